//! State secrets stay outside: marks are recognised in what is typed, and refused with a sentence. A word within a sentence is none.

use crate::foundation::forms::Checks;

/// The marks, one kind a line.
const MARKS: &str = include_str!("secret_marks.txt");
/// Signs that stand beside a mark and say nothing.
const SIGNS: &str = "\u{2605}\u{2606}*()\u{ff08}\u{ff09}[]\u{3010}\u{3011}:\u{ff1a}\u{300c}\u{300d}\"";
/// The brackets that open the year of a number. The character of a secret series stands directly before them; anywhere else it is a
/// part of a place's name.
const BRACKETS: [char; 6] = ['\u{3014}', '[', '\u{ff3b}', '\u{ff08}', '(', '\u{3010}'];
/// The star that makes a mark of a word wherever it stands.
const STARS: [char; 2] = ['\u{2605}', '\u{2606}'];

fn of(kind: &str) -> impl Iterator<Item = &'static str> {
    let found = MARKS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    found.filter(move |(known, _)| *known == kind).flat_map(|(_, words)| words.split(' '))
}

fn plain(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace() && !SIGNS.contains(*c)).flat_map(char::to_lowercase).collect()
}

fn is_period(rest: &str) -> bool {
    let known: String = of("period").collect();
    rest.chars().all(|c| known.contains(c))
}

/// Whether a line is the mark of a state secret, alone or with its period.
fn line_is_marked(line: &str) -> bool {
    let text = plain(line);
    let labels: Vec<&str> = of("label").collect();
    let after = labels.iter().find_map(|label| text.strip_prefix(label)).unwrap_or(&text);
    let squeezed: String = line.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    of("mark").any(|mark| {
        let alone = after.strip_prefix(mark).is_some_and(is_period);
        let starred = STARS.iter().any(|star| squeezed.contains(&format!("{mark}{star}")));
        alone || starred
    })
}

/// Whether a text carries the mark of a state secret.
pub fn is_marked(text: &str) -> bool {
    text.lines().any(line_is_marked)
}

/// Whether a number belongs to a secret series.
pub fn is_secret_number(number: &str) -> bool {
    let text: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let before_the_year = |word: &str| BRACKETS.iter().any(|open| text.contains(&format!("{word}{open}")));
    is_marked(number) || of("number").any(before_the_year)
}

/// Complains at every field whose text carries a mark.
pub fn refuse(checks: &mut Checks, texts: &[(&str, &str)], number: &str) {
    for (field, text) in texts {
        checks.need(!is_marked(text), field, "superior-secret");
    }
    checks.need(!is_secret_number(number), "number", "superior-secret");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_refused_and_a_word_in_a_sentence_is_not() {
        for text in [
            "机密",
            "秘密★10年",
            "密级：绝密",
            "（机密）",
            "正文第一段\n机密 5年\n正文",
            "关于某事的报告 秘密★",
            "Top Secret",
        ] {
            assert!(is_marked(text), "{text}");
        }
        for text in
            ["关于商业秘密保护的提案", "机关保密工作情况", "国家秘密不在本平台处理", "秘密投票办法", ""]
        {
            assert!(!is_marked(text), "{text}");
        }
        for number in
            ["云溪协密〔2025〕1号", "协密[2025]1号", "协密（2025）1号", "协密(2025)1号", "协密 〔2025〕1号"]
        {
            assert!(is_secret_number(number), "{number}");
        }
        for number in ["云溪协〔2025〕1号", "高密办发〔2026〕3号", "密云协〔2026〕1号", "高密协[2026]3号"]
        {
            assert!(!is_secret_number(number), "{number}");
        }
    }
}
