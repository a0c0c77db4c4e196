//! A form with files: `multipart/form-data`, read whole within the limit of its route ([`crate::Room::up_to`]).

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use crate::{Failure, Result};

/// Fields and files of one form.
const MOST_PARTS: usize = 1_000;

#[derive(Debug, Clone, Default)]
pub struct Upload {
    pub fields: BTreeMap<String, String>,
    /// Files that were chosen; an empty file field is none.
    pub files: Vec<Part>,
}

#[derive(Debug, Clone)]
pub struct Part {
    /// Of the form field.
    pub field: String,
    /// As the sender called it; may hold anything.
    pub name: String,
    pub media_type: String,
    pub content: Vec<u8>,
}

impl Upload {
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Upload> {
        let unusable = |_| Failure::Unusable(StatusCode::BAD_REQUEST);
        let mut form = Multipart::from_request(request, state).await.map_err(unusable)?;
        let mut upload = Upload::default();
        for _ in 0..MOST_PARTS {
            let part = form.next_field().await.map_err(|error| Failure::Unusable(error.status()))?;
            let Some(part) = part else { return Ok(upload) };
            let field = part.name().unwrap_or("").to_owned();
            let (name, kind) = (part.file_name().map(str::to_owned), part.content_type().unwrap_or("").to_owned());
            let content = part.bytes().await.map_err(|error| Failure::Unusable(error.status()))?.to_vec();
            match name {
                Some(name) if !name.is_empty() => upload.files.push(Part { field, name, media_type: kind, content }),
                Some(_) => {}
                None => drop(upload.fields.insert(field, String::from_utf8_lossy(&content).into_owned())),
            }
        }
        Err(Failure::Unusable(StatusCode::PAYLOAD_TOO_LARGE))
    }
}
