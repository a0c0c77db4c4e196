//! Who holds which right, for whom and how long; giving and ending them.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::grant::{self, Grant, Holder};
use base::table::{Cell, Column, Table, View};
use base::{Day, Failure, Frame, Lang, MemberId, Period, PersonId, Reading, Result, Visitor, account, form};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "verbund/grants.html")]
struct GrantsPage {
    f: Frame,
    table: Table,
    /// Key and words of each role that can be given.
    roles: Vec<(&'static str, &'static str)>,
    members: Vec<(MemberId, String)>,
}

pub(super) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut reading = visitor.read().await?;
    let holders = grant::holders(&mut reading).await?;
    let lang = visitor.lang;
    let members = members(&mut reading, lang).await?;
    let rows: Vec<Vec<Cell>> = holders.iter().map(|holder| row(&visitor, &members, holder)).collect();
    let columns = vec![
        Column::text("name", "Name").sortable(),
        Column::text("role", lang.choose("Rolle", "Role")).sortable(),
        Column::text("member", lang.choose("Mitglied", "Member")).sortable(),
        Column::text("part", lang.choose("Nur für", "Only for")),
        Column::text("from", lang.choose("Von", "From")).sortable(),
        Column::text("to", lang.choose("Bis vor", "Until before")),
    ];
    let table = Table::new(lang, lang.choose("Rechte", "Rights"), columns, view).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let roles = visitor.house().plan.roles.iter().map(|role| (role.key, lang.choose(role.de, role.en))).collect();
    Ok(html(GrantsPage { f: visitor.frame(), table, roles, members })?.into_response())
}

/// All members at once, and every party there is: a newcomer's people get their rights before it joins.
async fn members(r: &mut Reading, lang: Lang) -> Result<Vec<(MemberId, String)>> {
    let mut members = vec![(MemberId::ASSOCIATION, lang.choose("alle Mitglieder", "all members").to_owned())];
    members.extend(agreement::store::parties(r).await?.into_iter().map(|party| (party.id, party.name)));
    Ok(members)
}

fn row(visitor: &Visitor, members: &[(MemberId, String)], holder: &Holder) -> Vec<Cell> {
    let role = visitor.house().plan.roles.iter().find(|role| role.key == holder.role);
    let words = |lang: Lang| role.map_or(holder.role.as_str(), |role| lang.choose(role.de, role.en));
    let member = members.iter().find(|(id, _)| *id == holder.member_id).map(|(_, name)| name.as_str());
    vec![
        Cell::text(&holder.name),
        Cell::text(words(visitor.lang)),
        Cell::text(member.unwrap_or("–")),
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
    let person = account::by_login(visitor.house(), &new.login).await?.ok_or(Failure::NotFound)?;
    let grant = Grant { person, member: new.member, part: new.part, role: role.unwrap_or(""), period };
    visitor.act(async move |w| grant::give(w, &grant).await).await?;
    Ok(Redirect::to("/grants"))
}

#[derive(Deserialize)]
pub(super) struct End {
    person: PersonId,
    member: MemberId,
    role: String,
}

/// From today on.
pub(super) async fn end(visitor: Visitor, Form(End { person, member, role }): Form<End>) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let today = w.today();
            grant::end_one(w, person, member, &role, today).await
        })
        .await?;
    Ok(Redirect::to("/grants"))
}
