//! Counts that are kept: of each place and month, how many devices had which value on its first day, and what changed on the
//! days after. So a figure of any day, today or years ago, reads one row for each place and no device.

use std::collections::BTreeMap;

use base::Day;

use crate::record::Row;
use crate::scope::Place;
use crate::vector::Vector;

/// How many devices have which value, by slot and number of the value. What nobody has is not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Histogram(BTreeMap<Cell, i64>);

type Cell = (u16, u16);

/// Counts the devices themselves, whatever was found on them.
const DEVICES: Cell = (u16::MAX, 0);

/// What comes and goes on which day at which place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change(BTreeMap<(Place, Day), Histogram>);

/// A place in one month: what it opened with, and what changed on which of its days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Month {
    pub opening: Histogram,
    pub changes: BTreeMap<Day, Histogram>,
}

/// Months of places, each named by its first day. There is one where something changed, and no other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger(pub BTreeMap<(Place, Day), Month>);

/// What changes on which day, from the first day on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline(BTreeMap<Day, BTreeMap<Place, Histogram>>);

pub fn month_of(day: Day) -> Day {
    Day::of(day.0.year(), day.0.month(), 1)
}

impl Histogram {
    pub fn devices(&self) -> i64 {
        self.0.get(&DEVICES).copied().unwrap_or(0)
    }

    /// The numbers of the values of a setting, each with how many have it; number 0: of these nothing is known.
    pub fn of(&self, slot: usize) -> impl Iterator<Item = (u16, i64)> {
        let slot = u16::try_from(slot).unwrap_or(u16::MAX - 1);
        let known = self.0.range((slot, 1)..=(slot, u16::MAX)).map(|((_, number), count)| (*number, *count));
        let unknown = self.devices() - known.clone().map(|(_, count)| count).sum::<i64>();
        known.chain((unknown != 0).then_some((0, unknown)))
    }

    /// `times`: 1 for a device that comes, -1 for one that goes.
    pub fn count(&mut self, vector: &Vector, times: i64) {
        self.change(DEVICES, times);
        for (slot, number) in vector.known() {
            self.change((slot as u16, number), times);
        }
    }

    pub fn add(&mut self, other: &Histogram) {
        other.0.iter().for_each(|(cell, count)| self.change(*cell, *count));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn change(&mut self, cell: Cell, by: i64) {
        let count = self.0.entry(cell).or_default();
        *count += by;
        if *count == 0 {
            self.0.remove(&cell);
        }
    }

    /// Eight bytes for each cell: slot, number, count, low byte first.
    pub fn packed(&self) -> Vec<u8> {
        let cell = |((slot, number), count): (&Cell, &i64)| {
            let count = i32::try_from(*count).unwrap_or(i32::MAX).to_le_bytes();
            [slot.to_le_bytes().as_slice(), &number.to_le_bytes(), &count].concat()
        };
        self.0.iter().flat_map(cell).collect()
    }

    /// Whatever is no whole cell counts nothing.
    pub fn unpack(bytes: &[u8]) -> Histogram {
        let cells = bytes.as_chunks::<8>().0.iter();
        let cell = |[a, b, c, d, count @ ..]: &[u8; 8]| {
            ((u16::from_le_bytes([*a, *b]), u16::from_le_bytes([*c, *d])), i64::from(i32::from_le_bytes(*count)))
        };
        Histogram(cells.map(cell).collect())
    }
}

impl Change {
    /// Takes a row in (1) or out (-1): it comes on its first day and goes on the day after its last.
    pub fn count(&mut self, row: &Row, times: i64) {
        let ends = (row.period.to < Day::FAR).then_some((row.period.to, -times));
        for (day, times) in [(row.period.from, times)].into_iter().chain(ends) {
            let at = (row.place.clone(), day);
            let changed = self.0.entry(at.clone()).or_default();
            changed.count(&row.vector, times);
            if changed.is_empty() {
                self.0.remove(&at);
            }
        }
    }

    /// The places it is about, each with the first day that changes.
    pub fn places(&self) -> BTreeMap<&Place, Day> {
        let mut first = BTreeMap::new();
        for (place, day) in self.0.keys() {
            first.entry(place).or_insert(*day);
        }
        first
    }
}

impl Ledger {
    /// A new month opens with what the one before closes with, and what changes is in the opening of all later ones.
    pub fn apply(&mut self, change: &Change) {
        for ((place, day), changed) in &change.0 {
            let at = (place.clone(), month_of(*day));
            let opening = self.on(place, at.1);
            let month = self.0.entry(at.clone()).or_insert_with(|| Month { opening, ..Month::default() });
            let of_day = month.changes.entry(*day).or_default();
            of_day.add(changed);
            if of_day.is_empty() {
                month.changes.remove(day);
            }
            let quiet = month.changes.is_empty();
            for (later, month) in self.0.range_mut(at.clone()..).skip(1) {
                if later.0 != *place {
                    break;
                }
                month.opening.add(changed);
            }
            // A month in which nothing changed is as if it were not there.
            if quiet {
                self.0.remove(&at);
            }
        }
    }

    /// How many devices at the place have which value on that day.
    pub fn on(&self, place: &Place, day: Day) -> Histogram {
        let months = self.0.range((place.clone(), Day::of(0, 1, 1))..=(place.clone(), day));
        months.last().map(|(_, month)| month.on(day)).unwrap_or_default()
    }
}

impl Timeline {
    pub fn add(&mut self, place: &Place, changes: BTreeMap<Day, Histogram>) {
        for (day, changed) in changes {
            self.0.entry(day).or_default().entry(place.clone()).or_default().add(&changed);
        }
    }

    pub fn first(&self) -> Option<Day> {
        self.0.keys().next().copied()
    }

    /// Takes out all that changed up to a day, and carries it into the counts of the places.
    pub fn carry(&mut self, counts: &mut BTreeMap<Place, Histogram>, until: Day) {
        while let Some(entry) = self.0.first_entry().filter(|entry| *entry.key() <= until) {
            entry.remove().into_iter().for_each(|(place, changed)| counts.entry(place).or_default().add(&changed));
        }
    }
}

impl Month {
    pub fn on(&self, day: Day) -> Histogram {
        let mut counts = self.opening.clone();
        self.changes.range(..=day).for_each(|(_, changed)| counts.add(changed));
        counts
    }

    /// The changes: day of the month, number of cells in four bytes, the cells.
    pub fn packed(&self) -> Vec<u8> {
        let day = |(day, changed): (&Day, &Histogram)| {
            let cells = changed.packed();
            [&[day.0.day() as u8], (cells.len() as u32 / 8).to_le_bytes().as_slice(), &cells].concat()
        };
        self.changes.iter().flat_map(day).collect()
    }

    pub fn unpack(first: Day, opening: &[u8], changes: &[u8]) -> Month {
        Month { opening: Histogram::unpack(opening), changes: Month::unpack_changes(first, changes) }
    }

    pub fn unpack_changes(first: Day, mut packed: &[u8]) -> BTreeMap<Day, Histogram> {
        let mut changes = BTreeMap::new();
        while let Some(([day, cells @ ..], rest)) = packed.split_first_chunk::<5>() {
            let end = rest.len().min(8 * u32::from_le_bytes(*cells) as usize);
            let day = first.plus_days(i64::from(*day) - 1);
            changes.insert(day, Histogram::unpack(&rest[..end]));
            packed = &rest[end..];
        }
        changes
    }
}

#[cfg(test)]
mod tests;
