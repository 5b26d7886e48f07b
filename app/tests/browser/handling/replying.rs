//! Replies: written by the liaison, signed by the head, audited by the office, delivered.

use super::Story;
use super::cast::*;

/// A promise of a reply: what, by whom, until when.
type Promised = (&'static str, &'static str, &'static str);

impl Story<'_> {
    /// The liaison writes a reply in the page and saves it.
    pub(super) async fn write(&self, unit: &Unit, m: &Matter, class: &str, promises: &[Promised]) {
        let d = &self.desk;
        d.sits(unit.liaison, "/unit").await;
        d.in_row(m.title, "起草答复").await;
        d.choose("class", class).await;
        d.fill("opening", "您提出的提案收悉。我局专题研究并与您沟通，现将办理情况答复如下：").await;
        for n in 1..=m.suggestions() {
            d.choose(&format!("adoption_{n}"), if n == 1 { "full" } else { "part" }).await;
            d.fill(&format!("answer_{n}"), "已采纳并列入年度工作要点，责任科室和完成时限已经明确。").await;
        }
        for (what, division, until) in promises {
            d.press("增加一项承诺").await;
            d.set("promise", what).await;
            d.set("division", division).await;
            d.set("due_on", until).await;
        }
        d.fill("closing", "感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见。").await;
        d.fill("contact_name", unit.people.0).await;
        d.fill("contact_phone", "0991-2345678").await;
        d.choose("publication", "full").await;
        d.press("保存").await;
        d.reads("已保存。").await;
    }

    /// The head, who has not written it, signs.
    pub(super) async fn sign(&self, unit: &Unit, m: &Matter) {
        let d = &self.desk;
        d.sits(unit.head, "/unit").await;
        d.in_row(m.title, if m.title == LIFTS.title { "查看答复" } else { "继续写答复" }).await;
        d.press("签发").await;
        d.reads("签发后编文号").await;
        d.press("签发").await;
        d.reads("已签发，送审。").await;
    }

    /// The office passes it: the first row of the audit's list with this title.
    pub(super) async fn pass(&self, m: &Matter) {
        let d = &self.desk;
        d.sits(SHEN, "/follow-up").await;
        d.counter("待审核答复").await;
        d.open(m).await;
        d.press("审核通过").await;
        for point in ["format", "items", "class"] {
            d.choose("checks", point).await;
        }
        d.press("审核通过").await;
        d.reads("审核已通过。").await;
    }

    /// Monday 20 April: all first replies but two are written and signed.
    pub(super) async fn first_replies(&self) {
        self.day("2026-04-20").await;
        let d = &self.desk;
        self.write(&MZ, &CANTEEN, "A", &[]).await;
        d.look("write").await;
        for (unit, m) in [
            (&JT, &NIGHT_BUS),
            (&CG, &BICYCLES),
            (&ZJ, &LIFTS),
            (&ZJ, &BARRIERS),
            (&JT, &BARRIERS),
            (&MZ, &BARRIERS),
            (&MZ, &NURSERY),
            (&ZJ, &LAMPS),
            (&JT, &ROADS),
        ] {
            self.write(unit, m, "A", &[]).await;
        }
        let promises: [Promised; 3] = [
            ("停车信息平台上线运行", "科技信息科", "2026-05-29"),
            ("接入老城区全部公共停车场", "停车管理科", "2026-06-30"),
            ("接入全州商业停车场", "停车管理科", "2026-10-30"),
        ];
        self.write(&JT, &PARKING, "B", &promises).await;
        self.countersigned().await;
        self.sign(&MZ, &CANTEEN).await;
        // Five working days from 20 April: 21, 22, 23, 24, 27 April.
        d.reads("4月27日").await;
        for (unit, m) in [
            (&JT, &NIGHT_BUS),
            (&CG, &BICYCLES),
            (&ZJ, &LIFTS),
            (&ZJ, &BARRIERS),
            (&JT, &BARRIERS),
            (&MZ, &BARRIERS),
            (&MZ, &NURSERY),
            (&ZJ, &LAMPS),
            (&JT, &ROADS),
            (&JT, &PARKING),
        ] {
            self.sign(unit, m).await;
        }
    }

    /// The lead asks its co-handler, which agrees.
    async fn countersigned(&self) {
        let d = &self.desk;
        d.sits(ZJ.liaison, "/unit").await;
        d.in_row(LIFTS.title, "继续写答复").await;
        d.press_twice("送会签").await;
        d.reads("已送会签。").await;
        // Five working days from 20 April again: Monday 27 April.
        d.reads("4月27日").await;
        d.sits(MZ.liaison, "/unit").await;
        d.in_row(LIFTS.title, "会签").await;
        d.reads("简化老旧小区加装电梯的审批").await;
        d.press("提交会签意见").await;
        d.choose("answer", "agreed").await;
        d.look("countersign").await;
        d.press("提交会签意见").await;
        d.reads("会签意见已提交。").await;
    }

    /// Tuesday 21 April: the office passes all but one, which goes back.
    pub(super) async fn first_audit(&self) {
        self.day("2026-04-21").await;
        let d = &self.desk;
        d.sits(SHEN, "/follow-up").await;
        d.counter("待审核答复").await;
        d.row_reads(&CANTEEN, "4月27日").await;
        d.look("follow-up").await;
        d.open(&LAMPS).await;
        d.look("audit").await;
        d.press("退回修改").await;
        d.fill("reason", "没有写明逐盏排查的完成时间，请补充。").await;
        d.press("退回修改").await;
        d.reads("已退回承办单位。").await;
        for m in [
            &CANTEEN, &NIGHT_BUS, &BICYCLES, &LIFTS, &BARRIERS, &BARRIERS, &BARRIERS, &NURSERY, &ROADS,
            &PARKING,
        ] {
            self.pass(m).await;
        }
        d.sits(ZJ.liaison, "/unit").await;
        d.in_row(LAMPS.title, "继续写答复").await;
        // Five working days from 21 April: 22, 23, 24, 27, 28 April.
        d.reads("4月28日").await;
        d.look("returned").await;
        d.fill("answer_1", "已采纳。六月底前完成逐盏排查，年内补齐全部缺失路灯。").await;
        d.press("保存").await;
        d.reads("已保存。").await;
        d.look("letter-saved").await;
        self.sign(&ZJ, &LAMPS).await;
        // Five working days from 21 April: 28 April.
        d.reads("4月28日").await;
    }
}
