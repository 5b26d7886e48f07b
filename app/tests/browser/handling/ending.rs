//! May to the next term: extended, overdue and pressed; promises kept, disputed, broken, changed and handed over.

use super::Story;
use super::cast::*;
use std::path::Path;

const FIRST: &str = "停车信息平台上线运行";
const SECOND: &str = "接入老城区全部公共停车场";
const THIRD: &str = "接入全州商业停车场";

impl Story<'_> {
    /// 18 to 21 May: more time is asked for and granted; two promises are reported as kept.
    pub(super) async fn may(&self) {
        self.day("2026-05-18").await;
        let d = &self.desk;
        d.open_from(ZJ.liaison, "/unit", &DRAINS).await;
        d.press("申请延期").await;
        // Six months from 19 March end on Saturday 19 September; Sunday 20 is worked in exchange for the National Day.
        d.reads("9月20日").await;
        d.set("due_on", "2026-08-31").await;
        d.fill("reason", "涉及三个部门的管线数据核对，工作量较大。").await;
        d.fill("done", "已完成现场调查和两次会商。").await;
        d.fill("plan", "八月完成方案论证，随后答复。").await;
        d.look("ask-extension").await;
        d.press("申请延期").await;
        d.reads("已申请延期。").await;
        d.sits(LU, "/assigning").await;
        d.counter("延期待答复").await;
        d.row_reads(&DRAINS, "6月22日").await;
        d.look("extensions").await;
        d.open(&DRAINS).await;
        d.press("期限是怎么算的").await;
        // Five working days from 18 May for the answer: 19, 20, 21, 22, 25 May.
        d.reads("5月25日").await;
        d.sits(LU, "/assigning").await;
        d.counter("延期待答复").await;
        d.in_row(DRAINS.title, "同意延期").await;
        d.fill("explanation", "管线数据分属三个部门，核对需要时间，八月底前答复您。").await;
        d.press("同意延期").await;
        d.reads("已同意延期。").await;
        let p = &self.phone;
        p.sits(SU, "/answers").await;
        p.open(&DRAINS).await;
        p.reads("8月31日").await;
        p.reads("管线数据分属三个部门").await;
        p.look("matter-extended").await;
        p.nav("/inbox").await;
        p.reads("管线数据分属三个部门").await;
        p.look("inbox").await;
        self.claims().await;
    }

    /// 20 and 21 May: a promise that was kept is confirmed on the phone, another is disputed.
    async fn claims(&self) {
        self.day("2026-05-20").await;
        let d = &self.desk;
        for what in [FIRST, SECOND] {
            d.sits(JT.liaison, "/promises").await;
            if what == FIRST {
                d.look("ledger").await;
            }
            d.in_row(what, what).await;
            d.press("报告兑现").await;
            d.fill("text", "现场验收记录和照片已归档，验收日期与参加人员附后。").await;
            d.upload("file", Path::new("../docs/handbook/pictures/show-phone-zh.png")).await;
            d.press("报告兑现").await;
            d.reads("已报告兑现").await;
        }
        d.sits(SHEN, "/promises").await;
        d.in_row(FIRST, FIRST).await;
        d.press_containing(PARKING.title).await;
        d.press("期限是怎么算的").await;
        // Fifteen working days from 20 May: 21, 22 (2), 25 to 29 (7), 1 to 5 June (12), 8, 9 and 10 June (15).
        d.reads("6月10日").await;
        self.day("2026-05-21").await;
        let p = &self.phone;
        p.sits(SU, "/answers").await;
        p.look("answers-promises").await;
        p.in_row(FIRST, "确认承诺").await;
        p.look("promise").await;
        p.press_twice("确认兑现").await;
        p.reads("已兑现").await;
        p.sits(SU, "/answers").await;
        p.in_row(SECOND, "确认承诺").await;
        p.press("提出异议").await;
        p.fill("text", "现场查看，还有两处停车场没有接入。").await;
        p.press("提出异议").await;
        p.reads("有异议").await;
    }

    /// 15 June to 1 July: late next week, pressed, reminded, overdue on its day, answered late.
    pub(super) async fn june(&self) {
        self.day("2026-06-15").await;
        let d = &self.desk;
        d.sits(LU, "/dates").await;
        d.counter("七日内到期").await;
        d.row_reads(&STALLS, "6月22日").await;
        d.look("dates-week").await;
        d.open(&STALLS).await;
        d.press(STALLS.title).await;
        d.press("催办").await;
        d.fill("reason", "答复期限下周一到期，请抓紧办理。").await;
        d.press("催办").await;
        d.reads("已催办。").await;
        // Three days before, Friday 19 June, and on the day itself the unit is reminded.
        self.day("2026-06-22").await;
        d.sits(CG.liaison, "/inbox").await;
        d.reads("答复期限下周一到期").await;
        d.look("unit-inbox").await;
        d.nav("/unit").await;
        d.row_reads(&STALLS, "今天到期").await;
        // On 23 June, the day after, it is overdue.
        self.day("2026-06-23").await;
        d.sits(CG.liaison, "/unit").await;
        d.row_reads(&STALLS, "逾期 1 个工作日").await;
        d.look("unit-late").await;
        d.sits(LU, "/assigning").await;
        d.counter("已逾期").await;
        d.row_reads(&STALLS, "6月22日").await;
        d.open(&STALLS).await;
        d.reads("逾期").await;
        // Nobody asked for more time here; nothing of it is offered.
        d.reads_not("同意延期").await;
        d.look("matter-late").await;
        d.press("期限是怎么算的").await;
        d.reads("已逾期").await;
        d.look("dates-counted").await;
        self.supervised().await;
        self.late_reply().await;
    }

    /// 30 June and 1 July: five working days late its head is told; the late reply keeps the mark.
    async fn late_reply(&self) {
        self.day("2026-06-30").await;
        let d = &self.desk;
        d.sits(CG.head, "/inbox").await;
        // Five working days after 22 June: 23, 24, 25, 26, 29 June.
        d.reads("已过五个工作日").await;
        self.supervision_ends().await;
        self.write(&CG, &STALLS, "A", &[]).await;
        self.sign(&CG, &STALLS).await;
        self.day("2026-07-01").await;
        self.pass(&STALLS).await;
        d.open_answered(CG.liaison, &STALLS).await;
        d.reads("逾期").await;
        self.judge(SU, &STALLS, "satisfied").await;
    }

    /// The disputed promise ran out on 30 June and is declared broken; the third is changed.
    pub(super) async fn autumn(&self) {
        self.day("2026-07-02").await;
        let d = &self.desk;
        d.sits(SHEN, "/follow-up").await;
        d.counter("逾期承诺").await;
        d.row_reads(&PARKING, "6月30日").await;
        d.open(&PARKING).await;
        d.press("认定未兑现").await;
        d.fill("text", "两处停车场拒绝接入，没有替代措施。").await;
        d.look("break").await;
        d.press("认定未兑现").await;
        d.reads("已认定未兑现。").await;
        self.day("2026-08-24").await;
        self.write(&ZJ, &DRAINS, "A", &[]).await;
        self.sign(&ZJ, &DRAINS).await;
        self.pass(&DRAINS).await;
        self.judge(SU, &DRAINS, "satisfied").await;
        self.day("2026-10-12").await;
        d.sits(JT.liaison, "/promises").await;
        d.row_reads(&PARKING, "10月30日").await;
        d.in_row(THIRD, THIRD).await;
        d.press("申请变更").await;
        d.set("due_on", "2026-12-25").await;
        d.fill("text", "招标流标一次，工期需要顺延，现场工作照常进行。").await;
        d.press("申请变更").await;
        d.reads("变更申请已提交").await;
        d.sits(SHEN, "/follow-up").await;
        d.counter("申请变更承诺").await;
        d.open(&PARKING).await;
        d.look("change").await;
        d.press_twice("同意变更").await;
        d.reads("已同意变更").await;
        d.reads("12月25日").await;
        d.reads("10月30日").await;
    }

    /// 28 December: late again and handed over; on 12 January the new term takes it up.
    pub(super) async fn next_term(&self) {
        self.day("2026-12-28").await;
        let d = &self.desk;
        d.sits(SHEN, "/follow-up").await;
        d.counter("逾期承诺").await;
        d.row_reads(&PARKING, "12月25日").await;
        d.press("移交下届").await;
        d.look("hand-over").await;
        d.press("移交 1 项").await;
        d.reads("已移交 1 项承诺。").await;
        let p = &self.phone;
        p.sits(SU, "/answers").await;
        p.open(&PARKING).await;
        p.reads("移交下届").await;
        p.look("matter-promises").await;
        self.day("2027-01-12").await;
        d.sits(SHEN, "/follow-up").await;
        d.counter("移交下届的承诺").await;
        d.open(&PARKING).await;
        d.press_twice("承接跟踪").await;
        d.reads("已承接跟踪。").await;
        d.look("taken-up").await;
    }
}
