//! What will happen to each matter, as deeds with moments, in the order of time.

use super::Phrases;
use super::year::{self, Honour, Key, LookBack};
use crate::assembly::handling::records::{MatterId, Part, Verdict};
use crate::demo::data::Data;
use crate::demo::frame::{Frame, day, moment};
use crate::demo::store::Waiting;
use crate::demo::texts::below;
use crate::foundation::acting::parse_date;
use crate::foundation::app::App;
use time::{Date, Duration, Month};

/// A matter at a meeting, with its units by code.
pub type Row = (MatterId, Vec<(String, Part)>);

/// One deed to a matter; units by code.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Handed over at a meeting, with all that stand beside it: the year.
    Meeting(i32, Vec<Row>),
    /// Handed over on arrival.
    HandOver(Vec<(String, Part)>),
    Accept(String),
    AskReturn(String, String),
    Grant(String, String),
    Deny(String),
    Officer(String),
    Contact(String, &'static str),
    ConfirmContacts,
    Opinion(String),
    AskExtension(String, Date),
    GrantExtension(String),
    /// Written by the liaison: class, suggestions left out of adoption.
    Write(String, &'static str),
    Sign(String),
    SendBack(String),
    Pass(String),
    /// Every proposer judges; the first as said, others satisfied.
    Judge(Verdict),
    Transcribe,
    Uphold,
    Settle,
    Claim,
    Confirm,
    Dispute,
    AskChange(Date),
    GrantChange,
    Break,
    Publish,
    Close,
    /// A step of its supervision.
    Key(Key),
    /// A step on a nomination of the matter or of a unit.
    Honour(Option<String>, Honour),
    /// Kept promises are looked at again.
    LookBack(LookBack),
}

/// A deed with its moment and matter.
#[derive(Debug, Clone)]
pub struct Step {
    /// Milliseconds UTC.
    pub at: i64,
    /// The matter; a meeting has many.
    pub matter: MatterId,
    /// What.
    pub deed: Deed,
}

struct Planner<'a> {
    data: &'a Data,
    frame: &'a Frame,
    limit: Date,
    steps: Vec<Step>,
}

/// Every step until the evening before the world's today.
pub async fn all(
    _app: &App,
    data: &Data,
    frame: &Frame,
    (_, waiting): (&Phrases, &[Waiting]),
) -> anyhow::Result<Vec<Step>> {
    let mut planner = Planner { data, frame, limit: day(2026, Month::May, 19), steps: Vec::new() };
    let mut handed = Vec::new();
    for year in [2024, 2025, 2026] {
        let held = planner.working(day(year, Month::February, 20));
        // In the running year a second meeting is still to come.
        let later = |n: usize| year == 2026 && n % 9 < 4;
        let at_meeting: Vec<&Waiting> = waiting
            .iter()
            .enumerate()
            .filter(|(n, w)| {
                let filed = parse_date(&w.opened_on);
                filed.is_some_and(|d| d.year() == year && d < held - Duration::days(20)) && !later(*n)
            })
            .map(|(_, w)| w)
            .collect();
        let rows = at_meeting.iter().map(|w| (w.id, planner.units(w))).collect::<Vec<_>>();
        for some in rows.chunks(150) {
            planner.push(held, MatterId(0), Deed::Meeting(year, some.to_vec()));
        }
        for (id, units) in &rows {
            planner.story(*id, held, units);
        }
        handed.push((year, rows));
        for w in waiting {
            let Some(filed) = parse_date(&w.opened_on) else { continue };
            let session = filed < held - Duration::days(20);
            let mine = filed.year() == year && !session;
            let given = planner.after(filed, 6);
            let hand_over = if year == 2026 { planner.chance(3) == 0 } else { planner.chance(20) > 0 };
            if mine && given <= planner.limit && hand_over {
                let units = planner.units(w);
                planner.push(given, w.id, Deed::HandOver(units.clone()));
                planner.story(w.id, given, &units);
            }
        }
    }
    planner.steps.extend(year::steps(frame, &handed));
    planner.steps.sort_by_key(|step| step.at);
    Ok(planner.steps)
}

impl Planner<'_> {
    fn chance(&self, n: usize) -> usize {
        below(&self.frame.chance, n)
    }

    fn working(&self, from: Date) -> Date {
        let mut date = from;
        while !self.frame.procedure.calendar.is_working_day(date) {
            date += Duration::days(1);
        }
        date
    }

    /// So many working days later.
    fn after(&self, from: Date, days: usize) -> Date {
        let mut date = from;
        for _ in 0..days {
            date = self.working(date + Duration::days(1));
        }
        date
    }

    fn push(&mut self, date: Date, matter: MatterId, deed: Deed) -> bool {
        let on = self.working(date);
        if on > self.limit {
            return false;
        }
        let at = moment(on, 9 * 60 + self.chance(480) as i64) + self.chance(60_000) as i64;
        let last = self.steps.iter().rev().find(|s| s.matter == matter).map_or(0, |s| s.at);
        self.steps.push(Step { at: at.max(last + 600_000), matter, deed });
        true
    }

    /// Units as the proposer thought of them; some alone, some with a co-handler, some each for itself.
    fn units(&self, w: &Waiting) -> Vec<(String, Part)> {
        let mut codes: Vec<String> = w.units.clone();
        codes.dedup();
        if codes.is_empty() {
            let units = &self.data.units;
            codes.push(units[self.chance(units.len())].code.clone());
        }
        match codes.len() {
            1 => vec![(codes.remove(0), Part::Sole)],
            _ if self.chance(12) == 0 => codes.into_iter().map(|c| (c, Part::Separate)).collect(),
            _ if self.chance(4) == 0 => vec![(codes.remove(0), Part::Sole)],
            _ => {
                let mut parts = vec![(codes.remove(0), Part::Lead)];
                parts.extend(codes.into_iter().take(2).map(|c| (c, Part::Co)));
                parts
            }
        }
    }

    /// One matter from the hand-over on.
    fn story(&mut self, id: MatterId, given: Date, units: &[(String, Part)]) {
        let mut units = units.to_vec();
        let main = units[0].0.clone();
        let mut start = given;
        if self.chance(14) == 0 && units[0].1 != Part::Separate {
            let other = self.other_unit(&units);
            let asked = self.after(given, 4);
            self.push(asked, id, Deed::AskReturn(main.clone(), other.clone()));
            let decided = self.after(asked, 3);
            if self.chance(3) == 0 {
                self.push(decided, id, Deed::Deny(main.clone()));
            } else if self.push(decided, id, Deed::Grant(main, other.clone())) {
                units[0].0 = other;
                start = decided;
            } else {
                return;
            }
        }
        let silent = self.chance(20) == 0;
        for (code, _) in &units {
            let days = 1 + self.chance(6);
            if silent {
                continue;
            }
            // Who was denied has the matter already; accepting again is left out by the doer.
            self.push(self.after(start, days), id, Deed::Accept(code.clone()));
        }
        let named = self.after(start, 12);
        let mut last = named;
        for (code, _) in &units {
            if !self.push(named, id, Deed::Officer(code.clone())) {
                return;
            }
        }
        for (code, part) in units.clone() {
            if part == Part::Co {
                let days = 16 + self.chance(8);
                self.push(self.after(start, days), id, Deed::Opinion(code));
            }
        }
        for (code, part) in units.clone() {
            if part != Part::Co {
                last = last.max(self.answer(id, start, &code));
            }
        }
        if last <= self.limit {
            self.judged(id, last);
        }
    }

    fn other_unit(&self, units: &[(String, Part)]) -> String {
        let all = &self.data.units;
        loop {
            let code = &all[self.chance(all.len().min(25))].code;
            if !units.iter().any(|(known, _)| known == code) {
                return code.clone();
            }
        }
    }

    /// Contacts, reply, signature, audit of one unit; the day of delivery.
    fn answer(&mut self, id: MatterId, start: Date, code: &str) -> Date {
        let ways = ["visit", "site", "phone", "meeting", "invited", "online"];
        let contacts = self.chance(4);
        for n in 0..contacts {
            let way = ways[self.chance(ways.len())];
            self.push(self.after(start, 14 + n * 9), id, Deed::Contact(code.to_owned(), way));
        }
        if contacts > 0 && self.chance(6) > 0 {
            self.push(self.after(start, 15 + contacts * 9), id, Deed::ConfirmContacts);
        }
        let class = ["A", "A", "A", "B", "B", "B", "C", "D"][self.chance(8)];
        let mut days = 30 + self.chance(28);
        if self.chance(12) == 0 {
            let due = start + Duration::days(120);
            self.push(self.after(start, 40), id, Deed::AskExtension(code.to_owned(), due));
            self.push(self.after(start, 44), id, Deed::GrantExtension(code.to_owned()));
            days = 66 + self.chance(10);
        } else if self.chance(12) == 0 {
            days = 64 + self.chance(14);
        }
        let written = self.after(start, days);
        self.push(written, id, Deed::Write(code.to_owned(), class));
        let mut signed = self.after(written, 1);
        self.push(signed, id, Deed::Sign(code.to_owned()));
        if self.chance(10) == 0 {
            let back = self.after(signed, 2);
            self.push(back, id, Deed::SendBack(code.to_owned()));
            signed = self.after(back, 3);
            self.push(back + Duration::days(1), id, Deed::Write(code.to_owned(), class));
            self.push(signed, id, Deed::Sign(code.to_owned()));
        }
        let passed = self.after(signed, 2);
        self.push(passed, id, Deed::Pass(code.to_owned()));
        passed
    }

    /// Judgements, the second round, promises, publication, the end.
    fn judged(&mut self, id: MatterId, delivered: Date) {
        let on = self.after(delivered, 3 + self.chance(9));
        let verdict = match self.chance(40) {
            0 | 1 => Some(Verdict::Not),
            2..=7 => Some(Verdict::Basically),
            8..=10 => None,
            _ => Some(Verdict::Satisfied),
        };
        if self.chance(25) == 0 {
            self.push(on, id, Deed::Transcribe);
        } else if let Some(verdict) = verdict {
            self.push(on, id, Deed::Judge(verdict));
        }
        if verdict == Some(Verdict::Not) {
            let deed = if self.chance(3) > 0 { Deed::Uphold } else { Deed::Settle };
            self.push(self.after(on, 3), id, deed);
        }
        self.push(self.after(delivered, 20), id, Deed::Publish);
        let months = 2 + self.chance(9) as i64;
        let claimed = delivered + Duration::days(months * 30);
        match self.chance(10) {
            0 => {
                self.push(
                    delivered + Duration::days(60),
                    id,
                    Deed::AskChange(delivered + Duration::days(400)),
                );
                self.push(delivered + Duration::days(70), id, Deed::GrantChange);
            }
            1 => {
                self.push(claimed, id, Deed::Claim);
                self.push(claimed + Duration::days(9), id, Deed::Dispute);
            }
            2 => {
                self.push(delivered + Duration::days(420), id, Deed::Break);
            }
            3 => {}
            _ => {
                self.push(claimed, id, Deed::Claim);
                self.push(claimed + Duration::days(8), id, Deed::Confirm);
            }
        }
        self.push(claimed.max(self.after(delivered, 40)) + Duration::days(20), id, Deed::Close);
    }
}
