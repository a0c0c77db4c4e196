//! What another room found wrong becomes a ticket, and who has the same joins it.

use base::{Failure, Lang, MemberId, Moment, PersonId, Result, Writing, grant, journal};
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

/// A deviation from the standards becomes one ticket of each member that has it and none yet. Says how many were opened.
pub async fn open_for_deviation(w: &mut Writing, key: &str) -> Result<usize> {
    let rules = standards::store::rules(w).await?;
    let open = standards::store::causes(w, &rules).await?;
    let (found, hit) = open.iter().find(|(found, _)| found.key() == key).ok_or(Failure::NotFound)?;
    let setting = rules.settings.iter().find(|setting| setting.key == found.setting).ok_or(Failure::NotFound)?;
    let lasting: Vec<(MemberId, String)> =
        store::lasting(w).await?.into_iter().map(|(member, _, cause)| (member, cause)).collect();
    let (untold, cause) = (cause::untold(found, hit, &lasting), cause::of_deviation(found, w.today()));
    for (member, devices) in &untold {
        let report = cause::deviates(found.words(setting, Lang::De), *member, *devices);
        open_for_cause(w, &report, &cause).await?;
    }
    Ok(untold.len())
}

/// The cause is over: that is written into the ticket, once and only if it is still open.
pub async fn tell_over(w: &mut Writing, id: TicketId, until: Moment, words: &str) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    if !store::over(w, ticket.member, id, until).await? {
        return Ok(());
    }
    if ticket.closed_at.is_none() {
        store::keep_entry(w, &ticket, EntryKind::Answer, words).await?;
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
