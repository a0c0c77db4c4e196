//! A report of an inventory agent, kept as a file: GLPI, FusionInventory or OCS, plain or packed. The inventory knows how to read it.

use std::net::IpAddr;

use inventory::feeds::{Letter, Message, Unreadable};
use inventory::report::{self, Report};

use super::{Contents, Form};
use crate::claim::{Claim, Device, Record};
use crate::class;
use crate::row::{Kind, Place, Reason, Why};

/// Outermost elements of what agents write.
pub const ROOTS: &[&str] = &["REQUEST", "INVENTORY"];

/// zlib or gzip: nothing else that is handed over begins like this.
pub fn is_packed(bytes: &[u8]) -> bool {
    matches!(bytes, [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] | [0x1f, 0x8b, ..])
}

pub fn read(file: &str, bytes: &[u8]) -> Contents {
    let reports = match Letter::open(bytes).and_then(Letter::read) {
        Ok(Message::Inventory(report)) => vec![*report],
        Ok(Message::Queried(reports) | Message::Discovered(reports)) => reports,
        Ok(Message::Prolog { .. } | Message::Contact { .. }) => return Contents::refused(file, Why::NothingKnown, ""),
        Err(unreadable) => return Contents::refused(file, why(unreadable), ""),
    };
    let rows =
        (1..).zip(reports).map(|(row, report)| record(Place { file: file.into(), sheet: String::new(), row }, report));
    Contents::of(file, Form::Agent, rows.collect())
}

fn why(unreadable: Unreadable) -> Why {
    match unreadable {
        Unreadable::Empty => Why::EmptyFile,
        Unreadable::TooLarge | Unreadable::Bomb => Why::TooLarge,
        Unreadable::Damaged => Why::Damaged,
        Unreadable::Broken | Unreadable::TooDeep | Unreadable::Doctype => Why::Malformed,
        Unreadable::Unknown | Unreadable::Action | Unreadable::Nameless | Unreadable::Hollow => Why::UnknownFile,
    }
}

fn record(place: Place, report: Report) -> Record {
    let remarks = report.refused.kept.iter().map(|refused| {
        let placeholder = refused.reason == report::Reason::Placeholder;
        let why = if placeholder { Why::JunkSerial } else { Why::BadValue };
        Reason::new(why, &refused.field, &refused.value)
    });
    let remarks = remarks.collect();
    let device = device(report);
    if device.name.is_empty() && device.serial.is_empty() && device.macs.is_empty() {
        return Record::refused(place, Kind::Device, Reason::bare(Why::NoName));
    }
    Record::says(place, Claim::Device(device)).with_remarks(remarks)
}

fn device(report: Report) -> Device {
    let macs = report.macs().map(|mac| mac.to_string()).collect();
    let real = report.interfaces.iter().flatten().filter(|interface| !interface.software_made);
    let addresses: Vec<_> = real.flat_map(|interface| interface.addresses.iter()).copied().collect();
    let ips =
        addresses.iter().filter_map(|net| if let IpAddr::V4(ip) = net.addr() { Some(ip) } else { None }).collect();
    let lans =
        addresses.iter().filter(|net| net.addr().is_ipv4() && net.prefix_len() < 31).map(|net| net.trunc()).collect();
    let machine = report.machine.clone().unwrap_or_default();
    let hardware = report.hardware.clone().unwrap_or_default();
    let system = report.system.clone().unwrap_or_default();
    let os = [system.name, system.version].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let kind = class::of_system(&os).or_else(|| class::of_word(hardware.chassis.as_deref().unwrap_or("")));
    Device {
        name: hardware.name.unwrap_or_default(),
        serial: machine.serial.unwrap_or_default(),
        uuid: hardware.uuid.unwrap_or_default(),
        macs,
        ips,
        lans,
        maker: machine.maker.unwrap_or_default(),
        model: machine.model.unwrap_or_default(),
        inventory_number: machine.asset_tag.unwrap_or_default(),
        kind: kind.map_or("", |kind| kind.code()).to_owned(),
        os,
        ..Device::default()
    }
}
