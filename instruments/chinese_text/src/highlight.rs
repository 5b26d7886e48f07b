//! Which parts of a text a query found, and the piece of a long text worth showing.

use crate::fold::Folded;
use crate::query::Query;
use crate::tokens::Piece;
use std::ops::Range;

/// The bytes of a text to be marked: where the texts of the query stand; where one does not stand as a whole, its pairs.
/// In order, without overlap.
pub fn highlight(text: &str, query: &Query) -> Vec<Range<usize>> {
    let folded = Folded::of(text);
    let mut spans = Vec::new();
    for literal in query.literals() {
        let whole = literal.places(&folded);
        if !whole.is_empty() {
            spans.extend(whole);
            continue;
        }
        for piece in &literal.pieces {
            let wanted: Vec<&String> = match piece {
                Piece::Pairs(pairs) => pairs.iter().collect(),
                Piece::Prefix(one) => vec![one],
            };
            for text in wanted {
                let chars: Vec<char> = text.chars().collect();
                spans.extend(folded.find_all(&chars));
            }
        }
    }
    merged(spans).into_iter().map(|span| folded.bytes(span)).filter(|bytes| !bytes.is_empty()).collect()
}

/// Overlapping and touching ranges made one.
fn merged(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (span.start, span.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// A piece of a text around what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Bytes of the text to show.
    pub shown: Range<usize>,
    /// Bytes of the text to mark, inside what is shown.
    pub marked: Vec<Range<usize>>,
}

/// The piece of at most `length` characters with the most marks, beginning a little before the first of them.
pub fn snippet(text: &str, marks: &[Range<usize>], length: usize) -> Snippet {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let chars = starts.len() - 1;
    let nth = |byte: usize| starts.partition_point(|start| *start < byte);
    let window = |first: usize| {
        let from = first.saturating_sub(length / 5).min(chars.saturating_sub(length));
        from..(from + length).min(chars)
    };
    let inside = |shown: &Range<usize>, mark: &Range<usize>| {
        starts[shown.start] <= mark.start && mark.end <= starts[shown.end]
    };
    let mut best = (0, window(0));
    for (i, mark) in marks.iter().enumerate() {
        let shown = window(nth(mark.start));
        let count =
            marks[i..].iter().take_while(|mark| mark.start < starts[shown.end]).filter(|m| inside(&shown, m));
        let count = count.count();
        if count > best.0 {
            best = (count, shown);
        }
    }
    let marked = marks.iter().filter(|mark| inside(&best.1, mark)).cloned().collect();
    Snippet { shown: starts[best.1.start]..starts[best.1.end], marked }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, typed: &str) -> Vec<String> {
        let query = Query::parse(typed, &[]);
        highlight(text, &query).into_iter().map(|span| text[span].to_owned()).collect()
    }

    #[test]
    fn whole_texts_are_marked_before_pairs() {
        assert_eq!(marked("推进老旧小区ＡＢ改造", "小区ab"), ["小区ＡＢ"]);
        assert_eq!(marked("推进老旧小区改造", "小区老旧"), ["老旧小区"]);
        assert_eq!(marked("推进老旧小区改造", "-改造 电梯"), Vec::<String>::new());
        assert_eq!(marked("老旧\n小区", "\"老旧小区\""), ["老旧\n小区"]);
    }

    #[test]
    fn a_snippet_holds_the_marks_it_names() {
        let text = format!("{}电梯{}电梯补贴{}", "甲".repeat(200), "乙".repeat(200), "丙".repeat(200));
        let query = Query::parse("电梯 补贴", &[]);
        let spans = highlight(&text, &query);
        let snippet = snippet(&text, &spans, 40);
        assert!(
            text[snippet.shown.clone()].contains("电梯补贴") || text[snippet.shown.clone()].contains("电梯")
        );
        assert_eq!(text[snippet.shown.clone()].chars().count(), 40);
        assert!(!snippet.marked.is_empty());
    }
}
