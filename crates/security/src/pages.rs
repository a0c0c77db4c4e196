//! The pages of this room: read the request, call one deed or one question, answer.

pub(crate) mod advisories;
pub(crate) mod advisory;
pub(crate) mod devices;
pub(crate) mod journal;

use std::collections::BTreeMap;

use base::table::Choice;
use base::{Lang, MemberId, Reading, Result};

use crate::texts::texts;

/// What members are called in lists; the association itself among them.
pub(crate) struct Names(BTreeMap<MemberId, String>);

impl Names {
    pub(crate) async fn of(r: &mut Reading, lang: Lang) -> Result<Names> {
        let parties = agreement::store::parties(r).await?.into_iter().map(|party| (party.id, party.short_name));
        let association = (MemberId::ASSOCIATION, texts(lang).association.to_owned());
        Ok(Names(parties.chain([association]).collect()))
    }

    pub(crate) fn of_member(&self, member: MemberId) -> String {
        self.0.get(&member).cloned().unwrap_or_else(|| member.to_string())
    }

    /// To filter a list by.
    pub(crate) fn choices(&self, members: impl IntoIterator<Item = MemberId>) -> Vec<Choice> {
        let mut members: Vec<MemberId> = members.into_iter().collect();
        members.sort();
        members.dedup();
        let choice = |id| Choice { value: format!("{id}"), label: self.of_member(id), count: None };
        members.into_iter().map(choice).collect()
    }
}
