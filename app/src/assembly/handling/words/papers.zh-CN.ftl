# Words of the papers: printed in the body's language, whatever the reader's.

# a number of a matter as papers say it
paper-case-no = 第{ $x }号
# unit and its part
paper-unit-part = { $x }（{ $y }）
# places for signature, seal and day
paper-seal = 
    （签字、盖章）
    年　　月　　日
# place where a proposer signs
paper-proposer-signs = 
    提案者（签名）：　　　　　　
    年　　月　　日
# address of a letter to several members
paper-members = { $x }等{ $n }位委员
# address of a letter to one member
paper-member = { $x }委员
# a line of a paper: what and its value
paper-line = { $x }：{ $y }
# head of a form: who asks
paper-asking = { $x }：{ $y }
# committee of proposals of a body
paper-committee = { $x }提案委员会
# sign between those who get a copy
paper-copies-comma = ，
# whom to call
paper-call = 联系人：{ $x }　联系电话：{ $y }
# mark of a reply that is not signed
paper-draft = 草稿，未签发
# class of a result
paper-class = { $x }类
# year in a document number
paper-number-year = 〔{ $x }〕
# document number
paper-number = { $x }{ $y }号
# a link to a paper as PDF
paper-as-pdf = { $x }（PDF）
# name of the paper: assignment slip
paper-slip = 提案交办单
# where the office seals the slip
paper-given-by = 交办单位
# where the unit signs for it
paper-received-by = 
    承办单位
    签收
# note under the slip
paper-slip-note = 注：收到后请在签收期限内签收。认为不属于本单位职责的，请在期限内书面申请退办，逾期视为接收。
# name of the paper: transfer list
paper-transfer = 提案移交清单
# who hands over
paper-handed-by = 移交单位：{ $x }
# column to sign in
paper-signs = 签收人
# column for the day of signing
paper-signs-day = 签收日期
# name of the paper: request to give back
paper-return = 提案退办申请单
# name of the paper: request for more time
paper-extension = 提案延期办理申请单
# decision: granted
paper-granted = 同意。
# decision: denied
paper-denied = 不同意。
# the unit's head consents
paper-consents = 同意申请退办。负责人：{ $x }
# name of the paper: opinion of a co-handler
paper-opinion = 会办意见
# title of that letter
paper-opinion-title = 
    关于{ $x }
    { $y }提案的会办意见
# how that letter begins
paper-opinion-opening = 《{ $x }》收悉。现就涉及我单位职责的内容，提出会办意见如下：
# name of the paper: record of talks
paper-contact = 提案办理沟通记录
# head of one talk
paper-talk-n = 第{ $n }次沟通{ $x }
# a proposer confirms
paper-talk-confirmed = { $x }：情况属实。
# a proposer disputes
paper-talk-disputed = { $x }：情况不符。
# no talk was recorded
paper-no-talk = 尚无沟通记录，本表供手工填写。
# name of the paper: reply
paper-reply = 提案答复函
# title of that letter
paper-reply-title = 
    关于{ $x }
    { $y }提案的答复
# how a reply begins where nothing was written
paper-reply-opening = 您提出的《{ $x }》收悉。现答复如下：
# how a reply ends where nothing was written
paper-reply-closing = 感谢您对我们工作的关心和支持。
# heading of the answer to one suggestion
paper-about = 关于“{ $x }”的建议
# a word as a sentence
paper-sentence = { $x }。
# by when a measure is done
paper-done-by = 完成时间：{ $x }。
# heading of promises
paper-promises = 承诺事项
# who does it, by when
paper-promise-details = （责任处室：{ $x }；完成时限：{ $y }）。
# name of the paper: feedback sheet
paper-sheet = 提案办理情况征询意见表
# number of the reply over the sheet
paper-of-reply = 答复文号：{ $x }
# note under the sheet
paper-sheet-note = 注：请在所选项前的方框内打√，于反馈期限前交政协提案委员会；联名提案由每位提案者各填一份。
# the answer was keyed from paper
paper-transcribed = 本表由提案工作机构根据纸质征询意见表代录。
# a ticked box
paper-ticked = ☑
# an empty box
paper-box = ☐
# nobody contacted him
paper-not-contacted = 未沟通
# yes
paper-yes = 是
# no
paper-no = 否
# head of the judgements
paper-judged = 评价项目
# verdicts
paper-verdict-satisfied = 满意
# the same family
paper-verdict-basically = 基本满意
# the same family
paper-verdict-not = 不满意
# whether a suggestion was answered
paper-answered-yes = 已答复
# the same family
paper-answered-partly = 部分答复
# the same family
paper-answered-no = 未答复
# who answered, when
paper-signed-by = 
    提案者：{ $x }
    { $y }
# name of the paper: supervision plan
paper-plan = 重点提案督办方案
# title of it
paper-plan-title = 
    关于督办{ $x }
    { $y }提案的方案
# heading of the steps
paper-plan-steps = 督办安排
# until a day
paper-until = { $x }前完成。
# name of the paper: supervision report
paper-report = 重点提案督办报告
# title of it
paper-report-title = 
    关于{ $x }
    { $y }提案督办情况的报告
# heading of the matter
paper-about-matter = 提案概况
# heading of activities
paper-acts = 督办活动
# heading of the report's text
paper-report-text = 督办情况
# heading of tasks
paper-tasks = 后续任务
# a proposer took part
paper-with-proposer = （提案者参加）
# ways of an activity
paper-way-meeting = 会议
# the same family
paper-way-survey = 调研
# the same family
paper-way-inspection = 视察
# the same family
paper-way-visit = 走访
# who supervises
paper-tier-chair = 主席会议成员领衔督办
# the same family
paper-tier-government = 党政领导领办
# the same family
paper-tier-committee = 专门委员会督办
# the same family
paper-tier-joint = 与督查部门联合督办
# name of the paper: ledger of promises
paper-ledger = 提案办理承诺台账
# names of papers of the review
paper-form = 提案表
# the same family
paper-review = 提案审查意见表
# the same family
paper-notice = 不予立案告知书
# a field of papers: body
paper-field-body = 印制单位
# a field of papers: today
paper-field-today = 制表日期
# a field of papers: number
paper-field-number = 提案编号
# a field of papers: title
paper-field-title = 案由
# a field of papers: session
paper-field-session = 届次
# a field of papers: proposers
paper-field-proposers = 提案者
# a field of papers: marks
paper-field-marks = 标记
# a field of papers: unit
paper-field-unit = 承办单位
# a field of papers: units
paper-field-units = 承办单位
# a field of papers: part
paper-field-part = 办理方式
# a field of papers: others
paper-field-others = 其他单位
# a field of papers: given
paper-field-given = 交办日期
# a field of papers: accept_due
paper-field-accept_due = 签收期限
# a field of papers: contact_due
paper-field-contact_due = 首次沟通
# a field of papers: opinion_due
paper-field-opinion_due = 会办期限
# a field of papers: reply_due
paper-field-reply_due = 答复期限
# a field of papers: requirements
paper-field-requirements = 办理要求
# a field of papers: contact
paper-field-contact = 联系方式
# a field of papers: suggestions
paper-field-suggestions = 具体建议
# a field of papers: batch
paper-field-batch = 清单名称
# a field of papers: held_on
paper-field-held_on = 交办会日期
# a field of papers: place
paper-field-place = 地点
# a field of papers: given_list
paper-field-given_list = 移交清单
# a field of papers: position
paper-field-position = 序号
# a field of papers: due
paper-field-due = 期限
# a field of papers: asked_on
paper-field-asked_on = 申请日期
# a field of papers: ground
paper-field-ground = 退办事由
# a field of papers: reason
paper-field-reason = 理由
# a field of papers: basis
paper-field-basis = 职责依据
# a field of papers: proposed_unit
paper-field-proposed_unit = 建议单位
# a field of papers: consent
paper-field-consent = 单位意见
# a field of papers: decision
paper-field-decision = 交办意见
# a field of papers: asked_due
paper-field-asked_due = 申请延至
# a field of papers: granted_due
paper-field-granted_due = 同意延至
# a field of papers: done
paper-field-done = 已做工作
# a field of papers: plan
paper-field-plan = 下步计划
# a field of papers: explanation
paper-field-explanation = 向提案者的说明
# a field of papers: lead
paper-field-lead = 主办单位
# a field of papers: document_number
paper-field-document_number = 文号
# a field of papers: content
paper-field-content = 内容
# a field of papers: signed_on
paper-field-signed_on = 签发日期
# a field of papers: officer
paper-field-officer = 经办人
# a field of papers: officer_phone
paper-field-officer_phone = 经办电话
# a field of papers: talks
paper-field-talks = 沟通记录
# a field of papers: day
paper-field-day = 日期
# a field of papers: way
paper-field-way = 方式
# a field of papers: for_unit
paper-field-for_unit = 参加人员
# a field of papers: points
paper-field-points = 沟通要点
# a field of papers: next_step
paper-field-next_step = 商定事项
# a field of papers: confirmed
paper-field-confirmed = 提案者确认
# a field of papers: class
paper-field-class = 办理结果
# a field of papers: addressee
paper-field-addressee = 主送
# a field of papers: opening
paper-field-opening = 开头
# a field of papers: closing
paper-field-closing = 结尾
# a field of papers: signer
paper-field-signer = 签发人
# a field of papers: contact_name
paper-field-contact_name = 联系人
# a field of papers: contact_phone
paper-field-contact_phone = 联系电话
# a field of papers: copies
paper-field-copies = 抄送
# a field of papers: answers
paper-field-answers = 逐条答复
# a field of papers: suggestion
paper-field-suggestion = 建议内容
# a field of papers: adoption
paper-field-adoption = 采纳情况
# a field of papers: answer
paper-field-answer = 答复内容
# a field of papers: done_by
paper-field-done_by = 完成时间
# a field of papers: promised
paper-field-promised = 承诺事项
# a field of papers: division
paper-field-division = 责任处室
# a field of papers: judge
paper-field-judge = 提案者
# a field of papers: contacted
paper-field-contacted = 沟通方式
# a field of papers: attitude
paper-field-attitude = 对办理态度
# a field of papers: result
paper-field-result = 对办理结果
# a field of papers: comment
paper-field-comment = 具体意见
# a field of papers: again
paper-field-again = 再次办理
# a field of papers: answered_on
paper-field-answered_on = 填表日期
# a field of papers: judge_until
paper-field-judge_until = 反馈期限
# a field of papers: judged
paper-field-judged = 建议答复情况
# a field of papers: answered
paper-field-answered = 是否答复
# a field of papers: tier
paper-field-tier = 督办形式
# a field of papers: leader
paper-field-leader = 督办领导
# a field of papers: committee
paper-field-committee = 联系委员会
# a field of papers: plan_text
paper-field-plan_text = 督办方案
# a field of papers: plan_due
paper-field-plan_due = 完成时限
# a field of papers: report_text
paper-field-report_text = 督办报告
# a field of papers: acts
paper-field-acts = 督办活动
# a field of papers: with_proposer
paper-field-with_proposer = 提案者参加
# a field of papers: findings
paper-field-findings = 情况
# a field of papers: tasks
paper-field-tasks = 后续任务
# a field of papers: ledger_list
paper-field-ledger_list = 承诺台账
# a field of papers: evidence
paper-field-evidence = 落实情况
# a field of papers: state
paper-field-state = 状态
# a field of papers: serial
paper-field-serial = 流水号
# a field of papers: category
paper-field-category = 类别
# a field of papers: kind
paper-field-kind = 提案类型
# a field of papers: situation
paper-field-situation = 情况
# a field of papers: analysis
paper-field-analysis = 分析
# a field of papers: research
paper-field-research = 调研情况
# a field of papers: proposed_units
paper-field-proposed_units = 建议单位
# a field of papers: publish_wish
paper-field-publish_wish = 公开意愿
# a field of papers: received_on
paper-field-received_on = 收到日期
# a field of papers: outcome
paper-field-outcome = 审查结果
# a field of papers: decided_on
paper-field-decided_on = 审查日期
# a field of papers: opinions
paper-field-opinions = 审查意见
# a field of papers: level
paper-field-level = 审查环节
# a field of papers: reviewer
paper-field-reviewer = 审查人
# a field of papers: checks
paper-field-checks = 审查要点
# a field of papers: opinion
paper-field-opinion = 意见
# who gave an opinion, when
paper-signed-line = { $x }　　{ $y }
# history: the record came from a table of a past year
event-matter-import = { $who }从《{ $x }》第 { $y } 行导入历史办理情况
# history: what a table of a past year said was taken back with its import
event-matter-undo_import = { $who }随“{ $x }”的导入一起撤销了历史办理情况
# history: the record came from a table of a past year
event-assignment-import = { $who }从《{ $x }》第 { $y } 行导入承办单位
# history: the record came from a table of a past year
event-reply-import = { $who }从《{ $x }》第 { $y } 行导入答复
# history: the record came from a table of a past year
event-feedback-import = { $who }从《{ $x }》第 { $y } 行导入反馈
# the act of importing a past year, for a refusal
handling-import = 导入历史办理情况
# title of the page of papers
papers-title = 文书模板
# what the page is for
papers-lead = 每种文书都有规范版式。有本单位固定格式的，可以换成自己的模板。
# our layout prints it
papers-ours = 使用规范版式
# a template of the body's own prints it; x file
papers-own = 使用本单位模板：{ $x }
# label of the file
papers-file = 模板文件（DOCX）
# button: use this file
papers-put = 启用这份模板
# link: not now
papers-not-now = 暂不修改
# link: fetch the own template
papers-fetch = 下载
# link: back to our layout
papers-back = 恢复规范版式
# link: a file to begin with
papers-start = 下载起始模板，在 Word 或 WPS 里修改
# heading of the tags
papers-tags = 可用字段
# how tags are used
papers-tags-how = 在 Word 或 WPS 里插入内容控件，标记写成下面的名称。
# a list; x name
papers-list = { $x }（列表，放在表格行外）
# controls that nothing fills; x tags
papers-unfilled = 模板里这些标记没有对应内容，会原样保留：{ $x }
# fields without control; x tags
papers-missing = 模板没有用到这些字段：{ $x }
# why a file was refused; x reason
papers-refused = 这个文件不能用作模板：{ $x }
# no control with a known tag
papers-no-tags = 文件里没有找到这种文书的字段。请按“可用字段”给内容控件写上标记，或从起始模板开始修改。
# said after it was set; x file
papers-set = 已启用《{ $x }》
# said after it was taken away
papers-retired = 已恢复规范版式
# title of the confirmation; x paper
papers-retire = { $x }：恢复规范版式
# what is lost; x file
papers-retire-what = 《{ $x }》将不再用于印制，今后按规范版式印制。已印制的文书不受影响。
# kind of records in the log
event-kind-paper_template = 文书模板
# history: a template was set
event-paper_template-set = { $who }启用了文书模板《{ $x }》
# history: a template was taken away
event-paper_template-retire = { $who }停用了文书模板《{ $x }》
# a field of papers: what became of a task
paper-field-finished = 完成情况
# heading: why it is supervised
paper-plan-reason = 督办理由
