//! Statements that tell what is found of a reply, and who may read a matter, its files and its replies: the same as `hats.rs` and
//! `replying::sees` say of one record.

use super::{viewer, visible};
use crate::foundation::acting::{Acting, Delegation, Role};
use crate::foundation::db::{Arg, Read, Row};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::BodyId;
use crate::foundation::search::{self, Document, Scope};

crate::statements! {
    UNITS = "select a.unit from assignment a where +a.body = $1 and a.matter = $2 and a.state <> 'void' order by a.id";
    DOCUMENT = "select r.body, r.matter, m.title, r.number_word, r.number_year, r.number_seq, r.opening, r.closing, r.state, \
        r.file_name, r.file_digest, coalesce(r.delivered_at, r.created_at), coalesce(m.sitting, 0), coalesce(m.category, 0), \
        a.unit from reply r join matter m on m.id = r.matter join assignment a on a.id = r.assignment where r.id = $1";
    ANSWERS = "select i.answer from reply_item i where i.reply = $1 order by i.position";
    PROMISED = "select p.content, p.division from reply_promise p where p.reply = $1 order by p.position";
    IDS = "select id from reply where id > $1 order by id limit $2";
    FILES = "select id, file_name, file_digest from reply where id > $1 and file_digest <> '' order by id limit $2";
}

/// Units that a matter is given to.
pub async fn units(db: &mut dyn Read, body: BodyId, matter: i64) -> Outcome<Vec<i64>> {
    db.rows(UNITS, crate::args![body, matter]).await?.into_iter().map(Row::only).collect()
}

/// What is found of a reply: its letter.
pub async fn load(db: &mut dyn Read, id: i64) -> Outcome<Option<Document>> {
    let Some(mut row) = db.row(DOCUMENT, crate::args![id]).await? else { return Ok(None) };
    let (body, parent, title): (BodyId, i64, String) = (row.take()?, row.take()?, row.take()?);
    let (word, year, seq): (String, i64, Option<i64>) = (row.take()?, row.take()?, row.take()?);
    let (opening, closing, state): (String, String, String) = (row.take()?, row.take()?, row.take()?);
    let (file, digest): (String, String) = (row.take()?, row.take()?);
    let (at, sitting, category, unit) = (row.take()?, row.take()?, row.take()?, row.take()?);
    let mut lines = vec![opening];
    for row in db.rows(ANSWERS, crate::args![id]).await? {
        lines.push(row.only()?);
    }
    for mut row in db.rows(PROMISED, crate::args![id]).await? {
        lines.extend([row.take::<String>()?, row.take()?]);
    }
    lines.extend([closing, file]);
    if !digest.is_empty() {
        lines.push(search::kept_file(db, &digest).await?);
    }
    lines.retain(|line| !line.is_empty());
    let number = seq.map(|seq| crate::assembly::handling::actions::replying::number_text(&word, year, seq));
    Ok(Some(Document {
        body,
        parent,
        at,
        title,
        number: number.unwrap_or_default(),
        names: Vec::new(),
        content: lines.join("\n"),
        sitting,
        category,
        state,
        units: vec![unit],
    }))
}

/// Ids of replies after one.
pub async fn ids(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<i64>> {
    db.rows(IDS, crate::args![after, limit]).await?.into_iter().map(Row::only).collect()
}

/// Replies after one for which something was uploaded: id, name, digest.
pub async fn files(db: &mut dyn Read, after: i64, limit: i64) -> Outcome<Vec<(i64, String, String)>> {
    let rows = db.rows(FILES, crate::args![after, limit]).await?;
    rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?, row.take()?))).collect()
}

/// Whether a person may know of every matter that there is.
fn knows_all(by: &Acting) -> bool {
    use crate::foundation::db::Arg;
    let viewer = viewer(by);
    viewer.get(1) == Some(&Arg::Int(1)) || viewer.get(4) == Some(&Arg::Int(1))
}

/// The matters that somebody or an organisation he acts for has to do with: few beside all, and read once for a question.
/// Parameters as in `visible`.
macro_rules! has_to_do_with {
    () => {
        concat!(
            "d.parent in (/* set */ select va.matter from ",
            acts!("va.unit", "assignment va"),
            " union select vp.matter from matter_person vp where vp.account = $3 and vp.org is null union select vp.matter from ",
            acts!("vp.org", "matter_person vp"),
            " /* end */)"
        )
    };
}

/// Rows of a table that name an organisation somebody acts for. A `cross join` is taken in its order.
macro_rules! acts {
    ($org:literal, $table:literal) => {
        concat!(
            "delegation vd cross join ",
            $table,
            " where ",
            $org,
            " = vd.org and vd.account = $3 and vd.revoked_at is null and vd.from_on <= $4 and (vd.until_on is null or \
             vd.until_on >= $4)"
        )
    };
}

/// Who may know of the matter that a document hangs on.
pub fn reads_matter(by: &Acting) -> Scope {
    let asked = concat!("(select 1 from matter m where m.id = d.parent and ", visible!(), ") = 1");
    let text = if knows_all(by) {
        asked.to_owned()
    } else {
        format!(concat!("(", has_to_do_with!(), " and {})"), asked)
    };
    (text, viewer(by))
}

/// Who is told the units of the matter that a document hangs on: a document has units only where there is a matter.
pub fn told_units(by: &Acting) -> Scope {
    if knows_all(by) { ("1 = 1".to_owned(), Vec::new()) } else { reads_matter(by) }
}

/// The units that somebody acts for, as a list of parameters that are added to those there are; none where there are none. Not as
/// numbers: the statement would be another for everybody.
fn my_units(by: &Acting, args: &mut Vec<Arg>) -> Option<String> {
    let mark = |d: &Delegation| {
        args.push(d.org.0.into());
        format!("${}", args.len())
    };
    let marks: Vec<String> = by.delegations.iter().map(mark).collect();
    (!marks.is_empty()).then(|| marks.join(", "))
}

/// Who handles that matter, or sees to its handling.
pub fn handles_matter(by: &Acting) -> Scope {
    let (matter, mut args) = reads_matter(by);
    if by.is_any(&[Role::AssigningOfficer, Role::ProposalOfficer]) {
        return (matter, args);
    }
    let Some(units) = my_units(by, &mut args) else { return ("1 = 0".to_owned(), Vec::new()) };
    let works = format!(
        "exists (select 1 from assignment ha where ha.matter = d.parent and ha.state <> 'void' and ha.part <> 'ref' and \
         ha.unit in ({units}))"
    );
    (format!("({matter} and {works})"), args)
}

/// Who reads a reply.
pub fn reads_reply(by: &Acting) -> Scope {
    let (matter, mut args) = if knows_all(by) { ("1 = 1".to_owned(), Vec::new()) } else { reads_matter(by) };
    let mut states = vec!["'delivered'", "'superseded'"];
    if by.is_any(&[Role::ProposalOfficer, Role::AssigningOfficer]) {
        states.extend(["'in_audit'", "'returned'", "'released'"]);
    }
    let open = format!("d.state in ({})", states.join(", "));
    let own = my_units(by, &mut args).map(|units| {
        format!(
            " or exists (select 1 from reply vr join assignment o on o.id = vr.assignment where vr.id = d.record and \
             (o.unit in ({units}) or (o.part = 'lead' and d.state in ('countersign', 'in_audit', 'returned', 'released') \
             and exists (select 1 from assignment c where c.matter = o.matter and c.part = 'co' and c.state <> 'void' and \
             c.unit in ({units})))))"
        )
    });
    (format!("({matter} and ({open}{}))", own.unwrap_or_default()), args)
}
