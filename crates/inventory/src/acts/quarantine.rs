//! Into quarantine by rule, out of it by decision.

use base::{Failure, MemberId, Result, Writing, grant, journal};
use serde_json::json;

use super::hand_over;
use super::report::{Arrival, Outcome, Prepared, take};
use crate::device::{Device, DeviceId};
use crate::feeds::wrapping::Wrapping;
use crate::quarantine::{CannotPlace, EntryId, Suspect};
use crate::store::quarantine as store;
use crate::{KEEP, REPORT};

/// Deed of the system: the report waits for a decision. One entry for each device and reason; only the first one is noted.
pub async fn enter(w: &mut Writing, suspect: &Suspect) -> Result<()> {
    grant::must(w, REPORT, MemberId::ASSOCIATION, "").await?;
    let body = Wrapping::Zlib.pack(&json!(suspect.held).to_string());
    if store::again(w, suspect, &body).await? {
        return Ok(());
    }
    if store::waiting_for(w, suspect.reason).await? >= suspect.most() {
        return Err(CannotPlace::Full.into());
    }
    let id = EntryId(w.new_id());
    store::enter(w, id, suspect, body).await?;
    let details = json!({ "reason": suspect.reason.code(), "name": suspect.held.report.name() });
    journal::note(w, MemberId::ASSOCIATION, "inventory.quarantine.entered", id.0, details).await
}

/// Deed: it is this member's device. If another member has it, it changes hands today.
pub async fn accept(w: &mut Writing, id: EntryId, member: MemberId) -> Result<DeviceId> {
    let entry = store::entry(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, KEEP, MemberId::ASSOCIATION, "").await?;
    let held = store::held(w, id).await?.ok_or(Failure::NotFound)?;
    let arrival = Arrival { member, agent: held.agent, report: held.report };
    let prepared = Prepared::within(w, arrival).await?;
    let mut outcome = take(w, &prepared).await?;
    if let Outcome::Foreign(device, _) = outcome {
        let today = w.today();
        hand_over::<Device>(w, device, member, today).await?;
        outcome = take(w, &prepared).await?;
    }
    let device = match outcome {
        Outcome::TakenIn(device) | Outcome::Changed(device, _) => device,
        _ => return Err(CannotPlace::Several.into()),
    };
    store::leave(w, id).await?;
    let details = json!({ "member": member, "device": device, "name": entry.name });
    journal::note(w, MemberId::ASSOCIATION, "inventory.quarantine.accepted", id.0, details).await?;
    Ok(device)
}

/// Deed: nobody's here.
pub async fn discard(w: &mut Writing, id: EntryId) -> Result<()> {
    let entry = store::entry(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, KEEP, MemberId::ASSOCIATION, "").await?;
    store::leave(w, id).await?;
    let details = json!({ "reason": entry.reason, "name": entry.name, "serial": entry.serial });
    journal::note(w, MemberId::ASSOCIATION, "inventory.quarantine.discarded", id.0, details).await
}
