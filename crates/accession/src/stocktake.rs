//! The stocktake (Bestandsaufnahme): all rows of all files together, each with its outcome, and the things they speak of.

mod devices;
mod networks;
mod people;
mod places;

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};

use serde::{Deserialize, Serialize};

use crate::claim::{Address, Claim, Device, Group, Network, Person, Record, Site};
use crate::row::{Kind, Outcome, Place, Reason};
use crate::source::{Contents, Form};

pub(crate) use people::{extension, name as full_name};

/// A thing that at least one row speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing<T> {
    /// The same at every reading, as long as what names it is the same: decisions cling to it.
    pub key: String,
    pub value: T,
    /// Positions in [`Stocktake::rows`], the first brought it. Empty: only mentioned by other things.
    pub rows: Vec<usize>,
    /// Key of the site it is at, and of the person who uses it; empty if not known.
    #[serde(default)]
    pub site: String,
    #[serde(default)]
    pub person: String,
}

impl<T> Thing<T> {
    fn new(key: String, value: T, row: usize) -> Thing<T> {
        Thing { key, value, rows: vec![row], site: String::new(), person: String::new() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub place: Place,
    pub kind: Kind,
    pub label: String,
    pub outcome: Outcome,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Reason>,
    /// The thing it brought or speaks of.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub thing: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stocktake {
    /// In the order of the files.
    pub rows: Vec<Row>,
    pub people: Vec<Thing<Person>>,
    pub devices: Vec<Thing<Device>>,
    pub sites: Vec<Thing<Site>>,
    pub networks: Vec<Thing<Network>>,
    pub addresses: Vec<Thing<Address>>,
    pub groups: Vec<Thing<Group>>,
    /// Reserved addresses: whoever has them must be told a new one by hand.
    pub fixed: Vec<Ipv4Addr>,
    /// Texts that should name a site and name none, with the things that stand there.
    pub homeless: Vec<Homeless>,
}

impl Stocktake {
    /// The narrowest listed network of an address.
    pub(crate) fn network_of(&self, ip: Ipv4Addr) -> Option<&Thing<Network>> {
        let holding = self.networks.iter().filter(|network| network.value.prefix.contains(&IpAddr::V4(ip)));
        holding.max_by_key(|network| network.value.prefix.prefix_len())
    }
}

/// A place that is written somewhere and is on no list of sites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Homeless {
    pub text: String,
    pub things: Vec<String>,
    /// Names of sites it could be.
    pub instead: Vec<String>,
}

/// Where a row went.
enum Placed {
    New(String),
    Merged(String),
}

/// Directories know people best, lists know devices best.
fn rank(kind: Kind, form: Form) -> u8 {
    match (kind, form) {
        (Kind::Site, _) => 0,
        (Kind::Network, Form::Dhcp) => 2,
        (Kind::Network, _) => 1,
        (Kind::Person, Form::Directory) => 3,
        (Kind::Person, _) => 4,
        (Kind::Device, Form::Workbook | Form::Csv) => 5,
        (Kind::Device, Form::Agent) => 6,
        (Kind::Device, _) => 7,
        (Kind::Address, _) => 8,
        (Kind::Group | Kind::Other, _) => 9,
    }
}

pub fn of(readings: &[Contents]) -> Stocktake {
    let records: Vec<(&Record, Form)> =
        readings.iter().flat_map(|reading| reading.records.iter().map(|record| (record, reading.form))).collect();
    let mut stocktake =
        Stocktake { rows: records.iter().map(|(record, _)| row(record)).collect(), ..Stocktake::default() };
    let mut order: Vec<usize> = (0..records.len()).collect();
    order.sort_by_key(|at| rank(records[*at].0.kind, records[*at].1));
    let mut gathering = Gathering::default();
    for at in order {
        let (record, _) = records[at];
        let Ok(claim) = &record.said else { continue };
        match gathering.take(&mut stocktake, claim, at) {
            Placed::New(key) => stocktake.rows[at].thing = key,
            Placed::Merged(key) => {
                stocktake.rows[at].thing = key;
                stocktake.rows[at].outcome = Outcome::Merged;
            }
        }
    }
    places::settle(&mut stocktake);
    people::settle(&mut stocktake);
    stocktake.fixed = fixed(readings);
    stocktake
}

fn fixed(readings: &[Contents]) -> Vec<Ipv4Addr> {
    let claims = readings.iter().flat_map(|reading| &reading.records).filter_map(|record| record.said.as_ref().ok());
    let reserved = claims.filter_map(|claim| if let Claim::Address(address) = claim { Some(address) } else { None });
    let mut fixed: Vec<Ipv4Addr> = reserved.filter(|address| address.fixed).map(|address| address.ip).collect();
    fixed.sort_unstable();
    fixed.dedup();
    fixed
}

/// Before it is gathered: a row that says something is accepted, unless somebody has to be asked.
fn row(record: &Record) -> Row {
    let label = match &record.said {
        Ok(claim) => claim.label(),
        Err(reason) => reason.value.clone(),
    };
    let (outcome, reason) = match (&record.said, &record.question) {
        (Err(reason), _) => (Outcome::Rejected, Some(reason.clone())),
        (Ok(_), Some(question)) => (Outcome::Queued, Some(question.clone())),
        (Ok(_), None) => (Outcome::Accepted, None),
    };
    let (place, kind) = (record.place.clone(), record.kind);
    Row { place, kind, label, outcome, reason, remarks: record.remarks.clone(), thing: String::new() }
}

#[derive(Default)]
struct Gathering {
    people: people::Known,
    devices: devices::Known,
    networks: networks::Known,
    sites: places::Known,
    others: HashMap<String, usize>,
}

impl Gathering {
    fn take(&mut self, into: &mut Stocktake, claim: &Claim, at: usize) -> Placed {
        match claim {
            Claim::Person(person) => self.people.take(&mut into.people, person, at),
            Claim::Device(device) => self.devices.take(&mut into.devices, device, at),
            Claim::Site(site) => self.sites.take(&mut into.sites, site, at),
            Claim::Network(network) => {
                let file = into.rows[at].place.file.clone();
                self.networks.take(&mut into.networks, network, at, &file)
            }
            Claim::Address(address) => self.address(into, address, at),
            Claim::Group(group) => {
                let key = format!("group:{}", crate::fold::letters(&group.name));
                put(&mut self.others, &mut into.groups, key, group, at)
            }
        }
    }

    /// An address belongs to a device if one has its card or its name.
    fn address(&mut self, into: &mut Stocktake, address: &Address, at: usize) -> Placed {
        if let Some(device) = self.devices.behind(&into.devices, address) {
            let device = &mut into.devices[device];
            if !device.value.ips.contains(&address.ip) {
                device.value.ips.push(address.ip);
            }
            if !address.mac.is_empty() && !device.value.macs.contains(&address.mac) {
                device.value.macs.push(address.mac.clone());
            }
            device.rows.push(at);
            return Placed::Merged(device.key.clone());
        }
        put(&mut self.others, &mut into.addresses, format!("address:{}", address.ip), address, at)
    }
}

/// By key alone: the first brings it, the others speak of it.
fn put<T: Clone>(
    known: &mut HashMap<String, usize>,
    things: &mut Vec<Thing<T>>,
    key: String,
    value: &T,
    at: usize,
) -> Placed {
    if let Some(there) = known.get(&key) {
        things[*there].rows.push(at);
        return Placed::Merged(key);
    }
    known.insert(key.clone(), things.len());
    things.push(Thing::new(key.clone(), value.clone(), at));
    Placed::New(key)
}

/// A key that nothing else has: the second of two equals gets a number.
fn unique<T>(things: &[Thing<T>], key: String) -> String {
    let taken = |key: &str| things.iter().any(|thing| thing.key == key);
    if !taken(&key) {
        return key;
    }
    (2..).map(|number| format!("{key}~{number}")).find(|key| !taken(key)).unwrap_or(key)
}

/// Takes what is not known yet.
fn fill(into: &mut String, from: &str) {
    if into.is_empty() {
        from.clone_into(into);
    }
}

#[cfg(test)]
mod tests;
