//! What the audit looks for: a list of seven points, each answered as far as the program can, and personal data in the text.

use super::reading::Reading;
use crate::assembly::handling::actions::replying::{POINTS, last_words};
use crate::assembly::handling::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::pages::Page;

/// A point as it is drawn.
pub struct PointView {
    /// `yes`, `no`, `open`.
    pub stand: &'static str,
    /// The point.
    pub text: String,
    /// What the program found.
    pub why: String,
}

/// A number that looks like somebody's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    /// Telephone.
    Phone,
    /// Number of an identity card.
    Identity,
}

/// Telephone and identity numbers in a text, as they stand in it. Spaces and hyphens between digits are looked through.
pub fn personal(text: &str) -> Vec<(Personal, String)> {
    let mut found = Vec::new();
    let (mut run, mut digits) = (String::new(), String::new());
    for c in text.chars().chain(std::iter::once('\n')) {
        let digit = match c {
            '0'..='9' => Some(c),
            '\u{ff10}'..='\u{ff19}' => char::from_digit(c as u32 - 0xff10, 10),
            'x' | 'X' if digits.len() == 17 => Some('X'),
            _ => None,
        };
        match digit {
            Some(d) => {
                run.push(c);
                digits.push(d);
            }
            None if !digits.is_empty() && matches!(c, ' ' | '-') && !run.ends_with([' ', '-']) => run.push(c),
            None => {
                found
                    .extend(kind_of(&digits).map(|kind| (kind, run.trim_end_matches([' ', '-']).to_owned())));
                run.clear();
                digits.clear();
            }
        }
    }
    found
}

fn kind_of(digits: &str) -> Option<Personal> {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|t| t.parse::<u32>().ok());
    let within = |from, to, low, high| part(from, to).is_some_and(|n| (low..=high).contains(&n));
    match digits.len() {
        18 if within(6, 10, 1900, 2100) && within(10, 12, 1, 12) && within(12, 14, 1, 31) => {
            Some(Personal::Identity)
        }
        11 if digits.starts_with('1') && within(1, 2, 3, 9) => Some(Personal::Phone),
        10..=12 if digits.starts_with('0') => Some(Personal::Phone),
        _ => None,
    }
}

/// Whatever stands in the reply and would become public.
fn texts(r: &Reading) -> Vec<&str> {
    let reply = &r.reply;
    let mut all = vec![reply.opening.as_str(), &reply.closing, &reply.summary];
    all.extend(r.parts.items.iter().map(|i| i.answer.as_str()));
    all.extend(r.parts.promises.iter().map(|p| p.content.as_str()));
    all
}

/// The points of the audit with what the program found.
pub fn points(page: &Page, by: &Acting, r: &Reading) -> Vec<PointView> {
    let checks = r.checks(by);
    let wrong = |key: &str| {
        let check = checks.iter().find(|c| c.key == key);
        let said = check.map(|c| c.wrong.iter().map(|w| page.complaint(w)).collect::<Vec<_>>());
        said.unwrap_or_default().join(" ")
    };
    let point = |key: &str| {
        let (stand, why) = match key {
            "items" | "class" | "publication" => {
                let why = wrong(key);
                (if why.is_empty() { "yes" } else { "no" }, why)
            }
            "contacts" => contacts(page, by, r),
            "countersigned" => countersigned(page, r),
            "personal" => personal_data(page, r),
            _ => ("open", page.t("audit-look-yourself")),
        };
        PointView { stand, text: page.t(&format!("audit-point-{key}")), why }
    };
    POINTS.into_iter().map(point).collect()
}

fn contacts(page: &Page, by: &Acting, r: &Reading) -> (&'static str, String) {
    let min = by.procedure.whole("contact.min", by.today());
    let own = &r.own;
    let args =
        [("n", own.contacts.into()), ("confirmed", own.contacts_confirmed.into()), ("min", min.into())];
    let why = page.say("audit-contacts", &args);
    (if own.contacts_confirmed >= min { "yes" } else { "no" }, why)
}

fn countersigned(page: &Page, r: &Reading) -> (&'static str, String) {
    let co: Vec<&Assignment> = r.file.live().filter(|a| a.part == Part::Co).collect();
    if co.is_empty() || r.own.part != Part::Lead {
        return ("yes", page.t("audit-no-co-handlers"));
    }
    let last = last_words(&r.parts.countersigns);
    let said = |a: &&Assignment| {
        let word =
            last.iter().find(|c| c.unit == a.unit).map(|c| page.t(&format!("countersign-{}", c.state)));
        let word = word.unwrap_or_else(|| page.t("audit-not-asked"));
        page.txy("audit-pair", r.org(a.unit), word)
    };
    let agreed = |a: &&Assignment| {
        last.iter().any(|c| {
            c.unit == a.unit && !matches!(c.state, CountersignState::Objected | CountersignState::Asked)
        })
    };
    let why: Vec<String> = co.iter().map(said).collect();
    (if co.iter().all(agreed) { "yes" } else { "no" }, why.join(&page.t("list-semicolon")))
}

fn personal_data(page: &Page, r: &Reading) -> (&'static str, String) {
    let found: Vec<(Personal, String)> = texts(r).into_iter().flat_map(personal).collect();
    if found.is_empty() {
        return match r.reply.file_digest.is_empty() {
            true => ("yes", String::new()),
            false => ("open", page.t("audit-look-into-file")),
        };
    }
    let said = |(kind, text): &(Personal, String)| match kind {
        Personal::Phone => page.ts("audit-phone", text),
        Personal::Identity => page.ts("audit-identity", text),
    };
    ("no", found.iter().map(said).collect::<Vec<_>>().join(&page.t("list-semicolon")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_and_identity_numbers_are_found_and_other_numbers_are_not() {
        let kinds = |text: &str| personal(text).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
        assert_eq!(kinds("联系电话13900000000。"), [Personal::Phone]);
        assert_eq!(personal("可拨 139 0000-0000 联系")[0].1, "139 0000-0000");
        assert_eq!(kinds("身份证11010119000101001X"), [Personal::Identity]);
        assert_eq!(kinds("１３９００００００００"), [Personal::Phone]);
        assert_eq!(kinds("0000-0000000 与 0000000000000"), [Personal::Phone]);
        for clean in
            ["投资12345678901元", "2026年5月20日", "文号〔2026〕12号，共 1200 万元", "110101190013010012"]
        {
            assert_eq!(kinds(clean), [], "{clean}");
        }
    }
}
