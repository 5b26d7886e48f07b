//! Catalogue and book of a session as documents: what is asked for, how far it is, and the file until it is fetched. They are made
//! aside, so that nobody's page waits; any program on the database can say how far one is. `writing.rs`: what stands in them.

mod store;
mod writing;

#[cfg(test)]
mod tests;

pub use store::{RECORDS, STATEMENTS};

use super::records::SittingId;
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::db::Read;
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
    State {
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
        state: State,
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
    }
);

/// Media type of a volume.
pub const MEDIA: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// A volume that was not touched for so long is made by nobody any more.
const STALLED_MS: i64 = 120_000;
/// How often one that waits for its turn says that it does.
const WAITING: Duration = Duration::from_secs(30);
/// How long a volume waits to be fetched.
const KEPT_MS: i64 = 86_400_000;
/// Volumes that are made at one time.
static MAKING: Semaphore = Semaphore::const_new(1);

impl Volume {
    /// How far it is now; one that nobody makes any more has failed.
    pub fn standing(&self, now: i64) -> State {
        if self.state == State::Making && now - self.changed_at > STALLED_MS {
            State::Failed
        } else {
            self.state
        }
    }
}

/// Begins a volume as somebody sees the session; it is made while he goes on. One at a time for a person.
pub fn new(by: &Acting, sitting: SittingId, kind: Kind, (replies, published): (bool, bool)) -> Volume {
    Volume {
        id: by.new_id(),
        body: by.body,
        account: by.account,
        sitting,
        kind,
        replies: replies && kind == Kind::Book,
        published,
        state: State::Making,
        done: 0,
        total: 0,
        name: String::new(),
        size: 0,
        begun_at: by.now,
        changed_at: by.now,
    }
}

/// A volume of a person; not found for anybody else.
pub async fn find(db: &mut impl Read, by: &Acting, id: i64) -> Outcome<Volume> {
    store::find(db, by, id).await?.ok_or(Problem::NotFound)
}

/// A person's volumes, the latest first.
pub async fn mine(db: &mut impl Read, by: &Acting) -> Outcome<Vec<Volume>> {
    store::mine(db, by).await
}

/// Makes it aside. What goes wrong is logged and shown on its page.
pub fn start(app: App, by: Acting, volume: Volume, standing: &'static str) {
    tokio::spawn(async move {
        let made = make(&app, &by, volume.clone(), standing).await;
        if let Err(error) = made {
            tracing::error!(volume = volume.id, %error, "a volume could not be made");
            let failed = Volume { state: State::Failed, changed_at: app.now(), ..volume };
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
                noted(app, &volume).await?;
            }
        }
    };
    let (name, file) = writing::write(app, by, &mut volume).await?;
    volume.size = app.files.lay_out(volume.id, file).await?;
    volume.name = name;
    volume.state = State::Done;
    volume.changed_at = app.now();
    let query = format!("kind={}&sitting={}&published={}", volume.kind, volume.sitting, volume.published);
    lists::noted(app, by, standing, ("/proposals/volumes", &query, volume.total as usize)).await?;
    noted(app, &volume).await
}

/// Writes down how far a volume is.
async fn noted(app: &App, volume: &Volume) -> Outcome<()> {
    let mut tx = app.db.begin().await?;
    store::save(&mut tx, volume).await?;
    tx.commit().await
}

/// Forgets volumes that nobody fetched for a day, with their files.
pub async fn sweep(app: &App, body: BodyId) -> Outcome<()> {
    let old = store::old(&mut app.db.read().await?, body, app.now() - KEPT_MS).await?;
    for id in old {
        app.files.clear(id).await?;
        let mut tx = app.db.begin().await?;
        store::forget(&mut tx, id).await?;
        tx.commit().await?;
    }
    Ok(())
}
