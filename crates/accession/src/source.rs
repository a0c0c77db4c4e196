//! A file as it was handed over: what it is, by its content and not by its name, and what its rows say.

pub mod agent;
pub mod columns;
pub mod dhcp;
pub mod directory;
pub mod ldif;
pub mod nets;
pub mod table;
pub mod value;

use serde::{Deserialize, Serialize};
use sheet::{Limits, Unreadable};

use crate::claim::Record;
use crate::row::{Kind, Place, Reason, Why};
use columns::UnknownColumn;
use table::Grid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Directory,
    Workbook,
    Csv,
    Dhcp,
    Networks,
    Agent,
    /// Nothing we can read; the file itself is then one row that is rejected.
    Unknown,
}

/// All that was read of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    pub file: String,
    pub form: Form,
    pub records: Vec<Record>,
    /// Heading of a table and the code of what it was taken for; empty if nothing.
    #[serde(default)]
    pub headings: Vec<(String, String)>,
    #[serde(default)]
    pub unknown: Vec<UnknownColumn>,
    /// Passwords, hashes and keys that were recognised and dropped.
    #[serde(default)]
    pub secrets: u64,
}

impl Contents {
    fn of(file: &str, form: Form, records: Vec<Record>) -> Contents {
        Contents { file: file.into(), form, records, headings: Vec::new(), unknown: Vec::new(), secrets: 0 }
    }

    /// The file as a whole is one row, so that it is accounted, too.
    pub fn refused(file: &str, why: Why, value: &str) -> Contents {
        let place = Place { file: file.into(), sheet: String::new(), row: 1 };
        Contents::of(file, Form::Unknown, vec![Record::refused(place, Kind::Other, Reason::new(why, "", value))])
    }
}

/// Bytes of the largest file that is read.
pub const LARGEST: usize = 64 << 20;

/// Reads one file. Never fails: what cannot be read is a row with a reason, and a file in which no row stands is one itself.
pub fn read(file: &str, bytes: &[u8]) -> Contents {
    let mut contents = opened(file, bytes);
    if contents.records.is_empty() {
        contents.records = Contents::refused(file, Why::EmptyFile, "").records;
    }
    contents
}

fn opened(file: &str, bytes: &[u8]) -> Contents {
    let limits = Limits { bytes: LARGEST, unpacked: 2 * LARGEST, ..Limits::default() };
    if bytes.len() > LARGEST {
        return Contents::refused(file, Why::TooLarge, "");
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return tables(file, Form::Workbook, bytes, &limits);
    }
    if agent::is_packed(bytes) {
        return agent::read(file, bytes);
    }
    if bytes.starts_with(b"%PDF") {
        return Contents::refused(file, Why::UnknownFile, "PDF");
    }
    match sheet::text(file, bytes, &limits) {
        Ok(text) => plain(file, &text, bytes, &limits),
        Err(unreadable) => unusable(file, &unreadable),
    }
}

fn plain(file: &str, text: &str, bytes: &[u8], limits: &Limits) -> Contents {
    let start = text.trim_start();
    if start.is_empty() {
        return Contents::refused(file, Why::EmptyFile, "");
    }
    if start.starts_with('{') || (start.starts_with('<') && agent::ROOTS.contains(&root(text))) {
        return agent::read(file, bytes);
    }
    if start.starts_with('<') {
        return xml(file, text);
    }
    if is_ldif(text) {
        return directory(file, text);
    }
    let read = tables(file, Form::Csv, bytes, limits);
    let understood = |records: &[Record]| records.iter().filter(|record| record.said.is_ok()).count();
    let (listed, tabled) = (nets::records(file, text), understood(&read.records));
    // A list of networks in plain words is no table, even if commas stand in it.
    let is_list =
        if read.headings.is_empty() { understood(&listed) >= tabled } else { understood(&listed) > 2 * tabled };
    match understood(&listed) {
        0 if tabled == 0 && read.headings.is_empty() => Contents { form: Form::Unknown, ..read },
        1.. if is_list => Contents::of(file, Form::Networks, listed),
        _ => read,
    }
}

fn is_ldif(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).take(50);
    lines.any(|line| line.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("dn:")))
}

fn directory(file: &str, text: &str) -> Contents {
    let entries = ldif::entries(text);
    let records = entries.iter().map(|entry| directory::record(file, entry)).collect();
    let secrets = entries.iter().map(|entry| entry.secrets).sum();
    Contents { secrets, ..Contents::of(file, Form::Directory, records) }
}

fn xml(file: &str, text: &str) -> Contents {
    // Group policies carry passwords under a key that everybody knows.
    let secrets = text.matches("cpassword=\"").count() - text.matches("cpassword=\"\"").count();
    let reading = match root(text) {
        "DHCPServer" => match dhcp::records(file, text) {
            Ok(records) => Contents::of(file, Form::Dhcp, records),
            Err(why) => Contents::refused(file, why, ""),
        },
        other => Contents::refused(file, Why::UnknownFile, other),
    };
    Contents { secrets: secrets as u64, ..reading }
}

/// The name of the outermost element, without its namespace.
fn root(text: &str) -> &str {
    let starts = text.match_indices('<').map(|(at, _)| &text[at + 1..]);
    let name = starts.into_iter().find(|rest| rest.starts_with(|c: char| c.is_alphabetic())).unwrap_or("");
    let name = name.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next().unwrap_or("");
    name.rsplit(':').next().unwrap_or(name)
}

fn tables(file: &str, form: Form, bytes: &[u8], limits: &Limits) -> Contents {
    let tables = match sheet::tables(file, bytes, limits) {
        Ok(tables) => tables,
        Err(unreadable) => return unusable(file, &unreadable),
    };
    let mut reading = Contents::of(file, form, Vec::new());
    for table in tables {
        let rows = table.rows.into_iter().map(|row| (u64::from(row.number), row.cells)).collect();
        let read = table::read(file, &Grid { sheet: table.name, rows });
        reading.records.extend(read.records);
        reading.headings.extend(
            read.headings
                .into_iter()
                .map(|(heading, field)| (heading, field.map_or("", |field| field.code()).to_owned())),
        );
        reading.unknown.extend(read.unknown);
        reading.secrets += read.secrets;
    }
    reading
}

fn unusable(file: &str, unreadable: &Unreadable) -> Contents {
    let why = match unreadable.why {
        sheet::Why::Empty => Why::EmptyFile,
        sheet::Why::TooLarge { .. }
        | sheet::Why::TooLargeUnpacked { .. }
        | sheet::Why::TooManyRows { .. }
        | sheet::Why::TooManyColumns { .. }
        | sheet::Why::TooManyCells { .. }
        | sheet::Why::CellTooLong { .. } => Why::TooLarge,
        sheet::Why::OldExcel | sheet::Why::OpenDocument => Why::OtherFormat,
        sheet::Why::NotATable => Why::UnknownFile,
        sheet::Why::Damaged | sheet::Why::Entities => Why::Damaged,
        sheet::Why::UnknownEncoding { .. } | sheet::Why::MixedEncoding { .. } => Why::Encoding,
        sheet::Why::OpenQuote { .. } => Why::OpenQuote,
    };
    Contents::refused(file, why, "")
}

#[cfg(test)]
mod tests;
