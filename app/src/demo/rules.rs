//! The rulebook of the world: rules with their versions, one revision from reason to issue, one under way, a self-check; and the settings
//! that rest on a rule. All through the verbs of the room, on the days on which it would have happened.

use super::fill::TODAY;
use super::frame::{Frame, moment};
use super::{people, store};
use crate::assembly::rulebook;
use crate::assembly::rulebook::actions::checking::{self, Judgement};
use crate::assembly::rulebook::actions::entering::{self, NewRule, NewVersion};
use crate::assembly::rulebook::actions::revising::{self, Beginning, Input, Reading};
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::workflow::Action;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::workflow::Name;
use serde::Deserialize;
use std::collections::HashMap;

/// A version of the data.
#[derive(Debug, Clone, Deserialize)]
struct VersionData {
    kind: String,
    meeting: String,
    adopted_on: String,
    issued_on: String,
    in_force_on: String,
    document_number: String,
    reason: String,
    trial: bool,
    text: String,
}

/// A rule of the data.
#[derive(Debug, Deserialize)]
struct RuleData {
    key: String,
    title: String,
    level: String,
    competent: String,
    form: String,
    note: String,
    versions: Vec<VersionData>,
}

/// A revision that went all its way: comments are who, a piece of the article, the words, what became of it, the answer.
#[derive(Debug, Deserialize)]
struct Story {
    rule: String,
    reason: String,
    comments: Vec<[String; 5]>,
    reasons: Vec<[String; 2]>,
    touches: Vec<[String; 3]>,
    opinion: String,
}

/// A revision under way.
#[derive(Debug, Deserialize)]
struct UnderWay {
    rule: String,
    reason: String,
    draft: String,
    until: String,
    reasons: Vec<[String; 2]>,
    comments: Vec<[String; 3]>,
}

/// A self-check: items are place, verdict, our rule, a piece of our article, a note.
#[derive(Debug, Deserialize)]
struct CheckData {
    title: String,
    items: Vec<(i64, String, String, String, String)>,
}

#[derive(Debug, Deserialize)]
struct Data {
    rules: Vec<RuleData>,
    story: Story,
    under_way: UnderWay,
    check: CheckData,
}

/// Until this day rules were kept on paper; the office then entered what there was.
const ENTERED: &str = "2024-03-01";

struct Keeper<'a> {
    frame: &'a Frame,
    tx: Tx,
    rules: HashMap<String, RuleId>,
}

fn wrong(what: &str) -> impl Fn(Problem) -> anyhow::Error + '_ {
    move |problem| anyhow::anyhow!("rules: {what}: {problem}")
}

fn key<N: Name>(text: &str) -> Outcome<N> {
    N::from_key(text).ok_or_else(|| Problem::broken(text))
}

/// Whoever is meant by a short name of the data.
fn login(short: &str) -> &'static str {
    match short {
        "head" => people::HEAD,
        "chair" => people::CHAIR_MEMBER,
        "reviewer" => people::REVIEWER,
        _ => people::OFFICE_OFFICER,
    }
}

impl VersionData {
    fn version(&self) -> Outcome<NewVersion> {
        Ok(NewVersion {
            kind: key(&self.kind)?,
            trial: self.trial,
            document_number: self.document_number.clone(),
            meeting: self.meeting.clone(),
            adopted_on: self.adopted_on.clone(),
            issued_on: self.issued_on.clone(),
            in_force_on: self.in_force_on.clone(),
            reason: self.reason.clone(),
            text: (!self.text.is_empty()).then(|| rule_text::read(&self.text).rule),
        })
    }
}

impl Keeper<'_> {
    /// Somebody on a day at ten, or so many minutes later.
    fn on(&self, login: &str, day: &str, minutes: i64) -> Acting {
        let date = parse_date(day.max(ENTERED)).unwrap_or(time::Date::MIN);
        self.frame.acting(Some(self.frame.who(login)), moment(date, 600 + minutes).min(TODAY))
    }

    async fn enter(&mut self, data: &RuleData, story: &Story) -> Outcome<()> {
        let new = NewRule {
            title: data.title.clone(),
            level: key(&data.level)?,
            competent: key(&data.competent)?,
            form: key(&data.form)?,
            note: data.note.clone(),
        };
        let first = data.versions.first().ok_or(Problem::NotFound)?;
        let by = self.on(people::OFFICE_OFFICER, &first.issued_on, 0);
        let id = entering::enter(&mut self.tx, &by, &new, &first.version()?).await?;
        self.rules.insert(data.key.clone(), id);
        // The last version of the one whose story is told comes about by its project.
        let told = usize::from(story.rule == data.key);
        for version in &data.versions[1..data.versions.len() - told] {
            let by = self.on(people::OFFICE_OFFICER, &version.issued_on, 5);
            entering::add_version(&mut self.tx, &by, id, &version.version()?).await?;
        }
        Ok(())
    }

    fn rule(&self, key: &str) -> Outcome<RuleId> {
        self.rules.get(key).copied().ok_or(Problem::NotFound)
    }

    async fn step(&mut self, by: &Acting, id: RevisionId, action: Action, input: Input) -> Outcome<()> {
        revising::perform(&mut self.tx, by, id, action, &input).await.map(|_| ())
    }

    /// The anchor of the article in whose words a piece stands; 0 for none.
    async fn anchor(&mut self, by: &Acting, id: RevisionId, piece: &str) -> Outcome<i64> {
        if piece.is_empty() {
            return Ok(0);
        }
        let rows = Reading::of(&mut self.tx, by, id).await?.articles;
        rows.iter().find(|row| row.content.contains(piece)).map(|row| row.anchor).ok_or(Problem::NotFound)
    }

    async fn explain(&mut self, by: &Acting, id: RevisionId, reasons: &[[String; 2]]) -> Outcome<()> {
        for [piece, why] in reasons {
            let anchor = self.anchor(by, id, piece).await?;
            self.step(by, id, Action::Explain, Input { anchor, text: why.clone(), ..Input::default() })
                .await?;
        }
        Ok(())
    }

    async fn comment(&mut self, by: &Acting, id: RevisionId, (piece, text): (&str, &str)) -> Outcome<()> {
        let anchor = self.anchor(by, id, piece).await?;
        self.step(by, id, Action::Comment, Input { anchor, text: text.to_owned(), ..Input::default() }).await
    }

    /// The values of settings that rest on the rule of the story.
    async fn cite(&mut self, rule: RuleId) -> Outcome<()> {
        let by = self.on(people::OFFICE_OFFICER, ENTERED, 30);
        let versions = rulebook::versions(&mut self.tx, &by, rule).await?;
        let first = versions.first().ok_or(Problem::NotFound)?.to_string();
        for (name, value, from) in store::settings(&mut self.tx, self.frame.body).await? {
            rulebook::cite(&mut self.tx, &by, (&name, value, &from), &first).await?;
        }
        Ok(())
    }

    /// A revision from its reason to its issue.
    async fn tell(&mut self, story: &Story, last: &VersionData) -> Outcome<()> {
        let rule = self.rule(&story.rule)?;
        self.cite(rule).await?;
        let office = |keeper: &Self, day: &str, minutes| keeper.on(people::OFFICE_OFFICER, day, minutes);
        let by = office(self, "2025-02-24", 0);
        let begun = revising::begin(&mut self.tx, &by, &Beginning::Revise(rule), &story.reason).await?;
        let id = begun.id;
        let by = office(self, "2025-03-10", 0);
        let draft = Input { draft: last.text.clone(), ..Input::default() };
        self.step(&by, id, Action::Write, draft).await?;
        self.explain(&office(self, "2025-03-10", 20), id, &story.reasons).await?;
        let by = office(self, "2025-03-11", 0);
        let asked = Input { until: "2025-03-28".to_owned(), ..Input::default() };
        self.step(&by, id, Action::Consult, asked).await?;
        for (n, [who, piece, text, _, _]) in (0..).zip(&story.comments) {
            let by = self.on(login(who), "2025-03-18", 30 * n);
            self.comment(&by, id, (piece, text)).await?;
        }
        let timer = self.frame.acting(None, office(self, "2025-03-29", -590).now);
        self.step(&timer, id, Action::EndConsulting, Input::default()).await?;
        let by = office(self, "2025-04-02", 0);
        let remarks = Reading::of(&mut self.tx, &by, id).await?.remarks;
        for (remark, [.., taken, answer]) in remarks.iter().zip(&story.comments) {
            let answered = Input {
                remark: remark.id,
                taken: Taken::from_key(taken),
                text: answer.clone(),
                ..Input::default()
            };
            self.step(&by, id, Action::Answer, answered).await?;
        }
        for [setting, verdict, note] in &story.touches {
            let touched = Input {
                setting: setting.clone(),
                verdict: Verdict::from_key(verdict),
                text: note.clone(),
                ..Input::default()
            };
            self.step(&by, id, Action::Touch, touched).await?;
        }
        self.decide(id, story, last).await
    }

    async fn decide(&mut self, id: RevisionId, story: &Story, last: &VersionData) -> Outcome<()> {
        let by = self.on(people::OFFICE_OFFICER, "2025-04-08", 0);
        self.step(&by, id, Action::AskReview, Input::default()).await?;
        let by = self.on(people::HEAD, "2025-04-15", 0);
        let passed = Input { text: story.opinion.clone(), ..Input::default() };
        self.step(&by, id, Action::Pass, passed).await?;
        let by = self.on(people::OFFICE_OFFICER, &last.adopted_on, 300);
        let adopted =
            Input { meeting: last.meeting.clone(), adopted_on: last.adopted_on.clone(), ..Input::default() };
        self.step(&by, id, Action::Adopt, adopted).await?;
        let by = self.on(people::OFFICE_OFFICER, &last.issued_on, 0);
        let issued = Input {
            document_number: last.document_number.clone(),
            issued_on: last.issued_on.clone(),
            in_force_on: last.in_force_on.clone(),
            ..Input::default()
        };
        self.step(&by, id, Action::Issue, issued).await
    }

    /// The revision that is under way today.
    async fn begin(&mut self, data: &UnderWay) -> Outcome<()> {
        let rule = self.rule(&data.rule)?;
        let by = self.on(people::OFFICE_OFFICER, "2026-04-20", 0);
        let id = revising::begin(&mut self.tx, &by, &Beginning::Revise(rule), &data.reason).await?.id;
        let by = self.on(people::OFFICE_OFFICER, "2026-05-06", 0);
        let draft = Input { draft: data.draft.clone(), ..Input::default() };
        self.step(&by, id, Action::Write, draft).await?;
        self.explain(&by, id, &data.reasons).await?;
        let by = self.on(people::OFFICE_OFFICER, "2026-05-08", 0);
        let asked = Input { until: data.until.clone(), ..Input::default() };
        self.step(&by, id, Action::Consult, asked).await?;
        for (n, [who, piece, text]) in (0..).zip(&data.comments) {
            let by = self.on(login(who), "2026-05-13", 45 * n);
            self.comment(&by, id, (piece, text)).await?;
        }
        Ok(())
    }

    async fn check(&mut self, data: &CheckData) -> Outcome<()> {
        let by = self.on(people::OFFICE_OFFICER, "2026-04-27", 0);
        let superior = self.rule("superior")?;
        let check = checking::begin(&mut self.tx, &by, superior, &data.title).await?;
        let items = checking::items(&mut self.tx, check.id).await?;
        for (place, verdict, ours, piece, note) in &data.items {
            let item = items.iter().find(|i| i.position == *place).ok_or(Problem::NotFound)?;
            let rule = if ours.is_empty() { None } else { Some(self.rule(ours)?) };
            let anchor = match rule {
                Some(rule) => rulebook::anchor_of(&mut self.tx, rule, piece).await?,
                None => 0,
            };
            let new = Judgement { verdict: key(verdict)?, rule, anchor, note: note.clone() };
            checking::judge(&mut self.tx, &by, check.id, item.id, &new).await?;
        }
        Ok(())
    }
}

/// Fills the rulebook.
///
/// # Errors
/// Says which rule was refused.
pub async fn fill(app: &App, frame: &Frame) -> anyhow::Result<()> {
    let data: Data = serde_json::from_str(include_str!("data/rules.json"))
        .map_err(|e| anyhow::anyhow!("rules.json: {e}"))?;
    let mut keeper = Keeper { frame, tx: app.db.begin().await?, rules: HashMap::new() };
    for rule in &data.rules {
        keeper.enter(rule, &data.story).await.map_err(wrong(&rule.title))?;
    }
    let told = data.rules.iter().find(|rule| rule.key == data.story.rule);
    let last =
        told.and_then(|rule| rule.versions.last()).ok_or_else(|| anyhow::anyhow!("rules: no story"))?;
    keeper.tell(&data.story, last).await.map_err(wrong("the story"))?;
    keeper.begin(&data.under_way).await.map_err(wrong("under way"))?;
    keeper.check(&data.check).await.map_err(wrong("the check"))?;
    keeper.tx.commit().await?;
    Ok(())
}
