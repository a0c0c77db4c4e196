//! From the parts to a report: what each field means, and which values are refused.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::net::IpAddr;

use ipnet::{IpNet, ip_mask_to_prefix};

use super::part::{
    Bios, Content, Device, Envelope, Hardware as RawHardware, Loose, Many, Network, Port, Software, System as RawSystem,
};
use super::text::tidy;
use crate::report::{
    Hardware, Interface, Kind, Mac, Machine, Reason, Refusals, Report, System, Title, junk, says_something,
};

pub(super) fn text_of(field: &Loose) -> Option<String> {
    match field {
        Loose::Text(text) => tidy(text).map(Cow::into_owned),
        Loose::Texts(texts) => texts.iter().find_map(|text| tidy(text)).map(Cow::into_owned),
        Loose::Nothing | Loose::Shape => None,
    }
}

pub(super) fn report(envelope: Envelope, content: Content) -> Report {
    let mut notes = Refusals::default();
    for section in &content.odd {
        notes.note(section, "", Reason::Shape);
    }
    let system = content.system.map(|raw| system(&raw)).or_else(|| content.hardware.as_ref().and_then(old_system));
    let mut report = Report {
        kind: kind(&text_of(&envelope.itemtype).unwrap_or_default()),
        device: text_of(&envelope.deviceid).unwrap_or_default(),
        agent: text_of(&content.versionclient).unwrap_or_default(),
        tag: text_of(&envelope.tag),
        partial: text_of(&envelope.partial).is_some_and(|partial| truth(&partial)),
        machine: content.bios.map(|raw| machine(&raw, &mut notes)),
        hardware: content.hardware.map(|raw| hardware(&raw, &mut notes)),
        system,
        interfaces: content.networks.map(|raw| interfaces(raw, &mut notes)),
        software: content.software.map(|raw| software(raw, &mut notes)),
        refused: Refusals::default(),
    };
    if let Some(raw) = content.device {
        seen(&mut report, &raw, content.ports, &mut notes);
    }
    report.refused = notes;
    report
}

fn kind(name: &str) -> Kind {
    match name.to_ascii_lowercase().as_str() {
        "phone" => Kind::Phone,
        "networkequipment" | "networking" => Kind::Network,
        "printer" => Kind::Printer,
        "unmanaged" => Kind::Unmanaged,
        _ => Kind::Computer,
    }
}

fn truth(text: &str) -> bool {
    matches!(text.to_ascii_lowercase().as_str(), "1" | "true" | "yes")
}

/// A field as text; notes it where it is an object.
fn take(field: &Loose, name: &str, notes: &mut Refusals) -> Option<String> {
    if *field == Loose::Shape {
        notes.note(name, "", Reason::Shape);
    }
    text_of(field)
}

/// A field as text, unless it is what makers write when they write nothing.
fn genuine(field: &Loose, name: &str, is_junk: fn(&str) -> bool, notes: &mut Refusals) -> Option<String> {
    let text = take(field, name, notes)?;
    if is_junk(&text) {
        notes.note(name, &text, Reason::Placeholder);
        return None;
    }
    Some(text)
}

fn machine(raw: &Bios, notes: &mut Refusals) -> Machine {
    let mut words = |field, name| genuine(field, name, junk::words, notes);
    Machine {
        maker: words(&raw.smanufacturer, "bios.smanufacturer")
            .or_else(|| words(&raw.mmanufacturer, "bios.mmanufacturer")),
        model: words(&raw.smodel, "bios.smodel").or_else(|| words(&raw.mmodel, "bios.mmodel")),
        serial: genuine(&raw.ssn, "bios.ssn", junk::serial, notes),
        asset_tag: genuine(&raw.assettag, "bios.assettag", junk::serial, notes),
    }
}

fn hardware(raw: &RawHardware, notes: &mut Refusals) -> Hardware {
    Hardware {
        name: take(&raw.name, "hardware.name", notes),
        uuid: genuine(&raw.uuid, "hardware.uuid", junk::uuid, notes).map(|uuid| uuid.to_ascii_lowercase()),
        chassis: genuine(&raw.chassis_type, "hardware.chassis_type", junk::words, notes),
        memory_mib: number(&raw.memory, "hardware.memory", notes),
        virtual_on: take(&raw.vmsystem, "hardware.vmsystem", notes).filter(|on| on != "Physical"),
    }
}

fn number(field: &Loose, name: &str, notes: &mut Refusals) -> Option<u64> {
    let text = take(field, name, notes)?;
    let number = text.parse().ok();
    if number.is_none() {
        notes.note(name, &text, Reason::NotANumber);
    }
    number
}

fn system(raw: &RawSystem) -> System {
    System {
        name: text_of(&raw.full_name).or_else(|| text_of(&raw.name)),
        version: text_of(&raw.version),
        build: text_of(&raw.kernel_version),
        arch: text_of(&raw.arch),
    }
}

/// OCS, and FusionInventory before 2.3, describe it under hardware.
fn old_system(raw: &RawHardware) -> Option<System> {
    let name = text_of(&raw.osname)?;
    Some(System { name: Some(name), version: text_of(&raw.osversion), build: None, arch: text_of(&raw.archname) })
}

fn software(raw: Many<Software>, notes: &mut Refusals) -> Vec<Title> {
    counted(&raw, "softwares", notes);
    let mut titles = Vec::with_capacity(raw.list.len());
    for part in &raw.list {
        match text_of(&part.name) {
            None => notes.note("softwares.name", "", Reason::Nameless),
            Some(name) => titles.push(Title {
                name,
                publisher: text_of(&part.publisher).unwrap_or_default(),
                version: text_of(&part.version).unwrap_or_default(),
                arch: text_of(&part.arch).unwrap_or_default(),
            }),
        }
    }
    titles.sort_unstable();
    titles.dedup();
    titles
}

fn counted<T>(raw: &Many<T>, name: &str, notes: &mut Refusals) {
    if raw.odd > 0 {
        notes.note(name, "", Reason::Shape);
    }
    if raw.more > 0 {
        notes.note(name, &raw.more.to_string(), Reason::TooMany);
    }
}

fn interfaces(raw: Many<Network>, notes: &mut Refusals) -> Vec<Interface> {
    counted(&raw, "networks", notes);
    let mut found = BTreeMap::new();
    for part in &raw.list {
        let name = text_of(&part.description).unwrap_or_default();
        let made = text_of(&part.virtualdev).is_some_and(|text| truth(&text)) || junk::interface(&name);
        let entry = interface(&mut found, name, mac(&part.mac), made);
        entry.addresses.extend(addresses(&part.ipaddress, &part.ipmask, "networks.ipaddress", notes));
        entry.addresses.extend(addresses(&part.ipaddress6, &part.ipmask6, "networks.ipaddress6", notes));
    }
    finish(found)
}

/// The agents list an interface once for each address; here it is one.
fn interface(
    found: &mut BTreeMap<(String, Option<Mac>), Interface>,
    name: String,
    mac: Option<Mac>,
    made: bool,
) -> &mut Interface {
    let entry = found.entry((name.clone(), mac)).or_default();
    (entry.name, entry.mac, entry.software_made) = (name, mac, made);
    entry
}

fn finish(found: BTreeMap<(String, Option<Mac>), Interface>) -> Vec<Interface> {
    let mut list: Vec<Interface> = found.into_values().collect();
    for entry in &mut list {
        entry.addresses.sort_unstable();
        entry.addresses.dedup();
    }
    list.retain(|entry| entry.mac.is_some() || !entry.addresses.is_empty());
    list
}

fn mac(field: &Loose) -> Option<Mac> {
    text_of(field)?.parse().ok()
}

fn addresses(field: &Loose, mask: &Loose, name: &str, notes: &mut Refusals) -> Vec<IpNet> {
    let texts = match field {
        Loose::Text(text) => std::slice::from_ref(text),
        Loose::Texts(texts) => texts,
        Loose::Nothing | Loose::Shape => return Vec::new(),
    };
    let mask = text_of(mask);
    let mut found = Vec::new();
    for text in texts.iter().filter_map(|text| tidy(text)) {
        match text.parse::<IpAddr>() {
            Ok(address) if says_something(address) => found.extend(network(address, mask.as_deref())),
            Ok(_) => {}
            Err(_) => notes.note(name, &text, Reason::NotAnAddress),
        }
    }
    found
}

/// The mask as agents send it (`255.255.255.0`, `ffff:ffff::`, `64`); without one the address stands alone.
fn network(address: IpAddr, mask: Option<&str>) -> Option<IpNet> {
    let most = if address.is_ipv4() { 32 } else { 128 };
    let prefix = mask.and_then(|mask| match mask.parse::<IpAddr>() {
        Ok(mask) if mask.is_ipv4() == address.is_ipv4() => ip_mask_to_prefix(mask).ok(),
        Ok(_) => None,
        Err(_) => mask.parse().ok().filter(|prefix| *prefix <= most),
    });
    IpNet::new(address, prefix.unwrap_or(most)).ok()
}

/// What SNMP saw of a device from outside.
fn seen(report: &mut Report, raw: &Device, ports: Option<Many<Port>>, notes: &mut Refusals) {
    if let Some(family) = text_of(&raw.family) {
        report.kind = kind(&family);
    }
    report.machine = Some(Machine {
        maker: genuine(&raw.manufacturer, "device.manufacturer", junk::words, notes),
        model: genuine(&raw.model, "device.model", junk::words, notes),
        serial: genuine(&raw.serial, "device.serial", junk::serial, notes),
        asset_tag: None,
    });
    report.hardware = Some(Hardware { name: take(&raw.name, "device.name", notes), ..Hardware::default() });
    report.system = text_of(&raw.firmware).map(|firmware| System { version: Some(firmware), ..System::default() });
    let mut found = BTreeMap::new();
    let own = interface(&mut found, String::new(), mac(&raw.mac), false);
    own.addresses = addresses(&raw.ips, &Loose::Nothing, "device.ips", notes);
    if let Some(ports) = ports {
        counted(&ports, "ports", notes);
        for part in &ports.list {
            let name = text_of(&part.ifname).or_else(|| text_of(&part.ifdescr)).unwrap_or_default();
            let port = interface(&mut found, name, mac(&part.mac), false);
            port.addresses.extend(addresses(&part.ips, &Loose::Nothing, "ports.ips", notes));
        }
    }
    report.interfaces = Some(finish(found));
}
