//! Which period is settled next, and when: a quarter after it is over, one after the other; a year after its four quarters; a plan
//! at any time.

use agreement::version::VersionId;
use base::{Day, Period};
use serde::{Deserialize, Serialize};

use crate::refused::Refused;
use crate::statement::{Head, Kind};

/// What somebody wants to settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Term {
    pub kind: Kind,
    pub year: i16,
    /// 1 to 4, for a quarter.
    #[serde(default)]
    pub quarter: i8,
    /// Quantities of another day than the beginning of the period: a plan may count what is there today.
    #[serde(default)]
    pub key_date: Option<Day>,
}

impl Term {
    pub fn period(&self) -> Result<Period, Refused> {
        let (year, quarter) = (self.year, self.quarter);
        if !(2000..=2200).contains(&year) || (self.kind == Kind::Quarter && !(1..=4).contains(&quarter)) {
            return Err(Refused::NoSuchPeriod);
        }
        Ok(match self.kind {
            Kind::Quarter => Period { from: first_of(year, quarter), to: first_of(year, quarter + 1) },
            Kind::Plan | Kind::Year => Period::year(year),
        })
    }

    /// The first day of the quarter, or of each quarter in a year.
    fn key_dates(&self, period: Period) -> Vec<Day> {
        match (self.key_date, self.kind) {
            (Some(day), _) => vec![day],
            (None, Kind::Year) => (1..=4).map(|quarter| first_of(self.year, quarter)).collect(),
            (None, _) => vec![period.from],
        }
    }

    /// `closed_to`: up to where released quarters reach, if there are any.
    pub fn head(&self, agreement: VersionId, today: Day, closed_to: Option<Day>) -> Result<Head, Refused> {
        let period = self.period()?;
        match (self.kind, closed_to) {
            (Kind::Plan, _) => {}
            (Kind::Quarter, Some(next)) if next != period.from => return Err(Refused::Gap { next }),
            (Kind::Year, None) => return Err(Refused::Gap { next: period.from }),
            (Kind::Year, Some(next)) if next < period.to => return Err(Refused::Gap { next }),
            _ if today < period.to => return Err(Refused::NotOver { last_day: period.to.plus_days(-1) }),
            _ => {}
        }
        let Period { from, to } = period;
        Ok(Head { kind: self.kind, from, to, key_dates: self.key_dates(period), agreement })
    }
}

/// The first day of a quarter; the fifth is the first of the next year.
fn first_of(year: i16, quarter: i8) -> Day {
    if quarter > 4 { Day::first_of_year(year + 1) } else { Day::of(year, 3 * quarter - 2, 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AGREEMENT: VersionId = VersionId(uuid::Uuid::nil());
    const TODAY: Day = Day::of(2020, 3, 11);

    fn head(kind: Kind, year: i16, quarter: i8, closed_to: Option<Day>) -> Result<(String, String), Refused> {
        let term = Term { kind, year, quarter, key_date: None };
        term.head(AGREEMENT, TODAY, closed_to).map(|head| (head.from.to_string(), head.to.to_string()))
    }

    fn days(from: &str, to: &str) -> Result<(String, String), Refused> {
        Ok((from.into(), to.into()))
    }

    #[test]
    fn quarters_one_after_the_other_when_they_are_over() {
        let (october, january) = (Day::of(2019, 10, 1), Day::of(2020, 1, 1));
        assert_eq!(head(Kind::Quarter, 2019, 4, None), days("2019-10-01", "2020-01-01"));
        assert_eq!(head(Kind::Quarter, 2019, 4, Some(october)), days("2019-10-01", "2020-01-01"));
        assert_eq!(head(Kind::Quarter, 2019, 3, Some(october)), Err(Refused::Gap { next: october }));
        let last_day = Day::of(2020, 3, 31);
        assert_eq!(head(Kind::Quarter, 2020, 1, Some(january)), Err(Refused::NotOver { last_day }));
        for (year, quarter) in [(2019, 0), (2019, 5), (1999, 1)] {
            assert_eq!(head(Kind::Quarter, year, quarter, None), Err(Refused::NoSuchPeriod));
        }
    }

    #[test]
    fn a_year_when_its_quarters_are_released_and_a_plan_at_any_time() {
        let (october, january) = (Day::of(2019, 10, 1), Day::of(2020, 1, 1));
        assert_eq!(head(Kind::Year, 2019, 0, Some(january)), days("2019-01-01", "2020-01-01"));
        assert_eq!(head(Kind::Year, 2019, 0, Some(october)), Err(Refused::Gap { next: october }));
        assert_eq!(head(Kind::Year, 2019, 0, None), Err(Refused::Gap { next: Day::of(2019, 1, 1) }));
        assert_eq!(head(Kind::Plan, 2020, 0, None), days("2020-01-01", "2021-01-01"));
    }

    #[test]
    fn a_year_is_counted_at_the_beginning_of_each_quarter() {
        let key_dates = |term: Term| term.head(AGREEMENT, TODAY, Some(Day::of(2020, 1, 1))).unwrap().key_dates;
        let year = Term { kind: Kind::Year, year: 2019, quarter: 0, key_date: None };
        let quarters = [Day::of(2019, 1, 1), Day::of(2019, 4, 1), Day::of(2019, 7, 1), Day::of(2019, 10, 1)];
        assert_eq!(key_dates(year), quarters);
        let march = Day::of(2020, 3, 1);
        assert_eq!(key_dates(Term { kind: Kind::Plan, key_date: Some(march), ..year }), [march]);
    }
}
