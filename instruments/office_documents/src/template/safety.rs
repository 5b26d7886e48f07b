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
    let mut code = String::new();
    walk(part, root, &mut code)?;
    judge(part, &code)
}

fn walk(part: &str, element: &Element, code: &mut String) -> Result<(), DocxError> {
    match element.w() {
        // Its words may be cut into runs; only a mark begins or ends a field.
        "instrText" => code.push_str(&element.text()),
        "fldChar" => {
            judge(part, code)?;
            code.clear();
        }
        "fldSimple" => judge(part, &element.attribute("instr").unwrap_or_default())?,
        "altChunk" | "subDoc" | "object" | "control" => {
            return Err(DocxError::EmbeddedFile { part: part.to_owned() });
        }
        _ => {}
    }
    element.elements().try_for_each(|child| walk(part, child, code))
}

fn judge(part: &str, code: &str) -> Result<(), DocxError> {
    let word: String = code.trim_start().chars().take_while(char::is_ascii_alphabetic).collect();
    let field = word.to_ascii_uppercase();
    if FETCHING.contains(&field.as_str()) {
        return Err(DocxError::ActiveField { part: part.to_owned(), field });
    }
    Ok(())
}
