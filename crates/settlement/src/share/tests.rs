//! The year 2020 as computed outside (data/planning/settlement): five pools, seven members, one joining on 1 March.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::*;
use crate::basis::{Base, Quantity};

#[derive(Deserialize)]
struct Year {
    days: Vec<i64>,
    keys: BTreeMap<String, Vec<i64>>,
    pools: Vec<Pool>,
    total: Vec<Cents>,
    prepayments: Vec<Cents>,
    true_up: Vec<Cents>,
    sum_total: Cents,
}

#[derive(Deserialize)]
struct Pool {
    key: String,
    cost: Cents,
    shares: Vec<Cents>,
}

fn year() -> Option<Year> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/planning/settlement/year_2020_gifhorn.json");
    match std::fs::read_to_string(path) {
        Ok(text) => Some(serde_json::from_str(&text).unwrap()),
        Err(_) => {
            eprintln!("SKIPPED: {path} is not here");
            None
        }
    }
}

fn base(key: &str) -> Base {
    if key == "base" { Base::Equal } else { Base::of(&key.replace('_', "-")).unwrap() }
}

impl Year {
    fn members(&self) -> Vec<Basis> {
        let basis = |at: usize, days: i64| {
            let counted = self.keys.iter().map(|(key, counts)| (base(key), counts[at]));
            let quantity = |count| Quantity::steady(count, days);
            let quantities = counted.chain([(Base::Equal, 1)]).map(|(base, count)| (base, quantity(count))).collect();
            Basis { member: MemberId(uuid::Uuid::from_u128(at as u128)), days, quantities }
        };
        self.days.iter().enumerate().map(|(at, days)| basis(at, *days)).collect()
    }

    fn costs(&self) -> Vec<(Cents, Key)> {
        self.pools.iter().map(|pool| (pool.cost, Key::by(base(&pool.key)))).collect()
    }
}

#[test]
fn the_year_2020_to_the_cent() {
    let Some(year) = year() else { return };
    let members = year.members();
    for pool in &year.pools {
        let portions = share(pool.cost, &Key::by(base(&pool.key)), &members).unwrap();
        assert_eq!(portions.iter().map(|portion| portion.amount).collect::<Vec<_>>(), pool.shares, "{}", pool.key);
    }
    let totals = totals(&year.costs(), &members).unwrap();
    assert_eq!(totals, year.total);
    assert_eq!(totals.iter().sum::<Cents>(), year.sum_total);
    let true_up: Vec<Cents> = totals.iter().zip(&year.prepayments).map(|(total, paid)| *total - *paid).collect();
    assert_eq!(true_up, year.true_up);
}

#[test]
fn what_if_equals_a_real_second_run() {
    let Some(year) = year() else { return };
    let all = year.members();
    let (newcomer, members) = all.split_last().unwrap();
    let changes = before_and_after(&year.costs(), &year.costs(), members, newcomer).unwrap();
    assert_eq!(changes.iter().map(|change| change.after).collect::<Vec<_>>(), year.total);
    let without = totals(&year.costs(), members).unwrap();
    assert_eq!(changes.iter().map(|change| change.before).collect::<Vec<_>>(), [without, vec![Cents(0)]].concat());
    let moved: Cents = changes.iter().map(|change| change.after - change.before).sum();
    assert_eq!(moved, Cents(0));
}
