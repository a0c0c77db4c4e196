//! Networks of all members, with the mark where two of them use the same addresses.

use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Column, Table, Tone, View};
use base::{Failure, Lang, Result, Visitor, journal};

use super::{ListPage, Members, ThingPage};
use crate::network::{Network, NetworkId, overlaps};
use crate::store::list::{self, NetworkLine};
use crate::{READ, store};

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut reading = visitor.read().await?;
    let members = Members::load(&mut reading).await?;
    let networks = list::networks(&mut reading).await?;
    drop(reading);
    let table = table(visitor.lang, view, &members, networks);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(ListPage::new(&visitor, table, "/inventory/imports?about=networks"))?.into_response())
}

fn table(lang: Lang, view: View, members: &Members, networks: Vec<NetworkLine>) -> Table {
    let columns = vec![
        Column::text("prefix", lang.choose("Netz", "Network")),
        Column::text("name", "Name").sortable(),
        Column::text("member", lang.choose("Mitglied", "Member")).sortable(),
        Column::text("site", lang.choose("Standort", "Site")).sortable(),
        Column::text("site_code", lang.choose("Standortkennung", "Site code")).hidden(),
        Column::text("area", lang.choose("Netzbereich", "Routing area")).hidden(),
        Column::number("vlan", "VLAN").sortable(),
        Column::text("purpose", lang.choose("Zweck", "Purpose")).sortable(),
        Column::text("gateway", "Gateway").hidden(),
        Column::text("clash", lang.choose("Überschneidung", "Overlap")).sortable(),
    ];
    let clashes = clashes(&networks);
    let filter = members.filter(lang, networks.iter().map(|network| network.member_id));
    let wanted = view.filter("member").map(str::to_owned);
    let rows = networks
        .into_iter()
        .zip(clashes)
        .filter(|(network, _)| wanted.as_ref().is_none_or(|member| *member == network.member_id.to_string()))
        .map(|(network, with)| row(lang, members, network, with))
        .collect();
    Table::new(lang, lang.choose("Netze", "Networks"), columns, view).filter(filter).whole(rows)
}

/// For each network, with which others it shares addresses: those of other members in the same routing area.
fn clashes(networks: &[NetworkLine]) -> Vec<Vec<String>> {
    let ranges: Vec<(String, String)> =
        networks.iter().map(|network| (network.start_key.clone(), network.end_key.clone())).collect();
    let foreign = |here: usize, there: usize| {
        networks[here].member_id != networks[there].member_id && networks[here].area == networks[there].area
    };
    let named = |(here, others): (usize, Vec<usize>)| {
        others.into_iter().filter(|there| foreign(here, *there)).map(|there| networks[there].name.clone()).collect()
    };
    overlaps(&ranges).into_iter().enumerate().map(named).collect()
}

fn row(lang: Lang, members: &Members, network: NetworkLine, clashes: Vec<String>) -> Vec<Cell> {
    let site = match network.site_id {
        Some(site) => Cell::link(format!("/inventory/sites/{site}"), network.site),
        None => Cell::Empty,
    };
    let clash = match clashes.is_empty() {
        true => Cell::Empty,
        false => Cell::State(Tone::Warn, format!("{} {}", lang.choose("mit", "with"), clashes.join(", "))),
    };
    vec![
        Cell::link(format!("/inventory/networks/{}", network.network_id), network.prefix),
        Cell::text(network.name),
        Cell::text(members.name(network.member_id)),
        site,
        Cell::text(network.site_code),
        Cell::text(network.area),
        network.vlan.map_or(Cell::Empty, Cell::Number),
        Cell::text(network.purpose),
        Cell::text(network.gateway),
        clash,
    ]
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<NetworkId>) -> Result<Html<String>> {
    let mut reading = visitor.read().await?;
    let day = reading.as_of();
    let held = store::on::<Network>(&mut reading, id, day).await?.ok_or(Failure::NotFound)?;
    let members = Members::load(&mut reading).await?;
    let history = journal::history(&mut reading, READ, id.0).await?;
    html(ThingPage {
        title: held.thing.prefix.to_string(),
        below: format!("{}, {}", members.name(held.member), held.thing.name),
        facts: super::facts(&held.thing, visitor.lang),
        links: Vec::new(),
        devices: None,
        history,
        f: visitor.frame(),
    })
}
