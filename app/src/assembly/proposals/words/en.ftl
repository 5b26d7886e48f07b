## the room

# name of the room
proposals-title = Proposals
# a member's own proposals
proposals-mine = My proposals
# begin a proposal
proposals-write = Write a proposal
# name of a session; term and number are numerals
proposals-sitting = Session { $number } of term { $term }, { $year }
# a case number
proposals-number = No. { $x }
# serial number at receipt
proposals-serial = Receipt { $n }
# category under its parent
proposals-category-of = { $x }, { $y }
# first line of a list to choose from
proposals-choose = Please choose
# a draft without a title
proposals-untitled = (no title yet)
# whose proposal it is
proposals-of = by { $x }
# first proposer
proposals-by-one = { $x }, first proposer
# first proposer and co-signers
proposals-by-several = { $x }, first proposer; co-signed by { $y }
# organisation and the person who writes for it
proposals-by-org = { $x }, collective; written by { $y }
# the timer, in a history
proposals-by-clock = Recorded by the clock
# working days left
proposals-left = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
}
# working days late
proposals-late = { $n ->
    [one] { $n } working day late
   *[other] { $n } working days late
}
# due today
proposals-today = Due today
# a date counted in a year without a calendar
proposals-provisional = provisional
# link to the day count
proposals-how-counted = How it was counted
# head of the day count of one date
proposals-due-title = How the review date was counted


## the page of one proposal

# head of what the person can do now
proposals-you-can = You can now
# nothing can be done here now
proposals-nothing-asked = Nothing is asked of you here now.
# before a review date of a session
proposals-due-session = Review during the session, by
# before a review date of an ordinary proposal
proposals-due-ordinary = Review by
# before the date for submitting again
proposals-due-return = Please submit again by
# the suggestions, one by one
proposals-suggestions = Suggestions
# number of suggestions
proposals-suggestions-n = { $n }
# no suggestion yet
proposals-suggestions-none = No suggestions yet.
# one suggestion by its number
proposals-suggestion-nth = Suggestion { $n }
# what is the case
proposals-situation = Situation
# hint of the field
proposals-situation-hint = What did you see, where, how much
# why it is so
proposals-analysis = Analysis
# hint of the field
proposals-analysis-hint = Why is it so, what makes it hard
# what research it rests on
proposals-research = Research
# hint of the field
proposals-research-hint = Where you went, what you read
# units suggested by the proposer
proposals-units = Suggested units
# head of further facts
proposals-facts = Record
# where the idea came from
proposals-source = Source
# contact of the proposer
proposals-contact = Contact
# the history
proposals-timeline = History
# attached files
proposals-files = Files
# head of the receipt
proposals-receipt = Receipt
# sentence above the receipt's code
proposals-receipt-text = Code of the latest act; note it to compare later.
# the versions of the text
proposals-versions = Versions of the text
# link to the versions
proposals-versions-n = { $n } versions since submission: see what changed
# one version
proposals-version-n = Version { $n }
# only one version to show
proposals-version-only = The submitted text is version { $n }; nothing changed.
# which versions are compared
proposals-version-between = Version { $from } to version { $to }, { $at }.
# why a version was made
proposals-version-why = Reason: { $x }
# ground for not filing
proposals-ground = Ground for not filing: { $x }
# withdrawal after filing is asked for
proposals-withdrawal-asked = The proposer asks to withdraw; the office has yet to answer.
# tag of an urgent proposal
proposals-urgent = urgent
# tag of a proposal from a list
proposals-imported = from a list
# a date was counted anew
proposals-recounted = { $x } became { $y }
# begin a new draft with this text
proposals-copy = Write anew from this text
# step: writing
proposals-dot-write = Written
# step: signing
proposals-dot-sign = Signing
# step: submitted
proposals-dot-submit = Submitted
# step: review
proposals-dot-review = Review
# like proposals
proposals-likes = Similar proposals
# sentence above like proposals beside the writing
proposals-likes-lead = See what was proposed before. Whether to write is up to you.
# no like proposal
proposals-likes-none = After you save the title, similar proposals are listed here.
# why a proposal counts as like
proposals-like-why = Both titles have: { $x }


## my proposals

# greeting of a member
proposals-greeting = Hello, { $x }
# opens what is asked
proposals-open = Open
# link to everything asked
proposals-all-asks = Everything asked of you
# tab: all
proposals-tab-all = All
# tab: being written
proposals-tab-writing = Being written
# tab: with the office
proposals-tab-office = In review
# tab: decided
proposals-tab-decided = Decided
# tab: thrown away
proposals-tab-bin = Bin
# no proposal yet
proposals-mine-none = You have no proposals yet
# no proposal under this tab
proposals-mine-none-here = None here
# what to do when there is none
proposals-mine-none-text = One matter worth solving is enough to begin.


## writing

# sentence under the head of writing
proposals-write-lead = One proposal, one matter. Stop at any time and go on from here later.
# sentence under the head of a correction
proposals-correct-lead = Correct the wording, not the meaning. It becomes a new version and the proposer is told.
# who proposes
proposals-who = Who proposes
# what individual means
kind-individual-hint = Your name alone
# what joint means
kind-joint-hint = You are first proposer and ask other members to sign
# title of a proposal
proposals-field-title = Title
# hint of the field
proposals-field-title-hint = Say the one thing to be done
# hint of the suggestions
proposals-suggestions-hint = One measure each: who should do what. The unit answers them one by one.
# adds a suggestion
proposals-suggestion-add = Add another
# limit of all texts together
proposals-total = Situation, analysis and suggestions together: at most { $n } characters
# category
proposals-category = Category
# first suggested unit
proposals-unit-lead = Suggested lead unit
# further suggested unit
proposals-unit-co = Suggested co-handling unit
# no unit suggested
proposals-unit-none = None
# wish about publication
proposals-publish = Publication
# reason for not publishing
proposals-publish-reason = Reason for not publishing
# head of the urgency box
proposals-urgent-head = Urgency
# box: urgent
proposals-urgent-yes = Urgent; please review first
# telephone for handlers
proposals-contact-phone = Telephone
# hint of the field
proposals-contact-phone-hint = Shown only to those who handle this case
# mail for handlers
proposals-contact-email = E-mail
# when to call
proposals-contact-hours = When to call
# folds out the further fields
proposals-more-fields = More: category, units, publication, contact
# button: look it over before submitting
proposals-look-over = Look it over and submit
# button: ask others to sign
proposals-to-invite = Ask members to sign
# button: save
proposals-save = Save
# field: a file
proposals-file = Add a file
# hint of the field
proposals-file-hint = Tables and pictures go here. PDF, DOCX, XLSX, TXT, CSV, JPG, PNG, 20 MB each
# button: attach
proposals-file-add = Upload
# button: take a file off
proposals-file-remove = Remove { $x }
# no file was chosen
proposals-file-none = Choose a file first.
# a file of a kind that is not taken
proposals-file-kind = This kind of file is not taken. Use PDF, DOCX, XLSX, TXT, CSV, JPG or PNG.
# a file whose content is not what its name says
proposals-file-content = The content does not match the name, or holds macros. Save it anew and try again.
# too many files
proposals-files-many = At most 10 files.
# after saving
proposals-said-saved = Saved
# after beginning anew from an earlier text
proposals-said-copied = A new draft with this text is ready
# after attaching
proposals-said-attached = File added
# after taking a file off
proposals-said-detached = File removed
# a collective proposal stays collective
proposals-kind-fixed = A collective proposal cannot become an individual one.
# kind not allowed by the body
proposals-kind-not-here = This kind of proposal is not open here.
# kind does not fit the organisation
proposals-kind-of-org = This organisation does not submit this kind.
# a collective proposal needs its organisation
proposals-org-needed = Choose the organisation that proposes.
# no suggestion
proposals-suggestion-needed = Write at least one suggestion.
# a suggestion too short
proposals-suggestion-short = Say who should do what: at least { $min } characters, now { $now }.
# too many suggestions
proposals-suggestions-many = At most { $max } suggestions.
# too many units
proposals-units-many = At most { $max } units.
# all texts together too long
proposals-too-long = Together at most { $max } characters; now { $now }. Please shorten.
# all texts together long
proposals-long = { $now } characters, more than the advised { $warn }. Shorter is easier to act on.
# research is required
proposals-research-needed = Please describe the research.
# reason for not publishing is missing
proposals-publish-reason-needed = Say why it should not be published.
# no session exists
proposals-no-session = No session has been set up yet; ask the office.
# kind submitted only during a session
proposals-only-in-session = Sector and group proposals are submitted during the session; it is not open now. Your draft is kept.
# quota reached
proposals-quota = At most { $max } per person this session; you have reached it.
# head of what to know before submitting
proposals-before-submit = Before you submit
# like proposals exist
proposals-likes-n = { $n ->
    [one] { $n } proposal has a similar title; it is listed beside.
   *[other] { $n } proposals have similar titles; they are listed beside.
}
# told to the office
proposals-notice-submitted = Please check a new proposal: { $title }
# told to the office
proposals-notice-resubmitted = Submitted again after revision, please check: { $title }
# told to co-signers
proposals-notice-yours-submitted = The proposal you signed was submitted: { $title }


## signing

# head of signatures
signing-title = Signatures
# field: find members
signing-find = Find by name
# button: find
signing-find-do = Find
# field: members to ask
signing-invited = Which members to ask
# a picked member whose name is not listed now
signing-picked = Picked member
# field: end of signing
signing-until = Signing ends
# hint of the field
signing-until-hint = Those who have not signed by then do not count and are told
# end lies in the past
signing-until-past = The end must lie in the future.
# end too far
signing-until-far = The end may be at most 60 days away.
# nobody to ask
signing-nobody = Choose at least one member who has not been asked.
# an invited person has no seat
signing-not-a-member = Only members seated in this term can sign.
# too many co-signers
signing-too-many = At most { $max } persons including the first proposer.
# too few signatures
signing-too-few = A joint proposal needs { $min } signatures including yours; now { $now }. Ask others, or make it individual.
# individual proposals are not co-signed
signing-not-joint = An individual proposal has no co-signers. Make it joint first.
# a text is needed before signing
signing-text-first = Write the title and text first.
# the text changed while it was shown
signing-text-changed = The text changed while you read it. Please read the present text and sign again.
# the time is over
signing-over = Signing has ended.
# not asked, or answered already
signing-not-asked = You were not asked, or have already answered.
# who will be dropped
signing-will-drop = These have not signed and will not count once you submit: { $x }
# state of a signature
signature-invited = asked
# state of a signature
signature-signed = signed
# state of a signature
signature-declined = declined
# state of a signature
signature-void = text changed, to be signed again
# state of a signature
signature-expired = time over
# state of a signature
signature-dropped = not counted
# told to the invited
signing-notice-invited = { $who } asks you to sign: { $title }
# told to the first proposer
signing-notice-signed = { $who } signed: { $title }
# told to the first proposer
signing-notice-declined = { $who } declined to sign: { $title }
# told to the first proposer
signing-notice-unsigned = { $who } took back the signature: { $title }
# told to those asked
signing-notice-recalled = { $who } took it back for changes: { $title }
# told to the first proposer
signing-notice-over = Signing has ended with { $signed } names; please decide: { $title }
# told to those who had not signed
signing-notice-dropped = Submitted without your signature: { $title }


## review

# head of the review sheet
review-sheet = Review sheet
# field: checks
review-checks = Checks
# hint of the field
review-checks-hint = Tick what holds
# check
review-check-eligible = proposer is eligible
# check
review-check-one_matter = one matter
# check
review-check-three_parts = situation, analysis and suggestions
# check
review-check-within_power = within this level's powers
# check
review-check-lawful = lawful
# check
review-check-not_repeated = not repeated
# field: opinion
review-opinion = Opinion
# field: what is proposed
review-proposed = Proposed outcome
# field: ground
review-ground = Ground
# field: addressee of a conversion
review-addressee = Sent on to
# a correction that changes nothing
review-nothing-changed = Nothing was changed.
# date for submitting again
review-return-until = The proposer should submit again by { $x }.
# the second opinion is missing
review-missing-second = Waits for the second opinion.
# the chair meeting has not approved
review-missing-chair = Waits for the chair meeting.
# told to those who go on reviewing
review-notice-accepted = Accepted; please review: { $title }
# told to the committee
review-notice-reviewed = Reviewed; please decide: { $title }
# told to the committee
review-notice-approved = Approved by the chair meeting; please file: { $title }
# told to the proposer
review-notice-returned = Returned for revision: { $title }. { $reason }
# told to the proposers
review-notice-filed = Filed as no. { $number }: { $title }
# told to the proposers
review-notice-converted-opinion = Forwarded as an opinion: { $title }. { $reason }
# told to the proposers
review-notice-converted-social = Forwarded as a social-opinion report: { $title }. { $reason }
# told to the proposers
review-notice-not-filed = Not filed: { $title }. { $reason }
# told to the proposer
review-notice-corrected = The office corrected the wording: { $title }. { $reason }


## merging

# head of a merger
merging-title = Merger
# head of the cases joined to this one
merging-joined = Joined to this case
# field: lead case
merging-lead = Into which case
# field: number of the lead case
merging-lead-no = Or the case number in this session
# no such case
merging-lead-unknown = No such case; check the number.
# the lead case cannot lead now
merging-lead-not-now = Only a case under review or filed, not being withdrawn, can lead.
# the lead case is itself joined
merging-lead-joined = That case is itself being joined; choose its lead.
# this case leads others
merging-leads-others = Others are joined to this case, so it cannot be joined.
# a merger is open
merging-first-end-it = Finish or drop the merger first.
# no merger open
merging-none-open = No merger is open now.
# not asked, or answered already
merging-not-asked = You were not asked, or have already answered.
# consent is not complete
merging-not-yet = Waits for the proposers, or for the time for objections to end.
# somebody objected
merging-objected = A proposer objects, so it cannot be joined. It can be dropped.
# how proposers are asked
merging-consent-inform = All proposers are told. It can be joined if nobody objects by { $x }.
# how proposers are asked
merging-consent-ask = All proposers must agree.
# how proposers are asked
merging-consent-none = All proposers are told.
# where a merger stands
merging-state-asked = To be joined to the case below; objections until { $x }. { $y }
# where a merger stands
merging-state-ready = No objections; the committee decides. { $y }
# where a merger stands
merging-state-objected = A proposer objects. { $y }
# where a merger stands
merging-state-done = Joined to the case below. { $y }
# where a merger stands
merging-state-cancelled = Dropped.
# where a merger stands
merging-state-undone = Undone.
# answer of a proposer
merging-answer-open = not answered
# answer of a proposer
merging-answer-agree = agrees
# answer of a proposer
merging-answer-object = objects
# answer of a proposer
merging-answer-silent = no objection in time
# told to the proposers
merging-notice-asked = Your proposal is to be joined to “{ $lead }”; please say what you think: { $title }
# told to the committee
merging-notice-ready = No objections to the merger; please decide: { $title }
# told to the committee
merging-notice-objected = A proposer objects to the merger: { $title }. { $reason }
# told to the proposers
merging-notice-cancelled = The merger was dropped: { $title }
# told to the proposers
merging-notice-merged = Joined to “{ $lead }”; your name and your rights to reply and feedback stay: { $title }
# told to the lead's proposers
merging-notice-joined = “{ $other }” was joined to your proposal: { $title }
# told to the proposers
merging-notice-undone = The merger was undone: { $title }. { $reason }


## withdrawing

# others are joined to this case
withdrawing-leads-others = Others are joined to this case; undo that first.
# asked before
withdrawing-asked-before = Withdrawal was already asked for.
# not asked
withdrawing-not-asked = The proposer has not asked to withdraw.
# told to office and co-signers
withdrawing-notice-withdrawn = { $who } withdrew: { $title }. { $reason }
# told to the office
withdrawing-notice-asked = { $who } asks to withdraw, please answer: { $title }. { $reason }
# told to the proposer
withdrawing-notice-consented = Withdrawal agreed: { $title }
# told to the proposer
withdrawing-notice-refused = Withdrawal not agreed: { $title }. { $reason }


## acts

# leaves the page without acting
case-not-now = Not now
# field: reason
case-reason = Reason
# field: remark of one who declines
case-reason-decline = Remark (optional)
# field: remark on consent
case-reason-consent_withdrawal = Remark (optional)
# field: why the wording is corrected
case-reason-correct = Why it is corrected
# field: what to revise
case-reason-send_back = What to revise
# reason too short
case-reason-short = Please give the reason.
# one person may not do both
case-not-the-same-person = You did the step before; another person must do this one.
# button that does the act
case-do-create = Begin
# the act in a history
case-done-create = Draft begun
# button that does the act
case-do-register = Enter
# the act in a history
case-done-register = Draft entered by the office
# button that does the act
case-do-register_submitted = Enter
# the act in a history
case-done-register_submitted = Entered as received
# button that does the act
case-do-register_filed = Enter
# the act in a history
case-done-register_filed = Entered as filed from a list
# button that does the act
case-do-edit = Save
# the act in a history
case-done-edit = Text changed
# button that does the act
case-do-discard = Discard
# the act in a history
case-done-discard = Draft discarded
# sentence after the act; x number, y title
case-said-discard = Draft discarded
# button that does the act
case-do-restore = Restore
# the act in a history
case-done-restore = Draft restored
# sentence after the act; x number, y title
case-said-restore = Draft restored
# button that does the act
case-do-invite = Send
# the act in a history
case-done-invite = Members asked to sign
# sentence after the act; x number, y title
case-said-invite = Members asked to sign
# button that does the act
case-do-invite_more = Send
# the act in a history
case-done-invite_more = More members asked
# sentence after the act; x number, y title
case-said-invite_more = More members asked
# button that does the act
case-do-sign = Sign
# the act in a history
case-done-sign = Signed
# sentence after the act; x number, y title
case-said-sign = Signed
# button that does the act
case-do-decline = Decline
# the act in a history
case-done-decline = Declined to sign
# sentence after the act; x number, y title
case-said-decline = Declined to sign
# button that does the act
case-do-unsign = Take it back
# the act in a history
case-done-unsign = Signature taken back
# sentence after the act; x number, y title
case-said-unsign = Signature taken back
# button that does the act
case-do-recall = Take it back
# the act in a history
case-done-recall = Taken back
# sentence after the act; x number, y title
case-said-recall = Taken back
# button that does the act
case-do-expire_signing = End
# the act in a history
case-done-expire_signing = Signing ended
# button that does the act
case-do-submit = Submit
# the act in a history
case-done-submit = Submitted
# sentence after the act; x number, y title
case-said-submit = Submitted; the office will check it
# button that does the act
case-do-send_back = Return
# the act in a history
case-done-send_back = Returned for revision
# sentence after the act; x number, y title
case-said-send_back = Returned; the proposer is told why
# button that does the act
case-do-resubmit = Submit again
# the act in a history
case-done-resubmit = Submitted again
# sentence after the act; x number, y title
case-said-resubmit = Submitted again
# button that does the act
case-do-accept = Accept
# the act in a history
case-done-accept = Accepted
# sentence after the act; x number, y title
case-said-accept = Accepted
# button that does the act
case-do-review = Give the opinion
# the act in a history
case-done-review = Second opinion given
# sentence after the act; x number, y title
case-said-review = Second opinion given
# button that does the act
case-do-approve = Approve
# the act in a history
case-done-approve = Approved by the chair meeting
# sentence after the act; x number, y title
case-said-approve = Approved by the chair meeting
# button that does the act
case-do-file = File
# the act in a history
case-done-file = Filed
# sentence after the act; x number, y title
case-said-file = Filed as no. { $x }
# button that does the act
case-do-propose_merge = Propose
# the act in a history
case-done-propose_merge = Merger proposed
# sentence after the act; x number, y title
case-said-propose_merge = Merger proposed
# button that does the act
case-do-agree_to_merge = Agree
# the act in a history
case-done-agree_to_merge = Agreed to the merger
# sentence after the act; x number, y title
case-said-agree_to_merge = Agreed to the merger
# button that does the act
case-do-object_to_merge = Object
# the act in a history
case-done-object_to_merge = Objected to the merger
# sentence after the act; x number, y title
case-said-object_to_merge = Objected to the merger
# button that does the act
case-do-settle_merge = End
# the act in a history
case-done-settle_merge = No objections in time
# button that does the act
case-do-cancel_merge = Drop it
# the act in a history
case-done-cancel_merge = Merger dropped
# sentence after the act; x number, y title
case-said-cancel_merge = Merger dropped
# button that does the act
case-do-merge = Merge
# the act in a history
case-done-merge = Merged
# sentence after the act; x number, y title
case-said-merge = Merged
# button that does the act
case-do-unmerge = Undo it
# the act in a history
case-done-unmerge = Merger undone
# sentence after the act; x number, y title
case-said-unmerge = Merger undone
# button that does the act
case-do-convert_to_opinion = Forward
# the act in a history
case-done-convert_to_opinion = Forwarded as an opinion
# sentence after the act; x number, y title
case-said-convert_to_opinion = Forwarded as an opinion
# button that does the act
case-do-convert_to_social_opinion = Forward
# the act in a history
case-done-convert_to_social_opinion = Forwarded as a social-opinion report
# sentence after the act; x number, y title
case-said-convert_to_social_opinion = Forwarded as a social-opinion report
# button that does the act
case-do-decline_to_file = Decline to file
# the act in a history
case-done-decline_to_file = Not filed
# sentence after the act; x number, y title
case-said-decline_to_file = Not filed
# button that does the act
case-do-withdraw = Withdraw
# the act in a history
case-done-withdraw = Withdrawn
# sentence after the act; x number, y title
case-said-withdraw = Withdrawn
# button that does the act
case-do-ask_withdrawal = Ask
# the act in a history
case-done-ask_withdrawal = Withdrawal asked for
# sentence after the act; x number, y title
case-said-ask_withdrawal = Withdrawal asked for
# button that does the act
case-do-consent_withdrawal = Agree
# the act in a history
case-done-consent_withdrawal = Withdrawal agreed
# sentence after the act; x number, y title
case-said-consent_withdrawal = Withdrawal agreed
# button that does the act
case-do-refuse_withdrawal = Refuse
# the act in a history
case-done-refuse_withdrawal = Withdrawal refused
# sentence after the act; x number, y title
case-said-refuse_withdrawal = Withdrawal refused
# button that does the act
case-do-correct = Save as a new version
# the act in a history
case-done-correct = Wording corrected
# sentence after the act; x number, y title
case-said-correct = Wording corrected
# button that does the act
case-do-recategorise = Change
# the act in a history
case-done-recategorise = Category changed
# sentence after the act; x number, y title
case-said-recategorise = Category changed
# button that does the act
case-do-recount = Count
# the act in a history
case-done-recount = Dates counted anew after a calendar change
# sentence after the act
case-said-edit = Saved
# what the act will do; x this matter, y the lead case
case-what-discard = “{ $x }” goes to the bin and can be restored.
# what the act will do; x this matter, y the lead case
case-what-restore = “{ $x }” becomes a draft again.
# what the act will do; x this matter, y the lead case
case-what-sign = You sign the text below. If it changes, your signature no longer counts.
# what the act will do; x this matter, y the lead case
case-what-decline = Your name will not stand under “{ $x }”; the first proposer is told.
# what the act will do; x this matter, y the lead case
case-what-unsign = Your name is taken off “{ $x }”; the first proposer is told.
# what the act will do; x this matter, y the lead case
case-what-recall = “{ $x }” is taken back. Open invitations end; signatures hold while the text stays.
# what the act will do; x this matter, y the lead case
case-what-submit = “{ $x }” goes to the proposal office. Afterwards you cannot change the text yourself.
# what the act will do; x this matter, y the lead case
case-what-resubmit = “{ $x }” goes to the proposal office again.
# what the act will do; x this matter, y the lead case
case-what-accept = “{ $x }” goes under review.
# what the act will do; x this matter, y the lead case
case-what-file = “{ $x }” is filed and numbered; all proposers are told.
# what the act will do; x this matter, y the lead case
case-what-cancel_merge = “{ $x }” will not be joined to “{ $y }”; the proposers are told.
# what the act will do; x this matter, y the lead case
case-what-merge = Join “{ $x }” to “{ $y }”. Text, names and the rights to reply and feedback stay.
# what the act will do; x this matter, y the lead case
case-what-unmerge = “{ $x }” is under review on its own again.
# what the act will do; x this matter, y the lead case
case-what-agree_to_merge = You agree that “{ $x }” is joined to “{ $y }”.
# what the act will do; x this matter, y the lead case
case-what-object_to_merge = You object to joining “{ $x }” to “{ $y }”.
# what the act will do; x this matter, y the lead case
case-what-withdraw = “{ $x }” is withdrawn and no longer reviewed.
# what the act will do; x this matter, y the lead case
case-what-ask_withdrawal = “{ $x }” is filed; the office must agree to its withdrawal.
# what the act will do; x this matter, y the lead case
case-what-consent_withdrawal = “{ $x }” is withdrawn; its number stays used.
# what the act will do; x this matter, y the lead case
case-what-decline_to_file = “{ $x }” is not filed; the proposer is told why and may write anew.
# what the act will do; x this matter, y the lead case
case-what-invite = Each member signs himself and may decline.
