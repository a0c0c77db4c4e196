//! The row account: what was read, and what became of it. Whoever counts in the files comes to the same sum.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::row::{Kind, Outcome};
use crate::source::{Contents, Form};
use crate::stocktake::Stocktake;

/// Rows of one kind in one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub kind: Kind,
    pub file: String,
    pub form: Form,
    pub sums: Sums,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    pub read: u64,
    pub accepted: u64,
    pub merged: u64,
    pub queued: u64,
    pub rejected: u64,
}

impl Sums {
    fn count(&mut self, outcome: Outcome) {
        self.read += 1;
        *match outcome {
            Outcome::Accepted => &mut self.accepted,
            Outcome::Merged => &mut self.merged,
            Outcome::Queued => &mut self.queued,
            Outcome::Rejected => &mut self.rejected,
        } += 1;
    }

    pub fn add(&mut self, other: Sums) {
        self.read += other.read;
        self.accepted += other.accepted;
        self.merged += other.merged;
        self.queued += other.queued;
        self.rejected += other.rejected;
    }

    /// Nothing was lost and nothing counted twice.
    pub fn agrees(&self) -> bool {
        self.read == self.accepted + self.merged + self.queued + self.rejected
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// By kind, then in the order of the files.
    pub lines: Vec<Line>,
    pub total: Sums,
    /// Rows that the readers found, counted before anything was decided about them.
    pub rows: u64,
    pub secrets: u64,
}

impl Account {
    pub fn agrees(&self) -> bool {
        self.total.agrees() && self.total.read == self.rows
    }
}

/// `readings` and `stocktake` are of the same files.
pub fn of(readings: &[Contents], stocktake: &Stocktake) -> Account {
    let mut sums: BTreeMap<(Kind, usize), Sums> = BTreeMap::new();
    let files: BTreeMap<&str, usize> =
        readings.iter().enumerate().map(|(at, reading)| (reading.file.as_str(), at)).collect();
    let mut account =
        Account { rows: readings.iter().map(|reading| reading.records.len() as u64).sum(), ..Account::default() };
    for row in &stocktake.rows {
        let Some(file) = files.get(row.place.file.as_str()) else { continue };
        sums.entry((row.kind, *file)).or_default().count(row.outcome);
    }
    for ((kind, file), sums) in sums {
        account.total.add(sums);
        let Contents { file, form, .. } = &readings[file];
        account.lines.push(Line { kind, file: file.clone(), form: *form, sums });
    }
    account.secrets = readings.iter().map(|reading| reading.secrets).sum();
    account
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::read;
    use crate::stocktake;

    #[test]
    fn the_sum_is_the_number_of_rows() {
        let list = "Hostname;Seriennummer\nPC1;SN001\n;\nPC1;SN001\nPC2;\nSumme;3";
        let readings = [read("liste.csv", list.as_bytes()), read("brief.pdf", b"%PDF"), read("leer.txt", b"")];
        let account = of(&readings, &stocktake::of(&readings));
        let expected = Sums { read: 7, accepted: 2, merged: 1, queued: 0, rejected: 4 };
        assert_eq!((account.total, account.rows, account.agrees()), (expected, 7, true));
        let kinds: Vec<(Kind, &str)> = account.lines.iter().map(|line| (line.kind, line.file.as_str())).collect();
        assert_eq!(
            kinds,
            [
                (Kind::Device, "liste.csv"),
                (Kind::Other, "liste.csv"),
                (Kind::Other, "brief.pdf"),
                (Kind::Other, "leer.txt")
            ]
        );
    }
}
