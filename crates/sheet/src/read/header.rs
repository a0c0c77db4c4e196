//! Which row is the header: people put titles, dates and empty lines above it.

use super::{Row, Sheet};
use crate::note::Note;

/// Lists of town halls have their header within the first rows or not at all.
const LOOK: usize = 30;

/// `None` where there is nothing to read.
pub(super) fn split(mut rows: Vec<Row>, mut notes: Vec<Note>) -> Option<Sheet> {
    let at = find(&rows)?;
    let mut below = rows.split_off(at).into_iter();
    if !rows.is_empty() {
        notes.push(Note::Above(rows.iter().map(|row| row.number).collect()));
    }
    let mut headers: Vec<String> = below.next()?.cells.iter().map(|cell| cell.trim().to_owned()).collect();
    let rows: Vec<Row> = below.collect();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(headers.len());
    headers.resize(width, String::new());
    notes.extend(headers.iter().enumerate().filter_map(|(column, name)| odd(&headers, &rows, column, name)));
    Some(Sheet { headers, rows, notes })
}

/// The first row that fills more than half of the columns that the widest row fills; only text names columns.
fn find(rows: &[Row]) -> Option<usize> {
    let head = &rows[..rows.len().min(LOOK)];
    let widest = head.iter().map(filled).max()?;
    let names = |row: &Row| 2 * filled(row) > widest && !row.cells.iter().any(|cell| is_value(cell));
    Some(head.iter().position(names).unwrap_or(0))
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// A number, a price or a day.
fn is_value(cell: &str) -> bool {
    let cell = cell.trim();
    cell.starts_with(|c: char| c.is_ascii_digit()) && cell.chars().all(|c| c.is_ascii_digit() || ".,:-/ ".contains(c))
}

fn odd(headers: &[String], rows: &[Row], column: usize, name: &str) -> Option<Note> {
    if name.is_empty() {
        return rows.iter().any(|row| !row.cell(column).is_empty()).then_some(Note::Nameless { column });
    }
    let twice = headers[..column].iter().any(|other| other == name);
    twice.then(|| Note::Twice { column, name: name.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(lines: &[&str]) -> Option<u32> {
        let cells = |line: &&str| line.split(';').map(str::to_owned).collect();
        let rows: Vec<Row> = (1..).zip(lines).map(|(number, line)| Row { number, cells: cells(line) }).collect();
        find(&rows).map(|at| rows[at].number)
    }

    #[test]
    fn titles_stand_above_the_header() {
        let cases: [(&[&str], u32); 8] = [
            (&["Name;Ort", "PC-1;Brome"], 1),
            (&["Geräteliste Brome", "Name;Ort;Raum", "PC-1;Brome;12"], 2),
            (&["Geräteliste;;Stand:;11.03.2020", "Nr.;Name;Ort;Raum;Preis", "1;PC-1;Brome;12;5,00"], 2),
            (&["Name;Ort;;", "PC-1;Brome;12;kaputt"], 1),
            (&["Name;Ort;Raum;", "PC-1;Brome;12;kaputt"], 1),
            (&["Name", "PC-1", "PC-2"], 1),
            (&["2019;2020", "5;6"], 1),
            (&["Stand;11.03.2020", "Name;Ort", "PC-1;Brome"], 2),
        ];
        for (lines, number) in cases {
            assert_eq!(header(lines), Some(number), "{lines:?}");
        }
        assert_eq!(header(&[]), None);
    }
}
