//! A report is put before the checker with what is bound in it, and a report is begun of a text that was checked.

use super::{begun, done, paragraph, report, shown, with};
use crate::demo::people;
use crate::demo::testing;

#[tokio::test]
async fn a_report_is_checked_with_its_figures_and_a_checked_text_becomes_a_report() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let standing = report(&world, "常务委员会").await;
        let page = shown(&mut office, &format!("/reports/{}", standing.id)).await;
        assert!(page.says(&format!("/reports/{}/check", standing.id)), "{}", page.text);
        let asked = shown(&mut office, &format!("/reports/{}/check", standing.id)).await;
        assert!(asked.says("文稿不会改变"), "{}", asked.text);
        let check = done(&mut office, &format!("/reports/{}/check", standing.id), &[]).await;
        let checked = shown(&mut office, &check).await;
        assert!(checked.says("12场次") && checked.says("用它起草报告"), "{}", checked.text);
        // What was bound goes along, and is bound again where a report is begun of the text.
        let id = check.rsplit_once('/').unwrap().1;
        let form = shown(&mut office, &format!("/reports/new?check={id}")).await;
        assert!(form.says("一行一段"), "{}", form.text);
        let fields = with(&super::HEAD, &[("title", "由核对稿起草的报告")]);
        let fields: Vec<(&str, &str)> = fields.into_iter().chain([("check", id)]).collect();
        let made = done(&mut office, "/reports/new", &fields).await;
        let begun_of = shown(&mut office, &made).await;
        assert!(begun_of.says("12场次") && begun_of.says("50余场次"), "{}", begun_of.text);
        let figures = shown(&mut office, &format!("{made}/figures")).await;
        assert!(figures.text.matches("/figures/").count() >= 15, "{}", figures.text);
        // Nobody is told of a check by its address.
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(member.get(&check).await.status, 404);
        assert_eq!(member.post(&format!("/reports/{}/check", standing.id), &[]).await.status, 404);
        let wrong: Vec<(&str, &str)> = super::HEAD.into_iter().chain([("check", "2222222222222")]).collect();
        assert_eq!(office.post("/reports/new", &wrong).await.status, 404);
        // A report without words has nothing to check.
        let empty = begun(&mut office).await;
        assert_eq!(office.post(&format!("{empty}/check"), &[]).await.status, 422);
        paragraph(&mut office, &empty, "全年报送请示报告99次。").await;
        let other = done(&mut office, &format!("{empty}/check"), &[]).await;
        assert!(shown(&mut office, &other).await.says("24"), "the record's number is told");
    }
}
