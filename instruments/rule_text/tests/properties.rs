//! Whatever the text: no line lost, written and read again the same; every article of two versions in exactly one row.

use proptest::prelude::*;
use rule_text::{Article, Heading, Kind, Mark, Number, Pin, RuleText, compare, marks, read, write};

fn sentence() -> impl Strategy<Value = String> {
    "[委员会议程序报告主席协商监督提案办理公开制度]{6,30}".prop_map(|words| format!("{words}。"))
}

/// An article's lines: a sentence, and items or paragraphs under it.
fn text() -> impl Strategy<Value = String> {
    (sentence(), 0_usize..4, any::<bool>()).prop_flat_map(|(first, more, items)| {
        prop::collection::vec(sentence(), more).prop_map(move |lines| {
            let line = |(at, line): (usize, String)| {
                if items { format!("（{}）{line}", rule_text::numeral(at as u32 + 1)) } else { line }
            };
            let lines = lines.into_iter().enumerate().map(line);
            std::iter::once(first.clone()).chain(lines).collect::<Vec<_>>().join("\n")
        })
    })
}

fn rule() -> impl Strategy<Value = RuleText> {
    let texts = prop::collection::vec(text(), 1..24);
    (texts, 0_usize..6, any::<bool>(), prop::collection::vec(sentence(), 0..2), any::<bool>(), any::<bool>())
        .prop_map(|(texts, per_chapter, by_items, preamble, signed, between)| {
            let article = |(at, text): (usize, String)| Article {
                chapter: (per_chapter > 0 && !by_items)
                    .then(|| Heading {
                        number: (at / per_chapter) as u32 + 1, title: "工作程序".to_owned()
                    }),
                section: None,
                number: if between && at == 1 && !by_items {
                    Number { whole: 1, between: 1 }
                } else {
                    Number::of(at as u32 + 1 - u32::from(between && at > 1 && !by_items))
                },
                text,
            };
            RuleText {
                title: "某州政协全体会议工作规则".to_owned(),
                note: "（2021年3月1日主席会议通过）".to_owned(),
                preamble,
                by_items,
                articles: texts.into_iter().enumerate().map(article).collect(),
                tail: if signed {
                    vec!["某州政协办公室".into(), "2021年3月2日".into()]
                } else {
                    Vec::new()
                },
                annex: Vec::new(),
            }
        })
}

fn articles() -> impl Strategy<Value = Vec<Article>> {
    prop::collection::vec(text(), 0..14).prop_map(|texts| {
        texts.iter().enumerate().map(|(at, text)| Article::plain(at as u32 + 1, text)).collect()
    })
}

fn numbered(mut articles: Vec<Article>) -> Vec<Article> {
    for (at, article) in articles.iter_mut().enumerate() {
        article.number = Number::of(at as u32 + 1);
    }
    articles
}

fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{3000}').collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_written_is_read_as_it_was(rule in rule()) {
        let reading = read(&write(&rule));
        prop_assert_eq!(&reading.rule, &rule);
        prop_assert!(reading.doubts.iter().all(|d| !d.why.is_serious() || d.why == rule_text::Doubt::ByItems), "{:?}", reading.doubts);
    }

    #[test]
    fn any_text_is_read_and_writing_it_loses_no_letter(
        lines in prop::collection::vec(prop_oneof![
            3 => "[第一二三十条章节、（）()0-9.附件 　目录委员规定，。\\t]{0,18}",
            1 => any::<String>(),
        ], 0..20)
    ) {
        let text = lines.join("\n");
        let once = read(&text);
        let again = read(&write(&once.rule));
        let said = |rule: &RuleText| rule.articles.iter().map(|a| a.text.clone()).collect::<Vec<_>>();
        // Reading is not always the same twice where numbers are odd, but it never stops the program and keeps the words.
        prop_assert!(said(&again.rule).concat().len() <= write(&once.rule).len());
        let plain = lines.iter().all(|line| !line.contains(['第', '目', '一', '二', '三', '十', '0'])
            && !line.chars().any(|c| c.is_numeric()));
        if plain {
            prop_assert_eq!(letters(&write(&once.rule)), letters(&text.replace(['\u{feff}', '\u{200b}'], "")));
        }
    }

    #[test]
    fn every_article_stands_in_one_row(old in articles(), new in articles(), pins in prop::collection::vec((0_usize..14, prop::option::of(0_usize..14)), 0..3)) {
        let pins: Vec<Pin> = pins.into_iter().map(|(new, old)| Pin { new, old }).collect();
        let comparison = compare(&old, &new, &pins);
        let mut olds: Vec<usize> = comparison.rows.iter().flat_map(|r| r.old.clone()).collect();
        let mut news: Vec<usize> = comparison.rows.iter().flat_map(|r| r.new.clone()).collect();
        olds.sort_unstable();
        news.sort_unstable();
        prop_assert_eq!(olds, (0..old.len()).collect::<Vec<_>>());
        prop_assert_eq!(news, (0..new.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_version_beside_itself_is_the_same(articles in articles()) {
        prop_assert!(compare(&articles, &articles, &[]).rows.iter().all(|row| row.change.is_nothing()));
    }

    #[test]
    fn an_article_put_in_is_new_and_the_rest_is_renumbered(articles in articles(), at in any::<prop::sample::Index>()) {
        prop_assume!(!articles.is_empty());
        let place = at.index(articles.len() + 1);
        let mut now = articles.clone();
        now.insert(place, Article::plain(0, "驿站每季度向社区居民开放一次，由值班人员登记来访人数并汇总上报。"));
        let now = numbered(now);
        let comparison = compare(&articles, &now, &[]);
        prop_assert_eq!(comparison.count(Kind::New), 1);
        prop_assert_eq!(comparison.count(Kind::Same), articles.len());
        for row in &comparison.rows {
            prop_assert!(!row.change.moved);
            prop_assert_eq!(row.change.renumbered, row.new[0] > place && row.change.kind == Kind::Same, "{:?}", row);
        }
    }

    #[test]
    fn pieces_give_both_texts_back(old in "[委员会议程序a-c0-9，。\n]{0,40}", new in "[委员会议程序a-c0-9，。\n]{0,40}") {
        let pieces = marks(&old, &new);
        let of = |mark: Mark| pieces.iter().filter(|p| p.mark == Mark::Same || p.mark == mark).map(|p| p.text.as_str()).collect::<String>();
        prop_assert_eq!(of(Mark::Struck), old);
        prop_assert_eq!(of(Mark::Put), new);
    }
}
