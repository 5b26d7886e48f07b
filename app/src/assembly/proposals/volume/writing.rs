//! What stands in a catalogue and in a book, piece by piece: first which proposals, then each with its text. Only what the person
//! may see; in a public one only what was published, as the public pages show it. In the body's words, whatever the reader's language.

use super::{Kind, Volume};
use crate::assembly::handling::{self, OutAnswer, Outward, PaperDesk, Part, redacted};
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store;
use crate::assembly::proposals::store::lists::{self, Filter, Order};
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::words::Lang;
use office_documents::official::{self, Block, Cell, Document, Entry, Layout, Look, Table};
use std::fs::File;

/// Proposals that are read and written at a time.
const PIECE: usize = 25;
/// Proposals of a list that are read at a time.
const PAGE: i64 = 500;

/// A proposal that is printed.
struct Line {
    id: ProposalId,
    heading: String,
    /// What of it was public when it was listed, in a public volume.
    public: String,
}

/// Proposals of a category.
struct Chapter {
    title: String,
    proposals: Vec<Line>,
}

/// What of a matter is public, so that two moments can be compared.
fn public(out: &Outward) -> String {
    let answers = out.answers.iter().map(|answer| format!(" {} {}", answer.id, answer.publication));
    format!("{} {} {}{}", out.published, out.full, out.named, answers.collect::<String>())
}

/// How often a public volume is written anew because something of it ceased to be public meanwhile.
const ANEW: usize = 3;

/// Writes a volume into a file; says under which name it is handed out.
pub(super) async fn write(app: &App, by: &Acting, volume: &mut Volume) -> Outcome<(String, File)> {
    let desk = PaperDesk::new(app, by).await?;
    let known = Known::load(app, by).await?;
    let sitting = known.sitting(volume.sitting).ok_or(Problem::NotFound)?;
    let session = desk.session([sitting.term_number, sitting.number]);
    let title = desk.x(&format!("volume-title-{}", volume.kind), &session);
    let writer =
        Writer { app, by, desk: &desk, mark: desk.t("public-redacted"), published: volume.published };
    for _ in 0..ANEW {
        let chapters = writer.chapters(&known, volume).await?;
        let file = writer.file(volume, &title, &chapters).await?;
        // Its titles stand in the contents, written first: what is public no more may not go out with them.
        if writer.still_public(&chapters).await? {
            let of = if volume.published { desk.x("volume-name-public", title) } else { title };
            return Ok((of, file));
        }
        volume.done = 0;
    }
    Err(Problem::broken("what is public changed each time that a volume was written"))
}

/// The headings of a book.
fn contents(chapters: &[Chapter]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for chapter in chapters {
        entries.push(Entry { level: 1, text: chapter.title.clone(), numbered: true });
        let of = |line: &Line| Entry { level: 2, text: line.heading.clone(), numbered: false };
        entries.extend(chapter.proposals.iter().map(of));
    }
    entries
}

/// Compressing is work: it is done off the threads that serve.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, office_documents::docx::DocxError> + Send + 'static,
) -> Outcome<T> {
    tokio::task::spawn_blocking(work).await.map_err(Problem::broken)?.map_err(Problem::broken)
}

struct Writer<'a> {
    app: &'a App,
    by: &'a Acting,
    desk: &'a PaperDesk,
    /// What stands for a piece that the public does not read.
    mark: String,
    published: bool,
}

/// A proposal with everything that is printed of it.
struct Told {
    shown: Shown,
    heading: String,
    proposers: String,
    suggestions: Vec<String>,
    joined: Vec<String>,
    out: Option<Outward>,
}

impl Writer<'_> {
    /// Who made it, when, and of what.
    fn basis(&self) -> String {
        let key = if self.published { "volume-basis-public" } else { "volume-basis" };
        self.desk.xy(key, self.by.name.as_str(), self.desk.today())
    }

    /// A text as it may be read in this volume.
    fn open(&self, text: &str) -> String {
        if self.published { redacted(text, &self.mark) } else { text.to_owned() }
    }

    /// Number and title, as the table of contents and the text say them alike.
    fn heading(&self, case_no: &str, title: &str) -> String {
        self.desk.xy("volume-heading", self.desk.x("paper-case-no", case_no), self.open(title))
    }

    /// Writes what was listed into a file.
    async fn file(&self, volume: &mut Volume, title: &str, chapters: &[Chapter]) -> Outcome<File> {
        volume.total = chapters.iter().map(|chapter| chapter.proposals.len() as i64).sum();
        let layout = if volume.kind == Kind::Book { Layout::Form } else { Layout::List };
        let document = Document {
            captions: (self.desk.x("volume-count", volume.total.to_string()), self.basis()),
            ..Document::new(layout, format!("{}\n{title}", self.desk.body()))
        };
        let mut out = aside(move || official::Volume::begin(&document)).await?;
        if volume.kind == Kind::Book {
            let entries = contents(chapters);
            let head = self.desk.t("volume-contents");
            out = aside(move || out.contents(&head, entries).map(|()| out)).await?;
        }
        if chapters.is_empty() {
            let nothing = [Block::Centred(self.desk.t("volume-nothing"))];
            out = aside(move || out.add(&nothing).map(|()| out)).await?;
        }
        for chapter in chapters {
            out = self.chapter(out, volume, chapter).await?;
        }
        aside(move || out.finish()).await
    }

    /// Whether everything that was listed is as public as it was, where only that may be printed.
    async fn still_public(&self, chapters: &[Chapter]) -> Outcome<bool> {
        if !self.published {
            return Ok(true);
        }
        let mut db = self.app.db.read().await?;
        for line in chapters.iter().flat_map(|chapter| &chapter.proposals) {
            let out = handling::outward(&mut db, self.by, line.id.0).await?;
            if out.as_ref().map(public).unwrap_or_default() != line.public {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Which proposals: by category in the order of the tree, each by number.
    async fn chapters(&self, known: &Known, volume: &Volume) -> Outcome<Vec<Chapter>> {
        let mut chapters = Vec::new();
        let tops = known.tree.categories.iter().filter(|c| c.parent.is_none());
        let tops = tops.map(|c| (c.said(Lang::Zh).to_owned(), known.with_children(c.id)));
        for (title, categories) in tops.chain([(self.desk.t("proposals-figures-no-category"), vec![0])]) {
            let filter = Filter {
                sitting: Some(volume.sitting),
                states: vec![State::Filed],
                categories,
                ..Filter::default()
            };
            let proposals = self.listed(&filter).await?;
            if !proposals.is_empty() {
                chapters.push(Chapter { title, proposals });
            }
        }
        Ok(chapters)
    }

    async fn listed(&self, filter: &Filter) -> Outcome<Vec<Line>> {
        let mut found = Vec::new();
        let mut after = None;
        loop {
            let mut db = self.app.db.read().await?;
            let piece = lists::list(&mut db, self.by, filter, Order::Number, (after, PAGE)).await?;
            let Some(last) = piece.last() else { return Ok(found) };
            after = Some((last.proposal.number.unwrap_or(999_999_999), last.proposal.id.0));
            for line in &piece {
                let p = &line.proposal;
                let out = match self.published {
                    true => handling::outward(&mut db, self.by, p.id.0).await?,
                    false => None,
                };
                if !self.published || out.as_ref().is_some_and(|out| out.published) {
                    let public = out.as_ref().map(public).unwrap_or_default();
                    found.push(Line { id: p.id, heading: self.heading(&p.case_no, &p.title), public });
                }
            }
        }
    }

    /// Writes the proposals of a category.
    async fn chapter(
        &self,
        mut out: official::Volume,
        volume: &mut Volume,
        chapter: &Chapter,
    ) -> Outcome<official::Volume> {
        let heading = Block::heading(1, chapter.title.as_str());
        let mut rows = Vec::new();
        let mut blocks = vec![heading];
        for piece in chapter.proposals.chunks(PIECE) {
            let mut db = self.app.db.read().await?;
            for Line { id, heading, .. } in piece {
                // What was withdrawn meanwhile keeps its heading, so that contents and text stay alike.
                let told = self.told(&mut db, *id, heading).await?;
                match volume.kind {
                    Kind::Catalogue => rows.extend(told.map(|told| self.row(&told))),
                    Kind::Book => self.pages(heading, told.as_ref(), volume.replies, &mut blocks),
                }
            }
            drop(db);
            if volume.kind == Kind::Book {
                let some = std::mem::take(&mut blocks);
                out = aside(move || out.add(&some).map(|()| out)).await?;
            }
            volume.done += piece.len() as i64;
            volume.changed_at = self.app.now();
            super::noted(self.app, volume).await?;
        }
        if volume.kind == Kind::Catalogue {
            let heads = ["number", "matter", "proposers", "units"];
            let heads = heads.map(|head| self.desk.t(&format!("volume-column-{head}")));
            let widths = [5, 14, 8, 9];
            let columns: Vec<(&str, u16)> = heads.iter().map(String::as_str).zip(widths).collect();
            blocks.push(Block::Table(Table::list(&columns, rows)));
            out = aside(move || out.add(&blocks).map(|()| out)).await?;
        }
        Ok(out)
    }

    async fn told(&self, db: &mut dyn Read, id: ProposalId, heading: &str) -> Outcome<Option<Told>> {
        let Some(shown) = store::find(db, self.by, id).await? else { return Ok(None) };
        let all = store::parts::all(db, id).await?;
        let p = &shown.proposal;
        let mut names = match p.org {
            Some(org) => vec![self.desk.unit(org)],
            None => vec![shown.proposer_name.clone()],
        };
        match p.kind {
            crate::assembly::proposals::records::Kind::OrgJoint => {
                let partners = store::partners::of(db, id, &self.by.today().to_string()).await?;
                let agreed = partners.into_iter().filter(|q| q.state == PartnerState::Agreed);
                names.extend(agreed.map(|q| q.name));
            }
            crate::assembly::proposals::records::Kind::Joint => {
                let signed = all.signatures.iter().filter(|s| s.state == SignatureState::Signed);
                names.extend(signed.map(|s| s.name.clone()));
            }
            _ => {}
        }
        let mut joined = Vec::new();
        if all.joined > 0 && !self.published {
            let filter = Filter { lead: Some(id), ..Filter::default() };
            let lines = lists::list(db, self.by, &filter, Order::Newest, (None, 100)).await?;
            joined.extend(
                lines
                    .into_iter()
                    .map(|l| self.desk.xy("volume-joined-one", l.proposal.title, l.proposer_name)),
            );
        }
        let out = handling::outward(db, self.by, id.0).await?;
        if self.published && !out.as_ref().is_some_and(|out| out.published) {
            return Ok(None);
        }
        let named = !self.published || out.as_ref().is_some_and(|out| out.named);
        let proposers =
            if named { self.open(&names.join(&self.desk.t("list-comma"))) } else { String::new() };
        let suggestions = all.suggestions;
        Ok(Some(Told { shown, heading: heading.to_owned(), proposers, suggestions, joined, out }))
    }

    fn units(&self, out: Option<&Outward>) -> String {
        let of = |(unit, part): &(_, Part)| {
            self.desk.xy("paper-unit-part", self.desk.unit(*unit), self.desk.t(&format!("part-{part}")))
        };
        let said: Vec<String> = out.into_iter().flat_map(|out| &out.units).map(of).collect();
        said.join(&self.desk.t("list-comma"))
    }

    /// A line of the catalogue.
    fn row(&self, told: &Told) -> Vec<Cell> {
        let p = &told.shown.proposal;
        vec![
            Cell::new(Look::Centred, p.case_no.as_str()),
            Cell::from(self.open(&p.title)),
            Cell::from(told.proposers.as_str()),
            Cell::from(self.units(told.out.as_ref())),
        ]
    }

    /// A proposal of the book.
    fn pages(&self, heading: &str, told: Option<&Told>, replies: bool, blocks: &mut Vec<Block>) {
        let text = told.map_or(heading, |told| told.heading.as_str()).to_owned();
        blocks.push(Block::Heading { level: 2, text, numbered: false });
        let Some(told) = told else { return };
        let p = &told.shown.proposal;
        let mut line = |word: &str, said: &str| {
            if !said.is_empty() {
                blocks.push(Block::Paragraph(self.desk.xy("paper-line", self.desk.t(word), said)));
            }
        };
        line("volume-column-proposers", &told.proposers);
        line("volume-column-units", &self.units(told.out.as_ref()));
        line("volume-joined", &told.joined.join(&self.desk.t("list-comma")));
        if !self.published || told.out.as_ref().is_some_and(|out| out.full) {
            let parts = [
                ("proposals-situation", &p.situation),
                ("proposals-analysis", &p.analysis),
                ("proposals-research", &p.research),
            ];
            for (word, text) in parts.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
                blocks.push(self.under(word));
                blocks.push(Block::Paragraph(self.open(text)));
            }
            if !told.suggestions.is_empty() {
                blocks.push(self.under("proposals-suggestions"));
            }
            for (n, text) in (1_i64..).zip(&told.suggestions) {
                blocks.push(Block::Paragraph(format!("{n}. {}", self.open(text))));
            }
        } else {
            blocks.push(Block::Paragraph(self.desk.t("volume-not-full")));
        }
        if replies && let Some(out) = told.out.as_ref().filter(|out| out.published) {
            for answer in &out.answers {
                self.answer(out, answer, blocks);
            }
        }
    }

    fn under(&self, word: &str) -> Block {
        Block::Heading { level: 3, text: self.desk.t(word), numbered: false }
    }

    /// A reply as far as it was published.
    fn answer(&self, out: &Outward, answer: &OutAnswer, blocks: &mut Vec<Block>) {
        let open = |text: &str| redacted(text, &self.mark);
        // What becomes public of the matter bounds what does of a reply.
        let whole = out.full && answer.publication == handling::Publication::Full;
        let closed = answer.publication == handling::Publication::Closed;
        if closed || (!whole && answer.summary.trim().is_empty()) {
            return;
        }
        let unit = self.desk.unit(answer.unit);
        if !whole {
            // Of such a reply the public reads who answers and the summary, as on the public pages: no class and no day.
            let text = self.desk.x("volume-reply-summary", unit);
            blocks.push(Block::Heading { level: 3, text, numbered: false });
            blocks.push(Block::Paragraph(open(&answer.summary)));
            return;
        }
        let day = self.desk.day(answer.on.as_deref());
        let text = self.desk.xy("volume-reply", unit, day);
        blocks.push(Block::Heading { level: 3, text, numbered: false });
        if !answer.class.is_empty() {
            blocks.push(Block::Paragraph(self.desk.xy(
                "paper-line",
                self.desk.t("figures-class"),
                answer.class.as_str(),
            )));
        }
        blocks.push(Block::Paragraph(open(&answer.opening)));
        for item in &answer.items {
            let adoption = self.desk.t(&format!("judging-adoption-{}", item.adoption));
            let head = self.desk.xy("volume-answer", item.position.to_string(), adoption);
            blocks.push(Block::Paragraph(format!("{head}{}", open(&item.answer))));
        }
        for (content, due) in &answer.promises {
            let due = self.desk.day(Some(due));
            blocks.push(Block::Paragraph(self.desk.xy("volume-promise", open(content), due)));
        }
        blocks.push(Block::Paragraph(open(&answer.closing)));
    }
}
