//! The accounts of all, for the administrator of the program.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use base::account::{self, Account};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, Tone, View};
use base::{Frame, Lang, PersonId, Result, Visitor};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "verbund/accounts.html")]
struct AllPage {
    f: Frame,
    table: Table,
}

#[derive(Template)]
#[template(path = "verbund/account-of.html")]
struct OnePage {
    f: Frame,
    account: Account,
    own: bool,
}

pub(super) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let lang = visitor.lang;
    let wish = view.filter("state").map(str::to_owned);
    let accounts = account::list(visitor.house(), visitor.actor()).await?;
    let wanted = |one: &&Account| wish.as_deref().is_none_or(|wish| (wish == "closed") == one.closed_at.is_some());
    let rows = accounts.iter().filter(wanted).map(|account| row(account, lang)).collect();
    let columns = vec![
        Column::text("login", lang.choose("Anmeldename", "Log-in name")).sortable(),
        Column::text("name", "Name").sortable(),
        Column::text("made", lang.choose("Eröffnet", "Opened")).sortable(),
        Column::text("state", lang.choose("Zustand", "State")).sortable(),
    ];
    let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into(), count: None };
    let choices =
        vec![choice("open", lang.choose("offen", "open")), choice("closed", lang.choose("geschlossen", "closed"))];
    let state = Filter { key: "state", label: lang.choose("Zustand", "State"), choices };
    let table = Table::new(lang, lang.choose("Konten", "Accounts"), columns, view).whole(rows).filter(state);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(AllPage { f: visitor.frame(), table })?.into_response())
}

fn row(account: &Account, lang: Lang) -> Vec<Cell> {
    let state = match account.closed_at {
        Some(_) => Cell::State(Tone::Neutral, lang.choose("geschlossen", "closed").into()),
        None => Cell::State(Tone::Ok, lang.choose("offen", "open").into()),
    };
    let href = format!("/accounts/{}", account.person_id);
    vec![Cell::link(href, &account.login), Cell::text(&account.name), Cell::Day(account.made_at.day()), state]
}

pub(super) async fn show(visitor: Visitor, Path(id): Path<PersonId>) -> Result<Html<String>> {
    let account = account::one(visitor.house(), visitor.actor(), id).await?;
    html(OnePage { f: visitor.frame(), own: visitor.actor().person == id, account })
}

#[derive(Deserialize)]
pub(super) struct NewAccount {
    login: String,
    name: String,
    password: String,
}

pub(super) async fn open(visitor: Visitor, Form(new): Form<NewAccount>) -> Result<Redirect> {
    let NewAccount { login, name, password } = new;
    let phc = account::hash(password, (visitor.house().chance)()).await?;
    let person = visitor.act(async move |w| account::open(w, &login, &name, Some(&phc)).await).await?;
    Ok(Redirect::to(&format!("/accounts/{person}")))
}

#[derive(Deserialize)]
pub(super) struct FirstPassword {
    password: String,
}

pub(super) async fn set_password(
    visitor: Visitor,
    Path(id): Path<PersonId>,
    Form(FirstPassword { password }): Form<FirstPassword>,
) -> Result<Redirect> {
    let phc = account::hash(password, (visitor.house().chance)()).await?;
    account::set_password(visitor.house(), visitor.actor(), id, phc).await?;
    Ok(Redirect::to(&format!("/accounts/{id}")))
}

pub(super) async fn close(visitor: Visitor, Path(id): Path<PersonId>) -> Result<Redirect> {
    account::close(visitor.house(), visitor.actor(), id).await?;
    Ok(Redirect::to(&format!("/accounts/{id}")))
}
