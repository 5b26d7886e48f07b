//! Configuration: one struct, read from one TOML file and overridden by the environment (`YIZHENG_<KEY>`). Every key has a default
//! and a sentence. What a body decides about its own procedure is not here but in its settings.

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// How this installation runs. All keys may be left out.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: String,
    /// PostgreSQL address (`postgres://user@host/name`); empty: the embedded database in the data folder.
    pub database: String,
    /// PEM file with the certificate chain; with `key`, the program serves https itself.
    pub certificate: Option<PathBuf>,
    /// PEM file with the private key; must not be readable by others.
    pub key: Option<PathBuf>,
    /// Serve plain http beyond this machine (an office network without certificate). Cookies then lose their strongest guard.
    pub allow_plain_http: bool,
    /// A proxy in front speaks https and passes Host and Origin unchanged; cookies are then marked secure.
    pub behind_https_proxy: bool,
    /// Header in which that proxy passes the caller's address (`x-forwarded-for`); empty: the connection's own address counts.
    pub proxy_address_header: String,
    /// Address people type, used in mail (`https://yz.example.cn`); empty: made from `listen`.
    pub public_address: String,
    /// SMTP server as `smtps://user:password@host:465` or `smtp://host:25`; empty: mail waits in the outbox.
    pub smtp: String,
    /// Sender of mail.
    pub mail_from: String,
    /// Log as JSON lines instead of text.
    pub log_json: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            database: String::new(),
            certificate: None,
            key: None,
            allow_plain_http: false,
            behind_https_proxy: false,
            proxy_address_header: String::new(),
            public_address: String::new(),
            smtp: String::new(),
            mail_from: "yizheng@localhost".to_owned(),
            log_json: false,
        }
    }
}

impl Config {
    /// Reads `yizheng.toml` of the data folder (absent: all defaults), then the environment.
    ///
    /// # Errors
    /// Says which line or variable cannot be read.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let file = folder.join("yizheng.toml");
        let mut table: toml::Table = match std::fs::read_to_string(&file) {
            Ok(text) => text.parse().map_err(|e| anyhow::anyhow!("{}: {e}", file.display()))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => toml::Table::new(),
            Err(error) => anyhow::bail!("{}: {error}", file.display()),
        };
        for key in KEYS {
            let name = format!("YIZHENG_{}", key.to_ascii_uppercase());
            let Some(value) = std::env::var_os(&name) else { continue };
            let value =
                value.to_str().ok_or_else(|| anyhow::anyhow!("{name} is not readable text"))?.to_owned();
            // Set but empty takes back what the file says.
            if value.is_empty() {
                table.remove(*key);
                continue;
            }
            let value = match value.as_str() {
                "true" => toml::Value::Boolean(true),
                "false" => toml::Value::Boolean(false),
                text => toml::Value::String(text.to_owned()),
            };
            table.insert((*key).to_owned(), value);
        }
        let from = format!("configuration ({} and YIZHENG_...)", file.display());
        table.try_into().map_err(|e| anyhow::anyhow!("{from}: {e}"))
    }

    /// Whether the configuration file holds a secret, so that only its owner may read it.
    pub fn holds_secrets(&self) -> bool {
        [&self.smtp, &self.database].iter().any(|address| {
            address
                .split_once("://")
                .is_some_and(|(_, rest)| rest.split_once('@').is_some_and(|(user, _)| user.contains(':')))
        })
    }

    /// Whether cookies can be marked secure: https here or at the proxy.
    pub fn secure(&self) -> bool {
        self.certificate.is_some() || self.behind_https_proxy
    }

    /// The address people type, without a slash at the end.
    pub fn address(&self) -> String {
        if !self.public_address.is_empty() {
            return self.public_address.trim_end_matches('/').to_owned();
        }
        format!("{}://{}", if self.certificate.is_some() { "https" } else { "http" }, self.listen)
    }
}

/// Keys that the environment may set.
const KEYS: &[&str] = &[
    "listen",
    "database",
    "certificate",
    "key",
    "allow_plain_http",
    "behind_https_proxy",
    "proxy_address_header",
    "public_address",
    "smtp",
    "mail_from",
    "log_json",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_may_set_every_key() {
        let unknown = "nonsense = 1".parse::<toml::Table>().map(toml::Table::try_into::<Config>);
        let sentence = match unknown {
            Ok(Err(error)) => error.to_string(),
            other => panic!("{other:?}"),
        };
        // "unknown field `nonsense`, expected one of `listen`, `database`, ..."
        let known: Vec<&str> = sentence.split('`').skip(3).step_by(2).collect();
        assert_eq!(known, KEYS);
    }

    #[test]
    fn a_password_in_an_address_is_noticed() {
        let with = |smtp: &str| Config { smtp: smtp.to_owned(), ..Config::default() }.holds_secrets();
        assert!(with("smtps://user:password@mail.example.cn:465"));
        assert!(!with("smtp://mail.example.cn:25"));
        assert!(!with(""));
        let url = "postgres://yizheng@db:5432/yizheng".to_owned();
        assert!(!Config { database: url, ..Config::default() }.holds_secrets());
    }
}
