use super::*;
use crate::claim::Person;
use crate::source::read;
use crate::stocktake;

fn found(files: &[(&str, &str)], known: &Known) -> (Vec<Conflict>, Stocktake) {
    let readings: Vec<_> = files.iter().map(|(name, text)| read(name, text.as_bytes())).collect();
    let mut stocktake = stocktake::of(&readings);
    (find(&mut stocktake, known), stocktake)
}

fn association() -> Known {
    let network = |member: &str, prefix: &str| KnownNetwork { member: member.into(), prefix: prefix.parse().unwrap() };
    let person = |given: &str, family: &str, login: &str, phone: &str| Person {
        given: given.into(),
        family: family.into(),
        login: login.into(),
        phone: phone.into(),
        ..Person::default()
    };
    Known {
        networks: vec![network("Wittingen", "192.168.0.0/24"), network("Landkreis", "10.51.0.0/18")],
        devices: vec![KnownDevice { member: "Isenbüttel".into(), name: "PC-KASSE".into(), serial: "SN777".into() }],
        people: vec![
            KnownPerson {
                member: "Brome".into(),
                id: "1".into(),
                person: person("Klara", "Meyer", "meyerk", "05833 12-112"),
            },
            KnownPerson {
                member: "Wittingen".into(),
                id: "2".into(),
                person: person("Bernd", "Otte", "bo", "05831 261-44"),
            },
        ],
        pool: Some("10.51.0.0/16".parse().unwrap()),
        prefix: "HAN".into(),
    }
}

fn one(files: &[(&str, &str)]) -> Conflict {
    let (mut conflicts, _) = found(files, &association());
    assert_eq!(conflicts.len(), 1, "{conflicts:#?}");
    conflicts.remove(0)
}

#[test]
fn networks_get_a_new_place_in_free_addresses() {
    let list = "192.168.0.0/23 Rathaus\n10.0.0.0/8 Bauhof\n172.20.1.0/24 Feuerwehr\n172.20.1.0/24 Bad";
    let (conflicts, stocktake) = found(&[("netze.txt", list)], &association());
    let seen: Vec<(&str, bool)> =
        conflicts.iter().map(|c| (c.label.as_str(), matches!(c.proposal, Proposal::Renumber { .. }))).collect();
    assert_eq!(seen, [("192.168.0.0/23 Rathaus", true), ("10.0.0.0/8 Bauhof", true), ("172.20.1.0/24 Bad", true)]);
    let Evidence::Overlap { how, member, .. } = &conflicts[0].evidence[0] else { panic!("an overlap") };
    assert_eq!((*how, member.as_str()), (Overlap::Around, "Wittingen"));
    let new: Vec<IpNet> = conflicts
        .iter()
        .filter_map(|c| if let Proposal::Renumber { to } = c.proposal { Some(to) } else { None })
        .collect();
    let county: IpNet = "10.51.0.0/18".parse().unwrap();
    assert!(new.iter().all(|net| !county.contains(net)), "{new:?}");
    assert!(new[0] != new[1] && new[1] != new[2], "{new:?}");
    let outcomes: Vec<Outcome> = stocktake.rows.iter().map(|row| row.outcome).collect();
    assert_eq!(outcomes, [Outcome::Queued, Outcome::Queued, Outcome::Accepted, Outcome::Queued]);
}

#[test]
fn addresses_that_no_list_names() {
    let list = "Hostname;Seriennummer;IP\nPC1;SN001;192.168.0.7\nPC2;SN002;10.7.7.8";
    let (conflicts, _) =
        found(&[("liste.csv", list), ("netze.txt", "10.7.7.0/24 Kita\n193.99.144.0/24 Bad")], &association());
    let kinds: Vec<(Kind, &str)> = conflicts.iter().map(|c| (c.kind, c.label.as_str())).collect();
    assert_eq!(kinds, [(Kind::NetworkPublic, "193.99.144.0/24 Bad"), (Kind::NetworkUnlisted, "192.168.0.0/24")]);
}

#[test]
fn names_that_are_taken_get_a_sign() {
    let device = one(&[("liste.csv", "Hostname;Seriennummer\nPC-Kasse;SN001")]);
    assert_eq!((device.kind, device.proposal), (Kind::HostTaken, Proposal::Rename { to: "HAN-PC-KASSE".into() }));
    let login = one(&[("leute.csv", "Login;Vorname;Nachname\nMeyerK;Karl;Meyer")]);
    assert_eq!((login.kind, login.proposal), (Kind::LoginTaken, Proposal::Rename { to: "meyerk-han".into() }));
}

#[test]
fn devices_that_cannot_be_told_apart() {
    for (rows, kind) in [
        ("PC1;SN001\nPC2;SN001", Kind::SerialTwice),
        ("PC1;SN001\nPC1;SN002", Kind::HostTwice),
        ("PC1;Default string", Kind::SerialJunk),
        ("PC1;SN777", Kind::SerialTaken),
    ] {
        assert_eq!(one(&[("liste.csv", &format!("Hostname;Seriennummer\n{rows}"))]).kind, kind, "{rows}");
    }
}

#[test]
fn who_is_who() {
    let head = "Login;Vorname;Nachname;Telefon;Personalnummer;Abteilung\n";
    for (rows, kind, merge) in [
        ("a1;Anna;Müller;112;77;Kasse\na2;Anna;Mueller;112;77;", Some(Kind::SamePerson), true),
        ("a1;Anna;Müller;112;;Kasse\na2;Anna;Müller;310;;Bauhof", Some(Kind::Namesakes), false),
        ("a1;Anna;Müller;112;77;Kasse\na2;Anna;Müller;310;78;Bauhof", Some(Kind::Namesakes), false),
        ("a1;Bernd;Otte;05831-26144;;", Some(Kind::PersonElsewhere), false),
        ("a1;Bernd;Otte;;;", None, false),
        ("a1;Anna;Müller;;;\na2;Bernd;Otto;;;", None, false),
    ] {
        let (conflicts, _) = found(&[("leute.csv", &format!("{head}{rows}"))], &association());
        assert_eq!(conflicts.first().map(|c| c.kind), kind, "{rows}");
        assert_eq!(
            conflicts.first().is_some_and(|c| matches!(c.proposal, Proposal::Merge { .. })),
            merge,
            "{rows} {conflicts:?}"
        );
    }
}

/// What a member has and the newcomer has not is nobody's business.
#[test]
fn nothing_of_a_member_but_what_both_have() {
    let mut known = association();
    known.people[1].person.mail = "secret@wittingen.example".into();
    known.people[1].person.department = "Geheimamt".into();
    let people = "Login;Vorname;Nachname;Telefon;E-Mail;Abteilung\nb;Bernd;Otte;05831-26144;otte@sg.example;Kasse";
    let (conflicts, _) = found(&[("leute.csv", people)], &known);
    assert_eq!(conflicts.len(), 1);
    let all = format!("{conflicts:?}");
    assert!(!all.contains("secret@") && !all.contains("Geheimamt") && !all.contains("261-44"), "{all}");
}

#[test]
fn what_was_only_queued_becomes_a_question() {
    let account = "dn: CN=svc_backup\nobjectClass: user\nsAMAccountName: svc_backup\n";
    let question = one(&[("ad.ldf", account)]);
    assert_eq!(
        (question.kind, question.key.as_str()),
        (Kind::Question(Why::FunctionAccount), "function-account:person:svc_backup")
    );
}
