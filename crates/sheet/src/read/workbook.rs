//! XLSX, cell by cell: a worksheet is never held as a grid, since a single cell at its far corner would fill the memory.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxFormulaMetadata};

use super::{Row, Table, archive};
use crate::limits::Budget;
use crate::note::Note;
use crate::unreadable::{Unreadable, Why};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(super) fn rows(bytes: &[u8], budget: &mut Budget) -> Result<(Vec<Row>, Vec<Note>), Unreadable> {
    let (mut workbook, mut names) = open(bytes, budget)?;
    for index in 0..names.len() {
        let (rows, mut notes) = worksheet(&mut workbook, &names[index], budget)?;
        if !rows.is_empty() {
            names.remove(index);
            if !names.is_empty() {
                notes.push(Note::OtherSheets(names));
            }
            return Ok((rows, notes));
        }
    }
    Ok(Default::default())
}

pub(super) fn tables(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Table>, Unreadable> {
    let (mut workbook, names) = open(bytes, budget)?;
    let mut tables = Vec::new();
    for name in names {
        let (rows, notes) = worksheet(&mut workbook, &name, budget)?;
        if !rows.is_empty() {
            tables.push(Table { name, rows, notes });
        }
    }
    Ok(tables)
}

/// With the names of its worksheets, visible ones first.
fn open<'b>(bytes: &'b [u8], budget: &mut Budget) -> Result<(Workbook<'b>, Vec<String>), Unreadable> {
    archive::inspect(bytes, budget)?;
    let workbook = Workbook::new(Cursor::new(bytes)).map_err(|_| budget.refuse(Why::Damaged))?;
    let tables = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (visible, hidden): (Vec<_>, Vec<_>) = tables.partition(|sheet| sheet.visible == SheetVisible::Visible);
    let names = visible.into_iter().chain(hidden).map(|sheet| sheet.name.clone()).collect();
    Ok((workbook, names))
}

fn worksheet(workbook: &mut Workbook, name: &str, budget: &mut Budget) -> Result<(Vec<Row>, Vec<Note>), Unreadable> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|_| budget.refuse(Why::Damaged))?;
    let mut grid = Grid::default();
    // The plain `next_cell_with_formula` would grow a table as long as the file says.
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| budget.refuse(Why::Damaged))? {
        grid.put(cell.pos, &cell.value, cell.formula.as_ref(), budget)?;
    }
    drop(cells);
    for region in workbook.merge_cells_by_sheet_name(name).map_err(|_| budget.refuse(Why::Damaged))? {
        grid.fill(&region, budget)?;
    }
    Ok((grid.rows.into_iter().map(|(number, cells)| Row { number, cells }).collect(), grid.notes))
}

/// Rows by number: a file may name them in any order.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, Vec<String>>,
    notes: Vec<Note>,
}

impl Grid {
    fn put(
        &mut self,
        (row, column): (u32, u32),
        value: &DataRef,
        formula: Option<&XlsxFormulaMetadata>,
        budget: &mut Budget,
    ) -> Result<(), Unreadable> {
        let (number, column) = (row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX));
        let seen = seen(value);
        if formula.is_some() {
            self.note(Note::Formulas { count: 1, row: number, column });
        }
        if matches!(value, DataRef::Error(_)) {
            self.note(Note::Failed { count: 1, row: number, column });
        }
        if seen.trim().is_empty() {
            return Ok(());
        }
        if !self.rows.contains_key(&number) {
            budget.row()?;
        }
        let cells = self.rows.entry(number).or_default();
        let added = (column + 1).saturating_sub(cells.len());
        budget.cell(number, column, added, &seen)?;
        if added > 0 {
            cells.resize(column + 1, String::new());
        }
        cells[column] = seen;
        Ok(())
    }

    /// A cell that is merged over several rows counts for each of them that holds something, as a person reads it.
    fn fill(&mut self, region: &Dimensions, budget: &mut Budget) -> Result<(), Unreadable> {
        let ((top, column), (bottom, _)) = (region.start, region.end);
        let (first, last) = (top.saturating_add(1), bottom.saturating_add(1));
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let Some(seen) = self.rows.get(&first).and_then(|cells| cells.get(column)).cloned() else { return Ok(()) };
        if seen.is_empty() || last <= first {
            return Ok(());
        }
        for (number, cells) in self.rows.range_mut(first + 1..=last) {
            budget.cell(*number, column, (column + 1).saturating_sub(cells.len()).max(1), &seen)?;
            cells.resize(cells.len().max(column + 1), String::new());
            if cells[column].is_empty() {
                cells[column].clone_from(&seen);
            }
        }
        Ok(())
    }

    fn note(&mut self, new: Note) {
        for note in &mut self.notes {
            match (note, &new) {
                (Note::Formulas { count, .. }, Note::Formulas { .. }) => return *count += 1,
                (Note::Failed { count, .. }, Note::Failed { .. }) => return *count += 1,
                _ => (),
            }
        }
        self.notes.push(new);
    }
}

/// As German Excel shows it.
fn seen(value: &DataRef) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_seen(*number),
        DataRef::Bool(true) => "WAHR".into(),
        DataRef::Bool(false) => "FALSCH".into(),
        DataRef::DateTime(moment) => moment_seen(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// Excel keeps 15 digits; what floating point adds behind them, nobody ever saw.
fn number_seen(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}").replace('.', ",")
}

fn moment_seen(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let seconds = if second == 0 { String::new() } else { format!(":{second:02}") };
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}{seconds}");
    }
    let day = format!("{day:02}.{month:02}.{year:04}");
    if (hour, minute, second) == (0, 0, 0) { day } else { format!("{day} {hour:02}:{minute:02}{seconds}") }
}
