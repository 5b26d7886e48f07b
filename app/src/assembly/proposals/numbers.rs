//! Case numbers from a template: `{seq:04}`, `{term}`, `{session}`, `{year}`, `{prefix}`, `{category}`. Rule page 1.5: gaps are
//! explained, never closed.

use super::store::Sitting;

/// Writes a number; unknown names stay as they stand, so that a wrong template shows itself.
pub fn write(template: &str, sitting: &Sitting, seq: i64, category: &str) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        let Some(end) = rest[start..].find('}') else { break };
        let name = &rest[start + 1..start + end];
        match value(name, sitting, seq, category) {
            Some(text) => out.push_str(&text),
            None => out.push_str(&rest[start..=start + end]),
        }
        rest = &rest[start + end + 1..];
    }
    out.push_str(rest);
    out
}

fn value(name: &str, sitting: &Sitting, seq: i64, category: &str) -> Option<String> {
    let (name, width) = match name.split_once(':') {
        Some((name, width)) => (name, width.parse::<usize>().ok().filter(|w| *w <= 12)?),
        None => (name, 0),
    };
    let number = match name {
        "seq" => seq,
        "term" => sitting.term_number,
        "session" => sitting.number,
        "year" => sitting.year,
        "prefix" => return Some(sitting.prefix.clone()),
        "category" => return Some(category.to_owned()),
        _ => return None,
    };
    Some(format!("{number:0width$}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::proposals::records::SittingId;

    #[test]
    fn a_template_writes_what_it_names() {
        let sitting = Sitting {
            id: SittingId(1),
            term: 1,
            term_number: 12,
            number: 5,
            year: 2026,
            opens_on: String::new(),
            closes_on: String::new(),
            window_opens_at: 0,
            cut_off_at: 0,
            prefix: "YX".to_owned(),
        };
        assert_eq!(write("{seq:04}", &sitting, 58, ""), "0058");
        assert_eq!(write("{prefix}{term}{session}-{seq:03}", &sitting, 7, ""), "YX125-007");
        assert_eq!(write("{year} {category} {seq} {x", &sitting, 7, "C"), "2026 C 7 {x");
        assert_eq!(write("{other}", &sitting, 7, ""), "{other}");
    }
}
