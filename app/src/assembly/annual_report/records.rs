//! Plain data of the room: reports, their parts, figures, what was frozen, comments, kept versions.

use super::workflow::State;
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::figures::{Period, Question};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::workflow::Name;

crate::id!(/** A report. */ ReportId);
crate::id!(/** A heading or a paragraph. */ PartId);
crate::id!(/** A comment. */ CommentId);
crate::id!(/** A kept version. */ VersionId);

crate::names!(
    /// What a report is.
    Kind {
        /// The standing committee's work report.
        Standing = "standing",
        /// The report on the work of proposals.
        Proposals = "proposals",
        /// A report on something special.
        Special = "special",
    }
);

crate::names!(
    /// What a bound figure is.
    Shape {
        /// A number with its unit.
        Count = "count",
        /// A share of a whole, in percent.
        Share = "share",
        /// The records by name.
        Names = "names",
        /// A table: questions with this period and the one before it.
        Table = "table",
        /// The same as a chart.
        Chart = "chart",
    }
);

crate::names!(
    /// How a number is printed.
    Style {
        /// As it is.
        Exact = "exact",
        /// The round number below it, and more.
        Over = "over",
        /// Nearly the round number above it.
        Near = "near",
        /// About the round number beside it.
        About = "about",
    }
);

crate::record!(
    /// A report.
    Report in "report" {
        /// Its id.
        id: ReportId,
        /// Its body.
        body: BodyId,
        /// What it is.
        kind: Kind,
        /// Its title.
        title: String,
        /// The usual period of its figures.
        period: String,
        /// State.
        state: State,
        /// Counts changes of the report itself, not of its parts.
        version: i64,
        /// Votes for it.
        votes_for: Option<i64>,
        /// Votes against it.
        votes_against: Option<i64>,
        /// Votes neither for nor against.
        votes_abstained: Option<i64>,
        /// Day of the vote; empty: not yet.
        voted_on: String,
        /// When its figures were frozen.
        frozen_at: Option<i64>,
        /// Digest of everything that was frozen; empty: nothing is.
        frozen_digest: String,
        /// When it was published.
        published_at: Option<i64>,
        /// Why it was withdrawn.
        end_reason: String,
        /// Who began it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

impl Report {
    /// The usual period of its figures.
    pub fn period(&self) -> Outcome<Period> {
        Period::from_key(&self.period).ok_or_else(|| Problem::broken("a report has no period"))
    }

    /// Whether its figures are frozen.
    pub fn is_frozen(&self) -> bool {
        self.frozen_at.is_some()
    }
}

crate::record!(
    /// An author of a report.
    Author in "report_author" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The report.
        report: ReportId,
        /// Who.
        account: AccountId,
        /// When he was named.
        named_at: i64,
    }
);

crate::record!(
    /// A heading (level 1 to 3) or a paragraph (level 0). Its version decides who was first.
    Part in "report_part" {
        /// Its id.
        id: PartId,
        /// Its body.
        body: BodyId,
        /// The report.
        report: ReportId,
        /// Its place in the order.
        place: i64,
        /// 1 to 3: a heading; 0: a paragraph.
        level: i64,
        /// Its text, with markers of figures.
        content: String,
        /// Counts changes.
        version: i64,
        /// When it was removed.
        removed_at: Option<i64>,
        /// Who changed it last.
        changed_by: AccountId,
        /// When.
        changed_at: i64,
    }
);

crate::record!(
    /// A bound figure: what is asked and how the answer is printed. Its number stays its own.
    Figure in "report_figure" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The report.
        report: ReportId,
        /// Its number within the report, by which the text names it.
        number: i64,
        /// What it is.
        shape: Shape,
        /// The question; empty for a table.
        question: String,
        /// The question of the whole; empty where it is no share.
        whole: String,
        /// Questions of a table, one a line.
        content: String,
        /// Title of a table.
        title: String,
        /// How it is printed.
        style: Style,
        /// Its unit, or empty.
        unit: String,
        /// Whether it is printed in Chinese numerals.
        numerals: bool,
        /// How many names are said; 0: all.
        names: i64,
        /// Counts changes.
        version: i64,
        /// Who bound it.
        created_by: AccountId,
        /// When.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
);

impl Figure {
    /// What it asks, in the order of its lists: of a share the part before the whole, of a table each row with this period and with the
    /// one before it, by what `before` gives.
    pub fn questions(&self, before: impl Fn(&Period) -> Option<Period>) -> Vec<Question> {
        let read = |text: &str| Question::from_text(text);
        if !matches!(self.shape, Shape::Table | Shape::Chart) {
            return [&self.question, &self.whole].into_iter().filter_map(|text| read(text)).collect();
        }
        let mut all = Vec::new();
        for question in self.content.lines().filter_map(read) {
            let last = before(&question.period).map(|period| Question { period, ..question.clone() });
            all.push(question);
            all.extend(last);
        }
        all
    }

    /// Whether it is drawn after its paragraph and not within.
    pub fn is_drawn(&self) -> bool {
        matches!(self.shape, Shape::Table | Shape::Chart)
    }
}

crate::record!(
    /// A list behind a figure as it was when the report was frozen.
    Frozen in "report_frozen" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// The report.
        report: ReportId,
        /// The figure's number.
        number: i64,
        /// Which of the figure's questions.
        seq: i64,
        /// The question.
        question: String,
        /// The number.
        n: i64,
        /// The lines as JSON: kind, id, n, day, why.
        lines: String,
        /// Digest of the lines.
        digest: String,
        /// The figure as it was printed; of a table, what this list of it was called.
        printed: String,
        /// When.
        frozen_at: i64,
    }
);

crate::record!(
    /// A comment on a part, or an answer to one.
    Comment in "report_comment" {
        /// Its id.
        id: CommentId,
        /// Its body.
        body: BodyId,
        /// The report.
        report: ReportId,
        /// The part.
        part: PartId,
        /// The comment that it answers; none: it is one itself.
        parent: Option<CommentId>,
        /// What it says.
        content: String,
        /// Who wrote it.
        written_by: AccountId,
        /// His name then.
        written_name: String,
        /// When.
        written_at: i64,
        /// When it was settled.
        settled_at: Option<i64>,
        /// Who settled it.
        settled_name: String,
    }
);

crate::record!(
    /// The whole text under a name.
    Kept in "report_version" {
        /// Its id.
        id: VersionId,
        /// Its body.
        body: BodyId,
        /// The report.
        report: ReportId,
        /// 1, 2, 3 ... of the report.
        seq: i64,
        /// Its name; empty where it was kept as the report went on to its state.
        name: String,
        /// The report's title then.
        title: String,
        /// The report's state then.
        state: State,
        /// The parts as JSON: id, level, text as it was printed.
        content: String,
        /// Digest of the content.
        digest: String,
        /// Who kept it.
        kept_by: AccountId,
        /// His name then.
        kept_name: String,
        /// When.
        kept_at: i64,
    }
);

/// A key that is chosen in a field.
pub fn chosen<N: Name>(field: &str, key: &str) -> Outcome<N> {
    N::from_key(key).ok_or_else(|| Problem::invalid(field, "form-choose"))
}
