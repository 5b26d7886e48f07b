//! Sums and shares within a text: what holds, what is rounded, what fails, what is said to be incomplete.

use report_claims::{RelationKind, Verdict, check};

/// Kinds and verdicts found in a text.
fn found(text: &str) -> Vec<(RelationKind, Verdict)> {
    check(text).iter().map(|r| (r.kind, r.verdict)).collect()
}

use RelationKind::{Share, Sum};
use Verdict::{Fails, Holds, Incomplete, Rounding};

#[test]
fn parts_after_among_them_make_the_total() {
    let good = "全会期间收到提案312件，其中委员提案266件、集体提案46件，经审查立案287件。";
    assert_eq!(found(good), [(Sum, Holds)]);
    let relation = &check(good)[0];
    assert_eq!(serde_json::to_value(relation).unwrap()["parts"], serde_json::json!([266, 46]));
    assert_eq!(serde_json::to_value(relation).unwrap()["expected"], 312);
    assert_eq!(found(&good.replace("46件", "45件")), [(Sum, Fails)]);
}

#[test]
fn parts_in_brackets_make_the_total() {
    assert_eq!(found("提交发言材料58篇（其中口头发言14篇、书面发言44篇）。"), [(Sum, Holds)]);
    assert_eq!(found("提交发言材料58篇（口头发言14篇、书面发言45篇）。"), [(Sum, Fails)]);
}

#[test]
fn a_part_greater_than_its_whole_fails() {
    assert_eq!(found("走访企业126家，其中民营企业180家。"), [(Sum, Fails)]);
    assert_eq!(found("走访企业126家，其中民营企业80家。"), []);
}

#[test]
fn a_list_that_says_so_is_incomplete() {
    assert_eq!(found("走访企业126家，其中民营企业80家、外资企业30家等。"), [(Sum, Incomplete)]);
    assert_eq!(found("走访企业126家，其中民营企业20家、外资企业10家。"), [(Sum, Incomplete)]);
}

#[test]
fn a_total_may_stand_behind_or_farther_before() {
    assert_eq!(found("开展视察6次、调研15次、协商21次，共42次。"), [(Sum, Holds)]);
    assert_eq!(found("开展视察6次、调研15次、协商21次，共计44次。"), [(Sum, Fails)]);
    let sorted = "共收到提案464件，其中委员提案415件、集体提案49件。按类别分，经济类126件，科教类133件，政法类96件，其他109件。";
    assert_eq!(found(sorted), [(Sum, Holds), (Sum, Holds)]);
    assert_eq!(found(&sorted.replace("133", "143")), [(Sum, Holds), (Sum, Fails)]);
}

#[test]
fn markers_and_decimals_leave_room() {
    assert_eq!(found("征集意见610余条，其中部门200余条、社会各界400余条。"), [(Sum, Rounding)]);
    assert_eq!(found("总投资23.7亿元，其中财政资金12.2亿元、社会资本11.4亿元。"), [(Sum, Rounding)]);
}

#[test]
fn shares_are_those_of_their_base() {
    let text = "收到反馈287件，表示满意的279件，占97.2%；基本满意8件，占2.8%。";
    assert_eq!(found(text), [(Share, Holds), (Share, Holds)]);
    assert_eq!(found(&text.replace("97.2", "92.7")), [(Share, Fails), (Share, Holds)]);
    assert_eq!(found("收到提案92件，立案2件，占提案总数的2.18%。"), [(Share, Rounding)]);
    let relation = &check("收到提案118件，立案64件，占提案总数的54%。")[0];
    assert_eq!(serde_json::to_value(relation).unwrap()["total"], 118);
}

#[test]
fn parts_without_a_total_are_their_own_base() {
    let text = "满意的279件，占97.2%；基本满意8件，占2.8%。";
    assert_eq!(found(text), [(Share, Holds), (Share, Holds)]);
}

#[test]
fn rates_are_named_after_their_part() {
    assert_eq!(found("收到提案464件，立案378件，立案率81.5%。"), [(Share, Holds)]);
    assert_eq!(found("收到提案464件，立案378件，立案率85.1%。"), [(Share, Fails)]);
    assert_eq!(found("会议应到委员358名，实到321名，到会率89.7%。"), [(Share, Holds)]);
}

#[test]
fn the_shares_of_all_parts_make_a_hundred() {
    let text = "收到提案118件，其中集体提案7件，占6%，个人提案61件，占52%，联名提案50件，占42%。";
    let sums: Vec<_> = check(text).into_iter().filter(|r| r.kind == Sum).collect();
    assert_eq!(sums.len(), 2);
    assert!(sums.iter().all(|r| r.verdict == Holds), "{sums:?}");
}

#[test]
fn numbers_of_different_things_are_not_added() {
    for text in [
        "培训3期320人次，其中委员120人次。",
        "收到提案312件，办理建议46件，走访企业12家。",
        "按照要求，收到提案312件。组织视察6次、调研15次。",
        "成立75周年之际，举办活动12场、讲座5场。",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn lines_and_spans_are_those_of_the_text() {
    let text = "第一行。\n　　收到提案10件，其中委员提案7件、集体提案3件。";
    let relation = &check(text)[0];
    assert_eq!((relation.line, relation.span), (2, [6, 25]));
    assert_eq!(relation.text, "10件，其中委员提案7件、集体提案3件");
}

#[test]
fn parts_of_a_number_just_named_are_not_added_to_it() {
    let text = "交办建议60件。从结果看，60件建议中已解决的40件、正在解决的20件。";
    assert_eq!(found(text), [(Sum, Holds)]);
    assert_eq!(found(&text.replace("20件", "26件")), [(Sum, Fails)]);
}

#[test]
fn a_new_sentence_may_tell_the_parts_of_the_list_before() {
    let text = "立案500件，其中委员提案420件、集体提案80件。其中，经济类200件、社会类180件、文化类120件。";
    assert_eq!(found(text), [(Sum, Holds), (Sum, Holds)]);
    assert_eq!(found(&text.replace("180", "190")), [(Sum, Holds), (Sum, Fails)]);
    let untold = "收到委员提案420件、集体提案80件。其中，经济类200件、社会类180件、文化类120件。";
    assert_eq!(found(untold), [(Sum, Holds)]);
}

#[test]
fn a_share_may_be_that_of_several_parts_or_of_a_base_in_two_numbers() {
    let parts = "收到提案80件，其中专委会提案3件、联络组提案5件，占总数的10%。";
    assert!(found(parts).contains(&(Share, Holds)));
    assert!(found(&parts.replace("10%", "12%")).contains(&(Share, Fails)));
    let base = "收到提案120件，平时提案30件。经审查，立案135件，立案率90%。";
    assert_eq!(found(base), [(Share, Holds)]);
    let far = "去年办复提案600件，办复率99.5%。加强党建工作。今年办复提案412件，办复率99.8%。";
    assert_eq!(found(far), []);
}

#[test]
fn each_of_a_list_counts_for_all_of_it() {
    let text = "应到55人，其中文化界、教育界、科技界各5人，农业界40人。";
    assert_eq!(found(text), [(Sum, Holds)]);
    assert_eq!(serde_json::to_value(&check(text)[0]).unwrap()["parts"], serde_json::json!([15, 40]));
    assert_eq!(found("应到55人，其中各界别各5人，特邀12人。"), []);
}

#[test]
fn parts_by_several_qualities_are_not_added_together() {
    let text = "现有委员298名，其中女委员89名，硕士委员119名、其他179名。";
    assert_eq!(found(text), [(Sum, Holds)]);
    let shares = "村主任200名，其中女性179名，占89.5%；高中程度135名，占67.5%。";
    assert_eq!(found(shares), [(Share, Holds), (Share, Holds)]);
}

#[test]
fn brackets_beside_each_other_are_not_totals_of_each_other() {
    assert_eq!(found("区委部门18件（由12个部门承办），政府部门202件（由33个单位承办）。"), []);
    assert_eq!(found("实有干部4人。共有会员98名，其中甲会57人、乙会20人、丙会21人。"), [(Sum, Holds)]);
}

#[test]
fn shares_of_a_list_are_taken_in_its_order() {
    let text = "馆内共有展品80件，其中手稿12件、照片6件、实物3件，依次占展品的15%、7.5%和3.75%。";
    let shares: Vec<_> = found(text).into_iter().filter(|(kind, _)| *kind == Share).collect();
    assert_eq!(shares, [(Share, Holds); 3]);
    let wrong = text.replace("7.5%和", "5.7%和");
    assert_eq!(found(&wrong).iter().filter(|r| **r == (Share, Fails)).count(), 1);
}

#[test]
fn what_cannot_be_told_from_the_text_is_not_judged() {
    // Of all that the list before told, not of its last number.
    assert_eq!(found("今年的建议里，独办140件，合办75件。其中，涉及乡镇的188件。"), []);
    // Of those that were not filed, whose number is not told.
    let rest = "收到来稿96件，立案71件。未立案的来稿中，转部门参考的9件，与他件合并的16件。";
    assert!(found(rest).iter().all(|(_, verdict)| *verdict != Fails));
    // A total of its own is told wrong: that is found.
    let wrong = "审查立案240件。其中个人提案180件，占比75%，集体提案70件，占比25%。";
    assert_eq!(found(wrong).iter().filter(|(_, verdict)| *verdict == Fails).count(), 2);
}
