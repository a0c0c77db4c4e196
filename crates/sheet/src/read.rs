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

/// One worksheet as it stands, titles and headers among its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Empty for a CSV, which has only one.
    pub name: String,
    pub rows: Vec<Row>,
    pub notes: Vec<Note>,
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

/// All worksheets with content, visible ones first: for lists whose shape only the reader can tell.
pub fn tables(name: &str, bytes: &[u8], limits: &Limits) -> Result<Vec<Table>, Unreadable> {
    let mut budget = Budget::new(name, limits);
    budget.file(bytes.len())?;
    let tables = match bytes {
        [b'P', b'K', ..] => workbook::tables(bytes, &mut budget)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(budget.refuse(Why::OldExcel)),
        _ => {
            let (rows, notes) = delimited::rows(bytes, &mut budget)?;
            vec![Table { name: String::new(), rows, notes }]
        }
    };
    if tables.iter().all(|table| table.rows.is_empty()) { Err(budget.refuse(Why::Empty)) } else { Ok(tables) }
}

/// The text of a file that is no table (LDIF, XML, a plain list), its encoding found as for a CSV.
pub fn text(name: &str, bytes: &[u8], limits: &Limits) -> Result<String, Unreadable> {
    let budget = Budget::new(name, limits);
    budget.file(bytes.len())?;
    let (text, _) = encoding::decode(bytes).map_err(|why| budget.refuse(why))?;
    Ok(text.into_owned())
}
