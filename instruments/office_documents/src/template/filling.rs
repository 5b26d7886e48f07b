//! Content controls replaced in the tree of a part.

use super::{Leftover, Value};
use crate::docx::xml::{self, Element, Node};
use crate::docx::{DocxError, Limits};
use std::collections::{BTreeMap, BTreeSet};

/// A part while it is filled.
pub(super) struct Filling<'a> {
    pub part: &'a str,
    pub values: &'a BTreeMap<String, Value>,
    pub limits: &'a Limits,
    pub left: &'a mut BTreeSet<Leftover>,
    pub used: &'a mut BTreeSet<String>,
    /// Elements and texts of all parts so far.
    pub nodes: usize,
    /// Bytes filled in so far.
    pub text_bytes: usize,
}

/// The item of a list that is being filled in.
#[derive(Clone, Copy)]
struct Item<'a> {
    list: &'a str,
    columns: &'a BTreeMap<String, String>,
}

/// What a control stands among.
#[derive(Clone, Copy, PartialEq)]
enum Among {
    Runs,
    Blocks,
    Cells,
    Rows,
}

impl Filling<'_> {
    pub fn root(&mut self, root: &mut Element) -> Result<(), DocxError> {
        let children = std::mem::take(&mut root.children);
        root.children = self.children(children, Among::Blocks, None)?;
        keep_a_paragraph(root);
        Ok(())
    }

    fn children(
        &mut self,
        children: Vec<Node>,
        among: Among,
        item: Option<Item<'_>>,
    ) -> Result<Vec<Node>, DocxError> {
        let mut out = Vec::with_capacity(children.len());
        for node in children {
            match node {
                Node::Element(element) => self.element(element, among, item, &mut out)?,
                text => out.push(text),
            }
        }
        Ok(out)
    }

    fn element(
        &mut self,
        mut element: Element,
        among: Among,
        item: Option<Item<'_>>,
        out: &mut Vec<Node>,
    ) -> Result<(), DocxError> {
        if element.w() == "sdt"
            && let Some(tag) = tag_of(&element)
            && (item.is_some() || tag.contains('.'))
        {
            return self.control(element, &tag, among, item, out);
        }
        let below = match element.w() {
            "p" => Among::Runs,
            "tbl" => Among::Rows,
            "tr" => Among::Cells,
            "tc" | "body" | "txbxContent" => Among::Blocks,
            // Controls without a tag, their content, links, changes.
            _ => among,
        };
        let children = std::mem::take(&mut element.children);
        element.children = self.children(children, below, item)?;
        keep_a_paragraph(&mut element);
        out.push(Node::Element(element));
        Ok(())
    }

    fn control(
        &mut self,
        mut control: Element,
        tag: &str,
        among: Among,
        item: Option<Item<'_>>,
        out: &mut Vec<Node>,
    ) -> Result<(), DocxError> {
        let in_item = item.and_then(|item| {
            let column = tag.strip_prefix(item.list).and_then(|rest| rest.strip_prefix('.')).unwrap_or(tag);
            item.columns.get(column).map(String::as_str)
        });
        let value = self.values.get(tag);
        if value.is_some() {
            self.used.insert(tag.to_owned());
        }
        let wrong = match (in_item, value) {
            (Some(text), _) if among != Among::Rows => return self.text(&control, text, among, out),
            (None, Some(Value::Text(text))) if among != Among::Rows => {
                return self.text(&control, text, among, out);
            }
            (None, Some(Value::Rows(rows)))
                if item.is_none() && matches!(among, Among::Rows | Among::Blocks) =>
            {
                return self.rows(&control, tag, rows, among, out);
            }
            (None, None) => false,
            _ => true,
        };
        let (tag_text, part) = (tag.to_owned(), self.part.to_owned());
        self.left.insert(if wrong {
            Leftover::WrongKind { tag: tag_text, part }
        } else {
            Leftover::Unfilled { tag: tag_text, part }
        });
        let children = std::mem::take(&mut control.children);
        control.children = self.children(children, among, item)?;
        if item.is_some() {
            drop_ids(&mut control);
        }
        out.push(Node::Element(control));
        Ok(())
    }

    /// Repeats the content for each item. A table keeps at least one row, empty.
    fn rows(
        &mut self,
        control: &Element,
        list: &str,
        rows: &[BTreeMap<String, String>],
        among: Among,
        out: &mut Vec<Node>,
    ) -> Result<(), DocxError> {
        let content = content_of(control);
        let size: usize = content.iter().map(Node::size).sum();
        let none = [columns(content, list)];
        let rows = if rows.is_empty() && among == Among::Rows { &none[..] } else { rows };
        for columns in rows {
            self.grow(size)?;
            let filled = self.children(content.to_vec(), among, Some(Item { list, columns }))?;
            out.extend(filled);
        }
        Ok(())
    }

    fn grow(&mut self, nodes: usize) -> Result<(), DocxError> {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes > self.limits.nodes {
            return Err(DocxError::TooComplex { part: self.part.to_owned(), limit: self.limits.nodes });
        }
        Ok(())
    }

    fn text(
        &mut self,
        control: &Element,
        text: &str,
        among: Among,
        out: &mut Vec<Node>,
    ) -> Result<(), DocxError> {
        self.text_bytes = self.text_bytes.saturating_add(text.len());
        if self.text_bytes > self.limits.text_bytes {
            return Err(DocxError::TooMuchText { limit: self.limits.text_bytes });
        }
        let lines = text.matches('\n').count() + text.matches('\t').count() + 1;
        self.grow(lines.saturating_mul(6))?;
        let letters = letters_of(control);
        let prefix = control.name.rsplit_once(':').map_or("", |(prefix, _)| prefix);
        let make = Make { prefix, letters };
        match among {
            Among::Runs => out.push(make.run(text)),
            Among::Blocks => out.extend(make.paragraphs(first(content_of(control), "p"), text)),
            Among::Cells => {
                let cell = first(content_of(control), "tc");
                let mut children: Vec<Node> = cell
                    .and_then(|cell| cell.child("tcPr"))
                    .map(|properties| Node::Element(properties.clone()))
                    .into_iter()
                    .collect();
                let model = cell.and_then(|cell| first(&cell.children, "p"));
                children.extend(make.paragraphs(model, text));
                out.push(make.element("tc", children));
            }
            Among::Rows => {}
        }
        Ok(())
    }
}

/// Makes elements in the control's name space and letters.
struct Make<'a> {
    prefix: &'a str,
    letters: Option<Element>,
}

impl Make<'_> {
    fn element(&self, local: &str, children: Vec<Node>) -> Node {
        let name = if self.prefix.is_empty() { local.to_owned() } else { format!("{}:{local}", self.prefix) };
        Node::Element(Element { name: name.into(), raw: "".into(), word: true, children })
    }

    fn run(&self, text: &str) -> Node {
        let mut children: Vec<Node> = self.letters.clone().map(Node::Element).into_iter().collect();
        let mut inside = String::new();
        xml::run_text(&mut inside, self.prefix, text);
        // It is written out as it stands.
        children.push(Node::Text(inside.into()));
        self.element("r", children)
    }

    /// One paragraph a line, each with the properties of the first.
    fn paragraphs(&self, model: Option<&Element>, text: &str) -> Vec<Node> {
        let properties = model.and_then(|paragraph| paragraph.child("pPr"));
        let lines = text.split('\n').map(|line| {
            let mut children: Vec<Node> = properties.cloned().map(Node::Element).into_iter().collect();
            if !line.is_empty() {
                children.push(self.run(line));
            }
            self.element("p", children)
        });
        lines.collect()
    }
}

/// The tag of a control, if it is one of ours: names of small letters, digits and low lines, with dots.
fn tag_of(control: &Element) -> Option<String> {
    let tag = control.child("sdtPr")?.child("tag")?.attribute("val")?;
    let fits = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    (tag.len() <= 128 && tag.split('.').all(fits)).then_some(tag)
}

fn content_of(control: &Element) -> &[Node] {
    control.child("sdtContent").map_or(&[], |content| &content.children)
}

/// The first element of this name, looking into everything.
fn first<'a>(nodes: &'a [Node], name: &str) -> Option<&'a Element> {
    nodes.iter().find_map(|node| match node {
        Node::Element(element) if element.w() == name => Some(element),
        Node::Element(element) => first(&element.children, name),
        Node::Text(_) => None,
    })
}

/// The letters of the control's text: those of its first run, or those set for the control while only
/// its prompt is shown.
fn letters_of(control: &Element) -> Option<Element> {
    let properties = control.child("sdtPr");
    let set = properties.and_then(|properties| properties.child("rPr"));
    let prompt = properties.is_some_and(|properties| properties.child("showingPlcHdr").is_some());
    let shown = first(content_of(control), "r").and_then(|run| run.child("rPr"));
    let mut letters = if prompt { set.or(shown) } else { shown.or(set) }.cloned()?;
    if prompt {
        let style = |node: &Node| matches!(node, Node::Element(element) if element.w() == "rStyle");
        letters.children.retain(|node| !style(node));
    }
    (!letters.children.is_empty()).then_some(letters)
}

/// Empty words for every column of a list.
fn columns(content: &[Node], list: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for node in content {
        if let Node::Element(element) = node {
            if element.w() == "sdt"
                && let Some(tag) = tag_of(element)
            {
                let column = tag.strip_prefix(list).and_then(|rest| rest.strip_prefix('.'));
                found.insert(column.unwrap_or(&tag).to_owned(), String::new());
            }
            found.extend(columns(&element.children, list));
        }
    }
    found
}

/// A cell, a text box, a head or a foot must hold a paragraph, also where an empty list left nothing.
fn keep_a_paragraph(element: &mut Element) {
    let ends_well = match element.w() {
        "tc" => {
            let last = element.elements().map(Element::w).filter(|w| ["p", "tbl", "sdt"].contains(w)).last();
            matches!(last, Some("p" | "sdt"))
        }
        "txbxContent" | "hdr" | "ftr" => element.elements().any(|child| child.word),
        _ => true,
    };
    if !ends_well {
        let name = element.name.replace(element.local(), "p").into();
        element.children.push(Node::Element(Element {
            name,
            raw: "".into(),
            word: true,
            children: Vec::new(),
        }));
    }
}

/// Numbers of controls must differ; what is repeated has none.
fn drop_ids(control: &mut Element) {
    for node in &mut control.children {
        if let Node::Element(element) = node
            && element.w() == "sdtPr"
        {
            element.children.retain(|node| !matches!(node, Node::Element(e) if e.w() == "id"));
        }
    }
}
