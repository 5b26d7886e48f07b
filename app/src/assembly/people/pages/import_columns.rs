//! The columns of a list that no reader knows, on the page that shows a plan: what each may mean, what was said before, and taking in
//! what somebody says.

use crate::assembly::people::exchange::columns::{self, LEFT_OUT};
use crate::assembly::people::exchange::record::ImportKind;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::forms::{Choice, Fields};
use crate::foundation::pages::Page;

/// Fields of the form, each once.
pub const SINGLE: &[&str] = &["remember", "forget"];
/// Fields of the form, once for each column.
pub const SEVERAL: &[&str] = &["heading", "means"];

/// A column with what it may mean.
pub struct ColumnView {
    /// Its heading.
    pub heading: String,
    /// Id of the choice in the page.
    pub id: String,
    /// Whether the body has said it before.
    pub remembered: bool,
    /// What it may mean.
    pub options: Vec<Choice>,
}

/// What was said of headings in a form is remembered for the body, or forgotten.
pub async fn choose(
    app: &App,
    by: &Acting,
    kind: ImportKind,
    (fields, known): (&Fields, impl Fn(&str) -> bool),
) -> Outcome<()> {
    let (forget, remember) = (fields.get("forget"), fields.get("remember") == "on");
    if forget.is_empty() && !remember {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    if !forget.is_empty() {
        columns::forget(&mut tx, by, kind, forget).await?;
    }
    if remember {
        let said: Vec<(&str, &str)> = fields
            .all("heading")
            .into_iter()
            .zip(fields.all("means"))
            .filter(|(_, m)| !m.is_empty())
            .collect();
        columns::remember(&mut tx, by, kind, (&said, known)).await?;
    }
    tx.commit().await
}

/// The columns as the page asks about them: `fields` are what a column may mean, with their labels.
pub fn views(
    page: &Page,
    (unknown, chosen): (&[String], &[(String, String)]),
    fields: &[(&str, String)],
) -> Vec<ColumnView> {
    let one = |(at, heading): (usize, &String)| {
        let now = chosen.iter().find(|(said, _)| said == heading).map(|(_, field)| field.as_str());
        let mut options = vec![
            Choice::new("", page.t("people-import-undecided")),
            Choice::new(LEFT_OUT, page.t("people-import-leave-out")),
        ];
        options.extend(fields.iter().map(|(field, label)| Choice::new(field, label)));
        for option in &mut options {
            option.chosen = now.is_some_and(|now| now == option.value);
        }
        ColumnView { heading: heading.clone(), id: format!("means-{at}"), remembered: now.is_some(), options }
    };
    unknown.iter().enumerate().map(one).collect()
}
