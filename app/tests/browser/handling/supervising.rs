//! A leader finds what is late on the red list, names it for supervision, approves the plan, and closes what was reported.

use super::Story;
use super::cast::*;

impl Story<'_> {
    /// Tuesday 23 June: named by a member of the chair meeting on the phone, short-listed, decided, planned, approved.
    pub(super) async fn supervised(&self) {
        let (d, p) = (&self.desk, &self.phone);
        p.sits(SONG, "/key").await;
        p.reads("治理占道经营").await;
        p.look("key").await;
        p.in_red_list("治理占道经营").await;
        p.press("提名为重点提案").await;
        p.fill("text", "群众反映集中，已经逾期，建议领衔督办。").await;
        p.press("提名为重点提案").await;
        p.reads("已提名。").await;
        d.sits(WEN, "/key").await;
        d.press_twice("列入候选").await;
        d.reads("已列入候选。").await;
        p.sits(SONG, "/key").await;
        p.look("key-decide").await;
        p.press_twice("审定为重点提案").await;
        p.reads("已审定为重点提案。").await;
        d.sits(SHEN, "/key").await;
        d.waiting("治理占道经营").await;
        d.press("明确领衔领导").await;
        d.browser.select("[name=leader]", "宋怀谷").await;
        d.press("明确领衔领导").await;
        d.reads("已明确领衔领导。").await;
        d.press("提交方案").await;
        d.fill("text", "六月下旬到两处菜市场视察，听取摊主、居民和提案者意见，七月上旬提出报告。").await;
        d.set("due_on", "2026-07-10").await;
        d.press("提交方案").await;
        d.reads("方案已提交。").await;
        p.sits(SONG, "/key").await;
        p.waiting("治理占道经营").await;
        p.look("supervision").await;
        p.press_twice("批准方案").await;
        p.reads("方案已批准。").await;
    }

    /// Tuesday 30 June: the inspection is recorded and reported, and the leader closes the supervision.
    pub(super) async fn supervision_ends(&self) {
        let (d, p) = (&self.desk, &self.phone);
        d.sits(SHEN, "/key").await;
        d.press_containing("治理占道经营").await;
        d.press("登记活动").await;
        d.choose("way", "inspection").await;
        d.fill("text", "到城南菜市场现场察看，限时经营区已经划线，提案者一同参加。").await;
        d.press("登记活动").await;
        d.reads("活动已登记。").await;
        d.press("提交报告").await;
        d.fill("text", "两处菜市场已设置限时经营区，占道经营明显减少，建议按期回头看。").await;
        d.press("提交报告").await;
        d.reads("报告已提交。").await;
        d.look("supervision-report").await;
        p.sits(SONG, "/key").await;
        p.waiting("治理占道经营").await;
        p.press_twice("督办办结").await;
        p.reads("督办已办结。").await;
    }
}
