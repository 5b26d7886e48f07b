//! Lists, counts and like titles. A list statement is composed from fixed pieces; every value is bound.
//!
//! - `narrowing`: what a list is narrowed to, as conditions
//! - `listing`: pages of a list, and how many it holds
//! - `tally`: the tally, and the counts of members and sectors
//! - `standard`: counts of the standard tables, and who took part in what
//! - `likeness`: like proposals, and what their index is filled with

pub mod likeness;
mod listing;
mod narrowing;
pub mod standard;
mod tally;

pub use listing::{Brief, Line, Order, count, count_sql, counts, list, list_sql};
pub use narrowing::Filter;
pub(super) use narrowing::marks;
pub use tally::{Entry, by_sector, numbers, participants, tally_differences, tally_of, tally_states};

crate::statements! {
    TALLY_OF = "select sitting, window_kind, kind, category, state, n from tally where body = $1 and sitting = $2 and n <> 0";
    TALLY_STATES = "select state, cast(sum(n) as bigint) from tally where body = $1 and sitting = $2 group by state";
    PARTICIPANTS = "select count(distinct x.account) from (select p.proposer as account from proposal p where p.body = $1 \
        and p.sitting = $2 and p.org is null union select s.account as account from signature s join proposal p \
        on p.id = s.proposal where p.body = $1 and p.sitting = $2 and s.state = 'signed') x \
        join seat t on t.account = x.account and t.term = $3";
    /// A `cross join` is taken in its order: from the proposals of a session to the seats of their proposers. Left free, a
    /// database that was never analysed goes from every seat through all proposals.
    BY_SECTOR = "select s.sector, p.state, count(distinct p.id) from proposal p cross join seat s where p.body = $1 and \
        p.sitting = $2 and p.org is null and s.account = p.proposer and s.term = $3 and s.sector is not null \
        group by s.sector, p.state";
    TALLY_CHECK = "select coalesce(sitting, 0), window_kind, kind, coalesce(category, 0), state, count(*) from proposal \
        where body = $1 group by coalesce(sitting, 0), window_kind, kind, coalesce(category, 0), state";
    TALLY_ALL = "select sitting, window_kind, kind, category, state, n from tally where body = $1 and n <> 0";
    GAPS = "select number, case_no, state, id from proposal where body = $1 and sitting = $2 and window_kind = $3 and \
        number is not null order by number";
}
