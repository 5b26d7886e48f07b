//! A text as rows and as a whole; which article is which through texts: the anchors.

use super::records::{ArticleRow, RuleId, Text, TextId, VersionId};
use super::store;
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::{Outcome, Problem};
use rule_text::{Article, Comparison, Heading, Number, Pin, RuleText, compare};
use std::collections::BTreeMap;

fn number(n: i64) -> u32 {
    u32::try_from(n).unwrap_or_default()
}

fn heading(no: i64, title: &str) -> Option<Heading> {
    (no > 0).then(|| Heading { number: number(no), title: title.to_owned() })
}

/// Articles of rows, in their order.
pub fn articles(rows: &[ArticleRow]) -> Vec<Article> {
    let article = |row: &ArticleRow| Article {
        chapter: heading(row.chapter_no, &row.chapter),
        section: heading(row.section_no, &row.section),
        number: Number { whole: number(row.whole_no), between: number(row.between_no) },
        text: row.content.clone(),
    };
    rows.iter().map(article).collect()
}

fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The text as a whole.
pub fn whole(text: &Text, rows: &[ArticleRow]) -> RuleText {
    RuleText {
        title: text.title.clone(),
        note: text.note.clone(),
        preamble: lines(&text.preamble),
        by_items: text.by_items,
        articles: articles(rows),
        tail: lines(&text.tail),
        annex: lines(&text.annex),
    }
}

/// What an article is called in its text.
pub fn label(row: &ArticleRow, by_items: bool) -> String {
    let number = Number { whole: number(row.whole_no), between: number(row.between_no) };
    Article { number, ..Article::default() }.label(by_items)
}

/// Where each article of a new text comes from: an anchor, and whether a person said so.
fn anchors(by: &Acting, new: &[Article], (base, before): (&[ArticleRow], &[ArticleRow])) -> Vec<(i64, bool)> {
    // What the text before it had is carried over first: what a person said, and the anchors of new articles.
    let mut carried: BTreeMap<usize, &ArticleRow> = BTreeMap::new();
    for row in compare(&articles(before), new, &[]).rows {
        if let Some((old, new)) = row.pair {
            carried.insert(new, &before[old]);
        }
    }
    let place = |anchor: i64| base.iter().position(|row| row.anchor == anchor);
    let pins: Vec<Pin> = carried
        .iter()
        .filter(|(_, row)| row.pinned)
        .map(|(new, row)| Pin { new: *new, old: place(row.anchor) })
        .collect();
    let compared = compare(&articles(base), new, &pins);
    let mut from: BTreeMap<usize, i64> = BTreeMap::new();
    for (old, new) in compared.rows.iter().filter_map(|row| row.pair) {
        from.insert(new, base[old].anchor);
    }
    let mut used: Vec<i64> = from.values().copied().collect();
    let mut found = Vec::with_capacity(new.len());
    for at in 0..new.len() {
        let before = carried.get(&at);
        let pinned = before.is_some_and(|row| row.pinned);
        let own = before.map(|row| row.anchor).filter(|a| place(*a).is_none() && !used.contains(a));
        let anchor = match (from.get(&at), own) {
            (Some(anchor), _) => *anchor,
            (None, Some(anchor)) => {
                used.push(anchor);
                anchor
            }
            (None, None) => by.new_id(),
        };
        found.push((anchor, pinned));
    }
    found
}

/// A new text of a rule with its articles: those that come from the base keep its anchors, and what a person said of the text before
/// it stays said.
pub fn made(
    by: &Acting,
    rule: RuleId,
    read: &RuleText,
    (base, before): (&[ArticleRow], &[ArticleRow]),
) -> (Text, Vec<ArticleRow>) {
    let text = Text {
        id: TextId(by.new_id()),
        body: by.body,
        rule,
        title: read.title.clone(),
        note: read.note.clone(),
        preamble: read.preamble.join("\n"),
        by_items: read.by_items,
        tail: read.tail.join("\n"),
        annex: read.annex.join("\n"),
        created_by: by.account,
        created_at: by.now,
    };
    let anchors = anchors(by, &read.articles, (base, before));
    let row = |(place, (article, (anchor, pinned))): (usize, (&Article, (i64, bool)))| {
        let (chapter_no, chapter) = split(article.chapter.as_ref());
        let (section_no, section) = split(article.section.as_ref());
        ArticleRow {
            id: by.new_id(),
            text: text.id,
            place: place as i64,
            chapter_no,
            chapter,
            section_no,
            section,
            whole_no: i64::from(article.number.whole),
            between_no: i64::from(article.number.between),
            anchor,
            pinned,
            content: article.text.clone(),
        }
    };
    let rows = read.articles.iter().zip(anchors).enumerate().map(row).collect();
    (text, rows)
}

fn split(heading: Option<&Heading>) -> (i64, String) {
    heading.map(|h| (i64::from(h.number), h.title.clone())).unwrap_or_default()
}

/// Two texts side by side. The same anchor is the same article; what a person said stands.
pub fn beside(old: &[ArticleRow], new: &[ArticleRow]) -> Comparison {
    let pin = |(at, row): (usize, &ArticleRow)| {
        let place = old.iter().position(|o| o.anchor == row.anchor);
        (place.is_some() || row.pinned).then_some(Pin { new: at, old: place })
    };
    let pins: Vec<Pin> = new.iter().enumerate().filter_map(pin).collect();
    compare(&articles(old), &articles(new), &pins)
}

/// The versions of a rule that somebody may read, in the order of their numbers.
pub async fn versions(db: &mut dyn Read, by: &Acting, rule: RuleId) -> Outcome<Vec<VersionId>> {
    super::actions::readable(db, by, rule).await?;
    Ok(store::versions(db, rule).await?.iter().map(|v| v.id).collect())
}

/// The anchor of the article of the last text in whose words a piece stands.
pub async fn anchor_of(db: &mut dyn Read, rule: RuleId, piece: &str) -> Outcome<i64> {
    let last = store::versions(db, rule).await?.iter().rev().find_map(|v| v.text).ok_or(Problem::NotFound)?;
    let rows = store::articles(db, last).await?;
    rows.iter().find(|row| row.content.contains(piece)).map(|row| row.anchor).ok_or(Problem::NotFound)
}
