//! The sites of Hankensbüttel on true place names; everything else is invented.

use crate::text;

pub(crate) struct Site {
    pub(crate) code: &'static str,
    pub(crate) class: &'static str,
    pub(crate) place: &'static str,
    pub(crate) municipality: &'static str,
    pub(crate) name: &'static str,
    pub(crate) lat: &'static str,
    pub(crate) lon: &'static str,
    pub(crate) devices: usize,
}

/// Code, class, place, municipality, name, coordinates, end devices.
const SITES: &str = include_str!("sites.csv");

pub(crate) fn sites() -> Vec<Site> {
    SITES.lines().skip(1).map(site).collect()
}

fn site(line: &'static str) -> Site {
    let cells: Vec<&str> = line.split(';').collect();
    let [code, class, place, municipality, name, lat, lon, devices] = cells.as_slice() else { panic!("{line}") };
    Site { code, class, place, municipality, name, lat, lon, devices: devices.parse().unwrap() }
}

pub(crate) fn list(sites: &[Site]) -> Vec<u8> {
    let mut list =
        String::from("Liegenschaften der Samtgemeinde Hankensbüttel;;;;;;;\r\nStand: 04.11.2019;;;;;;;\r\n;;;;;;;\r\n");
    list.push_str("Objekt-Nr.;Bezeichnung;Nutzungsart;Straße;PLZ;Ortsteil;Mitgliedsgemeinde;Breite;Länge;Internet\r\n");
    for site in sites {
        let (name, street) = site.name.split_once(", ").unwrap_or((site.name, ""));
        let uplink = match site.class {
            "rathaus" | "verwaltung" => "Glasfaser",
            "dgh" => "",
            _ => "DSL",
        };
        let Site { code, class, place, municipality, lat, lon, .. } = site;
        let (lat, lon) = (lat.replace('.', ","), lon.replace('.', ","));
        list.push_str(&format!("{code};{name};{class};{street};29386;{place};{municipality};{lat};{lon};{uplink}\r\n"));
    }
    list.push_str(&format!("Summe;{} Objekte;;;;;;;;\r\n", sites.len()));
    text::windows(&list)
}
