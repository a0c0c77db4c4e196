//! Why a file could not be read: what is wrong, where, and what to do. In both languages, since a leaf has no house to ask.

use std::fmt;

/// A file that was not read at all. Nothing of it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The name that the person gave the file.
    pub file: String,
    pub why: Why,
}

/// Rows count from 1 as a spreadsheet shows them, columns from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    Empty,
    TooLarge { limit: usize },
    TooLargeUnpacked { limit: usize },
    TooManyRows { limit: usize },
    TooManyColumns { row: u32, limit: usize },
    TooManyCells { row: u32, limit: usize },
    CellTooLong { row: u32, column: usize, limit: usize },
    OldExcel,
    OpenDocument,
    NotATable,
    Damaged,
    Entities,
    UnknownEncoding { row: u32 },
    MixedEncoding { row: u32 },
    OpenQuote { row: u32 },
}

impl Unreadable {
    /// Stable, part of the public contract.
    pub fn code(&self) -> &'static str {
        match self.why {
            Why::Empty => "sheet.empty",
            Why::TooLarge { .. } => "sheet.too-large",
            Why::TooLargeUnpacked { .. } => "sheet.too-large-unpacked",
            Why::TooManyRows { .. } => "sheet.too-many-rows",
            Why::TooManyColumns { .. } => "sheet.too-many-columns",
            Why::TooManyCells { .. } => "sheet.too-many-cells",
            Why::CellTooLong { .. } => "sheet.cell-too-long",
            Why::OldExcel => "sheet.old-excel",
            Why::OpenDocument => "sheet.open-document",
            Why::NotATable => "sheet.not-a-table",
            Why::Damaged => "sheet.damaged",
            Why::Entities => "sheet.entities",
            Why::UnknownEncoding { .. } => "sheet.unknown-encoding",
            Why::MixedEncoding { .. } => "sheet.mixed-encoding",
            Why::OpenQuote { .. } => "sheet.open-quote",
        }
    }

    pub fn german(&self) -> String {
        let (what, todo) = match &self.why {
            Why::Empty => {
                ("Die Datei enthält keine Zeile mit Inhalt.".into(), "Bitte prüfen Sie, ob es die richtige Datei ist.")
            }
            Why::TooLarge { limit } => (format!("Die Datei ist größer als {} MB.", mb(*limit)), PARTS_DE),
            Why::TooLargeUnpacked { limit } => {
                (format!("Entpackt ist die Datei größer als {} MB.", mb(*limit)), PARTS_DE)
            }
            Why::TooManyRows { limit } => (format!("Die Datei hat mehr als {limit} Zeilen."), PARTS_DE),
            Why::TooManyColumns { row, limit } => (format!("Zeile {row} hat mehr als {limit} Spalten."), COLUMNS_DE),
            Why::TooManyCells { row, limit } => (format!("Bis Zeile {row} sind es mehr als {limit} Zellen."), PARTS_DE),
            Why::CellTooLong { row, column, limit } => (
                format!("Zeile {row}, Spalte {}: Der Inhalt ist länger als {limit} Zeichen.", letters(*column)),
                "Bitte kürzen Sie den Inhalt dieser Zelle.",
            ),
            Why::OldExcel => {
                ("Die Datei ist im alten Excel-Format (.xls) oder mit einem Kennwort geschützt.".into(), XLSX_DE)
            }
            Why::OpenDocument => ("Die Datei ist eine OpenDocument-Tabelle (.ods).".into(), XLSX_DE),
            Why::NotATable => {
                ("Die Datei ist keine Tabelle.".into(), "Gelesen werden CSV-Dateien und Excel-Dateien (.xlsx).")
            }
            Why::Damaged => (
                "Die Datei ist beschädigt oder unvollständig.".into(),
                "Bitte speichern oder übertragen Sie sie noch einmal.",
            ),
            Why::Entities => ("Die Datei enthält Ersetzungsregeln (DTD), die Excel nie schreibt.".into(), XLSX_DE),
            Why::UnknownEncoding { row } => {
                (format!("Zeile {row}: Die Zeichenkodierung ist unbekannt, vielleicht die von DOS."), UTF8_DE)
            }
            Why::MixedEncoding { row } => {
                (format!("Zeile {row}: In der Datei sind zwei Zeichenkodierungen gemischt."), UTF8_DE)
            }
            Why::OpenQuote { row } => (
                format!("In Zeile {row} beginnt ein Anführungszeichen, das nicht endet."),
                "Bitte ergänzen Sie das Anführungszeichen, oder prüfen Sie, ob die Datei abgeschnitten ist.",
            ),
        };
        format!("{}: {what} {todo}", self.file)
    }

    pub fn english(&self) -> String {
        let (what, todo) = match &self.why {
            Why::Empty => ("The file has no row with content.".into(), "Please check whether it is the right file."),
            Why::TooLarge { limit } => (format!("The file is larger than {} MB.", mb(*limit)), PARTS_EN),
            Why::TooLargeUnpacked { limit } => {
                (format!("Unpacked, the file is larger than {} MB.", mb(*limit)), PARTS_EN)
            }
            Why::TooManyRows { limit } => (format!("The file has more than {limit} rows."), PARTS_EN),
            Why::TooManyColumns { row, limit } => (format!("Row {row} has more than {limit} columns."), COLUMNS_EN),
            Why::TooManyCells { row, limit } => {
                (format!("Up to row {row} there are more than {limit} cells."), PARTS_EN)
            }
            Why::CellTooLong { row, column, limit } => (
                format!("Row {row}, column {}: the content is longer than {limit} characters.", letters(*column)),
                "Please shorten the content of this cell.",
            ),
            Why::OldExcel => ("The file is in the old Excel format (.xls) or protected by a password.".into(), XLSX_EN),
            Why::OpenDocument => ("The file is an OpenDocument spreadsheet (.ods).".into(), XLSX_EN),
            Why::NotATable => ("The file is not a table.".into(), "CSV files and Excel files (.xlsx) can be read."),
            Why::Damaged => ("The file is damaged or incomplete.".into(), "Please save or transfer it again."),
            Why::Entities => ("The file contains replacement rules (DTD), which Excel never writes.".into(), XLSX_EN),
            Why::UnknownEncoding { row } => {
                (format!("Row {row}: the character encoding is unknown, perhaps that of DOS."), UTF8_EN)
            }
            Why::MixedEncoding { row } => (format!("Row {row}: the file mixes two character encodings."), UTF8_EN),
            Why::OpenQuote { row } => (
                format!("A quotation mark that begins in row {row} does not end."),
                "Please add the quotation mark, or check whether the file is cut off.",
            ),
        };
        format!("{}: {what} {todo}", self.file)
    }
}

const PARTS_DE: &str = "Bitte teilen Sie sie in mehrere Dateien.";
const PARTS_EN: &str = "Please split it into several files.";
const COLUMNS_DE: &str = "Bitte löschen Sie die Spalten, die nicht gebraucht werden.";
const COLUMNS_EN: &str = "Please delete the columns that are not needed.";
const XLSX_DE: &str = "Bitte speichern Sie sie in Excel oder LibreOffice als .xlsx ohne Kennwort.";
const XLSX_EN: &str = "Please save it in Excel or LibreOffice as .xlsx without a password.";
const UTF8_DE: &str = "Bitte speichern Sie die Datei als CSV UTF-8.";
const UTF8_EN: &str = "Please save the file as CSV UTF-8.";

fn mb(bytes: usize) -> usize {
    bytes >> 20
}

/// A, B, .. Z, AA: columns as a spreadsheet names them; `column` counts from 0.
pub(crate) fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    if column < 26 { last.into() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

impl std::error::Error for Unreadable {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn what_where_and_what_to_do() {
        let long =
            Unreadable { file: "geräte.csv".into(), why: Why::CellTooLong { row: 7, column: 2, limit: 32_767 } };
        assert_eq!(long.code(), "sheet.cell-too-long");
        assert_eq!(
            long.german(),
            "geräte.csv: Zeile 7, Spalte C: Der Inhalt ist länger als 32767 Zeichen. Bitte kürzen Sie den Inhalt dieser Zelle."
        );
    }
}
