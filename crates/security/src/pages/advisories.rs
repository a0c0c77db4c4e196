//! All advisories, with how many devices each concerns.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Column, Table, View};
use base::upload::Upload;
use base::{Failure, Frame, Lang, Result, Visitor};

use crate::exposure::{Counts, exposed};
use crate::texts::{Texts, texts};
use crate::{IMPORT, acts, store};

#[derive(Template)]
#[template(path = "security/advisories.html")]
struct AdvisoriesPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    may_import: bool,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let devices = store::device::equipped(&mut r).await?;
    let mut rows = Vec::new();
    for head in store::advisories(&mut r).await? {
        let matches = store::matches(&mut r, head.advisory_id).await?;
        let mut counts = Counts::default();
        exposed(&devices, &matches).iter().for_each(|exposed| counts.add(exposed.verdict));
        rows.push(vec![
            Cell::link(format!("/security/advisories/{}", head.advisory_id), &head.tracking),
            Cell::text(&head.title),
            Cell::text(&head.publisher),
            Cell::text(&head.severity),
            head.released.parse().map_or(Cell::text(&head.released), Cell::Day),
            Cell::Number(counts.affected),
            Cell::Number(counts.to_check),
        ]);
    }
    let table = Table::new(lang, texts(lang).advisories, columns(lang), view).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_import = visitor.actor().holds_somewhere(IMPORT);
    Ok(html(AdvisoriesPage { f: visitor.frame(), t: texts(lang), table, may_import })?.into_response())
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    vec![
        Column::text("id", t.id).sortable(),
        Column::text("title", t.title).sortable(),
        Column::text("publisher", t.publisher).sortable(),
        Column::text("severity", t.severity).sortable(),
        Column::text("released", t.released).sortable(),
        Column::number("affected", t.affected).sortable(),
        Column::number("to-check", t.to_check).sortable(),
    ]
}

/// The files of the form; the page of the last one is shown.
pub(crate) async fn import(visitor: Visitor, upload: Upload) -> Result<Redirect> {
    let unusable = || Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY);
    let mut place = None;
    for file in upload.files {
        let document = String::from_utf8(file.content).map_err(|_| unusable())?;
        place = Some(visitor.act(async move |w| acts::import(w, &document).await).await?);
    }
    place.map(|id| Redirect::to(&format!("/security/advisories/{id}"))).ok_or_else(unusable)
}
