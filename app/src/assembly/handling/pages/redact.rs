//! What must not be read by everybody is taken out of a text before it is shown to the public: telephone numbers, mail addresses,
//! identity and account numbers. It looks at shapes only; what a text says is decided by whoever decides on publication.

/// Words before which a short number is a telephone: telephone, mobile phone, contact, fax; and the English ones.
const CALLS: &[&str] =
    &["\u{7535}\u{8bdd}", "\u{624b}\u{673a}", "\u{8054}\u{7cfb}", "\u{4f20}\u{771f}", "tel", "phone", "fax"];

/// The digit of a character, full-width ones too.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '\u{ff10}'..='\u{ff19}' => char::from_digit(c as u32 - 0xff10, 10),
        _ => None,
    }
}

fn joins(c: char) -> bool {
    matches!(
        c,
        '-' | ' ' | '(' | ')' | '\u{ff08}' | '\u{ff09}' | '\u{2014}' | '\u{ff0d}' | '\u{2013}' | '\u{2010}'
    )
}

/// Whether a run of digits, as it is written in groups, is a number that names or reaches somebody.
fn names_somebody(groups: &[usize], digits: &str, before: &str) -> bool {
    let n = digits.len();
    let mobile =
        |d: &str| d.len() == 11 && d.starts_with('1') && !matches!(d.as_bytes()[1], b'0' | b'1' | b'2');
    let whole = groups.len() == 1;
    let called = {
        let tail: String = before.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
        let tail = tail.to_lowercase();
        CALLS.iter().any(|word| tail.contains(word))
    };
    mobile(digits)
        || (digits.starts_with("86") && mobile(&digits[2..]))
        || (digits.starts_with("0086") && mobile(&digits[4..]))
        || (whole && (15..=19).contains(&n))
        // Cards are written in groups of four.
        || ((16..=19).contains(&n) && groups.len() >= 4 && groups[..3].iter().all(|g| *g == 4))
        // A landline with its area.
        || (digits.starts_with('0') && (10..=12).contains(&n))
        || ((n == 10 && (digits.starts_with("400") || digits.starts_with("800"))) && (called || !whole))
        || (called && (7..=12).contains(&n))
}

/// The end of a run of digits that begins at a place: where it ends, its digits, its groups.
fn run(chars: &[char], from: usize) -> (usize, String, Vec<usize>) {
    let (mut at, mut end) = (from, from);
    let mut digits = String::new();
    let mut groups = vec![0];
    while at < chars.len() {
        if let Some(d) = digit(chars[at]) {
            digits.push(d);
            if let Some(last) = groups.last_mut() {
                *last += 1;
            }
            at += 1;
            end = at;
            continue;
        }
        let gap = chars[at..].iter().take_while(|c| joins(**c)).count();
        let goes_on = gap > 0 && gap <= 2 && chars.get(at + gap).is_some_and(|c| digit(*c).is_some());
        if !goes_on {
            break;
        }
        groups.push(0);
        at += gap;
    }
    (end, digits, groups)
}

fn of_mail(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._%+-".contains(c)
}

/// The end of a mail address whose sign stands at a place.
fn mail_end(chars: &[char], sign: usize) -> Option<usize> {
    let mut end = sign + 1;
    while chars.get(end).is_some_and(|c| c.is_ascii_alphanumeric() || *c == '.' || *c == '-') {
        end += 1;
    }
    let domain: String = chars[sign + 1..end].iter().collect();
    let domain = domain.trim_end_matches(['.', '-']);
    let sound = domain.split_once('.').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty());
    sound.then_some(sign + 1 + domain.chars().count())
}

/// The text with such pieces replaced by a mark.
pub fn redact(text: &str, mark: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        if matches!(c, '@' | '\u{ff20}')
            && let Some(end) = mail_end(&chars, at)
        {
            let local = out.chars().rev().take_while(|c| of_mail(*c)).count();
            if local > 0 {
                out.truncate(out.len() - local);
                out.push_str(mark);
                at = end;
                continue;
            }
        }
        if digit(c).is_none() {
            out.push(c);
            at += 1;
            continue;
        }
        let (mut end, digits, groups) = run(&chars, at);
        let id_end = matches!(chars.get(end), Some('x' | 'X' | '\u{ff38}' | '\u{ff58}'));
        if id_end && digits.len() == 17 && groups.len() == 1 {
            end += 1;
            out.push_str(mark);
        } else if names_somebody(&groups, &digits, &out) {
            out.push_str(mark);
        } else {
            out.extend(&chars[at..end]);
        }
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn numbers_that_reach_or_name_somebody_are_taken_out() {
        let taken = [
            "请致电 13812345678 联系",
            "请致电 138-1234-5678 联系",
            "请致电 +86 138 1234 5678 联系",
            "请致电 １３８１２３４５６７８ 联系",
            "办公室 0991-2345678",
            "办公室（0991）2345678",
            "联系电话：2345678",
            "Tel: 234 5678",
            "热线 400-123-4567",
            "身份证 650102199001011234 号",
            "身份证 65010219900101123X 号",
            "账号 6222 0202 0000 1234 567",
            "邮箱 zhou.yl@example.org.cn。",
        ];
        for text in taken {
            let shown = redact(text, "[...]");
            assert!(shown.contains("[...]"), "{text} -> {shown}");
            let left = shown.chars().filter(|c| c.is_numeric()).count();
            assert!(left <= 2, "{text} -> {shown}");
        }
        assert_eq!(redact("邮箱 zhou.yl@example.org.cn。", "#"), "邮箱 #。");
        assert_eq!(redact("身份证 65010219900101123X 号", "#"), "身份证 # 号");
    }

    #[test]
    fn other_numbers_stay() {
        let kept = [
            "2026-05-20 前完成",
            "2024年投入12000000元",
            "第 00000123 号",
            "共 1234567 人次",
            "2025-2026 学年",
            "新政发〔2025〕12345678号",
            "a@b 不是邮箱",
            "增长 3.14159265 %",
        ];
        for text in kept {
            assert_eq!(redact(text, "[...]"), text);
        }
    }
}
