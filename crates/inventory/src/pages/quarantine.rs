//! Reports that wait: look at them, and say whose device it is.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Column, Table, Tone, View};
use base::{Failure, Frame, Lang, MemberId, Reading, Result, Visitor};
use serde::Deserialize;

use super::Members;
use crate::acts;
use crate::quarantine::{EntryId, Held, MOST, Reason};
use crate::store::quarantine::{self as store, Entry};
use crate::texts::{self, Quarantine};

#[derive(Template)]
#[template(path = "inventory/quarantine.html")]
struct QuarantinePage {
    f: Frame,
    t: &'static Quarantine,
    table: Table,
}

#[derive(Template)]
#[template(path = "inventory/quarantined.html")]
struct EntryPage {
    f: Frame,
    t: &'static Quarantine,
    title: String,
    reason: &'static str,
    entry: Entry,
    facts: Vec<(&'static str, String)>,
    refused: Vec<(String, String, &'static str)>,
    /// Members to choose from, and whether one is the most likely.
    members: Vec<(MemberId, String, bool)>,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts::quarantine(visitor.lang));
    let mut reading = visitor.read().await?;
    let members = Members::load(&mut reading).await?;
    let entries = store::entries(&mut reading, None, MOST * 4).await?;
    let columns = vec![
        Column::text("name", t.name).sortable(),
        Column::text("reason", t.reason).sortable(),
        Column::text("serial", t.serial).sortable(),
        Column::text("tag", t.tag).sortable(),
        Column::text("credential", t.credential).sortable(),
        Column::text("holder", t.holder).sortable(),
        Column::text("last", t.last).sortable(),
        Column::number("times", t.times).sortable(),
        Column::text("came_from", t.came_from).hidden(),
        Column::text("agent", t.agent).hidden(),
    ];
    let rows = entries.into_iter().map(|entry| row(entry, &members, lang, t)).collect();
    let table = Table::new(lang, t.title, columns, view).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(QuarantinePage { f: visitor.frame(), t, table })?.into_response())
}

fn row(entry: Entry, members: &Members, lang: Lang, t: &Quarantine) -> Vec<Cell> {
    let member = |member: Option<MemberId>| member.map_or(Cell::Empty, |member| Cell::text(members.name(member)));
    vec![
        Cell::Link { href: format!("/inventory/quarantine/{}", entry.entry_id), text: called(&entry, t) },
        Cell::State(Tone::Warn, reason(&entry, lang).into()),
        Cell::text(entry.serial),
        Cell::text(entry.tag),
        member(entry.credential),
        member(entry.holder),
        Cell::Moment(entry.last_at),
        Cell::Number(entry.times),
        Cell::text(entry.came_from),
        Cell::text(entry.agent),
    ]
}

fn called(entry: &Entry, t: &Quarantine) -> String {
    if entry.name.is_empty() { t.nameless.into() } else { entry.name.clone() }
}

fn reason(entry: &Entry, lang: Lang) -> &'static str {
    Reason::of(&entry.reason).map_or("", |reason| reason.word(lang))
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<EntryId>) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts::quarantine(visitor.lang));
    let mut reading = visitor.read().await?;
    let entry = store::entry(&mut reading, id).await?.ok_or(Failure::NotFound)?;
    let held = store::held(&mut reading, id).await?.ok_or(Failure::NotFound)?;
    let members = Members::load(&mut reading).await?;
    let facts = facts(&entry, &held, &members, lang, t);
    let refused = held.report.refused.kept.iter();
    let refused = refused.map(|refused| (refused.field.clone(), refused.value.clone(), refused.reason.word(lang)));
    let likely = entry.credential.or(likely(&mut reading, &entry.tag).await?);
    let kept = Members::kept(&mut reading).await?;
    let choice = |(member, name): (MemberId, String)| (member, name, likely == Some(member));
    let page = EntryPage {
        f: visitor.frame(),
        t,
        title: called(&entry, t),
        reason: reason(&entry, lang),
        refused: refused.collect(),
        members: kept.into_iter().map(choice).collect(),
        entry,
        facts,
    };
    Ok(html(page)?.into_response())
}

/// The tag may be the code of a site.
async fn likely(r: &mut Reading, tag: &str) -> Result<Option<MemberId>> {
    if tag.is_empty() {
        return Ok(None);
    }
    Ok(crate::store::report::members_with_site(r, tag).await?.first().copied())
}

fn facts(entry: &Entry, held: &Held, members: &Members, lang: Lang, t: &Quarantine) -> Vec<(&'static str, String)> {
    let report = &held.report;
    let machine = report.machine.clone().unwrap_or_default();
    let system = report.system.clone().unwrap_or_default();
    let joined = |words: [Option<String>; 2]| words.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let member = |member: Option<MemberId>| member.map(|member| members.name(member)).unwrap_or_default();
    let tag = if entry.tag.is_empty() { String::new() } else { format!("{} ({})", entry.tag, t.tag_hint) };
    let plugs: Vec<String> =
        report.plugs().into_iter().flatten().map(|(mac, address, _)| format!("{mac} {address}")).collect();
    let titles = report.software.as_ref().map(|titles| lang.count(titles.len() as i64)).unwrap_or_default();
    let all = [
        (t.credential, member(entry.credential)),
        (t.holder, member(entry.holder)),
        (t.serial, entry.serial.clone()),
        (t.maker, joined([machine.maker, machine.model])),
        (t.system, joined([system.name, system.version])),
        (t.tag, tag),
        (t.titles, titles),
        (t.addresses, plugs.join(", ")),
        (t.agent, entry.agent.clone()),
        (t.came_from, entry.came_from.clone()),
        (t.first, lang.moment(entry.first_at)),
        (t.last, lang.moment(entry.last_at)),
        (t.times, lang.count(entry.times)),
    ];
    all.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect()
}

#[derive(Deserialize)]
pub(crate) struct Acceptance {
    member: MemberId,
}

pub(crate) async fn accept(
    visitor: Visitor,
    Path(id): Path<EntryId>,
    Form(acceptance): Form<Acceptance>,
) -> Result<Redirect> {
    let member = acceptance.member;
    visitor.act(async move |w| acts::quarantine::accept(w, id, member).await).await?;
    Ok(Redirect::to("/inventory/quarantine"))
}

pub(crate) async fn discard(visitor: Visitor, Path(id): Path<EntryId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::quarantine::discard(w, id).await).await?;
    Ok(Redirect::to("/inventory/quarantine"))
}
