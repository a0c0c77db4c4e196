//! Advance payments (Abschläge): equal parts of what is expected for the year, and what is left to settle at its end.

use base::money::split;
use base::{Cents, Day, Period};
use serde::{Deserialize, Serialize};

/// Month and day on which the quarters' payments are due.
const DUE: [(i8, i8); 4] = [(2, 15), (5, 15), (8, 15), (11, 15)];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Advance {
    /// 1, 2, .. in the year.
    pub number: i64,
    pub due_on: Day,
    pub amount: Cents,
}

/// Divides the sum of a year into payments. Who joins within the year makes good in the month of joining what the others have
/// paid before: since 1 March 2020 that is 15 March, then 15 May, August and November.
pub fn advances(sum: Cents, year: i16, membership: Period) -> Vec<Advance> {
    let day = |(month, day)| jiff::civil::Date::new(year, month, day).map(Day);
    let missed = |due: &Day| *due < membership.from;
    let due: Vec<Day> = DUE.into_iter().flat_map(day).collect();
    let joined = due.iter().any(missed).then(|| day((membership.from.0.month(), 15))).and_then(Result::ok);
    let mut days: Vec<Day> = joined.into_iter().chain(due.into_iter().filter(|due| !missed(due))).collect();
    days.retain(|due| *due < membership.to);
    days.dedup();
    let amounts = split(sum, &vec![1_u32; days.len()]).unwrap_or_default();
    let numbered = (1..).zip(days).zip(amounts);
    numbered.map(|((number, due_on), amount)| Advance { number, due_on, amount }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn payments_are_equal_and_sum_to_the_year() {
        let of = |sum, from: &str| {
            let advances = advances(Cents(sum), 2020, Period::since(day(from)));
            assert_eq!(advances.iter().map(|advance| advance.amount).sum::<Cents>(), Cents(sum));
            advances.into_iter().map(|advance| (advance.due_on.to_string(), advance.amount.0)).collect::<Vec<_>>()
        };
        let quarters = |first: &str, amounts: [i64; 4]| {
            let days = [first, "2020-05-15", "2020-08-15", "2020-11-15"].map(String::from);
            days.into_iter().zip(amounts).collect::<Vec<_>>()
        };
        assert_eq!(of(1002, "2017-01-01"), quarters("2020-02-15", [251, 251, 250, 250]));
        assert_eq!(of(6_000_000, "2020-03-01"), quarters("2020-03-15", [1_500_000; 4]));
        assert_eq!(of(200, "2020-08-01"), [("2020-08-15".into(), 100), ("2020-11-15".into(), 100)]);
        assert_eq!(of(100, "2020-12-01"), [("2020-12-15".into(), 100)]);
    }

    #[test]
    fn who_has_left_pays_no_more() {
        let left = Period { from: day("2017-01-01"), to: day("2020-07-01") };
        assert_eq!(advances(Cents(300), 2020, left).len(), 2);
    }
}
