//! Like proposals: nobody is shown what he may not see, what happened is known at once, suggestions wait for a button.

use crate::assembly::proposals::alike::{self, Asked};
use crate::assembly::proposals::records::ProposalId;
use crate::assembly::proposals::store;
use crate::assembly::proposals::workflow::State;
use crate::demo::people;
use crate::demo::testing::{Client, World, worlds};
use crate::foundation::acting::Acting;
use crate::foundation::db::Read;
use std::collections::BTreeMap;

/// Everybody who may open the page of writing, and who may not; none of them alike.
pub(super) const ALL: [&str; 12] = [
    people::MEMBER,
    people::COSIGNER,
    people::INVITED,
    people::BYSTANDER,
    people::DRAFTER,
    people::SEAL_HOLDER,
    people::CONVENER,
    people::OFFICER,
    people::HEAD,
    people::UNIT_LIAISON,
    people::ASSIGNING_OFFICER,
    people::AUDITOR,
];
/// Proposals of each state that are asked about.
const OF_A_STATE: usize = 5;

async fn some_of_every_state(world: &World, by: &Acting) -> Vec<(ProposalId, State, String)> {
    let mut db = world.app.db.read().await.unwrap();
    let sql = "select id, state, title from proposal where body = $1 and title <> '' order by id";
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for mut r in db.rows(sql.into(), crate::args![by.body]).await.unwrap() {
        let one: (ProposalId, State, String) = (r.take().unwrap(), r.take().unwrap(), r.take().unwrap());
        let n = seen.entry(crate::foundation::workflow::Name::key(one.1)).or_default();
        *n += 1;
        if *n <= OF_A_STATE {
            found.push(one);
        }
    }
    found
}

pub(super) async fn set(world: &World, name: &str, value: &str) {
    let mut office = world.client(people::OFFICE_OFFICER).await;
    let fields = [("value", value), ("from", "2026-05-20"), ("rule", "试行")];
    let answer = office.post(&format!("/settings/{name}"), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
}

async fn asked(client: &mut Client, title: &str) -> String {
    let answer = client.post("/proposals/alike", &[("title", title), ("situation", ""), ("but", "")]).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    super::worded(&answer.text);
    answer.text
}

#[tokio::test]
async fn nobody_is_shown_what_he_may_not_see_and_everybody_what_he_may() {
    for world in worlds().await {
        let office = world.acting(people::OFFICER).await;
        let sample = some_of_every_state(&world, &office).await;
        assert!(sample.len() > 30, "{}", sample.len());
        for switch in ["on", "off"] {
            if switch == "off" {
                set(&world, "proposal.members_see_filed", switch).await;
            }
            for login in ALL {
                let by = world.acting(login).await;
                let mut db = world.app.db.read().await.unwrap();
                for (id, state, title) in &sample {
                    let asked = Asked { title, body: "", but: None };
                    let found = alike::find(&world.app, &mut db, &by, asked).await.unwrap();
                    for one in &found.like {
                        let known = store::find(&mut db, &by, one.known.id).await.unwrap();
                        let known = known.unwrap_or_else(|| panic!("{login}, {switch}: {}", one.known.title));
                        let state = known.proposal.state;
                        assert!(!matches!(state, State::Draft | State::CoSigning | State::Discarded));
                    }
                    let sees = store::find(&mut db, &by, *id).await.unwrap().is_some();
                    let handed_in = !matches!(state, State::Draft | State::CoSigning | State::Discarded);
                    let first = found.like.iter().any(|one| one.known.id == *id);
                    assert_eq!(first, sees && handed_in, "{login}, {switch}: {state} {title}");
                    let of_seen = found.like.iter().map(|one| &one.known.title).collect::<Vec<_>>();
                    let because = found.categories.iter().map(|c| &c.because);
                    let because = because.chain(found.units.iter().map(|u| &u.because)).flatten();
                    assert!(because.into_iter().all(|title| of_seen.len() > 11 || of_seen.contains(&title)));
                }
            }
        }
    }
}

#[tokio::test]
async fn what_was_answered_is_told_to_those_who_may_read_it() {
    for world in worlds().await {
        let office = world.acting(people::OFFICER).await;
        let mut db = world.app.db.read().await.unwrap();
        let sql = "select p.title, i.answer, r.class from reply r join proposal p on p.id = r.matter join reply_item i \
            on i.reply = r.id where r.body = $1 and r.state = 'delivered' and r.class <> '' and i.position = 1 \
            and p.state = 'filed' order by r.id limit 1";
        let mut r = db.row(sql.into(), crate::args![office.body]).await.unwrap().expect("an answer");
        let (title, answer, class): (String, String, String) =
            (r.take().unwrap(), r.take().unwrap(), r.take().unwrap());
        drop(db);
        let line: String = answer.lines().next().unwrap_or_default().chars().take(12).collect();
        let mut member = world.client(people::BYSTANDER).await;
        let said = asked(&mut member, &title).await;
        assert!(said.contains("答复") && said.contains(&format!("{class} 类")), "{said}");
        assert!(said.contains(&line), "{line} in {said}");
        set(&world, "proposal.members_see_filed", "off").await;
        assert!(!asked(&mut member, &title).await.contains(&line));
        assert_eq!(world.guest().post("/proposals/alike", &[("title", title.as_str())]).await.status, 303);
    }
}

#[tokio::test]
async fn what_is_handed_in_is_found_at_once_and_a_draft_by_nobody() {
    const TITLE: &str = "关于在滨江步道增设自动体外除颤器的提案";
    let typed = [
        ("who", "individual"),
        ("title", TITLE),
        ("situation", "滨江步道每日人流上万，没有急救设备。"),
        ("analysis", "现有设备集中在医院和车站，步道上无人会用。"),
        ("suggestion", "由州卫生健康委牵头，今年在步道沿线设置十台并培训巡查人员。"),
    ];
    const LIKE: &str = "步道边配备AED急救设备";
    for world in worlds().await {
        let mut member = world.client(people::MEMBER).await;
        let mut other = world.client(people::BYSTANDER).await;
        let mut officer = world.client(people::OFFICER).await;
        // The index is there before the proposal is.
        assert!(!asked(&mut officer, LIKE).await.contains(TITLE));
        let made = member.post("/proposals/new", &typed).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let id = made.location.trim_start_matches("/proposals/").trim_end_matches("/edit").to_owned();
        for client in [&mut member, &mut other, &mut officer] {
            assert!(!asked(client, LIKE).await.contains(&id), "a draft");
        }
        let sent = member.post(&format!("/proposals/{id}/steps/submit"), &[]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let said = asked(&mut officer, LIKE).await;
        assert!(said.contains(&id) && said.contains("like__same"), "{said}");
        assert!(said.contains("同一对象：") && said.contains("AED＝自动体外除颤器"), "{said}");
        assert!(asked(&mut member, LIKE).await.contains(&id), "his own");
        assert!(!asked(&mut other, LIKE).await.contains(&id), "not filed");
        // Without a script the page itself says it after saving, and one's own proposal is never like itself.
        let again = [("title", LIKE), ("_add", "1")];
        let shown = member.post("/proposals/new", &again).await;
        assert!(shown.status == 200 && shown.says(&id), "{}", shown.text);
        assert!(!member.get(&format!("/proposals/{id}")).await.says("like__title"));
    }
}

#[tokio::test]
async fn a_suggestion_waits_for_its_button_and_changes_nothing_by_itself() {
    for world in worlds().await {
        let office = world.acting(people::OFFICER).await;
        let mut officer = world.client(people::OFFICER).await;
        let mut met = 0;
        for id in super::in_state(&world, &office, State::Submitted).await {
            let path = format!("/proposals/{id}/steps/recategorise");
            let page = officer.get(&path).await;
            super::worded(&page.text);
            let Some(take) = page.text.split("name=\"_take\" value=\"").nth(1) else { continue };
            let take = take.split('"').next().unwrap().to_owned();
            let category = take.strip_prefix("category:").unwrap().to_owned();
            met += 1;
            let put = officer.post(&path, &[("_take", take.as_str()), ("category", "")]).await;
            assert_eq!(put.status, 200, "{}", put.text);
            assert!(put.says(&format!("value=\"{category}\" selected")), "{}", put.text);
            let mut db = world.app.db.read().await.unwrap();
            let now = store::load(&mut db, office.body, id).await.unwrap().unwrap();
            assert_eq!(now.state, State::Submitted);
            let events = "select count(*) from event where kind = 'proposal' and subject = $1 and action = 'recategorise'";
            assert_eq!(db.number(events.into(), crate::args![id]).await.unwrap(), 0);
        }
        assert!(met > 0, "nothing was suggested for any");
        let mut member = world.client(people::MEMBER).await;
        let unknown = [("title", "关于充电桩"), ("_take", "version:9")];
        assert_ne!(member.post("/proposals/new", &unknown).await.status, 200, "no field to put into");
    }
}

#[tokio::test]
async fn from_a_like_case_one_goes_into_joining_with_that_lead() {
    for world in worlds().await {
        let head = world.acting(people::HEAD).await;
        let mut client = world.client(people::HEAD).await;
        let mut met = 0;
        for id in super::in_state(&world, &head, State::UnderReview).await {
            let page = client.get(&format!("/proposals/{id}")).await;
            let Some(link) = page.text.split("/steps/propose_merge?lead=").nth(1) else { continue };
            let lead = link.split('"').next().unwrap().to_owned();
            let form = client.get(&format!("/proposals/{id}/steps/propose_merge?lead={lead}")).await;
            super::worded(&form.text);
            assert!(form.says(&format!("value=\"{lead}\" checked")), "{}", form.text);
            let sent = [("lead", lead.as_str()), ("reason", "同一事项")];
            let done = client.post(&format!("/proposals/{id}/steps/propose_merge"), &sent).await;
            if done.status == 422 {
                // One of the two is being joined elsewhere already: the form says so.
                assert!(done.says("field__wrong") || done.says("note--wrong"), "{}", done.text);
                continue;
            }
            met += 1;
            // It is on its way: no second way in.
            assert!(!client.get(&format!("/proposals/{id}")).await.says("propose_merge?lead="));
        }
        assert!(met > 0, "no like case for any");
    }
}

#[tokio::test]
async fn a_body_has_words_of_its_own() {
    for world in worlds().await {
        let mut officer = world.client(people::OFFICER).await;
        let office = world.acting(people::OFFICER).await;
        let filed = super::in_state(&world, &office, State::Filed).await;
        let mut db = world.app.db.read().await.unwrap();
        let p = store::load(&mut db, office.body, filed[0]).await.unwrap().unwrap();
        drop(db);
        let matter = crate::assembly::proposals::titles::formula(&p.title).1.to_owned();
        assert!(!asked(&mut officer, "巴拉巴拉").await.contains("like__title"));
        let wrong = [("value", "充电桩 充电站\n孤词"), ("from", "2026-05-20"), ("rule", "试行")];
        let refused =
            world.client(people::OFFICE_OFFICER).await.post("/settings/proposal.lexicon", &wrong).await;
        assert!(refused.status == 422 && refused.says("第 2 行只有一个词"), "{}", refused.text);
        let word: String = matter.chars().take(14).collect();
        set(&world, "proposal.lexicon", &format!("{word}、巴拉巴拉")).await;
        let said = asked(&mut officer, "巴拉巴拉").await;
        assert!(said.contains(&p.id.to_string()) && said.contains("巴拉巴拉＝"), "{word}: {said}");
    }
}

#[tokio::test]
async fn whoever_assigns_sees_which_unit_took_like_matters() {
    for world in worlds().await {
        let mut assigner = world.client(people::ASSIGNING_OFFICER).await;
        let desk = assigner.get("/assigning").await;
        let waiting: Vec<String> = desk
            .text
            .split("href=\"/matters/")
            .skip(1)
            .filter_map(|piece| piece.split('"').next())
            .filter_map(|piece| piece.strip_suffix("/steps/hand_over"))
            .map(str::to_owned)
            .collect();
        assert!(!waiting.is_empty());
        let mut met = 0;
        for id in waiting {
            let path = format!("/matters/{id}/steps/hand_over");
            let page = assigner.get(&path).await;
            super::worded(&page.text);
            let Some(take) = page.text.split("name=\"_take\" value=\"").nth(1) else { continue };
            let unit = take.split('"').next().unwrap().to_owned();
            assert!(page.says("可考虑"), "{}", page.text);
            met += 1;
            let put = assigner.post(&path, &[("_take", unit.as_str()), ("main", ""), ("co", "")]).await;
            assert_eq!(put.status, 200, "{}", put.text);
            assert!(put.says(&format!("name=\"main\" value=\"{unit}\"")), "{}", put.text);
            assert!(assigner.get("/assigning").await.says(&format!("/matters/{id}/steps/hand_over")));
        }
        assert!(met > 0, "no unit was suggested for any");
    }
}
