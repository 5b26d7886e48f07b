# Page and link: what is due soon and what is late.
dates-title = Due dates
# Shelf: due within seven days.
dates-week = Within 7 days
# Shelf: due within thirty days.
dates-month = Within 30 days
# Shelf: passed.
dates-late = Passed
# Nothing on the shelf.
dates-none = No such dates
# What to do then.
dates-none-why = Choose another span, or fewer filters.
# Field: whose dates.
dates-of = Whose dates
# Choice: everybody's.
dates-of-all = Everybody
# Choice: one's own.
dates-of-own = My own
# Choice: every kind of date.
dates-every-kind = Every kind
# Column: what is due.
dates-column-what = Kind
# Column and mark: counted in a year without a calendar.
dates-provisional = Provisional
# A day that is provisional.
dates-provisional-day = { $x } (provisional)
# Page and link: dates for a calendar program.
dates-subscribe = Subscribe
# What the page of calendar addresses is for.
dates-feed-text = Add the address to a calendar program: dates appear there and follow changes. It holds kinds, numbers and titles, nothing else.
# Head: an address was made.
dates-feed-made = The address was made; it is shown this once
# What to do with it.
dates-feed-made-text = Copy it now. Whoever has the address sees these dates, so keep it to yourself.
# Head: the address was shown before.
dates-feed-shown = The address was shown before
# What to do then.
dates-feed-shown-text = If it was not copied, end it and make another.
# What to do when no more can be made.
dates-feed-wrong = End an address that is no longer used first.
# No address was made.
dates-feed-none = No addresses yet.
# Button: end an address.
dates-feed-end = End
# Head: make an address.
dates-feed-new = A new address
# Button: make an address.
dates-feed-do = Make the address
# Since when an address stands.
dates-feed-since = Made on { $x }
# Name of a unit's calendar.
dates-feed-name = Due dates of { $x }
# After an address was ended.
dates-feed-ended = The address was ended.
# A date in a calendar program.
dates-feed-line = { $what }: { $number } “{ $title }”
# Complaint: too many addresses.
dates-feed-too-many = There are ten addresses already
# History: an address was made.
event-calendar_feed-make = { $who } made a calendar address
# History: an address was ended.
event-calendar_feed-end = { $who } ended a calendar address
# Notice: a date moved because the working calendar changed.
handling-notice-recounted = { $number } “{ $title }”: the working calendar changed; { $what } moves from { $old } to { $due }.
# Notice: a date comes near.
handling-notice-remind = { $number } “{ $title }”: { $what } { $due }, { $n } days left.
# Notice: a date is today.
handling-notice-remind-today = { $number } “{ $title }”: { $what } is today ({ $due }).
# Notice to the head of the unit: late by five working days.
handling-notice-late-head = { $number } “{ $title }”: { $what } { $due } passed five working days ago. Please see to it.
# Notice to the leader or the chair meeting: late by ten working days.
handling-notice-late-leader = { $number } “{ $title }”: { $what } { $due } passed ten working days ago. Your word is asked for.
# Notice to the offices on each working day.
handling-notice-late-today = { $n } dates of units are late today.
# Rule of a date with its length.
dates-rule = Rule: { $x } ({ $y })
# The calendar that a date was counted on is the present one.
dates-calendar = Counted on the working calendar in force
# A date was counted on a calendar that has changed since; its version.
dates-calendar-before = Counted on an earlier working calendar ({ $x })
# Why a date is provisional.
dates-why-provisional = The table of holidays of { $x } is missing, so this date is provisional; it is counted anew once the table is imported.
# Link: import the table of a year.
dates-import = Import the table
# Why a date ended: done.
due-end-done = Done
# How a date ended: late.
due-end-late = Done after the date
# Why a date ended: asked no more.
due-end-ended = Asked no more
# Why a date ended: it expired.
due-end-expired = Expired unanswered
# Why a date ended: silence.
due-end-silent = Silence at the limit
# Why a date ended: another began.
due-end-replaced = Another date began
# Why a date ended: the calendar changed.
due-end-calendar = Counted anew: the working calendar changed
# Why a date ended: taken up again after a stop.
due-end-resumed = Moved by the time of the stop
# Why a date ended: another was set.
due-end-set = Another date was set
# Why a date ended: extended.
due-end-extended = Extended
# Why a date ended: passed on.
due-end-passed_on = Passed on to another unit
# Why a date ended: the promise was changed.
due-end-changed = The promise was changed
