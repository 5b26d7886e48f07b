//! Rules as offices send them, and what became of them.

use rule_text::{Article, Comparison, Doubt, Kind, Pin, compare, day, read, write};

const SENT: &str = "\u{feff}目　　录
第一章　总则
第二章　会议
青河州政协主席会议
工 作 规 则（试行）
（2019年3月5日第十二届主席会议第九次会议通过　2022年6月1日
第十二届主席会议第三十次会议修订）
  为规范主席会议，制定本规则。
第一章　总　　则
第一条 本规则依据政协章程和上级规定制定。
第二条  主席会议由主席、副主席、秘书长组成。
秘书长负责会议的筹备。
第二章
会　议
第三条委员应当按时到会，因故不能到会的，应当事先
请假，并说明原因。
第三条规定的请假，由秘书长登记。
第五条　会议议题按下列程序确定：
（一）专门委员会提出；
（三）主席审定。
第六条
会期不超过3.5个工作日。
青河州政协办公室
2022年6月2日
附件：1.请假单
请假单
";

#[test]
fn a_rule_as_sent_is_recognised_and_doubts_are_named() {
    let reading = read(SENT);
    let rule = &reading.rule;
    assert_eq!(rule.title, "青河州政协主席会议工作规则（试行）");
    let meetings = rule_text::adoptions(&rule.note);
    assert_eq!(meetings.len(), 2);
    assert_eq!(meetings[1].day, "2022-06-01");
    assert!(meetings[1].revised && meetings[1].meeting.ends_with("第三十次会议"));
    assert_eq!(rule.preamble, ["为规范主席会议，制定本规则。"]);
    let labels: Vec<String> = rule.articles.iter().map(|a| a.label(false)).collect();
    assert_eq!(labels, ["第一条", "第二条", "第三条", "第五条", "第六条"]);
    let chapters: Vec<&str> =
        rule.articles.iter().filter_map(|a| a.chapter.as_ref()).map(|c| c.title.as_str()).collect();
    assert_eq!(chapters, ["总则", "总则", "会议", "会议", "会议"]);
    assert!(rule.articles[1].text.ends_with("\n秘书长负责会议的筹备。"));
    assert!(rule.articles[2].text.contains("应当事先请假，并说明原因。\n第三条规定的请假"));
    assert_eq!(rule.articles[4].text, "会期不超过3.5个工作日。");
    assert_eq!(rule.tail, ["青河州政协办公室", "2022年6月2日"]);
    assert_eq!(day(&rule.tail[1]).as_deref(), Some("2022-06-02"));
    assert_eq!(rule.annex.len(), 2);
    let doubts: Vec<(Doubt, usize)> = reading.doubts.iter().map(|d| (d.why, d.line)).collect();
    assert_eq!(
        doubts,
        [
            (Doubt::ContentsLeftOut, 1),
            (Doubt::Attached, 12),
            (Doubt::Unspaced, 15),
            (Doubt::Joined, 16),
            (Doubt::Mention, 17),
            (Doubt::Gap, 18),
            (Doubt::ItemOrder, 20),
        ]
    );
    assert_eq!(read(&write(rule)).rule, *rule);
}

#[test]
fn the_mark_and_the_number_of_a_document_are_no_part_of_the_title() {
    let sent = "政协青河州委员会\n青河协发〔2025〕12号\n关于提案工作的\n若干规定\n第一条　提案应当一事一案。";
    let reading = read(sent);
    assert_eq!(reading.rule.title, "关于提案工作的若干规定");
    assert_eq!(reading.above, ["政协青河州委员会", "青河协发〔2025〕12号"]);
    assert!(reading.doubts.is_empty(), "{:?}", reading.doubts);
}

#[test]
fn a_text_by_items_and_one_without_any_are_read_too() {
    let items = read(
        "关于加强调研工作的意见\n一、总体要求\n坚持实事求是。\n（一）选好题。\n二、方法步骤\n先走访，后座谈。",
    );
    assert!(items.rule.by_items);
    assert_eq!(items.rule.articles.len(), 2);
    assert_eq!(items.rule.articles[0].text, "总体要求\n坚持实事求是。\n（一）选好题。");
    assert_eq!(items.rule.articles[1].label(true), "二、");
    assert!(items.doubts.iter().any(|d| d.why == Doubt::ByItems));
    let none = read("没有编号的一段话。\n又一段。");
    assert!(none.rule.articles.is_empty());
    let whys: Vec<Doubt> = none.doubts.iter().map(|d| d.why).collect();
    assert_eq!(whys, [Doubt::NoTitle, Doubt::NoArticles]);
    assert!(read("").doubts.iter().all(|d| d.why == Doubt::NoTitle));
}

const FIRST: [&str; 7] = [
    "本规则依据政协章程制定，适用于主席会议。",
    "主席会议由主席、副主席和秘书长组成。会议每月举行一次，必要时可以临时召集，由办公室提前五日通知到会人员并送达材料。",
    "会议由主席主持，主席因故不能主持的，可以委托一名副主席主持。",
    "议题由专门委员会提出，经秘书长汇总后报主席审定。",
    "未列入第四条所称议题的事项，会议不作决定。",
    "会议纪要由办公室起草，秘书长审核，主席签发。",
    "本规则自通过之日起施行。",
];

fn version(texts: &[&str]) -> Vec<Article> {
    texts.iter().enumerate().map(|(at, text)| Article::plain(at as u32 + 1, text)).collect()
}

fn kind_of(comparison: &Comparison, new: usize) -> Kind {
    comparison.rows.iter().find(|row| row.new.contains(&new)).map_or(Kind::Deleted, |row| row.change.kind)
}

#[test]
fn new_split_moved_renumbered_and_deleted_are_told_apart() {
    let now = version(&[
        FIRST[0],
        "主席会议由主席、副主席和秘书长组成。",
        "会议每月举行一次，必要时可以临时召集，由办公室提前五日通知到会人员并送达材料。",
        FIRST[5],
        FIRST[3],
        "未列入第五条所称议题的事项，会议不作决定。",
        "与议题有利害关系的人员应当回避，回避由主席会议决定并记入纪要。",
        "本规则自2023年1月1日起施行，原规则同时废止。",
    ]);
    let comparison = compare(&version(&FIRST), &now, &[]);
    assert_eq!(kind_of(&comparison, 0), Kind::Same);
    let split = comparison.rows.iter().find(|row| row.change.kind == Kind::Split).unwrap();
    assert_eq!((split.old.as_slice(), split.new.as_slice()), (&[1][..], &[1, 2][..]));
    let minutes = comparison.rows.iter().find(|row| row.new == [3]).unwrap();
    assert!(minutes.change.moved && minutes.change.renumbered && minutes.change.kind == Kind::Same);
    let topics = comparison.rows.iter().find(|row| row.new == [4]).unwrap();
    assert!(!topics.change.moved && topics.change.renumbered && topics.change.kind == Kind::Same);
    assert_eq!(kind_of(&comparison, 5), Kind::Followed);
    assert_eq!(kind_of(&comparison, 6), Kind::New);
    assert_eq!(kind_of(&comparison, 7), Kind::Changed);
    let gone = comparison.rows.iter().find(|row| row.change.kind == Kind::Deleted).unwrap();
    assert_eq!(gone.old, [2]);
}

#[test]
fn merged_articles_are_one_row_and_a_pin_overrules() {
    let old = version(&FIRST);
    let joined = format!("{}{}", FIRST[2], FIRST[3]);
    let now = version(&[FIRST[0], FIRST[1], &joined, FIRST[4], FIRST[5], FIRST[6]]);
    let comparison = compare(&old, &now, &[]);
    let merged = comparison.rows.iter().find(|row| row.change.kind == Kind::Merged).unwrap();
    assert_eq!((merged.old.as_slice(), merged.new.as_slice()), (&[2, 3][..], &[2][..]));
    let pinned = compare(&old, &now, &[Pin { new: 2, old: None }]);
    assert_eq!(kind_of(&pinned, 2), Kind::New);
    assert_eq!(pinned.count(Kind::Deleted), 2);
}

#[test]
fn a_chapter_that_only_moved_its_number_is_no_move_of_its_articles() {
    let rule = |text: &str| read(text).rule.articles;
    let old = rule(
        "某办法\n第一章　总则\n第一条　本办法适用于委员。\n第二章　附则\n第二条　本办法自公布之日起施行。",
    );
    let new = rule(
        "某办法\n第一章　总则\n第一条　本办法适用于委员。\n第二章　监督\n第二条　办公室每年检查执行情况并向主席会议报告。\n第三章　附则\n第三条　本办法自公布之日起施行。",
    );
    let comparison = compare(&old, &new, &[]);
    assert!(comparison.rows.iter().all(|row| !row.change.moved), "{comparison:?}");
    let titles: Vec<(Option<u32>, Option<u32>)> = comparison
        .chapters
        .iter()
        .map(|c| (c.old.as_ref().map(|h| h.number), c.new.as_ref().map(|h| h.number)))
        .collect();
    assert_eq!(titles, [(None, Some(2)), (Some(2), Some(3))]);
}
