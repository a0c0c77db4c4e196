//! People: the list, and one with what they use.

use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Failure, Lang, Result, Visitor, journal};

use super::{ListPage, Members, ThingPage};
use crate::person::{PersonId, Post};
use crate::store::list::{self, PersonLine, Wanted};
use crate::{READ, name, store};

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut reading = visitor.read().await?;
    let members = Members::load(&mut reading).await?;
    let (_, downwards) = view.sort(&["name"]);
    let wanted = Wanted {
        member: view.filter("member").and_then(|member| member.parse().ok()),
        name: name::sort_key(view.q()),
        downwards,
        limit: view.limit(),
        offset: view.offset(),
    };
    let (total, people) = list::people(&mut reading, &wanted).await?;
    let held = base::grant::members(&mut reading, READ).await?;
    drop(reading);
    let lang = visitor.lang;
    let rows = people.into_iter().map(|person| row(&members, person)).collect();
    let table = Table::new(lang, lang.choose("Personen", "People"), columns(lang), view).rows(total, rows);
    let table = table.filter(of_member(lang, &members, &held));
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(ListPage::new(&visitor, table, "/inventory/imports?about=people"))?.into_response())
}

fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column::text("name", "Name").sortable(),
        Column::text("member", lang.choose("Mitglied", "Member")),
        Column::text("family_name", lang.choose("Nachname", "Family name")).hidden(),
        Column::text("given_name", lang.choose("Vorname", "Given name")).hidden(),
        Column::text("department", lang.choose("Bereich", "Department")),
        Column::text("site", lang.choose("Standort", "Site")),
        Column::text("site_code", lang.choose("Standortkennung", "Site code")).hidden(),
        Column::text("login", lang.choose("Anmeldename", "Log-in name")).hidden(),
        Column::text("mail", lang.choose("E-Mail", "Mail")),
        Column::text("phone", lang.choose("Telefon", "Telephone")).hidden(),
        Column::number("devices", lang.choose("Geräte", "Devices")),
    ]
}

fn of_member(lang: Lang, members: &Members, held: &[base::MemberId]) -> Filter {
    let choices =
        members.all().filter(|(member, _)| held.contains(&base::MemberId::ASSOCIATION) || held.contains(member));
    let choice =
        |(member, name): (base::MemberId, String)| Choice { value: member.to_string(), label: name, count: None };
    Filter { key: "member", label: lang.choose("Mitglied", "Member"), choices: choices.map(choice).collect() }
}

fn row(members: &Members, person: PersonLine) -> Vec<Cell> {
    let site = match person.site_id {
        Some(site) => Cell::link(format!("/inventory/sites/{site}"), person.site),
        None => Cell::Empty,
    };
    vec![
        Cell::link(
            format!("/inventory/people/{}", person.person_id),
            [person.family_name.as_str(), &person.given_name]
                .into_iter()
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
        ),
        Cell::text(members.name(person.member_id)),
        Cell::text(person.family_name),
        Cell::text(person.given_name),
        Cell::text(person.department),
        site,
        Cell::text(person.site_code),
        Cell::text(person.login),
        Cell::text(person.mail),
        Cell::text(person.phone),
        Cell::Number(person.devices),
    ]
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<PersonId>) -> Result<Html<String>> {
    let mut reading = visitor.read().await?;
    let day = reading.as_of();
    let held = store::on::<Post>(&mut reading, id, day).await?.ok_or(Failure::NotFound)?;
    let members = Members::load(&mut reading).await?;
    let devices = list::used_by(&mut reading, id).await?;
    let site = match held.thing.site {
        Some(site) => store::on::<crate::site::Site>(&mut reading, site, day).await?,
        None => None,
    };
    let history = journal::history(&mut reading, READ, id.0).await?;
    let lang = visitor.lang;
    let link = |site: crate::holding::Holding<crate::site::Site>| {
        (lang.choose("Standort", "Site").to_owned(), format!("/inventory/sites/{}", site.id), site.thing.name)
    };
    html(ThingPage {
        title: format!("{} {}", held.thing.given_name, held.thing.family_name),
        below: format!("{}, {}", members.name(held.member), held.thing.department),
        facts: super::facts(&held.thing, lang),
        links: site.into_iter().map(link).collect(),
        devices: Some(super::devices(lang, devices)),
        history,
        f: visitor.frame(),
    })
}
