//! Files as they come: cut off, wrongly encoded, hostile. Each is answered, none panics, none fills the memory.

#![expect(clippy::unwrap_used, reason = "a helper of tests fails loudly, too")]

use std::io::{Cursor, Write};

use proptest::prelude::*;
use sheet::{Cell, Limits, Note, Out, Sheet, Unreadable, Why, read};
use zip::write::SimpleFileOptions;

fn of(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    read("liste", bytes, &Limits::default())
}

fn why(bytes: &[u8]) -> Why {
    of(bytes).unwrap_err().why
}

fn good() -> Vec<u8> {
    let rows = (0..50).map(|n| vec![Cell::Number(n), Cell::text("Brome")]).collect();
    Out { title: "Liste".into(), headers: vec!["Nr.".into(), "Ort".into()], rows }.xlsx().unwrap()
}

/// The smallest workbook that opens, around one worksheet.
fn workbook(worksheet: &[u8]) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let parts = [
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml").into_bytes()),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml").into_bytes()),
        (
            "xl/workbook.xml",
            b"<workbook xmlns:r=\"x\"><sheets><sheet name=\"L\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .to_vec(),
        ),
        ("xl/worksheets/sheet1.xml", worksheet.to_vec()),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet_xml(rows: &str) -> Vec<u8> {
    workbook(format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").as_bytes())
}

#[test]
fn a_csv_of_an_older_town_hall() {
    let bytes = b"Ger\xE4teliste Gemeinde;;\r\n;;\r\n\r\nName;Stra\xDFe;Preis\r\nPC-1;\"Hauptstr. 1\r\nHinterhaus\";1.234,56 \x80\r\n\r\nPC-2;;\r\n";
    let sheet = of(bytes).unwrap();
    assert_eq!(sheet.headers, ["Name", "Straße", "Preis"]);
    let rows: Vec<_> = sheet.rows.iter().map(|row| (row.number, row.cell(0), row.cell(1), row.cell(2))).collect();
    assert_eq!(rows, [(5, "PC-1", "Hauptstr. 1\r\nHinterhaus", "1.234,56 €"), (7, "PC-2", "", "")]);
    assert_eq!(sheet.notes, [Note::Encoding("windows-1252"), Note::Above(vec![1])]);
}

#[test]
fn delimiters_are_found() {
    for (text, second) in [
        ("a;b\n1,5;2,5\n", "2,5"),
        ("a,b\n1,2\n", "2"),
        ("a\tb\n1,5\t2;3\n", "2;3"),
        ("a|b\n1|2\n", "2"),
        ("sep=|\na;x|b\n1|2\n", "2"),
        ("a;b\r1;2\r", "2"),
    ] {
        let sheet = of(text.as_bytes()).unwrap();
        assert_eq!(sheet.rows[0].cell(1), second, "{text:?}");
    }
}

#[test]
fn names_and_columns_that_are_odd() {
    let sheet = of(b"Name;Ort;Name;\nPC;Brome;x;y;z\n").unwrap();
    assert_eq!(sheet.headers.len(), 5);
    let notes =
        [Note::Twice { column: 2, name: "Name".into() }, Note::Nameless { column: 3 }, Note::Nameless { column: 4 }];
    assert_eq!(sheet.notes, notes);
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    assert_eq!(why(b""), Why::Empty);
    assert_eq!(why(b";;;\n;;\n\n"), Why::Empty);
    assert_eq!(why(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Why::OldExcel);
    assert_eq!(why(b"%PDF-1.7\n1 0 obj"), Why::NotATable);
    assert_eq!(why(b"<html><table>"), Why::NotATable);
    assert_eq!(why(b"\x7FELF\x02\x01\x01\x00\x00"), Why::NotATable);
    assert_eq!(why(b"PK\x03\x04 nothing"), Why::Damaged);
    assert_eq!(why(b"a;b\n1;\"2\n3;4\n"), Why::OpenQuote { row: 2 });
}

#[test]
fn every_truncation_of_a_workbook_is_answered() {
    let good = good();
    for length in 2..good.len() {
        assert_eq!(why(&good[..length]), Why::Damaged, "{length}");
    }
}

#[test]
fn a_worksheet_cut_off_inside_a_whole_zip() {
    let row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>";
    assert_eq!(of(&sheet_xml(row)).unwrap().headers, ["Name"]);
    assert_eq!(why(&workbook(format!("<worksheet><sheetData>{row}").as_bytes())), Why::Damaged);
    assert_eq!(why(&workbook(format!("<worksheet><sheetData>{row}</sheetData>").as_bytes())), Why::Damaged);
}

#[test]
fn bombs_do_not_go_off() {
    let limits = Limits::default();
    let zeros = workbook(&vec![b' '; limits.unpacked + 1]);
    assert!(zeros.len() < 1 << 20);
    assert_eq!(why(&zeros), Why::TooLargeUnpacked { limit: limits.unpacked });
    let laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData/></worksheet>";
    assert_eq!(why(&workbook(laughs.as_bytes())), Why::Entities);
    let unknown = "<row><c t=\"inlineStr\"><is><t>&lol9;</t></is></c></row>";
    assert_eq!(why(&sheet_xml(unknown)), Why::Damaged);
    let corner = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert_eq!(why(&sheet_xml(corner)), Why::TooManyColumns { row: 1_048_576, limit: 1_000 });
    let shared = "<row><c><f t=\"shared\" ref=\"A1\" si=\"99999999999\">1</f><v>1</v></c></row>";
    assert_eq!(of(&sheet_xml(shared)).unwrap().headers, ["1"]);
}

#[test]
fn limits_say_where() {
    assert_eq!(why("a;".repeat(100_000).as_bytes()), Why::TooManyColumns { row: 1, limit: 1_000 });
    assert_eq!(why(";".repeat(100_000).as_bytes()), Why::TooManyColumns { row: 1, limit: 1_000 });
    assert_eq!(why(&vec![b'a'; (16 << 20) + 1]), Why::TooLarge { limit: 16 << 20 });
    assert_eq!(why("a\n".repeat(100_001).as_bytes()), Why::TooManyRows { limit: 100_000 });
    assert_eq!(
        why(format!("a;b\n1;{}\n", "x".repeat(32_768)).as_bytes()),
        Why::CellTooLong { row: 2, column: 1, limit: 32_767 }
    );
    let wide = format!("{}1\n", ";".repeat(999)).repeat(3_000);
    assert_eq!(why(wide.as_bytes()), Why::TooManyCells { row: 2_001, limit: 2_000_000 });
}

#[test]
fn a_formula_gives_its_value_and_is_named() {
    let rows = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Summe</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>Rest</t></is></c></row>\
        <row r=\"5\"><c r=\"A5\"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r=\"B5\" t=\"e\"><f>A9</f><v>#N/A</v></c></row>";
    let sheet = of(&sheet_xml(rows)).unwrap();
    assert_eq!((sheet.rows[0].number, sheet.rows[0].cell(0), sheet.rows[0].cell(1)), (5, "0,3", "#N/A"));
    let notes = [Note::Formulas { count: 2, row: 5, column: 0 }, Note::Failed { count: 1, row: 5, column: 1 }];
    assert_eq!(sheet.notes, notes);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = of(&bytes);
    }

    #[test]
    fn any_worksheet_is_answered(noise in "[<>/a-c0-9\"= &;]{0,40}", at in 0usize..200) {
        let mut xml = "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"n\"><f>1</f><v>44000.5</v></c><c r=\"B1\"><v>2</v></c></row>".to_owned();
        let at = at.min(xml.len());
        xml.insert_str(at, &noise);
        let _ = of(&sheet_xml(&xml));
    }
}

#[test]
fn all_worksheets_as_they_stand() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for name in ["Rathaus", "leer", "Schulen"] {
        let worksheet = book.add_worksheet().set_name(name).unwrap();
        if name != "leer" {
            worksheet.write(0, 0, "Geräteliste").unwrap();
            worksheet.write(2, 1, name).unwrap();
        }
    }
    let tables = sheet::tables("liste.xlsx", &book.save_to_buffer().unwrap(), &Limits::default()).unwrap();
    let seen: Vec<_> =
        tables.iter().map(|table| (table.name.as_str(), table.rows[1].number, table.rows[1].cell(1))).collect();
    assert_eq!(seen, [("Rathaus", 3, "Rathaus"), ("Schulen", 3, "Schulen")]);
    assert_eq!(sheet::tables("leer.csv", b"\n;;\n", &Limits::default()).unwrap_err().why, Why::Empty);
    assert_eq!(sheet::text("ad.ldf", b"cn: M\xFCller", &Limits::default()).unwrap(), "cn: Müller");
}
