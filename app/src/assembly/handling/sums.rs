//! The figures of a session at hand: each measure as a row of numbers, one a unit, the sum of all units first.

use super::store::figures::Measured;
use std::collections::{BTreeSet, HashMap};

/// Where the sum of all units stands.
pub const WHOLE: usize = 0;

/// Figures by measure and unit.
#[derive(Debug, Default)]
pub struct Sums {
    /// Units in the order of their ids; the first, 0, is all of them together.
    pub units: Vec<i64>,
    rows: HashMap<String, Vec<i64>>,
}

impl Sums {
    /// Of figures as they stand. What is counted of the body itself is part of its sum.
    pub fn of(measured: &Measured) -> Self {
        let units: BTreeSet<i64> = measured.iter().flat_map(|(_, n)| n).map(|(unit, _)| *unit).collect();
        let units: Vec<i64> = std::iter::once(0).chain(units.into_iter().filter(|unit| *unit != 0)).collect();
        let places: HashMap<i64, usize> = units.iter().enumerate().map(|(at, unit)| (*unit, at)).collect();
        let row = |(measure, found): &(String, Vec<(i64, i64)>)| {
            let mut row = vec![0; units.len()];
            for (unit, n) in found {
                row[WHOLE] += n;
                if *unit != 0 {
                    row[places[unit]] += n;
                }
            }
            (measure.clone(), row)
        };
        Self { rows: measured.iter().map(row).collect(), units }
    }

    /// The rows of some measures, those that have any number.
    pub fn rows<'a>(&'a self, measures: &[String]) -> Vec<&'a [i64]> {
        measures.iter().filter_map(|measure| self.rows.get(measure)).map(Vec::as_slice).collect()
    }
}

/// The sum of some rows at a place.
pub fn sum(rows: &[&[i64]], at: usize) -> i64 {
    rows.iter().map(|row| row[at]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_is_the_body_and_all_its_units() {
        let measured = vec![
            ("given".to_owned(), vec![(7, 3), (9, 1)]),
            ("matter".to_owned(), vec![(0, 5)]),
            ("late".to_owned(), vec![(9, 2)]),
        ];
        let sums = Sums::of(&measured);
        assert_eq!(sums.units, [0, 7, 9]);
        let of = |measures: &[&str], at| {
            let keys: Vec<String> = measures.iter().map(|key| (*key).to_owned()).collect();
            sum(&sums.rows(&keys), at)
        };
        assert_eq!([of(&["given"], WHOLE), of(&["given"], 1), of(&["given", "late"], 2)], [4, 3, 3]);
        assert_eq!([of(&["matter"], WHOLE), of(&["matter"], 1), of(&["none"], WHOLE)], [5, 0, 0]);
    }
}
