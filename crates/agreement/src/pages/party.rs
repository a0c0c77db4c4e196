//! Bodies, and the page of one of them.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use base::edge::html;
use base::journal::{self, Line};
use base::table::{Cell, Choice as Alternative, Column, Filter, Table, Tone, View};
use base::{Day, Failure, Frame, MemberId, Period, Result, Visitor, grant};

use super::{Choice, Known};
use crate::chain::State;
use crate::party::{Ars, Party, PartyKind, Population};
use crate::texts::{self, Texts, texts};
use crate::version::{Missing, VersionId};
use crate::view::{Debate, Mark, Seen, debate};
use crate::written::{Fields, Unread};
use crate::{NOTICE, READ, REGISTER, acts};

#[derive(Template)]
#[template(path = "agreement/parties.html")]
struct PartiesPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    may_register: bool,
}

#[derive(Template)]
#[template(path = "agreement/register.html")]
struct RegisterPage {
    f: Frame,
    t: &'static Texts,
    kinds: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "agreement/party.html")]
struct PartyPage {
    f: Frame,
    t: &'static Texts,
    kind: &'static str,
    ags: String,
    mark: Mark,
    joint: Option<Party>,
    parts: Vec<Party>,
    memberships: Vec<(String, String)>,
    waits: Vec<(VersionId, i64, String)>,
    tasks: Vec<(String, String)>,
    debates: Vec<(i64, Debate)>,
    history: Vec<Line>,
    may_count: bool,
    may_leave: bool,
    last_day: String,
    party: Party,
}

const SORTS: [&str; 5] = ["level", "name", "kind", "ars", "people"];

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let (lang, day, t) = (visitor.lang, r.as_of(), texts(visitor.lang));
    let memberships = known.chain.memberships(day);
    let mark = |party: &Party| {
        let bound = party.part_of.unwrap_or(party.id);
        let periods = memberships.iter().filter(|m| m.party == bound).map(|m| m.period);
        let mark = texts::membership(&periods.collect::<Vec<_>>(), day, lang);
        let joint = known.parties.iter().find(|other| Some(other.id) == party.part_of);
        joint.filter(|_| mark.tone == Tone::Ok).map(|joint| texts::by_way_of(&joint.short_name, lang)).unwrap_or(mark)
    };
    let words = view.q().to_lowercase();
    let kind = view.filter("kind").unwrap_or("").to_owned();
    let mut parties = known.parties.clone();
    parties.retain(|p| p.name.to_lowercase().contains(&words) || p.ars.as_str().contains(&words));
    parties.retain(|party| kind.is_empty() || party.kind.key() == kind);
    sort(&mut parties, view.sort(&SORTS));
    let total = parties.len() as i64;
    let shown = parties.iter().skip(view.offset() as usize).take(view.limit() as usize);
    let rows = shown.map(|party| cells(party, mark(party), lang)).collect();
    let choice = |kind: PartyKind| Alternative {
        value: kind.key().into(),
        label: texts::party_kind(kind, lang).into(),
        count: Some(known.parties.iter().filter(|party| party.kind == kind).count() as i64),
    };
    let filter = Filter { key: "kind", label: t.kind, choices: PartyKind::ALL.map(choice).into() };
    let table = Table::new(lang, t.bodies, columns(t), view).rows(total, rows).filter(filter);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_register = visitor.actor().holds_somewhere(REGISTER);
    html(PartiesPage { f: visitor.frame(), t, table, may_register }).map(IntoResponse::into_response)
}

fn columns(t: &Texts) -> Vec<Column> {
    vec![
        Column::text("name", t.name).sortable(),
        Column::text("kind", t.kind).sortable(),
        Column::text("ars", t.ars).sortable(),
        Column::number("people", t.population).sortable(),
        Column::text("member", t.member),
        Column::text("address", t.address).hidden(),
    ]
}

fn cells(party: &Party, mark: Mark, lang: base::Lang) -> Vec<Cell> {
    vec![
        Cell::link(format!("/agreement/parties/{}", party.id), &party.name),
        Cell::text(texts::party_kind(party.kind, lang)),
        Cell::text(party.ars.as_str()),
        party.population.map_or(Cell::Empty, |population| Cell::Number(population.people)),
        Cell::State(mark.tone, mark.word),
        Cell::text(&party.address),
    ]
}

/// Some fifty bodies: they are sorted here and not in SQL.
fn sort(parties: &mut [Party], (key, down): (&str, bool)) {
    match key {
        "kind" => parties.sort_by_key(|party| party.kind.key()),
        "ars" => parties.sort_by(|a, b| a.ars.cmp(&b.ars)),
        "people" => parties.sort_by_key(|party| party.population.map(|population| population.people)),
        "name" => parties.sort_by_key(|party| base::search::fold(&party.name)),
        // The county first, then those that can be a party, then their parts.
        _ => parties.sort_by_key(|party| (party.part_of.is_some(), party.kind != PartyKind::County, party.ars.clone())),
    }
    if down {
        parties.reverse();
    }
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<MemberId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let (lang, day) = (visitor.lang, r.as_of());
    let party = known.parties.iter().find(|party| party.id == id).cloned().ok_or(Failure::NotFound)?;
    let periods: Vec<Period> =
        known.chain.memberships(day).iter().filter(|m| m.party == id).map(|m| m.period).collect();
    let today = visitor.frame().is_today();
    let leave = known.chain.leave(id, day).ok();
    let may_leave = today && leave.is_some() && grant::holds(&mut r, NOTICE, id, "").await?;
    html(PartyPage {
        f: visitor.frame(),
        t: texts(lang),
        kind: texts::party_kind(party.kind, lang),
        ags: party.ars.ags().unwrap_or_else(|| texts::no_ags(lang).into()),
        mark: texts::membership(&periods, day, lang),
        joint: known.parties.iter().find(|other| Some(other.id) == party.part_of).cloned(),
        parts: known.parties.iter().filter(|other| other.part_of == Some(id)).cloned().collect(),
        memberships: periods.iter().map(|period| texts::period(*period, lang)).collect(),
        waits: waits(&known.seen(day, lang), id),
        tasks: tasks(&known.seen(day, lang), id),
        debates: debates(&known, id, day, lang),
        history: journal::history(&mut r, READ, id.0).await?,
        may_count: today && visitor.actor().holds_somewhere(REGISTER),
        may_leave,
        last_day: leave.map_or_else(String::new, |leaving| lang.day(leaving.last_day)),
        party,
    })
}

/// What is missing from this party, version by version.
fn waits(seen: &Seen, party: MemberId) -> Vec<(VersionId, i64, String)> {
    let states = seen.chain.states(seen.day);
    let of = |version: &crate::version::Version| {
        let Some(State::Waiting { missing } | State::Pending { missing }) = states.get(&version.id) else {
            return Vec::new();
        };
        let word = |missing: &Missing| texts::awaited(*missing, party, seen.lang);
        missing.iter().filter_map(word).map(|word| (version.id, version.number, word.to_owned())).collect()
    };
    seen.chain.versions.iter().flat_map(of).collect()
}

fn tasks(seen: &Seen, party: MemberId) -> Vec<(String, String)> {
    let version = seen.chain.in_force(seen.day).and_then(|version| version.released(seen.day));
    let Some((text, _)) = version.filter(|(text, _)| text.terms.parties.contains(&party)) else { return Vec::new() };
    let mode = |task: &crate::terms::Task| {
        let handover = task.mode(party);
        let word = handover.map_or_else(|| texts::own(seen.lang).into(), |handover| texts::mode(handover, seen.lang));
        (task.name.clone(), word)
    };
    text.terms.tasks.iter().map(mode).collect()
}

fn debates(known: &Known, party: MemberId, day: Day, lang: base::Lang) -> Vec<(i64, Debate)> {
    let of = |version: &crate::version::Version| {
        let number = version.number;
        let mine = version.resolutions.iter().filter(|r| r.minutes.party == party && r.minutes.on <= day);
        mine.map(|resolution| (number, debate(resolution, lang))).collect::<Vec<_>>()
    };
    known.chain.versions.iter().flat_map(of).collect()
}

pub(crate) async fn begin(visitor: Visitor) -> Result<Html<String>> {
    let kinds = PartyKind::ALL.map(|kind| Choice::new(kind.key(), texts::party_kind(kind, visitor.lang), false));
    html(RegisterPage { f: visitor.frame(), t: texts(visitor.lang), kinds: kinds.into() })
}

pub(crate) async fn register(visitor: Visitor, Form(form): Form<Vec<(String, String)>>) -> Result<Redirect> {
    let id = visitor
        .act(async move |w| {
            let fields = Fields(&form);
            let kind = PartyKind::of(fields.get("kind")).ok_or(Unread("kind"))?;
            let party = Party {
                id: MemberId(w.new_id()),
                kind,
                name: fields.get("name").to_owned(),
                short_name: fields.get("short_name").to_owned(),
                ars: Ars::read(fields.get("ars"), kind)?,
                part_of: None,
                address: fields.get("address").to_owned(),
                population: population(fields, w.today())?,
            };
            acts::register(w, &party).await?;
            Ok(party.id)
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/parties/{id}")))
}

/// None where neither field was filled in.
fn population(fields: Fields, today: Day) -> Result<Option<Population>, Unread> {
    let on = fields.day("counted_on", today)?;
    match (fields.get("people"), on) {
        ("", None) => Ok(None),
        (people, on) => {
            let people = base::form::number(people).ok_or(Unread("people"))?;
            Ok(Some(Population { on: on.ok_or(Unread("counted_on"))?, people }))
        }
    }
}

pub(crate) async fn count(
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let count = population(Fields(&form), w.today())?.ok_or(Unread("people"))?;
            acts::count(w, id, count).await
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/parties/{id}")))
}

pub(crate) async fn give_notice(
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let received_on = Fields(&form).day("received_on", w.today())?.ok_or(Unread("received_on"))?;
            acts::give_notice(w, id, received_on).await
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/parties/{id}")))
}
