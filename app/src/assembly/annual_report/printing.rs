//! How a figure is printed: its number rounded as it was chosen, in digits or Chinese numerals, with its unit; a share; names. In the
//! words of the body's reports, whoever reads.

use super::actions::binding::UNIT;
use super::records::{Figure, Shape, Style};
use crate::foundation::words::{Lang, Words};
use fluent_bundle::FluentValue;

/// From here on a round number is said in ten thousands.
const TEN_THOUSAND: i64 = 10_000;

/// How a number is printed in a text: its style, whether in Chinese numerals, its unit. None where it is a share, which no single
/// question answers.
pub fn manner(words: &Words, printed: &str) -> Option<(Style, bool, String)> {
    let has = |key: &str| words.t(Lang::Zh, key).split('|').any(|mark| printed.contains(mark));
    if has("report-marks-share") {
        return None;
    }
    let style = match () {
        () if has("report-marks-over") => Style::Over,
        () if has("report-marks-near") => Style::Near,
        () if has("report-marks-about") => Style::About,
        () => Style::Exact,
    };
    let numerals = words.t(Lang::Zh, "report-numerals");
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.') || numerals.contains(c);
    let mut unit: String = printed.chars().rev().take_while(|c| !is_number(*c)).collect();
    unit = unit.chars().rev().collect();
    for key in ["report-marks-over", "report-marks-near", "report-marks-about"] {
        for mark in words.t(Lang::Zh, key).split('|') {
            unit = unit.replace(mark, "");
        }
    }
    let in_numerals = !printed.contains(|c: char| c.is_ascii_digit());
    Some((style, in_numerals, unit.trim().chars().take(UNIT).collect()))
}

/// The answers to a figure, as far as they are printed.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// The number of each question, in their order.
    pub n: Vec<i64>,
    /// Names of the records that count, in their order.
    pub names: Vec<String>,
}

/// The figure as it is printed; nothing for a table, which is drawn after its paragraph.
pub fn printed(words: &Words, figure: &Figure, answers: &Answers) -> String {
    let n = answers.n.first().copied().unwrap_or(0);
    match figure.shape {
        Shape::Count => number(words, figure, n),
        Shape::Share => share(words, n, answers.n.get(1).copied().unwrap_or(0)),
        Shape::Names => names(words, figure, n, &answers.names),
        Shape::Table | Shape::Chart => String::new(),
    }
}

fn say(words: &Words, key: &str, args: &[(&str, String)]) -> String {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, FluentValue::from(value.clone()))).collect();
    words.say(Lang::Zh, key, &args)
}

/// The step to which a number is rounded: two places stay, and never less than ten.
fn step(n: i64) -> i64 {
    let mut step = 10;
    while n / step >= 100 {
        step *= 10;
    }
    step
}

/// The number in a style, and the style that remains true of it: a round number is no "more than" and no "nearly".
fn rounded(style: Style, n: i64) -> (Style, i64) {
    let step = step(n);
    if n < 10 || n % step == 0 {
        return (if style == Style::About { style } else { Style::Exact }, n);
    }
    match style {
        Style::Exact => (style, n),
        Style::Over => (style, n / step * step),
        // As the checker reads them: nearly is at least nine tenths, about is within a twentieth.
        Style::Near => {
            let up = (n / step + 1) * step;
            if n * 10 >= up * 9 { (style, up) } else { (Style::Exact, n) }
        }
        Style::About => {
            let round = (n + step / 2) / step * step;
            if (n - round).abs() * 20 <= round { (style, round) } else { (Style::Exact, n) }
        }
    }
}

fn number(words: &Words, figure: &Figure, n: i64) -> String {
    let (style, round) = rounded(figure.style, n);
    let counted = !figure.unit.is_empty() && style == Style::Exact;
    let said = if figure.numerals {
        numerals(&words.t(Lang::Zh, "report-numerals"), round, counted)
    } else if style != Style::Exact && round >= TEN_THOUSAND && round % 1_000 == 0 {
        let tenth = round % TEN_THOUSAND / 1_000;
        let whole = round / TEN_THOUSAND;
        let x = if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") };
        say(words, "report-print-wan", &[("x", x)])
    } else {
        round.to_string()
    };
    let args = [("x", said), ("y", figure.unit.clone())];
    say(words, &format!("report-print-{style}"), &args)
}

/// A share in percent, to one place, which is left out where it is nothing; a dash where there is no whole.
fn share(words: &Words, part: i64, whole: i64) -> String {
    if whole == 0 {
        return words.t(Lang::Zh, "report-print-no-whole").into_owned();
    }
    let thousandths = (part * 2_000 + whole) / (whole * 2);
    let (ones, tenth) = (thousandths / 10, thousandths % 10);
    let x = if tenth == 0 { ones.to_string() } else { format!("{ones}.{tenth}") };
    say(words, "report-print-percent", &[("x", x)])
}

fn names(words: &Words, figure: &Figure, n: i64, names: &[String]) -> String {
    let shown = if figure.names == 0 { names.len() } else { names.len().min(figure.names as usize) };
    let opens = words.t(Lang::Zh, "report-print-quotes").into_owned();
    let quotes: Vec<char> = opens.chars().collect();
    let quoted = |name: &String| match quotes.as_slice() {
        [open, close] if !name.starts_with(*open) => format!("{open}{name}{close}"),
        _ => name.clone(),
    };
    let comma = words.t(Lang::Zh, "list-comma").into_owned();
    let said = names[..shown].iter().map(quoted).collect::<Vec<_>>().join(&comma);
    let exact = Figure { style: Style::Exact, ..figure.clone() };
    let args = [("x", said), ("y", number(words, &exact, n))];
    let all = shown as i64 == n;
    say(words, if all { "report-print-names-all" } else { "report-print-names" }, &args)
}

/// A number in Chinese numerals. `known` holds the digits from zero to nine, then ten, hundred, thousand, ten thousand, a hundred million,
/// and the two of what is counted.
fn numerals(known: &str, n: i64, counted: bool) -> String {
    let signs: Vec<char> = known.chars().collect();
    if signs.len() < 16 || n < 0 {
        return n.to_string();
    }
    if n == 2 && counted {
        return signs[15].to_string();
    }
    if n == 0 {
        return signs[0].to_string();
    }
    let mut said = String::new();
    spell(&signs, n, &mut said);
    // Ten to nineteen begin with ten itself.
    let ten: String = [signs[1], signs[10]].iter().collect();
    match said.strip_prefix(&ten) {
        Some(rest) if (10..20).contains(&n) || (100_000..200_000).contains(&n) => {
            format!("{}{rest}", signs[10])
        }
        _ => said,
    }
}

/// A number in Chinese numerals, as headings are numbered.
pub fn numeral(known: &str, n: i64) -> String {
    numerals(known, n, false)
}

fn spell(signs: &[char], n: i64, said: &mut String) {
    for (at, unit) in [(14, 100_000_000), (13, TEN_THOUSAND), (12, 1_000), (11, 100), (10, 10)] {
        if n >= unit {
            spell(signs, n / unit, said);
            said.push(signs[at]);
            let rest = n % unit;
            if rest > 0 && rest < unit / 10 {
                said.push(signs[0]);
            }
            if rest > 0 {
                spell(signs, rest, said);
            }
            return;
        }
    }
    said.push(signs[usize::try_from(n).unwrap_or(0).min(9)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNS: &str = "零一二三四五六七八九十百千万亿两";

    #[test]
    fn numbers_are_spelled_as_they_are_read() {
        for (n, said) in [
            (0, "零"),
            (2, "两"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (101, "一百零一"),
            (110, "一百一十"),
            (1_005, "一千零五"),
            (2_300, "二千三百"),
            (10_010, "一万零一十"),
            (120_000, "十二万"),
        ] {
            assert_eq!(numerals(SIGNS, n, true), said, "{n}");
        }
        assert_eq!(numerals(SIGNS, 2, false), "二");
    }

    #[test]
    fn a_round_number_is_no_more_than_itself() {
        assert_eq!(rounded(Style::Over, 53), (Style::Over, 50));
        assert_eq!(rounded(Style::Over, 50), (Style::Exact, 50));
        assert_eq!(rounded(Style::Over, 7), (Style::Exact, 7));
        assert_eq!(rounded(Style::Near, 292), (Style::Near, 300));
        assert_eq!(rounded(Style::About, 2_349), (Style::About, 2_300));
        assert_eq!(rounded(Style::Over, 29_123), (Style::Over, 29_000));
    }
}
