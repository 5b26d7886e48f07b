//! Words in two languages. Every room brings `words/zh-CN.ftl` and `words/en.ftl` (Fluent), the same keys in both; a comment
//! above a message is its gloss. No other file holds a word that a user reads.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Chinese, simplified: the first language.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// Reads a tag; unknown tags give nothing.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag {
            "zh-CN" | "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The name in this language; one without an English name has one name.
    pub fn of<'a>(self, name: &'a str, name_en: &'a str) -> &'a str {
        if self == Self::En && !name_en.is_empty() { name_en } else { name }
    }

    /// The better of the two for a browser's `Accept-Language`.
    pub fn from_header(header: &str) -> Self {
        let first = header.split(',').next().unwrap_or("").trim().to_ascii_lowercase();
        if first.starts_with("en") { Self::En } else { Self::Zh }
    }
}

/// The two texts of one room.
#[derive(Debug, Clone, Copy)]
pub struct RoomWords {
    /// Name of the room, for error messages.
    pub room: &'static str,
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, formatted once.
    plain: HashMap<String, String>,
    /// Messages that are texts and arguments in a row and nothing else: put together here, without the formatter.
    strung: HashMap<String, Vec<Piece>>,
}

/// A piece of a message.
enum Piece {
    Text(String),
    Argument(String),
}

/// All words of the house.
pub struct Words {
    zh: Catalogue,
    en: Catalogue,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

/// An argument of a message.
pub type WordArg<'a> = (&'a str, FluentValue<'a>);

impl Words {
    /// Reads all rooms' words; says which file is malformed or repeats a key.
    pub fn load(rooms: &[RoomWords]) -> Result<Self, String> {
        Ok(Self {
            zh: Catalogue::load("zh-CN", rooms.iter().map(|r| (r.room, r.zh)))?,
            en: Catalogue::load("en", rooms.iter().map(|r| (r.room, r.en)))?,
        })
    }

    fn of(&self, lang: Lang) -> &Catalogue {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// A message without arguments. A missing key shows itself in double brackets, which the page test looks for.
    pub fn t(&self, lang: Lang, key: &str) -> Cow<'_, str> {
        match self.of(lang).plain.get(key) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.say(lang, key, &[])),
        }
    }

    /// A message with arguments.
    pub fn say(&self, lang: Lang, key: &str, args: &[WordArg<'_>]) -> String {
        let catalogue = self.of(lang);
        if let Some(text) = catalogue.strung.get(key).and_then(|pieces| string(pieces, args)) {
            return text;
        }
        let Some(pattern) = catalogue.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("\u{27e6}{key}\u{27e7}");
        };
        let fluent: FluentArgs<'_> = args.iter().cloned().collect();
        let mut errors = Vec::new();
        let text = catalogue.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned();
        if errors.is_empty() { text } else { format!("\u{27e6}{key}: {}\u{27e7}", errors[0]) }
    }

    /// Whether a key exists.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.of(lang).bundle.get_message(key).is_some()
    }
}

impl Catalogue {
    fn load<'a>(tag: &str, texts: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Self, String> {
        let id = tag.parse().map_err(|e| format!("{tag}: {e}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        // Counts in these pages stand with their own grouping; the formatter must not add one.
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(n) => Some(n.value.to_string()),
            _ => None,
        }));
        let mut keys = Vec::new();
        for (room, text) in texts {
            keys.extend(keys_of(text));
            let resource = FluentResource::try_new(text.to_owned())
                .map_err(|(_, errors)| format!("{room}/{tag}.ftl: {:?}", errors.first()))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| format!("{room}/{tag}.ftl: {:?}", errors.first()))?;
        }
        let (mut plain, mut strung) = (HashMap::new(), HashMap::new());
        for key in keys {
            let Some(pattern) = bundle.get_message(&key).and_then(|m| m.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                plain.insert(key, text);
            } else if let Some(pieces) = pieces(pattern) {
                strung.insert(key, pieces);
            }
        }
        Ok(Self { bundle, plain, strung })
    }
}

/// The pieces of a message of texts and arguments alone; none where it chooses, refers or calls.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Argument(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// Pieces put together as the formatter would; none where an argument is missing or neither text nor number.
fn string(pieces: &[Piece], args: &[WordArg<'_>]) -> Option<String> {
    let mut text = String::with_capacity(64);
    for piece in pieces {
        match piece {
            Piece::Text(piece) => text.push_str(piece),
            Piece::Argument(wanted) => match &args.iter().find(|(name, _)| name == wanted)?.1 {
                FluentValue::String(said) => text.push_str(said),
                FluentValue::Number(n) => text.push_str(&n.value.to_string()),
                _ => return None,
            },
        }
    }
    Some(text)
}

/// The message keys of a Fluent text.
pub fn keys_of(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim().to_owned()))
        .collect()
}

/// A number up to 99 in Chinese numerals; `digits` holds 〇 to 十 and comes from the words. Otherwise in Arabic ones.
pub fn numeral(n: i64, digits: &str) -> String {
    let known: Vec<char> = digits.chars().collect();
    let digit = |i: i64| usize::try_from(i).ok().and_then(|i| known.get(i)).copied();
    let written = match (n, digit(10)) {
        (1..=10, Some(_)) => digit(n).map(String::from),
        (11..=99, Some(ten)) => {
            let tens = if n < 20 { None } else { digit(n / 10) };
            let ones = if n % 10 == 0 { None } else { digit(n % 10) };
            Some(tens.into_iter().chain([ten]).chain(ones).collect())
        }
        _ => None,
    };
    written.unwrap_or_else(|| n.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
plain = Nothing
strung = { $x } of { $n }, said by { $x }
many =
    Two lines
      and { $x }
chosen = { $n ->
    [one] one thing
   *[other] { $n } things
 } of { $x }
quoted = {\"{\"} { $x }
";

    fn words() -> Words {
        Words::load(&[RoomWords { room: "test", zh: TEXT, en: TEXT }]).unwrap()
    }

    fn formatted(words: &Words, key: &str, args: &[WordArg<'_>]) -> String {
        let bundle = &words.en.bundle;
        let pattern = bundle.get_message(key).and_then(|m| m.value()).unwrap();
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    #[test]
    fn a_message_put_together_here_reads_as_the_formatter_would_write_it() {
        let words = words();
        for n in [FluentValue::from(1), FluentValue::from(-12), FluentValue::from(1.5), "7".into()] {
            let args = [("x", FluentValue::from("a < b\u{3000}")), ("n", n)];
            for key in ["strung", "many", "chosen", "quoted"] {
                assert_eq!(words.say(Lang::En, key, &args), formatted(&words, key, &args), "{key}");
            }
        }
        let mut strung: Vec<_> = words.en.strung.keys().map(String::as_str).collect();
        strung.sort_unstable();
        assert_eq!(strung, ["many", "strung"]);
        assert_eq!(words.t(Lang::En, "plain"), "Nothing");
    }

    #[test]
    fn what_is_missing_still_shows_itself() {
        let words = words();
        assert!(words.say(Lang::En, "strung", &[("n", 1.into())]).starts_with("\u{27e6}strung: "));
        assert_eq!(words.say(Lang::En, "unknown", &[]), "\u{27e6}unknown\u{27e7}");
    }
}
