//! The export of the directory, as `ldifde` writes it.

use std::fmt::Write;

use crate::devices::Device;
use crate::people::Person;
use crate::text::{attribute, number};

const BASE: &str = "DC=rathaus,DC=local";

pub(crate) fn export(people: &[Person], devices: &[Device]) -> String {
    let mut out = String::new();
    for folder in ["Rathaus", "Außenstellen", "Schulen", "Server", "Dienste"] {
        entry(&mut out, &format!("OU={folder}"), &["top", "organizationalUnit"], &[("ou", folder)]);
    }
    for (login, critical) in [("Administrator", false), ("Gast", true), ("krbtgt", true)] {
        let mut values = vec![("sAMAccountName", login), ("userAccountControl", "514")];
        if critical {
            values.push(("isCriticalSystemObject", "TRUE"));
        }
        entry(&mut out, &format!("CN={login},CN=Users"), &["top", "person", "organizationalPerson", "user"], &values);
    }
    for person in people {
        account(&mut out, person, &[]);
    }
    odd_accounts(&mut out, people);
    for group in [
        "Rathaus-Alle",
        "Kasse-Schreiben",
        "Bürgerbüro",
        "Standesamt",
        "VPN-Benutzer",
        "Drucker-EG",
        "Schulen-Lehrkräfte",
    ] {
        let member = format!("CN={},OU=Rathaus,{BASE}", people[number(group) as usize % people.len()].name());
        entry(&mut out, &format!("CN={group}"), &["top", "group"], &[("sAMAccountName", group), ("member", &member)]);
    }
    for device in devices.iter().filter(|device| device.in_domain) {
        computer(&mut out, device);
    }
    entry(
        &mut out,
        "CN=HKB-PC-ALT1,OU=Rathaus",
        &["top", "computer"],
        &[
            ("sAMAccountName", "HKB-PC-ALT1$"),
            ("userAccountControl", "4098"),
            ("operatingSystem", "Windows 7 Professional"),
        ],
    );
    entry(&mut out, "CN=Firma Schul-IT", &["top", "contact"], &[("mail", "hotline@schul-it.example")]);
    out
}

fn entry(out: &mut String, name: &str, classes: &[&str], values: &[(&str, &str)]) {
    out.push_str(&attribute("dn", &format!("{name},{BASE}")));
    out.push_str("changetype: add\n");
    for class in classes {
        writeln!(out, "objectClass: {class}").unwrap();
    }
    for (name, value) in values {
        out.push_str(&attribute(name, value));
    }
    out.push('\n');
}

fn account(out: &mut String, person: &Person, more: &[(&str, &str)]) {
    let (name, principal) = (person.name(), format!("{}@rathaus.local", person.login));
    let proxy = format!("SMTP:{}", person.mail);
    let mut values = vec![
        ("cn", name.as_str()),
        ("displayName", name.as_str()),
        ("givenName", &person.given),
        ("sn", &person.family),
        ("sAMAccountName", &person.login),
        ("userPrincipalName", &principal),
        ("mail", &person.mail),
        ("proxyAddresses", &proxy),
        ("telephoneNumber", &person.phone),
        ("employeeID", &person.number),
        ("department", &person.department),
        ("physicalDeliveryOfficeName", &person.office),
        ("userAccountControl", "512"),
    ];
    if !person.title.is_empty() {
        values.push(("title", &person.title));
    }
    // What an export as administrator carries along, and a note somebody should not have made.
    if number(&person.login).is_multiple_of(9) {
        values.push(("unicodePwd", "U2VjcmV0"));
        values.push(("description", "Erstkennwort: Sommer2019!"));
    }
    values.extend(more);
    entry(
        out,
        &format!("CN={name} {},OU=Rathaus", person.number),
        &["top", "person", "organizationalPerson", "user"],
        &values,
    );
}

/// The second account of one person, accounts of nobody, of those who left, and two that are broken.
fn odd_accounts(out: &mut String, people: &[Person]) {
    let admin = Person { login: format!("{}-adm", people[5].login), mail: String::new(), ..people[5].clone() };
    account(out, &admin, &[]);
    for login in ["svc_backup", "scanner", "info"] {
        let mail = format!("{login}@sg-hankensbuettel.example");
        entry(
            out,
            &format!("CN={login},OU=Dienste"),
            &["top", "person", "user"],
            &[("cn", login), ("sAMAccountName", login), ("mail", &mail), ("userAccountControl", "66048")],
        );
    }
    for (given, family) in [("Ottokar", "Gestrig"), ("Wilma", "Vorbei")] {
        let login = family.to_lowercase();
        let values =
            [("givenName", given), ("sn", family), ("sAMAccountName", login.as_str()), ("userAccountControl", "514")];
        entry(out, &format!("CN={given} {family},OU=Rathaus"), &["top", "person", "user"], &values);
    }
    entry(
        out,
        "CN=Ohne Anmeldung,OU=Rathaus",
        &["top", "person", "user"],
        &[("sn", "Anmeldung"), ("givenName", "Ohne")],
    );
}

fn computer(out: &mut String, device: &Device) {
    let account = format!("{}$", device.name);
    let host = format!("{}.rathaus.local", device.name.to_lowercase());
    let system = if device.kind == "Server" { "Windows Server 2012 R2 Standard" } else { "Windows 10 Pro" };
    let values = [
        ("sAMAccountName", account.as_str()),
        ("dNSHostName", &host),
        ("operatingSystem", system),
        ("userAccountControl", "4096"),
        ("ms-Mcs-AdmPwd", "K3nnwort!"),
    ];
    let name = format!("CN={},OU=Rathaus", device.name);
    entry(out, &name, &["top", "person", "organizationalPerson", "user", "computer"], &values);
    if number(&device.name).is_multiple_of(12) {
        let key = [("msFVE-RecoveryPassword", "123456-123456-123456-123456-123456-123456-123456-123456")];
        entry(out, &format!("CN=2019-05-14T08:00:00,{name}"), &["top", "msFVE-RecoveryInformation"], &key);
    }
}
