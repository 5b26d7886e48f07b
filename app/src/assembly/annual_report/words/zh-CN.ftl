# 工作报告的用语。

# Rail: reports.
report-nav = 工作报告
# Head of the list of reports.
report-title = 工作报告
# What one is, among what is found, and as a choice.
report-one = 工作报告
# Box: find by title.
report-find = 按标题查找
# Filter: every kind.
report-any-kind = 全部种类
# Filter: every state.
report-any-state = 全部状态
# Button: narrow the list, or compare.
report-show = 查看
# Count of a list. $n: how many.
report-count = { $n } 份报告
# Empty list.
report-none = 没有报告
# Empty list, what to do.
report-none-text = 放宽条件，或起草一份。
# Button: download.
report-export = 导出
# Paging: back to the first page.
report-first = 第一页
# Column or label: title
report-col-title = 标题
# Column or label: kind
report-col-kind = 种类
# Column or label: state
report-col-state = 状态
# Column or label: when its figures were frozen
report-col-frozen = 数字定稿
# Column or label: last change
report-col-changed = 最近改动
# Column or label: what a row of a table counts
report-col-what = 项目
# Column or label: this period
report-col-now = 本期
# Column or label: the period before
report-col-before = 上期
# Column or label: a record behind a figure
report-col-record = 记录
# Column or label: its day
report-col-day = 日期
# Column or label: for how much it counts
report-col-n = 计数
# Column or label: why it counts so
report-col-why = 理由
# Column or label: the marker in the text
report-col-marker = 标记
# Column or label: as it is printed
report-col-printed = 印出
# Column or label: what it asks
report-col-asks = 问的是
# Column or label: whether the text names it
report-col-used = 正文
# Label: the usual period of the figures.
report-period = 统计时段
# Field: first day.
report-from = 起
# Field: last day.
report-until = 止
# A calendar year. $x: the year.
report-period-year = { $x }年
# Days from and until. $x, $y: the days.
report-period-days = { $x }至{ $y }
# A session that is not known any more.
report-period-unknown = 已不存在的会议
# Choice: other days.
report-period-other = 其他起止日期
# Complaint: no period, or it ends before it begins.
report-period-wrong = 请填写起止日期，止不早于起。
# Kind of report: standing
report-kind-standing = 常委会工作报告
# Kind of report: proposals
report-kind-proposals = 提案工作报告
# Kind of report: special
report-kind-special = 专题报告
# State of a report: drafting
report-state-drafting = 起草中
# State of a report: group
report-state-group = 起草组审改
# State of a report: chair
report-state-chair = 提交主席会议
# State of a report: standing
report-state-standing = 提交常委会会议
# State of a report: plenary
report-state-plenary = 提交全体会议
# State of a report: adopted
report-state-adopted = 全体会议通过
# State of a report: published
report-state-published = 已公布
# State of a report: withdrawn
report-state-withdrawn = 已撤销
# Act on a report: begin
report-action-begin = 起草报告
# Button: begin
report-do-begin = 起草
# Said after the act: begin
report-said-begin = 报告已建立，可以写正文了。
# Act on a report: edit
report-action-edit = 改标题和时段
# Button: edit
report-do-edit = 改标题和时段
# Said after the act: edit
report-said-edit = 已改好。
# Act on a report: authors
report-action-authors = 指定执笔人
# Button: authors
report-do-authors = 指定执笔人
# Said after the act: authors
report-said-authors = 执笔人已指定。
# Act on a report: write
report-action-write = 写正文
# Act on a report: comment
report-action-comment = 批注
# Said after the act: comment
report-said-comment = 批注已记下。
# Act on a report: keep
report-action-keep = 存为版本
# Button: keep
report-do-keep = 存为版本
# Said after the act: keep
report-said-keep = 版本已存。
# Act on a report: submit
report-action-submit = 交起草组审改
# Button: submit
report-do-submit = 交起草组审改
# Said after the act: submit
report-said-submit = 已交起草组。
# Act on a report: to_chair
report-action-to_chair = 提交主席会议
# Button: to_chair
report-do-to_chair = 提交主席会议
# Said after the act: to_chair
report-said-to_chair = 已提交主席会议。
# Act on a report: to_standing
report-action-to_standing = 主席会议同意，提交常委会会议
# Button: to_standing
report-do-to_standing = 同意，提交常委会会议
# Said after the act: to_standing
report-said-to_standing = 已提交常委会会议。
# Act on a report: freeze
report-action-freeze = 数字定稿
# Button: freeze
report-do-freeze = 数字定稿
# Said after the act: freeze
report-said-freeze = 数字已定稿。
# Act on a report: unfreeze
report-action-unfreeze = 解除定稿
# Button: unfreeze
report-do-unfreeze = 解除定稿
# Said after the act: unfreeze
report-said-unfreeze = 数字随记录更新了。
# Act on a report: to_plenary
report-action-to_plenary = 常委会会议同意，提交全体会议
# Button: to_plenary
report-do-to_plenary = 同意，提交全体会议
# Said after the act: to_plenary
report-said-to_plenary = 已提交全体会议。
# Act on a report: adopt
report-action-adopt = 登记表决结果
# Button: adopt
report-do-adopt = 登记表决结果
# Said after the act: adopt
report-said-adopt = 表决结果已登记。
# Act on a report: publish
report-action-publish = 公布
# Button: publish
report-do-publish = 公布
# Said after the act: publish
report-said-publish = 报告已公布。
# Act on a report: send_back
report-action-send_back = 退回起草
# Button: send_back
report-do-send_back = 退回起草
# Said after the act: send_back
report-said-send_back = 已退回起草。
# Act on a report: withdraw
report-action-withdraw = 撤销
# Button: withdraw
report-do-withdraw = 撤销报告
# Said after the act: withdraw
report-said-withdraw = 报告已撤销。
# What will happen: begin
report-what-begin = 先定种类、标题和统计时段；正文、数字、执笔人随后写。
# What will happen: submit
report-what-submit = 正文存为一个版本，起草组在此基础上审改。
# What will happen: to_chair
report-what-to_chair = 批注都处理完后才能提交；正文存为一个版本，此后不再改。
# What will happen: to_standing
report-what-to_standing = 正文存为一个版本。
# What will happen: freeze
report-what-freeze = 每个数字连同其清单按此刻的记录定下来；此后记录有变，逐项列出，正文不变。
# What will happen: unfreeze
report-what-unfreeze = 定下的清单随之作废，正文可以再改；原因留在经过里。
# What will happen: to_plenary
report-what-to_plenary = 数字定稿后才能提交；正文存为一个版本。
# What will happen: adopt
report-what-adopt = 赞成票超过反对票与弃权票之和即为通过；没有通过的，退回起草。
# What will happen: publish
report-what-publish = 任何人不登录即可阅读；数字后面的记录不公开。
# What will happen: send_back
report-what-send_back = 写明原因，执笔人会收到通知。
# What will happen: keep
report-what-keep = 给现在的正文起个名字存下来，以后可以对照。
# What will happen: withdraw
report-what-withdraw = 撤销后不能恢复。
# Name of the version that is kept as the text goes on: group
report-kept-group = 交起草组审改稿
# Name of the version that is kept as the text goes on: chair
report-kept-chair = 提交主席会议稿
# Name of the version that is kept as the text goes on: standing
report-kept-standing = 提交常委会会议稿
# Name of the version that is kept as the text goes on: plenary
report-kept-plenary = 提交全体会议稿
# History: begin
event-report-begin = { $who } 起草了“{ $x }”
# History: edit
event-report-edit = { $who } 改了标题或时段：“{ $x }”
# History: authors
event-report-authors = { $who } 指定执笔人：{ $x }
# History: write
event-report-write = { $who } 改了“{ $x }”一段
# History: add
event-report-add = { $who } 加了“{ $x }”一段
# History: remove
event-report-remove = { $who } 删了“{ $x }”一段
# History: restore
event-report-restore = { $who } 恢复了“{ $x }”一段
# History: move
event-report-move = { $who } 移动了“{ $x }”一段
# History: bind
event-report-bind = { $who } 绑定了数字 { $x }
# History: rebind
event-report-rebind = { $who } 改了数字 { $x }
# History: comment
event-report-comment = { $who } 批注：{ $x }
# History: answer
event-report-answer = { $who } 回复批注：{ $x }
# History: settle
event-report-settle = { $who } 处理了批注：{ $x }
# History: keep
event-report-keep = { $who } 存了版本“{ $x }”
# History: submit
event-report-submit = { $who } 交起草组审改
# History: to_chair
event-report-to_chair = { $who } 提交主席会议
# History: to_standing
event-report-to_standing = { $who } 登记主席会议同意，提交常委会会议
# History: freeze
event-report-freeze = { $who } 定稿了 { $x } 个数字
# History: unfreeze
event-report-unfreeze = { $who } 解除定稿：{ $x }
# History: to_plenary
event-report-to_plenary = { $who } 登记常委会会议同意，提交全体会议
# History: adopt
event-report-adopt = { $who } 登记了全体会议表决结果
# History: publish
event-report-publish = { $who } 公布了报告
# History: send_back
event-report-send_back = { $who } 退回起草：{ $x }
# History: withdraw
event-report-withdraw = { $who } 撤销了报告：{ $x }
# Act within a report, told to one who came second: add
report-action-add = 加了一段
# Act within a report, told to one who came second: remove
report-action-remove = 删了一段
# Act within a report, told to one who came second: restore
report-action-restore = 恢复了一段
# Act within a report, told to one who came second: move
report-action-move = 移动了一段
# Act within a report, told to one who came second: bind
report-action-bind = 绑定了数字
# Act within a report, told to one who came second: rebind
report-action-rebind = 改了数字
# Act within a report, told to one who came second: answer
report-action-answer = 回复了批注
# Act within a report, told to one who came second: settle
report-action-settle = 处理了批注
# Notice: authors. $x: title, $y: words.
report-notice-authors = 请您执笔“{ $x }”
# Notice: comment. $x: title, $y: words.
report-notice-comment = “{ $x }”有批注：{ $y }
# Notice: submit. $x: title, $y: words.
report-notice-submit = 请审改“{ $x }”{ $y }
# Notice: to_chair. $x: title, $y: words.
report-notice-to_chair = 请主席会议审议“{ $x }”{ $y }
# Notice: to_standing. $x: title, $y: words.
report-notice-to_standing = “{ $x }”提交常委会会议 { $y }
# Notice: to_plenary. $x: title, $y: words.
report-notice-to_plenary = “{ $x }”提交全体会议 { $y }
# Notice: adopt. $x: title, $y: words.
report-notice-adopt = “{ $x }”已通过，可以公布 { $y }
# Notice: send_back. $x: title, $y: words.
report-notice-send_back = “{ $x }”退回起草：{ $y }
# Head: what one can do.
report-you-can = 您可以
# No act is open.
report-nothing-asked = 现在没有需要您做的。
# Head: facts.
report-about-it = 基本情况
# Head: history.
report-timeline = 经过
# The text, as a label.
report-content = 正文
# Hint of the text area.
report-content-hint = 打“/”插入数字；{"{{"}1{"}}"} 这样的标记就是一个数字，可以移动、复制。
# A report without text.
report-no-text-yet = 还没有正文。先加一段。
# Label: authors.
report-authors = 执笔人
# Complaint: too many authors.
report-authors-many = 执笔人最多三十位。
# Label: number of figures.
report-figures = 绑定的数字
# How many figures. $n
report-figures-n = { $n } 个
# Link and head: all figures.
report-figures-all = 全部数字
# Empty list of figures.
report-figures-none = 还没有绑定数字
# Empty list of figures, what to do.
report-figures-none-text = 在段落里打“/”，或从这里绑定。
# Head: figures beside the text.
report-figures-beside = 本报告的数字
# How markers are used.
report-figures-beside-how = 把标记写进正文，印出来就是后面的样子。
# Box: find a figure or something to count.
report-figures-find = 查找已有数字或要数的东西
# Name of a file of figures. $x: title.
report-figures-export = { $x }的数字
# Complaint: too many figures.
report-figures-many = 一份报告的数字太多了。
# Head and button: bind a figure.
report-figure-new = 绑定数字
# Head of the chooser.
report-figure-insert = 插入数字
# Head and link: change a figure.
report-figure-change = 改这个数字
# Button: the page of the room that shows the same figure
report-figure-elsewhere = 在所属栏目中查看
# What binding does.
report-figure-what = 数字不是手填的，是所选问题的清单数出来的；清单随时可以打开。
# Button: bind.
report-figure-bind = 绑定
# Head of a figure's page. $n: its number.
report-figure-title = 数字 { $n }
# A figure that the text does not name.
report-figure-unused = 正文没有用到
# A question that nobody answers any more.
report-figure-unanswered = 现在没有部门能回答这个问题
# When it was frozen. $x: moment.
report-figure-frozen = 按 { $x } 的记录定稿
# A figure that follows the records.
report-figure-live = 随记录更新
# A figure that is not any more what was frozen.
report-figure-moved = 定稿以后记录有变，看变了什么
# Before the parts that name a figure.
report-figure-places = 用在
# Name of a file of a figure. $x: number, $y: what it asks.
report-figure-export = 数字{ $x } { $y }
# What a figure asks. $x: what is counted, $y: period.
report-asks = { $x }（{ $y }）
# Before the rule by which is counted.
report-rule = 计数规则：
# The lists of a figure, as a label.
report-lists = 清单
# Head of the list. $n: the sum.
report-list-n = 清单共计 { $n }
# Lines that do not count. $n
report-list-apart = 另有 { $n } 条不计，注明理由
# An empty list.
report-list-none = 清单是空的。
# A record that one may not read.
report-not-yours-to-read = 您无权查看的记录
# A line of 0.
report-not-counted = 不计
# Field: what is counted.
report-offer = 数什么
# First choice: none.
report-choose-offer = 请选择
# Complaint: a basis by which it cannot be asked. $x: what is counted.
report-basis-wrong = “{ $x }”不按这种时段统计，请换年度日期或会议届次。
# Field: style.
report-style = 写法
# Style: exact
report-style-exact = 准数（53场次）
# Style: over
report-style-over = 余（50余场次）
# Style: near
report-style-near = 近（近60场次）
# Style: about
report-style-about = 约（约50场次）
# Field: unit.
report-unit = 单位
# Hint: unit.
report-unit-hint = 空着用常用单位；写“-”不带单位。
# Field and column: what the figure is.
report-shape = 形式
# Form of a figure: count
report-shape-count = 数目
# Form of a figure: share
report-shape-share = 占比
# Form of a figure: names
report-shape-names = 名单
# Form of a figure: table
report-shape-table = 表
# Form of a figure: chart
report-shape-chart = 图
# Field: the whole of a share.
report-whole = 占比的总数
# Hint: whole.
report-whole-hint = 只用于占比。
# First choice: the usual whole.
report-no-whole = 常用的总数
# Field: how many names.
report-names = 写出几个名称
# Hint: names.
report-names-hint = 只用于名单；0 是全部写出。
# Complaint: how many names.
report-names-wrong = 填 0 到 100。
# Field: Chinese numerals.
report-in-numerals = 数字写法
# Choice: Chinese numerals.
report-in-numerals-yes = 用汉字（十二）
# Head and button: bind a table.
report-table-new = 插入表或图
# What a table is.
report-table-what = 每行一个数字，一列本期、一列上期；随记录更新，可定稿。
# Field: title of the table.
report-table-title = 表题
# Field: rows.
report-rows = 各行
# A bar of the period before. $x: what is counted.
report-bar-before = { $x }（上期）
# Field: level.
report-level = 层级
# Level 0
report-level-0 = 段落
# Level 1
report-level-1 = 一级标题
# Level 2
report-level-2 = 二级标题
# Level 3
report-level-3 = 三级标题
# Number before a heading of level 1, in the body's words. $x
report-heading-1 = { $x }、
# Number before a heading of level 2, in the body's words. $x
report-heading-2 = （{ $x }）
# Number before a heading of level 3, in the body's words. $x
report-heading-3 = { $x }.
# Complaint: a heading of several lines.
report-heading-one-line = 标题写成一行。
# Head and button: add a part.
report-part-new = 加一段
# Head and link: write a part.
report-part-edit = 修改
# Button: save a part.
report-part-save = 保存
# Button: save and choose a figure.
report-part-then-figure = 保存并插入数字
# Button: save and choose a table.
report-part-then-table = 保存并插入表或图
# Button: move up.
report-part-up = 上移
# Button: move down.
report-part-down = 下移
# Button: remove a part.
report-part-remove = 删去这一段
# Complaint: the part was removed meanwhile.
report-part-removed = 这一段已被删去；先在报告页恢复，您的文字还在这里。
# Complaint: too many parts.
report-parts-many = 段落太多了。
# Complaint: somebody wrote first. $x: who.
report-second = { $x }先改了这一段。对照下面的文字，再保存就以您的为准。
# Head: the other's text.
report-theirs = 现在的文字
# Said after: part
report-said-part = 已保存。
# Said after: move
report-said-move = 已移动。
# Said after: remove
report-said-remove = 已删去，可在页尾恢复。
# Said after: restore
report-said-restore = 已恢复。
# Said after: figure
report-said-figure = 数字已绑定。
# Said after: settle
report-said-settle = 批注已处理。
# Summary of removed parts. $n
report-removed = 已删去 { $n } 段
# Button: bring back.
report-restore = 恢复
# Head and link: comments.
report-comments = 批注
# No comments.
report-comments-none = 还没有批注。
# Link: comments that wait. $n
report-comments-open-n = { $n } 条批注
# Complaint: comments wait. $n
report-comments-open = 还有 { $n } 条批注没有处理。
# Said on the page of the step: comments wait. $n
report-comments-waiting = 还有 { $n } 条批注没有处理，处理完再提交。
# Field: comment.
report-comment-text = 批注
# Button: put a comment.
report-comment-put = 写批注
# Link: answer a comment.
report-comment-answer = 回复
# Said above the field of an answer.
report-comment-answers = 回复上面的批注。
# Button: settle a comment.
report-comment-settle = 已处理
# A settled comment. $x: who, $y: when.
report-settled = { $x } { $y } 处理
# Field: reason.
report-why = 原因
# Label: votes.
report-votes = 表决
# The vote. $for, $against, $abstained
report-votes-said = 赞成 { $for }，反对 { $against }，弃权 { $abstained }
# Field: votes for.
report-votes-for = 赞成
# Field: votes against.
report-votes-against = 反对
# Field: votes abstained.
report-votes-abstained = 弃权
# Complaint: votes.
report-votes-needed = 填票数，没有就填 0。
# Complaint: day of the vote.
report-vote-day = 填表决的日期，不晚于今天。
# Complaint: not adopted.
report-not-adopted = 赞成票没有过半，报告没有通过；请退回起草。
# Label: day of the vote.
report-voted-on = 表决日期
# Label: published.
report-published-on = 公布日期
# Line of a public report. $x: day.
report-published-at = { $x }公布
# Label: why it was withdrawn.
report-end-reason = 撤销原因
# Link: print view.
report-print = 打印
# Link: DOCX.
report-docx = 下载公文（DOCX）
# Link: public page.
report-public-page = 公开页面
# Head of the public list.
report-public-title = 公布的工作报告
# Public list: empty.
report-public-none = 还没有公布的报告
# Public list: empty, what to do.
report-public-none-text = 可以先看公布的提案和答复。
# Link: published matters.
report-public-matters = 公布的提案和答复
# Link and head: changes since the freezing.
report-changes = 定稿以后的变化
# No changes.
report-changes-none = 没有变化
# No changes, what that means.
report-changes-none-text = 每个数字的清单都和定稿时一样。
# Figures that moved. $n
report-moved = 定稿以后有 { $n } 个数字的记录变了
# Markers without an answer. $n
report-broken = 有 { $n } 处标记没有对应的数字或答不出
# A figure that moved. $x: then, $y: now.
report-then-now = 定稿时 { $x }，现在 { $y }
# Lists that are the same. $n
report-same-lists = 其余 { $n } 份清单没有变化
# Records that came. $n
report-came = 新增 { $n } 条
# Records that went. $n
report-went = 减少 { $n } 条
# Records that count otherwise. $n
report-otherwise = 计法有变 { $n } 条
# Link and head: versions.
report-versions = 版本
# No versions.
report-versions-none = 还没有存版本
# No versions, what to do.
report-versions-none-text = 提交时会自动存一个；也可以随时存。
# Column and field: name of a version.
report-version-name = 版本名
# Column: who kept it.
report-kept-by = 谁存的
# Head and column: compare.
report-compare = 对照
# Link: compare with now.
report-since = 与现在对照
# Field: older version.
report-compare-from = 从
# Field: newer version.
report-compare-to = 到
# The text as it is now, as a choice.
report-now = 现在
# How many parts changed. $n
report-parts-changed = 改了 { $n } 段
# Link: DOCX with marks.
report-docx-marked = 下载花脸稿（DOCX）
# Name of the marked DOCX. $x: title.
report-paper-marked = { $x }（修改对照）
# Complaint: no text.
report-no-text = 还没有正文，先写一段。
# Complaint: a marker without answer. $n
report-marker-unknown = 标记 { $n } 没有对应的数字，或现在答不出；请改正文或改这个数字。
# Complaint: frozen.
report-is-frozen = 数字已定稿，正文不能改；先解除定稿。
# Complaint: frozen already.
report-frozen-already = 数字已经定稿。
# Complaint: not frozen.
report-not-frozen = 数字还没有定稿。
# Complaint: to be frozen first.
report-freeze-first = 先把数字定稿，再提交全体会议。
# Complaint: records moved meanwhile.
report-moves-while-frozen = 记录正在变动，请再按一次。
# Signs: zero to nine, ten, hundred, thousand, ten thousand, hundred million, two of what is counted. Printed in reports.
report-numerals = 零一二三四五六七八九十百千万亿两
# A number in ten thousands, printed in reports. $x
report-print-wan = { $x }万
# A figure, printed in reports. $x: number, $y: unit.
report-print-exact = { $x }{ $y }
# A figure rounded down, printed in reports. $x: number, $y: unit.
report-print-over = { $x }余{ $y }
# A figure rounded up, printed in reports. $x: number, $y: unit.
report-print-near = 近{ $x }{ $y }
# A figure rounded, printed in reports. $x: number, $y: unit.
report-print-about = 约{ $x }{ $y }
# A share, printed in reports. $x
report-print-percent = { $x }%
# A share of nothing, printed in reports.
report-print-no-whole = —
# The signs around a name, printed in reports.
report-print-quotes = 《》
# Some names, printed in reports. $x: names, $y: number with unit.
report-print-names = { $x }等{ $y }
# All names, printed in reports. $x: names, $y: number with unit.
report-print-names-all = { $x }{ $y }
# Button, page: put the report before the checker
report-check = 核对数字
# What it does: check
report-what-check = 把现在的文稿交给“核对报告”：逐个数字与记录比对，已绑定的数字一并带去。文稿不会改变。
# What it does: begin a report of a checked text
report-what-begin-of = 用核对过的文稿起草：一行一段，已绑定的数字成为绑定数字。
# Words of a share, which is bound by its two numbers, by |
report-marks-share = %|％|成|分之|比例
# Words of more than, by |
report-marks-over = 余|多
# Words of nearly, by |
report-marks-near = 将近|近|接近
# Words of about, by |
report-marks-about = 大约|约|左右|上下
# Complaint: names that the person may not all know
report-names-not-yours = 这份清单里有您无权查看的记录，不能列名；请改用数目，或请能查看的同志来绑定。
# Complaint: too long to be checked
report-check-long = 文稿太长，超过二十万字，请分开核对。
