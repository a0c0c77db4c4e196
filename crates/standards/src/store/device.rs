//! The packed rows of devices.

use std::collections::BTreeMap;

use base::db::Arg;
use base::{Day, MemberId, Period, Reading, Result, Writing, of_members};
use uuid::Uuid;

use crate::record::Row;
use crate::scope::Place;
use crate::survey::Device;
use crate::vector::Vector;
use crate::{DeviceId, READ, SiteId};

macro_rules! devices {
    ($rest:literal) => {
        concat!(
            "SELECT d.member_id, d.device_id, d.valid_from, d.valid_to, d.part, d.class, d.device_kind, d.site_kind, d.site_id,
                d.vector
            FROM standards_device d WHERE ",
            of_members!("d"),
            $rest
        )
    };
}

base::statements! {
    ON_DAY = devices!(" AND d.valid_from <= $4 AND $4 < d.valid_to ORDER BY d.device_id");
    ALONE = devices!(" AND d.valid_from <= $4
        AND d.device_id IN (SELECT x.device_id FROM standards_exception x WHERE x.device_id IS NOT NULL)");
    OF_DEVICE = devices!(" AND d.device_id = $4 ORDER BY d.valid_from");
    OF_MEMBER = devices!(" AND d.member_id = $4 AND ($5 OR d.device_id = $6) ORDER BY d.device_id, d.valid_from");
    /// Names of devices and sites on a day.
    NAMES = concat!("SELECT h.device_id, h.name, COALESCE(p.name, '') AS site FROM inventory_holding h
        LEFT JOIN inventory_place p ON p.site_id = h.site_id AND p.member_id = h.member_id
            AND p.valid_from <= $4 AND $4 < p.valid_to
        WHERE ", of_members!("h"), " AND h.valid_from <= $4 AND $4 < h.valid_to AND ($5 OR h.device_id = $6)");
    FORGET = "DELETE FROM standards_device WHERE member_id = $1 AND device_id = $2";
    KEEP = "INSERT INTO standards_device (member_id, device_id, valid_from, valid_to, part, class, device_kind, site_kind,
        site_id, vector) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
}

#[derive(sqlx::FromRow)]
struct Packed {
    member_id: MemberId,
    device_id: DeviceId,
    valid_from: Day,
    valid_to: Day,
    part: String,
    class: String,
    device_kind: String,
    site_kind: String,
    site_id: Option<SiteId>,
    vector: Vec<u8>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Name {
    pub device_id: DeviceId,
    pub name: String,
    pub site: String,
}

/// Devices in use on the day that is looked at.
pub async fn on_day(r: &mut Reading) -> Result<Vec<Device>> {
    let day = r.as_of();
    let rows: Vec<Packed> = r.ask(ON_DAY).within(READ).bind(day).all().await?;
    Ok(rows.into_iter().map(Device::from).collect())
}

/// Devices that have, or had, exceptions of their own, through the times up to a day.
pub(crate) async fn alone(r: &mut Reading, until: Day) -> Result<Vec<Device>> {
    let rows: Vec<Packed> = r.ask(ALONE).within(READ).bind(until).all().await?;
    Ok(rows.into_iter().map(Device::from).collect())
}

/// One device through the times, oldest first: as far as the reader may see it.
pub async fn of_device(r: &mut Reading, device: DeviceId) -> Result<Vec<Device>> {
    let rows: Vec<Packed> = r.ask(OF_DEVICE).within(READ).bind(device).all().await?;
    Ok(rows.into_iter().map(Device::from).collect())
}

/// What devices were called on the day that is looked at: one, or all of them.
pub async fn names(r: &mut Reading, only: Option<DeviceId>) -> Result<BTreeMap<DeviceId, Name>> {
    let day = r.as_of();
    let one = only.unwrap_or(DeviceId(Uuid::nil()));
    let rows: Vec<Name> = r.ask(NAMES).within(READ).bind(day).bind(only.is_none()).bind(one).all().await?;
    Ok(rows.into_iter().map(|name| (name.device_id, name)).collect())
}

/// The rows of a member, or of one device at it, as they are kept.
pub(crate) async fn kept(
    r: &mut Reading,
    member: MemberId,
    only: Option<DeviceId>,
) -> Result<BTreeMap<DeviceId, Vec<Row>>> {
    let one = only.unwrap_or(DeviceId(Uuid::nil()));
    let ask = r.ask(OF_MEMBER).within(READ).bind(member).bind(only.is_none()).bind(one);
    let mut kept: BTreeMap<DeviceId, Vec<Row>> = BTreeMap::new();
    for packed in ask.all::<Packed>().await? {
        let Device { id, period, place, vector } = packed.into();
        kept.entry(id).or_default().push(Row { period, place, vector });
    }
    Ok(kept)
}

/// These rows instead of those that are kept of the devices.
pub(crate) async fn replace(w: &mut Writing, member: MemberId, changed: BTreeMap<DeviceId, Vec<Row>>) -> Result<()> {
    for device in changed.keys() {
        w.change(FORGET).bind(member).bind(*device).rows().await?;
    }
    let rows = changed.into_iter().flat_map(|(device, rows)| rows.into_iter().map(move |row| args(device, row)));
    w.insert(KEEP, rows.collect()).await
}

fn args(device: DeviceId, row: Row) -> Vec<Arg> {
    let Place { member, part, class, device_kind, site_kind, site } = row.place;
    vec![
        member.into(),
        device.into(),
        row.period.from.into(),
        row.period.to.into(),
        part.into(),
        class.into(),
        device_kind.into(),
        site_kind.into(),
        site.map(|site| site.0).into(),
        row.vector.packed().into(),
    ]
}

impl From<Packed> for Device {
    fn from(row: Packed) -> Device {
        Device {
            id: row.device_id,
            period: Period { from: row.valid_from, to: row.valid_to },
            place: Place {
                member: row.member_id,
                part: row.part,
                class: row.class,
                device_kind: row.device_kind,
                site_kind: row.site_kind,
                site: row.site_id,
            },
            vector: Vector::unpack(row.vector),
        }
    }
}
