//! Damaged workbooks: the three seeds with bytes changed and cut, with their XML bent. For the reader alone (`mutations.rs`) and for the
//! pages that take a table (the program's `damaged.rs`).

use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// Workbooks as they came from offices.
pub const SEEDS: [&[u8]; 3] = [
    include_bytes!("../data/s2_proposal_assignment_merged_category.xlsx"),
    include_bytes!("../data/s4_handling_tick_matrix.xlsx"),
    include_bytes!("../data/s6_duty_record_text_numbers.xlsx"),
];

/// Chance that can be repeated.
pub struct Chance(u64);

impl Chance {
    /// The chance of a turn.
    pub fn of(turn: u64) -> Self {
        Self((turn + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below another.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % n.max(1)
    }
}

/// The parts of an archive.
pub fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// An archive of parts.
pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Bytes of the archive itself: changed, cut, doubled.
pub fn bytes_changed(chance: &mut Chance, seed: &[u8]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..1 + chance.below(12) {
        let at = chance.below(bytes.len());
        match chance.below(4) {
            0 => bytes[at] = chance.below(256) as u8,
            1 => bytes[at] ^= 1 << chance.below(8),
            2 => bytes.truncate(at.max(4)),
            _ => {
                let end = (at + chance.below(64)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

/// Pieces that a part is bent with.
pub const PIECES: &[&str] = &[
    "<c r=\"XFD1048576\"><v>1</v></c>",
    "<c r=\"ZZZ99999999999\"><v>1</v></c>",
    "<row r=\"4294967295\"/>",
    "<row r=\"0\" hidden=\"1\"/>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "<mergeCell ref=\"B9:A1\"/>",
    "<mergeCell ref=\"A0:A0\"/>",
    "<dimension ref=\"A1:XFD1048576\"/>",
    "<col min=\"1\" max=\"4294967295\" hidden=\"1\"/>",
    "<cols><col min=\"9\" max=\"1\" hidden=\"true\"/></cols>",
    "t=\"s\"",
    "t=\"e\"",
    "t=\"d\"",
    "t=\"b\"",
    "<f>SUM(A1:XFD1048576)</f>",
    "<f t=\"shared\" ref=\"A1:A9\" si=\"4294967295\">1+1</f>",
    "<v>1e309</v>",
    "<v>-1</v>",
    "<v>99999999999999999999</v>",
    "<v>NaN</v>",
    "<v>4294967296</v>",
    "&amp;&#0;&#x110000;",
    "&lol;",
    "<![CDATA[",
    "<!--",
    "]]>",
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE a [<!ENTITY b \"bbbb\">]>",
    "\"",
    "<",
    ">",
    "</worksheet>",
    "<sheetData>",
    "（（（（（（（（（（",
    "\u{FEFF}",
    "民族",
    "等99999999999999999999人",
    "第",
    "年月日",
    "9999年99月99日",
    "、、、，，；；",
    "合计",
];

/// XML of a part bent: pieces put in, taken out, doubled, numbers made great.
pub fn xml_bent(chance: &mut Chance, seed: &[u8]) -> Vec<u8> {
    let mut parts = parts(seed);
    for _ in 0..1 + chance.below(4) {
        // The sheet is bent more often than the rest.
        let sheet = parts.iter().position(|(name, _)| name.contains("worksheets/")).unwrap_or(0);
        let index = if chance.below(3) > 0 { sheet } else { chance.below(parts.len()) };
        let Ok(mut text) = String::from_utf8(parts[index].1.clone()) else { continue };
        let edge = |chance: &mut Chance, text: &str| {
            let mut at = chance.below(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        for _ in 0..1 + chance.below(6) {
            let (one, other) = (edge(chance, &text), edge(chance, &text));
            let (from, to) = (one.min(other), one.max(other));
            // A mutation that keeps the document well formed goes deeper than one that does not.
            let tags: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
            let tag = tags.get(chance.below(tags.len())).copied().unwrap_or(0);
            match chance.below(7) {
                0 => text.insert_str(one, PIECES[chance.below(PIECES.len())]),
                1 | 2 => text.insert_str(tag, PIECES[chance.below(PIECES.len())]),
                3 if to - from < 400 => text.replace_range(from..to, ""),
                4 if to - from < 4_000 => {
                    let piece = text[from..to].to_owned();
                    text.insert_str(from, &piece);
                }
                5 => {
                    text = text.replacen(
                        &format!("\"{}\"", chance.below(12)),
                        "\"4294967295\"",
                        1 + chance.below(3),
                    )
                }
                _ => {
                    text = text.replacen(
                        "</t>",
                        PIECES[33 + chance.below(PIECES.len() - 33)],
                        1 + chance.below(2),
                    )
                }
            }
        }
        parts[index].1 = text.into_bytes();
    }
    if chance.below(12) == 0 {
        let gone = chance.below(parts.len());
        parts.remove(gone);
    }
    packed(&parts)
}

/// Words of cells changed, the workbook sound: what is refused nowhere before the readers of tables.
pub fn words_changed(chance: &mut Chance, seed: &[u8]) -> Vec<u8> {
    let mut parts = parts(seed);
    for (_, content) in &mut parts {
        let Ok(text) = std::str::from_utf8(content) else { continue };
        let mut pieces = text.split("</t>");
        let mut out = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            if chance.below(12) == 0 {
                let from = out.rfind('>').map_or(0, |at| at + 1);
                let word = PIECES[chance.below(PIECES.len())];
                let word = word.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                match chance.below(3) {
                    0 => out.truncate(from),
                    1 => out.replace_range(from.., &word),
                    _ => out.push_str(&word),
                }
            }
            out.push_str("</t>");
            out.push_str(piece);
        }
        *content = out.into_bytes();
    }
    packed(&parts)
}
