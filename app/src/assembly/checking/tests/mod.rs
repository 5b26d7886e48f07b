//! Stories of the room, in names of the demo world.

mod deciding;
mod doors;
mod random;
mod report;

use crate::demo::testing::Answer;

/// A short report with one wrong figure.
const REPORT: [(&str, &str); 3] = [
    ("title", "常委会工作报告（送审稿）"),
    ("text", "加强党的领导。全年向州委报送请示报告25件，其中请示6件、报告13件、成果5件。多次开展学习。"),
    ("period", "2025-01-01..2025-12-31"),
];

/// The id at the end of the address that an answer leads to.
fn made(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location.rsplit('/').next().unwrap().to_owned()
}

/// The place of a piece of a text, as addresses hold it.
fn at(text: &str, piece: &str) -> String {
    let start = text[..text.find(piece).unwrap()].chars().count();
    format!("{start}-{}", start + piece.chars().count())
}
