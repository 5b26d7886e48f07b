//! The verbs of the room: reading marks and saved views are a person's own and leave no event; sending mail again does.

use super::records::{NoticeId, VIEW_NAME, VIEW_QUERY, VIEWS, ViewId};
use super::store;
use crate::foundation::acting::{Acting, Role};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::forms::{Checks, Fields, safe_path};
use crate::foundation::notices::Notice;
use crate::foundation::store as shared;
use crate::foundation::workflow::Name as _;
use serde_json::json;

/// Opens a notice: marks it read.
pub async fn open(tx: &mut Tx, by: &Acting, id: NoticeId) -> Outcome<Notice> {
    let notice = store::find(tx, by, id).await?.ok_or(Problem::NotFound)?;
    if notice.read_at.is_none() {
        shared::read_notice(tx, by.account, notice.id, by.now).await?;
    }
    Ok(notice)
}

/// Marks everything read; what is asked stays asked.
pub async fn read_all(tx: &mut Tx, by: &Acting) -> Outcome<()> {
    shared::read_all_notices(tx, by.account, by.now).await
}

/// Keeps a view of a list under a name.
pub async fn save_view(tx: &mut Tx, by: &Acting, (list, name, query): (&str, &str, &str)) -> Outcome<()> {
    let sound = safe_path(list).is_some_and(|path| !path.contains(['?', '#'])) && query.len() <= VIEW_QUERY;
    if !sound {
        return Err(Problem::Malformed("list".to_owned()));
    }
    let views = shared::views_of(tx, by.account, list).await?;
    let mut checks = Checks::default();
    checks.text(&Fields(vec![("name".to_owned(), name.to_owned())]), "name", 1, VIEW_NAME);
    checks.need(views.iter().all(|(_, known, _)| known != name), "name", "inbox-view-taken");
    checks.need(views.len() < VIEWS, "name", "inbox-view-many");
    checks.end()?;
    shared::add_view(tx, by, list, name, query).await
}

/// Drops a view of one's own.
pub async fn drop_view(tx: &mut Tx, by: &Acting, id: ViewId) -> Outcome<()> {
    shared::drop_view(tx, by.account, id.0).await
}

/// Refuses whoever does not keep the system.
pub fn may_see_mail(by: &Acting) -> Outcome<()> {
    if by.is(Role::SystemAdministrator) {
        Ok(())
    } else {
        Err(Problem::NotYours { action: "inbox-action-mail".to_owned() })
    }
}

/// Tries all mail that has not gone out again now, given up or not.
pub async fn retry_mail(tx: &mut Tx, by: &Acting) -> Outcome<()> {
    may_see_mail(by)?;
    let waiting = shared::mail_waiting(tx, by.body).await?;
    shared::retry_mail(tx, by.body, by.now).await?;
    let event = NewEvent {
        kind: "mail",
        subject: by.body.0,
        standing: Role::SystemAdministrator.key(),
        action: "retry",
        from: "",
        to: "",
        detail: json!({ "mails": waiting }),
    };
    events::record(tx, by, event).await.map(|_| ())
}
