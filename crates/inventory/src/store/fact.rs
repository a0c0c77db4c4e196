//! What is measured on a device and where it is plugged in.

pub mod carry;

use std::net::IpAddr;

use base::db::Arg;
use base::{Day, MemberId, Period, Reading, Result, Writing, of_members};

use crate::READ;
use crate::device::DeviceId;
use crate::network::{NetworkId, address_key};

base::statements! {
    FACTS = concat!("SELECT f.fact, f.value, f.valid_from FROM inventory_holding h
        JOIN inventory_fact f ON f.member_id = h.member_id AND f.device_id = h.device_id WHERE ", of_members!("h"),
        " AND h.device_id = $4 AND h.valid_from <= $5 AND $5 < h.valid_to AND f.valid_from <= $5 AND $5 < f.valid_to
        ORDER BY f.fact");
    /// Each with the narrowest network of the same member in which its address lies.
    INTERFACES = concat!("SELECT i.name, i.mac, i.address, i.valid_from,
        (SELECT n.network_id FROM inventory_prefix n WHERE n.member_id = i.member_id AND n.start_key <= i.address_key
            AND i.address_key <= n.end_key AND n.valid_from <= $5 AND $5 < n.valid_to
            ORDER BY n.start_key DESC, n.end_key LIMIT 1) AS network_id
        FROM inventory_holding h JOIN inventory_interface i ON i.member_id = h.member_id AND i.device_id = h.device_id
        WHERE ", of_members!("h"), " AND h.device_id = $4 AND h.valid_from <= $5 AND $5 < h.valid_to
        AND i.valid_from <= $5 AND $5 < i.valid_to ORDER BY i.name, i.address_key");
    LEARN = "INSERT INTO inventory_fact (member_id, device_id, fact, valid_from, valid_to, value)
        VALUES ($1, $2, $3, $4, $5, $6)";
    PLUG_IN = "INSERT INTO inventory_interface (member_id, device_id, mac, address, valid_from, valid_to, name, address_key)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// A fact by its name, its value, and since when it has been so.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Fact {
    pub fact: String,
    pub value: String,
    pub valid_from: Day,
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Interface {
    pub name: String,
    /// Twelve hexadecimal digits, or empty.
    pub mac: String,
    pub address: String,
    pub valid_from: Day,
    pub network_id: Option<NetworkId>,
}

/// What was known of the device on that day.
pub async fn facts(r: &mut Reading, device: DeviceId, day: Day) -> Result<Vec<Fact>> {
    r.ask(FACTS).within(READ).bind(device).bind(day).all().await
}

/// Its interfaces on that day.
pub async fn interfaces(r: &mut Reading, device: DeviceId, day: Day) -> Result<Vec<Interface>> {
    r.ask(INTERFACES).within(READ).bind(device).bind(day).all().await
}

/// A fact of a device for a period: name and value.
pub type Learnt = (DeviceId, Period, &'static str, String);

pub(crate) async fn learn(w: &mut Writing, member: MemberId, facts: &[Learnt]) -> Result<()> {
    let row = |(device, period, fact, value): &Learnt| -> Vec<Arg> {
        vec![member.into(), (*device).into(), (*fact).into(), period.from.into(), period.to.into(), value.into()]
    };
    w.insert(LEARN, facts.iter().map(row).collect()).await
}

/// A network card of a device for a period: its twelve digits (empty: not known which card) and its address, if it has one.
pub type Plugged = (DeviceId, Period, String, Option<IpAddr>);

pub(crate) async fn plug_in(w: &mut Writing, member: MemberId, cards: &[Plugged]) -> Result<()> {
    let row = |(device, period, mac, address): &Plugged| -> Vec<Arg> {
        let written = address.map(|address| address.to_string()).unwrap_or_default();
        let place: [Arg; 4] = [member.into(), (*device).into(), mac.into(), written.into()];
        let key = address.map(address_key).unwrap_or_default();
        let rest: [Arg; 4] = [period.from.into(), period.to.into(), "".into(), key.into()];
        place.into_iter().chain(rest).collect()
    };
    w.insert(PLUG_IN, cards.iter().map(row).collect()).await
}
