//! How a project goes on: consultation, review, the meeting's decision, the issue; and the settings it touches.

use super::Input;
use crate::assembly::rulebook::actions::{SENTENCE, TITLE, check_day, citing, event, needed, save_rule};
use crate::assembly::rulebook::hats;
use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::settings::{CONSULT_DAYS, CONSULT_REQUIRED};
use crate::assembly::rulebook::store::{self, revisions as sql};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

fn has_text(revision: &Revision) -> Outcome<()> {
    let may = revision.kind == Kind::Repealed || revision.text.is_some();
    if may { Ok(()) } else { Err(Problem::invalid("", "rulebook-no-text")) }
}

/// Sends the text to those who are asked, until a day.
pub(super) async fn consult(_: &mut Tx, by: &Acting, after: &mut Revision, input: &Input) -> Outcome<Value> {
    if after.text.is_none() {
        return Err(Problem::invalid("", "rulebook-no-text"));
    }
    let until = match input.until.trim() {
        "" => by.procedure.due(CONSULT_DAYS, by.today()).map(|due| due.date),
        text => Some(parse_date(text).ok_or_else(|| Problem::invalid("until", "form-date"))?),
    };
    let until = until.ok_or_else(|| Problem::invalid("until", "form-date"))?;
    if until <= by.today() {
        return Err(Problem::invalid("until", "rulebook-until-past"));
    }
    after.audience = input.audience.unwrap_or(Audience::Leaders);
    after.consult_until = Some(until.to_string());
    Ok(json!({ "x": until.to_string(), "audience": after.audience.key() }))
}

/// Says what becomes of a setting that the rule justifies.
pub(super) async fn touch(tx: &mut Tx, by: &Acting, after: &Revision, input: &Input) -> Outcome<Value> {
    let touched = citing::touched(tx, by, after.rule).await?;
    if !touched.iter().any(|c| c.setting == input.setting) {
        return Err(Problem::invalid("setting", "form-choose"));
    }
    let verdict = input.verdict.ok_or_else(|| Problem::invalid("verdict", "form-choose"))?;
    let least = usize::from(verdict == Verdict::Changes);
    let mut checks = Checks::default();
    checks.text(&Fields(vec![("text".to_owned(), input.text.clone())]), "text", least, SENTENCE);
    checks.end()?;
    sql::touch(tx, by, after.id, (&input.setting, verdict, input.text.trim())).await?;
    let word = format!("setting-{}", input.setting.replace(['.', '_'], "-"));
    Ok(json!({ "x_word": word, "setting": input.setting, "verdict": verdict.key(), "y": input.text.trim() }))
}

/// Hands the text to the review: every comment is answered, and there was a consultation or it is said why not.
pub(super) async fn ask_review(
    tx: &mut Tx,
    by: &Acting,
    after: &mut Revision,
    input: &Input,
) -> Outcome<Value> {
    has_text(after)?;
    let open = sql::unanswered(tx, after.id).await?;
    let mut checks = Checks::default();
    checks.need(open == 0, "", "rulebook-comments-open");
    checks.end()?;
    if !after.consulted && after.kind != Kind::Repealed && by.on(CONSULT_REQUIRED) {
        after.skipped_why = needed("skipped_why", &input.skipped_why, SENTENCE)?;
    }
    let unseen = unseen_settings(tx, by, after).await?;
    if unseen > 0 {
        return Err(Problem::invalid("", "rulebook-settings-open"));
    }
    Ok(json!({ "x": after.skipped_why }))
}

/// Settings that the rule justifies and of which nobody said yet what becomes of them.
async fn unseen_settings(tx: &mut Tx, by: &Acting, revision: &Revision) -> Outcome<usize> {
    let touched = citing::touched(tx, by, revision.rule).await?;
    let said = sql::touches(tx, revision.id).await?;
    let open = |c: &&citing::Citation| said.get(&c.setting).is_none_or(|(v, _)| *v == Verdict::Open);
    Ok(touched.iter().filter(open).count())
}

/// Records what the meeting decided.
pub(super) fn adopt(by: &Acting, after: &mut Revision, input: &Input) -> Outcome<Value> {
    let typed = Fields(vec![("meeting".to_owned(), input.meeting.clone())]);
    let mut checks = Checks::default();
    checks.text(&typed, "meeting", 2, TITLE);
    check_day(&mut checks, "adopted_on", &input.adopted_on, false);
    checks.need(input.adopted_on <= by.today().to_string(), "adopted_on", "rulebook-day-ahead");
    checks.end()?;
    after.meeting = input.meeting.trim().to_owned();
    after.adopted_on.clone_from(&input.adopted_on);
    Ok(json!({ "x": after.meeting, "y": after.adopted_on }))
}

/// Issues what was decided: the rule has a new version, or is repealed.
pub(super) async fn issue(
    tx: &mut Tx,
    by: &Acting,
    before: &Revision,
    project: &mut Revision,
    input: &Input,
) -> Outcome<Value> {
    let mut rule = store::rule(tx, by.body, before.rule).await?.ok_or(Problem::NotFound)?;
    let versions = store::versions(tx, rule.id).await?;
    let today = by.today().to_string();
    let mut checks = Checks::default();
    let typed = Fields(vec![("document_number".to_owned(), input.document_number.clone())]);
    checks.text(&typed, "document_number", 0, 60);
    check_day(&mut checks, "issued_on", &input.issued_on, false);
    check_day(&mut checks, "in_force_on", &input.in_force_on, false);
    checks.need(input.issued_on <= today, "issued_on", "rulebook-day-ahead");
    checks.need(input.issued_on >= project.adopted_on, "issued_on", "rulebook-issued-early");
    checks.need(input.in_force_on >= project.adopted_on, "in_force_on", "rulebook-in-force-early");
    let follows = versions.last().is_none_or(|last| last.in_force_on <= input.in_force_on);
    checks.need(follows, "in_force_on", "rulebook-before-last");
    checks.end()?;
    let version = Version {
        id: VersionId(by.new_id()),
        body: by.body,
        rule: rule.id,
        seq: versions.last().map_or(0, |v| v.seq) + 1,
        kind: project.kind,
        text: project.text.filter(|_| project.kind != Kind::Repealed),
        trial: input.trial && project.kind != Kind::Repealed,
        document_number: input.document_number.trim().to_owned(),
        meeting: project.meeting.clone(),
        adopted_on: project.adopted_on.clone(),
        issued_on: input.issued_on.clone(),
        in_force_on: input.in_force_on.clone(),
        reason: project.reason.clone(),
        revision: Some(project.id.0),
        entered_by: by.account,
        entered_at: by.now,
    };
    version.insert(tx).await?;
    project.document_number.clone_from(&version.document_number);
    project.issued_on.clone_from(&version.issued_on);
    project.in_force_on.clone_from(&version.in_force_on);
    project.trial = version.trial;
    project.result = Some(version.id);
    let from = rule.state;
    rule.state = RuleState::after(&version);
    if let Some(text) = version.text {
        let text = store::text(tx, by.body, text).await?.ok_or(Problem::NotFound)?;
        rule.title = text.title;
    }
    save_rule(tx, by, &mut rule).await?;
    let detail = json!({ "x": version.seq, "y": version.in_force_on, "kind": version.kind.key() });
    let acted = (hats::standing(by), "issue", from.key(), rule.state.key());
    event(tx, by, ("rule", rule.id.0), acted, detail).await?;
    Ok(json!({ "x": rule.title, "y": version.in_force_on, "kind": version.kind.key() }))
}
