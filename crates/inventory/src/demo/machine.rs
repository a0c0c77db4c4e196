//! The devices at which people work and pupils learn: one after the other at each place, from purchase to disposal.

use std::collections::BTreeMap;

use base::{Day, Period};

use super::dice::Dice;
use super::model;
use super::person::Desk;
use super::town::{Place, Town};
use super::{Made, id, workday};
use crate::acts::Told;
use crate::device::{Class, Device, DeviceId, Kind};
use crate::life::Step;
use crate::site::SiteKind;

pub(super) struct Machine {
    pub(super) id: DeviceId,
    pub(super) place: usize,
    pub(super) states: Vec<(Day, Device)>,
    /// The days on which it works.
    pub(super) service: Period,
}

impl Machine {
    pub(super) fn now(&self) -> &Device {
        &self.states[self.states.len() - 1].1
    }
}

/// Gives out names and ids: `MEI-NB-0147`.
pub(super) struct Labels<'t> {
    town: &'t str,
    first: usize,
    given: BTreeMap<&'static str, usize>,
    all: usize,
}

impl Labels<'_> {
    pub(super) fn of(town: &Town, first: usize) -> Labels<'_> {
        let member = town.places.first().map_or(0, |place| place.id.0.as_u128() as usize & 0xfff);
        Labels { town: town.code, first: first + member * 10_000, given: BTreeMap::new(), all: 0 }
    }

    pub(super) fn next(&mut self, kind: Kind) -> (DeviceId, String) {
        let short = match kind {
            Kind::Pc => "PC",
            Kind::Notebook => "NB",
            Kind::Tablet => "TB",
            Kind::Printer => "DR",
            Kind::Switch => "SW",
            Kind::Router => "RT",
            Kind::AccessPoint => "AP",
            Kind::Server => "SV",
            _ => "SP",
        };
        let number = self.given.entry(short).or_default();
        *number += 1;
        self.all += 1;
        (DeviceId(id(Made::Device, self.first + self.all)), format!("{}-{short}-{number:04}", self.town))
    }
}

pub(super) fn machines(town: &Town, desks: &[Desk]) -> Vec<Machine> {
    let (mut dice, mut labels) = (Dice::of(&format!("{} machines", town.code)), Labels::of(town, 0));
    let mut waiting: Vec<Vec<&Desk>> = town.places.iter().map(|_| Vec::new()).collect();
    for desk in desks.iter().rev() {
        waiting[desk.place].push(desk);
    }
    let mut machines = Vec::new();
    for (index, place) in town.places.iter().enumerate() {
        for _ in 0..place.devices {
            let desk = waiting[index].pop();
            machines.extend(one_after_the_other(index, place, desk, &mut labels, &mut dice));
        }
    }
    machines
}

/// The one that came along when the site moved over, and its successor if it has become old since.
fn one_after_the_other(
    index: usize,
    place: &Place,
    desk: Option<&Desk>,
    labels: &mut Labels,
    dice: &mut Dice,
) -> Vec<Machine> {
    let class = if place.site.kind == SiteKind::School { Class::School } else { Class::Administration };
    let kind = kind(place.site.kind, dice);
    let bought = Day::of(2012, 9, 1).plus_days(dice.days(place.since.0.year() as i64 * 365 - 2012 * 365 - 90));
    let bought = workday(bought.min(place.since.plus_days(-20)));
    let replaced = workday(bought.plus_days(5 * 365 + dice.days(420)).max(place.since.plus_days(40 + dice.days(300))));
    let room = format!("{}.{:02}", dice.roll(3), 1 + dice.roll(28));
    let (first_id, first) = device(kind, class, place, &room, bought, labels, dice);
    if replaced >= Day::of(2020, 2, 20) {
        let service = Period::since(place.since);
        return vec![life(first_id, index, first, service, desk, dice)];
    }
    let old = life(first_id, index, first, Period { from: place.since, to: replaced }, desk, dice);
    let (next_id, next) = device(kind, class, place, &room, workday(replaced.plus_days(-18)), labels, dice);
    vec![old, life(next_id, index, next, Period::since(replaced), desk, dice)]
}

fn kind(site: SiteKind, dice: &mut Dice) -> Kind {
    let (notebooks, tablets) = match site {
        SiteKind::School => (25, 32),
        SiteKind::FireStation | SiteKind::VillageHall => (55, 0),
        SiteKind::TownHall | SiteKind::Offices | SiteKind::DataCentre => (31, 0),
        _ => (20, 4),
    };
    match dice.roll(100) {
        cast if cast < notebooks => Kind::Notebook,
        cast if cast < notebooks + tablets => Kind::Tablet,
        _ => Kind::Pc,
    }
}

pub(super) fn device(
    kind: Kind,
    class: Class,
    place: &Place,
    room: &str,
    bought: Day,
    labels: &mut Labels,
    dice: &mut Dice,
) -> (DeviceId, Device) {
    let (id, name) = labels.next(kind);
    let model = model::of(kind, class, bought.0.year(), dice);
    let letters = b"0123456789ABCDEFGHJKLMNPQRSTUVWX";
    let serial: String = (0..8).map(|_| char::from(*dice.pick(letters))).collect();
    let device = Device {
        maker: model.maker.into(),
        model: model.name.into(),
        serial: format!("MU{serial}"),
        asset_tag: format!("{}-{:02}-{:04}", bought.0.year(), bought.0.month(), dice.roll(10_000)),
        site: Some(place.id),
        room: room.into(),
        bought_on: Some(bought),
        price: Some(model.price),
        warranty_to: Some(bought.plus_days(3 * 365)),
        ..Device::named(&name, class, kind)
    };
    (id, device)
}

type Event = (Day, Box<dyn Fn(&mut Device)>);

/// Everything that happens to a device, in order of days.
fn life(id: DeviceId, place: usize, device: Device, service: Period, desk: Option<&Desk>, dice: &mut Dice) -> Machine {
    let mut events: Vec<Event> = vec![(service.from, Box::new(|device| device.state = Step::InUse))];
    let bought = device.bought_on.unwrap_or(service.from);
    if bought > service.from.plus_days(-40) {
        events.push((bought, Box::new(|device| device.state = Step::InStock)));
    }
    for (day, name, version) in systems(&device, service, dice) {
        let system = move |device: &mut Device| (device.os_name, device.os_version) = (name.into(), version.into());
        events.push((day, Box::new(system)));
    }
    for stay in desk.into_iter().flat_map(|desk| &desk.people) {
        let person = stay.person;
        let begins = stay.from.max(service.from);
        if begins < service.to && service.from < stay.to {
            events.push((begins, Box::new(move |device| device.person = Some(person))));
        }
        if service.contains(stay.to) {
            events.push((stay.to, Box::new(|device| device.person = None)));
        }
    }
    if service.to < Day::FAR {
        let gone = workday(service.to.plus_days(25 + dice.days(80)));
        events.push((service.to, Box::new(|device| (device.state, device.person) = (Step::Retired, None))));
        events.push((gone, Box::new(|device| device.state = Step::Disposed)));
    } else if dice.percent(2) {
        let broke = workday(Day::of(2020, 2, 24).plus_days(dice.days(14)));
        events.push((broke, Box::new(|device| device.state = Step::InRepair)));
    } else if device.class == Class::School && device.kind != Kind::Pc && dice.percent(8) {
        events.push((
            workday(Day::of(2019, 8, 19).plus_days(dice.days(150))),
            Box::new(|device| device.state = Step::Lent),
        ));
    }
    Machine { id, place, states: told_by(device, events), service }
}

fn told_by(device: Device, mut events: Vec<Event>) -> Vec<(Day, Device)> {
    events.sort_by_key(|(day, _)| *day);
    let mut states: Vec<(Day, Device)> = Vec::with_capacity(events.len());
    for (day, event) in events {
        let mut next = states.last().map_or_else(|| device.clone(), |(_, device)| device.clone());
        event(&mut next);
        match states.last_mut() {
            Some((known, device)) if *known == day => *device = next,
            Some((_, device)) if *device == next => {}
            _ => states.push((day, next)),
        }
    }
    states
}

/// Which system it had from when on: Windows 7 until the conversion, then one version of Windows 10 after the other.
fn systems(device: &Device, service: Period, dice: &mut Dice) -> Vec<(Day, &'static str, &'static str)> {
    let seven = ("Windows 7", "6.1.7601");
    if device.kind == Kind::Tablet {
        let update = workday(Day::of(2020, 1, 29).plus_days(dice.days(20)).max(service.from));
        let (old, new) = if device.maker == "Apple" {
            (("iOS", "12.4.1"), ("iPadOS", "13.3.1"))
        } else {
            (("Android", "8.1"), ("Android", "9"))
        };
        return vec![(service.from, old.0, old.1), (update, new.0, new.1)];
    }
    let converted = workday(Day::of(2018, 1, 8).plus_days(dice.days(680)));
    let stays_old = dice.percent(3) && device.bought_on < Some(Day::of(2016, 1, 1));
    let begins = if device.bought_on < Some(Day::of(2017, 9, 1)) { converted.max(service.from) } else { service.from };
    let mut systems = Vec::new();
    if begins > service.from || stays_old {
        systems.push((service.from, seven.0, seven.1));
    }
    if stays_old {
        return systems;
    }
    systems.push((begins, "Windows 10", build(begins)));
    let spring = workday(Day::of(2019, 3, 4).plus_days(dice.days(150)));
    let newest = workday(Day::of(2019, 12, 2).plus_days(dice.days(98)));
    let updates = [(spring, "1809", 96), (newest, "1909", 86)];
    let later = updates.into_iter().filter(|(day, _, chance)| *day > begins && dice.percent(*chance));
    systems.extend(later.map(|(day, version, _)| (day, "Windows 10", version)));
    systems.retain(|(day, ..)| *day < service.to);
    systems
}

fn build(day: Day) -> &'static str {
    match day {
        day if day < Day::of(2018, 6, 1) => "1709",
        day if day < Day::of(2019, 1, 15) => "1803",
        day if day < Day::of(2019, 12, 2) => "1809",
        _ => "1909",
    }
}

pub(super) fn told(machines: &[Machine]) -> Vec<Told<Device>> {
    let told = |machine: &Machine| Told { id: Some(machine.id.0), states: machine.states.clone(), until: Day::FAR };
    machines.iter().map(told).collect()
}
