//! A survey judges many devices on one day. What is expected follows from where a device stands, so each kind of place and each
//! value is judged once and not each device.

use std::collections::{BTreeMap, HashMap};

use base::{Day, MemberId, Period};

use crate::DeviceId;
use crate::scope::Place;
use crate::setting::{Setting, Uniformity};
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

/// Tallies by member, kind of device and setting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board(pub BTreeMap<Cell, Tally>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub member: MemberId,
    pub device_kind: String,
    pub slot: usize,
}

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
            return settings.map(|at| self.judged(at, device)).collect();
        }
        let context = self.rules.context(&device.place);
        let mut known = self.known.remove(&context).unwrap_or_else(|| vec![HashMap::new(); settings.len()]);
        let number = |at: usize| device.vector.number(self.rules.settings[at].slot);
        let judgements =
            settings.map(|at| *known[at].entry(number(at)).or_insert_with(|| self.judged(at, device))).collect();
        self.known.insert(context, known);
        judgements
    }

    pub fn board<'d>(&mut self, devices: impl IntoIterator<Item = &'d Device>) -> Board {
        let mut board = Board::default();
        for device in devices {
            for (setting, judgement) in self.rules.settings.iter().zip(self.judge(device)) {
                let (member, device_kind) = (device.place.member, device.place.device_kind.clone());
                board.0.entry(Cell { member, device_kind, slot: setting.slot }).or_default().add(judgement);
            }
        }
        board
    }

    fn judged(&self, at: usize, device: &Device) -> Judgement {
        let setting = &self.rules.settings[at];
        let found = self.dictionary.value(setting.slot, device.vector.number(setting.slot));
        self.narrowed[at].judge(setting, device.id, &device.place, found, self.day)
    }
}

impl Board {
    /// The sum of the cells that are asked for.
    pub fn sum(&self, wanted: impl Fn(&Cell) -> bool) -> Tally {
        let mut sum = Tally::default();
        self.0.iter().filter(|(cell, _)| wanted(cell)).for_each(|(_, tally)| sum += *tally);
        sum
    }

    /// U and D of the cells that are asked for. Free settings count in neither.
    pub fn measures(&self, settings: &[Setting], wanted: impl Fn(&Cell) -> bool) -> Measures {
        let counted = settings.iter().filter(|setting| setting.uniformity != Uniformity::Free);
        let tally = |setting: &Setting| self.sum(|cell| cell.slot == setting.slot && wanted(cell));
        Measures::of(&counted.map(|setting| (setting.weight, tally(setting))).collect::<Vec<_>>())
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
mod tests;
