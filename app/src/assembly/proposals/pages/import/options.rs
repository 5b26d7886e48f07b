//! How a list is taken: the options as fields, as typed, and as the next form posts them.

use super::super::view;
use crate::assembly::people;
use crate::assembly::proposals::exchange::{self, Options, Plan};
use crate::assembly::proposals::records::SittingId;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Choice, Field, Fields, FormMaker};
use crate::foundation::pages::Page;

/// The options as fields.
pub(super) struct OptionFields {
    pub(super) begins: Field,
    pub(super) sitting: Field,
    pub(super) proposer: Field,
    pub(super) received: Field,
    pub(super) creates: Vec<Field>,
    pub(super) more: Vec<Field>,
}

/// The options with what was typed and what is wrong with it.
pub(super) async fn option_fields(
    app: &App,
    by: &Acting,
    page: &Page,
    fields: &Fields,
    wrong: &[Complaint],
) -> Outcome<OptionFields> {
    let sittings = people::sittings_by_window(&mut app.db.read().await?, by.body).await?;
    let maker = FormMaker::new(page, fields, wrong);
    let begins = ["draft", "submitted", "filed"].map(|key| {
        let mut choice = Choice::new(key, page.t(&format!("import-as-{key}")));
        choice.hint = page.t(&format!("import-as-{key}-hint"));
        choice
    });
    let sittings = sittings.iter().map(|s| Choice::new(s.id, view::sitting_name(page, s)));
    let one = |name: &str| {
        let mut choice = Choice::new("on", page.t(&format!("import-{}", name.replace('_', "-"))));
        choice.hint = page.t(&format!("import-{}-hint", name.replace('_', "-")));
        let typed = fields.all(name);
        let mut field = maker.field(name, "import-options").several(&typed, [choice]);
        field.hint = String::new();
        field
    };
    Ok(OptionFields {
        begins: maker.field("as", "import-as").or("draft").options(begins),
        sitting: maker.field("sitting", "import-sitting").options(sittings),
        proposer: maker.field("proposer", "import-proposer"),
        received: maker.field("received", "import-received").kind("date"),
        creates: vec![one("create_people"), one("create_orgs")],
        more: vec![one("skip_refused"), one("again")],
    })
}

/// The options as typed. The first form leaves to the body's state whether unknown ones are entered.
pub(super) fn options_of(fields: &Fields) -> Outcome<Options> {
    let begins =
        exchange::begins_of(fields.get("as")).ok_or_else(|| Problem::invalid("as", "form-choose"))?;
    let received = fields.get("received");
    let day = parse_date(received);
    if !received.is_empty() && day.is_none() {
        return Err(Problem::invalid("received", "form-date"));
    }
    let on = |name: &str| fields.get(name) == "on";
    let decided = |name: &str| if on(name) { Some(true) } else { fields.has("chosen").then_some(false) };
    Ok(Options {
        begins,
        sitting: fields.parsed::<SittingId>("sitting"),
        create_people: decided("create_people"),
        create_orgs: decided("create_orgs"),
        proposer: fields.get("proposer").chars().take(60).collect(),
        received: day,
        skip_refused: on("skip_refused"),
        again: on("again"),
    })
}

/// The options of a plan as the next form posts them: what was left open is decided, the file is named by its digest.
pub(super) fn chosen(fields: &Fields, plan: &Plan) -> Fields {
    let mut typed = Fields::default();
    typed.set("as", exchange::begins_key(plan.options.begins));
    typed.set("sitting", plan.sitting.id.to_string());
    typed.set("proposer", plan.options.proposer.clone());
    typed.set("received", fields.get("received"));
    let switches = [
        ("create_people", plan.options.create_people == Some(true)),
        ("create_orgs", plan.options.create_orgs == Some(true)),
        ("skip_refused", plan.options.skip_refused),
        ("again", plan.options.again),
        ("chosen", true),
    ];
    for (name, on) in switches {
        if on {
            typed.set(name, "on");
        }
    }
    typed.set("digest", plan.digest.clone());
    typed.set("file_name", plan.file_name.clone());
    typed
}
