//! CSV as German Excel opens it by a double click.

use std::borrow::Cow;

use super::Out;

pub(super) fn write(out: &Out) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let rows = out.rows.iter().map(|row| row.iter().map(ToString::to_string).collect());
    for row in std::iter::once(out.headers.clone()).chain(rows) {
        write_row(&mut writer, &row);
    }
    writer.into_inner().unwrap_or_default()
}

/// Writing into memory cannot fail, rows may differ in length.
fn write_row(writer: &mut csv::Writer<Vec<u8>>, row: &[String]) {
    let written = writer.write_record(row.iter().map(|text| harmless(text).into_owned()));
    debug_assert!(written.is_ok());
}

/// A spreadsheet runs text that begins like a formula, whoever wrote it. An apostrophe in front makes it text again.
/// Text that carries such an apostrophe already gets a second one, so that reading takes off exactly what writing put on.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if looks_like_formula(text) { format!("'{text}").into() } else { text.into() }
}

/// The opposite of [`harmless`].
pub(crate) fn without_apostrophe(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => text,
    }
}

fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cell;

    #[test]
    fn formulas_become_text_and_numbers_stay_numbers() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+49 5371 82-0", "'+49 5371 82-0"),
            ("-", "'-"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("'=1", "''=1"),
            ("-5", "-5"),
            ("-1.234,56", "-1.234,56"),
            ("'s Laden", "'s Laden"),
            ("2=2", "2=2"),
            ("", ""),
        ];
        for (text, written) in cases {
            assert_eq!(harmless(text), written);
            assert_eq!(without_apostrophe(written), text);
        }
    }

    #[test]
    fn it_opens_in_german_excel() {
        let out = Out {
            title: "Geräte".into(),
            headers: vec!["Name".into(), "Preis".into()],
            rows: vec![vec![Cell::text("a;b \"c\""), Cell::Decimal { unscaled: 123_456, places: 2 }]],
        };
        let text = String::from_utf8(out.csv()).unwrap();
        assert_eq!(text, "\u{feff}Name;Preis\r\n\"a;b \"\"c\"\"\";1234,56\r\n");
    }
}
