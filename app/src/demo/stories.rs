//! How one proposal fares, told as deeds with moments: who begins it, who signs, what the office and the committee do.

use super::data::Data;
use super::deeds::{Deed, Step};
use super::frame::{Frame, OFFSET, moment};
use super::people;
use super::texts::{self, Topic, below, say};
use crate::assembly::proposals::actions::drafting::Text;
use crate::assembly::proposals::actions::reviewing::{CHECKS, Opinion};
use crate::assembly::proposals::records::Kind;
use crate::assembly::proposals::workflow::Action;
use crate::foundation::acting::{Power, local_date};
use crate::foundation::ids::OrgId;
use time::{Date, Duration};

/// Who proposes.
#[derive(Debug, Clone)]
pub enum By {
    /// One member.
    One(usize),
    /// A member with others: those who sign, those who decline, those who do not answer.
    Joint(usize, Vec<usize>, Vec<usize>, Vec<usize>),
    /// An organisation: who writes, who seals.
    Org(Kind, OrgId, usize, usize),
}

/// A proposal in the making.
pub struct Case {
    /// Number within its session.
    pub index: usize,
    /// Who proposes.
    pub by: By,
    /// Its text as it stands.
    pub text: Text,
    /// The moment of the last deed.
    pub at: i64,
}

/// Tells stories of one session.
pub struct Teller<'a> {
    /// Data.
    pub data: &'a Data,
    /// Frame.
    pub frame: &'a Frame,
    /// Nothing happens after this moment.
    pub limit: i64,
    /// What was told so far.
    pub steps: Vec<Step>,
    /// Cases so far.
    pub cases: usize,
}

impl By {
    fn kind(&self) -> Kind {
        match self {
            Self::One(_) => Kind::Individual,
            Self::Joint(..) => Kind::Joint,
            Self::Org(kind, ..) => *kind,
        }
    }

    /// Who writes.
    fn writer(&self) -> usize {
        match self {
            Self::One(who) | Self::Joint(who, ..) | Self::Org(_, _, who, _) => *who,
        }
    }

    /// Who submits, withdraws, consents.
    fn owner(&self) -> usize {
        match self {
            Self::One(who) | Self::Joint(who, ..) | Self::Org(_, _, _, who) => *who,
        }
    }
}

impl Teller<'_> {
    fn chance(&self, n: usize) -> usize {
        below(&self.frame.chance, n)
    }

    fn does(&mut self, case: &mut Case, who: Option<usize>, deed: Deed) {
        self.steps.push(Step { at: case.at, case: case.index, who, deed });
    }

    /// A moment in office hours some working days later, never after the limit.
    fn pass(&mut self, case: &mut Case, least: usize, most: usize) {
        let mut days = least + self.chance(most - least + 1);
        let mut date = local_date(case.at, OFFSET);
        while days > 0 {
            date += Duration::days(1);
            if self.frame.procedure.calendar.is_working_day(date) {
                days -= 1;
            }
        }
        let soon = case.at + (20 + self.chance(90) as i64) * 60_000 + self.chance(60_000) as i64;
        let then = self.in_office(date).max(soon);
        // Too late: squeezed in before the limit, so that the order of deeds stays.
        case.at = if then <= self.limit { then } else { case.at + (self.limit - case.at) / 4 };
    }

    /// A moment in office hours of a day.
    pub fn in_office(&self, date: Date) -> i64 {
        moment(date, 8 * 60 + 40 + self.chance(500) as i64) + self.chance(60_000) as i64
    }

    fn officer(&self) -> usize {
        let login = if self.chance(5) < 3 { people::OFFICER } else { people::SECOND_OFFICER };
        self.frame.who(login)
    }

    fn reviewer(&self) -> usize {
        let index = self.chance(3);
        let reviewers = self.data.staff.iter().filter(|s| s.role == "reviewer");
        reviewers.skip(index).map(|s| self.frame.who(&s.login)).next().unwrap_or(0)
    }

    fn decider(&self) -> usize {
        self.frame.who(if self.chance(10) < 7 { people::HEAD } else { people::DEPUTY })
    }

    fn opinion(&self, which: &[usize], proposed: &str) -> Opinion {
        let index = which.get(self.chance(which.len())).copied().unwrap_or(0);
        Opinion {
            checks: CHECKS.iter().map(|c| (*c).to_owned()).collect(),
            opinion: self.data.phrases.review_opinions.get(index).cloned().unwrap_or_default(),
            proposed: proposed.to_owned(),
        }
    }

    /// Begins a draft so that it can be submitted at a moment.
    pub fn begin(&mut self, by: By, topic: Topic, submit_at: i64) -> Case {
        let hours = if matches!(by, By::Joint(..)) { 110 + self.chance(80) } else { 2 + self.chance(60) };
        let at = submit_at - hours as i64 * 3_600_000;
        let text = texts::text(self.data, self.frame, topic, at);
        let mut case = Case { index: self.cases, by, text, at };
        self.cases += 1;
        let org = if let By::Org(_, org, ..) = case.by { Some(org) } else { None };
        let deed = Deed::Create(case.by.kind(), org, Box::new(case.text.clone()));
        let writer = case.by.writer();
        self.does(&mut case, Some(writer), deed);
        case
    }

    /// Asks others to sign until a moment; they answer one after the other.
    pub fn gather(&mut self, case: &mut Case, until: i64) {
        let By::Joint(first, signed, declined, silent) = case.by.clone() else { return };
        case.at += 3_000_000;
        let asked = signed.iter().chain(&declined).chain(&silent);
        let asked = asked.map(|who| self.frame.people[*who].id).collect();
        self.does(case, Some(first), Deed::Invite(asked, until));
        let answers = (signed.len() + declined.len()) as i64;
        let pause = (until.min(self.limit) - case.at - 3_600_000) / (answers + 2);
        for who in signed {
            case.at += pause + self.chance(600_000) as i64;
            self.does(case, Some(who), Deed::Sign);
        }
        for who in declined {
            case.at += pause;
            let remark = say(&self.frame.chance, &self.data.phrases.decline_to_sign);
            self.does(case, Some(who), Deed::Decline(remark));
        }
    }

    /// Written, signed and submitted at a moment.
    pub fn submitted(&mut self, by: By, topic: Topic, at: i64) -> Case {
        let mut case = self.begin(by, topic, at);
        if matches!(case.by, By::Joint(..)) {
            self.gather(&mut case, at + 7_200_000);
        }
        case.at = at;
        let owner = case.by.owner();
        self.does(&mut case, Some(owner), Deed::Submit);
        case
    }

    /// Sent back by the office.
    pub fn returned(&mut self, case: &mut Case) {
        self.pass(case, 1, 3);
        let why = say(&self.frame.chance, &self.data.phrases.return_reasons);
        let officer = self.officer();
        self.does(case, Some(officer), Deed::SendBack(why));
    }

    /// Revised and submitted again. A joint one is submitted as it was, so that its signatures hold.
    pub fn resubmitted(&mut self, case: &mut Case) {
        self.pass(case, 1, 4);
        if !matches!(case.by, By::Joint(..)) {
            let note = say(&self.frame.chance, &self.data.body.resubmit_notes);
            case.text.content.analysis.push_str(&note);
            let edit = Deed::Edit(case.by.kind(), Box::new(case.text.clone()));
            let writer = case.by.writer();
            self.does(case, Some(writer), edit);
            case.at += 1_200_000;
        }
        let owner = case.by.owner();
        self.does(case, Some(owner), Deed::Resubmit);
    }

    /// Accepted by the office.
    pub fn accepted(&mut self, case: &mut Case) {
        self.pass(case, 1, 3);
        let officer = self.officer();
        let opinion = self.opinion(&[0, 1, 8, 17], "file");
        self.does(case, Some(officer), Deed::Accept(opinion));
    }

    /// Accepted, and a second opinion given.
    pub fn reviewed(&mut self, case: &mut Case, which: &[usize], proposed: &str) {
        self.accepted(case);
        self.pass(case, 1, 3);
        let reviewer = self.reviewer();
        let opinion = self.opinion(which, proposed);
        self.does(case, Some(reviewer), Deed::Review(opinion));
    }

    /// Filed.
    pub fn filed(&mut self, case: &mut Case) {
        self.reviewed(case, &[0, 1, 8, 14, 17], "file");
        self.file(case);
    }

    fn file(&mut self, case: &mut Case) {
        self.pass(case, 1, 4);
        let decider = self.decider();
        self.does(case, Some(decider), Deed::File(Opinion::default()));
    }

    /// The committee proposes to join it to a lead case; not before the lead case is under review.
    pub fn asked(&mut self, case: &mut Case, lead: &Case) {
        self.reviewed(case, &[6], "propose_merge");
        case.at = case.at.max(lead.at);
        self.pass(case, 0, 1);
        let why = say(&self.frame.chance, &self.data.body.merge_reasons);
        let decider = self.decider();
        self.does(case, Some(decider), Deed::ProposeMerge(lead.index, why));
    }

    /// Every proposer answers, or the time for objections ends.
    pub fn ready(&mut self, case: &mut Case, all_answer: bool) {
        let asked_on = local_date(case.at, OFFSET);
        if let (By::One(who) | By::Org(_, _, _, who), true) = (case.by.clone(), all_answer) {
            self.pass(case, 0, 1);
            return self.does(case, Some(who), Deed::Agree);
        }
        if let Some(due) = self.frame.procedure.due("merge.days", asked_on) {
            case.at = moment(due.date + Duration::days(1), 5);
        }
        self.does(case, None, Deed::Settle);
    }

    /// Joined, by consent.
    pub fn merged(&mut self, case: &mut Case, lead: &Case) {
        self.asked(case, lead);
        let all_answer = self.chance(2) == 0;
        self.ready(case, all_answer);
        self.pass(case, 0, 2);
        let decider = self.decider();
        self.does(case, Some(decider), Deed::Merge);
    }

    /// Joined, undone on the proposer's wish, filed by itself.
    pub fn undone(&mut self, case: &mut Case, lead: &Case) {
        self.merged(case, lead);
        self.pass(case, 1, 3);
        let decider = self.decider();
        self.does(case, Some(decider), Deed::Unmerge(self.data.body.merge_objection.clone()));
        self.file(case);
    }

    /// The first proposer objects to the merger.
    pub fn objected(&mut self, case: &mut Case, lead: &Case) {
        self.asked(case, lead);
        self.pass(case, 0, 1);
        let owner = case.by.owner();
        self.does(case, Some(owner), Deed::Object(self.data.body.merge_objection.clone()));
    }

    /// Sent on as an opinion, or as a social-opinion report.
    pub fn converted(&mut self, case: &mut Case, action: Action) {
        let opinion = action == Action::ConvertToOpinion;
        let (which, reasons) = if opinion {
            ([9], &self.data.body.opinion_reasons)
        } else {
            ([10], &self.data.body.social_reasons)
        };
        self.reviewed(case, &which, &action.to_string());
        self.pass(case, 1, 4);
        let addressee = if opinion {
            case.text.units.first().map(|u| u.name.clone()).unwrap_or_default()
        } else {
            String::new()
        };
        let deed = Deed::Convert(action, addressee, say(&self.frame.chance, reasons));
        let decider = self.decider();
        self.does(case, Some(decider), deed);
    }

    /// Not filed, with its ground.
    pub fn not_filed(&mut self, case: &mut Case, ground: &str) {
        self.reviewed(case, &[4], "decline_to_file");
        self.pass(case, 1, 4);
        let why = self.data.body.not_filed.get(ground).cloned().unwrap_or_default();
        let decider = self.decider();
        self.does(case, Some(decider), Deed::DeclineToFile(ground.to_owned(), why));
    }

    /// Taken back.
    pub fn withdrawn(&mut self, case: &mut Case) {
        self.pass(case, 1, 2);
        let why = say(&self.frame.chance, &self.data.phrases.withdrawal_reasons);
        let owner = case.by.owner();
        self.does(case, Some(owner), Deed::Withdraw(why));
    }

    /// After filing its proposer asks to withdraw it.
    pub fn withdrawal_asked(&mut self, case: &mut Case) {
        self.pass(case, 3, 12);
        let why = say(&self.frame.chance, &self.data.phrases.withdrawal_reasons);
        let owner = case.by.owner();
        self.does(case, Some(owner), Deed::AskWithdrawal(why));
    }

    /// The office answers that wish.
    pub fn withdrawal_answered(&mut self, case: &mut Case, consents: bool) {
        self.pass(case, 1, 3);
        let refusal = || Deed::Refuse(self.data.body.withdrawal_refusal.clone());
        let deed = if consents { Deed::Consent } else { refusal() };
        let officer = self.officer();
        self.does(case, Some(officer), deed);
    }

    /// The office corrects the wording.
    pub fn corrected(&mut self, case: &mut Case) {
        self.pass(case, 0, 1);
        case.text.content.situation.push_str(&self.data.body.correction_note);
        let why = say(&self.frame.chance, &self.data.body.text_corrections);
        let deed = Deed::Correct(Box::new(case.text.clone()), why);
        let officer = self.officer();
        self.does(case, Some(officer), deed);
    }

    /// The office changes the category to another child of the same root.
    pub fn recategorised(&mut self, case: &mut Case) {
        self.pass(case, 0, 1);
        let children = self.data.categories.iter().filter(|c| c.parent.is_some());
        let codes: Vec<&str> = children.map(|c| c.code.as_str()).collect();
        let code = codes.get(self.chance(codes.len())).copied().unwrap_or_default();
        let Some(category) = self.frame.categories.get(code).copied() else { return };
        let officer = self.officer();
        self.does(case, Some(officer), Deed::Recategorise(category));
    }

    /// Somebody's deed of his own, now.
    pub fn writer_does(&mut self, case: &mut Case, deed: Deed) {
        self.pass(case, 0, 1);
        let writer = case.by.writer();
        self.does(case, Some(writer), deed);
    }

    /// The time for signing ends.
    pub fn signing_ends(&mut self, case: &mut Case, at: i64) {
        case.at = at;
        self.does(case, None, Deed::Expire);
    }

    /// Who writes and who seals for an organisation.
    pub fn of_org(&self, code: &str) -> Option<By> {
        let org = self.frame.orgs.get(code).copied()?;
        let holds = |power: Power| {
            self.frame
                .people
                .iter()
                .position(|p| p.delegations.iter().any(|d| d.org == org && d.power == power))
        };
        let seals = holds(Power::Seal)?;
        let held = self.frame.people[seals].delegations.iter().find(|d| d.org == org)?;
        let kind = <Kind as crate::foundation::workflow::Name>::from_key(&held.kind)?;
        Some(By::Org(kind, org, holds(Power::Draft).unwrap_or(seals), seals))
    }
}
