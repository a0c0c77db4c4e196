//! What each entry does, as a table, and that nothing is lost on the way.

use base::Period;
use proptest::prelude::*;

use super::*;
use crate::assignment::tests::{assignment, at_most, day, id, place, scope, screen_lock};
use crate::assignment::{Bound, Hindrance, Mode};
use crate::value::Value;

const ME: PersonId = PersonId(Uuid::nil());

fn today() -> Day {
    day("2020-03-11")
}

fn decided(a: Assignment) -> Assignment {
    Assignment { decision: "LK 2019".into(), reason: "Publikum".into(), ..a }
}

fn basis<'a>(settings: &'a [Setting], assignments: &'a [Assignment]) -> Basis<'a> {
    Basis { settings, assignments, by: ME, today: today(), from: day("2020-04-01"), decision: "LK 2020" }
}

fn entry(fixed: &str, minutes: &str, from: &str) -> Entry {
    let wish = Prescription {
        setting: "screen-lock".into(),
        scope: scope(fixed),
        value: minutes.into(),
        reason: if fixed.is_empty() { String::new() } else { "Publikum".into() },
        from: (!from.is_empty()).then(|| day(from)),
        ..Prescription::default()
    };
    Entry { unset: minutes.is_empty(), wish, line: 1 }
}

fn mode(mode: &str, most: &str, entry: Entry) -> Entry {
    let most = (!most.is_empty()).then(|| most.to_owned());
    Entry { wish: Prescription { mode: mode.into(), most, ..entry.wish }, ..entry }
}

/// "begins 1": in place of the assignment with this number.
fn said(effect: &Effect) -> String {
    match effect {
        Effect::Begins { assignment, instead } => {
            let before = instead.as_ref().map_or(0, |before| before.id.0.as_u128());
            format!("begins {} {before}", assignment.period.from)
        }
        Effect::Ends { assignment, on } => format!("ends {on} {}", assignment.id.0.as_u128()),
        Effect::Unchanged => "unchanged".into(),
        Effect::Refused(CannotPrescribe::Locked(Hindrance { by, .. })) => format!("locked {}", by.0.as_u128()),
        Effect::Refused(CannotPrescribe::OutOfBound(Hindrance { by, .. })) => format!("bound {}", by.0.as_u128()),
        Effect::Refused(why) => format!("{why:?}"),
    }
}

#[test]
fn what_an_entry_does() {
    let settings = [screen_lock()];
    let planned = Assignment { period: Period::since(day("2020-06-01")), ..assignment(3, "d", 5, Mode::Default) };
    let all = [assignment(1, "", 10, at_most(15)), assignment(2, "k", 8, Mode::Locked), planned].map(decided);
    let elsewhere =
        Entry { wish: Prescription { setting: "x".into(), ..entry("", "5", "").wish }, ..entry("", "5", "") };
    for (asked, does) in [
        (entry("", "12", ""), "begins 2020-04-01 1"),
        (entry("", "12", "2020-05-01"), "begins 2020-05-01 1"),
        (entry("d", "5", ""), "begins 2020-04-01 0"),
        (mode("bound", "15", entry("", "10", "")), "unchanged"),
        (mode("bound", "15", entry("", "10", "2020-01-01")), "unchanged"),
        (mode("bound", "15", entry("", "10", "2020-05-01")), "begins 2020-05-01 1"),
        (entry("", "10", ""), "begins 2020-04-01 1"),
        (entry("d", "20", ""), "bound 1"),
        (entry("mk", "5", ""), "locked 2"),
        (entry("", "12", "2020-03-10"), "Past"),
        (entry("d", "7", "2020-06-01"), "SameDay"),
        (entry("d", "bald", ""), "NoSuchValue"),
        (elsewhere, "NoSuchSetting"),
        (entry("k", "", ""), "ends 2020-04-01 2"),
        (entry("m", "", ""), "unchanged"),
        (entry("k", "", "2020-01-01"), "Past"),
        (entry("d", "", "2020-06-01"), "SameDay"),
    ] {
        let plan = basis(&settings, &all).plan(std::slice::from_ref(&asked));
        assert_eq!(said(&plan.steps[0].effect), does, "{asked:?}");
        assert_eq!(plan.after == all, plan.changes_nothing());
    }
}

#[test]
fn entries_keep_to_what_stands_beside_them() {
    let (settings, all) = ([screen_lock()], [decided(assignment(1, "", 10, at_most(15)))]);
    let tighter = mode("bound", "9", entry("", "8", ""));
    let plan = basis(&settings, &all).plan(&[entry("d", "12", ""), tighter, entry("", "", "2020-08-01")]);
    let does: Vec<String> = plan.steps.iter().map(|step| said(&step.effect)).collect();
    let new = plan.begins().next().unwrap().0.id.0.as_u128();
    assert_eq!(does, ["begins 2020-04-01 1".to_owned(), format!("ends 2020-08-01 {new}"), format!("bound {new}")]);
    assert_eq!(plan.after[0].period.to, day("2020-04-01"));
    assert_eq!(plan.after[1].period, Period { from: day("2020-04-01"), to: day("2020-08-01") });
}

#[test]
fn a_stronger_value_outside_of_a_new_bound_is_shown() {
    let settings = [screen_lock()];
    let all = [
        assignment(1, "", 10, Mode::Default),
        assignment(2, "m", 14, Mode::Default),
        assignment(3, "d", 9, Mode::Default),
    ]
    .map(decided);
    let (basis, tighter) = (basis(&settings, &all), mode("bound", "10", entry("", "8", "")));
    let plan = basis.plan(&[tighter]);
    let shown: Vec<_> = plan.displaced(&basis).into_iter().map(|d| (d.assignment.id, d.by.id, d.from)).collect();
    assert_eq!(shown, [(id(2), plan.begins().next().unwrap().0.id, day("2020-04-01"))]);
}

#[test]
fn some_go_first_and_only_up_to_the_day_for_all() {
    let settings = [screen_lock()];
    let all = [assignment(1, "", 10, Mode::Default), assignment(2, "mk", 14, Mode::Default)].map(decided);
    let (basis, [one, other]) = (basis(&settings, &all), [place().member, MemberId(Uuid::from_u128(7))]);
    let plan = basis.plan(&[entry("", "8", ""), entry("d", "6", ""), entry("s", "4", "")]);
    let trial = plan.for_members(&basis, &[one, other], day("2020-03-16"));
    let tried: Vec<_> = trial.begins().map(|(a, _)| (a.scope.to_string(), a.value.clone(), a.period)).collect();
    let period = Period { from: day("2020-03-16"), to: day("2020-04-01") };
    let member = format!("member={other}");
    let expected = [
        (member.clone(), Value::Number(8), period),
        (format!("{member} device-kind=notebook"), Value::Number(6), period),
    ];
    assert_eq!(tried, expected, "the first has a say of its own and is left out");
    assert!(trial.refused().next().is_none());
    assert_eq!(trial.after.iter().filter(|a| a.period == period).count(), 2);
}

fn layers() -> impl Strategy<Value = Vec<(usize, i64, Mode)>> {
    let mode = prop_oneof![Just(Mode::Default), (1..30i64).prop_map(at_most), Just(Mode::Locked)];
    prop::collection::vec((0..10usize, 1..30i64, mode), 0..8)
}

proptest! {
    /// Whoever was heard before is heard after, or its end or what displaces it is named.
    #[test]
    fn nothing_is_silently_lost(there in layers(), asked in layers()) {
        const SCOPES: [&str; 10] = ["", "d", "k", "kd", "m", "md", "mk", "mkd", "s", "sd"];
        let settings = [screen_lock()];
        let mut all: Vec<Assignment> = Vec::new();
        for (scope, minutes, mode) in there {
            let new = decided(assignment(1 + scope as u128, SCOPES[scope], minutes, mode));
            if all.iter().all(|a| a.id != new.id) {
                all.push(new);
            }
        }
        let asked: Vec<Entry> = asked.into_iter().map(|(at, minutes, m)| match m {
            Mode::Default => entry(SCOPES[at], &minutes.to_string(), ""),
            Mode::Bound(Bound { most, .. }) => mode("bound", &most.map(|v| v.to_string()).unwrap_or_default(), entry(SCOPES[at], &minutes.to_string(), "")),
            Mode::Locked => mode("locked", "", entry(SCOPES[at], &minutes.to_string(), "")),
        }).collect();
        let basis = basis(&settings, &all);
        let plan = basis.plan(&asked);
        let displaced = plan.displaced(&basis);
        let heard = |all: &[Assignment], a: &Assignment| shut_out_by(&settings[0], all, a, basis.from).is_none();
        for old in all.iter().filter(|a| heard(&all, a)) {
            let ended = plan.begins().any(|(_, instead)| instead.is_some_and(|a| a.id == old.id));
            let named = displaced.iter().any(|displaced| displaced.assignment.id == old.id);
            prop_assert!(ended || named != heard(&plan.after, old), "{old:?}");
        }
    }
}
