## the room

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

# setting: the body's own groups of words
setting-proposal-lexicon = 本会自己的同义词
# hint of that setting
setting-proposal-lexicon-hint = 用于比较提案是否相近。一行一组，意思相同的词用空格或顿号隔开，如“电瓶车 电动自行车 小电驴”；“@ 地名 地名”一行里的地名、“- 词”一行里的套话不计入比较。

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
# link to the page that imports a list of proposals
proposals-desk-to-import = 导入列表

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

# name of the room
proposals-title = 提案
# a member's own proposals
proposals-mine = 我的提案
# begin a proposal
proposals-write = 写提案
# name of a session; term and number are numerals
proposals-sitting = { $term }届{ $number }次会议　{ $year }年
# a case number
proposals-number = 第{ $x }号
# serial number at receipt
proposals-serial = 收件第 { $n } 号
# category under its parent
proposals-category-of = { $x }　{ $y }
# first line of a list to choose from
proposals-choose = 请选择
# a draft without a title
proposals-untitled = （还没有案由）
# whose proposal it is
proposals-of = { $x } 的提案
# first proposer
proposals-by-one = { $x }　第一提案人
# first proposer and co-signers
proposals-by-several = { $x }　第一提案人　{ $y }　联名
# organisation and the person who writes for it
proposals-by-org = { $x }　集体提案　{ $y } 执笔
# the timer, in a history
proposals-by-clock = 系统按时记录
# working days left
proposals-left = 余 { $n } 个工作日
# working days late
proposals-late = 逾期 { $n } 个工作日
# due today
proposals-today = 今日到期
# a date counted in a year without a calendar
proposals-provisional = 暂定

## the page of one proposal

# head of what the person can do now
proposals-you-can = 您现在可以
# nothing can be done here now
proposals-nothing-asked = 现在没有要您办的事。
# before a review date of a session
proposals-due-session = 会议期间审查，截止
# before a review date of an ordinary proposal
proposals-due-ordinary = 审查期限
# before the date for submitting again
proposals-due-return = 修改后请在此前提交
# the suggestions, one by one
proposals-suggestions = 建议
# number of suggestions
proposals-suggestions-n = { $n } 条
# no suggestion yet
proposals-suggestions-none = 还没有写建议。
# one suggestion by its number
proposals-suggestion-nth = 建议 { $n }
# what is the case
proposals-situation = 情况
# hint of the field
proposals-situation-hint = 您看到了什么，在哪里，有多少
# why it is so
proposals-analysis = 分析
# hint of the field
proposals-analysis-hint = 为什么会这样，难在哪里
# what research it rests on
proposals-research = 调研情况
# hint of the field
proposals-research-hint = 走访了哪里，看了哪些材料
# units suggested by the proposer
proposals-units = 建议的承办单位
# head of further facts
proposals-facts = 登记
# where the idea came from
proposals-source = 来源
# contact of the proposer
proposals-contact = 联系方式
# the history
proposals-timeline = 经过
# attached files
proposals-files = 附件
# head of the receipt
proposals-receipt = 回执
# sentence above the receipt's code
proposals-receipt-text = 这是最近一次办理的核对码，可记下备查。
# the versions of the text
proposals-versions = 文本变动
# link to the versions
proposals-versions-n = 提交后的文本有 { $n } 版，看变动
# one version
proposals-version-n = 第 { $n } 版
# only one version to show
proposals-version-only = 提交的文本是第 { $n } 版，没有变动。
# which versions are compared
proposals-version-between = 第 { $from } 版到第 { $to } 版，{ $at }。
# why a version was made
proposals-version-why = 原因：{ $x }
# ground for not filing
proposals-ground = 不予立案的理由：{ $x }
# withdrawal after filing is asked for
proposals-withdrawal-asked = 提案人申请撤案，等提案办答复。
# tag of an urgent proposal
proposals-urgent = 时效性
# tag of a proposal from a list
proposals-imported = 由表格录入
# a date was counted anew
proposals-recounted = { $x } 改为 { $y }
# begin a new draft with this text
proposals-copy = 以此为底稿重新写
# step: writing
proposals-dot-write = 起草
# step: signing
proposals-dot-sign = 联名
# step: submitted
proposals-dot-submit = 提交
# step: review
proposals-dot-review = 审查
# Head of the activities of which a proposal came.
proposals-sources = 来自活动
# like proposals
proposals-likes = 相近的提案
# sentence above like proposals beside the writing
proposals-likes-lead = 看看以前提过什么。要不要写，由您决定。
# no like proposal
proposals-likes-none = 没有相近的提案。案由写好后，这里会列出以前提过的。
# why a proposal is shown as like another: what both titles share
alike-same-object = 同一对象：{ $x }
# why a proposal is shown as like another: what both titles share
alike-same-measure = 同一措施：{ $x }
# why a proposal is shown as like another: what both titles share
alike-same-group = 同一人群：{ $x }
# why a proposal is shown as like another: what both titles share
alike-same-setting = 同类场所：{ $x }
# why a proposal is shown as like another: what both titles share
alike-same-place = 同一地点：{ $x }
# why a proposal is shown as like another: what both titles share
alike-near-object = 相近对象：{ $x }
# why a proposal is shown as like another: what both titles share
alike-near-measure = 相近措施：{ $x }
# why a proposal is shown as like another: what both titles share
alike-near-group = 相近人群：{ $x }
# why a proposal is shown as like another: what both titles share
alike-near-setting = 相近场所：{ $x }
# why a proposal is shown as like another: what both titles share
alike-near-place = 相近地点：{ $x }
# two words for the same thing, one of each title
alike-words = { $x }＝{ $y }
# two things that belong together, one of each title
alike-things = { $x }与{ $y }
# the titles share nothing, the first lines do
alike-by-text = 正文相近
# who answered a like proposal; the first line of the answer follows
alike-answered = { $x }答复：
# who answered a like proposal with which class; the first line of the answer follows
alike-answered-class = { $x }答复（{ $y } 类）：
# units that have a like proposal in hand
alike-with = 正由{ $x }办理
# link at a like proposal: propose to join this one to it
alike-merge = 提议并入这件
# a title as it is quoted
alike-quoted = “{ $x }”
# a suggested category and the like proposals that have it
alike-category = 类别可考虑 { $x }：{ $y } 都属此类
# a suggested unit and the like proposals that it answered
alike-unit = 承办单位可考虑 { $x }：由它办理过 { $y }
# button: put the suggestion into the form
alike-take = 采用 { $x }

## my proposals

# greeting of a member
proposals-greeting = { $x }，您好
# opens what is asked
proposals-open = 去办理
# link to everything asked
proposals-all-asks = 请您办理的全部事项
# tab: all
proposals-tab-all = 全部
# tab: being written
proposals-tab-writing = 在写
# tab: with the office
proposals-tab-office = 审查中
# tab: decided
proposals-tab-decided = 已有结果
# tab: thrown away
proposals-tab-bin = 回收站
# no proposal yet
proposals-mine-none = 您还没有提案
# no proposal under this tab
proposals-mine-none-here = 这里没有提案
# what to do when there is none
proposals-mine-none-text = 看到值得解决的一件事，就可以写。

## writing

# sentence under the head of writing
proposals-write-lead = 一件提案只写一件事。随时可以停下，下次从这里接着写。
# sentence under the head of a correction
proposals-correct-lead = 只改文字，不改意思。改动成为新的一版，提案人会收到通知。
# who proposes
proposals-who = 谁来提
# what individual means
kind-individual-hint = 只署您一人的名字
# what joint means
kind-joint-hint = 您是第一提案人，请其他委员签名
# title of a proposal
proposals-field-title = 案由
# hint of the field
proposals-field-title-hint = 写清要办的一件事，例如“关于……的提案”
# hint of the suggestions
proposals-suggestions-hint = 一条一个办法，写明由谁、做什么。承办单位会逐条答复。
# adds a suggestion
proposals-suggestion-add = 再加一条
# limit of all texts together
proposals-total = 情况、分析、建议合计最多 { $n } 字
# category
proposals-category = 类别
# first suggested unit
proposals-unit-lead = 建议的主办单位
# further suggested unit
proposals-unit-co = 建议的会办单位
# no unit suggested
proposals-unit-none = 不指定
# wish about publication
proposals-publish = 公开意愿
# reason for not publishing
proposals-publish-reason = 不公开的理由
# head of the urgency box
proposals-urgent-head = 时效
# box: urgent
proposals-urgent-yes = 时间紧，请优先审查
# telephone for handlers
proposals-contact-phone = 联系电话
# hint of the field
proposals-contact-phone-hint = 只给承办这件提案的人看
# mail for handlers
proposals-contact-email = 电子邮箱
# when to call
proposals-contact-hours = 方便联系的时间
# folds out the further fields
proposals-more-fields = 更多内容：类别、承办单位、公开、联系方式
# button: look it over before submitting
proposals-look-over = 看一遍再提交
# button: ask others to sign
proposals-to-invite = 请委员联名
# button: save
proposals-save = 保存
# field: a file
proposals-file = 添加附件
# hint of the field
proposals-file-hint = 表格、图片放附件。PDF、DOCX、XLSX、PPTX、TXT、CSV、JPG、PNG，每个不超过 20 MB
# button: attach
proposals-file-add = 上传附件
# button: take a file off
proposals-file-remove = 移除 { $x }
# no file was chosen
proposals-file-none = 请先选一个文件。
# a file of a kind that is not taken
proposals-file-kind = 这种文件不能上传。请用 PDF、DOCX、XLSX、PPTX、TXT、CSV、JPG 或 PNG。
# a file whose content is not what its name says
proposals-file-content = 文件内容与扩展名不符。请另存后再上传。
# an office document has the ending of another; x: the ending that fits
proposals-file-other-kind = 文件内容是 { $x }，与扩展名不符。请改正文件名，或另存后再上传。
# no part of an office document inside
proposals-file-no-document = 这不是扩展名所说的文档。请用办公软件打开，另存后再上传。
# x: part of the file
proposals-file-macros = 文件里有宏（{ $x }）。请另存为不含宏的格式再上传。
# x: part of the file
proposals-file-embedded = 文件里嵌有其他程序的对象（{ $x }）。请删去该对象，或改为图片，另存后再上传。
# x: part of the file
proposals-file-fetched = 文件打开时会从外部取内容（{ $x }）。请断开外部链接的对象或模板，另存后再上传。
# x: part of the file
proposals-file-bomb = 文件里的“{ $x }”展开后过大。请删去或缩小这一部分，另存后再上传。
# the file is larger than one may be; x: megabytes
proposals-file-large = 文件超过 { $x } MB。请缩小后再上传。
# protected by a password
proposals-file-password = 文件设有密码。请去掉密码，另存后再上传。
# binary format before 2007
proposals-file-old = 这是旧格式的文档。请另存为 DOCX、XLSX 或 PPTX 再上传。
# the archive cannot be read
proposals-file-damaged = 文件已损坏，打不开。请用办公软件打开，另存后再上传。
# looking through took too long
proposals-file-slow = 文件太复杂，十秒内没有检查完。请删减后再上传，或另存为 PDF。
# too many files
proposals-files-many = 最多 10 个附件。
# after saving
proposals-said-saved = 已保存
# after beginning anew from an earlier text
proposals-said-copied = 已建好底稿，可以修改
# after attaching
proposals-said-attached = 附件已上传
# after taking a file off
proposals-said-detached = 附件已移除
# a collective proposal stays collective
proposals-kind-fixed = 集体提案不能改成个人提案。
# kind not allowed by the body
proposals-kind-not-here = 本届没有开放这种提案。
# kind does not fit the organisation
proposals-kind-of-org = 这个组织不能提这种提案。
# a collective proposal needs its organisation
proposals-org-needed = 请选以哪个组织的名义提出。
# no suggestion
proposals-suggestion-needed = 至少写一条建议。
# a suggestion too short
proposals-suggestion-short = 请写明由谁、做什么，至少 { $min } 字，现在 { $now } 字。
# too many suggestions
proposals-suggestions-many = 最多 { $max } 条建议。
# too many units
proposals-units-many = 最多 { $max } 个单位。
# all texts together too long
proposals-too-long = 情况、分析、建议合计最多 { $max } 字，现在 { $now } 字，请删减。
# all texts together long
proposals-long = 合计 { $now } 字，超过建议的 { $warn } 字。短一些更容易办。
# research is required
proposals-research-needed = 请写调研情况。
# reason for not publishing is missing
proposals-publish-reason-needed = 请写明不公开的理由。
# no session exists
proposals-no-session = 还没有设置会议届次，请联系办公室。
# kind submitted only during a session
proposals-only-in-session = 界别和小组提案在全会期间提交，现在不在期间内。草稿已保存。
# quota reached
proposals-quota = 本次会议每人最多 { $max } 件，您已提交满。
# head of what to know before submitting
proposals-before-submit = 提交前看一看
# like proposals exist
proposals-likes-n = 有 { $n } 件案由相近的提案，列在旁边。
# told to the office
proposals-notice-submitted = 请审查新收到的提案：{ $title }
# told to the office
proposals-notice-resubmitted = 修改后再次提交，请审查：{ $title }
# told to co-signers
proposals-notice-yours-submitted = 您联名的提案已提交：{ $title }

## signing

# head of signatures
signing-title = 联名
# field: find members
signing-find = 按姓名查找
# button: find
signing-find-do = 查找
# field: members to ask
signing-invited = 请哪些委员签名
# a picked member whose name is not listed now
signing-picked = 已选的委员
# field: end of signing
signing-until = 签名截止
# hint of the field
signing-until-hint = 到时没有签名的不计入联名，会通知他们
# end lies in the past
signing-until-past = 截止时间要晚于现在。
# end too far
signing-until-far = 截止时间不能超过 60 天。
# nobody to ask
signing-nobody = 请至少选一位还没有请过的委员。
# an invited person has no seat
signing-not-a-member = 只能请本届在任委员签名。
# too many co-signers
signing-too-many = 联名最多 { $max } 人（含第一提案人）。
# too few signatures
signing-too-few = 联名提案至少 { $min } 人签名（含您），现在 { $now } 人。请再请人签名，或改为个人提案。
# individual proposals are not co-signed
signing-not-joint = 个人提案不需要联名。请先在“谁来提”里改为联名提案。
# a text is needed before signing
signing-text-first = 请先写好案由和内容，再请人签名。
# the text changed while it was shown
signing-text-changed = 您看的时候文本改过了。请看一遍现在的文本再签。
# the time is over
signing-over = 签名已经截止。
# not asked, or answered already
signing-not-asked = 没有请您签名，或者您已经答复过。
# who will be dropped
signing-will-drop = 这些委员还没有签名，提交后不计入联名：{ $x }
# state of a signature
signature-invited = 待签名
# state of a signature
signature-signed = 已签名
# state of a signature
signature-declined = 未签
# state of a signature
signature-void = 文本改过，需重签
# state of a signature
signature-expired = 已过时限
# state of a signature
signature-dropped = 未计入
# told to the invited
signing-notice-invited = { $who } 请您联名：{ $title }
# told to the first proposer
signing-notice-signed = { $who } 已签名：{ $title }
# told to the first proposer
signing-notice-declined = { $who } 没有签名：{ $title }
# told to the first proposer
signing-notice-unsigned = { $who } 撤回了签名：{ $title }
# told to those asked
signing-notice-recalled = { $who } 收回修改，暂不联名：{ $title }
# told to the first proposer
signing-notice-over = 签名已截止，{ $signed } 人署名，请决定是否提交：{ $title }
# told to those who had not signed
signing-notice-dropped = 提案已提交，您没有签名，未计入联名：{ $title }

## review

# head of the review sheet
review-sheet = 审查意见
# field: checks
review-checks = 审查要点
# hint of the field
review-checks-hint = 符合的打勾
# check
review-check-eligible = 提案人符合资格
# check
review-check-one_matter = 一事一案
# check
review-check-three_parts = 有情况、有分析、有建议
# check
review-check-within_power = 属于本级职权
# check
review-check-lawful = 不违反法律政策
# check
review-check-not_repeated = 没有重复
# field: opinion
review-opinion = 意见
# field: what is proposed
review-proposed = 建议结果
# field: ground
review-ground = 不予立案的理由
# field: addressee of a conversion
review-addressee = 转给哪个单位
# a correction that changes nothing
review-nothing-changed = 文字没有变动。
# date for submitting again
review-return-until = 提案人须在 { $x } 前修改后再提交。
# the second opinion is missing
review-missing-second = 等复审意见。
# the chair meeting has not approved
review-missing-chair = 等主席会议审定。
# told to those who go on reviewing
review-notice-accepted = 初审通过，请复审：{ $title }
# told to the committee
review-notice-reviewed = 复审完毕，请决定：{ $title }
# told to the committee
review-notice-approved = 主席会议已审定，请立案：{ $title }
# told to the proposer
review-notice-returned = 提案退回修改：{ $title }。{ $reason }
# told to the proposers
review-notice-filed = 已立案，第{ $number }号：{ $title }
# told to the proposers
review-notice-converted-opinion = 转为意见建议：{ $title }。{ $reason }
# told to the proposers
review-notice-converted-social = 转为社情民意信息：{ $title }。{ $reason }
# told to the proposers
review-notice-not-filed = 不予立案：{ $title }。{ $reason }
# told to the proposer
review-notice-corrected = 提案办订正了文字：{ $title }。{ $reason }

## merging

# head of a merger
merging-title = 并案
# head of the cases joined to this one
merging-joined = 并入本案的提案
# field: lead case
merging-lead = 并入哪一件
# field: number of the lead case
merging-lead-no = 或填同次会议的案号
# no such case
merging-lead-unknown = 没有这件提案。请核对案号。
# the lead case cannot lead now
merging-lead-not-now = 只能并入审查中或已立案、没有申请撤案的提案。
# the lead case is itself joined
merging-lead-joined = 那件提案自己正在并案，请选它的主案。
# this case leads others
merging-leads-others = 已有提案并入本案，本案不能再并入别案。
# a merger is open
merging-first-end-it = 先把并案办完或取消。
# no merger open
merging-none-open = 现在没有正在进行的并案。
# not asked, or answered already
merging-not-asked = 没有征求您的意见，或者您已经答复过。
# consent is not complete
merging-not-yet = 等提案人答复，或异议期满。
# the lead case was given to units
merging-lead-given = 主案已经交办，不能再撤销并案。
# somebody objected
merging-objected = 有提案人不同意，不能并案。可以取消。
# how proposers are asked
merging-consent-inform = 会告知全部提案人。到 { $x } 没有人提出异议，才能并案。
# how proposers are asked
merging-consent-ask = 要全部提案人同意，才能并案。
# how proposers are asked
merging-consent-none = 会告知全部提案人。
# where a merger stands
merging-state-asked = 拟并入下面的提案，异议期到 { $x }。{ $y }
# where a merger stands
merging-state-ready = 没有异议，等提案委决定。{ $y }
# where a merger stands
merging-state-objected = 有提案人不同意并案。{ $y }
# where a merger stands
merging-state-done = 已并入下面的提案。{ $y }
# where a merger stands
merging-state-cancelled = 已取消并案。
# where a merger stands
merging-state-undone = 已撤销并案。
# answer of a proposer
merging-answer-open = 未答复
# answer of a proposer
merging-answer-agree = 同意
# answer of a proposer
merging-answer-object = 不同意
# answer of a proposer
merging-answer-silent = 期满没有异议
# told to the proposers
merging-notice-asked = 拟把您的提案并入“{ $lead }”，请您表示意见：{ $title }
# told to the committee
merging-notice-ready = 并案没有异议，请决定：{ $title }
# told to the committee
merging-notice-objected = 提案人不同意并案：{ $title }。{ $reason }
# told to the proposers
merging-notice-cancelled = 不再并案：{ $title }
# told to the proposers
merging-notice-merged = 已并入“{ $lead }”，您的署名、答复和反馈的权利不变：{ $title }
# told to the lead's proposers
merging-notice-joined = “{ $other }”并入了您的提案：{ $title }
# told to the proposers
merging-notice-undone = 已撤销并案：{ $title }。{ $reason }

## withdrawing

# others are joined to this case
withdrawing-leads-others = 已有提案并入本案，先撤销并案。
# asked before
withdrawing-asked-before = 已经申请过撤案，等提案办答复。
# not asked
withdrawing-not-asked = 提案人没有申请撤案。
# told to office and co-signers
withdrawing-notice-withdrawn = { $who } 撤回了提案：{ $title }。{ $reason }
# told to the office
withdrawing-notice-asked = { $who } 申请撤案，请答复：{ $title }。{ $reason }
# told to the proposer
withdrawing-notice-consented = 同意撤案：{ $title }
# told to the proposer
withdrawing-notice-refused = 没有同意撤案：{ $title }。{ $reason }

## acts

# leaves the page without acting
case-not-now = 先不办
# field: reason
case-reason = 理由
# field: remark of one who declines
case-reason-decline = 想说的话（可不填）
# field: remark on consent
case-reason-consent_withdrawal = 说明（可不填）
# field: why the wording is corrected
case-reason-correct = 为什么改
# field: what to revise
case-reason-send_back = 请提案人改什么
# reason too short
case-reason-short = 请把理由写清楚。
# one person may not do both
case-not-the-same-person = 前一步是您办的，这一步要由另一位同志办。
# button that does the act
case-do-create = 开始起草
# the act in a history
event-proposal-create = 开始起草
# button that does the act
case-do-register = 录入底稿
# the act in a history
event-proposal-register = 由办公室录入底稿
# button that does the act
case-do-register_submitted = 录入收件
# the act in a history
event-proposal-register_submitted = 由办公室录入收件
# button that does the act
case-do-register_filed = 录入
# the act in a history
event-proposal-register_filed = 按表格录入为已立案
# event
event-proposal-undo_import = 随“{ $x }”的导入一起撤销
# button that does the act
case-do-edit = 保存
# the act in a history
event-proposal-edit = 修改了文本
# button that does the act
case-do-discard = 丢弃
# the act in a history
event-proposal-discard = 丢弃了草稿
# sentence after the act; x number, y title
case-said-discard = 已办：丢弃了草稿
# button that does the act
case-do-restore = 恢复
# the act in a history
event-proposal-restore = 恢复了草稿
# sentence after the act; x number, y title
case-said-restore = 已办：恢复了草稿
# button that does the act
case-do-invite = 发出邀请
# the act in a history
event-proposal-invite = 请委员联名
# sentence after the act; x number, y title
case-said-invite = 已办：请委员联名
# button that does the act
case-do-invite_more = 发出邀请
# the act in a history
event-proposal-invite_more = 又请委员联名
# sentence after the act; x number, y title
case-said-invite_more = 已办：又请委员联名
# button that does the act
case-do-sign = 签名
# the act in a history
event-proposal-sign = 签名
# sentence after the act; x number, y title
case-said-sign = 已办：签名
# button that does the act
case-do-decline = 不签名
# the act in a history
event-proposal-decline = 没有签名
# sentence after the act; x number, y title
case-said-decline = 已办：没有签名
# button that does the act
case-do-unsign = 撤回签名
# the act in a history
event-proposal-unsign = 撤回签名
# sentence after the act; x number, y title
case-said-unsign = 已办：撤回签名
# button that does the act
case-do-recall = 收回
# the act in a history
event-proposal-recall = 收回修改
# sentence after the act; x number, y title
case-said-recall = 已办：收回修改
# button that does the act
case-do-expire_signing = 截止
# the act in a history
event-proposal-expire_signing = 签名截止
# button that does the act
case-do-submit = 提交
# the act in a history
event-proposal-submit = 提交
# sentence after the act; x number, y title
case-said-submit = 已提交，提案办会审查
# button that does the act
case-do-send_back = 退回修改
# the act in a history
event-proposal-send_back = 退回修改
# sentence after the act; x number, y title
case-said-send_back = 已退回，提案人会收到理由
# button that does the act
case-do-resubmit = 再次提交
# the act in a history
event-proposal-resubmit = 再次提交
# sentence after the act; x number, y title
case-said-resubmit = 已办：再次提交
# button that does the act
case-do-accept = 接收并送审
# the act in a history
event-proposal-accept = 接收并送审
# sentence after the act; x number, y title
case-said-accept = 已办：初审通过
# button that does the act
case-do-review = 提出复审意见
# the act in a history
event-proposal-review = 复审
# sentence after the act; x number, y title
case-said-review = 已办：复审
# button that does the act
case-do-approve = 审定
# the act in a history
event-proposal-approve = 主席会议审定
# sentence after the act; x number, y title
case-said-approve = 已办：主席会议审定
# button that does the act
case-do-file = 立案
# the act in a history
event-proposal-file = 立案
# sentence after the act; x number, y title
case-said-file = 已立案，第{ $x }号
# button that does the act
case-do-propose_merge = 提议并案
# the act in a history
event-proposal-propose_merge = 提议并案
# sentence after the act; x number, y title
case-said-propose_merge = 已办：提议并案
# button that does the act
case-do-agree_to_merge = 同意
# the act in a history
event-proposal-agree_to_merge = 同意并案
# sentence after the act; x number, y title
case-said-agree_to_merge = 已办：同意并案
# button that does the act
case-do-object_to_merge = 不同意
# the act in a history
event-proposal-object_to_merge = 不同意并案
# sentence after the act; x number, y title
case-said-object_to_merge = 已办：不同意并案
# button that does the act
case-do-settle_merge = 期满
# the act in a history
event-proposal-settle_merge = 异议期满，无人反对
# button that does the act
case-do-cancel_merge = 取消并案
# the act in a history
event-proposal-cancel_merge = 取消并案
# sentence after the act; x number, y title
case-said-cancel_merge = 已办：取消并案
# button that does the act
case-do-merge = 并案
# the act in a history
event-proposal-merge = 并案
# sentence after the act; x number, y title
case-said-merge = 已办：并案
# button that does the act
case-do-unmerge = 撤销并案
# the act in a history
event-proposal-unmerge = 撤销并案
# sentence after the act; x number, y title
case-said-unmerge = 已办：撤销并案
# button that does the act
case-do-convert_to_opinion = 转为意见建议
# the act in a history
event-proposal-convert_to_opinion = 转为意见建议
# sentence after the act; x number, y title
case-said-convert_to_opinion = 已办：转为意见建议
# button that does the act
case-do-convert_to_social_opinion = 转为社情民意信息
# the act in a history
event-proposal-convert_to_social_opinion = 转为社情民意信息
# sentence after the act; x number, y title
case-said-convert_to_social_opinion = 已办：转为社情民意信息
# button that does the act
case-do-decline_to_file = 不予立案
# the act in a history
event-proposal-decline_to_file = 不予立案
# sentence after the act; x number, y title
case-said-decline_to_file = 已办：不予立案
# button that does the act
case-do-withdraw = 撤案
# the act in a history
event-proposal-withdraw = 撤案
# sentence after the act; x number, y title
case-said-withdraw = 已办：撤案
# button that does the act
case-do-ask_withdrawal = 申请撤案
# the act in a history
event-proposal-ask_withdrawal = 申请撤案
# sentence after the act; x number, y title
case-said-ask_withdrawal = 已办：申请撤案
# button that does the act
case-do-consent_withdrawal = 同意撤案
# the act in a history
event-proposal-consent_withdrawal = 同意撤案
# sentence after the act; x number, y title
case-said-consent_withdrawal = 已办：同意撤案
# button that does the act
case-do-refuse_withdrawal = 不同意撤案
# the act in a history
event-proposal-refuse_withdrawal = 不同意撤案
# sentence after the act; x number, y title
case-said-refuse_withdrawal = 已办：不同意撤案
# button that does the act
case-do-correct = 存为新的一版
# the act in a history
event-proposal-correct = 订正文字
# sentence after the act; x number, y title
case-said-correct = 已办：订正文字
# button that does the act
case-do-recategorise = 改类别
# the act in a history
event-proposal-recategorise = 改了类别
# sentence after the act; x number, y title
case-said-recategorise = 已办：改了类别
# button that does the act
case-do-recount = 重算
# the act in a history
event-proposal-recount = 日历有变，重算期限
# sentence after the act
case-said-edit = 已保存
# what the act will do; x this matter, y the lead case
case-what-discard = “{ $x }”会移到回收站，可以恢复。
# what the act will do; x this matter, y the lead case
case-what-restore = “{ $x }”会回到草稿。
# what the act will do; x this matter, y the lead case
case-what-sign = 您签的是下面这份文本。文本改动后，签名失效，需要重签。
# what the act will do; x this matter, y the lead case
case-what-decline = “{ $x }”不会署您的名字，第一提案人会知道。
# what the act will do; x this matter, y the lead case
case-what-unsign = “{ $x }”不再署您的名字，第一提案人会知道。
# what the act will do; x this matter, y the lead case
case-what-recall = “{ $x }”收回修改。没有签的邀请作废；文本不变，已有的签名仍有效。
# what the act will do; x this matter, y the lead case
case-what-submit = “{ $x }”将交给提案办审查。提交后文本不能自己改。
# what the act will do; x this matter, y the lead case
case-what-resubmit = “{ $x }”将再次交给提案办审查。
# what the act will do; x this matter, y the lead case
case-what-accept = “{ $x }”进入审查。
# what the act will do; x this matter, y the lead case
case-what-file = “{ $x }”立案，编发案号，通知全部提案人。
# what the act will do; x this matter, y the lead case
case-what-cancel_merge = “{ $x }”不再并入“{ $y }”，提案人会知道。
# what the act will do; x this matter, y the lead case
case-what-merge = 把“{ $x }”并入“{ $y }”。原文、署名、答复和反馈的权利都保留。
# what the act will do; x this matter, y the lead case
case-what-unmerge = “{ $x }”恢复为单独审查。
# what the act will do; x this matter, y the lead case
case-what-agree_to_merge = 同意把“{ $x }”并入“{ $y }”。
# what the act will do; x this matter, y the lead case
case-what-object_to_merge = 不同意把“{ $x }”并入“{ $y }”。
# what the act will do; x this matter, y the lead case
case-what-withdraw = “{ $x }”将撤回，不再审查。
# what the act will do; x this matter, y the lead case
case-what-ask_withdrawal = “{ $x }”已立案，撤案要经提案办同意。
# what the act will do; x this matter, y the lead case
case-what-consent_withdrawal = “{ $x }”将撤案，案号保留不再用。
# what the act will do; x this matter, y the lead case
case-what-decline_to_file = “{ $x }”不予立案，提案人会收到理由，可以重新写。
# what the act will do; x this matter, y the lead case
case-what-invite = 收到邀请的委员各自签名，可以不签。

## Import of a list

# title of the page
import-title = 导入提案列表
# label: the file
import-file = 文件
# what files are taken
import-file-hint = XLSX、CSV 或逐行 JSON，最大 20 MB。先看结果，确认后才写入。
# no file was chosen
import-file-needed = 请选择一个文件。
# the file that was shown is not there any more
import-file-gone = 这个文件已不在服务器上（未确认的文件最多保留一天）。请重新选择文件。
# label: in which state the proposals begin
import-as = 这些提案现在是
# begin as drafts
import-as-draft = 草稿
# what that means
import-as-draft-hint = 只有提案人自己能修改、征集签名和提交
# begin as received
import-as-submitted = 已收到
# what that means
import-as-submitted-hint = 提案委收到的纸质提案，接着审查
# begin as filed
import-as-filed = 已立案
# what that means
import-as-filed-hint = 案号按表中的编号
# label: the session
import-sitting = 届次
# hint
import-sitting-hint = 不选则按今天所属的届次
# label: proposer of records that name none
import-proposer = 未写提案人的，记在谁名下
# hint
import-proposer-hint = 填登录名或姓名。表中每件都有提案人时可以不填。
# the proposer named is not known
import-proposer-unknown = 没有“{ $x }”这个登录名或姓名。改填一位，或允许登记新的姓名。
# several people of the name
import-proposer-several = 有几位“{ $x }”，请填登录名。
# a record names no proposer
import-proposer-needed = 没有写提案人。在选项中填写“记在谁名下”。
# label: day of receipt
import-received = 收到日期
# hint
import-received-hint = 不填：已立案的算会期内收到，其他算今天收到
# the day is in the future
import-received-later = 收到日期不能晚于今天。
# when it counts as received; x day, y window
import-received-as = { $x }，{ $y }
# what a column of a list means: choice beside a heading that no reader knows
import-field-number = 提案号
# what a column of a list means: choice beside a heading that no reader knows
import-field-title = 案由
# what a column of a list means: choice beside a heading that no reader knows
import-field-category = 类别
# what a column of a list means: choice beside a heading that no reader knows
import-field-proposer = 提案人
# what a column of a list means: choice beside a heading that no reader knows
import-field-co_signers = 附议人
# what a column of a list means: choice beside a heading that no reader knows
import-field-proposer_kind = 提案形式（委员、集体、界别）
# what a column of a list means: choice beside a heading that no reader knows
import-field-signers_stated = 联名人数
# what a column of a list means: choice beside a heading that no reader knows
import-field-lead = 主办单位
# what a column of a list means: choice beside a heading that no reader knows
import-field-co_handlers = 会办单位
# what a column of a list means: choice beside a heading that no reader knows
import-field-handlers = 承办单位（主办、会办在一列）
# what a column of a list means: choice beside a heading that no reader knows
import-field-mode = 办理方式
# what a column of a list means: choice beside a heading that no reader knows
import-field-filed = 立案日期
# what a column of a list means: choice beside a heading that no reader knows
import-field-filed_said = 审查结果（是否立案）
# what a column of a list means: choice beside a heading that no reader knows
import-field-merged_into = 并入的提案号
# what a column of a list means: choice beside a heading that no reader knows
import-field-contact = 联系人
# window
import-window-session = 大会提案
# window
import-window-ordinary = 平时提案
# window
import-window-open = 未提交
# heading of the switches
import-options = 选项
# switch
import-create-people = 登记名册上没有的委员
# hint
import-create-people-hint = 先不能登录，由办公室以后开通
# switch
import-create-orgs = 登记名册上没有的提案单位
# hint
import-create-orgs-hint = 类别按名称判断，可以在“组织”中更正
# switch
import-skip-refused = 跳过不能导入的，其余照导
# hint
import-skip-refused-hint = 不选：有一件不能导入，就一件也不导
# switch
import-again = 同一文件再导一次
# hint
import-again-hint = 已有的会跳过，不会重复
# button: show the plan
import-look = 查看结果
# note beside the button
import-look-note = 这一步不写入任何提案
# button: show the plan anew
import-look-again = 重新查看
# link back
import-not-now = 暂不导入
# link to the first page
import-other-file = 换一个文件
# heading of the help
import-help = 可以怎样的表
# help
import-help-sheet = 表格：有标题行即可，列名如“编号、案由、提案人、主办单位、会办单位、立案日期”。合并单元格、两行标题、一格多人都能读。
# help
import-help-lines = 逐行 JSON：每行一件，如 title、area、dept，可加 first、co_signers、situation、analysis、suggestions、number。
# help
import-help-privacy = 民族、宗教信仰、个人党派、证件号等列不读取，并会列出。
# title of the preview
import-plan-title = 导入结果预览
# above what must be changed first
import-cannot = 还不能导入
# label of the filter buttons
import-filter = 按结果筛选
# filter: all records
import-all = 全部
# column: verdict
import-verdict = 结果
# verdict
import-verdict-new = 将导入
# verdict
import-verdict-same = 已有，跳过
# verdict
import-verdict-unsure = 请核对
# verdict
import-verdict-refused = 不能导入
# heading: what concerns the whole file
import-notes = 整份文件
# no record under this filter
import-none = 没有这样的记录
# what to do
import-none-text = 换一个筛选，或换一个文件。
# more rows than shown
import-more = 还有 { $n } 件没有列出；数字包括全部。
# column: row or line
import-row = 行
# column: title
import-matter = 案由
# column: proposer
import-who = 提案人
# column: category
import-category = 类别
# column: suggested units
import-units = 建议承办单位
# column: case number
import-number = 案号
# column: state
import-stands = 状态
# heading beside the plan
import-what = 将写入
# what the file is
import-shape = 文件
# a workbook
import-shape-xlsx = XLSX 工作簿
# values
import-shape-csv = CSV
# JSON
import-shape-json-lines = 逐行 JSON
# which sheet
import-sheet = 工作表“{ $x }”
# people who will be entered
import-people = 将登记这些人，先不能登录：{ $x }
# organisations that will be entered
import-orgs = 将登记这些单位：{ $x }
# a long list of names; x names, y how many more
import-and-more = { $x } 等，另 { $y } 个
# button: carry out
import-confirm = 导入 { $n } 件
# why there is no button
import-not-yet = 改好上面列出的，再重新查看。
# heading of the options
import-change = 更改选项
# said after the import
import-said = 已导入 { $n } 件
# title of the result; x file
import-done-title = 已导入：{ $x }
# heading of the counts
import-done-what = 这次导入
# link to the record of the import
import-done-record = 导入记录和撤销
# count
import-done-entered = 提案
# count
import-done-same = 已有，跳过
# count
import-done-refused = 未导入
# count
import-done-people = 新登记的人
# count
import-done-orgs = 新登记的单位
# link to the list
import-done-list = 看提案列表
# what the column of co-signers means
import-done-invite = 草稿的联名人没有代签：请提案人邀请他们各自签名。
# a draft that its proposer has changed
import-done-changed = 提案人已修改的草稿
# nothing was entered
import-done-none = 没有新的提案
# why
import-done-none-text = 文件中的提案都已经有了。
# column: co-signers
import-invite = 联名人
# notice to a proposer; who, n
import-notice-drafts = { $who }为您录入了 { $n } 件草稿，请您修改后提交
# name of the operator at the console
import-console = 命令行导入

## Import: what becomes of a record

# no session yet
import-no-session = 还没有届次，请办公室先建立届次。
# the same file was imported; when, who, x its name then
import-seen = 这个文件 { $when } 已由{ $who }以“{ $x }”导入过。确要再导，请选“同一文件再导一次”。
# n records are refused
import-some-refused = 有 { $n } 件不能导入。改好文件，或选“跳过不能导入的”。
# verdict
import-same = 这届已有同一提案人的同名提案，跳过。
# verdict; n row
import-same-row = 与第 { $n } 行相同，只导一次。
# a name is too long
import-name-long = 这里不像一个姓名或单位：超过 { $max } 个字。
# known but without a seat
import-no-seat = “{ $x }”有账号，但这届没有委员席位；仍记在其名下。
# an unknown proposer
import-person-unknown = 名册上没有“{ $x }”。允许登记新委员，或先在名册中加入。
# several people of one name
import-homonym = 有几位“{ $x }”，不能断定是谁。
# several, one with a seat
import-homonym-seated = 有几位“{ $x }”，按这届在任的委员记。
# several; y the default
import-homonym-default = 有几位“{ $x }”，暂记在“{ $y }”名下。
# an unknown co-signer
import-signer-unknown = 名册上没有联名人“{ $x }”，只记在历史中。
# co-signer with several people of the name
import-signer-homonym = 有几位“{ $x }”，这个联名只记在历史中。
# an unknown organisation
import-org-unknown = 没有“{ $x }”这个提案单位。允许登记新单位，或先在“组织”中加入。
# several organisations of one name
import-org-several = 有几个单位叫“{ $x }”，不能断定是哪一个。
# the organisation cannot propose
import-org-unit = “{ $x }”是承办单位，不能作为提案单位。
# kind of an organisation not certain
import-org-kind = 从名称看不出“{ $x }”是哪类单位，先按人民团体登记。
# text too long
import-text-long = 超过 { $max } 个字，请缩短。
# too many suggestions
import-suggestions-many = 建议超过 { $max } 条。
# unknown category
import-category-unknown = 没有“{ $x }”这个类别，先不填类别。
# the body has no categories
import-no-categories = 还没有设类别，所有提案先不填类别；原来的写法记在历史中。
# too many units; max, n
import-units-many = 承办单位有 { $n } 个，只保留前 { $max } 个。
# filed in the future
import-filed-later = 立案日期 { $x } 晚于今天。
# filed before the session
import-filed-before = 立案日期 { $x } 早于这届提案征集，请核对届次；按表中日期记。
# a filed record without number
import-number-needed = 已立案的要有编号，编号是数字。
# number used
import-number-taken = 编号 { $x } 已经用过。
# joined to another; x its number
import-merged-received = 并入 { $x } 号：先作为已收到的录入，请提案委办理并案。
# joined to another; x its number
import-merged-noted = 并入 { $x } 号：记在历史中，并案由提案委办理。

## Import: what the reader is not sure of

# no heading
import-problem-header_missing = 没有找到标题行，什么也没有读。
# a column that is not kept; value heading
import-problem-column_refused = “{ $value }”一列不保存，没有读。
# an unknown column
import-problem-column_ignored = 不认识“{ $value }”一列，没有读。
# nothing in a needed cell
import-problem-missing = 这里应当填写。
# spreadsheet error
import-problem-cell_error = 单元格是错误值 { $value }，按空白处理。
# category of the row above
import-problem-category_carried = 没有写类别，沿用上面的。
# unknown form of number
import-problem-number_unclear = 编号“{ $value }”的写法不认识，按原样保留。
# number turned into a day
import-problem-number_was_date = 编号曾被表格改成日期“{ $value }”，已还原。
# number twice
import-problem-number_repeated = 第 { $other_row } 行也是这个编号。
# row twice
import-problem-row_repeated = 这一行与第 { $other_row } 行相同，已略去。
# joined by its number
import-problem-merge_by_number = 编号“{ $value }”表示已并案，没有别的说明。
# joined to something unknown
import-problem-merge_target_missing = 已并案，但表中没有主案。
# kind guessed
import-problem-proposer_kind_guessed = “{ $value }”是委员还是单位，由名称推断。
# signers; stated, named
import-problem-signers_disagree = 写明 { $stated } 人，只列出 { $named } 人；按列出的记。
# name twice
import-problem-name_repeated = “{ $value }”列了两次，只记一次。
# unit twice
import-problem-unit_repeated = “{ $value }”列了两次，只记一次。
# several leads; units
import-problem-several_leads = { $units } 个主办单位，没有写明是否分别办理；都记为主办。
# first leads
import-problem-lead_assumed = 没有写主办会办，第一个记为主办。
# one with another
import-problem-lead_joins = “{ $value }”：前一个记为主办，其余会办。
# unknown way of handling
import-problem-mode_unclear = 办理方式“{ $value }”不认识，没有记。
# year taken
import-problem-year_taken = “{ $value }”没有年份，记为 { $year } 年。
# no year
import-problem-year_missing = “{ $value }”没有年份，日期没有记。
# two-digit year
import-problem-year_short = “{ $value }”的年份记为 { $year } 年。
# no such day
import-problem-date_impossible = 没有“{ $value }”这一天，日期没有记。
# unknown form of day
import-problem-date_unclear = 日期“{ $value }”的写法不认识，没有记。
# a tick or one of a few words
import-problem-choice_unclear = “{ $value }”不是这一列该填的，或者不止一项，没有记。
# a total differs
import-problem-total_disagrees = 合计写 { $stated }，实际 { $counted } 件。
# left aside
import-notice-external_reference = 文件引用了外部内容（{ $entry }），没有打开。
# left aside
import-notice-embedded_file = 文件里嵌有别的文件（{ $entry }），没有打开。

## Import: why a file was not opened

# unknown content
import-read-not_a_workbook = 这不是 XLSX 工作簿。
# old format
import-read-old_format = 这是旧格式工作簿，请另存为 XLSX。
# protected
import-read-password_protected = 工作簿有密码，请去掉密码后再传。
# too large; bytes, limit
import-read-too_large = 文件有 { $bytes } 字节，最多 { $limit } 字节。
# entries
import-read-too_many_entries = 工作簿内有 { $entries } 个部分，最多 { $limit } 个。
# entry
import-read-entry_too_large = “{ $entry }”展开后超过 { $limit } 字节。
# entry
import-read-total_too_large = 展开到“{ $entry }”时超过 { $limit } 字节。
# entry
import-read-ratio_too_high = “{ $entry }”展开超过 { $limit } 倍，没有打开。
# entry
import-read-encrypted_entry = “{ $entry }”已加密。
# entry
import-read-duplicate_entry = “{ $entry }”出现两次。
# entries
import-read-overlapping_entries = 工作簿的内容互相重叠，没有打开。
# entry
import-read-unsafe_name = “{ $entry }”指向文件之外，没有打开。
# entry
import-read-macro_content = 工作簿带有宏（{ $entry }），请另存为不带宏的 XLSX。
# entry, byte
import-read-doctype = “{ $entry }”第 { $byte } 字节处有文档类型声明，没有打开。
# entry, byte
import-read-too_deep = “{ $entry }”第 { $byte } 字节处嵌套超过 { $limit } 层。
# entry, byte
import-read-tag_too_long = “{ $entry }”第 { $byte } 字节处的标记超过 { $limit } 字节。
# place, reason of the reader in English
import-read-damaged = 文件读不出来，可能已损坏。请用 Excel 或 WPS 打开后另存为 XLSX，再上传。位置和原因：{ $place } { $reason }
# nothing in it
import-read-no_sheets = 工作簿里没有工作表。
# sheets
import-read-too_many_sheets = 工作簿有 { $sheets } 个工作表，最多 { $limit } 个。
# sheet, cell
import-read-sheet_too_large = 工作表“{ $sheet }”到 { $cell } 为止已经太大。
# sheet, regions
import-read-too_many_merges = 工作表“{ $sheet }”有 { $regions } 处合并单元格，最多 { $limit } 处。
# byte
import-read-unknown_encoding = 第 { $byte } 字节起不是认识的文字编码，请存为 UTF-8 或 XLSX。
# line
import-read-unclosed_quote = 第 { $line } 行的引号没有结束。
# a line of JSON; line, byte
import-trouble-line = 第 { $line } 行不是完整的 JSON，在文件第 { $byte } 字节处。
# a value of JSON; line, x field
import-trouble-value = 第 { $line } 行“{ $x }”的值不是文字。
# too many records; n, max
import-trouble-many = 文件有 { $n } 件，一次最多 { $max } 件，请分开。
# nothing in it
import-trouble-empty = 文件里没有提案。
# it took too long; n seconds
import-trouble-slow = 读这个文件超过 { $n } 秒，没有读完。

## Desk, figures, numbers and API; keys that rooms share

## Shared: where a proposal stands

## Shared: what can be done

## Shared: kinds, windows, sources, wishes, levels

## Shared: settings of this room

## The desk

## Batch

## Figures

## Numbers

## API

## Kinds of record in the log

# a record of the log: a proposal
event-kind-proposal = 提案

# a choice of this setting
setting-proposal-kinds-individual = 委员个人
# a choice of this setting
setting-proposal-kinds-joint = 委员联名
# a choice of this setting
setting-proposal-kinds-party = 党派
# a choice of this setting
setting-proposal-kinds-mass-org = 人民团体
# a choice of this setting
setting-proposal-kinds-committee = 专门委员会
# a choice of this setting
setting-proposal-kinds-sector = 界别
# a choice of this setting
setting-proposal-kinds-group = 委员小组
# a choice of this setting
setting-proposal-kinds-joint-group = 小组联组
# a choice of this setting
setting-proposal-kinds-county = 下级政协
# a choice of this setting
setting-proposal-kinds-guest = 驻地委员
# a choice of this setting
setting-proposal-kinds-area-group = 委员活动组
# a choice of this setting
setting-proposal-kinds-org-joint = 单位联合
# Kind of matter: a proposal given to units.
proposals-matter = 提案

# heading of links to official papers
proposals-papers = 文书
# note under them: the language of papers
proposals-papers-note = 文书按规范格式以中文印制。
# title of a notice of not filing
proposals-notice-title = 提案审查结果告知书
# opening of that notice: $x title
proposals-notice-opening = 您提出的《{ $x }》收悉。经审查，现将结果告知如下：
# what becomes of the text, and the right to submit anew
proposals-notice-next = 您的意见我们将妥善保存。补充情况、修改完善后，可以作为新的提案重新提交；对审查结果有疑问的，可以向提案委员会反映。
# note under the proposal form
proposals-form-note = 注：一事一案，有情况、有分析、有具体建议；集体提案须由单位负责人签发并加盖公章。
# where the office notes receipt
proposals-form-receipt = 收件登记
# where proposers sign
proposals-form-signs = 
    提案者
    签名盖章
# heading of a row of the review sheet: $x level
proposals-review-row = { $x }意见
# the totals row and the rows differ
import-handling-totals = 合计行与逐行统计不一致，请先核对表格。
# a row names no unit
import-handling-no-unit = 没有承办单位。
# a unit is not known
import-handling-unit-unknown = 承办单位“{ $x }”没有登记，或有多个同名单位。请先登记，或选择一并登记。
# action: names the organisations that are to take part
case-action-ask_to_join = 请其他单位联合提出
# action: agrees for an organisation
case-action-join = 代表单位同意联合提出
# action: declines for an organisation
case-action-decline_joining = 代表单位不参加
# button that does the act
case-do-ask_to_join = 请这些单位联合
# the act in a history
event-proposal-ask_to_join = 请其他单位联合提出
# sentence after the act; x number, y title
case-said-ask_to_join = 已办：请其他单位联合提出
# button that does the act
case-do-join = 同意联合提出
# the act in a history; x: names of the organisations
event-proposal-join = { $x }同意联合提出
# sentence after the act; x number, y title
case-said-join = 已办：同意联合提出
# button that does the act
case-do-decline_joining = 不参加
# the act in a history; x: names of the organisations
event-proposal-decline_joining = { $x }不参加联合提出
# sentence after the act; x number, y title
case-said-decline_joining = 已办：不参加
# what the act will do; x this matter, y the lead case
case-what-ask_to_join = 每个单位由可以代它盖章的人同意后，才能提交。没有选中的单位不再参加。
# what the act will do; x this matter, y the lead case
case-what-join = 您代表本单位同意的是下面这份文本。文本改动后，需要重新同意。
# what the act will do; x this matter, y the lead case
case-what-decline_joining = 起草单位会知道您的单位不参加“{ $x }”。
# field: remark of an organisation that declines
case-reason-decline_joining = 原因（可不填）
# heading of the organisations that propose together
joining-title = 联合提出的单位
# label of the list of organisations
joining-orgs = 与哪些单位联合提出
# choice of who proposes; x: the own organisation
joining-with-others = { $x }与其他单位联合
# hint below that choice
joining-with-others-hint = 保存后选择单位，每个单位都要同意
# no other organisation takes part
joining-none = 请先选择联合提出的单位。只有一个单位时，请以本单位名义提出。
# the proposal is of another kind
joining-not-together = 这件提案不是单位联合提出的。
# nobody may seal for the organisation; x: its name
joining-nobody-seals = { $x }还没有可以盖章的人。请办公室先授权。
# too many organisations
joining-many = 最多请 { $max } 个单位。
# an organisation has not agreed to this text; x: its name
joining-missing = { $x }还没有同意这份文本。等它同意，或不再请它。
# the organisation has given this answer already
joining-answered = 您的单位已经这样答复过。
# told to those who may seal for an organisation that is asked
joining-notice-asked = { $who } 请您的单位联合提出：{ $title }
# told to them when the text they agreed to changed
joining-notice-changed = 文本改动，请您的单位重新同意：{ $title }
# told to the organisation that drafts; org: names
joining-notice-agreed = { $org }同意联合提出：{ $title }
# told to the organisation that drafts; org: names
joining-notice-declined = { $org }不参加联合提出：{ $title }
# where an organisation stands
partner-asked = 等待同意
# where an organisation stands
partner-agreed = 已同意
# where an organisation stands
partner-declined = 不参加
# heading: the ground on which it is not filed
proposals-notice-ground = 不予立案情形
# heading: the decision at the end of the review sheet
proposals-review-decision = 审查决定

# what is found: a file of a proposal
proposals-attached = 附件

## Standard tables of a session
# button: the standard tables of a session as a workbook
standard-export = 标准统计表
# title of the workbook of standard tables; x: the session
standard-title = { $x }提案标准统计表
# note above a standard table; x: the session
standard-session = { $x }。末行为以上各行之和。
# column of a standard table: session and ordinary together
standard-together = 合计
# standard table: by what became of it
standard-state = 按审查结果
# what that table counts
standard-state-base = 首次提交的每件提案只计入一行。
# head of its first column
standard-state-first = 审查结果
# standard table: by kind
standard-kind = 按提案形式
# what that table counts
standard-kind-base = 联名提案只计一件，按提交时的形式归类。
# head of its first column
standard-kind-first = 提案形式
# standard table: session and ordinary
standard-window = 大会与平时
# what that table counts
standard-window-base = 按首次提交时间是否在截止之前归类。
# head of its first column
standard-window-first = 提交时间
# standard table: by category
standard-category = 按提案类别
# what that table counts
standard-category-base = 下级类别计入所属的上级类别。
# head of its first column
standard-category-first = 提案类别
# standard table: by wish about publication
standard-wish = 按公开意愿
# what that table counts
standard-wish-base = 按提案者填写的意愿；实际公开情况以办理统计为准。
# head of its first column
standard-wish-first = 公开意愿
# standard table: by sector
standard-sector = 按界别
# what that table counts where no sector is told
standard-sector-base = 委员提案，按第一提案人的界别席位归类。
# head of its first column
standard-sector-first = 界别
# standard table: by organisation that proposes
standard-org = 按提案单位
# what that table counts
standard-org-base = 集体提案，联合提出的计入牵头单位。
# head of its first column
standard-org-first = 提案单位
# standard table: by member
standard-member = 按委员
# what that table counts
standard-member-base = 列出本届全部委员，未参与的计零。联名提案对每位署名委员各计一次，故合计为参与人次，不是提案件数。
# head of its first column
standard-member-first = 委员
# column: proposed alone
standard-member-single = 单独提出
# column: first of a joint proposal
standard-member-first-of = 联名牵头
# column: signed a joint proposal
standard-member-signed = 参与联名
# column: took part in all
standard-member-together = 参与合计
# column: filed or joined of those he proposed first
standard-member-filed = 本人提出并立案（含并案）
# standard table: members by category
standard-wide = 委员与类别
# what that table counts
standard-wide-base = 委员参与的提案按类别计次；联名提案对每位署名委员各计一次。
# head of its first column
standard-wide-first = 委员
# sheet: the proposals of each member one by one
standard-duties = 委员提案清单
# what that sheet lists
standard-duties-base = 每位委员牵头或署名的每件提案各一行，可作履职登记表的提案部分。
# column: the member
standard-duty-name = 委员
# column: his part
standard-duty-part = 参与方式
# column: case number
standard-duty-number = 提案编号
# column: title
standard-duty-matter = 案由
# column: kind
standard-duty-kind = 提案形式
# column: category
standard-duty-category = 类别
# column: state
standard-duty-state = 状态
# a member's part in a proposal: first proposer
standard-duty-part-first = 第一提案人
# a member's part in a proposal: signed
standard-duty-part-signed = 联名

## Catalogue and book of a session
# title of the page where catalogue and book of a session are asked for
volume-title = 目录与汇编
# field: which session
volume-sitting = 届次
# field: what is made
volume-kind = 生成内容
# choice: a table of all proposals
volume-catalogue = 提案目录
# hint below that choice
volume-catalogue-hint = 按类别列表：编号、案由、提案者、承办单位
# choice: every proposal with its text
volume-book = 提案汇编
# hint below that choice
volume-book-hint = 按类别收录每件提案全文，附目录
# field: what stands in it besides
volume-with = 选项
# choice: the replies that were published
volume-replies = 附已公开的答复
# hint below that choice
volume-replies-hint = 仅用于汇编
# choice: only what was published
volume-published = 公开版：仅收录已公开的提案
# hint below that choice
volume-published-hint = 与公开页面一致：隐去联系方式，署名按公开意愿
# button: begins to make it
volume-begin = 开始生成
# link beside the button that begins a volume: leaves without it
volume-not-now = 返回提案
# note beside that button
volume-begin-note = 只收录您有权查看的内容。生成期间您可以继续其他工作。
# heading of the volumes one asked for
volume-mine = 最近生成
# nothing was asked for yet
volume-mine-none = 暂无。
# a volume on a page; x: session, y: what
volume-of = { $x }{ $y }
# name of a volume of what was published; x: its name
volume-name-public = { $x }（公开版）
# sentence: another volume of the same person is still being made
volume-said-running = 上一份还在生成，完成后再开始下一份。
# state of a volume
volume-state-making = 生成中
# state of a volume
volume-state-done = 已完成
# state of a volume
volume-state-failed = 未生成
# progress before the first proposal
volume-begins = 即将开始。
# progress; x: written, y: all
volume-progress = 已写入 { $x } 件，共 { $y } 件。
# ready; x: proposals, y: size
volume-ready = 共 { $x } 件，{ $y }。
# it could not be made
volume-failed = 生成中断。请重新开始；若再次中断，请告知系统管理员。
# link: fetches the file
volume-fetch = 下载文档
# link: looks again how far it is
volume-look-again = 刷新进度
# link: back to the form
volume-another = 再生成一份
# how long a volume is kept
volume-kept = 文档保留一天。
# title of the document; x: session
volume-title-catalogue = { $x }提案目录
# title of the document; x: session
volume-title-book = { $x }提案汇编
# number of proposals, above the document; x
volume-count = 共{ $x }件
# above the document; x: who made it, y: day
volume-basis = { $x }　{ $y }编印
# above the public document; x: who made it, y: day
volume-basis-public = 仅收录已公开的提案　{ $x }　{ $y }编印
# heading of the table of contents
volume-contents = 目　录
# the document holds no proposal
volume-nothing = 没有提案
# heading of a proposal; x: number, y: title
volume-heading = { $x }　{ $y }
# column and label: case number
volume-column-number = 编号
# column: title
volume-column-matter = 案由
# column and label: proposers
volume-column-proposers = 提案者
# column and label: units
volume-column-units = 承办单位
# label: proposals that were joined to it
volume-joined = 并案
# one joined proposal; x: title, y: proposer
volume-joined-one = { $x }（{ $y }）
# a proposal of which not the whole text was published
volume-not-full = 全文未公开。
# heading of a reply; x: unit, y: day
volume-reply = { $x }答复（{ $y }）
# heading in a book: a reply of which only the summary is public; x unit
volume-reply-summary = { $x }答复（摘要）
# begins the answer to a suggestion; x: its number, y: what becomes of it
volume-answer = 关于第{ $x }条建议（{ $y }）：
# a promise of a reply; x: what, y: by when
volume-promise = 承诺：{ $x }（{ $y }前）

## Exchange packages
# action that is refused: packages
package-act = 交换数据包
# title of the page of packages
package-title = 交换数据包
# what packages are for
package-what = 把提案以文件形式送往另一套系统，办理结果再以文件送回。文件含提案全文和姓名，请与提案同等保管。
# heading: take a package in
package-in = 接收数据包
# heading: proposals go out
package-out = 送出提案
# heading: results go back
package-back = 送回结果
# field: the file
package-file = 数据包
# no file was chosen
package-file-needed = 请选择数据包。
# field: as what the proposals begin
package-as = 提案接收为
# hint: filed with their numbers
package-as-filed-hint = 保留原编号，可直接交办
# hint: received
package-as-submitted-hint = 由本处审查并编号
# field: session of proposals that come in
package-in-sitting = 归入届次
# choice: the session that the package names
package-sitting-named = 按数据包所写
# field: session of proposals that go out
package-out-sitting = 送出哪次会议的立案提案
# field: whose proposals were answered
package-origin = 送回给
# choice: a body and how many proposals came from it; x, y
package-origin-choice = { $x }（{ $y } 件提案）
# button: looks at a package without taking it
package-look = 查看内容
# link beside the button that shows what a package holds: leaves without it
package-not-now = 暂不接收
# note beside that button
package-look-note = 此步不会写入任何内容。
# button: fetches a package of proposals
package-fetch = 下载数据包
# button: fetches a package of results
package-fetch-results = 下载结果
# heading of the latest packages
package-notes = 最近的数据包
# no package yet
package-notes-none = 暂无。
# a package that went out; x: records
package-way-out = 送出提案 { $x } 件
# a package that came in; x: records, y: from whom
package-way-in = 接收 { $y } 提案 { $x } 件
# results that went out; x: records, y: to whom
package-way-results_out = 送回 { $y } 结果 { $x } 份
# results that came in; x: records, y: from whom
package-way-results_in = 接收 { $y } 结果 { $x } 份
# title of the page that shows what would be taken
package-plan-title = 数据包内容预览
# heading: nothing can be taken
package-cannot = 无法接收此数据包
# the package holds no record
package-none = 没有记录
# what to do then
package-none-text = 数据包完好但没有内容，请与送出方联系。
# column: who puts it, or which unit answered
package-who = 提出方／办理单位
# heading of the facts of a package
package-about = 数据包
# there is nothing to take
package-nothing = 没有可以接收的内容。
# button: takes so many records
package-confirm = 接收 { $n } 条
# fact: name of the file
package-fact-file = 文件
# fact: what it holds
package-fact-holds = 内容
# it holds proposals
package-holds-proposals = 提案
# it holds results
package-holds-results = 办理结果
# fact: from which body
package-fact-from = 来自
# fact: when it was made and by which program
package-fact-made = 生成
# when and by which program; x, y
package-made = { $x }　{ $y }
# fact: number of files in it
package-fact-files = 附件
# fact: the session here
package-fact-sitting = 届次
# fact: as what proposals begin
package-fact-as = 接收为
# verdict: it is taken
package-verdict-new = 新增
# verdict: it is here already
package-verdict-same = 已有
# verdict: it is here and was changed at its maker
package-verdict-changed = 对方已改
# verdict: taken with a doubt
package-verdict-unsure = 存疑
# verdict: it cannot be taken
package-verdict-refused = 不接收
# what was taken; n: records, m: left because they were here
package-said-taken = 已接收 { $n } 条；已有而未动 { $m } 条。
# doubt: changed at its maker since it came
package-changed = 对方在送来之后作了修改，本处保持原样。
# doubt: a proposal of the same title is here
package-title-here = 本次会议已有同名提案，将作为另一件接收。
# doubt: its category is not here; x: name
package-category = 本处没有“{ $x }”类别，接收后类别留空。
# refused: kind of submitter is not known; x
package-kind = 不认识的提案形式“{ $x }”。
# refused: wish about publication is not known; x
package-wish = 不认识的公开意愿“{ $x }”。
# refused: a day is not a day; x
package-day = “{ $x }”不是日期，应写作 2026-01-20。
# refused: number is taken; n
package-number-taken = 本次会议已有编号 { $n }。可改为“接收后审查”，或选择其他会议。
# doubt: its number lies far beyond the last; n, and m the last
package-number-far = 编号 { $n } 远超已编到的 { $m }，可能有误。接收后不影响后续编号。
# refused: it has no title
package-title-needed = 没有案由。
# refused: it has no submitter
package-nobody = 没有提案者。
# refused: a submitter cannot be entered; x: name
package-submitter = “{ $x }”不能作为这种形式的提案者。
# refused: several of one name here; x: name
package-homonym = 本处有多位（个）“{ $x }”。
# x: name of a submitter, as which a member here is called too
package-person-here = 本会有一位委员叫“{ $x }”，提案将记在其名下；请先核对是不是同一人。
# refused: too many files; x: most
package-files-many = 附件多于 { $x } 个。
# refused: a file may not be attached; x: its name
package-file-refused = 附件“{ $x }”不能接收。
# refused: no such proposal here; x: id
package-no-such = 本处没有编号标识为 { $x } 的立案提案。
# refused: a result without unit or too long
package-result-unsound = 没有办理单位，或文字过长。
# refused: mark about publication; x as written
package-publication = 公开方式“{ $x }”无法识别。
# results for another body; x: its name
package-not-for-us = 这些结果是给 { $x } 的。
# the package was made here
package-our-own = 这个数据包是本单位自己生成的。
# trouble with a package; x: entry
package-trouble-missing = 数据包缺少它列出的 { $x }，未接收任何内容。请对方重新提供。
# trouble; x: entry
package-trouble-unlisted = 数据包含有清单之外的 { $x }，未接收任何内容。
# trouble; x: name of the format
package-trouble-format = manifest.json 所写格式为“{ $x }”，不是本格式，未接收任何内容。
# trouble; x: version
package-trouble-version = manifest.json 的版本为 { $x }，本程序只读版本 1，未接收任何内容。
# trouble; x: what it holds
package-trouble-holds = manifest.json 所写内容为“{ $x }”，只能读取提案或结果，未接收任何内容。
# trouble; x: entry
package-trouble-digest = { $x } 与清单不符，可能在途中损坏或被改动，未接收任何内容。
# trouble; x: entry
package-trouble-count = { $x } 的记录数与清单不符，未接收任何内容。
# trouble; x: entry, n: line
package-trouble-line = { $x } 第 { $n } 行无法读取，未接收任何内容。
# trouble: id or name in a line; x file, n line
package-trouble-unsound = { $x } 第 { $n } 行的标识或名称为空、过长或含控制字符，未接收任何内容。
# trouble: id or name in the manifest; x file and field
package-trouble-id = { $x } 为空、过长或含控制字符，未接收任何内容。
# trouble; x: entry, y: id
package-trouble-twice = { $x } 中有两条标识为 { $y } 的记录，未接收任何内容。
# trouble; x: entry, n: most
package-trouble-many = { $x } 超过 { $n } 条记录，未接收任何内容。
# trouble; x: entry
package-trouble-bomb = { $x } 解压后过大，未接收任何内容。
# trouble; x: entry
package-trouble-name = 条目名 { $x } 指向数据包之外，未接收任何内容。
# trouble; x: entry
package-trouble-encrypted = { $x } 已加密，未接收任何内容。
# trouble; x: entry
package-trouble-double = { $x } 在数据包中重复出现，未接收任何内容。
# trouble; x: entry
package-trouble-damaged = { $x } 已损坏，未接收任何内容。请对方重新提供。
# trouble: the whole is too large
package-trouble-large = 数据包过大，未接收任何内容。
# trouble: it could not be read in time
package-trouble-slow = 读取时间过长，未接收任何内容。请让对方减少附件，或由运维人员用命令接收。
# trouble: too many or overlapping entries
package-trouble-entries = 压缩包结构异常，未接收任何内容。
# trouble: it is no package
package-trouble-archive = 这不是数据包，或文件不完整，未接收任何内容。
# where a proposal came from; x: body
package-passed = 经交换数据包来自 { $x }。
# heading: what was answered elsewhere
package-outside = 外部办理结果
# unit and body that answered; x, y
package-outside-head = { $x }（来自 { $y }）
# in the place of an answer from elsewhere that this person may not read
package-outside-closed = 内容不公开。
# when a result was taken in; x
package-taken-at = { $x } 接收
# begins the answer to a suggestion; x: its number, y: what becomes of it
package-answer = 关于第 { $x } 条建议（{ $y }）：
# a promise; x: what, y: by when
package-promise = 承诺：{ $x }（{ $y }前）
# number of a letter; x: code, year and number
package-letter = { $x }号
# told to the proposer: an answer came from elsewhere
package-notice-result = { $who } 有外部办理结果：{ $title }
# the act in a history: what was answered elsewhere came in
event-proposal-outside_result = 收到外部办理结果
# history: a package went out
event-package-out = { $who } 送出提案 { $n } 件（{ $x }）
# history: a package came in
event-package-in = { $who } 接收 { $y } 提案 { $n } 件（{ $x }）
# history: results went out
event-package-results_out = { $who } 送回 { $y } 结果 { $n } 份（{ $x }）
# history: results came in
event-package-results_in = { $who } 接收 { $y } 结果 { $n } 份（{ $x }）
# name of a package; x: session
package-name = { $x }提案数据包
# name of a package of results; x: for whom
package-name-results = 办理结果数据包（{ $x }）
# The units in which reports count this, the usual one first, by |
proposals-figure-units = 件|份|篇
# The units in which reports count this, the usual one first, by |
proposals-figure-units-people = 名|位|人
# What a figure of a category counts. $x: category
proposals-figure-category = 提案：{ $x }
# Counting rule of a figure by session
proposals-figure-rule-sitting = 按届次计：归该次会议的提案，一件计一次；修改后重新提交的仍是同一件。
# Counting rule of a figure by days
proposals-figure-rule-days = 按首次提交日期计：期内首次提交的提案，一件计一次；修改后重新提交的仍是同一件。
# Counting rule of the members who took part
proposals-figure-rule-participants = 该届在任委员中，作为提案人或联名人签过名的，一人计一次。
# Counting rule of the members
proposals-figure-rule-members = 该届有席位的委员，一人计一次。
# Where a proposal behind a figure stands now. $x: state
proposals-figure-now = 目前：{ $x }。
# What a figure counts
proposals-figure-name-received = 收到的提案
# What a figure counts
proposals-figure-name-pending = 待审查的提案
# What a figure counts
proposals-figure-name-filed = 立案的提案
# What a figure counts
proposals-figure-name-merged = 并案的提案
# What a figure counts
proposals-figure-name-converted_opinion = 转为意见建议的提案
# What a figure counts
proposals-figure-name-converted_social_opinion = 转为社情民意信息的提案
# What a figure counts
proposals-figure-name-returned = 退回修改的提案
# What a figure counts
proposals-figure-name-not_filed = 不予立案的提案
# What a figure counts
proposals-figure-name-withdrawn = 撤回的提案
# What a figure counts
proposals-figure-name-member = 委员提案
# What a figure counts
proposals-figure-name-collective = 集体提案
# What a figure counts
proposals-figure-name-kind-individual = 委员个人提案
# What a figure counts
proposals-figure-name-kind-joint = 委员联名提案
# What a figure counts
proposals-figure-name-kind-party = 党派提案
# What a figure counts
proposals-figure-name-kind-mass_org = 人民团体提案
# What a figure counts
proposals-figure-name-kind-committee = 专门委员会提案
# What a figure counts
proposals-figure-name-kind-sector = 界别提案
# What a figure counts
proposals-figure-name-kind-group = 委员小组提案
# What a figure counts
proposals-figure-name-kind-joint_group = 小组联组提案
# What a figure counts
proposals-figure-name-kind-county = 下级政协提案
# What a figure counts
proposals-figure-name-kind-guest = 驻地委员提案
# What a figure counts
proposals-figure-name-kind-area_group = 委员活动组提案
# What a figure counts
proposals-figure-name-kind-org_joint = 单位联合提案
# What a figure counts
proposals-figure-name-window-session = 大会提案
# What a figure counts
proposals-figure-name-window-ordinary = 平时提案
# What a figure counts
proposals-figure-name-participants = 提出或联名提案的委员
# What a figure counts
proposals-figure-name-members = 委员
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-received = 收到 提案|提交 提案|提出 提案|共 提案|征集 提案|提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-pending = 待审查|审查中|尚待 审查
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-filed = 立案|审查立案|立案 提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-merged = 并案|合并
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-converted_opinion = 转 意见建议|转为 建议|转作 意见|转 委员来信
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-converted_social_opinion = 转 社情民意|转为 社情民意
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-returned = 退回 修改|退回
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-not_filed = 不予立案|未立案|不立案|未予立案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-withdrawn = 撤回|撤案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-member = 委员提案|委员 提交 提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-collective = 集体提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-individual = 个人提案|委员个人
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-joint = 联名提案|委员联名
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-party = 党派提案|党派 提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-mass_org = 人民团体 提案|团体提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-committee = 专门委员会 提案|专委会 提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-sector = 界别提案|界别 提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-group = 小组提案|委员小组
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-joint_group = 联组提案|小组联组
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-county = 下级政协|县政协 提案|县级政协 提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-guest = 驻地委员
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-area_group = 活动组 提案|委员活动组
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-kind-org_joint = 单位联合|联合提案
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-window-session = 大会提案|大会期间|会议期间 提案|全会期间
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-window-ordinary = 平时提案|闭会期间
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-participants = 参与 提案 委员|提交提案 委员|委员 参与|委员 提出|委员 提交
# How reports name this figure: alternatives by |, all words of one stand in the clause
proposals-figure-said-members = 现有委员|委员总数|全体委员|共有委员

## Import of how the proposals of a past year were handled

# title of the page, and the link to it
import-handled-title = 导入往年办理情况
# what the page is for
import-handled-lead = 年终台账：哪个单位办、哪天交办和答复、结果哪一类、委员满意不满意。不起算期限，不通知任何人。
# file
import-handled-file = 文件
# which files
import-handled-file-hint = XLSX 或 CSV，最大 20 MB。先看结果，确认后才写入。
# session
import-handled-sitting = 届次
# where none is chosen
import-handled-sitting-hint = 表里没有年份，或那一年没有届次时，请选一个
# first choice of session
import-handled-by-year = 按表中日期的年份
# switch over units
import-handled-strange = 没有登记的单位
# switch over refused rows
import-handled-wrong = 不能导入的行
# switch over a file that was imported
import-handled-before = 导入过的文件
# proposer of proposals that are not there
import-handled-proposer = 系统里没有的提案，记在谁名下
# login or name
import-handled-proposer-hint = 填登录名或姓名。不填则记在以文件命名、不能登录的提案人名下。
# nobody of that name
import-handled-proposer-unknown = 没有“{ $x }”这个登录名或姓名。
# a switch
import-handled-create-orgs = 登记名册上没有的承办单位
# what it does
import-handled-create-orgs-hint = 可以在“组织与单位”中更正，也可以撤销这次导入
# no session of that year
import-handled-no-session = 没有表中年份的届次。请选择届次，或请办公室先建立。
# before the confirmation
import-handled-look-note = 这一步不写入任何内容
# help
import-handled-help-sheet = 有标题行即可，列名如“提案号、案由、承办单位、交办日期、答复日期、办理结果、委员意见、备注”。两行标题、打勾的列、合计行都能读。
# help
import-handled-help-what = 系统里已有的提案按提案号对上，只补办理情况；没有的按已立案录入。已有承办单位的不动。全部可以撤销。
# column of units
import-handled-units = 承办单位
# x unit, y part
import-handled-unit = { $x }（{ $y }）
# day
import-handled-given = { $x } 交办
# day
import-handled-replied = { $x } 答复
# class
import-handled-class = 结果：{ $x }
# opinion
import-handled-judged = 委员意见：{ $x }
# day
import-handled-second = { $x } 再次答复
# how many of the proposals are there
import-handled-there = 已有的提案
# how many are entered
import-handled-new = 新录入的提案
# beside a row
import-handled-is-there = 补办理情况
# beside a row
import-handled-is-new = 新录入
# below the facts
import-handled-no-clock = 写入后标明“导入”，不起算期限，不发通知，可以在导入记录中撤销。
# after the import
import-handled-said = 已写入 { $n } 件的办理情况
# handled here already
import-handled-same = 这件已有承办单位，跳过。
# meaning of a column
import-handled-field-number = 提案号
# meaning of a column
import-handled-field-title = 案由
# meaning of a column
import-handled-field-handlers = 承办单位
# meaning of a column
import-handled-field-co_handlers = 会办单位
# meaning of a column
import-handled-field-assigned = 交办日期
# meaning of a column
import-handled-field-replied = 答复日期
# meaning of a column
import-handled-field-result = 办理结果（类别）
# meaning of a column
import-handled-field-feedback = 委员意见
# meaning of a column
import-handled-field-second_reply = 二次答复日期
# meaning of a column
import-handled-field-second_feedback = 二次答复后的意见
# meaning of a column
import-handled-field-note = 备注
# no heading
import-handled-problem-heading_missing = 没有找到标题行（要有提案号、承办单位和办理情况），什么也没有读。
# a column that is not kept; value heading
import-handled-problem-column_refused = “{ $value }”一列不保存，没有读。
# an unknown column
import-handled-problem-column_ignored = 不认识“{ $value }”一列，没有读。
# row twice
import-handled-problem-row_repeated = 这一行与第 { $row } 行相同，已略去。
# spreadsheet error
import-handled-problem-cell_error = 单元格是错误值 { $value }，按空白处理。
# number twice
import-handled-problem-number_twice = 第 { $row } 行也是这个提案号，请改好其中一行。
# no such day
import-handled-problem-date_impossible = 没有“{ $value }”这一天，日期没有记。
# unknown form of day
import-handled-problem-date_unclear = 日期“{ $value }”的写法不认识，没有记。
# year taken
import-handled-problem-year_taken = “{ $value }”没有年份，记为 { $year } 年。
# no year
import-handled-problem-year_missing = “{ $value }”没有年份，日期没有记。
# two-digit year
import-handled-problem-year_short = “{ $value }”的年份记为 { $year } 年。
# replied before it was handed over
import-handled-problem-days_reversed = 答复日期早于交办日期，按表中写的记。
# no tick
import-handled-problem-tick_unclear = “{ $value }”既不是勾，也不是这一列的字，没有记。
# several ticks
import-handled-problem-ticks_several = 几列都打了勾，没有记。
# over, without a class
import-handled-problem-class_missing = “{ $value }”没有说是哪一类结果，请核对。
# a further unit's own answer
import-handled-problem-further_value = 这一件还有别的单位，“{ $value }”没有记，请核对以哪个单位的为准。
# place taken from the unit before
import-handled-problem-place_taken = “{ $value }”：后面的单位按第一个单位的地名补全。
# a total differs
import-handled-problem-total_disagrees = 合计写 { $stated }，实际 { $counted }。
# the session is not over
import-handled-coming = 这次会议还没有结束，不能导入它的办理情况。
# withdrawn
import-handled-withdrawn = 这件已经撤案，不能补办理情况。
# the number stands in both windows
import-handled-two-windows = 大会提案和平时提案都有这个号，按大会提案记。
# title of the table
import-handled-title-differs = 表里的案由是“{ $x }”，与系统里的不同，请核对是不是同一件。
# opinion that is not known
import-handled-opinion = 不认识“{ $x }”这个意见，没有记。
# unit
import-handled-unit-twice = “{ $x }”列了两次，只记一次。
