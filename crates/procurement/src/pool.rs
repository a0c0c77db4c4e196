//! Pooling (Bedarfsbündelung): the open needs of all members side by side, what they are worth together, and which procedure
//! that value asks for.

use std::collections::BTreeMap;

use base::{Cents, Day, MemberId};
use serde::{Deserialize, Serialize};

use crate::framework::Price;
use crate::limit::{Limit, Procedure, lightest};
use crate::need::Need;

/// A thing that can be needed. The price is an estimate, net.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Article {
    /// Short and stable: `notebook-14`
    pub code: String,
    pub title: String,
    pub schools: bool,
    pub estimate: Cents,
}

/// The table of needs: one row for each article, one column for each member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Pooled {
    /// The columns, in the order of their ids.
    pub members: Vec<MemberId>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Row {
    pub article: Article,
    /// Pieces for each member.
    pub pieces: Vec<i64>,
    pub total: i64,
    pub value: Cents,
}

/// What the law says to the value of it all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Judgement {
    pub value: Cents,
    pub procedure: Procedure,
    /// The heaviest procedure that a member would need for its part alone. If it is lighter, dividing would be unlawful.
    pub alone: Procedure,
}

impl Pooled {
    /// Needs of articles that are not in the catalogue are left out: there are none, a need names an article that is.
    pub fn of(needs: &[Need], catalogue: &[Article]) -> Pooled {
        let mut members: Vec<MemberId> = needs.iter().map(|need| need.wish.member).collect();
        members.sort_unstable();
        members.dedup();
        let mut pieces: BTreeMap<(&str, MemberId), i64> = BTreeMap::new();
        for need in needs {
            *pieces.entry((&need.wish.article, need.wish.member)).or_default() += need.wish.quantity;
        }
        let row = |article: &Article| {
            let of = |member: &MemberId| pieces.get(&(article.code.as_str(), *member)).copied().unwrap_or_default();
            let pieces: Vec<i64> = members.iter().map(of).collect();
            let total = pieces.iter().sum();
            Row { article: article.clone(), pieces, total, value: article.estimate * total }
        };
        let rows = catalogue.iter().map(row).filter(|row| row.total > 0).collect();
        Pooled { members, rows }
    }

    pub fn value(&self) -> Cents {
        self.rows.iter().map(|row| row.value).sum()
    }

    /// Pieces of all articles, for each member.
    pub fn columns(&self) -> Vec<i64> {
        (0..self.members.len()).map(|at| self.rows.iter().map(|row| row.pieces[at]).sum()).collect()
    }

    /// The procedure for all needs together, bought at once.
    pub fn judge(&self, limits: &[Limit], day: Day) -> Judgement {
        let schools = self.rows.iter().all(|row| row.article.schools);
        let of = |at: usize| self.rows.iter().map(|row| row.article.estimate * row.pieces[at]).sum();
        let alone = (0..self.members.len()).map(|at| lightest(limits, of(at), schools, day)).max();
        let value = self.value();
        let procedure = lightest(limits, value, schools, day);
        Judgement { value, procedure, alone: alone.unwrap_or(procedure) }
    }
}

impl Row {
    /// What ordering together saves against each member on its own, at these prices.
    pub fn advantage(&self, price: &Price) -> Option<Cents> {
        let together = price.of(self.total)? * self.total;
        let alone = self.pieces.iter().filter(|pieces| **pieces > 0).map(|pieces| Some(price.of(*pieces)? * *pieces));
        Some(alone.sum::<Option<Cents>>()? - together)
    }
}

#[cfg(test)]
mod tests;
