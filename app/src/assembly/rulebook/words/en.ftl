# Words of the rulebook.

# Rail: the rulebook.
rulebook-nav = Rules
# Head of the list of rules.
rulebook-title = Rulebook
# Title of an exported list. $x: a day.
rulebook-title-on = Rules in force on { $x }
# What one is, among what is found.
rulebook-rule = Rule
# Tab of the room: rules
rulebook-tab-rules = Rules
# Tab of the room: figures
rulebook-tab-figures = Figures
# Tab of the room: projects
rulebook-tab-projects = Projects
# Tab of the room: checks
rulebook-tab-checks = Self-checks
# Tab of the room: import
rulebook-tab-import = Import a rule
# Box: find by title.
rulebook-find = Find by title
# Filter: a day.
rulebook-on = In force on
# Filter: every level.
rulebook-any-level = Every level
# Filter: every body that decides.
rulebook-any-competent = Whoever decides
# Filter: every state.
rulebook-any-state = Every state
# Button: narrow the list.
rulebook-show = Show
# Count of a list. $n: how many.
rulebook-count = { $n ->
    [one] { $n } rule
   *[other] { $n } rules
}
# Count of what was in force. $x: day, $y: how many.
rulebook-count-on = { $y } in force on { $x }
# Empty list.
rulebook-none = No such rule
# Empty list, what to do.
rulebook-none-text = Choose less, or another day.
# Button: download.
rulebook-export = Download as a table
# Paging: back to the first page.
rulebook-first = First page
# Column or label: title
rulebook-col-title = Title
# Column or label: level
rulebook-col-level = Level
# Column or label: competent
rulebook-col-competent = Decided by
# Column or label: form
rulebook-col-form = Kind of document
# Column or label: state
rulebook-col-state = State
# Column or label: since
rulebook-col-since = In force from
# Column or label: number
rulebook-col-number = Document number
# Column or label: meeting
rulebook-col-meeting = Adopted at
# Column or label: adopted
rulebook-col-adopted = Adopted on
# Column or label: issued
rulebook-col-issued = Issued on
# Column or label: kind
rulebook-col-kind = New, revised or repealed
# Column or label: reason
rulebook-col-reason = Reason
# Column or label: counted
rulebook-col-counted = Why it counts here
# Column or label: stage
rulebook-col-stage = Stage
# Column or label: until
rulebook-col-until = Comments until
# Column or label: begun
rulebook-col-begun = Begun on
# Level of a rule: superior
rulebook-level-superior = Of a superior
# Level of a rule: basic
rulebook-level-basic = Basic working rule
# Level of a rule: working
rulebook-level-working = For one field of work
# Level of a rule: internal
rulebook-level-internal = Internal to the office
# Who decides on a rule: plenary
rulebook-competent-plenary = Plenary
# Who decides on a rule: standing
rulebook-competent-standing = Standing committee
# Who decides on a rule: chair
rulebook-competent-chair = Chair meeting
# Who decides on a rule: committee
rulebook-competent-committee = Special committee
# Who decides on a rule: office
rulebook-competent-office = Office meeting
# Who decides on a rule: superior
rulebook-competent-superior = A superior
# Kind of document: rules
rulebook-form-rules = Rules
# Kind of document: measures
rulebook-form-measures = Measures
# Kind of document: regulation
rulebook-form-regulation = Regulation
# Kind of document: details
rulebook-form-details = Detailed rules
# Kind of document: provisions
rulebook-form-provisions = Provisions
# Kind of document: system
rulebook-form-system = System
# Kind of document: opinion
rulebook-form-opinion = Opinion
# Kind of document: other
rulebook-form-other = Other
# State of a rule: preparing
rulebook-state-preparing = Being made
# State of a rule: trial
rulebook-state-trial = On trial
# State of a rule: in_force
rulebook-state-in_force = In force
# State of a rule: repealed
rulebook-state-repealed = Repealed
# What a version is: new
rulebook-kind-new = New
# What a version is: revised
rulebook-kind-revised = Revised
# What a version is: repealed
rulebook-kind-repealed = Repealed
# Figures of a year. $x: year.
rulebook-figures-title = Rules new, revised and repealed in { $x }
# Heard: the years.
rulebook-years = Years
# Head of the counting rule.
rulebook-counting-rule = How it is counted
# Counting rule of a figure: new
rulebook-counts-new = New: rules issued for the first time in the year, by the day of issue. They do not count as revised.
# Counting rule of a figure: revised
rulebook-counts-revised = Revised: revised texts issued in the year, by the day of issue, each once; a rule revised twice counts twice. New and repealed rules do not count.
# Counting rule of a figure: repealed
rulebook-counts-repealed = Repealed: rules whose repeal was issued in the year, by the day of issue. They do not count as revised.
# Why a version counts where it counts: new
rulebook-counted-new = Made for the first time: counted apart, not as revised.
# Why a version counts where it counts: revised
rulebook-counted-revised = A revised text: counts once.
# Why a version counts where it counts: repealed
rulebook-counted-repealed = Repealed: counted apart, not as revised.
# Why: adopted in another year. $x: that day.
rulebook-counted-by-issue = Adopted on { $x }; the day of issue decides.
# Why: in force in another year. $x: that day.
rulebook-counted-not-by-force = In force from { $x }; the day of issue decides.
# Head of the list behind figures. $n: how many.
rulebook-figures-count = { $n } in the list
# Figures: nothing was issued.
rulebook-figures-none = Nothing was issued in this year.
# Head: what can be done.
rulebook-you-can = You can
# Nothing can be done by this person.
rulebook-nothing-asked = Nothing is asked of you now.
# Button: the rule as a document.
rulebook-docx = Download the text (DOCX)
# Heard: the text.
rulebook-text = Text
# Head: facts.
rulebook-about = About it
# Head: versions.
rulebook-versions = Versions
# Name of a version. $x: its number, $y: what it is.
rulebook-version-name = Version { $x } ({ $y })
# Mark of the version in force.
rulebook-now = in force
# Link: compare with the version before.
rulebook-compare-before = Compare with the one before
# Head: files.
rulebook-files = Files
# Button: take a file off.
rulebook-file-drop = Take off
# Title: take a file off. $x: its name.
rulebook-file-drop-title = Take off { $x }
# What taking a file off does.
rulebook-file-drop-what = Readers no longer find the file; the history keeps its name. Attach it again if needed.
# Head: settings that rest on the rule.
rulebook-settings = Settings that rest on it
# Version that a setting cites. $x: its number, $y: from when.
rulebook-cites = Version { $x }, from { $y }
# A version to be cited. $x: title, $y: from when in force.
rulebook-citable = { $x } (in force from { $y })
# Head: projects.
rulebook-projects = Projects
# Name of a project in a list. $x: what it makes.
rulebook-project-of = Project: { $x }
# Title of a project. $x: what it makes, $y: the rule.
rulebook-project-title = { $x }: { $y }
# Head: history.
rulebook-timeline = History
# A remark of the office.
rulebook-note = Note
# There is no version yet.
rulebook-no-version = No text has been issued yet.
# Repealed. $x: day.
rulebook-repealed-on = Repealed from { $x }.
# Still to come. $x: day.
rulebook-coming-on = In force from { $x }.
# Was in force. $x, $y: days.
rulebook-was-in-force = In force from { $x } until { $y }, then replaced or repealed.
# In force until a day. $x, $y: days.
rulebook-in-force-until = In force from { $x }; replaced or repealed from { $y }.
# In force. $x: day.
rulebook-in-force-since = In force since { $x }.
# Button: go on with the project.
rulebook-go-on = See the project under way
# Button: revise.
rulebook-do-revise = Begin a revision
# Button: repeal.
rulebook-do-repeal = Begin a repeal
# Button: enter a version by hand.
rulebook-do-add = Enter one more version
# Button: change facts.
rulebook-do-edit = Change what is said of it
# Button: attach.
rulebook-do-attach = Attach a file
# Button: begin a self-check.
rulebook-do-check = Begin a self-check
# Link: an article through the versions.
rulebook-article-life = History
# Title: an article. $x: its name.
rulebook-article-title = { $x } through the versions
# Article in a version. $n: version, $x: name there, $y: from when.
rulebook-article-in = Version { $n }, { $x } (from { $y })
# How an article is followed.
rulebook-article-how = An article is followed by what it says; its number may change.
# Title: comparison.
rulebook-compare-title = Comparison by article
# Which versions. $n, $m: numbers, $x, $y: days.
rulebook-compare-of = Version { $n } (from { $x }) and version { $m } (from { $y })
# Which texts, in a project.
rulebook-compare-draft = The text in force and the draft
# Head of the old column.
rulebook-compare-old = Old
# Head of the new column.
rulebook-compare-new = New
# Head of the last column.
rulebook-compare-why = What changed and why
# Old column of a new article.
rulebook-compare-not-there = (none)
# New column of a deleted article.
rulebook-compare-gone = (deleted)
# Nothing changed.
rulebook-compare-nothing = No article changed.
# Button: show all.
rulebook-compare-all = Show every article
# Button: show what changed.
rulebook-compare-changed = Show only what changed
# Head: the title changed.
rulebook-compare-head-title = Title
# Head: the preamble changed.
rulebook-compare-preamble = Preamble
# What became of an article: same
rulebook-became-same = Unchanged
# What became of an article: followed
rulebook-became-followed = Only references follow
# What became of an article: changed
rulebook-became-changed = Changed
# What became of an article: new
rulebook-became-new = New
# What became of an article: deleted
rulebook-became-deleted = Deleted
# What became of an article: split
rulebook-became-split = Split
# What became of an article: merged
rulebook-became-merged = Merged
# What became of an article: moved
rulebook-became-moved = Moved
# What became of an article: renumbered
rulebook-became-renumbered = Renumbered
# A count. $x: of what, $y: how many.
rulebook-tally = { $x }: { $y }
# A chapter is called otherwise. $x, $y: headings.
rulebook-chapter-changed = “{ $x }” became “{ $y }”
# A chapter is new. $x: heading.
rulebook-chapter-new = New: “{ $x }”
# A chapter is gone. $x: heading.
rulebook-chapter-gone = Deleted: “{ $x }”
# Link: say why.
rulebook-explain = Say why
# Button: the table as a document.
rulebook-docx-table = Download the table (DOCX)
# Button: the text with changes.
rulebook-docx-marked = Download with tracked changes (DOCX)
# Button: the draft.
rulebook-docx-draft = Download the draft (DOCX)
# Title of the table on paper. $x: rule.
rulebook-paper-table = { $x }: comparison by article
# Title of the marked text on paper. $x: rule.
rulebook-paper-marked = { $x }: tracked changes
# Legend of the table on paper.
rulebook-paper-legend = Struck through: taken out. Underlined: put in.
# Title: import.
rulebook-import-title = Import a rule
# Title: one more version.
rulebook-add-title = Enter one more version
# What import asks first.
rulebook-import-what = Choose a file or paste the text. The articles are recognised first; you check them before anything is kept.
# What import asks then.
rulebook-import-check = Check what was recognised. You may change the text below and have it recognised again.
# Field: text.
rulebook-import-text = Whole text
# Hint: text.
rulebook-import-text-hint = One paragraph a line; an article begins with its number.
# Field: file.
rulebook-import-file = File
# Hint: file.
rulebook-import-file-hint = DOCX or TXT.
# Button: recognise.
rulebook-import-read = Recognise the articles
# Button: take it.
rulebook-import-take = Checked: keep it
# Button: recognise again.
rulebook-look = Recognise again
# What was recognised. $n: articles, $x: the first, $y: the last.
rulebook-recognised = { $n } articles recognised, from { $x } to { $y }.
# Doubt of the recognition: no_title
rulebook-doubt-no_title = No title was recognised; please type it.
# Doubt of the recognition: no_articles
rulebook-doubt-no_articles = No articles: nothing is numbered.
# Doubt of the recognition: by_items
rulebook-doubt-by_items = Line { $n }: no numbered articles; the items of the first order are taken as articles.
# Doubt of the recognition: contents_left_out
rulebook-doubt-contents_left_out = Line { $n }: the list of contents was left out.
# Doubt of the recognition: gap
rulebook-doubt-gap = Line { $n }: numbers are missing before { $x }.
# Doubt of the recognition: again
rulebook-doubt-again = Line { $n }: { $x } is there twice.
# Doubt of the recognition: back
rulebook-doubt-back = Line { $n }: { $x } comes after a higher number.
# Doubt of the recognition: chapter_order
rulebook-doubt-chapter_order = Line { $n }: “{ $x }” is out of order.
# Doubt of the recognition: section_order
rulebook-doubt-section_order = Line { $n }: “{ $x }” is out of order.
# Doubt of the recognition: item_order
rulebook-doubt-item_order = Line { $n }: “{ $y }” in { $x } is out of order.
# Doubt of the recognition: unspaced
rulebook-doubt-unspaced = Line { $n }: no space after { $x }; taken as an article.
# Doubt of the recognition: mention
rulebook-doubt-mention = Line { $n }: “{ $y }” only mentions { $x }; it belongs to the article before.
# Doubt of the recognition: attached
rulebook-doubt-attached = Line { $n }: “{ $y }” has no number; it belongs to { $x }.
# Doubt of the recognition: joined
rulebook-doubt-joined = Line { $n }: “{ $y }” goes on from the line before, in { $x }.
# Doubt of the recognition: empty
rulebook-doubt-empty = Line { $n }: { $x } has no words.
# Doubt of the recognition: stray
rulebook-doubt-stray = Line { $n }: “{ $y }” stands before any article; kept in the preamble.
# Doubt of the recognition: table_row
rulebook-doubt-table_row = Line { $n }: a row of a table, kept as text in { $x }.
# First choice of a list: nothing is chosen yet.
rulebook-choose = Choose
# Radio: on trial.
rulebook-on-trial = On trial
# Radio: not on trial.
rulebook-not-on-trial = For good
# Field: trial.
rulebook-trial = On trial or for good
# What changing facts does.
rulebook-edit-what = Changes what is said of the rule; issued texts stay.
# Button: save facts.
rulebook-edit-save = Save
# Complaint: title-taken
rulebook-title-taken = There is a rule of this title; open that one.
# Complaint: no-articles
rulebook-no-articles = No articles were recognised; check the numbers.
# Complaint: too-many-articles
rulebook-too-many-articles = Too many articles; make several rules of it.
# Complaint: day-ahead
rulebook-day-ahead = The day must not be later than today.
# Complaint: issued-early
rulebook-issued-early = The day of issue must not be before the adoption.
# Complaint: in-force-early
rulebook-in-force-early = It cannot be in force before it was adopted.
# Complaint: nothing-to-repeal
rulebook-nothing-to-repeal = No text of this rule has been issued.
# Complaint: before-last
rulebook-before-last = The day must not be before that of the version before.
# Complaint: not-new
rulebook-not-new = There is a text already; choose revised or repealed.
# Complaint: project-open
rulebook-project-open = A project on this rule is under way; finish it first.
# Complaint: superior-not-ours
rulebook-superior-not-ours = A superior's regulation is not revised here; enter its new version.
# Complaint: too-many-files
rulebook-too-many-files = There are too many files; take some off first.
# Complaint: repeal-has-no-text
rulebook-repeal-has-no-text = A repeal has no text.
# Complaint: draft-without-title
rulebook-draft-without-title = Write the title in the first line.
# Complaint: anchor-taken
rulebook-anchor-taken = Another article was said to come from that one.
# Complaint: no-text
rulebook-no-text = There is no text yet; write it first.
# Complaint: until-past
rulebook-until-past = Choose a day after today.
# Complaint: comments-open
rulebook-comments-open = Some comments are not answered; answer each.
# Complaint: settings-open
rulebook-settings-open = Say of each setting whether it has to change.
# Complaint: file-unreadable
rulebook-file-unreadable = The file cannot be opened; save it as DOCX again.
# Complaint: file-not-text
rulebook-file-not-text = The file is no text; save it as TXT or DOCX again.
# Complaint: file-kind
rulebook-file-kind = Choose a DOCX or TXT file.
# Complaint: import-nothing
rulebook-import-nothing = Choose a file or paste the text.
# Complaint: check-which-article
rulebook-check-which-article = Choose our rule or article.
# Complaint: check-open-items
rulebook-check-open-items = Some requirements are not judged; judge each.
# Complaint: the same person. $what: key of the earlier act.
rulebook-not-the-same-person = Whoever asked for the review cannot pass it; a colleague must.
# What attaching does.
rulebook-attach-what = Scans and annexes, for readers to download.
# Field: file.
rulebook-attach-file = File
# Field: what the file belongs to.
rulebook-attach-of = Belongs to
# Choice: the rule as a whole.
rulebook-attach-whole = The rule as a whole
# Button: attach.
rulebook-attach-do = Attach
# Head of the list of projects.
rulebook-projects-title = Projects
# Empty list of projects.
rulebook-projects-none = No project to see
# Empty list of projects, what to do.
rulebook-projects-none-text = Begin one from the page of a rule.
# Button: a new rule.
rulebook-begin-new = Make a new rule
# What beginning a new rule does.
rulebook-begin-new-what = Say what and why; then text, consultation, review, meeting and issue follow.
# What beginning a revision does.
rulebook-begin-revise-what = It begins from the text in force; the comparison is made as you write.
# What beginning a repeal does.
rulebook-begin-repeal-what = It is repealed once reviewed, decided and issued; until then it stays in force.
# Field: reason.
rulebook-begin-reason = Reason
# Label: who began.
rulebook-begun-by = Begun by
# Label: whom to ask.
rulebook-audience = Who is asked
# Whom to ask: leaders
rulebook-audience-leaders = Chairs and committees
# Whom to ask: members
rulebook-audience-members = Every member
# Label: no consultation.
rulebook-skipped-why = Why nobody was asked
# Label: review.
rulebook-opinion = Opinion of the review
# Label: given up.
rulebook-end-reason = Why it was given up
# Label: why.
rulebook-why = Reason
# Field: last day.
rulebook-until = Until
# Field: repealed from.
rulebook-repealed-from = Repealed from
# Link: the new version.
rulebook-result = See the issued version
# Field: draft.
rulebook-draft = Text
# How to write the text.
rulebook-draft-how = The title in the first line, one paragraph a line; chapters and articles begin with their numbers.
# Button: save the text.
rulebook-save-text = Save the text
# Title: explain. $x: article.
rulebook-explain-title = { $x }: why, and where from
# What explaining does. $x: article.
rulebook-explain-what = The reason stands in the comparison. If { $x } was taken for the wrong article, say so below.
# Field: why.
rulebook-explain-why = Why it changes
# Field: where from.
rulebook-from = Comes from
# Choice: recognised by its words.
rulebook-from-found = Recognised by its words
# Choice: it is new.
rulebook-from-nowhere = New, from none
# Head: comments.
rulebook-comments = Comments
# How many comments. $n.
rulebook-comments-n = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
# Link: comment on an article.
rulebook-comment-here = Comment
# Choice: the whole text.
rulebook-whole = The whole
# Field: article.
rulebook-which-article = On
# Field: comment.
rulebook-comment = Comment
# Field: answer.
rulebook-answer = Answer
# Hint: answer.
rulebook-answer-hint = Say why, where it is not taken or only in part.
# Field: what became of it.
rulebook-taken = What became of it
# What became of a comment: open
rulebook-taken-open = Not answered
# What became of a comment: yes
rulebook-taken-yes = Taken
# What became of a comment: partly
rulebook-taken-partly = Taken in part
# What became of a comment: no
rulebook-taken-no = Not taken
# Head: settings.
rulebook-touches = Settings it touches
# What the settings are.
rulebook-touches-text = These settings rest on the rule. Say of each whether it has to change; after the issue set it by the new text.
# Button: set it now.
rulebook-set-now = Set it by the new text
# Field: setting.
rulebook-setting = Setting
# Field: what becomes of a setting.
rulebook-verdict = Has it to change
# What becomes of a setting: open
rulebook-verdict-open = Not said
# What becomes of a setting: stays
rulebook-verdict-stays = Stays
# What becomes of a setting: changes
rulebook-verdict-changes = Changes
# Field: note on a setting.
rulebook-touch-note = Note
# Hint: note on a setting.
rulebook-touch-note-hint = If it changes, say to what.
# Head: self-checks.
rulebook-checks-title = Self-checks
# Empty list of self-checks.
rulebook-checks-none = No self-check yet
# Empty list of self-checks, what to do.
rulebook-checks-none-text = Import a superior's regulation, then check article by article.
# Field: name of a list.
rulebook-check-name = Name of the list
# Field: regulation.
rulebook-check-regulation = Regulation
# Column: requirements.
rulebook-check-items = Requirements
# Column: not judged.
rulebook-check-open = Not judged
# Column: wanting.
rulebook-check-wanting = Wanting
# Label: conclusion.
rulebook-check-conclusion = Conclusion
# Button: close.
rulebook-check-close = Close the check
# What closing does.
rulebook-check-close-what = A closed list does not change any more.
# What beginning does.
rulebook-check-begin-what = Every article of the regulation becomes a requirement to be judged against our articles.
# Button: begin.
rulebook-check-begin = Make the list
# Column: article of the regulation.
rulebook-check-item = Article
# Column: requirement.
rulebook-check-requirement = Requirement
# Column: ours.
rulebook-check-ours = Our article
# Column: verdict.
rulebook-check-verdict = Verdict
# Column: note.
rulebook-check-note = Note
# Hint: note.
rulebook-check-note-hint = Say why, where it is met in part, missing or does not concern us.
# Link: judge.
rulebook-check-judge-link = Judge
# Title: judge. $x: article.
rulebook-check-judge = Judge { $x }
# Choice: none of ours.
rulebook-check-none-ours = None of ours
# Button: save.
rulebook-check-save = Save
# How a requirement is met: open
rulebook-met-open = Not judged
# How a requirement is met: met
rulebook-met-met = Met
# How a requirement is met: partly
rulebook-met-partly = Partly
# How a requirement is met: missing
rulebook-met-missing = Missing
# How a requirement is met: not_applicable
rulebook-met-not_applicable = Not applicable
# State of a list: open
rulecheck-state-open = Under way
# State of a list: closed
rulecheck-state-closed = Closed
# Act on a list: begin
rulecheck-action-begin = Make the list
# Act on a list: judge
rulecheck-action-judge = Judge a requirement
# Act on a list: close
rulecheck-action-close = Close the check
# Act on a rule: enter
rulebook-action-enter = Enter a rule
# Act on a rule: add_version
rulebook-action-add_version = Enter a version
# Act on a rule: revise
rulebook-action-revise = Begin a revision
# Act on a rule: repeal
rulebook-action-repeal = Begin a repeal
# Act on a rule: edit
rulebook-action-edit = Change what is said of it
# Act on a rule: attach
rulebook-action-attach = Attach a file
# Act on a rule: detach
rulebook-action-detach = Take a file off
# Act on a rule: issue
rulebook-action-issue = Issue it
# Act on a rule: check
rulebook-action-check = Check against a regulation
# Said after: enter
rulebook-said-enter = The rule is in the rulebook.
# Said after: add_version
rulebook-said-add_version = The version is entered.
# Said after: edit
rulebook-said-edit = Saved.
# Said after: attach
rulebook-said-attach = The file is attached.
# Said after: detach
rulebook-said-detach = The file was taken off.
# Said after: check-begin
rulebook-said-check-begin = The list is made.
# Said after: check-judge
rulebook-said-check-judge = Saved.
# Said after: check-close
rulebook-said-check-close = The check is closed.
# State of a project: draft
revision-state-draft = Draft
# State of a project: consulting
revision-state-consulting = Consultation
# State of a project: review
revision-state-review = Review
# State of a project: meeting
revision-state-meeting = Before the meeting
# State of a project: adopted
revision-state-adopted = Adopted
# State of a project: issued
revision-state-issued = Issued
# State of a project: dropped
revision-state-dropped = Given up
# Act on a project: begin
revision-action-begin = Begin the project
# Button: begin
revision-do-begin = Begin
# Act on a project: write
revision-action-write = Write the text
# Button: write
revision-do-write = Write the text
# Act on a project: explain
revision-action-explain = Say why an article changes
# Button: explain
revision-do-explain = Save
# Act on a project: consult
revision-action-consult = Ask for comments
# Button: consult
revision-do-consult = Ask for comments
# Act on a project: comment
revision-action-comment = Comment
# Button: comment
revision-do-comment = Comment
# Act on a project: answer
revision-action-answer = Answer a comment
# Button: answer
revision-do-answer = Answer
# Act on a project: end_consulting
revision-action-end_consulting = End the consultation
# Button: end_consulting
revision-do-end_consulting = End the consultation
# Act on a project: touch
revision-action-touch = Say what becomes of a setting
# Button: touch
revision-do-touch = Say
# Act on a project: ask_review
revision-action-ask_review = Ask for the review
# Button: ask_review
revision-do-ask_review = Ask for the review
# Act on a project: return
revision-action-return = Send it back
# Button: return
revision-do-return = Send it back
# Act on a project: pass
revision-action-pass = Pass it
# Button: pass
revision-do-pass = Pass it
# Act on a project: take_back
revision-action-take_back = Take it back from the meeting
# Button: take_back
revision-do-take_back = Take it back
# Act on a project: adopt
revision-action-adopt = Record the decision
# Button: adopt
revision-do-adopt = Record the adoption
# Act on a project: issue
revision-action-issue = Issue it
# Button: issue
revision-do-issue = Issue it
# Act on a project: drop
revision-action-drop = Give the project up
# Button: drop
revision-do-drop = Give the project up
# What an act will do: consult
revision-what-consult = The text goes to those who are asked and does not change until the last day; then it ends by itself.
# What an act will do: end_consulting
revision-what-end_consulting = It goes back to drafting: answer the comments and change the text.
# What an act will do: ask_review
revision-what-ask_review = Every comment is answered and every setting spoken of before the review.
# What an act will do: pass
revision-what-pass = It then goes before the meeting.
# What an act will do: return
revision-what-return = It goes back to drafting; say what to change.
# What an act will do: take_back
revision-what-take_back = The meeting wants changes; it goes back to drafting.
# What an act will do: adopt
revision-what-adopt = Which meeting adopted it, and when.
# What an act will do: issue
revision-what-issue = It becomes the new version and counts by the day of issue.
# What an act will do: drop
revision-what-drop = It cannot be taken up again; begin another one if needed.
# Said after an act: begin
revision-said-begin = The project has begun.
# Said after an act: write
revision-said-write = The text is saved.
# Said after an act: explain
revision-said-explain = Saved.
# Said after an act: consult
revision-said-consult = Comments are asked for.
# Said after an act: comment
revision-said-comment = Your comment is in.
# Said after an act: answer
revision-said-answer = Answered.
# Said after an act: end_consulting
revision-said-end_consulting = The consultation has ended.
# Said after an act: touch
revision-said-touch = Saved.
# Said after an act: ask_review
revision-said-ask_review = The review is asked for.
# Said after an act: return
revision-said-return = Sent back.
# Said after an act: pass
revision-said-pass = Passed; it goes before the meeting.
# Said after an act: take_back
revision-said-take_back = Taken back.
# Said after an act: adopt
revision-said-adopt = The decision is recorded.
# Said after an act: issue
revision-said-issue = Issued.
# Said after an act: drop
revision-said-drop = The project is given up.
# Notice, $x: rule, $y: what was said; act: consult
rulebook-notice-consult = Please comment on { $x }
# Notice, $x: rule, $y: what was said; act: ask_review
rulebook-notice-ask_review = { $x } waits for your review
# Notice, $x: rule, $y: what was said; act: comment
rulebook-notice-comment = A comment on { $x }: { $y }
# Notice, $x: rule, $y: what was said; act: return
rulebook-notice-return = { $x } was sent back: { $y }
# Notice, $x: rule, $y: what was said; act: pass
rulebook-notice-pass = { $x } passed the review
# Notice, $x: rule, $y: what was said; act: end_consulting
rulebook-notice-end_consulting = The consultation on { $x } is over; please answer the comments
# Notice, $x: rule, $y: what was said; act: issue
rulebook-notice-issue = { $x } was issued, in force from { $y }
# Verb before a notice: consult-verb
rulebook-notice-consult-verb = Comment
# Verb before a notice: ask_review-verb
rulebook-notice-ask_review-verb = Review
# Verb before a notice: end_consulting-verb
rulebook-notice-end_consulting-verb = Answer
# History of a rule, $x, $y: enter
event-rule-enter = Entered, issued on { $y }
# History of a rule, $x, $y: add_version
event-rule-add_version = Version { $x } entered, issued on { $y }
# History of a rule, $x, $y: edit
event-rule-edit = Changed what is said of it
# History of a rule, $x, $y: attach
event-rule-attach = Attached { $x }
# History of a rule, $x, $y: detach
event-rule-detach = Took { $x } off
# History of a rule, $x, $y: issue
event-rule-issue = Version { $x } issued, in force from { $y }
# History of a project, $x, $y: begin
event-revision-begin = Began: { $y }
# History of a project, $x, $y: write
event-revision-write = Wrote the text, { $x } articles
# History of a project, $x, $y: explain
event-revision-explain = Explained { $x }: { $y }
# History of a project, $x, $y: consult
event-revision-consult = Asked for comments until { $x }
# History of a project, $x, $y: comment
event-revision-comment = Commented: { $x }
# History of a project, $x, $y: answer
event-revision-answer = Answered “{ $x }”: { $y }
# History of a project, $x, $y: end_consulting
event-revision-end_consulting = Ended the consultation, { $x } comments
# History of a project, $x, $y: touch
event-revision-touch = On the setting { $x }: { $y }
# History of a project, $x, $y: ask_review
event-revision-ask_review = Asked for the review { $x }
# History of a project, $x, $y: return
event-revision-return = Sent back: { $x }
# History of a project, $x, $y: pass
event-revision-pass = Passed: { $x }
# History of a project, $x, $y: take_back
event-revision-take_back = Taken back: { $x }
# History of a project, $x, $y: adopt
event-revision-adopt = Adopted at { $x } on { $y }
# History of a project, $x, $y: issue
event-revision-issue = Issued { $x }, in force from { $y }
# History of a project, $x, $y: drop
event-revision-drop = Given up: { $x }
# History of a self-check, $x, $y: begin
event-rule_check-begin = Made the list against { $y }
# History of a self-check, $x, $y: judge
event-rule_check-judge = Judged { $x } { $y }
# History of a self-check, $x, $y: close
event-rule_check-close = Closed: { $x }
# Name of the setting rulebook.consult_days.
setting-rulebook-consult-days = Length of a consultation
# Hint of the setting rulebook.consult_days.
setting-rulebook-consult-days-hint = From the day it is sent, where no day is said.
# Name of the setting rulebook.consult_required.
setting-rulebook-consult-required = A reason where nobody was asked
# Hint of the setting rulebook.consult_required.
setting-rulebook-consult-required-hint = When on, a text that nobody was asked about needs a reason before the review.
# The units in which reports count this, the usual one first, by |
rulebook-figure-units = rules
# What a figure counts
rulebook-figure-new = Rules newly made
# What a figure counts
rulebook-figure-revised = Rules revised
# What a figure counts
rulebook-figure-repealed = Rules repealed
# How reports name this figure: alternatives by |, all words of one stand in the clause
rulebook-figure-said-new = new rules|made rules
# How reports name this figure: alternatives by |, all words of one stand in the clause
rulebook-figure-said-revised = rules revised|revised
# How reports name this figure: alternatives by |, all words of one stand in the clause
rulebook-figure-said-repealed = rules repealed|repealed
