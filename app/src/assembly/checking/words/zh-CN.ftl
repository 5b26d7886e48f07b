# Words of the checks of reports.

# Rail: checks of reports.
checking-nav = 报告核对
# Head of the list; author of comments.
checking-title = 报告核对
# Initials of the author of comments.
checking-initials = 核
# Button and title: begin a check.
checking-begin = 核对一份报告
# Form of a new check: what will happen.
checking-begin-what = 粘贴正文或上传文件，逐个数字与记录比对。文稿只有您和办公室能看到。
# Button of the form of a new check.
checking-begin-do = 开始核对
# Field: what the report is called.
checking-field-title = 报告名称
# Field: text of the report.
checking-field-text = 正文
# Field: text of the report, hint.
checking-field-text-hint = 可直接粘贴。上传了文件时，以文件为准。
# Field: file of the report.
checking-field-file = 或上传文件
# Field: file of the report, hint.
checking-field-file-hint = TXT 或 DOCX，不超过2 MB。
# Field: period of the figures.
checking-field-period = 统计期间
# Field: figure of the records.
checking-field-figure = 统计项
# Field: source of a figure.
checking-field-source = 来源文件
# Field: source of a figure, hint.
checking-field-source-hint = 写明文件名称、文号或页码。
# Complaint at the file: too large.
checking-file-large = 文件超过2 MB，请换较小的文件，或直接粘贴正文。
# Complaint at the file: it takes too long.
checking-slow = 文稿读得太久，请分段核对。
# Complaint at the period: not asked so.
checking-period-not = 该统计项不能按这一期间统计，请另选期间。
# Empty list.
checking-none = 还没有核对过报告
# Empty list, what to do.
checking-none-text = 粘贴一份报告，看看每个数字与记录是否一致。
# Count of the list. $n: how many.
checking-checks = 共{ $n }份
# Paging: back to the first page.
checking-first = 第一页
# Column: title.
checking-col-title = 报告
# Column: other verdicts.
checking-col-other = 其他
# Column: when it was last compared.
checking-col-when = 最近核对
# Column: paragraph.
checking-col-paragraph = 段落
# Column: figure as printed.
checking-col-figure = 数字
# Column: what it counts.
checking-col-thing = 所指
# Column: verdict.
checking-col-verdict = 结论
# Column: number of the records.
checking-col-record = 记录
# Column: reasons.
checking-col-why = 说明
# Verdict: the records say the same.
checking-verdict-matches = 相符
# Verdict: the records say something else.
checking-verdict-differs = 不符
# Verdict: nothing recorded.
checking-verdict-no_record = 无记录
# Verdict: no number.
checking-verdict-not_checkable = 无法核对
# Verdict: a person named a source.
checking-verdict-asserted = 已注来源
# What is judged: a figure.
checking-kind-figure = 数字
# What is judged: a sum.
checking-kind-sum = 合计
# What is judged: a share.
checking-kind-share = 占比
# What is judged: a list of names.
checking-kind-names = 名单
# What is judged: a count without a number.
checking-kind-vague = 概数
# Period: a year. $x: year.
checking-period-year = { $x }年
# Period: since a session. $x: session, $y: last day.
checking-period-since = { $x }以来（至{ $y }）
# Period: days. $x, $y: first and last.
checking-period-days = { $x }至{ $y }
# Period: a session that is no longer there.
checking-period-gone = 已不存在的会议
# Head under the title. $x: period.
checking-by-line = 统计期间：{ $x }。按现在的记录核对。
# Sentence: counts changed since. $x: moment.
checking-changed = { $x }核对以来，记录有变化，下面是现在的结果。
# Label of the counters.
checking-by-verdict = 按结论筛选
# Counter: all findings.
checking-all = 全部
# Head of the list of findings. $n: how many.
checking-count = 共{ $n }处
# List of findings is empty.
checking-no-lines = 这一类没有。
# What the records say. $x: number.
checking-record-says = 记录为{ $x }
# Link: the list behind the number.
checking-open-list = 看名单
# State: somebody bound it.
checking-bound = 已绑定
# Button: it is this figure.
checking-bind = 就是这一项
# Link: another figure or period.
checking-choose-other = 另选统计项
# Link: name a source.
checking-source-name = 注明来源
# Button: take back what was decided.
checking-undo = 取消认定
# Link: the finding before.
checking-before = 上一处
# Link: the finding after.
checking-after = 下一处
# Head: acts on the whole check.
checking-whole = 整份文稿
# Button: compare anew.
checking-again = 重新核对
# Link: DOCX with comments.
checking-docx = 导出带批注的 DOCX
# Link: table of findings.
checking-xlsx = 导出数字清单
# Head: history.
checking-history = 经过
# Button and title of a form: take a check away.
checking-remove = 删除这次核对
# Form: what will happen. $x: title of the report.
checking-remove-what = “{ $x }”的文稿、核对结果和已作的认定都将删除，不能恢复；经过里只留下谁在何时删除。
# Button of the form.
checking-remove-do = 删除
# Sentence after a check was taken away.
checking-said-remove = 已删除。
# Complaint at the text: too many figures. $n: the most.
checking-many = 文稿中的数字超过{ $n }个，请分成几份核对。
# Title of a form. $x: figure as printed.
checking-choose = “{ $x }”是哪一项
# Form: what will happen.
checking-choose-what = 选定后，每次都按这一项核对；可以取消。
# Button of the form.
checking-choose-do = 认定
# Title of a form. $x: figure as printed.
checking-source = 注明“{ $x }”的来源
# Form: what will happen.
checking-source-what = 记录之外的数字，注明来源后不再列为无记录。
# Button of the form.
checking-source-do = 保存来源
# Sentence after a check was made.
checking-said-make = 已核对。
# Sentence after a figure was bound.
checking-said-bind = 已认定，并按这一项核对。
# Sentence after a source was named.
checking-said-assert = 来源已保存。
# Sentence after a decision was taken back.
checking-said-undo = 已取消认定。
# Sentence after it was compared anew.
checking-said-again = 已按现在的记录重新核对。
# A title within a sentence. $x: title.
checking-title-marks = 《{ $x }》
# Reason: a source. $x: source.
checking-why-source = 来源：{ $x }。
# Reason: the figure it was bound to can no longer be asked.
checking-why-gone = 原认定的统计项已不能查询，请另选。
# Reason: bound. $x: figure, $y: period.
checking-why-bound = 已认定为“{ $x }”，{ $y }。
# Reason: nothing is offered for it.
checking-why-nothing = 没有可以比对的统计项。可以另选统计项，或注明来源。
# Reason: what it is about is not sure.
checking-why-unsure = 所指不够明确。可以从下面选一项，或注明来源。
# Reason: found by its number.
checking-why-by-number = 所指不够明确，数字与下面一项相同。
# Reason: what it is about. $x: figure, $y: why.
checking-why-about = 按“{ $x }”核对：{ $y }
# Reason of a proposal: as what stands before it.
checking-why-before = 与前一个数字所指相同；
# Reason of a proposal: by words. $x: words.
checking-why-words = 文中有“{ $x }”；
# Reason of a proposal: the report's period. $x: period.
checking-why-period-usual = 期间取报告的{ $x }。
# Reason of a proposal: the period is said. $x: period, $y: word.
checking-why-period-said = 句中“{ $y }”，取{ $x }。
# Reason of a proposal: the period is said before. $x: period, $y: word.
checking-why-period-near = 前文“{ $y }”，取{ $x }。
# Reason: rounded.
checking-why-rounded = 末位因四舍五入相差1，视为相符。
# Reason: more could be said.
checking-why-more = 说法成立，但记录比所说的多得多。
# Reason: fits another basis. $x: period.
checking-why-other-basis = 文中没有写明期间，数字与{ $x }的记录相同。
# Reason: wrong basis. $x: period that fits, $y: period that the text says.
checking-why-wrong-basis = 期间口径不符：这是{ $x }的数字，文中说的是{ $y }。
# Reason: counted twice. $n: how many more, $x: titles, $y: why they do not count.
checking-why-twice = 多出的{ $n }可能是重复计算，或算入了不计的：{ $x } { $y }
# Reason: no number.
checking-why-no-number = 没有具体数字，无法核对。
# Sum: it holds. $x: stated, $y: computed.
checking-sum-holds = 文内计算相符：写的是{ $x }，算得{ $y }。
# Sum: rounding. $x: stated, $y: computed.
checking-sum-rounding = 文内计算在舍入范围内：写的是{ $x }，算得{ $y }。
# Sum: the list is not complete. $x: stated, $y: computed.
checking-sum-incomplete = 列举未尽：写的是{ $x }，列出的合计{ $y }。
# Sum: a part is greater than its whole. $x: stated, $y: computed.
checking-sum-greater = 部分大于总数：写的是{ $x }，算得{ $y }。
# Sum: it does not add up. $x: stated, $y: computed.
checking-sum-fails = 各项相加不等于总数：写的是{ $x }，相加得{ $y }。
# Share: it is another. $x: stated, $y: computed.
checking-share-fails = 占比算得不对：写的是{ $x }%，按文中数字应为{ $y }%。
# Names: more than the number. $x: named, $y: said.
checking-names-more = 列出{ $x }个名称，多于所说的{ $y }。
# Names: fewer than the number. $x: named, $y: said.
checking-names-fewer = 列出{ $x }个名称，少于所说的{ $y }。
# Names: one stands twice. $x: names.
checking-names-twice = 重复列出：{ $x }。
# Names: no record has it. $x: names.
checking-names-unknown = 记录中没有：{ $x }。
# Names: missing. $x: titles.
checking-names-missing = 漏列：{ $x }。
# Names: records besides. $x: titles.
checking-names-besides = 记录中另有：{ $x }。
# Names: all are in the records.
checking-names-all = 所列名称记录中都有。
# Act in a conflict: make
checking-action-make = 新建
# Act in a conflict: bind
checking-action-bind = 认定
# Act in a conflict: assert
checking-action-assert = 注明来源
# Act in a conflict: undo
checking-action-undo = 取消认定
# Act in a conflict: again
checking-action-again = 重新核对
# Act in a conflict: remove
checking-action-remove = 删除
# History: made. $who, $x: title, $n: how many differ.
event-report_check-make = { $who }核对“{ $x }”，不符{ $n }处
# History: bound. $who, $x: figure, $y: question.
event-report_check-bind = { $who }认定“{ $x }”
# History: source named. $who, $x: figure, $y: source.
event-report_check-assert = { $who }注明“{ $x }”的来源：{ $y }
# History: taken back. $who, $x: figure.
event-report_check-undo = { $who }取消“{ $x }”的认定
# History: compared anew. $who, $x: title, $n: how many differ.
event-report_check-again = { $who }重新核对，不符{ $n }处
# Button: a report is begun of the checked text
checking-make-report = 用它起草报告
# History: taken away. $who, $x: title.
event-report_check-remove = { $who }删除“{ $x }”的核对
