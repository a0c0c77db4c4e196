//! `verbund accession read DIR` and `verbund accession report NAME`: the same as on the pages, for a terminal and for scripts.

use std::io;
use std::path::Path;

use base::actor::SYSTEM;
use base::{Actor, Failure, House, Lang, Result};

use crate::accession::Accession;
use crate::acts::{self, folder};
use crate::conflict::Known;
use crate::decision::Decision;
use crate::report::{self, Report};
use crate::texts::{conflict, texts, words};
use crate::{moving, pages, store};

/// Reads a folder, in the order of its names, and says what is in it and in the way. Nothing is kept. `known`: with what it is
/// compared besides itself. `progress`: file, number, and how many there are.
pub fn read(dir: &Path, known: &Known, progress: impl FnMut(&str, usize, usize)) -> io::Result<Report> {
    Ok(report::of(&folder::read(dir, progress)?, known))
}

/// What the association has, for comparing. `name`: whose accession it is, as far as there is one.
pub async fn known(house: &House, name: Option<&str>) -> Result<Known> {
    let mut r = house.read(&Actor::person(SYSTEM)).await?;
    let accession = match name {
        Some(name) => Some(named(&mut r, name).await?),
        None => None,
    };
    store::known(&mut r, accession.as_ref()).await
}

/// The accession of the body that is called so: what was read, decided, planned and moved.
pub async fn report(house: &House, name: &str, lang: Lang, json: bool) -> Result<String> {
    let mut r = house.read(&Actor::person(SYSTEM)).await?;
    let accession = named(&mut r, name).await?;
    let kept = store::last(&mut r, accession.id).await?.ok_or(Failure::NotFound)?;
    if json {
        return Ok(kept.report.json());
    }
    let mut text = kept.report.text(lang);
    let decisions = store::decisions(&mut r, accession.id).await?;
    text.push_str(&decided(lang, &kept.report, &decisions));
    let counts = moving::of(&kept.report, &acts::answers(&mut r, accession.id).await?).counts();
    text.push_str(&format!("\n{counts:?}\n"));
    text.push_str(&format!("\n{}\n", texts(lang).waves));
    for planned in store::waves(&mut r, accession.id).await? {
        let (wave, came) = (&planned.wave, planned.came);
        let state = planned
            .cutover
            .map_or(texts(lang).planned.to_owned(), |day| format!("{} {}", texts(lang).ran_on, lang.day(day)));
        text.push_str(&format!(
            "  {:<40} {} – {} (P80 {})  {} / {} / {}  {state}\n",
            words::part(lang, wave.part),
            lang.day(wave.begins),
            lang.day(wave.p50),
            lang.day(wave.p80),
            came.sites,
            came.users,
            came.devices(),
        ));
    }
    for (task, done) in pages::wave::tasks(&mut r, accession.id).await? {
        let tick = if done.is_some() { "x" } else { " " };
        text.push_str(&format!(
            "  [{tick}] {} {}: {}\n",
            lang.day(task.due),
            words::hand(lang, task.hand),
            pages::wave::said(lang, &task)
        ));
    }
    Ok(text)
}

fn decided(lang: Lang, report: &Report, decisions: &[Decision]) -> String {
    let last = |key: &str| decisions.iter().rev().find(|decision| decision.conflict == key);
    let decided = report.conflicts.iter().filter_map(|of| Some((of, last(&of.key)?)));
    let lines = decided.map(|(of, decision)| {
        let (kind, answer) = (conflict::kind(lang, of.kind), words::answer(lang, &decision.answer));
        format!("  {kind}: {} → {answer} ({})\n", of.label, lang.day(decision.at.day()))
    });
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\n{}\n{lines}", texts(lang).decided) }
}

/// By any part of the name.
async fn named(r: &mut base::Reading, name: &str) -> Result<Accession> {
    let folded = crate::fold::letters(name);
    let parties = agreement::store::parties(r).await?;
    let party = parties
        .iter()
        .filter(|party| party.part_of.is_none())
        .find(|party| crate::fold::letters(&party.name).contains(&folded));
    let party = party.ok_or(Failure::NotFound)?.id;
    store::of_member(r, party).await?.ok_or(Failure::NotFound)
}
