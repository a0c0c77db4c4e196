//! What comes into the inventory in the end: the things of the stocktake as the decisions want them, and what still waits for one.

mod addresses;
pub mod counted;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use inventory::site::SiteKind;
use ipnet::IpNet;

use crate::claim::{Address, Device, Network, Person, Site};
use crate::conflict::{Conflict, Kind, Proposal};
use crate::decision::{self, Answer};
use crate::report::Report;
use crate::row::Why;
use crate::stocktake::Thing;
use crate::{class, fold};

pub use addresses::cards;

/// Something that moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<T> {
    pub key: String,
    pub value: T,
    /// Key of the site where it is; never empty.
    pub site: String,
    /// Key of the person who uses it; empty if nobody does.
    pub person: String,
    /// The person of the inventory it is the same as; empty if none.
    pub known_as: String,
    /// Conflicts that have to be decided before it moves.
    pub waits: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moving {
    pub sites: Vec<Item<Site>>,
    pub people: Vec<Item<Person>>,
    pub devices: Vec<Item<Device>>,
    pub networks: Vec<Item<Network>>,
}

pub type Answers = BTreeMap<String, Answer>;

/// By what was decided; what is not decided yet goes by its proposal and waits.
pub fn of(report: &Report, answers: &Answers) -> Moving {
    let taken = &report.stocktake;
    let mut moving = Moving {
        sites: taken.sites.iter().map(item).collect(),
        people: taken.people.iter().map(item).collect(),
        devices: taken.devices.iter().map(item).collect(),
        networks: taken.networks.iter().map(item).collect(),
    };
    let mut change = Change { moving: &mut moving, report, same: HashMap::new(), gone: Vec::new() };
    for conflict in &report.conflicts {
        change.by(conflict, answers.get(&conflict.key));
    }
    let Change { same, gone, .. } = change;
    moving.people.retain(|person| !same.contains_key(&person.key) && !gone.contains(&person.key));
    moving.devices.retain(|device| !gone.contains(&device.key));
    moving.settle(&same);
    moving.readdress(report);
    moving
}

fn item<T: Clone>(thing: &Thing<T>) -> Item<T> {
    Item { person: thing.person.clone(), ..Item::at(&thing.key, thing.value.clone(), &thing.site) }
}

impl<T> Item<T> {
    /// Of nobody, known to nobody, waiting for nothing.
    fn at(key: &str, value: T, site: &str) -> Item<T> {
        let (person, known_as) = (String::new(), String::new());
        Item { key: key.into(), value, site: site.into(), person, known_as, waits: Vec::new() }
    }
}

struct Change<'m> {
    moving: &'m mut Moving,
    report: &'m Report,
    /// Accounts that are another's person.
    same: HashMap<String, String>,
    gone: Vec<String>,
}

impl Change<'_> {
    fn by(&mut self, conflict: &Conflict, answer: Option<&Answer>) {
        let Some(first) = conflict.things.first().cloned() else { return };
        match (conflict.kind, answer.unwrap_or(&Answer::Accepted)) {
            (Kind::DeviceUnlisted, answer) => self.unlisted(conflict, answer),
            (Kind::Question(_), Answer::Keep) => {}
            // An account of nobody and a computer that is gone stay behind, unless somebody says otherwise.
            (Kind::Question(Why::FunctionAccount | Why::StaleAccount), _) | (_, Answer::Leave) => self.gone.push(first),
            (Kind::Namesakes | Kind::SamePerson, answer) => self.person(conflict, answer),
            (Kind::PersonElsewhere, answer) => {
                let same = *answer == Answer::Same || *answer == Answer::Accepted;
                let person = self.moving.people.iter_mut().find(|person| person.key == first);
                if let (true, Proposal::Merge { with }, Some(person)) = (same, &conflict.proposal, person) {
                    person.known_as.clone_from(with);
                }
            }
            (kind, Answer::Own(value)) => self.value(kind, conflict, value),
            (kind, Answer::Accepted) => match &conflict.proposal {
                Proposal::Rename { to } => self.value(kind, conflict, to),
                Proposal::Renumber { to } => self.value(kind, conflict, &to.to_string()),
                _ => {}
            },
            _ => {}
        }
        if answer.is_none() {
            self.wait(conflict);
        }
    }

    /// A conflict about a place holds up everything that stands there; every other one its first thing.
    fn wait(&mut self, conflict: &Conflict) {
        let count = if conflict.kind == Kind::SiteUnknown { conflict.things.len() } else { 1 };
        if conflict.kind == Kind::NetworkUnlisted {
            return;
        }
        for key in &conflict.things[..count] {
            let waits = self.moving.people.iter_mut().map(|item| (&item.key, &mut item.waits));
            let waits = waits.chain(self.moving.devices.iter_mut().map(|item| (&item.key, &mut item.waits)));
            let waits = waits.chain(self.moving.networks.iter_mut().map(|item| (&item.key, &mut item.waits)));
            waits.filter(|(held, _)| *held == key).for_each(|(_, waits)| waits.push(conflict.key.clone()));
        }
    }

    fn person(&mut self, conflict: &Conflict, answer: &Answer) {
        let merge = matches!(conflict.proposal, Proposal::Merge { .. });
        let same = *answer == Answer::Same || (*answer == Answer::Accepted && merge);
        if let (true, [second, first, ..]) = (same, conflict.things.as_slice()) {
            self.same.insert(second.clone(), first.clone());
        }
    }

    fn value(&mut self, kind: Kind, conflict: &Conflict, value: &str) {
        let is_first = |key: &String| conflict.things.first() == Some(key);
        let device = self.moving.devices.iter_mut().find(|item| is_first(&item.key));
        match kind {
            Kind::HostTaken | Kind::HostTwice => device.into_iter().for_each(|item| item.value.name = value.into()),
            Kind::SerialJunk | Kind::SerialTwice | Kind::SerialTaken => {
                device.into_iter().for_each(|item| item.value.serial = value.into());
            }
            Kind::LoginTaken | Kind::LoginTwice => {
                let person = self.moving.people.iter_mut().find(|item| is_first(&item.key));
                person.into_iter().for_each(|item| item.value.login = value.into());
            }
            Kind::SiteUnknown => {
                let site = decision::site(&self.report.stocktake, value).unwrap_or("").to_owned();
                let there = self.moving.devices.iter_mut().filter(|item| conflict.things.contains(&item.key));
                there.for_each(|item| item.site.clone_from(&site));
            }
            Kind::NetworkOverlap | Kind::NetworkPublic | Kind::NetworkUnlisted => self.network(conflict, value),
            _ => {}
        }
    }

    /// Devices that only an address speaks of, at the site of its network.
    fn unlisted(&mut self, conflict: &Conflict, answer: &Answer) {
        let comes = *answer == Answer::Keep || (*answer == Answer::Accepted && conflict.proposal == Proposal::Keep);
        let taken = &self.report.stocktake;
        let addresses = taken.addresses.iter().filter(|address| comes && conflict.things.contains(&address.key));
        for Thing { key, value: Address { ip, mac, name, .. }, .. } in addresses {
            let macs = if mac.is_empty() { Vec::new() } else { vec![mac.clone()] };
            let kind = class::of_name(name).code().into();
            let device = Device { name: name.clone(), macs, ips: vec![*ip], kind, ..Device::default() };
            let site = taken.network_of(*ip).map_or("", |network| &network.site);
            self.moving.devices.push(Item::at(key, device, site));
        }
    }

    fn network(&mut self, conflict: &Conflict, value: &str) {
        let Some(prefix) = inventory::network::prefix(value) else { return };
        let listed = self.moving.networks.iter_mut().find(|item| conflict.things.first() == Some(&item.key));
        match listed {
            Some(item) => item.value.prefix = prefix,
            None => self.moving.networks.push(unlisted(conflict, prefix)),
        }
    }
}

/// A network that no list names becomes one, where most of its devices are.
fn unlisted(conflict: &Conflict, prefix: IpNet) -> Item<Network> {
    let value = Network {
        prefix,
        name: conflict.label.clone(),
        site: String::new(),
        gateway: String::new(),
        vlan: String::new(),
        range: None,
        excluded: Vec::new(),
    };
    Item::at(&conflict.key, value, "")
}

impl Moving {
    /// Everything has a site: its own, that of its person, or the one where most is.
    fn settle(&mut self, same: &HashMap<String, String>) {
        let main = self.main_site();
        for person in self.people.iter_mut().filter(|person| person.site.is_empty()) {
            person.site.clone_from(&main);
        }
        let homes: HashMap<&str, &str> =
            self.people.iter().map(|person| (person.key.as_str(), person.site.as_str())).collect();
        for device in &mut self.devices {
            if let Some(other) = same.get(&device.person) {
                device.person.clone_from(other);
            }
            match homes.get(device.person.as_str()) {
                Some(home) if device.site.is_empty() => (*home).clone_into(&mut device.site),
                Some(_) => {}
                None => device.person.clear(),
            }
            if device.site.is_empty() {
                device.site.clone_from(&main);
            }
        }
        for network in self.networks.iter_mut().filter(|network| network.site.is_empty()) {
            network.site.clone_from(&main);
        }
    }

    /// The town hall, else the site with most devices; the first of equals.
    fn main_site(&self) -> String {
        let weight = |(at, site): &(usize, &Item<Site>)| {
            let devices = self.devices.iter().filter(|device| device.site == site.key).count();
            (class::of_site(&site.value) == SiteKind::TownHall, devices, Reverse(*at))
        };
        self.sites.iter().enumerate().max_by_key(weight).map_or(String::new(), |(_, site)| site.key.clone())
    }
}

/// How people write a name in one field: "Meyer, Karl" or "Karl Meyer".
pub fn given_and_family(person: &Person) -> (String, String) {
    if !person.family.is_empty() {
        return (person.given.clone(), person.family.clone());
    }
    let written = if person.display.is_empty() { &person.login } else { &person.display };
    match written.split_once(", ").map(|(family, given)| (given, family)).or_else(|| written.rsplit_once(' ')) {
        Some((given, family)) => (given.trim().to_owned(), family.trim().to_owned()),
        None => (String::new(), written.clone()),
    }
}

/// Day 0 of Excel, from March 1900 on.
const EXCEL: jiff::civil::Date = jiff::civil::date(1899, 12, 30);

/// Day, month and year in any usual order, a year alone, or the number that Excel keeps for a day.
pub fn bought_on(written: &str) -> Option<base::Day> {
    let written = written.split(' ').next().unwrap_or("");
    if let Ok(year) = written.parse::<i16>() {
        return (1990..2100).contains(&year).then(|| base::Day::of(year, 1, 1));
    }
    if let Some(days) = written.parse().ok().filter(|days| (32_874..73_051).contains(days)) {
        return EXCEL.checked_add(jiff::Span::new().days(days)).ok().map(base::Day);
    }
    written.parse().ok().or_else(|| {
        let parts: Vec<&str> = written.split(['.', '/']).collect();
        let [day, month, year] = parts.as_slice() else { return None };
        let year: i16 = year.parse().ok()?;
        let year = if year < 100 { year + 2000 } else { year };
        jiff::civil::Date::new(year, month.parse().ok()?, day.parse().ok()?).ok().map(base::Day)
    })
}

/// A site without a code of its own gets one from the newcomer's sign and its place in the list.
pub fn site_code(site: &Site, sign: &str, number: usize) -> String {
    if fold::letters(&site.code).is_empty() { format!("{sign}-{number:03}") } else { site.code.clone() }
}

#[cfg(test)]
mod tests;
