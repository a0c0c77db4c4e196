//! Which device is it? A report names itself by several marks, none of them beyond doubt: agents are installed anew, images are
//! cloned, boards come without serial, docking stations lend their address. So the marks are asked in order of their weight, and
//! a stronger one that contradicts counts more than a weaker one that fits. A name never identifies across members.

use std::collections::BTreeSet;

use base::MemberId;
use uuid::Uuid;

use super::{Mac, Report};
use crate::device::DeviceId;
use crate::name;

/// By what a device is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Chosen by a GLPI agent at its installation and sent with every request.
    pub agent: Option<Uuid>,
    /// Without placeholders ([`super::junk`]).
    pub serial: Option<String>,
    /// As [`same_uuid`] writes it.
    pub uuid: Option<String>,
    pub macs: BTreeSet<Mac>,
    /// Host name and moment at which an agent was installed.
    pub installation: Option<String>,
    /// Folded; `""`: none.
    pub name: String,
}

/// A device that has at least one mark of the report.
#[derive(Debug, Clone)]
pub struct Known {
    pub device: DeviceId,
    /// Who has it today.
    pub holder: MemberId,
    pub marks: Marks,
    /// An agent has reported it before. Else somebody took it in by hand or by a list.
    pub reported: bool,
}

/// What made a device the same, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    Agent,
    Hardware,
    Network,
    Installation,
    Name,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Same(DeviceId, By),
    New,
    /// The device is another member's.
    Foreign(DeviceId, MemberId),
    /// Equally good reasons for more than one.
    Several,
}

impl Marks {
    pub fn of(report: &Report, agent: Option<Uuid>) -> Marks {
        Marks {
            agent,
            serial: report.serial().map(str::to_uppercase),
            uuid: report.uuid().map(same_uuid),
            macs: report.macs().collect(),
            installation: Some(report.device.clone()).filter(|device| !device.is_empty()),
            name: name::sort_key(report.name().unwrap_or_default()),
        }
    }

    /// What this report does not say stays what it was known by: another agent on the same machine has no id of its own.
    pub fn keep(&mut self, before: &Marks) {
        self.agent = self.agent.or(before.agent);
        for (now, before) in [(&mut self.serial, &before.serial), (&mut self.uuid, &before.uuid)] {
            if now.is_none() {
                now.clone_from(before);
            }
        }
        if self.macs.is_empty() {
            self.macs.clone_from(&before.macs);
        }
    }

    /// What makes the device of `self` the one of `other`, if anything does.
    fn fits(&self, other: &Known, member: MemberId) -> Option<By> {
        let Known { marks, holder, reported, .. } = other;
        let differ = |one: &Option<String>, two: &Option<String>| one.is_some() && two.is_some() && one != two;
        if differ(&self.serial, &marks.serial) || differ(&self.uuid, &marks.uuid) {
            return None;
        }
        let same = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
        let same_name = !self.name.is_empty() && self.name == marks.name;
        if self.agent.is_some() && self.agent == marks.agent {
            Some(By::Agent)
        } else if same(&self.serial, &marks.serial) || same(&self.uuid, &marks.uuid) {
            Some(By::Hardware)
        } else if self.shares_its_network(marks) {
            Some(By::Network)
        } else if same_name && same(&self.installation, &marks.installation) {
            Some(By::Installation)
        } else if same_name && *holder == member && !reported {
            Some(By::Name)
        } else {
            None
        }
    }

    /// All addresses of one are among those of the other. Where each has addresses of its own, what they share is a docking station.
    fn shares_its_network(&self, other: &Marks) -> bool {
        let (one, two) = (&self.macs, &other.macs);
        !one.is_empty() && !two.is_empty() && (one.is_subset(two) || two.is_subset(one))
    }
}

/// Which of the known devices a report with a credential of `member` is about.
pub fn recognise(marks: &Marks, known: &[Known], member: MemberId) -> Verdict {
    let fitting = known.iter().filter_map(|known| Some((marks.fits(known, member)?, known)));
    let mut fitting: Vec<(By, &Known)> = fitting.collect();
    fitting.sort_by_key(|(by, _)| *by);
    let Some(&(by, first)) = fitting.first() else { return Verdict::New };
    if fitting.iter().any(|(other, known)| *other == by && known.device != first.device) {
        return Verdict::Several;
    }
    match first.holder == member {
        true => Verdict::Same(first.device, by),
        false => Verdict::Foreign(first.device, first.holder),
    }
}

/// Windows and older firmware tables write the first three groups of a UUID in opposite byte order; both ways become the same text.
pub fn same_uuid(text: &str) -> String {
    let text = text.trim().trim_matches(['{', '}']).to_ascii_lowercase();
    match text.parse::<Uuid>() {
        Ok(uuid) => uuid.min(Uuid::from_bytes(uuid.to_bytes_le())).to_string(),
        Err(_) => text,
    }
}

#[cfg(test)]
mod tests;
