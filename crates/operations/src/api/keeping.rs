//! What a service rests on, who takes it, and what watches it.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::{Day, Failure, MemberId, Result, Visitor};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::acts::{self, Watch};
use crate::node::NodeId;
use crate::outage::Hit;
use crate::probe::{ProbeKind, TargetId};

/// From today on it falls if the lower one falls.
#[utoipa::path(put, path = "/api/v1/operations/services/{id}/rests/{lower}", tag = "operations",
    params(("id" = NodeId, Path), ("lower" = NodeId, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn rest(visitor: Visitor, Path((upper, lower)): Path<(NodeId, NodeId)>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::rest(w, upper, lower).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// From today on it stands without the lower one.
#[utoipa::path(delete, path = "/api/v1/operations/services/{id}/rests/{lower}", tag = "operations",
    params(("id" = NodeId, Path), ("lower" = NodeId, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn unrest(visitor: Visitor, Path((upper, lower)): Path<(NodeId, NodeId)>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::unrest(w, upper, lower).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// So many places from a day on; 0 is no longer.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Taken {
    from: Day,
    places: i64,
}

#[utoipa::path(put, path = "/api/v1/operations/services/{id}/bookings/{member}", tag = "operations", request_body = Taken,
    params(("id" = NodeId, Path), ("member" = MemberId, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn take(
    visitor: Visitor,
    Path((node, member)): Path<(NodeId, MemberId)>,
    Json(Taken { from, places }): Json<Taken>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::take(w, node, member, from, places).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Without a member all are hit who take what rests on it; without a site the whole member is hit.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewTarget {
    service: NodeId,
    member: Option<MemberId>,
    #[serde(default)]
    site: String,
    /// `tcp`, `http` or `sample`
    kind: String,
    /// `host:993`, `http://host/path`, or for a sample `up` or `down`
    address: String,
}

#[utoipa::path(post, path = "/api/v1/operations/targets", tag = "operations", request_body = NewTarget,
    responses((status = 201, body = TargetId), (status = 409)))]
pub(crate) async fn watch(visitor: Visitor, Json(new): Json<NewTarget>) -> Result<(StatusCode, Json<TargetId>)> {
    let kind = ProbeKind::of(&new.kind).ok_or(Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    let id = visitor
        .act(async move |w| {
            let hit = match new.member {
                None => Hit::whole(MemberId::ASSOCIATION),
                Some(member) => {
                    let site = Some(new.site.as_str()).filter(|site| !site.is_empty());
                    acts::hits(w, member, site.as_slice()).await?.swap_remove(0)
                }
            };
            acts::watch(w, &Watch { node: new.service, hit, kind, address: new.address.clone() }).await
        })
        .await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// `kind` and `address` as for a new one.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Redirected {
    kind: String,
    address: String,
}

/// It knocks elsewhere from now on.
#[utoipa::path(put, path = "/api/v1/operations/targets/{id}", tag = "operations", request_body = Redirected,
    params(("id" = TargetId, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn redirect(
    visitor: Visitor,
    Path(id): Path<TargetId>,
    Json(to): Json<Redirected>,
) -> Result<StatusCode> {
    let kind = ProbeKind::of(&to.kind).ok_or(Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    visitor.act(async move |w| acts::redirect(w, id, kind, &to.address).await.map(drop)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Nobody looks from today on.
#[utoipa::path(delete, path = "/api/v1/operations/targets/{id}", tag = "operations",
    params(("id" = TargetId, Path)), responses((status = 204), (status = 404)))]
pub(crate) async fn unwatch(visitor: Visitor, Path(id): Path<TargetId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::unwatch(w, id).await.map(drop)).await?;
    Ok(StatusCode::NO_CONTENT)
}
