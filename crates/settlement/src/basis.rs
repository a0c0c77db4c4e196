//! What a member's share is measured by: its quantities, and the days for which they count.

use std::collections::BTreeMap;

use base::{Day, MemberId, Period};
use serde::{Deserialize, Serialize};

use crate::refused::Refused;

/// What is counted (Bezugsgröße).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    Users,
    AdminDevices,
    SchoolDevices,
    /// Of the area the member answers for; the county shares in none, since its inhabitants are those of the others.
    Inhabitants,
    Sites,
    /// One for each member: the base amount (Grundbetrag).
    Equal,
}

impl Base {
    pub const ALL: [Base; 6] =
        [Base::Users, Base::AdminDevices, Base::SchoolDevices, Base::Inhabitants, Base::Sites, Base::Equal];

    /// As it is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Base::Users => "users",
            Base::AdminDevices => "admin-devices",
            Base::SchoolDevices => "school-devices",
            Base::Inhabitants => "inhabitants",
            Base::Sites => "sites",
            Base::Equal => "equal",
        }
    }

    pub fn of(code: &str) -> Option<Base> {
        Base::ALL.into_iter().find(|base| base.code() == code)
    }
}

/// How long a quantity counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The count of each key date, for the days of membership from there to the next one.
    KeyDate,
    /// Each thing for the days on which the member really held it.
    ByDay,
}

/// How much of one base a member had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Quantity {
    /// On the last key date, or on the member's first day where that is later.
    pub count: i64,
    /// Things times days by the key dates: 62 users for 306 days are 18,972.
    pub key_days: i64,
    /// Things times days as they were really held in the period: 2 devices for 3 days are 6.
    pub held_days: i64,
}

/// Everything one member is measured by in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Basis {
    pub member: MemberId,
    /// Days of the period on which it was a member.
    pub days: i64,
    pub quantities: BTreeMap<Base, Quantity>,
}

/// A quantity that is agreed instead of counted: of a member whose holdings are still in transition, from its stocktake.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Declared {
    pub member: MemberId,
    pub base: Base,
    pub count: i64,
    pub from: Day,
    /// Not included.
    pub to: Day,
    /// Where it is written down.
    pub words: String,
}

impl Declared {
    pub fn check(&self) -> Result<(), Refused> {
        if self.count < 0 || self.from >= self.to {
            return Err(Refused::NoAmount);
        }
        if self.words.trim().is_empty() { Err(Refused::NoText) } else { Ok(()) }
    }

    /// What counts for a member on a day: what is declared for it, else what was counted.
    pub fn or_counted(declared: &[Declared], member: MemberId, base: Base, day: Day, counted: i64) -> i64 {
        let valid = |one: &&Declared| one.member == member && one.base == base && one.from <= day && day < one.to;
        declared.iter().find(valid).map_or(counted, |one| one.count)
    }
}

impl Quantity {
    /// So many on each of these days.
    pub fn steady(count: i64, days: i64) -> Quantity {
        Quantity { count, key_days: count * days, held_days: count * days }
    }
}

impl Basis {
    pub fn quantity(&self, base: Base) -> Quantity {
        self.quantities.get(&base).copied().unwrap_or_default()
    }

    /// The weight of this member in a base: quantity times days.
    pub fn weight(&self, base: Base, measure: Measure) -> i64 {
        match measure {
            Measure::KeyDate => self.quantity(base).key_days,
            Measure::ByDay => self.quantity(base).held_days,
        }
    }
}

/// The days of a period on which it was held: 306 for a member since 1 March in the year 2020.
pub fn days_within(held: Period, period: Period) -> i64 {
    held.meet(&period).map_or(0, |both| both.days())
}

/// The day on which a member's quantities are counted: its first one where the key date lies before.
pub fn count_day(key_date: Day, membership: Period) -> Day {
    key_date.max(membership.from)
}

/// The spans of a period for which each key date speaks: from it to the next one, the first one from the beginning.
pub fn spans(key_dates: &[Day], period: Period) -> Vec<(Day, Period)> {
    let begins = |at: usize| if at == 0 { period.from } else { key_dates[at] };
    let ends = |at: usize| key_dates.get(at + 1).copied().unwrap_or(period.to);
    let span = |(at, day): (usize, &Day)| (*day, Period { from: begins(at), to: ends(at) });
    key_dates.iter().enumerate().map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    #[test]
    fn days_are_counted_half_open() {
        for (held, expected) in [
            (period("2017-01-01", "9999-12-31"), 366),
            (period("2020-03-01", "9999-12-31"), 306),
            (period("2020-02-29", "2020-03-01"), 1),
            (period("2019-01-01", "2020-01-01"), 0),
            (period("2021-01-01", "9999-12-31"), 0),
        ] {
            assert_eq!(days_within(held, Period::year(2020)), expected, "{held:?}");
        }
        assert_eq!((Period::year(2020).days(), Period::year(2019).days()), (366, 365));
    }

    #[test]
    fn what_is_declared_counts_while_it_is() {
        let (anna, bert) = (MemberId(uuid::Uuid::from_u128(1)), MemberId(uuid::Uuid::from_u128(2)));
        let (from, to) = (Day::of(2020, 3, 1), Day::of(2020, 9, 1));
        let declared = [Declared { member: anna, base: Base::Users, count: 62, from, to, words: "Anlage 3".into() }];
        assert_eq!(declared[0].check(), Ok(()));
        for (member, base, day, expected) in [
            (anna, Base::Users, from, 62),
            (anna, Base::Users, to, 7),
            (anna, Base::Users, Day::of(2020, 2, 29), 7),
            (anna, Base::Sites, from, 7),
            (bert, Base::Users, from, 7),
        ] {
            assert_eq!(Declared::or_counted(&declared, member, base, day, 7), expected);
        }
    }

    #[test]
    fn each_key_date_speaks_up_to_the_next_one() {
        let (january, april) = (Day::of(2020, 1, 1), Day::of(2020, 4, 1));
        let half = period("2020-01-01", "2020-07-01");
        let quarters = [(january, period("2020-01-01", "2020-04-01")), (april, period("2020-04-01", "2020-07-01"))];
        assert_eq!(spans(&[january, april], half), quarters);
        assert_eq!(spans(&[april], half), [(april, half)]);
        assert_eq!(spans(&[], half), []);
    }

    #[test]
    fn every_code_is_read_as_it_is_written() {
        assert!(Base::ALL.into_iter().all(|base| Base::of(base.code()) == Some(base)));
    }
}
