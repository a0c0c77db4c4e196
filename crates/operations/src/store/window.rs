//! Maintenance windows: one row for each member and site.

use base::db::Arg;
use base::{MemberId, Moment, Reading, Result, Writing};

use super::of_hit;
use crate::SEE;
use crate::node::NodeId;
use crate::outage::Hit;
use crate::window::{Plan, Window, WindowId};

macro_rules! rows {
    ($rest:literal) => {
        concat!(
            "SELECT m.member_id, m.window_id, m.site, m.part, m.place, m.node_id, m.from_at, m.to_at, m.words,
                m.announced_at
            FROM operations_window m WHERE ",
            of_hit!("m"),
            $rest
        )
    };
}

base::statements! {
    BETWEEN = rows!(" AND m.from_at < $5 AND m.to_at > $4 ORDER BY m.from_at, m.window_id, m.member_id, m.site");
    ONE = rows!(" AND m.window_id = $4 ORDER BY m.member_id, m.site");
    DROP = "DELETE FROM operations_window WHERE window_id = $1";
    END = "UPDATE operations_window SET to_at = $2 WHERE window_id = $1";
    KEEP = "INSERT INTO operations_window
        (member_id, window_id, site, part, place, node_id, from_at, to_at, words, announced_by, announced_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    window_id: WindowId,
    site: String,
    part: String,
    place: String,
    node_id: NodeId,
    from_at: Moment,
    to_at: Moment,
    words: String,
    announced_at: Moment,
}

/// What was announced for some moment between the two, as far as the reader may see; the earliest first.
pub async fn windows_between(r: &mut Reading, from: Moment, to: Moment) -> Result<Vec<Window>> {
    Ok(together(r.ask(BETWEEN).within(SEE).bind(from).bind(to).all().await?))
}

pub(crate) async fn window(r: &mut Reading, id: WindowId) -> Result<Option<Window>> {
    Ok(together(r.ask(ONE).within(SEE).bind(id).all().await?).pop())
}

/// Rows of one window stand together.
fn together(rows: Vec<Row>) -> Vec<Window> {
    let mut windows: Vec<Window> = Vec::new();
    for row in rows {
        let hit = Hit { member: row.member_id, site: row.site, part: row.part, place: row.place };
        match windows.iter_mut().find(|known| known.id == row.window_id) {
            Some(known) => known.hits.push(hit),
            None => windows.push(Window {
                id: row.window_id,
                node: row.node_id,
                from: row.from_at,
                to: row.to_at,
                words: row.words,
                announced_at: row.announced_at,
                hits: vec![hit],
            }),
        }
    }
    windows
}

pub(crate) async fn drop_window(w: &mut Writing, id: WindowId) -> Result<()> {
    w.change(DROP).bind(id).rows().await.map(drop)
}

pub(crate) async fn end_window(w: &mut Writing, id: WindowId) -> Result<()> {
    let now = w.now();
    w.change(END).bind(id).bind(now).rows().await.map(drop)
}

pub(crate) async fn keep_window(w: &mut Writing, id: WindowId, plan: &Plan) -> Result<()> {
    let (by, now) = (w.person(), w.now());
    let row = |hit: &Hit| -> Vec<Arg> {
        vec![
            hit.member.into(),
            id.into(),
            (&hit.site).into(),
            (&hit.part).into(),
            (&hit.place).into(),
            plan.node.into(),
            plan.from.into(),
            plan.to.into(),
            plan.words.trim().into(),
            by.into(),
            now.into(),
        ]
    };
    w.insert(KEEP, plan.hits.iter().map(row).collect()).await
}
