## Replies, countersigning, contacts, the unit's desk

# complaint: a reply can be written only when the assignment is in work
reply-need-working = Accept the assignment and name a case officer first, then write the reply.

# complaint: a reply of this assignment is on its way already
reply-need-no_open_reply = A reply of your unit is already on its way. Go on with that one.

# complaint: there is nobody to countersign
reply-need-co_handlers = No co-handler that has accepted is there to countersign.

# check before signing: every suggestion is answered
reply-need-items = Every suggestion is answered

# check before signing: the class with what it asks for
reply-need-class = The class, with what it asks for

# check before signing: the publication mark
reply-need-publication = What becomes public

# check before signing: opinions of co-handlers are there or explained
reply-need-opinions = Co-opinions are in, or their absence is explained

# check before signing: who was asked to countersign has answered
reply-need-countersigned = Countersigning is done

# check before signing: confirmed contacts with the proposers
reply-need-contacts = Enough contacts with the proposers

# complaint: the reply says nothing yet
reply-need-text = Write what you answer.

# complaint: suggestion n has no choice of adoption
reply-need-adoption = Choose what becomes of suggestion { $n }.

# complaint: suggestion n is not adopted and no reason is given
reply-need-why_not = Suggestion { $n } is not adopted: say why.

# complaint: suggestion n is adopted and no measure is written
reply-need-measure = Write the measure for suggestion { $n }.

# complaint: no class chosen
reply-need-class_chosen = Choose the class of the result.

# complaint: a correction keeps the class x
reply-need-same_class = A correction keeps class { $x }. If the matter has moved on, write a reply that raises the class.

# complaint: a reply that raises the class must have a better one than x
reply-need-higher_class = Choose a class above the former class { $x }.

# complaint: class x needs a commitment
reply-need-promise = A reply of class { $x } needs at least one commitment with its division and date.

# complaint: commitment n has no text
reply-need-promise_text = Say what commitment { $n } is.

# complaint: commitment n has no date to come
reply-need-promise_day = Choose a date from today on for commitment { $n }.

# complaint: class x needs a reason
reply-need-class_reason = A reply of class { $x } needs a reason of at least ten characters.

# complaint: publication not chosen
reply-need-publication_chosen = Choose what becomes public.

# complaint: no ground for not publishing all
reply-need-publication_ground = Say why not all becomes public.

# complaint: no summary for publication
reply-need-summary = Write the summary that becomes public.

# complaint: n co-opinions are missing without explanation
reply-need-missing_opinions = { $n } co-opinions are missing. Press for them, or say which and why.

# complaint: n co-handlers have not yet answered
reply-need-countersign_open = { $n } co-handlers have not answered yet. Wait, or take the reply back first.

# complaint: n co-handlers object and it is not said how that was settled
reply-need-objection = { $n } co-handlers object. Take the reply back and say how it was settled.

# complaint: fewer confirmed contacts than the body asks
reply-need-contacts_confirmed = At least { $n } contacts must be confirmed by proposers; there are { $now }.

# complaint: the unit has answered the countersigning already
reply-need-still_asked = Your unit has answered already.

# complaint: more commitments than allowed
reply-promises-many = At most { $max } commitments; please join some.

# kind of reply: the answer of a round
reply-kind-answer = Reply

# kind of reply: corrects one that was delivered
reply-kind-correction = Correction

# kind of reply: the class rises
reply-kind-raise = Reply with a higher class

# a co-handler's word: asked, not answered
countersign-asked = Asked

# a co-handler's word: agrees
countersign-agreed = Agrees

# a co-handler's word: agrees with a change
countersign-changed = Agrees with a change

# a co-handler's word: objects
countersign-objected = Objects

# a co-handler's word: said nothing in time
countersign-silent = No answer in time, counts as agreed

# a co-handler's word: asked no more
countersign-dropped = Asked no more

# way of a contact between unit and proposer
contact-way-visit = Visit to the proposer

# way of a contact between unit and proposer
contact-way-invited = Invited to the unit

# way of a contact between unit and proposer
contact-way-site = On the spot

# way of a contact between unit and proposer
contact-way-meeting = At a meeting

# way of a contact between unit and proposer
contact-way-phone = By telephone

# way of a contact between unit and proposer
contact-way-online = Online

# way of a contact between unit and proposer
contact-way-letter = By letter or mail

# what a proposer said of a contact: nothing yet
contact-state-open = Not yet confirmed

# what a proposer said of a contact: so it was
contact-state-confirmed = Confirmed

# what a proposer said of a contact: not so
contact-state-disputed = Disputed

# what was done first, in a conflict: confirmed a contact
contact-action-confirmed = confirmed the contact

# what was done first, in a conflict: disputed a contact
contact-action-disputed = disputed the contact

# act in a refusal: confirming a contact record
handling-act-answer-contact = confirm a contact record

# complaint: day of a contact lies in the future
contact-day-to-come = Choose today or an earlier day.

# complaint: day of a contact lies before the matter was opened
contact-day-before = Choose a day on which the matter was already open.

# notice to a co-handler: please countersign
handling-notice-countersign = Countersign the reply to { $number } “{ $title }”

# notice to the lead: all have answered
handling-notice-countersigned = All co-handlers have answered on { $number } “{ $title }”

# notice to the lead: a co-handler objects
handling-notice-objected = A co-handler objects on { $number } “{ $title }”

# notice to a co-handler: taken back
handling-notice-countersign-recalled = The countersigning of { $number } “{ $title }” was taken back

# notice to the office: a reply to audit
handling-notice-audit = Audit the reply to { $number } “{ $title }”

# notice to the unit: passed, to be delivered
handling-notice-released = The reply to { $number } “{ $title }” was passed: deliver it to the proposers

# notice to the unit: sent back by the audit, with the reason
handling-notice-sent-back = The reply to { $number } “{ $title }” was sent back: { $reason }

# notice to the proposers: the reply is there
handling-notice-delivered = The reply to { $number } “{ $title }” has arrived

# notice to a proposer: a contact to confirm
handling-notice-contact = { $unit } recorded a talk with you on { $on } about “{ $title }”: confirm it

# notice to the unit: a contact was confirmed
handling-notice-contact-confirmed = { $who } confirmed the talk of { $on } ({ $number })

# notice to the unit: a contact was disputed
handling-notice-contact-disputed = { $who } disputes the record of the talk of { $on } ({ $number })

# notice to the lead: a co-opinion came
handling-notice-opinion = { $unit } gave its opinion on { $number } “{ $title }”

# history: began a reply
event-reply-begin = { $who } began the reply

# history: wrote
event-reply-edit = { $who } wrote on the reply

# history: threw a draft away
event-reply-discard = { $who } threw the draft away

# history: asked co-handlers
event-reply-ask_countersign = { $who } asked the co-handlers to countersign

# history: a co-handler's word x, remark y
event-reply-answer_countersign = { $who } answered: { $x } { $y }

# history: co-handlers were silent
event-reply-lapse_countersign = The time to countersign is over: silence counts as agreement

# history: took it back
event-reply-recall = { $who } took the reply back

# history: signed, number x, class y
event-reply-sign = { $who } signed { $x } (class { $y })

# history: passed the audit, number x
event-reply-pass = { $who } passed { $x }

# history: sent back, reason x
event-reply-send_back = { $who } sent it back: { $x }

# history: delivered, number x
event-reply-deliver = { $x } was delivered

# history: began a correction y, reason x
event-reply-correct = { $who } began a { $y }: { $x }

# history: another reply x took its place
event-reply-supersede = { $x } took its place

# history: named the case officer x
event-assignment-name_officer = { $who } named { $x } as case officer

# history: recorded a contact on day x by way y
event-assignment-record_contact = { $who } recorded a contact on { $x }: { $y }

# history: gave the opinion x
event-assignment-give_opinion = { $who } gave the opinion { $x }

# history: the reply x went to the audit
event-assignment-submit_reply = Reply { $x } went to the audit

# history: the audit returned the reply, reason x
event-assignment-return_reply = The reply came back: { $x }

# history: finished with the delivery
event-assignment-finish = The answer is complete

# history: a proposer confirmed the contact of day x
event-contact-confirmed = { $who } confirmed the contact of { $x }

# history: a proposer disputed the contact of day x, saying y
event-contact-disputed = { $who } disputed the contact of { $x }: { $y }

# what began a date: sent to countersign
clock-start-countersign = sent to countersign

# what began a date: the reply was signed
clock-start-signed = reply signed

# what began a date: the audit returned the reply
clock-start-returned = reply returned

# what began a date: handed over
clock-start-given = handed over
