//! The standard tables of handling, for the workbook of a session: by part, class, judgement, promise, side of the unit, unit. Every
//! number is a measure of `figures.rs`, so that it opens as a list on the page of figures.

use super::figures::{reads, said_measure};
use super::view;
use crate::assembly::handling::records::{Origin, Part, Verdict};
use crate::assembly::handling::settings::classes;
use crate::assembly::handling::store::figures as sql;
use crate::assembly::handling::workflow::assignment::State;
use crate::assembly::handling::workflow::promise;
use crate::assembly::people::{self, Orgs, UnitKind};
use crate::foundation::acting::Acting;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::ids::OrgId;
use crate::foundation::lists::{Rate, Summed};
use crate::foundation::pages::Page;
use crate::foundation::workflow::Name;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A column: the sum of some measures, under a head.
struct Column {
    head: String,
    measures: Vec<String>,
}

/// What the tables are made from.
struct Figures<'a> {
    page: &'a Page,
    orgs: &'a Orgs,
    letters: Vec<String>,
    by_unit: BTreeMap<i64, HashMap<String, i64>>,
}

/// The standard tables of handling of a session; none for those who do not read its figures.
pub async fn standard_tables(app: &App, page: &Page, by: &Acting, sitting: i64) -> Outcome<Vec<Summed>> {
    if !reads(by) {
        return Ok(Vec::new());
    }
    let letters = classes(by.procedure.text("reply.classes", by.today()));
    let letters: Vec<String> = letters.into_iter().map(|class| class.letter).collect();
    let orgs = people::orgs(app, by.body).await?;
    let asked = measures(&letters);
    let by_unit = sql::some(&mut app.db.read().await?, (by.body, sitting), &asked).await?;
    let figures = Figures { page, orgs: &orgs, letters, by_unit };
    Ok(vec![
        figures.parts(),
        figures.classes(),
        figures.judged(),
        figures.promises(),
        figures.sides(),
        figures.units(),
    ])
}

fn of_side(side: &str, states: &[State]) -> Vec<String> {
    states.iter().map(|state| format!("{side}-state-{state}")).collect()
}

fn measures(letters: &[String]) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = Part::all().iter().map(|part| format!("part-{part}")).collect();
    all.extend(["said-none", "main-given", "main-answered", "co-given"].map(str::to_owned));
    all.extend(["promise-kept-in_time", "promise-kept-late"].map(str::to_owned));
    for side in ["main", "co"] {
        all.extend(of_side(side, State::all()));
    }
    for letter in letters {
        all.extend([format!("class-{letter}"), format!("now-{letter}")]);
    }
    for verdict in Verdict::all() {
        all.extend(
            Origin::all()
                .iter()
                .filter(|o| **o != Origin::None)
                .map(|origin| format!("result-{verdict}-{origin}")),
        );
    }
    all.extend(promise::State::all().iter().map(|state| format!("promise-{state}")));
    all
}

impl Figures<'_> {
    /// The sum of some measures over some units; every unit and the body itself where none is named.
    fn sum(&self, unit: Option<i64>, measures: &[String]) -> i64 {
        let of = |figures: &HashMap<String, i64>| measures.iter().filter_map(|m| figures.get(m)).sum::<i64>();
        match unit {
            Some(unit) => self.by_unit.get(&unit).map_or(0, of),
            None => self.by_unit.values().map(of).sum(),
        }
    }

    fn table(&self, key: &str, first: &str, heads: Vec<String>) -> Summed {
        Summed {
            title: self.page.t(&format!("standard-{key}")),
            notes: vec![self.page.t(&format!("standard-{key}-base"))],
            first: self.page.t(first),
            heads,
            ..Summed::default()
        }
    }

    /// Assignments in force by part.
    fn parts(&self) -> Summed {
        let page = self.page;
        let mut table = self.table("parts", "standard-part", vec![page.t("standard-assignments")]);
        let parts = Part::all().iter().filter(|part| part.has_duty());
        table.rows = parts
            .map(|part| {
                let measure = format!("part-{part}");
                (said_measure(page, &measure), vec![self.sum(None, &[measure])])
            })
            .collect();
        table
    }

    /// Answered assignments by class, then and now.
    fn classes(&self) -> Summed {
        let heads = ["standard-class-first", "standard-class-now"].map(|word| self.page.t(word));
        let mut table = self.table("classes", "figures-class", heads.to_vec());
        let row = |letter: &String| {
            let of = |name: &str| self.sum(None, &[format!("{name}-{letter}")]);
            (letter.clone(), vec![of("class"), of("now")])
        };
        table.rows = self.letters.iter().map(row).collect();
        table
    }

    /// Judgements asked for, by what was said and by whom.
    fn judged(&self) -> Summed {
        let page = self.page;
        let heads =
            ["figures-measure-said-self", "figures-measure-said-transcribed", "figures-measure-said-none"];
        let mut table =
            self.table("judged", "standard-judged-first", heads.map(|word| page.t(word)).to_vec());
        let of = |verdict: &Verdict, origin: Origin| self.sum(None, &[format!("result-{verdict}-{origin}")]);
        table.rows = Verdict::all()
            .iter()
            .map(|verdict| {
                let figures = Origin::all()
                    .iter()
                    .filter(|o| **o != Origin::None)
                    .map(|origin| of(verdict, *origin))
                    .chain([0])
                    .collect();
                (page.t(&format!("feedback-verdict-{verdict}")), figures)
            })
            .collect();
        let silent = self.sum(None, &["said-none".to_owned()]);
        table.rows.push((page.t("feedback-verdict-none"), vec![0, 0, silent]));
        table
    }

    /// What became of promises.
    fn promises(&self) -> Summed {
        let page = self.page;
        let mut table = self.table("promises", "standard-promise", vec![page.t("figures-measure-promise")]);
        let kept = ["promise-kept-in_time", "promise-kept-late"].map(str::to_owned);
        let others = promise::State::all().iter().filter(|state| **state != promise::State::Kept);
        let measures = kept.into_iter().chain(others.map(|state| format!("promise-{state}")));
        table.rows = measures.map(|m| (said_measure(page, &m), vec![self.sum(None, &[m])])).collect();
        table
    }

    /// What is counted of a unit: given, by class, judged, promises kept.
    fn columns(&self) -> Vec<Column> {
        let page = self.page;
        let one =
            |measure: &str| Column { head: said_measure(page, measure), measures: vec![measure.to_owned()] };
        let mut columns = vec![one("main-given"), one("main-answered"), one("co-given")];
        columns.extend(self.letters.iter().map(|letter| one(&format!("now-{letter}"))));
        columns.extend(Verdict::all().iter().map(|verdict| {
            Column {
                head: page.t(&format!("feedback-verdict-{verdict}")),
                measures: Origin::all()
                    .iter()
                    .filter(|o| **o != Origin::None)
                    .map(|o| format!("result-{verdict}-{o}"))
                    .collect(),
            }
        }));
        columns.push(Column {
            head: page.t("standard-kept"),
            measures: ["promise-kept-in_time", "promise-kept-late"].map(str::to_owned).to_vec(),
        });
        columns
    }

    /// By the side on which a unit stands.
    fn sides(&self) -> Summed {
        let page = self.page;
        let columns = self.columns();
        let mut table =
            self.table("sides", "standard-side", columns.iter().map(|c| c.head.clone()).collect());
        table.rates = vec![self.answered()];
        let mut sides: Vec<(UnitKind, Vec<i64>)> =
            UnitKind::all().iter().map(|kind| (*kind, vec![0; columns.len()])).collect();
        for unit in self.by_unit.keys().filter(|unit| **unit != 0) {
            let kind = self.orgs.find(OrgId(*unit)).and_then(|o| o.unit_kind).unwrap_or(UnitKind::Other);
            let Some((_, figures)) = sides.iter_mut().find(|(side, _)| *side == kind) else { continue };
            for (figure, column) in figures.iter_mut().zip(&columns) {
                *figure += self.sum(Some(*unit), &column.measures);
            }
        }
        table.rows = sides
            .into_iter()
            .map(|(kind, figures)| (page.t(&format!("unit-kind-{kind}")), figures))
            .collect();
        table
    }

    /// Answered of what was given to answer: co-handling left out.
    fn answered(&self) -> Rate {
        Rate { head: self.page.t("standard-rate-answered"), part: vec![1], base: vec![0] }
    }

    /// By unit: what waits, is in work, is asked back, is answered; in the lead and as co-handler.
    fn units(&self) -> Summed {
        use State as S;
        let page = self.page;
        let both = |states: &[State]| [of_side("main", states), of_side("co", states)].concat();
        let working = [S::Accepted, S::Working, S::OpinionGiven, S::ReplySubmitted];
        let columns = [
            ("standard-leads", vec!["main-given".to_owned()]),
            ("standard-leads-answered", vec!["main-answered".to_owned()]),
            ("standard-assists", vec!["co-given".to_owned()]),
            ("standard-given", vec!["main-given".to_owned(), "co-given".to_owned()]),
            ("standard-waiting", both(&[S::Pending])),
            ("standard-working", both(&working)),
            ("standard-asked-back", both(&[S::RefuseRequested])),
            ("standard-done", both(&[S::Done])),
        ];
        let heads = columns.iter().map(|(word, _)| page.t(word)).collect();
        let mut table = self.table("units", "figures-unit", heads);
        table.rates = vec![self.answered()];
        let row = |unit: &i64| {
            let figures = columns.iter().map(|(_, measures)| self.sum(Some(*unit), measures)).collect();
            (view::unit_name(page, self.orgs, OrgId(*unit)), figures)
        };
        table.rows = self.by_unit.keys().filter(|unit| **unit != 0).map(row).collect();
        table.rows.retain(|(_, figures): &(String, Vec<i64>)| figures.iter().any(|n| *n != 0));
        table
    }
}
