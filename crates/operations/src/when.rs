//! Moments as people type them: `7:18` of today, `11.03.2020 7:18`; an empty field is now.

use base::{Day, Moment, form};

/// `None`: not readable as a moment.
pub fn when(text: &str, now: Moment) -> Option<Moment> {
    let text = text.trim();
    if text.is_empty() || text.eq_ignore_ascii_case("jetzt") || text.eq_ignore_ascii_case("now") {
        return Some(now);
    }
    let today = now.day();
    let (day, time) = match text.rsplit_once([' ', ',', 'T']) {
        Some((day, time)) => (form::day(day.trim_end_matches([',', ' ']), today)?, time),
        None => (today, text),
    };
    let (hour, minute) = time.trim_end_matches("Uhr").split_once(':')?;
    at(day, hour.parse().ok()?, minute.parse().ok()?)
}

fn at(day: Day, hour: i8, minute: i8) -> Option<Moment> {
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then(|| Moment::at(day, hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_people_write_them() {
        let today = Day::of(2020, 3, 11);
        let now = Moment::at(today, 8, 2);
        let cases = [
            ("", Some(now)),
            ("jetzt", Some(now)),
            ("7:18", Some(Moment::at(today, 7, 18))),
            ("07:18", Some(Moment::at(today, 7, 18))),
            ("11.03.2020 7:18", Some(Moment::at(today, 7, 18))),
            ("11.03.2020, 7:18", Some(Moment::at(today, 7, 18))),
            ("1.3. 12:00", Some(Moment::at(Day::of(2020, 3, 1), 12, 0))),
            ("2020-03-11T07:18", Some(Moment::at(today, 7, 18))),
            ("24:00", None),
            ("7.18", None),
            ("31.02.2020 7:18", None),
        ];
        for (text, expected) in cases {
            assert_eq!(when(text, now), expected, "{text}");
        }
    }
}
