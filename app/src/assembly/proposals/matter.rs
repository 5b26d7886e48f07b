//! What `handling` may ask of a proposal: its page, its text, others like it.

use super::actions::handing::KIND;
use super::alike;
use super::records::{Kind, ProposalId};
use super::store::{self, parts};
use crate::assembly::people;
use crate::assembly::settings;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::linked::LinkedKind;
use crate::foundation::matters::{MatterKind, Named, Paper};
use std::sync::Arc;

/// Proposals as a kind of matter.
pub const MATTER: MatterKind = MatterKind {
    key: KIND,
    word: "proposals-matter",
    link: |id| format!("/proposals/{}", ProposalId(id)),
    paper: |app, by, id| Box::pin(async move { paper(&app, &by, ProposalId(id)).await }),
    like: |app, by, id| Box::pin(async move { like(&app, &by, ProposalId(id)).await }),
    named: |app, by, ids| Box::pin(async move { named(&app, &by, &ids).await }),
    numbered: |app, by, number| Box::pin(async move { numbered(&app, &by, &number).await }),
};

async fn named(app: &App, by: &Acting, ids: &[i64]) -> Outcome<Vec<Named>> {
    let mut db = app.db.read().await?;
    let mut all = Vec::new();
    for id in ids {
        if let Some(shown) = store::find(&mut db, by, ProposalId(*id)).await? {
            let p = shown.proposal;
            all.push(Named { id: *id, number: p.case_no, title: p.title });
        }
    }
    Ok(all)
}

async fn numbered(app: &App, by: &Acting, number: &str) -> Outcome<Vec<i64>> {
    let mut db = app.db.read().await?;
    let mut all = Vec::new();
    for id in store::of_number(&mut db, by.body, number).await? {
        if store::find(&mut db, by, id).await?.is_some() {
            all.push(id.0);
        }
    }
    Ok(all)
}

async fn paper(app: &App, by: &Acting, id: ProposalId) -> Outcome<Paper> {
    let mut db = app.db.read().await?;
    let p = store::load(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let signed = parts::signatures(&mut db, id).await?;
    let signed = signed.into_iter().filter(|s| s.state == super::records::SignatureState::Signed);
    let files = parts::attachments(&mut db, id).await?;
    let suggestions = parts::suggestions(&mut db, id).await?;
    let first = people::account_names(&mut db, by.body, &[p.proposer]).await?;
    drop(db);
    let sittings = people::sittings(app, by.body).await?;
    let sitting = p.sitting.and_then(|id| sittings.list.iter().find(|s| s.id == id));
    let orgs = people::orgs(app, by.body).await?;
    let categories = settings::categories(app, by.body).await?;
    let category = p.category.and_then(|id| categories.by_id(id)).map(|c| c.code.clone());
    let mut names = match p.org {
        Some(org) => vec![orgs.name(org, &by.today().to_string(), by.lang)],
        None => vec![first.get(&p.proposer).cloned().unwrap_or_default()],
    };
    if p.kind == Kind::Joint {
        names.extend(signed.map(|s| s.name));
    }
    Ok(Paper {
        kind_word: format!("kind-{}", p.kind),
        people: names,
        parts: vec![
            ("proposals-situation", p.situation),
            ("proposals-analysis", p.analysis),
            ("proposals-research", p.research),
        ],
        suggestions,
        contact: [p.contact_phone, p.contact_email, p.contact_hours],
        files: files.into_iter().map(|f| (f.name, format!("/proposals/{id}/files/{}", f.id))).collect(),
        session: sitting.map_or([0, 0], |s| [s.term_number, s.number]),
        category: category.unwrap_or_default(),
    })
}

/// Like ones among all that were handed in: whoever assigns asks, and is shown of them what he may see.
async fn like(app: &App, by: &Acting, id: ProposalId) -> Outcome<Vec<i64>> {
    let by = Acting { roles: Arc::from([Role::ProposalOfficer]), ..by.clone() };
    let mut db = app.db.read().await?;
    let p = store::load(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let asked = alike::Asked { title: &p.title, body: &p.situation, but: Some(id) };
    let found = alike::find(app, &mut db, &by, asked).await?;
    Ok(found.like.into_iter().map(|like| like.known.id.0).collect())
}

/// Proposals as records that a document may be about.
pub const LINKED: LinkedKind = LinkedKind {
    key: KIND,
    word: "proposals-matter",
    link: |id| format!("/proposals/{}", ProposalId(id)),
    title: |app, by, id| Box::pin(async move { title(&app, &by, ProposalId(id)).await }),
};

async fn title(app: &App, by: &Acting, id: ProposalId) -> Outcome<Option<String>> {
    let found = store::find(&mut app.db.read().await?, by, id).await?;
    Ok(found.map(|shown| shown.proposal.title))
}
