//! A file of the agreement: the text that was sent, the scan of a signed sheet, the report of a validation.

use base::Day;
use serde::Serialize;

base::id!(DocumentId);

/// A file that somebody hands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// A file that is kept, without its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Document)]
pub struct Document {
    pub id: DocumentId,
    pub name: String,
    pub media_type: String,
    /// SHA-256 of the content.
    pub hash: String,
    /// Bytes.
    pub size: i64,
    pub kept_on: Day,
}

impl Document {
    /// Enough of the hash to compare by eye.
    pub fn short(&self) -> &str {
        self.hash.get(..16).unwrap_or(&self.hash)
    }
}
