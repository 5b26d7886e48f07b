## the room

# name of the room
proposals-title = 提案
# a member's own proposals
proposals-mine = 我的提案
# begin a proposal
proposals-write = 写提案
# name of a session; term and number are numerals
proposals-sitting = { $term }届{ $number }次会议　{ $year }年
# a case number
proposals-number = 第{ $x }号
# serial number at receipt
proposals-serial = 收件第 { $n } 号
# category under its parent
proposals-category-of = { $x }　{ $y }
# first line of a list to choose from
proposals-choose = 请选择
# a draft without a title
proposals-untitled = （还没有案由）
# whose proposal it is
proposals-of = { $x } 的提案
# first proposer
proposals-by-one = { $x }　第一提案人
# first proposer and co-signers
proposals-by-several = { $x }　第一提案人　{ $y }　联名
# organisation and the person who writes for it
proposals-by-org = { $x }　集体提案　{ $y } 执笔
# the timer, in a history
proposals-by-clock = 系统按时记录
# working days left
proposals-left = 余 { $n } 个工作日
# working days late
proposals-late = 逾期 { $n } 个工作日
# due today
proposals-today = 今日到期
# a date counted in a year without a calendar
proposals-provisional = 暂定
# link to the day count
proposals-how-counted = 怎么算的
# head of the day count of one date
proposals-due-title = 审查期限是怎么算出来的


## the page of one proposal

# head of what the person can do now
proposals-you-can = 您现在可以
# nothing can be done here now
proposals-nothing-asked = 现在没有要您办的事。
# before a review date of a session
proposals-due-session = 会议期间审查，截止
# before a review date of an ordinary proposal
proposals-due-ordinary = 审查期限
# before the date for submitting again
proposals-due-return = 修改后请在此前提交
# the suggestions, one by one
proposals-suggestions = 建议
# number of suggestions
proposals-suggestions-n = { $n } 条
# no suggestion yet
proposals-suggestions-none = 还没有写建议。
# one suggestion by its number
proposals-suggestion-nth = 建议 { $n }
# what is the case
proposals-situation = 情况
# hint of the field
proposals-situation-hint = 您看到了什么，在哪里，有多少
# why it is so
proposals-analysis = 分析
# hint of the field
proposals-analysis-hint = 为什么会这样，难在哪里
# what research it rests on
proposals-research = 调研情况
# hint of the field
proposals-research-hint = 走访了哪里，看了哪些材料
# units suggested by the proposer
proposals-units = 建议的承办单位
# head of further facts
proposals-facts = 登记
# where the idea came from
proposals-source = 来源
# contact of the proposer
proposals-contact = 联系方式
# the history
proposals-timeline = 经过
# attached files
proposals-files = 附件
# head of the receipt
proposals-receipt = 回执
# sentence above the receipt's code
proposals-receipt-text = 这是最近一次办理的核对码，可记下备查。
# the versions of the text
proposals-versions = 文本变动
# link to the versions
proposals-versions-n = 提交后的文本有 { $n } 版，看变动
# one version
proposals-version-n = 第 { $n } 版
# only one version to show
proposals-version-only = 提交的文本是第 { $n } 版，没有变动。
# which versions are compared
proposals-version-between = 第 { $from } 版到第 { $to } 版，{ $at }。
# why a version was made
proposals-version-why = 原因：{ $x }
# ground for not filing
proposals-ground = 不予立案的理由：{ $x }
# withdrawal after filing is asked for
proposals-withdrawal-asked = 提案人申请撤案，等提案办答复。
# tag of an urgent proposal
proposals-urgent = 时效性
# tag of a proposal from a list
proposals-imported = 由表格录入
# a date was counted anew
proposals-recounted = { $x } 改为 { $y }
# begin a new draft with this text
proposals-copy = 以此为底稿重新写
# step: writing
proposals-dot-write = 起草
# step: signing
proposals-dot-sign = 联名
# step: submitted
proposals-dot-submit = 提交
# step: review
proposals-dot-review = 审查
# like proposals
proposals-likes = 相近的提案
# sentence above like proposals beside the writing
proposals-likes-lead = 看看以前提过什么。要不要写，由您决定。
# no like proposal
proposals-likes-none = 写好案由并保存后，这里列出相近的提案。
# why a proposal counts as like
proposals-like-why = 案由里都有：{ $x }


## my proposals

# greeting of a member
proposals-greeting = { $x }，您好
# opens what is asked
proposals-open = 去办理
# link to everything asked
proposals-all-asks = 请您办理的全部事项
# tab: all
proposals-tab-all = 全部
# tab: being written
proposals-tab-writing = 在写
# tab: with the office
proposals-tab-office = 审查中
# tab: decided
proposals-tab-decided = 已有结果
# tab: thrown away
proposals-tab-bin = 回收站
# no proposal yet
proposals-mine-none = 您还没有提案
# no proposal under this tab
proposals-mine-none-here = 这里没有提案
# what to do when there is none
proposals-mine-none-text = 看到值得解决的一件事，就可以写。


## writing

# sentence under the head of writing
proposals-write-lead = 一件提案只写一件事。随时可以停下，下次从这里接着写。
# sentence under the head of a correction
proposals-correct-lead = 只改文字，不改意思。改动成为新的一版，提案人会收到通知。
# who proposes
proposals-who = 谁来提
# what individual means
kind-individual-hint = 只署您一人的名字
# what joint means
kind-joint-hint = 您是第一提案人，请其他委员签名
# title of a proposal
proposals-field-title = 案由
# hint of the field
proposals-field-title-hint = 写清要办的一件事，例如“关于……的提案”
# hint of the suggestions
proposals-suggestions-hint = 一条一个办法，写明由谁、做什么。承办单位会逐条答复。
# adds a suggestion
proposals-suggestion-add = 再加一条
# limit of all texts together
proposals-total = 情况、分析、建议合计最多 { $n } 字
# category
proposals-category = 类别
# first suggested unit
proposals-unit-lead = 建议的主办单位
# further suggested unit
proposals-unit-co = 建议的会办单位
# no unit suggested
proposals-unit-none = 不指定
# wish about publication
proposals-publish = 公开意愿
# reason for not publishing
proposals-publish-reason = 不公开的理由
# head of the urgency box
proposals-urgent-head = 时效
# box: urgent
proposals-urgent-yes = 时间紧，请优先审查
# telephone for handlers
proposals-contact-phone = 联系电话
# hint of the field
proposals-contact-phone-hint = 只给承办这件提案的人看
# mail for handlers
proposals-contact-email = 电子邮箱
# when to call
proposals-contact-hours = 方便联系的时间
# folds out the further fields
proposals-more-fields = 更多内容：类别、承办单位、公开、联系方式
# button: look it over before submitting
proposals-look-over = 看一遍再提交
# button: ask others to sign
proposals-to-invite = 请委员联名
# button: save
proposals-save = 保存
# field: a file
proposals-file = 添加附件
# hint of the field
proposals-file-hint = 表格、图片放附件。PDF、DOCX、XLSX、TXT、CSV、JPG、PNG，每个不超过 20 MB
# button: attach
proposals-file-add = 上传附件
# button: take a file off
proposals-file-remove = 移除 { $x }
# no file was chosen
proposals-file-none = 请先选一个文件。
# a file of a kind that is not taken
proposals-file-kind = 这种文件不能上传。请用 PDF、DOCX、XLSX、TXT、CSV、JPG 或 PNG。
# a file whose content is not what its name says
proposals-file-content = 文件内容与扩展名不符，或含有宏。请另存后再上传。
# too many files
proposals-files-many = 最多 10 个附件。
# after saving
proposals-said-saved = 已保存
# after beginning anew from an earlier text
proposals-said-copied = 已建好底稿，可以修改
# after attaching
proposals-said-attached = 附件已上传
# after taking a file off
proposals-said-detached = 附件已移除
# a collective proposal stays collective
proposals-kind-fixed = 集体提案不能改成个人提案。
# kind not allowed by the body
proposals-kind-not-here = 本届没有开放这种提案。
# kind does not fit the organisation
proposals-kind-of-org = 这个组织不能提这种提案。
# a collective proposal needs its organisation
proposals-org-needed = 请选以哪个组织的名义提出。
# no suggestion
proposals-suggestion-needed = 至少写一条建议。
# a suggestion too short
proposals-suggestion-short = 请写明由谁、做什么，至少 { $min } 字，现在 { $now } 字。
# too many suggestions
proposals-suggestions-many = 最多 { $max } 条建议。
# too many units
proposals-units-many = 最多 { $max } 个单位。
# all texts together too long
proposals-too-long = 情况、分析、建议合计最多 { $max } 字，现在 { $now } 字，请删减。
# all texts together long
proposals-long = 合计 { $now } 字，超过建议的 { $warn } 字。短一些更容易办。
# research is required
proposals-research-needed = 请写调研情况。
# reason for not publishing is missing
proposals-publish-reason-needed = 请写明不公开的理由。
# no session exists
proposals-no-session = 还没有设置会议届次，请联系办公室。
# kind submitted only during a session
proposals-only-in-session = 界别和小组提案在全会期间提交，现在不在期间内。草稿已保存。
# quota reached
proposals-quota = 本次会议每人最多 { $max } 件，您已提交满。
# head of what to know before submitting
proposals-before-submit = 提交前看一看
# like proposals exist
proposals-likes-n = 有 { $n } 件案由相近的提案，列在旁边。
# told to the office
proposals-notice-submitted = 请审查新收到的提案：{ $title }
# told to the office
proposals-notice-resubmitted = 修改后再次提交，请审查：{ $title }
# told to co-signers
proposals-notice-yours-submitted = 您联名的提案已提交：{ $title }


## signing

# head of signatures
signing-title = 联名
# field: find members
signing-find = 按姓名查找
# button: find
signing-find-do = 查找
# field: members to ask
signing-invited = 请哪些委员签名
# a picked member whose name is not listed now
signing-picked = 已选的委员
# field: end of signing
signing-until = 签名截止
# hint of the field
signing-until-hint = 到时没有签名的不计入联名，会通知他们
# end lies in the past
signing-until-past = 截止时间要晚于现在。
# end too far
signing-until-far = 截止时间不能超过 60 天。
# nobody to ask
signing-nobody = 请至少选一位还没有请过的委员。
# an invited person has no seat
signing-not-a-member = 只能请本届在任委员签名。
# too many co-signers
signing-too-many = 联名最多 { $max } 人（含第一提案人）。
# too few signatures
signing-too-few = 联名提案至少 { $min } 人签名（含您），现在 { $now } 人。请再请人签名，或改为个人提案。
# individual proposals are not co-signed
signing-not-joint = 个人提案不需要联名。请先在“谁来提”里改为联名提案。
# a text is needed before signing
signing-text-first = 请先写好案由和内容，再请人签名。
# the text changed while it was shown
signing-text-changed = 您看的时候文本改过了。请看一遍现在的文本再签。
# the time is over
signing-over = 签名已经截止。
# not asked, or answered already
signing-not-asked = 没有请您签名，或者您已经答复过。
# who will be dropped
signing-will-drop = 这些委员还没有签名，提交后不计入联名：{ $x }
# state of a signature
signature-invited = 待签名
# state of a signature
signature-signed = 已签名
# state of a signature
signature-declined = 未签
# state of a signature
signature-void = 文本改过，需重签
# state of a signature
signature-expired = 已过时限
# state of a signature
signature-dropped = 未计入
# told to the invited
signing-notice-invited = { $who } 请您联名：{ $title }
# told to the first proposer
signing-notice-signed = { $who } 已签名：{ $title }
# told to the first proposer
signing-notice-declined = { $who } 没有签名：{ $title }
# told to the first proposer
signing-notice-unsigned = { $who } 撤回了签名：{ $title }
# told to those asked
signing-notice-recalled = { $who } 收回修改，暂不联名：{ $title }
# told to the first proposer
signing-notice-over = 签名已截止，{ $signed } 人署名，请决定是否提交：{ $title }
# told to those who had not signed
signing-notice-dropped = 提案已提交，您没有签名，未计入联名：{ $title }


## review

# head of the review sheet
review-sheet = 审查意见
# field: checks
review-checks = 审查要点
# hint of the field
review-checks-hint = 符合的打勾
# check
review-check-eligible = 提案人符合资格
# check
review-check-one_matter = 一事一案
# check
review-check-three_parts = 有情况、有分析、有建议
# check
review-check-within_power = 属于本级职权
# check
review-check-lawful = 不违反法律政策
# check
review-check-not_repeated = 没有重复
# field: opinion
review-opinion = 意见
# field: what is proposed
review-proposed = 建议结果
# field: ground
review-ground = 不予立案的理由
# field: addressee of a conversion
review-addressee = 转给哪个单位
# a correction that changes nothing
review-nothing-changed = 文字没有变动。
# date for submitting again
review-return-until = 提案人须在 { $x } 前修改后再提交。
# the second opinion is missing
review-missing-second = 等复审意见。
# the chair meeting has not approved
review-missing-chair = 等主席会议审定。
# told to those who go on reviewing
review-notice-accepted = 初审通过，请复审：{ $title }
# told to the committee
review-notice-reviewed = 复审完毕，请决定：{ $title }
# told to the committee
review-notice-approved = 主席会议已审定，请立案：{ $title }
# told to the proposer
review-notice-returned = 提案退回修改：{ $title }。{ $reason }
# told to the proposers
review-notice-filed = 已立案，第{ $number }号：{ $title }
# told to the proposers
review-notice-converted-opinion = 转为意见建议：{ $title }。{ $reason }
# told to the proposers
review-notice-converted-social = 转为社情民意信息：{ $title }。{ $reason }
# told to the proposers
review-notice-not-filed = 不予立案：{ $title }。{ $reason }
# told to the proposer
review-notice-corrected = 提案办订正了文字：{ $title }。{ $reason }


## merging

# head of a merger
merging-title = 并案
# head of the cases joined to this one
merging-joined = 并入本案的提案
# field: lead case
merging-lead = 并入哪一件
# field: number of the lead case
merging-lead-no = 或填同次会议的案号
# no such case
merging-lead-unknown = 没有这件提案。请核对案号。
# the lead case cannot lead now
merging-lead-not-now = 只能并入审查中或已立案、没有申请撤案的提案。
# the lead case is itself joined
merging-lead-joined = 那件提案自己正在并案，请选它的主案。
# this case leads others
merging-leads-others = 已有提案并入本案，本案不能再并入别案。
# a merger is open
merging-first-end-it = 先把并案办完或取消。
# no merger open
merging-none-open = 现在没有正在进行的并案。
# not asked, or answered already
merging-not-asked = 没有征求您的意见，或者您已经答复过。
# consent is not complete
merging-not-yet = 等提案人答复，或异议期满。
# somebody objected
merging-objected = 有提案人不同意，不能并案。可以取消。
# how proposers are asked
merging-consent-inform = 会告知全部提案人。到 { $x } 没有人提出异议，才能并案。
# how proposers are asked
merging-consent-ask = 要全部提案人同意，才能并案。
# how proposers are asked
merging-consent-none = 会告知全部提案人。
# where a merger stands
merging-state-asked = 拟并入下面的提案，异议期到 { $x }。{ $y }
# where a merger stands
merging-state-ready = 没有异议，等提案委决定。{ $y }
# where a merger stands
merging-state-objected = 有提案人不同意并案。{ $y }
# where a merger stands
merging-state-done = 已并入下面的提案。{ $y }
# where a merger stands
merging-state-cancelled = 已取消并案。
# where a merger stands
merging-state-undone = 已撤销并案。
# answer of a proposer
merging-answer-open = 未答复
# answer of a proposer
merging-answer-agree = 同意
# answer of a proposer
merging-answer-object = 不同意
# answer of a proposer
merging-answer-silent = 期满没有异议
# told to the proposers
merging-notice-asked = 拟把您的提案并入“{ $lead }”，请您表示意见：{ $title }
# told to the committee
merging-notice-ready = 并案没有异议，请决定：{ $title }
# told to the committee
merging-notice-objected = 提案人不同意并案：{ $title }。{ $reason }
# told to the proposers
merging-notice-cancelled = 不再并案：{ $title }
# told to the proposers
merging-notice-merged = 已并入“{ $lead }”，您的署名、答复和反馈的权利不变：{ $title }
# told to the lead's proposers
merging-notice-joined = “{ $other }”并入了您的提案：{ $title }
# told to the proposers
merging-notice-undone = 已撤销并案：{ $title }。{ $reason }


## withdrawing

# others are joined to this case
withdrawing-leads-others = 已有提案并入本案，先撤销并案。
# asked before
withdrawing-asked-before = 已经申请过撤案，等提案办答复。
# not asked
withdrawing-not-asked = 提案人没有申请撤案。
# told to office and co-signers
withdrawing-notice-withdrawn = { $who } 撤回了提案：{ $title }。{ $reason }
# told to the office
withdrawing-notice-asked = { $who } 申请撤案，请答复：{ $title }。{ $reason }
# told to the proposer
withdrawing-notice-consented = 同意撤案：{ $title }
# told to the proposer
withdrawing-notice-refused = 没有同意撤案：{ $title }。{ $reason }


## acts

# leaves the page without acting
case-not-now = 先不办
# field: reason
case-reason = 理由
# field: remark of one who declines
case-reason-decline = 想说的话（可不填）
# field: remark on consent
case-reason-consent_withdrawal = 说明（可不填）
# field: why the wording is corrected
case-reason-correct = 为什么改
# field: what to revise
case-reason-send_back = 请提案人改什么
# reason too short
case-reason-short = 请把理由写清楚。
# one person may not do both
case-not-the-same-person = 前一步是您办的，这一步要由另一位同志办。
# button that does the act
case-do-create = 开始起草
# the act in a history
case-done-create = 开始起草
# button that does the act
case-do-register = 录入底稿
# the act in a history
case-done-register = 由办公室录入底稿
# button that does the act
case-do-register_submitted = 录入收件
# the act in a history
case-done-register_submitted = 由办公室录入收件
# button that does the act
case-do-register_filed = 录入
# the act in a history
case-done-register_filed = 按表格录入为已立案
# button that does the act
case-do-edit = 保存
# the act in a history
case-done-edit = 修改了文本
# button that does the act
case-do-discard = 丢弃
# the act in a history
case-done-discard = 丢弃了草稿
# sentence after the act; x number, y title
case-said-discard = 已办：丢弃了草稿
# button that does the act
case-do-restore = 恢复
# the act in a history
case-done-restore = 恢复了草稿
# sentence after the act; x number, y title
case-said-restore = 已办：恢复了草稿
# button that does the act
case-do-invite = 发出邀请
# the act in a history
case-done-invite = 请委员联名
# sentence after the act; x number, y title
case-said-invite = 已办：请委员联名
# button that does the act
case-do-invite_more = 发出邀请
# the act in a history
case-done-invite_more = 又请委员联名
# sentence after the act; x number, y title
case-said-invite_more = 已办：又请委员联名
# button that does the act
case-do-sign = 签名
# the act in a history
case-done-sign = 签名
# sentence after the act; x number, y title
case-said-sign = 已办：签名
# button that does the act
case-do-decline = 不签名
# the act in a history
case-done-decline = 没有签名
# sentence after the act; x number, y title
case-said-decline = 已办：没有签名
# button that does the act
case-do-unsign = 撤回签名
# the act in a history
case-done-unsign = 撤回签名
# sentence after the act; x number, y title
case-said-unsign = 已办：撤回签名
# button that does the act
case-do-recall = 收回
# the act in a history
case-done-recall = 收回修改
# sentence after the act; x number, y title
case-said-recall = 已办：收回修改
# button that does the act
case-do-expire_signing = 截止
# the act in a history
case-done-expire_signing = 签名截止
# button that does the act
case-do-submit = 提交
# the act in a history
case-done-submit = 提交
# sentence after the act; x number, y title
case-said-submit = 已提交，提案办会审查
# button that does the act
case-do-send_back = 退回修改
# the act in a history
case-done-send_back = 退回修改
# sentence after the act; x number, y title
case-said-send_back = 已退回，提案人会收到理由
# button that does the act
case-do-resubmit = 再次提交
# the act in a history
case-done-resubmit = 再次提交
# sentence after the act; x number, y title
case-said-resubmit = 已办：再次提交
# button that does the act
case-do-accept = 初审通过
# the act in a history
case-done-accept = 初审通过
# sentence after the act; x number, y title
case-said-accept = 已办：初审通过
# button that does the act
case-do-review = 提出复审意见
# the act in a history
case-done-review = 复审
# sentence after the act; x number, y title
case-said-review = 已办：复审
# button that does the act
case-do-approve = 审定
# the act in a history
case-done-approve = 主席会议审定
# sentence after the act; x number, y title
case-said-approve = 已办：主席会议审定
# button that does the act
case-do-file = 立案
# the act in a history
case-done-file = 立案
# sentence after the act; x number, y title
case-said-file = 已立案，第{ $x }号
# button that does the act
case-do-propose_merge = 提议并案
# the act in a history
case-done-propose_merge = 提议并案
# sentence after the act; x number, y title
case-said-propose_merge = 已办：提议并案
# button that does the act
case-do-agree_to_merge = 同意
# the act in a history
case-done-agree_to_merge = 同意并案
# sentence after the act; x number, y title
case-said-agree_to_merge = 已办：同意并案
# button that does the act
case-do-object_to_merge = 不同意
# the act in a history
case-done-object_to_merge = 不同意并案
# sentence after the act; x number, y title
case-said-object_to_merge = 已办：不同意并案
# button that does the act
case-do-settle_merge = 期满
# the act in a history
case-done-settle_merge = 异议期满，无人反对
# button that does the act
case-do-cancel_merge = 取消并案
# the act in a history
case-done-cancel_merge = 取消并案
# sentence after the act; x number, y title
case-said-cancel_merge = 已办：取消并案
# button that does the act
case-do-merge = 并案
# the act in a history
case-done-merge = 并案
# sentence after the act; x number, y title
case-said-merge = 已办：并案
# button that does the act
case-do-unmerge = 撤销并案
# the act in a history
case-done-unmerge = 撤销并案
# sentence after the act; x number, y title
case-said-unmerge = 已办：撤销并案
# button that does the act
case-do-convert_to_opinion = 转为意见建议
# the act in a history
case-done-convert_to_opinion = 转为意见建议
# sentence after the act; x number, y title
case-said-convert_to_opinion = 已办：转为意见建议
# button that does the act
case-do-convert_to_social_opinion = 转为社情民意信息
# the act in a history
case-done-convert_to_social_opinion = 转为社情民意信息
# sentence after the act; x number, y title
case-said-convert_to_social_opinion = 已办：转为社情民意信息
# button that does the act
case-do-decline_to_file = 不予立案
# the act in a history
case-done-decline_to_file = 不予立案
# sentence after the act; x number, y title
case-said-decline_to_file = 已办：不予立案
# button that does the act
case-do-withdraw = 撤案
# the act in a history
case-done-withdraw = 撤案
# sentence after the act; x number, y title
case-said-withdraw = 已办：撤案
# button that does the act
case-do-ask_withdrawal = 申请撤案
# the act in a history
case-done-ask_withdrawal = 申请撤案
# sentence after the act; x number, y title
case-said-ask_withdrawal = 已办：申请撤案
# button that does the act
case-do-consent_withdrawal = 同意撤案
# the act in a history
case-done-consent_withdrawal = 同意撤案
# sentence after the act; x number, y title
case-said-consent_withdrawal = 已办：同意撤案
# button that does the act
case-do-refuse_withdrawal = 不同意撤案
# the act in a history
case-done-refuse_withdrawal = 不同意撤案
# sentence after the act; x number, y title
case-said-refuse_withdrawal = 已办：不同意撤案
# button that does the act
case-do-correct = 存为新的一版
# the act in a history
case-done-correct = 订正文字
# sentence after the act; x number, y title
case-said-correct = 已办：订正文字
# button that does the act
case-do-recategorise = 改类别
# the act in a history
case-done-recategorise = 改了类别
# sentence after the act; x number, y title
case-said-recategorise = 已办：改了类别
# button that does the act
case-do-recount = 重算
# the act in a history
case-done-recount = 日历有变，重算期限
# sentence after the act
case-said-edit = 已保存
# what the act will do; x this matter, y the lead case
case-what-discard = “{ $x }”会移到回收站，可以恢复。
# what the act will do; x this matter, y the lead case
case-what-restore = “{ $x }”会回到草稿。
# what the act will do; x this matter, y the lead case
case-what-sign = 您签的是下面这份文本。文本改动后，签名失效，需要重签。
# what the act will do; x this matter, y the lead case
case-what-decline = “{ $x }”不会署您的名字，第一提案人会知道。
# what the act will do; x this matter, y the lead case
case-what-unsign = “{ $x }”不再署您的名字，第一提案人会知道。
# what the act will do; x this matter, y the lead case
case-what-recall = “{ $x }”收回修改。没有签的邀请作废；文本不变，已有的签名仍有效。
# what the act will do; x this matter, y the lead case
case-what-submit = “{ $x }”将交给提案办审查。提交后文本不能自己改。
# what the act will do; x this matter, y the lead case
case-what-resubmit = “{ $x }”将再次交给提案办审查。
# what the act will do; x this matter, y the lead case
case-what-accept = “{ $x }”进入审查。
# what the act will do; x this matter, y the lead case
case-what-file = “{ $x }”立案，编发案号，通知全部提案人。
# what the act will do; x this matter, y the lead case
case-what-cancel_merge = “{ $x }”不再并入“{ $y }”，提案人会知道。
# what the act will do; x this matter, y the lead case
case-what-merge = 把“{ $x }”并入“{ $y }”。原文、署名、答复和反馈的权利都保留。
# what the act will do; x this matter, y the lead case
case-what-unmerge = “{ $x }”恢复为单独审查。
# what the act will do; x this matter, y the lead case
case-what-agree_to_merge = 同意把“{ $x }”并入“{ $y }”。
# what the act will do; x this matter, y the lead case
case-what-object_to_merge = 不同意把“{ $x }”并入“{ $y }”。
# what the act will do; x this matter, y the lead case
case-what-withdraw = “{ $x }”将撤回，不再审查。
# what the act will do; x this matter, y the lead case
case-what-ask_withdrawal = “{ $x }”已立案，撤案要经提案办同意。
# what the act will do; x this matter, y the lead case
case-what-consent_withdrawal = “{ $x }”将撤案，案号保留不再用。
# what the act will do; x this matter, y the lead case
case-what-decline_to_file = “{ $x }”不予立案，提案人会收到理由，可以重新写。
# what the act will do; x this matter, y the lead case
case-what-invite = 收到邀请的委员各自签名，可以不签。
