//! Judgements: satisfied, not satisfied and handled again, copied from paper and contested.

use super::Story;
use super::cast::*;
use std::path::Path;

impl Story<'_> {
    /// A member judges on the phone; gives the touches it took from his own page.
    pub(super) async fn judge(&self, who: &str, m: &Matter, result: &str) -> u32 {
        let p = &self.phone;
        p.sits(who, "/answers").await;
        p.in_row(m.title, "评价").await;
        p.choose("attitude", "satisfied").await;
        p.choose("result", result).await;
        if result == "not" {
            p.fill("text", "答复只讲了已有工作，没有落实养护人。").await;
        }
        p.press("提交评价").await;
        p.reads("评价已提交。").await;
        p.clicks()
    }

    /// Wednesday 22 April: the members judge what was delivered on Tuesday.
    pub(super) async fn first_judgements(&self) {
        self.day("2026-04-22").await;
        let p = &self.phone;
        p.sits(SU, "/answers").await;
        p.look("answers-to-judge").await;
        p.in_row(CANTEEN.title, "评价").await;
        // Fifteen working days from 21 April: 22 to 24 (3), 27 to 30 (7), 6 to 8 May (10), Saturday 9 May (11), 11 to 14 May (15).
        p.reads("5月14日").await;
        p.look("judge").await;
        let touches = self.judge(SU, &CANTEEN, "satisfied").await;
        println!("a member judges with {touches} touches, from his own page");
        assert!(touches <= 4);
        p.look("judged").await;
        for (who, m) in [
            (SU, &NIGHT_BUS),
            (GUO, &BICYCLES),
            (SU, &LIFTS),
            (GUO, &BARRIERS),
            (GUO, &BARRIERS),
            (GUO, &BARRIERS),
            (SU, &PARKING),
        ] {
            self.judge(who, m, "satisfied").await;
        }
        // Both who put the joined case judge, each for himself; the unit sees nothing until both have.
        self.judge(SU, &NURSERY, "satisfied").await;
        let d = &self.desk;
        d.open_answered(MZ.liaison, &NURSERY).await;
        d.reads("已评价 1 人，共 2 人").await;
        d.reads_not("结果满意").await;
        self.judge(GUO, &NURSERY, "basically").await;
        d.open_judged(MZ.liaison, &NURSERY).await;
        d.reads("结果基本满意").await;
        self.judge(SU, &ROADS, "not").await;
    }

    /// 23 to 28 April: handled again after dissatisfaction; the mended reply passes; a paper sheet is copied and contested.
    pub(super) async fn after_the_first(&self) {
        self.day("2026-04-24").await;
        let d = &self.desk;
        d.sits(SHEN, "/follow-up").await;
        d.counter("不满意待处理").await;
        // Five working days from 22 April: 23, 24, 27, 28, 29 April.
        d.row_reads(&ROADS, "4月29日").await;
        d.open(&ROADS).await;
        d.look("unsatisfied").await;
        d.press("转二次办理").await;
        d.fill("text", "请逐路明确养护人，并与提案者当面沟通。").await;
        d.press("转二次办理").await;
        d.reads("已转二次办理").await;
        self.pass(&LAMPS).await;
        d.sits(JT.liaison, "/unit").await;
        // Thirty days from 24 April end on Sunday 24 May: Monday 25 May.
        d.row_reads(&ROADS, "5月25日").await;
        self.on_paper().await;
        self.again().await;
    }

    /// Monday 27 April: the office copies a sheet with its scan; the member says that it is not his, and answers himself.
    async fn on_paper(&self) {
        self.day("2026-04-27").await;
        let d = &self.desk;
        d.sits(SHEN, "/follow-up").await;
        d.counter("评价中").await;
        // Fifteen working days from 24 April: 27 to 30 (4), 6 to 8 May (7), Saturday 9 (8), 11 to 15 (13), 18 and 19 May (15).
        d.row_reads(&LAMPS, "5月19日").await;
        d.open(&LAMPS).await;
        d.press("代录纸质征询表").await;
        d.choose("attitude", "satisfied").await;
        d.choose("result", "satisfied").await;
        d.upload("scan", Path::new("../docs/handbook/pictures/show-phone-zh.png")).await;
        d.look("transcribe").await;
        d.press("代录纸质征询表").await;
        d.reads("纸质征询表已代录").await;
        let p = &self.phone;
        p.sits(GUO, "/answers").await;
        p.in_row(LAMPS.title, "我的评价：满意").await;
        p.reads("代录").await;
        p.look("transcribed").await;
        p.press("这不是我的意见").await;
        p.fill("text", "我在纸上写的是基本满意。").await;
        p.press("这不是我的意见").await;
        p.reads("异议已提出").await;
        d.sits(SHEN, "/follow-up").await;
        d.counter("代录异议").await;
        d.row_reads(&LAMPS, "对代录提出异议").await;
        self.judge(GUO, &LAMPS, "basically").await;
    }

    /// The second reply is written and signed on 27 April, passed on the 28th and judged on the 29th.
    async fn again(&self) {
        self.write(&JT, &ROADS, "A", &[]).await;
        self.sign(&JT, &ROADS).await;
        self.day("2026-04-28").await;
        self.pass(&ROADS).await;
        self.day("2026-04-29").await;
        let p = &self.phone;
        p.sits(SU, "/answers").await;
        // Fifteen working days from 28 April: 29, 30 (2), 6 to 8 May (5), Saturday 9 (6), 11 to 15 (11), 18 to 21 May (15).
        p.row_reads(&ROADS, "5月21日").await;
        self.judge(SU, &ROADS, "satisfied").await;
        p.sits(SU, "/answers").await;
        p.open(&ROADS).await;
        p.look("matter-twice").await;
    }
}
