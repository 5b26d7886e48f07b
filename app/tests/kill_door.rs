//! The power goes out in the middle of three hundred people signing in at the door: whoever was told that he is signed in is, everybody
//! sends again what was not answered, and nobody is lost or counts twice.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use std::io::{BufRead, BufReader, Read as _, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use yizheng::assembly::activities::actions::door;
use yizheng::assembly::activities::actions::preparing::{self, NewActivity, When};
use yizheng::assembly::activities::actions::steps::{self, Input};
use yizheng::assembly::activities::records::*;
use yizheng::assembly::activities::store;
use yizheng::assembly::activities::workflow::activity::Action;
use yizheng::config::Config;
use yizheng::demo::{self, Size};
use yizheng::foundation::acting::{Acting, Clock};
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Db, Read};
use yizheng::foundation::ids::{AccountId, BodyId};
use yizheng::foundation::{dialect, session};
use yizheng::house;

const CLIENTS: usize = 8;
/// The server dies when so many were told that they are signed in.
const TOLD: usize = 110;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

fn open(folder: &Path, db: Db, clock: Clock) -> App {
    house::build(Config::default(), db, folder, clock, false).unwrap()
}

async fn app(folder: &Path) -> App {
    open(folder, Db::sqlite(&folder.join("yizheng.sqlite")).await.unwrap(), Clock::Machine(0))
}

fn start(folder: &Path) -> (Child, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yizheng"));
    command.arg("--data").arg(folder).args(["serve", "--listen", "127.0.0.1:0"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    for name in ["DATABASE", "LISTEN", "CERTIFICATE", "KEY", "BEHIND_HTTPS_PROXY"] {
        command.env_remove(format!("YIZHENG_{name}"));
    }
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let said = lines.find_map(|line| line.ok().filter(|l| l.contains(" serves "))).unwrap();
    let (_, address) = said.rsplit_once("http://").unwrap();
    (child, address.trim().to_owned())
}

/// The demo prefecture with an activity of today under way, and a sign-in for everybody with a seat.
async fn place() -> (Folder, BodyId, ActivityId, Vec<(AccountId, String)>) {
    let folder =
        std::env::temp_dir().join(format!("yz-door-{}-{}", std::process::id(), Clock::Machine(0).now_ms()));
    std::fs::create_dir_all(&folder).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    let db = Db::sqlite(&folder.join("yizheng.sqlite")).await.unwrap();
    dialect::migrate(&db, house::MIGRATIONS, demo::TODAY).await.unwrap();
    let made = open(&folder, db, Clock::Set(Arc::new(AtomicI64::new(demo::TODAY))));
    demo::fill_size(&made, Size::Small).await.unwrap();
    let sql = "select distinct a.id, a.name, a.body from account a join seat s on s.account = a.id \
               where a.state = 'active' order by a.id limit 300";
    let mut seated: Vec<(AccountId, String)> = Vec::new();
    let mut body = BodyId(0);
    for mut row in made.db.read().await.unwrap().rows(sql.into(), vec![]).await.unwrap() {
        seated.push((row.take().unwrap(), row.take().unwrap()));
        body = row.take().unwrap();
    }
    made.db.close().await;
    let app = app(&folder).await;
    let office = app.timer(body).await.unwrap();
    let mut tx = app.db.begin().await.unwrap();
    let kinds = store::kinds(&mut tx, body).await.unwrap();
    let today = office.today().to_string();
    let new = NewActivity {
        title: "全体委员学习报告会".to_owned(),
        kinds: vec![kinds[0].id],
        own_host: true,
        hosts: Vec::new(),
        when: When {
            starts_on: today.clone(),
            starts_time: "00:00".to_owned(),
            ends_on: today,
            ends_time: "23:59".to_owned(),
        },
        place_kind: PlaceKind::Hall,
        place: "会议室".to_owned(),
        mode: Mode::OnSite,
        shown: Shown::Open,
        agenda: String::new(),
        speakers: String::new(),
        places: 0,
        sign_up_until: String::new(),
        programme: None,
    };
    let id = preparing::create(&mut tx, &office, &new).await.unwrap().id;
    for action in [Action::Announce, Action::Start] {
        steps::perform(&mut tx, &office, id, action, &Input::default()).await.unwrap();
    }
    let mut tokens = Vec::new();
    for (account, name) in seated {
        let by = Acting { account, name, timer: false, ..office.clone() };
        tokens.push((account, session::open(&mut tx, &by, true, ("test", "-")).await.unwrap()));
    }
    tx.commit().await.unwrap();
    app.db.close().await;
    (Folder(folder), body, id, tokens)
}

/// The code that stands at the door now.
async fn code(folder: &Path, body: BodyId, id: ActivityId) -> String {
    let app = app(folder).await;
    let by = app.timer(body).await.unwrap();
    let found = store::activity(&mut app.db.read().await.unwrap(), body, id).await.unwrap().unwrap();
    let shown = door::shown(&by, &found).unwrap();
    app.db.close().await;
    shown.code
}

/// Signs in over the line: whether the answer came.
fn sign_in(address: &str, token: &str, (id, code): (ActivityId, &str)) -> Option<()> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let form = format!("code={code}");
    let request = format!(
        "POST /activities/{id}/here HTTP/1.1\r\nHost: localhost\r\nCookie: yizheng={token}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer);
    let first = answer.lines().next()?;
    assert!(first.contains(" 303 "), "{first} {}", answer.chars().take(3_000).collect::<String>());
    Some(())
}

/// Everybody signs in, eight at a time, until `most` were told so or the server is gone: who was told.
fn all(address: &str, tokens: &[(AccountId, String)], at: (ActivityId, &str), most: usize) -> Vec<AccountId> {
    let (next, told) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                while let Some((account, token)) = tokens.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if told.lock().unwrap().len() >= most || sign_in(address, token, at).is_none() {
                        break;
                    }
                    told.lock().unwrap().push(*account);
                }
            });
        }
    });
    told.into_inner().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_power_cut_among_three_hundred_who_sign_in_loses_nobody_and_counts_nobody_twice() {
    let (folder, body, id, tokens) = place().await;
    assert_eq!(tokens.len(), 300);
    let shown = code(&folder.0, body, id).await;
    let (mut child, address) = start(&folder.0);
    let told = std::thread::scope(|scope| {
        let people = scope.spawn(|| all(&address, &tokens, (id, &shown), TOLD));
        people.join().unwrap()
    });
    // SIGKILL while the last of them are still on the line.
    let last: Vec<_> = tokens.iter().rev().take(CLIENTS).cloned().collect();
    std::thread::scope(|scope| {
        for (_, token) in &last {
            scope.spawn(|| sign_in(&address, token, (id, &shown)));
        }
        child.kill().unwrap();
        child.wait().unwrap();
    });
    assert!(told.len() >= TOLD, "{}", told.len());
    let shown = code(&folder.0, body, id).await;
    let app = app(&folder.0).await;
    let mut db = app.db.read().await.unwrap();
    for account in &told {
        let found = store::attending::own(&mut db, id, *account).await.unwrap();
        assert!(found.is_some_and(|part| part.was_there()), "{account} was told that he is signed in");
    }
    drop(db);
    app.db.close().await;
    // In the morning everybody who is not sure sends again: all of them do.
    let (mut child, address) = start(&folder.0);
    assert_eq!(all(&address, &tokens, (id, &shown), usize::MAX).len(), 300);
    child.kill().unwrap();
    child.wait().unwrap();
    let app = crate::app(&folder.0).await;
    let mut db = app.db.read().await.unwrap();
    let number = |sql: &'static str| (sql, vec![yizheng::foundation::db::Arg::from(id)]);
    let (sql, args) =
        number("select count(*) from attendance where activity = $1 and state in ('present', 'late')");
    assert_eq!(db.number(sql.into(), args).await.unwrap(), 300);
    let (sql, args) = number(
        "select count(*) from event e join attendance t on t.id = e.subject where t.activity = $1 and e.kind = 'attendance'",
    );
    assert_eq!(db.number(sql.into(), args).await.unwrap(), 300, "each arrival is told once");
    assert_eq!(store::sound::contradictions(&mut db, body).await.unwrap(), Vec::<String>::new());
    drop(db);
    app.db.close().await;
}
