//! The pages of this room: read the request, ask, answer.

pub(crate) mod device;
pub(crate) mod network;
pub(crate) mod person;
pub(crate) mod quarantine;
pub(crate) mod site;
pub(crate) mod software;

use std::collections::HashMap;

use askama::Template;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Frame, Lang, MemberId, Reading, Result, journal};

use crate::holding::Thing;
use crate::store::list;
use crate::texts;

/// The short names of all parties, for the column "member".
pub(crate) struct Members(HashMap<MemberId, String>);

impl Members {
    pub(crate) async fn load(r: &mut Reading) -> Result<Members> {
        let parties = agreement::store::parties(r).await?;
        Ok(Members(parties.into_iter().map(|party| (party.id, party.short_name)).collect()))
    }

    /// By name.
    pub(crate) fn all(&self) -> impl Iterator<Item = (MemberId, String)> {
        let mut all: Vec<(MemberId, String)> = self.0.iter().map(|(member, name)| (*member, name.clone())).collect();
        all.sort_by(|a, b| a.1.cmp(&b.1));
        all.into_iter()
    }

    pub(crate) fn name(&self, member: MemberId) -> String {
        self.0.get(&member).cloned().unwrap_or_else(|| "–".into())
    }

    /// The members that occur in a list, as choices with counts.
    pub(crate) fn filter(&self, lang: Lang, occurring: impl Iterator<Item = MemberId>) -> Filter {
        let mut counts: HashMap<MemberId, i64> = HashMap::new();
        occurring.for_each(|member| *counts.entry(member).or_default() += 1);
        let choice =
            |(member, count)| Choice { value: format!("{member}"), label: self.name(member), count: Some(count) };
        let mut choices: Vec<Choice> = counts.into_iter().map(choice).collect();
        choices.sort_by(|a, b| a.label.cmp(&b.label));
        Filter { key: "member", label: lang.choose("Mitglied", "Member"), choices }
    }
}

/// What is true of a thing, field by field, in words; references are shown apart.
pub(crate) fn facts<T: Thing>(thing: &T, lang: Lang) -> Vec<(String, String)> {
    let shown = T::FIELDS.iter().filter(|field| !REFERENCES.contains(field));
    let fact = |field: &&str| (texts::field(field, lang).to_owned(), texts::code(&thing.get(field), lang));
    shown.map(fact).filter(|(_, value)| !value.is_empty()).collect()
}

/// Fields whose value is the id of another thing, or makes no sense to people.
const REFERENCES: [&str; 5] = ["site", "person", "lat_e6", "lon_e6", "body"];

/// The page of a site, a person or a network: facts, what stands there, history.
#[derive(Template)]
#[template(path = "inventory/thing.html")]
pub(crate) struct ThingPage {
    pub(crate) f: Frame,
    pub(crate) title: String,
    pub(crate) below: String,
    pub(crate) facts: Vec<(String, String)>,
    /// Other things with their page: label, address, name.
    pub(crate) links: Vec<(String, String, String)>,
    pub(crate) devices: Option<Table>,
    pub(crate) history: Vec<journal::Line>,
}

/// Devices as they are listed on the page of something else.
pub(crate) fn devices(lang: Lang, devices: Vec<list::DeviceThere>) -> Table {
    let columns = vec![
        Column::text("name", lang.choose("Gerät", "Device")).sortable(),
        Column::text("kind", lang.choose("Art", "Kind")).sortable(),
        Column::text("model", lang.choose("Modell", "Model")).sortable(),
        Column::text("state", lang.choose("Zustand", "State")).sortable(),
    ];
    let row = |device: list::DeviceThere| {
        vec![
            Cell::link(format!("/inventory/devices/{}", device.device_id), device.name),
            Cell::text(texts::code(&device.kind, lang)),
            Cell::text(device.model),
            Cell::text(texts::code(&device.state, lang)),
        ]
    };
    let rows: Vec<Vec<Cell>> = devices.into_iter().map(row).collect();
    Table::new(lang, lang.choose("Geräte", "Devices"), columns, View::default()).rows(rows.len() as i64, rows)
}
