//! Spreadsheets in and out: what people keep their lists in. A leaf: it knows neither the house nor its languages.
//!
//! Out: [`Out`] is a table that becomes a CSV as German Excel wants it, or an XLSX.

mod cell;
mod out;

pub use cell::Cell;
pub use out::Out;
pub use rust_xlsxwriter::XlsxError;
