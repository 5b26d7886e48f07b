//! What the clients ask for: each a list of requests that walks through what was loaded.

use crate::fill::Filled;
use crate::frame::{Frame, Tokens};
use crate::load::Ask;
use crate::texts::Texts;
use std::sync::Arc;
use yizheng::foundation::ids;

/// What was loaded, and who is signed in.
pub struct Loaded {
    pub frame: Frame,
    pub filled: Filled,
    pub tokens: Tokens,
}

/// What is searched for, and by whom.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Search {
    /// A place and a matter: some hundred hits, by the office.
    Two,
    /// Words that thousands hold.
    Frequent,
    /// As two words, by worth.
    Worth,
    /// Words that nothing holds.
    Nothing,
    /// By those who act for a unit.
    Unit,
    /// By members.
    Member,
}

type Asks = Arc<Vec<Ask>>;

fn made(count: usize, ask: impl Fn(usize) -> (String, String)) -> Asks {
    let ask = |at| {
        let (path, token) = ask(at);
        Ask { path, token, form: None }
    };
    Arc::new((0..count).map(ask).collect())
}

impl Loaded {
    fn session(&self, at: usize) -> String {
        let sessions = &self.frame.sessions;
        sessions[at * 31 % sessions.len()].id.to_string()
    }

    fn unit(&self, at: usize) -> String {
        self.frame.units[at % self.frame.units.len()].id.to_string()
    }

    fn liaison(&self, at: usize) -> String {
        self.tokens.liaisons[at % self.tokens.liaisons.len()].clone()
    }

    /// Proposals of all sessions, as the office reads them.
    pub fn pages(&self, count: usize) -> Asks {
        let all = &self.filled.proposals;
        made(count, |at| (format!("/proposals/{}", all[at * 7_919 % all.len()]), self.tokens.officer.clone()))
    }

    /// What was filed in a session in a category.
    pub fn lists(&self, count: usize) -> Asks {
        let categories = &self.frame.categories;
        made(count, |at| {
            let category = categories[at % categories.len()];
            let path = format!("/proposals?sitting={}&state=filed&category={category}", self.session(at));
            (path, self.tokens.officer.clone())
        })
    }

    /// Figures of filing, of all sessions in turn.
    pub fn filing(&self, count: usize) -> Asks {
        made(count, |at| {
            (format!("/proposals/statistics?sitting={}", self.session(at)), self.tokens.officer.clone())
        })
    }

    /// The desk of every unit in turn.
    pub fn unit_desks(&self, count: usize) -> Asks {
        made(count, |at| ("/unit".to_owned(), self.liaison(at)))
    }

    /// What the units answered, judged: their longest list.
    pub fn unit_judged(&self, count: usize) -> Asks {
        made(count, |at| ("/unit?show=judged".to_owned(), self.liaison(at)))
    }

    /// Matters of all sessions, as the office reads them.
    pub fn matters(&self, count: usize) -> Asks {
        let all = &self.filled.matters;
        made(count, |at| (format!("/matters/{}", all[at * 7_919 % all.len()]), self.tokens.officer.clone()))
    }

    /// The desk of the assigning office, its six lists in turn.
    pub fn assigning(&self, count: usize) -> Asks {
        let lists = ["waiting", "returns", "extensions", "accepting", "late", "given"];
        made(count, |at| {
            (format!("/assigning?list={}", lists[at % lists.len()]), self.tokens.assigner.clone())
        })
    }

    /// The follow-up desk, its shelves in turn.
    pub fn follow_up(&self, count: usize) -> Asks {
        let shelves = [
            "audit",
            "unsatisfied",
            "judging",
            "expiring",
            "late",
            "soon",
            "claimed",
            "close",
            "handed",
            "lookback",
        ];
        made(count, |at| {
            (format!("/follow-up?show={}", shelves[at % shelves.len()]), self.tokens.officer.clone())
        })
    }

    /// The ledger of promises: all, of a unit, late, of the next month.
    pub fn ledger(&self, count: usize) -> Asks {
        made(count, |at| {
            let path = match at % 4 {
                0 => "/promises".to_owned(),
                1 => format!("/promises?unit={}", self.unit(at)),
                2 => "/promises?due=late".to_owned(),
                _ => "/promises?due=month".to_owned(),
            };
            (path, self.tokens.officer.clone())
        })
    }

    /// Figures of handling, of all sessions in turn.
    pub fn handling(&self, count: usize) -> Asks {
        made(count, |at| {
            (format!("/handling/statistics?sitting={}", self.session(at)), self.tokens.officer.clone())
        })
    }

    /// Figures of handling over all sessions.
    pub fn handling_all(&self, count: usize) -> Asks {
        made(count, |_| ("/handling/statistics".to_owned(), self.tokens.officer.clone()))
    }

    /// The records behind a figure: of the whole body and of units, of one session and of all.
    pub fn behind(&self, count: usize) -> Asks {
        let measures = [
            "main-late",
            "main-answered",
            "class-A",
            "judged-not",
            "result-satisfied",
            "promise-late",
            "co-given",
            "items-part",
        ];
        made(count, |at| {
            let mut path = format!("/handling/list?measure={}", measures[at % measures.len()]);
            if at / 8 % 2 == 0 {
                path.push_str(&format!("&unit={}", self.unit(at)));
            }
            if at / 16 % 2 == 0 {
                path.push_str(&format!("&sitting={}", self.session(at)));
            }
            (path, self.tokens.officer.clone())
        })
    }

    /// Questions of two words, as one who may read them asks.
    pub fn searches(&self, count: usize, what: Search) -> Asks {
        let texts = Texts::load();
        made(count, |at| {
            let chance = at as u64;
            let (place, matter) = (texts.piece("places", chance), texts.piece("matters", chance / 7));
            let words = match what {
                Search::Frequent => {
                    format!("{} {}", texts.piece("verbs", chance), texts.piece("aspects", chance / 3))
                }
                Search::Nothing => format!("{place}\u{7287} {matter}\u{946b}"),
                _ => format!("{place} {matter}"),
            };
            let mut query = form_urlencoded::Serializer::new("/search?".to_owned());
            query.append_pair("q", &words);
            if what == Search::Worth {
                query.append_pair("sort", "relevance");
            }
            let token = match what {
                Search::Unit => self.liaison(at),
                Search::Member => self.member(at),
                _ => self.tokens.officer.clone(),
            };
            (query.finish(), token)
        })
    }

    /// Members who write ask for what is like their title.
    pub fn likes(&self, count: usize) -> Asks {
        let texts = Texts::load();
        let ask = |at: usize| {
            let mut form = form_urlencoded::Serializer::new(String::new());
            form.append_pair("title", &texts.title((at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
            Ask { path: "/proposals/alike".to_owned(), token: self.member(at), form: Some(form.finish()) }
        };
        Arc::new((0..count).map(ask).collect())
    }

    /// Units accept what waits for them: each assignment once, a share of them for every number of clients.
    pub fn accepts(&self, (part, parts): (usize, usize), count: usize) -> Asks {
        let all = &self.filled.pending;
        let mine = all.iter().skip(part).step_by(parts).take(count);
        let ask = |(unit, id): &(usize, i64)| {
            let path = format!("/assignments/{}/steps/accept", ids::write(*id));
            let form = format!("_once=accept-{id}&_page={path}");
            Ask { path, token: self.liaison(*unit), form: Some(form) }
        };
        Arc::new(mine.map(ask).collect())
    }

    /// Members write drafts, each post with a key of its own.
    pub fn drafts(&self, part: usize, count: usize) -> Asks {
        let texts = Texts::load();
        let draft = |at: usize| {
            let chance = self.frame.dice.next();
            let mut form = form_urlencoded::Serializer::new(String::new());
            form.append_pair("_once", &format!("benchmark-{part}-{at}"))
                .append_pair("_page", "/proposals/new");
            form.append_pair("who", "individual").append_pair("title", &texts.title(chance));
            form.append_pair("situation", &texts.paragraphs(chance, 9));
            form.append_pair("analysis", &texts.paragraphs(chance >> 3, 9));
            for suggestion in texts.suggestions(chance) {
                form.append_pair("suggestion", &suggestion);
            }
            let token = self.member(part * count + at);
            Ask { path: "/proposals/new".to_owned(), token, form: Some(form.finish()) }
        };
        Arc::new((0..count).map(draft).collect())
    }

    /// A member's token.
    pub fn member(&self, at: usize) -> String {
        self.tokens.members[at % self.tokens.members.len()].clone()
    }
}
