//! Plain data of the room: rules, their versions and texts, projects, comments, citations, self-check lists.

use super::workflow::State;
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::workflow::Name;
use std::collections::BTreeMap;

crate::id!(/** A rule. */ RuleId);
crate::id!(/** A text of a rule: it never changes. */ TextId);
crate::id!(/** A version of a rule. */ VersionId);
crate::id!(/** A project that makes, revises or repeals a rule. */ RevisionId);
crate::id!(/** A self-check list. */ CheckId);

crate::names!(
    /// How high a rule stands.
    Level {
        /// Of a superior body: kept to be read and checked against.
        Superior = "superior",
        /// A working rule of a meeting.
        Basic = "basic",
        /// A measure for one field of work.
        Working = "working",
        /// For the office itself.
        Internal = "internal",
    }
);

crate::names!(
    /// Which body decides on a rule.
    Competent {
        /// The plenary.
        Plenary = "plenary",
        /// The standing committee.
        Standing = "standing",
        /// The chair meeting.
        Chair = "chair",
        /// A special committee.
        Committee = "committee",
        /// The office's meeting.
        Office = "office",
        /// A superior body.
        Superior = "superior",
    }
);

crate::names!(
    /// What kind of document it is.
    Form {
        /// Rules.
        Rules = "rules",
        /// Measures.
        Measures = "measures",
        /// Regulation.
        Regulation = "regulation",
        /// Detailed rules.
        Details = "details",
        /// Provisions.
        Provisions = "provisions",
        /// System.
        System = "system",
        /// Opinion.
        Opinion = "opinion",
        /// Another.
        Other = "other",
    }
);

crate::names!(
    /// What a rule is today, by its last version.
    RuleState {
        /// Being made: there is no version yet.
        Preparing = "preparing",
        /// On trial.
        Trial = "trial",
        /// In force, or issued and coming into force.
        InForce = "in_force",
        /// Repealed.
        Repealed = "repealed",
    }
);

crate::names!(
    /// What a version is: each kind is counted apart.
    Kind {
        /// The rule is new.
        New = "new",
        /// It was revised.
        Revised = "revised",
        /// It was repealed.
        Repealed = "repealed",
    }
);

crate::names!(
    /// Who is asked in a consultation.
    Audience {
        /// Leaders and committees.
        Leaders = "leaders",
        /// Every member.
        Members = "members",
    }
);

crate::names!(
    /// What became of a comment.
    Taken {
        /// Not yet answered.
        Open = "open",
        /// Taken.
        Yes = "yes",
        /// Taken in part.
        Partly = "partly",
        /// Not taken.
        No = "no",
    }
);

crate::names!(
    /// What becomes of a setting when the rule that justifies it changes.
    Verdict {
        /// Not yet looked at.
        Open = "open",
        /// It stays as it is.
        Stays = "stays",
        /// It has to change.
        Changes = "changes",
    }
);

crate::names!(
    /// How a requirement is met.
    Met {
        /// Not yet judged.
        Open = "open",
        /// Met.
        Met = "met",
        /// In part.
        Partly = "partly",
        /// Missing.
        Missing = "missing",
        /// Does not concern us.
        NotApplicable = "not_applicable",
    }
);

crate::names!(
    /// Whether a self-check list is still worked on.
    CheckState {
        /// Worked on.
        Open = "open",
        /// Closed with a conclusion.
        Closed = "closed",
    }
);

crate::record!(
    /// A rule.
    Rule in "rule" {
        /// Its id.
        id: RuleId,
        /// Its body.
        body: BodyId,
        /// Its title.
        title: String,
        /// What lists are ordered by.
        order_key: String,
        /// How high it stands.
        level: Level,
        /// Who decides on it.
        competent: Competent,
        /// What kind of document it is.
        form: Form,
        /// What it is today.
        state: RuleState,
        /// Counts changes.
        version: i64,
        /// A remark of the office.
        note: String,
        /// Who entered it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// A text of a rule.
    Text in "rule_text" {
        /// Its id.
        id: TextId,
        /// Its body.
        body: BodyId,
        /// The rule.
        rule: RuleId,
        /// Title.
        title: String,
        /// The bracket under the title.
        note: String,
        /// Paragraphs before the first article, in lines.
        preamble: String,
        /// Whether articles are items of the first order.
        by_items: bool,
        /// Signature and date, in lines.
        tail: String,
        /// What is annexed, in lines.
        annex: String,
        /// Who wrote it.
        created_by: AccountId,
        /// When.
        created_at: i64,
    }
);

crate::record!(
    /// An article of a text.
    ArticleRow in "rule_article" {
        /// Its id.
        id: i64,
        /// The text.
        text: TextId,
        /// Its place, from 0.
        place: i64,
        /// Number of its chapter, or 0.
        chapter_no: i64,
        /// Title of its chapter.
        chapter: String,
        /// Number of its section, or 0.
        section_no: i64,
        /// Title of its section.
        section: String,
        /// Its number.
        whole_no: i64,
        /// The number after it, or 0.
        between_no: i64,
        /// What stays with it through the versions.
        anchor: i64,
        /// Whether a person said where it comes from.
        pinned: bool,
        /// What it says.
        content: String,
    }
);

crate::record!(
    /// A version of a rule.
    Version in "rule_version" {
        /// Its id.
        id: VersionId,
        /// Its body.
        body: BodyId,
        /// The rule.
        rule: RuleId,
        /// 1, 2, 3 ... of the rule.
        seq: i64,
        /// New, revised or repealed.
        kind: Kind,
        /// The text; none where it was repealed.
        text: Option<TextId>,
        /// Whether it is on trial.
        trial: bool,
        /// Number of the document.
        document_number: String,
        /// The meeting that decided.
        meeting: String,
        /// Day of the decision; empty where it is not known.
        adopted_on: String,
        /// Day of the issue, by which it is counted.
        issued_on: String,
        /// First day in force; for a repeal the first day on which it is no longer.
        in_force_on: String,
        /// Why.
        reason: String,
        /// The project it came from.
        revision: Option<i64>,
        /// Who entered it.
        entered_by: AccountId,
        /// When.
        entered_at: i64,
    }
);

crate::record!(
    /// A project.
    Revision in "rule_revision" {
        /// Its id.
        id: RevisionId,
        /// Its body.
        body: BodyId,
        /// The rule.
        rule: RuleId,
        /// What it will make.
        kind: Kind,
        /// State.
        state: State,
        /// Counts changes.
        version: i64,
        /// Why.
        reason: String,
        /// The version it begins from; none for a new rule.
        basis: Option<VersionId>,
        /// The text as it stands.
        text: Option<TextId>,
        /// Who is asked.
        audience: Audience,
        /// Last day of the consultation.
        consult_until: Option<String>,
        /// Whether there was a consultation.
        consulted: bool,
        /// Why there was none.
        skipped_why: String,
        /// What the review said.
        opinion: String,
        /// The meeting that decided.
        meeting: String,
        /// When; empty: not yet.
        adopted_on: String,
        /// Number of the document.
        document_number: String,
        /// When it was issued; empty: not yet.
        issued_on: String,
        /// From when it is in force.
        in_force_on: String,
        /// Whether on trial.
        trial: bool,
        /// Why it was given up.
        end_reason: String,
        /// The version it made.
        result: Option<VersionId>,
        /// Who began it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// Something said on a text.
    Remark in "rule_comment" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The project.
        revision: RevisionId,
        /// The text that was read.
        text: TextId,
        /// The article; 0: the whole.
        anchor: i64,
        /// What was said.
        content: String,
        /// What became of it.
        taken: Taken,
        /// The answer.
        answer: String,
        /// Who said it.
        made_by: AccountId,
        /// When.
        made_at: i64,
        /// Who answered.
        answered_by: Option<AccountId>,
        /// When.
        answered_at: Option<i64>,
    }
);

crate::record!(
    /// A file of a rule or of one of its versions.
    Attached in "rule_file" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The rule.
        rule: RuleId,
        /// The version.
        rule_version: Option<VersionId>,
        /// Its name.
        name: String,
        /// Digest of its content.
        digest: String,
        /// Bytes.
        size: i64,
        /// Who added it.
        added_by: AccountId,
        /// When.
        added_at: i64,
    }
);

crate::record!(
    /// A self-check list against a regulation of a superior.
    Check in "rule_check" {
        /// Its id.
        id: CheckId,
        /// Its body.
        body: BodyId,
        /// Its title.
        title: String,
        /// The regulation.
        regulation: RuleId,
        /// The text of it that is checked against.
        regulation_text: TextId,
        /// State.
        state: CheckState,
        /// Counts changes.
        version: i64,
        /// What came of it.
        conclusion: String,
        /// Who began it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

crate::record!(
    /// One requirement of a list.
    CheckItem in "rule_check_item" {
        /// Its id.
        id: i64,
        /// The list.
        rule_check: CheckId,
        /// Its place.
        position: i64,
        /// The article of the regulation, as it is called.
        label: String,
        /// What it requires.
        requirement: String,
        /// Our rule.
        rule: Option<RuleId>,
        /// Our article; 0: the whole rule.
        anchor: i64,
        /// How it is met.
        verdict: Met,
        /// A note.
        note: String,
        /// Who judged.
        judged_by: Option<AccountId>,
        /// When.
        judged_at: Option<i64>,
    }
);

impl RuleState {
    /// What a rule is after a version.
    pub fn after(version: &Version) -> Self {
        match (version.kind, version.trial) {
            (Kind::Repealed, _) => Self::Repealed,
            (_, true) => Self::Trial,
            (_, false) => Self::InForce,
        }
    }
}

/// The version in force on a day among the versions of one rule, in the order of their numbers: the last that began on or before it,
/// unless that one is a repeal.
pub fn in_force<'a>(versions: &'a [Version], day: &str) -> Option<&'a Version> {
    let begun = versions.iter().filter(|v| v.in_force_on.as_str() <= day);
    let last = begun.max_by(|a, b| a.in_force_on.cmp(&b.in_force_on).then(a.seq.cmp(&b.seq)))?;
    (last.kind != Kind::Repealed).then_some(last)
}

/// Versions by their rule, each in the order of their numbers.
pub fn by_rule(versions: Vec<Version>) -> BTreeMap<RuleId, Vec<Version>> {
    let mut all: BTreeMap<RuleId, Vec<Version>> = BTreeMap::new();
    for version in versions {
        all.entry(version.rule).or_default().push(version);
    }
    all
}

/// Reads a key of a list, or says that one is to be chosen.
pub fn chosen<N: Name>(field: &str, key: &str) -> crate::foundation::errors::Outcome<N> {
    N::from_key(key).ok_or_else(|| crate::foundation::errors::Problem::invalid(field, "form-choose"))
}
