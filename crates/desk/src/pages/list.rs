//! The list of tickets: of the desk all, of a contact the member's, of everybody their own.

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Frame, Lang, MemberId, Moment, Result, Visitor};

use super::due;
use crate::store::{self, Listed, Question, Specialism, Views};
use crate::texts::{Texts, texts};
use crate::{OPEN, TERMS, WORK};

#[derive(Template)]
#[template(path = "desk/tickets.html")]
struct TicketsPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    /// For who works on tickets.
    views: Vec<Tab>,
    may_open: bool,
    may_take_calls: bool,
}

#[derive(Template)]
#[template(path = "desk/terms.html")]
struct TermsPage {
    f: Frame,
    t: &'static Texts,
    rows: Vec<(String, String, String, String)>,
    members: Vec<(String, String)>,
    may_agree: bool,
}

const VIEWS: [&str; 5] = ["mine", "field", "free", "late", "waiting"];
const SORTS: [&str; 5] = ["due", "number", "opened", "level", "member"];

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut r = visitor.read().await?;
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let now = visitor.house().clock.business();
    let question = question(&view, now);
    let shown = question.view.clone();
    let total = store::count(&mut r, &question).await?;
    let tickets = store::list(&mut r, &question).await?;
    let specialisms = store::specialisms(&mut r).await?;
    let parties = agreement::store::members(&mut r).await?;
    let rows = tickets.iter().map(|listed| cells(listed, &specialisms, now, lang)).collect();
    let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into(), count: None };
    let state = vec![choice("closed", t.closed), choice("all", t.all)];
    let specialism = specialisms.iter().map(|s| choice(&s.specialism, name(s, lang))).collect();
    let member = parties.iter().map(|party| choice(&party.id.to_string(), &party.short_name)).collect();
    let table = Table::new(lang, t.tickets, columns(t), view)
        .rows(total, rows)
        .filter(Filter { key: "state", label: t.state, choices: state })
        .filter(Filter { key: "specialism", label: t.specialism, choices: specialism })
        .filter(Filter { key: "member", label: t.member, choices: member })
        .filter(Filter {
            key: "view",
            label: t.view,
            choices: VIEWS.map(|view| choice(view, words(view, t))).to_vec(),
        });
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let holds = |duty| visitor.actor().holds_somewhere(duty);
    let (may_open, may_take_calls) = (holds(OPEN), holds(WORK));
    let views = if may_take_calls { tabs(&store::views(&mut r, now).await?, &shown, t) } else { Vec::new() };
    html(TicketsPage { f: visitor.frame(), t, table, views, may_open, may_take_calls }).map(IntoResponse::into_response)
}

/// A view of the desk, how many tickets are in it, and whether it is the one shown.
struct Tab {
    key: &'static str,
    words: &'static str,
    count: i64,
    shown: bool,
}

fn tabs(views: &Views, shown: &str, t: &'static Texts) -> Vec<Tab> {
    let Views { open, mine, field, free, late, waiting } = *views;
    let counts = [("", open), ("mine", mine), ("field", field), ("free", free), ("late", late), ("waiting", waiting)];
    counts.map(|(key, count)| Tab { key, words: words(key, t), count, shown: key == shown }).into()
}

fn words(view: &str, t: &'static Texts) -> &'static str {
    match view {
        "mine" => t.view_mine,
        "field" => t.view_field,
        "free" => t.view_free,
        "late" => t.view_late,
        "waiting" => t.view_waiting,
        _ => t.view_open,
    }
}

/// Without a choice: what is open.
fn question(view: &View, now: Moment) -> Question {
    let (sort, down) = view.sort(&SORTS);
    let state = match view.filter("state") {
        Some("all") => "",
        Some("closed") => "closed",
        _ => "open",
    };
    Question {
        state: state.into(),
        specialism: view.filter("specialism").unwrap_or("").into(),
        member: view.filter("member").and_then(|id| id.parse::<MemberId>().ok()),
        view: view.filter("view").filter(|view| VIEWS.contains(view)).unwrap_or("").into(),
        now: Some(now),
        words: view.q().into(),
        sort: sort.into(),
        down,
        limit: view.limit(),
        offset: view.offset(),
    }
}

fn columns(t: &Texts) -> Vec<Column> {
    vec![
        Column::text("number", t.number).sortable(),
        Column::text("title", t.about),
        Column::text("member", t.member).sortable(),
        Column::text("site", t.site),
        Column::number("level", t.level).sortable(),
        Column::text("specialism", t.specialism),
        Column::text("due", t.due).sortable(),
        Column::text("assignee", t.assignee),
        Column::text("opened", t.opened).sortable().hidden(),
        Column::text("reporter", t.reporter).hidden(),
        Column::number("affected", t.affected).hidden(),
    ]
}

fn cells(listed: &Listed, specialisms: &[Specialism], now: Moment, lang: Lang) -> Vec<Cell> {
    let ticket = &listed.ticket;
    let (tone, word) = due(listed, now, lang);
    let specialism = specialisms.iter().find(|s| s.specialism == ticket.specialism).map_or("", |s| name(s, lang));
    vec![
        Cell::link(listed.href(), &ticket.number),
        Cell::text(&ticket.title),
        Cell::text(&listed.member_name),
        Cell::text(&listed.site_name),
        Cell::Number(ticket.level),
        Cell::text(specialism),
        Cell::State(tone, word),
        Cell::text(&listed.assignee_name),
        Cell::Moment(ticket.opened_at),
        Cell::text(&listed.reporter_name),
        Cell::Number(listed.affected),
    ]
}

pub(crate) fn name(specialism: &Specialism, lang: Lang) -> &str {
    lang.choose(&specialism.de, &specialism.en)
}

/// What is agreed about service, for all and for single members.
pub(crate) async fn terms(visitor: Visitor) -> Result<axum::response::Html<String>> {
    let mut r = visitor.read().await?;
    let (agreed, parties) = (store::agreed(&mut r).await?, agreement::store::members(&mut r).await?);
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let name = |member: &str| {
        let party = parties.iter().find(|party| party.id.to_string() == member);
        party.map_or_else(|| t.for_all.to_owned(), |party| party.short_name.clone())
    };
    let row = |a: &store::Agreed| (name(&a.member), lang.day(a.valid_from), a.hours.clone(), a.levels.clone());
    let members = parties.iter().map(|party| (party.id.to_string(), party.name.clone())).collect();
    let may_agree = visitor.actor().holds_somewhere(TERMS) && visitor.frame().is_today();
    html(TermsPage { f: visitor.frame(), t, rows: agreed.iter().map(row).collect(), members, may_agree })
}
