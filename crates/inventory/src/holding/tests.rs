use base::{Day, MemberId, Moment, Period, PersonId};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::device::{Class, Device, DeviceId, Kind};

const BROME: MemberId = MemberId(Uuid::from_u128(1));
const WITTINGEN: MemberId = MemberId(Uuid::from_u128(2));
const TRACE: Trace = Trace { source: Source::Person, by: PersonId(Uuid::from_u128(9)), at: Moment(0) };

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn held(name: &str, room: &str, from: &str, to: &str) -> Holding<Device> {
    let thing = Device { room: room.into(), ..Device::named(name, Class::Administration, Kind::Pc) };
    let period = Period { from: day(from), to: day(to) };
    Holding { id: DeviceId(Uuid::from_u128(7)), member: BROME, part: String::new(), period, thing, trace: TRACE }
}

/// What stands in the table afterwards: name, room, from, to.
fn written(states: &[Holding<Device>], rewrite: &Rewrite<Device>) -> Vec<(String, String, String, String)> {
    let mut rows: Vec<Holding<Device>> =
        states.iter().filter(|state| !rewrite.dropped.contains(state)).cloned().collect();
    if let Some(ended) = &rewrite.ended {
        let row = rows.iter_mut().find(|row| row.period.from == ended.period.from && row.member == ended.member);
        *row.unwrap() = ended.clone();
    }
    rows.extend(rewrite.begun.iter().cloned());
    rows.sort_by_key(|row| row.period.from);
    let text =
        |row: Holding<Device>| (row.thing.name, row.thing.room, row.period.from.to_string(), row.period.to.to_string());
    rows.into_iter().map(text).collect()
}

fn row(name: &str, room: &str, from: &str, to: &str) -> (String, String, String, String) {
    (name.into(), room.into(), from.into(), to.into())
}

#[test]
fn a_change_ends_one_state_and_begins_the_next() {
    let states = [held("PC-1", "1.01", "2019-01-01", "9999-12-31")];
    let patch = [("room", "2.02".to_owned())];
    let rewrite = change(&states, &patch, day("2020-03-11"), TRACE).unwrap().unwrap();
    assert_eq!(
        written(&states, &rewrite),
        [row("PC-1", "1.01", "2019-01-01", "2020-03-11"), row("PC-1", "2.02", "2020-03-11", "9999-12-31")]
    );
}

#[test]
fn a_second_change_on_the_same_day_replaces_the_first() {
    let states = [held("PC-1", "2.02", "2020-03-11", "9999-12-31")];
    let patch = [("room", "3.03".to_owned())];
    let rewrite = change(&states, &patch, day("2020-03-11"), TRACE).unwrap().unwrap();
    assert_eq!(written(&states, &rewrite), [row("PC-1", "3.03", "2020-03-11", "9999-12-31")]);
}

#[test]
fn what_is_planned_keeps_its_plan_and_takes_over_the_rest() {
    let states = [held("PC-1", "1.01", "2019-01-01", "2020-05-01"), held("PC-1", "5.05", "2020-05-01", "9999-12-31")];
    let patch = [("name", "PC-1-NEU".to_owned()), ("room", "2.02".to_owned())];
    let rewrite = change(&states, &patch, day("2020-03-11"), TRACE).unwrap().unwrap();
    assert_eq!(
        written(&states, &rewrite),
        [
            row("PC-1", "1.01", "2019-01-01", "2020-03-11"),
            row("PC-1-NEU", "2.02", "2020-03-11", "2020-05-01"),
            row("PC-1-NEU", "5.05", "2020-05-01", "9999-12-31"),
        ]
    );
}

#[test]
fn nothing_new_changes_nothing_and_nonsense_is_refused() {
    let states = [held("PC-1", "1.01", "2019-01-01", "9999-12-31")];
    let on = day("2020-03-11");
    assert_eq!(change(&states, &[("room", " 1.01 ".into())], on, TRACE), Ok(None));
    assert_eq!(change(&states, &[("kind", "toaster".into())], on, TRACE), Err(("kind", Unfit::NotOneOf(Kind::CODES))));
    assert_eq!(change(&states, &[("name", "".into())], on, TRACE), Err(("name", Unfit::Missing)));
}

#[test]
fn a_hand_over_leaves_no_gap_and_takes_along_what_is_the_things_own() {
    let states = [held("PC-1", "1.01", "2019-01-01", "9999-12-31")];
    let rewrite = hand_over(&states, WITTINGEN, day("2020-03-01"), TRACE).unwrap();
    assert_eq!(
        written(&states, &rewrite),
        [row("PC-1", "1.01", "2019-01-01", "2020-03-01"), row("PC-1", "", "2020-03-01", "9999-12-31")]
    );
    assert_eq!(rewrite.begun[0].member, WITTINGEN);
}

#[test]
fn what_cannot_be_handed_over_or_ended() {
    let states = [held("PC-1", "1.01", "2019-01-01", "9999-12-31")];
    for (to, on, why) in [
        (BROME, "2020-03-01", CannotMove::SameMember),
        (WITTINGEN, "2019-01-01", CannotMove::NotHeldThen),
        (WITTINGEN, "2018-01-01", CannotMove::NotHeldThen),
    ] {
        assert_eq!(hand_over(&states, to, day(on), TRACE), Err(why));
    }
    assert_eq!(hand_over::<Device>(&[], WITTINGEN, day("2020-03-01"), TRACE), Err(CannotMove::NotHeldThen));
    assert_eq!(end(&states, day("2019-01-01")), Err(CannotMove::NotHeldThen));
    assert_eq!(end(&states, day("2020-01-01")).unwrap().ended.unwrap().period.to, day("2020-01-01"));
}

proptest! {
    /// However a device is changed: every day since its beginning has exactly one state.
    #[test]
    fn no_gap_and_no_overlap(changes in prop::collection::vec((0i64..400, 0u8..4), 1..20)) {
        let mut states = vec![held("PC-1", "0", "2019-01-01", "9999-12-31")];
        for (offset, room) in changes {
            let on = day("2019-01-01").plus_days(offset);
            let open: Vec<_> = states.iter().filter(|state| on < state.period.to).cloned().collect();
            if let Some(rewrite) = change(&open, &[("room", room.to_string())], on, TRACE).unwrap() {
                states.retain(|state| !rewrite.dropped.contains(state) && Some(state.period.from) != rewrite.ended.as_ref().map(|e| e.period.from));
                states.extend(rewrite.ended);
                states.extend(rewrite.begun);
                states.sort_by_key(|state| state.period.from);
            }
            prop_assert_eq!(states[0].period.from, day("2019-01-01"));
            prop_assert_eq!(states.last().unwrap().period.to, Day::FAR);
            for pair in states.windows(2) {
                prop_assert_eq!(pair[0].period.to, pair[1].period.from);
                prop_assert!(pair[0].period.from < pair[0].period.to);
            }
        }
    }
}
