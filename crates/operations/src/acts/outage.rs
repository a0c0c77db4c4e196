//! Declaring outages and ending them.

use std::collections::BTreeSet;

use base::{Failure, MemberId, Moment, Reading, Result, Writing, grant, journal};
use inventory::site::Site;
use serde_json::json;

use crate::node::NodeId;
use crate::outage::{Declaration, Hit, OutageId};
use crate::refused::Refused;
use crate::{DECLARE, store};

pub async fn declare(w: &mut Writing, declaration: &Declaration) -> Result<OutageId> {
    for hit in &declaration.hits {
        grant::must(w, DECLARE, hit.member, &hit.part).await?;
    }
    declaration.check(w.now())?;
    store::node(w, declaration.node).await?.ok_or(Refused::NoSuchNode)?;
    let id = OutageId(w.new_id());
    store::keep_outages(w, &[(id, declaration, None)]).await?;
    let details = json!({ "node": declaration.node, "since": declaration.since, "words": declaration.words });
    for member in members(&declaration.hits) {
        journal::note(w, member, "operations.outage.declared", id.0, details.clone()).await?;
    }
    Ok(id)
}

/// It works again since `at`, for all that it hit.
pub async fn end(w: &mut Writing, id: OutageId, at: Moment) -> Result<()> {
    let outage = store::outage(w, id).await?.ok_or(Failure::NotFound)?;
    for hit in &outage.hits {
        grant::must(w, DECLARE, hit.member, &hit.part).await?;
    }
    outage.end(at, w.now())?;
    store::end_outage(w, id, at).await?;
    for member in members(&outage.hits) {
        journal::note(w, member, "operations.outage.ended", id.0, json!({ "at": at })).await?;
    }
    Ok(())
}

/// An outage of the time before this program, with its end.
#[derive(Debug, Clone)]
pub struct Past {
    pub was: Declaration,
    pub until: Moment,
}

/// Takes over the log of an earlier system: one entry in the journal for all of it.
pub async fn take_over(w: &mut Writing, log: &[Past]) -> Result<()> {
    grant::must(w, DECLARE, MemberId::ASSOCIATION, "").await?;
    let now = w.now();
    let mut rows = Vec::with_capacity(log.len());
    for past in log {
        past.was.check(now)?;
        if past.until <= past.was.since || past.until > now {
            return Err(Refused::EndsBeforeItBegins.into());
        }
        rows.push((OutageId(w.new_id()), &past.was, Some(past.until)));
    }
    store::keep_outages(w, &rows).await?;
    let run = w.new_id();
    let details = json!({ "count": log.len() });
    journal::note(w, MemberId::ASSOCIATION, "operations.outage.taken-over", run, details).await
}

pub(super) fn members(hits: &[Hit]) -> BTreeSet<MemberId> {
    hits.iter().map(|hit| hit.member).collect()
}

/// Sites of a member by their keys, as they are called today; without keys the member as a whole.
pub async fn hits(r: &mut Reading, member: MemberId, sites: &[&str]) -> Result<Vec<Hit>> {
    if sites.is_empty() {
        return Ok(vec![Hit::whole(member)]);
    }
    let today = r.today();
    let mut hits = Vec::with_capacity(sites.len());
    for site in sites {
        let missing = || Refused::NoSuchSite { site: (*site).into() };
        let ids = inventory::store::by_key::<Site>(r, inventory::READ, member, site, today).await?;
        let id = *ids.first().ok_or_else(missing)?;
        let held = inventory::store::on::<Site>(r, id, today).await?.ok_or_else(missing)?;
        hits.push(Hit { member, site: held.thing.code, part: held.part, place: held.thing.name });
    }
    Ok(hits)
}

/// All members as a whole that take the node or something that rests on it.
pub async fn takers(r: &mut Reading, node: NodeId) -> Result<Vec<Hit>> {
    let today = r.today();
    let mut fallen = store::graph(r).await?.falls_with(node);
    fallen.insert(node);
    let booked = store::bookers(r, today).await?;
    let members: BTreeSet<MemberId> =
        booked.into_iter().filter(|(_, service)| fallen.contains(service)).map(|(member, _)| member).collect();
    Ok(members.into_iter().map(Hit::whole).collect())
}
