//! The timer: each minute the rooms' ticks, the sweep, the use of sign-ins; each ten seconds the mailer; once a day the digest.
//! A job that fails is logged and tried again the next minute; it never stops the others.

use super::acting::local;
use super::app::App;
use super::errors::Outcome;
use super::ids::BodyId;
use super::room::Room;
use super::{mail, procedure_store, search, session, store};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Keys of submissions are remembered so long (TRUST T-32).
const ONCE_MS: i64 = 72 * 3_600_000;
/// Hour of the day at which the digest is written.
const DIGEST_HOUR: u8 = 8;

/// A stop waits so long for the job under way.
const STOP_SECONDS: u64 = 5;

/// The running timer.
pub struct Jobs {
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Jobs {
    /// Lets the job under way finish, so that a mail that went out is also noted as sent, and begins no other.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        let deadline = tokio::time::Instant::now() + Duration::from_secs(STOP_SECONDS);
        for mut task in self.tasks {
            if tokio::time::timeout_at(deadline, &mut task).await.is_err() {
                task.abort();
            }
        }
    }
}

/// Starts the timer; it ends when it is stopped or dropped.
pub fn start(app: App, rooms: &'static [&'static Room]) -> Jobs {
    let (stop, stopped) = watch::channel(false);
    let (mailer, mut mailer_stopped) = (app.clone(), stopped.clone());
    let mails = tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(10));
        while next(&mut every, &mut mailer_stopped).await {
            log("mail", mail::send_due(&mailer).await.map(|_| ()));
        }
    });
    let mut minutes_stopped = stopped;
    let minutes = tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_secs(60));
        while next(&mut every, &mut minutes_stopped).await {
            minute(&app, rooms).await;
        }
    });
    Jobs { stop, tasks: vec![mails, minutes] }
}

/// Waits for the next round; false when there is none any more.
async fn next(every: &mut tokio::time::Interval, stopped: &mut watch::Receiver<bool>) -> bool {
    tokio::select! {
        biased;
        _ = stopped.changed() => false,
        _ = every.tick() => true,
    }
}

fn log(job: &str, result: Outcome<()>) {
    if let Err(error) = result {
        tracing::error!(job, %error, "job failed");
    }
}

/// Everything of one minute. Also called by tests, which move the clock themselves.
pub async fn minute(app: &App, rooms: &[&Room]) {
    log("sign-ins", session::write_down_use(app).await);
    log("sweep", sweep(app).await);
    let bodies = match app.db.read().await {
        Ok(mut reader) => procedure_store::bodies(&mut reader).await.unwrap_or_default(),
        Err(_) => return,
    };
    for body in bodies {
        for room in rooms {
            if let Some(tick) = room.tick {
                log(room.name, tick(app.clone(), body).await);
            }
        }
        log("digest", daily_digest(app, body).await);
    }
    log("search", search::settle(app).await);
}

async fn sweep(app: &App) -> Outcome<()> {
    app.limits.sweep();
    let now = app.now();
    let mut tx = app.db.begin().await?;
    store::sweep(&mut tx, now, now - ONCE_MS).await?;
    tx.commit().await
}

async fn daily_digest(app: &App, body: BodyId) -> Outcome<()> {
    let by = app.timer(body).await?;
    if local(by.now, by.procedure.utc_offset_minutes).hour() < DIGEST_HOUR {
        return Ok(());
    }
    let name = format!("digest-{body}");
    let today = by.today().to_string();
    if store::job_last(&mut app.db.read().await?, &name).await?.as_deref() == Some(today.as_str()) {
        return Ok(());
    }
    let written = mail::digest(app, body).await?;
    let mut tx = app.db.begin().await?;
    store::job_done(&mut tx, &name, &today, by.now, &written.to_string()).await?;
    tx.commit().await
}
