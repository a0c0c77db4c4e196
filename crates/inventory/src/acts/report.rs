//! A report arrives: whose device is it, and what has changed since the last one? The same report again leaves no trace but the
//! moment at which the device was seen.

use std::collections::BTreeSet;

use base::{Actor, Day, House, MemberId, Result, Writing, actor, grant, journal};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{change, software, take_in};
use crate::dated::turn;
use crate::device::{Class, Device, DeviceId};
use crate::holding::{Source, Thing};
use crate::report::identity::{By, Known, Marks, Verdict, recognise};
use crate::report::{Refusals, Report, Title};
use crate::site::{Site, SiteKind};
use crate::store::report::{self as store, At, Label, Last};
use crate::titles::Titles;
use crate::{REPORT, software as thing};

use crate::store::dictionary::Dictionary;

/// A report with the credential of a member.
#[derive(Debug, Clone)]
pub struct Arrival {
    pub member: MemberId,
    /// `GLPI-Agent-ID`
    pub agent: Option<Uuid>,
    pub report: Report,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Said before, word for word.
    Unchanged,
    TakenIn(DeviceId),
    Changed(DeviceId, By),
    /// Not stored: the device is another member's, the tag names another member's site, or several devices would fit.
    Foreign(DeviceId, MemberId),
    ForeignTag(MemberId),
    Several,
}

/// A report and what was made of it outside of any transaction.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub arrival: Arrival,
    said: Said,
    /// Numbers of its titles; `None`: it says nothing of software.
    titles: Option<Titles>,
    /// Devices of other members with the same marks, and members with a site that the tag names.
    elsewhere: Vec<Known>,
    tagged: Vec<MemberId>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    body: String,
    software: Vec<u8>,
}

impl Said {
    fn of(mut report: Report) -> Said {
        let software = hash(report.software.take());
        report.refused = Refusals::default();
        Said { body: json!(report).to_string(), software }
    }

    /// Of everything.
    fn hash(&self) -> Vec<u8> {
        Sha256::new_with_prefix(&self.body).chain_update(&self.software).finalize().to_vec()
    }
}

fn hash(titles: Option<Vec<Title>>) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for Title { name, publisher, version, arch } in titles.iter().flatten() {
        for text in [name, publisher, version, arch] {
            hasher.update(text);
            hasher.update([0]);
        }
    }
    hasher.finalize().to_vec()
}

/// What this node keeps between reports.
#[derive(Debug, Default)]
pub struct Reception {
    dictionary: Dictionary,
    /// One at a time: on PostgreSQL new devices look for themselves where others are just being written, and would only make
    /// each other begin anew.
    newcomers: tokio::sync::Mutex<()>,
}

impl Reception {
    /// The whole way of a report, for the actor whose credential it carries.
    pub async fn receive(&self, house: &House, actor: &Actor, mut arrival: Arrival) -> Result<Outcome> {
        arrival.report = arrival.report.kept();
        let said = Said::of(arrival.report.clone());
        if !arrival.report.partial {
            let (member, hash) = (arrival.member, said.hash());
            if house.act(actor, async move |w| again(w, member, hash.clone()).await).await? {
                return Ok(Outcome::Unchanged);
            }
        }
        let prepared = prepare(house, actor, &self.dictionary, arrival, said).await?;
        let _turn = if prepared.elsewhere.is_empty() { Some(self.newcomers.lock().await) } else { None };
        house.act(actor, async move |w| take(w, &prepared).await).await
    }
}

async fn again(w: &mut Writing, member: MemberId, hash: Vec<u8>) -> Result<bool> {
    grant::must(w, REPORT, member, "").await?;
    store::seen(w, member, hash).await
}

impl Prepared {
    /// For who sees everything anyway and has decided whose it is: nothing has to be asked outside.
    pub(crate) async fn within(w: &mut Writing, arrival: Arrival) -> Result<Prepared> {
        let said = Said::of(arrival.report.clone());
        let titles = match titles(&arrival.report) {
            Some(titles) => Some(crate::store::software::numbers(w, &titles).await?.into_values().collect()),
            None => None,
        };
        Ok(Prepared { arrival, said, titles, elsewhere: Vec::new(), tagged: Vec::new() })
    }
}

fn titles(report: &Report) -> Option<Vec<thing::Title>> {
    let titles = report.software.as_ref()?.iter();
    Some(titles.map(|title| thing::Title::new(&title.name, &title.publisher, &title.version)).collect())
}

/// Looks over the walls, as the system: only so can be known that a device is another member's.
async fn prepare(
    house: &House,
    actor: &Actor,
    dictionary: &Dictionary,
    arrival: Arrival,
    said: Said,
) -> Result<Prepared> {
    let titles = match titles(&arrival.report) {
        Some(titles) => Some(dictionary.learn(house, actor, titles).await?),
        None => None,
    };
    let mut everywhere = house.read(&Actor::person(actor::SYSTEM)).await?;
    let marks = Marks::of(&arrival.report, arrival.agent);
    let elsewhere = store::known(&mut everywhere, &marks, None).await?;
    let tagged = match &arrival.report.tag {
        Some(tag) => store::members_with_site(&mut everywhere, tag).await?,
        None => Vec::new(),
    };
    Ok(Prepared { arrival, said, titles, elsewhere, tagged })
}

/// Deed: takes the device in or brings it up to date; or says why not, and then nothing is written.
pub async fn take(w: &mut Writing, prepared: &Prepared) -> Result<Outcome> {
    let Arrival { member, agent, report } = &prepared.arrival;
    grant::must(w, REPORT, *member, "").await?;
    if let Some(other) = prepared.tagged.first().filter(|_| !prepared.tagged.contains(member)) {
        return Ok(Outcome::ForeignTag(*other));
    }
    let mut marks = Marks::of(report, *agent);
    let mut known = store::known(w, &marks, Some(*member)).await?;
    let own: BTreeSet<DeviceId> = known.iter().map(|known| known.device).collect();
    known.extend(prepared.elsewhere.iter().filter(|known| !own.contains(&known.device)).cloned());
    match recognise(&marks, &known, *member) {
        Verdict::Several => Ok(Outcome::Several),
        Verdict::Foreign(device, holder) => Ok(Outcome::Foreign(device, holder)),
        Verdict::New => {
            let device = begin(w, *member, report).await?;
            describe(w, At { member: *member, device, new: true }, &marks, prepared, None).await?;
            Ok(Outcome::TakenIn(device))
        }
        Verdict::Same(device, by) => {
            let at = At { member: *member, device, new: false };
            if let Some(known) = known.iter().find(|known| known.device == device) {
                marks.keep(&known.marks);
            }
            let last = store::last(w, at).await?;
            describe(w, at, &marks, prepared, last).await?;
            Ok(Outcome::Changed(device, by))
        }
    }
}

/// A device nobody knew. A tag that is the code of a site of the member says where it stands.
async fn begin(w: &mut Writing, member: MemberId, report: &Report) -> Result<DeviceId> {
    let mut device = report.new_device();
    if let Some(tag) = &report.tag
        && let Some(site) = store::site(w, member, tag).await?
    {
        let today = w.today();
        let place = crate::store::from::<Site>(w, REPORT, site, today).await?;
        let school = place.first().is_some_and(|place| place.thing.kind == SiteKind::School);
        device.site = Some(site);
        device.class = if school { Class::School } else { Class::Administration };
    }
    let today = w.today();
    take_in(w, member, device, today, Source::Agent).await
}

/// Everything that follows from a report of a device that is there.
async fn describe(w: &mut Writing, at: At, marks: &Marks, prepared: &Prepared, last: Option<Last>) -> Result<()> {
    let (report, said) = whole(prepared, last.as_ref());
    let today = w.today();
    if last.as_ref().is_none_or(|last| last.body != said.body) {
        if !at.new {
            correct(w, at, &report, today).await?;
        }
        let new_plugs = plug(w, at, &report, today).await?;
        state(w, at, &report, today).await?;
        store::mark(w, at, marks).await?;
        if last.is_some() && new_plugs {
            journal::note(w, at.member, "inventory.device.plugged", at.device.0, json!({ "after": report.plugs() }))
                .await?;
        }
    }
    if let Some(titles) = &prepared.titles {
        let now = match at.new {
            true => None,
            false => crate::store::software::set(w, REPORT, at.member, at.device, today).await?,
        };
        software::holds(w, at.member, at.device, now.as_ref(), titles.clone(), today).await?;
    }
    let refused = json!(prepared.arrival.report.refused).to_string();
    let label = Label { agent: report.agent.clone(), tag: report.tag.clone().unwrap_or_default(), refused };
    let last = Last { said: said.hash(), software: said.software, body: said.body };
    store::keep(w, at, last, &label).await
}

/// A partial report on top of the last one; its software stays what it was if nothing is said of it.
fn whole(prepared: &Prepared, last: Option<&Last>) -> (Report, Said) {
    let report = prepared.arrival.report.clone();
    let before = last.and_then(|last| serde_json::from_str(&last.body).ok());
    let (Some(before), Some(last), true) = (before, last, report.partial) else {
        return (report, prepared.said.clone());
    };
    let says_software = report.software.is_some();
    let merged = report.onto(before);
    let mut said = Said::of(merged.clone());
    if !says_software {
        said.software.clone_from(&last.software);
    }
    (merged, said)
}

/// The fields of the device, but for those that a person has corrected.
async fn correct(w: &mut Writing, at: At, report: &Report, today: Day) -> Result<()> {
    let states = crate::store::from::<Device>(w, REPORT, at.device, today).await?;
    let Some(now) = states.first() else { return Ok(()) };
    let mut patch = now.thing.allowed(report.patch(), Source::Agent);
    patch.retain(|(field, value)| now.thing.get(field) != *value);
    if !patch.is_empty() {
        change::<Device>(w, at.device, &patch, today, Source::Agent).await?;
    }
    Ok(())
}

async fn plug(w: &mut Writing, at: At, report: &Report, today: Day) -> Result<bool> {
    let Some(wanted) = report.plugs() else { return Ok(false) };
    let turn = turn(store::plugs(w, at).await?, &wanted, today);
    let changed = !turn.is_empty();
    store::turn_plugs(w, at, turn).await?;
    Ok(changed)
}

/// The facts that reports speak of; others have other sources and stay.
async fn state(w: &mut Writing, at: At, report: &Report, today: Day) -> Result<()> {
    let wanted = report.facts().into_iter().map(|(fact, value)| (fact.to_owned(), value)).collect();
    let mut now = store::facts(w, at).await?;
    now.retain(|((fact, _), _)| Report::FACTS.contains(&fact.as_str()));
    store::turn_facts(w, at, turn(now, &wanted, today)).await
}
