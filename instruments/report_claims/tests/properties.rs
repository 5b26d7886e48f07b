//! Random text: nothing panics, spans are valid, the time grows with the length of the text and no faster.
//! `PROPTEST_CASES` says how many texts are tried.

use proptest::prelude::*;
use report_claims::{Reader, check};

/// Pieces of which texts like reports are made, also broken ones.
const PIECES: &[&str] = &[
    "收到",
    "提案",
    "委员",
    "立案",
    "占",
    "其中",
    "分别",
    "增长",
    "较上年",
    "比",
    "的",
    "、",
    "，",
    "。",
    "；",
    "（",
    "）",
    "(",
    ")",
    "“",
    "”",
    "《",
    "》",
    "\"",
    "件",
    "名",
    "%",
    "万元",
    "个百分点",
    "成",
    "分之",
    "百",
    "万",
    "亿",
    "千",
    "十",
    "几",
    "数",
    "余",
    "多",
    "以上",
    "至",
    "到",
    "-",
    "~",
    ":",
    ".",
    ",",
    "1",
    "23",
    "4.5",
    "1,260",
    "一",
    "二",
    "三",
    "两",
    "九",
    "半数",
    "点",
    "第",
    "届",
    "年",
    "月",
    "率",
    "均",
    "共",
    "和",
    "等",
    "按",
    "中",
    " ",
    "\n",
    "A",
    "+",
    "/",
    "３",
    "％",
    "由",
    "提高到",
    "缩短",
    "天",
    "\u{301}",
    "𠮷",
];

fn sound(text: &str) {
    let chars: Vec<char> = text.chars().collect();
    let mut reader = Reader::new();
    let (claims, reasons) = reader.explained(text);
    let mut last = 0;
    for claim in &claims {
        let [start, end] = claim.span;
        assert!(start < end && end <= chars.len() && start >= last, "{:?} in {text:?}", claim.span);
        assert!(!claim.unit.is_empty(), "a unit in {text:?}");
        assert!(claim.value.float().is_finite());
        if let Some(most) = claim.value_max {
            assert!(most.float() > claim.value.float(), "{claim:?} in {text:?}");
        }
        last = end;
    }
    assert_eq!(
        reasons.iter().filter(|why| why.taken).count(),
        claims.len(),
        "a reason for each claim in {text:?}"
    );
    for why in &reasons {
        assert!(
            why.span[0] < why.span[1] && why.span[1] <= chars.len() && !why.reason.is_empty(),
            "{why:?} in {text:?}"
        );
        let written: String = chars[why.span[0]..why.span[1]].iter().collect();
        assert_eq!(why.text, written);
    }
    for relation in check(text) {
        assert!(relation.span[0] < relation.span[1], "{relation:?}");
        assert!(!relation.parts.is_empty());
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        sound(&text);
    }

    #[test]
    fn texts_like_reports_are_read(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
        sound(&pieces.concat());
    }

    #[test]
    fn a_number_with_a_unit_is_found_whatever_its_size(value in 1_u64..1_000_000_000) {
        let text = format!("共收到提案{value}件。");
        let claims = Reader::new().claims(&text);
        prop_assert_eq!(claims.len(), 1);
        prop_assert!((claims[0].value.float() - f64::from(u32::try_from(value).unwrap())).abs() < 0.5);
        prop_assert_eq!(claims[0].thing.as_str(), "提案");
    }
}

#[test]
fn hostile_texts_come_to_an_end() {
    let hostile = [
        "9",
        "九",
        "百",
        "“",
        "《",
        "(",
        "5件",
        "5件、",
        "分别5件和6件，",
        "其中5件，",
        "共5件、",
        "9-8",
        "占5%，",
        "百分之",
        "一一",
        "数",
        "按类分，5件、",
        "的",
        "共",
        "委员",
        "1,",
        "5件中，",
        "A1",
        "万亿",
        "五点",
        "(5件)",
    ];
    for piece in hostile {
        // How long it takes is measured by the example `speed`; were the time quadratic, this would not come to an end.
        let long = piece.repeat(32_000 / piece.chars().count());
        let spans = Reader::new().explained(&long).0;
        assert!(spans.len() <= long.chars().count(), "{piece}");
        assert!(check(&long).len() <= long.chars().count(), "{piece}");
    }
}
