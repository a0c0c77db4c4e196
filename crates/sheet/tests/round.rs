//! What is written is read back the same, as CSV and as XLSX.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use sheet::{Cell, Limits, Out, Sheet, read};

fn cell() -> impl Strategy<Value = Cell> {
    let day = (0i32..60_000).prop_map(|days| date(1900, 3, 1).saturating_add(jiff::Span::new().days(days)));
    prop_oneof![
        Just(Cell::Empty),
        "[ -~äöüß€\\t\\n=+@']{1,12}"
            .prop_filter("blank cells are no content", |t| !t.trim().is_empty())
            .prop_map(Cell::Text),
        any::<i64>().prop_map(Cell::Number),
        // A last zero is format, not value: Excel hands back `1,5` for `1,50`.
        (any::<i64>(), 1u8..=6).prop_map(|(n, places)| Cell::Decimal { unscaled: n / 10 * 10 + 1, places }),
        (-99_999i64..99_999).prop_map(|n| Cell::Decimal { unscaled: n * 10 + 5, places: 2 }),
        day.clone().prop_map(Cell::Day),
        (day, 0i8..24, 1i8..60)
            .prop_map(|(day, hour, minute): (Date, i8, i8)| Cell::Moment(day.at(hour, minute, 0, 0))),
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    prop::collection::vec(prop::collection::vec(cell(), 4), 0..8)
}

fn seen(sheet: &Sheet) -> Vec<(u32, Vec<String>)> {
    let cells = |row: &sheet::Row| (0..4).map(|at| row.cells.get(at).cloned().unwrap_or_default()).collect();
    sheet.rows.iter().map(|row| (row.number, cells(row))).collect()
}

fn written(rows: &[Vec<Cell>]) -> Vec<(u32, Vec<String>)> {
    let texts = rows.iter().map(|row| row.iter().map(|cell| cell.to_string()).collect::<Vec<_>>());
    (2..).zip(texts).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn nothing_is_lost(rows in table()) {
        let headers = ["Kennung", "Name", "Preis", "Tag"].map(str::to_owned).to_vec();
        let out = Out { title: "Geräte".into(), headers: headers.clone(), rows };
        for bytes in [out.csv(), out.xlsx().unwrap()] {
            let sheet = read("geräte", &bytes, &Limits::default()).unwrap();
            prop_assert_eq!(&sheet.headers, &headers);
            prop_assert_eq!(seen(&sheet), written(&out.rows));
            prop_assert_eq!(sheet.notes, vec![]);
        }
    }
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    let out = || Out { title: "a/b".into(), headers: vec!["x".into()], rows: vec![vec![Cell::Number(1)]] };
    assert_eq!(out().xlsx().unwrap(), out().xlsx().unwrap());
}
