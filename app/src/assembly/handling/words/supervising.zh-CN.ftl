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
# The leaders' desk.
key-title = 重点提案
# The leaders' desk.
key-look = 查看重点提案
# The leaders' desk.
key-year = { $x }年
# The leaders' desk.
key-basis = 本年度重点提案 { $x } 件，规定 { $y } 件。
# The leaders' desk.
key-show = 查看
# The leaders' desk.
key-waits = 等您处理
# The leaders' desk.
key-waits-none = 目前没有等您处理的事项。
# The leaders' desk.
key-list = 本年度重点提案
# The leaders' desk.
key-none = 本年度还没有重点提案
# The leaders' desk.
key-none-why = 在提案的办理页提名，经主席会议审定后列在这里。
# The leaders' desk.
key-proposal = 提案
# The leaders' desk.
key-state = 状态
# The leaders' desk.
key-next = 下一期限
# The leaders' desk.
key-named = 提名与候选
# The leaders' desk.
key-named-none = 没有待审定的提名。
# The leaders' desk.
key-red = 逾期未办复
# The leaders' desk.
key-red-since = { $x }起逾期
# The leaders' desk.
key-wait-plan = 批准方案
# The leaders' desk.
key-wait-report = 审阅报告
# The leaders' desk.
key-wait-decide = 审定
# The leaders' desk.
key-wait-shortlist = 研究提名
# The leaders' desk.
key-wait-write = 制定方案
# The leaders' desk.
key-wait-leader = 明确领衔领导
# Count of overdue matters: $n.
key-red-count = { $n } 件
# Under the red list, where it is empty.
key-red-none = 没有逾期未办复的提案。
# Figures of handling. $x, $y: a name, a number or a moment.
figures-title = 办理统计
# Figures of handling. $x, $y: a name, a number or a moment.
figures-look = 查看办理统计
# Figures of handling. $x, $y: a name, a number or a moment.
figures-basis = 截至{ $x }。每个数字都可点开明细。
# Figures of handling. $x, $y: a name, a number or a moment.
figures-whole = 全部承办单位
# Figures of handling. $x, $y: a name, a number or a moment.
figures-unit = 承办单位
# Figures of handling. $x, $y: a name, a number or a moment.
figures-number = 案号
# Figures of handling. $x, $y: a name, a number or a moment.
figures-day = 日期
# Figures of handling. $x, $y: a name, a number or a moment.
figures-count = 件数
# Figures of handling. $x, $y: a name, a number or a moment.
figures-share = 占比
# Figures of handling. $x, $y: a name, a number or a moment.
figures-class = 类别
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rank = { $x }　{ $y }
# Figures of handling. $x, $y: a name, a number or a moment.
figures-export = 导出{ $x }
# Figures of handling. $x, $y: a name, a number or a moment.
figures-none = 没有记录
# Figures of handling. $x, $y: a name, a number or a moment.
figures-none-why = 该数字下目前没有记录。
# Figures of handling. $x, $y: a name, a number or a moment.
figures-chart-classes = 答复类别（目前）
# Figures of handling. $x, $y: a name, a number or a moment.
figures-of-class = 首次答复{ $x }类
# Figures of handling. $x, $y: a name, a number or a moment.
figures-of-now = 目前{ $x }类
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-main = 按期答复率（不含会办）
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-all = 按期答复率（含会办）
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-contacted = 沟通率
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-faced = 面商率
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-satisfied = 满意占已评
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-basically = 基本满意占已评
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-not = 不满意占已评
# Figures of handling. $x, $y: a name, a number or a moment.
figures-all-satisfied = 满意占全部
# Figures of handling. $x, $y: a name, a number or a moment.
figures-all-basically = 基本满意占全部
# Figures of handling. $x, $y: a name, a number or a moment.
figures-all-not = 不满意占全部
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-full = 全部采纳率
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-adopted = 采纳率（含部分）
# Figures of handling. $x, $y: a name, a number or a moment.
figures-rate-kept = 承诺按期兑现率
# Base of the chart: $n.
figures-chart-base = 共 { $n } 件已答复
# Names the links to the tables of the page, for screen readers.
figures-tables = 本页各表
# A measure of handling.
figures-measure-main-given = 交办（主办、分办）
# A measure of handling.
figures-measure-main-answered = 已答复
# A measure of handling.
figures-measure-main-in_time = 按期答复
# A measure of handling.
figures-measure-main-late = 逾期答复
# A measure of handling: answered, but the day of the answer or the day it was due is not known (a past year).
figures-measure-main-undated = 日期不详
# A measure of handling.
figures-measure-main-missed = 逾期未答复
# A measure of handling.
figures-measure-main-overdue = 曾逾期
# A measure of handling.
figures-measure-co-given = 会办交办
# A measure of handling.
figures-measure-co-answered = 会办已复
# A measure of handling.
figures-measure-co-in_time = 会办按期
# A measure of handling.
figures-measure-co-late = 会办逾期
# A measure of handling.
figures-measure-co-undated = 会办日期不详
# A measure of handling.
figures-measure-co-missed = 会办逾期未复
# A measure of handling.
figures-measure-co-overdue = 会办曾逾期
# A measure of handling.
figures-measure-contacted = 已沟通（经确认）
# A measure of handling.
figures-measure-contacted_twice = 沟通两次以上
# A measure of handling.
figures-measure-faced = 当面沟通（经确认）
# A measure of handling.
figures-measure-asked = 征询意见
# A measure of handling.
figures-measure-said-self = 本人评价
# A measure of handling.
figures-measure-said-transcribed = 代录评价
# A measure of handling.
figures-measure-said-none = 未评价
# A measure of handling.
figures-measure-items-full = 建议全部采纳
# A measure of handling.
figures-measure-items-part = 建议部分采纳
# A measure of handling.
figures-measure-items-not = 建议未采纳
# A measure of handling.
figures-measure-promise = 承诺
# A measure of handling.
figures-measure-promise-kept-in_time = 按期兑现
# A measure of handling.
figures-measure-promise-kept-late = 逾期兑现
# A measure of handling.
figures-measure-matter = 提案
# A measure of handling.
figures-measure-matter-key = 重点提案
# A measure of handling.
figures-measure-matter-public = 已公开
# A measure of handling.
figures-measure-part-sole = 独办
# A measure of handling.
figures-measure-part-lead = 主办
# A measure of handling.
figures-measure-part-co = 会办
# A measure of handling.
figures-measure-part-separate = 分办
# A measure of handling.
figures-measure-result-satisfied = 结果满意
# A measure of handling.
figures-measure-result-satisfied-self = 结果满意（本人）
# A measure of handling.
figures-measure-result-satisfied-transcribed = 结果满意（代录）
# A measure of handling.
figures-measure-attitude-satisfied = 态度满意
# A measure of handling.
figures-measure-attitude-satisfied-self = 态度满意（本人）
# A measure of handling.
figures-measure-attitude-satisfied-transcribed = 态度满意（代录）
# A measure of handling.
figures-measure-judged-satisfied = 综合满意
# A measure of handling.
figures-measure-result-basically = 结果基本满意
# A measure of handling.
figures-measure-result-basically-self = 结果基本满意（本人）
# A measure of handling.
figures-measure-result-basically-transcribed = 结果基本满意（代录）
# A measure of handling.
figures-measure-attitude-basically = 态度基本满意
# A measure of handling.
figures-measure-attitude-basically-self = 态度基本满意（本人）
# A measure of handling.
figures-measure-attitude-basically-transcribed = 态度基本满意（代录）
# A measure of handling.
figures-measure-judged-basically = 综合基本满意
# A measure of handling.
figures-measure-result-not = 结果不满意
# A measure of handling.
figures-measure-result-not-self = 结果不满意（本人）
# A measure of handling.
figures-measure-result-not-transcribed = 结果不满意（代录）
# A measure of handling.
figures-measure-attitude-not = 态度不满意
# A measure of handling.
figures-measure-attitude-not-self = 态度不满意（本人）
# A measure of handling.
figures-measure-attitude-not-transcribed = 态度不满意（代录）
# A measure of handling.
figures-measure-judged-not = 综合不满意
# A measure of handling.
figures-measure-judged-none = 综合未表态
# A measure of handling.
figures-measure-judged_by-self = 综合评价来源：本人
# A measure of handling.
figures-measure-judged_by-transcribed = 综合评价来源：代录
# A measure of handling.
figures-measure-judged_by-none = 综合评价来源：无
# Title of a table of figures.
figures-table-units = 办理进度
# How a table is counted; $n: least number of cases for a rank.
figures-base-units = 按期答复率＝按期答复÷（按期＋逾期＋逾期未答复）。交办满 { $n } 件的单位按此率排列，其余只列名、不排名。
# Title of a table of figures.
figures-table-classes = 答复类别
# How a table is counted; $n: least number of cases for a rank.
figures-base-classes = 首次答复的类别留在当年统计；“目前”为最近一次答复的类别。
# Title of a table of figures.
figures-table-contacts = 沟通情况
# How a table is counted; $n: least number of cases for a rank.
figures-base-contacts = 只计提案者确认过的沟通。
# Title of a table of figures.
figures-table-satisfaction = 提案者评价
# How a table is counted; $n: least number of cases for a rank.
figures-base-satisfaction = 三档分列，分别以已评和全部征询为基数；未评价不计作满意。
# Title of a table of figures.
figures-table-adoption = 建议采纳
# How a table is counted; $n: least number of cases for a rank.
figures-base-adoption = 按每条建议计。
# Title of a table of figures.
figures-table-promises = 承诺兑现
# How a table is counted; $n: least number of cases for a rank.
figures-base-promises = 按期兑现率＝按期兑现÷（按期＋逾期兑现＋逾期＋未兑现）。
# Title of a table of figures.
figures-table-card = 承办单位考核
# How a table is counted; $n: least number of cases for a rank.
figures-base-card = 只列原始比率，不设权重。
# Awards. $x, $y: numbers.
award-title = 优秀提案与先进单位
# Awards. $x, $y: numbers.
award-look = 查看评选
# Awards. $x, $y: numbers.
award-do = 评选表彰
# Awards. $x, $y: numbers.
award-kind-proposal = 优秀提案
# Awards. $x, $y: numbers.
award-kind-unit = 先进承办单位
# Awards. $x, $y: numbers.
award-share = 按立案数的 { $x }%，优秀提案建议不超过 { $y } 件。
# Awards. $x, $y: numbers.
award-action-nominate = 提名
# Awards. $x, $y: numbers.
award-number = 案号（评选提案）
# Awards. $x, $y: numbers.
award-unit = 承办单位（评选单位）
# Awards. $x, $y: numbers.
award-choose = 不选
# Awards. $x, $y: numbers.
award-reason = 理由
# Awards. $x, $y: numbers.
award-votes = 票数
# Awards. $x, $y: numbers.
award-until = 公示截止
# Awards. $x, $y: numbers.
award-state = 状态
# Awards. $x, $y: numbers.
award-what = 评选对象
# Awards. $x, $y: numbers.
award-state-nominated = 已提名
# Awards. $x, $y: numbers.
award-state-publicised = 公示中
# Awards. $x, $y: numbers.
award-state-awarded = 已表彰
# Awards. $x, $y: numbers.
award-state-dropped = 未表彰
# Awards. $x, $y: numbers.
award-action-count = 登记票数
# Awards. $x, $y: numbers.
award-action-publicise = 公示
# Awards. $x, $y: numbers.
award-action-award = 表彰
# Awards. $x, $y: numbers.
award-action-drop = 不予表彰
# Awards. $x, $y: numbers.
award-said-nominate = 已提名。
# Awards. $x, $y: numbers.
award-said-count = 票数已登记。
# Awards. $x, $y: numbers.
award-said-publicise = 已公示。
# Awards. $x, $y: numbers.
award-said-award = 已表彰。
# Awards. $x, $y: numbers.
award-said-drop = 已记录。
# Awards. $x, $y: numbers.
award-none = 本年度还没有提名
# Awards. $x, $y: numbers.
award-none-why = 提名后在这里登记票数、公示和表彰。
# Awards. $x, $y: numbers.
award-not-found = 没有这个案号的提案。
# Awards. $x, $y: numbers.
award-one-of = 案号和承办单位请只填一项。
# Awards. $x, $y: numbers.
award-twice = 本年度已经提名。
# Awards. $x, $y: numbers.
award-early = 公示期未满。
# Awards. $x, $y: numbers.
award-past = 公示截止日期须在今天之后。
# Awards. $x, $y: numbers.
award-votes-wrong = 票数须为 0 到 100000 的整数。
# Awards. $x, $y: numbers.
award-export = 导出名单
# Awards. $x, $y: numbers.
award-list = 评选名单
# Awards. $x, $y: numbers.
award-year = 年度
# History: award, nominate.
event-award-nominate = 提名参加评选：{ $x }
# History: award, count.
event-award-count = 登记票数：{ $x }
# History: award, publicise.
event-award-publicise = 公示至{ $x }
# History: award, award.
event-award-award = 予以表彰
# History: award, drop.
event-award-drop = 不予表彰：{ $x }

## Standard tables of a session
# standard table of handling: assignments by part
standard-parts = 按办理方式
# what that table counts
standard-parts-base = 现行有效的交办，一件提案交几个单位即计几次；仅供参阅的不计。
# head of its first column
standard-part = 办理方式
# column: number of assignments
standard-assignments = 交办件次
# standard table of handling: by class
standard-classes = 按办理结果
# what that table counts
standard-classes-base = 独办、主办、分办单位的答复，按首次与最新答复的类别分列。
# column: class of the first reply
standard-class-first = 首次答复
# column: class of the latest reply
standard-class-now = 现在
# standard table of handling: judgements
standard-judged = 按委员意见
# what that table counts
standard-judged-base = 每份征询意见只计入一格；未反馈不等于满意。
# head of its first column
standard-judged-first = 对办理结果的意见
# standard table of handling: promises
standard-promises = 按承诺落实
# what that table counts
standard-promises-base = 已送达答复中的承诺，每项只计入一行。
# head of its first column
standard-promise = 落实情况
# standard table of handling: by the side of the unit
standard-sides = 按单位系统
# what that table counts
standard-sides-base = 同一系统各单位合并计算。答复率不含会办。
# head of its first column
standard-side = 单位系统
# standard table of handling: by unit
standard-units = 按承办单位
# what that table counts
standard-units-base = 各单位现行有效的交办，主办与会办分列。答复率不含会办。
# column: in the lead or alone
standard-leads = 主办（含独办、分办）
# column: answered of these
standard-leads-answered = 其中已答复
# column: as co-handler
standard-assists = 会办
# column: both
standard-given = 合计
# column: not yet accepted
standard-waiting = 待接收
# column: in work
standard-working = 办理中
# column: the unit asks to give it back
standard-asked-back = 申请退回
# column: done
standard-done = 办结
# column: promises kept
standard-kept = 承诺已落实
# rate: answered, co-handling left out
standard-rate-answered = 答复率
# The units in which reports count this, the usual one first, by |
figures-units-case = 件|份
# The units in which reports count this, the usual one first, by |
figures-units-unit = 个|家
# The units in which reports count this, the usual one first, by |
figures-units-item = 条|项
# The units in which reports count this, the usual one first, by |
figures-units-promise = 项|条|个|件
# What a figure counts
figures-measure-units = 承办单位（个）
# What a figure counts
figures-measure-promise-kept = 已兑现的承诺
# Counting rule of units
figures-rule-units = 该次会议的提案交办过的主办、独办、分办单位，一个单位计一次。
# Counting rule of matters
figures-rule-matter = 按届次计：归该次会议并已交付办理的提案，一件计一次。
# Counting rule of assignments
figures-rule-assignment = 按届次计：主办、独办、分办各单位分别计，会办另计，作废的不计。
# Counting rule of judgements
figures-rule-feedback = 按届次计：向每位提案者就每份答复征询的意见分别计；未评价的不算满意。
# Counting rule of promises
figures-rule-promise = 按届次计：答复中写明的承诺，一项计一次。
# Where a record behind a figure stands now. $x: state
figures-now = 目前：{ $x }。
# How many a unit was given. $n
figures-unit-has = 交办{ $n }件。
# How reports name this figure: alternatives by |, all words of one stand in the clause. $x: letter
figures-said-now = { $x }类
# How reports name this figure: alternatives by |, all words of one stand in the clause. $x: letter
figures-said-class = 首次 { $x }类|首次答复 { $x }类
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-matter = 交办 提案|提案 办理|交付 办理
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-matter-key = 重点提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-matter-public = 公开 提案|提案 公开
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-units = 承办单位|办理单位|单位 承办
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-given = 交由 承办|主办|交办
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-answered = 答复|办复|办结
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-in_time = 按期 答复|按时 答复|按期 办复|按时 办复|期限内 答复
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-late = 逾期 答复|超期 答复|逾期 办复
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-main-missed = 逾期 未答复|未答复|尚未 答复
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-co-given = 会办
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-contacted = 沟通|联系 委员
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-faced = 面商|当面 沟通|见面 沟通
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-asked = 征询 意见|征求 意见|反馈 意见|委员 评价
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-result-satisfied = 满意|结果 满意
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-result-basically = 基本满意
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-result-not = 不满意
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-said-none = 未评价|未反馈
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-judged-satisfied = 综合评价 满意
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-judged-basically = 综合评价 基本满意
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-judged-not = 综合评价 不满意
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-items-full = 建议 采纳|全部采纳
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-items-part = 部分采纳
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-items-not = 未采纳|未 采纳
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise = 承诺
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise-kept = 承诺 兑现|承诺 落实|兑现
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise-kept-in_time = 按期兑现|按期 兑现|按时 兑现
# How reports name this figure: alternatives by |, all words of one stand in the clause
figures-said-promise-kept-late = 逾期兑现|逾期 兑现
