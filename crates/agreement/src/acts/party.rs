//! Deeds about parties: register them, count their people, receive their notice; and what we take the law to be.

use base::{Day, Failure, MemberId, Result, Writing, grant, journal};
use serde_json::json;

use crate::chain::{CannotLeave, Leaving};
use crate::law::{Point, understands};
use crate::party::{CannotRegister, Population};
use crate::{LAW, NOTICE, Party, REGISTER, store};

/// A body gets its id for good, whether it ever joins or not.
pub async fn register(w: &mut Writing, party: &Party) -> Result<()> {
    register_all(w, std::slice::from_ref(party)).await
}

/// Many at once, a joint municipality before its parts.
pub async fn register_all(w: &mut Writing, parties: &[Party]) -> Result<()> {
    grant::must(w, REGISTER, MemberId::ASSOCIATION, "").await?;
    let mut known = store::parties(w).await?;
    for party in parties {
        party.plausible(&known)?;
        store::keep_party(w, party).await?;
        if let Some(population) = party.population {
            store::keep_population(w, party.id, population).await?;
        }
        let details = json!({ "name": party.name, "kind": party.kind, "ars": party.ars });
        journal::note(w, MemberId::ASSOCIATION, "agreement.party.registered", party.id.0, details).await?;
        known.push(party.clone());
    }
    Ok(())
}

/// The population on a key date; a second count of the same day corrects the first.
pub async fn count(w: &mut Writing, party: MemberId, population: Population) -> Result<()> {
    grant::must(w, REGISTER, MemberId::ASSOCIATION, "").await?;
    store::party(w, party).await?.ok_or(Failure::NotFound)?;
    if population.people < 0 || population.on > w.today() {
        return Err(CannotRegister::NoCount.into());
    }
    store::keep_population(w, party, population).await?;
    let details = json!({ "people": population.people, "on": population.on });
    journal::note(w, MemberId::ASSOCIATION, "agreement.party.counted", party.0, details).await
}

/// A party says that it leaves. When, follows from the notice period in force.
pub async fn give_notice(w: &mut Writing, party: MemberId, received_on: Day) -> Result<Leaving> {
    store::party(w, party).await?.ok_or(Failure::NotFound)?;
    grant::must(w, NOTICE, party, "").await?;
    if received_on > w.today() {
        return Err(CannotLeave::InTheFuture.into());
    }
    let leaving = store::chain(w).await?.leave(party, received_on)?;
    store::keep_leaving(w, &leaving).await?;
    let details = json!({ "received_on": received_on, "last_day": leaving.last_day });
    journal::note(w, party, "agreement.notice.received", party.0, details).await?;
    Ok(leaving)
}

/// Another reading of the law, from a day on.
pub async fn put_point(w: &mut Writing, point: &Point) -> Result<()> {
    grant::must(w, LAW, MemberId::ASSOCIATION, "").await?;
    understands(&point.key, &point.value)?;
    store::keep_point(w, point).await?;
    let details = json!({ "point": point.key, "value": point.value, "from": point.valid_from, "source": point.source });
    journal::note(w, MemberId::ASSOCIATION, "agreement.point.set", MemberId::ASSOCIATION.0, details).await
}
