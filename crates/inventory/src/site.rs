//! A site: a building or room of a member in which something of the association's network is.

use crate::holding::{Thing, Unfit};
use crate::{field, words};

base::id!(SiteId);

words! {
    /// Standortklasse
    pub enum SiteKind {
        TownHall = "town-hall",
        Offices = "offices",
        MunicipalOffice = "municipal-office",
        School = "school",
        DayCare = "day-care",
        FireStation = "fire-station",
        VillageHall = "village-hall",
        Depot = "depot",
        SewageWorks = "sewage-works",
        Pool = "pool",
        Library = "library",
        Museum = "museum",
        Culture = "culture",
        YouthCentre = "youth-centre",
        TouristOffice = "tourist-office",
        Education = "education",
        MediaCentre = "media-centre",
        SportsHall = "sports-hall",
        Archive = "archive",
        AmbulanceStation = "ambulance-station",
        ControlRoom = "control-room",
        DataCentre = "data-centre",
        Other = "other",
    }
}

words! {
    /// How a site hangs on the network of the association.
    pub enum Uplink {
        Unknown = "unknown",
        Fibre = "fibre",
        Radio = "radio",
        Vpn = "vpn",
        Leased = "leased",
        Mobile = "mobile",
        None = "none",
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Kennung, e.g. `BRO-017`: unique within the member at any day.
    pub code: String,
    pub kind: SiteKind,
    pub name: String,
    pub street: String,
    pub town: String,
    /// ARS of the municipality in which it lies.
    pub municipality: String,
    /// ARS of the constituent municipality whose site it is; empty: the member's own.
    pub body: String,
    /// Millionths of a degree, north and east.
    pub lat_e6: Option<i64>,
    pub lon_e6: Option<i64>,
    pub uplink: Uplink,
}

impl Site {
    pub fn named(code: &str, kind: SiteKind, name: &str) -> Site {
        Site {
            code: code.into(),
            kind,
            name: name.into(),
            street: String::new(),
            town: String::new(),
            municipality: String::new(),
            body: String::new(),
            lat_e6: None,
            lon_e6: None,
            uplink: Uplink::Unknown,
        }
    }
}

impl Thing for Site {
    type Id = SiteId;

    const FIELDS: &'static [&'static str] =
        &["code", "kind", "name", "street", "town", "municipality", "body", "lat_e6", "lon_e6", "uplink"];

    fn get(&self, field: &str) -> String {
        match field {
            "code" => self.code.clone(),
            "kind" => self.kind.code().into(),
            "name" => self.name.clone(),
            "street" => self.street.clone(),
            "town" => self.town.clone(),
            "municipality" => self.municipality.clone(),
            "body" => self.body.clone(),
            "lat_e6" => field::shown(self.lat_e6),
            "lon_e6" => field::shown(self.lon_e6),
            "uplink" => self.uplink.code().into(),
            _ => String::new(),
        }
    }

    fn set(&mut self, field: &str, value: &str) -> Result<(), Unfit> {
        match field {
            "code" => self.code = field::needed(value)?,
            "kind" => self.kind = SiteKind::of(value).ok_or(Unfit::NotOneOf(SiteKind::CODES))?,
            "name" => self.name = field::needed(value)?,
            "street" => self.street = field::line(value)?,
            "town" => self.town = field::line(value)?,
            "municipality" => self.municipality = field::line(value)?,
            "body" => self.body = field::line(value)?,
            "lat_e6" => self.lat_e6 = field::number(value, -90_000_000, 90_000_000)?,
            "lon_e6" => self.lon_e6 = field::number(value, -180_000_000, 180_000_000)?,
            "uplink" => self.uplink = Uplink::of(value).ok_or(Unfit::NotOneOf(Uplink::CODES))?,
            _ => return Err(Unfit::NoSuchField),
        }
        Ok(())
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    /// A school is a part of its own, with its own people; else the body that has it counts.
    fn part(&self, _of_site: &str) -> String {
        if self.kind == SiteKind::School { self.code.clone() } else { self.body.clone() }
    }

    fn leave(&mut self) {
        self.body.clear();
    }
}

/// Degrees as they are written (`52.48437`, `52,48437`, `10,5° O`) in millionths; exact, no floating point.
pub fn micro_degrees(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches(|c: char| c.is_alphabetic() || c == '°' || c == ' ');
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(fraction) {
        return None;
    }
    let fraction: String = fraction.chars().chain("000000".chars()).take(6).collect();
    Some(sign * (whole.parse::<i64>().ok()? * 1_000_000 + fraction.parse::<i64>().ok()?))
}

/// Millionths of a degree as German spreadsheets have them: `52,48437`.
pub fn degrees(micro: i64) -> String {
    let sign = if micro < 0 { "-" } else { "" };
    format!("{sign}{},{:06}", micro.unsigned_abs() / 1_000_000, micro.unsigned_abs() % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_exact() {
        for (text, micro) in [
            ("52.48437", Some(52_484_370)),
            ("10,5", Some(10_500_000)),
            ("-0.000001", Some(-1)),
            ("52.48437123", Some(52_484_371)),
            ("10", Some(10_000_000)),
            ("10.5° O", Some(10_500_000)),
            ("", None),
            ("52.4.8", None),
            ("1e3", None),
        ] {
            assert_eq!(micro_degrees(text), micro, "{text}");
            assert_eq!(micro.map(|micro| micro_degrees(&degrees(micro))), micro.map(Some), "{text}");
        }
    }

    #[test]
    fn a_school_is_a_part_of_its_own() {
        let mut site = Site::named("BRO-017", SiteKind::School, "Grundschule Rühen");
        site.body = "031515402024".into();
        assert_eq!(site.part(""), "BRO-017");
        site.kind = SiteKind::DayCare;
        assert_eq!(site.part(""), "031515402024");
        site.leave();
        assert_eq!(site.part(""), "");
    }
}
