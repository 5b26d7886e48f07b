//! Search by itself, over any number of documents and on either database: documents of words as often as they are in Chinese,
//! written through the index as the program writes it, and questions of two words asked as a page asks them.

use crate::frame;
use crate::load::percentile;
use crate::process;
use anyhow::Context;
use clap::Args;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use yizheng::config::Config;
use yizheng::foundation::acting::{Acting, Chance, Clock, Role};
use yizheng::foundation::app::App;
use yizheng::foundation::db::{Db, Engine, Read};
use yizheng::foundation::dialect;
use yizheng::foundation::ids::{AccountId, BodyId};
use yizheng::foundation::search::{self, Ask, COUNTED, Document, Kind, Order, Test};
use yizheng::foundation::words::Lang;
use yizheng::house;

/// Words with how often they are: each line a part of speech, the power of two that one of them is rarer by, the words.
const WORDS: &str = include_str!("../../instruments/chinese_text/data/words.txt");
/// Words of a text.
const LENGTH: u64 = 120;
/// Hits of a page.
const PAGE: i64 = 25;
/// Questions of one kind at one number of clients.
const QUESTIONS: usize = 2_000;

/// What is written, and the body it belongs to.
static DOCUMENTS: AtomicI64 = AtomicI64::new(0);
static BODY: AtomicI64 = AtomicI64::new(0);

/// Measure search alone.
#[derive(Debug, Args)]
pub struct Search {
    /// Documents
    documents: i64,
    /// A PostgreSQL database, postgres://..., empty or filled by an earlier run [default: SQLite in a folder that is removed]
    #[arg(long, value_name = "URL")]
    postgres: Option<String>,
    /// Also write the table to a file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

static KINDS: &[&Kind] = &[&Kind {
    key: "benchmark",
    word: "search",
    state: |_| String::new(),
    states: || vec!["open"],
    link: |id, _| format!("/{id}"),
    other_link: |id, _| format!("/{id}"),
    scope: |_| ("1 = 1".to_owned(), Vec::new()),
    other_scope: |_| ("1 = 0".to_owned(), Vec::new()),
    units_scope: |_| ("1 = 1".to_owned(), Vec::new()),
    load: |_, id| Box::pin(async move { Ok(Some(document(id))) }),
    records: |_, after, limit| {
        let last = DOCUMENTS.load(Ordering::Relaxed).min(after + limit);
        Box::pin(async move { Ok((after + 1..=last).collect()) })
    },
    files: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
}];

/// Words of one frequency, with the share of all words that they and the more frequent have.
struct Rank {
    until: u64,
    words: Vec<&'static str>,
}

fn ranks() -> &'static [Rank] {
    static RANKS: std::sync::LazyLock<Vec<Rank>> = std::sync::LazyLock::new(|| {
        let mut until = 0;
        let rank = |line: &'static str| {
            let mut parts = line.split(' ');
            let power: u32 = parts.nth(1)?.parse().ok()?;
            let words: Vec<&str> = parts.collect();
            until += (words.len() as u64) << (20 - power.min(20));
            Some(Rank { until, words })
        };
        WORDS.lines().filter_map(rank).collect()
    });
    &RANKS
}

/// Numbers that follow from a beginning, the same at every run.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A word, the frequent ones as much oftener as they are.
    fn word(&mut self) -> &'static str {
        let ranks = ranks();
        let at = self.next() % ranks.last().map_or(1, |rank| rank.until);
        let rank = &ranks[ranks.partition_point(|rank| rank.until <= at)];
        rank.words[(self.next() % rank.words.len() as u64) as usize]
    }
}

fn text(dice: &mut Dice, words: u64) -> String {
    let mut text = String::new();
    for at in 1..=words {
        text.push_str(dice.word());
        text.push_str(if at % 12 == 0 {
            "\u{3002}\n"
        } else if at % 5 == 0 {
            "\u{ff0c}"
        } else {
            ""
        });
    }
    text
}

fn document(id: i64) -> Document {
    let mut dice = Dice(id as u64);
    Document {
        body: BodyId(BODY.load(Ordering::Relaxed)),
        parent: id,
        at: 1_200_000_000_000 + id * 600_000,
        title: text(&mut dice, 6),
        number: id.to_string(),
        names: vec![dice.word().to_owned()],
        content: text(&mut dice, LENGTH),
        sitting: id % 20,
        category: id % 40,
        state: "open".to_owned(),
        units: vec![id % 60],
    }
}

/// Questions of so many words that stand in a document each, or of words that nothing contains.
#[derive(Clone, Copy)]
enum Asked {
    Two,
    Frequent,
    Nothing,
}

fn ask(asked: Asked, at: usize) -> Ask {
    let mut dice = Dice(0x5eed_0000 + at as u64);
    let mut clauses = Vec::new();
    while clauses.len() < 2 {
        let word = dice.word();
        let length = word.chars().count();
        let rare = ranks().iter().any(|rank| rank.words.len() > 300 && rank.words.contains(&word));
        let literal = match asked {
            Asked::Two if length >= 2 && rare => word.to_owned(),
            Asked::Frequent if length == 2 && !rare => word.to_owned(),
            // No text of the documents holds these characters.
            Asked::Nothing if length >= 2 => format!("{word}\u{7287}\u{946b}"),
            _ => continue,
        };
        clauses.push(vec![(false, Test::Text(chinese_text::tokens::Literal::of(&literal)))]);
    }
    Ask { clauses }
}

/// Runs it.
pub async fn run(asked: &Search) -> anyhow::Result<()> {
    let folder = std::env::temp_dir().join(format!("yizheng-search-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let measured = measure(asked, &folder).await;
    std::fs::remove_dir_all(&folder)?;
    let text = measured?;
    println!("\n{text}");
    if let Some(out) = &asked.out {
        std::fs::write(out, text).with_context(|| out.display().to_string())?;
    }
    Ok(())
}

async fn measure(asked: &Search, folder: &Path) -> anyhow::Result<String> {
    let db = match &asked.postgres {
        Some(url) => Db::postgres(url).await?,
        None => Db::sqlite(&folder.join(crate::DATABASE)).await?,
    };
    db.searches(KINDS);
    let clock = Clock::Machine(0);
    dialect::migrate(&db, house::MIGRATIONS, clock.now_ms()).await?;
    let app = house::build(Config::default(), db, folder, clock, false)?;
    let there = one(&mut app.db.read().await?, "select count(*) from search_index").await?;
    let body = match there {
        0 => frame::make(&app, 5).await?.body,
        _ => BodyId(one(&mut app.db.read().await?, "select max(body) from search_doc").await?),
    };
    let how = if there == 0 {
        written(&app, body, asked.documents).await?
    } else {
        "written by an earlier run".into()
    };
    let mut text = format!(
        "{} documents on {:?}: {how}; {}\n\n\
         | question | clients | CPU ms | p50 ms | p95 ms | found on average |\n|---|--:|--:|--:|--:|--:|\n",
        asked.documents,
        app.db.engine(),
        sizes(&app).await?
    );
    let app = Arc::new(app);
    let by = Arc::new(asking(&app, body).await?);
    for (name, kind) in
        [("two words", Asked::Two), ("two frequent words", Asked::Frequent), ("nothing", Asked::Nothing)]
    {
        for clients in [1, 8] {
            let asks: Arc<Vec<Ask>> = Arc::new((0..QUESTIONS).map(|at| ask(kind, at)).collect());
            questions(&app, &by, &asks, clients).await?;
            let before = spent(&app)?;
            let (found, took) = questions(&app, &by, &asks, clients).await?;
            let cpu = (spent(&app)? - before) / QUESTIONS as f64;
            let row = format!(
                "| {name} | {clients} | {cpu:.2} | {:.2} | {:.2} | {:.0} |\n",
                percentile(&took, 50),
                percentile(&took, 95),
                found as f64 / QUESTIONS as f64
            );
            print!("{row}");
            text.push_str(&row);
        }
    }
    app.db.close().await;
    Ok(text)
}

/// Writes so many documents; how long it took.
async fn written(app: &App, body: BodyId, documents: i64) -> anyhow::Result<String> {
    BODY.store(body.0, Ordering::Relaxed);
    DOCUMENTS.store(documents, Ordering::Relaxed);
    let (begun, before) = (Instant::now(), spent(app)?);
    // PostgreSQL makes an index of many documents at once far faster than one by one.
    let index = match app.db.engine() {
        Engine::Sqlite => None,
        Engine::Postgres => Some(definition(app).await?),
    };
    if index.is_some() {
        app.db.run_script("drop index search_index_tokens").await?;
    }
    let mut done = 0;
    search::rebuild(app, || {
        done += 1;
        if done % 10_000 == 0 {
            println!("{done} documents, {:.0} s", begun.elapsed().as_secs_f64());
        }
    })
    .await?;
    if let Some(index) = index {
        let set = "set statement_timeout = 0; set maintenance_work_mem = '1GB'";
        let script = format!("{set}; {index}; analyze search_doc; analyze search_text");
        app.db.run_script(&script).await?;
    }
    let cpu = (spent(app)? - before) / 1000.0;
    Ok(format!("written in {:.0} s, {cpu:.0} s of processor time", begun.elapsed().as_secs_f64()))
}

/// Somebody of the body who asks.
async fn asking(app: &App, body: BodyId) -> anyhow::Result<Acting> {
    Ok(Acting {
        account: AccountId(1),
        name: "officer".to_owned(),
        body,
        roles: Arc::from([Role::ProposalOfficer]),
        delegations: Arc::from([]),
        acting_for: None,
        timer: false,
        now: app.now(),
        procedure: app.procedure(body).await?,
        chance: Chance::Random,
        lang: Lang::Zh,
    })
}

/// Asks so many questions: how many hits were counted in all, and how long each took.
async fn questions(
    app: &Arc<App>,
    by: &Arc<Acting>,
    asks: &Arc<Vec<Ask>>,
    clients: usize,
) -> anyhow::Result<(i64, Vec<Duration>)> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut work = Vec::new();
    for _ in 0..clients {
        let (app, by, asks, next) = (app.clone(), by.clone(), asks.clone(), next.clone());
        work.push(tokio::spawn(async move {
            let (mut found, mut took) = (0, Vec::new());
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(ask) = asks.get(at) else { return anyhow::Ok((found, took)) };
                let begun = Instant::now();
                let mut db = app.db.read().await?;
                let (counted, ..) =
                    search::page(&app, &mut db, &by, (ask, Order::Newest, None, PAGE)).await?;
                found += counted.n;
                took.push(begun.elapsed());
            }
        }));
    }
    let (mut found, mut took) = (0, Vec::new());
    for task in work {
        let (some, times) = task.await??;
        found += some;
        took.extend(times);
    }
    Ok((found, took))
}

/// Processor time so far, of this program and of a database beside it.
fn spent(app: &App) -> anyhow::Result<f64> {
    let own = process::cpu_ms(std::process::id())?;
    match app.db.engine() {
        Engine::Sqlite => Ok(own),
        Engine::Postgres => Ok(own + process::cpu_ms_of("postgres")?),
    }
}

/// The statement that makes PostgreSQL's index of tokens.
async fn definition(app: &App) -> anyhow::Result<String> {
    let sql = "select indexdef from pg_indexes where indexname = 'search_index_tokens'";
    let row = app.db.read().await?.row(yizheng::foundation::db::Sql::Fixed(sql), vec![]).await?;
    Ok(row.context("the index is not there")?.only()?)
}

/// Megabytes of the index and of the texts beside it.
async fn sizes(app: &App) -> anyhow::Result<String> {
    let (index, all) = match app.db.engine() {
        Engine::Sqlite => (
            "select sum(length(block)) from search_index_data",
            "select page_count * page_size from pragma_page_count(), pragma_page_size()",
        ),
        Engine::Postgres => {
            ("select pg_total_relation_size('search_index')", "select pg_database_size(current_database())")
        }
    };
    let mut db = app.db.read().await?;
    let (index, all) = (one(&mut db, index).await?, one(&mut db, all).await?);
    let mb = |bytes: i64| bytes as f64 / 1_048_576.0;
    Ok(format!("index {:.0} MB, database {:.0} MB, counted to {COUNTED}", mb(index), mb(all)))
}

async fn one(db: &mut dyn Read, sql: &'static str) -> anyhow::Result<i64> {
    Ok(db.number(yizheng::foundation::db::Sql::Fixed(sql), vec![]).await?)
}
