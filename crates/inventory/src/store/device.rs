//! Devices and their states.

use base::db::Arg;
use base::{Cents, Day, PersonId, of_members};
use uuid::Uuid;

use super::{Around, Kept, Statements};
use crate::device::{Class, Device, DeviceId, Kind};
use crate::holding::Holding;
use crate::life::Step;
use crate::name;
use crate::site::SiteId;

/// The columns of a state, for every list and page.
macro_rules! state {
    () => {
        "h.member_id, h.device_id, h.part, h.valid_from, h.valid_to, h.source, h.changed_by, h.changed_at, h.class, h.kind,
        h.state, h.name, h.maker, h.model, h.serial, h.asset_tag, h.os_name, h.os_version, h.site_id, h.room, h.person_id,
        h.bought_on, h.price, h.warranty_to, h.locked"
    };
}

pub(super) use state;

base::statements! {
    KNOWN = "INSERT INTO inventory_device (device_id) VALUES ($1)";
    STATES = concat!("SELECT ", state!(), " FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.device_id = $4 AND h.valid_to > $5 ORDER BY h.valid_from");
    BY_KEY = concat!("SELECT h.device_id FROM inventory_holding h WHERE ", of_members!("h"),
        " AND h.member_id = $5 AND h.name_key = $4 AND h.valid_from <= $6 AND $6 < h.valid_to");
    BEGIN = "INSERT INTO inventory_holding (member_id, device_id, valid_from, valid_to, part, source, changed_by, changed_at,
        class, kind, state, name, name_key, maker, model, serial, asset_tag, os_name, os_version, os_key, site_id, room,
        person_id, bought_on, price, warranty_to, locked)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27)";
    END = "UPDATE inventory_holding SET valid_to = $4 WHERE member_id = $1 AND device_id = $2 AND valid_from = $3";
    DROP = "DELETE FROM inventory_holding WHERE member_id = $1 AND device_id = $2 AND valid_from = $3";
}

#[derive(sqlx::FromRow)]
pub struct Row {
    #[sqlx(flatten)]
    around: Around,
    device_id: DeviceId,
    class: String,
    kind: String,
    state: String,
    name: String,
    maker: String,
    model: String,
    serial: String,
    asset_tag: String,
    os_name: String,
    os_version: String,
    site_id: Option<SiteId>,
    room: String,
    person_id: Option<PersonId>,
    bought_on: Option<Day>,
    price: Option<i64>,
    warranty_to: Option<Day>,
    locked: String,
}

impl From<Row> for Holding<Device> {
    fn from(row: Row) -> Holding<Device> {
        let device = Device {
            name: row.name,
            class: Class::of(&row.class).unwrap_or(Class::Administration),
            kind: Kind::of(&row.kind).unwrap_or(Kind::Other),
            state: Step::of(&row.state).unwrap_or(Step::InUse),
            maker: row.maker,
            model: row.model,
            serial: row.serial,
            asset_tag: row.asset_tag,
            os_name: row.os_name,
            os_version: row.os_version,
            site: row.site_id,
            room: row.room,
            person: row.person_id,
            bought_on: row.bought_on,
            price: row.price.map(Cents),
            warranty_to: row.warranty_to,
            locked: row.locked,
        };
        row.around.holds(row.device_id, device)
    }
}

impl Kept for Device {
    type Row = Row;
    const SQL: &'static Statements =
        &Statements { known: KNOWN, states: STATES, by_key: BY_KEY, begin: BEGIN, end: END, drop: DROP };

    fn values(&self) -> Vec<Arg> {
        vec![
            self.class.code().into(),
            self.kind.code().into(),
            self.state.code().into(),
            (&self.name).into(),
            name::sort_key(&self.name).into(),
            (&self.maker).into(),
            (&self.model).into(),
            (&self.serial).into(),
            (&self.asset_tag).into(),
            (&self.os_name).into(),
            (&self.os_version).into(),
            self.os_key().into(),
            self.site.map(Uuid::from).into(),
            (&self.room).into(),
            self.person.map(Uuid::from).into(),
            self.bought_on.into(),
            self.price.map(|price| price.0).into(),
            self.warranty_to.into(),
            (&self.locked).into(),
        ]
    }
}
