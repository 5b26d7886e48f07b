## 入口

# navigation: one's own account
entrance-nav-me = 账户
# number of things to change in a refused form
entrance-wrong-n = 还有 { $n } 处要改，您写的都在
# way out of a form
entrance-not-now = 先不改
# back to one's own account
entrance-back = 回到账户

## 登录

# title of the gate
entrance-sign-in = 登录
# button of the gate
entrance-sign-in-do = 登录
# field: name to sign in with
entrance-login = 登录名
# field: password
entrance-password = 密码
# under the gate: what to do when one cannot get in
entrance-sign-in-help = 忘了密码或登录名，请联系办公室，会给您一个一次性链接，由您自己重设。
# unknown name, wrong password, closed account: one answer
entrance-sign-in-wrong = 登录名或密码不对，请再核对一遍。
# gate: a form was posted after the session had ended and waits
entrance-note-waiting = 登录已过期。您写的还在，登录后会回到填好的表。
# gate: the session has ended
entrance-note-ended = 登录已过期，请再登录一次，之后会回到刚才的页面。
# gate: signed out
entrance-note-out = 您已退出。
# gate: the password was set by a link
entrance-note-set = 密码已设好，请登录。
# gate: the second factor was taken off by a link
entrance-note-factor = 原来的第二重验证已取消。登录后可以重新设置。
# gate: the password was changed
entrance-note-changed = 密码已改，请重新登录。
# gate: no body exists yet
entrance-note-unused = 这里还没有启用。请打开启动程序时显示的链接，先完成设置。
# link page: the password is older than the rule allows
entrance-note-old = 按规定密码每 90 天更换一次，请先设一个新的。
# demo: head beside the gate
entrance-demo = 演示：选一个人看看
# demo: what it is
entrance-demo-text = 其中的地方、人与事都是虚构的。
# demo: link to the people
entrance-demo-choose = 看演示里的人
# button: sign out
entrance-sign-out = 退出登录

## 第二重验证

# title: code of the second factor
entrance-factor = 输入动态验证码
# title: first setting of the second factor
entrance-factor-first = 设置第二重验证
# field: code of six digits
entrance-code = 6 位验证码
# hint of that field
entrance-code-hint = 手机验证程序里正在显示的数字，每 30 秒换一次
# why a second factor is owed
entrance-factor-why = 您的岗位能办理别人的事项，登录时除密码外还要一个手机验证码。只需设置一次。
# step 1
entrance-factor-step-app = 在手机上打开任一款动态验证码程序。
# step 2
entrance-factor-step-scan = 用它扫这张图。
# label of the picture for screen readers
entrance-factor-picture = 含验证密钥的二维码，密钥也写在下面
# before the key in letters
entrance-factor-or-type = 扫不了就输入密钥：
# link that opens the phone's program
entrance-factor-open = 在这台设备的验证程序里打开
# step 3
entrance-factor-step-code = 把它显示的 6 位数字填在下面。
# button: go on with the code
entrance-factor-do = 验证并进入
# button: leave
entrance-factor-leave = 换一个账户登录
# what to do without the phone
entrance-factor-help = 手机不在身边或换了手机，请联系办公室，会给您一个一次性链接重新设置。
# the code is wrong
entrance-factor-wrong = 验证码不对。请填现在显示的 6 位数字，并核对手机时间。
# the code was used before
entrance-factor-used = 这个验证码用过了，请等下一个。
# account: factor since a day
entrance-factor-since = { $x }起启用
# account: no factor
entrance-factor-none = 还没有设置
# own factor page: it is of free will
entrance-factor-free = 设置后，登录时除密码外还要一个手机验证码，别人拿到密码也进不来。
# own factor page: a new one takes its place
entrance-factor-replace = 换手机时在这里重新设置，新的确认后旧的作废。
# title: one's own factor
entrance-my-factor = 第二重验证
# button: set it
entrance-my-factor-do = 确认设置
# done
entrance-factor-done = 第二重验证已设好

## 一次性链接

# title: set a password by link
entrance-link-set = 设置密码
# button
entrance-link-set-do = 设好密码
# title: take the factor off by link
entrance-link-factor = 重新设置第二重验证
# what happens
entrance-link-factor-text = 按下后，原来的第二重验证取消，您在各处的登录都会结束。下次登录时可以重新设置。
# button
entrance-link-factor-do = 取消原来的验证
# greeting with name and login name
entrance-link-hello = { $x }，您好。您的登录名是 { $y }。
# title: the link cannot be used
entrance-link-void = 这个链接不能用了
# why
entrance-link-void-text = 链接只能用一次，并且有期限。请联系办公室再要一个。

## 密码

# field: present password
entrance-password-now = 现在的密码
# field: new password
entrance-password-new = 新密码
# hint of that field
entrance-password-new-hint = 至少 12 个字符。可以是几个不相干的词连起来，不要用姓名和常见密码
# field: once more
entrance-password-again = 再写一遍新密码
# too common
entrance-password-common = 这个密码太常见，容易被猜到，请换一个。
# holds one's name
entrance-password-named = 密码里不要有您的姓名或登录名。
# profile classified: three kinds of four
entrance-password-kinds = 请从大写字母、小写字母、数字、符号中至少用三种。
# the two differ
entrance-password-differs = 两遍写得不一样，请再写一遍。
# the same as before
entrance-password-same = 这是原来的密码，请换一个。
# the present password is wrong
entrance-password-not-now = 现在的密码不对。
# title: own password
entrance-my-password = 修改密码
# in the account
entrance-my-password-about = 会请您再写一遍现在的密码
# on its page
entrance-my-password-text = 改好后，您在别处的登录会结束。
# button
entrance-my-password-do = 修改密码
# done
entrance-password-done = 密码已改，别处的登录已结束

## 我的账户

# title
entrance-me = 我的账户
# fact: name
entrance-fact-name = 姓名
# fact: number of the member's card
entrance-fact-member-no = 委员证号
# fact: seat in a term
entrance-fact-term = 第 { $n } 届
# fact: roles
entrance-fact-roles = 职责
# fact: acts for an organisation
entrance-fact-acts = 代表单位
# may draft for it
entrance-fact-acts-draft = { $x }（起草）
# may sign for it
entrance-fact-acts-seal = { $x }（起草、签发）
# field
entrance-field-phone = 手机号
# field
entrance-field-email = 电子邮箱
# hint of the mail address
entrance-field-email-hint = 每天一次的通知摘要寄到这里，不填就不寄
# field
entrance-field-employer = 工作单位
# field
entrance-field-post = 职务
# part: contact
entrance-me-contact = 联系方式与单位
# contact: nothing is known
entrance-me-contact-none = 还没有填。
# link: ask for a change
entrance-me-change = 申请修改
# part: changes asked
entrance-me-changes = 申请过的修改
# part: seat and roles
entrance-me-standing = 界别与职责
# part: what guards the account
entrance-me-guard = 安全
# part: language, text size, theme
entrance-me-look = 显示
# button
entrance-me-look-do = 按这样显示
# title
entrance-change = 申请修改资料
# what happens
entrance-change-about = 办公室核对后生效，结果会通知您。
# button
entrance-change-do = 请办公室核对
# done
entrance-change-sent = 已送办公室核对
# nothing changed
entrance-change-nothing = 没有要改的地方
# button: take a wish back
entrance-change-take-back = 撤回
# done
entrance-change-taken-back = 已撤回
# state
entrance-change-asked = 待核对
# state
entrance-change-accepted = 已修改
# state
entrance-change-refused = 未改
# state
entrance-change-withdrawn = 已撤回
# a kept copy is shown
entrance-kept = 这是您 { $x } 写到一半的，还没有送出
# a copy that waited is shown
entrance-kept-waiting = 登录过期前您写的都在（{ $x }），看一遍再送出
# button: forget the copy
entrance-kept-forget = 不要这份，恢复原样
# not a mail address
entrance-mail-form = 请写成 name@example.cn 这样的邮箱地址，也可以不填。

## 登录记录

# title
entrance-logins = 在哪里登录着
# in the account
entrance-logins-about = 看一看，不认识的就结束
# on its page
entrance-logins-text = 有不认识的，先结束它，再改密码。
# a sign-in: opened, last used, address
entrance-login-line = { $opened } 登录，最近使用 { $seen }，地址 { $address }
# browser unknown
entrance-login-unknown = 未知浏览器
# this very sign-in
entrance-login-this = 当前
# button
entrance-login-end = 结束
# button
entrance-logins-end = 结束其他登录
# done
entrance-login-ended = 已结束那一处登录
# done
entrance-logins-ended = 其他登录都已结束

## 接口令牌

# title
entrance-tokens = 接口令牌
# in the account
entrance-tokens-about = 让别的程序以您的名义读写，一般用不到
# on its page
entrance-tokens-text = 拿到令牌的程序能做您能做的事。不用了就收回。
# none
entrance-tokens-none = 没有令牌。需要时在下面新建一个。
# part
entrance-token-new = 新建令牌
# field
entrance-token-name = 用途
# hint
entrance-token-name-hint = 写明给哪个程序用
# field
entrance-token-until = 有效到
# hint
entrance-token-until-hint = 最长一年
# button
entrance-token-do = 新建令牌
# shown once
entrance-token-made = 令牌已建好。只显示这一次，请现在抄走：
# the same form was sent twice: head of the note
entrance-token-shown = 令牌已经建好，只建了一个
# the same form was sent twice: what to do
entrance-token-shown-text = 这张表提交了不止一次。令牌只在第一次的页面上显示，系统不留底。如果没有抄下来，请收回下面最新的一个，再新建一个。
# day out of range
entrance-token-year = 请选今天起一年以内的日期。
# a token: made, until
entrance-token-line = { $x } 新建，有效到 { $y }
# state
entrance-token-open = 可用
# state
entrance-token-expired = 已过期
# state
entrance-token-revoked = 已收回
# button
entrance-token-revoke = 收回
# done
entrance-token-gone = 令牌已收回

## 我的数据

# title
entrance-data = 我的数据
# in the account
entrance-data-about = 下载这里关于您的全部记录
# what it holds
entrance-data-text = 一份文件，含您的账户、届次席位、职责与代理、您办过的事、登录记录和收到的通知。
# what is not kept
entrance-data-not = 系统不记录任何人的信仰、民族、出身和党派。
# button
entrance-data-do = 下载（JSON）

## 第一次启用

# title
entrance-setup = 启用
# what it is
entrance-setup-about = 只填这一次。以后都能在“设置”里改，三位管理员的账户由本人用一次性链接设密码。
# part
entrance-setup-part-body = 机构
# part
entrance-setup-part-term = 本届
# part
entrance-setup-part-sitting = 本次会议
# part
entrance-setup-part-three = 三位管理员
# why three
entrance-setup-part-three-about = 三员分立：三个职责由三个人担任，谁也不能独自给自己加权限。
# field
entrance-setup-name = 全称
# hint
entrance-setup-name-hint = 如：政协云溪州委员会
# field
entrance-setup-short-name = 简称
# field
entrance-setup-kind = 机构类型
# kind
entrance-setup-kind-cppcc = 政协
# kind
entrance-setup-kind-congress = 人大
# kind
entrance-setup-kind-workers = 职工代表大会
# kind
entrance-setup-kind-senate = 学校代表大会或校务委员会
# kind
entrance-setup-kind-council = 议事会
# field
entrance-setup-zone = 时区
# time zone
entrance-setup-zone-shanghai = 北京时间（UTC+8）
# time zone
entrance-setup-zone-urumqi = 乌鲁木齐时间（UTC+6）
# time zone
entrance-setup-zone-utc = 世界时（UTC）
# time zone
entrance-setup-zone-almaty = 阿拉木图（UTC+5）
# time zone
entrance-setup-zone-tashkent = 塔什干（UTC+5）
# time zone
entrance-setup-zone-tokyo = 东京（UTC+9）
# time zone
entrance-setup-zone-bangkok = 曼谷（UTC+7）
# time zone
entrance-setup-zone-delhi = 新德里（UTC+5:30）
# time zone
entrance-setup-zone-moscow = 莫斯科（UTC+3）
# time zone
entrance-setup-zone-berlin = 柏林，冬令时（UTC+1）
# field
entrance-setup-calendar = 工作日历
# calendar
entrance-setup-calendar-cn = 全国节假日安排（含调休）
# calendar
entrance-setup-calendar-weekends = 只除周末
# field
entrance-setup-term = 第几届
# field
entrance-setup-term-from = 本届从
# field
entrance-setup-term-until = 本届到
# field
entrance-setup-sitting = 第几次会议
# field
entrance-setup-opens-on = 开幕日
# field
entrance-setup-closes-on = 闭幕日
# field
entrance-setup-window-opens = 大会提案从何时起收
# hint
entrance-setup-window-opens-hint = 不填就是开幕前三个月
# field
entrance-setup-cut-off = 大会提案截止
# hint
entrance-setup-cut-off-hint = 按上面的时区，之后收到的是平时提案
# administrator
entrance-setup-system = 系统管理员
# what he does
entrance-setup-system-does = 开账户、管备份，看不到业务内容
# administrator
entrance-setup-security = 安全保密管理员
# what he does
entrance-setup-security-does = 授予和收回职责，不办业务
# administrator
entrance-setup-auditor = 安全审计员
# what he does
entrance-setup-auditor-does = 查看日志，不能改动任何东西
# button
entrance-setup-do = 启用
# wrong: number
entrance-setup-number = 请写 1 到 99 之间的数。
# wrong: order
entrance-setup-order = 这个时间要晚于前一个。
# wrong: outside the term
entrance-setup-in-term = 开幕日要在本届的起止日期之内。
# wrong: moment
entrance-setup-moment = 请写日期和时间，如 2026-01-10 18:00。
# wrong: cut-off after the close
entrance-setup-cut-off-late = 截止时间不能晚于闭幕日。
# wrong: the same person twice
entrance-setup-three = 三位管理员要由三个不同的人担任，登录名也各不相同。
# title: done
entrance-setup-done = 已启用
# what to do with the links
entrance-setup-done-text = 请把下面三个链接分别交给本人，由他们自己设密码。链接只显示这一次，每个只能用一次。
# the link is void
entrance-setup-void = 这个启用链接用过了、过期了，或已经启用。需要时重新启动程序，会显示新的链接。
# login name taken
entrance-login-taken = 登录名 { $x } 已有人用，请换一个。
# login name with other letters
entrance-login-letters = 登录名只用小写字母、数字和 . - _ @，至少 2 个字符。

## 通知

# to the person: password was set
entrance-notice-password-set = 您的密码已重新设置。不是您本人设的，请马上联系办公室。
# to the person: factor was set
entrance-notice-factor-set = 您的第二重验证已设置。不是您本人设的，请马上联系办公室。
# to the person: factor was taken off
entrance-notice-factor-removed = 您的第二重验证已取消。不是您本人要的，请马上联系办公室。
# to the person: token was made
entrance-notice-token-made = 您的账户新建了一个接口令牌。不是您本人建的，请收回它并联系办公室。
# to the auditors: a link for an administrator
entrance-notice-link-admin = { $y } 为管理员 { $x } 开了一次性链接
# to the office: x asks for a change of y
entrance-notice-change-asked = 请核对：{ $x } 申请修改{ $y }
# to the person: accepted
entrance-notice-change-accepted = 您申请修改的{ $x }已改好
# to the person: refused, with reason
entrance-notice-change-refused = 您申请修改的{ $x }没有改：{ $y }

## 历史中的动作

# event kind: a body
event-kind-body = 机构
# event: a body was set up
event-body-set-up = 启用
# act that somebody else does
entrance-action-link-made = 开一次性链接
# act that somebody else does
entrance-action-created = 开账户
# act that somebody else does
entrance-action-change-withdrawn = 撤回修改申请
# act that somebody else does
entrance-action-change-accepted = 同意修改资料
# act that somebody else does
entrance-action-change-refused = 不同意修改资料

## 设置项

# setting
setting-session-staff-idle-minutes = 工作人员闲置多久自动退出（分钟）
# hint of the setting
setting-session-staff-idle-minutes-hint = 三位管理员固定为 10 分钟
# setting
setting-session-member-idle-minutes = 委员闲置多久自动退出（分钟）
# hint of the setting
setting-session-member-idle-minutes-hint = 写到一半的表会保留
# setting
setting-auth-second-factor = 谁要第二重验证
# hint of the setting
setting-auth-second-factor-hint = 设为“不要求”时，只凭密码就能进入工作人员账户，请慎重
# setting
setting-auth-password-profile = 密码规则
# hint of the setting
setting-auth-password-profile-hint = “按长度”：至少 12 个字符，不常见；“按等级保护”：另要四类字符中的三类，90 天一换
# setting
setting-auth-link-hours = 一次性链接有效多久（小时）
# value of the setting
setting-auth-second-factor-staff = 工作人员和管理员
# value of the setting
setting-auth-second-factor-all = 所有人
# value of the setting
setting-auth-second-factor-off = 不要求（不安全）
# value of the setting
setting-auth-password-profile-length = 按长度
# value of the setting
setting-auth-password-profile-classified = 按等级保护
