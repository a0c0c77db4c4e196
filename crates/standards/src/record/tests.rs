use base::MemberId;
use uuid::Uuid;

use super::*;
use crate::setting::{Applies, Merge, Stricter, Uniformity};
use crate::value::Kind;

fn day(text: &str) -> Day {
    Day(text.parse().unwrap())
}

fn from_to(from: &str, to: &str) -> Period {
    Period { from: day(from), to: day(to) }
}

fn setting(slot: usize, kind: Kind, evidence: Evidence) -> Setting {
    Setting {
        key: format!("s{slot}"),
        slot,
        title_de: String::new(),
        title_en: String::new(),
        why_de: String::new(),
        why_en: String::new(),
        kind,
        unit: String::new(),
        stricter: Stricter::Higher,
        applies: Applies::of("administration"),
        uniformity: Uniformity::Wanted,
        weight: 1,
        evidence,
        grace_days: 0,
        max_exception_days: 365,
        max_total_days: 0,
        max_age_days: 0,
        merge: Merge::Replace,
        refs: Vec::new(),
    }
}

fn settings() -> [Setting; 5] {
    [
        setting(0, Kind::Version, Evidence::SystemVersion),
        setting(1, Kind::Flag, Evidence::Fact("disk-encrypted".into())),
        setting(2, Kind::Version, Evidence::Title(vec!["mozilla firefox".into()])),
        setting(3, Kind::of("Aaa9|AAA-AA-9999"), Evidence::NameForm),
        setting(4, Kind::of("text:"), Evidence::Model),
    ]
}

fn stay(period: Period) -> Stay {
    let place = Place {
        member: MemberId(Uuid::from_u128(1)),
        part: String::new(),
        class: "administration".into(),
        device_kind: "notebook".into(),
        site_kind: "town-hall".into(),
        site: None,
    };
    let (system, system_version) = ("Windows 10".into(), "10.0.18363".into());
    Stay { period, place, name: "MEI-NB-0147".into(), system, system_version, model: "Fujitsu Lifebook".into() }
}

fn firefox(from: &str, to: &str, version: &str) -> (Period, String, String) {
    (from_to(from, to), "Mozilla Firefox 68 ESR (x64 de)".into(), version.into())
}

#[test]
fn a_row_ends_where_something_changes_and_only_there() {
    let known = Known {
        stays: vec![stay(from_to("2019-01-01", "2020-01-01")), stay(from_to("2020-01-01", "9999-12-31"))],
        titles: vec![firefox("2019-01-01", "2019-07-01", "60.9"), firefox("2019-07-01", "9999-12-31", "68.5")],
        facts: vec![(from_to("2019-07-01", "9999-12-31"), "disk-encrypted".into(), "1".into())],
        seen: None,
    };
    let mut dictionary = Dictionary::default();
    let rows = rows(&known, &settings(), &mut dictionary);
    let value = |row: &Row, slot| dictionary.value(slot, row.vector.number(slot)).map(Value::to_string);
    let seen: Vec<_> = rows.iter().map(|row| (row.period, [0, 1, 2, 3, 4].map(|slot| value(row, slot)))).collect();
    let common = |firefox: &str, encrypted: Option<&str>| {
        let model = Some("Fujitsu Lifebook");
        [Some("10.0.18363"), encrypted, Some(firefox), Some("AAA-AA-9999"), model].map(|value| value.map(str::to_owned))
    };
    let expected = [
        (from_to("2019-01-01", "2019-07-01"), common("60.9", None)),
        (from_to("2019-07-01", "9999-12-31"), common("68.5", Some("yes"))),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn of_two_installed_versions_the_weaker_counts() {
    let (old, new) = (firefox("2019-01-01", "9999-12-31", "60.9"), firefox("2019-01-01", "9999-12-31", "68.5"));
    for titles in [vec![old.clone(), new.clone()], vec![new, old]] {
        let known = Known { stays: vec![stay(from_to("2019-01-01", "9999-12-31"))], titles, ..Known::default() };
        let mut dictionary = Dictionary::default();
        let rows = rows(&known, &settings(), &mut dictionary);
        assert_eq!(dictionary.value(2, rows[0].vector.number(2)), Some(&Value::Version(vec![60, 9])));
    }
}

#[test]
fn what_the_setting_is_not_about_is_not_kept() {
    let mut printer = stay(from_to("2019-01-01", "9999-12-31"));
    printer.place.class = "school".into();
    let known = Known { stays: vec![printer], ..Known::default() };
    let rows = rows(&known, &settings(), &mut Dictionary::default());
    assert_eq!(rows[0].vector, Vector::default());
}

#[test]
fn what_was_reported_too_long_ago_proves_nothing() {
    let mut settings = settings();
    settings[1].max_age_days = 10;
    let known = Known {
        stays: vec![stay(from_to("2020-01-01", "9999-12-31"))],
        facts: vec![(from_to("2020-01-01", "9999-12-31"), "disk-encrypted".into(), "1".into())],
        // A Wednesday: its week ends with Sunday the 15th.
        seen: Some(day("2020-03-11")),
        ..Known::default()
    };
    let rows = rows(&known, &settings, &mut Dictionary::default());
    let known: Vec<_> =
        rows.iter().map(|row| (row.period, row.vector.number(1) > 0, row.vector.number(0) > 0)).collect();
    let expected =
        [(from_to("2020-01-01", "2020-03-26"), true, true), (from_to("2020-03-26", "9999-12-31"), false, true)];
    assert_eq!(known, expected);
}

#[test]
fn marks_in_a_name_hide_no_title() {
    let zip = setting(0, Kind::Version, Evidence::of("title:7-zip").unwrap());
    let known = Known {
        stays: vec![stay(from_to("2019-01-01", "9999-12-31"))],
        titles: vec![(from_to("2019-01-01", "9999-12-31"), "7-Zip 19.00 (x64)".into(), "19.00".into())],
        ..Known::default()
    };
    let mut dictionary = Dictionary::default();
    let rows = rows(&known, &[zip], &mut dictionary);
    assert_eq!(dictionary.value(0, rows[0].vector.number(0)), Some(&Value::Version(vec![19])));
}
