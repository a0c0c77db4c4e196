//! Reading tickets and what was said about them.

use base::db::Arg;
use base::{MemberId, Moment, PersonId, Reading, Result, Sql};

use super::listed::{Listed, Row};
use crate::SEE;
use crate::ticket::{Entry, EntryId, EntryKind, TicketId};

macro_rules! tickets {
    ($rest:expr) => {
        concat!(
            "SELECT t.member_id, t.ticket_id, t.part, t.number, t.kind, t.impact, t.level, t.channel, t.title, t.site_id,
                t.device_id, t.reporter, t.callback, t.confidential, t.specialism, t.assignee, t.opened_at, t.respond_by,
                t.restore_by, t.answered_at, t.closed_at, m.short_name AS member_name,
                COALESCE(ra.name, q.given_name || ' ' || q.family_name, '') AS reporter_name,
                COALESCE(aa.name, '') AS assignee_name, COALESCE(p.name, '') AS site_name, COALESCE(d.name, '') AS device_name,
                t.waiting_since, t.duplicate_of, COALESCE(o.number, '') AS main_number, t.cause, (SELECT COUNT(*) FROM desk_affected c WHERE c.member_id = t.member_id AND c.ticket_id = t.ticket_id)
                    AS affected
            FROM desk_ticket t
            JOIN agreement_party m ON m.party_id = t.member_id
            LEFT JOIN base_account ra ON ra.person_id = t.reporter
            LEFT JOIN base_account aa ON aa.person_id = t.assignee
            LEFT JOIN desk_ticket o ON o.member_id = t.member_id AND o.ticket_id = t.duplicate_of
            LEFT JOIN inventory_post q ON q.member_id = t.member_id AND q.person_id = t.reporter
                AND q.valid_from <= $2 AND $2 < q.valid_to
            LEFT JOIN inventory_place p ON p.member_id = t.member_id AND p.site_id = t.site_id
                AND p.valid_from <= $2 AND $2 < p.valid_to
            LEFT JOIN inventory_holding d ON d.member_id = t.member_id AND d.device_id = t.device_id
                AND d.valid_from <= $2 AND $2 < d.valid_to
            WHERE ", visible!(), $rest
        )
    };
}

/// Until when something is to happen next.
macro_rules! due {
    () => {
        "CASE WHEN t.answered_at IS NULL THEN t.respond_by ELSE t.restore_by END"
    };
}

/// What waits for somebody else: the reporter, or the ticket that it ends with.
macro_rules! rests {
    () => {
        "(t.waiting_since IS NOT NULL OR t.duplicate_of IS NOT NULL)"
    };
}

/// One of the reader's specialisms.
macro_rules! my_field {
    () => {
        "EXISTS (SELECT 1 FROM desk_staff s WHERE s.person_id = $1 AND s.specialism = t.specialism)"
    };
}

/// `$4` open, closed or all; `$5` specialism; `$6`/`$7` any member or this one; `$8` a view, `$11` its moment; `$9`, `$10` a range
/// of words.
macro_rules! filtered {
    ($rest:expr) => {
        concat!(
            " AND ($4 = '' OR ($4 = 'open' AND t.closed_at IS NULL) OR ($4 = 'closed' AND t.closed_at IS NOT NULL))
            AND ($5 = '' OR t.specialism = $5) AND ($6 OR t.member_id = $7)
            AND ($8 = '' OR ($8 = 'mine' AND t.assignee = $1) OR ($8 = 'field' AND ",
            my_field!(),
            ")
                OR ($8 = 'free' AND t.assignee IS NULL) OR ($8 = 'waiting' AND t.waiting_since IS NOT NULL)
                OR ($8 = 'late' AND NOT ",
            rests!(),
            " AND ",
            due!(),
            " < $11))
            AND ($9 = '' OR EXISTS (SELECT 1 FROM base_search_word w
                WHERE w.member_id = t.member_id AND w.thing = t.ticket_id AND w.word >= $9 AND w.word < $10))",
            $rest
        )
    };
}

macro_rules! sorted {
    ($order:literal) => {
        tickets!(filtered!(concat!(" ORDER BY ", $order, " LIMIT $12 OFFSET $13")))
    };
}

/// What rests comes after all that does not.
macro_rules! by_due {
    ($first:literal, $last:literal) => {
        tickets!(filtered!(concat!(
            " ORDER BY CASE WHEN ",
            rests!(),
            " THEN 1 ELSE 0 END",
            $first,
            ", ",
            due!(),
            $last,
            " LIMIT $12 OFFSET $13"
        )))
    };
}

base::statements! {
    BY_DUE = by_due!("", ", t.ticket_id");
    BY_DUE_DOWN = by_due!(" DESC", " DESC, t.ticket_id DESC");
    BY_NUMBER = sorted!("t.number, t.ticket_id");
    BY_NUMBER_DOWN = sorted!("t.number DESC, t.ticket_id DESC");
    BY_OPENED = sorted!("t.opened_at, t.ticket_id");
    BY_OPENED_DOWN = sorted!("t.opened_at DESC, t.ticket_id DESC");
    BY_LEVEL = sorted!("t.level, t.restore_by, t.ticket_id");
    BY_LEVEL_DOWN = sorted!("t.level DESC, t.restore_by DESC, t.ticket_id DESC");
    BY_MEMBER = sorted!("m.ars, t.restore_by, t.ticket_id");
    BY_MEMBER_DOWN = sorted!("m.ars DESC, t.restore_by DESC, t.ticket_id DESC");
    COUNT = concat!("SELECT COUNT(*) FROM desk_ticket t WHERE ", visible!(), filtered!(""));
    /// `$4` the last id seen.
    PAGE = tickets!(" AND t.ticket_id > $4 ORDER BY t.ticket_id LIMIT $5");
    TICKET = tickets!(" AND t.ticket_id = $4");
    OF_CALLER = tickets!(" AND t.member_id = $4 AND (t.reporter = $5 OR t.site_id = $6)
        ORDER BY CASE WHEN t.closed_at IS NULL THEN 0 ELSE 1 END, t.opened_at DESC LIMIT 5");
    OF_NUMBER = tickets!(" AND t.member_id = $4 AND t.number = $5");
    DOUBLES = tickets!(" AND t.duplicate_of = $4 ORDER BY t.number");
    VIEWS = concat!("SELECT COUNT(*) AS open, COALESCE(SUM(CASE WHEN t.assignee = $1 THEN 1 ELSE 0 END), 0) AS mine,
            COALESCE(SUM(CASE WHEN ", my_field!(), " THEN 1 ELSE 0 END), 0) AS field,
            COALESCE(SUM(CASE WHEN t.assignee IS NULL THEN 1 ELSE 0 END), 0) AS free,
            COALESCE(SUM(CASE WHEN NOT ", rests!(), " AND ", due!(), " < $4 THEN 1 ELSE 0 END), 0) AS late,
            COALESCE(SUM(CASE WHEN t.waiting_since IS NOT NULL THEN 1 ELSE 0 END), 0) AS waiting
        FROM desk_ticket t WHERE ", visible!(), " AND t.closed_at IS NULL");
    ENTRIES = concat!("SELECT e.entry_id, e.kind, e.body, e.said_by, e.said_at,
            COALESCE(a.name, q.given_name || ' ' || q.family_name, '') AS name
        FROM desk_entry e
        JOIN desk_ticket t ON t.member_id = e.member_id AND t.ticket_id = e.ticket_id
        LEFT JOIN base_account a ON a.person_id = e.said_by
        LEFT JOIN inventory_post q ON q.member_id = e.member_id AND q.person_id = e.said_by
            AND q.valid_from <= $2 AND $2 < q.valid_to
        WHERE ", visible!(), " AND e.ticket_id = $4 AND (e.kind <> 'note' OR ", holds!("desk.work"), ")
        ORDER BY e.said_at, e.entry_id");
}

/// How many open tickets there are in each view of the desk.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Views {
    pub open: i64,
    pub mine: i64,
    /// In the reader's specialisms.
    pub field: i64,
    /// Nobody works on them.
    pub free: i64,
    pub late: i64,
    pub waiting: i64,
}

/// What a list asks for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// `open`, `closed`, or empty for all.
    pub state: String,
    pub specialism: String,
    pub member: Option<MemberId>,
    /// `mine`, `field`, `free`, `late`, `waiting`, or empty for all; see [`Views`].
    pub view: String,
    /// For `late`.
    pub now: Option<Moment>,
    pub words: String,
    /// `due`, `number`, `opened`, `level`, `member`
    pub sort: String,
    pub down: bool,
    pub limit: i64,
    pub offset: i64,
}

fn statement(sort: &str, down: bool) -> Sql {
    match (sort, down) {
        ("number", false) => BY_NUMBER,
        ("number", true) => BY_NUMBER_DOWN,
        ("opened", false) => BY_OPENED,
        ("opened", true) => BY_OPENED_DOWN,
        ("level", false) => BY_LEVEL,
        ("level", true) => BY_LEVEL_DOWN,
        ("member", false) => BY_MEMBER,
        ("member", true) => BY_MEMBER_DOWN,
        (_, false) => BY_DUE,
        (_, true) => BY_DUE_DOWN,
    }
}

/// The place holders of `filtered!` from `$4` on.
fn filter(q: &Question) -> [Arg; 8] {
    let word = base::search::words(&q.words).pop().unwrap_or_default();
    let end = format!("{word}\u{10FFFF}");
    let member = q.member.unwrap_or(MemberId::ASSOCIATION);
    [
        (&q.state).into(),
        (&q.specialism).into(),
        q.member.is_none().into(),
        member.into(),
        (&q.view).into(),
        word.into(),
        end.into(),
        q.now.unwrap_or(Moment(0)).into(),
    ]
}

pub async fn list(r: &mut Reading, q: &Question) -> Result<Vec<Listed>> {
    let ask = r.ask(statement(&q.sort, q.down)).within(SEE);
    let ask = filter(q).into_iter().fold(ask, |ask, arg| ask.bind(arg));
    let rows: Vec<Row> = ask.bind(q.limit).bind(q.offset).all().await?;
    rows.into_iter().map(Row::listed).collect()
}

pub async fn count(r: &mut Reading, q: &Question) -> Result<i64> {
    let ask = r.ask(COUNT).within(SEE);
    let (count,): (i64,) = filter(q).into_iter().fold(ask, |ask, arg| ask.bind(arg)).one().await?;
    Ok(count)
}

/// In the order of their making, for programs.
pub async fn page(r: &mut Reading, after: TicketId, limit: i64) -> Result<Vec<Listed>> {
    let rows: Vec<Row> = r.ask(PAGE).within(SEE).bind(after).bind(limit).all().await?;
    rows.into_iter().map(Row::listed).collect()
}

pub async fn ticket(r: &mut Reading, id: TicketId) -> Result<Option<Listed>> {
    let row: Option<Row> = r.ask(TICKET).within(SEE).bind(id).maybe().await?;
    row.map(Row::listed).transpose()
}

/// By its number, as people say it.
pub(crate) async fn of_number(r: &mut Reading, member: MemberId, number: &str) -> Result<Option<Listed>> {
    let row: Option<Row> = r.ask(OF_NUMBER).within(SEE).bind(member).bind(number).maybe().await?;
    row.map(Row::listed).transpose()
}

/// Those that end with this one.
pub async fn doubles(r: &mut Reading, main: TicketId) -> Result<Vec<Listed>> {
    let rows: Vec<Row> = r.ask(DOUBLES).within(SEE).bind(main).all().await?;
    rows.into_iter().map(Row::listed).collect()
}

pub async fn views(r: &mut Reading, now: Moment) -> Result<Views> {
    r.ask(VIEWS).within(SEE).bind(now).one().await
}

/// The last ones of a person or a site, open ones first.
pub async fn of_caller(r: &mut Reading, caller: &super::Caller) -> Result<Vec<Listed>> {
    let ask = r.ask(OF_CALLER).within(SEE).bind(caller.member_id).bind(caller.person_id);
    let rows: Vec<Row> = ask.bind(caller.site_id.map(uuid::Uuid::from)).all().await?;
    rows.into_iter().map(Row::listed).collect()
}

pub async fn entries(r: &mut Reading, id: TicketId) -> Result<Vec<Entry>> {
    let rows: Vec<(EntryId, String, String, PersonId, Moment, String)> =
        r.ask(ENTRIES).within(SEE).bind(id).all().await?;
    let entry = |(id, kind, text, by, at, name): (EntryId, String, String, PersonId, Moment, String)| Entry {
        id,
        kind: EntryKind::of(&kind).unwrap_or(EntryKind::Note),
        text,
        by,
        name,
        at,
    };
    Ok(rows.into_iter().map(entry).collect())
}
