//! A survey judges many devices on one day. What is expected follows from where a device stands, so each kind of place and each
//! value is judged once and not each device.

use std::collections::{BTreeMap, HashMap};

use base::{Day, Period};

use crate::DeviceId;
use crate::count::Histogram;
use crate::group::Group;
use crate::scope::Place;
use crate::setting::Setting;
use crate::state::{Judgement, Rules};
use crate::uniformity::{Measures, Tally};
use crate::vector::{Dictionary, Vector};

/// A device for a time: where it stood and what was found on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    pub id: DeviceId,
    pub period: Period,
    pub place: Place,
    pub vector: Vector,
}

pub struct Survey<'a> {
    rules: &'a Rules,
    dictionary: &'a Dictionary,
    day: Day,
    /// The rules of each setting alone.
    narrowed: Vec<Rules>,
    known: HashMap<Place, Vec<HashMap<u16, Judgement>>>,
}

/// Tallies of groups of devices, setting by setting in the order of the catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board(pub BTreeMap<Group, Vec<Tally>>);

impl<'a> Survey<'a> {
    pub fn new(rules: &'a Rules, dictionary: &'a Dictionary, day: Day) -> Survey<'a> {
        let narrowed = rules.settings.iter().map(|setting| rules.narrowed(setting)).collect();
        Survey { rules, dictionary, day, narrowed, known: HashMap::new() }
    }

    /// How the device stands to each setting, in their order.
    pub fn judge(&mut self, device: &Device) -> Vec<Judgement> {
        let alone = self.rules.exceptions.iter().any(|exception| exception.device == Some(device.id));
        let settings = 0..self.rules.settings.len();
        if alone {
            return settings.map(|at| self.judged(at, Some(device.id), device)).collect();
        }
        let context = self.rules.context(&device.place);
        let mut known = self.known.remove(&context).unwrap_or_else(|| vec![HashMap::new(); settings.len()]);
        let number = |at: usize| device.vector.number(self.rules.settings[at].slot);
        let judgements =
            settings.map(|at| *known[at].entry(number(at)).or_insert_with(|| self.judged(at, None, device))).collect();
        self.known.insert(context, known);
        judgements
    }

    /// Of everything that was counted. `alone`: the devices with exceptions of their own; they are taken out of the counts of
    /// their place and judged by themselves.
    pub fn board(&self, counted: &BTreeMap<Place, Histogram>, alone: &[Device]) -> Board {
        let mut board = Board::default();
        for (place, counts) in counted {
            let tallies = board.of_mut(place, self.rules.settings.len());
            for (at, tally) in tallies.iter_mut().enumerate() {
                self.tally(at, place, counts, tally);
            }
        }
        for device in alone {
            let tallies = board.of_mut(&device.place, self.rules.settings.len());
            for (at, tally) in tallies.iter_mut().enumerate() {
                tally.add(self.judged(at, None, device), -1);
                tally.add(self.judged(at, Some(device.id), device), 1);
            }
        }
        board
    }

    fn tally(&self, at: usize, place: &Place, counts: &Histogram, tally: &mut Tally) {
        let setting = &self.rules.settings[at];
        let about = setting.applies.to(&place.class, &place.device_kind);
        if !about || self.narrowed[at].assignments.is_empty() {
            tally.add(Judgement::NOT_APPLICABLE, counts.devices());
            return;
        }
        let standing = self.narrowed[at].standing(setting, None, place, self.day);
        for (number, count) in counts.of(setting.slot) {
            tally.add(standing.judge(self.dictionary.value(setting.slot, number)), count);
        }
    }

    fn judged(&self, at: usize, own: Option<DeviceId>, device: &Device) -> Judgement {
        let setting = &self.rules.settings[at];
        let found = self.dictionary.value(setting.slot, device.vector.number(setting.slot));
        self.narrowed[at].standing(setting, own, &device.place, self.day).judge(found)
    }
}

impl Board {
    /// The sum of the groups that are asked for; of one setting, named by its place in the catalogue.
    pub fn tally(&self, at: usize, wanted: impl Fn(&Group) -> bool) -> Tally {
        let mut sum = Tally::default();
        let groups = self.0.iter().filter(|(group, _)| wanted(group));
        groups.filter_map(|(_, tallies)| tallies.get(at)).for_each(|tally| sum += *tally);
        sum
    }

    /// U, D and E of the groups that are asked for. Free settings count in neither.
    pub fn measures(&self, settings: &[Setting], wanted: impl Fn(&Group) -> bool) -> Measures {
        let counted = settings.iter().enumerate().filter(|(_, setting)| setting.is_measured());
        let tallies: Vec<_> = counted.map(|(at, setting)| (setting.weight, self.tally(at, &wanted))).collect();
        Measures::of(&tallies)
    }

    fn of_mut(&mut self, place: &Place, settings: usize) -> &mut Vec<Tally> {
        self.0.entry(Group::of(place)).or_insert_with(|| vec![Tally::default(); settings])
    }
}

/// The days that a picture of the past shows: the beginnings of quarters, the end of the last month, and the day itself.
pub fn milestones(first: Day, day: Day) -> Vec<Day> {
    let quarters = (first.0.year()..=day.0.year()).flat_map(|year| [1, 4, 7, 10].map(|month| Day::of(year, month, 1)));
    let end_of_month = Day::of(day.0.year(), day.0.month(), 1).plus_days(-1);
    let mut days: Vec<Day> = quarters.chain([end_of_month, day]).filter(|at| first <= *at && *at <= day).collect();
    days.sort();
    days.dedup();
    days
}

#[cfg(test)]
pub(crate) mod tests;
