## Page

# title of the page when nothing is asked yet
finding-title = 搜索

# title of the page with what was typed
finding-title-for = 搜索：{ $x }

# button of the box
finding-find = 搜索

# opens the two date fields
finding-dates = 日期

# label of the first day
finding-from = 从

# label of the last day
finding-until = 到

# how many were found, exactly
finding-count = { $n } 条结果

# more were found than are counted
finding-count-more = { $n }+ 条结果

# order of the hits
finding-order-newest = 按时间

# order of the hits
finding-order-relevance = 按相关程度

# beside the order, when there are too many to be ranked
finding-unranked = 结果超过 5000 条，按时间排列。加一个词或选一个类别后可按相关程度排列。

# head of an empty result
finding-nothing = 没有找到

# below that head
finding-nothing-text = 换一个更短的词，去掉一个条件，或者看看下面的用法。只查找您可以阅读的内容。

# a draft without a title among the hits
finding-untitled = （未写案由）

# pager
finding-first = 回到开头

# takes the hits as a workbook
finding-export = 导出 Excel

# title of the exported file
finding-export-title = 搜索结果

# a chosen first day
finding-chosen-from = 从 { $x }

# a chosen last day
finding-chosen-until = 到 { $x }

# a kind and its state, as a facet
finding-state-of = { $x }：{ $y }

## Facets

# label of the column of facets
finding-facets = 缩小范围

# above the facets when there are more hits than are counted
finding-facets-partly = 数字为最近 1000 条中的数量。

# head of a facet
finding-facet-kind = 种类

# head of a facet
finding-facet-session = 届次

# head of a facet
finding-facet-category = 类别

# head of a facet
finding-facet-state = 状态

# head of a facet
finding-facet-unit = 承办单位

## Columns of the export

# column
finding-column-kind = 种类

# column
finding-column-number = 编号

# column
finding-column-title = 标题

# column: those who put it
finding-column-by = 提案人

# column
finding-column-session = 届次

# column
finding-column-category = 类别

# column
finding-column-state = 状态

# column
finding-column-unit = 承办单位

# column
finding-column-date = 日期

## Names of fields in a question: several with a space between, the first is the one that is shown

# field: the title
finding-field-title = 标题 案由 题目

# field: the number
finding-field-number = 编号 案号 文号

# field: the category
finding-field-category = 类别 分类

# field: the state
finding-field-state = 状态

# field: a handling unit
finding-field-unit = 单位 承办单位 承办

# field: those who put it
finding-field-by = 提案人 提案者 提出人

# field: proposal, attachment, reply
finding-field-kind = 种类

# field: the session
finding-field-session = 届次 会议

# field: a day, month, year or a range
finding-field-date = 日期 时间

## Sentences about what was typed

# what was typed is very long
finding-note-long = 只查找前 { $x } 个字。

# very many words were typed
finding-note-many = 只查找前 { $x } 个条件。

# an open quotation mark
finding-note-unclosed = 引号没有成对，按到末尾为止理解。

# a date that cannot be read
finding-note-no-date = “{ $x }”不是日期，已略过。日期写作 2026、2026-03、2026-03-01 或 2025-01..2026-03。

# only marks were typed, or a field without a value
finding-note-nothing-in = “{ $x }”里没有可以查找的字，已略过。

# a question of nothing but exclusions
finding-note-only-not = 只写了不要的内容，所以列出其余全部。

# a field asks for a name that does not exist
finding-note-unknown = 没有“{ $x }”。请换一个名称。

## Saved searches

# label of the list of saved searches
finding-saved = 保存的搜索

# opens the form that saves the question
finding-keep = 保存这次搜索

# label: name of the saved search
finding-keep-name = 名称

# button
finding-keep-do = 保存

# button of a saved search
finding-watch = “{ $x }”有新结果时通知我

# button of a saved search
finding-unwatch = 不再通知“{ $x }”的新结果

# after the button
finding-said-watched = 有新结果时会通知您，每天至多一次。

# after the button
finding-said-unwatched = 不再通知。

# notice of the timer
finding-notice-new = 保存的搜索“{ $name }”有 { $n } 条新结果

## How to ask

# head of the examples
finding-help = 怎样搜索

# example
finding-help-words = 电梯 补贴

# what it means
finding-help-words-text = 两个词都要有。任意两个字以上的片段都能找到，一个字也可以。

# example
finding-help-phrase = “加装 电梯”

# what it means
finding-help-phrase-text = 引号里的字要连在一起。

# example
finding-help-not = 电梯 -公交

# what it means
finding-help-not-text = 减号后面的不要。

# example
finding-help-or = 电梯 或 扶梯

# what it means
finding-help-or-text = 有其中一个就行。

# example
finding-help-field = 标题:充电 单位:住建局 状态:已立案

# what it means
finding-help-field-text = 只在这一项里找：标题、编号、类别、状态、单位、提案人、种类、届次。

# example
finding-help-date = 日期:2025-01..2026-03

# what it means
finding-help-date-text = 某年、某月、某日，或者一段时间。
