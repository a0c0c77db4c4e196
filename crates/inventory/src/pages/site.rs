//! Sites: the list, and one with what stands there.

use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Column, Table, View};
use base::{Failure, Lang, Result, Visitor, journal};

use super::{ListPage, Members, ThingPage};
use crate::site::{Site, SiteId, SiteKind, degrees};
use crate::store::list::{self, SiteLine};
use crate::{READ, store, texts};

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut reading = visitor.read().await?;
    let members = Members::load(&mut reading).await?;
    let sites = list::sites(&mut reading).await?;
    drop(reading);
    let table = table(visitor.lang, view, &members, sites);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(ListPage::new(&visitor, table, "/inventory/imports?about=sites"))?.into_response())
}

fn table(lang: Lang, view: View, members: &Members, sites: Vec<SiteLine>) -> Table {
    let columns = vec![
        Column::text("name", lang.choose("Standort", "Site")).sortable(),
        Column::text("code", lang.choose("Kennung", "Code")).sortable(),
        Column::text("member", lang.choose("Mitglied", "Member")).sortable(),
        Column::text("kind", lang.choose("Standortklasse", "Kind")).sortable(),
        Column::text("town", lang.choose("Ort", "Place")).sortable(),
        Column::text("street", lang.choose("Straße", "Street")).hidden(),
        Column::text("municipality", lang.choose("Gemeindeschlüssel", "Municipality key")).hidden(),
        Column::text("body", lang.choose("Mitgliedsgemeinde", "Constituent municipality")).hidden(),
        Column::text("lat_e6", lang.choose("Breite", "Latitude")).hidden(),
        Column::text("lon_e6", lang.choose("Länge", "Longitude")).hidden(),
        Column::text("uplink", lang.choose("Anbindung", "Uplink")).sortable(),
        Column::number("devices", lang.choose("Geräte", "Devices")).sortable(),
    ];
    let filter = members.filter(lang, sites.iter().map(|site| site.member_id));
    let wanted = view.filter("member").map(str::to_owned);
    let rows = sites
        .into_iter()
        .filter(|site| wanted.as_ref().is_none_or(|member| *member == site.member_id.to_string()))
        .map(|site| row(lang, members, site))
        .collect();
    Table::new(lang, lang.choose("Standorte", "Sites"), columns, view).filter(filter).whole(rows)
}

fn row(lang: Lang, members: &Members, site: SiteLine) -> Vec<Cell> {
    vec![
        Cell::link(format!("/inventory/sites/{}", site.site_id), site.name),
        Cell::text(site.code),
        Cell::text(members.name(site.member_id)),
        Cell::text(texts::code(&site.kind, lang)),
        Cell::text(site.town),
        Cell::text(site.street),
        Cell::text(site.municipality),
        Cell::text(if site.kind == SiteKind::School.code() { String::new() } else { site.part }),
        Cell::text(site.lat_e6.map(degrees).unwrap_or_default()),
        Cell::text(site.lon_e6.map(degrees).unwrap_or_default()),
        Cell::text(texts::code(&site.uplink, lang)),
        Cell::Number(site.devices),
    ]
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<SiteId>) -> Result<Html<String>> {
    let mut reading = visitor.read().await?;
    let day = reading.as_of();
    let held = store::on::<Site>(&mut reading, id, day).await?.ok_or(Failure::NotFound)?;
    let members = Members::load(&mut reading).await?;
    let devices = list::at_site(&mut reading, id).await?;
    let history = journal::history(&mut reading, READ, id.0).await?;
    html(ThingPage {
        title: held.thing.name.clone(),
        below: format!("{}, {}", members.name(held.member), held.thing.town),
        facts: super::facts(&held.thing, visitor.lang),
        links: Vec::new(),
        devices: Some(super::devices(visitor.lang, devices)),
        history,
        f: visitor.frame(),
    })
}
