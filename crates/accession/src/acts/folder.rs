//! A folder of files, as it lies on a disk.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::row::Why;
use crate::source::{self, Contents, LARGEST};

/// Deeper than anybody sorts exports.
const DEPTH: usize = 8;
/// More files than a town hall hands over; the rest is named, not read.
const MOST_FILES: usize = 20_000;

/// Reads every file of a folder, in order of their names. `progress`: file, number and how many there are.
pub fn read(folder: &Path, mut progress: impl FnMut(&str, usize, usize)) -> io::Result<Vec<Contents>> {
    let mut names = Vec::new();
    walk(folder, "", 0, &mut names)?;
    names.sort();
    let count = names.len();
    let one = |(at, name): (usize, String)| {
        progress(&name, at + 1, count);
        if at >= MOST_FILES {
            return Contents::refused(&name, Why::TooLarge, "");
        }
        match load(&folder.join(&name)) {
            Ok(Some(bytes)) => source::read(&name, &bytes),
            Ok(None) => Contents::refused(&name, Why::TooLarge, ""),
            Err(error) => Contents::refused(&name, Why::NotOpened, &error.to_string()),
        }
    };
    Ok(names.into_iter().enumerate().map(one).collect())
}

/// Names of files, relative to the folder, with `/`. Links are not followed: they lead who knows where.
fn walk(folder: &Path, below: &str, depth: usize, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder.join(below))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let name = if below.is_empty() { name } else { format!("{below}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_dir() && depth < DEPTH {
            walk(folder, &name, depth + 1, names)?;
        } else {
            names.push(name);
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
