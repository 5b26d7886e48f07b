//! The second factor: codes of six digits that change every thirty seconds (RFC 6238), one step of tolerance, each step once.

use super::records::Account;
use crate::foundation::acting::Role;
use crate::foundation::errors::{Outcome, Problem};
use qrcode::{Color, QrCode};
use totp_rs::{Builder, Secret, Totp};

/// Bytes of a secret: 160 bits, as RFC 4226 advises.
const SECRET_BYTES: usize = 20;

/// Whether a person must give a second factor: his roles owe one in the body's setting, or he has set one of his own will.
pub fn owed(setting: &str, roles: &[Role], account: &Account) -> bool {
    account.has_factor() || owed_by_role(setting, roles)
}

/// Whether his roles owe one.
pub fn owed_by_role(setting: &str, roles: &[Role]) -> bool {
    match setting {
        "all" => true,
        "off" => false,
        _ => roles.iter().any(|role| role.is_staff()),
    }
}

/// A new secret in base 32.
pub fn new_secret() -> String {
    let chance = crate::foundation::acting::secret();
    let bytes = data_encoding::BASE64URL_NOPAD.decode(chance.as_bytes()).unwrap_or_default();
    data_encoding::BASE32_NOPAD.encode(bytes.get(..SECRET_BYTES).unwrap_or_default())
}

fn totp(secret: &str, login: &str, issuer: &str) -> Outcome<Totp> {
    let secret =
        Secret::try_from_base32(secret).map_err(|_| Problem::invalid("code", "entrance-factor-wrong"))?;
    if secret.as_ref().len() < SECRET_BYTES {
        return Err(Problem::invalid("code", "entrance-factor-wrong"));
    }
    Builder::new()
        .with_secret(secret)
        .with_account_name(login.replace(':', " "))
        .with_issuer(Some(issuer.replace(':', " ")))
        .build()
        .map_err(Problem::broken)
}

/// The step whose code this is, within one step of now; none when it is wrong. Spaces do not matter.
pub fn step_of(secret: &str, code: &str, now_ms: i64) -> Outcome<Option<i64>> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    let seconds = u64::try_from(now_ms / 1000).unwrap_or(0);
    let step = totp(secret, "x", "x")?.check(&code, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// What is shown when a factor is set: the secret in groups of four, a link for a phone's program, and a picture of that link.
pub struct Enrolment {
    /// The secret as posted back.
    pub secret: String,
    /// The secret in groups.
    pub grouped: String,
    /// `otpauth://` link.
    pub link: String,
    /// Path of the picture's dark squares.
    pub picture: String,
    /// Width of the picture in squares, with its quiet margin.
    pub width: usize,
}

/// Prepares the showing of a secret.
pub fn enrolment(secret: String, login: &str, issuer: &str) -> Outcome<Enrolment> {
    let link = totp(&secret, login, issuer)?.to_url().map_err(Problem::broken)?;
    let code = QrCode::new(link.as_bytes()).map_err(Problem::broken)?;
    let (side, colors) = (code.width(), code.to_colors());
    let dark = colors.iter().enumerate().filter(|(_, color)| **color == Color::Dark);
    let picture = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % side + 4, at / side + 4)).collect();
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(Enrolment { grouped: groups.join(" "), secret, link, picture, width: side + 8 })
}
