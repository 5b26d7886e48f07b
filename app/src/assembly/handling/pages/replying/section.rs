//! What the page of a matter shows of replies, contacts and opinions, as far as the person may see them.

use super::letter::paragraphs;
use crate::assembly::handling::actions::contacts::contact_link;
use crate::assembly::handling::actions::replying::{is_open, link, number_of, number_text, sees};
use crate::assembly::handling::actions::{Dossier, allowed};
use crate::assembly::handling::hats::{self, Hat};
use crate::assembly::handling::pages::contacting;
use crate::assembly::handling::pages::show::Offer;
use crate::assembly::handling::pages::view::reply_mark;
use crate::assembly::handling::records::*;
use crate::assembly::handling::store::replying as store;
use crate::assembly::handling::workflow::assignment;
use crate::assembly::handling::workflow::reply::{Action, State, WORKFLOW};
use crate::assembly::people::{self, Orgs};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::pages::Page;
use std::collections::HashMap;

/// Replies, contacts and opinions of a matter, drawn by `templates/section_replies.html` under the name `replies`.
pub struct RepliesSection {
    /// Suggestions, each with what units answer to it now.
    pub items: Vec<SectionItem>,
    /// Replies, the last first.
    pub replies: Vec<SectionReply>,
    /// Contacts.
    pub contacts: Vec<SectionContact>,
    /// Opinions of co-handlers, for those who handle the matter.
    pub opinions: Vec<SectionOpinion>,
}

/// A suggestion with its answers.
pub struct SectionItem {
    /// 1, 2, 3 ...
    pub n: i64,
    /// The text.
    pub text: String,
    /// Answers in delivered replies that stand.
    pub answers: Vec<SectionAnswer>,
}

/// What a unit answers to a suggestion.
pub struct SectionAnswer {
    /// The unit.
    pub unit: String,
    /// Kind of the mark.
    pub mark: &'static str,
    /// What becomes of it.
    pub adoption: String,
    /// Paragraphs.
    pub text: Vec<String>,
    /// By when, or empty.
    pub done_by: String,
    /// When it was delivered: a matter that was handled twice has two answers of one unit.
    pub on: String,
}

/// A reply in the list.
pub struct SectionReply {
    /// Its page.
    pub href: String,
    /// Number or kind.
    pub name: String,
    /// Unit, class, day.
    pub meta: String,
    /// Kind of the mark.
    pub mark: &'static str,
    /// State.
    pub state: String,
    /// To whom it was delivered, and when he read it; for the unit, the office and the assigning office.
    pub deliveries: Vec<(String, String)>,
}

/// A contact in the list.
pub struct SectionContact {
    /// Its page, for those it concerns.
    pub href: String,
    /// Day, way, unit.
    pub text: String,
    /// Each proposer's answer: name, kind of the mark, word.
    pub answers: Vec<(String, &'static str, String)>,
}

/// An opinion of a co-handler.
pub struct SectionOpinion {
    /// The unit.
    pub unit: String,
    /// Number and day.
    pub meta: String,
    /// Paragraphs.
    pub text: Vec<String>,
}

impl RepliesSection {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.replies.is_empty() && self.contacts.is_empty() && self.opinions.is_empty()
    }
}

struct Names {
    accounts: HashMap<AccountId, String>,
    orgs: HashMap<OrgId, String>,
}

impl Names {
    fn voice(&self, account: AccountId, org: Option<OrgId>) -> String {
        match org {
            Some(org) => self.org(org),
            None => self.accounts.get(&account).cloned().unwrap_or_default(),
        }
    }

    fn org(&self, id: OrgId) -> String {
        self.orgs.get(&id).cloned().unwrap_or_default()
    }

    fn unit(&self, file: &Dossier, id: AssignmentId) -> String {
        file.assignment(id).map(|a| self.org(a.unit)).unwrap_or_default()
    }
}

/// Reads the section.
///
/// # Errors
/// Only what the database says.
pub async fn section(
    db: &mut dyn Read,
    (page, by): (&Page, &Acting),
    file: &Dossier,
    known: &Orgs,
) -> Outcome<RepliesSection> {
    let shown: Vec<&Reply> = file
        .replies
        .iter()
        .filter(|r| r.state != State::Discarded)
        .filter(|r| file.assignment(r.assignment).is_ok_and(|own| sees(by, file, own, r)))
        .collect();
    let contacts = store::contacts(db, by.body, file.matter.id).await?;
    let answers = store::matter_answers(db, file.matter.id).await?;
    let opinions = store::opinions(db, by.body, file.matter.id).await?;
    let mut items = Vec::new();
    let mut deliveries = Vec::new();
    for reply in &shown {
        items.push(store::items(db, reply.id).await?);
        deliveries.push(store::deliveries(db, reply.id).await?);
    }
    let accounts: Vec<AccountId> = file.persons.iter().map(|p| p.account).collect();
    let accounts = people::account_names(db, by.body, &accounts).await?;
    let day = by.today().to_string();
    let ids = file.assignments.iter().map(|a| a.unit).chain(file.persons.iter().filter_map(|p| p.org));
    let orgs = ids.map(|id| (id, known.name(id, &day, by.lang))).collect();
    let names = Names { accounts, orgs };
    let handles = handles(by, file);
    let concerned = handles || file.hats(by).contains(&Hat::Proposer);
    let replies: Vec<(&Reply, Vec<ReplyItem>, Vec<Delivery>)> =
        shown.into_iter().zip(items).zip(deliveries).map(|((r, i), d)| (r, i, d)).collect();
    Ok(RepliesSection {
        items: file.items.iter().map(|item| item_of(page, file, &names, item, &replies)).collect(),
        replies: replies.iter().rev().map(|r| reply_of(page, file, &names, r, handles)).collect(),
        contacts: if concerned { contacts_of(page, file, &names, (&contacts, &answers)) } else { Vec::new() },
        opinions: if handles { opinions_of(page, file, &names, &opinions) } else { Vec::new() },
    })
}

/// What somebody can do now about the replies of a matter: begin one, go on with one, countersign, audit, deliver.
pub(in crate::assembly::handling::pages) fn offers(page: &Page, by: &Acting, file: &Dossier) -> Vec<Offer> {
    let offer = |href: String, word: &str| Offer { href, label: page.t(word), danger: false };
    let mut offers = Vec::new();
    for own in file.live().filter(|a| a.part.answers()) {
        let open = file.replies.iter().find(|r| r.assignment == own.id && is_open(r));
        match open.filter(|r| sees(by, file, own, r)) {
            Some(reply) => {
                let can = allowed(&WORKFLOW, by, reply.state, &file.reply_hats(by, own));
                let first = can.into_iter().find(|a| *a != Action::Discard);
                offers.extend(first.map(|action| {
                    let word = match action {
                        Action::Edit => "unit-act-write-on".to_owned(),
                        Action::Pass => "reply-action-audit".to_owned(),
                        other => format!("reply-do-{other}"),
                    };
                    offer(link(reply.id), &word)
                }));
            }
            None if by.delegation(own.unit).is_some() && own.state == assignment::State::Working => {
                offers.push(offer(format!("/assignments/{}/reply", own.id), "unit-act-write"));
            }
            None => {}
        }
    }
    offers
}

/// Whether somebody handles the matter: for one of its units, in the office, in the assigning office, in its supervision.
fn handles(by: &Acting, file: &Dossier) -> bool {
    file.hats(by).iter().any(|hat| !matches!(hat, Hat::Proposer | Hat::Judge)) || hats::reads_all(by)
}

type Loaded<'a> = (&'a Reply, Vec<ReplyItem>, Vec<Delivery>);

fn item_of(page: &Page, file: &Dossier, names: &Names, item: &Item, replies: &[Loaded<'_>]) -> SectionItem {
    let stands = replies.iter().filter(|(r, ..)| r.state == State::Delivered);
    let said = stands.filter_map(|(r, items, _)| {
        let said = items.iter().find(|i| i.item == item.id && i.adoption != Adoption::Unsaid)?;
        Some(SectionAnswer {
            unit: names.unit(file, r.assignment),
            mark: super::letter::mark(said.adoption),
            adoption: page.t(&format!("adoption-{}", said.adoption)),
            text: paragraphs(&said.answer),
            on: r.delivered_on.as_ref().map(|day| page.day(day)).unwrap_or_default(),
            done_by: said
                .done_by
                .as_ref()
                .map(|day| page.ts("reply-letter-done-by", page.day(day)))
                .unwrap_or_default(),
        })
    });
    SectionItem { n: item.position, text: item.content.clone(), answers: said.collect() }
}

fn reply_of(
    page: &Page,
    file: &Dossier,
    names: &Names,
    (reply, _, deliveries): &Loaded<'_>,
    handles: bool,
) -> SectionReply {
    let name = match number_of(reply) {
        number if number.is_empty() => page.t(&format!("reply-kind-{}", reply.kind)),
        number => page.ts("reply-letter-number", number),
    };
    let mut meta = vec![names.unit(file, reply.assignment)];
    if !reply.class.is_empty() {
        meta.push(page.ts("reply-letter-class", &reply.class));
    }
    meta.extend(reply.delivered_on.as_ref().map(|day| page.day(day)));
    let delivered = |d: &Delivery| {
        let text = match d.read_at {
            Some(at) => page.txy("delivery-read", page.day_of(d.at), page.moment(at)),
            None => page.ts("delivery-unread", page.day_of(d.at)),
        };
        (names.voice(d.account, d.org), text)
    };
    SectionReply {
        href: link(reply.id),
        name,
        meta: meta.join(" \u{b7} "),
        mark: reply_mark(reply.state),
        state: page.t(&format!("reply-state-{}", reply.state)),
        deliveries: if handles { deliveries.iter().map(delivered).collect() } else { Vec::new() },
    }
}

fn contacts_of(
    page: &Page,
    file: &Dossier,
    names: &Names,
    (contacts, answers): (&[Contact], &[ContactAnswer]),
) -> Vec<SectionContact> {
    let answer = |a: &ContactAnswer| {
        let word = page.t(&format!("contact-state-{}", a.state));
        (names.voice(a.account, a.org), contacting::mark(a.state), word)
    };
    let view = |c: &Contact| {
        let way = page.t(&format!("contact-way-{}", c.way));
        let parts = [page.day(&c.held_on), way, names.unit(file, c.assignment)];
        SectionContact {
            href: contact_link(c.id),
            text: parts.join(" \u{b7} "),
            answers: answers.iter().filter(|a| a.contact == c.id).map(answer).collect(),
        }
    };
    contacts.iter().map(view).collect()
}

fn opinions_of(page: &Page, file: &Dossier, names: &Names, opinions: &[CoOpinion]) -> Vec<SectionOpinion> {
    let view = |o: &CoOpinion| SectionOpinion {
        unit: names.unit(file, o.assignment),
        meta: page.txy(
            "opinion-line",
            number_text(&o.number_word, o.number_year, o.number_seq),
            page.day_of(o.sent_at),
        ),
        text: paragraphs(&o.content),
    };
    opinions.iter().map(view).collect()
}
