//! Files as they were understood, and stocktakes of all of them. The bytes of a file are never kept.

use base::{Moment, PersonId, Reading, Result, Writing, of_whole_members};
use uuid::Uuid;

use super::unreadable;
use crate::READ;
use crate::accession::{Accession, AccessionId};
use crate::counts::Counts;
use crate::report::Report;
use crate::source::Contents;

base::statements! {
    FILES = concat!("SELECT f.name, f.sha256, f.read_at, f.read_by FROM accession_file f WHERE ",
        of_whole_members!("f"), " AND f.accession_id = $4 ORDER BY f.name");
    CONTENTS = concat!("SELECT f.contents FROM accession_file f WHERE ", of_whole_members!("f"),
        " AND f.accession_id = $4 ORDER BY f.name");
    KEEP_FILE = "INSERT INTO accession_file (member_id, accession_id, name, sha256, contents, read_at, read_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (member_id, accession_id, name) DO UPDATE SET sha256 = excluded.sha256, contents = excluded.contents,
            read_at = excluded.read_at, read_by = excluded.read_by";
    REMOVE_FILE = "DELETE FROM accession_file WHERE member_id = $1 AND accession_id = $2 AND name = $3";
    LAST = concat!("SELECT s.taken_at, s.taken_by, s.sites, s.users, s.admin_devices, s.school_devices, s.report
        FROM accession_stocktake s WHERE ", of_whole_members!("s"),
        " AND s.accession_id = $4 ORDER BY s.taken_at DESC, s.stocktake_id DESC LIMIT 1");
    KEEP_STOCKTAKE = "INSERT INTO accession_stocktake
        (member_id, accession_id, stocktake_id, taken_at, taken_by, sites, users, admin_devices, school_devices, complete,
            report, sha256)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    INCOMPLETE = concat!("SELECT s.accession_id FROM accession_stocktake s WHERE ", of_whole_members!("s"),
        " AND NOT s.complete AND s.taken_at = (SELECT MAX(t.taken_at) FROM accession_stocktake t
            WHERE t.member_id = s.member_id AND t.accession_id = s.accession_id)");
}

/// Name, hash of the bytes, when and by whom it was read.
pub async fn files(r: &mut Reading, id: AccessionId) -> Result<Vec<(String, Vec<u8>, Moment, PersonId)>> {
    r.ask(FILES).within(READ).bind(id).all().await
}

/// What all files say, in order of their names.
pub async fn contents(r: &mut Reading, id: AccessionId) -> Result<Vec<Contents>> {
    let rows: Vec<(String,)> = r.ask(CONTENTS).within(READ).bind(id).all().await?;
    rows.iter().map(|(json,)| serde_json::from_str(json).map_err(unreadable)).collect()
}

/// A file of the same name is replaced.
pub(crate) async fn keep_file(w: &mut Writing, a: &Accession, contents: &Contents, sha256: &[u8]) -> Result<()> {
    let json = serde_json::to_string(contents).map_err(unreadable)?;
    let (now, by) = (w.now(), w.person());
    let keep = w.change(KEEP_FILE).bind(a.member).bind(a.id).bind(&contents.file).bind(sha256).bind(json);
    keep.bind(now).bind(by).rows().await.map(drop)
}

pub(crate) async fn remove_file(w: &mut Writing, a: &Accession, name: &str) -> Result<bool> {
    let rows = w.change(REMOVE_FILE).bind(a.member).bind(a.id).bind(name).rows().await?;
    Ok(rows > 0)
}

/// The youngest stocktake of an accession.
pub struct Kept {
    pub taken_at: Moment,
    pub taken_by: PersonId,
    pub counts: Counts,
    pub report: Report,
}

#[derive(sqlx::FromRow)]
struct Row {
    taken_at: Moment,
    taken_by: PersonId,
    sites: i64,
    users: i64,
    admin_devices: i64,
    school_devices: i64,
    report: String,
}

pub async fn last(r: &mut Reading, id: AccessionId) -> Result<Option<Kept>> {
    let row: Option<Row> = r.ask(LAST).within(READ).bind(id).maybe().await?;
    let Some(Row { taken_at, taken_by, sites, users, admin_devices, school_devices, report }) = row else {
        return Ok(None);
    };
    let counts = Counts { sites, users, admin_devices, school_devices };
    Ok(Some(Kept { taken_at, taken_by, counts, report: serde_json::from_str(&report).map_err(unreadable)? }))
}

pub(crate) async fn keep_stocktake(
    w: &mut Writing,
    a: &Accession,
    report: &str,
    counts: Counts,
    complete: bool,
    sha256: Vec<u8>,
) -> Result<Uuid> {
    let (id, now, by) = (w.new_id(), w.now(), w.person());
    let keep = w.change(KEEP_STOCKTAKE).bind(a.member).bind(a.id).bind(id).bind(now).bind(by);
    let keep = keep.bind(counts.sites).bind(counts.users).bind(counts.admin_devices).bind(counts.school_devices);
    keep.bind(complete).bind(report).bind(sha256).rows().await?;
    Ok(id)
}

/// Accessions whose last stocktake was taken by somebody who does not see all members.
pub(crate) async fn incomplete(r: &mut Reading) -> Result<Vec<AccessionId>> {
    let rows: Vec<(AccessionId,)> = r.ask(INCOMPLETE).within(READ).all().await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
