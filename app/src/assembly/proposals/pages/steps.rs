//! A step: the page that says what an act will do and asks what it needs, and the act itself. Acts of the office show the text
//! and like titles beside the form: this is the review sheet.

use super::alike::{self, AlikeView, LikeView};
use super::asking::{invited, partners};
use super::show::{self, Reading};
use super::view::{self, Names};
use crate::assembly::people::{self, Seated};
use crate::assembly::proposals::actions::dispatch::{StepInput, perform};
use crate::assembly::proposals::actions::{joining, link, reviewing, submitting};
use crate::assembly::proposals::alike::Asked;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{
    self,
    lists::likeness::{self, Known},
};
use crate::assembly::proposals::workflow::{Action, State, WORKFLOW};
use crate::assembly::settings::{self, Ground};
use crate::foundation::acting::{Acting, local};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, ErrorItem, Field, Fields, FormMaker, Post, Said};
use crate::foundation::ids::OrgId;
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::http::StatusCode;
use axum::response::Response;
use time::format_description::BorrowedFormatItem;

/// How a `datetime-local` field writes a moment.
const LOCAL: &[BorrowedFormatItem<'_>] =
    time::macros::format_description!("[year]-[month]-[day]T[hour]:[minute]");

/// Fields that a step's form may have.
const SINGLE: &[&str] = &[
    "version",
    "reason",
    "category",
    "ground",
    "addressee",
    "lead",
    "lead_no",
    "until",
    "text",
    "opinion",
    "proposed",
    "q",
];
const SEVERAL: &[&str] = &["invited", "checks", "found", "orgs"];

#[derive(Template)]
#[template(path = "assembly/proposals/templates/step.html")]
struct StepPage {
    page: Page,
    title: String,
    matter: String,
    back: String,
    what: Vec<String>,
    version: i64,
    digest: String,
    errors: Vec<ErrorItem>,
    checks: Option<Field>,
    category: Option<Field>,
    proposed: Option<Field>,
    ground: Option<Field>,
    addressee: Option<Field>,
    lead: Option<Field>,
    lead_no: Option<Field>,
    opinion: Option<Field>,
    reason: Option<Field>,
    invited: Option<Field>,
    orgs: Option<Field>,
    find: Option<Field>,
    until: Option<Field>,
    warnings: Vec<String>,
    danger: bool,
    label: String,
    kept: String,
    text: Option<TextView>,
    alike: AlikeView,
    shows_likes: bool,
}

/// The text beside the form.
struct TextView {
    situation: Vec<String>,
    analysis: Vec<String>,
    suggestions: Vec<String>,
    research: Vec<String>,
}

/// The page of a step.
pub async fn ask(
    FromState(app): FromState<App>,
    visit: Visit,
    Path((id, action)): Path<(String, String)>,
) -> Outcome<Response> {
    let kept = visit.kept(&app).await?;
    let (fields, kept_at) = match kept {
        Some(kept) if visit.query.is_empty() => (kept.fields, Some(kept.at)),
        _ => (visit.asked(), None),
    };
    form(&app, &visit, (&id, &action), (&fields, &[], kept_at), StatusCode::OK).await
}

/// Does the step.
pub async fn act(
    FromState(app): FromState<App>,
    Path((id, action)): Path<(String, String)>,
    post: Post,
) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    let (proposal, name): (ProposalId, Action) = parse(&id, &action)?;
    post.fields.only(SINGLE, SEVERAL)?;
    if let Some(with) = alike::taken(&post.fields) {
        return form(&app, &post.visit, (&id, &action), (&with, &[], None), StatusCode::OK).await;
    }
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let input = input(&mut tx, &by, proposal, &post.fields).await?;
    match perform(&mut tx, &by, proposal, name, &input).await {
        Ok(after) => {
            let said =
                Said::new(&format!("case-said-{name}")).with("x", &after.case_no).with("y", &after.title);
            let next = if matches!(name, Action::Discard | Action::Decline | Action::Unsign) {
                "/proposals/mine".to_owned()
            } else {
                link(proposal)
            };
            post.done(&app, tx, &next, said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            form(&app, &post.visit, (&id, &action), (&post.fields, &wrong, None), status).await
        }
        Err(other) => Err(other),
    }
}

fn parse(id: &str, action: &str) -> Outcome<(ProposalId, Action)> {
    Ok((path_id(id)?, Action::from_key(action).ok_or(Problem::NotFound)?))
}

async fn input(
    tx: &mut crate::foundation::db::Tx,
    by: &Acting,
    id: ProposalId,
    fields: &Fields,
) -> Outcome<StepInput> {
    let lead = match (fields.parsed::<ProposalId>("lead"), fields.get("lead_no")) {
        (Some(lead), _) => Some(lead),
        (None, "") => None,
        (None, number) => store::numbered(tx, by, id, number).await?,
    };
    let until = time::PrimitiveDateTime::parse(fields.get("until"), LOCAL)
        .ok()
        .map(|at| at.assume_utc().unix_timestamp() * 1000 - by.procedure.utc_offset_minutes * 60_000);
    let texts = |name: &str| fields.all(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
    Ok(StepInput {
        version: fields.parsed("version"),
        reason: fields.get("reason").to_owned(),
        category: fields.parsed("category"),
        ground: fields.get("ground").to_owned(),
        addressee: fields.get("addressee").to_owned(),
        lead,
        invited: fields.all("invited").into_iter().filter_map(|a| a.parse().ok()).collect(),
        orgs: fields.all("orgs").into_iter().filter_map(|o| o.parse().ok()).collect(),
        until,
        digest: fields.has("text").then(|| fields.get("text").to_owned()),
        opinion: fields.get("opinion").to_owned(),
        checks: texts("checks"),
        proposed: fields.get("proposed").to_owned(),
        ..StepInput::default()
    })
}

async fn form(
    app: &App,
    visit: &Visit,
    (id, action): (&str, &str),
    (fields, wrong, kept_at): (&Fields, &[Complaint], Option<i64>),
    status: StatusCode,
) -> Outcome<Response> {
    let by = visit.person(app).await?;
    let (id, action) = parse(id, action)?;
    let names = view::names(app, by.body).await?;
    let mut db = app.db.read().await?;
    let reading = show::read(&mut db, &by, id).await?;
    let on = |key: &str| by.on(key);
    let state = reading.shown.proposal.state;
    WORKFLOW
        .check(Some(state), action, &reading.standings, &on)
        .map_err(|refusal| WORKFLOW.refuse(refusal, state, action))?;
    let mut page = visit.page_with(app, &mut db, "").await?;
    let alike = if of_office(action) || matches!(action, Action::Submit | Action::Recategorise) {
        let p = &reading.shown.proposal;
        let asked = Asked { title: &p.title, body: &p.situation, but: Some(id) };
        let joins = show::may_join(&by, &reading).then_some(id).filter(|_| action != Action::ProposeMerge);
        alike::of(app, &mut db, (&page, &by, &names), asked, joins).await?
    } else {
        AlikeView::default()
    };
    let lead = match fields.parsed::<ProposalId>("lead") {
        Some(lead) if action == Action::ProposeMerge => likeness::seen(&mut db, &by, &[lead.0]).await?,
        _ => Vec::new(),
    };
    let grounds = if action == Action::DeclineToFile {
        settings::grounds(app, by.body).await?.open_on(&by.today().to_string()).into_iter().cloned().collect()
    } else {
        Vec::new()
    };
    let members = if matches!(action, Action::Invite | Action::InviteMore) {
        people::seated(&mut db, by.body, fields.get("q"), by.today()).await?
    } else {
        Vec::new()
    };
    let orgs = if action == Action::AskToJoin {
        people::proposing(&mut db, by.body, by.today()).await?
    } else {
        Vec::new()
    };
    drop(db);
    page.title = page.t(&format!("case-action-{action}"));
    let parts = Parts {
        by: &by,
        names: &names,
        reading,
        alike,
        lead,
        grounds,
        members,
        orgs,
        fields,
        wrong,
        kept_at,
    };
    html_with(status, &compose(page, action, parts))
}

struct Parts<'a> {
    by: &'a Acting,
    names: &'a Names,
    reading: Reading,
    alike: AlikeView,
    lead: Vec<Known>,
    grounds: Vec<Ground>,
    members: Vec<Seated>,
    orgs: Vec<(OrgId, String)>,
    fields: &'a Fields,
    wrong: &'a [Complaint],
    kept_at: Option<i64>,
}

fn of_office(action: Action) -> bool {
    matches!(
        action,
        Action::Accept
            | Action::Review
            | Action::Approve
            | Action::File
            | Action::ProposeMerge
            | Action::ConvertToOpinion
            | Action::ConvertToSocialOpinion
            | Action::DeclineToFile
            | Action::SendBack
    )
}

/// Acts for which a reason is asked; true where it must be given.
fn asks_reason(action: Action) -> Option<bool> {
    match action {
        Action::SendBack
        | Action::Withdraw
        | Action::AskWithdrawal
        | Action::RefuseWithdrawal
        | Action::Unmerge
        | Action::ObjectToMerge
        | Action::ProposeMerge
        | Action::ConvertToOpinion
        | Action::ConvertToSocialOpinion
        | Action::DeclineToFile => Some(true),
        Action::ConsentWithdrawal | Action::Decline | Action::DeclineJoining => Some(false),
        _ => None,
    }
}

fn compose(page: Page, action: Action, parts: Parts<'_>) -> StepPage {
    let Parts { by, names, reading, alike, lead, grounds, members, orgs, fields, wrong, kept_at } = parts;
    let p = reading.shown.proposal.clone();
    let make = FormMaker::new(&page, fields, wrong);
    let is = |these: &[Action]| these.contains(&action);
    let judging = is(&[Action::Accept, Action::Review, Action::Approve, Action::File]);
    let inviting = is(&[Action::Invite, Action::InviteMore]);
    let shows_text = of_office(action) || is(&[Action::Sign, Action::Join, Action::Submit, Action::Resubmit]);
    let field = |wanted: bool, build: &dyn Fn() -> Field| wanted.then(build);
    StepPage {
        title: page.t(&format!("case-action-{action}")),
        matter: if p.title.is_empty() { page.t("proposals-untitled") } else { p.title.clone() },
        back: link(p.id),
        what: what(&page, by, action, &p, &reading),
        version: p.version,
        digest: if is(&[Action::Sign, Action::Join]) { p.text_digest.clone() } else { String::new() },
        errors: make.errors(),
        checks: field(is(&[Action::Accept, Action::Review]), &|| checks(&page, &make, fields)),
        category: field(is(&[Action::Accept, Action::File, Action::Recategorise]), &|| {
            let asked = make
                .field("category", "proposals-category")
                .or(p.category.map(|c| c.to_string()).unwrap_or_default());
            asked.options(names.choices(&page))
        }),
        proposed: field(is(&[Action::Review]), &|| proposed(&page, &make)),
        ground: field(action == Action::DeclineToFile, &|| ground(&page, &make, &grounds)),
        addressee: field(action == Action::ConvertToOpinion, &|| {
            make.field("addressee", "review-addressee").required().max(200)
        }),
        lead: field(action == Action::ProposeMerge, &|| {
            make.field("lead", "merging-lead").options(leads(&page, &alike, &lead))
        }),
        lead_no: field(action == Action::ProposeMerge, &|| make.field("lead_no", "merging-lead-no").max(20)),
        opinion: field(judging, &|| make.field("opinion", "review-opinion").rows(4).max(2000)),
        reason: asks_reason(action).map(|needed| {
            let word = format!("case-reason-{action}");
            let asked =
                make.field("reason", if page.has(&word) { &word } else { "case-reason" }).rows(4).max(1000);
            if needed { asked.required() } else { asked }
        }),
        invited: field(inviting, &|| invited(&page, &make, fields, &reading, &members)),
        orgs: field(action == Action::AskToJoin, &|| partners(&page, &make, fields, &reading, &orgs)),
        find: field(inviting, &|| make.field("q", "signing-find").kind("search")),
        until: field(inviting, &|| {
            let offset = by.procedure.utc_offset_minutes;
            let usual = local(usual_end(by, names), offset).format(LOCAL).unwrap_or_default();
            make.field("until", "signing-until").kind("datetime-local").required().or(usual)
        }),
        warnings: warnings(&page, by, action, &p, &reading, &alike.likes),
        danger: show::loses(action),
        label: page.t(&format!("case-do-{action}")),
        kept: kept_at.map(|at| page.ts("form-kept", page.clock(at))).unwrap_or_default(),
        text: shows_text.then(|| TextView {
            situation: view::paragraphs(&p.situation),
            analysis: view::paragraphs(&p.analysis),
            research: view::paragraphs(&p.research),
            suggestions: reading.suggestions.clone(),
        }),
        shows_likes: shows_text && !is(&[Action::Sign, Action::Join]) && !alike.likes.is_empty(),
        alike,
        page,
    }
}

/// Cases that may lead: like ones that are filed or under review, and the one that was chosen elsewhere.
fn leads(page: &Page, alike: &AlikeView, chosen: &[Known]) -> Vec<Choice> {
    let like = alike.likes.iter().filter(|l| matches!(l.mark, "done" | "work")).map(|l| {
        let title: String = l.pieces.iter().map(|(_, text)| text.as_str()).collect();
        Choice { hint: format!("{}\u{3000}{}", l.meta, l.state), ..Choice::new(&l.id, title) }
    });
    let mut all: Vec<Choice> = like.collect();
    for known in chosen.iter().filter(|k| matches!(k.state, State::Filed | State::UnderReview)) {
        if !all.iter().any(|choice| choice.value == known.id.to_string()) {
            let hint = view::state_name(page, known.state);
            all.push(Choice { hint, ..Choice::new(known.id, &known.title) });
        }
    }
    all
}

/// What the act will do, in sentences that name the matter, the date, the persons told.
fn what(page: &Page, by: &Acting, action: Action, p: &Proposal, r: &Reading) -> Vec<String> {
    let mut said = Vec::new();
    let word = format!("case-what-{action}");
    if page.has(&word) {
        let lead = r.lead.as_ref().map(|l| l.title.clone()).unwrap_or_default();
        said.push(page.txy(&word, &p.title, lead));
    }
    if action == Action::SendBack
        && let Some(due) = by.procedure.due("return.days", by.today())
    {
        said.push(page.ts("review-return-until", page.date(due.date)));
    }
    if action == Action::ProposeMerge {
        let consent = by.procedure.text("merge.consent", by.today()).to_owned();
        let until =
            by.procedure.due("merge.days", by.today()).map(|due| page.date(due.date)).unwrap_or_default();
        said.push(page.ts(&format!("merging-consent-{consent}"), until));
    }
    said
}

fn checks(page: &Page, make: &FormMaker<'_>, fields: &Fields) -> Field {
    let options = reviewing::CHECKS.map(|check| Choice::new(check, page.t(&format!("review-check-{check}"))));
    make.field("checks", "review-checks").several(&fields.all("checks"), options)
}

fn proposed(page: &Page, make: &FormMaker<'_>) -> Field {
    let outcomes = [
        Action::File,
        Action::ProposeMerge,
        Action::ConvertToOpinion,
        Action::ConvertToSocialOpinion,
        Action::DeclineToFile,
        Action::SendBack,
    ];
    let options = outcomes.map(|a| Choice::new(a, page.t(&format!("case-action-{a}"))));
    make.field("proposed", "review-proposed").options(options)
}

fn ground(page: &Page, make: &FormMaker<'_>, grounds: &[Ground]) -> Field {
    let said = |g: &Ground| match g.id {
        None => page.t(&format!("ground-{}", g.code)),
        Some(_) => g.local(page.language).to_owned(),
    };
    let known = grounds.iter().map(|g| Choice::new(&g.code, format!("{}\u{3000}{}", g.code, said(g))));
    let none = std::iter::once(Choice::new("", page.t("proposals-choose")));
    make.field("ground", "review-ground").required().options(none.chain(known))
}

/// The usual end of signing: some hours while a session's window is open, else some days; never after the cut-off.
fn usual_end(by: &Acting, names: &Names) -> i64 {
    let window = names.sittings.iter().find(|s| s.window_opens_at <= by.now && by.now <= s.cut_off_at);
    let today = by.today();
    match window {
        Some(sitting) => {
            let hours = by.procedure.whole("signing.hours_in_session", today);
            (by.now + hours * 3_600_000).min(sitting.cut_off_at)
        }
        None => by.now + by.procedure.whole("signing.days_ordinary", today) * 86_400_000,
    }
}

/// What one should know before the act.
fn warnings(
    page: &Page,
    by: &Acting,
    action: Action,
    p: &Proposal,
    r: &Reading,
    likes: &[LikeView],
) -> Vec<String> {
    let mut said = Vec::new();
    if !matches!(action, Action::Submit | Action::Resubmit) {
        return said;
    }
    let wrong = submitting::complaints(by, p, &r.suggestions);
    said.extend(wrong.iter().map(|c| page.complaint(c)));
    said.extend(joining::missing(p, &r.partners).iter().map(|c| page.complaint(c)));
    let content = Content {
        situation: p.situation.clone(),
        analysis: p.analysis.clone(),
        research: String::new(),
        suggestions: r.suggestions.clone(),
    };
    let (now, warn) = (length_of(&content) as i64, by.procedure.whole("proposal.warn_chars", by.today()));
    if wrong.is_empty() && now > warn {
        said.push(page.say("proposals-long", &[("now", now.into()), ("warn", warn.into())]));
    }
    let open: Vec<&str> = r
        .signatures
        .iter()
        .filter(|s| matches!(s.state, SignatureState::Invited | SignatureState::Void))
        .map(|s| s.name.as_str())
        .collect();
    if !open.is_empty() {
        said.push(page.ts("signing-will-drop", open.join(&page.t("list-comma"))));
    }
    if !likes.is_empty() && p.state == State::Draft {
        said.push(page.tn("proposals-likes-n", likes.len() as i64));
    }
    said
}
