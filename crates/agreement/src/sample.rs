//! Terms for the tests of this room.

use base::{Day, MemberId};
use uuid::Uuid;

use crate::notice::{Notice, To};
use crate::terms::*;

pub(crate) fn party(number: u128) -> MemberId {
    MemberId(Uuid::from_u128(0x7000_8000_0000_0000_0000 + number))
}

pub(crate) fn day(text: &str) -> Day {
    Day(text.parse().expect("a day"))
}

/// An agreement of so many parties (0, 1, ..) with a voluntary task and a duty, from 1 January 2017 on.
pub(crate) fn terms(parties: u128) -> Terms {
    let parties: Vec<MemberId> = (0..parties).map(party).collect();
    let handover = |party: &MemberId| Handover { party: *party, mode: Mode::Mandated, limit: String::new() };
    let task = |key: &str, nature| Task {
        key: key.into(),
        name: key.into(),
        nature,
        handovers: parties.iter().map(handover).collect(),
    };
    Terms {
        kind: Kind::Foundation,
        title: "Gründung".into(),
        form: LegalForm::Agreement { operator: parties[0] },
        tasks: vec![task("clients", Nature::Voluntary), task("schools", Nature::OwnDuty)],
        key: CostKey {
            name: "Schlüssel".into(),
            pools: vec![Pool {
                key: "data-centre".into(),
                name: "Rechenzentrum".into(),
                measures: vec![Measure { base: "users".into(), weight: 1 }],
            }],
        },
        clauses: vec![Clause { place: "§ 1".into(), title: "Beteiligte".into(), text: "Die Beteiligten.".into() }],
        annexes: Vec::new(),
        starts: day("2017-01-01"),
        ends: None,
        notice: Notice { months: 24, to: To::YearEnd, first_end: None },
        parties,
    }
}
