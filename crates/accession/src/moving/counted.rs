//! The things that the figures of the association count.

use super::{Moving, given_and_family};
use crate::class;
use crate::counts::Counts;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    Sites,
    Users,
    AdminDevices,
    SchoolDevices,
}

/// One of them: its key, what it is called, and the key of its site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<'m> {
    pub figure: Figure,
    pub key: &'m str,
    pub name: String,
    pub site: &'m str,
}

impl Figure {
    pub const ALL: [Figure; 4] = [Figure::Sites, Figure::Users, Figure::AdminDevices, Figure::SchoolDevices];

    /// In addresses.
    pub fn code(self) -> &'static str {
        match self {
            Figure::Sites => "sites",
            Figure::Users => "users",
            Figure::AdminDevices => "admin-devices",
            Figure::SchoolDevices => "school-devices",
        }
    }
}

impl Moving {
    /// Each thing that counts, figure by figure.
    pub fn counted(&self) -> Vec<Counted<'_>> {
        let mut all = Vec::new();
        for site in &self.sites {
            let name = site.value.name.clone();
            all.push(Counted { figure: Figure::Sites, key: &site.key, name, site: &site.key });
        }
        for person in &self.people {
            let (given, family) = given_and_family(&person.value);
            let name = format!("{given} {family}").trim().to_owned();
            all.push(Counted { figure: Figure::Users, key: &person.key, name, site: &person.site });
        }
        for (figure, school) in [(Figure::AdminDevices, false), (Figure::SchoolDevices, true)] {
            let here = self.devices.iter().filter(|device| device.value.school == school);
            for device in here.filter(|device| class::of(&device.value).is_end_device()) {
                let name = device.value.name.clone();
                all.push(Counted { figure, key: &device.key, name, site: &device.site });
            }
        }
        all
    }

    pub fn counts(&self) -> Counts {
        self.counts_at(|_| true)
    }

    /// What is at some of the sites.
    pub fn counts_at(&self, at: impl Fn(&str) -> bool) -> Counts {
        let mut counts = Counts::default();
        for thing in self.counted().into_iter().filter(|thing| at(thing.site)) {
            *match thing.figure {
                Figure::Sites => &mut counts.sites,
                Figure::Users => &mut counts.users,
                Figure::AdminDevices => &mut counts.admin_devices,
                Figure::SchoolDevices => &mut counts.school_devices,
            } += 1;
        }
        counts
    }
}
