# Words of the activities.

# Rail: the activities.
activities-nav = 活动
# Head of the list of activities.
activities-title = 活动
# What one is, among what is found.
activities-one = 活动
# Tab: the list.
activities-tab-list = 列表
# Tab: the calendar.
activities-tab-month = 日历
# Tab: what concerns me.
activities-tab-mine = 我的活动
# Tab: figures.
activities-tab-figures = 统计
# Tab: programmes over years.
activities-tab-programmes = 专项
# Tab: the catalogue of kinds.
activities-tab-kinds = 活动类别
# Box: find by title.
activities-find = 按标题查找
# Filter: first day.
activities-from = 自
# Filter: last day.
activities-until = 至
# Filter: every kind.
activities-any-kind = 全部类别
# Filter: every state.
activities-any-state = 全部状态
# Button: narrow the list.
activities-show = 查看
# Count of a list. $n: how many.
activities-count = { $n }项活动
# Empty list.
activities-none = 没有符合条件的活动
# Empty list, what to do.
activities-none-text = 请减少条件，或换一段时间。
# Paging: back to the first page.
activities-first = 第一页
# Button: download.
activities-export = 下载表格
# Column: title.
activities-col-title = 活动名称
# Column: kinds.
activities-col-kinds = 类别
# Column: when.
activities-col-when = 时间
# Column: place.
activities-col-place = 地点
# Column: hosts.
activities-col-hosts = 主办
# Column: state.
activities-col-state = 状态
# Column: name of a person.
activities-col-name = 姓名
# Column: when he came.
activities-col-arrived = 签到
# Column: when he left.
activities-col-left = 离开
# Column: how he came onto the list.
activities-col-origin = 来源
# Column: running number.
activities-col-no = 序号
# Column of a printed sheet: signature.
activities-col-signature = 签名
# Column of a printed sheet: remark.
activities-col-remark = 备注
# Column: how much a line counts.
activities-col-counted = 计入
# Column: why a line counts as it does.
activities-col-why = 说明
# A host: the body itself.
activities-own-host = 本会
# Head of what a person may do.
activities-you-can = 可以办理
# Nothing is to be done.
activities-nothing-asked = 目前没有需要您办理的事项。
# Before the state of one's own part.
activities-own-part = 您的状态：
# Head of the facts.
activities-about = 基本信息
# Head of the numbers.
activities-numbers = 人数
# Head of the organisations that joined.
activities-joined = 参加单位
# How many delegates an organisation sent. $n: how many.
activities-delegates-n = { $n }名代表
# Head of the papers.
activities-papers = 材料
# Head of the history.
activities-timeline = 办理过程
# Head of the questions at a briefing.
activities-questions = 提问与答复
# Head of what came of it.
activities-products = 成果
# Products that the reader may not know of. $n: how many.
activities-products-hidden = 另有{ $n }件您无权查看
# Head of what meets at the same time.
activities-clashes = 时间冲突
# A clash of hosts. $x: day, $y: time.
activities-clash-host = 主办单位相同，{ $x } { $y }
# A clash of people. $x: how many, $y: day.
activities-clash-people = { $x }人同时在两份名单上，{ $y }
# Mark of an activity that meets another of the same host.
activities-clash = 时间冲突
# Above the calendar. $n: how many.
activities-clash-count = { $n }项活动与同一主办单位的其他活动时间冲突
# Label: what it is about.
activities-agenda = 议程和内容
# Label: who speaks.
activities-speakers = 主讲人
# Label: what was found.
activities-findings = 调研发现
# Label: what was said and agreed.
activities-minutes = 纪要
# Label: how many listened besides those on the list.
activities-audience = 听众人数
# Help beside the audience.
activities-audience-hint = 只记人数，不记名单。
# Label: hours on duty.
activities-hours = 履职小时数
# Label: what kind of place.
activities-place-kind = 地点类型
# Kind of place.
activities-place-hall = 本会会议室
# Kind of place.
activities-place-office = 机关单位
# Kind of place.
activities-place-community = 社区
# Kind of place.
activities-place-village = 村
# Kind of place.
activities-place-firm = 企业
# Kind of place.
activities-place-school = 学校
# Kind of place.
activities-place-site = 现场
# Kind of place.
activities-place-other = 其他
# Label: how people come together.
activities-mode = 形式
# How people come together.
activities-mode-on_site = 现场
# How people come together.
activities-mode-online = 线上
# How people come together.
activities-mode-mixed = 线上线下结合
# Label: who may know of it.
activities-shown = 可见范围
# Who may know of it.
activities-shown-invited = 受邀人员
# Who may know of it.
activities-shown-open = 全体（可报名）
# Label: how many may sign up.
activities-places = 名额
# Help beside the places.
activities-places-hint = 不填即不限。受邀人员也占名额。
# Label: last day of signing up.
activities-sign-up-last = 报名截止
# Label: the first day for which it was announced.
activities-first-on = 原定日期
# Label: a reason.
activities-why = 理由
# Label: the programme it belongs to.
activities-programme = 所属专项
# Choice: it belongs to none.
activities-no-programme = 不属于专项
# Number: on the list.
activities-n-listed = 名单人数
# Number: there.
activities-n-there = 到会
# Number: late.
activities-n-late = 迟到
# Number: left early.
activities-n-left = 早退
# Number: on leave.
activities-n-leave = 请假
# Number: absent.
activities-n-absent = 缺席
# Number: waiting for a place.
activities-n-waiting = 候补
# Number: organisations that joined.
activities-n-orgs = 参加单位数
# Number: their delegates.
activities-n-delegates = 单位代表
# Number: was due.
activities-n-due = 应到
# What comes next, for the office.
activities-next-draft = 请核对后发出通知。
# What comes next, for the office.
activities-next-announced = 到时间后开始签到。
# What comes next, for the office.
activities-next-signing_up = 正在报名。到时间后开始签到。
# What comes next, for the office.
activities-next-under_way = 正在签到。散会后请结束。
# What comes next, for the office.
activities-next-held = 请补正名单、写纪要，然后办结；办结后名单不再更改。
# What comes next, for the office.
activities-next-closed = 已办结，名单已固定。
# What comes next, for the office.
activities-next-cancelled = 已取消，不计入统计。
# What comes next, for the office.
activities-next-postponed = 已延期，请另定时间或取消。
# What comes next after closing, where something was found.
activities-next-products = 已办结。下一步：把调研发现转为提案并在此关联。
# Button: save.
activities-save = 保存
# Choice: nothing chosen.
activities-choose = 请选择
# Label: kinds of an activity.
activities-kinds-field = 类别
# Help beside the kinds.
activities-kinds-field-hint = 一次活动可以属于几类，目录中在前的为第一类。
# Label: whether the body itself hosts.
activities-own-host-field = 本会主办
# Label: organisations that host.
activities-hosts-field = 主办的专门委员会和单位
# Label: first day.
activities-starts-on = 开始日期
# Label: begins at.
activities-starts-time = 开始时间
# Label: last day.
activities-ends-on = 结束日期
# Help beside the last day.
activities-ends-on-hint = 当天结束的不用填。
# Label: ends at.
activities-ends-time = 结束时间
# Complaint: not a time.
activities-time = 请写成09:30这样的时间。
# Complaint: it ends before it begins.
activities-ends-before = 结束要晚于开始。
# Complaint: too many days.
activities-too-long = 一次活动不超过62天，更长的请建专项。
# Complaint: kinds.
activities-kinds = 请选择一至四个在用的类别。
# What to do where there are no kinds.
activities-kinds-first = 请先在“活动类别”中设置类别。
# Complaint: nobody hosts.
activities-hosts = 请选择主办单位。
# Complaint: not a whole number.
activities-number = 请填整数。
# Complaint: last day of signing up.
activities-sign-up-until = 报名截止日不晚于活动开始日。
# Complaint: the day of an announced activity was changed.
activities-postpone-instead = 已经通知的活动改期请用“延期”，并说明理由。
# Complaint: no place.
activities-place-needed = 请先填写地点，或改为线上。
# Complaint: it begins on a later day.
activities-not-its-day = 还没有到活动日期。
# Complaint: no kind of it has sign-up.
activities-no-sign-up = 该类别没有设置报名，请先在“活动类别”中打开。
# Complaint: only those invited know of it.
activities-not-open = 仅受邀人员可见，不能报名。请先改为全体可见。
# Complaint: the last day of signing up is past.
activities-sign-up-over = 报名截止日已过，请先修改。
# Complaint: nobody is chosen.
activities-whom = 请选择要邀请的人。
# What inviting does.
activities-invite-what = 已在名单上的人不受影响。已发通知的活动会立即通知新增人员。
# Label: groups to invite.
activities-groups = 按组邀请
# Label: names to invite.
activities-names = 按姓名邀请
# Help beside the names.
activities-names-hint = 几个姓名之间用空格、顿号或换行分开。
# A group: every member.
activities-all-members = 全体委员
# A group: the standing committee.
activities-standing-members = 常务委员
# Complaint: nobody has that name. $x: name.
activities-name-unknown = 没有找到“{ $x }”。
# Complaint: more than one has that name. $x: name.
activities-name-twice = 有几位“{ $x }”，请写登录名。
# Complaint: no place is free.
activities-full = 名额已满，可以候补。
# Complaint: there is a free place.
activities-free = 还有名额，请直接报名。
# Label: why somebody asks for leave.
activities-leave-kind = 请假类型
# Why somebody asks for leave.
activities-leave-ill = 病假
# Why somebody asks for leave.
activities-leave-official = 公务
# Why somebody asks for leave.
activities-leave-private = 事假
# Why somebody asks for leave.
activities-leave-other = 其他
# Label: the reason in words.
activities-leave-reason = 请假事由
# Label: an answer to a leave.
activities-answer = 批复意见
# Complaint: one decides on what he asked.
activities-not-the-same-person = 请假由其他人批准，不能自己批准。
# How somebody came onto the list.
activities-origin-invited = 受邀
# How somebody came onto the list.
activities-origin-signed_up = 报名
# How somebody came onto the list.
activities-origin-walk_in = 临时到会
# Label: how an arrival was taken down.
activities-how = 签到方式
# How an arrival was taken down: not.
activities-how-none = 未签到
# How an arrival was taken down.
activities-how-list = 工作人员登记
# How an arrival was taken down.
activities-how-code = 屏幕验证码
# How an arrival was taken down.
activities-how-link = 扫码
# Link and head: who is on the list.
activities-people = 名单和签到
# Empty list of people.
activities-nobody = 名单还是空的
# Empty list of people, what to do.
activities-nobody-text = 请邀请人员，或开放报名。
# Heard: the boxes of those who came.
activities-tick = 勾选到会人员
# Button: those ticked have come.
activities-came = 所选人员已到
# Said after ticking. $n: how many.
activities-said-came = 已登记{ $n }人到会。
# Button: the attendance book.
activities-book = 下载签到簿
# Title of the attendance book. $x: activity, $y: when.
activities-book-title = 签到簿：{ $x }（{ $y }）
# Link: the sheet to be signed.
activities-sheet = 打印签到表
# Title of the sheet to be signed. $x: activity.
activities-sheet-title = { $x }签到表
# Above the sheet to be signed.
activities-sheet-text = 请用浏览器打印本页。
# Title of a step on somebody's part. $x: act, $y: name.
activities-part-title = { $x }：{ $y }
# Link: the screen at the door.
activities-door = 签到屏幕
# On the screen: the picture.
activities-door-scan = 手机扫码签到
# On the screen: the code.
activities-door-type = 或输入验证码
# On the screen: what to do with the code.
activities-door-how = 在手机上打开“我的活动”，点“签到”，输入屏幕上的六位数字。
# On the screen. $n: seconds until they change, $x: minutes that the figures hold after that, $y: minutes that the picture holds.
activities-door-holds = 数字和二维码每{ $n }秒更换；更换后，原数字在{ $x }分钟内、原二维码链接在{ $y }分钟内仍可使用。
# Heard: the picture on the screen.
activities-door-picture = 签到二维码
# On the screen. $x: there, $y: on the list.
activities-there-of = 已到{ $x }人，名单{ $y }人
# Link: back to the activity.
activities-back = 返回活动
# Title of the page for signing in. $x: activity.
activities-here-title = 签到：{ $x }
# Said when one is signed in.
activities-here-done = 已签到
# Label: the code on the screen.
activities-code = 屏幕上的六位数字
# Complaint: the code does not stand at the door.
activities-code-wrong = 验证码不对或已更换，请看屏幕上的最新数字。
# The activity is not under way. $x: its state.
activities-not-open-yet = 现在不能签到，活动状态：{ $x }。
# Link: to the activity.
activities-to-activity = 查看活动
# Said after signing in. $x: name.
activities-said-here = { $x }，签到成功。
# Title of what concerns me.
activities-mine-title = 我的活动
# Head: what goes on now.
activities-now = 正在进行
# Head: what lies ahead.
activities-ahead = 即将参加
# Nothing lies ahead.
activities-ahead-none = 目前没有待参加的活动。
# Head: what is open for sign-up.
activities-open = 可以报名
# Head: what was.
activities-past = 参加情况
# Heard: the years.
activities-years = 年份
# How many one attended. $x: year, $n: attended, $y: due.
activities-mine-sentence = { $x }年应参加{ $y }次，实到{ $n }次
# Counting rule of what one attended.
activities-mine-rule = 只计已举行的活动；批准的请假不算缺席；候补和撤回的不计。
# Title of the figures. $x: first day, $y: last day.
activities-figures-title = 活动统计：{ $x }至{ $y }
# A figure.
activities-figure-activities = 活动（项）
# A figure.
activities-figure-joint = 与各单位联合活动（场次）
# A figure.
activities-figure-people = 参加（人次）
# A figure.
activities-figure-audience = 听众（人）
# A figure of a kind. $x: kind, $y: unit.
activities-figure-kind = { $x }（{ $y }）
# Head of the list behind a figure. $x: figure, $y: number.
activities-figure-head = { $x }：{ $y }
# Head of the counting rule.
activities-counting-rule = 计算口径
# Counting rule.
activities-counts-activities = 每项已举行的活动计一次，不论几天、属于几类。
# Counting rule.
activities-counts-joint = 类别标明计入联合活动、至少有一个单位参加的活动，每项计一次，不论几天、几个单位。
# Counting rule.
activities-counts-people = 名单上到会的人（含迟到、早退、临时到会），每项活动每人计一次。单位代表和听众另计，不在其中。
# Counting rule.
activities-counts-audience = 名单以外的听众人数，由主办方填报。
# Counting rule of a kind, first sentence.
activities-counts-kind = 按类别计算已举行的活动。
# What holds for every figure.
activities-counts-all = 按活动首日归入时段；取消、延期未办和尚未举行的列出但不计；延期后举行的，按实际举行日计。
# Nothing in the period.
activities-figures-none = 这段时间没有活动。
# A line of an activity that the reader may not know of.
activities-not-shown = （您不在名单上）
# Why a line counts so.
activities-why-cancelled = 已取消，不计。
# Why a line counts so.
activities-why-postponed = 延期未办，不计。
# Why a line counts so.
activities-why-ahead = 尚未举行，不计。
# Why a line counts so. $n: days.
activities-why-days-once = 连续{ $n }天，按一次计。
# Why a line counts so. $n: days.
activities-why-days-each = 连续{ $n }天，每天计一次。
# Why a line counts so. $x: other kinds.
activities-why-also = 同时属于“{ $x }”，各类分别计。
# Why a line counts so. $x: other kinds.
activities-why-first = 同时属于“{ $x }”，只在本类计。
# Why a line counts so. $x: first kind.
activities-why-under = 已计入“{ $x }”，本类不重复计。
# Why a line counts so. $x: the day it was put off from.
activities-why-moved = 原定{ $x }，延期后按实际举行日计。
# Why a line counts so.
activities-why-no-organisation = 没有单位参加，不计入联合活动。
# Tab of the calendar.
activities-month = 月
# Tab of the calendar.
activities-week = 周
# Heard: month or week.
activities-spans = 日历范围
# Title of a month. $x: year, $y: month.
activities-month-title = { $x }年{ $y }月活动
# Title of a week. $x: first day, $y: last day.
activities-week-title = { $x }至{ $y }活动
# Button: the span before.
activities-before = 上一个
# Button: the span after.
activities-after = 下一个
# Head: how much each host has.
activities-load = 主办单位工作量
# Column: activities.
activities-load-n = 活动
# Column: days.
activities-load-days = 天数
# Title of the catalogue.
activities-kinds-title = 活动类别
# Empty catalogue.
activities-kinds-none = 还没有类别
# Button and title: a new kind.
activities-kind-new = 新增类别
# What changing a kind does.
activities-kind-what = 计数方式改变后，以前的活动也按新方式计算，变更留有记录。
# Label: name of a kind.
activities-kind-name = 名称
# Label: English name of a kind.
activities-kind-name-en = 英文名称
# Label: in what it is counted.
activities-kind-unit = 计数单位
# Label: how several days count.
activities-kind-days = 几天的活动
# Label: how two kinds count.
activities-kind-two = 属于几类的活动
# Label: whether it enters the figure of joint activities.
activities-kind-joint = 计入联合活动
# Label: who decides on leave.
activities-kind-leave = 请假批准
# Label: its fields.
activities-kind-parts = 填写项
# Label: last day in use.
activities-kind-until = 停用日期
# Complaint: there is a kind of that name.
activities-kind-taken = 已有同名类别。
# In what a kind is counted.
activities-unit-sitting = 场次
# In what a kind is counted.
activities-unit-time = 次
# In what a kind is counted.
activities-unit-round = 期
# How several days count.
activities-days-once = 连续几天的活动计一次。
# How several days count.
activities-days-per_day = 连续几天的活动每天计一次。
# How several days count, in a table.
activities-days-short-once = 计一次
# How several days count, in a table.
activities-days-short-per_day = 每天计
# How a sitting of two kinds counts.
activities-two-each = 一次活动属于几类的，在每一类各计一次。
# How a sitting of two kinds counts.
activities-two-first = 一次活动属于几类的，只在第一类计。
# How a sitting of two kinds counts, in a table.
activities-two-short-each = 各类都计
# How a sitting of two kinds counts, in a table.
activities-two-short-first = 只计第一类
# Whether it enters the figure of joint activities.
activities-joint-yes = 计入
# Whether it enters the figure of joint activities.
activities-joint-no = 不计入
# Who decides on leave.
activities-by-office = 办公室
# Who decides on leave.
activities-by-leader = 领导
# Who decides on leave.
activities-by-both = 办公室报领导
# A field of a kind.
activities-part-speakers = 主讲人
# A field of a kind.
activities-part-audience = 听众人数
# A field of a kind.
activities-part-hours = 履职小时数
# A field of a kind.
activities-part-organisations = 参加单位
# A field of a kind.
activities-part-sign_up = 报名
# A field of a kind.
activities-part-findings = 调研发现
# A field of a kind.
activities-part-questions = 提问与答复
# Beside the button that enters the usual kinds.
activities-usual-text = 常用类别还没有全部加入。
# Button: enter the usual kinds.
activities-usual-do = 加入常用类别
# Said after entering the usual kinds. $n: how many.
activities-said-usual = 已加入{ $n }个常用类别。
# Said after a kind was saved.
activities-said-kind = 类别已保存。
# A usual kind.
activities-usual-centre = 理论学习中心组学习
# A usual kind.
activities-usual-standing = 常委会集体学习
# A usual kind.
activities-usual-chair = 主席会议集体学习
# A usual kind.
activities-usual-committee = 专门委员会学习
# A usual kind.
activities-usual-lecture = 报告会和委员讲堂
# A usual kind.
activities-usual-seminar = 研讨班和培训班
# A usual kind.
activities-usual-outreach = 宣讲
# A usual kind.
activities-usual-research = 调研
# A usual kind.
activities-usual-inspection = 视察考察
# A usual kind.
activities-usual-consultation = 专题协商
# A usual kind.
activities-usual-supervision = 提案督办活动
# A usual kind.
activities-usual-briefing = 情况通报会
# A usual kind.
activities-usual-exchange = 经验交流
# A usual kind.
activities-usual-joint = 联合活动
# A usual kind.
activities-usual-friendship = 联谊活动
# A usual kind.
activities-usual-duty = 履职派遣
# Label: an organisation that joins.
activities-org = 参加单位
# Label: how many delegates it sends.
activities-delegates = 代表人数
# Help beside the number of delegates.
activities-delegates-hint = 只记人数。不填即从参加单位中移除。
# Label and title: a question.
activities-question = 提问
# Label: the unit that is to reply.
activities-unit-asked = 答复单位
# Label: by when a reply is due.
activities-due-on = 答复期限
# Label: who asked.
activities-asked-by = 提问人
# Label: the reply.
activities-reply = 答复
# State of a question. $x: day.
activities-question-open = { $x }前答复
# State of a question. $x: day.
activities-question-late = 应于{ $x }答复，已超期
# State of a question. $x: day it was due.
activities-question-answered = 已答复（期限{ $x }）
# Complaint: no kind of it has questions.
activities-no-questions = 该类别没有设置提问。
# Complaint: too many questions.
activities-too-many-questions = 提问太多，请合并。
# An act, as it is refused.
activities-action-answer = 答复提问
# Button: answer.
activities-do-answer = 写答复
# Said after a reply.
activities-said-answer = 答复已保存，提问人已收到通知。
# An act, as it is refused.
activities-action-kind = 设置活动类别
# An act, as it is refused.
activities-action-door = 打开签到屏幕
# An act, as it is refused.
activities-action-link = 关联成果
# An act, as it is refused.
activities-action-programme = 管理专项
# An act, as it is refused.
activities-action-attach = 添加材料
# An act, as it is refused.
activities-action-detach = 移除材料
# Button and title: add a paper.
activities-do-attach = 添加材料
# What adding does.
activities-attach-what = 照片中的拍摄地点等信息会被清除；无法清除的照片不予接收。
# Label: the file.
activities-attach-file = 文件
# Help beside the file.
activities-attach-file-hint = PDF、DOCX、JPG、PNG，不超过20 MB。
# Label: a new version of which paper.
activities-attach-of = 作为哪份材料的新版本
# Complaint: a picture that is not understood to its end, or draws nothing.
activities-picture-unread = 没能完整读出这张照片，无法清除其中的位置信息，请另存为普通JPG或PNG后再试。
# Complaint: too many papers.
activities-too-many-papers = 材料太多，请先移除一些。
# Choice: a new paper.
activities-paper-new = 新材料
# Beside a paper. $x: what it is, $y: version and size.
activities-paper-meta = { $x } { $y }
# Version and size of a paper. $x: version, $y: size.
activities-paper-version = 第{ $x }版 { $y }
# Label: what a paper is.
activities-sort = 材料类型
# What a paper is.
activities-sort-material = 会前材料
# What a paper is.
activities-sort-minutes = 纪要
# What a paper is.
activities-sort-picture = 照片
# Said after a paper was added.
activities-said-attach = 材料已添加。
# Button: take a paper off.
activities-detach = 移除
# Title of taking a paper off. $x: its name.
activities-detach-title = 移除材料：{ $x }
# What taking a paper off does.
activities-detach-what = 移除后活动页面不再显示，记录保留。
# Said after a paper was taken off.
activities-said-detach = 材料已移除。
# Button and title: link what came of it.
activities-do-link = 关联提案
# What linking does.
activities-link-what = 在活动和提案两边都会显示。
# Label: which proposal.
activities-link-which = 提案案号或网址
# Complaint: no such proposal.
activities-no-such-proposal = 没有找到您可以查看的这件提案。
# Complaint: linked before.
activities-linked-already = 已经关联。
# Said after linking.
activities-said-link = 提案已关联。
# Button and title: unlink.
activities-unlink = 取消关联
# What unlinking does. $x: title of the proposal.
activities-unlink-what = “{ $x }”不再列为本活动的成果。
# Said after unlinking.
activities-said-unlink = 已取消关联。
# Title of the list of programmes.
activities-programmes-title = 专项
# Empty list of programmes.
activities-programmes-none = 还没有专项
# Empty list of programmes.
activities-programmes-none-text = 跨年度的系列活动可以归入一个专项。
# Button and title: a new programme.
activities-programme-new = 新建专项
# Button and title: change a programme.
activities-programme-edit = 修改专项
# Label: first day of a programme.
activities-from-on = 开始日期
# Label: last day of a programme.
activities-until-on = 结束日期
# Label: what a programme is for.
activities-aim = 目的和内容
# Said after a programme was saved.
activities-said-programme = 专项已保存。
# Link: the notice as a document.
activities-notice-paper = 通知（DOCX）
# Link: the summary as a document.
activities-summary-paper = 小结（DOCX）
# Title of the notice. $x: activity.
activities-paper-notice = 关于举行“{ $x }”的通知{ $y }
# Title of the summary. $x: activity.
activities-paper-summary = “{ $x }”活动小结{ $y }
# First sentence of the notice. $x: activity, $y: kinds.
activities-paper-opening = 现定于下述时间举行“{ $x }”（{ $y }），请准时参加。
# A line of a document. $x: label, $y: text.
activities-paper-line = { $x }：{ $y }
# Last sentence of the notice.
activities-paper-leave = 因故不能参加的，请在活动开始前通过平台请假。
# A line of the summary. $x: organisation, $y: delegates.
activities-paper-joined = { $x }派{ $y }名代表参加。
# Notice. $x: activity, $y: day.
activities-notice-announce = 请参加“{ $x }”，{ $y }
# Notice. $x: activity, $y: day.
activities-notice-invite = 请参加“{ $x }”，{ $y }
# Notice. $x: activity, $y: reason.
activities-notice-cancel = “{ $x }”取消：{ $y }
# Notice. $x: activity, $y: reason.
activities-notice-postpone = “{ $x }”延期，时间另行通知：{ $y }
# Notice. $x: activity, $y: day.
activities-notice-reschedule = “{ $x }”改在{ $y }举行
# Notice. $who: who asks, $x: activity, $y: reason.
activities-notice-ask_leave = { $who }请假，“{ $x }”：{ $y }
# Notice. $who: who asks, $x: activity, $y: reason.
activities-notice-forward = { $who }请假待批，“{ $x }”：{ $y }
# Notice. $who: who asked, $x: activity, $y: answer.
activities-notice-grant = { $who }的请假已批准，“{ $x }” { $y }
# Notice. $who: who asked, $x: activity, $y: answer.
activities-notice-refuse = { $who }的请假未批准，“{ $x }”：{ $y }
# Notice. $who: who moved up, $x: activity, $y: nothing.
activities-notice-move_up = { $who }已从候补转为参加，“{ $x }” { $y }
# Notice. $who: who, $x: activity, $y: nothing.
activities-notice-uninvite = { $who }不再列入名单，“{ $x }” { $y }
# Notice. $x: activity, $y: question.
activities-notice-ask = “{ $x }”上的提问请答复：{ $y }
# Notice. $x: activity, $y: question.
activities-notice-answer = “{ $x }”上的提问已答复：{ $y }
# Link and title: a calendar program.
activities-subscribe = 在日历中订阅
# What subscribing does.
activities-subscribe-text = 把地址添加到手机或电脑的日历软件，活动会自动出现，变动后自动更新。知道地址的人都能看到，请勿转发。
# Button: make an address.
activities-subscribe-do = 生成地址
# Name of a calendar: what I am on the list of.
activities-subscribe-mine = 我的活动日历
# Name of a calendar: what is open to everybody.
activities-subscribe-open = 公开活动日历
# After an address was made.
activities-subscribe-once = 地址只显示这一次，请现在复制。
# Link: where addresses are ended.
activities-subscribe-end = 停用地址
# Group of settings.
settings-group-activities = 活动
# Setting.
setting-activities-late-minutes = 迟到起算
# Setting, help.
setting-activities-late-minutes-hint = 开始后超过多少分钟签到算迟到。
# Setting.
setting-activities-code-seconds = 验证码更换间隔
# Setting, help.
setting-activities-code-seconds-hint = 签到屏幕上的数字和二维码多少秒换一次。
# Setting.
setting-activities-open-minutes = 自动开始签到
# Setting, help.
setting-activities-open-minutes-hint = 活动开始前多少分钟自动开始签到；0为不自动。
# Setting.
setting-activities-reply-days = 提问答复期限
# Setting, help.
setting-activities-reply-days-hint = 情况通报会上的提问没有写期限时，从提问起算。
# State of an activity.
activity-state-draft = 筹备
# State of an activity.
activity-state-announced = 已通知
# State of an activity.
activity-state-signing_up = 报名中
# State of an activity.
activity-state-under_way = 进行中
# State of an activity.
activity-state-held = 已举行
# State of an activity.
activity-state-closed = 已办结
# State of an activity.
activity-state-cancelled = 已取消
# State of an activity.
activity-state-postponed = 已延期
# State of somebody's part.
attendance-state-invited = 受邀
# State of somebody's part.
attendance-state-signed_up = 已报名
# State of somebody's part.
attendance-state-waiting = 候补
# State of somebody's part.
attendance-state-withdrawn = 已退出
# State of somebody's part.
attendance-state-leave_asked = 请假待批
# State of somebody's part.
attendance-state-leave_forwarded = 请假已报领导
# State of somebody's part.
attendance-state-leave_granted = 请假
# State of somebody's part.
attendance-state-leave_refused = 请假未批
# State of somebody's part.
attendance-state-present = 到会
# State of somebody's part.
attendance-state-late = 迟到
# State of somebody's part.
attendance-state-left_early = 早退
# State of somebody's part.
attendance-state-absent = 缺席
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-draft = 活动筹备
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-announced = 活动已通知
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-signing_up = 活动报名中
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-under_way = 活动进行中
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-held = 活动已举行
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-closed = 活动已办结
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-cancelled = 活动已取消
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-postponed = 活动已延期
# An act, as it is named.
activity-action-create = 筹备活动
# Button of an act.
activity-do-create = 新建活动
# Said after an act.
activity-said-create = 活动已建立，可以邀请人员、发出通知。
# An act, as it is named.
activity-action-edit = 修改活动
# Button of an act.
activity-do-edit = 修改
# Said after an act.
activity-said-edit = 修改已保存。
# An act, as it is named.
activity-action-invite = 邀请人员
# Button of an act.
activity-do-invite = 邀请
# Said after an act.
activity-said-invite = 名单已更新。
# An act, as it is named.
activity-action-join = 登记参加单位
# Button of an act.
activity-do-join = 登记参加单位
# Said after an act.
activity-said-join = 参加单位已登记。
# What an act will do.
activity-what-join = 单位只记代表人数。
# An act, as it is named.
activity-action-announce = 发出通知
# Button of an act.
activity-do-announce = 发出通知
# Said after an act.
activity-said-announce = 通知已发出。
# What an act will do.
activity-what-announce = 名单上的人会收到通知。
# An act, as it is named.
activity-action-open_sign_up = 开放报名
# Button of an act.
activity-do-open_sign_up = 开放报名
# Said after an act.
activity-said-open_sign_up = 报名已开放。
# What an act will do.
activity-what-open_sign_up = 看得到这项活动的人都可以报名，名额满后进入候补。
# An act, as it is named.
activity-action-close_sign_up = 结束报名
# Button of an act.
activity-do-close_sign_up = 结束报名
# Said after an act.
activity-said-close_sign_up = 报名已结束。
# An act, as it is named.
activity-action-start = 开始签到
# Button of an act.
activity-do-start = 开始签到
# Said after an act.
activity-said-start = 可以签到了。
# What an act will do.
activity-what-start = 开始后可以打开签到屏幕。
# An act, as it is named.
activity-action-ask = 提问
# Button of an act.
activity-do-ask = 提问
# Said after an act.
activity-said-ask = 提问已送答复单位。
# What an act will do.
activity-what-ask = 答复单位会收到通知和期限。
# An act, as it is named.
activity-action-record = 写纪要和发现
# Button of an act.
activity-do-record = 写纪要和发现
# Said after an act.
activity-said-record = 已保存。
# An act, as it is named.
activity-action-end = 结束活动
# Button of an act.
activity-do-end = 结束
# Said after an act.
activity-said-end = 活动已结束，请补正名单。
# What an act will do.
activity-what-end = 结束后不能再自行签到，名单仍可补正。
# An act, as it is named.
activity-action-close = 办结
# Button of an act.
activity-do-close = 办结
# Said after an act.
activity-said-close = 已办结，名单已固定。
# What an act will do.
activity-what-close = 没有到会也没有批准请假的记为缺席，此后名单不再更改。
# An act, as it is named.
activity-action-cancel = 取消活动
# Button of an act.
activity-do-cancel = 取消活动
# Said after an act.
activity-said-cancel = 活动已取消。
# What an act will do.
activity-what-cancel = 取消后不能恢复，名单上的人会收到通知。
# An act, as it is named.
activity-action-postpone = 延期
# Button of an act.
activity-do-postpone = 延期
# Said after an act.
activity-said-postpone = 活动已延期。
# What an act will do.
activity-what-postpone = 名单上的人会收到通知，时间另定。
# An act, as it is named.
activity-action-reschedule = 另定时间
# Button of an act.
activity-do-reschedule = 另定时间
# Said after an act.
activity-said-reschedule = 新的时间已通知。
# What an act will do.
activity-what-reschedule = 名单上的人会收到新的时间。
# An act, as it is named.
attendance-action-invite = 邀请
# Button of an act.
attendance-do-invite = 邀请
# Said after an act.
attendance-said-invite = 已邀请。
# An act, as it is named.
attendance-action-uninvite = 移出名单
# Button of an act.
attendance-do-uninvite = 移出名单
# Said after an act.
attendance-said-uninvite = 已移出名单。
# What an act will do.
attendance-what-uninvite = 本人会收到通知。
# An act, as it is named.
attendance-action-sign_up = 报名
# Button of an act.
attendance-do-sign_up = 报名
# Said after an act.
attendance-said-sign_up = 报名成功。
# An act, as it is named.
attendance-action-queue = 候补报名
# Button of an act.
attendance-do-queue = 候补
# Said after an act.
attendance-said-queue = 已进入候补，有名额时会通知您。
# What an act will do.
attendance-what-queue = 名额已满。有人退出时按先后自动递补。
# An act, as it is named.
attendance-action-move_up = 候补转正
# Button of an act.
attendance-do-move_up = 转为参加
# Said after an act.
attendance-said-move_up = 已转为参加。
# An act, as it is named.
attendance-action-withdraw = 撤回报名
# Button of an act.
attendance-do-withdraw = 撤回报名
# Said after an act.
attendance-said-withdraw = 报名已撤回。
# An act, as it is named.
attendance-action-ask_leave = 请假
# Button of an act.
attendance-do-ask_leave = 请假
# Said after an act.
attendance-said-ask_leave = 请假已提交，待批准。
# What an act will do.
attendance-what-ask_leave = 批准前请以名单为准。
# An act, as it is named.
attendance-action-take_back = 撤回请假
# Button of an act.
attendance-do-take_back = 撤回请假
# Said after an act.
attendance-said-take_back = 请假已撤回。
# An act, as it is named.
attendance-action-forward = 报领导
# Button of an act.
attendance-do-forward = 报领导批准
# Said after an act.
attendance-said-forward = 已报领导。
# An act, as it is named.
attendance-action-grant = 批准请假
# Button of an act.
attendance-do-grant = 批准
# Said after an act.
attendance-said-grant = 已批准请假。
# An act, as it is named.
attendance-action-refuse = 不批准请假
# Button of an act.
attendance-do-refuse = 不批准
# Said after an act.
attendance-said-refuse = 已答复不批准。
# An act, as it is named.
attendance-action-arrive = 签到
# Button of an act.
attendance-do-arrive = 签到
# Said after an act.
attendance-said-arrive = 已签到。
# An act, as it is named.
attendance-action-arrive_late = 迟到签到
# Button of an act.
attendance-do-arrive_late = 登记迟到
# Said after an act.
attendance-said-arrive_late = 已登记迟到。
# An act, as it is named.
attendance-action-leave_early = 登记早退
# Button of an act.
attendance-do-leave_early = 登记早退
# Said after an act.
attendance-said-leave_early = 已登记早退。
# An act, as it is named.
attendance-action-set_present = 更正为到会
# Button of an act.
attendance-do-set_present = 更正为到会
# Said after an act.
attendance-said-set_present = 已更正。
# What an act will do.
attendance-what-set_present = 更正要写理由，留有记录。
# An act, as it is named.
attendance-action-set_late = 更正为迟到
# Button of an act.
attendance-do-set_late = 更正为迟到
# Said after an act.
attendance-said-set_late = 已更正。
# What an act will do.
attendance-what-set_late = 更正要写理由，留有记录。
# An act, as it is named.
attendance-action-set_left = 更正为早退
# Button of an act.
attendance-do-set_left = 更正为早退
# Said after an act.
attendance-said-set_left = 已更正。
# What an act will do.
attendance-what-set_left = 更正要写理由，留有记录。
# An act, as it is named.
attendance-action-set_absent = 更正为缺席
# Button of an act.
attendance-do-set_absent = 更正为缺席
# Said after an act.
attendance-said-set_absent = 已更正。
# What an act will do.
attendance-what-set_absent = 更正要写理由，留有记录。
# An act, as it is named.
attendance-action-set_leave = 更正为请假
# Button of an act.
attendance-do-set_leave = 更正为请假
# Said after an act.
attendance-said-set_leave = 已更正。
# What an act will do.
attendance-what-set_leave = 更正要写理由，留有记录。
# History: an act and what it said.
event-activity-create = 筹备“{ $x }”，{ $y }
# History: an act and what it said.
event-activity-edit = 修改为“{ $x }”，{ $y }
# History: an act and what it said.
event-activity-invite = 邀请{ $n }人
# History: an act and what it said.
event-activity-join = 参加单位{ $x }，代表{ $y }人
# History: an act and what it said.
event-activity-announce = 发出通知，{ $x }举行
# History: an act and what it said.
event-activity-open_sign_up = 开放报名，名额{ $n }
# History: an act and what it said.
event-activity-close_sign_up = 报名结束
# History: an act and what it said.
event-activity-start = 开始签到
# History: an act and what it said.
event-activity-ask = 提问：{ $x }（{ $y }前答复）
# History: an act and what it said.
event-activity-record = 写纪要和发现，听众{ $n }人
# History: an act and what it said.
event-activity-end = 活动结束
# History: an act and what it said.
event-activity-close = 办结，到会{ $x }人，缺席{ $y }人
# History: an act and what it said.
event-activity-cancel = 取消：{ $x }
# History: an act and what it said.
event-activity-postpone = 延期：{ $x }（原定{ $y }）
# History: an act and what it said.
event-activity-reschedule = 改在{ $x }举行（原定{ $y }）
# History: an act and what it said.
event-activity-attach = 添加材料{ $x }第{ $y }版
# History: an act and what it said.
event-activity-detach = 移除材料{ $x }第{ $y }版
# History: an act and what it said.
event-activity-link = 关联提案{ $x }
# History: an act and what it said.
event-activity-unlink = 取消关联提案{ $x }
# History: an act and what it said.
event-attendance-invite = 列入名单
# History: an act and what it said.
event-attendance-uninvite = 移出名单
# History: an act and what it said.
event-attendance-sign_up = 报名
# History: an act and what it said.
event-attendance-queue = 候补
# History: an act and what it said.
event-attendance-move_up = 候补转为参加
# History: an act and what it said.
event-attendance-withdraw = 撤回报名
# History: an act and what it said.
event-attendance-ask_leave = 请假（{ $x }）：{ $y }
# History: an act and what it said.
event-attendance-take_back = 撤回请假
# History: an act and what it said.
event-attendance-forward = 报领导 { $x }
# History: an act and what it said.
event-attendance-grant = 批准请假 { $x }
# History: an act and what it said.
event-attendance-refuse = 不批准请假：{ $x }
# History: an act and what it said.
event-attendance-arrive = 签到（{ $x }）
# History: an act and what it said.
event-attendance-arrive_late = 迟到签到（{ $x }）
# History: an act and what it said.
event-attendance-leave_early = 早退
# History: an act and what it said.
event-attendance-set_present = 更正为到会：{ $x }
# History: an act and what it said.
event-attendance-set_late = 更正为迟到：{ $x }
# History: an act and what it said.
event-attendance-set_left = 更正为早退：{ $x }
# History: an act and what it said.
event-attendance-set_absent = 更正为缺席：{ $x }
# History: an act and what it said.
event-attendance-set_leave = 更正为请假：{ $x }
# History: an act and what it said.
event-activity_kind-add = 新增类别“{ $x }”
# History: an act and what it said.
event-activity_kind-change = 修改类别“{ $x }”
# History: an act and what it said.
event-activity_programme-begin = 建立专项“{ $x }”
# History: an act and what it said.
event-activity_programme-change = 修改专项“{ $x }”
# History: an act and what it said.
event-activity_question-ask = 提问：{ $x }（{ $y }前答复）
# History: an act and what it said.
event-activity_question-answer = 答复：{ $x }
# Reason of an entry made afterwards from the signed sheet.
activities-from-sheet = 按签到表补录
# Reason of an entry made by closing the list.
activities-at-closing = 办结时仍未到会
# Complaint: fewer places than are taken.
activities-places-taken = 名额不能少于已占用的人数。
# Complaint: leave is not decided yet.
activities-leave-open = 还有请假没有审批。请先批准或不批准，再办结。
# Complaint: the day has passed.
activities-day-past = 日期已过。请改为今天或以后的日期。
# Complaint: the day by which a reply is due.
activities-due-far = 请填今天起两年以内的日期。
# Notice to a unit, of a question at an activity that only those invited know of. $y: question.
activities-notice-ask-invited = 有提问请答复：{ $y }
# Hint above the list with boxes.
activities-tick-how = 勾选到会人员，再按下方出现的“所选人员已到”。
# Action: within a sentence.
activity-action-attach = 添加材料
# The units in which reports count this, the usual one first, by |
activities-figure-units = 场次|次|期|场|个
# The units in which reports count this, the usual one first, by |
activities-figure-units-joint = 场次|次|场|项
# The units in which reports count this, the usual one first, by |
activities-figure-units-activities = 项|场次|次|场
# The units in which reports count this, the usual one first, by |
activities-figure-units-people = 人次
# The units in which reports count this, the usual one first, by |
activities-figure-units-audience = 人|人次|名
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-joint = 团体 活动|团体 联合|联合 活动|各单位 联合|参加单位 活动
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-activities = 开展 活动|组织 活动|各类活动|举办 活动
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-people = 参加 人次|参与 人次|委员 人次
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-audience = 听众|听讲|受众
# Button: bring in a table of activities
activities-import = 导入活动
# Page: bring in a table of activities
activities-import-title = 导入活动一览表
# Help: what is read
activities-import-help = 一行一项活动。必须有名称、类型和日期；日期可写“5月12日至14日”。地点、主办单位、参加单位、参加委员、听众人数、主讲人和备注也会读取。
# Help: held or draft
activities-import-help-held = 已过的日期作为已举办录入，不发通知；以后的日期录为草稿。
# Help: people
activities-import-help-people = 参加单位只记名称；委员按姓名与本届名单核对，对不上的不录入。
# Help: the kinds that are known. $x: kinds
activities-import-kinds = 可用的类型：{ $x }。
# Page: what would be entered
activities-import-plan = 核对要录入的活动
# Verdict of a row: new
activities-import-is-new = 录入
# Verdict of a row: same
activities-import-is-same = 已有
# Verdict of a row: unsure
activities-import-is-unsure = 录入，有疑问
# Verdict of a row: refused
activities-import-is-refused = 不录入
# Doubt: no day
activities-import-no-day = 没有读出日期。
# Doubt: no kind
activities-import-kind-missing = 没有写类型。
# Doubt: a kind that is not known. $x: kind
activities-import-no-kind = 没有“{ $x }”这一类型，请改成已有的类型，或先在活动类型里添加。
# Doubt: twice in the table
activities-import-twice = 表内已有同名同日的一行。
# Doubt: several of a name. $x: name
activities-import-several = “{ $x }”不止一个，未录入。
# Doubt: no organisation. $x: name
activities-import-no-org = 没有“{ $x }”这个单位，未录入。
# Doubt: no member. $x: name
activities-import-no-member = 本届委员中没有“{ $x }”，未录入。
# It comes in as held
activities-import-as-held = 录为已举办。
# It comes in as a draft
activities-import-as-draft = 日期未到，录为草稿。
# How many members. $n
activities-import-people = 委员{ $n }人。
# Button: enter. $n
activities-import-enter = 录入{ $n }项
# Nothing to enter
activities-import-nothing = 没有可以录入的活动。
# The file was brought in before
activities-import-seen = 这份文件导入过：
# Reason in the history. $x: file
activities-import-reason = 按导入的表录入：{ $x }
# Said: entered. $n
activities-import-said = 已录入{ $n }项活动，可以撤回。
# It is not over yet
activities-not-over = 活动还没有结束，请发出通知或等结束后再补录。
# Action: enter_held
activity-action-enter_held = 补录为已举办
# Button: enter_held
activity-do-enter_held = 补录为已举办
# Said: enter_held
activity-said-enter_held = 已补录，请补正名单后办结。
# What it does: enter_held
activity-what-enter_held = 用于事后录入：不发通知，直接进入已举办。
# History: taken out with its import. $x: file
activity-action-undo_import = 撤回导入
# Notice: time or place changed. $x: title, $y: when and where
activities-notice-edit = “{ $x }”的时间或地点有变：{ $y }
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: centre
activities-figure-said-kind-centre = 中心组学习|中心组 学习
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: standing
activities-figure-said-kind-standing = 常委会 学习|常务委员会 学习
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: chair
activities-figure-said-kind-chair = 主席会议 学习
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: committee
activities-figure-said-kind-committee = 专委会 学习|专门委员会 学习
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: lecture
activities-figure-said-kind-lecture = 委员讲堂|大讲堂|报告会
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: seminar
activities-figure-said-kind-seminar = 研讨班|培训班|研修班
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: inspection
activities-figure-said-kind-inspection = 视察|考察
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: briefing
activities-figure-said-kind-briefing = 情况通报
# Complaint: which row could not be entered. $x: row, $y: title
activities-import-row = 第{ $x }行“{ $y }”不能录入，其他行也没有录入：
