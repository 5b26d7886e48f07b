//! Random text: nothing panics, places lie in the text, what is taken apart stays in order. `PROPTEST_CASES` says how many texts are tried.

use crate::assembly::checking::actions::plain;
use crate::assembly::checking::matching::{Offered, rank_all, rank_clause};
use crate::assembly::checking::reading::{lists, read};
use crate::foundation::figures::{Basis, Offer, said};
use proptest::prelude::*;

/// Pieces of which texts like reports are made, also broken ones.
const PIECES: &[&str] = &[
    "收到",
    "提案",
    "委员",
    "立案",
    "占",
    "其中",
    "分别为",
    "增长",
    "比上年",
    "增加",
    "的",
    "、",
    "，",
    "。",
    "；",
    "（",
    "）",
    "“",
    "”",
    "《",
    "》",
    "《工作条例》",
    "《工作规则》",
    "件",
    "名",
    "%",
    "个百分点",
    "万元",
    "百",
    "余",
    "近",
    "约",
    "十几",
    "数十",
    "至",
    "1",
    "23",
    "4.5",
    "2025年",
    "全年",
    "去年",
    "会议以来",
    "十二届四次",
    "次会议",
    "1至6月",
    "上半年",
    "换届以来",
    "多次",
    "一批",
    "等",
    "和",
    "：",
    "率",
    "由",
    "到",
    " ",
    "\n",
    "\t",
    "A",
    "３",
    "％",
    "\u{301}",
    "𠮷",
    "项制度",
    "报送",
    "请示",
    "报告",
];

fn offers() -> Vec<Offered> {
    let offer = |key: &str, words: &str, whole: &'static str| Offered {
        room: "proposals",
        offer: Offer {
            key: key.to_owned(),
            name: key.to_owned(),
            units: vec!["件".to_owned(), "项".to_owned()],
            said: said(words),
            bases: vec![Basis::Sitting, Basis::Days],
            whole,
        },
    };
    vec![
        offer("received", "收到 提案|提案", ""),
        offer("filed", "立案", "received"),
        offer("rules", "制度|报送", ""),
    ]
}

fn sound(text: &str) {
    let length = text.chars().count();
    let read = read(text);
    let mut last = 0;
    for figure in &read.figures {
        assert!(figure.span.start >= last && figure.span.end <= length, "{figure:?} in {text:?}");
        assert!(figure.span.start < figure.span.end && figure.value.is_finite(), "{figure:?} in {text:?}");
        last = figure.span.end;
    }
    for span in read.sums.iter().map(|s| &s.span).chain(read.lists.iter().map(|l| &l.span)) {
        assert!(span.start < span.end && span.end <= length, "{span:?} in {text:?}");
    }
    let chars: Vec<char> = text.chars().collect();
    for (span, word) in &read.vague {
        assert_eq!(chars[span.clone()].iter().collect::<String>(), *word, "{text:?}");
    }
    let offers = offers();
    let ranked = rank_all(&offers, &read.figures);
    assert_eq!(ranked.len(), read.figures.len());
    for list in &read.lists {
        rank_clause(&offers, &list.before);
        for name in &list.names {
            assert!(lists::same(name, name), "{name:?}");
        }
    }
    assert_eq!(plain(&plain(text)), plain(text));
}

proptest! {
    #[test]
    fn any_text_is_taken_apart(text in "\\PC{0,200}") {
        sound(&text);
    }

    #[test]
    fn texts_like_reports_are_taken_apart(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
        sound(&pieces.concat());
    }
}

#[test]
fn hostile_texts_come_to_an_end() {
    for piece in [
        "9",
        "5件",
        "5件、",
        "《",
        "“",
        "《a》、",
        "《a》5件",
        "多次",
        "2025年",
        "会议以来5件",
        "占5%，",
        "一",
        "次会议",
        "1至6月",
    ] {
        sound(&piece.repeat(20_000 / piece.chars().count()));
    }
}
