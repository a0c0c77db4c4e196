//! Waiting for the reporter, and ending several tickets together.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::{Result, Visitor};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Words;
use crate::acts;
use crate::ticket::TicketId;

/// Asks the reporter; the time to repair stands until the answer.
#[utoipa::path(put, path = "/api/v1/desk/tickets/{id}/waiting", params(("id" = TicketId, Path)), request_body = Words, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn wait(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(Words { text }): Json<Words>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::wait(w, id, &text).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The answer came another way: the time runs again.
#[utoipa::path(delete, path = "/api/v1/desk/tickets/{id}/waiting", params(("id" = TicketId, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn resume(visitor: Visitor, Path(id): Path<TicketId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::resume(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `20-01841`: the ticket of the same member that it ends with.
#[derive(Deserialize, ToSchema)]
#[schema(as = desk::Main)]
pub(crate) struct Main {
    number: String,
}

#[utoipa::path(put, path = "/api/v1/desk/tickets/{id}/main", params(("id" = TicketId, Path)), request_body = Main, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn merge(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(Main { number }): Json<Main>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::merge(w, id, &number).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A cause that the standards name (`GET /api/v1/standards/causes`).
#[derive(Deserialize, ToSchema)]
#[schema(as = desk::Deviation)]
pub(crate) struct Deviation {
    cause: String,
}

/// Opens one ticket of each member that has the deviation and no ticket for it yet, and says how many.
#[utoipa::path(post, path = "/api/v1/desk/causes", request_body = Deviation,
    responses((status = 201, body = usize), (status = 404, description = "not open")))]
pub(crate) async fn open_for_deviation(
    visitor: Visitor,
    Json(Deviation { cause }): Json<Deviation>,
) -> Result<(StatusCode, Json<usize>)> {
    let opened = visitor.act(async move |w| acts::open_for_deviation(w, &cause).await).await?;
    Ok((StatusCode::CREATED, Json(opened)))
}
