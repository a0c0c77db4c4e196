//! Devices: the list. One device stands in [`one`], what can be done with it in [`doing`].

pub(crate) mod doing;
pub(crate) mod one;
pub(crate) mod together;

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, Tone, View};
use base::{Frame, Lang, MemberId, Reading, Result, Visitor};

use super::Members;
use crate::device::{Class, Kind};
use crate::life::Step;
use crate::site::{Site, SiteId};
use crate::store::fleet::{self, Anchor, Line, Order, Wanted};
use crate::{KEEP, READ, store};

#[derive(Template)]
#[template(path = "inventory/devices.html")]
struct DevicesPage {
    f: Frame,
    table: Table,
    /// Ready-made filters: address, words, whether it is the one in force.
    views: Vec<(&'static str, &'static str, bool)>,
    /// Everything of every device, to be read in again.
    whole: String,
    may_keep: bool,
}

const COLUMNS: [&str; 12] =
    ["name", "kind", "model", "site", "person", "state", "os", "bought_on", "serial", "asset_tag", "class", "since"];

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut reading = visitor.read().await?;
    let members = Members::load(&mut reading).await?;
    let wanted = wanted(&mut reading, &view).await?;
    let (column, downwards) = view.sort(&COLUMNS);
    let order = Order { column: column.into(), downwards, limit: view.limit(), offset: view.offset() };
    let (total, lines) = fleet::devices(&mut reading, &wanted, &order).await?;
    let systems = fleet::systems(&mut reading, wanted.anchor).await?;
    let by_member = match wanted.anchor {
        Anchor::All => members.counted(visitor.lang, systems.iter().map(|(member, _, count)| (*member, *count))),
        // Where one was chosen, the others are not counted, but can be chosen.
        _ => members.named(visitor.lang, &base::grant::members(&mut reading, READ).await?),
    };
    drop(reading);
    let lang = visitor.lang;
    let rows = lines.iter().map(|line| row(lang, &members, line)).collect();
    let (views, whole) = (views(lang, &view), super::whole(&view));
    let table = Table::new(lang, lang.choose("Geräte", "Devices"), columns(lang), view).rows(total, rows);
    let may_keep = visitor.actor().holds_somewhere(KEEP);
    let table = filters(lang, by_member, &systems).into_iter().fold(table, Table::filter);
    let table = if may_keep && visitor.frame().is_today() { table.picked("together", "device") } else { table };
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(DevicesPage { f: visitor.frame(), table, views, whole, may_keep })?.into_response())
}

/// A site is named by its code, if the member is named, too, or by its id.
async fn wanted(r: &mut Reading, view: &View) -> Result<Wanted> {
    let text = |key: &str| view.filter(key).unwrap_or("").to_owned();
    let member: Option<MemberId> = view.filter("member").and_then(|id| id.parse().ok());
    let anchor = match (view.filter("site"), member) {
        (Some(site), Some(member)) if site.parse::<SiteId>().is_err() => {
            let day = r.as_of();
            let known = store::by_key::<Site>(r, READ, member, site, day).await?;
            Anchor::Site(known.first().copied().unwrap_or(SiteId(uuid::Uuid::nil())))
        }
        (Some(site), _) => Anchor::Site(site.parse().unwrap_or(SiteId(uuid::Uuid::nil()))),
        (None, Some(member)) => Anchor::Member(member),
        (None, None) => Anchor::All,
    };
    Ok(Wanted {
        anchor,
        kind: text("kind"),
        class: text("class"),
        state: text("state"),
        system: text("os"),
        words: view.q().to_owned(),
    })
}

fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column::text("name", lang.choose("Gerät", "Device")).sortable(),
        Column::text("kind", lang.choose("Art", "Kind")).sortable(),
        Column::text("model", lang.choose("Modell", "Model")).sortable(),
        Column::text("member", lang.choose("Mitglied", "Member")),
        Column::text("site", lang.choose("Standort", "Site")).sortable(),
        Column::text("room", lang.choose("Raum", "Room")),
        Column::text("person", lang.choose("Person", "Person")).sortable(),
        Column::text("state", lang.choose("Zustand", "State")).sortable(),
        Column::text("os", lang.choose("System", "System")).sortable(),
        Column::text("bought_on", lang.choose("Kauf", "Bought")).sortable(),
        Column::text("maker", lang.choose("Hersteller", "Maker")).hidden(),
        Column::text("os_version", lang.choose("Systemversion", "System version")).hidden(),
        Column::text("site_code", lang.choose("Standortkennung", "Site code")).hidden(),
        Column::text("account", lang.choose("Personenkonto", "Account of the person")).hidden(),
        Column::text("seen", lang.choose("Zuletzt gemeldet", "Last report")).hidden(),
        Column::text("serial", lang.choose("Seriennummer", "Serial number")).sortable().hidden(),
        Column::text("asset_tag", lang.choose("Inventarnummer", "Asset tag")).sortable().hidden(),
        Column::text("class", lang.choose("Bereich", "Class")).sortable().hidden(),
        Column::number("price", lang.choose("Kaufpreis", "Price")).hidden(),
        Column::text("warranty", lang.choose("Garantie bis", "Warranty to")).hidden(),
        Column::text("since", lang.choose("So seit", "Like this since")).sortable().hidden(),
    ]
}

fn row(lang: Lang, members: &Members, line: &Line) -> Vec<Cell> {
    let (held, device) = (&line.held, &line.held.thing);
    let day = |day: Option<base::Day>| day.map_or(Cell::Empty, Cell::Day);
    vec![
        Cell::link(format!("/inventory/devices/{}", held.id), device.name.clone()),
        Cell::text(device.kind.word(lang)),
        Cell::text(device.model.clone()),
        Cell::text(members.name(held.member)),
        Cell::text(line.site.clone()),
        Cell::text(device.room.clone()),
        Cell::text(line.person.trim()),
        Cell::State(tone(device.state), device.state.word(lang).into()),
        Cell::text(device.os_name.clone()),
        day(device.bought_on),
        Cell::text(device.maker.clone()),
        Cell::text(device.os_version.clone()),
        Cell::text(line.site_code.clone()),
        Cell::text(account(line)),
        line.seen_at.map_or(Cell::Empty, Cell::Moment),
        Cell::text(device.serial.clone()),
        Cell::text(device.asset_tag.clone()),
        Cell::text(device.class.word(lang)),
        device.price.map_or(Cell::Empty, Cell::Money),
        day(device.warranty_to),
        Cell::Day(held.period.from),
    ]
}

/// What names the person for certain; the name, where there is nothing better.
fn account(line: &Line) -> &str {
    if line.account.is_empty() { line.person.trim() } else { &line.account }
}

pub(super) fn tone(step: Step) -> Tone {
    match step {
        Step::InUse => Tone::Ok,
        Step::InRepair => Tone::Warn,
        Step::Lent => Tone::Info,
        Step::Ordered | Step::InStock | Step::Retired | Step::Disposed => Tone::Neutral,
    }
}

fn filters(lang: Lang, by_member: Filter, systems: &[(MemberId, String, i64)]) -> Vec<Filter> {
    let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into(), count: None };
    let mut of_systems = std::collections::BTreeMap::<&str, i64>::new();
    for (_, system, count) in systems.iter().filter(|(_, system, _)| !system.is_empty()) {
        *of_systems.entry(system).or_default() += count;
    }
    let of_systems = of_systems.into_iter().map(|(name, count)| Choice { count: Some(count), ..choice(name, name) });
    let end = choice("end-device", lang.choose("Endgeräte", "end devices"));
    let kinds = Kind::ALL.iter().map(|kind| choice(kind.code(), kind.word(lang)));
    let service = choice("in-service", lang.choose("im Einsatz", "in service"));
    let all = choice("all", lang.choose("alle, auch ausgesonderte", "all, those disposed of, too"));
    let steps = Step::ALL.iter().map(|step| choice(step.code(), step.word(lang)));
    let classes = Class::ALL.iter().map(|class| choice(class.code(), class.word(lang)));
    let filter = |key, label, choices| Filter { key, label, choices };
    vec![
        by_member,
        filter("kind", lang.choose("Art", "Kind"), [end].into_iter().chain(kinds).collect()),
        filter("state", lang.choose("Zustand", "State"), [service].into_iter().chain(steps).chain([all]).collect()),
        filter("class", lang.choose("Bereich", "Class"), classes.collect()),
        filter("os", lang.choose("System", "System"), of_systems.collect()),
    ]
}

/// The questions that are asked most, as addresses.
fn views(lang: Lang, view: &View) -> Vec<(&'static str, &'static str, bool)> {
    let all = [
        ("/inventory/devices", lang.choose("Alle", "All")),
        (
            "/inventory/devices?kind=end-device&state=in-service",
            lang.choose("Endgeräte im Einsatz", "End devices in service"),
        ),
        ("/inventory/devices?os=Windows%207", "Windows 7"),
        ("/inventory/devices?state=in-repair", lang.choose("In Reparatur", "In repair")),
        ("/inventory/devices?state=lent", lang.choose("Verliehen", "Lent")),
        ("/inventory/devices?state=in-stock", lang.choose("Im Lager", "In stock")),
        ("/inventory/devices?sort=bought_on", lang.choose("Älteste zuerst", "Oldest first")),
    ];
    let here = view.with("page", "");
    all.into_iter().map(|(address, words)| (address, words, here == address)).collect()
}
