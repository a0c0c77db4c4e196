//! The pages of this room: read the request, call one deed or one question, answer.

pub(crate) mod costs;
pub(crate) mod decide;
pub(crate) mod deeds;
pub(crate) mod experience;
pub(crate) mod files;
pub(crate) mod list;
pub(crate) mod rows;
pub(crate) mod show;
pub(crate) mod waiting;
pub(crate) mod wave;

use std::collections::HashMap;

use base::{Failure, MemberId, Reading, Result, grant};

use crate::accession::{Accession, AccessionId};
use crate::store;
use crate::{DECIDE, HAND_OVER, OPEN, PLAN, TRANSFER};

/// What bodies are called.
pub(crate) struct Names(HashMap<MemberId, (String, String)>);

impl Names {
    pub(crate) async fn read(r: &mut Reading) -> Result<Names> {
        let parties = agreement::store::parties(r).await?;
        Ok(Names(parties.into_iter().map(|party| (party.id, (party.name, party.short_name))).collect()))
    }

    pub(crate) fn whole(&self, member: MemberId) -> String {
        self.0.get(&member).map_or_else(String::new, |(name, _)| name.clone())
    }

    pub(crate) fn short(&self, member: MemberId) -> String {
        self.0.get(&member).map_or_else(String::new, |(_, name)| name.clone())
    }
}

/// What the reader may do here today. Looking back or ahead, nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Able {
    pub(crate) open: bool,
    pub(crate) hand_over: bool,
    pub(crate) decide: bool,
    pub(crate) plan: bool,
    pub(crate) transfer: bool,
}

impl Able {
    pub(crate) async fn of(r: &mut Reading, member: MemberId) -> Result<Able> {
        if r.as_of() != r.today() {
            return Ok(Able::default());
        }
        Ok(Able {
            open: grant::holds(r, OPEN, member, "").await?,
            hand_over: grant::holds(r, HAND_OVER, member, "").await?,
            decide: grant::holds(r, DECIDE, member, "").await?,
            plan: grant::holds(r, PLAN, member, "").await?,
            transfer: grant::holds(r, TRANSFER, member, "").await?,
        })
    }
}

pub(crate) async fn accession(r: &mut Reading, id: AccessionId) -> Result<Accession> {
    store::accession(r, id).await?.ok_or(Failure::NotFound)
}
