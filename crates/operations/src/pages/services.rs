//! The catalogue.

use std::collections::BTreeSet;

use askama::Template;
use axum::Form;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, Tone, View};
use base::{Frame, Lang, Result, Visitor};
use serde::Deserialize;

use super::moment;
use crate::account::{Ground, sum};
use crate::acts::NewNode;
use crate::graph::Graph;
use crate::hours::Hours;
use crate::month::Month;
use crate::node::{Audience, Kind, Level, Node, NodeId, Offer};
use crate::outage::Outage;
use crate::texts::{Texts, share, texts};
use crate::window::Window;
use crate::{KEEP, acts, store};

#[derive(Template)]
#[template(path = "operations/services.html")]
struct ServicesPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    may_keep: bool,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let mut reading = visitor.read().await?;
    let now = moment(&visitor, &reading);
    let last = Month::of(reading.as_of()).plus(-1);
    let happening = Happening {
        ground: store::ground(&mut reading, last, last).await?,
        graph: store::graph(&mut reading).await?,
        open: store::open_outages(&mut reading).await?,
        windows: store::windows_between(&mut reading, now, now.plus_seconds(1)).await?,
    };
    let components = view.filter("kind") == Some("component");
    let nodes = store::nodes(&mut reading).await?;
    let shown = nodes.iter().filter(|node| (node.kind != Kind::Service) == components);
    let rows = shown.map(|node| row(node, &happening, last, lang)).collect();
    let table = Table::new(lang, t.services, columns(t), view).filter(kinds(t)).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_keep = visitor.actor().holds_somewhere(KEEP);
    Ok(html(ServicesPage { f: visitor.frame(), t, table, may_keep })?.into_response())
}

fn columns(t: &'static Texts) -> Vec<Column> {
    vec![
        Column::text("name", t.name).sortable(),
        Column::text("state", t.state).sortable(),
        Column::text("offer", t.offer).sortable(),
        Column::text("audience", t.audience).sortable(),
        Column::text("hours", t.hours),
        Column::number("target", t.target).sortable(),
        Column::text("last", t.last_month),
        Column::text("purpose", t.purpose).hidden(),
        Column::text("key", t.key).hidden(),
    ]
}

fn kinds(t: &'static Texts) -> Filter {
    let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into(), count: None };
    Filter {
        key: "kind",
        label: t.kind,
        choices: vec![choice("service", t.services), choice("component", t.components)],
    }
}

/// What is going on, and what the last month was like.
struct Happening {
    ground: Ground,
    graph: Graph,
    open: Vec<Outage>,
    windows: Vec<Window>,
}

fn row(node: &Node, happening: &Happening, last: Month, lang: Lang) -> Vec<Cell> {
    let words = |words: Option<&'static str>| Cell::text(words.unwrap_or("–"));
    vec![
        Cell::link(format!("/operations/services/{}", node.id), node.called(lang)),
        state(node.id, &happening.graph, &happening.open, &happening.windows, texts(lang)),
        words(node.offer.map(|offer| offer.words(lang)).or(Some(node.kind.words(lang)))),
        words(node.audience.map(|audience| audience.words(lang))),
        words(node.level.map(|level| level.hours.words(lang))),
        Cell::text(node.level.map_or("–".into(), |level| share(lang, level.target))),
        of_last_month(&happening.ground, node, last, lang),
        Cell::text(&node.purpose),
        Cell::text(&node.key),
    ]
}

fn of_last_month(ground: &Ground, node: &Node, last: Month, lang: Lang) -> Cell {
    let account = sum(&ground.of_month(node.id, last, last.ends().1));
    match account.share().zip(ground.level(node.id, last)) {
        Some((hundredths, level)) => {
            let tone = if account.reaches(level.target) { Tone::Ok } else { Tone::Bad };
            Cell::State(tone, share(lang, hundredths))
        }
        None => Cell::text("–"),
    }
}

/// How it is now: what hits the node itself or what it rests on.
pub(super) fn state(node: NodeId, graph: &Graph, open: &[Outage], windows: &[Window], t: &'static Texts) -> Cell {
    let mut below: BTreeSet<NodeId> = graph.rests_on(node);
    below.insert(node);
    let hits: Vec<_> = open.iter().filter(|outage| below.contains(&outage.node)).flat_map(|o| &o.hits).collect();
    if hits.iter().any(|hit| hit.site.is_empty()) {
        Cell::State(Tone::Bad, t.disturbed.into())
    } else if !hits.is_empty() {
        Cell::State(Tone::Warn, t.disturbed_sites.into())
    } else if windows.iter().any(|window| below.contains(&window.node)) {
        Cell::State(Tone::Info, t.maintained.into())
    } else {
        Cell::State(Tone::Ok, t.works.into())
    }
}

/// As a form sends it: empty fields are what is not agreed or not offered.
#[derive(Deserialize)]
pub(crate) struct Register {
    key: String,
    kind: String,
    name: String,
    #[serde(default)]
    name_en: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    offer: String,
    #[serde(default)]
    audience: String,
    #[serde(default)]
    hours: String,
    #[serde(default)]
    target: String,
    #[serde(default)]
    rests_on: String,
}

impl Register {
    fn node(&self) -> Option<NewNode> {
        let level = match Hours::of(&self.hours) {
            Some(hours) => Some(Level { hours, target: hundredths(&self.target)? }),
            None => None,
        };
        let text = |text: &str| text.trim().to_owned();
        let node = Node {
            id: NodeId(uuid::Uuid::nil()),
            key: text(&self.key),
            kind: Kind::of(&self.kind)?,
            name: text(&self.name),
            name_en: text(&self.name_en),
            purpose: text(&self.purpose),
            offer: Offer::of(&self.offer),
            audience: Audience::of(&self.audience),
            level,
        };
        Some(NewNode { node, rests_on: self.rests_on.split_whitespace().map(str::to_owned).collect() })
    }
}

/// `99,5` or `99.5 %` as 9950.
fn hundredths(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('%').trim_end().replace('.', ",");
    base::form::cents(&text).map(|cents| cents.0)
}

pub(crate) async fn register(visitor: Visitor, Form(form): Form<Register>) -> Result<Redirect> {
    let new = form.node().ok_or(crate::refused::Refused::NotAShare)?;
    let id = visitor.act(async move |w| acts::register(w, &new).await).await?;
    Ok(Redirect::to(&format!("/operations/services/{id}")))
}
