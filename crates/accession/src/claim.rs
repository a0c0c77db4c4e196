//! What a row says there is, in our words. Text stays as it was written; nothing here decides whether two rows mean the same.

use std::net::Ipv4Addr;

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use crate::row::{Kind, Place, Reason};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    Person(Person),
    Device(Device),
    Site(Site),
    Network(Network),
    Address(Address),
    Group(Group),
}

impl Claim {
    pub fn kind(&self) -> Kind {
        match self {
            Claim::Person(_) => Kind::Person,
            Claim::Device(_) => Kind::Device,
            Claim::Site(_) => Kind::Site,
            Claim::Network(_) => Kind::Network,
            Claim::Address(_) => Kind::Address,
            Claim::Group(_) => Kind::Group,
        }
    }

    /// What to call it when people are told.
    pub fn label(&self) -> String {
        match self {
            Claim::Person(person) => person.label(),
            Claim::Device(device) => device.label(),
            Claim::Site(site) => site.name.clone(),
            Claim::Network(network) => network.prefix.to_string(),
            Claim::Address(address) => address.ip.to_string(),
            Claim::Group(group) => group.name.clone(),
        }
    }
}

/// An account or a name on a list. Empty text: not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub login: String,
    pub given: String,
    pub family: String,
    /// As displayed, if given and family name are not told apart.
    pub display: String,
    pub mail: String,
    pub other_mails: Vec<String>,
    pub phone: String,
    /// Personnel number.
    pub number: String,
    pub born: String,
    pub title: String,
    pub department: String,
    pub site: String,
}

impl Person {
    pub fn label(&self) -> String {
        match (self.given.is_empty(), self.family.is_empty()) {
            (false, false) => format!("{} {}", self.given, self.family),
            _ if !self.display.is_empty() => self.display.clone(),
            (_, false) => self.family.clone(),
            _ => self.login.clone(),
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Device {
    pub name: String,
    pub serial: String,
    pub uuid: String,
    /// As [`inventory::report::Mac`] shows them.
    pub macs: Vec<String>,
    pub ips: Vec<Ipv4Addr>,
    /// Networks that its own report says it is in.
    pub lans: Vec<IpNet>,
    pub inventory_number: String,
    pub maker: String,
    pub model: String,
    /// Code of [`inventory::device::Kind`].
    pub kind: String,
    pub os: String,
    /// As written: administration or school, if a column says so.
    pub area: String,
    /// Works for a school; found out by the stocktake.
    pub school: bool,
    pub site: String,
    pub room: String,
    /// Who uses it, as written: a log-in or a name.
    pub person: String,
    pub bought: String,
}

impl Device {
    pub fn label(&self) -> String {
        let names = [&self.name, &self.inventory_number, &self.serial];
        names.into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_else(|| match self.macs.first() {
            Some(mac) => mac.clone(),
            None => format!("{} {}", self.maker, self.model).trim().to_owned(),
        })
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    pub name: String,
    pub code: String,
    /// As written; the kinds of sites of the inventory are found by [`crate::site`].
    pub class: String,
    pub street: String,
    pub postcode: String,
    pub place: String,
    pub municipality: String,
    pub lat: String,
    pub lon: String,
    pub uplink: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    pub prefix: IpNet,
    pub name: String,
    #[serde(default)]
    pub site: String,
    #[serde(default)]
    pub gateway: String,
    #[serde(default)]
    pub vlan: String,
    /// What the DHCP server gives out, if it serves this network.
    #[serde(default)]
    pub range: Option<(Ipv4Addr, Ipv4Addr)>,
    #[serde(default)]
    pub excluded: Vec<(Ipv4Addr, Ipv4Addr)>,
}

/// A reservation or a lease.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub ip: Ipv4Addr,
    pub mac: String,
    pub name: String,
    /// Reserved, so it has to be moved by hand when the network is renumbered.
    pub fixed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub members: u64,
}

/// A row, and what it says or why it says nothing we can use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub place: Place,
    pub said: Result<Claim, Reason>,
    /// What the row speaks of, even if it is unusable.
    pub kind: Kind,
    /// Values that were not taken although the row was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Reason>,
    /// The row is understood, but somebody has to say what it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Reason>,
}

impl Record {
    pub fn says(place: Place, claim: Claim) -> Record {
        Record { place, kind: claim.kind(), said: Ok(claim), remarks: Vec::new(), question: None }
    }

    pub fn refused(place: Place, kind: Kind, reason: Reason) -> Record {
        Record { place, kind, said: Err(reason), remarks: Vec::new(), question: None }
    }

    pub fn with_remarks(self, remarks: Vec<Reason>) -> Record {
        Record { remarks, ..self }
    }
}
