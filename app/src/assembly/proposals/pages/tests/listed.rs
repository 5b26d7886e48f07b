//! Lists take from the few proposals they can only be of, and counts from the tally: what is listed and counted is still exactly
//! what a person may see, for everybody.

use super::alike::{ALL, set};
use crate::assembly::proposals::records::{Kind, Proposal, SittingId};
use crate::assembly::proposals::store::lists::{self, Filter, Order};
use crate::assembly::proposals::store::{self};
use crate::assembly::proposals::workflow::State;
use crate::demo::people;
use crate::demo::testing::{World, worlds};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use std::collections::BTreeSet;

/// All proposals, whatever their state.
async fn all(world: &World, office: &Acting) -> Vec<Proposal> {
    let mut db = world.app.db.read().await.unwrap();
    let sql = "select id from proposal where body = $1 order by id";
    let mut all = Vec::new();
    for row in db.rows(sql.into(), crate::args![office.body]).await.unwrap() {
        all.push(store::load(&mut db, office.body, row.only().unwrap()).await.unwrap().unwrap());
    }
    all
}

fn filters(by: &Acting, sitting: SittingId) -> Vec<Filter> {
    let plain = Filter::default;
    let orgs = || by.delegations.iter().map(|d| d.org).collect();
    vec![
        plain(),
        Filter { sitting: Some(sitting), ..plain() },
        Filter { states: vec![State::Filed, State::Merged], ..plain() },
        Filter { states: vec![State::Filed, State::Returned, State::Draft], ..plain() },
        Filter { states: vec![State::Draft, State::CoSigning], ..plain() },
        Filter { kinds: vec![Kind::Joint], ..plain() },
        Filter { sitting: Some(SittingId(0)), ..plain() },
        Filter { mine: Some(by.account), orgs: orgs(), ..plain() },
        Filter { mine: Some(by.account), orgs: orgs(), states: vec![State::Filed], ..plain() },
    ]
}

fn meant(filter: &Filter, p: &Proposal) -> bool {
    (filter.states.is_empty() || filter.states.contains(&p.state))
        && (filter.kinds.is_empty() || filter.kinds.contains(&p.kind))
        && filter.sitting.is_none_or(|s| p.sitting.map_or(0, |of| of.0) == s.0)
}

#[tokio::test]
async fn what_is_listed_and_counted_is_what_a_person_may_see() {
    for world in worlds().await {
        let office = world.acting(people::OFFICER).await;
        let sample = all(&world, &office).await;
        assert!(sample.len() > 100, "{}", sample.len());
        let sitting = sample.iter().find_map(|p| p.sitting).unwrap();
        for switch in ["on", "off"] {
            if switch == "off" {
                set(&world, "proposal.members_see_filed", switch).await;
            }
            for login in ALL {
                let by = world.acting(login).await;
                let mut db = world.app.db.read().await.unwrap();
                let mut seen = BTreeSet::new();
                for p in &sample {
                    if store::find(&mut db, &by, p.id).await.unwrap().is_some() {
                        seen.insert(p.id.0);
                    }
                }
                let filters = filters(&by, sitting);
                let counts = lists::counts(&mut db, &by, &filters).await.unwrap();
                for (filter, count) in filters.iter().zip(counts) {
                    for order in [Order::Newest, Order::Number, Order::Due] {
                        let lines = lists::list(&mut db, &by, filter, order, (None, 5_000)).await.unwrap();
                        let listed: BTreeSet<i64> = lines.iter().map(|line| line.proposal.id.0).collect();
                        assert_eq!(listed.len(), lines.len(), "{login}: each once");
                        assert_eq!(listed.len() as i64, count, "{login}, {switch}: {filter:?}");
                        for p in &sample {
                            let of = meant(filter, p) && seen.contains(&p.id.0);
                            let listed = listed.contains(&p.id.0);
                            if filter.mine.is_none() {
                                assert_eq!(
                                    listed, of,
                                    "{login}, {switch}: {} {:?} {filter:?}",
                                    p.id, p.state
                                );
                            } else {
                                assert!(!listed || of, "{login}, {switch}: {} {filter:?}", p.id);
                            }
                        }
                    }
                    let alone = lists::count(&mut db, &by, filter).await.unwrap();
                    assert_eq!(alone, count, "{login}, {switch}: {filter:?}");
                }
            }
        }
    }
}
