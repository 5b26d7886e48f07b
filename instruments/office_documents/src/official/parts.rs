//! The parts around the text: styles, fonts, settings, relationships, types, properties.

use super::commented;
use super::model::Document;
use super::paper::{self, LINE};
use super::paragraphs::{Face, Font};
use super::words::word;
use crate::docx::Part;
use crate::docx::xml::{DECLARATION, WORD, escape};
use std::fmt::Write;

/// Name space of references, and the beginning of the types of relationships.
pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// All parts in their order; the types come first.
pub(super) fn all(document: &Document, main: String) -> Vec<Part> {
    let heads = paper::heads_and_feet(document);
    let comments = commented::part(document);
    let names: Vec<&str> =
        heads.iter().map(|(name, _)| *name).chain(comments.iter().map(|_| COMMENTS)).collect();
    let mut parts = vec![
        part("[Content_Types].xml", types(&names)),
        part("_rels/.rels", package_relations()),
        part("docProps/core.xml", properties(document)),
        part("word/document.xml", main),
        part("word/_rels/document.xml.rels", relations(&names)),
        part("word/styles.xml", styles()),
        part("word/settings.xml", settings()),
        part("word/fontTable.xml", fonts()),
    ];
    parts.extend(heads.into_iter().map(|(name, text)| part(&format!("word/{name}.xml"), text)));
    parts.extend(comments.map(|text| part("word/comments.xml", text)));
    parts
}

/// Name of the part of comments, and end of its types.
const COMMENTS: &str = "comments";

/// The end of the type of a part beside the fixed ones.
fn kind_of(name: &str) -> &'static str {
    match name {
        COMMENTS => COMMENTS,
        name if name.starts_with("head") => "header",
        _ => "footer",
    }
}

fn part(name: &str, text: String) -> Part {
    Part { name: name.to_owned(), bytes: text.into_bytes() }
}

fn types(heads: &[&str]) -> String {
    let mut out = format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    );
    let fixed = [("document", "document.main"), ("styles", "styles"), ("settings", "settings")];
    let heads = heads.iter().map(|name| (*name, kind_of(name)));
    for (name, kind) in fixed.into_iter().chain([("fontTable", "fontTable")]).chain(heads) {
        let _ = write!(out, "<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPES}.{kind}+xml\"/>");
    }
    out.push_str("</Types>");
    out
}

fn package_relations() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"main\" Type=\"{RELATIONS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"core\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn relations(heads: &[&str]) -> String {
    let mut out = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let fixed = [("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable")];
    let heads = heads.iter().map(|name| (*name, kind_of(name)));
    for (name, kind) in fixed.into_iter().chain(heads) {
        let _ =
            write!(out, "<Relationship Id=\"{name}\" Type=\"{RELATIONS}/{kind}\" Target=\"{name}.xml\"/>");
    }
    out.push_str("</Relationships>");
    out
}

/// Title and issuer; no time and no author, which a pure library cannot know.
fn properties(document: &Document) -> String {
    let title = escape(&document.title.replace('\n', ""));
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title>\
         <dc:creator>{}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>",
        escape(&document.mark)
    )
}

fn fonts() -> String {
    let mut out = format!("{DECLARATION}<w:fonts xmlns:w=\"{WORD}\">");
    for font in Font::ALL {
        let (name, alternative) = font.keys();
        let _ = write!(
            out,
            "<w:font w:name=\"{}\"><w:altName w:val=\"{}\"/><w:charset w:val=\"86\"/>\
             <w:family w:val=\"auto\"/><w:pitch w:val=\"default\"/></w:font>",
            word(name),
            word(alternative)
        );
    }
    out.push_str("</w:fonts>");
    out
}

fn settings() -> String {
    format!(
        "{DECLARATION}<w:settings xmlns:w=\"{WORD}\"><w:zoom w:percent=\"100\"/>\
         <w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>\
         <w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>\
         <w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>\
         <w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" \
         w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
    )
}

/// Indent of two characters on the first line.
const INDENT: &str = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>";

fn styles() -> String {
    let base = Face::of(Font::Body).size(32).properties();
    let mut out = format!(
        "{DECLARATION}<w:styles xmlns:w=\"{WORD}\"><w:docDefaults><w:rPrDefault><w:rPr>{base}\
         <w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>\
         <w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr>\
         <w:rPr>{base}</w:rPr></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"Open\"><w:name w:val=\"Normal Table\"/>\
         <w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
    grid_style(&mut out);
    let exact = format!("<w:spacing w:line=\"{LINE}\" w:lineRule=\"exact\"/>");
    let small = "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"340\" \
                 w:lineRule=\"exact\"/>";
    let table = Face::default().size(24);
    let label = Face::of(Font::Bold).size(24);
    // The lower levels are whole sentences; they need not stay with what follows.
    let kept = |n: u8| if n < 2 { "<w:keepNext/>" } else { "" };
    let level = |n: u8| format!("{}{exact}{INDENT}<w:outlineLvl w:val=\"{n}\"/>", kept(n));
    // Letters of another size than the text's do not fit the grid of characters.
    let free = format!("<w:snapToGrid w:val=\"0\"/>{exact}");
    let title = format!("<w:keepNext/>{free}<w:jc w:val=\"center\"/>");
    let sheet: [(&str, &str, String, Face); 17] = [
        ("Plain", "Plain Official", exact.clone(), Face::closer()),
        ("Gap", "Gap Official", "<w:snapToGrid w:val=\"0\"/>".to_owned(), Face::default()),
        ("Body", "Body Official", format!("{exact}{INDENT}"), Face::closer()),
        ("Title", "Title", title, Face::of(Font::Mark).size(44)),
        ("Heading1", "heading 1", level(0), Face { closer: true, ..Face::of(Font::Bold) }),
        ("Heading2", "heading 2", level(1), Face { closer: true, ..Face::of(Font::Script) }),
        ("Heading3", "heading 3", level(2), Face::closer()),
        ("Heading4", "heading 4", level(3), Face::closer()),
        ("TOC1", "toc 1", exact.clone(), Face { closer: true, ..Face::of(Font::Bold) }),
        ("TOC2", "toc 2", format!("{exact}{INDENT}"), Face::closer()),
        ("Footer", "footer", "<w:snapToGrid w:val=\"0\"/>".to_owned(), Face::of(Font::Song).size(28)),
        ("Caption", "Caption Official", format!("{small}<w:jc w:val=\"left\"/>"), table),
        ("TableText", "Table Text", format!("{small}<w:jc w:val=\"left\"/>"), table),
        ("TableField", "Table Field", format!("{small}{INDENT_SMALL}<w:jc w:val=\"both\"/>"), table),
        ("TableLabel", "Table Label", format!("{small}<w:jc w:val=\"center\"/>"), label),
        (
            "Mark",
            "Mark Official",
            "<w:snapToGrid w:val=\"0\"/><w:jc w:val=\"center\"/>".to_owned(),
            Face::default(),
        ),
        ("Imprint", "Imprint Official", format!("{free}<w:jc w:val=\"left\"/>"), Face::default().size(28)),
    ];
    for (id, name, paragraph, face) in sheet {
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            face.properties()
        );
    }
    out.push_str("</w:styles>");
    out
}

/// The same in the smaller letters of a form.
const INDENT_SMALL: &str = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"480\"/>";

/// Tables with a line around every cell.
fn grid_style(out: &mut String) {
    out.push_str(
        "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Grid Official\"/><w:basedOn w:val=\"Open\"/>\
         <w:tblPr><w:tblBorders>",
    );
    for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let eighths = if edge.starts_with("inside") { 4 } else { 8 };
        let _ = write!(out, "<w:{edge} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"auto\"/>");
    }
    out.push_str(
        "</w:tblBorders><w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
    );
}
