# name of the room
room-proposals = proposals

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
case-action-create = begin a draft

# action: the office enters a draft from a list
case-action-register = enter a draft

# action: the office enters a proposal received on paper
case-action-register_submitted = enter from paper

# action: the office enters a filed proposal of a list
case-action-register_filed = enter as filed

# action: changes the text
case-action-edit = change the text

# action: throws a draft away
case-action-discard = throw away

# action: takes a draft back out of the bin
case-action-restore = restore

# action: asks others to sign
case-action-invite = ask others to sign

# action: asks further ones to sign
case-action-invite_more = ask more to sign

# action: signs
case-action-sign = sign

# action: declines to sign
case-action-decline = decline to sign

# action: takes one's signature back
case-action-unsign = take the signature back

# action: takes it back from signing
case-action-recall = take back to change

# action of the clock: the time for signing is over
case-action-expire_signing = end signing

# action: submits
case-action-submit = hand in

# action: returns for revision
case-action-send_back = return for revision

# action: submits again
case-action-resubmit = hand in again

# action: accepts after the preliminary check
case-action-accept = receive

# action: gives the second opinion
case-action-review = give the second opinion

# action: the chair meeting approves
case-action-approve = approve in the chair meeting

# action: files
case-action-file = file

# action: proposes to join it to a lead case
case-action-propose_merge = propose to merge

# action: a proposer agrees to a merger
case-action-agree_to_merge = agree to the merger

# action: a proposer objects to a merger
case-action-object_to_merge = object to the merger

# action of the clock: the time for objections is over
case-action-settle_merge = end the time for objections

# action: drops a proposed merger
case-action-cancel_merge = drop the merger

# action: joins it to the lead case
case-action-merge = merge

# action: undoes a merger
case-action-unmerge = undo the merger

# action: sends it on as an opinion
case-action-convert_to_opinion = send on as an opinion

# action: sends it on as a social-opinion report
case-action-convert_to_social_opinion = send on as a social-opinion report

# action: declines to file
case-action-decline_to_file = decline to file

# action: withdraws before filing
case-action-withdraw = withdraw

# action: asks to withdraw after filing
case-action-ask_withdrawal = ask to withdraw

# action: the office consents to a withdrawal
case-action-consent_withdrawal = consent to the withdrawal

# action: the office does not consent
case-action-refuse_withdrawal = refuse the withdrawal

# action: the office corrects the wording
case-action-correct = correct the wording

# action: changes the category
case-action-recategorise = change the category

# action of the clock: counts dates again after a change of calendar
case-action-recount = count dates again

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

# name of a session, with numbers of term, session and year
proposals-desk-sitting = Session { $session } of term { $term }, { $year }

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
