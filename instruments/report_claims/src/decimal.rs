//! A decimal number as a report prints it: its digits and how many of them stand behind the point. No rounding happens here.

use serde::{Serialize, Serializer};

/// More digits than this are no quantity of a report.
const MOST_DIGITS: u32 = 18;

/// A number with the places it was printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    places: u32,
}

impl Decimal {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Self { digits: number, places: 0 }
    }

    /// Reads ASCII digits with at most one point; other characters are passed over. Nothing for more than 18 digits.
    #[must_use]
    pub fn read(text: impl Iterator<Item = char>) -> Option<Self> {
        let (mut digits, mut places, mut behind, mut length) = (0_i128, 0, false, 0);
        for c in text {
            if c == '.' {
                behind = true;
            } else if let Some(digit) = c.to_digit(10) {
                length += 1;
                if length > MOST_DIGITS {
                    return None;
                }
                digits = digits * 10 + i128::from(digit);
                places += u32::from(behind);
            }
        }
        (length > 0).then_some(Self { digits, places })
    }

    /// The number times a scale of ten thousand, a hundred million and so on.
    #[must_use]
    pub const fn times(self, scale: i128) -> Self {
        Self { digits: self.digits.saturating_mul(scale), places: self.places }.short()
    }

    /// Without zeros at the end behind the point.
    const fn short(mut self) -> Self {
        while self.places > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.places -= 1;
        }
        self
    }

    /// How many digits stand behind the point.
    #[must_use]
    pub const fn places(self) -> u32 {
        self.places
    }

    /// The nearest floating number.
    #[must_use]
    pub fn float(self) -> f64 {
        let short = self.short();
        #[expect(
            clippy::cast_precision_loss,
            reason = "eighteen digits of a report, compared with a tolerance"
        )]
        let digits = short.digits as f64;
        digits / 10_f64.powi(i32::try_from(short.places).unwrap_or(0))
    }

    /// A floating number rounded to so many places.
    #[must_use]
    pub fn rounded(number: f64, places: u32) -> Self {
        let scaled = (number * 10_f64.powi(i32::try_from(places).unwrap_or(0))).round();
        #[expect(clippy::cast_possible_truncation, reason = "a saturating cast is what is wanted here")]
        let digits = scaled as i128;
        Self { digits, places }.short()
    }
}

impl std::ops::Add for Decimal {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let places = self.places.max(other.places);
        let lift = |d: Self| d.digits.saturating_mul(10_i128.saturating_pow(places - d.places));
        Self { digits: lift(self).saturating_add(lift(other)), places }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        self.float().partial_cmp(&other.float())
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let short = self.short();
        match i64::try_from(short.digits) {
            Ok(whole) if short.places == 0 => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(self.float()),
        }
    }
}
