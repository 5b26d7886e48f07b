# Words of what goes up and what comes down.

# Rail: documents upward.
superior-nav = 请示报告
# Rail: tasks from the superior.
superior-nav-tasks = 交办任务
# Head of the list of documents.
superior-title = 请示报告
# What one is, among what is found, and as a choice.
superior-document = 上行文
# What one is, among what is found.
superior-task = 交办任务
# Tab of the room: upward
superior-tab-upward = 请示报告
# Tab of the room: tasks
superior-tab-tasks = 交办任务
# Tab of the room: figures
superior-tab-figures = 统计
# Tab of the room: missing
superior-tab-missing = 应报未报
# Tab of the room: catalogue
superior-tab-catalogue = 事项清单
# Button: begin a draft.
superior-begin = 起草上行文
# Button: register what was sent on paper.
superior-register = 登记已报送文件
# Box: find by title or number.
superior-find = 按标题或文号查找
# Filter: every kind.
superior-any-kind = 全部类别
# Filter: every state.
superior-any-state = 全部状态
# Filter: every year.
superior-any-year = 全部年份
# Filter: year.
superior-year = 报送年份
# Button: narrow the list.
superior-show = 查看
# Count of a list. $n: how many.
superior-count = 共{ $n }件
# Empty list.
superior-none = 没有符合条件的文件
# Empty list, what to do.
superior-none-text = 请放宽条件，或起草、登记一件。
# Button: download.
superior-export = 导出表格
# Paging: back to the first page.
superior-first = 第一页
# Column or label: title
superior-col-title = 标题
# Column or label: kind
superior-col-kind = 类别
# Column or label: state
superior-col-state = 状态
# Column or label: number
superior-col-number = 文号
# Column or label: sent
superior-col-sent = 报送日期
# Column or label: addressee
superior-col-addressee = 主送机关
# Column or label: signer
superior-col-signer = 签发人
# Column or label: mark
superior-col-mark = 标识
# Column or label: again
superior-col-again = 后续报送
# Column or label: task
superior-col-task = 任务
# Column or label: whose
superior-col-whose = 责任单位
# Column or label: due
superior-col-due = 完成期限
# Column or label: given
superior-col-given = 交办日期
# Column or label: late
superior-col-late = 逾期起始日
# Column or label: done
superior-col-done = 报送结果日期
# Column or label: source
superior-col-source = 来源
# Column or label: result
superior-col-result = 办理结果
# Column or label: more
superior-col-more = 文号和对象
# Column or label: day
superior-col-day = 日期
# Column or label: counted
superior-col-counted = 计数理由
# Column or label: stand
superior-col-stand = 情况
# Column or label: act
superior-col-act = 操作
# Kind of a document: request
superior-kind-request = 请示
# Hint at the kind: request
superior-kind-hint-request = 一文一事，需要批复。
# Kind of a document: report
superior-kind-report = 报告
# Hint at the kind: report
superior-kind-hint-report = 报告工作或情况，不需要批复。
# Kind of a document: result
superior-kind-result = 成果报送
# Hint at the kind: result
superior-kind-hint-result = 协商、调研等工作的成果。
# A kind with what it is besides. $x and $y: kinds.
superior-kind-also = { $x }（兼{ $y }）
# Label: what it is besides.
superior-also = 兼属
# Hint.
superior-also-hint = 成果以报告形式报送的，选兼属，只计一件。
# Choice: nothing besides.
superior-also-none = 无
# Mark of a document: none
superior-mark-none = 无
# Mark of a document: internal
superior-mark-internal = 内部
# Label: text.
superior-content = 正文
# Hint.
superior-content-hint = 一段一行。可以先存草稿，签发前必须写好。
# Above a form: what stays outside.
superior-secret-stays-out = 本平台不处理国家秘密。有密级的文件请走涉密渠道，不要录入。
# Complaint: a state-secret mark.
superior-secret = 这里带有国家秘密标志。本平台只收无标识或标“内部”的文件，请删去后走涉密渠道办理。
# Above a form: the record it is about. $x: title.
superior-about = 关联：{ $x }
# Complaint: unknown record.
superior-link-unknown = 没有找到要关联的记录，请重新选择。
# Complaint: what it is besides equals what it is.
superior-also-the-same = 兼属不能与类别相同，请选无或另一类。
# Complaint: a request stands alone.
superior-request-alone = 请示一文一事，不与报告合并。请选无。
# Complaint: a day ahead.
superior-day-ahead = 日期不能晚于今天，请改。
# Complaint: no text.
superior-no-text = 正文还没有写。请先写正文。
# Where the text would stand.
superior-no-text-yet = 正文还没有写。
# Complaint: the signer wrote it.
superior-signer-drafts = 起草和送签的人不能签发，请由其他领导签发。
# Complaint: the same person. $what: the act.
superior-not-the-same-person = 您已经办过“{ $what }”，这一步要由另一位同志办理。
# Complaint: number taken. $x: the other document.
superior-number-taken = 这个文号已用于《{ $x }》。请改文号；如果是同一件，请登记为再次报送。
# Complaint: number needed.
superior-number-needed = 没有设置发文代字，请填文号。
# Complaint: before the first sending.
superior-before-first = 日期不能早于首次报送，请改。
# Complaint: join the later one.
superior-join-the-later = 请把后报送的并入先报送的。
# Complaint: something hangs on it.
superior-join-nothing-hangs = 这一件已有批复、任务或后续报送，不能并入另一件。
# Complaint: approval of what is no request.
superior-approval-of-request = 只有请示才有批复。请选批示。
# Complaint: a document by which a task was reported back is not withdrawn.
superior-reports-a-task = 有任务由这一件报告办理情况，不能撤回。有变化请登记后续报送。
# Complaint: a task from an answer on a document that is closed.
superior-task-of-closed = 这件文稿已办结。录入新的答复或批示后，可以再交办任务。
# Complaint: open tasks.
superior-tasks-open = 还有任务没有办结。请先办结或撤销任务。
# Complaint: the report was not sent.
superior-report-not-sent = 请选交办之后已经报送的文件。
# Complaint: a due date more than two years ahead.
superior-due-far = 期限离今天超过两年，请改近。
# Complaint: a due date in the past.
superior-due-past = 期限不能早于今天，请改。
# Complaint: the date did not pass.
superior-not-late = 期限还没有过。
# Complaint: too many files.
superior-too-many-files = 文件太多了，请先删去不用的。
# Complaint: too many matters.
superior-too-many-items = 清单已满，请先停用不用的事项。
# Complaint: a day in the year.
superior-month-day = 请写成月-日，例如 02-28。
# Complaint: a period.
superior-period = 请写成“10 wd”（工作日）、“15 d”（天）或“3 m”（月）。
# What a sending is: first
superior-what-first = 首次报送
# What a sending is: annex
superior-what-annex = 补送附件
# What a sending is: resend
superior-what-resend = 重报
# What a sending is: version
superior-what-version = 换版
# Label: what is sent.
superior-what = 报送内容
# In a list, how often. $n: times. annex
superior-again-annex = 补送附件{ $n }次
# In a list, how often. $n: times. resend
superior-again-resend = 重报{ $n }次
# In a list, how often. $n: times. version
superior-again-version = 换版{ $n }次
# Why it counts: first sending.
superior-counts-first = 按首次报送日期计一件。
# Why it counts: two kinds. $x, $y: kinds.
superior-counts-also = 按{ $x }计一件；同时属{ $y }，不另计。
# Why what followed does not count. $n: times. annex
superior-counts-once-annex = 后补送附件{ $n }次，同一文件不另计。
# Why what followed does not count. $n: times. resend
superior-counts-once-resend = 后重报{ $n }次，同一文件不另计。
# Why what followed does not count. $n: times. version
superior-counts-once-version = 后换版{ $n }次，同一文件不另计。
# Why a sending does not count: annex
superior-counts-not-annex = 补送的附件属于原文件，不另计。
# Why a sending does not count: resend
superior-counts-not-resend = 同一文件再次报送，不另计。
# Why a sending does not count: version
superior-counts-not-version = 新版替换原文件，不另计。
# Why a document does not count: withdrawn
superior-not-counted-withdrawn = 已撤回，不计。
# Why a document does not count: joined
superior-not-counted-joined = 与另一件为同一文件，已并入，不另计。
# Where the first sending is told. $x: day.
superior-first-sent = 首次报送：{ $x }
# What came back: approval
superior-answer-approval = 批复
# What came back: instruction
superior-answer-instruction = 批示
# Label: what came back.
superior-answer = 来文类别
# Head of what came back. $x: kind, $y: day.
superior-answer-head = { $x }　{ $y }
# Label: by whom.
superior-answered-by = 批复（批示）单位和职务
# Hint.
superior-answered-by-hint = 写单位和职务即可。
# Label: when.
superior-answered-on = 批复（批示）日期
# Label: number of the answer.
superior-answer-number = 批复文号
# Label: what it says.
superior-answer-text = 批复（批示）内容
# Section: answers.
superior-answers = 批复和批示
# Section: tasks from it.
superior-tasks-of = 由此交办的任务
# Section: sendings.
superior-sendings = 报送记录
# Opens the text of a new version, in the list of sendings.
superior-sending-text = 新版正文
# Link to the record that was joined.
superior-joined-record = 并入的登记
# Before the link to the same document.
superior-same-as = 与下件为同一文件，已并入，不另计：
# Section: what one can do.
superior-you-can = 您可以
# Nothing to do.
superior-nothing-asked = 现在不需要您做什么。
# Section: facts.
superior-about-it = 基本情况
# Before the record it is about.
superior-about-record = 关联记录：
# Section: files.
superior-files = 附件
# Section: history.
superior-timeline = 过程
# Fact: drafter.
superior-drafter = 起草人
# Fact: matter of the catalogue.
superior-item = 对应事项
# Fact: how it came in.
superior-how = 录入方式
# Fact: registered.
superior-registered = 线下报送，事后登记
# Fact: reason of the end.
superior-end-reason = 说明
# Button: download the document.
superior-docx = 下载公文（DOCX）
# Button: attach a file.
superior-do-attach = 添加附件
# Link: take a file off.
superior-file-drop = 移除
# Page: take a file off. $x: name.
superior-file-drop-title = 移除附件“{ $x }”
# Page: what happens.
superior-file-drop-what = 附件不再显示，过程中留有记录。
# Label: file.
superior-attach-file = 文件
# Label: what it belongs to.
superior-attach-of = 属于
# Choice: the document itself.
superior-attach-whole = 文件本身
# First choice where only scans of answers are added: which answer.
superior-attach-choose = 请选对应的批复或批示
# Above the form.
superior-attach-what = 附件、批复扫描件或结果材料。支持 PDF、JPG、PNG、DOCX。
# Button: attach.
superior-attach-do = 添加
# Said after: attach
superior-said-attach = 附件已添加。
# Said after: detach
superior-said-detach = 附件已移除。
# Act on files, in a refusal.
superior-action-attach = 添加或移除附件
# Act on the catalogue, in a refusal.
superior-action-item = 管理事项清单
# Label: reason.
superior-why = 理由
# Label: why no answer is needed.
superior-why-no-answer = 为什么不需要批复
# Label: number.
superior-number-own = 文号
# Hint.
superior-number-own-hint = 不填则自动编号。
# Sentence: the next number. $x: code.
superior-number-next = 不填文号时，按“{ $x }”和年度顺序编号。
# Label: number of what is sent again.
superior-number-again = 文号（不填则沿用原文号）
# Label: why it is sent again.
superior-why-again = 原因
# Label: text of a new version.
superior-content-again = 新版正文（换版时必填）
# Label: the same document.
superior-join-which = 先报送的文件
# Label: record that it is about.
superior-link-which = 选择记录
# Box: find a record.
superior-link-find = 按文字查找记录
# Filter: kind of record.
superior-link-kind = 记录类别
# Nothing found.
superior-link-none = 没有找到
# Nothing found, what to do.
superior-link-none-text = 请换一个词，或选全部类别。
# Button: link no more.
superior-link-away = 取消关联
# Head of the list of tasks.
superior-tasks-title = 交办任务
# Count of tasks. $n.
superior-tasks-count = 共{ $n }项
# No tasks.
superior-tasks-none = 没有任务
# No tasks, what to do.
superior-tasks-none-text = 可以看看其他几类。
# Button: give a task from a paper.
superior-give-from-paper = 登记上级来文并交办
# Shelf of tasks: open
superior-shelf-open = 待办
# Shelf of tasks: late
superior-shelf-late = 已逾期
# Shelf of tasks: judge
superior-shelf-judge = 待确认
# Shelf of tasks: done
superior-shelf-done = 已结束
# Whose: the office.
superior-office-itself = 办公室（本机关）
# Days late. $n.
superior-late-days = 逾期{ $n }个工作日
# Late.
superior-late = 已逾期
# Due today.
superior-due-today = 今天到期
# Days left. $n.
superior-left-days = 还有{ $n }个工作日
# Due. $x: day.
superior-due-on = 期限{ $x }
# Label: what is to be done.
superior-task-content = 任务要求
# Label: title of the superior's paper.
superior-source-title = 来文标题
# Label: who sent it.
superior-source-from = 来文单位
# Label: its number.
superior-source-number = 来文文号
# Label: its day.
superior-source-on = 来文日期
# Sentence: the counted date. $x: day.
superior-due-counted = 不填期限时，按设置计算为{ $x }。
# Label: another date.
superior-due-other = 另定期限
# Fact: who gave it.
superior-given-by = 交办人
# Section: dates.
superior-dates = 期限
# A date that somebody set. $x: day.
superior-due-fixed = { $x }指定的期限。
# A date by rule. $x: start, $y: period.
superior-due-by-rule = 从{ $x }的次日起算，{ $y }。
# Why it was replaced.
superior-due-calendar = 工作日历变更，重新计算。
# Where a date stands: running
superior-due-state-running = 计算中
# Where a date stands: met
superior-due-state-met = 已报结果
# Where a date stands: replaced
superior-due-state-replaced = 已替换
# Where a date stands: cancelled
superior-due-state-cancelled = 已撤销
# Before the link to the document.
superior-from-document = 来自：
# Before the link to the report.
superior-reported-by = 报告：
# Button: begin the report.
superior-begin-report = 起草办理情况报告
# Said to one who handed in.
superior-other-confirms = 结果由您报送，请另一位同志确认。
# Label: message.
superior-press-text = 催办意见
# Label: which document.
superior-report-which = 报告所用的文件
# Head of the figures.
superior-figures-title = 请示报告统计
# Title of an exported list. $x: figure, $y: year.
superior-figures-export = { $x }（{ $y }年）
# Tabs: years.
superior-years = 年份
# Filter: from.
superior-from = 从
# Filter: until.
superior-until = 到
# The period makes no sense.
superior-period-wrong = 请填起止日期，开始不晚于结束。现按全年显示。
# Label of counters.
superior-figures-documents = 上行文
# Label of counters.
superior-figures-tasks = 任务
# Section: counting rule.
superior-counting-rule = 计数口径
# No lines.
superior-figures-none = 没有。
# How many lines. $n.
superior-lines = 清单（{ $n }）
# A figure: all
superior-figure-all = 上行文
# Counting rule: all
superior-rule-all = 报送日期在期内的文件，一件计一次。补送附件、重报、换版、并入和撤回的不计，另列清单。
# A figure: request
superior-figure-request = 请示
# Counting rule: request
superior-rule-request = 首次报送日期在期内的请示，一件计一次。
# A figure: report
superior-figure-report = 报告
# Counting rule: report
superior-rule-report = 首次报送日期在期内的报告，一件计一次；以报告形式报送的成果只计在这里。
# A figure: result
superior-figure-result = 成果
# Counting rule: result
superior-rule-result = 首次报送日期在期内的成果，一件计一次；以报告形式报送的计在报告。
# A figure: again
superior-figure-again = 未另计
# Counting rule: again
superior-rule-again = 期内补送附件、重报、换版，以及并入另一件或撤回的文件。这里的都不计入件数。
# A figure: given
superior-figure-given = 交办任务
# Counting rule: given
superior-rule-given = 交办日期在期内的任务，撤销的不计。
# A figure: done
superior-figure-done = 办结任务
# Counting rule: done
superior-rule-done = 报送结果日期在期内并经确认的任务。
# A figure: late
superior-figure-late = 逾期任务
# Counting rule: late
superior-rule-late = 逾期起始日在期内的任务，后来办结或改期的也计；撤销的不计。
# Why a task counts: given
superior-counted-task-given = 按交办日期计入。
# Why a task counts: done
superior-counted-task-done = 按报送结果的日期计入，结果已确认。
# Why a task counts: late
superior-counted-task-late = 按逾期起始日计入。
# Head: what is missing.
superior-missing-title = 应报未报
# What the page is.
superior-missing-text = 按事项清单核对：制度印发、会议结束、每年固定日期。只核对平台能看到的情形。
# How many are missing. $n.
superior-missing-count = 应报未报{ $n }项
# Nothing is missing.
superior-missing-none = 没有缺漏
# Nothing is missing, what next.
superior-missing-none-text = 清单上到期的事项都已报送。
# Section: what was sent.
superior-missing-done = 已报送
# How an occasion stands: done
superior-stand-done = 已报送
# How an occasion stands: done-late
superior-stand-done-late = 已报送（迟）
# How an occasion stands: prepared
superior-stand-prepared = 起草中
# How an occasion stands: coming
superior-stand-coming = 未到期
# How an occasion stands: missing
superior-stand-missing = 应报未报
# An occasion: session. $x: term, $y: session.
superior-occasion-session = 第{ $x }届第{ $y }次会议结束
# An occasion: year. $x.
superior-occasion-year = { $x }年
# An occasion: rule. $x: title.
superior-occasion-rule = 《{ $x }》印发
# Link: name a document that was sent.
superior-name-title = 指认已报送的文件
# Above the form.
superior-name-what = 选一件已报送的文件，作为这一事项的报送。
# Button.
superior-name-do = 确认
# Said after: name
superior-said-name = 已指认。
# Head of the catalogue.
superior-catalogue-title = 请示报告事项清单
# Empty catalogue.
superior-catalogue-none = 清单是空的
# Empty catalogue, what to do.
superior-catalogue-none-text = 请添加应当请示、报告的事项。
# Label: title of a matter.
superior-item-title = 事项
# Label: when.
superior-item-when = 何时应报
# Label: day in the year.
superior-item-month-day = 每年日期
# Hint.
superior-item-month-day-hint = 只用于每年固定日期，例如 02-28。
# Label: how long after.
superior-item-period = 多长时间内
# Hint.
superior-item-period-hint = 只用于其他情形，例如 10 wd（工作日）、15 d（天）、3 m（月）。
# Label: note.
superior-item-note = 备注
# Button: add.
superior-item-add-do = 添加
# Button: change.
superior-item-change-do = 保存
# Above the form.
superior-item-what = 事项从今天起的情形开始核对，以前的不追溯。
# Page: end. $x: title.
superior-item-retire-title = 停用“{ $x }”
# Page: what happens.
superior-item-retire-what = 以后的情形不再核对，已有的记录保留。
# Said after: item
superior-said-item = 已保存。
# Said after: retire
superior-said-retire = 已停用。
# When: yearly. $x: day.
superior-when-yearly = 每年{ $x }前
# When: after. $x: occasion, $y: period.
superior-when-after = { $x }后{ $y }内
# What makes a matter due: rule_new
superior-occasion-kind-rule_new = 新制定制度印发
# What makes a matter due: rule_revised
superior-occasion-kind-rule_revised = 制度修订印发
# What makes a matter due: session_ended
superior-occasion-kind-session_ended = 会议结束（提案工作）
# What makes a matter due: yearly
superior-occasion-kind-yearly = 每年固定日期
# What a new body's catalogue begins with: plan
superior-seed-plan = 年度工作计划
# What a new body's catalogue begins with: year
superior-seed-year = 年度工作情况
# What a new body's catalogue begins with: proposals
superior-seed-proposals = 提案办理情况
# What a new body's catalogue begins with: rule-new
superior-seed-rule-new = 新制定制度备案
# What a new body's catalogue begins with: rule-revised
superior-seed-rule-revised = 修订制度备案
# To whom a new body's catalogue goes.
superior-seed-addressee = 上级机关
# State of a matter: retired
superior-item-state-retired = 已停用
# Act on a matter: add
superior-item-action-add = 添加事项
# Act on a matter: change
superior-item-action-change = 修改事项
# Act on a matter: retire
superior-item-action-retire = 停用事项
# Mark printed at the upper left of an internal document.
superior-paper-internal = 内部
# Notice of a document. $x: title, $y: more. ask_signing
superior-notice-ask_signing = 请签发《{ $x }》{ $y }
# Notice of a document. $x: title, $y: more. return
superior-notice-return = 《{ $x }》退回修改：{ $y }
# Notice of a document. $x: title, $y: more. sign
superior-notice-sign = 《{ $x }》已签发，请编号报送{ $y }
# Notice of a document. $x: title, $y: more. send
superior-notice-send = 《{ $x }》已报送，{ $y }
# Notice of a document. $x: title, $y: more. answer
superior-notice-answer = 《{ $x }》有批复或批示：{ $y }
# Notice: reminder. $x: title, $due: day.
superior-notice-remind = 任务“{ $x }”将于{ $due }到期
# Notice of a task. $x: title, $y: more, $due: day. give
superior-task-notice-give = 请办理任务“{ $x }”，{ $due }前报结果{ $y }
# Notice of a task. $x: title, $y: more, $due: day. set_due
superior-task-notice-set_due = 任务“{ $x }”期限改为{ $due }：{ $y }
# Notice of a task. $x: title, $y: more, $due: day. press
superior-task-notice-press = 催办：任务“{ $x }”（期限{ $due }）{ $y }
# Notice of a task. $x: title, $y: more, $due: day. run_late
superior-task-notice-run_late = 任务“{ $x }”已逾期（期限{ $due }）{ $y }
# Notice of a task. $x: title, $y: more, $due: day. submit
superior-task-notice-submit = 任务“{ $x }”已报结果，请确认（期限{ $due }）：{ $y }
# Notice of a task. $x: title, $y: more, $due: day. send_back
superior-task-notice-send_back = 任务“{ $x }”的结果退回，{ $due }前重报：{ $y }
# Notice of a task. $x: title, $y: more, $due: day. confirm
superior-task-notice-confirm = 任务“{ $x }”的结果已确认（期限{ $due }）{ $y }
# Notice of a task. $x: title, $y: more, $due: day. cancel
superior-task-notice-cancel = 任务“{ $x }”（期限{ $due }）已撤销：{ $y }
# State of a document: draft
upward-state-draft = 起草
# State of a document: signing
upward-state-signing = 送签
# State of a document: signed
upward-state-signed = 已签发
# State of a document: sent
upward-state-sent = 已报送
# State of a document: answered
upward-state-answered = 已批复
# State of a document: no_answer
upward-state-no_answer = 无需批复
# State of a document: closed
upward-state-closed = 办结
# State of a document: withdrawn
upward-state-withdrawn = 撤回
# State of a document: joined
upward-state-joined = 已并入
# Act on a document: begin
upward-action-begin = 起草上行文
# Button: begin
upward-do-begin = 存为草稿
# Said after: begin
upward-said-begin = 草稿已保存。
# What happens: begin
upward-what-begin = 草稿只有办公室看得到，送签后签发人可以看到。
# History: begin. $who, $x, $y.
event-upward-begin = { $who }起草《{ $x }》
# Act on a document: register
upward-action-register = 登记已报送文件
# Button: register
upward-do-register = 登记
# Said after: register
upward-said-register = 已登记。
# What happens: register
upward-what-register = 用于已在线下签发、报送的文件。
# History: register. $who, $x, $y.
event-upward-register = { $who }登记已报送文件{ $x }（{ $y }）
# Act on a document: edit
upward-action-edit = 修改草稿
# Button: edit
upward-do-edit = 修改草稿
# Said after: edit
upward-said-edit = 草稿已保存。
# History: edit. $who, $x, $y.
event-upward-edit = { $who }修改草稿
# Act on a document: link
upward-action-link = 关联记录
# Button: link
upward-do-link = 关联记录
# Said after: link
upward-said-link = 关联已保存。
# What happens: link
upward-what-link = 文件涉及的提案、制度或任务。按文字查找，再选一条。
# History: link. $who, $x, $y.
event-upward-link = { $who }设置关联{ $x }
# Act on a document: ask_signing
upward-action-ask_signing = 送签
# Button: ask_signing
upward-do-ask_signing = 送签
# Said after: ask_signing
upward-said-ask_signing = 已送签。
# What happens: ask_signing
upward-what-ask_signing = 签发人不能是起草人。
# History: ask_signing. $who, $x, $y.
event-upward-ask_signing = { $who }送{ $x }签发
# Act on a document: return
upward-action-return = 退回修改
# Button: return
upward-do-return = 退回修改
# Said after: return
upward-said-return = 已退回。
# History: return. $who, $x, $y.
event-upward-return = { $who }退回修改：{ $x }
# Act on a document: take_back
upward-action-take_back = 撤回送签
# Button: take_back
upward-do-take_back = 撤回到草稿
# Said after: take_back
upward-said-take_back = 已撤回到草稿。
# History: take_back. $who, $x, $y.
event-upward-take_back = { $who }撤回到草稿：{ $x }
# Act on a document: sign
upward-action-sign = 签发
# Button: sign
upward-do-sign = 签发
# Said after: sign
upward-said-sign = 已签发。
# What happens: sign
upward-what-sign = 签发后由办公室编号报送。
# History: sign. $who, $x, $y.
event-upward-sign = { $who }签发
# Act on a document: send
upward-action-send = 编号报送
# Button: send
upward-do-send = 编号报送
# Said after: send
upward-said-send = 已报送。
# What happens: send
upward-what-send = 报送后正文不能再改；以后的附件、重报和换版记在同一件下。
# History: send. $who, $x, $y.
event-upward-send = { $who }以{ $x }报送（{ $y }）
# Act on a document: send_again
upward-action-send_again = 登记后续报送
# Button: send_again
upward-do-send_again = 登记后续报送
# Said after: send_again
upward-said-send_again = 已登记，不另计件数。
# What happens: send_again
upward-what-send_again = 补送附件、重报、换版都属于同一文件，件数不变。
# History: send_again. $who, $x, $y.
event-upward-send_again = { $who }登记后续报送：{ $x }（{ $y }）
# Act on a document: answer
upward-action-answer = 登记批复或批示
# Button: answer
upward-do-answer = 登记批复或批示
# Said after: answer
upward-said-answer = 已登记。
# History: answer. $who, $x, $y.
event-upward-answer = { $who }登记{ $y }：{ $x }
# Act on a document: settle
upward-action-settle = 标记无需批复
# Button: settle
upward-do-settle = 无需批复
# Said after: settle
upward-said-settle = 已标记。
# History: settle. $who, $x, $y.
event-upward-settle = { $who }标记无需批复{ $x }
# Act on a document: close
upward-action-close = 办结
# Button: close
upward-do-close = 办结
# Said after: close
upward-said-close = 已办结。
# What happens: close
upward-what-close = 由此交办的任务都结束后才能办结。
# History: close. $who, $x, $y.
event-upward-close = { $who }办结{ $x }
# Act on a document: join
upward-action-join = 并入另一件
# Button: join
upward-do-join = 并入另一件
# Said after: join
upward-said-join = 已并入，不另计。
# What happens: join
upward-what-join = 同一文件登记了两次时，把后一件并入先一件。
# History: join. $who, $x, $y.
event-upward-join = { $who }并入《{ $x }》{ $y }
# Act on a document: withdraw
upward-action-withdraw = 撤回文件
# Button: withdraw
upward-do-withdraw = 撤回文件
# Said after: withdraw
upward-said-withdraw = 已撤回。
# What happens: withdraw
upward-what-withdraw = 撤回的文件不计件数，不能恢复。
# History: withdraw. $who, $x, $y.
event-upward-withdraw = { $who }撤回：{ $x }
# Act on a document, in a conflict: joined
upward-action-joined = 并入另一登记
# History: another record was joined. $who, $x, $y.
event-upward-joined = { $who }把《{ $x }》{ $y }并入本件
# History of upward: attach. $who, $x.
event-upward-attach = { $who }添加附件{ $x }
# History of upward: detach. $who, $x.
event-upward-detach = { $who }移除附件{ $x }
# Act in a conflict: upward attach
upward-action-attach = 添加附件
# Act in a conflict: upward detach
upward-action-detach = 移除附件
# History of task: attach. $who, $x.
event-task-attach = { $who }添加附件{ $x }
# History of task: detach. $who, $x.
event-task-detach = { $who }移除附件{ $x }
# Act in a conflict: task attach
task-action-attach = 添加附件
# Act in a conflict: task detach
task-action-detach = 移除附件
# State of a task: given
task-state-given = 待签收
# State of a task: working
task-state-working = 办理中
# State of a task: submitted
task-state-submitted = 待确认
# State of a task: confirmed
task-state-confirmed = 已确认
# State of a task: reported
task-state-reported = 已报告
# State of a task: finished
task-state-finished = 已办结
# State of a task: cancelled
task-state-cancelled = 已撤销
# Act on a task: give
task-action-give = 交办任务
# Button: give
task-do-give = 交办
# Said after: give
task-said-give = 任务已交办。
# What happens: give
task-what-give = 责任单位会收到通知，到期前提醒，逾期自动记录。
# History: give. $who, $x, $y.
event-task-give = { $who }交办“{ $x }”，期限{ $y }
# Act on a task: accept
task-action-accept = 签收
# Button: accept
task-do-accept = 签收
# Said after: accept
task-said-accept = 已签收。
# History: accept. $who, $x, $y.
event-task-accept = { $who }签收
# Act on a task: set_due
task-action-set_due = 调整期限
# Button: set_due
task-do-set_due = 调整期限
# Said after: set_due
task-said-set_due = 期限已调整。
# What happens: set_due
task-what-set_due = 原期限保留在记录里。
# History: set_due. $who, $x, $y.
event-task-set_due = { $who }把期限改为{ $x }：{ $y }
# Act on a task: press
task-action-press = 催办
# Button: press
task-do-press = 催办
# Said after: press
task-said-press = 已催办。
# History: press. $who, $x, $y.
event-task-press = { $who }催办（期限{ $y }）{ $x }
# Act on a task: run_late
task-action-run_late = 逾期
# Button: run_late
task-do-run_late = 逾期
# Said after: run_late
task-said-run_late = 已记录逾期。
# History: run_late. $who, $x, $y.
event-task-run_late = 期限{ $x }已过，没有结果
# Act on a task: submit
task-action-submit = 报送结果
# Button: submit
task-do-submit = 报送结果
# Said after: submit
task-said-submit = 结果已报送。
# What happens: submit
task-what-submit = 写清办了什么、结果怎样。材料可另加附件。
# History: submit. $who, $x, $y.
event-task-submit = { $who }报送结果：{ $x }
# Act on a task: send_back
task-action-send_back = 退回重办
# Button: send_back
task-do-send_back = 退回重办
# Said after: send_back
task-said-send_back = 已退回。
# History: send_back. $who, $x, $y.
event-task-send_back = { $who }退回，期限{ $y }：{ $x }
# Act on a task: confirm
task-action-confirm = 确认结果
# Button: confirm
task-do-confirm = 确认结果
# Said after: confirm
task-said-confirm = 结果已确认。
# What happens: confirm
task-what-confirm = 报送结果的人不能自己确认。
# History: confirm. $who, $x, $y.
event-task-confirm = { $who }确认结果
# Act on a task: report_back
task-action-report_back = 登记已报告
# Button: report_back
task-do-report_back = 登记已报告
# Said after: report_back
task-said-report_back = 已登记。
# What happens: report_back
task-what-report_back = 选交办之后报送的文件。从本页起草的报告报送后会自动登记。
# History: report_back. $who, $x, $y.
event-task-report_back = { $who }以{ $x }《{ $y }》报告
# Act on a task: finish
task-action-finish = 不另行报告
# Button: finish
task-do-finish = 不另行报告
# Said after: finish
task-said-finish = 任务已办结。
# History: finish. $who, $x, $y.
event-task-finish = { $who }办结，不另行报告：{ $x }
# Act on a task: cancel
task-action-cancel = 撤销任务
# Button: cancel
task-do-cancel = 撤销任务
# Said after: cancel
task-said-cancel = 任务已撤销。
# What happens: cancel
task-what-cancel = 撤销后不再提醒，也不计入统计。
# History: cancel. $who, $x, $y.
event-task-cancel = { $who }撤销任务：{ $x }
# History: the date was counted anew. $x, $y: days.
event-task-recounted = 工作日历变更，期限由{ $x }改为{ $y }
# Act in a conflict: the date was counted anew
task-action-recounted = 重新计算期限
# History of the catalogue: add. $who, $x.
event-superior_item-add = { $who }添加事项“{ $x }”
# History of the catalogue: change. $who, $x.
event-superior_item-change = { $who }修改事项“{ $x }”
# History of the catalogue: retire. $who, $x.
event-superior_item-retire = { $who }停用事项“{ $x }”
# Name of the setting superior.code.
setting-superior-code = 发文代字
# Hint of the setting superior.code.
setting-superior-code-hint = 上行文自动编号用的代字，如“某协”。不填则报送时手填文号。
# Name of the setting superior.task-days.
setting-superior-task-days = 任务办理期限
# Hint of the setting superior.task-days.
setting-superior-task-days-hint = 没有另定期限时，从交办之日的次日起算。
# Name of the setting superior.remind-days.
setting-superior-remind-days = 到期前几个工作日提醒
# Hint of the setting superior.remind-days.
setting-superior-remind-days-hint = 0 为不提醒。
# The units in which reports count documents and tasks, the usual one first, by |
superior-figure-units = 件|次|项|个
# How reports name this figure: alternatives by |, all words of one stand in the clause: all
superior-figure-said-all = 请示 报告|上报|报送|请示报告|上行文
# How reports name this figure: alternatives by |, all words of one stand in the clause: request
superior-figure-said-request = 请示
# How reports name this figure: alternatives by |, all words of one stand in the clause: report
superior-figure-said-report = 上报 报告|报送 报告|专题报告
# How reports name this figure: alternatives by |, all words of one stand in the clause: result
superior-figure-said-result = 报送 成果|成果|意见建议 报送
# How reports name this figure: alternatives by |, all words of one stand in the clause: given
superior-figure-said-given = 交办 任务|任务|批示 交办
# How reports name this figure: alternatives by |, all words of one stand in the clause: done
superior-figure-said-done = 办结 任务|任务 办结|任务 完成
# How reports name this figure: alternatives by |, all words of one stand in the clause: late
superior-figure-said-late = 逾期 任务|任务 逾期|超期 任务
# Button: bring in a table of documents
superior-import = 从表格导入
# Page: bring in a table of documents
superior-import-title = 从表格导入往年上行文
# Help: what is read
superior-import-help = 一行一件已经报送的文件。标题、文号、报送日期、主送机关、签发人必须有；文种、密级、备注也会读取，备注作为正文。
# Help: kinds
superior-import-help-kind = 文种写在单独一列（请示、报告、成果），没有这一列的按标题结尾识别。
# Help: once
superior-import-help-once = 文号和标题都已有的文件不再录入。录入的文件登记为线下报送，按报送日期计数。
# Field: addressee for rows without one
superior-import-addressee = 表中没写时的主送机关
# Hint: addressee for rows without one
superior-import-addressee-hint = 每行都写了的可以不填。
# Field: signer for rows without one
superior-import-signer = 表中没写时的签发人
# Hint: signer for rows without one
superior-import-signer-hint = 每行都写了的可以不填。
# Page: what would be entered
superior-import-plan = 录入前核对
# Verdict of a row: new
superior-import-is-new = 新录入
# Verdict of a row: same
superior-import-is-same = 已经有了
# Verdict of a row: unsure
superior-import-is-unsure = 录入，有疑点
# Verdict of a row: refused
superior-import-is-refused = 不录入
# Doubt: no day
superior-import-no-day = 没有读出是哪一天。
# Doubt: no kind. $x: what stands there
superior-import-no-kind = 文种“{ $x }”和标题结尾都看不出是请示、报告还是成果。
# Doubt: no number
superior-import-no-number = 没有文号。
# Doubt: no addressee
superior-import-no-addressee = 没有主送机关：请写在这一行，或者为整张表填写。
# Doubt: no signer
superior-import-no-signer = 没有签发人：请写在这一行，或者为整张表填写。
# Doubt: twice in the table
superior-import-twice = 表中已有这个文号。
# Complaint: a table with a mark of a state secret. $x: row
superior-import-secret = 第{ $x }行带有“内部”以上的标识。本平台不处理国家秘密，请从表中删去后重新选择文件。这份文件没有保存。
# Button: enter. $n
superior-import-enter = 录入{ $n }件
# Nothing to enter
superior-import-nothing = 没有可以录入的文件。
# The file was brought in before
superior-import-seen = 这份文件导入过：
# Said: entered. $n
superior-import-said = 已登记{ $n }件，可以撤回。
# Complaint: which row could not be entered. $x: row, $y: title
superior-import-row = 第{ $x }行《{ $y }》不能录入，整张表都没有录入：
# Act in the history: taken out with its import
upward-action-undo_import = 撤回导入
