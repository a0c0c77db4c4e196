//! This room's part of the example: one advisory, imported the morning after it was published.

use agreement::demo::SECURITY;
use base::{Actor, Day, House, Result};

use crate::acts;

const ADVISORY: &str = include_str!("../../../demo/security/itv-2020-0003.json");
const IMPORTED: Day = Day::of(2020, 3, 11);

/// Everything up to the day `until`; after the inventory, whose titles it is matched with.
pub async fn tell(house: &House, until: Day) -> Result<()> {
    if until < IMPORTED {
        return Ok(());
    }
    house.on(IMPORTED).act(&Actor::person(SECURITY), async |w| acts::import(w, ADVISORY).await).await.map(drop)
}
