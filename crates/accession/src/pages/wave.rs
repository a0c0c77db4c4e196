//! One wave: what moves with it, its runbook, its day; and the plan of all waves.

use std::net::Ipv4Addr;

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Day, Failure, Frame, Lang, Reading, Result, Visitor, form};
use serde::Deserialize;

use super::list::unusable;
use super::{Able, Names, accession};
use crate::accession::{Accession, AccessionId};
use crate::counts::Counts;
use crate::runbook::{self, Task, What};
use crate::store::Planned;
use crate::texts::{Texts, conflict, texts, words};
use crate::wave::Part;
use crate::{acts, moving, store};

#[derive(Template)]
#[template(path = "accession/wave.html")]
struct WavePage {
    f: Frame,
    t: &'static Texts,
    accession: Accession,
    name: String,
    planned: Planned,
    /// Name of each site, and what moves with it.
    sites: Vec<(String, Counts)>,
    tasks: Vec<(Task, Option<(Day, String)>)>,
    /// Reserved addresses that are set by hand with the networks: before, after, what has it.
    reserved: Vec<(Ipv4Addr, Option<Ipv4Addr>, String)>,
    /// How many conflicts of it are not decided.
    waiting: usize,
    able: Able,
}

impl WavePage {
    fn part(&self) -> &'static str {
        words::part(self.f.lang, self.planned.wave.part)
    }

    fn held(&self) -> String {
        words::held(self.f.lang, self.planned.wave.held)
    }

    fn task(&self, task: &Task) -> String {
        said(self.f.lang, task)
    }

    fn hand(&self, task: &Task) -> &'static str {
        words::hand(self.f.lang, task.hand)
    }

    fn may_undo(&self) -> bool {
        self.able.plan && self.planned.cutover.is_some_and(|day| day > self.f.today)
    }
}

/// A task in words.
pub(crate) fn said(lang: Lang, task: &Task) -> String {
    match &task.what {
        What::Usual(usual) => words::usual(lang, *usual).into(),
        What::Conflict { kind, label, to } if to.is_empty() => format!("{}: {label}", conflict::kind(lang, *kind)),
        What::Conflict { kind, label, to } => format!("{}: {label} → {to}", conflict::kind(lang, *kind)),
    }
}

/// All tasks of all waves, with the day on which each was done and what was noted.
pub(crate) async fn tasks(r: &mut Reading, id: AccessionId) -> Result<Vec<(Task, Option<(Day, String)>)>> {
    let Some(kept) = store::last(r, id).await? else { return Ok(Vec::new()) };
    let waves: Vec<_> = store::waves(r, id).await?.into_iter().map(|planned| planned.wave).collect();
    let answers = acts::answers(r, id).await?;
    let moving = moving::of(&kept.report, &answers);
    let done = store::done(r, id).await?;
    let known =
        |task: &Task| done.iter().find(|(key, ..)| *key == task.key).map(|(_, on, _, note)| (*on, note.clone()));
    let tasks = runbook::tasks(&waves, &kept.report.conflicts, &answers, &moving);
    Ok(tasks.into_iter().map(|task| (known(&task), task)).map(|(done, task)| (task, done)).collect())
}

pub(crate) async fn show(visitor: Visitor, Path((id, part)): Path<(AccessionId, String)>) -> Result<Html<String>> {
    let part = Part::of(&part).ok_or(Failure::NotFound)?;
    let mut r = visitor.read().await?;
    let accession = accession(&mut r, id).await?;
    let waves = store::waves(&mut r, id).await?;
    let planned = waves.iter().find(|planned| planned.wave.part == part).cloned().ok_or(Failure::NotFound)?;
    let kept = store::last(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let answers = acts::answers(&mut r, id).await?;
    let moving = moving::of(&kept.report, &answers);
    let of_site = |key: &String| {
        let site = moving.sites.iter().find(|site| site.key == *key)?;
        Some((site.value.name.clone(), moving.counts_at(|at| at == key)))
    };
    let here = |site: &String| planned.wave.sites.contains(site);
    let waits = moving.devices.iter().filter(|item| here(&item.site)).map(|item| item.waits.len());
    let waiting = waits.chain(moving.people.iter().filter(|item| here(&item.site)).map(|item| item.waits.len())).sum();
    let name = Names::read(&mut r).await?.whole(accession.member);
    let able = Able::of(&mut r, accession.member).await?;
    let (f, t) = (visitor.frame(), texts(visitor.lang));
    let sites = planned.wave.sites.iter().filter_map(of_site).collect();
    let mut tasks = tasks(&mut r, id).await?;
    tasks.retain(|(task, _)| task.part == part);
    let reserved = if part == Part::Network { moving.reserved(&kept.report) } else { Vec::new() };
    html(WavePage { f, t, accession, name, planned, sites, tasks, reserved, waiting, able })
}

#[derive(Deserialize)]
pub(crate) struct Start {
    start: String,
}

pub(crate) async fn plan(visitor: Visitor, Path(id): Path<AccessionId>, Form(start): Form<Start>) -> Result<Redirect> {
    let day = form::day(&start.start, visitor.frame().today).ok_or(Failure::Unusable(unusable()))?;
    visitor.act(async move |w| acts::plan(w, id, day).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#waves")))
}

#[derive(Deserialize)]
pub(crate) struct Cutover {
    cutover: String,
}

pub(crate) async fn run(
    visitor: Visitor,
    Path((id, part)): Path<(AccessionId, String)>,
    Form(cutover): Form<Cutover>,
) -> Result<Redirect> {
    let wave = Part::of(&part).ok_or(Failure::NotFound)?;
    let day = form::day(&cutover.cutover, visitor.frame().today).ok_or(Failure::Unusable(unusable()))?;
    visitor.act(async move |w| acts::run(w, id, wave, day).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}/waves/{part}")))
}

pub(crate) async fn undo(visitor: Visitor, Path((id, part)): Path<(AccessionId, String)>) -> Result<Redirect> {
    let wave = Part::of(&part).ok_or(Failure::NotFound)?;
    visitor.act(async move |w| acts::undo(w, id, wave).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}/waves/{part}")))
}

#[derive(Deserialize)]
pub(crate) struct Ticked {
    task: String,
    part: String,
    #[serde(default)]
    note: String,
    /// Set to open it again.
    #[serde(default)]
    open: bool,
}

pub(crate) async fn task(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Form(ticked): Form<Ticked>,
) -> Result<Redirect> {
    let wave = Part::of(&ticked.part).ok_or(Failure::NotFound)?;
    visitor
        .act(async move |w| match ticked.open {
            true => acts::task_open(w, id, &ticked.task).await,
            false => acts::task_done(w, id, &ticked.task, &ticked.note).await,
        })
        .await?;
    Ok(Redirect::to(&format!("/accession/{id}/waves/{}#tasks", wave.code())))
}
