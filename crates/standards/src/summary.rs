//! What is said about the standards to somebody who decides: how uniform, what differs for a reason, what is wrong, what is next.

use base::{Day, MemberId};

use crate::exception::{Exception, Phase};
use crate::figures::Figures;
use crate::group::Wanted;
use crate::notice::ending;
use crate::setting::Setting;
use crate::state::{Rules, State};
use crate::uniformity::{Measures, Tally};

/// Of one member, or of all that the reader sees.
#[derive(Debug)]
pub struct Summary<'a> {
    pub measures: Measures,
    /// Of all settings that count in U, D and E together.
    pub tally: Tally,
    /// Exceptions in force, by last day.
    pub excepted: Vec<&'a Exception>,
    /// Settings without those that are free, by how many devices are neither uniform nor different for a reason, most first.
    pub wrong: Vec<(&'a Setting, i64)>,
    /// What is going to happen, soonest first.
    pub next: Vec<(Day, Next<'a>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next<'a> {
    /// An exception is in force for the last time.
    Ends(&'a Exception),
    /// Somebody has to decide; nothing happens by itself.
    Waits(&'a Exception),
    /// The time to change over is up for so many devices: from that day on they count as deviating.
    Due(&'a Setting, i64),
}

/// So far one looks ahead.
const AHEAD: i64 = 183;

impl<'a> Summary<'a> {
    pub fn of(rules: &'a Rules, figures: &Figures, member: Option<MemberId>) -> Summary<'a> {
        let day = figures.day;
        let wanted = member.map(Wanted::member).unwrap_or_default();
        let mine = |e: &&Exception| member.is_none_or(|member| e.member == member);
        let mut excepted: Vec<&Exception> =
            rules.exceptions.iter().filter(mine).filter(|e| e.phase(day) == Phase::InForce).collect();
        excepted.sort_by_key(|e| (e.last_day, e.id.0));
        let measured = rules.settings.iter().filter(|setting| setting.is_measured());
        let mut wrong: Vec<(&Setting, i64)> =
            measured.map(|setting| (setting, figures.tally(Some(setting), member).neither)).collect();
        wrong.retain(|(_, devices)| *devices > 0);
        wrong.sort_by_key(|(setting, devices)| (-devices, setting.slot));
        let ends = ending(&rules.exceptions, day, AHEAD).into_iter().filter(|(e, _)| mine(e));
        let mut next: Vec<(Day, Next)> = ends.map(|(e, _)| (e.last_day, Next::Ends(e))).collect();
        let waits =
            rules.exceptions.iter().filter(mine).filter(|e| e.proposed_on <= day && e.phase(day) == Phase::Proposed);
        next.extend(waits.map(|e| (day, Next::Waits(e))));
        next.extend(rules.settings.iter().filter_map(|setting| due(rules, figures, setting, member)));
        next.sort_by_key(|(day, next)| (*day, matches!(next, Next::Ends(_))));
        Summary { measures: figures.measures_of(&wanted), tally: figures.counted(&wanted), excepted, wrong, next }
    }
}

/// When the grace of the youngest change of a setting is over, if any device still stands before it.
fn due<'a>(
    rules: &'a Rules,
    figures: &Figures,
    setting: &'a Setting,
    member: Option<MemberId>,
) -> Option<(Day, Next<'a>)> {
    let pending = figures.tally(Some(setting), member).of(State::Pending);
    let changes = rules.assignments.iter().filter(|a| a.setting == setting.key && a.period.contains(figures.day));
    let ends = changes.map(|a| a.period.from.plus_days(setting.grace_days)).filter(|day| *day > figures.day);
    ends.min().filter(|_| pending > 0).map(|day| (day, Next::Due(setting, pending)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::exception::ExceptionId;
    use crate::exception::tests::{accepted, person, printer_driver};
    use crate::survey::Board;

    fn figures(day: &str) -> Figures {
        Figures {
            day: day.parse().unwrap(),
            settings: vec![printer_driver()],
            board: Board::default(),
            devices: BTreeMap::new(),
            excepted: BTreeMap::new(),
            open: 0,
        }
    }

    #[test]
    fn what_is_next_by_day_and_whose_it_is() {
        let id = |n| ExceptionId(uuid::Uuid::from_u128(n));
        let foreign = Exception { id: id(1), member: MemberId(uuid::Uuid::from_u128(99)), ..accepted() };
        let waiting = Exception { id: id(2), decision: None, ..accepted() };
        let late = Exception { id: id(3), last_day: "2020-06-30".parse().unwrap(), ..accepted() };
        let far = Exception { id: id(5), last_day: "2021-06-30".parse().unwrap(), ..accepted() };
        let soon = Exception { id: id(4), ..accepted() };
        let over = Exception {
            id: id(6),
            withdrawal: accepted().withdraw(person(1), "2020-03-12".parse().unwrap()).ok(),
            ..accepted()
        };
        let exceptions = vec![foreign, late, waiting, soon, far, over];
        let rules = Rules { settings: vec![printer_driver()], exceptions, ..Rules::default() };
        let figures = figures("2020-03-13");
        let told = |member| {
            let summary = Summary::of(&rules, &figures, member);
            let id = |next: &Next| match next {
                Next::Ends(e) | Next::Waits(e) => e.id.0.as_u128(),
                Next::Due(..) => 0,
            };
            let next: Vec<u128> = summary.next.iter().map(|(_, next)| id(next)).collect();
            (next, summary.excepted.iter().map(|e| e.id.0.as_u128()).collect::<Vec<_>>())
        };
        assert_eq!(told(Some(accepted().member)), (vec![2, 4, 3], vec![4, 3, 5]));
        assert_eq!(told(None), (vec![2, 1, 4, 3], vec![1, 4, 3, 5]));
    }
}
