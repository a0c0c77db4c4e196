//! The same for programs.

use axum::Json;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::journal::verify::verify as walk;
use base::{Day, Failure, MemberId, Moment, PersonId, Result, Visitor};
use inventory::device::DeviceId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};
use uuid::Uuid;

use crate::acts;
use crate::exposure::exposed;
use crate::matching::{Evidence, Verdict};
use crate::store::journal::{Wanted, entries_after};
use crate::store::{self, AdvisoryId, Head};

#[derive(OpenApi)]
#[openapi(paths(advisories, import, advisory, devices, entries, verify))]
struct Contract;

pub(crate) fn contract() -> utoipa::openapi::OpenApi {
    Contract::openapi()
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AdvisoryLine {
    id: AdvisoryId,
    /// The publisher's id.
    tracking: String,
    revision: String,
    title: String,
    publisher: String,
    severity: String,
    released: String,
    imported_on: Day,
}

/// A device that has something the advisory speaks of.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExposedDevice {
    member: MemberId,
    device: DeviceId,
    name: String,
    verdict: Verdict,
    /// The gravest first.
    titles: Vec<Meant>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Meant {
    title: String,
    evidence: Evidence,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct JournalEntry {
    id: Uuid,
    /// Its place in the chain; none until it is sealed.
    seq: Option<i64>,
    member: MemberId,
    at: Moment,
    person: PersonId,
    name: String,
    deed: String,
    thing: Uuid,
    /// As JSON text; none where it was erased.
    details: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Verification {
    sealed: i64,
    unsealed: i64,
    erased: i64,
    /// The first number whose entry or details are not what was sealed.
    broken_at: Option<i64>,
}

/// The latest revision of each advisory.
#[utoipa::path(get, path = "/api/v1/security/advisories", responses((status = 200, body = Vec<AdvisoryLine>)))]
pub(crate) async fn advisories(visitor: Visitor) -> Result<Json<Vec<AdvisoryLine>>> {
    let heads = store::advisories(&mut visitor.read().await?).await?;
    Ok(Json(heads.into_iter().map(AdvisoryLine::from).collect()))
}

/// Takes in an advisory: a CSAF document as it was published.
#[utoipa::path(post, path = "/api/v1/security/advisories", request_body(content = String, content_type = "application/json"),
    responses((status = 201, body = AdvisoryId), (status = 409, description = "not CSAF, or known with other content")))]
pub(crate) async fn import(visitor: Visitor, document: String) -> Result<(StatusCode, Json<AdvisoryId>)> {
    let id = visitor.act(async move |w| acts::import(w, &document).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

#[utoipa::path(get, path = "/api/v1/security/advisories/{id}", params(("id" = AdvisoryId, Path)),
    responses((status = 200, body = AdvisoryLine), (status = 404, description = "not there")))]
pub(crate) async fn advisory(visitor: Visitor, Path(id): Path<AdvisoryId>) -> Result<Json<AdvisoryLine>> {
    let head = store::head(&mut visitor.read().await?, id).await?.ok_or(Failure::NotFound)?;
    Ok(Json(head.into()))
}

/// The devices that it concerns, each with its evidence.
#[utoipa::path(get, path = "/api/v1/security/advisories/{id}/devices",
    params(("id" = AdvisoryId, Path), ("cursor" = Option<String>, Query), ("limit" = Option<i64>, Query)),
    responses((status = 200, body = Page<ExposedDevice>), (status = 404, description = "not there")))]
pub(crate) async fn devices(
    visitor: Visitor,
    Path(id): Path<AdvisoryId>,
    cursor: Cursor,
) -> Result<Json<Page<ExposedDevice>>> {
    let mut r = visitor.read().await?;
    store::head(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let (matches, mut devices) = (store::matches(&mut r, id).await?, store::device::equipped(&mut r).await?);
    devices.sort_by_key(|equipped| equipped.device);
    let after = |device: &DeviceId| device.to_string() > cursor.after;
    let found = exposed(&devices, &matches).into_iter().filter(|exposed| after(&exposed.equipped.device));
    let page = found.take(cursor.limit as usize + 1).map(|exposed| ExposedDevice {
        member: exposed.equipped.member,
        device: exposed.equipped.device,
        name: exposed.equipped.name.clone(),
        verdict: exposed.verdict,
        titles: exposed.titles.into_iter().cloned().map(|(title, evidence)| Meant { title, evidence }).collect(),
    });
    Ok(Json(Page::of(page.collect(), &cursor, |exposed| exposed.device.to_string())))
}

#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Filters {
    member: Option<MemberId>,
    person: Option<PersonId>,
    thing: Option<Uuid>,
    /// Code of a deed, `standards.exception.accepted`
    deed: Option<String>,
    from: Option<Day>,
    until: Option<Day>,
}

/// The entries of the journal in the order of their making.
#[utoipa::path(get, path = "/api/v1/security/journal",
    params(Filters, ("cursor" = Option<String>, Query), ("limit" = Option<i64>, Query)),
    responses((status = 200, body = Page<JournalEntry>)))]
pub(crate) async fn entries(
    visitor: Visitor,
    Query(filters): Query<Filters>,
    cursor: Cursor,
) -> Result<Json<Page<JournalEntry>>> {
    let unusable = |_| Failure::Unusable(StatusCode::BAD_REQUEST);
    let after = if cursor.after.is_empty() { Uuid::nil() } else { cursor.after.parse().map_err(unusable)? };
    let Filters { member, person, thing, deed, from: first_day, until: last_day } = filters;
    let wanted = Wanted { member, person, thing, deed: deed.as_deref(), first_day, last_day };
    let found = entries_after(&mut visitor.read().await?, wanted, after, cursor.limit + 1).await?;
    let entry = |e: store::journal::Entry| JournalEntry {
        id: e.entry_id,
        seq: e.seq,
        member: e.member_id,
        at: e.at_business,
        person: e.person_id,
        name: e.person,
        deed: e.deed,
        thing: e.thing,
        details: e.body,
    };
    Ok(Json(Page::of(found.into_iter().map(entry).collect(), &cursor, |entry| entry.id.to_string())))
}

/// Walks the whole chain and says whether anybody has changed the past.
#[utoipa::path(get, path = "/api/v1/security/journal/verification", responses((status = 200, body = Verification)))]
pub(crate) async fn verify(visitor: Visitor) -> Result<Json<Verification>> {
    let found = walk(visitor.house()).await?;
    let (sealed, unsealed, erased, broken_at) = (found.sealed, found.unsealed, found.erased, found.broken_at);
    Ok(Json(Verification { sealed, unsealed, erased, broken_at }))
}

impl From<Head> for AdvisoryLine {
    fn from(head: Head) -> AdvisoryLine {
        AdvisoryLine {
            id: head.advisory_id,
            tracking: head.tracking,
            revision: head.revision,
            title: head.title,
            publisher: head.publisher,
            severity: head.severity,
            released: head.released,
            imported_on: head.imported_on,
        }
    }
}
