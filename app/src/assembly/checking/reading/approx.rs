//! Whether a number is what a printed one says: exactly, within its marker of approximation, within its rounding (rule page of the checker).

use super::Figure;
use crate::assembly::checking::lexicon;

/// How a number of the records fits a printed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It does.
    Yes,
    /// It does but for one unit of the last printed digit.
    Rounded,
    /// What is printed is true, and less than could be said.
    More,
    /// It does not.
    No,
}

/// The markers in a text of joined markers: `about` and `more` of one that says both.
struct Markers {
    more: bool,
    over: bool,
    least: bool,
    near: bool,
    below: bool,
    about: bool,
    tens: bool,
}

impl Markers {
    fn of(approx: &str) -> Self {
        let mut all = Self {
            more: false,
            over: false,
            least: false,
            near: false,
            below: false,
            about: false,
            tens: false,
        };
        let mut rest = approx;
        while let Some(first) = rest.chars().next() {
            let kinds = ["least", "below", "over", "near", "about", "more", "tens"];
            let found = kinds
                .iter()
                .filter_map(|kind| lexicon::begins(kind, rest).map(|word| (word.len(), *kind)))
                .max_by_key(|(length, _)| *length);
            let Some((length, kind)) = found else {
                rest = &rest[first.len_utf8()..];
                continue;
            };
            match kind {
                "least" => all.least = true,
                "below" => all.below = true,
                "over" => all.over = true,
                "near" => all.near = true,
                "about" => all.about = true,
                "tens" => all.tens = true,
                _ => all.more = true,
            }
            rest = &rest[length..];
        }
        all
    }
}

/// The next round step above a number: its last figure that is no zero, one more. 50 gives 10, 2.9 gives 0.1.
fn step(value: f64, places: u32) -> f64 {
    if places > 0 {
        return 10_f64.powi(-i32::try_from(places).unwrap_or(0));
    }
    let mut step = 1.0;
    while step <= value && value % (step * 10.0) == 0.0 && value > 0.0 {
        step *= 10.0;
    }
    step.max(if value >= 10.0 { 10.0 } else { 1.0 })
}

/// Compares a number of the records with a printed one.
pub fn fits(figure: &Figure, n: f64) -> Fit {
    let value = figure.value;
    if let Some(most) = figure.most {
        return if n >= value && n <= most { Fit::Yes } else { Fit::No };
    }
    if figure.approx.is_empty() {
        return exactly(figure, n);
    }
    let markers = Markers::of(&figure.approx);
    let step = step(value, figure.places);
    let large = value >= 10_000.0;
    let above = if large { n >= value } else { n > value };
    let yes = |holds: bool| if holds { Fit::Yes } else { Fit::No };
    if markers.tens {
        return yes(n >= value * 2.0 && n < value * 10.0);
    }
    let about = markers.about && (n - value).abs() <= value * 0.05;
    if about || (markers.more && above && n < value + step) {
        return Fit::Yes;
    }
    if markers.least || markers.over {
        let holds = if markers.least { n >= value } else { n > value };
        return match (holds, n < value + step) {
            (false, _) => Fit::No,
            (true, true) => Fit::Yes,
            (true, false) => Fit::More,
        };
    }
    if markers.near {
        return yes(n < value && n >= value * 0.9);
    }
    if markers.below {
        return yes(n < value && n >= value - step.max(value * 0.1));
    }
    Fit::No
}

/// Without a marker: the number itself; with decimals the number rounded as it is printed.
fn exactly(figure: &Figure, n: f64) -> Fit {
    let unit = 10_f64.powi(-i32::try_from(figure.places).unwrap_or(0));
    let rounded = (n / unit).round() * unit;
    let off = (rounded - figure.value).abs();
    let exact = n.fract() == 0.0 && figure.places == 0;
    if off < unit * 0.01 {
        return Fit::Yes;
    }
    if !exact && off < unit * 1.01 && (n - figure.value).abs() < unit { Fit::Rounded } else { Fit::No }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Figure {
        super::super::read(text).figures.remove(0)
    }

    #[test]
    fn markers_mean_what_the_dictionary_says() {
        for (text, yes, no) in [
            ("组织联合活动50余场次。", vec![51.0, 59.0], vec![50.0, 60.0, 49.0]),
            ("收到社情民意信息百余件。", vec![101.0, 199.0], vec![100.0, 200.0]),
            ("收到提案近50件。", vec![45.0, 49.0], vec![50.0, 44.0, 51.0]),
            ("收到提案约100件。", vec![95.0, 105.0], vec![94.0, 106.0]),
            ("收到意见2.9万余条。", vec![29_000.0, 29_999.0], vec![30_000.0, 28_999.0]),
            ("收到提案24件。", vec![24.0], vec![23.0, 25.0]),
            ("派出专家3至5名。", vec![3.0, 5.0], vec![2.0, 6.0]),
        ] {
            let figure = figure(text);
            for n in yes {
                assert_eq!(fits(&figure, n), Fit::Yes, "{text} {n} {figure:?}");
            }
            for n in no {
                assert_eq!(fits(&figure, n), Fit::No, "{text} {n} {figure:?}");
            }
        }
        assert_eq!(fits(&figure("收到提案超过50件。"), 95.0), Fit::More);
        assert_eq!(fits(&figure("收到提案超过50件。"), 52.0), Fit::Yes);
    }

    #[test]
    fn shares_are_rounded_as_they_are_printed() {
        let share = figure("立案率为85.3%。");
        assert_eq!(fits(&share, 85.25), Fit::Yes);
        assert_eq!(fits(&share, 85.24), Fit::Rounded);
        assert_eq!(fits(&share, 85.9), Fit::No);
    }
}
