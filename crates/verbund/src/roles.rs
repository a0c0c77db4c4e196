//! The roles of an association and the duties each one bundles (DESIGN, section 3). Each room names its duties; here they meet.

use base::Duty;
use base::grant::{ADMINISTRATOR, Role};
use base::{account, grant, journal};

/// What the heads of the pooled staff see and decide.
const HEAD: &[Duty] = &[
    grant::GIVE,
    grant::READ,
    agreement::READ,
    agreement::REGISTER,
    agreement::DRAFT,
    agreement::RESOLVE,
    agreement::RECORD,
    agreement::STEP,
    agreement::NOTICE,
    agreement::LAW,
    inventory::READ,
    inventory::KEEP,
    inventory::REPORT,
    standards::READ,
    standards::PROPOSE,
    standards::DECIDE,
    standards::PRESCRIBE,
    security::READ,
    security::IMPORT,
    journal::READ,
    procurement::READ,
    procurement::REPORT,
    procurement::BUY,
    operations::READ,
    operations::SEE,
    operations::KEEP,
    operations::DECLARE,
];
const TECHNICIAN: &[Duty] = &[
    agreement::READ,
    inventory::READ,
    inventory::KEEP,
    inventory::REPORT,
    standards::READ,
    security::READ,
    standards::PROPOSE,
    operations::READ,
    operations::SEE,
    operations::KEEP,
    operations::DECLARE,
];
const DESK: &[Duty] = &[
    agreement::READ,
    inventory::READ,
    inventory::KEEP,
    inventory::REPORT,
    standards::READ,
    security::READ,
    operations::READ,
    operations::SEE,
    operations::DECLARE,
];
const PROCUREMENT: &[Duty] = &[
    agreement::READ,
    inventory::READ,
    standards::READ,
    procurement::READ,
    procurement::REPORT,
    procurement::BUY,
    operations::READ,
    operations::SEE,
];
const TREASURER_OF_ALL: &[Duty] =
    &[agreement::READ, inventory::READ, procurement::READ, operations::READ, operations::SEE];
/// Security and data protection: all is seen, nothing administered.
const OFFICER: &[Duty] = &[
    agreement::READ,
    grant::READ,
    inventory::READ,
    standards::READ,
    security::READ,
    security::IMPORT,
    journal::READ,
    operations::READ,
    operations::SEE,
];
const PRIVACY: &[Duty] = &[
    agreement::READ,
    grant::READ,
    inventory::READ,
    standards::READ,
    security::READ,
    journal::READ,
    journal::ERASE,
    operations::READ,
    operations::SEE,
];
const AUDIT: &[Duty] = &[
    agreement::READ,
    grant::READ,
    inventory::READ,
    standards::READ,
    security::READ,
    journal::READ,
    procurement::READ,
    operations::READ,
    operations::SEE,
];
const CHIEF: &[Duty] = &[
    agreement::READ,
    agreement::SIGN,
    agreement::NOTICE,
    inventory::READ,
    standards::READ,
    procurement::READ,
    operations::READ,
    operations::SEE,
];
const TREASURER: &[Duty] = &[agreement::READ, inventory::READ, procurement::READ, operations::READ, operations::SEE];
const CLERK: &[Duty] = &[agreement::READ, agreement::RESOLVE, agreement::RECORD, agreement::NOTICE, operations::SEE];
const CONTACT: &[Duty] = &[
    agreement::READ,
    inventory::READ,
    standards::READ,
    security::READ,
    standards::PROPOSE,
    procurement::READ,
    procurement::REPORT,
    operations::READ,
    operations::SEE,
];
const SCHOOL: &[Duty] = &[inventory::READ, procurement::READ, procurement::REPORT, operations::READ, operations::SEE];
const END_USER: &[Duty] = &[operations::SEE];
const AGENT: &[Duty] = &[inventory::REPORT];
const SYSTEM: &[Duty] = &[
    agreement::READ,
    inventory::REPORT,
    standards::READ,
    standards::EVALUATE,
    security::READ,
    security::MATCH,
    operations::READ,
    operations::SEE,
    operations::DECLARE,
    operations::PROBE,
];
/// Reads no member's data.
const PROGRAM: &[Duty] = &[account::KEEP];

/// All roles, the weightiest first.
pub fn roles() -> Vec<Role> {
    vec![
        of_all("head", "Leitung IT-Verbund", "Head of the association", HEAD, &[]),
        of_all("technician", "Technik", "Technician", TECHNICIAN, &[]),
        of_all("desk", "Service-Desk", "Service desk", DESK, &[]),
        of_all("procurement", "Vergabestelle", "Procurement office", PROCUREMENT, &[]),
        of_all("treasurer-operator", "Abrechnung IT-Verbund", "Treasurer of the operator", TREASURER_OF_ALL, &[]),
        of_all(
            "security-officer",
            "Informationssicherheit",
            "Security officer",
            OFFICER,
            &["technician", ADMINISTRATOR],
        ),
        of_all("privacy-officer", "Datenschutz", "Data protection officer", PRIVACY, &["technician", ADMINISTRATOR]),
        of_all("auditor", "Rechnungsprüfung Landkreis", "Audit office of the county", AUDIT, &["treasurer-operator"]),
        of_one("chief-executive", "Hauptverwaltungsbeamte", "Chief executive", CHIEF, &[]),
        of_one("treasurer", "Kämmerei", "Treasurer", TREASURER, &["audit-office"]),
        of_one("council-clerk", "Ratsbüro", "Council clerk", CLERK, &[]),
        of_one("audit-office", "Rechnungsprüfung", "Audit office", AUDIT, &["treasurer"]),
        of_one("contact", "Ansprechperson IT", "Contact of the member", CONTACT, &[]),
        of_one("school-coordinator", "Schul-IT-Koordination", "School coordinator", SCHOOL, &[]),
        of_one("end-user", "Nutzende", "End user", END_USER, &[]),
        of_one("agent", "Inventar-Agent", "Agent", AGENT, &[]),
        of_all("system", "System", "System", SYSTEM, &[]),
        of_all(ADMINISTRATOR, "Programmverwaltung", "Administrator of the program", PROGRAM, &["head"]),
    ]
}

fn of_all(
    key: &'static str,
    de: &'static str,
    en: &'static str,
    duties: &'static [Duty],
    never_with: &'static [&'static str],
) -> Role {
    Role { key, de, en, everywhere: true, duties, never_with }
}

fn of_one(
    key: &'static str,
    de: &'static str,
    en: &'static str,
    duties: &'static [Duty],
    never_with: &'static [&'static str],
) -> Role {
    Role { everywhere: false, ..of_all(key, de, en, duties, never_with) }
}
