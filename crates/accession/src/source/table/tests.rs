use super::*;
use crate::claim::Claim;

fn grid(text: &str) -> Grid {
    let rows = (1..).zip(text.lines()).map(|(row, line)| (row, line.split(';').map(str::to_owned).collect::<Vec<_>>()));
    Grid { sheet: String::new(), rows: rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())).collect() }
}

const LIST: &str = "Geräteliste\n\nName;Seriennummer;Modell;Raum\nRathaus:;;;\nPC1;SN01;ProDesk;12\n;;;\nPC2;Default string;ProDesk;13\n\
    Name;Seriennummer;Modell;Raum\n;;ProDesk;14\nPC3;SN03;ProDesk;15;und mehr\nSumme;;;3";

#[test]
fn every_row_is_accounted_with_its_number() {
    let read = read("liste.csv", &grid(LIST));
    let rows: Vec<_> =
        read.records.iter().map(|r| (r.place.row, r.said.as_ref().err().map(|reason| reason.why))).collect();
    let expected = [
        (1, Some(Why::Heading)),
        (2, Some(Why::Empty)),
        (4, Some(Why::Heading)),
        (5, None),
        (6, Some(Why::Empty)),
        (7, None),
        (8, Some(Why::RepeatedHeader)),
        (9, Some(Why::NoName)),
        (10, None),
        (11, Some(Why::Total)),
    ];
    assert_eq!(rows, expected);
    let Ok(Claim::Device(pc1)) = &read.records[3].said else { panic!("a device") };
    assert_eq!((pc1.site.as_str(), pc1.serial.as_str()), ("Rathaus", "SN01"));
    let remarks: Vec<_> = read.records.iter().flat_map(|r| &r.remarks).map(|remark| remark.why).collect();
    assert_eq!(remarks, [Why::JunkSerial, Why::ExtraCells]);
}

#[test]
fn a_table_nobody_understands_is_rejected_row_by_row() {
    let read = read("brief.csv", &grid("Lieber Kollege\n\nanbei die Liste"));
    let whys: Vec<_> = read.records.iter().map(|record| record.said.as_ref().unwrap_err().why).collect();
    assert_eq!(whys, [Why::NothingKnown, Why::Empty, Why::NothingKnown]);
}

#[test]
fn secrets_are_counted_and_gone() {
    let read =
        read("liste.csv", &grid("Hostname;Seriennummer;Passwort;Bemerkung\nPC1;S1;geheim1;PW: geheim2\nPC2;S2;;ok"));
    assert_eq!(read.secrets, 2);
    let all = format!("{:?}", read.records);
    assert!(!all.contains("geheim"), "{all}");
}

#[test]
fn people_sites_and_networks() {
    for (text, label) in [
        ("Nachname;Vorname;Telefon\nMüller;Anna;112", "Anna Müller"),
        ("Name;E-Mail;Durchwahl\nOtte, Bernd;otte@sg.example;113", "Bernd Otte"),
        ("Einrichtung;Straße;PLZ\nKita;Weg 1;29386", "Kita"),
        ("Netz;Subnetzmaske\n192.168.0.0;255.255.255.0", "192.168.0.0/24"),
        ("von;bis;VLAN\n10.0.0.1;10.0.0.62;20", "10.0.0.0/26"),
    ] {
        let read = read("x.csv", &grid(text));
        assert_eq!(read.records[0].said.as_ref().map(Claim::label), Ok(label.to_owned()), "{text}");
    }
}
