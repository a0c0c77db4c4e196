//! Several people reported one thing: their tickets end together, and each keeps what was said in it.

use base::{Result, Writing, grant, journal};
use serde_json::json;

use super::worked_on;
use crate::ticket::{EntryKind, Refused, TicketId};
use crate::{WORK, store};

/// This one ends with the other, named by its number. Who reported it is counted there if that one has a cause.
pub async fn merge(w: &mut Writing, id: TicketId, main: &str) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    let found = store::of_number(w, ticket.member, main.trim()).await?.ok_or(Refused::NoSuchTicket)?;
    let main = found.ticket;
    grant::must(w, WORK, main.member, &main.part).await?;
    ticket.ends_with(&main)?;
    if !store::doubles(w, id).await?.is_empty() {
        return Err(Refused::NotAMain.into());
    }
    store::merge(w, &ticket, main.id).await?;
    let told = format!("Gehört zu Vorgang {} und wird mit ihm zusammen erledigt.", main.number);
    store::keep_entry(w, &ticket, EntryKind::Note, &told).await?;
    if !found.cause.is_empty() {
        store::keep_affected(w, main.member, main.id, ticket.reporter).await?;
    }
    journal::note(w, ticket.member, "desk.ticket.merged", id.0, json!({ "into": main.number })).await
}

/// With the same words.
pub(super) async fn end_with(w: &mut Writing, main: TicketId, text: &str) -> Result<()> {
    for double in store::doubles(w, main).await? {
        if double.ticket.open().is_ok() {
            super::end(w, &double.ticket, text).await?;
        }
    }
    Ok(())
}
