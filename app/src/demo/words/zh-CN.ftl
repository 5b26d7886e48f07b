# title of the page that introduces the people of the demo
demo-title = 选择一位人物进入
# what the page is, below its title
demo-what = 云溪州是虚构的。点姓名即以此人身份登录，所做的一切只在这次演示中。
# heading of a group of people
demo-group-members = 委员
# heading of a group of people
demo-group-organisations = 代表单位提案的人
# heading of a group of people
demo-group-office = 提案办与机关
# heading of a group of people
demo-group-deciding = 审定
# heading of a group of people
demo-group-administrators = 三员
# what this person is
demo-role-member = 委员
# what this person does, one sentence
demo-does-member = 写提案、邀请联名，各种状态的提案都有。
# what this person is
demo-role-cosigner = 联名委员
# what this person does, one sentence
demo-does-cosigner = 已在周映岚的提案上签名。
# what this person is
demo-role-invited = 受邀委员
# what this person does, one sentence
demo-does-invited = 有一件联名邀请等待答复。
# what this person is
demo-role-drafter = 委员会执笔人
# what this person does, one sentence
demo-does-drafter = 为社会建设委员会起草，不能盖章提交。
# what this person is
demo-role-seal = 委员会负责人
# what this person does, one sentence
demo-does-seal = 为经济委员会起草并盖章提交。
# what this person is
demo-role-convener = 界别召集人
# what this person does, one sentence
demo-does-convener = 为环境资源界签发界别提案。
# what this person is
demo-role-organisation = 人民团体经办人
# what this person does, one sentence
demo-does-organisation = 为州总工会提交提案。
# what this person is
demo-role-officer = 提案办主任
# what this person does, one sentence
demo-does-officer = 收件、初审、退回修改、更正文字。
# what this person is
demo-role-second-officer = 提案办干部
# what this person does, one sentence
demo-does-second-officer = 与主任分担收件和初审。
# what this person is
demo-role-reviewer = 审查员
# what this person does, one sentence
demo-does-reviewer = 提出复审意见。
# what this person is
demo-role-office-officer = 机关办公室
# what this person does, one sentence
demo-does-office-officer = 管理委员、单位、届次和程序设置。
# what this person is
demo-role-assigning = 交办干部
# what this person does, one sentence
demo-does-assigning = 把立案的提案交给承办单位。
# what this person is
demo-role-head = 提案委主任
# what this person does, one sentence
demo-does-head = 决定立案、并案、转办、不予立案。
# what this person is
demo-role-deputy = 提案委副主任
# what this person does, one sentence
demo-does-deputy = 与主任同样审定。
# what this person is
demo-role-chair = 副主席
# what this person does, one sentence
demo-does-chair = 决定重点提案，领衔督办，查阅全部提案。
# what this person is
demo-role-system = 系统管理员
# what this person does, one sentence
demo-does-system = 管理账号和备份，不看业务内容。
# what this person is
demo-role-security = 安全管理员
# what this person does, one sentence
demo-does-security = 授予和收回角色。
# what this person is
demo-role-auditor = 审计员
# what this person does, one sentence
demo-does-auditor = 只查阅日志。
# group of people: units
demo-group-units = 承办单位
# who somebody is: liaison of a unit
demo-role-liaison = 承办联络员
# what he does: liaison of a unit
demo-does-liaison = 签收交办、与提案者沟通、起草答复。
# who somebody is: head of a unit
demo-role-leader = 承办单位负责人
# what she does: head of a unit
demo-does-leader = 签发答复、决定退办。
