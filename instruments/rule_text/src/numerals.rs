//! Numbers of chapters and articles: Chinese numerals up to 9999 and Arabic digits, narrow or wide.

use crate::words::word;

/// The largest number an article may have.
pub(crate) const MOST: u32 = 9_999;

fn digit(c: char) -> Option<u32> {
    word("digits")
        .chars()
        .position(|d| d == c)
        .or_else(|| word("zero").starts_with(c).then_some(0))
        .map(|n| n as u32)
}

fn arabic(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '\u{ff10}'..='\u{ff19}' => Some(c as u32 - 0xff10),
        _ => None,
    }
}

fn scale(c: char) -> Option<u32> {
    word("tens").chars().position(|s| s == c).map(|place| 10_u32.pow(place as u32 + 1))
}

/// Reads the number at the beginning of a text: its value and how many characters it has.
pub(crate) fn leading(text: &str) -> Option<(u32, usize)> {
    let digits = text.chars().take_while(|c| arabic(*c).is_some()).count();
    if digits > 0 {
        let value = text.chars().take(digits).filter_map(arabic);
        let value = value.fold(0_u32, |sum, d| sum.saturating_mul(10).saturating_add(d));
        return (value <= MOST && value > 0).then_some((value, digits));
    }
    let length = text.chars().take_while(|c| digit(*c).is_some() || scale(*c).is_some()).count();
    let run: Vec<char> = text.chars().take(length).collect();
    let value = chinese(&run)?;
    (value > 0 && value <= MOST).then_some((value, length))
}

/// A run of Chinese numerals as a number: with scales, or digit by digit.
fn chinese(run: &[char]) -> Option<u32> {
    if run.is_empty() || run.len() > 9 {
        return None;
    }
    if run.iter().all(|c| digit(*c).is_some()) {
        return run.iter().try_fold(0_u32, |sum, c| Some(sum.checked_mul(10)? + digit(*c)?));
    }
    let (mut sum, mut waiting, mut last) = (0, None, u32::MAX);
    for c in run {
        match (digit(*c), scale(*c)) {
            (Some(0), _) if waiting.is_none() => {}
            (Some(d), _) if waiting.is_none() => waiting = Some(d),
            (None, Some(s)) if s < last => {
                // Ten alone means one ten, at the beginning only.
                let times = waiting.take().or((sum == 0 && s == 10).then_some(1))?;
                sum += times * s;
                last = s;
            }
            _ => return None,
        }
    }
    Some(sum + waiting.unwrap_or(0))
}

/// A number in Chinese numerals as articles have it.
pub fn numeral(number: u32) -> String {
    let digits: Vec<char> = word("digits").chars().collect();
    let scales: Vec<char> = word("tens").chars().collect();
    let said = number.to_string();
    let mut out = String::new();
    let mut gap = false;
    for (index, c) in said.chars().enumerate() {
        let (place, value) = (said.len() - 1 - index, c as usize - '0' as usize);
        if value == 0 {
            gap = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            out.push_str(word("zero"));
        }
        let lone_ten = value == 1 && place == 1 && out.is_empty();
        if !lone_ten {
            out.extend(digits.get(value));
        }
        if place > 0 {
            out.extend(scales.get(place - 1));
        }
    }
    if out.is_empty() { word("zero").to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_and_read_as_in_rules() {
        for (number, said) in [
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (102, "一百零二"),
            (110, "一百一十"),
            (1005, "一千零五"),
        ] {
            assert_eq!(numeral(number), said);
        }
        for number in 1..=MOST {
            let said = numeral(number);
            assert_eq!(leading(&said), Some((number, said.chars().count())), "{said}");
        }
        assert_eq!(leading("１２条"), Some((12, 2)));
        assert_eq!(leading("一〇二"), Some((102, 3)));
        assert_eq!(leading("二十条"), Some((20, 2)));
        for none in ["", "条", "十百", "百", "〇", "00"] {
            assert_eq!(leading(none), None, "{none}");
        }
    }
}
