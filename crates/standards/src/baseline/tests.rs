//! Who may publish what, and when.

use uuid::Uuid;

use super::*;
use crate::assignment::tests::{day, screen_lock};
use crate::plan::Basis;
use crate::ruleset::read::read;

const ANNA: PersonId = PersonId(Uuid::from_u128(1));
const BERT: PersonId = PersonId(Uuid::from_u128(2));
const SOONER: &str = "scope: {}\nsettings:\n  screen-lock:\n    - value: 8\n";

fn draft() -> Draft {
    let wish = Wish {
        title: " Sperre ".into(),
        decision: "LK 2020".into(),
        from: Some(day("2020-04-01")),
        yaml: SOONER.into(),
    };
    wish.draft(DraftId(Uuid::nil()), ANNA, day("2020-03-01"), 3).unwrap()
}

fn planned(draft: &Draft) -> Plan {
    let settings = [screen_lock()];
    let basis = Basis {
        settings: &settings,
        assignments: &[],
        by: ANNA,
        today: day("2020-03-11"),
        from: draft.from,
        decision: &draft.decision,
    };
    basis.plan(&read(&draft.text).unwrap())
}

const fn at(by: PersonId, latest: i64, second: bool) -> At {
    At { by, today: Day::of(2020, 3, 11), latest, second }
}

#[test]
fn who_may_publish_what() {
    let with = |text: &str| Draft { text: text.into(), ..draft() };
    let refused = Refused { entries: 1, line: 4 };
    for (draft, at, answer) in [
        (draft(), at(ANNA, 3, false), Ok(4)),
        (draft(), at(BERT, 3, true), Ok(4)),
        (draft(), at(ANNA, 3, true), Err(OwnDraft)),
        (draft(), at(BERT, 4, true), Err(Outdated { number: 4 })),
        (Draft { published: Some(2), ..draft() }, at(BERT, 3, true), Err(AlreadyPublished { number: 2 })),
        (Draft { decision: String::new(), ..draft() }, at(BERT, 3, true), Err(NoDecision)),
        (Draft { from: day("2020-03-10"), ..draft() }, at(BERT, 3, true), Err(Past)),
        (with("scope: {}\nsettings: {}\n"), at(BERT, 3, true), Err(Nothing)),
        (with("scope: {}\nsettings:\n  screen-lock:\n    - value: bald\n"), at(BERT, 3, true), Err(refused)),
    ] {
        assert_eq!(draft.publish(&planned(&draft), at), answer, "{draft:?}");
    }
    assert_eq!(Wish::default().draft(DraftId(Uuid::nil()), ANNA, day("2020-03-01"), 0), Err(NoTitle));
}

#[test]
fn who_may_try_it_first() {
    let some = || BTreeSet::from([MemberId(Uuid::from_u128(7))]);
    let trial = Trial {
        members: some(),
        period: Period { from: day("2020-03-16"), to: day("2020-04-01") },
        by: BERT,
        on: day("2020-03-11"),
    };
    let tried = Draft { trial: Some(trial.clone()), ..draft() };
    for (draft, members, first, answer) in [
        (draft(), some(), "2020-03-16", Ok(trial)),
        (draft(), BTreeSet::new(), "2020-03-16", Err(NobodyTries)),
        (draft(), some(), "2020-03-10", Err(NoTimeToTry)),
        (draft(), some(), "2020-04-01", Err(NoTimeToTry)),
        (tried, some(), "2020-03-16", Err(AlreadyTried { on: day("2020-03-11") })),
    ] {
        assert_eq!(draft.try_out(&planned(&draft), members, day(first), at(BERT, 3, true)), answer);
    }
}

#[test]
fn what_changed_from_one_to_the_next() {
    let entries = |text: &str| read(&format!("scope: {{}}\nsettings:\n{text}")).unwrap();
    let was = entries("  a: [{value: 1}]\n  b: [{value: 1, decision: x}]\n  c: [{value: 1}]\n  e: [{unset: true}]\n");
    let is = entries(
        "  a: [{value: 1}, {from: 2020-04-01, value: 2}]\n  b: [{value: 1}]\n  d: [{value: 4, mode: locked}]\n",
    );
    let told: Vec<_> = differences(&was, &is)
        .into_iter()
        .map(|Difference { was, is }| [was, is].map(|entry| entry.map_or("", |entry| &entry.wish.value)))
        .collect();
    assert_eq!(told, [["1", "2"], ["1", ""], ["", "4"]]);
}
