//! One accession at work, from the first talk to the look back.

mod addresses;
mod parts;

use agreement::VersionId;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use base::edge::html;
use base::journal::{Line, history};
use base::{Day, Frame, Moment, Period, PersonId, Reading, Result, Visitor};
use serde::Deserialize;

use super::{Able, Names, accession};
use crate::accession::{Accession, AccessionId};
use crate::address_plan::{Network, What};
use crate::costs::{Outlook, Unknown};
use crate::gantt::{self, Gantt};
use crate::phase::{self, Facts, Phase, State};
use crate::prospect::Interest;
use crate::store::{self, Estimate, Kept, Planned, Transfer};
use crate::texts::{Texts, texts};
use crate::{READ, pages};

#[derive(Template)]
#[template(path = "accession/show.html")]
struct ShowPage {
    f: Frame,
    t: &'static Texts,
    accession: Accession,
    name: String,
    names: Names,
    membership: Option<Period>,
    phases: Vec<(Phase, State)>,
    kept: Option<Kept>,
    files: Vec<(String, Vec<u8>, Moment, PersonId)>,
    conflicts: Vec<parts::Decided>,
    networks: Vec<Network>,
    group: String,
    waves: Vec<Planned>,
    gantt: Gantt,
    estimate: Option<Estimate>,
    outlook: Option<Result<Outlook, Unknown>>,
    transfers: Vec<Transfer>,
    version: Option<(VersionId, i64)>,
    history: Vec<Line>,
    able: Able,
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    /// Which conflicts to show.
    #[serde(default)]
    k: String,
}

pub(crate) async fn show(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let accession = accession(&mut r, id).await?;
    let names = Names::read(&mut r).await?;
    let membership = membership(&mut r, &accession).await?;
    let kept = store::last(&mut r, id).await?;
    let decisions = store::decisions(&mut r, id).await?;
    let waves = store::waves(&mut r, id).await?;
    let estimate = store::estimate(&mut r, id).await?;
    let transfers = store::transfers(&mut r, id).await?;
    let facts = facts(&mut r, &accession, &kept, membership, &estimate, &transfers, &waves).await?;
    let outlook = match (&estimate, &kept) {
        (Some(estimate), Some(kept)) => Some(pages::costs::outlook(&mut r, &accession, estimate, kept).await?),
        _ => None,
    };
    let version = version(&mut r, &accession).await?;
    let files = store::files(&mut r, id).await?;
    let history = history(&mut r, READ, id.0).await?;
    let able = Able::of(&mut r, accession.member).await?;
    let f = visitor.frame();
    let conflicts = parts::with_decisions(kept.as_ref(), decisions);
    let drawn: Vec<_> = waves.iter().map(|planned| (planned.wave.clone(), planned.cutover.is_some())).collect();
    html(ShowPage {
        t: texts(visitor.lang),
        name: names.whole(accession.member),
        names,
        phases: phase::of(&facts, f.as_of),
        networks: addresses::networks(kept.as_ref(), &conflicts, f.lang),
        conflicts,
        group: asked.k,
        gantt: gantt::draw(&drawn, f.as_of),
        f,
        accession,
        membership,
        kept,
        files,
        waves,
        estimate,
        outlook,
        transfers,
        version,
        history,
        able,
    })
}

pub(crate) async fn membership(r: &mut Reading, accession: &Accession) -> Result<Option<Period>> {
    let all = agreement::store::memberships(r).await?;
    Ok(all.into_iter().find(|membership| membership.party == accession.member).map(|membership| membership.period))
}

/// The youngest version that was not given up and has the newcomer among its parties.
async fn version(r: &mut Reading, accession: &Accession) -> Result<Option<(VersionId, i64)>> {
    let chain = agreement::store::chain(r).await?;
    let has = |version: &&agreement::version::Version| {
        version.text().is_some_and(|text| text.terms.parties.contains(&accession.member))
    };
    // The first with it: what comes later is no longer its accession.
    Ok(chain.versions.iter().find(has).map(|version| (version.id, version.number)))
}

async fn facts(
    r: &mut Reading,
    accession: &Accession,
    kept: &Option<Kept>,
    membership: Option<Period>,
    estimate: &Option<Estimate>,
    transfers: &[Transfer],
    waves: &[Planned],
) -> Result<Facts> {
    let noted = store::interests(r).await?;
    let talked =
        noted.iter().find(|n| n.party == accession.member && n.interest == Interest::Talk.code()).map(|n| n.on);
    let read = kept.as_ref().map(|kept| kept.taken_at.day());
    Ok(Facts {
        talked_on: talked.or(Some(accession.opened_on)),
        read_on: read,
        estimated_on: estimate.as_ref().map(|estimate| estimate.on),
        member_from: membership.map(|period| period.from),
        transferred_on: transfers.iter().map(|transfer| transfer.on).max(),
        waves: waves.iter().map(|planned| (planned.wave.clone(), planned.cutover)).collect(),
    })
}

/// The day a wave is through, whatever came of it.
pub(crate) fn last_day(waves: &[Planned]) -> Option<(Day, Day)> {
    waves.iter().map(|planned| (planned.wave.p50, planned.wave.p80)).max()
}
