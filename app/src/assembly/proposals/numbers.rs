//! Case numbers: the body's template with the session's and the proposal's parts. Rule page 1.5: gaps are explained, never
//! closed. The template language itself stands in `settings`.

use super::records::{Kind, Sitting, Window};
use crate::assembly::settings::{Parts, Template};

/// Writes a number; a template that cannot be read gives the plain number, so that filing never stops on it.
pub fn write(
    template: &str,
    sitting: &Sitting,
    (seq, category_seq): (i64, i64),
    kind: Kind,
    category: &str,
) -> String {
    let Ok(template) = Template::parse(template) else { return format!("{seq:04}") };
    template.render(&Parts {
        level: "",
        term: sitting.term_number,
        session: sitting.number,
        year: sitting.year,
        prefix: &sitting.prefix,
        kind: crate::foundation::workflow::Name::key(kind),
        category,
        seq,
        category_seq,
    })
}

/// A number that came from elsewhere may lie so far beyond the last one and still be followed by the next.
pub const FAR: i64 = 1_000;

/// Whether a series goes on after a number that came from elsewhere; one that lies further beyond the last is likely a mistake of
/// typing, and the series stays where it is.
pub fn follows(last: i64, number: i64) -> bool {
    number <= last.saturating_add(FAR)
}

/// The series in which proposals of a window are numbered.
pub fn series(window: Window) -> &'static str {
    match window {
        Window::Session => "session",
        _ => "ordinary",
    }
}

/// Whether a template counts within the category, so that a second sequence is needed.
pub fn counts_by_category(template: &str) -> bool {
    Template::parse(template).is_ok_and(|t| t.counts_by_category())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::people::TermId;
    use crate::assembly::proposals::records::SittingId;

    #[test]
    fn a_number_is_written_as_the_template_says_and_plainly_where_it_cannot() {
        let sitting = Sitting {
            id: SittingId(1),
            term: TermId(1),
            term_number: 12,
            number: 5,
            year: 2026,
            opens_on: String::new(),
            closes_on: String::new(),
            window_opens_at: 0,
            cut_off_at: 0,
            prefix: "YX".to_owned(),
        };
        let said = |template| write(template, &sitting, (58, 3), Kind::Joint, "social");
        assert_eq!(said("{seq:04}"), "0058");
        assert_eq!(said("{prefix}{term}{session}-{seq:03}"), "YX125-058");
        assert_eq!(said("{category}{category_seq:02}"), "social03");
        assert_eq!(said("{nonsense}"), "0058");
    }
}
