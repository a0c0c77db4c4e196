//! One's own sessions, and the accounts of all for the administrator of the program.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use base::account::{self, Account};
use base::edge::html;
use base::session::{self, Session};
use base::{Frame, PersonId, Result, Visitor};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "verbund/account.html")]
struct MinePage {
    f: Frame,
    sessions: Vec<Session>,
}

#[derive(Template)]
#[template(path = "verbund/accounts.html")]
struct AllPage {
    f: Frame,
    accounts: Vec<Account>,
}

pub(super) async fn mine(visitor: Visitor) -> Result<Html<String>> {
    let sessions = session::mine(visitor.house(), visitor.actor()).await?;
    html(MinePage { f: visitor.frame(), sessions })
}

#[derive(Deserialize)]
pub(super) struct Key {
    key: String,
}

pub(super) async fn end_session(visitor: Visitor, Form(Key { key }): Form<Key>) -> Result<Redirect> {
    session::end_one(visitor.house(), visitor.actor(), &key).await?;
    Ok(Redirect::to("/account"))
}

pub(super) async fn all(visitor: Visitor) -> Result<Html<String>> {
    let accounts = account::list(visitor.house(), visitor.actor()).await?;
    html(AllPage { f: visitor.frame(), accounts })
}

#[derive(Deserialize)]
pub(super) struct NewAccount {
    login: String,
    name: String,
    password: String,
}

pub(super) async fn open(visitor: Visitor, Form(new): Form<NewAccount>) -> Result<Redirect> {
    let phc = account::hash(new.password.clone(), (visitor.house().chance)()).await?;
    let NewAccount { login, name, .. } = new;
    visitor.act(async move |w| account::open(w, &login, &name, Some(&phc)).await).await?;
    Ok(Redirect::to("/accounts"))
}

pub(super) async fn close(visitor: Visitor, Path(id): Path<PersonId>) -> Result<Redirect> {
    account::close(visitor.house(), visitor.actor(), id).await?;
    Ok(Redirect::to("/accounts"))
}
