//! An import is taken back.

use base::{Failure, Result, Writing, grant, journal};
use serde_json::json;
use uuid::Uuid;

use super::Listed;
use crate::acts::change;
use crate::device::Device;
use crate::holding::{Patch, Source};
use crate::import::{About, Fate};
use crate::network::Network;
use crate::person::Post;
use crate::site::Site;
use crate::store::import as rows;
use crate::texts::Refused;
use crate::{KEEP, READ, store};

/// Deed: takes an import back as a whole, on the day it was done: what it took in goes, what it changed is as before. A thing that
/// was changed since then keeps what was changed.
pub async fn undo(w: &mut Writing, id: Uuid) -> Result<()> {
    let done = rows::one(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, KEEP, done.member_id, "").await?;
    if done.undone_at.is_some() {
        return Err(Refused::UndoneAlready.into());
    }
    let told = rows::rows(w, id).await?;
    match About::of(&done.kind) {
        Some(About::Devices) => take_back::<Device>(w, &told).await?,
        Some(About::People) => take_back::<Post>(w, &told).await?,
        Some(About::Sites) => take_back::<Site>(w, &told).await?,
        Some(About::Networks) => take_back::<Network>(w, &told).await?,
        None => {}
    }
    rows::undone(w, done.member_id, id).await?;
    journal::note(w, done.member_id, "inventory.import.undone", id, json!({ "file": done.file_name })).await
}

async fn take_back<T: Listed>(w: &mut Writing, told: &[rows::RowDone]) -> Result<()> {
    let today = w.today();
    for row in told {
        let Some(id) = row.thing.map(T::Id::from) else { continue };
        let states = store::from::<T>(w, READ, id, today).await?;
        let Some(now) = states.first() else { continue };
        if row.outcome == Fate::Taken.code() {
            let rewrite = crate::holding::Rewrite { ended: None, dropped: states.clone(), begun: Vec::new() };
            if now.period.from == today {
                store::rewrite(w, &rewrite).await?;
                base::search::remove(w, now.member, id.into()).await?;
            } else {
                crate::acts::end::<T>(w, id, today).await?;
            }
        }
        if let Some(before) = &row.before {
            let fields: std::collections::BTreeMap<String, [String; 2]> =
                serde_json::from_str(before).unwrap_or_default();
            let back: Patch = T::FIELDS
                .iter()
                .filter_map(|field| Some((*field, fields.get(*field)?)))
                .filter(|(field, [_, after])| now.thing.get(field) == *after)
                .map(|(field, [before, _])| (field, before.clone()))
                .collect();
            change::<T>(w, id, &back, today, Source::Import).await?;
        }
    }
    Ok(())
}
