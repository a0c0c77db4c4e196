//! A device: what it is, where it stands and for whom it works.

use base::{Cents, Day, PersonId};

use crate::holding::{CannotBecome, Patch, Source, Thing, Unfit};
use crate::life::Step;
use crate::site::SiteId;
use crate::{field, name, version, words};

base::id!(DeviceId);

words! {
    /// Administration or school: two worlds with their own money, rules and people.
    pub enum Class {
        Administration = "administration",
        School = "school",
    }
}

words! {
    pub enum Kind {
        Pc = "pc",
        Notebook = "notebook",
        Tablet = "tablet",
        ThinClient = "thin-client",
        Mobile = "mobile",
        Server = "server",
        Printer = "printer",
        Switch = "switch",
        Router = "router",
        AccessPoint = "access-point",
        Phone = "phone",
        Display = "display",
        Storage = "storage",
        Other = "other",
    }
}

impl Kind {
    /// Endgerät: somebody works with it. These are the devices that figures and cost keys count.
    pub fn is_end_device(self) -> bool {
        matches!(self, Kind::Pc | Kind::Notebook | Kind::Tablet | Kind::ThinClient | Kind::Mobile)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Device {
    pub name: String,
    pub class: Class,
    pub kind: Kind,
    pub state: Step,
    pub maker: String,
    pub model: String,
    pub serial: String,
    /// Inventarnummer
    pub asset_tag: String,
    pub os_name: String,
    pub os_version: String,
    pub site: Option<SiteId>,
    pub room: String,
    pub person: Option<PersonId>,
    pub bought_on: Option<Day>,
    pub price: Option<Cents>,
    pub warranty_to: Option<Day>,
    /// Fields that a person has corrected, separated by blanks: no report overwrites them.
    pub locked: String,
}

impl Device {
    pub fn named(name: &str, class: Class, kind: Kind) -> Device {
        Device {
            name: name.into(),
            class,
            kind,
            state: Step::InUse,
            maker: String::new(),
            model: String::new(),
            serial: String::new(),
            asset_tag: String::new(),
            os_name: String::new(),
            os_version: String::new(),
            site: None,
            room: String::new(),
            person: None,
            bought_on: None,
            price: None,
            warranty_to: None,
            locked: String::new(),
        }
    }

    /// The serial, unless it is what boards say that have none.
    pub fn good_serial(&self) -> Option<&str> {
        good_serial(&self.serial)
    }

    /// Sorts systems by name and, within one, by version.
    pub fn os_key(&self) -> String {
        format!("{} {}", name::sort_key(&self.os_name), version::key(&self.os_version))
    }

    pub fn is_locked(&self, field: &str) -> bool {
        self.locked.split(' ').any(|locked| locked == field)
    }

    /// What of a change may be done: a report leaves alone what a person has corrected, and a correction locks what it corrects.
    pub fn allowed(&self, mut patch: Patch, source: Source) -> Patch {
        match source {
            Source::Agent => patch.retain(|(field, _)| !self.is_locked(field)),
            Source::Person => {
                let corrected =
                    |(field, value): &&(&str, String)| REPORTED.contains(field) && self.get(field) != *value;
                let fields = patch.iter().filter(corrected).map(|(field, _)| *field).filter(|f| !self.is_locked(f));
                let locked = self.locked.split_whitespace().chain(fields).collect::<Vec<_>>().join(" ");
                patch.push(("locked", locked));
            }
            _ => {}
        }
        patch
    }
}

/// Fields that agents report and people may correct.
pub const REPORTED: &[&str] = &["name", "kind", "maker", "model", "serial", "os_name", "os_version"];

/// Serials that many boards share say nothing about which one it is.
pub fn good_serial(serial: &str) -> Option<&str> {
    let serial = serial.trim();
    let folded = serial.to_ascii_lowercase();
    let junk =
        ["default", "serial", "string", "o.e.m", "oem", "not applicable", "not specified", "none", "unknown", "n/a"];
    let says_something =
        serial.len() > 2 && !serial.bytes().all(|b| b == serial.as_bytes()[0]) && folded != "0123456789";
    (says_something && !junk.iter().any(|word| folded.contains(word))).then_some(serial)
}

impl Thing for Device {
    type Id = DeviceId;

    const FIELDS: &'static [&'static str] = &[
        "name",
        "class",
        "kind",
        "state",
        "maker",
        "model",
        "serial",
        "asset_tag",
        "os_name",
        "os_version",
        "site",
        "room",
        "person",
        "bought_on",
        "price",
        "warranty_to",
        "locked",
    ];

    fn get(&self, field: &str) -> String {
        match field {
            "name" => self.name.clone(),
            "class" => self.class.code().into(),
            "kind" => self.kind.code().into(),
            "state" => self.state.code().into(),
            "maker" => self.maker.clone(),
            "model" => self.model.clone(),
            "serial" => self.serial.clone(),
            "asset_tag" => self.asset_tag.clone(),
            "os_name" => self.os_name.clone(),
            "os_version" => self.os_version.clone(),
            "site" => field::shown(self.site),
            "room" => self.room.clone(),
            "person" => field::shown(self.person),
            "bought_on" => field::shown(self.bought_on),
            "price" => field::shown(self.price.map(|price| price.0)),
            "warranty_to" => field::shown(self.warranty_to),
            "locked" => self.locked.clone(),
            _ => String::new(),
        }
    }

    fn set(&mut self, field: &str, value: &str) -> Result<(), Unfit> {
        match field {
            "name" => self.name = field::needed(value)?,
            "class" => self.class = Class::of(value).ok_or(Unfit::NotOneOf(Class::CODES))?,
            "kind" => self.kind = Kind::of(value).ok_or(Unfit::NotOneOf(Kind::CODES))?,
            "state" => self.state = Step::of(value).ok_or(Unfit::NotOneOf(Step::CODES))?,
            "maker" => self.maker = field::line(value)?,
            "model" => self.model = field::line(value)?,
            "serial" => self.serial = field::line(value)?,
            "asset_tag" => self.asset_tag = field::line(value)?,
            "os_name" => self.os_name = field::line(value)?,
            "os_version" => self.os_version = field::line(value)?,
            "site" => self.site = field::id(value)?,
            "room" => self.room = field::line(value)?,
            "person" => self.person = field::id(value)?,
            "bought_on" => self.bought_on = field::day(value)?,
            "price" => self.price = field::amount(value)?,
            "warranty_to" => self.warranty_to = field::day(value)?,
            "locked" => self.locked = field::line(value)?,
            _ => return Err(Unfit::NoSuchField),
        }
        Ok(())
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn site(&self) -> Option<SiteId> {
        self.site
    }

    fn may_begin(&self) -> Result<(), CannotBecome> {
        if self.state.can_begin() { Ok(()) } else { Err(CannotBecome { now: None, next: self.state }) }
    }

    fn may_become(&self, next: &Device) -> Result<(), CannotBecome> {
        let stays = self.state == next.state;
        let fits = stays || self.state.next().contains(&next.state);
        if fits { Ok(()) } else { Err(CannotBecome { now: Some(self.state), next: next.state }) }
    }

    fn leave(&mut self) {
        (self.site, self.person) = (None, None);
        self.room.clear();
    }
}

#[cfg(test)]
mod tests;
