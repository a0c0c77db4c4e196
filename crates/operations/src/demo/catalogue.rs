//! What is run.

use crate::hours::Hours;
use crate::node::{Audience, Kind, Level, Node, NodeId, Offer};

/// Key, what it is, names, purpose, and keys of what it rests on.
pub(super) struct Line {
    pub(super) key: &'static str,
    kind: Kind,
    names: [&'static str; 2],
    purpose: &'static str,
    rests_on: &'static [&'static str],
    offered: Option<(Offer, Audience, Option<Level>)>,
}

impl Line {
    pub(super) fn node(&self) -> Node {
        Node {
            id: NodeId(uuid::Uuid::nil()),
            key: self.key.into(),
            kind: self.kind,
            name: self.names[0].into(),
            name_en: self.names[1].into(),
            purpose: self.purpose.into(),
            offer: self.offered.map(|(offer, ..)| offer),
            audience: self.offered.map(|(_, audience, _)| audience),
            level: self.offered.and_then(|(.., level)| level),
        }
    }

    pub(super) fn rests_on(&self) -> Vec<String> {
        self.rests_on.iter().map(|key| (*key).to_owned()).collect()
    }
}

const fn component(key: &'static str, kind: Kind, names: [&'static str; 2], rests_on: &'static [&'static str]) -> Line {
    Line { key, kind, names, purpose: "", rests_on, offered: None }
}

const fn service(
    key: &'static str,
    names: [&'static str; 2],
    purpose: &'static str,
    offered: (Offer, Audience, Option<Level>),
    rests_on: &'static [&'static str],
) -> Line {
    Line { key, kind: Kind::Service, names, purpose, rests_on, offered: Some(offered) }
}

const fn level(hours: Hours, target: i64) -> Option<Level> {
    Some(Level { hours, target })
}

/// Core: network, directory, telephony.
const CORE: Option<Level> = level(Hours::Always, 9_990);
const STANDARD: Option<Level> = level(Hours::Always, 9_950);
const OFFICE: Option<Level> = level(Hours::Office, 9_950);
const SCHOOL: Option<Level> = level(Hours::Office, 9_900);

use Audience::{Administration, All, School};
use Offer::{Mandatory, Optional};

/// What they rest on stands before them.
pub(super) const COMPONENTS: &[Line] = &[
    component("strom", Kind::Power, ["Strom und USV", "Power and UPS"], &[]),
    component("rechenzentrum", Kind::DataCentre, ["Rechenzentrum Gifhorn", "Data centre Gifhorn"], &["strom"]),
    component("kernnetz", Kind::Network, ["Kernnetz", "Core network"], &["rechenzentrum"]),
    component("richtfunk", Kind::Line, ["Richtfunknetz", "Radio links"], &["kernnetz"]),
    component("firewall", Kind::Security, ["Firewall", "Firewall"], &["kernnetz"]),
    component("internetleitung", Kind::Line, ["Internetleitung", "Internet line"], &["firewall"]),
    component("speicher", Kind::Storage, ["Speichersystem", "Storage system"], &["rechenzentrum"]),
    component("virtualisierung", Kind::Host, ["Virtualisierung", "Virtualisation"], &["speicher", "kernnetz"]),
    component("verzeichnis", Kind::Software, ["Verzeichnisdienst", "Directory"], &["virtualisierung"]),
    component("datenbank", Kind::Software, ["Datenbankserver", "Database server"], &["virtualisierung"]),
    component(
        "mailserver",
        Kind::Software,
        ["Mailserver", "Mail server"],
        &["virtualisierung", "verzeichnis", "internetleitung"],
    ),
    component("telefonanlage", Kind::Software, ["Telefonanlage", "Telephone system"], &["virtualisierung", "kernnetz"]),
    component("sicherungssystem", Kind::Storage, ["Sicherungssystem", "Backup system"], &["rechenzentrum", "kernnetz"]),
    component(
        "wlan-steuerung",
        Kind::Network,
        ["WLAN-Steuerung", "Wireless controller"],
        &["virtualisierung", "kernnetz"],
    ),
    component("tablet-verwaltung", Kind::Software, ["Tablet-Verwaltung", "Tablet management"], &["internetleitung"]),
];

pub(super) const SERVICES: &[Line] = &[
    service(
        "netzanschluss",
        ["Netzanschluss der Standorte", "Network for sites"],
        "Jeder Standort ist mit dem Rechenzentrum verbunden.",
        (Mandatory, All, STANDARD),
        &["richtfunk", "kernnetz"],
    ),
    service(
        "internet",
        ["Internet und Firewall", "Internet and firewall"],
        "Sicher ins Internet und ins Landesdatennetz.",
        (Mandatory, All, CORE),
        &["internetleitung", "firewall"],
    ),
    service(
        "benutzerkonto",
        ["Benutzerkonto und Anmeldung", "Accounts and log-in"],
        "Ein Konto und ein Kennwort für alles.",
        (Mandatory, All, CORE),
        &["verzeichnis"],
    ),
    service(
        "arbeitsplatz",
        ["Arbeitsplatz Verwaltung", "Workplace"],
        "PC oder Notebook mit allem, was dazugehört.",
        (Mandatory, Administration, OFFICE),
        &["benutzerkonto", "netzanschluss"],
    ),
    service(
        "e-mail",
        ["E-Mail und Kalender", "E-mail and calendar"],
        "Postfach, Kalender, Verteiler.",
        (Mandatory, Administration, STANDARD),
        &["mailserver"],
    ),
    service(
        "dateiablage",
        ["Dateiablage", "Files"],
        "Eigene und gemeinsame Ordner, täglich gesichert.",
        (Mandatory, Administration, STANDARD),
        &["virtualisierung", "verzeichnis"],
    ),
    service(
        "drucken",
        ["Drucken", "Printing"],
        "Drucken, kopieren und scannen am nächsten Gerät.",
        (Mandatory, Administration, OFFICE),
        &["benutzerkonto", "netzanschluss"],
    ),
    service(
        "telefonie",
        ["Telefonie", "Telephony"],
        "Telefon am Platz und unterwegs.",
        (Mandatory, Administration, CORE),
        &["telefonanlage", "richtfunk"],
    ),
    service(
        "wlan",
        ["WLAN für Verwaltung und Gäste", "Wireless for offices and guests"],
        "Funknetz in Rathäusern und Sitzungssälen.",
        (Optional, All, OFFICE),
        &["wlan-steuerung", "netzanschluss"],
    ),
    service(
        "fernzugang",
        ["Fernzugang und Telearbeit", "Remote access"],
        "Arbeiten von zu Hause wie im Büro.",
        (Optional, Administration, STANDARD),
        &["internet", "benutzerkonto"],
    ),
    service(
        "datensicherung",
        ["Datensicherung", "Backup"],
        "Alles ist gesichert, das Zurückholen wird geübt.",
        (Mandatory, All, STANDARD),
        &["sicherungssystem"],
    ),
    service(
        "serverbetrieb",
        ["Server- und VM-Betrieb", "Servers"],
        "Server für Fachverfahren, gewartet und überwacht.",
        (Mandatory, Administration, STANDARD),
        &["virtualisierung"],
    ),
    service(
        "finanzen",
        ["Fachverfahren Finanzen", "Finance"],
        "Haushalt, Kasse, Steuern.",
        (Mandatory, Administration, OFFICE),
        &["datenbank", "benutzerkonto"],
    ),
    service(
        "einwohner",
        ["Fachverfahren Einwohner", "Residents"],
        "Melden, Pass und Ausweis.",
        (Mandatory, Administration, OFFICE),
        &["datenbank", "internet"],
    ),
    service(
        "standesamt",
        ["Fachverfahren Standesamt", "Civil registry"],
        "Urkunden und Register.",
        (Optional, Administration, OFFICE),
        &["datenbank", "internet"],
    ),
    service(
        "personal",
        ["Fachverfahren Personal", "Staff"],
        "Abrechnung und Akten des Personals.",
        (Optional, Administration, OFFICE),
        &["datenbank", "internet"],
    ),
    service(
        "kfz-zulassung",
        ["Fachverfahren Kfz-Zulassung", "Vehicle registration"],
        "Zulassung und Führerschein.",
        (Optional, Administration, OFFICE),
        &["datenbank", "internet"],
    ),
    service(
        "jugend-soziales",
        ["Fachverfahren Jugend und Soziales", "Youth and social affairs"],
        "Hilfen und Leistungen.",
        (Optional, Administration, OFFICE),
        &["datenbank", "benutzerkonto"],
    ),
    service(
        "bauen-karten",
        ["Bauen und Karten (GIS)", "Building and maps"],
        "Bauanträge, Flurstücke, Pläne.",
        (Optional, Administration, OFFICE),
        &["datenbank", "dateiablage"],
    ),
    service(
        "ratsinformation",
        ["Ratsinformation", "Council information"],
        "Vorlagen, Einladungen, Niederschriften.",
        (Optional, Administration, OFFICE),
        &["datenbank", "internet"],
    ),
    service(
        "dokumente",
        ["Dokumentenverwaltung", "Documents"],
        "Die elektronische Akte.",
        (Optional, Administration, OFFICE),
        &["datenbank", "speicher"],
    ),
    service(
        "zeiterfassung",
        ["Zeiterfassung", "Time recording"],
        "Kommen und gehen.",
        (Optional, Administration, OFFICE),
        &["datenbank", "netzanschluss"],
    ),
    service(
        "schulnetz",
        ["Netz der Schulen", "Network of schools"],
        "Unterricht, Schulverwaltung und Gäste, voneinander getrennt.",
        (Mandatory, School, SCHOOL),
        &["netzanschluss", "internet"],
    ),
    service(
        "schularbeitsplatz",
        ["Arbeitsplätze in Schulen", "Workplaces in schools"],
        "PCs und Notebooks für Unterricht und Schulbüro.",
        (Mandatory, School, SCHOOL),
        &["schulnetz", "benutzerkonto"],
    ),
    service(
        "tablets",
        ["Tablets und ihre Verwaltung", "Tablets"],
        "Klassensätze, fertig eingerichtet.",
        (Optional, School, SCHOOL),
        &["tablet-verwaltung", "schulnetz"],
    ),
    service(
        "informationssicherheit",
        ["Informationssicherheit", "Information security"],
        "Beratung, Prüfung und Meldewege.",
        (Mandatory, All, None),
        &[],
    ),
    service(
        "beschaffung",
        ["Beschaffung", "Procurement"],
        "Gemeinsam ausschreiben und kaufen.",
        (Mandatory, All, None),
        &[],
    ),
    service("schulung", ["Schulung", "Training"], "Kurse für Nutzende.", (Optional, All, None), &[]),
];

/// What is probed in the data centre.
pub(super) const WATCHED: [&str; 8] = [
    "kernnetz",
    "internetleitung",
    "verzeichnis",
    "mailserver",
    "telefonanlage",
    "datenbank",
    "speicher",
    "wlan-steuerung",
];
