//! Devices for programs, as of a day (`?stand=`). The same deeds as on the pages.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Cents, Day, Failure, MemberId, PersonId, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use crate::device::{Device, DeviceId};
use crate::holding::Holding;
use crate::name;
use crate::pages::device::doing::{self, Fields, HandOver};
use crate::site::SiteId;
use crate::store::{self, fleet};

#[derive(OpenApi)]
#[openapi(paths(list, one, history, take_in, change, hand_over))]
pub(crate) struct Contract;

/// A device as it was at a member from one day to another (not included).
#[derive(Serialize, ToSchema)]
pub(crate) struct DeviceAnswer {
    id: DeviceId,
    member: MemberId,
    valid_from: Day,
    valid_to: Day,
    name: String,
    /// administration or school
    class: &'static str,
    kind: &'static str,
    /// Step of its life: ordered, in-stock, in-use, in-repair, lent, retired, disposed.
    state: &'static str,
    maker: String,
    model: String,
    serial: String,
    asset_tag: String,
    os_name: String,
    os_version: String,
    site: Option<SiteId>,
    room: String,
    person: Option<PersonId>,
    bought_on: Option<Day>,
    price: Option<Cents>,
    warranty_to: Option<Day>,
}

impl From<Holding<Device>> for DeviceAnswer {
    fn from(held: Holding<Device>) -> DeviceAnswer {
        let device = held.thing;
        DeviceAnswer {
            id: held.id,
            member: held.member,
            valid_from: held.period.from,
            valid_to: held.period.to,
            name: device.name,
            class: device.class.code(),
            kind: device.kind.code(),
            state: device.state.code(),
            maker: device.maker,
            model: device.model,
            serial: device.serial,
            asset_tag: device.asset_tag,
            os_name: device.os_name,
            os_version: device.os_version,
            site: device.site,
            room: device.room,
            person: device.person,
            bought_on: device.bought_on,
            price: device.price,
            warranty_to: device.warranty_to,
        }
    }
}

/// Where a list goes on: the id of the last device, and its name as it sorts.
fn after(cursor: &str) -> (uuid::Uuid, String) {
    let (id, key) = cursor.split_once('.').unwrap_or((cursor, ""));
    (id.parse().unwrap_or_default(), key.replace('-', " "))
}

/// Devices, by name.
#[utoipa::path(get, path = "/api/v1/inventory/devices", tag = "inventory", responses((status = 200, body = Page<DeviceAnswer>)))]
pub(crate) async fn list(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<DeviceAnswer>>> {
    let (id, key) = after(&cursor.after);
    let devices = fleet::devices_after(&mut visitor.read().await?, &key, id, cursor.limit + 1).await?;
    let place = |device: &DeviceAnswer| format!("{}.{}", device.id, name::sort_key(&device.name).replace(' ', "-"));
    Ok(Json(Page::of(devices.into_iter().map(DeviceAnswer::from).collect(), &cursor, place)))
}

/// A device as it is on that day.
#[utoipa::path(get, path = "/api/v1/inventory/devices/{id}", tag = "inventory", params(("id" = DeviceId, Path)), responses((status = 200, body = DeviceAnswer), (status = 404)))]
pub(crate) async fn one(visitor: Visitor, Path(id): Path<DeviceId>) -> Result<Json<DeviceAnswer>> {
    let mut r = visitor.read().await?;
    let day = r.as_of();
    Ok(Json(store::on::<Device>(&mut r, id, day).await?.ok_or(Failure::NotFound)?.into()))
}

/// All states of a device that are the reader's, the oldest first.
#[utoipa::path(get, path = "/api/v1/inventory/devices/{id}/states", tag = "inventory", params(("id" = DeviceId, Path)), responses((status = 200, body = Vec<DeviceAnswer>), (status = 404)))]
pub(crate) async fn history(visitor: Visitor, Path(id): Path<DeviceId>) -> Result<Json<Vec<DeviceAnswer>>> {
    let states = store::history::<Device>(&mut visitor.read().await?, id).await?;
    if states.is_empty() {
        return Err(Failure::NotFound);
    }
    Ok(Json(states.into_iter().map(DeviceAnswer::from).collect()))
}

#[derive(Deserialize, ToSchema)]
pub(crate) struct NewDevice {
    member: MemberId,
    /// Fields by name, as on the page: days as 11.03.2020 or 2020-03-11, amounts as 1.234,56.
    fields: Fields,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct Made {
    id: DeviceId,
}

/// Takes a device in.
#[utoipa::path(post, path = "/api/v1/inventory/devices", tag = "inventory", request_body = NewDevice, responses((status = 201, body = Made), (status = 403), (status = 409)))]
pub(crate) async fn take_in(visitor: Visitor, Json(new): Json<NewDevice>) -> Result<(StatusCode, Json<Made>)> {
    let id = visitor.act(async move |w| doing::begin(w, new.member, &new.fields).await).await?;
    Ok((StatusCode::CREATED, Json(Made { id })))
}

/// Changes fields from today on; what is not named stays.
#[utoipa::path(put, path = "/api/v1/inventory/devices/{id}", tag = "inventory", params(("id" = DeviceId, Path)), request_body = Fields, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(crate) async fn change(
    visitor: Visitor,
    Path(id): Path<DeviceId>,
    Json(fields): Json<Fields>,
) -> Result<StatusCode> {
    visitor.act(async move |w| doing::correct(w, id, &fields).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Hands the device over to another member.
#[utoipa::path(put, path = "/api/v1/inventory/devices/{id}/holder", tag = "inventory", params(("id" = DeviceId, Path)), request_body = HandOver, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(crate) async fn hand_over(
    visitor: Visitor,
    Path(id): Path<DeviceId>,
    Json(wish): Json<HandOver>,
) -> Result<StatusCode> {
    visitor.act(async move |w| doing::give(w, id, &wish).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
