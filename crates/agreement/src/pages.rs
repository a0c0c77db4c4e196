//! The pages of this room: read the request, call one deed or one question, answer.

pub(crate) mod draft;
pub(crate) mod fact;
pub(crate) mod law;
pub(crate) mod party;
pub(crate) mod version;

use std::collections::HashMap;

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::{Failure, Lang, Reading, Result};

use crate::chain::Chain;
use crate::document::Paper;
use crate::law::Law;
use crate::view::Seen;
use crate::{Party, store};

/// What stands behind every page about versions, of one moment.
struct Known {
    chain: Chain,
    parties: Vec<Party>,
    law: Law,
}

impl Known {
    async fn of(r: &mut Reading) -> Result<Known> {
        let day = r.as_of();
        Ok(Known { chain: store::chain(r).await?, parties: store::parties(r).await?, law: store::law(r, day).await? })
    }

    fn seen(&self, day: base::Day, lang: Lang) -> Seen<'_> {
        Seen { chain: &self.chain, parties: &self.parties, law: &self.law, day, lang }
    }
}

/// One entry of a select.
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

impl Choice {
    fn new(value: impl ToString, label: impl Into<String>, chosen: bool) -> Choice {
        Choice { value: value.to_string(), label: label.into(), chosen }
    }
}

/// A file for the browser: shown where it can, saved under its name.
fn sent(paper: Paper) -> Response {
    let name = format!("inline; filename*=UTF-8''{}", percent(&paper.name));
    ([(header::CONTENT_TYPE, paper.media_type), (header::CONTENT_DISPOSITION, name)], paper.bytes).into_response()
}

fn percent(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// The fields and files of a form; an empty file field is no file.
pub(crate) async fn handed_in(mut form: Multipart) -> Result<(Vec<(String, String)>, HashMap<String, Paper>)> {
    let unusable = |error: MultipartError| Failure::Unusable(error.status());
    let (mut fields, mut files) = (Vec::new(), HashMap::new());
    while let Some(field) = form.next_field().await.map_err(unusable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file_name) = field.file_name().map(str::to_owned) else {
            fields.push((name, field.text().await.map_err(unusable)?));
            continue;
        };
        let media_type = field.content_type().unwrap_or("application/octet-stream").to_owned();
        let bytes = field.bytes().await.map_err(unusable)?.to_vec();
        if !bytes.is_empty() {
            files.insert(name, Paper { name: file_name, media_type, bytes });
        }
    }
    Ok((fields, files))
}
