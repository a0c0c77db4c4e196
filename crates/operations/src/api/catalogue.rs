//! Services and components, and how available they were.

use axum::Json;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Day, Failure, MemberId, Period, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::acts::{self, NewNode};
use crate::hours::Hours;
use crate::month::Month;
use crate::node::{Audience, Booking, Kind, Level, Node, NodeId, Offer};
use crate::store;

/// A service of the catalogue, or a component that services rest on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ServiceOut {
    id: NodeId,
    key: String,
    kind: &'static str,
    name: String,
    name_en: String,
    purpose: String,
    offer: Option<&'static str>,
    audience: Option<&'static str>,
    hours: Option<&'static str>,
    /// Hundredths of a percent.
    target: Option<i64>,
}

impl From<Node> for ServiceOut {
    fn from(node: Node) -> ServiceOut {
        ServiceOut {
            id: node.id,
            key: node.key,
            kind: node.kind.code(),
            name: node.name,
            name_en: node.name_en,
            purpose: node.purpose,
            offer: node.offer.map(Offer::code),
            audience: node.audience.map(Audience::code),
            hours: node.level.map(|level| level.hours.code()),
            target: node.level.map(|level| level.target),
        }
    }
}

#[utoipa::path(get, path = "/api/v1/operations/services", tag = "operations",
    responses((status = 200, body = Page<ServiceOut>)))]
pub(crate) async fn services(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<ServiceOut>>> {
    let mut nodes = store::nodes(&mut visitor.read().await?).await?;
    nodes.sort_by(|a, b| a.key.cmp(&b.key));
    let rest = nodes.into_iter().filter(|node| node.key > cursor.after).take(cursor.limit as usize + 1);
    Ok(Json(Page::of(rest.map(ServiceOut::from).collect(), &cursor, |service| service.key.clone())))
}

/// One of them, with its place in the graph.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Placed {
    service: ServiceOut,
    rests_on: Vec<NodeId>,
    falls_with_it: Vec<NodeId>,
}

#[utoipa::path(get, path = "/api/v1/operations/services/{id}", tag = "operations", params(("id" = NodeId, Path)),
    responses((status = 200, body = Placed), (status = 404)))]
pub(crate) async fn service(visitor: Visitor, Path(id): Path<NodeId>) -> Result<Json<Placed>> {
    let mut reading = visitor.read().await?;
    let node = store::node(&mut reading, id).await?.ok_or(Failure::NotFound)?;
    let graph = store::graph(&mut reading).await?;
    let rests_on = graph.rests_on(id).into_iter().collect();
    let falls_with_it = graph.falls_with(id).into_iter().collect();
    Ok(Json(Placed { service: node.into(), rests_on, falls_with_it }))
}

#[derive(Deserialize, IntoParams)]
pub(crate) struct Asked {
    /// `2020-02`
    month: String,
}

/// Seconds over all places at which a member takes the service; planned maintenance does not count.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccountOut {
    member: MemberId,
    agreed_seconds: i64,
    down_seconds: i64,
}

#[utoipa::path(get, path = "/api/v1/operations/services/{id}/availability", tag = "operations",
    params(("id" = NodeId, Path), Asked), responses((status = 200, body = Vec<AccountOut>), (status = 404)))]
pub(crate) async fn account(
    visitor: Visitor,
    Path(id): Path<NodeId>,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<AccountOut>>> {
    let month: Month = asked.month.parse().map_err(|_| Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    let mut reading = visitor.read().await?;
    store::node(&mut reading, id).await?.ok_or(Failure::NotFound)?;
    let now = visitor.house().clock.business();
    let accounts = store::ground(&mut reading, month, month).await?.of_month(id, month, now);
    let out = |(member, account): (MemberId, crate::availability::Availability)| AccountOut {
        member,
        agreed_seconds: account.agreed,
        down_seconds: account.down,
    };
    Ok(Json(accounts.into_iter().map(out).collect()))
}

/// `rests_on`: keys of what is there already. Components have neither offer nor audience; without hours nothing is agreed.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewService {
    key: String,
    kind: String,
    name: String,
    #[serde(default)]
    name_en: String,
    #[serde(default)]
    purpose: String,
    offer: Option<String>,
    audience: Option<String>,
    hours: Option<String>,
    target: Option<i64>,
    #[serde(default)]
    rests_on: Vec<String>,
}

impl NewService {
    fn read(self) -> Option<NewNode> {
        let level = match self.hours {
            Some(hours) => Some(Level { hours: Hours::of(&hours)?, target: self.target? }),
            None => None,
        };
        let node = Node {
            id: NodeId(uuid::Uuid::nil()),
            key: self.key,
            kind: Kind::of(&self.kind)?,
            name: self.name,
            name_en: self.name_en,
            purpose: self.purpose,
            offer: self.offer.as_deref().and_then(Offer::of),
            audience: self.audience.as_deref().and_then(Audience::of),
            level,
        };
        Some(NewNode { node, rests_on: self.rests_on })
    }
}

#[utoipa::path(post, path = "/api/v1/operations/services", tag = "operations", request_body = NewService,
    responses((status = 201, body = NodeId), (status = 409)))]
pub(crate) async fn register(visitor: Visitor, Json(new): Json<NewService>) -> Result<(StatusCode, Json<NodeId>)> {
    let new = new.read().ok_or(Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    let id = visitor.act(async move |w| acts::register(w, &new).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// A member takes a service from a day on.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewBooking {
    member: MemberId,
    service: NodeId,
    from: Day,
    places: i64,
}

#[utoipa::path(post, path = "/api/v1/operations/bookings", tag = "operations", request_body = NewBooking,
    responses((status = 201), (status = 409)))]
pub(crate) async fn book(visitor: Visitor, Json(new): Json<NewBooking>) -> Result<StatusCode> {
    let NewBooking { member, service, from, places } = new;
    let booking = Booking { member, node: service, period: Period::since(from), places };
    visitor.act(async move |w| acts::book(w, &booking).await).await?;
    Ok(StatusCode::CREATED)
}
