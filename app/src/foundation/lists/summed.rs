//! A table whose last row is the sum of the rows above it: as a standard table of a session has it. A rate is worked out from the
//! columns beside it, in every row alike, so that nobody can read a sum and a rate that do not belong together.

use crate::foundation::pages::Page;
use office_documents::table_out::{Cell, Column, Kind};

/// Width of the first column, and of a column of figures, in half-width characters.
const WIDTHS: (u16, u16) = (28, 12);

/// A rate: the sum of some columns in parts of the sum of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// Its head.
    pub head: String,
    /// Columns of the part.
    pub part: Vec<usize>,
    /// Columns of the base.
    pub base: Vec<usize>,
}

/// A table of figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summed {
    /// Title, also the name of its sheet.
    pub title: String,
    /// What is counted, and how.
    pub notes: Vec<String>,
    /// Head of the first column.
    pub first: String,
    /// Heads of the figures.
    pub heads: Vec<String>,
    /// Rows: what they are, and their figures.
    pub rows: Vec<(String, Vec<i64>)>,
    /// Rates at the end of every row.
    pub rates: Vec<Rate>,
}

impl Summed {
    /// The sums of the rows.
    pub fn totals(&self) -> Vec<i64> {
        let column = |at: usize| self.rows.iter().filter_map(|(_, figures)| figures.get(at)).sum();
        (0..self.heads.len()).map(column).collect()
    }

    /// The columns of its sheet.
    pub fn columns(&self) -> Vec<Column> {
        let first = Column { title: self.first.clone(), width_chars: WIDTHS.0, kind: Kind::Text };
        let figures = self.heads.iter().chain(self.rates.iter().map(|rate| &rate.head));
        let figure =
            |title: &String| Column { title: title.clone(), width_chars: WIDTHS.1, kind: Kind::Number };
        std::iter::once(first).chain(figures.map(figure)).collect()
    }

    /// The rows of its sheet, the sum last.
    pub fn cells(&self, page: &Page) -> Vec<Vec<Cell>> {
        let sum = (page.t("export-sum"), self.totals());
        self.rows.iter().chain([&sum]).map(|(name, figures)| self.row(page, name, figures)).collect()
    }

    fn row(&self, page: &Page, name: &str, figures: &[i64]) -> Vec<Cell> {
        let mut cells = vec![Cell::Text(name.to_owned())];
        cells.extend(figures.iter().map(|n| Cell::Int(*n)));
        let sum = |of: &[usize]| of.iter().filter_map(|at| figures.get(*at)).sum::<i64>();
        for rate in &self.rates {
            let base = sum(&rate.base);
            let said = if base == 0 { "\u{2014}".to_owned() } else { page.percent(sum(&rate.part), base) };
            cells.push(Cell::Text(said));
        }
        cells
    }
}
