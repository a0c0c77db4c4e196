//! Accessions, what was decided and what was estimated in them.

use base::db::Arg;
use base::{Cents, Day, MemberId, Moment, PersonId, Reading, Result, Writing, of_whole_members};

use crate::READ;
use crate::accession::{Accession, AccessionId};
use crate::costs::ByWhat;
use crate::decision::{Answer, Decision};

macro_rules! opened {
    ($rest:literal) => {
        concat!(
            "SELECT o.member_id, o.accession_id, o.sign, o.pool, o.wished_on, o.opened_on, o.opened_by
            FROM accession_opened o WHERE ",
            of_whole_members!("o"),
            $rest
        )
    };
}

base::statements! {
    ACCESSIONS = opened!(" AND o.opened_on <= $4 ORDER BY o.opened_on DESC, o.accession_id LIMIT 200");
    ACCESSION = opened!(" AND o.accession_id = $4");
    OF_MEMBER = opened!(" AND o.member_id = $4 ORDER BY o.opened_on DESC LIMIT 1");
    KEEP = "INSERT INTO accession_opened (member_id, accession_id, sign, pool, wished_on, opened_on, opened_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    DECISIONS = concat!("SELECT d.conflict, d.answer, d.value, d.decided_by, d.decided_at, COALESCE(a.name, '')
        FROM accession_decision d LEFT JOIN base_account a ON a.person_id = d.decided_by WHERE ", of_whole_members!("d"), " AND d.accession_id = $4 ORDER BY d.decided_at, d.decision_id");
    KEEP_DECISION = "INSERT INTO accession_decision
        (member_id, accession_id, decision_id, conflict, answer, value, decided_by, decided_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ESTIMATE = concat!("SELECT e.costs_without, e.costs_with, e.by_what, e.estimated_on, e.estimated_by
        FROM accession_estimate e WHERE ", of_whole_members!("e"),
        " AND e.accession_id = $4 ORDER BY e.estimated_on DESC, e.estimate_id DESC LIMIT 1");
    KEEP_ESTIMATE = "INSERT INTO accession_estimate
        (member_id, accession_id, estimate_id, costs_without, costs_with, by_what, estimated_on, estimated_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    accession_id: AccessionId,
    sign: String,
    pool: String,
    wished_on: Day,
    opened_on: Day,
    opened_by: PersonId,
}

impl Row {
    /// None if the pool is no network, which no deed writes.
    fn accession(self) -> Option<Accession> {
        let Row { member_id: member, accession_id: id, sign, wished_on, opened_on, opened_by, .. } = self;
        Some(Accession { id, member, sign, pool: self.pool.parse().ok()?, wished_on, opened_on, opened_by })
    }
}

/// Those that were open on the day looked at, the youngest first.
pub async fn accessions(r: &mut Reading) -> Result<Vec<Accession>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(ACCESSIONS).within(READ).bind(day).all().await?;
    Ok(rows.into_iter().filter_map(Row::accession).collect())
}

pub async fn accession(r: &mut Reading, id: AccessionId) -> Result<Option<Accession>> {
    let row: Option<Row> = r.ask(ACCESSION).within(READ).bind(id).maybe().await?;
    Ok(row.and_then(Row::accession))
}

pub async fn of_member(r: &mut Reading, member: MemberId) -> Result<Option<Accession>> {
    let row: Option<Row> = r.ask(OF_MEMBER).within(READ).bind(member).maybe().await?;
    Ok(row.and_then(Row::accession))
}

pub(crate) async fn keep_accession(w: &mut Writing, a: &Accession) -> Result<()> {
    let keep = w.change(KEEP).bind(a.member).bind(a.id).bind(&a.sign).bind(a.pool.to_string());
    keep.bind(a.wished_on).bind(a.opened_on).bind(a.opened_by).rows().await.map(drop)
}

/// In the order in which they were made.
pub async fn decisions(r: &mut Reading, id: AccessionId) -> Result<Vec<Decision>> {
    type Row = (String, String, String, PersonId, Moment, String);
    let rows: Vec<Row> = r.ask(DECISIONS).within(READ).bind(id).all().await?;
    let decision = |(conflict, answer, value, by, at, name): Row| {
        Some(Decision { conflict, answer: Answer::of(&answer, &value)?, by, at, name })
    };
    Ok(rows.into_iter().filter_map(decision).collect())
}

pub(crate) async fn keep_decisions(w: &mut Writing, a: &Accession, decisions: &[Decision]) -> Result<()> {
    let mut rows: Vec<Vec<Arg>> = Vec::new();
    for decision in decisions {
        let id = w.new_id();
        let Decision { conflict, answer, by, at, .. } = decision;
        let place: [Arg; 4] = [a.member.into(), a.id.into(), id.into(), conflict.into()];
        let said: [Arg; 4] = [answer.code().into(), answer.value().into(), (*by).into(), (*at).into()];
        rows.push(place.into_iter().chain(said).collect());
    }
    w.insert(KEEP_DECISION, rows).await
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    pub without: Cents,
    pub with: Cents,
    pub by_what: ByWhat,
    pub on: Day,
    pub by: PersonId,
}

pub async fn estimate(r: &mut Reading, id: AccessionId) -> Result<Option<Estimate>> {
    let row: Option<(i64, i64, String, Day, PersonId)> = r.ask(ESTIMATE).within(READ).bind(id).maybe().await?;
    Ok(row.and_then(|(without, with, by_what, on, by)| {
        Some(Estimate { without: Cents(without), with: Cents(with), by_what: ByWhat::of(&by_what)?, on, by })
    }))
}

pub(crate) async fn keep_estimate(w: &mut Writing, a: &Accession, e: &Estimate) -> Result<()> {
    let id = w.new_id();
    let keep = w.change(KEEP_ESTIMATE).bind(a.member).bind(a.id).bind(id).bind(e.without).bind(e.with);
    keep.bind(e.by_what.code()).bind(e.on).bind(e.by).rows().await.map(drop)
}
