//! Which rows speak of one device: the same serial number, network card, name or inventory number, unless something differs.

use std::collections::HashMap;

use super::{Placed, Thing, fill, unique};
use crate::claim::{Address, Device};
use crate::fold;

#[derive(Default)]
pub(super) struct Known {
    signs: HashMap<String, usize>,
}

impl Known {
    pub(super) fn take(&mut self, devices: &mut Vec<Thing<Device>>, device: &Device, at: usize) -> Placed {
        let there = signs(device).find_map(|sign| self.signs.get(&sign).copied());
        let same = there.filter(|there| !contradicts(&devices[*there].value, device));
        let index = same.unwrap_or(devices.len());
        match same {
            Some(there) => {
                merge(&mut devices[there].value, device);
                devices[there].rows.push(at);
            }
            None => devices.push(Thing::new(unique(devices, key(device)), device.clone(), at)),
        }
        for sign in signs(&devices[index].value) {
            self.signs.entry(sign).or_insert(index);
        }
        let key = devices[index].key.clone();
        if same.is_some() { Placed::Merged(key) } else { Placed::New(key) }
    }

    pub(super) fn behind(&self, devices: &[Thing<Device>], address: &Address) -> Option<usize> {
        let card = self.signs.get(&format!("mac:{}", address.mac)).filter(|_| !address.mac.is_empty());
        let named =
            self.signs.get(&format!("name:{}", fold::letters(&address.name))).filter(|_| !address.name.is_empty());
        let named = named.filter(|at| address.mac.is_empty() || devices[**at].value.macs.is_empty());
        card.or(named).copied()
    }
}

/// What tells it from others, the surest first.
fn signs(device: &Device) -> impl Iterator<Item = String> {
    let sign = |kind: &str, value: &str| (!value.is_empty()).then(|| format!("{kind}:{}", fold::letters(value)));
    let certain = [sign("serial", &device.serial), sign("uuid", &device.uuid)];
    let macs: Vec<_> = device.macs.iter().map(|mac| Some(format!("mac:{mac}"))).collect();
    let named = [sign("inventory", &device.inventory_number), sign("name", &device.name)];
    certain.into_iter().chain(macs).chain(named).flatten()
}

fn key(device: &Device) -> String {
    let named = [&device.name, &device.serial, &device.inventory_number].into_iter().find(|name| !name.is_empty());
    match (named, device.macs.first()) {
        (Some(name), _) => format!("device:{}", fold::letters(name)),
        (None, Some(mac)) => format!("device:{mac}"),
        (None, None) => format!("device:{}", device.uuid),
    }
}

/// Two serial numbers are two devices, two names as well: a renamed device is for somebody to recognise.
fn contradicts(a: &Device, b: &Device) -> bool {
    let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && fold::letters(a) != fold::letters(b);
    differ(&a.serial, &b.serial) || differ(&a.name, &b.name)
}

fn merge(into: &mut Device, from: &Device) {
    for (into, from) in [
        (&mut into.name, &from.name),
        (&mut into.serial, &from.serial),
        (&mut into.uuid, &from.uuid),
        (&mut into.inventory_number, &from.inventory_number),
        (&mut into.maker, &from.maker),
        (&mut into.model, &from.model),
        (&mut into.os, &from.os),
        (&mut into.site, &from.site),
        (&mut into.room, &from.room),
        (&mut into.person, &from.person),
        (&mut into.bought, &from.bought),
        (&mut into.area, &from.area),
        (&mut into.kind, &from.kind),
    ] {
        fill(into, from);
    }
    for mac in &from.macs {
        if !into.macs.contains(mac) {
            into.macs.push(mac.clone());
        }
    }
    for lan in &from.lans {
        if !into.lans.contains(lan) {
            into.lans.push(*lan);
        }
    }
    for ip in &from.ips {
        if !into.ips.contains(ip) {
            into.ips.push(*ip);
        }
    }
}
