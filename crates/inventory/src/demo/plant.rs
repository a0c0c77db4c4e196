//! What stands in between: printers, switches, routers, access points, and the servers of the data centre.

use base::Period;

use super::dice::Dice;
use super::machine::{Labels, Machine, device};
use super::town::{Place, Town};
use super::workday;
use crate::device::{Class, Kind};
use crate::site::SiteKind;

pub(super) fn machines(town: &Town) -> Vec<Machine> {
    let (mut dice, mut labels) = (Dice::of(&format!("{} plant", town.code)), Labels::of(town, 5_000));
    let mut machines = Vec::new();
    for (index, place) in town.places.iter().enumerate() {
        for (kind, count) in needed(place) {
            for _ in 0..count {
                machines.push(machine(kind, index, place, &mut labels, &mut dice));
            }
        }
    }
    machines
}

fn needed(place: &Place) -> [(Kind, usize); 6] {
    let (size, kind) = (place.devices, place.site.kind);
    let (school, centre) = (kind == SiteKind::School, kind == SiteKind::DataCentre);
    let radio = match kind {
        SiteKind::School => size.div_ceil(10),
        SiteKind::TownHall | SiteKind::Offices | SiteKind::Education => size.div_ceil(30),
        _ => 0,
    };
    [
        (Kind::Router, 1),
        (Kind::Switch, if size < 3 { 0 } else { size.div_ceil(22) }),
        (Kind::Printer, if size < 2 { 0 } else { size.div_ceil(if school { 16 } else { 8 }) }),
        (Kind::AccessPoint, radio),
        (Kind::Server, if centre { 12 } else { 0 }),
        (Kind::Storage, if centre { 2 } else { 0 }),
    ]
}

fn machine(kind: Kind, index: usize, place: &Place, labels: &mut Labels, dice: &mut Dice) -> Machine {
    let class = if place.site.kind == SiteKind::School { Class::School } else { Class::Administration };
    let since = if dice.percent(45) { place.since } else { workday(place.since.plus_days(dice.days(700))) };
    let bought = workday(since.plus_days(-15 - dice.days(if since == place.since { 900 } else { 20 })));
    let (id, mut device) = device(kind, class, place, "Technik", bought, labels, dice);
    let (name, version) = match kind {
        Kind::Server => ("VMware ESXi", "6.7.0"),
        Kind::Storage => ("ONTAP", "9.5"),
        Kind::Router => ("LCOS", "10.32"),
        _ => ("", ""),
    };
    (device.os_name, device.os_version) = (name.into(), version.into());
    Machine { id, place: index, states: vec![(since, device)], service: Period::since(since) }
}
