//! The activities of the world: a year of study sessions of three kinds, joint activities with organisations, a seminar, a research trip
//! told from notice to proposal, one that was cancelled, one that was put off; and what lies ahead today. All through the verbs of the
//! room, on the days on which it would have happened.

use super::fill::TODAY;
use super::frame::{Frame, moment};
use super::{people, store};
use crate::assembly::activities::actions::attending::{self, PartInput};
use crate::assembly::activities::actions::preparing::{self, NewActivity, When};
use crate::assembly::activities::actions::programmes::{self, NewProgramme};
use crate::assembly::activities::actions::steps::{self, Input};
use crate::assembly::activities::actions::{asking, kinds, linking};
use crate::assembly::activities::records::*;
use crate::assembly::activities::store as rows;
use crate::assembly::activities::workflow::activity::Action;
use crate::assembly::activities::workflow::attendance::Action as PartAction;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, OrgId};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use time::{Date, Duration};

#[derive(Debug, Deserialize)]
struct Study {
    centre: Vec<String>,
    standing: Vec<String>,
    chair: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Texts {
    hall: String,
    agenda: String,
    speaker: String,
    site: String,
    findings: String,
    minutes: String,
    cancel: String,
    postpone: String,
    leave: String,
    granted: String,
    question: String,
    other: String,
    answer: String,
    programme: String,
    aim: String,
    lecture: String,
    ahead: String,
    open: String,
    draft: String,
    alone: String,
}

#[derive(Debug, Deserialize)]
struct Data {
    study: Study,
    seminar: String,
    cancelled: String,
    postponed: String,
    briefing: String,
    story: String,
    joint: Vec<String>,
    joint_names: BTreeMap<String, String>,
    texts: Texts,
}

/// One activity to be told.
struct Told<'a> {
    title: String,
    kinds: &'a [&'a str],
    from: Date,
    days: i64,
    at: (&'a str, &'a str),
    own_host: bool,
    hosts: &'a [&'a str],
    people: &'a [&'a str],
    joined: Vec<(&'a str, i64)>,
    shown: Shown,
    programme: Option<ProgrammeId>,
}

struct Keeper<'a> {
    frame: &'a Frame,
    data: &'a Data,
    tx: Tx,
    kinds: HashMap<String, KindId>,
}

/// Who is asked to study sessions and trips.
const LEADERS: &[&str] = &[people::CHAIR_MEMBER, people::HEAD, people::DEPUTY, people::OFFICE_OFFICER];
const MEMBERS: &[&str] = &[
    people::MEMBER,
    people::COSIGNER,
    people::INVITED,
    people::DRAFTER,
    people::SEAL_HOLDER,
    people::CONVENER,
    people::ORGANISATION,
    people::HEAD,
];
/// Organisations that join, by their codes.
const JOINING: &[&str] = &["MO1", "MO2", "MO3", "MO4", "MO5", "PA1", "PA2", "PA3"];

fn wrong(what: &str) -> impl Fn(Problem) -> anyhow::Error + '_ {
    move |problem| anyhow::anyhow!("activities: {what}: {problem}")
}

fn date(text: &str) -> Date {
    parse_date(text).unwrap_or(Date::MIN)
}

impl Keeper<'_> {
    /// Somebody on a day, so many minutes after midnight.
    fn on(&self, login: &str, day: Date, minutes: i64) -> Acting {
        self.frame.acting(Some(self.frame.who(login)), moment(day, minutes).min(TODAY))
    }

    fn office(&self, day: Date, minutes: i64) -> Acting {
        self.on(people::OFFICE_OFFICER, day, minutes)
    }

    fn account(&self, login: &str) -> AccountId {
        self.frame.people[self.frame.who(login)].id
    }

    fn org(&self, code: &str) -> Outcome<OrgId> {
        self.frame.orgs.get(code).copied().ok_or_else(|| Problem::broken(code))
    }

    async fn step(&mut self, by: &Acting, id: ActivityId, action: Action, input: Input) -> Outcome<()> {
        steps::perform(&mut self.tx, by, id, action, &input).await.map(|_| ())
    }

    async fn part(
        &mut self,
        by: &Acting,
        (id, who): (ActivityId, &str),
        action: PartAction,
        text: &str,
    ) -> Outcome<()> {
        let leave_kind = (action == PartAction::AskLeave).then_some(LeaveKind::Official);
        let input = PartInput { text: text.to_owned(), leave_kind, ..PartInput::default() };
        let of = (id, self.account(who));
        attending::perform(&mut self.tx, by, of, action, &input).await.map(|_| ())
    }

    /// Prepared, with its people and organisations.
    async fn prepare(&mut self, told: &Told<'_>) -> Outcome<ActivityId> {
        let before = told.from - Duration::days(12);
        let by = self.office(before, 600);
        let kinds: Option<Vec<KindId>> =
            told.kinds.iter().map(|code| self.kinds.get(*code).copied()).collect();
        let hosts: Outcome<Vec<OrgId>> = told.hosts.iter().map(|code| self.org(code)).collect();
        let texts = &self.data.texts;
        let hall = told.own_host && told.joined.is_empty();
        let new = NewActivity {
            title: told.title.clone(),
            kinds: kinds.ok_or_else(|| Problem::broken("a kind"))?,
            own_host: told.own_host,
            hosts: hosts?,
            when: When {
                starts_on: told.from.to_string(),
                starts_time: told.at.0.to_owned(),
                ends_on: (told.from + Duration::days(told.days - 1)).to_string(),
                ends_time: told.at.1.to_owned(),
            },
            place_kind: if hall { PlaceKind::Hall } else { PlaceKind::Site },
            place: if hall { texts.hall.clone() } else { texts.site.clone() },
            mode: Mode::OnSite,
            shown: told.shown,
            agenda: texts.agenda.replace("{x}", &told.title),
            speakers: if hall { texts.speaker.clone() } else { String::new() },
            places: if told.shown == Shown::Open { 40 } else { 0 },
            sign_up_until: String::new(),
            programme: told.programme,
        };
        let id = preparing::create(&mut self.tx, &by, &new).await?.id;
        if !told.people.is_empty() {
            let people = told.people.iter().map(|login| self.account(login)).collect();
            self.step(&by, id, Action::Invite, Input { people, ..Input::default() }).await?;
        }
        for (code, delegates) in &told.joined {
            let input = Input { org: Some(self.org(code)?), delegates: Some(*delegates), ..Input::default() };
            self.step(&by, id, Action::Join, input).await?;
        }
        Ok(id)
    }

    async fn announce(&mut self, told: &Told<'_>) -> Outcome<ActivityId> {
        let id = self.prepare(told).await?;
        let by = self.office(told.from - Duration::days(11), 600);
        self.step(&by, id, Action::Announce, Input::default()).await?;
        Ok(id)
    }

    /// Announced and held: everybody came but whom the story says, then closed.
    async fn hold(&mut self, told: &Told<'_>, missing: &[&str]) -> Outcome<ActivityId> {
        let id = self.announce(told).await?;
        self.run(told, id, missing).await?;
        Ok(id)
    }

    async fn run(&mut self, told: &Told<'_>, id: ActivityId, missing: &[&str]) -> Outcome<()> {
        let begins = minutes_of(told.at.0).unwrap_or_default();
        let by = self.office(told.from, begins - 20);
        self.step(&by, id, Action::Start, Input::default()).await?;
        let came = told.people.iter().filter(|who| !missing.contains(who));
        let who: Vec<AccountId> = came.map(|login| self.account(login)).collect();
        let by = self.office(told.from, begins - 5);
        attending::arrive_all(&mut self.tx, &by, id, (&who, "")).await?;
        let last = told.from + Duration::days(told.days - 1);
        let by = self.office(last, minutes_of(told.at.1).unwrap_or_default());
        self.step(&by, id, Action::End, Input::default()).await?;
        let by = self.office(last + Duration::days(1), 600);
        self.step(&by, id, Action::Close, Input::default()).await
    }

    /// Twelve, five and six study sessions: one sitting is of two kinds, and counts under both.
    async fn study(&mut self) -> Outcome<()> {
        let data = self.data;
        let day = |month: usize, day: u8| date(&format!("2025-{:02}-{day:02}", month));
        let mut all: Vec<(String, Vec<&str>, Date, &[&str])> = Vec::new();
        for (at, topic) in data.study.centre.iter().enumerate() {
            let kinds = if at == 5 { vec!["centre", "chair"] } else { vec!["centre"] };
            all.push((topic.clone(), kinds, day(at + 1, 8), LEADERS));
        }
        for (at, topic) in data.study.standing.iter().enumerate() {
            all.push((topic.clone(), vec!["standing"], day(at * 2 + 2, 24), MEMBERS));
        }
        for (at, topic) in data.study.chair.iter().take(5).enumerate() {
            all.push((topic.clone(), vec!["chair"], day(at * 2 + 3, 16), LEADERS));
        }
        for (title, kinds, from, people) in all {
            let told = Told { kinds: &kinds, people, ..plain(title, from) };
            self.hold(&told, &[people::DEPUTY]).await?;
        }
        Ok(())
    }

    /// Joint activities with organisations: fifty-three of them, and one of such a kind that no organisation joined.
    async fn joint(&mut self, programme: ProgrammeId) -> Outcome<()> {
        let data = self.data;
        let names: Vec<(&String, &String)> = data.joint_names.iter().collect();
        for at in 0..53_usize {
            let (code, pattern) = names[at % names.len()];
            let topic = &data.joint[(at / names.len()) % data.joint.len()];
            let committee = format!("C{}", at % 8 + 1);
            let mut joined = vec![(JOINING[at % JOINING.len()], 2 + (at % 4) as i64)];
            if at % 3 == 0 {
                joined.push((JOINING[(at + 3) % JOINING.len()], 3));
            }
            let from = date("2025-02-10") + Duration::days(at as i64 * 6);
            let told = Told {
                kinds: &[code.as_str()],
                own_host: false,
                hosts: &[committee.as_str()],
                people: if at % 9 == 0 { &MEMBERS[..3] } else { &[] },
                joined,
                shown: Shown::Open,
                programme: (at % 5 == 0).then_some(programme),
                ..plain(pattern.replace("{x}", topic), from)
            };
            self.hold(&told, &[]).await?;
        }
        let told = Told {
            kinds: &["research"],
            own_host: false,
            hosts: &["C7"],
            shown: Shown::Open,
            ..plain(data.texts.alone.clone(), date("2025-07-03"))
        };
        self.hold(&told, &[]).await.map(|_| ())
    }

    /// A seminar of three days, one that was cancelled, one that was put off from one year into the next.
    async fn traps(&mut self) -> Outcome<()> {
        let data = self.data;
        let told = Told {
            kinds: &["seminar"],
            days: 3,
            at: ("09:00", "17:00"),
            people: MEMBERS,
            ..plain(data.seminar.clone(), date("2025-09-02"))
        };
        self.hold(&told, &[]).await?;
        let told = Told {
            kinds: &["inspection"],
            hosts: &["C6"],
            people: &MEMBERS[..4],
            ..plain(data.cancelled.clone(), date("2025-05-13"))
        };
        let id = self.announce(&told).await?;
        let by = self.office(date("2025-05-12"), 600);
        let input = Input { text: data.texts.cancel.clone(), ..Input::default() };
        self.step(&by, id, Action::Cancel, input).await?;
        let told = Told {
            kinds: &["research"],
            hosts: &["C7"],
            people: &MEMBERS[..4],
            joined: vec![("MO1", 3)],
            ..plain(data.postponed.clone(), date("2025-12-18"))
        };
        let id = self.announce(&told).await?;
        let by = self.office(date("2025-12-16"), 600);
        let input = Input { text: data.texts.postpone.clone(), ..Input::default() };
        self.step(&by, id, Action::Postpone, input).await?;
        let later = Told { from: date("2026-03-12"), ..told };
        let when = When {
            starts_on: later.from.to_string(),
            starts_time: later.at.0.to_owned(),
            ends_on: String::new(),
            ends_time: later.at.1.to_owned(),
        };
        let by = self.office(date("2026-03-01"), 600);
        self.step(&by, id, Action::Reschedule, Input { when, ..Input::default() }).await?;
        self.run(&later, id, &[]).await
    }

    /// A research trip from its notice to the proposal that came of it: one was on leave, one came late, one left early.
    async fn story(&mut self, programme: ProgrammeId) -> Outcome<()> {
        let data = self.data;
        let texts = &data.texts;
        let from = date("2025-10-21");
        let told = Told {
            kinds: &["research"],
            own_host: false,
            hosts: &["C4"],
            people: MEMBERS,
            joined: vec![("MO4", 4), ("MO5", 2)],
            programme: Some(programme),
            ..plain(data.story.clone(), from)
        };
        let id = self.announce(&told).await?;
        let by = self.on(people::CONVENER, from - Duration::days(3), 600);
        self.part(&by, (id, people::CONVENER), PartAction::AskLeave, &texts.leave).await?;
        let by = self.office(from - Duration::days(3), 660);
        self.part(&by, (id, people::CONVENER), PartAction::Forward, "").await?;
        let by = self.on(people::CHAIR_MEMBER, from - Duration::days(2), 600);
        self.part(&by, (id, people::CONVENER), PartAction::Grant, &texts.granted).await?;
        let by = self.office(from, 8 * 60 + 40);
        self.step(&by, id, Action::Start, Input::default()).await?;
        for who in &MEMBERS[..5] {
            self.part(&by, (id, who), PartAction::Arrive, "").await?;
        }
        let by = self.office(from, 9 * 60 + 40);
        self.part(&by, (id, people::ORGANISATION), PartAction::ArriveLate, "").await?;
        let by = self.office(from, 11 * 60);
        self.part(&by, (id, people::INVITED), PartAction::LeaveEarly, "").await?;
        let by = self.office(from, 11 * 60 + 30);
        self.step(&by, id, Action::End, Input::default()).await?;
        let input =
            Input { findings: texts.findings.clone(), minutes: texts.minutes.clone(), ..Input::default() };
        let by = self.office(from + Duration::days(2), 600);
        self.step(&by, id, Action::Record, input).await?;
        self.step(&by, id, Action::Close, Input::default()).await?;
        if let Some(proposal) = store::a_filed(&mut self.tx, self.frame.body).await? {
            let by = self.office(date("2026-02-03"), 600);
            linking::link(&mut self.tx, &by, id, &proposal).await?;
        }
        Ok(())
    }

    /// A briefing with questions, one answered and one not yet.
    async fn briefing(&mut self) -> Outcome<()> {
        let texts = &self.data.texts;
        let from = date("2026-05-08");
        let told = Told { kinds: &["briefing"], people: MEMBERS, ..plain(self.data.briefing.clone(), from) };
        let id = self.announce(&told).await?;
        let by = self.office(from, 8 * 60 + 40);
        self.step(&by, id, Action::Start, Input::default()).await?;
        let who: Vec<AccountId> = MEMBERS.iter().map(|login| self.account(login)).collect();
        attending::arrive_all(&mut self.tx, &by, id, (&who, "")).await?;
        let unit = self.org("MZ")?;
        let by = self.on(people::MEMBER, from, 10 * 60);
        for text in [&texts.question, &texts.other] {
            let input = Input { text: text.clone(), org: Some(unit), ..Input::default() };
            self.step(&by, id, Action::Ask, input).await?;
        }
        let asked = rows::questions(&mut self.tx, id).await?;
        if let Some(first) = asked.first() {
            let by = self.on(people::UNIT_LIAISON, from + Duration::days(4), 600);
            asking::answer(&mut self.tx, &by, (first.id, None), &texts.answer).await?;
        }
        let by = self.office(from, 11 * 60 + 30);
        self.step(&by, id, Action::End, Input::default()).await
    }

    /// What goes on today, and what lies ahead.
    async fn ahead(&mut self) -> Outcome<()> {
        let texts = &self.data.texts;
        let today = date("2026-05-20");
        let told = Told {
            kinds: &["lecture"],
            at: ("09:50", "11:50"),
            people: MEMBERS,
            shown: Shown::Open,
            ..plain(texts.lecture.clone(), today)
        };
        let id = self.announce(&told).await?;
        let by = self.office(today, 9 * 60 + 30);
        self.step(&by, id, Action::Start, Input::default()).await?;
        self.part(&by, (id, people::HEAD), PartAction::Arrive, "").await?;
        let told = Told {
            kinds: &["research"],
            hosts: &["C2"],
            own_host: false,
            people: MEMBERS,
            ..plain(texts.ahead.clone(), today + Duration::days(2))
        };
        self.announce(&told).await?;
        let told = Told {
            kinds: &["lecture"],
            shown: Shown::Open,
            ..plain(texts.open.clone(), today + Duration::days(3))
        };
        let id = self.announce(&told).await?;
        let by = self.office(today - Duration::days(7), 600);
        self.step(&by, id, Action::OpenSignUp, Input::default()).await?;
        let told = Told {
            kinds: &["committee"],
            hosts: &["C2"],
            ..plain(texts.draft.clone(), today + Duration::days(10))
        };
        self.prepare(&told).await.map(|_| ())
    }
}

/// Half a day in the hall, hosted by the body.
fn plain<'a>(title: String, from: Date) -> Told<'a> {
    Told {
        title,
        kinds: &[],
        from,
        days: 1,
        at: ("09:00", "11:30"),
        own_host: true,
        hosts: &[],
        people: &[],
        joined: Vec::new(),
        shown: Shown::Invited,
        programme: None,
    }
}

/// Fills the activities.
///
/// # Errors
/// Says which part was refused.
pub async fn fill(app: &App, frame: &Frame) -> anyhow::Result<()> {
    let data: Data = serde_json::from_str(include_str!("data/activities.json"))
        .map_err(|e| anyhow::anyhow!("activities.json: {e}"))?;
    let mut keeper = Keeper { frame, data: &data, tx: app.db.begin().await?, kinds: HashMap::new() };
    let by = keeper.office(date("2025-01-02"), 600);
    kinds::take_usual(&app.words, &mut keeper.tx, &by).await.map_err(wrong("kinds"))?;
    let all = rows::kinds(&mut keeper.tx, frame.body).await.map_err(wrong("kinds"))?;
    keeper.kinds = all.into_iter().map(|kind| (kind.code, kind.id)).collect();
    let new = NewProgramme {
        title: data.texts.programme.clone(),
        from_on: "2025-01-01".to_owned(),
        until_on: "2027-12-31".to_owned(),
        aim: data.texts.aim.clone(),
    };
    let programme = programmes::begin(&mut keeper.tx, &by, &new).await.map_err(wrong("programme"))?;
    keeper.study().await.map_err(wrong("study"))?;
    keeper.joint(programme).await.map_err(wrong("joint"))?;
    keeper.traps().await.map_err(wrong("traps"))?;
    keeper.story(programme).await.map_err(wrong("the story"))?;
    keeper.briefing().await.map_err(wrong("the briefing"))?;
    keeper.ahead().await.map_err(wrong("what lies ahead"))?;
    keeper.tx.commit().await?;
    Ok(())
}
