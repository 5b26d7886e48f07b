## The product

# The product's name, in the head and after every page's title
look-product = 议政

# One line over every page of the demonstration
look-demo = 演示：其中的地方、人与事都是虚构的。

# First link of every page, for keyboards and screen readers
look-skip = 跳到正文

## Head and foot

# Link in a phone's head that leads to the navigation under the page
look-menu = 目录

# Name of the main navigation, for screen readers
look-nav = 主导航

# Name of the full navigation where a short one stands as well
look-nav-all = 全部栏目

# Label of the search box in the head
look-search = 搜索

# Inside the empty search box: what it looks through
look-search-hint = 案号、案由、姓名、单位、制度、活动

# Link to the gate
look-sign-in = 登录

# Button that ends the session
look-sign-out = 退出

# Link to the inbox when nothing is unread
look-notices = 通知

# Link to the inbox with the number of unread notices
look-notices-n = 通知 { $n }
# Link to the inbox with so many unread notices that nobody counts them.
look-notices-many = 通知 999+

# Name of the two language buttons, for screen readers
look-language = 语言

# The Chinese language, always in Chinese
look-language-zh = 中文

# The English language, always in English
look-language-en = English

# Name of the letter size buttons, for screen readers
look-text = 字号

# Letters of ordinary size
look-text-standard = 标准字

# Large print (适老化)
look-text-large = 大字

# Name of the buttons for light and dark, for screen readers
look-theme = 明暗

# Light or dark as the device says
look-theme-system = 随系统

# Light
look-theme-light = 浅色

# Dark
look-theme-dark = 深色

## Forms

# Beside the label of a field that may not stay empty
look-required = 必填

# Under a field while nothing is counted: its limit
look-count-most = 最多 { $n } 字

# Under a field: characters written of the limit; the whole fraction is passed in
look-count-of = { $x } 字

# Under a field: how many characters too many
look-count-over = 多了 { $x } 字

# The network is gone and what was typed is kept on this device
look-keep-offline = 网络断了。您写的已存在这台设备上，连上后自动保存。

# The server could not save; what was typed is kept on this device
look-keep-trouble = 这次没有存到系统里。您写的已存在这台设备上。

# The session has ended; what was typed is kept; a link to sign in follows
look-keep-expired = 登录已过期。您写的已存在这台设备上。

# A copy on this device differs from what is shown; two buttons follow
look-keep-found = 这台设备上有 { $x } 写的一份，与这里不同。

# Button: put the copy of this device into the form
look-keep-use = 用那一份

# Button: let the copy of this device go
look-keep-leave = 不用了

# Hidden label of one of several repeated fields
look-items-nth = 第 { $x } 条

# Hidden words after up, down, remove: which one
look-items-of = 第 { $x } 条

# Button: one place earlier
look-items-up = 上移

# Button: one place later
look-items-down = 下移

# Button: take this one out
look-items-remove = 删去

# In the place of one that was taken out
look-items-gone = 已删去一条，提交前可以放回。

# Button: put back what was taken out
look-items-back = 放回去

## Parts

# Hidden word before a chosen filter: pressing it removes the filter
look-chosen-remove = 去掉条件

# On a phone, above a table that is wider than the screen
look-wide = → 可左右滑动

# Name of the paging links, for screen readers
look-pager = 翻页

# The page before
look-pager-prev = 前一页

# The page after
look-pager-next = 后一页

# What the keys J and K do
look-keys-move = 上下

# What the key X does
look-keys-choose = 选择

# What the Enter key does
look-keys-open = 打开

# What the key / does
look-keys-find = 查找

# Button that turns these keys on or off
look-keys-switch = 快捷键

# Name of the row of steps, for screen readers
look-steps = 办到哪一步

# Hidden word after a step that is behind
look-steps-done = 已完成

# Name of the way to this page, for screen readers
look-crumbs = 位置

# Hidden word after a requirement that is met
look-check-yes = 已满足

# Hidden word after a requirement that is not met
look-check-no = 未满足

# Hidden word after a requirement that is still open
look-check-open = 待定

# Hidden word before text that was added
look-diff-ins = 新增开始

# Hidden word before text that was taken out
look-diff-del = 删去开始

# Hidden word after added or removed text
look-diff-end = 结束

# Opens the table behind a chart
look-chart-table = 看表

# Link that downloads what the chart shows
look-chart-export = 导出
