# Words of the room handling. Each machine: its states, its actions.
# State of the machine matter.
matter-state-waiting = Waiting to be assigned
# State of the machine matter.
matter-state-assigning = Units being chosen
# State of the machine matter.
matter-state-assigned = Assigned
# State of the machine matter.
matter-state-handling = Being handled
# State of the machine matter.
matter-state-replied = Answered
# State of the machine matter.
matter-state-judged = Judged
# State of the machine matter.
matter-state-rehandling = Handled again
# State of the machine matter.
matter-state-tracking = Promises tracked
# State of the machine matter.
matter-state-closed = Closed
# State of the machine matter.
matter-state-archived = Archived
# State of the machine matter.
matter-state-withdrawn = Withdrawn
# Action of the machine matter.
matter-action-register = Register
# Action of the machine matter.
matter-action-propose_units = Propose units
# Action of the machine matter.
matter-action-hand_over = Hand over
# Action of the machine matter.
matter-action-add_unit = Add a unit
# Action of the machine matter.
matter-action-come_back = Came back
# Action of the machine matter.
matter-action-begin = Begin
# Action of the machine matter.
matter-action-all_replied = All answered
# Action of the machine matter.
matter-action-all_judged = All judged
# Action of the machine matter.
matter-action-track = Track promises
# Action of the machine matter.
matter-action-again = Handle again
# Action of the machine matter.
matter-action-suspend = Suspend
# Action of the machine matter.
matter-action-resume = Resume
# Action of the machine matter.
matter-action-publish = Decide on publication
# Action of the machine matter.
matter-action-close = Close
# Action of the machine matter.
matter-action-reopen = Reopen after a look-back
# Action of the machine matter.
matter-action-archive = Archive
# Action of the machine matter.
matter-action-withdraw = Withdraw
# State of the machine assignment.
assignment-state-pending = Not yet accepted
# State of the machine assignment.
assignment-state-refuse_requested = Return asked for
# State of the machine assignment.
assignment-state-accepted = Accepted
# State of the machine assignment.
assignment-state-working = In work
# State of the machine assignment.
assignment-state-opinion_given = Opinion given
# State of the machine assignment.
assignment-state-reply_submitted = Reply submitted
# State of the machine assignment.
assignment-state-done = Answered
# State of the machine assignment.
assignment-state-informed = For information
# State of the machine assignment.
assignment-state-void = Returned
# Action of the machine assignment.
assignment-action-give = Assign
# Action of the machine assignment.
assignment-action-inform = Send for information
# Action of the machine assignment.
assignment-action-accept = Accept
# Action of the machine assignment.
assignment-action-lapse = Accepted by silence
# Action of the machine assignment.
assignment-action-prepare_return = Prepare a return
# Action of the machine assignment.
assignment-action-ask_return = Ask to return it
# Action of the machine assignment.
assignment-action-drop_return = Withdraw the return
# Action of the machine assignment.
assignment-action-grant_return = Grant the return
# Action of the machine assignment.
assignment-action-deny_return = Deny the return
# Action of the machine assignment.
assignment-action-escalate = Escalate
# Action of the machine assignment.
assignment-action-name_officer = Name the case officer
# Action of the machine assignment.
assignment-action-record_contact = Record a contact
# Action of the machine assignment.
assignment-action-give_opinion = Give the co-handling opinion
# Action of the machine assignment.
assignment-action-ask_extension = Ask for more time
# Action of the machine assignment.
assignment-action-grant_extension = Grant more time
# Action of the machine assignment.
assignment-action-deny_extension = Deny more time
# Action of the machine assignment.
assignment-action-submit_reply = Submit the reply
# Action of the machine assignment.
assignment-action-return_reply = Return the reply
# Action of the machine assignment.
assignment-action-finish = Finish
# Action of the machine assignment.
assignment-action-rehandle = Handle again
# Action of the machine assignment.
assignment-action-urge = Press
# Action of the machine assignment.
assignment-action-set_due = Set another due date
# Action of the machine assignment.
assignment-action-revoke = Take it back
# Action of the machine assignment.
assignment-action-pass_on = Pass on to the successor
# Action of the machine assignment.
assignment-action-run_late = Ran late
# State of the machine reply.
reply-state-draft = Draft
# State of the machine reply.
reply-state-countersign = Being countersigned
# State of the machine reply.
reply-state-in_audit = In audit
# State of the machine reply.
reply-state-returned = Returned
# State of the machine reply.
reply-state-released = Released
# State of the machine reply.
reply-state-delivered = Delivered
# State of the machine reply.
reply-state-superseded = Superseded
# State of the machine reply.
reply-state-discarded = Discarded
# Action of the machine reply.
reply-action-begin = Begin a reply
# Action of the machine reply.
reply-action-edit = Edit
# Action of the machine reply.
reply-action-discard = Discard
# Action of the machine reply.
reply-action-ask_countersign = Ask for countersigning
# Action of the machine reply.
reply-action-answer_countersign = Countersign
# Action of the machine reply.
reply-action-lapse_countersign = Countersigning lapsed
# Action of the machine reply.
reply-action-recall = Recall
# Action of the machine reply.
reply-action-sign = Sign
# Action of the machine reply.
reply-action-pass = Pass
# Action of the machine reply.
reply-action-send_back = Send back
# Action of the machine reply.
reply-action-deliver = Deliver
# Action of the machine reply.
reply-action-correct = Correct
# Action of the machine reply.
reply-action-supersede = Superseded
# State of the machine feedback.
feedback-state-open = Waiting for judgement
# State of the machine feedback.
feedback-state-answered = Judged
# State of the machine feedback.
feedback-state-amended = Amended
# State of the machine feedback.
feedback-state-contested = Transcription contested
# State of the machine feedback.
feedback-state-expired = No answer
# State of the machine feedback.
feedback-state-upheld = Upheld
# State of the machine feedback.
feedback-state-settled = Settled
# State of the machine feedback.
feedback-state-rejected = Rejected
# State of the machine feedback.
feedback-state-dropped = Dropped
# Action of the machine feedback.
feedback-action-ask = Ask
# Action of the machine feedback.
feedback-action-answer = Judge
# Action of the machine feedback.
feedback-action-amend = Amend
# Action of the machine feedback.
feedback-action-transcribe = Transcribe a paper sheet
# Action of the machine feedback.
feedback-action-contest = Contest the transcription
# Action of the machine feedback.
feedback-action-expire = Expire
# Action of the machine feedback.
feedback-action-uphold = Uphold
# Action of the machine feedback.
feedback-action-settle = Settle
# Action of the machine feedback.
feedback-action-reject = Reject
# Action of the machine feedback.
feedback-action-drop = Drop
# State of the machine promise.
promise-state-open = Open
# State of the machine promise.
promise-state-due_soon = Due soon
# State of the machine promise.
promise-state-late = Late
# State of the machine promise.
promise-state-claimed = Claimed
# State of the machine promise.
promise-state-disputed = Disputed
# State of the machine promise.
promise-state-kept = Kept
# State of the machine promise.
promise-state-broken = Broken
# State of the machine promise.
promise-state-handed_over = Handed over
# Action of the machine promise.
promise-action-make = Make
# Action of the machine promise.
promise-action-come_due = Come due
# Action of the machine promise.
promise-action-run_late = Run late
# Action of the machine promise.
promise-action-claim = Report as kept
# Action of the machine promise.
promise-action-confirm = Confirm
# Action of the machine promise.
promise-action-dispute = Dispute
# Action of the machine promise.
promise-action-ask_change = Ask for a change
# Action of the machine promise.
promise-action-grant_change = Grant the change
# Action of the machine promise.
promise-action-deny_change = Deny the change
# Action of the machine promise.
promise-action-break = Declare broken
# Action of the machine promise.
promise-action-hand_over = Hand over
# Action of the machine promise.
promise-action-take_up = Take up
# Action of the machine promise.
promise-action-reopen = Reopen
# State of the machine supervision.
supervision-state-nominated = Nominated
# State of the machine supervision.
supervision-state-shortlisted = Shortlisted
# State of the machine supervision.
supervision-state-decided = Decided
# State of the machine supervision.
supervision-state-led = Leader named
# State of the machine supervision.
supervision-state-planned = Plan written
# State of the machine supervision.
supervision-state-active = Active
# State of the machine supervision.
supervision-state-reported = Reported
# State of the machine supervision.
supervision-state-following = Following up
# State of the machine supervision.
supervision-state-closed = Closed
# State of the machine supervision.
supervision-state-dropped = Dropped
# Action of the machine supervision.
supervision-action-nominate = Nominate
# Action of the machine supervision.
supervision-action-shortlist = Shortlist
# Action of the machine supervision.
supervision-action-decide = Decide
# Action of the machine supervision.
supervision-action-drop = Drop
# Action of the machine supervision.
supervision-action-name_leader = Name the leader
# Action of the machine supervision.
supervision-action-plan = Write the plan
# Action of the machine supervision.
supervision-action-approve_plan = Approve the plan
# Action of the machine supervision.
supervision-action-return_plan = Return the plan
# Action of the machine supervision.
supervision-action-record_act = Record an activity
# Action of the machine supervision.
supervision-action-report = Report
# Action of the machine supervision.
supervision-action-add_task = Add a task
# Action of the machine supervision.
supervision-action-finish_task = Finish a task
# Action of the machine supervision.
supervision-action-close = Close
# Who did the first step may not do the second.
handling-not-the-same-person = The same person may not do both. Let the head of the unit sign.
# A text of one character.
handling-too-short = Please say it in at least two characters.
# A date is missing or malformed.
handling-day-needed = Choose a date.
# Notice to units: the matter was taken back.
handling-notice-withdrawn = { $number } "{ $title }" was withdrawn and is no longer handled.
# Name of the setting refuse.days.
setting-refuse-days = Time to return an assignment
# Name of the setting refuse.answer_days.
setting-refuse-answer-days = Time to decide on a return
# Name of the setting refuse.grounds.
setting-refuse-grounds = Grounds for returning
# Name of the setting handling.liaison_signs.
setting-handling-liaison-signs = The liaison may sign
# Name of the setting contact.first_days.
setting-contact-first-days = Time to the first contact
# Name of the setting contact.min.
setting-contact-min = Least number of contacts
# Name of the setting contact.min_required.
setting-contact-min-required = No reply below that number
# Name of the setting co.opinion_days.
setting-co-opinion-days = Time for a co-handling opinion
# Name of the setting reply.months.
setting-reply-months = Time to answer
# Name of the setting reply.max_months.
setting-reply-max-months = Longest time with extension
# Name of the setting extension.ask_before.
setting-extension-ask-before = Days before the due date to ask for more time
# Name of the setting extension.answer_days.
setting-extension-answer-days = Time to decide on more time
# Name of the setting countersign.days.
setting-countersign-days = Time to countersign
# Name of the setting reply.classes.
setting-reply-classes = Result classes
# Name of the setting reply.number_word.
setting-reply-number-word = Word of the reply number
# Name of the setting audit.days.
setting-audit-days = Time to audit a reply
# Name of the setting audit.fix_days.
setting-audit-fix-days = Time to mend a returned reply
# Name of the setting audit.by_assigner.
setting-audit-by-assigner = The assigning office may audit
# Name of the setting reply.deliver_at_once.
setting-reply-deliver-at-once = Delivered as soon as it passes
# Name of the setting feedback.days.
setting-feedback-days = Time to judge
# Name of the setting feedback.amend_days.
setting-feedback-amend-days = Time to amend a judgement
# Name of the setting feedback.review_days.
setting-feedback-review-days = Time to decide on dissatisfaction
# Name of the setting feedback.several.
setting-feedback-several = Overall result of several judgements
# Name of the setting rehandle.days.
setting-rehandle-days = Time for the second round
# Name of the setting rehandle.rounds.
setting-rehandle-rounds = Further rounds
# Name of the setting promise.confirm_days.
setting-promise-confirm-days = Time to confirm a promise
# Name of the setting publish.default.
setting-publish-default = Usual publication
# Name of the setting key.count.
setting-key-count = Number of key proposals
# Name of the setting league.min_cases.
setting-league-min-cases = Least number of cases to be ranked
# Name of the setting award.share.
setting-award-share = Share of good proposals
# Name of the setting remind.reply.
setting-remind-reply = Reminders before a reply is due
# Name of the setting remind.others.
setting-remind-others = Days before other dates
# Head of the suggestions of a matter.
handling-suggestions = Suggestions
# Leaves a step undone.
handling-not-now = Back
# A date that passed so many working days ago.
handling-late-days = { $n } working days late
# A date that is today.
handling-today = due today
# Working days left until a date.
handling-left-days = { $n } working days left
# Back to the desk.
handling-nav-back = Back to the desk
# Number of a matter.
handling-number = No. { $x }
# Tag of a key proposal.
handling-tag-key = Key proposal
# Tag of the fast lane.
handling-tag-urgent = Urgent
# Tag of a suspended matter.
handling-tag-suspended = Suspended
# Tag of a matter with a passed date.
handling-tag-overdue = Overdue
# Tag of a published matter.
handling-tag-public = Public
# Tag of a matter from a list.
handling-tag-imported = Imported
# Date: the unit accepts or gives back.
due-accept = Accept or return by
# Date: first contact.
due-contact = First contact by
# Date: co-handling opinion.
due-opinion = Opinion due
# Date: the reply.
due-reply = Reply due
# Date: the clock that the proposers see.
due-answer = Answer due to the proposers
# Date: the office decides on a return.
due-refusal = Return to be decided by
# Date: the office decides on more time.
due-extension = Extension to be decided by
# Date: countersigning.
due-countersign = Countersign by
# Date: the audit.
due-audit = Audit by
# Date: mending a returned reply.
due-mend = Mend by
# Date: a judgement.
due-feedback = Judge by
# Date: the office decides on dissatisfaction.
due-feedback_review = Dissatisfaction to be decided by
# Date: a promise.
due-promise = Promise due
# Date: a claim is confirmed.
due-claim = Claim to be confirmed by
# A date that counts.
due-state-running = Running
# A date that is stopped.
due-state-paused = Paused
# What was due was done.
due-state-met = Done
# A date that is asked no more.
due-state-cancelled = Cancelled
# A date that another took the place of.
due-state-replaced = Replaced
# What began a date, and when.
handling-date-began = { $x }: counted from { $y }, that day not included
# A date that somebody set.
handling-date-fixed = { $x }: set on { $y }
# Page and link: how dates came about.
handling-dates = How the dates are counted
# No dates.
handling-dates-none = No dates yet
# Why there are none.
handling-dates-none-why = After the hand-over every date is shown here day by day.
# Case officer and telephone.
handling-officer = Case officer { $x } { $y }
# Requirements of the assigning office.
handling-requirements = Requirements: { $x }
# Accepted by silence.
handling-by-silence = Accepted by silence
# Day of the last reply.
handling-answered-on = Answered on { $x }
# A unit alone.
part-sole = alone
# The leading unit.
part-lead = lead
# A co-handling unit.
part-co = co-handling
# A unit answering on its own.
part-separate = separately
# A unit for information.
part-ref = for information
# An act and the unit it concerns.
handling-of-unit = { $x } ({ $y })
# A promise by its first words.
handling-promise-of = Promise: { $x }
# Head: what one can do now.
handling-you-can = You can now
# Nothing is asked.
handling-nothing-asked = Nothing is asked of you now.
# Link to the record itself.
handling-record = See the record itself
# Head: how to reach the proposer.
handling-contact = How to reach the proposer
# Head: attached files.
handling-files = Files
# Head: the history.
handling-timeline = History
# Notice: a date of the office passed.
handling-notice-office-late = { $number } "{ $title }": { $what } { $due } has passed.
# Head: official papers of a matter.
handling-papers = Official papers

# what is found: a reply
handling-reply = Reply
