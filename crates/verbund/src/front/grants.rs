//! Who holds which right, for whom and how long; giving and ending them.
//!
//! A right is ended on the page of the person who holds it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use base::edge::html;
use base::grant::{self, Grant, Holder};
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Day, Failure, Frame, Lang, MemberId, Period, PersonId, Reading, Refusal, Result, Visitor, account, form};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "verbund/grants.html")]
struct GrantsPage {
    f: Frame,
    table: Table,
    /// Key and words of each role that can be given.
    roles: Vec<(&'static str, &'static str)>,
    members: Vec<(MemberId, String)>,
    may_give: bool,
}

/// Nobody has an account of that name.
#[derive(Debug)]
struct NoSuchLogin(String);

impl Refusal for NoSuchLogin {
    fn code(&self) -> &'static str {
        "base.grant.no-such-login"
    }
    fn text(&self, lang: Lang) -> String {
        let login = &self.0;
        match lang {
            Lang::De => format!("Ein Konto „{login}“ gibt es nicht. Die Programmverwaltung eröffnet es zuerst."),
            Lang::En => format!("There is no account “{login}”. The administrator of the program opens it first."),
        }
    }
}

pub(super) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut reading = visitor.read().await?;
    let mut holders = grant::holders(&mut reading).await?;
    let lang = visitor.lang;
    let members = members(&mut reading, lang).await?;
    let is = |key: &str, value: &str| view.filter(key).is_none_or(|wish| wish == value);
    holders.retain(|held| is("role", &held.role) && is("member", &held.member_id.to_string()));
    let rows: Vec<Vec<Cell>> = holders.iter().map(|holder| row(&visitor, &members, holder)).collect();
    let columns = vec![
        Column::text("name", "Name").sortable(),
        Column::text("role", lang.choose("Rolle", "Role")).sortable(),
        Column::text("member", lang.choose("Mitglied", "Member")).sortable(),
        Column::text("part", lang.choose("Nur für", "Only for")),
        Column::text("from", lang.choose("Von", "From")).sortable(),
        Column::text("to", lang.choose("Bis vor", "Until before")).sortable(),
    ];
    let roles: Vec<_> =
        visitor.house().plan.roles.iter().map(|role| (role.key, lang.choose(role.de, role.en))).collect();
    let choice = |value: String, label: &str| Choice { value, label: label.into(), count: None };
    let by_role = roles.iter().map(|(key, words)| choice((*key).into(), words)).collect();
    let by_member = members.iter().map(|(id, name)| choice(id.to_string(), name)).collect();
    let table = Table::new(lang, lang.choose("Rechte", "Rights"), columns, view)
        .whole(rows)
        .filter(Filter { key: "role", label: lang.choose("Rolle", "Role"), choices: by_role })
        .filter(Filter { key: "member", label: lang.choose("Mitglied", "Member"), choices: by_member });
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_give = visitor.actor().holds_somewhere(grant::GIVE);
    Ok(html(GrantsPage { f: visitor.frame(), table, roles, members, may_give })?.into_response())
}

#[derive(Template)]
#[template(path = "verbund/grants-of.html")]
struct PersonPage {
    f: Frame,
    person: PersonId,
    name: String,
    held: Vec<Held>,
    may_give: bool,
}

/// A right in words, and what a form needs to end it.
struct Held {
    words: &'static str,
    role: String,
    member: MemberId,
    member_name: String,
    part: String,
    from: Day,
    to: Day,
}

pub(super) async fn show(visitor: Visitor, Path(person): Path<PersonId>) -> Result<Html<String>> {
    let mut reading = visitor.read().await?;
    let mut holders = grant::holders(&mut reading).await?;
    holders.retain(|holder| holder.person_id == person);
    let name = holders.first().ok_or(Failure::NotFound)?.name.clone();
    let members = members(&mut reading, visitor.lang).await?;
    let held = |holder: Holder| Held {
        words: words(&visitor, &holder.role),
        member_name: member_name(&members, holder.member_id).to_owned(),
        role: holder.role,
        member: holder.member_id,
        part: holder.part,
        from: holder.valid_from,
        to: holder.valid_to,
    };
    let held = holders.into_iter().map(held).collect();
    let may_give = visitor.actor().holds_somewhere(grant::GIVE);
    html(PersonPage { f: visitor.frame(), person, name, held, may_give })
}

/// All members at once, and every party there is: a newcomer's people get their rights before it joins.
async fn members(r: &mut Reading, lang: Lang) -> Result<Vec<(MemberId, String)>> {
    let mut members = vec![(MemberId::ASSOCIATION, lang.choose("alle Mitglieder", "all members").to_owned())];
    members.extend(agreement::store::parties(r).await?.into_iter().map(|party| (party.id, party.name)));
    Ok(members)
}

fn member_name(members: &[(MemberId, String)], id: MemberId) -> &str {
    members.iter().find(|(known, _)| *known == id).map_or("–", |(_, name)| name)
}

fn words(visitor: &Visitor, role: &str) -> &'static str {
    let known = visitor.house().plan.roles.iter().find(|known| known.key == role);
    known.map_or("–", |role| visitor.lang.choose(role.de, role.en))
}

fn row(visitor: &Visitor, members: &[(MemberId, String)], holder: &Holder) -> Vec<Cell> {
    vec![
        Cell::link(format!("/grants/people/{}", holder.person_id), &holder.name),
        Cell::text(words(visitor, &holder.role)),
        Cell::text(member_name(members, holder.member_id)),
        Cell::text(&holder.part),
        Cell::Day(holder.valid_from),
        Cell::Day(holder.valid_to),
    ]
}

#[derive(Deserialize)]
pub(super) struct NewGrant {
    login: String,
    role: String,
    member: MemberId,
    #[serde(default)]
    part: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

pub(super) async fn give(visitor: Visitor, Form(new): Form<NewGrant>) -> Result<Redirect> {
    let today = visitor.house().clock.today();
    let day = |text: &str, empty: Day| if text.is_empty() { Some(empty) } else { form::day(text, today) };
    let (from, to) = (day(&new.from, today), day(&new.to, Day::FAR));
    let unusable = || Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY);
    let period = from.zip(to).map(|(from, to)| Period { from, to }).filter(|period| period.from < period.to);
    let period = period.ok_or_else(unusable)?;
    let role = visitor.house().plan.roles.iter().find(|role| role.key == new.role).map(|role| role.key);
    let person = account::by_login(visitor.house(), &new.login).await?.ok_or(NoSuchLogin(new.login))?;
    let grant =
        Grant { person, member: new.member, part: new.part.trim().to_owned(), role: role.unwrap_or(""), period };
    visitor.act(async move |w| grant::give(w, &grant).await).await?;
    Ok(Redirect::to(&format!("/grants/people/{person}")))
}

#[derive(Deserialize)]
pub(super) struct End {
    person: PersonId,
    member: MemberId,
    #[serde(default)]
    part: String,
    role: String,
}

/// From today on.
pub(super) async fn end(visitor: Visitor, Form(End { person, member, part, role }): Form<End>) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let today = w.today();
            grant::end_one(w, person, member, &part, &role, today).await
        })
        .await?;
    Ok(Redirect::to("/grants"))
}
