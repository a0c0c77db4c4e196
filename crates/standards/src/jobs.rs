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
        house
            .act(&system, async move |w| {
                for (member, device) in &touched {
                    if device.is_none() || !touched.contains(&(*member, None)) {
                        acts::evaluate(w, *member, *device).await?;
                    }
                }
                store::see(w, last).await
            })
            .await?;
    }
}

/// Once a day: nothing of the inventory was missed, and the counts are those of the devices. What is wrong is mended and noted.
pub async fn check(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    let members = store::source::members(&mut house.read(&system).await?).await?;
    for member in members {
        house
            .act(&system, async move |w| {
                acts::evaluate(w, member, None).await?;
                acts::recount(w, member).await
            })
            .await?;
    }
    Ok(())
}

/// Once a day: who needs an exception that ends soon is told.
pub async fn warn(house: House) -> Result<()> {
    house.act(&Actor::person(SYSTEM), async |w| acts::warn(w).await).await.map(drop)
}
