//! A folder of files, as it lies on a disk.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::row::Why;
use crate::source::{self, Contents, LARGEST};

/// Deeper than anybody sorts exports.
const DEPTH: usize = 8;
/// More files than a town hall hands over; the rest is named, not read.
const MOST_FILES: usize = 20_000;

/// Reads every file of a folder, in order of their names. `progress`: file, number and how many there are.
pub fn read(folder: &Path, mut progress: impl FnMut(&str, usize, usize)) -> io::Result<Vec<Contents>> {
    let mut files = Vec::new();
    walk(folder, "", &mut files)?;
    files.sort();
    distinguish(&mut files);
    let count = files.len();
    let one = |(at, (name, path)): (usize, (String, PathBuf))| {
        progress(&name, at + 1, count);
        if at >= MOST_FILES {
            return Contents::refused(&name, Why::TooLarge, "");
        }
        match load(&path) {
            Ok(Some(bytes)) => source::read(&name, &bytes),
            Ok(None) => Contents::refused(&name, Why::TooLarge, ""),
            Err(error) => Contents::refused(&name, Why::NotOpened, &error.to_string()),
        }
    };
    Ok(files.into_iter().enumerate().map(one).collect())
}

/// Names that are no Unicode (old archives) can look alike when shown: the second gets a number, so that each has its own account.
fn distinguish(sorted: &mut [(String, PathBuf)]) {
    let mut seen = HashSet::new();
    for (name, _) in sorted {
        let shown = name.clone();
        let mut number = 1;
        while !seen.insert(name.clone()) {
            number += 1;
            *name = format!("{shown} ({number})");
        }
    }
}

/// Names of files, relative to the folder, with `/`, and where they lie. Links are not followed: they lead who knows where.
fn walk(folder: &Path, below: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        let inside = entry.file_type()?.is_dir() && below.matches('/').count() < DEPTH;
        // A folder that cannot be opened is named like a file that cannot.
        if !inside || walk(&entry.path(), &format!("{name}/"), files).is_err() {
            files.push((name, entry.path()));
        }
    }
    Ok(())
}

/// None if it is larger than we read.
fn load(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::other("kein gewöhnlicher Inhalt / no regular file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= LARGEST).then_some(bytes))
}
