//! The vouchers behind a statement, and booking one.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Failure, Frame, Lang, Result, Visitor, form};
use serde::Deserialize;

use crate::cost::{Component, Entry, Voucher};
use crate::refused::Refused;
use crate::statement::StatementId;
use crate::store::Sought;
use crate::texts::{Texts, component, period, texts};
use crate::{acts, store};

/// Rows behind a figure, with the way back to it.
#[derive(Template)]
#[template(path = "settlement/rows.html")]
pub(super) struct RowsPage {
    pub(super) f: Frame,
    pub(super) title: &'static str,
    pub(super) hint: &'static str,
    pub(super) back: String,
    pub(super) back_title: String,
    pub(super) table: Table,
}

pub(crate) async fn list(visitor: Visitor, Path(id): Path<StatementId>, view: View) -> Result<Response> {
    let (lang, t, mut r) = (visitor.lang, texts(visitor.lang), visitor.read().await?);
    let record = store::record(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let sought = Sought {
        period: record.statement.head.period(),
        pool: view.filter("pool").unwrap_or(""),
        sort: view.sort(&["number", "booked_on", "amount"]),
        limit: view.limit(),
        offset: view.offset(),
    };
    let (total, vouchers) = store::vouchers(&mut r, sought).await?;
    let rows = vouchers.iter().map(|voucher| row(voucher, lang)).collect();
    let pools = record.statement.pools.iter().map(|shared| &shared.costs.pool);
    let choices =
        pools.map(|pool| Choice { value: pool.code.clone(), label: pool.title.clone(), count: None }).collect();
    let filter = Filter { key: "pool", label: t.pool, choices };
    let table = Table::new(lang, t.vouchers, columns(t), view).rows(total, rows).filter(filter);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let (back, back_title) = (format!("/settlement/statements/{id}"), period(&record.statement.head, lang));
    Ok(html(RowsPage { f: visitor.frame(), title: t.vouchers, hint: t.book_hint, back, back_title, table })?
        .into_response())
}

fn columns(t: &Texts) -> Vec<Column> {
    vec![
        Column::text("number", t.number).sortable(),
        Column::text("booked_on", t.booked_on).sortable(),
        Column::text("pool", t.pool),
        Column::text("component", t.component),
        Column::text("text", t.text),
        Column::number("amount", t.amount).sortable(),
    ]
}

fn row(voucher: &Voucher, lang: Lang) -> Vec<Cell> {
    let entry = &voucher.entry;
    vec![
        Cell::text(&entry.number),
        Cell::Day(entry.booked_on),
        Cell::text(&entry.pool),
        Cell::text(component(entry.component, lang)),
        Cell::text(&entry.text),
        Cell::Money(entry.amount),
    ]
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct Typed {
    pool: String,
    component: Component,
    booked_on: String,
    amount: String,
    number: String,
    text: String,
}

pub(crate) async fn book(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Redirect> {
    let t = texts(visitor.lang);
    let Typed { pool, component, number, text, .. } = typed;
    let booked_on = form::day(&typed.booked_on, visitor.frame().today).ok_or(Refused::Unreadable(t.booked_on))?;
    let amount = form::cents(&typed.amount).ok_or(Refused::Unreadable(t.amount))?;
    let entries = [Entry { pool, component, booked_on, amount, number, text, corrects: None }];
    visitor.act(async move |w| acts::book(w, &entries).await).await?;
    Ok(Redirect::to("/settlement/pools"))
}
