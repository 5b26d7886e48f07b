//! Lists: filters in the address, saved views, columns to choose, paging by key, export of exactly what is shown.

mod summed;

pub use summed::{Rate, Summed};

use super::acting::Acting;
use super::app::App;
use super::errors::{Outcome, Problem};
use super::events::{self, NewEvent};
use super::forms::Fields;
use super::pages::Page;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use office_documents::table_out::{self, Cell, Kind, Rows};
use serde_json::json;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio_util::io::ReaderStream;

/// Rows on a page.
pub const PAGE_ROWS: i64 = 25;
/// The most persons that an export of persons holds (TRUST T-08); lists of matters have no such end.
pub const EXPORT_ROWS: i64 = 20_000;

/// A column that a list can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Key in the address.
    pub key: &'static str,
    /// Key of its head in the words.
    pub word: &'static str,
    /// Shown when nothing is chosen.
    pub usual: bool,
    /// Width in characters in an export.
    pub width: u16,
}

/// The address of a list: its path and what is chosen in it.
#[derive(Debug, Clone)]
pub struct Address {
    /// Path.
    pub path: String,
    /// What is chosen.
    pub chosen: Fields,
}

impl Address {
    /// From a page's path and query. Empty fields and the machinery's own are left out.
    pub fn new(path: &str, query: &str) -> Self {
        let mut chosen = Fields::parse(query.as_bytes());
        chosen.0.retain(|(name, value)| !name.starts_with('_') && !value.trim().is_empty());
        Self { path: path.to_owned(), chosen }
    }

    /// The same list with a field set and the paging begun anew.
    pub fn with(&self, name: &str, value: &str) -> String {
        let mut next = self.chosen.clone();
        next.0.retain(|(n, _)| n != name && n != "after");
        if !value.is_empty() {
            next.add(name, value);
        }
        self.write(&next)
    }

    /// The same list without a field.
    pub fn without(&self, name: &str) -> String {
        self.with(name, "")
    }

    /// The next page, which begins after a key.
    pub fn after(&self, key: &str) -> String {
        let mut next = self.chosen.clone();
        next.set("after", key);
        self.write(&next)
    }

    /// The same list as a file (`xlsx`, `csv`).
    pub fn export(&self, ending: &str) -> String {
        let mut next = self.chosen.clone();
        next.0.retain(|(n, _)| n != "after");
        let query = next.encode();
        let path = &self.path;
        if query.is_empty() { format!("{path}.{ending}") } else { format!("{path}.{ending}?{query}") }
    }

    /// What is chosen, as a query.
    pub fn query(&self) -> String {
        let mut kept = self.chosen.clone();
        kept.0.retain(|(n, _)| n != "after");
        kept.encode()
    }

    fn write(&self, fields: &Fields) -> String {
        if fields.0.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, fields.encode()) }
    }
}

/// The columns chosen with `columns=a,b,c` (or several `columns`), else the usual ones; never none.
pub fn columns(all: &'static [Column], chosen: &Fields) -> Vec<&'static Column> {
    let keys: Vec<&str> =
        chosen.all("columns").into_iter().flat_map(|list| list.split(',')).map(str::trim).collect();
    let mut picked: Vec<&'static Column> = Vec::new();
    for column in keys.iter().filter_map(|key| all.iter().find(|c| c.key == *key)) {
        if !picked.contains(&column) {
            picked.push(column);
        }
    }
    if picked.is_empty() { all.iter().filter(|c| c.usual).collect() } else { picked }
}

/// The kind of file asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// A workbook.
    Xlsx,
    /// Comma-separated text.
    Csv,
}

impl Ending {
    /// Reads the ending of a path.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "xlsx" => Some(Self::Xlsx),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// A table to be handed out.
pub struct Export {
    /// Title, also the name of the file.
    pub title: String,
    /// Heads with width and kind.
    pub columns: Vec<(String, u16, Kind)>,
    /// Rows.
    pub rows: Vec<Vec<Cell>>,
}

/// Hands a table out as a file.
pub async fn file(page: &Page, by: &Acting, ending: Ending, export: Export) -> Outcome<Response> {
    let begun = Exporting::begin(page, by, ending, (export.title, export.columns)).await?;
    begun.add(export.rows).await?.finish().await
}

/// Notes in the history who took which list out of the house: its address, what it was narrowed to, how many rows.
pub async fn noted(
    app: &App,
    by: &Acting,
    standing: &str,
    (list, query, rows): (&str, &str, usize),
) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    let event = NewEvent {
        kind: "list",
        subject: by.new_id(),
        standing,
        action: "export",
        from: "",
        to: "",
        detail: json!({ "list": list, "query": query, "rows": rows }),
    };
    events::record(&mut tx, by, event).await?;
    tx.commit().await
}

/// Long lists that are written at one time; the next waits, so that exports leave room for pages.
static EXPORTS: Semaphore = Semaphore::const_new(2);
/// How many records an export reads at a time.
pub const EXPORT_PIECE: i64 = 2_000;

/// A list on its way out, written row by row: a long one never stands in memory, and a fault on the way is told as a fault and
/// never as a file that ends too early. The first lines say what it is, who took it and when (TRUST T-08).
pub struct Exporting {
    rows: Rows,
    _turn: SemaphorePermit<'static>,
    ending: Ending,
    title: String,
}

impl Exporting {
    /// Begins a file with its title and the heads of its columns, with width and kind.
    pub async fn begin(
        page: &Page,
        by: &Acting,
        ending: Ending,
        (title, columns): (String, Vec<(String, u16, Kind)>),
    ) -> Outcome<Self> {
        let note = page.txy("export-note", &by.name, page.moment(by.now));
        let column = |(title, width_chars, kind)| table_out::Column { title, width_chars, kind };
        let columns: Vec<_> = columns.into_iter().map(column).collect();
        let turn = EXPORTS.acquire().await.map_err(Problem::broken)?;
        aside(move || {
            let rows = match ending {
                Ending::Xlsx => Rows::xlsx(&title, &[note], &title, &columns),
                Ending::Csv => Rows::csv(&columns),
            };
            Ok(Self { rows: rows.map_err(Problem::broken)?, _turn: turn, ending, title })
        })
        .await
    }

    /// Begins a workbook of several sheets; [`Self::sheet`] begins each.
    pub async fn book(title: String) -> Outcome<Self> {
        let turn = EXPORTS.acquire().await.map_err(Problem::broken)?;
        let rows = Rows::book(&title).map_err(Problem::broken)?;
        Ok(Self { rows, _turn: turn, ending: Ending::Xlsx, title })
    }

    /// Begins the next sheet with its title, its notes and the heads of its columns.
    pub async fn sheet(
        mut self,
        title: String,
        notes: Vec<String>,
        columns: Vec<table_out::Column>,
    ) -> Outcome<Self> {
        aside(move || {
            self.rows.sheet(&title, &notes, &title, &columns).map_err(Problem::broken)?;
            Ok(self)
        })
        .await
    }

    /// Writes some rows more.
    pub async fn add(mut self, rows: Vec<Vec<Cell>>) -> Outcome<Self> {
        aside(move || {
            self.rows.add(rows).map_err(Problem::broken)?;
            Ok(self)
        })
        .await
    }

    /// How many rows are written.
    pub fn written(&self) -> usize {
        self.rows.written()
    }

    /// The file as an answer.
    pub async fn finish(self) -> Outcome<Response> {
        let (media, name) = match self.ending {
            Ending::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Ending::Csv => ("text/csv; charset=utf-8", "csv"),
        };
        let (file, length) = aside(move || {
            let file = self.rows.finish().map_err(Problem::broken)?;
            let length = file.metadata().map_err(Problem::broken)?.len();
            Ok((file, length))
        })
        .await?;
        let headers = [
            (header::CONTENT_TYPE, media.to_owned()),
            (header::CONTENT_LENGTH, length.to_string()),
            (header::CONTENT_DISPOSITION, attachment(&format!("{}.{name}", self.title))),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ];
        let body = Body::from_stream(ReaderStream::with_capacity(tokio::fs::File::from_std(file), 64 * 1024));
        Ok((headers, body).into_response())
    }
}

/// Files are written aside, so that nobody's page waits for a disk.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    tokio::task::spawn_blocking(work).await.map_err(Problem::broken)?
}

/// A file to be saved under a name.
pub fn download(content: Vec<u8>, media: &str, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, attachment(name)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, content).into_response()
}

/// `Content-Disposition` for a file to be saved under a name in any script (RFC 6266).
pub fn attachment(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
    let encoded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", encoded.replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_is_chosen_and_begins_paging_anew() {
        let address = Address::new("/proposals", "state=filed&after=x&q=&_once=1");
        assert_eq!(address.with("kind", "joint"), "/proposals?state=filed&kind=joint");
        assert_eq!(address.without("state"), "/proposals");
        assert_eq!(address.after("k"), "/proposals?state=filed&after=k");
        assert_eq!(address.export("xlsx"), "/proposals.xlsx?state=filed");
    }
}
