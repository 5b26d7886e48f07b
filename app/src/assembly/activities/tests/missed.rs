//! Who was missed at the door, who was taken off the list, who guesses.

use super::{activity, done, kind, part, prepare};
use crate::assembly::activities::actions::attending;
use crate::assembly::activities::workflow::attendance::{Action, State};
use crate::demo::people;
use crate::demo::testing;

#[tokio::test]
async fn who_was_missed_at_the_door_is_entered_afterwards_and_leave_is_answered_before_closing() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = kind(&world, "research").await;
        let page = prepare(&mut office, &research, &[]).await;
        done(&mut office, &format!("{page}/invite"), &[("names", "周映岚、何砚、叶澄"), ("groups", "")])
            .await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        let mut invited = world.client(people::INVITED).await;
        let asked = [("leave_kind", "ill"), ("text", "发热")];
        done(&mut invited, &format!("{page}/own/ask_leave"), &asked).await;
        done(&mut office, &format!("{page}/steps/start"), &[]).await;
        done(&mut office, &format!("{page}/steps/end"), &[]).await;
        // The sheet that was signed is entered.
        let list = office.get(&format!("{page}/people")).await;
        assert!(list.says("所选人员已到"), "{}", list.text);
        let one = world.acting(people::MEMBER).await.account.to_string();
        done(&mut office, &format!("{page}/people"), &[("who", &one)]).await;
        let activity = activity(&world, "南屏县社区食堂调研").await;
        let member = part(&world, &activity, people::MEMBER).await.unwrap();
        assert_eq!(member.state, State::Present);
        let his = office.get(&format!("{page}/people/{}", member.id)).await;
        assert!(his.says("按签到表补录"), "{}", his.text);
        let left = part(&world, &activity, people::COSIGNER).await.unwrap();
        let left = format!("{page}/people/{}/steps/set_left", left.id);
        done(&mut office, &left, &[("text", "中途离会，签到表有签名")]).await;
        let left = part(&world, &activity, people::COSIGNER).await.unwrap();
        assert_eq!((left.state, left.left_at), (State::LeftEarly, None), "nobody wrote down when");
        let refused = office.post(&format!("{page}/steps/close"), &[]).await;
        assert!(refused.status == 422 && refused.says("还有请假没有审批"), "{}", refused.text);
        let asks = part(&world, &activity, people::INVITED).await.unwrap();
        let mut leader = world.client(people::CHAIR_MEMBER).await;
        let steps = format!("{page}/people/{}/steps", asks.id);
        if asks.state == State::LeaveAsked {
            office.post(&format!("{steps}/forward"), &[("text", "")]).await;
        }
        done(&mut leader, &format!("{steps}/refuse"), &[("text", "当日未见说明")]).await;
        done(&mut office, &format!("{page}/steps/close"), &[]).await;
        let absent = part(&world, &activity, people::INVITED).await.unwrap();
        assert_eq!(absent.state, State::Absent);
        let his = office.get(&format!("{page}/people/{}", absent.id)).await;
        assert!(his.says("办结时仍未到会"), "{}", his.text);
    }
}

#[tokio::test]
async fn who_was_taken_off_the_list_reads_no_more_and_a_code_is_not_guessed() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = kind(&world, "research").await;
        let page = prepare(&mut office, &research, &[]).await;
        done(&mut office, &format!("{page}/invite"), &[("names", "周映岚、许望"), ("groups", "")]).await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        let activity = activity(&world, "南屏县社区食堂调研").await;
        let off = part(&world, &activity, people::BYSTANDER).await.unwrap();
        let mut bystander = world.client(people::BYSTANDER).await;
        assert_eq!(bystander.get(&page).await.status, 200);
        done(&mut office, &format!("{page}/people/{}/steps/uninvite", off.id), &[]).await;
        for path in ["", "/notice.docx", "/here"] {
            assert_eq!(bystander.get(&format!("{page}{path}")).await.status, 404, "{path}");
        }
        assert!(!bystander.get("/activities").await.says("南屏县社区食堂调研"));
        done(&mut office, &format!("{page}/steps/start"), &[]).await;
        let mut member = world.client(people::MEMBER).await;
        let mut met = Vec::new();
        for n in 0..14 {
            let code = format!("{:06}", 900_000 + n);
            // A page tells nothing of a short code.
            assert!(!member.get(&format!("{page}/here?k={code}")).await.says(&code));
            met.push(member.post(&format!("{page}/here"), &[("code", &code)]).await.status);
        }
        assert!(met.contains(&429), "{met:?}");
        assert_eq!(met[0], 422);
        // An account that is not of this body comes onto no list.
        let by = world.acting(people::OFFICE_OFFICER).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let nobody = crate::foundation::ids::AccountId(by.new_id());
        let input = attending::PartInput::default();
        let put = attending::perform(&mut tx, &by, (activity.id, nobody), Action::Arrive, &input).await;
        assert!(matches!(put, Err(crate::foundation::errors::Problem::Invalid(_))), "{put:?}");
    }
}
