//! Who may what in the example association.

use base::actor::SYSTEM;
use base::grant::Grant;
use base::{Day, MemberId, Period, PersonId};

use super::cast::*;

const STAFF: [(PersonId, &str); 14] = [
    (SYSTEM, "system"),
    (HEAD, "head"),
    (NETWORK, "technician"),
    (CLIENTS, "technician"),
    (SERVERS, "technician"),
    (APPLICATIONS, "technician"),
    (SCHOOL_IT, "technician"),
    (DESK, "desk"),
    (PROCUREMENT, "procurement"),
    (TREASURER, "treasurer-operator"),
    (SECURITY, "security-officer"),
    (PRIVACY, "privacy-officer"),
    (AUDIT, "auditor"),
    (ADMIN, "administrator"),
];

/// Schools by their place in the list of sites.
const SCHOOLS: [(MemberId, &str, &[u8]); 7] = [
    (GIFHORN, "LKG", &[16, 17, 18, 19, 20, 21, 22, 23, 24, 30, 31, 32, 33, 34, 35, 36, 37]),
    (WITTINGEN, "WIT", &[3, 4, 5]),
    (SASSENBURG, "SAS", &[3, 4, 5]),
    (BROME, "BRO", &[4, 5, 6, 7]),
    (ISENBUETTEL, "ISE", &[3, 4, 5, 6]),
    (MEINERSEN, "MEI", &[3, 4, 5, 6]),
    (HANKENSBUETTEL, "HAN", &[3, 4]),
];

const PREPARED: Day = Day::of(2016, 1, 1);
const ASKED: Day = Day::of(2019, 9, 1);

/// All grants of the example. Those of the staff are for all members; Papenteich's contact is invited and sees its own only.
pub fn grants() -> Vec<Grant> {
    let staff = STAFF.map(|(person, role)| grant(person, MemberId::ASSOCIATION, role, Period::since(PREPARED)));
    let mut grants = staff.to_vec();
    for member in MEMBERS {
        let since = if member == HANKENSBUETTEL { ASKED } else { PREPARED };
        grants.extend(offices(member, Period::since(since)));
    }
    grants.extend(schools());
    let before = Period { to: Day::of(2019, 7, 1), ..Period::since(PREPARED) };
    grants.push(grant(former_contact(BROME), BROME, "contact", before));
    grants.push(grant(contact(PAPENTEICH), PAPENTEICH, "contact", Period::since(Day::of(2020, 2, 1))));
    grants.push(mover());
    grants
}

fn grant(person: PersonId, member: MemberId, role: &'static str, period: Period) -> Grant {
    Grant { person, member, part: String::new(), role, period }
}

fn offices(member: MemberId, period: Period) -> impl Iterator<Item = Grant> {
    let offices = [
        (chief(member), "chief-executive"),
        (treasurer(member), "treasurer"),
        (clerk(member), "council-clerk"),
        (contact(member), "contact"),
        (user(member), "end-user"),
        (audit(member), "audit-office"),
    ];
    offices.into_iter().map(move |(person, role)| grant(person, member, role, period))
}

fn schools() -> impl Iterator<Item = Grant> {
    SCHOOLS.into_iter().flat_map(|(member, key, numbers)| {
        let since = Period::since(if member == HANKENSBUETTEL { ASKED } else { PREPARED });
        let of = move |number: &u8| Grant {
            part: format!("{key}-{number:03}"),
            ..grant(school(member), member, "school-coordinator", since)
        };
        numbers.iter().map(of)
    })
}

/// Hankensbüttel's administrator; what becomes of these rights tells its accession.
fn mover() -> Grant {
    grant(MOVER, HANKENSBUETTEL, "contact", Period::since(ASKED))
}
