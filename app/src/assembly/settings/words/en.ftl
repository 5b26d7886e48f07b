## The room

# link in the navigation
settings-nav = Procedure
# title of the list of settings
settings-title = Rules and settings
# under the title of the list
settings-intro = Each line shows the value in force, since when, and the rule behind it. A change holds from its date; earlier days keep the earlier rule.
# no setting is declared
settings-empty = Nothing to set yet
# what that means
settings-empty-text = Settings appear here once a part of the system declares them.
# tab of the values
settings-tab-values = Rules
# tab of the calendar
settings-tab-calendar = Working calendar
# tab of the categories
settings-tab-categories = Categories
# tab of the grounds
settings-tab-grounds = Grounds for not filing
# the act of reading the settings, for refusals
settings-action-read = See rules and settings
# the act of changing the procedure, for refusals
settings-action-edit = Change rules and settings
# the act of setting a value, for conflicts
settings-action-set = Change this setting
# the act of changing the overlay, for conflicts
settings-action-overlay = Change the local days
# between two sentences
settings-between-sentences = {" "}

## Groups

# group of settings: proposals
settings-group-proposal = Proposals
# group of settings: review
settings-group-review = Review and filing
# group of settings: merging
settings-group-merge = Merging
# group of settings: sign-in sessions
settings-group-session = Sign-in
# group of settings: people
settings-group-people = People and units
# group of settings: sign-in and accounts
settings-group-auth = Sign-in and accounts
# group of settings: returns
settings-group-return = Returns
# group of settings: signing
settings-group-signing = Co-signing
# group of settings: statistics
settings-group-statistics = Figures

## Lists and history

# column: name of the setting
settings-col-name = Setting
# column: value in force
settings-col-value = In force
# column: first day in force
settings-col-since = Since
# column: last day
settings-col-until = Until
# column: the rule that justifies the value
settings-col-rule = Rule
# column: where it stands
settings-col-state = State
# column: who did it and when
settings-col-who = Who and when
# column: year
settings-col-year = Year
# column: file
settings-col-file = File
# column: day
settings-col-day = Day
# column: days
settings-col-days = Days
# column: what it was before
settings-col-before = Before
# column: what it is afterwards
settings-col-after = After
# column: what can be done
settings-col-acts = Possible
# mark of a value that the body has not set
settings-default = default
# a switch that is on
settings-on = on
# a switch that is off
settings-off = off
# an empty value
settings-value-none = none
# a value that comes into force later: day and value
settings-coming = From { $x }: { $y }
# state of a value: in force
settings-state-now = in force
# state of a value: later
settings-state-coming = not yet in force
# state of a value: earlier
settings-state-past = past
# state of a value: taken back
settings-state-withdrawn = withdrawn
# state of a file: another took its place
settings-state-replaced = replaced
# head of the history
settings-history = History
# nothing was changed yet
settings-history-none = Never changed; the default has always been in force.

## Changing one

# head of the form
settings-change = Change it
# label of the value
settings-value = New value
# label of the unit of a period
settings-unit = Unit
# unit: working days
settings-unit-wd = working days
# unit: days
settings-unit-d = calendar days
# unit: months
settings-unit-m = months
# a period in working days
settings-period-wd = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
# a period in days
settings-period-d = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
# a period in months
settings-period-m = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
# label of the first day in force
settings-from = From
# what may be written there
settings-from-hint = Today or later, like 2026-05-20.
# the first day lies in the past
settings-from-past = It can hold from today or later only; please change the date.
# label of the rule that justifies the value
settings-rule = Which rule justifies it
# what is to be written there
settings-rule-hint = Name the document and the article, like “Rules on proposals, article 16”.
# what a number may be
settings-allowed-whole = A whole number from { $low } to { $high }.
# what a period may be
settings-allowed-period = A whole number from 1 to { $n } and its unit; at most 120 months.
# what a text may be
settings-allowed-text = At most { $n } characters.
# what groups of words may be
settings-allowed-words = One group a line, at most { $n } characters.
# a line of groups of words holds one word only
settings-words-alone = Line { $n } holds one word only. Add a word that means the same, or take the line out.
# a word of a line is too long or none
settings-words-length = “{ $x }” in line { $n } is no word of 1 to 16 characters. Shorten it or take it out.
# a line refers to something unknown
settings-words-unknown = “{ $x }” in line { $n } is defined nowhere. Write its own group first.
# a line names nothing
settings-words-nameless = Line { $n } names no word. Add one or take the line out.
# button: save the value
settings-save = Put in force from this day
# way back
settings-back = Back
# after a value was set, with its first day
settings-set = Recorded; in force from { $x }
# a kept copy stands in the form, with its time
settings-kept = What was saved at { $x } stands in the form
# button: forget the kept copy
settings-kept-forget = Forget it and show what is in force
# title of the page that takes a value back
settings-withdraw-title = Withdraw a change not yet in force
# what would be taken back: setting and value
settings-withdraw-text = Withdraw the change of “{ $x }” to “{ $y }”?
# when it would have come into force
settings-withdraw-from = It would be in force from { $x }. The present value stays; the withdrawal is kept in the history.
# button: take it back
settings-withdraw = Withdraw
# button: leave it
settings-not-now = Not now
# too late to take back
settings-withdraw-late = It is in force already and cannot be withdrawn; set a new value instead.
# after a value was taken back
settings-withdrawn = Withdrawn

## Templates of numbers

# a bracket is not closed
settings-template-open = The “{"{"}” at character { $n } is not closed.
# a bracket closes nothing
settings-template-stray = The “{"}"}” at character { $n } closes nothing.
# not a variable
settings-template-unknown = “{ $x }” at character { $n } is not known. Known: level, term, session, year, prefix, kind, category, seq, category_seq.
# not a width
settings-template-width = “{ $x }” at character { $n } is no width; write 01 to 09, for numbers only.
# two matters would have one number
settings-template-no-sequence = It needs {"{"}seq{"}"}, or {"{"}category{"}"} with {"{"}category_seq{"}"}; otherwise two matters could get one number.

## Working calendar

# title of the calendar page
settings-calendar-title = Working calendar { $n }
# name of the links to other years
settings-calendar-other-years = Other years
# there is no table for the year
settings-calendar-unknown = No table for this year yet
# what that means
settings-calendar-unknown-text = Dates in this year are provisional: counted Monday to Friday until the table is imported, then counted again.
# head of what the calendar rests on
settings-calendar-basis = What it rests on
# where the table comes from
settings-calendar-source = Table
# the table comes with the program
settings-calendar-source-built-in = State Council notice, comes with the program
# the table was imported
settings-calendar-source-file = Imported file: { $x }
# there is no table
settings-calendar-source-none = none yet
# years with a table
settings-calendar-years = Years known
# digest of all tables
settings-calendar-version = Calendar code
# head of the import
settings-calendar-import = Import a year's table
# label of the file
settings-calendar-file = Table (JSON)
# what the file holds
settings-calendar-file-hint = It names the year, the days off and the weekend days worked. A year may be imported again; the earlier file stays in the history.
# button: import
settings-calendar-import-act = Import the table
# after an import
settings-calendar-imported = Table of { $x } imported; open dates are counted again
# the file is no text
settings-calendar-not-text = This file is not UTF-8 text; use a JSON file.
# the file cannot be read
settings-calendar-unreadable = Line { $line }, column { $column } cannot be read: { $x }
# the year is beyond reason
settings-calendar-year = { $n } is not a year that can be meant.
# more entries than days
settings-calendar-too-many = { $n } entries are more than a year has days.
# an entry is no date
settings-calendar-not-a-date = “{ $x }” is not a date; write it like 2026-05-20 (list: { $list }).
# a date outside the year
settings-calendar-outside = { $x } does not belong to { $n }.
# a date stands twice
settings-calendar-twice = { $x } stands twice; remove one (list: { $list }).
# a date stands in two lists
settings-calendar-in-both = { $x } stands in { $first } and in { $second }; keep it in one.
# a weekday in the list of worked weekend days
settings-calendar-weekday = { $x } is not a weekend day, so it cannot be worked instead of a holiday.
# a year that is over
settings-calendar-past = This year is over and its dates are settled; it cannot be replaced.
# the table is the same
settings-calendar-same = It is the same as the table in force; nothing to import.
# kind of day: ordinary working day
settings-kind-working = working day
# kind of day: worked weekend day
settings-kind-made-up = worked weekend day
# kind of day: weekend
settings-kind-weekend = weekend
# kind of day: holiday
settings-kind-holiday = holiday
# kind of day: off by the local arrangement
settings-kind-local-off = local day off
# kind of day: worked by the local arrangement
settings-kind-local-work = local working day
# mark in the calendar: worked weekend day
settings-mark-made-up = work
# mark in the calendar: weekend
settings-mark-weekend = rest
# mark in the calendar: holiday
settings-mark-holiday = off
# mark in the calendar: off by the local arrangement
settings-mark-local-off = local off
# mark in the calendar: worked by the local arrangement
settings-mark-local-work = local work
# the words a body chose for its local days, after the kind
settings-local-label = {" "}({ $x })
# Monday, short
settings-weekday-1 = Mon
# Tuesday, short
settings-weekday-2 = Tue
# Wednesday, short
settings-weekday-3 = Wed
# Thursday, short
settings-weekday-4 = Thu
# Friday, short
settings-weekday-5 = Fri
# Saturday, short
settings-weekday-6 = Sat
# Sunday, short
settings-weekday-7 = Sun
# January
settings-month-1 = January
# February
settings-month-2 = February
# March
settings-month-3 = March
# April
settings-month-4 = April
# May
settings-month-5 = May
# June
settings-month-6 = June
# July
settings-month-7 = July
# August
settings-month-8 = August
# September
settings-month-9 = September
# October
settings-month-10 = October
# November
settings-month-11 = November
# December
settings-month-12 = December

## Local days

# title of the overlay page
settings-overlay-title = Local days
# under the title
settings-overlay-intro = Days that the region or the office changes in the national table. The calendar belongs to the office, gives no reason and makes no difference between persons.
# label of the words for local days
settings-overlay-label = Shown as
# what to write there
settings-overlay-label-hint = For example “regional public holiday”.
# further days off
settings-overlay-add-off = Further days off
# what to write there
settings-overlay-add-off-hint = One date a line, like 2026-04-21.
# national days off that are worked here
settings-overlay-remove-off = National days off worked here
# further days worked
settings-overlay-add-work = Further days worked
# made-up days not taken over
settings-overlay-remove-work = Worked weekend days not taken over
# button: show what changes
settings-overlay-preview = See which days change
# button: save
settings-overlay-save = Put in force
# head of the preview
settings-overlay-changes = Days that change
# nothing changes
settings-overlay-no-changes = No day changes.
# what follows from the change
settings-overlay-recount = Open dates that pass these days are then counted again.
# after the overlay was saved
settings-overlay-saved = In force; open dates are counted again
# the overlay is as it was
settings-overlay-same = It is the same as the one in force; nothing to change.
# there is no overlay
settings-overlay-none = None; the national table holds.
# days of an overlay: off and worked
settings-overlay-days = { $x } off, { $y } worked

## How a date is counted

# title of the counting page
settings-count-title = Count a date
# under the title
settings-count-intro = Give a start and a period; it is counted day by day.
# label of the start
settings-count-from = Start
# what the start means
settings-count-from-hint = The first day is not counted.
# label of the length
settings-count-length-label = How long
# the length is out of range
settings-count-length = A whole number above 0, ten years at most.
# button: count
settings-count-act = Count
# the answer
settings-count-answer = Due { $x }
# summary of a drawn count
settings-count-question = How this date was counted
# one sentence about a count
settings-count-why = Starts on { $start }, which is not counted; { $period } later it ends on { $due }.
# days off passed over
settings-count-off = { $n ->
    [one] { $n } day off is passed over.
   *[other] { $n } days off are passed over.
}
# worked weekend days counted
settings-count-made = { $n ->
    [one] { $n } worked weekend day counts.
   *[other] { $n } worked weekend days count.
}
# the last day was not worked
settings-count-rolled = The period's last day, { $x }, is not worked, so it ends on the next working day.
# a count in words, for those who do not see the drawing
settings-count-label = From { $start } to { $due }: { $period }
# the start in the drawing
settings-count-start = start
# the last number in the drawing
settings-count-nth = day { $n }
# the due date in the drawing
settings-count-due = due
# basis of a count in working days
settings-count-basis-wd = Working days only, worked weekend days included; the first day does not count (Civil Code, art. 201).
# basis of a count in days
settings-count-basis-d = Every day; the first does not count, a last day that is not worked moves on (Civil Code, arts. 201, 203).
# basis of a count in months
settings-count-basis-m = To the corresponding day or the month's last; a last day that is not worked moves on (Civil Code, arts. 202, 203).
# the calendar a count was made on
settings-count-calendar = Calendar { $x }
# the count passes a year without a table
settings-count-provisional = It passes a year without a published table: the date is provisional and will be counted again.

## Categories and grounds

# under the title of the categories
settings-categories-intro = Two levels. Codes stay, so that years can be compared; a category no longer used is ended, never deleted.
# under the title of the grounds
settings-grounds-intro = Named when a proposal is not filed. The ten national grounds stay; a body may add its own.
# label of the code
settings-code = Code
# what a code is
settings-code-hint = Letters, digits and hyphens; it never changes.
# a code of other characters
settings-code-wrong = Use letters, digits, hyphens and underscores only.
# a code that exists
settings-code-taken = This code exists already; choose another.
# label of the name
settings-name = Name
# label of the English name
settings-name-en = English name
# label of the category above
settings-parent = Category above
# no category above
settings-parent-none = none: first level
# mark of something not open today
settings-closed = closed
# button: add
settings-add = Add
# act: rename
settings-rename = Rename
# act: end
settings-end = End
# label of the last day
settings-until = Last day
# what the last day means
settings-until-hint = Not chosen after this day; what names it keeps it.
# the last day is before the first
settings-until-early = The last day cannot be before the first.
# it was ended before
settings-ended-before = It was ended already.
# nothing in the catalogue
settings-catalogue-empty = Nothing here yet
# what to do about it
settings-catalogue-empty-text = Add the first one below.
# head of the form that adds a category
settings-category-add = Add a category
# title: rename a category
settings-category-rename = Rename “{ $x }”
# what renaming means
settings-category-rename-lead = The code { $x } stays, earlier proposals show the new name, the change is kept in the history.
# title: end a category
settings-category-end = End “{ $x }”
# what ending means
settings-category-end-lead = Code { $x }: no longer chosen afterwards; proposals and figures that name it stay.
# a category below is still open
settings-category-below = A category below it is still open; end that first.
# after a category was added
settings-category-added = “{ $x }” added
# after a category was renamed
settings-category-renamed = Renamed to “{ $x }”
# after a category was ended
settings-category-ended = Ended
# head of the form that adds a ground
settings-ground-add = Add a local ground
# mark of a national ground
settings-ground-national = national
# title: end a ground
settings-ground-end = End ground { $x }
# what would be ended
settings-ground-end-lead = “{ $x }” is no longer chosen afterwards; decisions that name it stay.
# after a ground was added
settings-ground-added = Ground { $x } added
# after a ground was ended
settings-ground-ended = Ended

## The ten grounds for not filing

# ground for not filing: secrets
ground-N01 = It touches secrets of the party or the state
# ground for not filing: forbidden
ground-N02 = The state forbids it
# ground for not filing: internal affairs of the Communist Party
ground-N03 = It is a Communist Party member's view on the party's own organisation or posts
# ground for not filing: internal affairs of another party
ground-N04 = It is a view on the internal affairs of the proposer's own party
# ground for not filing: before a court
ground-N05 = The matter is already before a court or an arbitrator
# ground for not filing: academic
ground-N06 = It is an academic discussion
# ground for not filing: personal
ground-N07 = It seeks to settle a personal matter of the proposer or of relatives
# ground for not filing: advertising
ground-N08 = It promotes a particular work or product
# ground for not filing: denunciation
ground-N09 = It denounces somebody by name
# ground for not filing: empty
ground-N10 = It is general and makes no concrete suggestion

## Default categories

# default category
category-economy = Economy
# default category
category-politics = Public affairs
# default category
category-culture = Culture
# default category
category-society = Society
# default category
category-ecology = Ecology
# default category
category-other = United front and other
# default category, second level
category-agriculture = Farming and villages
# default category, second level
category-industry = Industry and technology
# default category, second level
category-trade = Trade and finance
# default category, second level
category-transport = Transport and infrastructure
# default category, second level
category-law = Law
# default category, second level
category-administration = Administration
# default category, second level
category-heritage = Culture and heritage
# default category, second level
category-tourism = Tourism and sport
# default category, second level
category-education = Education
# default category, second level
category-health = Health
# default category, second level
category-employment = Work and social security
# default category, second level
category-housing = Housing and towns
# default category, second level
category-environment = Environment
# default category, second level
category-water = Water and energy

# where a default comes from that no regulation fixes
settings-source-rules = common practice, see the page of rules; set it by your own regulation
# group of settings: audit
settings-group-audit = Audit of replies
# group of settings: award
settings-group-award = Awards
# group of settings: co
settings-group-co = Co-handling
# group of settings: contact
settings-group-contact = Contacts
# group of settings: countersign
settings-group-countersign = Countersigning
# group of settings: extension
settings-group-extension = Extensions
# group of settings: feedback
settings-group-feedback = Judgements
# group of settings: handling
settings-group-handling = Handling
# group of settings: key
settings-group-key = Key proposals
# group of settings: league
settings-group-league = League of units
# group of settings: promise
settings-group-promise = Promises
# group of settings: public
settings-group-public = Public pages
# group of settings: publish
settings-group-publish = Publication
# group of settings: refuse
settings-group-refuse = Returns
# group of settings: rehandle
settings-group-rehandle = Second round
# group of settings: remind
settings-group-remind = Reminders
# group of settings: reply
settings-group-reply = Replies
# Field: the version of a rule that justifies the value.
settings-cites = Rule it rests on
# Choice: none.
settings-cites-none = None named
# Rule that a value cites. $x: title.
settings-cited = { $x }
# Group of settings: the rulebook.
settings-group-rulebook = Rulebook
# Group of settings: what goes up and what comes down.
settings-group-superior = Requests, reports and tasks
