//! Sets of ids that several conditions of a question hold: each is read once.

use crate::foundation::db::Arg;
use crate::foundation::search::SET;

/// The sets of one statement.
#[derive(Default)]
pub(super) struct Sets {
    known: Vec<(String, Vec<Arg>)>,
    written: String,
}

impl Sets {
    /// A condition whose sets are read by their names; what they bind is added to what is bound.
    pub(super) fn taken(&mut self, condition: &str, args: &[Arg], bound: &mut Vec<Arg>) -> String {
        let (begins, ends) = SET;
        let mut out = String::with_capacity(condition.len());
        let mut rest = condition;
        while let Some((before, after)) = rest.split_once(begins) {
            let (set, after) = after.split_once(ends).unwrap_or((after, ""));
            let known = self.known.iter().position(|(text, of)| text == set && of == args);
            let number = known.unwrap_or_else(|| {
                let between = if self.written.is_empty() { "" } else { ", " };
                let number = self.known.len();
                let moved = moved(set, bound.len());
                self.written.push_str(&format!("{between}set{number} (id) as materialized ({moved})"));
                self.known.push((set.to_owned(), args.to_vec()));
                bound.extend(args.iter().cloned());
                number
            });
            out.push_str(&format!("{before}select set{number}.id from set{number}"));
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// A statement with its sets before it.
    pub(super) fn before(&self, statement: &str) -> String {
        match statement.strip_prefix("with ") {
            _ if self.written.is_empty() => statement.to_owned(),
            Some(rest) => format!("with {}, {rest}", self.written),
            None => format!("with {} {statement}", self.written),
        }
    }
}

/// Moves the parameters of a text on by so many.
pub(super) fn moved(text: &str, by: usize) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let digits = rest[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let number: usize = rest[at + 1..at + 1 + digits].parse().unwrap_or(0);
        out.push_str(&rest[..at]);
        out.push_str(&format!("${}", number + by));
        rest = &rest[at + 1 + digits..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_move_on() {
        assert_eq!(moved("a = $1 and b in ($2, $12)", 3), "a = $4 and b in ($5, $15)");
        assert_eq!(moved("1 = 0", 9), "1 = 0");
    }

    #[test]
    fn a_set_that_two_conditions_hold_is_read_once() {
        let (begins, ends) = SET;
        let condition =
            |of: &str| format!("({of} in ({begins}select a.id from a where a.b = $1{ends}) and x = $2)");
        let args = crate::args![7, 8];
        let (mut sets, mut bound) = (Sets::default(), crate::args![1]);
        for of in ["d.parent", "d.id"] {
            let taken = sets.taken(&condition(of), &args, &mut bound);
            assert_eq!(taken, format!("({of} in (select set0.id from set0) and x = $2)"));
        }
        assert_eq!(bound.len(), 3, "bound once");
        sets.taken(&condition("d.id"), &crate::args![9, 8], &mut bound);
        let written = "with set0 (id) as materialized (select a.id from a where a.b = $2), set1 (id) as materialized (select a.id \
                       from a where a.b = $4)";
        assert_eq!(sets.before("select 1"), format!("{written} select 1"));
        assert_eq!(
            sets.before("with m as (select 2) select 1"),
            format!("{written}, m as (select 2) select 1")
        );
        assert_eq!(Sets::default().before("select 1"), "select 1");
    }
}
