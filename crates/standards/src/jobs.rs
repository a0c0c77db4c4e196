//! What the clock starts: following what happens in the inventory.

use std::collections::BTreeSet;

use base::actor::SYSTEM;
use base::journal::seal::after;
use base::{Actor, House, MemberId, Reading, Result};
use uuid::Uuid;

use crate::{DeviceId, acts, store};

/// Entries read at once.
const BATCH: i64 = 500;

/// Reads on in the journal and makes anew what it says has changed: one device where the entry names one, else all of the member.
pub async fn follow(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    loop {
        let seen = store::seen(&mut house.read(&system).await?).await?;
        let entries = after(&house, seen, BATCH).await?;
        let Some(last) = entries.last().map(|entry| entry.seq) else { return Ok(()) };
        let of_inventory = entries.iter().filter(|entry| entry.deed.starts_with("inventory."));
        let things: BTreeSet<(MemberId, Uuid)> = of_inventory.map(|entry| (entry.member_id, entry.thing)).collect();
        let touched = touched(&mut house.read(&system).await?, things).await?;
        for (member, device) in &touched {
            if device.is_none() || !touched.contains(&(*member, None)) {
                bring_up(&house, *member, *device).await?;
            }
        }
        house.act(&system, async move |w| store::see(w, last).await).await?;
    }
}

/// A thing that is a device of the member, else all of the member: an entry about many devices names none of them, and a site
/// has many.
async fn touched(
    r: &mut Reading,
    things: BTreeSet<(MemberId, Uuid)>,
) -> Result<BTreeSet<(MemberId, Option<DeviceId>)>> {
    let mut touched = BTreeSet::new();
    for (member, thing) in things {
        let device = DeviceId(thing);
        touched.insert((member, store::source::is_known(r, member, device).await?.then_some(device)));
    }
    Ok(touched)
}

/// A deed of its own for each: it can be done again, and nobody waits longer for it than it takes.
async fn bring_up(house: &House, member: MemberId, only: Option<DeviceId>) -> Result<()> {
    let system = Actor::person(SYSTEM);
    if acts::is_behind(&mut house.read(&system).await?, member, only).await? {
        house.act(&system, async move |w| acts::evaluate(w, member, only).await.map(drop)).await?;
    }
    Ok(())
}

/// Once a day: nothing of the inventory was missed, and the counts are those of the devices. What is wrong is mended and noted.
pub async fn check(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    let members = store::source::members(&mut house.read(&system).await?).await?;
    for member in members {
        bring_up(&house, member, None).await?;
        if acts::is_miscounted(&mut house.read(&system).await?, member).await? {
            house.act(&system, async move |w| acts::recount(w, member).await.map(drop)).await?;
        }
    }
    Ok(())
}

/// Who needs an exception that ends soon is told; each step is told once, however often one looks.
pub async fn warn(house: House) -> Result<()> {
    house.act(&Actor::person(SYSTEM), async |w| acts::warn(w).await).await.map(drop)
}
