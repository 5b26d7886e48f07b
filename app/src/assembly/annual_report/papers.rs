//! Official papers of the room, in the body's words: the report in its layout, two versions as a text with its changes.

use super::counting::{Said, TableRow, Whole};
use super::printing;
use super::records::*;
use super::versions::Beside;
use crate::foundation::acting::{Acting, local};
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{self, Question};
use crate::foundation::words::Lang;
use fluent_bundle::FluentValue;
use office_documents::official::{
    self, Block, Cell, Change, Document, Layout, Look, Marked, Piece, Signature, Table,
};
use rule_text::Mark;
use std::collections::HashMap;

/// A paper that is ready to be handed out.
pub struct Made {
    /// Name of the file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Names of offers by room and key, for the rows of tables.
pub type Names = HashMap<(String, String), String>;

/// Names of everything that can be asked, in the language of somebody.
///
/// # Errors
/// Those of the database.
pub async fn names(app: &App, by: &Acting) -> Outcome<Names> {
    let offered = figures::offered(app, by).await?;
    Ok(offered.into_iter().map(|(room, offer)| ((room.to_owned(), offer.key), offer.name)).collect())
}

/// What a question counts.
pub fn name(names: &Names, question: &Question) -> String {
    let key = (question.room.clone(), question.key.clone());
    names.get(&key).cloned().unwrap_or_else(|| format!("{}/{}", key.0, key.1))
}

/// What a row of a table is called in a language: in the report's own as it was when the report was frozen, else as it is now.
pub fn called(names: &Names, lang: Lang, row: &TableRow) -> String {
    let key = (row.question.room.clone(), row.question.key.clone());
    let known = names.contains_key(&key);
    if row.label.is_empty() || (known && lang != Lang::Zh) {
        return name(names, &row.question);
    }
    row.label.clone()
}

fn t(app: &App, key: &str) -> String {
    app.words.t(Lang::Zh, key).into_owned()
}

/// A table of a report: its title, the heads of its columns, its rows.
pub struct Grid {
    /// Its title.
    pub title: String,
    /// Heads.
    pub heads: [String; 3],
    /// What is counted, this period, the one before.
    pub rows: Vec<[String; 3]>,
    /// The numbers behind the rows.
    pub numbers: Vec<(i64, Option<i64>)>,
    /// Whether it is drawn as a chart.
    pub chart: bool,
}

/// A table or chart of a report by its number, in a language.
pub fn grid(app: &App, lang: Lang, whole: &Whole, (number, names): (i64, &Names)) -> Option<Grid> {
    let counted = whole.figure(number)?;
    let rows = counted.rows();
    let row = |row: &TableRow| {
        [called(names, lang, row), row.n.to_string(), row.before.map(|n| n.to_string()).unwrap_or_default()]
    };
    let head = |key: &str| app.words.t(lang, key).into_owned();
    Some(Grid {
        title: counted.figure.title.clone(),
        heads: [head("report-col-what"), head("report-col-now"), head("report-col-before")],
        rows: rows.iter().map(row).collect(),
        numbers: rows.iter().map(|row| (row.n, row.before)).collect(),
        chart: counted.figure.shape == Shape::Chart,
    })
}

fn drawn(app: &App, whole: &Whole, said: &Said, names: &Names) -> Vec<Block> {
    let mut blocks = Vec::new();
    for number in &said.drawn {
        let Some(grid) = grid(app, Lang::Zh, whole, (*number, names)) else { continue };
        let [what, now, before] = &grid.heads;
        let columns = [(what.as_str(), 6_u16), (now.as_str(), 2), (before.as_str(), 2)];
        let row = |[what, now, before]: &[String; 3]| {
            vec![Cell::from(what.as_str()), Cell::new(Look::Figure, now), Cell::new(Look::Figure, before)]
        };
        blocks.push(Block::Centred(grid.title.clone()));
        blocks.push(Block::Table(Table::list(&columns, grid.rows.iter().map(row))));
    }
    blocks
}

fn block(level: i64, text: &str) -> Block {
    match u8::try_from(level) {
        Ok(level) if level > 0 => Block::heading(level, text),
        _ => Block::paragraph(text),
    }
}

/// The report in its layout.
pub fn document(app: &App, by: &Acting, whole: &Whole, names: &Names) -> Outcome<Made> {
    let body = by.procedure.body_name.clone();
    let mut blocks = Vec::new();
    for said in whole.said() {
        blocks.extend(
            said.text.lines().filter(|line| !line.trim().is_empty()).map(|line| block(said.level, line)),
        );
        blocks.extend(drawn(app, whole, &said, names));
    }
    let report = &whole.report;
    let day = if report.voted_on.is_empty() { by.today().to_string() } else { report.voted_on.clone() };
    let made = Document {
        mark: body.clone(),
        blocks,
        signature: Some(Signature { issuers: vec![body], day, sealed: false }),
        ..Document::new(Layout::RedHead, report.title.clone())
    };
    let bytes = official::write(&made).map_err(Problem::broken)?;
    Ok(Made { name: format!("{}.docx", report.title), bytes })
}

/// Two versions as one text with its changes, which an office program can take or refuse one by one.
pub fn marked(app: &App, by: &Acting, (title, what): (&str, &str), rows: &[Beside]) -> Outcome<Made> {
    let at = local(by.now, 0);
    let (year, month, day) = (at.year(), u8::from(at.month()), at.day());
    let at = format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", at.hour(), at.minute(), at.second());
    let author = by.procedure.body_name.clone();
    let piece = |piece: &rule_text::Piece| Piece {
        change: match piece.mark {
            Mark::Same => Change::Same,
            Mark::Struck => Change::Struck,
            Mark::Put => Change::Put,
        },
        text: piece.text.clone(),
    };
    let block = |row: &Beside| {
        if row.same {
            return block(row.level, &row.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>());
        }
        Block::Marked(Marked {
            pieces: row.pieces.iter().map(piece).collect(),
            author: author.clone(),
            at: at.clone(),
        })
    };
    let blocks = rows.iter().map(block).collect();
    let document = Document {
        captions: (what.to_owned(), String::new()),
        blocks,
        ..Document::new(Layout::Form, title.to_owned())
    };
    let bytes = official::write(&document).map_err(Problem::broken)?;
    let name = app.words.say(Lang::Zh, "report-paper-marked", &[("x", FluentValue::from(title.to_owned()))]);
    Ok(Made { name: format!("{name}.docx"), bytes })
}

/// The number of a heading as it is printed: counted anew under each heading above it.
#[derive(Debug, Default)]
pub struct Numbering([i64; 3]);

impl Numbering {
    /// The next heading of a level, with its number before it.
    pub fn next(&mut self, app: &App, level: i64) -> String {
        let Some(at) = usize::try_from(level - 1).ok().filter(|at| *at < 3) else { return String::new() };
        self.0[at] += 1;
        self.0[at + 1..].fill(0);
        let n = self.0[at];
        let x = if at < 2 { printing::numeral(&t(app, "report-numerals"), n) } else { n.to_string() };
        app.words.say(Lang::Zh, &format!("report-heading-{level}"), &[("x", FluentValue::from(x))])
    }
}
