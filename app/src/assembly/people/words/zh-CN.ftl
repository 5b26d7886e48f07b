## 届次

# name of a session
people-sitting-name = { $term }届{ $number }次会议
# name of a term
people-term-name = 第{ $term }届

## 角色

# role
role-member = 委员
# role
role-proposal_officer = 提案办
# role
role-reviewer = 提案委审查员
# role
role-committee_head = 提案委主任
# role
role-chair_member = 主席会议成员
# role
role-office_officer = 办公室
# role
role-assigning_officer = 交办机关
# role
role-system_administrator = 系统管理员
# role
role-security_administrator = 安全保密管理员
# role
role-auditor = 安全审计员

## 组织与单位

# kind of organisation
org-kind-party = 参加单位（党派）
# kind of organisation
org-kind-mass_org = 人民团体
# kind of organisation
org-kind-committee = 专门委员会
# kind of organisation
org-kind-sector = 界别
# kind of organisation
org-kind-group = 委员小组
# kind of organisation
org-kind-joint_group = 联组
# kind of organisation
org-kind-county = 县市政协
# kind of organisation
org-kind-area_group = 地区活动小组
# kind of organisation
org-kind-guest = 驻地上级委员
# kind of organisation
org-kind-unit = 承办单位
# which side a unit belongs to
unit-kind-party = 党委部门
# which side a unit belongs to
unit-kind-government = 政府部门
# which side a unit belongs to
unit-kind-congress = 人大机关
# which side a unit belongs to
unit-kind-cppcc = 政协机关
# which side a unit belongs to
unit-kind-court = 法院
# which side a unit belongs to
unit-kind-procuratorate = 检察院
# which side a unit belongs to
unit-kind-other = 其他

## 账号

# account may be used
account-state-active = 在用
# account may not be used
account-state-disabled = 已停用
# account without a password yet
account-state-invited = 待本人启用

## 导航

# link in the rail
people-nav = 委员
# link in the rail
people-nav-orgs = 组织与单位
# link in the rail
people-nav-terms = 届次
# link in the rail
people-nav-changes = 资料变更
# link in the rail
people-nav-accounts = 账号
# link in the rail
people-nav-roles = 角色
# link in the rail
people-nav-log = 审计日志

## 字段

# label of a field or column
people-field-login = 登录名
# label of a field or column
people-field-name = 姓名
# label of a field or column
people-field-sort_key = 排序用拼音
# label of a field or column
people-field-member_no = 委员证号
# label of a field or column
people-field-phone = 电话
# label of a field or column
people-field-email = 邮箱
# label of a field or column
people-field-employer = 工作单位
# label of a field or column
people-field-post = 职务
# label of a field or column
people-field-sector = 界别
# label of a field or column
people-field-committee = 专门委员会
# label of a field or column
people-field-group = 委员小组
# label of a field or column
people-field-standing = 常务委员
# label of a field or column
people-field-from_on = 起始日期
# label of a field or column
people-field-until_on = 截止日期
# label of a field or column
people-field-state = 账号
# label of a field or column
people-field-term = 届
# label of a field or column
people-field-span = 时间
# label of a field or column
people-field-created = 建立
# label of a field or column
people-field-seen = 最近使用
# label of a field or column
people-field-factor = 第二验证
# label of a field or column
people-field-acts = 办理
# label of a field or column
people-field-out = 停用
# label of a field or column
people-field-role = 角色
# label of a field or column
people-field-granted = 授予时间
# label of a field or column
people-field-granted_by = 授予人
# hint
people-field-login-hint = 小写字母、数字、点、横线，3 至 40 位，每人一个，不共用。
# hint
people-field-sort_key-hint = 如 lin qiu he。不填时由姓名生成，读音不对时在这里改。
# hint
people-field-from_on-hint = 调整界别、专委会或小组时，写新安排开始的日期，以前的记录不变。
# hint
people-field-until_on-hint = 未定时不填。
# member of the standing committee
people-standing-yes = 常委
# not a member of the standing committee
people-standing-no = 非常委
# a second factor is bound
people-factor-yes = 已绑定
# from a day to a day
people-span = { $x }至{ $y }
# from a day on
people-span-open = { $x }起
# nothing chosen
people-none = 不选
# asks for a choice
people-choose = 请选择

## 委员名单

# title
people-title = 委员
# number of members in the list
people-count = 共 { $n } 人
# empty list
people-members-none = 没有委员
# empty list: next step
people-members-none-text = 换个条件再找，或录入委员。
# button
people-new = 录入委员
# button
people-edit = 修改资料
# link to the form with a seat in a term that is to come; x: name of the term
people-seat-in-term = { $x }的席位
# button
people-save = 保存资料
# search field
people-find = 姓名、拼音、证号
# search field
people-find-org = 名称、简称、代码
# search field
people-find-account = 姓名或登录名
# button
people-find-go = 查找
# button of the filters
people-filter = 筛选
# disclosure
people-columns = 选择列
# filter
people-all-committees = 全部专委会
# filter
people-all-groups = 全部小组
# filter
people-all-standing = 常委和委员
# filter
people-all-states = 全部账号
# filter
people-all-kinds = 全部类别
# filter
people-all-unit-kinds = 全部系统
# link
people-export-xlsx = 导出这 { $n } 行
# link
people-export-csv = CSV
# link back to the first page
people-first = 回到开头
# name of the saved views
people-views = 我的视图
# disclosure
people-view-save = 存为视图
# label
people-view-name = 视图名称
# button
people-view-keep = 存下
# button that drops a saved view, with its name
people-view-drop = 删除视图“{ $x }”
# opens the list of saved views to be dropped, where there is nothing to save
people-views-keep = 整理视图
# link
people-back = 返回
# link out of a form
people-leave = 先不办
# a kept copy of the form, with its time
people-kept = 这是 { $x } 没有提交的内容
# button
people-kept-forget = 不用了，从头填
# done
people-entered = 已录入{ $x }
# done
people-changed = { $x }的资料已更新

## 委员记录

# heading: what can be done here
people-acts = 可以办理
# heading
people-data = 资料
# heading
people-seats = 任职
# heading
people-roles = 角色
# no role
people-no-roles = 没有角色
# heading
people-delegations = 代为办理
# who or what organisation, and the power
people-delegation-line = { $x }，{ $y }
# a delegation ended early
people-revoked = 已收回
# a delegation ended early, with the day
people-revoked-on = { $x }收回
# heading
people-history = 经过
# power of a delegate
people-power-draft = 可以起草
# power of a delegate
people-power-seal = 可以签署盖章
# delegate who signs for a sector
people-power-convener = 召集人
# own row
people-own-account = 本人账号

## 资料变更

# title
people-changes-title = 资料变更
# heading
people-changes-open = 请您核定
# count
people-changes-n = { $n } 项等待核定
# empty
people-changes-none = 没有待核定的变更
# empty: what that means
people-changes-none-text = 委员在“我的资料”里提出的变更会列在这里。
# heading
people-changes-batch = 几项一起同意
# button
people-changes-accept-chosen = 同意所选
# done
people-changes-accepted = 已同意 { $x } 项变更
# time of the request
people-change-asked = { $x } 提出
# button
people-change-accept = 同意
# button
people-change-refuse = 不同意
# done
people-change-accepted = 已按{ $x }提出的更新
# done
people-change-refused = 没有同意，已告知本人
# label
people-change-reason = 原因
# hint
people-change-reason-hint = 写给本人看，最多 200 字。
# who and which field
people-change-lead = { $x }：{ $y }

## 组织

# title
people-orgs-title = 组织与单位
# count
people-orgs-count = 共 { $n } 个
# empty
people-orgs-none = 没有符合条件的组织或单位
# empty: next step
people-orgs-none-text = 换个条件再找，或新录入。
# filter
people-orgs-current = 现有的
# filter
people-orgs-ended = 连同已撤销的
# button
people-org-new = 录入组织或单位
# button
people-org-save = 保存
# label
people-org-name = 名称
# label
people-org-short_name = 简称
# label
people-org-name_en = 英文名称
# label
people-org-code = 代码
# label
people-org-kind = 类别
# label
people-org-unit_kind = 所属系统
# label
people-org-sector = 对应的席位界别
# label
people-org-position = 排序
# label
people-org-from_on = 启用日期
# label
people-org-until_on = 撤销日期
# wrong
people-org-need-unit-kind = 承办单位请选所属系统。
# wrong
people-org-need-sector = 界别请选对应的席位界别。
# wrong
people-org-sector-tied = 这个界别已经有组织了。
# heading
people-org-names = 名称
# a name and its first day
people-org-named = { $x }，{ $y }起
# button
people-org-rename = 更名
# which organisation
people-org-rename-lead = 现名 { $x }。启用日期以前的记录仍用旧名。
# wrong
people-org-name-later = 请写比现名更晚的日期。
# done
people-org-renamed = 已更名为{ $x }
# done
people-org-entered = 已录入{ $x }
# button
people-org-end = 撤销
# title
people-org-end-title = 撤销{ $x }？
# what happens
people-org-end-lead = 撤销以后不能再选用，经办人的授权停止，以前的记录都在。
# done
people-org-ended = 已撤销{ $x }
# heading
people-org-delegates = 经办人
# empty
people-org-no-delegates = 还没有人可以代它办理。
# button
people-delegate-new = 授权经办人
# label
people-delegate-who = 人员
# label
people-delegate-power = 权限
# which organisation
people-delegate-lead = 代{ $x }办理，用本人账号，每一步都记下本人姓名。
# button
people-delegate-revoke = 收回授权
# title
people-delegate-revoke-title = 收回{ $x }代{ $y }办理的授权？
# what happens
people-delegate-revoke-lead = 立即生效，并通知本人。
# done
people-delegated = 已授权，可以代{ $x }办理
# done
people-undelegated = 已收回{ $x }的授权

## 界别

# title
people-sectors-title = 界别
# what sectors are for
people-sectors-lead = 界别是席位的分组，用于界别提案和召集，不按界别列出人员。
# count
people-sectors-count = 共 { $n } 个
# empty
people-sectors-none = 还没有界别
# empty: next step
people-sectors-none-text = 按本届席位录入界别。
# button
people-sector-new = 录入界别
# title
people-sector-edit = 修改界别
# button
people-sector-save = 保存界别
# done
people-sector-saved = 已保存{ $x }
# label
people-sector-name = 名称
# label
people-sector-name_en = 英文名称
# label
people-sector-code = 代码
# label
people-sector-position = 排序
# label
people-sector-sensitive = 统计保护
# label
people-sector-until_on = 停用日期
# mark of a sector whose figures are never crossed
people-sector-sensitive-yes = 不与意见、评价数据交叉

## 届次管理

# title
people-terms-title = 届次
# which clock
people-terms-offset = 时间按 { $x }
# empty
people-terms-none = 还没有届次
# empty: next step
people-terms-none-text = 先录入届，再录入每次会议和征集时间。
# button
people-term-new = 录入届
# button
people-term-edit = 修改届
# button
people-term-save = 保存届
# done
people-term-saved = 届已保存
# button
people-term-close = 结束本届
# closed on a day
people-term-closed = { $x }结束
# label
people-term-number = 第几届
# label
people-term-starts_on = 开始日期
# label
people-term-ends_on = 届满日期
# column
people-sitting = 会议
# button
people-sitting-new = 录入会议
# title
people-sitting-edit = 修改会议
# button
people-sitting-save = 保存会议
# done
people-sitting-saved = 会议已保存
# label or column
people-sitting-number = 第几次会议
# label or column
people-sitting-year = 年份
# label or column
people-sitting-opens_on = 开幕日期
# label or column
people-sitting-closes_on = 闭幕日期
# label or column
people-sitting-window = 开始征集
# label or column
people-sitting-cut-off = 截止时间
# label or column
people-sitting-prefix = 编号前缀
# label or column
people-sitting-days = 会期
# hint at an instant: the clock
people-sitting-offset = 本地时间 { $x }。到这一分钟为止都算。
# title
people-close-title = 结束{ $x }？
# what the end of a term does
people-close-seats = { $n } 个席位今天截止。
# what the end of a term does
people-close-roles = { $n } 人不再有委员角色。连任并已录入新一届席位的不受影响。
# what the end of a term does
people-close-delegations = { $n } 项代为办理的授权收回。
# what the end of a term does
people-close-drafts = 没有提交的草稿，作者可以看到 { $x }。
# what the end of a term does
people-close-accounts = 没有新一届席位的 { $x } 个账号，{ $y } 以后停用。
# what the end of a term does
people-close-final = 结束以后不能恢复。记录都在。
# done
people-closed = 本届已结束，{ $x } 个席位截止

## 账号管理

# title
people-accounts-title = 账号
# count
people-accounts-count = 共 { $n } 个
# empty
people-accounts-none = 没有符合条件的账号
# empty: next step
people-accounts-none-text = 换个条件再找，或新建账号。
# button
people-account-new = 新建账号
# button
people-account-create = 建立并生成链接
# button
people-link-password = 密码链接
# button
people-link-factor = 第二验证链接
# title
people-link-password-title = 给{ $x }一个设密码的链接？
# title
people-link-factor-title = 让{ $x }重新绑定第二验证？
# what happens
people-link-warn = 链接只用一次，三天内有效，以前的同类链接作废。请当面或电话核对是{ $x }本人。
# whose link
people-link-lead = 请交给{ $x }本人。
# label
people-link-label = 一次性链接
# what happens
people-link-once = 只在这里显示一次。关掉这一页就看不到了，需要时重新生成。
# button
people-disable = 停用
# title
people-disable-title = 停用{ $x }的账号？
# what happens
people-disable-warn = { $x }会立即退出，不能再登录。记录都在，以后可以恢复。
# done
people-disabled = 已停用{ $x }的账号
# button
people-enable = 恢复
# title
people-enable-title = 恢复{ $x }的账号？
# what happens
people-enable-warn = { $x }可以用原来的密码登录。
# done
people-enabled = 已恢复{ $x }的账号
# what a link is for
people-purpose-password = 设密码
# what a link is for
people-purpose-factor = 绑定第二验证

## 角色管理

# title
people-roles-title = 角色
# the rule
people-roles-lead = 系统管理员、安全保密管理员、安全审计员三者互斥，也不兼其他角色。委员角色随席位，不在这里授予。
# count
people-roles-count = 共 { $n } 项
# empty
people-roles-none = 还没有授予角色
# empty: next step
people-roles-none-text = 先由系统管理员建好账号，再在这里授予角色。
# button
people-role-grant = 授予角色
# button
people-role-look = 看一遍再授予
# title
people-role-grant-title = 授予{ $x }“{ $y }”？
# roles held now
people-role-now = 现有角色：{ $x }
# who is told
people-role-told = 立即生效，通知本人和全部安全审计员。
# done
people-role-granted = 已授予
# button
people-role-revoke = 收回角色
# title
people-role-revoke-title = 收回{ $x }的“{ $y }”？
# done
people-role-revoked = 已收回{ $x }的角色

## 审计日志

# title
people-log-title = 审计日志
# count of all events
people-log-count = 共 { $n } 条
# empty
people-log-none = 没有符合条件的记录
# empty: next step
people-log-none-text = 换个条件再找。
# column or filter
people-log-at = 时间
# column or filter
people-log-who = 谁
# column or filter
people-log-what = 做了什么
# column or filter
people-log-kind = 类别
# column or filter
people-log-state = 状态
# column or filter
people-log-record = 记录
# column or filter
people-log-hash = 校验值
# column or filter
people-log-from = 从
# column or filter
people-log-to = 到
# link
people-log-export-xlsx = 导出
# link
people-log-export-csv = CSV
# title
people-check-title = 核对日志
# result
people-check-whole = 日志完整
# result
people-check-whole-text = 每一条都与写下时一样，前后相连。
# result
people-check-part = 还没有核对完
# result
people-check-part-text = 到这里为止都与写下时一样。
# result
people-check-broken = 有记录与写下时不同
# where the first break is
people-check-place = { $x }，{ $y }。请保留现场并报告。
# progress: events and records
people-check-progress = 已核对 { $x } 条，{ $y } 个记录
# button
people-check-on = 接着核对

## 要改的地方

# head of a refused form
people-wrong-n = 还有 { $n } 处要改，您写的都在
# what to do at a field
people-wrong-number = 请写一个合适的数。
# what to do at a field
people-wrong-login = 登录名用 3 至 40 位小写字母、数字、点或横线。
# what to do at a field
people-wrong-login-taken = 这个登录名已经有人用了，请换一个。
# what to do at a field
people-wrong-no-taken = 这个委员证号已经登记给别人。
# what to do at a field
people-wrong-email = 请写完整的邮箱，如 lin@example.cn。
# what to do at a field
people-wrong-order = 截止要在起始之后。
# what to do at a field
people-wrong-moment = 请写日期和时间，如 2026-01-16 22:00。
# what to do at a field
people-wrong-code-taken = 这个代码已经用了，请换一个。
# what to do at a field
people-wrong-no-term = 没有未结束的届，请先录入届。
# a seat that begins before its term; x: first day of the term
people-wrong-before-term = 这一届从 { $x } 开始，请填这一天或以后的日期。
# what to do at a field
people-wrong-term-taken = 这一届已经录入。
# what to do at a field
people-wrong-sitting-taken = 这次会议已经录入。
# what to do at a field
people-wrong-window = 征集时间与另一次会议重叠，请改开。
# what to do at a field
people-wrong-administrator-seat = 三员不能同时是委员。请先收回角色。
# what to do at a field
people-wrong-disabled = 账号已停用，请先恢复。
# what to do at a field
people-wrong-own-role = 自己的角色由别的安全保密管理员办理。
# what to do at a field
people-wrong-member-role = 委员角色随席位，由办公室录入席位。
# what to do at a field
people-wrong-role-held = 已经有这个角色。
# what to do at a field
people-wrong-role-excluded = 这个角色不能与{ $x }现有的角色并存。请先收回现有的。
# what to do at a field
people-wrong-role-delegate = 有代为办理的授权，不能任三员。请先收回授权。
# what to do at a field
people-wrong-choose-both = 请选人员和角色。
# what to do at a field
people-wrong-own-delegation = 本人的授权由别的同志办理。
# what to do at a field
people-wrong-administrator-delegate = 三员不办业务，不能代为办理。
# what to do at a field
people-wrong-delegated = 这段时间已经有同样的授权。

## 办理的名称

# an act, inside a sentence
people-act-change = 修改资料
# an act, inside a sentence
people-act-enter = 录入委员
# an act, inside a sentence
people-act-create = 新建账号
# an act, inside a sentence
people-act-decide = 核定资料变更
# an act, inside a sentence
people-act-delegate = 授权经办人
# an act, inside a sentence
people-act-disable = 停用账号
# an act, inside a sentence
people-act-enable = 恢复账号
# an act, inside a sentence
people-act-link = 生成一次性链接
# an act, inside a sentence
people-act-link-factor = 给三员重新绑定第二验证
# an act, inside a sentence
people-act-org = 管理组织与单位
# an act, inside a sentence
people-act-sector = 管理界别
# an act, inside a sentence
people-act-term = 管理届次
# an act, inside a sentence
people-act-close = 结束本届
# an act, inside a sentence
people-act-grant = 授予角色
# an act, inside a sentence
people-act-revoke = 收回角色

## 经过中的句子

# kind of record in the log
event-kind-account = 账号
# kind of record in the log
event-kind-org = 组织
# kind of record in the log
event-kind-sector = 界别
# kind of record in the log
event-kind-term = 届
# kind of record in the log
event-kind-sitting = 会议
# kind of record in the log
event-kind-role = 角色
# kind of record in the log
event-kind-delegation = 授权
# sentence of the history
event-account-created = { $who }建立账号
# sentence of the history
event-account-role-granted = 首次设置时授予角色
# sentence of the history
event-account-link-made = { $who }生成一次性链接
# sentence of the history
event-account-password-set = 设了新密码
# sentence of the history
event-account-sign-in = { $who }登录
# sentence of the history
event-account-sign-in-failed = 有人用这个账号登录没有成功
# sentence of the history
event-account-sign-out = { $who }退出
# sentence of the history
event-account-factor-given = { $who }通过第二验证
# sentence of the history
event-account-factor-set = { $who }绑定第二验证
# sentence of the history
event-account-factor-removed = 解除了第二验证
# sentence of the history
event-account-change-asked = { $who }提出变更资料
# sentence of the history
event-account-change-withdrawn = { $who }撤回资料变更
# sentence of the history
event-account-change-accepted = { $who }同意资料变更
# sentence of the history
event-account-change-refused = { $who }没有同意资料变更
# sentence of the history
event-account-login-ended = { $who }结束一处登录
# sentence of the history
event-account-logins-ended = { $who }结束其他登录
# sentence of the history
event-account-preferences = { $who }改了显示设置
# sentence of the history
event-account-token-made = { $who }生成接口令牌
# sentence of the history
event-account-token-revoked = { $who }作废接口令牌
# sentence of the history
event-account-change = { $who }把{ $x }改为“{ $y }”
# sentence of the history
event-account-contact = { $who }更新了{ $x }
# sentence of the history
event-account-seat = { $who }录入席位，{ $x } 起
# sentence of the history
event-account-seat_moved = { $who }调整席位分组，{ $x } 起
# sentence of the history
event-account-seat_until = { $who }更改席位截止日期：{ $x }
# sentence of the history
event-account-seat_corrected = { $who }更正席位
# sentence of the history
event-account-disable = { $who }停用{ $x }的账号
# sentence of the history
event-account-enable = { $who }恢复{ $x }的账号
# sentence of the history
event-account-left = 届满后阅读期结束，账号停用
# sentence of the history
event-account-export = { $who }导出“{ $x }”{ $y } 行
# sentence of the history
event-role-grant = { $who }授予{ $y }“{ $x }”
# sentence of the history
event-role-revoke = { $who }收回{ $y }的“{ $x }”
# sentence of the history
event-delegation-grant = { $who }授权代{ $x }办理：{ $y }
# sentence of the history
event-delegation-revoke = { $who }收回代{ $x }办理的授权：{ $y }
# sentence of the history
event-delegation-term_end = 届满，收回 { $x } 项授权
# sentence of the history
event-org-create = { $who }录入{ $x }（{ $y }）
# sentence of the history
event-org-rename = { $who }更名为{ $x }，{ $y } 起
# sentence of the history
event-org-end = { $who }撤销，{ $x } 止
# sentence of the history
event-sector-create = { $who }录入界别{ $x }
# sentence of the history
event-sector-change = { $who }修改界别{ $x }
# sentence of the history
event-term-create = { $who }录入第 { $x } 届，{ $y } 起
# sentence of the history
event-term-change = { $who }把届的时间从 { $x } 改为 { $y }
# sentence of the history
event-term-close = { $who }结束第 { $x } 届，{ $y } 个席位截止
# sentence of the history
event-sitting-create = { $who }录入第 { $x } 次会议，{ $y } 开幕
# sentence of the history
event-sitting-change = { $who }修改会议，会期从 { $x } 到 { $y }

## 通知

# notice
people-notice-link = { $who }为您生成了{ $x }的一次性链接。不是您要的，请告诉系统管理员。
# notice
people-notice-disable = { $who }停用了{ $x }的账号
# notice
people-notice-enable = { $who }恢复了{ $x }的账号
# notice
people-notice-role-grant = 您有了新角色“{ $x }”，由{ $who }授予
# notice
people-notice-role-revoke = 您的角色“{ $x }”已收回
# notice
people-notice-role-grant-audit = { $who }授予{ $y }“{ $x }”
# notice
people-notice-role-revoke-audit = { $who }收回{ $y }的“{ $x }”
# notice
people-notice-delegated = 您可以代{ $x }办理：{ $y }
# notice
people-notice-undelegated = 您代{ $x }办理的授权已收回
# notice
people-notice-term-end = 本届已结束。您没有提交的草稿可以看到 { $x }。

## 设置

# setting
setting-people-drafts-readable = 届满后草稿可读多久
# hint of the setting
setting-people-drafts-readable-hint = 没有新一届席位的账号，过了这段时间停用。

## Lists brought in

# nav
people-nav-imports = 导入记录
# act, in "this is not yours: ..."
people-act-import = 导入委员和单位名单
# act, in "this is not yours: ..."
people-act-columns = 说明名单各列的意思
# title and link
people-import-title-members = 导入委员名单
# title and link
people-import-title-units = 导入承办单位名单
# label of the file
people-import-file = 名单文件
# hint of the file
people-import-file-hint = XLSX 或 CSV，最多 20 MB、5000 行记录。
# button
people-import-look = 看看会怎样
# note beside the button
people-import-look-note = 现在什么都不会写入。
# way out
people-import-not-now = 先不导入
# heading of the help
people-import-help = 怎样写表
# help for members
people-import-help-members = 按内容认列：委员证号、姓名、界别、专委会、单位、职务、电话、任委员时间、政协职务。合并表头、标题行、合计行都不要紧；空单元格不改动已有内容。
# help for units
people-import-help-units = 按内容认列：单位代码、单位名称、简称、类别。联系人、负责人和电话不保存，单位人员另行授权。
# help about keys
people-import-help-keys = 同一份名单导入两次不会重复：委员按委员证号，没有证号的按姓名和单位；单位按代码或名称。
# help about what is not read
people-import-help-privacy = 有些个人情况平台不保存，这样的列不读取，并在预览里指明。
# complaint at the file
people-import-many = 文件有 { $n } 条记录，一次最多 { $max } 条，请分成几份。
# complaint at the file
people-import-slow = 读取超过十秒，请分成几份再试。
# title of the preview
people-import-plan-title = 导入前请核对
# head of what stands in the way
people-import-cannot = 还不能导入
# complaint
people-import-nothing-read = 没有读到记录。如果表头没有认出来，请在下面说明各列的意思。
# complaint
people-import-some-refused = 有 { $n } 条记录不能导入。请改正文件，或勾选“略去不能导入的”。
# complaint
people-import-nothing = 没有可写入的内容：没有新的记录，也没有勾选要改动的内容。
# group of buttons that filter by verdict
people-import-filter = 按结论查看
# button that shows all rows
people-import-all = 全部
# heading of the legend
people-import-legend = 标记的意思
# verdict
people-import-verdict-same = 相同
# verdict
people-import-verdict-new = 新增
# verdict
people-import-verdict-changed = 有改动
# verdict
people-import-verdict-unsure = 有疑问
# verdict
people-import-verdict-refused = 不能导入
# legend
people-import-legend-same = 平台里已经是这样，不动。
# legend
people-import-legend-new = 会新录入。
# legend
people-import-legend-changed = 平台里是另外的内容；勾选了才会改。
# legend
people-import-legend-unsure = 有疑问，旁边写明；能录入的仍会录入。
# legend
people-import-legend-refused = 不能录入，旁边写明怎样改。
# heading
people-import-columns = 不认识的列
# lead
people-import-columns-lead = 请说明这些列的意思，下次遇到同样的表头会照此读取。
# tag
people-import-remembered = 已记住
# button
people-import-forget = 忘记
# button
people-import-remember = 记住并重新读取
# choice
people-import-undecided = 还没有说明
# choice
people-import-leave-out = 不读取这一列
# heading
people-import-notes = 没有读取的内容
# empty
people-import-none = 这里没有记录
# empty, what to do
people-import-none-text = 请看其他结论，或换一个文件。
# column
people-import-row = 行
# column
people-import-verdict = 结论
# number of rows that are not shown
people-import-more = 还有 { $n } 条没有列出。
# heading
people-import-what = 会怎样
# fact
people-import-kind = 名单
# fact
people-import-records = 记录
# fact, number of cells with a verdict
people-import-cells = 单元格：{ $x }
# fact
people-import-before = 这个文件以前导入过
# when and who
people-import-seen = { $x }，{ $y }
# what is written
people-import-written = 将新录入 { $x } 条，改动 { $y } 条。
# question of a tick, for those who do not see it
people-import-take = 改动{ $x }的{ $y }
# choice
people-import-take-all = 采用全部改动
# hint of the choice
people-import-take-all-hint = 有疑问的改动仍需逐个勾选。
# choice
people-import-skip-refused = 略去不能导入的
# button
people-import-confirm = 导入
# button
people-import-look-again = 按勾选重新核对
# button and name of a file
people-import-sheet = 下载有疑问的行
# note below the button
people-import-sheet-note = 表里写明问题和改法，改好后可以再导入。
# title of the file
people-import-sheet-title = 有疑问的行 { $x }
# line above the table in the file
people-import-sheet-lead = 底色不同的单元格有疑问，最后一列写明怎样改。改好后把这个文件再导入一次。
# heading in the file
people-import-sheet-what = 有什么问题、怎样改
# a cell with its doubts, in the file
people-import-sheet-cell = { $x }：{ $y }
# link
people-import-other-file = 换一个文件
# said after it
people-import-said = 已录入 { $n } 条，改动 { $changed } 条。
# field
people-import-field-members-no = 委员证号
# field
people-import-field-members-name = 姓名
# field
people-import-field-members-sector = 界别
# field
people-import-field-members-committees = 专委会
# field
people-import-field-members-post = 职务
# field
people-import-field-members-phone = 电话
# field
people-import-field-members-member_since = 任职起始
# field
people-import-field-members-unit = 单位
# field
people-import-field-members-role = 常委
# field
people-import-field-members-seat = 本届席位
# field
people-import-field-units-code = 代码
# field
people-import-field-units-name = 单位名称
# field
people-import-field-units-short_name = 简称
# field
people-import-field-units-kind = 类别
# field, never shown for units
people-import-field-units-seat = 席位
# doubt
people-import-other-unit = { $x }登记的单位是“{ $y }”。请确认是同一个人；如果是另一个人，请给他写上委员证号。
# doubt
people-import-several = 名叫{ $x }的有 { $n } 人，请写上委员证号。这一行不会录入。
# refusal
people-import-stopped = 持有这个证号的账号已停用，请先恢复。
# doubt
people-import-other-name = 这个证号登记的是另一个姓名，请核对证号。
# refusal
people-import-twice = 与第 { $n } 行是同一个，只能留一行。
# doubt
people-import-role = “{ $x }”不保存，平台只记是否常委。
# doubt
people-import-no-sector = 没有“{ $x }”这个界别，这一格留空。可以先在界别里添加。
# doubt
people-import-no-committee = 没有“{ $x }”这个专委会，不录入。可以先在机构里添加。
# doubt
people-import-one-committee = 平台只记一个专委会，“{ $x }”不录入。
# doubt
people-import-no-seat = 他在本届还没有席位；采用任何一处改动都会给他席位。
# doubt
people-import-no-side = 不认识类别“{ $x }”，按“其他”录入。
# doubt
people-import-several-units = 叫“{ $x }”的单位有 { $n } 个，请写上代码。这一行不会录入。
# refusal
people-import-no-unit = 这个名称属于另一种机构（代码 { $x }），不是承办单位。
# refusal
people-import-ended = 这个单位已于 { $x } 结束，请改名称或另录新单位。
# note
people-import-sheet-hidden = 隐藏的工作表，没有读取。
# note
people-import-serial = “{ $x }”只是序号，不是证号，不保存。
# note
people-import-not-kept = “{ $x }”这一列平台不保存。
# doubt of the reader
people-import-problem-heading_missing = 没有找到表头，什么都没有读取。
# doubt of the reader
people-import-problem-column_refused = “{ $value }”这一列平台不保存，没有读取。
# doubt of the reader
people-import-problem-column_ignored = 不认识“{ $value }”这一列，没有读取。
# doubt of the reader
people-import-problem-column_assumed = 按内容判断了“{ $value }”这一列的意思，请核对。
# doubt of the reader
people-import-problem-remark_refused = 括号里的内容平台不保存，没有读取。
# doubt of the reader
people-import-problem-remark_ignored = 旁注没有读取，请核对。
# doubt of the reader
people-import-problem-remark_taken = 按旁注补充了一项内容，请核对。
# doubt of the reader
people-import-problem-missing = 这里不能空着。
# doubt of the reader
people-import-problem-cell_error = 单元格里是错误值 { $value }，当作空白。
# doubt of the reader
people-import-problem-value_unclear = “{ $value }”的写法不认识，没有采用。
# doubt of the reader
people-import-problem-formula_unsure = 公式引用了文字，结果没有采用。
# doubt of the reader
people-import-problem-carried = 这一格空着，沿用了上面的内容，请核对。
# doubt of the reader
people-import-problem-several_names = 一格里有几个名字，分成了几条记录，其他列没有采用。
# doubt of the reader
people-import-problem-more_than_named = “{ $value }”说还有别人，名单上没有。
# doubt of the reader
people-import-problem-name_repeated = 第 { $other_row } 行有同样的名字。
# doubt of the reader
people-import-problem-row_repeated = 与第 { $other_row } 行完全相同，略去。
# doubt of the reader
people-import-problem-number_repeated = 第 { $other_row } 行有同样的号码。
# doubt of the reader
people-import-problem-tick_unclear = “{ $value }”既不是勾也不是列名，没有采用。
# doubt of the reader
people-import-problem-ticks_several = 勾了不止一列，都没有采用。
# doubt of the reader
people-import-problem-date_impossible = 没有“{ $value }”这一天，没有采用。
# doubt of the reader
people-import-problem-date_unclear = “{ $value }”不是认识的日期写法，没有采用。
# doubt of the reader
people-import-problem-year_taken = “{ $value }”没有写年份，采用了 { $year } 年。
# doubt of the reader
people-import-problem-year_short = “{ $value }”的年份采用了 { $year } 年。
# doubt of the reader
people-import-problem-year_alone = 只写了年份，采用了一月一日，请核对。
# doubt of the reader
people-import-problem-zero_lost = “{ $value }”可能少了末尾的零，请核对月份。
# doubt of the reader
people-import-problem-more_than_due = 到会多于应到。
# doubt of the reader
people-import-problem-total_disagrees = 合计与各行不符。
# doubt of the reader
people-import-problem-not_shown = 这一行或这一列在表里是隐藏的，仍然读取了。

## Imports as records

# title
people-imports-title = 导入记录
# lead
people-imports-lead = 每次导入的文件、结果，以及还能不能撤销。
# empty
people-imports-none = 还没有导入过
# empty, what to do
people-imports-none-text = 从上面选择要导入的名单。
# button
people-imports-new-members = 导入委员名单
# button
people-imports-new-units = 导入承办单位名单
# button
people-imports-new-proposals = 导入提案
# way to another list
people-imports-new-handling = 导入往年办理情况
# column and fact
people-imports-at = 时间
# column
people-imports-file = 文件
# column and fact
people-imports-kind = 名单
# column and fact
people-imports-who = 经办人
# column and fact
people-imports-made = 新录入
# column and fact
people-imports-changed = 改动
# column
people-imports-state = 状态
# state
people-imports-stands = 有效
# state and fact
people-imports-undone = 已撤销
# kind
people-import-kind-members = 委员名单
# kind
people-import-kind-units = 承办单位名单
# kind
people-import-kind-proposals = 提案
# kind
people-import-kind-handling = 往年办理情况
# who, where the command did it
people-imports-console = 命令行
# fact
people-imports-same = 原来就有
# fact
people-imports-refused = 未能导入
# fact
people-imports-open = 还能撤销
# fact
people-imports-digest = 文件摘要
# empty
people-imports-pieces-none = 没有记下它录入了什么
# empty, what to do
people-imports-pieces-none-text = 没有逐条记录：这次导入没有写入什么，或者是以前版本做的。不能整体撤销。
# column
people-imports-piece = 记录
# column
people-imports-act = 做了什么
# column
people-imports-stand = 现在
# what was done
people-imports-act-made = 新录入
# what was done
people-imports-act-changed = 改动
# state of a piece
people-imports-stand-open = 可以撤销
# state of a piece
people-imports-stand-touched = 后来有人动过
# state of a piece
people-imports-stand-used = 已被引用
# state of a piece
people-imports-stand-undone = 已撤销
# heading
people-imports-what = 这次导入
# heading
people-imports-history = 历史
# button
people-imports-undo = 撤销这次导入
# note
people-imports-note-open = 没有人动过的记录可以撤销。
# note
people-imports-note-touched = 都已被后来的工作用到，不能再撤销。
# note
people-imports-note-undone = 这次导入已经撤销。
# note
people-imports-note-none = 没有逐条记录，不能整体撤销。
# title of the page before it
people-imports-undo-title = 撤销“{ $x }”的导入
# what it does
people-imports-undo-what = 撤去新录入的 { $x } 条，恢复改动前的 { $y } 条。
# what it does
people-imports-undo-members = 委员的账号、席位和身份一并删除；还没有人登录过。
# what it does
people-imports-undo-units = 单位从名册中撤去，代码可以再用。
# what it does
people-imports-undo-proposals = 提案撤去，案号可以再用；随名单录入的人员和机构如果没有别处用到，也一并撤去。
# what it does
people-imports-undo-handling = 表里的承办单位、答复和评价从办理中撤去，恢复导入前的状态；随表新录入的提案、单位和人员如果没有别处用到，也一并撤去。
# what it does
people-imports-undo-history = 历史保留：谁在什么时候导入、谁撤销。
# heading
people-imports-kept = 保留不动的
# why
people-imports-kept-why = 这些记录后来有人动过，或已被别处引用，所以保留；需要时请在各自的页面处理。
# button
people-imports-undo-now = 撤销 { $n } 条
# said after it
people-imports-said = 已撤销 { $n } 条。
# act, in a sentence about what is not possible or not yours
people-import-action-undo = 撤销
# state, in a sentence
people-import-state-undone = 已撤销
# state, in a sentence
people-import-state-made = 已在使用
# notice to auditors
people-notice-import = { $who }从“{ $x }”导入了 { $n } 名委员，并给予席位和委员身份
# event
event-bulk_import-bring = { $who }从“{ $x }”导入了名单
# event
event-bulk_import-undo = { $who }撤销了“{ $x }”的导入
# event
event-bulk_import-undo_partly = { $who }部分撤销了“{ $x }”的导入
# kind of event
event-kind-import_column = 导入的列
# event
event-import_column-choose = { $who }说明了“{ $x }”列的意思
# event
event-import_column-forget = { $who }去掉了“{ $x }”列的说明
# event
event-account-undo_import = { $who }撤销了导入
# event
event-org-undo_import = { $who }撤销了导入
# event
event-org-change = { $who }改了代码或类别：{ $x }，{ $y }
# kind of event
event-kind-bulk_import = 导入
# event
event-bulk_import-import = { $who }从“{ $x }”导入了提案
# What was brought in: activities
people-import-kind-activities = 活动
# Button: bring in activities
people-imports-new-activities = 导入活动
# What taking back does: activities
people-imports-undo-activities = 录入后没有人动过的活动连同名单一起删除，历史保留。
# What was brought in: documents upward
people-import-kind-upward = 上行文
# Button: bring in documents upward
people-imports-new-upward = 导入往年上行文
# What taking back does: documents upward
people-imports-undo-upward = 录入后没有人动过的文件从登记中删除，历史保留。
