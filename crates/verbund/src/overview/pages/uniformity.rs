//! How uniform the association is, and what differs for a reason, member by member.

use agreement::Party;
use base::{Frame, MemberId};
use standards::figures::Figures;
use standards::uniformity::{Measures, Permille};

pub(super) struct Uniformity {
    pub members: Vec<Line>,
    pub all: Line,
}

pub(super) struct Line {
    pub id: MemberId,
    pub name: String,
    pub uniform: String,
    /// Thousandths, for the bar.
    pub bar: Option<i64>,
    pub differs: String,
    pub excepted: i64,
}

impl Uniformity {
    /// `None`: there is nothing to measure.
    pub(super) fn of(f: &Frame, figures: &Figures, parties: &[Party], association: &str) -> Option<Uniformity> {
        figures.measures(None).uniformity?;
        let excepted = |id: &MemberId| figures.excepted.get(id).copied().unwrap_or(0);
        let members = parties.iter().filter(|party| figures.devices.contains_key(&party.id)).map(|party| {
            Line::of(f, party.id, &party.short_name, figures.measures(Some(party.id)), excepted(&party.id))
        });
        let sum = figures.excepted.values().sum();
        let all = Line::of(f, MemberId::ASSOCIATION, association, figures.measures(None), sum);
        Some(Uniformity { members: members.collect(), all })
    }
}

impl Line {
    fn of(f: &Frame, id: MemberId, name: &str, measures: Measures, excepted: i64) -> Line {
        let percent = |part: Option<Permille>| part.map_or("–".to_owned(), |part| f.lang.percent(part.0, 1000));
        let (uniform, differs) = (percent(measures.uniformity), percent(measures.differentiation));
        Line { id, name: name.to_owned(), uniform, bar: measures.uniformity.map(|part| part.0), differs, excepted }
    }
}
