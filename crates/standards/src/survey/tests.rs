use base::PersonId;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::assignment::{Assignment, AssignmentId, Mode};
use crate::exception::{Category, Decision, Exception, ExceptionId};
use crate::setting::{Applies, Evidence, Merge, Stricter, Uniformity};
use crate::value::{Kind, Value};

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn setting(slot: usize, stricter: Stricter) -> Setting {
    Setting {
        key: format!("s{slot}"),
        slot,
        title_de: String::new(),
        title_en: String::new(),
        why_de: String::new(),
        why_en: String::new(),
        kind: Kind::Number,
        unit: String::new(),
        stricter,
        applies: Applies::of("administration"),
        uniformity: Uniformity::Wanted,
        weight: 1 + slot as i64,
        evidence: Evidence::Fact("x".into()),
        grace_days: 30,
        max_exception_days: 365,
        max_total_days: 0,
        max_age_days: 0,
        merge: Merge::Replace,
        refs: Vec::new(),
    }
}

const KINDS: [&str; 3] = ["pc", "notebook", "printer"];

fn member(number: u8) -> MemberId {
    MemberId(Uuid::from_u128(u128::from(number)))
}

fn scope() -> impl Strategy<Value = Scope> {
    let site = prop::option::of(0..4u128).prop_map(|site| site.map(|site| crate::SiteId(Uuid::from_u128(site))));
    let kind = || prop::option::of(prop::sample::select(&KINDS[..]).prop_map(str::to_owned));
    let members = (prop::option::of((0..3u8).prop_map(member)), prop::option::of(Just("school".to_owned())), kind());
    let of_members =
        members.prop_map(|(member, site_kind, device_kind)| Scope { member, site_kind, device_kind, site: None });
    let of_site = (site, kind()).prop_map(|(site, device_kind)| Scope { site, device_kind, ..Scope::default() });
    prop_oneof![of_members, of_site]
}

pub(crate) fn assignment() -> impl Strategy<Value = Assignment> {
    (any::<u128>(), 0..2usize, scope(), 0..5i64, any::<bool>(), 0..60i64).prop_map(
        |(id, slot, scope, value, locked, age)| Assignment {
            id: AssignmentId(Uuid::from_u128(id)),
            setting: format!("s{slot}"),
            scope,
            value: Value::Number(value),
            mode: if locked { Mode::Locked } else { Mode::Default },
            reason: String::new(),
            decision: String::new(),
            decided_by: PersonId(Uuid::nil()),
            period: Period::since(day("2020-03-11").plus_days(-age)),
        },
    )
}

pub(crate) fn exception() -> impl Strategy<Value = Exception> {
    (0..3u8, prop_oneof![Just(""), Just("library")], prop::option::of(0..30u128), 0..2usize).prop_map(
        |(of, part, device, slot)| Exception {
            id: ExceptionId(Uuid::nil()),
            member: member(of),
            part: part.into(),
            device: device.map(|device| DeviceId(Uuid::from_u128(device))),
            setting: format!("s{slot}"),
            value: None,
            category: Category::Other,
            reason: String::new(),
            compensation: String::new(),
            proposed_by: PersonId(Uuid::nil()),
            proposed_on: day("2020-01-01"),
            last_day: day("2020-12-31"),
            decision: Some(Decision {
                accepted: true,
                by: PersonId(Uuid::nil()),
                on: day("2020-02-01"),
                remark: "".into(),
            }),
            withdrawal: None,
            renewed: None,
        },
    )
}

pub(crate) fn devices() -> impl Strategy<Value = Vec<Device>> {
    let device = (0..3u8, any::<bool>(), prop::sample::select(&KINDS[..]), any::<bool>(), 0..4u128, 0..6u16, 0..6u16);
    prop::collection::vec(device, 1..30).prop_map(|devices| {
        let place = |of, library, kind: &str, school, site| Place {
            member: member(of),
            part: if library { "library".into() } else { String::new() },
            class: "administration".into(),
            device_kind: kind.into(),
            site_kind: if school { "school".into() } else { "town-hall".into() },
            site: Some(crate::SiteId(Uuid::from_u128(site))),
        };
        let made = devices.into_iter().enumerate().map(|(id, (of, library, kind, school, site, a, b))| Device {
            id: DeviceId(Uuid::from_u128(id as u128)),
            period: Period::since(day("2017-01-01")),
            place: place(of, library, kind, school, site),
            vector: Vector::of([(0, a), (1, b)]),
        });
        made.collect()
    })
}

proptest! {
    /// What is judged by kind of place and value, and what is counted, is what each device would be told by itself.
    #[test]
    fn the_short_way_leads_to_the_same_place(
        assignments in prop::collection::vec(assignment(), 0..12),
        exceptions in prop::collection::vec(exception(), 0..4),
        devices in devices(),
    ) {
        let settings = vec![setting(0, Stricter::Lower), setting(1, Stricter::Same)];
        let rules = Rules { settings, assignments, exceptions };
        let mut dictionary = Dictionary::default();
        for (slot, value) in [0, 1].into_iter().flat_map(|slot| (0..5).map(move |value| (slot, value))) {
            dictionary.take_up(slot, Value::Number(value));
        }
        let today = day("2020-03-11");
        let mut board = Board::default();
        let mut counted: BTreeMap<Place, Histogram> = BTreeMap::new();
        let mut survey = Survey::new(&rules, &dictionary, today);
        for device in &devices {
            let mut judgements = Vec::new();
            for (at, setting) in rules.settings.iter().enumerate() {
                let found = dictionary.value(setting.slot, device.vector.number(setting.slot));
                judgements.push(rules.judge(setting, device.id, &device.place, found, today));
                board.of_mut(&device.place, 2)[at].add(judgements[at], 1);
            }
            prop_assert_eq!(survey.judge(device), judgements);
            counted.entry(rules.context(&device.place)).or_default().count(&device.vector, 1);
        }
        let excused = |device: &&Device| rules.exceptions.iter().any(|e| e.device == Some(device.id));
        let alone: Vec<Device> = devices.iter().filter(excused).cloned().collect();
        prop_assert_eq!(survey.board(&counted, &alone), board.clone());
        let mut bare: BTreeMap<Place, Histogram> = BTreeMap::new();
        for device in &devices {
            bare.entry(rules.bare(&device.place)).or_default().count(&device.vector, 1);
        }
        let whole = |board: &Board| board.measures(&rules.settings, |_| true);
        prop_assert_eq!(whole(&survey.board(&bare, &alone)), whole(&board));
        for at in 0..rules.settings.len() {
            let tally = board.tally(at, |_| true);
            prop_assert_eq!(tally.applicable() + tally.not_applicable, devices.len() as i64);
        }
    }
}

#[test]
fn the_days_of_the_picture() {
    let days: Vec<String> = milestones(day("2019-07-05"), day("2020-03-11")).iter().map(Day::to_string).collect();
    assert_eq!(days, ["2019-10-01", "2020-01-01", "2020-02-29", "2020-03-11"]);
    assert_eq!(milestones(day("2020-03-11"), day("2020-03-11")), [day("2020-03-11")]);
    assert_eq!(milestones(day("2020-04-11"), day("2020-03-11")), []);
}
