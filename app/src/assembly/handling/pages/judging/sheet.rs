//! The questions of the sheet (征询意见表): attitude, result, each suggestion, how one was contacted, what one adds.

use super::{ITEM, Reading};
use crate::assembly::handling::actions::judging;
use crate::assembly::handling::records::*;
use crate::assembly::handling::workflow::feedback::Action;
use crate::foundation::forms::{Choice, Field, Fields, FormMaker};
use crate::foundation::pages::Page;
use crate::foundation::pages::papers;
use crate::foundation::workflow::Name;

/// The sheet, ready to be drawn.
pub(super) struct Sheet {
    pub action: String,
    pub version: i64,
    pub attitude: Field,
    pub result: Field,
    pub items: Vec<Field>,
    pub contacted: Field,
    pub text: Field,
    pub again: Field,
    pub scan: Option<Field>,
    pub accept: &'static str,
    pub label: String,
}

/// The sheet for an act; one that is amended holds what was said.
pub(super) fn sheet(page: &Page, make: &FormMaker<'_>, typed: &Fields, r: &Reading, action: Action) -> Sheet {
    let f = &r.f;
    let before = action == Action::Amend && typed.0.is_empty();
    let verdict = |name: &str, word: &str, said: Option<Verdict>| {
        let field = make.field(name, word).required();
        let field = if before { field.or(said.map_or("", Name::key)) } else { field };
        field.options(Verdict::all().iter().map(|v| Choice::new(v, page.t(&format!("feedback-verdict-{v}")))))
    };
    let item = |item: &Item| {
        let mut field = make.field(&format!("{ITEM}{}", item.id), "judging-item");
        field.label = page.tn("judging-item-nth", item.position);
        field.hint.clone_from(&item.content);
        let said = r.said.iter().find(|s| s.item == item.id).filter(|_| before);
        let field = field.or(said.map_or("", |s| s.answered.as_str()));
        field.options(["yes", "partly", "no"].map(|v| Choice::new(v, page.t(&format!("judging-item-{v}")))))
    };
    let ways = Way::all().iter().map(|w| w.key()).chain(std::iter::once("none"));
    let ways = ways.map(|w| Choice::new(w, page.t(&format!("judging-contacted-{w}"))));
    let chosen: Vec<&str> = if before { f.contacted.split(',').collect() } else { typed.all("contacted") };
    let again = if before && f.again { vec!["on"] } else { typed.all("again") };
    let text = make.field("text", "judging-comment").rows(5).max(2000);
    Sheet {
        action: format!("{}/steps/{action}", judging::link(f.id)),
        version: f.version,
        attitude: verdict("attitude", "judging-attitude-asked", f.attitude),
        result: verdict("result", "judging-result-asked", f.result),
        items: r.file.items.iter().map(item).collect(),
        contacted: make.field("contacted", "judging-contacted").several(&chosen, ways),
        text: if before { text.or(&f.comment) } else { text },
        again: make
            .field("again", "judging-again")
            .several(&again, [Choice::new("on", page.t("judging-again-on"))]),
        scan: (action == Action::Transcribe).then(|| make.field("scan", "judging-scan").required()),
        accept: papers::SCANS,
        label: page.t(&format!("feedback-do-{action}")),
    }
}
