## Entrance

# navigation: one's own account
entrance-nav-me = Account
# number of things to change in a refused form
entrance-wrong-n = { $n ->
    [one] One thing to change. Everything else you wrote is here
   *[other] { $n } things to change. Everything else you wrote is here
}
# way out of a form
entrance-not-now = Not now
# back to one's own account
entrance-back = Back to the account

## Sign-in

# title of the gate
entrance-sign-in = Sign in
# button of the gate
entrance-sign-in-do = Sign in
# field: name to sign in with
entrance-login = Login name
# field: password
entrance-password = Password
# under the gate: what to do when one cannot get in
entrance-sign-in-help = If you forgot your password or login name, ask the office. You will get a one-time link to set it yourself.
# unknown name, wrong password, closed account: one answer
entrance-sign-in-wrong = The login name or the password is not right. Please check both.
# gate: a form was posted after the session had ended and waits
entrance-note-waiting = Your session has ended. What you wrote is still here: sign in and you come back to the filled form.
# gate: the session has ended
entrance-note-ended = Your session has ended. Sign in again and you come back to where you were.
# gate: signed out
entrance-note-out = You have signed out.
# gate: the password was set by a link
entrance-note-set = Your password is set. Please sign in.
# gate: the second factor was taken off by a link
entrance-note-factor = The old second factor is off. You can set a new one after signing in.
# gate: the password was changed
entrance-note-changed = Your password was changed. Please sign in again.
# gate: no body exists yet
entrance-note-unused = This installation is not set up yet. Open the link shown when the program was started.
# link page: the password is older than the rule allows
entrance-note-old = By rule the password changes every 90 days. Please set a new one first.
# demo: head beside the gate
entrance-demo = Demo: choose a person
# demo: what it is
entrance-demo-text = The place, its people and matters are invented.
# demo: link to the people
entrance-demo-choose = See the demo's people
# button: sign out
entrance-sign-out = Sign out

## Second factor

# title: code of the second factor
entrance-factor = Enter your code
# title: first setting of the second factor
entrance-factor-first = Set up your second factor
# field: code of six digits
entrance-code = Six-digit code
# hint of that field
entrance-code-hint = The number your authenticator shows now; it changes every 30 seconds
# why a second factor is owed
entrance-factor-why = Your role handles other people's matters, so signing in needs a code from your phone besides the password. You set it up once.
# step 1
entrance-factor-step-app = Open any authenticator program on your phone.
# step 2
entrance-factor-step-scan = Scan this picture with it.
# label of the picture for screen readers
entrance-factor-picture = Picture code holding the key, which is also written below
# before the key in letters
entrance-factor-or-type = Or type this key:
# link that opens the phone's program
entrance-factor-open = Open in this device's authenticator
# step 3
entrance-factor-step-code = Write the six digits it shows below.
# button: go on with the code
entrance-factor-do = Check and go in
# button: leave
entrance-factor-leave = Sign in with another account
# what to do without the phone
entrance-factor-help = Without your phone, or with a new one, ask the office for a one-time link to set it up anew.
# the code is wrong
entrance-factor-wrong = The code is not right. Write the six digits shown now, and check your phone's clock.
# the code was used before
entrance-factor-used = This code was used already. Wait for the next one.
# account: factor since a day
entrance-factor-since = On since { $x }
# account: no factor
entrance-factor-none = Not set up
# own factor page: it is of free will
entrance-factor-free = Once set, signing in needs a code from your phone besides the password; a stolen password alone will not do.
# own factor page: a new one takes its place
entrance-factor-replace = Set it anew here when you change phones; the old one ends when the new one is confirmed.
# title: one's own factor
entrance-my-factor = Second factor
# button: set it
entrance-my-factor-do = Confirm
# done
entrance-factor-done = Your second factor is set

## One-time links

# title: set a password by link
entrance-link-set = Set your password
# button
entrance-link-set-do = Set password
# title: take the factor off by link
entrance-link-factor = Set up your second factor anew
# what happens
entrance-link-factor-text = The old second factor will be taken off and all your sign-ins will end. You can set a new one when you sign in next.
# button
entrance-link-factor-do = Take the old one off
# greeting with name and login name
entrance-link-hello = Dear { $x }, your login name is { $y }.
# title: the link cannot be used
entrance-link-void = This link no longer works
# why
entrance-link-void-text = A link works once and for a limited time. Please ask the office for another.

## Password

# field: present password
entrance-password-now = Present password
# field: new password
entrance-password-new = New password
# hint of that field
entrance-password-new-hint = At least 12 characters. Several unrelated words do well; no names, no common passwords
# field: once more
entrance-password-again = New password once more
# too common
entrance-password-common = This password is common and easily guessed. Please take another.
# holds one's name
entrance-password-named = Please leave your name and login name out of it.
# profile classified: three kinds of four
entrance-password-kinds = Use at least three of capitals, small letters, digits and signs.
# the two differ
entrance-password-differs = The two are not the same. Please write it again.
# the same as before
entrance-password-same = This is the password you had. Please take another.
# the present password is wrong
entrance-password-not-now = The present password is not right.
# title: own password
entrance-my-password = Change password
# in the account
entrance-my-password-about = You will be asked for the present one
# on its page
entrance-my-password-text = Your sign-ins elsewhere will end.
# button
entrance-my-password-do = Change password
# done
entrance-password-done = Password changed. Your other sign-ins have ended

## My account

# title
entrance-me = My account
# fact: name
entrance-fact-name = Name
# fact: number of the member's card
entrance-fact-member-no = Member number
# fact: seat in a term
entrance-fact-term = Term { $n }
# fact: roles
entrance-fact-roles = Roles
# fact: acts for an organisation
entrance-fact-acts = Acts for
# may draft for it
entrance-fact-acts-draft = { $x } (drafts)
# may sign for it
entrance-fact-acts-seal = { $x } (drafts and signs)
# field
entrance-field-phone = Phone
# field
entrance-field-email = E-mail
# hint of the mail address
entrance-field-email-hint = The daily summary of notices goes here; leave it empty for none
# field
entrance-field-employer = Employer
# field
entrance-field-post = Post
# part: contact
entrance-me-contact = Contact and employer
# contact: nothing is known
entrance-me-contact-none = Nothing is written here yet.
# link: ask for a change
entrance-me-change = Ask for a change
# part: changes asked
entrance-me-changes = Changes asked for
# part: seat and roles
entrance-me-standing = Seat and roles
# part: what guards the account
entrance-me-guard = Security
# part: language, text size, theme
entrance-me-look = Display
# button
entrance-me-look-do = Show it like this
# title
entrance-change = Ask for a change of your data
# what happens
entrance-change-about = The office checks it; you will be told the result.
# button
entrance-change-do = Ask the office
# done
entrance-change-sent = Sent to the office
# nothing changed
entrance-change-nothing = Nothing was changed
# button: take a wish back
entrance-change-take-back = Take back
# done
entrance-change-taken-back = Taken back
# state
entrance-change-asked = With the office
# state
entrance-change-accepted = Changed
# state
entrance-change-refused = Not changed
# state
entrance-change-withdrawn = Taken back
# a kept copy is shown
entrance-kept = This is what you had written by { $x }; it is not sent yet
# a copy that waited is shown
entrance-kept-waiting = Everything you wrote before your session ended is here ({ $x }). Read it over and send it
# button: forget the copy
entrance-kept-forget = Drop this copy
# not a mail address
entrance-mail-form = Write it like name@example.org, or leave it empty.

## Sign-ins

# title
entrance-logins = Where you are signed in
# in the account
entrance-logins-about = Look it over; end what you do not know
# on its page
entrance-logins-text = If you do not know one, end it and change your password.
# a sign-in: opened, last used, address
entrance-login-line = Signed in { $opened }, last used { $seen }, from { $address }
# browser unknown
entrance-login-unknown = Unknown browser
# this very sign-in
entrance-login-this = This one
# button
entrance-login-end = End
# button
entrance-logins-end = End all others
# done
entrance-login-ended = That sign-in has ended
# done
entrance-logins-ended = All other sign-ins have ended

## API tokens

# title
entrance-tokens = API tokens
# in the account
entrance-tokens-about = Lets another program act in your name; seldom needed
# on its page
entrance-tokens-text = A program that holds a token can do what you can. Take it back when it is no longer needed.
# none
entrance-tokens-none = There are no tokens. Make one below when you need it.
# part
entrance-token-new = Make a token
# field
entrance-token-name = Purpose
# hint
entrance-token-name-hint = Say which program it is for
# field
entrance-token-until = Valid until
# hint
entrance-token-until-hint = At most one year
# button
entrance-token-do = Make token
# shown once
entrance-token-made = The token is made. It is shown only now, so copy it:
# the same form was sent twice: head of the note
entrance-token-shown = The token is made, and only one
# the same form was sent twice: what to do
entrance-token-shown-text = This form was sent more than once. The token is shown only on the first page and kept nowhere. If you did not copy it, revoke the newest one below and make another.
# day out of range
entrance-token-year = Choose a day within a year from today.
# a token: made, until
entrance-token-line = Made { $x }, valid until { $y }
# state
entrance-token-open = Usable
# state
entrance-token-expired = Expired
# state
entrance-token-revoked = Taken back
# button
entrance-token-revoke = Take back
# done
entrance-token-gone = The token is taken back

## My data

# title
entrance-data = My data
# in the account
entrance-data-about = Download everything kept about you
# what it holds
entrance-data-text = One file with your account, seats, roles and delegations, what you did, your sign-ins and the notices you received.
# what is not kept
entrance-data-not = No creed, ethnicity, origin or party of any person is kept here.
# button
entrance-data-do = Download (JSON)

## First run

# title
entrance-setup = Set up
# what it is
entrance-setup-about = You fill this in once. All of it can be changed later in the settings; the three administrators set their own passwords with one-time links.
# part
entrance-setup-part-body = The body
# part
entrance-setup-part-term = This term
# part
entrance-setup-part-sitting = This session
# part
entrance-setup-part-three = Three administrators
# why three
entrance-setup-part-three-about = Separated duties: three roles, three persons, so that nobody can give himself rights alone.
# field
entrance-setup-name = Full name
# hint
entrance-setup-name-hint = For example: Yunxi Prefecture Committee
# field
entrance-setup-short-name = Short name
# field
entrance-setup-kind = Kind of body
# kind
entrance-setup-kind-cppcc = CPPCC committee
# kind
entrance-setup-kind-congress = People's congress
# kind
entrance-setup-kind-workers = Workers' congress
# kind
entrance-setup-kind-senate = University senate
# kind
entrance-setup-kind-council = Council
# field
entrance-setup-zone = Time zone
# time zone
entrance-setup-zone-shanghai = Beijing (UTC+8)
# time zone
entrance-setup-zone-urumqi = Urumqi (UTC+6)
# time zone
entrance-setup-zone-utc = UTC
# time zone
entrance-setup-zone-almaty = Almaty (UTC+5)
# time zone
entrance-setup-zone-tashkent = Tashkent (UTC+5)
# time zone
entrance-setup-zone-tokyo = Tokyo (UTC+9)
# time zone
entrance-setup-zone-bangkok = Bangkok (UTC+7)
# time zone
entrance-setup-zone-delhi = New Delhi (UTC+5:30)
# time zone
entrance-setup-zone-moscow = Moscow (UTC+3)
# time zone
entrance-setup-zone-berlin = Berlin, standard time (UTC+1)
# field
entrance-setup-calendar = Working calendar
# calendar
entrance-setup-calendar-cn = Chinese public holidays with make-up days
# calendar
entrance-setup-calendar-weekends = Weekends only
# field
entrance-setup-term = Number of the term
# field
entrance-setup-term-from = First day
# field
entrance-setup-term-until = Last day
# field
entrance-setup-sitting = Number of the session
# field
entrance-setup-opens-on = Opening day
# field
entrance-setup-closes-on = Closing day
# field
entrance-setup-window-opens = Session proposals are taken from
# hint
entrance-setup-window-opens-hint = Left empty: three months before the opening
# field
entrance-setup-cut-off = Cut-off of session proposals
# hint
entrance-setup-cut-off-hint = In the time zone above; later ones are ordinary proposals
# administrator
entrance-setup-system = System administrator
# what he does
entrance-setup-system-does = Makes accounts, keeps backups, reads no business
# administrator
entrance-setup-security = Security administrator
# what he does
entrance-setup-security-does = Grants and revokes roles, does no business
# administrator
entrance-setup-auditor = Auditor
# what he does
entrance-setup-auditor-does = Reads the log, changes nothing
# button
entrance-setup-do = Set up
# wrong: number
entrance-setup-number = Write a number from 1 to 99.
# wrong: order
entrance-setup-order = This must come after the one before.
# wrong: outside the term
entrance-setup-in-term = The opening day must lie within the term.
# wrong: moment
entrance-setup-moment = Write day and time, like 2026-01-10 18:00.
# wrong: cut-off after the close
entrance-setup-cut-off-late = The cut-off cannot come after the closing day.
# wrong: the same person twice
entrance-setup-three = The three administrators are three different persons with different login names.
# title: done
entrance-setup-done = Set up
# what to do with the links
entrance-setup-done-text = Hand each of these links to its person, who sets the password. They are shown only now and each works once.
# the link is void
entrance-setup-void = This link was used, has expired, or the installation is set up already. Start the program again to get a new one if needed.
# login name taken
entrance-login-taken = The login name { $x } is taken. Please choose another.
# login name with other letters
entrance-login-letters = A login name has small letters, digits and . - _ @ only, at least 2 characters.

## Notices

# to the person: password was set
entrance-notice-password-set = Your password was set anew. If it was not you, tell the office at once.
# to the person: factor was set
entrance-notice-factor-set = Your second factor was set. If it was not you, tell the office at once.
# to the person: factor was taken off
entrance-notice-factor-removed = Your second factor was taken off. If you did not ask for it, tell the office at once.
# to the person: token was made
entrance-notice-token-made = An API token was made for your account. If it was not you, take it back and tell the office.
# to the auditors: a link for an administrator
entrance-notice-link-admin = { $y } made a one-time link for the administrator { $x }
# to the office: x asks for a change of y
entrance-notice-change-asked = Please check: { $x } asks for a change of { $y }
# to the person: accepted
entrance-notice-change-accepted = Your change of { $x } was made
# to the person: refused, with reason
entrance-notice-change-refused = Your change of { $x } was not made: { $y }

## Acts in the history

# event kind: a body
event-kind-body = Body
# event: a body was set up
event-body-set-up = Set up
# act that somebody else does
entrance-action-link-made = Make a one-time link
# act that somebody else does
entrance-action-created = Make an account
# act that somebody else does
entrance-action-change-withdrawn = Took a change back
# act that somebody else does
entrance-action-change-accepted = Accept a change
# act that somebody else does
entrance-action-change-refused = Refuse a change

## Settings

# setting
setting-session-staff-idle-minutes = Minutes without use after which staff are signed out
# hint of the setting
setting-session-staff-idle-minutes-hint = Always 10 for the three administrators
# setting
setting-session-member-idle-minutes = Minutes without use after which members are signed out
# hint of the setting
setting-session-member-idle-minutes-hint = A form being written is kept
# setting
setting-auth-second-factor = Who needs a second factor
# hint of the setting
setting-auth-second-factor-hint = With “nobody”, a password alone opens staff accounts; think twice
# setting
setting-auth-password-profile = Rules for passwords
# hint of the setting
setting-auth-password-profile-hint = “Length”: 12 characters, not common; “classified”: also three of four kinds of characters, changed every 90 days
# setting
setting-auth-link-hours = Hours a one-time link holds
# value of the setting
setting-auth-second-factor-staff = Staff and administrators
# value of the setting
setting-auth-second-factor-all = Everybody
# value of the setting
setting-auth-second-factor-off = Nobody (not safe)
# value of the setting
setting-auth-password-profile-length = Length
# value of the setting
setting-auth-password-profile-classified = Classified protection
