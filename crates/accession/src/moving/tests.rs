use super::*;
use crate::conflict::Known;
use crate::counts::Counts;
use crate::report;
use crate::source::read;

const SITES: &str =
    "Bezeichnung;PLZ;Ort;Art\nRathaus;29386;Hankensbüttel;Rathaus\nGrundschule Steinhorst;29367;Steinhorst;Schule";
const DEVICES: &str = "Hostname;Seriennummer;Standort;Benutzer;Art\nPC1;SN001;Rathaus;mueller;PC\nPC1;SN002;Emmen;;PC\nPC3;SN003;GS Steinhorst;;Notebook\nDR1;SN004;Rathaus;;Drucker";
const PEOPLE: &str = "Login;Vorname;Nachname;Telefon;Personalnummer\nmueller;Anna;Müller;112;7\nmueller-adm;Anna;Müller;112;7\nscanner;;;;";

fn report() -> Report {
    let files = [
        read("orte.csv", SITES.as_bytes()),
        read("liste.csv", DEVICES.as_bytes()),
        read("leute.csv", PEOPLE.as_bytes()),
    ];
    report::of(&files, &Known { prefix: "HAN".into(), ..Known::default() })
}

fn answers(pairs: &[(&str, Answer)]) -> Answers {
    pairs.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone())).collect()
}

#[test]
fn without_decisions_things_wait() {
    let moving = of(&report(), &Answers::new());
    assert_eq!(moving.counts(), Counts { sites: 2, users: 1, admin_devices: 2, school_devices: 1 });
    let second = moving.devices.iter().find(|device| device.key == "device:pc1~2").unwrap();
    assert_eq!(second.waits, ["host-twice:device:pc1~2", "site-unknown:emmen"]);
    assert_eq!(second.value.name, "HAN-PC1");
    assert_eq!(moving.devices[0].person, "person:mueller");
}

#[test]
fn decisions_change_what_moves() {
    let decided = answers(&[
        ("host-twice:device:pc1~2", Answer::Own("PC9".into())),
        ("site-unknown:emmen", Answer::Own("Grundschule Steinhorst".into())),
        ("same-person:person:mueller-adm", Answer::Apart),
    ]);
    let moving = of(&report(), &decided);
    let second = moving.devices.iter().find(|device| device.key == "device:pc1~2").unwrap();
    assert_eq!(
        (second.value.name.as_str(), second.site.as_str(), second.waits.len()),
        ("PC9", "site:grundschulesteinhorst", 0)
    );
    assert_eq!(moving.counts().users, 2);
    let counts = moving.counts_at(|site| site == "site:grundschulesteinhorst");
    assert_eq!(counts, Counts { sites: 1, users: 0, admin_devices: 1, school_devices: 1 });
}

#[test]
fn names_and_days_as_written() {
    for (display, given, family) in [
        ("Meyer, Karl", "Karl", "Meyer"),
        ("Karl Heinz Meyer", "Karl Heinz", "Meyer"),
        ("Poststelle", "", "Poststelle"),
    ] {
        let person = Person { display: display.into(), ..Person::default() };
        assert_eq!(given_and_family(&person), (given.to_owned(), family.to_owned()));
    }
    let day = |year, month, day| Some(base::Day::of(year, month, day));
    for (written, expected) in [
        ("01.03.2018", day(2018, 3, 1)),
        ("2018", day(2018, 1, 1)),
        ("2018-03-01", day(2018, 3, 1)),
        ("1.3.18", day(2018, 3, 1)),
        ("bald", None),
        ("", None),
    ] {
        assert_eq!(bought_on(written), expected, "{written}");
    }
}

const LENT: &str = "<DHCPServer><IPv4><Scopes><Scope><ScopeId>192.168.0.0</ScopeId><SubnetMask>255.255.255.0</SubnetMask><Name>Rathaus</Name>\
    <Reservations><Reservation><Name>DR-FLUR.local</Name><IPAddress>192.168.0.20</IPAddress><ClientId>00-1a-4b-00-00-14</ClientId></Reservation></Reservations>\
    <Leases><Lease><IPAddress>192.168.0.50</IPAddress><ClientId>00-1a-4b-00-00-15</ClientId><HostName>gast.local</HostName></Lease>\
    <Lease><IPAddress>192.168.0.51</IPAddress><ClientId>00-1a-4b-00-00-16</ClientId><HostName>handy.local</HostName></Lease></Leases></Scope></Scopes></IPv4></DHCPServer>";

#[test]
fn what_only_an_address_speaks_of_is_asked_for_and_comes_along() {
    let files = [read("orte.csv", SITES.as_bytes()), read("dhcp.xml", LENT.as_bytes())];
    let report = report::of(&files, &Known::default());
    let unlisted: Vec<(&str, u64)> = report
        .conflicts
        .iter()
        .filter(|conflict| conflict.kind == Kind::DeviceUnlisted)
        .map(|conflict| (conflict.key.as_str(), conflict.affected))
        .collect();
    let [printer, lent] = ["device-unlisted:address:192.168.0.20", "device-unlisted:lent:192.168.0.0/24"];
    assert_eq!(unlisted, [(printer, 1), (lent, 2)]);
    let queued = report.stocktake.rows.iter().filter(|row| row.outcome == crate::row::Outcome::Queued).count();
    assert!(queued >= 3, "each of the addresses waits");

    let names = |answers: &Answers| -> Vec<(String, usize)> {
        of(&report, answers).devices.iter().map(|item| (item.value.name.clone(), item.waits.len())).collect()
    };
    assert_eq!(names(&Answers::new()), [("DR-FLUR".into(), 1)], "reserved: proposed to come along");
    let decided = answers(&[(printer, Answer::Leave), (lent, Answer::Keep)]);
    assert_eq!(names(&decided), [("gast".into(), 0), ("handy".into(), 0)]);
    let printer = &of(&report, &answers(&[(printer, Answer::Accepted)])).devices[0];
    assert_eq!((class::of(&printer.value), printer.site.as_str()), (inventory::device::Kind::Printer, "site:rathaus"));
}

#[test]
fn what_is_reserved_is_set_by_hand_when_its_network_goes() {
    let files = [read("orte.csv", SITES.as_bytes()), read("dhcp.xml", LENT.as_bytes())];
    let taken = crate::conflict::KnownNetwork { member: "Wittingen".into(), prefix: "192.168.0.0/16".parse().unwrap() };
    let known = Known { networks: vec![taken], pool: "10.57.0.0/16".parse().ok(), ..Known::default() };
    let report = report::of(&files, &known);
    let overlap = "network-overlap:network:192.168.0.0/24";
    let reserved = |answer: Answer| of(&report, &answers(&[(overlap, answer)])).reserved(&report);
    let (was, label) = ("192.168.0.20".parse().unwrap(), "DR-FLUR".to_owned());
    let whole = reserved(Answer::Own("10.57.1.0/24".into()));
    assert_eq!(whole, [(was, "10.57.1.20".parse().ok(), label.clone())]);
    assert_eq!(
        reserved(Answer::Accepted),
        [(was, None, label)],
        "three in use: the proposed network is too small for .20"
    );
    assert_eq!(reserved(Answer::Keep), []);
}
