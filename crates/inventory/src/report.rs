//! A report: what an agent or a scanner says about one device, whatever format it came in.
//! A section that is missing was not looked at; a partial report leaves missing sections as they are ([`Report::onto`]).

mod describe;
pub mod identity;
pub mod junk;
pub mod mac;
mod merge;

use std::net::IpAddr;

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

pub use describe::Plug;
pub use mac::Mac;

/// More titles or interfaces than any machine has; what comes after is refused, not kept.
pub const MOST_TITLES: usize = 50_000;
pub const MOST_INTERFACES: usize = 4_000;
/// As many refusals are kept in words; of more only the number.
pub const MOST_REFUSALS: usize = 50;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub kind: Kind,
    /// As the agent calls the device: host name and moment of installation. Changes when the agent is installed anew.
    pub device: String,
    /// Name and version of the program that reports, e.g. `GLPI-Agent_v1.12`.
    pub agent: String,
    /// What whoever rolled the agent out wrote on it: a hint to member or site, never a proof.
    pub tag: Option<String>,
    pub partial: bool,
    pub machine: Option<Machine>,
    pub hardware: Option<Hardware>,
    pub system: Option<System>,
    pub interfaces: Option<Vec<Interface>>,
    pub software: Option<Vec<Title>>,
    pub refused: Refusals,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    #[default]
    Computer,
    Phone,
    Network,
    Printer,
    /// Seen on the network by its address, not known closer.
    Unmanaged,
}

/// What the maker wrote into it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    pub maker: Option<String>,
    pub model: Option<String>,
    /// Without the placeholders of careless makers (see [`junk`]).
    pub serial: Option<String>,
    pub asset_tag: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hardware {
    pub name: Option<String>,
    /// Lower case, with hyphens; without placeholders.
    pub uuid: Option<String>,
    /// As the agent says it: `Notebook`, `Desktop`, `Rack Mount Chassis` ..
    pub chassis: Option<String>,
    pub memory_mib: Option<u64>,
    /// `Hyper-V`, `KVM`, `VMware` ..; None for a physical machine.
    pub virtual_on: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    pub name: Option<String>,
    pub version: Option<String>,
    /// Build or kernel, e.g. `10.0.19045` or `6.1.0-28-amd64`.
    pub build: Option<String>,
    pub arch: Option<String>,
}

/// One interface with all its addresses. Loopback and link-local addresses say nothing and are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interface {
    pub name: String,
    pub mac: Option<Mac>,
    /// Each with the length of its prefix, so that it names its network, too.
    pub addresses: Vec<IpNet>,
    /// Made by software: bridges, tunnels, containers.
    pub software_made: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Title {
    pub name: String,
    pub publisher: String,
    pub version: String,
    pub arch: String,
}

/// A value that was not taken over, and why. The rest of the report is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Section and field: `hardware.memory`
    pub field: String,
    pub value: String,
    pub reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A list or an object where a single value belongs, or the other way round.
    Shape,
    NotANumber,
    NotAnAddress,
    /// A placeholder of the maker: the same on thousands of machines.
    Placeholder,
    /// A title without a name.
    Nameless,
    TooMany,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusals {
    pub kept: Vec<Refused>,
    pub more: usize,
}

impl Refusals {
    pub fn note(&mut self, field: &str, value: &str, reason: Reason) {
        if self.kept.len() < MOST_REFUSALS {
            let value = value.chars().take(80).collect();
            self.kept.push(Refused { field: field.into(), value, reason });
        } else {
            self.more += 1;
        }
    }
}

impl Report {
    pub fn name(&self) -> Option<&str> {
        self.hardware.as_ref()?.name.as_deref()
    }

    pub fn serial(&self) -> Option<&str> {
        self.machine.as_ref()?.serial.as_deref()
    }

    pub fn uuid(&self) -> Option<&str> {
        self.hardware.as_ref()?.uuid.as_deref()
    }

    /// Not told by an agent on the device itself, but by one that looked at it over the network.
    pub fn is_seen_from_outside(&self) -> bool {
        matches!(self.kind, Kind::Network | Kind::Printer | Kind::Unmanaged)
    }

    /// Addresses of real interfaces.
    pub fn macs(&self) -> impl Iterator<Item = Mac> {
        let interfaces = self.interfaces.iter().flatten().filter(|interface| !interface.software_made);
        interfaces.filter_map(|interface| interface.mac)
    }
}

/// Worth keeping: an address under which somebody else can reach the device.
pub fn says_something(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => !(v4.is_loopback() || v4.is_unspecified() || v4.is_link_local() || v4.is_multicast()),
        IpAddr::V6(v6) => !(v6.is_loopback() || v6.is_unspecified() || v6.is_unicast_link_local() || v6.is_multicast()),
    }
}
