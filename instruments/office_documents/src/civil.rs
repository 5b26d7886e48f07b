//! Civil dates without a calendar library: whether a day exists, its ISO text, and the day a
//! spreadsheet serial number stands for. Nothing here knows holidays, time zones or "today".

/// Days from 1970-01-01 to the last day before the spreadsheet era of 1900 (serial number 0).
const SERIAL_ZERO: i64 = -25_569;
/// Days by which serial numbers of the 1904 era lag behind those of the 1900 era.
const ERA_1904: i64 = 1_462;
/// Serial number of 9999-12-31, the last day a spreadsheet can hold.
const LAST_SERIAL: f64 = 2_958_466.0;

/// Whether the Gregorian calendar has this day.
pub fn exists(year: i32, month: u32, day: u32) -> bool {
    (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month)
}

/// ISO text of a day, if there is such a day.
pub fn iso(year: i32, month: u32, day: u32) -> Option<String> {
    exists(year, month, day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Year, month and day of an ISO text `YYYY-MM-DD`, if it is one and the day exists.
pub fn from_iso(text: &str) -> Option<(i32, u32, u32)> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' || !text.is_ascii() {
        return None;
    }
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>().ok())?;
    let (year, month, day) = (number(&text[..4])? as i32, number(&text[5..7])?, number(&text[8..])?);
    exists(year, month, day).then_some((year, month, day))
}

/// ISO text of a spreadsheet serial number: a day, a day with time if there is a fraction, or a
/// time alone below one. `None` if the number lies outside the spreadsheet calendar.
pub fn from_serial(serial: f64, era_1904: bool) -> Option<String> {
    if !serial.is_finite() || !(0.0..LAST_SERIAL).contains(&serial) {
        return None;
    }
    // Whole seconds first, so that 0.99999999 becomes the next day and not 23:59:60.
    let seconds = (serial * 86_400.0).round() as i64;
    let (mut days, clock) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let time = format!("{:02}:{:02}:{:02}", clock / 3600, clock / 60 % 60, clock % 60);
    if days == 0 && !era_1904 {
        return Some(time);
    }
    if era_1904 {
        days += ERA_1904;
    } else if days < 60 {
        // The 1900 era counts a 29 February 1900 that never was (serial 60).
        days += 1;
    }
    let (year, month, day) = from_days(days + SERIAL_ZERO);
    let date = iso(year, month, day)?;
    Some(if clock == 0 { date } else { format!("{date}T{time}") })
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Civil day of a count of days since 1970-01-01 (the usual 400-year arithmetic).
fn from_days(days: i64) -> (i32, u32, u32) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u32, day as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_become_days() {
        assert_eq!(from_serial(44_933.0, false).as_deref(), Some("2023-01-07"));
        assert_eq!(from_serial(44_934.5, false).as_deref(), Some("2023-01-08T12:00:00"));
        assert_eq!(from_serial(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(from_serial(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(from_serial(0.25, false).as_deref(), Some("06:00:00"));
        assert_eq!(from_serial(43_471.0, true).as_deref(), Some("2023-01-07"));
        assert_eq!(from_serial(f64::NAN, false), None);
        assert_eq!(from_serial(-1.0, false), None);
    }

    #[test]
    fn only_days_that_exist_have_a_text() {
        assert_eq!(iso(2023, 6, 31), None);
        assert_eq!(iso(2024, 2, 29).as_deref(), Some("2024-02-29"));
        assert_eq!(from_iso("2023-02-29"), None);
        assert_eq!(from_iso("2023-01-07"), Some((2023, 1, 7)));
        assert_eq!(from_iso("2023-+1-07"), None);
    }
}
