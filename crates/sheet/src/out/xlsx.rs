//! XLSX, row by row: the writer keeps no second copy of the table.

use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::Out;
use crate::Cell;

/// Beyond 15 digits Excel rounds.
const EXACT: u64 = 999_999_999_999_999;

pub(super) fn write(out: &Out) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Excel wants a day of creation; today's would make every file another one.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(&out.title).set_creation_datetime(&created));
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(name(&out.title))?;
    shape(sheet, out)?;
    let header =
        Format::new().set_bold().set_background_color(Color::RGB(0xE8EDF3)).set_border_bottom(FormatBorder::Thin);
    for (column, text) in (0..).zip(&out.headers) {
        sheet.write_string_with_format(0, column, text, &header)?;
    }
    let formats = Formats::new();
    for (row, cells) in (1..).zip(&out.rows) {
        for (column, cell) in (0..).zip(cells) {
            formats.write(sheet, row, column, cell)?;
        }
    }
    workbook.save_to_buffer()
}

fn shape(sheet: &mut Worksheet, out: &Out) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0);
    let last = u16::try_from(out.headers.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    if let Some(last) = last.checked_sub(1) {
        sheet.autofilter(0, 0, u32::try_from(out.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?, last)?;
    }
    for (column, header) in (0..).zip(&out.headers) {
        let cells = out.rows.iter().take(200).filter_map(|row| row.get(usize::from(column)));
        let widest = cells.map(|cell| cell.to_string().chars().count()).max().unwrap_or(0);
        // Room for the button of the filter beside the header.
        let width = widest.max(header.chars().count() + 3).clamp(8, 60);
        sheet.set_column_width(column, u32::try_from(width).unwrap_or(60))?;
    }
    Ok(())
}

/// Excel allows 31 characters and refuses some.
fn name(title: &str) -> String {
    let clean: String = title.chars().map(|c| if "[]:*?/\\".contains(c) { ' ' } else { c }).take(31).collect();
    match clean.trim_matches(|c: char| c == '\'' || c.is_whitespace()) {
        "" => "Tabelle".into(),
        name => name.into(),
    }
}

struct Formats {
    day: Format,
    moment: Format,
    decimals: Vec<Format>,
}

impl Formats {
    fn new() -> Formats {
        let decimal = |places| Format::new().set_num_format(format!("#,##0.{}", "0".repeat(places)));
        Formats {
            day: Format::new().set_num_format("dd\\.mm\\.yyyy"),
            moment: Format::new().set_num_format("dd\\.mm\\.yyyy hh:mm"),
            decimals: (0..=6).map(decimal).collect(),
        }
    }

    fn write(&self, sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => sheet,
            Cell::Number(number) if number.unsigned_abs() <= EXACT => {
                sheet.write_number(row, column, *number as f64)?
            }
            Cell::Decimal { unscaled, places: places @ 1..=6 } if unscaled.unsigned_abs() <= EXACT => {
                let value = *unscaled as f64 / 10f64.powi(i32::from(*places));
                sheet.write_number_with_format(row, column, value, &self.decimals[usize::from(*places)])?
            }
            Cell::Day(day) if day.year() >= 1900 => {
                sheet.write_datetime_with_format(row, column, excel_day(*day)?, &self.day)?
            }
            Cell::Moment(moment) if moment.year() >= 1900 => {
                sheet.write_datetime_with_format(row, column, excel_moment(*moment)?, &self.moment)?
            }
            exact => sheet.write_string(row, column, exact.to_string())?,
        };
        Ok(())
    }
}

fn excel_day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs())
}

fn excel_moment(moment: DateTime) -> Result<ExcelDateTime, XlsxError> {
    excel_day(moment.date())?.and_hms(moment.hour().unsigned_abs().into(), moment.minute().unsigned_abs(), 0)
}
