//! `similar`: which titles are on the same matter, for scripts: JSON lines in, JSON lines out. No installation is needed.

use anyhow::{Context, anyhow, bail};
use chinese_text::lexicon::Lexicon;
use chinese_text::similar::{Entry, Index, Key};
use clap::Args;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// `similar`.
#[derive(Debug, Args)]
pub struct Similar {
    /// Titles to look in, JSON lines: {"id", "title"}, and "body" where there are first lines
    #[arg(long, value_name = "FILE", requires = "queries", required_unless_present = "pairs")]
    corpus: Option<PathBuf>,
    /// Titles to look for, JSON lines: {"qid", "query"}, and "exclude": [ids]; out comes {"qid", "ranked": [ids]}
    #[arg(long, value_name = "FILE", requires = "corpus")]
    queries: Option<PathBuf>,
    /// Pairs to compare, JSON lines: {"id", "a_title", "b_title"}; out comes {"id", "score"}, higher is more alike
    #[arg(long, value_name = "FILE", conflicts_with = "corpus")]
    pairs: Option<PathBuf>,
    /// How many ids a query is answered with, at most
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=1000))]
    top: u16,
    /// A lexicon of one's own words beside the one that comes along
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
}

/// An id as it was written: text or number. It comes out as it went in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(i64),
}

impl Id {
    fn value(&self) -> Value {
        match self {
            Self::Text(text) => json!(text),
            Self::Number(number) => json!(number),
        }
    }
}

#[derive(Debug, Deserialize)]
struct Title {
    id: Id,
    title: String,
    #[serde(default)]
    body: String,
}

#[derive(Debug, Deserialize)]
struct Question {
    qid: Id,
    query: String,
    #[serde(default)]
    exclude: Vec<Id>,
}

#[derive(Debug, Deserialize)]
struct Pair {
    id: Id,
    a_title: String,
    b_title: String,
}

/// Runs the command.
pub fn run(similar: Similar) -> anyhow::Result<()> {
    let index = Index::new(lexicon(similar.lexicon.as_deref())?);
    let out = BufWriter::new(std::io::stdout().lock());
    match (&similar.corpus, &similar.queries, &similar.pairs) {
        (Some(corpus), Some(queries), None) => rank(index, corpus, queries, similar.top.into(), out),
        (None, None, Some(pairs)) => compare(index, pairs, out),
        _ => bail!("say --corpus FILE --queries FILE, or --pairs FILE"),
    }
}

fn lexicon(own: Option<&Path>) -> anyhow::Result<Arc<Lexicon>> {
    let built_in = Lexicon::built_in();
    let Some(path) = own else { return Ok(built_in) };
    let lines = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let extended = built_in.extended(&lines).map_err(|e| anyhow!("{}, {e}", path.display()))?;
    Ok(Arc::new(extended))
}

fn rank(
    mut index: Index,
    corpus: &Path,
    queries: &Path,
    top: usize,
    mut out: impl Write,
) -> anyhow::Result<()> {
    let mut ids: Vec<Id> = Vec::new();
    let mut keys: HashMap<Id, Key> = HashMap::new();
    lines(corpus, |title: Title| {
        let key = ids.len() as Key;
        if keys.insert(title.id.clone(), key).is_some() {
            bail!("the id {} stands there twice", title.id.value());
        }
        index.insert(key, Entry { title: &title.title, body: &title.body, labels: &[] });
        ids.push(title.id);
        Ok(())
    })?;
    lines(queries, |question: Question| {
        let without: HashSet<Key> = question.exclude.iter().filter_map(|id| keys.get(id).copied()).collect();
        let like = index.like(Entry::titled(&question.query), top, |key| !without.contains(&key));
        let ranked: Vec<Value> =
            like.iter().filter_map(|one| Some(ids.get(one.key as usize)?.value())).collect();
        writeln!(out, "{}", json!({ "qid": question.qid.value(), "ranked": ranked }))?;
        Ok(())
    })?;
    Ok(out.flush()?)
}

fn compare(mut index: Index, pairs: &Path, mut out: impl Write) -> anyhow::Result<()> {
    // What is rare is seen from all the titles of the file, so all are read before the first is compared.
    let mut all: Vec<Pair> = Vec::new();
    lines(pairs, |pair: Pair| {
        let key = 2 * all.len() as Key;
        index.insert(key, Entry::titled(&pair.a_title));
        index.insert(key + 1, Entry::titled(&pair.b_title));
        all.push(pair);
        Ok(())
    })?;
    for pair in all {
        let score = index.pair(Entry::titled(&pair.a_title), Entry::titled(&pair.b_title));
        let score = (f64::from(score) * 1e6).round() / 1e6;
        writeln!(out, "{}", json!({ "id": pair.id.value(), "score": score }))?;
    }
    Ok(out.flush()?)
}

/// Hands over each line of a file; an empty one is passed over. What is wrong is said with the file and the line.
fn lines<T: DeserializeOwned>(
    path: &Path,
    mut take: impl FnMut(T) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    for (number, line) in BufReader::new(file).lines().enumerate() {
        let at = || format!("{}, line {}", path.display(), number + 1);
        let line = line.with_context(at)?;
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let read = serde_json::from_str(line).map_err(|e| anyhow!("{}: {}", at(), said(&e)))?;
        take(read).with_context(at)?;
    }
    Ok(())
}

/// What the reader says, without its own count of lines: there is always one.
fn said(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let end = said.find(" at line ").unwrap_or(said.len());
    format!("{}, at character {}", &said[..end], error.column())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("yizheng-similar-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("a file is written");
        path
    }

    fn ranked(corpus: &str, queries: &str) -> Result<String, String> {
        let name = format!("{}-{}", corpus.len(), queries.len());
        let (corpus, queries) = (file(&format!("c{name}"), corpus), file(&format!("q{name}"), queries));
        let mut out = Vec::new();
        let done = rank(Index::default(), &corpus, &queries, 5, &mut out);
        for path in [corpus, queries] {
            std::fs::remove_file(path).expect("it was there");
        }
        done.map(|()| String::from_utf8(out).expect("text")).map_err(|e| format!("{e:#}"))
    }

    const CORPUS: &str = "{\"id\":\"a\",\"title\":\"关于在小区增设电动自行车充电桩的提案\",\"unit\":1}\n\n\
        {\"id\":7,\"title\":\"关于推进全民阅读的提案\"}\n";

    #[test]
    fn ids_come_out_as_they_went_in_and_excluded_ones_do_not() {
        let out = ranked(CORPUS, "{\"qid\":1,\"query\":\"解决电瓶车充电难\"}\n").expect("it is answered");
        assert_eq!(out.trim(), "{\"qid\":1,\"ranked\":[\"a\"]}");
        let queries = "{\"qid\":\"x\",\"query\":\"书香城市 电瓶车充电\",\"exclude\":[\"a\",\"zz\"]}\n";
        assert_eq!(ranked(CORPUS, queries).expect("it is answered").trim(), "{\"qid\":\"x\",\"ranked\":[7]}");
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let said = ranked(CORPUS, "{\"qid\":1,\"query\":\"a\"}\n{\"qid\":2}\n").expect_err("refused");
        assert!(said.contains(", line 2: missing field `query`, at character 9"), "{said}");
        let said =
            ranked("{\"id\":1,\"title\":\"a\"}\n{\"id\":1,\"title\":\"b\"}\n", "").expect_err("refused");
        assert!(said.contains(", line 2: the id 1 stands there twice"), "{said}");
    }

    #[test]
    fn pairs_are_scored() {
        let pairs = file(
            "pairs",
            "{\"id\":\"p\",\"a_title\":\"解决电瓶车充电难\",\"b_title\":\"增设电动自行车充电桩\"}\n\
             {\"id\":\"q\",\"a_title\":\"解决电瓶车充电难\",\"b_title\":\"推进全民阅读\"}\n",
        );
        let mut out = Vec::new();
        compare(Index::default(), &pairs, &mut out).expect("they are compared");
        std::fs::remove_file(pairs).expect("it was there");
        let scores: Vec<f64> = String::from_utf8(out)
            .expect("text")
            .lines()
            .map(|line| {
                serde_json::from_str::<Value>(line).expect("json")["score"].as_f64().expect("a number")
            })
            .collect();
        assert!(scores[0] > 0.4 && scores[1] < 0.05, "{scores:?}");
    }
}
