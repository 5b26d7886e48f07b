//! The page of one proposal, put together from its pieces.

use super::offers::{Offer, may_join, offers};
use super::others::{MergerView, Paper, Sheet, Signer, merger_view, paper, partner, sheet, signer};
use super::outside::{OutsideView, outside};
use super::pieces::*;
use super::{Reading, read};
use crate::assembly::activities;
use crate::assembly::proposals::alike::Asked;
use crate::assembly::proposals::pages::alike::{self, LikeView};
use crate::assembly::proposals::pages::papers;
use crate::assembly::proposals::pages::view::{self, Due, Entry, Names};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::{Standing, State};
use crate::assembly::settings::CountView;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::response::Response;

#[derive(Template)]
#[template(path = "assembly/proposals/templates/show.html")]
struct ShowPage {
    page: Page,
    crumbs: Vec<NavLink>,
    number: String,
    title: String,
    people: String,
    tags: Vec<String>,
    mark: &'static str,
    state: String,
    outcome: Vec<String>,
    dots: Vec<Dot>,
    offers: Vec<Offer>,
    due: Option<Due>,
    due_word: String,
    return_due: Option<Due>,
    count: Option<CountView>,
    suggestions: Vec<String>,
    situation: Vec<String>,
    analysis: Vec<String>,
    research: Vec<String>,
    units: String,
    signers: Vec<Signer>,
    partners: Vec<Signer>,
    merger: Option<MergerView>,
    joined: Vec<(String, String)>,
    sheets: Vec<Sheet>,
    facts: Vec<Fact>,
    timeline: Vec<Entry>,
    official: Vec<(String, String)>,
    papers: Vec<Paper>,
    receipt: String,
    versions: i64,
    versions_href: String,
    passed: String,
    outside: Vec<OutsideView>,
    likes: Vec<LikeView>,
    /// Activities of which it came: page, title, day.
    sources: Vec<(String, String, String)>,
    copy_href: String,
}

/// The page.
pub async fn show(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: ProposalId = path_id(&id)?;
    let names = view::names(&app, by.body).await?;
    let mut db = app.db.read().await?;
    let reading = read(&mut db, &by, id).await?;
    let reviewing =
        matches!(reading.shown.proposal.state, State::Submitted | State::UnderReview) && reads_all(&by);
    let page = visit.page_with(&app, &mut db, reading.shown.proposal.title.clone()).await?;
    let likes = if reviewing {
        let p = &reading.shown.proposal;
        let asked = Asked { title: &p.title, body: &p.situation, but: Some(id) };
        let joins = may_join(&by, &reading).then_some(id);
        alike::of(&app, &mut db, (&page, &by, &names), asked, joins).await?.likes
    } else {
        Vec::new()
    };
    let mut sources = activities::come_of(&mut db, &by, id.0).await?;
    drop(db);
    for (_, _, day) in &mut sources {
        *day = page.day(day);
    }
    html(&ShowPage { sources, ..compose(page, &by, &names, reading, likes) })
}

fn compose(page: Page, by: &Acting, names: &Names, r: Reading, likes: Vec<LikeView>) -> ShowPage {
    let p = &r.shown.proposal;
    let offers = offers(&page, by, &r);
    let review_word =
        if p.window == Window::Session { "proposals-due-session" } else { "proposals-due-ordinary" };
    let open = matches!(p.state, State::Submitted | State::UnderReview);
    let own = r
        .standings
        .iter()
        .any(|s| matches!(s, Standing::FirstProposer | Standing::Drafter | Standing::SealHolder));
    let over = matches!(
        p.state,
        State::NotFiled | State::Withdrawn | State::ConvertedOpinion | State::ConvertedSocialOpinion
    );
    ShowPage {
        crumbs: crumbs(&page, by, names, p),
        number: number_line(&page, names, p),
        title: if p.title.is_empty() { page.t("proposals-untitled") } else { p.title.clone() },
        people: people(&page, &r),
        tags: tags(&page, p),
        mark: view::mark(p.state),
        state: view::state_name(&page, p.state),
        outcome: outcome(&page, p),
        dots: dots(&page, p),
        offers,
        due: if open {
            view::due(&page, by, p.review_due.as_deref(), p.review_due_provisional)
        } else {
            None
        },
        due_word: page.t(review_word),
        return_due: if p.state == State::Returned {
            view::due(&page, by, p.return_due.as_deref(), false)
        } else {
            None
        },
        count: count(&page, by, p),
        situation: view::paragraphs(&p.situation),
        analysis: view::paragraphs(&p.analysis),
        research: view::paragraphs(&p.research),
        units: r.units.iter().map(|u| u.name.as_str()).collect::<Vec<_>>().join(&page.t("list-comma")),
        signers: r.signatures.iter().map(|s| signer(&page, s)).collect(),
        partners: r.partners.iter().map(|q| partner(&page, q)).collect(),
        merger: merger_view(&page, &r),
        joined: r
            .joined
            .iter()
            .map(|l| (format!("/proposals/{}", l.proposal.id), l.proposal.title.clone()))
            .collect(),
        sheets: r.reviews.iter().map(|v| sheet(&page, v)).collect(),
        facts: facts(&page, by, &r),
        timeline: view::timeline(&page, &r.history),
        official: papers::links(&page, by, &r),
        papers: r.attachments.iter().map(|a| paper(&page, p.id, a)).collect(),
        receipt: receipt(&r.history),
        passed: r.passed.as_ref().map(|o| page.ts("package-passed", &o.origin_name)).unwrap_or_default(),
        outside: r.outside.iter().map(|one| outside(&page, p.id, one)).collect(),
        versions: p.text_version,
        versions_href: format!("/proposals/{}/versions", p.id),
        likes,
        sources: Vec::new(),
        copy_href: if own && over { format!("/proposals/{}/copy", p.id) } else { String::new() },
        suggestions: r.suggestions,
        page,
    }
}
