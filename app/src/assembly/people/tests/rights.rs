//! Who may do what: every role at every address, and every set of roles that can be reached.

use super::{Person, id, worlds};
use crate::assembly::people::actions;
use crate::foundation::acting::Role;
use crate::foundation::errors::Problem;
use crate::foundation::workflow::Name;

const PEOPLE: &[Role] = &[Role::OfficeOfficer, Role::ProposalOfficer];

/// Addresses to read: who is shown them, and who is told that they are not his; everybody else finds nothing.
fn readable(member: &Person) -> Vec<(String, Vec<Role>, Vec<Role>)> {
    let all = PEOPLE.to_vec();
    let (office, told) = (vec![Role::OfficeOfficer], vec![Role::ProposalOfficer]);
    let m = member.id;
    let (org, t, s) = (id(105), id(101), id(103));
    let mut list = Vec::new();
    for path in [
        "/people",
        "/people.xlsx",
        "/people.csv",
        "/people/orgs",
        "/people/orgs.csv",
        "/people/sectors",
        "/people/terms",
        "/people/changes",
    ] {
        list.push((path.to_owned(), all.clone(), vec![]));
    }
    list.push((format!("/people/{m}"), all.clone(), vec![]));
    list.push((format!("/people/orgs/{org}"), all, vec![]));
    for path in [
        "/people/new".to_owned(),
        format!("/people/{m}/edit"),
        "/people/orgs/new".to_owned(),
        format!("/people/orgs/{org}/name"),
        format!("/people/orgs/{org}/end"),
        format!("/people/orgs/{org}/delegates/new"),
        format!("/people/orgs/{org}/delegates/new?q=a"),
        "/people/sectors/new".to_owned(),
        format!("/people/sectors/{}", id(104)),
        "/people/terms/new".to_owned(),
        format!("/people/terms/{t}/edit"),
        format!("/people/terms/{t}/close"),
        format!("/people/terms/{t}/sittings/new"),
        format!("/people/terms/{t}/sittings/{s}/edit"),
    ] {
        list.push((path, office.clone(), told.clone()));
    }
    let manage = vec![Role::OfficeOfficer, Role::SystemAdministrator];
    for base in ["/people", "/people/accounts"] {
        for tail in ["link?purpose=password", "link?purpose=factor", "disable", "enable"] {
            list.push((format!("{base}/{m}/{tail}"), manage.clone(), told.clone()));
        }
    }
    for path in ["/people/accounts", "/people/accounts/new"] {
        list.push((path.to_owned(), vec![Role::SystemAdministrator], vec![]));
    }
    list.push(("/people/roles".to_owned(), vec![Role::SecurityAdministrator, Role::Auditor], vec![]));
    for path in ["/people/roles/grant", "/people/roles/grant?q=a", "/people/roles/grant/confirm"] {
        list.push((path.to_owned(), vec![Role::SecurityAdministrator], vec![Role::Auditor]));
    }
    for path in ["/log", "/log.csv", "/log/check", "/log?kind=account&from=2026-01-01&to=2026-12-31&person=a"]
    {
        list.push((path.to_owned(), vec![Role::Auditor], vec![]));
    }
    list
}

#[tokio::test]
async fn every_role_finds_its_pages_and_no_other() {
    for world in worlds().await {
        let member = world.person(1, "member-seen", &[Role::Member]).await;
        for role in Role::all() {
            let person = world.person(1, &format!("a-{role}"), &[*role]).await;
            for (path, shown, told) in readable(&member) {
                let expected = match role {
                    r if shown.contains(r) => 200,
                    r if told.contains(r) => 403,
                    _ => 404,
                };
                let answer = person.get(&path).await;
                let found = answer.status.as_u16();
                let found = if found == 422 && path.ends_with("/confirm") { 200 } else { found };
                assert_eq!(found, expected, "{role} {path}");
            }
        }
    }
}

#[tokio::test]
async fn every_role_writes_its_own_and_no_other() {
    for world in worlds().await {
        let member = world.person(1, "member-seen", &[Role::Member]).await;
        let m = member.id;
        let (org, t) = (id(105), id(101));
        let office = Role::OfficeOfficer;
        let writes = [
            ("/people/new".to_owned(), vec![office], PEOPLE.to_vec()),
            (format!("/people/{m}/edit"), vec![office], PEOPLE.to_vec()),
            ("/people/changes/accept".to_owned(), vec![office], PEOPLE.to_vec()),
            (format!("/people/changes/{}/accept", id(9)), vec![office], PEOPLE.to_vec()),
            ("/people/orgs/new".to_owned(), vec![office], PEOPLE.to_vec()),
            (format!("/people/orgs/{org}/name"), vec![office], PEOPLE.to_vec()),
            (format!("/people/orgs/{org}/end"), vec![office], PEOPLE.to_vec()),
            (format!("/people/orgs/{org}/delegates/new"), vec![office], PEOPLE.to_vec()),
            ("/people/sectors/new".to_owned(), vec![office], PEOPLE.to_vec()),
            ("/people/terms/new".to_owned(), vec![office], PEOPLE.to_vec()),
            (format!("/people/terms/{t}/edit"), vec![office], PEOPLE.to_vec()),
            (format!("/people/terms/{t}/sittings/new"), vec![office], PEOPLE.to_vec()),
            ("/people/accounts/new".to_owned(), vec![Role::SystemAdministrator], vec![]),
        ];
        for role in Role::all() {
            let person = world.person(1, &format!("w-{role}"), &[*role]).await;
            for (path, may, told) in &writes {
                let found = person.post(path, &[]).await.status.as_u16();
                // Whoever may is told what to write (422), or that a change is not there (404).
                match role {
                    r if may.contains(r) => {
                        assert!(found == 422 || path.contains("/changes/"), "{role} {path} {found}")
                    }
                    r if told.contains(r) => assert_eq!(found, 403, "{role} {path}"),
                    _ => assert_eq!(found, 404, "{role} {path}"),
                }
            }
            let grant = person
                .post("/people/roles/grant", &[("account", &m.to_string()), ("role", "reviewer")])
                .await;
            let expected = match role {
                Role::SecurityAdministrator => 303,
                Role::Auditor => 403,
                _ => 404,
            };
            grant.is(expected);
        }
    }
}

#[tokio::test]
async fn no_set_of_roles_joins_an_administrator_with_anything() {
    for world in worlds().await {
        let security = world.person(1, "security", &[Role::SecurityAdministrator]).await;
        let by = world.acting(&security, &[Role::SecurityAdministrator]).await;
        let all: Vec<Role> = Role::all().iter().copied().filter(|r| *r != Role::Member).collect();
        // Every set that can be reached, and from each every role asked for: exactly the sound sets are reached.
        for set in 0_u32..(1 << all.len()) {
            let held: Vec<Role> =
                all.iter().enumerate().filter(|(i, _)| set & (1 << i) != 0).map(|(_, r)| *r).collect();
            let lone = held.len() == 1 || !held.iter().any(|r| Role::ADMINISTRATORS.contains(r));
            assert_eq!(held.iter().all(|a| held.iter().all(|b| a.goes_with(*b))), lone);
            if !lone {
                continue;
            }
            let person = world.person(1, &format!("set-{set}"), &held).await;
            for asked in Role::all() {
                let mut tx = world.app.db.begin().await.unwrap();
                let done = actions::rights::grant(&mut tx, &by, person.id, *asked).await;
                let may = *asked != Role::Member
                    && !held.contains(asked)
                    && held.iter().all(|r| r.goes_with(*asked));
                assert_eq!(done.is_ok(), may, "{held:?} {asked}: {done:?}");
            }
        }
        let member = world.person(1, "only-member", &[Role::Member]).await;
        for asked in Role::ADMINISTRATORS {
            let mut tx = world.app.db.begin().await.unwrap();
            assert!(actions::rights::grant(&mut tx, &by, member.id, asked).await.is_err());
        }
        let admin = world.person(1, "seated-admin", &[Role::Auditor]).await;
        world
            .run("insert into seat (id, body, term, account, standing, from_on) values (77,1,101,$1,0,'2026-01-01')", crate::args![admin.id])
            .await;
        let mut tx = world.app.db.begin().await.unwrap();
        let refused = actions::members::follow_seat(&mut tx, &by, admin.id).await;
        assert!(matches!(refused, Err(Problem::Invalid(_))));
        drop(tx);
        let own = security
            .post("/people/roles/grant", &[("account", &security.id.to_string()), ("role", "reviewer")])
            .await;
        own.is(422).holds("自己的角色");
    }
}

#[tokio::test]
async fn another_body_is_not_found() {
    for world in worlds().await {
        let here = world.person(1, "here", &[Role::Member]).await;
        for role in Role::all() {
            let there = world.person(2, &format!("there-{role}"), &[*role]).await;
            for (path, _, _) in readable(&here) {
                let answer = there.get(&path).await;
                let names_one = path.contains(&here.id.to_string())
                    || ["105", "101", "103", "104"].iter().any(|n| path.contains(&id(n.parse().unwrap())));
                if names_one {
                    assert!(matches!(answer.status.as_u16(), 403 | 404), "{role} {path} {}", answer.status);
                }
                answer.lacks(">here<").lacks("提案委员会1").lacks("政协第1委员会");
            }
        }
        let security = world.person(2, "security-there", &[Role::SecurityAdministrator]).await;
        security
            .post("/people/roles/grant", &[("account", &here.id.to_string()), ("role", "reviewer")])
            .await
            .is(404);
        let system = world.person(2, "system-there", &[Role::SystemAdministrator]).await;
        system.post(&format!("/people/accounts/{}/disable", here.id), &[]).await.is(404);
    }
}
