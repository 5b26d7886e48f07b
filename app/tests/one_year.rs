//! The year of the demo world ends in its reports: every figure of both is opened, and is the sum of its list.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

use std::collections::BTreeSet;
use yizheng::assembly::annual_report::counting::{self, Counted, Whole};
use yizheng::assembly::annual_report::records::*;
use yizheng::assembly::annual_report::{printed, store, text};
use yizheng::demo::people;
use yizheng::demo::testing::{self, World};
use yizheng::foundation::figures;

async fn whole(world: &World, kind: Kind) -> Whole {
    let by = world.acting(people::OFFICE_OFFICER).await;
    let all = store::reports(&mut world.app.db.read().await.unwrap(), by.body).await.unwrap();
    let report = all.into_iter().find(|report| report.kind == kind).unwrap();
    counting::whole(&world.app, &by, report).await.unwrap()
}

/// The figures that stand in the text, tables left out.
fn within(whole: &Whole) -> Vec<&Counted> {
    let numbers: BTreeSet<i64> = whole.parts.iter().flat_map(|part| text::numbers(&part.content)).collect();
    let all = whole.figures.iter().filter(|one| numbers.contains(&one.figure.number));
    all.filter(|one| !one.figure.is_drawn()).collect()
}

fn says(whole: &Whole, piece: &str) -> bool {
    whole.said().iter().any(|part| part.text.contains(piece))
}

#[tokio::test]
async fn the_year_ends_in_two_reports_whose_figures_are_lists() {
    for world in testing::worlds().await {
        let proposals = whole(&world, Kind::Proposals).await;
        let standing = whole(&world, Kind::Standing).await;
        assert!(within(&proposals).len() >= 40, "{}", within(&proposals).len());
        assert!(within(&standing).len() >= 20, "{}", within(&standing).len());
        // The six numerals of the domain (7.2).
        for piece in ["中心组学习12场次", "常委会集体学习5场次", "主席会议集体学习6场次"]
        {
            assert!(says(&standing, piece), "{piece}");
        }
        assert!(says(&standing, "请示报告和报送成果24次") && says(&standing, "50余场次"));
        assert!(says(&standing, "》等7项制度") && says(&standing, "七项修订的制度"));
        let mut office = world.client(people::OFFICE_OFFICER).await;
        for report in [&proposals, &standing] {
            assert_eq!(report.broken(), Vec::<i64>::new());
            for one in &report.figures {
                assert!(one.is_whole(), "{:?}", one.figure);
                for (at, (question, answer)) in one.lists.iter().enumerate() {
                    let sum: i64 = answer.as_ref().unwrap().lines.iter().map(|line| line.n).sum();
                    assert_eq!(sum, one.n(at), "{question:?}");
                    // A frozen list is still what the rooms answer today.
                    let by = world.acting(people::OFFICE_OFFICER).await;
                    let now = figures::ask(&world.app, &by, question).await.unwrap().unwrap();
                    assert_eq!(now.n(), sum, "{question:?}");
                    let path =
                        format!("/reports/{}/figures/{}?list={at}", report.report.id, one.figure.number);
                    let page = office.get(&path).await;
                    assert_eq!(page.status, 200, "{path}");
                    assert!(page.says(&format!("清单共计 {sum}")), "{path}: {sum}\n{}", page.text);
                    // Whoever writes the report reads the records: all but proposals that were handed in and not filed.
                    let hidden = page.text.matches("您无权查看的记录").count();
                    let handed_in =
                        question.room == "proposals" && !["filed", "merged"].contains(&question.key.as_str());
                    assert!(hidden == 0 || handed_in, "{path}: {hidden} of {sum} hidden, {question:?}");
                }
                let said = if one.figure.is_drawn() { &one.figure.title } else { &one.printed };
                assert!(!said.is_empty() && !said.contains('\u{27e6}'), "{said}");
            }
        }
        // What the checker is given: every span is the figure as it is printed.
        let by = world.acting(people::OFFICER).await;
        for report in [&proposals, &standing] {
            for part in printed(&world.app, &by, report.report.id).await.unwrap() {
                let signs: Vec<char> = part.text.chars().collect();
                for (from, to, number, questions) in &part.figures {
                    let said: String = signs[*from..*to].iter().collect();
                    let one = report.figure(*number).unwrap();
                    assert_eq!(said, one.printed);
                    assert_eq!(questions.len(), one.lists.len());
                }
            }
        }
    }
}
