//! The sites of a newcomer that the inventory does not hold yet.

use std::collections::BTreeSet;

use base::{MemberId, Reading, Result, of_whole_members};
use inventory::site::micro_degrees;

use super::{last, of_member, waves};
use crate::READ;
use crate::accession::AccessionId;
use crate::moving::site_code;

base::statements! {
    ARRIVED = concat!("SELECT m.thing FROM accession_moved m WHERE ", of_whole_members!("m"),
        " AND m.accession_id = $4 AND m.moved_on <= $5");
}

/// A site as it was read from what the newcomer handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingSite {
    /// Kennung, as it will have in the inventory.
    pub code: String,
    pub name: String,
    pub town: String,
    pub lat_e6: Option<i64>,
    pub lon_e6: Option<i64>,
    /// False for a day ahead on which its wave is planned to be through.
    pub in_transition: bool,
}

/// Keys of what is in the inventory on the day looked at.
pub(crate) async fn arrived(r: &mut Reading, id: AccessionId) -> Result<BTreeSet<String>> {
    let day = r.as_of();
    let things: Vec<(String,)> = r.ask(ARRIVED).within(READ).bind(id).bind(day).all().await?;
    Ok(things.into_iter().map(|(thing,)| thing).collect())
}

/// Of the last stocktake of a member, as of the day looked at.
pub async fn waiting_sites(r: &mut Reading, member: MemberId) -> Result<Vec<WaitingSite>> {
    let Some(accession) = of_member(r, member).await? else { return Ok(Vec::new()) };
    let Some(kept) = last(r, accession.id).await? else { return Ok(Vec::new()) };
    let (day, today) = (r.as_of(), r.today());
    let arrived = arrived(r, accession.id).await?;
    let planned: BTreeSet<String> = waves(r, accession.id)
        .await?
        .into_iter()
        .filter(|planned| planned.is_through(day, today))
        .flat_map(|planned| planned.wave.sites)
        .collect();
    let sites = kept.report.stocktake.sites.iter().enumerate().filter(|(_, site)| !arrived.contains(&site.key));
    let waiting = |(at, site): (usize, &crate::stocktake::Thing<crate::claim::Site>)| WaitingSite {
        code: site_code(&site.value, &accession.sign, at + 1),
        name: site.value.name.clone(),
        town: site.value.place.clone(),
        lat_e6: micro_degrees(&site.value.lat),
        lon_e6: micro_degrees(&site.value.lon),
        in_transition: !planned.contains(&site.key),
    };
    Ok(sites.map(waiting).collect())
}
