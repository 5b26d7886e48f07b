//! The set phrases that nearly every title has around its matter.

/// The set phrases, one a line: what stands before, what stands after.
const STOCK: &str = include_str!("stock_phrases.txt");

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
    fn the_formula_steps_back() {
        assert_eq!(formula("关于老年助餐的提案"), ("关于", "老年助餐", "的提案"));
        assert_eq!(formula("让山区孩子喝上热水"), ("", "让山区孩子喝上热水", ""));
        assert_eq!(formula("关于的提案"), ("关于", "的提案", ""));
    }
}
