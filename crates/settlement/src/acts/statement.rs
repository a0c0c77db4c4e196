//! Statements: drawn up from costs, keys and quantities, kept whole, released by a second person.

use std::collections::BTreeMap;

use base::{Cents, Failure, MemberId, Period, Reading, Result, Writing, grant, journal};
use serde_json::json;

use crate::basis::Measure;
use crate::cost::{Component, PoolCosts};
use crate::key::{By, Key};
use crate::refused::Refused;
use crate::statement::{Done, Head, Kind, Record, Statement, StatementId, hash};
use crate::term::Term;
use crate::{MAKE, RELEASE, store};

/// Makes the statement of a term. A draft of the same term gives way to it.
pub async fn make(w: &mut Writing, term: Term) -> Result<StatementId> {
    grant::must(w, MAKE, MemberId::ASSOCIATION, "").await?;
    let head = head(w, term).await?;
    if head.kind == Kind::Year {
        must_be_unreleased(w, &head).await?;
    }
    let statement = draw_up(w, head).await?;
    let canonical = canonical(&statement)?;
    let (id, made) = (StatementId(w.new_id()), Done { by: w.person(), on: w.today() });
    let record = Record { id, hash: hash(&canonical), statement, made, released: None };
    store::drop_drafts(w, record.statement.head.kind, record.statement.head.from).await?;
    store::keep_record(w, &record, &canonical).await?;
    let head = &record.statement.head;
    let details = json!({ "kind": head.kind, "from": head.from, "to": head.to, "total": record.statement.total() });
    journal::note(w, MemberId::ASSOCIATION, "settlement.statement.made", id.0, details).await?;
    Ok(id)
}

/// Releases a statement, if it is still what today's data make of it. From then on its period is closed.
pub async fn release(w: &mut Writing, id: StatementId) -> Result<()> {
    let record = store::record(w, id).await?.ok_or(Failure::NotFound)?;
    grant::must(w, RELEASE, MemberId::ASSOCIATION, "").await?;
    let anew = hash(&canonical(&draw_up(w, record.statement.head.clone()).await?)?);
    let release = record.release(w.person(), w.today(), &anew)?;
    store::keep_release(w, id, release).await?;
    let total = record.statement.total();
    journal::note(w, MemberId::ASSOCIATION, "settlement.statement.released", id.0, json!({ "total": total })).await?;
    for account in &record.statement.accounts {
        let details = json!({ "amount": account.amount, "due": account.due });
        journal::note(w, account.member, "settlement.statement.released", id.0, details).await?;
    }
    Ok(())
}

/// A statement from what is known now, without keeping it: also a forecast, or a check.
pub async fn draw_up(r: &mut Reading, head: Head) -> Result<Statement> {
    let period = Period { from: head.from, to: head.to };
    let costs = match head.kind {
        Kind::Plan => planned(r, head.from).await?,
        Kind::Quarter | Kind::Year => booked(r, period).await?,
    };
    let costs = with_keys(r, &head, costs).await?;
    let by_day =
        costs.iter().flat_map(|(_, key)| &key.parts).any(|part| matches!(part.by, By::Count(_, Measure::ByDay)));
    let members = store::bases(r, period, &head.key_dates, by_day).await?;
    let billed = store::billed(r, head.kind, period).await?;
    Ok(Statement::draw_up(head, members, costs, &billed)?)
}

async fn head(w: &mut Writing, term: Term) -> Result<Head> {
    let last_day = term.period()?.to.plus_days(-1);
    let chain = agreement::store::chain(w).await?;
    let version = chain.in_force(last_day).ok_or(Refused::NoAgreement)?.id;
    let closed_to = store::closed_to(w).await?;
    Ok(term.head(version, w.today(), closed_to)?)
}

async fn must_be_unreleased(w: &mut Writing, head: &Head) -> Result<()> {
    let records = store::records(w).await?;
    let same = records.iter().find(|one| one.statement.head.kind == head.kind && one.statement.head.from == head.from);
    match same.and_then(|record| record.released) {
        Some(released) => Err(Refused::AlreadyReleased { on: released.on }.into()),
        None => Ok(()),
    }
}

async fn booked(r: &mut Reading, period: Period) -> Result<Vec<PoolCosts>> {
    let vouchers = store::vouchers_within(r, period).await?;
    let costs = store::pools(r).await?.into_iter().map(|pool| PoolCosts::of(pool, &vouchers));
    Ok(costs.filter(|costs| costs.vouchers > 0).collect())
}

async fn planned(r: &mut Reading, first_day: base::Day) -> Result<Vec<PoolCosts>> {
    let mut plan: BTreeMap<String, Vec<(Component, Cents)>> = BTreeMap::new();
    for (pool, component, amount, _) in store::plan(r, first_day.0.year().into()).await? {
        plan.entry(pool).or_default().push((component, amount));
    }
    let pools = store::pools(r).await?.into_iter();
    Ok(pools
        .filter_map(|pool| plan.remove(&pool.code).map(|costs| PoolCosts::planned(pool, costs.into_iter())))
        .collect())
}

/// Each pool with its key in the version of the agreement that the statement goes by.
async fn with_keys(r: &mut Reading, head: &Head, costs: Vec<PoolCosts>) -> Result<Vec<(PoolCosts, Key)>> {
    if costs.is_empty() {
        return Err(Refused::NoCosts.into());
    }
    let chain = agreement::store::chain(r).await?;
    let terms = chain.get(head.agreement).and_then(|version| version.released(r.today()));
    let (text, _) = terms.ok_or(Refused::NoAgreement)?;
    let with_key = |costs: PoolCosts| {
        let agreed = text.terms.key.pools.iter().find(|pool| pool.key == costs.pool.code);
        let agreed = agreed.ok_or_else(|| Refused::NoKey { pool: costs.pool.title.clone() })?;
        Ok((costs, Key::agreed(&agreed.measures)?))
    };
    Ok(costs.into_iter().map(with_key).collect::<Result<_, Refused>>()?)
}

fn canonical(statement: &Statement) -> Result<String> {
    statement.canonical().map_err(|error| sqlx::Error::Encode(Box::new(error)).into())
}
