//! Files in, rows out.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Failure, Result, Visitor};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::unusable;
use crate::accession::AccessionId;
use crate::acts::{self, Handed};
use crate::pages::accession;
use crate::stocktake::Row;
use crate::store;
use crate::texts::why;

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::File)]
pub(crate) struct File {
    name: String,
    /// Base64.
    content: String,
}

/// Hands files over. Says how many were new or different.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/files", tag = "accession",
    params(("id" = AccessionId, Path)), request_body = Vec<File>, responses((status = 200, body = usize)))]
pub(crate) async fn hand_over(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Json(files): Json<Vec<File>>,
) -> Result<Json<usize>> {
    let read = tokio::task::spawn_blocking(move || {
        let one = |file: &File| STANDARD.decode(&file.content).map(|bytes| Handed::read(&file.name, &bytes));
        files.iter().map(one).collect::<Result<Vec<_>, _>>()
    });
    let files = read.await.map_err(|_| unusable())?.map_err(|_| unusable())?;
    Ok(Json(visitor.act(async move |w| acts::hand_over(w, id, &files).await).await?))
}

/// Takes a file back; nothing of it stays.
#[utoipa::path(delete, path = "/api/v1/accession/accessions/{id}/files/{name}", tag = "accession",
    params(("id" = AccessionId, Path), ("name" = String, Path)), responses((status = 204)))]
pub(crate) async fn withdraw(visitor: Visitor, Path((id, name)): Path<(AccessionId, String)>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::withdraw(w, id, &name).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Looks anew for what is in the way.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/checks", tag = "accession",
    params(("id" = AccessionId, Path)), responses((status = 204)))]
pub(crate) async fn check(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::check(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Row)]
pub(crate) struct Accounted {
    file: String,
    sheet: String,
    row: u64,
    kind: String,
    label: String,
    /// `accepted`, `merged`, `queued`, `rejected`
    outcome: String,
    /// Code of the reason, and of what was not taken; empty if there is none.
    why: String,
    column: String,
    value: String,
    reason: String,
    possible: String,
}

/// Every row that was read, with what became of it.
#[utoipa::path(get, path = "/api/v1/accession/accessions/{id}/rows", tag = "accession",
    params(("id" = AccessionId, Path), ("cursor" = Option<String>, Query), ("limit" = Option<i64>, Query)),
    responses((status = 200, body = Page<Accounted>)))]
pub(crate) async fn rows(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    cursor: Cursor,
) -> Result<Json<Page<Accounted>>> {
    let mut r = visitor.read().await?;
    accession(&mut r, id).await?;
    let rows = store::last(&mut r, id).await?.map(|kept| kept.report.stocktake.rows).unwrap_or_default();
    let after =
        if cursor.after.is_empty() { 0 } else { cursor.after.parse::<usize>().map_err(|_| Failure::NotFound)? };
    let limit = usize::try_from(cursor.limit).unwrap_or(usize::MAX);
    let wanted = rows.iter().enumerate().skip(after).take(limit.saturating_add(1));
    let numbered: Vec<(usize, Accounted)> = wanted.map(|(at, row)| (at + 1, accounted(visitor.lang, row))).collect();
    let Page { items, next } = Page::of(numbered, &cursor, |(at, _)| at.to_string());
    Ok(Json(Page { items: items.into_iter().map(|(_, row)| row).collect(), next }))
}

fn accounted(lang: base::Lang, row: &Row) -> Accounted {
    let reason = row.reason.iter().chain(&row.remarks).next();
    let (said, possible) = reason.map_or(("", ""), |reason| why::why(lang, reason.why));
    let of = |text: Option<&String>| text.cloned().unwrap_or_default();
    Accounted {
        file: row.place.file.clone(),
        sheet: row.place.sheet.clone(),
        row: row.place.row,
        kind: code(&row.kind),
        label: row.label.clone(),
        outcome: code(&row.outcome),
        why: reason.map(|reason| code(&reason.why)).unwrap_or_default(),
        column: of(reason.map(|reason| &reason.column)),
        value: of(reason.map(|reason| &reason.value)),
        reason: said.into(),
        possible: possible.into(),
    }
}

/// `kebab-case`, as it is stored.
pub(super) fn code(of: &impl Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
