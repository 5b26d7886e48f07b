//! What an import would do: every record with its verdict, every doubt with its cell, the people and organisations it makes.

use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::actions::registering::As;
use crate::assembly::proposals::records::{Kind, Sitting, SittingId};
use crate::foundation::errors::Complaint;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::workflow::Name;
use serde_json::Value;
use time::Date;

crate::names!(
    /// What becomes of a record or a cell.
    Verdict {
        /// It is taken.
        New = "new",
        /// It is there already and is left.
        Same = "same",
        /// It is taken, with a doubt.
        Unsure = "unsure",
        /// It cannot be taken.
        Refused = "refused",
    }
);

impl Verdict {
    /// The keys of all verdicts.
    pub fn all_keys() -> Vec<&'static str> {
        Self::all().iter().map(|verdict| verdict.key()).collect()
    }
}

/// What the importer decides.
#[derive(Debug, Clone)]
pub struct Options {
    /// In which state the proposals begin.
    pub begins: As,
    /// Session; the present one when none.
    pub sitting: Option<SittingId>,
    /// Whether members that are not known are entered; on when none and nobody has a seat yet.
    pub create_people: Option<bool>,
    /// Whether organisations that are not known are entered; the same.
    pub create_orgs: Option<bool>,
    /// Login or name of the proposer of records that name none; empty: such records are refused.
    pub proposer: String,
    /// Day of receipt; the end of the session's window when none and it is over, else today.
    pub received: Option<Date>,
    /// Whether what can be taken is taken where something is refused.
    pub skip_refused: bool,
    /// Whether a file that was imported before may be imported again.
    pub again: bool,
}

impl Options {
    /// As a form begins.
    pub fn new(begins: As) -> Self {
        Self {
            begins,
            sitting: None,
            create_people: None,
            create_orgs: None,
            proposer: String::new(),
            received: None,
            skip_refused: false,
            again: false,
        }
    }
}

/// A verdict on a cell, with the sentence that says why and what will be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Verdict.
    pub verdict: Verdict,
    /// The cell, such as `C7`, or line and name.
    pub cell: String,
    /// The sentence.
    pub said: Complaint,
}

/// Somebody who is known, or who will be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// Has an account.
    Known(AccountId),
    /// Will be entered: place in [`Plan::people`].
    New(usize),
}

/// An organisation that is known, or that will be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Which {
    /// Is there.
    Known(OrgId),
    /// Will be entered: place in [`Plan::orgs`].
    New(usize),
}

/// A person who will be entered without sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Name.
    pub name: String,
    /// With a seat in the term of the session.
    pub seat: bool,
}

/// An organisation that will be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrg {
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: String,
}

/// A name of the list, and who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// As written.
    pub name: String,
    /// Who; nobody when he is left out.
    pub who: Option<Who>,
}

/// One record and what becomes of it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Row or line.
    pub row: usize,
    /// Further rows of it in the sheet.
    pub more_rows: Vec<usize>,
    /// Category as the list says it, perhaps in a row above.
    pub said_category: String,
    /// Verdict.
    pub verdict: Verdict,
    /// In which state it begins: a joined one begins as received where the others are filed.
    pub begins: As,
    /// Who submits.
    pub kind: Kind,
    /// Proposer or organisation as shown.
    pub proposer: String,
    /// The account it will be under; nobody when refused.
    pub first: Option<Who>,
    /// Organisation.
    pub org: Option<Which>,
    /// Co-signers.
    pub co_signers: Vec<Named>,
    /// Number as written.
    pub number: String,
    /// Number as it will be given.
    pub sequence: Option<i64>,
    /// Category as shown, or empty.
    pub category: String,
    /// Instant of receipt.
    pub at: i64,
    /// Instant of filing.
    pub filed_at: Option<i64>,
    /// What will be written.
    pub text: Text,
    /// What the history will say besides.
    pub detail: Value,
    /// Doubts and refusals.
    pub marks: Vec<Mark>,
}

impl Planned {
    /// Whether it will be entered.
    pub fn is_taken(&self) -> bool {
        matches!(self.verdict, Verdict::New | Verdict::Unsure)
    }

    pub(super) fn mark(&mut self, verdict: Verdict, cell: String, said: Complaint) {
        self.verdict = self.verdict.max(verdict);
        self.marks.push(Mark { verdict, cell, said });
    }
}

/// The whole plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Name of the file.
    pub file_name: String,
    /// Digest of its content.
    pub digest: String,
    /// What the file is.
    pub shape: super::Shape,
    /// The sheet taken.
    pub sheet: String,
    /// The options, with what was left open decided.
    pub options: Options,
    /// The session.
    pub sitting: Sitting,
    /// The records.
    pub records: Vec<Planned>,
    /// What concerns the whole file: columns that are not taken, totals that differ.
    pub notes: Vec<Mark>,
    /// Headings that nobody knows and that could be given a meaning.
    pub unknown: Vec<String>,
    /// Why nothing at all can be imported.
    pub blocked: Vec<Complaint>,
    /// People who may be entered.
    pub people: Vec<NewPerson>,
    /// Organisations that may be entered.
    pub orgs: Vec<NewOrg>,
}

impl Plan {
    /// How many records have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.records.iter().filter(|record| record.verdict == verdict).count()
    }

    /// The records that will be entered.
    pub fn taken(&self) -> impl Iterator<Item = &Planned> {
        self.records.iter().filter(|record| record.is_taken())
    }

    /// Names of the people who will really be entered.
    pub fn people_made(&self) -> Vec<&str> {
        self.made(self.people.len(), |p| {
            let all = p.first.into_iter().chain(p.co_signers.iter().filter_map(|named| named.who));
            all.filter_map(|who| if let Who::New(at) = who { Some(at) } else { None }).collect()
        })
        .into_iter()
        .map(|at| self.people[at].name.as_str())
        .collect()
    }

    /// Names of the organisations that will really be entered.
    pub fn orgs_made(&self) -> Vec<&str> {
        self.made(self.orgs.len(), |p| match p.org {
            Some(Which::New(at)) => vec![at],
            _ => Vec::new(),
        })
        .into_iter()
        .map(|at| self.orgs[at].name.as_str())
        .collect()
    }

    fn made(&self, most: usize, of: impl Fn(&Planned) -> Vec<usize>) -> Vec<usize> {
        let mut used = vec![false; most];
        for at in self.taken().flat_map(of) {
            used[at] = true;
        }
        (0..most).filter(|at| used[*at]).collect()
    }
}
