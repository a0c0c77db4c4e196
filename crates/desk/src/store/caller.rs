//! Who calls, from where, with what: read from the inventory.

use base::search::fold;
use base::{MemberId, PersonId, Reading, Result, of_members};
use inventory::device::DeviceId;
use inventory::site::SiteId;

use crate::{OPEN, SEE};

base::statements! {
    /// By the beginning of a name, the end of a telephone number, or the name of a device.
    CALLERS = concat!("SELECT q.member_id, m.short_name AS member_name, q.person_id, q.given_name, q.family_name, q.phone,
            q.department, p.site_id, p.code, p.name AS site_name, p.kind AS site_kind
        FROM inventory_post q
        JOIN agreement_party m ON m.party_id = q.member_id
        LEFT JOIN inventory_place p ON p.member_id = q.member_id AND p.site_id = q.site_id
            AND p.valid_from <= $2 AND $2 < p.valid_to
        WHERE ", of_members!("q"), " AND q.valid_from <= $2 AND $2 < q.valid_to
            AND (($4 <> '' AND q.name_key >= $4 AND q.name_key < $5) OR ($6 <> ''
                    AND REPLACE(REPLACE(REPLACE(q.phone, ' ', ''), '-', ''), '/', '') LIKE '%' || $6)
                OR EXISTS (SELECT 1 FROM inventory_holding h WHERE h.member_id = q.member_id AND h.person_id = q.person_id
                    AND h.name_key = $7 AND h.valid_from <= $2 AND $2 < h.valid_to))
        ORDER BY q.name_key, q.person_id LIMIT 8");
    ME = concat!("SELECT q.member_id, m.short_name AS member_name, q.person_id, q.given_name, q.family_name, q.phone,
            q.department, p.site_id, p.code, p.name AS site_name, p.kind AS site_kind
        FROM inventory_post q
        JOIN agreement_party m ON m.party_id = q.member_id
        LEFT JOIN inventory_place p ON p.member_id = q.member_id AND p.site_id = q.site_id
            AND p.valid_from <= $2 AND $2 < p.valid_to
        WHERE ", of_members!("q"), " AND q.valid_from <= $2 AND $2 < q.valid_to AND q.person_id = $1 LIMIT 1");
    PEOPLE = concat!("SELECT q.member_id, m.short_name AS member_name, q.person_id, q.given_name, q.family_name, q.phone,
            q.department, p.site_id, p.code, p.name AS site_name, p.kind AS site_kind
        FROM inventory_post q
        JOIN agreement_party m ON m.party_id = q.member_id
        JOIN inventory_place p ON p.member_id = q.member_id AND p.site_id = q.site_id
            AND p.valid_from <= $2 AND $2 < p.valid_to
        WHERE ", of_members!("q"), " AND q.valid_from <= $2 AND $2 < q.valid_to ORDER BY q.member_id, q.person_id");
    /// What stands at the site, the caller's own first.
    DEVICES = concat!("SELECT h.device_id, h.name, h.kind, h.room, h.model FROM inventory_holding h
        WHERE ", of_members!("h"), " AND h.valid_from <= $2 AND $2 < h.valid_to AND h.member_id = $4
            AND (h.person_id = $5 OR h.site_id = $6)
        ORDER BY CASE WHEN h.person_id = $5 THEN 0 ELSE 1 END, h.name_key LIMIT 8");
    MY_DEVICES = concat!("SELECT h.device_id, h.name, h.kind, h.room, h.model FROM inventory_holding h
        WHERE ", of_members!("h"), " AND h.valid_from <= $2 AND $2 < h.valid_to AND h.person_id = $1
        ORDER BY h.name_key LIMIT 8");
    /// Kind and part of a site of the member on which one may report.
    PLACE = concat!("SELECT p.kind, p.part FROM inventory_place p WHERE ", of_members!("p"),
        " AND p.member_id = $4 AND p.site_id = $5 AND p.valid_from <= $2 AND $2 < p.valid_to");
    /// Where the reader may report something.
    PLACES = concat!("SELECT p.member_id, p.site_id, p.name, m.short_name AS member_name FROM inventory_place p
        JOIN agreement_party m ON m.party_id = p.member_id
        WHERE ", of_members!("p"), " AND p.valid_from <= $2 AND $2 < p.valid_to ORDER BY m.ars, p.name_key LIMIT 400");
    GROUPS = concat!("SELECT s.specialism, s.de, s.en,
            (SELECT COUNT(*) FROM desk_staff f WHERE f.specialism = s.specialism) AS people,
            (SELECT COUNT(*) FROM desk_ticket t WHERE t.specialism = s.specialism AND t.closed_at IS NULL AND ",
                of_members!("t"), ") AS waiting
        FROM desk_specialism s ORDER BY s.place");
}

/// Somebody who may call, with member and place.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Caller {
    pub member_id: MemberId,
    pub member_name: String,
    pub person_id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub phone: String,
    pub department: String,
    pub site_id: Option<SiteId>,
    pub code: Option<String>,
    pub site_name: Option<String>,
    pub site_kind: Option<String>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Device {
    pub device_id: DeviceId,
    pub name: String,
    pub kind: String,
    pub room: String,
    pub model: String,
}

/// What a site is to the desk.
#[derive(sqlx::FromRow)]
pub(crate) struct Place {
    pub(crate) kind: String,
    pub(crate) part: String,
}

/// A site to choose.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Reportable {
    pub member_id: MemberId,
    pub site_id: SiteId,
    pub name: String,
    pub member_name: String,
}

impl Reportable {
    /// Chosen in the form before; without a choice, where the reader works.
    pub fn chosen(&self, before: &str, works_at: &Option<SiteId>) -> bool {
        match before.split_once(' ') {
            Some((_, site)) => self.site_id.to_string() == site,
            None => Some(self.site_id) == *works_at,
        }
    }
}

/// A specialism, how many people it has, and how much waits for it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Group {
    pub specialism: String,
    pub de: String,
    pub en: String,
    pub people: i64,
    pub waiting: i64,
}

/// At most eight who fit the words: part of a name, an extension, a device.
pub async fn callers(r: &mut Reading, question: &str) -> Result<Vec<Caller>> {
    let digits: String = question.chars().filter(char::is_ascii_digit).collect();
    let words = question.chars().any(char::is_alphabetic) && !fold(question).starts_with("durchwahl");
    let key = inventory::name::sort_key(question);
    let name = if words { key.as_str() } else { "" };
    let digits = if digits.len() < 3 || words { "" } else { digits.as_str() };
    let ask = r.ask(CALLERS).within(inventory::READ).bind(name).bind(format!("{name}\u{10FFFF}"));
    ask.bind(digits).bind(&key).all().await
}

/// Everybody who has a post and a place today.
pub async fn people(r: &mut Reading) -> Result<Vec<Caller>> {
    r.ask(PEOPLE).within(inventory::READ).all().await
}

/// The reader's own post.
pub async fn me(r: &mut Reading) -> Result<Option<Caller>> {
    r.ask(ME).within(OPEN).maybe().await
}

pub async fn devices(r: &mut Reading, caller: &Caller) -> Result<Vec<Device>> {
    let ask = r.ask(DEVICES).within(inventory::READ).bind(caller.member_id).bind(caller.person_id);
    ask.bind(caller.site_id.map(uuid::Uuid::from)).all().await
}

pub async fn my_devices(r: &mut Reading) -> Result<Vec<Device>> {
    r.ask(MY_DEVICES).within(OPEN).all().await
}

pub(crate) async fn place(r: &mut Reading, member: MemberId, site: SiteId) -> Result<Option<Place>> {
    r.ask(PLACE).within(OPEN).bind(member).bind(site).maybe().await
}

pub async fn places(r: &mut Reading) -> Result<Vec<Reportable>> {
    r.ask(PLACES).within(OPEN).all().await
}

pub async fn groups(r: &mut Reading) -> Result<Vec<Group>> {
    r.ask(GROUPS).within(SEE).all().await
}
