//! Activities by themselves: the month of a calendar over twenty years of ten bodies, and three hundred people who sign in at a door.

use crate::frame::{self, Frame, Tokens};
use crate::load::Ask;
use crate::servers::{self, Server};
use crate::table::Table;
use crate::{CLIENTS, DATABASE, quiet, timed, warm};
use anyhow::Context;
use clap::Args;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use time::{Date, Duration};
use yizheng::args;
use yizheng::assembly::activities::actions::preparing::{self, NewActivity, When};
use yizheng::assembly::activities::actions::steps::{self, Input};
use yizheng::assembly::activities::actions::{door, kinds, link};
use yizheng::assembly::activities::records::{Activity, KindId, Mode, PlaceKind, Shown};
use yizheng::assembly::activities::store;
use yizheng::assembly::activities::workflow::activity::{Action, State};
use yizheng::config::Config;
use yizheng::foundation::acting::{Acting, Clock};
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Db, Record, Sql, Tx};
use yizheng::foundation::dialect;
use yizheng::foundation::ids::BodyId;
use yizheng::house;

/// Bodies, years of each, and activities of a month.
const BODIES: u64 = 10;
const YEARS: i64 = 20;
const A_MONTH: i64 = 25;
/// People who sign in at one door.
const PEOPLE: usize = 300;
/// Months that are asked for.
const ASKED: i64 = 1_000;

const ADD_BODY: Sql = Sql::Fixed(
    "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,$2,$2,'cppcc',480,'CN',$3)",
);
const ADD_KIND: Sql = Sql::Fixed("insert into activity_kind_of (activity, kind, place_no) values ($1,$2,1)");

/// Measure the calendar of activities and signing in.
#[derive(Debug, Args)]
pub struct Attending {
    /// Also write the table to a file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Runs it.
pub async fn run(asked: &Attending) -> anyhow::Result<()> {
    let folder = std::env::temp_dir().join(format!("yizheng-activities-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let measured = measure(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    let text = measured?.text();
    println!("\n{text}");
    if let Some(out) = &asked.out {
        std::fs::write(out, text).with_context(|| out.display().to_string())?;
    }
    Ok(())
}

async fn measure(folder: &Path) -> anyhow::Result<Table> {
    let binary = servers::binary()?;
    let db = Db::sqlite(&folder.join(DATABASE)).await?;
    let clock = Clock::Machine(0);
    dialect::migrate(&db, house::MIGRATIONS, clock.now_ms()).await?;
    let app = house::build(Config::default(), db, folder, clock, false)?;
    let frame = frame::make(&app, 5).await?;
    let tokens = frame.sign_in(&app).await?;
    let by = frame.acting(&frame.officer, app.now());
    let n = calendars(&app, &by).await?;
    let doors = doors(&app, &frame, &by).await?;
    app.db.close().await;
    let mut table = Table::default();
    table.fact("loaded", format!("{n} activities of {BODIES} bodies in {YEARS} years"));
    let server = Server::program(&binary, folder).await?;
    let months = Arc::new(months(&by, &tokens));
    quiet(&server).await?;
    warm(&server, &months).await?;
    for clients in CLIENTS {
        let (run, cpu) = timed(&server, clients, months.clone(), 200).await?;
        table.row("a month of the calendar", clients, &run, cpu);
    }
    for (clients, open) in CLIENTS.into_iter().zip(doors) {
        // What stands in the link changes with the clock.
        let now = Acting { now: Clock::Machine(0).now_ms(), ..by.clone() };
        let (page, key) = (link(open.id), door::shown(&now, &open).context("the door is not open")?.key);
        let asks = (0..PEOPLE).map(|at| Ask {
            path: format!("{page}/here"),
            token: tokens.members[at].clone(),
            form: Some(format!("_once=here-{clients}-{at}&_page={page}/here&k={key}")),
        });
        let asks = Arc::new(asks.collect::<Vec<_>>());
        let (run, cpu) = timed(&server, clients, asks, 303).await?;
        table.row("somebody signs in", clients, &run, cpu);
    }
    server.stop().await?;
    Ok(table)
}

/// Months of the twenty years, asked in turn by the office and by members.
fn months(by: &Acting, tokens: &Tokens) -> Vec<Ask> {
    let last = by.today();
    let month = |at: i64| {
        let day = last - Duration::days((at * 7_919) % (YEARS * 365));
        let token = if at % 2 == 0 { &tokens.officer } else { &tokens.members[at as usize % 300] };
        Ask {
            path: format!("/activities/month?m={:04}-{:02}", day.year(), u8::from(day.month())),
            token: token.clone(),
            form: None,
        }
    };
    (0..ASKED).map(month).collect()
}

/// Everything that every body ever held, spread evenly over the days up to this one; how many there are.
async fn calendars(app: &App, by: &Acting) -> anyhow::Result<i64> {
    let mut tx = app.db.begin().await?;
    kinds::usual(&app.words, &mut tx, by).await?;
    let kinds = store::kinds(&mut tx, by.body).await?;
    let mut n = 0;
    for body in 0..BODIES {
        let own = if body == 0 { by.body } else { BodyId(by.new_id()) };
        if body > 0 {
            tx.run(ADD_BODY, args![own, format!("body-{body}"), by.now]).await?;
        }
        for at in 0..YEARS * 12 * A_MONTH {
            let day = by.today() - Duration::days(at * YEARS * 365 / (YEARS * 12 * A_MONTH));
            let activity = held(by, own, day, at);
            activity.insert(&mut tx).await?;
            tx.run(ADD_KIND, args![activity.id, kinds[at as usize % kinds.len()].id]).await?;
            n += 1;
        }
    }
    tx.commit().await?;
    Ok(n)
}

fn held(by: &Acting, body: BodyId, day: Date, at: i64) -> Activity {
    let day = day.to_string();
    Activity {
        id: yizheng::assembly::activities::records::ActivityId(by.new_id()),
        body,
        title: format!("activity {at}"),
        state: State::Closed,
        version: 7,
        shown: if at % 2 == 0 { Shown::Open } else { Shown::Invited },
        own_host: true,
        starts_on: day.clone(),
        starts_time: "09:00".to_owned(),
        ends_on: day,
        ends_time: "11:30".to_owned(),
        place_kind: PlaceKind::Hall,
        place: "hall".to_owned(),
        mode: Mode::OnSite,
        agenda: "what it is about ".repeat(12),
        speakers: String::new(),
        audience: 0,
        hours: 0,
        places: 0,
        sign_up_until: None,
        programme: None,
        findings: String::new(),
        minutes: "what was said ".repeat(40),
        first_on: None,
        end_reason: String::new(),
        door: String::new(),
        announced_at: Some(by.now),
        closed_at: Some(by.now),
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    }
}

/// Activities at whose doors the same three hundred are awaited, one for each number of clients.
async fn doors(app: &App, frame: &Frame, by: &Acting) -> anyhow::Result<Vec<Activity>> {
    let mut tx = app.db.begin().await?;
    let kind = store::kinds(&mut tx, by.body).await?[0].id;
    let mut all = Vec::new();
    for _ in CLIENTS {
        all.push(door_of(&mut tx, frame, by, kind).await?);
    }
    tx.commit().await?;
    Ok(all)
}

async fn door_of(tx: &mut Tx, frame: &Frame, by: &Acting, kind: KindId) -> anyhow::Result<Activity> {
    let today = by.today().to_string();
    let when = When {
        starts_on: today,
        starts_time: "00:00".to_owned(),
        ends_on: String::new(),
        ends_time: "23:59".to_owned(),
    };
    let new = NewActivity {
        title: "signing in".to_owned(),
        kinds: vec![kind],
        own_host: true,
        hosts: Vec::new(),
        when,
        place_kind: PlaceKind::Hall,
        place: "hall".to_owned(),
        mode: Mode::OnSite,
        shown: Shown::Invited,
        agenda: String::new(),
        speakers: String::new(),
        places: 0,
        sign_up_until: String::new(),
        programme: None,
    };
    let id = preparing::create(tx, by, &new).await?.id;
    let people = frame.members[..PEOPLE].iter().map(|member| member.id).collect();
    let invited = Input { people, ..Input::default() };
    steps::perform(tx, by, id, Action::Invite, &invited).await?;
    steps::perform(tx, by, id, Action::Announce, &Input::default()).await?;
    Ok(steps::perform(tx, by, id, Action::Start, &Input::default()).await?)
}
