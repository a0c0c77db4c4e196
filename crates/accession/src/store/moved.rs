//! What is in the inventory already, which tasks are done, and who changes to the operator.

use base::db::Arg;
use base::{Day, PersonId, Reading, Result, Writing, of_whole_members};
use uuid::Uuid;

use crate::READ;
use crate::accession::{Accession, AccessionId};
use crate::wave::Part;

base::statements! {
    MOVED = concat!("SELECT m.thing, m.kind, m.thing_id, m.part FROM accession_moved m WHERE ", of_whole_members!("m"),
        " AND m.accession_id = $4");
    KEEP_MOVED = "INSERT INTO accession_moved (member_id, accession_id, thing, kind, thing_id, part, moved_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    FORGET_MOVED = "DELETE FROM accession_moved WHERE member_id = $1 AND accession_id = $2 AND part = $3";
    DONE = concat!("SELECT d.task, d.done_on, d.done_by, d.note FROM accession_task_done d WHERE ", of_whole_members!("d"),
        " AND d.accession_id = $4");
    KEEP_DONE = "INSERT INTO accession_task_done (member_id, accession_id, task, done_on, done_by, note)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (member_id, accession_id, task) DO NOTHING";
    REMOVE_DONE = "DELETE FROM accession_task_done WHERE member_id = $1 AND accession_id = $2 AND task = $3";
    TRANSFERS = concat!("SELECT t.person_id, t.specialism, t.moves_on, t.basis, t.decided_on, COALESCE(a.name, '')
        FROM accession_transfer t LEFT JOIN base_account a ON a.person_id = t.person_id WHERE ", of_whole_members!("t"), " AND t.accession_id = $4 ORDER BY t.moves_on, t.person_id");
    KEEP_TRANSFER = "INSERT INTO accession_transfer
        (member_id, accession_id, person_id, specialism, moves_on, basis, decided_on, decided_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// Key, kind, id in the inventory and the wave it came with.
pub async fn moved(r: &mut Reading, id: AccessionId) -> Result<Vec<(String, String, Uuid, String)>> {
    r.ask(MOVED).within(READ).bind(id).all().await
}

/// `things`: key and id. `kind`: site, person, device, network.
pub(crate) async fn keep_moved(
    w: &mut Writing,
    a: &Accession,
    part: Part,
    day: Day,
    kind: &str,
    things: &[(String, Uuid)],
) -> Result<()> {
    let row = |(key, id): &(String, Uuid)| -> Vec<Arg> {
        vec![a.member.into(), a.id.into(), key.into(), kind.into(), (*id).into(), part.code().into(), day.into()]
    };
    w.insert(KEEP_MOVED, things.iter().map(row).collect()).await
}

pub(crate) async fn forget_moved(w: &mut Writing, a: &Accession, part: Part) -> Result<()> {
    w.change(FORGET_MOVED).bind(a.member).bind(a.id).bind(part.code()).rows().await.map(drop)
}

/// Key of the task, when, by whom, and what was noted.
pub async fn done(r: &mut Reading, id: AccessionId) -> Result<Vec<(String, Day, PersonId, String)>> {
    r.ask(DONE).within(READ).bind(id).all().await
}

pub(crate) async fn keep_done(w: &mut Writing, a: &Accession, task: &str, note: &str) -> Result<()> {
    let (on, by) = (w.today(), w.person());
    w.change(KEEP_DONE).bind(a.member).bind(a.id).bind(task).bind(on).bind(by).bind(note).rows().await.map(drop)
}

pub(crate) async fn remove_done(w: &mut Writing, a: &Accession, task: &str) -> Result<()> {
    w.change(REMOVE_DONE).bind(a.member).bind(a.id).bind(task).rows().await.map(drop)
}

/// Somebody changes to the operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    pub person: PersonId,
    pub specialism: String,
    pub on: Day,
    /// Betriebsübergang, Personalgestellung, Versetzung ..
    pub basis: String,
    pub decided_on: Day,
    /// As others see the person.
    pub name: String,
}

pub async fn transfers(r: &mut Reading, id: AccessionId) -> Result<Vec<Transfer>> {
    let rows: Vec<(PersonId, String, Day, String, Day, String)> = r.ask(TRANSFERS).within(READ).bind(id).all().await?;
    let transfer = |(person, specialism, on, basis, decided_on, name)| Transfer {
        person,
        specialism,
        on,
        basis,
        decided_on,
        name,
    };
    Ok(rows.into_iter().map(transfer).collect())
}

pub(crate) async fn keep_transfer(w: &mut Writing, a: &Accession, t: &Transfer) -> Result<()> {
    let by = w.person();
    let keep = w.change(KEEP_TRANSFER).bind(a.member).bind(a.id).bind(t.person).bind(&t.specialism).bind(t.on);
    keep.bind(&t.basis).bind(t.decided_on).bind(by).rows().await.map(drop)
}
