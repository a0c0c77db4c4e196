//! All rows with their outcome, as a list that can be filtered and taken along.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, Tone, View};
use base::{Failure, Frame, Lang, Result, Visitor};

use super::{Names, accession};
use crate::accession::{Accession, AccessionId};
use crate::row::{Kind, Outcome};
use crate::stocktake::Row;
use crate::store;
use crate::texts::{Texts, texts, why};

#[derive(Template)]
#[template(path = "accession/rows.html")]
struct RowsPage {
    f: Frame,
    t: &'static Texts,
    accession: Accession,
    name: String,
    table: Table,
}

const OUTCOMES: [Outcome; 4] = [Outcome::Accepted, Outcome::Merged, Outcome::Queued, Outcome::Rejected];
const KINDS: [Kind; 7] =
    [Kind::Person, Kind::Device, Kind::Site, Kind::Network, Kind::Address, Kind::Group, Kind::Other];

pub(crate) async fn show(visitor: Visitor, Path(id): Path<AccessionId>, view: View) -> Result<Response> {
    let mut r = visitor.read().await?;
    let accession = accession(&mut r, id).await?;
    let kept = store::last(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let wanted: Vec<&Row> = kept.report.stocktake.rows.iter().filter(|row| fits(row, &view)).collect();
    let rows = wanted.into_iter().map(|row| cells(lang, row)).collect();
    let columns = vec![
        Column::text("file", t.file).sortable(),
        Column::text("sheet", t.sheet),
        Column::number("row", t.row).sortable(),
        Column::text("kind", t.what),
        Column::text("thing", t.thing).sortable(),
        Column::text("outcome", t.outcome).sortable(),
        Column::text("column", t.column),
        Column::text("value", t.value),
        Column::text("reason", t.reason),
        Column::text("possible", t.possible),
    ];
    let table = Table::new(lang, t.rows, columns, view).whole(rows);
    let table =
        table.filter(filter("outcome", t.outcome, OUTCOMES.map(|o| (code(&o), why::outcome(lang, o))).to_vec()));
    let table = table.filter(filter("kind", t.what, KINDS.map(|k| (code(&k), why::kind(lang, k))).to_vec()));
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let name = Names::read(&mut r).await?.whole(accession.member);
    let page: Html<String> = html(RowsPage { f: visitor.frame(), t, accession, name, table })?;
    Ok(page.into_response())
}

fn filter(key: &'static str, label: &'static str, choices: Vec<(String, &'static str)>) -> Filter {
    let choices =
        choices.into_iter().map(|(value, label)| Choice { value, label: label.to_owned(), count: None }).collect();
    Filter { key, label, choices }
}

/// `kebab-case`, as it is stored.
fn code(of: &impl serde::Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn fits(row: &Row, view: &View) -> bool {
    let outcome = view.filter("outcome").is_none_or(|wanted| code(&row.outcome) == wanted);
    outcome && view.filter("kind").is_none_or(|wanted| code(&row.kind) == wanted)
}

fn cells(lang: Lang, row: &Row) -> Vec<Cell> {
    let tone = match row.outcome {
        Outcome::Accepted => Tone::Ok,
        Outcome::Merged => Tone::Info,
        Outcome::Queued => Tone::Warn,
        Outcome::Rejected => Tone::Neutral,
    };
    let reason = row.reason.iter().chain(&row.remarks).next();
    let (what, possible) = reason.map_or(("", ""), |reason| why::why(lang, reason.why));
    vec![
        Cell::text(&row.place.file),
        Cell::text(&row.place.sheet),
        Cell::Number(i64::try_from(row.place.row).unwrap_or(i64::MAX)),
        Cell::text(why::kind(lang, row.kind)),
        Cell::text(&row.label),
        Cell::State(tone, why::outcome(lang, row.outcome).into()),
        Cell::text(reason.map_or("", |reason| &reason.column)),
        Cell::text(reason.map_or("", |reason| &reason.value)),
        Cell::text(what),
        Cell::text(possible),
    ]
}
