//! The letter as those see it who may not write on it now: what can be done, what a signature or the audit looks at, the
//! co-handlers' words, to whom it was delivered and who has read it.

use super::findings;
use super::letter::{LetterView, letter as letter_of};
use super::reading::{Reading, read};
use super::write::{self, CheckView, check_views};
use crate::assembly::handling::actions::replying::{last_words, link, number_of};
use crate::assembly::handling::hats;
use crate::assembly::handling::pages::view::reply_mark;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::reply::{Action, State};
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::db::Record;
use crate::foundation::errors::Outcome;
use crate::foundation::pages::{Page, Visit, html};
use askama::Template;
use axum::extract::{Path, State as FromState};
use axum::http::Method;
use axum::response::Response;

#[derive(Template)]
#[template(path = "assembly/handling/templates/replying_show.html")]
struct ShowPage {
    page: Page,
    matter: String,
    back: String,
    state: String,
    mark: &'static str,
    note: String,
    acts: Vec<ActView>,
    checks_head: String,
    checks: Vec<CheckView>,
    words: Vec<(String, String)>,
    deliveries: Vec<(String, String)>,
    others: Vec<(String, String)>,
    l: LetterView,
}

#[derive(Template)]
#[template(path = "assembly/handling/templates/replying_print.html")]
struct PrintPage {
    page: Page,
    back: String,
    l: LetterView,
}

/// An act that is offered.
struct ActView {
    href: String,
    label: String,
    primary: bool,
}

/// Address and words of an act.
pub(super) fn act(page: &Page, id: ReplyId, action: Action) -> (String, String) {
    (format!("{}/steps/{action}", link(id)), page.t(&format!("reply-do-{action}")))
}

/// The last word of each co-handler that was asked.
pub(super) fn countersign_words(page: &Page, r: &Reading) -> Vec<(String, String)> {
    let said = |c: &&Countersign| {
        let word = page.t(&format!("countersign-{}", c.state));
        let text = match (c.remark.as_str(), &c.due_on) {
            ("", Some(due)) if c.state == CountersignState::Asked => {
                page.txy("countersign-until", word, page.day(due))
            }
            ("", _) => word,
            (remark, _) => page.txy("countersign-said", word, remark),
        };
        (r.org(c.unit), text)
    };
    last_words(&r.parts.countersigns).iter().map(said).collect()
}

/// The editor for who may write on it, the letter for everybody else who may see it.
pub async fn page(FromState(app): FromState<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let r = read(&app, &by, path_id(&id)?).await?;
    if r.may(Action::Edit) {
        return write::edit(&app, &visit, &by, r).await;
    }
    opened(&app, &visit, &by, &r).await?;
    let page = visit.page(&app, "").await?;
    html(&compose(page, &by, &r))
}

/// The letter alone, as it is printed.
pub async fn letter(
    FromState(app): FromState<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let r = read(&app, &by, path_id(&id)?).await?;
    opened(&app, &visit, &by, &r).await?;
    let mut page = visit.page(&app, "").await?;
    page.title = super::letter::title(&page, &r);
    let l = letter_of(&page, &r);
    html(&PrintPage { back: link(r.reply.id), page, l })
}

/// A proposer who opens what was delivered to him has read it. This stands on a GET because opening is all that he does: no
/// button says that he has read, and asking for one would put a hurdle before the reply. It writes his own row alone, once,
/// and changes nothing else. Nobody else's look sets it, nor a browser that fetches ahead or asks for the head only, nor the
/// API, whose programs fetch without anybody reading.
async fn opened(app: &App, visit: &Visit, by: &Acting, r: &Reading) -> Outcome<()> {
    if visit.ahead || visit.method != Method::GET {
        return Ok(());
    }
    let mine = |d: &&Delivery| d.read_at.is_none() && hats::speaks(by, d.account, d.org);
    let unread: Vec<&Delivery> = r.deliveries.iter().filter(mine).collect();
    if unread.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    for delivery in unread {
        Delivery { read_at: Some(by.now), ..delivery.clone() }.save(&mut tx).await?;
    }
    tx.commit().await
}

fn compose(mut page: Page, by: &Acting, r: &Reading) -> ShowPage {
    let reply = &r.reply;
    page.title = match number_of(reply) {
        number if number.is_empty() => page.t(&format!("reply-kind-{}", reply.kind)),
        number => page.ts("reply-letter-number", number),
    };
    let offered = r.actions.iter().filter(|a| !matches!(a, Action::Edit | Action::Supersede));
    let asked = r
        .parts
        .countersigns
        .iter()
        .any(|c| c.state == CountersignState::Asked && by.delegation(c.unit).is_some());
    let offered = offered.filter(|a| **a != Action::AnswerCountersign || asked);
    let acts: Vec<ActView> = offered
        .enumerate()
        .map(|(at, action)| {
            let (href, label) = act(&page, reply.id, *action);
            ActView { href, label, primary: at == 0 && *action != Action::Correct }
        })
        .collect();
    let audits = r.is_office && reply.state == State::InAudit;
    let (checks_head, checks) = if audits {
        let point = |p: findings::PointView| CheckView { stand: p.stand, text: p.text, why: p.why };
        (page.t("audit-head"), findings::points(&page, by, r).into_iter().map(point).collect())
    } else if r.may(Action::Sign) {
        (page.t("reply-checks"), check_views(&page, by, r))
    } else {
        (String::new(), Vec::new())
    };
    ShowPage {
        matter: page.txy("handling-matter-line", &r.file.matter.number, &r.file.matter.title),
        back: crate::assembly::handling::actions::link(reply.matter),
        state: page.t(&format!("reply-state-{}", reply.state)),
        mark: reply_mark(reply.state),
        note: note(&page, r),
        acts,
        checks_head,
        checks,
        words: if r.is_unit || r.is_office { countersign_words(&page, r) } else { Vec::new() },
        deliveries: if r.is_unit || r.is_office { deliveries(&page, r) } else { Vec::new() },
        others: others(&page, by, r),
        l: letter_of(&page, r),
        page,
    }
}

fn note(page: &Page, r: &Reading) -> String {
    let reply = &r.reply;
    let newer = r.file.replies.iter().find(|n| n.supersedes == Some(reply.id));
    match (reply.state, newer) {
        (State::Superseded, Some(newer)) => page.ts("reply-superseded-note", number_of(newer)),
        (State::InAudit, _) => {
            let due = reply.audit_due.as_ref().map(|d| page.day(d)).unwrap_or_default();
            page.ts("reply-in-audit-note", due)
        }
        (State::Released, _) if r.is_unit => page.t("reply-released-note"),
        _ => String::new(),
    }
}

pub(super) fn deliveries(page: &Page, r: &Reading) -> Vec<(String, String)> {
    let said = |d: &Delivery| {
        let text = match d.read_at {
            Some(at) => page.txy("delivery-read", page.day_of(d.at), page.moment(at)),
            None => page.ts("delivery-unread", page.day_of(d.at)),
        };
        (r.proposer(d.account, d.org), text)
    };
    r.deliveries.iter().map(said).collect()
}

/// Other replies of the same assignment that the person may see.
fn others(page: &Page, by: &Acting, r: &Reading) -> Vec<(String, String)> {
    use crate::assembly::handling::actions::replying::sees;
    let same = |o: &&Reply| o.assignment == r.own.id && o.id != r.reply.id && o.state != State::Discarded;
    let said = |o: &Reply| {
        let state = page.t(&format!("reply-state-{}", o.state));
        let name = match number_of(o) {
            number if number.is_empty() => page.t(&format!("reply-kind-{}", o.kind)),
            number => page.ts("reply-letter-number", number),
        };
        (link(o.id), page.txy("reply-other", name, state))
    };
    let seen = r.file.replies.iter().filter(same).filter(|o| sees(by, &r.file, &r.own, o));
    seen.map(said).collect()
}
