//! What was answered elsewhere, as the page of a proposal shows it: from which body, and never as one of our own replies.

use crate::assembly::proposals::package::Outside;
use crate::assembly::proposals::package::format::ResultText;
use crate::assembly::proposals::pages::view;
use crate::assembly::proposals::records::ProposalId;
use crate::foundation::ids;
use crate::foundation::pages::Page;

/// An answer from elsewhere, as shown.
pub struct OutsideView {
    /// Unit and body.
    pub head: String,
    /// Number, class, day.
    pub meta: String,
    /// Its text.
    pub lines: Vec<String>,
    /// The letter as a file, or empty.
    pub file_href: String,
    /// Its name.
    pub file: String,
}

pub(super) fn outside(page: &Page, id: ProposalId, one: &Outside) -> OutsideView {
    let text: ResultText = serde_json::from_str(&one.content).unwrap_or_default();
    let mut lines = view::paragraphs(&text.opening);
    for item in &text.items {
        let adoption = format!("judging-adoption-{}", item.adoption);
        let adoption = if page.has(&adoption) { page.t(&adoption) } else { item.adoption.clone() };
        let head = page.txy("package-answer", item.n.to_string(), adoption);
        lines.push(format!("{head}{}", item.answer));
        lines.extend(item.done_by.as_deref().map(|day| page.ts("judging-done-by", page.day(day))));
    }
    lines.extend(text.promises.iter().map(|p| page.txy("package-promise", &p.content, page.day(&p.due_on))));
    lines.extend(view::paragraphs(&text.closing));
    let number = if one.number.is_empty() { String::new() } else { page.ts("package-letter", &one.number) };
    let class = if one.class.is_empty() { String::new() } else { page.ts("judging-class", &one.class) };
    let day = one.answered_on.as_deref().map(|day| page.day(day)).unwrap_or_default();
    let taken = page.ts("package-taken-at", page.moment(one.taken_at));
    let meta: Vec<String> = [number, class, day, taken].into_iter().filter(|text| !text.is_empty()).collect();
    let file = !one.file_name.is_empty();
    OutsideView {
        head: page.txy("package-outside-head", &one.unit, &one.origin_name),
        meta: meta.join("\u{3000}"),
        lines,
        file_href: if file {
            format!("/proposals/{id}/results/{}", ids::write(one.id))
        } else {
            String::new()
        },
        file: if file { format!("{} ({})", one.file_name, page.size(one.file_size)) } else { String::new() },
    }
}
