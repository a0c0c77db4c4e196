//! One field finds everything the reader may see.

use askama::Template;
use axum::Json;
use axum::extract::Query;
use axum::response::Html;
use base::edge::html;
use base::search::{Found, find};
use base::{Frame, Result, Visitor};
use serde::Deserialize;

const MOST: i64 = 100;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Question {
    q: String,
}

#[derive(Template)]
#[template(path = "verbund/search.html")]
struct SearchPage {
    f: Frame,
    q: String,
    found: Vec<Found>,
}

pub(super) async fn page(visitor: Visitor, Query(question): Query<Question>) -> Result<Html<String>> {
    let found = find(&mut visitor.read().await?, &question.q, MOST).await?;
    html(SearchPage { f: visitor.frame(), q: question.q, found })
}

pub(super) async fn api(visitor: Visitor, Query(question): Query<Question>) -> Result<Json<Vec<Found>>> {
    Ok(Json(find(&mut visitor.read().await?, &question.q, MOST).await?))
}
