# Words of the papers: printed in the body's language, whatever the reader's.

# a number of a matter as papers say it
paper-case-no = No. { $x }
# unit and its part
paper-unit-part = { $x } ({ $y })
# places for signature, seal and day
paper-seal = 
    (signature, seal)
    day
# place where a proposer signs
paper-proposer-signs = 
    proposer (signature):
    day
# address of a letter to several members
paper-members = { $x } and others, { $n } members
# address of a letter to one member
paper-member = Member { $x }
# a line of a paper: what and its value
paper-line = { $x }: { $y }
# head of a form: who asks
paper-asking = { $x }: { $y }
# committee of proposals of a body
paper-committee = Committee of Proposals of { $x }
# sign between those who get a copy
paper-copies-comma = , 
# whom to call
paper-call = Contact: { $x }, telephone { $y }
# mark of a reply that is not signed
paper-draft = draft, not signed
# class of a result
paper-class = class { $x }
# year in a document number
paper-number-year = [{ $x }]
# document number
paper-number = { $x } no. { $y }
# a link to a paper as PDF
paper-as-pdf = { $x } (PDF)
# name of the paper: assignment slip
paper-slip = Assignment slip
# where the office seals the slip
paper-given-by = Assigned by
# where the unit signs for it
paper-received-by = Received by
# note under the slip
paper-slip-note = Sign for it within the limit, or ask in writing within it to give it back. Silence counts as acceptance.
# name of the paper: transfer list
paper-transfer = Transfer list
# who hands over
paper-handed-by = Handed over by { $x }
# column to sign in
paper-signs = Received by
# column for the day of signing
paper-signs-day = Day received
# name of the paper: request to give back
paper-return = Request to give back
# name of the paper: request for more time
paper-extension = Request for more time
# decision: granted
paper-granted = Granted. 
# decision: denied
paper-denied = Denied. 
# the unit's head consents
paper-consents = Consents to the request. Head: { $x }
# name of the paper: opinion of a co-handler
paper-opinion = Opinion of the co-handler
# title of that letter
paper-opinion-title = Opinion on proposal { $y } of { $x }
# how that letter begins
paper-opinion-opening = On the matter “{ $x }” our opinion is as follows:
# name of the paper: record of talks
paper-contact = Record of talks
# head of one talk
paper-talk-n = Talk { $n }{ $x }
# a proposer confirms
paper-talk-confirmed = { $x }: so it was. 
# a proposer disputes
paper-talk-disputed = { $x }: it was not so. 
# no talk was recorded
paper-no-talk = No talk is recorded; the form may be filled by hand.
# name of the paper: reply
paper-reply = Reply
# title of that letter
paper-reply-title = Reply to proposal { $y } of { $x }
# how a reply begins where nothing was written
paper-reply-opening = Your proposal “{ $x }” was received. We answer as follows:
# how a reply ends where nothing was written
paper-reply-closing = Thank you for your concern and support.
# heading of the answer to one suggestion
paper-about = On the suggestion “{ $x }”
# a word as a sentence
paper-sentence = { $x }. 
# by when a measure is done
paper-done-by =  To be done by { $x }.
# heading of promises
paper-promises = Promises
# who does it, by when
paper-promise-details =  (division: { $x }; by { $y }).
# name of the paper: feedback sheet
paper-sheet = Feedback sheet
# number of the reply over the sheet
paper-of-reply = Reply { $x }
# note under the sheet
paper-sheet-note = Tick the boxes and hand the sheet to the committee of proposals in time; each joint proposer fills one.
# the answer was keyed from paper
paper-transcribed = Keyed by the office from the paper sheet.
# a ticked box
paper-ticked = ☑
# an empty box
paper-box = ☐
# nobody contacted him
paper-not-contacted = not contacted
# yes
paper-yes = yes
# no
paper-no = no
# head of the judgements
paper-judged = Judged
# verdicts
paper-verdict-satisfied = satisfied
# the same family
paper-verdict-basically = basically satisfied
# the same family
paper-verdict-not = not satisfied
# whether a suggestion was answered
paper-answered-yes = answered
# the same family
paper-answered-partly = in part
# the same family
paper-answered-no = not answered
# who answered, when
paper-signed-by = 
    Proposer: { $x }
    { $y }
# name of the paper: supervision plan
paper-plan = Supervision plan
# title of it
paper-plan-title = Plan to supervise proposal { $y } of { $x }
# heading of the steps
paper-plan-steps = Steps
# until a day
paper-until = By { $x }.
# name of the paper: supervision report
paper-report = Supervision report
# title of it
paper-report-title = Report on the supervision of proposal { $y } of { $x }
# heading of the matter
paper-about-matter = The matter
# heading of activities
paper-acts = Activities
# heading of the report's text
paper-report-text = What was found
# heading of tasks
paper-tasks = Tasks
# a proposer took part
paper-with-proposer =  (with a proposer)
# ways of an activity
paper-way-meeting = meeting
# the same family
paper-way-survey = survey
# the same family
paper-way-inspection = inspection
# the same family
paper-way-visit = visit
# who supervises
paper-tier-chair = member of the chair meeting
# the same family
paper-tier-government = leader of party or government
# the same family
paper-tier-committee = committee
# the same family
paper-tier-joint = together with the inspection office
# name of the paper: ledger of promises
paper-ledger = Ledger of promises
# names of papers of the review
paper-form = Proposal form
# the same family
paper-review = Review sheet
# the same family
paper-notice = Notice of not filing
# a field of papers: body
paper-field-body = Body
# a field of papers: today
paper-field-today = Date
# a field of papers: number
paper-field-number = Number
# a field of papers: title
paper-field-title = Title
# a field of papers: session
paper-field-session = Session
# a field of papers: proposers
paper-field-proposers = Proposers
# a field of papers: marks
paper-field-marks = Marks
# a field of papers: unit
paper-field-unit = Unit
# a field of papers: units
paper-field-units = Units
# a field of papers: part
paper-field-part = Part
# a field of papers: others
paper-field-others = Other units
# a field of papers: given
paper-field-given = Assigned on
# a field of papers: accept_due
paper-field-accept_due = Accept by
# a field of papers: contact_due
paper-field-contact_due = First contact by
# a field of papers: opinion_due
paper-field-opinion_due = Opinion by
# a field of papers: reply_due
paper-field-reply_due = Reply by
# a field of papers: requirements
paper-field-requirements = Requirements
# a field of papers: contact
paper-field-contact = Contact of the proposer
# a field of papers: suggestions
paper-field-suggestions = Suggestions
# a field of papers: batch
paper-field-batch = List
# a field of papers: held_on
paper-field-held_on = Day of the meeting
# a field of papers: place
paper-field-place = Place
# a field of papers: given_list
paper-field-given_list = Transfer list
# a field of papers: position
paper-field-position = No.
# a field of papers: due
paper-field-due = Due
# a field of papers: asked_on
paper-field-asked_on = Asked on
# a field of papers: ground
paper-field-ground = Ground
# a field of papers: reason
paper-field-reason = Reason
# a field of papers: basis
paper-field-basis = Legal basis
# a field of papers: proposed_unit
paper-field-proposed_unit = Proposed unit
# a field of papers: consent
paper-field-consent = Unit's head
# a field of papers: decision
paper-field-decision = Decision
# a field of papers: asked_due
paper-field-asked_due = Asked until
# a field of papers: granted_due
paper-field-granted_due = Granted until
# a field of papers: done
paper-field-done = Done
# a field of papers: plan
paper-field-plan = Plan
# a field of papers: explanation
paper-field-explanation = Told to the proposers
# a field of papers: lead
paper-field-lead = Lead
# a field of papers: document_number
paper-field-document_number = Document number
# a field of papers: content
paper-field-content = Content
# a field of papers: signed_on
paper-field-signed_on = Signed on
# a field of papers: officer
paper-field-officer = Case officer
# a field of papers: officer_phone
paper-field-officer_phone = Telephone
# a field of papers: talks
paper-field-talks = Talks
# a field of papers: day
paper-field-day = Day
# a field of papers: way
paper-field-way = Way
# a field of papers: for_unit
paper-field-for_unit = For the unit
# a field of papers: points
paper-field-points = Points
# a field of papers: next_step
paper-field-next_step = Next step
# a field of papers: confirmed
paper-field-confirmed = Proposer confirms
# a field of papers: class
paper-field-class = Class
# a field of papers: addressee
paper-field-addressee = Addressee
# a field of papers: opening
paper-field-opening = Opening
# a field of papers: closing
paper-field-closing = Closing
# a field of papers: signer
paper-field-signer = Signer
# a field of papers: contact_name
paper-field-contact_name = Contact
# a field of papers: contact_phone
paper-field-contact_phone = Telephone
# a field of papers: copies
paper-field-copies = Copies to
# a field of papers: answers
paper-field-answers = Answers
# a field of papers: suggestion
paper-field-suggestion = Suggestion
# a field of papers: adoption
paper-field-adoption = Adoption
# a field of papers: answer
paper-field-answer = Answer
# a field of papers: done_by
paper-field-done_by = Done by
# a field of papers: promised
paper-field-promised = Promises
# a field of papers: division
paper-field-division = Division
# a field of papers: judge
paper-field-judge = Proposer
# a field of papers: contacted
paper-field-contacted = Contacted
# a field of papers: attitude
paper-field-attitude = Attitude
# a field of papers: result
paper-field-result = Result
# a field of papers: comment
paper-field-comment = Comment
# a field of papers: again
paper-field-again = Handle again
# a field of papers: answered_on
paper-field-answered_on = Answered on
# a field of papers: judge_until
paper-field-judge_until = Answer by
# a field of papers: judged
paper-field-judged = Suggestions answered
# a field of papers: answered
paper-field-answered = Answered
# a field of papers: tier
paper-field-tier = Tier
# a field of papers: leader
paper-field-leader = Leader
# a field of papers: committee
paper-field-committee = Committee
# a field of papers: plan_text
paper-field-plan_text = Plan
# a field of papers: plan_due
paper-field-plan_due = Done by
# a field of papers: report_text
paper-field-report_text = Report
# a field of papers: acts
paper-field-acts = Activities
# a field of papers: with_proposer
paper-field-with_proposer = With proposer
# a field of papers: findings
paper-field-findings = Findings
# a field of papers: tasks
paper-field-tasks = Tasks
# a field of papers: ledger_list
paper-field-ledger_list = Ledger
# a field of papers: evidence
paper-field-evidence = Evidence
# a field of papers: state
paper-field-state = State
# a field of papers: serial
paper-field-serial = Serial
# a field of papers: category
paper-field-category = Category
# a field of papers: kind
paper-field-kind = Kind
# a field of papers: situation
paper-field-situation = Situation
# a field of papers: analysis
paper-field-analysis = Analysis
# a field of papers: research
paper-field-research = Research
# a field of papers: proposed_units
paper-field-proposed_units = Suggested units
# a field of papers: publish_wish
paper-field-publish_wish = Publication
# a field of papers: received_on
paper-field-received_on = Received on
# a field of papers: outcome
paper-field-outcome = Outcome
# a field of papers: decided_on
paper-field-decided_on = Decided on
# a field of papers: opinions
paper-field-opinions = Opinions
# a field of papers: level
paper-field-level = Level
# a field of papers: reviewer
paper-field-reviewer = Reviewer
# a field of papers: checks
paper-field-checks = Checks
# a field of papers: opinion
paper-field-opinion = Opinion
# who gave an opinion, when
paper-signed-line = { $x }, { $y }
# history: the record came from a table of a past year
event-matter-import = { $who } imported how it was handled from { $x }, row { $y }
# history: what a table of a past year said was taken back with its import
event-matter-undo_import = { $who } took back how it was handled, with the import of “{ $x }”
# history: the record came from a table of a past year
event-assignment-import = { $who } imported the unit from { $x }, row { $y }
# history: the record came from a table of a past year
event-reply-import = { $who } imported the reply from { $x }, row { $y }
# history: the record came from a table of a past year
event-feedback-import = { $who } imported the judgement from { $x }, row { $y }
# the act of importing a past year, for a refusal
handling-import = import how it was handled
# title of the page of papers
papers-title = Templates of papers
# what the page is for
papers-lead = Every paper has a standard layout. A template of your own may take its place.
# our layout prints it
papers-ours = printed in the standard layout
# a template of the body's own prints it; x file
papers-own = printed by your own template: { $x }
# label of the file
papers-file = Template (DOCX)
# button: use this file
papers-put = Use this template
# link: not now
papers-not-now = Not now
# link: fetch the own template
papers-fetch = Download
# link: back to our layout
papers-back = Back to the standard layout
# link: a file to begin with
papers-start = Download a template to begin with, for Word or WPS
# heading of the tags
papers-tags = Fields
# how tags are used
papers-tags-how = Insert a content control and give it one of these names as its tag.
# a list; x name
papers-list = { $x } (a list, around the row of a table)
# controls that nothing fills; x tags
papers-unfilled = Nothing fills these controls; they stay as they are: { $x }
# fields without control; x tags
papers-missing = The template does not use these fields: { $x }
# why a file was refused; x reason
papers-refused = This file cannot be a template: { $x }
# no control with a known tag
papers-no-tags = The file holds no field of this paper. Give its content controls the tags listed here, or begin with the template to begin with.
# said after it was set; x file
papers-set = { $x } is used now
# said after it was taken away
papers-retired = Back to the standard layout
# title of the confirmation; x paper
papers-retire = { $x }: back to the standard layout
# what is lost; x file
papers-retire-what = { $x } will print no more. Papers taken before stay as they are.
# kind of records in the log
event-kind-paper_template = Template of a paper
# history: a template was set
event-paper_template-set = { $who } put the template { $x } in use
# history: a template was taken away
event-paper_template-retire = { $who } took the template { $x } out of use
# a field of papers: what became of a task
paper-field-finished = Result
# heading: why it is supervised
paper-plan-reason = Why it is supervised
