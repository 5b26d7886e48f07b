# Words of assigning: the desk, the steps, the meeting, what is told.
# Link in the rail: the desk of the assigning office.
assigning-nav = Assigning
# Title of the desk of the assigning office.
assigning-desk-title = Assigning desk
# Leads to the assignment meeting.
assigning-to-meeting = To the assignment meeting
# Name of the counters, heard only.
assigning-counters = What waits
# Name of the list, heard only.
assigning-the-list = List
# Opens the fields that narrow the list.
assigning-narrow = Narrow
# Button: shows the narrowed list.
assigning-show = Show
# Link: the list as a file, with its number of rows.
assigning-export = Export { $n } rows
# Number of rows of the list.
assigning-count = { $n } in all
# Back to the first page of the list.
assigning-first = First page
# Any unit.
assigning-any-unit = Any unit
# Any session.
assigning-any-session = Any session
# Field: session.
assigning-session = Session
# A session: term, number, year.
assigning-sitting = Term { $term }, session { $number } ({ $year })
# Unit.
assigning-unit = Unit
# Tag: fast lane.
assigning-urgent = Urgent
# Head: the last assignment meetings.
assigning-batches = Recent assignment meetings
# A list of the desk.
assigning-list-waiting = To assign
# A list of the desk.
assigning-list-returns = Returns to decide
# A list of the desk.
assigning-list-extensions = Extensions to decide
# A list of the desk.
assigning-list-accepting = Time to accept running out
# A list of the desk.
assigning-list-late = Late
# A list of the desk.
assigning-list-given = In handling
# The list is empty.
assigning-none-waiting = Nothing waits to be assigned
# The list is empty.
assigning-none-returns = No return waits
# The list is empty.
assigning-none-extensions = No extension waits
# The list is empty.
assigning-none-accepting = No limit is running out
# The list is empty.
assigning-none-late = Nothing is late
# The list is empty.
assigning-none-given = Nothing has been handed over
# What to do where a list is empty.
assigning-none-text = Look at the other lists above.
# Head of the date column of a list.
assigning-head-waiting = Step
# Head of the date column of a list.
assigning-head-returns = Decide by
# Head of the date column of a list.
assigning-head-extensions = Reply due
# Head of the date column of a list.
assigning-head-accepting = Accept by
# Head of the date column of a list.
assigning-head-late = Was due
# Head of the date column of a list.
assigning-head-given = Due
# Column: running number.
assigning-head-no = No.
# Column: number of the matter.
assigning-head-number = Number
# Column: title.
assigning-head-title = Title
# Column: part of the unit.
assigning-head-part = Part
# Column: state.
assigning-head-state = State
# Column: day of filing or of the hand-over.
assigning-head-since = Since
# Column: signature of the unit.
assigning-head-signature = Received by
# Column: day of the signature.
assigning-head-signed-on = Received on
# State of a matter that no unit has.
assigning-state-waiting = To assign
# Head: units of a matter.
assigning-section = Units
# Head: units that the proposers suggest.
assigning-suggested = Suggested by the proposers
# Head: units that the office proposes.
assigning-proposed = Proposed by the office
# Head: units that were decided.
assigning-decided = Decided
# Head: units that were suggested and proposed.
assigning-named = Suggested and proposed
# No unit was named.
assigning-nobody = None
# No unit has it yet.
assigning-section-none = Not yet handed over.
# Day of the hand-over.
assigning-given-on = Handed over
# Head of the note: handling is suspended.
assigning-suspended = Suspended
# Since when and why handling is suspended.
assigning-suspended-since = Since { $x }: { $y }
# Field: the unit that answers, alone or leading.
assigning-main = Answers (alone or leading)
# Hint: how a unit is named.
assigning-main-hint = Short name or code. Leads where there are co-handlers, else alone.
# Field: co-handlers.
assigning-co = Co-handling
# Hint: several units.
assigning-co-hint = Several apart by commas.
# Field: units that answer each for itself.
assigning-separate = Separately
# Hint: at least two.
assigning-separate-hint = At least two, apart by commas; each answers.
# Field: units for information.
assigning-ref = For information
# Field: requirements for the units.
assigning-note = Requirements
# Field: due date of all replies.
assigning-reply-due = Due date of all replies
# Hint: the earlier date counts.
assigning-reply-due-hint = Left empty, the rule counts; set, the earlier of both.
# Field: due date of all co-opinions.
assigning-opinion-due = Due date of all co-opinions
# Field: reason.
assigning-reason = Reason
# Field: why another unit is added.
assigning-reason-add = Why a unit is added
# Field: why handling stops.
assigning-reason-suspend = Why it is suspended
# Field: what happens to the dates.
assigning-clock = Dates
# Choice: the clocks stop.
assigning-stop-clock = The dates stop meanwhile
# In the history: the dates stop.
assigning-clock-stopped = dates stopped
# In the history: the dates run on.
assigning-clock-runs = dates run on
# Field: reason of a decision.
assigning-decision = Reason of the decision
# Field: remark to the unit.
assigning-remark = Remark to the unit
# Field: what was agreed or ruled.
assigning-ruling = What was agreed or ruled
# Field: where a dispute is taken.
assigning-escalate-to = Taken to
# A coordinating meeting.
assigning-escalation-meeting = a coordinating meeting
# A leader's ruling.
assigning-escalation-leader = a leader's ruling
# Field: ground for giving back.
assigning-ground = Ground
# Ground for giving back.
assigning-ground-not_our_duty = not our duty
# Ground for giving back.
assigning-ground-other_leads = another unit should lead
# Ground for giving back.
assigning-ground-beyond_powers = beyond our powers
# Ground for giving back.
assigning-ground-several_units = needs several units
# Ground for giving back.
assigning-ground-other = other
# Field: the reason in words.
assigning-return-reason = Reason in words
# Field: legal duty.
assigning-return-basis = Legal basis
# Field: the unit that should take it.
assigning-return-unit = Unit that should take it
# Hint: the name of a unit.
assigning-return-unit-hint = Short name or code.
# The last possible day.
assigning-extension-most = At the latest until { $x }, and only once.
# Field: until when.
assigning-extension-until = Until
# Field: why more time.
assigning-extension-why = Why more time is needed
# Field: what was done.
assigning-extension-done = What was done so far
# Field: what will be done.
assigning-extension-plan = What comes next
# Field: what the proposers are told.
assigning-explanation = What the proposers are told
# Field: what is said when pressing.
assigning-urge-text = What to say
# Field: which date.
assigning-which-date = Which date
# Field: the new date.
assigning-new-date = New date
# Field: the unit that took over.
assigning-successor = Successor
# Who has it until when.
assigning-who-until = { $x }, due { $y }
# A wish to give back: ground and reason.
assigning-wish-return = Return: { $x }. { $y }
# The unit that is proposed instead.
assigning-wish-unit = Proposed instead: { $x }
# Where it was taken and what was ruled.
assigning-wish-escalated = Taken to { $x }: { $y }
# A wish for more time: until when and why.
assigning-wish-time = More time until { $x }: { $y }
# Where a wish stands, with the decision.
assigning-wish-prepared = Prepared, waits for the head of the unit. { $x }
# Where a wish stands, with the decision.
assigning-wish-asked = Waits for the assigning office. { $x }
# Where a wish stands, with the decision.
assigning-wish-granted = Granted. { $x }
# Where a wish stands, with the decision.
assigning-wish-denied = Denied. { $x }
# Where a wish stands, with the decision.
assigning-wish-dropped = Withdrawn. { $x }
# A like matter and who handled it.
assigning-memory-like = Like matter: { $x }
# A unit that took like matters, and which.
assigning-suggested-unit = Perhaps { $x }: it took { $y }
# Button: write this unit into the form.
assigning-suggested-take = Put in { $x }
# A unit and what it did.
assigning-memory-unit = { $x }: { $y }
# It gave the matter back.
assigning-memory-returned = gave it back
# It was taken from it.
assigning-memory-void = taken back
# It answered in time, with a class.
assigning-memory-in-time = answered in time { $x }
# It answered late, with a class.
assigning-memory-late = answered late { $x }
# What became of an assignment: $x class of the reply.
assigning-memory-undated = answered, day not known { $x }
# The unit gave this matter back before.
assigning-memory-own-back = { $x } gave this matter back before
# The unit gave a like matter back.
assigning-memory-like-back = { $x } gave a like matter back
# Several units gave it back.
assigning-memory-both = { $x } all gave this matter back; a coordinating meeting may decide
# Title: assignment meeting.
assigning-meeting-title = Assignment meeting
# How the meeting works.
assigning-meeting-how = Name the units of each matter; what is left empty waits. If one row is wrong nothing is handed over and all stays as typed.
# Field: title of the transfer list.
assigning-meeting-name = Title of the list
# Usual title of a transfer list.
assigning-meeting-usual = Transfer list of proposals
# Field: day of the meeting.
assigning-meeting-day = Day
# Field: place of the meeting.
assigning-meeting-place = Place
# Matters on the screen.
assigning-meeting-count = { $n } on this page
# Button: hands over.
assigning-meeting-do = Hand over
# After it.
assigning-meeting-said = { $n } handed over. The list can be printed.
# No row was filled in.
assigning-meeting-nothing = Name the units of at least one matter.
# Too many rows.
assigning-meeting-many = At most { $max } at once.
# The day of the meeting is wrong.
assigning-held-on = Choose today or a day of the last 30.
# The row was changed by somebody.
assigning-row-taken = Somebody has just dealt with this one. Load the page again.
# Line for the signature of the giving office.
assigning-sign-giver = Handed over by
# Line for the day.
assigning-sign-day = Day
# Link: the list as a file.
assigning-transfer-file = Download the list
# A unit is not known.
assigning-unit-unknown = No unit is called “{ $x }”. Use its short name or code.
# A unit stands twice.
assigning-unit-twice = “{ $x }” stands twice.
# The unit has it already.
assigning-unit-has-it = This unit has the matter already.
# No unit that answers.
assigning-unit-needed = Name the unit that answers.
# One unit only.
assigning-one-unit = Name one unit only.
# More than one lead.
assigning-one-lead = Only one unit can lead or handle alone.
# Lead and separate units together.
assigning-lead-and-separate = Separate units cannot stand beside one that leads or handles alone.
# Co-handlers without a lead.
assigning-co-needs-lead = Co-handling needs a unit that leads.
# One separate unit.
assigning-two-separate = Separate handling needs at least two units.
# The day must lie ahead.
assigning-day-ahead = Choose a day after today.
# The opinion after the reply.
assigning-opinion-before-reply = The opinion must not be due after the reply.
# The same unit again.
assigning-same-unit = It cannot be the same unit.
# The ground needs another unit.
assigning-better-unit-needed = Name the unit that should take it.
# The return was denied before.
assigning-denied-before = The return of this matter was denied and cannot be asked again.
# The limit is over.
assigning-limit-over = The time to give back is over.
# A leader ruled already.
assigning-ruled = A leader has ruled; decide accordingly.
# There is no date.
assigning-no-date = There is no date to extend.
# It was extended once.
assigning-extended-once = It was extended once and cannot be again.
# An extension is asked already.
assigning-extension-asked = An extension is already asked for.
# Too late to ask.
assigning-extension-late = More time must be asked { $n } days before the due date ({ $x }).
# No extension is asked.
assigning-no-extension = No extension is asked for.
# The date is not later.
assigning-not-later = It must be later than { $x }.
# The date is beyond the limit.
assigning-too-late-a-day = It cannot be later than { $x }.
# It is suspended already.
assigning-suspended-already = It is suspended already.
# It is not suspended.
assigning-not-suspended = It is not suspended.
# No successor.
assigning-successor-needed = Name one successor.
# What began a date.
clock-start-given = Handed over
# What began a date.
clock-start-accepted = Accepted
# What began a date.
clock-start-return_asked = Return asked
# What began a date.
clock-start-extension_asked = Extension asked
# What began a date.
clock-start-extended = Extended
# What began a date.
clock-start-set = Date set
# What began a date.
clock-start-passed_on = Passed on
# What began a date.
clock-start-resumed = Resumed
# Button of the step.
matter-do-propose_units = Propose units
# What the step does.
matter-what-propose_units = You propose units; the assigning office decides.
# Said after the step.
matter-said-propose_units = Proposed.
# In the history.
event-matter-propose_units = { $who } proposed { $x }
# Button of the step.
matter-do-hand_over = Hand over
# What the step does.
matter-what-hand_over = The units and the proposers are told; dates run from today.
# Said after the step.
matter-said-hand_over = Handed over.
# In the history.
event-matter-hand_over = { $who } handed it over to { $x }
# the history of a matter: it was filed and may be given to units
event-matter-register = Passed on for handling
# the history of a matter: a unit gave it back and nobody else has it
event-matter-come_back = Came back, to be assigned anew
# the history of a matter
event-matter-begin = Every unit has accepted; work begins
# the history of a matter
event-matter-all_replied = Every reply was delivered
# the history of a matter
event-matter-all_judged = Every judgement is in or expired
# the history of a matter
event-matter-track = Its promises are followed
# the history of a matter
event-matter-again = It is handled again
# the history of a matter
event-matter-withdraw = Withdrawn by its proposer
# Button of the step.
matter-do-add_unit = Add a unit
# What the step does.
matter-what-add_unit = The dates of the added unit run from today.
# Said after the step.
matter-said-add_unit = Added.
# In the history.
event-matter-add_unit = { $who } added { $x }. { $y }
# Button of the step.
matter-do-suspend = Suspend
# What the step does.
matter-what-suspend = Nobody is pressed meanwhile; the dates may stop.
# Said after the step.
matter-said-suspend = Suspended.
# In the history.
event-matter-suspend = { $who } suspended it: { $x } ({ $y })
# Button of the step.
matter-do-resume = Resume
# What the step does.
matter-what-resume = Handling goes on; stopped dates move by as many days.
# Said after the step.
matter-said-resume = Resumed.
# In the history.
event-matter-resume = { $who } resumed it
# Button of the step.
assignment-do-accept = Accept
# What the step does.
assignment-what-accept = Your unit will handle it.
# Said after the step.
assignment-said-accept = Accepted.
# In the history.
event-assignment-accept = { $who } accepted it ({ $x })
# Button of the step.
assignment-do-prepare_return = Prepare a return
# What the step does.
assignment-what-prepare_return = Write why; the head of your unit decides.
# Said after the step.
assignment-said-prepare_return = Sent to the head of your unit.
# In the history.
event-assignment-prepare_return = { $who } prepared a return ({ $x }): { $y }
# Button of the step.
assignment-do-ask_return = Return it
# What the step does.
assignment-what-ask_return = The assigning office decides; until then it stays with your unit.
# Said after the step.
assignment-said-ask_return = The return is asked for.
# In the history.
event-assignment-ask_return = { $who } asked to return it ({ $x }): { $y }
# Button of the step.
assignment-do-drop_return = Withdraw the return
# What the step does.
assignment-what-drop_return = Your unit will handle it.
# Said after the step.
assignment-said-drop_return = The return is withdrawn.
# In the history.
event-assignment-drop_return = { $who } withdrew the return ({ $x })
# Button of the step.
assignment-do-grant_return = Grant the return
# What the step does.
assignment-what-grant_return = The unit is released. Name the new unit in the same step: its dates begin anew, the proposers' date stays.
# Said after the step.
assignment-said-grant_return = The return is granted.
# In the history.
event-assignment-grant_return = { $who } granted the return by { $x }: { $y }
# Button of the step.
assignment-do-deny_return = Deny the return
# What the step does.
assignment-what-deny_return = The unit keeps it.
# Said after the step.
assignment-said-deny_return = The return is denied.
# In the history.
event-assignment-deny_return = { $who } denied the return by { $x }: { $y }
# Button of the step.
assignment-do-escalate = Escalate
# What the step does.
assignment-what-escalate = A coordinating meeting or a leader decides; it is put on record.
# Said after the step.
assignment-said-escalate = Taken further.
# In the history.
event-assignment-escalate = { $who } took it to { $x }: { $y }
# Button of the step.
assignment-do-ask_extension = Ask for more time
# What the step does.
assignment-what-ask_extension = The assigning office decides and the proposers are told.
# Said after the step.
assignment-said-ask_extension = More time is asked for.
# In the history.
event-assignment-ask_extension = { $who } asked for time until { $y } ({ $x })
# Button of the step.
assignment-do-grant_extension = Grant more time
# What the step does.
assignment-what-grant_extension = The date moves once; the proposers read the explanation.
# Said after the step.
assignment-said-grant_extension = More time is granted.
# In the history.
event-assignment-grant_extension = { $who } granted time until { $y } ({ $x }): { $reason }
# Button of the step.
assignment-do-deny_extension = Deny more time
# What the step does.
assignment-what-deny_extension = The date stays.
# Said after the step.
assignment-said-deny_extension = More time is denied.
# In the history.
event-assignment-deny_extension = { $who } denied more time ({ $x }): { $y }
# Button of the step.
assignment-do-urge = Press
# What the step does.
assignment-what-urge = Everybody who acts for the unit is told.
# Said after the step.
assignment-said-urge = Pressed.
# In the history.
event-assignment-urge = { $who } pressed { $x } { $y }
# Button of the step.
assignment-do-set_due = Set another date
# What the step does.
assignment-what-set_due = The new date takes the place of the old, which stays on record.
# Said after the step.
assignment-said-set_due = The date is set.
# In the history.
event-assignment-set_due = { $who } set “{ $x }” to { $y }
# Button of the step.
assignment-do-revoke = Take it back
# What the step does.
assignment-what-revoke = The unit no longer has it; others may get it in the same step.
# Said after the step.
assignment-said-revoke = Taken back.
# the history of an assignment: after dissatisfaction
event-assignment-rehandle = { $who } lets it be handled again: { $x }
# In the history.
event-assignment-revoke = { $who } took it back from { $x }: { $y }
# Button of the step.
assignment-do-pass_on = Pass on
# What the step does.
assignment-what-pass_on = The unit that took over the duties takes it with its dates.
# Said after the step.
assignment-said-pass_on = Passed on.
# In the history.
event-assignment-pass_on = { $who } passed it on from { $x } to { $y }
# In the history.
event-assignment-give = { $who } assigned it ({ $x }), due { $y }
# In the history.
event-assignment-inform = { $who } sent it { $x }
# In the history.
event-assignment-lapse = { $x } accepted by silence
# In the history.
event-assignment-run_late = { $x } ({ $y }) has passed
# In the history.
event-assignment-set_part = { $who } changed { $x } to { $y }
# In the history: an assignment meeting.
event-batch-hold = { $who } held the assignment meeting “{ $x }” with { $y } matters
# Notice.
handling-notice-given = { $number } “{ $title }” was assigned to { $unit } ({ $part }). Accept or return it. Due { $due }.
# Notice.
handling-notice-informed = { $number } “{ $title }” was sent to { $unit } for information.
# Notice.
handling-notice-handed-over = Your proposal { $number } “{ $title }” was handed over to { $units }; the answer is due { $due }.
# Notice.
handling-notice-unit-added = { $units } now also handles { $number } “{ $title }”.
# Notice.
handling-notice-accepted = { $unit } accepted { $number } “{ $title }”.
# Notice.
handling-notice-accepted-by-silence = { $number } “{ $title }”: the time is over, { $unit } accepted by silence.
# Notice.
handling-notice-return-prepared = { $who } prepared the return of { $number } “{ $title }”. Please decide.
# Notice.
handling-notice-return-asked = { $unit } asks to return { $number } “{ $title }”. Please decide.
# Notice.
handling-notice-return-dropped = { $unit } withdrew the return of { $number } “{ $title }”.
# Notice.
handling-notice-return-granted = The return of { $number } “{ $title }” is granted: { $reason }
# Notice.
handling-notice-return-denied = The return of { $number } “{ $title }” is denied, please handle it: { $reason }
# Notice.
handling-notice-reassigned = { $number } “{ $title }” is now handled by { $units } (before: { $unit }); the answer is still due { $due }.
# Notice.
handling-notice-escalated = The return of { $number } “{ $title }” was taken to { $to }: { $reason }
# Notice.
handling-notice-extension-asked = { $unit } asks for time until { $due } for { $number } “{ $title }”. Please decide.
# Notice.
handling-notice-extension-granted = { $number } “{ $title }”: time granted until { $due }.
# Notice.
handling-notice-extension-denied = { $number } “{ $title }”: more time denied: { $reason }
# Notice.
handling-notice-extended = { $unit } will answer { $number } “{ $title }” by { $due }: { $reason }
# Notice.
handling-notice-urged = { $who } presses for { $number } “{ $title }”, due { $due }. { $reason }
# Notice.
handling-notice-due-set = { $number } “{ $title }”: “{ $what }” is now { $due }: { $reason }
# Notice.
handling-notice-revoked = { $number } “{ $title }” was taken back: { $reason }
# Notice.
handling-notice-passed-on = { $number } “{ $title }” was passed on to { $units }: { $reason }
# Notice.
handling-notice-late = { $number } “{ $title }” ({ $unit }): { $what } { $due } has passed.
# Notice.
handling-notice-suspended = { $number } “{ $title }” is suspended: { $reason }
# Notice.
handling-notice-resumed = { $number } “{ $title }” goes on.
