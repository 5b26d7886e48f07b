//! Plain data of the room: saved views. Notices and mail are the foundation's.

crate::id!(/** A notice to a person. */ NoticeId);
crate::id!(/** A saved view of a list. */ ViewId);

/// The most views a person keeps of one list.
pub const VIEWS: usize = 20;
/// The most characters of a view's name.
pub const VIEW_NAME: usize = 20;
/// The most characters of a view's query.
pub const VIEW_QUERY: usize = 1_500;

/// A saved view as a list page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its id.
    pub id: ViewId,
    /// Name.
    pub name: String,
    /// Address.
    pub href: String,
    /// Whether the page shows it.
    pub current: bool,
}

/// Which mail the outbox page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MailState {
    /// All.
    #[default]
    Any,
    /// Not gone out, to be tried again.
    Waiting,
    /// Gone out.
    Sent,
    /// Given up.
    Dead,
}

impl MailState {
    /// Its key in the address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Any => "",
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Dead => "dead",
        }
    }

    /// Reads the key; anything else shows all.
    pub fn from_key(key: &str) -> Self {
        [Self::Waiting, Self::Sent, Self::Dead].into_iter().find(|s| s.key() == key).unwrap_or_default()
    }
}

/// One line of the outbox page.
#[derive(Debug, Clone)]
pub struct MailLine {
    /// Its id.
    pub id: i64,
    /// Address.
    pub address: String,
    /// Subject.
    pub subject: String,
    /// Milliseconds UTC.
    pub created_at: i64,
    /// Attempts so far.
    pub attempts: i64,
    /// Next try.
    pub next_at: i64,
    /// When it went out.
    pub sent_at: Option<i64>,
    /// When it was given up.
    pub dead_at: Option<i64>,
    /// Why the last try failed.
    pub last_error: String,
}

/// How much mail there is of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MailCounts {
    /// To be tried again.
    pub waiting: i64,
    /// Gone out.
    pub sent: i64,
    /// Given up.
    pub dead: i64,
    /// Not gone out after several tries, given up or not.
    pub failing: i64,
}
