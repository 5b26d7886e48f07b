//! Catalogue and book of a session as documents: what is asked for, how far it is, and the file until it is fetched. They are made
//! aside, so that nobody's page waits; any program on the database can say how far one is. `writing.rs`: what stands in them.

mod store;
mod writing;

#[cfg(test)]
mod tests;

pub use store::{RECORDS, STATEMENTS};

use super::records::{SittingId, reads_all};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::{Read, Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::ids::{AccountId, BodyId};
use crate::foundation::lists;
use std::time::Duration;
use tokio::sync::Semaphore;

crate::names!(
    /// What is made.
    Kind {
        /// A table by category: number, title, proposers, units.
        Catalogue = "catalogue",
        /// Every proposal with its text.
        Book = "book",
    }
);

crate::names!(
    /// How far it is.
    Progress {
        /// Being made.
        Making = "making",
        /// Ready to be fetched.
        Done = "done",
        /// Could not be made.
        Failed = "failed",
    }
);

crate::record!(
    /// A volume that somebody asked for.
    Volume in "volume" {
        /// Its id.
        id: i64,
        /// Its body.
        body: BodyId,
        /// Who asked.
        account: AccountId,
        /// Of which session.
        sitting: SittingId,
        /// What.
        kind: Kind,
        /// Whether a book has the replies that were published.
        replies: bool,
        /// Whether only what was published stands in it, as everybody may read it.
        published: bool,
        /// How far.
        state: Progress,
        /// Proposals written.
        done: i64,
        /// Proposals in all.
        total: i64,
        /// Name of the file, without its ending.
        name: String,
        /// Its bytes.
        size: i64,
        /// Asked for.
        begun_at: i64,
        /// Last step.
        changed_at: i64,
        /// Whether it was made for one who reads all that was handed in; it is fetched only by one who still does.
        all_read: bool,
    }
);

/// A volume that was not touched for so long is made by nobody any more.
const STALLED_MS: i64 = 120_000;
/// How often one that waits for its turn says that it does.
const WAITING: Duration = Duration::from_secs(30);
/// How long a volume waits to be fetched.
const KEPT_MS: i64 = 86_400_000;
/// How many of a person are kept; the oldest goes.
const MOST: usize = 5;
/// How many of a body wait to be made.
const WAITERS: usize = 20;
/// Bytes of a volume, and of all volumes of a body together; of these the oldest goes.
const BYTES: i64 = 256 << 20;
const ALL_BYTES: i64 = 4 << 30;
/// Volumes that are made at one time.
static MAKING: Semaphore = Semaphore::const_new(1);

impl Volume {
    /// How far it is now; one that nobody makes any more has failed.
    pub fn progress(&self, now: i64) -> Progress {
        if self.state == Progress::Making && now - self.changed_at > STALLED_MS {
            Progress::Failed
        } else {
            self.state
        }
    }
}

/// A volume of a session as somebody sees it.
pub fn new(by: &Acting, sitting: SittingId, kind: Kind, (replies, published): (bool, bool)) -> Volume {
    Volume {
        id: by.new_id(),
        body: by.body,
        account: by.account,
        sitting,
        kind,
        replies: replies && kind == Kind::Book,
        published,
        state: Progress::Making,
        done: 0,
        total: 0,
        name: String::new(),
        size: 0,
        begun_at: by.now,
        changed_at: by.now,
        all_read: reads_all(by),
    }
}

/// What came of asking for a volume.
#[derive(Debug)]
pub enum Asked {
    /// It is to be made; the files of these older ones are to be cleared.
    Begun(Vec<i64>),
    /// Another one of this person is still being made.
    Running(i64),
}

/// Writes down that a volume is to be made. One at a time for a person, and of the older ones the last few stay.
///
/// # Errors
/// `Slower` where many wait already.
pub async fn begin(tx: &mut Tx, by: &Acting, volume: &Volume) -> Outcome<Asked> {
    // Whoever asks next waits here until this is committed, and then sees it.
    super::store::raise_number(tx, by.body, 0, "volume", 0).await?;
    let mine = store::mine(tx, by).await?;
    if let Some(running) = mine.iter().find(|one| one.progress(by.now) == Progress::Making) {
        return Ok(Asked::Running(running.id));
    }
    let all = store::of_body(tx, by.body, by.now - 2 * KEPT_MS).await?;
    if all.iter().filter(|one| one.progress(by.now) == Progress::Making).count() >= WAITERS {
        return Err(Problem::Slower { wait_seconds: WAITING.as_secs() });
    }
    volume.insert(tx).await?;
    let mut gone: Vec<i64> = mine.into_iter().skip(MOST - 1).map(|one| one.id).collect();
    gone.extend(beyond(&all, ALL_BYTES - BYTES));
    for id in &gone {
        store::forget(tx, *id).await?;
    }
    Ok(Asked::Begun(gone))
}

/// The oldest of a body's volumes, the latest first given, that have no room.
fn beyond(all: &[Volume], room: i64) -> Vec<i64> {
    let mut sum = 0;
    let mut gone = Vec::new();
    for one in all {
        sum += one.size;
        if sum > room && one.size > 0 {
            gone.push(one.id);
        }
    }
    gone
}

/// Whether somebody may still read what stands in a volume of his.
fn still(by: &Acting, volume: &Volume) -> bool {
    !volume.all_read || reads_all(by)
}

/// A volume of a person; not found for anybody else, nor by himself once he has lost the right by which it was made.
pub async fn find(db: &mut dyn Read, by: &Acting, id: i64) -> Outcome<Volume> {
    store::find(db, by, id).await?.filter(|volume| still(by, volume)).ok_or(Problem::NotFound)
}

/// A person's volumes, the latest first.
pub async fn mine(db: &mut dyn Read, by: &Acting) -> Outcome<Vec<Volume>> {
    let mut all = store::mine(db, by).await?;
    all.retain(|volume| still(by, volume));
    Ok(all)
}

/// Makes it aside. What goes wrong is logged and shown on its page.
pub fn start(app: App, by: Acting, volume: Volume, standing: &'static str) {
    tokio::spawn(async move {
        let made = make(&app, &by, volume.clone(), standing).await;
        if let Err(error) = made {
            tracing::error!(volume = volume.id, %error, "a volume could not be made");
            let failed = Volume { state: Progress::Failed, changed_at: app.now(), ..volume };
            if let Err(error) = noted(&app, &failed).await {
                tracing::error!(volume = failed.id, %error, "and could not be marked so");
            }
        }
    });
}

async fn make(app: &App, by: &Acting, mut volume: Volume, standing: &str) -> Outcome<()> {
    let _turn = loop {
        match tokio::time::timeout(WAITING, MAKING.acquire()).await {
            Ok(turn) => break turn.map_err(Problem::broken)?,
            // Others are made before it: it is not forgotten.
            Err(_) => {
                volume.changed_at = app.now();
                if !noted(app, &volume).await? {
                    return Ok(());
                }
            }
        }
    };
    let (name, file) = writing::write(app, by, &mut volume).await?;
    let size = file.metadata().map_err(Problem::broken)?.len();
    if size > BYTES as u64 {
        return Err(Problem::TooLarge { limit: BYTES as usize });
    }
    volume.size = app.files.lay_out(volume.id, file).await?;
    volume.name = name;
    volume.state = Progress::Done;
    volume.changed_at = app.now();
    let query = format!("kind={}&sitting={}&published={}", volume.kind, volume.sitting, volume.published);
    lists::noted(app, by, standing, ("/proposals/volumes", &query, volume.total as usize)).await?;
    if !noted(app, &volume).await? {
        app.files.clear(volume.id).await?;
    }
    Ok(())
}

/// Writes down how far a volume is; false where it was forgotten meanwhile.
async fn noted(app: &App, volume: &Volume) -> Outcome<bool> {
    let mut tx = app.db.begin().await?;
    let there = store::save(&mut tx, volume).await?;
    tx.commit().await?;
    Ok(there)
}

/// Forgets volumes that nobody fetched for a day, with their files; says of those that nobody makes any more that they failed; and
/// clears away what lies among the made files and belongs to nothing.
pub async fn sweep(app: &App, body: BodyId) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    store::fail(&mut tx, body, (app.now() - STALLED_MS, app.now() - 2 * KEPT_MS)).await?;
    tx.commit().await?;
    app.files.clear_before(app.now() - KEPT_MS - 3_600_000).await?;
    let old = store::old(&mut app.db.read().await?, body, app.now() - KEPT_MS).await?;
    for id in old {
        app.files.clear(id).await?;
        let mut tx = app.db.begin().await?;
        store::forget(&mut tx, id).await?;
        tx.commit().await?;
    }
    Ok(())
}
