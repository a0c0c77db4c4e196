//! Versions, and what is recorded about them.

use axum::Json;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::Response;
use base::api::Page;
use base::{Failure, MemberId, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::chain::State;
use crate::difference::Difference;
use crate::document::DocumentId;
use crate::marked::{MarkedClause, clauses};
use crate::resolution::{Minutes, ResolutionId};
use crate::step::{Answer, Place};
use crate::terms::Terms;
use crate::version::{Version, VersionId};
use crate::{acts, pages, store};

/// A version with its state on the day looked at.
#[derive(Serialize, ToSchema)]
#[schema(as = agreement::VersionAnswer)]
pub(crate) struct VersionAnswer {
    #[serde(flatten)]
    version: Version,
    #[serde(flatten)]
    state: State,
}

/// What a version changes against the one before.
#[derive(Serialize, ToSchema)]
#[schema(as = agreement::DifferenceAnswer)]
pub(crate) struct DifferenceAnswer {
    difference: Difference,
    clauses: Vec<MarkedClause>,
}

#[derive(Deserialize, ToSchema)]
#[schema(as = agreement::ReleaseWish)]
pub(crate) struct ReleaseWish {
    /// Of the text that was looked at.
    hash: String,
    /// Changed resolutions that this text contains.
    #[serde(default)]
    taken_in: Vec<ResolutionId>,
}

#[derive(Deserialize, ToSchema)]
#[schema(as = agreement::Reason)]
pub(crate) struct Reason {
    reason: String,
}

#[derive(Deserialize, ToSchema)]
#[schema(as = agreement::PublicationWish)]
pub(crate) struct PublicationWish {
    parties: Vec<MemberId>,
    #[serde(flatten)]
    place: Place,
}

/// All versions with everything that happened to them.
#[utoipa::path(get, path = "/api/v1/agreement/versions", responses((status = 200, body = Page<VersionAnswer>)))]
pub(crate) async fn versions(visitor: Visitor) -> Result<Json<Page<VersionAnswer>>> {
    let mut r = visitor.read().await?;
    let chain = store::chain(&mut r).await?;
    let mut states = chain.states(r.as_of());
    let answer =
        |version: Version| states.remove(&version.id).map(|state| VersionAnswer { version: version.clone(), state });
    Ok(Json(Page { items: chain.versions.into_iter().filter_map(answer).collect(), next: None }))
}

#[utoipa::path(post, path = "/api/v1/agreement/versions", request_body = Terms, responses((status = 201, body = VersionId), (status = 409)))]
pub(crate) async fn draft(visitor: Visitor, Json(terms): Json<Terms>) -> Result<(StatusCode, Json<VersionId>)> {
    let id = visitor.act(async move |w| acts::draft(w, &terms).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

#[utoipa::path(get, path = "/api/v1/agreement/versions/{id}", params(("id" = VersionId, Path)), responses((status = 200, body = VersionAnswer), (status = 404)))]
pub(crate) async fn version(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Json<VersionAnswer>> {
    let mut r = visitor.read().await?;
    let chain = store::chain(&mut r).await?;
    let state = chain.states(r.as_of()).remove(&id).ok_or(Failure::NotFound)?;
    let version = chain.versions.into_iter().find(|version| version.id == id).ok_or(Failure::NotFound)?;
    Ok(Json(VersionAnswer { version, state }))
}

#[utoipa::path(put, path = "/api/v1/agreement/versions/{id}/text", params(("id" = VersionId, Path)), request_body = Terms, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn revise(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Json(terms): Json<Terms>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::revise(w, id, &terms).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts the text with this hash before the councils.
#[utoipa::path(put, path = "/api/v1/agreement/versions/{id}/release", params(("id" = VersionId, Path)), request_body = ReleaseWish, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn release(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Json(wish): Json<ReleaseWish>,
) -> Result<StatusCode> {
    pages::draft::put_before_councils(&visitor, id, &wish.hash, &wish.taken_in).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[utoipa::path(put, path = "/api/v1/agreement/versions/{id}/withdrawal", params(("id" = VersionId, Path)), request_body = Reason, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn withdraw(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Json(Reason { reason }): Json<Reason>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::withdraw(w, id, &reason).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[utoipa::path(get, path = "/api/v1/agreement/versions/{id}/difference", params(("id" = VersionId, Path)), responses((status = 200, body = DifferenceAnswer), (status = 404)))]
pub(crate) async fn difference(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Json<DifferenceAnswer>> {
    let mut r = visitor.read().await?;
    let chain = store::chain(&mut r).await?;
    let version = chain.get(id).ok_or(Failure::NotFound)?;
    let after = &version.text().ok_or(Failure::NotFound)?.terms;
    let before = version.after.and_then(|before| chain.get(before)).and_then(|before| before.released(r.as_of()));
    let before = before.map(|(text, _)| &text.terms);
    let clauses = clauses(before.map_or(&[], |before| &before.clauses), &after.clauses);
    Ok(Json(DifferenceAnswer { difference: Difference::between(before, after), clauses }))
}

#[utoipa::path(post, path = "/api/v1/agreement/versions/{id}/resolutions", params(("id" = VersionId, Path)), request_body = Minutes, responses((status = 201, body = ResolutionId), (status = 404), (status = 409)))]
pub(crate) async fn record_resolution(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Json(minutes): Json<Minutes>,
) -> Result<(StatusCode, Json<ResolutionId>)> {
    let resolution = visitor.act(async move |w| acts::record_resolution(w, id, &minutes).await).await?;
    Ok((StatusCode::CREATED, Json(resolution)))
}

/// A form with `signer` ("party person"), `office`, `on`, `seen`, and the files `paper` and, for an electronic signature, `report`.
#[utoipa::path(post, path = "/api/v1/agreement/versions/{id}/signatures", params(("id" = VersionId, Path)), request_body(content_type = "multipart/form-data"), responses((status = 201), (status = 404), (status = 409)))]
pub(crate) async fn record_signature(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    form: Multipart,
) -> Result<StatusCode> {
    let signed = pages::fact::signed(&visitor, form).await?;
    visitor.act(async move |w| acts::record_signature(w, id, &signed).await).await?;
    Ok(StatusCode::CREATED)
}

/// An internal release. It is no signature and brings no version into force.
#[utoipa::path(put, path = "/api/v1/agreement/versions/{id}/clearances/{party}", params(("id" = VersionId, Path), ("party" = MemberId, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn clear(visitor: Visitor, Path((id, party)): Path<(VersionId, MemberId)>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::clear(w, id, party).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[utoipa::path(post, path = "/api/v1/agreement/versions/{id}/supervisions", params(("id" = VersionId, Path)), request_body = Answer, responses((status = 201), (status = 404), (status = 409)))]
pub(crate) async fn record_supervision(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Json(answer): Json<Answer>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::record_supervision(w, id, &answer).await).await?;
    Ok(StatusCode::CREATED)
}

#[utoipa::path(post, path = "/api/v1/agreement/versions/{id}/publications", params(("id" = VersionId, Path)), request_body = PublicationWish, responses((status = 201), (status = 404), (status = 409)))]
pub(crate) async fn record_publication(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Json(wish): Json<PublicationWish>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::record_publication(w, id, &wish.parties, &wish.place).await).await?;
    Ok(StatusCode::CREATED)
}

/// A file of the agreement, to the byte.
#[utoipa::path(get, path = "/api/v1/agreement/documents/{id}", params(("id" = DocumentId, Path)), responses((status = 200, content_type = "application/octet-stream"), (status = 404)))]
pub(crate) async fn document(visitor: Visitor, id: Path<DocumentId>) -> Result<Response> {
    pages::version::document(visitor, id).await
}
