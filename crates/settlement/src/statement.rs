//! A statement: the costs of a period, shared by the keys of the agreement. It is kept whole, in one canonical form with its
//! SHA-256, and contains everything it is computed from. So whoever has it can compute it again, to the byte.

use agreement::version::VersionId;
use base::{Cents, Day, MemberId, Period, PersonId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::basis::Basis;
use crate::cost::{Amount, PoolCosts};
use crate::key::Key;
use crate::refused::Refused;
use crate::share::{Portion, share};

base::id!(StatementId);

/// Number of the canonical form. Another form gets another number, and the old one stays readable.
const FORM: u32 = 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What the year will cost by the plan; the advance payments follow from it.
    Plan,
    /// The costs of a quarter; due is what its advance payments have not covered.
    Quarter,
    /// The year as a whole, the true-up (Endabrechnung): due is what is not paid yet.
    Year,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Plan, Kind::Quarter, Kind::Year];

    /// As it is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Plan => "plan",
            Kind::Quarter => "quarter",
            Kind::Year => "year",
        }
    }

    pub fn of(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What is settled: kind, period and the days on which quantities are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Head {
    pub kind: Kind,
    pub from: Day,
    /// Not included.
    pub to: Day,
    pub key_dates: Vec<Day>,
    /// The version of the agreement whose keys apply: the one in force on the last day of the period.
    pub agreement: VersionId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Statement {
    pub form: u32,
    pub head: Head,
    /// In the order of their ids; it decides the last cent between equals.
    pub members: Vec<Basis>,
    /// In the order of their codes.
    pub pools: Vec<Shared>,
    /// One for each member, in the same order.
    pub accounts: Vec<Account>,
}

/// The costs of one pool and who bears them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Shared {
    pub costs: PoolCosts,
    pub key: Key,
    pub portions: Vec<Portion>,
}

/// What a member bears, what of it was billed before, and what is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Account {
    pub member: MemberId,
    pub amount: Cents,
    pub billed: Cents,
    /// Below zero it is paid back.
    pub due: Cents,
}

impl Head {
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }

    /// Days of the period.
    pub fn days(&self) -> i64 {
        self.period().days()
    }
}

impl Statement {
    /// `billed`: what each member has been asked for before, for the same costs.
    pub fn draw_up(
        head: Head,
        mut members: Vec<Basis>,
        mut costs: Vec<(PoolCosts, Key)>,
        billed: &[Amount],
    ) -> Result<Statement, Refused> {
        if members.is_empty() {
            return Err(Refused::NoMembers);
        }
        members.sort_by_key(|basis| basis.member);
        costs.sort_by(|(one, _), (other, _)| one.pool.code.cmp(&other.pool.code));
        let shared = |(costs, key): (PoolCosts, Key)| {
            let portions = share(costs.total(), &key, &members)?;
            Ok(Shared { costs, key, portions })
        };
        let pools = costs.into_iter().map(shared).collect::<Result<Vec<Shared>, Refused>>()?;
        let accounts = members.iter().map(|basis| account(basis.member, &pools, billed)).collect();
        Ok(Statement { form: FORM, head, members, pools, accounts })
    }

    /// The same, computed again from what it contains.
    pub fn again(&self) -> Result<Statement, Refused> {
        let costs = self.pools.iter().map(|shared| (shared.costs.clone(), shared.key.clone())).collect();
        let billed: Vec<Amount> = self.accounts.iter().map(|account| (account.member, account.billed)).collect();
        Statement::draw_up(self.head.clone(), self.members.clone(), costs, &billed)
    }

    /// The canonical form: fields in this order, no blanks, days as ISO text, cents as whole numbers, shares as fractions.
    pub fn canonical(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// All costs.
    pub fn total(&self) -> Cents {
        self.pools.iter().map(|shared| shared.costs.total()).sum()
    }

    pub fn vouchers(&self) -> i64 {
        self.pools.iter().map(|shared| shared.costs.vouchers).sum()
    }

    pub fn account(&self, member: MemberId) -> Option<&Account> {
        self.accounts.iter().find(|account| account.member == member)
    }

    pub fn basis(&self, member: MemberId) -> Option<&Basis> {
        self.members.iter().find(|basis| basis.member == member)
    }
}

impl Shared {
    pub fn portion(&self, member: MemberId) -> Option<&Portion> {
        self.portions.iter().find(|portion| portion.member == member)
    }
}

fn account(member: MemberId, pools: &[Shared], billed: &[Amount]) -> Account {
    let amount = pools.iter().filter_map(|shared| shared.portion(member)).map(|portion| portion.amount).sum();
    let billed = billed.iter().filter(|(of, _)| *of == member).map(|(_, amount)| *amount).sum();
    Account { member, amount, billed, due: amount - billed }
}

/// SHA-256 of a canonical form.
pub fn hash(canonical: &str) -> Vec<u8> {
    Sha256::digest(canonical).to_vec()
}

/// Somebody did it on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Done {
    pub by: PersonId,
    pub on: Day,
}

/// A statement with what has become of it. Until it is released it is a draft that only the office sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Record {
    pub id: StatementId,
    pub statement: Statement,
    /// SHA-256 of the canonical form, as it is kept.
    #[serde(skip)]
    pub hash: Vec<u8>,
    pub made: Done,
    pub released: Option<Done>,
}

impl Record {
    /// Four eyes. `anew`: the hash of the statement as today's vouchers, quantities and keys make it.
    pub fn release(&self, by: PersonId, on: Day, anew: &[u8]) -> Result<Done, Refused> {
        if let Some(released) = self.released {
            return Err(Refused::AlreadyReleased { on: released.on });
        }
        if self.made.by == by {
            return Err(Refused::OwnStatement);
        }
        if self.hash != anew {
            return Err(Refused::Stale);
        }
        Ok(Done { by, on })
    }
}

#[cfg(test)]
mod tests;
