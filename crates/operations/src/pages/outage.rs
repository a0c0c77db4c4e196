//! One outage, as far as it hits those for whom the reader may see it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Failure, Frame, Result, Visitor, journal};
use serde::Deserialize;

use super::{moment, name, names, typed};
use crate::node::Node;
use crate::outage::{Outage, OutageId};
use crate::texts::{Texts, duration, texts};
use crate::{DECLARE, SEE, acts, store};

#[derive(Template)]
#[template(path = "operations/outage.html")]
struct OutagePage {
    f: Frame,
    t: &'static Texts,
    outage: Outage,
    node: Node,
    /// Services that fell with it.
    fallen: Vec<Node>,
    /// Member, and site or the whole of it.
    hits: Vec<(String, String)>,
    lasted: String,
    may_end: bool,
    history: Vec<journal::Line>,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<OutageId>) -> Result<Html<String>> {
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let mut reading = visitor.read().await?;
    let outage = store::outage(&mut reading, id).await?.ok_or(Failure::NotFound)?;
    let node = store::node(&mut reading, outage.node).await?.ok_or(Failure::NotFound)?;
    let falls = store::graph(&mut reading).await?.falls_with(node.id);
    let nodes = store::nodes(&mut reading).await?;
    let names = names(&mut reading).await?;
    let until = outage.until.unwrap_or(moment(&visitor, &reading));
    let site = |hit: &crate::outage::Hit| {
        if hit.site.is_empty() { t.everywhere.into() } else { format!("{} ({})", hit.place, hit.site) }
    };
    html(OutagePage {
        f: visitor.frame(),
        t,
        fallen: nodes.into_iter().filter(|other| falls.contains(&other.id)).collect(),
        hits: outage.hits.iter().map(|hit| (name(&names, hit.member, t).to_owned(), site(hit))).collect(),
        lasted: duration(lang, (until.0 - outage.since.0) / 1_000_000),
        may_end: outage.until.is_none() && visitor.actor().holds_somewhere(DECLARE),
        history: journal::history(&mut reading, SEE, id.0).await?,
        node,
        outage,
    })
}

#[derive(Deserialize)]
pub(crate) struct End {
    #[serde(default)]
    at: String,
}

pub(crate) async fn end(visitor: Visitor, Path(id): Path<OutageId>, Form(form): Form<End>) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let at = typed(&form.at, w.now())?;
            acts::end(w, id, at).await
        })
        .await?;
    Ok(Redirect::to(&format!("/operations/outages/{id}")))
}
