//! How far an accession is: twelve phases from the first talk to the look back. Which are done follows from facts, none is ticked.

use base::Day;
use serde::Serialize;

use crate::wave::{Part, Wave};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    Talk,
    Stocktake,
    Concept,
    Resolutions,
    Staff,
    Network,
    Accounts,
    Pilot,
    Waves,
    Outposts,
    SwitchOff,
    Review,
}

impl Phase {
    pub const ALL: [Phase; 12] = [
        Phase::Talk,
        Phase::Stocktake,
        Phase::Concept,
        Phase::Resolutions,
        Phase::Staff,
        Phase::Network,
        Phase::Accounts,
        Phase::Pilot,
        Phase::Waves,
        Phase::Outposts,
        Phase::SwitchOff,
        Phase::Review,
    ];

    fn parts(self) -> &'static [Part] {
        match self {
            Phase::Network => &[Part::Network],
            Phase::Accounts => &[Part::Accounts],
            Phase::Pilot => &[Part::Pilot],
            Phase::Waves => &[Part::TownHall, Part::Applications],
            Phase::Outposts => &[Part::Outposts, Part::Villages, Part::Schools],
            Phase::SwitchOff => &[Part::SwitchOff],
            _ => &[],
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum State {
    Done {
        on: Day,
    },
    /// Its last day, if it is planned.
    Now {
        until: Option<Day>,
    },
    /// Its first day, if it is planned.
    Ahead {
        from: Option<Day>,
    },
}

/// The facts that phases follow from.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub talked_on: Option<Day>,
    pub read_on: Option<Day>,
    pub estimated_on: Option<Day>,
    /// Membership begins; a day ahead if everything but the day is there.
    pub member_from: Option<Day>,
    pub transferred_on: Option<Day>,
    pub waves: Vec<(Wave, Option<Day>)>,
}

/// Every phase with its state. The first that is not done is the one at work.
pub fn of(facts: &Facts, today: Day) -> Vec<(Phase, State)> {
    let mut at_work = false;
    let state = |phase: Phase| {
        if let Some(on) = done(phase, facts).filter(|on| *on <= today) {
            return (phase, State::Done { on });
        }
        let (from, until) = planned(phase, facts);
        let now = !std::mem::replace(&mut at_work, true);
        (phase, if now { State::Now { until } } else { State::Ahead { from } })
    };
    Phase::ALL.into_iter().map(state).collect()
}

fn done(phase: Phase, facts: &Facts) -> Option<Day> {
    match phase {
        Phase::Talk => facts.talked_on,
        Phase::Stocktake => facts.read_on,
        Phase::Concept => facts.estimated_on,
        Phase::Resolutions => facts.member_from,
        Phase::Staff => facts.transferred_on,
        Phase::Review => None,
        _ => {
            let runs: Vec<Option<Day>> = of_phase(phase, facts).map(|(_, run)| *run).collect();
            // A phase without waves (no pilot, no schools) is done when what was planned before it is.
            if runs.is_empty() {
                before(phase, facts)
            } else {
                runs.into_iter().collect::<Option<Vec<Day>>>()?.into_iter().max()
            }
        }
    }
}

fn before(phase: Phase, facts: &Facts) -> Option<Day> {
    let mut earlier = Phase::ALL.into_iter().filter(|earlier| *earlier < phase && !earlier.parts().is_empty());
    if facts.waves.is_empty() { None } else { earlier.next_back().and_then(|earlier| done(earlier, facts)) }
}

fn of_phase(phase: Phase, facts: &Facts) -> impl Iterator<Item = &(Wave, Option<Day>)> {
    facts.waves.iter().filter(move |(wave, _)| phase.parts().contains(&wave.part))
}

fn planned(phase: Phase, facts: &Facts) -> (Option<Day>, Option<Day>) {
    let waves = || of_phase(phase, facts).map(|(wave, _)| wave);
    if phase == Phase::Review {
        // Three months after the last wave.
        let last = facts.waves.iter().map(|(wave, _)| wave.p50).max();
        return (last.map(|day| day.plus_days(90)), None);
    }
    (waves().map(|wave| wave.begins).min(), waves().map(|wave| wave.p50).max())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Counts;
    use crate::wave::Held;

    fn wave(part: Part, begins: Day) -> Wave {
        let (p50, p80) = (begins.plus_days(6), begins.plus_days(9));
        Wave {
            part,
            sites: Vec::new(),
            begins,
            p50,
            p80,
            size: 1,
            counts: Counts::default(),
            held: Held::ByStart,
            learnt_from: 5,
        }
    }

    #[test]
    fn the_first_phase_that_is_not_done_is_at_work() {
        let day = |month, day| Day::of(2020, month, day);
        let mut facts = Facts {
            talked_on: Some(Day::of(2019, 3, 14)),
            read_on: Some(Day::of(2019, 11, 5)),
            estimated_on: Some(Day::of(2019, 11, 22)),
            member_from: Some(day(3, 1)),
            transferred_on: Some(day(3, 1)),
            waves: vec![(wave(Part::Network, day(4, 20)), None), (wave(Part::TownHall, day(5, 4)), None)],
        };
        let states = of(&facts, day(3, 11));
        assert_eq!(states[4].1, State::Done { on: day(3, 1) });
        assert_eq!(states[5], (Phase::Network, State::Now { until: Some(day(4, 26)) }));
        assert_eq!(states[8].1, State::Ahead { from: Some(day(5, 4)) });
        facts.waves[0].1 = Some(day(4, 25));
        let states = of(&facts, day(4, 27));
        // Without a wave of their own, accounts and pilot are through with the network.
        assert_eq!((states[6].1, states[7].1), (State::Done { on: day(4, 25) }, State::Done { on: day(4, 25) }));
        assert!(matches!(states[8].1, State::Now { .. }));
        // A day that is agreed but ahead is not done yet.
        assert!(matches!(of(&facts, day(2, 20))[3].1, State::Now { .. }));
    }
}
