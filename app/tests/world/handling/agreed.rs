//! The matrices as they were agreed, read from `docs/workflows/*-matrix.txt`, and the answer that follows from them. Neither the
//! table in the program nor its engine is asked.

use std::collections::BTreeSet;
use std::path::Path;
use yizheng::foundation::workflow::{Name, To, Workflow};

/// What a door must answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    Done(String),
    NotYours,
    NotFromHere(BTreeSet<String>),
    NotFound,
}

/// One action of a standing in a state.
#[derive(Debug, Clone)]
struct Cell {
    state: String,
    who: String,
    action: String,
    to: String,
    when: Option<String>,
}

/// A matrix.
#[derive(Debug)]
pub struct Agreed {
    cells: Vec<Cell>,
}

/// Name of a matrix's file.
pub fn file(machine: &str) -> String {
    format!("{machine}-matrix.txt")
}

impl Agreed {
    /// Reads the file of a machine: `state / standing: action > to (when setting), ...`.
    pub fn read(machine: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/workflows");
        let text = std::fs::read_to_string(folder.join(file(machine))).unwrap_or_default();
        let mut cells = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (place, said) = line.split_once(": ").unwrap();
            let (state, who) = place.split_once(" / ").unwrap();
            for piece in said.split(", ") {
                let (piece, when) = match piece.split_once(" (when ") {
                    Some((piece, when)) => (piece, Some(when.trim_end_matches(')').to_owned())),
                    None => (piece, None),
                };
                let (action, to) = piece.split_once(" > ").unwrap_or((piece, state));
                cells.push(Cell {
                    state: state.to_owned(),
                    who: who.to_owned(),
                    action: action.to_owned(),
                    to: to.to_owned(),
                    when,
                });
            }
        }
        assert!(cells.len() > 10, "docs/workflows/{}: UPDATE=1 writes it", file(machine));
        Self { cells }
    }

    /// The answer to somebody who sees the record.
    pub fn answer(&self, standings: &[&str], (state, action): (&str, &str), on: &[&str]) -> Answer {
        let live = |cell: &&Cell| cell.when.as_deref().is_none_or(|setting| on.contains(&setting));
        let mine = |cell: &&Cell| standings.contains(&cell.who.as_str());
        let here = |cell: &&Cell| cell.state == state;
        let all: Vec<&Cell> = self.cells.iter().filter(live).collect();
        let of_action = || all.iter().copied().filter(|cell| cell.action == action);
        if let Some(cell) = of_action().filter(mine).find(here) {
            return Answer::Done(cell.to.clone());
        }
        let mine_somewhere = of_action().any(|cell| mine(&cell));
        let somebodys_here = of_action().any(|cell| here(&cell));
        if mine_somewhere && !somebodys_here {
            let possible = all.iter().copied().filter(mine).filter(here);
            return Answer::NotFromHere(possible.map(|cell| cell.action.clone()).collect());
        }
        Answer::NotYours
    }
}

/// The matrix of a table as it is kept.
pub fn written<S: Name, A: Name, W: Name>(workflow: &Workflow<S, A, W>) -> String {
    let mut text = String::from(
        "# state / standing: actions. `UPDATE=1 cargo test --test everyone_handles_everything` writes this anew.\n",
    );
    for state in std::iter::once(None).chain(S::all().iter().copied().map(Some)) {
        for standing in W::all() {
            let rows = workflow.rows.iter().filter(|row| {
                let from_here = state.map_or(row.from.is_empty(), |state| row.from.contains(&state));
                from_here && row.who.contains(standing)
            });
            let said: Vec<String> = rows
                .map(|row| {
                    let to = match row.to {
                        To::State(to) => format!(" > {}", to.key()),
                        To::Same => String::new(),
                    };
                    let when = row.when.map(|setting| format!(" (when {setting})")).unwrap_or_default();
                    format!("{}{to}{when}", row.action.key())
                })
                .collect();
            if !said.is_empty() {
                let state = state.map_or("(begin)", Name::key);
                text.push_str(&format!("{state} / {}: {}\n", standing.key(), said.join(", ")));
            }
        }
    }
    text
}
