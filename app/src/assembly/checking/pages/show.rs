//! A check: the text with each figure marked by word and line, the list of findings beside it by verdict, the figure that is opened with
//! what it may be and what can be decided of it.

use super::view::{Counter, class, mark, place, said, span};
use crate::assembly::checking::actions::{KIND, link};
use crate::assembly::checking::hats;
use crate::assembly::checking::opened::Opened;
use crate::assembly::checking::records::*;
use crate::foundation::acting::Acting;
use crate::foundation::api::path_id;
use crate::foundation::app::App;
use crate::foundation::errors::Outcome;
use crate::foundation::events;
use crate::foundation::figures;
use crate::foundation::forms::Fields;
use crate::foundation::lists::Address;
use crate::foundation::pages::{Page, Visit, html};
use crate::foundation::routing::get;
use crate::foundation::timeline::{TimelineEntry, timeline};
use crate::foundation::workflow::Name;
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use std::ops::Range;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/report-checks/{id}", get(show))
}

/// A piece of a paragraph: plain, or a figure.
struct Piece {
    text: String,
    href: String,
    id: String,
    class: String,
    verdict: String,
    /// The word stands visibly behind the figure.
    tagged: bool,
    open: bool,
}

/// A note in the margin of a paragraph.
struct Note {
    href: String,
    head: String,
    text: String,
}

struct Paragraph {
    no: usize,
    pieces: Vec<Piece>,
    notes: Vec<Note>,
}

/// A line of the list.
struct Line {
    href: String,
    printed: String,
    thing: String,
    mark: &'static str,
    verdict: String,
    record: String,
    current: bool,
}

/// A figure of the records that may be the one.
struct Proposed {
    name: String,
    period: String,
    record: String,
    why: String,
    question: String,
    chosen: bool,
}

/// What is opened.
struct Drawer {
    printed: String,
    what: String,
    mark: &'static str,
    verdict: String,
    record: String,
    why: Vec<String>,
    proposed: Vec<Proposed>,
    /// Address of what can be decided; empty: nothing can.
    base: String,
    decided: bool,
    list: String,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "assembly/checking/templates/show.html")]
struct ShowPage {
    page: Page,
    id: String,
    by_line: String,
    changed: String,
    counters: Vec<Counter>,
    paragraphs: Vec<Paragraph>,
    lines: Vec<Line>,
    head: String,
    drawer: Option<Drawer>,
    /// Where a report is begun of the text, for whoever may.
    report: String,
    timeline: Vec<TimelineEntry>,
}

/// The form by which a report is begun, with what is known of it.
fn report(by: &Acting, check: &Check) -> String {
    if !by.is_any(hats::OFFICE) {
        return String::new();
    }
    let mut fields = Fields::default();
    for (name, value) in
        [("check", check.id.to_string()), ("title", check.title.clone()), ("period", check.period.clone())]
    {
        fields.set(name, value);
    }
    format!("/reports/new?{}", fields.encode())
}

/// What the page is drawn from.
struct Shown<'a> {
    page: &'a Page,
    address: &'a Address,
    findings: &'a [Finding],
    open: Option<Range<usize>>,
}

impl Shown<'_> {
    fn href(&self, finding: &Finding) -> String {
        let at = place(&finding.span);
        format!("{}#open", self.address.with("at", &at))
    }

    fn is_open(&self, finding: &Finding) -> bool {
        self.open.as_ref() == Some(&finding.span)
    }

    fn piece(&self, finding: &Finding, text: String) -> Piece {
        let open = self.is_open(finding);
        Piece {
            text,
            href: self.href(finding),
            id: format!("f{}", finding.span.start),
            class: if open { "fact fact--open".to_owned() } else { class(finding.verdict).to_owned() },
            verdict: said(self.page, finding.verdict),
            tagged: finding.verdict != Verdict::Matches,
            open,
        }
    }

    fn paragraph(&self, chars: &[char], range: Range<usize>, no: usize) -> Paragraph {
        let text = |range: Range<usize>| chars[range].iter().collect::<String>();
        let plain = |text: String| Piece {
            text,
            href: String::new(),
            id: String::new(),
            class: String::new(),
            verdict: String::new(),
            tagged: false,
            open: false,
        };
        let (mut pieces, mut notes, mut at) = (Vec::new(), Vec::new(), range.start);
        let first = self.findings.partition_point(|f| f.span.start < range.start);
        for finding in self.findings[first..].iter().take_while(|f| f.span.start < range.end) {
            if finding.verdict == Verdict::Differs {
                notes.push(Note {
                    href: self.href(finding),
                    head: format!(
                        "{} {}",
                        finding.printed.chars().take(24).collect::<String>(),
                        said(self.page, finding.verdict)
                    ),
                    text: match finding.record.as_str() {
                        "" => finding.why.last().cloned().unwrap_or_default(),
                        record => self.page.ts("checking-record-says", record),
                    },
                });
            }
            let whole = matches!(finding.kind, FindingKind::Sum | FindingKind::Share);
            if whole || finding.span.start < at || finding.span.end > range.end {
                continue;
            }
            if at < finding.span.start {
                pieces.push(plain(text(at..finding.span.start)));
            }
            pieces.push(self.piece(finding, text(finding.span.clone())));
            at = finding.span.end;
        }
        if at < range.end {
            pieces.push(plain(text(at..range.end)));
        }
        Paragraph { no, pieces, notes }
    }

    fn paragraphs(&self, content: &str) -> Vec<Paragraph> {
        let chars: Vec<char> = content.chars().collect();
        let mut all = Vec::new();
        let mut start = 0;
        for line in chars.split(|c| *c == '\n') {
            let end = start + line.len();
            if line.iter().any(|c| !c.is_whitespace()) {
                all.push(self.paragraph(&chars, start..end, all.len() + 1));
            }
            start = end + 1;
        }
        all
    }

    fn line(&self, finding: &Finding) -> Line {
        Line {
            href: self.href(finding),
            printed: finding.printed.chars().take(60).collect(),
            thing: match finding.thing.as_str() {
                "" => self.page.t(&format!("checking-kind-{}", finding.kind)),
                thing => thing.to_owned(),
            },
            mark: mark(finding.verdict),
            verdict: said(self.page, finding.verdict),
            record: finding.record.clone(),
            current: self.is_open(finding),
        }
    }
}

/// The opened finding, with those before and after it in the list.
async fn drawer(
    app: &App,
    opened: &Opened,
    shown: &Shown<'_>,
    listed: &[&Finding],
) -> Outcome<Option<Drawer>> {
    let page = shown.page;
    let Some(finding) = shown.findings.iter().find(|f| shown.is_open(f)) else { return Ok(None) };
    let own = finding.kind == FindingKind::Figure;
    let decided = opened.marks.iter().any(|mark| mark.span() == finding.span);
    let proposal = |p: &Proposal| Proposed {
        name: p.name.clone(),
        period: p.period.clone(),
        record: p.n.map(|n| n.to_string()).unwrap_or_default(),
        why: p.why.clone(),
        question: p.question.text(),
        chosen: finding.question.as_ref() == Some(&p.question) && finding.bound,
    };
    let list = match &finding.question {
        Some(question) => figures::ask(app, &opened.by, question).await?.map(|answer| answer.href),
        None => None,
    };
    let at = listed.iter().position(|f| f.span == finding.span);
    let near = |step: isize| {
        let next = at.and_then(|at| at.checked_add_signed(step)).and_then(|at| listed.get(at));
        next.map(|f| shown.href(f)).unwrap_or_default()
    };
    Ok(Some(Drawer {
        printed: finding.printed.chars().take(60).collect(),
        what: shown.line(finding).thing,
        mark: mark(finding.verdict),
        verdict: said(page, finding.verdict),
        record: if finding.record.is_empty() || !own {
            String::new()
        } else {
            page.ts("checking-record-says", &finding.record)
        },
        why: finding.why.clone(),
        proposed: finding.proposals.iter().map(proposal).collect(),
        base: if own {
            format!("{}/figures/{}", link(opened.check.id), place(&finding.span))
        } else {
            String::new()
        },
        decided,
        list: list.unwrap_or_default(),
        before: near(-1),
        after: near(1),
    }))
}

fn counters(page: &Page, address: &Address, chosen: Option<Verdict>, counts: [i64; 5]) -> Vec<Counter> {
    let one = |(verdict, n): (&Verdict, i64)| Counter {
        href: address.with("verdict", verdict.key()),
        n,
        label: said(page, *verdict),
        current: chosen == Some(*verdict),
        kind: if *verdict == Verdict::Differs && n > 0 { "late" } else { "" },
    };
    let all = Counter {
        href: address.without("verdict"),
        n: counts.iter().sum(),
        label: page.t("checking-all"),
        current: chosen.is_none(),
        kind: "",
    };
    std::iter::once(all).chain(Verdict::all().iter().zip(counts).map(one)).collect()
}

async fn show(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let by = visit.person(&app).await?;
    let opened = Opened::new(&app, by, path_id(&id)?).await?;
    let findings = opened.findings(&app).await?;
    let mut db = app.db.read().await?;
    let history = events::history(&mut db, opened.by.body, KIND, opened.check.id.0).await?;
    drop(db);
    let times = opened.times(&app).await?;
    let mut page = visit.page(&app, "").await?;
    page.title.clone_from(&opened.check.title);
    let address = Address::new(&link(opened.check.id), &visit.query);
    let chosen = Verdict::from_key(address.chosen.get("verdict"));
    let listed: Vec<&Finding> =
        findings.iter().filter(|f| chosen.is_none_or(|verdict| f.verdict == verdict)).collect();
    let open = span(address.chosen.get("at"));
    let shown = Shown { page: &page, address: &address, findings: &findings, open };
    let counts = tally(&findings);
    let moment = page.moment(opened.check.checked_at);
    let changed = counts != opened.check.tally();
    let drawer = drawer(&app, &opened, &shown, &listed).await?;
    let (paragraphs, lines) =
        (shown.paragraphs(&opened.check.content), listed.iter().map(|f| shown.line(f)).collect());
    html(&ShowPage {
        id: opened.check.id.to_string(),
        by_line: page.ts("checking-by-line", times.name(&page, &opened.period)),
        changed: if changed { page.ts("checking-changed", moment) } else { String::new() },
        counters: counters(&page, &address, chosen, counts),
        head: page.tn("checking-count", listed.len() as i64),
        paragraphs,
        lines,
        drawer,
        report: report(&opened.by, &opened.check),
        timeline: timeline(&page, &history),
        page,
    })
}
