//! How uniform the association is where uniformity makes sense, and how much differs for a reason: exact counts, and two measures
//! made of them that always stand together, so that neither can be improved at the cost of the other.

use std::ops::AddAssign;

use crate::state::{Counts, Judgement, State};

/// How many devices are in which state. What is not applicable is counted apart and in no sum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Tally {
    pub conforming: i64,
    pub differentiated: i64,
    pub excepted: i64,
    pub deviating: i64,
    pub pending: i64,
    pub unknown: i64,
    pub not_applicable: i64,
    /// As the association wants it; those that are pending by what they were before.
    pub uniform: i64,
    /// Different for a reason.
    pub different: i64,
    pub neither: i64,
}

/// Parts of a thousand, rounded down: 1000 means all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, utoipa::ToSchema)]
pub struct Permille(pub i64);

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Measures {
    /// U: of what is uniform or neither, the uniform part, by weight of the settings.
    pub uniformity: Option<Permille>,
    /// D: of all, what differs for a reason, by weight of the settings.
    pub differentiation: Option<Permille>,
    /// E: of all, the uniform part, by weight of the settings. It knows no excuse, so U can be read against it.
    pub raw: Option<Permille>,
}

impl Tally {
    /// `count`: devices that are judged so.
    pub fn add(&mut self, judgement: Judgement, count: i64) {
        *self.of_mut(judgement.state) += count;
        match judgement.counts {
            Counts::Uniform => self.uniform += count,
            Counts::Different => self.different += count,
            Counts::Neither => self.neither += count,
            Counts::NotAtAll => {}
        }
    }

    pub fn of(&self, state: State) -> i64 {
        let mut copy = *self;
        *copy.of_mut(state)
    }

    /// Devices the setting is about.
    pub fn applicable(&self) -> i64 {
        self.uniform + self.different + self.neither
    }

    fn of_mut(&mut self, state: State) -> &mut i64 {
        match state {
            State::Conforming => &mut self.conforming,
            State::Differentiated => &mut self.differentiated,
            State::Excepted => &mut self.excepted,
            State::Deviating => &mut self.deviating,
            State::Pending => &mut self.pending,
            State::Unknown => &mut self.unknown,
            State::NotApplicable => &mut self.not_applicable,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        for state in State::ALL {
            *self.of_mut(state) += other.of(state);
        }
        self.uniform += other.uniform;
        self.different += other.different;
        self.neither += other.neither;
    }
}

impl Measures {
    /// Of settings with their weights. What nobody has counts in neither.
    pub fn of(tallies: &[(i64, Tally)]) -> Measures {
        Measures {
            uniformity: mean(tallies.iter().map(|(weight, t)| (*weight, t.uniform, t.uniform + t.neither))),
            differentiation: mean(tallies.iter().map(|(weight, t)| (*weight, t.different, t.applicable()))),
            raw: mean(tallies.iter().map(|(weight, t)| (*weight, t.uniform, t.applicable()))),
        }
    }
}

/// The weighted mean of parts of wholes. Each part is rounded down once to a billionth, so that all is reached only by all.
fn mean(parts: impl Iterator<Item = (i64, i64, i64)>) -> Option<Permille> {
    const FINE: i128 = 1_000_000_000;
    let (mut sum, mut weights) = (0, 0);
    for (weight, part, whole) in parts.filter(|(_, _, whole)| *whole > 0) {
        sum += i128::from(weight) * (i128::from(part) * FINE / i128::from(whole));
        weights += i128::from(weight);
    }
    (weights > 0).then(|| Permille((sum * 1000 / (weights * FINE)) as i64))
}

#[cfg(test)]
mod tests;
