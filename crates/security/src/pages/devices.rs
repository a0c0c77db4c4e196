//! The devices that an advisory concerns, each with its evidence: where every figure of an advisory leads to.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Failure, Frame, Lang, Result, Visitor};

use super::Names;
use crate::exposure::{Exposed, exposed};
use crate::matching::Verdict;
use crate::store::{self, AdvisoryId, Head};
use crate::texts::{Texts, texts};

#[derive(Template)]
#[template(path = "security/devices.html")]
struct DevicesPage {
    f: Frame,
    t: &'static Texts,
    head: Head,
    table: Table,
}

/// Filters: member, verdict.
pub(crate) async fn list(visitor: Visitor, Path(id): Path<AdvisoryId>, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let head = store::head(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let (matches, devices) = (store::matches(&mut r, id).await?, store::device::equipped(&mut r).await?);
    let names = Names::of(&mut r, lang).await?;
    let all = exposed(&devices, &matches);
    let is = |key: &str, value: &str| view.filter(key).is_none_or(|wish| wish == value);
    let wanted =
        |exposed: &&Exposed| is("member", &exposed.equipped.member.to_string()) && is("verdict", exposed.verdict.key());
    let rows = all.iter().filter(wanted).map(|exposed| row(exposed, &names, lang)).collect();
    let members = names.choices(all.iter().map(|exposed| exposed.equipped.member));
    let choice =
        |verdict: Verdict| Choice { value: verdict.key().into(), label: verdict.word(lang).into(), count: None };
    let t = texts(lang);
    let verdicts = Verdict::ALL.map(choice).to_vec();
    let table = Table::new(lang, t.devices, columns(lang), view)
        .whole(rows)
        .filter(Filter { key: "member", label: t.member, choices: members })
        .filter(Filter { key: "verdict", label: t.verdict, choices: verdicts });
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(DevicesPage { f: visitor.frame(), t, head, table })?.into_response())
}

fn row(exposed: &Exposed, names: &Names, lang: Lang) -> Vec<Cell> {
    let (equipped, gravest) = (exposed.equipped, exposed.titles.first());
    let said = |of: fn(&crate::matching::Evidence) -> String| {
        Cell::text(gravest.map(|(_, evidence)| of(evidence)).unwrap_or_default())
    };
    vec![
        Cell::link(format!("/inventory/devices/{}", equipped.device), &equipped.name),
        Cell::text(names.of_member(equipped.member)),
        Cell::text(&equipped.site),
        Cell::text(gravest.map_or("", |(name, _)| name)),
        said(|evidence| evidence.installed.clone()),
        said(|evidence| evidence.range.clone()),
        Cell::text(gravest.map_or("", |(_, evidence)| evidence.why.word(lang))),
        Cell::State(exposed.verdict.tone(), exposed.verdict.word(lang).to_owned()),
    ]
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    vec![
        Column::text("name", t.device).sortable(),
        Column::text("member", t.member).sortable(),
        Column::text("site", t.site).sortable(),
        Column::text("software", t.software).sortable(),
        Column::text("installed", t.installed).sortable(),
        Column::text("range", t.range),
        Column::text("why", t.why),
        Column::text("verdict", t.verdict).sortable(),
    ]
}
