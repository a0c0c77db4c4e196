//! The pages of this room: read the request, ask, answer.

pub(crate) mod device;
pub(crate) mod import;
pub(crate) mod network;
pub(crate) mod person;
pub(crate) mod quarantine;
pub(crate) mod site;
pub(crate) mod software;

use std::collections::HashMap;

use askama::Template;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Frame, Lang, MemberId, Reading, Result, Visitor, journal};

use crate::holding::{Difference, Thing};
use crate::person::Post;
use crate::site::Site;
use crate::store::list;
use crate::{KEEP, store, texts};

/// The short names of all parties, for the column "member".
pub(crate) struct Members(HashMap<MemberId, String>);

impl Members {
    pub(crate) async fn load(r: &mut Reading) -> Result<Members> {
        let parties = agreement::store::parties(r).await?;
        Ok(Members(parties.into_iter().map(|party| (party.id, party.short_name)).collect()))
    }

    /// Who is a member on the day that is looked at and trusts the reader with its inventory, by name: to choose from.
    pub(crate) async fn kept(r: &mut Reading) -> Result<Vec<(MemberId, String)>> {
        let mine = base::grant::members(r, KEEP).await?;
        let everywhere = mine.contains(&MemberId::ASSOCIATION);
        let members = agreement::store::members(r).await?.into_iter();
        let kept = members.filter(|party| everywhere || mine.contains(&party.id));
        let mut kept: Vec<(MemberId, String)> = kept.map(|party| (party.id, party.short_name)).collect();
        kept.sort_by(|a, b| a.1.cmp(&b.1));
        Ok(kept)
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
        self.counted(lang, occurring.map(|member| (member, 1)))
    }

    /// The same from counts that are known already.
    pub(crate) fn counted(&self, lang: Lang, counted: impl Iterator<Item = (MemberId, i64)>) -> Filter {
        let mut counts: HashMap<MemberId, Option<i64>> = HashMap::new();
        counted.for_each(|(member, count)| *counts.entry(member).or_default().get_or_insert(0) += count);
        self.choices(lang, counts)
    }

    /// Those the reader may look into, to choose from.
    pub(crate) fn named(&self, lang: Lang, mine: &[MemberId]) -> Filter {
        let everywhere = mine.contains(&MemberId::ASSOCIATION);
        let named = self.0.keys().filter(|member| everywhere || mine.contains(member));
        self.choices(lang, named.map(|member| (*member, None)).collect())
    }

    fn choices(&self, lang: Lang, counts: HashMap<MemberId, Option<i64>>) -> Filter {
        let choice = |(member, count)| Choice { value: format!("{member}"), label: self.name(member), count };
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

/// The list with all columns, as a file that can be read in again.
pub(crate) fn whole(view: &View) -> String {
    format!("{}&as=xlsx", view.with("cols", "all"))
}

/// A plain list; `import`: where such a list is read in, for who may.
#[derive(Template)]
#[template(path = "inventory/list.html")]
pub(crate) struct ListPage {
    pub(crate) f: Frame,
    pub(crate) table: Table,
    pub(crate) import: Option<&'static str>,
    pub(crate) whole: Option<String>,
}

impl ListPage {
    pub(crate) fn new(visitor: &Visitor, table: Table, import: &'static str) -> ListPage {
        let may = visitor.actor().holds_somewhere(KEEP);
        let whole = Some(whole(&table.view));
        ListPage { f: visitor.frame(), table, import: may.then_some(import), whole }
    }
}

/// Values in words, each looked up once.
#[derive(Default)]
pub(crate) struct Words(HashMap<(&'static str, String), String>);

impl Words {
    pub(crate) async fn word(
        &mut self,
        r: &mut Reading,
        lang: Lang,
        field: &'static str,
        value: &str,
    ) -> Result<String> {
        let key = (field, value.to_owned());
        if let Some(word) = self.0.get(&key) {
            return Ok(word.clone());
        }
        let word = word(r, lang, field, value).await?;
        self.0.insert(key, word.clone());
        Ok(word)
    }

    /// "Raum: 2.11 → 2.14"
    pub(crate) async fn change(&mut self, r: &mut Reading, lang: Lang, change: &Difference) -> Result<String> {
        let before = self.word(r, lang, change.field, &change.before).await?;
        let after = self.word(r, lang, change.field, &change.after).await?;
        let before = if before.is_empty() { "–" } else { &before };
        Ok(format!("{}: {before} → {after}", texts::field(change.field, lang)))
    }
}

/// A value in words; references by name, and those that are not the reader's stay unnamed.
pub(crate) async fn word(r: &mut Reading, lang: Lang, field: &str, value: &str) -> Result<String> {
    Ok(match field {
        "site" => match value.parse() {
            Ok(site) => store::history::<Site>(r, site).await?.pop().map(|held| held.thing.name).unwrap_or_default(),
            Err(_) => String::new(),
        },
        "person" => match value.parse() {
            Ok(person) => {
                store::history::<Post>(r, person).await?.pop().map(|held| held.thing.name()).unwrap_or_default()
            }
            Err(_) => String::new(),
        },
        "bought_on" | "warranty_to" => value.parse().map(|day: base::Day| lang.day(day)).unwrap_or_default(),
        "price" => value.parse().map(|cents| lang.cents(base::Cents(cents))).unwrap_or_default(),
        _ => texts::code(value, lang),
    })
}

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
