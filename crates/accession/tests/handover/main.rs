//! What the only administrator of Hankensbüttel hands over (`demo/hankensbuettel`): made here once, with all the dirt of real lists.
//! The test makes it again and compares; `VERBUND_WRITE_DEMO=1 cargo test -p accession --test handover` writes it anew.

#![expect(clippy::unwrap_used, reason = "a test may stop where something is missing")]

mod addresses;
mod agents;
mod devices;
mod directory;
mod people;
mod sites;
mod text;

use std::path::{Path, PathBuf};

use accession::conflict::{Kind, Known};
use accession::report;
use accession::row::Why;

type File = (String, Vec<u8>);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/hankensbuettel")
}

fn files() -> Vec<File> {
    let sites = sites::sites();
    let people = people::people(&sites);
    let devices = devices::devices(&sites, &people);
    let mut files = vec![
        (
            "Anschreiben.txt".into(),
            text::windows(
                "Lieber Kollege,\r\nanbei alles, was ich habe. Die Schulen führt die Firma, die Liste ist von ihr.\r\n",
            ),
        ),
        ("Liegenschaften.csv".into(), sites::list(&sites)),
        ("benutzer_ad.ldf".into(), directory::export(&people, &devices).into_bytes()),
        ("Inventar_SG_2019-11.xlsx".into(), devices::workbook(&devices)),
        ("schulen_geraete.csv".into(), devices::schools(&devices)),
        ("dhcp_export.xml".into(), addresses::dhcp(&devices).into_bytes()),
        ("Netze.txt".into(), text::windows(addresses::NETWORKS)),
    ];
    files.extend(agents::reports(&devices));
    files
}

#[test]
fn the_folder_is_what_is_made_here() {
    let (folder, source) = (folder(), folder().join("../hankensbuettel.source"));
    let sheets = devices::sheets_as_text(&devices::devices(&sites::sites(), &people::people(&sites::sites())));
    let all = files().into_iter().map(|(name, bytes)| (folder.join(name), bytes));
    let all = all.chain(sheets.into_iter().map(|(name, text)| (source.join(name), text.into_bytes())));
    for (path, bytes) in all {
        if std::env::var_os("VERBUND_WRITE_DEMO").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &bytes).unwrap();
        }
        let there = std::fs::read(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
        assert!(there == bytes, "{} differs: write it anew", path.display());
    }
}

#[test]
fn it_is_read_without_loss() {
    let readings: Vec<_> = files().iter().map(|(name, bytes)| accession::source::read(name, bytes)).collect();
    let report = report::of(&readings, &Known { prefix: "HAN".into(), ..Known::default() });
    assert!(report.account.agrees());
    let stocktake = &report.stocktake;
    let end_devices = |school: bool| {
        let devices = stocktake.devices.iter().filter(|device| device.value.school == school);
        devices.filter(|device| accession::class::of(&device.value).is_end_device()).count()
    };
    let stale = report.conflicts.iter().filter(|conflict| conflict.kind == Kind::Question(Why::StaleAccount)).count();
    assert_eq!((end_devices(false) - stale, end_devices(true)), (97, 33));
    assert_eq!(stocktake.sites.len(), 35);
    let without_person = [Kind::SamePerson, Kind::Question(Why::FunctionAccount)];
    let not_people = report.conflicts.iter().filter(|conflict| without_person.contains(&conflict.kind)).count();
    assert_eq!(stocktake.people.len() - not_people, 62);
}

#[test]
fn all_its_dirt_is_named() {
    let readings: Vec<_> = files().iter().map(|(name, bytes)| accession::source::read(name, bytes)).collect();
    let report = report::of(&readings, &Known::default());
    for kind in [
        Kind::NetworkOverlap,
        Kind::NetworkUnlisted,
        Kind::SerialJunk,
        Kind::SerialTwice,
        Kind::SamePerson,
        Kind::Namesakes,
        Kind::SiteUnknown,
    ] {
        assert!(report.conflicts.iter().any(|conflict| conflict.kind == kind), "{kind:?}");
    }
    for why in [
        Why::Empty,
        Why::Total,
        Why::Heading,
        Why::Disabled,
        Why::BuiltIn,
        Why::NoLogin,
        Why::Disposed,
        Why::RecoveryKey,
        Why::Malformed,
    ] {
        assert!(report.rejected().any(|row| row.reason.as_ref().is_some_and(|reason| reason.why == why)), "{why:?}");
    }
    assert!(report.account.secrets > 50);
    for secret in ["Sommer2019", "U2VjcmV0", "K3nnwort"] {
        assert!(!report.json().contains(secret), "{secret} was kept");
    }
}

/// Another town hall: other programs, other names of columns, other dirt. `tests/data/wesendorf`.
#[test]
fn a_second_newcomer_is_read_without_loss() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/wesendorf");
    let report = accession::command::read(&folder, &Known::default(), |_, _, _| {}).unwrap();
    assert!(report.account.agrees() && report.account.total.accepted > 10);
    for secret in ["GanzGeheim1", "Tafel2019", "j1Uyj3Vx8TY9", "0123456789ABCDEF"] {
        assert!(!report.json().contains(secret), "{secret} was kept");
    }
}
