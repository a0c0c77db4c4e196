//! One word per thing: what the glossary does not want stands in no text and no template.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Texts and templates of all rooms.
fn said(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
        let name = entry.file_name().unwrap().to_str().unwrap().to_owned();
        if entry.is_dir() && name != "target" && name != "node_modules" {
            found.extend(said(&entry));
        } else if name.ends_with(".html")
            || name.contains("texts")
            || entry.components().any(|part| part.as_os_str() == "texts")
        {
            found.push(entry);
        }
    }
    found
}

#[test]
fn no_second_word_for_the_same_thing() {
    let glossary = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let rows = glossary.lines().filter(|line| line.starts_with("| ")).filter_map(|line| line.split('|').nth(3));
    let unwanted: Vec<&str> =
        rows.skip(1).flat_map(|words| words.trim().split(", ")).filter(|word| !word.is_empty()).collect();
    assert!(unwanted.len() > 10, "{unwanted:?}");
    let mut offences = Vec::new();
    for path in said(&root().join("crates")) {
        let text = fs::read_to_string(&path).unwrap_or_default();
        for word in unwanted.iter().filter(|word| stands_in(&text, word)) {
            offences.push(format!("{}: {word}", path.display()));
        }
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

/// As a whole word, with its capital letter: English code words and identifiers are written small.
fn stands_in(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            && !after.is_some_and(|c| c.is_alphanumeric() || "_:{".contains(c))
    })
}
