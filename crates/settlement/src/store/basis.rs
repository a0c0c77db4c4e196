//! What members are measured by: asked of the agreement and the inventory, each day and each period only once.

use std::collections::BTreeMap;

use agreement::{Party, PartyKind};
use base::{Day, MemberId, Period, Reading, Result};
use inventory::device::Class;
use inventory::figures::Figures;

use super::member::declared;
use crate::basis::{Base, Basis, Declared, Quantity, count_day, days_within, spans};

/// Everybody who is a member in the period, with all that is counted. `by_day`: things are also counted for the days on which they
/// were held. What is not the reader's counts as nothing: only who sees all members can make a statement.
pub async fn bases(r: &mut Reading, period: Period, key_dates: &[Day], by_day: bool) -> Result<Vec<Basis>> {
    let mut bases: BTreeMap<MemberId, Basis> = BTreeMap::new();
    let mut known = Known { declared: declared(r).await?, ..Known::default() };
    for membership in agreement::store::memberships(r).await? {
        let Some(held) = membership.period.meet(&period) else { continue };
        let empty = || Basis { member: membership.party, days: 0, quantities: BTreeMap::new() };
        let basis = bases.entry(membership.party).or_insert_with(empty);
        basis.days += held.days();
        for (key_date, span) in spans(key_dates, period) {
            let days = days_within(membership.period, span);
            if days > 0 {
                let day = count_day(key_date, membership.period);
                let counts = known.counts(r, membership.party, day).await?;
                basis.count(counts, days);
            }
        }
        if by_day {
            basis.hold(known.within(r, held).await?);
            known.declared.iter().filter(|one| one.member == membership.party).for_each(|one| basis.declare(one));
        }
    }
    Ok(bases.into_values().collect())
}

/// What was asked before.
#[derive(Default)]
struct Known {
    declared: Vec<Declared>,
    on: BTreeMap<Day, Counted>,
    within: BTreeMap<(Day, Day), Vec<Held>>,
}

/// How much of a base a member held, in things times days.
type Held = (MemberId, Base, i64);

struct Counted {
    figures: Vec<Figures>,
    parties: Vec<Party>,
}

#[expect(clippy::map_entry, reason = "an entry cannot be held while the database is asked")]
impl Known {
    async fn counts(&mut self, r: &mut Reading, member: MemberId, day: Day) -> Result<[(Base, i64); 6]> {
        let counted = self.on(r, day).await?.of(member);
        Ok(counted.map(|(base, count)| (base, Declared::or_counted(&self.declared, member, base, day, count))))
    }

    async fn on(&mut self, r: &mut Reading, day: Day) -> Result<&Counted> {
        if !self.on.contains_key(&day) {
            let looked_at = r.as_of();
            r.look_at(day);
            let figures = inventory::store::figures(r).await;
            let parties = agreement::store::parties(r).await;
            r.look_at(looked_at);
            self.on.insert(day, Counted { figures: figures?, parties: parties? });
        }
        Ok(&self.on[&day])
    }

    async fn within(&mut self, r: &mut Reading, held: Period) -> Result<&[Held]> {
        let key = (held.from, held.to);
        if !self.within.contains_key(&key) {
            let devices = inventory::store::device_days(r, held).await?.into_iter().map(|stay| {
                let base = if stay.class == Class::School { Base::SchoolDevices } else { Base::AdminDevices };
                (stay.member, base, stay.days)
            });
            let users = inventory::store::user_days(r, held).await?.into_iter();
            let users = users.map(|stay| (stay.member, Base::Users, stay.days));
            self.within.insert(key, devices.chain(users).collect());
        }
        Ok(&self.within[&key])
    }
}

impl Counted {
    fn of(&self, member: MemberId) -> [(Base, i64); 6] {
        let figures = self.figures.iter().find(|figures| figures.member == member).copied();
        let figures = figures.unwrap_or_else(|| Figures::none(member));
        // The county's inhabitants are those of the others.
        let party = self.parties.iter().find(|party| party.id == member && party.kind != PartyKind::County);
        let people = party.and_then(|party| party.population).map_or(0, |count| count.people);
        [
            (Base::Users, figures.users),
            (Base::AdminDevices, figures.admin_devices),
            (Base::SchoolDevices, figures.school_devices),
            (Base::Inhabitants, people),
            (Base::Sites, figures.sites),
            (Base::Equal, 1),
        ]
    }
}

impl Basis {
    fn count(&mut self, counts: [(Base, i64); 6], days: i64) {
        for (base, count) in counts {
            let quantity = self.quantities.entry(base).or_default();
            *quantity = Quantity { count, key_days: quantity.key_days + count * days, ..*quantity };
        }
    }

    fn hold(&mut self, stays: &[(MemberId, Base, i64)]) {
        for (_, base, days) in stays.iter().filter(|(member, ..)| *member == self.member) {
            self.quantities.entry(*base).or_default().held_days += days;
        }
    }

    /// What is declared instead of counted is taken as held all those days.
    fn declare(&mut self, declared: &Declared) {
        let quantity = self.quantities.entry(declared.base).or_default();
        quantity.held_days = quantity.held_days.max(quantity.key_days);
    }
}
