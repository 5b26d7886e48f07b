# Words of judging, promises, closing and the public pages.

# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-satisfied = 满意
# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-basically = 基本满意
# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-not = 不满意
# Answer of a proposer about a reply or about how he was treated.
feedback-verdict-none = 未表态
# What began a date.
clock-start-delivered = 答复送达
# What began a date.
clock-start-judged = 评价不满意
# What began a date.
clock-start-rehandled = 决定二次办理
# What began a date.
clock-start-claimed = 报告兑现
# What began a date.
clock-start-changed = 承诺变更
# What began a date.
clock-start-taken_up = 承接跟踪
# History: feedback, ask.
event-feedback-ask = 向提案者征询意见
# History: feedback, answer.
event-feedback-answer = 作出评价：结果{ $x }，态度{ $y }
# History: feedback, amend.
event-feedback-amend = 修改评价：结果{ $x }，态度{ $y }
# History: feedback, transcribe.
event-feedback-transcribe = 代录纸质征询表：结果{ $x }，态度{ $y }
# History: feedback, contest.
event-feedback-contest = 对代录提出异议：{ $x }
# History: feedback, expire.
event-feedback-expire = 逾期未评价，按未表态计
# History: feedback, uphold.
event-feedback-uphold = 转二次办理：{ $x }
# History: feedback, settle.
event-feedback-settle = 沟通解决：{ $x }
# History: feedback, reject.
event-feedback-reject = 不予再办：{ $x }
# History: feedback, drop.
event-feedback-drop = 答复已被取代，不再征询
# Button: feedback, answer.
feedback-do-answer = 提交评价
# Button: feedback, amend.
feedback-do-amend = 修改评价
# Button: feedback, transcribe.
feedback-do-transcribe = 代录纸质征询表
# Button: feedback, contest.
feedback-do-contest = 这不是我的意见
# Button: feedback, uphold.
feedback-do-uphold = 转二次办理
# Button: feedback, settle.
feedback-do-settle = 登记沟通解决
# Button: feedback, reject.
feedback-do-reject = 不予再办
# Step page: what answer does. x: who is asked.
feedback-what-answer = 请您评价这件答复。只有您本人可以评价，承办单位在全部评价完成前看不到内容。
# Step page: what amend does. x: who is asked.
feedback-what-amend = 评价可以修改一次，修改后以新的为准。
# Step page: what transcribe does. x: who is asked.
feedback-what-transcribe = 把{ $x }交来的纸质征询表录入系统，必须附扫描件。{ $x }会收到通知，可以提出异议。
# Step page: what contest does. x: who is asked.
feedback-what-contest = 说明代录哪里不对。提出后这份代录不再计入，您可以自己重新评价。
# Step page: what uphold does. x: who is asked.
feedback-what-uphold = { $x }不满意。转二次办理后，承办单位在期限内重新答复。
# Step page: what settle does. x: who is asked.
feedback-what-settle = { $x }不满意。写明沟通经过和结果。
# Step page: what reject does. x: who is asked.
feedback-what-reject = { $x }不满意。写明不再办理的理由，理由会告知本人。
# After the step answer on a feedback.
feedback-said-answer = 评价已提交。
# After the step amend on a feedback.
feedback-said-amend = 评价已修改。
# After the step transcribe on a feedback.
feedback-said-transcribe = 纸质征询表已代录，已通知本人。
# After the step contest on a feedback.
feedback-said-contest = 异议已提出，您可以重新评价。
# After the step uphold on a feedback.
feedback-said-uphold = 已转二次办理，已通知承办单位。
# After the step settle on a feedback.
feedback-said-settle = 已登记沟通解决。
# After the step reject on a feedback.
feedback-said-reject = 已登记不予再办，理由已告知。
# Complaint: a sheet is keyed without its scan.
feedback-scan-needed = 请附上纸质征询表的扫描件。
# Complaint: contesting what was not keyed.
feedback-not-transcribed = 这是本人的评价，不是代录，不能提出异议。
# Complaint: deciding on a judgement that asks nothing.
feedback-not-dissatisfied = 评价不是不满意，不需要处理。
# Complaint: amending too late.
feedback-amend-late = 修改期限已过，不能再修改。
# Complaint: not satisfied without a reason.
feedback-why-not = 不满意时，请写明原因。
# Complaint: no round is left.
feedback-no-round-left = 再办次数已用完，不能再次办理。
# Notice: judge.
handling-notice-judge = 请评价{ $number }《{ $title }》的答复
# Notice: judged.
handling-notice-judged = { $who }评价了{ $number }《{ $title }》的答复
# Notice: not-satisfied.
handling-notice-not-satisfied = { $who }对{ $number }《{ $title }》的答复不满意，请处理
# Notice: transcribed.
handling-notice-transcribed = { $who }代录了您对{ $number }《{ $title }》的纸质征询表，如有不符可以提出异议
# Notice: contested.
handling-notice-contested = { $who }对{ $number }《{ $title }》的代录提出异议：{ $reason }
# Notice: feedback-uphold.
handling-notice-feedback-uphold = 您对{ $number }《{ $title }》不满意，已转二次办理：{ $reason }
# Notice: feedback-settle.
handling-notice-feedback-settle = 您对{ $number }《{ $title }》的不满意已登记为沟通解决：{ $reason }
# Notice: feedback-reject.
handling-notice-feedback-reject = 您对{ $number }《{ $title }》不满意，决定不再办理：{ $reason }
# Notice: rehandle.
handling-notice-rehandle = { $number }《{ $title }》需要二次办理：{ $reason }
# Notice: expired.
handling-notice-expired = { $number }《{ $title }》的评价期限已过，按未表态计；您仍可评价
# Title of the page of a judgement.
judging-title = 对答复的评价
# Head on the page of a matter.
judging-head = 提案者评价
# Head on the page of a matter.
judging-promises = 承诺
# Label before a promise in a reply.
judging-promise = 承诺
# Who promised, and by when.
judging-promise-meta = { $x }　{ $y }前
# How many have answered.
judging-progress = 已评价 { $x } 人，共 { $y } 人；全部完成后承办单位可见
# Result and attitude in a line.
judging-verdicts = 结果{ $x }，态度{ $y }
# Day of delivery of a reply.
judging-answered-on = { $x }送达
# Class of a reply.
judging-class = { $x } 类
# Date of a measure or a promise.
judging-done-by = { $x }前
# Link to the reply.
judging-whole-reply = 查看答复全文
# Head of what was said.
judging-said-head = 评价内容
# Label: who is asked.
judging-who = 评价人
# Label of the second question.
judging-result = 办理结果
# Label of the first question.
judging-attitude = 办理态度
# The second question.
judging-result-asked = 您对办理结果满意吗
# The first question.
judging-attitude-asked = 您对办理态度满意吗
# Label of one suggestion.
judging-item = 建议
# Answer on one suggestion.
judging-item-yes = 答复了
# Answer on one suggestion.
judging-item-partly = 部分答复
# Question on one suggestion.
judging-item-nth = 第 { $n } 条建议答复了吗
# Answer on one suggestion.
judging-item-no = 没有答复
# How the proposer was contacted.
judging-contacted-visit = 登门走访
# How the proposer was contacted.
judging-contacted-invited = 请我到单位
# How the proposer was contacted.
judging-contacted-site = 现场
# How the proposer was contacted.
judging-contacted-meeting = 会议
# How the proposer was contacted.
judging-contacted-phone = 电话
# How the proposer was contacted.
judging-contacted-online = 网络
# How the proposer was contacted.
judging-contacted-letter = 书信
# How the proposer was contacted.
judging-contacted-none = 没有联系过我
# Question: contact.
judging-contacted = 承办单位怎样联系过您
# Label of the remark.
judging-comment = 意见
# Hint of the remark.
judging-comment-hint = 不满意时请写明原因。
# Label of the wish.
judging-again = 再次办理
# The wish itself.
judging-again-on = 希望再次办理
# Label: when it was answered.
judging-answered-at = 评价时间
# Label: when it was amended.
judging-amended-at = 修改时间
# Label: who keyed the sheet.
judging-keyed-by = 代录人
# Label: what is said against a keyed sheet.
judging-contest = 异议
# Label: what the office decided.
judging-decision = 处理意见
# Label: who decided.
judging-decided-by = 处理人
# Label of the upload.
judging-scan = 征询表扫描件
# Hint of the upload.
judging-scan-hint = PDF、JPG 或 PNG。
# Mark of an answer that the office keyed.
judging-origin-transcribed = 代录
# Until when to judge, and what silence means.
judging-lead-until = 请在{ $x }前评价（{ $y }）。逾期按未表态计，不会算作满意。
# Said to who contested.
judging-lead-contested = 您对代录提出了异议，请亲自评价。
# Label of the reason.
judging-reason-contest = 哪里不符
# Label of the reason.
judging-reason-uphold = 办理要求
# Label of the reason.
judging-reason-settle = 沟通经过和结果
# Label of the reason.
judging-reason-reject = 理由
# What becomes of a suggestion.
judging-adoption-unsaid = 未说明
# What becomes of a suggestion.
judging-adoption-full = 采纳
# What becomes of a suggestion.
judging-adoption-part = 部分采纳
# What becomes of a suggestion.
judging-adoption-not = 未采纳
# History: promise, make.
event-promise-make = 承诺：{ $x }，{ $y }前
# History: promise, come_due.
event-promise-come_due = 承诺即将到期：{ $x }
# History: promise, run_late.
event-promise-run_late = 承诺逾期：{ $x }
# History: promise, claim.
event-promise-claim = 报告兑现：{ $y }
# History: promise, confirm.
event-promise-confirm = 确认兑现
# History: promise, dispute.
event-promise-dispute = 提出异议：{ $y }
# History: promise, ask_change.
event-promise-ask_change = 申请变更：{ $y }
# History: promise, grant_change.
event-promise-grant_change = 同意变更，原承诺：{ $x }
# History: promise, deny_change.
event-promise-deny_change = 不同意变更：{ $y }
# History: promise, break.
event-promise-break = 认定未兑现：{ $y }
# History: promise, hand_over.
event-promise-hand_over = 移交下届跟踪
# History: promise, take_up.
event-promise-take_up = 承接跟踪
# History: promise, reopen.
event-promise-reopen = 回头看后重新跟踪：{ $y }
# Button: promise, claim.
promise-do-claim = 报告兑现
# Button: promise, confirm.
promise-do-confirm = 确认兑现
# Button: promise, dispute.
promise-do-dispute = 提出异议
# Button: promise, ask_change.
promise-do-ask_change = 申请变更
# Button: promise, grant_change.
promise-do-grant_change = 同意变更
# Button: promise, deny_change.
promise-do-deny_change = 不同意变更
# Button: promise, break.
promise-do-break = 认定未兑现
# Button: promise, hand_over.
promise-do-hand_over = 移交下届
# Button: promise, take_up.
promise-do-take_up = 承接跟踪
# Button: promise, reopen.
promise-do-reopen = 重新跟踪
# Step page: what claim does.
promise-what-claim = 写明兑现情况，可附证明材料。提案者和提案办会收到通知，由他们确认。
# Step page: what confirm does.
promise-what-confirm = 确认后，这项承诺记为已兑现。
# Step page: what dispute does.
promise-what-dispute = 写明为什么没有兑现。承办单位会收到通知。
# Step page: what ask_change does.
promise-what-ask_change = 写明新的内容、日期和理由，由提案办决定。原来的内容会保留在经过里。
# Step page: what grant_change does.
promise-what-grant_change = 同意后以新的内容和日期为准，原来的内容保留在经过里。
# Step page: what deny_change does.
promise-what-deny_change = 写明理由，承办单位会收到通知。
# Step page: what break does.
promise-what-break = 认定后，这项承诺记为未兑现，不能再改。
# Step page: what hand_over does.
promise-what-hand_over = 移交后进入下届的跟踪清单。
# Step page: what take_up does.
promise-what-take_up = 承接后重新计入跟踪，期限不变。
# Step page: what reopen does.
promise-what-reopen = 写明回头看发现的问题，承诺重新进入跟踪。
# After the step claim on a promise.
promise-said-claim = 已报告兑现，等待确认。
# After the step confirm on a promise.
promise-said-confirm = 已确认兑现。
# After the step dispute on a promise.
promise-said-dispute = 异议已提出。
# After the step ask_change on a promise.
promise-said-ask_change = 变更申请已提交。
# After the step grant_change on a promise.
promise-said-grant_change = 已同意变更。
# After the step deny_change on a promise.
promise-said-deny_change = 已回复不同意变更。
# After the step break on a promise.
promise-said-break = 已认定未兑现。
# After the step hand_over on a promise.
promise-said-hand_over = 已移交下届。
# After the step take_up on a promise.
promise-said-take_up = 已承接跟踪。
# After the step reopen on a promise.
promise-said-reopen = 已重新跟踪。
# Notice: promise, come_due.
handling-notice-promise-come_due = { $number }《{ $title }》的承诺即将到期（{ $due }）：{ $promise }
# Notice: promise, run_late.
handling-notice-promise-run_late = { $number }《{ $title }》的承诺已逾期（{ $due }）：{ $promise }
# Notice: promise, claim.
handling-notice-promise-claim = { $who }报告{ $number }《{ $title }》的承诺已兑现，请确认：{ $promise }
# Notice: promise, confirm.
handling-notice-promise-confirm = { $who }确认{ $number }《{ $title }》的承诺已兑现：{ $promise }
# Notice: promise, dispute.
handling-notice-promise-dispute = { $who }认为{ $number }《{ $title }》的承诺没有兑现：{ $promise }
# Notice: promise, ask_change.
handling-notice-promise-ask_change = { $who }申请变更{ $number }《{ $title }》的承诺：{ $promise }
# Notice: promise, grant_change.
handling-notice-promise-grant_change = { $number }《{ $title }》的承诺已变更：{ $promise }（{ $due }）
# Notice: promise, deny_change.
handling-notice-promise-deny_change = { $number }《{ $title }》的承诺变更申请未获同意：{ $promise }
# Notice: promise, break.
handling-notice-promise-break = { $number }《{ $title }》的承诺被认定为未兑现：{ $promise }
# Notice: promise, hand_over.
handling-notice-promise-hand_over = { $number }《{ $title }》的承诺移交下届跟踪：{ $promise }
# Notice: promise, take_up.
handling-notice-promise-take_up = { $number }《{ $title }》的承诺已由本届承接跟踪：{ $promise }
# Notice: promise, reopen.
handling-notice-promise-reopen = 回头看发现{ $number }《{ $title }》的承诺没有兑现，重新跟踪：{ $promise }
# Complaint: asked twice.
promise-change-asked = 已有一项变更申请在等待答复。
# Complaint: nothing to decide.
promise-no-change-asked = 没有待答复的变更申请。
# Complaint: the new date has passed.
promise-date-past = 日期不能早于今天。
# Title of the page.
promise-title = 承诺
# Head of the facts.
promise-facts = 承诺情况
# Label.
promise-unit = 承办单位
# Label.
promise-division = 责任部门
# Label.
promise-due = 期限
# Label.
promise-first-due = 原期限
# Label.
promise-made-on = 承诺日期
# Label of the evidence.
promise-evidence = 兑现情况
# Label of a file with evidence.
promise-file = 证明材料
# Hint of the file.
promise-file-hint = PDF、JPG 或 PNG，可不附。
# Label.
promise-claimed-at = 报告时间
# Label.
promise-kept-on = 兑现
# Kept in time.
promise-kept-in-time = { $x }，按期
# Kept late.
promise-kept-late = { $x }，逾期
# Label.
promise-dispute = 异议
# Label.
promise-broken-reason = 认定理由
# Label.
promise-handed-to = 移交至
# Head.
promise-change-head = 申请变更
# The promise as it is.
promise-change-old = 原承诺：{ $x }，{ $y }前
# The promise as it would be.
promise-change-new = 变更为：{ $x }，{ $y }前
# Why.
promise-change-why = 理由：{ $x }
# The promise on a step page.
promise-says = 承诺：{ $x }，{ $y }前
# The evidence on a step page.
promise-evidence-says = 兑现情况：{ $x }
# Label.
promise-new-content = 新的内容
# Label.
promise-new-due = 新的日期
# Label: the term.
promise-term = 移交至
# No later term.
promise-no-term = 下届尚未建立，先移交，届次建立后承接。
# Label.
promise-reason-dispute = 理由
# Label.
promise-reason-reopen = 回头看情况
# Label.
promise-reason-ask_change = 变更理由
# Label.
promise-reason-deny_change = 不同意的理由
# Label.
promise-reason-break = 认定理由
# History: matter, publish.
event-matter-publish = 决定公开：{ $x } { $y }
# History: matter, close.
event-matter-close = 办结 { $x }
# History: matter, reopen.
event-matter-reopen = 回头看后重新跟踪：{ $x }
# History: matter, archive.
event-matter-archive = 归档
# Button: matter, publish.
matter-do-publish = 决定公开
# Button: matter, close.
matter-do-close = 办结
# Button: matter, reopen.
matter-do-reopen = 重新跟踪
# Button: matter, archive.
matter-do-archive = 归档
# Step page: what publish does.
matter-what-publish = 决定这件提案对外公开的方式。公开页面不显示联系方式和评价。
# Step page: what close does.
matter-what-close = 所有承诺已兑现、认定未兑现或移交后可以办结。提案者和承办单位会收到通知。
# Step page: what reopen does.
matter-what-reopen = 先在承诺页面把有问题的承诺重新跟踪，再重新跟踪这件提案。
# Step page: what archive does.
matter-what-archive = 归档后不能再改。
# After the step publish on a matter.
matter-said-publish = 公开方式已决定。
# After the step close on a matter.
matter-said-close = 已办结。
# After the step reopen on a matter.
matter-said-reopen = 已重新跟踪。
# After the step archive on a matter.
matter-said-archive = 已归档。
# Complaint: closing with open promises.
matter-promises-open = 还有没有了结的承诺，不能办结。
# Complaint: reopening without an open promise.
matter-reopen-promise-first = 请先在承诺页面重新跟踪有问题的承诺。
# Notice: closed.
handling-notice-close = { $number }《{ $title }》已办结
# Notice: reopened.
handling-notice-reopen = { $number }《{ $title }》回头看后重新跟踪：{ $reason }
# Publication: not decided.
publication-undecided = 未决定
# Publication: all.
publication-full = 全文公开
# Publication: a summary.
publication-summary = 摘要公开
# Publication: nothing.
publication-closed = 不公开
# Label.
closing-publication = 公开方式
# Label.
closing-ground = 不全文公开的理由
# The wish of the proposers.
closing-wish-full = 提案者同意全文公开。
# The wish of the proposers.
closing-wish-summary = 提案者希望摘要公开。
# The wish of the proposers.
closing-wish-no = 提案者不希望公开。
# Label.
closing-reason-close = 办结说明
# Label.
closing-reason-reopen = 回头看情况
# Title of the follow-up desk, and its link.
follow-up-title = 跟踪督促
# Counter and list of the follow-up desk.
follow-up-audit = 待审核答复
# Counter and list of the follow-up desk.
follow-up-unsatisfied = 不满意待处理
# Counter and list of the follow-up desk.
follow-up-judging = 评价中
# Counter and list of the follow-up desk.
follow-up-expiring = 五个工作日内到期
# Counter and list of the follow-up desk.
follow-up-contested = 代录异议
# Counter and list of the follow-up desk.
follow-up-late = 逾期承诺
# Counter and list of the follow-up desk.
follow-up-soon = 三十天内到期承诺
# Counter and list of the follow-up desk.
follow-up-claimed = 已报兑现
# Counter and list of the follow-up desk.
follow-up-change = 申请变更承诺
# Counter and list of the follow-up desk.
follow-up-disputed = 有异议的承诺
# Counter and list of the follow-up desk.
follow-up-close = 可办结
# Counter and list of the follow-up desk.
follow-up-handed = 移交下届的承诺
# Counter and list of the follow-up desk.
follow-up-lookback = 回头看
# Head of a column.
follow-up-column-number = 案号
# Head of a column.
follow-up-column-title = 事项
# Head of a column.
follow-up-column-unit = 承办单位
# Head of a column.
follow-up-column-who = 提案者或内容
# Head of a column.
follow-up-column-person = 提案者
# Head of a column.
follow-up-column-text = 内容
# Head of a column.
follow-up-column-state = 状态
# Head of a column.
follow-up-column-due = 期限
# Head of a column.
follow-up-column-left = 剩余
# Empty list.
follow-up-none = 这里没有待办事项
# Next step of an empty list.
follow-up-none-why = 换一个数字，或放宽单位和会议。
# Pager: the first page.
follow-up-first = 回到开头
# How many.
follow-up-count = 共 { $n } 项
# Link to the file.
follow-up-export = 导出 { $n } 行
# Button.
follow-up-narrow = 筛选
# Label of the choice.
follow-up-session = 会议
# Name of a session.
follow-up-session-name = { $x }届{ $y }次会议
# Choice.
follow-up-every-unit = 全部单位
# Choice.
follow-up-every-session = 全部会议
# Title of the ledger, and its link.
ledger-title = 承诺台账
# Empty ledger.
ledger-none = 没有符合条件的承诺
# Why it is empty.
ledger-none-why = 答复送达时，其中的承诺会自动列入。
# Choice.
ledger-due-any = 不限日期
# Choice.
ledger-due-late = 已过期限
# Choice.
ledger-due-month = 三十天内到期
# Choice.
ledger-due-lookback = 兑现满一年
# Link to the hand-over of all.
ledger-hand-over = 移交下届
# Title of the page that asks.
ledger-hand-over-n = 移交 { $n } 项承诺
# What handing over does.
ledger-hand-over-what = { $n } 项未了结的承诺将移交下届跟踪，承办单位和提案者会收到通知。移交后可以逐项承接。
# Button.
ledger-hand-over-go = 移交 { $n } 项
# When the term ends.
ledger-term-ends = { $x }至 { $y } 届满。
# After the hand-over.
ledger-said-handed-over = 已移交 { $x } 项承诺。
# Title of the member's page, and its link.
answers-title = 我的答复
# Number and title of a matter.
answers-matter = { $x }《{ $y }》
# What is asked.
answers-ask-judge = 请评价{ $x }的答复
# What is asked.
answers-ask-contact = 请确认{ $x }就{ $y }与您的沟通
# What is asked.
answers-ask-promise = 请确认承诺是否兑现：{ $x }，{ $y }
# Button.
answers-do-contact = 确认沟通
# Button.
answers-do-promise = 确认承诺
# Empty page.
answers-none = 还没有交办的提案
# Why it is empty.
answers-none-why = 您的提案立案并交办后，每条建议的答复都在这里。
# Link.
answers-none-go = 查看我的提案
# A suggestion without an answer.
answers-not-yet = 还没有答复
# Opens the answers to each suggestion of one matter: $n suggestions.
answers-each = 答复与每条建议的采纳情况（{ $n } 条）
# The member's own judgement.
answers-i-said = 我的评价：{ $x }
# Title of the public pages.
public-title = 公开的提案和答复
# Link to published work reports.
public-reports = 公布的工作报告
# What these pages are.
public-lead = 这里是依规定公开的提案和承办单位的答复。
# Label of the search.
public-find = 按标题或案号查找
# Button.
public-find-go = 查找
# Empty list.
public-none = 还没有公开的提案
# Why it is empty.
public-none-why = 决定公开后会列在这里。
# Empty search.
public-none-found = 没有找到
# Next step.
public-none-found-why = 换一个词试试。
# Link.
public-all = 查看全部
# Day of publication.
public-on = { $x }公开
# Head.
public-replies = 答复
# A reply shown as a summary.
public-summary = 摘要公开
# A reply that is not public.
public-reply-closed = 这件答复不公开。
# No reply.
public-no-reply = 还没有答复。
# Mark in place of a number or an address.
public-redacted = ［已隐去］
# Name of the setting public.pages.
setting-public-pages = 公开页面
