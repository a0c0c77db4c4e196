//! A table on its way out.

mod csv;
mod xlsx;

pub(crate) use csv::without_apostrophe;

use crate::{Cell, XlsxError};

/// What a page shows, as a file: exactly these columns and rows, in this order.
pub struct Out {
    /// Becomes the name of the worksheet.
    pub title: String,
    pub headers: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

impl Out {
    /// For German Excel: UTF-8 with BOM, `;`, CRLF, decimal comma, and nothing that it would run as a formula.
    pub fn csv(&self) -> Vec<u8> {
        csv::write(self)
    }

    /// With typed cells, header kept in view, filter on every column. The same table gives the same bytes.
    /// Fails on what Excel cannot hold: more than 1,048,576 rows, 16,384 columns or 32,767 characters in a cell.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        xlsx::write(self)
    }
}
