//! Who signs in under which name. Nobody real: a name is an office.

use base::{MemberId, PersonId};

use super::cast::*;

const STAFF: [(PersonId, &str, &str); 14] = [
    (HEAD, "leitung", "Leitung IT-Verbund"),
    (NETWORK, "netz", "Technik Netz und Sicherheit"),
    (CLIENTS, "arbeitsplatz", "Technik Arbeitsplätze"),
    (SERVERS, "server", "Technik Server"),
    (APPLICATIONS, "fachverfahren", "Betreuung Fachverfahren"),
    (SCHOOL_IT, "schul-it", "Technik Schul-IT"),
    (DESK, "service-desk", "Service-Desk"),
    (PROCUREMENT, "vergabe", "Vergabestelle"),
    (TREASURER, "abrechnung", "Abrechnung IT-Verbund"),
    (SECURITY, "isb", "Informationssicherheit"),
    (PRIVACY, "datenschutz", "Datenschutz"),
    (AUDIT, "rechnungspruefung", "Rechnungsprüfungsamt Landkreis"),
    (ADMIN, "verwalter", "Programmverwaltung"),
    (MOVER, "it-hankensbuettel", "IT-Administration Hankensbüttel"),
];

/// Short word for the log-in, and how the head of the administration is called there.
const TOWN_HALLS: [(MemberId, &str, &str, &str); 11] = [
    (GIFHORN, "landkreis", "Landkreis Gifhorn", "Landrat"),
    (WITTINGEN, "wittingen", "Wittingen", "Bürgermeister"),
    (SASSENBURG, "sassenburg", "Sassenburg", "Bürgermeister"),
    (BROME, "brome", "Brome", "Samtgemeindebürgermeisterin"),
    (ISENBUETTEL, "isenbuettel", "Isenbüttel", "Samtgemeindebürgermeister"),
    (MEINERSEN, "meinersen", "Meinersen", "Samtgemeindebürgermeister"),
    (HANKENSBUETTEL, "hankensbuettel", "Hankensbüttel", "Samtgemeindebürgermeister"),
    (STADT_GIFHORN, "stadt-gifhorn", "Stadt Gifhorn", "Bürgermeister"),
    (BOLDECKER_LAND, "boldecker-land", "Boldecker Land", "Samtgemeindebürgermeisterin"),
    (PAPENTEICH, "papenteich", "Papenteich", "Samtgemeindebürgermeisterin"),
    (WESENDORF, "wesendorf", "Wesendorf", "Samtgemeindebürgermeister"),
];

/// Everybody of the example: id, log-in, name.
pub fn people() -> Vec<(PersonId, String, String)> {
    let staff = STAFF.into_iter().map(|(person, login, name)| (person, login.into(), name.into()));
    staff
        .chain(TOWN_HALLS.into_iter().flat_map(|(member, login, name, chief)| of(member, login, name, chief)))
        .collect()
}

/// How the head of the administration of a member is called.
pub(super) fn chief_title(member: MemberId) -> &'static str {
    TOWN_HALLS.iter().find(|(known, ..)| *known == member).map_or("", |(.., title)| title)
}

fn of(member: MemberId, login: &str, name: &str, chief_title: &str) -> Vec<(PersonId, String, String)> {
    let offices = [
        (chief(member), "hvb", chief_title),
        (treasurer(member), "kaemmerei", "Kämmerei"),
        (clerk(member), "ratsbuero", "Ratsbüro"),
        (contact(member), "kontakt", "Ansprechperson IT"),
        (school(member), "schule", "Schul-IT-Koordination"),
        (user(member), "bueroplatz", "Sachbearbeitung"),
        (audit(member), "pruefung", "Rechnungsprüfung"),
        (former_contact(member), "kontakt-frueher", "Frühere Ansprechperson IT"),
    ];
    let login = |office: &str| format!("{office}.{login}");
    offices.into_iter().map(|(person, office, title)| (person, login(office), format!("{title} {name}"))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::people;

    #[test]
    fn everybody_is_there_once() {
        let people = people();
        assert_eq!(people.len(), 14 + 11 * 8);
        let ids: HashSet<_> = people.iter().map(|(id, ..)| id).collect();
        let logins: HashSet<_> = people.iter().map(|(_, login, _)| login).collect();
        assert_eq!((ids.len(), logins.len()), (people.len(), people.len()));
        assert!(people.iter().all(|(id, ..)| id.0.get_version_num() == 7), "ids sort by time, as all others do");
    }
}
