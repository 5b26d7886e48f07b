//! An activity is prepared and changed: what is said of it, checked as a whole.

use super::{SENTENCE, TITLE, WHOLE, event};
use crate::assembly::activities::records::*;
use crate::assembly::activities::search::ACTIVITIES;
use crate::assembly::activities::store::attending as sql;
use crate::assembly::activities::workflow::activity::{Action, Standing, State};
use crate::assembly::activities::{hats, store};
use crate::assembly::people;
use crate::foundation::acting::{Acting, parse_date};
use crate::foundation::db::{Record, Tx};
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Checks, Fields};
use crate::foundation::ids::OrgId;
use crate::foundation::search::Touched;
use crate::foundation::workflow::Name;
use serde_json::{Value, json};

/// The most kinds of one activity.
const KINDS: usize = 4;
/// The most hosts.
const HOSTS: usize = 20;
/// The most days.
const DAYS: i64 = 62;

/// When an activity takes place, as typed.
#[derive(Debug, Clone, Default)]
pub struct When {
    /// First day.
    pub starts_on: String,
    /// When it begins.
    pub starts_time: String,
    /// Last day; empty: the first.
    pub ends_on: String,
    /// When it ends.
    pub ends_time: String,
}

impl When {
    /// What is wrong with it.
    pub fn check(&self, checks: &mut Checks) {
        let (from, until) = (parse_date(&self.starts_on), parse_date(self.last()));
        checks.need(from.is_some(), "starts_on", "form-date");
        checks.need(until.is_some(), "ends_on", "form-date");
        let times = (minutes_of(&self.starts_time), minutes_of(&self.ends_time));
        checks.need(times.0.is_some(), "starts_time", "activities-time");
        checks.need(times.1.is_some(), "ends_time", "activities-time");
        if let (Some(from), Some(until)) = (from, until) {
            let days = (until - from).whole_days();
            let sound = days > 0 || (days == 0 && times.0 < times.1);
            checks.need(sound, "ends_on", "activities-ends-before");
            checks.need(days < DAYS, "ends_on", "activities-too-long");
        }
    }

    fn last(&self) -> &str {
        if self.ends_on.is_empty() { &self.starts_on } else { &self.ends_on }
    }

    /// Puts it into an activity.
    pub fn set(&self, activity: &mut Activity) {
        activity.starts_on.clone_from(&self.starts_on);
        activity.starts_time.clone_from(&self.starts_time);
        activity.ends_on = self.last().to_owned();
        activity.ends_time.clone_from(&self.ends_time);
    }
}

/// What is said of an activity, as typed.
#[derive(Debug, Clone)]
pub struct NewActivity {
    /// Title.
    pub title: String,
    /// Its kinds, the first first.
    pub kinds: Vec<KindId>,
    /// Whether the body itself hosts.
    pub own_host: bool,
    /// Organisations that host.
    pub hosts: Vec<OrgId>,
    /// When.
    pub when: When,
    /// What kind of place.
    pub place_kind: PlaceKind,
    /// The place.
    pub place: String,
    /// How people come together.
    pub mode: Mode,
    /// Who may know of it.
    pub shown: Shown,
    /// What it is about.
    pub agenda: String,
    /// Who speaks.
    pub speakers: String,
    /// How many may sign up; 0: as many as want to.
    pub places: i64,
    /// Last day of signing up; empty: until it begins.
    pub sign_up_until: String,
    /// Its programme.
    pub programme: Option<ProgrammeId>,
}

/// What is wrong with its words and days, whatever there is to choose from.
pub fn fits(new: &NewActivity) -> Vec<Complaint> {
    let mut checks = Checks::default();
    words_and_days(new, &mut checks);
    match checks.end() {
        Err(Problem::Invalid(wrong)) => wrong,
        _ => Vec::new(),
    }
}

fn words_and_days(new: &NewActivity, checks: &mut Checks) {
    let fields = Fields(vec![
        ("title".to_owned(), new.title.clone()),
        ("place".to_owned(), new.place.clone()),
        ("agenda".to_owned(), new.agenda.clone()),
        ("speakers".to_owned(), new.speakers.clone()),
    ]);
    checks.text(&fields, "title", 2, TITLE);
    checks.text(&fields, "place", 0, TITLE);
    checks.text(&fields, "agenda", 0, WHOLE);
    checks.text(&fields, "speakers", 0, SENTENCE);
    new.when.check(checks);
}

async fn check(tx: &mut Tx, by: &Acting, new: &NewActivity) -> Outcome<()> {
    let mut checks = Checks::default();
    words_and_days(new, &mut checks);
    let all = store::kinds(tx, by.body).await?;
    let known = |id: &KindId| all.iter().any(|kind| kind.id == *id && kind.open_on(&new.when.starts_on));
    let twice = (1..new.kinds.len()).any(|at| new.kinds[..at].contains(&new.kinds[at]));
    let kinds = (1..=KINDS).contains(&new.kinds.len()) && new.kinds.iter().all(known) && !twice;
    checks.need(kinds, "kinds", "activities-kinds");
    let day = new.when.starts_on.as_str();
    // An import asks thousands of times, most often without a host.
    if !new.hosts.is_empty() {
        let orgs = people::orgs_now(tx, by.body).await?;
        let exists = |id: &OrgId| orgs.find(*id).is_some_and(|org| org.exists(day));
        checks.need(new.hosts.iter().all(exists) && new.hosts.len() <= HOSTS, "hosts", "form-choose");
    }
    checks.need(new.own_host || !new.hosts.is_empty(), "hosts", "activities-hosts");
    checks.need((0..=100_000).contains(&new.places), "places", "activities-number");
    let until = new.sign_up_until.as_str();
    let sound = until.is_empty() || (parse_date(until).is_some() && until <= day);
    checks.need(sound, "sign_up_until", "activities-sign-up-until");
    if let Some(programme) = new.programme {
        let found = store::programme(tx, by.body, programme).await?;
        checks.need(found.is_some(), "programme", "form-choose");
    }
    checks.end()
}

fn put(new: &NewActivity, activity: &mut Activity) {
    activity.title = new.title.trim().to_owned();
    activity.own_host = new.own_host;
    new.when.set(activity);
    activity.place_kind = new.place_kind;
    activity.place = new.place.trim().to_owned();
    activity.mode = new.mode;
    activity.shown = new.shown;
    activity.agenda = new.agenda.trim().to_owned();
    activity.speakers = new.speakers.trim().to_owned();
    activity.places = new.places;
    activity.sign_up_until = Some(new.sign_up_until.clone()).filter(|day| !day.is_empty());
    activity.programme = new.programme;
}

/// Prepares an activity.
pub async fn create(tx: &mut Tx, by: &Acting, new: &NewActivity) -> Outcome<Activity> {
    hats::keeper(by, "activity-action-create")?;
    check(tx, by, new).await?;
    let mut activity = Activity {
        id: ActivityId(by.new_id()),
        body: by.body,
        title: String::new(),
        state: State::Draft,
        version: 1,
        shown: new.shown,
        own_host: new.own_host,
        starts_on: String::new(),
        starts_time: String::new(),
        ends_on: String::new(),
        ends_time: String::new(),
        place_kind: new.place_kind,
        place: String::new(),
        mode: new.mode,
        agenda: String::new(),
        speakers: String::new(),
        audience: 0,
        hours: 0,
        places: 0,
        sign_up_until: None,
        programme: None,
        findings: String::new(),
        minutes: String::new(),
        first_on: None,
        end_reason: String::new(),
        door: String::new(),
        announced_at: None,
        closed_at: None,
        created_by: by.account,
        created_at: by.now,
        changed_at: by.now,
    };
    put(new, &mut activity);
    activity.insert(tx).await?;
    store::set_kinds(tx, activity.id, &new.kinds).await?;
    store::set_hosts(tx, activity.id, &new.hosts).await?;
    tx.touches(Touched::Record(ACTIVITIES, activity.id.0));
    let acted = (Standing::Office.key(), Action::Create.key(), "", State::Draft.key());
    let detail = json!({ "x": activity.title, "y": activity.starts_on });
    event(tx, by, (super::KIND, activity.id.0), acted, detail).await?;
    Ok(activity)
}

/// Changes what is said of it; the caller saves.
pub(super) async fn edit(
    tx: &mut Tx,
    by: &Acting,
    activity: &mut Activity,
    new: &NewActivity,
) -> Outcome<Value> {
    check(tx, by, new).await?;
    // Whoever was told of a day is told of another one by putting it off, with a reason.
    let told = activity.announced_at.is_some() && activity.state != State::Postponed;
    let moved = new.when.starts_on != activity.starts_on;
    if told && moved {
        return Err(Problem::invalid("starts_on", "activities-postpone-instead"));
    }
    let mut checks = Checks::default();
    let taken = sql::taken(tx, activity.id).await?;
    checks.need(new.places == 0 || new.places >= taken, "places", "activities-places-taken");
    let hides = activity.shown == Shown::Open && new.shown != Shown::Open;
    checks.need(activity.state != State::SigningUp || !hides, "shown", "activities-not-open");
    checks.end()?;
    put(new, activity);
    store::set_kinds(tx, activity.id, &new.kinds).await?;
    store::set_hosts(tx, activity.id, &new.hosts).await?;
    Ok(json!({ "x": activity.title, "y": activity.starts_on }))
}
