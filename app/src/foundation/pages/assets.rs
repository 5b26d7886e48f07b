//! Style sheets, scripts and pictures, served under addresses that hold the digest of their content.

use super::super::app::App;
use super::super::errors::{Outcome, Problem};
use super::super::files::digest_of;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::collections::HashMap;

/// The style sheets and scripts, read once. Sheets are joined into one; each address holds the digest of its content.
pub struct Assets {
    files: HashMap<String, Asset>,
    addresses: HashMap<String, String>,
}

struct Asset {
    content: Vec<u8>,
    media: &'static str,
}

#[derive(RustEmbed)]
#[folder = "src/look/"]
#[include = "css/*.css"]
#[include = "scripts/*.js"]
#[include = "*.svg"]
struct Look;

/// Order of the layers.
const SHEETS: [&str; 3] = ["tokens", "base", "layout"];

impl Assets {
    /// Reads and joins them.
    pub fn load() -> Self {
        let mut assets = Self { files: HashMap::new(), addresses: HashMap::new() };
        let mut names: Vec<String> = Look::iter().map(|n| n.to_string()).collect();
        let rank = |name: &str| {
            let stem = name.trim_start_matches("css/").trim_end_matches(".css");
            let first = SHEETS.iter().position(|s| *s == stem);
            (first.unwrap_or(if stem == "print" { 9 } else { 5 }), name.to_owned())
        };
        names.sort_by_key(|name| rank(name));
        let mut sheet = Vec::new();
        for name in names {
            let Some(file) = Look::get(&name) else { continue };
            let plain = name.rsplit('/').next().unwrap_or(&name).to_owned();
            if name.ends_with(".css") {
                sheet.extend_from_slice(&file.data);
                sheet.push(b'\n');
            } else if name.ends_with(".js") {
                assets.add(&plain, file.data.into_owned(), "text/javascript; charset=utf-8");
            } else {
                assets.add(&plain, file.data.into_owned(), "image/svg+xml");
            }
        }
        assets.add("style.css", sheet, "text/css; charset=utf-8");
        assets
    }

    fn add(&mut self, name: &str, content: Vec<u8>, media: &'static str) {
        let digest = digest_of(&content);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let file = format!("{stem}.{}.{ending}", &digest[..10]);
        self.addresses.insert(name.to_owned(), format!("/assets/{file}"));
        self.files.insert(file, Asset { content, media });
    }

    pub(super) fn address(&self, name: &str) -> String {
        self.addresses.get(name).cloned().unwrap_or_else(|| format!("/assets/{name}"))
    }
}

/// Serves a style sheet, script or picture.
pub async fn asset(State(app): State<App>, Path(file): Path<String>) -> Outcome<Response> {
    let asset = app.assets.files.get(&file).ok_or(Problem::NotFound)?;
    let headers =
        [(header::CONTENT_TYPE, asset.media), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, asset.content.clone()).into_response())
}
