//! What does not work, what was announced, and what was.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, Tone, View};
use base::{Frame, Lang, MemberId, Moment, Reading, Result, Visitor};
use serde::Deserialize;

use super::{Names, meant, moment, names, places, typed};
use crate::node::{Node, NodeId};
use crate::outage::{Declaration, Outage};
use crate::store::{List, Wanted};
use crate::texts::{Texts, duration, texts};
use crate::window::{Plan, Window, WindowId};
use crate::{DECLARE, acts, store};

#[derive(Template)]
#[template(path = "operations/outages.html")]
struct OutagesPage {
    f: Frame,
    t: &'static Texts,
    open: Vec<(Outage, String, String)>,
    windows: Vec<(Window, String, String)>,
    table: Table,
    /// For the forms; empty for who may not declare.
    nodes: Vec<Node>,
    members: Members,
}

type Members = Vec<(MemberId, String)>;

/// Announced maintenance is shown so long before.
const AHEAD: i64 = 60 * 86_400;

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let mut reading = visitor.read().await?;
    let now = moment(&visitor, &reading);
    let names = names(&mut reading).await?;
    let members = members(&mut reading, &names).await?;
    let table = log(&mut reading, view, now, &members, lang).await?;
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let nodes = store::nodes(&mut reading).await?;
    let called = |id: NodeId| nodes.iter().find(|node| node.id == id).map_or("", |node| node.called(lang)).to_owned();
    let open = store::open_outages(&mut reading).await?;
    let windows = store::windows_between(&mut reading, now, now.plus_seconds(AHEAD)).await?;
    let may_declare = visitor.actor().holds_somewhere(DECLARE);
    Ok(html(OutagesPage {
        f: visitor.frame(),
        t,
        open: open.into_iter().map(|o| (o.clone(), called(o.node), places(&names, &o.hits, t))).collect(),
        windows: windows.into_iter().map(|w| (w.clone(), called(w.node), places(&names, &w.hits, t))).collect(),
        table,
        members,
        nodes: if may_declare { nodes } else { Vec::new() },
    })?
    .into_response())
}

/// Those that take anything today, as far as the reader may see.
async fn members(r: &mut Reading, names: &Names) -> Result<Members> {
    let today = r.today();
    let mut members: Vec<MemberId> = store::bookers(r, today).await?.into_iter().map(|(member, _)| member).collect();
    members.sort();
    members.dedup();
    Ok(members.into_iter().map(|member| (member, names.get(&member).cloned().unwrap_or_default())).collect())
}

async fn log(r: &mut Reading, view: View, now: Moment, members: &Members, lang: Lang) -> Result<Table> {
    let t = texts(lang);
    let open = view.filter("state") == Some("open");
    let wanted = Wanted { at: now, open, member: view.filter("member").and_then(|member| member.parse().ok()) };
    // The youngest first, unless it was asked for otherwise.
    let oldest_first = view.filter("sort").is_some() && !view.sort(&["since"]).1;
    let total = store::count(r, wanted).await?;
    let rows = store::list(r, wanted, oldest_first, view.limit(), view.offset()).await?;
    let rows = rows.iter().map(|row| cells(row, now, lang)).collect();
    let states = Filter { key: "state", label: t.state, choices: vec![choice("open", t.open)] };
    let mut table = Table::new(lang, t.outages, columns(t), view).rows(total, rows).filter(states);
    if members.len() > 1 {
        let choices = members.iter().map(|(member, name)| choice(&member.to_string(), name)).collect();
        table = table.filter(Filter { key: "member", label: t.member, choices });
    }
    Ok(table)
}

fn choice(value: &str, label: &str) -> Choice {
    Choice { value: value.into(), label: label.into(), count: None }
}

fn columns(t: &'static Texts) -> Vec<Column> {
    vec![
        Column::text("what", t.what),
        Column::text("place", t.place),
        Column::text("since", t.since).sortable(),
        Column::text("until", t.until),
        Column::number("lasted", t.lasted),
        Column::text("state", t.state),
        Column::text("words", t.words),
    ]
}

fn cells(row: &List, now: Moment, lang: Lang) -> Vec<Cell> {
    let t = texts(lang);
    let what = if lang == Lang::En && !row.name_en.is_empty() { &row.name_en } else { &row.name };
    let place = match (row.hits, row.members) {
        (_, members) if members > 1 => format!("{} {}", lang.count(members), t.members),
        (1, _) if row.place.is_empty() => t.everywhere.into(),
        (1, _) => row.place.clone(),
        (hits, _) => format!("{} {} {}", row.place, t.and_more, hits - 1),
    };
    let until = row.until_at.filter(|until| *until <= now);
    let seconds = (until.unwrap_or(now).0 - row.since_at.0) / 1_000_000;
    vec![
        Cell::link(format!("/operations/outages/{}", row.outage_id), what),
        Cell::text(place),
        Cell::Moment(row.since_at),
        until.map_or(Cell::Empty, Cell::Moment),
        Cell::text(duration(lang, seconds)),
        if until.is_none() { Cell::State(Tone::Bad, t.open.into()) } else { Cell::State(Tone::Ok, t.ended.into()) },
        Cell::text(&row.words),
    ]
}

#[derive(Deserialize)]
pub(crate) struct Declare {
    node: NodeId,
    member: String,
    #[serde(default)]
    sites: String,
    #[serde(default)]
    since: String,
    #[serde(default)]
    expected: String,
    words: String,
}

pub(crate) async fn declare(visitor: Visitor, Form(form): Form<Declare>) -> Result<Redirect> {
    let id = visitor
        .act(async move |w| {
            let hits = meant(w, form.node, &form.member, &form.sites).await?;
            let since = typed(&form.since, w.now())?;
            let expected = if form.expected.trim().is_empty() { None } else { Some(typed(&form.expected, w.now())?) };
            let (node, words) = (form.node, form.words.clone());
            acts::declare(w, &Declaration { node, target: None, hits, since, expected, words }).await
        })
        .await?;
    Ok(Redirect::to(&format!("/operations/outages/{id}")))
}

#[derive(Deserialize)]
pub(crate) struct Announce {
    node: NodeId,
    member: String,
    #[serde(default)]
    sites: String,
    from: String,
    to: String,
    words: String,
}

pub(crate) async fn plan(visitor: Visitor, Form(form): Form<Announce>) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let hits = meant(w, form.node, &form.member, &form.sites).await?;
            let (from, to) = (typed(&form.from, w.now())?, typed(&form.to, w.now())?);
            acts::plan(w, &Plan { node: form.node, hits, from, to, words: form.words.clone() }).await
        })
        .await?;
    Ok(Redirect::to("/operations/outages#windows"))
}

pub(crate) async fn call_off(visitor: Visitor, Path(id): Path<WindowId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::call_off(w, id).await).await?;
    Ok(Redirect::to("/operations/outages#windows"))
}
