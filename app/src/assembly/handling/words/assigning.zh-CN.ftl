# Words of assigning: the desk, the steps, the meeting, what is told.
# Link in the rail: the desk of the assigning office.
assigning-nav = 交办
# Title of the desk of the assigning office.
assigning-desk-title = 交办工作台
# Leads to the assignment meeting.
assigning-to-meeting = 进入交办会
# Name of the counters, heard only.
assigning-counters = 待办数量
# Name of the list, heard only.
assigning-the-list = 清单
# Opens the fields that narrow the list.
assigning-narrow = 筛选
# Button: shows the narrowed list.
assigning-show = 显示
# Link: the list as a file, with its number of rows.
assigning-export = 导出 { $n } 行
# Number of rows of the list.
assigning-count = 共 { $n } 件
# Back to the first page of the list.
assigning-first = 第一页
# Any unit.
assigning-any-unit = 全部单位
# Any session.
assigning-any-session = 全部届次
# Field: session.
assigning-session = 届次
# A session: term, number, year.
assigning-sitting = { $term }届{ $number }次（{ $year }年）
# Unit.
assigning-unit = 承办单位
# Tag: fast lane.
assigning-urgent = 急办
# Head: the last assignment meetings.
assigning-batches = 最近的交办会
# A list of the desk.
assigning-list-waiting = 待交办
# A list of the desk.
assigning-list-returns = 退办待答复
# A list of the desk.
assigning-list-extensions = 延期待答复
# A list of the desk.
assigning-list-accepting = 签收期限将到
# A list of the desk.
assigning-list-late = 已逾期
# A list of the desk.
assigning-list-given = 在办
# The list is empty.
assigning-none-waiting = 没有待交办的提案
# The list is empty.
assigning-none-returns = 没有待答复的退办
# The list is empty.
assigning-none-extensions = 没有待答复的延期
# The list is empty.
assigning-none-accepting = 没有即将到期的签收
# The list is empty.
assigning-none-late = 没有逾期的单位
# The list is empty.
assigning-none-given = 还没有交办出去的提案
# What to do where a list is empty.
assigning-none-text = 可以看看上面的其他清单。
# Head of the date column of a list.
assigning-head-waiting = 操作
# Head of the date column of a list.
assigning-head-returns = 答复期限
# Head of the date column of a list.
assigning-head-extensions = 答复期限（承办）
# Head of the date column of a list.
assigning-head-accepting = 签收期限
# Head of the date column of a list.
assigning-head-late = 原定期限
# Head of the date column of a list.
assigning-head-given = 办理期限
# Column: running number.
assigning-head-no = 序号
# Column: number of the matter.
assigning-head-number = 案号
# Column: title.
assigning-head-title = 案由
# Column: part of the unit.
assigning-head-part = 办理方式
# Column: state.
assigning-head-state = 状态
# Column: day of filing or of the hand-over.
assigning-head-since = 立案或交办日
# Column: signature of the unit.
assigning-head-signature = 签收人
# Column: day of the signature.
assigning-head-signed-on = 签收日期
# State of a matter that no unit has.
assigning-state-waiting = 待交办
# Head: units of a matter.
assigning-section = 承办单位
# Head: units that the proposers suggest.
assigning-suggested = 提案者建议
# Head: units that the office proposes.
assigning-proposed = 提案办拟定
# Head: units that were decided.
assigning-decided = 交办决定
# Head: units that were suggested and proposed.
assigning-named = 建议与拟定
# No unit was named.
assigning-nobody = 未填
# No unit has it yet.
assigning-section-none = 还没有交办。
# Day of the hand-over.
assigning-given-on = 交办日
# Head of the note: handling is suspended.
assigning-suspended = 办理已中止
# Since when and why handling is suspended.
assigning-suspended-since = { $x } 起中止：{ $y }
# Field: the unit that answers, alone or leading.
assigning-main = 独办或主办
# Hint: how a unit is named.
assigning-main-hint = 填单位简称或代码；有会办单位时为主办，否则为独办。
# Field: co-handlers.
assigning-co = 会办
# Hint: several units.
assigning-co-hint = 可填多个，用逗号隔开。
# Field: units that answer each for itself.
assigning-separate = 分办
# Hint: at least two.
assigning-separate-hint = 至少两个，用逗号隔开，各自答复。
# Field: units for information.
assigning-ref = 参阅
# Field: requirements for the units.
assigning-note = 交办要求
# Field: due date of all replies.
assigning-reply-due = 统一答复期限
# Hint: the earlier date counts.
assigning-reply-due-hint = 不填按规则计算；填写的，与规则期限相比取早者。
# Field: due date of all co-opinions.
assigning-opinion-due = 统一会办意见期限
# Field: reason.
assigning-reason = 理由
# Field: why another unit is added.
assigning-reason-add = 增加单位的理由
# Field: why handling stops.
assigning-reason-suspend = 中止的理由
# Field: what happens to the dates.
assigning-clock = 期限
# Choice: the clocks stop.
assigning-stop-clock = 期间各项期限停止计算
# In the history: the dates stop.
assigning-clock-stopped = 期限停止计算
# In the history: the dates run on.
assigning-clock-runs = 期限照常计算
# Field: reason of a decision.
assigning-decision = 答复理由
# Field: remark to the unit.
assigning-remark = 给单位的说明
# Field: what was agreed or ruled.
assigning-ruling = 协调或裁定意见
# Field: where a dispute is taken.
assigning-escalate-to = 提交给
# A coordinating meeting.
assigning-escalation-meeting = 协调会
# A leader's ruling.
assigning-escalation-leader = 领导裁定
# Field: ground for giving back.
assigning-ground = 退办事由
# Ground for giving back.
assigning-ground-not_our_duty = 不属本单位职责
# Ground for giving back.
assigning-ground-other_leads = 应由其他单位主办
# Ground for giving back.
assigning-ground-beyond_powers = 超出本级权限
# Ground for giving back.
assigning-ground-several_units = 需多个单位共同办理
# Ground for giving back.
assigning-ground-other = 其他
# Field: the reason in words.
assigning-return-reason = 具体理由
# Field: legal duty.
assigning-return-basis = 职责依据
# Field: the unit that should take it.
assigning-return-unit = 建议承办单位
# Hint: the name of a unit.
assigning-return-unit-hint = 填单位简称或代码。
# The last possible day.
assigning-extension-most = 最迟可延至 { $x }，只能延期一次。
# Field: until when.
assigning-extension-until = 延期至
# Field: why more time.
assigning-extension-why = 延期理由
# Field: what was done.
assigning-extension-done = 已开展的工作
# Field: what will be done.
assigning-extension-plan = 下一步安排
# Field: what the proposers are told.
assigning-explanation = 向提案者的说明
# Field: what is said when pressing.
assigning-urge-text = 催办内容
# Field: which date.
assigning-which-date = 调整哪个期限
# Field: the new date.
assigning-new-date = 新的期限
# Field: the unit that took over.
assigning-successor = 承接单位
# Who has it until when.
assigning-who-until = { $x }，期限 { $y }
# A wish to give back: ground and reason.
assigning-wish-return = 退办：{ $x }。{ $y }
# The unit that is proposed instead.
assigning-wish-unit = 建议由{ $x }承办
# Where it was taken and what was ruled.
assigning-wish-escalated = 已提交{ $x }：{ $y }
# A wish for more time: until when and why.
assigning-wish-time = 申请延期至 { $x }：{ $y }
# Where a wish stands, with the decision.
assigning-wish-prepared = 已拟稿，等单位负责人同意。{ $x }
# Where a wish stands, with the decision.
assigning-wish-asked = 等待交办机关答复。{ $x }
# Where a wish stands, with the decision.
assigning-wish-granted = 同意。{ $x }
# Where a wish stands, with the decision.
assigning-wish-denied = 不同意。{ $x }
# Where a wish stands, with the decision.
assigning-wish-dropped = 已撤回。{ $x }
# A like matter and who handled it.
assigning-memory-like = 类似提案：{ $x }
# A unit that took like matters, and which.
assigning-suggested-unit = 可考虑：{ $x }。办过的相近提案：{ $y }
# Button: write this unit into the form.
assigning-suggested-take = 填入{ $x }
# A unit and what it did.
assigning-memory-unit = { $x }：{ $y }
# It gave the matter back.
assigning-memory-returned = 退办
# It was taken from it.
assigning-memory-void = 已收回
# It answered in time, with a class.
assigning-memory-in-time = 按期答复 { $x }
# It answered late, with a class.
assigning-memory-late = 逾期答复 { $x }
# What became of an assignment: $x class of the reply.
assigning-memory-undated = 已答复（日期不详） { $x }
# The unit gave this matter back before.
assigning-memory-own-back = { $x } 曾退办本件
# The unit gave a like matter back.
assigning-memory-like-back = { $x } 曾退办类似提案
# Several units gave it back.
assigning-memory-both = { $x } 都已退办本件，可提交协调会
# Title: assignment meeting.
assigning-meeting-title = 交办会
# How the meeting works.
assigning-meeting-how = 为每件填写承办单位；留空的本次不交办。有一行不对，全部不交办，填写的内容保留。
# Field: title of the transfer list.
assigning-meeting-name = 清单标题
# Usual title of a transfer list.
assigning-meeting-usual = 提案交办清单
# Field: day of the meeting.
assigning-meeting-day = 交办日期
# Field: place of the meeting.
assigning-meeting-place = 地点
# Matters on the screen.
assigning-meeting-count = 本页 { $n } 件
# Button: hands over.
assigning-meeting-do = 交办
# After it.
assigning-meeting-said = 已交办 { $n } 件，可以打印清单。
# No row was filled in.
assigning-meeting-nothing = 请至少为一件填写承办单位。
# Too many rows.
assigning-meeting-many = 一次最多交办 { $max } 件。
# The day of the meeting is wrong.
assigning-held-on = 请填今天或最近 30 天内的日期。
# The row was changed by somebody.
assigning-row-taken = 这一件刚被别人处理，请刷新后再看。
# Line for the signature of the giving office.
assigning-sign-giver = 移交人
# Line for the day.
assigning-sign-day = 日期
# Link: the list as a file.
assigning-transfer-file = 下载清单
# A unit is not known.
assigning-unit-unknown = 没有单位叫“{ $x }”，请填简称或代码。
# A unit stands twice.
assigning-unit-twice = “{ $x }”填了两次。
# The unit has it already.
assigning-unit-has-it = 该单位已经承办本件。
# No unit that answers.
assigning-unit-needed = 请填写承办单位。
# One unit only.
assigning-one-unit = 只填一个单位。
# More than one lead.
assigning-one-lead = 主办或独办只能有一个。
# Lead and separate units together.
assigning-lead-and-separate = 分办不能与主办、独办同时使用。
# Co-handlers without a lead.
assigning-co-needs-lead = 会办要有主办单位。
# One separate unit.
assigning-two-separate = 分办至少两个单位；只有一个时请填独办。
# The day must lie ahead.
assigning-day-ahead = 请选择今天以后的日期。
# The opinion after the reply.
assigning-opinion-before-reply = 会办意见期限不能晚于答复期限。
# The same unit again.
assigning-same-unit = 不能是本单位自己。
# The ground needs another unit.
assigning-better-unit-needed = 请填写应承办的单位。
# The return was denied before.
assigning-denied-before = 本件的退办已被答复不同意，不能再次提出。
# The limit is over.
assigning-limit-over = 退办期限已过，视同签收。
# A leader ruled already.
assigning-ruled = 领导已经裁定，请按裁定答复。
# There is no date.
assigning-no-date = 没有可以延期的期限。
# It was extended once.
assigning-extended-once = 已经延期一次，不能再延。
# An extension is asked already.
assigning-extension-asked = 已有一份延期申请在等答复。
# Too late to ask.
assigning-extension-late = 延期要在期限（{ $x }）前 { $n } 天提出。
# No extension is asked.
assigning-no-extension = 没有等待答复的延期申请。
# The date is not later.
assigning-not-later = 要晚于现在的期限 { $x }。
# The date is beyond the limit.
assigning-too-late-a-day = 最迟不能超过 { $x }。
# It is suspended already.
assigning-suspended-already = 办理已经中止。
# It is not suspended.
assigning-not-suspended = 办理没有中止。
# No successor.
assigning-successor-needed = 请填写一个承接单位。
# What began a date.
clock-start-given = 交办
# What began a date.
clock-start-accepted = 签收
# What began a date.
clock-start-return_asked = 提出退办
# What began a date.
clock-start-extension_asked = 提出延期
# What began a date.
clock-start-extended = 同意延期
# What began a date.
clock-start-set = 调整期限
# What began a date.
clock-start-passed_on = 承接
# What began a date.
clock-start-resumed = 恢复办理
# Button of the step.
matter-do-propose_units = 拟定单位
# What the step does.
matter-what-propose_units = 拟定承办单位，由交办机关决定。
# Said after the step.
matter-said-propose_units = 已拟定。
# In the history.
event-matter-propose_units = { $who }拟定承办单位：{ $x }
# Button of the step.
matter-do-hand_over = 交办
# What the step does.
matter-what-hand_over = 交办后，单位和提案者会收到通知，期限从今天起算。
# Said after the step.
matter-said-hand_over = 已交办。
# In the history.
event-matter-hand_over = { $who }交办给{ $x }
# the history of a matter: it was filed and may be given to units
event-matter-register = 转入办理
# the history of a matter: a unit gave it back and nobody else has it
event-matter-come_back = 退回重新交办
# the history of a matter
event-matter-begin = 承办单位全部签收，进入办理
# the history of a matter
event-matter-all_replied = 答复全部送达
# the history of a matter
event-matter-all_judged = 评价完毕
# the history of a matter
event-matter-track = 转入承诺跟踪
# the history of a matter
event-matter-again = 转入二次办理
# the history of a matter
event-matter-withdraw = 提案者撤案
# Button of the step.
matter-do-add_unit = 增加单位
# What the step does.
matter-what-add_unit = 增加的单位从今天起计算期限。
# Said after the step.
matter-said-add_unit = 已增加。
# In the history.
event-matter-add_unit = { $who }增加单位：{ $x }。{ $y }
# Button of the step.
matter-do-suspend = 中止
# What the step does.
matter-what-suspend = 中止期间不催办；可以选择停止计算期限。
# Said after the step.
matter-said-suspend = 已中止。
# In the history.
event-matter-suspend = { $who }中止办理：{ $x }（{ $y }）
# Button of the step.
matter-do-resume = 恢复
# What the step does.
matter-what-resume = 恢复办理；停止计算的期限按中止天数顺延。
# Said after the step.
matter-said-resume = 已恢复。
# In the history.
event-matter-resume = { $who }恢复办理
# Button of the step.
assignment-do-accept = 签收
# What the step does.
assignment-what-accept = 签收后由本单位办理。
# Said after the step.
assignment-said-accept = 已签收。
# In the history.
event-assignment-accept = { $who }签收（{ $x }）
# Button of the step.
assignment-do-prepare_return = 拟退办
# What the step does.
assignment-what-prepare_return = 写明理由，由单位负责人决定是否退办。
# Said after the step.
assignment-said-prepare_return = 已送单位负责人。
# In the history.
event-assignment-prepare_return = { $who }拟退办（{ $x }）：{ $y }
# Button of the step.
assignment-do-ask_return = 退办
# What the step does.
assignment-what-ask_return = 退办由交办机关答复；答复前仍由本单位负责。
# Said after the step.
assignment-said-ask_return = 已提出退办。
# In the history.
event-assignment-ask_return = { $who }提出退办（{ $x }）：{ $y }
# Button of the step.
assignment-do-drop_return = 撤回退办
# What the step does.
assignment-what-drop_return = 撤回后由本单位办理。
# Said after the step.
assignment-said-drop_return = 已撤回退办。
# In the history.
event-assignment-drop_return = { $who }撤回退办（{ $x }）
# Button of the step.
assignment-do-grant_return = 同意退办
# What the step does.
assignment-what-grant_return = 同意后该单位不再承办；请同时填写新的承办单位。新单位的期限重新计算，提案者的期限不变。
# Said after the step.
assignment-said-grant_return = 已同意退办。
# In the history.
event-assignment-grant_return = { $who }同意{ $x }退办：{ $y }
# Button of the step.
assignment-do-deny_return = 不同意退办
# What the step does.
assignment-what-deny_return = 不同意的，仍由该单位办理。
# Said after the step.
assignment-said-deny_return = 已答复不同意。
# In the history.
event-assignment-deny_return = { $who }不同意{ $x }退办：{ $y }
# Button of the step.
assignment-do-escalate = 提交协调
# What the step does.
assignment-what-escalate = 争议提交协调会或领导裁定，意见记录在案。
# Said after the step.
assignment-said-escalate = 已提交。
# In the history.
event-assignment-escalate = { $who }提交{ $x }：{ $y }
# Button of the step.
assignment-do-ask_extension = 申请延期
# What the step does.
assignment-what-ask_extension = 延期由交办机关答复，并向提案者说明。
# Said after the step.
assignment-said-ask_extension = 已申请延期。
# In the history.
event-assignment-ask_extension = { $who }申请延期至 { $y }（{ $x }）
# Button of the step.
assignment-do-grant_extension = 同意延期
# What the step does.
assignment-what-grant_extension = 同意后期限调整一次，提案者会看到说明。
# Said after the step.
assignment-said-grant_extension = 已同意延期。
# In the history.
event-assignment-grant_extension = { $who }同意延期至 { $y }（{ $x }）：{ $reason }
# Button of the step.
assignment-do-deny_extension = 不同意延期
# What the step does.
assignment-what-deny_extension = 不同意的，原期限不变。
# Said after the step.
assignment-said-deny_extension = 已答复不同意。
# In the history.
event-assignment-deny_extension = { $who }不同意延期（{ $x }）：{ $y }
# Button of the step.
assignment-do-urge = 催办
# What the step does.
assignment-what-urge = 催办会通知该单位的所有经办人。
# Said after the step.
assignment-said-urge = 已催办。
# In the history.
event-assignment-urge = { $who }催办（{ $x }）{ $y }
# Button of the step.
assignment-do-set_due = 调整期限
# What the step does.
assignment-what-set_due = 调整后的期限替代原期限，原期限保留在案。
# Said after the step.
assignment-said-set_due = 期限已调整。
# In the history.
event-assignment-set_due = { $who }调整{ $x }为 { $y }
# Button of the step.
assignment-do-revoke = 收回
# What the step does.
assignment-what-revoke = 收回后该单位不再承办；可以同时交给其他单位。
# Said after the step.
assignment-said-revoke = 已收回。
# the history of an assignment: after dissatisfaction
event-assignment-rehandle = { $who }决定二次办理：{ $x }
# In the history.
event-assignment-revoke = { $who }从{ $x }收回：{ $y }
# Button of the step.
assignment-do-pass_on = 移交承接单位
# What the step does.
assignment-what-pass_on = 由承接职责的单位接办，期限不变。
# Said after the step.
assignment-said-pass_on = 已移交。
# In the history.
event-assignment-pass_on = { $who }由{ $x }移交 { $y }
# In the history.
event-assignment-give = { $who }交办（{ $x }），期限 { $y }
# In the history.
event-assignment-inform = { $who }送{ $x }
# In the history.
event-assignment-lapse = { $x }逾期未退，视同签收
# In the history.
event-assignment-run_late = { $x }（{ $y }）已过
# In the history.
event-assignment-set_part = { $who }将{ $x }改为{ $y }
# In the history: an assignment meeting.
event-batch-hold = { $who }召开交办会“{ $x }”，交办 { $y } 件
# Notice.
handling-notice-given = { $number }《{ $title }》交给{ $unit }{ $part }，请签收或退办。办理期限 { $due }。
# Notice.
handling-notice-informed = { $number }《{ $title }》送{ $unit }参阅。
# Notice.
handling-notice-handed-over = 您的提案 { $number }《{ $title }》已交{ $units }办理，答复期限 { $due }。
# Notice.
handling-notice-unit-added = 您的提案 { $number }《{ $title }》增加承办单位：{ $units }。
# Notice.
handling-notice-accepted = { $unit }已签收 { $number }《{ $title }》。
# Notice.
handling-notice-accepted-by-silence = { $number }《{ $title }》退办期限已过，{ $unit } 视同签收。
# Notice.
handling-notice-return-prepared = { $who }拟退办 { $number }《{ $title }》，请您决定。
# Notice.
handling-notice-return-asked = { $unit }申请退办 { $number }《{ $title }》，请答复。
# Notice.
handling-notice-return-dropped = { $unit }撤回了 { $number }《{ $title }》的退办。
# Notice.
handling-notice-return-granted = { $number }《{ $title }》同意退办：{ $reason }
# Notice.
handling-notice-return-denied = { $number }《{ $title }》不同意退办，请继续办理：{ $reason }
# Notice.
handling-notice-reassigned = 您的提案 { $number }《{ $title }》改由{ $units }办理（原{ $unit }），答复期限仍为 { $due }。
# Notice.
handling-notice-escalated = { $number }《{ $title }》的退办已提交{ $to }：{ $reason }
# Notice.
handling-notice-extension-asked = { $unit }申请将 { $number }《{ $title }》延期至 { $due }，请答复。
# Notice.
handling-notice-extension-granted = { $number }《{ $title }》同意延期至 { $due }。
# Notice.
handling-notice-extension-denied = { $number }《{ $title }》不同意延期：{ $reason }
# Notice.
handling-notice-extended = 您的提案 { $number }《{ $title }》由{ $unit }延期至 { $due } 答复：{ $reason }
# Notice.
handling-notice-urged = { $who }催办 { $number }《{ $title }》，期限 { $due }。{ $reason }
# Notice.
handling-notice-due-set = { $number }《{ $title }》的{ $what }调整为 { $due }：{ $reason }
# Notice.
handling-notice-revoked = { $number }《{ $title }》已收回：{ $reason }
# Notice.
handling-notice-passed-on = { $number }《{ $title }》已移交{ $units }：{ $reason }
# Notice.
handling-notice-late = { $number }《{ $title }》（{ $unit }）：{ $what } { $due } 已过。
# Notice.
handling-notice-suspended = { $number }《{ $title }》中止办理：{ $reason }
# Notice.
handling-notice-resumed = { $number }《{ $title }》恢复办理。
