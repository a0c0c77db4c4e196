//! Scans, signed documents, issued papers: in the database, so that every node has them and a backup is one thing.

use sha2::{Digest, Sha256};

use crate::{Day, Duty, Failure, Lang, MemberId, Reading, Refusal, Result, Writing, of_members};

crate::id!(FileId);

/// Bytes; larger ones belong into a document management system.
pub const LARGEST: usize = 20 << 20;

crate::statements! {
    KEEP = "INSERT INTO base_file (member_id, file_id, part, name, media_type, sha256, content, kept_by, kept_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LOAD = concat!("SELECT f.name, f.media_type, f.sha256, f.content, f.kept_on FROM base_file f
        WHERE ", of_members!("f"), " AND f.file_id = $4");
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct File {
    pub name: String,
    pub media_type: String,
    /// Of the content; what was signed is compared by it.
    pub sha256: Vec<u8>,
    pub content: Vec<u8>,
    pub kept_on: Day,
}

#[derive(Debug)]
pub struct TooLarge;

impl Refusal for TooLarge {
    fn code(&self) -> &'static str {
        "base.file.too-large"
    }
    fn text(&self, lang: Lang) -> String {
        lang.choose("Eine Datei darf höchstens 20 MB groß sein.", "A file can have at most 20 MB.").into()
    }
}

/// Keeps a file for a deed, which has asked for the right and notes it.
pub async fn keep(
    w: &mut Writing,
    member: MemberId,
    part: &str,
    name: &str,
    media_type: &str,
    content: &[u8],
) -> Result<FileId> {
    if content.len() > LARGEST {
        return Err(TooLarge.into());
    }
    let (id, by, on) = (FileId(w.new_id()), w.person(), w.today());
    let name: String = name.chars().filter(|c| !c.is_control() && *c != '/' && *c != '\\').take(200).collect();
    let keep = w.change(KEEP).bind(member).bind(id).bind(part).bind(&name).bind(media_type);
    keep.bind(Sha256::digest(content).to_vec()).bind(content).bind(by).bind(on).rows().await?;
    Ok(id)
}

/// A file of a member for which the reader has the duty.
pub async fn load(r: &mut Reading, duty: Duty, id: FileId) -> Result<File> {
    r.ask(LOAD).within(duty).bind(id).maybe().await?.ok_or(Failure::NotFound)
}
