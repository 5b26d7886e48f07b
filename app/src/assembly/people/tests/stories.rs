//! Days at the office, through the router.

use super::{Person, World, id, term, worlds};
use crate::assembly::entrance::{ProfileField, ask_change};
use crate::assembly::people::{actions, front};
use crate::foundation::acting::{Power, Role};
use crate::foundation::db::Read;
use crate::foundation::ids::{AccountId, BodyId};

fn member_form(login: &str) -> Vec<(String, String)> {
    let pairs = [
        ("login", login),
        ("name", "林秋禾"),
        ("sort_key", "lin qiuhe"),
        ("member_no", "120031"),
        ("phone", "13800000000"),
        ("email", "lin@example.cn"),
        ("employer", "云溪学院"),
        ("post", "副教授"),
        ("from_on", "2026-01-01"),
        ("until_on", ""),
    ];
    let mut form: Vec<_> = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    form.push(("committee".to_owned(), id(105)));
    form.push(("sector".to_owned(), id(104)));
    form
}

async fn post(person: &Person, path: &str, form: &[(String, String)]) -> super::Answer {
    let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    person.post(path, &fields).await
}

fn set(form: &mut Vec<(String, String)>, name: &str, value: &str) {
    form.retain(|(n, _)| n != name);
    form.push((name.to_owned(), value.to_owned()));
}

fn account_in(path: &str) -> AccountId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

async fn roles(world: &World, who: AccountId) -> i64 {
    world
        .number(
            "select count(*) from role_grant where account = $1 and revoked_at is null",
            crate::args![who],
        )
        .await
}

#[tokio::test]
async fn the_office_enters_a_member_and_moves_his_seat() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let auditor = world.person(1, "auditor", &[Role::Auditor]).await;
        let mut form = member_form("lin-qiuhe");
        set(&mut form, "login", "X");
        post(&office, "/people/new", &form).await.is(422).holds("林秋禾").holds("3 至 40");
        set(&mut form, "login", "lin-qiuhe");
        let made = post(&office, "/people/new", &form).await;
        let path = made.is(303).to.clone();
        let who = account_in(&path);
        assert_eq!(roles(&world, who).await, 1);
        office.get(&path).await.is(200).holds("云溪学院").holds("经济").holds("委员");
        office.get("/people?q=120031").await.is(200).holds("林秋禾").lacks("经济");
        office.get("/people?q=%25").await.is(200).lacks("林秋禾");
        let told =
            world.number("select count(*) from notice where account = $1", crate::args![auditor.id]).await;
        assert_eq!(told, 1, "a grant is told to the auditor");
        set(&mut form, "version", "1");
        post(&office, &format!("{path}/edit"), &form).await.is(303);
        set(&mut form, "version", "2");
        set(&mut form, "committee", "");
        set(&mut form, "from_on", "2026-04-01");
        post(&office, &format!("{path}/edit"), &form).await.is(303);
        let seats = front::seats(&mut world.app.db.read().await.unwrap(), BodyId(1), who).await.unwrap();
        assert_eq!(seats.len(), 2);
        assert_eq!(seats[1].until_on.as_deref(), Some("2026-03-31"));
        assert!(seats[0].committee.is_none() && seats[1].committee.is_some());
        post(&office, &format!("{path}/edit"), &form).await.is(409).holds("office");
        set(&mut form, "version", "3");
        set(&mut form, "until_on", "2026-04-01");
        post(&office, &format!("{path}/edit"), &form).await.is(303);
        world.later(40 * 86_400_000);
        actions::terms::daily(world.app.clone(), BodyId(1)).await.unwrap();
        assert_eq!(roles(&world, who).await, 0, "the role follows the seat");
    }
}

#[tokio::test]
async fn a_change_is_accepted_or_refused_field_by_field() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let member = world.person(1, "member", &[Role::Member]).await;
        let by = world.acting(&member, &[Role::Member]).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let post_change = ask_change(&mut tx, &by, ProfileField::Post, "教授").await.unwrap().unwrap();
        let phone = ask_change(&mut tx, &by, ProfileField::Phone, "13900000000").await.unwrap().unwrap();
        tx.commit().await.unwrap();
        office.get("/people/changes").await.is(200).holds("教授").holds("13900000000");
        office.get(&format!("/people/{}", member.id)).await.is(200).holds("请您核定");
        office.post("/people/changes/accept", &[("change", &post_change.to_string())]).await.is(303);
        office.post(&format!("/people/changes/{post_change}/accept"), &[]).await.is(409);
        office.post(&format!("/people/changes/{phone}/refuse"), &[]).await.is(422);
        office.post(&format!("/people/changes/{phone}/refuse"), &[("reason", "请附证明")]).await.is(303);
        let taken = "select count(*) from account where id = $1 and post = '教授' and phone = ''";
        assert_eq!(world.number(taken, crate::args![member.id]).await, 1);
        let own = world.person(1, "office-two", &[Role::OfficeOfficer]).await;
        let by = world.acting(&own, &[Role::OfficeOfficer]).await;
        let mut tx = world.app.db.begin().await.unwrap();
        let own_change = ask_change(&mut tx, &by, ProfileField::Post, "主任").await.unwrap().unwrap();
        tx.commit().await.unwrap();
        own.post(&format!("/people/changes/{own_change}/accept"), &[]).await.is(403);
    }
}

#[tokio::test]
async fn names_delegates_and_the_end_of_an_organisation() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let member = world.person(1, "member", &[Role::Member]).await;
        let system = world.person(1, "system", &[Role::SystemAdministrator]).await;
        let form = [
            ("kind", "sector"),
            ("sector", &*id(104)),
            ("code", "J1"),
            ("name", "经济界别"),
            ("from_on", "2026-01-01"),
        ];
        let made = office.post("/people/orgs/new", &form).await;
        let path = made.is(303).to.clone();
        office
            .post(
                "/people/orgs/new",
                &[("kind", "unit"), ("code", "U1"), ("name", "州水利局"), ("from_on", "2026-01-01")],
            )
            .await
            .is(422);
        office.post(&format!("{path}/name"), &[("name", "经济界"), ("from_on", "2026-01-01")]).await.is(422);
        office
            .post(&format!("{path}/name"), &[("name", "经济科技界别"), ("from_on", "2026-03-01")])
            .await
            .is(303);
        office.get(&path).await.is(200).holds("经济科技界别").holds("经济界别");
        let delegate = |who: AccountId| {
            vec![
                ("account", who.to_string()),
                ("power", "seal".to_owned()),
                ("from_on", "2026-03-01".to_owned()),
            ]
        };
        let send = async |fields: Vec<(&str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
            office.post(&format!("{path}/delegates/new"), &fields).await
        };
        send(delegate(system.id)).await.is(422);
        send(delegate(office.id)).await.is(422);
        send(delegate(member.id)).await.is(303);
        send(delegate(member.id)).await.is(422);
        office.get(&path).await.is(200).holds("召集人");
        let org = path.rsplit('/').next().unwrap().parse().unwrap();
        let day = world.acting(&office, &[]).await.today();
        let mut db = world.app.db.read().await.unwrap();
        let found = front::delegates(&mut db, BodyId(1), org, Power::Draft, day).await.unwrap();
        assert_eq!(found, vec![member.id]);
        let convened = front::convened(&mut db, (BodyId(1), term()), org, day).await.unwrap();
        assert_eq!(convened.iter().map(|m| m.id).collect::<Vec<_>>(), vec![member.id]);
        assert!(front::delegates(&mut db, BodyId(2), org, Power::Draft, day).await.unwrap().is_empty());
        drop(db);
        let held =
            world.number("select id from delegation where account = $1", crate::args![member.id]).await;
        let revoke = format!("{path}/delegates/{}/revoke", id(held));
        office.get(&revoke).await.is(200);
        office.post(&revoke, &[]).await.is(303);
        office.post(&revoke, &[]).await.is(409);
        office.post(&format!("{path}/end"), &[("until_on", "2026-03-31")]).await.is(303);
        office.post(&format!("{path}/end"), &[("until_on", "2026-03-31")]).await.is(409);
    }
}

#[tokio::test]
async fn a_term_ends_in_one_step() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let leaving = world.person(1, "leaving", &[Role::Member]).await;
        let staying = world.person(1, "staying", &[Role::Member]).await;
        let other = world.person(2, "other", &[Role::Member]).await;
        office
            .post(
                "/people/terms/new",
                &[("number", "13"), ("starts_on", "2027-01-01"), ("ends_on", "2031-12-31")],
            )
            .await
            .is(303);
        let next = world.number("select id from term where body = 1 and number = 13", vec![]).await;
        world
            .run("insert into seat (id, body, term, account, standing, from_on) values (78,1,$1,$2,0,'2027-01-01')", crate::args![next, staying.id])
            .await;
        let close = format!("/people/terms/{}/close", id(101));
        office.get(&close).await.is(200).holds("2 个席位").holds("1 人不再有委员角色");
        office.post(&close, &[]).await.is(303);
        assert_eq!((roles(&world, leaving.id).await, roles(&world, staying.id).await), (0, 1));
        assert_eq!(roles(&world, other.id).await, 1);
        office.post(&close, &[]).await.is(409);
        office.get("/people/terms").await.is(200).holds("结束");
        let stopped = "select count(*) from account where id = $1 and state = 'disabled'";
        actions::terms::daily(world.app.clone(), BodyId(1)).await.unwrap();
        assert_eq!(world.number(stopped, crate::args![leaving.id]).await, 0, "drafts may still be read");
        world.later(120 * 86_400_000);
        actions::terms::daily(world.app.clone(), BodyId(1)).await.unwrap();
        assert_eq!(world.number(stopped, crate::args![leaving.id]).await, 1);
        assert_eq!(world.number(stopped, crate::args![staying.id]).await, 0);
    }
}

#[tokio::test]
async fn the_administrator_makes_an_account_and_hands_its_link_over_once() {
    for world in worlds().await {
        let system = world.person(1, "system", &[Role::SystemAdministrator]).await;
        let auditor = world.person(1, "auditor", &[Role::Auditor]).await;
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let made = system.post("/people/accounts/new", &[("login", "shen-ruoxi"), ("name", "沈若溪")]).await;
        made.is(200).holds("/link/");
        system.get("/people/accounts").await.is(200).holds("沈若溪").lacks("/link/");
        system.post("/people/accounts/new", &[("login", "shen-ruoxi"), ("name", "沈若溪")]).await.is(422);
        let factor = format!("/people/accounts/{}/link", auditor.id);
        system.post(&factor, &[("purpose", "factor")]).await.is(403);
        system.post(&factor, &[("purpose", "password")]).await.is(200);
        system.post(&format!("/people/accounts/{}/disable", system.id), &[]).await.is(403);
        office.post(&format!("/people/{}/link", auditor.id), &[("purpose", "password")]).await.is(403);
        system.post(&format!("/people/accounts/{}/disable", office.id), &[]).await.is(303);
        assert_eq!(office.get("/people").await.status.as_u16(), 303, "signed out at once");
        system.post(&format!("/people/accounts/{}/enable", office.id), &[]).await.is(303);
        auditor.get("/log").await.is(200).holds("停用");
        auditor.get("/log/check").await.is(200).holds("日志完整");
        world
            .run("update event set actor_name = '别人' where kind = 'account' and action = 'disable'", vec![])
            .await;
        auditor.get("/log/check").await.is(200).holds("与写下时不同");
    }
}

#[tokio::test]
async fn sessions_are_entered_on_the_bodys_clock_and_never_overlap() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let path = format!("/people/terms/{}/sittings/new", id(101));
        let mut form = vec![
            ("number", "6"),
            ("year", "2026"),
            ("opens_on", "2026-12-20"),
            ("closes_on", "2026-12-24"),
            ("window_opens_at", "2026-01-12T22:00"),
            ("cut_off_at", "2026-12-22T22:00"),
            ("prefix", ""),
        ];
        office.post(&path, &form).await.is(422).holds("重叠");
        form[4].1 = "2026-09-20T00:00";
        office.post(&path, &form).await.is(303);
        let cut_off =
            world.number("select cut_off_at from sitting where body = 1 and number = 6", vec![]).await;
        assert_eq!(cut_off, super::at("2026-12-22T22:00"));
        let mut db = world.app.db.read().await.unwrap();
        let sitting = front::sitting_at(&mut db, BodyId(1), cut_off).await.unwrap().unwrap();
        assert_eq!((sitting.takes(cut_off), sitting.number), (true, 6));
        office.get("/people/terms").await.is(200).holds("十二届六次会议").holds("UTC+08:00").holds("22:00");
    }
}

#[tokio::test]
async fn the_api_answers_with_a_token_only() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let member = world.person(1, "member", &[Role::Member]).await;
        for (person, people) in [(&office, 200), (&member, 404)] {
            let token = format!("t-{}", person.id);
            world
                .run(
                    "insert into api_token (id, body, account, name, token_hash, created_at, expires_on) values ($1,1,$2,'t',$3,0,'2027-01-01')",
                    crate::args![person.id.0, person.id, crate::foundation::session::hash(&token)],
                )
                .await;
            let ask = async |path: &str| {
                let request =
                    axum::http::Request::get(path).header("authorization", format!("Bearer {token}"));
                person.send(request, axum::body::Body::empty()).await
            };
            ask("/api/people").await.is(people);
            ask("/api/orgs").await.is(200).holds("提案委员会1").lacks("提案委员会2");
        }
        office.get("/api/people").await.is(401);
    }
}

#[tokio::test]
async fn a_saved_view_of_the_members_is_kept_and_dropped() {
    use crate::demo::{people, testing};
    for world in testing::worlds().await {
        let mut office = world.client(people::OFFICE_OFFICER).await;
        let list = office.get("/people?standing=1").await;
        assert!(list.says("action=\"/views\""), "{}", list.text);
        let kept =
            office.post("/views", &[("list", "/people"), ("name", "常委"), ("query", "standing=1")]).await;
        assert_eq!(kept.location, "/people?standing=1");
        let list = office.get("/people").await;
        assert!(list.says("删除视图“常委”") && list.says("整理视图"), "{}", list.text);
        let drop = list.text.split("action=\"/views/").nth(1).unwrap().split('"').next().unwrap();
        let gone = office.post(&format!("/views/{drop}"), &[("back", "/people")]).await;
        assert_eq!(gone.location, "/people");
        assert!(!office.get("/people").await.says("常委”"));
    }
}

#[tokio::test]
async fn a_seat_in_the_next_term_is_entered_while_the_present_one_is_open() {
    for world in worlds().await {
        let office = world.person(1, "office", &[Role::OfficeOfficer]).await;
        let made = post(&office, "/people/new", &member_form("lin-qiuhe")).await;
        let (path, who) = (made.is(303).to.clone(), account_in(&made.to));
        office.get(&path).await.is(200).lacks("edit?term=");
        let next = [("number", "13"), ("starts_on", "2027-01-01"), ("ends_on", "2031-12-31")];
        office.post("/people/terms/new", &next).await.is(303);
        let seats =
            async || front::seats(&mut world.app.db.read().await.unwrap(), BodyId(1), who).await.unwrap();
        let shown = office.get(&path).await;
        let edit = shown.is(200).text.split("edit?term=").nth(1).unwrap();
        let term = edit.split('"').next().unwrap().to_owned();
        office.get(&format!("{path}/edit?term={term}")).await.is(200).holds("value=\"2027-01-01\"");
        let mut form = member_form("lin-qiuhe");
        set(&mut form, "version", "1");
        set(&mut form, "term", &term);
        post(&office, &format!("{path}/edit"), &form).await.is(422).holds("这一届从 2027-01-01 开始");
        set(&mut form, "from_on", "2027-01-01");
        set(&mut form, "committee", "");
        post(&office, &format!("{path}/edit"), &form).await.is(303);
        let both = seats().await;
        assert_eq!(both.len(), 2);
        assert!(
            both[1].committee.is_some() && both[1].until_on.is_none(),
            "the present seat stays as it was"
        );
        assert_eq!((both[0].from_on.as_str(), both[0].committee), ("2027-01-01", None));
        // A newcomer of the next term; the list shows each term by itself.
        let mut form = member_form("shen-mo");
        for (name, value) in
            [("name", "沈默"), ("member_no", "130001"), ("term", &*term), ("from_on", "2027-01-01")]
        {
            set(&mut form, name, value);
        }
        post(&office, "/people/new", &form).await.is(303);
        office.get("/people").await.is(200).holds("林秋禾").lacks("沈默");
        office.get(&format!("/people?term={term}")).await.is(200).holds("林秋禾").holds("沈默");
        // The present term ends: who goes on keeps role and account.
        office.post(&format!("/people/terms/{}/close", id(101)), &[]).await.is(303);
        let both = seats().await;
        assert!(both[1].until_on.is_some() && both[0].until_on.is_none());
        assert_eq!(roles(&world, who).await, 1);
    }
}

#[tokio::test]
async fn the_demo_tells_the_auditor_how_everybody_came_in() {
    use crate::demo::{people, testing};
    for world in testing::worlds().await {
        let mut auditor = world.client(people::AUDITOR).await;
        for (kind, said) in [("account", "席位"), ("role", "委员"), ("delegation", "盖章"), ("body", "")]
        {
            let log = auditor.get(&format!("/log?kind={kind}")).await;
            assert!(
                log.says(said) && log.says("table__main") && !log.says("\u{27e6}"),
                "{kind}: {}",
                log.text
            );
        }
        assert!(auditor.get("/log/check").await.says("日志完整"));
        let mut db = world.app.db.read().await.unwrap();
        let untold = "select count(*) from account a where not exists (select 1 from event e where e.kind = 'account' \
            and e.subject = a.id and e.action = 'created')";
        assert_eq!(db.number(untold.into(), vec![]).await.unwrap(), 0);
        let ungranted = "select count(*) from role_grant g where not exists (select 1 from event e where e.kind = 'role' \
            and e.subject = g.account and e.action = 'grant')";
        assert_eq!(db.number(ungranted.into(), vec![]).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn the_session_of_an_instant_is_the_same_by_statement_and_by_rule() {
    for world in crate::demo::testing::worlds().await {
        let by = world.timer().await;
        let mut db = world.app.db.read().await.unwrap();
        let list = crate::assembly::people::sittings_by_window(&mut db, by.body).await.unwrap();
        let windows = list.iter().map(|s| s.window_opens_at);
        let instants = windows.flat_map(|at| [at - 1, at, at + 1]).chain([0, i64::MAX]);
        for at in instants.collect::<Vec<_>>() {
            let found = crate::assembly::people::sitting_at(&mut db, by.body, at).await.unwrap();
            assert_eq!(found.as_ref(), crate::assembly::people::Sitting::at(&list, at), "{at}");
        }
    }
}
