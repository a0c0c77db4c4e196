//! How much of a file is read before it is refused: a list of a town hall passes easily, a bomb does not.

use crate::unreadable::{Unreadable, Why};

#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub bytes: usize,
    /// All parts of an XLSX together, and all text of all cells.
    pub unpacked: usize,
    pub rows: usize,
    pub columns: usize,
    pub cells: usize,
    /// Characters in one cell; Excel allows as many.
    pub cell: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 16 << 20, unpacked: 64 << 20, rows: 100_000, columns: 1_000, cells: 2_000_000, cell: 32_767 }
    }
}

/// The limits, and how much of them is used up.
pub(crate) struct Budget<'a> {
    file: &'a str,
    limits: &'a Limits,
    rows: usize,
    cells: usize,
    text: usize,
}

impl<'a> Budget<'a> {
    pub(crate) fn new(file: &'a str, limits: &'a Limits) -> Budget<'a> {
        Budget { file, limits, rows: 0, cells: 0, text: 0 }
    }

    pub(crate) fn refuse(&self, why: Why) -> Unreadable {
        Unreadable { file: self.file.into(), why }
    }

    pub(crate) fn file(&self, bytes: usize) -> Result<(), Unreadable> {
        within(bytes, self.limits.bytes).map_err(|limit| self.refuse(Why::TooLarge { limit }))
    }

    pub(crate) fn text(&mut self, bytes: usize) -> Result<(), Unreadable> {
        self.text += bytes;
        within(self.text, self.limits.unpacked).map_err(|limit| self.refuse(Why::TooLargeUnpacked { limit }))
    }

    pub(crate) fn row(&mut self) -> Result<(), Unreadable> {
        self.rows += 1;
        within(self.rows, self.limits.rows).map_err(|limit| self.refuse(Why::TooManyRows { limit }))
    }

    /// A cell at `column` costs every empty one before it, too: `added` cells in all.
    pub(crate) fn cell(&mut self, row: u32, column: usize, added: usize, text: &str) -> Result<(), Unreadable> {
        within(column, self.limits.columns - 1)
            .map_err(|_| self.refuse(Why::TooManyColumns { row, limit: self.limits.columns }))?;
        self.cells += added;
        within(self.cells, self.limits.cells).map_err(|limit| self.refuse(Why::TooManyCells { row, limit }))?;
        let limit = self.limits.cell;
        if text.len() > limit && text.chars().count() > limit {
            return Err(self.refuse(Why::CellTooLong { row, column, limit }));
        }
        self.text(text.len())
    }
}

fn within(value: usize, limit: usize) -> Result<(), usize> {
    if value <= limit { Ok(()) } else { Err(limit) }
}
