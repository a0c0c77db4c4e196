//! Which devices a draft is about: where every figure of its preview leads to.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, Tone, View};
use base::{Failure, Frame, Lang, MemberId, Result, Visitor, search};

use super::{Names, by_setting, device_cells, device_columns};
use crate::acts::baseline::{Outlook, outlook};
use crate::baseline::{Draft, DraftId};
use crate::preview::Turn;
use crate::state::State;
use crate::store::{self, device::Name};
use crate::survey::Device;
use crate::texts::{Texts, texts};

/// Rows of one list; the figures above it count all of them.
const MOST: usize = 5_000;

#[derive(Template)]
#[template(path = "standards/turned.html")]
struct TurnedPage {
    f: Frame,
    t: &'static Texts,
    d: Draft,
    table: Table,
    /// There are more than are listed.
    cut: bool,
}

struct Turned<'a> {
    device: &'a Device,
    name: &'a Name,
    /// The place of the setting in the catalogue.
    at: usize,
    turn: Turn,
    state: State,
}

/// Filters: setting, member, turn.
pub(crate) async fn list(visitor: Visitor, Path(id): Path<DraftId>, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let d = store::baseline::draft(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let (outlook, names) = (outlook(&mut r, &d).await?, Names::of(&mut r).await?);
    let dictionary = store::dictionary(&mut r, &outlook.rules.settings).await?;
    let (devices, called) = (store::device::on_day(&mut r).await?, store::device::names(&mut r, None).await?);
    let is = |key: &str, value: &str| view.filter(key).is_none_or(|wish| wish == value);
    let mut found = Vec::new();
    for (at, setting) in outlook.rules.settings.iter().enumerate() {
        if !is("setting", &setting.key) || !outlook.plan.touches(setting) {
            continue;
        }
        let asked = devices.iter().filter(|device| is("member", &device.place.member.to_string()));
        let turned = outlook.what_if.turned(at, &dictionary, asked).into_iter();
        let named = turned.filter(|(_, turn, _)| is("turn", turn.key())).filter_map(|(device, turn, state)| {
            Some(Turned { device, name: called.get(&device.id)?, at, turn, state })
        });
        found.extend(named.take(MOST + 1 - found.len().min(MOST)));
    }
    let cut = found.len() > MOST;
    found.truncate(MOST);
    found.sort_by_cached_key(|turned| (search::fold(&turned.name.name), turned.at));
    let cells = found.iter().map(|turned| turned.cells(&outlook, &names, lang)).collect();
    let table = Table::new(lang, texts(lang).turned, columns(lang), view).whole(cells);
    let table = filters(table, &outlook, &names, lang);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(TurnedPage { f: visitor.frame(), t: texts(lang), d, table, cut })?.into_response())
}

impl Turned<'_> {
    fn cells(&self, outlook: &Outlook, names: &Names, lang: Lang) -> Vec<Cell> {
        let setting = &outlook.rules.settings[self.at];
        let turn = Cell::State(self.turn.tone(), self.turn.word(lang).to_owned());
        let state = Cell::State(self.state.tone(), self.state.word(lang).to_owned());
        device_cells(self.device, self.name, setting, names, lang).into_iter().chain([turn, state]).collect()
    }
}

impl Turn {
    fn word(self, lang: Lang) -> &'static str {
        let t = texts(lang);
        match self {
            Turn::Worse => t.turns_worse,
            Turn::Better => t.turns_better,
            Turn::Expected => t.turns_expected,
        }
    }

    fn tone(self) -> Tone {
        match self {
            Turn::Worse => Tone::Bad,
            Turn::Better => Tone::Ok,
            Turn::Expected => Tone::Neutral,
        }
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    let (turn, state) = (Column::text("turn", t.turn), Column::text("state", t.state_then));
    device_columns(lang).into_iter().chain([turn.sortable(), state.sortable()]).collect()
}

fn filters(table: Table, outlook: &Outlook, names: &Names, lang: Lang) -> Table {
    let t = texts(lang);
    let touched = outlook.rules.settings.iter().filter(|setting| outlook.plan.touches(setting));
    let turns = [Turn::Worse, Turn::Better, Turn::Expected];
    let turns = turns.map(|turn| Choice { value: turn.key().into(), label: turn.word(lang).into(), count: None });
    let members: Vec<MemberId> = outlook.preview.members.keys().copied().collect();
    table
        .filter(by_setting(touched, lang))
        .filter(Filter { key: "member", label: t.member, choices: names.choices(members.into_iter()) })
        .filter(Filter { key: "turn", label: t.turn, choices: turns.to_vec() })
}
