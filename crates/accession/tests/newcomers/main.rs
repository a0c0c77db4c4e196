//! Three town halls that exist nowhere, each with other programs, languages and dirt. Their folders are laid on a disk and read as
//! `verbund accession read DIR` reads them; how many rows a file has was counted by hand.

#![expect(clippy::unwrap_used, reason = "a test may stop where something is missing")]

mod heideblick;
mod mutated;
mod seeheide;
mod westmark;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use accession::conflict::{Kind, Known};
use accession::report::Report;
use accession::row::Why;
use accession::stocktake::Row;

/// Name, content, and its rows.
type File = (&'static str, Vec<u8>, u64);

/// A folder of its own for one test, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn of(name: &str, files: &[File]) -> Folder {
        let folder = std::env::temp_dir().join(format!("verbund-{name}-{}", std::process::id()));
        for (name, bytes, _) in files {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn read(folder: &Path) -> Report {
    accession::command::read(folder, &Known::default(), |_, _, _| {}).unwrap()
}

/// Reads it and compares the account with what was counted by hand.
fn counted(folder: &Folder, files: &[File]) -> Report {
    let report = read(&folder.0);
    let mut found: BTreeMap<&str, u64> = BTreeMap::new();
    for line in &report.account.lines {
        *found.entry(&line.file).or_default() += line.sums.read;
    }
    for (name, _, rows) in files {
        let told: Vec<_> = report.stocktake.rows.iter().filter(|row| row.place.file == *name).map(told).collect();
        assert_eq!(found.get(name), Some(rows), "{name}\n{}", told.join("\n"));
    }
    assert!(report.account.agrees());
    report
}

fn told(row: &Row) -> String {
    let why = row.reason.as_ref().map(|reason| reason.why);
    format!("{} {:?} {:?} {} {why:?}", row.place.row, row.kind, row.outcome, row.label)
}

fn whys(report: &Report, file: &str) -> Vec<(u64, Why)> {
    let of_file = report.stocktake.rows.iter().filter(|row| row.place.file == file);
    of_file.filter_map(|row| Some((row.place.row, row.reason.as_ref()?.why))).collect()
}

fn remarks(report: &Report, file: &str) -> Vec<(u64, Why)> {
    let of_file = report.stocktake.rows.iter().filter(|row| row.place.file == file);
    of_file.flat_map(|row| row.remarks.iter().map(|reason| (row.place.row, reason.why))).collect()
}

fn has(report: &Report, kind: Kind) -> bool {
    report.conflicts.iter().any(|conflict| conflict.kind == kind)
}

/// Bytes of a text in UTF-16, little end first, with its mark.
fn utf16(text: &str) -> Vec<u8> {
    [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}
