//! The standard tables of a session as one workbook: `GET /proposals/tables.xlsx`. Each sheet says what it counts and of which day;
//! its last row is the sum of the others. Never by party; by sector only of proposals, and no sector that is too small or marked.
//! The tables of handling are `handling`'s.

use super::desk::reader;
use super::statistics::{Found, basis, find, label, part_word};
use super::view::{self, sitting_name};
use crate::assembly::handling;
use crate::assembly::people::{self, Member};
use crate::assembly::proposals::figures::{FILED, Line, PARTS, Statistics};
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::records::{CategoryId, Kind, PublishWish, Window};
use crate::assembly::proposals::store::lists::standard::{self as sql, Duty};
use crate::assembly::proposals::store::lists::tally_of;
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::AccountId;
use crate::foundation::lists::{self, EXPORT_PIECE, Exporting, Rate, Summed};
use crate::foundation::pages::{Page, Visit};
use crate::foundation::routing::get;
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::State as FromState;
use axum::response::Response;
use office_documents::table_out::{Cell, Column, Kind as CellKind};
use std::collections::HashMap;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/proposals/tables.xlsx", get(export))
}

/// What the tables of proposals are made from.
struct Desk<'a> {
    app: &'a App,
    page: &'a Page,
    by: &'a Acting,
    known: &'a Known,
    s: &'a Statistics,
    members: &'a [Member],
}

async fn export(FromState(app): FromState<App>, visit: Visit) -> Outcome<Response> {
    let Found { by, page, known, statistics } = find(&app, &visit).await?;
    let s = statistics.ok_or(Problem::NotFound)?;
    let members = people::members_of_term(&mut app.db.read().await?, by.body, s.sitting.term).await?;
    let desk = Desk { app: &app, page: &page, by: &by, known: &known, s: &s, members: &members };
    let mut tables = desk.of_proposals().await?;
    tables.extend(handling::standard_tables(&app, &page, &by, s.sitting.id.0).await?);
    tables.extend(desk.of_members().await?);
    let session = sitting_name(&page, &s.sitting);
    let title = page.ts("standard-title", &session);
    let taken = page.txy("export-note", &by.name, page.moment(by.now));
    let notes = [page.ts("standard-session", &session), basis(&page, &by, &s), taken];
    let mut book = Exporting::book(title).await?;
    for table in tables {
        let all = [table.notes.as_slice(), &notes].concat();
        book = book.sheet(table.title.clone(), all, table.columns()).await?;
        book = book.add(table.cells(&page)).await?;
    }
    book = desk.duties(book, &notes).await?;
    let rows = book.written();
    lists::noted(&app, &by, reader(&by), ("/proposals/tables", &visit.query, rows)).await?;
    book.finish().await
}

impl Desk<'_> {
    fn table(&self, key: &str, heads: Vec<String>) -> Summed {
        Summed {
            title: self.page.t(&format!("standard-{key}")),
            notes: vec![self.page.t(&format!("standard-{key}-base"))],
            first: self.page.t(&format!("standard-{key}-first")),
            heads,
            ..Summed::default()
        }
    }

    /// Received, and what became of it.
    fn heads(&self) -> Vec<String> {
        let parts = (0..PARTS.len()).map(|at| part_word(self.page, at));
        std::iter::once(self.page.t("proposals-figures-received")).chain(parts).collect()
    }

    /// Filed of what was received.
    fn filed(&self) -> Vec<Rate> {
        let head = self.page.t("proposals-figures-rate-head");
        vec![Rate { head, part: vec![FILED + 1], base: vec![0] }]
    }

    /// The lines of a table of the figures that are no sums themselves.
    fn lines(&self, lines: &[Line]) -> Vec<(String, Vec<i64>)> {
        let row = |line: &Line| (label(self.page, &line.label), line.figures().map(|f| f.n).collect());
        lines.iter().filter(|line| !line.sum).map(row).collect()
    }

    async fn of_proposals(&self) -> Outcome<Vec<Summed>> {
        let mut tables = vec![self.by_state().await?];
        for table in &self.s.tables {
            let mut own = self.table(table.key, self.heads());
            own.rows = self.lines(&table.lines);
            own.rates = self.filed();
            tables.push(own);
        }
        tables.push(self.by_wish().await?);
        tables.extend(self.by_sector());
        tables.push(self.by_org().await?);
        Ok(tables)
    }

    /// By what became of it; session and ordinary beside each other.
    async fn by_state(&self) -> Outcome<Summed> {
        let entries = tally_of(&mut self.app.db.read().await?, self.by.body, self.s.sitting.id).await?;
        let windows = [Window::Session, Window::Ordinary];
        let mut heads: Vec<String> = windows.iter().map(|w| self.page.t(&format!("window-{w}"))).collect();
        heads.push(self.page.t("standard-together"));
        let mut table = self.table("state", heads);
        for (at, (_, states)) in PARTS.iter().enumerate() {
            let of = |window: &Window| -> i64 {
                let mine = entries.iter().filter(|e| e.window == *window && states.contains(&e.state));
                mine.map(|e| e.n).sum()
            };
            let mut figures: Vec<i64> = windows.iter().map(of).collect();
            figures.push(figures.iter().sum());
            table.rows.push((part_word(self.page, at), figures));
        }
        Ok(table)
    }

    /// By wish about publication.
    async fn by_wish(&self) -> Outcome<Summed> {
        let counted = sql::wishes(&mut self.app.db.read().await?, self.by.body, self.s.sitting.id).await?;
        let mut table = self.table("wish", self.heads());
        for wish in PublishWish::all() {
            let mine = counted.iter().filter(|(w, ..)| w == wish).map(|(_, state, n)| (*state, *n));
            table.rows.push((self.page.t(&format!("publish-{wish}")), parts_of(mine)));
        }
        Ok(table)
    }

    /// By sector, where any may be told.
    fn by_sector(&self) -> Option<Summed> {
        let by = &self.s.by_sector;
        if by.lines.is_empty() {
            return None;
        }
        let mut table = self.table("sector", self.heads());
        table.notes = vec![self.page.tn("proposals-figures-by-sector-base", by.smallest)];
        table.rows = self.lines(&by.lines);
        if let Some((sectors, sums)) = &by.rest {
            table.rows.push((self.page.tn("proposals-figures-sector-rest", *sectors as i64), sums.clone()));
        }
        table.rates = self.filed();
        Some(table)
    }

    /// By the organisation that proposes.
    async fn by_org(&self) -> Outcome<Summed> {
        let counted = sql::by_org(&mut self.app.db.read().await?, self.by.body, self.s.sitting.id).await?;
        let orgs = people::orgs(self.app, self.by.body).await?;
        let mut table = self.table("org", self.heads());
        let mut ids: Vec<_> = counted.iter().map(|(org, ..)| *org).collect();
        ids.sort_by_key(|id| orgs.find(*id).map(|o| (o.kind.key(), o.position)));
        ids.dedup();
        let today = self.by.today().to_string();
        for id in ids {
            let mine = counted.iter().filter(|(org, ..)| *org == id).map(|(_, state, n)| (*state, *n));
            table.rows.push((orgs.name(id, &today, self.by.lang), parts_of(mine)));
        }
        table.rates = self.filed();
        Ok(table)
    }

    /// By member: what he proposed alone, first of several, or signed; and the same by category. Members who did nothing stand
    /// there with zeros.
    async fn of_members(&self) -> Outcome<Vec<Summed>> {
        let mut db = self.app.db.read().await?;
        let first = sql::first(&mut db, self.by.body, self.s.sitting.id).await?;
        let signed = sql::signed(&mut db, self.by.body, self.s.sitting.id).await?;
        drop(db);
        let words = ["single", "first-of", "signed", "together", "filed"];
        let mut member =
            self.table("member", words.map(|w| self.page.t(&format!("standard-member-{w}"))).to_vec());
        let tops: Vec<CategoryId> =
            self.known.tree.categories.iter().filter(|c| c.parent.is_none()).map(|c| c.id).collect();
        let mut heads: Vec<String> =
            tops.iter().map(|id| self.known.category_name(*id, self.by.lang)).collect();
        heads.extend(["proposals-figures-no-category", "standard-together"].map(|word| self.page.t(word)));
        let mut wide = self.table("wide", heads);
        // Where each category is counted: with the upper one it stands below.
        let place: HashMap<i64, usize> = tops
            .iter()
            .enumerate()
            .flat_map(|(at, id)| self.known.with_children(*id).into_iter().map(move |id| (id, at)))
            .collect();
        let at = |category: i64| place.get(&category).copied().unwrap_or(tops.len());
        let mut of: HashMap<AccountId, (Vec<i64>, Vec<i64>)> = HashMap::new();
        let nothing = || (vec![0; words.len()], vec![0; tops.len() + 2]);
        for (who, kind, category, state, n) in first {
            let (figures, by_category) = of.entry(who).or_insert_with(nothing);
            figures[usize::from(kind == Kind::Joint)] += n;
            figures[3] += n;
            figures[4] += if matches!(state, State::Filed | State::Merged) { n } else { 0 };
            by_category[at(category)] += n;
        }
        for (who, category, n) in signed {
            let (figures, by_category) = of.entry(who).or_insert_with(nothing);
            figures[2] += n;
            figures[3] += n;
            by_category[at(category)] += n;
        }
        for one in self.members {
            let (figures, mut by_category) = of.remove(&one.id).unwrap_or_else(nothing);
            by_category[tops.len() + 1] = by_category.iter().sum();
            member.rows.push((one.name.clone(), figures));
            wide.rows.push((one.name.clone(), by_category));
        }
        Ok(vec![member, wide])
    }

    /// The last sheet: each member's proposals one by one, as the duty record lists them.
    async fn duties(&self, book: Exporting, notes: &[String]) -> Outcome<Exporting> {
        let page = self.page;
        let column = |(word, width_chars): (&str, u16)| Column {
            title: page.t(&format!("standard-duty-{word}")),
            width_chars,
            kind: CellKind::Text,
        };
        let heads = [
            ("name", 12),
            ("part", 14),
            ("number", 20),
            ("matter", 60),
            ("kind", 14),
            ("category", 20),
            ("state", 14),
        ];
        let all = [&[page.t("standard-duties-base")][..], notes].concat();
        let mut book = book.sheet(page.t("standard-duties"), all, heads.map(column).to_vec()).await?;
        let names: HashMap<AccountId, &str> = self.members.iter().map(|m| (m.id, m.name.as_str())).collect();
        let mut after = (0, 0);
        loop {
            let of = (self.s.sitting.id, self.s.sitting.term);
            let mut db = self.app.db.read().await?;
            let piece = sql::duties(&mut db, self.by.body, of, (after, EXPORT_PIECE)).await?;
            drop(db);
            let Some(last) = piece.last() else { return Ok(book) };
            after = (last.account.0, last.id.0);
            let rows = piece.iter().map(|duty| self.duty(duty, names.get(&duty.account).copied())).collect();
            book = book.add(rows).await?;
        }
    }

    fn duty(&self, duty: &Duty, name: Option<&str>) -> Vec<Cell> {
        let page = self.page;
        let said = [
            name.unwrap_or_default().to_owned(),
            page.t(&format!("standard-duty-part-{}", duty.part)),
            duty.case_no.clone(),
            duty.title.clone(),
            page.t(&format!("kind-{}", duty.kind)),
            self.known.category_name(duty.category, self.by.lang),
            view::state_name(page, duty.state),
        ];
        said.map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text(text) }).to_vec()
    }
}

/// Counts by state as received and what became of it.
fn parts_of(counted: impl Iterator<Item = (State, i64)>) -> Vec<i64> {
    let mut figures = vec![0; PARTS.len() + 1];
    for (state, n) in counted {
        if let Some(at) = PARTS.iter().position(|(_, states)| states.contains(&state)) {
            figures[at + 1] += n;
            figures[0] += n;
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use crate::assembly::proposals::figures;
    use crate::assembly::proposals::filters::Known;
    use crate::demo::people;
    use crate::demo::testing::worlds;
    use office_documents::workbook::{self, CellValue};

    /// Each sheet as rows of texts.
    fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<String>>)> {
        let book = workbook::open(bytes, &workbook::Limits::default()).unwrap();
        let said = |cell: &CellValue| match cell {
            CellValue::Text(text) => text.clone(),
            CellValue::Number(n) => n.to_string(),
            _ => String::new(),
        };
        let rows =
            |sheet: &workbook::Sheet| sheet.rows.iter().map(|row| row.iter().map(said).collect()).collect();
        book.sheets.iter().map(|sheet| (sheet.name.clone(), rows(sheet))).collect()
    }

    #[tokio::test]
    async fn every_table_has_its_basis_and_its_last_row_is_the_sum_of_the_others() {
        for world in worlds().await {
            let by = world.acting(people::OFFICER).await;
            let known = Known::load(&world.app, &by).await.unwrap();
            let mut officer = world.client(people::OFFICER).await;
            for sitting in &known.tree.sittings {
                let path = format!("/proposals/tables.xlsx?sitting={}", sitting.id);
                let page = officer.get(&format!("/proposals/statistics?sitting={}", sitting.id)).await;
                assert!(page.says(&path));
                let file = officer.get(&path).await;
                assert_eq!(file.status, 200);
                let mut db = world.app.db.read().await.unwrap();
                let s = figures::statistics(&mut db, &by, &known, sitting.id).await.unwrap();
                drop(db);
                let all = sheets(&file.bytes);
                assert!(all.len() >= 14, "{} sheets", all.len());
                for (name, rows) in &all[..all.len() - 1] {
                    let head = rows.iter().position(|row| row.len() > 1 && !row[1].is_empty()).unwrap();
                    assert!(head >= 5, "{name}: title, rule, session, basis and who took it stand above");
                    let figures = |row: &Vec<String>| -> Vec<i64> {
                        row[1..].iter().map_while(|text| text.parse().ok()).collect()
                    };
                    let (sum, lines) = rows[head + 1..].split_last().unwrap();
                    let mut added = vec![0; figures(sum).len()];
                    for line in lines {
                        added.iter_mut().zip(figures(line)).for_each(|(sum, n)| *sum += n);
                    }
                    assert_eq!(added, figures(sum), "{name}");
                }
                // Counted in four ways, received is one number.
                let received = |at: usize, column: usize| all[at].1.last().unwrap()[column].clone();
                let n = s.received.to_string();
                assert_eq!(
                    [received(0, 3), received(1, 1), received(2, 1), received(3, 1), received(4, 1)],
                    [n.as_str(), &n, &n, &n, &n]
                );
            }
        }
    }

    #[tokio::test]
    async fn the_tables_are_for_those_who_read_all_and_name_no_small_sector() {
        for world in worlds().await {
            let by = world.acting(people::OFFICER).await;
            let known = Known::load(&world.app, &by).await.unwrap();
            let running = known.running.clone().unwrap();
            let mut member = world.client(people::MEMBER).await;
            assert_eq!(member.get("/proposals/tables.xlsx").await.status, 403);
            let mut officer = world.client(people::OFFICER).await;
            let file = officer.get("/proposals/tables.xlsx").await;
            let all = sheets(&file.bytes);
            let mut db = world.app.db.read().await.unwrap();
            let sectors =
                crate::assembly::people::sector_seats(&mut db, by.body, running.term).await.unwrap();
            let told = crate::assembly::proposals::filters::told_singly(&sectors, 10);
            for (id, name, ..) in sectors.iter().filter(|(id, ..)| !told.contains(id)) {
                let said = all.iter().any(|(_, rows)| rows.iter().any(|row| row.first() == Some(name)));
                assert!(!said, "{id:?}");
            }
            let noted = crate::foundation::events::since(&mut db, by.body, "list", 0).await.unwrap();
            assert!(!noted.is_empty());
        }
    }
}
