//! `import members`, `import units`, `import duty`: what the readers make of a table, shown. They are only shown: members and
//! organisations are entered in the pages of people, and a record of duties has no room yet.

use super::import::{sentence, words};
use crate::assembly::proposals::exchange::Trouble;
use crate::foundation::words::Lang;
use anyhow::{Context, anyhow, bail};
use clap::Args;
use office_documents::preview::{self, Kind};
use office_documents::workbook::{Limits, ReadError, open_either};
use serde_json::Value;
use std::path::PathBuf;
use std::process::ExitCode;

/// `import members`, `import units`, `import duty`.
#[derive(Debug, Args)]
pub struct ImportListed {
    /// The file: XLSX or CSV
    file: PathBuf,
    /// Show what was read; nothing else is possible for this kind of table
    #[arg(long)]
    preview: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Language of the sentence if the file is refused: zh-CN or en
    #[arg(long, default_value = "en", value_parser = ["zh-CN", "en"])]
    lang: String,
}

/// Runs the command.
pub fn run(kind: Kind, asked: &ImportListed) -> anyhow::Result<ExitCode> {
    if !asked.preview {
        let where_to = match kind {
            Kind::Members => "members are entered one by one under /people",
            Kind::Units => "units are entered one by one under /people/orgs",
            _ => "there is no room for records of duties yet",
        };
        bail!("only --preview exists for this kind of table: {where_to}");
    }
    let bytes = std::fs::read(&asked.file).with_context(|| asked.file.display().to_string())?;
    let read = as_json(kind, &bytes, Lang::from_tag(&asked.lang).unwrap_or_default())?;
    if asked.json {
        println!("{read}");
    } else {
        tell(&serde_json::from_str(&read)?);
    }
    Ok(ExitCode::SUCCESS)
}

/// What was read of a table, as JSON, or a sentence that says why nothing could be.
pub(super) fn as_json(kind: Kind, bytes: &[u8], lang: Lang) -> anyhow::Result<String> {
    let refused = |error: ReadError| match words() {
        Ok(words) => anyhow!(sentence(&words, lang, &Trouble::from(error).complaint())),
        Err(broken) => broken,
    };
    let book = open_either(bytes, &Limits::default()).map_err(refused)?;
    Ok(preview::json(kind, &book)?)
}

/// One line a record, one line a doubt.
fn tell(read: &Value) {
    let all = |name: &str| read[name].as_array().cloned().unwrap_or_default();
    for record in all("records") {
        let fields = record.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
        println!("{}", fields.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("  "));
    }
    println!("records: {}, problems: {}", all("records").len(), all("problems").len());
    for problem in all("problems") {
        let part = |name: &str| problem[name].as_str().unwrap_or_default().to_owned();
        println!("{} {}: {}", part("sheet"), part("cell"), part("text"));
    }
}
