# Words of what goes up and what comes down.

# Rail: documents upward.
superior-nav = Requests and reports
# Rail: tasks from the superior.
superior-nav-tasks = Tasks given
# Head of the list of documents.
superior-title = Requests and reports
# What one is, among what is found, and as a choice.
superior-document = Document upward
# What one is, among what is found.
superior-task = Task given
# Tab of the room: upward
superior-tab-upward = Documents
# Tab of the room: tasks
superior-tab-tasks = Tasks
# Tab of the room: figures
superior-tab-figures = Figures
# Tab of the room: missing
superior-tab-missing = What is missing
# Tab of the room: catalogue
superior-tab-catalogue = Catalogue
# Button: begin a draft.
superior-begin = Begin a draft
# Button: register what was sent on paper.
superior-register = Register a sent document
# Box: find by title or number.
superior-find = Find by title or number
# Filter: every kind.
superior-any-kind = Every kind
# Filter: every state.
superior-any-state = Every state
# Filter: every year.
superior-any-year = Every year
# Filter: year.
superior-year = Year sent
# Button: narrow the list.
superior-show = Show
# Count of a list. $n: how many.
superior-count =
    { $n ->
        [one] { $n } document
        *[other] { $n } documents
    }
# Empty list.
superior-none = No such documents
# Empty list, what to do.
superior-none-text = Choose less narrowly, or begin or register one.
# Button: download.
superior-export = Export
# Paging: back to the first page.
superior-first = First page
# Column or label: title
superior-col-title = Title
# Column or label: kind
superior-col-kind = Kind
# Column or label: state
superior-col-state = State
# Column or label: number
superior-col-number = Number
# Column or label: sent
superior-col-sent = Sent on
# Column or label: addressee
superior-col-addressee = Addressee
# Column or label: signer
superior-col-signer = Signer
# Column or label: mark
superior-col-mark = Mark
# Column or label: again
superior-col-again = Sent again
# Column or label: task
superior-col-task = Task
# Column or label: whose
superior-col-whose = Responsible
# Column or label: due
superior-col-due = Due on
# Column or label: given
superior-col-given = Given on
# Column or label: late
superior-col-late = Late since
# Column or label: done
superior-col-done = Result on
# Column or label: source
superior-col-source = Source
# Column or label: result
superior-col-result = Result
# Column or label: more
superior-col-more = Number and more
# Column or label: day
superior-col-day = Day
# Column or label: counted
superior-col-counted = Why it counts
# Column or label: stand
superior-col-stand = How it stands
# Column or label: act
superior-col-act = What to do
# Kind of a document: request
superior-kind-request = Request
# Hint at the kind: request
superior-kind-hint-request = One matter, to be approved.
# Kind of a document: report
superior-kind-report = Report
# Hint at the kind: report
superior-kind-hint-report = Tells of work; asks for no approval.
# Kind of a document: result
superior-kind-result = Result
# Hint at the kind: result
superior-kind-hint-result = What came out of a consultation or other work.
# A kind with what it is besides. $x and $y: kinds.
superior-kind-also = { $x } (also { $y })
# Label: what it is besides.
superior-also = Also
# Hint.
superior-also-hint = A result sent as a report is one document; it counts once.
# Choice: nothing besides.
superior-also-none = Nothing
# Mark of a document: none
superior-mark-none = None
# Mark of a document: internal
superior-mark-internal = Internal
# Label: text.
superior-content = Text
# Hint.
superior-content-hint = One paragraph a line. It may follow later, but before the signature.
# Above a form: what stays outside.
superior-secret-stays-out = State secrets stay outside this platform. A document with a security mark goes by its own way and is not entered here.
# Complaint: a state-secret mark.
superior-secret = This carries the mark of a state secret. Only documents without a mark or marked internal are kept here; take it out and use the proper channel.
# Above a form: the record it is about. $x: title.
superior-about = About: { $x }
# Complaint: unknown record.
superior-link-unknown = That record is not found. Choose another.
# Complaint: what it is besides equals what it is.
superior-also-the-same = It is that already. Choose nothing or the other kind.
# Complaint: a request stands alone.
superior-request-alone = A request stands alone and is not part of a report. Choose nothing.
# Complaint: a day ahead.
superior-day-ahead = The day lies ahead. Choose today or earlier.
# Complaint: no text.
superior-no-text = There is no text yet. Write it first.
# Where the text would stand.
superior-no-text-yet = There is no text yet.
# Complaint: the signer wrote it.
superior-signer-drafts = Whoever drafted it or asked for the signature does not sign. Another leader signs.
# Complaint: the same person. $what: the act.
superior-not-the-same-person = You did “{ $what }” yourself; this step is for somebody else.
# Complaint: number taken. $x: the other document.
superior-number-taken = That number belongs to “{ $x }”. Change it; if it is the same document, record it there as sent again.
# Complaint: number needed.
superior-number-needed = There is no code for numbers in the settings. Type the number.
# Complaint: before the first sending.
superior-before-first = That is before the document was first sent. Change the day.
# Complaint: join the later one.
superior-join-the-later = Join the later document to the earlier one.
# Complaint: something hangs on it.
superior-join-nothing-hangs = It has answers, tasks or later sendings and cannot become part of another.
# Complaint: approval of what is no request.
superior-approval-of-request = Only a request is approved. Choose instruction.
# Complaint: a document by which a task was reported back is not withdrawn.
superior-reports-a-task = A task is reported back by this document, so it stays. Record what changed as another sending.
# Complaint: a task from an answer on a document that is closed.
superior-task-of-closed = The document is closed. A task comes of it again when another answer is entered.
# Complaint: open tasks.
superior-tasks-open = Tasks of it are still open. End them first.
# Complaint: the report was not sent.
superior-report-not-sent = Choose a document that was sent after the task was given.
# Complaint: a due date more than two years ahead.
superior-due-far = The date lies more than two years ahead. Choose a nearer one.
# Complaint: a due date in the past.
superior-due-past = The date lies behind us. Choose today or later.
# Complaint: the date did not pass.
superior-not-late = The date has not passed.
# Complaint: too many files.
superior-too-many-files = There are too many files. Take some off first.
# Complaint: too many matters.
superior-too-many-items = The catalogue is full. End matters that are no longer needed.
# Complaint: a day in the year.
superior-month-day = Write month and day, such as 02-28.
# Complaint: a period.
superior-period = Write 10 wd (working days), 15 d (days) or 3 m (months).
# What a sending is: first
superior-what-first = First sending
# What a sending is: annex
superior-what-annex = Annex
# What a sending is: resend
superior-what-resend = Sent once more
# What a sending is: version
superior-what-version = New version
# Label: what is sent.
superior-what = What is sent
# In a list, how often. $n: times. annex
superior-again-annex =
    { $n ->
        [one] an annex
        *[other] { $n } annexes
    }
# In a list, how often. $n: times. resend
superior-again-resend =
    { $n ->
        [one] sent once more
        *[other] sent { $n } times more
    }
# In a list, how often. $n: times. version
superior-again-version =
    { $n ->
        [one] a new version
        *[other] { $n } new versions
    }
# Why it counts: first sending.
superior-counts-first = Counts once, by the day of the first sending.
# Why it counts: two kinds. $x, $y: kinds.
superior-counts-also = Counts once, as { $x }; it is also { $y } and is not counted again.
# Why what followed does not count. $n: times. annex
superior-counts-once-annex =
    { $n ->
        [one] An annex followed
        *[other] { $n } annexes followed
    }: the same document, not counted again.
# Why what followed does not count. $n: times. resend
superior-counts-once-resend =
    Sent again { $n ->
        [one] once
        *[other] { $n } times
    }: the same document, not counted again.
# Why what followed does not count. $n: times. version
superior-counts-once-version =
    { $n ->
        [one] A new version followed
        *[other] { $n } new versions followed
    }: the same document, not counted again.
# Why a sending does not count: annex
superior-counts-not-annex = An annex belongs to its document and is not counted.
# Why a sending does not count: resend
superior-counts-not-resend = The same document sent again is not counted.
# Why a sending does not count: version
superior-counts-not-version = A new version takes the place of its document and is not counted.
# Why a document does not count: withdrawn
superior-not-counted-withdrawn = Withdrawn, not counted.
# Why a document does not count: joined
superior-not-counted-joined = The same document as another, joined to it, not counted again.
# Where the first sending is told. $x: day.
superior-first-sent = First sent on { $x }
# What came back: approval
superior-answer-approval = Approval
# What came back: instruction
superior-answer-instruction = Instruction
# Label: what came back.
superior-answer = What came back
# Head of what came back. $x: kind, $y: day.
superior-answer-head = { $x }, { $y }
# Label: by whom.
superior-answered-by = By whom
# Hint.
superior-answered-by-hint = The office and post are enough.
# Label: when.
superior-answered-on = Day of the answer
# Label: number of the answer.
superior-answer-number = Number of the answer
# Label: what it says.
superior-answer-text = What it says
# Section: answers.
superior-answers = What came back
# Section: tasks from it.
superior-tasks-of = Tasks from it
# Section: sendings.
superior-sendings = Sendings
# Opens the text of a new version, in the list of sendings.
superior-sending-text = Text of the new version
# Link to the record that was joined.
superior-joined-record = The record that was joined
# Before the link to the same document.
superior-same-as = The same document as this one, joined to it and not counted again:
# Section: what one can do.
superior-you-can = You can
# Nothing to do.
superior-nothing-asked = Nothing is asked of you now.
# Section: facts.
superior-about-it = About it
# Before the record it is about.
superior-about-record = About:
# Section: files.
superior-files = Files
# Section: history.
superior-timeline = History
# Fact: drafter.
superior-drafter = Drafted by
# Fact: matter of the catalogue.
superior-item = Matter of the catalogue
# Fact: how it came in.
superior-how = How it came in
# Fact: registered.
superior-registered = Sent on paper and registered
# Fact: reason of the end.
superior-end-reason = Reason
# Button: download the document.
superior-docx = Download (DOCX)
# Button: attach a file.
superior-do-attach = Attach a file
# Link: take a file off.
superior-file-drop = Take off
# Page: take a file off. $x: name.
superior-file-drop-title = Take off “{ $x }”
# Page: what happens.
superior-file-drop-what = The file is shown no more; the history keeps that it was there.
# Label: file.
superior-attach-file = File
# Label: what it belongs to.
superior-attach-of = Belongs to
# Choice: the document itself.
superior-attach-whole = The document itself
# First choice where only scans of answers are added: which answer.
superior-attach-choose = Choose the answer it belongs to
# Above the form.
superior-attach-what = An annex, the scan of an answer, or what belongs to a result: PDF, JPG, PNG or DOCX.
# Button: attach.
superior-attach-do = Attach
# Said after: attach
superior-said-attach = The file is attached.
# Said after: detach
superior-said-detach = The file is taken off.
# Act on files, in a refusal.
superior-action-attach = attach or take off files
# Act on the catalogue, in a refusal.
superior-action-item = keep the catalogue
# Label: reason.
superior-why = Reason
# Label: why no answer is needed.
superior-why-no-answer = Why no answer is needed
# Label: number.
superior-number-own = Number
# Hint.
superior-number-own-hint = Left empty it is given.
# Sentence: the next number. $x: code.
superior-number-next = Left empty, the next number of “{ $x }” in the year is taken.
# Label: number of what is sent again.
superior-number-again = Number (left empty: that of the document)
# Label: why it is sent again.
superior-why-again = Why
# Label: text of a new version.
superior-content-again = Text of the new version (needed for one)
# Label: the same document.
superior-join-which = The earlier document
# Label: record that it is about.
superior-link-which = Choose the record
# Box: find a record.
superior-link-find = Find a record by its words
# Filter: kind of record.
superior-link-kind = Kind of record
# Nothing found.
superior-link-none = Nothing found
# Nothing found, what to do.
superior-link-none-text = Try another word, or every kind.
# Button: link no more.
superior-link-away = Link it no more
# Head of the list of tasks.
superior-tasks-title = Tasks given
# Count of tasks. $n.
superior-tasks-count =
    { $n ->
        [one] { $n } task
        *[other] { $n } tasks
    }
# No tasks.
superior-tasks-none = No tasks here
# No tasks, what to do.
superior-tasks-none-text = Look under the other counters.
# Button: give a task from a paper.
superior-give-from-paper = Give a task from a superior's paper
# Shelf of tasks: open
superior-shelf-open = Waited for
# Shelf of tasks: late
superior-shelf-late = Late
# Shelf of tasks: judge
superior-shelf-judge = To confirm
# Shelf of tasks: done
superior-shelf-done = Ended
# Whose: the office.
superior-office-itself = The office itself
# Days late. $n.
superior-late-days =
    { $n ->
        [one] { $n } working day
        *[other] { $n } working days
    } late
# Late.
superior-late = Late
# Due today.
superior-due-today = Due today
# Days left. $n.
superior-left-days =
    { $n ->
        [one] { $n } working day
        *[other] { $n } working days
    } left
# Due. $x: day.
superior-due-on = due { $x }
# Label: what is to be done.
superior-task-content = What is to be done
# Label: title of the superior's paper.
superior-source-title = Title of the paper
# Label: who sent it.
superior-source-from = Who sent it
# Label: its number.
superior-source-number = Number of the paper
# Label: its day.
superior-source-on = Day of the paper
# Sentence: the counted date. $x: day.
superior-due-counted = Left empty, the setting counts to { $x }.
# Label: another date.
superior-due-other = Another date
# Fact: who gave it.
superior-given-by = Given by
# Section: dates.
superior-dates = Dates
# A date that somebody set. $x: day.
superior-due-fixed = Set on { $x }.
# A date by rule. $x: start, $y: period.
superior-due-by-rule = Counted from the day after { $x }: { $y }.
# Why it was replaced.
superior-due-calendar = Counted anew, since the calendar changed.
# Where a date stands: running
superior-due-state-running = running
# Where a date stands: met
superior-due-state-met = met
# Where a date stands: replaced
superior-due-state-replaced = replaced
# Where a date stands: cancelled
superior-due-state-cancelled = no longer asked
# Before the link to the document.
superior-from-document = From:
# Before the link to the report.
superior-reported-by = Reported by:
# Button: begin the report.
superior-begin-report = Draft the report back
# Said to one who handed in.
superior-other-confirms = You handed in the result; somebody else confirms it.
# Label: message.
superior-press-text = Message
# Label: which document.
superior-report-which = The document that reports it
# Head of the figures.
superior-figures-title = Figures of requests and reports
# Title of an exported list. $x: figure, $y: year.
superior-figures-export = { $x } ({ $y })
# Tabs: years.
superior-years = Years
# Filter: from.
superior-from = From
# Filter: until.
superior-until = Until
# The period makes no sense.
superior-period-wrong = Give both days, the first not after the last. The whole year is shown.
# Label of counters.
superior-figures-documents = Documents upward
# Label of counters.
superior-figures-tasks = Tasks
# Section: counting rule.
superior-counting-rule = Counting rule
# No lines.
superior-figures-none = None.
# How many lines. $n.
superior-lines =
    { $n ->
        [one] { $n } line
        *[other] { $n } lines
    }
# A figure: all
superior-figure-all = Documents
# Counting rule: all
superior-rule-all = Documents first sent in the period, each once. Annexes, repeated sendings, new versions, joined and withdrawn documents are not counted and stand in a list of their own.
# A figure: request
superior-figure-request = Requests
# Counting rule: request
superior-rule-request = Requests first sent in the period, each once.
# A figure: report
superior-figure-report = Reports
# Counting rule: report
superior-rule-report = Reports first sent in the period, each once; a result that was sent as a report counts here only.
# A figure: result
superior-figure-result = Results
# Counting rule: result
superior-rule-result = Results first sent in the period, each once; one that was sent as a report counts among the reports.
# A figure: again
superior-figure-again = Not counted
# Counting rule: again
superior-rule-again = Annexes, repeated sendings and new versions in the period, and documents joined to another or withdrawn. None of them counts.
# A figure: given
superior-figure-given = Tasks given
# Counting rule: given
superior-rule-given = Tasks given in the period, those taken away left out.
# A figure: done
superior-figure-done = Tasks done
# Counting rule: done
superior-rule-done = Tasks whose result came in the period and was confirmed.
# A figure: late
superior-figure-late = Tasks late
# Counting rule: late
superior-rule-late = Tasks that were first late in the period, also when they were done or given another date later; those taken away left out.
# Why a task counts: given
superior-counted-task-given = Counts by the day it was given.
# Why a task counts: done
superior-counted-task-done = Counts by the day of its result, which was confirmed.
# Why a task counts: late
superior-counted-task-late = Counts by the first day on which it was late.
# Head: what is missing.
superior-missing-title = What is missing
# What the page is.
superior-missing-text = Held against the catalogue: rules issued, sessions ended, days in the year. Only what the program can see.
# How many are missing. $n.
superior-missing-count =
    { $n ->
        [one] { $n } is missing
        *[other] { $n } are missing
    }
# Nothing is missing.
superior-missing-none = Nothing is missing
# Nothing is missing, what next.
superior-missing-none-text = Everything that is due by the catalogue was sent.
# Section: what was sent.
superior-missing-done = Sent
# How an occasion stands: done
superior-stand-done = Sent
# How an occasion stands: done-late
superior-stand-done-late = Sent late
# How an occasion stands: prepared
superior-stand-prepared = Being prepared
# How an occasion stands: coming
superior-stand-coming = Not yet due
# How an occasion stands: missing
superior-stand-missing = Missing
# An occasion: session. $x: term, $y: session.
superior-occasion-session = Session { $y } of term { $x } ended
# An occasion: year. $x.
superior-occasion-year = { $x }
# An occasion: rule. $x: title.
superior-occasion-rule = “{ $x }” issued
# Link: name a document that was sent.
superior-name-title = Name a document that was sent
# Above the form.
superior-name-what = Choose the document that answered to this matter.
# Button.
superior-name-do = Name it
# Said after: name
superior-said-name = Noted.
# Head of the catalogue.
superior-catalogue-title = What must be requested or reported
# Empty catalogue.
superior-catalogue-none = The catalogue is empty
# Empty catalogue, what to do.
superior-catalogue-none-text = Add what must be requested or reported.
# Label: title of a matter.
superior-item-title = Matter
# Label: when.
superior-item-when = When
# Label: day in the year.
superior-item-month-day = Day in the year
# Hint.
superior-item-month-day-hint = For a day in every year only, such as 02-28.
# Label: how long after.
superior-item-period = How long after
# Hint.
superior-item-period-hint = For the other occasions: 10 wd (working days), 15 d (days), 3 m (months).
# Label: note.
superior-item-note = Note
# Button: add.
superior-item-add-do = Add
# Button: change.
superior-item-change-do = Save
# Above the form.
superior-item-what = A matter holds for what happens from today on.
# Page: end. $x: title.
superior-item-retire-title = End “{ $x }”
# Page: what happens.
superior-item-retire-what = What happens later makes it due no more; what there is stays.
# Said after: item
superior-said-item = Saved.
# Said after: retire
superior-said-retire = Ended.
# When: yearly. $x: day.
superior-when-yearly = Every year by { $x }
# When: after. $x: occasion, $y: period.
superior-when-after = { $x }, within { $y }
# What makes a matter due: rule_new
superior-occasion-kind-rule_new = A new rule was issued
# What makes a matter due: rule_revised
superior-occasion-kind-rule_revised = A rule was revised
# What makes a matter due: session_ended
superior-occasion-kind-session_ended = A session ended (its proposals)
# What makes a matter due: yearly
superior-occasion-kind-yearly = A day in every year
# What a new body's catalogue begins with: plan
superior-seed-plan = Plan of the year
# What a new body's catalogue begins with: year
superior-seed-year = Work of the year
# What a new body's catalogue begins with: proposals
superior-seed-proposals = Handling of the session's proposals
# What a new body's catalogue begins with: rule-new
superior-seed-rule-new = Filing of a new rule
# What a new body's catalogue begins with: rule-revised
superior-seed-rule-revised = Filing of a revised rule
# To whom a new body's catalogue goes.
superior-seed-addressee = The superior
# State of a matter: retired
superior-item-state-retired = Ended
# Act on a matter: add
superior-item-action-add = Add a matter
# Act on a matter: change
superior-item-action-change = Change a matter
# Act on a matter: retire
superior-item-action-retire = End the matter
# Mark printed at the upper left of an internal document.
superior-paper-internal = 内部
# Notice of a document. $x: title, $y: more. ask_signing
superior-notice-ask_signing = Please sign “{ $x }” { $y }
# Notice of a document. $x: title, $y: more. return
superior-notice-return = “{ $x }” comes back: { $y }
# Notice of a document. $x: title, $y: more. sign
superior-notice-sign = “{ $x }” is signed and can be sent { $y }
# Notice of a document. $x: title, $y: more. send
superior-notice-send = “{ $x }” was sent, { $y }
# Notice of a document. $x: title, $y: more. answer
superior-notice-answer = “{ $x }” has an answer: { $y }
# Notice: reminder. $x: title, $due: day.
superior-notice-remind = The task “{ $x }” is due on { $due }
# Notice of a task. $x: title, $y: more, $due: day. give
superior-task-notice-give = A task for you: “{ $x }”, due { $due } { $y }
# Notice of a task. $x: title, $y: more, $due: day. set_due
superior-task-notice-set_due = The task “{ $x }” is now due { $due }: { $y }
# Notice of a task. $x: title, $y: more, $due: day. press
superior-task-notice-press = Pressing: the task “{ $x }” (due { $due }) { $y }
# Notice of a task. $x: title, $y: more, $due: day. run_late
superior-task-notice-run_late = The task “{ $x }” is late (due { $due }) { $y }
# Notice of a task. $x: title, $y: more, $due: day. submit
superior-task-notice-submit = The task “{ $x }” has a result to confirm (due { $due }): { $y }
# Notice of a task. $x: title, $y: more, $due: day. send_back
superior-task-notice-send_back = The result of “{ $x }” comes back, due { $due }: { $y }
# Notice of a task. $x: title, $y: more, $due: day. confirm
superior-task-notice-confirm = The result of “{ $x }” is confirmed (due { $due }) { $y }
# Notice of a task. $x: title, $y: more, $due: day. cancel
superior-task-notice-cancel = The task “{ $x }” (due { $due }) is taken away: { $y }
# State of a document: draft
upward-state-draft = Draft
# State of a document: signing
upward-state-signing = To be signed
# State of a document: signed
upward-state-signed = Signed
# State of a document: sent
upward-state-sent = Sent
# State of a document: answered
upward-state-answered = Answered
# State of a document: no_answer
upward-state-no_answer = No answer needed
# State of a document: closed
upward-state-closed = Closed
# State of a document: withdrawn
upward-state-withdrawn = Withdrawn
# State of a document: joined
upward-state-joined = Joined
# Act on a document: begin
upward-action-begin = Begin a draft
# Button: begin
upward-do-begin = Save the draft
# Said after: begin
upward-said-begin = The draft is saved.
# What happens: begin
upward-what-begin = A draft is seen by the office alone, from the request for a signature on also by the one who signs.
# History: begin. $who, $x, $y.
event-upward-begin = { $who } began “{ $x }”
# Act on a document: register
upward-action-register = Register a sent document
# Button: register
upward-do-register = Register
# Said after: register
upward-said-register = Registered.
# What happens: register
upward-what-register = For what was signed and sent on paper.
# History: register. $who, $x, $y.
event-upward-register = { $who } registered { $x }, sent { $y }
# Act on a document: edit
upward-action-edit = Write the draft
# Button: edit
upward-do-edit = Write the draft
# Said after: edit
upward-said-edit = The draft is saved.
# History: edit. $who, $x, $y.
event-upward-edit = { $who } wrote the draft
# Act on a document: link
upward-action-link = Name what it is about
# Button: link
upward-do-link = Name what it is about
# Said after: link
upward-said-link = Noted.
# What happens: link
upward-what-link = The proposal, rule or task that the document is about. Find it by its words, then choose.
# History: link. $who, $x, $y.
event-upward-link = { $who } named what it is about { $x }
# Act on a document: ask_signing
upward-action-ask_signing = Ask for the signature
# Button: ask_signing
upward-do-ask_signing = Ask for the signature
# Said after: ask_signing
upward-said-ask_signing = The signature is asked for.
# What happens: ask_signing
upward-what-ask_signing = Whoever drafted it does not sign.
# History: ask_signing. $who, $x, $y.
event-upward-ask_signing = { $who } asked { $x } to sign
# Act on a document: return
upward-action-return = Return it
# Button: return
upward-do-return = Return it
# Said after: return
upward-said-return = Returned.
# History: return. $who, $x, $y.
event-upward-return = { $who } returned it: { $x }
# Act on a document: take_back
upward-action-take_back = Take it back
# Button: take_back
upward-do-take_back = Take it back to the draft
# Said after: take_back
upward-said-take_back = It is a draft again.
# History: take_back. $who, $x, $y.
event-upward-take_back = { $who } took it back to the draft: { $x }
# Act on a document: sign
upward-action-sign = Sign it
# Button: sign
upward-do-sign = Sign
# Said after: sign
upward-said-sign = Signed.
# What happens: sign
upward-what-sign = Then the office numbers and sends it.
# History: sign. $who, $x, $y.
event-upward-sign = { $who } signed it
# Act on a document: send
upward-action-send = Send it
# Button: send
upward-do-send = Number and send
# Said after: send
upward-said-send = Sent.
# What happens: send
upward-what-send = Then the text stays as it is; annexes, repeats and new versions are recorded under the same document.
# History: send. $who, $x, $y.
event-upward-send = { $who } sent it as { $x } ({ $y })
# Act on a document: send_again
upward-action-send_again = Record another sending
# Button: send_again
upward-do-send_again = Record another sending
# Said after: send_again
upward-said-send_again = Recorded; it is not counted again.
# What happens: send_again
upward-what-send_again = An annex, a repeat or a new version belongs to the same document; the figures stay.
# History: send_again. $who, $x, $y.
event-upward-send_again = { $who } recorded another sending: { $x } ({ $y })
# Act on a document: answer
upward-action-answer = Record what came back
# Button: answer
upward-do-answer = Record what came back
# Said after: answer
upward-said-answer = Recorded.
# History: answer. $who, $x, $y.
event-upward-answer = { $who } recorded { $y } from { $x }
# Act on a document: settle
upward-action-settle = Say that no answer is needed
# Button: settle
upward-do-settle = No answer is needed
# Said after: settle
upward-said-settle = Noted.
# History: settle. $who, $x, $y.
event-upward-settle = { $who } noted that no answer is needed { $x }
# Act on a document: close
upward-action-close = Close it
# Button: close
upward-do-close = Close
# Said after: close
upward-said-close = Closed.
# What happens: close
upward-what-close = Possible when every task from it has ended.
# History: close. $who, $x, $y.
event-upward-close = { $who } closed { $x }
# Act on a document: join
upward-action-join = Join it to another
# Button: join
upward-do-join = The same as another
# Said after: join
upward-said-join = Joined; it is not counted again.
# What happens: join
upward-what-join = Where one document was entered twice, the later joins the earlier.
# History: join. $who, $x, $y.
event-upward-join = { $who } joined it to “{ $x }” { $y }
# Act on a document: withdraw
upward-action-withdraw = Withdraw it
# Button: withdraw
upward-do-withdraw = Withdraw
# Said after: withdraw
upward-said-withdraw = Withdrawn.
# What happens: withdraw
upward-what-withdraw = What is withdrawn does not count and does not come back.
# History: withdraw. $who, $x, $y.
event-upward-withdraw = { $who } withdrew it: { $x }
# Act on a document, in a conflict: joined
upward-action-joined = Joined another record to it
# History: another record was joined. $who, $x, $y.
event-upward-joined = { $who } joined “{ $x }” { $y } to this one
# History of upward: attach. $who, $x.
event-upward-attach = { $who } attached { $x }
# History of upward: detach. $who, $x.
event-upward-detach = { $who } took off { $x }
# Act in a conflict: upward attach
upward-action-attach = Attached a file
# Act in a conflict: upward detach
upward-action-detach = Took a file off
# History of task: attach. $who, $x.
event-task-attach = { $who } attached { $x }
# History of task: detach. $who, $x.
event-task-detach = { $who } took off { $x }
# Act in a conflict: task attach
task-action-attach = Attached a file
# Act in a conflict: task detach
task-action-detach = Took a file off
# State of a task: given
task-state-given = Given
# State of a task: working
task-state-working = In work
# State of a task: submitted
task-state-submitted = Result handed in
# State of a task: confirmed
task-state-confirmed = Confirmed
# State of a task: reported
task-state-reported = Reported back
# State of a task: finished
task-state-finished = Ended
# State of a task: cancelled
task-state-cancelled = Taken away
# Act on a task: give
task-action-give = Give a task
# Button: give
task-do-give = Give the task
# Said after: give
task-said-give = The task is given.
# What happens: give
task-what-give = The responsible are told, reminded before the date, and lateness is recorded on its day.
# History: give. $who, $x, $y.
event-task-give = { $who } gave “{ $x }”, due { $y }
# Act on a task: accept
task-action-accept = Take it
# Button: accept
task-do-accept = Take it
# Said after: accept
task-said-accept = Taken.
# History: accept. $who, $x, $y.
event-task-accept = { $who } took it
# Act on a task: set_due
task-action-set_due = Set another date
# Button: set_due
task-do-set_due = Set another date
# Said after: set_due
task-said-set_due = The date is set.
# What happens: set_due
task-what-set_due = The former date stays in the record.
# History: set_due. $who, $x, $y.
event-task-set_due = { $who } set the date { $x }: { $y }
# Act on a task: press
task-action-press = Press for it
# Button: press
task-do-press = Press for it
# Said after: press
task-said-press = Pressed.
# History: press. $who, $x, $y.
event-task-press = { $who } pressed for it (due { $y }) { $x }
# Act on a task: run_late
task-action-run_late = Run late
# Button: run_late
task-do-run_late = Run late
# Said after: run_late
task-said-run_late = Recorded.
# History: run_late. $who, $x, $y.
event-task-run_late = The date { $x } passed without a result
# Act on a task: submit
task-action-submit = Hand in the result
# Button: submit
task-do-submit = Hand in the result
# Said after: submit
task-said-submit = The result is handed in.
# What happens: submit
task-what-submit = Say what was done and what came of it. Papers can be attached.
# History: submit. $who, $x, $y.
event-task-submit = { $who } handed in the result: { $x }
# Act on a task: send_back
task-action-send_back = Give it back
# Button: send_back
task-do-send_back = Give it back
# Said after: send_back
task-said-send_back = Given back.
# History: send_back. $who, $x, $y.
event-task-send_back = { $who } gave it back, due { $y }: { $x }
# Act on a task: confirm
task-action-confirm = Confirm the result
# Button: confirm
task-do-confirm = Confirm the result
# Said after: confirm
task-said-confirm = Confirmed.
# What happens: confirm
task-what-confirm = Whoever handed it in does not confirm it.
# History: confirm. $who, $x, $y.
event-task-confirm = { $who } confirmed the result
# Act on a task: report_back
task-action-report_back = Name the report
# Button: report_back
task-do-report_back = Name the report
# Said after: report_back
task-said-report_back = Noted.
# What happens: report_back
task-what-report_back = A document sent after the task was given. A report that was begun from the task is noted by itself when it is sent.
# History: report_back. $who, $x, $y.
event-task-report_back = { $who } reported it back by { $x } “{ $y }”
# Act on a task: finish
task-action-finish = End it without a report
# Button: finish
task-do-finish = End without a report
# Said after: finish
task-said-finish = The task has ended.
# History: finish. $who, $x, $y.
event-task-finish = { $who } ended it without a report: { $x }
# Act on a task: cancel
task-action-cancel = Take it away
# Button: cancel
task-do-cancel = Take it away
# Said after: cancel
task-said-cancel = Taken away.
# What happens: cancel
task-what-cancel = Nobody is reminded any more, and it does not count.
# History: cancel. $who, $x, $y.
event-task-cancel = { $who } took it away: { $x }
# History: the date was counted anew. $x, $y: days.
event-task-recounted = The calendar changed: due { $y }, before { $x }
# Act in a conflict: the date was counted anew
task-action-recounted = Counted the date anew
# History of the catalogue: add. $who, $x.
event-superior_item-add = { $who } added the matter “{ $x }”
# History of the catalogue: change. $who, $x.
event-superior_item-change = { $who } changed the matter “{ $x }”
# History of the catalogue: retire. $who, $x.
event-superior_item-retire = { $who } ended the matter “{ $x }”
# Name of the setting superior.code.
setting-superior-code = Code of numbers
# Hint of the setting superior.code.
setting-superior-code-hint = The code in the numbers of documents upward. Left empty, numbers are typed.
# Name of the setting superior.task-days.
setting-superior-task-days = Time for a task
# Hint of the setting superior.task-days.
setting-superior-task-days-hint = Where no date is set, counted from the day after it was given.
# Name of the setting superior.remind-days.
setting-superior-remind-days = Working days before the date for a reminder
# Hint of the setting superior.remind-days.
setting-superior-remind-days-hint = 0: nobody is reminded.
# The units in which reports count documents and tasks, the usual one first, by |
superior-figure-units = items|times
# How reports name this figure: alternatives by |, all words of one stand in the clause: all
superior-figure-said-all = documents upward|requests reports
# How reports name this figure: alternatives by |, all words of one stand in the clause: request
superior-figure-said-request = requests
# How reports name this figure: alternatives by |, all words of one stand in the clause: report
superior-figure-said-report = reports upward
# How reports name this figure: alternatives by |, all words of one stand in the clause: result
superior-figure-said-result = results upward
# How reports name this figure: alternatives by |, all words of one stand in the clause: given
superior-figure-said-given = tasks given|tasks
# How reports name this figure: alternatives by |, all words of one stand in the clause: done
superior-figure-said-done = tasks done|tasks completed
# How reports name this figure: alternatives by |, all words of one stand in the clause: late
superior-figure-said-late = tasks late|tasks overdue
# Button: bring in a table of documents
superior-import = Bring in a table
# Page: bring in a table of documents
superior-import-title = Bring in a table of documents sent upward
# Help: what is read
superior-import-help = One document a row that was sent before. Title, number, day, addressee and signer are needed; kind, mark and notes are read too. The note becomes the text.
# Help: kinds
superior-import-help-kind = The kind stands in a column of its own (request, report, result), or it is how the title ends.
# Help: once
superior-import-help-once = A document whose number and title are there already does not come in again. What comes in is registered as sent on paper and counts by its day.
# Field: addressee for rows without one
superior-import-addressee = Addressee where a row names none
# Hint: addressee for rows without one
superior-import-addressee-hint = May stay empty when each row has its own.
# Field: signer for rows without one
superior-import-signer = Signer where a row names none
# Hint: signer for rows without one
superior-import-signer-hint = May stay empty when each row has its own.
# Page: what would be entered
superior-import-plan = What would be entered
# Verdict of a row: new
superior-import-is-new = New
# Verdict of a row: same
superior-import-is-same = There already
# Verdict of a row: unsure
superior-import-is-unsure = New, with doubts
# Verdict of a row: refused
superior-import-is-refused = Not taken
# Doubt: no day
superior-import-no-day = No single day could be read.
# Doubt: no kind. $x: what stands there
superior-import-no-kind = Neither the kind “{ $x }” nor the end of the title says whether it is a request, a report or a result.
# Doubt: no number
superior-import-no-number = No number is given.
# Doubt: no addressee
superior-import-no-addressee = No addressee is given: write it into the row, or once for the whole table.
# Doubt: no signer
superior-import-no-signer = No signer is given: write it into the row, or once for the whole table.
# Doubt: twice in the table
superior-import-twice = The table has this number already.
# Complaint: a table with a mark of a state secret. $x: row
superior-import-secret = Row { $x } carries a mark above internal. State secrets stay outside this platform: take it out of the table and choose the file again. Nothing of this file was kept.
# Button: enter. $n
superior-import-enter = Enter { $n }
# Nothing to enter
superior-import-nothing = There is nothing to enter.
# The file was brought in before
superior-import-seen = This file was brought in before:
# Said: entered. $n
superior-import-said = { $n ->
    [one] One document is registered; this can be taken back.
   *[other] { $n } documents are registered; this can be taken back.
}
# Complaint: which row could not be entered. $x: row, $y: title
superior-import-row = Row { $x }, “{ $y }”, cannot be entered, and nothing was:
# Act in the history: taken out with its import
upward-action-undo_import = Taken out with its import
