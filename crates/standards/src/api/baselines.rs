//! Rule sets for programs: taken away, planned, drafted, tried, published.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::{Day, Failure, MemberId, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

use super::foreseen::Foreseen;
use crate::acts::baseline as acts;
use crate::baseline::{Baseline, DraftId, Wish, fingerprint};
use crate::store;

#[derive(OpenApi)]
#[openapi(paths(rules, plan, list, show, draft, change, try_out, publish))]
struct Contract;

pub(crate) fn contract() -> utoipa::openapi::OpenApi {
    Contract::openapi()
}

/// Everything that is in force or planned.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RuleSet {
    /// One document for each scope. Equal rule sets are equal to the byte.
    yaml: String,
    /// SHA-256 of the text.
    sha256: String,
}

/// A published rule set, without its text.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Published {
    number: i64,
    title: String,
    decision: String,
    from: Day,
    published_on: Day,
    sha256: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Whole {
    baseline: Published,
    yaml: String,
}

/// Who goes first, and from which day on.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Tried {
    members: BTreeSet<MemberId>,
    from: Option<Day>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Number {
    number: i64,
}

/// The rule set as text, to be reviewed, kept, and read again.
#[utoipa::path(get, path = "/api/v1/standards/rules", responses((status = 200, body = RuleSet)))]
pub(crate) async fn rules(visitor: Visitor) -> Result<Json<RuleSet>> {
    let yaml = acts::rule_set(&mut visitor.read().await?).await?;
    Ok(Json(RuleSet { sha256: fingerprint(&yaml), yaml }))
}

/// What a rule set would change, and where that leads. Nothing is written.
#[utoipa::path(post, path = "/api/v1/standards/plan", request_body = Wish,
    responses((status = 200, body = Foreseen), (status = 409, description = "the text cannot be read")))]
pub(crate) async fn plan(visitor: Visitor, Json(wish): Json<Wish>) -> Result<Json<Foreseen>> {
    let mut r = visitor.read().await?;
    let (person, today) = (r.person(), r.as_of());
    let named = Wish { title: "plan".into(), ..wish };
    let draft = named.draft(DraftId(Uuid::nil()), person, today, 0)?;
    let outlook = acts::outlook(&mut r, &draft).await?;
    Ok(Json(Foreseen::of(&outlook, visitor.lang)))
}

/// Published rule sets, the last one first.
#[utoipa::path(get, path = "/api/v1/standards/baselines", responses((status = 200, body = Vec<Published>)))]
pub(crate) async fn list(visitor: Visitor) -> Result<Json<Vec<Published>>> {
    let all = store::baseline::all(&mut visitor.read().await?).await?;
    Ok(Json(all.into_iter().map(|baseline| Whole::from(baseline).baseline).collect()))
}

#[utoipa::path(get, path = "/api/v1/standards/baselines/{number}", params(("number" = i64, Path)),
    responses((status = 200, body = Whole), (status = 404, description = "there is no such one")))]
pub(crate) async fn show(visitor: Visitor, Path(number): Path<i64>) -> Result<Json<Whole>> {
    let one = store::baseline::one(&mut visitor.read().await?, number).await?;
    one.map(|baseline| Json(baseline.into())).ok_or(Failure::NotFound)
}

#[utoipa::path(post, path = "/api/v1/standards/drafts", request_body = Wish,
    responses((status = 201, body = DraftId), (status = 409, description = "the text cannot be read")))]
pub(crate) async fn draft(visitor: Visitor, Json(wish): Json<Wish>) -> Result<(StatusCode, Json<DraftId>)> {
    let id = visitor.act(async move |w| acts::draft(w, &wish).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// Another text instead, written against the last baseline.
#[utoipa::path(put, path = "/api/v1/standards/drafts/{id}", params(("id" = DraftId, Path)), request_body = Wish,
    responses((status = 204), (status = 404, description = "there is no such one"), (status = 409, description = "a rule says no")))]
pub(crate) async fn change(visitor: Visitor, Path(id): Path<DraftId>, Json(wish): Json<Wish>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::change(w, id, &wish).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Some members go first, up to the day on which it holds for all.
#[utoipa::path(put, path = "/api/v1/standards/drafts/{id}/trial", params(("id" = DraftId, Path)), request_body = Tried,
    responses((status = 204), (status = 404, description = "there is no such one"), (status = 409, description = "a rule says no")))]
pub(crate) async fn try_out(visitor: Visitor, Path(id): Path<DraftId>, Json(tried): Json<Tried>) -> Result<StatusCode> {
    let first = tried.from.unwrap_or(visitor.house().clock.today());
    visitor.act(async move |w| acts::try_out(w, id, tried.members.clone(), first).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// For all. The rule set gets its number and does not change any more.
#[utoipa::path(put, path = "/api/v1/standards/drafts/{id}/publication", params(("id" = DraftId, Path)),
    responses((status = 200, body = Number), (status = 404, description = "there is no such one"), (status = 409, description = "a rule says no")))]
pub(crate) async fn publish(visitor: Visitor, Path(id): Path<DraftId>) -> Result<Json<Number>> {
    let number = visitor.act(async move |w| acts::publish(w, id).await).await?;
    Ok(Json(Number { number }))
}

impl From<Baseline> for Whole {
    fn from(b: Baseline) -> Whole {
        let Baseline { number, title, decision, from, text, on, hash: sha256, .. } = b;
        Whole { baseline: Published { number, title, decision, from, published_on: on, sha256 }, yaml: text }
    }
}
