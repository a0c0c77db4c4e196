//! Where a newcomer gets into the way: of the members, and of itself. Each conflict has its evidence, a proposal, and waits for
//! somebody who decides.

mod addresses;
mod devices;
mod networks;
mod people;
mod questions;

use ipnet::{IpNet, Ipv4Net};
use serde::{Deserialize, Serialize};

use crate::row::{Outcome, Why};
use crate::stocktake::Stocktake;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Shares addresses with a network of a member, or with another of its own.
    NetworkOverlap,
    /// Addresses are in use that no list of networks names.
    NetworkUnlisted,
    /// Addresses that belong to somebody in the internet.
    NetworkPublic,
    HostTaken,
    HostTwice,
    SerialJunk,
    SerialTwice,
    SerialTaken,
    AddressTwice,
    /// An address is in use by something that no list names.
    DeviceUnlisted,
    LoginTaken,
    LoginTwice,
    /// Two accounts, one person.
    SamePerson,
    /// One name, and nobody knows how many persons.
    Namesakes,
    /// Works for a member already.
    PersonElsewhere,
    SiteUnknown,
    /// A row that somebody has to say the meaning of.
    Question(Why),
}

/// What speaks for it. Codes and values; the words are chosen where they are shown. Of a member it names who it is and what both have
/// alike, nothing else: the newcomer reads it, too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// `member` is empty if it is the newcomer's own.
    Overlap {
        how: Overlap,
        prefix: IpNet,
        member: String,
        name: String,
    },
    /// Addresses seen in use, and how many of them are fixed.
    Used {
        hosts: u64,
        fixed: u64,
    },
    /// The same value at a member (or at another thing of the newcomer).
    Taken {
        value: String,
        member: String,
    },
    Agrees {
        field: Field,
        value: String,
    },
    Differs {
        field: Field,
        here: String,
        there: String,
    },
    /// How sure it is that two are one, in thousandths.
    Sure(u64),
    Written {
        value: String,
    },
    CouldBe(Vec<String>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overlap {
    Equal,
    /// Lies in the other.
    Within,
    /// The other lies in it.
    Around,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    Name,
    Mail,
    Phone,
    Number,
    Born,
    Department,
    Serial,
    Host,
    Model,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proposal {
    Renumber {
        to: IpNet,
    },
    Rename {
        to: String,
    },
    /// Into another thing of the newcomer, by key, or a person of the inventory, by id.
    Merge {
        with: String,
    },
    /// They are two.
    Apart,
    /// Goes along as it is; something is looked up or mended on the spot.
    Keep,
    Ask,
}

impl Proposal {
    /// Can be accepted as it is.
    pub fn is_answer(&self) -> bool {
        *self != Proposal::Ask
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The same at every reading: decisions cling to it.
    pub key: String,
    pub kind: Kind,
    /// Keys of the things it is about; the proposal changes the first.
    pub things: Vec<String>,
    pub label: String,
    pub evidence: Vec<Evidence>,
    pub proposal: Proposal,
    /// How many devices, people or addresses feel it.
    pub affected: u64,
}

/// What the association has, as far as a newcomer can get into its way.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub networks: Vec<KnownNetwork>,
    pub devices: Vec<KnownDevice>,
    pub people: Vec<KnownPerson>,
    /// What a free range for the newcomer is cut from; none: nothing is proposed.
    pub pool: Option<Ipv4Net>,
    /// Goes before names that are taken: "HAN".
    pub prefix: String,
}

#[derive(Debug, Clone)]
pub struct KnownNetwork {
    pub member: String,
    pub prefix: IpNet,
}

#[derive(Debug, Clone)]
pub struct KnownDevice {
    pub member: String,
    pub name: String,
    pub serial: String,
}

#[derive(Debug, Clone)]
pub struct KnownPerson {
    pub member: String,
    pub id: String,
    pub person: crate::claim::Person,
}

/// All conflicts, networks first; the rows of the things they are about are queued.
pub fn find(stocktake: &mut Stocktake, known: &Known) -> Vec<Conflict> {
    let mut conflicts = networks::find(stocktake, known);
    conflicts.extend(devices::find(stocktake, known));
    conflicts.extend(addresses::find(stocktake));
    conflicts.extend(people::find(stocktake, known));
    conflicts.extend(questions::find(stocktake));
    for conflict in &conflicts {
        queue(stocktake, conflict);
    }
    conflicts
}

/// Only the row that brought a thing waits; rows that speak of it too stay merged.
fn queue(stocktake: &mut Stocktake, conflict: &Conflict) {
    let waiting = if conflict.kind == Kind::DeviceUnlisted { conflict.things.len() } else { 1 };
    let waiting = &conflict.things[..waiting.min(conflict.things.len())];
    let about = |row: &&mut crate::stocktake::Row| row.outcome == Outcome::Accepted && waiting.contains(&row.thing);
    stocktake.rows.iter_mut().filter(about).for_each(|row| row.outcome = Outcome::Queued);
}

#[cfg(test)]
mod tests;
