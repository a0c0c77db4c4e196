//! Groups of devices that figures are asked for: of a member, a class, a kind of site, a kind of device, or several of these
//! together.

use base::MemberId;

use crate::scope::Place;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    pub member: MemberId,
    /// `administration` or `school`.
    pub class: String,
    pub site_kind: String,
    pub device_kind: String,
}

/// By what a whole is divided into groups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Axis {
    #[default]
    Member,
    Class,
    SiteKind,
    DeviceKind,
}

/// Which groups are asked for, by the keys of [`Axis`]; what is not named may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted([Option<String>; 4]);

impl Group {
    pub fn of(place: &Place) -> Group {
        let Place { member, class, site_kind, device_kind, .. } = place.clone();
        Group { member, class, site_kind, device_kind }
    }

    pub fn at(&self, axis: Axis) -> String {
        match axis {
            Axis::Member => self.member.to_string(),
            Axis::Class => self.class.clone(),
            Axis::SiteKind => self.site_kind.clone(),
            Axis::DeviceKind => self.device_kind.clone(),
        }
    }
}

impl Axis {
    pub const ALL: [Axis; 4] = [Axis::Member, Axis::Class, Axis::SiteKind, Axis::DeviceKind];

    /// In addresses and answers.
    pub fn key(self) -> &'static str {
        match self {
            Axis::Member => "member",
            Axis::Class => "class",
            Axis::SiteKind => "site-kind",
            Axis::DeviceKind => "device-kind",
        }
    }

    pub fn of(key: &str) -> Option<Axis> {
        Axis::ALL.into_iter().find(|axis| axis.key() == key)
    }
}

/// What a device stands at that stands nowhere, so that it can be asked for, too.
pub const NOWHERE: &str = "none";

impl Wanted {
    /// `wish`: what is asked for by the key of an axis.
    pub fn of<'a>(wish: impl Fn(&str) -> Option<&'a str>) -> Wanted {
        Wanted(Axis::ALL.map(|axis| wish(axis.key()).map(|value| if value == NOWHERE { "" } else { value }.to_owned())))
    }

    pub fn member(member: MemberId) -> Wanted {
        Wanted::default().with(Axis::Member, &member.to_string())
    }

    /// The same, and this too.
    pub fn with(&self, axis: Axis, value: &str) -> Wanted {
        let mut wanted = self.clone();
        wanted.0[axis as usize] = Some(value.to_owned());
        wanted
    }

    pub fn holds(&self, group: &Group) -> bool {
        let fits = |axis: Axis| self.0[axis as usize].as_ref().is_none_or(|value| *value == group.at(axis));
        Axis::ALL.into_iter().all(fits)
    }

    /// As a part of an address: `member=..&class=..`.
    pub fn query(&self) -> String {
        let pair = |axis: &Axis| {
            let value = self.0[*axis as usize].as_deref()?;
            Some(format!("{}={}", axis.key(), if value.is_empty() { NOWHERE } else { value }))
        };
        Axis::ALL.iter().filter_map(pair).collect::<Vec<_>>().join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(member: u128, class: &str, site_kind: &str) -> Group {
        let member = MemberId(uuid::Uuid::from_u128(member));
        Group { member, class: class.into(), site_kind: site_kind.into(), device_kind: "pc".into() }
    }

    #[test]
    fn what_is_named_must_fit_and_the_rest_may_be_anything() {
        let (brome, other) = (group(1, "school", "school"), group(2, "school", ""));
        let schools = Wanted::of(|key| (key == "class").then_some("school"));
        let nowhere = Wanted::of(|key| (key == "site-kind").then_some(NOWHERE));
        for (wanted, query, holds) in [
            (Wanted::default(), String::new(), [true, true]),
            (schools.clone(), "class=school".into(), [true, true]),
            (schools.with(Axis::SiteKind, "school"), "class=school&site-kind=school".into(), [true, false]),
            (nowhere, "site-kind=none".into(), [false, true]),
            (Wanted::member(other.member), format!("member={}", other.member), [false, true]),
            (schools.with(Axis::DeviceKind, "tablet"), "class=school&device-kind=tablet".into(), [false, false]),
        ] {
            assert_eq!([&brome, &other].map(|group| wanted.holds(group)), holds, "{query}");
            assert_eq!(wanted.query(), query);
        }
    }
}
