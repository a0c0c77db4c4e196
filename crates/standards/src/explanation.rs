//! Why a device stands as it does: setting by setting what is expected, what was found, and since when.

use base::Day;

use crate::assignment::{Assignment, Step, chain, expected, winner};
use crate::exception::{Exception, Phase};
use crate::scope::Place;
use crate::setting::Setting;
use crate::state::{Judgement, Rules, State};
use crate::survey::Device;
use crate::value::Value;
use crate::vector::Dictionary;

/// One setting on one device.
#[derive(Debug, Clone)]
pub struct Explanation<'a> {
    pub setting: &'a Setting,
    /// All that is prescribed for the place, from general to special.
    pub chain: Vec<Step<'a>>,
    pub by: Option<&'a Assignment>,
    pub expected: Option<Value>,
    pub found: Option<&'a Value>,
    pub judgement: Judgement,
    pub since: Option<Day>,
    pub exception: Option<&'a Exception>,
    /// All that were ever asked for and are about the device, with what became of them.
    pub excused: Vec<(&'a Exception, Phase)>,
}

/// The settings that are about the device on that day. `rows`: the device through the times; without one of that day, nothing.
pub fn explain<'a>(rules: &'a Rules, dictionary: &'a Dictionary, rows: &[Device], day: Day) -> Vec<Explanation<'a>> {
    let Some(device) = rows.iter().find(|row| row.period.contains(day)) else { return Vec::new() };
    let about = |setting: &&Setting| setting.applies.to(&device.place.class, &device.place.device_kind);
    rules.settings.iter().filter(about).map(|setting| of(rules, dictionary, rows, device, setting, day)).collect()
}

fn of<'a>(
    rules: &'a Rules,
    dictionary: &'a Dictionary,
    rows: &[Device],
    device: &Device,
    setting: &'a Setting,
    day: Day,
) -> Explanation<'a> {
    let value = |row: &Device| dictionary.value(setting.slot, row.vector.number(setting.slot));
    let history: Vec<(Day, Place, Option<Value>)> =
        rows.iter().map(|row| (row.period.from, row.place.clone(), value(row).cloned())).collect();
    let chain = chain(setting, &rules.assignments, &device.place, day);
    let found = value(device);
    let judgement = rules.judge(setting, device.id, &device.place, found, day);
    let exception = rules.exception(setting, Some(device.id), &device.place, day);
    Explanation {
        setting,
        by: winner(&chain),
        expected: expected(setting, &chain),
        chain,
        found,
        judgement,
        since: rules.since(setting, device.id, &history, day),
        exception: exception.filter(|_| judgement.state == State::Excepted),
        excused: excused(rules, setting, device, day),
    }
}

fn excused<'a>(rules: &'a Rules, setting: &Setting, device: &Device, day: Day) -> Vec<(&'a Exception, Phase)> {
    let about = |e: &&Exception| e.setting == setting.key && e.covers(Some(device.id), &device.place);
    let known = rules.exceptions.iter().filter(about).filter(|e| e.proposed_on <= day);
    known.map(|e| (e, e.phase(day))).collect()
}
