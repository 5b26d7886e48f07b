//! What a package may cost, and what of it is refused with the place it is in.

use super::*;

/// Text that packs badly: letters of a row of numbers that looks like chance.
fn noise(bytes: usize) -> String {
    let mut state: u32 = 7;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 16)
    };
    (0..bytes).map(|_| next()).collect()
}

/// The first record of a package, changed, alone.
fn alone(package: &[u8], change: impl FnOnce(&mut ProposalLine)) -> (Manifest, Entries) {
    let (manifest, mut entries) = opened(package);
    let first = entries[PROPOSALS].split(|b| *b == b'\n').next().unwrap().to_vec();
    let mut line: ProposalLine = serde_json::from_slice(&first).unwrap();
    change(&mut line);
    let mut text = serde_json::to_vec(&line).unwrap();
    text.push(b'\n');
    entries.retain(|name, _| name == PROPOSALS);
    entries.insert(PROPOSALS.into(), text);
    (manifest, entries)
}

fn file_of(name: &str, content: &[u8]) -> FileRef {
    FileRef { name: name.into(), sha256: digest_of(content), bytes: content.len() as u64 }
}

#[tokio::test]
async fn no_piece_of_a_package_is_larger_than_it_may_be() {
    for world in worlds().await {
        let sound = foreign(&out(&world).await, |_, _| {});
        let (manifest, entries) = alone(&sound, |line| line.attachments.clear());
        let mut officer = world.client(people::OFFICER).await;
        let head = format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"x\":\"{}\"}}", noise(5 << 20));
        let seen = shown(&mut officer, &zipped(&[(MANIFEST, head.as_bytes())])).await;
        assert_eq!(seen.status, 422);
        assert!(seen.says(MANIFEST) && seen.says("解压后过大"), "{}", seen.text);
        let mut long = entries.clone();
        let text = String::from_utf8(entries[PROPOSALS].clone()).unwrap();
        let text = text.replacen("\"title\":\"", &format!("\"title\":\"{}", noise(33 << 20)), 1);
        long.insert(PROPOSALS.into(), text.into_bytes());
        let seen = shown(&mut officer, &packed(&manifest, &long)).await;
        assert_eq!(seen.status, 422);
        assert!(seen.says(PROPOSALS) && seen.says("解压后过大"));
        let paper = noise(21 << 20).into_bytes();
        let file = file_of("表.csv", &paper);
        let (manifest, mut entries) = alone(&sound, |line| line.attachments = vec![file.clone()]);
        entries.insert(format!("{FILES}{}", file.sha256), paper);
        let seen = shown(&mut officer, &packed(&manifest, &entries)).await;
        assert_eq!(seen.status, 422);
        assert!(seen.says(&file.sha256) && seen.says("解压后过大"), "{}", seen.text);
    }
}

#[tokio::test]
async fn a_line_holds_no_more_pieces_than_anybody_writes() {
    for world in worlds().await {
        let sound = foreign(&out(&world).await, |_, _| {});
        let mut officer = world.client(people::OFFICER).await;
        let (manifest, entries) = alone(&sound, |line| line.suggestions = vec![String::new(); 100_000]);
        let seen = shown(&mut officer, &packed(&manifest, &entries)).await;
        assert_eq!(seen.status, 422, "{}", seen.text);
        assert!(seen.says(PROPOSALS) && seen.says("第 1 行"));
    }
}

#[tokio::test]
async fn ids_and_names_are_bounded_and_hold_no_control_characters() {
    for world in worlds().await {
        let sound = foreign(&out(&world).await, |_, _| {});
        let mut officer = world.client(people::OFFICER).await;
        let before = count(&world, CASES).await;
        let odd: [fn(&mut ProposalLine); 5] = [
            |line| line.id = "a\0b".into(),
            |line| line.id = String::new(),
            |line| line.id = "x".repeat(10_000),
            |line| line.title.push('\0'),
            |line| line.attachments = vec![FileRef { name: "n".repeat(5_000), ..file_of("", b"") }],
        ];
        for (at, change) in odd.into_iter().enumerate() {
            let (manifest, entries) = alone(&sound, change);
            let seen = shown(&mut officer, &packed(&manifest, &entries)).await;
            assert_eq!(seen.status, 422, "{at}: {}", seen.text);
            assert!(
                seen.says(PROPOSALS) && seen.says("第 1 行") && seen.says("未接收"),
                "{at}: {}",
                seen.text
            );
        }
        let (manifest, entries) = alone(&sound, |_| {});
        let odd = [("", "a"), ("a\0b", "a"), ("a", ""), ("a", "b\u{1b}[31m"), ("a", "\0")];
        let long = "长".repeat(10_000);
        for (id, name) in odd.into_iter().chain([(long.as_str(), "a"), ("a", long.as_str())]) {
            let from = BodyRef { id: id.into(), name: name.into() };
            let seen = shown(&mut officer, &packed(&Manifest { from, ..manifest.clone() }, &entries)).await;
            assert_eq!(seen.status, 422, "{id:?} {name:?}");
            assert!(seen.says(MANIFEST) && seen.says("未接收"), "{}", seen.text);
        }
        assert_eq!(count(&world, CASES).await, before);
    }
}

#[tokio::test]
async fn a_file_is_judged_under_each_name_that_it_has() {
    for world in worlds().await {
        let paper = b"name,n\nA,1\n".to_vec();
        let names = ["a.pdf", "b.csv"];
        let package = foreign(&out(&world).await, |index, line| {
            line.attachments.clear();
            line.attachments.extend(names.get(index).map(|name| file_of(name, &paper)));
        });
        let (manifest, mut entries) = opened(&package);
        entries.retain(|name, _| name == PROPOSALS);
        entries.insert(format!("{FILES}{}", digest_of(&paper)), paper);
        let package = packed(&manifest, &entries);
        let mut officer = world.client(people::OFFICER).await;
        let seen = shown(&mut officer, &package).await;
        assert_eq!(seen.text.matches("不接收").count(), 2, "one record and the count");
        assert_eq!(taken(&mut officer, &package).await.status, 303);
        assert_eq!(count(&world, "select count(*) from attachment where name = 'a.pdf'").await, 0);
        assert_eq!(count(&world, "select count(*) from attachment where name = 'b.csv'").await, 1);
    }
}

#[tokio::test]
async fn what_was_only_looked_at_is_gone_after_a_day_and_left_nothing_behind() {
    for world in worlds().await {
        let paper = b"name,n\nA,1\n".to_vec();
        let file = file_of("表.csv", &paper);
        let (manifest, mut entries) =
            alone(&foreign(&out(&world).await, |_, _| {}), |line| line.attachments = vec![file.clone()]);
        entries.insert(format!("{FILES}{}", file.sha256), paper.clone());
        let package = packed(&manifest, &entries);
        const BLOBS: &str = "select count(*) from blob";
        let before = count(&world, BLOBS).await;
        let mut officer = world.client(people::OFFICER).await;
        for _ in 0..7 {
            assert_eq!(shown(&mut officer, &package).await.status, 200);
        }
        let digest = digest_of(&package);
        let app = &world.app;
        let looker = world.acting(people::OFFICER).await.account;
        let there = |digest: String| async move { app.files.examine(&digest).await.is_ok() };
        assert_eq!(count(&world, BLOBS).await, before);
        assert!(!there(digest.clone()).await && !there(file.sha256.clone()).await);
        assert!(app.files.waited(looker, &digest).await.unwrap().is_some());
        // It is the looker's own: another officer has to look himself.
        let fields = [("as", "filed"), ("sitting", ""), ("digest", digest.as_str())];
        let mut other = world.client(people::SECOND_OFFICER).await;
        assert_eq!(other.post("/proposals/packages/in/confirm", &fields).await.status, 422);
        app.files.sweep_waiting(std::time::Duration::ZERO).await.unwrap();
        assert!(app.files.waited(looker, &digest).await.unwrap().is_none());
        assert_eq!(officer.post("/proposals/packages/in/confirm", &fields).await.status, 422);
        assert_eq!(count(&world, BLOBS).await, before);
        // Where nothing is taken, no file is either.
        assert_eq!(taken(&mut officer, &package).await.status, 303);
        assert!(there(file.sha256.clone()).await);
    }
}

#[tokio::test]
async fn files_that_come_in_are_counted_as_uploads() {
    for world in worlds().await {
        let paper = noise(3 << 20).into_bytes();
        let file = file_of("表.csv", &paper);
        let (manifest, mut entries) =
            alone(&foreign(&out(&world).await, |_, _| {}), |line| line.attachments = vec![file.clone()]);
        entries.insert(format!("{FILES}{}", file.sha256), paper);
        let package = packed(&manifest, &entries);
        let mut officer = world.client(people::OFFICER).await;
        assert_eq!(shown(&mut officer, &package).await.status, 200);
        let by = world.acting(people::OFFICER).await;
        while world.app.limits.upload(by.account.0, 1 << 20).is_ok() {}
        let digest = digest_of(&package);
        let fields = [("as", "filed"), ("sitting", ""), ("digest", digest.as_str())];
        let before = count(&world, CASES).await;
        assert_eq!(officer.post("/proposals/packages/in/confirm", &fields).await.status, 429);
        assert_eq!(count(&world, CASES).await, before);
        assert!(world.app.files.examine(&file.sha256).await.is_err());
        assert_eq!(shown(&mut officer, &package).await.status, 429, "nor is it looked at");
    }
}

#[tokio::test]
async fn a_number_far_beyond_the_last_is_doubtful_and_burns_no_series() {
    for world in worlds().await {
        const LAST: &str = "select max(last) from number_series where series in ('session', 'ordinary')";
        let before = count(&world, LAST).await;
        let mut number = 0;
        let (manifest, entries) = alone(&foreign(&out(&world).await, |_, _| {}), |line| {
            line.sequence = Some(999_999);
            number = 999_999;
        });
        let package = packed(&manifest, &entries);
        let mut officer = world.client(people::OFFICER).await;
        let seen = shown(&mut officer, &package).await;
        assert!(seen.says("999999") && seen.text.matches("存疑").count() == 2, "{}", seen.text);
        assert_eq!(taken(&mut officer, &package).await.status, 303);
        assert_eq!(count(&world, "select max(number) from proposal").await, number);
        assert_eq!(count(&world, LAST).await, before, "the next number follows the last");
    }
}
