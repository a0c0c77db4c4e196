//! The figures of groups: by member, class, kind of site or kind of device, narrowed as one likes, over time.

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Frame, Lang, Result, Visitor};

use super::{Names, behind, by_setting, group_filters};
use crate::chart::{Chart, chart};
use crate::figures::Figures;
use crate::group::{Axis, Wanted};
use crate::state::Counts;
use crate::store;
use crate::texts::{Texts, percent, texts};
use crate::uniformity::{Measures, Tally};

#[derive(Template)]
#[template(path = "standards/measures.html")]
struct MeasuresPage {
    f: Frame,
    t: &'static Texts,
    measures: Measures,
    tally: Tally,
    /// "12 / 345": the uniform part of the whole.
    part_of_whole: String,
    wanted: Wanted,
    setting: Option<String>,
    history: Vec<(String, Measures)>,
    chart: Option<Chart>,
    table: Table,
}

impl MeasuresPage {
    fn behind(&self, counts: Counts) -> String {
        behind(&self.wanted, self.setting.as_deref(), Some(counts))
    }
}

/// Filters: by (an axis), setting, and the axes of groups.
pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let (mut rules, names, day) = (store::rules(&mut r).await?, Names::of(&mut r).await?, r.as_of());
    let dictionary = store::dictionary(&mut r, &rules.settings).await?;
    let settings = rules.settings.clone();
    rules.settings.retain(|setting| view.filter("setting").is_none_or(|key| setting.key == key));
    let mut past = store::history(&mut r, &rules, &dictionary).await?;
    let wanted = Wanted::of(|key| view.filter(key));
    let history: Vec<_> = past.iter().map(|figures| (figures.day, figures.measures_of(&wanted))).collect();
    let figures = match past.pop() {
        Some(last) => last,
        None => store::figures_of(&mut r, &rules, &dictionary, day).await?,
    };
    let axis = view.filter("by").and_then(Axis::of).unwrap_or_default();
    let setting = view.filter("setting").map(str::to_owned);
    let parts = figures.parts(axis, &wanted).into_iter();
    let lines = parts.map(|part| line(&figures, &names, (axis, &part), &wanted, setting.as_deref(), lang)).collect();
    let table = Table::new(lang, texts(lang).measures, columns(axis, lang), view).whole(lines);
    let measured = settings.iter().filter(|setting| setting.is_measured());
    let table = table.filter(divided(lang)).filter(by_setting(measured, lang));
    let table = group_filters(table, figures.board.0.keys().cloned(), &names, lang);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let tally = figures.counted(&wanted);
    let page = MeasuresPage {
        f: visitor.frame(),
        t: texts(lang),
        measures: figures.measures_of(&wanted),
        tally,
        part_of_whole: format!("{} / {}", lang.count(tally.uniform), lang.count(tally.applicable())),
        wanted,
        setting,
        chart: chart(&history),
        history: history.iter().map(|(day, measures)| (lang.day(*day), *measures)).collect(),
        table,
    };
    Ok(html(page)?.into_response())
}

/// One part of the whole. Its name narrows the page to it and divides it further.
fn line(
    figures: &Figures,
    names: &Names,
    (axis, part): (Axis, &str),
    wanted: &Wanted,
    setting: Option<&str>,
    lang: Lang,
) -> Vec<Cell> {
    let of_part = wanted.with(axis, part);
    let (measures, tally) = (figures.measures_of(&of_part), figures.counted(&of_part));
    let figure = |counts: Option<Counts>, number| Cell::Figure { href: behind(&of_part, setting, counts), number };
    let narrowed = setting.map(|key| format!("&setting={key}")).unwrap_or_default();
    let next = if axis == Axis::DeviceKind { Axis::SiteKind } else { Axis::DeviceKind };
    let href = format!("/standards/measures?by={}&{}{narrowed}", next.key(), of_part.query());
    vec![
        Cell::link(href, names.of_part(axis, part, lang)),
        Cell::text(percent(measures.uniformity, lang)),
        Cell::text(percent(measures.differentiation, lang)),
        Cell::text(percent(measures.raw, lang)),
        figure(Some(Counts::Uniform), tally.uniform),
        figure(Some(Counts::Different), tally.different),
        figure(Some(Counts::Neither), tally.neither),
        figure(None, tally.applicable()),
    ]
}

fn columns(axis: Axis, lang: Lang) -> Vec<Column> {
    vec![
        Column::text("part", axis.word(lang)).sortable(),
        Column::number("u", "U"),
        Column::number("d", "D"),
        Column::number("e", "E"),
        Column::number("uniform", Counts::Uniform.word(lang)).sortable(),
        Column::number("different", Counts::Different.word(lang)).sortable(),
        Column::number("neither", Counts::Neither.word(lang)).sortable(),
        Column::number("all", texts(lang).total).sortable(),
    ]
}

fn divided(lang: Lang) -> Filter {
    let choice = |axis: Axis| Choice { value: axis.key().into(), label: axis.word(lang).into(), count: None };
    Filter { key: "by", label: texts(lang).by, choices: Axis::ALL.map(choice).to_vec() }
}
