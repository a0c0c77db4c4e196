//! The numbers as a table, and that counts say the same as devices one by one.

use base::{Period, PersonId};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::assignment::Mode;
use crate::assignment::tests::{assignment, at_most, day, place, screen_lock};
use crate::exception::{Category, Decision, Exception, ExceptionId};
use crate::vector::Vector;

fn today() -> Day {
    day("2020-03-11")
}

fn member(number: u128) -> MemberId {
    MemberId(Uuid::from_u128(number))
}

/// A value is its number; 0: nothing is known.
fn minutes() -> Dictionary {
    let mut dictionary = Dictionary::default();
    for number in 1..=30 {
        dictionary.take_up(0, Value::Number(number));
    }
    dictionary
}

fn device(id: u128, of: u128, kind: &str, minutes: u16) -> Device {
    Device {
        id: DeviceId(Uuid::from_u128(id)),
        period: Period::since(day("2019-01-01")),
        place: Place { member: member(of), device_kind: kind.into(), ..place() },
        vector: Vector::of([(0, minutes)]),
    }
}

fn excused(id: u128, of: u128) -> Exception {
    let (by, on) = (PersonId(Uuid::nil()), day("2020-01-01"));
    Exception {
        id: ExceptionId(Uuid::from_u128(id)),
        member: member(of),
        part: String::new(),
        device: Some(DeviceId(Uuid::from_u128(id))),
        setting: "screen-lock".into(),
        value: None,
        category: Category::Other,
        reason: "x".into(),
        compensation: String::new(),
        proposed_by: by,
        proposed_on: on,
        last_day: day("2020-12-31"),
        decision: Some(Decision { accepted: true, by, on, remark: String::new() }),
        withdrawal: None,
        renewed: None,
    }
}

fn what_if(before: Vec<Assignment>, after: Vec<Assignment>, exceptions: Vec<Exception>) -> WhatIf {
    WhatIf::new(&Rules { settings: vec![screen_lock()], assignments: before, exceptions }, after, today())
}

fn preview(what_if: &WhatIf, devices: &[Device]) -> Preview {
    let contexts = what_if.contexts();
    let mut counted = Counted::default();
    for device in devices {
        counted.places.entry(contexts.context(&device.place)).or_default().count(&device.vector, 1);
        if contexts.exceptions.iter().any(|exception| exception.device == Some(device.id)) {
            counted.alone.push(device.clone());
        }
    }
    what_if.preview(&minutes(), &counted, |_| true)
}

#[test]
fn from_ten_minutes_to_eight() {
    let new = Assignment { period: Period::since(today()), ..assignment(2, "", 8, Mode::Default) };
    let old =
        Assignment { period: Period { from: day("2019-01-01"), to: today() }, ..assignment(1, "", 10, Mode::Default) };
    let what_if = what_if(
        vec![Assignment { period: Period::since(old.period.from), ..old.clone() }],
        vec![old, new],
        vec![excused(4, 1)],
    );
    let devices = [
        device(1, 1, "pc", 7),
        device(2, 1, "pc", 9),
        device(3, 1, "pc", 0),
        device(4, 1, "pc", 9),
        device(5, 2, "printer", 20),
    ];
    let seen = preview(&what_if, &devices);
    // The one nothing is known of was wrong before; the one with an exception is different for a reason now.
    let turns = Turns { devices: 4, expected: 4, worse: 1, unknown: 0, better: 0 };
    assert_eq!(seen.sum(None, Some(member(1))), turns);
    assert_eq!(seen.sum(Some(0), Some(member(2))), Turns { devices: 1, expected: 1, ..Turns::default() });
    let permille = |measures: Measures| measures.uniformity.map(|u| u.0);
    let of_first = seen.members[&member(1)];
    assert_eq!((permille(of_first.0), permille(of_first.1)), (Some(750), Some(333)));
}

#[test]
fn what_was_not_prescribed_before() {
    let seen = |minutes| {
        let what_if = what_if(Vec::new(), vec![assignment(1, "", 10, Mode::Default)], Vec::new());
        preview(&what_if, &[device(1, 1, "pc", minutes)]).sum(None, None)
    };
    let turns = Turns { devices: 1, expected: 1, ..Turns::default() };
    assert_eq!(seen(5), turns);
    assert_eq!(seen(15), Turns { worse: 1, ..turns });
    assert_eq!(seen(0), Turns { worse: 1, unknown: 1, ..turns });
}

fn layers() -> impl Strategy<Value = Vec<Assignment>> {
    const SCOPES: [&str; 10] = ["", "d", "k", "kd", "m", "md", "mk", "mkd", "s", "sd"];
    let mode = prop_oneof![Just(Mode::Default), (1..30i64).prop_map(at_most), Just(Mode::Locked)];
    prop::collection::btree_map(0..10usize, (1..30i64, mode), 0..6).prop_map(|layers| {
        let made = layers.into_iter().map(|(at, (minutes, mode))| assignment(at as u128, SCOPES[at], minutes, mode));
        made.collect()
    })
}

proptest! {
    #[test]
    fn counts_say_the_same_as_devices_one_by_one(
        before in layers(), after in layers(),
        devices in prop::collection::vec((1..3u128, prop::sample::select(&["pc", "notebook"][..]), 0..31u16), 1..20),
        excuses in prop::collection::vec(0..20u128, 0..4),
    ) {
        let devices: Vec<Device> = devices.into_iter().enumerate().map(|(id, (of, kind, minutes))| device(id as u128, of, kind, minutes)).collect();
        let of = |id: u128| devices.get(id as usize).map_or(1, |device| device.place.member.0.as_u128());
        let exceptions = excuses.into_iter().map(|id| excused(id, of(id))).collect();
        let what_if = what_if(before, after, exceptions);
        let (seen, dictionary) = (preview(&what_if, &devices), minutes());
        let turned = what_if.turned(0, &dictionary, devices.iter());
        for of in [None, Some(member(1)), Some(member(2))] {
            let count = |turn: Turn| turned.iter().filter(|(device, found, _)| *found == turn && of.is_none_or(|of| device.place.member == of)).count() as i64;
            let sum = seen.sum(None, of);
            prop_assert_eq!((sum.worse, sum.better), (count(Turn::Worse), count(Turn::Better)));
        }
    }
}
