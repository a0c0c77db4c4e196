//! What is a member's already and not in the inventory yet, thing by thing: the rows behind the figures "in transition".

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Failure, Frame, Result, Visitor};

use super::{Names, accession};
use crate::accession::{Accession, AccessionId};
use crate::moving::{self, counted::Figure};
use crate::texts::{Texts, texts, words};
use crate::{acts, store};

#[derive(Template)]
#[template(path = "accession/waiting.html")]
struct WaitingPage {
    f: Frame,
    t: &'static Texts,
    accession: Accession,
    name: String,
    table: Table,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<AccessionId>, view: View) -> Result<Response> {
    let mut r = visitor.read().await?;
    let accession = accession(&mut r, id).await?;
    let kept = store::last(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let moving = moving::of(&kept.report, &acts::answers(&mut r, id).await?);
    let (arrived, waves) = (store::arrived(&mut r, id).await?, store::waves(&mut r, id).await?);
    let name = Names::read(&mut r).await?.whole(accession.member);
    let (day, today) = (r.as_of(), r.today());
    drop(r);
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let mut counts = Figure::ALL.map(|figure| (figure, 0));
    let mut rows = Vec::new();
    for thing in moving.counted().into_iter().filter(|thing| !arrived.contains(thing.key)) {
        let planned = waves.iter().find(|planned| planned.wave.sites.iter().any(|site| site == thing.site));
        if planned.is_some_and(|planned| planned.is_through(day, today)) {
            continue;
        }
        counts.iter_mut().filter(|(figure, _)| *figure == thing.figure).for_each(|(_, count)| *count += 1);
        if view.filter("what").is_none_or(|what| what == thing.figure.code()) {
            let site = moving.sites.iter().find(|site| site.key == thing.site);
            rows.push(vec![
                Cell::text(thing.name),
                Cell::text(word(t, thing.figure)),
                Cell::text(site.map_or("", |site| site.value.name.as_str())),
                planned.map_or(Cell::Empty, |planned| {
                    let part = planned.wave.part;
                    Cell::link(format!("/accession/{id}/waves/{}", part.code()), words::part(lang, part))
                }),
                planned.map_or(Cell::Empty, |planned| Cell::Day(planned.wave.p50)),
            ]);
        }
    }
    let columns = vec![
        Column::text("thing", t.thing).sortable(),
        Column::text("what", t.what).sortable(),
        Column::text("site", t.site).sortable(),
        Column::text("wave", t.wave).sortable(),
        Column::text("planned", t.planned_until).sortable(),
    ];
    let choice = |(figure, count): (Figure, i64)| Choice {
        value: figure.code().into(),
        label: word(t, figure).into(),
        count: Some(count),
    };
    let choices = counts.into_iter().map(choice).collect();
    let table = Table::new(lang, t.in_transition, columns, view).whole(rows);
    let table = table.filter(Filter { key: "what", label: t.what, choices });
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(WaitingPage { f: visitor.frame(), t, accession, name, table })?.into_response())
}

fn word(t: &Texts, figure: Figure) -> &'static str {
    match figure {
        Figure::Sites => t.sites,
        Figure::Users => t.users,
        Figure::AdminDevices => t.admin_devices,
        Figure::SchoolDevices => t.school_devices,
    }
}
