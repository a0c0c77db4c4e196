use super::*;

fn rows(text: &str) -> Vec<Line> {
    (1..).zip(text.lines()).map(|(row, line)| (row, line.split(';').map(str::to_owned).collect())).collect()
}

#[test]
fn every_town_hall_names_its_columns_differently() {
    use Field::*;
    let cases: [(&str, Kind, &[Option<Field>]); 7] = [
        (
            "Inventar-Nr.;Gerätename;Hersteller;Modell;Serien-Nr.;Standort;Benutzer",
            Kind::Device,
            &[Some(InventoryNumber), Some(Name), Some(Maker), Some(Model), Some(Serial), Some(Site), Some(Person)],
        ),
        (
            "Asset Tag;Computer Name;Service Tag;MAC-Adresse (LAN);Wo genau?",
            Kind::Device,
            &[Some(InventoryNumber), Some(Name), Some(Serial), Some(Mac), None],
        ),
        (
            "Name;Vorname;Telefon;E-Mail;Abteilung",
            Kind::Person,
            &[Some(Family), Some(Given), Some(Phone), Some(Mail), Some(Department)],
        ),
        (
            "Bezeichnung;Straße;PLZ;Ort;Gemeinde",
            Kind::Site,
            &[Some(Name), Some(Street), Some(Postcode), Some(Place), Some(Municipality)],
        ),
        ("Netz;Maske;VLAN;Zweck", Kind::Network, &[Some(Prefix), Some(Mask), Some(Vlan), Some(Name)]),
        ("Hostname;lokales Admin-Passwort;Seriennummer", Kind::Device, &[Some(Name), None, Some(Serial)]),
        ("Subnet;Description", Kind::Network, &[Some(Prefix), Some(Name)]),
    ];
    for (heading, kind, fields) in cases {
        let (at, columns) = recognise(&rows(heading)).unwrap_or_else(|| panic!("{heading}"));
        assert_eq!((at, columns.kind, columns.fields.as_slice()), (Some(0), kind, fields), "{heading}");
    }
}

#[test]
fn headings_stand_below_a_title() {
    let text = "Inventarliste der Gemeinde\nStand: November\n\nNr;Rechner;Seriennr;Raum\n1;PC1;A1;12";
    assert_eq!(recognise(&rows(text)).and_then(|(at, _)| at), Some(3));
}

#[test]
fn values_say_what_headings_do_not() {
    let text = "Ding;X;Y;Typ\nA;00:1a:2b:3c:4d:5e;Windows 10;ProDesk 400\nB;00:1a:2b:3c:4d:5f;Windows 7;ProBook 450";
    let (_, columns) =
        recognise(&rows(&format!("Seriennummer;{text}").replace("\nA", "\nS1;A").replace("\nB", "\nS2;B"))).unwrap();
    let expected = [Some(Field::Serial), None, Some(Field::Mac), Some(Field::Os), Some(Field::Class)];
    assert_eq!(columns.fields[..4], expected[..4]);
    let bare = "PC1;00:1a:2b:3c:4d:5e;HP\nPC2;00:1a:2b:3c:4d:5f;Dell\nPC3;00:1a:2b:3c:4d:60;HP";
    let (at, columns) = recognise(&rows(bare)).unwrap();
    assert_eq!((at, columns.kind), (None, Kind::Device));
    assert!(recognise(&rows("Lieber Kollege;\nanbei die Liste;")).is_none());
}

#[test]
fn secrets_are_no_columns() {
    let text = "PC-Name;Seriennummer;Passwort;Farbe\nPC1;A1;geheim;rot\nPC2;A2;;";
    let lines = rows(text);
    let (_, columns) = recognise(&lines).unwrap();
    assert_eq!(columns.secret, [false, false, true, false]);
    assert_eq!(columns.unknown(&lines[1..]), [UnknownColumn { heading: "Farbe".into(), filled: 1 }]);
}
