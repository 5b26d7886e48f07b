# Words of the room handling. Each machine: its states, its actions.
# State of the machine matter.
matter-state-waiting = 待交办
# State of the machine matter.
matter-state-assigning = 拟定承办单位
# State of the machine matter.
matter-state-assigned = 已交办
# State of the machine matter.
matter-state-handling = 办理中
# State of the machine matter.
matter-state-replied = 已答复
# State of the machine matter.
matter-state-judged = 反馈完毕
# State of the machine matter.
matter-state-rehandling = 二次办理
# State of the machine matter.
matter-state-tracking = 承诺跟踪
# State of the machine matter.
matter-state-closed = 办结
# State of the machine matter.
matter-state-archived = 已归档
# State of the machine matter.
matter-state-withdrawn = 已撤案
# Action of the machine matter.
matter-action-register = 转入办理
# Action of the machine matter.
matter-action-propose_units = 拟定承办单位
# Action of the machine matter.
matter-action-hand_over = 交办
# Action of the machine matter.
matter-action-add_unit = 增加承办单位
# Action of the machine matter.
matter-action-come_back = 退回重新交办
# Action of the machine matter.
matter-action-begin = 进入办理
# Action of the machine matter.
matter-action-all_replied = 全部答复
# Action of the machine matter.
matter-action-all_judged = 反馈完毕
# Action of the machine matter.
matter-action-track = 转入承诺跟踪
# Action of the machine matter.
matter-action-again = 转入二次办理
# Action of the machine matter.
matter-action-suspend = 中止办理
# Action of the machine matter.
matter-action-resume = 恢复办理
# Action of the machine matter.
matter-action-publish = 决定公开
# Action of the machine matter.
matter-action-close = 办结
# Action of the machine matter.
matter-action-reopen = 回头看后重新跟踪
# Action of the machine matter.
matter-action-archive = 归档
# Action of the machine matter.
matter-action-withdraw = 撤案
# State of the machine assignment.
assignment-state-pending = 待签收
# State of the machine assignment.
assignment-state-refuse_requested = 申请退办
# State of the machine assignment.
assignment-state-accepted = 已签收
# State of the machine assignment.
assignment-state-working = 办理中
# State of the machine assignment.
assignment-state-opinion_given = 会办意见已提交
# State of the machine assignment.
assignment-state-reply_submitted = 答复送审
# State of the machine assignment.
assignment-state-done = 已答复
# State of the machine assignment.
assignment-state-informed = 参阅
# State of the machine assignment.
assignment-state-void = 已退办或收回
# Action of the machine assignment.
assignment-action-give = 交办
# Action of the machine assignment.
assignment-action-inform = 抄送参阅
# Action of the machine assignment.
assignment-action-accept = 签收
# Action of the machine assignment.
assignment-action-lapse = 逾期未退，视同签收
# Action of the machine assignment.
assignment-action-prepare_return = 拟写退办申请
# Action of the machine assignment.
assignment-action-ask_return = 申请退办
# Action of the machine assignment.
assignment-action-drop_return = 撤回退办申请
# Action of the machine assignment.
assignment-action-grant_return = 同意退办
# Action of the machine assignment.
assignment-action-deny_return = 不同意退办
# Action of the machine assignment.
assignment-action-escalate = 提请协调或裁定
# Action of the machine assignment.
assignment-action-name_officer = 确定经办人
# Action of the machine assignment.
assignment-action-record_contact = 登记沟通
# Action of the machine assignment.
assignment-action-give_opinion = 提交会办意见
# Action of the machine assignment.
assignment-action-ask_extension = 申请延期
# Action of the machine assignment.
assignment-action-grant_extension = 同意延期
# Action of the machine assignment.
assignment-action-deny_extension = 不同意延期
# Action of the machine assignment.
assignment-action-submit_reply = 答复送审
# Action of the machine assignment.
assignment-action-return_reply = 退回修改答复
# Action of the machine assignment.
assignment-action-finish = 完成答复
# Action of the machine assignment.
assignment-action-rehandle = 二次办理
# Action of the machine assignment.
assignment-action-urge = 催办
# Action of the machine assignment.
assignment-action-set_due = 调整期限
# Action of the machine assignment.
assignment-action-revoke = 收回交办
# Action of the machine assignment.
assignment-action-pass_on = 移交承接单位
# Action of the machine assignment.
assignment-action-run_late = 逾期
# State of the machine reply.
reply-state-draft = 起草
# State of the machine reply.
reply-state-countersign = 会签中
# State of the machine reply.
reply-state-in_audit = 审核中
# State of the machine reply.
reply-state-returned = 退回修改
# State of the machine reply.
reply-state-released = 审核通过
# State of the machine reply.
reply-state-delivered = 已送达
# State of the machine reply.
reply-state-superseded = 已被取代
# State of the machine reply.
reply-state-discarded = 已作废
# Action of the machine reply.
reply-action-begin = 起草答复
# Action of the machine reply.
reply-action-edit = 修改
# Action of the machine reply.
reply-action-discard = 作废
# Action of the machine reply.
reply-action-ask_countersign = 送会办单位会签
# Action of the machine reply.
reply-action-answer_countersign = 会签
# Action of the machine reply.
reply-action-lapse_countersign = 会签到期
# Action of the machine reply.
reply-action-recall = 撤回会签
# Action of the machine reply.
reply-action-sign = 签发
# Action of the machine reply.
reply-action-pass = 审核通过
# Action of the machine reply.
reply-action-send_back = 退回修改
# Action of the machine reply.
reply-action-deliver = 送达提案者
# Action of the machine reply.
reply-action-correct = 更正答复
# Action of the machine reply.
reply-action-supersede = 被新答复取代
# State of the machine feedback.
feedback-state-open = 待评价
# State of the machine feedback.
feedback-state-answered = 已评价
# State of the machine feedback.
feedback-state-amended = 已修改评价
# State of the machine feedback.
feedback-state-contested = 对代录提出异议
# State of the machine feedback.
feedback-state-expired = 逾期未评价
# State of the machine feedback.
feedback-state-upheld = 转二次办理
# State of the machine feedback.
feedback-state-settled = 沟通解决
# State of the machine feedback.
feedback-state-rejected = 不予再办
# State of the machine feedback.
feedback-state-dropped = 不再征询
# Action of the machine feedback.
feedback-action-ask = 征询意见
# Action of the machine feedback.
feedback-action-answer = 评价
# Action of the machine feedback.
feedback-action-amend = 修改评价
# Action of the machine feedback.
feedback-action-transcribe = 代录纸质征询表
# Action of the machine feedback.
feedback-action-contest = 对代录提出异议
# Action of the machine feedback.
feedback-action-expire = 逾期
# Action of the machine feedback.
feedback-action-uphold = 转二次办理
# Action of the machine feedback.
feedback-action-settle = 登记沟通解决
# Action of the machine feedback.
feedback-action-reject = 不予再办
# Action of the machine feedback.
feedback-action-drop = 不再征询
# State of the machine promise.
promise-state-open = 跟踪中
# State of the machine promise.
promise-state-due_soon = 即将到期
# State of the machine promise.
promise-state-late = 已逾期
# State of the machine promise.
promise-state-claimed = 已报完成
# State of the machine promise.
promise-state-disputed = 有异议
# State of the machine promise.
promise-state-kept = 已兑现
# State of the machine promise.
promise-state-broken = 未兑现
# State of the machine promise.
promise-state-handed_over = 移交下届
# Action of the machine promise.
promise-action-make = 作出承诺
# Action of the machine promise.
promise-action-come_due = 即将到期
# Action of the machine promise.
promise-action-run_late = 逾期
# Action of the machine promise.
promise-action-claim = 报告兑现
# Action of the machine promise.
promise-action-confirm = 确认兑现
# Action of the machine promise.
promise-action-dispute = 提出异议
# Action of the machine promise.
promise-action-ask_change = 申请变更
# Action of the machine promise.
promise-action-grant_change = 同意变更
# Action of the machine promise.
promise-action-deny_change = 不同意变更
# Action of the machine promise.
promise-action-break = 认定未兑现
# Action of the machine promise.
promise-action-hand_over = 移交下届
# Action of the machine promise.
promise-action-take_up = 承接跟踪
# Action of the machine promise.
promise-action-reopen = 回头看后重新跟踪
# State of the machine supervision.
supervision-state-nominated = 已提名
# State of the machine supervision.
supervision-state-shortlisted = 入围
# State of the machine supervision.
supervision-state-decided = 确定为重点提案
# State of the machine supervision.
supervision-state-led = 已明确领衔
# State of the machine supervision.
supervision-state-planned = 方案待批
# State of the machine supervision.
supervision-state-active = 督办中
# State of the machine supervision.
supervision-state-reported = 已报告
# State of the machine supervision.
supervision-state-following = 跟踪落实
# State of the machine supervision.
supervision-state-closed = 督办办结
# State of the machine supervision.
supervision-state-dropped = 未列入
# Action of the machine supervision.
supervision-action-nominate = 提名重点提案
# Action of the machine supervision.
supervision-action-shortlist = 列入候选
# Action of the machine supervision.
supervision-action-decide = 审定为重点提案
# Action of the machine supervision.
supervision-action-drop = 不列入
# Action of the machine supervision.
supervision-action-name_leader = 明确领衔督办
# Action of the machine supervision.
supervision-action-plan = 制定督办方案
# Action of the machine supervision.
supervision-action-approve_plan = 批准方案
# Action of the machine supervision.
supervision-action-return_plan = 退回方案
# Action of the machine supervision.
supervision-action-record_act = 登记督办活动
# Action of the machine supervision.
supervision-action-report = 提交督办报告
# Action of the machine supervision.
supervision-action-add_task = 交办后续任务
# Action of the machine supervision.
supervision-action-finish_task = 任务完成
# Action of the machine supervision.
supervision-action-close = 督办办结
# Who did the first step may not do the second.
handling-not-the-same-person = 同一个人不能既起草又签发。请由本单位负责人签发。
# A text of one character.
handling-too-short = 请写清楚，至少两个字。
# A date is missing or malformed.
handling-day-needed = 请选择一个日期。
# Notice to units: the matter was taken back.
handling-notice-withdrawn = { $number }《{ $title }》已撤案，不再办理。
# Name of the setting refuse.days.
setting-refuse-days = 退办申请期限
# Name of the setting refuse.answer_days.
setting-refuse-answer-days = 退办答复期限
# Name of the setting refuse.grounds.
setting-refuse-grounds = 退办理由
# Name of the setting handling.liaison_signs.
setting-handling-liaison-signs = 联络员可签发
# Name of the setting contact.first_days.
setting-contact-first-days = 首次沟通期限
# Name of the setting contact.min.
setting-contact-min = 最少沟通次数
# Name of the setting contact.min_required.
setting-contact-min-required = 未达沟通次数不得答复
# Name of the setting co.opinion_days.
setting-co-opinion-days = 会办意见期限
# Name of the setting reply.months.
setting-reply-months = 答复期限
# Name of the setting reply.max_months.
setting-reply-max-months = 延期后最长期限
# Name of the setting extension.ask_before.
setting-extension-ask-before = 延期申请提前天数
# Name of the setting extension.answer_days.
setting-extension-answer-days = 延期答复期限
# Name of the setting countersign.days.
setting-countersign-days = 会签期限
# Name of the setting reply.classes.
setting-reply-classes = 办理结果类别
# Name of the setting reply.number_word.
setting-reply-number-word = 答复文号代字
# Name of the setting audit.days.
setting-audit-days = 答复审核期限
# Name of the setting audit.fix_days.
setting-audit-fix-days = 退回修改期限
# Name of the setting audit.by_assigner.
setting-audit-by-assigner = 交办机关可审核
# Name of the setting reply.deliver_at_once.
setting-reply-deliver-at-once = 审核通过即送达
# Name of the setting feedback.days.
setting-feedback-days = 评价期限
# Name of the setting feedback.amend_days.
setting-feedback-amend-days = 修改评价期限
# Name of the setting feedback.review_days.
setting-feedback-review-days = 不满意处理期限
# Name of the setting feedback.several.
setting-feedback-several = 多人评价的整件结果
# Name of the setting rehandle.days.
setting-rehandle-days = 二次办理期限
# Name of the setting rehandle.rounds.
setting-rehandle-rounds = 再办次数
# Name of the setting promise.confirm_days.
setting-promise-confirm-days = 承诺确认期限
# Name of the setting publish.default.
setting-publish-default = 默认公开方式
# Name of the setting key.count.
setting-key-count = 重点提案件数
# Name of the setting league.min_cases.
setting-league-min-cases = 参与排名最少件数
# Name of the setting award.share.
setting-award-share = 优秀提案比例
# Name of the setting remind.reply.
setting-remind-reply = 答复提醒（到期前天数）
# Name of the setting remind.others.
setting-remind-others = 其他期限提前提醒天数
# Head of the suggestions of a matter.
handling-suggestions = 建议
# Leaves a step undone.
handling-not-now = 返回
# A date that passed so many working days ago.
handling-late-days = 逾期 { $n } 个工作日
# A date that is today.
handling-today = 今天到期
# Working days left until a date.
handling-left-days = 还剩 { $n } 个工作日
# Back to the desk.
handling-nav-back = 返回工作台
# Number of a matter.
handling-number = 第 { $x } 号
# Tag of a key proposal.
handling-tag-key = 重点提案
# Tag of the fast lane.
handling-tag-urgent = 急办
# Tag of a suspended matter.
handling-tag-suspended = 中止
# Tag of a matter with a passed date.
handling-tag-overdue = 逾期
# Tag of a published matter.
handling-tag-public = 已公开
# Tag of a matter from a list.
handling-tag-imported = 历史导入
# Date: the unit accepts or gives back.
due-accept = 签收或退办期限
# Date: first contact.
due-contact = 首次沟通期限
# Date: co-handling opinion.
due-opinion = 会办意见期限
# Date: the reply.
due-reply = 答复期限
# Date: the clock that the proposers see.
due-answer = 提案答复期限
# Date: the office decides on a return.
due-refusal = 退办答复期限
# Date: the office decides on more time.
due-extension = 延期答复期限
# Date: countersigning.
due-countersign = 会签期限
# Date: the audit.
due-audit = 审核期限
# Date: mending a returned reply.
due-mend = 修改期限
# Date: a judgement.
due-feedback = 评价期限
# Date: the office decides on dissatisfaction.
due-feedback_review = 不满意处理期限
# Date: a promise.
due-promise = 承诺兑现期限
# Date: a claim is confirmed.
due-claim = 承诺确认期限
# A date that counts.
due-state-running = 计时中
# A date that is stopped.
due-state-paused = 已暂停
# What was due was done.
due-state-met = 已完成
# A date that is asked no more.
due-state-cancelled = 已取消
# A date that another took the place of.
due-state-replaced = 已调整
# What began a date, and when.
handling-date-began = { $x }：{ $y }起算，首日不计
# A date that somebody set.
handling-date-fixed = { $x }：{ $y }指定
# Page and link: how dates came about.
handling-dates = 期限是怎么算的
# No dates.
handling-dates-none = 还没有期限
# Why there are none.
handling-dates-none-why = 交办以后，这里逐日列出每个期限。
# Case officer and telephone.
handling-officer = 经办人 { $x } { $y }
# Requirements of the assigning office.
handling-requirements = 交办要求：{ $x }
# Accepted by silence.
handling-by-silence = 逾期未退，视同签收
# Day of the last reply.
handling-answered-on = { $x } 答复
# A unit alone.
part-sole = 独办
# The leading unit.
part-lead = 主办
# A co-handling unit.
part-co = 会办
# A unit answering on its own.
part-separate = 分办
# A unit for information.
part-ref = 参阅
# An act and the unit it concerns.
handling-of-unit = { $x }（{ $y }）
# A promise by its first words.
handling-promise-of = 承诺：{ $x }
# Head: what one can do now.
handling-you-can = 现在可以
# Nothing is asked.
handling-nothing-asked = 现在没有需要您做的事。
# Link to the record itself.
handling-record = 查看提案原件
# Head: how to reach the proposer.
handling-contact = 提案者联系方式
# Head: attached files.
handling-files = 附件
# Head: the history.
handling-timeline = 办理经过
# Notice: a date of the office passed.
handling-notice-office-late = { $number }《{ $title }》：{ $what } { $due } 已过。
# Head: official papers of a matter.
handling-papers = 公文

# what is found: a reply
handling-reply = 答复
