//! Names, serial numbers and addresses of devices that somebody else has, too.

use std::collections::{HashMap, HashSet};

use super::{Conflict, Evidence, Field, Kind, Known, Proposal};
use crate::claim::Device;
use crate::fold;
use crate::row::Why;
use crate::stocktake::{Stocktake, Thing};

/// The longest name of a computer that Windows still knows (NetBIOS).
const NAME_LENGTH: usize = 15;

pub(super) fn find(stocktake: &Stocktake, known: &Known) -> Vec<Conflict> {
    let mut names = Names::of(stocktake, known);
    let serials: HashMap<String, &str> =
        with_serial(known.devices.iter().map(|device| (&device.serial, device.member.as_str())));
    let mut own_serials: HashMap<String, &Thing<Device>> = HashMap::new();
    let mut own_names: HashMap<String, &Thing<Device>> = HashMap::new();
    let mut own_ips: HashMap<std::net::Ipv4Addr, &Thing<Device>> = HashMap::new();
    let mut conflicts = Vec::new();
    for device in &stocktake.devices {
        conflicts.extend(names.taken(device, known));
        if let Some(first) = own_names.get(&fold::letters(&device.value.name)).filter(|_| !device.value.name.is_empty())
        {
            conflicts.push(twice(Kind::HostTwice, device, first, names.free(&device.value.name)));
        }
        let serial = fold::letters(&device.value.serial);
        if let Some(member) = serials.get(&serial) {
            let evidence = vec![Evidence::Taken { value: device.value.serial.clone(), member: (*member).to_owned() }];
            conflicts.push(conflict(Kind::SerialTaken, device, evidence, Proposal::Ask));
        }
        if let Some(first) = own_serials.get(&serial).filter(|_| !serial.is_empty()) {
            conflicts.push(twice(Kind::SerialTwice, device, first, Proposal::Ask));
        }
        conflicts.extend(junk(stocktake, device));
        for ip in &device.value.ips {
            if let Some(first) = own_ips.get(ip) {
                let mut same = twice(Kind::AddressTwice, device, first, Proposal::Ask);
                same.evidence.insert(0, Evidence::Written { value: ip.to_string() });
                conflicts.push(same);
            }
            own_ips.entry(*ip).or_insert(device);
        }
        own_names.entry(fold::letters(&device.value.name)).or_insert(device);
        own_serials.entry(serial).or_insert(device);
    }
    conflicts
}

fn with_serial<'d>(devices: impl Iterator<Item = (&'d String, &'d str)>) -> HashMap<String, &'d str> {
    devices
        .filter(|(serial, _)| !crate::source::value::is_junk(serial))
        .map(|(serial, member)| (fold::letters(serial), member))
        .collect()
}

fn conflict(kind: Kind, device: &Thing<Device>, evidence: Vec<Evidence>, proposal: Proposal) -> Conflict {
    let code = match kind {
        Kind::HostTaken => "host-taken",
        Kind::HostTwice => "host-twice",
        Kind::SerialJunk => "serial-junk",
        Kind::SerialTwice => "serial-twice",
        Kind::AddressTwice => "address-twice",
        _ => "serial-taken",
    };
    let (key, label) = (format!("{code}:{}", device.key), device.value.label());
    Conflict { key, kind, things: vec![device.key.clone()], label, evidence, proposal, affected: 1 }
}

/// Two devices of the newcomer with one sign; what else they share or not is told.
fn twice(kind: Kind, device: &Thing<Device>, first: &Thing<Device>, proposal: Proposal) -> Conflict {
    let (here, there) = (&device.value, &first.value);
    let fields = [
        (Field::Host, &here.name, &there.name),
        (Field::Serial, &here.serial, &there.serial),
        (Field::Model, &here.model, &there.model),
    ];
    let said = fields.into_iter().filter(|(_, here, there)| !here.is_empty() || !there.is_empty());
    let evidence = said.map(|(field, here, there)| match fold::letters(here) == fold::letters(there) {
        true => Evidence::Agrees { field, value: here.clone() },
        false => Evidence::Differs { field, here: here.clone(), there: there.clone() },
    });
    let mut conflict = conflict(kind, device, evidence.collect(), proposal);
    conflict.things.push(first.key.clone());
    conflict.affected = 2;
    conflict
}

/// What the maker or the list left instead of a serial number.
fn junk(stocktake: &Stocktake, device: &Thing<Device>) -> Option<Conflict> {
    let remarks = device.rows.iter().flat_map(|row| &stocktake.rows[*row].remarks);
    let junk = remarks.into_iter().find(|remark| remark.why == Why::JunkSerial && device.value.serial.is_empty())?;
    let evidence = vec![Evidence::Written { value: junk.value.clone() }];
    Some(conflict(Kind::SerialJunk, device, evidence, Proposal::Keep))
}

/// All names there are, so that a new one is really free.
struct Names<'k> {
    taken: HashSet<String>,
    members: HashMap<String, &'k str>,
    prefix: String,
}

impl<'k> Names<'k> {
    fn of(stocktake: &Stocktake, known: &'k Known) -> Names<'k> {
        let members: HashMap<String, &str> =
            known.devices.iter().map(|d| (fold::letters(&d.name), d.member.as_str())).collect();
        let own = stocktake.devices.iter().map(|device| fold::letters(&device.value.name));
        let taken = own.chain(members.keys().cloned()).collect();
        Names { taken, members, prefix: known.prefix.clone() }
    }

    fn taken(&mut self, device: &Thing<Device>, _: &Known) -> Option<Conflict> {
        let member = *self.members.get(&fold::letters(&device.value.name)).filter(|_| !device.value.name.is_empty())?;
        let evidence = vec![Evidence::Taken { value: device.value.name.clone(), member: member.to_owned() }];
        let proposal = self.free(&device.value.name);
        Some(conflict(Kind::HostTaken, device, evidence, proposal))
    }

    /// The name with the newcomer's sign before it; if that is too long or taken, with a number.
    fn free(&mut self, name: &str) -> Proposal {
        let sign = if self.prefix.is_empty() { "NEU" } else { &self.prefix };
        let short: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let whole = format!("{sign}-{short}").to_uppercase();
        let numbered = (1..10_000).map(|number| format!("{sign}-PC-{number:04}").to_uppercase());
        let fits = |name: &String| name.len() <= NAME_LENGTH && !self.taken.contains(&fold::letters(name));
        let Some(to) = [whole].into_iter().chain(numbered).find(fits) else { return Proposal::Ask };
        self.taken.insert(fold::letters(&to));
        Proposal::Rename { to }
    }
}
