//! An export of a directory (Active Directory, OpenLDAP): accounts, computers, groups, and much that is none of them.

use crate::claim::{Claim, Device, Group, Person, Record};
use crate::class;
use crate::row::{Kind, Place, Reason, Why};
use crate::source::ldif::Entry;
use crate::source::value;

/// What Windows creates by itself, in the languages it is sold in here.
const BUILT_IN: &[&str] = &[
    "administrator",
    "gast",
    "guest",
    "krbtgt",
    "defaultaccount",
    "wdagutilityaccount",
    "standardkonto",
    "support_388945a0",
];
/// Longest log-in that Windows still knows (sAMAccountName).
const LOGIN_LENGTH: usize = 20;

pub fn record(file: &str, entry: &Entry) -> Record {
    let place = Place { file: file.into(), sheet: String::new(), row: entry.line };
    let kind = kind(entry);
    if let Some(fault) = &entry.fault {
        return Record::refused(place, kind, fault.clone());
    }
    let change = entry.get("changetype");
    if !change.is_empty() && !change.eq_ignore_ascii_case("add") {
        return Record::refused(place, kind, Reason::new(Why::ChangeRecord, "changetype", change));
    }
    match kind {
        Kind::Person => person(place, entry),
        Kind::Device => device(place, entry),
        Kind::Group => group(place, entry),
        _ => Record::refused(place, kind, Reason::new(nothing(entry), "dn", &entry.dn)),
    }
}

fn kind(entry: &Entry) -> Kind {
    if entry.is("computer") || entry.is("device") || entry.is("printqueue") {
        Kind::Device
    } else if entry.is("group") || entry.is("groupofnames") || entry.is("posixgroup") || entry.is("groupofuniquenames")
    {
        Kind::Group
    } else if is_account(entry) {
        Kind::Person
    } else {
        Kind::Other
    }
}

fn is_account(entry: &Entry) -> bool {
    let classes = ["user", "person", "inetorgperson", "organizationalperson", "posixaccount", "account"];
    let by_class = classes.iter().any(|class| entry.is(class)) && !entry.is("contact");
    // Exports of chosen attributes often leave the object class out.
    by_class || (entry.get("objectclass").is_empty() && !login(entry).is_empty() && !entry.get("sn").is_empty())
}

fn nothing(entry: &Entry) -> Why {
    let folders = ["organizationalunit", "container", "domain", "domaindns", "builtindomain", "organization"];
    if entry.is("contact") {
        Why::Contact
    } else if entry.is("msfve-recoveryinformation") || entry.secrets > 0 && !entry.is("user") {
        Why::RecoveryKey
    } else if folders.iter().any(|folder| entry.is(folder)) {
        Why::Folder
    } else {
        Why::NothingKnown
    }
}

fn login(entry: &Entry) -> &str {
    [entry.get("samaccountname"), entry.get("uid")].into_iter().find(|login| !login.is_empty()).unwrap_or("")
}

fn person(place: Place, entry: &Entry) -> Record {
    let login = login(entry);
    if BUILT_IN.contains(&login.to_lowercase().as_str())
        || entry.get("iscriticalsystemobject").eq_ignore_ascii_case("true")
    {
        return Record::refused(place, Kind::Person, Reason::new(Why::BuiltIn, "sAMAccountName", login));
    }
    if login.is_empty() {
        return Record::refused(place, Kind::Person, Reason::new(Why::NoLogin, "sAMAccountName", &entry.dn));
    }
    if is_disabled(entry) {
        return Record::refused(place, Kind::Person, Reason::new(Why::Disabled, "userAccountControl", login));
    }
    let mut remarks = Vec::new();
    if login.chars().count() > LOGIN_LENGTH {
        remarks.push(Reason::new(Why::LoginTooLong, "sAMAccountName", login));
    }
    let person = account(entry, login, &mut remarks);
    let question = class::is_function(&person).then(|| Reason::new(Why::FunctionAccount, "sAMAccountName", login));
    Record { remarks, question, ..Record::says(place, Claim::Person(person)) }
}

fn account(entry: &Entry, login: &str, remarks: &mut Vec<Reason>) -> Person {
    let first =
        |names: &[&str]| names.iter().map(|name| entry.get(name)).find(|v| !v.is_empty()).unwrap_or("").to_owned();
    let proxies = entry.all("proxyaddresses").filter_map(|address| {
        let (kind, mail) = address.split_once(':')?;
        kind.eq_ignore_ascii_case("smtp").then(|| mail.to_lowercase())
    });
    let mail = value::mail(entry.get("mail"), "mail", remarks);
    let mut other_mails: Vec<String> = proxies.filter(|other| *other != mail).collect();
    other_mails.dedup();
    Person {
        login: login.to_owned(),
        given: first(&["givenname"]),
        family: first(&["sn"]),
        display: first(&["displayname", "cn", "name"]),
        mail,
        other_mails,
        phone: first(&["telephonenumber", "ipphone", "mobile"]),
        number: first(&["employeeid", "employeenumber", "personalnummer"]),
        born: first(&["dateofbirth", "birthdate", "geburtsdatum"]),
        title: first(&["title"]),
        department: first(&["department", "departmentnumber"]),
        site: first(&["physicaldeliveryofficename", "l"]),
    }
}

/// Bit 2 of userAccountControl; OpenLDAP and others lock with words.
fn is_disabled(entry: &Entry) -> bool {
    let control: u64 = entry.get("useraccountcontrol").parse().unwrap_or(0);
    let locked = ["nsaccountlock", "accountdisabled", "pwdaccountlockedtime"];
    control & 2 != 0 || locked.iter().any(|name| !matches!(entry.get(name).to_lowercase().as_str(), "" | "false" | "0"))
}

fn device(place: Place, entry: &Entry) -> Record {
    let dotted = entry.get("dnshostname").split('.').next().unwrap_or("");
    let account = entry.get("samaccountname").trim_end_matches('$');
    let name = [dotted, account, entry.get("printername"), entry.get("cn")].into_iter().find(|name| !name.is_empty());
    let Some(name) = name else {
        return Record::refused(place, Kind::Device, Reason::new(Why::NoName, "cn", &entry.dn));
    };
    let disabled = is_disabled(entry);
    let system = format!("{} {}", entry.get("operatingsystem"), entry.get("operatingsystemversion")).trim().to_owned();
    let kind = if entry.is("printqueue") { Some(inventory::device::Kind::Printer) } else { class::of_system(&system) };
    let device = Device {
        name: name.to_owned(),
        serial: entry.get("serialnumber").to_owned(),
        os: system,
        kind: kind.map_or("", |kind| kind.code()).to_owned(),
        model: entry.get("drivername").to_owned(),
        site: entry.get("location").to_owned(),
        macs: entry.all("macaddress").filter_map(value::mac).collect(),
        ips: entry.all("iphostnumber").filter_map(|ip| ip.parse().ok()).collect(),
        ..Device::default()
    };
    let question = disabled.then(|| Reason::new(Why::StaleAccount, "userAccountControl", name));
    Record { question, ..Record::says(place, Claim::Device(device)) }
}

fn group(place: Place, entry: &Entry) -> Record {
    let name = [entry.get("samaccountname"), entry.get("cn")].into_iter().find(|name| !name.is_empty()).unwrap_or("");
    let system = entry.get("iscriticalsystemobject").eq_ignore_ascii_case("true")
        || entry.dn.to_lowercase().contains("cn=builtin");
    match name {
        "" => Record::refused(place, Kind::Group, Reason::new(Why::NoName, "cn", &entry.dn)),
        name if system => Record::refused(place, Kind::Group, Reason::new(Why::BuiltIn, "cn", name)),
        name => {
            let members = ["member", "memberuid", "uniquemember"].iter().map(|of| entry.all(of).count() as u64).sum();
            Record::says(place, Claim::Group(Group { name: name.to_owned(), members }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ldif::entries;

    fn read(text: &str) -> Record {
        record("ad.ldf", &entries(text)[0])
    }

    #[test]
    fn who_is_a_person() {
        let anna =
            "dn: CN=Anna Müller,OU=Rathaus\nobjectClass: user\nsAMAccountName: muellera\ngivenName: Anna\nsn: Müller\n";
        let Ok(Claim::Person(person)) = read(anna).said else { panic!("a person") };
        assert_eq!((person.login.as_str(), person.label().as_str()), ("muellera", "Anna Müller"));
        for (more, why) in
            [("userAccountControl: 514\n", Why::Disabled), ("isCriticalSystemObject: TRUE\n", Why::BuiltIn)]
        {
            assert_eq!(read(&format!("{anna}{more}")).said.unwrap_err().why, why);
        }
        let service = "dn: CN=svc_backup\nobjectClass: user\nsAMAccountName: svc_backup\n";
        assert_eq!(read(service).question.map(|question| question.why), Some(Why::FunctionAccount));
        let nameless = "dn: CN=x\nobjectClass: user\nsn: Otte\n";
        assert_eq!(read(nameless).said.unwrap_err().why, Why::NoLogin);
    }

    #[test]
    fn what_is_none_is_accounted_too() {
        for (class, why) in [
            ("organizationalUnit", Why::Folder),
            ("contact", Why::Contact),
            ("msFVE-RecoveryInformation", Why::RecoveryKey),
            ("groupPolicyContainer", Why::NothingKnown),
        ] {
            assert_eq!(read(&format!("dn: CN=x\nobjectClass: top\nobjectClass: {class}\n")).said.unwrap_err().why, why);
        }
    }

    #[test]
    fn a_computer_is_a_device() {
        let record = read(
            "dn: CN=PC1\nobjectClass: user\nobjectClass: computer\nsAMAccountName: PC1$\noperatingSystem: Windows 10 Pro\n",
        );
        assert_eq!((record.kind, record.said.unwrap().label()), (Kind::Device, "PC1".to_owned()));
    }
}
