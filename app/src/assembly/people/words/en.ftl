## Terms and sessions

# name of a session
people-sitting-name = Session { $number } of term { $term }
# name of a term
people-term-name = Term { $term }

## Roles

# role
role-member = Member
# role
role-proposal_officer = Proposal officer
# role
role-reviewer = Reviewer
# role
role-committee_head = Head of the proposal committee
# role
role-chair_member = Member of the chair meeting
# role
role-office_officer = Office
# role
role-assigning_officer = Assigning office
# role
role-system_administrator = System administrator
# role
role-security_administrator = Security administrator
# role
role-auditor = Auditor

## Organisations and units

# kind of organisation
org-kind-party = Party or federation
# kind of organisation
org-kind-mass_org = Mass organisation
# kind of organisation
org-kind-committee = Special committee
# kind of organisation
org-kind-sector = Sector
# kind of organisation
org-kind-group = Discussion group
# kind of organisation
org-kind-joint_group = Joint group
# kind of organisation
org-kind-county = County committee
# kind of organisation
org-kind-area_group = Area group
# kind of organisation
org-kind-guest = Higher-level members
# kind of organisation
org-kind-unit = Handling unit
# which side a unit belongs to
unit-kind-party = Party committee
# which side a unit belongs to
unit-kind-government = Government
# which side a unit belongs to
unit-kind-congress = People's congress
# which side a unit belongs to
unit-kind-cppcc = The assembly
# which side a unit belongs to
unit-kind-court = Court
# which side a unit belongs to
unit-kind-procuratorate = Procuratorate
# which side a unit belongs to
unit-kind-other = Other

## Accounts

# account may be used
account-state-active = In use
# account may not be used
account-state-disabled = Stopped
# account without a password yet
account-state-invited = Waiting for its owner

## Navigation

# link in the rail
people-nav = Members
# link in the rail
people-nav-orgs = Organisations
# link in the rail
people-nav-terms = Terms
# link in the rail
people-nav-changes = Changes
# link in the rail
people-nav-accounts = Accounts
# link in the rail
people-nav-roles = Roles
# link in the rail
people-nav-log = Log

## Fields

# label of a field or column
people-field-login = Sign-in name
# label of a field or column
people-field-name = Name
# label of a field or column
people-field-sort_key = Name in letters
# label of a field or column
people-field-member_no = Member no.
# label of a field or column
people-field-phone = Telephone
# label of a field or column
people-field-email = E-mail
# label of a field or column
people-field-employer = Employer
# label of a field or column
people-field-post = Post
# label of a field or column
people-field-sector = Sector
# label of a field or column
people-field-committee = Special committee
# label of a field or column
people-field-group = Discussion group
# label of a field or column
people-field-standing = Standing committee
# label of a field or column
people-field-from_on = From
# label of a field or column
people-field-until_on = Until
# label of a field or column
people-field-state = Account
# label of a field or column
people-field-term = Term
# label of a field or column
people-field-span = Time
# label of a field or column
people-field-created = Made
# label of a field or column
people-field-seen = Last used
# label of a field or column
people-field-factor = Second factor
# label of a field or column
people-field-acts = Acts
# label of a field or column
people-field-out = Stop
# label of a field or column
people-field-role = Role
# label of a field or column
people-field-granted = Granted
# label of a field or column
people-field-granted_by = Granted by
# hint
people-field-login-hint = Small letters, digits, dot or hyphen, 3 to 40. One person each, never shared.
# hint
people-field-sort_key-hint = For example lin qiu he. Left empty, it is made from the name; correct it here when it is read otherwise.
# hint
people-field-from_on-hint = When groups change, the day the new ones begin. Earlier records stay.
# hint
people-field-until_on-hint = Leave empty while it is open.
# member of the standing committee
people-standing-yes = Standing member
# not a member of the standing committee
people-standing-no = Not standing
# a second factor is bound
people-factor-yes = Bound
# from a day to a day
people-span = { $x } to { $y }
# from a day on
people-span-open = from { $x }
# nothing chosen
people-none = None
# asks for a choice
people-choose = Choose

## Members

# title
people-title = Members
# number of members in the list
people-count = { $n } in all
# empty list
people-members-none = No members
# empty list: next step
people-members-none-text = Look with other conditions, or enter a member.
# button
people-new = Enter a member
# button
people-edit = Change the data
# link to the form with a seat in a term that is to come; x: name of the term
people-seat-in-term = Seat in { $x }
# button
people-save = Save
# search field
people-find = Name, letters, number
# search field
people-find-org = Name, short name, code
# search field
people-find-account = Name or sign-in name
# button
people-find-go = Find
# button of the filters
people-filter = Show
# disclosure
people-columns = Columns
# filter
people-all-committees = All committees
# filter
people-all-groups = All groups
# filter
people-all-standing = Standing or not
# filter
people-all-states = All accounts
# filter
people-all-kinds = All kinds
# filter
people-all-unit-kinds = All sides
# link
people-export-xlsx = Export these { $n } rows
# link
people-export-csv = CSV
# link back to the first page
people-first = First page
# name of the saved views
people-views = My views
# disclosure
people-view-save = Save as a view
# label
people-view-name = Name of the view
# button
people-view-keep = Keep
# button that drops a saved view, with its name
people-view-drop = Drop the view “{ $x }”
# opens the list of saved views to be dropped, where there is nothing to save
people-views-keep = Tidy the views
# link
people-back = Back
# link out of a form
people-leave = Not now
# a kept copy of the form, with its time
people-kept = This is what was not sent on { $x }
# button
people-kept-forget = Start afresh
# done
people-entered = { $x } was entered
# done
people-changed = The data of { $x } was changed

## A member

# heading: what can be done here
people-acts = You can
# heading
people-data = Data
# heading
people-seats = Seats
# heading
people-roles = Roles
# no role
people-no-roles = No role
# heading
people-delegations = Acts for
# who or what organisation, and the power
people-delegation-line = { $x }, { $y }
# a delegation ended early
people-revoked = revoked
# a delegation ended early, with the day
people-revoked-on = revoked { $x }
# heading
people-history = History
# power of a delegate
people-power-draft = may draft
# power of a delegate
people-power-seal = may sign and seal
# delegate who signs for a sector
people-power-convener = convener
# own row
people-own-account = Your own

## Changes

# title
people-changes-title = Changes of data
# heading
people-changes-open = Asked of you
# count
people-changes-n = { $n } to decide
# empty
people-changes-none = Nothing to decide
# empty: what that means
people-changes-none-text = What members ask to change in their own data appears here.
# heading
people-changes-batch = Accept several
# button
people-changes-accept-chosen = Accept the chosen
# done
people-changes-accepted = { $x } changes accepted
# time of the request
people-change-asked = asked { $x }
# button
people-change-accept = Accept
# button
people-change-refuse = Refuse
# done
people-change-accepted = Changed as { $x } asked
# done
people-change-refused = Refused; the person was told
# label
people-change-reason = Reason
# hint
people-change-reason-hint = The person reads this. At most 200 characters.
# who and which field
people-change-lead = { $x }: { $y }

## Organisations

# title
people-orgs-title = Organisations and units
# count
people-orgs-count = { $n } in all
# empty
people-orgs-none = No organisation fits
# empty: next step
people-orgs-none-text = Look with other conditions, or enter one.
# filter
people-orgs-current = Present ones
# filter
people-orgs-ended = With ended ones
# button
people-org-new = Enter an organisation
# button
people-org-save = Save
# label
people-org-name = Name
# label
people-org-short_name = Short name
# label
people-org-name_en = English name
# label
people-org-code = Code
# label
people-org-kind = Kind
# label
people-org-unit_kind = Side
# label
people-org-sector = Seats of the sector
# label
people-org-position = Place
# label
people-org-from_on = From
# label
people-org-until_on = Ended
# wrong
people-org-need-unit-kind = Choose the side of a unit.
# wrong
people-org-need-sector = Choose the seats of the sector.
# wrong
people-org-sector-tied = This sector has its organisation already.
# heading
people-org-names = Names
# a name and its first day
people-org-named = { $x }, from { $y }
# button
people-org-rename = Give a new name
# which organisation
people-org-rename-lead = Now { $x }. Records before the day keep the old name.
# wrong
people-org-name-later = The day must be later than that of the present name.
# done
people-org-renamed = Now named { $x }
# done
people-org-entered = { $x } was entered
# button
people-org-end = End
# title
people-org-end-title = End { $x }?
# what happens
people-org-end-lead = After that day it cannot be chosen and its delegates no longer act for it. Records stay.
# done
people-org-ended = { $x } was ended
# heading
people-org-delegates = Delegates
# empty
people-org-no-delegates = Nobody may act for it yet.
# button
people-delegate-new = Let a person act for it
# label
people-delegate-who = Person
# label
people-delegate-power = Power
# which organisation
people-delegate-lead = To act for { $x }, with his own account; each step carries his name.
# button
people-delegate-revoke = Revoke
# title
people-delegate-revoke-title = Revoke that { $x } acts for { $y }?
# what happens
people-delegate-revoke-lead = At once; the person is told.
# done
people-delegated = May now act for { $x }
# done
people-undelegated = The delegation of { $x } was revoked

## Sectors

# title
people-sectors-title = Sectors
# what sectors are for
people-sectors-lead = Sectors group seats, for sector proposals and convening. People are not listed by sector.
# count
people-sectors-count = { $n } in all
# empty
people-sectors-none = No sectors yet
# empty: next step
people-sectors-none-text = Enter the sectors of this term.
# button
people-sector-new = Enter a sector
# title
people-sector-edit = Change a sector
# button
people-sector-save = Save
# done
people-sector-saved = { $x } was saved
# label
people-sector-name = Name
# label
people-sector-name_en = English name
# label
people-sector-code = Code
# label
people-sector-position = Place
# label
people-sector-sensitive = Guard
# label
people-sector-until_on = Ended
# mark of a sector whose figures are never crossed
people-sector-sensitive-yes = Never crossed with opinions

## Terms

# title
people-terms-title = Terms and sessions
# which clock
people-terms-offset = Times are in { $x }
# empty
people-terms-none = No term yet
# empty: next step
people-terms-none-text = Enter the term first, then each session and its window.
# button
people-term-new = Enter a term
# button
people-term-edit = Change the term
# button
people-term-save = Save
# done
people-term-saved = The term was saved
# button
people-term-close = End the term
# closed on a day
people-term-closed = ended { $x }
# label
people-term-number = Number
# label
people-term-starts_on = First day
# label
people-term-ends_on = Last day
# column
people-sitting = Session
# button
people-sitting-new = Enter a session
# title
people-sitting-edit = Change a session
# button
people-sitting-save = Save
# done
people-sitting-saved = The session was saved
# label or column
people-sitting-number = Number
# label or column
people-sitting-year = Year
# label or column
people-sitting-opens_on = Opens
# label or column
people-sitting-closes_on = Closes
# label or column
people-sitting-window = Window opens
# label or column
people-sitting-cut-off = Cut-off
# label or column
people-sitting-prefix = Number prefix
# label or column
people-sitting-days = Days
# hint at an instant: the clock
people-sitting-offset = Local time, { $x }. The minute itself is within.
# title
people-close-title = End { $x }?
# what the end of a term does
people-close-seats = { $n } seats end today.
# what the end of a term does
people-close-roles = { $n } persons are no longer members. Those with a seat in another term stay.
# what the end of a term does
people-close-delegations = { $n } delegations are revoked.
# what the end of a term does
people-close-drafts = Authors may read their drafts until { $x }.
# what the end of a term does
people-close-accounts = { $x } accounts without a seat in another term stop after { $y }.
# what the end of a term does
people-close-final = This cannot be undone. All records stay.
# done
people-closed = The term ended with { $x } seats

## Accounts

# title
people-accounts-title = Accounts
# count
people-accounts-count = { $n } in all
# empty
people-accounts-none = No account fits
# empty: next step
people-accounts-none-text = Look with other conditions, or make one.
# button
people-account-new = Make an account
# button
people-account-create = Make it and its link
# button
people-link-password = Password link
# button
people-link-factor = Second factor link
# title
people-link-password-title = Make a password link for { $x }?
# title
people-link-factor-title = Let { $x } bind a new second factor?
# what happens
people-link-warn = It works once, for three days, and ends earlier ones. Make sure in person or by telephone that it is { $x }.
# whose link
people-link-lead = Hand it to { $x } only.
# label
people-link-label = One-time link
# what happens
people-link-once = It is shown this once. Make a new one if it gets lost.
# button
people-disable = Stop
# title
people-disable-title = Stop the account of { $x }?
# what happens
people-disable-warn = { $x } is signed out at once and cannot sign in. Records stay; it can be let in again.
# done
people-disabled = The account of { $x } was stopped
# button
people-enable = Let in again
# title
people-enable-title = Let { $x } in again?
# what happens
people-enable-warn = { $x } can sign in with the password as before.
# done
people-enabled = { $x } can sign in again
# what a link is for
people-purpose-password = setting a password
# what a link is for
people-purpose-factor = binding a second factor

## Roles

# title
people-roles-title = Roles
# the rule
people-roles-lead = The three administrators exclude each other and hold nothing else. The role of a member follows the seat.
# count
people-roles-count = { $n } in all
# empty
people-roles-none = No role is granted yet
# empty: next step
people-roles-none-text = The system administrator makes the account first, then the role is granted here.
# button
people-role-grant = Grant a role
# button
people-role-look = Look over and grant
# title
people-role-grant-title = Grant { $x } “{ $y }”?
# roles held now
people-role-now = Roles now: { $x }
# who is told
people-role-told = At once; the person and every auditor are told.
# done
people-role-granted = The role was granted
# button
people-role-revoke = Revoke
# title
people-role-revoke-title = Revoke “{ $y }” of { $x }?
# done
people-role-revoked = The role of { $x } was revoked

## Log

# title
people-log-title = Log
# count of all events
people-log-count = { $n } in all
# empty
people-log-none = Nothing fits
# empty: next step
people-log-none-text = Look with other conditions.
# column or filter
people-log-at = Time
# column or filter
people-log-who = Who
# column or filter
people-log-what = What
# column or filter
people-log-kind = Kind
# column or filter
people-log-state = State
# column or filter
people-log-record = Record
# column or filter
people-log-hash = Hash
# column or filter
people-log-from = From
# column or filter
people-log-to = To
# link
people-log-export-xlsx = Export
# link
people-log-export-csv = CSV
# title
people-check-title = Check the log
# result
people-check-whole = The log is whole
# result
people-check-whole-text = Each entry is as written and joined to the one before.
# result
people-check-part = Not all is checked yet
# result
people-check-part-text = So far each entry is as written.
# result
people-check-broken = An entry is not as written
# where the first break is
people-check-place = { $x }, { $y }. Keep everything as it is and report it.
# progress: events and records
people-check-progress = { $x } entries of { $y } records checked
# button
people-check-on = Go on

## What to change

# head of a refused form
people-wrong-n = { $n } to change. Everything you wrote is here
# what to do at a field
people-wrong-number = Write a fitting number.
# what to do at a field
people-wrong-login = Use 3 to 40 small letters, digits, dots or hyphens.
# what to do at a field
people-wrong-login-taken = This sign-in name is taken. Choose another.
# what to do at a field
people-wrong-no-taken = This number belongs to somebody else.
# what to do at a field
people-wrong-email = Write a whole address, like lin@example.cn.
# what to do at a field
people-wrong-order = The end must come after the beginning.
# what to do at a field
people-wrong-moment = Write day and time, like 2026-01-16 22:00.
# what to do at a field
people-wrong-code-taken = This code is taken. Choose another.
# what to do at a field
people-wrong-no-term = There is no open term. Enter one first.
# a seat that begins before its term; x: first day of the term
people-wrong-before-term = This term begins on { $x }. Choose that day or a later one.
# what to do at a field
people-wrong-term-taken = This term is entered already.
# what to do at a field
people-wrong-sitting-taken = This session is entered already.
# what to do at a field
people-wrong-window = The window overlaps that of another session.
# what to do at a field
people-wrong-administrator-seat = An administrator cannot be a member. Revoke the role first.
# what to do at a field
people-wrong-disabled = The account is stopped. Let it in first.
# what to do at a field
people-wrong-own-role = Your own roles are for another security administrator.
# what to do at a field
people-wrong-member-role = The role of a member follows the seat, which the office enters.
# what to do at a field
people-wrong-role-held = This role is held already.
# what to do at a field
people-wrong-role-excluded = This role does not go with those of { $x }. Revoke them first.
# what to do at a field
people-wrong-role-delegate = Delegates cannot be administrators. Revoke the delegation first.
# what to do at a field
people-wrong-choose-both = Choose a person and a role.
# what to do at a field
people-wrong-own-delegation = A delegation to yourself is for a colleague.
# what to do at a field
people-wrong-administrator-delegate = Administrators do no business, also not for others.
# what to do at a field
people-wrong-delegated = The same delegation holds in that time already.

## Names of acts

# an act, inside a sentence
people-act-change = change data
# an act, inside a sentence
people-act-enter = enter a member
# an act, inside a sentence
people-act-create = make an account
# an act, inside a sentence
people-act-decide = decide on a change
# an act, inside a sentence
people-act-delegate = let a person act
# an act, inside a sentence
people-act-disable = stop an account
# an act, inside a sentence
people-act-enable = let in an account
# an act, inside a sentence
people-act-link = make a one-time link
# an act, inside a sentence
people-act-link-factor = make a second factor link for an administrator
# an act, inside a sentence
people-act-org = keep organisations
# an act, inside a sentence
people-act-sector = keep sectors
# an act, inside a sentence
people-act-term = keep terms
# an act, inside a sentence
people-act-close = end the term
# an act, inside a sentence
people-act-grant = grant a role
# an act, inside a sentence
people-act-revoke = revoke a role

## Sentences of the history

# kind of record in the log
event-kind-account = Account
# kind of record in the log
event-kind-org = Organisation
# kind of record in the log
event-kind-sector = Sector
# kind of record in the log
event-kind-term = Term
# kind of record in the log
event-kind-sitting = Session
# kind of record in the log
event-kind-role = Role
# kind of record in the log
event-kind-delegation = Delegation
# sentence of the history
event-account-created = { $who } made the account
# sentence of the history
event-account-role-granted = A role was granted at the first run
# sentence of the history
event-account-link-made = { $who } made a one-time link
# sentence of the history
event-account-password-set = A new password was set
# sentence of the history
event-account-sign-in = { $who } signed in
# sentence of the history
event-account-sign-in-failed = Somebody failed to sign in to this account
# sentence of the history
event-account-sign-out = { $who } signed out
# sentence of the history
event-account-factor-given = { $who } gave the second factor
# sentence of the history
event-account-factor-set = { $who } bound a second factor
# sentence of the history
event-account-factor-removed = The second factor was taken off
# sentence of the history
event-account-change-asked = { $who } asked for a change of data
# sentence of the history
event-account-change-withdrawn = { $who } withdrew a change of data
# sentence of the history
event-account-change-accepted = { $who } accepted a change of data
# sentence of the history
event-account-change-refused = { $who } refused a change of data
# sentence of the history
event-account-login-ended = { $who } ended a sign-in
# sentence of the history
event-account-logins-ended = { $who } ended the other sign-ins
# sentence of the history
event-account-preferences = { $who } changed how pages look
# sentence of the history
event-account-token-made = { $who } made an API token
# sentence of the history
event-account-token-revoked = { $who } revoked an API token
# sentence of the history
event-account-change = { $who } changed { $x } to “{ $y }”
# sentence of the history
event-account-contact = { $who } changed { $x }
# sentence of the history
event-account-seat = { $who } entered a seat from { $x }
# sentence of the history
event-account-seat_moved = { $who } moved the seat to other groups from { $x }
# sentence of the history
event-account-seat_until = { $who } changed the end of the seat: { $x }
# sentence of the history
event-account-seat_corrected = { $who } corrected the seat
# sentence of the history
event-account-disable = { $who } stopped the account of { $x }
# sentence of the history
event-account-enable = { $who } let { $x } in again
# sentence of the history
event-account-left = The time to read after the term was over; the account stopped
# sentence of the history
event-account-export = { $who } exported { $y } rows of “{ $x }”
# sentence of the history
event-role-grant = { $who } granted { $y } “{ $x }”
# sentence of the history
event-role-revoke = { $who } revoked “{ $x }” of { $y }
# sentence of the history
event-delegation-grant = { $who } let the person act for { $x }: { $y }
# sentence of the history
event-delegation-revoke = { $who } revoked acting for { $x }: { $y }
# sentence of the history
event-delegation-term_end = The term ended; { $x } delegations were revoked
# sentence of the history
event-org-create = { $who } entered { $x } ({ $y })
# sentence of the history
event-org-rename = { $who } named it { $x } from { $y }
# sentence of the history
event-org-end = { $who } ended it on { $x }
# sentence of the history
event-sector-create = { $who } entered the sector { $x }
# sentence of the history
event-sector-change = { $who } changed the sector { $x }
# sentence of the history
event-term-create = { $who } entered term { $x } from { $y }
# sentence of the history
event-term-change = { $who } moved the term from { $x } to { $y }
# sentence of the history
event-term-close = { $who } ended term { $x } with { $y } seats
# sentence of the history
event-sitting-create = { $who } entered session { $x }, opening { $y }
# sentence of the history
event-sitting-change = { $who } changed the session; its days were { $x }, now { $y }

## Notices

# notice
people-notice-link = { $who } made a one-time link for you for { $x }. If you did not ask for it, tell the system administrator.
# notice
people-notice-disable = { $who } stopped the account of { $x }
# notice
people-notice-enable = { $who } let { $x } in again
# notice
people-notice-role-grant = You hold the role “{ $x }”, granted by { $who }
# notice
people-notice-role-revoke = Your role “{ $x }” was revoked
# notice
people-notice-role-grant-audit = { $who } granted { $y } “{ $x }”
# notice
people-notice-role-revoke-audit = { $who } revoked “{ $x }” of { $y }
# notice
people-notice-delegated = You may act for { $x }: { $y }
# notice
people-notice-undelegated = You no longer act for { $x }
# notice
people-notice-term-end = The term has ended. You may read your drafts until { $x }.

## Settings

# setting
setting-people-drafts-readable = How long drafts may be read after a term
# hint of the setting
setting-people-drafts-readable-hint = Accounts without a seat in another term stop after it.

## Lists brought in

# nav
people-nav-imports = Imports
# act, in "this is not yours: ..."
people-act-import = bringing in members and units
# act, in "this is not yours: ..."
people-act-columns = saying what columns of lists mean
# title and link
people-import-title-members = Bring in members
# title and link
people-import-title-units = Bring in units
# label of the file
people-import-file = The table
# hint of the file
people-import-file-hint = XLSX or CSV, at most 20 MB and 5,000 records.
# button
people-import-look = See what would happen
# note beside the button
people-import-look-note = Nothing is written yet.
# way out
people-import-not-now = Not now
# heading of the help
people-import-help = How the table is read
# help for members
people-import-help-members = Columns are told by their headings: number, name, sector, committee, employer, post, telephone, member since, role. Titles, merged headings and totals do no harm; an empty cell changes nothing.
# help for units
people-import-help-units = Columns are told by their headings: code, name, short name, side. Persons to ask and telephones are not kept; who acts for a unit is named in its own page.
# help about keys
people-import-help-keys = The same table twice changes nothing: a member is known by his number, else by name and employer; a unit by its code or one of its names.
# help about what is not read
people-import-help-privacy = Some things about persons are not kept here; such columns are not read, and the preview names them.
# complaint at the file
people-import-many = The file has { $n } records; cut it into parts of at most { $max }.
# complaint at the file
people-import-slow = Reading took more than ten seconds; cut the file into parts.
# title of the preview
people-import-plan-title = Look at this before it is brought in
# head of what stands in the way
people-import-cannot = It cannot be brought in yet
# complaint
people-import-nothing-read = No record was read. If the heading was not understood, say below what the columns mean.
# complaint
people-import-some-refused = { $n } records cannot be taken. Correct the file, or tick “Leave out what is refused”.
# complaint
people-import-nothing = There is nothing to write: no record is new and no change is ticked.
# group of buttons that filter by verdict
people-import-filter = Show by verdict
# button that shows all rows
people-import-all = All
# heading of the legend
people-import-legend = What the marks mean
# verdict
people-import-verdict-same = Same
# verdict
people-import-verdict-new = New
# verdict
people-import-verdict-changed = Changed
# verdict
people-import-verdict-unsure = Unsure
# verdict
people-import-verdict-refused = Refused
# legend
people-import-legend-same = It stands here already; nothing is done.
# legend
people-import-legend-new = It will be entered.
# legend
people-import-legend-changed = Something else stands here; it is changed only where you tick it.
# legend
people-import-legend-unsure = There is a doubt, told beside it; what can be taken is still taken.
# legend
people-import-legend-refused = It cannot be taken; what to do stands beside it.
# heading
people-import-columns = Columns that are not known
# lead
people-import-columns-lead = Say what these columns mean; the next table with the same heading is read so.
# tag
people-import-remembered = remembered
# button
people-import-forget = Forget
# button
people-import-remember = Remember and read again
# choice
people-import-undecided = not said yet
# choice
people-import-leave-out = leave this column out
# heading
people-import-notes = What is not taken
# empty
people-import-none = No record here
# empty, what to do
people-import-none-text = Look at another verdict, or choose another file.
# column
people-import-row = Row
# column
people-import-verdict = Verdict
# number of rows that are not shown
people-import-more = { $n } more are not listed.
# heading
people-import-what = What would happen
# fact
people-import-kind = Table
# fact
people-import-records = Records
# fact, number of cells with a verdict
people-import-cells = Cells: { $x }
# fact
people-import-before = This file was brought in before
# when and who
people-import-seen = { $x }, { $y }
# what is written
people-import-written = { $x } will be entered, { $y } changed.
# question of a tick, for those who do not see it
people-import-take = Change { $y } of { $x }:
# choice
people-import-take-all = Take all changes
# hint of the choice
people-import-take-all-hint = Changes in doubt are still ticked one by one.
# choice
people-import-skip-refused = Leave out what is refused
# button
people-import-confirm = Bring in
# button
people-import-look-again = Look again
# button and name of a file
people-import-sheet = Download the rows in doubt
# note below the button
people-import-sheet-note = The table says what is wrong and what to do; correct it and bring it in again.
# title of the file
people-import-sheet-title = Rows in doubt of { $x }
# line above the table in the file
people-import-sheet-lead = Cells on a coloured ground are in doubt; the last column says what to do. Correct them and bring this file in again.
# heading in the file
people-import-sheet-what = What is wrong and what to do
# a cell with its doubts, in the file
people-import-sheet-cell = { $x }: { $y }
# link
people-import-other-file = Choose another file
# said after it
people-import-said = { $n } entered, { $changed } changed.
# field
people-import-field-members-no = Number
# field
people-import-field-members-name = Name
# field
people-import-field-members-sector = Sector
# field
people-import-field-members-committees = Committee
# field
people-import-field-members-post = Post
# field
people-import-field-members-phone = Telephone
# field
people-import-field-members-member_since = Member since
# field
people-import-field-members-unit = Employer
# field
people-import-field-members-role = Standing committee
# field
people-import-field-members-seat = Seat in this term
# field
people-import-field-units-code = Code
# field
people-import-field-units-name = Name
# field
people-import-field-units-short_name = Short name
# field
people-import-field-units-kind = Side
# field, never shown for units
people-import-field-units-seat = Seat
# doubt
people-import-other-unit = { $x } is entered with the employer “{ $y }”. Make sure that this is the same person; give another one a number of his own.
# doubt
people-import-several = { $n } persons are called { $x }; add the member's number. This row is left out.
# refusal
people-import-stopped = The account with this number is stopped; let it in again first.
# doubt
people-import-other-name = The number is entered under another name; check the number.
# refusal
people-import-twice = Row { $n } is the same; keep one of them.
# doubt
people-import-role = “{ $x }” is not kept; only membership of the standing committee is.
# doubt
people-import-no-sector = There is no sector “{ $x }”; the field stays empty. It can be added under sectors first.
# doubt
people-import-no-committee = There is no committee “{ $x }”; it is not entered. It can be added under organisations first.
# doubt
people-import-one-committee = One committee is kept; “{ $x }” is not entered.
# doubt
people-import-no-seat = He has no seat in this term; any change that is taken gives him one.
# doubt
people-import-no-side = The side “{ $x }” is not known; it is entered as “other”.
# doubt
people-import-several-units = { $n } units are called “{ $x }”; add the code. This row is left out.
# refusal
people-import-no-unit = The name belongs to an organisation of another kind (code { $x }), not to a unit.
# refusal
people-import-ended = This unit ended on { $x }; change the name, or enter a new unit.
# note
people-import-sheet-hidden = The sheet is hidden and was not read.
# note
people-import-serial = “{ $x }” only counts rows and is no number of a member; it is not kept.
# note
people-import-not-kept = Column “{ $x }” is not kept here.
# doubt of the reader
people-import-problem-heading_missing = No row looks like a heading; nothing was read.
# doubt of the reader
people-import-problem-column_refused = Column “{ $value }” is not kept and was not read.
# doubt of the reader
people-import-problem-column_ignored = Column “{ $value }” is not known and was not read.
# doubt of the reader
people-import-problem-column_assumed = What “{ $value }” means was told by what stands in it; check it.
# doubt of the reader
people-import-problem-remark_refused = What stands in brackets is not kept and was not read.
# doubt of the reader
people-import-problem-remark_ignored = A remark was not read; check it.
# doubt of the reader
people-import-problem-remark_taken = A remark was taken for a field; check it.
# doubt of the reader
people-import-problem-missing = Something must stand here.
# doubt of the reader
people-import-problem-cell_error = The cell holds the error { $value }; it was taken as empty.
# doubt of the reader
people-import-problem-value_unclear = “{ $value }” is in no known form and was not taken.
# doubt of the reader
people-import-problem-formula_unsure = A formula over texts; its result was not taken.
# doubt of the reader
people-import-problem-carried = The cell is empty; what stands above was taken. Check it.
# doubt of the reader
people-import-problem-several_names = Several names in one cell; each became a record, and the other columns were left.
# doubt of the reader
people-import-problem-more_than_named = “{ $value }” says that there are more than it names.
# doubt of the reader
people-import-problem-name_repeated = Row { $other_row } has the same name.
# doubt of the reader
people-import-problem-row_repeated = The row repeats row { $other_row } and was left out.
# doubt of the reader
people-import-problem-number_repeated = Row { $other_row } has the same number.
# doubt of the reader
people-import-problem-tick_unclear = “{ $value }” is neither a tick nor the words of the column; it was left.
# doubt of the reader
people-import-problem-ticks_several = More than one column is ticked; none was taken.
# doubt of the reader
people-import-problem-date_impossible = There is no day “{ $value }”; it was left.
# doubt of the reader
people-import-problem-date_unclear = “{ $value }” is no day in a known form; it was left.
# doubt of the reader
people-import-problem-year_taken = “{ $value }” has no year; { $year } was taken.
# doubt of the reader
people-import-problem-year_short = The year of “{ $value }” was taken as { $year }.
# doubt of the reader
people-import-problem-year_alone = Only a year is written; its first day was taken. Check it.
# doubt of the reader
people-import-problem-zero_lost = “{ $value }” may have lost its last zero; check the month.
# doubt of the reader
people-import-problem-more_than_due = More was attended than there was to attend.
# doubt of the reader
people-import-problem-total_disagrees = The total differs from the rows.
# doubt of the reader
people-import-problem-not_shown = The row or column is not shown in the sheet; it was read.

## Imports as records

# title
people-imports-title = Imports
# lead
people-imports-lead = Every list that was brought in, with what it made, and whether it can be taken back.
# empty
people-imports-none = Nothing was brought in yet
# empty, what to do
people-imports-none-text = Choose above what to bring in.
# button
people-imports-new-members = Bring in members
# button
people-imports-new-units = Bring in units
# button
people-imports-new-proposals = Bring in proposals
# way to another list
people-imports-new-handling = Bring in the handling of a past year
# column and fact
people-imports-at = When
# column
people-imports-file = File
# column and fact
people-imports-kind = Table
# column and fact
people-imports-who = Who
# column and fact
people-imports-made = Entered
# column and fact
people-imports-changed = Changed
# column
people-imports-state = State
# state
people-imports-stands = In force
# state and fact
people-imports-undone = Taken back
# kind
people-import-kind-members = Members
# kind
people-import-kind-units = Units
# kind
people-import-kind-proposals = Proposals
# kind
people-import-kind-handling = Handling of a past year
# who, where the command did it
people-imports-console = the command line
# fact
people-imports-same = Already there
# fact
people-imports-refused = Refused
# fact
people-imports-open = Can be taken back
# fact
people-imports-digest = Digest of the file
# empty
people-imports-pieces-none = What it made was not noted
# empty, what to do
people-imports-pieces-none-text = Nothing is noted record by record: the import entered nothing, or an earlier version of the program made it. It cannot be taken back as a whole.
# column
people-imports-piece = Record
# column
people-imports-act = What was done
# column
people-imports-stand = Now
# what was done
people-imports-act-made = Entered
# what was done
people-imports-act-changed = Changed
# state of a piece
people-imports-stand-open = Can be taken back
# state of a piece
people-imports-stand-touched = Touched since
# state of a piece
people-imports-stand-used = Referred to
# state of a piece
people-imports-stand-undone = Taken back
# heading
people-imports-what = This import
# heading
people-imports-history = History
# button
people-imports-undo = Take this import back
# note
people-imports-note-open = What nobody has touched since can be taken back.
# note
people-imports-note-touched = All of it is in use by now; nothing can be taken back.
# note
people-imports-note-undone = This import was taken back.
# note
people-imports-note-none = It was not noted record by record; it cannot be taken back as a whole.
# title of the page before it
people-imports-undo-title = Take back the import of “{ $x }”
# what it does
people-imports-undo-what = { $x } entered records are taken out, { $y } changed ones are as before.
# what it does
people-imports-undo-members = Accounts, seats and roles are deleted; nobody has signed in with them.
# what it does
people-imports-undo-units = The units leave the register; their codes are free again.
# what it does
people-imports-undo-proposals = The proposals are taken out and their numbers are free again; persons and organisations that the list entered go with them where nothing else names them.
# what it does
people-imports-undo-handling = Units, replies and judgements that the table told are taken out of the matters, which stand as before; proposals, units and persons that it entered go with them where nothing else names them.
# what it does
people-imports-undo-history = The history stays: who brought it in and when, who took it back.
# heading
people-imports-kept = What is kept
# why
people-imports-kept-why = Somebody has touched these since, or something refers to them; they are kept, and can be dealt with on their own pages.
# button
people-imports-undo-now = Take back: { $n }
# said after it
people-imports-said = { $n } taken back.
# act, in a sentence about what is not possible or not yours
people-import-action-undo = taking back
# state, in a sentence
people-import-state-undone = taken back
# state, in a sentence
people-import-state-made = in use
# notice to auditors
people-notice-import = { $who } brought in { $n } members from “{ $x }”, with their seats and roles
# event
event-bulk_import-bring = { $who } brought in a table from “{ $x }”
# event
event-bulk_import-undo = { $who } took back the import of “{ $x }”
# event
event-bulk_import-undo_partly = { $who } took back part of the import of “{ $x }”
# kind of event
event-kind-import_column = Columns of imports
# event
event-import_column-choose = { $who } said what column “{ $x }” means
# event
event-import_column-forget = { $who } forgot what column “{ $x }” means
# event
event-account-undo_import = { $who } took the import back
# event
event-org-undo_import = { $who } took the import back
# event
event-org-change = { $who } changed code or side: { $x }, { $y }
# kind of event
event-kind-bulk_import = Import
# event
event-bulk_import-import = { $who } brought in proposals from “{ $x }”
# What was brought in: activities
people-import-kind-activities = Activities
# Button: bring in activities
people-imports-new-activities = Bring in activities
# What taking back does: activities
people-imports-undo-activities = Activities that nobody has touched are taken out with their lists; their history stays.
# What was brought in: documents upward
people-import-kind-upward = Documents sent upward
# Button: bring in documents upward
people-imports-new-upward = Bring in documents sent upward
# What taking back does: documents upward
people-imports-undo-upward = Documents that nobody has touched are taken out of the register; their history stays.
