//! A list as it came, without the secrets in it: what is judged, looked at and applied.

use serde::{Deserialize, Serialize};

use super::secret;

/// Rows count from 1 as a spreadsheet shows them; a row may be shorter than the headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub headings: Vec<String>,
    pub rows: Vec<(u32, Vec<String>)>,
    /// Cells in which a secret stood; they are empty now.
    pub secrets: i64,
    /// What the reader should know about the file, in German and in English.
    pub notes: Vec<(String, String)>,
}

impl List {
    /// Reads a CSV or XLSX; says why not, if it is none.
    pub fn read(name: &str, bytes: &[u8]) -> Result<List, sheet::Unreadable> {
        sheet::read(name, bytes, &sheet::Limits::default()).map(List::from)
    }

    /// Some values of a column, so that one sees what is in it.
    pub fn samples(&self, column: usize) -> Vec<&str> {
        let cells = self.rows.iter().filter_map(|(_, cells)| cells.get(column)).map(|cell| cell.trim());
        let mut samples: Vec<&str> = Vec::new();
        for cell in cells.filter(|cell| !cell.is_empty()) {
            if !samples.contains(&cell) {
                samples.push(cell);
            }
            if samples.len() == 3 {
                break;
            }
        }
        samples
    }
}

impl From<sheet::Sheet> for List {
    fn from(sheet: sheet::Sheet) -> List {
        let below: Vec<bool> = sheet.headers.iter().map(|heading| secret::heading(heading)).collect();
        let mut secrets = 0;
        let mut clean = |(column, cell): (usize, String)| {
            let secret = below.get(column) == Some(&true) || secret::value(&cell);
            if secret && !cell.trim().is_empty() {
                secrets += 1;
            }
            if secret { String::new() } else { cell }
        };
        let rows: Vec<(u32, Vec<String>)> = sheet
            .rows
            .into_iter()
            .map(|row| (row.number, row.cells.into_iter().enumerate().map(&mut clean).collect()))
            .collect();
        let notes = sheet.notes.iter().map(|note| (note.german(), note.english())).collect();
        List { headings: sheet.headers, rows, secrets, notes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_counted_and_gone() {
        let list = List::read(
            "liste.csv",
            "Name;Admin-Passwort;Bemerkung\nPC-1;geheim;Kennwort=abc\nPC-2;;ruhig\n".as_bytes(),
        );
        let list = list.unwrap();
        assert_eq!(list.secrets, 2);
        assert_eq!(
            list.rows,
            [(2, vec!["PC-1".into(), "".into(), "".into()]), (3, vec!["PC-2".into(), "".into(), "ruhig".into()])]
        );
        assert!(!serde_json::to_string(&list).unwrap().contains("geheim"));
        assert_eq!(list.samples(0), ["PC-1", "PC-2"]);
    }
}
