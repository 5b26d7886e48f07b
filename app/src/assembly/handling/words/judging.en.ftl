# Words of judging, promises, closing and the public pages.

# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-satisfied = Satisfied
# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-basically = Basically satisfied
# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-not = Not satisfied
# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-none = No answer
# What began a date.
clock-start-delivered = The reply was delivered
# What began a date.
clock-start-judged = Judged as not satisfactory
# What began a date.
clock-start-rehandled = Handled again
# What began a date.
clock-start-claimed = Reported as kept
# What began a date.
clock-start-changed = The promise was changed
# What began a date.
clock-start-taken_up = Taken up again
# History: feedback, ask.
event-feedback-ask = Asked for a judgement
# History: feedback, answer.
event-feedback-answer = Judged: result { $x }, attitude { $y }
# History: feedback, amend.
event-feedback-amend = Amended the judgement: result { $x }, attitude { $y }
# History: feedback, transcribe.
event-feedback-transcribe = Keyed a paper sheet: result { $x }, attitude { $y }
# History: feedback, contest.
event-feedback-contest = Contested the keyed sheet: { $x }
# History: feedback, expire.
event-feedback-expire = The time is over: counted as no answer
# History: feedback, uphold.
event-feedback-uphold = To be handled again: { $x }
# History: feedback, settle.
event-feedback-settle = Settled in a talk: { $x }
# History: feedback, reject.
event-feedback-reject = Not handled again: { $x }
# History: feedback, drop.
event-feedback-drop = The reply was replaced: asked no more
# Button: feedback, answer.
feedback-do-answer = Send your judgement
# Button: feedback, amend.
feedback-do-amend = Amend your judgement
# Button: feedback, transcribe.
feedback-do-transcribe = Key a paper sheet
# Button: feedback, contest.
feedback-do-contest = This is not my answer
# Button: feedback, uphold.
feedback-do-uphold = Have it handled again
# Button: feedback, settle.
feedback-do-settle = Note that a talk settled it
# Button: feedback, reject.
feedback-do-reject = Do not handle again
# Step page: what answer does. x: who is asked.
feedback-what-answer = Please judge this reply. Only you can do it; the unit does not see what you say before everybody has answered.
# Step page: what amend does. x: who is asked.
feedback-what-amend = A judgement can be amended once; the new one then counts.
# Step page: what transcribe does. x: who is asked.
feedback-what-transcribe = Key the paper sheet that { $x } handed in; its scan is needed. { $x } is told and can contest it.
# Step page: what contest does. x: who is asked.
feedback-what-contest = Say what is wrong with the keyed sheet. It then counts no more, and you can answer yourself.
# Step page: what uphold does. x: who is asked.
feedback-what-uphold = { $x } is not satisfied. The unit answers once more within the period.
# Step page: what settle does. x: who is asked.
feedback-what-settle = { $x } is not satisfied. Write how the talk went and what came of it.
# Step page: what reject does. x: who is asked.
feedback-what-reject = { $x } is not satisfied. Write why it is not handled again; the reason is told to that person.
# After the step answer on a feedback.
feedback-said-answer = Your judgement was sent.
# After the step amend on a feedback.
feedback-said-amend = Your judgement was amended.
# After the step transcribe on a feedback.
feedback-said-transcribe = The paper sheet was keyed, and the person was told.
# After the step contest on a feedback.
feedback-said-contest = You contested it; you can answer yourself now.
# After the step uphold on a feedback.
feedback-said-uphold = It is handled again; the unit was told.
# After the step settle on a feedback.
feedback-said-settle = Noted as settled in a talk.
# After the step reject on a feedback.
feedback-said-reject = Noted as not handled again; the reason was told.
# Complaint: a sheet is keyed without its scan.
feedback-scan-needed = Add the scan of the paper sheet.
# Complaint: contesting what was not keyed.
feedback-not-transcribed = This is the person's own answer, not a keyed sheet.
# Complaint: deciding on a judgement that asks nothing.
feedback-not-dissatisfied = Nobody said that he is not satisfied.
# Complaint: amending too late.
feedback-amend-late = The time to amend is over.
# Complaint: not satisfied without a reason.
feedback-why-not = Say why you are not satisfied.
# Complaint: no round is left.
feedback-no-round-left = It cannot be handled again once more.
# Notice: judge.
handling-notice-judge = Please judge the reply to { $number } “{ $title }”
# Notice: judged.
handling-notice-judged = { $who } judged the reply to { $number } “{ $title }”
# Notice: not-satisfied.
handling-notice-not-satisfied = { $who } is not satisfied with the reply to { $number } “{ $title }”; please decide
# Notice: transcribed.
handling-notice-transcribed = { $who } keyed your paper sheet on { $number } “{ $title }”; you can contest it
# Notice: contested.
handling-notice-contested = { $who } contests the keyed sheet on { $number } “{ $title }”: { $reason }
# Notice: feedback-uphold.
handling-notice-feedback-uphold = You were not satisfied with { $number } “{ $title }”; it is handled again: { $reason }
# Notice: feedback-settle.
handling-notice-feedback-settle = Your dissatisfaction with { $number } “{ $title }” was noted as settled: { $reason }
# Notice: feedback-reject.
handling-notice-feedback-reject = You were not satisfied with { $number } “{ $title }”; it is not handled again: { $reason }
# Notice: rehandle.
handling-notice-rehandle = { $number } “{ $title }” is to be handled again: { $reason }
# Notice: expired.
handling-notice-expired = The time to judge { $number } “{ $title }” is over: counted as no answer; you can still answer
# Title of the page of a judgement.
judging-title = Judgement of a reply
# Head on the page of a matter.
judging-head = Judgements of the proposers
# Head on the page of a matter.
judging-promises = Promises
# Label before a promise in a reply.
judging-promise = Promise
# Who promised, and by when.
judging-promise-meta = { $x }, by { $y }
# How many have answered.
judging-progress = { $x } of { $y } have answered; units see it once all are in
# Result and attitude in a line.
judging-verdicts = Result: { $x }, attitude: { $y }
# Day of delivery of a reply.
judging-answered-on = Delivered { $x }
# Class of a reply.
judging-class = Class { $x }
# Date of a measure or a promise.
judging-done-by = By { $x }
# Link to the reply.
judging-whole-reply = Read the whole reply
# Head of what was said.
judging-said-head = What was said
# Label: who is asked.
judging-who = Who
# Label of the second question.
judging-result = Result
# Label of the first question.
judging-attitude = Attitude
# The second question.
judging-result-asked = Are you satisfied with the result?
# The first question.
judging-attitude-asked = Are you satisfied with how you were treated?
# Label of one suggestion.
judging-item = Suggestion
# Answer on one suggestion.
judging-item-yes = Yes
# Answer on one suggestion.
judging-item-partly = Partly
# Question on one suggestion.
judging-item-nth = Was suggestion { $n } answered?
# Answer on one suggestion.
judging-item-no = No
# How the proposer was contacted.
judging-contacted-visit = Visited me
# How the proposer was contacted.
judging-contacted-invited = Invited me
# How the proposer was contacted.
judging-contacted-site = On the spot
# How the proposer was contacted.
judging-contacted-meeting = At a meeting
# How the proposer was contacted.
judging-contacted-phone = By telephone
# How the proposer was contacted.
judging-contacted-online = Online
# How the proposer was contacted.
judging-contacted-letter = By letter
# How the proposer was contacted.
judging-contacted-none = Nobody contacted me
# Question: contact.
judging-contacted = How the unit contacted you
# Label of the remark.
judging-comment = What you want to say
# Hint of the remark.
judging-comment-hint = Say why, where you are not satisfied.
# Label of the wish.
judging-again = Handle again
# The wish itself.
judging-again-on = I wish that it is handled again
# Label: when it was answered.
judging-answered-at = When
# Label: when it was amended.
judging-amended-at = Amended
# Label: who keyed the sheet.
judging-keyed-by = Keyed by
# Label: what is said against a keyed sheet.
judging-contest = Contested
# Label: what the office decided.
judging-decision = Decision
# Label: who decided.
judging-decided-by = Decided by
# Label of the upload.
judging-scan = Scan of the sheet
# Hint of the upload.
judging-scan-hint = PDF, JPG or PNG.
# Mark of an answer that the office keyed.
judging-origin-transcribed = Keyed from paper
# Until when to judge, and what silence means.
judging-lead-until = Please answer by { $x } ({ $y }). No answer is counted as none, never as satisfied.
# Said to who contested.
judging-lead-contested = You contested the keyed sheet; please answer yourself.
# Label of the reason.
judging-reason-contest = What is wrong
# Label of the reason.
judging-reason-uphold = What is to be done
# Label of the reason.
judging-reason-settle = How it was settled
# Label of the reason.
judging-reason-reject = Reason
# What becomes of a suggestion.
judging-adoption-unsaid = Not said
# What becomes of a suggestion.
judging-adoption-full = Adopted
# What becomes of a suggestion.
judging-adoption-part = Adopted in part
# What becomes of a suggestion.
judging-adoption-not = Not adopted
# History: promise, make.
event-promise-make = Promised: { $x }, by { $y }
# History: promise, come_due.
event-promise-come_due = The promise is due soon: { $x }
# History: promise, run_late.
event-promise-run_late = The promise is late: { $x }
# History: promise, claim.
event-promise-claim = Reported as kept: { $y }
# History: promise, confirm.
event-promise-confirm = Confirmed as kept
# History: promise, dispute.
event-promise-dispute = Disputed: { $y }
# History: promise, ask_change.
event-promise-ask_change = Asked for a change: { $y }
# History: promise, grant_change.
event-promise-grant_change = Granted the change; it said: { $x }
# History: promise, deny_change.
event-promise-deny_change = Denied the change: { $y }
# History: promise, break.
event-promise-break = Declared broken: { $y }
# History: promise, hand_over.
event-promise-hand_over = Handed over to the next term
# History: promise, take_up.
event-promise-take_up = Taken up
# History: promise, reopen.
event-promise-reopen = Reopened after a look-back: { $y }
# Button: promise, claim.
promise-do-claim = Report it as kept
# Button: promise, confirm.
promise-do-confirm = Confirm that it was kept
# Button: promise, dispute.
promise-do-dispute = Dispute it
# Button: promise, ask_change.
promise-do-ask_change = Ask for a change
# Button: promise, grant_change.
promise-do-grant_change = Grant the change
# Button: promise, deny_change.
promise-do-deny_change = Deny the change
# Button: promise, break.
promise-do-break = Declare it broken
# Button: promise, hand_over.
promise-do-hand_over = Hand it over to the next term
# Button: promise, take_up.
promise-do-take_up = Take it up
# Button: promise, reopen.
promise-do-reopen = Reopen it
# Step page: what claim does.
promise-what-claim = Say how it was kept; you can add a file. The proposers and the office are told and confirm it.
# Step page: what confirm does.
promise-what-confirm = The promise then counts as kept.
# Step page: what dispute does.
promise-what-dispute = Say why it was not kept. The unit is told.
# Step page: what ask_change does.
promise-what-ask_change = Write the new text, the date and the reason; the office decides. The old text stays in the history.
# Step page: what grant_change does.
promise-what-grant_change = The new text and date then hold; the old ones stay in the history.
# Step page: what deny_change does.
promise-what-deny_change = Give the reason; the unit is told.
# Step page: what break does.
promise-what-break = The promise then counts as broken, for good.
# Step page: what hand_over does.
promise-what-hand_over = It then stands on the list of the next term.
# Step page: what take_up does.
promise-what-take_up = It is then followed again under the same date.
# Step page: what reopen does.
promise-what-reopen = Say what the look-back found; the promise is then followed again.
# After the step claim on a promise.
promise-said-claim = Reported as kept; to be confirmed.
# After the step confirm on a promise.
promise-said-confirm = Confirmed as kept.
# After the step dispute on a promise.
promise-said-dispute = Disputed.
# After the step ask_change on a promise.
promise-said-ask_change = You asked for a change.
# After the step grant_change on a promise.
promise-said-grant_change = The change was granted.
# After the step deny_change on a promise.
promise-said-deny_change = The change was denied.
# After the step break on a promise.
promise-said-break = Declared broken.
# After the step hand_over on a promise.
promise-said-hand_over = Handed over to the next term.
# After the step take_up on a promise.
promise-said-take_up = Taken up.
# After the step reopen on a promise.
promise-said-reopen = Reopened.
# Notice: promise, come_due.
handling-notice-promise-come_due = A promise in { $number } “{ $title }” is due on { $due }: { $promise }
# Notice: promise, run_late.
handling-notice-promise-run_late = A promise in { $number } “{ $title }” is late (due { $due }): { $promise }
# Notice: promise, claim.
handling-notice-promise-claim = { $who } reports a promise in { $number } “{ $title }” as kept; please confirm: { $promise }
# Notice: promise, confirm.
handling-notice-promise-confirm = { $who } confirmed a promise in { $number } “{ $title }”: { $promise }
# Notice: promise, dispute.
handling-notice-promise-dispute = { $who } says that a promise in { $number } “{ $title }” was not kept: { $promise }
# Notice: promise, ask_change.
handling-notice-promise-ask_change = { $who } asks to change a promise in { $number } “{ $title }”: { $promise }
# Notice: promise, grant_change.
handling-notice-promise-grant_change = A promise in { $number } “{ $title }” was changed: { $promise } ({ $due })
# Notice: promise, deny_change.
handling-notice-promise-deny_change = The change of a promise in { $number } “{ $title }” was denied: { $promise }
# Notice: promise, break.
handling-notice-promise-break = A promise in { $number } “{ $title }” was declared broken: { $promise }
# Notice: promise, hand_over.
handling-notice-promise-hand_over = A promise in { $number } “{ $title }” was handed over to the next term: { $promise }
# Notice: promise, take_up.
handling-notice-promise-take_up = A promise in { $number } “{ $title }” was taken up: { $promise }
# Notice: promise, reopen.
handling-notice-promise-reopen = A look-back reopened a promise in { $number } “{ $title }”: { $promise }
# Complaint: asked twice.
promise-change-asked = A change has been asked for already.
# Complaint: nothing to decide.
promise-no-change-asked = No change is asked for.
# Complaint: the new date has passed.
promise-date-past = The date cannot lie before today.
# Title of the page.
promise-title = Promise
# Head of the facts.
promise-facts = The promise
# Label.
promise-unit = Unit
# Label.
promise-division = Division
# Label.
promise-due = By when
# Label.
promise-first-due = At first by
# Label.
promise-made-on = Made on
# Label of the evidence.
promise-evidence = How it was kept
# Label of a file with evidence.
promise-file = File
# Hint of the file.
promise-file-hint = PDF, JPG or PNG; may be left out.
# Label.
promise-claimed-at = Reported
# Label.
promise-kept-on = Kept
# Kept in time.
promise-kept-in-time = { $x }, in time
# Kept late.
promise-kept-late = { $x }, late
# Label.
promise-dispute = Disputed
# Label.
promise-broken-reason = Why it is broken
# Label.
promise-handed-to = Handed over to
# Head.
promise-change-head = A change is asked for
# The promise as it is.
promise-change-old = Before: { $x }, by { $y }
# The promise as it would be.
promise-change-new = Then: { $x }, by { $y }
# Why.
promise-change-why = Reason: { $x }
# The promise on a step page.
promise-says = The promise: { $x }, by { $y }
# The evidence on a step page.
promise-evidence-says = How it was kept: { $x }
# Label.
promise-new-content = New text
# Label.
promise-new-due = New date
# Label: the term.
promise-term = To
# No later term.
promise-no-term = The next term does not exist yet; it is handed over and taken up later.
# Label.
promise-reason-dispute = Reason
# Label.
promise-reason-reopen = What the look-back found
# Label.
promise-reason-ask_change = Reason
# Label.
promise-reason-deny_change = Reason
# Label.
promise-reason-break = Reason
# History: matter, publish.
event-matter-publish = Decided on publication: { $x } { $y }
# History: matter, close.
event-matter-close = Closed { $x }
# History: matter, reopen.
event-matter-reopen = Reopened after a look-back: { $x }
# History: matter, archive.
event-matter-archive = Put into the archive
# Button: matter, publish.
matter-do-publish = Decide on publication
# Button: matter, close.
matter-do-close = Close it
# Button: matter, reopen.
matter-do-reopen = Reopen it
# Button: matter, archive.
matter-do-archive = Archive it
# Step page: what publish does.
matter-what-publish = Decide what becomes public. Contact data and judgements are never shown.
# Step page: what close does.
matter-what-close = It can be closed once every promise is kept, broken or handed over. Proposers and units are told.
# Step page: what reopen does.
matter-what-reopen = Reopen the promise first, then the matter.
# Step page: what archive does.
matter-what-archive = It cannot be changed afterwards.
# After the step publish on a matter.
matter-said-publish = Publication was decided.
# After the step close on a matter.
matter-said-close = Closed.
# After the step reopen on a matter.
matter-said-reopen = Reopened.
# After the step archive on a matter.
matter-said-archive = Archived.
# Complaint: closing with open promises.
matter-promises-open = Some promises are still open.
# Complaint: reopening without an open promise.
matter-reopen-promise-first = Reopen the promise first.
# Notice: closed.
handling-notice-close = { $number } “{ $title }” was closed
# Notice: reopened.
handling-notice-reopen = { $number } “{ $title }” was reopened after a look-back: { $reason }
# Publication: not decided.
publication-undecided = Not decided
# Publication: all.
publication-full = In full
# Publication: a summary.
publication-summary = As a summary
# Publication: nothing.
publication-closed = Not public
# Label.
closing-publication = What becomes public
# Label.
closing-ground = Why not all is public
# The wish of the proposers.
closing-wish-full = The proposers agree to full publication.
# The wish of the proposers.
closing-wish-summary = The proposers wish a summary.
# The wish of the proposers.
closing-wish-no = The proposers wish that it is not published.
# Label.
closing-reason-close = Remark
# Label.
closing-reason-reopen = What the look-back found
# Title of the follow-up desk, and its link.
follow-up-title = Follow-up
# Counter and list of the follow-up desk.
follow-up-audit = In audit
# Counter and list of the follow-up desk.
follow-up-unsatisfied = Not satisfied, to decide
# Counter and list of the follow-up desk.
follow-up-judging = Judgements open
# Counter and list of the follow-up desk.
follow-up-expiring = Expiring in five working days
# Counter and list of the follow-up desk.
follow-up-contested = Contested
# Counter and list of the follow-up desk.
follow-up-late = Late promises
# Counter and list of the follow-up desk.
follow-up-soon = Promises due in 30 days
# Counter and list of the follow-up desk.
follow-up-claimed = Reported as kept
# Counter and list of the follow-up desk.
follow-up-change = Changes asked for
# Counter and list of the follow-up desk.
follow-up-disputed = Disputed promises
# Counter and list of the follow-up desk.
follow-up-close = To close
# Counter and list of the follow-up desk.
follow-up-handed = Handed to the next term
# Counter and list of the follow-up desk.
follow-up-lookback = Look-back
# Head of a column.
follow-up-column-number = Number
# Head of a column.
follow-up-column-title = Matter
# Head of a column.
follow-up-column-unit = Unit
# Head of a column.
follow-up-column-who = Who or what
# Head of a column.
follow-up-column-person = Proposer
# Head of a column.
follow-up-column-text = What
# Head of a column.
follow-up-column-state = State
# Head of a column.
follow-up-column-due = Due
# Head of a column.
follow-up-column-left = Left
# Empty list.
follow-up-none = Nothing here
# Next step of an empty list.
follow-up-none-why = Choose another counter, or widen unit and session.
# Pager: the first page.
follow-up-first = Back to the first
# How many.
follow-up-count = { $n } in all
# Link to the file.
follow-up-export = Export { $n } rows
# Button.
follow-up-narrow = Narrow
# Label of the choice.
follow-up-session = Session
# Name of a session.
follow-up-session-name = Session { $y } of term { $x }
# Choice.
follow-up-every-unit = Every unit
# Choice.
follow-up-every-session = Every session
# Title of the ledger, and its link.
ledger-title = Promises
# Empty ledger.
ledger-none = No promise here
# Why it is empty.
ledger-none-why = Promises of a delivered reply are listed here.
# Choice.
ledger-due-any = Any date
# Choice.
ledger-due-late = Past their date
# Choice.
ledger-due-month = Due in 30 days
# Choice.
ledger-due-lookback = Kept more than a year ago
# Link to the hand-over of all.
ledger-hand-over = Hand over to the next term
# Title of the page that asks.
ledger-hand-over-n = Hand over { $n } promises
# What handing over does.
ledger-hand-over-what = { $n } open promises go to the list of the next term; units and proposers are told. Each can be taken up there.
# Button.
ledger-hand-over-go = Hand over { $n }
# When the term ends.
ledger-term-ends = { $x } ends on { $y }.
# After the hand-over.
ledger-said-handed-over = { $x } promises were handed over.
# Title of the member's page, and its link.
answers-title = My answers
# Number and title of a matter.
answers-matter = { $x } “{ $y }”
# What is asked.
answers-ask-judge = Please judge the reply to { $x }
# What is asked.
answers-ask-contact = Please confirm the contact of { $x } about { $y }
# What is asked.
answers-ask-promise = Please confirm whether it was kept: { $x }, { $y }
# Button.
answers-do-contact = Confirm
# Button.
answers-do-promise = Look at it
# Empty page.
answers-none = None of your proposals has been given to a unit
# Why it is empty.
answers-none-why = Once one is filed and given, the answer to each suggestion stands here.
# Link.
answers-none-go = My proposals
# A suggestion without an answer.
answers-not-yet = Not answered yet
# Opens the answers to each suggestion of one matter: $n suggestions.
answers-each = What became of each suggestion ({ $n })
# The member's own judgement.
answers-i-said = I said: { $x }
# Title of the public pages.
public-title = Published proposals and replies
# Link to published work reports.
public-reports = Published work reports
# What these pages are.
public-lead = Proposals and replies that are published by rule.
# Label of the search.
public-find = Find by title or number
# Button.
public-find-go = Find
# Empty list.
public-none = Nothing has been published yet
# Why it is empty.
public-none-why = What is published stands here.
# Empty search.
public-none-found = Nothing was found
# Next step.
public-none-found-why = Try another word.
# Link.
public-all = Show all
# Day of publication.
public-on = Published { $x }
# Head.
public-replies = Replies
# A reply shown as a summary.
public-summary = Summary
# A reply that is not public.
public-reply-closed = This reply is not public.
# No reply.
public-no-reply = There is no reply yet.
# Mark in place of a number or an address.
public-redacted = [left out]
# Name of the setting public.pages.
setting-public-pages = Public pages
