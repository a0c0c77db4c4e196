//! The first page after log-in: how are things, what must I do. It reads what the rooms know and writes nothing.

use askama::Template;
use axum::response::Html;
use base::edge::html;
use base::{Frame, May, Result, Room, Visitor};

pub(crate) fn room() -> Room {
    Room::new("overview").get("/", May::SignedIn, show)
}

#[derive(Template)]
#[template(path = "overview/overview.html")]
struct OverviewPage {
    f: Frame,
}

async fn show(visitor: Visitor) -> Result<Html<String>> {
    html(OverviewPage { f: visitor.frame() })
}
