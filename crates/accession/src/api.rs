//! The same for programs. What is in the way and why comes in the language that is asked for; codes beside it stay the same.

mod conflicts;
mod files;
mod waves;

use axum::Json;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use base::{Cents, Day, Failure, MemberId, PersonId, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Contract;

pub(crate) use conflicts::{accept_all, conflicts, decide};
pub(crate) use files::{check, hand_over, rows, withdraw};
pub(crate) use waves::{plan, run, task_done, task_open, tasks, undo, waves};

use crate::accession::{AccessionId, Wish};
use crate::costs::ByWhat;
use crate::counts::Counts;
use crate::experience::Experience;
use crate::pages::{accession, costs};
use crate::prospect::{Interest, Noted};
use crate::{acts, store};

#[derive(OpenApi)]
#[openapi(paths(
    interests,
    note_interest,
    accessions,
    open,
    show,
    files::hand_over,
    files::withdraw,
    files::check,
    files::rows,
    conflicts::conflicts,
    conflicts::decide,
    conflicts::accept_all,
    waves::waves,
    waves::plan,
    waves::run,
    waves::undo,
    waves::tasks,
    waves::task_done,
    waves::task_open,
    what_if,
    estimate,
    draft_agreement,
    transfer,
    experience
))]
struct Promised;

pub(crate) fn contract() -> Contract {
    Promised::openapi()
}

/// What was noted about the interest of bodies, oldest first.
#[utoipa::path(get, path = "/api/v1/accession/interests", tag = "accession", responses((status = 200, body = Vec<Noted>)))]
pub(crate) async fn interests(visitor: Visitor) -> Result<Json<Vec<Noted>>> {
    Ok(Json(store::interests(&mut visitor.read().await?).await?))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Said)]
pub(crate) struct Said {
    party: MemberId,
    /// `none`, `talk`, `stocktake`, `offer`, `resolving`, `declined`
    interest: String,
    #[serde(default)]
    note: String,
}

/// Notes how far a body is.
#[utoipa::path(post, path = "/api/v1/accession/interests", tag = "accession", request_body = Said, responses((status = 204)))]
pub(crate) async fn note_interest(visitor: Visitor, Json(said): Json<Said>) -> Result<StatusCode> {
    let interest = Interest::of(&said.interest).ok_or(unusable())?;
    visitor.act(async move |w| acts::note_interest(w, said.party, interest, &said.note).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Accession)]
pub(crate) struct Opened {
    id: AccessionId,
    member: MemberId,
    sign: String,
    /// What new addresses are cut from.
    pool: String,
    wished_on: Day,
    opened_on: Day,
    /// Of the last stocktake.
    counts: Option<Counts>,
    rows: Option<Rows>,
}

/// The row account of the last stocktake.
#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Sums)]
struct Rows {
    read: u64,
    accepted: u64,
    merged: u64,
    queued: u64,
    rejected: u64,
    /// Recognised and not kept.
    secrets: u64,
    agrees: bool,
}

/// Accessions at work.
#[utoipa::path(get, path = "/api/v1/accession/accessions", tag = "accession", responses((status = 200, body = Vec<Opened>)))]
pub(crate) async fn accessions(visitor: Visitor) -> Result<Json<Vec<Opened>>> {
    let all = store::accessions(&mut visitor.read().await?).await?;
    Ok(Json(all.into_iter().map(|accession| opened(accession, None)).collect()))
}

/// One accession.
#[utoipa::path(get, path = "/api/v1/accession/accessions/{id}", tag = "accession",
    params(("id" = AccessionId, Path)), responses((status = 200, body = Opened)))]
pub(crate) async fn show(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Json<Opened>> {
    let mut r = visitor.read().await?;
    let accession = accession(&mut r, id).await?;
    Ok(Json(opened(accession, store::last(&mut r, id).await?)))
}

fn opened(accession: crate::accession::Accession, kept: Option<store::Kept>) -> Opened {
    let crate::accession::Accession { id, member, sign, pool, wished_on, opened_on, .. } = accession;
    let rows = kept.as_ref().map(|kept| {
        let account = &kept.report.account;
        let crate::account::Sums { read, accepted, merged, queued, rejected } = account.total;
        Rows { read, accepted, merged, queued, rejected, secrets: account.secrets, agrees: account.agrees() }
    });
    Opened {
        id,
        member,
        sign,
        pool: pool.to_string(),
        wished_on,
        opened_on,
        counts: kept.map(|kept| kept.counts),
        rows,
    }
}

/// Begins an accession.
#[utoipa::path(post, path = "/api/v1/accession/accessions", tag = "accession", request_body = Wish,
    responses((status = 201, body = AccessionId)))]
pub(crate) async fn open(visitor: Visitor, Json(wish): Json<Wish>) -> Result<(StatusCode, Json<AccessionId>)> {
    let id = visitor.act(async move |w| acts::open(w, &wish).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Outlook)]
pub(crate) struct Shares {
    year: i16,
    /// Days of membership in the year, of so many.
    days: i64,
    of_days: i64,
    members: Vec<settlement::share::Change>,
}

/// What every member would bear; without parameters as it was estimated.
#[utoipa::path(get, path = "/api/v1/accession/accessions/{id}/costs", tag = "accession",
    params(("id" = AccessionId, Path), ("without" = Option<String>, Query), ("with" = Option<String>, Query),
        ("start" = Option<String>, Query), ("by" = Option<String>, Query)),
    responses((status = 200, body = Option<Shares>)))]
pub(crate) async fn what_if(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Query(typed): Query<costs::Typed>,
) -> Result<Json<Option<Shares>>> {
    let today = visitor.frame().today;
    let outlook = costs::asked(&mut visitor.read().await?, id, &typed, today).await?.1.ok();
    let shares = outlook.map(|outlook| Shares {
        year: outlook.year,
        days: outlook.days,
        of_days: outlook.of_days,
        members: outlook.changes,
    });
    Ok(Json(shares))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Estimate)]
pub(crate) struct Estimated {
    without: Cents,
    with: Cents,
    by: ByWhat,
}

/// Keeps an estimate of the year's costs.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/estimates", tag = "accession",
    params(("id" = AccessionId, Path)), request_body = Estimated, responses((status = 204)))]
pub(crate) async fn estimate(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Json(e): Json<Estimated>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::estimate(w, id, e.without, e.with, e.by).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Drafts the agreement version that takes the newcomer in.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/agreement", tag = "accession",
    params(("id" = AccessionId, Path)), responses((status = 201, body = agreement::VersionId)))]
pub(crate) async fn draft_agreement(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
) -> Result<(StatusCode, Json<agreement::VersionId>)> {
    let version = visitor.act(async move |w| acts::draft_agreement(w, id).await).await?;
    Ok((StatusCode::CREATED, Json(version)))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Transfer)]
pub(crate) struct Moves {
    person: PersonId,
    specialism: String,
    on: Day,
    basis: String,
}

/// Lets somebody change to the operator.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/transfers", tag = "accession",
    params(("id" = AccessionId, Path)), request_body = Moves, responses((status = 204)))]
pub(crate) async fn transfer(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Json(m): Json<Moves>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::transfer(w, id, m.person, &m.specialism, m.on, &m.basis).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How long earlier migrations took, and what they taught.
#[utoipa::path(get, path = "/api/v1/accession/experience", tag = "accession", responses((status = 200, body = Vec<Experience>)))]
pub(crate) async fn experience(visitor: Visitor) -> Result<Json<Vec<Experience>>> {
    Ok(Json(store::experience(&mut visitor.read().await?).await?))
}

fn unusable() -> Failure {
    Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY)
}
