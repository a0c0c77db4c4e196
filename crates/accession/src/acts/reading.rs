//! Taking files in. They are read before, outside any transaction; what they say is kept in one, so that a break leaves nothing half.

use base::{Failure, MemberId, Result, Writing, grant, journal};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{answers, mine};
use crate::accession::{Accession, AccessionId};
use crate::source::{self, Contents};
use crate::{HAND_OVER, moving, report, store};

/// A file that was read: what it says, and the hash of its bytes. The bytes themselves are gone.
#[derive(Debug, Clone)]
pub struct Handed {
    pub contents: Contents,
    sha256: Vec<u8>,
}

impl Handed {
    /// Takes its time with large files; not for use within a transaction.
    pub fn read(name: &str, bytes: &[u8]) -> Handed {
        Handed { contents: source::read(name, bytes), sha256: Sha256::digest(bytes).to_vec() }
    }
}

/// Keeps what the files say and takes stock anew. A file of the same name is replaced; the same files again change nothing.
/// Says how many files are new or different.
pub async fn hand_over(w: &mut Writing, id: AccessionId, files: &[Handed]) -> Result<usize> {
    let accession = mine(w, id, HAND_OVER).await?;
    let known = store::files(w, id).await?;
    let same =
        |file: &&Handed| known.iter().any(|(name, hash, ..)| *name == file.contents.file && *hash == file.sha256);
    let new: Vec<&Handed> = files.iter().filter(|file| !same(file)).collect();
    if new.is_empty() {
        return Ok(0);
    }
    for file in &new {
        store::keep_file(w, &accession, &file.contents, &file.sha256).await?;
    }
    let names: Vec<&str> = new.iter().map(|file| file.contents.file.as_str()).collect();
    journal::note(w, accession.member, "accession.files.read", id.0, json!({ "files": names })).await?;
    take_stock(w, &accession).await?;
    Ok(new.len())
}

/// A file that should not have been handed over: nothing of it stays.
pub async fn withdraw(w: &mut Writing, id: AccessionId, name: &str) -> Result<()> {
    let accession = mine(w, id, HAND_OVER).await?;
    if !store::remove_file(w, &accession, name).await? {
        return Err(Failure::NotFound);
    }
    journal::note(w, accession.member, "accession.file.withdrawn", id.0, json!({ "file": name })).await?;
    take_stock(w, &accession).await
}

/// Looks anew for conflicts: the association has changed since, or somebody looks who sees more of it.
pub async fn check(w: &mut Writing, id: AccessionId) -> Result<()> {
    let accession = mine(w, id, HAND_OVER).await?;
    take_stock(w, &accession).await?;
    journal::note(w, accession.member, "accession.checked", id.0, json!({})).await
}

async fn take_stock(w: &mut Writing, accession: &Accession) -> Result<()> {
    let contents = store::contents(w, accession.id).await?;
    let known = store::known(w, Some(accession)).await?;
    let report = report::of(&contents, &known);
    let counts = moving::of(&report, &answers(w, accession.id).await?).counts();
    let json = report.json();
    let sha256 = Sha256::digest(&json).to_vec();
    let complete = grant::holds(w, inventory::READ, MemberId::ASSOCIATION, "").await?;
    store::keep_stocktake(w, accession, &json, counts, complete, sha256).await.map(drop)
}
