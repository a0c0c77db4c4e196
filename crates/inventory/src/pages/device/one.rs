//! One device, as of a day: what it is, where and for whom, how it is connected, what is on it, and what became of it.

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use base::edge::html;
use base::table::{Choice, Tone};
use base::{Failure, Frame, Lang, MemberId, Reading, Result, Visitor};

use super::super::{Members, word};
use super::tone;
use crate::device::{Device, DeviceId};
use crate::holding::{Holding, Thing};
use crate::life::Step;
use crate::software::Title;
use crate::store::fact::{Fact, Interface};
use crate::store::fleet::{self, Line};
use crate::{KEEP, store, texts};

/// Label, value, and where the value leads.
type Shown = (String, String, Option<String>);

/// A change in the life of the device: when, who wrote it down, from where, and field by field what was before and after.
struct Turn {
    on: String,
    member: String,
    source: &'static str,
    changes: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "inventory/device.html")]
struct DevicePage {
    f: Frame,
    id: DeviceId,
    device: Device,
    tone: Tone,
    state: &'static str,
    below: String,
    place: Vec<Shown>,
    what: Vec<Shown>,
    plugged: Vec<Interface>,
    seen: Option<String>,
    facts: Vec<Fact>,
    titles: Vec<Title>,
    turns: Vec<Turn>,
    /// Only for who may change it, and only today.
    may_keep: bool,
    steps: Vec<Choice>,
    others: Vec<(MemberId, String)>,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<DeviceId>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let states = store::history::<Device>(&mut r, id).await?;
    let day = r.as_of();
    let line = fleet::device(&mut r, id).await?;
    let line = line.or_else(|| last(&states, day)).ok_or(Failure::NotFound)?;
    let members = Members::load(&mut r).await?;
    let plugged = store::fact::interfaces(&mut r, id, day).await?;
    let facts = store::fact::facts(&mut r, id, day).await?;
    let titles = store::software::on_device(&mut r, id, day).await?;
    let turns = turns(&mut r, lang, &members, &states).await?;
    let others = if visitor.frame().is_today() { Members::kept(&mut r).await? } else { Vec::new() };
    let place = place(lang, &members, &line);
    let held = line.held;
    let may_keep = base::grant::holds(&mut r, KEEP, held.member, &held.part).await? && visitor.frame().is_today();
    let step = |step: &Step| Choice { value: step.code().into(), label: step.word(lang).into(), count: None };
    html(DevicePage {
        f: visitor.frame(),
        id,
        tone: tone(held.thing.state),
        state: held.thing.state.word(lang),
        below: [held.thing.kind.word(lang), &line.site]
            .into_iter()
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        place,
        what: what(lang, &held.thing),
        plugged,
        seen: line.seen_at.map(|moment| lang.moment(moment)),
        facts,
        titles,
        turns,
        may_keep,
        steps: held.thing.state.next().iter().map(step).collect(),
        others: others.into_iter().filter(|(member, _)| *member != held.member).collect(),
        device: held.thing,
    })
}

/// On a day after it left: what was known last.
fn last(states: &[Holding<Device>], day: base::Day) -> Option<Line> {
    let held = states.iter().rfind(|state| state.period.from <= day)?.clone();
    Some(Line {
        held,
        site: String::new(),
        site_code: String::new(),
        person: String::new(),
        account: String::new(),
        seen_at: None,
    })
}

fn place(lang: Lang, members: &Members, line: &Line) -> Vec<Shown> {
    let device = &line.held.thing;
    let link = |kind: &str, id: Option<String>| id.map(|id| format!("/inventory/{kind}/{id}"));
    let member = format!(
        "{}, {} {}",
        members.name(line.held.member),
        lang.choose("so seit", "like this since"),
        lang.day(line.held.period.from)
    );
    let shown = [
        ("member", member, None),
        ("site", line.site.clone(), link("sites", device.site.map(|id| id.to_string()))),
        ("room", device.room.clone(), None),
        ("person", line.person.trim().to_owned(), link("people", device.person.map(|id| id.to_string()))),
        ("class", device.class.word(lang).to_owned(), None),
    ];
    labelled(lang, shown)
}

fn what(lang: Lang, device: &Device) -> Vec<Shown> {
    let day = |day: Option<base::Day>| day.map(|day| lang.day(day)).unwrap_or_default();
    let shown = [
        ("model", format!("{} {}", device.maker, device.model), None),
        ("serial", device.serial.clone(), None),
        ("asset_tag", device.asset_tag.clone(), None),
        ("os_name", format!("{} {}", device.os_name, device.os_version), None),
        ("bought_on", day(device.bought_on), None),
        ("price", device.price.map(|price| lang.cents(price)).unwrap_or_default(), None),
        ("warranty_to", day(device.warranty_to), None),
    ];
    labelled(lang, shown)
}

fn labelled<const N: usize>(lang: Lang, shown: [(&str, String, Option<String>); N]) -> Vec<Shown> {
    let label = |field: &str| match field {
        "member" => lang.choose("Mitglied", "Member").to_owned(),
        field => texts::field(field, lang).to_owned(),
    };
    let said = shown.into_iter().filter(|(_, value, _)| !value.trim().is_empty());
    said.map(|(field, value, href)| (label(field), value, href)).collect()
}

/// The youngest first. References are shown by name; those of another member than the reader's stay unnamed.
async fn turns(r: &mut Reading, lang: Lang, members: &Members, states: &[Holding<Device>]) -> Result<Vec<Turn>> {
    let mut turns = Vec::with_capacity(states.len());
    for (place, state) in states.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| &states[before]);
        let mut changes = Vec::new();
        let same_member = before.is_some_and(|before| before.member == state.member);
        if !same_member {
            let giver = before.map(|before| members.name(before.member)).unwrap_or_default();
            changes.push((lang.choose("Mitglied", "Member").into(), giver, members.name(state.member)));
        }
        let differences = match before {
            Some(before) => before.thing.differences(&state.thing),
            None => Vec::new(),
        };
        for change in differences.into_iter().filter(|change| change.field != "locked") {
            let before = word(r, lang, change.field, &change.before).await?;
            let after = word(r, lang, change.field, &change.after).await?;
            changes.push((texts::field(change.field, lang).to_owned(), before, after));
        }
        let on = lang.day(state.period.from);
        turns.push(Turn { on, member: members.name(state.member), source: state.trace.source.word(lang), changes });
    }
    turns.reverse();
    Ok(turns)
}
