//! Software comes onto devices and goes.

use std::collections::{BTreeMap, BTreeSet};

use base::{Day, Failure, MemberId, Period, Result, Writing, grant, journal};
use serde_json::json;

use crate::KEEP;
use crate::device::{Device, DeviceId};
use crate::holding::Source;
use crate::software::{Title, TitleId};
use crate::store;
use crate::store::software::Set;
use crate::titles::{Change, Titles};

/// From `day` on exactly these titles are on the device. If they are already, nothing is written and nothing noted.
pub async fn has(w: &mut Writing, device: DeviceId, titles: &[Title], day: Day, source: Source) -> Result<Change> {
    let states = store::from::<Device>(w, source.sight(), device, day).await?;
    let held = states.first().ok_or(Failure::NotFound)?;
    grant::must(w, source.duty(), held.member, &held.part).await?;
    let titles: Titles = store::software::numbers(w, titles).await?.into_values().collect();
    let member = held.member;
    let now = store::software::set(w, source.sight(), member, device, day).await?;
    holds(w, member, device, now.as_ref(), titles, day).await
}

/// The same for who has asked already whose device it is and what is on it `now`, and knows the numbers.
pub(crate) async fn holds(
    w: &mut Writing,
    member: MemberId,
    device: DeviceId,
    now: Option<&Set>,
    titles: Titles,
    day: Day,
) -> Result<Change> {
    let change = titles.since(now.map(|set| &set.titles).unwrap_or(&Titles::default()));
    if change == Change::default() {
        return Ok(change);
    }
    let to = now.map_or(Day::FAR, |set| set.period.to);
    if let Some(now) = now {
        store::software::end(w, device, now, day).await?;
    }
    store::software::begin(w, &[(device, Set { member, period: Period { from: day, to }, titles })]).await?;
    let details = json!({ "added": words(w, &change.added).await?, "removed": words(w, &change.removed).await? });
    journal::note(w, member, "inventory.software.changed", device.0, details).await?;
    Ok(change)
}

/// What is on many devices of a member, with their past; one entry in the journal. Sets of a device must not overlap.
pub async fn install_all(
    w: &mut Writing,
    member: MemberId,
    titles: &[Title],
    sets: &[(DeviceId, Period, BTreeSet<TitleId>)],
) -> Result<()> {
    grant::must(w, KEEP, member, "").await?;
    let numbers: BTreeMap<TitleId, u32> = store::software::numbers(w, titles).await?;
    let set = |(device, period, ids): &(DeviceId, Period, BTreeSet<TitleId>)| {
        let titles = ids.iter().filter_map(|id| numbers.get(id).copied()).collect();
        (*device, Set { member, period: *period, titles })
    };
    store::software::begin(w, &sets.iter().map(set).collect::<Vec<_>>()).await?;
    let run = w.new_id();
    let details = json!({ "titles": titles.len(), "sets": sets.len() });
    journal::note(w, member, "inventory.software.installed", run, details).await
}

/// So many titles are named in the journal; the sets themselves know all.
const NAMED: usize = 32;

async fn words(w: &mut Writing, numbers: &[u32]) -> Result<String> {
    let titles = store::software::titles(w, &numbers.iter().copied().take(NAMED).collect()).await?;
    let mut words: Vec<String> = titles.values().map(|title| format!("{} {}", title.name, title.version)).collect();
    if let Some(more) = numbers.len().checked_sub(NAMED).filter(|more| *more > 0) {
        words.push(format!("+ {more}"));
    }
    Ok(words.join(", "))
}
