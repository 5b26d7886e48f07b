//! Figures bound to a report: what is asked, and how the answer is printed. A number is given once and never to another figure.

use super::{TITLE, held, length, told};
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::store::{self, figures as sql};
use crate::assembly::annual_report::text;
use crate::assembly::annual_report::workflow::Action;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::Question;
use crate::foundation::forms::Checks;
use serde_json::json;

/// The most characters of a unit.
pub const UNIT: usize = 12;
/// The most rows of a table.
const ROWS: usize = 60;
/// The most figures of a report.
const FIGURES: i64 = 2_000;

/// What is bound.
#[derive(Debug, Clone)]
pub struct Binding {
    /// What it is.
    pub shape: Shape,
    /// The question; of a table the first of its rows.
    pub question: String,
    /// The question of the whole, of a share.
    pub whole: String,
    /// Questions of a table.
    pub rows: Vec<String>,
    /// Title of a table.
    pub title: String,
    /// How it is printed.
    pub style: Style,
    /// Its unit, or empty.
    pub unit: String,
    /// Whether it is printed in Chinese numerals.
    pub numerals: bool,
    /// How many names are said; 0: all.
    pub names: i64,
}

impl Default for Binding {
    fn default() -> Self {
        Self {
            shape: Shape::Count,
            question: String::new(),
            whole: String::new(),
            rows: Vec::new(),
            title: String::new(),
            style: Style::Exact,
            unit: String::new(),
            numerals: false,
            names: 0,
        }
    }
}

fn checked(new: &Binding) -> Outcome<()> {
    let mut checks = Checks::default();
    let asks = |text: &str| Question::from_text(text).is_some();
    let drawn = matches!(new.shape, Shape::Table | Shape::Chart);
    checks.need(drawn || asks(&new.question), "offer", "form-choose");
    checks.need(new.shape != Shape::Share || asks(&new.whole), "whole", "form-choose");
    if drawn {
        length(&mut checks, "title", &new.title, (1, TITLE));
        let sound = !new.rows.is_empty() && new.rows.len() <= ROWS && new.rows.iter().all(|row| asks(row));
        checks.need(sound, "rows", "form-choose");
    }
    length(&mut checks, "unit", &new.unit, (0, UNIT));
    checks.need((0..=100).contains(&new.names), "names", "report-names-wrong");
    checks.end()
}

fn fill(figure: &mut Figure, new: &Binding) {
    let drawn = matches!(new.shape, Shape::Table | Shape::Chart);
    let kept = |text: &str, holds: bool| if holds { text.trim().to_owned() } else { String::new() };
    figure.shape = new.shape;
    figure.question = kept(&new.question, !drawn);
    figure.whole = kept(&new.whole, new.shape == Shape::Share);
    figure.content = if drawn { new.rows.join("\n") } else { String::new() };
    figure.title = kept(&new.title, drawn);
    figure.style = new.style;
    figure.unit = kept(&new.unit, !drawn && new.shape != Shape::Share);
    figure.numerals = new.numerals;
    figure.names = new.names;
}

fn asked(figure: &Figure) -> String {
    if figure.is_drawn() { figure.title.clone() } else { figure.question.clone() }
}

/// Writes the row of a new figure, on a report that is held or is being begun; whoever calls it tells.
pub(super) async fn bind(tx: &mut Tx, by: &Acting, report: ReportId, new: &Binding) -> Outcome<Figure> {
    checked(new)?;
    let number = sql::last_number(tx, report).await? + 1;
    if number > FIGURES {
        return Err(Problem::invalid("", "report-figures-many"));
    }
    let mut figure = Figure {
        id: by.new_id(),
        body: by.body,
        report,
        number,
        shape: new.shape,
        question: String::new(),
        whole: String::new(),
        content: String::new(),
        title: String::new(),
        style: new.style,
        unit: String::new(),
        numerals: false,
        names: 0,
        version: 1,
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    fill(&mut figure, new);
    figure.insert(tx).await?;
    Ok(figure)
}

/// Binds a figure; where a part is named, its marker is put into it: at the place that waits for one, else at the end.
pub async fn add(
    tx: &mut Tx,
    by: &Acting,
    id: ReportId,
    (part, new): (Option<PartId>, &Binding),
) -> Outcome<Figure> {
    let (report, standing) = held(tx, by, id, Action::Write).await?;
    let figure = bind(tx, by, id, new).await?;
    let detail = json!({ "x": text::marker(figure.number), "question": asked(&figure) });
    told(tx, by, &report, (standing, "bind"), detail).await?;
    if let Some(part) = part {
        let mut part = store::part(tx, id, part).await?.ok_or(Problem::NotFound)?;
        part.content = text::placed(&part.content, figure.number);
        part.version += 1;
        part.changed_by = by.account;
        part.changed_at = by.now;
        if !part.save(tx).await? {
            return Err(super::first_was(tx, by, id).await);
        }
    }
    Ok(figure)
}

/// Asks or prints a figure otherwise.
pub async fn change(
    tx: &mut Tx,
    by: &Acting,
    id: ReportId,
    (number, seen, new): (i64, Option<i64>, &Binding),
) -> Outcome<Figure> {
    let (report, standing) = held(tx, by, id, Action::Write).await?;
    let mut figure = sql::figure(tx, id, number).await?.ok_or(Problem::NotFound)?;
    if seen.is_some_and(|seen| seen != figure.version) {
        return Err(super::first_was(tx, by, id).await);
    }
    checked(new)?;
    fill(&mut figure, new);
    figure.version += 1;
    figure.changed_at = by.now;
    if !figure.save(tx).await? {
        return Err(super::first_was(tx, by, id).await);
    }
    let detail = json!({ "x": text::marker(number), "question": asked(&figure) });
    told(tx, by, &report, (standing, "rebind"), detail).await?;
    Ok(figure)
}
