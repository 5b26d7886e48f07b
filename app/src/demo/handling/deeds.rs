//! The doing: each deed by the one whose it is. A deed that the matter's course has made void (it came back, it is closed) is
//! left out, as it would be in life; any other refusal is a fault of the world and stops it.

use super::Phrases;
use super::plans::{Deed, Row, Step};
use super::year;
use crate::assembly::handling::actions::assigning::{self, MeetingInput, MeetingRow, Named};
use crate::assembly::handling::actions::replying::{ItemText, PromiseText, Text};
use crate::assembly::handling::actions::{Dossier, closing, contacts, judging, promising, replying};
use crate::assembly::handling::records::*;
use crate::assembly::handling::store;
use crate::assembly::handling::workflow::{assignment, feedback, matter, promise, reply};
use crate::demo::frame::Frame;
use crate::demo::people;
use crate::demo::texts::say;
use crate::foundation::acting::Acting;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::AccountId;
use time::Duration;

pub(super) struct Doing<'a> {
    frame: &'a Frame,
    pub(super) phrases: &'a Phrases,
    at: i64,
    pub(super) file: Dossier,
}

/// Does one deed.
pub async fn one(tx: &mut Tx, frame: &Frame, phrases: &Phrases, step: &Step) -> anyhow::Result<()> {
    let told = |e: Problem| {
        let name: String = format!("{:?}", step.deed).chars().take(80).collect();
        anyhow::anyhow!("matter {} at {}: {name}: {e}", step.matter, step.at)
    };
    match &step.deed {
        Deed::Meeting(year, rows) => {
            return meeting(tx, frame, phrases, (step.at, *year, rows)).await.map_err(told);
        }
        Deed::Honour(unit, honour) => {
            let what = (step.at, step.matter, unit.as_deref(), *honour);
            return void(year::honour(tx, frame, phrases, what).await).map_err(told);
        }
        Deed::LookBack(look) => {
            return year::look_back(tx, frame, phrases, (step.at, *look)).await.map_err(told);
        }
        _ => {}
    }
    let file = file(tx, frame, step).await.map_err(told)?;
    let doing = Doing { frame, phrases, at: step.at, file };
    void(doing.act(tx, &step.deed).await).map_err(told)
}

/// What a deed has to know of the matter beforehand, and no more: the world has many deeds.
async fn file(tx: &mut Tx, frame: &Frame, step: &Step) -> Outcome<Dossier> {
    let (body, id) = (frame.body, step.matter);
    let matter = store::load(tx, body, id).await?.ok_or(Problem::NotFound)?;
    let mut file = Dossier::new(matter);
    match step.deed {
        Deed::Meeting(..) | Deed::Honour(..) | Deed::LookBack(_) => {}
        Deed::HandOver(_) | Deed::Publish | Deed::Close => {}
        Deed::Key(_) => {
            file.assignments = store::assignments(tx, body, id).await?;
            file.supervisions = store::supervisions(tx, body, id).await?;
        }
        Deed::Write(..) | Deed::Sign(_) | Deed::SendBack(_) | Deed::Pass(_) => {
            file.assignments = store::assignments(tx, body, id).await?;
            file.replies = store::replies(tx, body, id).await?;
            file.items = store::items(tx, id).await?;
        }
        Deed::Judge(_) | Deed::Transcribe | Deed::Uphold | Deed::Settle => {
            file.feedbacks = store::feedbacks(tx, body, id).await?;
            file.items = store::items(tx, id).await?;
        }
        Deed::ConfirmContacts => file.persons = store::persons(tx, id).await?,
        Deed::Claim
        | Deed::Confirm
        | Deed::Dispute
        | Deed::AskChange(_)
        | Deed::GrantChange
        | Deed::Break => {
            file.persons = store::persons(tx, id).await?;
            file.promises = store::promises(tx, body, id).await?;
        }
        Deed::Accept(_)
        | Deed::AskReturn(..)
        | Deed::Grant(..)
        | Deed::Deny(_)
        | Deed::AskExtension(..)
        | Deed::GrantExtension(_)
        | Deed::Officer(_)
        | Deed::Contact(..)
        | Deed::Opinion(_) => file.assignments = store::assignments(tx, body, id).await?,
    }
    Ok(file)
}

/// What the course of the matter has made void is left out.
fn void(done: Outcome<()>) -> Outcome<()> {
    match done {
        Err(Problem::NotFromHere { .. } | Problem::NotFound) => Ok(()),
        other => other,
    }
}

async fn meeting(
    tx: &mut Tx,
    frame: &Frame,
    phrases: &Phrases,
    (at, year, rows): (i64, i32, &[Row]),
) -> Outcome<()> {
    let by = frame.acting(Some(frame.who(people::ASSIGNING_OFFICER)), at);
    let row = |(matter, units): &Row| MeetingRow {
        matter: *matter,
        version: None,
        units: named(units),
        note: String::new(),
    };
    let input = MeetingInput {
        title: phrases.meeting_title.replace("{year}", &year.to_string()),
        held_on: by.today().to_string(),
        place: phrases.meeting_place.clone(),
        reply_due: String::new(),
        opinion_due: String::new(),
        rows: rows.iter().map(row).collect(),
    };
    assigning::hold(tx, &by, &input).await.map(|_| ())
}

fn named(units: &[(String, Part)]) -> Vec<Named> {
    units.iter().map(|(code, part)| Named::new("main", code, *part)).collect()
}

impl Doing<'_> {
    pub(super) fn by(&self, login: &str) -> Acting {
        self.frame.acting(Some(self.frame.who(login)), self.at)
    }

    fn unit(&self, code: &str, head: bool) -> Outcome<Acting> {
        let who = self.frame.unit_person(code, head).ok_or(Problem::NotFound)?;
        Ok(self.frame.acting(Some(who), self.at))
    }

    pub(super) fn account(&self, account: AccountId) -> Outcome<Acting> {
        let found = self.frame.people.iter().position(|p| p.id == account);
        Ok(self.frame.acting(Some(found.ok_or(Problem::NotFound)?), self.at))
    }

    pub(super) fn say(&self, list: &[String]) -> String {
        say(&self.frame.chance, list)
    }

    /// The assignment of a unit that is in force.
    fn own(&self, code: &str) -> Outcome<&Assignment> {
        let unit = self.frame.orgs.get(code).copied().ok_or(Problem::NotFound)?;
        self.file.live().filter(|a| a.unit == unit).last().ok_or(Problem::NotFound)
    }

    fn reply(&self, code: &str) -> Outcome<&Reply> {
        let own = self.own(code)?.id;
        let open = |r: &&Reply| {
            r.assignment == own
                && !matches!(
                    r.state,
                    reply::State::Delivered | reply::State::Superseded | reply::State::Discarded
                )
        };
        self.file.replies.iter().rfind(open).ok_or(Problem::NotFound)
    }

    async fn act(&self, tx: &mut Tx, deed: &Deed) -> Outcome<()> {
        match deed {
            Deed::Meeting(..) | Deed::Honour(..) | Deed::LookBack(_) => Ok(()),
            Deed::Key(key) => year::supervise(tx, self, *key).await,
            Deed::HandOver(units) => {
                let by = self.by(people::ASSIGNING_OFFICER);
                let input = assigning::Input {
                    units: named(units),
                    note: self.say(&self.phrases.requirements),
                    ..assigning::Input::default()
                };
                let id = self.file.matter.id;
                assigning::perform_matter(tx, &by, id, matter::Action::HandOver, &input).await.map(|_| ())
            }
            Deed::Accept(_)
            | Deed::AskReturn(..)
            | Deed::Grant(..)
            | Deed::Deny(_)
            | Deed::AskExtension(..)
            | Deed::GrantExtension(_) => self.assigning(tx, deed).await,
            Deed::Officer(_) | Deed::Contact(..) | Deed::Opinion(_) => self.working(tx, deed).await,
            Deed::ConfirmContacts => self.confirm(tx).await,
            Deed::Write(..) | Deed::Sign(_) | Deed::SendBack(_) | Deed::Pass(_) => {
                self.replying(tx, deed).await
            }
            Deed::Judge(_) | Deed::Transcribe | Deed::Uphold | Deed::Settle => self.judging(tx, deed).await,
            Deed::Claim
            | Deed::Confirm
            | Deed::Dispute
            | Deed::AskChange(_)
            | Deed::GrantChange
            | Deed::Break => self.promising(tx, deed).await,
            Deed::Publish | Deed::Close => self.closing(tx, deed).await,
        }
    }

    async fn assigning(&self, tx: &mut Tx, deed: &Deed) -> Outcome<()> {
        use assignment::Action as A;
        let mut input = assigning::Input::default();
        let office = self.by(people::ASSIGNING_OFFICER);
        let (by, code, action) = match deed {
            Deed::Accept(code) => (self.unit(code, false)?, code, A::Accept),
            Deed::AskReturn(code, other) => {
                let index = crate::demo::texts::below(&self.frame.chance, self.phrases.refusals.len());
                let [ground, reason, basis] = self.phrases.refusals[index].clone();
                (input.ground, input.reason, input.basis) = (ground, reason, basis);
                input.proposed.clone_from(other);
                (self.unit(code, true)?, code, A::AskReturn)
            }
            Deed::Grant(code, other) => {
                let own = self.own(code)?;
                input.units = vec![Named::new("main", other, own.part)];
                input.reason = self.say(&self.phrases.grants);
                (office, code, A::GrantReturn)
            }
            Deed::Deny(code) => {
                input.reason = self.say(&self.phrases.denials);
                (office, code, A::DenyReturn)
            }
            Deed::AskExtension(code, due) => {
                let say = &self.phrases.extension;
                (input.reason, input.done, input.plan) = (say[0].clone(), say[1].clone(), say[2].clone());
                input.due_on = due.to_string();
                (self.unit(code, false)?, code, A::AskExtension)
            }
            Deed::GrantExtension(code) => {
                input.explanation.clone_from(&self.phrases.extension[0]);
                (office, code, A::GrantExtension)
            }
            _ => return Ok(()),
        };
        let id = self.own(code)?.id;
        match assigning::perform(tx, &by, id, action, &input).await {
            // Too late to ask, or nothing was asked: it does not come to it.
            Err(Problem::Invalid(_)) if matches!(action, A::AskExtension | A::GrantExtension) => Ok(()),
            other => other.map(|_| ()),
        }
    }

    async fn working(&self, tx: &mut Tx, deed: &Deed) -> Outcome<()> {
        use assignment::Action as A;
        let mut input = contacts::Input::default();
        let (code, head, action) = match deed {
            Deed::Officer(code) => {
                input.officer = self.say(&self.phrases.officers);
                input.phone = "0999-2201188".to_owned();
                (code, false, A::NameOfficer)
            }
            Deed::Contact(code, way) => {
                input.held_on = self.frame.acting(None, self.at).today().to_string();
                input.way = (*way).to_owned();
                input.for_unit = self.say(&self.phrases.for_unit);
                input.points = self.say(&self.phrases.points);
                input.next_step = self.say(&self.phrases.next);
                (code, false, A::RecordContact)
            }
            Deed::Opinion(code) => {
                input.content = self.say(&self.phrases.opinions);
                (code, true, A::GiveOpinion)
            }
            _ => return Ok(()),
        };
        let by = self.unit(code, head)?;
        contacts::perform(tx, &by, self.own(code)?.id, action, &input).await.map(|_| ())
    }

    /// The first proposer confirms the talks that are recorded.
    async fn confirm(&self, tx: &mut Tx) -> Outcome<()> {
        let Some(first) = self.file.persons.first() else { return Ok(()) };
        let by = self.speaker(first)?;
        for contact in store::replying::contacts(tx, self.frame.body, self.file.matter.id).await? {
            match contacts::answer(tx, &by, contact.id, (ContactState::Confirmed, "")).await {
                Err(Problem::Conflict { .. } | Problem::NotYours { .. }) => {}
                other => {
                    other?;
                }
            }
        }
        Ok(())
    }

    /// Who speaks for a proposer: himself, or whoever seals for the organisation.
    fn speaker(&self, person: &Person) -> Outcome<Acting> {
        match person.org {
            None => self.account(person.account),
            Some(org) => {
                let seals = |p: &crate::demo::frame::Person| {
                    p.delegations
                        .iter()
                        .any(|d| d.org == org && d.power == crate::foundation::acting::Power::Seal)
                };
                let found = self.frame.people.iter().position(seals).ok_or(Problem::NotFound)?;
                Ok(self.frame.acting(Some(found), self.at))
            }
        }
    }

    async fn replying(&self, tx: &mut Tx, deed: &Deed) -> Outcome<()> {
        use reply::Action as A;
        let mut input = replying::Input::default();
        let (by, id, action) = match deed {
            Deed::Write(code, class) => {
                let by = self.unit(code, false)?;
                let id = match self.reply(code) {
                    Ok(open) => open.id,
                    Err(_) => match replying::begin_reply(tx, &by, self.own(code)?.id).await {
                        Ok(begun) => begun.id,
                        // Nobody named a case officer, or it was answered already.
                        Err(Problem::Invalid(_)) => return Ok(()),
                        Err(other) => return Err(other),
                    },
                };
                input.text = Some(self.text(&by, class));
                (by, id, A::Edit)
            }
            Deed::Sign(code) => (self.unit(code, true)?, self.reply(code)?.id, A::Sign),
            Deed::SendBack(code) => {
                input.reason = self.say(&self.phrases.audit_returns);
                (self.by(people::OFFICER), self.reply(code)?.id, A::SendBack)
            }
            Deed::Pass(code) => (self.by(people::OFFICER), self.reply(code)?.id, A::Pass),
            _ => return Ok(()),
        };
        replying::perform(tx, &by, id, action, &input).await.map(|_| ())
    }

    fn text(&self, by: &Acting, class: &str) -> Text {
        let p = self.phrases;
        let month = by.today().month() as u8;
        let item = |item: &Item| {
            let adoption = match (class, item.position) {
                ("A", _) | ("B", 1) => Adoption::Full,
                ("B", _) | ("C", 1) => Adoption::Part,
                _ => Adoption::Not,
            };
            let list = match adoption {
                Adoption::Full => &p.full,
                Adoption::Part => &p.part,
                _ => &p.not,
            };
            let answer = self.say(list).replace("{month}", &format!("{month}\u{6708}"));
            ItemText { item: item.id, adoption, answer, done_by: String::new() }
        };
        let promised = |n: i64| PromiseText {
            content: self.say(&p.promises),
            division: self.say(&p.divisions),
            due_on: (by.today() + Duration::days(150 + n * 90)).to_string(),
        };
        Text {
            class: class.to_owned(),
            opening: p.opening.clone(),
            closing: p.closing.clone(),
            contact_name: self.say(&p.officers),
            contact_phone: "0999-2201188".to_owned(),
            publication: Some(Publication::Full),
            items: self.file.items.iter().map(item).collect(),
            promises: if class == "B" { (0..2).map(promised).collect() } else { Vec::new() },
            missing_opinions: self.say(&p.requirements),
            ..Text::default()
        }
    }

    async fn judging(&self, tx: &mut Tx, deed: &Deed) -> Outcome<()> {
        use feedback::Action as A;
        let open = |f: &&Feedback| matches!(f.state, feedback::State::Open | feedback::State::Expired);
        let said = |f: &&Feedback| {
            matches!(f.state, feedback::State::Answered | feedback::State::Amended)
                && [f.attitude, f.result].contains(&Some(Verdict::Not))
        };
        match deed {
            Deed::Judge(verdict) => {
                for (n, f) in self.file.feedbacks.iter().filter(open).enumerate() {
                    let person = Person {
                        id: 0,
                        matter: f.matter,
                        account: f.account,
                        org: f.org,
                        voice: Voice::First,
                        position: 0,
                    };
                    let by = self.speaker(&person)?;
                    let verdict = if n == 0 { *verdict } else { Verdict::Satisfied };
                    let input = self.judgement(verdict);
                    judging::perform(tx, &by, f.id, A::Answer, &input).await?;
                }
                Ok(())
            }
            Deed::Transcribe => {
                let Some(f) = self.file.feedbacks.iter().find(open) else { return Ok(()) };
                let input = judging::Input {
                    scan: Some(("scan.pdf".to_owned(), "0".repeat(64), 20_480)),
                    ..self.judgement(Verdict::Satisfied)
                };
                judging::perform(tx, &self.by(people::SECOND_OFFICER), f.id, A::Transcribe, &input)
                    .await
                    .map(|_| ())
            }
            _ => {
                let Some(f) = self.file.feedbacks.iter().find(said) else { return Ok(()) };
                let upholds = matches!(deed, Deed::Uphold);
                let text = if upholds { &self.phrases.upheld } else { &self.phrases.settled };
                let input = judging::Input { text: text.clone(), ..judging::Input::default() };
                let action = if upholds { A::Uphold } else { A::Settle };
                judging::perform(tx, &self.by(people::OFFICER), f.id, action, &input).await.map(|_| ())
            }
        }
    }

    fn judgement(&self, verdict: Verdict) -> judging::Input {
        let (comments, answered) = match verdict {
            Verdict::Satisfied => (&self.phrases.comments_good, "yes"),
            Verdict::Basically => (&self.phrases.comments_basic, "partly"),
            Verdict::Not => (&self.phrases.comments_bad, "no"),
        };
        judging::Input {
            attitude: Some(if verdict == Verdict::Not { Verdict::Basically } else { verdict }),
            result: Some(verdict),
            text: self.say(comments),
            contacted: vec!["phone".to_owned()],
            again: verdict == Verdict::Not,
            items: self.file.items.iter().map(|i| (i.id, answered.to_owned())).collect(),
            ..judging::Input::default()
        }
    }

    async fn promising(&self, tx: &mut Tx, deed: &Deed) -> Outcome<()> {
        use promise::Action as A;
        let mut input = promising::Input::default();
        let action = match deed {
            Deed::Claim => {
                input.text = self.say(&self.phrases.evidence);
                A::Claim
            }
            Deed::Confirm => A::Confirm,
            Deed::Dispute => {
                input.text.clone_from(&self.phrases.dispute);
                A::Dispute
            }
            Deed::AskChange(due) => {
                input.text.clone_from(&self.phrases.change_reason);
                input.due_on = due.to_string();
                A::AskChange
            }
            Deed::GrantChange => A::GrantChange,
            _ => {
                input.text.clone_from(&self.phrases.broken);
                A::Break
            }
        };
        let Some(first) = self.file.persons.first() else { return Ok(()) };
        for p in &self.file.promises {
            let by = match action {
                A::Claim | A::AskChange => {
                    let code = self.frame.orgs.iter().find(|(_, org)| **org == p.unit).map(|(code, _)| code);
                    self.unit(code.ok_or(Problem::NotFound)?, false)?
                }
                A::Confirm | A::Dispute => self.speaker(first)?,
                _ => self.by(people::OFFICER),
            };
            match promising::perform(tx, &by, p.id, action, &input).await {
                Err(Problem::NotFromHere { .. } | Problem::Invalid(_)) => {}
                other => {
                    other?;
                }
            }
        }
        Ok(())
    }

    async fn closing(&self, tx: &mut Tx, deed: &Deed) -> Outcome<()> {
        let id = self.file.matter.id;
        let by = self.by(people::OFFICER);
        let done = if matches!(deed, Deed::Publish) {
            let input = closing::Input { publication: Some(Publication::Full), ..closing::Input::default() };
            closing::perform(tx, &by, id, matter::Action::Publish, &input).await
        } else {
            let input = closing::Input { text: self.phrases.close_note.clone(), ..closing::Input::default() };
            closing::perform(tx, &by, id, matter::Action::Close, &input).await
        };
        match done {
            // Promises are still open: it stays on the list.
            Err(Problem::Invalid(_)) => Ok(()),
            other => other.map(|_| ()),
        }
    }
}
