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

#[derive(Deserialize, Default, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(super) struct Question {
    /// Beginnings of words; all must fit.
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

#[derive(utoipa::OpenApi)]
#[openapi(paths(api))]
struct Contract;

pub(super) fn contract() -> utoipa::openapi::OpenApi {
    <Contract as utoipa::OpenApi>::openapi()
}

/// What can be found by the beginnings of all these words: at most 100 things the caller may see.
#[utoipa::path(get, path = "/api/v1/search", params(Question), tag = "search",
    responses((status = 200, body = Vec<Found>), (status = 401, description = "nobody is signed in")))]
pub(super) async fn api(visitor: Visitor, Query(question): Query<Question>) -> Result<Json<Vec<Found>>> {
    Ok(Json(find(&mut visitor.read().await?, &question.q, MOST).await?))
}
