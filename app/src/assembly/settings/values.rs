//! Values of settings as forms write them and as pages say them. What a setting means is known to the room that declares it.

use super::numbering::Template;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::Fields;
use crate::foundation::pages::Page;
use crate::foundation::procedure::{Key, Range, parse_period};
use chinese_text::lexicon::{Lexicon, LexiconError, Trouble};

/// Settings whose own name begins so and that hold a text are templates of numbers.
const TEMPLATE: &str = "number_";
/// Months a period may have: what the counting takes.
const MOST_MONTHS: u32 = 120;

/// The group a setting stands in: the part of its name before the point.
pub fn group(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// Reads the value from the controls of the form.
pub fn read(key: &Key, fields: &Fields) -> String {
    match key.range {
        Range::Several(_) => fields.all("value").join(","),
        Range::Period(_) => format!("{} {}", fields.get("length"), fields.get("unit")).trim().to_owned(),
        _ => fields.get("value").to_owned(),
    }
}

/// Puts a value into the controls of the form.
pub fn fill(key: &Key, value: &str, fields: &mut Fields) {
    match key.range {
        Range::Several(_) => {
            for part in value.split(',').map(str::trim).filter(|part| !part.is_empty()) {
                fields.add("value", part);
            }
        }
        Range::Period(_) => {
            let (length, unit) = value.split_once(' ').unwrap_or((value, ""));
            fields.set("length", length);
            fields.set("unit", unit);
        }
        _ => fields.set("value", value),
    }
}

/// The control that asks for the value.
pub fn field_of(key: &Key) -> &'static str {
    if matches!(key.range, Range::Period(_)) { "length" } else { "value" }
}

fn is_template(key: &Key) -> bool {
    let own = key.name.rsplit('.').next().unwrap_or_default();
    own.starts_with(TEMPLATE) && matches!(key.range, Range::Text(_))
}

/// Refuses a value outside the range, saying what is allowed.
pub fn check(key: &Key, value: &str) -> Outcome<()> {
    if is_template(key)
        && let Err(error) = Template::parse(value)
    {
        return Err(Problem::Invalid(vec![error.complaint(field_of(key))]));
    }
    if matches!(key.range, Range::Words(_))
        && let Err(error) = Lexicon::built_in().grouped(value)
    {
        return Err(Problem::Invalid(vec![line_refused(key, &error)]));
    }
    let countable = !matches!(key.range, Range::Period(_))
        || !value.ends_with(" m")
        || parse_period(value).is_some_and(|period| period.length <= MOST_MONTHS);
    if key.takes(value) && countable { Ok(()) } else { Err(Problem::Invalid(vec![refusal(key)])) }
}

/// Which line of groups of words cannot be read, and why.
fn line_refused(key: &Key, error: &LexiconError) -> Complaint {
    let (word, what) = match &error.trouble {
        Trouble::Alone => ("settings-words-alone", ""),
        Trouble::NoWord(what) => ("settings-words-length", what.as_str()),
        Trouble::Unknown(what) => ("settings-words-unknown", what.as_str()),
        Trouble::Letter | Trouble::Nameless => ("settings-words-nameless", ""),
    };
    Complaint::new(field_of(key), word).with("n", error.line).with("x", what)
}

fn refusal(key: &Key) -> Complaint {
    let field = field_of(key);
    match key.range {
        Range::Whole(low, high) => {
            Complaint::new(field, "settings-allowed-whole").with("low", low).with("high", high)
        }
        Range::Switch | Range::Choice(_) | Range::Several(_) => Complaint::new(field, "form-choose"),
        Range::Period(most) => Complaint::new(field, "settings-allowed-period").with("n", most),
        Range::Text(most) => Complaint::new(field, "settings-allowed-text").with("n", most),
        Range::Words(most) => Complaint::new(field, "settings-allowed-words").with("n", most),
    }
}

/// What is allowed, in a sentence; empty where the control itself shows it.
pub fn allowed(page: &Page, key: &Key) -> String {
    match key.range {
        Range::Switch | Range::Choice(_) | Range::Several(_) => String::new(),
        _ => page.complaint(&refusal(key)),
    }
}

/// Key of the words of one choice: `setting-<name>-<choice>`.
pub fn choice_word(key: &Key, choice: &str) -> String {
    format!("{}-{}", key.word(), choice.replace(['.', '_'], "-"))
}

/// The words of one choice; the choice itself where its room has none.
pub fn choice(page: &Page, key: &Key, choice: &str) -> String {
    let word = choice_word(key, choice);
    if page.has(&word) { page.t(&word) } else { choice.to_owned() }
}

/// A period in words: `10 wd` as ten working days.
pub fn period(page: &Page, value: &str) -> String {
    let Some((length, unit)) = value.trim().split_once(' ') else { return value.to_owned() };
    match (length.parse::<i64>(), unit) {
        (Ok(n), "wd" | "d" | "m") => page.tn(&format!("settings-period-{unit}"), n),
        _ => value.to_owned(),
    }
}

/// A value in words.
pub fn said(page: &Page, key: &Key, value: &str) -> String {
    if value.is_empty() {
        return page.t("settings-value-none");
    }
    match key.range {
        Range::Switch => page.t(if value == "on" { "settings-on" } else { "settings-off" }),
        Range::Choice(_) => choice(page, key, value),
        Range::Several(_) => {
            let said: Vec<String> = value.split(',').map(|part| choice(page, key, part.trim())).collect();
            said.join(&page.t("list-comma"))
        }
        Range::Period(_) => period(page, value),
        Range::Whole(..) | Range::Text(_) | Range::Words(_) => value.to_owned(),
    }
}
