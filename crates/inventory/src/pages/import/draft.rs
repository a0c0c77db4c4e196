//! A list before it is applied: what its columns are, and what would become of each row.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Table, View};
use base::{Failure, Frame, Lang, Reading, Result, Visitor, search};
use uuid::Uuid;

use super::super::Words;
use super::{Members, address, by_fate, fault, figures, of_rows, secrets, state};
use crate::acts::import::{self as acts, Bring, judge};
use crate::import::{Account, Fate, Verdict, columns};
use crate::store::import as store;
use crate::texts::{self, Import};

/// A column of the file: name of its choice, heading, samples, and what it is taken for.
struct Mapped<'l> {
    key: String,
    heading: &'l str,
    samples: String,
    field: &'static str,
}

#[derive(Template)]
#[template(path = "inventory/draft.html")]
struct DraftPage<'l> {
    f: Frame,
    t: &'static Import,
    id: Uuid,
    file: &'l str,
    below: String,
    notes: Vec<&'l str>,
    secrets: Option<String>,
    rejected: bool,
    /// What the button says; `None`: there is nothing to apply.
    apply: Option<String>,
    mapped: Vec<Mapped<'l>>,
    fields: Vec<(&'static str, &'static str)>,
    figures: Vec<(&'static str, String, String)>,
    table: Table,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<Uuid>, view: View) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts::import(visitor.lang));
    let mut r = visitor.read().await?;
    let draft = store::draft(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let chosen = view.filter("chosen").map(|_| |place| view.filter(&format!("c{place}")).map(str::to_owned));
    let plan = draft.plan(chosen)?;
    let (verdicts, account) = judge(&mut r, &plan).await?;
    let members = Members::load(&mut r).await?;
    let shown: Vec<&Verdict> = verdicts.iter().filter(|verdict| wanted(verdict, &view)).collect();
    let (total, from) = (shown.len() as i64, view.offset() as usize);
    let mut rows = Vec::new();
    let mut known = Words::default();
    for verdict in shown.into_iter().skip(from).take(view.limit() as usize) {
        rows.push(row(&mut r, lang, &plan, verdict, &mut known).await?);
    }
    drop(r);
    let figures = figures(lang, account, &view);
    let table = Table::new(lang, t.rows, of_rows(t), view).rows(total, rows).filter(by_fate(lang, t, account));
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let list = &plan.list;
    let page = DraftPage {
        f: visitor.frame(),
        t,
        id,
        file: &plan.file,
        below: format!("{}, {}", plan.about.word(lang), members.name(plan.member)),
        notes: list.notes.iter().map(|(de, en)| lang.choose(de.as_str(), en.as_str())).collect(),
        secrets: secrets(lang, list.secrets),
        rejected: account.rejected > 0,
        apply: apply_label(lang, account),
        mapped: mapped(&plan),
        fields: columns::fields(plan.about).map(|field| (field, texts::field(field, lang))).collect(),
        figures,
        table,
    };
    Ok(html(page)?.into_response())
}

fn wanted(verdict: &Verdict, view: &View) -> bool {
    let words = search::words(view.q());
    let name = search::plain(&verdict.name);
    view.filter("fate").is_none_or(|fate| fate == verdict.fate.code()) && words.iter().all(|word| name.contains(word))
}

fn apply_label(lang: Lang, account: Account) -> Option<String> {
    let done = [Fate::Taken, Fate::Changed].into_iter().filter(|fate| account.count(*fate) > 0);
    let said = |fate: Fate| format!("{} {}", lang.count(account.count(fate)), fate.word(lang));
    let parts: Vec<String> = done.map(said).collect();
    (!parts.is_empty()).then(|| format!("{}: {}", texts::import(lang).apply, parts.join(", ")))
}

fn mapped(plan: &Bring) -> Vec<Mapped<'_>> {
    let mut mapped = Vec::with_capacity(plan.columns.len());
    for (place, (heading, field)) in plan.list.headings.iter().zip(&plan.columns).enumerate() {
        let samples = plan.list.samples(place).join(" · ");
        mapped.push(Mapped { key: format!("c{place}"), heading, samples, field: field.unwrap_or("") });
    }
    mapped
}

async fn row(r: &mut Reading, lang: Lang, plan: &Bring, verdict: &Verdict, known: &mut Words) -> Result<Vec<Cell>> {
    let mut details = Vec::new();
    for change in &verdict.changes {
        details.push(known.change(r, lang, change).await?);
    }
    if verdict.fate == Fate::Taken {
        for (field, value) in &verdict.patch {
            let said = known.word(r, lang, field, value).await?;
            details.push(format!("{}: {said}", texts::field(field, lang)));
        }
    }
    details.extend(verdict.fault.as_ref().map(|why| fault(lang, &why.column, &why.value, &why.why.text(lang))));
    let name = match verdict.thing {
        Some(id) => Cell::link(address(plan.about, id), verdict.name.clone()),
        None => Cell::text(verdict.name.clone()),
    };
    Ok(vec![name, Cell::Number(verdict.row.into()), state(lang, verdict.fate), Cell::text(details.join("; "))])
}

pub(crate) async fn apply(
    visitor: Visitor,
    Path(id): Path<Uuid>,
    Form(choice): Form<BTreeMap<String, String>>,
) -> Result<Redirect> {
    let done = visitor.act(async move |w| acts::apply(w, id, |place| choice.get(&format!("c{place}")).cloned()).await);
    Ok(Redirect::to(&format!("/inventory/imports/{}", done.await?)))
}

pub(crate) async fn discard(visitor: Visitor, Path(id): Path<Uuid>) -> Result<Redirect> {
    visitor.act(async move |w| acts::discard(w, id).await).await?;
    Ok(Redirect::to("/inventory/imports"))
}
