//! What is counted, and what costs are divided by.

use base::{MemberId, PersonId};

use crate::device::{Class, DeviceId};

/// What a member has on a day. Devices are end devices in service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    pub member: MemberId,
    pub sites: i64,
    pub users: i64,
    pub admin_devices: i64,
    pub school_devices: i64,
}

impl Figures {
    pub fn none(member: MemberId) -> Figures {
        Figures { member, sites: 0, users: 0, admin_devices: 0, school_devices: 0 }
    }
}

/// End devices in service at one site of a member; without code and name where they stand at no site that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteDevices {
    pub code: String,
    pub name: String,
    pub devices: i64,
}

/// For how many days of a period an end device was in service at a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceDays {
    pub member: MemberId,
    pub device: DeviceId,
    /// Its first name in the period.
    pub name: String,
    pub class: Class,
    pub days: i64,
}

/// For how many days of a period a person had a post at a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UserDays {
    pub member: MemberId,
    pub person: PersonId,
    pub days: i64,
}
