//! The journal: what was done, by whom, and whether anybody has changed it since.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use base::edge::html;
use base::journal::verify::{Findings, verify as walk};
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Day, Frame, Lang, Result, Visitor, form};

use super::Names;
use crate::store::journal::{Entry, Wanted, count, entries};
use crate::texts::{Texts, texts};

#[derive(Template)]
#[template(path = "security/journal.html")]
struct JournalPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    from: String,
    until: String,
}

/// Filters: member, person, thing (ids), deed (code), from, until (days).
pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let names = Names::of(&mut r, lang).await?;
    let wanted = wanted(&view, r.today());
    let total = count(&mut r, wanted).await?;
    let found = entries(&mut r, wanted, view.limit(), view.offset()).await?;
    let rows = found.iter().map(|entry| row(&visitor, &names, entry)).collect();
    let table = Table::new(lang, texts(lang).journal, columns(lang), view.clone()).rows(total, rows);
    let table = filters(table, &visitor, &names, &found);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let shown = |day: Option<Day>| day.map(|day| lang.day(day)).unwrap_or_default();
    let (from, until) = (shown(wanted.first_day), shown(wanted.last_day));
    Ok(html(JournalPage { f: visitor.frame(), t: texts(lang), table, from, until })?.into_response())
}

/// What cannot be read as an id or a day asks for nothing.
fn wanted(view: &View, today: Day) -> Wanted<'_> {
    let day = |key: &str| view.filter(key).and_then(|text| form::day(text, today));
    Wanted {
        member: view.filter("member").and_then(|id| id.parse().ok()),
        person: view.filter("person").and_then(|id| id.parse().ok()),
        thing: view.filter("thing").and_then(|id| id.parse().ok()),
        deed: view.filter("deed"),
        first_day: day("from"),
        last_day: day("until"),
    }
}

fn row(visitor: &Visitor, names: &Names, entry: &Entry) -> Vec<Cell> {
    let deed = visitor.house().plan.deed(&entry.deed, visitor.lang);
    vec![
        Cell::Moment(entry.at_business),
        person(visitor, entry),
        Cell::text(deed),
        Cell::text(names.of_member(entry.member_id)),
        Cell::link(format!("/security/journal?thing={}", entry.thing), short(entry.thing)),
        Cell::text(entry.body.as_deref().map(told).unwrap_or_default()),
        entry.seq.map_or(Cell::Empty, Cell::Number),
    ]
}

/// What the house did by itself, nobody did.
fn person(visitor: &Visitor, entry: &Entry) -> Cell {
    match entry.person.as_str() {
        "" => Cell::text(visitor.lang.choose("das Programm", "the program")),
        name => Cell::link(format!("/security/journal?person={}", entry.person_id), name),
    }
}

/// Enough of an id to tell things apart in a list.
fn short(id: uuid::Uuid) -> String {
    id.to_string().split_off(24)
}

/// `{"last_day":"2020-03-11"}` as `last_day: 2020-03-11`.
fn told(body: &str) -> String {
    let Ok(serde_json::Value::Object(fields)) = serde_json::from_str(body) else { return body.to_owned() };
    let said = fields.iter().map(|(name, value)| match value {
        serde_json::Value::String(text) => format!("{name}: {text}"),
        other => format!("{name}: {other}"),
    });
    said.collect::<Vec<_>>().join("; ")
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    vec![
        Column::text("when", t.when),
        Column::text("who", t.who),
        Column::text("what", t.what),
        Column::text("member", t.member),
        Column::text("thing", t.thing),
        Column::text("details", t.details),
        Column::number("number", t.number),
    ]
}

fn filters(table: Table, visitor: &Visitor, names: &Names, found: &[Entry]) -> Table {
    let (t, lang) = (texts(visitor.lang), visitor.lang);
    let deeds = visitor.house().plan.deeds.iter().map(|(code, de, en)| Choice {
        value: (*code).to_owned(),
        label: lang.choose(*de, *en).to_owned(),
        count: None,
    });
    let people = found.iter().map(|entry| (entry.person_id.to_string(), entry.person.clone()));
    let mut people: Vec<Choice> = people.map(|(value, label)| Choice { value, label, count: None }).collect();
    people.sort_by(|a, b| a.label.cmp(&b.label));
    people.dedup_by(|a, b| a.value == b.value);
    table
        .filter(Filter {
            key: "member",
            label: t.member,
            choices: names.choices(found.iter().map(|entry| entry.member_id)),
        })
        .filter(Filter { key: "person", label: t.who, choices: people })
        .filter(Filter { key: "deed", label: t.what, choices: deeds.collect() })
}

#[derive(Template)]
#[template(path = "security/verification.html")]
struct VerificationPage {
    f: Frame,
    t: &'static Texts,
    findings: Findings,
}

/// The chain is one for all members, so it is walked whole; only counts are told.
pub(crate) async fn verify(visitor: Visitor) -> Result<Html<String>> {
    let findings = walk(visitor.house()).await?;
    html(VerificationPage { f: visitor.frame(), t: texts(visitor.lang), findings })
}
