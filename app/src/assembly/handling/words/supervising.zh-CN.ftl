# Words of supervision, the leaders' desk, awards and figures.

# History: supervision, nominate. $x, $y: what was said.
event-supervision-nominate = 提名为重点提案：{ $x }
# History: supervision, shortlist. $x, $y: what was said.
event-supervision-shortlist = 列入重点提案候选
# History: supervision, decide. $x, $y: what was said.
event-supervision-decide = 审定为重点提案
# History: supervision, drop. $x, $y: what was said.
event-supervision-drop = 不列入重点提案：{ $x }
# History: supervision, name_leader. $x, $y: what was said.
event-supervision-name_leader = 明确由{ $x }领衔督办
# History: supervision, plan. $x, $y: what was said.
event-supervision-plan = 提交督办方案
# History: supervision, approve_plan. $x, $y: what was said.
event-supervision-approve_plan = 批准督办方案
# History: supervision, return_plan. $x, $y: what was said.
event-supervision-return_plan = 退回督办方案：{ $x }
# History: supervision, record_act. $x, $y: what was said.
event-supervision-record_act = 登记督办活动：{ $x }，{ $y }
# History: supervision, report. $x, $y: what was said.
event-supervision-report = 提交督办报告
# History: supervision, add_task. $x, $y: what was said.
event-supervision-add_task = 交办后续任务：{ $x }，期限{ $y }
# History: supervision, finish_task. $x, $y: what was said.
event-supervision-finish_task = 任务完成：{ $x }。{ $y }
# History: supervision, close. $x, $y: what was said.
event-supervision-close = 督办办结
# Button: supervision, nominate.
supervision-do-nominate = 提名为重点提案
# Page of the step: supervision, nominate.
supervision-what-nominate = 说明提名理由。提案委员会研究后列入候选，由主席会议审定。
# After the step: supervision, nominate.
supervision-said-nominate = 已提名。
# Button: supervision, shortlist.
supervision-do-shortlist = 列入候选
# Page of the step: supervision, shortlist.
supervision-what-shortlist = 列入候选后，由主席会议审定。
# After the step: supervision, shortlist.
supervision-said-shortlist = 已列入候选。
# Button: supervision, decide.
supervision-do-decide = 审定为重点提案
# Page of the step: supervision, decide.
supervision-what-decide = 审定后计入本年度重点提案，并告知提案者和承办单位。
# After the step: supervision, decide.
supervision-said-decide = 已审定为重点提案。
# Button: supervision, drop.
supervision-do-drop = 不列入
# Page of the step: supervision, drop.
supervision-what-drop = 说明不列入的理由，提名人会收到。
# After the step: supervision, drop.
supervision-said-drop = 已记录为不列入。
# Button: supervision, name_leader.
supervision-do-name_leader = 明确领衔领导
# Page of the step: supervision, name_leader.
supervision-what-name_leader = 领衔领导从主席会议成员中选定。
# After the step: supervision, name_leader.
supervision-said-name_leader = 已明确领衔领导。
# Button: supervision, plan.
supervision-do-plan = 提交方案
# Page of the step: supervision, plan.
supervision-what-plan = 方案提交后由领衔领导批准。
# After the step: supervision, plan.
supervision-said-plan = 方案已提交。
# Button: supervision, approve_plan.
supervision-do-approve_plan = 批准方案
# Page of the step: supervision, approve_plan.
supervision-what-approve_plan = 批准后开始督办活动。
# After the step: supervision, approve_plan.
supervision-said-approve_plan = 方案已批准。
# Button: supervision, return_plan.
supervision-do-return_plan = 退回方案
# Page of the step: supervision, return_plan.
supervision-what-return_plan = 说明需要修改之处，方案退回提案工作机构。
# After the step: supervision, return_plan.
supervision-said-return_plan = 方案已退回。
# Button: supervision, record_act.
supervision-do-record_act = 登记活动
# Page of the step: supervision, record_act.
supervision-what-record_act = 登记一次调研、座谈、视察或走访，并注明提案者是否参加。
# After the step: supervision, record_act.
supervision-said-record_act = 活动已登记。
# Button: supervision, report.
supervision-do-report = 提交报告
# Page of the step: supervision, report.
supervision-what-report = 至少登记一次活动后才能提交报告。
# After the step: supervision, report.
supervision-said-report = 报告已提交。
# Button: supervision, add_task.
supervision-do-add_task = 交办任务
# Page of the step: supervision, add_task.
supervision-what-add_task = 任务交给本件的承办单位，写明完成期限。
# After the step: supervision, add_task.
supervision-said-add_task = 任务已交办。
# Button: supervision, finish_task.
supervision-do-finish_task = 登记任务完成
# Page of the step: supervision, finish_task.
supervision-what-finish_task = 写明完成的结果。
# After the step: supervision, finish_task.
supervision-said-finish_task = 已登记完成。
# Button: supervision, close.
supervision-do-close = 督办办结
# Page of the step: supervision, close.
supervision-what-close = 全部任务完成后才能办结。
# After the step: supervision, close.
supervision-said-close = 督办已办结。
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-nominate = { $who }提名{ $number }《{ $title }》为重点提案，请研究
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-shortlist = { $number }《{ $title }》已列入重点提案候选，请审定
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-decide = { $number }《{ $title }》已审定为重点提案
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-drop = { $number }《{ $title }》未列入重点提案
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-name_leader = { $number }《{ $title }》的领衔督办领导已明确
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-plan = { $number }《{ $title }》的督办方案请您审批
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-approve_plan = { $number }《{ $title }》的督办方案已批准
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-return_plan = { $number }《{ $title }》的督办方案被退回，请修改
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-record_act = { $number }《{ $title }》登记了一次督办活动
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-report = { $number }《{ $title }》的督办报告已提交，请阅
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-add_task = { $number }《{ $title }》督办交办任务：{ $task }
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-finish_task = { $number }《{ $title }》的督办任务已完成：{ $task }
# Notice. $number, $title: of the matter; $who: who did it; $task: a task.
handling-notice-supervision-close = { $number }《{ $title }》的督办已办结
# Supervised handling of a key proposal.
supervision-title = 重点提案督办
# Supervised handling of a key proposal.
supervision-facts = 基本情况
# Supervised handling of a key proposal.
supervision-year = 年度
# Supervised handling of a key proposal.
supervision-tier = 督办层级
# Supervised handling of a key proposal.
supervision-tier-chair = 主席会议成员督办
# Supervised handling of a key proposal.
supervision-tier-government = 党政领导领办
# Supervised handling of a key proposal.
supervision-tier-committee = 专门委员会督办
# Supervised handling of a key proposal.
supervision-tier-joint = 与督查机构联合督办
# Supervised handling of a key proposal.
supervision-leader = 领衔领导
# Supervised handling of a key proposal.
supervision-nominated-by = 提名人
# Supervised handling of a key proposal.
supervision-reason = 提名理由
# Supervised handling of a key proposal.
supervision-why = 理由
# Supervised handling of a key proposal.
supervision-plan = 督办方案
# Supervised handling of a key proposal.
supervision-plan-due = 计划完成日期
# Supervised handling of a key proposal.
supervision-end-reason = 不列入理由
# Supervised handling of a key proposal.
supervision-acts = 督办活动
# Supervised handling of a key proposal.
supervision-report = 督办报告
# Supervised handling of a key proposal.
supervision-tasks = 后续任务
# Supervised handling of a key proposal.
supervision-task = 任务内容
# Supervised handling of a key proposal.
supervision-task-unit = 承办单位
# Supervised handling of a key proposal.
supervision-task-due = 完成期限
# Supervised handling of a key proposal.
supervision-task-by = { $x }前完成
# Supervised handling of a key proposal.
supervision-task-open = 进行中
# Supervised handling of a key proposal.
supervision-task-late = 已逾期
# Supervised handling of a key proposal.
supervision-task-done = 已完成
# Supervised handling of a key proposal.
supervision-task-result = 完成结果
# Supervised handling of a key proposal.
supervision-held-on = 活动日期
# Supervised handling of a key proposal.
supervision-way = 活动方式
# Supervised handling of a key proposal.
supervision-way-meeting = 座谈
# Supervised handling of a key proposal.
supervision-way-survey = 调研
# Supervised handling of a key proposal.
supervision-way-inspection = 视察
# Supervised handling of a key proposal.
supervision-way-visit = 走访
# Supervised handling of a key proposal.
supervision-proposer = 提案者参加情况
# Supervised handling of a key proposal.
supervision-with-proposer = 提案者参加
# Supervised handling of a key proposal.
supervision-without-proposer = 提案者未参加
# Supervised handling of a key proposal.
supervision-findings = 了解到的情况
# Supervised handling of a key proposal.
supervision-go-on = 查看督办
# Supervised handling of a key proposal.
supervision-line = { $x }年　{ $y }
# Supervised handling of a key proposal.
supervision-not-given = 提案尚未交办，交办后再提名。
# Supervised handling of a key proposal.
supervision-is-open = 本件已有进行中的督办。
# Supervised handling of a key proposal.
supervision-leader-not-chair = 领衔领导须是主席会议成员。
# Supervised handling of a key proposal.
supervision-no-activity = 请先登记至少一次督办活动。
# Supervised handling of a key proposal.
supervision-open-task = 还有任务未完成，完成后再办结。
# Supervised handling of a key proposal.
supervision-day-past = 日期不能早于今天。
# Supervised handling of a key proposal.
supervision-day-ahead = 日期不能晚于今天。
# Supervised handling of a key proposal.
supervision-unit-not-ours = 请选择本件的承办单位。
