# name of the room
room-proposals = proposals

## Desk, figures, numbers and API; keys that rooms share

## Shared: where a proposal stands

# state: being written
case-state-draft = 草稿

# state: shown to those asked to sign
case-state-cosigning = 联名中

# state: with the office, not yet checked
case-state-submitted = 待接收

# state: back with the proposer for revision
case-state-returned = 退回修改

# state: before the committee
case-state-under_review = 审查中

# state: filed with a number
case-state-filed = 已立案

# state: joined to a lead case
case-state-merged = 已并案

# state: sent on as an opinion for reference
case-state-converted_opinion = 转意见建议

# state: sent on as a social-opinion report
case-state-converted_social_opinion = 转社情民意信息

# state: not filed, with a ground
case-state-not_filed = 不予立案

# state: taken back by the proposer
case-state-withdrawn = 已撤案

# state: a draft thrown away
case-state-discarded = 已丢弃

## Shared: what can be done

# action: begins a draft
case-action-create = 起草

# action: the office enters a draft from a list
case-action-register = 代录草稿

# action: the office enters a proposal received on paper
case-action-register_submitted = 录入纸质提案

# action: the office enters a filed proposal of a list
case-action-register_filed = 录入已立案提案

# action: changes the text
case-action-edit = 修改

# action: throws a draft away
case-action-discard = 丢弃草稿

# action: takes a draft back out of the bin
case-action-restore = 恢复草稿

# action: asks others to sign
case-action-invite = 邀请联名

# action: asks further ones to sign
case-action-invite_more = 再邀请联名

# action: signs
case-action-sign = 签名

# action: declines to sign
case-action-decline = 婉拒联名

# action: takes one's signature back
case-action-unsign = 撤回签名

# action: takes it back from signing
case-action-recall = 收回修改

# action of the clock: the time for signing is over
case-action-expire_signing = 联名到期

# action: submits
case-action-submit = 提交

# action: returns for revision
case-action-send_back = 退回修改

# action: submits again
case-action-resubmit = 重新提交

# action: accepts after the preliminary check
case-action-accept = 接收并送审

# action: gives the second opinion
case-action-review = 提出复审意见

# action: the chair meeting approves
case-action-approve = 主席会议审定

# action: files
case-action-file = 立案

# action: proposes to join it to a lead case
case-action-propose_merge = 提议并案

# action: a proposer agrees to a merger
case-action-agree_to_merge = 同意并案

# action: a proposer objects to a merger
case-action-object_to_merge = 不同意并案

# action of the clock: the time for objections is over
case-action-settle_merge = 异议期满

# action: drops a proposed merger
case-action-cancel_merge = 取消并案提议

# action: joins it to the lead case
case-action-merge = 并案

# action: undoes a merger
case-action-unmerge = 撤销并案

# action: sends it on as an opinion
case-action-convert_to_opinion = 转意见建议

# action: sends it on as a social-opinion report
case-action-convert_to_social_opinion = 转社情民意信息

# action: declines to file
case-action-decline_to_file = 不予立案

# action: withdraws before filing
case-action-withdraw = 撤案

# action: asks to withdraw after filing
case-action-ask_withdrawal = 申请撤案

# action: the office consents to a withdrawal
case-action-consent_withdrawal = 同意撤案

# action: the office does not consent
case-action-refuse_withdrawal = 不同意撤案

# action: the office corrects the wording
case-action-correct = 文字订正

# action: changes the category
case-action-recategorise = 调整类别

# action of the clock: counts dates again after a change of calendar
case-action-recount = 重算期限

## Shared: kinds, windows, sources, wishes, levels

# kind of submitter: one member
kind-individual = 委员个人

# kind of submitter: several members
kind-joint = 委员联名

# kind of submitter: a democratic party or the federation
kind-party = 党派

# kind of submitter: a mass organisation
kind-mass_org = 人民团体

# kind of submitter: a special committee
kind-committee = 专门委员会

# kind of submitter: a sector, signed by its convener
kind-sector = 界别

# kind of submitter: a discussion group
kind-group = 委员小组

# kind of submitter: a joint session of groups
kind-joint_group = 小组联组

# kind of submitter: a committee of the level below
kind-county = 下级政协

# kind of submitter: members of the level above living here
kind-guest = 驻地委员

# kind of submitter: an area activity group
kind-area_group = 委员活动组

# kind of submitter: several organisations together
kind-org_joint = 单位联合

# not yet submitted
window-open = 未提交

# submitted within a session's window
window-session = 大会提案

# submitted outside a session's window
window-ordinary = 平时提案

# where the idea came from: the proposer's own
source-own = 本人调研思考

# where the idea came from: the reference catalogue of topics
source-catalogue = 参考选题

# where the idea came from: a clue from the public
source-public_clue = 公众线索

# where the idea came from: a research trip
source-research = 视察调研

# where the idea came from: a consultation
source-consultation = 协商活动

# where the idea came from: a social-opinion report
source-social_opinion = 社情民意信息

# where the idea came from: a reading circle
source-reading = 委员读书

# wish about publication: in full
publish-full = 全文公开

# wish about publication: a summary
publish-summary = 摘要公开

# wish about publication: not
publish-no = 不宜公开

# level of review: by the office
review-level-preliminary = 初审

# level of review: a second person
review-level-second = 复审

# level of review: the chair meeting
review-level-chair = 主席会议审定

# level of review: the committee decides
review-level-decision = 决定

## Shared: settings of this room

# setting: which kinds of submitters the body has
setting-proposal-kinds = 提案者类别

# hint of that setting
setting-proposal-kinds-hint = 可以提交提案的主体。

# setting: whether sectors may propose all year
setting-proposal-sector-outside-session = 界别平时可提

# hint of that setting
setting-proposal-sector-outside-session-hint = 开启后，界别在闭会期间也可以提交提案。

# setting: greatest length of a proposal
setting-proposal-max-chars = 提案字数上限

# hint of that setting
setting-proposal-max-chars-hint = 情况、分析、建议合计，不计空白。

# setting: length from which the counter warns
setting-proposal-warn-chars = 字数提醒

# hint of that setting
setting-proposal-warn-chars-hint = 超过后提醒，仍可提交。

# setting: least number of persons of a joint proposal
setting-proposal-cosigners-min = 联名最少人数

# hint of that setting
setting-proposal-cosigners-min-hint = 含第一提案人。

# setting: greatest number of persons of a joint proposal
setting-proposal-cosigners-max = 联名最多人数

# hint of that setting
setting-proposal-cosigners-max-hint = 含第一提案人；0 表示不限。

# setting: how many proposals of his own a member may hand in in a session
setting-proposal-quota = 每人每次会议提案上限

# hint of that setting
setting-proposal-quota-hint = 按第一提案人计；0 表示不限。

# setting: whether the research behind it must be told
setting-proposal-research-required = 须写明调研情况

# hint of that setting
setting-proposal-research-required-hint = 开启后，提交前须写明依据的调研。

# setting: whether members see all filed proposals
setting-proposal-members-see-filed = 委员可见已立案提案

# hint of that setting
setting-proposal-members-see-filed-hint = 关闭后，委员只看到自己提出或联名的提案。

# setting: template of session case numbers
setting-proposal-number-session = 大会提案编号格式

# hint of that setting; the braces are literal
setting-proposal-number-session-hint = 可用 {"{seq:04}"}、{"{term}"}、{"{session}"}、{"{year}"}、{"{prefix}"}、{"{category}"}。

# setting: template of ordinary case numbers
setting-proposal-number-ordinary = 平时提案编号格式

# hint of that setting
setting-proposal-number-ordinary-hint = 与大会提案分开编号。

# setting: hours for signing during a session
setting-signing-hours-in-session = 会议期间联名时限（小时）

# hint of that setting
setting-signing-hours-in-session-hint = 邀请联名时预填的时限。

# setting: days for signing outside a session
setting-signing-days-ordinary = 闭会期间联名时限（日）

# hint of that setting
setting-signing-days-ordinary-hint = 邀请联名时预填的时限。

# setting: time to hand in again after a return
setting-return-days = 退回后修改时限

# hint of that setting
setting-return-days-hint = 从退回次日起算。

# setting: time to decide on an ordinary proposal
setting-review-days-ordinary = 平时提案审查时限

# hint of that setting
setting-review-days-ordinary-hint = 从提交次日起算；大会提案在会议闭幕前审查。

# setting: whether a second person gives an opinion
setting-review-second-opinion = 须复审

# hint of that setting
setting-review-second-opinion-hint = 开启后，由另一人提出复审意见方可决定。

# setting: whether the chair meeting approves
setting-review-chair-approval = 须主席会议审定

# hint of that setting
setting-review-chair-approval-hint = 开启后，经主席会议审定方可决定。

# setting: how proposers are asked about a merger
setting-merge-consent = 并案征求意见方式

# hint of that setting
setting-merge-consent-hint = 告知并留异议期、逐一征得同意，或不征求。

# value: told, with time to object
setting-merge-consent-inform = 告知，异议期内无异议即可并案

# value: each must agree
setting-merge-consent-ask = 逐一征得同意

# value: neither told beforehand nor asked
setting-merge-consent-none = 不事先征求

# setting: time to object to a merger
setting-merge-days = 并案异议期

# hint of that setting
setting-merge-days-hint = 从告知次日起算。

# setting: the smallest group that statistics tell singly
setting-statistics-smallest-group = 统计最小组

# hint of that setting
setting-statistics-smallest-group-hint = 席位少于此数的界别不单独列出。

## The desk

# title of the office's list of proposals
proposals-desk-title = 提案办公桌

# title of the list of proposals for members
proposals-desk-title-member = 提案

# name of a session, with numbers of term, session and year
proposals-desk-sitting = { $term }届{ $session }次会议　{ $year }年

# label of the choice of session
proposals-desk-session = 届次

# choice: every session
proposals-desk-session-all = 全部届次

# button that shows the chosen session
proposals-desk-session-show = 查看

# link to the figures
proposals-desk-to-statistics = 统计

# link to the page of numbers
proposals-desk-to-numbers = 编号

# the office's main button with the number waiting
proposals-desk-start = 开始接收　{ $n } 件

# a member's main button
proposals-desk-write = 写提案

# name of the row of counters, for screen readers
proposals-desk-counters = 按审查情况筛选

# counter: handed in, to be received
proposals-desk-counter-receive = 待接收

# counter: under review
proposals-desk-counter-review = 审查中

# counter: no second opinion yet
proposals-desk-counter-second = 待复审

# counter: can be decided
proposals-desk-counter-ready = 可以决定

# counter: back with the proposer
proposals-desk-counter-returned = 退回修改

# counter: withdrawal is asked for
proposals-desk-counter-withdrawal = 申请撤案

# counter: proposers are asked about a merger
proposals-desk-counter-merger-asked = 并案征求意见

# counter: a merger can be decided
proposals-desk-counter-merger-ready = 可以并案

# counter: somebody objected to a merger
proposals-desk-counter-merger-objected = 并案有异议

# chosen filter: joined
proposals-desk-counter-merger-done = 已并案

# chosen filter: a merger was dropped
proposals-desk-counter-merger-cancelled = 并案已取消

# chosen filter: a merger was undone
proposals-desk-counter-merger-undone = 并案已撤销

# counter: filed
proposals-desk-counter-filed = 已立案

# counter: to be decided within five working days
proposals-desk-counter-soon = 5个工作日内到期

# counter: the date has passed
proposals-desk-counter-late = 已逾期

# name of the three columns, for screen readers
proposals-desk-asks = 今天

# column: what is asked of me
proposals-desk-asked = 请您办理

# link to all of a column
proposals-desk-asked-all = 全部 { $n } 件

# nothing is asked of me
proposals-desk-asked-none = 现在没有请您办理的提案。

# column: overdue
proposals-desk-asked-late = 已逾期

# nothing is overdue
proposals-desk-asked-late-none = 没有逾期的提案。

# column: due soon
proposals-desk-asked-soon = 5个工作日内到期

# nothing is due soon
proposals-desk-asked-soon-none = 5个工作日内没有到期的提案。

# heading of the list, for screen readers
proposals-desk-list = 提案列表

# name of the saved views, for screen readers
proposals-desk-views = 已存视图

# opens the small form that keeps a view
proposals-desk-view-save = 存为视图

# label of the view's name
proposals-desk-view-name = 视图名称

# button that keeps a view
proposals-desk-view-keep = 保存视图

# button that drops a view, with its name
proposals-desk-view-drop = 删除视图“{ $x }”

# label of the search in the list
proposals-desk-find = 在列表中查找

# inside the empty search field, with the number of the list
proposals-desk-find-in = 在 { $n } 件中查找

# opens further conditions
proposals-desk-more = 更多条件

# button that narrows the list
proposals-desk-narrow = 筛选

# choice: any category
proposals-desk-category-any = 全部类别

# choice: no category chosen yet
proposals-desk-category-choose = 请选择类别

# choice: session and ordinary
proposals-desk-window-any = 大会和平时

# choice: only urgent ones
proposals-desk-urgent-only = 只看申请快办的

# label of the choice of columns
proposals-desk-columns = 列

# opens the choice of columns
proposals-desk-columns-choose = 选择列

# button that shows the chosen columns
proposals-desk-columns-show = 显示这些列

# link that exports the list, with its number
proposals-desk-export = 导出这 { $n } 件

# title of the exported list, with the session
proposals-desk-export-title = 提案列表　{ $x }

# title of the exported list of all sessions
proposals-desk-export-title-all = 提案列表　全部届次

# what is searched for, as a chosen condition
proposals-desk-chosen-q = 含“{ $x }”

# chosen condition: mine
proposals-desk-chosen-mine = 我提出或联名的

# chosen condition: joined to one case
proposals-desk-chosen-lead = 并入同一主案的

# chosen condition: proposals of one sector's seats; the sector is not named
proposals-desk-chosen-sector = 统计中的一个界别

# told above a list by sector
proposals-desk-sector-note = 按提案时的界别席位计件，不列提案人姓名。

# the table's caption, with its number, for screen readers
proposals-desk-caption = 提案 { $n } 件

# the number of the list at its foot
proposals-desk-count = 共 { $n } 件

# link back to the first page of the list
proposals-desk-first = 回到第一页

# box that chooses all rows, for screen readers
proposals-desk-choose-all = 选择本页全部

# box of a row, with the matter, for screen readers
proposals-desk-choose = 选择“{ $x }”

# column: case number
proposals-desk-column-number = 案号

# column: title
proposals-desk-column-title = 案由

# column: first proposer
proposals-desk-column-proposer = 提案人

# column: organisation
proposals-desk-column-org = 提案单位

# column: kind of submitter
proposals-desk-column-kind = 提案者类别

# column: category
proposals-desk-column-category = 类别

# column: state
proposals-desk-column-state = 状态

# column: session or ordinary
proposals-desk-column-window = 大会或平时

# column: day of first submission
proposals-desk-column-submitted = 提交日期

# column: date that binds
proposals-desk-column-due = 期限

# column: working days left
proposals-desk-column-left = 工作日

# column: suggested unit
proposals-desk-column-units = 建议承办单位

# column: number of signers
proposals-desk-column-signers = 人数

# column: serial number at receipt
proposals-desk-column-serial = 流水号

# column: last change
proposals-desk-column-changed = 最近变动

# first proposer and how many stand behind it
proposals-desk-with-others = { $x } 等 { $n } 人

# the date passed, no working day since
proposals-desk-late = 逾期

# working days since the date
proposals-desk-late-n = 逾期 { $n }

# due today
proposals-desk-today = 今日

# working days left
proposals-desk-left-n = 余 { $n }

# tag: asks for the fast lane
proposals-desk-tag-urgent = 快办

# tag: withdrawal is asked for
proposals-desk-tag-withdrawal = 申请撤案

# empty list: conditions are chosen
proposals-desk-empty-narrowed = 没有符合条件的提案

# what to do then
proposals-desk-empty-narrowed-text = 去掉一些条件，或查看本次会议的全部提案。

# link without conditions
proposals-desk-empty-narrowed-act = 查看本次会议全部

# empty list of a session
proposals-desk-empty-session = 本次会议还没有收到提案

# what to do then
proposals-desk-empty-session-text = 委员提交后，这里会列出来。

# link to all sessions
proposals-desk-empty-session-act = 查看全部届次

# empty list of all sessions
proposals-desk-empty-office = 还没有收到提案

# what to do then
proposals-desk-empty-office-text = 委员提交后，这里会列出来。

# empty list for a member
proposals-desk-empty-member = 还没有可以查看的提案

# what to do then
proposals-desk-empty-member-text = 立案后的提案会列在这里。您也可以现在写一件。

# link to writing
proposals-desk-empty-member-act = 写提案

# empty list for others
proposals-desk-empty-other = 还没有可以查看的提案

# what to do then
proposals-desk-empty-other-text = 与您有关的提案会列在这里。

## Batch

# name of the batch bar, for screen readers
proposals-desk-batch = 批量办理

# count in the batch bar; the script replaces the braces
proposals-desk-batch-count = 已选 {"{n}"} 件

# the batch bar without the script
proposals-desk-batch-none = 所选提案

# act: receive several
proposals-desk-batch-receive = 接收并送审

# act: change the category of several
proposals-desk-batch-recategorise = 调整类别

# act: file several
proposals-desk-batch-file = 立案

# act: return several
proposals-desk-batch-send_back = 退回修改

# label of the category in the batch bar
proposals-desk-batch-category = 类别

# choice: each keeps its own category
proposals-desk-batch-category-own = 各用原类别

# question before receiving several
proposals-desk-batch-ask-receive = 接收这 { $n } 件提案吗？

# what follows
proposals-desk-batch-ask-receive-text = 六项初审内容都记为符合。

# question before changing the category
proposals-desk-batch-ask-recategorise = 调整这 { $n } 件提案的类别吗？

# what follows
proposals-desk-batch-ask-recategorise-text = 统计随之变化，原类别留在记录里。

# question before filing several
proposals-desk-batch-ask-file = 为这 { $n } 件提案立案吗？

# what follows
proposals-desk-batch-ask-file-text = 立案后编号不再改变，提案人会收到通知。不能立案的会单独列出原因。

# question before returning several
proposals-desk-batch-ask-send_back = 退回这 { $n } 件提案吗？

# what follows
proposals-desk-batch-ask-send_back-text = 提案人会看到同一条理由，并可修改后重新提交。

# nothing was chosen
proposals-desk-batch-ask-nothing-text = 请回到列表，先勾选提案。

# nothing was chosen
proposals-desk-batch-nothing = 还没有选择提案

# too many were chosen
proposals-desk-batch-many = 一次最多办理 { $max } 件，请分几次。

# label of the reason for all
proposals-desk-batch-reason = 退回理由

# hint of that reason
proposals-desk-batch-reason-hint = 写明要改什么，提案人照此修改。

# link back without doing it
proposals-desk-batch-not-now = 暂不

# link back to the list
proposals-desk-batch-back = 回到列表

# title after receiving several
proposals-desk-batch-done-receive = 批量接收

# title after changing the category
proposals-desk-batch-done-recategorise = 批量调整类别

# title after filing several
proposals-desk-batch-done-file = 批量立案

# title after returning several
proposals-desk-batch-done-send_back = 批量退回

# how many were done
proposals-desk-batch-done = 已办理 { $n } 件

# how many were not done
proposals-desk-batch-not-done = 未办理 { $n } 件

# column: why it was not done
proposals-desk-batch-why = 原因

## Figures

# action that is refused: seeing the figures
proposals-figures-look = 查看提案统计

# title of the figures
proposals-figures-title = 提案统计

# when and on what basis it is counted
proposals-figures-basis = 截至 { $at }，按届次计：{ $from } 起首次提交的提案归{ $session }，直到下次会议开始收件；{ $cut } 前提交的为大会提案。

# told when there is no session
proposals-figures-no-session = 还没有设置会议。

# nothing to count: title
proposals-figures-empty = 还没有可以统计的会议

# nothing to count: what to do
proposals-figures-empty-text = 在“设置”里建立届次后，这里会有统计。

# link to the list
proposals-figures-empty-act = 查看提案

# link that exports all tables
proposals-figures-export = 导出全部表格

# title of the exported tables, with the session
proposals-figures-export-title = 提案统计　{ $x }

# name of the sum, for screen readers
proposals-figures-sum = 收到数与各项之和

# verdict: both sides agree
proposals-figures-agrees = 相符

# verdict: both sides differ by so many
proposals-figures-differs = 相差 { $n } 件，请运行检查

# figure: received
proposals-figures-received = 收到

# figure: no decision yet
proposals-figures-pending = 待审查

# figure: filed
proposals-figures-filed = 立案

# figure: merged
proposals-figures-merged = 并案

# figure: sent on as an opinion
proposals-figures-converted_opinion = 转意见建议

# figure: sent on as a social-opinion report
proposals-figures-converted_social_opinion = 转社情民意

# figure: back with the proposer
proposals-figures-returned = 退回修改

# figure: not filed
proposals-figures-not_filed = 不予立案

# figure: withdrawn
proposals-figures-withdrawn = 撤案

# column: filing rate
proposals-figures-rate-head = 立案率

# filing rate with both numbers
proposals-figures-rate = 立案率 { $rate }：立案 { $part } 件，收到 { $base } 件。

# members who took part, with both numbers
proposals-figures-participation = 委员参与率 { $rate }：本届 { $base } 位委员，{ $part } 位提出或联名。

# compared with the session before: more
proposals-figures-compared-more = 与{ $session }相比，收到多 { $more } 件（上次收到 { $received } 件，立案 { $filed } 件）。

# compared with the session before: fewer
proposals-figures-compared-less = 与{ $session }相比，收到少 { $less } 件（上次收到 { $received } 件，立案 { $filed } 件）。

# compared with the session before: as many
proposals-figures-compared-same = 与{ $session }收到数相同：{ $received } 件，上次立案 { $filed } 件。

# line: all together
proposals-figures-all = 合计

# line: the session before
proposals-figures-before = 上次会议

# line and condition: proposals of members
proposals-figures-member = 委员提案

# line and condition: proposals of organisations
proposals-figures-collective = 集体提案

# line and condition: no category given
proposals-figures-no-category = 未定类别

# table: compared with the session before
proposals-figures-by-session = 与上次会议比较

# base of that table
proposals-figures-by-session-base = 两次会议均按届次计。

# table: by kind of submitter
proposals-figures-by-kind = 按提案者

# base of that table
proposals-figures-by-kind-base = 联名提案计一件。

# table: session and ordinary
proposals-figures-by-window = 按大会和平时

# base of that table
proposals-figures-by-window-base = 以首次提交的时刻为准。

# table: by category
proposals-figures-by-category = 按类别

# base of that table
proposals-figures-by-category-base = 下级类别计入上级。

# table: by sector of the first proposer's seat
proposals-figures-by-sector = 按界别席位

# base of that table, with the smallest number of seats
proposals-figures-by-sector-base = 委员提案件数，按第一提案人席位所在界别计；席位不足 { $n } 个和标为敏感的界别合并，不单独列出。

# line: sectors that are not told singly, with their number
proposals-figures-sector-rest = 其他 { $n } 个界别，不单独列出

# finding of the chart: which category has most filed
proposals-figures-chart-category = 立案最多的是{ $x }，{ $n } 件

# base of that chart
proposals-figures-chart-category-base = 立案 { $n } 件，按类别

# finding of the chart: which kind brought most
proposals-figures-chart-kind = 收到最多的是{ $x }提案，{ $n } 件

# base of that chart
proposals-figures-chart-kind-base = 收到 { $n } 件，按提案者

# column: share
proposals-figures-share = 占比

## Numbers

# action that is refused: seeing the numbers
proposals-numbers-look = 查看提案编号

# title of the page of numbers
proposals-numbers-title = 提案编号

# told above the numbers
proposals-numbers-note = 编号不回收、不重排；空号和不再立案的编号都注明原因。

# fact: numbers given
proposals-numbers-given = 已用编号

# fact: still filed
proposals-numbers-filed = 其中在案

# fact: the next number
proposals-numbers-next = 下一个编号

# fact: the template in force
proposals-numbers-template = 现行格式

# column: the numbers
proposals-numbers-numbers = 编号

# column: how many
proposals-numbers-count = 件数

# column: what it is
proposals-numbers-stand = 情况

# column: why
proposals-numbers-why = 说明

# from one number to another
proposals-numbers-range = { $x } 至 { $y }

# stretch: filed, one after the other
proposals-numbers-run = 连续在案

# stretch: no longer filed
proposals-numbers-left = 不再在案

# stretch: never given
proposals-numbers-gap = 空号

# stretch: given a second time
proposals-numbers-double = 重号

# the event that explains it
proposals-numbers-event = { $at }　{ $who }　{ $what }

# the event that explains it, with its reason
proposals-numbers-event-reason = { $at }　{ $who }　{ $what }：{ $reason }

# no event explains it
proposals-numbers-unexplained = 没有记录说明，请运行检查。

# no numbers yet: title
proposals-numbers-empty = 还没有编号

# no numbers yet: what it means
proposals-numbers-empty-text = 第一件提案立案时开始编号。

## API

# refused: the size of a page
proposals-api-limit = limit 应在 1 到 100 之间。

# refused: the place to go on from
proposals-api-after = after 应取自上一页的 next。
