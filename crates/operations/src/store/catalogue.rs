//! Services, components, what was agreed for them, what they rest on, and who takes them.

use std::collections::BTreeMap;

use base::{Day, MemberId, Period, PersonId, Reading, Result, Writing, of_whole_members};

use crate::READ;
use crate::graph::{Graph, Links};
use crate::hours::Hours;
use crate::node::{Audience, Booking, Kind, Level, Node, NodeId, Offer};

macro_rules! nodes {
    ($rest:literal) => {
        concat!(
            "SELECT n.node_id, n.key, n.kind, n.name, n.name_en, n.purpose, n.offer, n.audience, l.hours, l.target
            FROM operations_node n
            LEFT JOIN operations_level l ON l.node_id = n.node_id AND l.valid_from <= $1 AND $1 < l.valid_to",
            $rest
        )
    };
}

base::statements! {
    NODES = nodes!(" ORDER BY n.name, n.node_id");
    NODE = nodes!(" WHERE n.node_id = $2");
    NODE_BY_KEY = nodes!(" WHERE n.key = $2");
    KEEP_NODE = "INSERT INTO operations_node
        (node_id, key, kind, name, name_en, purpose, offer, audience, registered_by, registered_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    LEVELS = "SELECT node_id, valid_from, valid_to, hours, target FROM operations_level ORDER BY valid_from";
    KEEP_LEVEL = "INSERT INTO operations_level (node_id, valid_from, valid_to, hours, target) VALUES ($1, $2, $3, $4, $5)";
    LINKS = "SELECT upper_id, lower_id, valid_from, valid_to FROM operations_rest ORDER BY valid_from";
    KEEP_REST = "INSERT INTO operations_rest (upper_id, lower_id, valid_from, valid_to) VALUES ($1, $2, $3, $4)";
    /// What began today never was; all else ends today.
    DROP_REST = "DELETE FROM operations_rest WHERE upper_id = $1 AND lower_id = $2 AND valid_from = $3";
    END_REST = "UPDATE operations_rest SET valid_to = $3 WHERE upper_id = $1 AND lower_id = $2
        AND valid_from < $3 AND $3 < valid_to";
    BOOKINGS = concat!("SELECT b.member_id, b.node_id, b.valid_from, b.valid_to, b.places FROM operations_booking b WHERE ",
        of_whole_members!("b"), " AND b.valid_from < $5 AND b.valid_to > $4 ORDER BY b.member_id, b.valid_from");
    BOOKERS = concat!("SELECT DISTINCT b.member_id, b.node_id FROM operations_booking b WHERE ",
        of_whole_members!("b"), " AND b.valid_from <= $4 AND $4 < b.valid_to");
    KEEP_BOOKING = "INSERT INTO operations_booking (member_id, node_id, valid_from, valid_to, places)
        VALUES ($1, $2, $3, $4, $5)";
    END_BOOKING = "UPDATE operations_booking SET valid_to = $4 WHERE member_id = $1 AND node_id = $2 AND valid_from = $3";
    DROP_BOOKING = "DELETE FROM operations_booking WHERE member_id = $1 AND node_id = $2 AND valid_from = $3";
}

#[derive(sqlx::FromRow)]
struct Row {
    node_id: NodeId,
    key: String,
    kind: String,
    name: String,
    name_en: String,
    purpose: String,
    offer: String,
    audience: String,
    hours: Option<String>,
    target: Option<i64>,
}

impl From<Row> for Node {
    fn from(row: Row) -> Node {
        let level = row.hours.as_deref().and_then(Hours::of).zip(row.target);
        Node {
            id: row.node_id,
            key: row.key,
            kind: Kind::of(&row.kind).unwrap_or(Kind::Software),
            name: row.name,
            name_en: row.name_en,
            purpose: row.purpose,
            offer: Offer::of(&row.offer),
            audience: Audience::of(&row.audience),
            level: level.map(|(hours, target)| Level { hours, target }),
        }
    }
}

/// Services and components, by name, with what is agreed on the day looked at.
pub async fn nodes(r: &mut Reading) -> Result<Vec<Node>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(NODES).bind(day).all().await?;
    Ok(rows.into_iter().map(Node::from).collect())
}

pub async fn node(r: &mut Reading, id: NodeId) -> Result<Option<Node>> {
    let day = r.as_of();
    let row: Option<Row> = r.ask(NODE).bind(day).bind(id).maybe().await?;
    Ok(row.map(Node::from))
}

pub async fn node_by_key(r: &mut Reading, key: &str) -> Result<Option<Node>> {
    let day = r.as_of();
    let row: Option<Row> = r.ask(NODE_BY_KEY).bind(day).bind(key).maybe().await?;
    Ok(row.map(Node::from))
}

/// What was agreed for each service, and when.
pub(crate) async fn levels(r: &mut Reading) -> Result<BTreeMap<NodeId, Vec<(Period, Level)>>> {
    let rows: Vec<(NodeId, Day, Day, String, i64)> = r.ask(LEVELS).all().await?;
    let mut levels: BTreeMap<NodeId, Vec<(Period, Level)>> = BTreeMap::new();
    for (node, from, to, hours, target) in rows {
        let level = Hours::of(&hours).map(|hours| (Period { from, to }, Level { hours, target }));
        levels.entry(node).or_default().extend(level);
    }
    Ok(levels)
}

/// What rested on what, and when.
pub(crate) async fn links(r: &mut Reading) -> Result<Links> {
    let rows: Vec<(NodeId, NodeId, Day, Day)> = r.ask(LINKS).all().await?;
    Ok(rows.into_iter().map(|(upper, lower, from, to)| (upper, lower, Period { from, to })).collect())
}

/// What rests on what on the day looked at.
pub async fn graph(r: &mut Reading) -> Result<Graph> {
    let day = r.as_of();
    Ok(links(r).await?.on(day))
}

#[derive(sqlx::FromRow)]
struct Booked {
    member_id: MemberId,
    node_id: NodeId,
    valid_from: Day,
    valid_to: Day,
    places: i64,
}

/// Who takes what in a period, of the members whose catalogue the reader may see.
pub async fn bookings(r: &mut Reading, period: Period) -> Result<Vec<Booking>> {
    let rows: Vec<Booked> = r.ask(BOOKINGS).within(READ).bind(period.from).bind(period.to).all().await?;
    let booking = |row: Booked| {
        let period = Period { from: row.valid_from, to: row.valid_to };
        Booking { member: row.member_id, node: row.node_id, period, places: row.places }
    };
    Ok(rows.into_iter().map(booking).collect())
}

/// Who takes what on a day.
pub(crate) async fn bookers(r: &mut Reading, day: Day) -> Result<Vec<(MemberId, NodeId)>> {
    r.ask(BOOKERS).within(READ).bind(day).all().await
}

pub(crate) async fn keep_node(w: &mut Writing, n: &Node, by: PersonId) -> Result<()> {
    let today = w.today();
    let keep = w.change(KEEP_NODE).bind(n.id).bind(&n.key).bind(n.kind.code()).bind(&n.name).bind(&n.name_en);
    let keep = keep.bind(&n.purpose).bind(n.offer.map_or("", Offer::code)).bind(n.audience.map_or("", Audience::code));
    keep.bind(by).bind(today).rows().await.map(drop)
}

pub(crate) async fn keep_level(w: &mut Writing, node: NodeId, level: Level, from: Day) -> Result<()> {
    let keep = w.change(KEEP_LEVEL).bind(node).bind(from).bind(Day::FAR);
    keep.bind(level.hours.code()).bind(level.target).rows().await.map(drop)
}

pub(crate) async fn keep_rest(w: &mut Writing, upper: NodeId, lower: &[NodeId], from: Day) -> Result<()> {
    let row = |lower: &NodeId| vec![upper.into(), (*lower).into(), from.into(), Day::FAR.into()];
    w.insert(KEEP_REST, lower.iter().map(row).collect()).await
}

pub(crate) async fn end_rest(w: &mut Writing, upper: NodeId, lower: NodeId) -> Result<()> {
    let today = w.today();
    w.change(DROP_REST).bind(upper).bind(lower).bind(today).rows().await?;
    w.change(END_REST).bind(upper).bind(lower).bind(today).rows().await.map(drop)
}

pub(crate) async fn end_booking(w: &mut Writing, b: &Booking, to: Day) -> Result<()> {
    w.change(END_BOOKING).bind(b.member).bind(b.node).bind(b.period.from).bind(to).rows().await.map(drop)
}

pub(crate) async fn drop_booking(w: &mut Writing, b: &Booking) -> Result<()> {
    w.change(DROP_BOOKING).bind(b.member).bind(b.node).bind(b.period.from).rows().await.map(drop)
}

pub(crate) async fn keep_bookings(w: &mut Writing, all: &[Booking]) -> Result<()> {
    let row =
        |b: &Booking| vec![b.member.into(), b.node.into(), b.period.from.into(), b.period.to.into(), b.places.into()];
    w.insert(KEEP_BOOKING, all.iter().map(row).collect()).await
}
