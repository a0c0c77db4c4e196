//! One's own account: the password, and where one is signed in.

use askama::Template;
use axum::Form;
use axum::extract::Query;
use axum::http::HeaderMap;
use axum::response::{Html, Redirect};
use base::account::{self, Change};
use base::edge::html;
use base::session::{self, Session};
use base::{Frame, Result, Visitor};
use serde::Deserialize;

use super::{browser, login};

#[derive(Template)]
#[template(path = "verbund/account.html")]
struct MinePage {
    f: Frame,
    sessions: Vec<Session>,
    changed: bool,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Done {
    changed: bool,
}

pub(super) async fn mine(visitor: Visitor, Query(done): Query<Done>) -> Result<Html<String>> {
    let sessions = session::mine(visitor.house(), visitor.actor()).await?;
    html(MinePage { f: visitor.frame(), sessions, changed: done.changed })
}

#[derive(Deserialize)]
pub(super) struct Key {
    key: String,
}

pub(super) async fn end_session(visitor: Visitor, Form(Key { key }): Form<Key>) -> Result<Redirect> {
    session::end_one(visitor.house(), visitor.actor(), &key).await?;
    Ok(Redirect::to("/account"))
}

#[derive(Deserialize)]
pub(super) struct Passwords {
    present: String,
    wanted: String,
}

pub(super) async fn change_password(
    visitor: Visitor,
    from: Option<login::From>,
    headers: HeaderMap,
    Form(Passwords { present, wanted }): Form<Passwords>,
) -> Result<Redirect> {
    let change = Change { present, wanted, address: login::address(from) };
    account::change_password(visitor.house(), visitor.actor(), &headers, change).await?;
    Ok(Redirect::to("/account?changed=true"))
}
