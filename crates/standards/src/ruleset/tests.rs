//! The text as a table of cases, and what is written and read again, over random rule sets.

use base::{Period, PersonId};
use proptest::prelude::*;
use uuid::Uuid;

use super::read::{Form, Unreadable, Why, read};
use super::*;
use crate::assignment::tests::{assignment, at_most, day, screen_lock};
use crate::assignment::{Bound, Mode};
use crate::plan::Basis;
use crate::setting::Setting;

fn nameless(_: &Scope) -> String {
    String::new()
}

fn decided(a: Assignment, from: &str, to: &str) -> Assignment {
    let period = Period { from: day(from), to: if to.is_empty() { Day::FAR } else { day(to) } };
    Assignment { period, reason: "Publikum".into(), decision: "LK \"1\"".into(), ..a }
}

#[test]
fn one_document_for_each_scope_always_in_the_same_way() {
    let all = [
        decided(assignment(3, "md", 5, Mode::Locked), "2020-01-01", "2020-07-01"),
        Assignment { reason: String::new(), ..decided(assignment(2, "", 8, at_most(10)), "2020-06-01", "") },
        Assignment {
            reason: String::new(),
            ..decided(assignment(1, "", 10, Mode::Default), "2019-01-01", "2020-06-01")
        },
        decided(assignment(4, "k", 9, Mode::Default), "2019-01-01", "2020-03-11"),
    ];
    let name = |scope: &Scope| if scope.member.is_some() { "Brome\n- x".into() } else { String::new() };
    let written = text(&in_force_or_planned(&all, day("2020-03-11")), name);
    let expected = r#"# verbund: standards
---
scope: {}
settings:
  screen-lock:
    - from: 2019-01-01
      value: "10"
      decision: "LK \"1\""
    - from: 2020-06-01
      value: "8"
      mode: bound
      most: "10"
      decision: "LK \"1\""
---
# Brome - x
scope:
  member: "00000000-0000-0000-0000-000000000001"
  device-kind: "notebook"
settings:
  screen-lock:
    - from: 2020-01-01
      value: "5"
      mode: locked
      reason: "Publikum"
      decision: "LK \"1\""
    - from: 2020-07-01
      unset: true
"#;
    assert_eq!(written, expected);
}

#[test]
fn as_people_write_it() {
    let typed = "scope:\nsettings:\n  screen-lock:\n  - {value: 5, decision: 'LK'} # sooner\n  - from: 2020-06-01\n    unset: true\n";
    let entries = read(typed).unwrap();
    let said: Vec<_> = entries.iter().map(|e| (e.line, e.wish.from, e.wish.value.as_str(), e.unset)).collect();
    assert_eq!(said, [(4, None, "5", false), (5, Some(day("2020-06-01")), "", true)]);
    assert_eq!(read("").unwrap().len() + read("# nothing\n---\n---\n~\n").unwrap().len(), 0);
}

#[test]
fn what_cannot_be_read_is_told_with_its_line() {
    let entry = |lines: &str| format!("scope: {{}}\nsettings:\n  screen-lock:\n    - from: 2020-06-01\n{lines}");
    let bomb = (1..30)
        .fold("a0: &a0 [x, x]\n".to_owned(), |text, n| text + &format!("a{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1));
    let cases = [
        (entry("      value: [5]\n"), 5, Why::Expected(Form::Text)),
        (entry("      colour: red\n"), 5, Why::NoSuchName("colour".into())),
        (entry("      mode: hard\n"), 5, Why::NoMode("hard".into())),
        (entry("      value: 5\n      value: 6\n"), 6, Why::Twice("value".into())),
        (entry("      mode: locked\n"), 4, Why::Missing("value")),
        (entry("      value: 5\n      unset: true\n"), 4, Why::Unset),
        (entry("      unset: no\n"), 5, Why::Unset),
        (entry("      value: !!int 5\n"), 5, Why::Reference),
        (entry("      value: &five 5\n      reason: *five\n"), 5, Why::Reference),
        (entry("      value: 5\n    - from: 2020-06-01\n      value: 6\n"), 6, Why::Twice("screen-lock".into())),
        ("scope: {}\nsettings:\n  x:\n    - from: 1.6.2020\n".into(), 4, Why::NoDay("1.6.2020".into())),
        ("scope: {}\nsettings: []\n".into(), 2, Why::Expected(Form::Names)),
        ("scope: {}\nsettings:\n  x: 5\n".into(), 3, Why::Expected(Form::List)),
        ("scope:\n  member: Brome\n  site: x\n".into(), 2, Why::NoScope),
        ("scope:\n  member: a b=c\n".into(), 2, Why::NoScope),
        ("settings: {}\n".into(), 1, Why::Missing("scope")),
        ("scope: {}\n".into(), 1, Why::Missing("settings")),
        (format!("scope: {}1{}\n", "[".repeat(100), "]".repeat(5_000)), 1, Why::TooDeep),
        (bomb, 1, Why::Reference),
        (format!("scope: {{}}\nsettings: [{}]\n", "x,".repeat(100_001)), 2, Why::TooMuch),
        (format!("scope: {}\n", "x".repeat(2_001)), 1, Why::TooLong),
        (" ".repeat((1 << 20) + 1), 1, Why::TooLarge),
    ];
    for (text, line, why) in cases {
        assert_eq!(read(&text), Err(Unreadable { line, why }), "{}", text.chars().take(200).collect::<String>());
    }
    let no_yaml = read("scope: {}\nsettings:\n  a: \"b\n").unwrap_err();
    assert!(matches!(no_yaml.why, Why::NoYaml(_)), "{no_yaml:?}");
}

type Piece = (bool, i64, i64, Mode);

/// For each scope some periods one after the other, with gaps between some of them, the last one with or without an end.
fn rule_set(mode: impl Strategy<Value = Mode> + Clone) -> impl Strategy<Value = Vec<Assignment>> {
    const SCOPES: [&str; 10] = ["", "d", "k", "kd", "m", "md", "mk", "mkd", "s", "sd"];
    let piece = (any::<bool>(), 1..200i64, 0..30i64, mode);
    let of_scope = (prop::collection::vec(piece, 0..4), any::<bool>());
    prop::collection::vec(of_scope, SCOPES.len()).prop_map(|scopes| {
        let mut all = Vec::new();
        for (at, (pieces, endless)) in scopes.into_iter().enumerate() {
            all.extend(in_line(at as u128 * 10, SCOPES[at], pieces, endless));
        }
        all
    })
}

fn in_line(first: u128, scope: &str, pieces: Vec<Piece>, endless: bool) -> Vec<Assignment> {
    let (mut from, last) = (day("2020-01-01"), pieces.len().saturating_sub(1));
    let mut made = Vec::new();
    for (at, (gap, days, minutes, mode)) in pieces.into_iter().enumerate() {
        from = from.plus_days(if gap { 7 } else { 0 });
        let to = if at == last && endless { Day::FAR } else { from.plus_days(days) };
        let said = decided(assignment(1 + first + at as u128, scope, minutes, mode), "2020-01-01", "");
        made.push(Assignment { period: Period { from, to }, ..said });
        from = to;
    }
    made
}

fn basis<'a>(settings: &'a [Setting], assignments: &'a [Assignment], today: Day) -> Basis<'a> {
    let by = PersonId(Uuid::nil());
    Basis { settings, assignments, by, today, from: today, decision: "LK" }
}

fn any_mode() -> impl Strategy<Value = Mode> + Clone {
    prop_oneof![Just(Mode::Default), (1..30i64).prop_map(at_most), Just(Mode::Locked)]
}

/// Keeps everybody within.
fn wide() -> impl Strategy<Value = Mode> + Clone {
    let both = Bound { least: Some(crate::value::Value::Number(0)), most: Some(crate::value::Value::Number(30)) };
    prop_oneof![Just(Mode::Default), Just(Mode::Bound(both))]
}

proptest! {
    #[test]
    fn what_is_written_is_read_again_and_changes_nothing(all in rule_set(any_mode()), after in 0..700i64) {
        let (today, settings) = (day("2020-01-01").plus_days(after), [screen_lock()]);
        let entries = in_force_or_planned(&all, today);
        let written = text(&entries, nameless);
        let again = read(&written).unwrap();
        prop_assert_eq!(&again, &entries);
        prop_assert_eq!(text(&again, |_| "anybody: [".into()).replace("# anybody: [\n", ""), written);
        let plan = basis(&settings, &all, today).plan(&again);
        prop_assert!(plan.changes_nothing() && plan.refused().next().is_none(), "{:?}", plan.steps);
        prop_assert_eq!(plan.after, all);
    }

    #[test]
    fn an_empty_house_becomes_the_same_to_the_byte(all in rule_set(wide())) {
        let (today, settings) = (day("2020-01-01"), [screen_lock()]);
        let written = text(&in_force_or_planned(&all, today), nameless);
        let plan = basis(&settings, &[], today).plan(&read(&written).unwrap());
        prop_assert!(plan.refused().next().is_none(), "{:?}", plan.steps);
        prop_assert_eq!(text(&in_force_or_planned(&plan.after, today), nameless), written);
    }

    #[test]
    fn any_words_survive(words in any::<String>(), key in any::<String>()) {
        let wish = Prescription { setting: key, value: words.clone(), reason: words.clone(), decision: words, ..Prescription::default() };
        let entries = vec![Entry { wish, ..Entry::default() }];
        prop_assert_eq!(read(&text(&entries, nameless)).unwrap(), entries);
    }

    #[test]
    fn whatever_comes_is_read_or_refused(text in "[-a-z0-9:{}\\[\\]\"'&*!|>#\n ]{0,200}") {
        let _ = read(&text);
    }
}
