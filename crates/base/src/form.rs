//! What people type into fields: days, amounts and numbers as they are written here. `None`: not readable as such.

use jiff::civil::Date;

use crate::{Cents, Day};

/// `11.03.2020`, `11.3.20`, `1.3.` (of this year), `heute`, `today`, or ISO.
pub fn day(text: &str, today: Day) -> Option<Day> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("heute") || text.eq_ignore_ascii_case("today") {
        return Some(today);
    }
    if let Ok(iso) = text.parse() {
        return Some(iso);
    }
    let mut parts = text.trim_end_matches('.').split('.').map(str::trim);
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let year = match parts.next() {
        None => today.0.year(),
        Some(year) if year.len() == 2 => 2000 + year.parse::<i16>().ok()?,
        Some(year) if year.len() == 4 => year.parse().ok()?,
        Some(_) => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, month, day).ok().map(Day)
}

/// `1.234,56`, `1234,5`, `1234 €`, `-3,00`: German marks only, so that `1.234` is never read as one.
pub fn cents(text: &str) -> Option<Cents> {
    let text = text.trim().trim_end_matches('€').trim_end();
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (euros, rest) = text.split_once(',').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if rest.len() > 2 || !digits(rest) {
        return None;
    }
    let hundredths: i64 = format!("{rest:0<2}").parse().ok()?;
    number(euros)?.checked_mul(100)?.checked_add(hundredths).map(|cents| Cents(sign * cents))
}

/// `1.234` or `1234`: a whole number, not negative, thousands marked rightly or not at all.
pub fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    let mut groups = text.split('.');
    let first = groups.next()?;
    let rightly_marked = groups.all(|group| group.len() == 3) && (text.len() == first.len() || first.len() <= 3);
    let digits: String = text.chars().filter(|c| *c != '.').collect();
    let readable = !first.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (rightly_marked && readable).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_write_them() {
        let today = Day::of(2020, 3, 11);
        for (text, expected) in [
            ("11.03.2020", Some((2020, 3, 11))),
            (" 1.3. ", Some((2020, 3, 1))),
            ("1.3.19", Some((2019, 3, 1))),
            ("heute", Some((2020, 3, 11))),
            ("2020-02-29", Some((2020, 2, 29))),
            ("29.02.2019", None),
            ("11.03.202", None),
            ("3/11/2020", None),
            ("", None),
            ("1.2.3.4", None),
        ] {
            assert_eq!(day(text, today), expected.map(|(y, m, d)| Day::of(y, m, d)), "{text}");
        }
    }

    #[test]
    fn amounts_as_people_write_them() {
        for (text, expected) in [
            ("1.234,56 €", Some(123_456)),
            ("1234,5", Some(123_450)),
            ("1.234", Some(123_400)),
            ("-3,00", Some(-300)),
            ("1,234.56", None),
            ("12.34", None),
            ("1,2,3", None),
            ("", None),
            ("€", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(cents(text).map(|cents| cents.0), expected, "{text}");
        }
    }
}
