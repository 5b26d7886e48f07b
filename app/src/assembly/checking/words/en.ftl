# Words of the checks of reports.

# Rail: checks of reports.
checking-nav = Report checks
# Head of the list; author of comments.
checking-title = Report checks
# Initials of the author of comments.
checking-initials = CK
# Button and title: begin a check.
checking-begin = Check a report
# Form of a new check: what will happen.
checking-begin-what = Paste the text or hand over a file; each figure is compared with the records. Only you and the office see it.
# Button of the form of a new check.
checking-begin-do = Check it
# Field: what the report is called.
checking-field-title = Name of the report
# Field: text of the report.
checking-field-text = Text
# Field: text of the report, hint.
checking-field-text-hint = Paste it here. Where a file is handed over, the file counts.
# Field: file of the report.
checking-field-file = Or a file
# Field: file of the report, hint.
checking-field-file-hint = TXT or DOCX, 2 MB at most.
# Field: period of the figures.
checking-field-period = Period
# Field: figure of the records.
checking-field-figure = Figure
# Field: source of a figure.
checking-field-source = Source
# Field: source of a figure, hint.
checking-field-source-hint = Name the document, its number or page.
# Complaint at the file: too large.
checking-file-large = The file is larger than 2 MB; hand over a smaller one, or paste the text.
# Complaint at the file: it takes too long.
checking-slow = Reading takes too long; check it in parts.
# Complaint at the period: not asked so.
checking-period-not = That figure cannot be counted by this period; choose another.
# Empty list.
checking-none = No report has been checked yet
# Empty list, what to do.
checking-none-text = Paste a report and see whether its figures are those of the records.
# Count of the list. $n: how many.
checking-checks = { $n } in all
# Paging: back to the first page.
checking-first = First page
# Column: title.
checking-col-title = Report
# Column: other verdicts.
checking-col-other = Others
# Column: when it was last compared.
checking-col-when = Last compared
# Column: paragraph.
checking-col-paragraph = Paragraph
# Column: figure as printed.
checking-col-figure = Figure
# Column: what it counts.
checking-col-thing = About
# Column: verdict.
checking-col-verdict = Verdict
# Column: number of the records.
checking-col-record = Records
# Column: reasons.
checking-col-why = Why
# Verdict: the records say the same.
checking-verdict-matches = matches
# Verdict: the records say something else.
checking-verdict-differs = differs
# Verdict: nothing recorded.
checking-verdict-no_record = no record
# Verdict: no number.
checking-verdict-not_checkable = not checkable
# Verdict: a person named a source.
checking-verdict-asserted = source named
# What is judged: a figure.
checking-kind-figure = figure
# What is judged: a sum.
checking-kind-sum = sum
# What is judged: a share.
checking-kind-share = share
# What is judged: a list of names.
checking-kind-names = list of names
# What is judged: a count without a number.
checking-kind-vague = count without a number
# Period: a year. $x: year.
checking-period-year = the year { $x }
# Period: since a session. $x: session, $y: last day.
checking-period-since = since { $x } (until { $y })
# Period: days. $x, $y: first and last.
checking-period-days = { $x } to { $y }
# Period: a session that is no longer there.
checking-period-gone = a session that is no longer there
# Head under the title. $x: period.
checking-by-line = Period: { $x }. Compared with the records as they are now.
# Sentence: counts changed since. $x: moment.
checking-changed = The records have changed since { $x }; this is how it stands now.
# Label of the counters.
checking-by-verdict = By verdict
# Counter: all findings.
checking-all = all
# Head of the list of findings. $n: how many.
checking-count = { $n } findings
# List of findings is empty.
checking-no-lines = There is none of these.
# What the records say. $x: number.
checking-record-says = the records say { $x }
# Link: the list behind the number.
checking-open-list = See the list
# State: somebody bound it.
checking-bound = bound
# Button: it is this figure.
checking-bind = It is this one
# Link: another figure or period.
checking-choose-other = Choose another
# Link: name a source.
checking-source-name = Name a source
# Button: take back what was decided.
checking-undo = Take it back
# Link: the finding before.
checking-before = Previous
# Link: the finding after.
checking-after = Next
# Head: acts on the whole check.
checking-whole = The whole report
# Button: compare anew.
checking-again = Compare anew
# Link: DOCX with comments.
checking-docx = DOCX with comments
# Link: table of findings.
checking-xlsx = Table of findings
# Head: history.
checking-history = History
# Button and title of a form: take a check away.
checking-remove = Delete this check
# Form: what will happen. $x: title of the report.
checking-remove-what = The text of “{ $x }”, its findings and what was decided of them will be deleted for good; the history keeps only who deleted it and when.
# Button of the form.
checking-remove-do = Delete
# Sentence after a check was taken away.
checking-said-remove = Deleted.
# Complaint at the text: too many figures. $n: the most.
checking-many = The text has more than { $n } figures; check it in several parts.
# Title of a form. $x: figure as printed.
checking-choose = What “{ $x }” is
# Form: what will happen.
checking-choose-what = From now on it is compared with this figure; you can take it back.
# Button of the form.
checking-choose-do = Bind it
# Title of a form. $x: figure as printed.
checking-source = Source of “{ $x }”
# Form: what will happen.
checking-source-what = A figure from outside the records; with a source it is no longer one without a record.
# Button of the form.
checking-source-do = Keep the source
# Sentence after a check was made.
checking-said-make = It is checked.
# Sentence after a figure was bound.
checking-said-bind = It is bound, and compared with that figure.
# Sentence after a source was named.
checking-said-assert = The source is kept.
# Sentence after a decision was taken back.
checking-said-undo = It is taken back.
# Sentence after it was compared anew.
checking-said-again = It is compared with the records as they are now.
# A title within a sentence. $x: title.
checking-title-marks = “{ $x }”
# Reason: a source. $x: source.
checking-why-source = Source: { $x }.
# Reason: the figure it was bound to can no longer be asked.
checking-why-gone = What it was bound to can no longer be asked; choose another.
# Reason: bound. $x: figure, $y: period.
checking-why-bound = Bound to “{ $x }”, { $y }.
# Reason: nothing is offered for it.
checking-why-nothing = There is no figure to compare it with. Choose one, or name a source.
# Reason: what it is about is not sure.
checking-why-unsure = What it is about is not sure enough. Choose one below, or name a source.
# Reason: found by its number.
checking-why-by-number = What it is about is not sure; its number is that of the following.
# Reason: what it is about. $x: figure, $y: why.
checking-why-about = Compared with “{ $x }”: { $y }
# Reason of a proposal: as what stands before it.
checking-why-before = about what the figure before it is about;{" "}
# Reason of a proposal: by words. $x: words.
checking-why-words = the text says “{ $x }”;{" "}
# Reason of a proposal: the report's period. $x: period.
checking-why-period-usual = the period is the report's, { $x }.
# Reason of a proposal: the period is said. $x: period, $y: word.
checking-why-period-said = “{ $y }” in the sentence makes it { $x }.
# Reason of a proposal: the period is said before. $x: period, $y: word.
checking-why-period-near = “{ $y }” before it makes it { $x }.
# Reason: rounded.
checking-why-rounded = One unit of the last digit off by rounding: taken as the same.
# Reason: more could be said.
checking-why-more = It is true, but the records say much more.
# Reason: fits another basis. $x: period.
checking-why-other-basis = The text names no period; the number is that of { $x }.
# Reason: wrong basis. $x: period that fits, $y: period that the text says.
checking-why-wrong-basis = Wrong period: this is the number of { $x }, and the text speaks of { $y }.
# Reason: counted twice. $n: how many more, $x: titles, $y: why they do not count.
checking-why-twice = The { $n } more may have been counted twice, or do not count: { $x } { $y }
# Reason: no number.
checking-why-no-number = There is no number that could be compared.
# Sum: it holds. $x: stated, $y: computed.
checking-sum-holds = It adds up in the text: { $x } is said, { $y } computed.
# Sum: rounding. $x: stated, $y: computed.
checking-sum-rounding = It adds up within rounding: { $x } is said, { $y } computed.
# Sum: the list is not complete. $x: stated, $y: computed.
checking-sum-incomplete = The list is not complete: { $x } is said, { $y } listed.
# Sum: a part is greater than its whole. $x: stated, $y: computed.
checking-sum-greater = A part is greater than its whole: { $x } is said, { $y } computed.
# Sum: it does not add up. $x: stated, $y: computed.
checking-sum-fails = The parts do not make the total: { $x } is said, they make { $y }.
# Share: it is another. $x: stated, $y: computed.
checking-share-fails = The share is another: { $x }% is said, the text's numbers make { $y }%.
# Names: more than the number. $x: named, $y: said.
checking-names-more = { $x } are named, more than the { $y } that are said.
# Names: fewer than the number. $x: named, $y: said.
checking-names-fewer = { $x } are named, fewer than the { $y } that are said.
# Names: one stands twice. $x: names.
checking-names-twice = Named twice: { $x }.
# Names: no record has it. $x: names.
checking-names-unknown = Not in the records: { $x }.
# Names: missing. $x: titles.
checking-names-missing = Missing: { $x }.
# Names: records besides. $x: titles.
checking-names-besides = The records have besides: { $x }.
# Names: all are in the records.
checking-names-all = All of them are in the records.
# Act in a conflict: make
checking-action-make = begin
# Act in a conflict: bind
checking-action-bind = bind
# Act in a conflict: assert
checking-action-assert = name a source
# Act in a conflict: undo
checking-action-undo = take back
# Act in a conflict: again
checking-action-again = compare anew
# Act in a conflict: remove
checking-action-remove = delete
# History: made. $who, $x: title, $n: how many differ.
event-report_check-make = { $who } checked “{ $x }”: { $n } differ
# History: bound. $who, $x: figure, $y: question.
event-report_check-bind = { $who } bound “{ $x }”
# History: source named. $who, $x: figure, $y: source.
event-report_check-assert = { $who } named a source of “{ $x }”: { $y }
# History: taken back. $who, $x: figure.
event-report_check-undo = { $who } took back what “{ $x }” is
# History: compared anew. $who, $x: title, $n: how many differ.
event-report_check-again = { $who } compared it anew: { $n } differ
# Button: a report is begun of the checked text
checking-make-report = Begin a report of it
# History: taken away. $who, $x: title.
event-report_check-remove = { $who } deleted the check of “{ $x }”
