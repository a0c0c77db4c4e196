//! A list that was applied: what became of each row, and how to take it back.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Table, View};
use base::{Failure, Frame, Lang, Result, Visitor, grant};
use uuid::Uuid;

use super::{Members, address, by_fate, fault, figures, of_rows, secrets as left_out, state};
use crate::holding::Unfit;
use crate::import::{About, Account, Fate};
use crate::store::import::{self as store, Done, RowDone};
use crate::texts::{self, Import};
use crate::{KEEP, acts};

#[derive(Template)]
#[template(path = "inventory/import.html")]
struct ImportPage {
    f: Frame,
    t: &'static Import,
    done: Done,
    below: String,
    undone: Option<String>,
    figures: Vec<(&'static str, String, String)>,
    secrets: Option<String>,
    table: Table,
    may_undo: bool,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<Uuid>, view: View) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts::import(visitor.lang));
    let mut r = visitor.read().await?;
    let done = store::one(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let rows = store::rows(&mut r, id).await?;
    let members = Members::load(&mut r).await?;
    let may_keep = grant::holds(&mut r, KEEP, done.member_id, "").await?;
    drop(r);
    let about = About::of(&done.kind).ok_or(Failure::NotFound)?;
    let Done { taken, changed, unchanged, rejected, secrets, .. } = done;
    let account = Account { taken, changed, unchanged, rejected, secrets };
    let figures = figures(lang, account, &view);
    let wanted = view.filter("fate").map(str::to_owned);
    let rows = rows.into_iter().filter(|row| wanted.as_ref().is_none_or(|fate| *fate == row.outcome));
    let rows = rows.map(|told| row(lang, about, told)).collect();
    let table = Table::new(lang, t.rows, of_rows(t), view).filter(by_fate(lang, t, account)).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let f = visitor.frame();
    let below = format!("{}, {}, {}", about.word(lang), members.name(done.member_id), lang.moment(done.done_at));
    let undone = done.undone_at.map(|at| format!("{} {}", t.undone, lang.moment(at)));
    let may_undo = may_keep && f.is_today() && undone.is_none();
    Ok(html(ImportPage { f, t, secrets: left_out(lang, done.secrets), done, below, undone, figures, table, may_undo })?
        .into_response())
}

fn row(lang: Lang, about: About, told: RowDone) -> Vec<Cell> {
    let name = match told.thing {
        Some(id) => Cell::link(address(about, id), told.name),
        None => Cell::text(told.name),
    };
    let fate = Fate::of(&told.outcome).unwrap_or(Fate::Rejected);
    let details = match told.reason.as_str() {
        "" => changed(lang, told.before.as_deref()),
        reason => fault(lang, &told.column_name, &told.value, &Unfit::named(reason, lang)),
    };
    vec![name, Cell::Number(told.row_number), state(lang, fate), Cell::text(details)]
}

/// The fields that were changed; what stood in them shows the page of the thing.
fn changed(lang: Lang, before: Option<&str>) -> String {
    let fields: std::collections::BTreeMap<String, [String; 2]> =
        before.and_then(|before| serde_json::from_str(before).ok()).unwrap_or_default();
    fields.keys().map(|field| texts::field(field, lang).to_owned()).collect::<Vec<_>>().join(", ")
}

pub(crate) async fn undo(visitor: Visitor, Path(id): Path<Uuid>) -> Result<Redirect> {
    visitor.act(async move |w| acts::import::undo(w, id).await).await?;
    Ok(Redirect::to(&format!("/inventory/imports/{id}")))
}
