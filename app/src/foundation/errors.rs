//! [`Problem`]: the only error that reaches a user, with the status it answers. How it is worded stands in `words/`,
//! how it is drawn in `pages.rs` and `api.rs`.

use std::fmt;

/// One thing to change in a form: the field, and the key of the sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Name of the field, or empty when it concerns the whole form.
    pub field: String,
    /// Key of the sentence in the room's words.
    pub key: String,
    /// Arguments of the sentence.
    pub args: Vec<(String, String)>,
}

impl Complaint {
    /// A complaint without arguments.
    pub fn new(field: &str, key: &str) -> Self {
        Self { field: field.to_owned(), key: key.to_owned(), args: Vec::new() }
    }

    /// Adds an argument of the sentence.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }
}

/// Why a request was not done. Each variant answers one status.
#[derive(Debug, Clone)]
pub enum Problem {
    /// 401: nobody is signed in, or the token is not known.
    SignIn,
    /// 404: there is no such thing, or none that this person may know of. Both look the same.
    NotFound,
    /// 403: it exists and may be seen, but this act belongs to somebody else.
    NotYours {
        /// Key of the act, for the sentence.
        action: String,
    },
    /// 409: the act is not possible from the state the matter is in.
    NotFromHere {
        /// Name of the machine, for the words (`case`).
        machine: &'static str,
        /// Key of the act that was tried.
        action: String,
        /// Key of the state the matter is in.
        state: String,
        /// Keys of the acts that this person could do instead.
        possible: Vec<String>,
    },
    /// 422: what was typed cannot be taken; everything typed is kept.
    Invalid(Vec<Complaint>),
    /// 409: somebody was first.
    Conflict {
        /// Who was first.
        who: String,
        /// When, in milliseconds UTC.
        at: i64,
        /// Key of what he did, as `machine.action`.
        what: String,
    },
    /// 413: more than the limit, in bytes.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// 415 or 400: the request itself is malformed; the text says where.
    Malformed(String),
    /// 429: too many tries; seconds to wait.
    Slower {
        /// Seconds until the next try is taken.
        wait_seconds: u64,
    },
    /// 403: the request comes from another site.
    ForeignSite,
    /// 405: this address takes another method.
    Method,
    /// 500: our fault. The reference is logged together with the cause; the cause is never shown.
    Broken {
        /// What to quote when asking for help.
        reference: String,
    },
}

impl Problem {
    /// A complaint about one field.
    pub fn invalid(field: &str, key: &str) -> Self {
        Self::Invalid(vec![Complaint::new(field, key)])
    }

    /// Our fault: logs the cause with a reference that the user can quote.
    pub fn broken(cause: impl fmt::Display) -> Self {
        let reference = super::acting::secret().chars().take(8).collect::<String>();
        tracing::error!(%reference, %cause, "broken");
        Self::Broken { reference }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::SignIn => 401,
            Self::NotFound => 404,
            Self::NotYours { .. } | Self::ForeignSite => 403,
            Self::NotFromHere { .. } | Self::Conflict { .. } => 409,
            Self::Invalid(_) => 422,
            Self::TooLarge { .. } => 413,
            Self::Malformed(_) => 400,
            Self::Slower { .. } => 429,
            Self::Method => 405,
            Self::Broken { .. } => 500,
        }
    }

    /// Short name: the word key `problem-<name>` and the API's problem type.
    pub fn name(&self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::NotFound => "not-found",
            Self::NotYours { .. } => "not-yours",
            Self::NotFromHere { .. } => "not-from-here",
            Self::Invalid(_) => "invalid",
            Self::Conflict { .. } => "conflict",
            Self::TooLarge { .. } => "too-large",
            Self::Malformed(_) => "malformed",
            Self::Slower { .. } => "slower",
            Self::ForeignSite => "foreign-site",
            Self::Method => "method",
            Self::Broken { .. } => "broken",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(list) => {
                let parts: Vec<_> = list.iter().map(|c| format!("{}: {}", c.field, c.key)).collect();
                write!(f, "invalid ({})", parts.join(", "))
            }
            Self::Malformed(text) => write!(f, "malformed: {text}"),
            Self::NotFromHere { action, state, .. } => write!(f, "{action} is not possible in state {state}"),
            Self::NotYours { action } => write!(f, "{action} belongs to somebody else"),
            Self::Broken { reference } => write!(f, "broken ({reference})"),
            other => f.write_str(other.name()),
        }
    }
}

impl std::error::Error for Problem {}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        // Two writers in each other's way, or no connection free in time: nothing is wrong, the same act can be done again.
        let busy = match &error {
            sqlx::Error::PoolTimedOut => true,
            sqlx::Error::Database(told) => {
                matches!(told.code().as_deref(), Some("40001" | "40P01" | "5" | "517"))
            }
            _ => false,
        };
        if busy {
            tracing::warn!(%error, "database busy");
            return Self::Slower { wait_seconds: 1 };
        }
        Self::broken(format!("database: {error}"))
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Self::broken(format!("json: {error}"))
    }
}

/// The result of everything a request does.
pub type Outcome<T> = Result<T, Problem>;
