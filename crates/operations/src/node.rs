//! What is run: a service of the catalogue, or a component that services rest on.

use base::{Day, Period};

use crate::hours::Hours;
use crate::refused::Refused;

base::id!(NodeId);

inventory::words! {
    pub enum Kind {
        Service = "service",
        Software = "software",
        Host = "host",
        Storage = "storage",
        Security = "security",
        Network = "network",
        Line = "line",
        Power = "power",
        DataCentre = "data-centre",
    }
}

inventory::words! {
    /// Pflichtleistung: every member takes it. Wahlleistung: who wants it, from the day that suits them.
    pub enum Offer {
        Mandatory = "mandatory",
        Optional = "optional",
    }
}

inventory::words! {
    pub enum Audience {
        All = "all",
        Administration = "administration",
        School = "school",
    }
}

/// Only a service is offered, to an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub id: NodeId,
    /// Short and for good: `e-mail`.
    pub key: String,
    pub kind: Kind,
    pub name: String,
    pub name_en: String,
    /// One sentence for people who are no technicians.
    pub purpose: String,
    pub offer: Option<Offer>,
    pub audience: Option<Audience>,
    /// On the day that was asked for; `None` where nothing was agreed.
    pub level: Option<Level>,
}

/// What was agreed for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    pub hours: Hours,
    /// How much of the hours, in hundredths of a percent: 9950 = 99,5 %.
    pub target: i64,
}

/// Which member takes a service, at how many places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booking {
    pub member: base::MemberId,
    pub node: NodeId,
    pub period: Period,
    pub places: i64,
}

impl Booking {
    pub fn holds_on(&self, day: Day) -> bool {
        self.period.contains(day)
    }
}

impl Node {
    pub fn check(&self) -> Result<(), Refused> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.key.is_empty() || self.key.len() > 40 || !self.key.chars().all(plain) {
            return Err(Refused::NotAKey);
        }
        if self.name.trim().is_empty() {
            return Err(Refused::NoName);
        }
        if (self.kind == Kind::Service) != (self.offer.is_some() && self.audience.is_some()) {
            return Err(Refused::NotOffered);
        }
        if self.level.is_some_and(|level| !(0..=10_000).contains(&level.target)) {
            return Err(Refused::NotAShare);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_stand_in_the_catalogue() {
        let good = Node {
            id: NodeId(uuid::Uuid::nil()),
            key: "e-mail".into(),
            kind: Kind::Service,
            name: "E-Mail".into(),
            name_en: String::new(),
            purpose: String::new(),
            offer: Some(Offer::Mandatory),
            audience: Some(Audience::All),
            level: Some(Level { hours: Hours::Always, target: 9_950 }),
        };
        let level = |target| Some(Level { hours: Hours::Always, target });
        let cases = [
            (good.clone(), Ok(())),
            (Node { key: "E Mail".into(), ..good.clone() }, Err(Refused::NotAKey)),
            (Node { key: String::new(), ..good.clone() }, Err(Refused::NotAKey)),
            (Node { name: " ".into(), ..good.clone() }, Err(Refused::NoName)),
            (Node { offer: None, ..good.clone() }, Err(Refused::NotOffered)),
            (Node { kind: Kind::Host, ..good.clone() }, Err(Refused::NotOffered)),
            (Node { level: level(10_001), ..good.clone() }, Err(Refused::NotAShare)),
            (Node { level: None, ..good }, Ok(())),
        ];
        for (node, expected) in cases {
            assert_eq!(node.check(), expected, "{node:?}");
        }
    }
}
