//! Statements of imports: what is known before one, what each left behind, what the body has said of headings.

use super::record::{Act, Import, ImportKind, NewImport, Piece};
use crate::assembly::people::records::{AccountState, Seat, TermId};
use crate::foundation::acting::Acting;
use crate::foundation::db::{Read, Row, Tx};
use crate::foundation::dialect;
use crate::foundation::errors::Outcome;

macro_rules! import {
    ($rest:literal) => {
        concat!(
            "select b.id, b.kind, b.file_name, b.digest, b.records, b.changed, b.same, b.refused, b.made_at, b.made_by, \
             coalesce((select a.name from account a where a.id = b.made_by), ''), b.undone_at, \
             coalesce((select a.name from account a where a.id = b.undone_by), ''), b.sitting from bulk_import b ",
            $rest
        )
    };
}

crate::statements! {
    KNOWN = "select a.id, a.version, a.login, a.name, a.sort_key, coalesce(a.member_no, ''), a.phone, a.email, a.employer, \
        a.post, a.state, s.id, s.term, s.sector, s.committee, s.grp, s.standing, s.from_on, s.until_on from account a \
        left join seat s on s.account = a.id and s.term = $2 and not exists (select 1 from seat x where x.account = s.account \
        and x.term = s.term and (x.from_on > s.from_on or (x.from_on = s.from_on and x.id > s.id))) where a.body = $1 \
        and not exists (select 1 from role_grant g where g.account = a.id and g.revoked_at is null \
        and g.role in ('system_administrator', 'security_administrator', 'auditor')) order by a.id";
    ADD_IMPORT = "insert into bulk_import (id, body, kind, file_name, digest, sitting, records, changed, same, refused, \
        made_at, made_by) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)";
    ADD_PIECE = "insert into import_piece (id, body, bulk_import, kind, subject, act, name, events, former) \
        values ($1,$2,$3,$4,$5,$6,$7,$8,$9)";
    SEEN_IMPORT = import!("where b.body = $1 and b.digest = $2 and b.undone_at is null order by b.id desc limit 1");
    IMPORT = import!("where b.body = $1 and b.id = $2");
    IMPORTS = import!("where b.body = $1 and ($2 = '' or b.kind in ($2, $3, $4, $5)) and b.id < $6 order by b.id desc limit $7");
    PIECES = "select id, kind, subject, act, name, events, former, undone_at from import_piece where bulk_import = $1 \
        and id > $2 order by id limit $3";
    COUNT_PIECES = "select count(*) from import_piece where bulk_import = $1 and undone_at is null";
    UNDO_IMPORT = "update bulk_import set undone_at = $3, undone_by = $4 where body = $1 and id = $2 and undone_at is null";
    UNDO_PIECE = "update import_piece set undone_at = $3, former = '' where body = $1 and id = $2 and undone_at is null";
    COLUMNS = "select heading, field from import_column where body = $1 and kind = $2 order by heading";
    CHOOSE_COLUMN = "insert into import_column (id, body, kind, heading, field, chosen_at, chosen_by) \
        values ($1,$2,$3,$4,$5,$6,$7) on conflict (body, kind, heading) do update set field = excluded.field, \
        chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by";
    FORGET_COLUMN = "delete from import_column where body = $1 and kind = $2 and heading = $3";
    DROP_SEATS = "delete from seat where body = $1 and account = $2";
    DROP_GRANTS = "delete from role_grant where body = $1 and account = $2";
    NEVER_BEGAN = "update org set until_on = $3, code = $4 where body = $1 and id = $2";
}

/// Somebody with an account, and his last seat in the term.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub id: i64,
    pub version: i64,
    pub login: String,
    pub name: String,
    pub sort_key: String,
    pub member_no: String,
    pub phone: String,
    pub email: String,
    pub employer: String,
    pub post: String,
    pub state: AccountState,
    pub seat: Option<Seat>,
}

fn one_known(mut r: Row) -> Outcome<Known> {
    Ok(Known {
        id: r.take()?,
        version: r.take()?,
        login: r.take()?,
        name: r.take()?,
        sort_key: r.take()?,
        member_no: r.take()?,
        phone: r.take()?,
        email: r.take()?,
        employer: r.take()?,
        post: r.take()?,
        state: r.take()?,
        seat: seat(&mut r)?,
    })
}

fn seat(r: &mut Row) -> Outcome<Option<Seat>> {
    let (id, term): (Option<i64>, Option<TermId>) = (r.take()?, r.take()?);
    let (sector, committee, group) = (r.take()?, r.take()?, r.take()?);
    let (standing, from_on, until_on): (Option<i64>, Option<String>, Option<String>) =
        (r.take()?, r.take()?, r.take()?);
    let (Some(id), Some(term), Some(from_on)) = (id, term, from_on) else { return Ok(None) };
    let standing = standing == Some(1);
    Ok(Some(Seat { id, term, sector, committee, group, standing, from_on, until_on }))
}

/// Everybody who may be meant by a list of members: administrators do no business and are none of them.
pub(super) async fn known(db: &mut dyn Read, by: &Acting, term: TermId) -> Outcome<Vec<Known>> {
    db.rows(KNOWN, crate::args![by.body, term]).await?.into_iter().map(one_known).collect()
}

/// Holds a second import of the body back until this one is done.
pub(super) async fn hold(tx: &mut Tx, by: &Acting) -> Outcome<()> {
    dialect::hold(tx, "body", by.body.0).await
}

pub(super) async fn add_import(tx: &mut Tx, by: &Acting, id: i64, new: &NewImport<'_>) -> Outcome<()> {
    let args = crate::args![
        id,
        by.body,
        new.kind,
        new.file_name,
        new.digest,
        new.sitting,
        new.made,
        new.changed,
        new.same,
        new.refused,
        by.now,
        by.account
    ];
    tx.run(ADD_IMPORT, args).await.map(|_| ())
}

pub(super) async fn add_piece(tx: &mut Tx, by: &Acting, import: i64, piece: &Piece) -> Outcome<()> {
    let args = crate::args![
        by.new_id(),
        by.body,
        import,
        &piece.kind,
        piece.subject,
        piece.act,
        &piece.name,
        piece.events,
        &piece.former
    ];
    tx.run(ADD_PIECE, args).await.map(|_| ())
}

fn import(mut r: Row) -> Outcome<Import> {
    Ok(Import {
        id: r.take()?,
        kind: r.take()?,
        file_name: r.take()?,
        digest: r.take()?,
        made: r.take()?,
        changed: r.take()?,
        same: r.take()?,
        refused: r.take()?,
        at: r.take()?,
        by: r.take()?,
        who: r.take()?,
        undone_at: r.take()?,
        undone_by: r.take()?,
        sitting: r.take()?,
    })
}

pub(super) async fn seen(db: &mut dyn Read, by: &Acting, digest: &str) -> Outcome<Option<Import>> {
    db.row(SEEN_IMPORT, crate::args![by.body, digest]).await?.map(import).transpose()
}

pub(super) async fn find(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Option<Import>> {
    db.row(IMPORT, crate::args![by.body, id]).await?.map(import).transpose()
}

/// Imports of some kinds, or of all where the first is none, newest first.
pub(super) async fn imports(
    db: &mut dyn Read,
    by: &Acting,
    kinds: Option<[ImportKind; 4]>,
    (before, limit): (i64, i64),
) -> Outcome<Vec<Import>> {
    let [one, other, third, last] =
        kinds.map_or_else(Default::default, |kinds| kinds.map(|kind| kind.to_string()));
    let args = crate::args![by.body, one, other, third, last, before, limit];
    db.rows(IMPORTS, args).await?.into_iter().map(import).collect()
}

/// Pieces of an import after an id.
pub(super) async fn pieces(db: &mut dyn Read, import: i64, after: i64, limit: i64) -> Outcome<Vec<Piece>> {
    let rows = db.rows(PIECES, crate::args![import, after, limit]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Piece {
                id: r.take()?,
                kind: r.take()?,
                subject: r.take()?,
                act: r.take::<Act>()?,
                name: r.take()?,
                events: r.take()?,
                former: r.take()?,
                undone_at: r.take()?,
            })
        })
        .collect()
}

/// How many pieces of an import still stand.
pub(super) async fn count_pieces(db: &mut dyn Read, import: i64) -> Outcome<i64> {
    db.number(COUNT_PIECES, crate::args![import]).await
}

/// Marks an import as taken back; false: somebody was first.
pub(super) async fn undo_import(tx: &mut Tx, by: &Acting, id: i64) -> Outcome<bool> {
    Ok(tx.run(UNDO_IMPORT, crate::args![by.body, id, by.now, by.account]).await? == 1)
}

pub(super) async fn undo_piece(tx: &mut Tx, by: &Acting, id: i64) -> Outcome<bool> {
    Ok(tx.run(UNDO_PIECE, crate::args![by.body, id, by.now]).await? == 1)
}

/// What the body has said of headings.
pub(super) async fn columns(
    db: &mut dyn Read,
    by: &Acting,
    kind: ImportKind,
) -> Outcome<Vec<(String, String)>> {
    let rows = db.rows(COLUMNS, crate::args![by.body, kind]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?))).collect()
}

/// Remembers what a heading means.
pub(super) async fn choose_column(
    tx: &mut Tx,
    by: &Acting,
    kind: ImportKind,
    (heading, field): (&str, &str),
) -> Outcome<()> {
    let args = crate::args![by.new_id(), by.body, kind, heading, field, by.now, by.account];
    tx.run(CHOOSE_COLUMN, args).await.map(|_| ())
}

/// Forgets it.
pub(super) async fn forget_column(
    tx: &mut Tx,
    by: &Acting,
    kind: ImportKind,
    heading: &str,
) -> Outcome<bool> {
    Ok(tx.run(FORGET_COLUMN, crate::args![by.body, kind, heading]).await? > 0)
}

/// Seats and roles of somebody whom an import entered and nobody has touched.
pub(super) async fn drop_seats(tx: &mut Tx, by: &Acting, who: i64) -> Outcome<()> {
    tx.run(DROP_SEATS, crate::args![by.body, who]).await?;
    tx.run(DROP_GRANTS, crate::args![by.body, who]).await.map(|_| ())
}

/// An organisation ends before it began: no list and no day has it any more, and its code is free.
pub(super) async fn never_began(tx: &mut Tx, by: &Acting, id: i64, (on, code): (&str, &str)) -> Outcome<()> {
    tx.run(NEVER_BEGAN, crate::args![by.body, id, on, code]).await.map(|_| ())
}
