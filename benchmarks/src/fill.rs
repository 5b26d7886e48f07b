//! Fills the database with proposals through the store of the room, and with what became of those that were filed, so that
//! tallies and history are as they are after years of use.

use crate::course;
use crate::frame::{DAY, Frame, Person, Session};
use crate::records::{self, Figures};
use crate::texts::Texts;
use yizheng::assembly::handling::workflow::assignment::State as Waiting;
use yizheng::assembly::proposals::actions::KIND;
use yizheng::assembly::proposals::records::*;
use yizheng::assembly::proposals::store::{self, parts};
use yizheng::assembly::proposals::workflow::{Action, Standing, State};
use yizheng::foundation::app::App;
use yizheng::foundation::db::Tx;
use yizheng::foundation::events::{self, NewEvent};
use yizheng::foundation::ids::AccountId;
use yizheng::foundation::workflow::Name;

/// Proposals written in one transaction.
const AT_ONCE: usize = 2_000;

/// What a loaded proposal went through: action, standing, state before and after.
type Way = &'static [(Action, Standing, State, State)];

const CREATE: (Action, Standing, State, State) =
    (Action::Create, Standing::FirstProposer, State::Draft, State::Draft);
const SUBMIT: (Action, Standing, State, State) =
    (Action::Submit, Standing::FirstProposer, State::Draft, State::Submitted);
const ACCEPT: (Action, Standing, State, State) =
    (Action::Accept, Standing::ProposalOffice, State::Submitted, State::UnderReview);
const FILE: (Action, Standing, State, State) =
    (Action::File, Standing::ReviewCommittee, State::UnderReview, State::Filed);
const DECLINE: (Action, Standing, State, State) =
    (Action::DeclineToFile, Standing::ReviewCommittee, State::UnderReview, State::NotFiled);
const CONVERT: (Action, Standing, State, State) =
    (Action::ConvertToOpinion, Standing::ReviewCommittee, State::UnderReview, State::ConvertedOpinion);
const WITHDRAW: (Action, Standing, State, State) =
    (Action::Withdraw, Standing::FirstProposer, State::Submitted, State::Withdrawn);

/// Of a hundred proposals of a session: filed, not filed, converted, withdrawn; in the running session some are still on their way.
fn way(chance: u64, running: bool) -> Way {
    match chance % 100 {
        0..4 if running => &[CREATE],
        4..12 if running => &[CREATE, SUBMIT],
        12..30 if running => &[CREATE, SUBMIT, ACCEPT],
        0..8 => &[CREATE, SUBMIT, ACCEPT, DECLINE],
        8..14 => &[CREATE, SUBMIT, ACCEPT, CONVERT],
        14..18 => &[CREATE, SUBMIT, WITHDRAW],
        _ => &[CREATE, SUBMIT, ACCEPT, FILE],
    }
}

/// What was written.
#[derive(Default)]
pub struct Filled {
    /// Proposals that were handed in.
    pub proposals: Vec<ProposalId>,
    /// Those that were filed: matters.
    pub matters: Vec<ProposalId>,
    /// Assignments that wait to be accepted, with the place of their unit.
    pub pending: Vec<(usize, i64)>,
    /// Events.
    pub events: usize,
}

/// Writes so many proposals, the same number in every session.
pub async fn fill(app: &App, frame: &Frame, count: usize) -> anyhow::Result<Filled> {
    // The writer's own memory; the program that is measured opens the file anew with its own.
    app.db.run_script("pragma cache_size = -400000").await?;
    let texts = Texts::load();
    let (mut found, mut figures) = (Filled::default(), Figures::default());
    let (mut serial, mut written) = (0, 0);
    while written < count {
        let mut tx = app.db.begin().await?;
        for _ in 0..AT_ONCE.min(count - written) {
            let each = count.div_ceil(frame.sessions.len());
            let session = frame.sessions[written / each];
            let within = (written % each, each);
            let sums = (&mut figures, &mut found);
            Writer { tx: &mut tx, frame, texts: &texts, session }.one(within, &mut serial, sums).await?;
            written += 1;
        }
        tx.commit().await?;
    }
    let mut tx = app.db.begin().await?;
    store::raise_number(&mut tx, frame.body, 0, "serial", serial).await?;
    figures.write(&mut tx, frame.body).await?;
    tx.commit().await?;
    Ok(found)
}

struct Writer<'a> {
    tx: &'a mut Tx,
    frame: &'a Frame,
    texts: &'a Texts,
    session: Session,
}

impl Writer<'_> {
    async fn one(
        &mut self,
        (at, of): (usize, usize),
        serial: &mut i64,
        (figures, found): (&mut Figures, &mut Filled),
    ) -> anyhow::Result<()> {
        let chance = self.frame.dice.next();
        let running = self.frame.sessions.last().is_some_and(|last| last.id == self.session.id);
        let way = way(chance >> 40, running);
        let span = self.session.cut_off_at - self.session.opens_at;
        let begun = self.session.opens_at + span * at as i64 / of as i64;
        let proposer = self.frame.members[(chance >> 20) as usize % self.frame.members.len()].clone();
        let by = self.frame.acting(&proposer, begun);
        let content = Content {
            situation: self.texts.paragraphs(chance, 9),
            analysis: self.texts.paragraphs(chance >> 3, 9),
            suggestions: self.texts.suggestions(chance),
            research: String::new(),
        };
        let mut p = self.blank(&proposer, chance, begun, &content);
        self.stand(&mut p, way, at as i64 + 1, serial);
        store::insert(self.tx, &p).await?;
        parts::set_suggestions(self.tx, &by, p.id, &content.suggestions).await?;
        let units: Vec<SuggestedUnit> = (0..2)
            .map(|i| {
                let unit = &self.frame.units[((chance >> 13) as usize + i) % self.frame.units.len()];
                let role = if i == 0 { "lead" } else { "co" };
                SuggestedUnit { org: Some(unit.id), name: unit.name.clone(), role: role.to_owned() }
            })
            .collect();
        parts::set_units(self.tx, &by, p.id, &units).await?;
        let persons = self.signatures(&p, chance, begun).await?;
        self.history(&p, way, &proposer, begun).await?;
        if way.len() > 1 {
            let title = p.title.clone();
            let (made_at, made_by) = (begun + DAY / 24, proposer.id);
            let content = content.clone();
            let version = TextVersion { number: 1, title, content, made_at, made_by, reason: String::new() };
            parts::add_version(self.tx, &by, p.id, &version).await?;
            found.proposals.push(p.id);
        }
        found.events += way.len();
        if p.state == State::Filed {
            let put = (content.suggestions.as_slice(), persons.as_slice());
            self.handled(&p, put, chance, (figures, found)).await?;
        }
        Ok(())
    }

    /// What became of a proposal that was filed.
    async fn handled(
        &mut self,
        p: &Proposal,
        put: (&[String], &[AccountId]),
        chance: u64,
        (figures, found): (&mut Figures, &mut Filled),
    ) -> anyhow::Result<()> {
        let course = course::follow(self.frame, self.texts, p, put, chance);
        found.matters.push(p.id);
        for own in course.records.assignments.iter().filter(|a| a.state == Waiting::Pending) {
            let place = self.frame.units.iter().position(|unit| unit.id == own.unit).unwrap_or(0);
            found.pending.push((place, own.id.0));
        }
        let (matter, all) = (course.matter, course.records);
        found.events += records::write(self.tx, self.frame, figures, (&matter, all)).await?;
        Ok(())
    }

    fn blank(&self, proposer: &Person, chance: u64, begun: i64, content: &Content) -> Proposal {
        let title = self.texts.title(chance);
        let categories = &self.frame.categories;
        Proposal {
            id: ProposalId(self.frame.acting(proposer, begun).new_id()),
            body: self.frame.body,
            state: State::Draft,
            version: 1,
            kind: if chance.is_multiple_of(3) { Kind::Joint } else { Kind::Individual },
            org: None,
            proposer: proposer.id,
            sitting: None,
            window: Window::Open,
            serial: None,
            number: None,
            case_no: String::new(),
            category: Some(categories[(chance >> 33) as usize % categories.len()]),
            text_digest: digest_of(&title, content),
            title,
            situation: content.situation.clone(),
            analysis: content.analysis.clone(),
            research: String::new(),
            source: Source::Own,
            publish_wish: PublishWish::Full,
            publish_reason: String::new(),
            urgent: chance.is_multiple_of(50),
            previous: None,
            contact_phone: "13800000000".to_owned(),
            contact_email: String::new(),
            contact_hours: String::new(),
            text_version: 0,
            signing_until: None,
            first_submitted_at: None,
            submitted_at: None,
            returned_at: None,
            return_due: None,
            review_due: None,
            review_due_provisional: false,
            decided_at: None,
            filed_at: None,
            merged_into: None,
            ground: String::new(),
            outcome_reason: String::new(),
            withdrawal_asked_at: None,
            imported_from: String::new(),
            signer_count: 1,
            changed_at: begun,
            created_at: begun,
        }
    }

    /// Where the proposal stands at the end of its way.
    fn stand(&self, p: &mut Proposal, way: Way, number: i64, serial: &mut i64) {
        p.version = way.len() as i64;
        p.state = way.last().map_or(State::Draft, |step| step.3);
        p.changed_at = p.created_at + (way.len() as i64 - 1) * DAY;
        if p.kind == Kind::Joint {
            p.signer_count = 4;
        }
        if way.len() == 1 {
            return;
        }
        *serial += 1;
        let handed_in = p.created_at + DAY / 24;
        p.sitting = Some(self.session.id);
        p.window = Window::Session;
        p.serial = Some(*serial);
        p.text_version = 1;
        (p.first_submitted_at, p.submitted_at) = (Some(handed_in), Some(handed_in));
        let closes = yizheng::foundation::acting::local_date(self.session.cut_off_at + 3 * DAY, 480);
        p.review_due = Some(closes.to_string());
        if way.len() == 4 {
            p.decided_at = Some(p.changed_at);
        }
        match p.state {
            State::Filed => {
                p.filed_at = Some(p.changed_at);
                p.number = Some(number);
                p.case_no = format!("{}{number:04}", self.session.number);
            }
            State::NotFiled => p.ground = "N01".to_owned(),
            _ => {}
        }
    }

    /// Three who signed, on a joint proposal; all who put it.
    async fn signatures(&mut self, p: &Proposal, chance: u64, begun: i64) -> anyhow::Result<Vec<AccountId>> {
        let mut persons = vec![p.proposer];
        if p.kind != Kind::Joint {
            return Ok(persons);
        }
        let by = self.frame.acting(&self.frame.officer, begun);
        let all = &self.frame.members;
        for position in 1..=3 {
            let who = all[((chance >> 24) as usize + position * 61) % all.len()].id;
            if persons.contains(&who) {
                continue;
            }
            persons.push(who);
            parts::invite(self.tx, &by, p.id, who, position as i64).await?;
            let signed = (SignatureState::Invited, SignatureState::Signed);
            parts::answer(self.tx, p.id, who, signed, (begun + 1, &p.text_digest, "")).await?;
        }
        Ok(persons)
    }

    async fn history(&mut self, p: &Proposal, way: Way, proposer: &Person, begun: i64) -> anyhow::Result<()> {
        for (index, (action, standing, from, to)) in way.iter().enumerate() {
            let person = match standing {
                Standing::ProposalOffice => &self.frame.officer,
                Standing::ReviewCommittee => &self.frame.head,
                _ => proposer,
            };
            let by = self.frame.acting(person, begun + index as i64 * DAY);
            let event = NewEvent {
                kind: KIND,
                subject: p.id.0,
                standing: standing.key(),
                action: action.key(),
                from: if index == 0 { "" } else { from.key() },
                to: to.key(),
                detail: serde_json::json!({}),
            };
            events::record(self.tx, &by, event).await?;
        }
        if way.len() == 4 {
            let by = self.frame.acting(&self.frame.officer, begun + 2 * DAY);
            let review = Review {
                round: 1,
                level: Level::Preliminary,
                reviewer: by.account,
                reviewer_name: by.name.clone(),
                checks: "one_matter,three_parts".to_owned(),
                opinion: self.texts.piece("sentences", begun as u64 / 7).to_owned(),
                proposed: "file".to_owned(),
                made_at: by.now,
            };
            parts::add_review(self.tx, &by, p.id, &review).await?;
        }
        Ok(())
    }
}
