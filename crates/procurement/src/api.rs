//! The same for programs.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Failure, Result, Visitor};
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Contract;
use uuid::Uuid;

use crate::framework::{CallOff, Framework, FrameworkId, Terms};
use crate::limit::Limit;
use crate::need::{Need, NeedId, Wish};
use crate::pool::Pooled;
use crate::{acts, store};

#[derive(OpenApi)]
#[openapi(paths(
    needs,
    show_need,
    report,
    withdraw,
    pool,
    frameworks,
    show_framework,
    agree,
    call_off,
    limits,
    set_limit
))]
struct Promised;

pub(crate) fn contract() -> Contract {
    Promised::openapi()
}

/// Needs of the caller's members.
#[utoipa::path(get, path = "/api/v1/procurement/needs", tag = "procurement",
    params(("cursor" = Option<String>, Query), ("limit" = Option<i64>, Query)), responses((status = 200, body = Page<Need>)))]
pub(crate) async fn needs(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<Need>>> {
    let after =
        if cursor.after.is_empty() { Uuid::nil() } else { cursor.after.parse().map_err(|_| Failure::NotFound)? };
    let needs = store::needs_after(&mut visitor.read().await?, NeedId(after), cursor.limit + 1).await?;
    Ok(Json(Page::of(needs, &cursor, |need| need.id.to_string())))
}

/// One need.
#[utoipa::path(get, path = "/api/v1/procurement/needs/{id}", tag = "procurement",
    params(("id" = NeedId, Path)), responses((status = 200, body = Need)))]
pub(crate) async fn show_need(visitor: Visitor, Path(id): Path<NeedId>) -> Result<Json<Need>> {
    store::need(&mut visitor.read().await?, id).await?.map(Json).ok_or(Failure::NotFound)
}

/// Reports a need.
#[utoipa::path(post, path = "/api/v1/procurement/needs", tag = "procurement", request_body = Wish,
    responses((status = 201, body = Vec<NeedId>)))]
pub(crate) async fn report(visitor: Visitor, Json(wish): Json<Wish>) -> Result<(StatusCode, Json<Vec<NeedId>>)> {
    let wishes = [wish];
    let ids = visitor.act(async move |w| acts::report(w, &wishes).await).await?;
    Ok((StatusCode::CREATED, Json(ids)))
}

/// Withdraws a need that is not ordered yet.
#[utoipa::path(put, path = "/api/v1/procurement/needs/{id}/withdrawal", tag = "procurement",
    params(("id" = NeedId, Path)), responses((status = 204)))]
pub(crate) async fn withdraw(visitor: Visitor, Path(id): Path<NeedId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::withdraw(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is open, article by member.
#[utoipa::path(get, path = "/api/v1/procurement/pool", tag = "procurement", responses((status = 200, body = Pooled)))]
pub(crate) async fn pool(visitor: Visitor) -> Result<Json<Pooled>> {
    let mut r = visitor.read().await?;
    let (needs, catalogue) = (store::open_needs(&mut r).await?, store::catalogue(&mut r).await?);
    Ok(Json(Pooled::of(&needs, &catalogue)))
}

/// Framework contracts made for the caller's members.
#[utoipa::path(get, path = "/api/v1/procurement/frameworks", tag = "procurement",
    responses((status = 200, body = Vec<Framework>)))]
pub(crate) async fn frameworks(visitor: Visitor) -> Result<Json<Vec<Framework>>> {
    Ok(Json(store::frameworks(&mut visitor.read().await?).await?))
}

/// One framework contract with what was ordered so far.
#[utoipa::path(get, path = "/api/v1/procurement/frameworks/{id}", tag = "procurement",
    params(("id" = FrameworkId, Path)), responses((status = 200, body = Framework)))]
pub(crate) async fn show_framework(visitor: Visitor, Path(id): Path<FrameworkId>) -> Result<Json<Framework>> {
    store::framework(&mut visitor.read().await?, id).await?.map(Json).ok_or(Failure::NotFound)
}

/// Records a framework contract.
#[utoipa::path(post, path = "/api/v1/procurement/frameworks", tag = "procurement", request_body = Terms,
    responses((status = 201, body = FrameworkId)))]
pub(crate) async fn agree(visitor: Visitor, Json(terms): Json<Terms>) -> Result<(StatusCode, Json<FrameworkId>)> {
    let id = visitor.act(async move |w| acts::agree(w, &terms).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// Orders needs under a framework contract, all at once.
#[utoipa::path(post, path = "/api/v1/procurement/frameworks/{id}/call-offs", tag = "procurement",
    params(("id" = FrameworkId, Path)), request_body = Vec<NeedId>, responses((status = 201, body = CallOff)))]
pub(crate) async fn call_off(
    visitor: Visitor,
    Path(id): Path<FrameworkId>,
    Json(needs): Json<Vec<NeedId>>,
) -> Result<(StatusCode, Json<CallOff>)> {
    let (_, order) = visitor.act(async move |w| acts::call_off(w, id, &needs).await).await?;
    Ok((StatusCode::CREATED, Json(order)))
}

/// Value limits of all times.
#[utoipa::path(get, path = "/api/v1/procurement/limits", tag = "procurement", responses((status = 200, body = Vec<Limit>)))]
pub(crate) async fn limits(visitor: Visitor) -> Result<Json<Vec<Limit>>> {
    Ok(Json(store::limits(&mut visitor.read().await?).await?))
}

/// Sets a value limit; the one before ends where it begins.
#[utoipa::path(post, path = "/api/v1/procurement/limits", tag = "procurement", request_body = Limit,
    responses((status = 204)))]
pub(crate) async fn set_limit(visitor: Visitor, Json(limit): Json<Limit>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::set_limit(w, &limit).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
