//! What a member's share is measured by: its quantities, and the days for which they count.

use std::collections::BTreeMap;

use base::{Day, MemberId, Period};
use serde::{Deserialize, Serialize};

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
    /// The count of the key date, for every day of membership in the period.
    KeyDate,
    /// Each thing for the days on which the member really held it.
    ByDay,
}

/// How much of one base a member had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Quantity {
    /// On the key date, or on the member's first day where that is later.
    pub count: i64,
    /// Things times days, really held in the period: 2 devices for 3 days are 6.
    pub unit_days: i64,
}

/// Everything one member is measured by in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Basis {
    pub member: MemberId,
    /// Days of the period on which it was a member.
    pub days: i64,
    pub quantities: BTreeMap<Base, Quantity>,
}

impl Basis {
    pub fn quantity(&self, base: Base) -> Quantity {
        self.quantities.get(&base).copied().unwrap_or_default()
    }

    /// The weight of this member in a base: quantity times days.
    pub fn weight(&self, base: Base, measure: Measure) -> i64 {
        match measure {
            Measure::KeyDate => self.quantity(base).count * self.days,
            Measure::ByDay => self.quantity(base).unit_days,
        }
    }
}

/// The days of a period on which it was held: 306 for a member since 1 March in the year 2020.
pub fn days_within(held: Period, period: Period) -> i64 {
    held.meet(&period).map_or(0, |both| both.days())
}

/// Things times days in a period, from the periods in which each thing was held.
pub fn unit_days(held: impl IntoIterator<Item = Period>, period: Period) -> i64 {
    held.into_iter().map(|held| days_within(held, period)).sum()
}

/// The day on which a member's quantities are counted.
pub fn count_day(key_date: Day, membership: Period) -> Day {
    key_date.max(membership.from)
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
    fn a_device_that_moves_counts_once_a_day() {
        let quarter = period("2020-01-01", "2020-04-01");
        let (before, after) = (period("2019-05-01", "2020-03-11"), period("2020-03-11", "9999-12-31"));
        assert_eq!(unit_days([before], quarter) + unit_days([after], quarter), 91);
    }

    #[test]
    fn every_code_is_read_as_it_is_written() {
        assert!(Base::ALL.into_iter().all(|base| Base::of(base.code()) == Some(base)));
    }
}
