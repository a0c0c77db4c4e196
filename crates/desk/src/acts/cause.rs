//! What another room found wrong becomes a ticket, and who has the same joins it.

use base::{Failure, MemberId, Moment, PersonId, Result, Writing, grant, journal};
use serde_json::json;

use super::{opened, worked_on};
use crate::ticket::{Channel, EntryKind, Refused, Report, TicketId};
use crate::{OPEN, WORK, cause, store};

/// For something that another room found wrong: one ticket per cause, however often it is named and also after it was closed.
/// What comes back is another cause.
pub async fn open_for_cause(w: &mut Writing, report: &Report, cause: &str) -> Result<TicketId> {
    grant::must(w, WORK, report.member, "").await?;
    if let Some(known) = store::for_cause(w, report.member, cause).await? {
        return Ok(known);
    }
    opened(w, report, Channel::Cause, WORK, cause).await.map(|ticket| ticket.id)
}

/// The cause is over: it is written into the ticket, once and only if it is still open.
pub async fn tell_over(w: &mut Writing, id: TicketId, until: Moment) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    if !store::over(w, ticket.member, id, until).await? {
        return Ok(());
    }
    if ticket.closed_at.is_none() {
        store::keep_entry(w, &ticket, EntryKind::Answer, &cause::over(until)).await?;
    }
    journal::note(w, ticket.member, "desk.ticket.cause-over", id.0, json!({ "at": until })).await
}

/// "I have this too", or by phone: this person has. Counted once.
pub async fn join(w: &mut Writing, id: TicketId, person: Option<PersonId>) -> Result<()> {
    let (member, part) = store::joinable(w, id).await?.ok_or(Failure::NotFound)?;
    match person {
        None => grant::must(w, OPEN, member, &part).await?,
        Some(person) => of_member(w, member, &part, person).await?,
    }
    let person = person.unwrap_or(w.person());
    if store::keep_affected(w, member, id, person).await? {
        journal::note(w, member, "desk.ticket.joined", id.0, json!({ "person": person })).await?;
    }
    Ok(())
}

async fn of_member(w: &mut Writing, member: MemberId, part: &str, person: PersonId) -> Result<()> {
    grant::must(w, WORK, member, part).await?;
    if store::works_at(w, member, person).await? { Ok(()) } else { Err(Refused::NotTheirs.into()) }
}
