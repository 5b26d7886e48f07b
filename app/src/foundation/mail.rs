//! The mailer: sends what lies in the outbox, tries again later when it cannot, gives up after a day and shows it. Nothing is
//! lost by a mail server that is down: the notice itself stands in the inbox.

use super::app::App;
use super::errors::Outcome;
use super::store::{self, NewMail};
use super::words::Lang;
use lettre::message::header::ContentType;
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// Attempts before a mail is given up: waits double from one minute to 256, which makes about 25 hours.
const ATTEMPTS: i64 = 14;
/// How long one program keeps a mail to itself while it sends it (several may share one PostgreSQL).
const CLAIM_MS: i64 = 120_000;

/// Sends what is due; how many went out.
pub async fn send_due(app: &App) -> Outcome<usize> {
    if app.config.smtp.is_empty() {
        return Ok(0);
    }
    let due = store::due_mail(&mut app.db.read().await?, app.now()).await?;
    let mut sent = 0;
    for (id, address, subject, content, attempts) in due {
        let now = app.now();
        let mut tx = app.db.begin().await?;
        let claimed = store::claim_mail(&mut tx, id, now + CLAIM_MS, now).await?;
        tx.commit().await?;
        if !claimed {
            continue;
        }
        let result = send(app, &address, &subject, &content).await;
        let now = app.now();
        let mut tx = app.db.begin().await?;
        match result {
            Ok(()) => {
                store::mail_sent(&mut tx, id, now).await?;
                sent += 1;
            }
            Err(error) => {
                tracing::warn!(%error, "mail not sent");
                let wait = 60_000 << attempts.clamp(0, 8);
                let dead = (attempts + 1 >= ATTEMPTS).then_some(now);
                let error: String = error.chars().take(300).collect();
                store::mail_failed(&mut tx, id, now + wait, &error, dead).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(sent)
}

async fn send(app: &App, address: &str, subject: &str, content: &str) -> Result<(), String> {
    let message = Message::builder()
        .from(app.config.mail_from.parse().map_err(|e| format!("mail_from: {e}"))?)
        .to(address.parse().map_err(|e| format!("{address}: {e}"))?)
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(content.to_owned())
        .map_err(|e| e.to_string())?;
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&app.config.smtp)
        .map_err(|e| format!("smtp: {e}"))?
        .timeout(Some(Duration::from_secs(15)))
        .build();
    transport.send(message).await.map(|_| ()).map_err(|e| e.to_string())
}

/// Writes one mail to everyone with unread notices of which no mail told him yet. Nothing where there is nothing.
pub async fn digest(app: &App, body: super::ids::BodyId) -> Outcome<usize> {
    let by = app.timer(body).await?;
    let people = store::accounts_to_digest(&mut app.db.read().await?, body).await?;
    let mut written = 0;
    for (account, address, lang, name) in people {
        let lang = Lang::from_tag(&lang).unwrap_or_default();
        let notices = store::notices_to_digest(&mut app.db.read().await?, account).await?;
        if notices.is_empty() {
            continue;
        }
        let mut text = format!("{}\n\n", app.words.say(lang, "digest-greeting", &[("x", name.into())]));
        for notice in &notices {
            let due = notice.due_on.as_deref().map(|d| format!(" ({d})")).unwrap_or_default();
            text.push_str(&format!("- {}{due}\n", notice.sentence(&app.words, lang)));
        }
        text.push_str(&format!("\n{}/inbox\n", app.config.address()));
        let count = [("n", (notices.len() as i64).into())];
        let subject = app.words.say(lang, "digest-subject", &count);
        let dedup = format!("digest-{account}-{}", by.today());
        let mut tx = app.db.begin().await?;
        let mail = NewMail { account, dedup: &dedup, address: &address, subject: &subject, content: &text };
        // A second digest of one day is not written; what it would have told waits for tomorrow's.
        if !store::queue_mail(&mut tx, &by, &mail).await? {
            continue;
        }
        // Only what this mail tells is marked: a notice written meanwhile is told by the next one.
        for notice in &notices {
            store::mark_digested(&mut tx, account, notice.id, by.now).await?;
        }
        tx.commit().await?;
        written += 1;
    }
    Ok(written)
}
