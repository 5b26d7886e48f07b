//! Carrying a plan out: entries, changes, the note of the import and its event, all in one transaction or not at all.

use super::members::{self, NO_LOGIN};
use super::plan::{Act, ListKind, Options, Plan, Row, Verdict};
use super::reading::Source;
use super::record::{self, ImportKind, KIND, NewImport, Piece};
use super::store;
use super::units::NO_CODE;
use crate::assembly::people::actions::orgs::Correction;
use crate::assembly::people::actions::{self, listed, members as member_acts, orgs as org_acts};
use crate::assembly::people::records::forms::{MemberForm, OrgForm};
use crate::assembly::people::records::{TermId, UnitKind};
use crate::assembly::people::store::accounts;
use crate::foundation::acting::{Acting, NOBODY};
use crate::foundation::db::Tx;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::forms::Fields;
use crate::foundation::ids::{self, AccountId, OrgId};
use crate::foundation::workflow::Name;
use serde_json::json;

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Its note.
    pub id: i64,
    /// Records entered.
    pub entered: usize,
    /// Records changed.
    pub changed: usize,
    /// Records that stand as the table says.
    pub same: usize,
}

/// Plans and carries out in one transaction, so that nothing can come between. The plan comes back where it cannot be carried
/// out as the options say.
pub async fn import(
    tx: &mut Tx,
    by: &Acting,
    source: &Source,
    options: &Options,
) -> Outcome<Result<Done, Plan>> {
    store::hold(tx, by).await?;
    let plan = super::plan(tx, by, source, options).await?;
    if !plan.stops().is_empty() || plan.written() == (0, 0) {
        return Ok(Err(plan));
    }
    let mut pieces = Vec::new();
    let term = match plan.kind {
        ListKind::Members => Some(members::term(tx, by).await?.id),
        ListKind::Units => None,
    };
    for row in &plan.rows {
        let piece = match (&row.act, term) {
            (Act::Enter(fields), Some(term)) if row.enters() => {
                Some(enter_member(tx, by, (row, fields), term).await?)
            }
            (Act::Enter(fields), None) if row.enters() => Some(enter_unit(tx, by, (row, fields)).await?),
            (Act::Known(id, fields), _) => change(tx, by, (&plan, row), (*id, fields), term).await?,
            _ => None,
        };
        pieces.extend(piece);
    }
    let (entered, changed) = plan.written();
    let new = NewImport {
        kind: if plan.kind == ListKind::Members { ImportKind::Members } else { ImportKind::Units },
        file_name: &plan.file_name,
        digest: &plan.digest,
        sitting: None,
        made: entered as i64,
        changed: changed as i64,
        same: plan.count(Verdict::Same) as i64,
        refused: plan.count(Verdict::Refused) as i64,
    };
    let id = record::note(tx, by, &new, pieces).await?;
    tell(tx, by, id, &new).await?;
    Ok(Ok(Done { id, entered, changed, same: plan.count(Verdict::Same) }))
}

/// The event of the import, and one notice to the auditors for all the seats it gave (TRUST T-10).
pub async fn tell(tx: &mut Tx, by: &Acting, id: i64, new: &NewImport<'_>) -> Outcome<()> {
    let detail = json!({
        "x": new.file_name, "digest": new.digest, "as": new.kind, "n": new.made, "changed": new.changed,
        "same": new.same, "refused": new.refused,
    });
    let event = NewEvent {
        kind: KIND,
        subject: id,
        standing: actions::standing(by),
        action: "bring",
        from: "",
        to: "",
        detail,
    };
    events::record(tx, by, event).await?;
    if new.kind == ImportKind::Members {
        let args = json!({ "x": new.file_name, "n": new.made, "who": by.name });
        actions::tell_auditors(tx, by, "people-notice-import", args).await?;
    }
    Ok(())
}

async fn enter_member(
    tx: &mut Tx,
    by: &Acting,
    (row, fields): (&Row, &Fields),
    term: TermId,
) -> Outcome<Piece> {
    let mut form = MemberForm::read(fields)?;
    if form.account.login == NO_LOGIN || accounts::login_taken(tx, &form.account.login, NOBODY).await? {
        form.account.login = format!("m-{}", ids::write(by.new_id()));
    }
    let id = listed::enter_member(tx, by, term, &form).await?;
    Ok(Piece::made("account", id.0, &row.name))
}

async fn enter_unit(tx: &mut Tx, by: &Acting, (row, fields): (&Row, &Fields)) -> Outcome<Piece> {
    let mut form = OrgForm::read(fields)?;
    if form.code == NO_CODE {
        form.code = format!("i-{}", ids::write(by.new_id()));
    }
    let id = org_acts::enter(tx, by, &form).await?;
    Ok(Piece::made("org", id.0, &row.name))
}

/// Writes the changes of a record that are ticked.
async fn change(
    tx: &mut Tx,
    by: &Acting,
    (plan, row): (&Plan, &Row),
    (id, now): (i64, &Fields),
    term: Option<TermId>,
) -> Outcome<Option<Piece>> {
    let mut form = now.clone();
    let mut seat = false;
    for cell in plan.taken(row) {
        form.set(cell.target, cell.value.clone());
        seat |= matches!(cell.target, "sector" | "committee" | "standing");
    }
    if form == *now && plan.taken(row).next().is_none() {
        return Ok(None);
    }
    let former = serde_json::to_string(&now.0)?;
    match term {
        Some(term) => {
            let today = by.today().to_string();
            // Groups that change begin today, so that earlier days keep what was true then.
            let moves =
                seat && form.get("from_on") == now.get("from_on") && now.get("from_on") < today.as_str();
            if moves && now.has("standing") {
                form.set("from_on", today);
            }
            let version = now.parsed::<i64>("version").unwrap_or(0);
            let read = MemberForm::read(&form)?;
            member_acts::change(tx, by, (AccountId(id), version), term, &read).await?;
            Ok(Some(Piece::changed("account", id, &row.name, former)))
        }
        None => {
            let correction = correction(&form)?;
            org_acts::correct(tx, by, OrgId(id), &correction).await?;
            Ok(Some(Piece::changed("org", id, &row.name, former)))
        }
    }
}

/// What a unit's form says as a correction.
pub(super) fn correction(form: &Fields) -> Outcome<Correction> {
    let unit_kind = UnitKind::from_key(form.get("unit_kind"));
    Ok(Correction {
        name: form.get("name").to_owned(),
        short_name: form.get("short_name").to_owned(),
        name_en: form.get("name_en").to_owned(),
        unit_kind: unit_kind.ok_or_else(|| Problem::invalid("unit_kind", "form-choose"))?,
        code: form.get("code").to_owned(),
    })
}
