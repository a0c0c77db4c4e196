//! While the desk waits for the reporter, its time to repair stands.

use base::{Moment, Result, Writing, journal};
use serde_json::json;

use super::{worked_on, worth_saying};
use crate::deadline::moved;
use crate::store;
use crate::ticket::{EntryKind, Refused, Ticket, TicketId};

/// Asks the reporter, and waits for the answer.
pub async fn wait(w: &mut Writing, id: TicketId, question: &str) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    worth_saying(&ticket, question)?;
    if ticket.waiting_since.is_some() {
        return Err(Refused::Waiting.into());
    }
    let now = w.now();
    store::keep_entry(w, &ticket, EntryKind::Answer, question.trim()).await?;
    store::answered(w, &ticket).await?;
    store::set_clock(w, &ticket, Some(now), ticket.restore_by).await?;
    journal::note(w, ticket.member, "desk.ticket.waits", id.0, json!({})).await
}

/// The answer came another way.
pub async fn resume(w: &mut Writing, id: TicketId) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    ticket.open()?;
    if ticket.waiting_since.is_none() {
        return Err(Refused::NotWaiting.into());
    }
    run(w, &ticket).await.map(drop)
}

/// The clock runs again if it stood; until when, by the hours agreed when the ticket was opened.
pub(super) async fn run(w: &mut Writing, ticket: &Ticket) -> Result<Moment> {
    let Some(since) = ticket.waiting_since else { return Ok(ticket.restore_by) };
    let now = w.now();
    let terms = store::terms(w, ticket.member, ticket.opened_at.day()).await?;
    let restore_by = moved(&terms.calendar, ticket.restore_by, since, now);
    store::set_clock(w, ticket, None, restore_by).await?;
    let details = json!({ "before": { "restore_by": ticket.restore_by }, "after": { "restore_by": restore_by } });
    journal::note(w, ticket.member, "desk.ticket.runs-again", ticket.id.0, details).await?;
    Ok(restore_by)
}
