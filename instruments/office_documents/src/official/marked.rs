//! Texts with their changes: in a cell struck out and underlined, in the text as changes that an office program can take or refuse.

use super::model::{Change, Marked, Piece};
use super::paragraphs::{Face, Paragraph, Run, Tracked};

/// Pieces by paragraph: a line feed ends one, in whatever piece it stands.
fn paragraphs(pieces: &[Piece]) -> Vec<Vec<(Change, &str)>> {
    let mut all: Vec<Vec<(Change, &str)>> = vec![Vec::new()];
    for piece in pieces {
        for (at, part) in piece.text.split('\n').enumerate() {
            if at > 0 {
                all.push(Vec::new());
            }
            if let Some(last) = all.last_mut().filter(|_| !part.is_empty()) {
                last.push((piece.change, part));
            }
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

/// Writes paragraphs of the text with changes that can be taken or refused.
pub(super) fn tracked(out: &mut String, marked: &Marked, kept: bool) {
    let all = paragraphs(&marked.pieces);
    for (at, paragraph) in all.iter().enumerate() {
        let keep_next = kept && at + 1 == all.len();
        let mut written = Paragraph { keep_next, ..Paragraph::style("Body") };
        for (change, text) in paragraph {
            let text = (*text).to_owned();
            let run = match change {
                Change::Same => Run::Text(text, Face::default()),
                Change::Struck | Change::Put => Run::Tracked(Tracked {
                    put: *change == Change::Put,
                    text,
                    author: marked.author.clone(),
                    at: marked.at.clone(),
                }),
            };
            written.runs.push(run);
        }
        written.write(out);
    }
}

/// Writes paragraphs of a cell: what was taken out is struck, what was put in is underlined.
pub(super) fn shown(out: &mut String, base: &Paragraph, pieces: &[Piece]) {
    for paragraph in paragraphs(pieces) {
        let mut written = base.clone();
        for (change, text) in paragraph {
            let face =
                Face { struck: change == Change::Struck, put: change == Change::Put, ..Face::default() };
            written.runs.push(Run::Text(text.to_owned(), face));
        }
        written.write(out);
    }
}
