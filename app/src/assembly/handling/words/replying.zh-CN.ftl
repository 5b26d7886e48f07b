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

# what began a date: handed over
clock-start-given = 交办
