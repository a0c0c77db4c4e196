//! The pages of this room: read the request, call one deed or one question, answer.

pub(crate) mod framework;
pub(crate) mod limit;
pub(crate) mod need;
pub(crate) mod pool;

use std::collections::HashMap;

use base::{MemberId, Reading, Result, grant};

use crate::pool::Article;
use crate::{BUY, REPORT, store};

/// What bodies are called here; one that is not known by its id.
pub(crate) struct Names(HashMap<MemberId, String>);

impl Names {
    pub(crate) async fn read(r: &mut Reading) -> Result<Names> {
        let parties = agreement::store::parties(r).await?;
        Ok(Names(parties.into_iter().map(|party| (party.id, party.short_name)).collect()))
    }

    pub(crate) fn of(&self, member: MemberId) -> String {
        self.0.get(&member).cloned().unwrap_or_else(|| member.to_string())
    }
}

/// Whoever may buy sees the buttons for it, on the day that is today.
pub(crate) async fn may_buy(r: &mut Reading) -> Result<bool> {
    Ok(r.as_of() == r.today() && grant::holds(r, BUY, MemberId::ASSOCIATION, "").await?)
}

/// The members for which the reader may report needs, by name.
async fn reporters(r: &mut Reading, names: &Names) -> Result<Vec<(MemberId, String)>> {
    if r.as_of() != r.today() {
        return Ok(Vec::new());
    }
    let mut members = grant::members(r, REPORT).await?;
    if members.contains(&MemberId::ASSOCIATION) {
        members = agreement::store::members(r).await?.into_iter().map(|party| party.id).collect();
    }
    Ok(members.into_iter().map(|member| (member, names.of(member))).collect())
}

/// Titles of the catalogue by code.
async fn titles(r: &mut Reading) -> Result<HashMap<String, Article>> {
    Ok(store::catalogue(r).await?.into_iter().map(|article| (article.code.clone(), article)).collect())
}

fn title(titles: &HashMap<String, Article>, code: &str) -> String {
    titles.get(code).map_or(code, |article| &article.title).to_owned()
}
