//! Devices that were chosen in the list, changed as one: first what would become of each, then the deed.

use std::collections::BTreeSet;

use askama::Template;
use axum::Form;
use axum::extract::Query;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Frame, Lang, Reading, Result, Visitor};

use super::super::{Members, Words};
use crate::acts::together::{self, FIELDS, Line, Wish};
use crate::device::DeviceId;
use crate::texts;

/// A device: address, name, member, what changes or why not, and whether it does.
struct Row {
    href: String,
    name: String,
    member: String,
    details: String,
    fits: bool,
}

#[derive(Template)]
#[template(path = "inventory/together.html")]
struct TogetherPage {
    f: Frame,
    ids: BTreeSet<DeviceId>,
    wish: Wish,
    rows: Vec<Row>,
    /// How many will change.
    count: usize,
}

/// Devices in one go: ten pages of the list.
const MOST: usize = 500;

/// Which devices, and what they are to become, out of a form.
fn asked(pairs: &[(String, String)]) -> (BTreeSet<DeviceId>, Wish) {
    let keys = pairs.iter().filter(|(key, _)| key == "device").flat_map(|(_, ids)| ids.split(','));
    let ids = keys.filter_map(|key| key.parse().ok()).take(MOST).collect();
    let value = |field: &str| pairs.iter().find(|(key, value)| key == field && !value.trim().is_empty());
    let wish = FIELDS.iter().filter_map(|field| Some((*field, value(field)?.1.trim().to_owned())));
    (ids, wish.collect())
}

pub(crate) async fn preview(visitor: Visitor, Query(pairs): Query<Vec<(String, String)>>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let (ids, wish) = asked(&pairs);
    let members = Members::load(&mut r).await?;
    let (mut rows, mut words) = (Vec::new(), Words::default());
    for line in together::judge(&mut r, &ids, &wish).await? {
        rows.push(row(&mut r, visitor.lang, &members, line, &mut words).await?);
    }
    let count = rows.iter().filter(|row| row.fits).count();
    html(TogetherPage { f: visitor.frame(), ids, wish, rows, count })
}

async fn row(r: &mut Reading, lang: Lang, members: &Members, line: Line, words: &mut Words) -> Result<Row> {
    let mut details = Vec::new();
    let fits = matches!(&line.outcome, Ok(changes) if !changes.is_empty());
    match line.outcome {
        Err((field, unfit)) => details.push(format!("{}: {}", texts::field(field, lang), unfit.text(lang))),
        Ok(changes) => {
            for change in &changes {
                details.push(words.change(r, lang, change).await?);
            }
        }
    }
    if details.is_empty() {
        details.push(lang.choose("bleibt, wie es ist", "stays as it is").into());
    }
    Ok(Row {
        href: format!("/inventory/devices/{}", line.held.id),
        name: line.held.thing.name,
        member: members.name(line.held.member),
        details: details.join("; "),
        fits,
    })
}

pub(crate) async fn change(visitor: Visitor, Form(pairs): Form<Vec<(String, String)>>) -> Result<Redirect> {
    let deed = async move |w: &mut _| {
        let (ids, wish) = asked(&pairs);
        together::change(w, &ids, &wish).await
    };
    visitor.act(deed).await?;
    Ok(Redirect::to("/inventory/devices"))
}
