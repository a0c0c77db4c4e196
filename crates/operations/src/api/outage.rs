//! Outages and maintenance windows, as far as they hit those for whom the caller may see them.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Failure, MemberId, Moment, Reading, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::node::NodeId;
use crate::outage::{Declaration, Hit, Outage, OutageId};
use crate::window::{Plan, Window, WindowId};
use crate::{acts, store};

/// A site of a member; empty: the member as a whole.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HitOut {
    member: MemberId,
    site: String,
    place: String,
}

impl From<Hit> for HitOut {
    fn from(hit: Hit) -> HitOut {
        HitOut { member: hit.member, site: hit.site, place: hit.place }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OutageOut {
    id: OutageId,
    service: NodeId,
    since: Moment,
    until: Option<Moment>,
    expected: Option<Moment>,
    words: String,
    found_by_probe: bool,
    hits: Vec<HitOut>,
}

impl From<Outage> for OutageOut {
    fn from(outage: Outage) -> OutageOut {
        OutageOut {
            id: outage.id,
            service: outage.node,
            since: outage.since,
            until: outage.until,
            expected: outage.expected,
            words: outage.words,
            found_by_probe: outage.target.is_some(),
            hits: outage.hits.into_iter().map(HitOut::from).collect(),
        }
    }
}

/// In the order in which they were declared.
#[utoipa::path(get, path = "/api/v1/operations/outages", tag = "operations",
    responses((status = 200, body = Page<OutageOut>)))]
pub(crate) async fn outages(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<OutageOut>>> {
    let after = if cursor.after.is_empty() { Ok(OutageId(uuid::Uuid::nil())) } else { cursor.after.parse() };
    let after = after.map_err(|_| Failure::Unusable(StatusCode::BAD_REQUEST))?;
    let outages = store::outages_after(&mut visitor.read().await?, after, cursor.limit + 1).await?;
    Ok(Json(Page::of(outages.into_iter().map(OutageOut::from).collect(), &cursor, |outage| outage.id.to_string())))
}

#[utoipa::path(get, path = "/api/v1/operations/outages/{id}", tag = "operations", params(("id" = OutageId, Path)),
    responses((status = 200, body = OutageOut), (status = 404)))]
pub(crate) async fn outage(visitor: Visitor, Path(id): Path<OutageId>) -> Result<Json<OutageOut>> {
    let outage = store::outage(&mut visitor.read().await?, id).await?.ok_or(Failure::NotFound)?;
    Ok(Json(outage.into()))
}

/// Who is meant: all who take it, or these.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Whom {
    member: MemberId,
    /// Keys of sites; none: the member as a whole.
    #[serde(default)]
    sites: Vec<String>,
}

async fn hits(r: &mut Reading, node: NodeId, whom: &[Whom]) -> Result<Vec<Hit>> {
    if whom.is_empty() {
        return acts::takers(r, node).await;
    }
    let mut hits = Vec::new();
    for Whom { member, sites } in whom {
        let sites: Vec<&str> = sites.iter().map(String::as_str).collect();
        hits.extend(acts::hits(r, *member, &sites).await?);
    }
    Ok(hits)
}

/// Without `whom` all are hit who take the service or what rests on it; without `since` it begins now.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewOutage {
    service: NodeId,
    #[serde(default)]
    whom: Vec<Whom>,
    since: Option<Moment>,
    expected: Option<Moment>,
    words: String,
}

#[utoipa::path(post, path = "/api/v1/operations/outages", tag = "operations", request_body = NewOutage,
    responses((status = 201, body = OutageId), (status = 409)))]
pub(crate) async fn declare(visitor: Visitor, Json(new): Json<NewOutage>) -> Result<(StatusCode, Json<OutageId>)> {
    let id = visitor
        .act(async move |w| {
            let hits = hits(w, new.service, &new.whom).await?;
            let since = new.since.unwrap_or(w.now());
            let (node, expected, words) = (new.service, new.expected, new.words.clone());
            acts::declare(w, &Declaration { node, target: None, hits, since, expected, words }).await
        })
        .await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// Without `at` it ends now.
#[derive(Deserialize, ToSchema)]
pub(crate) struct End {
    at: Option<Moment>,
}

#[utoipa::path(put, path = "/api/v1/operations/outages/{id}/end", tag = "operations", params(("id" = OutageId, Path)),
    request_body = End, responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn end(visitor: Visitor, Path(id): Path<OutageId>, Json(new): Json<End>) -> Result<StatusCode> {
    visitor
        .act(async move |w| {
            let at = new.at.unwrap_or(w.now());
            acts::end(w, id, at).await
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WindowOut {
    id: WindowId,
    service: NodeId,
    from: Moment,
    to: Moment,
    words: String,
    announced_at: Moment,
    hits: Vec<HitOut>,
}

impl From<Window> for WindowOut {
    fn from(window: Window) -> WindowOut {
        WindowOut {
            id: window.id,
            service: window.node,
            from: window.from,
            to: window.to,
            words: window.words,
            announced_at: window.announced_at,
            hits: window.hits.into_iter().map(HitOut::from).collect(),
        }
    }
}

/// What is on or announced for the next year.
#[utoipa::path(get, path = "/api/v1/operations/windows", tag = "operations",
    responses((status = 200, body = Vec<WindowOut>)))]
pub(crate) async fn windows(visitor: Visitor) -> Result<Json<Vec<WindowOut>>> {
    let now = visitor.house().clock.business();
    let windows = store::windows_between(&mut visitor.read().await?, now, now.plus_seconds(366 * 86_400)).await?;
    Ok(Json(windows.into_iter().map(WindowOut::from).collect()))
}

#[derive(Deserialize, ToSchema)]
pub(crate) struct NewWindow {
    service: NodeId,
    #[serde(default)]
    whom: Vec<Whom>,
    from: Moment,
    to: Moment,
    words: String,
}

#[utoipa::path(post, path = "/api/v1/operations/windows", tag = "operations", request_body = NewWindow,
    responses((status = 201, body = WindowId), (status = 409)))]
pub(crate) async fn plan(visitor: Visitor, Json(new): Json<NewWindow>) -> Result<(StatusCode, Json<WindowId>)> {
    let id = visitor
        .act(async move |w| {
            let hits = hits(w, new.service, &new.whom).await?;
            let (node, from, to, words) = (new.service, new.from, new.to, new.words.clone());
            acts::plan(w, &Plan { node, hits, from, to, words }).await
        })
        .await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// Before it begins it is dropped; while it is on, it ends now.
#[utoipa::path(delete, path = "/api/v1/operations/windows/{id}", tag = "operations", params(("id" = WindowId, Path)),
    responses((status = 204), (status = 404), (status = 409)))]
pub(crate) async fn call_off(visitor: Visitor, Path(id): Path<WindowId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::call_off(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
