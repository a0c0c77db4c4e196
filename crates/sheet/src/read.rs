//! A file of somebody else becomes headers and rows.

mod archive;
mod delimited;
mod encoding;
mod header;
mod workbook;

use crate::limits::{Budget, Limits};
use crate::note::Note;
use crate::unreadable::{Unreadable, Why};

/// A table as a person sees it in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// One per column of the widest row, trimmed; empty where the file names none.
    pub headers: Vec<String>,
    /// Rows with content, in the order of the file.
    pub rows: Vec<Row>,
    pub notes: Vec<Note>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row number that a spreadsheet shows, from 1; empty rows count.
    pub number: u32,
    /// As German Excel shows them (`1234,56`, `11.03.2020`). A row may be shorter than the headers: see [`Row::cell`].
    pub cells: Vec<String>,
}

impl Row {
    /// Trimmed; empty where the row has no such column.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
}

/// Reads CSV (encoding, delimiter and header found by looking) and XLSX (first visible worksheet with content).
/// `name` is for the messages only; what the file is, its first bytes tell.
pub fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Sheet, Unreadable> {
    let mut budget = Budget::new(name, limits);
    budget.file(bytes.len())?;
    let (rows, notes) = match bytes {
        [b'P', b'K', ..] => workbook::rows(bytes, &mut budget)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(budget.refuse(Why::OldExcel)),
        _ => delimited::rows(bytes, &mut budget)?,
    };
    header::split(rows, notes).ok_or_else(|| budget.refuse(Why::Empty))
}
