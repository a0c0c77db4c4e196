//! Whose column is this? Every town hall names them differently: first by what the heading says, then by what stands below it.

mod content;
mod words;

use serde::{Deserialize, Serialize};

use crate::fold;
use crate::row::Kind;
use crate::secret;

pub use words::Field;

/// What a table is about, and which column holds what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    pub kind: Kind,
    pub headings: Vec<String>,
    pub fields: Vec<Option<Field>>,
    /// Columns whose values are secrets: never looked at, only counted.
    pub secret: Vec<bool>,
}

/// A column nobody knows, told to people so that they can say what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownColumn {
    pub heading: String,
    /// How many of its cells hold something.
    pub filled: u64,
}

const KINDS: [Kind; 4] = [Kind::Device, Kind::Person, Kind::Site, Kind::Network];
/// Headings stand somewhere above the data, below a title or a logo.
const SEARCHED: usize = 40;

type Line = (u64, Vec<String>);

/// The tables of a sheet: a row below the first headings begins another if nearly all its cells are words that only headings have.
pub fn tables(rows: &[Line]) -> Vec<&[Line]> {
    let mut starts = vec![0];
    let mut above: Option<Columns> = None;
    for (at, (_, cells)) in rows.iter().enumerate() {
        let Some(columns) = surely_headed(cells) else { continue };
        if above.as_ref().is_some_and(|above| !above.is_heading_again(cells)) {
            starts.push(at);
        }
        above = Some(columns);
    }
    starts.push(rows.len());
    starts.windows(2).map(|ends| &rows[ends[0]..ends[1]]).collect()
}

fn surely_headed(cells: &[String]) -> Option<Columns> {
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.trim().is_empty()).collect();
    let (_, columns) = headed(cells, cells.len()).filter(|(score, _)| *score >= 5)?;
    let exact = filled.iter().filter(|cell| words::is_word(columns.kind, &fold::letters(cell))).count();
    (exact >= 3 && exact * 4 >= filled.len() * 3).then_some(columns)
}

/// Finds the row of headings and what they mean. The number is its position in `rows`; none if the table has no headings.
pub fn recognise(rows: &[Line]) -> Option<(Option<usize>, Columns)> {
    let width = rows.iter().map(|(_, cells)| cells.len()).max()?;
    let best = rows.iter().take(SEARCHED).enumerate().filter_map(|(at, (_, cells))| Some((at, headed(cells, width)?)));
    // The first of equals: a list that repeats its headings begins with them.
    let best = best.max_by_key(|(at, (score, _))| (*score, usize::MAX - at));
    if let Some((at, (_, mut columns))) = best {
        content::complete(&mut columns, &rows[at + 1..]);
        return Some((Some(at), columns));
    }
    content::without_headings(rows).map(|columns| (None, columns))
}

/// Reads a row as headings, if it can be one. `width`: how many columns the table has.
fn headed(cells: &[String], width: usize) -> Option<(u32, Columns)> {
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let folded: Vec<String> = cells.iter().map(|cell| fold::letters(cell)).collect();
    let (score, kind, fields) = KINDS
        .into_iter()
        .map(|kind| {
            let fields = words::fields(kind, &folded);
            (score(kind, &fields), kind, fields)
        })
        .max_by_key(|(score, kind, _)| (*score, std::cmp::Reverse(*kind)))?;
    let known = fields.iter().flatten().count();
    // One known word among many cells is a coincidence, a single cell above a table its title, and a row of data no headings.
    if known == 0 || (known < 2 && (filled > 2 || filled < width)) || score < 3 || known * 4 < filled {
        return None;
    }
    let secret = folded.iter().map(|heading| secret::is_column(heading)).collect();
    Some((score, Columns { kind, headings: cells.to_vec(), fields, secret }))
}

/// Fields that only this kind of table has weigh more than those that many have.
fn score(kind: Kind, fields: &[Option<Field>]) -> u32 {
    let mut seen: Vec<Field> = fields.iter().flatten().copied().collect();
    seen.sort_unstable();
    seen.dedup();
    seen.into_iter().map(|field| if words::tells(kind, field) { 3 } else { 1 }).sum()
}

impl Columns {
    pub fn is_heading_again(&self, cells: &[String]) -> bool {
        let same = cells
            .iter()
            .zip(&self.headings)
            .filter(|(a, b)| !a.trim().is_empty() && fold::letters(a) == fold::letters(b));
        same.count() >= 2
    }

    /// All cells of a field, in the order of the columns, without empty ones.
    pub fn values<'r>(&'r self, field: Field, cells: &'r [String]) -> impl Iterator<Item = &'r str> {
        let of_field = self.fields.iter().zip(cells).filter(move |(held, _)| **held == Some(field));
        of_field.map(|(_, cell)| cell.trim()).filter(|cell| !cell.is_empty())
    }

    pub fn value<'r>(&'r self, field: Field, cells: &'r [String]) -> &'r str {
        self.values(field, cells).next().unwrap_or("")
    }

    pub fn heading(&self, field: Field) -> &str {
        let at = self.fields.iter().position(|held| *held == Some(field));
        at.and_then(|at| self.headings.get(at)).map_or("", String::as_str)
    }

    pub fn unknown(&self, rows: &[Line]) -> Vec<UnknownColumn> {
        let columns =
            self.headings.iter().enumerate().filter(|(at, _)| self.fields[*at].is_none() && !self.secret[*at]);
        let counted = columns.map(|(at, heading)| {
            let filled =
                rows.iter().filter(|(_, cells)| cells.get(at).is_some_and(|cell| !cell.trim().is_empty())).count();
            let heading = if heading.trim().is_empty() { format!("({})", at + 1) } else { heading.trim().to_owned() };
            UnknownColumn { heading, filled: filled as u64 }
        });
        counted.filter(|column| column.filled > 0).collect()
    }
}

#[cfg(test)]
mod tests;
