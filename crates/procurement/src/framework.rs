//! A framework contract (Rahmenvertrag): prices by tier, a ceiling that no call-off passes, and on whose behalf it was made.
//! All prices are net. The maximum has to be stated and binds (CJEU C-23/20).

use std::collections::BTreeMap;

use base::{Cents, Day, MemberId, Period};
use serde::{Deserialize, Serialize};

use crate::need::{Need, NeedId};
use crate::refused::Refused;

base::id!(FrameworkId);
base::id!(CallOffId);

/// What is agreed with a supplier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Terms {
    pub title: String,
    pub supplier: String,
    pub from: Day,
    /// Not included.
    pub to: Day,
    /// The most that can be ordered over the whole term, net.
    pub ceiling: Cents,
    pub prices: Vec<Price>,
    /// For whom it was made: only they can order.
    pub members: Vec<MemberId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Price {
    pub article: String,
    /// The most pieces over the whole term, where that is agreed.
    #[serde(default)]
    pub most: Option<i64>,
    /// From one piece upwards.
    pub tiers: Vec<Tier>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Tier {
    /// Pieces in one call-off, of all members together, from which this price is good for every piece.
    pub from: i64,
    pub price: Cents,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Framework {
    pub id: FrameworkId,
    pub terms: Terms,
    pub called: Called,
}

/// What was ordered so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Called {
    pub amount: Cents,
    /// Pieces by article.
    pub pieces: BTreeMap<String, i64>,
}

/// One order under the contract, for all members at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct CallOff {
    pub lines: Vec<Line>,
    pub total: Cents,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Line {
    pub need: NeedId,
    pub member: MemberId,
    pub article: String,
    pub quantity: i64,
    pub price: Cents,
    pub amount: Cents,
}

impl Terms {
    pub fn check(&self) -> Result<(), Refused> {
        if self.from >= self.to {
            return Err(Refused::NoTerm);
        }
        if self.ceiling <= Cents(0) || self.members.is_empty() {
            return Err(Refused::NoCeiling);
        }
        let mut articles: Vec<&str> = self.prices.iter().map(|price| price.article.as_str()).collect();
        articles.sort_unstable();
        articles.dedup();
        if self.prices.is_empty() || articles.len() < self.prices.len() || !self.prices.iter().all(Price::is_sound) {
            return Err(Refused::NoPrices);
        }
        Ok(())
    }

    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }

    /// The last day on which can be ordered.
    pub fn last_day(&self) -> Day {
        self.to.plus_days(-1)
    }

    pub fn price(&self, article: &str) -> Option<&Price> {
        self.prices.iter().find(|price| price.article == article)
    }
}

impl Price {
    /// Tiers begin with one piece, go upwards and never get dearer.
    fn is_sound(&self) -> bool {
        let upwards = |pair: &[Tier]| pair[0].from < pair[1].from && pair[0].price >= pair[1].price;
        let begins = self.tiers.first().is_some_and(|tier| tier.from == 1);
        begins && self.tiers.windows(2).all(upwards) && self.tiers.iter().all(|tier| tier.price > Cents(0))
    }

    /// The price of each piece if so many are ordered at once.
    pub fn of(&self, pieces: i64) -> Option<Cents> {
        self.tiers.iter().rev().find(|tier| tier.from <= pieces).map(|tier| tier.price)
    }

    /// The tier that would be reached with more pieces.
    pub fn next(&self, pieces: i64) -> Option<Tier> {
        self.tiers.iter().find(|tier| tier.from > pieces).copied()
    }
}

impl Framework {
    /// What can still be ordered, net.
    pub fn left(&self) -> Cents {
        self.terms.ceiling - self.called.amount
    }

    /// Pieces that can still be ordered, where the contract limits them.
    pub fn pieces_left(&self, article: &str) -> Option<i64> {
        let most = self.terms.price(article)?.most?;
        Some(most - self.called.pieces.get(article).copied().unwrap_or_default())
    }

    /// Whether this contract was made for such a need.
    pub fn covers(&self, need: &Need) -> bool {
        self.terms.members.contains(&need.wish.member) && self.terms.price(&need.wish.article).is_some()
    }

    /// Orders these needs at once: the tier follows from what all members take together.
    pub fn call_off(&self, needs: &[Need], today: Day) -> Result<CallOff, Refused> {
        if !self.terms.period().contains(today) {
            return Err(Refused::NotInForce);
        }
        if needs.is_empty() {
            return Err(Refused::NothingOrdered);
        }
        let pieces = self.pieces(needs)?;
        let line = |need: &Need| -> Result<Line, Refused> {
            let (article, quantity) = (need.wish.article.clone(), need.wish.quantity);
            let price = self.terms.price(&article).and_then(|price| price.of(pieces[&article]));
            let price = price.ok_or_else(|| Refused::NotOffered { article: article.clone() })?;
            Ok(Line { need: need.id, member: need.wish.member, article, quantity, price, amount: price * quantity })
        };
        let lines = needs.iter().map(line).collect::<Result<Vec<Line>, Refused>>()?;
        let total: Cents = lines.iter().map(|line| line.amount).sum();
        if total > self.left() {
            return Err(Refused::AboveCeiling { left: self.left(), asked: total });
        }
        Ok(CallOff { lines, total })
    }

    /// Pieces of each article together, if each need may be ordered here.
    fn pieces(&self, needs: &[Need]) -> Result<BTreeMap<String, i64>, Refused> {
        let mut pieces = BTreeMap::new();
        for need in needs {
            need.must_be_open()?;
            if !self.terms.members.contains(&need.wish.member) {
                return Err(Refused::NotForThisMember);
            }
            *pieces.entry(need.wish.article.clone()).or_default() += need.wish.quantity;
        }
        match pieces.iter().find(|(article, asked)| self.pieces_left(article).is_some_and(|left| **asked > left)) {
            Some((article, _)) => {
                let left = self.pieces_left(article).unwrap_or_default();
                Err(Refused::AboveQuantity { article: article.clone(), left })
            }
            None => Ok(pieces),
        }
    }
}

#[cfg(test)]
mod tests;
