//! The text of a report with its markers: a figure stands as its number in two pairs of braces, which a person can read, move and copy.

/// What opens and closes a marker.
const OPENS: &str = "{{";
const CLOSES: &str = "}}";
/// The place of a figure that is still to be chosen.
pub const EMPTY: &str = "{{}}";

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A figure by its number.
    Figure(i64),
}

/// The marker of a figure.
pub fn marker(number: i64) -> String {
    format!("{OPENS}{number}{CLOSES}")
}

/// The pieces of a text in their order. Braces that hold no number are words.
pub fn pieces(content: &str) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut words = String::new();
    let mut rest = content;
    while let Some(at) = rest.find(OPENS) {
        words.push_str(&rest[..at]);
        let inner = &rest[at + OPENS.len()..];
        let number = inner.find(CLOSES).and_then(|end| {
            let said = inner[..end].trim();
            let sound = !said.is_empty() && said.len() <= 6 && said.bytes().all(|b| b.is_ascii_digit());
            sound.then(|| (said.parse::<i64>().unwrap_or(0), end)).filter(|(number, _)| *number > 0)
        });
        match number {
            Some((number, end)) => {
                if !words.is_empty() {
                    all.push(Piece::Text(std::mem::take(&mut words)));
                }
                all.push(Piece::Figure(number));
                rest = &inner[end + CLOSES.len()..];
            }
            None => {
                words.push_str(OPENS);
                rest = inner;
            }
        }
    }
    words.push_str(rest);
    if !words.is_empty() {
        all.push(Piece::Text(words));
    }
    all
}

/// The numbers of figures that a text names, each once, in their order.
pub fn numbers(content: &str) -> Vec<i64> {
    let mut all = Vec::new();
    for piece in pieces(content) {
        if let Piece::Figure(number) = piece
            && !all.contains(&number)
        {
            all.push(number);
        }
    }
    all
}

/// A text with an ellipsis for each figure, where nobody counts.
pub fn without_figures(content: &str) -> String {
    let piece = |piece| match piece {
        Piece::Text(words) => words,
        Piece::Figure(_) => "…".to_owned(),
    };
    pieces(content).into_iter().map(piece).collect()
}

/// A text with a marker put where a figure was still to be chosen, else at its end.
pub fn placed(content: &str, number: i64) -> String {
    let marker = marker(number);
    if content.contains(EMPTY) {
        content.replacen(EMPTY, &marker, 1)
    } else {
        format!("{}{marker}", content.trim_end())
    }
}

/// The longest heading, in characters.
const HEADING: usize = 40;

/// Whether a line of a pasted text heads others, and how: a short line without an end of a sentence; in brackets it is of the second level.
pub fn level_of(line: &str) -> i64 {
    let line = line.trim();
    let ends = |c: char| matches!(c, '\u{3002}' | '\u{ff1b}' | '\u{ff1a}' | '\u{ff01}' | '\u{ff0c}');
    match line.chars().next() {
        None => 0,
        _ if line.chars().count() > HEADING || line.contains(ends) => 0,
        Some('\u{ff08}' | '(') => 2,
        Some(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_found_wherever_it_stands_and_other_braces_are_words() {
        let text = |words: &str| Piece::Text(words.to_owned());
        assert_eq!(
            pieces("共{{1}}件，{{ 12 }}次"),
            [text("共"), Piece::Figure(1), text("件，"), Piece::Figure(12), text("次")]
        );
        for words in ["{{}}", "{{x}}", "{{0}}", "{{1", "}}{{", "{{{", "{{1234567}}", "甲{{-1}}乙"] {
            assert_eq!(pieces(words), [text(words)], "{words}");
        }
        assert_eq!(numbers("{{2}}{{1}}{{2}}"), [2, 1]);
        assert_eq!(without_figures("共{{1}}件，{{x}}"), "共…件，{{x}}");
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn a_figure_goes_to_the_place_that_waits_for_it_else_to_the_end() {
        assert_eq!(placed("共{{}}件", 3), "共{{3}}件");
        assert_eq!(placed("共", 3), "共{{3}}");
    }

    #[test]
    fn a_short_line_without_an_end_heads_others() {
        for (line, level) in [("一、提案工作", 1), ("（一）办理", 2), ("一年来，收到提案。", 0), ("", 0)]
        {
            assert_eq!(level_of(line), level, "{line}");
        }
        assert_eq!(level_of(&"长".repeat(41)), 0);
    }
}
