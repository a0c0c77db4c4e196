//! What every member would bear in a year without and with the newcomer: the question of every council.

use base::money::Share;
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
    /// Half by users, half by devices.
    UsersAndDevices,
    Users,
    Devices,
    Equal,
}

impl ByWhat {
    pub const ALL: [ByWhat; 4] = [ByWhat::UsersAndDevices, ByWhat::Users, ByWhat::Devices, ByWhat::Equal];

    pub fn code(self) -> &'static str {
        match self {
            ByWhat::UsersAndDevices => "users-and-devices",
            ByWhat::Users => "users",
            ByWhat::Devices => "devices",
            ByWhat::Equal => "equal",
        }
    }

    pub fn of(code: &str) -> Option<ByWhat> {
        ByWhat::ALL.into_iter().find(|by| by.code() == code)
    }

    /// Administration and school devices weigh the same here: a key of one count, held in one base.
    fn key(self) -> Option<Key> {
        let half = Share::of(1, 2)?;
        let part = |weight, base| Part { weight, by: By::Count(base, Measure::KeyDate) };
        Some(match self {
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

/// `members`: figures of those who are there all year.
pub fn outlook(assumed: &Assumed, members: &[Figures], newcomer: MemberId, counts: Counts) -> Result<Outlook, Refused> {
    let year = assumed.start.0.year();
    let period = Period::year(year);
    let key = assumed.by.key().ok_or(Refused::TooFine)?;
    let all: Vec<Basis> = members.iter().map(|figures| basis(figures.member, period.days(), of(figures))).collect();
    let days = days_within(Period::since(assumed.start), period);
    let new = basis(newcomer, days, counts);
    let changes = before_and_after(&[(assumed.without, key.clone())], &[(assumed.with, key)], &all, &new)?;
    Ok(Outlook { year, days, of_days: period.days(), changes })
}

fn of(figures: &Figures) -> Counts {
    let Figures { sites, users, admin_devices, school_devices, .. } = *figures;
    Counts { sites, users, admin_devices, school_devices }
}

fn basis(member: MemberId, days: i64, counts: Counts) -> Basis {
    let quantity = |count| Quantity { count, key_days: count * days, held_days: count * days };
    let quantities = [
        (Base::Users, counts.users),
        (Base::AdminDevices, counts.devices()),
        (Base::Sites, counts.sites),
        (Base::Equal, 1),
    ];
    Basis { member, days, quantities: quantities.map(|(base, count)| (base, quantity(count))).into() }
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
        for by in ByWhat::ALL {
            let outlook = outlook(&Assumed { by, ..assumed }, &members, member(9), newcomer).unwrap();
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
}
