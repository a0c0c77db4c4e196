//! A list comes in: judged row by row, done as one deed with one entry in the journal, undone as one.

mod draft;
mod undo;

pub use draft::{about, apply, bring_in, discard, read};
pub use undo::undo;

use std::collections::BTreeSet;

use base::{Day, Failure, MemberId, Result, Writing, grant, journal};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Deeds, Told, change, take_in_all};
use crate::device::{Class, Device, Kind, good_serial};
use crate::holding::{Patch, Source, Thing, Unfit};
use crate::import::list::List;
use crate::import::value::{Around, kept};
use crate::import::{About, Account, Fate, Fault, Verdict};
use crate::network::Network;
use crate::person::Post;
use crate::site::{Site, SiteKind};
use crate::store::import as rows;
use crate::texts::Refused;
use crate::{KEEP, READ, store};

/// What somebody brings: the list as it was read, and which column is what.
#[derive(Debug, Clone)]
pub struct Bring {
    pub member: MemberId,
    pub about: About,
    pub file: String,
    pub list: List,
    pub columns: Vec<Option<&'static str>>,
}

/// „Beispiel, Erika“ in one cell is a family name and a given name.
fn apart(patch: &mut Patch) {
    let alone = patch.iter().all(|(field, _)| *field != "given_name");
    let family = patch.iter_mut().find(|(field, _)| *field == "family_name").filter(|_| alone);
    if let Some((_, name)) = family
        && let Some((family, given)) = name.clone().split_once(", ")
    {
        *name = family.to_owned();
        patch.push(("given_name", given.to_owned()));
    }
}

/// A thing that can come in a list.
trait Listed: Deeds {
    fn blank() -> Self;
    /// Which thing of the member is meant, if it is known; the first of these that finds one.
    fn keys(&self) -> Vec<String>;
}

impl Listed for Device {
    fn blank() -> Device {
        Device::named("", Class::Administration, Kind::Pc)
    }
    fn keys(&self) -> Vec<String> {
        vec![crate::name::sort_key(&self.name)]
    }
}

impl Listed for Post {
    fn blank() -> Post {
        Post::default()
    }
    fn keys(&self) -> Vec<String> {
        let keys: Vec<String> = [&self.mail, &self.login].into_iter().filter(|key| !key.is_empty()).cloned().collect();
        if keys.is_empty() { vec![crate::name::sort_key(&self.name())] } else { keys }
    }
}

impl Listed for Site {
    fn blank() -> Site {
        Site::named("", SiteKind::Other, "")
    }
    fn keys(&self) -> Vec<String> {
        vec![self.code.clone()]
    }
}

impl Listed for Network {
    fn blank() -> Network {
        Network::of(ipnet::IpNet::default(), "")
    }
    fn keys(&self) -> Vec<String> {
        vec![self.prefix.to_string()]
    }
}

/// What would become of each row. Nothing is written.
pub async fn judge(r: &mut base::Reading, bring: &Bring) -> Result<(Vec<Verdict>, Account)> {
    let today = r.today();
    let around = rows::around(r, bring.member, today).await?;
    let verdicts = match bring.about {
        About::Devices => each::<Device>(r, bring, &around, today).await?,
        About::People => each::<Post>(r, bring, &around, today).await?,
        About::Sites => each::<Site>(r, bring, &around, today).await?,
        About::Networks => each::<Network>(r, bring, &around, today).await?,
    };
    let account = Account::of(&verdicts, bring.list.secrets);
    Ok((verdicts, account))
}

async fn each<T: Listed>(r: &mut base::Reading, bring: &Bring, around: &Around, today: Day) -> Result<Vec<Verdict>> {
    let (mut verdicts, mut seen) = (Vec::with_capacity(bring.list.rows.len()), BTreeSet::new());
    for (row, cells) in &bring.list.rows {
        let mut verdict = match understood::<T>(bring, cells, around) {
            Ok((patch, thing)) => meant(r, bring.member, *row, patch, thing, today).await?,
            Err(fault) => rejected(*row, fault),
        };
        if let Some(key) = verdict.thing.map(|id| id.to_string()).or_else(|| key_of::<T>(&verdict))
            && verdict.fate != Fate::Rejected
            && !seen.insert(key)
        {
            verdict = rejected(*row, Fault { column: String::new(), value: String::new(), why: Unfit::Twice });
        }
        if verdict.name.is_empty() {
            verdict.name = cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or("").into();
        }
        verdicts.push(verdict);
    }
    Ok(verdicts)
}

fn key_of<T: Listed>(verdict: &Verdict) -> Option<String> {
    let mut thing = T::blank();
    for (field, value) in &verdict.patch {
        thing.set(field, value).ok()?;
    }
    thing.keys().into_iter().next()
}

fn rejected(row: u32, fault: Fault) -> Verdict {
    let (name, patch, changes) = (String::new(), Patch::new(), Vec::new());
    Verdict { row, fate: Fate::Rejected, name, thing: None, patch, changes, fault: Some(fault) }
}

/// The fields of a row, and the thing that they would make.
fn understood<T: Listed>(bring: &Bring, cells: &[String], around: &Around) -> Result<(Patch, T), Fault> {
    let (mut patch, mut thing) = (Patch::new(), T::blank());
    for (column, field) in bring.columns.iter().enumerate().filter_map(|(column, field)| Some((column, (*field)?))) {
        let heading = bring.list.headings.get(column).cloned().unwrap_or_default();
        let cell = cells.get(column).map_or("", |cell| cell.trim());
        let fault = |why| Fault { column: heading.clone(), value: cell.chars().take(200).collect(), why };
        let value = kept(field, cell, bring.about == About::Sites, around).map_err(fault)?;
        // An empty cell says nothing: it neither clears a field nor chooses one of a fixed set.
        if value.is_empty() {
            continue;
        }
        thing.set(field, &value).map_err(fault)?;
        patch.push((field, value));
    }
    if bring.about == About::People {
        apart(&mut patch);
        for (field, value) in &patch {
            thing.set(field, value).map_err(|why| Fault { column: String::new(), value: value.clone(), why })?;
        }
    }
    if thing.name().is_empty() || thing.keys().first().is_none_or(String::is_empty) {
        return Err(Fault { column: String::new(), value: String::new(), why: Unfit::Missing });
    }
    Ok((patch, thing))
}

async fn meant<T: Listed>(
    r: &mut base::Reading,
    member: MemberId,
    row: u32,
    patch: Patch,
    thing: T,
    today: Day,
) -> Result<Verdict> {
    let mut known: Vec<Uuid> = Vec::new();
    if let Some(serial) = patch.iter().find(|(field, _)| *field == "serial").and_then(|(_, value)| good_serial(value)) {
        known = rows::with_serial(r, member, serial, today).await?;
    }
    for key in thing.keys() {
        if known.is_empty() {
            known = store::by_key::<T>(r, READ, member, &key, today).await?.into_iter().map(Into::into).collect();
        }
    }
    if known.len() > 1 {
        return Ok(rejected(row, Fault { column: String::new(), value: thing.name(), why: Unfit::Several }));
    }
    let Some(id) = known.first().copied() else {
        return Ok(match thing.may_begin() {
            Ok(()) => {
                let (name, changes) = (thing.name(), Vec::new());
                Verdict { row, fate: Fate::Taken, name, thing: None, patch, changes, fault: None }
            }
            Err(_) => {
                rejected(row, Fault { column: "state".into(), value: thing.get("state"), why: Unfit::NoSuchStep })
            }
        });
    };
    let held = store::on::<T>(r, T::Id::from(id), today).await?.ok_or(Failure::NotFound)?;
    let differs = |(field, value): &(&'static str, String)| held.thing.get(field) != *value;
    let patch: Patch = patch.into_iter().filter(differs).collect();
    let mut next = held.thing.clone();
    for (field, value) in &patch {
        if let Err(why) = next.set(field, value) {
            return Ok(rejected(row, Fault { column: (*field).into(), value: value.clone(), why }));
        }
    }
    if held.thing.may_become(&next).is_err() {
        let fault = Fault { column: "state".into(), value: next.get("state"), why: Unfit::NoSuchStep };
        return Ok(rejected(row, fault));
    }
    let changes = held.thing.differences(&next);
    let fate = if changes.is_empty() { Fate::Unchanged } else { Fate::Changed };
    Ok(Verdict { row, fate, name: next.name(), thing: Some(id), patch, changes, fault: None })
}

/// Deed: what [`judge`] says, all of it or nothing. The same list again changes nothing.
pub async fn bring(w: &mut Writing, bring: &Bring) -> Result<(Uuid, Account)> {
    grant::must(w, KEEP, bring.member, "").await?;
    let (mut verdicts, account) = judge(w, bring).await?;
    let before = match bring.about {
        About::Devices => carry_out::<Device>(w, bring.member, &mut verdicts).await?,
        About::People => carry_out::<Post>(w, bring.member, &mut verdicts).await?,
        About::Sites => carry_out::<Site>(w, bring.member, &mut verdicts).await?,
        About::Networks => carry_out::<Network>(w, bring.member, &mut verdicts).await?,
    };
    let id = w.new_id();
    let said = json!([bring.list.headings, bring.list.rows]).to_string();
    let file = rows::File {
        about: bring.about,
        name: &bring.file,
        sha256: Sha256::digest(said).to_vec(),
        mapping: json!(bring.columns).to_string(),
    };
    rows::keep(w, bring.member, id, file, account).await?;
    let told: Vec<(&Verdict, Option<String>)> = verdicts.iter().zip(before).collect();
    rows::keep_rows(w, bring.member, id, &told).await?;
    let details = json!({
        "file": bring.file, "taken": account.taken, "changed": account.changed,
        "unchanged": account.unchanged, "rejected": account.rejected, "secrets": account.secrets,
    });
    journal::note(w, bring.member, "inventory.import.done", id, details).await?;
    Ok((id, account))
}

/// Says for each verdict what was before, where something was changed.
async fn carry_out<T: Listed>(
    w: &mut Writing,
    member: MemberId,
    verdicts: &mut [Verdict],
) -> Result<Vec<Option<String>>> {
    let today = w.today();
    let mut before = Vec::with_capacity(verdicts.len());
    let mut new = Vec::new();
    for verdict in verdicts.iter() {
        let mut was = None;
        if verdict.fate == Fate::Taken {
            let mut thing = T::blank();
            for (field, value) in &verdict.patch {
                thing.set(field, value).map_err(|unfit| Refused::Unfit { field, unfit })?;
            }
            new.push(Told::since(today, thing));
        }
        if let (Fate::Changed, Some(id)) = (verdict.fate, verdict.thing) {
            let changes = change::<T>(w, T::Id::from(id), &verdict.patch, today, Source::Import).await?;
            let fields: serde_json::Map<_, _> = changes
                .into_iter()
                .map(|change| (change.field.to_owned(), json!([change.before, change.after])))
                .collect();
            was = Some(json!(fields).to_string());
        }
        before.push(was);
    }
    let ids = if new.is_empty() { Vec::new() } else { take_in_all(w, member, new, Source::Import).await? };
    let taken = verdicts.iter_mut().filter(|verdict| verdict.fate == Fate::Taken);
    taken.zip(ids).for_each(|(verdict, id)| verdict.thing = Some(id.into()));
    Ok(before)
}
