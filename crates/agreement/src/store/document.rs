//! Files of the agreement.

use base::file::{LARGEST, TooLarge};
use base::{Day, Failure, Reading, Result, Writing};
use sha2::{Digest, Sha256};

use crate::document::{Document, DocumentId, Paper};
use crate::store::hex;

base::statements! {
    DOCUMENTS = "SELECT document_id, name, media_type, sha256, CAST(LENGTH(content) AS BIGINT) AS size, kept_on
        FROM agreement_document ORDER BY kept_on, document_id";
    CONTENT = "SELECT name, media_type, content FROM agreement_document WHERE document_id = $1";
    KEEP_DOCUMENT = "INSERT INTO agreement_document (document_id, name, media_type, sha256, content, kept_by, kept_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

/// All files, without their content.
pub async fn documents(r: &mut Reading) -> Result<Vec<Document>> {
    let rows: Vec<(DocumentId, String, String, Vec<u8>, i64, Day)> = r.ask(DOCUMENTS).all().await?;
    let document = |(id, name, media_type, sha256, size, kept_on): (_, _, _, Vec<u8>, _, _)| Document {
        id,
        name,
        media_type,
        hash: hex(&sha256),
        size,
        kept_on,
    };
    Ok(rows.into_iter().map(document).collect())
}

pub async fn content(r: &mut Reading, id: DocumentId) -> Result<Paper> {
    let row: Option<(String, String, Vec<u8>)> = r.ask(CONTENT).bind(id).maybe().await?;
    let (name, media_type, bytes) = row.ok_or(Failure::NotFound)?;
    Ok(Paper { name, media_type, bytes })
}

pub(crate) async fn keep_document(w: &mut Writing, paper: &Paper) -> Result<DocumentId> {
    if paper.bytes.len() > LARGEST {
        return Err(TooLarge.into());
    }
    let (id, person, today) = (DocumentId(w.new_id()), w.person(), w.today());
    let name: String = paper.name.chars().filter(|c| !c.is_control() && !"/\\\"".contains(*c)).take(200).collect();
    let keep = w.change(KEEP_DOCUMENT).bind(id).bind(&name).bind(&paper.media_type);
    let keep = keep.bind(Sha256::digest(&paper.bytes).to_vec()).bind(&paper.bytes[..]);
    keep.bind(person).bind(today).rows().await?;
    Ok(id)
}
