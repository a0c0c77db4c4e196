//! An XLSX is a zip of XML files. Each is unpacked into nothing first, to see that it is small, whole and harmless.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::limits::Budget;
use crate::unreadable::{Unreadable, Why};

pub(super) fn inspect(bytes: &[u8], budget: &mut Budget) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| budget.refuse(Why::Damaged))?;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| budget.refuse(Why::Damaged))?;
        let name = entry.name().map_err(|_| budget.refuse(Why::Damaged))?.into_owned();
        if name == "mimetype" {
            return Err(budget.refuse(Why::OpenDocument));
        }
        inspect_entry(&name, entry, budget)?;
    }
    match archive.index_for_name("[Content_Types].xml") {
        Some(_) => Ok(()),
        None => Err(budget.refuse(Why::NotATable)),
    }
}

/// Reading to the end also compares the checksum.
fn inspect_entry(name: &str, mut entry: ZipFile<Cursor<&[u8]>>, budget: &mut Budget) -> Result<(), Unreadable> {
    let mut last = Vec::new();
    let mut chunk = vec![0; 64 << 10];
    loop {
        let read = entry.read(&mut chunk).map_err(|_| budget.refuse(Why::Damaged))?;
        if read == 0 {
            break;
        }
        budget.text(read)?;
        last.extend_from_slice(&chunk[..read]);
        if last.windows(9).any(|window| window == b"<!DOCTYPE") {
            return Err(budget.refuse(Why::Entities));
        }
        last.drain(..last.len().saturating_sub(64));
    }
    let end = String::from_utf8_lossy(&last);
    let cut = name.starts_with("xl/worksheets/") && name.ends_with(".xml") && !end.trim_end().ends_with("worksheet>");
    if cut { Err(budget.refuse(Why::Damaged)) } else { Ok(()) }
}
