//! Which column is what: by the names that people give their columns, and by what the person says.

use super::About;
use crate::name::fold;

/// Field, and the folded headings under which it is found. The first one is ours, written by the export.
type Known = (&'static str, &'static [&'static str]);

const DEVICES: &[Known] = &[
    (
        "name",
        &[
            "name",
            "geraet",
            "geraetename",
            "rechnername",
            "computername",
            "hostname",
            "host",
            "pc name",
            "bezeichnung",
            "device",
            "computer",
        ],
    ),
    ("class", &["bereich", "sphaere", "class", "bereich schule verwaltung"]),
    ("kind", &["art", "typ", "geraeteart", "geraetetyp", "kategorie", "kind", "type", "category"]),
    ("state", &["zustand", "status", "state", "lebenszyklus"]),
    ("maker", &["hersteller", "marke", "maker", "manufacturer", "vendor", "fabrikat"]),
    ("model", &["modell", "modellbezeichnung", "model", "geraetemodell"]),
    (
        "serial",
        &[
            "seriennummer",
            "serien nr",
            "seriennr",
            "s n",
            "sn",
            "serial",
            "serial number",
            "serialnumber",
            "fabriknummer",
            "service tag",
        ],
    ),
    (
        "asset_tag",
        &[
            "inventarnummer",
            "inventar nr",
            "inventarnr",
            "inv nr",
            "anlagennummer",
            "asset tag",
            "asset",
            "inventory number",
        ],
    ),
    ("os_name", &["betriebssystem", "system", "os", "operating system", "bs"]),
    ("os_version", &["systemversion", "os version", "betriebssystemversion", "build", "system version"]),
    (
        "site",
        &[
            "standortkennung",
            "site code",
            "standort",
            "kennung",
            "gebaeude",
            "liegenschaft",
            "ort",
            "site",
            "location",
            "objekt",
        ],
    ),
    ("room", &["raum", "raumnummer", "raum nr", "zimmer", "zimmernummer", "room"]),
    (
        "person",
        &[
            "personenkonto",
            "account of the person",
            "person",
            "nutzer",
            "benutzer",
            "nutzerin",
            "user",
            "anwender",
            "mitarbeiter",
            "verwendet von",
            "zugewiesen an",
        ],
    ),
    (
        "bought_on",
        &[
            "gekauft am",
            "kaufdatum",
            "kauf",
            "anschaffung",
            "anschaffungsdatum",
            "beschafft am",
            "bought on",
            "purchase date",
            "lieferdatum",
        ],
    ),
    ("price", &["kaufpreis", "preis", "anschaffungswert", "anschaffungskosten", "price", "wert", "betrag"]),
    ("warranty_to", &["garantie bis", "garantie", "gewaehrleistung bis", "garantieende", "warranty to", "warranty"]),
];

const PEOPLE: &[Known] = &[
    ("given_name", &["vorname", "given name", "givenname", "first name", "rufname"]),
    ("family_name", &["nachname", "familienname", "name", "zuname", "family name", "surname", "sn", "last name"]),
    ("login", &["anmeldename", "benutzername", "login", "log in name", "samaccountname", "konto", "kennung", "user"]),
    ("mail", &["e mail", "email", "mail", "mailadresse", "e mail adresse", "emailadresse"]),
    ("phone", &["telefon", "telefonnummer", "tel", "durchwahl", "telephone", "phone", "telephonenumber", "rufnummer"]),
    (
        "department",
        &["abteilung", "amt", "fachbereich", "fachdienst", "department", "organisationseinheit", "ou", "bereich"],
    ),
    ("site", &["standortkennung", "site code", "standort", "gebaeude", "dienstort", "site", "location", "ort"]),
];

const SITES: &[Known] = &[
    ("code", &["kennung", "standortkennung", "code", "nummer", "nr", "kuerzel", "objektnummer"]),
    ("kind", &["art", "klasse", "standortklasse", "typ", "nutzung", "kind", "type"]),
    ("name", &["name", "bezeichnung", "standort", "objekt", "gebaeude", "site"]),
    ("street", &["strasse", "anschrift", "adresse", "street", "strasse hausnummer", "strasse und hausnummer"]),
    ("town", &["ort", "ortsteil", "stadt", "town", "city", "place"]),
    ("municipality", &["gemeindeschluessel", "ars", "municipality key", "regionalschluessel"]),
    ("body", &["mitgliedsgemeinde", "constituent municipality", "traeger"]),
    ("lat_e6", &["breite", "lat", "latitude", "breitengrad"]),
    ("lon_e6", &["laenge", "lon", "lng", "longitude", "laengengrad"]),
    ("uplink", &["anschluss", "anbindung", "uplink", "leitung", "internet"]),
];

const NETWORKS: &[Known] = &[
    ("prefix", &["netz", "netzwerk", "subnetz", "subnet", "prefix", "network", "ip bereich", "adressbereich", "cidr"]),
    ("area", &["netzbereich", "vrf", "routing area"]),
    ("vlan", &["vlan", "vlan id", "vlan nr"]),
    ("name", &["name", "bezeichnung", "netzname"]),
    ("purpose", &["zweck", "verwendung", "beschreibung", "purpose", "nutzung", "description"]),
    ("gateway", &["gateway", "router", "standardgateway", "default gateway"]),
    ("site", &["standortkennung", "site code", "standort", "site", "location", "gebaeude"]),
];

/// Whose row it is: not a field, but a row of another member is not read into this one.
pub const MEMBER: &str = "member";
const OWNER: Known = (MEMBER, &["mitglied", "member"]);

fn known(about: About) -> &'static [Known] {
    match about {
        About::Devices => DEVICES,
        About::People => PEOPLE,
        About::Sites => SITES,
        About::Networks => NETWORKS,
    }
}

/// All fields that a column can be.
pub fn fields(about: About) -> impl Iterator<Item = &'static str> {
    known(about).iter().chain([&OWNER]).map(|(field, _)| *field)
}

/// What each column is taken for. Each field once: the column with the surer heading has it.
pub fn guess(about: About, headings: &[String]) -> Vec<Option<&'static str>> {
    let mut taken: Vec<Option<&'static str>> = vec![None; headings.len()];
    let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
    let most = known(about).iter().map(|(_, headings)| headings.len()).max().unwrap_or(0);
    for sureness in 0..most {
        for (field, names) in known(about).iter().chain([&OWNER]) {
            let Some(name) = names.get(sureness).filter(|_| !taken.contains(&Some(*field))) else { continue };
            let free = |(place, heading): &(usize, &String)| heading.as_str() == *name && taken[*place].is_none();
            if let Some((place, _)) = folded.iter().enumerate().find(free) {
                taken[place] = Some(field);
            }
        }
    }
    taken
}

/// What the person chose; an unknown word is nothing, a field chosen twice counts once.
pub fn chosen(about: About, columns: usize, choice: impl Fn(usize) -> Option<String>) -> Vec<Option<&'static str>> {
    let mut taken = Vec::with_capacity(columns);
    for place in 0..columns {
        let wish = choice(place).and_then(|wish| fields(about).find(|field| *field == wish));
        taken.push(wish.filter(|field| !taken.contains(&Some(*field))));
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(about: About, line: &str) -> Vec<Option<&'static str>> {
        guess(about, &line.split(';').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn foreign_headings_are_understood() {
        assert_eq!(
            guessed(About::Devices, "Lfd. Nr.;Rechnername;S/N;Typ;Gebäude;Zimmer;Anschaffungswert;Bemerkung"),
            [None, Some("name"), Some("serial"), Some("kind"), Some("site"), Some("room"), Some("price"), None]
        );
        assert_eq!(
            guessed(About::People, "sn;givenName;mail"),
            [Some("family_name"), Some("given_name"), Some("mail")]
        );
    }

    #[test]
    fn the_surer_heading_wins_and_no_field_is_taken_twice() {
        assert_eq!(guessed(About::Devices, "Gerät;Name;Ort;Standort"), [None, Some("name"), None, Some("site")]);
        assert_eq!(guessed(About::Sites, "Name;Ort"), [Some("name"), Some("town")]);
    }

    #[test]
    fn our_own_headings_come_back_as_they_went() {
        for about in About::ALL {
            let all = known(*about).iter().chain([&OWNER]);
            let headings: Vec<String> = all.map(|(_, names)| names[0].to_owned()).collect();
            let guessed = guess(*about, &headings);
            assert_eq!(guessed, fields(*about).map(Some).collect::<Vec<_>>(), "{about:?}");
        }
    }

    #[test]
    fn a_choice_of_the_person_is_taken_once() {
        let choice = |place: usize| ["name", "name", "nonsense"].get(place).map(|word| (*word).to_owned());
        assert_eq!(chosen(About::Devices, 3, choice), [Some("name"), None, None]);
    }
}
