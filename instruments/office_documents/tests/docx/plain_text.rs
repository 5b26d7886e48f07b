//! Documents read as plain text, good and bad ones.

use crate::making::{docx, zipped};
use office_documents::docx::{DocxError, Limits};
use office_documents::docx_text;
use office_documents::plain_text::docx_text_within;
use proptest::prelude::*;

fn says(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn paragraphs_tables_and_boxes_become_lines() {
    let cell = |text: &str| format!("<w:tc>{}{}</w:tc>", says(text), says("二"));
    let nested = format!("<w:tc><w:tbl><w:tr>{}</w:tr></w:tbl><w:p/></w:tc>", cell("内"));
    let body = format!(
        "{}<w:tbl><w:tr>{}{nested}</w:tr><w:sdt><w:sdtContent><w:tr>{}</w:tr></w:sdtContent></w:sdt></w:tbl>\
         <w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r><w:del><w:r><w:t>删</w:t></w:r></w:del>\
         <w:r><x:a xmlns:x=\"x\"><w:txbxContent>{}</w:txbxContent></x:a></w:r><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>",
        says("标题"),
        cell("一"),
        cell("三"),
        says("框"),
    );
    let text = docx_text(&docx(&body, &[])).unwrap();
    assert_eq!(text, "标题\n一 二\t内 二\n三 二\n甲\t乙\n丙增\n框\n");
}

#[test]
fn entities_cdata_and_other_prefixes_are_read() {
    let body = "<w:p><w:r><w:t>&lt;&#65;&amp;<![CDATA[<b>]]></w:t></w:r></w:p>";
    assert_eq!(docx_text(&docx(body, &[])).unwrap(), "<A&<b>\n");
    let main = "<n:document xmlns:n=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><n:body><n:p><n:r>\
        <n:t>字</n:t></n:r></n:p></n:body></n:document>";
    let rels =
        "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"/w/main.xml\"/></Relationships>";
    assert_eq!(docx_text(&zipped(&[("_rels/.rels", rels), ("w/main.xml", main)])).unwrap(), "字\n");
    // The same in UTF-16, as some programs write.
    let wide: Vec<u8> =
        std::iter::once(0xFEFF).chain(main.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let archive = zipped(&[("_rels/.rels", rels.as_bytes().to_vec()), ("w/main.xml", wide)]);
    assert_eq!(docx_text(&archive).unwrap(), "字\n");
}

#[test]
fn bad_files_say_which_part() {
    assert_eq!(docx_text(b"plain words"), Err(DocxError::NotADocument));
    assert_eq!(docx_text(&zipped(&[("a.txt", "a")])), Err(DocxError::NotADocument));
    let rels =
        "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/none.xml\"/></Relationships>";
    assert_eq!(
        docx_text(&zipped(&[("_rels/.rels", rels)])),
        Err(DocxError::Missing { part: "word/none.xml".into() })
    );
    let bad = docx("<w:p></w:q>", &[]);
    assert!(
        matches!(docx_text(&bad), Err(DocxError::Damaged { part, byte, .. }) if part == "word/document.xml" && byte > 0)
    );
    let cut = docx("<w:p>", &[]);
    assert!(matches!(docx_text(&cut), Err(DocxError::Damaged { .. })));
    let encrypted = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0];
    assert!(matches!(docx_text(&encrypted), Err(DocxError::Archive { .. })));
}

#[test]
fn limits_hold() {
    let many = docx(&says("字").repeat(2_000), &[]);
    let nodes = Limits { nodes: 5_000, ..Limits::default() };
    assert!(matches!(docx_text_within(&many, &nodes), Err(DocxError::TooComplex { limit: 5_000, .. })));
    let text = Limits { text_bytes: 1_000, ..Limits::default() };
    assert_eq!(docx_text_within(&many, &text), Err(DocxError::TooMuchText { limit: 1_000 }));
    let deep = docx(&format!("{}{}", "<w:sdt>".repeat(300), "</w:sdt>".repeat(300)), &[]);
    assert!(matches!(docx_text(&deep), Err(DocxError::Archive { .. } | DocxError::TooDeep { .. })));
    let bomb = docx(&says("a").repeat(150_000), &[]);
    assert!(docx_text(&bomb).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn mutated_bytes_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20), cut in any::<prop::sample::Index>()) {
        let mut bytes = docx(&says("甲").repeat(30), &[]);
        for (index, byte) in &changes {
            let at = index.index(bytes.len());
            bytes[at] = *byte;
        }
        let _ = docx_text(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _ = docx_text(&bytes);
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = docx_text(&bytes);
        let main = [b"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">".as_slice(), &bytes].concat();
        let rels = b"<Relationships><Relationship Type=\"x/officeDocument\" Target=\"m.xml\"/></Relationships>".to_vec();
        let _ = docx_text(&zipped(&[("_rels/.rels", rels), ("m.xml", main)]));
    }
}
