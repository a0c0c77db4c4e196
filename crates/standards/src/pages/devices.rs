//! Devices by how they stand to the settings: where every figure of the overview leads to.

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Frame, Lang, Result, Visitor, search};

use super::Names;
use crate::setting::Setting;
use crate::state::{Counts, Judgement, State};
use crate::store;
use crate::store::device::Name;
use crate::survey::{Device, Survey};
use crate::texts::{Texts, texts};
use crate::vector::Dictionary;

#[derive(Template)]
#[template(path = "standards/devices.html")]
struct DevicesPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
}

/// One setting on one device.
struct Found<'a> {
    device: &'a Device,
    name: &'a Name,
    setting: &'a Setting,
    judgement: Judgement,
}

/// Filters: setting, member, state (`neither`: neither uniform nor different for a reason).
pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let (rules, names) = (store::rules(&mut r).await?, Names::of(&mut r).await?);
    let dictionary = store::dictionary(&mut r, &rules.settings).await?;
    let (devices, called) = (store::device::on_day(&mut r).await?, store::device::names(&mut r, None).await?);
    let mut survey = Survey::new(&rules, &dictionary, r.as_of());
    let mut rows = Vec::new();
    let named = devices.iter().filter_map(|device| Some((device, called.get(&device.id)?)));
    let mut named: Vec<(&Device, &Name)> = named.collect();
    named.sort_by_cached_key(|(_, name)| search::fold(&name.name));
    for (device, name) in named {
        let judged = rules.settings.iter().zip(survey.judge(device));
        let found = judged.map(|(setting, judgement)| Found { device, name, setting, judgement });
        rows.extend(found.filter(|found| found.is_wanted(&view)));
    }
    let cells = rows.iter().map(|found| found.cells(&names, &dictionary, lang)).collect();
    let table = Table::new(lang, texts(lang).devices, columns(lang), view).whole(cells);
    let table = filters(table, &rules.settings, &devices, &names, lang);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(DevicesPage { f: visitor.frame(), t: texts(lang), table })?.into_response())
}

impl Found<'_> {
    fn is_wanted(&self, view: &View) -> bool {
        let is = |key: &str, value: &str| view.filter(key).is_none_or(|wish| wish == value);
        let state = match view.filter("state") {
            None => self.judgement.state != State::NotApplicable,
            Some("neither") => self.judgement.counts == Counts::Neither,
            Some(key) => self.judgement.state.key() == key,
        };
        state && is("setting", &self.setting.key) && is("member", &self.device.place.member.to_string())
    }

    fn cells(&self, names: &Names, dictionary: &Dictionary, lang: Lang) -> Vec<Cell> {
        let (setting, state) = (self.setting, self.judgement.state);
        let value = dictionary.value(setting.slot, self.device.vector.number(setting.slot));
        let found = value.map_or(texts(lang).unknown_value.to_owned(), |value| setting.shown(value, lang));
        vec![
            Cell::link(format!("/standards/devices/{}?why={}", self.device.id, setting.key), &self.name.name),
            Cell::text(names.of_member(self.device.place.member)),
            Cell::text(&self.name.site),
            Cell::text(&self.device.place.device_kind),
            Cell::link(format!("/standards/settings/{}", setting.key), setting.title(lang)),
            Cell::text(found),
            Cell::State(state.tone(), state.word(lang).to_owned()),
        ]
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    vec![
        Column::text("name", t.device).sortable(),
        Column::text("member", t.member).sortable(),
        Column::text("site", t.site).sortable(),
        Column::text("kind", t.kind),
        Column::text("setting", t.setting).sortable(),
        Column::text("found", t.found),
        Column::text("state", t.state).sortable(),
    ]
}

fn filters(table: Table, settings: &[Setting], devices: &[Device], names: &Names, lang: Lang) -> Table {
    let t = texts(lang);
    let choice = |value: String, label: String| Choice { value, label, count: None };
    let settings = settings.iter().map(|s| choice(s.key.clone(), s.title(lang).to_owned())).collect();
    let states = State::ALL.into_iter().map(|state| choice(state.key().into(), state.word(lang).into()));
    let states = [choice("neither".into(), t.deviations.into())].into_iter().chain(states).collect();
    table
        .filter(Filter { key: "setting", label: t.setting, choices: settings })
        .filter(Filter {
            key: "member",
            label: t.member,
            choices: names.choices(devices.iter().map(|d| d.place.member)),
        })
        .filter(Filter { key: "state", label: t.state, choices: states })
}
