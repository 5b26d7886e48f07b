//! What a person's name is ordered by: its pinyin, made when the name is written, so that no database needs to know Chinese.

use pinyin::ToPinyin;

/// Family names that are read otherwise than the same character in a word, and double ones, with their pinyin.
const SURNAMES: &str = include_str!("surnames.txt");
/// The longest key.
const LONGEST: usize = 80;

/// The order key of a name: syllables without tones in small letters, the family name first, parted by spaces; what is not
/// Chinese stands as it is. Empty only for an empty name.
pub fn order_key(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let (mut words, rest) = match surname(&name) {
        Some((pinyin, rest)) => (vec![pinyin.to_owned()], rest),
        None => (Vec::new(), name.as_str()),
    };
    let mut open = false;
    for char in rest.chars() {
        if let Some(pinyin) = char.to_pinyin() {
            // A letter with two dots is typed, and ordered, as v.
            words.push(pinyin.plain().replace('\u{fc}', "v"));
            open = false;
        } else if char.is_alphanumeric() {
            match words.last_mut().filter(|_| open) {
                Some(word) => word.push(char),
                None => words.push(char.to_string()),
            }
            open = true;
        } else {
            open = false;
        }
    }
    let key: String = words.join(" ").chars().take(LONGEST).collect();
    if key.is_empty() { name } else { key }
}

/// The family name's pinyin and what follows; double names win over single ones.
fn surname(name: &str) -> Option<(&'static str, &str)> {
    let known = |line: &'static str| {
        let (characters, pinyin) = line.split_once(' ')?;
        Some((characters.chars().count(), pinyin, name.strip_prefix(characters)?))
    };
    let longest = SURNAMES.lines().filter_map(known).max_by_key(|(length, ..)| *length);
    longest.map(|(_, pinyin, rest)| (pinyin, rest))
}

#[cfg(test)]
mod tests {
    use super::order_key;

    #[test]
    fn names_are_ordered_by_pinyin() {
        let keys = [
            ("林秋禾", "lin qiu he"),
            ("单雨", "shan yu"),
            ("曾可", "zeng ke"),
            ("尉迟恭", "yu chi gong"),
            ("欧阳修", "ou yang xiu"),
            ("吕律", "lv lv"),
            ("阿依古丽·买买提", "a yi gu li mai mai ti"),
            ("  John  Smith ", "john smith"),
            ("李A2", "li a2"),
            ("", ""),
            ("—", "—"),
        ];
        for (name, key) in keys {
            assert_eq!(order_key(name), key, "{name}");
        }
        let mut names = ["周", "安", "赵", "吕", "卢", "单", "陈"];
        names.sort_by_key(|name| order_key(name));
        assert_eq!(names, ["安", "陈", "卢", "吕", "单", "赵", "周"]);
    }

    #[test]
    fn every_line_of_the_surnames_is_a_name_and_its_pinyin() {
        for line in super::SURNAMES.lines() {
            let (characters, pinyin) = line.split_once(' ').unwrap();
            assert_eq!(characters.chars().count(), pinyin.split(' ').count(), "{line}");
            assert!(pinyin.bytes().all(|b| b.is_ascii_lowercase() || b == b' '), "{line}");
            assert_eq!(
                super::SURNAMES.lines().filter(|l| l.starts_with(&format!("{characters} "))).count(),
                1
            );
        }
    }
}
