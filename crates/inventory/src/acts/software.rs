//! Software comes onto devices and goes.

use std::collections::{BTreeMap, BTreeSet};

use base::{Day, Failure, MemberId, Period, Result, Writing, grant, journal};
use serde_json::json;

use crate::device::{Device, DeviceId};
use crate::software::{Title, TitleId};
use crate::{KEEP, store};

/// What came and what went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turnover {
    pub added: Vec<Title>,
    pub removed: Vec<Title>,
}

/// From `day` on exactly these titles are on the device. If they are already, nothing is written and nothing noted.
pub async fn has(w: &mut Writing, device: DeviceId, titles: &[Title], day: Day) -> Result<Turnover> {
    let held = store::on::<Device>(w, device, day).await?.ok_or(Failure::NotFound)?;
    grant::must(w, KEEP, held.member, &held.part).await?;
    let there = store::software::on_device(w, device, day).await?;
    let wanted: BTreeMap<TitleId, &Title> = titles.iter().map(|title| (title.id(), title)).collect();
    let known: BTreeSet<TitleId> = there.iter().map(|install| install.id).collect();
    let mut turnover = Turnover::default();
    for gone in there.into_iter().filter(|install| !wanted.contains_key(&install.id)) {
        store::software::remove(w, &gone, day).await?;
        turnover.removed.push(gone.title);
    }
    let (ids, added): (Vec<TitleId>, Vec<Title>) =
        wanted.into_iter().filter(|(id, _)| !known.contains(id)).map(|(id, title)| (id, title.clone())).unzip();
    store::software::know(w, &added).await?;
    let installs: Vec<_> = ids.into_iter().map(|id| (device, id, Period::since(day))).collect();
    store::software::install(w, held.member, &installs).await?;
    turnover.added = added;
    if turnover != Turnover::default() {
        let details = json!({ "added": words(&turnover.added), "removed": words(&turnover.removed) });
        journal::note(w, held.member, "inventory.software.changed", device.0, details).await?;
    }
    Ok(turnover)
}

/// Many titles on many devices of a member at once, with their past; one entry in the journal. The devices are the caller's care.
pub async fn install_all(
    w: &mut Writing,
    member: MemberId,
    titles: &[Title],
    installs: &[(DeviceId, TitleId, Period)],
) -> Result<()> {
    grant::must(w, KEEP, member, "").await?;
    store::software::know(w, titles).await?;
    store::software::install(w, member, installs).await?;
    let run = w.new_id();
    let details = json!({ "titles": titles.len(), "installs": installs.len() });
    journal::note(w, member, "inventory.software.installed", run, details).await
}

fn words(titles: &[Title]) -> String {
    titles.iter().map(|title| format!("{} {}", title.name, title.version)).collect::<Vec<_>>().join(", ")
}
