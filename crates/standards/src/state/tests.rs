//! One office standard and the devices of Meinersen: what each of them is called on which day.

use base::{MemberId, Period, PersonId};
use uuid::Uuid;

use super::*;
use crate::assignment::{AssignmentId, Mode};
use crate::exception::{Category, Decision, ExceptionId};
use crate::scope::Scope;
use crate::setting::{Applies, Evidence, Merge, Stricter, Uniformity};
use crate::value::Kind;

const DEVICE: DeviceId = DeviceId(Uuid::from_u128(147));

fn day(text: &str) -> Day {
    Day(text.parse().unwrap())
}

fn office() -> Setting {
    Setting {
        key: "office".into(),
        slot: 0,
        title_de: "Bürosoftware".into(),
        title_en: "Office suite".into(),
        why_de: String::new(),
        why_en: String::new(),
        kind: Kind::of("Office 2010|Office 2016|Office 2019"),
        unit: String::new(),
        stricter: Stricter::Same,
        applies: Applies::of("administration/notebook"),
        uniformity: Uniformity::Required,
        weight: 5,
        evidence: Evidence::Title(vec!["microsoft office".into()]),
        grace_days: 90,
        max_exception_days: 365,
        max_total_days: 0,
        max_age_days: 0,
        merge: Merge::Replace,
        refs: Vec::new(),
    }
}

fn meinersen() -> Place {
    Place {
        member: MemberId(Uuid::from_u128(1)),
        part: String::new(),
        class: "administration".into(),
        device_kind: "notebook".into(),
        site_kind: "town-hall".into(),
        site: None,
    }
}

fn assignment(scope: Scope, value: &str, from: &str, to: &str) -> Assignment {
    Assignment {
        id: AssignmentId(Uuid::from_u128(u128::from(scope.strength()))),
        setting: "office".into(),
        scope,
        value: Value::Word(value.into()),
        mode: Mode::Default,
        reason: "Fachverfahren".into(),
        decision: String::new(),
        decided_by: PersonId(Uuid::from_u128(5)),
        period: Period { from: day(from), to: day(to) },
    }
}

/// Office 2016 from 2017 on, Office 2019 from 2019 on, and 90 days to get there.
fn rules() -> Rules {
    let of_all = |value, from, to| assignment(Scope::everywhere(), value, from, to);
    let assignments =
        vec![of_all("Office 2016", "2017-01-01", "2019-01-01"), of_all("Office 2019", "2019-01-01", "9999-12-31")];
    Rules { settings: vec![office()], assignments, exceptions: Vec::new() }
}

fn exception(value: Option<&str>) -> Exception {
    Exception {
        id: ExceptionId(Uuid::from_u128(131)),
        member: meinersen().member,
        part: String::new(),
        device: Some(DEVICE),
        setting: "office".into(),
        value: value.map(|value| Value::Word(value.into())),
        category: Category::Procedure,
        reason: "Urkunden".into(),
        compensation: String::new(),
        proposed_by: PersonId(Uuid::from_u128(6)),
        proposed_on: day("2020-01-29"),
        last_day: day("2020-06-30"),
        decision: Some(Decision {
            accepted: true,
            by: PersonId(Uuid::from_u128(5)),
            on: day("2020-02-04"),
            remark: String::new(),
        }),
        withdrawal: None,
        renewed: None,
    }
}

fn judge(rules: &Rules, found: &str, on: &str) -> (State, Counts) {
    let found = (!found.is_empty()).then(|| Value::Word(found.into()));
    let judgement = rules.judge(&office(), DEVICE, &meinersen(), found.as_ref(), day(on));
    (judgement.state, judgement.counts)
}

#[test]
fn what_a_device_is_called() {
    let own = Scope { member: Some(meinersen().member), ..Scope::default() };
    let differing = {
        let mut rules = rules();
        rules.assignments.push(assignment(own.clone(), "Office 2016", "2020-01-01", "9999-12-31"));
        rules
    };
    let saying_the_same = {
        let mut rules = rules();
        rules.assignments.push(assignment(own, "Office 2019", "2020-01-01", "9999-12-31"));
        rules
    };
    let excused = |value| Rules { exceptions: vec![exception(value)], ..rules() };
    use {Counts::*, State::*};
    for (rules, found, on, expected) in [
        (rules(), "Office 2019", "2020-03-11", (Conforming, Uniform)),
        (rules(), "Office 2016", "2020-03-11", (Deviating, Neither)),
        (rules(), "", "2020-03-11", (State::Unknown, Neither)),
        (rules(), "Office 2019", "2016-12-31", (NotApplicable, NotAtAll)),
        // The change is young: called pending, counted as it was the day before.
        (rules(), "Office 2016", "2019-03-31", (Pending, Uniform)),
        (rules(), "Office 2010", "2019-03-31", (Pending, Neither)),
        (rules(), "Office 2016", "2019-04-01", (Deviating, Neither)),
        (differing.clone(), "Office 2016", "2020-03-11", (Differentiated, Different)),
        (differing, "Office 2019", "2020-05-11", (Deviating, Neither)),
        (saying_the_same, "Office 2019", "2020-03-11", (Conforming, Uniform)),
        // The exception moves it from wrong to different, and its end moves it back.
        (excused(None), "Office 2016", "2020-02-03", (Deviating, Neither)),
        (excused(None), "Office 2016", "2020-02-04", (Excepted, Different)),
        (excused(None), "Office 2016", "2020-06-30", (Excepted, Different)),
        (excused(None), "Office 2016", "2020-07-01", (Deviating, Neither)),
        (excused(None), "", "2020-03-11", (State::Unknown, Neither)),
        (excused(None), "Office 2019", "2020-03-11", (Conforming, Uniform)),
        (excused(Some("Office 2016")), "Office 2010", "2020-03-11", (Deviating, Neither)),
        (excused(Some("Office 2016")), "Office 2016", "2020-03-11", (Excepted, Different)),
    ] {
        assert_eq!(judge(&rules, found, on), expected, "{found} on {on}");
    }
}

#[test]
fn an_exception_is_for_its_device_and_part_alone() {
    let rules = Rules { exceptions: vec![exception(None)], ..rules() };
    let found = Value::Word("Office 2016".into());
    let other = rules.judge(&office(), DeviceId(Uuid::from_u128(148)), &meinersen(), Some(&found), day("2020-03-11"));
    assert_eq!(other.state, State::Deviating);
    let printer = Place { device_kind: "printer".into(), ..meinersen() };
    assert_eq!(rules.judge(&office(), DEVICE, &printer, Some(&found), day("2020-03-11")).state, State::NotApplicable);
}

#[test]
fn since_when() {
    let rules = Rules { exceptions: vec![exception(None)], ..rules() };
    let row = |from: &str, found: &str| (day(from), meinersen(), Some(Value::Word(found.into())));
    let rows = [row("2018-05-01", "Office 2016"), row("2020-09-01", "Office 2019")];
    for (on, since) in [
        ("2018-04-30", None),
        ("2018-12-31", Some("2018-05-01")),
        ("2019-03-31", Some("2019-01-01")),
        ("2020-02-03", Some("2019-04-01")),
        ("2020-03-11", Some("2020-02-04")),
        ("2020-08-31", Some("2020-07-01")),
        ("2020-09-02", Some("2020-09-01")),
    ] {
        assert_eq!(rules.since(&office(), DEVICE, &rows, day(on)), since.map(day), "{on}");
    }
}
