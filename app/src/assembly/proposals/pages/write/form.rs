//! The form of a proposal as shown: its fields, its suggestions, what is kept of it.

use super::saving::action_of;
use super::typed::MOST;
use crate::assembly::people::{self, OrgKind};
use crate::assembly::proposals::actions::link;
use crate::assembly::proposals::alike::Asked;
use crate::assembly::proposals::pages::alike::{self, AlikeView};
use crate::assembly::proposals::pages::show::{Paper, paper};
use crate::assembly::proposals::pages::view;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::parts;
use crate::assembly::proposals::workflow::{Action, State};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome};
use crate::foundation::forms::{Choice, ErrorItem, Field, Fields, FormMaker};
use crate::foundation::ids::OrgId;
use crate::foundation::pages::{Page, Visit, html_with};
use crate::foundation::words::Lang;
use crate::foundation::workflow::Name;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "assembly/proposals/templates/write.html")]
struct WritePage {
    page: Page,
    lead: String,
    errors: Vec<ErrorItem>,
    kept: String,
    kept_note: String,
    version: i64,
    who: Option<Field>,
    title: Field,
    situation: Field,
    analysis: Field,
    suggestions_head: Field,
    suggestions: Vec<Field>,
    blank: Field,
    research: Field,
    category: Field,
    units: Vec<Field>,
    source: Field,
    publish_wish: Field,
    publish_reason: Field,
    urgent: Field,
    contact: Vec<Field>,
    reason: Option<Field>,
    most: usize,
    correcting: bool,
    returned: bool,
    return_reason: String,
    papers: Vec<(Paper, String)>,
    files_action: String,
    file: Field,
    back: String,
    alike: AlikeView,
    but: String,
    total: String,
}

/// What is being written.
pub(super) enum Matter {
    New,
    Known(Box<Proposal>),
}

pub(super) type Typed<'a> = (&'a Fields, &'a [Complaint], Option<(i64, bool)>);

pub(super) async fn form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    matter: Matter,
    typed: Typed<'_>,
    status: StatusCode,
) -> Outcome<Response> {
    let names = view::names(app, by.body).await?;
    let units = units(app, by).await?;
    let mut db = app.db.read().await?;
    let mut page = visit.page_with(app, &mut db, "").await?;
    let but = match &matter {
        Matter::New => None,
        Matter::Known(p) => Some(p.id),
    };
    let asked = Asked { title: typed.0.get("title"), body: typed.0.get("situation"), but };
    let mut alike = alike::of(app, &mut db, (&page, by, &names), asked, None).await?;
    let files = match &matter {
        Matter::Known(p) => parts::attachments(&mut db, p.id).await?,
        Matter::New => Vec::new(),
    };
    drop(db);
    let correcting = action_of(visit) == Action::Correct;
    if correcting {
        // A correction changes the text alone.
        (alike.categories, alike.units) = (Vec::new(), Vec::new());
    }
    page.title = page.t(if correcting { "case-action-correct" } else { "proposals-write" });
    let parts = (names, units, alike, files);
    html_with(status, &compose(page, by, matter, typed, parts, correcting))
}

/// Handling units that exist today.
async fn units(app: &App, by: &Acting) -> Outcome<Vec<(OrgId, String)>> {
    let (orgs, today) = (people::orgs(app, by.body).await?, by.today().to_string());
    Ok(orgs.of_kind(OrgKind::Unit, &today).map(|o| (o.id, o.name(&today, Lang::Zh).to_owned())).collect())
}

type Around = (std::sync::Arc<view::Names>, Vec<(OrgId, String)>, AlikeView, Vec<Attachment>);

fn compose(
    page: Page,
    by: &Acting,
    matter: Matter,
    (fields, wrong, kept_at): Typed<'_>,
    (names, units, alike, files): Around,
    correcting: bool,
) -> WritePage {
    let make = FormMaker::new(&page, fields, wrong);
    let known = match matter {
        Matter::New => None,
        Matter::Known(p) => Some(*p),
    };
    let returned = known.as_ref().is_some_and(|p| p.state == State::Returned);
    let max = by.procedure.whole("proposal.max_chars", by.today());
    let (kept, kept_note) = kept_notes(&page, kept_at);
    WritePage {
        lead: page.t(if correcting { "proposals-correct-lead" } else { "proposals-write-lead" }),
        errors: make.errors(),
        kept,
        kept_note,
        version: known.as_ref().map_or(0, |p| p.version),
        who: if correcting || known.as_ref().is_some_and(|p| p.org.is_some()) {
            None
        } else {
            Some(who_field(&page, by, &make, known.is_some()))
        },
        title: make.field("title", "proposals-field-title").required().max(60),
        situation: make.field("situation", "proposals-situation").required().rows(5),
        analysis: make.field("analysis", "proposals-analysis").required().rows(5),
        suggestions_head: head(&page, &make, wrong),
        suggestions: rows(&page, fields, wrong),
        blank: Field { name: "suggestion".to_owned(), rows: 3, max: 800, kind: "text", ..Field::default() },
        research: make.field("research", "proposals-research").rows(2).max(2000),
        category: make.field("category", "proposals-category").options(names.choices(&page)),
        units: unit_fields(&page, &make, &units),
        source: make.field("source", "proposals-source").or("own").options(sources(&page)),
        publish_wish: make.field("publish_wish", "proposals-publish").or("full").options(wishes(&page)),
        publish_reason: make.field("publish_reason", "proposals-publish-reason").max(500),
        urgent: make
            .field("urgent", "proposals-urgent-head")
            .several(&fields.all("urgent"), [Choice::new("yes", page.t("proposals-urgent-yes"))]),
        contact: contact(&make),
        reason: correcting.then(|| make.field("reason", "case-reason-correct").required().rows(3).max(1000)),
        most: MOST,
        correcting,
        returned,
        return_reason: known
            .as_ref()
            .filter(|_| returned)
            .map(|p| p.outcome_reason.clone())
            .unwrap_or_default(),
        papers: known.as_ref().map(|p| papers(&page, p.id, &files)).unwrap_or_default(),
        files_action: known
            .as_ref()
            .filter(|_| !correcting)
            .map(|p| format!("/proposals/{}/files", p.id))
            .unwrap_or_default(),
        file: make.field("file", "proposals-file"),
        back: known.as_ref().map_or_else(|| "/proposals/mine".to_owned(), |p| link(p.id)),
        alike,
        but: known.as_ref().map(|p| p.id.to_string()).unwrap_or_default(),
        total: page.tn("proposals-total", max),
        page,
    }
}

/// When what is shown was kept, and the note about it; both empty when it was not.
fn kept_notes(page: &Page, kept_at: Option<(i64, bool)>) -> (String, String) {
    match kept_at {
        Some((at, waiting)) => {
            let word = if waiting { "form-waited" } else { "form-kept-found" };
            (page.ts("form-kept", page.clock(at)), page.ts(word, page.moment(at)))
        }
        None => (String::new(), String::new()),
    }
}

fn sources(page: &Page) -> impl Iterator<Item = Choice> + '_ {
    Source::all().iter().map(|s| Choice::new(s, page.t(&format!("source-{s}"))))
}

fn wishes(page: &Page) -> impl Iterator<Item = Choice> + '_ {
    PublishWish::all().iter().map(|w| Choice::new(w, page.t(&format!("publish-{w}"))))
}

fn contact(make: &FormMaker<'_>) -> Vec<Field> {
    vec![
        make.field("contact_phone", "proposals-contact-phone").kind("tel").autocomplete("tel").max(60),
        make.field("contact_email", "proposals-contact-email").kind("email").autocomplete("email").max(120),
        make.field("contact_hours", "proposals-contact-hours").max(120),
    ]
}

/// Files with the address at which each is taken off.
fn papers(page: &Page, id: ProposalId, files: &[Attachment]) -> Vec<(Paper, String)> {
    let remove = |a: &Attachment| format!("/proposals/{id}/files/{}/remove", a.id);
    files.iter().map(|a| (paper(page, id, a), remove(a))).collect()
}

/// Who proposes: the person alone or with others, or an organisation he writes for.
fn who_field(page: &Page, by: &Acting, make: &FormMaker<'_>, known: bool) -> Field {
    let allowed = by.procedure.several("proposal.kinds", by.today());
    let together = |kind: &str| kind != "unit" && allowed.contains(&Kind::OrgJoint.key());
    let mut options = Vec::new();
    if by.is(Role::Member) {
        for kind in [Kind::Individual, Kind::Joint] {
            let hint = page.t(&format!("kind-{kind}-hint"));
            options.push(Choice { hint, ..Choice::new(kind, page.t(&format!("kind-{kind}"))) });
        }
    }
    if !known {
        for delegation in by.delegations.iter() {
            if let Some(kind) = Kind::from_key(&delegation.kind).filter(|k| allowed.contains(&k.key())) {
                let hint = page.t(&format!("kind-{kind}"));
                options.push(Choice {
                    hint,
                    ..Choice::new(format!("{kind}:{}", delegation.org), &delegation.org_name)
                });
            }
        }
        for delegation in by.delegations.iter().filter(|d| together(d.kind.as_str())) {
            let kind = Kind::OrgJoint;
            let label = page.ts("joining-with-others", delegation.org_name.as_str());
            let hint = page.t("joining-with-others-hint");
            options.push(Choice { hint, ..Choice::new(format!("{kind}:{}", delegation.org), label) });
        }
    }
    let first = options.first().map(|o| o.value.clone()).unwrap_or_default();
    make.field("who", "proposals-who").or(first).options(options)
}

fn head(page: &Page, make: &FormMaker<'_>, wrong: &[Complaint]) -> Field {
    let mut head = make.field("suggestions", "proposals-suggestions").required();
    if let Some(c) = wrong.iter().find(|c| c.field == "suggestion") {
        head.error = page.complaint(c);
    }
    head
}

fn rows(page: &Page, fields: &Fields, wrong: &[Complaint]) -> Vec<Field> {
    let mut values: Vec<&str> = fields.all("suggestion");
    if values.is_empty() {
        values.push("");
    }
    let row = |(index, value): (usize, &&str)| {
        let name = format!("suggestion-{}", index + 1);
        let error = wrong.iter().find(|c| c.field == name).map(|c| page.complaint(c)).unwrap_or_default();
        Field {
            name: "suggestion".to_owned(),
            value: (*value).to_owned(),
            error,
            rows: 3,
            max: 800,
            kind: "text",
            ..Field::default()
        }
    };
    values.iter().enumerate().map(row).collect()
}

fn unit_fields(page: &Page, make: &FormMaker<'_>, units: &[(OrgId, String)]) -> Vec<Field> {
    let field = |n: usize| {
        let asked = make
            .field(&format!("unit_{n}"), if n == 1 { "proposals-unit-lead" } else { "proposals-unit-co" });
        let unknown = !asked.value.is_empty() && !units.iter().any(|(_, name)| *name == asked.value);
        let own = unknown.then(|| Choice::new(&asked.value, &asked.value));
        let none = Choice::new("", page.t("proposals-unit-none"));
        let known = units.iter().map(|(_, name)| Choice::new(name, name));
        let options: Vec<Choice> = std::iter::once(none).chain(own).chain(known).collect();
        asked.options(options)
    };
    (1..=3).map(field).collect()
}
