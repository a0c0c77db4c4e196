//! What a cell means for a field.

use std::collections::BTreeMap;

use base::{Day, Lang, form};
use uuid::Uuid;

use crate::device::{Class, Kind};
use crate::holding::Unfit;
use crate::import::columns::MEMBER;
use crate::life::Step;
use crate::name::fold;
use crate::site::{SiteKind, Uplink, micro_degrees};
use crate::texts::code;

/// Sites and people of the member, by everything that they are called, folded.
#[derive(Debug, Default)]
pub struct Around {
    pub sites: BTreeMap<String, Uuid>,
    pub people: BTreeMap<String, Uuid>,
    /// What the member itself is called.
    pub member: Vec<String>,
    pub today: Option<Day>,
}

/// Remembers what something is called; a name that two have names neither.
pub fn call(known: &mut BTreeMap<String, Uuid>, name: &str, id: Uuid) {
    let folded = fold(name);
    if !folded.is_empty() {
        known
            .entry(folded)
            .and_modify(|other| {
                if *other != id {
                    *other = Uuid::nil()
                }
            })
            .or_insert(id);
    }
}

/// The text that [`Thing::set`](crate::holding::Thing::set) takes. `own`: of sites, whose kinds are others.
pub fn kept(field: &str, cell: &str, of_sites: bool, around: &Around) -> Result<String, Unfit> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(String::new());
    }
    let today = around.today.unwrap_or(Day::FAR);
    match field {
        "kind" if of_sites => one_of(SiteKind::CODES, &[], cell),
        "kind" => one_of(Kind::CODES, KINDS, cell),
        "class" => one_of(Class::CODES, CLASSES, cell),
        "state" => one_of(Step::CODES, STEPS, cell),
        "uplink" => one_of(Uplink::CODES, &[("lichtwellenleiter", "fibre"), ("lwl", "fibre"), ("dsl", "vpn")], cell),
        "bought_on" | "warranty_to" => form::day(cell, today).map(|day| day.to_string()).ok_or(Unfit::NotADay),
        "price" => form::cents(cell).map(|cents| cents.0.to_string()).ok_or(Unfit::NotAnAmount),
        "lat_e6" | "lon_e6" => {
            micro_degrees(cell).map(|degrees| degrees.to_string()).ok_or(Unfit::NotANumber { least: -180, most: 180 })
        }
        "site" => found(&around.sites, cell, Unfit::NoSuchSite),
        "person" => found(&around.people, cell, Unfit::NoSuchPerson),
        MEMBER if around.member.contains(&fold(cell)) => Ok(String::new()),
        MEMBER => Err(Unfit::OtherMember),
        _ => Ok(cell.to_owned()),
    }
}

fn found(known: &BTreeMap<String, Uuid>, cell: &str, unknown: Unfit) -> Result<String, Unfit> {
    match known.get(&fold(cell)) {
        Some(id) if id.is_nil() => Err(Unfit::Several),
        Some(id) => Ok(id.to_string()),
        None => Err(unknown),
    }
}

const KINDS: &[(&str, &str)] = &[
    ("laptop", "notebook"),
    ("desktop", "pc"),
    ("rechner", "pc"),
    ("computer", "pc"),
    ("arbeitsplatz", "pc"),
    ("workstation", "pc"),
    ("ipad", "tablet"),
    ("multifunktionsgeraet", "printer"),
    ("mfp", "printer"),
    ("kopierer", "printer"),
    ("smartphone", "mobile"),
    ("handy", "mobile"),
    ("monitor", "display"),
    ("wlan", "access-point"),
    ("ap", "access-point"),
    ("nas", "storage"),
    ("firewall", "router"),
    ("voip telefon", "phone"),
];
const CLASSES: &[(&str, &str)] = &[("schulen", "school"), ("paedagogik", "school"), ("rathaus", "administration")];
const STEPS: &[(&str, &str)] = &[
    ("aktiv", "in-use"),
    ("in nutzung", "in-use"),
    ("produktiv", "in-use"),
    ("lager", "in-stock"),
    ("defekt", "in-repair"),
    ("reparatur", "in-repair"),
    ("ausgeliehen", "lent"),
    ("ausser betrieb", "retired"),
    ("entsorgt", "disposed"),
    ("verschrottet", "disposed"),
];

/// The code itself, its word in either language, or a word that people use for it.
fn one_of(codes: &'static [&'static str], said: &[(&str, &'static str)], cell: &str) -> Result<String, Unfit> {
    let folded = fold(cell);
    let fits = |known: &&&str| {
        fold(known) == folded || [Lang::De, Lang::En].iter().any(|lang| fold(&code(known, *lang)) == folded)
    };
    let known = codes.iter().find(fits).copied();
    let said = || said.iter().find(|(word, _)| *word == folded).map(|(_, code)| *code);
    known.or_else(said).map(str::to_owned).ok_or(Unfit::NotOneOf(codes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_as_people_fill_them() {
        let site = Uuid::from_u128(7);
        let around = Around {
            sites: BTreeMap::from([("rathaus brome".to_owned(), site), ("bro 001".to_owned(), site)]),
            today: Some(Day::of(2020, 3, 11)),
            ..Around::default()
        };
        for (field, cell, read) in [
            ("kind", "Laptop", Ok("notebook")),
            ("kind", "PC", Ok("pc")),
            ("kind", "Toaster", Err(Unfit::NotOneOf(Kind::CODES))),
            ("state", "außer Betrieb", Ok("retired")),
            ("bought_on", "28.1.20", Ok("2020-01-28")),
            ("bought_on", "irgendwann", Err(Unfit::NotADay)),
            ("price", "1.234,56 €", Ok("123456")),
            ("price", "viel", Err(Unfit::NotAnAmount)),
            ("site", "BRO-001", Ok("00000000-0000-0000-0000-000000000007")),
            ("site", "Rathaus Brome", Ok("00000000-0000-0000-0000-000000000007")),
            ("site", "Keller", Err(Unfit::NoSuchSite)),
            ("room", " 1.01 ", Ok("1.01")),
            ("site", " ", Ok("")),
        ] {
            assert_eq!(kept(field, cell, false, &around), read.map(str::to_owned), "{field}: {cell}");
        }
        assert_eq!(kept("kind", "Rathaus", true, &around), Ok("town-hall".into()));
    }
}
