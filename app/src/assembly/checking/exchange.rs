//! A check as files: the text with a comment at each finding, and the findings as rows.

use super::records::*;
use crate::foundation::acting::{Acting, local};
use crate::foundation::errors::{Outcome, Problem};
use crate::foundation::pages::Page;
use crate::foundation::turns::Turns;
use office_documents::official::{self, Block, Comment, Commented, Document, Layout};
use office_documents::table_out::{Cell, Kind};

/// Files are written one at a time.
static TURNS: Turns = Turns::new();

/// What a comment says: the verdict, the record's number, the reasons.
fn comment(page: &Page, finding: &Finding) -> String {
    let mut all = vec![page.t(&format!("checking-verdict-{}", finding.verdict))];
    if !finding.record.is_empty() && finding.kind == FindingKind::Figure {
        all.push(page.ts("checking-record-says", &finding.record));
    }
    all.extend(finding.why.iter().cloned());
    all.join("\n")
}

/// The text as DOCX with a comment at each finding.
pub async fn document(page: &Page, by: &Acting, check: &Check, findings: &[Finding]) -> Outcome<Vec<u8>> {
    let comments = findings
        .iter()
        .map(|f| Comment { from: f.span.start, until: f.span.end, text: comment(page, f) })
        .collect();
    let at = local(by.now, by.procedure.utc_offset_minutes);
    let commented = Commented {
        text: check.content.clone(),
        comments,
        author: page.t("checking-title"),
        initials: page.t("checking-initials"),
        at: format!("{}T{:02}:{:02}:{:02}Z", at.date(), at.hour(), at.minute(), at.second()),
    };
    let document = Document {
        mark: by.procedure.body_name.clone(),
        blocks: vec![Block::Commented(commented)],
        ..Document::new(Layout::Form, check.title.clone())
    };
    TURNS.read("checking-slow", move || official::write(&document)).await?.map_err(Problem::broken)
}

/// Heads with width and kind.
type Heads = Vec<(String, u16, Kind)>;

/// Where each paragraph begins, in code points; a line of blanks is none.
fn paragraphs(content: &str) -> Vec<usize> {
    let (mut starts, mut at) = (Vec::new(), 0);
    for line in content.split('\n') {
        if !line.trim().is_empty() {
            starts.push(at);
        }
        at += line.chars().count() + 1;
    }
    starts
}

/// The findings as rows.
pub fn table(page: &Page, check: &Check, findings: &[Finding]) -> (Heads, Vec<Vec<Cell>>) {
    let starts = paragraphs(&check.content);
    let heads = [
        ("checking-col-paragraph", 10, Kind::Number),
        ("checking-col-figure", 24, Kind::Text),
        ("checking-col-thing", 28, Kind::Text),
        ("checking-col-verdict", 14, Kind::Text),
        ("checking-col-record", 16, Kind::Text),
        ("checking-col-why", 60, Kind::Text),
    ];
    let columns = heads.map(|(word, width, kind)| (page.t(word), width, kind)).to_vec();
    let paragraph = |at: usize| starts.partition_point(|start| *start <= at).max(1) as i64;
    let row = |f: &Finding| {
        let thing = match f.thing.as_str() {
            "" => page.t(&format!("checking-kind-{}", f.kind)),
            thing => thing.to_owned(),
        };
        let verdict = page.t(&format!("checking-verdict-{}", f.verdict));
        let verdict =
            if f.verdict == Verdict::Differs { Cell::Doubtful(verdict) } else { Cell::Text(verdict) };
        vec![
            Cell::Int(paragraph(f.span.start)),
            Cell::Text(f.printed.clone()),
            Cell::Text(thing),
            verdict,
            Cell::Text(f.record.clone()),
            Cell::Text(f.why.join(" ")),
        ]
    };
    (columns, findings.iter().map(row).collect())
}
