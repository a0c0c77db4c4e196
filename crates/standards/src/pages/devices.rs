//! Devices by how they stand to the settings: where every figure of this room leads to.

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Day, Frame, Lang, Result, Visitor, search};

use super::{Names, by_setting, device_cells, device_columns, group_filters};
use crate::assignment::{AssignmentId, Verdict, chain, expected};
use crate::decided::verdict;
use crate::group::{Group, Wanted};
use crate::setting::Setting;
use crate::state::{Counts, Judgement, Rules, State};
use crate::store;
use crate::store::device::Name;
use crate::survey::{Device, Survey};
use crate::texts::{Texts, texts, verdict_word};
use crate::value::Value;
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
    value: Option<&'a Value>,
}

/// Filters: setting, state (`neither`: neither uniform nor different for a reason), counts (the same as counted in U, D and E,
/// so without settings that are free; `any` for all three), found (a value), expected (a value), by (an assignment, with
/// verdict: what became of it there; it applies, if nothing is said), and the axes of groups.
pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let (mut rules, names, day) = (store::rules(&mut r).await?, Names::of(&mut r).await?, r.as_of());
    let dictionary = store::dictionary(&mut r, &rules.settings).await?;
    let (devices, called) = (store::device::on_day(&mut r).await?, store::device::names(&mut r, None).await?);
    let settings = rules.settings.clone();
    rules.settings.retain(|setting| view.filter("setting").is_none_or(|key| setting.key == key));
    let (wanted, mut survey) = (Wanted::of(|key| view.filter(key)), Survey::new(&rules, &dictionary, day));
    let mut rows = Vec::new();
    let asked = devices.iter().filter(|device| wanted.holds(&Group::of(&device.place)));
    let named = asked.filter_map(|device| Some((device, called.get(&device.id)?)));
    let mut named: Vec<(&Device, &Name)> = named.collect();
    named.sort_by_cached_key(|(_, name)| search::fold(&name.name));
    for (device, name) in named {
        let judged = rules.settings.iter().zip(survey.judge(device));
        let found = judged.map(|(setting, judgement)| {
            let value = dictionary.value(setting.slot, device.vector.number(setting.slot));
            Found { device, name, setting, judgement, value }
        });
        rows.extend(found.filter(|found| found.is_wanted(&view) && found.is_expected(&view, &rules, day)));
    }
    let cells = rows.iter().map(|found| found.cells(&names, lang)).collect();
    let table = Table::new(lang, texts(lang).devices, columns(lang), view).whole(cells);
    let mut table = group_filters(table, devices.iter().map(|device| Group::of(&device.place)), &names, lang);
    for filter in filters(&settings, &rules, &dictionary, &table.view, &names, lang) {
        table = table.filter(filter);
    }
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(DevicesPage { f: visitor.frame(), t: texts(lang), table })?.into_response())
}

impl Found<'_> {
    fn is_wanted(&self, view: &View) -> bool {
        let Judgement { state, counts } = self.judgement;
        let state = match view.filter("state") {
            None => view.filter("found").is_some() || state != State::NotApplicable,
            Some("neither") => counts == Counts::Neither,
            Some(key) => state.key() == key,
        };
        let counts = match view.filter("counts") {
            None => true,
            Some(_) if !self.setting.is_measured() => false,
            Some("any") => counts != Counts::NotAtAll,
            Some(key) => counts.key() == key,
        };
        let found = |wish: &str| self.value.is_some_and(|value| value.to_string() == wish);
        state && counts && view.filter("found").is_none_or(found)
    }

    /// What is prescribed for it, as far as that is asked for.
    fn is_expected(&self, view: &View, rules: &Rules, day: Day) -> bool {
        let (by, value) = (view.filter("by"), view.filter("expected"));
        if by.is_none() && value.is_none() {
            return true;
        }
        let setting = self.setting;
        let place = &self.device.place;
        let wished = view.filter("verdict").unwrap_or("applies");
        let became = |id: AssignmentId| verdict(rules, setting, id, place, day).is_some_and(|v| v.key() == wished);
        let expected = expected(setting, &chain(setting, &rules.assignments, place, day));
        by.is_none_or(|id| id.parse().is_ok_and(became))
            && value.is_none_or(|wish| expected.is_some_and(|value| value.to_string() == wish))
    }

    fn cells(&self, names: &Names, lang: Lang) -> Vec<Cell> {
        let (setting, state) = (self.setting, self.judgement.state);
        let found = self.value.map_or(texts(lang).unknown_value.to_owned(), |value| setting.shown(value, lang));
        let state = Cell::State(state.tone(), state.word(lang).to_owned());
        device_cells(self.device, self.name, setting, names, lang)
            .into_iter()
            .chain([Cell::text(found), state])
            .collect()
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    let (found, state) = (Column::text("found", t.found), Column::text("state", t.state).sortable());
    device_columns(lang).into_iter().chain([found, state]).collect()
}

/// Those beside the groups. A value or an assignment can be chosen only for one setting, whose values are known.
fn filters(
    settings: &[Setting],
    rules: &Rules,
    dictionary: &Dictionary,
    view: &View,
    names: &Names,
    lang: Lang,
) -> Vec<Filter> {
    let t = texts(lang);
    let choice = |value: String, label: String| Choice { value, label, count: None };
    let states = State::ALL.into_iter().map(|state| choice(state.key().into(), state.word(lang).into()));
    let states = [choice("neither".into(), t.deviations.into())].into_iter().chain(states).collect();
    let counts = [Counts::Uniform, Counts::Different, Counts::Neither];
    let counts = counts.map(|counts| choice(counts.key().into(), counts.word(lang).into()));
    let counts = counts.into_iter().chain([choice("any".into(), t.counts_any.into())]).collect();
    let mut filters = vec![
        by_setting(settings.iter(), lang),
        Filter { key: "state", label: t.state, choices: states },
        Filter { key: "counts", label: t.counts, choices: counts },
    ];
    if let ([setting], Some(_)) = (rules.settings.as_slice(), view.filter("setting")) {
        let value = |value: &Value| choice(value.to_string(), setting.shown(value, lang));
        let values: Vec<Choice> = dictionary.values(setting.slot).map(value).collect();
        let of_setting = rules.assignments.iter().filter(|a| a.setting == setting.key);
        let by = |a: &crate::assignment::Assignment| {
            choice(a.id.to_string(), format!("{}: {}", names.of_scope(&a.scope, lang), setting.wanted(&a.value, lang)))
        };
        let by = of_setting.map(by).collect();
        filters.push(Filter { key: "found", label: t.found, choices: values.clone() });
        filters.push(Filter { key: "expected", label: t.wanted, choices: values });
        filters.push(Filter { key: "by", label: t.origin, choices: by });
        let verdicts = Verdict::ALL.map(|key| choice(key.into(), verdict_word(key, lang).into()));
        filters.push(Filter { key: "verdict", label: t.became, choices: verdicts.to_vec() });
    }
    filters
}
