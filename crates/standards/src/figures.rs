//! The figures of a day: who is how uniform; and how it came to be.

use std::collections::{BTreeMap, BTreeSet};

use base::{Day, MemberId};

use crate::exception::Phase;
use crate::setting::Setting;
use crate::state::Rules;
use crate::survey::{Board, Device, Survey, milestones};
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

/// The measures of the association at the milestones up to `day`. `rows`: every device through the times, as far as the reader
/// may see them.
pub fn history(rules: &Rules, dictionary: &Dictionary, rows: &[Device], day: Day) -> Vec<(Day, Measures)> {
    let on = |day: Day| rows.iter().filter(move |row| row.period.contains(day));
    let board = |day: Day| Survey::new(rules, dictionary, day).board(on(day));
    let measures = |day: Day| (day, board(day).measures(&rules.settings, |_| true));
    let first = rows.iter().map(|row| row.period.from).min();
    first.map(|first| milestones(first, day).into_iter().map(measures).collect()).unwrap_or_default()
}

impl Figures {
    /// `rows`: the devices in use on that day, as far as the reader may see them.
    pub fn of(rules: &Rules, dictionary: &Dictionary, rows: &[Device], day: Day) -> Figures {
        let mut figures = Figures {
            day,
            settings: rules.settings.clone(),
            board: Survey::new(rules, dictionary, day).board(rows),
            devices: BTreeMap::new(),
            excepted: BTreeMap::new(),
            open: 0,
        };
        rows.iter().for_each(|row| *figures.devices.entry(row.place.member).or_default() += 1);
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
        self.board.measures(&self.settings, |cell| member.is_none_or(|member| cell.member == member))
    }

    pub fn tally(&self, setting: Option<&Setting>, member: Option<MemberId>) -> Tally {
        self.board.sum(|cell| {
            setting.is_none_or(|setting| cell.slot == setting.slot) && member.is_none_or(|member| cell.member == member)
        })
    }
}
