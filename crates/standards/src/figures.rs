//! The figures of a day: who is how uniform.

use std::collections::{BTreeMap, BTreeSet};

use base::{Day, MemberId};

use crate::count::Histogram;
use crate::exception::Phase;
use crate::group::{Axis, Wanted};
use crate::scope::Place;
use crate::setting::Setting;
use crate::state::Rules;
use crate::survey::{Board, Device, Survey};
use crate::uniformity::{Measures, Tally};
use crate::vector::Dictionary;

#[derive(Debug, Clone)]
pub struct Figures {
    pub day: Day,
    pub settings: Vec<Setting>,
    pub board: Board,
    /// Devices in use, by member.
    pub devices: BTreeMap<MemberId, i64>,
    /// Exceptions in force, by member.
    pub excepted: BTreeMap<MemberId, i64>,
    /// Exceptions that wait for a decision.
    pub open: i64,
}

/// What was counted on a day, as far as the reader may see it.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    pub places: BTreeMap<Place, Histogram>,
    /// Devices with exceptions of their own.
    pub alone: Vec<Device>,
}

impl Figures {
    pub fn of(rules: &Rules, dictionary: &Dictionary, counted: &Counted, day: Day) -> Figures {
        let mut figures = Figures {
            day,
            settings: rules.settings.clone(),
            board: Survey::new(rules, dictionary, day).board(&counted.places, &counted.alone),
            devices: BTreeMap::new(),
            excepted: BTreeMap::new(),
            open: 0,
        };
        let counts = counted.places.iter().filter(|(_, counts)| counts.devices() > 0);
        counts.for_each(|(place, counts)| *figures.devices.entry(place.member).or_default() += counts.devices());
        for exception in rules.exceptions.iter().filter(|exception| exception.proposed_on <= day) {
            match exception.phase(day) {
                Phase::InForce => *figures.excepted.entry(exception.member).or_default() += 1,
                Phase::Proposed => figures.open += 1,
                _ => {}
            }
        }
        figures
    }

    pub fn members(&self) -> BTreeSet<MemberId> {
        self.devices.keys().chain(self.excepted.keys()).copied().collect()
    }

    /// Of one member, or of all the reader sees.
    pub fn measures(&self, member: Option<MemberId>) -> Measures {
        self.measures_of(&member.map(Wanted::member).unwrap_or_default())
    }

    /// Of the groups that are asked for.
    pub fn measures_of(&self, wanted: &Wanted) -> Measures {
        self.board.measures(&self.settings, |group| wanted.holds(group))
    }

    /// What [`Figures::measures_of`] was made of: all the settings that count in U, D and E, together.
    pub fn counted(&self, wanted: &Wanted) -> Tally {
        let mut sum = Tally::default();
        for at in (0..self.settings.len()).filter(|at| self.settings[*at].is_measured()) {
            sum += self.board.tally(at, |group| wanted.holds(group));
        }
        sum
    }

    /// What the groups that are asked for have there: the parts of the whole along one axis.
    pub fn parts(&self, axis: Axis, wanted: &Wanted) -> BTreeSet<String> {
        self.board.0.keys().filter(|group| wanted.holds(group)).map(|group| group.at(axis)).collect()
    }

    /// Of one setting, or of all together.
    pub fn tally(&self, setting: Option<&Setting>, member: Option<MemberId>) -> Tally {
        let asked = |at: &usize| setting.is_none_or(|setting| self.settings[*at].slot == setting.slot);
        let mut sum = Tally::default();
        for at in (0..self.settings.len()).filter(asked) {
            sum += self.board.tally(at, |group| member.is_none_or(|member| group.member == member));
        }
        sum
    }
}
