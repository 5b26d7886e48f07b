//! The catalogue of kinds: what there is, in what each is counted, which fields it has.

use super::{event, needed, typed};
use crate::assembly::activities::records::*;
use crate::assembly::activities::{hats, store};
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::events;
use crate::foundation::forms::Checks;
use crate::foundation::words::{Lang, Words};
use crate::foundation::workflow::Name;
use serde_json::json;

/// Kind of the events of a kind.
pub const EVENTS: &str = "activity_kind";
/// The most characters of a name.
const NAME: usize = 40;

/// What is said of a kind.
#[derive(Debug, Clone)]
pub struct NewKind {
    /// Its name.
    pub name: String,
    /// Its English name.
    pub name_en: String,
    /// In what it is counted.
    pub unit: Unit,
    /// How several days count.
    pub day_rule: DayRule,
    /// How a sitting of two kinds counts.
    pub two_kinds: TwoKinds,
    /// Whether it enters the figure of joint activities.
    pub joint: bool,
    /// Who decides on leave.
    pub leave_by: LeaveBy,
    /// Its fields.
    pub parts: Vec<Part>,
    /// Last day in use; empty: no end.
    pub until_on: String,
}

fn parts(parts: &[Part]) -> String {
    let keys: Vec<&str> = Part::all().iter().filter(|p| parts.contains(p)).map(|p| p.key()).collect();
    keys.join(",")
}

fn check(new: &NewKind) -> Outcome<(String, String, Option<String>)> {
    let name = needed("name", &new.name, NAME)?;
    let name_en = typed("name_en", &new.name_en, 0, NAME)?;
    let mut checks = Checks::default();
    checks.need(new.until_on.is_empty() || parse_date(&new.until_on).is_some(), "until_on", "form-date");
    checks.end()?;
    Ok((name, name_en, Some(new.until_on.clone()).filter(|day| !day.is_empty())))
}

/// Adds a kind.
pub async fn add(tx: &mut Tx, by: &Acting, new: &NewKind) -> Outcome<KindId> {
    hats::keeper(by, "activities-action-kind")?;
    let (name, name_en, until_on) = check(new)?;
    let all = store::kinds(tx, by.body).await?;
    if all.iter().any(|kind| kind.name == name) {
        return Err(Problem::invalid("name", "activities-kind-taken"));
    }
    let id = by.new_id();
    let kind = Kind {
        id: KindId(id),
        body: by.body,
        code: crate::foundation::ids::write(id),
        name,
        name_en,
        unit: new.unit,
        day_rule: new.day_rule,
        two_kinds: new.two_kinds,
        joint: new.joint,
        leave_by: new.leave_by,
        parts: parts(&new.parts),
        place_no: all.last().map_or(0, |last| last.place_no) + 1,
        until_on,
        version: 1,
        changed_at: by.now,
    };
    kind.insert(tx).await?;
    let acted = (hats::standing(by), "add", "", "");
    event(tx, by, (EVENTS, id), acted, json!({ "x": kind.name })).await?;
    Ok(kind.id)
}

/// Changes a kind. What was counted by it is counted anew: the history says when and by whom.
pub async fn change(
    tx: &mut Tx,
    by: &Acting,
    (id, version): (KindId, Option<i64>),
    new: &NewKind,
) -> Outcome<()> {
    hats::keeper(by, "activities-action-kind")?;
    let (name, name_en, until_on) = check(new)?;
    let all = store::kinds(tx, by.body).await?;
    let before = all.iter().find(|kind| kind.id == id).ok_or(Problem::NotFound)?;
    if all.iter().any(|kind| kind.name == name && kind.id != id) {
        return Err(Problem::invalid("name", "activities-kind-taken"));
    }
    if version.is_some_and(|seen| seen != before.version) {
        return Err(beaten(tx, by, id).await);
    }
    let after = Kind {
        name,
        name_en,
        unit: new.unit,
        day_rule: new.day_rule,
        two_kinds: new.two_kinds,
        joint: new.joint,
        leave_by: new.leave_by,
        parts: parts(&new.parts),
        until_on,
        version: before.version + 1,
        changed_at: by.now,
        ..before.clone()
    };
    if !after.save(tx).await? {
        return Err(beaten(tx, by, id).await);
    }
    let counted = |k: &Kind| json!([k.unit.key(), k.day_rule.key(), k.two_kinds.key(), k.joint]);
    let detail = json!({ "x": after.name, "before": counted(before), "after": counted(&after) });
    event(tx, by, (EVENTS, id.0), (hats::standing(by), "change", "", ""), detail).await
}

async fn beaten(tx: &mut Tx, by: &Acting, id: KindId) -> Problem {
    let what = |_: &events::Event| "activities-action-kind".to_owned();
    events::beaten(tx, by, (EVENTS, id.0), what).await
}

/// A kind as bodies usually have it: code, unit, days, two kinds, joint, leave, fields.
type Usual = (&'static str, Unit, DayRule, TwoKinds, bool, LeaveBy, &'static [Part]);

/// The usual kinds, in their order; the names stand in the words.
pub const USUAL: &[Usual] = {
    use DayRule::{Once, PerDay};
    use LeaveBy::{Both, Leader, Office};
    use Part::{Audience, Findings, Hours, Organisations, Questions, SignUp, Speakers};
    use TwoKinds::{Each, First};
    use Unit::{Round, Sitting, Time};
    &[
        ("centre", Sitting, PerDay, Each, false, Leader, &[Speakers]),
        ("standing", Sitting, PerDay, Each, false, Leader, &[Speakers]),
        ("chair", Sitting, PerDay, Each, false, Leader, &[Speakers]),
        ("committee", Sitting, PerDay, First, false, Office, &[Speakers]),
        ("lecture", Sitting, Once, First, false, Office, &[Speakers, SignUp, Audience]),
        ("seminar", Round, Once, First, false, Both, &[Speakers, SignUp]),
        ("outreach", Sitting, PerDay, First, false, Office, &[Speakers, Audience]),
        ("research", Time, Once, First, true, Both, &[Organisations, Findings]),
        ("inspection", Time, Once, First, true, Both, &[Organisations, Findings]),
        ("consultation", Sitting, Once, First, true, Both, &[Speakers, Organisations, Findings]),
        ("supervision", Time, Once, First, true, Office, &[Organisations, Findings]),
        ("briefing", Sitting, Once, First, false, Office, &[Speakers, Questions]),
        ("exchange", Time, Once, First, false, Office, &[Organisations]),
        ("joint", Sitting, Once, First, true, Office, &[Organisations]),
        ("friendship", Time, Once, First, false, Office, &[Organisations, Audience]),
        ("duty", Time, Once, First, false, Office, &[Hours]),
    ]
};

/// Enters the usual kinds that a body does not have yet, as its first run does: how many were entered.
pub async fn usual(words: &Words, tx: &mut Tx, by: &Acting) -> Outcome<()> {
    take_usual(words, tx, by).await.map(|_| ())
}

/// The same by hand, for a body that is older than this room: how many were entered.
pub async fn take_usual(words: &Words, tx: &mut Tx, by: &Acting) -> Outcome<usize> {
    let all = store::kinds(tx, by.body).await?;
    let known = |code: &str, name: &str| all.iter().any(|kind| kind.code == code || kind.name == name);
    let mut entered = 0;
    let mut place_no = all.last().map_or(0, |last| last.place_no);
    for (code, unit, day_rule, two_kinds, joint, leave_by, fields) in USUAL {
        let word = format!("activities-usual-{code}");
        let name = words.t(Lang::Zh, &word).into_owned();
        if known(code, &name) {
            continue;
        }
        place_no += 1;
        let kind = Kind {
            id: KindId(by.new_id()),
            body: by.body,
            code: (*code).to_owned(),
            name,
            name_en: words.t(Lang::En, &word).into_owned(),
            unit: *unit,
            day_rule: *day_rule,
            two_kinds: *two_kinds,
            joint: *joint,
            leave_by: *leave_by,
            parts: parts(fields),
            place_no,
            until_on: None,
            version: 1,
            changed_at: by.now,
        };
        kind.insert(tx).await?;
        let acted = (hats::standing(by), "add", "", "");
        event(tx, by, (EVENTS, kind.id.0), acted, json!({ "x": kind.name })).await?;
        entered += 1;
    }
    Ok(entered)
}
