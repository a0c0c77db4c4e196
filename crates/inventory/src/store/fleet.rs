//! Lists of devices, as of a day. All of them, those of a member or those at a site: each has a statement that begins at its index.

use base::db::Ask;
use base::{Day, MemberId, Moment, Reading, Result, Sql, of_members, search};
use uuid::Uuid;

use super::device::{Row, state};
use crate::READ;
use crate::device::{Device, DeviceId};
use crate::holding::Holding;
use crate::site::SiteId;

macro_rules! beside {
    () => {
        ", COALESCE(p.name, '') AS site_name, COALESCE(p.code, '') AS site_code,
        COALESCE(q.given_name || ' ' || q.family_name, '') AS person_name,
        COALESCE(NULLIF(q.mail, ''), q.login, '') AS person_account, r.seen_at
        FROM inventory_holding h
        LEFT JOIN inventory_place p ON p.member_id = h.member_id AND p.site_id = h.site_id
            AND p.valid_from <= $4 AND $4 < p.valid_to
        LEFT JOIN inventory_post q ON q.member_id = h.member_id AND q.person_id = h.person_id
            AND q.valid_from <= $4 AND $4 < q.valid_to
        LEFT JOIN inventory_report r ON r.member_id = h.member_id AND r.device_id = h.device_id"
    };
}

/// `$5` kind, `$6` class, `$7` state, `$8` system; `$9`..`$12` two ranges of search words. `''` asks for nothing.
macro_rules! wanted {
    ($anchor:literal) => {
        concat!(
            " WHERE ",
            of_members!("h"),
            " AND h.valid_from <= $4 AND $4 < h.valid_to AND ",
            $anchor,
            " AND ($5 = '' OR h.kind = $5
                OR ($5 = 'end-device' AND h.kind IN ('pc', 'notebook', 'tablet', 'thin-client', 'mobile')))
            AND ($6 = '' OR h.class = $6)
            AND ($7 = 'all' OR h.state = $7 OR ($7 = '' AND h.state <> 'disposed')
                OR ($7 = 'in-service' AND h.state IN ('in-use', 'in-repair', 'lent')))
            AND ($8 = '' OR h.os_name = $8)
            AND ($9 = '' OR h.device_id IN (SELECT w.thing FROM base_search_word w WHERE w.word >= $9 AND w.word < $10))
            AND ($11 = '' OR h.device_id IN (SELECT w.thing FROM base_search_word w WHERE w.word >= $11 AND w.word < $12))"
        )
    };
}

macro_rules! page {
    ($anchor:literal, $order:expr) => {
        concat!("SELECT ", state!(), beside!(), wanted!($anchor), " ORDER BY ", $order, " LIMIT $14 OFFSET $15")
    };
}

/// The column named by `$16`.
macro_rules! chosen {
    ($direction:literal) => {
        concat!(
            "CASE $16 WHEN 'kind' THEN h.kind WHEN 'class' THEN h.class WHEN 'state' THEN h.state
            WHEN 'model' THEN h.maker || ' ' || h.model WHEN 'serial' THEN h.serial WHEN 'asset_tag' THEN h.asset_tag
            WHEN 'os' THEN h.os_key WHEN 'bought_on' THEN COALESCE(h.bought_on, '')
            WHEN 'site' THEN COALESCE(p.name_key, '') WHEN 'person' THEN COALESCE(q.name_key, '')
            WHEN 'since' THEN h.valid_from ELSE h.name_key END",
            $direction,
            ", h.name_key, h.device_id"
        )
    };
}

macro_rules! systems {
    ($anchor:literal) => {
        concat!(
            "SELECT h.member_id, h.os_name, COUNT(*) FROM inventory_holding h WHERE ",
            of_members!("h"),
            " AND h.valid_from <= $4 AND $4 < h.valid_to AND h.state <> 'disposed' AND ",
            $anchor,
            " GROUP BY h.member_id, h.os_name"
        )
    };
}

base::statements! {
    ALL = page!("$13 = ''", "h.name_key, h.device_id");
    ALL_BACK = page!("$13 = ''", "h.name_key DESC, h.device_id DESC");
    ALL_BY = page!("$13 = ''", chosen!(""));
    ALL_BY_BACK = page!("$13 = ''", chosen!(" DESC"));
    ALL_COUNT = concat!("SELECT COUNT(*) FROM inventory_holding h", wanted!("$13 = ''"));
    MEMBER = page!("h.member_id = $13", "h.name_key, h.device_id");
    MEMBER_BACK = page!("h.member_id = $13", "h.name_key DESC, h.device_id DESC");
    MEMBER_BY = page!("h.member_id = $13", chosen!(""));
    MEMBER_BY_BACK = page!("h.member_id = $13", chosen!(" DESC"));
    MEMBER_COUNT = concat!("SELECT COUNT(*) FROM inventory_holding h", wanted!("h.member_id = $13"));
    SITE = page!("h.site_id = $13", "h.name_key, h.device_id");
    SITE_BACK = page!("h.site_id = $13", "h.name_key DESC, h.device_id DESC");
    SITE_BY = page!("h.site_id = $13", chosen!(""));
    SITE_BY_BACK = page!("h.site_id = $13", chosen!(" DESC"));
    SITE_COUNT = concat!("SELECT COUNT(*) FROM inventory_holding h", wanted!("h.site_id = $13"));
    /// One device with what stands beside it.
    ONE = concat!("SELECT ", state!(), beside!(), " WHERE ", of_members!("h"),
        " AND h.device_id = $5 AND h.valid_from <= $4 AND $4 < h.valid_to");
    /// By name, from a place on.
    AFTER = concat!("SELECT ", state!(), " FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.valid_from <= $4 AND $4 < h.valid_to AND (h.name_key, h.device_id) > ($5, $6)
        ORDER BY h.name_key, h.device_id LIMIT $7");
    SYSTEMS = systems!("$5 = ''");
    SYSTEMS_OF_MEMBER = systems!("h.member_id = $5");
    SYSTEMS_AT_SITE = systems!("h.site_id = $5");
}

/// A device in a list.
#[derive(sqlx::FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    state: Row,
    site_name: String,
    site_code: String,
    person_name: String,
    person_account: String,
    seen_at: Option<Moment>,
}

#[derive(Debug, Clone)]
pub struct Line {
    pub held: Holding<Device>,
    pub site: String,
    pub site_code: String,
    pub person: String,
    /// Mail or log-in name of the person.
    pub account: String,
    /// When it last reported.
    pub seen_at: Option<Moment>,
}

impl From<LineRow> for Line {
    fn from(row: LineRow) -> Line {
        Line {
            held: row.state.into(),
            site: row.site_name,
            site_code: row.site_code,
            person: row.person_name,
            account: row.person_account,
            seen_at: row.seen_at,
        }
    }
}

/// Whose devices, or which ones by where they stand.
#[derive(Debug, Clone, Copy, Default)]
pub enum Anchor {
    #[default]
    All,
    Member(MemberId),
    Site(SiteId),
}

/// Which devices; empty fields ask for nothing.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub anchor: Anchor,
    /// A kind, or `end-device`.
    pub kind: String,
    pub class: String,
    /// A step of life, `in-service`, `all`; empty: what has not been disposed of.
    pub state: String,
    pub system: String,
    pub words: String,
}

/// Which page of a list, in which order.
#[derive(Debug, Clone)]
pub struct Order {
    pub column: String,
    pub downwards: bool,
    pub limit: i64,
    pub offset: i64,
}

/// How many there are, and one page of them, as of the day looked at.
pub async fn devices(r: &mut Reading, wanted: &Wanted, order: &Order) -> Result<(i64, Vec<Line>)> {
    let [up, down, by, by_down, count] = statements(wanted.anchor);
    let (total,): (i64,) = asked(r, count, wanted).one().await?;
    let by_name = order.column == "name";
    let sql = match (by_name, order.downwards) {
        (true, false) => up,
        (true, true) => down,
        (false, false) => by,
        (false, true) => by_down,
    };
    let ask = asked(r, sql, wanted).bind(order.limit).bind(order.offset);
    let ask = if by_name { ask } else { ask.bind(&order.column) };
    let rows: Vec<LineRow> = ask.all().await?;
    Ok((total, rows.into_iter().map(Line::from).collect()))
}

fn statements(anchor: Anchor) -> [Sql; 5] {
    match anchor {
        Anchor::All => [ALL, ALL_BACK, ALL_BY, ALL_BY_BACK, ALL_COUNT],
        Anchor::Member(_) => [MEMBER, MEMBER_BACK, MEMBER_BY, MEMBER_BY_BACK, MEMBER_COUNT],
        Anchor::Site(_) => [SITE, SITE_BACK, SITE_BY, SITE_BY_BACK, SITE_COUNT],
    }
}

fn asked<'r>(r: &'r mut Reading, sql: Sql, wanted: &Wanted) -> Ask<'r> {
    let day = r.as_of();
    let words = search::words(&wanted.words);
    let mut ask = r.ask(sql).within(READ).bind(day).bind(&wanted.kind).bind(&wanted.class);
    ask = ask.bind(&wanted.state).bind(&wanted.system);
    for place in 0..2 {
        let word = words.get(place).cloned().unwrap_or_default();
        ask = ask.bind(&word).bind(format!("{word}\u{10FFFF}"));
    }
    at(ask, wanted.anchor)
}

fn at(ask: Ask<'_>, anchor: Anchor) -> Ask<'_> {
    match anchor {
        Anchor::All => ask.bind(""),
        Anchor::Member(member) => ask.bind(member),
        Anchor::Site(site) => ask.bind(site),
    }
}

/// One device as of the day looked at.
pub async fn device(r: &mut Reading, id: DeviceId) -> Result<Option<Line>> {
    let day = r.as_of();
    let row: Option<LineRow> = r.ask(ONE).within(READ).bind(day).bind(id).maybe().await?;
    Ok(row.map(Line::from))
}

/// Devices by name, those after `key` and `id`.
pub async fn devices_after(r: &mut Reading, key: &str, id: Uuid, limit: i64) -> Result<Vec<Holding<Device>>> {
    let day: Day = r.as_of();
    let rows: Vec<Row> = r.ask(AFTER).within(READ).bind(day).bind(key).bind(id).bind(limit).all().await?;
    Ok(rows.into_iter().map(Row::into).collect())
}

/// How many devices of each system each member has, among all, those of a member or those at a site.
pub async fn systems(r: &mut Reading, anchor: Anchor) -> Result<Vec<(MemberId, String, i64)>> {
    let day = r.as_of();
    let sql = match anchor {
        Anchor::All => SYSTEMS,
        Anchor::Member(_) => SYSTEMS_OF_MEMBER,
        Anchor::Site(_) => SYSTEMS_AT_SITE,
    };
    at(r.ask(sql).within(READ).bind(day), anchor).all().await
}
