//! Review in levels and its outcomes: accept, opinions, return, file, convert, decline; category and correction.

use super::{Case, Tell, case, did_last, handing, need_alone, reason, settled, tell, write};
use crate::assembly::people;
use crate::assembly::proposals::actions::drafting::{self, Text};
use crate::assembly::proposals::numbers;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{self, parts};
use crate::assembly::proposals::workflow::{Action, Standing};
use crate::assembly::settings;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use serde_json::{Value, json};

/// What is checked at each level (rule page 1.4), as keys of the words `review-check-<key>`.
pub const CHECKS: [&str; 6] =
    ["eligible", "one_matter", "three_parts", "within_power", "lawful", "not_repeated"];

/// What an opinion may propose.
pub const OUTCOMES: [Action; 6] = [
    Action::File,
    Action::ProposeMerge,
    Action::ConvertToOpinion,
    Action::ConvertToSocialOpinion,
    Action::DeclineToFile,
    Action::SendBack,
];

/// Proposers of every standing.
const PROPOSERS: &[Standing] = &[Standing::FirstProposer, Standing::SealHolder, Standing::CoSigner];

/// An opinion at a level of the review sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opinion {
    /// Checks that hold.
    pub checks: Vec<String>,
    /// What is said.
    pub opinion: String,
    /// What is proposed: the key of an outcome.
    pub proposed: String,
}

async fn add(tx: &mut Tx, by: &Acting, p: &Proposal, level: Level, opinion: &Opinion) -> Outcome<()> {
    let checks: Vec<&str> = opinion.checks.iter().map(String::as_str).collect();
    if checks.iter().any(|check| !CHECKS.contains(check)) {
        return Err(Problem::invalid("checks", "form-choose"));
    }
    let known = OUTCOMES.iter().any(|outcome| outcome.to_string() == opinion.proposed);
    if !known && !opinion.proposed.is_empty() {
        return Err(Problem::invalid("proposed", "form-choose"));
    }
    if opinion.opinion.chars().count() > 2000 {
        return Err(Problem::Invalid(vec![
            Complaint::new("opinion", "form-too-long")
                .with("max", 2000)
                .with("now", opinion.opinion.chars().count()),
        ]));
    }
    let review = Review {
        round: round_of(p),
        level,
        reviewer: by.account,
        reviewer_name: by.name.clone(),
        checks: checks.join(","),
        opinion: opinion.opinion.trim().to_owned(),
        proposed: opinion.proposed.clone(),
        made_at: by.now,
    };
    parts::add_review(tx, by, p.id, &review).await
}

/// Accepts after the preliminary check; a category may be set on the way.
pub async fn accept(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    (opinion, category): (&Opinion, Option<CategoryId>),
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Accept, version).await?;
    let mut after = case.after(by);
    if let Some(category) = category {
        known_category(tx, by, category).await?;
        after.category = Some(category);
    }
    add(tx, by, &after, Level::Preliminary, opinion).await?;
    write(tx, by, &case, &after, json!({ "x": opinion.opinion })).await?;
    settled(tx, by, id).await?;
    let next: &[Standing] =
        if by.on("review.second_opinion") { &[Standing::Reviewer] } else { &[Standing::ReviewCommittee] };
    ask(tx, by, &after, next, "review-notice-accepted").await?;
    Ok(after)
}

async fn ask(tx: &mut Tx, by: &Acting, p: &Proposal, who: &[Standing], word: &str) -> Outcome<()> {
    let due_on = p.review_due.clone();
    tell(tx, by, p, Tell { standings: who, word, asks: true, due_on, more: json!({}) }).await
}

/// The second opinion, by another person than the one who accepted.
pub async fn review(tx: &mut Tx, by: &Acting, id: ProposalId, opinion: &Opinion) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Review, None).await?;
    if opinion.opinion.trim().is_empty() {
        return Err(Problem::invalid("opinion", "form-needed"));
    }
    let after = case.after(by);
    add(tx, by, &after, Level::Second, opinion).await?;
    write(tx, by, &case, &after, json!({ "x": opinion.opinion, "proposed": opinion.proposed })).await?;
    settled(tx, by, id).await?;
    ask(tx, by, &after, &[Standing::ReviewCommittee], "review-notice-reviewed").await?;
    Ok(after)
}

/// The chair meeting approves.
pub async fn approve(tx: &mut Tx, by: &Acting, id: ProposalId, opinion: &Opinion) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Approve, None).await?;
    let after = case.after(by);
    add(tx, by, &after, Level::Chair, opinion).await?;
    write(tx, by, &case, &after, json!({ "x": opinion.opinion })).await?;
    ask(tx, by, &after, &[Standing::ReviewCommittee], "review-notice-approved").await?;
    Ok(after)
}

/// Levels that the body's settings ask for and that are missing in this round.
pub async fn missing_levels(db: &mut dyn Read, by: &Acting, p: &Proposal) -> Outcome<Vec<Level>> {
    let done = parts::reviews(db, p.id).await?;
    Ok(missing_of(by, p, &done))
}

/// The same, where the review sheet was read already.
pub fn missing_of(by: &Acting, p: &Proposal, sheet: &[Review]) -> Vec<Level> {
    let has = |level| sheet.iter().any(|r| r.level == level && r.round == round_of(p));
    let mut missing = Vec::new();
    for (level, setting) in
        [(Level::Second, "review.second_opinion"), (Level::Chair, "review.chair_approval")]
    {
        if by.on(setting) && !has(level) {
            missing.push(level);
        }
    }
    missing
}

async fn need_levels(tx: &mut Tx, by: &Acting, p: &Proposal) -> Outcome<()> {
    let missing = missing_levels(tx, by, p).await?;
    match missing.first() {
        None => Ok(()),
        Some(level) => Err(Problem::invalid("", &format!("review-missing-{level}"))),
    }
}

async fn need_no_merger(tx: &mut Tx, p: &Proposal) -> Outcome<()> {
    match parts::merger_of(tx, p.id).await? {
        Some(_) => Err(Problem::invalid("", "merging-first-end-it")),
        None => Ok(()),
    }
}

/// Returns for revision with a reason; the proposer has some days.
pub async fn send_back(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    text: &str,
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::SendBack, version).await?;
    let text = reason(text)?;
    need_no_merger(tx, case.before()).await?;
    need_alone(tx, id).await?;
    let mut after = case.after(by);
    after.returned_at = Some(by.now);
    after.outcome_reason.clone_from(&text);
    after.return_due = by.procedure.due("return.days", by.today()).map(|due| due.date.to_string());
    after.review_due = None;
    write(tx, by, &case, &after, json!({ "x": text, "due": after.return_due })).await?;
    settled(tx, by, id).await?;
    let told = Tell {
        standings: &[Standing::FirstProposer, Standing::SealHolder],
        word: "review-notice-returned",
        asks: true,
        due_on: after.return_due.clone(),
        more: json!({ "reason": text }),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

async fn known_category(tx: &mut Tx, by: &Acting, category: CategoryId) -> Outcome<String> {
    settings::category_code(tx, by.body, category, by.today())
        .await?
        .ok_or_else(|| Problem::invalid("category", "form-choose"))
}

/// Files: a number is given, all proposers are told.
pub async fn file(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    (category, opinion): (Option<CategoryId>, &Opinion),
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::File, version).await?;
    let mut after = case.after(by);
    need_levels(tx, by, &after).await?;
    need_no_merger(tx, &after).await?;
    let category = category.or(after.category).ok_or_else(|| Problem::invalid("category", "form-choose"))?;
    let code = known_category(tx, by, category).await?;
    after.category = Some(category);
    give_number(tx, by, &mut after, &code).await?;
    after.decided_at = Some(by.now);
    after.filed_at = Some(by.now);
    after.outcome_reason.clone_from(&opinion.opinion);
    add(tx, by, &after, Level::Decision, opinion).await?;
    let filed = decided(tx, by, &case, after, json!({}), "review-notice-filed").await?;
    handing::register(tx, by, &filed).await?;
    Ok(filed)
}

/// The next case number of the proposal's session and window.
async fn give_number(tx: &mut Tx, by: &Acting, p: &mut Proposal, category: &str) -> Outcome<()> {
    let sitting = p.sitting.ok_or_else(|| Problem::broken("submitted without a session"))?;
    let sitting = people::sitting_of(tx, by.body, sitting)
        .await?
        .ok_or_else(|| Problem::broken("session is missing"))?;
    let setting = match p.window {
        Window::Session => "proposal.number_session",
        _ => "proposal.number_ordinary",
    };
    let series = numbers::series(p.window);
    let mut number = store::next_number(tx, by.body, sitting.id.0, series).await?;
    // A number that came from elsewhere far ahead of the series is passed over.
    while store::number_taken(tx, by.body, sitting.id, p.window, number).await? {
        number = store::next_number(tx, by.body, sitting.id.0, series).await?;
    }
    p.number = Some(number);
    let template = by.procedure.text(setting, by.today());
    let in_category = if numbers::counts_by_category(template) {
        store::next_number(tx, by.body, sitting.id.0, &format!("{series}-{category}")).await?
    } else {
        0
    };
    p.case_no = numbers::write(template, &sitting, (number, in_category), p.kind, category);
    Ok(())
}

async fn decided(
    tx: &mut Tx,
    by: &Acting,
    case: &Case,
    after: Proposal,
    detail: Value,
    word: &str,
) -> Outcome<Proposal> {
    let mut detail = detail;
    detail["x"] = json!(after.outcome_reason);
    detail["number"] = json!(after.case_no);
    write(tx, by, case, &after, detail).await?;
    settled(tx, by, after.id).await?;
    let more = json!({ "reason": after.outcome_reason, "ground_word": format!("ground-{}", after.ground) });
    let told = Tell { standings: PROPOSERS, word, asks: false, due_on: None, more };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

/// Sends it on as an opinion for reference: channel, addressee and text are kept.
pub async fn convert(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    (action, addressee, text): (Action, &str, &str),
) -> Outcome<Proposal> {
    let case = case(tx, by, id, action, version).await?;
    let mut after = case.after(by);
    need_levels(tx, by, &after).await?;
    need_no_merger(tx, &after).await?;
    need_alone(tx, id).await?;
    let addressee = addressee.trim();
    if action == Action::ConvertToOpinion && addressee.is_empty() {
        return Err(Problem::invalid("addressee", "form-needed"));
    }
    after.outcome_reason = reason(text)?;
    after.decided_at = Some(by.now);
    let opinion =
        Opinion { opinion: after.outcome_reason.clone(), proposed: action.to_string(), ..Opinion::default() };
    add(tx, by, &after, Level::Decision, &opinion).await?;
    let addressee: String = addressee.chars().take(200).collect();
    let word = if action == Action::ConvertToOpinion {
        "review-notice-converted-opinion"
    } else {
        "review-notice-converted-social"
    };
    decided(tx, by, &case, after, json!({ "addressee": addressee }), word).await
}

/// Declines to file with a ground; the proposer is told the reason and may begin anew.
pub async fn decline_to_file(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    (ground, text): (&str, &str),
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::DeclineToFile, version).await?;
    let mut after = case.after(by);
    need_levels(tx, by, &after).await?;
    need_no_merger(tx, &after).await?;
    need_alone(tx, id).await?;
    if !settings::ground_known(tx, by.body, ground, by.today()).await? {
        return Err(Problem::invalid("ground", "form-choose"));
    }
    after.ground = ground.to_owned();
    after.outcome_reason = reason(text)?;
    after.decided_at = Some(by.now);
    let opinion = Opinion {
        opinion: after.outcome_reason.clone(),
        proposed: Action::DeclineToFile.to_string(),
        ..Opinion::default()
    };
    add(tx, by, &after, Level::Decision, &opinion).await?;
    decided(tx, by, &case, after, json!({ "ground": ground }), "review-notice-not-filed").await
}

/// Changes the category; statistics follow.
pub async fn recategorise(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    category: CategoryId,
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Recategorise, None).await?;
    let code = known_category(tx, by, category).await?;
    let mut after = case.after(by);
    let old = after.category.replace(category);
    let detail = json!({ "x": code, "old": old.map(|c| c.to_string()) });
    write(tx, by, &case, &after, detail).await?;
    handing::changed(tx, by, &after, None).await?;
    Ok(after)
}

/// The office corrects the wording: a new version with a reason, told to the proposer. Signatures stay, since they are to the
/// version signed; the difference stays readable.
pub async fn correct(
    tx: &mut Tx,
    by: &Acting,
    id: ProposalId,
    version: Option<i64>,
    (text, why): (&Text, &str),
) -> Outcome<Proposal> {
    let case = case(tx, by, id, Action::Correct, version).await?;
    let why = reason(why)?;
    drafting::check_limits(text)?;
    let mut after = case.after(by);
    after.title.clone_from(&text.title);
    after.situation.clone_from(&text.content.situation);
    after.analysis.clone_from(&text.content.analysis);
    after.research.clone_from(&text.content.research);
    after.text_digest = digest_of(&text.title, &text.content);
    if after.text_digest == case.before().text_digest {
        return Err(Problem::invalid("", "review-nothing-changed"));
    }
    let wrong = super::submitting::complaints(by, &after, &text.content.suggestions);
    if !wrong.is_empty() {
        return Err(Problem::Invalid(wrong));
    }
    after.text_version += 1;
    parts::set_suggestions(tx, by, id, &text.content.suggestions).await?;
    let made = TextVersion {
        number: after.text_version,
        title: after.title.clone(),
        content: text.content.clone(),
        made_at: by.now,
        made_by: by.account,
        reason: why.clone(),
    };
    parts::add_version(tx, by, id, &made).await?;
    write(tx, by, &case, &after, json!({ "x": why, "version": after.text_version })).await?;
    handing::changed(tx, by, &after, Some(&text.content.suggestions)).await?;
    let told = Tell {
        standings: &[Standing::FirstProposer, Standing::SealHolder],
        word: "review-notice-corrected",
        asks: false,
        due_on: None,
        more: json!({ "reason": why }),
    };
    tell(tx, by, &after, told).await?;
    Ok(after)
}

/// Who accepted it, for pages that say who may not give the second opinion.
pub async fn accepted_by(
    db: &mut dyn Read,
    by: &Acting,
    id: ProposalId,
) -> Outcome<Option<crate::foundation::ids::AccountId>> {
    did_last(db, by, id, Action::Accept).await
}
