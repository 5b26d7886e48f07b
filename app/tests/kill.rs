//! The power goes out, again and again, while people write: what was acknowledged is there, nothing is half there.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop where a test would")]

use std::io::{BufRead, BufReader, Read as _, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64};
use std::time::Duration;
use yizheng::assembly::proposals::actions::KIND;
use yizheng::assembly::proposals::records::ProposalId;
use yizheng::assembly::proposals::store::{self, lists, parts};
use yizheng::assembly::proposals::workflow::State;
use yizheng::config::Config;
use yizheng::demo::{self, Size};
use yizheng::foundation::acting::{Acting, Chance, Clock};
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Db, Read, Reader};
use yizheng::foundation::ids::{AccountId, BodyId};
use yizheng::foundation::{dialect, events, session};
use yizheng::house;

const CLIENTS: usize = 8;
const SUGGESTION: &str = "由主管部门牵头建立联席会议制度，每季度通报一次进展情况，明确完成时限。";

/// A proposal as its writer was told it stands.
#[derive(Debug, Clone)]
struct Known {
    id: String,
    title: String,
    suggestions: usize,
    version: i64,
    submitted: bool,
}

/// What was sent and not answered when the server died.
#[derive(Debug, Clone)]
enum Sent {
    Create { once: String, title: String, suggestions: usize },
    Edit { at: usize, title: String, suggestions: usize },
    Submit { at: usize },
}

/// One who writes, and what he was told.
struct Writer {
    number: usize,
    account: AccountId,
    token: String,
    count: usize,
    known: Vec<Known>,
    open: Option<Sent>,
}

/// The installation, between two servers.
struct Place {
    folder: PathBuf,
    body: BodyId,
    people: Vec<(AccountId, String)>,
}

impl Drop for Place {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(folder: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_yizheng"));
        command.arg("--data").arg(folder).args(["serve", "--listen", "127.0.0.1:0"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        for name in ["DATABASE", "LISTEN", "CERTIFICATE", "KEY", "BEHIND_HTTPS_PROXY"] {
            command.env_remove(format!("YIZHENG_{name}"));
        }
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = lines.find_map(|line| line.ok().filter(|l| l.contains(" serves ")));
        let said = said.expect("the server starts again after every kill");
        let (_, address) = said.rsplit_once("http://").unwrap();
        Self { address: address.trim().to_owned(), child }
    }

    /// SIGKILL: nothing of the program runs after this.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn open(folder: &Path, db: Db, clock: Clock) -> App {
    house::build(Config::default(), db, folder, clock, false).unwrap()
}

/// The demo prefecture in a folder of its own, served as a real installation by the machine's clock.
async fn place() -> Place {
    let folder =
        std::env::temp_dir().join(format!("yz-kill-{}-{}", std::process::id(), Clock::Machine(0).now_ms()));
    std::fs::create_dir_all(&folder).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(&folder, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    let db = Db::sqlite(&folder.join("yizheng.sqlite")).await.unwrap();
    dialect::migrate(&db, house::MIGRATIONS, demo::TODAY).await.unwrap();
    let app = open(&folder, db, Clock::Set(Arc::new(AtomicI64::new(demo::TODAY))));
    demo::fill_size(&app, Size::Small).await.unwrap();
    let sql = "select a.id, a.name, a.body from account a join seat s on s.account = a.id where a.state = 'active' \
               order by a.id limit 8";
    let mut people = Vec::new();
    let mut body = BodyId(0);
    for mut row in app.db.read().await.unwrap().rows(sql.into(), vec![]).await.unwrap() {
        people.push((row.take().unwrap(), row.take().unwrap()));
        body = row.take().unwrap();
    }
    app.db.close().await;
    Place { folder, body, people }
}

impl Place {
    /// Opens the database that a server left behind, with nothing of it running.
    async fn app(&self) -> App {
        let db = Db::sqlite(&self.folder.join("yizheng.sqlite")).await.unwrap();
        open(&self.folder, db, Clock::Machine(0))
    }

    /// Fresh sign-ins, as after a power cut in the morning.
    async fn sign_in(&self, app: &App, writers: &mut [Writer]) {
        let mut tx = app.db.begin().await.unwrap();
        for writer in writers {
            let name = self.people[writer.number].1.clone();
            let by =
                Acting { account: writer.account, name, timer: false, ..app.timer(self.body).await.unwrap() };
            writer.token = session::open(&mut tx, &by, true, ("test", "-")).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

/// Posts a form over a connection that stays open: where the answer leads, or nothing when there is no server any more.
fn post(
    stream: &mut BufReader<TcpStream>,
    token: &str,
    path: &str,
    fields: &[(&str, &str)],
) -> Option<String> {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(fields);
    let form = form.finish();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: yizheng={token}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.get_mut().write_all(request.as_bytes()).ok()?;
    let (mut head, mut line) = (Vec::new(), String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line == "\r\n" {
            break;
        }
        head.push(line.trim_end().to_owned());
    }
    let header = |name: &str| {
        head.iter().find_map(|line| line.split_once(": ").filter(|(n, _)| n.eq_ignore_ascii_case(name)))
    };
    let length = header("content-length").and_then(|(_, n)| n.parse().ok()).unwrap_or(0);
    let mut content = vec![0; length];
    stream.read_exact(&mut content).ok()?;
    assert!(head[0].contains(" 303 "), "{path}: {} {}", head[0], String::from_utf8_lossy(&content));
    Some(header("location").map(|(_, at)| at.to_owned()).unwrap_or_default())
}

impl Writer {
    /// Writes until the server is gone. What was answered is noted; what was not stays open.
    fn write(&mut self, address: &str, chance: &Chance) {
        let Ok(stream) = TcpStream::connect(address) else { return };
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let mut stream = BufReader::new(stream);
        while let Some(()) = self.one(&mut stream, chance.next() >> 16) {}
    }

    fn one(&mut self, stream: &mut BufReader<TcpStream>, chance: u64) -> Option<()> {
        self.count += 1;
        let (once, suggestions) = (format!("{}-{}", self.number, self.count), 1 + (chance % 5) as usize);
        let title = format!("推进{}号片区第{}段步道建设", self.number, self.count);
        let drafts: Vec<usize> = (0..self.known.len()).filter(|at| !self.known[*at].submitted).collect();
        let chosen = drafts.get((chance >> 8) as usize % drafts.len().max(1)).copied();
        let sent = match (chance % 3, chosen) {
            (1, Some(at)) => Sent::Edit { at, title, suggestions },
            (2, Some(at)) => Sent::Submit { at },
            _ => Sent::Create { once: once.clone(), title, suggestions },
        };
        self.open = Some(sent.clone());
        let location = self.send(stream, &once, &sent)?;
        self.open = None;
        match sent {
            Sent::Create { title, suggestions, .. } => {
                let id = location.split('/').nth(2).unwrap_or_default().to_owned();
                self.known.push(Known { id, title, suggestions, version: 1, submitted: false });
            }
            Sent::Edit { at, title, suggestions } => {
                let known = &mut self.known[at];
                (known.title, known.suggestions) = (title, suggestions);
                known.version += 1;
            }
            Sent::Submit { at } => {
                self.known[at].version += 1;
                self.known[at].submitted = true;
            }
        }
        Some(())
    }

    fn send(&self, stream: &mut BufReader<TcpStream>, once: &str, sent: &Sent) -> Option<String> {
        let mut fields = vec![("_once", once)];
        let version;
        let path = match sent {
            Sent::Create { title, suggestions, .. } | Sent::Edit { title, suggestions, .. } => {
                fields.extend([("who", "individual"), ("title", title.as_str())]);
                fields.extend([
                    ("situation", "沿河步道多处中断，居民绕行。"),
                    ("analysis", "各段分属不同单位管理。"),
                ]);
                fields.extend((0..*suggestions).map(|_| ("suggestion", SUGGESTION)));
                match sent {
                    Sent::Edit { at, .. } => {
                        version = self.known[*at].version.to_string();
                        fields.push(("version", &version));
                        format!("/proposals/{}/edit", self.known[*at].id)
                    }
                    _ => "/proposals/new".to_owned(),
                }
            }
            Sent::Submit { at } => format!("/proposals/{}/steps/submit", self.known[*at].id),
        };
        post(stream, &self.token, &path, &fields)
    }

    /// Everything acknowledged is there as it was told; what was open is there wholly or not at all, and is known from now on.
    async fn check(&mut self, db: &mut Reader, body: BodyId) {
        if let Some(Sent::Create { once, title, suggestions }) = &self.open {
            let args = yizheng::args![self.account, once];
            let sql = "select location from once where account = $1 and once_key = $2";
            if let Some(row) = db.row(sql.into(), args).await.unwrap() {
                let location: String = row.only().unwrap();
                let id = location.split('/').nth(2).unwrap_or_default().to_owned();
                let (title, suggestions) = (title.clone(), *suggestions);
                self.known.push(Known { id, title, suggestions, version: 1, submitted: false });
            }
        }
        for at in 0..self.known.len() {
            let known = self.known[at].clone();
            let found = facts(db, body, &known.id).await;
            let told = (known.title.clone(), known.suggestions, known.version, known.submitted);
            let meant = match &self.open {
                Some(Sent::Edit { at: open, title, suggestions }) if *open == at => {
                    Some((title.clone(), *suggestions, known.version + 1, false))
                }
                Some(Sent::Submit { at: open }) if *open == at => {
                    Some((known.title, known.suggestions, known.version + 1, true))
                }
                _ => None,
            };
            assert!(found == told || Some(&found) == meant.as_ref(), "{found:?}, not {told:?} nor {meant:?}");
            let known = &mut self.known[at];
            (known.title, known.suggestions, known.version, known.submitted) = found;
        }
        self.open = None;
    }
}

/// A proposal as it lies in the database, its history and its parts agreeing.
async fn facts(db: &mut Reader, body: BodyId, id: &str) -> (String, usize, i64, bool) {
    let id: ProposalId = id.parse().unwrap();
    let p = store::load(db, body, id).await.unwrap().expect("an acknowledged proposal is there");
    let history = events::history(db, body, KIND, id.0).await.unwrap();
    events::verify(body, &history).unwrap();
    assert_eq!(history.len() as i64, p.version, "{id}: each version is one event");
    let submitted = p.state == State::Submitted;
    assert!(submitted || p.state == State::Draft, "{id}: {}", p.state);
    assert_eq!(submitted, p.serial.is_some(), "{id}: a serial with the submission");
    assert_eq!(parts::versions(db, id).await.unwrap().len() as i64, p.text_version, "{id}: text versions");
    (p.title, parts::suggestions(db, id).await.unwrap().len(), p.version, submitted)
}

/// The whole database: sound in itself, and nothing in it that belongs to half a write.
async fn whole(db: &mut Reader, body: BodyId, written: usize) {
    let sound = db.row("pragma integrity_check".into(), vec![]).await.unwrap().unwrap();
    assert_eq!(sound.only::<String>().unwrap(), "ok");
    assert_eq!(lists::tally_differences(db, body).await.unwrap(), Vec::<String>::new());
    for none in [
        "select p.id from proposal p where p.version <> (select count(*) from event e where e.kind = 'proposal' and \
         e.subject = p.id)",
        "select e.subject from event e where e.kind = 'proposal' and not exists (select 1 from proposal p where \
         p.id = e.subject)",
        "select s.id from suggestion s where not exists (select 1 from proposal p where p.id = s.proposal)",
        "select v.id from text_version v where not exists (select 1 from proposal p where p.id = v.proposal)",
        "select once_key from once where location = ''",
        "select serial from proposal where serial is not null group by serial having count(*) > 1",
        "select title from proposal where title like '推进%段步道建设' group by title having count(*) > 1",
    ] {
        assert_eq!(db.rows(none.into(), vec![]).await.unwrap().len(), 0, "{none}");
    }
    let sql = "select count(*) from proposal where title like '推进%段步道建设'";
    assert_eq!(db.number(sql.into(), vec![]).await.unwrap(), written as i64, "proposals nobody wrote");
}

async fn rounds(rounds: usize) {
    let chance = Chance::Seeded(Arc::new(AtomicU64::new(Clock::Machine(0).now_ms() as u64)));
    println!("{rounds} rounds, chance {chance:?}");
    let place = place().await;
    let writer = |(number, (account, _)): (usize, &(AccountId, String))| Writer {
        number,
        account: *account,
        token: String::new(),
        count: 0,
        known: Vec::new(),
        open: None,
    };
    let mut writers: Vec<Writer> = place.people.iter().enumerate().map(writer).collect();
    assert_eq!(writers.len(), CLIENTS);
    let (mut opened, mut kept) = (0, 0);
    for _ in 0..rounds {
        let app = place.app().await;
        place.sign_in(&app, &mut writers).await;
        app.db.close().await;
        let mut server = Server::start(&place.folder);
        let address = server.address.clone();
        let pause = Duration::from_millis(20 + (chance.next() >> 16) % 380);
        std::thread::scope(|scope| {
            for writer in &mut writers {
                let (address, chance) = (&address, &chance);
                scope.spawn(move || writer.write(address, chance));
            }
            std::thread::sleep(pause);
            server.kill();
        });
        let app = place.app().await;
        let mut db = app.db.read().await.unwrap();
        for writer in &mut writers {
            let (was_open, before) = (writer.open.is_some(), steps(writer));
            writer.check(&mut db, place.body).await;
            opened += usize::from(was_open);
            kept += usize::from(was_open && steps(writer) > before);
        }
        whole(&mut db, place.body, writers.iter().map(|w| w.known.len()).sum()).await;
        drop(db);
        app.db.close().await;
    }
    let done: i64 = writers.iter().map(steps).sum();
    println!("{done} writes durable; of {opened} under way at a kill, {kept} were kept whole");
    assert!(done > rounds as i64, "too few writes to mean anything");
}

fn steps(writer: &Writer) -> i64 {
    writer.known.iter().map(|known| known.version).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_under_load_fifty_times_nothing_acknowledged_is_lost() {
    let wished = std::env::var("KILL_ROUNDS").ok().and_then(|n| n.parse().ok());
    rounds(wished.unwrap_or(50)).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "minutes: run by ./check --full"]
async fn killed_under_load_five_hundred_times_nothing_acknowledged_is_lost() {
    rounds(500).await;
}
