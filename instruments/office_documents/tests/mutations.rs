//! Workbooks damaged in every way that a carrier or an enemy finds: bytes changed and cut, XML bent, archives that swell.
//! Nothing panics, nothing takes long, and what is read stays within its bounds. The slow test does it ten thousand times.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

mod damage;

use damage::{Chance, PIECES, SEEDS, bytes_changed, packed, parts, words_changed, xml_bent};
use office_documents::preview::{self, Kind};
use office_documents::workbook::{CellValue, Limits, ReadError, Sheet, Workbook, open, open_either};
use std::time::{Duration, Instant};

const KINDS: [Kind; 5] = [Kind::Members, Kind::Units, Kind::Proposals, Kind::Handling, Kind::Duty];
/// No mutated workbook may take longer, in a build without optimisation on a busy machine.
const LONGEST: Duration = Duration::from_secs(10);

/// Cells of the sheet itself: what no archive could carry past the guard is tried on the readers all the same.
fn cells_changed(chance: &mut Chance, seed: &[u8]) -> Workbook {
    let mut book = open(seed, &Limits::default()).unwrap();
    let sheet = &mut book.sheets[0];
    for _ in 0..1 + chance.below(20) {
        let (row, column) = (chance.below(sheet.rows.len() + 2), chance.below(14));
        if sheet.rows.len() <= row {
            sheet.rows.resize(row + 1, Vec::new());
        }
        if sheet.rows[row].len() <= column {
            sheet.rows[row].resize(column + 1, CellValue::Empty);
        }
        let words = |chance: &mut Chance| {
            (0..1 + chance.below(3)).map(|_| PIECES[chance.below(PIECES.len())]).collect()
        };
        sheet.rows[row][column] = match chance.below(8) {
            0 => CellValue::Empty,
            1 => CellValue::Number([f64::NAN, f64::INFINITY, -1.0, 1e300, 0.1, 45_000.7][chance.below(6)]),
            2 => CellValue::Error("#REF!".to_owned()),
            3 => CellValue::Bool(chance.below(2) == 0),
            4 => CellValue::Text("（".repeat(1 + chance.below(3_000))),
            5 => {
                let other = chance.below(sheet.rows.len());
                sheet.rows[other].get(column).cloned().unwrap_or_default()
            }
            _ => CellValue::Text(words(chance)),
        };
    }
    if chance.below(3) == 0 {
        let (from, to) = (chance.below(sheet.rows.len()), chance.below(sheet.rows.len()));
        sheet.rows.swap(from, to);
    }
    if chance.below(4) == 0 {
        sheet.merges.push(office_documents::workbook::Range {
            first_row: chance.below(12),
            first_column: chance.below(12),
            last_row: chance.below(2_000_000),
            last_column: chance.below(20_000),
        });
    }
    book
}

/// Reads a book as all five kinds; what is told of places must be true.
fn read_all(book: &Workbook) {
    let height = book.sheets.iter().map(|sheet| sheet.rows.len()).max().unwrap_or(0);
    for kind in KINDS {
        let told = preview::json(kind, book).unwrap();
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        for rows in ["header_rows", "data_rows", "skip_rows"] {
            let rows = told[rows].as_array().unwrap();
            assert!(rows.iter().all(|row| (1..=height).contains(&(row.as_u64().unwrap() as usize))));
        }
        let records = told["records"].as_array().unwrap().len();
        assert!(records == 0 || !told["data_rows"].as_array().unwrap().is_empty());
    }
}

fn mutate(times: u64) {
    let mut opened = 0_u64;
    for turn in 0..times {
        let mut chance = Chance::of(turn);
        let seed = SEEDS[chance.below(3)];
        let begun = Instant::now();
        let book = match turn % 5 {
            0 => open_either(&bytes_changed(&mut chance, seed), &Limits::default()).ok(),
            1 | 2 => open_either(&xml_bent(&mut chance, seed), &Limits::default()).ok(),
            3 => open_either(&words_changed(&mut chance, seed), &Limits::default()).ok(),
            _ => Some(cells_changed(&mut chance, seed)),
        };
        if let Some(book) = book {
            opened += 1;
            read_all(&book);
        }
        assert!(begun.elapsed() < LONGEST, "turn {turn} took {:?}", begun.elapsed());
    }
    // Mutations that are all refused at the door would try nothing behind it.
    assert!(opened * 3 > times, "only {opened} of {times} were opened");
}

#[test]
fn three_hundred_damaged_workbooks_are_read_or_refused() {
    mutate(300);
}

#[test]
#[ignore = "slow: ten thousand, as asked for"]
fn ten_thousand_damaged_workbooks_are_read_or_refused() {
    mutate(10_000);
}

/// A part that swells a thousandfold, one that is declared to be small, and a sheet as large as the guard lets through.
#[test]
fn what_swells_is_refused_and_what_is_large_is_read_in_time() {
    let mut bomb = parts(SEEDS[0]);
    bomb.push(("xl/media/zeros.bin".to_owned(), vec![0; 30 << 20]));
    assert!(matches!(open(&packed(&bomb), &Limits::default()), Err(ReadError::RatioTooHigh { .. })));
    let spaces = parts(SEEDS[2]).into_iter().map(|(name, content)| match name.contains("worksheets/") {
        true => (name, [content, vec![b' '; 20 << 20]].concat()),
        false => (name, content),
    });
    let spaces: Vec<_> = spaces.collect();
    assert!(matches!(open(&packed(&spaces), &Limits::default()), Err(ReadError::RatioTooHigh { .. })));
    let names =
        ["序号", "姓名", "界别", "专委会", "提案号", "承办单位", "交办时间", "答复时间", "应到", "得分"];
    let mut rows: Vec<Vec<CellValue>> =
        vec![names.iter().map(|name| CellValue::Text((*name).to_owned())).collect()];
    rows.extend((0..4_000).map(|n| {
        let value = |column: usize| match column {
            0 | 4 | 8 | 9 => CellValue::Number(f64::from(n)),
            6 | 7 => CellValue::Text("2023.1.7".to_owned()),
            _ => CellValue::Text(format!("值{}", n / 3)),
        };
        (0..names.len()).map(value).collect()
    }));
    let book = Workbook { sheets: vec![Sheet { rows, ..Sheet::default() }], notices: Vec::new() };
    for kind in KINDS {
        let begun = Instant::now();
        let told = preview::json(kind, &book).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(30), "{kind:?} took {:?}", begun.elapsed());
        assert!(told.len() < 200 << 20);
    }
}
