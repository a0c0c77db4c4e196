//! A member's statement on paper. Once issued it is kept: a later version of the typesetter makes other bytes.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::file::{self, File};
use base::{Failure, Lang, MemberId, Reading, Result, Visitor, grant};

use super::Names;
use crate::refused::Refused;
use crate::statement::StatementId;
use crate::{READ, acts, print, store};

pub(crate) async fn show(visitor: Visitor, Path((id, member)): Path<(StatementId, MemberId)>) -> Result<Response> {
    let lang = visitor.lang;
    if let Some(issued) = issued(&mut visitor.read().await?, member, id, lang).await? {
        return Ok(answer(issued));
    }
    let (name, pdf) = printed(&visitor, member, id).await?;
    visitor.act(async move |w| acts::issue(w, member, id, lang.tag(), &name, &pdf).await).await?;
    let issued = issued(&mut visitor.read().await?, member, id, lang).await?;
    issued.map(answer).ok_or(Failure::NotFound)
}

async fn issued(r: &mut Reading, member: MemberId, id: StatementId, lang: Lang) -> Result<Option<File>> {
    match store::paper(r, member, id, lang.tag()).await? {
        Some(file) => file::load(r, READ, file).await.map(Some),
        None => Ok(None),
    }
}

async fn printed(visitor: &Visitor, member: MemberId, id: StatementId) -> Result<(String, Vec<u8>)> {
    let mut r = visitor.read().await?;
    let record = store::record(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let mine = record.statement.account(member).is_some() && grant::holds(&mut r, READ, member, "").await?;
    if !mine {
        return Err(Failure::NotFound);
    }
    let (names, lang) = (Names::read(&mut r).await?, visitor.lang);
    let (name, work) = print::statement(&record, member, &names.full(member), lang).ok_or(Refused::NoPaper)?;
    let pdf = tokio::task::spawn_blocking(work).await.ok().and_then(Result::ok).ok_or(Refused::NoPaper)?;
    Ok((name, pdf))
}

fn answer(file: File) -> Response {
    let name = format!("inline; filename=\"{}\"", file.name);
    ([(header::CONTENT_TYPE, file.media_type), (header::CONTENT_DISPOSITION, name)], file.content).into_response()
}
