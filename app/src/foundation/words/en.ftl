## General

# between items of a list
list-comma = ,{" "}
# between sentences of a list
list-semicolon = ;{" "}

# numerals used in names: eleven characters, nought to ten; fewer where figures are used
numeral-digits = -

# a day of this year
date-day = { $day } { $month }
# a day of another year
date-day-year = { $day } { $month } { $year }
# months
date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
# days of the week, Monday first
date-weekday-1 = Monday
date-weekday-2 = Tuesday
date-weekday-3 = Wednesday
date-weekday-4 = Thursday
date-weekday-5 = Friday
date-weekday-6 = Saturday
date-weekday-7 = Sunday

## Forms

# Link beside the button of an act: back to the record, nothing done.
form-not-now = Not now
# Complaint: a file of a kind that is not taken. $x: endings.
form-paper-kind = Choose one of these: { $x }.
# Complaint: a document that may not be kept.
form-paper-unfit = The file cannot be opened or holds macros, embedded objects or content from elsewhere; save it as a plain DOCX or as PDF.
# Complaint: reading an upload took more than ten seconds.
form-paper-slow = Reading the file took too long; choose a smaller one.
# after an autosave, with the minute
form-kept = Saved at { $x }
# a required field is empty
form-needed = Please fill this in.
# too few characters
form-too-short = At least { $min } characters; now { $now }.
# too many characters
form-too-long = At most { $max } characters; now { $now }. Please shorten it.
# a date that cannot be read
form-date = Write the date like 2026-05-20.
# one of several must be chosen
form-choose = Please choose one.
# the same submission key with other content
form-sent-before = This form was already sent once with other content. Everything you wrote is here; read it over and send it again.
# first line of an export: who took it and when
export-note = Exported by { $x }, { $y }
# last row of a table: the sum of the rows above it
export-sum = Sum
# history: a list was taken out of the house
event-list-export = { $who } exported { $list }, rows: { $rows }

## Problems

# nobody is signed in
problem-sign-in = Please sign in
problem-sign-in-text = This page is for people who are signed in.
problem-sign-in-hint = You will come back here afterwards.
# nothing there, or not for this person
problem-not-found = No such page
problem-not-found-text = Nothing was found here, or it is not for you to see.
problem-not-found-hint = Check the address, or start again from the home page.
# the act belongs to somebody else
problem-not-yours = This step is not yours
problem-not-yours-text = “{ $action }” is done by somebody else.
problem-not-yours-hint = If it should be yours, ask the office to check your role.
# not possible from the present state
problem-not-from-here = Not possible now
problem-not-from-here-text = It is “{ $state }” now, so “{ $action }” is not possible. { $count ->
    [0] Nothing is asked of you here at the moment.
   *[other] Possible now: { $possible }.
}
problem-not-from-here-hint = Somebody may have just acted. Open the page again to see where it stands.
# a form was refused
problem-invalid = Some things to change
problem-invalid-text = Some of it needs changing.
problem-invalid-hint = Everything you wrote is here. Change it as the notes say and send it again.
# somebody was first
problem-conflict = Somebody was first
problem-conflict-text = { $who } did “{ $what }” at { $at }.
problem-conflict-hint = Open the page again to see where it stands, then decide.
# over the limit
problem-too-large = Too large
problem-too-large-text = At most { $limit }.
problem-too-large-hint = Make the file smaller or send it in parts.
# malformed request
problem-malformed = The request could not be read
problem-malformed-text = The request has the wrong form. { $x }
problem-malformed-hint = Go back to the page and try again from there.
# too many tries
problem-slower = Please wait a moment
problem-slower-text = That was too fast. Try again in { $n } seconds.
problem-slower-hint = The account is not locked.
# from another site
problem-foreign-site = The request came from another site
problem-foreign-site-text = It was not carried out, for safety.
problem-foreign-site-hint = Please use the pages of this site.
# wrong method
problem-method = This address cannot be opened like that
problem-method-text = Please use the links and buttons of the pages.
problem-method-hint = Start again from the home page.
# our fault
problem-broken = Something went wrong
problem-broken-text = It was not done, and nothing of it was half done.
problem-broken-hint = Try again in a moment; if it happens again, give the administrator the reference below.
# reference of a fault
problem-reference = Reference
# link to the start
problem-home = Back to the home page

## Daily mail

# subject of the daily mail
digest-subject = Yizheng: { $n } new notices
# greeting of the daily mail
digest-greeting = Dear { $x }, these notices are unread:

## Timelines

# who and when, under a line of a timeline
timeline-who = { $x }, { $y }
# where the clock itself acted
timeline-nobody = the clock
# head of what is wrong with a form
form-wrong-head = Some things to change; everything you wrote is here
# an autosaved copy was found
form-kept-found = This was saved automatically, { $x }
# a form that waited over an ended session
form-waited = What you sent when your sign-in had ended is here; look it over and send it
# drops the kept copy
form-forget = Drop it and use what was saved before
# between a name and what is said of it
list-colon = :{" "}
