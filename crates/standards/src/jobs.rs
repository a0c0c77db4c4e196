//! What the clock starts: following what happens in the inventory.

use std::collections::BTreeSet;

use base::actor::SYSTEM;
use base::journal::seal::after;
use base::{Actor, House, MemberId, Result};

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
        let touched: BTreeSet<(MemberId, Option<DeviceId>)> = entries
            .iter()
            .filter(|entry| entry.deed.starts_with("inventory."))
            .map(|entry| {
                (entry.member_id, entry.deed.starts_with("inventory.device.").then_some(DeviceId(entry.thing)))
            })
            .collect();
        for (member, device) in &touched {
            if device.is_none() || !touched.contains(&(*member, None)) {
                bring_up(&house, *member, *device).await?;
            }
        }
        house.act(&system, async move |w| store::see(w, last).await).await?;
    }
}

/// A deed of its own for each: it can be done again, and nobody waits longer for it than it takes. An entry about many devices
/// names none of them.
async fn bring_up(house: &House, member: MemberId, device: Option<DeviceId>) -> Result<()> {
    let system = Actor::person(SYSTEM);
    let mut r = house.read(&system).await?;
    let only = match device {
        Some(device) if store::source::is_known(&mut r, member, device).await? => Some(device),
        _ => None,
    };
    let behind = acts::is_behind(&mut r, member, only).await?;
    drop(r);
    if behind {
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
