//! What was struck out and what was put in between two texts, in pieces that a reader takes in at once.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// In both texts.
    Same,
    /// Only in the old one.
    Struck,
    /// Only in the new one.
    Put,
}

/// A piece of one or both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub mark: Mark,
    /// Its words.
    pub text: String,
}

/// Fewer common characters than this between two changes are no reason to stop reading.
const CRUMB: usize = 2;

/// The pieces of two texts: what is the same or struck out is the old text, what is the same or put in is the new one.
pub fn marks(old: &str, new: &str) -> Vec<Piece> {
    let (before, after) = (tokens(old), tokens(new));
    let mut pieces: Vec<Piece> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (old, new) = (op.old_range(), op.new_range());
        match op {
            DiffOp::Equal { .. } => push(&mut pieces, Mark::Same, &before[old].concat()),
            _ => {
                push(&mut pieces, Mark::Struck, &before[old].concat());
                push(&mut pieces, Mark::Put, &after[new].concat());
            }
        }
    }
    without_crumbs(pieces)
}

fn push(pieces: &mut Vec<Piece>, mark: Mark, text: &str) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.mark == mark => last.text.push_str(text),
        _ => pieces.push(Piece { mark, text: text.to_owned() }),
    }
}

/// Letters and digits of one run belong together; every other character stands alone.
fn tokens(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut run = false;
    for (at, c) in text.char_indices() {
        let joins = c.is_ascii_alphanumeric();
        if at > start && !(joins && run) {
            all.push(&text[start..at]);
            start = at;
        }
        run = joins;
    }
    if start < text.len() {
        all.push(&text[start..]);
    }
    all
}

/// Single characters that happen to stay between two changes are shown as changed: a sentence is read, not a puzzle.
fn without_crumbs(pieces: Vec<Piece>) -> Vec<Piece> {
    let crumb = |at: usize| {
        let piece = &pieces[at];
        piece.mark == Mark::Same
            && at > 0
            && at + 1 < pieces.len()
            && piece.text.chars().count() < CRUMB
            && !piece.text.contains(['\n', '，', '。', '；', '、', '：'])
    };
    let mut out: Vec<Piece> = Vec::new();
    let (mut struck, mut put) = (String::new(), String::new());
    for (at, piece) in pieces.iter().enumerate() {
        match piece.mark {
            Mark::Struck => struck.push_str(&piece.text),
            Mark::Put => put.push_str(&piece.text),
            Mark::Same if crumb(at) => {
                struck.push_str(&piece.text);
                put.push_str(&piece.text);
            }
            Mark::Same => {
                push(&mut out, Mark::Struck, &std::mem::take(&mut struck));
                push(&mut out, Mark::Put, &std::mem::take(&mut put));
                push(&mut out, Mark::Same, &piece.text);
            }
        }
    }
    push(&mut out, Mark::Struck, &struck);
    push(&mut out, Mark::Put, &put);
    out
}
