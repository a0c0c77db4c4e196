//! What the clock starts: matching what is newly installed.

use base::actor::SYSTEM;
use base::{Actor, House, Result};

use crate::acts;

/// Until no title is new.
pub async fn match_titles(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    while house.act(&system, async move |w| acts::match_new_titles(w).await).await? > 0 {}
    Ok(())
}
