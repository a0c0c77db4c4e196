//! Reports that nobody can place by rule wait until somebody of the association decides: whose device is it, or away with it.

use base::MemberId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::device::DeviceId;
use crate::report::Report;
use crate::words;

base::id!(EntryId);

/// Open entries. Whoever has no credential can fill a quarter of it, and no more.
pub const MOST: i64 = 2_000;
pub const MOST_UNKNOWN: i64 = MOST / 4;

words! {
    /// Why a report waits.
    pub enum Reason {
        NoCredential = "no-credential",
        ForeignDevice = "foreign-device",
        ForeignTag = "foreign-tag",
        SeveralDevices = "several-devices",
    }
}

/// What is kept of it, so that it can be taken in later as if it came then.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Held {
    /// `GLPI-Agent-ID`
    pub agent: Option<Uuid>,
    pub report: Report,
}

/// A report on its way into quarantine.
#[derive(Debug, Clone)]
pub struct Suspect {
    pub reason: Reason,
    /// The member that its credential speaks for.
    pub credential: Option<MemberId>,
    /// The device it claims, and who has it.
    pub device: Option<DeviceId>,
    pub holder: Option<MemberId>,
    /// Network address.
    pub came_from: String,
    pub held: Held,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotPlace {
    /// So many wait that no more is taken.
    Full,
    /// Several devices of the member have these marks.
    Several,
}

impl Suspect {
    /// The same device for the same reason is the same entry, however often it reports.
    pub fn print(&self) -> Vec<u8> {
        let Held { agent, report } = &self.held;
        let hardware = report.serial().zip(report.uuid()).map(|(serial, uuid)| format!("{serial} {uuid}"));
        let device = agent.map(|agent| agent.to_string()).or(hardware).unwrap_or_else(|| report.device.clone());
        let credential = self.credential.map(|member| member.to_string()).unwrap_or_default();
        Sha256::digest([self.reason.code(), &credential, &device].join("\0")).to_vec()
    }

    pub fn most(&self) -> i64 {
        if self.reason == Reason::NoCredential { MOST_UNKNOWN } else { MOST }
    }
}
