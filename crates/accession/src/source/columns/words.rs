//! The words of headings, folded, per kind of table. The same word means different things in different tables ("Name").

use crate::row::Kind;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    // A running number of the list itself, worth nothing.
    Position,
    Name,
    Serial,
    Uuid,
    InventoryNumber,
    Maker,
    Model,
    Class,
    Os,
    Ip,
    Mac,
    Site,
    Room,
    Person,
    Bought,
    Area,
    Count,
    State,
    Remark,
    Login,
    Given,
    Family,
    Mail,
    Phone,
    Number,
    Born,
    Title,
    Department,
    Prefix,
    Mask,
    Gateway,
    Vlan,
    From,
    To,
    Code,
    Street,
    Postcode,
    Place,
    Municipality,
    Lat,
    Lon,
    Uplink,
}
use Field::*;

type Words = &'static [(Field, &'static [&'static str])];

const COMMON: Words = &[
    (Position, &["lfdnr", "lfd", "nr", "pos", "position", "laufendenummer", "zeile", "id", "no", "nummer"]),
    (
        Remark,
        &[
            "bemerkung",
            "bemerkungen",
            "notiz",
            "kommentar",
            "anmerkung",
            "hinweis",
            "remarks",
            "comment",
            "notes",
            "sonstiges",
        ],
    ),
    (State, &["status", "zustand", "aktiv", "enabled", "deaktiviert", "state", "konto aktiv"]),
    (
        Department,
        &[
            "abteilung",
            "fachbereich",
            "amt",
            "fb",
            "sachgebiet",
            "team",
            "department",
            "bereichamt",
            "organisationseinheit",
        ],
    ),
    (
        Site,
        &[
            "standort",
            "gebaeude",
            "liegenschaft",
            "einrichtung",
            "site",
            "location",
            "dienststelle",
            "objekt",
            "haus",
            "aussenstelle",
            "einsatzort",
            "aufstellort",
            "aufstellungsort",
            "schule",
            "dienstort",
            "stehtwo",
            "wostehtes",
            "arbeitsort",
            "wo",
            "ort",
        ],
    ),
    (Room, &["raum", "zimmer", "raumnr", "room", "buero", "etage", "zi", "zimmernr", "raumnummer"]),
];

const DEVICE: Words = &[
    (
        Name,
        &[
            "name",
            "geraetename",
            "rechnername",
            "computername",
            "hostname",
            "host",
            "pcname",
            "netbiosname",
            "dnsname",
            "systemname",
            "clientname",
            "netzwerkname",
            "rechner",
            "computer",
            "pc",
            "device",
            "devicename",
            "arbeitsplatz",
        ],
    ),
    (
        Serial,
        &[
            "seriennummer",
            "serialnumber",
            "serial",
            "sn",
            "snr",
            "seriennr",
            "servicetag",
            "fabriknummer",
            "fabriknr",
            "serialno",
            "sernr",
            "herstellernummer",
            "serienno",
        ],
    ),
    (Uuid, &["uuid", "guid", "smbiosuuid"]),
    (
        InventoryNumber,
        &[
            "inventarnummer",
            "inventarnr",
            "invnr",
            "inventar",
            "anlagennummer",
            "anlagennr",
            "anlage",
            "assettag",
            "asset",
            "assetnr",
            "barcode",
            "geraetenr",
            "geraetenummer",
            "etikett",
            "inventarid",
            "invnummer",
            "kennung",
            "geraeteid",
        ],
    ),
    (Maker, &["hersteller", "marke", "fabrikat", "manufacturer", "vendor", "make", "firma", "brand"]),
    (
        Model,
        &[
            "modell",
            "model",
            "typenbezeichnung",
            "produkt",
            "produktname",
            "modellbezeichnung",
            "geraetebezeichnung",
            "artikel",
            "product",
            "bezeichnung",
            "geraet",
            "modelltyp",
            "hardware",
            "beschreibung",
        ],
    ),
    (
        Class,
        &[
            "geraeteart",
            "art",
            "typ",
            "geraetetyp",
            "kategorie",
            "geraeteklasse",
            "type",
            "category",
            "devicetype",
            "gattung",
            "kind",
        ],
    ),
    (Os, &["betriebssystem", "os", "operatingsystem", "bs", "windowsversion", "windows", "system", "betriebssys"]),
    (Ip, &["ip", "ipadresse", "ipaddress", "ipv4", "ipv4adresse", "tcpip", "ipadr", "netzwerkadresse"]),
    (
        Mac,
        &[
            "mac",
            "macadresse",
            "macaddress",
            "physikalischeadresse",
            "hardwareadresse",
            "macadr",
            "maclan",
            "macwlan",
            "ethernetadresse",
        ],
    ),
    (
        Person,
        &[
            "benutzer",
            "nutzer",
            "nutzerin",
            "anwender",
            "mitarbeiter",
            "mitarbeiterin",
            "user",
            "username",
            "sachbearbeiter",
            "hauptnutzer",
            "verantwortlich",
            "besitzer",
            "person",
            "zugewiesenan",
            "assignedto",
            "owner",
            "verwendetvon",
            "lehrkraft",
            "ausgegebenan",
            "benutzername",
            "zugeordnetan",
            "nutzende",
            "werhats",
            "wer",
            "wernutztes",
            "lastuser",
            "letzterbenutzer",
        ],
    ),
    (
        Bought,
        &[
            "anschaffung",
            "anschaffungsdatum",
            "kaufdatum",
            "gekauft",
            "purchasedate",
            "beschafft",
            "lieferdatum",
            "inbetriebnahme",
            "anschaffungsjahr",
            "baujahr",
            "gekauftam",
            "kaufjahr",
            "beschaffung",
            "zugang",
            "datum",
        ],
    ),
    (Area, &["bereich", "verwaltungschule", "einsatzbereich", "netzbereich", "nutzung", "verwendung", "zweck"]),
    (Count, &["anzahl", "menge", "stueck", "stk", "quantity", "count", "anz"]),
];

const PERSON: Words = &[
    (
        Login,
        &[
            "login",
            "anmeldename",
            "loginname",
            "samaccountname",
            "benutzername",
            "benutzerkennung",
            "kennung",
            "username",
            "userid",
            "user",
            "account",
            "konto",
            "kurzname",
            "anmeldung",
            "benutzer",
            "uid",
            "kuerzel",
            "logon",
            "logonname",
        ],
    ),
    (Given, &["vorname", "givenname", "firstname", "rufname", "vornamen"]),
    (Family, &["nachname", "familienname", "zuname", "surname", "lastname", "name", "familyname"]),
    (
        Name,
        &[
            "anzeigename",
            "displayname",
            "vollername",
            "vollstaendigername",
            "mitarbeiter",
            "fullname",
            "namevorname",
            "person",
            "mitarbeiterin",
            "beschaeftigte",
            "nachnamevorname",
            "vornamename",
            "kollege",
        ],
    ),
    (Mail, &["mail", "email", "emailadresse", "mailadresse", "emailaddress", "userprincipalname", "epost"]),
    (
        Phone,
        &[
            "telefon",
            "tel",
            "durchwahl",
            "rufnummer",
            "phone",
            "telephonenumber",
            "apparat",
            "nebenstelle",
            "telefonnummer",
            "telnr",
        ],
    ),
    (
        Number,
        &[
            "personalnummer",
            "personalnr",
            "persnr",
            "pnr",
            "employeeid",
            "employeenumber",
            "mitarbeiternummer",
            "personnelnumber",
        ],
    ),
    (Born, &["geburtsdatum", "gebdatum", "geboren", "birthdate", "gebdat", "geburtstag", "dateofbirth"]),
    (
        Title,
        &[
            "funktion",
            "stelle",
            "title",
            "dienstbezeichnung",
            "amtsbezeichnung",
            "jobtitle",
            "rolle",
            "aufgabe",
            "taetigkeit",
        ],
    ),
];

const SITE: Words = &[
    (
        Name,
        &[
            "name",
            "bezeichnung",
            "standort",
            "einrichtung",
            "gebaeude",
            "liegenschaft",
            "objekt",
            "site",
            "objektbezeichnung",
            "standortname",
            "dienststelle",
            "objektname",
            "gebaeudename",
            "location",
        ],
    ),
    (
        Code,
        &[
            "kennung",
            "standortnr",
            "objektnr",
            "kuerzel",
            "code",
            "liegenschaftsnummer",
            "standortkennung",
            "objektnummer",
        ],
    ),
    (
        Class,
        &[
            "art",
            "typ",
            "klasse",
            "kategorie",
            "nutzung",
            "gebaeudeart",
            "objektart",
            "standortart",
            "nutzungsart",
            "verwendung",
        ],
    ),
    (
        Street,
        &[
            "strasse",
            "anschrift",
            "adresse",
            "str",
            "street",
            "strassehausnummer",
            "strassenr",
            "address",
            "strasseundhausnummer",
        ],
    ),
    (Postcode, &["plz", "postleitzahl", "zip", "postcode", "zipcode"]),
    (Place, &["ort", "ortsteil", "ortschaft", "city", "place", "ortslage", "wohnort"]),
    (Municipality, &["gemeinde", "mitgliedsgemeinde", "kommune", "municipality", "traegergemeinde"]),
    (Lat, &["lat", "breite", "breitengrad", "latitude", "geobreite"]),
    (Lon, &["lon", "lng", "laenge", "laengengrad", "longitude", "geolaenge"]),
    (
        Uplink,
        &[
            "anbindung",
            "anschluss",
            "leitung",
            "internet",
            "wan",
            "dsl",
            "uplink",
            "verbindung",
            "internetanschluss",
            "bandbreite",
        ],
    ),
    (Count, &["geraete", "anzahlgeraete", "endgeraete", "arbeitsplaetze", "pcs", "richtwert"]),
];

const NETWORK: Words = &[
    (
        Prefix,
        &[
            "netz",
            "subnetz",
            "netzwerk",
            "subnet",
            "network",
            "prefix",
            "cidr",
            "netzadresse",
            "ipbereich",
            "adressbereich",
            "ipnetz",
            "netzid",
            "scopeid",
            "netzsegment",
            "segment",
            "ipnetzwerk",
            "netzwerkadresse",
            "ip",
            "ipadresse",
            "range",
            "lan",
            "netaddress",
            "praefix",
        ],
    ),
    (Mask, &["maske", "netzmaske", "subnetzmaske", "subnetmask", "netmask", "mask", "subnetmaske", "snm"]),
    (Gateway, &["gateway", "standardgateway", "router", "defaultgateway", "gw"]),
    (Vlan, &["vlan", "vlanid", "vlannr", "vlannummer"]),
    (From, &["von", "start", "startip", "ersteadresse", "from", "startadresse", "anfang", "startrange"]),
    (To, &["bis", "ende", "endip", "letzteadresse", "to", "endadresse", "endrange"]),
    (
        Name,
        &[
            "name",
            "bezeichnung",
            "zweck",
            "beschreibung",
            "verwendung",
            "nutzung",
            "purpose",
            "description",
            "netzname",
        ],
    ),
];

fn of(kind: Kind) -> [Words; 2] {
    match kind {
        Kind::Device => [DEVICE, COMMON],
        Kind::Person => [PERSON, COMMON],
        Kind::Site => [SITE, COMMON],
        _ => [NETWORK, COMMON],
    }
}

/// A field that says which kind of table this is.
pub(super) fn tells(kind: Kind, field: Field) -> bool {
    match kind {
        Kind::Device => matches!(field, Serial | Uuid | InventoryNumber | Maker | Model | Os | Mac | Bought),
        Kind::Person => matches!(field, Login | Given | Mail | Phone | Number | Born),
        Kind::Site => matches!(field, Street | Postcode | Municipality | Lat | Lon | Uplink | Code),
        _ => matches!(field, Prefix | Mask | Gateway | Vlan | From | To),
    }
}

/// The field of each heading: the same word, else the longest word that the heading contains.
pub(super) fn fields(kind: Kind, folded: &[String]) -> Vec<Option<Field>> {
    let mut found: Vec<Option<Field>> = folded.iter().map(|heading| exactly(kind, heading)).collect();
    for (field, heading) in found.iter_mut().zip(folded) {
        if field.is_none() {
            *field = nearly(kind, heading);
        }
    }
    found
}

fn exactly(kind: Kind, heading: &str) -> Option<Field> {
    let mut all = of(kind).into_iter().flatten();
    all.find(|(_, words)| words.contains(&heading)).map(|(field, _)| *field)
}

/// Short words would be found by chance ("os" in "Kosten").
const SHORTEST_PART: usize = 5;

fn nearly(kind: Kind, heading: &str) -> Option<Field> {
    if crate::secret::is_column(heading) || heading.len() > 40 {
        return None;
    }
    let all = of(kind).into_iter().flatten();
    let parts = all.flat_map(|(field, words)| words.iter().map(move |word| (*field, *word)));
    let held = parts.filter(|(_, word)| word.len() >= SHORTEST_PART && heading.contains(word));
    held.max_by_key(|(_, word)| word.len()).map(|(field, _)| field)
}
