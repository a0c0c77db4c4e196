//! Sites, people, networks and software for programs, as of a day (`?stand=`). The same rows as on the pages.

use axum::Json;
use axum::extract::Path;
use base::api::{Cursor, Page};
use base::{Failure, MemberId, PersonId, Result, Visitor};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use crate::holding::{Holding, Thing};
use crate::network::{Network, NetworkId};
use crate::pages::software::products;
use crate::person::Post;
use crate::site::{Site, SiteId};
use crate::store::{self, list};

#[derive(OpenApi)]
#[openapi(paths(sites, site, people, person, networks, network, software))]
pub(crate) struct Contract;

#[derive(Serialize, ToSchema)]
pub(crate) struct SiteAnswer {
    id: SiteId,
    member: MemberId,
    code: String,
    kind: String,
    name: String,
    street: String,
    town: String,
    /// Millionths of a degree.
    lat_e6: Option<i64>,
    lon_e6: Option<i64>,
    uplink: String,
    devices: i64,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct PersonAnswer {
    id: PersonId,
    member: MemberId,
    given_name: String,
    family_name: String,
    login: String,
    mail: String,
    phone: String,
    department: String,
    site: Option<SiteId>,
    devices: i64,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct NetworkAnswer {
    id: NetworkId,
    member: MemberId,
    /// Routing area of its own; prefixes clash only within one.
    area: String,
    prefix: String,
    vlan: Option<i64>,
    name: String,
    purpose: String,
    gateway: String,
    site: Option<SiteId>,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct ProductAnswer {
    name: String,
    publisher: String,
    devices: i64,
    versions: Vec<VersionAnswer>,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct VersionAnswer {
    version: String,
    devices: i64,
}

/// A field of a thing and its value; references are ids.
#[derive(Serialize, ToSchema)]
pub(crate) struct Field {
    name: String,
    value: String,
}

/// One thing as it is on that day.
#[derive(Serialize, ToSchema)]
pub(crate) struct ThingAnswer {
    id: uuid::Uuid,
    member: MemberId,
    valid_from: base::Day,
    valid_to: base::Day,
    fields: Vec<Field>,
}

impl ThingAnswer {
    fn of<T: Thing>(held: Holding<T>) -> ThingAnswer {
        let field = |name: &&str| Field { name: (*name).to_owned(), value: held.thing.get(name) };
        let fields = T::FIELDS.iter().map(field).collect();
        let (id, member, period) = (held.id.into(), held.member, held.period);
        ThingAnswer { id, member, valid_from: period.from, valid_to: period.to, fields }
    }
}

/// The part of a list that follows a cursor, which is the number of rows before it.
fn page<T>(all: Vec<T>, cursor: &Cursor) -> Page<T> {
    let start: usize = cursor.after.parse().unwrap_or(0);
    let items: Vec<T> = all.into_iter().skip(start).take(cursor.limit as usize + 1).collect();
    let next = (start + cursor.limit as usize).to_string();
    Page::of(items, cursor, |_| next.clone())
}

/// Sites, by name.
#[utoipa::path(get, path = "/api/v1/inventory/sites", tag = "inventory", responses((status = 200, body = Page<SiteAnswer>)))]
pub(crate) async fn sites(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<SiteAnswer>>> {
    let sites = list::sites(&mut visitor.read().await?).await?;
    let answer = |s: list::SiteLine| SiteAnswer {
        id: s.site_id,
        member: s.member_id,
        code: s.code,
        kind: s.kind,
        name: s.name,
        street: s.street,
        town: s.town,
        lat_e6: s.lat_e6,
        lon_e6: s.lon_e6,
        uplink: s.uplink,
        devices: s.devices,
    };
    Ok(Json(page(sites.into_iter().map(answer).collect(), &cursor)))
}

/// People, by name.
#[utoipa::path(get, path = "/api/v1/inventory/people", tag = "inventory", responses((status = 200, body = Page<PersonAnswer>)))]
pub(crate) async fn people(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<PersonAnswer>>> {
    let offset: i64 = cursor.after.parse().unwrap_or(0);
    let wanted = list::Wanted { limit: cursor.limit + 1, offset, ..list::Wanted::default() };
    let (_, people) = list::people(&mut visitor.read().await?, &wanted).await?;
    let answer = |p: list::PersonLine| PersonAnswer {
        id: p.person_id,
        member: p.member_id,
        given_name: p.given_name,
        family_name: p.family_name,
        login: p.login,
        mail: p.mail,
        phone: p.phone,
        department: p.department,
        site: p.site_id,
        devices: p.devices,
    };
    let next = (offset + cursor.limit).to_string();
    Ok(Json(Page::of(people.into_iter().map(answer).collect(), &cursor, |_| next.clone())))
}

/// Networks, by their first address.
#[utoipa::path(get, path = "/api/v1/inventory/networks", tag = "inventory", responses((status = 200, body = Page<NetworkAnswer>)))]
pub(crate) async fn networks(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<NetworkAnswer>>> {
    let networks = list::networks(&mut visitor.read().await?).await?;
    let answer = |n: list::NetworkLine| NetworkAnswer {
        id: n.network_id,
        member: n.member_id,
        area: n.area,
        prefix: n.prefix,
        vlan: n.vlan,
        name: n.name,
        purpose: n.purpose,
        gateway: n.gateway,
        site: n.site_id,
    };
    Ok(Json(page(networks.into_iter().map(answer).collect(), &cursor)))
}

/// Installed software, by name.
#[utoipa::path(get, path = "/api/v1/inventory/software", tag = "inventory", responses((status = 200, body = Page<ProductAnswer>)))]
pub(crate) async fn software(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<ProductAnswer>>> {
    let products = products(&mut visitor.read().await?).await?;
    let version = |(version, devices)| VersionAnswer { version, devices };
    let answer = |p: crate::pages::software::Product| ProductAnswer {
        name: p.name,
        publisher: p.publisher,
        devices: p.devices,
        versions: p.versions.into_iter().map(version).collect(),
    };
    Ok(Json(page(products.into_iter().map(answer).collect(), &cursor)))
}

/// A site.
#[utoipa::path(get, path = "/api/v1/inventory/sites/{id}", tag = "inventory", params(("id" = SiteId, Path)), responses((status = 200, body = ThingAnswer), (status = 404)))]
pub(crate) async fn site(visitor: Visitor, Path(id): Path<SiteId>) -> Result<Json<ThingAnswer>> {
    thing::<Site>(visitor, id).await
}

/// A person.
#[utoipa::path(get, path = "/api/v1/inventory/people/{id}", tag = "inventory", params(("id" = PersonId, Path)), responses((status = 200, body = ThingAnswer), (status = 404)))]
pub(crate) async fn person(visitor: Visitor, Path(id): Path<PersonId>) -> Result<Json<ThingAnswer>> {
    thing::<Post>(visitor, id).await
}

/// A network.
#[utoipa::path(get, path = "/api/v1/inventory/networks/{id}", tag = "inventory", params(("id" = NetworkId, Path)), responses((status = 200, body = ThingAnswer), (status = 404)))]
pub(crate) async fn network(visitor: Visitor, Path(id): Path<NetworkId>) -> Result<Json<ThingAnswer>> {
    thing::<Network>(visitor, id).await
}

async fn thing<T: store::Kept>(visitor: Visitor, id: T::Id) -> Result<Json<ThingAnswer>> {
    let mut reading = visitor.read().await?;
    let day = reading.as_of();
    let held = store::on::<T>(&mut reading, id, day).await?.ok_or(Failure::NotFound)?;
    Ok(Json(ThingAnswer::of(held)))
}
