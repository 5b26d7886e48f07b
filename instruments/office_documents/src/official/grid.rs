//! Tables as the caller describes them, and their XML: a grid of columns in which cells reach across
//! and down, as in HTML. Where a cell reaches down, the rows below simply do not name it.

use super::marked;
use super::model::{FieldRow, FieldTable, Opinion, Piece};
use super::paragraphs::{Face, Paragraph};
use crate::docx::DocxError;
use std::fmt::Write;

/// Cells a table may have, merged ones counted each.
const CELLS: usize = 200_000;
const COLUMNS: usize = 63;
/// Characters from which a row may break across pages.
const LONG: usize = 400;
const TWIPS_A_TENTH_OF_MM: i64 = 567;

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Widths of the columns relative to each other; the table takes the whole width of the text.
    pub widths: Vec<u16>,
    /// How many rows from above are the heading: bold, and repeated on every page.
    pub heading_rows: usize,
    /// Rows from above, the heading's included. Missing cells are empty, too many are left out.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Least height in millimetres; zero leaves it to the text.
    pub height_mm: u16,
    /// Cells from the left.
    pub cells: Vec<Cell>,
}

/// A cell. `Cell::from("words")` is a plain one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Words; each line feed begins a new paragraph.
    pub text: String,
    /// Words with their changes, under the plain ones; a cell of changes alone leaves those empty.
    pub pieces: Vec<Piece>,
    /// Columns it reaches across; zero counts as one.
    pub across: usize,
    /// Rows it reaches down; zero counts as one.
    pub down: usize,
    /// How it looks.
    pub look: Look,
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Words from the left, in the middle of the height.
    #[default]
    Text,
    /// Words in the middle.
    Centred,
    /// Bold words in the middle.
    Label,
    /// Figures, at the right.
    Figure,
    /// Words from the left and from the top, as in a large field; no line below, so a `Foot` belongs there.
    Field,
    /// Words at the right and at the bottom, for signatures; no line above.
    Foot,
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl Cell {
    /// A cell of a certain look.
    pub fn new(look: Look, text: impl Into<String>) -> Self {
        Self { text: text.into(), look, ..Self::default() }
    }

    /// A cell that shows changes, under a line of plain words where there are some.
    pub fn marked(text: impl Into<String>, pieces: Vec<Piece>) -> Self {
        Self { text: text.into(), pieces, ..Self::default() }
    }

    /// The cell, reaching across so many columns and down so many rows.
    pub fn spanning(self, across: usize, down: usize) -> Self {
        Self { across, down, ..self }
    }
}

impl Cell {
    /// Characters, counted as far as it matters whether the row may break.
    fn length(&self) -> usize {
        let pieces = self.pieces.iter().map(|piece| piece.text.as_str());
        pieces.chain([self.text.as_str()]).flat_map(str::chars).take(LONG).count()
    }
}

impl Table {
    /// A table with one heading row and plain rows, as lists have it.
    pub fn list(columns: &[(&str, u16)], rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        let heading = columns.iter().map(|(title, _)| Cell::new(Look::Label, *title)).collect();
        let mut table = Self {
            widths: columns.iter().map(|(_, width)| *width).collect(),
            heading_rows: 1,
            rows: vec![Row { height_mm: 9, cells: heading }],
        };
        table.rows.extend(rows.into_iter().map(|cells| Row { height_mm: 8, cells }));
        table
    }
}

/// What stands at one place of the grid.
#[derive(Clone, Copy)]
enum Place<'a> {
    Free,
    /// A cell begins here.
    Begins(&'a Cell, usize, usize),
    /// A cell from above continues, so many columns wide.
    Continues(&'a Cell, usize),
    /// A cell from the left.
    Covered,
}

/// Writes a table that takes `width` twips.
pub(super) fn write(out: &mut String, table: &Table, width: i64) -> Result<(), DocxError> {
    let columns = table.widths.len().min(COLUMNS);
    if columns == 0 || table.rows.is_empty() {
        return Ok(());
    }
    if columns.saturating_mul(table.rows.len()) > CELLS {
        return Err(DocxError::TooComplex { part: "word/document.xml".to_owned(), limit: CELLS });
    }
    let widths = shares(&table.widths[..columns], width);
    let places = laid_out(table, columns);
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
         <w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\"/></w:tblPr><w:tblGrid>"
    );
    for width in &widths {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid>");
    for (index, row) in table.rows.iter().enumerate() {
        let heading = index < table.heading_rows;
        write_row(out, row, &places[index * columns..(index + 1) * columns], &widths, heading);
    }
    out.push_str("</w:tbl>");
    Ok(())
}

/// Widths in twips that add up to the whole.
fn shares(widths: &[u16], whole: i64) -> Vec<i64> {
    let total = widths.iter().map(|w| i64::from((*w).max(1))).sum::<i64>();
    let mut done = 0;
    let mut edge = 0;
    let ends = widths.iter().map(|width| {
        done += i64::from((*width).max(1));
        let end = whole * done / total;
        let share = end - edge;
        edge = end;
        share
    });
    ends.collect()
}

/// Gives every place of the grid to a cell; what does not fit is cut.
fn laid_out(table: &Table, columns: usize) -> Vec<Place<'_>> {
    let rows = table.rows.len();
    let mut places = vec![Place::Free; rows * columns];
    for (r, row) in table.rows.iter().enumerate() {
        let mut c = 0;
        for cell in &row.cells {
            while c < columns && !matches!(places[r * columns + c], Place::Free) {
                c += 1;
            }
            if c == columns {
                break;
            }
            let free = (c..columns).take_while(|x| matches!(places[r * columns + x], Place::Free)).count();
            let across = cell.across.clamp(1, free);
            // A heading is repeated alone, so its cells end with it.
            let last = if r < table.heading_rows { table.heading_rows.min(rows) } else { rows };
            let down = cell.down.clamp(1, last - r);
            for y in r..r + down {
                for x in c..c + across {
                    places[y * columns + x] = Place::Covered;
                }
                places[y * columns + c] =
                    if y == r { Place::Begins(cell, across, down) } else { Place::Continues(cell, across) };
            }
            c += across;
        }
    }
    places
}

fn write_row(out: &mut String, row: &Row, places: &[Place<'_>], widths: &[i64], heading: bool) {
    out.push_str("<w:tr><w:trPr>");
    // A long text may break, or it would leave half a page empty before it.
    if heading || row.cells.iter().all(|cell| cell.length() < LONG) {
        out.push_str("<w:cantSplit/>");
    }
    if row.height_mm > 0 {
        let twips = i64::from(row.height_mm.min(200)) * TWIPS_A_TENTH_OF_MM / 10;
        let _ = write!(out, "<w:trHeight w:val=\"{twips}\" w:hRule=\"atLeast\"/>");
    }
    if heading {
        out.push_str("<w:tblHeader/>");
    }
    out.push_str("</w:trPr>");
    let empty = Cell::default();
    // The place for the signature stays on the page of the field above it.
    let kept = row.cells.iter().any(|cell| cell.look == Look::Field);
    for (index, place) in places.iter().enumerate() {
        let (cell, across, merge) = match *place {
            Place::Covered => continue,
            Place::Free => (&empty, 1, ""),
            Place::Begins(cell, across, 1) => (cell, across, ""),
            Place::Begins(cell, across, _) => (cell, across, "<w:vMerge w:val=\"restart\"/>"),
            Place::Continues(cell, across) => (cell, across, "<w:vMerge/>"),
        };
        let width = widths[index..index + across].iter().sum::<i64>();
        let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if across > 1 {
            let _ = write!(out, "<w:gridSpan w:val=\"{across}\"/>");
        }
        out.push_str(merge);
        let look = if heading { Look::Label } else { cell.look };
        let (borders, stands) = match look {
            Look::Field => ("<w:tcBorders><w:bottom w:val=\"nil\"/></w:tcBorders>", "top"),
            Look::Foot => ("<w:tcBorders><w:top w:val=\"nil\"/></w:tcBorders>", "bottom"),
            _ => ("", "center"),
        };
        let _ = write!(out, "{borders}<w:vAlign w:val=\"{stands}\"/></w:tcPr>");
        let cell = if merge == "<w:vMerge/>" { &empty } else { cell };
        write_text(out, look, cell, kept);
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

fn write_text(out: &mut String, look: Look, cell: &Cell, keep_next: bool) {
    let (style, align) = match look {
        Look::Label => ("TableLabel", None),
        Look::Centred => ("TableText", Some("center")),
        Look::Figure | Look::Foot => ("TableText", Some("right")),
        Look::Field => ("TableField", None),
        Look::Text => ("TableText", None),
    };
    let paragraph = || Paragraph { align, keep_next, ..Paragraph::style(style) };
    let base = paragraph();
    let changes = cell.pieces.iter().any(|piece| piece.text.contains(|c| c != '\n'));
    if changes && cell.text.is_empty() {
        marked::shown(out, &base, &cell.pieces);
        return;
    }
    for line in cell.text.split('\n') {
        let paragraph = paragraph();
        let said = if line.is_empty() { paragraph } else { paragraph.text(line, Face::default()) };
        said.write(out);
    }
    marked::shown(out, &base, &cell.pieces);
}

const LABEL: usize = 2;
const WHOLE: usize = 12;

/// A grid of fields as a table of twelve columns.
pub(super) fn fields(table: &FieldTable) -> Table {
    let mut rows = Vec::new();
    for row in &table.rows {
        match row {
            FieldRow::Pairs(pairs) => rows.extend(pairs.chunks(3).map(pair_row)),
            FieldRow::Text(opinion) => rows.extend(opinion_rows(opinion)),
            FieldRow::Band(text) => rows.push(wide(Look::Label, text)),
            FieldRow::Remark(text) => rows.push(wide(Look::Text, text)),
        }
    }
    Table { widths: vec![1; WHOLE], heading_rows: 0, rows }
}

/// Cells for signatures as rows of the same grid.
pub(super) fn signatures(opinions: &[Opinion]) -> Vec<Row> {
    opinions.iter().flat_map(opinion_rows).collect()
}

fn wide(look: Look, text: &str) -> Row {
    Row { height_mm: 10, cells: vec![Cell::new(look, text).spanning(WHOLE, 1)] }
}

fn pair_row(pairs: &[(String, String)]) -> Row {
    let value = WHOLE / pairs.len().max(1) - LABEL;
    let cells = pairs.iter().flat_map(|(label, text)| {
        [
            Cell::new(Look::Label, label.as_str()).spanning(LABEL, 1),
            Cell::new(Look::Text, text.as_str()).spanning(value, 1),
        ]
    });
    Row { height_mm: 11, cells: cells.collect() }
}

/// The large field; with a foot it is two rows without a line between them.
fn opinion_rows(opinion: &Opinion) -> Vec<Row> {
    let Opinion { label, text, height_mm, foot } = opinion;
    let label = |down| Cell::new(Look::Label, label.as_str()).spanning(LABEL, down);
    let beside = |look, text: &str| Cell::new(look, text).spanning(WHOLE - LABEL, 1);
    if foot.is_empty() {
        let look = Cell { look: Look::Text, ..beside(Look::Text, text) };
        return vec![Row { height_mm: *height_mm, cells: vec![label(1), look] }];
    }
    let foot_mm = 7 * (foot.matches('\n').take(20).count() as u16 + 1) + 2;
    vec![
        Row {
            height_mm: height_mm.saturating_sub(foot_mm).max(7),
            cells: vec![label(2), beside(Look::Field, text)],
        },
        Row { height_mm: foot_mm, cells: vec![beside(Look::Foot, foot)] },
    ]
}
