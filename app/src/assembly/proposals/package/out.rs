//! Writing packages: the proposals of a session for another installation, and what was answered here to those that came from one.
//! Line by line and file by file into a file without a name, so that memory stays small.

use super::format::*;
use super::store;
use crate::assembly::handling::{self, OutAnswer, PaperDesk, Publication};
use crate::assembly::people;
use crate::assembly::proposals::records::{Kind, PartnerState, ProposalId, SignatureState, SittingId};
use crate::assembly::proposals::store as cases;
use crate::assembly::proposals::store::lists::{self, Filter, Order};
use crate::assembly::proposals::workflow::State;
use crate::assembly::settings;
use crate::foundation::acting::{Acting, local, local_date};
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::files::digest_of;
use crate::foundation::ids;
use crate::foundation::workflow::Name;
use office_documents::bundle::Bundle;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;

/// Records that are read and written at a time.
const PIECE: i64 = 100;

/// A package that was written.
#[derive(Debug)]
pub struct Made {
    /// The file.
    pub file: File,
    /// Its bytes.
    pub bytes: u64,
    /// Name under which it is handed out.
    pub name: String,
    /// Records in it.
    pub records: u64,
}

/// A package on its way out.
struct Out {
    bundle: Bundle,
    listed: Vec<Listed>,
    /// Files to come: digest and bytes.
    files: BTreeMap<String, u64>,
    hash: Sha256,
    bytes: u64,
    records: u64,
}

/// Writing is work for a disk: it is done off the threads that serve.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Outcome<T> {
    tokio::task::spawn_blocking(work).await.map_err(Problem::broken)?.map_err(Problem::broken)
}

impl Out {
    async fn begin(list: &'static str) -> Outcome<Self> {
        aside(move || {
            let mut bundle = Bundle::begin()?;
            bundle.entry(list)?;
            let (listed, files) = (Vec::new(), BTreeMap::new());
            Ok(Self { bundle, listed, files, hash: Sha256::new(), bytes: 0, records: 0 })
        })
        .await
    }

    /// Writes records into the list that was begun.
    async fn lines<T: Serialize>(mut self, records: &[T]) -> Outcome<Self> {
        let mut text = Vec::new();
        for record in records {
            serde_json::to_writer(&mut text, record).map_err(Problem::broken)?;
            text.push(b'\n');
        }
        self.records += records.len() as u64;
        aside(move || {
            self.hash.update(&text);
            self.bytes += text.len() as u64;
            self.bundle.write(&text)?;
            Ok(self)
        })
        .await
    }

    /// Ends the list, writes the files that its records name, and the manifest.
    async fn end(mut self, app: &App, mut manifest: Manifest, list: &str) -> Outcome<(File, u64, u64)> {
        let digest = data_encoding::HEXLOWER.encode(&std::mem::take(&mut self.hash).finalize());
        let (bytes, records) = (self.bytes, Some(self.records));
        self.listed.push(Listed { name: list.to_owned(), sha256: digest, bytes, records });
        for (digest, bytes) in std::mem::take(&mut self.files) {
            let content = app.files.get(&digest).await?;
            let name = format!("{FILES}{digest}");
            self.listed.push(Listed {
                name: name.clone(),
                sha256: digest_of(&content),
                bytes,
                records: None,
            });
            self = aside(move || {
                self.bundle.entry(&name)?;
                self.bundle.write(&content)?;
                Ok(self)
            })
            .await?;
        }
        manifest.files = self.listed;
        let text = serde_json::to_vec_pretty(&manifest).map_err(Problem::broken)?;
        let (mut bundle, records) = (self.bundle, self.records);
        aside(move || {
            bundle.entry(MANIFEST)?;
            bundle.write(&text)?;
            let file = bundle.finish()?;
            let bytes = file.metadata()?.len();
            Ok((file, bytes, records))
        })
        .await
    }
}

/// The body that makes a package.
fn own(by: &Acting) -> BodyRef {
    BodyRef { id: by.body.to_string(), name: by.procedure.body_name.clone() }
}

fn manifest(by: &Acting, holds: &str, id: i64) -> Outcome<Manifest> {
    let format = time::format_description::well_known::Rfc3339;
    Ok(Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        holds: holds.to_owned(),
        id: ids::write(id),
        from: own(by),
        to: None,
        made_at: local(by.now - by.now.rem_euclid(1000), 0).format(&format).map_err(Problem::broken)?,
        program: format!("yizheng {}", env!("CARGO_PKG_VERSION")),
        session: None,
        files: Vec::new(),
    })
}

/// Writes the filed proposals of a session.
pub async fn proposals(app: &App, by: &Acting, sitting: SittingId) -> Outcome<Made> {
    super::may(by)?;
    let mut db = app.db.read().await?;
    let session = people::sitting_of(&mut db, by.body, sitting).await?.ok_or(Problem::NotFound)?;
    drop(db);
    let id = by.new_id();
    let mut about = manifest(by, "proposals", id)?;
    about.session = Some(Session { term: session.term_number, number: session.number, year: session.year });
    let desk = PaperDesk::new(app, by).await?;
    let categories = settings::categories(app, by.body).await?;
    let category = |id| {
        let found = categories.by_id(id);
        found.map(|c| Category { code: c.code.clone(), name: c.name.clone() })
    };
    let filter = Filter { sitting: Some(sitting), states: vec![State::Filed], ..Filter::default() };
    let mut out = Out::begin(PROPOSALS).await?;
    let mut after = None;
    loop {
        let mut db = app.db.read().await?;
        let piece = lists::list(&mut db, by, &filter, Order::Number, (after, PIECE)).await?;
        let Some(last) = piece.last() else { break };
        after = Some((last.proposal.number.unwrap_or(999_999_999), last.proposal.id.0));
        let mut records = Vec::new();
        for line in &piece {
            records.extend(proposal(&mut db, by, (&desk, &category), line.proposal.id).await?);
        }
        drop(db);
        for file in records.iter().flat_map(|record| &record.attachments) {
            out.files.insert(file.sha256.clone(), file.bytes);
        }
        out = out.lines(&records).await?;
    }
    let title = desk.x("package-name", desk.session([session.term_number, session.number]));
    let (file, bytes, records) = out.end(app, about, PROPOSALS).await?;
    let name = format!("{title}.zip");
    let note = Note { id, way: "out", name: &name, other: BodyRef::default(), records };
    noted(app, by, note).await?;
    Ok(Made { file, bytes, name, records })
}

/// A proposal as it goes out; none where it is not there any more.
async fn proposal(
    db: &mut dyn Read,
    by: &Acting,
    (desk, category): (&PaperDesk, &impl Fn(crate::assembly::settings::CategoryId) -> Option<Category>),
    id: ProposalId,
) -> Outcome<Option<ProposalLine>> {
    let Some(shown) = cases::find(db, by, id).await? else { return Ok(None) };
    let all = cases::parts::all(db, id).await?;
    let p = shown.proposal;
    let member = |name: String| Submitter { name, kind: "member".to_owned() };
    let mut submitters = Vec::new();
    match p.org {
        Some(org) => submitters.push(Submitter { name: desk.unit(org), kind: org_kind(db, by, org).await? }),
        None => submitters.push(member(shown.proposer_name)),
    }
    if p.kind == Kind::OrgJoint {
        for q in cases::partners::of(db, id, &by.today().to_string()).await? {
            if q.state == PartnerState::Agreed {
                submitters.push(Submitter { name: q.name, kind: org_kind(db, by, q.org).await? });
            }
        }
    }
    if p.kind == Kind::Joint {
        let signed = all.signatures.into_iter().filter(|s| s.state == SignatureState::Signed);
        submitters.extend(signed.map(|s| member(s.name)));
    }
    let day = |at: i64| local_date(at, by.procedure.utc_offset_minutes).to_string();
    Ok(Some(ProposalLine {
        id: p.id.to_string(),
        number: p.case_no,
        sequence: p.number,
        kind: p.kind.to_string(),
        state: p.state.to_string(),
        window: p.window.to_string(),
        category: p.category.and_then(category),
        title: p.title,
        situation: p.situation,
        analysis: p.analysis,
        research: p.research,
        suggestions: all.suggestions,
        submitters,
        units: all.units.into_iter().map(|u| Unit { name: u.name, part: u.role }).collect(),
        publish_wish: p.publish_wish.to_string(),
        urgent: p.urgent,
        received_on: p.first_submitted_at.map(day),
        filed_on: p.filed_at.map(day),
        attachments: all
            .attachments
            .into_iter()
            .map(|a| FileRef { name: a.name, sha256: a.digest, bytes: a.size as u64 })
            .collect(),
    }))
}

async fn org_kind(db: &mut dyn Read, by: &Acting, org: crate::foundation::ids::OrgId) -> Outcome<String> {
    Ok(people::org_kind(db, by.body, org).await?.map(|kind| kind.key().to_owned()).unwrap_or_default())
}

/// Writes what was answered here to proposals that came from another body.
pub async fn results(app: &App, by: &Acting, origin: &str) -> Outcome<Made> {
    super::may(by)?;
    let passed = store::from_origin(&mut app.db.read().await?, by.body, origin).await?;
    let to = passed.first().ok_or(Problem::NotFound)?;
    let to = BodyRef { id: origin.to_owned(), name: to.origin_name.clone() };
    let id = by.new_id();
    let about = Manifest { to: Some(to.clone()), ..manifest(by, "results", id)? };
    let desk = PaperDesk::new(app, by).await?;
    let mut out = Out::begin(RESULTS).await?;
    for piece in passed.chunks(PIECE as usize) {
        let mut db = app.db.read().await?;
        let mut records = Vec::new();
        for one in piece {
            let Some(matter) = handling::outward(&mut db, by, one.proposal.0).await? else { continue };
            let mark = matter.publication;
            let answers = matter.answers.into_iter();
            records.extend(answers.map(|answer| result(&desk, (&one.record, mark), answer)));
        }
        drop(db);
        for file in records.iter().filter_map(|record| record.file.as_ref()) {
            out.files.insert(file.sha256.clone(), file.bytes);
        }
        out = out.lines(&records).await?;
    }
    let (file, bytes, records) = out.end(app, about, RESULTS).await?;
    let name = format!("{}.zip", desk.x("package-name-results", to.name.as_str()));
    noted(app, by, Note { id, way: "results_out", name: &name, other: to, records }).await?;
    Ok(Made { file, bytes, name, records })
}

/// What of a reply may be published: what becomes public of the matter bounds it.
fn bounded(matter: Publication, reply: Publication) -> Publication {
    match (matter, reply) {
        (Publication::Closed, _) | (_, Publication::Closed) => Publication::Closed,
        (Publication::Undecided, _) | (_, Publication::Undecided) => Publication::Undecided,
        (Publication::Summary, _) | (_, Publication::Summary) => Publication::Summary,
        (Publication::Full, Publication::Full) => Publication::Full,
    }
}

fn result(desk: &PaperDesk, (of, matter): (&str, Publication), answer: OutAnswer) -> ResultLine {
    let (name, sha256, size) = answer.file;
    let item = |item: handling::OutItem| ResultItem {
        n: item.position,
        adoption: item.adoption,
        answer: item.answer,
        done_by: item.done_by,
    };
    let publication = bounded(matter, answer.publication);
    ResultLine {
        id: ids::write(answer.id),
        of: of.to_owned(),
        unit: desk.unit(answer.unit),
        part: answer.part.to_string(),
        number: answer.number.map(|(word, year, serial)| LetterNumber { word, year, serial }),
        class: answer.class,
        answered_on: answer.on,
        publication: publication.to_string(),
        text: ResultText {
            summary: answer.summary,
            opening: answer.opening,
            items: answer.items.into_iter().map(item).collect(),
            closing: answer.closing,
            promises: answer
                .promises
                .into_iter()
                .map(|(content, due_on)| ResultPromise { content, due_on })
                .collect(),
        },
        file: (!name.is_empty()).then_some(FileRef { name, sha256, bytes: size as u64 }),
    }
}

/// What is remembered of a package that went out.
struct Note<'a> {
    id: i64,
    way: &'static str,
    name: &'a str,
    other: BodyRef,
    records: u64,
}

async fn noted(app: &App, by: &Acting, note: Note<'_>) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    let kept = store::Note {
        id: note.id,
        body: by.body,
        way: note.way.to_owned(),
        mark: ids::write(note.id),
        digest: String::new(),
        file_name: note.name.to_owned(),
        other: note.other.id,
        other_name: note.other.name,
        records: note.records as i64,
        made_at: by.now,
        made_by: by.account,
    };
    store::add(&mut tx, &kept).await?;
    let event = NewEvent {
        kind: super::KIND,
        subject: note.id,
        standing: "proposal_office",
        action: note.way,
        from: "",
        to: "",
        detail: json!({ "x": note.name, "n": note.records, "y": kept.other_name }),
    };
    events::record(&mut tx, by, event).await?;
    tx.commit().await
}
