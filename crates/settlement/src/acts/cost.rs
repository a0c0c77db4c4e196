//! Pools, plans and vouchers.

use std::collections::BTreeMap;

use base::{Cents, Day, MemberId, Result, Writing, grant, journal};
use serde_json::json;

use crate::cost::{Component, Entry, Pool, Voucher, VoucherId};
use crate::refused::Refused;
use crate::{BOOK, MAKE, store};

/// Before the first quarter is released every day is open.
const ALWAYS_OPEN: Day = Day::of(1900, 1, 1);

/// Opens a pool, or changes its words; its key stands in the agreement under the same code.
pub async fn open_pool(w: &mut Writing, pool: &Pool) -> Result<()> {
    grant::must(w, BOOK, MemberId::ASSOCIATION, "").await?;
    if pool.code.trim().is_empty() || pool.title.trim().is_empty() {
        return Err(Refused::NoText.into());
    }
    store::keep_pool(w, pool).await?;
    let details = json!({ "pool": pool.code, "title": pool.title, "account": pool.account });
    let thing = w.new_id();
    journal::note(w, MemberId::ASSOCIATION, "settlement.pool.opened", thing, details).await
}

/// What a year is expected to cost, instead of what was planned before.
pub async fn plan(w: &mut Writing, year: i64, costs: &[(String, Component, Cents)], resolution: &str) -> Result<()> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    let pools = store::pools(w).await?;
    if let Some((pool, ..)) = costs.iter().find(|(code, ..)| !pools.iter().any(|pool| pool.code == *code)) {
        return Err(Refused::NoSuchPool { pool: pool.clone() }.into());
    }
    if resolution.trim().is_empty() {
        return Err(Refused::NoText.into());
    }
    store::keep_plan(w, year, costs, resolution).await?;
    let total: Cents = costs.iter().map(|(_, _, amount)| *amount).sum();
    let details = json!({ "year": year, "total": total, "resolution": resolution });
    let thing = w.new_id();
    journal::note(w, MemberId::ASSOCIATION, "settlement.plan.set", thing, details).await
}

/// What a bulk of entries came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Booked {
    pub new: Vec<VoucherId>,
    /// Entries that were there already, word by word: a second import of the same file changes nothing.
    pub known: usize,
}

/// Books entries, all or none.
pub async fn book(w: &mut Writing, entries: &[Entry]) -> Result<Booked> {
    grant::must(w, BOOK, MemberId::ASSOCIATION, "").await?;
    let vouchers = new_vouchers(w, entries).await?;
    store::keep_vouchers(w, &vouchers).await?;
    let total: Cents = vouchers.iter().map(|voucher| voucher.entry.amount).sum();
    let details = json!({ "vouchers": vouchers.len(), "total": total });
    let thing = vouchers.first().map_or_else(|| w.new_id(), |voucher| voucher.id.0);
    journal::note(w, MemberId::ASSOCIATION, "settlement.voucher.booked", thing, details).await?;
    Ok(Booked { known: entries.len() - vouchers.len(), new: vouchers.into_iter().map(|voucher| voucher.id).collect() })
}

async fn new_vouchers(w: &mut Writing, entries: &[Entry]) -> Result<Vec<Voucher>> {
    let pools = store::pools(w).await?;
    let open_from = store::closed_to(w).await?.unwrap_or(ALWAYS_OPEN);
    let mut known = known(w, entries).await?;
    let mut vouchers = Vec::with_capacity(entries.len());
    for entry in entries {
        match known.get(&entry.number) {
            Some(same) if same == entry => continue,
            Some(_) => return Err(Refused::NumberTaken { number: entry.number.clone() }.into()),
            None => known.insert(entry.number.clone(), entry.clone()),
        };
        if !pools.iter().any(|pool| pool.code == entry.pool) {
            return Err(Refused::NoSuchPool { pool: entry.pool.clone() }.into());
        }
        if let Some(wrong) = entry.corrects {
            let wrong = store::voucher(w, wrong).await?.filter(|wrong| wrong.entry.pool == entry.pool);
            wrong.ok_or_else(|| Refused::NothingToCorrect { number: entry.number.clone() })?;
        }
        vouchers.push(entry.book(VoucherId(w.new_id()), w.today(), open_from)?);
    }
    Ok(vouchers)
}

/// What is booked under the numbers of these entries.
async fn known(w: &mut Writing, entries: &[Entry]) -> Result<BTreeMap<String, Entry>> {
    let numbers = || entries.iter().map(|entry| entry.number.as_str());
    let (Some(first), Some(last)) = (numbers().min(), numbers().max()) else { return Ok(BTreeMap::new()) };
    let known = store::vouchers_named(w, first, last).await?;
    Ok(known.into_iter().map(|voucher| (voucher.entry.number.clone(), voucher.entry)).collect())
}
