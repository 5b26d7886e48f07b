//! How long what stands at the door holds: as long as the screen says, to the millisecond; and whom a list takes.

use super::{activity, done, kind, number, part, prepare};
use crate::assembly::activities::actions::door;
use crate::assembly::activities::actions::steps::{self, Input};
use crate::assembly::activities::records::*;
use crate::assembly::activities::workflow::activity::Action;
use crate::assembly::activities::workflow::attendance::State;
use crate::demo::people;
use crate::demo::testing::{self, World};
use crate::foundation::errors::Problem;
use crate::foundation::ids::AccountId;

const TITLE: &str = "门口的六位数字";

/// An activity that goes on, and its page.
async fn under_way(world: &World) -> String {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    let page =
        prepare(&mut office, &kind(world, "lecture").await, &[("title", TITLE), ("shown", "open")]).await;
    for step in ["announce", "start"] {
        done(&mut office, &format!("{page}/steps/{step}"), &[]).await;
    }
    page
}

/// What stands at the door, and for how many milliseconds more.
async fn stands(world: &World) -> (door::Shown, i64) {
    let by = world.timer().await;
    (door::shown(&by, &activity(world, TITLE).await).unwrap(), door::left_ms(&by))
}

#[tokio::test]
async fn what_stood_at_the_door_holds_as_long_as_the_screen_says() {
    for world in testing::worlds().await {
        let page = under_way(&world).await;
        for (seconds, said) in [("60", "每60秒更换"), ("600", "每600秒更换"), ("50", "每50秒更换")]
        {
            let mut office = world.client(people::OFFICE_OFFICER).await;
            let from = office.get("/settings/activities.code_seconds").await;
            let today = from.text.split("name=\"from\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
            let sent = [("value", seconds), ("from", &today[..10]), ("rule", "试用")];
            done(&mut office, "/settings/activities.code_seconds", &sent).await;
            let screen = office.get(&format!("{page}/door")).await;
            assert!(screen.says(said) && screen.says("原数字在2分钟内"), "{}", screen.text);
            assert!(screen.says("原二维码链接在5分钟内"), "{}", screen.text);
            let (first, left) = stands(&world).await;
            assert!((1..=seconds.parse::<i64>().unwrap() * 1000).contains(&left), "{left}");
            world.pass(left - 1);
            assert_eq!(stands(&world).await.0, first, "it stands there to its last moment");
            world.pass(1);
            assert_ne!(stands(&world).await.0, first, "and is gone with it");
            let fits =
                async |read: &str| door::fits(&world.timer().await, &activity(&world, TITLE).await, read);
            world.pass(120_000 - 1);
            assert_eq!(fits(&first.code).await, Some(How::Code), "{seconds}");
            world.pass(1);
            assert_eq!(fits(&first.code).await, None, "{seconds}");
            world.pass(180_000 - 1);
            assert_eq!(fits(&first.key).await, Some(How::Link), "{seconds}");
            world.pass(1);
            assert_eq!(fits(&first.key).await, None, "{seconds}");
        }
    }
}

#[tokio::test]
async fn a_code_opens_until_its_last_moment_and_not_after_it() {
    for world in testing::worlds().await {
        let here = format!("{}/here", under_way(&world).await);
        let (mut member, mut cosigner) =
            (world.client(people::MEMBER).await, world.client(people::COSIGNER).await);
        let (shown, left) = stands(&world).await;
        world.pass(left + 120_000 - 1);
        done(&mut member, &here, &[("code", &shown.code)]).await;
        world.pass(1);
        let late = cosigner.post(&here, &[("code", &shown.code)]).await;
        assert!(late.status == 422 && late.says("验证码不对"), "{}", late.text);
        done(&mut cosigner, &here, &[("k", &shown.key)]).await;
        let activity = activity(&world, TITLE).await;
        assert_eq!(part(&world, &activity, people::COSIGNER).await.unwrap().how, How::Link);
    }
}

#[tokio::test]
async fn a_list_takes_each_once_and_leaves_whoever_is_on_it_as_he_is() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let fields = [("title", TITLE)];
        let page = prepare(&mut office, &kind(&world, "research").await, &fields).await;
        let first = [("names", "周映岚、许望、何砚"), ("groups", "")];
        done(&mut office, &format!("{page}/invite"), &first).await;
        let activity = activity(&world, TITLE).await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        let off = part(&world, &activity, people::BYSTANDER).await.unwrap();
        done(&mut office, &format!("{page}/people/{}/steps/uninvite", off.id), &[]).await;
        let mut member = world.client(people::MEMBER).await;
        let leave = [("leave_kind", "ill"), ("text", "住院")];
        done(&mut member, &format!("{page}/own/ask_leave"), &leave).await;
        // Again, with one twice: who is on it stays as he is, who was taken off comes back, who is new is added.
        let by = world.acting(people::OFFICE_OFFICER).await;
        let mut whom = Vec::new();
        for login in [people::MEMBER, people::BYSTANDER, people::INVITED, people::INVITED, people::COSIGNER] {
            whom.push(world.acting(login).await.account);
        }
        let mut tx = world.app.db.begin().await.unwrap();
        let input = Input { people: whom.clone(), ..Input::default() };
        steps::perform(&mut tx, &by, activity.id, Action::Invite, &input).await.unwrap();
        tx.commit().await.unwrap();
        let states = [
            (people::MEMBER, State::LeaveAsked, 2),
            (people::BYSTANDER, State::Invited, 3),
            (people::COSIGNER, State::Invited, 1),
            (people::INVITED, State::Invited, 1),
        ];
        for (login, state, version) in states {
            let part = part(&world, &activity, login).await.unwrap();
            assert_eq!((part.state, part.version), (state, version), "{login}");
        }
        let events = "select count(*) from event where kind = 'attendance' and action = 'invite' and subject in \
            (select t.id from attendance t join activity a on a.id = t.activity where a.title = '门口的六位数字')";
        assert_eq!(number(&world, events).await, 5, "three, then one back and one new");
        // Somebody of no body among them: nobody is added.
        whom.push(AccountId(by.new_id()));
        whom.push(world.acting(people::HEAD).await.account);
        let mut tx = world.app.db.begin().await.unwrap();
        let input = Input { people: whom, ..Input::default() };
        let refused = steps::perform(&mut tx, &by, activity.id, Action::Invite, &input).await;
        assert!(matches!(refused, Err(Problem::Invalid(_))), "{refused:?}");
        drop(tx);
        assert!(part(&world, &activity, people::HEAD).await.is_none());
        assert_eq!(number(&world, events).await, 5);
    }
}
