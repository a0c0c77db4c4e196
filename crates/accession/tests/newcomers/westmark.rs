//! Westmark: two tables in one sheet, a list of an old program, names of files from an old system, log-ins that are taken twice.

use std::os::unix::ffi::OsStrExt;

use super::*;

const TWO_TABLES: &str = "PC-Liste\n\nRechner;S/N;Fabrikat;Standort\nWM-01;W100001;HP;Rathaus\nWM-02;W100002;HP;Rathaus\n\n\
    Rufname;Familienname;Anmeldename;Durchwahl\nEva;Meier;meier;17\nUwe;Meier;MEIER;18\nGesamt;2;;\n";

fn files() -> Vec<File> {
    vec![
        ("bestand.csv", TWO_TABLES.into(), 8),
        // Code page 850, as programs of DOS wrote it: 0x81 is ü.
        ("fibu/kassen.csv", b"Ger\x84tename;Seriennummer;Geb\x84ude\nWM-K1;K1;B\x81rgerb\x81ro\n".to_vec(), 1),
        ("desktop.ini", utf16("\r\n[.ShellClassInfo]\r\nIconResource=x.dll,1\r\n"), 3),
        ("nur_kopf.csv", b"Hostname;Seriennummer\n".to_vec(), 1),
        ("geheim.csv", b"Rechner;Seriennummer;BIOS-PW\nWM-09;W100009;Ganz!Geheim\n".to_vec(), 1),
    ]
}

#[test]
fn two_tables_in_one_sheet_are_read_each_by_its_own_headings() {
    let files = files();
    let folder = Folder::of("westmark", &files);
    let report = counted(&folder, &files);
    let devices: Vec<_> = report.stocktake.devices.iter().map(|device| device.value.name.as_str()).collect();
    assert_eq!(devices, ["WM-01", "WM-02", "WM-09"]);
    let people: Vec<_> = report.stocktake.people.iter().map(|person| person.value.label()).collect();
    assert_eq!(people, ["Eva Meier", "Uwe Meier"]);
    assert!(has(&report, Kind::LoginTwice));
    assert_eq!(whys(&report, "fibu/kassen.csv"), [(1, Why::Encoding)]);
    assert_eq!(report.account.secrets, 1);
    assert!(!report.json().contains("Ganz!Geheim"));
}

#[test]
fn a_name_of_a_file_that_is_no_unicode_is_read_all_the_same() {
    let folder = Folder::of("westmark-names", &[]);
    std::fs::create_dir_all(&folder.0).unwrap();
    for (name, host) in [(b"Ger\xE4te.csv", "WM-31"), (b"Ger\xF6te.csv", "WM-32")] {
        let path = folder.0.join(std::ffi::OsStr::from_bytes(name));
        std::fs::write(path, format!("Hostname;Seriennummer\n{host};SN-{host}\n")).unwrap();
    }
    let report = read(&folder.0);
    let names: Vec<_> = report.stocktake.devices.iter().map(|device| device.value.name.as_str()).collect();
    assert_eq!((names, report.account.lines.len()), (vec!["WM-31", "WM-32"], 2));
    assert!(report.account.agrees());
}
