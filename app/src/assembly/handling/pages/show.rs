//! The page of a matter's handling: what it is, where it stands, what one can do now, who handles it, what was answered, and
//! how every date came about. What a person sees of it follows from his hats.

use super::assigning::{self, Section};
use super::judging::section::{JudgingSection, PromiseLine, section_judging, section_promises};
use super::replying::section::{self, RepliesSection};
use super::step::{PaperView, paper_view};
use super::supervising::{self, SupervisionLine};
use super::view::{self, DueView};
use crate::assembly::handling::actions::{self, Dossier, allowed};
use crate::assembly::handling::exchange::papers::gather;
use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::{assignment, feedback, matter, promise};
use crate::assembly::handling::{actions::judging, reading, store};
use crate::assembly::people::{self, Orgs};
use crate::assembly::settings::{CountView, count_view, said_period};
use crate::foundation::acting::{Acting, Role, parse_date};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::events;
use crate::foundation::matters;
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::timeline::{TimelineEntry, timeline};
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::response::Response;

/// Something that one can do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// The page of the step.
    pub href: String,
    /// The act.
    pub label: String,
    /// Whether something is lost by it.
    pub danger: bool,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/matter.html")]
struct MatterPage {
    page: Page,
    crumbs: Vec<NavLink>,
    number: String,
    title: String,
    by_line: String,
    mark: &'static str,
    state: String,
    tags: Vec<String>,
    offers: Vec<Offer>,
    answer_due: Option<DueView>,
    units: Section,
    judging: JudgingSection,
    promises: Vec<PromiseLine>,
    supervision: Vec<SupervisionLine>,
    paper: PaperView,
    replies: RepliesSection,
    record_href: String,
    dates_href: String,
    contact: Vec<String>,
    files: Vec<(String, String)>,
    official: Vec<(String, String)>,
    timeline: Vec<TimelineEntry>,
}

/// The page.
pub(super) async fn show(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: MatterId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let file = actions::dossier(&mut db, &by, id).await?;
    let mut history = events::histories(&mut db, by.body, &subjects(&file)).await?;
    history.retain(|event| reading::event(&by, &file, event));
    let asked: Vec<_> = file.feedbacks.iter().map(|f| f.account).collect();
    let names = people::account_names(&mut db, by.body, &asked).await?;
    let orgs = people::orgs(&app, by.body).await?;
    let page = visit.page_with(&app, &mut db, file.matter.title.clone()).await?;
    let units = assigning::section(&mut db, (&page, &by), &file, &orgs).await?;
    let (_, extensions) = actions::assigning::wishes(&mut db, &by, id).await?;
    let replies = section::section(&mut db, (&page, &by), &file, &orgs).await?;
    drop(db);
    let kind = matters::kind(&app, &file.matter.kind);
    let paper = match kind {
        Some(kind) => (kind.paper)(app.clone(), by.clone(), id.0).await?,
        None => matters::Paper::default(),
    };
    let record_href = kind.map(|kind| (kind.link)(id.0)).filter(|_| sees_record(&by, &file));
    let handles = reading::handles(&by, &file);
    let m = &file.matter;
    html(&MatterPage {
        crumbs: vec![NavLink::said(home(&by), &page.t("handling-nav-back"))],
        number: page.ts("handling-number", m.number.as_str()),
        title: m.title.clone(),
        by_line: paper.people.join(&page.t("list-comma")),
        mark: view::matter_mark(m.state),
        state: view::state_name(&page, "matter", m.state),
        tags: tags(&page, m),
        offers: offers(&page, &by, (&file, &extensions), &orgs),
        answer_due: answer_due(&page, &by, m),
        units,
        judging: section_judging(&page, &by, &file, (&names, &orgs)),
        supervision: supervising::section_supervision(&page, &by, &file),
        promises: section_promises(&page, &by, &file, &orgs),
        paper: paper_view(&page, &m.title, &paper),
        replies,
        record_href: record_href.unwrap_or_default(),
        dates_href: format!("{}/dates", actions::link(id)),
        contact: if handles {
            paper.contact.iter().filter(|c| !c.is_empty()).cloned().collect()
        } else {
            Vec::new()
        },
        official: gather::papers(&page, &by, &file, &orgs),
        files: if handles { paper.files } else { Vec::new() },
        timeline: timeline(&page, &history),
        page,
    })
}

fn home(by: &Acting) -> &'static str {
    if by.is(Role::AssigningOfficer) {
        "/assigning"
    } else if by.is(Role::ProposalOfficer) {
        "/follow-up"
    } else if !hats::my_units(by).is_empty() {
        "/unit"
    } else {
        "/inbox"
    }
}

fn sees_record(by: &Acting, file: &Dossier) -> bool {
    hats::is_proposer(by, &file.persons)
        || file.hats(by).iter().any(|h| matches!(h, Hat::Office | Hat::Committee | Hat::Chair))
}

/// The records whose history stands on the page.
fn subjects(file: &Dossier) -> Vec<(&'static str, i64)> {
    let mut of = vec![("matter", file.matter.id.0)];
    of.extend(file.assignments.iter().map(|a| ("assignment", a.id.0)));
    of.extend(file.replies.iter().map(|r| ("reply", r.id.0)));
    of.extend(file.feedbacks.iter().map(|f| ("feedback", f.id.0)));
    of.extend(file.promises.iter().map(|p| ("promise", p.id.0)));
    of.extend(file.supervisions.iter().map(|s| ("supervision", s.id.0)));
    of
}

fn tags(page: &Page, m: &Matter) -> Vec<String> {
    let mut tags = Vec::new();
    let mut add = |holds: bool, word: &str| {
        if holds {
            tags.push(page.t(word));
        }
    };
    add(!m.key_level.is_empty(), "handling-tag-key");
    add(m.urgent, "handling-tag-urgent");
    add(m.suspended_at.is_some(), "handling-tag-suspended");
    add(m.overdue_on.is_some(), "handling-tag-overdue");
    add(m.published_at.is_some(), "handling-tag-public");
    add(!m.imported_from.is_empty(), "handling-tag-imported");
    tags
}

fn answer_due(page: &Page, by: &Acting, m: &Matter) -> Option<DueView> {
    use matter::State as S;
    let waits = matches!(m.state, S::Assigning | S::Assigned | S::Handling | S::Rehandling);
    if waits { view::due(page, by, m.answer_due.as_deref()) } else { None }
}

/// What this person can do now, of every machine.
fn offers(page: &Page, by: &Acting, (file, extensions): (&Dossier, &[Extension]), orgs: &Orgs) -> Vec<Offer> {
    let mut offers = Vec::new();
    for f in &file.feedbacks {
        let hats = Dossier::feedback_hats(by, f);
        let can = allowed(&feedback::WORKFLOW, by, f.state, &hats);
        if can.contains(&feedback::Action::Answer) {
            offers.push(Offer {
                href: judging::link(f.id),
                label: page.t("feedback-do-answer"),
                danger: false,
            });
        }
    }
    offers.extend(section::offers(page, by, file));
    let several = file.live().count() > 1;
    for own in file.live() {
        for action in allowed(&assignment::WORKFLOW, by, own.state, &file.hats_of(by, own)) {
            if !is_at_hand(action, own, extensions) {
                continue;
            }
            let label = page.t(&format!("assignment-do-{action}"));
            let label = if several {
                page.txy("handling-of-unit", label, view::unit_name(page, orgs, own.unit))
            } else {
                label
            };
            use assignment::Action as A;
            let danger = matches!(action, A::Revoke | A::DenyReturn | A::DenyExtension);
            offers.push(Offer { href: format!("/assignments/{}/steps/{action}", own.id), label, danger });
        }
    }
    for action in allowed(&matter::WORKFLOW, by, file.matter.state, &file.hats(by)) {
        use matter::Action as A;
        let ends = matches!(action, A::Publish | A::Close | A::Reopen | A::Archive);
        if (action == A::Suspend && file.matter.suspended_at.is_some())
            || (action == A::Resume && file.matter.suspended_at.is_none())
        {
            continue;
        }
        let steps = if ends { "close-steps" } else { "steps" };
        let href = format!("{}/{steps}/{action}", actions::link(file.matter.id));
        offers.push(Offer {
            href,
            label: page.t(&format!("matter-do-{action}")),
            danger: action == A::Suspend,
        });
    }
    for p in &file.promises {
        let can = allowed(&promise::WORKFLOW, by, p.state, &file.promise_hats(by, p));
        if can.iter().any(|a| matches!(a, promise::Action::Confirm | promise::Action::Claim)) {
            let href = actions::promising::link(p.id);
            let short: String = p.content.chars().take(16).collect();
            offers.push(Offer { href, label: page.ts("handling-promise-of", short), danger: false });
        }
    }
    offers.extend(supervising::offers(page, by, file));
    offers
}

/// Whether an act that the table allows has what it is about: more time is decided on only where it was asked for, and asked
/// for once. A second round follows from a judgement and is decided there.
fn is_at_hand(action: assignment::Action, own: &Assignment, extensions: &[Extension]) -> bool {
    use assignment::Action as A;
    let asked = extensions.iter().any(|e| e.assignment == own.id && e.state == WishState::Asked);
    match action {
        A::Rehandle => false,
        A::GrantExtension | A::DenyExtension => asked,
        A::AskExtension => !asked && own.extended == 0,
        _ => true,
    }
}

/// One counted date as its page shows it.
struct DateView {
    what: String,
    unit: String,
    day: String,
    state: String,
    mark: &'static str,
    why: String,
    rule: String,
    calendar: String,
    ended: String,
    provisional: String,
    import: String,
    count: Option<CountView>,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/dates.html")]
struct DatesPage {
    page: Page,
    crumbs: Vec<NavLink>,
    dates: Vec<DateView>,
}

/// Every date of a matter, how it came about day by day, and what became of it.
pub(super) async fn dates(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let id: MatterId = path_id(&id)?;
    let mut db = app.db.read().await?;
    let file = actions::dossier(&mut db, &by, id).await?;
    let dues = store::clock::of_matter(&mut db, by.body, id).await?;
    drop(db);
    let orgs = people::orgs(&app, by.body).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("handling-dates");
    let sees = |d: &&Due| reading::due(&by, &file, d);
    let dates = dues.iter().rev().filter(sees).map(|d| date(&page, &by, &orgs, d)).collect();
    html(&DatesPage { crumbs: vec![NavLink::said(&actions::link(id), &file.matter.title)], dates, page })
}

fn date(page: &Page, by: &Acting, orgs: &Orgs, d: &Due) -> DateView {
    let mark = match d.state {
        DueState::Running if d.overdue_at.is_some() => "late",
        DueState::Running => "work",
        DueState::Paused => "wait",
        DueState::Met => "done",
        DueState::Cancelled | DueState::Replaced => "stop",
    };
    let fixed = d.rule == actions::clock::FIXED;
    // Drawn as it is counted today; a row counted on an earlier calendar says its version and its day.
    let count = parse_date(&d.start_on).filter(|_| !fixed).and_then(|start| {
        let period = crate::foundation::procedure::parse_period(&d.period)?;
        let counted = working_days::due(&by.procedure.calendar, start, &period).ok()?;
        (counted.date.to_string() == d.due_on).then(|| count_view(page, &counted))
    });
    let unknown = parse_date(&d.due_on).map(|day| day.year()).filter(|_| d.provisional);
    let year = unknown.map(|year| year.to_string()).unwrap_or_default();
    let may_import = !year.is_empty() && by.is_any(&[Role::OfficeOfficer, Role::ProposalOfficer]);
    let late = d.state == DueState::Met && d.overdue_at.is_some();
    let end = if late { "due-end-late".to_owned() } else { format!("due-end-{}", d.end_reason) };
    let began = page.t(&format!("clock-start-{}", d.start_event));
    DateView {
        what: page.t(&format!("due-{}", d.what)),
        unit: d.unit.map(|unit| view::unit_name(page, orgs, unit)).unwrap_or_default(),
        day: page.day(&d.due_on),
        state: if mark == "late" { page.t("dates-late") } else { page.t(&format!("due-state-{}", d.state)) },
        mark,
        why: page.txy(
            if fixed { "handling-date-fixed" } else { "handling-date-began" },
            began,
            page.day(&d.start_on),
        ),
        rule: if fixed {
            String::new()
        } else {
            let rule = page.t(&format!("setting-{}", d.rule.replace(['.', '_'], "-")));
            page.txy("dates-rule", rule, said_period(page, &d.period))
        },
        calendar: if fixed {
            String::new()
        } else if d.calendar == by.procedure.calendar.version() {
            page.t("dates-calendar")
        } else {
            page.ts("dates-calendar-before", d.calendar.chars().take(8).collect::<String>())
        },
        ended: if page.has(&end) { page.t(&end) } else { String::new() },
        provisional: if d.provisional { page.ts("dates-why-provisional", &year) } else { String::new() },
        import: if may_import { format!("/settings/calendar?year={year}") } else { String::new() },
        count,
    }
}
