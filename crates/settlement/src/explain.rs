//! How an amount came about, in one line of arithmetic that anybody can do again.

use std::cmp::Ordering;

use base::MemberId;
use base::money::Share;

use crate::basis::{Base, Basis, Measure};
use crate::key::By;
use crate::statement::Shared;

/// Costs times `weight` by `whole`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub base: Base,
    /// What is counted, of this member and of all.
    pub count: i64,
    pub all: i64,
    /// Count times days, of this member and of all.
    pub weight: i64,
    pub whole: i64,
    /// The exact amount in hundredths of cents, rounded.
    pub exact: i128,
    /// Whether the cent of the remainder came to this member (`Greater`), went to another (`Less`), or there was none.
    pub remainder: Ordering,
}

/// None for a key of several measures or of fixed shares, and for costs below zero: there the share itself is the explanation.
pub fn explain(shared: &Shared, members: &[Basis], member: MemberId) -> Option<Sum> {
    let By::Count(base, measure) = *shared.key.only()? else { return None };
    let basis = members.iter().find(|basis| basis.member == member)?;
    let (weight, whole) = (basis.weight(base, measure), members.iter().map(|one| one.weight(base, measure)).sum());
    let amount = shared.portion(member)?.amount;
    let exact = Share::of(shared.costs.total().0, 1)?.times(Share::of(weight, whole)?)?.rounded(2)?;
    let counts = |one: &Basis| one.quantity(base).count;
    let all = members.iter().map(counts).sum();
    let remainder = (i128::from(amount.0) * 100).cmp(&exact);
    Some(Sum { base, count: counts(basis), all, weight, whole, exact, remainder })
}

/// One count for all days: then the weight can be written as count times days.
pub fn is_plain(sum: &Sum, basis: &Basis, measure: Measure) -> bool {
    measure == Measure::KeyDate && sum.weight == sum.count * basis.days
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use base::Cents;

    use super::*;
    use crate::basis::Quantity;
    use crate::cost::{Component, ComponentCosts, Pool, PoolCosts, Sphere};
    use crate::key::Key;
    use crate::share::share;

    /// The line of the agreement's own example: 387,654.32 EUR by 97 devices for 306 days of 544,644.
    #[test]
    fn the_line_can_be_done_again() {
        let (member, others) = (MemberId(uuid::Uuid::from_u128(1)), MemberId(uuid::Uuid::from_u128(2)));
        let basis = |member, days, weight: i64| Basis {
            member,
            days,
            quantities: BTreeMap::from([(
                Base::AdminDevices,
                Quantity { count: weight / days, key_days: weight, held_days: 0 },
            )]),
        };
        let members = [basis(member, 306, 97 * 306), basis(others, 366, 544_644 - 97 * 306)];
        let pool = Pool {
            code: "clients".into(),
            title: "Client-Betrieb".into(),
            sphere: Sphere::Administration,
            account: "".into(),
        };
        let components = vec![ComponentCosts { component: Component::Staff, amount: Cents(38_765_432) }];
        let (costs, key) = (PoolCosts { pool, components, vouchers: 1, proof: "".into() }, Key::by(Base::AdminDevices));
        let portions = share(costs.total(), &key, &members).unwrap();
        let shared = Shared { costs, key, portions };
        let sum = explain(&shared, &members, member).unwrap();
        assert_eq!((sum.count, sum.weight, sum.whole), (97, 97 * 306, 544_644));
        assert_eq!(sum.exact, 211_263_789);
        assert_eq!((shared.portions[0].amount, sum.remainder), (Cents(2_112_638), Ordering::Greater));
        assert!(is_plain(&sum, &members[0], Measure::KeyDate));
    }
}
