//! Who takes part: invited, on leave, signed up, signed in at the door; a trip from its notice to the proposal that came of it.

use super::{activity, done, kind, number, part, prepare};
use crate::assembly::activities::actions::door;
use crate::assembly::activities::records::*;
use crate::assembly::activities::store;
use crate::assembly::activities::workflow::attendance::State;
use crate::demo::people;
use crate::demo::testing::{self, World};

/// The activity behind a page.
async fn read(world: &World, page: &str) -> Activity {
    let by = world.timer().await;
    let id = page.trim_start_matches("/activities/").parse().unwrap();
    store::activity(&mut world.app.db.read().await.unwrap(), by.body, id).await.unwrap().unwrap()
}

async fn shown(world: &World, page: &str) -> door::Shown {
    let by = world.timer().await;
    door::shown(&by, &read(world, page).await).unwrap()
}

#[tokio::test]
async fn a_trip_goes_from_its_notice_to_the_proposal_that_came_of_it() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let research = kind(&world, "research").await;
        let page = prepare(&mut office, &research, &[]).await;
        let mut member = world.client(people::MEMBER).await;
        assert_eq!(member.get(&page).await.status, 404, "a draft is the office's");
        let unknown = office.post(&format!("{page}/invite"), &[("names", "查无此人"), ("groups", "")]).await;
        assert!(unknown.status == 422 && unknown.says("没有找到“查无此人”"), "{}", unknown.text);
        done(&mut office, &format!("{page}/invite"), &[("names", "周映岚 何砚、叶澄"), ("groups", "")]).await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        assert!(member.get("/inbox").await.says("请参加“南屏县社区食堂调研”"));
        assert!(member.get(&page).await.says("看社区食堂"));
        let mut bystander = world.client(people::BYSTANDER).await;
        assert_eq!(bystander.get(&page).await.status, 404, "he is not on the list");
        assert_eq!(member.post(&format!("{page}/steps/start"), &[]).await.status, 403);
        done(&mut office, &format!("{page}/steps/start"), &[]).await;
        arrive(&world, &page, (&mut member, &mut bystander)).await;
        finish(&world, &page, &mut office).await;
    }
}

type Two<'a> = (&'a mut testing::Client, &'a mut testing::Client);

async fn arrive(world: &World, page: &str, (member, bystander): Two<'_>) {
    let here = format!("{page}/here");
    let shown = shown(world, page).await;
    let form = member.get(&here).await;
    assert!(form.status == 200 && form.says("屏幕上的六位数字"), "{}", form.text);
    let wrong = member.post(&here, &[("code", "000000")]).await;
    assert!(wrong.status == 422 && wrong.says("验证码不对"), "{}", wrong.text);
    done(member, &here, &[("code", &shown.code)]).await;
    // Sent again by a weak network, with another key of submission: it counts once.
    done(member, &here, &[("code", &shown.code)]).await;
    assert!(member.get(&here).await.says("已签到"));
    // By the link of the picture, also somebody who was not invited: he reads it where he stands.
    let linked = format!("{here}?k={}", shown.key);
    let guest = world.guest().get(&linked).await;
    assert!(guest.status == 303 && guest.location.contains("next="), "{}", guest.location);
    let form = bystander.get(&linked).await;
    assert!(form.status == 200 && !form.says("六位数字"), "{}", form.text);
    done(bystander, &here, &[("k", &shown.key)]).await;
    let activity = read(world, page).await;
    let walked = part(world, &activity, people::BYSTANDER).await.unwrap();
    assert_eq!((walked.state, walked.origin, walked.how), (State::Present, Origin::WalkIn, How::Link));
    assert_eq!(part(world, &activity, people::MEMBER).await.unwrap().how, How::Code);
    // A unit's clerk reads no invited activity, and a code of long ago opens nothing.
    let mut clerk = world.client(people::UNIT_LIAISON).await;
    assert_eq!(clerk.get(&linked).await.status, 404);
    world.pass(1_200_000);
    let mut cosigner = world.client(people::COSIGNER).await;
    assert_eq!(cosigner.post(&here, &[("code", &shown.code)]).await.status, 422);
    let now = super::taking::shown(world, page).await;
    done(&mut cosigner, &here, &[("code", &now.code)]).await;
    let late = part(world, &activity, people::COSIGNER).await.unwrap();
    assert!(late.late && late.state == State::Late, "it began twenty minutes ago");
}

async fn finish(world: &World, page: &str, office: &mut testing::Client) {
    let activity = read(world, page).await;
    let list = office.get(&format!("{page}/people")).await;
    assert!(list.says("周映岚") && list.says("临时到会") && list.says("迟到"), "{}", list.text);
    done(office, &format!("{page}/steps/end"), &[]).await;
    assert_eq!(office.get(&format!("{page}/door")).await.status, 409);
    // What was taken down wrongly is put right with a reason.
    let late = part(world, &activity, people::COSIGNER).await.unwrap();
    let correct = format!("{page}/people/{}/steps/set_present", late.id);
    assert_eq!(office.post(&correct, &[("text", "")]).await.status, 422);
    done(office, &correct, &[("text", "签到机故障，当时已在场")]).await;
    let fields = [("findings", "居民希望周末也开放。"), ("minutes", "看了两处食堂。")];
    done(office, &format!("{page}/steps/record"), &fields).await;
    done(office, &format!("{page}/steps/close"), &[]).await;
    let absent = part(world, &activity, people::INVITED).await.unwrap();
    assert_eq!(absent.state, State::Absent, "he was due and did not come");
    assert_eq!(office.post(&correct, &[("text", "再改")]).await.status, 409, "the list is fixed");
    let shown = office.get(page).await;
    assert!(shown.says("下一步：把调研发现转为提案"), "{}", shown.text);
    let id = number(world, "select id from proposal where state = 'filed' order by id limit 1").await;
    let id = crate::foundation::ids::write(id);
    let wrong = office.post(&format!("{page}/products/new"), &[("proposal", "YX没有")]).await;
    assert!(wrong.status == 422 && wrong.says("没有找到您可以查看的这件提案"), "{}", wrong.text);
    let link = format!("{page}/products/new");
    // The general office keeps activities and sees proposals that were filed; the proposal office sees them all.
    let open = "select id from proposal where state in ('submitted', 'under_review') order by id limit 1";
    let open = crate::foundation::ids::write(number(world, open).await);
    assert_eq!(office.post(&link, &[("proposal", &open)]).await.status, 422);
    let mut officer = world.client(people::OFFICER).await;
    done(&mut officer, &link, &[("proposal", &open)]).await;
    done(office, &link, &[("proposal", &format!("/proposals/{id}"))]).await;
    assert_eq!(officer.post(&link, &[("proposal", &id)]).await.status, 422, "it is linked already");
    let both = officer.get(page).await;
    assert!(both.says(&format!("/proposals/{id}")) && both.says(&format!("/proposals/{open}")));
    let own = office.get(page).await;
    assert!(own.says(&format!("/proposals/{id}")) && own.says("另有1件您无权查看"), "{}", own.text);
    assert!(officer.get(&format!("/proposals/{id}")).await.says("南屏县社区食堂调研"));
    for paper in ["notice.docx", "summary.docx", "people.xlsx"] {
        let made = office.get(&format!("{page}/{paper}")).await;
        assert!(made.status == 200 && made.bytes.starts_with(b"PK"), "{paper} {}", made.text);
    }
    let text = office.get(&format!("{page}/summary.docx")).await.bytes;
    let text = office_documents::docx_text(&text).unwrap();
    assert!(format!("{text:?}").contains("周末也开放"), "{text:?}");
}

#[tokio::test]
async fn leave_goes_to_whoever_the_kind_says_and_nobody_grants_his_own() {
    for world in testing::worlds().await {
        let trip = activity(&world, "社区托育").await;
        let page = format!("/activities/{}", trip.id);
        let mut member = world.client(people::MEMBER).await;
        let ask = format!("{page}/own/ask_leave");
        assert_eq!(member.post(&ask, &[("leave_kind", "ill"), ("text", "")]).await.status, 422);
        done(&mut member, &ask, &[("leave_kind", "ill"), ("text", "住院")]).await;
        let mine = part(&world, &trip, people::MEMBER).await.unwrap();
        let steps = format!("{page}/people/{}/steps", mine.id);
        // The office puts it before a leader first.
        let mut chair = world.client(people::CHAIR_MEMBER).await;
        assert_eq!(chair.post(&format!("{steps}/grant"), &[("text", "")]).await.status, 403);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        assert!(office.get("/inbox").await.says("周映岚请假"));
        done(&mut office, &format!("{steps}/forward"), &[("text", "")]).await;
        assert!(chair.get("/inbox").await.says("周映岚请假待批"));
        assert_eq!(office.post(&format!("{steps}/grant"), &[("text", "")]).await.status, 403);
        assert_eq!(chair.post(&format!("{steps}/refuse"), &[("text", "")]).await.status, 422);
        done(&mut chair, &format!("{steps}/grant"), &[("text", "好好休养")]).await;
        assert!(member.get("/inbox").await.says("请假已批准"));
        assert!(member.get(&page).await.says("请假"));
        done(&mut member, &format!("{page}/own/take_back"), &[]).await;
        // Somebody who decides on leave asks for his own: another one decides.
        let head = part(&world, &trip, people::HEAD).await.unwrap();
        let mut himself = world.client(people::HEAD).await;
        done(&mut himself, &ask, &[("leave_kind", "official"), ("text", "外出开会")]).await;
        let steps = format!("{page}/people/{}/steps", head.id);
        done(&mut office, &format!("{steps}/forward"), &[("text", "")]).await;
        let own = himself.post(&format!("{steps}/grant"), &[("text", "")]).await;
        assert!(own.status == 422 && own.says("不能自己批准"), "{}", own.text);
        done(&mut chair, &format!("{steps}/refuse"), &[("text", "请安排副职")]).await;
        let mut bystander = world.client(people::BYSTANDER).await;
        assert_eq!(bystander.get(&format!("{page}/people/{}", head.id)).await.status, 404);
        assert_eq!(
            member.get(&format!("{page}/people")).await.status,
            404,
            "who else is on it is the office's"
        );
    }
}

#[tokio::test]
async fn who_waits_longest_gets_the_place_that_becomes_free() {
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let lecture = kind(&world, "lecture").await;
        let fields = [("shown", "open"), ("places", "2"), ("starts_on", "2026-06-10"), ("title", "三人讲堂")];
        let page = prepare(&mut office, &lecture, &fields).await;
        done(&mut office, &format!("{page}/steps/announce"), &[]).await;
        let early = world.client(people::MEMBER).await.post(&format!("{page}/own/sign_up"), &[]).await;
        assert_eq!(early.status, 409, "sign-up is not open");
        done(&mut office, &format!("{page}/steps/open_sign_up"), &[]).await;
        let mut all = Vec::new();
        for login in [people::MEMBER, people::COSIGNER, people::INVITED, people::BYSTANDER] {
            all.push(world.client(login).await);
        }
        for client in &mut all[..2] {
            done(client, &format!("{page}/own/sign_up"), &[]).await;
        }
        let full = all[2].post(&format!("{page}/own/sign_up"), &[]).await;
        assert!(full.status == 422 && full.says("名额已满"), "{}", full.text);
        assert!(all[2].get(&page).await.says("/own/queue"));
        for client in &mut all[2..] {
            done(client, &format!("{page}/own/queue"), &[]).await;
            world.pass(60_000);
        }
        done(&mut all[0], &format!("{page}/own/withdraw"), &[]).await;
        let activity = read(&world, &page).await;
        let next = part(&world, &activity, people::INVITED).await.unwrap();
        let last = part(&world, &activity, people::BYSTANDER).await.unwrap();
        assert_eq!((next.state, last.state), (State::SignedUp, State::Waiting));
        assert!(all[2].get("/inbox").await.says("已从候补转为参加"));
        let mut clerk = world.client(people::UNIT_LIAISON).await;
        assert_eq!(clerk.get(&page).await.status, 200, "it is open");
        assert_eq!(clerk.post(&format!("{page}/own/sign_up"), &[]).await.status, 403);
        assert_eq!(number(&world, "select count(*) from attendance where state = 'waiting'").await, 1);
    }
}

#[tokio::test]
async fn the_desk_ticks_who_came_and_a_question_gets_its_reply() {
    for world in testing::worlds().await {
        let lecture = activity(&world, "社区里的协商故事").await;
        let page = format!("/activities/{}", lecture.id);
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let screen = office.get(&format!("{page}/door")).await;
        assert!(screen.status == 200 && screen.says("<svg"), "{}", screen.text);
        assert!(screen.says("已到1人，名单8人"), "{}", screen.text);
        let (one, two) = (
            world.acting(people::MEMBER).await.account.to_string(),
            world.acting(people::COSIGNER).await.account.to_string(),
        );
        let people_page = format!("{page}/people");
        done(&mut office, &people_page, &[("who", &one), ("who", &two)]).await;
        done(&mut office, &people_page, &[("who", &one)]).await;
        assert!(office.get(&format!("{page}/door")).await.says("已到3人"));
        assert!(office.get(&format!("{page}/sheet")).await.says("签名"));
        let briefing = activity(&world, "重点项目进展").await;
        let page = format!("/activities/{}", briefing.id);
        let shown = office.get(&page).await;
        assert!(shown.says("由街道委托专业机构运营") && shown.says("老年助餐点"), "{}", shown.text);
        let asks = |piece: &&str| piece.split("</a>").next().is_some_and(|text| text.contains("老年助餐点"));
        let open = shown.text.split("/questions/").skip(1).find(asks).unwrap();
        let id: String = open.chars().take_while(char::is_ascii_alphanumeric).collect();
        let mut unit = world.client(people::UNIT_LIAISON).await;
        assert_eq!(unit.get(&page).await.status, 404, "the unit is asked, not invited");
        let question = format!("{page}/questions/{id}");
        assert!(unit.get(&question).await.says("老年助餐点"));
        let mut other = world.client("lx-jy").await;
        assert_eq!(other.get(&question).await.status, 404);
        done(&mut unit, &format!("{question}/answer"), &[("text", "文昌、东门两个街道。")]).await;
        assert!(world.client(people::MEMBER).await.get("/inbox").await.says("提问已答复"));
    }
}
