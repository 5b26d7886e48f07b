//! What a question costs among many documents. Left out of the check; it prints figures:
//! `cargo test -p yizheng --lib finding::tests::speed -- --ignored --nocapture`, with `YIZHENG_SEARCH_DOCS` for another number.

use crate::demo::people;
use crate::demo::testing;
use crate::foundation::search::{self, Ask, Document, Order, Test};
use chinese_text::tokens::Literal;

/// Words of the made texts.
const WORDS: u64 = 30_000;

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A word: small numbers are common, as in a language.
    fn word(&mut self) -> String {
        word((WORDS as f64).powf(self.next()) as u64)
    }
}

fn word(n: u64) -> String {
    let of = |n: u64| char::from_u32(0x4e00 + (n % 4_000) as u32).unwrap_or('一');
    [of(n * 7), of(n * 13 + n / 4_000)].iter().collect()
}

/// Processor time of this process, in milliseconds.
fn spent() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit_once(')').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
    let ticks: Vec<u64> = after.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    ticks.get(10..12).map_or(0, |both| both.iter().sum::<u64>() * 10)
}

#[tokio::test]
#[ignore = "prints figures; takes minutes"]
async fn a_question_among_many_documents() {
    let many: i64 = std::env::var("YIZHENG_SEARCH_DOCS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    for world in testing::worlds().await {
        let by = world.acting(people::OFFICER).await;
        let engine = world.app.db.engine();
        let mut dice = Dice(20_260_520);
        let begun = spent();
        for batch in 0..many / 500 {
            let mut tx = world.app.db.begin().await.unwrap();
            for at in 0..500 {
                let record = (1 << 40) + batch * 500 + at;
                let doc = Document {
                    body: by.body,
                    parent: record,
                    at: by.now - (many - record + (1 << 40)) * 60_000,
                    title: (0..8).map(|_| dice.word()).collect(),
                    number: String::new(),
                    names: vec![dice.word()],
                    content: (0..200).map(|_| dice.word()).collect(),
                    sitting: record % 9,
                    category: record % 17,
                    state: "filed".to_owned(),
                    units: vec![record % 60 + 1],
                };
                search::put(&mut tx, ("proposal", record), &doc).await.unwrap();
            }
            tx.commit().await.unwrap();
        }
        println!("{engine:?}: {many} documents, {} ms CPU here", spent() - begun);
        let text = |word: String| vec![(false, Test::Text(Literal::of(&word)))];
        let questions = [
            ("two common words", vec![text(word(3)), text(word(7))]),
            ("two words", vec![text(word(40)), text(word(90))]),
            ("two rare words", vec![text(word(9_000)), text(word(20_000))]),
            ("one common word", vec![text(word(2))]),
            ("a word nobody wrote", vec![text("qzqz".to_owned())]),
            ("a phrase", vec![text(format!("{}{}", word(2), word(3)))]),
        ];
        for (what, clauses) in questions {
            let ask = Ask { clauses };
            let (mut n, times) = (0, 50);
            let (begun, clock) = (spent(), world.app.now());
            let wall = tokio::time::Instant::now();
            for _ in 0..times {
                let mut db = world.app.db.read().await.unwrap();
                let counted = search::count(&world.app, &mut db, &by, &ask).await.unwrap();
                search::hits(&world.app, &mut db, &by, (&ask, Order::Newest, None, 26)).await.unwrap();
                n = counted.n;
            }
            assert_eq!(clock, world.app.now());
            let cpu = (spent() - begun) as f64 / f64::from(times);
            let wall = wall.elapsed().as_secs_f64() * 1_000.0 / f64::from(times);
            println!("{engine:?} {what}: {n} hits, {cpu:.2} ms CPU here, {wall:.2} ms of the clock");
        }
    }
}
