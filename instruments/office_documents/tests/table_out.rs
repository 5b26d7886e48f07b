//! Tables going out, opened again: nothing is ever a formula, nothing is lost.

use calamine::{Data, Reader, Xlsx};
use office_documents::table_out::{Cell, Column, Kind, Rows, Sheet, WriteError, csv, xlsx};
use office_documents::workbook::{self, CellValue, Limits};
use std::io::{Cursor, Read};

/// Two hundred texts: every dangerous beginning before every dangerous rest.
fn injections() -> Vec<String> {
    let starts = [
        "=",
        "+",
        "-",
        "@",
        "\t=",
        "\r=",
        "＝",
        "＋",
        "－",
        "＠",
        " =",
        "\n=",
        "\u{FEFF}=",
        "'=",
        "=-",
        "@@",
        "\t",
        "\r",
        "\"=",
        "+-",
    ];
    let rests = [
        "1+1",
        "cmd|' /C calc'!A0",
        "HYPERLINK(\"http://example.invalid/?x=\"&A1,\"点此\")",
        "DDE(\"cmd\";\"/C calc\";\"x\")",
        "SUM(1,2)",
        "WEBSERVICE(\"http://example.invalid\")",
        "MSEXCEL|'\\..\\x'!''",
        "提案,\"引号\"",
        "IMPORTXML(CONCAT(\"\"),\"//a\")",
        "2+5+cmd|' /C calc'!A0\r\n第二行",
    ];
    starts.iter().flat_map(|start| rests.iter().map(move |rest| format!("{start}{rest}"))).collect()
}

fn column(title: &str, kind: Kind) -> Column {
    Column { title: title.to_owned(), width_chars: 20, kind }
}

fn injected() -> Sheet {
    Sheet {
        name: "=1+1".to_owned(),
        columns: vec![column("=1+1", Kind::Text), column("值", Kind::Text)],
        rows: injections().into_iter().map(|text| vec![Cell::Text(text.clone()), Cell::Date(text)]).collect(),
    }
}

#[test]
fn no_text_becomes_a_formula() {
    assert_eq!(injections().len(), 200);
    let bytes = xlsx("=1+1", &["@SUM(1)".to_owned()], &[injected()]).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    let name = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&name).unwrap();
    assert_eq!(formulas.used_cells().filter(|(_, _, text)| !text.is_empty()).count(), 0);
    let range = book.worksheet_range(&name).unwrap();
    let texts = range.used_cells().filter(|(_, _, data)| matches!(data, Data::String(_))).count();
    assert_eq!(texts, 1 + 1 + 2 + 400);
    // A second reader, the bytes themselves: no formula element in any sheet.
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut part).unwrap();
    assert!(!part.contains("<f>") && !part.contains("<f "));
    for expected in ["<pane ", "autoFilter", "paperSize=\"9\"", "landscape", "fitToHeight=\"0\""] {
        assert!(part.contains(expected), "{expected}");
    }
}

#[test]
fn csv_guards_and_reads_back() {
    let bytes = csv(&injected());
    assert!(bytes.starts_with("\u{FEFF}\"'=1+1\",值\r\n".as_bytes()));
    let book = workbook::open_csv(&bytes, &Limits::default()).unwrap();
    let rows = &book.sheets[0].rows;
    assert_eq!(rows.len(), 201);
    for (row, text) in rows[1..].iter().zip(injections()) {
        // The byte order mark within a text is the only sign a reader may drop.
        let CellValue::Text(found) = &row[0] else { panic!("{row:?}") };
        let guarded = found.trim_start_matches('\'') == text.trim_start_matches('\'');
        assert!(guarded, "{found:?} {text:?}");
    }
    let plain = Sheet {
        rows: vec![vec![Cell::Int(-5), Cell::Number(-0.5), Cell::Empty, Cell::Text("a,b".to_owned())]],
        ..Sheet::default()
    };
    assert_eq!(csv(&plain), "\u{FEFF}\r\n-5,-0.5,,\"a,b\"\r\n".as_bytes());
}

#[test]
fn values_survive_and_bytes_repeat() {
    let sheet = Sheet {
        name: "a/b:[c]*".to_owned(),
        columns: vec![column("文", Kind::Text), column("数", Kind::Number), column("日", Kind::Date)],
        rows: vec![
            vec![Cell::Text("甲".to_owned()), Cell::Int(7), Cell::Date("2023-01-07".to_owned())],
            vec![Cell::Int(i64::MAX), Cell::Number(f64::NAN), Cell::Date("1850-01-01".to_owned())],
            vec![Cell::Empty],
        ],
    };
    let two = [sheet.clone(), sheet];
    let bytes = xlsx("题", &[], &two).unwrap();
    assert_eq!(bytes, xlsx("题", &[], &two).unwrap());
    let book = workbook::open(&bytes, &Limits::default()).unwrap();
    assert_eq!(book.sheets[0].name, "a b  c");
    assert_eq!(book.sheets[1].name, "a b  c (2)");
    let rows = &book.sheets[0].rows;
    assert_eq!(rows[2][1..], [CellValue::Number(7.0), CellValue::Date("2023-01-07".to_owned())]);
    assert_eq!(rows[3][0], CellValue::Text(i64::MAX.to_string()));
    assert_eq!(rows[3][2], CellValue::Text("1850-01-01".to_owned()));
}

#[test]
fn what_a_spreadsheet_cannot_hold_is_said() {
    assert_eq!(xlsx("", &[], &[]), Err(WriteError::NoSheets));
    let sheet = Sheet { rows: vec![vec![Cell::Text("长".repeat(40_000))]], ..Sheet::default() };
    let refused = xlsx("", &[], &[sheet]);
    assert!(matches!(refused, Err(WriteError::TextTooLong { length: 40_000, .. })), "{refused:?}");
}

#[test]
fn row_by_row_gives_the_same_as_at_once() {
    let written = |rows: Rows| {
        let mut bytes = Vec::new();
        rows.finish().unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    // Every cell of the first sheet, with its place.
    let cells = |book: &[u8]| {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        range.cells().map(|(row, column, data)| (row, column, data.clone())).collect::<Vec<_>>()
    };
    let mut sheet = injected();
    sheet.columns.push(column("数", Kind::Number));
    sheet.columns.push(column("日", Kind::Date));
    for (n, row) in sheet.rows.iter_mut().enumerate() {
        row.push(Cell::Int(n as i64 - 3));
        row.push(if n % 3 == 0 { Cell::Empty } else { Cell::Date(format!("2026-05-{:02}", n % 28 + 1)) });
    }
    sheet.rows.push(vec![Cell::Number(0.5)]);
    let notes = ["由谁导出".to_owned()];
    let pieces = |mut rows: Rows| {
        for piece in sheet.rows.chunks(7) {
            rows.add(piece.to_vec()).unwrap();
        }
        assert_eq!(rows.written(), sheet.rows.len());
        written(rows)
    };
    assert_eq!(pieces(Rows::csv(&sheet.columns).unwrap()), csv(&sheet));
    let at_once = xlsx("题", &notes, std::slice::from_ref(&sheet)).unwrap();
    let by_row = pieces(Rows::xlsx("题", &notes, &sheet.name, &sheet.columns).unwrap());
    assert_eq!(cells(&by_row), cells(&at_once));
    let long = vec![Cell::Text("长".repeat(32_768))];
    let mut rows = Rows::xlsx("题", &notes, "页", &sheet.columns).unwrap();
    assert!(matches!(rows.add([long]), Err(WriteError::TextTooLong { length: 32_768, .. })));
}

#[test]
fn a_workbook_is_written_sheet_by_sheet() {
    let columns = [column("项", Kind::Text), column("数", Kind::Number)];
    let mut rows = Rows::book("全").unwrap();
    assert!(matches!(rows.add([vec![Cell::Int(1)]]), Err(WriteError::NoSheets)));
    for (at, name) in (0..3_i64).zip(["甲", "甲", "乙"]) {
        rows.sheet("题", &["注".to_owned()], name, &columns).unwrap();
        rows.add([vec![Cell::Text("行".to_owned()), Cell::Int(at)]]).unwrap();
    }
    let mut bytes = Vec::new();
    rows.finish().unwrap().read_to_end(&mut bytes).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    assert_eq!(book.sheet_names(), ["甲", "甲 (2)", "乙"]);
    for at in 0..3 {
        let sheet = book.worksheet_range_at(at).unwrap().unwrap();
        assert_eq!(sheet.get_value((3, 1)).map(ToString::to_string), Some(at.to_string()));
    }
    assert!(matches!(Rows::book("空").unwrap().finish(), Err(WriteError::NoSheets)));
    assert!(matches!(Rows::csv(&columns).unwrap().sheet("", &[], "", &columns), Err(WriteError::Refused(_))));
}
