//! The same for programs. Only the answer differs; PUT, because it names the state that is wished for.

pub(crate) mod article;
pub(crate) mod work;

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Failure, PersonId, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use crate::store::{self, Agreed};
use crate::ticket::{Entry, Report, Ticket, TicketId};
use crate::{WORK, acts};

/// A ticket with what was said.
#[derive(Serialize, ToSchema)]
#[schema(as = desk::TicketAnswer)]
pub(crate) struct TicketAnswer {
    #[serde(flatten)]
    ticket: Ticket,
    entries: Vec<Entry>,
}

#[derive(Deserialize, ToSchema)]
#[schema(as = desk::Words)]
pub(crate) struct Words {
    pub(crate) text: String,
}

#[derive(Deserialize, ToSchema)]
#[schema(as = desk::HandOn)]
pub(crate) struct HandOn {
    specialism: String,
    /// Read by those who get it.
    why: String,
}

/// Who has the same; without a person, the caller.
#[derive(Deserialize, ToSchema)]
#[schema(as = desk::Affected)]
pub(crate) struct Affected {
    person: Option<PersonId>,
}

#[derive(OpenApi)]
#[openapi(paths(
    list,
    open,
    show,
    join,
    take,
    hand_on,
    say,
    note,
    close,
    reopen,
    terms,
    agree,
    work::wait,
    work::resume,
    work::merge,
    work::open_for_deviation,
    article::articles,
    article::write,
    article::article,
    article::rewrite
))]
struct Contract;

pub(crate) fn contract() -> utoipa::openapi::OpenApi {
    Contract::openapi()
}

/// The tickets that the caller sees, in the order of their making.
#[utoipa::path(get, path = "/api/v1/desk/tickets", responses((status = 200, body = Page<Ticket>)))]
pub(crate) async fn list(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<Ticket>>> {
    let after = cursor.after.parse().unwrap_or(TicketId(uuid::Uuid::nil()));
    let tickets = store::page(&mut visitor.read().await?, after, cursor.limit + 1).await?;
    let tickets = tickets.into_iter().map(|listed| listed.ticket).collect();
    Ok(Json(Page::of(tickets, &cursor, |ticket: &Ticket| ticket.id.to_string())))
}

/// Reports something; who takes calls may name another reporter and the specialism.
#[utoipa::path(post, path = "/api/v1/desk/tickets", request_body = Report, responses((status = 201, body = TicketId), (status = 409)))]
pub(crate) async fn open(visitor: Visitor, Json(report): Json<Report>) -> Result<(StatusCode, Json<TicketId>)> {
    let by_phone = report.reporter.is_some() && visitor.actor().holds_somewhere(WORK);
    let id = visitor
        .act(async move |w| match by_phone {
            true => acts::take_call(w, &report).await,
            false => acts::report(w, &report).await,
        })
        .await?;
    Ok((StatusCode::CREATED, Json(id)))
}

#[utoipa::path(get, path = "/api/v1/desk/tickets/{id}", params(("id" = TicketId, Path)), responses((status = 200, body = TicketAnswer), (status = 404)))]
pub(crate) async fn show(visitor: Visitor, Path(id): Path<TicketId>) -> Result<Json<TicketAnswer>> {
    let mut r = visitor.read().await?;
    let ticket = store::ticket(&mut r, id).await?.ok_or(Failure::NotFound)?.ticket;
    Ok(Json(TicketAnswer { ticket, entries: store::entries(&mut r, id).await? }))
}

/// The caller, or by phone another person of the member, has the same: counted once in the ticket of the cause.
#[utoipa::path(put, path = "/api/v1/desk/tickets/{id}/affected", params(("id" = TicketId, Path)), request_body = Affected, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn join(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(Affected { person }): Json<Affected>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::join(w, id, person).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The caller works on it from now on.
#[utoipa::path(put, path = "/api/v1/desk/tickets/{id}/assignment", params(("id" = TicketId, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn take(visitor: Visitor, Path(id): Path<TicketId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::take(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[utoipa::path(put, path = "/api/v1/desk/tickets/{id}/specialism", params(("id" = TicketId, Path)), request_body = HandOn, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn hand_on(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(HandOn { specialism, why }): Json<HandOn>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::hand_on(w, id, &specialism, &why).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// An answer of the staff, or more from the reporter.
#[utoipa::path(post, path = "/api/v1/desk/tickets/{id}/answers", params(("id" = TicketId, Path)), request_body = Words, responses((status = 201), (status = 404), (status = 409)))]
pub(crate) async fn say(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(Words { text }): Json<Words>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::say(w, id, &text).await).await?;
    Ok(StatusCode::CREATED)
}

/// For the staff only.
#[utoipa::path(post, path = "/api/v1/desk/tickets/{id}/notes", params(("id" = TicketId, Path)), request_body = Words, responses((status = 201), (status = 404), (status = 409)))]
pub(crate) async fn note(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(Words { text }): Json<Words>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::note(w, id, &text).await).await?;
    Ok(StatusCode::CREATED)
}

#[utoipa::path(put, path = "/api/v1/desk/tickets/{id}/closure", params(("id" = TicketId, Path)), request_body = Words, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn close(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(Words { text }): Json<Words>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::close(w, id, &text).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// It is not solved after all.
#[utoipa::path(put, path = "/api/v1/desk/tickets/{id}/reopening", params(("id" = TicketId, Path)), request_body = Words, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn reopen(
    visitor: Visitor,
    Path(id): Path<TicketId>,
    Json(Words { text }): Json<Words>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::reopen(w, id, &text).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is agreed about service; `member` is empty for what holds for all.
#[utoipa::path(get, path = "/api/v1/desk/terms", responses((status = 200, body = Page<Agreed>)))]
pub(crate) async fn terms(visitor: Visitor) -> Result<Json<Page<Agreed>>> {
    Ok(Json(Page { items: store::agreed(&mut visitor.read().await?).await?, next: None }))
}

#[utoipa::path(post, path = "/api/v1/desk/terms", request_body = Agreed, responses((status = 201), (status = 409)))]
pub(crate) async fn agree(visitor: Visitor, Json(agreed): Json<Agreed>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::agree(w, &agreed).await).await?;
    Ok(StatusCode::CREATED)
}
