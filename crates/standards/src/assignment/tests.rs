//! The rule as a table, and as properties over random layers.

use base::MemberId;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::setting::{Applies, Evidence, Stricter, Uniformity};
use crate::value::Kind;

pub(crate) fn day(text: &str) -> Day {
    Day(text.parse().unwrap())
}

pub(crate) fn screen_lock() -> Setting {
    Setting {
        key: "screen-lock".into(),
        slot: 0,
        title_de: "Bildschirmsperre nach".into(),
        title_en: "Screen lock after".into(),
        why_de: String::new(),
        why_en: String::new(),
        kind: Kind::Number,
        unit: "min".into(),
        stricter: Stricter::Lower,
        applies: Applies::of("administration"),
        uniformity: Uniformity::Required,
        weight: 1,
        evidence: Evidence::Fact("screen-lock-minutes".into()),
        grace_days: 14,
        max_exception_days: 365,
        max_total_days: 0,
        max_age_days: 0,
        merge: Merge::Replace,
        refs: Vec::new(),
    }
}

pub(crate) fn place() -> Place {
    Place {
        member: MemberId(Uuid::from_u128(1)),
        part: String::new(),
        class: "administration".into(),
        device_kind: "notebook".into(),
        site_kind: "town-hall".into(),
        site: Some(crate::SiteId(Uuid::from_u128(2))),
    }
}

/// Fixes those things of [`place`] whose letters are given: m, k, d, s.
pub(crate) fn scope(fixed: &str) -> Scope {
    let (place, fixes) = (place(), |letter| fixed.contains(letter));
    Scope {
        member: fixes('m').then_some(place.member),
        site_kind: fixes('k').then_some(place.site_kind),
        device_kind: fixes('d').then_some(place.device_kind),
        site: place.site.filter(|_| fixes('s')),
    }
}

pub(crate) fn assignment(number: u128, fixed: &str, minutes: i64, mode: Mode) -> Assignment {
    Assignment {
        id: AssignmentId(Uuid::from_u128(number)),
        setting: "screen-lock".into(),
        scope: scope(fixed),
        value: Value::Number(minutes),
        mode,
        reason: String::new(),
        decision: String::new(),
        decided_by: PersonId(Uuid::from_u128(9)),
        period: Period::since(day("2020-01-01")),
    }
}

pub(crate) fn at_most(minutes: i64) -> Mode {
    Mode::Bound(Bound { least: None, most: Some(Value::Number(minutes)) })
}

pub(crate) fn id(number: u128) -> AssignmentId {
    AssignmentId(Uuid::from_u128(number))
}

fn verdicts(all: &[Assignment]) -> Vec<(u128, Verdict)> {
    let chain = chain(&screen_lock(), all, &place(), day("2020-03-11"));
    chain.into_iter().map(|step| (step.assignment.id.0.as_u128(), step.verdict)).collect()
}

#[test]
fn the_screen_of_the_registry_office() {
    let all = [
        assignment(3, "s", 20, Mode::Default),
        assignment(1, "", 10, at_most(15)),
        assignment(2, "d", 5, Mode::Default),
    ];
    let expected =
        [(1, Verdict::Weaker { than: id(2) }), (2, Verdict::Applies), (3, Verdict::OutOfBound { of: id(1) })];
    assert_eq!(verdicts(&all), expected);
}

#[test]
fn words_of_all_scopes_are_put_together() {
    let kind = Kind::of("set:a|b|c");
    let words = |number, fixed, words| Assignment {
        value: kind.read(words).unwrap(),
        ..assignment(number, fixed, 0, Mode::Default)
    };
    let all = [words(1, "", "a, b"), words(2, "d", "b, c"), words(3, "m", "b")];
    for (merge, put_together) in [(Merge::Replace, "b"), (Merge::Union, "a, b, c"), (Merge::Intersect, "b")] {
        let setting = Setting { kind: kind.clone(), merge, stricter: Stricter::Lower, ..screen_lock() };
        let steps = chain(&setting, &all, &place(), day("2020-03-11"));
        assert_eq!(expected(&setting, &steps), kind.read(put_together), "{merge:?}");
        assert_eq!(winner(&steps).map(|winner| winner.id), Some(id(3)));
    }
}

#[test]
fn what_is_binding_stands() {
    let all = [
        assignment(1, "", 10, Mode::Default),
        assignment(2, "k", 8, Mode::Locked),
        assignment(3, "m", 5, Mode::Default),
    ];
    let expected = [(1, Verdict::Weaker { than: id(2) }), (2, Verdict::Applies), (3, Verdict::Locked { by: id(2) })];
    assert_eq!(verdicts(&all), expected);
}

#[test]
fn only_what_is_in_force_on_the_day() {
    let over = Period { from: day("2019-01-01"), to: day("2020-03-11") };
    let all =
        [assignment(1, "", 10, Mode::Default), Assignment { period: over, ..assignment(2, "m", 5, Mode::Default) }];
    assert_eq!(verdicts(&all), [(1, Verdict::Applies)]);
    assert_eq!(verdicts(&[]), []);
}

fn wish(fixed: &str, minutes: &str) -> Prescription {
    Prescription {
        setting: "screen-lock".into(),
        scope: scope(fixed),
        value: minutes.into(),
        reason: "Publikum".into(),
        decision: "Lenkungskreis 11.03.2020".into(),
        ..Prescription::default()
    }
}

#[test]
fn what_may_be_prescribed() {
    let decided = |assignment| Assignment { decision: "Lenkungskreis 2019".into(), ..assignment };
    let all = [
        decided(assignment(1, "", 10, at_most(15))),
        decided(assignment(2, "k", 8, Mode::Locked)),
        Assignment { period: Period::since(day("2020-06-01")), ..assignment(3, "d", 5, Mode::Default) },
    ];
    let ask = |wish: Prescription| wish.check(id(9), PersonId(Uuid::nil()), day("2020-03-11"), &screen_lock(), &all);
    let by = |by, member| Hindrance {
        by: id(by),
        decision: "Lenkungskreis 2019".into(),
        setting: "screen-lock".into(),
        member,
    };
    let d = || wish("d", "12");
    for (wish, refused) in [
        (wish("d", "20"), CannotPrescribe::OutOfBound(by(1, None))),
        (wish("mk", "5"), CannotPrescribe::Locked(by(2, Some(place().member)))),
        (wish("d", "bald"), CannotPrescribe::NoSuchValue),
        (wish("ms", "5"), CannotPrescribe::NoSuchScope),
        (Prescription { reason: " ".into(), ..d() }, CannotPrescribe::NoReason),
        (Prescription { decision: String::new(), ..d() }, CannotPrescribe::NoDecision),
        (Prescription { from: Some(day("2020-03-10")), ..d() }, CannotPrescribe::Past),
        (Prescription { from: Some(day("2020-06-01")), ..d() }, CannotPrescribe::SameDay),
        (Prescription { mode: "bound".into(), most: Some("?".into()), ..d() }, CannotPrescribe::NoSuchValue),
    ] {
        assert_eq!(ask(wish.clone()), Err(refused), "{wish:?}");
    }
    let made = ask(d()).unwrap();
    assert_eq!(made.period, Period { from: day("2020-03-11"), to: day("2020-06-01") });
    assert_eq!(replaced(&all, &made), None);
    let anew = ask(Prescription { reason: String::new(), ..wish("", "20") }).unwrap();
    assert_eq!(replaced(&all, &anew).map(|old| old.id), Some(id(1)), "the rule itself may be changed by who made it");
}

fn mode() -> impl Strategy<Value = Mode> {
    prop_oneof![3 => Just(Mode::Default), 2 => (1..30i64).prop_map(at_most), 1 => Just(Mode::Locked)]
}

/// At most one per scope, in any order.
fn layers() -> impl Strategy<Value = Vec<Assignment>> {
    const SCOPES: [&str; 10] = ["", "d", "k", "kd", "m", "md", "mk", "mkd", "s", "sd"];
    let layer = |number: usize| {
        (prop::bool::ANY, 1..30i64, mode()).prop_map(move |(there, minutes, mode)| {
            there.then(|| assignment(number as u128, SCOPES[number], minutes, mode))
        })
    };
    let all: Vec<_> = (0..SCOPES.len()).map(layer).collect();
    all.prop_map(|all| all.into_iter().flatten().collect::<Vec<_>>()).prop_shuffle()
}

/// The rule said a second time, as the order of GROUP POLICY users know it: go up, stop at the lock, skip what leaves the bounds.
fn expected_winner(mut all: Vec<Assignment>) -> Option<u128> {
    all.sort_by_key(|assignment| assignment.scope.strength());
    let (mut winner, mut limit) = (None, i64::MAX);
    for assignment in all {
        let Value::Number(minutes) = assignment.value else { continue };
        if minutes > limit {
            continue;
        }
        winner = Some(assignment.id.0.as_u128());
        match assignment.mode {
            Mode::Locked => break,
            Mode::Bound(Bound { most: Some(Value::Number(most)), .. }) => limit = limit.min(most),
            _ => {}
        }
    }
    winner
}

proptest! {
    #[test]
    fn there_is_no_tie_and_the_chain_names_the_winner(all in layers()) {
        let (setting, today) = (screen_lock(), day("2020-03-11"));
        let steps = chain(&setting, &all, &place(), today);
        prop_assert_eq!(steps.len(), all.len());
        let applying = steps.iter().filter(|step| step.verdict == Verdict::Applies).count();
        prop_assert_eq!(applying, usize::from(!all.is_empty()));
        prop_assert_eq!(winner(&steps).map(|winner| winner.id.0.as_u128()), expected_winner(all.clone()));
    }

    #[test]
    fn where_the_strictest_counts_no_other_that_is_heard_is_stricter(all in layers()) {
        let setting = Setting { merge: Merge::Strictest, ..screen_lock() };
        let steps = chain(&setting, &all, &place(), day("2020-03-11"));
        prop_assert_eq!(winner(&steps).is_some(), !all.is_empty());
        for step in steps.iter().filter(|step| matches!(step.verdict, Verdict::Applies | Verdict::Weaker { .. })) {
            let winner = winner(&steps).unwrap();
            prop_assert!(setting.fulfils(&winner.value, &step.assignment.value));
            prop_assert_eq!(expected(&setting, &steps), Some(winner.value.clone()));
        }
    }

    #[test]
    fn the_order_of_arrival_changes_nothing(all in layers()) {
        let mut sorted = all.clone();
        sorted.sort_by_key(|assignment| assignment.id);
        prop_assert_eq!(verdicts(&all), verdicts(&sorted));
    }

    #[test]
    fn whoever_is_beaten_is_beaten_by_somebody_in_the_chain(all in layers()) {
        for (_, verdict) in verdicts(&all) {
            let by = match verdict {
                Verdict::Applies => continue,
                Verdict::Weaker { than } => than,
                Verdict::Joined { with } => with,
                Verdict::Locked { by } => by,
                Verdict::OutOfBound { of } => of,
            };
            prop_assert!(all.iter().any(|assignment| assignment.id == by));
        }
    }
}
