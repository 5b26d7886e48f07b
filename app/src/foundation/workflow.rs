//! The table engine. A machine is one `const` table of rows: who may do what, from which state to which, with what needed, by
//! when. Buttons, the API's allowed actions, refusals, deadlines, diagrams, matrices and the exhaustive test are all read from it.

use super::errors::Problem;
use std::fmt::Debug;

/// A state, action or standing: a short list of names known at compile time.
pub trait Name: Copy + Eq + Debug + Send + Sync + 'static {
    /// The key: stored in the database, spoken by the API, named in the words.
    fn key(self) -> &'static str;
    /// All of them, in the order of the domain.
    fn all() -> &'static [Self];
    /// Reads a key.
    fn from_key(key: &str) -> Option<Self> {
        Self::all().iter().copied().find(|name| name.key() == key)
    }
}

/// Declares an enum of names with their keys, readable from and writable to the database and JSON.
#[macro_export]
macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($(#[$item:meta])* $variant:ident = $key:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $type { $($(#[$item])* $variant),* }

        impl $crate::foundation::workflow::Name for $type {
            fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }
            fn all() -> &'static [Self] {
                &[$(Self::$variant),*]
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::foundation::workflow::Name::key(*self))
            }
        }

        impl From<$type> for $crate::foundation::db::Arg {
            fn from(name: $type) -> Self {
                $crate::foundation::workflow::Name::key(name).into()
            }
        }

        impl From<Option<$type>> for $crate::foundation::db::Arg {
            fn from(name: Option<$type>) -> Self {
                name.map($crate::foundation::workflow::Name::key).into()
            }
        }

        impl $crate::foundation::db::FromCell for $type {
            fn from_cell(cell: $crate::foundation::db::Cell) -> Result<Self, $crate::foundation::errors::Problem> {
                let key = String::from_cell(cell)?;
                <Self as $crate::foundation::workflow::Name>::from_key(&key).ok_or_else(|| {
                    $crate::foundation::errors::Problem::broken(format!("{} has no {key}", stringify!($type)))
                })
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str($crate::foundation::workflow::Name::key(*self))
            }
        }
    };
}

/// Where an action leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To<S> {
    /// The state stays as it is.
    Same,
    /// Into this state.
    State(S),
}

/// One row of a machine.
#[derive(Debug)]
pub struct Step<S: 'static, A: 'static, W: 'static> {
    /// What is done.
    pub action: A,
    /// From which states. Empty: this row begins a matter.
    pub from: &'static [S],
    /// Where to.
    pub to: To<S>,
    /// Standings that may, any of them.
    pub who: &'static [W],
    /// What the verb checks before, as keys of the room's words (`<machine>-need-<key>`).
    pub needs: &'static [&'static str],
    /// Setting that says how many days follow, where the row starts a clock.
    pub due: Option<&'static str>,
    /// Setting that must be on for the row to exist.
    pub when: Option<&'static str>,
    /// The person who did that action last may not do this one.
    pub not_the_same_as: Option<A>,
    /// Standings that are told.
    pub tells: &'static [W],
}

/// A machine: its name, where it begins and ends, and its rows.
#[derive(Debug)]
pub struct Workflow<S: 'static, A: 'static, W: 'static> {
    /// Prefix of its words: `case-state-filed`, `case-action-file`.
    pub name: &'static str,
    /// States in which nothing can follow.
    pub finals: &'static [S],
    /// The table.
    pub rows: &'static [Step<S, A, W>],
}

/// Why an action is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal<A> {
    /// Possible from here, but for somebody else; or never for this standing.
    NotYours,
    /// Not possible from this state; these are, for this standing.
    NotFromHere(Vec<A>),
}

/// Says whether a setting is on.
pub type SettingOn<'a> = &'a dyn Fn(&str) -> bool;

impl<S: Name, A: Name, W: Name> Workflow<S, A, W> {
    /// The row by which this standing may do this action from this state.
    pub fn check(
        &self,
        from: Option<S>,
        action: A,
        standings: &[W],
        on: SettingOn<'_>,
    ) -> Result<&'static Step<S, A, W>, Refusal<A>> {
        let rows: Vec<_> = self.live(on).filter(|row| row.action == action).collect();
        let mine = |row: &&&'static Step<S, A, W>| row.who.iter().any(|who| standings.contains(who));
        let here = |row: &&&'static Step<S, A, W>| starts(row, from);
        if let Some(row) = rows.iter().find(|row| here(row) && mine(row)) {
            return Ok(row);
        }
        let ever_mine = rows.iter().any(|row| mine(&row));
        let from_here = rows.iter().any(|row| here(&row));
        if ever_mine && !from_here {
            return Err(Refusal::NotFromHere(self.allowed(from, standings, on)));
        }
        Err(Refusal::NotYours)
    }

    /// What this standing may do from this state, in the order of the table.
    pub fn allowed(&self, from: Option<S>, standings: &[W], on: SettingOn<'_>) -> Vec<A> {
        let mut actions = Vec::new();
        for row in self.live(on) {
            let mine = row.who.iter().any(|who| standings.contains(who));
            if mine && starts(row, from) && !actions.contains(&row.action) {
                actions.push(row.action);
            }
        }
        actions
    }

    /// Rows whose setting is on.
    pub fn live<'a>(&'a self, on: SettingOn<'a>) -> impl Iterator<Item = &'static Step<S, A, W>> + 'a {
        self.rows.iter().filter(move |row| row.when.is_none_or(on))
    }

    /// Turns a refusal into the problem that is answered.
    pub fn refuse(&self, refusal: Refusal<A>, from: S, action: A) -> Problem {
        match refusal {
            Refusal::NotYours => {
                Problem::NotYours { action: format!("{}-action-{}", self.name, action.key()) }
            }
            Refusal::NotFromHere(possible) => Problem::NotFromHere {
                machine: self.name,
                action: action.key().to_owned(),
                state: from.key().to_owned(),
                possible: possible.into_iter().map(|a| a.key().to_owned()).collect(),
            },
        }
    }

    /// What is wrong with the table: unreachable states, final states that can be left, states that cannot be left, an action
    /// twice from one state for one standing, names that no row uses.
    pub fn soundness(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut reached: Vec<S> = self.targets(None);
        let mut next = 0;
        while next < reached.len() {
            for state in self.targets(Some(reached[next])) {
                if !reached.contains(&state) {
                    reached.push(state);
                }
            }
            next += 1;
        }
        for state in S::all().iter().copied() {
            let leaves = self.rows.iter().any(|r| starts(r, Some(state)) && moves(r, state));
            let used = self.rows.iter().any(|r| starts(r, Some(state)));
            match (self.finals.contains(&state), leaves) {
                (true, true) => wrong.push(format!("final state {} can be left", state.key())),
                (true, false) if used => wrong.push(format!("final state {} has an action", state.key())),
                (false, false) => wrong.push(format!("state {} cannot be left", state.key())),
                _ => {}
            }
            if !reached.contains(&state) {
                wrong.push(format!("state {} cannot be reached", state.key()));
            }
            self.doubles(state, &mut wrong);
        }
        for action in A::all() {
            if !self.rows.iter().any(|row| row.action == *action) {
                wrong.push(format!("no row for action {}", action.key()));
            }
        }
        for standing in W::all() {
            if !self.rows.iter().any(|row| row.who.contains(standing)) {
                wrong.push(format!("no row for standing {}", standing.key()));
            }
        }
        wrong
    }

    fn doubles(&self, state: S, wrong: &mut Vec<String>) {
        for action in A::all() {
            for standing in W::all() {
                let rows = self.rows.iter().filter(|row| {
                    row.action == *action && starts(row, Some(state)) && row.who.contains(standing)
                });
                if rows.count() > 1 {
                    let (s, a, w) = (state.key(), action.key(), standing.key());
                    wrong.push(format!("{a} twice from {s} for {w}"));
                }
            }
        }
    }

    fn targets(&self, from: Option<S>) -> Vec<S> {
        let rows = self.rows.iter().filter(|row| starts(row, from));
        rows.filter_map(|row| match row.to {
            To::State(state) => Some(state),
            To::Same => None,
        })
        .collect()
    }

    /// The diagram as Mermaid text, one line a row.
    pub fn diagram(&self) -> String {
        let mut lines = vec!["stateDiagram-v2".to_owned()];
        for row in self.rows {
            let sources: Vec<&str> =
                if row.from.is_empty() { vec!["[*]"] } else { row.from.iter().map(|s| s.key()).collect() };
            for source in sources {
                let target = match row.to {
                    To::Same => source,
                    To::State(state) => state.key(),
                };
                lines.push(format!("    {source} --> {target}: {}", row.action.key()));
            }
        }
        for state in self.finals {
            lines.push(format!("    {} --> [*]", state.key()));
        }
        lines.join("\n")
    }

    /// The matrix as a Markdown table: a row per row of the machine.
    pub fn matrix(&self) -> String {
        let keys = |names: &[&str]| names.join(", ");
        let mut lines = vec![
            "| action | from | to | who | needs | days | only when | not the same person as | told |"
                .to_owned(),
            "|---|---|---|---|---|---|---|---|---|".to_owned(),
        ];
        for row in self.rows {
            let from: Vec<_> = row.from.iter().map(|s| s.key()).collect();
            let who: Vec<_> = row.who.iter().map(|w| w.key()).collect();
            let tells: Vec<_> = row.tells.iter().map(|w| w.key()).collect();
            let to = match row.to {
                To::Same => "=",
                To::State(state) => state.key(),
            };
            lines.push(format!(
                "| {} | {} | {to} | {} | {} | {} | {} | {} | {} |",
                row.action.key(),
                keys(&from),
                keys(&who),
                keys(row.needs),
                row.due.unwrap_or_default(),
                row.when.unwrap_or_default(),
                row.not_the_same_as.map(|a| a.key()).unwrap_or_default(),
                keys(&tells),
            ));
        }
        lines.join("\n")
    }
}

fn starts<S: Name, A, W>(row: &Step<S, A, W>, from: Option<S>) -> bool {
    match from {
        None => row.from.is_empty(),
        Some(state) => row.from.contains(&state),
    }
}

fn moves<S: Name, A, W>(row: &Step<S, A, W>, from: S) -> bool {
    match row.to {
        To::Same => false,
        To::State(state) => state != from,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::names!(/** Test states. */ Light { /** Red. */ Red = "red", /** Green. */ Green = "green", /** Off. */ Off = "off" });
    crate::names!(/** Test actions. */ Act { /** Go. */ Go = "go", /** Stop. */ Stop = "stop", /** End. */ End = "end" });
    crate::names!(/** Test standings. */ Who { /** Guard. */ Guard = "guard", /** Boss. */ Boss = "boss" });

    const fn row(
        action: Act,
        from: &'static [Light],
        to: To<Light>,
        who: &'static [Who],
    ) -> Step<Light, Act, Who> {
        Step { action, from, to, who, needs: &[], due: None, when: None, not_the_same_as: None, tells: &[] }
    }

    const SOUND: Workflow<Light, Act, Who> = Workflow {
        name: "light",
        finals: &[Light::Off],
        rows: &[
            row(Act::Stop, &[], To::State(Light::Red), &[Who::Guard]),
            row(Act::Go, &[Light::Red], To::State(Light::Green), &[Who::Guard]),
            row(Act::Stop, &[Light::Green], To::State(Light::Red), &[Who::Guard]),
            row(Act::End, &[Light::Red], To::State(Light::Off), &[Who::Boss]),
        ],
    };

    #[test]
    fn a_sound_table_has_no_complaints_and_answers_from_its_rows() {
        assert_eq!(SOUND.soundness(), Vec::<String>::new());
        let on = |_: &str| true;
        assert!(SOUND.check(Some(Light::Red), Act::Go, &[Who::Guard], &on).is_ok());
        assert_eq!(
            SOUND.check(Some(Light::Green), Act::Go, &[Who::Guard], &on).unwrap_err(),
            Refusal::NotFromHere(vec![Act::Stop])
        );
        assert_eq!(
            SOUND.check(Some(Light::Red), Act::End, &[Who::Guard], &on).unwrap_err(),
            Refusal::NotYours
        );
        assert_eq!(SOUND.check(Some(Light::Red), Act::Go, &[], &on).unwrap_err(), Refusal::NotYours);
    }

    #[test]
    fn an_unsound_table_is_told_where() {
        const BAD: Workflow<Light, Act, Who> = Workflow {
            name: "bad",
            finals: &[Light::Red],
            rows: &[
                row(Act::Stop, &[], To::State(Light::Red), &[Who::Guard]),
                row(Act::Go, &[Light::Red], To::State(Light::Green), &[Who::Guard, Who::Boss]),
                row(Act::Go, &[Light::Red], To::Same, &[Who::Boss]),
            ],
        };
        let wrong = BAD.soundness().join("\n");
        for part in [
            "final state red can be left",
            "state green cannot be left",
            "state off cannot be reached",
            "go twice from red for boss",
            "no row for action end",
        ] {
            assert!(wrong.contains(part), "{part} is missing in:\n{wrong}");
        }
    }
}
