//! The order in which a newcomer moves, wave by wave and site by site, with dates: what must be first, how long it will take, and
//! when nobody may be disturbed.

use base::{Day, Period};
use inventory::site::SiteKind;
use serde::{Deserialize, Serialize};

use crate::calendar::{self, Closed};
use crate::counts::Counts;
use crate::experience::{Experience, Forecast, Step, forecast};

/// What moves. In this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Part)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Network,
    Accounts,
    /// A small office first: what goes wrong there, goes wrong once.
    Pilot,
    TownHall,
    Applications,
    Outposts,
    /// Fire stations and village halls: one device each, many ways.
    Villages,
    Schools,
    SwitchOff,
}

impl Part {
    pub const ALL: [Part; 9] = [
        Part::Network,
        Part::Accounts,
        Part::Pilot,
        Part::TownHall,
        Part::Applications,
        Part::Outposts,
        Part::Villages,
        Part::Schools,
        Part::SwitchOff,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Part::Network => "network",
            Part::Accounts => "accounts",
            Part::Pilot => "pilot",
            Part::TownHall => "town-hall",
            Part::Applications => "applications",
            Part::Outposts => "outposts",
            Part::Villages => "villages",
            Part::Schools => "schools",
            Part::SwitchOff => "switch-off",
        }
    }

    pub fn of(code: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.code() == code)
    }

    fn step(self) -> Step {
        match self {
            Part::Network => Step::Network,
            Part::Accounts => Step::Accounts,
            Part::Pilot | Part::TownHall | Part::Outposts | Part::Villages => Step::Workplaces,
            Part::Applications => Step::Applications,
            Part::Schools => Step::Schools,
            Part::SwitchOff => Step::SwitchOff,
        }
    }

    /// Sites go along with it.
    pub fn has_sites(self) -> bool {
        matches!(self, Part::Pilot | Part::TownHall | Part::Outposts | Part::Villages | Part::Schools)
    }
}

/// A site that has to move, with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub site: String,
    pub kind: SiteKind,
    pub counts: Counts,
}

/// Why a wave does not begin earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    ByStart,
    ByWave(Part),
    ByCalendar(Closed),
    ByHolidays,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Wave {
    pub part: Part,
    /// Keys of the sites that move.
    pub sites: Vec<String>,
    pub begins: Day,
    /// Last day, if it takes no longer than every second time; and than four times out of five.
    pub p50: Day,
    pub p80: Day,
    /// Networks, users or end devices, see [`Step`].
    pub size: i64,
    /// What comes into the inventory with it.
    pub counts: Counts,
    pub held: Held,
    /// Learnt from so many migrations.
    pub learnt_from: usize,
}

impl Wave {
    pub fn period(&self) -> Period {
        Period { from: self.begins, to: self.p80.plus_days(1) }
    }
}

/// All waves from `start` on. `networks` have to be renumbered or linked.
pub fn plan(start: Day, stops: &[Stop], networks: i64, known: &[Experience]) -> Vec<Wave> {
    let pilot = pilot(stops);
    let mut waves: Vec<Wave> = Vec::new();
    for part in Part::ALL {
        let here: Vec<&Stop> = stops.iter().filter(|stop| part.has_sites() && of(stop, pilot) == part).collect();
        if part.has_sites() && here.is_empty() {
            continue;
        }
        let mut counts = Counts::default();
        here.iter().for_each(|stop| counts.add(stop.counts));
        let size = match part {
            Part::Network => networks,
            Part::Accounts => stops.iter().map(|stop| stop.counts.users).sum(),
            Part::Applications | Part::SwitchOff => 1,
            _ => counts.devices(),
        };
        let expected = forecast(part.step(), size, known);
        let (begins, held) = begin(part, start, &waves, expected);
        let sites = here.iter().map(|stop| stop.site.clone()).collect();
        let (p50, p80) = (begins.plus_days(expected.p50 - 1), begins.plus_days(expected.p80 - 1));
        waves.push(Wave { part, sites, begins, p50, p80, size, counts, held, learnt_from: expected.from });
    }
    waves
}

/// The first Monday after the wave before, later where the calendar says so.
fn begin(part: Part, start: Day, before: &[Wave], expected: Forecast) -> (Day, Held) {
    let previous = before.iter().max_by_key(|wave| wave.p50);
    let (earliest, mut held) = match previous {
        Some(wave) => (wave.p50.plus_days(1), Held::ByWave(wave.part)),
        None => (start, Held::ByStart),
    };
    let mut begins = calendar::monday(earliest);
    if part == Part::Schools {
        let holidays = calendar::summer(begins.plus_days(expected.p50));
        if holidays.from > begins {
            (begins, held) = (holidays.from, Held::ByHolidays);
        }
        return (begins, held);
    }
    while let Some((why, after)) = calendar::closed(begins) {
        (begins, held) = (calendar::monday(after), Held::ByCalendar(why));
    }
    (begins, held)
}

/// The office with three to ten devices that comes first; none if there is none.
fn pilot(stops: &[Stop]) -> Option<&str> {
    let small = stops.iter().filter(|stop| stop.kind == SiteKind::Offices && (3..=10).contains(&stop.counts.devices()));
    small.min_by_key(|stop| stop.counts.devices()).map(|stop| stop.site.as_str())
}

fn of(stop: &Stop, pilot: Option<&str>) -> Part {
    match stop.kind {
        _ if pilot == Some(&stop.site) => Part::Pilot,
        SiteKind::TownHall | SiteKind::Offices | SiteKind::DataCentre => Part::TownHall,
        SiteKind::School => Part::Schools,
        SiteKind::FireStation | SiteKind::VillageHall => Part::Villages,
        _ => Part::Outposts,
    }
}

#[cfg(test)]
mod tests;
