//! Who comes to packages, to volumes and to the standard tables: everybody tries each door.

use super::*;
use crate::foundation::acting::Role;
use crate::foundation::db::Stale;
use crate::foundation::lists::Exporting;
use crate::foundation::workflow::Name;
use std::time::Duration;

const STRANGER: &str = "wai-zhou";

/// A body besides, and in it an account with the roles of every desk.
async fn stranger(world: &World) {
    let by = world.timer().await;
    let (body, account) = (by.new_id(), by.new_id());
    let mut tx = world.app.db.begin().await.unwrap();
    let made = "insert into body (id, name, short_name, kind, utc_offset_minutes, calendar, created_at) \
        values ($1,'政协外州委员会','外州','cppcc',480,'CN',$2)";
    tx.run(made.into(), crate::args![body, by.now]).await.unwrap();
    let made = "insert into account (id, body, login, name, sort_key, phone, email, employer, post, lang, theme, \
        text_size, state, totp_last_step, created_at, version) \
        values ($1,$2,$3,'外州人','w','','','','','zh-CN','','','active',0,$4,1)";
    tx.run(made.into(), crate::args![account, body, STRANGER, by.now]).await.unwrap();
    for role in [Role::ProposalOfficer, Role::CommitteeHead, Role::Member] {
        let made = "insert into role_grant (id, body, account, role, granted_at, granted_by) values ($1,$2,$3,$4,$5,0)";
        tx.run(made.into(), crate::args![by.new_id(), body, account, role.key(), by.now]).await.unwrap();
    }
    tx.outdates(Stale::People);
    tx.commit().await.unwrap();
}

const LETTER: &[u8] = b"%PDF-1.7 letter";

/// An answer from elsewhere to a filed proposal, which is closed: where its letter lies.
async fn letter(world: &World) -> String {
    let by = world.acting(people::OFFICER).await;
    let mut db = world.app.db.read().await.unwrap();
    let filter = Filter { states: vec![State::Filed], ..Filter::default() };
    let all = lists::list(&mut db, &by, &filter, Order::Number, (None, 1)).await.unwrap();
    let of = all[0].proposal.id;
    drop(db);
    let (package, result) = (by.new_id(), by.new_id());
    let digest = world.app.files.put(LETTER).await.unwrap();
    let mut tx = world.app.db.begin().await.unwrap();
    let sql = "insert into package (id, body, way, mark, digest, file_name, other, other_name, records, made_at, made_by) \
        values ($1,$2,'results_in','m','','a.zip','o','邻州',1,$3,$4)";
    tx.run(sql.into(), crate::args![package, by.body, by.now, by.account]).await.unwrap();
    let sql = "insert into outside_result (id, body, proposal, origin, origin_name, record, digest, unit, number, class, \
        content, file_name, file_digest, file_size, package, taken_at) \
        values ($1,$2,$3,'o','邻州','r','','局','','','{}','f.pdf',$4,15,$5,$6)";
    tx.run(sql.into(), crate::args![result, by.body, of, digest, package, by.now]).await.unwrap();
    tx.commit().await.unwrap();
    format!("/proposals/{of}/results/{}", ids::write(result))
}

/// Everybody, with what he gets at packages, at volumes, at the tables, and at a closed letter from elsewhere.
const EVERYBODY: &[(&str, u16, u16, u16, u16)] = &[
    (people::OFFICER, 200, 200, 200, 200),
    (people::SECOND_OFFICER, 200, 200, 200, 200),
    (people::HEAD, 403, 200, 200, 200),
    (people::DEPUTY, 403, 200, 200, 200),
    (people::REVIEWER, 403, 200, 200, 200),
    (people::CHAIR_MEMBER, 403, 200, 200, 200),
    (people::BYSTANDER, 404, 200, 403, 404),
    (people::OFFICE_OFFICER, 404, 200, 403, 404),
    (people::ASSIGNING_OFFICER, 404, 404, 403, 404),
    (people::UNIT_LIAISON, 404, 404, 403, 404),
    (people::UNIT_HEAD, 404, 404, 403, 404),
    (people::SYSTEM_ADMINISTRATOR, 404, 404, 403, 404),
    (people::SECURITY_ADMINISTRATOR, 404, 404, 403, 404),
    (people::AUDITOR, 404, 404, 403, 404),
];

/// What somebody met at a door, and what he should have.
struct Met {
    who: &'static str,
    wrong: Vec<String>,
}

impl Met {
    fn at(&mut self, door: &str, met: u16, due: u16) {
        if met != due {
            self.wrong.push(format!("{} {door}: {met}, not {due}", self.who));
        }
    }
}

async fn written(world: &World) -> [i64; 3] {
    let all = ["select count(*) from package", "select count(*) from volume", CASES];
    let mut found = [0; 3];
    for (n, sql) in found.iter_mut().zip(all) {
        *n = count(world, sql).await;
    }
    found
}

#[tokio::test]
async fn everybody_tries_every_door_of_packages_and_volumes() {
    for world in worlds().await {
        let package = foreign(&out(&world).await, |_, _| {});
        assert_eq!(taken(&mut world.client(people::OFFICER).await, &package).await.status, 303);
        let (letter, of) = (letter(&world).await, session(&world).await);
        let digest = digest_of(&package);
        let mut wrong = Vec::new();
        for (login, packages, volumes, tables, letters) in EVERYBODY.iter().copied() {
            let mut client = world.client(login).await;
            let mut met = Met { who: login, wrong: Vec::new() };
            for path in [
                "/proposals/packages".to_owned(),
                format!("/proposals/packages/out.zip?of={of}"),
                format!("/proposals/packages/results.zip?origin={OTHER}"),
            ] {
                met.at(&path, client.get(&path).await.status, packages);
            }
            met.at(
                "tables",
                client.get(&format!("/proposals/tables.xlsx?sitting={of}")).await.status,
                tables,
            );
            met.at("letter", client.get(&letter).await.status, letters);
            met.at("volumes", client.get("/proposals/volumes").await.status, volumes);
            let before = written(&world).await;
            if packages != 200 {
                met.at("look", shown(&mut client, &package).await.status, packages);
                let fields = [("as", "filed"), ("sitting", ""), ("digest", digest.as_str())];
                met.at(
                    "confirm",
                    client.post("/proposals/packages/in/confirm", &fields).await.status,
                    packages,
                );
            }
            if volumes != 200 {
                let fields = [("sitting", of.as_str()), ("kind", "book")];
                met.at("begin", client.post("/proposals/volumes", &fields).await.status, volumes);
                let path = format!("/proposals/volumes/{}", ids::write(1));
                met.at("watch", client.get(&path).await.status, 404);
                met.at("fetch", client.get(&format!("{path}/file")).await.status, 404);
            }
            assert_eq!(written(&world).await, before, "{login} wrote");
            wrong.extend(met.wrong);
        }
        assert_eq!(wrong, Vec::<String>::new());
    }
}

#[tokio::test]
async fn another_body_and_nobody_find_nothing() {
    for world in worlds().await {
        let package = foreign(&out(&world).await, |_, _| {});
        assert_eq!(taken(&mut world.client(people::OFFICER).await, &package).await.status, 303);
        stranger(&world).await;
        let (letter, of) = (letter(&world).await, session(&world).await);
        let digest = digest_of(&package);
        let paths = [
            letter,
            format!("/proposals/packages/out.zip?of={of}"),
            format!("/proposals/packages/results.zip?origin={OTHER}"),
            format!("/proposals/tables.xlsx?sitting={of}"),
            "/proposals/packages".to_owned(),
            "/proposals/volumes".to_owned(),
        ];
        let fields = [("as", "filed"), ("sitting", ""), ("digest", digest.as_str())];
        let before = (count(&world, CASES).await, count(&world, "select count(*) from volume").await);
        let mut other = world.client(STRANGER).await;
        for path in &paths[..3] {
            assert_eq!(other.get(path).await.status, 404, "{path}");
        }
        let tables = other.get(&paths[3]).await;
        assert!(tables.status != 200 || !tables.says("昌州"), "no table of another body");
        let confirmed = other.post("/proposals/packages/in/confirm", &fields).await;
        assert!(confirmed.status == 422 && confirmed.says("已不在服务器上"), "{}", confirmed.text);
        let begun = other.post("/proposals/volumes", &[("sitting", of.as_str()), ("kind", "book")]).await;
        assert_eq!(begun.status, 404);
        let mut guest = world.guest();
        for path in &paths {
            let met = guest.get(path).await;
            assert!(met.status == 303 && met.location.starts_with("/sign-in"), "{path}: {}", met.status);
        }
        for path in ["/proposals/packages/in", "/proposals/packages/in/confirm", "/proposals/volumes"] {
            let met = guest.post(path, &fields).await;
            assert!(met.status == 303 && met.location.starts_with("/sign-in"), "{path}: {}", met.status);
        }
        let after = (count(&world, CASES).await, count(&world, "select count(*) from volume").await);
        assert_eq!(before, after);
    }
}

#[tokio::test]
async fn a_package_waits_for_its_turn_among_the_exports() {
    for world in worlds().await {
        let mut officer = world.client(people::OFFICER).await;
        assert_eq!(taken(&mut officer, &foreign(&out(&world).await, |_, _| {})).await.status, 303);
        let of = session(&world).await;
        let paths = [
            format!("/proposals/packages/out.zip?of={of}"),
            format!("/proposals/packages/results.zip?origin={OTHER}"),
        ];
        for path in paths {
            let one = Exporting::book("a".into()).await.unwrap();
            let two = Exporting::book("b".into()).await.unwrap();
            let waited = tokio::time::timeout(Duration::from_millis(1_500), officer.get(&path)).await;
            assert!(waited.is_err(), "{path} took no turn");
            drop((one, two));
            assert_eq!(officer.get(&path).await.status, 200);
        }
    }
}
