//! What every member would bear in a year without and with the newcomer: the question of every council.

use base::money::{Share, split};
use base::{Cents, Day, MemberId, Period};
use inventory::figures::Figures;
use serde::{Deserialize, Serialize};
use settlement::basis::{Base, Basis, Measure, Quantity, days_within};
use settlement::key::{By, Key, Part};
use settlement::refused::Refused;
use settlement::share::{Change, before_and_after};

use crate::counts::Counts;

/// By what costs are shared in a what-if.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ByWhat {
    /// By the keys of the agreement in force, each for the part of the costs that its pool had in the year before.
    Agreed,
    /// Half by users, half by devices.
    UsersAndDevices,
    Users,
    Devices,
    Equal,
}

impl ByWhat {
    pub const ALL: [ByWhat; 5] =
        [ByWhat::Agreed, ByWhat::UsersAndDevices, ByWhat::Users, ByWhat::Devices, ByWhat::Equal];

    pub fn code(self) -> &'static str {
        match self {
            ByWhat::Agreed => "agreed",
            ByWhat::UsersAndDevices => "users-and-devices",
            ByWhat::Users => "users",
            ByWhat::Devices => "devices",
            ByWhat::Equal => "equal",
        }
    }

    pub fn of(code: &str) -> Option<ByWhat> {
        ByWhat::ALL.into_iter().find(|by| by.code() == code)
    }

    /// Administration and school devices weigh the same here: a key of one count, held in one base. None: the agreement says it.
    fn key(self) -> Option<Key> {
        let half = Share::of(1, 2)?;
        let part = |weight, base| Part { weight, by: By::Count(base, Measure::KeyDate) };
        Some(match self {
            ByWhat::Agreed => return None,
            ByWhat::UsersAndDevices => Key { parts: vec![part(half, Base::Users), part(half, Base::AdminDevices)] },
            ByWhat::Users => Key::by(Base::Users),
            ByWhat::Devices => Key::by(Base::AdminDevices),
            ByWhat::Equal => Key::by(Base::Equal),
        })
    }
}

/// What is assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumed {
    /// Costs of the year without the newcomer, and with it.
    pub without: Cents,
    pub with: Cents,
    /// First day of membership.
    pub start: Day,
    pub by: ByWhat,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outlook {
    pub year: i16,
    /// Days of membership in that year, and days of the year: 306 of 366.
    pub days: i64,
    pub of_days: i64,
    pub changes: Vec<Change>,
}

impl Outlook {
    /// Of all members, before and after.
    pub fn totals(&self) -> (Cents, Cents) {
        (self.changes.iter().map(|change| change.before).sum(), self.changes.iter().map(|change| change.after).sum())
    }
}

/// Why there is nothing to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing was read yet, so nobody knows what the newcomer would be measured by.
    NothingRead,
    /// Who asks does not see what the others have.
    NotAllSeen,
    Refused(Refused),
}

/// Costs of a year by pool, each with its key. Only how they stand to each other counts.
pub type Pools = Vec<(Cents, Key)>;

/// By one key alone: `members` are the figures of those who are there all year.
pub fn by_one_key(
    assumed: &Assumed,
    members: &[Figures],
    newcomer: MemberId,
    counts: Counts,
) -> Result<Outlook, Refused> {
    let key = assumed.by.key().ok_or(Refused::TooFine)?;
    let (period, days) = spans(assumed);
    let all: Vec<Basis> = members.iter().map(|figures| basis(figures.member, period.days(), of(figures))).collect();
    outlook(assumed, &vec![(Cents(1), key)], &all, &basis(newcomer, days, counts))
}

/// By the keys of the agreement: `members` as a statement measures them, `inhabitants` of the newcomer.
pub fn by_agreement(
    assumed: &Assumed,
    pools: &Pools,
    members: Vec<Basis>,
    newcomer: MemberId,
    counts: Counts,
    inhabitants: i64,
) -> Result<Outlook, Refused> {
    let (_, days) = spans(assumed);
    let quantities = [
        (Base::Users, counts.users),
        (Base::AdminDevices, counts.admin_devices),
        (Base::SchoolDevices, counts.school_devices),
        (Base::Inhabitants, inhabitants),
        (Base::Sites, counts.sites),
        (Base::Equal, 1),
    ];
    let quantities = quantities.map(|(base, count)| (base, Quantity::steady(count, days))).into();
    let members: Vec<Basis> = members.into_iter().filter(|basis| basis.member != newcomer).map(steady).collect();
    outlook(assumed, pools, &members, &Basis { member: newcomer, days, quantities })
}

/// What is ahead cannot be counted by the day: the count of the key date stands for it.
fn steady(mut basis: Basis) -> Basis {
    basis.quantities.values_mut().for_each(|quantity| quantity.held_days = quantity.key_days);
    basis
}

/// The year of the start, and how many days of it the newcomer is a member.
fn spans(assumed: &Assumed) -> (Period, i64) {
    let year = Period::year(assumed.start.0.year());
    (year, days_within(Period::since(assumed.start), year))
}

fn outlook(assumed: &Assumed, pools: &Pools, members: &[Basis], new: &Basis) -> Result<Outlook, Refused> {
    let (year, days) = spans(assumed);
    let (without, with) = (divided(assumed.without, pools)?, divided(assumed.with, pools)?);
    let changes = before_and_after(&without, &with, members, new)?;
    Ok(Outlook { year: assumed.start.0.year(), days, of_days: year.days(), changes })
}

/// A sum divided among pools as their costs stand to each other, to the cent.
fn divided(sum: Cents, pools: &Pools) -> Result<Pools, Refused> {
    let weights: Option<Vec<Share>> = pools.iter().map(|(costs, _)| Share::of(costs.0, 1)).collect();
    let parts = weights.and_then(|weights| split(sum, &weights)).ok_or(Refused::NoCosts)?;
    Ok(parts.into_iter().zip(pools).map(|(part, (_, key))| (part, key.clone())).collect())
}

fn of(figures: &Figures) -> Counts {
    let Figures { sites, users, admin_devices, school_devices, .. } = *figures;
    Counts { sites, users, admin_devices, school_devices }
}

fn basis(member: MemberId, days: i64, counts: Counts) -> Basis {
    let quantities = [
        (Base::Users, counts.users),
        (Base::AdminDevices, counts.devices()),
        (Base::Sites, counts.sites),
        (Base::Equal, 1),
    ];
    Basis { member, days, quantities: quantities.map(|(base, count)| (base, Quantity::steady(count, days))).into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cent_is_borne_before_and_after() {
        let member = |number: u128| MemberId(uuid::Uuid::from_u128(number));
        let figures =
            |number, users, devices| Figures { users, admin_devices: devices, ..Figures::none(member(number)) };
        let members = [figures(1, 632, 1_100), figures(2, 109, 260), figures(3, 124, 300)];
        let newcomer = Counts { sites: 35, users: 62, admin_devices: 97, school_devices: 33 };
        let assumed = Assumed {
            without: Cents(310_000_000),
            with: Cents(318_000_001),
            start: Day::of(2020, 3, 1),
            by: ByWhat::UsersAndDevices,
        };
        for by in ByWhat::ALL.into_iter().filter(|by| *by != ByWhat::Agreed) {
            let outlook = by_one_key(&Assumed { by, ..assumed }, &members, member(9), newcomer).unwrap();
            assert_eq!((outlook.year, outlook.days, outlook.of_days), (2020, 306, 366));
            let (before, after): (Vec<Cents>, Vec<Cents>) = outlook.changes.iter().map(|c| (c.before, c.after)).unzip();
            assert_eq!(before.into_iter().sum::<Cents>(), assumed.without);
            assert_eq!(after.into_iter().sum::<Cents>(), assumed.with);
            assert_eq!(
                outlook.changes.last().map(|change| (change.member, change.before)),
                Some((member(9), Cents(0)))
            );
        }
    }

    #[test]
    fn the_keys_of_the_agreement_count_what_one_key_does_not() {
        let member = |number: u128| MemberId(uuid::Uuid::from_u128(number));
        let quantities = |users, inhabitants| {
            [(Base::Users, Quantity::steady(users, 366)), (Base::Inhabitants, Quantity::steady(inhabitants, 366))]
                .into()
        };
        let members = vec![
            Basis { member: member(1), days: 366, quantities: quantities(30, 0) },
            Basis { member: member(2), days: 366, quantities: quantities(10, 900) },
        ];
        let assumed =
            Assumed { without: Cents(40_000), with: Cents(40_000), start: Day::of(2020, 1, 1), by: ByWhat::Agreed };
        // A quarter of the costs by users, the rest by inhabitants.
        let pools = vec![(Cents(1_000), Key::by(Base::Users)), (Cents(3_000), Key::by(Base::Inhabitants))];
        let new = Counts { sites: 1, users: 10, admin_devices: 0, school_devices: 0 };
        let found = by_agreement(&assumed, &pools, members.clone(), member(9), new, 100).unwrap();
        let amounts: Vec<_> = found.changes.iter().map(|change| (change.before.0, change.after.0)).collect();
        assert_eq!(amounts, [(7_500, 6_000), (32_500, 29_000), (0, 5_000)]);
        assert_eq!(by_agreement(&assumed, &Vec::new(), members, member(9), new, 100), Err(Refused::NoCosts));
    }
}
