//! How much there is of what the association counts.

use serde::{Deserialize, Serialize};

/// Sites, users and end devices: what the figures of the association count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Counts {
    pub sites: i64,
    pub users: i64,
    pub admin_devices: i64,
    pub school_devices: i64,
}

impl Counts {
    pub fn devices(&self) -> i64 {
        self.admin_devices + self.school_devices
    }

    /// What is left of it; never less than nothing.
    pub fn without(self, other: Counts) -> Counts {
        let left = |all: i64, some: i64| (all - some).max(0);
        Counts {
            sites: left(self.sites, other.sites),
            users: left(self.users, other.users),
            admin_devices: left(self.admin_devices, other.admin_devices),
            school_devices: left(self.school_devices, other.school_devices),
        }
    }

    pub fn add(&mut self, other: Counts) {
        self.sites += other.sites;
        self.users += other.users;
        self.admin_devices += other.admin_devices;
        self.school_devices += other.school_devices;
    }
}
