//! Writing tickets and what was said about them.

use base::db::Arg;
use base::{Moment, PersonId, Result, Writing};

use crate::ticket::{Entry, EntryId, EntryKind, Ticket, TicketId};

base::statements! {
    NEXT_NUMBER = "INSERT INTO desk_counter (year, last) VALUES ($1, $2)
        ON CONFLICT (year) DO UPDATE SET last = desk_counter.last + excluded.last RETURNING last";
    KEEP = "INSERT INTO desk_ticket (member_id, ticket_id, part, number, kind, impact, level, channel, title, site_id,
            device_id, reporter, callback, confidential, specialism, assignee, cause, opened_at, respond_by, restore_by,
            answered_at, closed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)";
    KEEP_ENTRY = "INSERT INTO desk_entry (member_id, ticket_id, entry_id, kind, body, said_by, said_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ASSIGN = "UPDATE desk_ticket SET assignee = $3 WHERE member_id = $1 AND ticket_id = $2";
    MOVE = "UPDATE desk_ticket SET specialism = $3, assignee = NULL WHERE member_id = $1 AND ticket_id = $2";
    ANSWERED = "UPDATE desk_ticket SET answered_at = $3 WHERE member_id = $1 AND ticket_id = $2 AND answered_at IS NULL";
    CLOSE = "UPDATE desk_ticket SET closed_at = $3 WHERE member_id = $1 AND ticket_id = $2 AND closed_at IS NULL";
    SET_CLOCK = "UPDATE desk_ticket SET waiting_since = $3, restore_by = $4 WHERE member_id = $1 AND ticket_id = $2";
    MERGE = "UPDATE desk_ticket SET duplicate_of = $3 WHERE member_id = $1 AND ticket_id = $2";
    /// It stands for itself again.
    REOPEN = "UPDATE desk_ticket SET closed_at = NULL, duplicate_of = NULL WHERE member_id = $1 AND ticket_id = $2";
}

/// `20-01841`, taken for good.
pub(crate) async fn next_number(w: &mut Writing, opened: Moment) -> Result<String> {
    Ok(numbers(w, i64::from(opened.day().0.year()), 1).await?.pop().unwrap_or_default())
}

/// So many numbers in a row.
pub(crate) async fn numbers(w: &mut Writing, year: i64, count: i64) -> Result<Vec<String>> {
    let (last,): (i64,) = w.ask(NEXT_NUMBER).bind(year).bind(count).one().await?;
    Ok((last - count + 1..=last).map(|number| format!("{:02}-{number:05}", year % 100)).collect())
}

pub(crate) async fn keep(w: &mut Writing, ticket: &Ticket, cause: &str) -> Result<()> {
    w.insert(KEEP, vec![values(ticket, cause)]).await
}

pub(crate) async fn keep_all(w: &mut Writing, tickets: &[(Ticket, Vec<Entry>)]) -> Result<()> {
    w.insert(KEEP, tickets.iter().map(|(ticket, _)| values(ticket, "")).collect()).await?;
    let said = tickets.iter().flat_map(|(ticket, entries)| entries.iter().map(|entry| said(ticket, entry)));
    w.insert(KEEP_ENTRY, said.collect()).await
}

fn values(t: &Ticket, cause: &str) -> Vec<Arg> {
    let mut values: Vec<Arg> = vec![t.member.into(), t.id.into(), (&t.part).into(), (&t.number).into()];
    values.extend([t.kind.code().into(), t.impact.code().into(), t.level.into(), t.channel.code().into()]);
    values.extend([(&t.title).into(), t.site.map(uuid::Uuid::from).into(), t.device.map(uuid::Uuid::from).into()]);
    values.extend([t.reporter.into(), (&t.callback).into(), t.confidential.into(), (&t.specialism).into()]);
    values.extend([t.assignee.map(uuid::Uuid::from).into(), cause.into(), t.opened_at.into(), t.respond_by.into()]);
    values.extend([t.restore_by.into(), t.answered_at.into(), t.closed_at.into()]);
    values
}

fn said(t: &Ticket, e: &Entry) -> Vec<Arg> {
    vec![t.member.into(), t.id.into(), e.id.into(), e.kind.code().into(), (&e.text).into(), e.by.into(), e.at.into()]
}

pub(crate) async fn keep_entry(w: &mut Writing, t: &Ticket, kind: EntryKind, text: &str) -> Result<()> {
    let (id, by, at) = (EntryId(w.new_id()), w.person(), w.now());
    let entry = Entry { id, kind, text: text.into(), by, name: String::new(), at };
    w.insert(KEEP_ENTRY, vec![said(t, &entry)]).await
}

pub(crate) async fn assign(w: &mut Writing, t: &Ticket, person: PersonId) -> Result<()> {
    w.change(ASSIGN).bind(t.member).bind(t.id).bind(person).rows().await.map(drop)
}

/// Whoever had it has it no longer.
pub(crate) async fn move_to(w: &mut Writing, t: &Ticket, specialism: &str) -> Result<()> {
    w.change(MOVE).bind(t.member).bind(t.id).bind(specialism).rows().await.map(drop)
}

/// The first answer counts.
pub(crate) async fn answered(w: &mut Writing, t: &Ticket) -> Result<()> {
    let now = w.now();
    w.change(ANSWERED).bind(t.member).bind(t.id).bind(now).rows().await.map(drop)
}

pub(crate) async fn close(w: &mut Writing, t: &Ticket) -> Result<()> {
    let now = w.now();
    w.change(CLOSE).bind(t.member).bind(t.id).bind(now).rows().await.map(drop)
}

/// The clock stands since then, or runs, and its deadline.
pub(crate) async fn set_clock(w: &mut Writing, t: &Ticket, since: Option<Moment>, restore_by: Moment) -> Result<()> {
    w.change(SET_CLOCK).bind(t.member).bind(t.id).bind(since).bind(restore_by).rows().await.map(drop)
}

/// It ends with that one from now on.
pub(crate) async fn merge(w: &mut Writing, t: &Ticket, main: TicketId) -> Result<()> {
    w.change(MERGE).bind(t.member).bind(t.id).bind(main).rows().await.map(drop)
}

pub(crate) async fn reopen(w: &mut Writing, t: &Ticket) -> Result<()> {
    w.change(REOPEN).bind(t.member).bind(t.id).rows().await.map(drop)
}
