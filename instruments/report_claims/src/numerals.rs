//! Reads one number at a place of a text: Arabic or Chinese, with a scale, a marker inside it, a fraction, tenths, a half.
//! Ranges, units and markers around it are the matter of `scan`.

use crate::decimal::Decimal;
use crate::tables::{Numeral, Tables};
use crate::text::Text;

/// A run of numerals longer than this is no quantity.
const LONGEST: usize = 24;
const TEN: i128 = 10;
const MYRIAD: i128 = 10_000;
const HUNDRED_MILLION: i128 = 100_000_000;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Arabic digits.
    Arabic,
    /// Chinese numerals above ten, or with a scale.
    Words,
    /// Chinese numerals from one to ten.
    Small,
    /// The Chinese one.
    One,
    /// The Chinese two of ordinals.
    Two,
    /// A scale alone: a hundred, a thousand.
    Bare,
    /// Some tens, several hundred.
    Indefinite,
    /// A fraction, tenths, a half: a share in words.
    Part,
    /// Digits that are no quantity.
    None,
}

/// A number that was read.
#[derive(Debug, Clone)]
pub struct Number {
    pub start: usize,
    pub end: usize,
    pub value: Decimal,
    /// A second value where two digits stand side by side.
    pub most: Option<Decimal>,
    /// Ten thousand, a hundred million: not yet multiplied.
    pub scale: i128,
    pub scale_text: String,
    pub written: Written,
    /// The marker inside the number or directly behind its digits.
    pub marker: String,
    /// Per mille instead of per cent, for a part.
    pub mille: bool,
}

impl Number {
    fn new(start: usize, end: usize, value: Decimal, written: Written) -> Self {
        Self {
            start,
            end,
            value,
            most: None,
            scale: 1,
            scale_text: String::new(),
            written,
            marker: String::new(),
            mille: false,
        }
    }

    /// A run that is no quantity.
    fn none(start: usize, end: usize) -> Self {
        Self::new(start, end, Decimal::whole(0), Written::None)
    }
}

/// The number that begins at a place.
pub fn read(text: &Text, start: usize, tables: &Tables) -> Option<Number> {
    if let Some((length, ())) = tables.halves.longest(&text.norm, start) {
        return Some(Number::new(start, start + length, Decimal::whole(50), Written::Part));
    }
    let mut number =
        if text.at(start).is_ascii_digit() { arabic(text, start) } else { chinese(text, start, tables)? };
    if number.written == Written::None {
        return Some(number);
    }
    if let Some(part) = fraction(text, &number, tables) {
        return Some(part);
    }
    inside(text, &mut number, tables);
    Some(number)
}

/// Digits with marks between thousands and a point.
fn arabic(text: &Text, start: usize) -> Number {
    let mut end = start;
    let digits = |from: usize| {
        text.norm[from.min(text.norm.len())..].iter().take_while(|c| c.is_ascii_digit()).count()
    };
    end += digits(end);
    // A comma within a number is the narrow one, before three digits.
    while text.raw.get(end) == Some(&',')
        && end - start <= LONGEST
        && digits(end + 1) == 3
        && text.at(start) != '0'
    {
        end += 4;
    }
    if text.at(end) == '.' && text.at(end + 1).is_ascii_digit() {
        end += 1 + digits(end + 1);
    }
    match Decimal::read(text.norm[start..end].iter().copied()) {
        Some(value) => Number::new(start, end, value, Written::Arabic),
        None => Number::none(start, end),
    }
}

fn numeral(text: &Text, place: usize, tables: &Tables) -> Option<Numeral> {
    tables.numerals.get(&text.at(place)).copied()
}

/// Does a unit of several characters begin with the scale that stands here (a thousand watts, metres)?
fn is_unit(text: &Text, place: usize, tables: &Tables) -> bool {
    tables.units.longest(&text.norm, place).is_some_and(|(length, _)| length > 1)
}

fn chinese(text: &Text, start: usize, tables: &Tables) -> Option<Number> {
    if numeral(text, start, tables) == Some(Numeral::Some) {
        return some(text, start, tables);
    }
    let mut run = Vec::new();
    let mut place = start;
    while let Some(one) = numeral(text, place, tables) {
        let big = matches!(one, Numeral::Scale(s) if s >= MYRIAD);
        let plain = match one {
            Numeral::Digit(_) => true,
            Numeral::Scale(s) if s >= MYRIAD => run.is_empty(),
            Numeral::Scale(_) => run.is_empty() || !is_unit(text, place, tables),
            _ => false,
        };
        if !plain || run.len() > LONGEST {
            break;
        }
        run.push(one);
        place += 1;
        if big {
            break;
        }
    }
    let (value, most, written) = evaluate(&run)?;
    if written == Written::None {
        return Some(Number::none(start, place));
    }
    let mut number = Number::new(start, place, value, written);
    number.most = most;
    if let [Numeral::Scale(scale)] = run.as_slice()
        && *scale >= MYRIAD
    {
        // The scale itself is read behind the number that is left out.
        (number.value, number.end) = (Decimal::whole(1), start);
        return Some(number);
    }
    Some(point(text, number, tables))
}

/// Some tens, several hundred: the marker is the numeral itself.
fn some(text: &Text, start: usize, tables: &Tables) -> Option<Number> {
    let part_of_word = tables.all_terms("counting").iter().any(|w| w.chars().eq([text.before(start)]));
    let mut end = start + 1;
    let mut value = 1_i128;
    while let Some(Numeral::Scale(scale)) = numeral(text, end, tables) {
        if is_unit(text, end, tables) || end > start + 4 || text.starts_with(end + 1, &tables.fraction) {
            break;
        }
        value = value.saturating_mul(scale);
        end += 1;
    }
    if value == 1 || part_of_word {
        return None;
    }
    let mut number = Number::new(start, end, Decimal::whole(value), Written::Indefinite);
    number.marker = text.slice(start, end);
    Some(number)
}

/// The value of a run of digits and scales below ten thousand, with a second value where two digits stand side by side.
fn evaluate(run: &[Numeral]) -> Option<(Decimal, Option<Decimal>, Written)> {
    let whole = |n: i128| Decimal::whole(n);
    match run {
        [] => None,
        [Numeral::Scale(s)] if *s == TEN => Some((whole(TEN), None, Written::Small)),
        [Numeral::Digit(0)] => Some((whole(0), None, Written::None)),
        [Numeral::Digit(1)] => Some((whole(1), None, Written::One)),
        [Numeral::Digit(d)] => Some((whole(*d), None, Written::Small)),
        [Numeral::Scale(s)] => Some((whole(*s), None, Written::Bare)),
        [Numeral::Digit(low), Numeral::Digit(high), rest @ ..]
            if rest.iter().all(|n| matches!(n, Numeral::Scale(_)))
                && *low > 0
                && high > low
                && high - low <= 2 =>
        {
            let scale: i128 = rest.iter().map(|n| if let Numeral::Scale(s) = n { *s } else { 1 }).product();
            Some((whole(low * scale), Some(whole(high * scale)), Written::Words))
        }
        _ => sum(run),
    }
}

fn sum(run: &[Numeral]) -> Option<(Decimal, Option<Decimal>, Written)> {
    let (mut total, mut digit, mut last, mut zero) = (0_i128, None::<i128>, i128::MAX, false);
    let mut most = None;
    for (index, one) in run.iter().enumerate() {
        match one {
            Numeral::Digit(0) => zero = true,
            Numeral::Digit(d) => {
                if let Some(before) = digit {
                    // Seventeen or eighteen: two digits at the end.
                    if index + 1 != run.len() || *d != before + 1 || total == 0 {
                        return Some((Decimal::whole(0), None, Written::None));
                    }
                    most = Some(Decimal::whole(total + d));
                } else {
                    digit = Some(*d);
                }
            }
            Numeral::Scale(s) => {
                total = total.saturating_add(digit.take().unwrap_or(1).saturating_mul(*s));
                (last, zero) = (*s, false);
            }
            _ => return None,
        }
    }
    if let Some(d) = digit {
        if total == 0 {
            return Some((Decimal::whole(0), None, Written::None));
        }
        // Three thousand five: five hundred are meant, unless a zero stands between.
        let spoken = !zero && last > TEN && last < i128::MAX && most.is_none();
        total = total.saturating_add(if spoken { d.saturating_mul(last / TEN) } else { d });
    }
    Some((Decimal::whole(total), most, Written::Words))
}

/// Digits behind the point in words.
fn point(text: &Text, mut number: Number, tables: &Tables) -> Number {
    if numeral(text, number.end, tables) != Some(Numeral::Point) {
        return number;
    }
    let mut shown = number.value.float().to_string();
    shown.push('.');
    let mut end = number.end + 1;
    while let Some(Numeral::Digit(d)) = numeral(text, end, tables) {
        if end > number.end + LONGEST {
            break;
        }
        shown.push_str(&d.to_string());
        end += 1;
    }
    if let Some(value) = Decimal::read(shown.chars()).filter(|_| end > number.end + 1) {
        number.value = value;
        number.end = end;
        number.written = Written::Words;
    }
    number
}

/// X parts of which Y.
fn fraction(text: &Text, base: &Number, tables: &Tables) -> Option<Number> {
    if base.most.is_some() || !text.starts_with(base.end, &tables.fraction) {
        return None;
    }
    let place = base.end + tables.fraction.len();
    let part =
        if text.at(place).is_ascii_digit() { arabic(text, place) } else { chinese(text, place, tables)? };
    if part.written == Written::None {
        return None;
    }
    let written = text.slice(base.start, base.end);
    let (hundred, thousand) = (tables.is_term("hundred", &written), tables.is_term("thousand", &written));
    let value = if hundred || thousand {
        part.value
    } else {
        let whole = base.value.float();
        if whole <= 0.0 {
            return None;
        }
        Decimal::rounded(part.value.float() / whole * 100.0, 1)
    };
    let mut number = Number::new(base.start, part.end, value, Written::Part);
    number.mille = thousand;
    Some(number)
}

/// The marker and the scale behind the digits: three hundred and some ten thousand.
fn inside(text: &Text, number: &mut Number, tables: &Tables) {
    spaced(text, number, tables);
    small_scale(text, number, tables);
    marker(text, number, tables);
    let begin = number.end;
    while let Some(Numeral::Scale(scale)) = numeral(text, number.end, tables) {
        let begins = number.end == begin && scale >= MYRIAD;
        let follows = number.scale == MYRIAD && scale == HUNDRED_MILLION;
        if !(begins || follows) {
            break;
        }
        number.scale = number.scale.saturating_mul(scale);
        number.end += 1;
        if matches!(number.written, Written::One | Written::Two | Written::Small) {
            number.written = Written::Words;
        }
    }
    number.scale_text = text.slice(begin, number.end);
    if number.end > begin {
        remainder(text, number, tables);
        if number.marker.is_empty() {
            marker(text, number, tables);
        }
    }
}

/// Texts taken from a page set a space between digits and what belongs to them: "2 \u{4e07}".
fn spaced(text: &Text, number: &mut Number, tables: &Tables) {
    if number.written != Written::Arabic || text.at(number.end) != ' ' {
        return;
    }
    let next = number.end + 1;
    let joins = match numeral(text, next, tables) {
        Some(Numeral::Scale(scale)) => scale >= MYRIAD,
        Some(Numeral::Over) => {
            let counts = tables.units.longest(&text.norm, next + 1).is_some();
            let scales = matches!(numeral(text, next + 1, tables), Some(Numeral::Scale(_)));
            (counts || scales) && !follows_word(text, next, tables)
        }
        _ => false,
    };
    number.end = if joins { next } else { number.end };
}

/// Three hundred with an Arabic three.
fn small_scale(text: &Text, number: &mut Number, tables: &Tables) {
    if number.written != Written::Arabic {
        return;
    }
    while let Some(Numeral::Scale(scale)) = numeral(text, number.end, tables) {
        if scale >= MYRIAD || is_unit(text, number.end, tables) || number.end > number.start + LONGEST {
            break;
        }
        // "3 parts of a hundred" is not meant here.
        if text.starts_with(number.end + 1, &tables.fraction) {
            break;
        }
        number.value = number.value.times(scale);
        number.end += 1;
    }
}

fn marker(text: &Text, number: &mut Number, tables: &Tables) {
    let c = text.at(number.end);
    let over = match numeral(text, number.end, tables) {
        Some(Numeral::Over | Numeral::More) => true,
        Some(Numeral::Some) => number.written != Written::Arabic,
        _ => false,
    };
    let long = number.written != Written::One;
    if over && long && !follows_word(text, number.end, tables) {
        number.marker.push(c);
        number.end += 1;
    }
}

/// Does the marker begin another word here (a balance, several times)?
fn follows_word(text: &Text, place: usize, tables: &Tables) -> bool {
    tables
        .all_terms("begun")
        .iter()
        .any(|word| word.chars().enumerate().all(|(i, c)| text.at(place + i) == c))
}

/// One hundred million and thirty million: a smaller scale behind a bigger one makes one value of both.
fn remainder(text: &Text, number: &mut Number, tables: &Tables) {
    if !number.marker.is_empty() || number.most.is_some() {
        return;
    }
    let begins = matches!(numeral(text, number.end, tables), Some(Numeral::Digit(_)))
        || text.at(number.end).is_ascii_digit();
    if !begins {
        return;
    }
    let rest = if text.at(number.end).is_ascii_digit() {
        Some(arabic(text, number.end))
    } else {
        chinese(text, number.end, tables)
    };
    let Some(mut rest) = rest.filter(|r| r.written != Written::None && r.most.is_none()) else { return };
    small_scale(text, &mut rest, tables);
    let mut factor = 1;
    if let Some(Numeral::Scale(scale)) = numeral(text, rest.end, tables)
        && scale == MYRIAD
        && number.scale > MYRIAD
    {
        factor = MYRIAD;
        rest.end += 1;
    }
    let low = rest.value.times(factor);
    if low.float() < f64::from(i32::try_from(number.scale.min(HUNDRED_MILLION)).unwrap_or(i32::MAX)) {
        number.value = number.value.times(number.scale) + low;
        number.scale = 1;
        number.scale_text.clear();
        number.end = rest.end;
    }
}
