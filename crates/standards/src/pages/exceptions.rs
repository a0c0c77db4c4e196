//! The list of exceptions.

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Frame, Lang, Result, Visitor, search};

use super::Names;
use crate::exception::{Category, Exception, Phase};
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

/// Filters: member, setting, phase, category.
pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let (settings, names, day) = (store::settings(&mut r).await?, Names::of(&mut r).await?, r.as_of());
    let all = store::exception::all(&mut r, &settings).await?;
    let title = |e: &Exception| settings.iter().find(|s| s.key == e.setting).map_or("", |s| s.title(lang)).to_owned();
    let known = all.iter().filter(|e| e.proposed_on <= day);
    let mut rows: Vec<Row> = known
        .map(|e| Row { member: names.of_member(e.member), title: title(e), phase: e.phase(day), e })
        .filter(|row| row.is_wanted(&view))
        .collect();
    sort(&mut rows, &view);
    let page = rows.iter().skip(view.offset() as usize).take(view.limit() as usize);
    let cells = page.map(|row| row.cells(lang)).collect();
    let table = Table::new(lang, texts(lang).exceptions, columns(lang), view.clone()).rows(rows.len() as i64, cells);
    let table = filters(table, &settings, names.choices(all.iter().map(|e| e.member)), lang);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_propose = visitor.actor().holds_somewhere(PROPOSE);
    Ok(html(ExceptionsPage { f: visitor.frame(), t: texts(lang), table, may_propose })?.into_response())
}

struct Row<'a> {
    e: &'a Exception,
    title: String,
    member: String,
    phase: Phase,
}

impl Row<'_> {
    fn is_wanted(&self, view: &View) -> bool {
        let is = |key: &str, value: &str| view.filter(key).is_none_or(|wish| wish == value);
        let words = search::fold(&format!("{} {} {}", self.title, self.e.reason, self.member));
        is("member", &self.e.member.to_string())
            && is("setting", &self.e.setting)
            && is("phase", self.phase.key())
            && is("category", self.e.category.key())
            && words.contains(&search::fold(view.q()))
    }

    fn cells(&self, lang: Lang) -> Vec<Cell> {
        vec![
            Cell::link(format!("/standards/exceptions/{}", self.e.id), &self.title),
            Cell::text(&self.member),
            Cell::text(self.e.category.word(lang)),
            Cell::text(&self.e.reason),
            Cell::State(self.phase.tone(), self.phase.word(lang).to_owned()),
            Cell::Day(self.e.proposed_on),
            Cell::Day(self.e.last_day),
        ]
    }
}

fn sort(rows: &mut [Row], view: &View) {
    let (key, down) = view.sort(&["last_day", "setting", "member", "proposed"]);
    rows.sort_by_cached_key(|row| match key {
        "setting" => search::fold(&row.title),
        "member" => search::fold(&row.member),
        "proposed" => row.e.proposed_on.to_string(),
        _ => row.e.last_day.to_string(),
    });
    if down {
        rows.reverse();
    }
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
    let categories = Category::ALL.into_iter().map(|c| choice(c.key(), c.word(lang))).collect();
    table
        .filter(Filter { key: "member", label: t.member, choices: members })
        .filter(Filter { key: "setting", label: t.setting, choices: settings })
        .filter(Filter { key: "phase", label: t.state, choices: phases })
        .filter(Filter { key: "category", label: t.category, choices: categories })
}
