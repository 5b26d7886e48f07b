//! Whatever the text: no panic, the same result every time, the same score both ways, and every fragment is found.

use chinese_text::fold::Folded;
use chinese_text::highlight::{highlight, snippet};
use chinese_text::query::{Field, FieldKind, Query, What};
use chinese_text::segment::Segmenter;
use chinese_text::similar::{Entry, How, Index, Shared};
use chinese_text::tokens::{Literal, Piece, index_line, tokens, words};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Texts as people write them, and as they do not.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[关于加强老旧小区电动自行车充电桩建设的提案养老服务]{1,8}",
        2 => "[一-龥]{1,6}",
        1 => "[ａ-ｚＡ-Ｚ０-９a-zA-Z0-9]{1,6}",
        1 => "[ 　，。、：\"“”「」\\-－|OR:：.~]{1,3}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn fields() -> Vec<Field> {
    let field =
        |key: &str, kind| Field {
            key: key.to_owned(), names: vec![key.to_owned(), "日期".to_owned()], kind
        };
    vec![field("date", FieldKind::Date), field("unit", FieldKind::Text)]
}

/// As a store would look: every pair is a token, every single character begins one.
fn indexed(literal: &Literal, text: &str) -> bool {
    let line = index_line(text);
    let tokens: BTreeSet<&str> = line.split(' ').collect();
    literal.pieces.iter().all(|piece| match piece {
        Piece::Pairs(pairs) => pairs.iter().all(|pair| tokens.contains(pair.as_str())),
        Piece::Prefix(one) => tokens.iter().any(|token| token.starts_with(one.as_str())),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_fragment_of_two_or_more_characters_is_found(text in text(), at: prop::sample::Index, length in 2usize..12) {
        // A mark that combines belongs to the character before it.
        let whole = Folded::of(&text);
        prop_assume!(whole.chars.len() >= 2);
        let length = length.min(whole.chars.len());
        let from = at.index(whole.chars.len() - length + 1);
        let fragment = text[whole.bytes(from..from + length)].to_owned();
        let literal = Literal::of(&fragment);
        prop_assert!(indexed(&literal, &text), "{fragment:?} in {text:?}");
        prop_assert!(literal.is_in(&text), "{fragment:?} in {text:?}");
        if !literal.is_empty() && !fragment.contains(['"', '“', '”', '＂']) {
            let query = Query::parse(&format!("\"{fragment}\""), &[]);
            prop_assert!(!highlight(&text, &query).is_empty());
        }
    }

    #[test]
    fn tokens_are_letters_and_digits_only(text in text()) {
        for token in index_line(&text).split(' ').filter(|token| !token.is_empty()) {
            prop_assert!(token.chars().all(char::is_alphanumeric) && token.chars().count() <= 2, "{token:?}");
        }
        for token in tokens(&text) {
            prop_assert!(text.get(token.at).is_some());
        }
        words(&text);
    }

    #[test]
    fn any_typed_text_is_a_query(typed in text(), text in text()) {
        let query = Query::parse(&typed, &fields());
        prop_assert!(query.clauses.iter().all(|clause| !clause.any.is_empty()));
        let literal = |what: &What| !matches!(what, What::Text(l) | What::Phrase(l) if l.is_empty());
        prop_assert!(query.items().all(|item| literal(&item.what)));
        let spans = highlight(&text, &query);
        prop_assert!(spans.windows(2).all(|two| two[0].end <= two[1].start));
        prop_assert!(spans.iter().all(|span| text.get(span.clone()).is_some()));
        let shown = snippet(&text, &spans, 12);
        let piece = text.get(shown.shown.clone());
        prop_assert!(piece.is_some_and(|piece| piece.chars().count() <= 12));
        prop_assert!(shown.marked.iter().all(|m| m.start >= shown.shown.start && m.end <= shown.shown.end));
    }

    #[test]
    fn words_cover_every_run_once(text in text()) {
        let cut = Segmenter::default().cut(&text);
        let words: Vec<usize> = cut.words.iter().flat_map(|word| word.chars.clone()).collect();
        let runs: Vec<usize> = cut.folded.runs().into_iter().flatten().collect();
        prop_assert_eq!(words, runs);
    }

    #[test]
    fn scores_are_the_same_both_ways_and_every_time(a in text(), b in text()) {
        let index = Index::default();
        let (x, y) = (Entry::titled(&a), Entry::titled(&b));
        let score = index.pair(x, y);
        prop_assert!((0.0..=1.0).contains(&score), "{score}");
        prop_assert!((score - index.pair(y, x)).abs() < 1e-5);
        prop_assert_eq!(score, Index::default().pair(x, y));
        let why = index.explain(x, y);
        for shared in why.shared {
            prop_assert!(a.get(shared.a).is_some_and(|piece| !piece.is_empty()));
            prop_assert!(b.get(shared.b).is_some_and(|piece| !piece.is_empty()));
        }
    }

    #[test]
    fn an_index_forgets_what_is_taken_out(texts in prop::collection::vec(text(), 1..12), body in text()) {
        let mut index = Index::default();
        let mut again = Index::default();
        for (key, text) in (0..).zip(&texts) {
            index.insert(key, Entry { title: text, body: &body, labels: &[("kind", "x")] });
            index.insert(key + 100, Entry::titled(&body));
            again.insert(key, Entry { title: text, body: &body, labels: &[("kind", "x")] });
        }
        for key in 0..texts.len() as i64 {
            prop_assert!(index.remove(key + 100));
            prop_assert!(!index.remove(key + 100));
        }
        prop_assert_eq!(index.len(), texts.len());
        let scores = |index: &Index| index.like(Entry::titled(&texts[0]), 20, |_| true);
        let (one, two) = (scores(&index), scores(&again));
        prop_assert_eq!(one.len(), two.len());
        // Sums are made in another order.
        for like in one {
            let other = two.iter().find(|other| other.key == like.key);
            prop_assert!(other.is_some_and(|other| (other.score - like.score).abs() < 1e-4), "{like:?} {other:?}");
        }
        index.suggest(Entry::titled(&texts[0]), "kind", 3, |key| key % 2 == 0);
    }
}

#[test]
fn a_hit_without_a_word_in_common_says_which_words_are_used_alike() {
    let (a, b) = ("关于保护鹦鹉的建议", "有人卖八哥");
    let why = Index::default().explain(Entry::titled(a), Entry::titled(b));
    let alike = |one: &Shared| matches!(&one.how, How::Related { concept } if concept.is_empty());
    assert!(why.shared.iter().any(alike), "{why:?}");
}
