//! The pages of this room: read the request, call one deed or one question, answer.

pub(crate) mod billing;
pub(crate) mod invoice;
pub(crate) mod member;
pub(crate) mod paper;
pub(crate) mod pool;
pub(crate) mod statement;

pub(crate) mod voucher;

use std::collections::HashMap;

use base::{MemberId, Reading, Result, grant};

use crate::statement::Record;
use crate::{READ, store};

/// What bodies are called here.
pub(crate) struct Names(HashMap<MemberId, (String, String)>);

impl Names {
    pub(crate) async fn read(r: &mut Reading) -> Result<Names> {
        let parties = agreement::store::parties(r).await?;
        Ok(Names(parties.into_iter().map(|party| (party.id, (party.short_name, party.name))).collect()))
    }

    /// "Brome"
    pub(crate) fn short(&self, member: MemberId) -> String {
        self.0.get(&member).map_or_else(|| member.to_string(), |(short, _)| short.clone())
    }

    /// "Samtgemeinde Brome"
    pub(crate) fn full(&self, member: MemberId) -> String {
        self.0.get(&member).map_or_else(|| member.to_string(), |(_, full)| full.clone())
    }
}

/// Whether the reader sees all members' own pages; else the only member whose page is its own.
pub(crate) async fn own(r: &mut Reading) -> Result<Option<MemberId>> {
    let members = grant::members(r, READ).await?;
    let one = members.first().filter(|_| members.len() == 1).copied();
    Ok(one.filter(|member| *member != MemberId::ASSOCIATION))
}

/// The statement is what its own content and, for costs that were booked, the vouchers of its period make of it.
pub(crate) async fn agrees(r: &mut Reading, record: &Record) -> Result<bool> {
    let again = record.statement.again().ok().and_then(|statement| statement.canonical().ok());
    let to_the_byte = again.is_some_and(|canonical| crate::statement::hash(&canonical) == record.hash);
    if record.statement.vouchers() == 0 {
        return Ok(to_the_byte);
    }
    let vouchers = store::vouchers_within(r, record.statement.head.period()).await?;
    let proven = |shared: &crate::statement::Shared| {
        crate::cost::PoolCosts::of(shared.costs.pool.clone(), &vouchers).proof == shared.costs.proof
    };
    Ok(to_the_byte && record.statement.pools.iter().all(proven))
}
