//! In law a newcomer is a member from one day on, in technology it arrives wave by wave: what lies between is in transition.

use base::{Day, MemberId, Period};
use serde::Serialize;

use crate::accession::AccessionId;
use crate::counts::Counts;

/// What of a member has not arrived yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Transition {
    pub member: MemberId,
    pub accession: AccessionId,
    /// Is a member's, but not in the inventory on that day: to be added to what the inventory counts.
    pub outside: Counts,
    /// Has not moved by that day, as done or, for a day ahead, as planned.
    pub in_transition: Counts,
}

/// One wave as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub struct Arrival {
    pub counts: Counts,
    /// The day it came into the inventory; none if it has not yet.
    pub arrived: Option<Day>,
    /// The day it is planned to be through.
    pub planned: Day,
}

/// On `day`, known on `today`. None before membership and when everything has arrived.
pub fn on(
    day: Day,
    today: Day,
    membership: Option<Period>,
    (member, accession): (MemberId, AccessionId),
    all: Counts,
    waves: &[Arrival],
) -> Option<Transition> {
    if !membership.is_some_and(|period| period.contains(day)) {
        return None;
    }
    let (mut outside, mut in_transition) = (all, all);
    for wave in waves {
        let arrived = wave.arrived.is_some_and(|arrived| arrived <= day);
        if arrived {
            outside = outside.without(wave.counts);
        }
        if arrived || (day > today && wave.arrived.is_none() && wave.planned <= day) {
            in_transition = in_transition.without(wave.counts);
        }
    }
    (outside != Counts::default()).then_some(Transition { member, accession, outside, in_transition })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn law_first_then_wave_by_wave() {
        let counts = |sites| Counts { sites, users: sites * 2, admin_devices: 0, school_devices: 0 };
        let (today, june) = (Day::of(2020, 5, 20), Day::of(2020, 6, 30));
        let waves = [
            Arrival { counts: counts(1), arrived: Some(Day::of(2020, 5, 4)), planned: Day::of(2020, 5, 10) },
            Arrival { counts: counts(34), arrived: None, planned: june },
        ];
        let membership = Some(Period::since(Day::of(2020, 3, 1)));
        let whose = (MemberId::ASSOCIATION, AccessionId(uuid::Uuid::nil()));
        for (day, expected) in [
            (Day::of(2020, 2, 29), None),
            (Day::of(2020, 3, 1), Some((35, 35))),
            (Day::of(2020, 5, 4), Some((34, 34))),
            (today, Some((34, 34))),
            (Day::of(2020, 6, 29), Some((34, 34))),
            (june, Some((34, 0))),
        ] {
            let found = on(day, today, membership, whose, counts(35), &waves);
            assert_eq!(found.map(|t| (t.outside.sites, t.in_transition.sites)), expected, "{day}");
        }
        // What is planned is no fact of the past.
        let late = on(Day::of(2020, 7, 1), Day::of(2020, 7, 1), membership, whose, counts(35), &waves);
        assert_eq!(late.map(|t| t.in_transition.sites), Some(34));
        assert_eq!(on(today, today, None, whose, counts(35), &waves), None);
    }
}
