//! Whether a DOCX keeps the schema's order of elements. LibreOffice opens what does not; Word and WPS
//! call it damaged. For tests of everything that is written, and for templates.

mod sequences;

use crate::docx::xml::{self, Element};
use crate::docx::{Limits, Package};
use sequences::{FIRST, LAST, NEEDED, SEQUENCES};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// Something that does not keep the schema.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Complaint {
    /// Name of the part in the archive; empty for the whole file.
    pub part: String,
    /// The way to the parent, such as `document/body/p[3]/pPr`.
    pub path: String,
    /// The element that is not right.
    pub element: String,
    /// Why, in English.
    pub why: String,
}

/// Complaints kept; further ones add nothing.
const MOST: usize = 200;

/// Everything in the file that does not keep the order, and relations or types that lead nowhere.
/// A file that cannot be read is one complaint.
pub fn check(docx: &[u8]) -> Vec<Complaint> {
    let limits = Limits::default();
    let package = match Package::open(docx, &limits) {
        Ok(package) => package,
        Err(error) => return vec![complaint("", "", "", &error.to_string())],
    };
    let mut found = Vec::new();
    let known: BTreeMap<&str, Rule> =
        SEQUENCES.iter().map(|(parent, text)| (*parent, Rule::read(text))).collect();
    for part in &package.parts {
        if !part.name.ends_with(".xml") && !part.name.ends_with(".rels") {
            continue;
        }
        match xml::parse(&part.name, &part.bytes, &limits) {
            Ok(root) => {
                Walk { part: &part.name, known: &known, found: &mut found }.element(&root, root.local())
            }
            Err(error) => found.push(complaint(&part.name, "", "", &error.to_string())),
        }
    }
    connections(&package, &limits, &mut found);
    found.truncate(MOST);
    found
}

fn complaint(part: &str, path: &str, element: &str, why: &str) -> Complaint {
    Complaint {
        part: part.to_owned(),
        path: path.to_owned(),
        element: element.to_owned(),
        why: why.to_owned(),
    }
}

/// The order of one parent's children.
struct Rule {
    places: BTreeMap<&'static str, (usize, bool)>,
}

impl Rule {
    fn read(text: &'static str) -> Self {
        let names = text.split_whitespace().enumerate();
        let places = names.map(|(place, name)| match name.strip_suffix('*') {
            Some(name) => (name, (place, true)),
            None => (name, (place, false)),
        });
        Self { places: places.collect() }
    }
}

/// A part while it is looked through.
struct Walk<'a> {
    part: &'a str,
    known: &'a BTreeMap<&'static str, Rule>,
    found: &'a mut Vec<Complaint>,
}

impl Walk<'_> {
    fn element(&mut self, element: &Element, path: &str) {
        if self.found.len() >= MOST {
            return;
        }
        if element.word {
            self.sequence(element, path);
            self.edges(element, path);
            match element.local() {
                "tbl" => self.columns(element, path),
                "tc" => self.cell(element, path),
                _ => {}
            }
        }
        for (index, child) in element.elements().enumerate() {
            self.element(child, &format!("{path}/{}[{}]", child.local(), index + 1));
        }
    }

    fn say(&mut self, path: &str, element: &str, why: &str) {
        self.found.push(complaint(self.part, path, element, why));
    }

    fn sequence(&mut self, element: &Element, path: &str) {
        let Some(rule) = self.known.get(element.local()) else { return };
        let mut last: Option<(usize, &str)> = None;
        for child in element.elements().filter(|child| child.word) {
            let name = child.local();
            let Some((place, repeats)) = rule.places.get(name) else {
                self.say(path, name, "does not belong here");
                continue;
            };
            match last {
                Some((before, other)) if *place < before => {
                    self.say(path, name, &format!("stands after {other}, belongs before it"));
                    continue;
                }
                Some((before, _)) if *place == before && !repeats => self.say(path, name, "stands twice"),
                _ => {}
            }
            last = Some((*place, name));
        }
    }

    fn edges(&mut self, element: &Element, path: &str) {
        let local = element.local();
        let children: Vec<&str> = element.elements().map(Element::w).collect();
        for (_, first) in FIRST.iter().filter(|(parent, _)| *parent == local) {
            let wanted: Vec<&str> = first.split(' ').collect();
            let mut next = 0;
            for (index, child) in children.iter().enumerate() {
                let Some(place) = wanted.iter().position(|name| name == child) else { continue };
                let others = children[..index].iter().any(|c| !c.is_empty() && !wanted.contains(c));
                if others || place < next {
                    self.say(path, child, "belongs before what stands before it");
                }
                next = place + 1;
            }
        }
        for (_, last) in LAST.iter().filter(|(parent, _)| *parent == local) {
            let at = children.iter().position(|child| child == last);
            if at.is_some_and(|at| at + 1 != children.len()) {
                self.say(path, last, "belongs at the end");
            }
        }
        for (_, needed) in NEEDED.iter().filter(|(parent, _)| *parent == local) {
            if !children.contains(needed) {
                self.say(path, needed, "is missing");
            }
        }
    }

    /// A cell holds a paragraph, and ends with one.
    fn cell(&mut self, cell: &Element, path: &str) {
        let blocks = cell.elements().map(Element::w);
        let last = blocks.filter(|name| ["p", "tbl", "sdt", "tcPr"].contains(name)).last();
        if !matches!(last, Some("p" | "sdt")) {
            self.say(path, "p", "is missing at the end of the cell");
        }
    }

    /// Every row is as wide as the grid.
    fn columns(&mut self, table: &Element, path: &str) {
        let grid = table.child("tblGrid").map_or(0, |grid| grid.elements().count());
        for (index, row) in table.elements().filter(|child| child.w() == "tr").enumerate() {
            if row.elements().any(|child| child.w() == "sdt") {
                continue;
            }
            let property = |of: Option<&Element>, name: &str| {
                let value = of.and_then(|p| p.child(name)).and_then(|e| e.attribute("val"));
                value.and_then(|text| text.parse::<usize>().ok())
            };
            let outside = ["gridBefore", "gridAfter"].map(|n| property(row.child("trPr"), n).unwrap_or(0));
            let cells = row.elements().filter(|child| child.w() == "tc");
            let spans = cells.map(|cell| property(cell.child("tcPr"), "gridSpan").unwrap_or(1));
            let width = spans.chain(outside).fold(0, usize::saturating_add);
            if width != grid {
                let why = format!("row {} has {width} columns, the grid has {grid}", index + 1);
                self.say(path, "tr", &why);
            }
        }
    }
}

/// Relations lead to parts, every part has a type, every reference has a relation.
fn connections(package: &Package, limits: &Limits, found: &mut Vec<Complaint>) {
    let Some(types) = package.part("[Content_Types].xml") else {
        found.push(complaint("", "", "[Content_Types].xml", "is missing"));
        return;
    };
    if let Ok(root) = xml::parse(&types.name, &types.bytes, limits) {
        let given = |name: &str, attribute: &str| -> HashSet<String> {
            let of = root.elements().filter(|element| element.local() == name);
            of.filter_map(|element| element.attribute(attribute)).map(|text| text.to_lowercase()).collect()
        };
        let (endings, names) = (given("Default", "Extension"), given("Override", "PartName"));
        for part in package.parts.iter().filter(|part| part.name != types.name) {
            let name = format!("/{}", part.name).to_lowercase();
            let ending = name.rsplit('.').next().unwrap_or("");
            if !names.contains(&name) && !endings.contains(ending) {
                found.push(complaint(&part.name, "", "", "has no content type"));
            }
        }
    }
    for part in package.parts.iter().filter(|part| part.name.ends_with(".rels")) {
        let Ok(root) = xml::parse(&part.name, &part.bytes, limits) else { continue };
        let folder = part.name.split("_rels/").next().unwrap_or("");
        for relation in root.elements() {
            let target = relation.attribute("Target").unwrap_or_default();
            if relation.attribute("TargetMode").is_some_and(|mode| mode == "External") {
                continue;
            }
            if package.part(&resolved(folder, &target)).is_none() {
                found.push(complaint(&part.name, "", &target, "leads to no part"));
            }
        }
    }
}

/// The part a relation of a folder's file leads to.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut way: Vec<&str> = folder.split('/').filter(|piece| !piece.is_empty()).collect();
    for piece in target.split('/') {
        match piece {
            ".." => {
                way.pop();
            }
            "." | "" => {}
            piece => way.push(piece),
        }
    }
    way.join("/")
}
