//! What sort of device or site it is, from whatever somebody wrote about it.

use inventory::device::Kind;
use inventory::site::SiteKind;

use crate::claim::{Device, Person, Site};
use crate::fold;

type Words<T> = &'static [(T, &'static [&'static str])];

/// The first line that fits wins: "Thin-Client" is no PC, "Multifunktionsserver" hardly exists.
const DEVICES: Words<Kind> = &[
    (Kind::ThinClient, &["thinclient", "zeroclient", "igel"]),
    (
        Kind::Notebook,
        &[
            "notebook",
            "laptop",
            "convertible",
            "thinkpad",
            "elitebook",
            "latitude",
            "probook",
            "lifebook",
            "travelmate",
        ],
    ),
    (Kind::Tablet, &["tablet", "ipad", "surfacego"]),
    (Kind::Storage, &["nas", "synology", "qnap", "storage", "bandlaufwerk"]),
    (Kind::Server, &["server", "hypervisor", "domaincontroller", "proliant", "poweredge", "esxi"]),
    (
        Kind::Printer,
        &[
            "drucker",
            "printer",
            "mfp",
            "multifunktion",
            "kopierer",
            "laserjet",
            "scanner",
            "plotter",
            "copier",
            "officejet",
        ],
    ),
    (Kind::AccessPoint, &["accesspoint", "wlan", "unifiap", "wifi"]),
    (Kind::Router, &["router", "firewall", "fritzbox", "lancom", "richtfunk", "gateway", "speedport"]),
    (Kind::Switch, &["switch", "procurve"]),
    (Kind::Mobile, &["handy", "smartphone", "mobiltelefon", "iphone"]),
    (Kind::Phone, &["telefon", "phone", "faxgeraet"]),
    (Kind::Display, &["beamer", "monitor", "bildschirm", "display", "smartboard", "whiteboard", "tafel"]),
    (Kind::Other, &["usv", "docking"]),
    (
        Kind::Pc,
        &[
            "pc",
            "desktop",
            "computer",
            "workstation",
            "arbeitsplatz",
            "rechner",
            "tower",
            "client",
            "optiplex",
            "esprimo",
            "prodesk",
            "thinkcentre",
        ],
    ),
];

const SITES: Words<SiteKind> = &[
    (SiteKind::Education, &["volkshochschule", "vhs", "musikschule", "kvhs"]),
    (SiteKind::School, &["schule", "school", "gymnasium", "igs"]),
    (SiteKind::DayCare, &["kita", "kindergarten", "kindertages", "krippe", "hort"]),
    (SiteKind::FireStation, &["feuerwehr", "feuerwache", "firestation"]),
    (SiteKind::VillageHall, &["dorfgemeinschaft", "dgh", "mehrzweckhalle", "buergerhaus"]),
    (SiteKind::MunicipalOffice, &["gemeindebuero", "gemeindeverwaltung"]),
    (SiteKind::TownHall, &["rathaus", "kreishaus", "townhall"]),
    (SiteKind::Depot, &["bauhof", "betriebshof", "strassenmeisterei"]),
    (SiteKind::SewageWorks, &["klaeranlage", "klaerwerk", "wasserwerk", "pumpwerk", "abwasser"]),
    (SiteKind::Pool, &["bad", "baeder", "schwimm"]),
    (SiteKind::Library, &["bibliothek", "buecherei"]),
    (SiteKind::Museum, &["museum"]),
    (SiteKind::YouthCentre, &["jugend"]),
    (SiteKind::TouristOffice, &["tourist", "tourismus"]),
    (SiteKind::MediaCentre, &["medienzentrum", "medien"]),
    (SiteKind::SportsHall, &["sporthalle", "turnhalle"]),
    (SiteKind::Archive, &["archiv"]),
    (SiteKind::AmbulanceStation, &["rettungswache"]),
    (SiteKind::ControlRoom, &["leitstelle", "ftz"]),
    (SiteKind::DataCentre, &["rechenzentrum"]),
    (SiteKind::Offices, &["verwaltung", "buergerbuero", "nebenstelle", "buero"]),
];

fn first<T: Copy>(words: Words<T>, written: &str) -> Option<T> {
    let folded = fold::letters(written);
    words.iter().find(|(_, signs)| signs.iter().any(|sign| folded.contains(sign))).map(|(kind, _)| *kind)
}

/// From a column such as "Typ" or "Geräteart". None if it says nothing we know.
pub fn of_word(written: &str) -> Option<Kind> {
    first(DEVICES, written)
}

/// Only what a system betrays for sure.
pub fn of_system(os: &str) -> Option<Kind> {
    let folded = fold::letters(os);
    if folded.contains("server") || folded.contains("esxi") {
        return Some(Kind::Server);
    }
    (folded.starts_with("ipados") || folded.starts_with("ios")).then_some(Kind::Tablet)
}

/// From all that is known of a device, the plainest word first. A device of which nothing is known is a PC, as most are.
pub fn of(device: &Device) -> Kind {
    let by_word = Kind::of(&device.kind).or_else(|| of_system(&device.os));
    by_word.or_else(|| of_word(&device.model)).or_else(|| of_word(&device.name)).unwrap_or(Kind::Pc)
}

/// Of something that is known by its name alone: "DR-RATHAUS-EG" is a printer, "ZEITERFASSUNG" is anything.
pub fn of_name(name: &str) -> Kind {
    const PRINTERS: &[&str] = &["dr", "prn", "mfp", "mfc"];
    let is_printer = fold::words(name).first().is_some_and(|word| PRINTERS.contains(&word.as_str()));
    if is_printer { Kind::Printer } else { of_word(name).unwrap_or(Kind::Other) }
}

pub fn of_site(site: &Site) -> SiteKind {
    first(SITES, &site.class).or_else(|| first(SITES, &site.name)).unwrap_or(SiteKind::Other)
}

/// Nobody is called "svc_backup": an account without a person behind it, or one that several share.
pub fn is_function(person: &Person) -> bool {
    const WORDS: &[&str] = &[
        "svc",
        "service",
        "dienst",
        "scanner",
        "scan",
        "backup",
        "sql",
        "info",
        "poststelle",
        "test",
        "admin",
        "kiosk",
        "vorlage",
        "template",
        "health",
        "kopierer",
        "praktikant",
        "azubi",
        "sync",
        "task",
        "ldap",
        "proxy",
        "zeiterfassung",
    ];
    let words = fold::words(&person.login.replace('_', " "));
    let named = words.iter().any(|word| WORDS.contains(&word.as_str())) || person.login.starts_with("svc");
    named || (person.given.is_empty() && person.family.is_empty() && !person.display.contains(' '))
}

/// Day care, halls and offices belong to the constituent municipality, everything else to the joint one.
pub fn is_of_constituent(kind: SiteKind) -> bool {
    matches!(kind, SiteKind::DayCare | SiteKind::VillageHall | SiteKind::MunicipalOffice)
}

/// Names a building that a municipality has.
pub fn is_place(written: &str) -> bool {
    first(SITES, written).is_some()
}

/// For pupils and teachers: a school keeps two sorts of devices, and two budgets.
pub fn is_school(word: &str) -> bool {
    const SIGNS: &[&str] =
        &["schul", "school", "paedagog", "unterricht", "klassenraum", "pcraum", "gymnasium", "hauptundreal"];
    const SHORT: &[&str] = &["gs", "igs", "kgs", "obs", "hrs", "bbs", "fos"];
    let folded = fold::letters(word);
    if first(SITES, word) == Some(SiteKind::Education) {
        return false;
    }
    SIGNS.iter().any(|sign| folded.contains(sign))
        || fold::words(word).iter().any(|word| SHORT.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_people_use() {
        for (written, kind) in [
            ("Thin-Client", Kind::ThinClient),
            ("Notebook / Laptop", Kind::Notebook),
            ("Arbeitsplatz-PC", Kind::Pc),
            ("Multifunktionsgerät", Kind::Printer),
            ("HP LaserJet 400", Kind::Printer),
            ("iPad 2018", Kind::Tablet),
            ("NAS Synology", Kind::Storage),
        ] {
            assert_eq!(of_word(written), Some(kind), "{written}");
        }
        assert_eq!(of_word("Sonstiges"), None);
        assert!(is_school("Grundschule Steinhorst") && is_school("GS Hankensbüttel") && !is_school("Rathaus EG"));
    }

    #[test]
    fn sites_by_class_or_name() {
        for (class, name, kind) in [
            ("feuerwehr", "Bokel", SiteKind::FireStation),
            ("", "Grundschule Steinhorst", SiteKind::School),
            ("verwaltung", "Bürgerbüro/Nebenstelle", SiteKind::Offices),
            ("", "Waldbad", SiteKind::Pool),
            ("", "Musikschule", SiteKind::Education),
            ("", "Schuppen", SiteKind::Other),
        ] {
            let site = Site { class: class.into(), name: name.into(), ..Site::default() };
            assert_eq!(of_site(&site), kind, "{class} {name}");
        }
    }
}
