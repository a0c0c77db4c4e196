//! A survey judges many devices on one day. What is expected follows from where a device stands, so each kind of place and each
//! value is judged once and not each device.

use std::collections::{BTreeMap, HashMap};

use base::{Day, MemberId, Period};

use crate::count::Histogram;
use crate::group::Group;
use crate::scope::{Place, Scope};
use crate::setting::Setting;
use crate::standing::Standing;
use crate::state::{Judgement, Rules};
use crate::uniformity::{Measures, Tally};
use crate::vector::{Dictionary, Vector};
use crate::{DeviceId, SiteId};

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
    /// The rules of each setting alone, and what they ask of a place.
    narrowed: Vec<(Rules, Asks)>,
    known: HashMap<Place, Vec<HashMap<u16, Judgement>>>,
}

/// What of a place the rules of one setting tell apart, beside class and kind of device: most of them very little, so that what
/// they say is worked out a few times and not for each place.
#[derive(Debug, Clone, Copy)]
struct Asks {
    member: bool,
    part: bool,
    site_kind: bool,
    site: bool,
}

/// A place as far as it is asked for.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key<'p> {
    kind: (&'p str, &'p str),
    member: Option<MemberId>,
    part: Option<&'p str>,
    site_kind: Option<&'p str>,
    site: Option<SiteId>,
}

impl Asks {
    fn of(rules: &Rules) -> Asks {
        let scoped = |fixed: fn(&Scope) -> bool| rules.assignments.iter().any(|a| fixed(&a.scope));
        let excused = rules.exceptions.iter().any(|exception| exception.device.is_none());
        Asks {
            member: excused || scoped(|scope| scope.member.is_some()),
            part: excused,
            site_kind: scoped(|scope| scope.site_kind.is_some()),
            site: scoped(|scope| scope.site.is_some()),
        }
    }

    fn key(self, place: &Place) -> Key<'_> {
        Key {
            kind: (&place.class, &place.device_kind),
            member: self.member.then_some(place.member),
            part: self.part.then_some(&place.part),
            site_kind: self.site_kind.then_some(&place.site_kind),
            site: place.site.filter(|_| self.site),
        }
    }
}

/// Tallies of groups of devices, setting by setting in the order of the catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board(pub BTreeMap<Group, Vec<Tally>>);

impl<'a> Survey<'a> {
    pub fn new(rules: &'a Rules, dictionary: &'a Dictionary, day: Day) -> Survey<'a> {
        let narrowed = rules.settings.iter().map(|setting| rules.narrowed(setting));
        let narrowed = narrowed.map(|rules| (Asks::of(&rules), rules)).map(|(asks, rules)| (rules, asks)).collect();
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
        let mut known: Vec<HashMap<Key, Standing>> = self.narrowed.iter().map(|_| HashMap::new()).collect();
        for (place, counts) in counted {
            let tallies = board.of_mut(place, self.rules.settings.len());
            for (at, tally) in tallies.iter_mut().enumerate() {
                self.tally(at, place, counts, &mut known[at], tally);
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

    fn tally<'s, 'p>(
        &'s self,
        at: usize,
        place: &'p Place,
        counts: &Histogram,
        known: &mut HashMap<Key<'p>, Standing<'s>>,
        tally: &mut Tally,
    ) {
        let (setting, (rules, asks)) = (&self.rules.settings[at], &self.narrowed[at]);
        let about = setting.applies.to(&place.class, &place.device_kind);
        if !about || rules.assignments.is_empty() {
            tally.add(Judgement::NOT_APPLICABLE, counts.devices());
            return;
        }
        let standing = known.entry(asks.key(place)).or_insert_with(|| rules.standing(setting, None, place, self.day));
        for (number, count) in counts.of(setting.slot) {
            tally.add(standing.judge(self.dictionary.value(setting.slot, number)), count);
        }
    }

    fn judged(&self, at: usize, own: Option<DeviceId>, device: &Device) -> Judgement {
        let setting = &self.rules.settings[at];
        let found = self.dictionary.value(setting.slot, device.vector.number(setting.slot));
        self.narrowed[at].0.standing(setting, own, &device.place, self.day).judge(found)
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
