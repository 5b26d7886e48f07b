//! Days, months and years as they are typed, and ranges of them.

use crate::fold::Folded;

/// From a day to a day, both included, as `2025-01-31`. An open end is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
}

/// Reads a day, month or year, or a range of them: `2025`, `2025-3`, `2025年3月1日`, `2025-01..2026-03`, `..2024`.
pub fn days(typed: &str) -> Option<Days> {
    let typed = Folded::of(typed.trim()).text();
    for between in ["...", "..", "…", "~", "\u{81f3}", "\u{5230}", "—", "–"] {
        if let Some((from, to)) = typed.split_once(between) {
            let (from, to) = (from.trim(), to.trim());
            let first = if from.is_empty() { None } else { Some(span(from)?.0) };
            let last = if to.is_empty() { None } else { Some(span(to)?.1) };
            // Typed the wrong way round, it is still plain what is meant.
            return match (first, last) {
                (None, None) => None,
                (Some(a), Some(b)) if a > b => {
                    Some(Days { from: Some(span(to)?.0), to: Some(span(from)?.1) })
                }
                (from, to) => Some(Days { from, to }),
            };
        }
    }
    span(&typed).map(|(from, to)| Days { from: Some(from), to: Some(to) })
}

/// First and last day of a day, month or year.
fn span(text: &str) -> Option<(String, String)> {
    let marks = ['-', '/', '.', '\u{5e74}', '\u{6708}', '\u{65e5}', '\u{53f7}'];
    let mut parts: Vec<&str> = text.split(marks).map(str::trim).collect();
    while parts.last().is_some_and(|last| last.is_empty()) {
        parts.pop();
    }
    let whole = match parts.as_slice() {
        [digits] if digits.len() == 6 && digits.is_ascii() => vec![&digits[..4], &digits[4..]],
        [digits] if digits.len() == 8 && digits.is_ascii() => vec![&digits[..4], &digits[4..6], &digits[6..]],
        _ => parts,
    };
    let year: u32 = number(whole.first()?, 4).filter(|year| (1900..=2999).contains(year))?;
    let month = whole.get(1).map(|m| number(m, 2).filter(|m| (1..=12).contains(m)));
    let day = whole.get(2).map(|d| number(d, 2));
    match (month, day, whole.len()) {
        (None, None, 1) => Some((format!("{year}-01-01"), format!("{year}-12-31"))),
        (Some(Some(month)), None, 2) => {
            let first = format!("{year}-{month:02}-01");
            Some((first, format!("{year}-{month:02}-{:02}", month_length(year, month))))
        }
        (Some(Some(month)), Some(Some(day)), 3) if (1..=month_length(year, month)).contains(&day) => {
            let only = format!("{year}-{month:02}-{day:02}");
            Some((only.clone(), only))
        }
        _ => None,
    }
}

fn number(text: &str, most: usize) -> Option<u32> {
    let fits = !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn month_length(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<(String, String)> {
        days(typed).map(|d| (d.from.unwrap_or_default(), d.to.unwrap_or_default()))
    }

    #[test]
    fn days_months_years_and_ranges() {
        let of = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(read("2024"), of("2024-01-01", "2024-12-31"));
        assert_eq!(read("２０２４年２月"), of("2024-02-01", "2024-02-29"));
        assert_eq!(read("202502"), of("2025-02-01", "2025-02-28"));
        assert_eq!(read("2025/3/9"), of("2025-03-09", "2025-03-09"));
        assert_eq!(read("2025-01..2026-03"), of("2025-01-01", "2026-03-31"));
        assert_eq!(read("2026..2025"), of("2025-01-01", "2026-12-31"));
        assert_eq!(read("..2025"), of("", "2025-12-31"));
        assert_eq!(read("2025年1月1日至"), of("2025-01-01", ""));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for typed in
            ["", "..", "昨天", "2025-13", "2025-02-30", "25", "2025-1-1-1", "-", "+2025", "2025年1月x日"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
