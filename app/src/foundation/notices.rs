//! Notices: what is asked of a person or told to him. A notice is a row written in the transaction of the act it reports; mail
//! is another row, sent later by the mailer. The inbox reads notices; losing a mail loses nothing.

use super::acting::{Acting, parse_date};
use super::db::{Read, Tx};
use super::errors::Outcome;
use super::ids::AccountId;
use super::store;
use super::words::{Lang, Words};
use fluent_bundle::FluentValue;
use serde_json::Value;

/// A notice to be written.
#[derive(Debug, Clone)]
pub struct NewNotice<'a> {
    /// Key of its sentence.
    pub word: &'a str,
    /// Arguments of the sentence, a JSON object of texts and numbers.
    pub args: Value,
    /// Page that it opens.
    pub link: &'a str,
    /// Whether a hand is asked for, not just told.
    pub asks: bool,
    /// Date by which, where one binds.
    pub due_on: Option<String>,
}

/// A notice as it stands in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub id: i64,
    /// Milliseconds UTC.
    pub at: i64,
    /// Key of its sentence.
    pub word: String,
    /// Arguments as JSON text.
    pub args: String,
    /// Page that it opens.
    pub link: String,
    /// Whether a hand is asked for.
    pub asks: bool,
    /// Date by which.
    pub due_on: Option<String>,
    /// When it was read.
    pub read_at: Option<i64>,
    /// When what it asks was done, by whomever.
    pub done_at: Option<i64>,
}

impl Notice {
    /// The sentence.
    pub fn sentence(&self, words: &Words, lang: Lang) -> String {
        let args: Value = serde_json::from_str(&self.args).unwrap_or(Value::Null);
        sentence(words, lang, &self.word, &args)
    }
}

/// A sentence from a word key and JSON arguments. An argument `x_word` is itself a key and is said first; a day (`YYYY-MM-DD`) is
/// said as the reader writes days, with its year, since a notice is read in another year too.
pub fn sentence(words: &Words, lang: Lang, word: &str, args: &Value) -> String {
    let mut said: Vec<(String, FluentValue<'static>)> = Vec::new();
    for (name, value) in args.as_object().into_iter().flatten() {
        let value = match value {
            Value::Number(n) => FluentValue::from(n.as_f64().unwrap_or(0.0)),
            Value::String(text) => match name.strip_suffix("_word") {
                Some(plain) => {
                    said.push((plain.to_owned(), FluentValue::from(words.t(lang, text).into_owned())));
                    continue;
                }
                None => FluentValue::from(day(words, lang, text).unwrap_or_else(|| text.clone())),
            },
            _ => continue,
        };
        said.push((name.clone(), value));
    }
    let args: Vec<_> = said.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    words.say(lang, word, &args)
}

/// A day in words; none where the text is no day.
fn day(words: &Words, lang: Lang, text: &str) -> Option<String> {
    let date = parse_date(text).filter(|date| date.to_string() == text)?;
    let month = words.t(lang, &format!("date-month-{}", u8::from(date.month()))).into_owned();
    let args = [
        ("year", FluentValue::from(date.year())),
        ("month", FluentValue::from(month)),
        ("day", FluentValue::from(date.day())),
    ];
    Some(words.say(lang, "date-day-year", &args))
}

/// Tells one person. The person who acts is not told of his own act.
pub async fn tell(tx: &mut Tx, by: &Acting, to: AccountId, notice: &NewNotice<'_>) -> Outcome<()> {
    tell_all(tx, by, &[to], notice).await
}

/// Tells several persons, each once.
pub async fn tell_all(tx: &mut Tx, by: &Acting, to: &[AccountId], notice: &NewNotice<'_>) -> Outcome<()> {
    let mut told: Vec<AccountId> = Vec::with_capacity(to.len());
    for account in to {
        let himself = *account == by.account && !by.timer;
        if !himself && !told.contains(account) {
            told.push(*account);
        }
    }
    store::insert_notices(tx, by, &told, notice).await
}

/// Marks what was asked on a page as done, for everyone who was asked: nobody is asked twice for what a colleague did.
pub async fn settled(tx: &mut Tx, by: &Acting, link: &str) -> Outcome<()> {
    store::settle_notices(tx, by.body, link, by.now).await
}

/// Marks what one person was asked on a page as done.
pub async fn settled_for(tx: &mut Tx, by: &Acting, account: AccountId, link: &str) -> Outcome<()> {
    store::settle_notices_of(tx, account, link, by.now).await
}

/// A page of the inbox, newest first.
pub async fn inbox(db: &mut dyn Read, account: AccountId, before: i64, limit: i64) -> Outcome<Vec<Notice>> {
    store::notices_of(db, account, before, limit).await
}

/// What is still asked of a person, the earliest due first.
pub async fn asked(db: &mut dyn Read, account: AccountId, limit: i64) -> Outcome<Vec<Notice>> {
    store::asked_of(db, account, limit).await
}

/// What is still asked of a person on pages below an address (`/proposals/`), the earliest due first, and how much there is of it,
/// counted to 100.
pub async fn asked_under(
    db: &mut dyn Read,
    account: AccountId,
    below: (&str, i64),
) -> Outcome<(Vec<Notice>, i64)> {
    store::asked_under(db, account, below).await
}
