//! What a change of the rules would do to the devices, from the counts that are kept: for whom what is expected changes, who would
//! no longer conform, who would, and how uniform all would be. The time a change may take is not granted, neither before nor
//! after: it shows where the change leads, and not that it is on its way.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

use base::{Day, MemberId};

use crate::DeviceId;
use crate::assignment::Assignment;
use crate::count::Histogram;
use crate::figures::Counted;
use crate::scope::Place;
use crate::setting::Setting;
use crate::state::{Counts, Judgement, Rules, State};
use crate::survey::{Device, Survey};
use crate::uniformity::Measures;
use crate::value::Value;
use crate::vector::Dictionary;

/// The rules as they are and as they would be, on a day.
#[derive(Debug, Clone)]
pub struct WhatIf {
    pub before: Rules,
    pub after: Rules,
    pub day: Day,
}

/// How many devices it is about, of a setting at a member.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turns {
    /// Something is expected of them, before or after.
    pub devices: i64,
    /// Something else is expected of them than before.
    pub expected: i64,
    /// Neither uniform nor different for a reason, and they were not so before.
    pub worse: i64,
    /// Of these, nothing is known of so many.
    pub unknown: i64,
    /// The other way round.
    pub better: i64,
}

/// What becomes of one device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Worse,
    Better,
    /// Something else is expected, and it stands to it as before.
    Expected,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// By the place of the setting in the catalogue, and member; what does not change has no line.
    pub lines: BTreeMap<(usize, MemberId), Turns>,
    /// Before and after, of each member and of all.
    pub members: BTreeMap<MemberId, (Measures, Measures)>,
    pub all: (Measures, Measures),
}

impl WhatIf {
    pub fn new(rules: &Rules, after: Vec<Assignment>, day: Day) -> WhatIf {
        let mut before = rules.clone();
        before.settings.iter_mut().for_each(|setting| setting.grace_days = 0);
        WhatIf { after: Rules { assignments: after, ..before.clone() }, before, day }
    }

    /// Tells places apart as far as either side does.
    pub fn contexts(&self) -> Rules {
        let mut both = self.before.clone();
        both.assignments.extend(self.after.assignments.iter().cloned());
        both
    }

    /// `counted`: by the places of [`Self::contexts`]. `touched`: settings for which something begins or ends.
    pub fn preview(&self, dictionary: &Dictionary, counted: &Counted, touched: impl Fn(&Setting) -> bool) -> Preview {
        let board = |rules: &Rules| Survey::new(rules, dictionary, self.day).board(&counted.places, &counted.alone);
        let (before, after) = (board(&self.before), board(&self.after));
        let settings = &self.before.settings;
        let measures = |member: Option<MemberId>| {
            let of = |group: &crate::group::Group| member.is_none_or(|member| group.member == member);
            (before.measures(settings, of), after.measures(settings, of))
        };
        let members: BTreeSet<MemberId> = counted.places.keys().map(|place| place.member).collect();
        let mut preview = Preview {
            lines: BTreeMap::new(),
            members: members.into_iter().map(|member| (member, measures(Some(member)))).collect(),
            all: measures(None),
        };
        for (at, _) in settings.iter().enumerate().filter(|(_, setting)| touched(setting)) {
            self.count(at, dictionary, counted, &mut preview);
        }
        preview.lines.retain(|_, turns| *turns != Turns { devices: turns.devices, ..Turns::default() });
        preview
    }

    fn count(&self, at: usize, dictionary: &Dictionary, counted: &Counted, preview: &mut Preview) {
        let one = self.of_setting(at);
        let value = |number: u16| dictionary.value(one.setting().slot, number);
        for (place, counts) in &counted.places {
            *preview.lines.entry((at, place.member)).or_default() += one.turns(None, place, counts, &value);
        }
        for device in &counted.alone {
            let mut counts = Histogram::default();
            counts.count(&device.vector, 1);
            let line = preview.lines.entry((at, device.place.member)).or_default();
            *line += one.turns(None, &device.place, &counts, &value).negative();
            *line += one.turns(Some(device.id), &device.place, &counts, &value);
        }
    }

    /// Of one setting alone, named by its place in the catalogue.
    fn of_setting(&self, at: usize) -> WhatIf {
        let setting = &self.before.settings[at];
        WhatIf { before: self.before.narrowed(setting), after: self.after.narrowed(setting), day: self.day }
    }

    fn setting(&self) -> &Setting {
        &self.before.settings[0]
    }

    fn turns<'v>(
        &self,
        device: Option<DeviceId>,
        place: &Place,
        counts: &Histogram,
        value: &impl Fn(u16) -> Option<&'v Value>,
    ) -> Turns {
        let setting = self.setting();
        let before = self.before.standing(setting, device, place, self.day);
        let after = self.after.standing(setting, device, place, self.day);
        let mut turns = Turns::default();
        if before.expected.is_some() || after.expected.is_some() {
            turns.devices = counts.devices();
        }
        if before.expected != after.expected {
            turns.expected = counts.devices();
        }
        for (number, count) in counts.of(setting.slot) {
            let found = value(number);
            match turn(before.judge(found), after.judge(found)) {
                Some(Turn::Worse) => {
                    turns.worse += count;
                    turns.unknown += if found.is_none() { count } else { 0 };
                }
                Some(Turn::Better) => turns.better += count,
                _ => {}
            }
        }
        turns
    }

    /// What becomes of each of these devices, if anything: of the setting at that place in the catalogue.
    pub fn turned<'d>(
        &self,
        at: usize,
        dictionary: &Dictionary,
        devices: impl Iterator<Item = &'d Device>,
    ) -> Vec<(&'d Device, Turn, State)> {
        let one = self.of_setting(at);
        let setting = one.setting();
        let turned = |device: &'d Device| {
            let found = dictionary.value(setting.slot, device.vector.number(setting.slot));
            let standing = |rules: &Rules| {
                let standing = rules.standing(setting, Some(device.id), &device.place, one.day);
                (standing.judge(found), standing.expected)
            };
            let ((before, expected), (after, new)) = (standing(&one.before), standing(&one.after));
            let turn = turn(before, after).or((expected != new).then_some(Turn::Expected))?;
            Some((device, turn, after.state))
        };
        devices.filter_map(turned).collect()
    }
}

fn turn(before: Judgement, after: Judgement) -> Option<Turn> {
    let wrong = |judgement: Judgement| judgement.counts == Counts::Neither;
    match (wrong(before), wrong(after)) {
        (false, true) => Some(Turn::Worse),
        (true, false) if after.counts != Counts::NotAtAll => Some(Turn::Better),
        _ => None,
    }
}

impl Preview {
    /// Of one setting, one member, or all.
    pub fn sum(&self, at: Option<usize>, member: Option<MemberId>) -> Turns {
        let asked = |(setting, of): &(usize, MemberId)| {
            at.is_none_or(|at| at == *setting) && member.is_none_or(|member| member == *of)
        };
        let mut sum = Turns::default();
        self.lines.iter().filter(|(key, _)| asked(key)).for_each(|(_, turns)| sum += *turns);
        sum
    }
}

impl Turns {
    fn negative(self) -> Turns {
        let Turns { devices, expected, worse, unknown, better } = self;
        Turns { devices: -devices, expected: -expected, worse: -worse, unknown: -unknown, better: -better }
    }
}

impl AddAssign for Turns {
    fn add_assign(&mut self, other: Turns) {
        self.devices += other.devices;
        self.expected += other.expected;
        self.worse += other.worse;
        self.unknown += other.unknown;
        self.better += other.better;
    }
}

impl Turn {
    /// In addresses and answers.
    pub fn key(self) -> &'static str {
        match self {
            Turn::Worse => "worse",
            Turn::Better => "better",
            Turn::Expected => "expected",
        }
    }
}

#[cfg(test)]
mod tests;
