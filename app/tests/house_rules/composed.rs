//! Keys that are composed at run time, each with what may stand in its hole. A composed key that is not in this table fails, and
//! so does a row that nothing composes.

mod activities;
mod checking;
mod machines;
mod rules;
mod superior;

use std::collections::BTreeMap;
use yizheng::assembly::handling::exchange::papers::fields;
use yizheng::assembly::handling::records::{Tier, Verdict};
use yizheng::assembly::people::ImportKind;
use yizheng::assembly::people::exchange::{ListKind, Verdict as Judged};
use yizheng::assembly::proposals::actions::reviewing::CHECKS;
use yizheng::assembly::proposals::exchange;
use yizheng::assembly::proposals::records::{
    Kind, Level, MergerState, PartnerState, PublishWish, SignatureState, Source, Window,
};
use yizheng::assembly::proposals::workflow::{Action, State};
use yizheng::assembly::settings::NATIONAL_GROUNDS;
use yizheng::foundation::acting::Role;
use yizheng::foundation::procedure::{Key, Range};
use yizheng::foundation::workflow::Name;
use yizheng::house;

/// What an import may be told to do besides.
const IMPORT_SWITCHES: &[&str] =
    &["create-people", "create-orgs", "skip-refused", "again", "handled-create-orgs"];

/// What may stand in the hole of a composed key.
pub enum Values {
    /// All of these, each with its word.
    All(Vec<String>),
    /// Any of these, said where a word exists.
    Some(Vec<String>),
    /// Decided where the key is composed (the reason says by what); at least one key begins so.
    Open(&'static str),
}

/// One composed key.
pub struct Composed {
    /// The key with its hole.
    pub pattern: &'static str,
    /// What may stand there.
    pub values: Values,
}

impl Composed {
    fn with(&self, value: &str) -> String {
        self.pattern.replacen("{}", value, 1)
    }

    /// Keys that must exist.
    pub fn needed(&self) -> Vec<String> {
        match &self.values {
            Values::All(all) => all.iter().map(|v| self.with(v)).collect(),
            Values::Some(_) | Values::Open(_) => Vec::new(),
        }
    }

    /// Keys that it may say.
    pub fn possible(&self, keys: &BTreeMap<String, (String, usize)>) -> Vec<String> {
        match &self.values {
            Values::All(all) | Values::Some(all) => all.iter().map(|v| self.with(v)).collect(),
            Values::Open(reason) => {
                assert!(!reason.is_empty(), "{}: by what?", self.pattern);
                let start = self.pattern.split("{}").next().unwrap_or_default();
                let end = self.pattern.rsplit("{}").next().unwrap_or_default();
                keys.keys().filter(|k| k.starts_with(start) && k.ends_with(end)).cloned().collect()
            }
        }
    }
}

fn names<N: Name>() -> Vec<String> {
    N::all().iter().map(|name| name.key().to_owned()).collect()
}

fn list(values: &[&str]) -> Vec<String> {
    values.iter().map(|v| (*v).to_owned()).collect()
}

fn numbers(until: usize) -> Vec<String> {
    (1..=until).map(|n| n.to_string()).collect()
}

fn all_keys() -> impl Iterator<Item = &'static Key> {
    house::KEYS.iter().flat_map(|list| list.iter())
}

/// What stands in `setting-{}`.
fn settings() -> Vec<String> {
    all_keys().map(|key| key.name.replace(['.', '_'], "-")).collect()
}

/// `setting-<key>-<choice>`, said by the room `settings` where a word exists.
fn choices() -> Vec<String> {
    let of = |key: &'static Key| match key.range {
        Range::Choice(values) | Range::Several(values) => values.to_vec(),
        _ => Vec::new(),
    };
    all_keys()
        .flat_map(|key| of(key).into_iter().map(|v| format!("{}-{}", key.word(), v.replace(['.', '_'], "-"))))
        .map(|key| key.trim_start_matches("setting-").to_owned())
        .collect()
}

fn groups() -> Vec<String> {
    let mut all: Vec<String> = all_keys()
        .filter_map(|key| key.name.split('.').next())
        .map(|group| group.replace('_', "-"))
        .collect();
    all.sort();
    all.dedup();
    all
}

/// The names in `Problem::name`.
fn problems() -> Vec<String> {
    let text = std::fs::read_to_string(super::source::root().join("app/src/foundation/errors.rs")).unwrap();
    let body = text.split("fn name(&self)").nth(1).and_then(|t| t.split("\n    }\n").next()).unwrap();
    body.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

const fn row(pattern: &'static str, values: Values) -> Composed {
    Composed { pattern, values }
}

/// The table.
pub fn composed() -> Vec<Composed> {
    let mut all = case();
    for part in [
        people(),
        lists(),
        papers(),
        settings_words(),
        house_words(),
        judging(),
        machines::machines(),
        handling(),
        key(),
        outward(),
        rules::rulebook(),
        superior::superior(),
        activities::activities(),
        checking::checking(),
    ] {
        all.extend(part);
    }
    all
}

/// Supervision, awards and figures.
fn key() -> Vec<Composed> {
    use Values::{All, Open};
    use yizheng::assembly::handling::actions::awarding::Step;
    use yizheng::assembly::handling::records::{AwardKind, AwardState};
    use yizheng::assembly::handling::workflow::supervision;
    vec![
        row("supervision-state-{}", All(names::<supervision::State>())),
        row("supervision-action-{}", All(names::<supervision::Action>())),
        row("supervision-do-{}", All(names::<supervision::Action>())),
        row("supervision-what-{}", All(names::<supervision::Action>())),
        row("supervision-said-{}", All(names::<supervision::Action>())),
        row("supervision-tier-{}", All(names::<Tier>())),
        row("supervision-way-{}", All(list(&["meeting", "survey", "inspection", "visit"]))),
        row("handling-notice-supervision-{}", All(names::<supervision::Action>())),
        row("award-action-{}", All(names::<Step>())),
        row("award-said-{}", All(names::<Step>())),
        row("award-kind-{}", All(names::<AwardKind>())),
        row("award-state-{}", All(names::<AwardState>())),
        row("figures-table-{}", Open("the tables of the page of figures")),
        row("figures-base-{}", Open("the tables of the page of figures")),
        row("figures-measure-{}", Open("the measures of the figures")),
        row("figures-said-{}", Open("the measures that reports may count")),
        row("figures-units-{}", All(list(&["case", "unit", "item", "promise"]))),
        row("figures-of-{}", All(list(&["class", "now"]))),
    ]
}

/// What else belongs to the handling of a matter.
fn handling() -> Vec<Composed> {
    use Values::{All, Open, Some};
    use yizheng::assembly::handling::records::*;
    let only = |mut all: Vec<String>, out: &str| {
        all.retain(|one| one != out);
        all
    };
    vec![
        row("part-{}", All(names::<Part>())),
        row("due-{}", All(names::<DueKind>())),
        row("due-state-{}", All(names::<DueState>())),
        row("due-end-{}", Open("why a date ended: the verb that ends it names it")),
        row("dates-{}", Open("the spans of the list of dates")),
        row("dates-of-{}", Some(list(&["all", "unit", "mine"]))),
        row("clock-start-{}", Open("what began a date: the verb that starts it names it")),
        row("adoption-{}", All(names::<Adoption>())),
        row("contact-way-{}", All(names::<Way>())),
        row("contact-state-{}", All(names::<ContactState>())),
        row("contact-action-{}", Some(names::<ContactState>())),
        row("contact-said-{}", Some(names::<ContactState>())),
        row("countersign-{}", All(names::<CountersignState>())),
        row("reply-kind-{}", All(names::<ReplyKind>())),
        row("reply-kind-{}-hint", Some(names::<ReplyKind>())),
        row("reply-class-{}", Open("the letter of a class, where the body keeps the usual ones")),
        row("reply-need-{}", Open("what a signature needs: the check names it")),
        row("reply-publication-{}", All(names::<Publication>())),
        row("reply-publish-{}", All(only(names::<Publication>(), "undecided"))),
        row("audit-point-{}", Open("what the audit looks at: the finding names it")),
        row("unit-shelf-{}", Open("the lists of a unit's desk")),
        row("alike-same-{}", All(list(&["object", "measure", "group", "setting", "place"]))),
        row("alike-near-{}", All(list(&["object", "measure", "group", "setting", "place"]))),
        row("assigning-ground-{}", Open("the grounds that the setting offers")),
        row("assigning-escalation-{}", All(only(names::<Escalation>(), "none"))),
        row("assigning-wish-{}", All(names::<WishState>())),
        row("assigning-list-{}", Open("the lists of the assigning office's desk")),
        row("assigning-head-{}", Open("the date that such a list is ordered by")),
        row("assigning-none-{}", Open("the lists of the assigning office's desk")),
        row("assigning-{}", All(list(&["main", "co", "separate", "ref"]))),
    ]
}

/// The case machine and what belongs to one proposal.
fn case() -> Vec<Composed> {
    use Values::{All, Some};
    vec![
        row("case-state-{}", All(names::<State>())),
        row("case-action-{}", All(names::<Action>())),
        row("case-do-{}", All(names::<Action>())),
        // Shown where they exist: what an act will do, why it is done, what was done.
        row("case-what-{}", Some(names::<Action>())),
        row("case-reason-{}", Some(names::<Action>())),
        row("case-said-{}", Some(names::<Action>())),
        row("kind-{}", All(names::<Kind>())),
        row("kind-{}-hint", All(list(&["individual", "joint"]))),
        row("window-{}", All(names::<Window>())),
        row("source-{}", All(names::<Source>())),
        row("publish-{}", All(names::<PublishWish>())),
        row("signature-{}", All(names::<SignatureState>())),
        row("partner-{}", All(names::<PartnerState>())),
        row(
            "proposals-file-{}",
            All(list(&[
                "no-document",
                "other-kind",
                "embedded",
                "fetched",
                "old",
                "password",
                "macros",
                "bomb",
                "large",
                "damaged",
            ])),
        ),
        row("review-level-{}", All(names::<Level>())),
        row("review-missing-{}", All(list(&["second", "chair"]))),
        row("review-check-{}", All(list(&CHECKS))),
        row("merging-state-{}", All(names::<MergerState>())),
        row("merging-answer-{}", All(list(&["open", "agree", "object", "silent"]))),
        row("merging-consent-{}", All(list(&["inform", "ask", "none"]))),
        row("ground-{}", All(NATIONAL_GROUNDS.iter().map(|g| (*g).to_owned()).collect())),
    ]
}

/// Judgements, promises, the end of a matter, and the lists of them.
fn judging() -> Vec<Composed> {
    use Values::{All, Some};
    use yizheng::assembly::handling::records::{Adoption, Publication, Verdict, Way};
    use yizheng::assembly::handling::store::follow_up::Shelf;
    use yizheng::assembly::handling::workflow::{feedback, matter, promise};
    let and = |mut all: Vec<String>, more: &str| {
        all.push(more.to_owned());
        all
    };
    vec![
        row("feedback-verdict-{}", All(and(names::<Verdict>(), "none"))),
        row("feedback-action-{}", All(names::<feedback::Action>())),
        row("feedback-do-{}", Some(names::<feedback::Action>())),
        row("feedback-what-{}", Some(names::<feedback::Action>())),
        row("feedback-said-{}", Some(names::<feedback::Action>())),
        row("judging-reason-{}", Some(names::<feedback::Action>())),
        row("judging-item-{}", All(list(&["yes", "partly", "no"]))),
        row("judging-contacted-{}", All(and(names::<Way>(), "none"))),
        row("judging-adoption-{}", All(names::<Adoption>())),
        row("promise-action-{}", All(names::<promise::Action>())),
        row("promise-do-{}", Some(names::<promise::Action>())),
        row("promise-what-{}", Some(names::<promise::Action>())),
        row("promise-said-{}", Some(names::<promise::Action>())),
        row("promise-reason-{}", Some(names::<promise::Action>())),
        row("matter-action-{}", All(names::<matter::Action>())),
        row("matter-do-{}", Some(names::<matter::Action>())),
        row("matter-what-{}", Some(names::<matter::Action>())),
        row("matter-said-{}", Some(names::<matter::Action>())),
        row("closing-reason-{}", Some(names::<matter::Action>())),
        row("closing-wish-{}", All(list(&["full", "summary", "no"]))),
        row("publication-{}", All(names::<Publication>())),
        row("follow-up-{}", All(names::<Shelf>())),
        row("ledger-due-{}", All(list(&["any", "late", "month", "lookback"]))),
        row("handling-notice-{}", Some(list(&["close", "reopen"]))),
        row("handling-notice-feedback-{}", All(list(&["uphold", "settle", "reject"]))),
        row("handling-notice-promise-{}", Some(names::<promise::Action>())),
    ]
}

/// Persons, organisations, the doors, the demo.
fn people() -> Vec<Composed> {
    use Values::{All, Open};
    vec![
        row("role-{}", All(names::<Role>())),
        row("entrance-field-{}", All(list(&["phone", "email", "employer", "post"]))),
        row("entrance-change-{}", All(list(&["asked", "accepted", "refused", "withdrawn"]))),
        row("entrance-action-change-{}", All(list(&["accepted", "refused", "withdrawn"]))),
        row("entrance-action-{}", Open("acts of the room's events and refusals")),
        row("entrance-notice-{}", All(list(&["change-accepted", "change-refused"]))),
        row("entrance-fact-acts-{}", All(list(&["draft", "seal"]))),
        row("entrance-note-{}", Open("the note of a redirect to the sign-in page")),
        row("entrance-token-{}", All(list(&["open", "expired", "revoked"]))),
        row("entrance-setup-{}", Open("fields of the form of the first run")),
        row("entrance-setup-{}-{}", Open("choices of the form of the first run")),
        row("entrance-setup-{}-does", All(list(&["system", "security", "auditor"]))),
        row("account-state-{}", Open("the states of an account")),
        row("demo-role-{}", Open("the people of the demo")),
        row("demo-does-{}", Open("the people of the demo")),
        row("demo-group-{}", Open("the people of the demo")),
        row("org-kind-{}", Open("kinds of organisations")),
        row("unit-kind-{}", Open("kinds of units")),
        row(
            "people-{}",
            All(list(&[
                "sitting",
                "sitting-year",
                "sitting-days",
                "sitting-window",
                "sitting-cut-off",
                "sitting-prefix",
            ])),
        ),
        row("people-export-{}", All(list(&["xlsx", "csv"]))),
        row("people-log-export-{}", All(list(&["xlsx", "csv"]))),
        row("people-field-{}", Open("columns of the tables of people")),
        row("people-import-title-{}", All(names::<ListKind>())),
        row("people-import-help-{}", All(list(&["members", "units", "keys", "privacy"]))),
        row("people-import-verdict-{}", All(names::<Judged>())),
        row("people-import-legend-{}", All(names::<Judged>())),
        row("people-import-field-{}-{}", Open("fields of tables of members and of units")),
        row("people-import-problem-{}", Open("what the instrument finds unclear in a cell")),
        row("people-import-kind-{}", All(names::<ImportKind>())),
        row("people-import-state-{}", All(list(&["made", "undone"]))),
        row("people-imports-{}", Open("columns and states of imports")),
        row("people-imports-new-{}", All(list(&["members", "units", "proposals"]))),
        row("people-imports-act-{}", All(list(&["made", "changed"]))),
        row("people-imports-undo-{}", All(names::<ImportKind>())),
        row("people-link-{}", Open("purposes of one-time links")),
        row("people-link-{}-title", Open("purposes of one-time links")),
        row("people-notice-{}", Open("acts of which a person is told")),
        row("people-notice-role-{}", All(list(&["grant", "revoke"]))),
        row("people-notice-role-{}-audit", All(list(&["grant", "revoke"]))),
        row("people-power-{}", All(list(&["draft", "seal"]))),
        row("people-purpose-{}", All(list(&["password", "factor"]))),
        row("people-seats-{}", Open("how seats are shown")),
        row("people-sector-{}", Open("fields of a sector")),
    ]
}

/// Official papers.
fn papers() -> Vec<Composed> {
    use Values::All;
    let named = |values: Vec<&str>| All(list(&values));
    vec![
        row("paper-{}", named(fields::PAPERS.iter().map(|kind| kind.key).collect())),
        row("paper-field-{}", named(fields::names())),
        row("paper-verdict-{}", All(names::<Verdict>())),
        row("paper-tier-{}", All(names::<Tier>())),
        row("paper-way-{}", All(list(&["meeting", "survey", "inspection", "visit"]))),
        row("paper-answered-{}", All(list(&["yes", "partly", "no"]))),
    ]
}

/// Lists, figures and import of proposals.
fn lists() -> Vec<Composed> {
    use Values::{All, Open, Some};
    vec![
        row("proposals-tab-{}", All(list(&["writing", "office", "decided", "all", "bin"]))),
        row("import-as-{}", All(list(&["draft", "submitted", "filed"]))),
        row("import-as-{}-hint", All(list(&["draft", "submitted", "filed"]))),
        row("import-{}", All(list(IMPORT_SWITCHES))),
        row("import-{}-hint", All(list(IMPORT_SWITCHES))),
        row("import-handled-{}", All(list(&["strange", "wrong", "before"]))),
        row("import-handled-field-{}", All(exchange::handled::fields().map(str::to_owned).collect())),
        row("import-handled-problem-{}", Open("what the instrument finds unclear in a row of a past year")),
        row("import-shape-{}", All(list(&["xlsx", "csv", "json-lines"]))),
        row("import-window-{}", All(names::<Window>())),
        row("import-field-{}", All(exchange::fields().map(str::to_owned).collect())),
        row("import-verdict-{}", All(list(&["new", "same", "unsure", "refused"]))),
        row("import-read-{}", Open("what the instrument says of a file it cannot read")),
        row("import-notice-{}", Open("what the instrument leaves aside in a file")),
        row("import-problem-{}", Open("what the instrument finds unclear in a row")),
        row("proposals-desk-asked-{}", Open("groups of what is asked of the office")),
        row("proposals-desk-asked-{}-none", Open("groups of what is asked of the office")),
        row("proposals-desk-batch-{}", Open("steps for several at once")),
        row("proposals-desk-batch-ask-{}", Open("steps for several at once")),
        row("proposals-desk-batch-ask-{}-text", Open("steps for several at once")),
        row("proposals-desk-batch-done-{}", Open("steps for several at once")),
        row("proposals-desk-counter-{}", Open("counters of the desk")),
        row("proposals-desk-empty-{}{}", Open("why a list is empty")),
        row(
            "proposals-figures-{}",
            Some(list(&[
                "filed",
                "merged",
                "converted_opinion",
                "converted_social_opinion",
                "not_filed",
                "returned",
                "withdrawn",
            ])),
        ),
        row("proposals-figure-name-{}", Open("what reports may count of proposals")),
        row("proposals-figure-said-{}", Open("what reports may count of proposals")),
        row("proposals-figures-by-{}", All(list(&["window", "kind", "category"]))),
        row("proposals-figures-by-{}-base", All(list(&["window", "kind", "category"]))),
        row("proposals-figures-chart-{}", All(list(&["kind", "category"]))),
        row("proposals-figures-chart-{}-base", All(list(&["kind", "category"]))),
        row("proposals-figures-compared-{}", All(list(&["more", "less", "same"]))),
        row("proposals-numbers-{}", All(list(&["run", "gap", "double", "left"]))),
    ]
}

/// Standard tables, catalogue and book, exchange packages.
fn outward() -> Vec<Composed> {
    use Values::{All, Open};
    use yizheng::assembly::proposals::{package, volume};
    let with = || list(&["catalogue", "book", "replies", "published"]);
    vec![
        row("standard-{}", Open("the standard tables of a session")),
        row("standard-{}-base", Open("the standard tables of a session")),
        row("standard-{}-first", Open("the standard tables of a session")),
        row("standard-member-{}", All(list(&["single", "first-of", "signed", "together", "filed"]))),
        row(
            "standard-duty-{}",
            All(list(&["name", "part", "number", "matter", "kind", "category", "state"])),
        ),
        row("standard-duty-part-{}", All(list(&["first", "signed"]))),
        row("volume-{}", All(with())),
        row("volume-{}-hint", All(with())),
        row("volume-state-{}", All(names::<volume::Progress>())),
        row("volume-title-{}", All(names::<volume::Kind>())),
        row("volume-column-{}", All(list(&["number", "matter", "proposers", "units"]))),
        row("package-verdict-{}", All(names::<package::Verdict>())),
        row("package-way-{}", All(list(&["out", "in", "results_out", "results_in"]))),
        row("package-as-{}-hint", All(list(&["filed", "submitted"]))),
    ]
}

/// The settings and the calendar.
fn settings_words() -> Vec<Composed> {
    use Values::{All, Open, Some};
    let kinds_of_day = || list(&["holiday", "local-off", "local-work", "made-up", "weekend"]);
    vec![
        row("setting-{}", All(settings())),
        row("category-{}", Open("the file of default categories")),
        row("settings-group-{}", All(groups())),
        row("settings-kind-{}", All([kinds_of_day(), list(&["working"])].concat())),
        row("settings-mark-{}", All(kinds_of_day())),
        row("settings-month-{}", All(numbers(12))),
        row("settings-weekday-{}", All(numbers(7))),
        row("settings-unit-{}", All(list(&["wd", "d", "m"]))),
        row("settings-period-{}", All(list(&["wd", "d", "m"]))),
        row("settings-count-basis-{}", All(list(&["wd", "d", "m"]))),
        row("settings-overlay-{}", All(list(&["add-off", "remove-off", "add-work", "remove-work"]))),
        row("setting-{}", Some(choices())),
    ]
}

/// What belongs to no room.
fn house_words() -> Vec<Composed> {
    use Values::{All, Open};
    vec![
        row("event-proposal-{}", All(names::<Action>())),
        row("event-{}-{}", Open("kinds of records and acts in the log")),
        row("event-kind-{}", Open("kinds of records in the log")),
        row("problem-{}", All(problems())),
        row("problem-{}-text", All(problems())),
        row("problem-{}-hint", All(problems())),
        row("date-month-{}", All(numbers(12))),
        row("date-weekday-{}", All(numbers(7))),
        row("look-{}", All(list(&["theme", "text", "language"]))),
    ]
}
