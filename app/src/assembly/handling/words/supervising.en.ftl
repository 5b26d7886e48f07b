# Words of supervision, the leaders' desk, awards and figures.

# History: supervision, nominate. $x, $y: what was said.
event-supervision-nominate = Nominated as a key proposal: { $x }
# History: supervision, shortlist. $x, $y: what was said.
event-supervision-shortlist = Put on the short list
# History: supervision, decide. $x, $y: what was said.
event-supervision-decide = Decided as a key proposal
# History: supervision, drop. $x, $y: what was said.
event-supervision-drop = Not taken as a key proposal: { $x }
# History: supervision, name_leader. $x, $y: what was said.
event-supervision-name_leader = { $x } leads the supervision
# History: supervision, plan. $x, $y: what was said.
event-supervision-plan = Submitted the plan of supervision
# History: supervision, approve_plan. $x, $y: what was said.
event-supervision-approve_plan = Approved the plan of supervision
# History: supervision, return_plan. $x, $y: what was said.
event-supervision-return_plan = Returned the plan: { $x }
# History: supervision, record_act. $x, $y: what was said.
event-supervision-record_act = Recorded an activity: { $x }, { $y }
# History: supervision, report. $x, $y: what was said.
event-supervision-report = Submitted the report of supervision
# History: supervision, add_task. $x, $y: what was said.
event-supervision-add_task = Gave a task: { $x }, due { $y }
# History: supervision, finish_task. $x, $y: what was said.
event-supervision-finish_task = Task done: { $x }. { $y }
# History: supervision, close. $x, $y: what was said.
event-supervision-close = Closed the supervision
# Button: supervision, nominate.
supervision-do-nominate = Nominate as key proposal
# Page of the step: supervision, nominate.
supervision-what-nominate = Give the reason. The committee puts it on the short list and the chair meeting decides.
# After the step: supervision, nominate.
supervision-said-nominate = Nominated.
# Button: supervision, shortlist.
supervision-do-shortlist = Put on the short list
# Page of the step: supervision, shortlist.
supervision-what-shortlist = The chair meeting decides on what is on the short list.
# After the step: supervision, shortlist.
supervision-said-shortlist = Put on the short list.
# Button: supervision, decide.
supervision-do-decide = Decide as key proposal
# Page of the step: supervision, decide.
supervision-what-decide = It counts as a key proposal of the year; proposers and units are told.
# After the step: supervision, decide.
supervision-said-decide = Decided as a key proposal.
# Button: supervision, drop.
supervision-do-drop = Do not take
# Page of the step: supervision, drop.
supervision-what-drop = Give the reason; whoever nominated it is told.
# After the step: supervision, drop.
supervision-said-drop = Recorded as not taken.
# Button: supervision, name_leader.
supervision-do-name_leader = Name the leader
# Page of the step: supervision, name_leader.
supervision-what-name_leader = The leader is a member of the chair meeting.
# After the step: supervision, name_leader.
supervision-said-name_leader = The leader is named.
# Button: supervision, plan.
supervision-do-plan = Submit the plan
# Page of the step: supervision, plan.
supervision-what-plan = The leader approves the plan.
# After the step: supervision, plan.
supervision-said-plan = The plan was submitted.
# Button: supervision, approve_plan.
supervision-do-approve_plan = Approve the plan
# Page of the step: supervision, approve_plan.
supervision-what-approve_plan = Activities begin after approval.
# After the step: supervision, approve_plan.
supervision-said-approve_plan = The plan is approved.
# Button: supervision, return_plan.
supervision-do-return_plan = Return the plan
# Page of the step: supervision, return_plan.
supervision-what-return_plan = Say what is to change; the plan goes back to the office.
# After the step: supervision, return_plan.
supervision-said-return_plan = The plan was returned.
# Button: supervision, record_act.
supervision-do-record_act = Record an activity
# Page of the step: supervision, record_act.
supervision-what-record_act = Record a meeting, survey, inspection or visit, and whether a proposer took part.
# After the step: supervision, record_act.
supervision-said-record_act = The activity is recorded.
# Button: supervision, report.
supervision-do-report = Submit the report
# Page of the step: supervision, report.
supervision-what-report = The report needs at least one activity.
# After the step: supervision, report.
supervision-said-report = The report was submitted.
# Button: supervision, add_task.
supervision-do-add_task = Give a task
# Page of the step: supervision, add_task.
supervision-what-add_task = The task goes to a unit that handles this matter, with a date.
# After the step: supervision, add_task.
supervision-said-add_task = The task was given.
# Button: supervision, finish_task.
supervision-do-finish_task = Note a task as done
# Page of the step: supervision, finish_task.
supervision-what-finish_task = Say with what result it was done.
# After the step: supervision, finish_task.
supervision-said-finish_task = Noted as done.
# Button: supervision, close.
supervision-do-close = Close the supervision
# Page of the step: supervision, close.
supervision-what-close = It can be closed when no task is open.
# After the step: supervision, close.
supervision-said-close = The supervision is closed.
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-nominate = { $who } nominated no. { $number }, { $title }, as a key proposal
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-shortlist = No. { $number }, { $title }, is on the short list of key proposals; please decide
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-decide = No. { $number }, { $title }, is a key proposal
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-drop = No. { $number }, { $title }, was not taken as a key proposal
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-name_leader = The leader for no. { $number }, { $title }, is named
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-plan = Please approve the plan for no. { $number }, { $title }
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-approve_plan = The plan for no. { $number }, { $title }, is approved
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-return_plan = The plan for no. { $number }, { $title }, was returned; please change it
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-record_act = An activity was recorded for no. { $number }, { $title }
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-report = The report on no. { $number }, { $title }, is there to be read
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-add_task = A task from the supervision of no. { $number }, { $title }: { $task }
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-finish_task = A task of no. { $number }, { $title }, is done: { $task }
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-close = The supervision of no. { $number }, { $title }, is closed
# Supervised handling of a key proposal.
supervision-title = Supervised handling
# Supervised handling of a key proposal.
supervision-facts = Facts
# Supervised handling of a key proposal.
supervision-year = Year
# Supervised handling of a key proposal.
supervision-tier = Who supervises
# Supervised handling of a key proposal.
supervision-tier-chair = Member of the chair meeting
# Supervised handling of a key proposal.
supervision-tier-government = Leader of party or government
# Supervised handling of a key proposal.
supervision-tier-committee = Committee
# Supervised handling of a key proposal.
supervision-tier-joint = Together with the inspection office
# Supervised handling of a key proposal.
supervision-leader = Leader in charge
# Supervised handling of a key proposal.
supervision-nominated-by = Nominated by
# Supervised handling of a key proposal.
supervision-reason = Reason
# Supervised handling of a key proposal.
supervision-why = Reason
# Supervised handling of a key proposal.
supervision-plan = Plan
# Supervised handling of a key proposal.
supervision-plan-due = To be done by
# Supervised handling of a key proposal.
supervision-end-reason = Why it was not taken
# Supervised handling of a key proposal.
supervision-acts = Activities
# Supervised handling of a key proposal.
supervision-report = Report
# Supervised handling of a key proposal.
supervision-tasks = Tasks
# Supervised handling of a key proposal.
supervision-task = Task
# Supervised handling of a key proposal.
supervision-task-unit = Unit
# Supervised handling of a key proposal.
supervision-task-due = Due
# Supervised handling of a key proposal.
supervision-task-by = due { $x }
# Supervised handling of a key proposal.
supervision-task-open = Open
# Supervised handling of a key proposal.
supervision-task-late = Late
# Supervised handling of a key proposal.
supervision-task-done = Done
# Supervised handling of a key proposal.
supervision-task-result = Result
# Supervised handling of a key proposal.
supervision-held-on = Day
# Supervised handling of a key proposal.
supervision-way = Way
# Supervised handling of a key proposal.
supervision-way-meeting = Meeting
# Supervised handling of a key proposal.
supervision-way-survey = Survey
# Supervised handling of a key proposal.
supervision-way-inspection = Inspection
# Supervised handling of a key proposal.
supervision-way-visit = Visit
# Supervised handling of a key proposal.
supervision-proposer = Proposers
# Supervised handling of a key proposal.
supervision-with-proposer = With a proposer
# Supervised handling of a key proposal.
supervision-without-proposer = Without a proposer
# Supervised handling of a key proposal.
supervision-findings = Findings
# Supervised handling of a key proposal.
supervision-go-on = Open the supervision
# Supervised handling of a key proposal.
supervision-line = { $x }, { $y }
# Supervised handling of a key proposal.
supervision-not-given = It has not been given to a unit yet.
# Supervised handling of a key proposal.
supervision-is-open = A supervision of it is open.
# Supervised handling of a key proposal.
supervision-leader-not-chair = The leader must be a member of the chair meeting.
# Supervised handling of a key proposal.
supervision-no-activity = Record at least one activity first.
# Supervised handling of a key proposal.
supervision-open-task = A task is still open.
# Supervised handling of a key proposal.
supervision-day-past = The day lies in the past.
# Supervised handling of a key proposal.
supervision-day-ahead = The day lies ahead.
# Supervised handling of a key proposal.
supervision-unit-not-ours = Choose a unit that handles this matter.
# The leaders' desk.
key-title = Key proposals
# The leaders' desk.
key-look = look at key proposals
# The leaders' desk.
key-year = { $x }
# The leaders' desk.
key-basis = { $x } key proposals this year; { $y } are planned.
# The leaders' desk.
key-show = Show
# The leaders' desk.
key-waits = Waits for you
# The leaders' desk.
key-waits-none = Nothing waits for you.
# The leaders' desk.
key-list = Key proposals of the year
# The leaders' desk.
key-none = No key proposals this year
# The leaders' desk.
key-none-why = Nominate one on the page of its handling; the chair meeting decides.
# The leaders' desk.
key-proposal = Proposal
# The leaders' desk.
key-state = State
# The leaders' desk.
key-next = Next date
# The leaders' desk.
key-named = Nominated
# The leaders' desk.
key-named-none = No nomination waits.
# The leaders' desk.
key-red = Overdue
# The leaders' desk.
key-red-since = overdue since { $x }
# The leaders' desk.
key-wait-plan = Approve the plan
# The leaders' desk.
key-wait-report = Read the report
# The leaders' desk.
key-wait-decide = Decide
# The leaders' desk.
key-wait-shortlist = Consider
# The leaders' desk.
key-wait-write = Write the plan
# The leaders' desk.
key-wait-leader = Name the leader
# Count of overdue matters: $n.
key-red-count = { $n }
# Under the red list, where it is empty.
key-red-none = Nothing is overdue.
# Figures of handling. $x, $y: a name, a number or a moment.
figures-title = Figures of handling
# Figures of handling. $x, $y: a name, a number or a moment.
figures-look = look at the figures of handling
# Figures of handling. $x, $y: a name, a number or a moment.
figures-basis = As of { $x }. Every number opens its list.
# Figures of handling. $x, $y: a name, a number or a moment.
figures-whole = All units
# Figures of handling. $x, $y: a name, a number or a moment.
figures-unit = Unit
# Figures of handling. $x, $y: a name, a number or a moment.
figures-number = Number
# Figures of handling. $x, $y: a name, a number or a moment.
figures-day = Day
# Figures of handling. $x, $y: a name, a number or a moment.
figures-count = Count
# Figures of handling. $x, $y: a name, a number or a moment.
figures-share = Share
# Figures of handling. $x, $y: a name, a number or a moment.
figures-class = Class
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rank = { $x }. { $y }
# Figures of handling. $x, $y: a name, a number or a moment.
figures-export = Export { $x }
# Figures of handling. $x, $y: a name, a number or a moment.
figures-none = No records
# Figures of handling. $x, $y: a name, a number or a moment.
figures-none-why = Nothing counts for this figure now.
# Figures of handling. $x, $y: a name, a number or a moment.
figures-chart-classes = Replies by class, now
# Figures of handling. $x, $y: a name, a number or a moment.
figures-of-class = First reply: { $x }
# Figures of handling. $x, $y: a name, a number or a moment.
figures-of-now = Now: { $x }
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-main = In time, without co-handling
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-all = In time, with co-handling
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-contacted = Contacted
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-faced = Face to face
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-satisfied = Satisfied, of answered
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-basically = Basically, of answered
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-not = Not satisfied, of answered
# Figures of handling. $x, $y: a name, a number or a moment.
figures-all-satisfied = Satisfied, of all
# Figures of handling. $x, $y: a name, a number or a moment.
figures-all-basically = Basically, of all
# Figures of handling. $x, $y: a name, a number or a moment.
figures-all-not = Not satisfied, of all
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-full = Wholly adopted
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-adopted = Adopted, with in part
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-kept = Kept in time
# Base of the chart: $n.
figures-chart-base = { $n } answered
# Names the links to the tables of the page, for screen readers.
figures-tables = Tables on this page
# A measure of handling.
figures-measure-main-given = Given
# A measure of handling.
figures-measure-main-answered = Answered
# A measure of handling.
figures-measure-main-in_time = In time
# A measure of handling.
figures-measure-main-late = Late
# A measure of handling: answered, but the day of the answer or the day it was due is not known (a past year).
figures-measure-main-undated = Day not known
# A measure of handling.
figures-measure-main-missed = Overdue, not answered
# A measure of handling.
figures-measure-main-overdue = Was overdue
# A measure of handling.
figures-measure-co-given = Co-handling given
# A measure of handling.
figures-measure-co-answered = Opinions given
# A measure of handling.
figures-measure-co-in_time = Opinions in time
# A measure of handling.
figures-measure-co-late = Opinions late
# A measure of handling.
figures-measure-co-undated = Opinions, day not known
# A measure of handling.
figures-measure-co-missed = Opinions overdue
# A measure of handling.
figures-measure-co-overdue = Co-handling was overdue
# A measure of handling.
figures-measure-contacted = Contacted, confirmed
# A measure of handling.
figures-measure-contacted_twice = Contacted twice or more
# A measure of handling.
figures-measure-faced = Face to face, confirmed
# A measure of handling.
figures-measure-asked = Asked
# A measure of handling.
figures-measure-said-self = Answered themselves
# A measure of handling.
figures-measure-said-transcribed = Transcribed
# A measure of handling.
figures-measure-said-none = No answer
# A measure of handling.
figures-measure-items-full = Suggestions adopted
# A measure of handling.
figures-measure-items-part = Adopted in part
# A measure of handling.
figures-measure-items-not = Not adopted
# A measure of handling.
figures-measure-promise = Promises
# A measure of handling.
figures-measure-promise-kept-in_time = Kept in time
# A measure of handling.
figures-measure-promise-kept-late = Kept late
# A measure of handling.
figures-measure-matter = Proposals
# A measure of handling.
figures-measure-matter-key = Key proposals
# A measure of handling.
figures-measure-matter-public = Public
# A measure of handling.
figures-measure-part-sole = Sole
# A measure of handling.
figures-measure-part-lead = Lead
# A measure of handling.
figures-measure-part-co = Co-handling
# A measure of handling.
figures-measure-part-separate = Separate
# A measure of handling.
figures-measure-result-satisfied = Result: satisfied
# A measure of handling.
figures-measure-result-satisfied-self = Result: satisfied (self)
# A measure of handling.
figures-measure-result-satisfied-transcribed = Result: satisfied (transcribed)
# A measure of handling.
figures-measure-attitude-satisfied = Attitude: satisfied
# A measure of handling.
figures-measure-attitude-satisfied-self = Attitude: satisfied (self)
# A measure of handling.
figures-measure-attitude-satisfied-transcribed = Attitude: satisfied (transcribed)
# A measure of handling.
figures-measure-judged-satisfied = Overall: satisfied
# A measure of handling.
figures-measure-result-basically = Result: basically satisfied
# A measure of handling.
figures-measure-result-basically-self = Result: basically satisfied (self)
# A measure of handling.
figures-measure-result-basically-transcribed = Result: basically satisfied (transcribed)
# A measure of handling.
figures-measure-attitude-basically = Attitude: basically satisfied
# A measure of handling.
figures-measure-attitude-basically-self = Attitude: basically satisfied (self)
# A measure of handling.
figures-measure-attitude-basically-transcribed = Attitude: basically satisfied (transcribed)
# A measure of handling.
figures-measure-judged-basically = Overall: basically satisfied
# A measure of handling.
figures-measure-result-not = Result: not satisfied
# A measure of handling.
figures-measure-result-not-self = Result: not satisfied (self)
# A measure of handling.
figures-measure-result-not-transcribed = Result: not satisfied (transcribed)
# A measure of handling.
figures-measure-attitude-not = Attitude: not satisfied
# A measure of handling.
figures-measure-attitude-not-self = Attitude: not satisfied (self)
# A measure of handling.
figures-measure-attitude-not-transcribed = Attitude: not satisfied (transcribed)
# A measure of handling.
figures-measure-judged-not = Overall: not satisfied
# A measure of handling.
figures-measure-judged-none = Overall: no answer
# A measure of handling.
figures-measure-judged_by-self = Overall, from: self
# A measure of handling.
figures-measure-judged_by-transcribed = Overall, from: transcribed
# A measure of handling.
figures-measure-judged_by-none = Overall, from: none
# Title of a table of figures.
figures-table-units = Handling by unit
# How a table is counted; $n: least number of cases for a rank.
figures-base-units = In time of all that were due. Units with { $n } or more are ranked; the others are listed by name, unranked.
# Title of a table of figures.
figures-table-classes = Classes of replies
# How a table is counted; $n: least number of cases for a rank.
figures-base-classes = The class of the first reply stays in its year; “now” is that of the last one.
# Title of a table of figures.
figures-table-contacts = Contacts
# How a table is counted; $n: least number of cases for a rank.
figures-base-contacts = Only contacts that a proposer confirmed.
# Title of a table of figures.
figures-table-satisfaction = Judgements
# How a table is counted; $n: least number of cases for a rank.
figures-base-satisfaction = Three figures, over those answered and over all asked; silence is never satisfaction.
# Title of a table of figures.
figures-table-adoption = Adoption of suggestions
# How a table is counted; $n: least number of cases for a rank.
figures-base-adoption = Per suggestion.
# Title of a table of figures.
figures-table-promises = Promises
# How a table is counted; $n: least number of cases for a rank.
figures-base-promises = Kept in time, of those kept, late or broken.
# Title of a table of figures.
figures-table-card = Score card of units
# How a table is counted; $n: least number of cases for a rank.
figures-base-card = Raw rates only; no weights.
# Awards. $x, $y: numbers.
award-title = Awards
# Awards. $x, $y: numbers.
award-look = look at awards
# Awards. $x, $y: numbers.
award-do = award
# Awards. $x, $y: numbers.
award-kind-proposal = Good proposals
# Awards. $x, $y: numbers.
award-kind-unit = Good units
# Awards. $x, $y: numbers.
award-share = { $x } percent of what was filed: at most { $y } proposals.
# Awards. $x, $y: numbers.
award-action-nominate = Nominate
# Awards. $x, $y: numbers.
award-number = Number of the proposal
# Awards. $x, $y: numbers.
award-unit = Unit
# Awards. $x, $y: numbers.
award-choose = None
# Awards. $x, $y: numbers.
award-reason = Reason
# Awards. $x, $y: numbers.
award-votes = Votes
# Awards. $x, $y: numbers.
award-until = Objections until
# Awards. $x, $y: numbers.
award-state = State
# Awards. $x, $y: numbers.
award-what = Nominated
# Awards. $x, $y: numbers.
award-state-nominated = Nominated
# Awards. $x, $y: numbers.
award-state-publicised = Open to objections
# Awards. $x, $y: numbers.
award-state-awarded = Awarded
# Awards. $x, $y: numbers.
award-state-dropped = Dropped
# Awards. $x, $y: numbers.
award-action-count = Record votes
# Awards. $x, $y: numbers.
award-action-publicise = Publicise
# Awards. $x, $y: numbers.
award-action-award = Award
# Awards. $x, $y: numbers.
award-action-drop = Drop
# Awards. $x, $y: numbers.
award-said-nominate = Nominated.
# Awards. $x, $y: numbers.
award-said-count = The votes are recorded.
# Awards. $x, $y: numbers.
award-said-publicise = Open to objections.
# Awards. $x, $y: numbers.
award-said-award = Awarded.
# Awards. $x, $y: numbers.
award-said-drop = Recorded.
# Awards. $x, $y: numbers.
award-none = No nominations this year
# Awards. $x, $y: numbers.
award-none-why = Nominate first; votes, objections and awards follow here.
# Awards. $x, $y: numbers.
award-not-found = There is no proposal of that number.
# Awards. $x, $y: numbers.
award-one-of = Give either a number or a unit.
# Awards. $x, $y: numbers.
award-twice = It is nominated this year already.
# Awards. $x, $y: numbers.
award-early = The time for objections is not over.
# Awards. $x, $y: numbers.
award-past = The last day must lie ahead.
# Awards. $x, $y: numbers.
award-votes-wrong = Votes: 0 to 100000.
# Awards. $x, $y: numbers.
award-export = Export the list
# Awards. $x, $y: numbers.
award-list = Nominations
# Awards. $x, $y: numbers.
award-year = Year
# History: award, nominate.
event-award-nominate = Nominated for an award: { $x }
# History: award, count.
event-award-count = Recorded votes: { $x }
# History: award, publicise.
event-award-publicise = Open to objections until { $x }
# History: award, award.
event-award-award = Awarded
# History: award, drop.
event-award-drop = Not awarded: { $x }

## Standard tables of a session
# standard table of handling: assignments by part
standard-parts = Handling by part
# what that table counts
standard-parts-base = Assignments in force; a proposal given to several units counts once for each. Units that only read along are left out.
# head of its first column
standard-part = Part
# column: number of assignments
standard-assignments = Assignments
# standard table of handling: by class
standard-classes = Results by class
# what that table counts
standard-classes-base = Answers of units that answer for themselves or in the lead, by the class of the first and of the latest reply.
# column: class of the first reply
standard-class-first = First reply
# column: class of the latest reply
standard-class-now = Now
# standard table of handling: judgements
standard-judged = Opinions of proposers
# what that table counts
standard-judged-base = Every judgement asked for, in exactly one cell; no answer is no satisfaction.
# head of its first column
standard-judged-first = Opinion on the result
# standard table of handling: promises
standard-promises = Promises and whether they were kept
# what that table counts
standard-promises-base = Promises in replies that were delivered, each in exactly one row.
# head of its first column
standard-promise = State of the promise
# standard table of handling: by the side of the unit
standard-sides = By side of the unit
# what that table counts
standard-sides-base = The units of each side together. The rate leaves co-handling out.
# head of its first column
standard-side = Side of the unit
# standard table of handling: by unit
standard-units = By unit
# what that table counts
standard-units-base = Assignments in force of each unit, in the lead and as co-handler. The rate leaves co-handling out.
# column: in the lead or alone
standard-leads = In the lead
# column: answered of these
standard-leads-answered = Of these answered
# column: as co-handler
standard-assists = Co-handling
# column: both
standard-given = Together
# column: not yet accepted
standard-waiting = Waiting
# column: in work
standard-working = In work
# column: the unit asks to give it back
standard-asked-back = Asked to give back
# column: done
standard-done = Done
# column: promises kept
standard-kept = Promises kept
# rate: answered, co-handling left out
standard-rate-answered = Answered
# The units in which reports count this, the usual one first, by |
figures-units-case = cases
# The units in which reports count this, the usual one first, by |
figures-units-unit = units
# The units in which reports count this, the usual one first, by |
figures-units-item = suggestions
# The units in which reports count this, the usual one first, by |
figures-units-promise = promises
# What a figure counts
figures-measure-units = Units
# What a figure counts
figures-measure-promise-kept = Promises kept
# Counting rule of units
figures-rule-units = Units that answer for proposals of the session, alone, as lead or apart, each once.
# Counting rule of matters
figures-rule-matter = By session: each proposal of the session that was given to units, once.
# Counting rule of assignments
figures-rule-assignment = By session: each unit that answers, alone, as lead or apart; co-handlers are counted apart, void ones not.
# Counting rule of judgements
figures-rule-feedback = By session: each proposer asked about each reply; who did not judge is not counted as satisfied.
# Counting rule of promises
figures-rule-promise = By session: each promise made in a reply, once.
# Where a record behind a figure stands now. $x: state
figures-now = Now: { $x }.
# How many a unit was given. $n
figures-unit-has = Given { $n }.
# How reports name this figure: alternatives by |, all words of one stand in the clause. $x: letter
figures-said-now = class { $x }
# How reports name this figure: alternatives by |, all words of one stand in the clause. $x: letter
figures-said-class = first class { $x }
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-matter = proposals handled
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-matter-key = key proposals
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-matter-public = made public
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-units = units
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-given = given to units
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-answered = answered
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-in_time = answered in time
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-late = answered late
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-missed = not answered
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-co-given = co-handled
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-contacted = contacted
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-faced = spoken to in person
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-asked = asked for a judgement
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-result-satisfied = satisfied with the result
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-result-basically = basically satisfied with the result
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-result-not = not satisfied with the result
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-said-none = not judged
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-judged-satisfied = satisfied overall
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-judged-basically = basically satisfied overall
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-judged-not = not satisfied overall
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-items-full = suggestions adopted
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-items-part = suggestions partly adopted
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-items-not = suggestions not adopted
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise = promises
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise-kept = promises kept
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise-kept-in_time = promises kept in time
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise-kept-late = promises kept late
