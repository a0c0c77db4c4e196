//! The reverse of an explanation: what one line (assignment) decides, and what became of it elsewhere.

use std::collections::BTreeMap;

use base::{Day, MemberId};

use crate::assignment::{AssignmentId, Step, Verdict, chain};
use crate::count::Histogram;
use crate::scope::Place;
use crate::setting::Setting;
use crate::state::Rules;

impl Verdict {
    pub const ALL: [&'static str; 5] = ["applies", "joined", "weaker", "locked", "out-of-bound"];

    /// In addresses and answers.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Applies => "applies",
            Verdict::Joined { .. } => "joined",
            Verdict::Weaker { .. } => "weaker",
            Verdict::Locked { .. } => "locked",
            Verdict::OutOfBound { .. } => "out-of-bound",
        }
    }
}

/// Devices that one line is about, by what became of it there, in the order of [`Verdict::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach(pub [i64; 5]);

impl Reach {
    pub fn add(&mut self, verdict: Verdict, devices: i64) {
        self.0
            .iter_mut()
            .zip(Verdict::ALL)
            .filter(|(_, key)| *key == verdict.key())
            .for_each(|(sum, _)| *sum += devices);
    }

    pub fn all(&self) -> i64 {
        self.0.iter().sum()
    }
}

/// What became of a line at a place. `None`: it is not about it, or not in force on that day.
pub fn verdict(rules: &Rules, setting: &Setting, id: AssignmentId, place: &Place, day: Day) -> Option<Verdict> {
    if !setting.applies.to(&place.class, &place.device_kind) {
        return None;
    }
    let of_it = |step: &Step| step.assignment.id == id;
    chain(setting, &rules.assignments, place, day).into_iter().find(of_it).map(|step| step.verdict)
}

/// Member by member, of all that was counted.
pub fn reach(
    rules: &Rules,
    setting: &Setting,
    id: AssignmentId,
    counted: &BTreeMap<Place, Histogram>,
    day: Day,
) -> BTreeMap<MemberId, Reach> {
    let mut reach: BTreeMap<MemberId, Reach> = BTreeMap::new();
    for (place, counts) in counted.iter().filter(|(_, counts)| counts.devices() > 0) {
        if let Some(verdict) = verdict(rules, setting, id, place, day) {
            reach.entry(place.member).or_default().add(verdict, counts.devices());
        }
    }
    reach
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assignment::winner;
    use crate::setting::Stricter;
    use crate::survey::tests::{assignment, day, devices, setting};

    proptest! {
        /// Of each device a setting is about, exactly one line decides, if any is in force there; and it is the one that its
        /// explanation names.
        #[test]
        fn every_device_is_decided_by_the_line_that_it_names(
            assignments in prop::collection::vec(assignment(), 0..12),
            devices in devices(),
        ) {
            let (setting, today) = (setting(0, Stricter::Lower), day("2020-03-11"));
            let rules = Rules { settings: vec![setting.clone()], assignments, ..Rules::default() };
            let mut counted: BTreeMap<Place, Histogram> = BTreeMap::new();
            for device in &devices {
                counted.entry(rules.context(&device.place)).or_default().count(&device.vector, 1);
            }
            let mut decided = 0;
            for assignment in &rules.assignments {
                let reach = reach(&rules, &setting, assignment.id, &counted, today);
                let names_it = |device: &&crate::survey::Device| {
                    winner(&chain(&setting, &rules.assignments, &device.place, today)).is_some_and(|a| a.id == assignment.id)
                };
                let named = devices.iter().filter(names_it).count() as i64;
                prop_assert_eq!(reach.values().map(|reach| reach.0[0]).sum::<i64>(), named);
                prop_assert!(reach.values().map(Reach::all).sum::<i64>() <= devices.len() as i64);
                decided += named;
            }
            let ruled = devices.iter().filter(|d| winner(&chain(&setting, &rules.assignments, &d.place, today)).is_some());
            prop_assert_eq!(decided, ruled.count() as i64);
        }
    }
}
