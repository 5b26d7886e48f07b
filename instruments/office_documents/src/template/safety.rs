//! What a template may not carry: anything that runs, or that is fetched when somebody opens the document.

use crate::docx::xml::Element;
use crate::docx::{DocxError, Package};
use crate::workbook::Notice;

/// Fields that fetch something, or run something.
const FETCHING: [&str; 12] = [
    "DDE",
    "DDEAUTO",
    "INCLUDETEXT",
    "INCLUDEPICTURE",
    "INCLUDE",
    "IMPORT",
    "LINK",
    "RD",
    "DATABASE",
    "MACROBUTTON",
    "EMBED",
    "CONTROL",
];

/// Looks at the archive.
pub(super) fn outside(package: &Package) -> Result<(), DocxError> {
    if let Some(notice) = package.notices.first() {
        return Err(match notice.clone() {
            Notice::ExternalReference { entry } => DocxError::ExternalReference { part: entry },
            Notice::EmbeddedFile { entry } => DocxError::EmbeddedFile { part: entry },
        });
    }
    let runs = package.parts.iter().find(|part| {
        let name = part.name.to_lowercase();
        name.contains("/activex/") || name.contains("/afchunk") || name.contains("/oleobject")
    });
    match runs {
        Some(part) => Err(DocxError::EmbeddedFile { part: part.name.clone() }),
        None => Ok(()),
    }
}

/// Looks at a part.
pub(super) fn inside(part: &str, root: &Element) -> Result<(), DocxError> {
    let mut fields = Fields { part, open: Vec::new(), stray: String::new() };
    fields.walk(root)?;
    fields.judge(&fields.stray)?;
    // A field that was never closed counts as well.
    fields.open.iter().try_for_each(|field| fields.judge(&field.code))
}

/// A field between its marks.
#[derive(Default)]
struct Field {
    /// Its code so far, with what fields within it show.
    code: String,
    /// Whether its result has begun.
    shows: bool,
}

/// The fields that are open at a place, the innermost last.
struct Fields<'a> {
    part: &'a str,
    open: Vec<Field>,
    /// A code that no mark has begun.
    stray: String,
}

impl Fields<'_> {
    fn walk(&mut self, element: &Element) -> Result<(), DocxError> {
        match element.w() {
            // A code may be cut into runs, be deleted in a tracked change, or be shown by a field within it.
            "instrText" | "delInstrText" => self.say(&element.text(), true),
            "t" | "delText" => self.say(&element.text(), false),
            "fldChar" => self.mark(&element.attribute("fldCharType").unwrap_or_default())?,
            "fldSimple" => {
                self.named_alone()?;
                self.judge(&element.attribute("instr").unwrap_or_default())?;
            }
            "altChunk" | "subDoc" | "object" | "control" => {
                return Err(DocxError::EmbeddedFile { part: self.part.to_owned() });
            }
            _ => {}
        }
        element.elements().try_for_each(|child| self.walk(child))
    }

    /// What stands in a field's result is part of the code around it.
    fn say(&mut self, text: &str, code: bool) {
        if let Some(field) = self.open.iter_mut().rev().find(|field| !field.shows) {
            field.code.push_str(text);
        } else if code {
            self.stray.push_str(text);
        }
    }

    fn mark(&mut self, kind: &str) -> Result<(), DocxError> {
        let stray = std::mem::take(&mut self.stray);
        self.judge(&stray)?;
        match kind {
            "begin" => {
                self.named_alone()?;
                self.open.push(Field::default());
            }
            "separate" => {
                let Some(field) = self.open.last_mut() else { return Ok(()) };
                field.shows = true;
                let code = field.code.clone();
                self.judge(&code)?;
            }
            _ => {
                let Some(field) = self.open.pop() else { return Ok(()) };
                self.judge(&field.code)?;
            }
        }
        Ok(())
    }

    /// A field whose name would be made by a field within it, and so only when somebody opens the document.
    fn named_alone(&self) -> Result<(), DocxError> {
        let Some(around) = self.open.iter().rev().find(|field| !field.shows) else { return Ok(()) };
        let named = around.code.trim_start().chars().any(|c| !c.is_ascii_alphabetic());
        if named { Ok(()) } else { Err(self.refused(format!("{}{{ }}", around.code.trim()))) }
    }

    fn judge(&self, code: &str) -> Result<(), DocxError> {
        let word: String = code.trim_start().chars().take_while(char::is_ascii_alphabetic).collect();
        let field = word.to_ascii_uppercase();
        if FETCHING.contains(&field.as_str()) { Err(self.refused(field)) } else { Ok(()) }
    }

    fn refused(&self, field: String) -> DocxError {
        DocxError::ActiveField { part: self.part.to_owned(), field }
    }
}
