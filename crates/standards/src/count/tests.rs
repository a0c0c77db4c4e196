use std::collections::HashMap;

use base::{MemberId, Period};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

const FIRST: Day = Day::of(2019, 11, 20);

fn place(kind: &str) -> Place {
    Place {
        member: MemberId(Uuid::from_u128(1)),
        part: String::new(),
        class: "administration".into(),
        device_kind: kind.into(),
        site_kind: String::new(),
        site: None,
    }
}

/// A device through the times: rows one after the other, each at one of two places.
fn life() -> impl Strategy<Value = Vec<Row>> {
    let piece = (1..70i64, any::<bool>(), prop::collection::btree_map(0..4usize, 1..4u16, 0..4));
    (0..60i64, prop::collection::vec(piece, 0..5), any::<bool>()).prop_map(|(begin, pieces, ends)| {
        let mut from = FIRST.plus_days(begin);
        let last = pieces.len().saturating_sub(1);
        let row = |(at, (days, notebook, numbers)): (usize, (i64, bool, _))| {
            let to = if at == last && !ends { Day::FAR } else { from.plus_days(days) };
            let period = Period { from, to };
            from = to;
            Row { period, place: place(if notebook { "notebook" } else { "pc" }), vector: Vector::of(numbers) }
        };
        pieces.into_iter().enumerate().map(row).collect()
    })
}

fn rebuilt(lives: &HashMap<usize, Vec<Row>>) -> Ledger {
    let (mut ledger, mut change) = (Ledger::default(), Change::default());
    lives.values().flatten().for_each(|row| change.count(row, 1));
    ledger.apply(&change);
    ledger
}

fn bytes(ledger: &Ledger) -> Vec<(Place, Day, Vec<u8>, Vec<u8>)> {
    let month = |((place, first), month): (&(Place, Day), &Month)| {
        (place.clone(), *first, month.opening.packed(), month.packed())
    };
    ledger.0.iter().map(month).collect()
}

proptest! {
    /// Reports arrive one by one, in any order, and tell of days past as well as of today.
    #[test]
    fn what_is_kept_on_the_way_is_what_is_built_anew(reports in prop::collection::vec((0..5usize, life()), 1..12)) {
        let (mut kept, mut lives) = (Ledger::default(), HashMap::new());
        for (device, life) in reports {
            let mut change = Change::default();
            life.iter().for_each(|row| change.count(row, 1));
            let before: Vec<Row> = lives.insert(device, life).unwrap_or_default();
            before.iter().for_each(|row| change.count(row, -1));
            kept.apply(&change);
        }
        prop_assert_eq!(bytes(&kept), bytes(&rebuilt(&lives)));
    }

    /// Only the months that an old row may reach are read: the last one before the change, and all after.
    #[test]
    fn a_part_of_the_ledger_is_enough(first in life(), second in life()) {
        let whole = rebuilt(&HashMap::from([(0, first)]));
        let mut change = Change::default();
        second.iter().for_each(|row| change.count(row, 1));
        let (mut all, mut part) = (whole.clone(), Ledger::default());
        for (place, day) in change.places() {
            let months = whole.0.range((place.clone(), FIRST.plus_days(-99))..=(place.clone(), month_of(day)));
            let reach = months.last().map_or(day, |((_, month), _)| *month);
            let reached = whole.0.iter().filter(|((of, month), _)| of == place && *month >= reach);
            part.0.extend(reached.map(|(at, month)| (at.clone(), month.clone())));
        }
        all.apply(&change);
        part.apply(&change);
        for (at, month) in &part.0 {
            prop_assert_eq!(all.0.get(at), Some(month));
        }
        let places = change.places();
        for at in all.0.keys().filter(|(place, month)| places.get(place).is_some_and(|day| *month >= month_of(*day))) {
            prop_assert!(part.0.contains_key(at));
        }
    }

    #[test]
    fn of_every_day_it_says_what_counting_would_say(lives in prop::collection::vec(life(), 0..6), after in 0..400i64) {
        let lives: HashMap<usize, Vec<Row>> = lives.into_iter().enumerate().collect();
        let (ledger, day) = (rebuilt(&lives), FIRST.plus_days(after));
        for place in [place("pc"), place("notebook")] {
            let mut counted = Histogram::default();
            let there = lives.values().flatten().filter(|row| row.place == place && row.period.contains(day));
            there.for_each(|row| counted.count(&row.vector, 1));
            prop_assert_eq!(ledger.on(&place, day), counted);
        }
    }

    #[test]
    fn the_timeline_says_the_same(lives in prop::collection::vec(life(), 0..6), days in prop::collection::btree_set(0..400i64, 1..4)) {
        let ledger = rebuilt(&lives.into_iter().enumerate().collect());
        let mut timeline = Timeline::default();
        ledger.0.iter().for_each(|((place, _), month)| timeline.add(place, month.changes.clone()));
        let mut counts = BTreeMap::new();
        for day in days.into_iter().map(|after| FIRST.plus_days(after)) {
            timeline.carry(&mut counts, day);
            for place in [place("pc"), place("notebook")] {
                prop_assert_eq!(counts.get(&place).cloned().unwrap_or_default(), ledger.on(&place, day));
            }
        }
    }

    #[test]
    fn what_is_packed_is_read_again(life in life()) {
        for ((_, first), month) in rebuilt(&HashMap::from([(0, life)])).0 {
            let read = Month::unpack(first, &month.opening.packed(), &month.packed());
            prop_assert_eq!(read, month);
        }
    }
}

#[test]
fn of_whom_nothing_is_known_is_counted_too() {
    let mut counts = Histogram::default();
    for numbers in [vec![(0, 7)], vec![(0, 7), (2, 1)], vec![]] {
        counts.count(&Vector::of(numbers), 1);
    }
    let of = |slot| counts.of(slot).collect::<Vec<_>>();
    assert_eq!((counts.devices(), of(0), of(1), of(2)), (3, vec![(7, 2), (0, 1)], vec![(0, 3)], vec![(1, 1), (0, 2)]));
}
