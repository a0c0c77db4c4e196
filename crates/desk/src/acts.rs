//! What can be done with tickets. A deed: load, duty, rule, store, journal.

use std::collections::BTreeSet;

use base::{Duty, Failure, MemberId, PersonId, Result, Writing, grant, journal, search};
use inventory::site::SiteKind;
use serde_json::json;

use crate::routing::route;
use crate::store::{self, Agreed};
use crate::terms::Terms;
use crate::ticket::{Channel, Entry, EntryKind, Refused, Report, Ticket, TicketId, level, title};
use crate::{OPEN, READ, TERMS, WORK};

mod article;
mod cause;
mod clock;
mod double;

pub use article::{rewrite, write};
pub use cause::{join, open_for_cause, open_for_deviation, tell_over};
pub use clock::{resume, wait};
pub use double::merge;

/// From the portal, by the reporter.
pub async fn report(w: &mut Writing, report: &Report) -> Result<TicketId> {
    let report = Report { reporter: None, specialism: None, ..report.clone() };
    opened(w, &report, Channel::Portal, OPEN, "").await.map(|ticket| ticket.id)
}

/// By who takes the call.
pub async fn take_call(w: &mut Writing, report: &Report) -> Result<TicketId> {
    opened(w, report, Channel::Phone, WORK, "").await.map(|ticket| ticket.id)
}

async fn opened(w: &mut Writing, report: &Report, channel: Channel, duty: Duty, cause: &str) -> Result<Ticket> {
    if report.text.trim().is_empty() {
        return Err(Refused::NoText.into());
    }
    let (part, school) = where_to(w, report).await?;
    grant::must(w, duty, report.member, &part).await?;
    let (now, today) = (w.now(), w.today());
    let urgency = level(report.kind, report.impact, school);
    let deadlines = store::terms(w, report.member, today).await?.deadlines(now, urgency);
    let ticket = Ticket {
        id: TicketId(w.new_id()),
        member: report.member,
        part,
        number: store::next_number(w, now).await?,
        kind: report.kind,
        impact: report.impact,
        level: urgency,
        channel,
        title: title(&report.text),
        site: report.site,
        device: report.device,
        reporter: report.reporter.unwrap_or(w.person()),
        callback: report.callback.clone(),
        confidential: report.confidential,
        specialism: specialism(w, report, school).await?,
        assignee: None,
        opened_at: now,
        respond_by: deadlines.respond_by,
        restore_by: deadlines.restore_by,
        answered_at: None,
        closed_at: None,
        waiting_since: None,
        duplicate_of: None,
    };
    store::keep(w, &ticket, cause).await?;
    store::keep_entry(w, &ticket, EntryKind::Report, report.text.trim()).await?;
    find_by_words(w, &ticket).await?;
    let details = json!({ "number": ticket.number, "level": ticket.level, "specialism": ticket.specialism });
    journal::note(w, ticket.member, "desk.ticket.opened", ticket.id.0, details).await?;
    Ok(ticket)
}

/// Part and whether it is a school. A site must be the member's, and a device must stand where the reporter may report.
async fn where_to(w: &mut Writing, report: &Report) -> Result<(String, bool)> {
    let Some(site) = report.site else { return Ok((String::new(), false)) };
    let place = store::place(w, report.member, site).await?.ok_or(Refused::NotTheirs)?;
    Ok((place.part, place.kind == SiteKind::School.code()))
}

async fn specialism(w: &mut Writing, report: &Report, school: bool) -> Result<String> {
    let Some(chosen) = &report.specialism else {
        return Ok(route(&report.text, school, &store::words(w).await?));
    };
    known_specialism(w, chosen).await?;
    Ok(chosen.clone())
}

async fn known_specialism(w: &mut Writing, specialism: &str) -> Result<()> {
    let known = store::specialisms(w).await?;
    let known = known.iter().any(|known| known.specialism == specialism);
    if known { Ok(()) } else { Err(Refused::NoSuchSpecialism.into()) }
}

/// Confidential tickets are found by nobody.
async fn find_by_words(w: &mut Writing, ticket: &Ticket) -> Result<()> {
    if ticket.confidential {
        return Ok(());
    }
    let entry = search::Entry {
        member: ticket.member,
        thing: ticket.id.0,
        part: &ticket.part,
        duty: READ,
        kind: "ticket",
        title: &format!("{} {}", ticket.number, ticket.title),
        detail: "",
        href: &format!("/desk/tickets/{}", ticket.id),
        words: &[],
    };
    search::put(w, &entry).await
}

async fn seen(w: &mut Writing, id: TicketId) -> Result<Ticket> {
    Ok(store::ticket(w, id).await?.ok_or(Failure::NotFound)?.ticket)
}

/// For who works on it. Not found comes before forbidden.
async fn worked_on(w: &mut Writing, id: TicketId) -> Result<Ticket> {
    let ticket = seen(w, id).await?;
    grant::must(w, WORK, ticket.member, &ticket.part).await?;
    Ok(ticket)
}

/// "I do it."
pub async fn take(w: &mut Writing, id: TicketId) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    ticket.open()?;
    let person = w.person();
    store::assign(w, &ticket, person).await?;
    journal::note(w, ticket.member, "desk.ticket.taken", id.0, json!({})).await
}

/// Somebody else knows that better. They read why.
pub async fn hand_on(w: &mut Writing, id: TicketId, specialism: &str, why: &str) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    ticket.open()?;
    if ticket.specialism == specialism {
        return Err(Refused::SameSpecialism.into());
    }
    if why.trim().is_empty() {
        return Err(Refused::NoReason.into());
    }
    known_specialism(w, specialism).await?;
    store::move_to(w, &ticket, specialism).await?;
    store::keep_entry(w, &ticket, EntryKind::Note, &format!("Weitergegeben: {}", why.trim())).await?;
    let details = json!({ "before": { "specialism": ticket.specialism }, "after": { "specialism": specialism } });
    journal::note(w, ticket.member, "desk.ticket.handed-on", id.0, details).await
}

/// The staff answers, or the reporter says more: both stand in the same conversation.
pub async fn say(w: &mut Writing, id: TicketId, text: &str) -> Result<()> {
    let ticket = seen(w, id).await?;
    let staff = grant::holds(w, WORK, ticket.member, &ticket.part).await?;
    if !staff && ticket.reporter != w.person() {
        return Err(Failure::Forbidden);
    }
    worth_saying(&ticket, text)?;
    let kind = if staff { EntryKind::Answer } else { EntryKind::Report };
    store::keep_entry(w, &ticket, kind, text.trim()).await?;
    if staff {
        store::answered(w, &ticket).await?;
    } else {
        clock::run(w, &ticket).await?;
    }
    let deed = if staff { "desk.ticket.answered" } else { "desk.ticket.added-to" };
    journal::note(w, ticket.member, deed, id.0, json!({})).await
}

/// For the staff only.
pub async fn note(w: &mut Writing, id: TicketId, text: &str) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    worth_saying(&ticket, text)?;
    store::keep_entry(w, &ticket, EntryKind::Note, text.trim()).await?;
    journal::note(w, ticket.member, "desk.ticket.noted", id.0, json!({})).await
}

/// Solved, with the words that the reporter gets.
pub async fn close(w: &mut Writing, id: TicketId, text: &str) -> Result<()> {
    let ticket = worked_on(w, id).await?;
    worth_saying(&ticket, text)?;
    end(w, &ticket, text.trim()).await?;
    double::end_with(w, id, text.trim()).await
}

async fn end(w: &mut Writing, ticket: &Ticket, text: &str) -> Result<()> {
    let restore_by = clock::run(w, ticket).await?;
    store::keep_entry(w, ticket, EntryKind::Closure, text).await?;
    store::answered(w, ticket).await?;
    store::close(w, ticket).await?;
    let details = json!({ "late": w.now() > restore_by });
    journal::note(w, ticket.member, "desk.ticket.closed", ticket.id.0, details).await
}

/// It is not solved after all. The deadlines stay as they were.
pub async fn reopen(w: &mut Writing, id: TicketId, text: &str) -> Result<()> {
    let ticket = seen(w, id).await?;
    let staff = grant::holds(w, WORK, ticket.member, &ticket.part).await?;
    if !staff && ticket.reporter != w.person() {
        return Err(Failure::Forbidden);
    }
    if ticket.closed_at.is_none() {
        return Err(Refused::NotClosed.into());
    }
    if text.trim().is_empty() {
        return Err(Refused::NoText.into());
    }
    store::reopen(w, &ticket).await?;
    store::keep_entry(w, &ticket, EntryKind::Report, text.trim()).await?;
    journal::note(w, ticket.member, "desk.ticket.reopened", id.0, json!({})).await
}

fn worth_saying(ticket: &Ticket, text: &str) -> Result<(), Refused> {
    ticket.open()?;
    if text.trim().is_empty() { Err(Refused::NoText) } else { Ok(()) }
}

/// Other hours or times from a day on, for all (`member` empty) or for one member.
pub async fn agree(w: &mut Writing, agreed: &Agreed) -> Result<()> {
    grant::must(w, TERMS, MemberId::ASSOCIATION, "").await?;
    Terms::read(&agreed.hours, &agreed.levels)?;
    store::keep_terms(w, agreed).await?;
    let details =
        json!({ "member": agreed.member, "hours": agreed.hours, "levels": agreed.levels, "from": agreed.valid_from });
    journal::note(w, MemberId::ASSOCIATION, "desk.terms.agreed", MemberId::ASSOCIATION.0, details).await
}

/// Puts somebody of the pooled staff into a specialism.
pub async fn join_specialism(w: &mut Writing, person: PersonId, specialism: &str) -> Result<()> {
    grant::must(w, TERMS, MemberId::ASSOCIATION, "").await?;
    known_specialism(w, specialism).await?;
    store::keep_staff(w, person, specialism).await?;
    journal::note(w, MemberId::ASSOCIATION, "desk.staff.joined", person.0, json!({ "specialism": specialism })).await
}

/// Tickets of another program, or of a story: as they were, with what was said. They get numbers in the order of their opening;
/// one note for all of a member.
pub async fn take_over(w: &mut Writing, tickets: &mut [(Ticket, Vec<Entry>)]) -> Result<()> {
    let members: BTreeSet<MemberId> = tickets.iter().map(|(ticket, _)| ticket.member).collect();
    for member in &members {
        grant::must(w, WORK, *member, "").await?;
    }
    tickets.sort_by_key(|(ticket, _)| (ticket.opened_at, ticket.id));
    for of_year in tickets.chunk_by_mut(|(a, _), (b, _)| year(a) == year(b)) {
        let year = of_year.first().map_or(0, |(ticket, _)| year(ticket));
        let numbers = store::numbers(w, year, of_year.len() as i64).await?;
        for ((ticket, _), number) in of_year.iter_mut().zip(numbers) {
            ticket.number = number;
        }
    }
    store::keep_all(w, tickets).await?;
    for (ticket, _) in tickets.iter().filter(|(ticket, _)| ticket.closed_at.is_none()) {
        find_by_words(w, ticket).await?;
    }
    for member in members {
        let count = tickets.iter().filter(|(ticket, _)| ticket.member == member).count();
        journal::note(w, member, "desk.ticket.taken-over", member.0, json!({ "tickets": count })).await?;
    }
    Ok(())
}

fn year(ticket: &Ticket) -> i64 {
    i64::from(ticket.opened_at.day().0.year())
}
