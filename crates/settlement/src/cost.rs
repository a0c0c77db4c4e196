//! Costs: what they are for (pool), what they consist of (component), and the voucher that proves each of them.

use std::collections::BTreeMap;

use base::{Cents, Day, MemberId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::refused::Refused;

base::id!(VoucherId);

/// Administration and schools are settled apart everywhere: they are different budgets of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sphere {
    Administration,
    Schools,
}

/// What full costs consist of (Vollkosten, after the KGSt's costs of a workplace).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Component {
    Staff,
    Material,
    Depreciation,
    /// Imputed interest on what is tied up.
    Interest,
    Overhead,
}

impl Sphere {
    pub const ALL: [Sphere; 2] = [Sphere::Administration, Sphere::Schools];

    /// As it is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Sphere::Administration => "administration",
            Sphere::Schools => "schools",
        }
    }

    pub fn of(code: &str) -> Option<Sphere> {
        Sphere::ALL.into_iter().find(|sphere| sphere.code() == code)
    }
}

impl Component {
    pub const ALL: [Component; 5] =
        [Component::Staff, Component::Material, Component::Depreciation, Component::Interest, Component::Overhead];

    /// As it is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Component::Staff => "staff",
            Component::Material => "material",
            Component::Depreciation => "depreciation",
            Component::Interest => "interest",
            Component::Overhead => "overhead",
        }
    }

    pub fn of(code: &str) -> Option<Component> {
        Component::ALL.into_iter().find(|component| component.code() == code)
    }
}

/// A cost centre of the association (Kostenstelle); its costs are shared by one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Pool {
    /// Short and stable: `data-centre`
    pub code: String,
    pub title: String,
    pub sphere: Sphere,
    /// The member's account for it, as its budget names it: `4452.1`
    pub account: String,
}

/// What somebody wants to book. Below zero it is a credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Entry {
    pub pool: String,
    pub component: Component,
    pub booked_on: Day,
    pub amount: Cents,
    /// Number in the finance system, so that a second import of the same file changes nothing.
    pub number: String,
    pub text: String,
    /// The voucher whose error this one makes good. The other stays as it is.
    #[serde(default)]
    pub corrects: Option<VoucherId>,
}

/// A booked entry. It never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Voucher {
    pub id: VoucherId,
    pub entry: Entry,
}

impl Entry {
    /// `open_from`: the first day that no released statement covers. A correction is booked from there on, too.
    pub fn book(&self, id: VoucherId, today: Day, open_from: Day) -> Result<Voucher, Refused> {
        if self.text.trim().is_empty() || self.number.trim().is_empty() {
            return Err(Refused::NoText);
        }
        if self.amount == Cents(0) {
            return Err(Refused::NoAmount);
        }
        if self.booked_on > today {
            return Err(Refused::NotYet { number: self.number.clone() });
        }
        if self.booked_on < open_from {
            return Err(Refused::PeriodClosed { number: self.number.clone(), open_from });
        }
        Ok(Voucher { id, entry: self.clone() })
    }
}

/// The costs of one pool in a period, by component, and what proves them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PoolCosts {
    pub pool: Pool,
    pub components: Vec<ComponentCosts>,
    /// How many vouchers; none in a plan.
    pub vouchers: i64,
    /// SHA-256 over id, number, day and amount of the vouchers in the order of their numbers.
    pub proof: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ComponentCosts {
    pub component: Component,
    pub amount: Cents,
}

impl PoolCosts {
    pub fn of(pool: Pool, vouchers: &[Voucher]) -> PoolCosts {
        let mut vouchers: Vec<&Voucher> = vouchers.iter().filter(|voucher| voucher.entry.pool == pool.code).collect();
        vouchers.sort_by(|one, other| one.entry.number.cmp(&other.entry.number));
        let mut proof = Sha256::new();
        for Voucher { id, entry } in &vouchers {
            proof.update(format!("{id};{};{};{}\n", entry.number, entry.booked_on, entry.amount.0));
        }
        let costs = vouchers.iter().map(|voucher| (voucher.entry.component, voucher.entry.amount));
        let proof = proof.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        PoolCosts { pool, components: summed(costs), vouchers: vouchers.len() as i64, proof }
    }

    /// What was resolved for a year, which nothing proves yet.
    pub fn planned(pool: Pool, costs: impl Iterator<Item = (Component, Cents)>) -> PoolCosts {
        PoolCosts { pool, components: summed(costs), vouchers: 0, proof: String::new() }
    }

    pub fn total(&self) -> Cents {
        self.components.iter().map(|costs| costs.amount).sum()
    }
}

fn summed(costs: impl Iterator<Item = (Component, Cents)>) -> Vec<ComponentCosts> {
    let mut sums: BTreeMap<Component, Cents> = BTreeMap::new();
    for (component, amount) in costs {
        *sums.entry(component).or_default() += amount;
    }
    sums.into_iter().map(|(component, amount)| ComponentCosts { component, amount }).collect()
}

/// An amount of one member.
pub type Amount = (MemberId, Cents);

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn entry() -> Entry {
        Entry {
            pool: "data-centre".into(),
            component: Component::Material,
            booked_on: day("2020-01-15"),
            amount: Cents(119_000),
            number: "2020-000123".into(),
            text: "Festplatten".into(),
            corrects: None,
        }
    }

    #[test]
    fn what_may_be_booked() {
        let book = |entry: Entry| entry.book(VoucherId(uuid::Uuid::nil()), day("2020-03-11"), day("2020-01-01")).err();
        let number = || "2020-000123".to_owned();
        assert_eq!(book(entry()), None);
        assert_eq!(book(Entry { amount: Cents(-500), ..entry() }), None);
        assert_eq!(book(Entry { amount: Cents(0), ..entry() }), Some(Refused::NoAmount));
        assert_eq!(book(Entry { text: " ".into(), ..entry() }), Some(Refused::NoText));
        let ahead = Entry { booked_on: day("2020-03-12"), ..entry() };
        assert_eq!(book(ahead), Some(Refused::NotYet { number: number() }));
        let closed = Entry { booked_on: day("2019-12-31"), ..entry() };
        assert_eq!(book(closed), Some(Refused::PeriodClosed { number: number(), open_from: day("2020-01-01") }));
    }

    #[test]
    fn costs_are_summed_and_their_proof_notices_every_change() {
        let pool = Pool {
            code: "data-centre".into(),
            title: "Rechenzentrum".into(),
            sphere: Sphere::Administration,
            account: "4452.1".into(),
        };
        let voucher = |n: u128, component, amount, pool: &str| {
            let (number, pool, amount) = (format!("2020-{n}"), pool.into(), Cents(amount));
            Voucher {
                id: VoucherId(uuid::Uuid::from_u128(n)),
                entry: Entry { number, pool, component, amount, ..entry() },
            }
        };
        let vouchers = vec![
            voucher(2, Component::Material, 50, "data-centre"),
            voucher(1, Component::Staff, 100, "data-centre"),
            voucher(3, Component::Material, -20, "data-centre"),
            voucher(4, Component::Staff, 999, "schools"),
        ];
        let costs = PoolCosts::of(pool.clone(), &vouchers);
        let sums: Vec<_> = costs.components.iter().map(|costs| (costs.component, costs.amount.0)).collect();
        assert_eq!(sums, [(Component::Staff, 100), (Component::Material, 30)]);
        assert_eq!((costs.total(), costs.vouchers), (Cents(130), 3));

        let mut turned = vouchers.clone();
        turned.reverse();
        assert_eq!(PoolCosts::of(pool.clone(), &turned), costs);
        turned[3].entry.amount = Cents(51);
        assert_ne!(PoolCosts::of(pool, &turned).proof, costs.proof);
    }

    #[test]
    fn every_code_is_read_as_it_is_written() {
        assert!(Sphere::ALL.into_iter().all(|sphere| Sphere::of(sphere.code()) == Some(sphere)));
        assert!(Component::ALL.into_iter().all(|one| Component::of(one.code()) == Some(one)));
        assert_eq!((Sphere::of("both"), Component::of("")), (None, None));
    }
}
