//! Reports that wait, for programs.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Failure, MemberId, Moment, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use crate::acts;
use crate::device::DeviceId;
use crate::quarantine::EntryId;
use crate::store::quarantine::{self as store, Entry};

#[derive(OpenApi)]
#[openapi(paths(list, show, accept, discard))]
pub(crate) struct Contract;

/// Whose device it is. If another member has it, it changes hands today.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Acceptance {
    member: MemberId,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct Accepted {
    device: DeviceId,
}

/// Reports that no rule could place, the last seen first.
#[utoipa::path(get, path = "/api/v1/inventory/quarantine", tag = "inventory", responses((status = 200, body = Page<Entry>)))]
pub(crate) async fn list(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<Entry>>> {
    let entries = store::entries(&mut visitor.read().await?, after(&cursor.after)?, cursor.limit + 1).await?;
    Ok(Json(Page::of(entries, &cursor, |entry| format!("{}.{}", entry.last_at.0, entry.entry_id))))
}

fn after(cursor: &str) -> Result<Option<(Moment, EntryId)>> {
    if cursor.is_empty() {
        return Ok(None);
    }
    let parts = cursor.split_once('.').and_then(|(at, id)| Some((Moment(at.parse().ok()?), EntryId(id.parse().ok()?))));
    parts.map(Some).ok_or(Failure::Unusable(StatusCode::BAD_REQUEST))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/inventory/quarantine/{id}", tag = "inventory", params(("id" = EntryId, Path)), responses((status = 200, body = Entry), (status = 404)))]
pub(crate) async fn show(visitor: Visitor, Path(id): Path<EntryId>) -> Result<Json<Entry>> {
    store::entry(&mut visitor.read().await?, id).await?.map(Json).ok_or(Failure::NotFound)
}

/// Takes it into the inventory of a member.
#[utoipa::path(put, path = "/api/v1/inventory/quarantine/{id}/acceptance", tag = "inventory", params(("id" = EntryId, Path)), request_body = Acceptance, responses((status = 200, body = Accepted), (status = 404), (status = 409)))]
pub(crate) async fn accept(
    visitor: Visitor,
    Path(id): Path<EntryId>,
    Json(acceptance): Json<Acceptance>,
) -> Result<Json<Accepted>> {
    let member = acceptance.member;
    let device = visitor.act(async move |w| acts::quarantine::accept(w, id, member).await).await?;
    Ok(Json(Accepted { device }))
}

/// Discards it.
#[utoipa::path(delete, path = "/api/v1/inventory/quarantine/{id}", tag = "inventory", params(("id" = EntryId, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn discard(visitor: Visitor, Path(id): Path<EntryId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::quarantine::discard(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
