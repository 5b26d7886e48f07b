## The product

# The product's name, in the head and after every page's title
look-product = Yizheng

# One line over every page of the demonstration
look-demo = Demonstration: its places, people and matters are invented.

# First link of every page, for keyboards and screen readers
look-skip = Skip to the page

## Head and foot

# Link in a phone's head that leads to the navigation under the page
look-menu = Menu

# Name of the main navigation, for screen readers
look-nav = Main navigation

# Name of the full navigation where a short one stands as well
look-nav-all = All parts

# Label of the search box in the head
look-search = Search

# Inside the empty search box: what it looks through
look-search-hint = Number, matter, name, unit, rule, activity

# Link to the gate
look-sign-in = Sign in

# Button that ends the session
look-sign-out = Sign out

# Link to the inbox when nothing is unread
look-notices = Notices

# Link to the inbox with the number of unread notices
look-notices-n = Notices { $n }
# Link to the inbox with so many unread notices that nobody counts them.
look-notices-many = Notices 999+

# Name of the two language buttons, for screen readers
look-language = Language

# The Chinese language, always in Chinese
look-language-zh = 中文

# The English language, always in English
look-language-en = English

# Name of the letter size buttons, for screen readers
look-text = Letter size

# Letters of ordinary size
look-text-standard = Standard

# Large print (适老化)
look-text-large = Large print

# Name of the buttons for light and dark, for screen readers
look-theme = Light and dark

# Light or dark as the device says
look-theme-system = As the device

# Light
look-theme-light = Light

# Dark
look-theme-dark = Dark

## Forms

# Beside the label of a field that may not stay empty
look-required = required

# Under a field while nothing is counted: its limit
look-count-most = at most { $n } characters

# Under a field: characters written of the limit; the whole fraction is passed in
look-count-of = { $x } characters

# Under a field: how many characters too many
look-count-over = { $x } characters too many

# The network is gone and what was typed is kept on this device
look-keep-offline = You are offline. What you wrote is kept on this device and is saved when you are back.

# The server could not save; what was typed is kept on this device
look-keep-trouble = This was not saved on the server. What you wrote is kept on this device.

# The session has ended; what was typed is kept; a link to sign in follows
look-keep-expired = Your session has ended. What you wrote is kept on this device.

# A copy on this device differs from what is shown; two buttons follow
look-keep-found = This device has a copy from { $x } that differs.

# Button: put the copy of this device into the form
look-keep-use = Use that copy

# Button: let the copy of this device go
look-keep-leave = Discard it

# Hidden label of one of several repeated fields
look-items-nth = No. { $x }

# Hidden words after up, down, remove: which one
look-items-of = no. { $x }

# Button: one place earlier
look-items-up = Move up

# Button: one place later
look-items-down = Move down

# Button: take this one out
look-items-remove = Remove

# In the place of one that was taken out
look-items-gone = One removed. You can put it back until you send the form.

# Button: put back what was taken out
look-items-back = Put it back

## Parts

# Hidden word before a chosen filter: pressing it removes the filter
look-chosen-remove = Remove filter

# On a phone, above a table that is wider than the screen
look-wide = → Swipe sideways for more

# Name of the paging links, for screen readers
look-pager = Pages

# The page before
look-pager-prev = Previous

# The page after
look-pager-next = Next

# What the keys J and K do
look-keys-move = down, up

# What the key X does
look-keys-choose = choose

# What the Enter key does
look-keys-open = open

# What the key / does
look-keys-find = find

# Button that turns these keys on or off
look-keys-switch = Shortcuts

# Name of the row of steps, for screen readers
look-steps = Where it stands

# Hidden word after a step that is behind
look-steps-done = done

# Name of the way to this page, for screen readers
look-crumbs = You are here

# Hidden word after a requirement that is met
look-check-yes = met

# Hidden word after a requirement that is not met
look-check-no = not met

# Hidden word after a requirement that is still open
look-check-open = open

# Hidden word before text that was added
look-diff-ins = added

# Hidden word before text that was taken out
look-diff-del = removed

# Hidden word after added or removed text
look-diff-end = end

# Opens the table behind a chart
look-chart-table = Show the table

# Link that downloads what the chart shows
look-chart-export = Export
