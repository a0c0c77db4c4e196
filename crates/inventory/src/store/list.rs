//! Lists of sites, people, networks and software, as of a day. Each is one question.

use base::{Day, MemberId, PersonId, Reading, Result, of_members};

use crate::READ;
use crate::device::DeviceId;
use crate::network::NetworkId;
use crate::site::SiteId;

/// Sites and networks of an association are read whole; people go page by page.
macro_rules! people {
    ($order:literal) => {
        concat!(
            "SELECT q.member_id, q.person_id, q.given_name, q.family_name, q.login, q.mail, q.phone, q.department,
            q.valid_from, q.site_id, COALESCE(s.name, '') AS site, COALESCE(s.code, '') AS site_code,
            (SELECT COUNT(*) FROM inventory_holding h WHERE h.person_id = q.person_id AND h.member_id = q.member_id
                AND h.valid_from <= $4 AND $4 < h.valid_to) AS devices
            FROM inventory_post q
            LEFT JOIN inventory_place s ON s.member_id = q.member_id AND s.site_id = q.site_id
                AND s.valid_from <= $4 AND $4 < s.valid_to
            WHERE ",
            of_members!("q"),
            " AND q.valid_from <= $4 AND $4 < q.valid_to
            AND ($5 = '' OR q.member_id = $6) AND ($7 = '' OR q.name_key LIKE $7)
            ORDER BY ",
            $order,
            " LIMIT $8 OFFSET $9"
        )
    };
}

base::statements! {
    SITES = concat!("SELECT p.member_id, p.site_id, p.part, p.code, p.kind, p.name, p.street, p.town, p.municipality, p.lat_e6, p.lon_e6, p.uplink,
        (SELECT COUNT(*) FROM inventory_holding h WHERE h.site_id = p.site_id AND h.member_id = p.member_id
            AND h.valid_from <= $4 AND $4 < h.valid_to) AS devices
        FROM inventory_place p WHERE ", of_members!("p"), " AND p.valid_from <= $4 AND $4 < p.valid_to
        ORDER BY p.name_key, p.site_id LIMIT 20000");
    NETWORKS = concat!("SELECT n.member_id, n.network_id, n.area, n.prefix, n.start_key, n.end_key, n.vlan, n.name, n.purpose,
        n.gateway, COALESCE(s.name, '') AS site, COALESCE(s.code, '') AS site_code, n.site_id
        FROM inventory_prefix n
        LEFT JOIN inventory_place s ON s.member_id = n.member_id AND s.site_id = n.site_id
            AND s.valid_from <= $4 AND $4 < s.valid_to
        WHERE ", of_members!("n"), " AND n.valid_from <= $4 AND $4 < n.valid_to
        ORDER BY n.start_key, n.end_key DESC, n.network_id LIMIT 20000");
    PEOPLE = people!("q.name_key, q.person_id");
    PEOPLE_DOWN = people!("q.name_key DESC, q.person_id DESC");
    HOW_MANY_PEOPLE = concat!("SELECT COUNT(*) FROM inventory_post q WHERE ", of_members!("q"),
        " AND q.valid_from <= $4 AND $4 < q.valid_to
        AND ($5 = '' OR q.member_id = $6) AND ($7 = '' OR q.name_key LIKE $7)");
    /// Every set of titles in scope on a day.
    SETS = concat!("SELECT s.device_id, s.titles FROM inventory_software s
        JOIN inventory_holding h ON h.member_id = s.member_id AND h.device_id = s.device_id
            AND h.valid_from <= $4 AND $4 < h.valid_to
        WHERE ", of_members!("h"), " AND s.valid_from <= $4 AND $4 < s.valid_to");
    /// What stands at a site, or is used by a person (the other one is empty).
    DEVICES_THERE = concat!("SELECT h.device_id, h.name, h.kind, h.model, h.state FROM inventory_holding h
        WHERE ", of_members!("h"), " AND h.valid_from <= $4 AND $4 < h.valid_to AND (h.site_id = $5 OR h.person_id = $6)
        ORDER BY h.name_key, h.device_id LIMIT 500");
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SiteLine {
    pub member_id: MemberId,
    pub site_id: SiteId,
    pub part: String,
    pub code: String,
    pub kind: String,
    pub name: String,
    pub street: String,
    pub town: String,
    /// ARS of the municipality it lies in.
    pub municipality: String,
    pub lat_e6: Option<i64>,
    pub lon_e6: Option<i64>,
    pub uplink: String,
    pub devices: i64,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct NetworkLine {
    pub member_id: MemberId,
    pub network_id: NetworkId,
    pub area: String,
    pub prefix: String,
    pub start_key: String,
    pub end_key: String,
    pub vlan: Option<i64>,
    pub name: String,
    pub purpose: String,
    pub gateway: String,
    pub site: String,
    pub site_code: String,
    pub site_id: Option<SiteId>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PersonLine {
    pub member_id: MemberId,
    pub person_id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub login: String,
    pub mail: String,
    pub phone: String,
    pub department: String,
    pub valid_from: Day,
    pub site_id: Option<SiteId>,
    pub site: String,
    pub site_code: String,
    pub devices: i64,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DeviceThere {
    pub device_id: DeviceId,
    pub name: String,
    pub kind: String,
    pub model: String,
    pub state: String,
}

/// All sites that are the reader's, by name.
pub async fn sites(r: &mut Reading) -> Result<Vec<SiteLine>> {
    let day = r.as_of();
    r.ask(SITES).within(READ).bind(day).all().await
}

/// All networks that are the reader's, by their first address; the wider ones before what lies in them.
pub async fn networks(r: &mut Reading) -> Result<Vec<NetworkLine>> {
    let day = r.as_of();
    r.ask(NETWORKS).within(READ).bind(day).all().await
}

/// Which people, and which page of them.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub member: Option<MemberId>,
    /// A part of the name, folded.
    pub name: String,
    pub downwards: bool,
    pub limit: i64,
    pub offset: i64,
}

/// How many there are, and one page of them.
pub async fn people(r: &mut Reading, wanted: &Wanted) -> Result<(i64, Vec<PersonLine>)> {
    let day = r.as_of();
    let any = if wanted.member.is_some() { "one" } else { "" };
    let member = wanted.member.map(|member| member.0);
    let name = if wanted.name.is_empty() { String::new() } else { format!("%{}%", wanted.name) };
    let (total,): (i64,) =
        r.ask(HOW_MANY_PEOPLE).within(READ).bind(day).bind(any).bind(member).bind(&name).one().await?;
    let sql = if wanted.downwards { PEOPLE_DOWN } else { PEOPLE };
    let ask = r.ask(sql).within(READ).bind(day).bind(any).bind(member).bind(&name);
    Ok((total, ask.bind(wanted.limit).bind(wanted.offset).all().await?))
}

/// The packed titles of every device in scope.
pub(crate) async fn sets(r: &mut Reading) -> Result<Vec<(DeviceId, Vec<u8>)>> {
    let day = r.as_of();
    r.ask(SETS).within(READ).bind(day).all().await
}

/// What stands at a site; at most 500.
pub async fn at_site(r: &mut Reading, site: SiteId) -> Result<Vec<DeviceThere>> {
    let day = r.as_of();
    r.ask(DEVICES_THERE).within(READ).bind(day).bind(site).bind(None::<uuid::Uuid>).all().await
}

/// What a person uses; at most 500.
pub async fn used_by(r: &mut Reading, person: PersonId) -> Result<Vec<DeviceThere>> {
    let day = r.as_of();
    r.ask(DEVICES_THERE).within(READ).bind(day).bind(None::<uuid::Uuid>).bind(person).all().await
}
