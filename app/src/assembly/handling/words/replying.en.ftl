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

# page title and link in the rail: what a unit has to do
unit-desk = Our cases

# section on the unit's desk: tasks that came down
unit-tasks = Tasks from the superior

# heard only: choice of the unit one acts for
unit-choose = Choose the unit

# heard only: the four counters of the desk
unit-counters = Where cases stand

# counter: to be accepted
unit-shelf-waiting = To accept

# counter: in work
unit-shelf-work = In work

# counter: answered
unit-shelf-answered = Answered

# counter: judged by the proposers
unit-shelf-judged = Judged

# link: back to everything that is not answered yet
unit-all = Everything that is not answered yet

# empty list at the desk
unit-none = Nothing here

# empty list at the desk: what that means
unit-none-text = Cases given to your unit appear here, each with its dates.

# column: number of the matter
unit-head-number = No.

# column: title
unit-head-title = Title

# column: part of the unit
unit-head-part = Part

# column: state
unit-head-state = Where it stands

# column: due date
unit-head-due = Due

# column: next act
unit-head-next = Next

# tag: fast lane
unit-urgent = Urgent

# date x until which to accept
unit-due-accept = accept by { $x }

# date x until which to give the opinion
unit-due-opinion = opinion by { $x }

# date x until which to answer
unit-due-reply = answer by { $x }

# button in a row: accept
unit-act-accept = Accept

# button in a row: ask to give it back
unit-act-return = Give back

# button in a row: name the case officer
unit-act-officer = Name the officer

# button in a row: write the co-opinion
unit-act-opinion = Give the opinion

# button in a row: begin the reply
unit-act-write = Write the reply

# button in a row: go on with the reply
unit-act-write-on = Go on with the reply

# button in a row: open the reply
unit-act-open = Open the reply

# button in a row: record a contact
unit-act-contact = Record a contact

# button in a row: countersign the lead's reply
unit-act-countersign = Countersign

# number x and title y of a matter, above a page
handling-matter-line = { $x } “{ $y }”

# title of the editor
reply-write = Write the reply

# field: class of the result
reply-class = Class of the result

# class A, as national wording has it
reply-class-a = A: solved, mostly solved, or adopted

# class B
reply-class-b = B: being solved, or planned

# class C
reply-class-c = C: cannot be solved now

# class D
reply-class-d = D: kept for reference

# hint of a class: needs a commitment
reply-class-promise = Needs a commitment with a date.

# hint of a class: needs a reason
reply-class-reason = Needs a reason.

# field: text before the answers
reply-opening = Opening

# hint: text before the answers
reply-opening-hint = For example that it arrived, and how it was handled.

# field: what becomes of the suggestion
reply-adoption = What becomes of it

# what becomes of a suggestion
adoption-unsaid = Not said

# what becomes of a suggestion
adoption-full = Adopted

# what becomes of a suggestion
adoption-part = Adopted in part

# what becomes of a suggestion
adoption-not = Not adopted

# field: the answer to a suggestion
reply-answer = Answer

# hint: the answer to a suggestion
reply-answer-hint = Write the measure; where it is not adopted, say why.

# field: by when it will be done
reply-done-by = Done by (may be left out)

# legend: commitments
reply-promises = Commitments

# hint: commitments
reply-promises-hint = Each commitment is followed up until it is kept, and the proposers confirm it.

# field: what is promised
reply-promise = What is promised

# field: division that does it
reply-promise-division = Division in charge

# field: by when
reply-promise-due = By

# button: one commitment more
reply-promise-add = Add a commitment

# field: text after the answers
reply-closing = Closing

# hint: text after the answers
reply-closing-hint = Where something cannot be solved now, say why here.

# field: person to call
reply-contact-name = Person to call

# field: telephone of the unit
reply-contact-phone = Telephone

# field: what becomes public
reply-publication = What becomes public

# choice: the full text becomes public
reply-publish-full = The full text

# choice: a summary becomes public
reply-publish-summary = A summary

# choice: nothing becomes public
reply-publish-closed = Nothing

# field: why not all becomes public
reply-publication-ground = Why not all of it

# hint: why not all becomes public
reply-publication-ground-hint = For example state secrets, trade secrets, privacy.

# field: the summary
reply-summary = Summary

# field: missing opinions and settled objections
reply-missing-opinions = About the co-handlers

# hint: missing opinions and settled objections
reply-missing-opinions-hint = Who has given no opinion and why; how an objection was settled.

# button: save
reply-save = Save

# button: see it as printed
reply-preview = Preview

# under the editor's text, for a head who has not written it: signing and writing exclude each other
reply-sign-note = To sign it as it stands, choose Sign. Once you change the text you are its drafter, and another head has to sign.

# link: back from the printed letter
reply-back = Back

# head and field: uploaded document
reply-file = Upload the document

# beside the upload
reply-file-lead = You may upload the sealed reply (PDF or DOCX, up to 20 MB). Class, adoption and commitments are still filled in above.

# button: upload
reply-file-add = Upload

# button: take the file x away
reply-file-remove = Remove { $x }

# complaint: no file chosen
reply-file-none = Choose a file.

# complaint: kind of file
reply-file-kind = Upload a PDF or a DOCX file.

# complaint: content is not what its name says, or has macros
reply-file-content = The file is not what its name says, or holds macros. Save it anew and upload that.

# head: what a signature needs
reply-checks = Before it is signed

# all is there for the signature
reply-checks-ready = Ready to be signed.

# what the list shows
reply-checks-lead = All of these are needed for the signature; the list follows what you save.

# note: sent back, reason x, until y
reply-returned-note = Sent back: { $x }. Mend it by { $y }.

# note: with the audit until x
reply-in-audit-note = With the audit until { $x }.

# note: passed, to be delivered
reply-released-note = Passed. Deliver it to the proposers.

# note: reply x took its place
reply-superseded-note = { $x } took its place; this one is kept as record.

# head: what can be done
reply-acts = What you can do

# head: other replies of the unit
reply-others = Other replies

# another reply: name x, state y
reply-other = { $x } ({ $y })

# letter: not numbered yet
reply-letter-no-number = no number yet

# letter: number x
reply-letter-number = { $x }

# letter: class x
reply-letter-class = Class { $x }

# letter: title
reply-letter-title = Reply to { $kind } { $number } of the { $sitting }, { $body }

# letter: to whom x
reply-letter-to = To { $x }:

# letter and editor: suggestion n
reply-letter-item = Suggestion { $n }

# letter: done by x
reply-letter-done-by = done by { $x }

# letter: head of the commitments
reply-letter-promises = Commitments

# letter: a commitment
reply-letter-promise = { $what } ({ $division }, by { $day })

# letter: whom to call, name x, telephone y
reply-letter-contact = Contact: { $x }, telephone { $y }

# letter: signer x
reply-letter-signer = Signed by { $x }

# letter: copies to co-handlers x
reply-letter-copies = Copies: proposal committee, { $x }

# letter: copies, no co-handlers
reply-letter-copy-office = Copies: proposal committee

# below the letter: what becomes public, ground x
reply-publication-undecided = Publication: not decided

# below the letter: what becomes public, ground x
reply-publication-full = Publication: full text

# below the letter: what becomes public, ground x
reply-publication-summary = Publication: a summary ({ $x })

# below the letter: what becomes public, ground x
reply-publication-closed = Publication: none ({ $x })

# button: discard
reply-do-discard = Throw away

# page of a step: what discard does
reply-what-discard = The draft is thrown away and cannot be brought back. A new one can be begun.

# said after discard
reply-said-discard = Thrown away.

# button: ask_countersign
reply-do-ask_countersign = Send to countersign

# page of a step: what ask_countersign does
reply-what-ask_countersign = The reply goes to the co-handlers. While it is there it is not changed; you can take it back.

# said after ask_countersign
reply-said-ask_countersign = Sent to the co-handlers.

# button: answer_countersign
reply-do-answer_countersign = Answer

# page of a step: what answer_countersign does
reply-what-answer_countersign = Answer for your unit on the lead's reply.

# said after answer_countersign
reply-said-answer_countersign = Your answer is with the lead.

# button: recall
reply-do-recall = Take back

# page of a step: what recall does
reply-what-recall = Who has not answered is asked no more; what was said stays.

# said after recall
reply-said-recall = Taken back; you can write on it.

# button: sign
reply-do-sign = Sign

# page of a step: what sign does
reply-what-sign = It gets its number and goes to the audit. Who drafted it does not sign.

# said after sign
reply-said-sign = Signed, and with the audit.

# button: pass
reply-do-pass = Pass

# page of a step: what pass does
reply-what-pass = Look at each point. When passed it is delivered to every proposer and cannot be taken back.

# said after pass
reply-said-pass = Passed.

# button: send_back
reply-do-send_back = Send back

# page of a step: what send_back does
reply-what-send_back = The reply goes back to the unit, which mends it by a date and signs again.

# said after send_back
reply-said-send_back = Sent back to the unit.

# button: deliver
reply-do-deliver = Deliver

# page of a step: what deliver does
reply-what-deliver = The reply goes to every proposer and cannot be taken back; a change is a reply of its own.

# said after deliver
reply-said-deliver = Delivered.

# button: correct
reply-do-correct = Correct

# page of a step: what correct does
reply-what-correct = A new reply is begun; when it is delivered it takes the place of this one. The first class stays in the figures.

# said after correct
reply-said-correct = The new reply is begun.

# said after saving
reply-said-edit = Saved.

# said after an upload
reply-said-attached = Uploaded.

# said after taking a file away
reply-said-detached = Removed.

# field: signer as printed
reply-signer = Signer

# field: correction or higher class
reply-correct-kind = What kind

# hint: a correction keeps the class
reply-kind-correction-hint = Mends a mistake; the class stays.

# hint: the class rises
reply-kind-raise-hint = The matter has moved on; the class rises.

# field: why corrected
reply-correct-reason = Why

# head: words of co-handlers
countersign-head = Co-handlers

# step: who is asked x
countersign-asks = Asked: { $x }

# field: answer of a co-handler
countersign-answer = Your answer

# field: remark of a co-handler
countersign-remark = Remark

# hint: remark of a co-handler
countersign-remark-hint = Needed for a change or an objection.

# a co-handler's word x, asked until y
countersign-until = { $x }, by { $y }

# a co-handler's word x with remark y
countersign-said = { $x }: { $y }

# head: opinion of the unit x
opinion-of = Opinion of { $x }

# opinion: number x, day y
opinion-line = { $x }, { $y }

# head: points of the audit
audit-head = Points of the audit

# field: points found in order
audit-checks = Found in order

# field: remark of the audit
audit-note = Remark (may be left out)

# field: why sent back
audit-reason = Why it goes back

# a point x with what was found y
audit-pair = { $x }: { $y }

# point of the audit that a person looks at
audit-look-yourself = Look at form, address, signature and seal.

# point: personal data in an uploaded file
audit-look-into-file = Open the uploaded file and look.

# point of the audit
audit-point-format = Form

# point of the audit
audit-point-items = Point by point

# point of the audit
audit-point-contacts = Contacts held

# point of the audit
audit-point-class = Class plausible

# point of the audit
audit-point-countersigned = Co-handlers countersigned

# point of the audit
audit-point-publication = Publication mark

# point of the audit
audit-point-personal = No personal data

# contacts: n recorded, confirmed, min asked
audit-contacts = { $n } recorded, { $confirmed } confirmed by proposers, { $min } asked for

# point: nobody had to countersign
audit-no-co-handlers = No co-handlers

# a co-handler was not asked
audit-not-asked = not asked

# personal data: a telephone number x
audit-phone = telephone number { $x }

# personal data: an identity number x
audit-identity = identity number { $x }

# head: deliveries
delivery-head = Delivery

# delivered on x, read at y
delivery-read = delivered { $x }, read { $y }

# delivered on x, not read
delivery-unread = delivered { $x }, not read yet

# page of a step: what naming does
assignment-what-name_officer = Name who works on this case; proposers can turn to him.

# button: name the officer
assignment-do-name_officer = Name the officer

# said after naming
assignment-said-name_officer = Named.

# page of a step: what recording does
assignment-what-record_contact = The proposers are asked to confirm it; rates count what they confirm.

# button: record
assignment-do-record_contact = Record the talk

# said after recording
assignment-said-record_contact = Recorded; the proposers are asked.

# page of a step: what an opinion does
assignment-what-give_opinion = The opinion gets a number and goes to the lead, which answers for all.

# button: send the opinion
assignment-do-give_opinion = Send the opinion

# said after the opinion
assignment-said-give_opinion = The opinion is with the lead.

# field: case officer
contact-officer = Case officer

# field: his telephone
contact-officer-phone = Telephone

# field: day of the first contact planned
contact-planned = First contact planned on (may be left out)

# field: day of the contact
contact-held-on = Day

# field: way of the contact
contact-way = How

# field: proposers who took part
contact-persons = Proposers who took part

# field: who took part for the unit, by post
contact-for-unit = For the unit (posts)

# field and head: what was said
contact-points = What was said

# field: what comes next
contact-next = What comes next

# fact: the unit
contact-unit = Unit

# field: the opinion
opinion-content = Opinion

# title: a contact record
contact-title = Record of a contact

# question to the proposer: unit x
contact-asks = { $x } recorded this talk. Confirm it if it was so; dispute it if not, and say what is different.

# button: confirm
contact-do-confirmed = Confirm

# button: dispute
contact-do-disputed = Dispute

# field: remark
contact-remark = Remark (needed for a dispute)

# said after confirming
contact-said-confirmed = Confirmed, thank you.

# said after disputing
contact-said-disputed = Your dispute is recorded; the unit sees it.

# head: what proposers said
contact-answers = What the proposers say

# head on the page of a matter
replies-head = Replies and contacts

# head on the page of a matter
contacts-head = Contacts

# page before a reply is begun
reply-what-begin = A reply is begun for your unit. You can save at any time; before it is signed only your unit sees it.

# button: begin the reply
reply-do-begin = Begin

# button on the matter's page: audit the reply
reply-action-audit = Audit the reply
