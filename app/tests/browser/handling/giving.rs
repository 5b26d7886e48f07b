//! March: handed over at the meeting; accepted, refused and re-assigned, refused and denied, accepted by silence.

use super::Story;
use super::cast::*;

impl Story<'_> {
    pub(super) async fn march(&self) {
        self.meeting().await;
        self.accepting().await;
        self.refusing().await;
        self.returns_decided().await;
        self.officers().await;
    }

    /// Thursday 19 March: the meeting, eleven matters with twelve proposals on one screen.
    async fn meeting(&self) {
        self.day("2026-03-19").await;
        let d = &self.desk;
        d.sits(LU, "/assigning").await;
        d.look("assigning").await;
        d.press("进入交办会").await;
        d.fill("place", "州委综合楼三楼会议室").await;
        for (m, unit) in [
            (&CANTEEN, &MZ),
            (&NIGHT_BUS, &CG),
            (&BICYCLES, &CG),
            (&NURSERY, &MZ),
            (&DRAINS, &ZJ),
            (&STALLS, &CG),
            (&LAMPS, &ZJ),
            (&ROADS, &JT),
            (&PARKING, &JT),
        ] {
            d.cell(m, "main", unit.short).await;
        }
        d.cell(&LIFTS, "main", ZJ.short).await;
        d.cell(&LIFTS, "co", MZ.short).await;
        d.cell(&BARRIERS, "separate", &format!("{}，{}，{}", ZJ.short, JT.short, MZ.short)).await;
        d.look("meeting").await;
        d.press("交办").await;
        d.reads("已交办 11 件").await;
        d.look("transfer").await;
        // Three months from 19 March end on 19 June, the Dragon Boat holiday, which lasts until Sunday 21: Monday 22 June.
        d.row_reads(&CANTEEN, "6月22日").await;
        d.row_reads(&BARRIERS, "6月22日").await;
        // The joined proposal has no row of its own.
        d.reads_not(CHILDCARE.title).await;
        let p = &self.phone;
        for who in [SU, GUO] {
            p.sits(who, "/answers").await;
            p.open(&NURSERY).await;
            p.reads("6月22日").await;
        }
        p.look("matter-member").await;
    }

    /// Friday 20 March: the units find what is theirs and accept it with two clicks.
    async fn accepting(&self) {
        self.day("2026-03-20").await;
        let d = &self.desk;
        d.sits(MZ.liaison, "/unit").await;
        // Ten working days from 19 March: 20, 23 to 27 (6), 30, 31 (8), 1 and 2 April (10).
        d.row_reads(&CANTEEN, "4月2日").await;
        d.look("unit").await;
        for (unit, matters) in [
            (&MZ, &[&CANTEEN, &LIFTS, &BARRIERS, &NURSERY][..]),
            (&ZJ, &[&LIFTS, &BARRIERS, &DRAINS, &LAMPS][..]),
            (&JT, &[&BARRIERS, &ROADS, &PARKING][..]),
            (&CG, &[&STALLS][..]),
        ] {
            for m in matters {
                d.sits(unit.liaison, "/unit").await;
                d.in_row(m.title, "签收").await;
                if m.title == CANTEEN.title {
                    d.look("accept").await;
                }
                d.press("签收").await;
                d.reads("已签收。").await;
                assert!(d.clicks() <= 2, "accepting costs two clicks");
            }
        }
    }

    /// The same day: the liaison of the city management writes why two are not its duty; its head asks to give them back.
    async fn refusing(&self) {
        let d = &self.desk;
        d.sits(CG.liaison, "/unit").await;
        d.in_row(NIGHT_BUS.title, "拟退办").await;
        d.choose("ground", "other_leads").await;
        d.fill("reason", "公交线路由交通运输部门审批和调度，我局没有这项职责。").await;
        d.fill("basis", "州委编委关于部门职责的规定").await;
        d.fill("proposed", JT.short).await;
        d.press("拟退办").await;
        d.reads("已送单位负责人。").await;
        d.sits(CG.head, "/unit").await;
        d.in_row(NIGHT_BUS.title, "申请退办").await;
        d.look("return").await;
        d.press("退办").await;
        d.reads("已提出退办。").await;
        assert!(d.clicks() <= 2, "what was prepared goes back with two clicks");
        d.sits(CG.head, "/unit").await;
        d.in_row(BICYCLES.title, "申请退办").await;
        d.choose("ground", "not_our_duty").await;
        d.fill("reason", "单车企业由交通运输部门备案，我局只负责日常巡查。").await;
        d.fill("proposed", JT.short).await;
        d.press("退办").await;
        d.reads("已提出退办。").await;
    }

    /// Wednesday 25 March: one is granted and goes to the transport bureau, the other is denied.
    async fn returns_decided(&self) {
        self.day("2026-03-25").await;
        let d = &self.desk;
        d.sits(LU, "/assigning").await;
        d.counter("退办待答复").await;
        // Five working days from 20 March: 23, 24, 25, 26, 27 March.
        d.row_reads(&NIGHT_BUS, "3月27日").await;
        d.look("returns").await;
        d.in_row(NIGHT_BUS.title, "同意退办").await;
        d.fill("reason", "线路审批属交通运输部门职责，改由其独办。").await;
        d.look("grant").await;
        d.press("同意退办").await;
        d.reads("已同意退办。").await;
        d.in_row(BICYCLES.title, "不同意退办").await;
        d.fill("reason", "停放秩序管理属城市管理部门职责，企业备案不影响划定停放区。").await;
        d.press("不同意退办").await;
        d.reads("已答复不同意。").await;

        d.sits(JT.liaison, "/unit").await;
        // Ten working days from 25 March: 26, 27 (2), 30, 31 (4), 1 to 3 April (7), 7 to 9 April (10).
        d.row_reads(&NIGHT_BUS, "4月9日").await;
        d.open(&NIGHT_BUS).await;
        // The new unit's clock: three months from 25 March, Thursday 25 June. The proposers' runs on: 22 June.
        d.reads("6月25日").await;
        d.reads("6月22日").await;
        let p = &self.phone;
        p.sits(SU, "/answers").await;
        p.open(&NIGHT_BUS).await;
        p.reads(JT.short).await;
        p.reads_not("没有这项职责").await;
        p.reads("6月22日").await;
        p.look("matter-reassigned").await;
        d.sits(CG.liaison, "/unit").await;
        d.open(&BICYCLES).await;
        d.reads("6月22日").await;
        d.look("matter-unit").await;
    }

    /// Friday 27 March, and 10 April, when the transport bureau's silence has become acceptance: case officers are named.
    async fn officers(&self) {
        self.day("2026-03-27").await;
        for (unit, matters) in [
            (&MZ, &[&CANTEEN, &LIFTS, &BARRIERS, &NURSERY][..]),
            (&ZJ, &[&LIFTS, &BARRIERS, &DRAINS, &LAMPS][..]),
            (&JT, &[&BARRIERS, &ROADS, &PARKING][..]),
            (&CG, &[&BICYCLES, &STALLS][..]),
        ] {
            for m in matters {
                self.officer(unit, m).await;
            }
        }
        let d = &self.desk;
        d.open_from(MZ.liaison, "/unit", &CANTEEN).await;
        // Fifteen working days from the hand-over on 19 March: ten until 2 April, then 3 (11), 7 to 10 April (15).
        d.reads("4月10日").await;
        // The co-handler's month ends on Sunday 19 April: Monday 20. Thirty days before the lead's date would be 23 May.
        d.sits(MZ.liaison, "/unit").await;
        d.row_reads(&LIFTS, "4月20日").await;
    }

    pub(super) async fn officer(&self, unit: &Unit, m: &Matter) {
        let d = &self.desk;
        d.sits(unit.liaison, "/unit").await;
        d.in_row(m.title, "确定经办人").await;
        d.fill("officer", unit.people.0).await;
        d.fill("phone", "0991-2345678").await;
        d.press("确定经办人").await;
        d.reads("已确定经办人。").await;
    }
}
