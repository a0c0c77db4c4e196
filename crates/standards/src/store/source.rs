//! What the inventory knows: read, never written.

use std::collections::{BTreeMap, HashMap};

use base::{Day, MemberId, Moment, Period, Reading, Result, of_members, of_whole_members};
use inventory::titles::numbers;
use uuid::Uuid;

use crate::record::{Known, Stay};
use crate::scope::Place;
use crate::setting::Setting;
use crate::{DeviceId, READ, SiteId};

base::statements! {
    /// The kind of the site is the one it had when the device came there.
    STAYS = concat!("SELECT h.device_id, h.valid_from, h.valid_to, h.part, h.class, h.kind, h.name, h.os_name, h.os_version,
            h.maker, h.model, h.site_id, COALESCE(p.kind, '') AS site_kind
        FROM inventory_holding h
        LEFT JOIN inventory_place p ON p.site_id = h.site_id AND p.valid_from <= h.valid_from AND h.valid_from < p.valid_to
        WHERE ", of_members!("h"), " AND h.member_id = $4 AND ($5 OR h.device_id = $6)
        AND h.state IN ('in-use', 'in-repair', 'lent') ORDER BY h.device_id, h.valid_from");
    /// Those that a setting asks for.
    FACTS = concat!("SELECT f.device_id, f.valid_from, f.valid_to, f.fact AS name, f.value FROM inventory_fact f
        WHERE ", of_whole_members!("f"), " AND f.member_id = $4 AND ($5 OR f.device_id = $6)
        AND EXISTS (SELECT 1 FROM standards_setting s WHERE s.evidence = 'fact:' || f.fact)
        ORDER BY f.device_id, f.valid_from");
    /// $1, $2: the range of product keys that begin with a name. The dictionary is of everybody.
    TITLES = "SELECT number, name, version FROM inventory_title WHERE product_key >= $1 AND product_key < $2";
    SOFTWARE = concat!("SELECT s.device_id, s.valid_from, s.valid_to, s.titles FROM inventory_software s
        WHERE ", of_whole_members!("s"), " AND s.member_id = $4 AND ($5 OR s.device_id = $6) ORDER BY s.device_id, s.valid_from");
    SEEN = concat!("SELECT t.device_id, t.seen_at FROM inventory_report t WHERE ", of_whole_members!("t"),
        " AND t.member_id = $4 AND ($5 OR t.device_id = $6)");
    KNOWN = concat!("SELECT h.device_id FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.member_id = $4 AND h.device_id = $5 LIMIT 1");
    MEMBERS = concat!("SELECT DISTINCT h.member_id FROM inventory_holding h WHERE ", of_members!("h"), " ORDER BY h.member_id");
}

#[derive(sqlx::FromRow)]
struct StayRow {
    device_id: DeviceId,
    valid_from: Day,
    valid_to: Day,
    part: String,
    class: String,
    kind: String,
    name: String,
    os_name: String,
    os_version: String,
    maker: String,
    model: String,
    site_id: Option<SiteId>,
    site_kind: String,
}

#[derive(sqlx::FromRow)]
struct Dated {
    device_id: DeviceId,
    valid_from: Day,
    valid_to: Day,
    name: String,
    value: String,
}

#[derive(sqlx::FromRow)]
struct Set {
    device_id: DeviceId,
    valid_from: Day,
    valid_to: Day,
    titles: Vec<u8>,
}

/// Members that ever held a device.
pub(crate) async fn members(r: &mut Reading) -> Result<Vec<MemberId>> {
    let members: Vec<(MemberId,)> = r.ask(MEMBERS).within(READ).all().await?;
    Ok(members.into_iter().map(|(member,)| member).collect())
}

/// Whether the member ever held the device.
pub(crate) async fn is_known(r: &mut Reading, member: MemberId, device: DeviceId) -> Result<bool> {
    let known: Option<(DeviceId,)> = r.ask(KNOWN).within(READ).bind(member).bind(device).maybe().await?;
    Ok(known.is_some())
}

/// All that the settings ask for about a member's devices, or one of them.
pub(crate) async fn known(
    r: &mut Reading,
    settings: &[Setting],
    member: MemberId,
    only: Option<DeviceId>,
) -> Result<BTreeMap<DeviceId, Known>> {
    let one = only.unwrap_or(DeviceId(Uuid::nil()));
    let mut known: BTreeMap<DeviceId, Known> = BTreeMap::new();
    let stays = r.ask(STAYS).within(READ).bind(member).bind(only.is_none()).bind(one);
    for row in stays.all::<StayRow>().await? {
        known.entry(row.device_id).or_default().stays.push(row.at(member));
    }
    let facts = r.ask(FACTS).within(READ).bind(member).bind(only.is_none()).bind(one);
    for dated in facts.all::<Dated>().await? {
        known.entry(dated.device_id).or_default().facts.push(dated.told());
    }
    let seen = r.ask(SEEN).within(READ).bind(member).bind(only.is_none()).bind(one);
    for (device, at) in seen.all::<(DeviceId, Moment)>().await? {
        known.entry(device).or_default().seen = Some(at.day());
    }
    let titles = titles(r, settings).await?;
    let software = r.ask(SOFTWARE).within(READ).bind(member).bind(only.is_none()).bind(one);
    for set in software.all::<Set>().await? {
        let period = Period { from: set.valid_from, to: set.valid_to };
        let asked = numbers(&set.titles).filter_map(|number| titles.get(&i64::from(number)));
        let installed = asked.map(|(name, version)| (period, name.clone(), version.clone()));
        known.entry(set.device_id).or_default().titles.extend(installed);
    }
    Ok(known)
}

/// Name and version of the titles that settings ask for, by number.
async fn titles(r: &mut Reading, settings: &[Setting]) -> Result<HashMap<i64, (String, String)>> {
    let mut titles = HashMap::new();
    for name in settings.iter().flat_map(|setting| setting.evidence.titles()) {
        let ask = r.ask(TITLES).bind(name).bind(format!("{name}\u{10FFFF}"));
        let rows: Vec<(i64, String, String)> = ask.all().await?;
        titles.extend(rows.into_iter().map(|(number, name, version)| (number, (name, version))));
    }
    Ok(titles)
}

impl StayRow {
    fn at(self, member: MemberId) -> Stay {
        Stay {
            period: Period { from: self.valid_from, to: self.valid_to },
            place: Place {
                member,
                part: self.part,
                class: self.class,
                device_kind: self.kind,
                site_kind: self.site_kind,
                site: self.site_id,
            },
            name: self.name,
            system: self.os_name,
            system_version: self.os_version,
            model: format!("{} {}", self.maker, self.model).trim().to_owned(),
        }
    }
}

impl Dated {
    fn told(self) -> (Period, String, String) {
        (Period { from: self.valid_from, to: self.valid_to }, self.name, self.value)
    }
}
