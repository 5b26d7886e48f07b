## the room

## Desk, figures, numbers and API; keys that rooms share

## Shared: where a proposal stands

# state: being written
case-state-draft = draft

# state: shown to those asked to sign
case-state-cosigning = being signed

# state: with the office, not yet checked
case-state-submitted = handed in

# state: back with the proposer for revision
case-state-returned = returned

# state: before the committee
case-state-under_review = under review

# state: filed with a number
case-state-filed = filed

# state: joined to a lead case
case-state-merged = merged

# state: sent on as an opinion for reference
case-state-converted_opinion = sent on as an opinion

# state: sent on as a social-opinion report
case-state-converted_social_opinion = sent on as a social-opinion report

# state: not filed, with a ground
case-state-not_filed = not filed

# state: taken back by the proposer
case-state-withdrawn = withdrawn

# state: a draft thrown away
case-state-discarded = thrown away

## Shared: what can be done

# action: begins a draft
case-action-create = Begin a draft

# action: the office enters a draft from a list
case-action-register = Enter a draft

# action: the office enters a proposal received on paper
case-action-register_submitted = Enter from paper

# action: the office enters a filed proposal of a list
case-action-register_filed = Enter as filed

# action: changes the text
case-action-edit = Change the text

# action: throws a draft away
case-action-discard = Throw away

# action: takes a draft back out of the bin
case-action-restore = Restore

# action: asks others to sign
case-action-invite = Ask others to sign

# action: asks further ones to sign
case-action-invite_more = Ask more to sign

# action: signs
case-action-sign = Sign

# action: declines to sign
case-action-decline = Decline to sign

# action: takes one's signature back
case-action-unsign = Take the signature back

# action: takes it back from signing
case-action-recall = Take back to change

# action of the clock: the time for signing is over
case-action-expire_signing = End signing

# action: submits
case-action-submit = Hand in

# action: returns for revision
case-action-send_back = Return for revision

# action: submits again
case-action-resubmit = Hand in again

# action: accepts after the preliminary check
case-action-accept = Receive

# action: gives the second opinion
case-action-review = Give the second opinion

# action: the chair meeting approves
case-action-approve = Approve in the chair meeting

# action: files
case-action-file = File

# action: proposes to join it to a lead case
case-action-propose_merge = Propose to merge

# action: a proposer agrees to a merger
case-action-agree_to_merge = Agree to the merger

# action: a proposer objects to a merger
case-action-object_to_merge = Object to the merger

# action of the clock: the time for objections is over
case-action-settle_merge = End the time for objections

# action: drops a proposed merger
case-action-cancel_merge = Drop the merger

# action: joins it to the lead case
case-action-merge = Merge

# action: undoes a merger
case-action-unmerge = Undo the merger

# action: sends it on as an opinion
case-action-convert_to_opinion = Send on as an opinion

# action: sends it on as a social-opinion report
case-action-convert_to_social_opinion = Send on as a social-opinion report

# action: declines to file
case-action-decline_to_file = Decline to file

# action: withdraws before filing
case-action-withdraw = Withdraw

# action: asks to withdraw after filing
case-action-ask_withdrawal = Ask to withdraw

# action: the office consents to a withdrawal
case-action-consent_withdrawal = Consent to the withdrawal

# action: the office does not consent
case-action-refuse_withdrawal = Refuse the withdrawal

# action: the office corrects the wording
case-action-correct = Correct the wording

# action: changes the category
case-action-recategorise = Change the category

# action of the clock: counts dates again after a change of calendar
case-action-recount = Count dates again

## Shared: kinds, windows, sources, wishes, levels

# kind of submitter: one member
kind-individual = individual

# kind of submitter: several members
kind-joint = joint

# kind of submitter: a democratic party or the federation
kind-party = party

# kind of submitter: a mass organisation
kind-mass_org = mass organisation

# kind of submitter: a special committee
kind-committee = special committee

# kind of submitter: a sector, signed by its convener
kind-sector = sector

# kind of submitter: a discussion group
kind-group = discussion group

# kind of submitter: a joint session of groups
kind-joint_group = joint session of groups

# kind of submitter: a committee of the level below
kind-county = committee of the level below

# kind of submitter: members of the level above living here
kind-guest = visiting members

# kind of submitter: an area activity group
kind-area_group = area group

# kind of submitter: several organisations together
kind-org_joint = organisations together

# not yet submitted
window-open = not handed in

# submitted within a session's window
window-session = session proposal

# submitted outside a session's window
window-ordinary = ordinary proposal

# where the idea came from: the proposer's own
source-own = own work

# where the idea came from: the reference catalogue of topics
source-catalogue = catalogue of topics

# where the idea came from: a clue from the public
source-public_clue = clue from the public

# where the idea came from: a research trip
source-research = research trip

# where the idea came from: a consultation
source-consultation = consultation

# where the idea came from: a social-opinion report
source-social_opinion = social-opinion report

# where the idea came from: a reading circle
source-reading = reading circle

# wish about publication: in full
publish-full = publish in full

# wish about publication: a summary
publish-summary = publish a summary

# wish about publication: not
publish-no = do not publish

# level of review: by the office
review-level-preliminary = preliminary check

# level of review: a second person
review-level-second = second opinion

# level of review: the chair meeting
review-level-chair = chair meeting

# level of review: the committee decides
review-level-decision = decision

## Shared: settings of this room

# setting: which kinds of submitters the body has
setting-proposal-kinds = Kinds of submitters

# hint of that setting
setting-proposal-kinds-hint = Who may hand in proposals.

# setting: whether sectors may propose all year
setting-proposal-sector-outside-session = Sectors outside the session

# hint of that setting
setting-proposal-sector-outside-session-hint = When on, sectors may hand in proposals all year.

# setting: greatest length of a proposal
setting-proposal-max-chars = Greatest length

# hint of that setting
setting-proposal-max-chars-hint = Situation, analysis and suggestions together, without white space.

# setting: length from which the counter warns
setting-proposal-warn-chars = Length that warns

# hint of that setting
setting-proposal-warn-chars-hint = Above it the counter warns; it can still be handed in.

# setting: least number of persons of a joint proposal
setting-proposal-cosigners-min = Fewest persons of a joint proposal

# hint of that setting
setting-proposal-cosigners-min-hint = Counting the first proposer.

# setting: greatest number of persons of a joint proposal
setting-proposal-cosigners-max = Most persons of a joint proposal

# hint of that setting
setting-proposal-cosigners-max-hint = Counting the first proposer; 0 is no limit.

# setting: how many proposals of his own a member may hand in in a session
setting-proposal-quota = Proposals of one member in a session

# hint of that setting
setting-proposal-quota-hint = Counted by first proposer; 0 is no limit.

# setting: whether the research behind it must be told
setting-proposal-research-required = Research must be told

# hint of that setting
setting-proposal-research-required-hint = When on, the research it rests on is required.

# setting: whether members see all filed proposals
setting-proposal-members-see-filed = Members see filed proposals

# hint of that setting
setting-proposal-members-see-filed-hint = When off, members see only what they proposed or signed.

# setting: template of session case numbers
setting-proposal-number-session = Numbers of session proposals

# hint of that setting; the braces are literal
setting-proposal-number-session-hint = Known: {"{seq:04}"}, {"{term}"}, {"{session}"}, {"{year}"}, {"{prefix}"}, {"{category}"}.

# setting: template of ordinary case numbers
setting-proposal-number-ordinary = Numbers of ordinary proposals

# hint of that setting
setting-proposal-number-ordinary-hint = Numbered apart from session proposals.

# setting: hours for signing during a session
setting-signing-hours-in-session = Hours for signing in session

# hint of that setting
setting-signing-hours-in-session-hint = Suggested when members are asked to sign.

# setting: days for signing outside a session
setting-signing-days-ordinary = Days for signing out of session

# hint of that setting
setting-signing-days-ordinary-hint = Suggested when members are asked to sign.

# setting: time to hand in again after a return
setting-return-days = Time to revise

# hint of that setting
setting-return-days-hint = Counted from the day after the return.

# setting: time to decide on an ordinary proposal
setting-review-days-ordinary = Time to review ordinary proposals

# hint of that setting
setting-review-days-ordinary-hint = Counted from the day after submission; session proposals are decided before the session closes.

# setting: whether a second person gives an opinion
setting-review-second-opinion = Second opinion

# hint of that setting
setting-review-second-opinion-hint = When on, a second person gives an opinion before the decision.

# setting: whether the chair meeting approves
setting-review-chair-approval = Approval of the chair meeting

# hint of that setting
setting-review-chair-approval-hint = When on, the chair meeting approves before the decision.

# setting: how proposers are asked about a merger
setting-merge-consent = Consent to mergers

# hint of that setting
setting-merge-consent-hint = Told with time to object, asked one by one, or neither.

# value: told, with time to object
setting-merge-consent-inform = told, may object in time

# value: each must agree
setting-merge-consent-ask = each must agree

# value: neither told beforehand nor asked
setting-merge-consent-none = not asked beforehand

# setting: the body's own groups of words
setting-proposal-lexicon = The body's own words for the same thing
# hint of that setting
setting-proposal-lexicon-hint = Used where proposals are compared. One group a line, words that mean the same parted by spaces or commas; a line “@ place place” names places and a line “- word” set phrases, which weigh nothing.

# setting: time to object to a merger
setting-merge-days = Time to object to a merger

# hint of that setting
setting-merge-days-hint = Counted from the day after they were told.

# setting: the smallest group that statistics tell singly
setting-statistics-smallest-group = Smallest group in statistics

# hint of that setting
setting-statistics-smallest-group-hint = Sectors with fewer seats are not told singly.

## The desk

# title of the office's list of proposals
proposals-desk-title = Proposals desk

# title of the list of proposals for members
proposals-desk-title-member = Proposals

# label of the choice of session
proposals-desk-session = Session

# choice: every session
proposals-desk-session-all = All sessions

# button that shows the chosen session
proposals-desk-session-show = Show

# link to the figures
proposals-desk-to-statistics = Figures

# link to the page of numbers
proposals-desk-to-numbers = Numbers
# link to the page that imports a list of proposals
proposals-desk-to-import = Import a list

# the office's main button with the number waiting
proposals-desk-start = Check what came in: { $n }

# a member's main button
proposals-desk-write = Write a proposal

# name of the row of counters, for screen readers
proposals-desk-counters = By stage

# counter: handed in, to be received
proposals-desk-counter-receive = to receive

# counter: under review
proposals-desk-counter-review = under review

# counter: no second opinion yet
proposals-desk-counter-second = second opinion

# counter: can be decided
proposals-desk-counter-ready = ready to decide

# counter: back with the proposer
proposals-desk-counter-returned = returned

# counter: withdrawal is asked for
proposals-desk-counter-withdrawal = withdrawal asked

# counter: proposers are asked about a merger
proposals-desk-counter-merger-asked = merger asked

# counter: a merger can be decided
proposals-desk-counter-merger-ready = merger ready

# counter: somebody objected to a merger
proposals-desk-counter-merger-objected = merger objected to

# chosen filter: joined
proposals-desk-counter-merger-done = merged

# chosen filter: a merger was dropped
proposals-desk-counter-merger-cancelled = merger dropped

# chosen filter: a merger was undone
proposals-desk-counter-merger-undone = merger undone

# counter: filed
proposals-desk-counter-filed = filed

# counter: to be decided within five working days
proposals-desk-counter-soon = due in 5 working days

# counter: the date has passed
proposals-desk-counter-late = overdue

# name of the three columns, for screen readers
proposals-desk-asks = Today

# column: what is asked of me
proposals-desk-asked = Asked of you

# link to all of a column
proposals-desk-asked-all = all { $n }

# nothing is asked of me
proposals-desk-asked-none = Nothing is asked of you now.

# column: overdue
proposals-desk-asked-late = Overdue

# nothing is overdue
proposals-desk-asked-late-none = Nothing is overdue.

# column: due soon
proposals-desk-asked-soon = Due in 5 working days

# nothing is due soon
proposals-desk-asked-soon-none = Nothing is due in 5 working days.

# heading of the list, for screen readers
proposals-desk-list = List of proposals

# name of the saved views, for screen readers
proposals-desk-views = Saved views

# opens the small form that keeps a view
proposals-desk-view-save = Keep as a view

# label of the view's name
proposals-desk-view-name = Name of the view

# button that keeps a view
proposals-desk-view-keep = Keep

# button that drops a view, with its name
proposals-desk-view-drop = Drop “{ $x }”

# label of the search in the list
proposals-desk-find = Find in the list

# inside the empty search field, with the number of the list
proposals-desk-find-in = Find among { $n }

# opens further conditions
proposals-desk-more = More conditions

# button that narrows the list
proposals-desk-narrow = Narrow

# choice: any category
proposals-desk-category-any = All categories

# choice: no category chosen yet
proposals-desk-category-choose = Choose a category

# choice: session and ordinary
proposals-desk-window-any = Session and ordinary

# choice: only urgent ones
proposals-desk-urgent-only = Only urgent ones

# label of the choice of columns
proposals-desk-columns = Columns

# opens the choice of columns
proposals-desk-columns-choose = Columns

# button that shows the chosen columns
proposals-desk-columns-show = Show these columns

# link that exports the list, with its number
proposals-desk-export = Export these { $n }

# title of the exported list, with the session
proposals-desk-export-title = Proposals, { $x }

# title of the exported list of all sessions
proposals-desk-export-title-all = Proposals, all sessions

# what is searched for, as a chosen condition
proposals-desk-chosen-q = with “{ $x }”

# chosen condition: mine
proposals-desk-chosen-mine = mine

# chosen condition: joined to one case
proposals-desk-chosen-lead = joined to one case

# chosen condition: proposals of one sector's seats; the sector is not named
proposals-desk-chosen-sector = one sector of the figures

# told above a list by sector
proposals-desk-sector-note = Counted by the seat at the time; proposers are not named.

# the table's caption, with its number, for screen readers
proposals-desk-caption = { $n } proposals

# the number of the list at its foot
proposals-desk-count = { $n } in all

# link back to the first page of the list
proposals-desk-first = First page

# box that chooses all rows, for screen readers
proposals-desk-choose-all = Choose all on this page

# box of a row, with the matter, for screen readers
proposals-desk-choose = Choose “{ $x }”

# column: case number
proposals-desk-column-number = Number

# column: title
proposals-desk-column-title = Matter

# column: first proposer
proposals-desk-column-proposer = Proposer

# column: organisation
proposals-desk-column-org = Organisation

# column: kind of submitter
proposals-desk-column-kind = Kind

# column: category
proposals-desk-column-category = Category

# column: state
proposals-desk-column-state = State

# column: session or ordinary
proposals-desk-column-window = Window

# column: day of first submission
proposals-desk-column-submitted = Handed in

# column: date that binds
proposals-desk-column-due = Due

# column: working days left
proposals-desk-column-left = Working days

# column: suggested unit
proposals-desk-column-units = Suggested unit

# column: number of signers
proposals-desk-column-signers = Signers

# column: serial number at receipt
proposals-desk-column-serial = Serial

# column: last change
proposals-desk-column-changed = Changed

# first proposer and how many stand behind it
proposals-desk-with-others = { $x } and others, { $n }

# the date passed, no working day since
proposals-desk-late = overdue

# working days since the date
proposals-desk-late-n = { $n } late

# due today
proposals-desk-today = today

# working days left
proposals-desk-left-n = { $n } left

# tag: asks for the fast lane
proposals-desk-tag-urgent = urgent

# tag: withdrawal is asked for
proposals-desk-tag-withdrawal = withdrawal asked

# empty list: conditions are chosen
proposals-desk-empty-narrowed = Nothing meets these conditions

# what to do then
proposals-desk-empty-narrowed-text = Take away some conditions, or see all of this session.

# link without conditions
proposals-desk-empty-narrowed-act = All of this session

# empty list of a session
proposals-desk-empty-session = Nothing was received in this session yet

# what to do then
proposals-desk-empty-session-text = What members hand in will stand here.

# link to all sessions
proposals-desk-empty-session-act = All sessions

# empty list of all sessions
proposals-desk-empty-office = Nothing was received yet

# what to do then
proposals-desk-empty-office-text = What members hand in will stand here.

# empty list for a member
proposals-desk-empty-member = Nothing to see yet

# what to do then
proposals-desk-empty-member-text = Filed proposals will stand here. You can also write one now.

# link to writing
proposals-desk-empty-member-act = Write a proposal

# empty list for others
proposals-desk-empty-other = Nothing to see yet

# what to do then
proposals-desk-empty-other-text = Proposals that concern you will stand here.

## Batch

# name of the batch bar, for screen readers
proposals-desk-batch = Act on several

# count in the batch bar; the script replaces the braces
proposals-desk-batch-count = {"{n}"} chosen

# the batch bar without the script
proposals-desk-batch-none = Those chosen

# act: receive several
proposals-desk-batch-receive = Receive

# act: change the category of several
proposals-desk-batch-recategorise = Change the category

# act: file several
proposals-desk-batch-file = File

# act: return several
proposals-desk-batch-send_back = Return

# label of the category in the batch bar
proposals-desk-batch-category = Category

# choice: each keeps its own category
proposals-desk-batch-category-own = each its own

# question before receiving several
proposals-desk-batch-ask-receive = Receive these { $n } proposals?

# what follows
proposals-desk-batch-ask-receive-text = All six checks are noted as held.

# question before changing the category
proposals-desk-batch-ask-recategorise = Change the category of these { $n } proposals?

# what follows
proposals-desk-batch-ask-recategorise-text = Figures follow; the old category stays in the history.

# question before filing several
proposals-desk-batch-ask-file = File these { $n } proposals?

# what follows
proposals-desk-batch-ask-file-text = Numbers never change afterwards, and the proposers are told. What cannot be filed is listed with the reason.

# question before returning several
proposals-desk-batch-ask-send_back = Return these { $n } proposals?

# what follows
proposals-desk-batch-ask-send_back-text = The proposers all read this one reason and may hand in again.

# nothing was chosen
proposals-desk-batch-ask-nothing-text = Go back to the list and tick some proposals first.

# nothing was chosen
proposals-desk-batch-nothing = Nothing is chosen yet

# too many were chosen
proposals-desk-batch-many = At most { $max } at a time; please do it in parts.

# label of the reason for all
proposals-desk-batch-reason = Reason

# hint of that reason
proposals-desk-batch-reason-hint = Say what to change; the proposers follow it.

# link back without doing it
proposals-desk-batch-not-now = Not now

# link back to the list
proposals-desk-batch-back = Back to the list

# title after receiving several
proposals-desk-batch-done-receive = Received

# title after changing the category
proposals-desk-batch-done-recategorise = Category changed

# title after filing several
proposals-desk-batch-done-file = Filed

# title after returning several
proposals-desk-batch-done-send_back = Returned

# how many were done
proposals-desk-batch-done = Done: { $n }

# how many were not done
proposals-desk-batch-not-done = Not done: { $n }

# column: why it was not done
proposals-desk-batch-why = Why

## Figures

# action that is refused: seeing the figures
proposals-figures-look = see the figures

# title of the figures
proposals-figures-title = Figures of proposals

# when and on what basis it is counted
proposals-figures-basis = As of { $at }, counted from session to session: what was first handed in from { $from } on belongs to { $session } until the next session begins to receive; up to { $cut } it is a session proposal.

# told when there is no session
proposals-figures-no-session = There is no session yet.

# nothing to count: title
proposals-figures-empty = No session to count yet

# nothing to count: what to do
proposals-figures-empty-text = Once a session is set up, its figures stand here.

# link to the list
proposals-figures-empty-act = See the proposals

# link that exports all tables
proposals-figures-export = Export all tables

# title of the exported tables, with the session
proposals-figures-export-title = Figures of proposals, { $x }

# name of the sum, for screen readers
proposals-figures-sum = Received and the sum of what became of it

# verdict: both sides agree
proposals-figures-agrees = agrees

# verdict: both sides differ by so many
proposals-figures-differs = differs by { $n }; run the check

# figure: received
proposals-figures-received = received

# figure: no decision yet
proposals-figures-pending = pending

# figure: filed
proposals-figures-filed = filed

# figure: merged
proposals-figures-merged = merged

# figure: sent on as an opinion
proposals-figures-converted_opinion = as opinion

# figure: sent on as a social-opinion report
proposals-figures-converted_social_opinion = as social opinion

# figure: back with the proposer
proposals-figures-returned = returned

# figure: not filed
proposals-figures-not_filed = not filed

# figure: withdrawn
proposals-figures-withdrawn = withdrawn

# column: filing rate
proposals-figures-rate-head = filing rate

# filing rate with both numbers
proposals-figures-rate = Filing rate { $rate }: { $part } filed of { $base } received.

# members who took part, with both numbers
proposals-figures-participation = Members taking part { $rate }: { $part } of { $base } of this term proposed or signed.

# compared with the session before: more
proposals-figures-compared-more = { $more } more than in { $session }, when { $received } were received and { $filed } filed.

# compared with the session before: fewer
proposals-figures-compared-less = { $less } fewer than in { $session }, when { $received } were received and { $filed } filed.

# compared with the session before: as many
proposals-figures-compared-same = As many as in { $session }: { $received } received, { $filed } filed then.

# line: all together
proposals-figures-all = All

# line: the session before
proposals-figures-before = Session before

# line and condition: proposals of members
proposals-figures-member = By members

# line and condition: proposals of organisations
proposals-figures-collective = Collective

# line and condition: no category given
proposals-figures-no-category = No category

# table: compared with the session before
proposals-figures-by-session = Compared with the session before

# base of that table
proposals-figures-by-session-base = Both counted from session to session.

# table: by kind of submitter
proposals-figures-by-kind = By kind

# base of that table
proposals-figures-by-kind-base = A joint proposal counts once.

# table: session and ordinary
proposals-figures-by-window = Session and ordinary

# base of that table
proposals-figures-by-window-base = By the moment of first submission.

# table: by category
proposals-figures-by-category = By category

# base of that table
proposals-figures-by-category-base = Lower categories count with their upper one.

# table: by sector of the first proposer's seat
proposals-figures-by-sector = By sector

# base of that table, with the smallest number of seats
proposals-figures-by-sector-base = Proposals of members by the seat of the first proposer; sectors with fewer than { $n } seats or marked as sensitive are summed and not told singly.

# line: sectors that are not told singly, with their number
proposals-figures-sector-rest = { $n } other sectors, not told singly

# finding of the chart: which category has most filed
proposals-figures-chart-category = Most filed: { $x }, { $n }

# base of that chart
proposals-figures-chart-category-base = { $n } filed, by category

# finding of the chart: which kind brought most
proposals-figures-chart-kind = Most received: { $x }, { $n }

# base of that chart
proposals-figures-chart-kind-base = { $n } received, by kind

# column: share
proposals-figures-share = share

## Numbers

# action that is refused: seeing the numbers
proposals-numbers-look = see the numbers

# title of the page of numbers
proposals-numbers-title = Numbers of proposals

# told above the numbers
proposals-numbers-note = Numbers are never used again or moved; gaps and numbers no longer filed are explained.

# fact: numbers given
proposals-numbers-given = Given

# fact: still filed
proposals-numbers-filed = Still filed

# fact: the next number
proposals-numbers-next = Next

# fact: the template in force
proposals-numbers-template = Template in force

# column: the numbers
proposals-numbers-numbers = Numbers

# column: how many
proposals-numbers-count = Count

# column: what it is
proposals-numbers-stand = What it is

# column: why
proposals-numbers-why = Explanation

# from one number to another
proposals-numbers-range = { $x } to { $y }

# stretch: filed, one after the other
proposals-numbers-run = filed in order

# stretch: no longer filed
proposals-numbers-left = no longer filed

# stretch: never given
proposals-numbers-gap = never given

# stretch: given a second time
proposals-numbers-double = given twice

# the event that explains it
proposals-numbers-event = { $at }, { $who }: { $what }

# the event that explains it, with its reason
proposals-numbers-event-reason = { $at }, { $who }: { $what } ({ $reason })

# no event explains it
proposals-numbers-unexplained = No event explains it; run the check.

# no numbers yet: title
proposals-numbers-empty = No numbers yet

# no numbers yet: what it means
proposals-numbers-empty-text = Numbering begins when the first proposal is filed.

## API

# refused: the size of a page
proposals-api-limit = limit must be 1 to 100.

# refused: the place to go on from
proposals-api-after = after must be the next of the page before.

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
# Head of the activities of which a proposal came.
proposals-sources = Came of activities
# like proposals
proposals-likes = Similar proposals
# sentence above like proposals beside the writing
proposals-likes-lead = See what was proposed before. Whether to write is up to you.
# no like proposal
proposals-likes-none = No similar proposals. Once the title is written, those made before are listed here.
# why a proposal is shown as like another: what both titles share
alike-same-object = Same object: { $x }
# why a proposal is shown as like another: what both titles share
alike-same-measure = Same measure: { $x }
# why a proposal is shown as like another: what both titles share
alike-same-group = Same people: { $x }
# why a proposal is shown as like another: what both titles share
alike-same-setting = Same kind of place: { $x }
# why a proposal is shown as like another: what both titles share
alike-same-place = Same place: { $x }
# why a proposal is shown as like another: what both titles share
alike-near-object = Related objects: { $x }
# why a proposal is shown as like another: what both titles share
alike-near-measure = Related measures: { $x }
# why a proposal is shown as like another: what both titles share
alike-near-group = Related people: { $x }
# why a proposal is shown as like another: what both titles share
alike-near-setting = Related kinds of place: { $x }
# why a proposal is shown as like another: what both titles share
alike-near-place = Related places: { $x }
# two words for the same thing, one of each title
alike-words = { $x } = { $y }
# two things that belong together, one of each title
alike-things = { $x } and { $y }
# the titles share nothing, the first lines do
alike-by-text = Like first lines
# who answered a like proposal; the first line of the answer follows
alike-answered = { $x } answered:{" "}
# who answered a like proposal with which class; the first line of the answer follows
alike-answered-class = { $x } answered (class { $y }):{" "}
# units that have a like proposal in hand
alike-with = In hand at { $x }
# link at a like proposal: propose to join this one to it
alike-merge = Propose to merge into this one
# a title as it is quoted
alike-quoted = “{ $x }”
# a suggested category and the like proposals that have it
alike-category = Perhaps category { $x }: { $y } have it
# a suggested unit and the like proposals that it answered
alike-unit = Perhaps { $x }: it took { $y }
# button: put the suggestion into the form
alike-take = Take { $x }

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
proposals-file-hint = Tables and pictures go here. PDF, DOCX, XLSX, PPTX, TXT, CSV, JPG, PNG, 20 MB each
# button: attach
proposals-file-add = Upload
# button: take a file off
proposals-file-remove = Remove { $x }
# no file was chosen
proposals-file-none = Choose a file first.
# a file of a kind that is not taken
proposals-file-kind = This kind of file is not taken. Use PDF, DOCX, XLSX, PPTX, TXT, CSV, JPG or PNG.
# a file whose content is not what its name says
proposals-file-content = The content does not match the name. Save it anew and upload it again.
# an office document has the ending of another; x: the ending that fits
proposals-file-other-kind = The content is { $x } and does not match the name. Correct the name, or save the file anew and upload it again.
# no part of an office document inside
proposals-file-no-document = This is not the document its name says. Open it in an office program, save it anew and upload it again.
# x: part of the file
proposals-file-macros = The file holds macros ({ $x }). Save it in a format without macros and upload it again.
# x: part of the file
proposals-file-embedded = An object of another program lies in the file ({ $x }). Remove it or turn it into a picture, save the file anew and upload it again.
# x: part of the file
proposals-file-fetched = The file would fetch content from outside when opened ({ $x }). Break the link to the object or template, save the file anew and upload it again.
# x: part of the file
proposals-file-bomb = “{ $x }” in the file unpacks to too much. Remove or shrink that part, save the file anew and upload it again.
# the file is larger than one may be; x: megabytes
proposals-file-large = The file is larger than { $x } MB. Make it smaller and upload it again.
# protected by a password
proposals-file-password = The file has a password. Take it off, save the file anew and upload it again.
# binary format before 2007
proposals-file-old = This is a document of an old format. Save it as DOCX, XLSX or PPTX and upload it again.
# the archive cannot be read
proposals-file-damaged = The file is damaged and cannot be opened. Open it in an office program, save it anew and upload it again.
# looking through took too long
proposals-file-slow = The file is too complex to be checked in ten seconds. Shorten it, or save it as PDF, and upload it again.
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
# the lead case was given to units
merging-lead-given = The lead case was given to units; the merger can no longer be undone.
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
event-proposal-create = Draft begun
# button that does the act
case-do-register = Enter
# the act in a history
event-proposal-register = Draft entered by the office
# button that does the act
case-do-register_submitted = Enter
# the act in a history
event-proposal-register_submitted = Entered as received
# button that does the act
case-do-register_filed = Enter
# the act in a history
event-proposal-register_filed = Entered as filed from a list
# event
event-proposal-undo_import = Taken out with the import of “{ $x }”
# button that does the act
case-do-edit = Save
# the act in a history
event-proposal-edit = Text changed
# button that does the act
case-do-discard = Discard
# the act in a history
event-proposal-discard = Draft discarded
# sentence after the act; x number, y title
case-said-discard = Draft discarded
# button that does the act
case-do-restore = Restore
# the act in a history
event-proposal-restore = Draft restored
# sentence after the act; x number, y title
case-said-restore = Draft restored
# button that does the act
case-do-invite = Send
# the act in a history
event-proposal-invite = Members asked to sign
# sentence after the act; x number, y title
case-said-invite = Members asked to sign
# button that does the act
case-do-invite_more = Send
# the act in a history
event-proposal-invite_more = More members asked
# sentence after the act; x number, y title
case-said-invite_more = More members asked
# button that does the act
case-do-sign = Sign
# the act in a history
event-proposal-sign = Signed
# sentence after the act; x number, y title
case-said-sign = Signed
# button that does the act
case-do-decline = Decline
# the act in a history
event-proposal-decline = Declined to sign
# sentence after the act; x number, y title
case-said-decline = Declined to sign
# button that does the act
case-do-unsign = Take it back
# the act in a history
event-proposal-unsign = Signature taken back
# sentence after the act; x number, y title
case-said-unsign = Signature taken back
# button that does the act
case-do-recall = Take it back
# the act in a history
event-proposal-recall = Taken back
# sentence after the act; x number, y title
case-said-recall = Taken back
# button that does the act
case-do-expire_signing = End
# the act in a history
event-proposal-expire_signing = Signing ended
# button that does the act
case-do-submit = Submit
# the act in a history
event-proposal-submit = Submitted
# sentence after the act; x number, y title
case-said-submit = Submitted; the office will check it
# button that does the act
case-do-send_back = Return
# the act in a history
event-proposal-send_back = Returned for revision
# sentence after the act; x number, y title
case-said-send_back = Returned; the proposer is told why
# button that does the act
case-do-resubmit = Submit again
# the act in a history
event-proposal-resubmit = Submitted again
# sentence after the act; x number, y title
case-said-resubmit = Submitted again
# button that does the act
case-do-accept = Receive
# the act in a history
event-proposal-accept = Accepted
# sentence after the act; x number, y title
case-said-accept = Accepted
# button that does the act
case-do-review = Give the opinion
# the act in a history
event-proposal-review = Second opinion given
# sentence after the act; x number, y title
case-said-review = Second opinion given
# button that does the act
case-do-approve = Approve
# the act in a history
event-proposal-approve = Approved by the chair meeting
# sentence after the act; x number, y title
case-said-approve = Approved by the chair meeting
# button that does the act
case-do-file = File
# the act in a history
event-proposal-file = Filed
# sentence after the act; x number, y title
case-said-file = Filed as no. { $x }
# button that does the act
case-do-propose_merge = Propose
# the act in a history
event-proposal-propose_merge = Merger proposed
# sentence after the act; x number, y title
case-said-propose_merge = Merger proposed
# button that does the act
case-do-agree_to_merge = Agree
# the act in a history
event-proposal-agree_to_merge = Agreed to the merger
# sentence after the act; x number, y title
case-said-agree_to_merge = Agreed to the merger
# button that does the act
case-do-object_to_merge = Object
# the act in a history
event-proposal-object_to_merge = Objected to the merger
# sentence after the act; x number, y title
case-said-object_to_merge = Objected to the merger
# button that does the act
case-do-settle_merge = End
# the act in a history
event-proposal-settle_merge = No objections in time
# button that does the act
case-do-cancel_merge = Drop it
# the act in a history
event-proposal-cancel_merge = Merger dropped
# sentence after the act; x number, y title
case-said-cancel_merge = Merger dropped
# button that does the act
case-do-merge = Merge
# the act in a history
event-proposal-merge = Merged
# sentence after the act; x number, y title
case-said-merge = Merged
# button that does the act
case-do-unmerge = Undo it
# the act in a history
event-proposal-unmerge = Merger undone
# sentence after the act; x number, y title
case-said-unmerge = Merger undone
# button that does the act
case-do-convert_to_opinion = Forward
# the act in a history
event-proposal-convert_to_opinion = Forwarded as an opinion
# sentence after the act; x number, y title
case-said-convert_to_opinion = Forwarded as an opinion
# button that does the act
case-do-convert_to_social_opinion = Forward
# the act in a history
event-proposal-convert_to_social_opinion = Forwarded as a social-opinion report
# sentence after the act; x number, y title
case-said-convert_to_social_opinion = Forwarded as a social-opinion report
# button that does the act
case-do-decline_to_file = Decline to file
# the act in a history
event-proposal-decline_to_file = Not filed
# sentence after the act; x number, y title
case-said-decline_to_file = Not filed
# button that does the act
case-do-withdraw = Withdraw
# the act in a history
event-proposal-withdraw = Withdrawn
# sentence after the act; x number, y title
case-said-withdraw = Withdrawn
# button that does the act
case-do-ask_withdrawal = Ask
# the act in a history
event-proposal-ask_withdrawal = Withdrawal asked for
# sentence after the act; x number, y title
case-said-ask_withdrawal = Withdrawal asked for
# button that does the act
case-do-consent_withdrawal = Agree
# the act in a history
event-proposal-consent_withdrawal = Withdrawal agreed
# sentence after the act; x number, y title
case-said-consent_withdrawal = Withdrawal agreed
# button that does the act
case-do-refuse_withdrawal = Refuse
# the act in a history
event-proposal-refuse_withdrawal = Withdrawal refused
# sentence after the act; x number, y title
case-said-refuse_withdrawal = Withdrawal refused
# button that does the act
case-do-correct = Save as a new version
# the act in a history
event-proposal-correct = Wording corrected
# sentence after the act; x number, y title
case-said-correct = Wording corrected
# button that does the act
case-do-recategorise = Change
# the act in a history
event-proposal-recategorise = Category changed
# sentence after the act; x number, y title
case-said-recategorise = Category changed
# button that does the act
case-do-recount = Count
# the act in a history
event-proposal-recount = Dates counted anew after a calendar change
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

## Import of a list

# title of the page
import-title = Import a list of proposals
# label: the file
import-file = File
# what files are taken
import-file-hint = XLSX, CSV or JSON lines, at most 20 MB. You see the result first; nothing is written until you confirm.
# no file was chosen
import-file-needed = Please choose a file.
# the file that was shown is not there any more
import-file-gone = This file is no longer on the server (a file that is not confirmed is kept for a day at most). Please choose it again.
# label: in which state the proposals begin
import-as = These proposals are
# begin as drafts
import-as-draft = Drafts
# what that means
import-as-draft-hint = Only the proposers themselves can change them, ask for signatures and submit
# begin as received
import-as-submitted = Received
# what that means
import-as-submitted-hint = Received on paper; review comes next
# begin as filed
import-as-filed = Filed
# what that means
import-as-filed-hint = They keep the numbers of the list
# label: the session
import-sitting = Session
# hint
import-sitting-hint = Without a choice: the session of today
# label: proposer of records that name none
import-proposer = Proposer of records that name none
# hint
import-proposer-hint = A login or a name. May stay empty when every record names its proposer.
# the proposer named is not known
import-proposer-unknown = There is no login or name “{ $x }”. Name somebody else, or allow new names to be entered.
# several people of the name
import-proposer-several = Several people are called “{ $x }”; please give the login.
# a record names no proposer
import-proposer-needed = No proposer is named. Say in the options whose they are.
# label: day of receipt
import-received = Day of receipt
# hint
import-received-hint = Empty: filed ones count as received within the session, others today
# the day is in the future
import-received-later = The day of receipt cannot be later than today.
# when it counts as received; x day, y window
import-received-as = { $x }, { $y }
# what a column of a list means: choice beside a heading that no reader knows
import-field-number = Number
# what a column of a list means: choice beside a heading that no reader knows
import-field-title = Title
# what a column of a list means: choice beside a heading that no reader knows
import-field-category = Category
# what a column of a list means: choice beside a heading that no reader knows
import-field-proposer = Proposer
# what a column of a list means: choice beside a heading that no reader knows
import-field-co_signers = Co-signers
# what a column of a list means: choice beside a heading that no reader knows
import-field-proposer_kind = Kind of proposer (member, organisation, sector)
# what a column of a list means: choice beside a heading that no reader knows
import-field-signers_stated = Number of signers
# what a column of a list means: choice beside a heading that no reader knows
import-field-lead = Lead unit
# what a column of a list means: choice beside a heading that no reader knows
import-field-co_handlers = Joining units
# what a column of a list means: choice beside a heading that no reader knows
import-field-handlers = Units, lead and joining in one column
# what a column of a list means: choice beside a heading that no reader knows
import-field-mode = Way of handling
# what a column of a list means: choice beside a heading that no reader knows
import-field-filed = Day of filing
# what a column of a list means: choice beside a heading that no reader knows
import-field-filed_said = Outcome of review (filed or not)
# what a column of a list means: choice beside a heading that no reader knows
import-field-merged_into = Number it was joined to
# what a column of a list means: choice beside a heading that no reader knows
import-field-contact = Person to ask
# window
import-window-session = session proposals
# window
import-window-ordinary = ordinary proposals
# window
import-window-open = not submitted
# heading of the switches
import-options = Options
# switch
import-create-people = Enter members who are not known
# hint
import-create-people-hint = They cannot sign in until the office lets them
# switch
import-create-orgs = Enter organisations that are not known
# hint
import-create-orgs-hint = Their kind is taken from the name and can be corrected under organisations
# switch
import-skip-refused = Leave out what is refused and enter the rest
# hint
import-skip-refused-hint = Off: nothing is entered while anything is refused
# switch
import-again = Import the same file again
# hint
import-again-hint = What is there already is left; nothing is doubled
# button: show the plan
import-look = See what would happen
# note beside the button
import-look-note = Nothing is entered by this step
# button: show the plan anew
import-look-again = See it again
# link back
import-not-now = Not now
# link to the first page
import-other-file = Another file
# heading of the help
import-help = What lists are read
# help
import-help-sheet = Sheets: a heading row is enough, with columns such as number, title, proposer, lead unit, joining units, day of filing. Merged cells, headings in two rows and several names in a cell are read.
# help
import-help-lines = JSON lines: one object a line with title, area, dept; also first, co_signers, situation, analysis, suggestions, number.
# help
import-help-privacy = Columns about ethnicity, creed, a person’s party or identity numbers are not read, and are named.
# title of the preview
import-plan-title = What the import would do
# above what must be changed first
import-cannot = It cannot be imported yet
# label of the filter buttons
import-filter = Filter by verdict
# filter: all records
import-all = All
# column: verdict
import-verdict = Verdict
# verdict
import-verdict-new = new
# verdict
import-verdict-same = same, left out
# verdict
import-verdict-unsure = unsure
# verdict
import-verdict-refused = refused
# heading: what concerns the whole file
import-notes = The whole file
# no record under this filter
import-none = No such record
# what to do
import-none-text = Choose another filter, or another file.
# more rows than shown
import-more = { $n } more are not listed; the counts include them.
# column: row or line
import-row = Row
# column: title
import-matter = Title
# column: proposer
import-who = Proposer
# column: category
import-category = Category
# column: suggested units
import-units = Suggested units
# column: case number
import-number = Number
# column: state
import-stands = State
# heading beside the plan
import-what = What will be entered
# what the file is
import-shape = File
# a workbook
import-shape-xlsx = XLSX workbook
# values
import-shape-csv = CSV
# JSON
import-shape-json-lines = JSON lines
# which sheet
import-sheet = sheet “{ $x }”
# people who will be entered
import-people = These people will be entered without sign-in: { $x }
# organisations that will be entered
import-orgs = These organisations will be entered: { $x }
# a long list of names; x names, y how many more
import-and-more = { $x } and { $y } more
# button: carry out
import-confirm = Import { $n } proposals
# why there is no button
import-not-yet = Change what is listed above, then see it again.
# heading of the options
import-change = Change the options
# said after the import
import-said = { $n } proposals imported
# title of the result; x file
import-done-title = Imported: { $x }
# heading of the counts
import-done-what = This import
# link to the record of the import
import-done-record = Record of this import, and the way back
# count
import-done-entered = Proposals
# count
import-done-same = Left, there already
# count
import-done-refused = Left out
# count
import-done-people = People entered
# count
import-done-orgs = Organisations entered
# link to the list
import-done-list = See the list
# what the column of co-signers means
import-done-invite = Nobody signed a draft for others: the proposer invites them, and each signs himself.
# a draft that its proposer has changed
import-done-changed = A draft its proposer has changed
# nothing was entered
import-done-none = Nothing new
# why
import-done-none-text = All of the file was there already.
# column: co-signers
import-invite = Co-signers
# notice to a proposer; who, n
import-notice-drafts = { $who } entered { $n } drafts for you; change them as you wish and submit
# name of the operator at the console
import-console = Import by command

## Import: what becomes of a record

# no session yet
import-no-session = There is no session yet; the office sets one up first.
# the same file was imported; when, who, x its name then
import-seen = This file was imported on { $when } by { $who } as “{ $x }”. To import it again, choose “again”.
# n records are refused
import-some-refused = { $n } records are refused. Correct the file, or choose to leave them out.
# verdict
import-same = The session has a proposal of this title and proposer; it is left out.
# verdict; n row
import-same-row = The same as row { $n }; entered once.
# a name is too long
import-name-long = This is no name: it has more than { $max } characters.
# known but without a seat
import-no-seat = “{ $x }” has an account but no seat in this term; it is entered under that account.
# an unknown proposer
import-person-unknown = “{ $x }” is not known. Allow members to be entered, or add the person first.
# several people of one name
import-homonym = Several people are called “{ $x }”; it is not certain who is meant.
# several, one with a seat
import-homonym-seated = Several people are called “{ $x }”; the one with a seat in this term is taken.
# several; y the default
import-homonym-default = Several people are called “{ $x }”; it is entered under “{ $y }”.
# an unknown co-signer
import-signer-unknown = The co-signer “{ $x }” is not known; the name stays in the history only.
# co-signer with several people of the name
import-signer-homonym = Several people are called “{ $x }”; the name stays in the history only.
# an unknown organisation
import-org-unknown = There is no organisation “{ $x }”. Allow organisations to be entered, or add it first.
# several organisations of one name
import-org-several = Several organisations are called “{ $x }”; it is not certain which is meant.
# the organisation cannot propose
import-org-unit = “{ $x }” handles proposals and does not submit any.
# kind of an organisation not certain
import-org-kind = The name does not say what kind of organisation “{ $x }” is; it is entered as a mass organisation.
# text too long
import-text-long = More than { $max } characters; please shorten it.
# too many suggestions
import-suggestions-many = More than { $max } suggestions.
# unknown category
import-category-unknown = There is no category “{ $x }”; the category stays empty.
# the body has no categories
import-no-categories = No categories are set up, so the category stays empty; what the list says stays in the history.
# too many units; max, n
import-units-many = { $n } units are named; the first { $max } are kept.
# filed in the future
import-filed-later = The day of filing { $x } is later than today.
# filed before the session
import-filed-before = The day of filing { $x } lies before this session; check the session. The day of the list is kept.
# a filed record without number
import-number-needed = A filed proposal needs a number in figures.
# number used
import-number-taken = Number { $x } is taken.
# joined to another; x its number
import-merged-received = Joined to { $x }: entered as received; the committee joins them.
# joined to another; x its number
import-merged-noted = Joined to { $x }: kept in the history; the committee joins them.

## Import: what the reader is not sure of

# no heading
import-problem-header_missing = No row looks like a heading; nothing was read.
# a column that is not kept; value heading
import-problem-column_refused = Column “{ $value }” is not kept and was not read.
# an unknown column
import-problem-column_ignored = Column “{ $value }” is not known and was not read.
# nothing in a needed cell
import-problem-missing = Something must stand here.
# spreadsheet error
import-problem-cell_error = The cell holds the error { $value }; it was taken as empty.
# category of the row above
import-problem-category_carried = No category here; the one above was taken.
# unknown form of number
import-problem-number_unclear = “{ $value }” is no number in a known form; it is kept as it stands.
# number turned into a day
import-problem-number_was_date = The spreadsheet had turned the number into the day “{ $value }”; it was turned back.
# number twice
import-problem-number_repeated = Row { $other_row } has the same number.
# row twice
import-problem-row_repeated = This row repeats row { $other_row } and was left out.
# joined by its number
import-problem-merge_by_number = Only the number “{ $value }” says that it was joined to another.
# joined to something unknown
import-problem-merge_target_missing = It was joined to another that is not in the list.
# kind guessed
import-problem-proposer_kind_guessed = Whether “{ $value }” is a member or an organisation was guessed.
# signers; stated, named
import-problem-signers_disagree = { $stated } signers are stated, { $named } are listed; those listed are taken.
# name twice
import-problem-name_repeated = “{ $value }” is listed twice and was kept once.
# unit twice
import-problem-unit_repeated = “{ $value }” is listed twice and was kept once.
# several leads; units
import-problem-several_leads = { $units } units lead and it is not said whether separately; all are kept as leading.
# first leads
import-problem-lead_assumed = No unit is marked; the first was taken to lead.
# one with another
import-problem-lead_joins = “{ $value }”: the first leads, the others join.
# unknown way of handling
import-problem-mode_unclear = The way of handling “{ $value }” is not known and was left out.
# year taken
import-problem-year_taken = “{ $value }” has no year; { $year } was taken.
# no year
import-problem-year_missing = “{ $value }” has no year; the day was left out.
# two-digit year
import-problem-year_short = The year of “{ $value }” was taken as { $year }.
# no such day
import-problem-date_impossible = There is no day “{ $value }”; it was left out.
# unknown form of day
import-problem-date_unclear = “{ $value }” is no day in a known form; it was left out.
# a tick or one of a few words
import-problem-choice_unclear = “{ $value }” is none of what this column may say, or more than one; it was left out.
# a total differs
import-problem-total_disagrees = The total says { $stated }, the rows are { $counted }.
# left aside
import-notice-external_reference = The file refers to something outside ({ $entry }); it was not followed.
# left aside
import-notice-embedded_file = The file holds another file ({ $entry }); it was not opened.

## Import: why a file was not opened

# unknown content
import-read-not_a_workbook = This is not an XLSX workbook.
# old format
import-read-old_format = This is a workbook of the old format; save it as XLSX.
# protected
import-read-password_protected = The workbook is protected by a password; remove it first.
# too large; bytes, limit
import-read-too_large = The file has { $bytes } bytes; at most { $limit } are taken.
# entries
import-read-too_many_entries = The archive has { $entries } entries; at most { $limit } are taken.
# entry
import-read-entry_too_large = Entry “{ $entry }” unpacks to more than { $limit } bytes.
# entry
import-read-total_too_large = The archive unpacks to more than { $limit } bytes, reached in entry “{ $entry }”.
# entry
import-read-ratio_too_high = Entry “{ $entry }” grows more than { $limit } times and was not opened.
# entry
import-read-encrypted_entry = Entry “{ $entry }” is encrypted.
# entry
import-read-duplicate_entry = Entry “{ $entry }” stands twice.
# entries
import-read-overlapping_entries = Entries of the archive overlap; it was not opened.
# entry
import-read-unsafe_name = Entry “{ $entry }” leads out of the file; it was not opened.
# entry
import-read-macro_content = The workbook carries macros ({ $entry }); save it as XLSX without macros.
# entry, byte
import-read-doctype = Entry “{ $entry }” declares a document type at byte { $byte }; it was not opened.
# entry, byte
import-read-too_deep = Entry “{ $entry }” nests deeper than { $limit } at byte { $byte }.
# entry, byte
import-read-tag_too_long = Entry “{ $entry }” has a tag longer than { $limit } bytes at byte { $byte }.
# place, reason of the reader in English
import-read-damaged = The file cannot be read; it may be damaged. Open it in Excel or WPS, save it as XLSX and upload it again. Where and why: { $place } { $reason }
# nothing in it
import-read-no_sheets = The workbook has no sheet.
# sheets
import-read-too_many_sheets = The workbook has { $sheets } sheets; at most { $limit } are taken.
# sheet, cell
import-read-sheet_too_large = Sheet “{ $sheet }” is too large at cell { $cell }.
# sheet, regions
import-read-too_many_merges = Sheet “{ $sheet }” has { $regions } merged regions; at most { $limit } are taken.
# byte
import-read-unknown_encoding = The text has no known encoding from byte { $byte } on; save it as UTF-8 or XLSX.
# line
import-read-unclosed_quote = The quotation that begins on line { $line } does not end.
# a line of JSON; line, byte
import-trouble-line = Line { $line } is no whole JSON object, at byte { $byte } of the file.
# a value of JSON; line, x field
import-trouble-value = The value of “{ $x }” on line { $line } is no text.
# too many records; n, max
import-trouble-many = The file has { $n } records; at most { $max } are taken at once. Please cut it in parts.
# nothing in it
import-trouble-empty = There is no proposal in the file.
# it took too long; n seconds
import-trouble-slow = Reading took more than { $n } seconds and was given up.

## Desk, figures, numbers and API; keys that rooms share

## Shared: where a proposal stands

## Shared: what can be done

## Shared: kinds, windows, sources, wishes, levels

## Shared: settings of this room

## The desk

## Batch

## Figures

## Numbers

## API

## Kinds of record in the log

# a record of the log: a proposal
event-kind-proposal = proposal

# a choice of this setting
setting-proposal-kinds-individual = individual
# a choice of this setting
setting-proposal-kinds-joint = joint
# a choice of this setting
setting-proposal-kinds-party = party
# a choice of this setting
setting-proposal-kinds-mass-org = mass organisation
# a choice of this setting
setting-proposal-kinds-committee = special committee
# a choice of this setting
setting-proposal-kinds-sector = sector
# a choice of this setting
setting-proposal-kinds-group = discussion group
# a choice of this setting
setting-proposal-kinds-joint-group = joint session of groups
# a choice of this setting
setting-proposal-kinds-county = committee of the level below
# a choice of this setting
setting-proposal-kinds-guest = visiting members
# a choice of this setting
setting-proposal-kinds-area-group = area group
# a choice of this setting
setting-proposal-kinds-org-joint = organisations together
# Kind of matter: a proposal given to units.
proposals-matter = Proposal

# heading of links to official papers
proposals-papers = Official papers
# note under them: the language of papers
proposals-papers-note = Papers are printed in Chinese, whatever the language of the page.
# title of a notice of not filing
proposals-notice-title = Notice of the outcome of the review
# opening of that notice: $x title
proposals-notice-opening = Your proposal “{ $x }” was received and reviewed. The outcome:
# what becomes of the text, and the right to submit anew
proposals-notice-next = Your text is kept. Amended, it may be submitted anew as another proposal; questions about the outcome go to the committee of proposals.
# note under the proposal form
proposals-form-note = One matter for each proposal, with situation, analysis and suggestions; a collective one needs signature and seal.
# where the office notes receipt
proposals-form-receipt = Receipt
# where proposers sign
proposals-form-signs = Signature and seal
# heading of a row of the review sheet: $x level
proposals-review-row = Opinion: { $x }
# the totals row and the rows differ
import-handling-totals = The row of totals does not agree with the rows; check the table first.
# a row names no unit
import-handling-no-unit = No unit is named.
# a unit is not known
import-handling-unit-unknown = The unit “{ $x }” is not known, or there are several of that name. Enter it first, or have it entered.
# action: names the organisations that are to take part
case-action-ask_to_join = Ask other organisations to join
# action: agrees for an organisation
case-action-join = Agree for the organisation
# action: declines for an organisation
case-action-decline_joining = Decline for the organisation
# button that does the act
case-do-ask_to_join = Ask them
# the act in a history
event-proposal-ask_to_join = Other organisations asked to join
# sentence after the act; x number, y title
case-said-ask_to_join = Other organisations asked to join
# button that does the act
case-do-join = Agree
# the act in a history; x: names of the organisations
event-proposal-join = { $x } agreed to propose together
# sentence after the act; x number, y title
case-said-join = Agreed
# button that does the act
case-do-decline_joining = Decline
# the act in a history; x: names of the organisations
event-proposal-decline_joining = { $x } declined to propose together
# sentence after the act; x number, y title
case-said-decline_joining = Declined
# what the act will do; x this matter, y the lead case
case-what-ask_to_join = Each organisation agrees by somebody who may seal for it; only then can it be submitted. Those not chosen no longer take part.
# what the act will do; x this matter, y the lead case
case-what-join = You agree for your organisation to the text below. If it changes, you are asked again.
# what the act will do; x this matter, y the lead case
case-what-decline_joining = The organisation that drafts will learn that yours does not take part in “{ $x }”.
# field: remark of an organisation that declines
case-reason-decline_joining = Reason (optional)
# heading of the organisations that propose together
joining-title = Organisations taking part
# label of the list of organisations
joining-orgs = Organisations to propose with
# choice of who proposes; x: the own organisation
joining-with-others = { $x } together with others
# hint below that choice
joining-with-others-hint = Save, then choose the organisations; each must agree
# no other organisation takes part
joining-none = Choose the organisations first. If there is only one, propose in its own name.
# the proposal is of another kind
joining-not-together = This is no proposal of organisations together.
# nobody may seal for the organisation; x: its name
joining-nobody-seals = Nobody may seal for { $x } yet. Ask the office to name somebody.
# too many organisations
joining-many = At most { $max } organisations.
# an organisation has not agreed to this text; x: its name
joining-missing = { $x } has not agreed to this text. Wait for it, or take it off.
# the organisation has given this answer already
joining-answered = Your organisation has given this answer already.
# told to those who may seal for an organisation that is asked
joining-notice-asked = { $who } asks your organisation to propose together: { $title }
# told to them when the text they agreed to changed
joining-notice-changed = The text changed; your organisation is asked again: { $title }
# told to the organisation that drafts; org: names
joining-notice-agreed = { $org } agreed to propose together: { $title }
# told to the organisation that drafts; org: names
joining-notice-declined = { $org } declined to propose together: { $title }
# where an organisation stands
partner-asked = asked
# where an organisation stands
partner-agreed = agreed
# where an organisation stands
partner-declined = declined
# heading: the ground on which it is not filed
proposals-notice-ground = Ground
# heading: the decision at the end of the review sheet
proposals-review-decision = Decision

# what is found: a file of a proposal
proposals-attached = Attachment

## Standard tables of a session
# button: the standard tables of a session as a workbook
standard-export = Standard tables
# title of the workbook of standard tables; x: the session
standard-title = Standard tables, { $x }
# note above a standard table; x: the session
standard-session = { $x }. The last row is the sum of the rows above it.
# column of a standard table: session and ordinary together
standard-together = Together
# standard table: by what became of it
standard-state = By result of review
# what that table counts
standard-state-base = Every proposal first handed in is in exactly one row.
# head of its first column
standard-state-first = Result of review
# standard table: by kind
standard-kind = By kind
# what that table counts
standard-kind-base = A joint proposal counts once, under the kind under which it was handed in.
# head of its first column
standard-kind-first = Kind
# standard table: session and ordinary
standard-window = Session and ordinary
# what that table counts
standard-window-base = By the moment of first submission, up to and after the cut-off.
# head of its first column
standard-window-first = Time of submission
# standard table: by category
standard-category = By category
# what that table counts
standard-category-base = Lower categories count with their upper one.
# head of its first column
standard-category-first = Category
# standard table: by wish about publication
standard-wish = By wish to publish
# what that table counts
standard-wish-base = What the proposer wished; what was published stands in the tables of handling.
# head of its first column
standard-wish-first = Wish about publication
# standard table: by sector
standard-sector = By sector
# what that table counts where no sector is told
standard-sector-base = Proposals of members by the seat of the first proposer.
# head of its first column
standard-sector-first = Sector
# standard table: by organisation that proposes
standard-org = By proposing organisation
# what that table counts
standard-org-base = Collective proposals under the organisation that leads.
# head of its first column
standard-org-first = Organisation
# standard table: by member
standard-member = By member
# what that table counts
standard-member-base = Everybody with a seat in the term, also those who did nothing. A joint proposal counts for each who signed it, so the sums are taking part, not proposals.
# head of its first column
standard-member-first = Member
# column: proposed alone
standard-member-single = Alone
# column: first of a joint proposal
standard-member-first-of = First of several
# column: signed a joint proposal
standard-member-signed = Signed
# column: took part in all
standard-member-together = Took part
# column: filed or joined of those he proposed first
standard-member-filed = Filed of his own
# standard table: members by category
standard-wide = Members by category
# what that table counts
standard-wide-base = Proposals in which a member took part, by category; a joint proposal counts for each who signed it.
# head of its first column
standard-wide-first = Member
# sheet: the proposals of each member one by one
standard-duties = Members and their proposals
# what that sheet lists
standard-duties-base = A row for each member and each proposal he proposed first or signed; the part of proposals in a duty record.
# column: the member
standard-duty-name = Member
# column: his part
standard-duty-part = Part
# column: case number
standard-duty-number = Number
# column: title
standard-duty-matter = Title
# column: kind
standard-duty-kind = Kind
# column: category
standard-duty-category = Category
# column: state
standard-duty-state = State
# a member's part in a proposal: first proposer
standard-duty-part-first = Proposed first
# a member's part in a proposal: signed
standard-duty-part-signed = Signed

## Catalogue and book of a session
# title of the page where catalogue and book of a session are asked for
volume-title = Catalogue and book
# field: which session
volume-sitting = Session
# field: what is made
volume-kind = What is made
# choice: a table of all proposals
volume-catalogue = Catalogue
# hint below that choice
volume-catalogue-hint = A table by category: number, title, proposers, units
# choice: every proposal with its text
volume-book = Book
# hint below that choice
volume-book-hint = Every proposal with its text, by category, with a table of contents
# field: what stands in it besides
volume-with = With
# choice: the replies that were published
volume-replies = Replies, where published
# hint below that choice
volume-replies-hint = In a book only
# choice: only what was published
volume-published = For everybody: only what was published
# hint below that choice
volume-published-hint = As the public pages show it: telephone numbers are taken out, names where they may stand
# button: begins to make it
volume-begin = Make it
# link beside the button that begins a volume: leaves without it
volume-not-now = Back to the proposals
# note beside that button
volume-begin-note = It holds what you may see. You can go on working meanwhile.
# heading of the volumes one asked for
volume-mine = Asked for lately
# nothing was asked for yet
volume-mine-none = Nothing yet.
# a volume on a page; x: session, y: what
volume-of = { $x }: { $y }
# name of a volume of what was published; x: its name
volume-name-public = { $x } (published)
# sentence: another volume of the same person is still being made
volume-said-running = This one is still being made; the next can begin after it.
# state of a volume
volume-state-making = Being made
# state of a volume
volume-state-done = Ready
# state of a volume
volume-state-failed = Not made
# progress before the first proposal
volume-begins = Begins in a moment.
# progress; x: written, y: all
volume-progress = { $x } of { $y } proposals written.
# ready; x: proposals, y: size
volume-ready = { $x } proposals, { $y }.
# it could not be made
volume-failed = It stopped before the end. Begin again; if it stops again, tell the administrator.
# link: fetches the file
volume-fetch = Fetch the document
# link: looks again how far it is
volume-look-again = Look again
# link: back to the form
volume-another = Another one
# how long a volume is kept
volume-kept = The document can be fetched for one day.
# title of the document; x: session
volume-title-catalogue = Catalogue of proposals, { $x }
# title of the document; x: session
volume-title-book = Proposals of { $x }
# number of proposals, above the document; x
volume-count = { $x } proposals
# above the document; x: who made it, y: day
volume-basis = Made by { $x }, { $y }
# above the public document; x: who made it, y: day
volume-basis-public = Published proposals only; made by { $x }, { $y }
# heading of the table of contents
volume-contents = Contents
# the document holds no proposal
volume-nothing = No proposal
# heading of a proposal; x: number, y: title
volume-heading = { $x } { $y }
# column and label: case number
volume-column-number = Number
# column: title
volume-column-matter = Title
# column and label: proposers
volume-column-proposers = Proposers
# column and label: units
volume-column-units = Units
# label: proposals that were joined to it
volume-joined = Joined
# one joined proposal; x: title, y: proposer
volume-joined-one = { $x } ({ $y })
# a proposal of which not the whole text was published
volume-not-full = The full text was not published.
# heading of a reply; x: unit, y: day
volume-reply = Reply of { $x }, { $y }
# heading in a book: a reply of which only the summary is public; x unit
volume-reply-summary = Reply of { $x }, summary
# begins the answer to a suggestion; x: its number, y: what becomes of it
volume-answer = On suggestion { $x } ({ $y }): 
# a promise of a reply; x: what, y: by when
volume-promise = Promise: { $x } (by { $y })

## Exchange packages
# action that is refused: packages
package-act = exchange packages
# title of the page of packages
package-title = Exchange packages
# what packages are for
package-what = Proposals go to another installation as a file and come back with their results. A file holds the text of proposals and names; keep it as you keep the proposals.
# heading: take a package in
package-in = Take a package in
# heading: proposals go out
package-out = Proposals out
# heading: results go back
package-back = Results back
# field: the file
package-file = Package
# no file was chosen
package-file-needed = Choose a package.
# field: as what the proposals begin
package-as = Proposals come in as
# hint: filed with their numbers
package-as-filed-hint = With their numbers, to be handed over to units at once
# hint: received
package-as-submitted-hint = To be reviewed and numbered here
# field: session of proposals that come in
package-in-sitting = Session here
# choice: the session that the package names
package-sitting-named = As the package says
# field: session of proposals that go out
package-out-sitting = Filed proposals of
# field: whose proposals were answered
package-origin = Results for
# choice: a body and how many proposals came from it; x, y
package-origin-choice = { $x } ({ $y } proposals)
# button: looks at a package without taking it
package-look = Look at it
# link beside the button that shows what a package holds: leaves without it
package-not-now = Not now
# note beside that button
package-look-note = Nothing is taken in yet.
# button: fetches a package of proposals
package-fetch = Fetch the package
# button: fetches a package of results
package-fetch-results = Fetch the results
# heading of the latest packages
package-notes = Latest packages
# no package yet
package-notes-none = None yet.
# a package that went out; x: records
package-way-out = { $x } proposals went out
# a package that came in; x: records, y: from whom
package-way-in = { $x } proposals came from { $y }
# results that went out; x: records, y: to whom
package-way-results_out = { $x } results went to { $y }
# results that came in; x: records, y: from whom
package-way-results_in = { $x } results came from { $y }
# title of the page that shows what would be taken
package-plan-title = What the package would do
# heading: nothing can be taken
package-cannot = This package cannot be taken
# the package holds no record
package-none = No record
# what to do then
package-none-text = The package is sound and holds nothing. Ask whoever sent it.
# column: who puts it, or which unit answered
package-who = From
# heading of the facts of a package
package-about = The package
# there is nothing to take
package-nothing = There is nothing to take in.
# button: takes so many records
package-confirm = { $n ->
    [one] Take in one record
   *[other] Take in { $n } records
}
# fact: name of the file
package-fact-file = File
# fact: what it holds
package-fact-holds = Holds
# it holds proposals
package-holds-proposals = Proposals
# it holds results
package-holds-results = Results
# fact: from which body
package-fact-from = From
# fact: when it was made and by which program
package-fact-made = Made
# when and by which program; x, y
package-made = { $x }, { $y }
# fact: number of files in it
package-fact-files = Files
# fact: the session here
package-fact-sitting = Session
# fact: as what proposals begin
package-fact-as = Come in as
# verdict: it is taken
package-verdict-new = New
# verdict: it is here already
package-verdict-same = Here already
# verdict: it is here and was changed at its maker
package-verdict-changed = Changed there
# verdict: taken with a doubt
package-verdict-unsure = With a doubt
# verdict: it cannot be taken
package-verdict-refused = Refused
# what was taken; n: records, m: left because they were here
package-said-taken = Taken in: { $n }. Left because they were here: { $m }.
# doubt: changed at its maker since it came
package-changed = It was changed there since it came. What is here stays as it is.
# doubt: a proposal of the same title is here
package-title-here = A proposal of the same title is in this session already. It is taken as another one.
# doubt: its category is not here; x: name
package-category = The category { $x } is not here; it comes in without one.
# refused: kind of submitter is not known; x
package-kind = The kind of submitter “{ $x }” is not known here.
# refused: wish about publication is not known; x
package-wish = The wish about publication “{ $x }” is not known.
# refused: a day is not a day; x
package-day = { $x } is no day; it is written as 2026-01-20.
# refused: number is taken; n
package-number-taken = Number { $n } is taken in this session. Take it in as received, or choose another session.
# doubt: its number lies far beyond the last; n, and m the last
package-number-far = Number { $n } is far beyond { $m }, the last one. It may be a mistake; the numbers given here do not go on after it.
# refused: it has no title
package-title-needed = It has no title.
# refused: it has no submitter
package-nobody = It names nobody who puts it.
# refused: a submitter cannot be entered; x: name
package-submitter = { $x } cannot put a proposal of this kind.
# refused: several of one name here; x: name
package-homonym = Several here are called { $x }.
# x: name of a submitter, as which a member here is called too
package-person-here = A member here is called { $x }; the proposal will stand under that name. Check first that it is the same person.
# refused: too many files; x: most
package-files-many = It has more than { $x } files.
# refused: a file may not be attached; x: its name
package-file-refused = The file { $x } cannot be kept.
# refused: no such proposal here; x: id
package-no-such = No filed proposal here has the id { $x }.
# refused: a result without unit or too long
package-result-unsound = It names no unit, or its text is too long.
# refused: mark about publication; x as written
package-publication = What may be published is not known: “{ $x }”.
# results for another body; x: its name
package-not-for-us = These results are for { $x }.
# the package was made here
package-our-own = This package was made by this body itself.
# trouble with a package; x: entry
package-trouble-missing = The package lacks { $x }, which it lists. Nothing was taken. Ask for it again.
# trouble; x: entry
package-trouble-unlisted = The package holds { $x }, which its list does not name. Nothing was taken.
# trouble; x: name of the format
package-trouble-format = manifest.json names the format “{ $x }”, not this one. Nothing was taken.
# trouble; x: version
package-trouble-version = manifest.json is of version { $x }; this program reads version 1. Nothing was taken.
# trouble; x: what it holds
package-trouble-holds = manifest.json says that it holds “{ $x }”; proposals or results are read. Nothing was taken.
# trouble; x: entry
package-trouble-digest = { $x } is not what the list says of it. It was damaged or changed on its way; nothing was taken.
# trouble; x: entry
package-trouble-count = { $x } has another number of records than the list says. Nothing was taken.
# trouble; x: entry, n: line
package-trouble-line = { $x } cannot be read at line { $n }. Nothing was taken.
# trouble: id or name in a line; x file, n line
package-trouble-unsound = { $x } has an id or a name at line { $n } that is empty, too long or has control characters. Nothing was taken.
# trouble: id or name in the manifest; x file and field
package-trouble-id = { $x } is empty, too long or has control characters. Nothing was taken.
# trouble; x: entry, y: id
package-trouble-twice = { $x } has two records of the id { $y }. Nothing was taken.
# trouble; x: entry, n: most
package-trouble-many = { $x } has more than { $n } records. Nothing was taken.
# trouble; x: entry
package-trouble-bomb = { $x } unpacks to more than is allowed. Nothing was taken.
# trouble; x: entry
package-trouble-name = The name { $x } leads out of the package. Nothing was taken.
# trouble; x: entry
package-trouble-encrypted = { $x } is encrypted. Nothing was taken.
# trouble; x: entry
package-trouble-double = { $x } stands in the package twice. Nothing was taken.
# trouble; x: entry
package-trouble-damaged = { $x } is damaged. Nothing was taken. Ask for the package again.
# trouble: the whole is too large
package-trouble-large = The package is too large. Nothing was taken.
# trouble: it could not be read in time
package-trouble-slow = It took too long to read. Nothing was taken. Ask for fewer attachments, or let the operator take it in by the command.
# trouble: too many or overlapping entries
package-trouble-entries = The archive is not as packages are written. Nothing was taken.
# trouble: it is no package
package-trouble-archive = This is no package, or only a part of one. Nothing was taken.
# where a proposal came from; x: body
package-passed = Came from { $x } in an exchange package.
# heading: what was answered elsewhere
package-outside = Results from elsewhere
# unit and body that answered; x, y
package-outside-head = { $x }, from { $y }
# in the place of an answer from elsewhere that this person may not read
package-outside-closed = Its content is not open.
# when a result was taken in; x
package-taken-at = taken in { $x }
# begins the answer to a suggestion; x: its number, y: what becomes of it
package-answer = On suggestion { $x } ({ $y }): 
# a promise; x: what, y: by when
package-promise = Promise: { $x } (by { $y })
# number of a letter; x: code, year and number
package-letter = { $x }
# told to the proposer: an answer came from elsewhere
package-notice-result = { $who } has answered from elsewhere: { $title }
# the act in a history: what was answered elsewhere came in
event-proposal-outside_result = A result came from elsewhere
# history: a package went out
event-package-out = { $who } sent { $n } proposals out as { $x }
# history: a package came in
event-package-in = { $who } took in { $n } proposals from { $y } ({ $x })
# history: results went out
event-package-results_out = { $who } sent { $n } results to { $y } ({ $x })
# history: results came in
event-package-results_in = { $who } took in { $n } results from { $y } ({ $x })
# name of a package; x: session
package-name = { $x } proposals, package
# name of a package of results; x: for whom
package-name-results = Results for { $x }, package
# The units in which reports count this, the usual one first, by |
proposals-figure-units = proposals
# The units in which reports count this, the usual one first, by |
proposals-figure-units-people = members
# What a figure of a category counts. $x: category
proposals-figure-category = Proposals: { $x }
# Counting rule of a figure by session
proposals-figure-rule-sitting = By session: each proposal of the session once; one that was returned and submitted again is the same one.
# Counting rule of a figure by days
proposals-figure-rule-days = By the day of the first submission: each proposal first submitted in the period once; one that was returned and submitted again is the same one.
# Counting rule of the members who took part
proposals-figure-rule-participants = Members with a seat in the term who proposed or signed, each once.
# Counting rule of the members
proposals-figure-rule-members = Members with a seat in the term, each once.
# Where a proposal behind a figure stands now. $x: state
proposals-figure-now = Now: { $x }.
# What a figure counts
proposals-figure-name-received = Proposals received
# What a figure counts
proposals-figure-name-pending = Proposals under review
# What a figure counts
proposals-figure-name-filed = Proposals filed
# What a figure counts
proposals-figure-name-merged = Proposals merged
# What a figure counts
proposals-figure-name-converted_opinion = Proposals passed on as suggestions
# What a figure counts
proposals-figure-name-converted_social_opinion = Proposals passed on as social-opinion reports
# What a figure counts
proposals-figure-name-returned = Proposals returned
# What a figure counts
proposals-figure-name-not_filed = Proposals not filed
# What a figure counts
proposals-figure-name-withdrawn = Proposals withdrawn
# What a figure counts
proposals-figure-name-member = Proposals by members
# What a figure counts
proposals-figure-name-collective = Proposals by organisations
# What a figure counts
proposals-figure-name-kind-individual = Proposals by one member
# What a figure counts
proposals-figure-name-kind-joint = Proposals signed by several members
# What a figure counts
proposals-figure-name-kind-party = Proposals by parties
# What a figure counts
proposals-figure-name-kind-mass_org = Proposals by mass organisations
# What a figure counts
proposals-figure-name-kind-committee = Proposals by special committees
# What a figure counts
proposals-figure-name-kind-sector = Proposals by sectors
# What a figure counts
proposals-figure-name-kind-group = Proposals by groups of members
# What a figure counts
proposals-figure-name-kind-joint_group = Proposals by joint groups
# What a figure counts
proposals-figure-name-kind-county = Proposals by committees of the level below
# What a figure counts
proposals-figure-name-kind-guest = Proposals by members living here
# What a figure counts
proposals-figure-name-kind-area_group = Proposals by area groups
# What a figure counts
proposals-figure-name-kind-org_joint = Proposals by several organisations
# What a figure counts
proposals-figure-name-window-session = Proposals of the session
# What a figure counts
proposals-figure-name-window-ordinary = Ordinary proposals
# What a figure counts
proposals-figure-name-participants = Members who proposed or signed
# What a figure counts
proposals-figure-name-members = Members with a seat
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-received = proposals received
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-pending = proposals under review
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-filed = proposals filed
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-merged = proposals merged
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-converted_opinion = proposals passed on as suggestions
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-converted_social_opinion = proposals passed on as social-opinion reports
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-returned = proposals returned
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-not_filed = proposals not filed
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-withdrawn = proposals withdrawn
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-member = proposals by members
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-collective = proposals by organisations
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-individual = proposals by one member
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-joint = proposals signed by several members
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-party = proposals by parties
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-mass_org = proposals by mass organisations
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-committee = proposals by special committees
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-sector = proposals by sectors
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-group = proposals by groups of members
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-joint_group = proposals by joint groups
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-county = proposals by committees of the level below
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-guest = proposals by members living here
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-area_group = proposals by area groups
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-org_joint = proposals by several organisations
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-window-session = proposals of the session
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-window-ordinary = ordinary proposals
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-participants = members who proposed or signed
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-members = members with a seat

## Import of how the proposals of a past year were handled

# title of the page, and the link to it
import-handled-title = Bring in the handling of a past year
# what the page is for
import-handled-lead = The register at the end of a year: which unit, given and answered on which day, which class, what the members thought. No clock starts and nobody is told.
# file
import-handled-file = File
# which files
import-handled-file-hint = XLSX or CSV, at most 20 MB. You see the result first; nothing is entered until you confirm.
# session
import-handled-sitting = Session
# where none is chosen
import-handled-sitting-hint = Choose one where the table tells no year, or its year has no session
# first choice of session
import-handled-by-year = The session of the year in the table
# switch over units
import-handled-strange = Units not in the register
# switch over refused rows
import-handled-wrong = Rows that cannot be entered
# switch over a file that was imported
import-handled-before = A file imported before
# proposer of proposals that are not there
import-handled-proposer = Proposer of proposals that are not here
# login or name
import-handled-proposer-hint = A login or a name. Left empty: a proposer without sign-in, named after the file.
# nobody of that name
import-handled-proposer-unknown = There is no login or name “{ $x }”.
# a switch
import-handled-create-orgs = Enter units that are not in the register
# what it does
import-handled-create-orgs-hint = You can correct them under organisations, or take the import back
# no session of that year
import-handled-no-session = There is no session of the year in the table. Choose one, or let the office set it up first.
# before the confirmation
import-handled-look-note = This step enters nothing
# help
import-handled-help-sheet = A row of headings is enough, such as number, title, unit, given on, answered on, result, opinion, remark (in Chinese). Headings in two rows, columns of ticks and a row of totals are read too.
# help
import-handled-help-what = Proposals that are here are found by their number and only their handling is entered; others are entered as filed. What has units already is left. All of it can be taken back.
# column of units
import-handled-units = Units
# x unit, y part
import-handled-unit = { $x } ({ $y })
# day
import-handled-given = Given on { $x }
# day
import-handled-replied = Answered on { $x }
# class
import-handled-class = Result: { $x }
# opinion
import-handled-judged = Opinion: { $x }
# day
import-handled-second = Answered again on { $x }
# how many of the proposals are there
import-handled-there = Proposals that are here
# how many are entered
import-handled-new = Proposals entered
# beside a row
import-handled-is-there = handling is added
# beside a row
import-handled-is-new = entered anew
# below the facts
import-handled-no-clock = It is marked as imported, starts no clock, tells nobody, and can be taken back from the record of imports.
# after the import
import-handled-said = { $n ->
    [one] The handling of { $n } proposal was entered
   *[other] The handling of { $n } proposals was entered
}
# handled here already
import-handled-same = Units are named for it already; it is left.
# meaning of a column
import-handled-field-number = Number
# meaning of a column
import-handled-field-title = Title
# meaning of a column
import-handled-field-handlers = Units
# meaning of a column
import-handled-field-co_handlers = Units that join
# meaning of a column
import-handled-field-assigned = Given on
# meaning of a column
import-handled-field-replied = Answered on
# meaning of a column
import-handled-field-result = Result (class)
# meaning of a column
import-handled-field-feedback = Opinion of the members
# meaning of a column
import-handled-field-second_reply = Answered again on
# meaning of a column
import-handled-field-second_feedback = Opinion of the second answer
# meaning of a column
import-handled-field-note = Remark
# no heading
import-handled-problem-heading_missing = No row of headings was found (number, units and what became of them); nothing was read.
# a column that is not kept; value heading
import-handled-problem-column_refused = The column “{ $value }” is not kept and was not read.
# an unknown column
import-handled-problem-column_ignored = The column “{ $value }” is not known and was not read.
# row twice
import-handled-problem-row_repeated = This row is the same as row { $row } and was left out.
# spreadsheet error
import-handled-problem-cell_error = The cell holds the error { $value } and was taken as empty.
# number twice
import-handled-problem-number_twice = Row { $row } has this number too; correct one of them.
# no such day
import-handled-problem-date_impossible = There is no day “{ $value }”; no date was taken.
# unknown form of day
import-handled-problem-date_unclear = The date “{ $value }” is not understood; none was taken.
# year taken
import-handled-problem-year_taken = “{ $value }” has no year; { $year } was taken.
# no year
import-handled-problem-year_missing = “{ $value }” has no year; no date was taken.
# two-digit year
import-handled-problem-year_short = The year of “{ $value }” was taken as { $year }.
# replied before it was handed over
import-handled-problem-days_reversed = Answered before it was given; taken as the table says.
# no tick
import-handled-problem-tick_unclear = “{ $value }” is neither a tick nor the words of the column; not taken.
# several ticks
import-handled-problem-ticks_several = Several columns are ticked; not taken.
# over, without a class
import-handled-problem-class_missing = “{ $value }” does not say which result it was; check it.
# a further unit's own answer
import-handled-problem-further_value = Another unit of this proposal: “{ $value }” was not taken; see whose answer counts.
# place taken from the unit before
import-handled-problem-place_taken = “{ $value }”: further units were completed with the place of the first.
# a total differs
import-handled-problem-total_disagrees = The total says { $stated }, the rows give { $counted }.
# the session is not over
import-handled-coming = This session is not over; its handling cannot be imported.
# withdrawn
import-handled-withdrawn = It was withdrawn; no handling can be entered.
# the number stands in both windows
import-handled-two-windows = A proposal of the session and one between sessions have this number; the first is taken.
# title of the table
import-handled-title-differs = The table says “{ $x }”, which is another title; see whether it is the same proposal.
# opinion that is not known
import-handled-opinion = The opinion “{ $x }” is not known and was not taken.
# unit
import-handled-unit-twice = “{ $x }” is named twice and taken once.
