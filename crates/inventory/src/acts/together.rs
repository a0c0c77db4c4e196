//! Many devices get the same site, person, class or step of life: seen before, done as one.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use base::{MemberId, Reading, Result, Writing, journal};
use serde_json::json;

use super::put;
use crate::device::{Device, DeviceId};
use crate::holding::{Difference, Holding, Patch, Source, Thing, Unfit};
use crate::import::value::{Around, kept};
use crate::store;

/// What may be the same for many.
pub const FIELDS: [&str; 4] = ["class", "state", "site", "person"];

/// Fields as people fill them; sites and people by what they are called at the member of each device.
pub type Wish = BTreeMap<&'static str, String>;

/// What would become of one device: what differs, or the field that does not fit.
pub struct Line {
    pub held: Holding<Device>,
    pub outcome: Result<Vec<Difference>, (&'static str, Unfit)>,
    patch: Patch,
}

/// For each device that is there today and the reader's. Nothing is written.
pub async fn judge(r: &mut Reading, ids: &BTreeSet<DeviceId>, wish: &Wish) -> Result<Vec<Line>> {
    let (today, mut known) = (r.today(), BTreeMap::<MemberId, Around>::new());
    let mut lines = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(held) = store::on::<Device>(r, *id, today).await? else { continue };
        if let Entry::Vacant(new) = known.entry(held.member) {
            new.insert(store::import::around(r, held.member, today).await?);
        }
        let read = understood(&held.thing, wish, &known[&held.member]);
        let (patch, outcome) = match read {
            Ok((patch, changes)) => (patch, Ok(changes)),
            Err(fault) => (Patch::new(), Err(fault)),
        };
        lines.push(Line { held, outcome, patch });
    }
    lines.sort_by_key(|line| crate::name::sort_key(&line.held.thing.name));
    Ok(lines)
}

type Understood = (Patch, Vec<Difference>);

fn understood(device: &Device, wish: &Wish, around: &Around) -> Result<Understood, (&'static str, Unfit)> {
    let mut patch = Patch::new();
    for (field, cell) in wish {
        patch.push((*field, kept(field, cell, false, around).map_err(|unfit| (*field, unfit))?));
    }
    let patch = device.allowed(patch, Source::Person);
    let mut next = device.clone();
    for (field, value) in &patch {
        next.set(field, value).map_err(|unfit| (*field, unfit))?;
    }
    device.may_become(&next).map_err(|_| ("state", Unfit::NoSuchStep))?;
    let changes = device.differences(&next).into_iter().filter(|change| change.field != "locked").collect();
    Ok((patch, changes))
}

/// Deed: changes those that it fits, with one entry in the journal of each member. Says how many.
pub async fn change(w: &mut Writing, ids: &BTreeSet<DeviceId>, wish: &Wish) -> Result<usize> {
    let (today, run, mut names) = (w.today(), w.new_id(), BTreeMap::<MemberId, Vec<String>>::new());
    for line in judge(w, ids, wish).await? {
        if line.outcome.is_err() {
            continue;
        }
        if let Some((before, _)) = put::<Device>(w, line.held.id, &line.patch, today, Source::Person).await? {
            names.entry(before.member).or_default().push(before.thing.name);
        }
    }
    for (member, devices) in &names {
        let details = json!({ "count": devices.len(), "devices": devices, "after": wish });
        journal::note(w, *member, "inventory.device.changed-together", run, details).await?;
    }
    Ok(names.values().map(Vec::len).sum())
}
