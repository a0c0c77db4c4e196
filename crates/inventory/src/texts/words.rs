//! The words for fixed sets and fields. A missing one does not compile.

use base::Lang;

use crate::device::{Class, Kind};
use crate::holding::Source;
use crate::life::Step;
use crate::site::{SiteKind, Uplink};

macro_rules! said {
    ($($name:ident { $($variant:ident: $de:literal, $en:literal;)* })*) => {
        $(impl $name {
            pub fn word(self, lang: Lang) -> &'static str {
                match self {
                    $($name::$variant => lang.choose($de, $en),)*
                }
            }
        })*

        /// The word for a code of any set; the code itself, if it is none.
        pub(crate) fn code(code: &str, lang: Lang) -> String {
            $(if let Some(known) = $name::of(code) {
                return known.word(lang).to_owned();
            })*
            code.to_owned()
        }
    };
}

said! {
    Step {
        Ordered: "bestellt", "ordered";
        InStock: "im Lager", "in stock";
        InUse: "in Betrieb", "in use";
        InRepair: "in Reparatur", "in repair";
        Lent: "verliehen", "lent";
        Retired: "außer Betrieb", "retired";
        Disposed: "ausgesondert", "disposed of";
    }
    Class {
        Administration: "Verwaltung", "administration";
        School: "Schule", "school";
    }
    Kind {
        Pc: "PC", "PC";
        Notebook: "Notebook", "notebook";
        Tablet: "Tablet", "tablet";
        ThinClient: "Thin Client", "thin client";
        Mobile: "Mobiltelefon", "mobile phone";
        Server: "Server", "server";
        Printer: "Drucker", "printer";
        Switch: "Switch", "switch";
        Router: "Router", "router";
        AccessPoint: "Access Point", "access point";
        Phone: "Telefon", "telephone";
        Display: "Bildschirm", "display";
        Storage: "Speicher", "storage";
        Other: "sonstiges", "other";
    }
    SiteKind {
        TownHall: "Rathaus", "town hall";
        Offices: "Verwaltungsstelle", "offices";
        MunicipalOffice: "Gemeindebüro", "municipal office";
        School: "Schule", "school";
        DayCare: "Kindertagesstätte", "day care";
        FireStation: "Feuerwehr", "fire station";
        VillageHall: "Dorfgemeinschaftshaus", "village hall";
        Depot: "Bauhof", "depot";
        SewageWorks: "Kläranlage", "sewage works";
        Pool: "Bad", "pool";
        Library: "Bibliothek", "library";
        Museum: "Museum", "museum";
        Culture: "Kultur", "culture";
        YouthCentre: "Jugendzentrum", "youth centre";
        TouristOffice: "Tourismus", "tourist office";
        Education: "Bildungseinrichtung", "education";
        MediaCentre: "Medienzentrum", "media centre";
        SportsHall: "Sporthalle", "sports hall";
        Archive: "Archiv", "archive";
        AmbulanceStation: "Rettungswache", "ambulance station";
        ControlRoom: "Leitstelle", "control room";
        DataCentre: "Rechenzentrum", "data centre";
        Other: "sonstiger Standort", "other site";
    }
    Uplink {
        Unknown: "unbekannt", "unknown";
        Fibre: "Glasfaser", "fibre";
        Radio: "Richtfunk", "radio link";
        Vpn: "VPN", "VPN";
        Leased: "Mietleitung", "leased line";
        Mobile: "Mobilfunk", "mobile network";
        None: "kein Anschluss", "none";
    }
    Source {
        Person: "von Hand", "by hand";
        Import: "Import", "import";
        Agent: "Gerätemeldung", "device report";
        Accession: "Beitritt", "accession";
        Delivery: "Wareneingang", "delivery";
        Sample: "Musterdaten", "sample data";
    }
}

/// What a field of a thing is called.
pub(crate) fn field(field: &str, lang: Lang) -> &str {
    let (de, en) = match field {
        "name" => ("Name", "Name"),
        "class" => ("Bereich", "Class"),
        "kind" => ("Art", "Kind"),
        "state" => ("Zustand", "State"),
        "maker" => ("Hersteller", "Maker"),
        "model" => ("Modell", "Model"),
        "serial" => ("Seriennummer", "Serial number"),
        "asset_tag" => ("Inventarnummer", "Inventory number"),
        "os_name" => ("Betriebssystem", "Operating system"),
        "os_version" => ("Systemversion", "System version"),
        "site" => ("Standort", "Site"),
        "room" => ("Raum", "Room"),
        "person" => ("Person", "Person"),
        "bought_on" => ("Gekauft am", "Bought on"),
        "price" => ("Kaufpreis", "Price"),
        "warranty_to" => ("Garantie bis", "Warranty to"),
        "locked" => ("Von Hand festgelegt", "Set by hand"),
        "member" => ("Mitglied", "Member"),
        "on" => ("Tag", "Day"),
        "about" => ("Inhalt der Liste", "Content of the list"),
        "code" => ("Kennung", "Code"),
        "street" => ("Straße", "Street"),
        "town" => ("Ort", "Town"),
        "municipality" => ("Gemeindeschlüssel", "Municipality key"),
        "body" => ("Mitgliedsgemeinde", "Constituent municipality"),
        "lat_e6" => ("Breite", "Latitude"),
        "lon_e6" => ("Länge", "Longitude"),
        "uplink" => ("Anschluss", "Uplink"),
        "given_name" => ("Vorname", "Given name"),
        "family_name" => ("Nachname", "Family name"),
        "login" => ("Anmeldename", "Log-in name"),
        "mail" => ("E-Mail", "Mail"),
        "phone" => ("Telefon", "Telephone"),
        "department" => ("Abteilung", "Department"),
        "prefix" => ("Netz", "Network"),
        "area" => ("Netzbereich", "Routing area"),
        "vlan" => ("VLAN", "VLAN"),
        "purpose" => ("Zweck", "Purpose"),
        "gateway" => ("Gateway", "Gateway"),
        other => return other,
    };
    lang.choose(de, en)
}
