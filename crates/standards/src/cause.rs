//! Why devices are wrong: one cause for one setting, what is expected and what was found instead, however many devices have it.
//! A thousand notebooks with the old browser are one piece of work and not a thousand.

use std::collections::BTreeMap;

use base::{Day, MemberId};

use crate::figures::Counted;
use crate::state::{Judgement, Rules, State};
use crate::value::Value;
use crate::vector::Dictionary;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cause {
    pub setting: String,
    pub expected: Value,
    /// `None`: nothing is known, which is a cause of its own.
    pub found: Option<Value>,
}

/// Devices by member.
pub type Hit = BTreeMap<MemberId, i64>;

impl Cause {
    /// The same for the same cause at any time: setting, expected, found.
    pub fn key(&self) -> String {
        let found = self.found.as_ref().map(Value::to_string).unwrap_or_default();
        format!("{}:{}:{found}", self.setting, self.expected)
    }
}

/// The address of the devices behind a cause, at one member or at all.
pub fn rows(cause: &Cause, member: Option<MemberId>) -> String {
    let escaped = |value: &Value| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte);
        let text = value.to_string();
        text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect::<String>()
    };
    let found = match &cause.found {
        Some(found) => format!("state=deviating&found={}", escaped(found)),
        None => "state=unknown".into(),
    };
    let member = member.map(|member| format!("&member={member}")).unwrap_or_default();
    format!("/standards/devices?setting={}&expected={}&{found}{member}", cause.setting, escaped(&cause.expected))
}

/// What is open on that day. What is still pending is no cause, nor what an exception allows.
pub fn open(rules: &Rules, dictionary: &Dictionary, counted: &Counted, day: Day) -> Vec<(Cause, Hit)> {
    let mut causes: BTreeMap<Cause, Hit> = BTreeMap::new();
    for setting in &rules.settings {
        let narrowed = rules.narrowed(setting);
        if narrowed.assignments.is_empty() {
            continue;
        }
        let mut count = |place: &crate::scope::Place, device, number, count: i64| {
            let standing = narrowed.standing(setting, device, place, day);
            let found = dictionary.value(setting.slot, number);
            let (Some(expected), Judgement { state: State::Deviating | State::Unknown, .. }) =
                (&standing.expected, standing.judge(found))
            else {
                return;
            };
            let cause = Cause { setting: setting.key.clone(), expected: expected.clone(), found: found.cloned() };
            *causes.entry(cause).or_default().entry(place.member).or_default() += count;
        };
        for (place, counts) in &counted.places {
            counts.of(setting.slot).for_each(|(number, devices)| count(place, None, number, devices));
        }
        for device in &counted.alone {
            let number = device.vector.number(setting.slot);
            count(&device.place, None, number, -1);
            count(&device.place, Some(device.id), number, 1);
        }
    }
    for hit in causes.values_mut() {
        hit.retain(|_, devices| *devices != 0);
    }
    let mut open: Vec<(Cause, Hit)> = causes.into_iter().filter(|(_, hit)| !hit.is_empty()).collect();
    open.sort_by_key(|(_, hit)| -hit.values().sum::<i64>());
    open
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::count::Histogram;
    use crate::scope::Place;
    use crate::setting::Stricter;
    use crate::survey::tests::{assignment, day, devices, exception, setting};
    use crate::survey::{Device, Survey};

    proptest! {
        /// Every device that deviates or of which nothing is known stands behind exactly one cause of its setting, and nobody else.
        #[test]
        fn each_wrong_device_has_one_cause(
            assignments in prop::collection::vec(assignment(), 0..12),
            exceptions in prop::collection::vec(exception(), 0..4),
            devices in devices(),
        ) {
            let settings = vec![setting(0, Stricter::Lower), setting(1, Stricter::Same)];
            let (rules, today) = (Rules { settings, assignments, exceptions }, day("2020-03-11"));
            let mut dictionary = Dictionary::default();
            for (slot, value) in [0, 1].into_iter().flat_map(|slot| (0..5).map(move |value| (slot, value))) {
                dictionary.take_up(slot, Value::Number(value));
            }
            let mut places: BTreeMap<Place, Histogram> = BTreeMap::new();
            let mut wrong: BTreeMap<(String, MemberId), i64> = BTreeMap::new();
            let mut survey = Survey::new(&rules, &dictionary, today);
            for device in &devices {
                places.entry(rules.context(&device.place)).or_default().count(&device.vector, 1);
                for (setting, judged) in rules.settings.iter().zip(survey.judge(device)) {
                    if matches!(judged.state, State::Deviating | State::Unknown) {
                        *wrong.entry((setting.key.clone(), device.place.member)).or_default() += 1;
                    }
                }
            }
            let excused = |device: &&Device| rules.exceptions.iter().any(|e| e.device == Some(device.id));
            let counted = Counted { places, alone: devices.iter().filter(excused).cloned().collect() };
            let open = open(&rules, &dictionary, &counted, today);
            let keys: BTreeSet<String> = open.iter().map(|(cause, _)| cause.key()).collect();
            prop_assert_eq!(keys.len(), open.len(), "one key for one cause");
            let mut named: BTreeMap<(String, MemberId), i64> = BTreeMap::new();
            for (cause, hit) in &open {
                prop_assert!(hit.values().all(|devices| *devices > 0));
                hit.iter().for_each(|(member, n)| *named.entry((cause.setting.clone(), *member)).or_default() += n);
            }
            prop_assert_eq!(named, wrong);
        }
    }
}
