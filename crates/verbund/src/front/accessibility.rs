//! What works for whom, what does not yet, and whom to tell (§ 9b NBGG, BITV 2.0).

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Html;
use base::edge::html;
use base::{Actor, Frame, House, Lang, Result};

#[derive(Template)]
#[template(path = "verbund/accessibility.html")]
struct StatementPage {
    f: Frame,
}

pub(super) async fn show(
    State(house): State<House>,
    actor: Option<Extension<Actor>>,
    headers: HeaderMap,
) -> Result<Html<String>> {
    let actor = actor.as_ref().map(|Extension(actor)| actor);
    let f = Frame::new(&house, actor, base::page::lang(&headers), "/accessibility", house.clock.today());
    html(StatementPage { f })
}
