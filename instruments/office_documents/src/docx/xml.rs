//! XML as a small tree that keeps texts and attributes as they were written, so that what is not
//! touched goes out as it came in. Comments and processing instructions are left out.

use super::{DocxError, Limits};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event, attributes::Attributes};
use std::borrow::Cow;
use std::fmt::Write;

/// First line of every part.
pub(crate) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Name space of a word processor's elements, in the form everybody writes.
pub(crate) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// How the name of the same vocabulary ends in files saved as "strict".
const WORD_STRICT: &str = "/ooxml/wordprocessingml/main";

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    /// Name with its prefix.
    pub name: Box<str>,
    /// Attributes as they were written.
    pub raw: Box<str>,
    /// Whether the name belongs to the word processor's name space.
    pub word: bool,
    /// What it holds.
    pub children: Vec<Node>,
}

/// An element or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    Element(Element),
    /// Escaped.
    Text(Box<str>),
}

impl Element {
    /// Name without its prefix.
    pub fn local(&self) -> &str {
        self.name.rsplit(':').next().unwrap_or(&self.name)
    }

    /// Local name of an element of the word processor; empty for others.
    pub fn w(&self) -> &str {
        if self.word { self.local() } else { "" }
    }

    /// An attribute by its local name, unescaped.
    pub fn attribute(&self, local: &str) -> Option<String> {
        let found = Attributes::new(&self.raw, 0).filter_map(Result::ok);
        let mut found = found.filter(|a| a.key.0.rsplit(':').next() == Some(local));
        found.next().map(|a| unescape(&a.value).into_owned())
    }

    /// Elements directly below.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first word processor's element of this name directly below.
    pub fn child(&self, local: &str) -> Option<&Element> {
        self.elements().find(|element| element.w() == local)
    }

    /// The text directly below, unescaped.
    pub fn text(&self) -> String {
        let texts = self.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(unescape(text)),
            Node::Element(_) => None,
        });
        texts.collect()
    }

    /// Elements and texts, itself included.
    pub fn size(&self) -> usize {
        1 + self.children.iter().map(Node::size).sum::<usize>()
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        if !self.raw.is_empty() {
            out.push(' ');
            out.push_str(&self.raw);
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(text),
            }
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }

    /// The element as a part of its own.
    pub fn to_part(&self) -> Vec<u8> {
        let mut out = String::from(DECLARATION);
        self.write(&mut out);
        out.into_bytes()
    }
}

impl Node {
    /// Elements and texts, itself included.
    pub fn size(&self) -> usize {
        match self {
            Node::Element(element) => element.size(),
            Node::Text(_) => 1,
        }
    }
}

/// Reads a part.
pub(crate) fn parse(part: &str, bytes: &[u8], limits: &Limits) -> Result<Element, DocxError> {
    if bytes.len() > limits.part_bytes {
        return Err(DocxError::PartTooLarge { part: part.to_owned(), limit: limits.part_bytes });
    }
    let text = decoded(part, bytes)?;
    Growing { part, limits, word: None, nodes: 0, open: Vec::new(), root: None }.read(&text)
}

fn decoded<'a>(part: &str, bytes: &'a [u8]) -> Result<Cow<'a, str>, DocxError> {
    let broken = || damaged(part, 0, "its encoding is neither UTF-8 nor UTF-16");
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]).ok_or_else(broken)
}

fn damaged(part: &str, byte: u64, reason: &str) -> DocxError {
    DocxError::Damaged { part: part.to_owned(), byte, reason: reason.to_owned() }
}

/// A tree while it is read.
struct Growing<'a> {
    part: &'a str,
    limits: &'a Limits,
    /// Prefix of the word processor's name space, once the root has told it.
    word: Option<String>,
    nodes: usize,
    open: Vec<Element>,
    root: Option<Element>,
}

impl Growing<'_> {
    fn read(mut self, text: &str) -> Result<Element, DocxError> {
        let mut reader = Reader::from_str(text);
        loop {
            let event = match reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(damaged(self.part, reader.error_position(), &error.to_string())),
            };
            let byte = reader.buffer_position();
            match event {
                Event::Start(tag) => {
                    let element = self.element(&tag, byte)?;
                    if self.open.len() >= self.limits.depth {
                        let part = self.part.to_owned();
                        return Err(DocxError::TooDeep { part, limit: self.limits.depth });
                    }
                    self.open.push(element);
                }
                Event::Empty(tag) => {
                    let element = self.element(&tag, byte)?;
                    self.close(element, byte)?;
                }
                Event::End(_) => match self.open.pop() {
                    Some(element) => self.close(element, byte)?,
                    None => return Err(damaged(self.part, byte, "an end without a beginning")),
                },
                Event::Text(text) => self.text(&text.into_inner())?,
                Event::CData(text) => self.text(&escape(&text.into_inner()))?,
                Event::GeneralRef(name) => {
                    let whole = format!("&{};", &*name.into_inner());
                    self.known(&whole, byte)?;
                    self.text(&whole)?;
                }
                Event::DocType(_) => return Err(damaged(self.part, byte, "a document type declaration")),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        if !self.open.is_empty() {
            return Err(damaged(self.part, text.len() as u64, "it ends within an element"));
        }
        self.root.ok_or_else(|| damaged(self.part, 0, "it holds no element"))
    }

    fn count(&mut self) -> Result<(), DocxError> {
        self.nodes += 1;
        if self.nodes > self.limits.nodes {
            let part = self.part.to_owned();
            return Err(DocxError::TooComplex { part, limit: self.limits.nodes });
        }
        Ok(())
    }

    fn element(&mut self, tag: &BytesStart<'_>, byte: u64) -> Result<Element, DocxError> {
        self.count()?;
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|e| damaged(self.part, byte, &e.to_string()))?;
            self.known(&attribute.value, byte)?;
            let names_word = *attribute.value == *WORD || attribute.value.ends_with(WORD_STRICT);
            if self.root.is_none() && self.open.is_empty() && names_word {
                self.word =
                    attribute.key.0.strip_prefix("xmlns").map(|p| p.trim_start_matches(':').to_owned());
            }
        }
        let name = tag.name().0;
        let prefix = name.rsplit_once(':').map_or("", |(prefix, _)| prefix);
        Ok(Element {
            name: name.into(),
            raw: tag.attributes_raw().trim().into(),
            word: self.word.as_deref() == Some(prefix),
            children: Vec::new(),
        })
    }

    fn close(&mut self, element: Element, byte: u64) -> Result<(), DocxError> {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(element)),
            None if self.root.is_none() => self.root = Some(element),
            None => return Err(damaged(self.part, byte, "a second root")),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), DocxError> {
        self.count()?;
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(Node::Text(text.into()));
        }
        Ok(())
    }

    /// Only XML's own five entities and numbered characters are known; all others need a document type.
    fn known(&self, text: &str, byte: u64) -> Result<(), DocxError> {
        if quick_xml::escape::unescape(text).is_err() {
            return Err(DocxError::Entity { part: self.part.to_owned(), byte });
        }
        Ok(())
    }
}

fn unescape(text: &str) -> Cow<'_, str> {
    quick_xml::escape::unescape(text).unwrap_or(Cow::Borrowed(text))
}

/// Whether a document may hold this character: no control characters but tab and line feed.
fn allowed(character: char) -> bool {
    match character {
        '\t' | '\n' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        other => !other.is_control(),
    }
}

/// Text for a part: escaped, and without the characters XML forbids and other control characters.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter(|c| allowed(*c)) {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// Appends the texts, tabs and line breaks of a run: what stands between `<w:r>`'s properties and its end.
pub(crate) fn run_text(out: &mut String, prefix: &str, text: &str) {
    let colon = if prefix.is_empty() { "" } else { ":" };
    for (line_index, line) in text.split('\n').enumerate() {
        if line_index > 0 {
            let _ = write!(out, "<{prefix}{colon}br/>");
        }
        for (index, piece) in line.split('\t').enumerate() {
            if index > 0 {
                let _ = write!(out, "<{prefix}{colon}tab/>");
            }
            if !piece.is_empty() {
                let piece = escape(piece);
                let _ = write!(out, "<{prefix}{colon}t xml:space=\"preserve\">{piece}</{prefix}{colon}t>");
            }
        }
    }
}
