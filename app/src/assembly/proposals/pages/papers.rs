//! Official papers of a proposal as files.

use super::show::{self, Reading};
use crate::assembly::handling::{self, PaperDesk};
use crate::assembly::people;
use crate::assembly::proposals::exchange::papers::{Told, form, notice, review};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::State;
use crate::assembly::settings;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::lists::download;
use crate::foundation::pages::{Page, Visit};
use axum::extract::{Path, State as FromState};
use axum::response::Response;

/// The papers that somebody may take of a proposal.
fn offered(by: &Acting, r: &Reading) -> Vec<&'static str> {
    let p = &r.shown.proposal;
    let mut papers = vec!["form"];
    if reads_all(by) && !r.reviews.is_empty() {
        papers.push("review");
    }
    let refused =
        matches!(p.state, State::NotFiled | State::ConvertedOpinion | State::ConvertedSocialOpinion);
    if refused && (reads_all(by) || !r.standings.is_empty()) {
        papers.push("notice");
    }
    papers
}

/// Their names and addresses, for the page of the proposal.
pub(super) fn links(page: &Page, by: &Acting, r: &Reading) -> Vec<(String, String)> {
    let mut links = Vec::new();
    for paper in offered(by, r) {
        let href = format!("/proposals/{}/papers/{paper}", r.shown.proposal.id);
        let label = page.t(&format!("paper-{paper}"));
        let pdf = page.ts("paper-as-pdf", label.as_str());
        links.push((label, format!("{href}.docx")));
        if handling::pdf_offered() {
            links.push((pdf, format!("{href}.pdf")));
        }
    }
    links
}

/// `GET /proposals/{id}/papers/{paper}.docx`.
pub(super) async fn fetch(
    FromState(app): FromState<App>,
    visit: Visit,
    Path((id, file)): Path<(String, String)>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let (paper, ending) = handling::asked_paper(&file)?;
    let mut db = app.db.read().await?;
    let r = show::read(&mut db, &by, path_id(&id)?).await?;
    let p = &r.shown.proposal;
    if !offered(&by, &r).contains(&paper) {
        return Err(Problem::NotFound);
    }
    let sitting = match p.sitting {
        Some(sitting) => people::sitting_of(&mut db, by.body, sitting).await?,
        None => None,
    };
    drop(db);
    let desk = PaperDesk::new(&app, &by).await?;
    let categories = settings::categories(&app, by.body).await?;
    let mut names = vec![match p.org {
        Some(org) => desk.unit(org),
        None => r.shown.proposer_name.clone(),
    }];
    names.extend(r.signatures.iter().filter(|s| s.state == SignatureState::Signed).map(|s| s.name.clone()));
    let told = Told {
        p,
        people: names,
        suggestions: &r.suggestions,
        units: &r.units,
        reviews: &r.reviews,
        session: sitting.map_or([0, 0], |s| [s.term_number, s.number]),
        category: p.category.and_then(|id| categories.by_id(id)).map(|c| c.name.clone()).unwrap_or_default(),
        ground: if p.ground.is_empty() { String::new() } else { desk.ground(&p.ground) },
        contact: reads_all(&by) || !r.standings.is_empty(),
    };
    let made = match paper {
        "form" => form(&desk, &told),
        "review" => review(&desk, &told),
        _ => notice(&desk, &told),
    };
    let out = handling::hand_out_paper(&app, &by, (&visit.path, &made), ending).await?;
    Ok(download(out.bytes, out.media, &out.name))
}
