## Replies, countersigning, contacts, the unit's desk

# complaint: a reply can be written only when the assignment is in work
reply-need-working = 请先签收并确定经办人，再起草答复。

# complaint: a reply of this assignment is on its way already
reply-need-no_open_reply = 本单位已有一份答复在起草或审核中，请在那一份上继续。

# complaint: there is nobody to countersign
reply-need-co_handlers = 没有已签收的会办单位可以会签。

# check before signing: every suggestion is answered
reply-need-items = 逐条答复建议

# check before signing: the class with what it asks for
reply-need-class = 办理结果类别及相应要求

# check before signing: the publication mark
reply-need-publication = 公开意见

# check before signing: opinions of co-handlers are there or explained
reply-need-opinions = 会办意见已收齐或已说明

# check before signing: who was asked to countersign has answered
reply-need-countersigned = 会签已完成

# check before signing: confirmed contacts with the proposers
reply-need-contacts = 沟通次数达到要求

# complaint: the reply says nothing yet
reply-need-text = 请写出答复内容。

# complaint: suggestion n has no choice of adoption
reply-need-adoption = 请选择第 { $n } 条建议的采纳情况。

# complaint: suggestion n is not adopted and no reason is given
reply-need-why_not = 第 { $n } 条建议未采纳，请说明理由。

# complaint: suggestion n is adopted and no measure is written
reply-need-measure = 请写出第 { $n } 条建议的办理措施。

# complaint: no class chosen
reply-need-class_chosen = 请选择办理结果类别。

# complaint: a correction keeps the class x
reply-need-same_class = 更正答复不改变类别，请保持 { $x } 类；办理有进展时请另作升类答复。

# complaint: a reply that raises the class must have a better one than x
reply-need-higher_class = 升类答复的类别应高于原来的 { $x } 类。

# complaint: class x needs a commitment
reply-need-promise = { $x } 类答复须至少写明一项承诺、责任处室和完成日期。

# complaint: commitment n has no text
reply-need-promise_text = 请写清第 { $n } 项承诺的内容。

# complaint: commitment n has no date to come
reply-need-promise_day = 请为第 { $n } 项承诺选择今天或以后的完成日期。

# complaint: class x needs a reason
reply-need-class_reason = { $x } 类答复须说明暂不能解决的原因，至少十个字。

# complaint: publication not chosen
reply-need-publication_chosen = 请选择公开方式。

# complaint: no ground for not publishing all
reply-need-publication_ground = 不全文公开时，请写明理由。

# complaint: no summary for publication
reply-need-summary = 公开摘要时，请写出摘要。

# complaint: n co-opinions are missing without explanation
reply-need-missing_opinions = 还有 { $n } 个会办单位未提交意见。请催收，或说明哪些单位未提交及原因。

# complaint: n co-handlers have not yet answered
reply-need-countersign_open = 还有 { $n } 个会办单位未会签。请等待会签，或撤回后再签发。

# complaint: n co-handlers object and it is not said how that was settled
reply-need-objection = 有 { $n } 个会办单位不同意。请撤回会签，协商后写明处理情况。

# complaint: fewer confirmed contacts than the body asks
reply-need-contacts_confirmed = 须有至少 { $n } 次经提案者确认的沟通，现有 { $now } 次。

# complaint: the unit has answered the countersigning already
reply-need-still_asked = 本单位已经会签过了。

# complaint: more commitments than allowed
reply-promises-many = 承诺最多 { $max } 项，请合并。

# kind of reply: the answer of a round
reply-kind-answer = 答复

# kind of reply: corrects one that was delivered
reply-kind-correction = 更正答复

# kind of reply: the class rises
reply-kind-raise = 升类答复

# a co-handler's word: asked, not answered
countersign-asked = 待会签

# a co-handler's word: agrees
countersign-agreed = 同意

# a co-handler's word: agrees with a change
countersign-changed = 同意，有修改意见

# a co-handler's word: objects
countersign-objected = 不同意

# a co-handler's word: said nothing in time
countersign-silent = 逾期未会签，视同同意

# a co-handler's word: asked no more
countersign-dropped = 不再会签

# way of a contact between unit and proposer
contact-way-visit = 上门走访

# way of a contact between unit and proposer
contact-way-invited = 邀请到单位座谈

# way of a contact between unit and proposer
contact-way-site = 现场办理

# way of a contact between unit and proposer
contact-way-meeting = 会议面商

# way of a contact between unit and proposer
contact-way-phone = 电话

# way of a contact between unit and proposer
contact-way-online = 线上

# way of a contact between unit and proposer
contact-way-letter = 书信或邮件

# what a proposer said of a contact: nothing yet
contact-state-open = 待确认

# what a proposer said of a contact: so it was
contact-state-confirmed = 已确认

# what a proposer said of a contact: not so
contact-state-disputed = 有异议

# what was done first, in a conflict: confirmed a contact
contact-action-confirmed = 确认沟通

# what was done first, in a conflict: disputed a contact
contact-action-disputed = 对沟通提出异议

# act in a refusal: confirming a contact record
handling-act-answer-contact = 确认沟通记录

# complaint: day of a contact lies in the future
contact-day-to-come = 沟通日期不能晚于今天。

# complaint: day of a contact lies before the matter was opened
contact-day-before = 沟通日期不能早于立案日。

# notice to a co-handler: please countersign
handling-notice-countersign = 请会签 { $number }《{ $title }》的答复

# notice to the lead: all have answered
handling-notice-countersigned = { $number }《{ $title }》会签已完成

# notice to the lead: a co-handler objects
handling-notice-objected = { $number }《{ $title }》有会办单位不同意

# notice to a co-handler: taken back
handling-notice-countersign-recalled = { $number }《{ $title }》的会签已撤回

# notice to the office: a reply to audit
handling-notice-audit = 请审核 { $number }《{ $title }》的答复

# notice to the unit: passed, to be delivered
handling-notice-released = { $number }《{ $title }》的答复已审核通过，请送达提案者

# notice to the unit: sent back by the audit, with the reason
handling-notice-sent-back = { $number }《{ $title }》的答复已退回修改：{ $reason }

# notice to the proposers: the reply is there
handling-notice-delivered = { $number }《{ $title }》的答复已送达

# notice to a proposer: a contact to confirm
handling-notice-contact = { $unit }登记了 { $on } 就《{ $title }》与您的沟通，请确认

# notice to the unit: a contact was confirmed
handling-notice-contact-confirmed = { $who }确认了 { $on } 的沟通（{ $number }）

# notice to the unit: a contact was disputed
handling-notice-contact-disputed = { $who }对 { $on } 的沟通记录有异议（{ $number }）

# notice to the lead: a co-opinion came
handling-notice-opinion = { $unit }已提交 { $number }《{ $title }》的会办意见

# history: began a reply
event-reply-begin = { $who }开始起草答复

# history: wrote
event-reply-edit = { $who }修改答复

# history: threw a draft away
event-reply-discard = { $who }作废答复草稿

# history: asked co-handlers
event-reply-ask_countersign = { $who }送会办单位会签

# history: a co-handler's word x, remark y
event-reply-answer_countersign = { $who }会签：{ $x } { $y }

# history: co-handlers were silent
event-reply-lapse_countersign = 会签期限届满，未会签的视同同意

# history: took it back
event-reply-recall = { $who }撤回会签

# history: signed, number x, class y
event-reply-sign = { $who }签发 { $x }号（{ $y } 类）

# history: passed the audit, number x
event-reply-pass = { $who }审核通过 { $x }号

# history: sent back, reason x
event-reply-send_back = { $who }退回修改：{ $x }

# history: delivered, number x
event-reply-deliver = { $x }号答复已送达

# history: began a correction y, reason x
event-reply-correct = { $who }起草{ $y }：{ $x }

# history: another reply x took its place
event-reply-supersede = 被 { $x }号答复取代

# history: named the case officer x
event-assignment-name_officer = { $who }确定经办人 { $x }

# history: recorded a contact on day x by way y
event-assignment-record_contact = { $who }登记沟通：{ $x }，{ $y }

# history: gave the opinion x
event-assignment-give_opinion = { $who }提交会办意见 { $x }号

# history: the reply x went to the audit
event-assignment-submit_reply = 答复 { $x }号送审

# history: the audit returned the reply, reason x
event-assignment-return_reply = 答复退回修改：{ $x }

# history: finished with the delivery
event-assignment-finish = 办理答复完成

# history: a proposer confirmed the contact of day x
event-contact-confirmed = { $who }确认 { $x } 的沟通

# history: a proposer disputed the contact of day x, saying y
event-contact-disputed = { $who }对 { $x } 的沟通有异议：{ $y }

# what began a date: sent to countersign
clock-start-countersign = 送会签

# what began a date: the reply was signed
clock-start-signed = 答复签发

# what began a date: the audit returned the reply
clock-start-returned = 答复退回

# page title and link in the rail: what a unit has to do
unit-desk = 承办工作台

# section on the unit's desk: tasks that came down
unit-tasks = 上级交办的任务

# heard only: choice of the unit one acts for
unit-choose = 选择单位

# heard only: the four counters of the desk
unit-counters = 办理情况

# counter: to be accepted
unit-shelf-waiting = 待签收

# counter: in work
unit-shelf-work = 办理中

# counter: answered
unit-shelf-answered = 已答复

# counter: judged by the proposers
unit-shelf-judged = 已反馈

# link: back to everything that is not answered yet
unit-all = 查看全部未答复

# empty list at the desk
unit-none = 这里没有事项

# empty list at the desk: what that means
unit-none-text = 交办给本单位的提案会出现在这里，并写明每一步的期限。

# column: number of the matter
unit-head-number = 案号

# column: title
unit-head-title = 案由

# column: part of the unit
unit-head-part = 办理方式

# column: state
unit-head-state = 进展

# column: due date
unit-head-due = 期限

# column: next act
unit-head-next = 下一步

# tag: fast lane
unit-urgent = 急件

# date x until which to accept
unit-due-accept = { $x }前签收

# date x until which to give the opinion
unit-due-opinion = { $x }前提交会办意见

# date x until which to answer
unit-due-reply = { $x }前答复

# button in a row: accept
unit-act-accept = 签收

# button in a row: ask to give it back
unit-act-return = 申请退办

# button in a row: name the case officer
unit-act-officer = 确定经办人

# button in a row: write the co-opinion
unit-act-opinion = 写会办意见

# button in a row: begin the reply
unit-act-write = 起草答复

# button in a row: go on with the reply
unit-act-write-on = 继续写答复

# button in a row: open the reply
unit-act-open = 查看答复

# button in a row: record a contact
unit-act-contact = 登记沟通

# button in a row: countersign the lead's reply
unit-act-countersign = 会签

# number x and title y of a matter, above a page
handling-matter-line = { $x }《{ $y }》

# title of the editor
reply-write = 起草答复

# field: class of the result
reply-class = 办理结果类别

# class A, as national wording has it
reply-class-a = A 类：已经解决或基本解决，或已采纳

# class B
reply-class-b = B 类：正在解决或列入计划逐步解决

# class C
reply-class-c = C 类：因条件限制，暂时不能解决

# class D
reply-class-d = D 类：留作参考

# hint of a class: needs a commitment
reply-class-promise = 须写明承诺和完成日期。

# hint of a class: needs a reason
reply-class-reason = 须说明原因。

# field: text before the answers
reply-opening = 开头

# hint: text before the answers
reply-opening-hint = 例如提案收悉及办理经过。

# field: what becomes of the suggestion
reply-adoption = 采纳情况

# what becomes of a suggestion
adoption-unsaid = 未说明

# what becomes of a suggestion
adoption-full = 采纳

# what becomes of a suggestion
adoption-part = 部分采纳

# what becomes of a suggestion
adoption-not = 未采纳

# field: the answer to a suggestion
reply-answer = 答复

# hint: the answer to a suggestion
reply-answer-hint = 写明措施；未采纳的写明理由。

# field: by when it will be done
reply-done-by = 完成时间（选填）

# legend: commitments
reply-promises = 承诺事项

# hint: commitments
reply-promises-hint = 每项承诺都会跟踪到兑现，并请提案者确认。

# field: what is promised
reply-promise = 承诺内容

# field: division that does it
reply-promise-division = 责任处室

# field: by when
reply-promise-due = 完成日期

# button: one commitment more
reply-promise-add = 增加一项承诺

# field: text after the answers
reply-closing = 结尾

# hint: text after the answers
reply-closing-hint = 暂不能解决的，在这里说明原因。

# field: person to call
reply-contact-name = 联系人

# field: telephone of the unit
reply-contact-phone = 联系电话

# field: what becomes public
reply-publication = 公开意见

# choice: the full text becomes public
reply-publish-full = 全文公开

# choice: a summary becomes public
reply-publish-summary = 公开摘要

# choice: nothing becomes public
reply-publish-closed = 不公开

# field: why not all becomes public
reply-publication-ground = 不全文公开的理由

# hint: why not all becomes public
reply-publication-ground-hint = 例如国家秘密、商业秘密、个人隐私。

# field: the summary
reply-summary = 公开摘要

# field: missing opinions and settled objections
reply-missing-opinions = 会办说明

# hint: missing opinions and settled objections
reply-missing-opinions-hint = 未提交意见的单位及原因；会签有不同意见的，写明如何协商。

# button: save
reply-save = 保存

# button: see it as printed
reply-preview = 预览

# under the editor's text, for a head who has not written it: signing and writing exclude each other
reply-sign-note = 只签发、不改文字的，直接点“签发”。改动文字后您就是起草人，须由另一位负责人签发。

# link: back from the printed letter
reply-back = 返回

# head and field: uploaded document
reply-file = 上传正式答复

# beside the upload
reply-file-lead = 也可以上传盖章的答复（PDF 或 DOCX，20 MB 以内）；类别、采纳情况和承诺仍在上面填写。

# button: upload
reply-file-add = 上传

# button: take the file x away
reply-file-remove = 移除 { $x }

# complaint: no file chosen
reply-file-none = 请选择一个文件。

# complaint: kind of file
reply-file-kind = 请上传 PDF 或 DOCX 文件。

# complaint: content is not what its name says, or has macros
reply-file-content = 文件内容与类型不符，或含有宏。请另存后再上传。

# head: what a signature needs
reply-checks = 签发前核对

# all is there for the signature
reply-checks-ready = 已具备签发条件。

# what the list shows
reply-checks-lead = 以下各项齐备后才能签发；保存后更新。

# note: sent back, reason x, until y
reply-returned-note = 审核退回，请在 { $y }前修改：{ $x }

# note: with the audit until x
reply-in-audit-note = 正在审核，{ $x }前有结果。

# note: passed, to be delivered
reply-released-note = 审核已通过，请送达提案者。

# note: reply x took its place
reply-superseded-note = 已被 { $x }号答复取代，此件留作记录。

# head: what can be done
reply-acts = 可以办理

# head: other replies of the unit
reply-others = 其他答复

# another reply: name x, state y
reply-other = { $x }（{ $y }）

# letter: not numbered yet
reply-letter-no-number = 文号待签发

# letter: number x
reply-letter-number = { $x }号

# letter: class x
reply-letter-class = { $x } 类

# letter: title
reply-letter-title = 关于{ $body }{ $sitting }第 { $number } 号{ $kind }的答复

# letter: to whom x
reply-letter-to = { $x }：

# letter and editor: suggestion n
reply-letter-item = 第 { $n } 条建议

# letter: done by x
reply-letter-done-by = { $x }前完成

# letter: head of the commitments
reply-letter-promises = 承诺事项

# letter: a commitment
reply-letter-promise = { $what }（{ $division }，{ $day }前）

# letter: whom to call, name x, telephone y
reply-letter-contact = 联系人：{ $x }　电话：{ $y }

# letter: signer x
reply-letter-signer = 签发人：{ $x }

# letter: copies to co-handlers x
reply-letter-copies = 抄送：提案委员会，{ $x }

# letter: copies, no co-handlers
reply-letter-copy-office = 抄送：提案委员会

# below the letter: what becomes public, ground x
reply-publication-undecided = 公开意见：未定

# below the letter: what becomes public, ground x
reply-publication-full = 公开意见：全文公开

# below the letter: what becomes public, ground x
reply-publication-summary = 公开意见：公开摘要（{ $x }）

# below the letter: what becomes public, ground x
reply-publication-closed = 公开意见：不公开（{ $x }）

# button: discard
reply-do-discard = 作废

# page of a step: what discard does
reply-what-discard = 答复草稿将作废，不能恢复。可以重新起草。

# said after discard
reply-said-discard = 已作废。

# button: ask_countersign
reply-do-ask_countersign = 送会签

# page of a step: what ask_countersign does
reply-what-ask_countersign = 答复将送会办单位会签；会签期间不能修改，可以撤回。

# said after ask_countersign
reply-said-ask_countersign = 已送会签。

# button: answer_countersign
reply-do-answer_countersign = 提交会签意见

# page of a step: what answer_countersign does
reply-what-answer_countersign = 请代表本单位对主办单位的答复会签。

# said after answer_countersign
reply-said-answer_countersign = 会签意见已提交。

# button: recall
reply-do-recall = 撤回会签

# page of a step: what recall does
reply-what-recall = 未会签的单位不再会签，已提交的意见保留。

# said after recall
reply-said-recall = 已撤回，可以修改。

# button: sign
reply-do-sign = 签发

# page of a step: what sign does
reply-what-sign = 签发后编文号，送提案办审核。起草人不能签发。

# said after sign
reply-said-sign = 已签发，送审。

# button: pass
reply-do-pass = 审核通过

# page of a step: what pass does
reply-what-pass = 请逐项核对。通过后送达每位提案者，不能收回。

# said after pass
reply-said-pass = 审核已通过。

# button: send_back
reply-do-send_back = 退回修改

# page of a step: what send_back does
reply-what-send_back = 答复将退回承办单位，按期修改后重新签发。

# said after send_back
reply-said-send_back = 已退回承办单位。

# button: deliver
reply-do-deliver = 送达

# page of a step: what deliver does
reply-what-deliver = 答复将送达每位提案者，不能收回；需要改动时另作更正答复。

# said after deliver
reply-said-deliver = 已送达。

# button: correct
reply-do-correct = 起草更正答复

# page of a step: what correct does
reply-what-correct = 将起草一份新的答复，送达后取代这一份。首次答复的类别保留在统计中。

# said after correct
reply-said-correct = 已开始起草更正答复。

# said after saving
reply-said-edit = 已保存。

# said after an upload
reply-said-attached = 文件已上传。

# said after taking a file away
reply-said-detached = 文件已移除。

# field: signer as printed
reply-signer = 签发人姓名

# field: correction or higher class
reply-correct-kind = 更正类型

# hint: a correction keeps the class
reply-kind-correction-hint = 改正错漏，类别不变。

# hint: the class rises
reply-kind-raise-hint = 办理有进展，提高类别。

# field: why corrected
reply-correct-reason = 理由

# head: words of co-handlers
countersign-head = 会签情况

# step: who is asked x
countersign-asks = 会签单位：{ $x }

# field: answer of a co-handler
countersign-answer = 会签意见

# field: remark of a co-handler
countersign-remark = 说明

# hint: remark of a co-handler
countersign-remark-hint = 有修改意见或不同意时必填。

# a co-handler's word x, asked until y
countersign-until = { $x }，{ $y }前

# a co-handler's word x with remark y
countersign-said = { $x }：{ $y }

# head: opinion of the unit x
opinion-of = { $x }的会办意见

# opinion: number x, day y
opinion-line = { $x }号，{ $y }

# head: points of the audit
audit-head = 审核要点

# field: points found in order
audit-checks = 核对无误的项目

# field: remark of the audit
audit-note = 审核意见（选填）

# field: why sent back
audit-reason = 退回理由

# a point x with what was found y
audit-pair = { $x }：{ $y }

# point of the audit that a person looks at
audit-look-yourself = 请核对文种、称谓、落款和盖章。

# point: personal data in an uploaded file
audit-look-into-file = 请打开上传的文件核对。

# point of the audit
audit-point-format = 格式规范

# point of the audit
audit-point-items = 逐条答复

# point of the audit
audit-point-contacts = 沟通情况

# point of the audit
audit-point-class = 类别恰当

# point of the audit
audit-point-countersigned = 会办单位会签

# point of the audit
audit-point-publication = 公开意见

# point of the audit
audit-point-personal = 不含个人信息

# contacts: n recorded, confirmed, min asked
audit-contacts = 登记 { $n } 次，提案者确认 { $confirmed } 次，要求 { $min } 次

# point: nobody had to countersign
audit-no-co-handlers = 没有会办单位

# a co-handler was not asked
audit-not-asked = 未送会签

# personal data: a telephone number x
audit-phone = 电话号码 { $x }

# personal data: an identity number x
audit-identity = 身份证号 { $x }

# head: deliveries
delivery-head = 送达情况

# delivered on x, read at y
delivery-read = { $x }送达，{ $y }已阅

# delivered on x, not read
delivery-unread = { $x }送达，未阅

# page of a step: what naming does
assignment-what-name_officer = 请确定负责此件的经办人，提案者可以与其联系。

# button: name the officer
assignment-do-name_officer = 确定经办人

# said after naming
assignment-said-name_officer = 已确定经办人。

# page of a step: what recording does
assignment-what-record_contact = 登记后请提案者确认；沟通率按提案者的确认计算。

# button: record
assignment-do-record_contact = 登记沟通

# said after recording
assignment-said-record_contact = 已登记，等待提案者确认。

# page of a step: what an opinion does
assignment-what-give_opinion = 会办意见编号后送主办单位，由主办单位统一答复。

# button: send the opinion
assignment-do-give_opinion = 提交会办意见

# said after the opinion
assignment-said-give_opinion = 会办意见已提交。

# field: case officer
contact-officer = 经办人

# field: his telephone
contact-officer-phone = 电话

# field: day of the first contact planned
contact-planned = 计划首次沟通日期（选填）

# field: day of the contact
contact-held-on = 沟通日期

# field: way of the contact
contact-way = 沟通方式

# field: proposers who took part
contact-persons = 参加的提案者

# field: who took part for the unit, by post
contact-for-unit = 单位参加人员（职务）

# field and head: what was said
contact-points = 沟通内容

# field: what comes next
contact-next = 后续安排

# fact: the unit
contact-unit = 单位

# field: the opinion
opinion-content = 会办意见

# title: a contact record
contact-title = 沟通记录

# question to the proposer: unit x
contact-asks = { $x }登记了以下沟通。情况属实请点确认；不属实请点有异议，并写明情况。

# button: confirm
contact-do-confirmed = 确认

# button: dispute
contact-do-disputed = 有异议

# field: remark
contact-remark = 说明（有异议时必填）

# said after confirming
contact-said-confirmed = 已确认，谢谢。

# said after disputing
contact-said-disputed = 异议已记录，承办单位会看到。

# head: what proposers said
contact-answers = 提案者的确认

# head on the page of a matter
replies-head = 答复与沟通

# head on the page of a matter
contacts-head = 沟通记录

# page before a reply is begun
reply-what-begin = 将为本单位起草一份答复，可以随时保存，签发前只有本单位能看到。

# button: begin the reply
reply-do-begin = 开始起草

# button on the matter's page: audit the reply
reply-action-audit = 审核答复
