//! The list of members and its files; a member entered and changed.

use super::{
    FormPage, LineCell, ListPage, Typed, beginning, kept_note, primary, read_after, said, write_after,
};
use crate::assembly::people::actions::{SEE_PEOPLE, members as actions, see};
use crate::assembly::people::front;
use crate::assembly::people::records::forms::MemberForm;
use crate::assembly::people::records::{AccountState, Member, OrgKind, Orgs, Sittings, Term, TermId};
use crate::assembly::people::store::accounts::{self as store, MembersAsked};
use crate::foundation::acting::{Acting, Role};
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::{Complaint, Outcome, Problem};
use crate::foundation::forms::{Begun, Choice, Field, Fields, FormMaker, Post, Said};
use crate::foundation::ids::{AccountId, OrgId};
use crate::foundation::lists::{self, Address, Column, EXPORT_ROWS, PAGE_ROWS};
use crate::foundation::pages::{NavLink, Page, Visit, html};
use crate::foundation::routing::{get, post};
use crate::foundation::store as house_store;
use crate::foundation::workflow::Name;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/people", get(list))
        .route("/people.xlsx", get(file))
        .route("/people.csv", get(file))
        .route("/people/new", get(blank).merge(post(enter)))
        .route("/people/{id}/edit", get(edit).merge(post(change)))
}

/// Columns of the list. The sector is none of them, here or in a file (rule page 7.3).
static COLUMNS: &[Column] = &[
    Column { key: "name", word: "people-field-name", usual: true, width: 12 },
    Column { key: "no", word: "people-field-member_no", usual: true, width: 12 },
    Column { key: "committee", word: "people-field-committee", usual: true, width: 20 },
    Column { key: "group", word: "people-field-group", usual: true, width: 12 },
    Column { key: "standing", word: "people-field-standing", usual: true, width: 10 },
    Column { key: "employer", word: "people-field-employer", usual: false, width: 28 },
    Column { key: "post", word: "people-field-post", usual: true, width: 28 },
    Column { key: "phone", word: "people-field-phone", usual: false, width: 16 },
    Column { key: "email", word: "people-field-email", usual: false, width: 24 },
    Column { key: "from", word: "people-field-from_on", usual: false, width: 12 },
    Column { key: "state", word: "people-field-state", usual: true, width: 10 },
];

/// The term that is looked at: the one in the address, else the present one.
fn looked_at(address: &Address, sittings: &Sittings, by: &Acting) -> Option<TermId> {
    let asked = address.chosen.parsed::<TermId>("term").filter(|id| sittings.term(*id).is_some());
    asked.or_else(|| sittings.current_term(by.today()).map(|t| t.id))
}

fn asked(address: &Address, term: Option<TermId>) -> MembersAsked {
    let org = |name: &str| address.chosen.parsed::<OrgId>(name).map_or(0, |id| id.0);
    MembersAsked {
        term: term.map_or(0, |t| t.0),
        q: address.chosen.get("q").to_owned(),
        committee: org("committee"),
        group: org("group"),
        standing: match address.chosen.get("standing") {
            "1" => 1,
            "0" => 0,
            _ => -1,
        },
        state: AccountState::from_key(address.chosen.get("state")).map_or("", Name::key).to_owned(),
        after: read_after(address),
    }
}

fn cell(page: &Page, orgs: &Orgs, column: &Column, m: &Member) -> String {
    let today = page.today.to_string();
    let org = |id: Option<OrgId>| id.map(|id| orgs.name(id, &today, page.language)).unwrap_or_default();
    match column.key {
        "name" => m.name.clone(),
        "no" => m.member_no.clone(),
        "committee" => org(m.committee),
        "group" => org(m.group),
        "standing" if m.standing => page.t("people-standing-yes"),
        "employer" => m.employer.clone(),
        "post" => m.post.clone(),
        "phone" => m.phone.clone(),
        "email" => m.email.clone(),
        "from" => m.from_on.clone(),
        "state" => page.t(&format!("account-state-{}", m.state)),
        _ => String::new(),
    }
}

pub(super) fn org_choices(page: &Page, orgs: &Orgs, kind: OrgKind, none: &str) -> Vec<Choice> {
    let today = page.today.to_string();
    let known = orgs.of_kind(kind, &today).map(|o| Choice::new(o.id, o.name(&today, page.language)));
    std::iter::once(Choice::new("", page.t(none))).chain(known).collect()
}

fn filters(page: &Page, orgs: &Orgs, chosen: &Fields) -> Vec<Field> {
    let maker = FormMaker::new(page, chosen, &[]);
    let state = AccountState::all().iter().map(|s| Choice::new(s, page.t(&format!("account-state-{s}"))));
    let all = |word: &str| Choice::new("", page.t(word));
    let standing = [
        all("people-all-standing"),
        Choice::new("1", page.t("people-standing-yes")),
        Choice::new("0", page.t("people-standing-no")),
    ];
    vec![
        maker.field("q", "people-find").kind("search"),
        maker.field("committee", "people-field-committee").kind("select").options(org_choices(
            page,
            orgs,
            OrgKind::Committee,
            "people-all-committees",
        )),
        maker.field("group", "people-field-group").kind("select").options(org_choices(
            page,
            orgs,
            OrgKind::Group,
            "people-all-groups",
        )),
        maker.field("standing", "people-field-standing").kind("select").options(standing),
        maker
            .field("state", "people-field-state")
            .kind("select")
            .options(std::iter::once(all("people-all-states")).chain(state)),
    ]
}

/// A choice of the term, where there is more than one.
fn term_filter(page: &Page, sittings: &Sittings, chosen: &Fields) -> Option<Field> {
    let current = sittings.current_term(page.today)?;
    let name = |t: &Term| t.name(page.language).to_owned();
    let others = sittings.terms.iter().filter(|t| t.id != current.id);
    let choices =
        std::iter::once(Choice::new("", name(current))).chain(others.map(|t| Choice::new(t.id, name(t))));
    let field = FormMaker::new(page, chosen, &[]).field("term", "people-field-term").kind("select");
    (sittings.terms.len() > 1).then(|| field.options(choices))
}

async fn list(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let address = Address::new(&visit.path, &visit.query);
    let sittings = front::sittings(&app, by.body).await?;
    let term = looked_at(&address, &sittings, &by);
    let (asked, orgs) = (asked(&address, term), front::orgs(&app, by.body).await?);
    let mut db = app.db.read().await?;
    let mut found = store::members(&mut db, by.body, &asked, PAGE_ROWS + 1).await?;
    let total = store::count_members(&mut db, by.body, &asked).await?;
    let views = house_store::views_of(&mut db, by.account, "/people").await?;
    drop(db);
    let more = found.len() as i64 > PAGE_ROWS;
    found.truncate(PAGE_ROWS as usize);
    let last = found.last().filter(|_| more).map(|m| write_after(&m.sort_key, m.id.0));
    let mut page = visit.page(&app, "").await?;
    page.title = page.t("people-title");
    let columns = lists::columns(COLUMNS, &address.chosen);
    let mut list = ListPage::new(page, "people-members");
    list.count = list.page.tn("people-count", total);
    list.filters = filters(&list.page, &orgs, &address.chosen);
    list.filters.extend(term_filter(&list.page, &sittings, &address.chosen));
    list.say_chosen(&address);
    let shown = address.query();
    let view = |(_, name, query): &(i64, String, String)| NavLink {
        current: *query == shown,
        ..said(&format!("/people?{query}"), name)
    };
    list.views = views.iter().map(view).collect();
    let drop = |(id, name, _): &(i64, String, String)| {
        let path = format!("/views/{}/drop", crate::foundation::ids::write(*id));
        said(&path, list.page.ts("people-view-drop", name.as_str()))
    };
    list.view_drops = views.iter().map(drop).collect();
    list.save_view = !address.query().is_empty();
    list.view_query = address.query();
    fill(&mut list, &by, &orgs, &columns, &found);
    list.files(&address, total);
    list.ways(&address, last);
    html(&list)
}

fn fill(list: &mut ListPage, by: &Acting, orgs: &Orgs, columns: &[&'static Column], found: &[Member]) {
    let page = &list.page;
    let choice = |c: &'static Column| {
        let mut choice = Choice::new(c.key, page.t(c.word));
        choice.chosen = columns.iter().any(|shown| shown.key == c.key);
        choice
    };
    list.columns = COLUMNS.iter().map(choice).collect();
    list.heads = columns.iter().map(|c| page.t(c.word)).collect();
    let line = |m: &Member, c: &Column| {
        let text = cell(page, orgs, c, m);
        match c.key {
            "name" => LineCell::link(format!("/people/{}", m.id), text),
            "state" => LineCell::state(state_kind(m.state), text),
            _ => LineCell::text(text),
        }
    };
    list.rows = found.iter().map(|m| columns.iter().map(|c| line(m, c)).collect()).collect();
    list.acts.push(said("/people/sectors", page.t("people-sectors-title")));
    if by.is(Role::OfficeOfficer) {
        list.acts.push(said("/people/import/members", page.t("people-import-title-members")));
        list.acts.push(primary("/people/new", page.t("people-new")));
        (list.empty_href, list.empty_label) = ("/people/new".to_owned(), page.t("people-new"));
    }
}

/// The mark of an account's state.
pub(super) fn state_kind(state: AccountState) -> &'static str {
    match state {
        AccountState::Invited => "wait",
        AccountState::Active => "done",
        AccountState::Disabled => "stop",
    }
}

async fn file(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    see(&by, SEE_PEOPLE)?;
    let address = Address::new("/people", &visit.query);
    let term = looked_at(&address, &*front::sittings(&app, by.body).await?, &by);
    let (mut asked, orgs) = (asked(&address, term), front::orgs(&app, by.body).await?);
    asked.after = (String::new(), 0);
    let mut db = app.db.read().await?;
    let found = store::members(&mut db, by.body, &asked, EXPORT_ROWS).await?;
    drop(db);
    let page = visit.page(&app, "").await?;
    let columns = lists::columns(COLUMNS, &address.chosen);
    let rows = found.iter().map(|m| columns.iter().map(|c| cell(&page, &orgs, c, m)).collect()).collect();
    super::hand_out(&app, &visit, &by, "people-title", (columns, rows)).await
}

async fn blank(State(app): State<App>, visit: Visit) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let mut record = Fields::default();
    record.set("from_on", by.today().to_string());
    let (fields, kept) = beginning(&app, &visit, record).await?;
    form(&app, &visit, &by, Typed { fields: &fields, wrong: &[], kept }, "people-new").await
}

/// Who sees the form: the office; those who read the list are told that it is not theirs.
fn office(by: &Acting) -> Outcome<()> {
    crate::assembly::people::actions::need(by, Role::OfficeOfficer, SEE_PEOPLE, "people-act-enter")
}

async fn form(
    app: &App,
    visit: &Visit,
    by: &Acting,
    typed: Typed<'_>,
    title: &'static str,
) -> Outcome<Response> {
    let mut page = visit.page(app, "").await?;
    page.title = page.t(title);
    let maker_page = page.clone();
    let maker = FormMaker::new(&maker_page, typed.fields, typed.wrong);
    let mut fields = person_fields(&maker);
    fields.extend(term_field(app, by, &maker_page, &maker).await?);
    fields.extend(seat_fields(app, by, &maker_page, &maker).await?);
    let back = visit.path.trim_end_matches("/edit").trim_end_matches("/new").to_owned();
    let mut form = FormPage::new(page, &maker, fields, "people-save", &back);
    form.kept = kept_note(&maker_page, typed.kept);
    if typed.fields.has("version") {
        form.hidden.push(("version".to_owned(), typed.fields.get("version").to_owned()));
    }
    form.draw()
}

/// Fields of a person: about twelve with the seat, none about what he is or believes.
pub(super) fn person_fields(maker: &FormMaker<'_>) -> Vec<Field> {
    vec![
        maker.field("login", "people-field-login").required(),
        maker.field("name", "people-field-name").required(),
        maker.field("sort_key", "people-field-sort_key"),
        maker.field("member_no", "people-field-member_no"),
        maker.field("phone", "people-field-phone").kind("tel"),
        maker.field("email", "people-field-email").kind("email"),
        maker.field("employer", "people-field-employer"),
        maker.field("post", "people-field-post"),
    ]
}

/// The terms in which a seat can be entered, where there is more than one: the present one and those to come.
async fn term_field(app: &App, by: &Acting, page: &Page, maker: &FormMaker<'_>) -> Outcome<Option<Field>> {
    let sittings = front::sittings(app, by.body).await?;
    let open: Vec<&Term> = sittings.terms.iter().filter(|t| t.closed_at.is_none()).collect();
    let current = sittings.current_term(by.today()).map(|t| t.id.to_string()).unwrap_or_default();
    let choices = open.iter().map(|t| Choice::new(t.id, t.name(page.language)));
    let field = maker.field("term", "people-field-term").or(current).kind("select").options(choices);
    Ok((open.len() > 1).then_some(field))
}

async fn seat_fields(app: &App, by: &Acting, page: &Page, maker: &FormMaker<'_>) -> Outcome<Vec<Field>> {
    let orgs = front::orgs(app, by.body).await?;
    let sectors = front::sectors(app, by.body).await?;
    let today = by.today().to_string();
    let current = sectors.list.iter().filter(|s| s.until_on.as_ref().is_none_or(|u| *u >= today));
    let sector_choices = std::iter::once(Choice::new("", page.t("people-none")))
        .chain(current.map(|s| Choice::new(s.id, &s.name)));
    let typed = maker.field("standing", "people-field-standing");
    let chosen = [typed.value.clone()];
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let committee = org_choices(page, &orgs, OrgKind::Committee, "people-none");
    let group = org_choices(page, &orgs, OrgKind::Group, "people-none");
    Ok(vec![
        maker.field("sector", "people-field-sector").kind("select").options(sector_choices),
        maker.field("committee", "people-field-committee").kind("select").options(committee),
        maker.field("group", "people-field-group").kind("select").options(group),
        typed.kind("checks").several(&chosen, [Choice::new("1", page.t("people-standing-yes"))]),
        maker.field("from_on", "people-field-from_on").kind("date").required(),
        maker.field("until_on", "people-field-until_on").kind("date"),
    ])
}

async fn enter(State(app): State<App>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    office(&by)?;
    post.fields.only(MemberForm::FIELDS, &[])?;
    let term = front::current_term(&app, by.body, by.today()).await?;
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match of_term(&post.fields, term) {
        Ok((form, term)) => actions::enter(&mut tx, &by, term, &form).await,
        Err(problem) => Err(problem),
    };
    match result {
        Ok(id) => {
            let said = Said::new("people-entered").with("x", post.fields.get("name"));
            post.done(&app, tx, &format!("/people/{id}"), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            refused(&app, &post, &by, &wrong, "people-new").await
        }
        Err(other) => Err(other),
    }
}

/// What was typed, with the term of the seat: the chosen one, else the present one.
fn of_term(fields: &Fields, current: Option<TermId>) -> Outcome<(MemberForm, TermId)> {
    let form = MemberForm::read(fields)?;
    let term = form.term.or(current).ok_or_else(|| Problem::invalid("from_on", "people-wrong-no-term"))?;
    Ok((form, term))
}

async fn refused(
    app: &App,
    post: &Post,
    by: &Acting,
    wrong: &[Complaint],
    title: &'static str,
) -> Outcome<Response> {
    form(app, &post.visit, by, Typed { fields: &post.fields, wrong, kept: None }, title).await
}

async fn edit(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    office(&by)?;
    let id: AccountId = path_id(&id)?;
    let sittings = front::sittings(&app, by.body).await?;
    let term = looked_at(&Address::new(&visit.path, &visit.query), &sittings, &by);
    let mut db = app.db.read().await?;
    let account = store::find(&mut db, by.body, id).await?.ok_or(Problem::NotFound)?;
    let seats = store::seats(&mut db, by.body, id).await?;
    drop(db);
    let mut record = Fields::default();
    record.set("version", account.version.to_string());
    let no = account.member_no.unwrap_or_default();
    let person = [account.login, account.name, account.sort_key, no, account.phone, account.email];
    for (name, value) in ["login", "name", "sort_key", "member_no", "phone", "email"].iter().zip(person) {
        record.set(name, value);
    }
    record.set("employer", account.employer);
    record.set("post", account.post);
    record.set("term", term.map(|t| t.to_string()).unwrap_or_default());
    let seat = seats.iter().find(|s| Some(s.term) == term);
    if seat.is_none()
        && let Some(term) = term.and_then(|id| sittings.term(id))
    {
        record.set("from_on", term.starts_on.as_str());
    }
    if let Some(seat) = seat {
        let id = |org: Option<OrgId>| org.map(|o| o.to_string()).unwrap_or_default();
        record.set("sector", seat.sector.map(|s| s.to_string()).unwrap_or_default());
        record.set("committee", id(seat.committee));
        record.set("group", id(seat.group));
        record.set("standing", if seat.standing { "1" } else { "" });
        record.set("from_on", seat.from_on.as_str());
        record.set("until_on", seat.until_on.clone().unwrap_or_default());
    }
    let (fields, kept) = beginning(&app, &visit, record).await?;
    form(&app, &visit, &by, Typed { fields: &fields, wrong: &[], kept }, "people-edit").await
}

async fn change(State(app): State<App>, Path(id): Path<String>, post: Post) -> Outcome<Response> {
    let by = post.visit.person(&app).await?;
    office(&by)?;
    post.fields.only(MemberForm::FIELDS, &[])?;
    let id: AccountId = path_id(&id)?;
    let term = front::current_term(&app, by.body, by.today()).await?;
    let version = post.fields.parsed::<i64>("version").unwrap_or(0);
    let mut tx = match post.begin(&app).await? {
        Begun::Tx(tx) => tx,
        Begun::Before(response) => return Ok(response),
    };
    let result = match of_term(&post.fields, term) {
        Ok((form, term)) => actions::change(&mut tx, &by, (id, version), term, &form).await,
        Err(problem) => Err(problem),
    };
    match result {
        Ok(()) => {
            let said = Said::new("people-changed").with("x", post.fields.get("name"));
            post.done(&app, tx, &format!("/people/{id}"), said).await
        }
        Err(Problem::Invalid(wrong)) => {
            drop(tx);
            refused(&app, &post, &by, &wrong, "people-edit").await
        }
        Err(other) => Err(other),
    }
}
