//! Pages of a list in its order, and how many it holds.

use super::Filter;
use super::narrowing::{conditions, marks, source};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::{desk, viewer, visible};
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Row, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;

/// In which order a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Newest first.
    #[default]
    Newest,
    /// By case number.
    Number,
    /// By the day on which filing is to be decided.
    Due,
}

/// A proposal as a list knows it: what a row shows or is ordered by, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Its id.
    pub id: ProposalId,
    /// Where it stands.
    pub state: State,
    /// Raised by every change.
    pub version: i64,
    /// Who submits.
    pub kind: Kind,
    /// The organisation, for collective kinds.
    pub org: Option<OrgId>,
    /// First proposer.
    pub proposer: AccountId,
    /// Session whose statistics it belongs to.
    pub sitting: Option<SittingId>,
    /// Session or ordinary.
    pub window: Window,
    /// Serial number at receipt.
    pub serial: Option<i64>,
    /// Sequence number at filing.
    pub number: Option<i64>,
    /// Case number as printed; empty before filing.
    pub case_no: String,
    /// Category.
    pub category: Option<CategoryId>,
    /// Title.
    pub title: String,
    /// Asks for the fast lane.
    pub urgent: bool,
    /// First submission.
    pub first_submitted_at: Option<i64>,
    /// Date by which the proposer should submit again.
    pub return_due: Option<String>,
    /// Date by which filing is to be decided.
    pub review_due: Option<String>,
    /// When it was filed.
    pub filed_at: Option<i64>,
    /// When withdrawal after filing was asked for.
    pub withdrawal_asked_at: Option<i64>,
    /// Persons who stand behind it.
    pub signer_count: i64,
    /// Last change.
    pub changed_at: i64,
}

impl From<&Proposal> for Brief {
    fn from(p: &Proposal) -> Self {
        Self {
            id: p.id,
            state: p.state,
            version: p.version,
            kind: p.kind,
            org: p.org,
            proposer: p.proposer,
            sitting: p.sitting,
            window: p.window,
            serial: p.serial,
            number: p.number,
            case_no: p.case_no.clone(),
            category: p.category,
            title: p.title.clone(),
            urgent: p.urgent,
            first_submitted_at: p.first_submitted_at,
            return_due: p.return_due.clone(),
            review_due: p.review_due.clone(),
            filed_at: p.filed_at,
            withdrawal_asked_at: p.withdrawal_asked_at,
            signer_count: p.signer_count,
            changed_at: p.changed_at,
        }
    }
}

/// Columns of a proposal in the order of [`Brief`].
const BRIEF: &str = "p.id, p.state, p.version, p.kind, p.org, p.proposer, p.sitting, p.window_kind, p.serial, p.number, \
    p.case_no, p.category, p.title, p.urgent, p.first_submitted_at, p.return_due, p.review_due, p.filed_at, \
    p.withdrawal_asked_at, p.signer_count, p.changed_at";

fn brief(row: &mut Row) -> Outcome<Brief> {
    Ok(Brief {
        id: row.take()?,
        state: row.take()?,
        version: row.take()?,
        kind: row.take()?,
        org: row.take()?,
        proposer: row.take()?,
        sitting: row.take()?,
        window: row.take()?,
        serial: row.take()?,
        number: row.take()?,
        case_no: row.take()?,
        category: row.take()?,
        title: row.take()?,
        urgent: row.take()?,
        first_submitted_at: row.take()?,
        return_due: row.take()?,
        review_due: row.take()?,
        filed_at: row.take()?,
        withdrawal_asked_at: row.take()?,
        signer_count: row.take()?,
        changed_at: row.take()?,
    })
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The proposal.
    pub proposal: Brief,
    /// First proposer.
    pub proposer_name: String,
    /// Organisation, or empty.
    pub org_name: String,
    /// First suggested lead unit, or empty.
    pub unit: String,
}

/// Whether a person sees only what he takes part in.
fn own_only(by: &Acting) -> bool {
    !reads_all(by) && !sees_filed(by)
}

/// What a row shows besides [`BRIEF`].
const BESIDE: &str = "a.name, coalesce((select n.short_name from org_name n where n.org = p.org and n.from_on <= $5 \
    order by n.from_on desc limit 1), ''), coalesce((select u.name from suggested_unit u where u.proposal = p.id \
    order by u.position limit 1), '')";

/// The text of a list statement, for a filter. `own`: for somebody who sees only what he takes part in. Where the order is that of no
/// index, the proposals are found and ordered first, and only those of the page are looked up: else what a row shows would be gathered for
/// every one that is sorted.
fn list_sql(
    (filter, own): (&Filter, bool),
    order: Order,
    after: Option<(i64, i64)>,
    args: &mut Vec<Arg>,
) -> Sql {
    let sorted = order != Order::Newest;
    let mut text = source(filter, !sorted, own, args);
    text.push_str(visible!());
    text.push_str(&conditions(filter, args));
    match (order, after) {
        (Order::Newest, Some((_, id))) => {
            let mark = marks(args, [id.into()]);
            text.push_str(&format!(" and p.id < {mark}"));
        }
        (Order::Number, Some((number, id))) => {
            let list = marks(args, [number.into(), id.into()]);
            let (number, id) = list.split_once(',').unwrap_or_default();
            text.push_str(&format!(
                " and (coalesce(p.number, 999999999) > {number} or (coalesce(p.number, 999999999) = {number} and p.id > {id}))"
            ));
        }
        (Order::Due, Some(key)) => text.push_str(&desk::after_due(key, args)),
        (_, None) => {}
    }
    args.push(Arg::Int(0));
    let by = match order {
        Order::Newest => " order by p.id desc",
        Order::Number => " order by coalesce(p.number, 999999999), p.id",
        Order::Due => " order by coalesce(p.review_due, '9999-12-31'), p.id",
    };
    let found = format!("{text}{by} limit ${}", args.len());
    if !sorted {
        return format!("select {BRIEF}, {BESIDE}{found}").into();
    }
    format!(
        "select {BRIEF}, {BESIDE} from (select p.id{found}) k cross join proposal p join account a on a.id = p.proposer \
         where p.id = k.id{by}"
    )
    .into()
}

/// One page of a list.
pub async fn list(
    db: &mut dyn Read,
    by: &Acting,
    filter: &Filter,
    order: Order,
    (after, limit): (Option<(i64, i64)>, i64),
) -> Outcome<Vec<Line>> {
    let mut args = viewer(by);
    let sql = list_sql((filter, own_only(by)), order, after, &mut args);
    if let Some(last) = args.last_mut() {
        *last = limit.into();
    }
    let rows = db.rows(sql, args).await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(Line {
                proposal: brief(&mut row)?,
                proposer_name: row.take()?,
                org_name: row.take()?,
                unit: row.take()?,
            })
        })
        .collect()
}

/// The text of a count, for a filter.
fn count_sql((filter, own): (&Filter, bool), args: &mut Vec<Arg>) -> String {
    let mut text = format!("select count(*) as n{}", source(filter, false, own, args));
    text.push_str(visible!());
    text.push_str(&conditions(filter, args));
    text
}

/// How many a list holds. What the viewer may see for its state alone is answered by the tally, where the filter asks only what is
/// tallied.
pub async fn count(db: &mut dyn Read, by: &Acting, filter: &Filter) -> Outcome<i64> {
    Ok(counts(db, by, std::slice::from_ref(filter)).await?.into_iter().sum())
}

/// How many each of several lists holds, all by one statement. Lists that differ by their states alone are counted by one walk
/// through the tally, state by state.
pub async fn counts(db: &mut dyn Read, by: &Acting, filters: &[Filter]) -> Outcome<Vec<i64>> {
    // A parameter that no piece names has no type for PostgreSQL: the tally asks for the body alone.
    let tallied =
        |filter: &Filter| is_tallied(filter) && parts(by, filter).is_some_and(|(_, rest)| rest.is_empty());
    let mut args = if filters.iter().all(tallied) { crate::args![by.body] } else { viewer(by) };
    let mut walks: Vec<Walk> = Vec::new();
    let mut texts = Vec::new();
    for (at, filter) in filters.iter().enumerate() {
        let Some((open, rest)) = parts(by, filter).filter(|_| is_tallied(filter)) else {
            texts.push(numbered(at, &count_sql((filter, own_only(by)), &mut args)));
            continue;
        };
        // A member sees all that was filed; of the rest, what he takes part in.
        if !rest.is_empty() {
            let filter = Filter { states: rest, ..filter.clone() };
            texts.push(numbered(at, &count_sql((&filter, true), &mut args)));
        }
        if !open.is_empty() {
            walk(&mut walks, at, filter, open);
        }
    }
    for (at, walk) in walks.iter().enumerate() {
        texts.push(walk.sql(filters.len() + at, &mut args));
    }
    let mut found = vec![0; filters.len()];
    if texts.is_empty() {
        return Ok(found);
    }
    for mut row in db.rows(texts.join(" union all ").into(), args).await? {
        let (at, n, state): (i64, i64, String) = (row.take()?, row.take()?, row.take()?);
        let at = at as usize;
        let of = match walks.get(at.wrapping_sub(filters.len())) {
            Some(walk) => walk
                .lists
                .iter()
                .filter(|(_, open)| open.iter().any(|s| s.key() == state))
                .map(|(at, _)| *at)
                .collect(),
            None => vec![at],
        };
        for at in of {
            if let Some(found) = found.get_mut(at) {
                *found += n;
            }
        }
    }
    Ok(found)
}

/// A count as a row: which list, how many, no state.
fn numbered(at: usize, count: &str) -> String {
    format!("select cast({at} as bigint), x.n, '' from ({count}) x")
}

/// One walk through the tally, for lists that differ by their states alone.
struct Walk {
    /// What they have in common.
    filter: Filter,
    /// Which lists, and the states of each.
    lists: Vec<(usize, Vec<State>)>,
}

/// Adds a list to the walk it can share, or to one of its own.
fn walk(walks: &mut Vec<Walk>, at: usize, filter: &Filter, open: Vec<State>) {
    let alike = |w: &&mut Walk| {
        let w = &w.filter;
        (w.sitting, w.window, &w.kinds, &w.categories)
            == (filter.sitting, filter.window, &filter.kinds, &filter.categories)
    };
    match walks.iter_mut().find(alike) {
        Some(found) => found.lists.push((at, open)),
        None => walks.push(Walk { filter: filter.clone(), lists: vec![(at, open)] }),
    }
}

impl Walk {
    /// The states of any of its lists.
    fn states(&self) -> Vec<State> {
        State::all().iter().copied().filter(|s| self.lists.iter().any(|(_, open)| open.contains(s))).collect()
    }

    /// Its statement: a row for each state. Parameter: $1 body.
    fn sql(&self, at: usize, args: &mut Vec<Arg>) -> String {
        let mut text = format!(
            "select cast({at} as bigint), cast(coalesce(sum(t.n), 0) as bigint), t.state from tally t where t.body = $1 and \
             t.state not in ('draft', 'cosigning', 'discarded')",
        );
        let mut narrow = |column: &str, values: Vec<Arg>| {
            if !values.is_empty() {
                let list = marks(args, values);
                text.push_str(&format!(" and t.{column} in ({list})"));
            }
        };
        let filter = &self.filter;
        narrow("sitting", filter.sitting.iter().map(|s| Arg::from(*s)).collect());
        narrow("state", self.states().into_iter().map(Arg::from).collect());
        narrow("kind", filter.kinds.iter().map(|k| Arg::from(*k)).collect());
        narrow("category", filter.categories.iter().map(|c| Arg::from(*c)).collect());
        narrow("window_kind", filter.window.iter().map(|w| Arg::from(*w)).collect());
        text.push_str(" group by t.state");
        text
    }
}

/// Of the states that a filter asks for, those of which the viewer sees all, and the rest; none where he sees but what he takes part
/// in.
fn parts(by: &Acting, filter: &Filter) -> Option<(Vec<State>, Vec<State>)> {
    if own_only(by) {
        return None;
    }
    let asked = if filter.states.is_empty() { State::all() } else { filter.states.as_slice() };
    let open = |state: &State| reads_all(by) || matches!(state, State::Filed | State::Merged);
    Some(asked.iter().copied().partition(open))
}

/// Whether the tally knows what a filter asks.
fn is_tallied(filter: &Filter) -> bool {
    filter.sitting.is_none_or(|s| s.0 != 0)
        && filter.mine.is_none()
        && filter.sector.is_none()
        && !filter.urgent
        && !filter.withdrawal_asked
        && filter.due_until.is_none()
        && filter.lead.is_none()
        && filter.merger.is_none()
        && filter.desk == desk::Narrow::default()
        && filter.text.is_empty()
}
