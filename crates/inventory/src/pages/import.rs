//! Lists that are read in: hand one over, look at past ones. One that waits stands in [`draft`], one that was applied in [`done`].

pub(crate) mod done;
pub(crate) mod draft;

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, Tone, View};
use base::upload::Upload;
use base::{Frame, Lang, MemberId, Result, Visitor};

use super::Members;
use crate::acts::import as acts;
use crate::holding::Unfit;
use crate::import::{About, Account, Fate};
use crate::store::import::{self as store, Done};
use crate::texts::{self, Import, Refused};

#[derive(Template)]
#[template(path = "inventory/imports.html")]
struct ImportsPage {
    f: Frame,
    t: &'static Import,
    table: Table,
    /// Of whom one may read lists; empty: one may not.
    members: Vec<(MemberId, String)>,
    member: Option<MemberId>,
    about: About,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts::import(visitor.lang));
    let mut r = visitor.read().await?;
    let names = Members::load(&mut r).await?;
    let done = store::all(&mut r).await?;
    let members = Members::kept(&mut r).await?;
    drop(r);
    let member = view.filter("member").and_then(|member| member.parse().ok());
    let about = view.filter("about").and_then(About::of).unwrap_or(About::Devices);
    let rows = done.into_iter().map(|done| row(lang, &names, done)).collect();
    let table = Table::new(lang, t.past, columns(lang), view).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(ImportsPage { f: visitor.frame(), t, table, members, member, about })?.into_response())
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts::import(lang);
    vec![
        Column::text("file", t.file).sortable(),
        Column::text("about", t.about).sortable(),
        Column::text("member", t.member).sortable(),
        Column::text("when", t.when).sortable(),
        Column::number("taken", Fate::Taken.word(lang)).sortable(),
        Column::number("changed", Fate::Changed.word(lang)).sortable(),
        Column::number("unchanged", Fate::Unchanged.word(lang)).sortable(),
        Column::number("rejected", Fate::Rejected.word(lang)).sortable(),
        Column::text("state", t.state).sortable(),
    ]
}

fn row(lang: Lang, members: &Members, done: Done) -> Vec<Cell> {
    let t = texts::import(lang);
    let state = match done.undone_at {
        Some(_) => Cell::State(Tone::Neutral, t.undone.into()),
        None => Cell::State(Tone::Ok, t.applied.into()),
    };
    let file = if done.file_name.is_empty() { t.title.into() } else { done.file_name };
    vec![
        Cell::link(format!("/inventory/imports/{}", done.import_id), file),
        Cell::text(About::of(&done.kind).map_or("", |about| about.word(lang))),
        Cell::text(members.name(done.member_id)),
        Cell::Moment(done.done_at),
        Cell::Number(done.taken),
        Cell::Number(done.changed),
        Cell::Number(done.unchanged),
        Cell::Number(done.rejected),
        state,
    ]
}

pub(crate) async fn bring(visitor: Visitor, mut upload: Upload) -> Result<Redirect> {
    let about = acts::about(upload.field("about"))?;
    let member = upload.field("member").parse::<MemberId>();
    let member = member.map_err(|_| Refused::Unfit { field: "member", unfit: Unfit::NotAnId })?;
    let file = upload.files.pop().ok_or(Refused::NoFile)?;
    let list = acts::read(file.name.clone(), file.content).await?;
    let id = visitor.act(async move |w| acts::bring_in(w, member, about, &file.name, &list).await).await?;
    Ok(Redirect::to(&format!("/inventory/drafts/{id}")))
}

/// How many rows came to what, each with the address of those rows.
fn figures(lang: Lang, account: Account, view: &View) -> Vec<(&'static str, String, String)> {
    let figure = |fate: &Fate| {
        (fate.word(lang), lang.count(account.count(*fate)), format!("{}#rows", view.with("fate", fate.code())))
    };
    Fate::ALL.iter().map(figure).collect()
}

/// Title of the notice about secrets, if there were any.
fn secrets(lang: Lang, count: i64) -> Option<String> {
    (count > 0).then(|| format!("{}: {}", texts::import(lang).secrets, lang.count(count)))
}

fn by_fate(lang: Lang, t: &Import, account: Account) -> Filter {
    let choice = |fate: &Fate| Choice {
        value: fate.code().into(),
        label: fate.word(lang).into(),
        count: Some(account.count(*fate)),
    };
    Filter { key: "fate", label: t.fate, choices: Fate::ALL.iter().map(choice).collect() }
}

/// The columns of a table of rows.
fn of_rows(t: &Import) -> Vec<Column> {
    vec![
        Column::text("name", t.called),
        Column::number("row", t.row),
        Column::text("fate", t.fate),
        Column::text("details", t.details),
    ]
}

fn state(lang: Lang, fate: Fate) -> Cell {
    let tone = match fate {
        Fate::Taken => Tone::Ok,
        Fate::Changed => Tone::Info,
        Fate::Unchanged => Tone::Neutral,
        Fate::Rejected => Tone::Bad,
    };
    Cell::State(tone, fate.word(lang).into())
}

/// Heading, value and reason of what was not taken.
fn fault(lang: Lang, column: &str, value: &str, reason: &str) -> String {
    let quoted = |text: &str| {
        if text.is_empty() { String::new() } else { lang.choose(format!("„{text}“"), format!("“{text}”")) }
    };
    [column, &quoted(value), reason].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// Where the page of such a thing is.
fn address(about: About, id: uuid::Uuid) -> String {
    format!("/inventory/{}/{id}", about.code())
}
