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
            let (set, args) = own(set, args);
            let known = self.known.iter().position(|known| known.0 == set && known.1 == args);
            let number = known.unwrap_or_else(|| {
                let between = if self.written.is_empty() { "" } else { ", " };
                let number = self.known.len();
                let moved = moved(&set, bound.len());
                self.written.push_str(&format!("{between}set{number} (id) as materialized ({moved})"));
                bound.extend(args.iter().cloned());
                self.known.push((set, args));
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

/// A text with its parameters numbered anew in the order in which they come, and the values of those.
fn own(text: &str, args: &[Arg]) -> (String, Vec<Arg>) {
    let mut numbers: Vec<usize> = Vec::new();
    let out = numbered(text, |number| {
        let at = numbers.iter().position(|n| *n == number);
        at.unwrap_or_else(|| {
            numbers.push(number);
            numbers.len() - 1
        }) + 1
    });
    (out, numbers.iter().filter_map(|number| args.get(number.checked_sub(1)?).cloned()).collect())
}

/// Moves the parameters of a text on by so many.
pub(super) fn moved(text: &str, by: usize) -> String {
    numbered(text, |number| number + by)
}

fn numbered(text: &str, mut number: impl FnMut(usize) -> usize) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let digits = rest[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let named: usize = rest[at + 1..at + 1 + digits].parse().unwrap_or(0);
        out.push_str(&rest[..at]);
        out.push_str(&format!("${}", number(named)));
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
        let condition = |of: &str| {
            format!("({of} in ({begins}select a.id from a where a.b = $2 and a.c = $2{ends}) and x = $1)")
        };
        let (mut sets, mut bound) = (Sets::default(), crate::args![1]);
        // What the rest of a condition binds makes no other set of it.
        let asked = [
            ("d.parent", crate::args![8, 7], 0),
            ("d.id", crate::args![9, 7, 5], 0),
            ("d.id", crate::args![8, 6], 1),
        ];
        for (of, args, set) in asked {
            let taken = sets.taken(&condition(of), &args, &mut bound);
            assert_eq!(taken, format!("({of} in (select set{set}.id from set{set}) and x = $1)"));
        }
        assert_eq!(bound, crate::args![1, 7, 6], "each bound once, and nothing else");
        let of = |at: usize| format!("select a.id from a where a.b = ${at} and a.c = ${at}");
        let written =
            format!("with set0 (id) as materialized ({}), set1 (id) as materialized ({})", of(2), of(3));
        assert_eq!(sets.before("select 1"), format!("{written} select 1"));
        assert_eq!(
            sets.before("with m as (select 2) select 1"),
            format!("{written}, m as (select 2) select 1")
        );
        assert_eq!(Sets::default().before("select 1"), "select 1");
    }
}
