## 房间

# link in the navigation
settings-nav = 设置
# title of the list of settings
settings-title = 规则与设置
# under the title of the list
settings-intro = 每一项都写明现行值、从哪天起、依据哪条规定。改动从指定日期起生效，以前的日子仍按以前的规定算。
# no setting is declared
settings-empty = 还没有可设的项目
# what that means
settings-empty-text = 各项功能启用后，这里会列出它的规则。
# tab of the values
settings-tab-values = 规则
# tab of the calendar
settings-tab-calendar = 工作日历
# tab of the categories
settings-tab-categories = 提案分类
# tab of the grounds
settings-tab-grounds = 不予立案情形
# the act of reading the settings, for refusals
settings-action-read = 查看规则与设置
# the act of changing the procedure, for refusals
settings-action-edit = 修改规则与设置
# the act of setting a value, for conflicts
settings-action-set = 修改这一项
# the act of changing the overlay, for conflicts
settings-action-overlay = 修改本地调整
# between two sentences
settings-between-sentences = {""}

## 组名

# group of settings: proposals
settings-group-proposal = 提案
# group of settings: review
settings-group-review = 审查立案
# group of settings: merging
settings-group-merge = 并案
# group of settings: sign-in sessions
settings-group-session = 登录
# group of settings: people
settings-group-people = 人员与单位
# group of settings: sign-in and accounts
settings-group-auth = 登录与账号
# group of settings: returns
settings-group-return = 退回
# group of settings: signing
settings-group-signing = 联名与签署
# group of settings: statistics
settings-group-statistics = 统计

## 列表与历史

# column: name of the setting
settings-col-name = 项目
# column: value in force
settings-col-value = 现行值
# column: first day in force
settings-col-since = 起始日期
# column: last day
settings-col-until = 截止日期
# column: the rule that justifies the value
settings-col-rule = 依据
# column: where it stands
settings-col-state = 情况
# column: who did it and when
settings-col-who = 经办人
# column: year
settings-col-year = 年份
# column: file
settings-col-file = 文件
# column: day
settings-col-day = 日期
# column: days
settings-col-days = 天数
# column: what it was before
settings-col-before = 原来
# column: what it is afterwards
settings-col-after = 改后
# column: what can be done
settings-col-acts = 可办
# mark of a value that the body has not set
settings-default = 默认
# a switch that is on
settings-on = 开
# a switch that is off
settings-off = 关
# an empty value
settings-value-none = 不设
# a value that comes into force later: day and value
settings-coming = { $x }起改为：{ $y }
# state of a value: in force
settings-state-now = 现行
# state of a value: later
settings-state-coming = 尚未生效
# state of a value: earlier
settings-state-past = 已过
# state of a value: taken back
settings-state-withdrawn = 已撤回
# state of a file: another took its place
settings-state-replaced = 已替换
# head of the history
settings-history = 历次改动
# nothing was changed yet
settings-history-none = 没有改动过，一直用默认值。

## 改一项

# head of the form
settings-change = 改这一项
# label of the value
settings-value = 改为
# label of the unit of a period
settings-unit = 单位
# unit: working days
settings-unit-wd = 个工作日
# unit: days
settings-unit-d = 天（自然日）
# unit: months
settings-unit-m = 个月
# a period in working days
settings-period-wd = { $n } 个工作日
# a period in days
settings-period-d = { $n } 天
# a period in months
settings-period-m = { $n } 个月
# label of the first day in force
settings-from = 从哪天起
# what may be written there
settings-from-hint = 今天或以后的日期，例如 2026-05-20。
# the first day lies in the past
settings-from-past = 只能从今天或以后的日期起生效，请改日期。
# label of the rule that justifies the value
settings-rule = 依据哪条规定
# what is to be written there
settings-rule-hint = 写明文件名和条款，例如“提案工作条例第十六条”。
# what a number may be
settings-allowed-whole = 请写 { $low } 到 { $high } 之间的整数。
# what a period may be
settings-allowed-period = 请写 1 到 { $n } 之间的整数，再选单位；按月最多 120 个月。
# what a text may be
settings-allowed-text = 最多 { $n } 字。
# what groups of words may be
settings-allowed-words = 一行一组，最多 { $n } 字。
# a line of groups of words holds one word only
settings-words-alone = 第 { $n } 行只有一个词，请写上与它同义的词，或删去这行。
# a word of a line is too long or none
settings-words-length = 第 { $n } 行的“{ $x }”不是 1 到 16 个字的词，请改短或删去。
# a line refers to something unknown
settings-words-unknown = 第 { $n } 行提到的“{ $x }”没有定义，请先写它那一组。
# a line names nothing
settings-words-nameless = 第 { $n } 行没有写词，请补上或删去。
# button: save the value
settings-save = 从这天起执行
# way back
settings-back = 返回
# after a value was set, with its first day
settings-set = 已记录，{ $x } 起执行
# a kept copy stands in the form, with its time
settings-kept = { $x } 自动保存的内容已填在下面
# button: forget the kept copy
settings-kept-forget = 不要了，显示现行内容
# title of the page that takes a value back
settings-withdraw-title = 撤回尚未生效的改动
# what would be taken back: setting and value
settings-withdraw-text = 把“{ $x }”改为“{ $y }”的决定撤回？
# when it would have come into force
settings-withdraw-from = 原定{ $x }生效。撤回后仍按现行值，撤回本身也记入历次改动。
# button: take it back
settings-withdraw = 撤回
# button: leave it
settings-not-now = 先不办
# too late to take back
settings-withdraw-late = 这个值已经生效，不能撤回；可以另设一个新值。
# after a value was taken back
settings-withdrawn = 已撤回

## 编号模板

# a bracket is not closed
settings-template-open = 第 { $n } 个字的“{"{"}”没有配对的“{"}"}”。
# a bracket closes nothing
settings-template-stray = 第 { $n } 个字的“{"}"}”前面没有“{"{"}”。
# not a variable
settings-template-unknown = 第 { $n } 个字处的“{ $x }”不能用。可用：level、term、session、year、prefix、kind、category、seq、category_seq。
# not a width
settings-template-width = 第 { $n } 个字处的位数“{ $x }”不对，请写 01 到 09，只能用于数字。
# two matters would have one number
settings-template-no-sequence = 编号里要有 {"{"}seq{"}"}，或同时有 {"{"}category{"}"} 和 {"{"}category_seq{"}"}，否则会重号。

## 工作日历

# title of the calendar page
settings-calendar-title = { $n } 年工作日历
# name of the links to other years
settings-calendar-other-years = 其他年份
# there is no table for the year
settings-calendar-unknown = 这一年还没有放假安排
# what that means
settings-calendar-unknown-text = 落在这一年的期限先按周一至周五推算，只作参考；导入放假安排后自动重算。
# head of what the calendar rests on
settings-calendar-basis = 依据
# where the table comes from
settings-calendar-source = 放假安排
# the table comes with the program
settings-calendar-source-built-in = 国务院办公厅通知，随程序附带
# the table was imported
settings-calendar-source-file = 导入的文件：{ $x }
# there is no table
settings-calendar-source-none = 还没有
# years with a table
settings-calendar-years = 已有年份
# digest of all tables
settings-calendar-version = 日历编码
# head of the import
settings-calendar-import = 导入一年的放假安排
# label of the file
settings-calendar-file = 放假安排文件（JSON）
# what the file holds
settings-calendar-file-hint = 写明年份、放假日期和调休上班日期；同一年可以再次导入，旧文件留在记录里。
# button: import
settings-calendar-import-act = 导入放假安排
# after an import
settings-calendar-imported = 已导入 { $x } 年放假安排，未到期的期限会重算
# the file is no text
settings-calendar-not-text = 这个文件不是 UTF-8 文本，请用 JSON 文件。
# the file cannot be read
settings-calendar-unreadable = 第 { $line } 行第 { $column } 列看不懂：{ $x }
# the year is beyond reason
settings-calendar-year = 年份 { $n } 不对，请核对。
# more entries than days
settings-calendar-too-many = 共 { $n } 个日期，比一年的天数还多，请核对。
# an entry is no date
settings-calendar-not-a-date = “{ $x }”不是日期，请写成 2026-05-20 这样（所在列表：{ $list }）。
# a date outside the year
settings-calendar-outside = { $x } 不属于 { $n } 年，请核对。
# a date stands twice
settings-calendar-twice = { $x } 写了两遍，请删去一处（所在列表：{ $list }）。
# a date stands in two lists
settings-calendar-in-both = { $x } 同时写在 { $first } 和 { $second } 里，请只留一处。
# a weekday in the list of worked weekend days
settings-calendar-weekday = { $x } 不是周末，不能作为调休上班日。
# a year that is over
settings-calendar-past = 这一年已经过去，期限都已算定，不能再换。
# the table is the same
settings-calendar-same = 与现有的放假安排完全相同，不用再导入。
# kind of day: ordinary working day
settings-kind-working = 工作日
# kind of day: worked weekend day
settings-kind-made-up = 调休上班
# kind of day: weekend
settings-kind-weekend = 周末
# kind of day: holiday
settings-kind-holiday = 放假
# kind of day: off by the local arrangement
settings-kind-local-off = 本地放假
# kind of day: worked by the local arrangement
settings-kind-local-work = 本地上班
# mark in the calendar: worked weekend day
settings-mark-made-up = 班
# mark in the calendar: weekend
settings-mark-weekend = 休
# mark in the calendar: holiday
settings-mark-holiday = 假
# mark in the calendar: off by the local arrangement
settings-mark-local-off = 地假
# mark in the calendar: worked by the local arrangement
settings-mark-local-work = 地班
# the words a body chose for its local days, after the kind
settings-local-label = （{ $x }）
# Monday, short
settings-weekday-1 = 一
# Tuesday, short
settings-weekday-2 = 二
# Wednesday, short
settings-weekday-3 = 三
# Thursday, short
settings-weekday-4 = 四
# Friday, short
settings-weekday-5 = 五
# Saturday, short
settings-weekday-6 = 六
# Sunday, short
settings-weekday-7 = 日
# January
settings-month-1 = 1月
# February
settings-month-2 = 2月
# March
settings-month-3 = 3月
# April
settings-month-4 = 4月
# May
settings-month-5 = 5月
# June
settings-month-6 = 6月
# July
settings-month-7 = 7月
# August
settings-month-8 = 8月
# September
settings-month-9 = 9月
# October
settings-month-10 = 10月
# November
settings-month-11 = 11月
# December
settings-month-12 = 12月

## 本地调整

# title of the overlay page
settings-overlay-title = 本地调整
# under the title
settings-overlay-intro = 在全国放假安排之上，加上本地区或本单位的放假、上班日期。日历属于单位，不记原因，也不分人。
# label of the words for local days
settings-overlay-label = 显示的名称
# what to write there
settings-overlay-label-hint = 例如“地区公共假日”。
# further days off
settings-overlay-add-off = 另外放假的日期
# what to write there
settings-overlay-add-off-hint = 一行一个日期，例如 2026-04-21。
# national days off that are worked here
settings-overlay-remove-off = 不随全国放假的日期
# further days worked
settings-overlay-add-work = 另外上班的日期
# made-up days not taken over
settings-overlay-remove-work = 不随全国调休上班的日期
# button: show what changes
settings-overlay-preview = 看会改哪些天
# button: save
settings-overlay-save = 按这样执行
# head of the preview
settings-overlay-changes = 会改这些天
# nothing changes
settings-overlay-no-changes = 没有哪一天会变。
# what follows from the change
settings-overlay-recount = 执行后，经过这些天的未到期期限会重算。
# after the overlay was saved
settings-overlay-saved = 已执行，未到期的期限会重算
# the overlay is as it was
settings-overlay-same = 与现行的本地调整相同，没有要改的。
# there is no overlay
settings-overlay-none = 没有本地调整，按全国放假安排。
# days of an overlay: off and worked
settings-overlay-days = 休 { $x } 天，班 { $y } 天

## 期限怎么算

# title of the counting page
settings-count-title = 算一个期限
# under the title
settings-count-intro = 写明从哪天起、多长时间，逐日数给您看。
# label of the start
settings-count-from = 起算日
# what the start means
settings-count-from-hint = 当日不计，从第二天数起。
# label of the length
settings-count-length-label = 多长时间
# the length is out of range
settings-count-length = 请写大于 0 的整数，最多十年。
# button: count
settings-count-act = 数一数
# the answer
settings-count-answer = 到期日：{ $x }
# summary of a drawn count
settings-count-question = 这个日期是怎么算的
# one sentence about a count
settings-count-why = { $start }起算，当日不计；数 { $period }，到{ $due }为止。
# days off passed over
settings-count-off = 其间放假 { $n } 天不计。
# worked weekend days counted
settings-count-made = 调休上班 { $n } 天照计。
# the last day was not worked
settings-count-rolled = 期满的{ $x }不上班，顺延到下一个工作日。
# a count in words, for those who do not see the drawing
settings-count-label = 从{ $start }数到{ $due }，共 { $period }
# the start in the drawing
settings-count-start = 起算
# the last number in the drawing
settings-count-nth = 第{ $n }日
# the due date in the drawing
settings-count-due = 到期
# basis of a count in working days
settings-count-basis-wd = 只数工作日，调休上班的周末照计；当日不计（民法典第二百零一条）。
# basis of a count in days
settings-count-basis-d = 逐日连续计算，当日不计；最后一天不上班的顺延（民法典第二百零一条、第二百零三条）。
# basis of a count in months
settings-count-basis-m = 到对应的那一天为止，没有对应日的到月末；最后一天不上班的顺延（民法典第二百零二条、第二百零三条）。
# the calendar a count was made on
settings-count-calendar = 日历编码 { $x }
# the count passes a year without a table
settings-count-provisional = 其中有的年份还没有公布放假安排，这个日期是暂定的，公布后会重算。

## 分类与情形

# under the title of the categories
settings-categories-intro = 两级分类。编码不变，各年的统计才能对得上；不用的分类截止，不删除。
# under the title of the grounds
settings-grounds-intro = 不予立案时写明属于哪一种。全国通行的十种不能改，本地可以另加。
# label of the code
settings-code = 编码
# what a code is
settings-code-hint = 字母、数字和连字符，定了不再改。
# a code of other characters
settings-code-wrong = 编码只能用字母、数字、连字符和下划线。
# a code that exists
settings-code-taken = 这个编码已经有了，请换一个。
# label of the name
settings-name = 名称
# label of the English name
settings-name-en = 英文名称
# label of the category above
settings-parent = 上级分类
# no category above
settings-parent-none = 没有，本身是一级
# mark of something not open today
settings-closed = 停用
# button: add
settings-add = 加上
# act: rename
settings-rename = 改名
# act: end
settings-end = 截止
# label of the last day
settings-until = 最后一天
# what the last day means
settings-until-hint = 这一天之后不再选用，已用的仍然保留。
# the last day is before the first
settings-until-early = 最后一天不能早于起始日期。
# it was ended before
settings-ended-before = 已经截止过了。
# nothing in the catalogue
settings-catalogue-empty = 还没有内容
# what to do about it
settings-catalogue-empty-text = 在下面加上第一条。
# head of the form that adds a category
settings-category-add = 加一个分类
# title: rename a category
settings-category-rename = 分类“{ $x }”改名
# what renaming means
settings-category-rename-lead = 编码 { $x } 不变，以前的提案也显示新名称，改名记入历史。
# title: end a category
settings-category-end = 截止分类“{ $x }”
# what ending means
settings-category-end-lead = 编码 { $x }：截止后不再选用，已有的提案和统计不受影响。
# a category below is still open
settings-category-below = 下级分类还在用，请先截止下级。
# after a category was added
settings-category-added = 已加上分类“{ $x }”
# after a category was renamed
settings-category-renamed = 已改名为“{ $x }”
# after a category was ended
settings-category-ended = 已截止
# head of the form that adds a ground
settings-ground-add = 加一种本地情形
# mark of a national ground
settings-ground-national = 全国通行
# title: end a ground
settings-ground-end = 截止情形 { $x }
# what would be ended
settings-ground-end-lead = “{ $x }”截止后不再选用，已用过的决定仍然保留。
# after a ground was added
settings-ground-added = 已加上情形 { $x }
# after a ground was ended
settings-ground-ended = 已截止

## 不予立案的十种情形

# ground for not filing: secrets
ground-N01 = 涉及党和国家秘密
# ground for not filing: forbidden
ground-N02 = 国家明令禁止的事项
# ground for not filing: internal affairs of the Communist Party
ground-N03 = 中共党员反映党内组织、人事安排方面的意见
# ground for not filing: internal affairs of another party
ground-N04 = 民主党派成员反映本党派内部事务
# ground for not filing: before a court
ground-N05 = 已经进入诉讼、仲裁等法律程序
# ground for not filing: academic
ground-N06 = 属于学术研讨
# ground for not filing: personal
ground-N07 = 为本人或亲属解决个人问题
# ground for not filing: advertising
ground-N08 = 宣传、推介具体的作品或产品
# ground for not filing: denunciation
ground-N09 = 指名举报
# ground for not filing: empty
ground-N10 = 内容空泛，没有具体建议

## 默认分类

# default category
category-economy = 经济建设
# default category
category-politics = 政治建设
# default category
category-culture = 文化建设
# default category
category-society = 社会建设
# default category
category-ecology = 生态文明建设
# default category
category-other = 统战和其他
# default category, second level
category-agriculture = 农业农村
# default category, second level
category-industry = 工业与科技
# default category, second level
category-trade = 商贸金融
# default category, second level
category-transport = 交通与基础设施
# default category, second level
category-law = 法治
# default category, second level
category-administration = 政务服务
# default category, second level
category-heritage = 文化与文物
# default category, second level
category-tourism = 旅游与体育
# default category, second level
category-education = 教育
# default category, second level
category-health = 医疗卫生
# default category, second level
category-employment = 就业与社会保障
# default category, second level
category-housing = 城乡建设与住房
# default category, second level
category-environment = 环境保护
# default category, second level
category-water = 水利与能源

# where a default comes from that no regulation fixes
settings-source-rules = 通行做法，见本项目规则页；可按本级条例修改
# group of settings: audit
settings-group-audit = 答复审核
# group of settings: award
settings-group-award = 评优
# group of settings: co
settings-group-co = 会办
# group of settings: contact
settings-group-contact = 沟通
# group of settings: countersign
settings-group-countersign = 会签
# group of settings: extension
settings-group-extension = 延期
# group of settings: feedback
settings-group-feedback = 评价反馈
# group of settings: handling
settings-group-handling = 办理
# group of settings: key
settings-group-key = 重点提案
# group of settings: league
settings-group-league = 承办单位排名
# group of settings: promise
settings-group-promise = 承诺
# group of settings: public
settings-group-public = 公开页面
# group of settings: publish
settings-group-publish = 公开
# group of settings: refuse
settings-group-refuse = 退办
# group of settings: rehandle
settings-group-rehandle = 二次办理
# group of settings: remind
settings-group-remind = 提醒
# group of settings: reply
settings-group-reply = 答复
# Field: the version of a rule that justifies the value.
settings-cites = 依据的制度
# Choice: none.
settings-cites-none = 不指定
# Rule that a value cites. $x: title.
settings-cited = 《{ $x }》
# Group of settings: the rulebook.
settings-group-rulebook = 制度
# Group of settings: what goes up and what comes down.
settings-group-superior = 请示报告和交办
