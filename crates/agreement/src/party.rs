//! A party (Körperschaft): a county, a town, a municipality, a joint municipality or one of its constituent municipalities.
//!
//! Its id is the [`MemberId`] from the day it is first registered, whether it ever joins or not. Whether it *is* a member
//! is nowhere written down: that follows from the agreement in force.

use std::fmt;

use base::{Day, MemberId};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::PartyKind)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// Landkreis
    County,
    /// Stadt that belongs to no joint municipality
    Town,
    /// Gemeinde that belongs to no joint municipality
    Municipality,
    /// Samtgemeinde
    JointMunicipality,
    /// Mitgliedsgemeinde of a joint municipality
    ConstituentMunicipality,
}

impl PartyKind {
    pub const ALL: [PartyKind; 5] = [
        PartyKind::County,
        PartyKind::Town,
        PartyKind::Municipality,
        PartyKind::JointMunicipality,
        PartyKind::ConstituentMunicipality,
    ];

    /// As it is stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            PartyKind::County => "county",
            PartyKind::Town => "town",
            PartyKind::Municipality => "municipality",
            PartyKind::JointMunicipality => "joint-municipality",
            PartyKind::ConstituentMunicipality => "constituent-municipality",
        }
    }

    pub fn of(key: &str) -> Option<PartyKind> {
        PartyKind::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Amtlicher Regionalschlüssel: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3 digits.
/// A county has the first 5, a joint municipality the first 9, every other municipality all 12.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Ars, value_type = String)]
#[serde(transparent)]
pub struct Ars(String);

#[derive(Debug, PartialEq, Eq)]
pub enum NotAnArs {
    /// Something else than digits, or neither 5 nor 9 nor 12 of them.
    Digits,
    /// The number of digits belongs to another kind of party.
    OtherKind,
}

impl Ars {
    /// Reads the key of a party of this kind; blanks between the groups are allowed.
    pub fn read(text: &str, kind: PartyKind) -> Result<Ars, NotAnArs> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if !digits.bytes().all(|c| c.is_ascii_digit()) || !matches!(digits.len(), 5 | 9 | 12) {
            return Err(NotAnArs::Digits);
        }
        // The Verband of a municipality of its own begins with 0, that of a joint municipality with 5.
        let joint = digits.as_bytes().get(5) == Some(&b'5');
        let fits = match kind {
            PartyKind::County => digits.len() == 5,
            PartyKind::Town | PartyKind::Municipality => digits.len() == 12 && !joint,
            PartyKind::JointMunicipality => digits.len() == 9 && joint,
            PartyKind::ConstituentMunicipality => digits.len() == 12 && joint,
        };
        if fits { Ok(Ars(digits)) } else { Err(NotAnArs::OtherKind) }
    }

    /// From the own database, where only what was read before is kept.
    pub(crate) fn kept(digits: String) -> Ars {
        Ars(digits)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Amtlicher Gemeindeschlüssel, which leaves the Verband out. A joint municipality has none.
    pub fn ags(&self) -> Option<String> {
        match self.0.len() {
            12 => Some(format!("{}{}", &self.0[..5], &self.0[9..])),
            5 => Some(self.0.clone()),
            _ => None,
        }
    }

    /// A constituent municipality's key begins with that of its joint municipality.
    pub fn lies_in(&self, joint: &Ars) -> bool {
        joint.0.len() == 9 && self.0.len() == 12 && self.0.starts_with(&joint.0)
    }
}

impl fmt::Display for Ars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How many lived there on a key date (source: Landesamt für Statistik).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Population)]
pub struct Population {
    pub on: Day,
    pub people: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Party)]
pub struct Party {
    pub id: MemberId,
    pub kind: PartyKind,
    /// "Samtgemeinde Brome"
    pub name: String,
    /// "Brome"
    pub short_name: String,
    pub ars: Ars,
    /// The joint municipality this one is a part of.
    pub part_of: Option<MemberId>,
    /// Street and town of the administration.
    pub address: String,
    /// The youngest count that was known on the day asked for.
    pub population: Option<Population>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotRegister {
    NoName,
    /// There is a body with this key already.
    KeyTaken {
        name: String,
    },
    /// The joint municipality of this constituent municipality is not registered.
    NoJoint,
    NoCount,
}

impl Party {
    /// Can it be registered beside those that are known?
    pub fn plausible(&self, known: &[Party]) -> Result<(), CannotRegister> {
        if self.name.trim().is_empty() || self.short_name.trim().is_empty() {
            return Err(CannotRegister::NoName);
        }
        if let Some(other) = known.iter().find(|other| other.ars == self.ars) {
            return Err(CannotRegister::KeyTaken { name: other.name.clone() });
        }
        let constituent = self.kind == PartyKind::ConstituentMunicipality;
        if constituent && !known.iter().any(|other| self.ars.lies_in(&other.ars)) {
            return Err(CannotRegister::NoJoint);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_fit_their_kind() {
        use PartyKind::*;
        for (text, kind, expected) in [
            ("03151", County, Ok(Some("03151"))),
            ("031515402", JointMunicipality, Ok(None)),
            ("03 1 51 5402", JointMunicipality, Ok(None)),
            ("031510040040", Town, Ok(Some("03151040"))),
            ("031510025025", Municipality, Ok(Some("03151025"))),
            ("031515402005", ConstituentMunicipality, Ok(Some("03151005"))),
            ("031515402005", Municipality, Err(NotAnArs::OtherKind)),
            ("031510040040", ConstituentMunicipality, Err(NotAnArs::OtherKind)),
            ("03151040", Town, Err(NotAnArs::Digits)),
            ("031515402", County, Err(NotAnArs::OtherKind)),
            ("0315154O2", JointMunicipality, Err(NotAnArs::Digits)),
            ("", County, Err(NotAnArs::Digits)),
        ] {
            let ags = Ars::read(text, kind).map(|ars| ars.ags());
            assert_eq!(ags, expected.map(|ags| ags.map(String::from)), "{text} as {kind:?}");
        }
    }

    #[test]
    fn a_part_lies_in_its_joint_municipality_only() {
        let brome = Ars::kept("031515402".into());
        assert!(Ars::kept("031515402005".into()).lies_in(&brome));
        assert!(!Ars::kept("031515403005".into()).lies_in(&brome));
        assert!(!brome.lies_in(&brome));
    }

    #[test]
    fn every_kind_has_one_key() {
        for kind in PartyKind::ALL {
            assert_eq!(PartyKind::of(kind.key()), Some(kind));
        }
        assert_eq!(PartyKind::of("state"), None);
    }
}
