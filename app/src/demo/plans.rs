//! What happens in each session: how many proposals, by whom, and how they end.

use super::data::Data;
use super::deeds::{Deed, Step};
use super::fill::Size;
use super::frame::{Frame, OFFSET, Session, day, moment};
use super::people;
use super::stories::{By, Case, Teller};
use super::texts::{Topic, Topics, below, topics};
use crate::assembly::proposals::workflow::Action;
use crate::foundation::acting::local_date;
use time::{Date, Duration, Month};

/// How a decided proposal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Filed,
    Merged,
    Undone,
    Opinion,
    Social,
    NotFiled,
    Withdrawn,
    WithdrawnAfterFiling,
}

/// How it stands in the running session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Draft,
    Discarded,
    Expired,
    CoSigning,
    Submitted,
    Returned,
    Accepted,
    Reviewed,
    Asked,
    Objected,
    Ready,
    WithdrawalAsked,
}

/// How many stand so in the running session: small world, full world.
const RUNNING: &[(Stand, usize, usize)] = &[
    (Stand::Draft, 7, 14),
    (Stand::Discarded, 1, 2),
    (Stand::Expired, 1, 2),
    (Stand::CoSigning, 4, 7),
    (Stand::Submitted, 5, 10),
    (Stand::Returned, 3, 5),
    (Stand::Accepted, 4, 8),
    (Stand::Reviewed, 4, 7),
    (Stand::Asked, 2, 2),
    (Stand::Objected, 1, 1),
    (Stand::Ready, 1, 2),
    (Stand::WithdrawalAsked, 1, 2),
];

/// Decided proposals of each session: during it, ordinary; small world, full world.
const DECIDED: [[(usize, usize); 2]; 3] = [[(14, 6), (200, 85)], [(16, 7), (218, 92)], [(24, 12), (195, 42)]];

/// Organisations in the order in which they come forward; those of a session only, and all year.
const OF_SESSION: &[&str] =
    &["S15", "C3", "GR1", "MO2", "S06", "PA1", "C2", "CO1", "S02", "GR4", "MO1", "PA3"];
const ALL_YEAR: &[&str] =
    &["C3", "C2", "MO2", "PA2", "C6", "CO2", "C4", "MO3", "C7", "PA1", "C8", "MO5", "C5"];

struct Plan<'a> {
    teller: Teller<'a>,
    topics: Topics,
    session: Session,
    members: Vec<usize>,
    begun: usize,
    collective: usize,
}

/// The deeds of a session and the number of its cases.
pub fn session(data: &Data, frame: &Frame, number: usize, size: Size) -> (Vec<Step>, usize) {
    let unnamed = |(_, p): &(usize, &super::frame::Person)| p.member && !people::is_named(&p.login);
    let members = frame.people.iter().enumerate().filter(unnamed).map(|(index, _)| index).collect();
    // The evening before, since the demo may be opened at any time of its day.
    let limit = moment(day(2026, Month::May, 19), 19 * 60);
    let mut plan = Plan {
        teller: Teller { data, frame, limit, steps: Vec::new(), cases: 0 },
        topics: topics(data, &frame.chance),
        session: frame.sessions[number],
        members,
        begun: 0,
        collective: 0,
    };
    let full = size == Size::Full;
    let (of_session, ordinary) = DECIDED[number][usize::from(full)];
    plan.decided(of_session, true);
    plan.decided(ordinary, false);
    if number == 2 {
        for (stand, small, large) in RUNNING {
            for index in 0..if full { *large } else { *small } {
                plan.stands(*stand, index);
            }
        }
    }
    (plan.teller.steps, plan.teller.cases)
}

/// Ends of so many proposals: three quarters are filed.
fn ends(n: usize) -> Vec<End> {
    let shares = [
        (End::Merged, 50),
        (End::Undone, 4),
        (End::Opinion, 70),
        (End::Social, 52),
        (End::NotFiled, 15),
        (End::Withdrawn, 35),
        (End::WithdrawnAfterFiling, 12),
    ];
    let mut ends = Vec::new();
    for (end, share) in shares {
        // Where there are enough, each end comes at least once.
        let times = ((n * share + 500) / 1000).max(usize::from(n >= 20));
        ends.extend(std::iter::repeat_n(end, times));
    }
    while ends.len() < n {
        ends.push(End::Filed);
    }
    ends
}

impl Plan<'_> {
    fn chance(&self, n: usize) -> usize {
        below(&self.teller.frame.chance, n)
    }

    fn member(&self) -> usize {
        self.members.get(self.chance(self.members.len())).copied().unwrap_or(0)
    }

    /// So many different members besides one.
    fn others(&self, besides: usize, n: usize) -> Vec<usize> {
        let mut found = Vec::new();
        while found.len() < n {
            let who = self.member();
            if who != besides && !found.contains(&who) {
                found.push(who);
            }
        }
        found
    }

    fn topic(&mut self) -> Topic {
        self.topics.rest.pop().unwrap_or(Topic { matter: 0, place: 0 })
    }

    fn joint(&self, first: usize) -> By {
        let signed = 1 + self.chance(5);
        let declined = usize::from(self.chance(4) == 0);
        let silent = usize::from(self.chance(3) == 0);
        let mut all = self.others(first, signed + declined + silent);
        let silent = all.split_off(signed + declined);
        let declined = all.split_off(signed);
        By::Joint(first, all, declined, silent)
    }

    /// Who comes next: one in eight is an organisation, three in ten members propose together.
    fn next(&mut self, of_session: bool) -> By {
        self.begun += 1;
        if self.begun % 8 == 3 {
            let list = if of_session { OF_SESSION } else { ALL_YEAR };
            let code = list[self.collective % list.len()];
            self.collective += 1;
            if let Some(by) = self.teller.of_org(code) {
                return by;
            }
        }
        let first = self.member();
        if matches!(self.begun % 10, 1 | 4 | 7) { self.joint(first) } else { By::One(first) }
    }

    /// The named member first, then whoever comes.
    fn named_first(&mut self, first: bool, of_session: bool) -> By {
        if first {
            return By::One(self.teller.frame.who(people::MEMBER));
        }
        self.next(of_session)
    }

    fn working_day(&self, from: Date, to: Date) -> Date {
        let days = (to - from).whole_days().max(0) as usize + 1;
        for _ in 0..50 {
            let date = from + Duration::days(self.chance(days) as i64);
            if self.teller.frame.procedure.calendar.is_working_day(date) {
                return date;
            }
        }
        to
    }

    /// The moment of a submission during the session's window, mostly in its last weeks, or after it.
    fn submission(&self, of_session: bool) -> i64 {
        let Session { year, opens, closes, window_opens_at, .. } = self.session;
        let (from, to) = if of_session {
            let opened = local_date(window_opens_at, OFFSET) + Duration::days(10);
            let early = self.chance(10) < 3;
            if early {
                (opened, day(year - 1, Month::December, 30))
            } else {
                (opens - Duration::days(9), closes - Duration::days(1))
            }
        } else if year == 2026 {
            (day(year, Month::March, 2), day(year, Month::April, 20))
        } else {
            (day(year, Month::February, 20), day(year, Month::September, 12))
        };
        self.teller.in_office(self.working_day(from, to))
    }

    fn decided(&mut self, n: usize, of_session: bool) {
        let mut last = None;
        for (index, end) in ends(n).into_iter().enumerate() {
            let first = last != Some(end);
            last = Some(end);
            self.ends(end, of_session, first && self.session.year >= 2025, index);
        }
    }

    fn ends(&mut self, end: End, of_session: bool, first: bool, index: usize) {
        let mut by = self.named_first(first, of_session);
        let at = self.submission(of_session);
        match end {
            End::Merged | End::Undone => {
                let Some((lead, child)) = self.topics.twins.pop() else { return };
                let leader = self.next(of_session);
                let lead = self.filed(leader, lead, at - 86_400_000, index);
                let mut case = self.teller.submitted(by, child, at);
                match end {
                    End::Merged => self.teller.merged(&mut case, &lead),
                    _ => self.teller.undone(&mut case, &lead),
                }
            }
            End::Opinion | End::Social => {
                let (topics, action) = match end {
                    End::Opinion => (&mut self.topics.opinions, Action::ConvertToOpinion),
                    _ => (&mut self.topics.social, Action::ConvertToSocialOpinion),
                };
                let topic = topics.pop();
                let topic = topic.unwrap_or_else(|| self.topic());
                let mut case = self.teller.submitted(by, topic, at);
                self.teller.converted(&mut case, action);
            }
            End::NotFiled => {
                let Some((topic, ground)) = self.topics.not_filed.pop() else { return };
                if !matches!(by, By::One(_)) {
                    by = By::One(self.member());
                }
                let mut case = self.teller.submitted(by, topic, at);
                self.teller.not_filed(&mut case, &ground);
            }
            End::Withdrawn => {
                let topic = self.topic();
                let mut case = self.teller.submitted(by, topic, at);
                if index.is_multiple_of(2) {
                    self.teller.accepted(&mut case);
                }
                self.teller.withdrawn(&mut case);
            }
            End::WithdrawnAfterFiling => {
                let topic = self.topic();
                let mut case = self.filed(by, topic, at, index);
                self.teller.withdrawal_asked(&mut case);
                self.teller.withdrawal_answered(&mut case, true);
            }
            End::Filed => {
                let topic = self.topic();
                let mut case = self.filed(by, topic, at, index);
                if index % 60 == 7 {
                    self.teller.withdrawal_asked(&mut case);
                    self.teller.withdrawal_answered(&mut case, false);
                }
            }
        }
    }

    /// Filed, some after a return, a correction or with another category.
    fn filed(&mut self, by: By, topic: Topic, at: i64, index: usize) -> Case {
        let mut case = self.teller.submitted(by, topic, at);
        if index % 9 == 4 {
            self.teller.returned(&mut case);
            self.teller.resubmitted(&mut case);
        }
        if index % 14 == 5 {
            self.teller.corrected(&mut case);
        }
        if index % 17 == 6 {
            self.teller.recategorised(&mut case);
        }
        self.teller.filed(&mut case);
        case
    }

    /// Who stands first in the running session's states: the people whom `demo` introduces.
    fn known(&mut self, stand: Stand, index: usize) -> By {
        let who = |login| self.teller.frame.who(login);
        let org = match (stand, index) {
            (Stand::Draft, 3) | (Stand::Returned, 1) => self.teller.of_org("C2"),
            (Stand::Submitted, 1) | (Stand::Accepted, 1) | (Stand::Draft, 4) => self.teller.of_org("C3"),
            (Stand::Submitted, 2) | (Stand::Reviewed, 1) => self.teller.of_org("MO2"),
            _ => None,
        };
        if let Some(by) = org {
            return by;
        }
        match (stand, index) {
            (Stand::Draft, 1) => By::One(who(people::COSIGNER)),
            (Stand::Draft, 2) => By::One(who(people::CONVENER)),
            (_, 0) => By::One(who(people::MEMBER)),
            (Stand::Submitted, 3) => By::One(who(people::INVITED)),
            _ => self.next(false),
        }
    }

    fn stands(&mut self, stand: Stand, index: usize) {
        let may = |d| day(2026, Month::May, d);
        let by = match stand {
            Stand::CoSigning | Stand::Expired => self.gathering(stand, index),
            _ => self.known(stand, index),
        };
        let (from, to) = match stand {
            Stand::Draft | Stand::CoSigning => (may(14), may(19)),
            Stand::Submitted => (may(18), may(19)),
            Stand::Returned => (may(12), may(14)),
            Stand::Accepted => (may(12), may(13)),
            Stand::Reviewed => (may(6), may(8)),
            Stand::Asked | Stand::Objected => (may(7), may(8)),
            Stand::Expired | Stand::Discarded => (day(2026, Month::April, 22), may(6)),
            Stand::Ready => (day(2026, Month::April, 28), may(6)),
            Stand::WithdrawalAsked => (day(2026, Month::April, 7), day(2026, Month::April, 10)),
        };
        let at = self.teller.in_office(self.working_day(from, to));
        if matches!(stand, Stand::Asked | Stand::Objected | Stand::Ready) {
            return self.merging(stand, by, at);
        }
        let topic = self.topic();
        if matches!(stand, Stand::Draft | Stand::Discarded | Stand::CoSigning | Stand::Expired) {
            return self.unsubmitted(stand, by, topic, at);
        }
        let mut case = self.teller.submitted(by, topic, at);
        match stand {
            Stand::Returned => self.teller.returned(&mut case),
            Stand::Accepted => self.teller.accepted(&mut case),
            Stand::Reviewed => self.teller.reviewed(&mut case, &[0, 1, 8, 14, 17], "file"),
            Stand::WithdrawalAsked => {
                self.teller.filed(&mut case);
                self.teller.withdrawal_asked(&mut case);
            }
            _ => {}
        }
    }

    /// Who gathers signatures: the named member with the named co-signer, the named invited one beside others.
    fn gathering(&mut self, stand: Stand, index: usize) -> By {
        let who = |login| self.teller.frame.who(login);
        let first = if index == 0 { who(people::MEMBER) } else { self.member() };
        let mut others = self.others(first, 5);
        let declined = others.split_off(4);
        let mut silent = others.split_off(2);
        if stand == Stand::CoSigning && index == 0 {
            others.insert(0, who(people::COSIGNER));
        }
        if stand == Stand::CoSigning && index < 2 {
            silent.insert(0, who(people::INVITED));
        }
        if stand == Stand::CoSigning && index == 2 {
            silent.insert(0, who(people::MEMBER));
        }
        By::Joint(first, others, if index.is_multiple_of(2) { declined } else { Vec::new() }, silent)
    }

    fn unsubmitted(&mut self, stand: Stand, by: By, topic: Topic, at: i64) {
        let mut case = self.teller.begin(by, topic, at);
        match stand {
            Stand::CoSigning => {
                let until = moment(day(2026, Month::May, 22 + (case.index % 5) as u8), 18 * 60);
                case.at = case.at.min(at);
                self.teller.gather(&mut case, until);
            }
            Stand::Expired => {
                self.teller.gather(&mut case, at);
                self.teller.signing_ends(&mut case, at + 30_000);
            }
            Stand::Discarded => self.teller.writer_does(&mut case, Deed::Discard),
            _ => {}
        }
    }

    fn merging(&mut self, stand: Stand, by: By, at: i64) {
        let Some((lead, child)) = self.topics.twins.pop() else { return };
        let leader = By::One(self.member());
        let mut lead = self.teller.submitted(leader, lead, at - 2 * 86_400_000);
        self.teller.filed(&mut lead);
        let mut case = self.teller.submitted(by, child, at);
        // Asked only in these days, so that the time for objections has not ended.
        if stand != Stand::Ready {
            lead.at = lead.at.max(self.teller.in_office(day(2026, Month::May, 18)));
        }
        match stand {
            Stand::Asked => self.teller.asked(&mut case, &lead),
            Stand::Objected => self.teller.objected(&mut case, &lead),
            _ => {
                self.teller.asked(&mut case, &lead);
                self.teller.ready(&mut case, true);
            }
        }
    }
}
