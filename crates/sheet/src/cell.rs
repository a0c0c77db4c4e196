//! One cell, and how a German reader sees it.

use std::fmt;

use jiff::civil::{Date, DateTime};

/// A typed value, so that a spreadsheet can calculate with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(i64),
    /// `unscaled` divided by ten to the power of `places`: cents are `{ unscaled: 123_456, places: 2 }`.
    Decimal {
        unscaled: i64,
        places: u8,
    },
    Day(Date),
    Moment(DateTime),
}

impl Cell {
    /// Empty text is an empty cell.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

/// As in Excel under German settings: `1234,56`, `11.03.2020`, `11.03.2020 08:02`. The same text is read back from CSV and XLSX.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) => f.write_str(text),
            Cell::Number(number) => number.fmt(f),
            Cell::Decimal { unscaled, places } => f.write_str(&decimal(*unscaled, *places)),
            Cell::Day(day) => day.strftime("%d.%m.%Y").fmt(f),
            Cell::Moment(moment) => moment.strftime("%d.%m.%Y %H:%M").fmt(f),
        }
    }
}

fn decimal(unscaled: i64, places: u8) -> String {
    let sign = if unscaled < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", unscaled.unsigned_abs(), width = usize::from(places) + 1);
    let (whole, part) = digits.split_at(digits.len() - usize::from(places));
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{part}") }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn cells_look_as_in_a_german_spreadsheet() {
        let cases = [
            (Cell::Empty, ""),
            (Cell::text("Brome"), "Brome"),
            (Cell::Number(-1504), "-1504"),
            (Cell::Decimal { unscaled: 123_456, places: 2 }, "1234,56"),
            (Cell::Decimal { unscaled: -5, places: 2 }, "-0,05"),
            (Cell::Decimal { unscaled: 7, places: 0 }, "7"),
            (Cell::Decimal { unscaled: i64::MIN, places: 2 }, "-92233720368547758,08"),
            (Cell::Day(date(2020, 3, 1)), "01.03.2020"),
            (Cell::Moment(date(2020, 3, 11).at(8, 2, 0, 0)), "11.03.2020 08:02"),
        ];
        for (cell, seen) in cases {
            assert_eq!(cell.to_string(), seen);
        }
    }
}
