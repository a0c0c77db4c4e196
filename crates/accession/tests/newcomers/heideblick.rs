//! Heideblick: a workbook that somebody made beautiful, English and German in one heading, exports of PowerShell, and a drawer of
//! files that are no lists.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::*;

const STAFF: &str = "First Name\tSurname\tE-Mail\tAbteilung\tPhone ext.\tAustritt\r\n\
    Jörg\tÖzdemir\tj.oezdemir@heideblick.example\tBauamt\t112\t\r\n\
    Anna\tWeiß\tanna.weiss@heideblick.example\tKasse\t113\t31.12.2018\r\n\
    Bob\tO'Neill\tbob@\tIT\t114\t\r\n";
const LEASES: &str = "#TYPE Microsoft.Management.Infrastructure.CimInstance\r\n\
    \"IPAddress\",\"ScopeId\",\"ClientId\",\"HostName\",\"AddressState\",\"LeaseExpiryTime\"\r\n\
    \"192.168.1.31\",\"192.168.1.0\",\"00-1a-4b-00-00-01\",\"HEI-PC-01.heideblick.local\",\"Active\",\"\"\r\n\
    \"192.168.1.32\",\"192.168.1.0\",\"00-1a-4b-00-00-02\",\"HEI-PC-02.heideblick.local\",\"ActiveReservation\",\"\"\r\n";
const NETS: &str = "Network,Mask,GW,Description\n192.168.1.0,255.255.255.0,192.168.1.1,Rathaus\n\
    192.168.1.128,255.255.255.128,,Bauhof\n192.168.1.300,255.255.255.0,,Kita\n";
const NOTES: &str = "Hostname;Seriennummer;Bemerkung;Gebäude\r\n\
    HEI-PC-20;S020001;\"steht\nim; Keller\";Bauhof\r\nHEI-PC-21;S020002;\"sagte \"\"weg\"\"\";Bauhof\r\n";

fn files() -> Vec<File> {
    let book = workbook();
    let half = book[..book.len() / 2].to_vec();
    vec![
        ("Hardware Übersicht.xlsx", book, 11),
        ("mitarbeiter.csv", utf16(STAFF), 3),
        ("dhcp-leases.csv", LEASES.into(), 3),
        ("subnets.csv", NETS.into(), 3),
        ("alt/tief/liste.csv", NOTES.into(), 2),
        ("alt/halb.xlsx", half, 1),
        ("leer.csv", Vec::new(), 1),
        ("Rechnung.pdf", b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n1 0 obj <</Filter/FlateDecode>>\x81\x8D".to_vec(), 1),
        ("alt/sicherung.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), 1),
    ]
}

pub(crate) fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("IT Assets").unwrap();
    assets(sheet);
    let printers = book.add_worksheet().set_name("Drucker").unwrap();
    for (row, cells) in (0..).zip([["Printer Name", "Model No.", "IP"], ["HEI-DR-01", "LaserJet 400", "192.168.1.300"]])
    {
        printers.write_row(row, 0, cells).unwrap();
    }
    book.save_to_buffer().unwrap()
}

const HEADINGS: [&str; 9] = [
    "Asset Tag",
    "Device Name",
    "Serial No.",
    "Hersteller",
    "Type",
    "Building",
    "Assigned To",
    "Purchase Date",
    "MAC-Address",
];

/// Rows 1 to 11, of which one is the headings: two of titles, an empty one, four devices of which three share a merged cell, a name alone, one of a
/// kind nobody knows, the total.
fn assets(sheet: &mut Worksheet) {
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 8, "Hardware der Gemeinde Heideblick", &plain).unwrap();
    sheet.write(1, 0, "Stand: 01.02.2020").unwrap();
    sheet.write_row(3, 0, HEADINGS).unwrap();
    for (row, (tag, mac)) in
        (4..).zip([("G-1", "001A.4B00.0001"), ("G-2", "00:1a:4b:00:00:02"), ("G-3", "00:1a:4b"), ("G-4", "keine")])
    {
        let at = row - 3;
        sheet.write_row(row, 0, [tag, &format!("HEI-PC-0{at}"), &format!("S01000{at}"), "Dell", "Desktop"]).unwrap();
        sheet.write(row, 6, "Özdemir, Jörg").unwrap();
        sheet.write(row, 8, mac).unwrap();
    }
    sheet.merge_range(4, 5, 6, 5, "Rathaus Heideblick", &plain).unwrap();
    sheet.write(7, 5, "Bauhof").unwrap();
    sheet.write(4, 7, "03.05.2018").unwrap();
    sheet.write_number(5, 7, 43_223.0).unwrap();
    sheet.write_number_with_format(6, 7, 43_223.0, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
    sheet.write(7, 7, "Mai 2018").unwrap();
    sheet.write(8, 1, "HEI-NB-17").unwrap();
    sheet.write_row(9, 0, ["G-6", "HEI-PC-06", "S010006", "Dell", "Kassenautomat", "Bauhof"]).unwrap();
    sheet.write_row(10, 0, ["Total", "5"]).unwrap();
}

#[test]
fn every_row_is_counted_and_files_that_are_none_are_named() {
    let files = files();
    let folder = Folder::of("heideblick", &files);
    std::os::unix::fs::symlink("/etc/hostname", folder.0.join("verweis.csv")).unwrap();
    let report = counted(&folder, &files);
    for (file, why) in [
        ("alt/halb.xlsx", Why::Damaged),
        ("leer.csv", Why::EmptyFile),
        ("Rechnung.pdf", Why::UnknownFile),
        ("alt/sicherung.zip", Why::UnknownFile),
        ("verweis.csv", Why::NotOpened),
    ] {
        assert_eq!(whys(&report, file), [(1, why)], "{file}");
    }
}

#[test]
fn a_merged_cell_counts_for_all_its_rows_and_a_name_alone_is_a_device() {
    let files = files();
    let folder = Folder::of("heideblick-merged", &files);
    let report = counted(&folder, &files);
    let of = |name: &str| report.stocktake.devices.iter().find(|device| device.value.name == name).unwrap();
    for (name, site) in [
        ("HEI-PC-01", "Rathaus Heideblick"),
        ("HEI-PC-03", "Rathaus Heideblick"),
        ("HEI-PC-04", "Bauhof"),
        ("HEI-NB-17", ""),
        ("HEI-PC-06", "Bauhof"),
    ] {
        assert_eq!(of(name).value.site, site, "{name}");
    }
    let bought =
        ["HEI-PC-01", "HEI-PC-02", "HEI-PC-03"].map(|name| accession::moving::bought_on(&of(name).value.bought));
    assert_eq!(bought, ["2018-05-03"; 3].map(|day| Some(day.parse().unwrap())));
    let book = remarks(&report, "Hardware Übersicht.xlsx");
    assert_eq!(book, [(7, Why::BadMac), (8, Why::BadValue), (10, Why::BadValue), (2, Why::BadAddress)]);
}

#[test]
fn leases_name_the_cards_of_devices_and_overlaps_are_found() {
    let files = files();
    let folder = Folder::of("heideblick-leases", &files);
    let report = counted(&folder, &files);
    let first = report.stocktake.devices.iter().find(|device| device.value.name == "HEI-PC-01").unwrap();
    assert_eq!(first.value.ips, ["192.168.1.31".parse::<std::net::Ipv4Addr>().unwrap()]);
    assert!(has(&report, Kind::NetworkOverlap));
    let people: Vec<_> = report.stocktake.people.iter().map(|person| person.value.label()).collect();
    assert_eq!(people, ["Jörg Özdemir", "Anna Weiß", "Bob O'Neill"]);
    // Whoever left is for people to say: no rule knows the day the list was made.
    assert!(report.unknown.iter().any(|(_, column)| column.heading == "Austritt" && column.filled == 1));
    assert_eq!(remarks(&report, "mitarbeiter.csv"), [(4, Why::BadMail)]);
}
