//! April: talks, recorded by the unit and confirmed by the member; a co-opinion; a reminder.

use super::Story;
use super::cast::*;

impl Story<'_> {
    pub(super) async fn april(&self) {
        self.talks().await;
        self.silence().await;
        self.first_replies().await;
        self.first_audit().await;
        self.first_judgements().await;
        self.after_the_first().await;
    }

    /// Tuesday 31 March: two talks are recorded; one is confirmed on the phone, the other disputed.
    async fn talks(&self) {
        self.day("2026-03-31").await;
        let d = &self.desk;
        for (unit, m, way) in [(&MZ, &CANTEEN, "visit"), (&CG, &BICYCLES, "phone")] {
            d.sits(unit.liaison, "/unit").await;
            d.in_row(m.title, "登记沟通").await;
            d.choose("way", way).await;
            d.fill("for_unit", "分管副局长、业务科室负责人").await;
            d.fill("points", "说明现有工作和困难，听取对办理重点的意见，商定先从两个试点做起。").await;
            if m.title == CANTEEN.title {
                d.look("contact-record").await;
            }
            d.press("登记沟通").await;
            d.reads("已登记，等待提案者确认。").await;
        }
        let p = &self.phone;
        p.sits(SU, "/answers").await;
        p.look("answers").await;
        p.in_row(CANTEEN.title, "确认沟通").await;
        p.look("contact").await;
        p.press("确认").await;
        p.reads("已确认，谢谢。").await;
        assert_eq!(p.clicks(), 2, "a talk is confirmed with two touches");
        p.sits(GUO, "/answers").await;
        p.in_row(BICYCLES.title, "确认沟通").await;
        p.fill("remark", "只通了一次电话，没有谈到试点。").await;
        p.press("有异议").await;
        p.reads("异议已记录").await;
        d.open_from(CG.liaison, "/unit", &BICYCLES).await;
        d.reads("有异议").await;
        // The head of the co-handler gives its opinion.
        d.sits(MZ.head, "/unit").await;
        d.in_row(LIFTS.title, "写会办意见").await;
        d.fill("content", "同意一个窗口受理。低收入老年家庭的加装费用，我局按规定给予补助。").await;
        d.press("提交会办意见").await;
        d.reads("会办意见已提交。").await;
    }

    /// Friday 10 April: nobody at the transport bureau accepted the re-assigned matter by 9 April; silence is acceptance.
    async fn silence(&self) {
        self.day("2026-04-10").await;
        let d = &self.desk;
        d.open_from(JT.liaison, "/unit", &NIGHT_BUS).await;
        d.reads("逾期未退，视同签收").await;
        self.officer(&JT, &NIGHT_BUS).await;
    }
}
