# Words of the rulebook.

# Rail: the rulebook.
rulebook-nav = 制度
# Head of the list of rules.
rulebook-title = 制度库
# Title of an exported list. $x: a day.
rulebook-title-on = { $x }有效的制度
# What one is, among what is found.
rulebook-rule = 制度
# Tab of the room: rules
rulebook-tab-rules = 制度
# Tab of the room: figures
rulebook-tab-figures = 立改废统计
# Tab of the room: projects
rulebook-tab-projects = 修订项目
# Tab of the room: checks
rulebook-tab-checks = 对照自查
# Tab of the room: import
rulebook-tab-import = 导入制度
# Box: find by title.
rulebook-find = 按名称查找
# Filter: a day.
rulebook-on = 某日有效
# Filter: every level.
rulebook-any-level = 全部层级
# Filter: every body that decides.
rulebook-any-competent = 全部制定主体
# Filter: every state.
rulebook-any-state = 全部状态
# Button: narrow the list.
rulebook-show = 查看
# Count of a list. $n: how many.
rulebook-count = 共{ $n }项制度
# Count of what was in force. $x: day, $y: how many.
rulebook-count-on = { $x }有效的制度共{ $y }项
# Empty list.
rulebook-none = 没有符合条件的制度
# Empty list, what to do.
rulebook-none-text = 请放宽条件，或换一个日期。
# Button: download.
rulebook-export = 导出表格
# Paging: back to the first page.
rulebook-first = 第一页
# Column or label: title
rulebook-col-title = 名称
# Column or label: level
rulebook-col-level = 层级
# Column or label: competent
rulebook-col-competent = 制定主体
# Column or label: form
rulebook-col-form = 文种
# Column or label: state
rulebook-col-state = 状态
# Column or label: since
rulebook-col-since = 施行日期
# Column or label: number
rulebook-col-number = 文号
# Column or label: meeting
rulebook-col-meeting = 通过会议
# Column or label: adopted
rulebook-col-adopted = 通过日期
# Column or label: issued
rulebook-col-issued = 印发日期
# Column or label: kind
rulebook-col-kind = 类别
# Column or label: reason
rulebook-col-reason = 制定、修订原因
# Column or label: counted
rulebook-col-counted = 计入依据
# Column or label: stage
rulebook-col-stage = 进度
# Column or label: until
rulebook-col-until = 征求意见截止
# Column or label: begun
rulebook-col-begun = 启动日期
# Level of a rule: superior
rulebook-level-superior = 上级法规
# Level of a rule: basic
rulebook-level-basic = 基本工作规则
# Level of a rule: working
rulebook-level-working = 专项工作制度
# Level of a rule: internal
rulebook-level-internal = 机关内部制度
# Who decides on a rule: plenary
rulebook-competent-plenary = 全体会议
# Who decides on a rule: standing
rulebook-competent-standing = 常务委员会会议
# Who decides on a rule: chair
rulebook-competent-chair = 主席会议
# Who decides on a rule: committee
rulebook-competent-committee = 专门委员会
# Who decides on a rule: office
rulebook-competent-office = 机关办公会议
# Who decides on a rule: superior
rulebook-competent-superior = 上级机关
# Kind of document: rules
rulebook-form-rules = 规则
# Kind of document: measures
rulebook-form-measures = 办法
# Kind of document: regulation
rulebook-form-regulation = 条例
# Kind of document: details
rulebook-form-details = 细则
# Kind of document: provisions
rulebook-form-provisions = 规定
# Kind of document: system
rulebook-form-system = 制度
# Kind of document: opinion
rulebook-form-opinion = 意见
# Kind of document: other
rulebook-form-other = 其他
# State of a rule: preparing
rulebook-state-preparing = 制定中
# State of a rule: trial
rulebook-state-trial = 试行
# State of a rule: in_force
rulebook-state-in_force = 现行有效
# State of a rule: repealed
rulebook-state-repealed = 已废止
# What a version is: new
rulebook-kind-new = 新制定
# What a version is: revised
rulebook-kind-revised = 修订
# What a version is: repealed
rulebook-kind-repealed = 废止
# Figures of a year. $x: year.
rulebook-figures-title = { $x }年制度立改废
# Heard: the years.
rulebook-years = 年度
# Head of the counting rule.
rulebook-counting-rule = 统计口径
# Counting rule of a figure: new
rulebook-counts-new = 新制定：当年印发的首次制定的制度，按印发日期计；不计入修订数。
# Counting rule of a figure: revised
rulebook-counts-revised = 修订：当年印发的修订文本，按印发日期计，一次修订计一项；同一制度一年内修订两次计两项。新制定和废止不计入。
# Counting rule of a figure: repealed
rulebook-counts-repealed = 废止：当年印发废止决定的制度，按印发日期计；不计入修订数。
# Why a version counts where it counts: new
rulebook-counted-new = 首次制定，单列，不计入修订。
# Why a version counts where it counts: revised
rulebook-counted-revised = 修订文本，计一项。
# Why a version counts where it counts: repealed
rulebook-counted-repealed = 废止，单列，不计入修订。
# Why: adopted in another year. $x: that day.
rulebook-counted-by-issue = { $x }通过，按印发日期计入本年。
# Why: in force in another year. $x: that day.
rulebook-counted-not-by-force = { $x }起施行，按印发日期计入本年。
# Head of the list behind figures. $n: how many.
rulebook-figures-count = 共{ $n }项
# Figures: nothing was issued.
rulebook-figures-none = 这一年没有印发制度。
# Head: what can be done.
rulebook-you-can = 可以办理
# Nothing can be done by this person.
rulebook-nothing-asked = 现在没有要您办的事。
# Button: the rule as a document.
rulebook-docx = 下载正式文本（DOCX）
# Heard: the text.
rulebook-text = 正文
# Head: facts.
rulebook-about = 基本信息
# Head: versions.
rulebook-versions = 历次文本
# Name of a version. $x: its number, $y: what it is.
rulebook-version-name = 第{ $x }版（{ $y }）
# Mark of the version in force.
rulebook-now = 现行
# Link: compare with the version before.
rulebook-compare-before = 与上一版对照
# Head: files.
rulebook-files = 附件
# Button: take a file off.
rulebook-file-drop = 移除
# Title: take a file off. $x: its name.
rulebook-file-drop-title = 移除附件{ $x }
# What taking a file off does.
rulebook-file-drop-what = 移除后读者不再看到这个文件，办理经过保留文件名；需要时可重新添加。
# Head: settings that rest on the rule.
rulebook-settings = 以本制度为依据的设置
# Version that a setting cites. $x: its number, $y: from when.
rulebook-cites = 第{ $x }版，{ $y }起
# A version to be cited. $x: title, $y: from when in force.
rulebook-citable = 《{ $x }》（{ $y }施行）
# Head: projects.
rulebook-projects = 修订项目
# Name of a project in a list. $x: what it makes.
rulebook-project-of = { $x }项目
# Title of a project. $x: what it makes, $y: the rule.
rulebook-project-title = { $x }《{ $y }》
# Head: history.
rulebook-timeline = 办理经过
# A remark of the office.
rulebook-note = 备注
# There is no version yet.
rulebook-no-version = 还没有印发文本。
# Repealed. $x: day.
rulebook-repealed-on = { $x }起废止。
# Still to come. $x: day.
rulebook-coming-on = { $x }起施行。
# Was in force. $x, $y: days.
rulebook-was-in-force = { $x }至{ $y }前有效，已被后来的文本替代或废止。
# In force until a day. $x, $y: days.
rulebook-in-force-until = { $x }起施行，{ $y }起由新文本替代或废止。
# In force. $x: day.
rulebook-in-force-since = { $x }起施行，现行有效。
# Button: go on with the project.
rulebook-go-on = 查看正在进行的项目
# Button: revise.
rulebook-do-revise = 启动修订
# Button: repeal.
rulebook-do-repeal = 启动废止
# Button: enter a version by hand.
rulebook-do-add = 补录一个文本
# Button: change facts.
rulebook-do-edit = 修改基本信息
# Button: attach.
rulebook-do-attach = 添加附件
# Button: begin a self-check.
rulebook-do-check = 启动对照自查
# Link: an article through the versions.
rulebook-article-life = 沿革
# Title: an article. $x: its name.
rulebook-article-title = { $x }的沿革
# Article in a version. $n: version, $x: name there, $y: from when.
rulebook-article-in = 第{ $n }版{ $x }（{ $y }起）
# How an article is followed.
rulebook-article-how = 按条文内容跟踪，条号变动不影响沿革。
# Title: comparison.
rulebook-compare-title = 条文对照
# Which versions. $n, $m: numbers, $x, $y: days.
rulebook-compare-of = 第{ $n }版（{ $x }起）与第{ $m }版（{ $y }起）
# Which texts, in a project.
rulebook-compare-draft = 现行文本与修订草案
# Head of the old column.
rulebook-compare-old = 原条文
# Head of the new column.
rulebook-compare-new = 新条文
# Head of the last column.
rulebook-compare-why = 变动和理由
# Old column of a new article.
rulebook-compare-not-there = （无）
# New column of a deleted article.
rulebook-compare-gone = （删去）
# Nothing changed.
rulebook-compare-nothing = 条文没有变动。
# Button: show all.
rulebook-compare-all = 显示全部条文
# Button: show what changed.
rulebook-compare-changed = 只看有变动的条文
# Head: the title changed.
rulebook-compare-head-title = 名称
# Head: the preamble changed.
rulebook-compare-preamble = 序言
# What became of an article: same
rulebook-became-same = 未变
# What became of an article: followed
rulebook-became-followed = 仅引用条号随改
# What became of an article: changed
rulebook-became-changed = 修改
# What became of an article: new
rulebook-became-new = 新增
# What became of an article: deleted
rulebook-became-deleted = 删去
# What became of an article: split
rulebook-became-split = 拆分
# What became of an article: merged
rulebook-became-merged = 合并
# What became of an article: moved
rulebook-became-moved = 移动
# What became of an article: renumbered
rulebook-became-renumbered = 条号变动
# A count. $x: of what, $y: how many.
rulebook-tally = { $x }{ $y }
# A chapter is called otherwise. $x, $y: headings.
rulebook-chapter-changed = “{ $x }”改为“{ $y }”
# A chapter is new. $x: heading.
rulebook-chapter-new = 新增“{ $x }”
# A chapter is gone. $x: heading.
rulebook-chapter-gone = 删去“{ $x }”
# Link: say why.
rulebook-explain = 说明理由
# Button: the table as a document.
rulebook-docx-table = 下载对照表（DOCX）
# Button: the text with changes.
rulebook-docx-marked = 下载修订标记文本（DOCX）
# Button: the draft.
rulebook-docx-draft = 下载草案（DOCX）
# Title of the table on paper. $x: rule.
rulebook-paper-table = 《{ $x }》条文对照表
# Title of the marked text on paper. $x: rule.
rulebook-paper-marked = 《{ $x }》修订标记文本
# Legend of the table on paper.
rulebook-paper-legend = 删除线为删去内容，下划线为新增内容
# Title: import.
rulebook-import-title = 导入制度
# Title: one more version.
rulebook-add-title = 补录文本
# What import asks first.
rulebook-import-what = 选择文件或粘贴全文，先识别条文，核对后再入库。
# What import asks then.
rulebook-import-check = 请核对识别结果和基本信息。原文可以直接在下面修改，再点“重新识别”。
# Field: text.
rulebook-import-text = 全文
# Hint: text.
rulebook-import-text-hint = 一段一行，条文以“第几条”开头。
# Field: file.
rulebook-import-file = 文件
# Hint: file.
rulebook-import-file-hint = DOCX 或 TXT。
# Button: recognise.
rulebook-import-read = 识别条文
# Button: take it.
rulebook-import-take = 核对无误，入库
# Button: recognise again.
rulebook-look = 重新识别
# What was recognised. $n: articles, $x: the first, $y: the last.
rulebook-recognised = 识别出{ $n }条，从{ $x }到{ $y }。
# Doubt of the recognition: no_title
rulebook-doubt-no_title = 没有认出名称，请填写。
# Doubt of the recognition: no_articles
rulebook-doubt-no_articles = 没有认出条文：全文没有“第几条”，也没有“一、”。
# Doubt of the recognition: by_items
rulebook-doubt-by_items = 第{ $n }行起没有“第几条”，按“一、”分条。
# Doubt of the recognition: contents_left_out
rulebook-doubt-contents_left_out = 第{ $n }行的目录没有收入。
# Doubt of the recognition: gap
rulebook-doubt-gap = 第{ $n }行{ $x }前面缺条号。
# Doubt of the recognition: again
rulebook-doubt-again = 第{ $n }行{ $x }的条号重复。
# Doubt of the recognition: back
rulebook-doubt-back = 第{ $n }行{ $x }的条号比前面小。
# Doubt of the recognition: chapter_order
rulebook-doubt-chapter_order = 第{ $n }行“{ $x }”的章号不连续。
# Doubt of the recognition: section_order
rulebook-doubt-section_order = 第{ $n }行“{ $x }”的节号不连续。
# Doubt of the recognition: item_order
rulebook-doubt-item_order = 第{ $n }行“{ $y }”的项号不连续，在{ $x }。
# Doubt of the recognition: unspaced
rulebook-doubt-unspaced = 第{ $n }行{ $x }后面没有空格，按新的一条处理。
# Doubt of the recognition: mention
rulebook-doubt-mention = 第{ $n }行“{ $y }”只是引用{ $x }，归入上一条。
# Doubt of the recognition: attached
rulebook-doubt-attached = 第{ $n }行“{ $y }”没有编号，归入{ $x }。
# Doubt of the recognition: joined
rulebook-doubt-joined = 第{ $n }行“{ $y }”接上一行，在{ $x }。
# Doubt of the recognition: empty
rulebook-doubt-empty = 第{ $n }行{ $x }没有内容。
# Doubt of the recognition: stray
rulebook-doubt-stray = 第{ $n }行“{ $y }”在章名之后、条文之前，放入序言。
# Doubt of the recognition: table_row
rulebook-doubt-table_row = 第{ $n }行是表格内容，按文字保留，在{ $x }。
# First choice of a list: nothing is chosen yet.
rulebook-choose = 请选择
# Radio: on trial.
rulebook-on-trial = 试行
# Radio: not on trial.
rulebook-not-on-trial = 正式施行
# Field: trial.
rulebook-trial = 施行方式
# What changing facts does.
rulebook-edit-what = 只改基本信息，不改已印发的文本。
# Button: save facts.
rulebook-edit-save = 保存
# Complaint: title-taken
rulebook-title-taken = 已有同名制度，请打开那一项。
# Complaint: no-articles
rulebook-no-articles = 没有认出条文，请检查编号。
# Complaint: too-many-articles
rulebook-too-many-articles = 条文太多，请分成几项制度。
# Complaint: day-ahead
rulebook-day-ahead = 日期不能晚于今天。
# Complaint: issued-early
rulebook-issued-early = 印发日期不能早于通过日期。
# Complaint: in-force-early
rulebook-in-force-early = 施行日期不能早于通过日期。
# Complaint: nothing-to-repeal
rulebook-nothing-to-repeal = 这项制度还没有印发文本。
# Complaint: before-last
rulebook-before-last = 日期不能早于上一版。
# Complaint: not-new
rulebook-not-new = 这项制度已有文本，请选修订或废止。
# Complaint: project-open
rulebook-project-open = 这项制度有项目正在进行，请先办完。
# Complaint: superior-not-ours
rulebook-superior-not-ours = 上级法规不由本会修订，请用补录文本。
# Complaint: too-many-files
rulebook-too-many-files = 附件已满，请先移除不用的。
# Complaint: repeal-has-no-text
rulebook-repeal-has-no-text = 废止不需要文本。
# Complaint: draft-without-title
rulebook-draft-without-title = 第一行请写制度名称。
# Complaint: anchor-taken
rulebook-anchor-taken = 另一条已指定来自这一条。
# Complaint: no-text
rulebook-no-text = 还没有文本，请先写文本。
# Complaint: until-past
rulebook-until-past = 截止日期请选今天以后。
# Complaint: comments-open
rulebook-comments-open = 还有意见没有答复，请逐条答复。
# Complaint: settings-open
rulebook-settings-open = 还有设置没有说明是否要改，请逐项说明。
# Complaint: file-unreadable
rulebook-file-unreadable = 文件打不开，请另存为 DOCX 再试。
# Complaint: file-not-text
rulebook-file-not-text = 文件不是文本，请另存为 TXT 或 DOCX 再试。
# Complaint: file-kind
rulebook-file-kind = 请选 DOCX 或 TXT 文件。
# Complaint: import-nothing
rulebook-import-nothing = 请选择文件或粘贴全文。
# Complaint: check-which-article
rulebook-check-which-article = 请选我们的制度或条文。
# Complaint: check-open-items
rulebook-check-open-items = 还有条目没有核对，请逐条核对。
# Complaint: the same person. $what: key of the earlier act.
rulebook-not-the-same-person = 送审的人不能审核，请另一位同志办理。
# What attaching does.
rulebook-attach-what = 扫描件、附表等，供阅读者下载。
# Field: file.
rulebook-attach-file = 文件
# Field: what the file belongs to.
rulebook-attach-of = 属于
# Choice: the rule as a whole.
rulebook-attach-whole = 整项制度
# Button: attach.
rulebook-attach-do = 添加
# Head of the list of projects.
rulebook-projects-title = 修订项目
# Empty list of projects.
rulebook-projects-none = 没有可看的项目
# Empty list of projects, what to do.
rulebook-projects-none-text = 从一项制度的页面启动修订或废止。
# Button: a new rule.
rulebook-begin-new = 制定新制度
# What beginning a new rule does.
rulebook-begin-new-what = 登记名称和原因，再写文本、征求意见、审核、上会、印发。
# What beginning a revision does.
rulebook-begin-revise-what = 从现行文本开始修订，条文对照自动生成。
# What beginning a repeal does.
rulebook-begin-repeal-what = 经审核、会议决定并印发后废止；在此之前继续有效。
# Field: reason.
rulebook-begin-reason = 原因和依据
# Label: who began.
rulebook-begun-by = 启动人
# Label: whom to ask.
rulebook-audience = 征求对象
# Whom to ask: leaders
rulebook-audience-leaders = 主席会议成员和专门委员会
# Whom to ask: members
rulebook-audience-members = 全体委员
# Label: no consultation.
rulebook-skipped-why = 不征求意见的理由
# Label: review.
rulebook-opinion = 审核意见
# Label: given up.
rulebook-end-reason = 终止理由
# Label: why.
rulebook-why = 理由
# Field: last day.
rulebook-until = 截止日期
# Field: repealed from.
rulebook-repealed-from = 废止日期
# Link: the new version.
rulebook-result = 查看印发文本
# Field: draft.
rulebook-draft = 文本
# How to write the text.
rulebook-draft-how = 第一行写名称，一段一行；章写“第一章　总则”，条写“第一条　……”，款另起一行。
# Button: save the text.
rulebook-save-text = 保存文本
# Title: explain. $x: article.
rulebook-explain-title = { $x }：理由和来源
# What explaining does. $x: article.
rulebook-explain-what = 理由写入条文对照表。{ $x }的来源认错时，可在下面指定。
# Field: why.
rulebook-explain-why = 变动理由
# Field: where from.
rulebook-from = 来自原条文
# Choice: recognised by its words.
rulebook-from-found = 按内容自动识别
# Choice: it is new.
rulebook-from-nowhere = 新增，不来自任何一条
# Head: comments.
rulebook-comments = 征求到的意见
# How many comments. $n.
rulebook-comments-n = { $n }条意见
# Link: comment on an article.
rulebook-comment-here = 提意见
# Choice: the whole text.
rulebook-whole = 全文
# Field: article.
rulebook-which-article = 针对
# Field: comment.
rulebook-comment = 意见
# Field: answer.
rulebook-answer = 答复
# Hint: answer.
rulebook-answer-hint = 不采纳或部分采纳请写理由。
# Field: what became of it.
rulebook-taken = 处理
# What became of a comment: open
rulebook-taken-open = 未答复
# What became of a comment: yes
rulebook-taken-yes = 采纳
# What became of a comment: partly
rulebook-taken-partly = 部分采纳
# What became of a comment: no
rulebook-taken-no = 未采纳
# Head: settings.
rulebook-touches = 涉及的设置
# What the settings are.
rulebook-touches-text = 下列设置以本制度为依据，修订时逐项说明是否要改，印发后按新文本设置。
# Button: set it now.
rulebook-set-now = 按新文本设置
# Field: setting.
rulebook-setting = 设置
# Field: what becomes of a setting.
rulebook-verdict = 是否要改
# What becomes of a setting: open
rulebook-verdict-open = 未说明
# What becomes of a setting: stays
rulebook-verdict-stays = 不变
# What becomes of a setting: changes
rulebook-verdict-changes = 要改
# Field: note on a setting.
rulebook-touch-note = 说明
# Hint: note on a setting.
rulebook-touch-note-hint = 要改的请写改成什么。
# Head: self-checks.
rulebook-checks-title = 对照自查
# Empty list of self-checks.
rulebook-checks-none = 还没有自查清单
# Empty list of self-checks, what to do.
rulebook-checks-none-text = 先导入上级法规，再逐条对照。
# Field: name of a list.
rulebook-check-name = 清单名称
# Field: regulation.
rulebook-check-regulation = 上级法规
# Column: requirements.
rulebook-check-items = 条目
# Column: not judged.
rulebook-check-open = 未核对
# Column: wanting.
rulebook-check-wanting = 有差距
# Label: conclusion.
rulebook-check-conclusion = 自查结论
# Button: close.
rulebook-check-close = 办结自查
# What closing does.
rulebook-check-close-what = 办结后清单不再修改。
# What beginning does.
rulebook-check-begin-what = 按上级法规现行文本逐条列出，再对照本会条文。
# Button: begin.
rulebook-check-begin = 生成清单
# Column: article of the regulation.
rulebook-check-item = 条目
# Column: requirement.
rulebook-check-requirement = 上级要求
# Column: ours.
rulebook-check-ours = 本会条文
# Column: verdict.
rulebook-check-verdict = 核对结果
# Column: note.
rulebook-check-note = 说明
# Hint: note.
rulebook-check-note-hint = 部分符合、缺少或不适用的请写明。
# Link: judge.
rulebook-check-judge-link = 核对
# Title: judge. $x: article.
rulebook-check-judge = 核对{ $x }
# Choice: none of ours.
rulebook-check-none-ours = 没有对应条文
# Button: save.
rulebook-check-save = 保存
# How a requirement is met: open
rulebook-met-open = 未核对
# How a requirement is met: met
rulebook-met-met = 符合
# How a requirement is met: partly
rulebook-met-partly = 部分符合
# How a requirement is met: missing
rulebook-met-missing = 缺少
# How a requirement is met: not_applicable
rulebook-met-not_applicable = 不适用
# State of a list: open
rulecheck-state-open = 核对中
# State of a list: closed
rulecheck-state-closed = 已办结
# Act on a list: begin
rulecheck-action-begin = 生成清单
# Act on a list: judge
rulecheck-action-judge = 核对条目
# Act on a list: close
rulecheck-action-close = 办结自查
# Act on a rule: enter
rulebook-action-enter = 导入制度
# Act on a rule: add_version
rulebook-action-add_version = 补录文本
# Act on a rule: revise
rulebook-action-revise = 启动修订
# Act on a rule: repeal
rulebook-action-repeal = 启动废止
# Act on a rule: edit
rulebook-action-edit = 修改基本信息
# Act on a rule: attach
rulebook-action-attach = 添加附件
# Act on a rule: detach
rulebook-action-detach = 移除附件
# Act on a rule: issue
rulebook-action-issue = 印发
# Act on a rule: check
rulebook-action-check = 对照自查
# Said after: enter
rulebook-said-enter = 制度已入库。
# Said after: add_version
rulebook-said-add_version = 文本已补录。
# Said after: edit
rulebook-said-edit = 已保存。
# Said after: attach
rulebook-said-attach = 附件已添加。
# Said after: detach
rulebook-said-detach = 附件已移除。
# Said after: check-begin
rulebook-said-check-begin = 清单已生成。
# Said after: check-judge
rulebook-said-check-judge = 已保存。
# Said after: check-close
rulebook-said-check-close = 自查已办结。
# State of a project: draft
revision-state-draft = 起草
# State of a project: consulting
revision-state-consulting = 征求意见
# State of a project: review
revision-state-review = 合法性审核
# State of a project: meeting
revision-state-meeting = 提请会议
# State of a project: adopted
revision-state-adopted = 已通过
# State of a project: issued
revision-state-issued = 已印发
# State of a project: dropped
revision-state-dropped = 已终止
# Act on a project: begin
revision-action-begin = 启动项目
# Button: begin
revision-do-begin = 启动
# Act on a project: write
revision-action-write = 写文本
# Button: write
revision-do-write = 写文本
# Act on a project: explain
revision-action-explain = 说明条文变动
# Button: explain
revision-do-explain = 保存
# Act on a project: consult
revision-action-consult = 征求意见
# Button: consult
revision-do-consult = 开始征求意见
# Act on a project: comment
revision-action-comment = 提意见
# Button: comment
revision-do-comment = 提意见
# Act on a project: answer
revision-action-answer = 答复意见
# Button: answer
revision-do-answer = 答复
# Act on a project: end_consulting
revision-action-end_consulting = 结束征求意见
# Button: end_consulting
revision-do-end_consulting = 结束征求意见
# Act on a project: touch
revision-action-touch = 说明设置
# Button: touch
revision-do-touch = 说明
# Act on a project: ask_review
revision-action-ask_review = 送审
# Button: ask_review
revision-do-ask_review = 送合法性审核
# Act on a project: return
revision-action-return = 退回修改
# Button: return
revision-do-return = 退回修改
# Act on a project: pass
revision-action-pass = 审核通过
# Button: pass
revision-do-pass = 审核通过
# Act on a project: take_back
revision-action-take_back = 撤回修改
# Button: take_back
revision-do-take_back = 撤回修改
# Act on a project: adopt
revision-action-adopt = 登记会议决定
# Button: adopt
revision-do-adopt = 登记会议通过
# Act on a project: issue
revision-action-issue = 印发
# Button: issue
revision-do-issue = 印发
# Act on a project: drop
revision-action-drop = 终止项目
# Button: drop
revision-do-drop = 终止项目
# What an act will do: consult
revision-what-consult = 文本发给征求对象，截止前不能修改；到期自动结束。
# What an act will do: end_consulting
revision-what-end_consulting = 结束后回到起草，逐条答复意见并修改文本。
# What an act will do: ask_review
revision-what-ask_review = 送审前，意见要逐条答复，涉及的设置要逐项说明。
# What an act will do: pass
revision-what-pass = 通过后提请会议。
# What an act will do: return
revision-what-return = 退回起草，请写明要改什么。
# What an act will do: take_back
revision-what-take_back = 会议要求再改，回到起草。
# What an act will do: adopt
revision-what-adopt = 登记通过的会议和日期。
# What an act will do: issue
revision-what-issue = 印发后成为这项制度的新文本，按印发日期计入年度统计。
# What an act will do: drop
revision-what-drop = 终止后不能恢复，需要时另启项目。
# Said after an act: begin
revision-said-begin = 项目已启动。
# Said after an act: write
revision-said-write = 文本已保存。
# Said after an act: explain
revision-said-explain = 已保存。
# Said after an act: consult
revision-said-consult = 已发出征求意见。
# Said after an act: comment
revision-said-comment = 意见已提交。
# Said after an act: answer
revision-said-answer = 已答复。
# Said after an act: end_consulting
revision-said-end_consulting = 征求意见已结束。
# Said after an act: touch
revision-said-touch = 已保存。
# Said after an act: ask_review
revision-said-ask_review = 已送审。
# Said after an act: return
revision-said-return = 已退回。
# Said after an act: pass
revision-said-pass = 审核通过，提请会议。
# Said after an act: take_back
revision-said-take_back = 已撤回修改。
# Said after an act: adopt
revision-said-adopt = 会议决定已登记。
# Said after an act: issue
revision-said-issue = 已印发。
# Said after an act: drop
revision-said-drop = 项目已终止。
# Notice, $x: rule, $y: what was said; act: consult
rulebook-notice-consult = 请对《{ $x }》提意见
# Notice, $x: rule, $y: what was said; act: ask_review
rulebook-notice-ask_review = 《{ $x }》请您审核
# Notice, $x: rule, $y: what was said; act: comment
rulebook-notice-comment = 《{ $x }》收到意见：{ $y }
# Notice, $x: rule, $y: what was said; act: return
rulebook-notice-return = 《{ $x }》被退回：{ $y }
# Notice, $x: rule, $y: what was said; act: pass
rulebook-notice-pass = 《{ $x }》审核通过
# Notice, $x: rule, $y: what was said; act: end_consulting
rulebook-notice-end_consulting = 《{ $x }》征求意见到期，请答复意见
# Notice, $x: rule, $y: what was said; act: issue
rulebook-notice-issue = 《{ $x }》已印发，{ $y }起施行
# Verb before a notice: consult-verb
rulebook-notice-consult-verb = 提意见
# Verb before a notice: ask_review-verb
rulebook-notice-ask_review-verb = 审核
# Verb before a notice: end_consulting-verb
rulebook-notice-end_consulting-verb = 答复意见
# History of a rule, $x, $y: enter
event-rule-enter = 入库，{ $y }印发
# History of a rule, $x, $y: add_version
event-rule-add_version = 补录第{ $x }版，{ $y }印发
# History of a rule, $x, $y: edit
event-rule-edit = 修改基本信息
# History of a rule, $x, $y: attach
event-rule-attach = 添加附件{ $x }
# History of a rule, $x, $y: detach
event-rule-detach = 移除附件{ $x }
# History of a rule, $x, $y: issue
event-rule-issue = 印发第{ $x }版，{ $y }起施行
# History of a project, $x, $y: begin
event-revision-begin = 启动项目：{ $y }
# History of a project, $x, $y: write
event-revision-write = 保存文本，共{ $x }条
# History of a project, $x, $y: explain
event-revision-explain = 说明{ $x }：{ $y }
# History of a project, $x, $y: consult
event-revision-consult = 征求意见至{ $x }
# History of a project, $x, $y: comment
event-revision-comment = 提意见：{ $x }
# History of a project, $x, $y: answer
event-revision-answer = 答复意见“{ $x }”：{ $y }
# History of a project, $x, $y: end_consulting
event-revision-end_consulting = 征求意见结束，共{ $x }条意见
# History of a project, $x, $y: touch
event-revision-touch = 说明设置{ $x }：{ $y }
# History of a project, $x, $y: ask_review
event-revision-ask_review = 送合法性审核 { $x }
# History of a project, $x, $y: return
event-revision-return = 退回修改：{ $x }
# History of a project, $x, $y: pass
event-revision-pass = 审核通过：{ $x }
# History of a project, $x, $y: take_back
event-revision-take_back = 会议后撤回修改：{ $x }
# History of a project, $x, $y: adopt
event-revision-adopt = { $x }通过（{ $y }）
# History of a project, $x, $y: issue
event-revision-issue = 印发《{ $x }》，{ $y }起施行
# History of a project, $x, $y: drop
event-revision-drop = 终止：{ $x }
# History of a self-check, $x, $y: begin
event-rule_check-begin = 对照《{ $y }》生成清单
# History of a self-check, $x, $y: judge
event-rule_check-judge = 核对{ $x } { $y }
# History of a self-check, $x, $y: close
event-rule_check-close = 办结：{ $x }
# Name of the setting rulebook.consult_days.
setting-rulebook-consult-days = 征求意见期限
# Hint of the setting rulebook.consult_days.
setting-rulebook-consult-days-hint = 没有写截止日期时，从发出起算。
# Name of the setting rulebook.consult_required.
setting-rulebook-consult-required = 不征求意见要写理由
# Hint of the setting rulebook.consult_required.
setting-rulebook-consult-required-hint = 打开后，没有征求意见的文本送审时要写理由。
# The units in which reports count this, the usual one first, by |
rulebook-figure-units = 项|件|部|个
# What a figure counts
rulebook-figure-new = 新制定的制度
# What a figure counts
rulebook-figure-revised = 修订的制度
# What a figure counts
rulebook-figure-repealed = 废止的制度
# How reports name this figure: alternatives by |, all words of one stand in the clause
rulebook-figure-said-new = 制定 制度|新制定|制定 规则|制定 办法|出台 制度
# How reports name this figure: alternatives by |, all words of one stand in the clause
rulebook-figure-said-revised = 修订 制度|修订 规则|修改 制度|修订完善|修订 办法|修订
# How reports name this figure: alternatives by |, all words of one stand in the clause
rulebook-figure-said-repealed = 废止 制度|废止
