//! What pages of the room share: a text as it is drawn, names of states, what a comparison says of an article.

use crate::assembly::rulebook::records::*;
use crate::assembly::rulebook::text;
use crate::assembly::rulebook::workflow::State;
use crate::foundation::ids;
use crate::foundation::pages::{NavLink, Page};
use crate::foundation::workflow::Name;
use rule_text::{Change, Comparison, HeadingChange, Kind as Became, Mark, chapter_line, marks, section_line};
use std::collections::BTreeMap;

/// A line of facts.
pub(super) struct Fact {
    pub term: String,
    pub text: String,
}

impl Fact {
    pub fn new(page: &Page, word: &str, text: impl Into<String>) -> Self {
        Self { term: page.t(word), text: text.into() }
    }
}

/// An article as it is drawn.
pub(super) struct ArticleView {
    /// Its place in the page's address.
    pub anchor: String,
    /// Heading of a chapter or section that begins with it.
    pub headings: Vec<String>,
    /// What it is called.
    pub label: String,
    /// Its paragraphs and items.
    pub lines: Vec<String>,
    /// What is said of it, with a link where there is one: comments, earlier versions.
    pub notes: Vec<(String, String)>,
}

/// A text as it is drawn.
#[derive(Default)]
pub(super) struct TextView {
    pub title: String,
    pub note: String,
    pub preamble: Vec<String>,
    pub articles: Vec<ArticleView>,
    pub tail: Vec<String>,
    pub annex: Vec<String>,
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// The place of an article in a page's address.
pub(super) fn place(anchor: i64) -> String {
    format!("a-{}", ids::write(anchor))
}

/// Draws a text; `notes` says what stands beside an article.
pub(super) fn text_view(
    text: &Text,
    rows: &[ArticleRow],
    notes: impl Fn(&ArticleRow) -> Vec<(String, String)>,
) -> TextView {
    let whole = text::whole(text, rows);
    let mut views = Vec::with_capacity(rows.len());
    let (mut chapter, mut section) = (None, None);
    for (row, article) in rows.iter().zip(&whole.articles) {
        let mut headings = Vec::new();
        if article.chapter != chapter {
            headings.extend(article.chapter.as_ref().map(chapter_line));
            chapter.clone_from(&article.chapter);
            section = None;
        }
        if article.section != section {
            headings.extend(article.section.as_ref().map(section_line));
            section.clone_from(&article.section);
        }
        views.push(ArticleView {
            anchor: place(row.anchor),
            headings,
            label: text::label(row, text.by_items),
            lines: lines(&row.content),
            notes: notes(row),
        });
    }
    TextView {
        title: whole.title,
        note: whole.note,
        preamble: whole.preamble,
        articles: views,
        tail: whole.tail,
        annex: whole.annex,
    }
}

/// A run of a marked text.
pub(super) struct Run {
    pub kind: &'static str,
    pub text: String,
}

/// A row of a comparison: old, new, what changed and why.
pub(super) struct RowView {
    /// Its place in the page's address.
    pub id: String,
    pub old_label: String,
    pub old: Vec<Run>,
    pub new_label: String,
    pub new: Vec<Run>,
    /// What became of the article.
    pub became: Vec<(&'static str, String)>,
    /// Why.
    pub why: String,
    /// The page on which a reason is written; empty: none.
    pub explain: String,
}

/// One side of a comparison.
pub(super) struct Side<'a> {
    pub text: &'a Text,
    pub rows: &'a [ArticleRow],
}

impl Side<'_> {
    fn label(&self, places: &[usize]) -> String {
        let labels = places.iter().map(|at| text::label(&self.rows[*at], self.text.by_items));
        labels.collect::<Vec<_>>().join(" ")
    }

    fn said(&self, places: &[usize]) -> String {
        let texts = places.iter().map(|at| self.rows[*at].content.as_str());
        texts.collect::<Vec<_>>().join("\n")
    }
}

fn became(page: &Page, change: Change) -> Vec<(&'static str, String)> {
    let mark = match change.kind {
        Became::Same => "none",
        Became::Followed => "part",
        Became::New => "open",
        Became::Deleted => "stop",
        Became::Changed | Became::Split | Became::Merged => "work",
    };
    let mut all = vec![(mark, page.t(&format!("rulebook-became-{}", change.kind.key())))];
    if change.moved {
        all.push(("merge", page.t("rulebook-became-moved")));
    }
    if change.renumbered {
        all.push(("part", page.t("rulebook-became-renumbered")));
    }
    all
}

fn runs(old: &str, new: &str, left: bool) -> Vec<Run> {
    let pieces = marks(old, new).into_iter();
    let shown = pieces.filter(|p| p.mark == Mark::Same || (p.mark == Mark::Struck) == left);
    let kind = |mark| match mark {
        Mark::Same => "same",
        Mark::Struck => "del",
        Mark::Put => "ins",
    };
    shown.map(|p| Run { kind: kind(p.mark), text: p.text }).collect()
}

/// The anchor by which a row's reason is kept: of the new article, else of the old one.
pub(super) fn anchor_of(row: &rule_text::Row, old: &Side<'_>, new: &Side<'_>) -> i64 {
    match (row.pair, row.new.first(), row.old.first()) {
        (Some((_, at)), ..) | (None, Some(&at), _) => new.rows[at].anchor,
        (None, None, Some(&at)) => old.rows[at].anchor,
        (None, None, None) => 0,
    }
}

/// The rows of a comparison; those in which nothing happened are left out unless they are asked for.
pub(super) fn rows(
    page: &Page,
    comparison: &Comparison,
    (old, new): (&Side<'_>, &Side<'_>),
    (reasons, all, explain): (&BTreeMap<i64, String>, bool, &str),
) -> Vec<RowView> {
    let shown = comparison.rows.iter().filter(|row| all || !row.change.is_nothing());
    let view = |row: &rule_text::Row| {
        let (before, after) = (old.said(&row.old), new.said(&row.new));
        let anchor = anchor_of(row, old, new);
        RowView {
            id: place(anchor),
            old_label: old.label(&row.old),
            old: runs(&before, &after, true),
            new_label: new.label(&row.new),
            new: runs(&before, &after, false),
            became: became(page, row.change),
            why: reasons.get(&anchor).cloned().unwrap_or_default(),
            explain: if explain.is_empty() {
                String::new()
            } else {
                format!("{explain}?anchor={}", ids::write(anchor))
            },
        }
    };
    shown.map(view).collect()
}

/// What became of headings of chapters, in sentences.
pub(super) fn headings(page: &Page, comparison: &Comparison) -> Vec<String> {
    let said = |change: &HeadingChange| match (&change.old, &change.new) {
        (Some(old), Some(new)) => page.txy("rulebook-chapter-changed", chapter_line(old), chapter_line(new)),
        (None, Some(new)) => page.ts("rulebook-chapter-new", chapter_line(new)),
        (Some(old), None) => page.ts("rulebook-chapter-gone", chapter_line(old)),
        (None, None) => String::new(),
    };
    comparison.chapters.iter().map(said).collect()
}

/// How much of what happened.
pub(super) fn tally(page: &Page, comparison: &Comparison) -> String {
    let kinds = [
        Became::Changed,
        Became::New,
        Became::Deleted,
        Became::Split,
        Became::Merged,
        Became::Followed,
        Became::Same,
    ];
    let counted = kinds.iter().map(|kind| (kind, comparison.count(*kind))).filter(|(_, n)| *n > 0);
    let said = counted.map(|(kind, n)| {
        page.txy("rulebook-tally", page.t(&format!("rulebook-became-{}", kind.key())), n.to_string())
    });
    said.collect::<Vec<_>>().join(&page.t("list-comma"))
}

/// A key of a list, said.
pub(super) fn said<N: Name>(page: &Page, family: &str, name: N) -> String {
    page.t(&format!("{family}{}", name.key()))
}

/// The parts of the room, each a page.
pub(super) fn tabs(page: &Page, keeps: bool) -> Vec<NavLink> {
    let mut all = vec![
        ("/rules", "rulebook-tab-rules"),
        ("/rules/figures", "rulebook-tab-figures"),
        ("/rules/projects", "rulebook-tab-projects"),
        ("/rules/checks", "rulebook-tab-checks"),
    ];
    if keeps {
        all.push(("/rules/import", "rulebook-tab-import"));
    }
    let link = |(href, word): (&str, &str)| {
        let mut link = NavLink::said(href, &page.t(word));
        link.current = page.path == href;
        link
    };
    all.into_iter().map(link).collect()
}

/// Two texts as one, with what was struck out and put in.
pub(super) fn both(old: &str, new: &str) -> Vec<Run> {
    let kind = |mark| match mark {
        Mark::Same => "same",
        Mark::Struck => "del",
        Mark::Put => "ins",
    };
    marks(old, new).into_iter().map(|p| Run { kind: kind(p.mark), text: p.text }).collect()
}

/// A mark of a state of a rule, in the look.
pub(super) fn rule_mark(state: RuleState) -> &'static str {
    match state {
        RuleState::Preparing => "open",
        RuleState::Trial => "work",
        RuleState::InForce => "done",
        RuleState::Repealed => "stop",
    }
}

/// A mark of a state of a project, in the look.
pub(super) fn revision_mark(state: State) -> &'static str {
    match state {
        State::Draft => "open",
        State::Consulting | State::Review | State::Meeting | State::Adopted => "work",
        State::Issued => "done",
        State::Dropped => "stop",
    }
}
