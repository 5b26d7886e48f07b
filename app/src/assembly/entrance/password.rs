//! Passwords: hashed with Argon2id off the request threads and through a gate, so that a crowd at the door cannot take all
//! memory; rules by the body's profile. No rule of composition in the usual profile: length and not being common is what helps.

use crate::foundation::errors::{Complaint, Outcome, Problem};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::time::Duration;
use tokio::sync::Semaphore;

/// Hashes made at one time: 19 MiB each.
static GATE: Semaphore = Semaphore::const_new(4);
/// A sign-in waits so long at the gate before it is asked to come back.
const GATE_SECONDS: u64 = 10;
/// A hash of nothing, verified in the place of an unknown person's, so that the answer takes the same time.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$eWl6aGVuZ3lpemhlbmd5aQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
/// The most common passwords of at least a few letters, one a line, in small letters.
const COMMON: &str = include_str!("common_passwords.txt");
/// Least length.
pub const LEAST: usize = 12;
/// Greatest length.
pub const MOST: usize = 128;
/// A longer text is no password, and is not hashed.
const READ: usize = MOST * 4;
/// Days after which a password is changed in the profile `classified`.
pub const CLASSIFIED_DAYS: i64 = 90;

fn argon() -> Outcome<Argon2<'static>> {
    let params = Params::new(19_456, 2, 1, None).map_err(Problem::broken)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn at_the_gate<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    let waited = tokio::time::timeout(Duration::from_secs(GATE_SECONDS), GATE.acquire()).await;
    let place = match waited {
        Ok(place) => place.map_err(Problem::broken)?,
        Err(_) => return Err(Problem::Slower { wait_seconds: GATE_SECONDS }),
    };
    let done = tokio::task::spawn_blocking(work).await.map_err(Problem::broken)?;
    drop(place);
    done
}

/// Hashes a password.
pub async fn hash(password: &str) -> Outcome<String> {
    let password = password.to_owned();
    at_the_gate(move || {
        let hash = argon()?.hash_password(password.as_bytes()).map_err(Problem::broken)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether a password is the one that was hashed; without a hash the same work is done and the answer is no.
pub async fn fits(password: &str, hash: Option<&str>) -> Outcome<bool> {
    let known = hash.is_some() && password.len() <= READ;
    let password = if known { password } else { "" };
    let (password, hash) = (password.to_owned(), hash.unwrap_or(NOBODYS).to_owned());
    at_the_gate(move || {
        let hash = PasswordHash::new(&hash).map_err(Problem::broken)?;
        Ok(argon()?.verify_password(password.as_bytes(), &hash).is_ok() && known)
    })
    .await
}

/// What is wrong with a new password for a person, in a profile (`length`, `classified`).
pub fn complaints(password: &str, again: &str, person: (&str, &str), profile: &str) -> Vec<Complaint> {
    let field = "password_new";
    let length = password.chars().count();
    let mut wrong = Vec::new();
    if length < LEAST {
        wrong.push(Complaint::new(field, "form-too-short").with("min", LEAST).with("now", length));
    } else if length > MOST {
        wrong.push(Complaint::new(field, "form-too-long").with("max", MOST).with("now", length));
    } else if is_common(password) {
        wrong.push(Complaint::new(field, "entrance-password-common"));
    } else if names(password, person) {
        wrong.push(Complaint::new(field, "entrance-password-named"));
    } else if profile == "classified" && kinds(password) < 3 {
        wrong.push(Complaint::new(field, "entrance-password-kinds"));
    }
    if wrong.is_empty() && password != again {
        wrong.push(Complaint::new("password_again", "entrance-password-differs"));
    }
    wrong
}

/// Whether it is a common password, such a one written twice, or one character repeated.
fn is_common(password: &str) -> bool {
    let small = password.to_lowercase();
    let first = small.chars().next();
    let one_character = small.chars().all(|c| Some(c) == first);
    let half = small.len() / 2;
    let doubled =
        small.len().is_multiple_of(2) && small.is_char_boundary(half) && small[..half] == small[half..];
    let listed = |text: &str| COMMON.lines().any(|line| line == text);
    let plain = small.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_ascii_punctuation());
    one_character
        || listed(&small)
        || (doubled && listed(&small[..half]))
        || (plain.len() < 9 && listed(plain))
}

fn names(password: &str, (login, name): (&str, &str)) -> bool {
    let small = password.to_lowercase();
    let holds =
        |part: &str, least: usize| part.chars().count() >= least && small.contains(&part.to_lowercase());
    holds(login, 3) || holds(name, 2)
}

/// How many of four kinds of characters it holds: small letters, capitals, digits, others.
fn kinds(password: &str) -> usize {
    let small = password.chars().any(char::is_lowercase);
    let large = password.chars().any(char::is_uppercase);
    let digit = password.chars().any(|c| c.is_ascii_digit());
    let other = password.chars().any(|c| !c.is_alphanumeric());
    [small, large, digit, other].into_iter().filter(|held| *held).count()
}
