//! Imports and the account of their rows.

use base::db::Arg;
use base::{Day, MemberId, Moment, Reading, Result, Writing, of_members, of_whole_members};
use uuid::Uuid;

use crate::import::value::{Around, call};
use crate::import::{About, Account, Verdict};
use crate::name::fold;
use crate::{KEEP as KEEPS, READ};

macro_rules! imports {
    ($rest:literal) => {
        concat!(
            "SELECT i.member_id, i.import_id, i.kind, i.file_name, i.taken, i.changed, i.unchanged, i.rejected, i.secrets,
            i.done_at, u.undone_at FROM inventory_import i
            LEFT JOIN inventory_import_undone u ON u.member_id = i.member_id AND u.import_id = i.import_id
            WHERE ",
            of_whole_members!("i"),
            $rest
        )
    };
}

base::statements! {
    SITES = concat!("SELECT p.site_id, p.code, p.name FROM inventory_place p WHERE ", of_members!("p"),
        " AND p.member_id = $4 AND p.valid_from <= $5 AND $5 < p.valid_to");
    PEOPLE = concat!("SELECT q.person_id, q.login, q.mail, q.given_name, q.family_name FROM inventory_post q
        WHERE ", of_members!("q"), " AND q.member_id = $4 AND q.valid_from <= $5 AND $5 < q.valid_to");
    SERIAL = concat!("SELECT h.device_id FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.serial = $4 AND h.member_id = $5 AND h.valid_from <= $6 AND $6 < h.valid_to");
    KEEP = "INSERT INTO inventory_import (member_id, import_id, part, kind, file_name, sha256, mapping, taken, changed, unchanged,
        rejected, secrets, done_by, done_on, done_at)
        VALUES ($1, $2, '', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    KEEP_ROW = "INSERT INTO inventory_import_row (member_id, import_id, row_number, outcome, thing, column_name, value, reason,
        before, name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    ALL = imports!(" ORDER BY i.done_at DESC LIMIT 100");
    ONE = imports!(" AND i.import_id = $4");
    ROWS = concat!("SELECT w.row_number, w.outcome, w.thing, w.column_name, w.value, w.reason, w.before, w.name
        FROM inventory_import_row w WHERE ", of_whole_members!("w"), " AND w.import_id = $4 ORDER BY w.row_number LIMIT 100000");
    DRAFT = concat!("SELECT d.member_id, d.kind, d.file_name, d.content FROM inventory_draft d
        WHERE ", of_whole_members!("d"), " AND d.draft_id = $4");
    KEEP_DRAFT = "INSERT INTO inventory_draft (member_id, draft_id, kind, file_name, content, brought_by, brought_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    DROP_DRAFT = "DELETE FROM inventory_draft WHERE member_id = $1 AND draft_id = $2";
    DROP_OLD = "DELETE FROM inventory_draft WHERE member_id = $1 AND brought_at < $2";
    UNDONE = "INSERT INTO inventory_import_undone (member_id, import_id, undone_by, undone_at) VALUES ($1, $2, $3, $4)";
}

/// An import that was done.
#[derive(Debug, Clone, sqlx::FromRow, serde::Serialize, utoipa::ToSchema)]
pub struct Done {
    pub member_id: MemberId,
    pub import_id: Uuid,
    pub kind: String,
    pub file_name: String,
    pub taken: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub rejected: i64,
    pub secrets: i64,
    pub done_at: Moment,
    pub undone_at: Option<Moment>,
}

/// A row of an import: what became of it, and why not.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RowDone {
    pub row_number: i64,
    pub outcome: String,
    pub thing: Option<Uuid>,
    pub column_name: String,
    pub value: String,
    pub reason: String,
    /// The fields that were changed, as they were.
    pub before: Option<String>,
    pub name: String,
}

/// Everything that sites and people of a member are called.
pub(crate) async fn around(r: &mut Reading, member: MemberId, today: Day) -> Result<Around> {
    let mut around = Around { today: Some(today), ..Around::default() };
    let sites: Vec<(Uuid, String, String)> = r.ask(SITES).within(READ).bind(member).bind(today).all().await?;
    let mut codes = Vec::new();
    for (id, code, name) in sites {
        call(&mut around.sites, &name, id);
        codes.push((code, id));
    }
    type Person = (Uuid, String, String, String, String);
    let people: Vec<Person> = r.ask(PEOPLE).within(READ).bind(member).bind(today).all().await?;
    for (id, login, mail, given, family) in people {
        for called in [format!("{given} {family}"), format!("{family} {given}"), login, mail] {
            call(&mut around.people, &called, id);
        }
    }
    // A code is one site's, whatever others are called.
    around.sites.extend(codes.into_iter().map(|(code, id)| (fold(&code), id)));
    if let Some(party) = agreement::store::party(r, member).await? {
        around.member = vec![fold(&party.short_name), fold(&party.name)];
    }
    Ok(around)
}

/// Devices of a member with this serial.
pub(crate) async fn with_serial(r: &mut Reading, member: MemberId, serial: &str, day: Day) -> Result<Vec<Uuid>> {
    let ids: Vec<(Uuid,)> = r.ask(SERIAL).within(READ).bind(serial).bind(member).bind(day).all().await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// What is kept of a file besides its rows.
pub(crate) struct File<'a> {
    pub(crate) about: About,
    pub(crate) name: &'a str,
    pub(crate) sha256: Vec<u8>,
    pub(crate) mapping: String,
}

pub(crate) async fn keep(w: &mut Writing, member: MemberId, id: Uuid, file: File<'_>, account: Account) -> Result<()> {
    let (by, on, at) = (w.person(), w.today(), w.now());
    let keep = w.change(KEEP).bind(member).bind(id).bind(file.about.code()).bind(file.name).bind(file.sha256);
    let keep = keep.bind(file.mapping).bind(account.taken).bind(account.changed).bind(account.unchanged);
    keep.bind(account.rejected).bind(account.secrets).bind(by).bind(on).bind(at).rows().await.map(drop)
}

/// Each verdict, with what was before where something changed.
pub(crate) async fn keep_rows(
    w: &mut Writing,
    member: MemberId,
    id: Uuid,
    rows: &[(&Verdict, Option<String>)],
) -> Result<()> {
    let row = |(verdict, before): &(&Verdict, Option<String>)| -> Vec<Arg> {
        let fault = verdict.fault.as_ref();
        let text = |of: fn(&crate::import::Fault) -> String| fault.map(of).unwrap_or_default();
        let place: [Arg; 5] =
            [member.into(), id.into(), i64::from(verdict.row).into(), verdict.fate.code().into(), verdict.thing.into()];
        let why: [Arg; 3] =
            [text(|f| f.column.clone()), text(|f| f.value.clone()), text(|f| f.why.code().to_owned())].map(Arg::from);
        place.into_iter().chain(why).chain([before.clone().into(), (&verdict.name).into()]).collect()
    };
    w.insert(KEEP_ROW, rows.iter().map(row).collect()).await
}

/// The youngest hundred that are the reader's.
pub async fn all(r: &mut Reading) -> Result<Vec<Done>> {
    r.ask(ALL).within(READ).all().await
}

/// One of them.
pub async fn one(r: &mut Reading, id: Uuid) -> Result<Option<Done>> {
    r.ask(ONE).within(READ).bind(id).maybe().await
}

/// The account of one.
pub async fn rows(r: &mut Reading, id: Uuid) -> Result<Vec<RowDone>> {
    r.ask(ROWS).within(READ).bind(id).all().await
}

pub(crate) async fn undone(w: &mut Writing, member: MemberId, id: Uuid) -> Result<()> {
    let (by, at) = (w.person(), w.now());
    w.change(UNDONE).bind(member).bind(id).bind(by).bind(at).rows().await.map(drop)
}

/// A list that waits to be applied.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Draft {
    pub(crate) member_id: MemberId,
    pub(crate) kind: String,
    pub(crate) file_name: String,
    /// A [`List`](crate::import::list::List) as JSON.
    pub(crate) content: String,
}

/// For who keeps the inventory of its member.
pub(crate) async fn draft(r: &mut Reading, id: Uuid) -> Result<Option<Draft>> {
    r.ask(DRAFT).within(KEEPS).bind(id).maybe().await
}

/// Those of yesterday and before go.
pub(crate) async fn keep_draft(w: &mut Writing, id: Uuid, draft: &Draft) -> Result<()> {
    let (by, at) = (w.person(), w.now());
    w.change(DROP_OLD).bind(draft.member_id).bind(at.plus_seconds(-24 * 3600)).rows().await?;
    let keep = w.change(KEEP_DRAFT).bind(draft.member_id).bind(id).bind(&draft.kind).bind(&draft.file_name);
    keep.bind(&draft.content).bind(by).bind(at).rows().await.map(drop)
}

/// How many went: none, if somebody else was faster.
pub(crate) async fn drop_draft(w: &mut Writing, member: MemberId, id: Uuid) -> Result<u64> {
    w.change(DROP_DRAFT).bind(member).bind(id).rows().await
}
