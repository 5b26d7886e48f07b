//! What a list is narrowed to, and the conditions of a statement that say so.

use crate::assembly::proposals::records::*;
use crate::assembly::proposals::store::desk;
use crate::assembly::proposals::workflow::State;
use crate::foundation::db::{Arg, containing};
use crate::foundation::ids::{AccountId, OrgId};

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
    pub desk: desk::Narrow,
}

/// Binds values; their marks, with commas between them.
pub fn marks(args: &mut Vec<Arg>, values: impl IntoIterator<Item = Arg>) -> String {
    let marks: Vec<String> = values
        .into_iter()
        .map(|value| {
            args.push(value);
            format!("${}", args.len())
        })
        .collect();
    marks.join(",")
}

/// Which proposals a viewer takes part in, himself or for an organisation: all that somebody sees who reads neither everything
/// nor what was filed. Parameters as in `visible`.
pub(in crate::assembly::proposals::store) const TAKES_PART: &str = "select o.id from proposal o where o.proposer = $2 and o.org is null union select s.proposal from \
    signature s where s.account = $2 and s.state in ('invited', 'signed', 'void') union select o.id from delegation d join \
    proposal o on o.org = d.org where d.account = $2 and d.revoked_at is null and d.from_on <= $5 and (d.until_on is null or \
    d.until_on >= $5) union select q.proposal from delegation d join partner q on q.org = d.org where d.account = $2 and \
    d.revoked_at is null and d.from_on <= $5 and (d.until_on is null or d.until_on >= $5)";

/// Where a list is taken from: the few proposals it can only be of, where that is known, else all; the mergers of a state are far
/// fewer than the proposals of a session. `own`: the viewer sees only what he takes part in. A `cross join` is taken in its order.
/// Ends with `where`, and the first conditions.
pub(super) fn source(filter: &Filter, with_account: bool, own: bool, args: &mut Vec<Arg>) -> String {
    let account = if with_account { " join account a on a.id = p.proposer" } else { "" };
    let few = match (filter.merger, filter.mine) {
        (Some(state), _) => {
            let state = marks(args, [state.into()]);
            format!("select distinct g.child as id from merger g where g.body = $1 and g.state = {state}")
        }
        (None, Some(mine)) => of_one(mine, &filter.orgs, args),
        (None, None) if own => TAKES_PART.to_owned(),
        (None, None) => return format!(" from proposal p{account} where "),
    };
    format!(" from ({few}) few cross join proposal p{account} where p.id = few.id and ")
}

/// What a person proposed or signed, and what these organisations propose.
fn of_one(mine: AccountId, orgs: &[OrgId], args: &mut Vec<Arg>) -> String {
    let me = marks(args, [mine.into()]);
    let mut text = format!(
        "select o.id from proposal o where o.proposer = {me} and o.org is null union select m.proposal from signature m \
         where m.account = {me} and m.state in ('signed', 'invited', 'void')"
    );
    if !orgs.is_empty() {
        let orgs = marks(args, orgs.iter().map(|o| Arg::from(*o)));
        text.push_str(&format!(" union select o.id from proposal o where o.org in ({orgs})"));
    }
    text
}

/// The conditions of a filter, after the five parameters of what may be seen.
pub(super) fn conditions(filter: &Filter, args: &mut Vec<Arg>) -> String {
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
    if let Some(mine) = filter.mine.filter(|_| filter.merger.is_some()) {
        and(format!("p.id in ({})", of_one(mine, &filter.orgs, args)));
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
    desk::conditions(&filter.desk, args, &mut text);
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
    if !filter.text.is_empty() {
        let mark = marks(args, [containing(&filter.text).into()]);
        text.push_str(&format!(
            " and (p.title like {mark} escape '\\' or p.case_no like {mark} escape '\\' or exists (select 1 from account a2 where \
             a2.id = p.proposer and a2.name like {mark} escape '\\'))"
        ));
    }
}
