//! What a reader should know about a file that was read: nothing is guessed silently.

use crate::unreadable::letters;

/// Rows count from 1 as a spreadsheet shows them, columns from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The file was not UTF-8; this is what it was taken for.
    Encoding(&'static str),
    /// Rows above the header, a title for example, that were not read as data.
    Above(Vec<u32>),
    /// A column that has content and no name, or a name that another column has, too.
    Nameless {
        column: usize,
    },
    Twice {
        column: usize,
        name: String,
    },
    /// Cells whose value was computed by a formula; the first of them.
    Formulas {
        count: usize,
        row: u32,
        column: usize,
    },
    /// Cells in which a formula failed (`#NV`); the first of them.
    Failed {
        count: usize,
        row: u32,
        column: usize,
    },
    /// Worksheets that were not read.
    OtherSheets(Vec<String>),
}

impl Note {
    pub fn german(&self) -> String {
        match self {
            Note::Encoding(name) => format!("Die Datei wurde als {name} gelesen."),
            Note::Above(rows) => format!("Über der Kopfzeile stehen Zeilen, die nicht gelesen wurden: {}.", list(rows)),
            Note::Nameless { column } => format!("Spalte {} hat Inhalt, aber keine Überschrift.", letters(*column)),
            Note::Twice { column, name } => {
                format!("Spalte {} heißt „{name}“ wie eine andere Spalte.", letters(*column))
            }
            Note::Formulas { count, row, column } => format!(
                "{count} Zellen enthalten Formeln, die erste in Zeile {row}, Spalte {}. Gelesen wurde das Ergebnis.",
                letters(*column)
            ),
            Note::Failed { count, row, column } => format!(
                "{count} Zellen enthalten einen Formelfehler, die erste in Zeile {row}, Spalte {}.",
                letters(*column)
            ),
            Note::OtherSheets(names) => format!("Weitere Tabellenblätter wurden nicht gelesen: {}.", names.join(", ")),
        }
    }

    pub fn english(&self) -> String {
        match self {
            Note::Encoding(name) => format!("The file was read as {name}."),
            Note::Above(rows) => format!("Rows above the header were not read: {}.", list(rows)),
            Note::Nameless { column } => format!("Column {} has content, but no heading.", letters(*column)),
            Note::Twice { column, name } => format!("Column {} is called “{name}” like another one.", letters(*column)),
            Note::Formulas { count, row, column } => format!(
                "{count} cells contain formulas, the first in row {row}, column {}. The result was read.",
                letters(*column)
            ),
            Note::Failed { count, row, column } => {
                format!("{count} cells contain a failed formula, the first in row {row}, column {}.", letters(*column))
            }
            Note::OtherSheets(names) => format!("Other worksheets were not read: {}.", names.join(", ")),
        }
    }
}

fn list(rows: &[u32]) -> String {
    rows.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
