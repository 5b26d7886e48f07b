# link in the navigation and tab on the phone
inbox-nav = Inbox
# title of the page
inbox-title = Inbox
# head of what is asked
inbox-asked = Asked of you
# nothing is asked
inbox-asked-none = Nothing is asked of you
# what that means
inbox-asked-none-text = Whatever needs your hand will appear here.
# head of what was told
inbox-told = Told to you
# nothing was told
inbox-told-none = No notices yet.
# mark of a notice that was not read
inbox-unread = unread
# state of something asked that is done
inbox-done = done
# button: mark everything read
inbox-read-all = Mark all as read
# after everything was marked read
inbox-all-read = All marked as read
# name of the paging, for screen readers
inbox-pages = Pages
# link to the first page
inbox-newest = Newest
# link to the next page
inbox-earlier = Earlier notices
# a due date and how far off it is
inbox-when = { $x }, { $y }
# working days left
inbox-left = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
}
# due today
inbox-today = due today
# working days late
inbox-late = { $n ->
    [one] { $n } working day late
   *[other] { $n } working days late
}
# past due, no working day since
inbox-late-rest = past due
# way back
inbox-back = Back
# name of the saved views, for screen readers
inbox-views = Saved views
# the list without any filter
inbox-view-all = All
# summary that opens the saving of views
inbox-views-keep = Keep or drop views
# title of the page that saves a view
inbox-view-title = Keep this view
# label of the name of a view
inbox-view-name = Name
# button: keep the view
inbox-view-save = Keep this view
# button: drop a view
inbox-view-drop = Drop “{ $x }”
# a view of this name exists
inbox-view-taken = There is a view of this name; choose another.
# too many views
inbox-view-many = There are 20 views of this list; drop one first.
# after a view was kept
inbox-view-saved = “{ $x }” kept
# after a view was dropped
inbox-view-dropped = Dropped
# the act of seeing to the mail, for refusals
inbox-action-mail = See to the mail
# link in the navigation
inbox-mail-nav = Mail
# title of the outbox
inbox-mail-title = Mail
# under the title
inbox-mail-intro = Addresses and subjects only. A mail that cannot go out loses nothing: the notice stands in the inbox.
# counter: waiting
inbox-mail-waiting = Waiting
# counter: sent
inbox-mail-sent = Sent
# counter: given up
inbox-mail-dead = Given up
# column: to whom
inbox-mail-to = To
# column: subject
inbox-mail-subject = Subject
# column: when it was written
inbox-mail-made = Written
# column: where it stands
inbox-mail-state = State
# column: tries so far
inbox-mail-tries = Tries
# state: sent, with the moment
inbox-mail-sent-at = sent { $x }
# state: given up, with the moment
inbox-mail-dead-at = given up { $x }
# state: not tried yet
inbox-mail-new = to be sent
# state: to be tried again, with the moment
inbox-mail-next-at = next try { $x }
# button: try again now
inbox-mail-retry = Try again now
# after the retry was asked for
inbox-mail-retried = Trying again; look here in a moment
# no mail
inbox-mail-none = No mail
# what that means
inbox-mail-none-text = One digest a day is written after eight in the morning, to whoever has unread notices.
# no server is named
inbox-mail-no-server = No mail server is named; mail waits
# what to do about it
inbox-mail-no-server-text = Name one as smtp in the configuration file, like smtps://user:password@host:465, then restart.
# mail has been failing
inbox-mail-failing = Some mail has failed several times
# what to do about it
inbox-mail-failing-text = Read the reasons below, check the server's address, password and network, then try again.
