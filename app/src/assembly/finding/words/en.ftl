## Page

# title of the page when nothing is asked yet
finding-title = Search

# title of the page with what was typed
finding-title-for = Search: { $x }

# button of the box
finding-find = Search

# opens the two date fields
finding-dates = Dates

# label of the first day
finding-from = From

# label of the last day
finding-until = To

# how many were found, exactly
finding-count = { $n ->
    [one] { $n } hit
   *[other] { $n } hits
 }

# more were found than are counted
finding-count-more = { $n }+ hits

# order of the hits
finding-order-newest = Newest first

# order of the hits
finding-order-relevance = By relevance

# beside the order, when there are too many to be ranked
finding-unranked = There are more than 5,000 hits, so the newest come first. Add a word or choose a category to order them by relevance.

# head of an empty result
finding-nothing = Nothing found

# below that head
finding-nothing-text = Try a shorter word, take one condition away, or look at the examples below. Only what you may read is searched.

# a draft without a title among the hits
finding-untitled = (no title yet)

# pager
finding-first = To the first page

# takes the hits as a workbook
finding-export = Export to Excel

# title of the exported file
finding-export-title = Search results

# a chosen first day
finding-chosen-from = From { $x }

# a chosen last day
finding-chosen-until = To { $x }

# a kind and its state, as a facet
finding-state-of = { $x }: { $y }

## Facets

# label of the column of facets
finding-facets = Narrow

# above the facets when there are more hits than are counted
finding-facets-partly = The figures are of the newest 1,000.

# head of a facet
finding-facet-kind = Kind

# head of a facet
finding-facet-session = Session

# head of a facet
finding-facet-category = Category

# head of a facet
finding-facet-state = State

# head of a facet
finding-facet-unit = Unit

## Columns of the export

# column
finding-column-kind = Kind

# column
finding-column-number = Number

# column
finding-column-title = Title

# column: those who put it
finding-column-by = By

# column
finding-column-session = Session

# column
finding-column-category = Category

# column
finding-column-state = State

# column
finding-column-unit = Units

# column
finding-column-date = Date

## Names of fields in a question: several with a space between, the first is the one that is shown

# field: the title
finding-field-title = title

# field: the number
finding-field-number = number no

# field: the category
finding-field-category = category

# field: the state
finding-field-state = state status

# field: a handling unit
finding-field-unit = unit

# field: those who put it
finding-field-by = by proposer

# field: proposal, attachment, reply
finding-field-kind = kind type

# field: the session
finding-field-session = session

# field: a day, month, year or a range
finding-field-date = date

## Sentences about what was typed

# what was typed is very long
finding-note-long = Only the first { $x } characters were looked for.

# very many words were typed
finding-note-many = Only the first { $x } conditions were looked for.

# an open quotation mark
finding-note-unclosed = A quotation mark was not closed; it was taken to end with the line.

# a date that cannot be read
finding-note-no-date = “{ $x }” is not a date and was left out. Write 2026, 2026-03, 2026-03-01 or 2025-01..2026-03.

# only marks were typed, or a field without a value
finding-note-nothing-in = “{ $x }” has nothing to look for and was left out.

# a question of nothing but exclusions
finding-note-only-not = Only what must not be there was said, so everything else is listed.

# a field asks for a name that does not exist
finding-note-unknown = There is no “{ $x }”. Try another name.

## Saved searches

# label of the list of saved searches
finding-saved = Saved searches

# opens the form that saves the question
finding-keep = Keep this search

# label: name of the saved search
finding-keep-name = Name

# button
finding-keep-do = Keep

# button of a saved search
finding-watch = Tell me of new hits of “{ $x }”

# button of a saved search
finding-unwatch = Do not tell me of new hits of “{ $x }” any more

# after the button
finding-said-watched = You will be told of new hits, at most once a day.

# after the button
finding-said-unwatched = You will not be told any more.

# notice of the timer
finding-notice-new = { $n ->
    [one] { $n } new hit
   *[other] { $n } new hits
 } of your saved search “{ $name }”

## How to ask

# head of the examples
finding-help = How to search

# example
finding-help-words = lift subsidy

# what it means
finding-help-words-text = Both must be there. Any piece of two characters or more is found; one alone works too.

# example
finding-help-phrase = "lift subsidy"

# what it means
finding-help-phrase-text = What is between the marks must stand together.

# example
finding-help-not = lift -bus

# what it means
finding-help-not-text = What follows the minus must not be there.

# example
finding-help-or = lift OR escalator

# what it means
finding-help-or-text = One of the two is enough.

# example
finding-help-field = title:lift unit:housing state:filed

# what it means
finding-help-field-text = Looks in that field only: title, number, category, state, unit, by, kind, session.

# example
finding-help-date = date:2025-01..2026-03

# what it means
finding-help-date-text = A year, a month, a day, or a span.
