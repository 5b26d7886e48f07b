//! The beginning of a report: its kind, title and period, its authors; a report that is made of a text whose figures are known.

use super::{Input, KIND, TITLE, binding, length, link, outline};
use crate::assembly::annual_report::printing::manner;
use crate::assembly::annual_report::records::*;
use crate::assembly::annual_report::search::REPORTS;
use crate::assembly::annual_report::text;
use crate::assembly::annual_report::workflow::{Action, Standing, State};
use crate::assembly::annual_report::{hats, store};
use crate::assembly::people;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events::{self, NewEvent};
use crate::foundation::figures::{Period, Question};
use crate::foundation::forms::Checks;
use crate::foundation::ids::AccountId;
use crate::foundation::notices::{self, NewNotice};
use crate::foundation::search::Touched;
use crate::foundation::words::Words;
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

/// The most authors of a report.
const AUTHORS: usize = 30;

/// What a report is called.
#[derive(Debug, Clone)]
pub struct Head {
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// The usual period of its figures, as it stands in an address.
    pub period: String,
}

fn checked(head: &Head) -> Outcome<()> {
    let mut checks = Checks::default();
    length(&mut checks, "title", &head.title, (4, TITLE));
    checks.need(Period::from_key(&head.period).is_some(), "period", "report-period-wrong");
    checks.end()
}

/// Begins a report.
pub async fn begin(tx: &mut Tx, by: &Acting, head: &Head) -> Outcome<Report> {
    hats::keeper(by, "report-action-begin")?;
    checked(head)?;
    let report = Report {
        id: ReportId(by.new_id()),
        body: by.body,
        kind: head.kind,
        title: head.title.trim().to_owned(),
        period: head.period.clone(),
        state: State::Drafting,
        version: 1,
        votes_for: None,
        votes_against: None,
        votes_abstained: None,
        voted_on: String::new(),
        frozen_at: None,
        frozen_digest: String::new(),
        published_at: None,
        end_reason: String::new(),
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    report.insert(tx).await?;
    tx.touches(Touched::Record(REPORTS, report.id.0));
    let event = NewEvent {
        kind: KIND,
        subject: report.id.0,
        standing: Standing::Office.key(),
        action: Action::Begin.key(),
        from: "",
        to: State::Drafting.key(),
        detail: json!({ "x": report.title, "kind": report.kind.key() }),
    };
    events::record(tx, by, event).await?;
    Ok(report)
}

/// Names title, kind and period anew.
pub(super) fn edit(after: &mut Report, input: &Input) -> Outcome<Value> {
    let head = input.head.as_ref().ok_or_else(|| Problem::invalid("title", "form-needed"))?;
    checked(head)?;
    if after.is_frozen() {
        return Err(Problem::invalid("", "report-is-frozen"));
    }
    after.kind = head.kind;
    after.title = head.title.trim().to_owned();
    after.period.clone_from(&head.period);
    Ok(json!({ "x": after.title }))
}

/// Names who writes it: people of the office and of the committees. Who is new is told.
pub(super) async fn authors(tx: &mut Tx, by: &Acting, report: &Report, input: &Input) -> Outcome<Value> {
    let mut may = Vec::new();
    for role in hats::AUTHORS {
        may.extend(people::holders(tx, by.body, *role).await?);
    }
    let mut named: Vec<AccountId> = Vec::new();
    for account in &input.authors {
        if !may.contains(account) {
            return Err(Problem::invalid("authors", "form-choose"));
        }
        if !named.contains(account) {
            named.push(*account);
        }
    }
    if named.len() > AUTHORS {
        return Err(Problem::invalid("authors", "report-authors-many"));
    }
    let before = store::authors(tx, report.id).await?;
    store::drop_authors(tx, report.id).await?;
    for account in &named {
        let author =
            Author { id: by.new_id(), body: by.body, report: report.id, account: *account, named_at: by.now };
        author.insert(tx).await?;
    }
    let names = people::account_names(tx, by.body, &named).await?;
    let mut said: Vec<&str> = names.values().map(String::as_str).collect();
    said.sort_unstable();
    let new: Vec<AccountId> = named.into_iter().filter(|account| !before.contains(account)).collect();
    let link = link(report.id);
    let args = json!({ "x": report.title });
    let notice = NewNotice { word: "report-notice-authors", args, link: &link, asks: false, due_on: None };
    notices::tell_all(tx, by, &new, &notice).await?;
    Ok(json!({ "x": said.join(" ") }))
}

/// A part of a text whose figures are known.
#[derive(Debug, Clone, Default)]
pub struct NewPart {
    /// 1 to 3: a heading; 0: a paragraph.
    pub level: i64,
    /// Its words.
    pub text: String,
    /// Its figures: from and to in code points, and what is bound there in place of the words.
    pub figures: Vec<(usize, usize, binding::Binding)>,
}

/// Begins a report of a text: each span becomes a bound figure with its marker. The beginning is the one event of it.
pub async fn begin_of(tx: &mut Tx, by: &Acting, head: &Head, parts: &[NewPart]) -> Outcome<Report> {
    let report = begin(tx, by, head).await?;
    for part in parts {
        let signs: Vec<char> = part.text.chars().collect();
        let mut content = String::new();
        let mut at = 0;
        let mut figures: Vec<_> = part.figures.iter().collect();
        figures.sort_by_key(|(from, _, _)| *from);
        for (from, to, binding) in figures {
            if *from < at || to < from || *to > signs.len() {
                return Err(Problem::Malformed("spans of figures overlap or lie outside".to_owned()));
            }
            let figure = binding::bind(tx, by, report.id, binding).await?;
            content.extend(&signs[at..*from]);
            content.push_str(&text::marker(figure.number));
            at = *to;
        }
        content.extend(&signs[at..]);
        outline::append(tx, by, report.id, (part.level, &content)).await?;
    }
    Ok(report)
}

/// A figure that counts what a question asks, exactly, in a unit.
pub fn counting(question: Question, unit: &str) -> binding::Binding {
    binding::Binding { question: question.text(), unit: unit.to_owned(), ..binding::Binding::default() }
}

/// A figure that is printed as it stands in a text: its words of more and less, its numerals, its unit. None where it is a share.
pub fn printed_so(words: &Words, question: Question, printed: &str) -> Option<binding::Binding> {
    let (style, numerals, unit) = manner(words, printed)?;
    Some(binding::Binding { style, numerals, ..counting(question, &unit) })
}
