//! `claims`: the quantitative claims of sentences, and the arithmetic within a report. It needs no installation.

use anyhow::{Context, bail};
use clap::Args;
use report_claims::{Claim, Reader, Relation, Why};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// `claims`.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("what").required(true).args(["jsonl", "check"])))]
pub struct Claims {
    /// Reads lines {"sentence": "..."} from the standard input and writes each with its claims
    #[arg(long)]
    jsonl: bool,
    /// Adds the reason of each decision, also of numbers that are no claims
    #[arg(long, requires = "jsonl")]
    explain: bool,
    /// Text of a report (UTF-8): finds its sums and shares and says whether they hold
    #[arg(long, value_name = "FILE")]
    check: Option<PathBuf>,
    /// Writes what was checked as JSON, one line each
    #[arg(long, requires = "check")]
    json: bool,
}

#[derive(Deserialize)]
struct Asked {
    sentence: String,
}

#[derive(Serialize)]
struct Answered<'a> {
    sentence: &'a str,
    claims: Vec<Claim>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<Vec<Why>>,
}

/// Runs the command.
pub fn run(claims: Claims) -> anyhow::Result<ExitCode> {
    let out = std::io::BufWriter::new(std::io::stdout().lock());
    let done = match claims.check {
        Some(file) => check(&file, claims.json, out),
        None => sentences(claims.explain, std::io::stdin().lock(), out),
    };
    match done {
        // Who reads us has seen enough.
        Err(e)
            if e.downcast_ref::<std::io::Error>()
                .is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe) =>
        {
            Ok(ExitCode::SUCCESS)
        }
        done => done,
    }
}

/// Answers line by line; a line that cannot be read is named, and the others are answered all the same.
fn sentences(explain: bool, mut lines: impl BufRead, mut out: impl Write) -> anyhow::Result<ExitCode> {
    let mut reader = Reader::new();
    let mut code = ExitCode::SUCCESS;
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match serde_json::from_slice::<Asked>(&line) {
            Ok(Asked { sentence }) => {
                let (claims, reasons) = reader.explained(&sentence);
                let answer = Answered { sentence: &sentence, claims, explain: explain.then_some(reasons) };
                serde_json::to_writer(&mut out, &answer).map_err(std::io::Error::from)?;
                out.write_all(b"\n")?;
            }
            Err(error) => {
                eprintln!("yizheng: line {number}: {error}; write {{\"sentence\": \"...\"}}");
                code = ExitCode::FAILURE;
            }
        }
    }
    out.flush()?;
    Ok(code)
}

fn check(file: &Path, json: bool, mut out: impl Write) -> anyhow::Result<ExitCode> {
    let content = std::fs::read(file).with_context(|| file.display().to_string())?;
    let Ok(text) = String::from_utf8(content) else {
        bail!("{}: this is not a text in UTF-8; save it as one", file.display());
    };
    for relation in report_claims::check(text.trim_start_matches('\u{feff}')) {
        if json {
            serde_json::to_writer(&mut out, &relation).map_err(std::io::Error::from)?;
            out.write_all(b"\n")?;
        } else {
            writeln!(out, "{}", said(&relation))?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// One relation as a line for the eye.
fn said(relation: &Relation) -> String {
    let verdict = serde_json::to_value(relation.verdict).unwrap_or_default();
    let verdict = verdict.as_str().unwrap_or_default();
    let (stated, expected) = (relation.stated.float(), relation.expected.float());
    format!(
        "{verdict:<10} line {}: stated {stated}, the parts give {expected}: {}",
        relation.line, relation.text
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_answered_one_by_one() {
        let mut out = Vec::new();
        let asked = "{\"sentence\": \"收到提案312件。\"}\n\n{\"sentence\": 3}\n{\"sentence\": \"无\"}\n";
        let code = sentences(false, asked.as_bytes(), &mut out).expect("an answer");
        assert_eq!(code, ExitCode::FAILURE, "line 3 cannot be read");
        let lines: Vec<serde_json::Value> = String::from_utf8(out)
            .expect("text")
            .lines()
            .map(|l| serde_json::from_str(l).expect("json"))
            .collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["claims"][0]["value"], 312);
        assert_eq!(lines[0]["claims"][0]["span"], serde_json::json!([4, 8]));
        assert_eq!(lines[1]["claims"], serde_json::json!([]));
    }

    #[test]
    fn reasons_are_given_when_asked_for() {
        let mut out = Vec::new();
        sentences(true, "{\"sentence\": \"第93次会议收到提案5件。\"}".as_bytes(), &mut out)
            .expect("an answer");
        let answer: serde_json::Value = serde_json::from_slice(&out).expect("json");
        assert_eq!(answer["explain"][0]["rule"], "ordinal");
        assert_eq!(answer["explain"][1]["taken"], true);
    }
}
