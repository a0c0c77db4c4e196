//! What the example association cost: five pools, five components, month by month. Invented; the sums of 2020 are those of the
//! example in the handbook.

use base::money::split;
use base::{Cents, Day};

use crate::cost::{Component, Entry, Pool, Sphere};

/// Code, title, account, and cents of the years 2017 to 2020.
const POOLS: [(&str, &str, &str, [i64; 4]); 5] = [
    ("base", "Grundbetrag", "4452.1", [9_600_000, 10_800_000, 11_400_000, 12_000_000]),
    ("clients", "Client-Betrieb", "4452.1", [21_834_017, 30_112_650, 35_290_406, 38_765_432]),
    ("data-centre", "Rechenzentrum", "4452.1", [44_017_533, 52_460_981, 57_902_744, 61_234_567]),
    ("schools", "Schul-IT", "4452.4", [11_250_000, 16_840_333, 19_512_870, 21_000_001]),
    ("security", "Sicherheit", "4452.1", [5_120_440, 7_344_902, 8_915_088, 9_876_543]),
];

/// Component, its part in a hundred, what it is called on a voucher, and how often a month it is booked.
const COMPONENTS: [(Component, u32, &str, usize); 5] = [
    (Component::Staff, 54, "Personalkosten", 1),
    (Component::Material, 21, "Wartung, Lizenzen und Strom", 3),
    (Component::Depreciation, 13, "Abschreibung", 1),
    (Component::Interest, 3, "Kalkulatorische Zinsen", 1),
    (Component::Overhead, 9, "Gemeinkosten", 1),
];

/// Months are not alike: weights of the twelve.
const MONTHS: [u32; 12] = [84, 78, 92, 80, 79, 88, 74, 76, 85, 83, 89, 92];

pub(super) fn pools() -> Vec<Pool> {
    let pool = |(code, title, account, _): (&str, &str, &str, [i64; 4])| Pool {
        code: code.into(),
        title: title.into(),
        sphere: if code == "schools" { Sphere::Schools } else { Sphere::Administration },
        account: account.into(),
    };
    POOLS.map(pool).to_vec()
}

/// What the steering board planned for 2020.
pub(super) fn plan_2020() -> Vec<(String, Component, Cents)> {
    let of_pool = |(code, _, _, years): (&str, &str, &str, [i64; 4])| {
        let code = code.to_owned();
        by_component(Cents(years[3])).map(move |(component, amount)| (code.clone(), component, amount))
    };
    POOLS.into_iter().flat_map(of_pool).collect()
}

fn by_component(amount: Cents) -> impl Iterator<Item = (Component, Cents)> {
    let parts = split(amount, &COMPONENTS.map(|(_, part, ..)| part)).unwrap_or_default();
    COMPONENTS.into_iter().map(|(component, ..)| component).zip(parts)
}

pub(super) fn quarter(year: i16, quarter: i8) -> Vec<Entry> {
    let first = 3 * quarter - 2;
    let mut entries = months(year, first, &[first, first + 1, first + 2]);
    if (year, quarter) == (2019, 2) {
        entries.push(credit());
    }
    entries
}

/// Everything of these months; `first` numbers them on.
pub(super) fn months(year: i16, first: i8, months: &[i8]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for month in months {
        for (code, title, _, years) in POOLS {
            let of_year = split(Cents(years[(year - 2017) as usize]), &MONTHS).unwrap_or_default();
            for ((component, amount), (.., words, times)) in by_component(of_year[*month as usize - 1]).zip(COMPONENTS)
            {
                for amount in split(amount, &[3_u32, 2, 4][..times]).unwrap_or_default() {
                    entries.push((code, component, *month, amount, format!("{words} {title} {month:02}/{year}")));
                }
            }
        }
    }
    let number = |n: usize| format!("{year}-{:05}", 1000 * usize::try_from(first).unwrap_or_default() + n + 1);
    let entry = |(n, (pool, component, month, amount, text)): (usize, (&str, Component, i8, Cents, String))| {
        let (pool, number) = (pool.into(), number(n));
        Entry { pool, component, booked_on: Day::of(year, month, 25), amount, number, text, corrects: None }
    };
    entries.into_iter().enumerate().map(entry).collect()
}

/// A maintenance was billed twice in the first quarter of 2019; the second one comes back.
fn credit() -> Entry {
    Entry {
        pool: "data-centre".into(),
        component: Component::Material,
        booked_on: Day::of(2019, 6, 12),
        amount: Cents(-118_405),
        number: "2019-09001".into(),
        text: "Gutschrift: Wartung Speichersystem doppelt berechnet, Beleg 2019-01018".into(),
        corrects: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_months_of_a_year_sum_to_it() {
        let booked: Cents = (1..=4).flat_map(|number| quarter(2018, number)).map(|entry| entry.amount).sum();
        let planned = POOLS.iter().map(|(.., years)| Cents(years[1])).sum();
        assert_eq!(booked, planned);
        let plan: Cents = plan_2020().iter().map(|(_, _, amount)| *amount).sum();
        assert_eq!(plan, Cents(142_876_543));
    }

    #[test]
    fn every_voucher_has_a_number_of_its_own() {
        let mut numbers: Vec<String> =
            (1..=4).flat_map(|number| quarter(2019, number)).map(|entry| entry.number).collect();
        let count = numbers.len();
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), count);
    }
}
