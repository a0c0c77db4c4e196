//! Sharing costs to the cent, and what a newcomer would change.

use base::money::{Share, split};
use base::{Cents, MemberId};
use serde::{Deserialize, Serialize};

use crate::basis::Basis;
use crate::key::Key;
use crate::refused::Refused;

/// What one member bears of one pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Portion {
    pub member: MemberId,
    /// Exact; the amount is less than a cent away from it.
    pub share: Share,
    pub amount: Cents,
}

/// Shares costs among the members in the order given; the amounts sum to the costs.
pub fn share(costs: Cents, key: &Key, members: &[Basis]) -> Result<Vec<Portion>, Refused> {
    let shares = key.shares(members)?;
    let amounts = split(costs, &shares).ok_or(Refused::TooFine)?;
    let portions = members.iter().zip(shares).zip(amounts);
    Ok(portions.map(|((basis, share), amount)| Portion { member: basis.member, share, amount }).collect())
}

/// What each member bears of all pools together.
pub fn totals(pools: &[(Cents, Key)], members: &[Basis]) -> Result<Vec<Cents>, Refused> {
    let mut totals = vec![Cents(0); members.len()];
    for (costs, key) in pools {
        for (total, portion) in totals.iter_mut().zip(share(*costs, key, members)?) {
            *total += portion.amount;
        }
    }
    Ok(totals)
}

/// A member's costs without the newcomer and with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Change {
    pub member: MemberId,
    pub before: Cents,
    pub after: Cents,
}

/// The costs of a period shared without and with one that would join in it (its basis holds the days that are left). The
/// figures are those of a real statement. What the newcomer costs in addition belongs to `pools_with`; the same costs as
/// without it show how the present ones would be shared anew.
pub fn before_and_after(
    pools_without: &[(Cents, Key)],
    pools_with: &[(Cents, Key)],
    members: &[Basis],
    newcomer: &Basis,
) -> Result<Vec<Change>, Refused> {
    let with: Vec<Basis> = members.iter().chain([newcomer]).cloned().collect();
    let before = totals(pools_without, members)?.into_iter().chain([Cents(0)]);
    let after = totals(pools_with, &with)?;
    Ok(with
        .iter()
        .zip(before)
        .zip(after)
        .map(|((basis, before), after)| Change { member: basis.member, before, after })
        .collect())
}

#[cfg(test)]
mod tests;
