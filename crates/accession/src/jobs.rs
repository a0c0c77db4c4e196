//! What the clock starts.

use base::actor::SYSTEM;
use base::{Actor, House, Result};

use crate::{acts, store};

/// A newcomer's own people see only what is theirs. What they hand over is compared with all members a moment later.
pub(crate) async fn check(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    let mut reading = house.read(&system).await?;
    let waiting = store::incomplete(&mut reading).await?;
    drop(reading);
    for id in waiting {
        house.act(&system, async move |w| acts::check(w, id).await).await?;
    }
    Ok(())
}
