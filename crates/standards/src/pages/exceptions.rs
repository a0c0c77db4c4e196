//! The list of exceptions.

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Frame, Lang, Result, Visitor};

use super::Names;
use crate::exception::{Category, Exception, Phase};
use crate::notice::STEPS;
use crate::setting::Setting;
use crate::texts::{Texts, texts};
use crate::{PROPOSE, store};

#[derive(Template)]
#[template(path = "standards/exceptions.html")]
struct ExceptionsPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    may_propose: bool,
}

/// Filters: member, setting, phase, category, ends (within so many days).
pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let (settings, names, day) = (store::settings(&mut r).await?, Names::of(&mut r).await?, r.as_of());
    let all = store::exception::all(&mut r, &settings).await?;
    let within: Option<i64> = view.filter("ends").and_then(|days| days.parse().ok());
    let ends = |e: &Exception| within.is_none_or(|within| e.days_left(&all, day).is_some_and(|left| left <= within));
    let known = all.iter().filter(|e| e.proposed_on <= day && is_wanted(e, e.phase(day), &view) && ends(e));
    let row = |e: &Exception| {
        let title = settings.iter().find(|setting| setting.key == e.setting).map_or("", |setting| setting.title(lang));
        vec![
            Cell::link(format!("/standards/exceptions/{}", e.id), title),
            Cell::text(names.of_member(e.member)),
            Cell::text(e.category.word(lang)),
            Cell::text(&e.reason),
            Cell::State(e.phase(day).tone(), e.phase(day).word(lang).to_owned()),
            Cell::Day(e.proposed_on),
            Cell::Day(e.last_day),
        ]
    };
    let rows = known.map(row).collect();
    let table = Table::new(lang, texts(lang).exceptions, columns(lang), view).whole(rows);
    let table = filters(table, &settings, names.choices(all.iter().map(|e| e.member)), lang);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_propose = visitor.actor().holds_somewhere(PROPOSE);
    Ok(html(ExceptionsPage { f: visitor.frame(), t: texts(lang), table, may_propose })?.into_response())
}

fn is_wanted(e: &Exception, phase: Phase, view: &View) -> bool {
    let is = |key: &str, value: &str| view.filter(key).is_none_or(|wish| wish == value);
    is("member", &e.member.to_string())
        && is("setting", &e.setting)
        && is("phase", phase.key())
        && is("category", e.category.key())
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    vec![
        Column::text("setting", t.setting).sortable(),
        Column::text("member", t.member).sortable(),
        Column::text("category", t.category),
        Column::text("reason", t.reason),
        Column::text("phase", t.state),
        Column::text("proposed", t.proposed).sortable(),
        Column::text("last_day", t.last_day).sortable(),
    ]
}

fn filters(table: Table, settings: &[Setting], members: Vec<Choice>, lang: Lang) -> Table {
    let t = texts(lang);
    let choice = |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned(), count: None };
    let settings = settings.iter().map(|setting| choice(&setting.key, setting.title(lang))).collect();
    let phases = Phase::ALL.into_iter().map(|phase| choice(phase.key(), phase.word(lang))).collect();
    let ends = STEPS.map(|step| choice(&step.to_string(), &format!("{step} {}", t.days))).to_vec();
    let categories = Category::ALL.into_iter().map(|c| choice(c.key(), c.word(lang))).collect();
    table
        .filter(Filter { key: "member", label: t.member, choices: members })
        .filter(Filter { key: "setting", label: t.setting, choices: settings })
        .filter(Filter { key: "phase", label: t.state, choices: phases })
        .filter(Filter { key: "ends", label: t.ends_within, choices: ends })
        .filter(Filter { key: "category", label: t.category, choices: categories })
}
