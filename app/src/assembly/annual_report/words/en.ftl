# Words of work reports.

# Rail: reports.
report-nav = Work reports
# Head of the list of reports.
report-title = Work reports
# What one is, among what is found, and as a choice.
report-one = Work report
# Box: find by title.
report-find = Find by title
# Filter: every kind.
report-any-kind = Every kind
# Filter: every state.
report-any-state = Every state
# Button: narrow the list, or compare.
report-show = Show
# Count of a list. $n: how many.
report-count =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    }
# Empty list.
report-none = No reports
# Empty list, what to do.
report-none-text = Choose less narrowly, or begin one.
# Button: download.
report-export = Export
# Paging: back to the first page.
report-first = First page
# Column or label: title
report-col-title = Title
# Column or label: kind
report-col-kind = Kind
# Column or label: state
report-col-state = State
# Column or label: when its figures were frozen
report-col-frozen = Figures frozen
# Column or label: last change
report-col-changed = Changed
# Column or label: what a row of a table counts
report-col-what = Counted
# Column or label: this period
report-col-now = This period
# Column or label: the period before
report-col-before = Period before
# Column or label: a record behind a figure
report-col-record = Record
# Column or label: its day
report-col-day = Day
# Column or label: for how much it counts
report-col-n = Counts
# Column or label: why it counts so
report-col-why = Why
# Column or label: the marker in the text
report-col-marker = Marker
# Column or label: as it is printed
report-col-printed = Printed
# Column or label: what it asks
report-col-asks = Asks
# Column or label: whether the text names it
report-col-used = Text
# Label: the usual period of the figures.
report-period = Period
# Field: first day.
report-from = From
# Field: last day.
report-until = Until
# A calendar year. $x: the year.
report-period-year = { $x }
# Days from and until. $x, $y: the days.
report-period-days = { $x } to { $y }
# A session that is not known any more.
report-period-unknown = a session that is no more
# Choice: other days.
report-period-other = Other days
# Complaint: no period, or it ends before it begins.
report-period-wrong = Give both days; the last is not before the first.
# Kind of report: standing
report-kind-standing = Standing committee's work report
# Kind of report: proposals
report-kind-proposals = Report on proposal work
# Kind of report: special
report-kind-special = Special report
# State of a report: drafting
report-state-drafting = Being drafted
# State of a report: group
report-state-group = With the drafting group
# State of a report: chair
report-state-chair = Before the chair meeting
# State of a report: standing
report-state-standing = Before the standing committee
# State of a report: plenary
report-state-plenary = Before the plenary
# State of a report: adopted
report-state-adopted = Adopted
# State of a report: published
report-state-published = Published
# State of a report: withdrawn
report-state-withdrawn = Withdrawn
# Act on a report: begin
report-action-begin = Begin a report
# Button: begin
report-do-begin = Begin a report
# Said after the act: begin
report-said-begin = The report is begun; write its text.
# Act on a report: edit
report-action-edit = Change title and period
# Button: edit
report-do-edit = Change title and period
# Said after the act: edit
report-said-edit = It was changed.
# Act on a report: authors
report-action-authors = Name the authors
# Button: authors
report-do-authors = Name the authors
# Said after the act: authors
report-said-authors = The authors are named.
# Act on a report: write
report-action-write = Write the text
# Act on a report: comment
report-action-comment = Comment
# Said after the act: comment
report-said-comment = The comment is put.
# Act on a report: keep
report-action-keep = Keep a version
# Button: keep
report-do-keep = Keep a version
# Said after the act: keep
report-said-keep = The version is kept.
# Act on a report: submit
report-action-submit = Hand it to the drafting group
# Button: submit
report-do-submit = Hand to the drafting group
# Said after the act: submit
report-said-submit = It is with the drafting group.
# Act on a report: to_chair
report-action-to_chair = Put it before the chair meeting
# Button: to_chair
report-do-to_chair = Put before the chair meeting
# Said after the act: to_chair
report-said-to_chair = It is before the chair meeting.
# Act on a report: to_standing
report-action-to_standing = Put it before the standing committee
# Button: to_standing
report-do-to_standing = Agree: to the standing committee
# Said after the act: to_standing
report-said-to_standing = It is before the standing committee.
# Act on a report: freeze
report-action-freeze = Freeze the figures
# Button: freeze
report-do-freeze = Freeze the figures
# Said after the act: freeze
report-said-freeze = The figures are frozen.
# Act on a report: unfreeze
report-action-unfreeze = Let the figures move again
# Button: unfreeze
report-do-unfreeze = Let the figures move
# Said after the act: unfreeze
report-said-unfreeze = The figures follow the records again.
# Act on a report: to_plenary
report-action-to_plenary = Put it before the plenary
# Button: to_plenary
report-do-to_plenary = Agree: to the plenary
# Said after the act: to_plenary
report-said-to_plenary = It is before the plenary.
# Act on a report: adopt
report-action-adopt = Enter the plenary's vote
# Button: adopt
report-do-adopt = Enter the vote
# Said after the act: adopt
report-said-adopt = The vote is entered.
# Act on a report: publish
report-action-publish = Publish it
# Button: publish
report-do-publish = Publish
# Said after the act: publish
report-said-publish = The report is published.
# Act on a report: send_back
report-action-send_back = Send it back
# Button: send_back
report-do-send_back = Send back
# Said after the act: send_back
report-said-send_back = It went back to its drafters.
# Act on a report: withdraw
report-action-withdraw = Withdraw it
# Button: withdraw
report-do-withdraw = Withdraw
# Said after the act: withdraw
report-said-withdraw = The report is withdrawn.
# What will happen: begin
report-what-begin = Kind, title and period come first; text, figures and authors follow.
# What will happen: submit
report-what-submit = The text is kept as a version; the drafting group works on from it.
# What will happen: to_chair
report-what-to_chair = All comments are settled before; the text is kept as a version and stays as it is.
# What will happen: to_standing
report-what-to_standing = The text is kept as a version.
# What will happen: freeze
report-what-freeze = Each figure and its list stay as the records are now; what changes later is shown and the text stays.
# What will happen: unfreeze
report-what-unfreeze = The frozen lists are dropped and the text can be written again; the reason stays in the history.
# What will happen: to_plenary
report-what-to_plenary = The figures are frozen before; the text is kept as a version.
# What will happen: adopt
report-what-adopt = It is adopted when more votes are for it than against and abstained together; otherwise send it back.
# What will happen: publish
report-what-publish = Everybody reads it without signing in; the records behind the figures stay inside.
# What will happen: send_back
report-what-send_back = Say why; its authors are told.
# What will happen: keep
report-what-keep = Give the text as it is now a name; it can be compared later.
# What will happen: withdraw
report-what-withdraw = This cannot be undone.
# Name of the version that is kept as the text goes on: group
report-kept-group = Handed to the drafting group
# Name of the version that is kept as the text goes on: chair
report-kept-chair = Put before the chair meeting
# Name of the version that is kept as the text goes on: standing
report-kept-standing = Put before the standing committee
# Name of the version that is kept as the text goes on: plenary
report-kept-plenary = Put before the plenary
# History: begin
event-report-begin = { $who } began “{ $x }”
# History: edit
event-report-edit = { $who } changed title or period: “{ $x }”
# History: authors
event-report-authors = { $who } named the authors: { $x }
# History: write
event-report-write = { $who } wrote “{ $x }”
# History: add
event-report-add = { $who } added “{ $x }”
# History: remove
event-report-remove = { $who } removed “{ $x }”
# History: restore
event-report-restore = { $who } brought back “{ $x }”
# History: move
event-report-move = { $who } moved “{ $x }”
# History: bind
event-report-bind = { $who } bound figure { $x }
# History: rebind
event-report-rebind = { $who } changed figure { $x }
# History: comment
event-report-comment = { $who } commented: { $x }
# History: answer
event-report-answer = { $who } answered a comment: { $x }
# History: settle
event-report-settle = { $who } settled a comment: { $x }
# History: keep
event-report-keep = { $who } kept the version “{ $x }”
# History: submit
event-report-submit = { $who } handed it to the drafting group
# History: to_chair
event-report-to_chair = { $who } put it before the chair meeting
# History: to_standing
event-report-to_standing = { $who } put it before the standing committee
# History: freeze
event-report-freeze = { $who } froze { $x } figures
# History: unfreeze
event-report-unfreeze = { $who } let the figures move again: { $x }
# History: to_plenary
event-report-to_plenary = { $who } put it before the plenary
# History: adopt
event-report-adopt = { $who } entered the plenary's vote
# History: publish
event-report-publish = { $who } published it
# History: send_back
event-report-send_back = { $who } sent it back: { $x }
# History: withdraw
event-report-withdraw = { $who } withdrew it: { $x }
# Act within a report, told to one who came second: add
report-action-add = Add a part
# Act within a report, told to one who came second: remove
report-action-remove = Remove a part
# Act within a report, told to one who came second: restore
report-action-restore = Bring a part back
# Act within a report, told to one who came second: move
report-action-move = Move a part
# Act within a report, told to one who came second: bind
report-action-bind = Bind a figure
# Act within a report, told to one who came second: rebind
report-action-rebind = Change a figure
# Act within a report, told to one who came second: answer
report-action-answer = Answer a comment
# Act within a report, told to one who came second: settle
report-action-settle = Settle a comment
# Notice: authors. $x: title, $y: words.
report-notice-authors = You are an author of “{ $x }”
# Notice: comment. $x: title, $y: words.
report-notice-comment = “{ $x }” has a comment: { $y }
# Notice: submit. $x: title, $y: words.
report-notice-submit = Please go over “{ $x }” { $y }
# Notice: to_chair. $x: title, $y: words.
report-notice-to_chair = The chair meeting is asked about “{ $x }” { $y }
# Notice: to_standing. $x: title, $y: words.
report-notice-to_standing = “{ $x }” goes to the standing committee { $y }
# Notice: to_plenary. $x: title, $y: words.
report-notice-to_plenary = “{ $x }” goes to the plenary { $y }
# Notice: adopt. $x: title, $y: words.
report-notice-adopt = “{ $x }” is adopted and can be published { $y }
# Notice: send_back. $x: title, $y: words.
report-notice-send_back = “{ $x }” comes back: { $y }
# Head: what one can do.
report-you-can = You can
# No act is open.
report-nothing-asked = Nothing is asked of you now.
# Head: facts.
report-about-it = About it
# Head: history.
report-timeline = History
# The text, as a label.
report-content = Text
# Hint of the text area.
report-content-hint = Type / to insert a figure; a marker like {"{{"}1{"}}"} is one, and can be moved and copied.
# A report without text.
report-no-text-yet = No text yet. Add a part.
# Label: authors.
report-authors = Authors
# Complaint: too many authors.
report-authors-many = Name at most thirty authors.
# Label: number of figures.
report-figures = Bound figures
# How many figures. $n
report-figures-n =
    { $n ->
        [one] { $n } figure
       *[other] { $n } figures
    }
# Link and head: all figures.
report-figures-all = All figures
# Empty list of figures.
report-figures-none = No figures are bound
# Empty list of figures, what to do.
report-figures-none-text = Type / in a paragraph, or bind one here.
# Head: figures beside the text.
report-figures-beside = Figures of this report
# How markers are used.
report-figures-beside-how = Write the marker into the text; it is printed as shown.
# Box: find a figure or something to count.
report-figures-find = Find a figure or what to count
# Name of a file of figures. $x: title.
report-figures-export = Figures of { $x }
# Complaint: too many figures.
report-figures-many = The report has too many figures.
# Head and button: bind a figure.
report-figure-new = Bind a figure
# Head of the chooser.
report-figure-insert = Insert a figure
# Head and link: change a figure.
report-figure-change = Change this figure
# Button: the page of the room that shows the same figure
report-figure-elsewhere = Open in its own room
# What binding does.
report-figure-what = The number is not typed: it is the count of a list, and the list can be opened.
# Button: bind.
report-figure-bind = Bind
# Head of a figure's page. $n: its number.
report-figure-title = Figure { $n }
# A figure that the text does not name.
report-figure-unused = not in the text
# A question that nobody answers any more.
report-figure-unanswered = nobody can be asked this any more
# When it was frozen. $x: moment.
report-figure-frozen = As the records were at { $x }
# A figure that follows the records.
report-figure-live = It follows the records
# A figure that is not any more what was frozen.
report-figure-moved = The records changed since: see what
# Before the parts that name a figure.
report-figure-places = It stands in
# Name of a file of a figure. $x: number, $y: what it asks.
report-figure-export = Figure { $x } { $y }
# What a figure asks. $x: what is counted, $y: period.
report-asks = { $x } ({ $y })
# Before the rule by which is counted.
report-rule = How it is counted:
# The lists of a figure, as a label.
report-lists = Lists
# Head of the list. $n: the sum.
report-list-n = The list comes to { $n }
# Lines that do not count. $n
report-list-apart =
    { $n ->
        [one] { $n } more does not count, with the reason
       *[other] { $n } more do not count, with their reasons
    }
# An empty list.
report-list-none = The list is empty.
# A record that one may not read.
report-not-yours-to-read = A record that you may not read
# A line of 0.
report-not-counted = not counted
# Field: what is counted.
report-offer = What is counted
# First choice: none.
report-choose-offer = Choose
# Complaint: a basis by which it cannot be asked. $x: what is counted.
report-basis-wrong = “{ $x }” is not counted by such a period: choose days instead of a session, or a session instead of days.
# Field: style.
report-style = Style
# Style: exact
report-style-exact = Exact
# Style: over
report-style-over = More than a round number below
# Style: near
report-style-near = Nearly the round number above
# Style: about
report-style-about = About a round number
# Field: unit.
report-unit = Unit
# Hint: unit.
report-unit-hint = Empty: the usual one. A dash: none.
# Field and column: what the figure is.
report-shape = Form
# Form of a figure: count
report-shape-count = Number
# Form of a figure: share
report-shape-share = Share
# Form of a figure: names
report-shape-names = Names
# Form of a figure: table
report-shape-table = Table
# Form of a figure: chart
report-shape-chart = Chart
# Field: the whole of a share.
report-whole = Whole of the share
# Hint: whole.
report-whole-hint = Only for a share.
# First choice: the usual whole.
report-no-whole = The usual whole
# Field: how many names.
report-names = Names written out
# Hint: names.
report-names-hint = Only for names; 0 writes all.
# Complaint: how many names.
report-names-wrong = Give 0 to 100.
# Field: Chinese numerals.
report-in-numerals = Numerals
# Choice: Chinese numerals.
report-in-numerals-yes = In Chinese numerals
# Head and button: bind a table.
report-table-new = Bind a table or chart
# What a table is.
report-table-what = A number a row, this period and the one before beside it; it is frozen like any figure.
# Field: title of the table.
report-table-title = Title of the table
# Field: rows.
report-rows = Rows
# A bar of the period before. $x: what is counted.
report-bar-before = { $x } (before)
# Field: level.
report-level = Level
# Level 0
report-level-0 = Paragraph
# Level 1
report-level-1 = Heading 1
# Level 2
report-level-2 = Heading 2
# Level 3
report-level-3 = Heading 3
# Number before a heading of level 1, in the body's words. $x
report-heading-1 = { $x }.
# Number before a heading of level 2, in the body's words. $x
report-heading-2 = ({ $x })
# Number before a heading of level 3, in the body's words. $x
report-heading-3 = { $x }.
# Complaint: a heading of several lines.
report-heading-one-line = Write a heading in one line.
# Head and button: add a part.
report-part-new = Add a part
# Head and link: write a part.
report-part-edit = Write
# Button: save a part.
report-part-save = Save
# Button: save and choose a figure.
report-part-then-figure = Save and insert a figure
# Button: save and choose a table.
report-part-then-table = Save and insert a table
# Button: move up.
report-part-up = Move up
# Button: move down.
report-part-down = Move down
# Button: remove a part.
report-part-remove = Remove this part
# Complaint: the part was removed meanwhile.
report-part-removed = The part was removed: bring it back first. Your text stays here.
# Complaint: too many parts.
report-parts-many = The report has too many parts.
# Complaint: somebody wrote first. $x: who.
report-second = { $x } wrote this part first. Compare with the text below; saving again keeps yours.
# Head: the other's text.
report-theirs = The text as it is now
# Said after: part
report-said-part = Saved.
# Said after: move
report-said-move = Moved.
# Said after: remove
report-said-remove = Removed; it can be brought back at the end of the page.
# Said after: restore
report-said-restore = Brought back.
# Said after: figure
report-said-figure = The figure is bound.
# Said after: settle
report-said-settle = The comment is settled.
# Summary of removed parts. $n
report-removed =
    { $n ->
        [one] { $n } part removed
       *[other] { $n } parts removed
    }
# Button: bring back.
report-restore = Bring back
# Head and link: comments.
report-comments = Comments
# No comments.
report-comments-none = No comments yet.
# Link: comments that wait. $n
report-comments-open-n =
    { $n ->
        [one] { $n } comment
       *[other] { $n } comments
    }
# Complaint: comments wait. $n
report-comments-open =
    { $n ->
        [one] { $n } comment waits: settle it first.
       *[other] { $n } comments wait: settle them first.
    }
# Said on the page of the step: comments wait. $n
report-comments-waiting =
    { $n ->
        [one] { $n } comment still waits.
       *[other] { $n } comments still wait.
    }
# Field: comment.
report-comment-text = Comment
# Button: put a comment.
report-comment-put = Put it
# Link: answer a comment.
report-comment-answer = Answer
# Said above the field of an answer.
report-comment-answers = This answers the comment above.
# Button: settle a comment.
report-comment-settle = Settle
# A settled comment. $x: who, $y: when.
report-settled = settled by { $x }, { $y }
# Field: reason.
report-why = Reason
# Label: votes.
report-votes = Vote
# The vote. $for, $against, $abstained
report-votes-said = { $for } for, { $against } against, { $abstained } abstained
# Field: votes for.
report-votes-for = For
# Field: votes against.
report-votes-against = Against
# Field: votes abstained.
report-votes-abstained = Abstained
# Complaint: votes.
report-votes-needed = Give the number of votes; 0 where there are none.
# Complaint: day of the vote.
report-vote-day = Give the day of the vote, today at the latest.
# Complaint: not adopted.
report-not-adopted = Not more than half were for it: it is not adopted. Send it back instead.
# Label: day of the vote.
report-voted-on = Voted on
# Label: published.
report-published-on = Published on
# Line of a public report. $x: day.
report-published-at = published { $x }
# Label: why it was withdrawn.
report-end-reason = Why withdrawn
# Link: print view.
report-print = Print view
# Link: DOCX.
report-docx = Official document (DOCX)
# Link: public page.
report-public-page = Public page
# Head of the public list.
report-public-title = Published reports
# Public list: empty.
report-public-none = No report is published
# Public list: empty, what to do.
report-public-none-text = Published proposals and replies can be read.
# Link: published matters.
report-public-matters = Published proposals and replies
# Link and head: changes since the freezing.
report-changes = Changes since the freezing
# No changes.
report-changes-none = Nothing changed
# No changes, what that means.
report-changes-none-text = Each list is what it was when frozen.
# Figures that moved. $n
report-moved =
    { $n ->
        [one] The records of { $n } figure changed since the freezing
       *[other] The records of { $n } figures changed since the freezing
    }
# Markers without an answer. $n
report-broken =
    { $n ->
        [one] { $n } marker names no figure that can be answered
       *[other] { $n } markers name no figures that can be answered
    }
# A figure that moved. $x: then, $y: now.
report-then-now = { $x } when frozen, { $y } now
# Lists that are the same. $n
report-same-lists =
    { $n ->
        [one] { $n } other list is the same
       *[other] { $n } other lists are the same
    }
# Records that came. $n
report-came = { $n } came
# Records that went. $n
report-went = { $n } went
# Records that count otherwise. $n
report-otherwise = { $n } count otherwise
# Link and head: versions.
report-versions = Versions
# No versions.
report-versions-none = No versions are kept
# No versions, what to do.
report-versions-none-text = One is kept at each step; keep one at any time.
# Column and field: name of a version.
report-version-name = Name
# Column: who kept it.
report-kept-by = Kept by
# Head and column: compare.
report-compare = Compare
# Link: compare with now.
report-since = Compare with now
# Field: older version.
report-compare-from = From
# Field: newer version.
report-compare-to = To
# The text as it is now, as a choice.
report-now = Now
# How many parts changed. $n
report-parts-changed =
    { $n ->
        [one] { $n } part changed
       *[other] { $n } parts changed
    }
# Link: DOCX with marks.
report-docx-marked = Marked text (DOCX)
# Name of the marked DOCX. $x: title.
report-paper-marked = { $x } (marked)
# Complaint: no text.
report-no-text = Write a paragraph first.
# Complaint: a marker without answer. $n
report-marker-unknown = Marker { $n } names no figure that can be answered: change the text or the figure.
# Complaint: frozen.
report-is-frozen = The figures are frozen and the text stays: let them move again first.
# Complaint: frozen already.
report-frozen-already = The figures are frozen already.
# Complaint: not frozen.
report-not-frozen = The figures are not frozen.
# Complaint: to be frozen first.
report-freeze-first = Freeze the figures first.
# Complaint: records moved meanwhile.
report-moves-while-frozen = Records are changing just now: press again.
# Signs: zero to nine, ten, hundred, thousand, ten thousand, hundred million, two of what is counted. Printed in reports.
report-numerals = 0123456789
# A number in ten thousands, printed in reports. $x
report-print-wan = { $x } ten thousand
# A figure, printed in reports. $x: number, $y: unit.
report-print-exact = { $x } { $y }
# A figure rounded down, printed in reports. $x: number, $y: unit.
report-print-over = more than { $x } { $y }
# A figure rounded up, printed in reports. $x: number, $y: unit.
report-print-near = nearly { $x } { $y }
# A figure rounded, printed in reports. $x: number, $y: unit.
report-print-about = about { $x } { $y }
# A share, printed in reports. $x
report-print-percent = { $x }%
# A share of nothing, printed in reports.
report-print-no-whole = —
# The signs around a name, printed in reports.
report-print-quotes = “”
# Some names, printed in reports. $x: names, $y: number with unit.
report-print-names = { $x } and others, { $y }
# All names, printed in reports. $x: names, $y: number with unit.
report-print-names-all = { $x }{ $y }
# Button, page: put the report before the checker
report-check = Check the figures
# What it does: check
report-what-check = Takes the text as it stands to the checker: each number is compared with the records, bound figures go with it. The text is not changed.
# What it does: begin a report of a checked text
report-what-begin-of = Begins with the text that was checked: a line is a part, what was bound there is bound here.
# Words of a share, which is bound by its two numbers, by |
report-marks-share = %|percent|share
# Words of more than, by |
report-marks-over = more than|over
# Words of nearly, by |
report-marks-near = nearly|close to
# Words of about, by |
report-marks-about = about|around
# Complaint: names that the person may not all know
report-names-not-yours = The list has records that you may not read, so it cannot be said by name: bind the number, or ask somebody who may.
# Complaint: too long to be checked
report-check-long = The text is longer than 200,000 characters: check it in parts.
