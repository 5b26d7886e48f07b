# link in the navigation and tab on the phone
inbox-nav = 待办
# title of the page
inbox-title = 待办与通知
# head of what is asked
inbox-asked = 请您办的事
# nothing is asked
inbox-asked-none = 没有等您办的事
# what that means
inbox-asked-none-text = 有事要您办时会出现在这里。
# head of what was told
inbox-told = 通知
# nothing was told
inbox-told-none = 还没有通知。
# mark of a notice that was not read
inbox-unread = 未读
# state of something asked that is done
inbox-done = 已办
# button: mark everything read
inbox-read-all = 全部标为已读
# after everything was marked read
inbox-all-read = 已全部标为已读
# name of the paging, for screen readers
inbox-pages = 翻页
# link to the first page
inbox-newest = 回到最新
# link to the next page
inbox-earlier = 更早的通知
# a due date and how far off it is
inbox-when = { $x } { $y }
# working days left
inbox-left = 余 { $n } 个工作日
# due today
inbox-today = 今天到期
# working days late
inbox-late = 逾期 { $n } 个工作日
# past due, no working day since
inbox-late-rest = 已过期限
# way back
inbox-back = 返回
# name of the saved views, for screen readers
inbox-views = 常用查询
# the list without any filter
inbox-view-all = 全部
# summary that opens the saving of views
inbox-views-keep = 保存或去掉常用查询
# title of the page that saves a view
inbox-view-title = 保存常用查询
# label of the name of a view
inbox-view-name = 名称
# button: keep the view
inbox-view-save = 保存当前查询
# button: drop a view
inbox-view-drop = 去掉“{ $x }”
# a view of this name exists
inbox-view-taken = 这个名称已经用过，请换一个。
# too many views
inbox-view-many = 这个列表的常用查询已有 20 个，请先去掉一个。
# after a view was kept
inbox-view-saved = 已保存“{ $x }”
# after a view was dropped
inbox-view-dropped = 已去掉
# the act of seeing to the mail, for refusals
inbox-action-mail = 查看邮件发送情况
# link in the navigation
inbox-mail-nav = 邮件
# title of the outbox
inbox-mail-title = 邮件发送情况
# under the title
inbox-mail-intro = 这里只有收件地址和标题。邮件没有发出，通知仍在各人的待办里，不会丢。
# counter: waiting
inbox-mail-waiting = 等待发送
# counter: sent
inbox-mail-sent = 已发出
# counter: given up
inbox-mail-dead = 已停止重试
# column: to whom
inbox-mail-to = 收件地址
# column: subject
inbox-mail-subject = 标题
# column: when it was written
inbox-mail-made = 写成时间
# column: where it stands
inbox-mail-state = 情况
# column: tries so far
inbox-mail-tries = 已试次数
# state: sent, with the moment
inbox-mail-sent-at = { $x } 发出
# state: given up, with the moment
inbox-mail-dead-at = { $x } 停止重试
# state: not tried yet
inbox-mail-new = 待发
# state: to be tried again, with the moment
inbox-mail-next-at = { $x } 再试
# button: try again now
inbox-mail-retry = 现在再试
# after the retry was asked for
inbox-mail-retried = 马上再试一次，请稍后看结果
# no mail
inbox-mail-none = 没有邮件
# what that means
inbox-mail-none-text = 有人没读通知时，每天早上八点后写一封摘要。
# no server is named
inbox-mail-no-server = 没有设邮件服务器，邮件只写不发
# what to do about it
inbox-mail-no-server-text = 请在配置文件里写明 smtp，例如 smtps://用户:口令@主机:465，然后重启。
# mail has been failing
inbox-mail-failing = 有邮件多次没有发出
# what to do about it
inbox-mail-failing-text = 请看下面的原因，核对邮件服务器的地址、口令和网络，改好后点“现在再试”。
