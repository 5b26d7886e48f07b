# title of the page that introduces the people of the demo
demo-title = Enter as one of these people
# what the page is, below its title
demo-what = Yunxi Prefecture is invented. A name signs you in as that person; what you do stays in this demo.
# heading of a group of people
demo-group-members = Members
# heading of a group of people
demo-group-organisations = For organisations
# heading of a group of people
demo-group-office = Offices
# heading of a group of people
demo-group-deciding = Deciding
# heading of a group of people
demo-group-administrators = Administrators
# what this person is
demo-role-member = Member
# what this person does, one sentence
demo-does-member = Writes proposals and asks others to sign; has one in every state.
# what this person is
demo-role-cosigner = Co-signer
# what this person does, one sentence
demo-does-cosigner = Has signed a proposal of the first member.
# what this person is
demo-role-invited = Invited member
# what this person does, one sentence
demo-does-invited = Has an invitation to sign that waits for an answer.
# what this person is
demo-role-drafter = Committee drafter
# what this person does, one sentence
demo-does-drafter = Writes for a committee; may not seal.
# what this person is
demo-role-seal = Committee head
# what this person does, one sentence
demo-does-seal = Writes and seals for a committee.
# what this person is
demo-role-convener = Sector convener
# what this person does, one sentence
demo-does-convener = Seals proposals of a sector.
# what this person is
demo-role-organisation = Mass organisation
# what this person does, one sentence
demo-does-organisation = Submits for the trade unions.
# what this person is
demo-role-officer = Proposal officer
# what this person does, one sentence
demo-does-officer = Receives, checks, sends back, corrects.
# what this person is
demo-role-second-officer = Proposal officer
# what this person does, one sentence
demo-does-second-officer = Shares the office work.
# what this person is
demo-role-reviewer = Reviewer
# what this person does, one sentence
demo-does-reviewer = Gives the second opinion.
# what this person is
demo-role-office-officer = General office
# what this person does, one sentence
demo-does-office-officer = Keeps members, units, sessions and settings.
# what this person is
demo-role-assigning = Assigning officer
# what this person does, one sentence
demo-does-assigning = Hands filed proposals to units.
# what this person is
demo-role-head = Head of the proposal committee
# what this person does, one sentence
demo-does-head = Decides on filing, merging, converting.
# what this person is
demo-role-deputy = Deputy head
# what this person does, one sentence
demo-does-deputy = Decides as the head does.
# what this person is
demo-role-chair = Vice-chair
# what this person does, one sentence
demo-does-chair = Decides key proposals and leads their supervision; reads every proposal.
# what this person is
demo-role-system = System administrator
# what this person does, one sentence
demo-does-system = Accounts and backups; reads no business content.
# what this person is
demo-role-security = Security administrator
# what this person does, one sentence
demo-does-security = Grants and revokes roles.
# what this person is
demo-role-auditor = Auditor
# what this person does, one sentence
demo-does-auditor = Reads the log and nothing else.
# group of people: units
demo-group-units = Handling units
# who somebody is: liaison of a unit
demo-role-liaison = Unit liaison
# what he does: liaison of a unit
demo-does-liaison = Accepts cases, talks with proposers, drafts replies.
# who somebody is: head of a unit
demo-role-leader = Unit head
# what she does: head of a unit
demo-does-leader = Signs replies and decides on returns.
