//! What an official document consists of, before anybody asks where it stands on the paper.

use super::grid::Table;

/// How a document is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Letter format: mark, red double rules on the first page, number at the right. Replies, co-opinions.
    #[default]
    Letter,
    /// Red-head document: mark, number, red rule over the title. Notices, reports, requests.
    RedHead,
    /// A form: title, a line of captions, a grid; no mark. Portrait.
    Form,
    /// A list on paper turned sideways, its heading row on every page. Hand-over lists, ledgers.
    List,
}

/// One official document. A form or list shows of the head only title and captions. Start from `Document::new` and set what there is; what is empty leaves no trace,
/// except the lines the standard keeps free. Control characters are left out of every text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// How it is laid out.
    pub layout: Layout,
    /// Mark of the issuer, in red at the head (letter, red head): the office's name, in a red-head document
    /// with the word for "document" the office uses.
    pub mark: String,
    /// The document's number.
    pub number: Option<Number>,
    /// Who signs a document that goes upward (red head only); it stands beside the number.
    pub signer: Option<String>,
    /// Number of the copy, written with six digits.
    pub copy_number: Option<u32>,
    /// Urgency, at the upper left.
    pub urgency: Option<String>,
    /// Class of the result, at the upper right of the first page.
    pub class_mark: Option<String>,
    /// Title; a line feed breaks it by sense.
    pub title: String,
    /// Words on the line above a form or list, at its left and at its right.
    pub captions: (String, String),
    /// To whom it goes, without the colon.
    pub addressee: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
    /// Titles of what is attached, for the note under the text.
    pub attachments: Vec<String>,
    /// Who signs, and when.
    pub signature: Option<Signature>,
    /// A note in brackets under the date, such as whom to call; the brackets are added.
    pub note: Option<String>,
    /// What is attached itself, each on a new page.
    pub annexes: Vec<Annex>,
    /// Who gets a copy, without the word for it and without the mark at the end.
    pub copies_to: Option<String>,
    /// Who printed it and when (not in a letter).
    pub printed: Option<Printed>,
}

impl Document {
    /// A document with a title and nothing else.
    pub fn new(layout: Layout, title: impl Into<String>) -> Self {
        Self { layout, title: title.into(), ..Self::default() }
    }
}

/// Number of a document: code of the office, year, running number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Code of the office.
    pub code: String,
    /// Year, four digits.
    pub year: i32,
    /// Running number in the year, written without leading zeros.
    pub serial: u32,
}

/// Signature under the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Names of the issuers, each on a line.
    pub issuers: Vec<String>,
    /// Day of signing, `YYYY-MM-DD`.
    pub day: String,
    /// Whether a seal will be put on it: the names are then centred over the date, with room for the seal.
    pub sealed: bool,
}

/// The last line of a red-head document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Office that printed it.
    pub office: String,
    /// Day of printing, `YYYY-MM-DD`.
    pub day: String,
}

/// Something attached.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Annex {
    /// Its title.
    pub title: String,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// One piece of the text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading {
        /// Level from 1 to 4, each with its own kind of number and font.
        level: u8,
        /// Words without a number.
        text: String,
        /// Whether a number is put before it; numbers count by themselves.
        numbered: bool,
    },
    /// Text, indented by two characters; each line feed begins a new paragraph.
    Paragraph(String),
    /// Text from the left edge without indent.
    Flush(String),
    /// Text in the middle.
    Centred(String),
    /// A table.
    Table(Table),
    /// Labels and values in a grid, as in forms.
    Fields(FieldTable),
    /// Cells for signature and seal; it continues a grid of fields that stands before it.
    Signatures(Vec<Opinion>),
    /// What follows begins a new page.
    PageBreak,
    /// Text with its changes, which an office program shows as such.
    Marked(Marked),
    /// Text with comments in its margin; in an annex and in a volume without them.
    Commented(Commented),
}

/// A comment on a piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comment {
    /// Where the piece begins, in characters of the text.
    pub from: usize,
    /// Where it ends, in the same paragraph.
    pub until: usize,
    /// What is said; a line feed begins a new paragraph.
    pub text: String,
}

/// A text with comments. One that begins outside of the text is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Commented {
    /// The text; a line feed ends a paragraph.
    pub text: String,
    /// The comments.
    pub comments: Vec<Comment>,
    /// Who comments.
    pub author: String,
    /// His initials.
    pub initials: String,
    /// When, `YYYY-MM-DDTHH:MM:SSZ`.
    pub at: String,
}

/// What became of a piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Change {
    /// It stayed.
    #[default]
    Same,
    /// It was taken out.
    Struck,
    /// It was put in.
    Put,
}

/// A piece of a text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// Its words; a line feed ends a paragraph.
    pub text: String,
}

/// A text with its changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    /// The pieces in their order.
    pub pieces: Vec<Piece>,
    /// Who changed it.
    pub author: String,
    /// When, `YYYY-MM-DDTHH:MM:SSZ`.
    pub at: String,
}

impl Block {
    /// Text, indented by two characters.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(text.into())
    }

    /// A heading with its number.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into(), numbered: true }
    }
}

/// Labels and values in a grid of twelve columns, of which a label takes two.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FieldTable {
    /// Rows from above.
    pub rows: Vec<FieldRow>,
}

impl FieldTable {
    /// Adds a row of labels with their values.
    pub fn pairs(mut self, pairs: &[(&str, &str)]) -> Self {
        let pairs = pairs.iter().map(|(l, v)| ((*l).to_owned(), (*v).to_owned())).collect();
        self.rows.push(FieldRow::Pairs(pairs));
        self
    }

    /// Adds a label with a large field beside it, at least so high.
    pub fn text(mut self, label: &str, text: &str, height_mm: u16) -> Self {
        let (label, text) = (label.to_owned(), text.to_owned());
        self.rows.push(FieldRow::Text(Opinion { label, text, height_mm, foot: String::new() }));
        self
    }

    /// Adds a label with a large field in which somebody writes and signs at the lower right.
    pub fn opinion(mut self, label: &str, text: &str, height_mm: u16, foot: &str) -> Self {
        let (label, text, foot) = (label.to_owned(), text.to_owned(), foot.to_owned());
        self.rows.push(FieldRow::Text(Opinion { label, text, height_mm, foot }));
        self
    }

    /// Adds a heading across the whole grid.
    pub fn band(mut self, text: &str) -> Self {
        self.rows.push(FieldRow::Band(text.to_owned()));
        self
    }
}

/// A row of a grid of fields.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldRow {
    /// One to three labels, each with its value beside it; of more than three the rest goes to further rows.
    Pairs(Vec<(String, String)>),
    /// A label with a large field.
    Text(Opinion),
    /// A heading across the whole grid.
    Band(String),
    /// A remark across the whole grid, in plain letters.
    Remark(String),
}

/// A large field: what is said, and where to sign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opinion {
    /// Label.
    pub label: String,
    /// What is said, or nothing if it is written by hand.
    pub text: String,
    /// Least height in millimetres.
    pub height_mm: u16,
    /// Words at the lower right, such as the places for signature, seal and day; may have lines.
    pub foot: String,
}
