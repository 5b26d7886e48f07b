//! A delivered reply as it is read by those who judge it and by the public: suggestion by suggestion, with its promises.

use super::view;
use crate::assembly::handling::records::*;
use crate::assembly::people::Orgs;
use crate::foundation::ids::OrgId;
use crate::foundation::pages::Page;

/// What becomes of one suggestion.
pub(super) struct AnswerItem {
    /// Its number.
    pub no: i64,
    /// The suggestion.
    pub text: String,
    /// Mark of what becomes of it.
    pub mark: &'static str,
    /// What becomes of it, said.
    pub adoption: String,
    /// The answer.
    pub answer: Vec<String>,
    /// By when, said; or empty.
    pub by_when: String,
}

/// A reply.
pub(super) struct AnswerView {
    /// The unit that answers.
    pub unit: String,
    /// Number, day, class.
    pub meta: String,
    /// Text before the answers.
    pub opening: Vec<String>,
    /// Suggestion by suggestion.
    pub items: Vec<AnswerItem>,
    /// Text after them.
    pub closing: Vec<String>,
    /// What is promised, and by when.
    pub promises: Vec<(String, String)>,
    /// The whole reply; empty where it is not linked.
    pub href: String,
}

/// Paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

/// Mark of what becomes of a suggestion.
pub(super) fn adoption_mark(adoption: Adoption) -> &'static str {
    match adoption {
        Adoption::Unsaid => "none",
        Adoption::Full => "done",
        Adoption::Part => "part",
        Adoption::Not => "stop",
    }
}

/// What becomes of a suggestion, said.
pub(super) fn adoption_word(page: &Page, adoption: Adoption) -> String {
    page.t(&format!("judging-adoption-{adoption}"))
}

/// Draws a reply. `open` turns every text that was written by somebody into what may be shown.
pub(super) fn answer_view(
    page: &Page,
    orgs: &Orgs,
    (unit, reply): (OrgId, &Reply),
    (items, answers, promised): (&[Item], &[ReplyItem], &[ReplyPromise]),
    open: &dyn Fn(&str) -> String,
) -> AnswerView {
    let mut meta = Vec::new();
    if let Some(day) = &reply.delivered_on {
        meta.push(page.ts("judging-answered-on", page.day(day)));
    }
    if !reply.class.is_empty() {
        meta.push(page.ts("judging-class", reply.class.as_str()));
    }
    let texts = |text: &str| paragraphs(&open(text));
    let one = |item: &Item| {
        let answer = answers.iter().find(|a| a.item == item.id);
        let adoption = answer.map_or(Adoption::Unsaid, |a| a.adoption);
        let by_when = answer.and_then(|a| a.done_by.as_deref());
        AnswerItem {
            no: item.position,
            text: open(&item.content),
            mark: adoption_mark(adoption),
            adoption: adoption_word(page, adoption),
            answer: answer.map(|a| texts(&a.answer)).unwrap_or_default(),
            by_when: by_when.map(|day| page.ts("judging-done-by", page.day(day))).unwrap_or_default(),
        }
    };
    AnswerView {
        unit: view::unit_name(page, orgs, unit),
        meta: meta.join("\u{3000}"),
        opening: texts(&reply.opening),
        items: items.iter().map(one).collect(),
        closing: texts(&reply.closing),
        promises: promised
            .iter()
            .map(|p| (open(&p.content), page.ts("judging-done-by", page.day(&p.due_on))))
            .collect(),
        href: String::new(),
    }
}
