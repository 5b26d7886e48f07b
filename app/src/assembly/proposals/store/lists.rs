//! Lists, counts and like titles. A list statement is composed from fixed pieces; every value is bound.

use super::{columns, proposal, viewer, visible};
use crate::assembly::proposals::records::*;
use crate::assembly::proposals::workflow::State;
use crate::foundation::acting::Acting;
use crate::foundation::db::{Arg, Read, Sql};
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, BodyId, OrgId};
use crate::foundation::workflow::Name;

crate::statements! {
    TALLY_OF = "select sitting, window_kind, kind, category, state, n from tally where body = $1 and sitting = $2 and n <> 0";
    TALLY_STATES = "select state, cast(sum(n) as bigint) from tally where body = $1 and sitting = $2 group by state";
    MEMBERS_OF_TERM = "select count(distinct s.account) from seat s where s.body = $1 and s.term = $2";
    PARTICIPANTS = "select count(distinct x.account) from (select p.proposer as account from proposal p where p.body = $1 \
        and p.sitting = $2 and p.org is null union select s.account as account from signature s join proposal p \
        on p.id = s.proposal where p.body = $1 and p.sitting = $2 and s.state = 'signed') x \
        join seat t on t.account = x.account and t.term = $3";
    BY_SECTOR = "select s.sector, p.state, count(distinct p.id) from proposal p join seat s on s.account = p.proposer and \
        s.term = $3 where p.body = $1 and p.sitting = $2 and p.org is null and s.sector is not null \
        group by s.sector, p.state";
    SECTORS = "select c.id, c.name, c.name_en, c.sensitive, (select count(distinct s.account) from seat s \
        where s.sector = c.id and s.term = $2) from sector c where c.body = $1 order by c.position, c.id";
    TALLY_CHECK = "select coalesce(sitting, 0), window_kind, kind, coalesce(category, 0), state, count(*) from proposal \
        where body = $1 group by coalesce(sitting, 0), window_kind, kind, coalesce(category, 0), state";
    TALLY_ALL = "select sitting, window_kind, kind, category, state, n from tally where body = $1 and n <> 0";
    CATEGORIES = "select c.id, c.code, c.name, c.name_en, c.parent, coalesce(c.until_on, '') from category c \
        where c.body = $1 order by coalesce((select q.position from category q where q.id = c.parent), c.position), \
        case when c.parent is null then cast(0 as bigint) else c.position + 1 end, c.id";
    LOCAL_GROUNDS = "select code, name, name_en from ground where body = $1 and (until_on is null or until_on >= $2) \
        order by code";
    GAPS = "select number, case_no, state, id from proposal where body = $1 and sitting = $2 and window_kind = $3 and \
        number is not null order by number";
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Session; 0 is "not yet submitted".
    pub sitting: Option<SittingId>,
    /// States, any of them.
    pub states: Vec<State>,
    /// Kinds, any of them.
    pub kinds: Vec<Kind>,
    /// Categories, any of them (0: none given).
    pub categories: Vec<i64>,
    /// Session or ordinary.
    pub window: Option<Window>,
    /// A piece of the title, a case number or a name.
    pub text: String,
    /// Only what this person proposed or signed, or one of `orgs` proposes.
    pub mine: Option<AccountId>,
    /// Organisations whose proposals count as the person's own.
    pub orgs: Vec<OrgId>,
    /// Only what proposers seated in this sector of this term proposed alone or first: `(sector, term)`.
    pub sector: Option<(i64, i64)>,
    /// Only urgent ones.
    pub urgent: bool,
    /// Only those with a review date up to this day.
    pub due_until: Option<String>,
    /// Only those joined to this case.
    pub lead: Option<ProposalId>,
    /// Only those for whom withdrawal is asked.
    pub withdrawal_asked: bool,
    /// Only those with a merger objected to or ready.
    pub merger: Option<MergerState>,
    /// What the office's desk narrows to besides.
    pub desk: super::desk::Narrow,
}

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

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The proposal.
    pub proposal: Proposal,
    /// First proposer.
    pub proposer_name: String,
    /// Organisation, or empty.
    pub org_name: String,
    /// First suggested lead unit, or empty.
    pub unit: String,
}

pub(super) fn marks(args: &mut Vec<Arg>, values: impl IntoIterator<Item = Arg>) -> String {
    let marks: Vec<String> = values
        .into_iter()
        .map(|value| {
            args.push(value);
            format!("${}", args.len())
        })
        .collect();
    marks.join(",")
}

/// The conditions of a filter, after the five parameters of what may be seen.
fn conditions(filter: &Filter, args: &mut Vec<Arg>) -> String {
    let mut text = String::new();
    let mut and = |piece: String| {
        text.push_str(" and ");
        text.push_str(&piece);
    };
    if let Some(sitting) = filter.sitting {
        if sitting.0 == 0 {
            and("p.sitting is null".to_owned());
        } else {
            and(format!("p.sitting = {}", marks(args, [sitting.into()])));
        }
    }
    if !filter.states.is_empty() {
        and(format!("p.state in ({})", marks(args, filter.states.iter().map(|s| Arg::from(*s)))));
    }
    if !filter.kinds.is_empty() {
        and(format!("p.kind in ({})", marks(args, filter.kinds.iter().map(|k| Arg::from(*k)))));
    }
    if !filter.categories.is_empty() {
        let list = marks(args, filter.categories.iter().map(|c| Arg::from(*c)));
        // As a plain column the index answers; only "none given" needs the other form.
        let column = if filter.categories.contains(&0) { "coalesce(p.category, 0)" } else { "p.category" };
        and(format!("{column} in ({list})"));
    }
    if let Some(window) = filter.window {
        and(format!("p.window_kind = {}", marks(args, [window.into()])));
    }
    if let Some(mine) = filter.mine {
        let me = marks(args, [mine.into()]);
        let orgs = marks(args, filter.orgs.iter().map(|o| Arg::from(*o)));
        let of_org = if orgs.is_empty() { String::new() } else { format!("p.org in ({orgs}) or ") };
        and(format!(
            "({of_org}(p.proposer = {me} and p.org is null) or exists (select 1 from signature m where m.proposal = p.id and \
             m.account = {me} and m.state in ('signed', 'invited', 'void')))"
        ));
    }
    if let Some((sector, term)) = filter.sector {
        let list = marks(args, [sector.into(), term.into()]);
        let (sector, term) = list.split_once(',').unwrap_or_default();
        and(format!(
            "p.org is null and exists (select 1 from seat t where t.account = p.proposer and t.sector = {sector} and \
             t.term = {term})"
        ));
    }
    narrower(filter, args, &mut text);
    super::desk::conditions(&filter.desk, args, &mut text);
    text
}

fn narrower(filter: &Filter, args: &mut Vec<Arg>, text: &mut String) {
    if filter.urgent {
        text.push_str(" and p.urgent = 1");
    }
    if filter.withdrawal_asked {
        text.push_str(" and p.state = 'filed' and p.id in (select w.id from proposal w where w.body = $1 and w.withdrawal_asked_at is not null)");
    }
    if let Some(day) = &filter.due_until {
        let mark = marks(args, [day.as_str().into()]);
        text.push_str(&format!(" and p.review_due <= {mark}"));
    }
    if let Some(lead) = filter.lead {
        let mark = marks(args, [lead.into()]);
        text.push_str(&format!(" and p.merged_into = {mark}"));
    }
    if let Some(state) = filter.merger {
        let mark = marks(args, [state.into()]);
        text.push_str(&format!(
            " and p.id in (select g.child from merger g where g.body = $1 and g.state = {mark})"
        ));
    }
    if !filter.text.is_empty() {
        let like = format!("%{}%", filter.text.replace(['%', '_', '\\'], ""));
        let mark = marks(args, [like.into()]);
        text.push_str(&format!(
            " and (p.title like {mark} or p.case_no like {mark} or exists (select 1 from account a2 where \
             a2.id = p.proposer and a2.name like {mark}))"
        ));
    }
}

/// The text of a list statement, for a filter; also used by the test that prepares every statement.
pub fn list_sql(filter: &Filter, order: Order, after: Option<(i64, i64)>, args: &mut Vec<Arg>) -> Sql {
    let mut text = String::from(concat!(
        "select ",
        columns!(),
        ", a.name, coalesce((select n.short_name from org_name n where n.org = p.org and n.from_on <= $5 \
         order by n.from_on desc limit 1), ''), coalesce((select u.name from suggested_unit u where u.proposal = p.id \
         order by u.position limit 1), '') from proposal p join account a on a.id = p.proposer where ",
        visible!()
    ));
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
        (Order::Due, Some(key)) => text.push_str(&super::desk::after_due(key, args)),
        (_, None) => {}
    }
    text.push_str(match order {
        Order::Newest => " order by p.id desc",
        Order::Number => " order by coalesce(p.number, 999999999), p.id",
        Order::Due => " order by coalesce(p.review_due, '9999-12-31'), p.id",
    });
    args.push(Arg::Int(0));
    text.push_str(&format!(" limit ${}", args.len()));
    text.into()
}

/// One page of a list.
pub async fn list(
    db: &mut impl Read,
    by: &Acting,
    filter: &Filter,
    order: Order,
    (after, limit): (Option<(i64, i64)>, i64),
) -> Outcome<Vec<Line>> {
    let mut args = viewer(by);
    let sql = list_sql(filter, order, after, &mut args);
    if let Some(last) = args.last_mut() {
        *last = limit.into();
    }
    let rows = db.rows(sql, args).await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(Line {
                proposal: proposal(&mut row)?,
                proposer_name: row.take()?,
                org_name: row.take()?,
                unit: row.take()?,
            })
        })
        .collect()
}

/// The text of a count, for a filter.
pub fn count_sql(filter: &Filter, args: &mut Vec<Arg>) -> String {
    let mut text = String::from(concat!("select count(*) as n from proposal p where ", visible!()));
    text.push_str(&conditions(filter, args));
    text
}

/// How many a list holds. Where the viewer reads all and the filter asks only what is tallied, the tally answers.
pub async fn count(db: &mut impl Read, by: &Acting, filter: &Filter) -> Outcome<i64> {
    Ok(counts(db, by, std::slice::from_ref(filter)).await?.into_iter().sum())
}

/// How many each of several lists holds: at most one look at the tally of a session and one statement for all the rest.
pub async fn counts(db: &mut impl Read, by: &Acting, filters: &[Filter]) -> Outcome<Vec<i64>> {
    let mut found = vec![0; filters.len()];
    let mut tally: Option<(SittingId, Vec<Entry>)> = None;
    let (mut args, mut pieces) = (viewer(by), Vec::new());
    for (at, filter) in filters.iter().enumerate() {
        match filter.sitting {
            Some(sitting) if reads_all(by) && is_tallied(filter) => {
                let entries = match tally.take() {
                    Some((of, entries)) if of == sitting => entries,
                    _ => tally_of(db, by.body, sitting).await?,
                };
                found[at] = entries.iter().filter(|entry| is_of(filter, entry)).map(|entry| entry.n).sum();
                tally = Some((sitting, entries));
            }
            _ => pieces.push((at, count_sql(filter, &mut args))),
        }
    }
    if pieces.is_empty() {
        return Ok(found);
    }
    let texts: Vec<String> = pieces
        .iter()
        .enumerate()
        .map(|(n, (_, text))| format!("select cast({n} as bigint), x.n from ({text}) x"))
        .collect();
    for mut row in db.rows(texts.join(" union all ").into(), args).await? {
        let n: i64 = row.take()?;
        if let Some((at, _)) = pieces.get(n as usize) {
            found[*at] = row.take()?;
        }
    }
    Ok(found)
}

/// Whether the tally of its session knows what a filter asks.
fn is_tallied(filter: &Filter) -> bool {
    filter.sitting.is_some_and(|s| s.0 != 0)
        && filter.mine.is_none()
        && filter.sector.is_none()
        && !filter.urgent
        && !filter.withdrawal_asked
        && filter.due_until.is_none()
        && filter.lead.is_none()
        && filter.merger.is_none()
        && filter.desk == super::desk::Narrow::default()
        && filter.text.is_empty()
}

fn is_of(filter: &Filter, e: &Entry) -> bool {
    let own = [State::Draft, State::CoSigning, State::Discarded];
    !own.contains(&e.state)
        && (filter.states.is_empty() || filter.states.contains(&e.state))
        && (filter.kinds.is_empty() || filter.kinds.contains(&e.kind))
        && (filter.categories.is_empty() || filter.categories.contains(&e.category))
        && filter.window.is_none_or(|w| w == e.window)
}

/// One count of the tally.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Session, 0 when none.
    pub sitting: i64,
    /// Session or ordinary.
    pub window: Window,
    /// Kind.
    pub kind: Kind,
    /// Category, 0 when none.
    pub category: i64,
    /// State.
    pub state: State,
    /// How many.
    pub n: i64,
}

fn entry(mut r: crate::foundation::db::Row) -> Outcome<Entry> {
    Ok(Entry {
        sitting: r.take()?,
        window: r.take()?,
        kind: r.take()?,
        category: r.take()?,
        state: r.take()?,
        n: r.take()?,
    })
}

/// The tally of a session.
pub async fn tally_of(db: &mut impl Read, body: BodyId, sitting: SittingId) -> Outcome<Vec<Entry>> {
    db.rows(TALLY_OF, crate::args![body, sitting]).await?.into_iter().map(entry).collect()
}

/// The tally of a session by state alone.
pub async fn tally_states(
    db: &mut impl Read,
    body: BodyId,
    sitting: SittingId,
) -> Outcome<Vec<(State, i64)>> {
    let rows = db.rows(TALLY_STATES, crate::args![body, sitting]).await?;
    let mut found = Vec::new();
    for mut row in rows {
        let key: String = row.take()?;
        if let Some(state) = State::from_key(&key) {
            found.push((state, row.take()?));
        }
    }
    Ok(found)
}

/// Where tally and records differ; nothing when they agree. Read by `doctor`.
pub async fn tally_differences(db: &mut impl Read, body: BodyId) -> Outcome<Vec<String>> {
    let mut counted = Vec::new();
    for row in db.rows(TALLY_CHECK, crate::args![body]).await? {
        counted.push(entry(row)?);
    }
    let mut kept = Vec::new();
    for row in db.rows(TALLY_ALL, crate::args![body]).await? {
        kept.push(entry(row)?);
    }
    counted.sort();
    kept.sort();
    let wrong =
        counted.iter().filter(|e| !kept.contains(e)).chain(kept.iter().filter(|e| !counted.contains(e)));
    Ok(wrong.map(|e| format!("tally of session {} {} {}: {}", e.sitting, e.kind, e.state, e.n)).collect())
}

/// Members seated in a term, and how many of them proposed or signed in a session.
pub async fn participation(
    db: &mut impl Read,
    body: BodyId,
    sitting: SittingId,
    term: i64,
) -> Outcome<(i64, i64)> {
    let seated = db.number(MEMBERS_OF_TERM, crate::args![body, term]).await?;
    let active = db.number(PARTICIPANTS, crate::args![body, sitting, term]).await?;
    Ok((seated, active))
}

/// A sector with the number of its seats: id, name, English name, marked sensitive, seats.
pub type SectorLine = (i64, String, String, bool, i64);

/// Sectors of a term.
pub async fn sectors(db: &mut impl Read, body: BodyId, term: i64) -> Outcome<Vec<SectorLine>> {
    let rows = db.rows(SECTORS, crate::args![body, term]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}

/// Individual and joint proposals of a session by the seat of their first proposer: sector, state, count.
pub async fn by_sector(
    db: &mut impl Read,
    body: BodyId,
    sitting: SittingId,
    term: i64,
) -> Outcome<Vec<(i64, State, i64)>> {
    let rows = db.rows(BY_SECTOR, crate::args![body, sitting, term]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Numbers given in a session and window, in order: number, case number, state, proposal.
pub async fn numbers(
    db: &mut impl Read,
    body: BodyId,
    sitting: SittingId,
    window: Window,
) -> Outcome<Vec<(i64, String, State, ProposalId)>> {
    let rows = db.rows(GAPS, crate::args![body, sitting, window]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?, r.take()?))).collect()
}

/// A proposal with a like title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Like {
    /// The proposal.
    pub id: ProposalId,
    /// Its title.
    pub title: String,
    /// Case number, or empty.
    pub case_no: String,
    /// State.
    pub state: State,
    /// First proposer.
    pub proposer_name: String,
    /// First submitted.
    pub submitted_at: Option<i64>,
    /// Pairs of characters shared.
    pub shared: i64,
}

/// The text of the search for like titles with so many pairs.
pub fn like_sql(pairs: usize, args: &mut Vec<Arg>, grams: &[String]) -> Sql {
    let list = marks(args, grams.iter().take(pairs).map(|g| Arg::from(g.as_str())));
    format!(
        "{}{list}{}",
        concat!(
            "select p.id, p.title, p.case_no, p.state, a.name, p.first_submitted_at, x.n from \
             (select g.proposal, count(*) as n from title_gram g where g.gram in ("
        ),
        concat!(
            ") group by g.proposal having count(*) >= 2 order by count(*) desc, g.proposal desc limit 40) x \
             join proposal p on p.id = x.proposal join account a on a.id = p.proposer where ",
            visible!(),
            " and p.state not in ('draft', 'cosigning', 'discarded') order by x.n desc, p.id desc"
        )
    )
    .into()
}

/// Proposals whose titles share pairs of characters with these, most first; only what the viewer may see.
pub async fn like(db: &mut impl Read, by: &Acting, grams: &[String], but: ProposalId) -> Outcome<Vec<Like>> {
    if grams.is_empty() {
        return Ok(Vec::new());
    }
    let mut args = viewer(by);
    let sql = like_sql(40, &mut args, grams);
    let mut found = Vec::new();
    for mut r in db.rows(sql, args).await? {
        let like = Like {
            id: r.take()?,
            title: r.take()?,
            case_no: r.take()?,
            state: r.take()?,
            proposer_name: r.take()?,
            submitted_at: r.take()?,
            shared: r.take()?,
        };
        if like.id != but {
            found.push(like);
        }
    }
    Ok(found)
}

/// A member who may be asked to sign: id, name, post.
pub type Candidate = (AccountId, String, String);

/// Statements of the pickers.
pub mod candidate {
    crate::statements! {
        MEMBERS = "select distinct a.id, a.name, a.post, a.sort_key from account a join seat s on s.account = a.id \
            join term t on t.id = s.term where a.body = $1 and a.state <> 'disabled' and a.name like $2 and \
            t.closed_at is null and s.from_on <= $3 and (s.until_on is null or s.until_on >= $3) \
            order by a.sort_key, a.id limit 400";
        UNITS = "select o.id, n.name from org o join org_name n on n.org = o.id where o.body = $1 and o.kind = 'unit' and \
            (o.until_on is null or o.until_on >= $2) and n.from_on = (select max(m.from_on) from org_name m where \
            m.org = o.id and m.from_on <= $2) order by o.position, o.id";
    }
}

/// Seated members by a piece of their name, or all of them.
pub async fn candidates(
    db: &mut impl Read,
    body: BodyId,
    text: &str,
    today: &str,
) -> Outcome<Vec<Candidate>> {
    let like = format!("%{}%", text.replace(['%', '_'], ""));
    let rows = db.rows(candidate::MEMBERS, crate::args![body, like, today]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}

/// Handling units by a piece of their name: id and name.
pub async fn unit_candidates(db: &mut impl Read, body: BodyId, today: &str) -> Outcome<Vec<(OrgId, String)>> {
    let rows = db.rows(candidate::UNITS, crate::args![body, today]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?))).collect()
}

/// A category of the dated tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Stable code.
    pub code: String,
    /// Name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Parent, for the second level.
    pub parent: Option<CategoryId>,
    /// Last day, or empty.
    pub until: String,
}

/// All categories of a body, each parent before its children.
pub async fn categories(db: &mut impl Read, body: BodyId) -> Outcome<Vec<Category>> {
    let rows = db.rows(CATEGORIES, crate::args![body]).await?;
    rows.into_iter()
        .map(|mut r| {
            Ok(Category {
                id: r.take()?,
                code: r.take()?,
                name: r.take()?,
                name_en: r.take()?,
                parent: r.take()?,
                until: r.take()?,
            })
        })
        .collect()
}

/// Local grounds for not filing that are open on a day: code, name, English name.
pub async fn local_grounds(
    db: &mut impl Read,
    body: BodyId,
    today: &str,
) -> Outcome<Vec<(String, String, String)>> {
    let rows = db.rows(LOCAL_GROUNDS, crate::args![body, today]).await?;
    rows.into_iter().map(|mut r| Ok((r.take()?, r.take()?, r.take()?))).collect()
}
