//! Invoices: all of them, issuing and taking back, and each as XML and as PDF.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Column, Table, Tone, View};
use base::{Failure, Frame, Lang, MemberId, Result, Visitor, grant};
use serde::Deserialize;

use super::Names;
use crate::invoice::InvoiceId;
use crate::refused::Refused;
use crate::statement::{Kind, StatementId};
use crate::store::Whole;
use crate::texts::invoice::{Texts, texts};
use crate::texts::period;
use crate::{MAKE, acts, print, store};

#[derive(Template)]
#[template(path = "settlement/invoices.html")]
struct InvoicesPage {
    f: Frame,
    t: &'static Texts,
    statements: &'static str,
    table: Table,
    none: bool,
    may_make: bool,
    /// Released statements that can be invoiced.
    billable: Vec<(StatementId, String)>,
    /// Invoices that can be taken back.
    standing: Vec<(InvoiceId, String)>,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, mut r) = (visitor.lang, visitor.read().await?);
    let t = texts(lang);
    let (invoices, names) = (store::invoices(&mut r).await?, Names::read(&mut r).await?);
    let rows = invoices.iter().map(|one| row(one, &invoices, &names, lang)).collect();
    let table = Table::new(lang, t.invoices, columns(t, lang), view).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_make = r.as_of() == r.today() && grant::holds(&mut r, MAKE, MemberId::ASSOCIATION, "").await?;
    let released = store::records(&mut r).await?.into_iter().filter(|one| one.released.is_some());
    let billable = released.filter(|one| one.statement.head.kind != Kind::Plan);
    let billable = billable.map(|one| (one.id, period(&one.statement.head, lang))).collect();
    let open = invoices.iter().filter(|one| one.corrects.is_none() && !one.is_taken_back(&invoices));
    let standing = open.map(|one| (one.id, format!("{}, {}", one.invoice.number, names.short(one.member)))).collect();
    let (none, statements) = (invoices.is_empty(), crate::texts::texts(lang).statements);
    let page = InvoicesPage { f: visitor.frame(), t, statements, table, none, may_make, billable, standing };
    Ok(html(page)?.into_response())
}

fn columns(t: &Texts, lang: Lang) -> Vec<Column> {
    let common = crate::texts::texts(lang);
    vec![
        Column::text("number", t.number).sortable(),
        Column::text("member", common.member).sortable(),
        Column::text("issued_on", t.issued_on).sortable(),
        Column::text("due_on", t.due_on),
        Column::number("payable", t.payable).sortable(),
        Column::text("state", common.state),
        Column::text("xml", "XRechnung"),
    ]
}

fn row(one: &Whole, all: &[Whole], names: &Names, lang: Lang) -> Vec<Cell> {
    let (t, invoice, page) = (texts(lang), &one.invoice, format!("/settlement/invoices/{}", one.id));
    let state = match &invoice.corrects {
        Some(earlier) => Cell::State(Tone::Info, format!("{} {}", t.corrects, earlier.number)),
        None if one.is_taken_back(all) => Cell::State(Tone::Neutral, t.taken_back.into()),
        None => Cell::State(Tone::Ok, t.valid.into()),
    };
    let payable = if one.corrects.is_some() { base::Cents(-invoice.payable().0) } else { invoice.payable() };
    vec![
        Cell::link(format!("{page}/pdf"), &invoice.number),
        Cell::text(names.short(one.member)),
        Cell::Day(invoice.issued_on),
        Cell::Day(invoice.due_on),
        Cell::Money(payable),
        state,
        Cell::link(format!("{page}/xml"), "XML"),
    ]
}

/// As it is chosen.
#[derive(Deserialize)]
pub(crate) struct Bill {
    statement: StatementId,
}

pub(crate) async fn bill(visitor: Visitor, Form(chosen): Form<Bill>) -> Result<Redirect> {
    visitor.act(async move |w| acts::bill(w, chosen.statement).await).await?;
    Ok(Redirect::to("/settlement/invoices"))
}

/// As it is chosen.
#[derive(Deserialize)]
pub(crate) struct TakeBack {
    invoice: InvoiceId,
}

pub(crate) async fn take_back(visitor: Visitor, Form(chosen): Form<TakeBack>) -> Result<Redirect> {
    visitor.act(async move |w| acts::take_back(w, chosen.invoice).await).await?;
    Ok(Redirect::to("/settlement/invoices"))
}

pub(crate) async fn xml(visitor: Visitor, Path(id): Path<InvoiceId>) -> Result<Response> {
    let whole = of_reader(&visitor, id).await?;
    let name = format!("attachment; filename=\"{}.xml\"", whole.invoice.number);
    Ok(([(header::CONTENT_TYPE, "application/xml".to_owned()), (header::CONTENT_DISPOSITION, name)], whole.xml)
        .into_response())
}

pub(crate) async fn pdf(visitor: Visitor, Path(id): Path<InvoiceId>) -> Result<Response> {
    let whole = of_reader(&visitor, id).await?;
    let name = format!("inline; filename=\"{}.pdf\"", whole.invoice.number);
    let work = print::invoice(&whole.invoice);
    let pdf = tokio::task::spawn_blocking(work).await.ok().and_then(Result::ok).ok_or(Refused::NoPaper)?;
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], pdf)
        .into_response())
}

async fn of_reader(visitor: &Visitor, id: InvoiceId) -> Result<Whole> {
    store::invoice(&mut visitor.read().await?, id).await?.ok_or(Failure::NotFound)
}
