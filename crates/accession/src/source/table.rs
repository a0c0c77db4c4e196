//! A sheet of a workbook or a CSV: every row says something, or why it says nothing.

mod rows;

use crate::claim::Record;
use crate::row::{Kind, Place, Reason, Why};
use crate::source::columns::{self, Columns, Field, UnknownColumn};
use crate::source::value;
use crate::{class, fold, secret};

/// Rows as a person counts them in the file, from 1; rows without content are missing.
pub struct Grid {
    pub sheet: String,
    pub rows: Vec<(u64, Vec<String>)>,
}

/// What was read of one grid.
#[derive(Default)]
pub struct Read {
    pub records: Vec<Record>,
    /// Heading and what it was taken for; none if the table has no row of headings.
    pub headings: Vec<(String, Option<Field>)>,
    pub unknown: Vec<UnknownColumn>,
    pub secrets: u64,
}

/// A sheet may hold several tables, one below the other, each with its own headings.
pub fn read(file: &str, grid: &Grid) -> Read {
    let place = |row| Place { file: file.into(), sheet: grid.sheet.clone(), row };
    let mut all = Read::default();
    let mut next = 1;
    for rows in columns::tables(&grid.rows) {
        let read = section(rows, &place, next);
        next = rows.last().map_or(next, |(row, _)| row + 1);
        all.records.extend(read.records);
        all.headings.extend(read.headings);
        all.unknown.extend(read.unknown);
        all.secrets += read.secrets;
    }
    all
}

/// One table. `next`: the row that follows the table above it.
fn section(rows: &[(u64, Vec<String>)], place: &impl Fn(u64) -> Place, next: u64) -> Read {
    let Some((header, columns)) = columns::recognise(rows) else {
        let refused = rows.iter().map(|(row, cells)| nothing(place(*row), cells));
        return Read { records: with_gaps(refused.collect(), next, None, place), ..Read::default() };
    };
    let data = header.map_or(0, |at| at + 1);
    let mut reader = Reader { columns: &columns, site: String::new(), last: rows.len() - 1, secrets: 0 };
    let above = rows[..header.unwrap_or(0)].iter().map(|(row, cells)| heading(place(*row), cells));
    let mut records: Vec<Record> = above.collect();
    for (at, (row, cells)) in rows.iter().enumerate().skip(data) {
        records.push(reader.row(place(*row), at, cells));
    }
    let secrets = reader.secrets;
    let records = with_gaps(records, next, header.map(|at| rows[at].0), place);
    let headings = columns.headings.iter().map(|heading| heading.trim().to_owned()).zip(columns.fields.iter().copied());
    let headings = headings.filter(|(heading, _)| !heading.is_empty() && header.is_some()).collect();
    Read { records, headings, unknown: columns.unknown(&rows[data..]), secrets }
}

/// Empty rows between others are rows, too: whoever counts in the file must come to the same sum. `header`: the row of headings,
/// which is no gap; it says what the others mean.
fn with_gaps(records: Vec<Record>, mut next: u64, header: Option<u64>, place: &impl Fn(u64) -> Place) -> Vec<Record> {
    // A single cell at the far end of a sheet would make a million empty rows.
    const GAP: usize = 10_000;
    let mut all = Vec::with_capacity(records.len());
    for record in records {
        for row in (next..record.place.row).take(GAP).filter(|row| Some(*row) != header) {
            all.push(Record::refused(place(row), Kind::Other, Reason::bare(Why::Empty)));
        }
        next = record.place.row + 1;
        all.push(record);
    }
    all
}

fn heading(place: Place, cells: &[String]) -> Record {
    Record::refused(place, Kind::Other, Reason::new(Why::Heading, "", &shown(cells)))
}

fn nothing(place: Place, cells: &[String]) -> Record {
    Record::refused(place, Kind::Other, Reason::new(Why::NothingKnown, "", &shown(cells)))
}

/// A row as one line, for people, without what must not be shown.
fn shown(cells: &[String]) -> String {
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    secret::masked(&value::clean(&filled.join(" | ")))
}

struct Reader<'c> {
    columns: &'c Columns,
    /// The last heading between the rows: in lists without a column for it, it is the site.
    site: String,
    last: usize,
    secrets: u64,
}

impl Reader<'_> {
    fn row(&mut self, place: Place, at: usize, cells: &[String]) -> Record {
        let cells = self.cleaned(cells);
        let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        let refuse = |place, why| Record::refused(place, Kind::Other, Reason::new(why, "", &shown(&cells)));
        match filled.as_slice() {
            [] => return Record::refused(place, Kind::Other, Reason::bare(Why::Empty)),
            _ if self.columns.is_heading_again(&cells) => return refuse(place, Why::RepeatedHeader),
            _ if is_total(&filled) => return refuse(place, Why::Total),
            [only] if self.is_caption(only, at) => {
                self.site = only.trim_end_matches(':').to_owned();
                return refuse(place, Why::Heading);
            }
            _ => {}
        }
        let mut record = rows::record(self.columns, place, &cells, &self.site);
        record.remarks.extend(self.beyond(&cells));
        record
    }

    /// Without line breaks and secrets.
    fn cleaned(&mut self, cells: &[String]) -> Vec<String> {
        let mut cleaned = Vec::with_capacity(cells.len());
        for (at, cell) in cells.iter().enumerate() {
            if self.columns.secret.get(at).copied().unwrap_or(false) {
                self.secrets += u64::from(!cell.trim().is_empty());
                cleaned.push(String::new());
                continue;
            }
            let (cell, dropped) = secret::without(&value::clean(cell));
            self.secrets += dropped;
            cleaned.push(cell);
        }
        cleaned
    }

    /// A single text in a wide table, not at its end, is the caption of what follows.
    fn is_caption(&self, text: &str, at: usize) -> bool {
        let known = self.columns.fields.iter().flatten().count();
        // A single name with a number in it is a thing of which nothing else is known.
        let named = text.ends_with(':') || class::is_place(text) || !text.chars().any(|c| c.is_ascii_digit());
        known >= 3 && at < self.last && named && text.chars().any(char::is_alphabetic) && !text.contains('@')
    }

    /// Cells to the right of the last heading belong to nothing.
    fn beyond(&self, cells: &[String]) -> Option<Reason> {
        let extra = cells.get(self.columns.headings.len()..)?;
        extra.iter().any(|cell| !cell.is_empty()).then(|| Reason::new(Why::ExtraCells, "", &shown(extra)))
    }
}

/// "Summe", "Gesamt: 97", "97 Geräte": the last line of a list that somebody printed.
fn is_total(filled: &[&String]) -> bool {
    const WORDS: &[&str] =
        &["summe", "gesamt", "total", "insgesamt", "zwischensumme", "gesamtsumme", "endsumme", "sum"];
    let words = fold::words(filled[0]);
    let first = words.first().map(String::as_str).unwrap_or("");
    let by_word = WORDS.contains(&first) || (first == "anzahl" && filled.len() <= 3);
    let numbers = filled.iter().filter(|cell| cell.chars().all(|c| c.is_ascii_digit() || " .,€".contains(c)));
    by_word && (filled.len() <= 4 || numbers.count() * 2 >= filled.len())
}

#[cfg(test)]
mod tests;
