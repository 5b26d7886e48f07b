# Page and link: what is due soon and what is late.
dates-title = 期限
# Shelf: due within seven days.
dates-week = 七日内到期
# Shelf: due within thirty days.
dates-month = 三十日内到期
# Shelf: passed.
dates-late = 已逾期
# Nothing on the shelf.
dates-none = 没有符合条件的期限
# What to do then.
dates-none-why = 可以换一个时间段，或者去掉筛选条件。
# Field: whose dates.
dates-of = 看谁的期限
# Choice: everybody's.
dates-of-all = 全部
# Choice: one's own.
dates-of-own = 我本人的
# Choice: every kind of date.
dates-every-kind = 全部种类
# Column: what is due.
dates-column-what = 期限种类
# Column and mark: counted in a year without a calendar.
dates-provisional = 暂定
# A day that is provisional.
dates-provisional-day = { $x }（暂定）
# Page and link: dates for a calendar program.
dates-subscribe = 订阅到日历
# What the page of calendar addresses is for.
dates-feed-text = 把地址添加到手机或电脑的日历软件，期限会自动出现，变动后自动更新。日历里只有事项、编号和案由。
# Head: an address was made.
dates-feed-made = 地址已生成，只显示这一次
# What to do with it.
dates-feed-made-text = 请现在复制。知道地址的人都能看到这些期限，请勿转发。
# Head: the address was shown before.
dates-feed-shown = 地址已经显示过
# What to do then.
dates-feed-shown-text = 如果没有复制，请停用后重新生成。
# What to do when no more can be made.
dates-feed-wrong = 请先停用不再使用的地址。
# No address was made.
dates-feed-none = 还没有地址。
# Button: end an address.
dates-feed-end = 停用
# Head: make an address.
dates-feed-new = 生成新地址
# Button: make an address.
dates-feed-do = 生成地址
# Since when an address stands.
dates-feed-since = { $x } 生成
# Name of a unit's calendar.
dates-feed-name = { $x } 办理期限
# After an address was ended.
dates-feed-ended = 地址已停用。
# A date in a calendar program.
dates-feed-line = { $what }：{ $number }《{ $title }》
# Complaint: too many addresses.
dates-feed-too-many = 地址已达十个
# History: an address was made.
event-calendar_feed-make = { $who } 生成了日历订阅地址
# History: an address was ended.
event-calendar_feed-end = { $who } 停用了日历订阅地址
# Notice: a date moved because the working calendar changed.
handling-notice-recounted = { $number }《{ $title }》：工作日历有变，{ $what }由 { $old } 改为 { $due }。
# Notice: a date comes near.
handling-notice-remind = { $number }《{ $title }》：{ $what } { $due }，还有 { $n } 天。
# Notice: a date is today.
handling-notice-remind-today = { $number }《{ $title }》：{ $what }就是今天（{ $due }）。
# Notice to the head of the unit: late by five working days.
handling-notice-late-head = { $number }《{ $title }》：{ $what } { $due } 已过五个工作日，请督促办理。
# Notice to the leader or the chair meeting: late by ten working days.
handling-notice-late-leader = { $number }《{ $title }》：{ $what } { $due } 已过十个工作日，请过问。
# Notice to the offices on each working day.
handling-notice-late-today = 今日有 { $n } 个办理期限逾期未完成。
# Rule of a date with its length.
dates-rule = 依据：{ $x }（{ $y }）
# The calendar that a date was counted on is the present one.
dates-calendar = 按现行工作日历计算
# A date was counted on a calendar that has changed since; its version.
dates-calendar-before = 按当时的工作日历计算（版本 { $x }）
# Why a date is provisional.
dates-why-provisional = { $x } 年的放假安排尚未导入，此日期暂定，导入后自动重算。
# Link: import the table of a year.
dates-import = 导入放假安排
# Why a date ended: done.
due-end-done = 已按要求完成
# How a date ended: late.
due-end-late = 已过期限，后来完成
# Why a date ended: asked no more.
due-end-ended = 事项已终止
# Why a date ended: it expired.
due-end-expired = 逾期未答，期限终止
# Why a date ended: silence.
due-end-silent = 逾期未答，视为无异议
# Why a date ended: another began.
due-end-replaced = 已另起期限
# Why a date ended: the calendar changed.
due-end-calendar = 工作日历有变，重新计算
# Why a date ended: taken up again after a stop.
due-end-resumed = 恢复办理，扣除暂停时间
# Why a date ended: another was set.
due-end-set = 办公室另行指定
# Why a date ended: extended.
due-end-extended = 同意延期
# Why a date ended: passed on.
due-end-passed_on = 由其他单位承接
# Why a date ended: the promise was changed.
due-end-changed = 承诺变更
