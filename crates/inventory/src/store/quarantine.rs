//! Reports that wait for a decision. They are the association's until then.

use base::db::Arg;
use base::{MemberId, Moment, Reading, Result, Writing, of_whole_members};
use uuid::Uuid;

use crate::device::DeviceId;
use crate::feeds::wrapping::{LARGEST, Wrapping};
use crate::quarantine::{EntryId, Held, Reason, Suspect};
use crate::{KEEP, REPORT};

macro_rules! entries {
    ($rest:literal) => {
        concat!(
            "SELECT q.entry_id, q.reason, q.credential, q.device_id, q.holder, q.name, q.serial, q.tag, q.agent, q.came_from,
                q.first_at, q.last_at, q.times FROM inventory_quarantine q WHERE ",
            of_whole_members!("q"),
            $rest
        )
    };
}

base::statements! {
    ENTRIES = entries!(" AND (q.last_at < $4 OR (q.last_at = $4 AND q.entry_id < $5))
        ORDER BY q.last_at DESC, q.entry_id DESC LIMIT $6");
    ENTRY = entries!(" AND q.entry_id = $4");
    BODY = concat!("SELECT q.body FROM inventory_quarantine q WHERE ", of_whole_members!("q"), " AND q.entry_id = $4");
    WAITING = concat!("SELECT COUNT(*) FROM inventory_quarantine q WHERE ", of_whole_members!("q"));
    WAITING_FOR = concat!("SELECT COUNT(*) FROM inventory_quarantine q WHERE ", of_whole_members!("q"), " AND q.reason = $4");
    AGAIN = "UPDATE inventory_quarantine SET body = $3, last_at = $4, times = times + 1, came_from = $5
        WHERE member_id = $1 AND print = $2";
    ENTER = "INSERT INTO inventory_quarantine (member_id, entry_id, print, reason, credential, device_id, holder, name, serial,
        tag, agent, came_from, body, first_at, last_at, times)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, 1)";
    LEAVE = "DELETE FROM inventory_quarantine WHERE member_id = $1 AND entry_id = $2";
}

/// An entry as it is listed.
#[derive(Debug, Clone, sqlx::FromRow, serde::Serialize, utoipa::ToSchema)]
pub struct Entry {
    pub entry_id: EntryId,
    /// `no-credential`, `foreign-device`, `foreign-tag` or `several-devices`
    pub reason: String,
    /// The member whose credential it carried.
    pub credential: Option<MemberId>,
    /// The device that it claims to be, and the member that has it.
    pub device_id: Option<DeviceId>,
    pub holder: Option<MemberId>,
    pub name: String,
    pub serial: String,
    /// What was written on the agent: a hint, no proof.
    pub tag: String,
    pub agent: String,
    pub came_from: String,
    pub first_at: Moment,
    pub last_at: Moment,
    pub times: i64,
}

/// The last seen first; those before `(moment, entry)`.
pub async fn entries(r: &mut Reading, before: Option<(Moment, EntryId)>, limit: i64) -> Result<Vec<Entry>> {
    let (moment, entry) = before.unwrap_or((Moment(i64::MAX), EntryId(uuid::Uuid::max())));
    r.ask(ENTRIES).within(KEEP).bind(moment).bind(entry).bind(limit).all().await
}

pub async fn entry(r: &mut Reading, id: EntryId) -> Result<Option<Entry>> {
    r.ask(ENTRY).within(KEEP).bind(id).maybe().await
}

/// How many wait.
pub async fn waiting(r: &mut Reading) -> Result<i64> {
    let (count,): (i64,) = r.ask(WAITING).within(KEEP).one().await?;
    Ok(count)
}

/// The report itself; `None`: not there, or kept by an older program in a form that is no longer read.
pub async fn held(r: &mut Reading, id: EntryId) -> Result<Option<Held>> {
    let body: Option<(Vec<u8>,)> = r.ask(BODY).within(KEEP).bind(id).maybe().await?;
    let unpacked = body.and_then(|(body,)| Wrapping::of(&body).unpack(&body, LARGEST).ok());
    Ok(unpacked.and_then(|json| serde_json::from_slice(&json).ok()))
}

pub(crate) async fn waiting_for(r: &mut Reading, reason: Reason) -> Result<i64> {
    let (count,): (i64,) = r.ask(WAITING_FOR).within(REPORT).bind(reason.code()).one().await?;
    Ok(count)
}

/// Whether the entry was there already and is brought up to date.
pub(crate) async fn again(w: &mut Writing, suspect: &Suspect, body: &[u8]) -> Result<bool> {
    let now = w.now();
    let again = w.change(AGAIN).bind(MemberId::ASSOCIATION).bind(suspect.print()).bind(body.to_vec()).bind(now);
    Ok(again.bind(&suspect.came_from).rows().await? > 0)
}

pub(crate) async fn enter(w: &mut Writing, id: EntryId, suspect: &Suspect, body: Vec<u8>) -> Result<()> {
    let (now, report) = (w.now(), &suspect.held.report);
    let text = |text: Option<&str>| Arg::from(text.unwrap_or_default());
    let enter = w.change(ENTER).bind(MemberId::ASSOCIATION).bind(id).bind(suspect.print()).bind(suspect.reason.code());
    let enter = enter
        .bind(suspect.credential.map(Uuid::from))
        .bind(suspect.device.map(Uuid::from))
        .bind(suspect.holder.map(Uuid::from));
    let enter = enter.bind(text(report.name())).bind(text(report.serial())).bind(text(report.tag.as_deref()));
    enter.bind(&report.agent).bind(&suspect.came_from).bind(body).bind(now).rows().await.map(drop)
}

pub(crate) async fn leave(w: &mut Writing, id: EntryId) -> Result<()> {
    w.change(LEAVE).bind(MemberId::ASSOCIATION).bind(id).rows().await.map(drop)
}
