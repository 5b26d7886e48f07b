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
