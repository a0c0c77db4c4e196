//! Spreadsheets in and out: what people keep their lists in. A leaf: it knows neither the house nor its languages.
//!
//! In: [`read`] takes the bytes of a CSV or XLSX and gives headers, rows as a person counts them, and notes; or says why not.
//! [`tables`] gives all worksheets as they stand, [`text`] the text of a file that is no table.
//! Out: [`Out`] is a table that becomes a CSV as German Excel wants it, or an XLSX. What is written is read back the same.

mod cell;
mod limits;
mod note;
mod out;
mod read;
mod unreadable;

pub use cell::Cell;
pub use limits::Limits;
pub use note::Note;
pub use out::Out;
pub use read::{Row, Sheet, Table, read, tables, text};
pub use rust_xlsxwriter::XlsxError;
pub use unreadable::{Unreadable, Why};
