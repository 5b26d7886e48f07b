//! Runs and paragraphs as XML. Properties are written here only, so that their order is the schema's.

use crate::docx::xml::{self, run_text};
use std::fmt::Write;

/// A font of the standard; the names are written in the styles and here, never embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Font {
    Mark,
    Body,
    Bold,
    Script,
    Song,
}

/// How the letters of a run look where they differ from the paragraph's style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Face {
    pub font: Option<Font>,
    pub half_points: Option<u32>,
    pub red: bool,
    /// Struck through: taken out.
    pub struck: bool,
    /// Underlined: put in.
    pub put: bool,
    /// A quarter of a point closer, so that 156 mm hold 28 characters of size 3.
    pub closer: bool,
}

impl Font {
    /// Every font, for the styles and the list of fonts.
    pub const ALL: [Font; 5] = [Font::Mark, Font::Body, Font::Bold, Font::Script, Font::Song];

    /// Keys of its name and of the name of what may stand in for it.
    pub fn keys(self) -> (&'static str, &'static str) {
        match self {
            Font::Mark => ("font.mark", "alt.mark"),
            Font::Body => ("font.body", "alt.body"),
            Font::Bold => ("font.bold", "alt.bold"),
            Font::Script => ("font.script", "alt.script"),
            Font::Song => ("font.song", "alt.song"),
        }
    }

    /// The element that names it for every kind of character.
    pub fn element(self) -> String {
        let name = super::words::word(self.keys().0);
        // The hint makes quotation marks and dashes Chinese ones; without it they come from a Latin font.
        format!(
            "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\" w:cs=\"{name}\"/>"
        )
    }
}

impl Face {
    pub fn of(font: Font) -> Self {
        Self { font: Some(font), ..Self::default() }
    }

    /// The letters of the text.
    pub fn closer() -> Self {
        Self { closer: true, ..Self::default() }
    }

    pub fn size(self, half_points: u32) -> Self {
        Self { half_points: Some(half_points), ..self }
    }

    /// What stands between the brackets of `rPr`.
    pub fn properties(self) -> String {
        let mut out = self.font.map(Font::element).unwrap_or_default();
        if self.struck {
            out.push_str("<w:strike/>");
        }
        if self.red {
            out.push_str("<w:color w:val=\"FF0000\"/>");
        }
        if self.closer {
            out.push_str("<w:spacing w:val=\"-5\"/>");
        }
        if let Some(size) = self.half_points {
            let _ = write!(out, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        }
        if self.put {
            out.push_str("<w:u w:val=\"single\"/>");
        }
        out
    }
}

/// A red line at an edge of a paragraph: eighths of a point, and points between it and the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub eighths: u32,
    pub space: u32,
}

/// A paragraph. Measures are twips; indents in hundredths of a character have a measure beside them for
/// programs that do not know them.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub style: Option<&'static str>,
    pub keep_next: bool,
    pub page_break: bool,
    pub above: Option<Rule>,
    pub below: Option<Rule>,
    pub right_tab: Option<i64>,
    pub before: i64,
    pub after: i64,
    pub line: Option<i64>,
    pub left_chars: Option<i64>,
    pub right_chars: Option<i64>,
    pub hanging_chars: Option<i64>,
    pub left: i64,
    pub right: i64,
    pub hanging: i64,
    pub align: Option<&'static str>,
    pub face: Face,
    /// Number of the heading in the table of contents.
    pub bookmark: Option<usize>,
    pub runs: Vec<Run>,
}

/// A piece of text, or a field.
#[derive(Debug, Clone)]
pub(super) enum Run {
    Text(String, Face),
    PageNumber(Face),
    /// A change that an office program shows as one: it can be taken or refused there.
    Tracked(Tracked),
    /// Where the text of a comment begins.
    CommentStart(usize),
    /// Where it ends, with the sign that opens it.
    CommentEnd(usize),
}

/// A change with who made it and when.
#[derive(Debug, Clone)]
pub(super) struct Tracked {
    pub put: bool,
    pub text: String,
    pub author: String,
    pub at: String,
}

/// Twips of a hundredth of a character, times a hundred.
const CHARACTER: i64 = 316;

impl Paragraph {
    pub fn style(style: &'static str) -> Self {
        Self { style: Some(style), ..Self::default() }
    }

    /// A paragraph with one text in the style's letters.
    pub fn said(style: &'static str, text: &str) -> Self {
        Self::style(style).text(text, Face::default())
    }

    /// A paragraph that takes exactly so much room and shows nothing.
    pub fn gap(twips: i64) -> Self {
        Self { line: Some(twips), face: Face::default().size(2), ..Self::style("Gap") }
    }

    pub fn text(mut self, text: &str, face: Face) -> Self {
        self.runs.push(Run::Text(text.to_owned(), face));
        self
    }

    pub fn write(&self, out: &mut String) {
        out.push_str("<w:p>");
        let properties = self.properties();
        if !properties.is_empty() {
            let _ = write!(out, "<w:pPr>{properties}</w:pPr>");
        }
        if let Some(n) = self.bookmark {
            let _ = write!(out, "<w:bookmarkStart w:id=\"{n}\" w:name=\"{}\"/>", bookmark(n));
        }
        for run in &self.runs {
            match run {
                Run::Text(text, face) => {
                    out.push_str("<w:r>");
                    run_properties(out, *face);
                    run_text(out, "w", text);
                    out.push_str("</w:r>");
                }
                Run::PageNumber(face) => {
                    out.push_str("<w:fldSimple w:instr=\" PAGE \"><w:r>");
                    run_properties(out, *face);
                    out.push_str("<w:t>1</w:t></w:r></w:fldSimple>");
                }
                Run::Tracked(tracked) => tracked.write(out),
                Run::CommentStart(id) => {
                    let _ = write!(out, "<w:commentRangeStart w:id=\"{id}\"/>");
                }
                Run::CommentEnd(id) => {
                    let _ = write!(
                        out,
                        "<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>"
                    );
                }
            }
        }
        if let Some(n) = self.bookmark {
            let _ = write!(out, "<w:bookmarkEnd w:id=\"{n}\"/>");
        }
        out.push_str("</w:p>");
    }

    fn properties(&self) -> String {
        let mut out = String::new();
        if let Some(style) = self.style {
            let _ = write!(out, "<w:pStyle w:val=\"{style}\"/>");
        }
        if self.keep_next {
            out.push_str("<w:keepNext/>");
        }
        if self.page_break {
            out.push_str("<w:pageBreakBefore/>");
        }
        self.rules(&mut out);
        if let Some(at) = self.right_tab {
            let _ = write!(out, "<w:tabs><w:tab w:val=\"right\" w:pos=\"{at}\"/></w:tabs>");
        }
        self.spacing(&mut out);
        self.indents(&mut out);
        if let Some(align) = self.align {
            let _ = write!(out, "<w:jc w:val=\"{align}\"/>");
        }
        let face = self.face.properties();
        if !face.is_empty() {
            let _ = write!(out, "<w:rPr>{face}</w:rPr>");
        }
        out
    }

    fn rules(&self, out: &mut String) {
        if self.above.is_none() && self.below.is_none() {
            return;
        }
        out.push_str("<w:pBdr>");
        for (edge, rule) in [("top", self.above), ("bottom", self.below)] {
            if let Some(Rule { eighths, space }) = rule {
                let _ = write!(
                    out,
                    "<w:{edge} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"{space}\" w:color=\"FF0000\"/>"
                );
            }
        }
        out.push_str("</w:pBdr>");
    }

    fn spacing(&self, out: &mut String) {
        if self.before == 0 && self.after == 0 && self.line.is_none() {
            return;
        }
        out.push_str("<w:spacing");
        if self.before != 0 {
            let _ = write!(out, " w:before=\"{}\"", self.before);
        }
        if self.after != 0 {
            let _ = write!(out, " w:after=\"{}\"", self.after);
        }
        if let Some(line) = self.line {
            let _ = write!(out, " w:line=\"{line}\" w:lineRule=\"exact\"");
        }
        out.push_str("/>");
    }

    fn indents(&self, out: &mut String) {
        let mut attributes = String::new();
        for (name, chars, twips) in
            [("left", self.left_chars, self.left), ("right", self.right_chars, self.right)]
        {
            if let Some(chars) = chars {
                let twips = chars * CHARACTER / 100;
                let _ = write!(attributes, " w:{name}Chars=\"{chars}\" w:{name}=\"{twips}\"");
            } else if twips != 0 {
                let _ = write!(attributes, " w:{name}=\"{twips}\"");
            }
        }
        if let Some(chars) = self.hanging_chars {
            let twips = chars * CHARACTER / 100;
            let _ = write!(attributes, " w:hangingChars=\"{chars}\" w:hanging=\"{twips}\"");
        } else if self.hanging != 0 {
            let _ = write!(attributes, " w:hanging=\"{}\"", self.hanging);
        }
        if !attributes.is_empty() {
            let _ = write!(out, "<w:ind{attributes}/>");
        }
    }
}

impl Tracked {
    fn write(&self, out: &mut String) {
        // A number of its own: no two begin at the same place of the file.
        let id = out.len();
        let (element, text) = if self.put { ("ins", "t") } else { ("del", "delText") };
        let (author, at) = (xml::escape(&self.author), xml::escape(&self.at));
        let _ = write!(out, "<w:{element} w:id=\"{id}\" w:author=\"{author}\" w:date=\"{at}\"><w:r>");
        let _ = write!(out, "<w:{text} xml:space=\"preserve\">{}</w:{text}>", xml::escape(&self.text));
        let _ = write!(out, "</w:r></w:{element}>");
    }
}

/// Name of the place that an entry of the table of contents leads to; Word knows names that begin like this as its own.
fn bookmark(n: usize) -> String {
    format!("_Toc{n:08}")
}

/// A line of the table of contents: number of the heading, its level, what it says. The first one begins the field, of which the
/// lines are the result until a program counts it anew.
pub(super) fn contents_entry(out: &mut String, (n, level, said): (usize, u8, &str), width: i64, first: bool) {
    let _ = write!(
        out,
        "<w:p><w:pPr><w:pStyle w:val=\"TOC{level}\"/><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{width}\"/></w:tabs></w:pPr>"
    );
    if first {
        out.push_str(
            "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \
             TOC \\o &quot;1-2&quot; \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
        );
    }
    let place = bookmark(n);
    let _ = write!(out, "<w:hyperlink w:anchor=\"{place}\" w:history=\"1\"><w:r>");
    run_text(out, "w", said);
    let _ = write!(
        out,
        "</w:r><w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGEREF {place} \\h \" w:dirty=\"true\"><w:r><w:t></w:t></w:r></w:fldSimple></w:hyperlink></w:p>"
    );
}

fn run_properties(out: &mut String, face: Face) {
    let properties = face.properties();
    if !properties.is_empty() {
        let _ = write!(out, "<w:rPr>{properties}</w:rPr>");
    }
}
