//! Words by which a list's fields and organisations are understood; the words themselves stand in two text files.

use crate::assembly::settings::Category;

const AREAS: &str = include_str!("areas.txt");
const ORG_KINDS: &str = include_str!("org_kinds.txt");

fn lines(text: &'static str) -> impl Iterator<Item = (&'static str, std::str::SplitWhitespace<'static>)> {
    let full = text.lines().filter(|line| !line.starts_with('#'));
    full.filter_map(|line| line.split_once('\t')).map(|(head, words)| (head, words.split_whitespace()))
}

/// The category of the body that a list's word means: its own code or name, else what such a field is usually called.
pub(super) fn category<'a>(word: &str, known: &'a [Category]) -> Option<&'a Category> {
    let named = |name: &str| {
        known.iter().find(|c| c.code == name || c.name == name || c.name_en.eq_ignore_ascii_case(name))
    };
    if let Some(found) = named(word) {
        return Some(found);
    }
    let (_, candidates) = lines(AREAS).find(|(area, _)| *area == word)?;
    let candidates: Vec<&str> = candidates.collect();
    candidates.iter().find_map(|candidate| named(candidate)).or_else(|| {
        let within = |c: &&Category| candidates.iter().any(|word| c.name.contains(word));
        known.iter().find(within)
    })
}

/// The kind of organisation that a name says; none where it says nothing.
pub(super) fn org_kind(name: &str) -> Option<&'static str> {
    lines(ORG_KINDS).find(|(_, parts)| parts.clone().any(|part| name.contains(part))).map(|(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::proposals::records::CategoryId;

    #[test]
    fn fields_and_organisations_are_understood() {
        let category_of = |code: &str, name: &str| Category {
            id: CategoryId(1),
            code: code.to_owned(),
            name: name.to_owned(),
            name_en: String::new(),
            parent: None,
            position: 0,
            from: String::new(),
            until: None,
        };
        let known = [category_of("economic", "经济建设"), category_of("social.education", "教育")];
        assert_eq!(category("经济建设", &known).map(|c| c.code.as_str()), Some("economic"));
        assert_eq!(category("经济科技", &known).map(|c| c.code.as_str()), Some("economic"));
        assert_eq!(category("教育", &known).map(|c| c.code.as_str()), Some("social.education"));
        assert_eq!(category("军事", &known), None);
        assert_eq!(org_kind("民盟市委"), Some("party"));
        assert_eq!(org_kind("农业界"), Some("sector"));
        assert_eq!(org_kind("经济科技委员会"), Some("committee"));
        assert_eq!(org_kind("王芳"), None);
    }
}
