//! The dated rows of one device, made of everything the inventory ever knew about it. The same function makes them after a change
//! and when all is built anew, so both agree to the byte.

use base::{Day, Period};
use inventory::name::fold;

use crate::scope::Place;
use crate::setting::{Evidence, Setting, name_form};
use crate::value::Value;
use crate::vector::{Dictionary, Vector};

/// What the inventory knows about one device at one member.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub stays: Vec<Stay>,
    /// Installed titles: name, version.
    pub titles: Vec<(Period, String, String)>,
    /// Reported facts: name, value.
    pub facts: Vec<(Period, String, String)>,
    /// The day of its last report; `None`: it never reported by itself, so what is known of it does not age.
    pub seen: Option<Day>,
}

/// The device in use at one place under one name with one operating system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    pub period: Period,
    pub place: Place,
    pub name: String,
    pub system: String,
    pub system_version: String,
    /// Maker and model.
    pub model: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub period: Period,
    pub place: Place,
    pub vector: Vector,
}

/// From the first day to the last, without two equal neighbours. New values get their numbers.
pub fn rows(known: &Known, settings: &[Setting], dictionary: &mut Dictionary) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for stay in &known.stays {
        for period in pieces(stay.period, known, settings) {
            let of = |setting: &Setting| Some((setting.slot, found(setting, stay, known, period.from)?));
            let values: Vec<(usize, Value)> = settings.iter().filter_map(of).collect();
            let numbers: Vec<(usize, u16)> =
                values.into_iter().map(|(slot, value)| (slot, dictionary.number_of(slot, value))).collect();
            let row = Row { period, place: stay.place.clone(), vector: Vector::of(numbers) };
            match rows.last_mut() {
                Some(last) if last.continues_in(&row) => last.period.to = row.period.to,
                _ => rows.push(row),
            }
        }
    }
    rows
}

/// The value that proves how the device stands on that day. Of several titles the weakest counts.
fn found(setting: &Setting, stay: &Stay, known: &Known, day: Day) -> Option<Value> {
    let aged = known.seen.and_then(|seen| ages(setting, seen)).is_some_and(|aged| aged <= day);
    if aged || !setting.applies.to(&stay.place.class, &stay.place.device_kind) {
        return None;
    }
    let there = |(period, ..): &&(Period, String, String)| period.contains(day);
    match &setting.evidence {
        Evidence::SystemName => setting.kind.recognise(&stay.system),
        Evidence::SystemVersion => setting.kind.recognise(&stay.system_version),
        Evidence::Model => setting.kind.recognise(&stay.model),
        Evidence::NameForm => setting.kind.recognise(&name_form(&stay.name)),
        Evidence::Fact(fact) => {
            let (.., value) = known.facts.iter().filter(there).find(|(_, name, _)| name == fact)?;
            setting.kind.recognise(value)
        }
        Evidence::Title(titles) => {
            let named = |(_, name, _): &&(Period, String, String)| {
                let folded = fold(name);
                titles.iter().any(|title| folded.starts_with(title))
            };
            let installed = known.titles.iter().filter(there).filter(named);
            let values = installed.filter_map(|(_, name, version)| setting.kind.recognise_title(name, version));
            values.min_by(|a, b| setting.kind.order(a, b))
        }
    }
}

/// The day from which on a report of that day proves nothing any more. Counted from the end of its week, so that the rows of a
/// device that reports every day change once a week.
fn ages(setting: &Setting, seen: Day) -> Option<Day> {
    let rest_of_week = 7 - i64::from(seen.0.weekday().to_monday_zero_offset());
    (setting.max_age_days > 0).then(|| seen.plus_days(rest_of_week + setting.max_age_days))
}

/// Cuts a period where anything about the device changes.
fn pieces(whole: Period, known: &Known, settings: &[Setting]) -> Vec<Period> {
    let dated = known.titles.iter().chain(&known.facts).flat_map(|(period, ..)| [period.from, period.to]);
    let aged = settings.iter().filter_map(|setting| ages(setting, known.seen?));
    let mut cuts: Vec<Day> = dated.chain(aged).filter(|day| whole.from < *day && *day < whole.to).collect();
    cuts.extend([whole.from, whole.to]);
    cuts.sort();
    cuts.dedup();
    cuts.windows(2).map(|pair| Period { from: pair[0], to: pair[1] }).collect()
}

impl Row {
    fn continues_in(&self, next: &Row) -> bool {
        self.period.to == next.period.from && self.place == next.place && self.vector == next.vector
    }
}

#[cfg(test)]
mod tests;
