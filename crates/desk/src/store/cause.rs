//! Tickets of causes that other rooms found, and who has the same.

use base::{MemberId, Moment, PersonId, Reading, Result, Writing, of_members};
use inventory::site::SiteId;

use crate::ticket::TicketId;
use crate::{OPEN, WORK};

base::statements! {
    FOR_CAUSE = concat!("SELECT t.ticket_id FROM desk_ticket t WHERE ", of_members!("t"),
        " AND t.member_id = $4 AND t.cause = $5");
    LASTING = concat!("SELECT t.member_id, t.ticket_id, t.cause FROM desk_ticket t WHERE ", of_members!("t"),
        " AND t.cause <> '' AND t.cause_over_at IS NULL ORDER BY t.ticket_id");
    /// Tickets that one may join, and whether the person `$6` has. Only number, cause and count: not what was said.
    KNOWN = concat!("SELECT t.member_id, t.ticket_id, t.number, t.cause,
            (SELECT COUNT(*) FROM desk_affected f WHERE f.member_id = t.member_id AND f.ticket_id = t.ticket_id) AS affected,
            EXISTS (SELECT 1 FROM desk_affected f WHERE f.member_id = t.member_id AND f.ticket_id = t.ticket_id
                AND f.person_id = $6) AS joined
        FROM desk_ticket t WHERE ", of_members!("t"), " AND ($4 OR t.member_id = $5)
            AND t.cause <> '' AND t.cause_over_at IS NULL AND t.closed_at IS NULL ORDER BY t.ticket_id");
    JOINABLE = concat!("SELECT t.member_id, t.part FROM desk_ticket t WHERE ", of_members!("t"),
        " AND t.ticket_id = $4 AND t.cause <> '' AND t.closed_at IS NULL");
    POST = concat!("SELECT q.person_id FROM inventory_post q WHERE ", of_members!("q"),
        " AND q.member_id = $4 AND q.person_id = $5 AND q.valid_from <= $2 AND $2 < q.valid_to");
    SITE = concat!("SELECT p.site_id FROM inventory_place p WHERE ", of_members!("p"),
        " AND p.member_id = $4 AND p.code = $5 AND p.valid_from <= $2 AND $2 < p.valid_to");
    KEEP_AFFECTED = "INSERT INTO desk_affected (member_id, ticket_id, person_id, said_by, said_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (member_id, ticket_id, person_id) DO NOTHING";
    OVER = "UPDATE desk_ticket SET cause_over_at = $3 WHERE member_id = $1 AND ticket_id = $2 AND cause_over_at IS NULL";
}

/// A ticket that one may join.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Known {
    pub member_id: MemberId,
    pub ticket_id: TicketId,
    pub number: String,
    pub cause: String,
    pub affected: i64,
    /// The person asked for is counted already.
    pub joined: bool,
}

/// The ticket for this cause, open or closed.
pub(crate) async fn for_cause(r: &mut Reading, member: MemberId, cause: &str) -> Result<Option<TicketId>> {
    let row: Option<(TicketId,)> = r.ask(FOR_CAUSE).within(WORK).bind(member).bind(cause).maybe().await?;
    Ok(row.map(|(id,)| id))
}

/// Tickets, open or closed, whose cause lasts as far as the desk knows.
pub async fn lasting(r: &mut Reading) -> Result<Vec<(MemberId, TicketId, String)>> {
    r.ask(LASTING).within(WORK).all().await
}

/// Open tickets of causes that last, of one member or of all, where the reader may report.
pub(crate) async fn known(r: &mut Reading, member: Option<MemberId>, person: PersonId) -> Result<Vec<Known>> {
    let ask = r.ask(KNOWN).within(OPEN).bind(member.is_none());
    ask.bind(member.unwrap_or(MemberId::ASSOCIATION)).bind(person).all().await
}

/// Member and part of a ticket that the reader may join.
pub(crate) async fn joinable(r: &mut Reading, id: TicketId) -> Result<Option<(MemberId, String)>> {
    r.ask(JOINABLE).within(OPEN).bind(id).maybe().await
}

/// False: was counted already.
pub(crate) async fn keep_affected(w: &mut Writing, member: MemberId, id: TicketId, person: PersonId) -> Result<bool> {
    let (by, now) = (w.person(), w.now());
    let keep = w.change(KEEP_AFFECTED).bind(member).bind(id).bind(person).bind(by).bind(now);
    Ok(keep.rows().await? == 1)
}

/// Whether somebody works at this member today.
pub(crate) async fn works_at(r: &mut Reading, member: MemberId, person: PersonId) -> Result<bool> {
    let row: Option<(PersonId,)> = r.ask(POST).within(WORK).bind(member).bind(person).maybe().await?;
    Ok(row.is_some())
}

pub(crate) async fn site(r: &mut Reading, member: MemberId, code: &str) -> Result<Option<SiteId>> {
    let row: Option<(SiteId,)> = r.ask(SITE).within(WORK).bind(member).bind(code).maybe().await?;
    Ok(row.map(|(id,)| id))
}

/// False: it was known already.
pub(crate) async fn over(w: &mut Writing, member: MemberId, id: TicketId, at: Moment) -> Result<bool> {
    Ok(w.change(OVER).bind(member).bind(id).bind(at).rows().await? == 1)
}
