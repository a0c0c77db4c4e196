//! A calendar month in the offices of the association.

use std::fmt;
use std::str::FromStr;

use base::{Day, Moment};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    pub fn of(day: Day) -> Month {
        Month { year: day.0.year(), month: day.0.month() }
    }

    pub fn first(self) -> Day {
        Day::of(self.year, self.month, 1)
    }

    pub fn next(self) -> Month {
        self.plus(1)
    }

    pub fn plus(self, months: i32) -> Month {
        let count = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        let year = i16::try_from(count.div_euclid(12)).unwrap_or(self.year);
        Month { year, month: i8::try_from(count.rem_euclid(12)).unwrap_or(0) + 1 }
    }

    pub fn days(self) -> impl Iterator<Item = Day> {
        let days = self.first().days_until(self.next().first());
        (0..days).map(move |number| self.first().plus_days(number))
    }

    /// From midnight to midnight; a month with the change to summer time is an hour short.
    pub fn ends(self) -> (Moment, Moment) {
        (Moment::at(self.first(), 0, 0), Moment::at(self.next().first(), 0, 0))
    }

    pub fn number(self) -> usize {
        usize::try_from(self.month).unwrap_or(1)
    }

    pub fn year(self) -> i16 {
        self.year
    }
}

/// `2020-02`
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Month, NotAMonth> {
        format!("{text}-01").parse().map(Month::of).map_err(|_| NotAMonth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other() {
        let december: Month = "2019-12".parse().unwrap();
        assert_eq!(december.next().to_string(), "2020-01");
        assert_eq!(december.plus(-12).to_string(), "2018-12");
        assert_eq!(december.plus(2).days().count(), 29);
        assert_eq!("2019-13".parse::<Month>(), Err(NotAMonth));
        let hours = |text: &str| {
            let (from, to) = text.parse::<Month>().unwrap().ends();
            (to.0 - from.0) / 3_600_000_000
        };
        assert_eq!((hours("2020-02"), hours("2020-03"), hours("2020-10")), (29 * 24, 31 * 24 - 1, 31 * 24 + 1));
    }
}
