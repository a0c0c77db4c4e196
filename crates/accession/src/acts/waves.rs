//! Planning the waves, running one, and taking it back before its day.

use std::collections::HashMap;

use base::{Day, Result, Writing, journal};
use inventory::device::Device;
use inventory::network::Network;
use inventory::person::Post;
use inventory::site::{Site, SiteId};
use serde_json::json;

use super::moving::Move;
use super::{answers, mine};
use crate::accession::{Accession, AccessionId};
use crate::counts::Counts;
use crate::moving::Moving;
use crate::store::{self, Planned};
use crate::wave::{self, Part, Stop};
use crate::{PLAN, class, fold, moving};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotRun {
    NothingRead,
    NotPlanned,
    /// Everything of it is there already.
    AlreadyRun,
    /// These conflicts of what moves are not decided.
    Undecided {
        count: usize,
    },
    /// Before it is a member in law, nothing of it comes into the inventory.
    NotMember,
    /// Its day has come: what is there is there.
    HasBegun,
    DayPassed,
}

/// Plans all waves that have not run, from `start` on. Dates follow from what earlier migrations took.
pub async fn plan(w: &mut Writing, id: AccessionId, start: Day) -> Result<()> {
    let accession = mine(w, id, PLAN).await?;
    let moving = moving_of(w, id).await?;
    let known = store::experience(w).await?;
    let stops: Vec<Stop> = moving.sites.iter().map(|site| stop(&moving, site)).collect();
    let networks = i64::try_from(moving.networks.len()).unwrap_or(i64::MAX);
    let ran: Vec<Part> =
        store::waves(w, id).await?.into_iter().filter(|p| p.cutover.is_some()).map(|p| p.wave.part).collect();
    let mut waves = wave::plan(start, &stops, networks, &known);
    waves.retain(|wave| !ran.contains(&wave.part));
    store::forget_plan(w, &accession).await?;
    store::keep_plan(w, &accession, &waves).await?;
    let plan: Vec<_> =
        waves.iter().map(|wave| json!({ "part": wave.part.code(), "begins": wave.begins, "p80": wave.p80 })).collect();
    journal::note(w, accession.member, "accession.waves.planned", id.0, json!({ "after": plan })).await
}

fn stop(moving: &Moving, site: &crate::moving::Item<crate::claim::Site>) -> Stop {
    Stop { site: site.key.clone(), kind: class::of_site(&site.value), counts: moving.counts_at(|key| key == site.key) }
}

/// Brings what moves with a wave into the inventory, from the day of the cutover on. Run again, it brings only what was not there.
pub async fn run(w: &mut Writing, id: AccessionId, part: Part, cutover: Day) -> Result<Counts> {
    let accession = mine(w, id, PLAN).await?;
    let planned = planned(w, id, part).await?.ok_or(CannotRun::NotPlanned)?;
    must_be_member(w, &accession, cutover).await?;
    let moving = moving_of(w, id).await?;
    let known = store::moved(w, id).await?.into_iter().map(|(key, _, thing, _)| (key, thing)).collect();
    let step = Move { accession: &accession, wave: &planned.wave, day: cutover, known };
    let coming = step.coming(&moving);
    let count = undecided(&coming);
    if count > 0 {
        return Err(CannotRun::Undecided { count }.into());
    }
    if planned.cutover.is_some() && coming == Moving::default() {
        return Err(CannotRun::AlreadyRun.into());
    }
    let towns = towns(w, &accession).await?;
    let mut came = step.take_in(w, &coming, &towns).await?;
    came.add(if planned.cutover.is_some() { planned.came } else { Counts::default() });
    store::keep_run(w, &accession, part, Some(planned.cutover.unwrap_or(cutover)), came).await?;
    let details = json!({ "part": part.code(), "cutover": cutover, "came": came });
    journal::note(w, accession.member, "accession.wave.run", id.0, details).await?;
    Ok(came)
}

/// Takes a wave back whose day is still ahead: nothing of it stays in the inventory.
pub async fn undo(w: &mut Writing, id: AccessionId, part: Part) -> Result<()> {
    let accession = mine(w, id, PLAN).await?;
    let planned = planned(w, id, part).await?.ok_or(CannotRun::NotPlanned)?;
    let cutover = planned.cutover.ok_or(CannotRun::NotPlanned)?;
    if cutover <= w.today() {
        return Err(CannotRun::HasBegun.into());
    }
    for (_, kind, thing, _) in store::moved(w, id).await?.into_iter().filter(|(.., with)| with == part.code()) {
        let member = accession.member;
        match kind.as_str() {
            "site" => inventory::acts::take_back::<Site>(w, member, SiteId(thing)).await?,
            "person" => inventory::acts::take_back::<Post>(w, member, base::PersonId(thing)).await?,
            "device" => inventory::acts::take_back::<Device>(w, member, thing.into()).await?,
            _ => inventory::acts::take_back::<Network>(w, member, thing.into()).await?,
        }
    }
    store::forget_moved(w, &accession, part).await?;
    store::keep_run(w, &accession, part, None, planned.wave.counts).await?;
    journal::note(w, accession.member, "accession.wave.undone", id.0, json!({ "part": part.code() })).await
}

pub async fn task_done(w: &mut Writing, id: AccessionId, task: &str, note: &str) -> Result<()> {
    let accession = mine(w, id, PLAN).await?;
    store::keep_done(w, &accession, task, note).await?;
    journal::note(w, accession.member, "accession.task.done", id.0, json!({ "task": task, "note": note })).await
}

/// It was not done after all.
pub async fn task_open(w: &mut Writing, id: AccessionId, task: &str) -> Result<()> {
    let accession = mine(w, id, PLAN).await?;
    store::remove_done(w, &accession, task).await?;
    journal::note(w, accession.member, "accession.task.opened", id.0, json!({ "task": task })).await
}

async fn planned(w: &mut Writing, id: AccessionId, part: Part) -> Result<Option<Planned>> {
    Ok(store::waves(w, id).await?.into_iter().find(|planned| planned.wave.part == part))
}

async fn moving_of(w: &mut Writing, id: AccessionId) -> Result<Moving> {
    let kept = store::last(w, id).await?.ok_or(CannotRun::NothingRead)?;
    Ok(moving::of(&kept.report, &answers(w, id).await?))
}

async fn must_be_member(w: &mut Writing, accession: &Accession, cutover: Day) -> Result<()> {
    if cutover < w.today() {
        return Err(CannotRun::DayPassed.into());
    }
    let memberships = agreement::store::memberships(w).await?;
    let member = memberships.iter().any(|m| m.party == accession.member && m.period.contains(cutover));
    if member { Ok(()) } else { Err(CannotRun::NotMember.into()) }
}

fn undecided(coming: &Moving) -> usize {
    let people = coming.people.iter().map(|item| item.waits.len());
    let devices = coming.devices.iter().map(|item| item.waits.len());
    people.chain(devices).chain(coming.networks.iter().map(|item| item.waits.len())).sum()
}

/// Keys of the constituent municipalities, by their folded names.
async fn towns(w: &mut Writing, accession: &Accession) -> Result<HashMap<String, String>> {
    let parties = agreement::store::parties(w).await?;
    let of_it = parties.iter().filter(|party| party.part_of == Some(accession.member));
    Ok(of_it.map(|party| (fold::letters(&party.short_name), party.ars.as_str().to_owned())).collect())
}
