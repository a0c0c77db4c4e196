//! How long before one must say that one leaves, and when the others should be reminded of it.

use base::Day;
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

/// "With two years' notice to the end of a year, first to the end of 2021."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Notice)]
pub struct Notice {
    pub months: i64,
    pub to: To,
    /// Nobody leaves before this day.
    pub first_end: Option<Day>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::To)]
#[serde(rename_all = "kebab-case")]
pub enum To {
    AnyDay,
    MonthEnd,
    YearEnd,
}

/// Who does not speak up to `last_day` stays beyond `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Window)]
pub struct Window {
    pub last_day: Day,
    pub end: Day,
}

impl Notice {
    /// The last day of the participation, if notice is received on `day`.
    pub fn end_after(&self, day: Day) -> Day {
        let earliest = self.months_from(day, self.months);
        let earliest = self.first_end.map_or(earliest, |first| first.max(earliest));
        match self.to {
            To::AnyDay => earliest,
            To::MonthEnd => Day(earliest.0.last_of_month()),
            To::YearEnd => Day(earliest.0.last_of_year()),
        }
    }

    /// The next end that can still be reached, and until when.
    pub fn window(&self, today: Day) -> Window {
        let end = self.end_after(today);
        Window { last_day: self.last_day_for(end), end }
    }

    /// The last day on which notice still reaches this end. Months are not equally long: with one month's notice to the
    /// end of September, 31 August is early enough, although September less a month is 30 August.
    fn last_day_for(&self, end: Day) -> Day {
        let back = self.months_from(end, -self.months);
        let reaches = |day: &Day| self.end_after(*day) <= end;
        (0..=3).rev().map(|days| back.plus_days(days)).find(reaches).unwrap_or(back)
    }

    fn months_from(&self, day: Day, months: i64) -> Day {
        Day(day.0.saturating_add(months.clamp(-1200, 1200).months()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Date;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day(text.parse().expect("a day"))
    }

    #[test]
    fn ends_as_people_count_them() {
        for (months, to, first_end, received, end, last_day) in [
            // Two full budget years (OVG NRW 15 A 1544/11).
            (24, To::YearEnd, None, "2020-03-11", "2022-12-31", "2020-12-31"),
            (24, To::YearEnd, None, "2020-12-31", "2022-12-31", "2020-12-31"),
            (24, To::YearEnd, None, "2021-01-01", "2023-12-31", "2021-12-31"),
            (12, To::YearEnd, Some("2025-12-31"), "2020-03-11", "2025-12-31", "2024-12-31"),
            (6, To::AnyDay, None, "2020-08-31", "2021-02-28", "2020-08-31"),
            (1, To::MonthEnd, None, "2020-08-15", "2020-09-30", "2020-08-31"),
            (0, To::MonthEnd, None, "2020-02-10", "2020-02-29", "2020-02-29"),
        ] {
            let notice = Notice { months, to, first_end: first_end.map(day) };
            let window = notice.window(day(received));
            assert_eq!((window.end, window.last_day), (day(end), day(last_day)), "{notice:?} on {received}");
        }
    }

    proptest! {
        #[test]
        fn nobody_is_reminded_too_late(months in 0i64..40, year_end: bool, days in 0i64..4000) {
            let to = if year_end { To::YearEnd } else { To::MonthEnd };
            let notice = Notice { months, to, first_end: None };
            let today = Day(Date::constant(2016, 1, 1)).plus_days(days);
            let window = notice.window(today);
            prop_assert!(today <= window.last_day && window.last_day <= window.end);
            prop_assert_eq!(notice.end_after(window.last_day), window.end, "the last day still reaches it");
            prop_assert!(notice.end_after(window.last_day.plus_days(1)) > window.end, "the day after does not");
        }
    }
}
