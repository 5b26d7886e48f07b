//! A text read as a rule: what was recognised, and every place where it could have been read otherwise.

use crate::lines::{Line, closed, is_day, is_space, only_mentions, recognise, trimmed};
use crate::model::{Article, Heading, Number, RuleText};
use crate::words::{any, word};

/// Why a place is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// No line could be taken as the title.
    NoTitle,
    /// Nothing is numbered; all of it stands before the first article.
    NoArticles,
    /// No `第一条`; the items `一、` are taken as articles.
    ByItems,
    /// A list of contents was left out.
    ContentsLeftOut,
    /// Numbers are missing before this article.
    Gap,
    /// The number was there already.
    Again,
    /// The number is lower than the one before.
    Back,
    /// The chapter's number does not follow the one before.
    ChapterOrder,
    /// The section's number does not follow the one before.
    SectionOrder,
    /// The item's number does not follow the one before.
    ItemOrder,
    /// The number stands without a space before the words; it is taken as an article.
    Unspaced,
    /// The line begins like an article but only mentions one; it belongs to the article before.
    Mention,
    /// A paragraph without a number belongs to the article before.
    Attached,
    /// The line goes on with the sentence of the line before.
    Joined,
    /// The article has no words.
    Empty,
    /// A paragraph stands under a heading before any article of it; it is kept before the first article.
    Stray,
    /// The row of a table is kept as text.
    TableRow,
}

impl Doubt {
    /// Its name in addresses and words.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoTitle => "no_title",
            Self::NoArticles => "no_articles",
            Self::ByItems => "by_items",
            Self::ContentsLeftOut => "contents_left_out",
            Self::Gap => "gap",
            Self::Again => "again",
            Self::Back => "back",
            Self::ChapterOrder => "chapter_order",
            Self::SectionOrder => "section_order",
            Self::ItemOrder => "item_order",
            Self::Unspaced => "unspaced",
            Self::Mention => "mention",
            Self::Attached => "attached",
            Self::Joined => "joined",
            Self::Empty => "empty",
            Self::Stray => "stray",
            Self::TableRow => "table_row",
        }
    }

    /// Whether somebody has to look: the others only tell what was done.
    pub fn is_serious(self) -> bool {
        !matches!(
            self,
            Self::Attached | Self::ContentsLeftOut | Self::Joined | Self::Mention | Self::TableRow
        )
    }
}

/// One doubtful place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubted {
    /// Why.
    pub why: Doubt,
    /// Line of the text, from one.
    pub line: usize,
    /// The article, chapter or item it is about, as it is called.
    pub about: String,
    /// How the line begins.
    pub words: String,
}

/// What came of reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The text.
    pub rule: RuleText,
    /// Doubtful places in the order of their lines.
    pub doubts: Vec<Doubted>,
    /// Lines above the title that belong to the document and not to the rule: the issuer's mark and the number.
    pub above: Vec<String>,
}

type Numbered<'a> = (usize, &'a str);

/// Characters of a line that a doubt shows.
const SHOWN: usize = 24;
/// A line of signature is at most so long.
const SIGNATURE: usize = 40;
/// A line shorter than this is not taken as broken off.
const WRAPPED: usize = 20;
/// A title has at most so many characters.
const TITLE: usize = 80;

/// Reads a text as a rule. No line is lost: what is not recognised belongs to what stands before it.
pub fn read(text: &str) -> Reading {
    let all = text.lines().enumerate().map(|(at, line)| (at + 1, trimmed(line)));
    let mut lines: Vec<Numbered<'_>> = all.filter(|(_, line)| !line.is_empty()).collect();
    let mut reader = Reader::default();
    reader.leave_out_contents(&mut lines);
    let real = |line: &str| match recognise(line) {
        Line::Article(_, rest, spaced) => spaced || !only_mentions(rest),
        _ => false,
    };
    let articles = lines.iter().any(|(_, line)| real(line));
    let items = |line: &str| matches!(recognise(line), Line::Item(1, ..));
    reader.rule.by_items = !articles && lines.iter().any(|(_, line)| items(line));
    let begins = |line: &str| match recognise(line) {
        Line::Chapter(..) | Line::Section(..) => articles,
        Line::Article(..) => real(line),
        Line::Item(1, ..) => !articles,
        _ => false,
    };
    let body = lines.iter().position(|(_, line)| begins(line)).unwrap_or(lines.len());
    let (head, rest) = lines.split_at(body);
    reader.head(head);
    let (rest, annex) = rest.split_at(annex_place(rest));
    reader.rule.annex = annex.iter().map(|(_, line)| (*line).to_owned()).collect();
    let (rest, tail) = rest.split_at(tail_place(rest));
    reader.rule.tail = tail.iter().map(|(_, line)| (*line).to_owned()).collect();
    for line in rest {
        reader.line(*line);
    }
    reader.end_article();
    if reader.rule.articles.is_empty() && !lines.is_empty() {
        reader.doubt(Doubt::NoArticles, lines[0], String::new());
    } else if reader.rule.by_items {
        reader.doubt(Doubt::ByItems, lines[body], String::new());
    }
    reader.doubts.sort_by_key(|doubt| doubt.line);
    Reading { rule: reader.rule, doubts: reader.doubts, above: reader.above }
}

/// Where the annex begins.
fn annex_place(lines: &[Numbered<'_>]) -> usize {
    let colon = |c: char| word("colons").contains(c);
    let is = |line: &str| {
        let short = line.chars().count() <= SIGNATURE && !line.contains(|c| word("stops").contains(c));
        let begins = any("annex").any(|named| {
            let rest = line.strip_prefix(named);
            let follows = |rest: &str| {
                rest.is_empty() || rest.starts_with(|c: char| is_space(c) || c.is_numeric() || colon(c))
            };
            rest.is_some_and(|rest| named.ends_with(colon) || follows(rest))
        });
        begins && short
    };
    lines.iter().skip(1).position(|(_, line)| is(line)).map_or(lines.len(), |at| at + 1)
}

/// Where signature and date begin: a day as the last line, and up to two short lines before it.
fn tail_place(lines: &[Numbered<'_>]) -> usize {
    let Some(((_, last), before)) = lines.split_last() else { return 0 };
    if !is_day(last) || before.is_empty() {
        return lines.len();
    }
    let mark = |c: char| word("marks").contains(c);
    let signs = |line: &str| {
        line.chars().count() <= SIGNATURE && !line.contains(mark) && matches!(recognise(line), Line::Plain)
    };
    let signing = before.iter().rev().take(2).take_while(|(_, line)| signs(line)).count();
    before.len() - signing.min(before.len() - 1)
}

#[derive(Default)]
struct Reader {
    rule: RuleText,
    doubts: Vec<Doubted>,
    above: Vec<String>,
    chapter: Option<Heading>,
    section: Option<Heading>,
    current: Option<(usize, Article, Vec<String>)>,
    /// Numbers of the last item of each order in this article.
    items: [u32; 4],
    /// A heading whose title stands on the next line.
    untitled: Option<&'static str>,
}

impl Reader {
    fn doubt(&mut self, why: Doubt, (line, words): Numbered<'_>, about: String) {
        let words = words.chars().take(SHOWN).collect();
        self.doubts.push(Doubted { why, line, about, words });
    }

    fn leave_out_contents(&mut self, lines: &mut Vec<Numbered<'_>>) {
        let Some(at) = lines.iter().position(|(_, line)| any("contents").any(|word| closed(line) == word))
        else {
            return;
        };
        let heading = |line: &str| match recognise(line) {
            Line::Chapter(number, _) => Some(number),
            Line::Section(..) => Some(0),
            _ => None,
        };
        let listed = lines[at + 1..].iter().map_while(|(_, line)| heading(line));
        let listed: Vec<u32> = listed.collect();
        // The first chapter comes again where the text begins.
        let within = listed.iter().skip(1).position(|number| *number == 1).map(|place| place + 1);
        let later = lines[at + 1 + listed.len()..].iter().any(|(_, line)| heading(line) == Some(1));
        let again = within.unwrap_or(if later { listed.len() } else { 0 });
        self.doubt(Doubt::ContentsLeftOut, lines[at], String::new());
        lines.drain(at..=at + again);
    }

    fn head(&mut self, head: &[Numbered<'_>]) {
        let number = head.iter().take(4).position(|(_, line)| is_number(line)).map_or(0, |at| at + 1);
        let (above, head) = head.split_at(number);
        self.above = above.iter().map(|(_, line)| (*line).to_owned()).collect();
        let opens = |line: &str| line.starts_with(word("open")) || line.starts_with('(');
        let bracket = head.iter().position(|(_, line)| opens(line) && !is_tail(line));
        let title = match bracket {
            Some(at) if (1..=4).contains(&at) && head[..at].iter().all(|(_, line)| may_be_title(line)) => at,
            _ => title_lines(head),
        };
        let said: Vec<String> = head[..title].iter().map(|(_, line)| closed(line)).collect();
        self.rule.title = said.concat();
        if title == 0 {
            let first = head.first().copied().unwrap_or((1, ""));
            self.doubt(Doubt::NoTitle, first, String::new());
        }
        let mut rest = &head[title..];
        if let Some((_, line)) = rest.first()
            && opens(line)
        {
            let closes = |line: &str| line.ends_with(word("close")) || line.ends_with(')');
            if let Some(end) = rest.iter().position(|(_, line)| closes(line)) {
                self.rule.note = rest[..=end].iter().map(|(_, line)| *line).collect();
                rest = &rest[end + 1..];
            }
        }
        self.rule.preamble = rest.iter().map(|(_, line)| (*line).to_owned()).collect();
    }

    fn line(&mut self, line: Numbered<'_>) {
        if line.1.contains('\t') {
            let about = self.about();
            self.doubt(Doubt::TableRow, line, about);
        }
        if let Some(kind) = self.untitled.take()
            && matches!(recognise(line.1), Line::Plain)
            && line.1.chars().count() <= SIGNATURE
        {
            let heading = if kind == "chapter" { &mut self.chapter } else { &mut self.section };
            if let Some(heading) = heading {
                heading.title = closed(line.1);
            }
            return;
        }
        match recognise(line.1) {
            Line::Chapter(number, title) if !self.rule.by_items => self.chapter(number, title, line),
            Line::Section(number, title) if !self.rule.by_items => self.section(number, title, line),
            Line::Article(number, rest, spaced) if !self.rule.by_items => {
                self.article((number, rest, spaced), line);
            }
            Line::Item(1, number, rest) if self.rule.by_items => self.begin(Number::of(number), rest, line),
            Line::Item(order, number, _) => self.item(order, number, line),
            _ => self.paragraph(line),
        }
    }

    fn chapter(&mut self, number: u32, title: &str, line: Numbered<'_>) {
        self.end_article();
        if number != self.chapter.as_ref().map_or(0, |c| c.number) + 1 {
            self.doubt(Doubt::ChapterOrder, line, line.1.chars().take(SHOWN).collect());
        }
        self.chapter = Some(Heading { number, title: closed(title) });
        self.section = None;
        self.untitled = title.is_empty().then_some("chapter");
    }

    fn section(&mut self, number: u32, title: &str, line: Numbered<'_>) {
        self.end_article();
        if number != self.section.as_ref().map_or(0, |s| s.number) + 1 {
            self.doubt(Doubt::SectionOrder, line, line.1.chars().take(SHOWN).collect());
        }
        self.section = Some(Heading { number, title: closed(title) });
        self.untitled = title.is_empty().then_some("section");
    }

    fn article(&mut self, (number, rest, spaced): (Number, &str, bool), line: Numbered<'_>) {
        let last = self.last();
        let next = follows(last, number);
        let mentions = !spaced && (only_mentions(rest) || (!next && number <= last));
        if mentions && self.current.is_some() {
            self.doubt(Doubt::Mention, line, number.to_string());
            self.paragraph(line);
            return;
        }
        if !spaced {
            self.doubt(Doubt::Unspaced, line, number.to_string());
        }
        self.begin(number, rest, line);
    }

    fn last(&self) -> Number {
        let open = self.current.as_ref().map(|(_, article, _)| article.number);
        open.or(self.rule.articles.last().map(|a| a.number)).unwrap_or_default()
    }

    fn begin(&mut self, number: Number, rest: &str, line: Numbered<'_>) {
        let last = self.last();
        self.end_article();
        let article = Article {
            chapter: self.chapter.clone(),
            section: self.section.clone(),
            number,
            text: String::new(),
        };
        let called = article.label(self.rule.by_items);
        if self.rule.articles.iter().any(|before| before.number == number) {
            self.doubt(Doubt::Again, line, called);
        } else if number < last {
            self.doubt(Doubt::Back, line, called);
        } else if !follows(last, number) {
            self.doubt(Doubt::Gap, line, called);
        }
        self.items = [0; 4];
        let text = (!rest.is_empty()).then(|| rest.to_owned()).into_iter().collect();
        self.current = Some((line.0, article, text));
    }

    fn about(&self) -> String {
        self.current.as_ref().map(|(_, article, _)| article.label(self.rule.by_items)).unwrap_or_default()
    }

    fn item(&mut self, order: u8, number: u32, line: Numbered<'_>) {
        if self.current.is_none() {
            self.paragraph(line);
            return;
        }
        let place = usize::from(order.saturating_sub(1)).min(3);
        if number != 1 && number != self.items[place] + 1 {
            let about = self.about();
            self.doubt(Doubt::ItemOrder, line, about);
        }
        self.items[place] = number;
        self.items[place + 1..].fill(0);
        if let Some((_, _, text)) = &mut self.current {
            text.push(line.1.to_owned());
        }
    }

    fn paragraph(&mut self, line: Numbered<'_>) {
        let Some((_, _, text)) = &mut self.current else {
            self.doubt(Doubt::Stray, line, String::new());
            self.rule.preamble.push(line.1.to_owned());
            return;
        };
        let broken_off = |before: &String| {
            before.chars().count() >= WRAPPED
                && before.ends_with(|c: char| c.is_alphanumeric() || word("commas").contains(c))
        };
        let mention = matches!(recognise(line.1), Line::Article(..));
        if let Some(before) =
            text.last_mut().filter(|before| broken_off(before) && !mention && !line.1.contains('\t'))
        {
            before.push_str(line.1);
            let about = self.about();
            self.doubt(Doubt::Joined, line, about);
            return;
        }
        let first = text.is_empty();
        text.push(line.1.to_owned());
        if !first && !mention {
            let about = self.about();
            self.doubt(Doubt::Attached, line, about);
        }
    }

    fn end_article(&mut self) {
        let Some((line, mut article, text)) = self.current.take() else { return };
        article.text = text.join("\n");
        if article.text.is_empty() {
            self.doubt(Doubt::Empty, (line, ""), article.label(self.rule.by_items));
        }
        self.rule.articles.push(article);
    }
}

/// Whether a number comes directly after another.
fn follows(last: Number, number: Number) -> bool {
    if number.between > 0 {
        return number.whole == last.whole && number.between == last.between + 1;
    }
    number.whole == last.whole + 1
}

/// Whether a line is the number of a document and nothing else: code, year in its brackets, serial.
fn is_number(line: &str) -> bool {
    let year =
        line.split_once(word("number.open")).and_then(|(_, rest)| rest.split_once(word("number.close")));
    let serial = year.and_then(|(year, rest)| {
        let digits = year.chars().count() == 4 && year.chars().all(|c| c.is_ascii_digit());
        digits.then(|| rest.strip_suffix(word("number.end"))).flatten()
    });
    serial.is_some_and(|serial| !serial.is_empty() && serial.chars().all(|c| c.is_ascii_digit()))
}

fn is_tail(line: &str) -> bool {
    let narrow = closed(line).replace('(', word("open")).replace(')', word("close"));
    any("title.tail").any(|tail| narrow == tail)
}

fn may_be_title(line: &str) -> bool {
    line.chars().count() <= TITLE && !line.contains(|c| word("stops").contains(c))
}

/// How many lines at the head are the title: up to the one that ends as titles of rules do, else the first one.
fn title_lines(head: &[Numbered<'_>]) -> usize {
    let ends = |line: &str| {
        let closed = closed(line).replace('(', word("open")).replace(')', word("close"));
        let bare = any("title.tail").find_map(|tail| closed.strip_suffix(tail)).unwrap_or(&closed);
        any("title.ends").any(|end| bare.ends_with(end))
    };
    let shown = head.iter().take(4).take_while(|(_, line)| may_be_title(line));
    let found = shown.clone().position(|(_, line)| ends(line)).map(|at| at + 1);
    let mut lines = found.unwrap_or(usize::from(shown.count() > 0));
    if lines > 0 && head.get(lines).is_some_and(|(_, line)| is_tail(line)) {
        lines += 1;
    }
    lines
}
