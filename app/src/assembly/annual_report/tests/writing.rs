//! A report is written: parts, figures within them, two authors at once, comments, versions.

use super::{FIGURE, begun, contradictions, done, paragraph, shown, with};
use crate::demo::people;
use crate::demo::testing::{self};

#[tokio::test]
async fn a_report_is_written_with_figures_that_open_their_lists() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let report = begun(&mut office).await;
        let heading = [("level", "1"), ("content", "请示报告")];
        done(&mut office, &format!("{report}/parts/new"), &heading).await;
        let part = paragraph(&mut office, &report, "全年请示报告{{}}，占比见后。").await;
        // Without a script: the paragraph is saved and leads to the choice; the figure goes to the place that waits.
        let fields =
            [("level", "0"), ("content", "全年请示报告{{}}，详见附表。"), ("seen", "1"), ("then", "figure")];
        let choice = done(&mut office, &part, &fields).await;
        assert!(choice.contains("/figures/new?part="), "{choice}");
        let form = shown(&mut office, &choice).await;
        assert!(form.says("请示报告") && form.says("2025年"), "{}", form.text);
        let id = part.rsplit('/').next().unwrap();
        let back = done(&mut office, &format!("{report}/figures/new"), &with(&FIGURE, &[("part", id)])).await;
        assert_eq!(back, part);
        let editing = shown(&mut office, &part).await;
        assert!(editing.says("全年请示报告{{1}}，详见附表。") && editing.says("24次"), "{}", editing.text);
        let page = shown(&mut office, &report).await;
        assert!(
            page.says("一、请示报告") && page.says(&format!("{report}/figures/1\">24次")),
            "{}",
            page.text
        );
        // The figure's page: what is asked, by which rule, each record with why it counts or does not.
        let figure = shown(&mut office, &format!("{report}/figures/1")).await;
        assert!(
            figure.says("24次") && figure.says("2025年") && figure.says("清单共计 24"),
            "{}",
            figure.text
        );
        assert!(figure.says("/upward/") && figure.says("不计"), "{}", figure.text);
        // Where it stands is quoted as it is printed, without markers.
        assert!(figure.says("全年请示报告24次，详见附表。"), "{}", figure.text);
        let comments = shown(&mut office, &format!("{part}/comments")).await;
        assert!(comments.says("<p>全年请示报告24次，详见附表。</p>"), "{}", comments.text);
        let csv = shown(&mut office, &format!("{report}/figures/1.csv")).await;
        assert!(csv.text.lines().count() > 24, "{}", csv.text);
        assert_eq!(office.get(&format!("{report}/figures/1.xlsx")).await.status, 200);
        // Who has no account here, or another office, learns nothing.
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(member.get(&format!("{report}/figures/1")).await.status, 404);
        assert_eq!(contradictions(&world).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_figure_is_printed_as_it_was_chosen() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let report = begun(&mut office).await;
        let quick = format!("{report}/figures/quick");
        let joint = ("offer", "activities/joint");
        let held = ("offer", "activities/activities");
        let cases: [(&[(&str, &str)], &str); 7] = [
            (&[("style", "over")], "20余次"),
            // 24 is not nearly 30 and not about 20: the checker would say that it differs.
            (&[("style", "near")], "24次"),
            (&[("style", "about")], "24次"),
            (&[("style", "near"), joint, ("unit", "场次")], "近60场次"),
            (&[("style", "about"), held, ("unit", "场次")], "约80场次"),
            (&[("unit", "-")], "24"),
            (&[("shape", "share"), ("offer", "superior/report"), ("whole", "superior/all")], "%"),
        ];
        for (other, printed) in cases {
            let answer = office.post(&quick, &with(&FIGURE, other)).await;
            assert_eq!(answer.status, 200, "{}", answer.text);
            let said = answer.json()["printed"].as_str().unwrap().to_owned();
            assert!(said.ends_with(printed), "{said} instead of {printed}");
        }
        let mut fields = with(&FIGURE, &[]);
        fields.push(("numerals", "1"));
        let answer = office.post(&quick, &fields).await;
        assert_eq!(answer.json()["printed"], "二十四次", "{}", answer.text);
        let names = with(
            &FIGURE,
            &[("shape", "names"), ("offer", "rulebook/revised"), ("names", "2"), ("unit", "项")],
        );
        let answer = office.post(&quick, &names).await;
        let said = answer.json()["printed"].as_str().unwrap().to_owned();
        assert!(
            said.starts_with('《') && said.ends_with("》等7项") && said.matches('《').count() == 2,
            "{said}"
        );
        // What is not counted by a session is refused with a sentence at the field.
        let wrong = office.post(&quick, &with(&FIGURE, &[("offer", "superior/none")])).await;
        assert_eq!(wrong.status, 422, "{}", wrong.text);
        assert!(!wrong.json()["said"].as_str().unwrap().is_empty());
    }
}

#[tokio::test]
async fn two_authors_write_at_once_and_nothing_is_lost() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let mut officer = world.client(people::OFFICER).await;
        let report = begun(&mut office).await;
        let part = paragraph(&mut office, &report, "第一稿。").await;
        let other = paragraph(&mut office, &report, "另一段。").await;
        done(&mut office, &part, &[("level", "0"), ("content", "办公室的第二稿。"), ("seen", "1")]).await;
        let late =
            officer.post(&part, &[("level", "0"), ("content", "提案办的第二稿。"), ("seen", "1")]).await;
        assert_eq!(late.status, 422, "{}", late.text);
        assert!(
            late.says("提案办的第二稿。") && late.says("办公室的第二稿。") && late.says("先改了这一段"),
            "{}",
            late.text
        );
        assert!(late.says("name=\"seen\" value=\"2\""), "{}", late.text);
        // Another paragraph is another's; this one he saves knowingly.
        done(&mut officer, &other, &[("level", "0"), ("content", "另一段，改过。"), ("seen", "1")]).await;
        done(&mut officer, &part, &[("level", "0"), ("content", "两稿合并。"), ("seen", "2")]).await;
        let page = shown(&mut office, &report).await;
        assert!(page.says("两稿合并。") && page.says("另一段，改过。"), "{}", page.text);
        // Moved, removed, brought back.
        done(&mut office, &format!("{other}/up"), &[]).await;
        let page = shown(&mut office, &report).await;
        assert!(page.text.find("另一段，改过。") < page.text.find("两稿合并。"), "{}", page.text);
        done(&mut office, &format!("{part}/remove"), &[]).await;
        let page = shown(&mut office, &report).await;
        assert!(page.says("已删去 1 段"), "{}", page.text);
        assert_eq!(office.get(&part).await.status, 404);
        done(&mut office, &format!("{part}/restore"), &[]).await;
        assert!(shown(&mut office, &part).await.says("两稿合并。"));
    }
}

#[tokio::test]
async fn comments_are_answered_and_settled_before_it_goes_on_and_versions_are_compared() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let mut head = world.client(people::HEAD).await;
        let report = begun(&mut office).await;
        let part = paragraph(&mut office, &report, "全年请示报告二十四次。").await;
        assert_eq!(head.get(&report).await.status, 404, "no author yet");
        let who = world.acting(people::HEAD).await.account.to_string();
        done(&mut office, &format!("{report}/steps/authors"), &[("version", "1"), ("authors", &who)]).await;
        let place = done(&mut head, &format!("{part}/comments"), &[("text", "请核对次数。")]).await;
        let page = shown(&mut office, &place).await;
        let comment = page.text.split("id=\"comment-").nth(1).unwrap().split('"').next().unwrap().to_owned();
        done(&mut office, &place, &[("text", "已核对。"), ("parent", &comment)]).await;
        done(&mut office, &format!("{report}/steps/submit"), &[]).await;
        let early = office.post(&format!("{report}/steps/to_chair"), &[]).await;
        assert_eq!(early.status, 422, "{}", early.text);
        assert!(early.says("1 条批注"), "{}", early.text);
        done(&mut office, &format!("{report}/comments/{comment}/settle"), &[]).await;
        assert!(shown(&mut head, &place).await.says("处理"));
        done(&mut head, &part, &[("level", "0"), ("content", "全年请示报告共二十四次。"), ("seen", "1")])
            .await;
        // The text of the handing over is a version; what changed since is marked, on the page and as a document.
        let versions = shown(&mut office, &format!("{report}/versions")).await;
        assert!(versions.says("交起草组审改稿"), "{}", versions.text);
        let compare = shown(&mut office, &format!("{report}/compare")).await;
        assert!(compare.says("改了 1 段") && compare.says("<ins>"), "{}", compare.text);
        let docx = shown(&mut office, &format!("{report}/compare/marked.docx")).await;
        assert_eq!(office_documents::order::check(&docx.bytes), []);
        let docx = shown(&mut office, &format!("{report}/document.docx")).await;
        assert_eq!(office_documents::order::check(&docx.bytes), []);
        assert!(shown(&mut office, &format!("{report}/print")).await.says("全年请示报告共二十四次。"));
        done(&mut office, &format!("{report}/steps/to_chair"), &[]).await;
        // It is before the chair meeting: the text stays.
        let late = head.post(&part, &[("level", "0"), ("content", "再改。"), ("seen", "2")]).await;
        assert_eq!(late.status, 409, "{}", late.text);
        assert_eq!(contradictions(&world).await, Vec::<String>::new());
    }
}
