//! Which papers there are, and what each can be filled with.

/// What stands before the name of a field in a tag.
pub const PREFIX: &str = "paper.";

/// A paper: its key, its fields, its lists with their columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its key.
    pub key: &'static str,
    /// Fields.
    pub fields: &'static [&'static str],
    /// Lists, each with its columns.
    pub lists: &'static [(&'static str, &'static [&'static str])],
}

const fn kind(
    key: &'static str,
    fields: &'static [&'static str],
    lists: &'static [(&'static str, &'static [&'static str])],
) -> Kind {
    Kind { key, fields, lists }
}

/// Columns of what was talked.
pub const TALKS: &[&str] = &["day", "way", "for_unit", "points", "next_step", "confirmed"];
/// Columns of answers.
pub const ANSWERS: &[&str] = &["position", "suggestion", "adoption", "answer", "done_by"];
/// Columns of promises in a reply.
pub const PROMISED: &[&str] = &["content", "division", "due"];
/// Columns of a transfer list.
pub const GIVEN: &[&str] = &["position", "number", "title", "proposers", "unit", "part", "due"];
/// Columns of a ledger.
pub const LEDGER: &[&str] =
    &["position", "number", "title", "unit", "content", "division", "due", "evidence", "state"];
/// Columns of activities.
pub const ACTS: &[&str] = &["day", "way", "with_proposer", "findings"];
/// Columns of tasks.
pub const TASKS: &[&str] = &["unit", "content", "due", "done"];
/// Columns of judgements of single suggestions.
pub const JUDGED: &[&str] = &["position", "suggestion", "answered"];

/// Every paper.
pub const PAPERS: &[Kind] = &[
    kind(
        "slip",
        &[
            "body",
            "today",
            "number",
            "title",
            "session",
            "proposers",
            "marks",
            "unit",
            "part",
            "others",
            "given",
            "accept_due",
            "contact_due",
            "opinion_due",
            "reply_due",
            "requirements",
            "contact",
            "suggestions",
        ],
        &[],
    ),
    kind("transfer", &["body", "today", "batch", "held_on", "place"], &[("given_list", GIVEN)]),
    kind(
        "return",
        &[
            "body",
            "today",
            "number",
            "title",
            "proposers",
            "unit",
            "part",
            "given",
            "asked_on",
            "ground",
            "reason",
            "basis",
            "proposed_unit",
            "consent",
            "decision",
        ],
        &[],
    ),
    kind(
        "extension",
        &[
            "body",
            "today",
            "number",
            "title",
            "proposers",
            "unit",
            "part",
            "given",
            "reply_due",
            "asked_on",
            "asked_due",
            "reason",
            "done",
            "plan",
            "explanation",
            "decision",
            "granted_due",
        ],
        &[],
    ),
    kind(
        "opinion",
        &[
            "body",
            "today",
            "number",
            "title",
            "unit",
            "lead",
            "document_number",
            "content",
            "signed_on",
            "officer",
            "officer_phone",
        ],
        &[],
    ),
    kind("contact", &["body", "today", "number", "title", "proposers", "units"], &[("talks", TALKS)]),
    kind(
        "reply",
        &[
            "body",
            "today",
            "number",
            "title",
            "session",
            "unit",
            "document_number",
            "class",
            "addressee",
            "opening",
            "closing",
            "signed_on",
            "signer",
            "contact_name",
            "contact_phone",
            "copies",
        ],
        &[("answers", ANSWERS), ("promised", PROMISED)],
    ),
    kind(
        "sheet",
        &[
            "body",
            "today",
            "number",
            "title",
            "judge",
            "unit",
            "document_number",
            "class",
            "contacted",
            "attitude",
            "result",
            "comment",
            "again",
            "answered_on",
            "judge_until",
        ],
        &[("judged", JUDGED)],
    ),
    kind(
        "plan",
        &[
            "body",
            "today",
            "number",
            "title",
            "proposers",
            "tier",
            "leader",
            "committee",
            "units",
            "reason",
            "plan_text",
            "plan_due",
        ],
        &[],
    ),
    kind(
        "report",
        &[
            "body",
            "today",
            "number",
            "title",
            "proposers",
            "tier",
            "leader",
            "committee",
            "units",
            "report_text",
        ],
        &[("acts", ACTS), ("tasks", TASKS)],
    ),
    kind("ledger", &["body", "today"], &[("ledger_list", LEDGER)]),
    kind(
        "form",
        &[
            "body",
            "today",
            "number",
            "serial",
            "session",
            "category",
            "kind",
            "title",
            "proposers",
            "contact",
            "situation",
            "analysis",
            "suggestions",
            "research",
            "proposed_units",
            "publish_wish",
            "received_on",
        ],
        &[],
    ),
    kind(
        "review",
        &[
            "body",
            "today",
            "number",
            "serial",
            "title",
            "proposers",
            "category",
            "outcome",
            "ground",
            "reason",
            "decided_on",
            "proposed_units",
        ],
        &[("opinions", &["level", "reviewer", "checks", "opinion", "day"])],
    ),
    kind(
        "notice",
        &["body", "today", "serial", "title", "addressee", "outcome", "ground", "reason", "decided_on"],
        &[],
    ),
];

/// The paper of a key.
pub fn of(key: &str) -> Option<&'static Kind> {
    PAPERS.iter().find(|kind| kind.key == key)
}

/// Every name of a field, list or column, each once.
pub fn names() -> Vec<&'static str> {
    let mut all: Vec<&str> = Vec::new();
    for kind in PAPERS {
        all.extend(kind.fields);
        for (list, columns) in kind.lists {
            all.push(list);
            all.extend(*columns);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}
