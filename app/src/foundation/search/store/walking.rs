//! Statements that walk through documents: composed from fixed pieces, values always bound. Who may read what is a condition that
//! rooms hand in; it stands in every one of them.

use super::{records, sets};
use crate::foundation::db::{Arg, Engine, Read, Row};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids;
use crate::foundation::search::asking::{Ask, Hit, Order, Place, Tally, Test, Viewer};
use crate::foundation::search::dialect::{self, Walk};
use crate::foundation::search::writing::{first_place, folded};
use crate::foundation::search::{Kind, Scope};
use chinese_text::tokens::{Literal, Piece};
use sets::{Sets, moved};
use std::collections::BTreeMap;

/// A statement in the making: its conditions, and the values bound so far.
struct Making {
    engine: Engine,
    args: Vec<Arg>,
    matched: Option<usize>,
    conditions: String,
    bounds: String,
    /// A number for each text looked for, larger where it counts more.
    score: Vec<String>,
    sets: Sets,
}

/// A condition on the text of a document.
fn of_text(condition: &str) -> String {
    format!("coalesce((select 1 from search_text t where t.doc = d.id and {condition}), 0) = 1")
}

impl Making {
    fn new(engine: Engine) -> Self {
        Self {
            engine,
            args: Vec::new(),
            matched: None,
            conditions: String::new(),
            bounds: String::new(),
            score: Vec::new(),
            sets: Sets::default(),
        }
    }

    fn bind(&mut self, value: impl Into<Arg>) -> String {
        self.args.push(value.into());
        format!("${}", self.args.len())
    }

    fn scope(&mut self, (text, args): &Scope) -> String {
        let text = self.sets.taken(text, args, &mut self.args);
        let moved = moved(&text, self.args.len());
        self.args.extend(args.iter().cloned());
        moved
    }

    fn walk(&self) -> Walk {
        Walk::new(self.engine, self.matched)
    }

    /// What a viewer may read, of one kind after the other.
    fn visible(&mut self, viewer: &Viewer<'_>) {
        let body = self.bind(viewer.by.body);
        let mut kinds = Vec::new();
        for kind in viewer.kinds {
            let (own, other) = ((kind.scope)(viewer.by), (kind.other_scope)(viewer.by));
            let (own, other) = (self.scope(&own), self.scope(&other));
            kinds.push(format!("(d.kind = '{}' and ({own} or {other}))", kind.key));
        }
        let kinds = if kinds.is_empty() { "1 = 0".to_owned() } else { kinds.join(" or ") };
        self.conditions.push_str(&format!(" and d.body = {body} and ({kinds})"));
    }

    /// The units of a document as the viewer is told them.
    fn told_units(&mut self, viewer: &Viewer<'_>) -> String {
        let mut cases = String::new();
        for kind in viewer.kinds {
            let scope = self.scope(&(kind.units_scope)(viewer.by));
            cases.push_str(&format!(" when d.kind = '{}' and {scope} then d.units", kind.key));
        }
        if cases.is_empty() { "''".to_owned() } else { format!("case{cases} else '' end") }
    }

    fn holds(&mut self, column: &str, text: &str) -> String {
        let mark = self.bind(text);
        dialect::holds(self.engine, &format!("t.{column}"), &mark)
    }

    fn in_text(&mut self, column: &str, text: &str) -> String {
        let holds = self.holds(column, text);
        of_text(&holds)
    }

    /// A clause that is one text and no more: what is looked up of each document's text, or nothing where the index has answered the
    /// clause exactly, whatever texts it lets choose from; none where the clause is another.
    fn one_text(&mut self, clause: &[(bool, Test)]) -> Option<Option<String>> {
        let exact = |(_, test): &_| matches!(test, Test::Text(literal) if exact(self.engine, literal));
        if group(clause).is_some() && clause.iter().all(exact) {
            return Some(None);
        }
        let [(false, test)] = clause else { return None };
        let (column, literal) = match test {
            Test::Text(literal) => ("folded", literal),
            Test::Title(literal) => ("folded_title", literal),
            Test::By(literal) => ("folded_names", literal),
            _ => return None,
        };
        Some(Some(self.holds(column, &folded(&literal.text))))
    }

    fn list(&mut self, column: &str, values: &[Arg]) -> String {
        if values.is_empty() {
            return "1 = 0".to_owned();
        }
        let marks: Vec<String> = values.iter().map(|value| self.bind(value.clone())).collect();
        format!("{column} in ({})", marks.join(", "))
    }

    /// A test as a condition.
    fn test(&mut self, viewer: &Viewer<'_>, test: &Test) -> String {
        let list = |values: &[String]| values.iter().map(Arg::from).collect::<Vec<_>>();
        let numbers = |values: &[i64]| values.iter().map(|v| Arg::from(*v)).collect::<Vec<_>>();
        match test {
            Test::Text(literal) => self.in_text("folded", &folded(&literal.text)),
            Test::Title(literal) => self.in_text("folded_title", &folded(&literal.text)),
            Test::By(literal) => self.in_text("folded_names", &folded(&literal.text)),
            Test::Number(text) => {
                let mark = self.bind(folded(text));
                dialect::holds(self.engine, "lower(d.number)", &mark)
            }
            Test::Kinds(keys) => self.list("d.kind", &list(keys)),
            Test::States(pairs) => {
                let mut any = vec!["1 = 0".to_owned()];
                for (kind, state) in pairs {
                    let (kind, state) = (self.bind(kind), self.bind(state));
                    any.push(format!("(d.kind = {kind} and d.state = {state})"));
                }
                format!("({})", any.join(" or "))
            }
            Test::Sittings(ids) => self.list("d.sitting", &numbers(ids)),
            Test::Categories(ids) => self.list("d.category", &numbers(ids)),
            Test::Units(ids) => {
                let told = self.told_units(viewer);
                let mut any = vec!["1 = 0".to_owned()];
                for id in ids {
                    let mark = self.bind(format!(",{id},"));
                    any.push(dialect::holds(self.engine, &format!("({told})"), &mark));
                }
                format!("({})", any.join(" or "))
            }
            Test::Days { from, until } => {
                let (from, until) = (self.bind(*from), self.bind(*until));
                format!("(d.at >= {from} and d.at < {until})")
            }
        }
    }

    /// The clauses of a question: what the index answers, and what is looked up of each document.
    fn clauses(&mut self, viewer: &Viewer<'_>, ask: &Ask) {
        let groups: Vec<Vec<Vec<Piece>>> = ask.clauses.iter().filter_map(|clause| group(clause)).collect();
        if !groups.is_empty() {
            let asked = dialect::tokens_asked(self.engine, &groups);
            self.bind(asked);
            self.matched = Some(self.args.len());
        }
        // All of them in one look at the text of a document.
        let mut texts = Vec::new();
        for clause in &ask.clauses {
            if let Some(text) = self.one_text(clause) {
                texts.extend(text);
                continue;
            }
            let mut any = Vec::new();
            for (not, test) in clause {
                let condition = self.test(viewer, test);
                any.push(if *not { format!("not {condition}") } else { condition });
            }
            self.conditions.push_str(&format!(" and ({})", any.join(" or ")));
            if let [(false, Test::Days { from, until })] = clause.as_slice() {
                self.bound(">=", first_place(*from));
                self.bound("<", first_place(until.saturating_add(59_999)));
            }
        }
        if !texts.is_empty() {
            self.conditions.push_str(&format!(" and {}", of_text(&texts.join(" and "))));
        }
    }

    fn bound(&mut self, how: &str, place: i64) {
        let mark = self.bind(place);
        let key = self.walk().key();
        self.bounds.push_str(&format!(" and {key} {how} {mark}"));
    }

    /// What a hit is worth: where it is in the title, at the head of its title, and how often it stands in the text.
    fn scores(&mut self, ask: &Ask) {
        for (_, test) in ask.clauses.iter().flatten().filter(|(not, _)| !not) {
            let (Test::Text(literal) | Test::Title(literal)) = test else { continue };
            let text = folded(&literal.text);
            let title = self.holds("folded_title", &text);
            let (word, length) = (self.bind(&text), text.chars().count().max(1));
            let times = format!("(length(t.folded) - length(replace(t.folded, {word}, ''))) / {length}");
            self.score.push(format!(
                "case when {title} then 20 else 0 end + case when {times} > 9 then 9 else {times} end"
            ));
        }
    }
}

/// Whether the index alone tells that this text stands in a document: one pair or one character, and pairs in a row where the
/// index keeps their places.
fn exact(engine: Engine, literal: &Literal) -> bool {
    let length = || folded(&literal.text).chars().count();
    match literal.pieces.as_slice() {
        [Piece::Pairs(pairs)] => {
            (pairs.len() == 1 || dialect::keeps_places(engine)) && length() == pairs.len() + 1
        }
        [Piece::Prefix(_)] => length() == 1,
        _ => false,
    }
}

/// What the index is asked for a clause; none where it cannot answer all of it.
fn group(clause: &[(bool, Test)]) -> Option<Vec<Vec<Piece>>> {
    let mut lists = Vec::new();
    for (not, test) in clause {
        let (false, Test::Text(literal) | Test::Title(literal) | Test::By(literal)) = (*not, test) else {
            return None;
        };
        if literal.is_empty() {
            return None;
        }
        lists.push(literal.pieces.clone());
    }
    if lists.is_empty() { None } else { Some(lists) }
}

fn making(engine: Engine, viewer: &Viewer<'_>, ask: &Ask) -> Making {
    let mut making = Making::new(engine);
    making.clauses(viewer, ask);
    making.visible(viewer);
    making
}

/// How many of what there are, of the newest so many, and the first page of them, in one walk.
pub(in crate::foundation::search) async fn first(
    db: &mut dyn Read,
    engine: Engine,
    viewer: &Viewer<'_>,
    wanted: (&Ask, i64, i64),
) -> Outcome<(Vec<Tally>, Vec<Hit>)> {
    let (sql, args) = first_text(engine, viewer, wanted);
    let (mut tally, mut hits) = (Vec::new(), Vec::new());
    for mut row in db.rows(sql.into(), args).await? {
        let id: i64 = row.take()?;
        if id == 0 {
            tally = tallied(row)?;
            continue;
        }
        let part = Part { id, score: 0, own: row.take()?, units: row.take()? };
        hits.push(hit(part, row, viewer.kinds)?);
    }
    Ok((tally, hits))
}

pub(in crate::foundation::search) fn first_text(
    engine: Engine,
    viewer: &Viewer<'_>,
    (ask, counted, page): (&Ask, i64, i64),
) -> (String, Vec<Arg>) {
    let mut m = making(engine, viewer, ask);
    let counted = m.bind(counted);
    let page = m.bind(page);
    let walk = m.walk();
    let (units, own) = (m.told_units(viewer), own(&mut m, viewer));
    let columns = format!("d.id, d.kind, d.sitting, d.category, d.state, {units} as units");
    let found = format!("{}{}", walk.select(&columns, &m.bounds, &m.conditions), walk.order());
    let (of, doc) = (("search_doc", "id"), ("search_text", "doc"));
    let page_doc = dialect::each(engine, of, "d", "p.id");
    let text = dialect::each(engine, doc, "t", "d.id");
    let sql = format!(
        "with f as materialized ({found} limit {counted}) \
         select 0 as id, 0 as own, '' as units, '' as kind, 0 as record, 0 as parent, 0 as sitting, 0 as category, '' as state, \
         '' as number, 0 as at, '' as title, '' as names, coalesce(string_agg(x.line, '\n'), '') as content from (select f.kind || \
         ' ' || cast(f.sitting as text) || ' ' || cast(f.category as text) || ' ' || f.state || ' ' || f.units as line \
         from f) x \
         union all select d.id, {own} as own, p.units, d.kind, d.record, d.parent, d.sitting, d.category, d.state, d.number, \
         d.at, t.title, t.names, t.content from (select f.id, f.units from f order by f.id desc limit {page}) p {page_doc} {text} \
         order by 1 desc"
    );
    (m.sets.before(&sql), m.args)
}

/// How many of what there are, of the newest so many.
pub(in crate::foundation::search) async fn tally(
    db: &mut dyn Read,
    engine: Engine,
    viewer: &Viewer<'_>,
    (ask, limit): (&Ask, i64),
) -> Outcome<Vec<Tally>> {
    Ok(first(db, engine, viewer, (ask, limit, 0)).await?.0)
}

/// How many there are, at most so many.
pub(in crate::foundation::search) async fn at_most(
    db: &mut dyn Read,
    engine: Engine,
    viewer: &Viewer<'_>,
    (ask, limit): (&Ask, i64),
) -> Outcome<i64> {
    let mut m = making(engine, viewer, ask);
    let limit = m.bind(limit);
    let found = m.walk().select("d.id", &m.bounds, &m.conditions);
    let sql = m.sets.before(&format!("select count(*) from ({found} limit {limit}) x"));
    db.number(sql.into(), m.args).await
}

/// Kind and record of the newest, as one word each.
pub(in crate::foundation::search) async fn newest(
    db: &mut dyn Read,
    engine: Engine,
    viewer: &Viewer<'_>,
    (ask, limit): (&Ask, i64),
) -> Outcome<Vec<String>> {
    let mut m = making(engine, viewer, ask);
    let limit = m.bind(limit);
    let walk = m.walk();
    let found = walk.select("d.kind, d.record", &m.bounds, &m.conditions);
    let sql = m.sets.before(&format!("{found}{} limit {limit}", walk.order()));
    let rows = db.rows(sql.into(), m.args).await?;
    Ok(records(rows)?.into_iter().map(|(kind, record)| format!("{kind}.{}", ids::write(record))).collect())
}

fn numbers(text: &str) -> Vec<i64> {
    text.split(',').filter_map(|n| n.parse().ok()).collect()
}

/// A page of hits.
pub(in crate::foundation::search) async fn hits(
    db: &mut dyn Read,
    engine: Engine,
    viewer: &Viewer<'_>,
    (ask, order, after, limit): (&Ask, Order, Option<Place>, i64),
) -> Outcome<Vec<Hit>> {
    let mut m = making(engine, viewer, ask);
    if order == Order::Relevance {
        m.scores(ask);
    }
    let (score, ranks) = match m.score.join(" + ") {
        text if text.is_empty() => ("0".to_owned(), false),
        text => (format!("(select {text} from search_text t where t.doc = d.id)"), true),
    };
    if let (Some(after), false) = (after, ranks) {
        m.bound("<", after.id);
    }
    let units = m.told_units(viewer);
    let own = own(&mut m, viewer);
    let columns = format!("d.id, cast({score} as bigint) as score, {own} as own, {units} as units");
    let walk = m.walk();
    let found = walk.select(&columns, &m.bounds, &m.conditions);
    let later = match after {
        Some(after) if ranks => {
            let (score, id) = (m.bind(after.score), m.bind(after.id));
            format!(" where (x.score < {score} or (x.score = {score} and x.id < {id}))")
        }
        _ => String::new(),
    };
    let limit = m.bind(limit);
    let some = if ranks {
        format!("select x.* from ({found}) x{later} order by x.score desc, x.id desc limit {limit}")
    } else {
        format!("{found}{} limit {limit}", walk.order())
    };
    let sql = format!(
        "select y.id, y.score, y.own, y.units, g.kind, g.record, g.parent, g.sitting, g.category, g.state, g.number, g.at, \
         t.title, t.names, t.content from ({some}) y join search_doc g on g.id = y.id join search_text t on t.doc = y.id \
         order by y.score desc, y.id desc"
    );
    let row = |mut row: Row| {
        let part = Part { id: row.take()?, score: row.take()?, own: row.take()?, units: row.take()? };
        hit(part, row, viewer.kinds)
    };
    db.rows(m.sets.before(&sql).into(), m.args).await?.into_iter().map(row).collect()
}

/// Whether the viewer reads a document on the first page of its kind.
fn own(m: &mut Making, viewer: &Viewer<'_>) -> String {
    let mut cases = String::new();
    for kind in viewer.kinds {
        let scope = m.scope(&(kind.scope)(viewer.by));
        cases.push_str(&format!(" when d.kind = '{}' and {scope} then 1", kind.key));
    }
    if cases.is_empty() { "0".to_owned() } else { format!("cast(case{cases} else 0 end as bigint)") }
}

/// What a row of a walk begins with.
struct Part {
    id: i64,
    score: i64,
    own: bool,
    units: String,
}

/// What the documents are of, from one text with a line for each: a row for each would take longer than to find them.
fn tallied(mut row: Row) -> Outcome<Vec<Tally>> {
    let (_own, _units, _kind): (bool, String, String) = (row.take()?, row.take()?, row.take()?);
    let (_record, _parent, _sitting, _category): (i64, i64, i64, i64) =
        (row.take()?, row.take()?, row.take()?, row.take()?);
    let (_state, _number, _at): (String, String, i64) = (row.take()?, row.take()?, row.take()?);
    let (_title, _names, lines): (String, String, String) = (row.take()?, row.take()?, row.take()?);
    let mut counted: BTreeMap<&str, i64> = BTreeMap::new();
    for line in lines.lines() {
        *counted.entry(line).or_default() += 1;
    }
    let tally = |(line, n): (&str, i64)| {
        let mut parts = line.splitn(5, ' ');
        let mut part = || parts.next().unwrap_or_default();
        let number = |text: &str| text.parse().map_err(Problem::broken);
        let (kind, sitting, category) = (part().to_owned(), number(part())?, number(part())?);
        Ok(Tally { kind, sitting, category, state: part().to_owned(), units: numbers(part()), n })
    };
    counted.into_iter().map(tally).collect()
}

fn hit(part: Part, mut row: Row, kinds: &[&'static Kind]) -> Outcome<Hit> {
    let Part { id, score, own, units } = part;
    let (kind, record, parent): (String, i64, i64) = (row.take()?, row.take()?, row.take()?);
    let known = kinds.iter().find(|k| k.key == kind);
    let known = known.ok_or_else(|| Problem::broken(format!("kind {kind}")))?;
    Ok(Hit {
        place: Place { score, id },
        link: if own { (known.link)(record, parent) } else { (known.other_link)(record, parent) },
        kind: known,
        record,
        units: numbers(&units),
        sitting: row.take()?,
        category: row.take()?,
        state: row.take()?,
        number: row.take()?,
        at: row.take()?,
        title: row.take()?,
        names: row.take::<String>()?.lines().map(str::to_owned).collect(),
        content: row.take()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_answers_short_words_alone() {
        for engine in [Engine::Sqlite, Engine::Postgres] {
            let exact = |text: &str| exact(engine, &Literal::of(text));
            assert!(exact("电梯") && exact("站"));
            assert_eq!(exact("加装电梯"), engine == Engine::Sqlite);
            assert!(!exact("电，梯") && !exact("（站") && !exact("加装，") && !exact("加装 电梯"));
        }
    }
}
