use std::path::{Path as File, PathBuf};

use super::*;

fn shared() -> PathBuf {
    File::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/security")
}

fn documents(folder: &File) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.flat_map(|entry| match entry.path() {
        path if path.is_dir() => documents(&path),
        path => vec![path],
    });
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    paths.sort();
    paths
}

#[test]
fn what_is_not_an_advisory_is_told_apart() {
    for text in ["", "{", "[]", "{}", r#"{"document":{"title":"x"}}"#, "\u{0}"] {
        assert!(matches!(Advisory::read(text.as_bytes()), Err(CannotImport::NotCsaf(_))), "{text}");
    }
    let untracked = r#"{"document":{"title":"x","tracking":{"id":" ","version":"1"}}}"#;
    assert_eq!(Advisory::read(untracked.as_bytes()), Err(CannotImport::NoTracking));
    let deep = r#"{"document":{"title":"x","tracking":{"id":"x","version":"1"}},"product_tree":{"branches":"#
        .to_owned()
        + &r#"[{"category":"vendor","name":"x","branches":"#.repeat(100_000);
    assert!(Advisory::read(deep.as_bytes()).is_err(), "nested without end");
}

#[test]
fn a_reference_to_nothing_is_counted() {
    let document = r#"{"document":{"title":"x","tracking":{"id":"x","version":"1"}},
        "vulnerabilities":[{"product_status":{"known_affected":["gone"]}}]}"#;
    assert_eq!(Advisory::read(document.as_bytes()).unwrap().dangling, 1);
}

/// Real documents of the BSI, of CISA and of Red Hat: none is refused, and most of what they say about versions is read.
#[test]
fn real_documents_are_read() {
    let (mut ranges, mut unread, mut count) = (0, 0, 0);
    for path in ["wid", "cisa", "redhat_vex"].iter().flat_map(|folder| documents(&shared().join(folder))) {
        let advisory = Advisory::read(&std::fs::read(&path).unwrap());
        let advisory = advisory.unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
        // Red Hat names components where others name versions.
        let of_components = advisory.publisher.starts_with("Red Hat");
        let with_range = advisory.products.iter().filter(|product| !of_components && !product.range_text.is_empty());
        for product in with_range {
            ranges += 1;
            unread += usize::from(product.range == Range::Unread);
        }
        count += 1;
    }
    if count == 0 {
        println!("SKIPPED: no documents in {}", shared().display());
        return;
    }
    println!("{count} documents, {ranges} ranges, {unread} of them for people to read");
    assert!(unread * 4 < ranges, "{unread} of {ranges} ranges unread");
}

#[test]
fn the_document_of_the_bsi() {
    let path = shared().join("wid/wid-sec-w-2026-0001.json");
    let Ok(bytes) = std::fs::read(&path) else {
        println!("SKIPPED: {} is not there", path.display());
        return;
    };
    let advisory = Advisory::read(&bytes).unwrap();
    assert_eq!((advisory.tracking.as_str(), advisory.severity.as_str()), ("WID-SEC-W-2026-0001", "mittel"));
    assert_eq!((advisory.released.as_str(), advisory.dangling), ("2026-01-01", 0));
    let ranges: Vec<&str> = advisory.products.iter().map(|product| product.range_text.as_str()).collect();
    assert_eq!(ranges, ["<1.25.2", "1.25.2"]);
    let said: Vec<(&String, &Said)> = advisory.vulnerabilities[0].said.iter().collect();
    assert_eq!(said, [(&"F01D343C-598A-4AFF-AC65-271C2F572704".to_owned(), &Said::Affected)]);
}

#[test]
fn our_own_is_written_as_others_write() {
    let advisory = Advisory::read(include_bytes!("../../../../demo/security/itv-2020-0003.json")).unwrap();
    assert_eq!((advisory.tracking.as_str(), advisory.dangling), ("ITV-2020-0003", 0));
    let read: Vec<bool> = advisory.products.iter().map(|product| product.range != Range::Unread).collect();
    assert_eq!(read, [true, true, true, false]);
}
