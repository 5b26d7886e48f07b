//! Plain data of the room: checks of reports, what persons decided of single figures, findings with their verdicts.

use crate::foundation::figures::{Period, Question};
use crate::foundation::ids::{AccountId, BodyId};
use std::ops::Range;

crate::id!(/** A check of a report. */ CheckId);

crate::names!(
    /// What is said of a figure.
    Verdict {
        /// The records say the same.
        Matches = "matches",
        /// They say something else, or the text contradicts itself.
        Differs = "differs",
        /// Nothing is recorded that it could be compared with.
        NoRecord = "no_record",
        /// It has no number.
        Uncheckable = "not_checkable",
        /// A person named a document as its source.
        Asserted = "asserted",
    }
);

crate::names!(
    /// What is judged.
    FindingKind {
        /// A figure.
        Figure = "figure",
        /// Parts and their total.
        Sum = "sum",
        /// A share of a base.
        Share = "share",
        /// A list of names.
        Names = "names",
        /// A count without a number.
        Vague = "vague",
    }
);

crate::names!(
    /// What a person decided of a figure.
    Decided {
        /// It is this figure of the records.
        Bound = "bound",
        /// It has a source outside the records.
        Asserted = "asserted",
    }
);

crate::record!(
    /// A check of a report.
    Check in "report_check" {
        /// Its id.
        id: CheckId,
        /// Its body.
        body: BodyId,
        /// What the report is called.
        title: String,
        /// Its text.
        content: String,
        /// The period of its figures, as a question writes it.
        period: String,
        /// Counts changes.
        version: i64,
        /// Who made it.
        made_by: AccountId,
        /// When.
        made_at: i64,
        /// When it was last compared with the records.
        checked_at: i64,
        /// How many matched then.
        matches: i64,
        /// How many differed.
        differs: i64,
        /// How many had no record.
        no_record: i64,
        /// How many could not be checked.
        not_checkable: i64,
        /// How many had a source named.
        asserted: i64,
    }
);

crate::record!(
    /// What a person decided of a figure of a check.
    Mark in "report_check_mark" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The check.
        report_check: CheckId,
        /// Where the figure begins, in code points.
        starts: i64,
        /// Where it ends.
        ends: i64,
        /// What was decided.
        decided: Decided,
        /// The question that it is bound to, or empty.
        question: String,
        /// The document that is its source, or empty.
        source: String,
        /// Who decided it.
        marked_by: AccountId,
        /// When.
        marked_at: i64,
    }
);

impl Check {
    /// Its period.
    pub fn period(&self) -> Option<Period> {
        Period::from_key(&self.period)
    }

    /// The counts of the last comparison, in the order of the verdicts.
    pub fn tally(&self) -> [i64; 5] {
        [self.matches, self.differs, self.no_record, self.not_checkable, self.asserted]
    }

    /// Keeps the counts of a comparison.
    pub fn count(&mut self, tally: [i64; 5]) {
        [self.matches, self.differs, self.no_record, self.not_checkable, self.asserted] = tally;
    }
}

impl Mark {
    /// The question that it is bound to.
    pub fn question(&self) -> Option<Question> {
        Question::from_text(&self.question)
    }

    /// Where the figure stands.
    pub fn span(&self) -> Range<usize> {
        let place = |at: i64| usize::try_from(at).unwrap_or_default();
        place(self.starts)..place(self.ends)
    }
}

/// A figure of the records that a figure of the text may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The question.
    pub question: Question,
    /// What it counts, in the language of who asks.
    pub name: String,
    /// Its period, said.
    pub period: String,
    /// Its number; none where it cannot be asked.
    pub n: Option<i64>,
    /// Why it is proposed.
    pub why: String,
}

/// What was found at one place of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is judged.
    pub kind: FindingKind,
    /// Where it stands, in code points.
    pub span: Range<usize>,
    /// As it is printed.
    pub printed: String,
    /// The unit, or empty.
    pub unit: String,
    /// What it counts or measures, or empty.
    pub thing: String,
    /// The judgment.
    pub verdict: Verdict,
    /// What the records say, as it would be printed; or empty.
    pub record: String,
    /// The question by which it was judged.
    pub question: Option<Question>,
    /// Whether somebody bound it.
    pub bound: bool,
    /// What it may be, the best first.
    pub proposals: Vec<Proposal>,
    /// Why it is judged so; sentences in the language of who asks.
    pub why: Vec<String>,
}

/// How many findings stand under each verdict, in their order.
pub fn tally(findings: &[Finding]) -> [i64; 5] {
    use crate::foundation::workflow::Name;
    let mut all = [0; 5];
    for (at, verdict) in Verdict::all().iter().enumerate() {
        all[at] = findings.iter().filter(|f| f.verdict == *verdict).count() as i64;
    }
    all
}
