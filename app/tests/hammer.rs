//! Sixty-four people at twenty proposals at once, on both databases: nothing is lost, every step has one winner, and the
//! others are told why not.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use yizheng::args;
use yizheng::assembly::proposals::actions::KIND;
use yizheng::assembly::proposals::actions::dispatch::{StepInput, perform};
use yizheng::assembly::proposals::actions::drafting::{self, Text};
use yizheng::assembly::proposals::records::*;
use yizheng::assembly::proposals::store::{self, lists, parts};
use yizheng::assembly::proposals::workflow::{Action, Standing, State, WORKFLOW};
use yizheng::assembly::settings;
use yizheng::demo::people;
use yizheng::demo::testing::{self, World};
use yizheng::foundation::acting::{Acting, Chance};
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Read, Stale};
use yizheng::foundation::errors::Problem;
use yizheng::foundation::events;
use yizheng::foundation::ids::AccountId;
use yizheng::foundation::workflow::Name;

const PROPOSALS: usize = 20;
const CLIENTS: usize = 64;
/// Steps tried by each client.
const TRIES: usize = 48;

/// What all clients share.
struct Arena {
    app: App,
    ids: Vec<ProposalId>,
    /// Members: proposers and signers.
    members: Vec<Acting>,
    /// Office, committee, reviewer, chair.
    staff: Vec<Acting>,
    category: CategoryId,
    done: AtomicI64,
    refused: AtomicI64,
    beaten: AtomicI64,
}

/// A repeatable sequence for each client.
struct Dice(Chance);

impl Dice {
    fn below(&self, n: usize) -> usize {
        ((self.0.next() >> 16) % n.max(1) as u64) as usize
    }

    fn pick<'a, T>(&self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

fn text(title: &str, round: usize) -> Text {
    Text {
        title: title.to_owned(),
        content: Content {
            situation: format!("现有路灯多建于十多年前，第{round}次走访仍有多处不亮。"),
            analysis: "维护经费没有固定来源，部门之间职责交叉。".to_owned(),
            suggestions: vec!["由主管部门牵头建立联席会议制度，每季度通报一次进展情况。".to_owned()],
            research: String::new(),
        },
        ..Text::default()
    }
}

async fn members(world: &World) -> Vec<Acting> {
    let sql = "select a.login from account a join seat s on s.account = a.id join role_grant r on r.account = a.id \
               where r.role = 'member' and r.revoked_at is null order by a.id limit 28";
    let mut db = world.app.db.read().await.unwrap();
    let logins = db.rows(sql.into(), vec![]).await.unwrap();
    drop(db);
    let mut found = Vec::new();
    for login in logins {
        found.push(world.acting(&login.only::<String>().unwrap()).await);
    }
    found
}

/// Joint drafts of twenty members with signers asked, and mergers that need nobody's consent, so that they happen often.
async fn arena(world: &World) -> Arena {
    let members = members(world).await;
    let mut staff = Vec::new();
    for login in [
        people::OFFICER,
        people::SECOND_OFFICER,
        people::HEAD,
        people::DEPUTY,
        people::REVIEWER,
        people::CHAIR_MEMBER,
    ] {
        staff.push(world.acting(login).await);
    }
    let by = &staff[0];
    let mut tx = world.app.db.begin().await.unwrap();
    let setting = "insert into setting (id, body, name, value, valid_from, rule, set_by, set_at) \
                   values ($1,$2,'merge.consent','none','2020-01-01','',0,0)";
    tx.run(setting.into(), args![by.new_id(), by.body]).await.unwrap();
    tx.outdates(Stale::Procedure);
    tx.commit().await.unwrap();
    let procedure = world.app.procedure(by.body).await.unwrap();
    let afresh = |by: Acting| Acting { procedure: procedure.clone(), ..by };
    let members: Vec<_> = members.into_iter().map(afresh).collect();
    let staff: Vec<_> = staff.into_iter().map(afresh).collect();
    let mut tx = world.app.db.begin().await.unwrap();
    let mut ids = Vec::new();
    for (index, by) in members.iter().take(PROPOSALS).enumerate() {
        let title = format!("加强第{index}片区路灯维护");
        let p = drafting::create(&mut tx, by, Kind::Joint, None, &text(&title, 0)).await.unwrap();
        let input = StepInput {
            invited: invited(&members, index),
            until: Some(by.now + 86_400_000),
            ..StepInput::default()
        };
        perform(&mut tx, by, p.id, Action::Invite, &input).await.unwrap();
        ids.push(p.id);
    }
    tx.commit().await.unwrap();
    let categories = settings::categories(&world.app, members[0].body).await.unwrap();
    let category = categories.in_order().last().unwrap().id;
    let zero = AtomicI64::default;
    let app = world.app.clone();
    Arena { app, ids, members, staff, category, done: zero(), refused: zero(), beaten: zero() }
}

/// Eight members after the proposer.
fn invited(members: &[Acting], index: usize) -> Vec<AccountId> {
    (1..=8).map(|step| members[(index + step) % members.len()].account).collect()
}

/// What ends a matter comes seldom, what leads back less often, or nothing would be left to do.
fn one_in(action: Action) -> usize {
    use Action as A;
    match action {
        A::Withdraw
        | A::ConsentWithdrawal
        | A::DeclineToFile
        | A::ConvertToOpinion
        | A::ConvertToSocialOpinion
        | A::Discard => 40,
        A::SendBack | A::Edit | A::Recall | A::Unsign | A::Decline | A::AskWithdrawal => 5,
        _ => 1,
    }
}

/// A step that the table knows from this state, mostly by somebody who may do it; now and then anything by anybody.
fn choose<'a>(arena: &'a Arena, dice: &Dice, index: usize, state: State) -> (&'a Acting, Action) {
    let signer = || &arena.members[(index + 1 + dice.below(8)) % arena.members.len()];
    let rows: Vec<_> = WORKFLOW
        .rows
        .iter()
        .filter(|row| row.from.contains(&state) && dice.below(one_in(row.action)) == 0)
        .collect();
    if rows.is_empty() || dice.below(8) == 0 {
        let by = if dice.below(2) == 0 { signer() } else { dice.pick(&arena.staff) };
        return (by, *dice.pick(Action::all()));
    }
    let row = dice.pick(&rows);
    let by = match dice.pick(row.who) {
        Standing::ProposalOffice => dice.pick(&arena.staff[..2]),
        Standing::ReviewCommittee => dice.pick(&arena.staff[2..4]),
        Standing::Reviewer => &arena.staff[4],
        Standing::ChairMeeting => &arena.staff[5],
        Standing::CoSigner | Standing::Invited => signer(),
        _ => &arena.members[index],
    };
    (by, row.action)
}

fn input(arena: &Arena, dice: &Dice, (index, round): (usize, usize), seen: i64) -> StepInput {
    StepInput {
        version: (dice.below(2) == 0).then_some(seen),
        reason: "此处需要说明的理由".to_owned(),
        category: Some(arena.category),
        ground: "N01".to_owned(),
        addressee: "有关部门".to_owned(),
        lead: Some(*dice.pick(&arena.ids)),
        invited: invited(&arena.members, index + dice.below(3)),
        until: Some(arena.members[0].now + 86_400_000),
        opinion: "同意".to_owned(),
        checks: ["one_matter", "three_parts", "not_repeated"].map(str::to_owned).to_vec(),
        proposed: "file".to_owned(),
        text: Some(text(&format!("加强第{index}片区路灯维护"), round)),
        ..StepInput::default()
    }
}

async fn standing(app: &App, by: &Acting, id: ProposalId) -> (State, i64) {
    let mut db = app.db.read().await.unwrap();
    let p = store::load(&mut db, by.body, id).await.unwrap().unwrap();
    (p.state, p.version)
}

async fn client(arena: Arc<Arena>, number: usize) {
    let dice = Dice(Chance::Seeded(Arc::new(AtomicU64::new(number as u64 * 7_919))));
    for round in 0..TRIES {
        let index = dice.below(PROPOSALS);
        let id = arena.ids[index];
        let (state, seen) = standing(&arena.app, &arena.members[0], id).await;
        let (by, action) = choose(&arena, &dice, index, state);
        let input = input(&arena, &dice, (index, round), seen);
        let mut tx = arena.app.db.begin().await.unwrap();
        let counted = match perform(&mut tx, by, id, action, &input).await {
            Ok(_) => {
                tx.commit().await.unwrap_or_else(|e| panic!("{action} of {id} cannot be made durable: {e}"));
                &arena.done
            }
            Err(Problem::Conflict { .. }) => &arena.beaten,
            Err(
                Problem::NotFromHere { .. }
                | Problem::NotYours { .. }
                | Problem::NotFound
                | Problem::Invalid(_),
            ) => &arena.refused,
            Err(other) => panic!("{action} of {id} by {}: {other}", by.name),
        };
        counted.fetch_add(1, Ordering::Relaxed);
    }
}

/// Version, history and parts of each proposal agree; the number of steps that are told.
async fn check(arena: &Arena) -> i64 {
    let body = arena.members[0].body;
    let mut db = arena.app.db.read().await.unwrap();
    let mut told = 0;
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for id in &arena.ids {
        let p = store::load(&mut db, body, *id).await.unwrap().unwrap();
        let history = events::history(&mut db, body, KIND, id.0).await.unwrap();
        events::verify(body, &history).unwrap();
        assert_eq!(p.version, history.len() as i64, "{id}: each version is one event");
        assert_eq!(history.last().unwrap().to, p.state.key(), "{id}: the last event leads to the state");
        for pair in history.windows(2) {
            assert_eq!(pair[0].to, pair[1].from, "{id}: a step begins where the one before it ended");
        }
        let signed = parts::count_signed(&mut db, *id).await.unwrap();
        assert_eq!(p.signer_count, 1 + signed, "{id}: signatures counted");
        let versions = parts::versions(&mut db, *id).await.unwrap();
        let numbers: Vec<_> = versions.iter().map(|v| v.number).collect();
        assert_eq!(numbers, (1..=p.text_version).collect::<Vec<_>>(), "{id}: text versions");
        let merger = parts::merger_of(&mut db, *id).await.unwrap();
        let joined = merger.filter(|m| m.state == MergerState::Done).map(|m| m.lead);
        assert_eq!(p.merged_into, joined, "{id}: joined as its merger says");
        if let Some(lead) = p.merged_into {
            let lead = store::load(&mut db, body, lead).await.unwrap().unwrap();
            assert_eq!(p.state, State::Merged, "{id}");
            assert!(lead.merged_into.is_none(), "{id} is joined to a case that is itself joined");
        }
        *states.entry(p.state.key()).or_default() += 1;
        told += history.len() as i64;
    }
    println!("{states:?}");
    for twice in [
        "select serial from proposal where serial is not null group by body, serial having count(*) > 1",
        "select number from proposal where number is not null group by body, sitting, window_kind, number \
         having count(*) > 1",
        "select child from merger where state in ('asked', 'ready', 'objected', 'done') group by child having count(*) > 1",
    ] {
        assert_eq!(db.rows(twice.into(), vec![]).await.unwrap().len(), 0, "{twice}");
    }
    let wrong = lists::tally_differences(&mut db, body).await.unwrap();
    assert_eq!(wrong, Vec::<String>::new());
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_proposals_hammered_by_sixty_four_have_one_winner_a_step() {
    for world in testing::worlds().await {
        let arena = Arc::new(arena(&world).await);
        let before = check(&arena).await;
        let clients: Vec<_> = (0..CLIENTS).map(|n| tokio::spawn(client(arena.clone(), n))).collect();
        for client in clients {
            client.await.unwrap();
        }
        let [done, refused, beaten] =
            [&arena.done, &arena.refused, &arena.beaten].map(|n| n.load(Ordering::Relaxed));
        println!("{:?}: {done} done, {refused} refused, {beaten} beaten", world.app.db.engine());
        assert_eq!(done + refused + beaten, (CLIENTS * TRIES) as i64);
        assert!(done > 200 && beaten > 20, "{done} done and {beaten} beaten: too few to mean anything");
        assert_eq!(before + done, check(&arena).await, "every step done is told once");
    }
}

/// The very same step, by all at once: one does it.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_step_by_all_at_once_is_done_once() {
    for world in testing::worlds().await {
        let arena = Arc::new(arena(&world).await);
        let (id, proposer) = (arena.ids[0], arena.members[0].clone());
        let alone =
            StepInput { text: Some(text("加强第零片区路灯维护", 1)), ..StepInput::default() };
        let mut tx = arena.app.db.begin().await.unwrap();
        perform(&mut tx, &proposer, id, Action::Recall, &alone).await.unwrap();
        let single = StepInput { kind: Some(Kind::Individual), ..alone };
        perform(&mut tx, &proposer, id, Action::Edit, &single).await.unwrap();
        tx.commit().await.unwrap();
        for (action, by) in [(Action::Submit, &proposer), (Action::Accept, &arena.staff[0])] {
            let tries = (0..CLIENTS).map(|_| {
                let (arena, by) = (arena.clone(), by.clone());
                tokio::spawn(async move {
                    let input = input(&arena, &Dice(Chance::Random), (0, 0), 0);
                    let input = StepInput { version: None, ..input };
                    let mut tx = arena.app.db.begin().await.unwrap();
                    match perform(&mut tx, &by, id, action, &input).await {
                        Ok(_) => {
                            tx.commit().await.unwrap();
                            1
                        }
                        Err(Problem::Conflict { .. } | Problem::NotFromHere { .. }) => 0,
                        Err(other) => panic!("{action}: {other}"),
                    }
                })
            });
            let tries: Vec<_> = tries.collect();
            let mut winners = 0;
            for one in tries {
                winners += one.await.unwrap();
            }
            assert_eq!(winners, 1, "{action} on {:?}", world.app.db.engine());
        }
        let mut db = arena.app.db.read().await.unwrap();
        let history = events::history(&mut db, proposer.body, KIND, id.0).await.unwrap();
        let told: BTreeSet<_> = history.iter().map(|e| (e.action.clone(), e.seq)).collect();
        assert_eq!(told.iter().filter(|(action, _)| action == "submit" || action == "accept").count(), 2);
    }
}
