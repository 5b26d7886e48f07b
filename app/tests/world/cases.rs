//! Proposals in any state, written with the store, so that a thousand of them cost little; and who tries something on them.

use yizheng::assembly::people as people_room;
use yizheng::assembly::proposals::records::*;
use yizheng::assembly::proposals::store::{self, partners, parts};
use yizheng::assembly::proposals::workflow::{Action, Standing, State};
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::{Read, Tx};
use yizheng::foundation::ids::{AccountId, OrgId};

/// Whose proposal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A member's with co-signers.
    Joint,
    /// A committee's with another organisation.
    Org,
}

/// Somebody who tries.
#[derive(Debug)]
pub struct Person {
    /// What he is called in a complaint.
    pub name: &'static str,
    pub login: String,
    /// On which kind of proposal he tries.
    pub form: Form,
    /// His standings towards it.
    pub standings: Vec<Standing>,
    /// Whether he sits, and so sees what was filed.
    pub member: bool,
    pub by: Acting,
}

/// Everybody who tries.
pub struct People {
    pub all: Vec<Person>,
    pub org: OrgId,
    /// Somebody to be asked to sign.
    pub candidate: AccountId,
    /// A category that proposals here do not have at first, and the one they have.
    pub other_category: CategoryId,
    pub category: CategoryId,
    /// A filed proposal that can lead.
    pub lead: ProposalId,
    /// The running session.
    pub sitting: SittingId,
}

impl People {
    pub async fn of(world: &World) -> Self {
        use Form::{Joint, Org};
        use Standing as W;
        let sealing = world.acting(people::SEAL_HOLDER).await;
        let org = sealing.delegations[0].org;
        let mut db = world.app.db.read().await.unwrap();
        let drafter: String = db
            .row(
                "select a.login from delegation d join account a on a.id = d.account where d.org = $1 and d.power = 'draft'".into(),
                vec![org.into()],
            )
            .await
            .unwrap()
            .unwrap()
            .only()
            .unwrap();
        let categories: Vec<CategoryId> = db
            .rows("select id from category where parent is not null order by id limit 2".into(), vec![])
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.only().unwrap())
            .collect();
        let sitting = people_room::sittings_by_window(&mut db, sealing.body).await.unwrap()[0].id;
        drop(db);
        let roster: [(&'static str, &str, Form, Vec<Standing>, bool); 12] = [
            ("first proposer", people::MEMBER, Joint, vec![W::FirstProposer], true),
            ("co-signer", people::COSIGNER, Joint, vec![W::CoSigner], true),
            ("invited", people::INVITED, Joint, vec![W::Invited], true),
            ("drafter", &drafter, Org, vec![W::Drafter], true),
            ("seal holder", people::SEAL_HOLDER, Org, vec![W::SealHolder, W::Drafter], true),
            ("partner", people::ORGANISATION, Org, vec![W::Partner], true),
            ("proposal office", people::OFFICER, Joint, vec![W::ProposalOffice], false),
            ("reviewer", people::REVIEWER, Joint, vec![W::Reviewer], false),
            ("review committee", people::HEAD, Joint, vec![W::ReviewCommittee], false),
            ("chair meeting", people::CHAIR_MEMBER, Joint, vec![W::ChairMeeting], false),
            ("another member", people::BYSTANDER, Joint, vec![], true),
            ("administrator", people::SYSTEM_ADMINISTRATOR, Joint, vec![], false),
        ];
        let mut all = Vec::new();
        for (name, login, form, standings, member) in roster {
            let by = world.acting(login).await;
            all.push(Person { name, login: login.to_owned(), form, standings, member, by });
        }
        let convener = world.acting(people::CONVENER).await.account;
        let (category, other_category) = (categories[0], categories[1]);
        let lead = ProposalId(0);
        let mut people = Self { all, org, candidate: convener, other_category, category, lead, sitting };
        let mut maker = Maker::begin(world, &people).await;
        let lead = maker.make(Form::Org, State::Filed, None).await;
        maker.end().await;
        people.lead = lead;
        people
    }

    /// The person of one standing alone.
    pub fn with(&self, standing: Standing) -> &Person {
        self.all.iter().find(|p| p.standings.first() == Some(&standing)).unwrap()
    }
}

/// Writes proposals, all in one transaction.
pub struct Maker<'a> {
    tx: Tx,
    people: &'a People,
    timer: Acting,
    made: i64,
}

impl<'a> Maker<'a> {
    pub async fn begin(world: &World, people: &'a People) -> Self {
        let timer = world.timer().await;
        Self { tx: world.app.db.begin().await.unwrap(), people, timer, made: 0 }
    }

    pub async fn end(self) {
        self.tx.commit().await.unwrap();
    }

    /// A proposal in a state, ready for what somebody is about to do to it.
    pub async fn make(&mut self, form: Form, state: State, ready: Option<(Action, &Person)>) -> ProposalId {
        let tx = &mut self.tx;
        let by = &self.timer;
        self.made += 1;
        let p = proposal(self.people, by, form, state, self.made, ready.map(|(action, _)| action));
        store::insert(tx, &p).await.unwrap();
        parts::set_suggestions(tx, by, p.id, &[SUGGESTION.to_owned()]).await.unwrap();
        if form == Form::Org {
            let partner = self.people.with(Standing::Partner);
            let org = partner.by.delegations[0].org;
            partners::ask(tx, by, p.id, org, 1).await.unwrap();
            let asked =
                |(action, _): (Action, &Person)| matches!(action, Action::Join | Action::DeclineJoining);
            if !ready.is_some_and(asked) {
                let agreed = (PartnerState::Agreed, partner.by.account, by.now);
                partners::answer(tx, (p.id, org), agreed, (&p.text_digest, "")).await.unwrap();
            }
        }
        if form == Form::Joint {
            let cosigner = self.people.with(Standing::CoSigner).by.account;
            let invited = self.people.with(Standing::Invited).by.account;
            parts::invite(tx, by, p.id, cosigner, 1).await.unwrap();
            let signs = (SignatureState::Invited, SignatureState::Signed);
            parts::answer(tx, p.id, cosigner, signs, (by.now, &p.text_digest, "")).await.unwrap();
            parts::invite(tx, by, p.id, invited, 2).await.unwrap();
        }
        for level in [Level::Second, Level::Chair] {
            let reviewer = self.people.with(Standing::Reviewer).by.account;
            let review = Review {
                round: yizheng::assembly::proposals::records::round_of(&p),
                level,
                reviewer,
                reviewer_name: String::new(),
                checks: String::new(),
                opinion: "同意".to_owned(),
                proposed: String::new(),
                made_at: by.now,
            };
            parts::add_review(tx, by, p.id, &review).await.unwrap();
        }
        if let Some((action, person)) = ready {
            self.merger(&p, action, person).await;
        }
        p.id
    }

    /// The merger that an action is about.
    async fn merger(&mut self, p: &Proposal, action: Action, person: &Person) {
        let state = match action {
            Action::AgreeToMerge | Action::ObjectToMerge | Action::CancelMerge => MergerState::Asked,
            Action::Merge => MergerState::Ready,
            Action::Unmerge => MergerState::Done,
            _ => return,
        };
        let merger = Merger {
            id: MergerId(self.timer.new_id()),
            child: p.id,
            lead: self.people.lead,
            state,
            consent: "inform".to_owned(),
            reason: "同一事项".to_owned(),
            proposed_at: self.timer.now,
            objection_until: Some("2026-05-25".to_owned()),
            ended_at: None,
        };
        parts::add_merger(&mut self.tx, &self.timer, &merger).await.unwrap();
        parts::ask_merger(&mut self.tx, &self.timer, merger.id, person.by.account).await.unwrap();
    }
}

const SUGGESTION: &str = "由州住房城乡建设局牵头，今年年底前在老旧小区增设集中充电点二十处。";

/// A text with a title of its own.
pub fn content() -> Content {
    Content {
        situation: "老旧小区充电难，居民从楼上拉线。".to_owned(),
        analysis: "充电点少，收费不一，管理没有着落。".to_owned(),
        suggestions: vec![SUGGESTION.to_owned()],
        research: String::new(),
    }
}

fn proposal(
    people: &People,
    by: &Acting,
    form: Form,
    state: State,
    made: i64,
    action: Option<Action>,
) -> Proposal {
    let title = format!("关于在老旧小区增设充电点的提案之{made}");
    let content = content();
    let handed_in = !matches!(state, State::Draft | State::CoSigning | State::Discarded);
    let decided = handed_in && !matches!(state, State::Submitted | State::Returned | State::UnderReview);
    let at = by.now - 86_400_000;
    let asked = matches!(action, Some(Action::ConsentWithdrawal | Action::RefuseWithdrawal));
    let (proposer, org, kind) = match form {
        Form::Joint => (people.with(Standing::FirstProposer).by.account, None, Kind::Joint),
        Form::Org => (people.with(Standing::Drafter).by.account, Some(people.org), Kind::OrgJoint),
    };
    Proposal {
        id: ProposalId(by.new_id()),
        body: by.body,
        state,
        version: 1,
        kind,
        org,
        proposer,
        sitting: handed_in.then_some(people.sitting),
        window: if handed_in { Window::Ordinary } else { Window::Open },
        serial: None,
        number: None,
        case_no: String::new(),
        category: Some(people.category),
        text_digest: digest_of(&title, &content),
        title,
        situation: content.situation,
        analysis: content.analysis,
        research: String::new(),
        source: Source::Own,
        publish_wish: PublishWish::Full,
        publish_reason: String::new(),
        urgent: false,
        previous: None,
        contact_phone: String::new(),
        contact_email: String::new(),
        contact_hours: String::new(),
        text_version: i64::from(handed_in),
        signing_until: (state == State::CoSigning).then_some(by.now + 86_400_000),
        first_submitted_at: handed_in.then_some(at),
        submitted_at: handed_in.then_some(at),
        returned_at: None,
        return_due: None,
        review_due: None,
        review_due_provisional: false,
        decided_at: decided.then_some(at),
        filed_at: (state == State::Filed).then_some(at),
        merged_into: (state == State::Merged).then_some(people.lead),
        ground: String::new(),
        outcome_reason: String::new(),
        withdrawal_asked_at: asked.then_some(at),
        imported_from: String::new(),
        signer_count: i64::from(org.is_none()),
        changed_at: at,
        created_at: at,
    }
}

/// State, version and number of events of a proposal.
pub async fn stands(world: &World, id: ProposalId) -> (String, i64, i64) {
    let mut db = world.app.db.read().await.unwrap();
    let sql = "select state, version, (select count(*) from event e where e.kind = 'proposal' and e.subject = p.id) \
               from proposal p where p.id = $1";
    let mut row = db.row(sql.into(), vec![id.into()]).await.unwrap().unwrap();
    (row.take().unwrap(), row.take().unwrap(), row.take().unwrap())
}
