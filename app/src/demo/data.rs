//! The invented data as it stands in `data/*.json`; what may and may not stand there is said in `data/README.md`.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// A member.
#[derive(Debug, Deserialize)]
pub struct Member {
    pub login: String,
    pub name: String,
    pub sector: String,
    pub committee: Option<String>,
    pub post: String,
    pub group: String,
    pub standing: bool,
}

/// Somebody of the staff.
#[derive(Debug, Deserialize)]
pub struct Staff {
    pub login: String,
    pub name: String,
    pub role: String,
    pub post: String,
    pub unit: Option<String>,
}

/// A sector, committee, organisation or unit.
#[derive(Debug, Deserialize)]
pub struct Named {
    pub code: String,
    pub name: String,
    #[serde(default)]
    pub short: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub unit_kind: String,
    #[serde(default)]
    pub sensitive: bool,
}

/// A category of the tree.
#[derive(Debug, Deserialize)]
pub struct Category {
    pub code: String,
    pub name: String,
    pub name_en: String,
    pub parent: Option<String>,
}

/// A matter that can be proposed.
#[derive(Debug, Deserialize)]
pub struct Matter {
    pub subcategory: String,
    pub title: String,
    pub situation: String,
    pub analysis: String,
    pub suggestions: Vec<String>,
    pub units: Vec<String>,
    pub research: String,
    #[serde(default)]
    pub places: Vec<String>,
    pub twin: Option<String>,
    pub not_filed: Option<String>,
    pub convert: Option<String>,
}

/// Sentences that people write.
#[derive(Debug, Deserialize)]
pub struct Phrases {
    pub review_opinions: Vec<String>,
    pub return_reasons: Vec<String>,
    pub decline_to_sign: Vec<String>,
    pub withdrawal_reasons: Vec<String>,
}

/// Someone who writes or seals for an organisation and is no member.
#[derive(Debug, Deserialize)]
pub struct Clerk {
    pub login: String,
    pub name: String,
    pub org: String,
    pub power: String,
}

/// A unit that was given another name.
#[derive(Debug, Deserialize)]
pub struct Renamed {
    pub code: String,
    pub before: String,
    pub before_short: String,
    pub before_en: String,
    pub on: String,
}

/// A local ground for not filing.
#[derive(Debug, Deserialize)]
pub struct Ground {
    pub code: String,
    pub name: String,
    pub name_en: String,
}

/// What belongs to the body as a whole.
#[derive(Debug, Deserialize)]
pub struct Body {
    pub name: String,
    pub short: String,
    pub sector_name: String,
    pub committee_name: String,
    pub renamed: Renamed,
    pub local_ground: Ground,
    pub rule: String,
    pub clerks: Vec<Clerk>,
    pub clerk_post: String,
    pub hours: Vec<String>,
    pub text_corrections: Vec<String>,
    pub correction_note: String,
    pub resubmit_notes: Vec<String>,
    pub merge_reasons: Vec<String>,
    pub merge_objection: String,
    pub not_filed: HashMap<String, String>,
    pub opinion_reasons: Vec<String>,
    pub social_reasons: Vec<String>,
    pub withdrawal_refusal: String,
}

/// English names, by kind and code.
pub type English = HashMap<String, HashMap<String, String>>;

/// Everything.
pub struct Data {
    pub members: Vec<Member>,
    pub staff: Vec<Staff>,
    pub sectors: Vec<Named>,
    pub committees: Vec<Named>,
    pub organisations: Vec<Named>,
    pub units: Vec<Named>,
    pub categories: Vec<Category>,
    pub matters: Vec<Matter>,
    pub phrases: Phrases,
    pub english: English,
    pub body: Body,
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> anyhow::Result<T> {
    serde_json::from_str(text).map_err(|e| anyhow::anyhow!("{name}: {e}"))
}

/// Reads all files.
pub fn load() -> anyhow::Result<Data> {
    Ok(Data {
        members: read("people.json", include_str!("data/people.json"))?,
        staff: read("staff.json", include_str!("data/staff.json"))?,
        sectors: read("sectors.json", include_str!("data/sectors.json"))?,
        committees: read("committees.json", include_str!("data/committees.json"))?,
        organisations: read("organisations.json", include_str!("data/organisations.json"))?,
        units: read("units.json", include_str!("data/units.json"))?,
        categories: read("categories.json", include_str!("data/categories.json"))?,
        matters: read("matters.json", include_str!("data/matters.json"))?,
        phrases: read("phrases.json", include_str!("data/phrases.json"))?,
        english: read("english.json", include_str!("data/english.json"))?,
        body: read("body.json", include_str!("data/body.json"))?,
    })
}

impl Data {
    /// The English name of something, or its code.
    pub fn in_english(&self, kind: &str, code: &str) -> String {
        self.english.get(kind).and_then(|names| names.get(code)).cloned().unwrap_or_else(|| code.to_owned())
    }
}
