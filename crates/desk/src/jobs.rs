//! What the clock starts: tickets follow their causes.

use std::collections::{BTreeMap, BTreeSet};

use base::actor::SYSTEM;
use base::{Actor, House, MemberId, Reading, Result};
use operations::outage::{Outage, OutageId};
use standards::cause::Hit;

use crate::ticket::Report;
use crate::{acts, cause, store};

/// One ticket for each member that an open outage hits, and a word in it when the outage is over.
pub async fn follow(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    let mut r = house.read(&system).await?;
    let open = operations::store::open_outages(&mut r).await?;
    let lasting = store::lasting(&mut r).await?;
    let known: BTreeSet<(MemberId, String)> =
        lasting.iter().map(|(member, _, cause)| (*member, cause.clone())).collect();
    let mut reports = Vec::new();
    for (member, outage) in cause::missing(&open, &known) {
        reports.push((report(&mut r, member, outage).await?, cause::of_outage(outage.id)));
    }
    let mut over = Vec::new();
    for (_, ticket, cause) in lasting {
        let gone = |id: &OutageId| open.iter().all(|outage| outage.id != *id);
        let Some(id) = cause::outage(&cause).filter(gone) else { continue };
        let outage = operations::store::outage(&mut r, id).await?;
        over.extend(outage.and_then(|outage| outage.until).map(|until| (ticket, until)));
    }
    drop(r);
    for (report, cause) in reports {
        house.act(&system, async move |w| acts::open_for_cause(w, &report, &cause).await.map(drop)).await?;
    }
    for (ticket, until) in over {
        house.act(&system, async move |w| acts::tell_over(w, ticket, until, &cause::over(until)).await).await?;
    }
    Ok(())
}

/// A word in the tickets of deviations that are gone.
pub async fn follow_standards(house: House) -> Result<()> {
    let system = Actor::person(SYSTEM);
    let mut r = house.read(&system).await?;
    let mut lasting = store::lasting(&mut r).await?;
    lasting.retain(|(.., cause)| cause::deviation(cause).is_some());
    if lasting.is_empty() {
        return Ok(());
    }
    let rules = standards::store::rules(&mut r).await?;
    let open: BTreeMap<String, Hit> =
        standards::store::causes(&mut r, &rules).await?.into_iter().map(|(cause, hit)| (cause.key(), hit)).collect();
    drop(r);
    let until = house.clock.business();
    for (member, ticket, cause) in lasting {
        let still = cause::deviation(&cause).and_then(|key| open.get(key)).is_some_and(|hit| hit.contains_key(&member));
        if !still {
            let words = cause::conforms(until);
            house.act(&system, async move |w| acts::tell_over(w, ticket, until, &words).await).await?;
        }
    }
    Ok(())
}

async fn report(r: &mut Reading, member: MemberId, outage: &Outage) -> Result<Report> {
    let what = operations::store::node(r, outage.node).await?.map_or_else(String::new, |node| node.name);
    let site = match cause::only_site(outage, member) {
        Some(hit) => store::site(r, member, &hit.site).await?,
        None => None,
    };
    Ok(cause::report(outage, member, &what, site))
}
