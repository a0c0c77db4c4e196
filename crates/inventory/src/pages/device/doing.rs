//! What can be done with devices on pages: take one in, change it, take the next step of its life, hand it over.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Frame, MemberId, Result, Visitor, form};
use serde::Deserialize;

use super::super::Members;
use crate::acts;
use crate::device::{Class, Device, DeviceId, Kind};
use crate::holding::{Patch, Source, Thing, Unfit};
use crate::texts::Refused;

#[derive(Template)]
#[template(path = "inventory/new-device.html")]
struct NewDevicePage {
    f: Frame,
    members: Vec<(MemberId, String)>,
}

pub(crate) async fn ask(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let members = Members::kept(&mut r).await?;
    html(NewDevicePage { f: visitor.frame(), members })
}

/// Fields of a device by their names; what is not in the form stays as it is.
pub(crate) type Fields = BTreeMap<String, String>;

#[derive(Deserialize)]
pub(crate) struct NewDevice {
    member: MemberId,
    #[serde(flatten)]
    fields: Fields,
}

pub(crate) async fn take_in(visitor: Visitor, Form(new): Form<NewDevice>) -> Result<Redirect> {
    let id = visitor.act(async move |w| begin(w, new.member, &new.fields).await).await?;
    Ok(Redirect::to(&format!("/inventory/devices/{id}")))
}

pub(crate) async fn begin(w: &mut base::Writing, member: MemberId, fields: &Fields) -> Result<DeviceId> {
    let today = w.today();
    let mut device = Device::named("", Class::Administration, Kind::Pc);
    for (field, value) in patch(fields, today)? {
        device.set(field, &value).map_err(|unfit| Refused::Unfit { field, unfit })?;
    }
    if device.name.is_empty() {
        return Err(Refused::Unfit { field: "name", unfit: Unfit::Missing }.into());
    }
    acts::take_in(w, member, device, today, Source::Person).await
}

pub(crate) async fn change(visitor: Visitor, Path(id): Path<DeviceId>, Form(fields): Form<Fields>) -> Result<Redirect> {
    visitor.act(async move |w| correct(w, id, &fields).await).await?;
    Ok(Redirect::to(&format!("/inventory/devices/{id}")))
}

/// What a person corrects, no report overwrites.
pub(crate) async fn correct(w: &mut base::Writing, id: DeviceId, fields: &Fields) -> Result<()> {
    let today = w.today();
    let patch = patch(fields, today)?;
    let held = crate::store::on::<Device>(w, id, today).await?.ok_or(base::Failure::NotFound)?;
    let patch = held.thing.allowed(patch, Source::Person);
    acts::change::<Device>(w, id, &patch, today, Source::Person).await.map(drop)
}

#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct HandOver {
    pub(crate) member: MemberId,
    /// As people write it; empty: today.
    #[serde(default)]
    pub(crate) on: String,
}

pub(crate) async fn hand_over(
    visitor: Visitor,
    Path(id): Path<DeviceId>,
    Form(wish): Form<HandOver>,
) -> Result<Redirect> {
    visitor.act(async move |w| give(w, id, &wish).await).await?;
    Ok(Redirect::to("/inventory/devices"))
}

pub(crate) async fn give(w: &mut base::Writing, id: DeviceId, wish: &HandOver) -> Result<()> {
    let today = w.today();
    let unreadable = Refused::Unfit { field: "on", unfit: Unfit::NotADay };
    let on = if wish.on.trim().is_empty() { today } else { form::day(&wish.on, today).ok_or(unreadable)? };
    acts::hand_over::<Device>(w, id, wish.member, on).await
}

/// Days and amounts as people write them become what is kept; unknown names are refused.
pub(crate) fn patch(fields: &Fields, today: base::Day) -> Result<Patch, Refused> {
    let mut patch = Patch::new();
    for (name, value) in fields {
        let known = Device::FIELDS.iter().find(|known| *known == name && **known != "locked");
        let field = *known.ok_or(Refused::Unfit { field: "", unfit: Unfit::NoSuchField })?;
        patch.push((field, kept(field, value.trim(), today).map_err(|unfit| Refused::Unfit { field, unfit })?));
    }
    Ok(patch)
}

fn kept(field: &str, value: &str, today: base::Day) -> Result<String, Unfit> {
    Ok(match field {
        _ if value.is_empty() => String::new(),
        "bought_on" | "warranty_to" => form::day(value, today).ok_or(Unfit::NotADay)?.to_string(),
        "price" => form::cents(value).ok_or(Unfit::NotAnAmount)?.0.to_string(),
        _ => value.to_owned(),
    })
}
