//! When a town hall must not be disturbed, and when schools may be.

use base::{Day, Period};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Closed {
    Easter,
    /// Closing of the accounts: nobody touches finance then.
    YearEnd,
}

type Date = (i16, i8, i8);

/// Summer holidays of the schools of Lower Saxony: first and last day.
/// Source: Kultusministerkonferenz, "Ferientermine".
const SUMMER: [(Date, Date); 8] = [
    ((2020, 7, 16), (2020, 8, 26)),
    ((2021, 7, 22), (2021, 9, 1)),
    ((2022, 7, 14), (2022, 8, 24)),
    ((2023, 7, 6), (2023, 8, 16)),
    ((2024, 6, 24), (2024, 8, 3)),
    ((2025, 7, 3), (2025, 8, 13)),
    ((2026, 7, 2), (2026, 8, 12)),
    ((2027, 7, 8), (2027, 8, 18)),
];

/// The first summer holidays that end after `day`. Beyond the published ones: six weeks from mid July.
pub fn summer(day: Day) -> Period {
    let known =
        SUMMER.map(|((y, m, d), (y2, m2, d2))| Period { from: Day::of(y, m, d), to: Day::of(y2, m2, d2).plus_days(1) });
    let guess = |year: i16| Period { from: Day::of(year, 7, 15), to: Day::of(year, 8, 26) };
    let year = day.0.year();
    known
        .into_iter()
        .chain([guess(year), guess(year + 1)])
        .find(|holidays| holidays.to > day)
        .unwrap_or(guess(year + 1))
}

/// Why nothing is moved on this day, and the first day after it.
pub fn closed(day: Day) -> Option<(Closed, Day)> {
    let year = day.0.year();
    let easter = easter_sunday(year);
    let times = [
        (
            Closed::Easter,
            Period { from: Day(easter.0.saturating_sub(jiff::Span::new().days(6))), to: easter.plus_days(2) },
        ),
        (Closed::YearEnd, Period { from: Day::of(year, 12, 16), to: Day::of(year + 1, 1, 11) }),
        (Closed::YearEnd, Period { from: Day::of(year - 1, 12, 16), to: Day::of(year, 1, 11) }),
    ];
    times.into_iter().find(|(_, period)| period.contains(day)).map(|(why, period)| (why, period.to))
}

/// The day itself or the next Monday.
pub fn monday(day: Day) -> Day {
    let days = (8 - i64::from(day.0.weekday().to_monday_one_offset())) % 7;
    day.plus_days(days)
}

/// After Gauss, in the form of Lichtenberg.
fn easter_sunday(year: i16) -> Day {
    let x = i32::from(year);
    let k = x / 100;
    let m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    let s = 2 - (3 * k + 3) / 4;
    let a = x % 19;
    let d = (19 * a + m) % 30;
    let r = (d + a / 11) / 29;
    let og = 21 + d - r;
    let sz = 7 - (x + x / 4 + s) % 7;
    let oe = 7 - (og - sz) % 7;
    Day::of(year, 3, 1).plus_days(i64::from(og + oe) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_moves() {
        for (year, month, day) in [(2017, 4, 16), (2020, 4, 12), (2024, 3, 31), (2038, 4, 25), (2008, 3, 23)] {
            assert_eq!(easter_sunday(year), Day::of(year, month, day));
        }
    }

    #[test]
    fn times_that_are_closed() {
        assert_eq!(closed(Day::of(2020, 4, 9)), Some((Closed::Easter, Day::of(2020, 4, 14))));
        assert_eq!(closed(Day::of(2020, 4, 14)), None);
        assert_eq!(closed(Day::of(2021, 1, 4)), Some((Closed::YearEnd, Day::of(2021, 1, 11))));
        assert_eq!(summer(Day::of(2020, 3, 1)).from, Day::of(2020, 7, 16));
        assert_eq!(summer(Day::of(2020, 8, 27)).from, Day::of(2021, 7, 22));
        assert_eq!(summer(Day::of(2031, 9, 1)).from, Day::of(2032, 7, 15));
        assert_eq!(monday(Day::of(2020, 3, 9)), Day::of(2020, 3, 9));
        assert_eq!(monday(Day::of(2020, 3, 10)), Day::of(2020, 3, 16));
    }
}
