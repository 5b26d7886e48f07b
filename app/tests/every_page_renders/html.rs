//! A strict reader of the pages: every element closed in order, every attribute quoted. Browsers forgive more; our templates
//! need no forgiveness, and a page that a browser repairs is a page that looks different in the next one.

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    /// Name in small letters.
    pub tag: String,
    /// Attributes.
    pub attributes: Vec<(String, String)>,
    /// Its parent; the root has none.
    pub parent: Option<usize>,
    /// Text within it, that of its children included.
    pub text: String,
}

impl Element {
    /// An attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    /// In the order in which they open.
    pub elements: Vec<Element>,
}

const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];
const RAW: &[&str] = &["script", "style", "textarea", "title"];
/// What a paragraph may not hold: a browser would close the paragraph before it.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

impl Page {
    /// Reads a page; says what is not well-formed.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut page = Self::default();
        let mut open: Vec<usize> = Vec::new();
        let body =
            text.trim_start().strip_prefix("<!doctype html>").ok_or("does not begin with <!doctype html>")?;
        let mut rest = body;
        while let Some(at) = rest.find('<') {
            page.say(&open, &rest[..at]);
            rest = &rest[at..];
            let near: String = rest.chars().take(60).collect();
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.split_once("-->").ok_or(format!("comment without end: {near}"))?.1;
            } else if let Some(end) = rest.strip_prefix("</") {
                let (name, after) = end.split_once('>').ok_or(format!("tag without end: {near}"))?;
                let last = open.pop().ok_or(format!("closes nothing: {near}"))?;
                let expected = &page.elements[last].tag;
                if *expected != name.trim() {
                    return Err(format!("</{name}> where </{expected}> is due, near {near}"));
                }
                rest = after;
            } else {
                rest = page.open(rest, &mut open).map_err(|e| format!("{e}, near {near}"))?;
            }
        }
        page.say(&open, rest);
        match open.last() {
            None => Ok(page),
            Some(last) => Err(format!("<{}> is never closed", page.elements[*last].tag)),
        }
    }

    fn say(&mut self, open: &[usize], text: &str) {
        for index in open {
            self.elements[*index].text.push_str(text);
        }
    }

    fn open<'a>(&mut self, text: &'a str, open: &mut Vec<usize>) -> Result<&'a str, String> {
        let name_end = text[1..].find(|c: char| !c.is_ascii_alphanumeric()).map_or(text.len(), |at| at + 1);
        let tag = text[1..name_end].to_owned();
        if tag.is_empty() {
            return Err("a bare < in the text".to_owned());
        }
        let (attributes, after, closed) = attributes(&text[name_end..])?;
        let in_svg = tag == "svg" || open.iter().any(|i| self.elements[*i].tag == "svg");
        self.nests(&tag, open)?;
        let parent = open.last().copied();
        self.elements.push(Element { tag: tag.clone(), attributes, parent, text: String::new() });
        if closed && !in_svg {
            return Err(format!("<{tag}/> outside a drawing"));
        }
        if closed || VOID.contains(&tag.as_str()) {
            return Ok(after);
        }
        let index = self.elements.len() - 1;
        if RAW.contains(&tag.as_str()) && !in_svg {
            let (content, after) =
                after.split_once(&format!("</{tag}>")).ok_or(format!("<{tag}> is never closed"))?;
            self.elements[index].text = content.to_owned();
            return Ok(after);
        }
        open.push(index);
        Ok(after)
    }

    /// What may not stand within what.
    fn nests(&self, tag: &str, open: &[usize]) -> Result<(), String> {
        let within =
            |names: &[&str]| open.iter().map(|i| self.elements[*i].tag.as_str()).find(|t| names.contains(t));
        let wrong = match tag {
            "form" => within(&["form"]),
            "a" | "button" | "select" | "textarea" => within(&["a", "button"]),
            "label" => within(&["label"]),
            "tr" if within(&["table"]).is_none() => Some("no table"),
            "li" if within(&["ul", "ol", "template"]).is_none() => Some("no list"),
            _ => None,
        };
        let wrong = wrong.or_else(|| BLOCKS.contains(&tag).then(|| within(&["p", "span"])).flatten());
        wrong.map_or(Ok(()), |outer| Err(format!("<{tag}> within <{outer}>")))
    }

    /// Elements of a name.
    pub fn all<'a>(&'a self, tags: &'a [&'a str]) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |e| tags.contains(&e.tag.as_str()))
    }

    /// Whether an element stands within one of a name.
    pub fn within(&self, element: &Element, tag: &str) -> bool {
        let mut at = element.parent;
        while let Some(index) = at {
            if self.elements[index].tag == tag {
                return true;
            }
            at = self.elements[index].parent;
        }
        false
    }
}

type Attributes = Vec<(String, String)>;

/// The attributes of a tag, what follows it, and whether it closes itself.
fn attributes(text: &str) -> Result<(Attributes, &str, bool), String> {
    let mut all: Attributes = Vec::new();
    let mut rest = text;
    loop {
        let spaced = rest.starts_with(char::is_whitespace);
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            return Ok((all, after, true));
        }
        if let Some(after) = rest.strip_prefix('>') {
            return Ok((all, after, false));
        }
        let end =
            rest.find(|c: char| c == '=' || c == '>' || c == '/' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        if name.is_empty() || !spaced || name.contains(['"', '<', '\'']) {
            let near: String = rest.chars().take(20).collect();
            return Err(format!("a malformed attribute at {near}"));
        }
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let quoted = after.strip_prefix('"').ok_or(format!("{name} is not quoted"))?;
            let (inside, after) = quoted.split_once('"').ok_or(format!("{name} has no end"))?;
            value = unescape(inside);
            rest = after;
        }
        if all.iter().any(|(known, _)| *known == name) {
            return Err(format!("{name} stands twice"));
        }
        all.push((name, value));
    }
}

/// The few escapes that the templates write.
pub fn unescape(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
    ];
    let text = named.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&#38;", "&").replace("&amp;", "&")
}

#[test]
fn what_is_malformed_is_found() {
    let sound = |body: &str| Page::read(&format!("<!doctype html>\n<html><body>{body}</body></html>"));
    assert!(sound("<p id=\"a\">x<br>y</p><svg><circle r=\"1\"/></svg><textarea>\n<p></textarea>").is_ok());
    for wrong in [
        "<p>",
        "</p>",
        "<b><i></b></i>",
        "<p><div></div></p>",
        "<a href=x>y</a>",
        "<a id=\"a\" id=\"b\">y</a>",
        "<div/>",
        "a < b",
        "<form><form></form></form>",
        "<a href=\"/\"><button>x</button></a>",
        "<li>x</li>",
        "<input name=\"a\"value=\"b\">",
    ] {
        assert!(sound(wrong).is_err(), "{wrong}");
    }
}
