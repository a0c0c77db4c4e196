//! Printed papers, looked at with the tools of poppler where they are installed.

#![expect(clippy::unwrap_used, reason = "a helper of tests fails loudly, too")]

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::civil::date;
use paper::{CannotPrint, Meta, pdf};
use serde_json::{Value, json};

const AGREEMENT: &str = r#"
#import "document.typ": *
#let it = json("data.json")
#show: report.with(sender: it.association, subtitle: it.subtitle, mark: "Musterdaten")
#facts((("Fassung", it.version), ("In Kraft seit", it.since)))
= § 1 Aufgabe
#it.purpose
#remark[#it.remark]
#annex("Kosten")[
  #sheet(("Mitglied", "Anteil", "Betrag"), it.shares, widths: (1fr, auto, auto), numeric: (1, 2), total: it.total)
]
#annex("Unterschriften", signatures(it.parties))
"#;

fn data(rows: usize) -> Value {
    let row = |n: usize| json!([format!("Körperschaft {n}"), "1/7", "1.234,56 €"]);
    json!({
        "association": "IT-Verbund im Landkreis Gifhorn",
        "subtitle": "Vereinbarung nach § 5 NKomZG",
        "version": "2", "since": "01.03.2020",
        "purpose": "Der Landkreis nimmt die Aufgabe für alle wahr. ".repeat(6),
        "remark": "#panic(\"x\") *kein Satz* $x$ 🙂",
        "shares": (1..=rows).map(row).collect::<Vec<_>>(),
        "total": ["Zusammen", "1", "8.641,92 €"],
        "parties": [["Landkreis Gifhorn", "N. N.", "Landrat"], ["Samtgemeinde Hankensbüttel", "N. N.", "Samtgemeindebürgermeister"]],
    })
}

fn meta() -> Meta<'static> {
    Meta { title: "Vereinbarung über den IT-Verbund", lang: "de", day: date(2020, 3, 11) }
}

/// What a tool of poppler says about the document; `None` where it is not installed.
fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let command = Command::new(tool).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = command else {
        eprintln!("{tool} is not installed (Debian: poppler-utils), so the document is not looked at");
        return None;
    };
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    Some(String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
}

#[test]
fn it_reads_as_it_was_given() {
    let pdf = pdf(AGREEMENT, &data(60), &meta()).unwrap();
    if let Ok(folder) = std::env::var("KEEP_PAPERS") {
        std::fs::write(format!("{folder}/agreement.pdf"), &pdf).unwrap();
    }
    let Some(text) = poppler("pdftotext", &["-layout", "-", "-"], &pdf) else { return };
    for expected in [
        "Vereinbarung nach § 5 NKomZG",
        "#panic(\"x\") *kein Satz* $x$ ▯",
        "Anlage 1: Kosten",
        "8.641,92 €",
        "Anlage 2: Unterschriften",
        "Unterschrift: N. N., Landrat",
        "Stand 11.03.2020",
        "Seite 1 von 4",
    ] {
        assert!(text.contains(expected), "{expected} is not in:\n{text}");
    }
    assert_eq!(text.matches("Betrag").count(), 2, "the head of the table is repeated");
}

#[test]
fn it_is_for_the_archive_and_for_screen_readers() {
    let pdf = pdf(AGREEMENT, &data(3), &meta()).unwrap();
    let Some(info) = poppler("pdfinfo", &["-"], &pdf) else { return };
    let Some(about) = poppler("pdfinfo", &["-meta", "-"], &pdf) else { return };
    for expected in ["Vereinbarung über den IT-Verbund", "Tagged:          yes", "Mar 11 00:00:00 2020"] {
        assert!(info.contains(expected), "{expected} is not in:\n{info}");
    }
    for expected in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<rdf:li>de-DE<"] {
        assert!(about.contains(expected), "{expected} is not in:\n{about}");
    }
}

#[test]
fn the_same_paper_has_the_same_bytes() {
    let print = |lang| pdf(AGREEMENT, &data(3), &Meta { lang, ..meta() }).unwrap();
    assert_eq!(print("de"), print("de"));
    assert_ne!(print("de"), print("en"));
}

#[test]
fn a_letter_has_its_address_in_the_window() {
    const LETTER: &str = r#"
        #import "document.typ": *
        #let it = json("data.json")
        #show: letter.with(sender: "Landkreis Gifhorn, Schlossplatz 1", to: it.to, facts-of: (("Zeichen", "10.2"), ("Datum", "11.03.2020")))
        #it.text
    "#;
    let data = json!({ "to": ["Stadt Wittingen", "Bahnhofstr. 35", "29378 Wittingen"], "text": "Sehr geehrte Damen und Herren" });
    let pdf = pdf(LETTER, &data, &Meta { title: "Abrechnung 2019", ..meta() }).unwrap();
    if let Ok(folder) = std::env::var("KEEP_PAPERS") {
        std::fs::write(format!("{folder}/letter.pdf"), &pdf).unwrap();
    }
    let window = ["-x", "57", "-y", "127", "-W", "241", "-H", "128", "-", "-"];
    let Some(text) = poppler("pdftotext", &window, &pdf) else { return };
    assert!(text.contains("Stadt Wittingen") && text.contains("29378 Wittingen") && !text.contains("Sehr"), "{text}");
}

#[test]
fn nothing_else_can_be_reached() {
    for template in
        ["#read(\"/etc/passwd\")", "#import \"@preview/cetz:0.3.0\"", "#include \"../other.typ\"", "#image(\"a.png\")"]
    {
        let result = pdf(template, &json!({}), &meta());
        assert!(matches!(result, Err(CannotPrint::Template(_))), "{template}: {result:?}");
    }
    let fault = pdf("\n#datetime.today()", &json!({}), &meta()).unwrap_err().to_string();
    assert!(fault.starts_with("template: template.typ line 2: "), "{fault}");
}

#[test]
fn too_much_is_refused() {
    assert_eq!(pdf(AGREEMENT, &json!("x".repeat(5 << 20)), &meta()), Err(CannotPrint::TooLong));
    assert!(matches!(pdf("#while true { }", &json!({}), &meta()), Err(CannotPrint::Template(_))));
}
