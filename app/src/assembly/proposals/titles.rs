//! Pairs of characters of a title, without the phrases that every title has: how like titles are found. Explainable, exact,
//! the same on both databases.

/// Phrases that say nothing about the matter, one a line.
const STOCK: &str = include_str!("stock_phrases.txt");

/// The distinct pairs of neighbouring characters, stock phrases cut out.
pub fn grams(title: &str) -> Vec<String> {
    let mut rest = title.to_owned();
    for phrase in STOCK.lines().filter(|line| !line.is_empty()) {
        rest = rest.replace(phrase, " ");
    }
    let mut found: Vec<String> = Vec::new();
    for piece in rest.split(|c: char| !c.is_alphanumeric()) {
        let chars: Vec<char> = piece.chars().flat_map(char::to_lowercase).collect();
        for pair in chars.windows(2) {
            let gram: String = pair.iter().collect();
            if !found.contains(&gram) {
                found.push(gram);
            }
        }
    }
    found
}

/// A title cut into pieces that are shared with another title's pairs (true) and pieces that are not.
pub fn marked(title: &str, grams: &[String]) -> Vec<(bool, String)> {
    let chars: Vec<char> = title.chars().collect();
    let mut shared = vec![false; chars.len()];
    for index in 0..chars.len().saturating_sub(1) {
        let pair: String = chars[index..index + 2].iter().flat_map(|c| c.to_lowercase()).collect();
        if grams.contains(&pair) {
            shared[index] = true;
            shared[index + 1] = true;
        }
    }
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for (c, mark) in chars.into_iter().zip(shared) {
        match pieces.last_mut() {
            Some((last, text)) if *last == mark => text.push(c),
            _ => pieces.push((mark, c.to_string())),
        }
    }
    pieces
}

/// A title with the set phrases around the matter told apart: (before, matter, after).
pub fn formula(title: &str) -> (&str, &str, &str) {
    let mut lines = STOCK.lines();
    let (about, first, second) = (lines.next(), lines.next(), lines.next());
    let (before, rest) = match about {
        Some(about) if title.starts_with(about) => title.split_at(about.len()),
        _ => ("", title),
    };
    for tail in [first, second].into_iter().flatten() {
        if let Some(matter) = rest.strip_suffix(tail)
            && !matter.is_empty()
        {
            return (before, matter, &rest[matter.len()..]);
        }
    }
    (before, rest, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_titles_share_pairs_and_stock_phrases_weigh_nothing() {
        let a = grams("关于加快推进电动自行车充电桩建设的提案");
        let b = grams("关于规范电动自行车充电的建议");
        let c = grams("关于加快推进老年助餐的提案");
        assert!(a.iter().filter(|g| b.contains(g)).count() >= 5);
        assert_eq!(a.iter().filter(|g| c.contains(g)).count(), 0);
    }

    #[test]
    fn the_formula_steps_back() {
        assert_eq!(formula("关于老年助餐的提案"), ("关于", "老年助餐", "的提案"));
        assert_eq!(formula("让山区孩子喝上热水"), ("", "让山区孩子喝上热水", ""));
        assert_eq!(formula("关于的提案"), ("关于", "的提案", ""));
    }
}
