//! Outages: one row for each member and site that was hit.

use base::db::Arg;
use base::{MemberId, Moment, Reading, Result, Writing};

use super::of_hit;
use crate::SEE;
use crate::node::NodeId;
use crate::outage::{Declaration, Hit, Outage, OutageId};
use crate::probe::TargetId;

macro_rules! rows {
    ($rest:expr) => {
        concat!(
            "SELECT o.member_id, o.outage_id, o.site, o.part, o.place, o.node_id, o.target_id, o.since_at, o.until_at,
                o.expected_at, o.words, COALESCE(a.name, '') AS declared_by
            FROM operations_outage o LEFT JOIN base_account a ON a.person_id = o.declared_by WHERE ",
            of_hit!("o"),
            $rest
        )
    };
}

macro_rules! list {
    ($order:literal) => {
        concat!(
            "SELECT o.outage_id, n.name, n.name_en, MIN(o.since_at) AS since_at, MAX(o.until_at) AS until_at,
                MIN(o.place) AS place, MIN(o.words) AS words, COUNT(*) AS hits, COUNT(DISTINCT o.member_id) AS members
            FROM operations_outage o JOIN operations_node n ON n.node_id = o.node_id WHERE ",
            of_hit!("o"),
            listed!(),
            " GROUP BY o.outage_id, n.name, n.name_en ORDER BY since_at ",
            $order,
            ", o.outage_id LIMIT $8 OFFSET $9"
        )
    };
}

/// `$4` until when it had begun, `$5` only what was not over then, `$6` only of one member, `$7` which.
macro_rules! listed {
    () => {
        " AND o.since_at < $4 AND (NOT $5 OR o.until_at IS NULL OR o.until_at > $4) AND (NOT $6 OR o.member_id = $7)"
    };
}

base::statements! {
    BETWEEN = rows!(" AND o.since_at < $5 AND (o.until_at IS NULL OR o.until_at > $4)
        ORDER BY o.since_at, o.outage_id, o.member_id, o.site");
    OUTAGE = rows!(" AND o.outage_id = $4 ORDER BY o.member_id, o.site");
    AFTER_ONE = rows!(concat!(" AND o.outage_id IN (SELECT x.outage_id FROM operations_outage x WHERE ", of_hit!("x"),
        " AND x.outage_id > $4 GROUP BY x.outage_id ORDER BY x.outage_id LIMIT $5) ORDER BY o.outage_id, o.member_id, o.site"));
    LIST_DOWN = list!("DESC");
    LIST_UP = list!("ASC");
    COUNT = concat!("SELECT COUNT(DISTINCT o.outage_id) FROM operations_outage o WHERE ", of_hit!("o"), listed!());
    OPEN_TARGETS = concat!("SELECT DISTINCT o.target_id, o.outage_id FROM operations_outage o WHERE ", of_hit!("o"),
        " AND o.until_at IS NULL AND o.target_id IS NOT NULL");
    KEEP = "INSERT INTO operations_outage (member_id, outage_id, site, part, place, node_id, target_id, since_at, until_at,
        expected_at, words, declared_by, declared_at, ended_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    END = "UPDATE operations_outage SET until_at = $2, ended_by = $3 WHERE outage_id = $1 AND until_at IS NULL";
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    outage_id: OutageId,
    site: String,
    part: String,
    place: String,
    node_id: NodeId,
    target_id: Option<TargetId>,
    since_at: Moment,
    until_at: Option<Moment>,
    expected_at: Option<Moment>,
    words: String,
    declared_by: String,
}

/// An outage on a list, with the first of the places that it hits.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct List {
    pub outage_id: OutageId,
    pub name: String,
    pub name_en: String,
    pub since_at: Moment,
    pub until_at: Option<Moment>,
    pub place: String,
    pub words: String,
    pub hits: i64,
    pub members: i64,
}

/// Which outages: those that had begun at a moment; only those that were open then; only those of one member.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    pub at: Moment,
    pub open: bool,
    pub member: Option<MemberId>,
}

/// Rows of one outage stand together.
fn together(rows: Vec<Row>) -> Vec<Outage> {
    let mut outages: Vec<Outage> = Vec::new();
    for row in rows {
        let hit = Hit { member: row.member_id, site: row.site, part: row.part, place: row.place };
        match outages.iter_mut().find(|known| known.id == row.outage_id) {
            Some(known) => known.hits.push(hit),
            None => outages.push(Outage {
                id: row.outage_id,
                node: row.node_id,
                target: row.target_id,
                since: row.since_at,
                until: row.until_at,
                expected: row.expected_at,
                words: row.words,
                declared_by: row.declared_by,
                hits: vec![hit],
            }),
        }
    }
    outages
}

/// What was down at some moment between the two, as far as the reader may see; the oldest first.
pub async fn outages_between(r: &mut Reading, from: Moment, to: Moment) -> Result<Vec<Outage>> {
    let rows: Vec<Row> = r.ask(BETWEEN).within(SEE).bind(from).bind(to).all().await?;
    Ok(together(rows))
}

/// What is down now, or was at the end of the day looked at: exactly what hits those for whom the reader may see it. Of a day
/// ahead nobody knows.
pub async fn open_outages(r: &mut Reading) -> Result<Vec<Outage>> {
    if r.as_of() > r.today() {
        return Ok(Vec::new());
    }
    let end = end_of_day(r);
    let mut outages = outages_between(r, end, end).await?;
    outages.retain(|outage| outage.until.is_none_or(|until| until > end));
    Ok(outages)
}

pub(crate) fn end_of_day(r: &Reading) -> Moment {
    Moment::at(r.as_of().plus_days(1), 0, 0)
}

/// In the order of their ids, and so of their declaration.
pub(crate) async fn outages_after(r: &mut Reading, after: OutageId, limit: i64) -> Result<Vec<Outage>> {
    let rows: Vec<Row> = r.ask(AFTER_ONE).within(SEE).bind(after).bind(limit).all().await?;
    Ok(together(rows))
}

pub async fn outage(r: &mut Reading, id: OutageId) -> Result<Option<Outage>> {
    let rows: Vec<Row> = r.ask(OUTAGE).within(SEE).bind(id).all().await?;
    Ok(together(rows).into_iter().next())
}

pub async fn list(r: &mut Reading, wanted: Wanted, oldest_first: bool, limit: i64, offset: i64) -> Result<Vec<List>> {
    let sql = if oldest_first { LIST_UP } else { LIST_DOWN };
    let Wanted { at, open, member } = wanted;
    let ask = r.ask(sql).within(SEE).bind(at).bind(open).bind(member.is_some());
    ask.bind(member.unwrap_or(MemberId::ASSOCIATION)).bind(limit).bind(offset).all().await
}

pub async fn count(r: &mut Reading, wanted: Wanted) -> Result<i64> {
    let Wanted { at, open, member } = wanted;
    let ask = r.ask(COUNT).within(SEE).bind(at).bind(open).bind(member.is_some());
    let (count,): (i64,) = ask.bind(member.unwrap_or(MemberId::ASSOCIATION)).one().await?;
    Ok(count)
}

/// Which targets have an outage that is not ended yet.
pub(crate) async fn open_targets(r: &mut Reading) -> Result<Vec<(TargetId, OutageId)>> {
    r.ask(OPEN_TARGETS).within(SEE).all().await
}

/// Many at once; those that are over already bring their end.
pub(crate) async fn keep_outages(w: &mut Writing, all: &[(OutageId, &Declaration, Option<Moment>)]) -> Result<()> {
    let (by, now) = (w.person(), w.now());
    let row = |id: OutageId, d: &Declaration, until: Option<Moment>, hit: &Hit| -> Vec<Arg> {
        vec![
            hit.member.into(),
            id.into(),
            (&hit.site).into(),
            (&hit.part).into(),
            (&hit.place).into(),
            d.node.into(),
            d.target.map(|target| target.0).into(),
            d.since.into(),
            until.into(),
            d.expected.into(),
            d.words.trim().into(),
            by.into(),
            now.into(),
            until.map(|_| by.0).into(),
        ]
    };
    let rows = all.iter().flat_map(|(id, d, until)| d.hits.iter().map(move |hit| row(*id, d, *until, hit))).collect();
    w.insert(KEEP, rows).await
}

pub(crate) async fn end_outage(w: &mut Writing, id: OutageId, at: Moment) -> Result<()> {
    let by = w.person();
    w.change(END).bind(id).bind(at).bind(by).rows().await.map(drop)
}
