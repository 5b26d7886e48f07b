//! A table laid out in one of the many ways offices have, with where its heading, records and other rows came to stand.

use crate::chance::Chance;
use crate::writing::{heading, text};
use office_documents::workbook::{CellValue, Range, Sheet};

/// A column: its group, its heading, its cells.
#[derive(Debug, Clone)]
pub struct Column {
    pub group: Option<String>,
    pub heading: String,
    pub cells: Vec<CellValue>,
    /// Whether equal cells below each other may be merged, or left out after the first.
    pub merges: bool,
}

/// A table before it is laid out.
#[derive(Debug, Clone)]
pub struct Table {
    pub title: String,
    pub columns: Vec<Column>,
    /// Words for a row of totals, by column where there is a figure.
    pub totals: Vec<(usize, u64)>,
    pub total_column: usize,
    /// Columns that must stay together, first one before the others: groups.
    pub note: String,
    pub sections: Option<Vec<String>>,
}

/// A sheet and what should be found of it.
#[derive(Debug, Clone, Default)]
pub struct Laid {
    pub sheet: Sheet,
    pub header_rows: Vec<usize>,
    pub data_rows: Vec<usize>,
    pub skip_rows: Vec<usize>,
}

struct Page<'a> {
    chance: &'a mut Chance,
    laid: Laid,
    left: usize,
    width: usize,
}

impl Page<'_> {
    fn row(&mut self) -> usize {
        self.laid.sheet.rows.push(Vec::new());
        self.laid.sheet.rows.len() - 1
    }

    fn put(&mut self, row: usize, column: usize, value: CellValue) {
        let cells = &mut self.laid.sheet.rows[row];
        let at = self.left + column;
        if cells.len() <= at {
            cells.resize(at + 1, CellValue::Empty);
        }
        cells[at] = value;
    }

    fn merge(&mut self, (r1, c1): (usize, usize), (r2, c2): (usize, usize)) {
        if (r1, c1) != (r2, c2) {
            let left = self.left;
            self.laid.sheet.merges.push(Range {
                first_row: r1,
                first_column: left + c1,
                last_row: r2,
                last_column: left + c2,
            });
        }
    }

    fn wide_row(&mut self, words: &str) {
        let row = self.row();
        self.put(row, 0, text(words));
        if !self.chance.one_in(3) {
            self.merge((row, 0), (row, self.width - 1));
        }
        self.laid.skip_rows.push(row + 1);
    }

    /// The heading in one, two or three rows.
    fn heading(&mut self, table: &Table, (top, merged): (Option<&str>, bool), first: bool) {
        let grouped = table.columns.iter().any(|column| column.group.is_some());
        let rows: Vec<usize> = (0..1 + usize::from(grouped) + usize::from(top.is_some() && grouped))
            .map(|_| self.row())
            .collect();
        let (begin, last) = (rows[0], rows[rows.len() - 1]);
        let group_row = if grouped { last - 1 } else { last };
        let mut column = 0;
        while column < table.columns.len() {
            let own = &table.columns[column];
            match &own.group {
                None => {
                    self.put(begin, column, text(own.heading.clone()));
                    if merged {
                        self.merge((begin, column), (last, column));
                    }
                    column += 1;
                }
                Some(group) => {
                    let until = (column..table.columns.len())
                        .take_while(|c| table.columns[*c].group.as_ref() == Some(group))
                        .last()
                        .unwrap_or(column);
                    if let Some(top) = top {
                        self.put(begin, column, text(top));
                        if merged {
                            self.merge((begin, column), (begin, until));
                        }
                    }
                    self.put(group_row, column, text(group.clone()));
                    if merged {
                        self.merge((group_row, column), (group_row, until));
                    }
                    for at in column..=until {
                        self.put(last, at, text(table.columns[at].heading.clone()));
                    }
                    column = until + 1;
                }
            }
        }
        let rows = rows.into_iter().map(|row| row + 1);
        if first { self.laid.header_rows.extend(rows) } else { self.laid.skip_rows.extend(rows) }
    }

    fn totals(&mut self, table: &Table) {
        let row = self.row();
        let word = self.chance.of(&["合计", "总计", "合  计", "合计："]);
        self.put(row, table.total_column, text(word));
        for (column, sum) in &table.totals {
            self.put(row, *column, CellValue::Number(*sum as f64));
        }
        self.laid.skip_rows.push(row + 1);
    }

    fn record(&mut self, table: &Table, index: usize) -> usize {
        let row = self.row();
        for (column, own) in table.columns.iter().enumerate() {
            self.put(row, column, own.cells[index].clone());
        }
        match self.laid.data_rows.as_mut_slice() {
            [_, last] => *last = row + 1,
            _ => self.laid.data_rows = vec![row + 1, row + 1],
        }
        row
    }
}

/// Columns in another order, groups kept together.
fn shuffled(chance: &mut Chance, table: &mut Table) {
    let mut units: Vec<Vec<usize>> = Vec::new();
    for (index, column) in table.columns.iter().enumerate() {
        match units.last_mut() {
            Some(unit) if column.group.is_some() && table.columns[unit[0]].group == column.group => {
                unit.push(index)
            }
            _ => units.push(vec![index]),
        }
    }
    chance.shuffle(&mut units);
    let order: Vec<usize> = units.concat();
    let place = |old: usize| order.iter().position(|index| *index == old).unwrap_or(0);
    table.totals = table.totals.iter().map(|(column, sum)| (place(*column), *sum)).collect();
    table.total_column = 0;
    while table.totals.iter().any(|(column, _)| *column == table.total_column) {
        table.total_column += 1;
    }
    table.columns = order.iter().map(|index| table.columns[*index].clone()).collect();
}

/// Lays a table out.
pub fn lay(chance: &mut Chance, mut table: Table, stable: bool) -> Laid {
    if !stable && chance.one_in(2) {
        shuffled(chance, &mut table);
    }
    for column in &mut table.columns {
        column.heading = heading(chance, &column.heading);
    }
    let width = table.columns.len();
    let left = if chance.one_in(4) { 1 } else { 0 };
    let merged = !chance.one_in(3);
    let top = if chance.one_in(4) { Some("全年情况") } else { None };
    let mut page = Page { chance, laid: Laid::default(), left, width };
    if page.chance.one_in(5) {
        page.wide_row("附件1");
    }
    page.wide_row(&table.title);
    if page.chance.one_in(3) {
        page.wide_row("填报单位：市政协提案委员会    2023年12月");
    }
    if page.chance.one_in(4) {
        page.row();
    }
    page.heading(&table, (top, merged), true);
    if page.chance.one_in(6) {
        let row = page.row();
        for column in 0..width {
            page.put(row, column, CellValue::Number((column + 1) as f64));
        }
        page.laid.skip_rows.push(row + 1);
    }
    body(&mut page, &table, (top, merged));
    if page.chance.one_in(2) {
        page.totals(&table);
    }
    if page.chance.one_in(2) {
        page.wide_row(&table.note);
    }
    page.laid.skip_rows.sort_unstable();
    page.laid
}

fn body(page: &mut Page<'_>, table: &Table, heading: (Option<&str>, bool)) {
    let count = table.columns.first().map_or(0, |column| column.cells.len());
    let paged = page.chance.one_in(4).then(|| 2 + page.chance.below(3));
    let broken = paged.is_some() || table.sections.is_some();
    let mut rows = Vec::new();
    let mut above = "";
    for index in 0..count {
        if let Some(section) =
            table.sections.as_ref().map(|all| all[index].as_str()).filter(|section| *section != above)
        {
            above = section;
            page.wide_row(section);
        }
        if let Some(every) = paged
            && index > 0
            && index % every == 0
        {
            if page.chance.one_in(2) {
                page.wide_row(&table.title);
            }
            page.heading(table, heading, false);
        }
        rows.push(page.record(table, index));
        if page.chance.one_in(9) {
            page.row();
        }
        if page.chance.one_in(12) {
            // The same row once more, as copying leaves it behind.
            let again = page.laid.data_rows.clone();
            let row = page.record(table, index);
            page.laid.data_rows = again;
            page.laid.skip_rows.push(row + 1);
        }
    }
    if broken {
        return;
    }
    for (at, column) in table.columns.iter().enumerate().filter(|(_, column)| column.merges) {
        match page.chance.below(3) {
            0 => continue,
            way => down(page, (at, column), &rows, way == 1),
        }
    }
}

/// Merges equal cells below each other, or leaves all but the first out.
fn down(page: &mut Page<'_>, (at, column): (usize, &Column), rows: &[usize], merged: bool) {
    let mut from = 0;
    for index in 1..=rows.len() {
        let ends = index == rows.len() || column.cells[index] != column.cells[from];
        if !ends {
            continue;
        }
        let (first, last) = (rows[from], rows[index - 1]);
        for row in first + 1..=last {
            page.put(row, at, CellValue::Empty);
        }
        if merged {
            page.merge((first, at), (last, at));
        }
        from = index;
    }
}

/// Two tables with the same columns beside each other.
pub fn beside(one: &Laid, other: &Laid, gap: usize) -> Sheet {
    let width = one.sheet.rows.iter().map(Vec::len).max().unwrap_or(0) + gap;
    let mut sheet = one.sheet.clone();
    for (row, cells) in other.sheet.rows.iter().enumerate() {
        if sheet.rows.len() <= row {
            sheet.rows.push(Vec::new());
        }
        let own = &mut sheet.rows[row];
        own.resize(width, CellValue::Empty);
        own.extend(cells.iter().cloned());
    }
    sheet.merges.extend(other.sheet.merges.iter().map(|merge| Range {
        first_column: merge.first_column + width,
        last_column: merge.last_column + width,
        ..*merge
    }));
    sheet
}

/// Lays a table out plainly: a title, the heading, the records.
pub fn plain(chance: &mut Chance, table: &Table) -> Laid {
    let width = table.columns.len();
    let mut page = Page { chance, laid: Laid::default(), left: 0, width };
    page.wide_row(&table.title);
    page.heading(table, (None, true), true);
    for index in 0..table.columns.first().map_or(0, |column| column.cells.len()) {
        page.record(table, index);
    }
    page.laid
}
