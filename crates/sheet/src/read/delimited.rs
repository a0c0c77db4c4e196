//! Text with delimiters: `;`, tab, `|` or `,`, whichever divides the first rows most evenly.

use csv::{ReaderBuilder, StringRecord};

use super::{Row, encoding};
use crate::limits::Budget;
use crate::note::Note;
use crate::out::without_apostrophe;
use crate::unreadable::{Unreadable, Why};

/// How many rows are looked at to find the delimiter.
const LOOK: usize = 50;
/// Put behind the last row: whoever swallows it had a quotation mark open.
const END: &str = "\u{3}";

pub(super) fn rows(bytes: &[u8], budget: &mut Budget) -> Result<(Vec<Row>, Vec<Note>), Unreadable> {
    let (text, encoding) = encoding::decode(bytes).map_err(|why| budget.refuse(why))?;
    if text.contains(END) || text.starts_with("%PDF") || text.trim_start().starts_with('<') {
        return Err(budget.refuse(Why::NotATable));
    }
    let (delimiter, told) = delimiter(&text);
    let mut rows = split(format!("{text}\n{END}"), delimiter, budget)?;
    if told {
        rows.retain(|row| row.number > 1);
    }
    Ok((rows, encoding.map(Note::Encoding).into_iter().collect()))
}

/// Excel's own first line `sep=;` tells the delimiter; otherwise it is found by looking.
fn delimiter(text: &str) -> (u8, bool) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(&[delimiter]) = first.trim_matches('"').strip_prefix("sep=").map(str::as_bytes) {
        return (delimiter, true);
    }
    // The last of the best wins: `;` is what German Excel writes.
    let best = [b',', b'|', b'\t', b';'].into_iter().max_by_key(|delimiter| evenness(text, *delimiter));
    (best.unwrap_or(b';'), false)
}

/// How many of the first rows have the most common number of columns, and this number. A single column divides nothing.
fn evenness(text: &str, delimiter: u8) -> (usize, usize) {
    let mut reader = reader(delimiter).from_reader(text.as_bytes());
    let widths: Vec<usize> = reader.records().take(LOOK).flatten().map(|record| record.len()).collect();
    let common = |width: usize| (widths.iter().filter(|other| **other == width).count(), width);
    widths.iter().copied().filter(|width| *width > 1).map(common).max().unwrap_or_default()
}

fn reader(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).has_headers(false).flexible(true);
    builder
}

fn split(text: String, delimiter: u8, budget: &mut Budget) -> Result<Vec<Row>, Unreadable> {
    let mut reader = reader(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    let mut number = 0;
    loop {
        number += 1 + blank(&text, position(&reader));
        let more = reader.read_record(&mut record).unwrap_or(false);
        if record.len() == 1 && &record[0] == END {
            return Ok(rows);
        }
        if !more || record.iter().any(|cell| cell.contains(END)) {
            return Err(budget.refuse(Why::OpenQuote { row: number }));
        }
        let cells = cells(&record, number, budget)?;
        if !cells.is_empty() {
            budget.row()?;
            rows.push(Row { number, cells });
        }
    }
}

fn position(reader: &csv::Reader<&[u8]>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

/// Empty lines from here on: the csv reader passes over them, a spreadsheet counts them.
fn blank(text: &str, from: usize) -> u32 {
    let mut rest = text.as_bytes().get(from..).unwrap_or_default();
    if from > 0 && text.as_bytes()[from - 1] == b'\r' {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut count = 0;
    while let Some(next) = [b"\r\n".as_slice(), b"\n", b"\r"].iter().find_map(|end| rest.strip_prefix(*end)) {
        rest = next;
        count += 1;
    }
    count
}

/// Up to the last cell with content.
fn cells(record: &StringRecord, row: u32, budget: &mut Budget) -> Result<Vec<String>, Unreadable> {
    let width = (0..record.len()).rev().find(|at| !record[*at].trim().is_empty()).map_or(0, |last| last + 1);
    if record.len() > width {
        // Even empty columns count against the limit: a file of delimiters alone is refused.
        budget.cell(row, record.len() - 1, 0, "")?;
    }
    let mut cells = Vec::with_capacity(width);
    for (column, cell) in record.iter().take(width).enumerate() {
        budget.cell(row, column, 1, cell)?;
        cells.push(without_apostrophe(cell).to_owned());
    }
    Ok(cells)
}
