//! An allocation key (Kostenschlüssel): by what the costs of a pool are shared. It is part of an agreement version, because the
//! agreement must name the measures of the burden (section 5 (5) NKomZG).

use std::collections::BTreeMap;

use base::MemberId;
use base::money::Share;
use serde::{Deserialize, Serialize};

use crate::basis::{Base, Basis, Measure};
use crate::refused::Refused;

/// One or several measures, each for its part of the costs: a fifth equally, the rest by users.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Key {
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Part {
    /// How much of the costs goes by this measure, as an exact fraction (`1/5`). All parts sum to one.
    pub weight: Share,
    pub by: By,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    Count(Base, Measure),
    /// Fixed percentages; they sum to one. A member that is there for part of the period has part of its percentage. Costs
    /// that one member causes alone are its whole.
    Fixed(BTreeMap<MemberId, Share>),
}

/// Words of the agreement for what is counted by the day instead of by key dates.
const BY_DAY: [(&str, Base); 3] = [
    ("user-days", Base::Users),
    ("admin-device-days", Base::AdminDevices),
    ("school-device-days", Base::SchoolDevices),
];

impl Key {
    /// The key of a pool as it stands in the agreement: measures with whole weights.
    pub fn agreed(measures: &[agreement::terms::Measure]) -> Result<Key, Refused> {
        let whole: i64 = measures.iter().map(|measure| measure.weight).sum();
        let part = |measure: &agreement::terms::Measure| {
            let weight = Share::of(measure.weight, whole).ok_or(Refused::KeyNotWhole)?;
            let by = By::of(&measure.base).ok_or_else(|| Refused::UnknownBase { base: measure.base.clone() })?;
            Ok(Part { weight, by })
        };
        let key = Key { parts: measures.iter().map(part).collect::<Result<_, Refused>>()? };
        key.check()?;
        Ok(key)
    }

    /// All costs by one count on the key date.
    pub fn by(base: Base) -> Key {
        Key { parts: vec![Part { weight: Share::ALL, by: By::Count(base, Measure::KeyDate) }] }
    }

    /// The only measure, where there is one: then a share can be shown as a quantity of a sum.
    pub fn only(&self) -> Option<&By> {
        match self.parts.as_slice() {
            [part] => Some(&part.by),
            _ => None,
        }
    }

    /// A key that gives out all costs, no more and no less.
    pub fn check(&self) -> Result<(), Refused> {
        let parts = Share::sum(self.parts.iter().map(|part| part.weight)) == Some(Share::ALL);
        let fixed = self.parts.iter().all(|part| match &part.by {
            By::Fixed(shares) => Share::sum(shares.values().copied()) == Some(Share::ALL),
            By::Count(..) => true,
        });
        if parts && fixed { Ok(()) } else { Err(Refused::KeyNotWhole) }
    }

    /// Each member's exact share, in the order given. They sum to one.
    pub fn shares(&self, members: &[Basis]) -> Result<Vec<Share>, Refused> {
        let mut shares = vec![Share::NONE; members.len()];
        for part in &self.parts {
            for (share, more) in shares.iter_mut().zip(part.shares(members)?) {
                *share = share.plus(more).ok_or(Refused::TooFine)?;
            }
        }
        Ok(shares)
    }
}

impl Part {
    fn shares(&self, members: &[Basis]) -> Result<Vec<Share>, Refused> {
        let weights = members.iter().map(|member| self.by.weight(member)).collect::<Option<Vec<Share>>>();
        let weights = weights.ok_or(Refused::TooFine)?;
        let whole = Share::sum(weights.iter().copied()).ok_or(Refused::TooFine)?;
        // Dividing by the whole: its numerator and denominator change places.
        let part = Share::of(whole.denominator(), whole.numerator()).ok_or(Refused::NobodyToPay)?;
        let part = part.times(self.weight).ok_or(Refused::TooFine)?;
        weights.into_iter().map(|weight| weight.times(part).ok_or(Refused::TooFine)).collect()
    }
}

impl By {
    fn of(word: &str) -> Option<By> {
        let by_day = BY_DAY.iter().find(|(known, _)| *known == word);
        let by_day = by_day.map(|(_, base)| By::Count(*base, Measure::ByDay));
        by_day.or_else(|| Some(By::Count(Base::of(word)?, Measure::KeyDate)))
    }

    fn weight(&self, member: &Basis) -> Option<Share> {
        match self {
            By::Count(base, measure) => Share::of(member.weight(*base, *measure), 1),
            By::Fixed(shares) => {
                shares.get(&member.member).copied().unwrap_or(Share::NONE).times(Share::of(member.days, 1)?)
            }
        }
    }
}

#[cfg(test)]
mod tests;
