# Words of the activities.

# Rail: the activities.
activities-nav = Activities
# Head of the list of activities.
activities-title = Activities
# What one is, among what is found.
activities-one = Activity
# Tab: the list.
activities-tab-list = List
# Tab: the calendar.
activities-tab-month = Calendar
# Tab: what concerns me.
activities-tab-mine = Mine
# Tab: figures.
activities-tab-figures = Figures
# Tab: programmes over years.
activities-tab-programmes = Programmes
# Tab: the catalogue of kinds.
activities-tab-kinds = Kinds
# Box: find by title.
activities-find = Find by title
# Filter: first day.
activities-from = From
# Filter: last day.
activities-until = Until
# Filter: every kind.
activities-any-kind = Every kind
# Filter: every state.
activities-any-state = Every state
# Button: narrow the list.
activities-show = Show
# Count of a list. $n: how many.
activities-count = { $n ->
    [one] { $n } activity
   *[other] { $n } activities
}
# Empty list.
activities-none = No such activity
# Empty list, what to do.
activities-none-text = Choose less, or another time.
# Paging: back to the first page.
activities-first = First page
# Button: download.
activities-export = Download as a table
# Column: title.
activities-col-title = Title
# Column: kinds.
activities-col-kinds = Kinds
# Column: when.
activities-col-when = When
# Column: place.
activities-col-place = Place
# Column: hosts.
activities-col-hosts = Hosted by
# Column: state.
activities-col-state = State
# Column: name of a person.
activities-col-name = Name
# Column: when he came.
activities-col-arrived = Arrived
# Column: when he left.
activities-col-left = Left
# Column: how he came onto the list.
activities-col-origin = Came by
# Column: running number.
activities-col-no = No.
# Column of a printed sheet: signature.
activities-col-signature = Signature
# Column of a printed sheet: remark.
activities-col-remark = Remark
# Column: how much a line counts.
activities-col-counted = Counts
# Column: why a line counts as it does.
activities-col-why = Why
# A host: the body itself.
activities-own-host = The assembly itself
# Head of what a person may do.
activities-you-can = You can
# Nothing is to be done.
activities-nothing-asked = Nothing is asked of you now.
# Before the state of one's own part.
activities-own-part = Your part:
# Head of the facts.
activities-about = About it
# Head of the numbers.
activities-numbers = In numbers
# Head of the organisations that joined.
activities-joined = Organisations that joined
# How many delegates an organisation sent. $n: how many.
activities-delegates-n = { $n ->
    [one] { $n } delegate
   *[other] { $n } delegates
}
# Head of the papers.
activities-papers = Papers
# Head of the history.
activities-timeline = History
# Head of the questions at a briefing.
activities-questions = Questions and replies
# Head of what came of it.
activities-products = What came of it
# Products that the reader may not know of. $n: how many.
activities-products-hidden = { $n ->
    [one] { $n } more that is not yours to see
   *[other] { $n } more that are not yours to see
}
# Head of what meets at the same time.
activities-clashes = At the same time
# A clash of hosts. $x: day, $y: time.
activities-clash-host = Same host, { $x } { $y }
# A clash of people. $x: how many, $y: day.
activities-clash-people = { $x } people on both lists, { $y }
# Mark of an activity that meets another of the same host.
activities-clash = clash
# Above the calendar. $n: how many.
activities-clash-count = { $n ->
    [one] { $n } activity meets another of the same host
   *[other] { $n } activities meet another of the same host
}
# Label: what it is about.
activities-agenda = Agenda
# Label: who speaks.
activities-speakers = Speakers
# Label: what was found.
activities-findings = Findings
# Label: what was said and agreed.
activities-minutes = Minutes
# Label: how many listened besides those on the list.
activities-audience = Audience
# Help beside the audience.
activities-audience-hint = A number only, never a list.
# Label: hours on duty.
activities-hours = Hours on duty
# Label: what kind of place.
activities-place-kind = Kind of place
# Kind of place.
activities-place-hall = Hall of the assembly
# Kind of place.
activities-place-office = Office
# Kind of place.
activities-place-community = Community
# Kind of place.
activities-place-village = Village
# Kind of place.
activities-place-firm = Firm
# Kind of place.
activities-place-school = School
# Kind of place.
activities-place-site = Site
# Kind of place.
activities-place-other = Elsewhere
# Label: how people come together.
activities-mode = Form
# How people come together.
activities-mode-on_site = On site
# How people come together.
activities-mode-online = Online
# How people come together.
activities-mode-mixed = On site and online
# Label: who may know of it.
activities-shown = Who may know of it
# Who may know of it.
activities-shown-invited = Those invited
# Who may know of it.
activities-shown-open = Everybody, with sign-up
# Label: how many may sign up.
activities-places = Places
# Help beside the places.
activities-places-hint = Empty: as many as want to. Those invited take places too.
# Label: last day of signing up.
activities-sign-up-last = Sign-up until
# Label: the first day for which it was announced.
activities-first-on = First announced for
# Label: a reason.
activities-why = Reason
# Label: the programme it belongs to.
activities-programme = Programme
# Choice: it belongs to none.
activities-no-programme = None
# Number: on the list.
activities-n-listed = On the list
# Number: there.
activities-n-there = There
# Number: late.
activities-n-late = Late
# Number: left early.
activities-n-left = Left early
# Number: on leave.
activities-n-leave = On leave
# Number: absent.
activities-n-absent = Absent
# Number: waiting for a place.
activities-n-waiting = Waiting
# Number: organisations that joined.
activities-n-orgs = Organisations
# Number: their delegates.
activities-n-delegates = Delegates
# Number: was due.
activities-n-due = Due
# What comes next, for the office.
activities-next-draft = Check it, then announce it.
# What comes next, for the office.
activities-next-announced = When its time comes, let people sign in.
# What comes next, for the office.
activities-next-signing_up = People sign up. When its time comes, let them sign in.
# What comes next, for the office.
activities-next-under_way = People sign in. When it is over, end it.
# What comes next, for the office.
activities-next-held = Put the list right and write the minutes, then close it; the list then no longer changes.
# What comes next, for the office.
activities-next-closed = Closed; the list is fixed.
# What comes next, for the office.
activities-next-cancelled = Cancelled; it does not count.
# What comes next, for the office.
activities-next-postponed = Postponed. Give it new days, or cancel it.
# What comes next after closing, where something was found.
activities-next-products = Closed. Next: turn the findings into a proposal and link it here.
# Button: save.
activities-save = Save
# Choice: nothing chosen.
activities-choose = Choose
# Label: kinds of an activity.
activities-kinds-field = Kinds
# Help beside the kinds.
activities-kinds-field-hint = One sitting may be of several; the one that stands first in the catalogue is its first.
# Label: whether the body itself hosts.
activities-own-host-field = Hosted by the assembly
# Label: organisations that host.
activities-hosts-field = Committees and organisations that host
# Label: first day.
activities-starts-on = First day
# Label: begins at.
activities-starts-time = Begins at
# Label: last day.
activities-ends-on = Last day
# Help beside the last day.
activities-ends-on-hint = Leave it empty where it ends on the first.
# Label: ends at.
activities-ends-time = Ends at
# Complaint: not a time.
activities-time = Write a time such as 09:30.
# Complaint: it ends before it begins.
activities-ends-before = Let it end after it begins.
# Complaint: too many days.
activities-too-long = At most 62 days; for more, begin a programme.
# Complaint: kinds.
activities-kinds = Choose one to four kinds that are in use.
# What to do where there are no kinds.
activities-kinds-first = Set up the kinds first, under Kinds.
# Complaint: nobody hosts.
activities-hosts = Choose who hosts.
# Complaint: not a whole number.
activities-number = Write a whole number.
# Complaint: last day of signing up.
activities-sign-up-until = Let signing up end before it begins.
# Complaint: the day of an announced activity was changed.
activities-postpone-instead = It was announced: postpone it, with a reason.
# Complaint: no place.
activities-place-needed = Write the place first, or choose online.
# Complaint: it begins on a later day.
activities-not-its-day = Its day has not come.
# Complaint: no kind of it has sign-up.
activities-no-sign-up = No kind of it has sign-up; switch it on under Kinds.
# Complaint: only those invited know of it.
activities-not-open = Only those invited know of it. Show it to everybody first.
# Complaint: the last day of signing up is past.
activities-sign-up-over = The last day of signing up is past; change it first.
# Complaint: nobody is chosen.
activities-whom = Choose whom to invite.
# What inviting does.
activities-invite-what = Whoever is on the list stays as he is. Once it is announced, those added are told at once.
# Label: groups to invite.
activities-groups = Groups
# Label: names to invite.
activities-names = Names
# Help beside the names.
activities-names-hint = Put spaces, commas or lines between names.
# A group: every member.
activities-all-members = Every member
# A group: the standing committee.
activities-standing-members = Members of the standing committee
# Complaint: nobody has that name. $x: name.
activities-name-unknown = Nobody is called { $x }.
# Complaint: more than one has that name. $x: name.
activities-name-twice = More than one is called { $x }; write the login.
# Complaint: no place is free.
activities-full = Every place is taken; you can wait for one.
# Complaint: there is a free place.
activities-free = There is a free place: sign up.
# Label: why somebody asks for leave.
activities-leave-kind = Why
# Why somebody asks for leave.
activities-leave-ill = Ill
# Why somebody asks for leave.
activities-leave-official = Other duties
# Why somebody asks for leave.
activities-leave-private = Private
# Why somebody asks for leave.
activities-leave-other = Other
# Label: the reason in words.
activities-leave-reason = Reason
# Label: an answer to a leave.
activities-answer = Answer
# Complaint: one decides on what he asked.
activities-not-the-same-person = Somebody else decides on it.
# How somebody came onto the list.
activities-origin-invited = Invited
# How somebody came onto the list.
activities-origin-signed_up = Signed up
# How somebody came onto the list.
activities-origin-walk_in = Walked in
# Label: how an arrival was taken down.
activities-how = How
# How an arrival was taken down: not.
activities-how-none = Not
# How an arrival was taken down.
activities-how-list = On the list
# How an arrival was taken down.
activities-how-code = Code on the screen
# How an arrival was taken down.
activities-how-link = Picture on the screen
# Link and head: who is on the list.
activities-people = List and arrivals
# Empty list of people.
activities-nobody = Nobody is on the list yet
# Empty list of people, what to do.
activities-nobody-text = Invite people, or let them sign up.
# Heard: the boxes of those who came.
activities-tick = Tick who came
# Button: those ticked have come.
activities-came = They have come
# Said after ticking. $n: how many.
activities-said-came = { $n ->
    [one] { $n } taken down.
   *[other] { $n } taken down.
}
# Button: the attendance book.
activities-book = Attendance book
# Title of the attendance book. $x: activity, $y: when.
activities-book-title = Attendance: { $x } ({ $y })
# Link: the sheet to be signed.
activities-sheet = Sheet to sign
# Title of the sheet to be signed. $x: activity.
activities-sheet-title = { $x }: sheet to sign
# Above the sheet to be signed.
activities-sheet-text = Print this page with the browser.
# Title of a step on somebody's part. $x: act, $y: name.
activities-part-title = { $x }: { $y }
# Link: the screen at the door.
activities-door = Screen at the door
# On the screen: the picture.
activities-door-scan = Scan to sign in
# On the screen: the code.
activities-door-type = Or type the code
# On the screen: what to do with the code.
activities-door-how = Open My activities on your phone, press Sign in, type the six figures.
# On the screen. $n: seconds until they change, $x: minutes that the figures hold after that, $y: minutes that the picture holds.
activities-door-holds = Figures and picture change every { $n } seconds. After that the figures hold for { $x } minutes more, the link of the picture for { $y }.
# Heard: the picture on the screen.
activities-door-picture = Picture with the link for signing in
# On the screen. $x: there, $y: on the list.
activities-there-of = { $x } here of { $y } on the list
# Link: back to the activity.
activities-back = Back to the activity
# Title of the page for signing in. $x: activity.
activities-here-title = Sign in: { $x }
# Said when one is signed in.
activities-here-done = You are signed in
# Label: the code on the screen.
activities-code = The six figures on the screen
# Complaint: the code does not stand at the door.
activities-code-wrong = These are not the figures on the screen now; look again.
# The activity is not under way. $x: its state.
activities-not-open-yet = Signing in is not open: { $x }.
# Link: to the activity.
activities-to-activity = See the activity
# Said after signing in. $x: name.
activities-said-here = { $x }, you are signed in.
# Title of what concerns me.
activities-mine-title = My activities
# Head: what goes on now.
activities-now = Now
# Head: what lies ahead.
activities-ahead = Ahead
# Nothing lies ahead.
activities-ahead-none = Nothing lies ahead.
# Head: what is open for sign-up.
activities-open = Open for sign-up
# Head: what was.
activities-past = What you attended
# Heard: the years.
activities-years = Years
# How many one attended. $x: year, $n: attended, $y: due.
activities-mine-sentence = In { $x } you attended { $n } of { $y }
# Counting rule of what one attended.
activities-mine-rule = Only what was held counts; granted leave is no absence; waiting and withdrawn do not count.
# Title of the figures. $x: first day, $y: last day.
activities-figures-title = Activities from { $x } to { $y }
# A figure.
activities-figure-activities = Activities
# A figure.
activities-figure-joint = Joint activities
# A figure.
activities-figure-people = Person-times
# A figure.
activities-figure-audience = Audience
# A figure of a kind. $x: kind, $y: unit.
activities-figure-kind = { $x } ({ $y })
# Head of the list behind a figure. $x: figure, $y: number.
activities-figure-head = { $x }: { $y }
# Head of the counting rule.
activities-counting-rule = How it is counted
# Counting rule.
activities-counts-activities = Each activity that was held counts once, however many days and kinds it has.
# Counting rule.
activities-counts-joint = Activities of kinds that are counted so, in which at least one organisation joined; each once, however many days and organisations.
# Counting rule.
activities-counts-people = People on the list who were there (late, left early and walked in too), each once for each activity. Delegates and audience are not among them.
# Counting rule.
activities-counts-audience = Listeners besides the list, as the host reported them.
# Counting rule of a kind, first sentence.
activities-counts-kind = What was held of this kind.
# What holds for every figure.
activities-counts-all = By the first day on which it was held. What was cancelled, put off or is still ahead is listed and does not count; what was put off counts on the day on which it was held.
# Nothing in the period.
activities-figures-none = Nothing in this period.
# A line of an activity that the reader may not know of.
activities-not-shown = (You are not on its list)
# Why a line counts so.
activities-why-cancelled = Cancelled: does not count.
# Why a line counts so.
activities-why-postponed = Put off, without a day yet: does not count.
# Why a line counts so.
activities-why-ahead = Not held yet: does not count.
# Why a line counts so. $n: days.
activities-why-days-once = { $n ->
    [one] { $n } day, counts once.
   *[other] { $n } days, counts once.
}
# Why a line counts so. $n: days.
activities-why-days-each = { $n ->
    [one] { $n } day, each counts.
   *[other] { $n } days, each counts.
}
# Why a line counts so. $x: other kinds.
activities-why-also = Also of { $x }: counts under each.
# Why a line counts so. $x: other kinds.
activities-why-first = Also of { $x }: counts here only.
# Why a line counts so. $x: first kind.
activities-why-under = Counts under { $x }, not here again.
# Why a line counts so. $x: the day it was put off from.
activities-why-moved = Put off from { $x }: counts on the day on which it was held.
# Why a line counts so.
activities-why-no-organisation = No organisation joined: no joint activity.
# Tab of the calendar.
activities-month = Month
# Tab of the calendar.
activities-week = Week
# Heard: month or week.
activities-spans = Span of the calendar
# Title of a month. $x: year, $y: month.
activities-month-title = Activities in { $y } { $x }
# Title of a week. $x: first day, $y: last day.
activities-week-title = Activities from { $x } to { $y }
# Button: the span before.
activities-before = Before
# Button: the span after.
activities-after = After
# Head: how much each host has.
activities-load = How much each host has
# Column: activities.
activities-load-n = Activities
# Column: days.
activities-load-days = Days
# Title of the catalogue.
activities-kinds-title = Kinds of activity
# Empty catalogue.
activities-kinds-none = No kinds yet
# Button and title: a new kind.
activities-kind-new = New kind
# What changing a kind does.
activities-kind-what = After a change of the counting rule, what was before is counted by it too; the change is on record.
# Label: name of a kind.
activities-kind-name = Name
# Label: English name of a kind.
activities-kind-name-en = English name
# Label: in what it is counted.
activities-kind-unit = Counted in
# Label: how several days count.
activities-kind-days = Several days
# Label: how two kinds count.
activities-kind-two = Of several kinds
# Label: whether it enters the figure of joint activities.
activities-kind-joint = Counts as joint
# Label: who decides on leave.
activities-kind-leave = Leave is decided by
# Label: its fields.
activities-kind-parts = Fields
# Label: last day in use.
activities-kind-until = In use until
# Complaint: there is a kind of that name.
activities-kind-taken = There is a kind of that name.
# In what a kind is counted.
activities-unit-sitting = sittings
# In what a kind is counted.
activities-unit-time = times
# In what a kind is counted.
activities-unit-round = rounds
# How several days count.
activities-days-once = Several days count once.
# How several days count.
activities-days-per_day = Each of several days counts.
# How several days count, in a table.
activities-days-short-once = once
# How several days count, in a table.
activities-days-short-per_day = each day
# How a sitting of two kinds counts.
activities-two-each = A sitting of several kinds counts under each of them.
# How a sitting of two kinds counts.
activities-two-first = A sitting of several kinds counts under its first only.
# How a sitting of two kinds counts, in a table.
activities-two-short-each = under each
# How a sitting of two kinds counts, in a table.
activities-two-short-first = under the first
# Whether it enters the figure of joint activities.
activities-joint-yes = Yes
# Whether it enters the figure of joint activities.
activities-joint-no = No
# Who decides on leave.
activities-by-office = The office
# Who decides on leave.
activities-by-leader = A leader
# Who decides on leave.
activities-by-both = The office puts it before a leader
# A field of a kind.
activities-part-speakers = Speakers
# A field of a kind.
activities-part-audience = Audience
# A field of a kind.
activities-part-hours = Hours
# A field of a kind.
activities-part-organisations = Organisations
# A field of a kind.
activities-part-sign_up = Sign-up
# A field of a kind.
activities-part-findings = Findings
# A field of a kind.
activities-part-questions = Questions
# Beside the button that enters the usual kinds.
activities-usual-text = Not all of the usual kinds are here.
# Button: enter the usual kinds.
activities-usual-do = Add the usual kinds
# Said after entering the usual kinds. $n: how many.
activities-said-usual = { $n ->
    [one] { $n } kind added.
   *[other] { $n } kinds added.
}
# Said after a kind was saved.
activities-said-kind = The kind is saved.
# A usual kind.
activities-usual-centre = Study of the centre group
# A usual kind.
activities-usual-standing = Study of the standing committee
# A usual kind.
activities-usual-chair = Study of the chair meeting
# A usual kind.
activities-usual-committee = Study of a committee
# A usual kind.
activities-usual-lecture = Lecture
# A usual kind.
activities-usual-seminar = Seminar
# A usual kind.
activities-usual-outreach = Outreach talk
# A usual kind.
activities-usual-research = Research trip
# A usual kind.
activities-usual-inspection = Inspection
# A usual kind.
activities-usual-consultation = Special consultation
# A usual kind.
activities-usual-supervision = Supervision of a proposal
# A usual kind.
activities-usual-briefing = Briefing
# A usual kind.
activities-usual-exchange = Exchange
# A usual kind.
activities-usual-joint = Joint activity
# A usual kind.
activities-usual-friendship = Friendship event
# A usual kind.
activities-usual-duty = Duty deployment
# Label: an organisation that joins.
activities-org = Organisation
# Label: how many delegates it sends.
activities-delegates = Delegates
# Help beside the number of delegates.
activities-delegates-hint = A number only. Empty: it does not join.
# Label and title: a question.
activities-question = Question
# Label: the unit that is to reply.
activities-unit-asked = Unit that replies
# Label: by when a reply is due.
activities-due-on = Reply due
# Label: who asked.
activities-asked-by = Asked by
# Label: the reply.
activities-reply = Reply
# State of a question. $x: day.
activities-question-open = due { $x }
# State of a question. $x: day.
activities-question-late = was due { $x }
# State of a question. $x: day it was due.
activities-question-answered = answered (due { $x })
# Complaint: no kind of it has questions.
activities-no-questions = No kind of it has questions.
# Complaint: too many questions.
activities-too-many-questions = Too many questions; join some.
# An act, as it is refused.
activities-action-answer = answer a question
# Button: answer.
activities-do-answer = Write the reply
# Said after a reply.
activities-said-answer = The reply is saved; whoever asked is told.
# An act, as it is refused.
activities-action-kind = change the kinds
# An act, as it is refused.
activities-action-door = open the screen at the door
# An act, as it is refused.
activities-action-link = link what came of it
# An act, as it is refused.
activities-action-programme = keep programmes
# An act, as it is refused.
activities-action-attach = add a paper
# An act, as it is refused.
activities-action-detach = take a paper off
# Button and title: add a paper.
activities-do-attach = Add a paper
# What adding does.
activities-attach-what = Where and when a picture was taken is removed from it; a picture from which it cannot be removed is not taken.
# Label: the file.
activities-attach-file = File
# Help beside the file.
activities-attach-file-hint = PDF, DOCX, JPG or PNG, at most 20 MB.
# Label: a new version of which paper.
activities-attach-of = A new version of
# Complaint: a picture that is not understood to its end, or draws nothing.
activities-picture-unread = This picture could not be read to its end, so where it was taken cannot be removed; save it as a plain JPG or PNG and try again.
# Complaint: too many papers.
activities-too-many-papers = Too many papers; take some off first.
# Choice: a new paper.
activities-paper-new = None: it is new
# Beside a paper. $x: what it is, $y: version and size.
activities-paper-meta = { $x } { $y }
# Version and size of a paper. $x: version, $y: size.
activities-paper-version = version { $x }, { $y }
# Label: what a paper is.
activities-sort = What it is
# What a paper is.
activities-sort-material = Material
# What a paper is.
activities-sort-minutes = Minutes
# What a paper is.
activities-sort-picture = Picture
# Said after a paper was added.
activities-said-attach = The paper is added.
# Button: take a paper off.
activities-detach = Take it off
# Title of taking a paper off. $x: its name.
activities-detach-title = Take off { $x }
# What taking a paper off does.
activities-detach-what = It no longer stands on the page; the record stays.
# Said after a paper was taken off.
activities-said-detach = The paper is taken off.
# Button and title: link what came of it.
activities-do-link = Link a proposal
# What linking does.
activities-link-what = It stands on both pages.
# Label: which proposal.
activities-link-which = Number or address of the proposal
# Complaint: no such proposal.
activities-no-such-proposal = There is no such proposal that you may see.
# Complaint: linked before.
activities-linked-already = It is linked already.
# Said after linking.
activities-said-link = The proposal is linked.
# Button and title: unlink.
activities-unlink = Unlink
# What unlinking does. $x: title of the proposal.
activities-unlink-what = { $x } no longer stands as something that came of it.
# Said after unlinking.
activities-said-unlink = It is unlinked.
# Title of the list of programmes.
activities-programmes-title = Programmes
# Empty list of programmes.
activities-programmes-none = No programmes yet
# Empty list of programmes.
activities-programmes-none-text = Activities that go on over years can be bundled in one.
# Button and title: a new programme.
activities-programme-new = New programme
# Button and title: change a programme.
activities-programme-edit = Change the programme
# Label: first day of a programme.
activities-from-on = First day
# Label: last day of a programme.
activities-until-on = Last day
# Label: what a programme is for.
activities-aim = What it is for
# Said after a programme was saved.
activities-said-programme = The programme is saved.
# Link: the notice as a document.
activities-notice-paper = Notice (DOCX)
# Link: the summary as a document.
activities-summary-paper = Summary (DOCX)
# Title of the notice. $x: activity.
activities-paper-notice = Notice of { $x }{ $y }
# Title of the summary. $x: activity.
activities-paper-summary = Summary of { $x }{ $y }
# First sentence of the notice. $x: activity, $y: kinds.
activities-paper-opening = { $x } ({ $y }) takes place as follows; please come in time.
# A line of a document. $x: label, $y: text.
activities-paper-line = { $x }: { $y }
# Last sentence of the notice.
activities-paper-leave = Whoever cannot come asks for leave on the platform before it begins.
# A line of the summary. $x: organisation, $y: delegates.
activities-paper-joined = { $x } sent { $y } delegates.
# Notice. $x: activity, $y: day.
activities-notice-announce = You are invited to { $x }, { $y }
# Notice. $x: activity, $y: day.
activities-notice-invite = You are invited to { $x }, { $y }
# Notice. $x: activity, $y: reason.
activities-notice-cancel = { $x } is cancelled: { $y }
# Notice. $x: activity, $y: reason.
activities-notice-postpone = { $x } is put off: { $y }
# Notice. $x: activity, $y: day.
activities-notice-reschedule = { $x } now takes place on { $y }
# Notice. $who: who asks, $x: activity, $y: reason.
activities-notice-ask_leave = { $who } asks for leave from { $x }: { $y }
# Notice. $who: who asks, $x: activity, $y: reason.
activities-notice-forward = { $who } asks for leave from { $x }, put before you: { $y }
# Notice. $who: who asked, $x: activity, $y: answer.
activities-notice-grant = Leave granted to { $who }, { $x } { $y }
# Notice. $who: who asked, $x: activity, $y: answer.
activities-notice-refuse = Leave not granted to { $who }, { $x }: { $y }
# Notice. $who: who moved up, $x: activity, $y: nothing.
activities-notice-move_up = { $who } has a place now, { $x } { $y }
# Notice. $who: who, $x: activity, $y: nothing.
activities-notice-uninvite = { $who } is no longer on the list, { $x } { $y }
# Notice. $x: activity, $y: question.
activities-notice-ask = A question at { $x } waits for your reply: { $y }
# Notice. $x: activity, $y: question.
activities-notice-answer = Answered, { $x }: { $y }
# Link and title: a calendar program.
activities-subscribe = Put them in your calendar
# What subscribing does.
activities-subscribe-text = Add the address to a calendar program; activities appear by themselves and follow changes. Whoever has the address reads it.
# Button: make an address.
activities-subscribe-do = Make an address
# Name of a calendar: what I am on the list of.
activities-subscribe-mine = My activities in a calendar
# Name of a calendar: what is open to everybody.
activities-subscribe-open = Open activities in a calendar
# After an address was made.
activities-subscribe-once = The addresses are shown this once; copy them now.
# Link: where addresses are ended.
activities-subscribe-end = End an address
# Group of settings.
settings-group-activities = Activities
# Setting.
setting-activities-late-minutes = Late after
# Setting, help.
setting-activities-late-minutes-hint = How many minutes after the beginning an arrival is late.
# Setting.
setting-activities-code-seconds = Code stands for
# Setting, help.
setting-activities-code-seconds-hint = After how many seconds the screen at the door shows another code.
# Setting.
setting-activities-open-minutes = Signing in opens by itself
# Setting, help.
setting-activities-open-minutes-hint = How many minutes before the beginning; 0: never by itself.
# Setting.
setting-activities-reply-days = Replies to questions
# Setting, help.
setting-activities-reply-days-hint = Where no day is said at a briefing, counted from the question.
# State of an activity.
activity-state-draft = Draft
# State of an activity.
activity-state-announced = Announced
# State of an activity.
activity-state-signing_up = Sign-up open
# State of an activity.
activity-state-under_way = Under way
# State of an activity.
activity-state-held = Held
# State of an activity.
activity-state-closed = Closed
# State of an activity.
activity-state-cancelled = Cancelled
# State of an activity.
activity-state-postponed = Postponed
# State of somebody's part.
attendance-state-invited = Invited
# State of somebody's part.
attendance-state-signed_up = Signed up
# State of somebody's part.
attendance-state-waiting = Waiting
# State of somebody's part.
attendance-state-withdrawn = Withdrawn
# State of somebody's part.
attendance-state-leave_asked = Leave asked
# State of somebody's part.
attendance-state-leave_forwarded = Leave before a leader
# State of somebody's part.
attendance-state-leave_granted = On leave
# State of somebody's part.
attendance-state-leave_refused = Leave refused
# State of somebody's part.
attendance-state-present = There
# State of somebody's part.
attendance-state-late = Late
# State of somebody's part.
attendance-state-left_early = Left early
# State of somebody's part.
attendance-state-absent = Absent
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-draft = the activity is: draft
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-announced = the activity is: announced
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-signing_up = the activity is: sign-up open
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-under_way = the activity is: under way
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-held = the activity is: held
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-closed = the activity is: closed
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-cancelled = the activity is: cancelled
# State of the activity, where a step on somebody's part is refused for it.
attendance-state-postponed = the activity is: postponed
# An act, as it is named.
activity-action-create = Prepare an activity
# Button of an act.
activity-do-create = New activity
# Said after an act.
activity-said-create = It is prepared. Invite people, then announce it.
# An act, as it is named.
activity-action-edit = Change an activity
# Button of an act.
activity-do-edit = Change it
# Said after an act.
activity-said-edit = It is changed.
# An act, as it is named.
activity-action-invite = Invite people
# Button of an act.
activity-do-invite = Invite
# Said after an act.
activity-said-invite = The list is brought up to date.
# An act, as it is named.
activity-action-join = Name organisations that join
# Button of an act.
activity-do-join = Organisations
# Said after an act.
activity-said-join = The organisation is noted.
# What an act will do.
activity-what-join = Of an organisation only the number of its delegates is kept.
# An act, as it is named.
activity-action-announce = Announce it
# Button of an act.
activity-do-announce = Announce it
# Said after an act.
activity-said-announce = It is announced.
# What an act will do.
activity-what-announce = Everybody on the list is told.
# An act, as it is named.
activity-action-open_sign_up = Open the sign-up
# Button of an act.
activity-do-open_sign_up = Open the sign-up
# Said after an act.
activity-said-open_sign_up = People can sign up.
# What an act will do.
activity-what-open_sign_up = Whoever sees it can sign up; when every place is taken he waits.
# An act, as it is named.
activity-action-close_sign_up = End the sign-up
# Button of an act.
activity-do-close_sign_up = End the sign-up
# Said after an act.
activity-said-close_sign_up = The sign-up is over.
# An act, as it is named.
activity-action-start = Begin it
# Button of an act.
activity-do-start = Begin
# Said after an act.
activity-said-start = People can sign in.
# What an act will do.
activity-what-start = Then the screen at the door can be opened.
# An act, as it is named.
activity-action-ask = Ask
# Button of an act.
activity-do-ask = Ask
# Said after an act.
activity-said-ask = The unit is asked.
# What an act will do.
activity-what-ask = The unit is told, with the day by which it replies.
# An act, as it is named.
activity-action-record = Write minutes and findings
# Button of an act.
activity-do-record = Minutes and findings
# Said after an act.
activity-said-record = It is saved.
# An act, as it is named.
activity-action-end = End it
# Button of an act.
activity-do-end = It is over
# Said after an act.
activity-said-end = It is over; put the list right.
# What an act will do.
activity-what-end = Nobody signs in any more; the list can still be put right.
# An act, as it is named.
activity-action-close = Close it
# Button of an act.
activity-do-close = Close it
# Said after an act.
activity-said-close = It is closed; the list is fixed.
# What an act will do.
activity-what-close = Whoever did not come and had no leave is absent; the list then no longer changes.
# An act, as it is named.
activity-action-cancel = Cancel it
# Button of an act.
activity-do-cancel = Cancel it
# Said after an act.
activity-said-cancel = It is cancelled.
# What an act will do.
activity-what-cancel = It cannot be taken back; everybody on the list is told.
# An act, as it is named.
activity-action-postpone = Put it off
# Button of an act.
activity-do-postpone = Put it off
# Said after an act.
activity-said-postpone = It is put off.
# What an act will do.
activity-what-postpone = Everybody on the list is told; the days follow.
# An act, as it is named.
activity-action-reschedule = Give it new days
# Button of an act.
activity-do-reschedule = New days
# Said after an act.
activity-said-reschedule = The new days are announced.
# What an act will do.
activity-what-reschedule = Everybody on the list is told the new days.
# An act, as it is named.
attendance-action-invite = Invite
# Button of an act.
attendance-do-invite = Invite
# Said after an act.
attendance-said-invite = Invited.
# An act, as it is named.
attendance-action-uninvite = Take off the list
# Button of an act.
attendance-do-uninvite = Take off the list
# Said after an act.
attendance-said-uninvite = Taken off the list.
# What an act will do.
attendance-what-uninvite = He is told.
# An act, as it is named.
attendance-action-sign_up = Sign up
# Button of an act.
attendance-do-sign_up = Sign up
# Said after an act.
attendance-said-sign_up = You are signed up.
# An act, as it is named.
attendance-action-queue = Wait for a place
# Button of an act.
attendance-do-queue = Wait for a place
# Said after an act.
attendance-said-queue = You wait; you are told when a place is free.
# What an act will do.
attendance-what-queue = Every place is taken. Who waited longest gets the next.
# An act, as it is named.
attendance-action-move_up = Give a place
# Button of an act.
attendance-do-move_up = Give him a place
# Said after an act.
attendance-said-move_up = He has a place.
# An act, as it is named.
attendance-action-withdraw = Withdraw
# Button of an act.
attendance-do-withdraw = Withdraw
# Said after an act.
attendance-said-withdraw = You are withdrawn.
# An act, as it is named.
attendance-action-ask_leave = Ask for leave
# Button of an act.
attendance-do-ask_leave = Ask for leave
# Said after an act.
attendance-said-ask_leave = You asked for leave.
# What an act will do.
attendance-what-ask_leave = Until it is granted you are expected.
# An act, as it is named.
attendance-action-take_back = Take back the leave
# Button of an act.
attendance-do-take_back = Take back the leave
# Said after an act.
attendance-said-take_back = It is taken back.
# An act, as it is named.
attendance-action-forward = Put before a leader
# Button of an act.
attendance-do-forward = Put before a leader
# Said after an act.
attendance-said-forward = It is put before a leader.
# An act, as it is named.
attendance-action-grant = Grant leave
# Button of an act.
attendance-do-grant = Grant
# Said after an act.
attendance-said-grant = Leave is granted.
# An act, as it is named.
attendance-action-refuse = Refuse leave
# Button of an act.
attendance-do-refuse = Refuse
# Said after an act.
attendance-said-refuse = Leave is refused.
# An act, as it is named.
attendance-action-arrive = Sign in
# Button of an act.
attendance-do-arrive = Sign in
# Said after an act.
attendance-said-arrive = Signed in.
# An act, as it is named.
attendance-action-arrive_late = Sign in late
# Button of an act.
attendance-do-arrive_late = Came late
# Said after an act.
attendance-said-arrive_late = Taken down as late.
# An act, as it is named.
attendance-action-leave_early = Note who left early
# Button of an act.
attendance-do-leave_early = Left early
# Said after an act.
attendance-said-leave_early = Taken down.
# An act, as it is named.
attendance-action-set_present = Correct to there
# Button of an act.
attendance-do-set_present = Correct: there
# Said after an act.
attendance-said-set_present = Corrected.
# What an act will do.
attendance-what-set_present = A correction needs a reason and stays on record.
# An act, as it is named.
attendance-action-set_late = Correct to late
# Button of an act.
attendance-do-set_late = Correct: late
# Said after an act.
attendance-said-set_late = Corrected.
# What an act will do.
attendance-what-set_late = A correction needs a reason and stays on record.
# An act, as it is named.
attendance-action-set_left = Correct to left early
# Button of an act.
attendance-do-set_left = Correct: left early
# Said after an act.
attendance-said-set_left = Corrected.
# What an act will do.
attendance-what-set_left = A correction needs a reason and stays on record.
# An act, as it is named.
attendance-action-set_absent = Correct to absent
# Button of an act.
attendance-do-set_absent = Correct: absent
# Said after an act.
attendance-said-set_absent = Corrected.
# What an act will do.
attendance-what-set_absent = A correction needs a reason and stays on record.
# An act, as it is named.
attendance-action-set_leave = Correct to on leave
# Button of an act.
attendance-do-set_leave = Correct: on leave
# Said after an act.
attendance-said-set_leave = Corrected.
# What an act will do.
attendance-what-set_leave = A correction needs a reason and stays on record.
# History: an act and what it said.
event-activity-create = Prepared { $x }, { $y }
# History: an act and what it said.
event-activity-edit = Changed to { $x }, { $y }
# History: an act and what it said.
event-activity-invite = Invited { $n } people
# History: an act and what it said.
event-activity-join = { $x } joins, delegates: { $y }
# History: an act and what it said.
event-activity-announce = Announced for { $x }
# History: an act and what it said.
event-activity-open_sign_up = Sign-up opened, places: { $n }
# History: an act and what it said.
event-activity-close_sign_up = Sign-up over
# History: an act and what it said.
event-activity-start = Begun
# History: an act and what it said.
event-activity-ask = Asked: { $x } (reply by { $y })
# History: an act and what it said.
event-activity-record = Minutes and findings written, audience { $n }
# History: an act and what it said.
event-activity-end = Over
# History: an act and what it said.
event-activity-close = Closed: { $x } there, { $y } absent
# History: an act and what it said.
event-activity-cancel = Cancelled: { $x }
# History: an act and what it said.
event-activity-postpone = Put off: { $x } (was { $y })
# History: an act and what it said.
event-activity-reschedule = Now on { $x } (was { $y })
# History: an act and what it said.
event-activity-attach = Added { $x }, version { $y }
# History: an act and what it said.
event-activity-detach = Took off { $x }, version { $y }
# History: an act and what it said.
event-activity-link = Linked proposal { $x }
# History: an act and what it said.
event-activity-unlink = Unlinked proposal { $x }
# History: an act and what it said.
event-attendance-invite = Put on the list
# History: an act and what it said.
event-attendance-uninvite = Taken off the list
# History: an act and what it said.
event-attendance-sign_up = Signed up
# History: an act and what it said.
event-attendance-queue = Waits for a place
# History: an act and what it said.
event-attendance-move_up = Got a place
# History: an act and what it said.
event-attendance-withdraw = Withdrew
# History: an act and what it said.
event-attendance-ask_leave = Asked for leave ({ $x }): { $y }
# History: an act and what it said.
event-attendance-take_back = Took back the leave
# History: an act and what it said.
event-attendance-forward = Put before a leader { $x }
# History: an act and what it said.
event-attendance-grant = Granted leave { $x }
# History: an act and what it said.
event-attendance-refuse = Refused leave: { $x }
# History: an act and what it said.
event-attendance-arrive = Signed in ({ $x })
# History: an act and what it said.
event-attendance-arrive_late = Signed in late ({ $x })
# History: an act and what it said.
event-attendance-leave_early = Left early
# History: an act and what it said.
event-attendance-set_present = Corrected to there: { $x }
# History: an act and what it said.
event-attendance-set_late = Corrected to late: { $x }
# History: an act and what it said.
event-attendance-set_left = Corrected to left early: { $x }
# History: an act and what it said.
event-attendance-set_absent = Corrected to absent: { $x }
# History: an act and what it said.
event-attendance-set_leave = Corrected to on leave: { $x }
# History: an act and what it said.
event-activity_kind-add = Added the kind { $x }
# History: an act and what it said.
event-activity_kind-change = Changed the kind { $x }
# History: an act and what it said.
event-activity_programme-begin = Began the programme { $x }
# History: an act and what it said.
event-activity_programme-change = Changed the programme { $x }
# History: an act and what it said.
event-activity_question-ask = Asked: { $x } (reply by { $y })
# History: an act and what it said.
event-activity_question-answer = Answered: { $x }
# Reason of an entry made afterwards from the signed sheet.
activities-from-sheet = Entered from the signed sheet
# Reason of an entry made by closing the list.
activities-at-closing = not there when the list was closed
# Complaint: fewer places than are taken.
activities-places-taken = There cannot be fewer places than are taken.
# Complaint: leave is not decided yet.
activities-leave-open = Some asked for leave and have no answer. Grant or refuse it first, then close.
# Complaint: the day has passed.
activities-day-past = That day has passed. Choose today or a later day.
# Complaint: the day by which a reply is due.
activities-due-far = Choose a day within two years from today.
# Notice to a unit, of a question at an activity that only those invited know of. $y: question.
activities-notice-ask-invited = A question waits for your reply: { $y }
# Hint above the list with boxes.
activities-tick-how = Tick who came, then press the button that appears below.
# Action: within a sentence.
activity-action-attach = add a paper
# The units in which reports count this, the usual one first, by |
activities-figure-units = sittings|times|rounds|sessions
# The units in which reports count this, the usual one first, by |
activities-figure-units-joint = sittings|times|events
# The units in which reports count this, the usual one first, by |
activities-figure-units-activities = activities|events|times
# The units in which reports count this, the usual one first, by |
activities-figure-units-people = attendances
# The units in which reports count this, the usual one first, by |
activities-figure-units-audience = people|listeners
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-joint = joint activities|organisations together
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-activities = activities held|activities
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-people = took part|attendances
# How reports name this figure: alternatives by |, all words of one stand in the clause
activities-figure-said-audience = audience|listeners
# Button: bring in a table of activities
activities-import = Bring in a table
# Page: bring in a table of activities
activities-import-title = Bring in a table of activities
# Help: what is read
activities-import-help = One activity a row. Title, kind and date are needed; a date may be a span. Place, hosts, organisations, members, audience, speakers and notes are read too.
# Help: held or draft
activities-import-help-held = What is over comes in as held, nobody is told; what lies ahead comes in as a draft.
# Help: people
activities-import-help-people = Organisations are noted by name only; members are compared with the roll of this term, whoever is not found is left out.
# Help: the kinds that are known. $x: kinds
activities-import-kinds = Kinds: { $x }.
# Page: what would be entered
activities-import-plan = What would be entered
# Verdict of a row: new
activities-import-is-new = New
# Verdict of a row: same
activities-import-is-same = There already
# Verdict of a row: unsure
activities-import-is-unsure = New, with doubts
# Verdict of a row: refused
activities-import-is-refused = Not taken
# Doubt: no day
activities-import-no-day = No day could be read.
# Doubt: no kind
activities-import-kind-missing = No kind is given.
# Doubt: a kind that is not known. $x: kind
activities-import-no-kind = There is no kind “{ $x }”: write one that there is, or add it to the kinds first.
# Doubt: twice in the table
activities-import-twice = The table has this title and day already.
# Doubt: several of a name. $x: name
activities-import-several = More than one is called “{ $x }”: left out.
# Doubt: no organisation. $x: name
activities-import-no-org = There is no organisation “{ $x }”: left out.
# Doubt: no member. $x: name
activities-import-no-member = No member of this term is called “{ $x }”: left out.
# It comes in as held
activities-import-as-held = Comes in as held.
# It comes in as a draft
activities-import-as-draft = Lies ahead: comes in as a draft.
# How many members. $n
activities-import-people = { $n } members.
# Button: enter. $n
activities-import-enter = Enter { $n }
# Nothing to enter
activities-import-nothing = There is nothing to enter.
# The file was brought in before
activities-import-seen = This file was brought in before:
# Reason in the history. $x: file
activities-import-reason = From the table { $x }
# Said: entered. $n
activities-import-said = { $n } activities are entered; this can be taken back.
# It is not over yet
activities-not-over = It is not over yet: announce it, or enter it when it is.
# Action: enter_held
activity-action-enter_held = Enter as held
# Button: enter_held
activity-do-enter_held = Enter as held
# Said: enter_held
activity-said-enter_held = Entered. Put the list right, then close it.
# What it does: enter_held
activity-what-enter_held = For entering afterwards: nobody is told, it stands as held.
# History: taken out with its import. $x: file
activity-action-undo_import = Taken out with its import
# Notice: time or place changed. $x: title, $y: when and where
activities-notice-edit = “{ $x }” is now at: { $y }
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: centre
activities-figure-said-kind-centre = centre group studied
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: standing
activities-figure-said-kind-standing = standing committee studied
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: chair
activities-figure-said-kind-chair = chair meeting studied
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: committee
activities-figure-said-kind-committee = committees studied
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: lecture
activities-figure-said-kind-lecture = lectures
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: seminar
activities-figure-said-kind-seminar = seminars
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: inspection
activities-figure-said-kind-inspection = inspections
# How reports name a usual kind besides by its name: alternatives by |, all words of one stand in the clause: briefing
activities-figure-said-kind-briefing = briefings
# Complaint: which row could not be entered. $x: row, $y: title
activities-import-row = Row { $x }, “{ $y }”, cannot be entered, and nothing was:
