## 通用词

# between items of a list
list-comma = 、
# between sentences of a list
list-semicolon = ；

# numerals used in names: eleven characters, nought to ten; fewer where figures are used
numeral-digits = 〇一二三四五六七八九十

# a day of this year
date-day = { $month }月{ $day }日
# a day of another year
date-day-year = { $year }年{ $month }月{ $day }日
# months as numbers in Chinese
date-month-1 = 1
date-month-2 = 2
date-month-3 = 3
date-month-4 = 4
date-month-5 = 5
date-month-6 = 6
date-month-7 = 7
date-month-8 = 8
date-month-9 = 9
date-month-10 = 10
date-month-11 = 11
date-month-12 = 12
# days of the week, Monday first
date-weekday-1 = 星期一
date-weekday-2 = 星期二
date-weekday-3 = 星期三
date-weekday-4 = 星期四
date-weekday-5 = 星期五
date-weekday-6 = 星期六
date-weekday-7 = 星期日

## 表单

# Link beside the button of an act: back to the record, nothing done.
form-not-now = 暂不办理
# Complaint: a file of a kind that is not taken. $x: endings.
form-paper-kind = 请选 { $x } 文件。
# Complaint: a document that may not be kept.
form-paper-unfit = 文件打不开，或含有宏、嵌入对象、外部链接内容；请另存为普通 DOCX，或转成 PDF。
# Complaint: reading an upload took more than ten seconds.
form-paper-slow = 文件读得太久，请换成较小的文件。
# after an autosave, with the minute
form-kept = { $x } 已自动保存
# a required field is empty
form-needed = 请填写，不能空着。
# too few characters
form-too-short = 至少 { $min } 字，现在 { $now } 字。
# too many characters
form-too-long = 最多 { $max } 字，现在 { $now } 字，请删减。
# a date that cannot be read
form-date = 请写成 2026-05-20 这样的日期。
# one of several must be chosen
form-choose = 请选一项。
# the same submission key with other content
form-sent-before = 这张表已经提交过一次，这次的内容与上次不同。您写的都在，看一遍再提交即可。
# first line of an export: who took it and when
export-note = 由 { $x } 于 { $y } 导出
# last row of a table: the sum of the rows above it
export-sum = 合计
# history: a list was taken out of the house
event-list-export = { $who } 导出了 { $list }，{ $rows } 行

## 出错时

# nobody is signed in
problem-sign-in = 请先登录
problem-sign-in-text = 这一页要登录后才能看。
problem-sign-in-hint = 登录后会回到这里。
# nothing there, or not for this person
problem-not-found = 没有这一页
problem-not-found-text = 没有找到，或者这不在您能看的范围内。
problem-not-found-hint = 请核对地址，或回到首页重新查找。
# the act belongs to somebody else
problem-not-yours = 这一步不由您办理
problem-not-yours-text = “{ $action }”由别的同志办理。
problem-not-yours-hint = 如果应当由您办理，请联系办公室核对您的职责。
# not possible from the present state
problem-not-from-here = 现在不能办这一步
problem-not-from-here-text = 现在是“{ $state }”，不能“{ $action }”。{ $count ->
    [0] 现在没有要您办的事。
   *[other] 现在可以：{ $possible }。
}
problem-not-from-here-hint = 可能有人刚办过。打开原页面看最新情况。
# a form was refused
problem-invalid = 还有要改的地方
problem-invalid-text = 有的内容要改。
problem-invalid-hint = 您写的都在，按提示改好再提交。
# somebody was first
problem-conflict = 有人先办了
problem-conflict-text = { $who } { $at } 已经“{ $what }”。
problem-conflict-hint = 打开原页面看最新情况，再决定要不要继续。
# over the limit
problem-too-large = 内容太大
problem-too-large-text = 最多 { $limit }。
problem-too-large-hint = 请缩小文件或分几次上传。
# malformed request
problem-malformed = 没有看懂这次请求
problem-malformed-text = 请求的格式不对。{ $x }
problem-malformed-hint = 请回到原页面重新操作。
# too many tries
problem-slower = 请稍等再试
problem-slower-text = 试得太快了，请 { $n } 秒后再试。
problem-slower-hint = 账号没有锁定。
# from another site
problem-foreign-site = 请求来自别的网站
problem-foreign-site-text = 为了安全，这次请求没有执行。
problem-foreign-site-hint = 请在本网站的页面里操作。
# wrong method
problem-method = 这个地址不能这样打开
problem-method-text = 请从页面上的链接或按钮进入。
problem-method-hint = 回到首页重新进入。
# our fault
problem-broken = 系统出了问题
problem-broken-text = 这次没有办成，您提交的内容没有部分生效。
problem-broken-hint = 请稍后再试；仍不行，请把下面的编号告诉系统管理员。
# reference of a fault
problem-reference = 编号
# link to the start
problem-home = 回到首页

## 每日摘要邮件

# subject of the daily mail
digest-subject = 议政：{ $n } 条新通知
# greeting of the daily mail
digest-greeting = { $x }，您好。以下通知还没有读：

## 经过

# who and when, under a line of a timeline
timeline-who = { $x }　{ $y }
# where the clock itself acted
timeline-nobody = 系统自动
# head of what is wrong with a form
form-wrong-head = 还有要改的地方，您写的都在
# an autosaved copy was found
form-kept-found = 这是 { $x } 自动保存的内容
# a form that waited over an ended session
form-waited = 登录过期时您提交的内容都在，看一遍再提交
# drops the kept copy
form-forget = 放弃它，用上次保存的
# between a name and what is said of it
list-colon = ：
