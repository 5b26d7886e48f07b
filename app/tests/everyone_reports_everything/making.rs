//! Makes documents and tasks in each state, for those who try every step of them.

use yizheng::assembly::superior::actions::tasks::{self, Giving, Origin};
use yizheng::assembly::superior::actions::upward::{self, Beginning, Input, Past};
use yizheng::assembly::superior::records::*;
use yizheng::assembly::superior::workflow::{task, upward as machine};
use yizheng::demo::people;
use yizheng::demo::testing::World;
use yizheng::foundation::acting::Acting;
use yizheng::foundation::db::Tx;
use yizheng::foundation::errors::Outcome;
use yizheng::foundation::ids::OrgId;
use yizheng::foundation::workflow::Name;

/// A record in some state, with everything that its steps need.
#[derive(Clone)]
pub struct Made {
    /// `upward` or `tasks`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// What its steps are told.
    pub fields: Vec<(&'static str, String)>,
}

/// Makes records in each state.
pub struct Maker {
    office: Acting,
    officer: Acting,
    chair: Acting,
    liaison: Acting,
    pub timer: Acting,
    unit: OrgId,
    lead: UpwardId,
    count: usize,
}

impl Maker {
    pub async fn new(world: &World) -> Self {
        let liaison = world.acting(people::UNIT_LIAISON).await;
        let unit = liaison.delegations[0].org;
        let office = world.acting(people::OFFICE_OFFICER).await;
        let mut maker = Self {
            officer: world.acting(people::OFFICER).await,
            chair: world.acting(people::CHAIR_MEMBER).await,
            timer: world.timer().await,
            lead: UpwardId(0),
            count: 0,
            office,
            liaison,
            unit,
        };
        let mut tx = world.app.db.begin().await.unwrap();
        maker.lead = maker.registered(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        maker
    }

    fn draft(&mut self) -> Beginning {
        self.count += 1;
        Beginning {
            kind: Kind::Request,
            also: None,
            title: format!("关于试验事项{}的请示", self.count),
            content: "试验。".to_owned(),
            addressee: "州委".to_owned(),
            mark: "none".to_owned(),
            link: None,
            item: None,
        }
    }

    async fn registered(&mut self, tx: &mut Tx) -> Outcome<UpwardId> {
        let draft = self.draft();
        let past = Past {
            signer_name: "宋怀谷".to_owned(),
            number: format!("试验〔2026〕{}号", self.count),
            sent_on: "2026-05-18".to_owned(),
        };
        Ok(upward::register(tx, &self.office, &draft, &past).await?.id)
    }

    fn upward_fields(&self, tasks: &Input) -> Vec<(&'static str, String)> {
        let today = self.office.today().to_string();
        vec![
            ("text", "试验的话".to_owned()),
            ("signer", self.chair.account.to_string()),
            ("day", today),
            ("number", tasks.number.clone()),
            ("what", "annex".to_owned()),
            ("answer", "approval".to_owned()),
            ("answered_by", "州委办公室".to_owned()),
            ("same_as", self.lead.to_string()),
            ("link", String::new()),
            ("kind", "request".to_owned()),
            ("also", String::new()),
            ("title", "关于试验事项的请示".to_owned()),
            ("addressee", "州委".to_owned()),
            ("mark", "none".to_owned()),
            ("content", "试验的正文。".to_owned()),
        ]
    }

    async fn upward(&mut self, tx: &mut Tx, state: machine::State) -> Outcome<Made> {
        use machine::{Action as A, State as S};
        let draft = self.draft();
        let id = upward::begin(tx, &self.officer, &draft).await?.id;
        let input = Input {
            text: "试验的话".to_owned(),
            signer: Some(self.chair.account),
            day: self.office.today().to_string(),
            what: Some(What::Annex),
            answer: Some(AnswerKind::Approval),
            answered_by: "州委办公室".to_owned(),
            same_as: Some(self.lead),
            ..Input::default()
        };
        let (office, chair) = (self.office.clone(), self.chair.clone());
        // A document of the draft names its signer too: he may know of it.
        upward::perform(tx, &office, id, A::AskSigning, &input).await?;
        let steps: &[(A, &Acting)] = match state {
            S::Draft => &[(A::Return, &chair)],
            S::Signing => &[],
            S::Signed => &[(A::Sign, &chair)],
            S::Sent => &[(A::Sign, &chair), (A::Send, &office)],
            S::Answered => &[(A::Sign, &chair), (A::Send, &office), (A::Answer, &office)],
            S::NoAnswer => &[(A::Sign, &chair), (A::Send, &office), (A::Settle, &office)],
            S::Closed => &[(A::Sign, &chair), (A::Send, &office), (A::Settle, &office), (A::Close, &office)],
            S::Withdrawn => &[(A::Withdraw, &office)],
            S::Joined => &[(A::Sign, &chair), (A::Send, &office), (A::Join, &office)],
        };
        for (action, by) in steps {
            upward::perform(tx, by, id, *action, &input).await?;
        }
        Ok(Made { kind: "upward", id: id.to_string(), fields: self.upward_fields(&input) })
    }

    async fn task(&mut self, tx: &mut Tx, state: task::State) -> Outcome<Made> {
        use task::{Action as A, State as S};
        self.count += 1;
        let today = self.office.today().to_string();
        let paper = ["试验来文", "", "州委办公室", today.as_str()].map(str::to_owned);
        let new = Giving {
            from: Origin::Paper(paper),
            title: format!("试验任务{}", self.count),
            content: "试验。".to_owned(),
            org: Some(self.unit),
            due_on: String::new(),
        };
        let id = tasks::give(tx, &self.office, &new).await?.id;
        let report = self.registered_today(tx).await?;
        let input = tasks::Input {
            text: "试验的结果".to_owned(),
            due_on: (self.office.today() + time::Duration::days(20)).to_string(),
            report: Some(report),
            ..tasks::Input::default()
        };
        let (office, officer, unit) = (self.office.clone(), self.officer.clone(), self.liaison.clone());
        let handed: &[(A, &Acting)] = &[(A::Submit, &unit), (A::Confirm, &officer)];
        let steps: Vec<(A, &Acting)> = match state {
            S::Given => Vec::new(),
            S::Working => vec![(A::Accept, &unit)],
            S::Submitted => vec![(A::Submit, &unit)],
            S::Confirmed => handed.to_vec(),
            S::Reported => [handed, &[(A::ReportBack, &office)]].concat(),
            S::Finished => [handed, &[(A::Finish, &office)]].concat(),
            S::Cancelled => vec![(A::Cancel, &office)],
        };
        for (action, by) in steps {
            tasks::perform(tx, by, id, action, &input).await?;
        }
        let fields = vec![
            ("text", input.text.clone()),
            ("due_on", input.due_on.clone()),
            ("report", report.to_string()),
        ];
        Ok(Made { kind: "tasks", id: id.to_string(), fields })
    }

    async fn registered_today(&mut self, tx: &mut Tx) -> Outcome<UpwardId> {
        let draft = self.draft();
        let past = Past {
            signer_name: "宋怀谷".to_owned(),
            number: format!("试验〔2026〕{}号", self.count),
            sent_on: self.office.today().to_string(),
        };
        Ok(upward::register(tx, &self.office, &draft, &past).await?.id)
    }

    pub async fn make(&mut self, world: &World, kind: &str, state: &str) -> Made {
        let mut tx = world.app.db.begin().await.unwrap();
        let made = if kind == "upward" {
            self.upward(&mut tx, machine::State::from_key(state).unwrap()).await
        } else {
            self.task(&mut tx, task::State::from_key(state).unwrap()).await
        };
        let made = made.unwrap();
        tx.commit().await.unwrap();
        made
    }
}
