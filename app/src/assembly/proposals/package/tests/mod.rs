//! Stories of packages. Both installations of these tests are copies of the demo prefecture; a package is rewritten as one that
//! another body made where it has to come from elsewhere.

mod bounds;
mod doors;
mod marks;

use super::format::*;
use crate::assembly::handling::{self, PastHandling, PastReply};
use crate::assembly::people::{self as people_room, OrgKind};
use crate::assembly::proposals::filters::Known;
use crate::assembly::proposals::records::ProposalId;
use crate::assembly::proposals::store;
use crate::assembly::proposals::store::lists::{self, Filter, Order};
use crate::assembly::proposals::workflow::State;
use crate::demo::people;
use crate::demo::testing::{Answer, Client, World, worlds};
use crate::foundation::db::Read;
use crate::foundation::files::digest_of;
use crate::foundation::ids;
use office_documents::bundle::{self, Bundle};
use office_documents::workbook::{Limits, ReadError};
use std::collections::BTreeMap;
use std::io::Read as _;

/// Id of the other body.
const OTHER: &str = "0other0body00";

/// The entries of a package.
type Entries = BTreeMap<String, Vec<u8>>;

fn opened(bytes: &[u8]) -> (Manifest, Entries) {
    let mut entries = Entries::new();
    bundle::walk(bytes, &Limits::default(), |name, content| {
        entries.insert(name.to_owned(), content.to_vec());
        Ok::<(), ReadError>(())
    })
    .unwrap();
    let manifest = entries.remove(MANIFEST).unwrap();
    (serde_json::from_slice(&manifest).unwrap(), entries)
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bundle = Bundle::begin().unwrap();
    for (name, content) in entries {
        bundle.entry(name).unwrap();
        bundle.write(content).unwrap();
    }
    let mut bytes = Vec::new();
    bundle.finish().unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// A package of these entries with a manifest that lists them as they are.
fn packed(manifest: &Manifest, entries: &Entries) -> Vec<u8> {
    let listed = |(name, content): (&String, &Vec<u8>)| Listed {
        name: name.clone(),
        sha256: digest_of(content),
        bytes: content.len() as u64,
        records: name.ends_with(".jsonl").then(|| content.iter().filter(|b| **b == b'\n').count() as u64),
    };
    let manifest = Manifest { files: entries.iter().map(listed).collect(), ..manifest.clone() };
    raw(&manifest, entries)
}

/// A package with a manifest as it is.
fn raw(manifest: &Manifest, entries: &Entries) -> Vec<u8> {
    let text = serde_json::to_vec(manifest).unwrap();
    let mut all: Vec<(&str, &[u8])> = entries.iter().map(|(n, c)| (n.as_str(), c.as_slice())).collect();
    all.push((MANIFEST, &text));
    zipped(&all)
}

/// The package as if another body had made it, each record as it says.
fn foreign(bytes: &[u8], mut change: impl FnMut(usize, &mut ProposalLine)) -> Vec<u8> {
    let (mut manifest, mut entries) = opened(bytes);
    manifest.from = BodyRef { id: OTHER.into(), name: "邻州政协".into() };
    let mut text = Vec::new();
    for (index, line) in entries[PROPOSALS].split(|b| *b == b'\n').filter(|l| !l.is_empty()).enumerate() {
        let mut line: ProposalLine = serde_json::from_slice(line).unwrap();
        // The same titles and numbers are in this session already.
        line.title = format!("邻州{}", line.title);
        line.sequence = line.sequence.map(|n| n + 500);
        change(index, &mut line);
        serde_json::to_writer(&mut text, &line).unwrap();
        text.push(b'\n');
    }
    entries.insert(PROPOSALS.into(), text);
    packed(&manifest, &entries)
}

async fn session(world: &World) -> String {
    let by = world.acting(people::OFFICER).await;
    Known::load(&world.app, &by).await.unwrap().running.clone().unwrap().id.to_string()
}

async fn out(world: &World) -> Vec<u8> {
    let mut officer = world.client(people::OFFICER).await;
    let file = officer.get(&format!("/proposals/packages/out.zip?of={}", session(world).await)).await;
    assert_eq!(file.status, 200, "{}", file.text);
    file.bytes
}

/// Uploads a package: what the page says.
async fn shown(client: &mut Client, bytes: &[u8]) -> Answer {
    let answer = client
        .post_files(
            "/proposals/packages/in",
            &[("as", "filed"), ("sitting", "")],
            &[("file", "a.zip", bytes)],
        )
        .await;
    assert_eq!(answer.text.find('\u{27e6}'), None, "a word is missing");
    answer
}

/// Uploads it and confirms.
async fn taken(client: &mut Client, bytes: &[u8]) -> Answer {
    let plan = shown(client, bytes).await;
    assert_eq!(plan.status, 200, "{}", plan.text);
    let digest = digest_of(bytes);
    let fields = [("as", "filed"), ("sitting", ""), ("digest", digest.as_str())];
    client.post("/proposals/packages/in/confirm", &fields).await
}

async fn count(world: &World, sql: &'static str) -> i64 {
    world.app.db.read().await.unwrap().number(sql.into(), vec![]).await.unwrap()
}

const CASES: &str = "select count(*) from proposal";

#[tokio::test]
async fn a_session_goes_out_whole_and_says_nothing_else_of_anybody() {
    for world in worlds().await {
        let by = world.acting(people::OFFICER).await;
        let bytes = out(&world).await;
        let (manifest, entries) = opened(&bytes);
        assert_eq!(
            (manifest.format.as_str(), manifest.version, manifest.holds.as_str()),
            (FORMAT, 1, "proposals")
        );
        assert_eq!(manifest.from.id, by.body.to_string());
        assert!(manifest.program.starts_with("yizheng ") && manifest.made_at.ends_with('Z'));
        for entry in &manifest.files {
            assert_eq!(digest_of(&entries[&entry.name]), entry.sha256);
        }
        assert_eq!(manifest.files.len(), entries.len());
        let known = Known::load(&world.app, &by).await.unwrap();
        let sitting = known.running.clone().unwrap().id;
        let filter = Filter { sitting: Some(sitting), states: vec![State::Filed], ..Filter::default() };
        let mut db = world.app.db.read().await.unwrap();
        let filed = lists::list(&mut db, &by, &filter, Order::Number, (None, 5_000)).await.unwrap();
        drop(db);
        let text = String::from_utf8(entries[PROPOSALS].clone()).unwrap();
        assert_eq!(text.lines().count(), filed.len());
        for (line, of) in text.lines().zip(&filed) {
            let line: ProposalLine = serde_json::from_str(line).unwrap();
            assert_eq!((line.id, line.title), (of.proposal.id.to_string(), of.proposal.title.clone()));
            assert!(!line.suggestions.is_empty() && !line.submitters.is_empty());
        }
        for word in ["phone", "email", "religio", "ethnic", "creed"] {
            assert!(!text.contains(word), "{word}");
        }
        for (login, status) in [(people::MEMBER, 404), (people::HEAD, 403)] {
            let mut other = world.client(login).await;
            for path in ["/proposals/packages", "/proposals/packages/out.zip?of=x"] {
                assert_eq!(other.get(path).await.status, status, "{login} {path}");
            }
            assert_eq!(shown(&mut other, &bytes).await.status, status);
        }
        assert_eq!(shown(&mut world.client(people::OFFICER).await, &bytes).await.status, 422, "its own");
    }
}

#[tokio::test]
async fn proposals_come_in_once_with_their_files_and_what_is_here_stays() {
    for world in worlds().await {
        let bytes = out(&world).await;
        let paper = b"name,n\nA,1\n".to_vec();
        let file = FileRef { name: "表.csv".into(), sha256: digest_of(&paper), bytes: paper.len() as u64 };
        let with_file = |index: usize, line: &mut ProposalLine| {
            if index == 0 {
                line.attachments.push(file.clone());
                line.submitters[0].name = "邻州委员".into();
            }
        };
        let first = foreign(&bytes, with_file);
        let (manifest, mut entries) = opened(&first);
        entries.insert(format!("{FILES}{}", file.sha256), paper.clone());
        let package = packed(&manifest, &entries);
        let n = entries[PROPOSALS].iter().filter(|b| **b == b'\n').count() as i64;
        let before = count(&world, CASES).await;
        let mut officer = world.client(people::OFFICER).await;
        let plan = shown(&mut officer, &package).await;
        assert_eq!((plan.status, count(&world, CASES).await), (200, before), "a plan writes nothing");
        assert!(plan.says("邻州政协"));
        let done = taken(&mut officer, &package).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(count(&world, CASES).await, before + n);
        assert_eq!(count(&world, "select count(*) from package_origin").await, n);
        // A second time nothing is left to take; where it was changed there since, ours stays.
        let again = taken(&mut officer, &package).await;
        assert_eq!((again.status, count(&world, CASES).await), (200, before + n));
        let changed = foreign(&bytes, |_, line| line.title.push_str("（改）"));
        let seen = shown(&mut officer, &changed).await;
        assert!(seen.says("对方已改") && !seen.says("/in/confirm"), "{}", seen.text);
        let by = world.acting(people::OFFICER).await;
        let mut db = world.app.db.read().await.unwrap();
        let passed = super::store::from_origin(&mut db, by.body, OTHER).await.unwrap();
        let line: ProposalLine =
            serde_json::from_slice(entries[PROPOSALS].split(|b| *b == b'\n').next().unwrap()).unwrap();
        let one = passed.iter().find(|p| p.record == line.id).unwrap();
        let p = store::load(&mut db, by.body, one.proposal).await.unwrap().unwrap();
        assert_eq!((p.title.as_str(), p.state, p.number), (line.title.as_str(), State::Filed, line.sequence));
        assert_eq!(store::parts::suggestions(&mut db, p.id).await.unwrap(), line.suggestions);
        let kept = store::parts::attachments(&mut db, p.id).await.unwrap();
        assert!(kept.iter().any(|a| a.digest == file.sha256 && a.name == file.name));
        assert_eq!(world.app.files.get(&file.sha256).await.unwrap(), paper);
        assert_eq!(lists::tally_differences(&mut db, by.body).await.unwrap(), Vec::<String>::new());
        drop(db);
        let page = officer.get(&format!("/proposals/{}", p.id)).await;
        assert!(page.says("邻州政协") && page.says("邻州委员"));
        assert!(officer.get("/proposals/packages").await.says("邻州政协"));
    }
}

#[tokio::test]
async fn whatever_is_wrong_is_told_with_its_file_and_nothing_is_taken() {
    for world in worlds().await {
        let sound = foreign(&out(&world).await, |_, _| {});
        let (manifest, entries) = opened(&sound);
        let with = |name: &str, content: &[u8]| {
            let mut more = entries.clone();
            more.insert(name.to_owned(), content.to_vec());
            more
        };
        let listed = opened(&packed(&manifest, &entries)).0;
        let text = String::from_utf8(entries[PROPOSALS].clone()).unwrap();
        let added = |from: &str, to: &str| with(PROPOSALS, text.replacen(from, to, 1).as_bytes());
        let mut without = entries.clone();
        without.remove(PROPOSALS);
        let lacking = |digest: &str| {
            let file =
                format!("\"attachments\":[{{\"name\":\"a.pdf\",\"sha256\":\"{digest}\",\"bytes\":1}}]");
            packed(&manifest, &added("\"attachments\":[]", &file))
        };
        let mut damaged = sound.clone();
        damaged.truncate(sound.len() / 2);
        let bomb = vec![0; 8 << 20];
        let cases: Vec<(Vec<u8>, &str)> = vec![
            (raw(&listed, &with(PROPOSALS, text.replacen("邻州", "XX州", 1).as_bytes())), PROPOSALS),
            (raw(&listed, &with("readme.txt", b"x")), "readme.txt"),
            (raw(&listed, &without), PROPOSALS),
            (packed(&Manifest { version: 2, ..manifest.clone() }, &entries), MANIFEST),
            (packed(&Manifest { format: "other".into(), ..manifest.clone() }, &entries), MANIFEST),
            (packed(&Manifest { holds: "songs".into(), ..manifest.clone() }, &entries), "songs"),
            (packed(&manifest, &added("{\"id\"", "{\"religion\":\"x\",\"id\"")), PROPOSALS),
            (packed(&manifest, &with(PROPOSALS, b"{\n")), PROPOSALS),
            (packed(&manifest, &with(PROPOSALS, format!("{text}{text}").as_bytes())), PROPOSALS),
            (lacking(&"0".repeat(64)), "files/0000"),
            (lacking("../../etc/passwd"), "files/../../etc/passwd"),
            (packed(&manifest, &with("../evil", b"x")), "../evil"),
            (packed(&manifest, &with("files/bomb", &bomb)), "files/bomb"),
            (zipped(&[("a", b"b")]), MANIFEST),
            (damaged, ""),
            (b"no archive".to_vec(), ""),
        ];
        let before = count(&world, CASES).await;
        let mut officer = world.client(people::OFFICER).await;
        for (at, (bytes, file)) in cases.iter().enumerate() {
            let answer = shown(&mut officer, bytes).await;
            assert_eq!(answer.status, 422, "case {at}: {}", answer.text);
            assert!(answer.says(file) && answer.says("未接收"), "case {at} names {file}: {}", answer.text);
        }
        let mut count_off = listed.clone();
        count_off.files.iter_mut().filter(|f| f.name == PROPOSALS).for_each(|f| f.records = Some(1));
        assert_eq!(shown(&mut officer, &raw(&count_off, &entries)).await.status, 422);
        assert_eq!(count(&world, CASES).await, before);
        assert_eq!(count(&world, "select count(*) from package where way = 'in'").await, 0);
        // A record that cannot be taken is refused alone, and says why.
        let odd = foreign(&out(&world).await, |index, line| match index {
            0 => line.title.clear(),
            1 => line.kind = "nobody".into(),
            2 => line.sequence = None,
            3 => line.submitters.clear(),
            4 => line.received_on = Some("yesterday".into()),
            _ => {}
        });
        let seen = shown(&mut officer, &odd).await;
        assert_eq!(seen.status, 200);
        assert_eq!(seen.text.matches("不接收").count(), 6, "five records and the count");
    }
}

/// Answers, here, proposals that came from elsewhere: by a letter with text and a file.
async fn answered(world: &World) -> ProposalId {
    let by = world.acting(people::OFFICER).await;
    let mut tx = world.app.db.begin().await.unwrap();
    let passed = super::store::from_origin(&mut tx, by.body, OTHER).await.unwrap();
    let orgs = people_room::orgs_now(&mut tx, by.body).await.unwrap();
    let unit = orgs.of_kind(OrgKind::Unit, &by.today().to_string()).next().unwrap().id;
    let past = PastHandling {
        units: vec![(unit, handling::Part::Sole)],
        given_on: "2026-03-01".into(),
        class: "A".into(),
        replies: vec![PastReply { on: Some("2026-05-02".into()), verdict: None }],
        ..PastHandling::default()
    };
    let one = passed[0].proposal;
    assert!(handling::enter_past(&mut tx, &by, handling::MatterId(one.0), &past).await.unwrap().is_some());
    let letter = b"%PDF-1.7 letter".to_vec();
    let digest = world.app.files.put(&letter).await.unwrap();
    let text = "update reply set opening = $2, number_word = $3, number_year = 2026, number_seq = 7, file_name = $4, \
                file_digest = $5, file_size = $6 where matter = $1";
    let args = crate::args![one, "来函收悉，已办结。", "昌州水函", "复函.pdf", digest, letter.len() as i64];
    tx.run(text.into(), args).await.unwrap();
    tx.commit().await.unwrap();
    one
}

#[tokio::test]
async fn results_come_back_beside_our_own_answers_and_only_to_whom_they_are_for() {
    for (sender, receiver) in worlds().await.into_iter().zip(worlds().await) {
        let theirs = sender.acting(people::OFFICER).await.body.to_string();
        let mut office = receiver.client(people::OFFICER).await;
        assert_eq!(office.get(&format!("/proposals/packages/results.zip?origin={OTHER}")).await.status, 404);
        assert_eq!(taken(&mut office, &foreign(&out(&sender).await, |_, _| {})).await.status, 303);
        let one = answered(&receiver).await;
        let file = office.get(&format!("/proposals/packages/results.zip?origin={OTHER}")).await;
        assert_eq!(file.status, 200);
        let (manifest, entries) = opened(&file.bytes);
        assert_eq!(manifest.to, Some(BodyRef { id: OTHER.into(), name: "邻州政协".into() }));
        let line: ResultLine = serde_json::from_slice(entries[RESULTS].trim_ascii_end()).unwrap();
        assert_eq!((line.class.as_str(), line.answered_on.as_deref()), ("A", Some("2026-05-02")));
        // For another body: refused whole. Then as it would come to whoever had sent the proposals.
        let mut officer = sender.client(people::OFFICER).await;
        assert_eq!(shown(&mut officer, &file.bytes).await.status, 422);
        let manifest = Manifest {
            to: Some(BodyRef { id: theirs.clone(), name: "我们".into() }),
            from: BodyRef { id: OTHER.into(), name: "邻州政府".into() },
            ..manifest
        };
        let back = packed(&manifest, &entries);
        let own = "select count(*) from reply";
        let before = (count(&sender, own).await, count(&sender, "select count(*) from assignment").await);
        assert_eq!(taken(&mut officer, &back).await.status, 303);
        assert_eq!(
            before,
            (count(&sender, own).await, count(&sender, "select count(*) from assignment").await)
        );
        assert_eq!(count(&sender, "select count(*) from outside_result").await, 1);
        let again = taken(&mut officer, &back).await;
        assert_eq!((again.status, count(&sender, "select count(*) from outside_result").await), (200, 1));
        let page = officer.get(&format!("/proposals/{}", line.of)).await;
        assert!(
            page.says("邻州政府") && page.says("来函收悉，已办结。") && page.says("昌州水函〔2026〕7号"),
            "{}",
            page.text
        );
        assert_eq!(page.text.find('\u{27e6}'), None);
        let at = page.text.find(&format!("/proposals/{}/results/", line.of)).unwrap();
        let href: String = page.text[at..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(officer.get(&href).await.bytes, b"%PDF-1.7 letter");
        let by = sender.acting(people::OFFICER).await;
        let mut db = sender.app.db.read().await.unwrap();
        let id = ids::read(&line.of).unwrap();
        let history = crate::foundation::events::history(&mut db, by.body, "proposal", id).await.unwrap();
        assert_eq!(history.iter().filter(|e| e.action == "outside_result").count(), 1);
        drop(db);
        // A result for a proposal that is not here, or without a unit, is refused alone.
        let mut odd = line.clone();
        (odd.id, odd.of) = ("x1".into(), one.to_string());
        let mut lines = serde_json::to_vec(&odd).unwrap();
        lines.push(b'\n');
        let mut more = entries.clone();
        more.insert(RESULTS.into(), lines);
        let seen = shown(&mut officer, &packed(&manifest, &more)).await;
        assert!(seen.status == 200 && seen.says("不接收") && !seen.says("/in/confirm"));
    }
}
