//! What is probed, and what was seen.

use base::{Day, Duty, MemberId, Moment, Reading, Result, Writing, of_members};

use super::of_hit;
use crate::node::NodeId;
use crate::outage::Hit;
use crate::probe::{ProbeKind, Seen, State, Target, TargetId};

base::statements! {
    TARGETS = concat!("SELECT t.member_id, t.target_id, t.site, t.part, t.place, t.node_id, t.kind, t.address
        FROM operations_target t WHERE ", of_hit!("t"), " AND t.valid_from <= $4 AND $4 < t.valid_to
        ORDER BY t.node_id, t.place, t.target_id");
    KEEP_TARGET = "INSERT INTO operations_target
        (member_id, target_id, site, part, place, node_id, kind, address, valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CHANGE_TARGET = "UPDATE operations_target SET kind = $3, address = $4 WHERE member_id = $1 AND target_id = $2";
    /// What began today never was; all else ends today.
    DROP_TARGET = "DELETE FROM operations_target WHERE member_id = $1 AND target_id = $2 AND valid_from = $3";
    END_TARGET = "UPDATE operations_target SET valid_to = $3 WHERE member_id = $1 AND target_id = $2 AND valid_from < $3";
    LAST = concat!("SELECT s.target_id, s.since_at, s.seen_at, s.up FROM operations_state s WHERE ", of_members!("s"),
        " AND s.until_at IS NULL");
    LASTS = "UPDATE operations_state SET seen_at = $3 WHERE member_id = $1 AND target_id = $2 AND until_at IS NULL";
    END_STATE = "UPDATE operations_state SET until_at = $3 WHERE member_id = $1 AND target_id = $2 AND until_at IS NULL";
    BEGIN = "INSERT INTO operations_state (member_id, target_id, part, since_at, seen_at, until_at, up, answer)
        VALUES ($1, $2, $3, $4, $4, NULL, $5, $6)";
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    target_id: TargetId,
    site: String,
    part: String,
    place: String,
    node_id: NodeId,
    kind: String,
    address: String,
}

/// What is probed on the day looked at, for whom the reader holds the duty.
pub async fn targets(r: &mut Reading, duty: Duty) -> Result<Vec<Target>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(TARGETS).within(duty).bind(day).all().await?;
    let target = |row: Row| {
        let hit = Hit { member: row.member_id, site: row.site, part: row.part, place: row.place };
        let kind = ProbeKind::of(&row.kind)?;
        Some(Target { id: row.target_id, hit, node: row.node_id, kind, address: row.address })
    };
    Ok(rows.into_iter().filter_map(target).collect())
}

pub(crate) async fn keep_target(w: &mut Writing, t: &Target) -> Result<()> {
    let today = w.today();
    let keep =
        w.change(KEEP_TARGET).bind(t.hit.member).bind(t.id).bind(&t.hit.site).bind(&t.hit.part).bind(&t.hit.place);
    let keep = keep.bind(t.node).bind(t.kind.code()).bind(&t.address).bind(today).bind(Day::FAR);
    keep.rows().await.map(drop)
}

pub(crate) async fn change_target(w: &mut Writing, t: &Target, kind: ProbeKind, address: &str) -> Result<()> {
    let change = w.change(CHANGE_TARGET).bind(t.hit.member).bind(t.id).bind(kind.code()).bind(address);
    change.rows().await.map(drop)
}

pub(crate) async fn end_target(w: &mut Writing, t: &Target) -> Result<()> {
    let today = w.today();
    w.change(DROP_TARGET).bind(t.hit.member).bind(t.id).bind(today).rows().await?;
    w.change(END_TARGET).bind(t.hit.member).bind(t.id).bind(today).rows().await.map(drop)
}

/// The present interval of each target.
pub(crate) async fn last_states(r: &mut Reading, duty: Duty) -> Result<Vec<State>> {
    let rows: Vec<(TargetId, Moment, Moment, bool)> = r.ask(LAST).within(duty).all().await?;
    Ok(rows.into_iter().map(|(target, since, seen_at, up)| State { target, since, seen_at, up }).collect())
}

pub(crate) async fn state_lasts(w: &mut Writing, target: &Target, now: Moment) -> Result<()> {
    w.change(LASTS).bind(target.hit.member).bind(target.id).bind(now).rows().await.map(drop)
}

pub(crate) async fn end_state(w: &mut Writing, target: &Target, at: Moment) -> Result<()> {
    w.change(END_STATE).bind(target.hit.member).bind(target.id).bind(at).rows().await.map(drop)
}

pub(crate) async fn begin_state(w: &mut Writing, target: &Target, seen: &Seen, now: Moment) -> Result<()> {
    let begin = w.change(BEGIN).bind(target.hit.member).bind(target.id).bind(&target.hit.part).bind(now);
    begin.bind(seen.up).bind(&seen.answer).rows().await.map(drop)
}
