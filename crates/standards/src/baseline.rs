//! A baseline: the rule set as it was resolved and published, numbered, for good. It is made of a draft, which can be tried by
//! some members before it holds for all.

use std::collections::{BTreeMap, BTreeSet};

use base::{Day, MemberId, Period, PersonId};

use sha2::{Digest, Sha256};

use crate::plan::Plan;
use crate::ruleset::Entry;

base::id!(DraftId);

/// Rules that somebody wants to have, as text: only what is to change has to stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub id: DraftId,
    pub title: String,
    /// Who resolves it and where that is written. May be missing until it is published.
    pub decision: String,
    /// The day for all that names no day of its own.
    pub from: Day,
    pub text: String,
    /// The number of the baseline it was written against.
    pub based_on: i64,
    pub by: PersonId,
    pub on: Day,
    pub trial: Option<Trial>,
    /// The number of the baseline that was made of it.
    pub published: Option<i64>,
}

/// Pilot ring: some members go first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    pub members: BTreeSet<MemberId>,
    /// To the day on which it holds for all.
    pub period: Period,
    pub by: PersonId,
    pub on: Day,
}

/// Published. Nothing of it changes any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    pub number: i64,
    pub draft: DraftId,
    pub title: String,
    pub decision: String,
    pub from: Day,
    /// The whole rule set: what was in force or planned with it.
    pub text: String,
    /// Of the text, as [`fingerprint`] makes it.
    pub hash: String,
    pub by: PersonId,
    pub on: Day,
}

/// What somebody wants to draft, as it was typed.
#[derive(Debug, Clone, Default, serde::Deserialize, utoipa::ToSchema)]
pub struct Wish {
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub decision: String,
    /// From when it is to hold, for entries that name no day of their own.
    pub from: Option<Day>,
    /// The rule set as YAML; what is left out stays as it is.
    pub yaml: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotPublish {
    NoTitle,
    NoDecision,
    /// Everything is there already.
    Nothing,
    /// Entries that cannot be; the first of them stands in this line.
    Refused {
        entries: usize,
        line: usize,
    },
    /// A second person has to publish what one has drafted.
    OwnDraft,
    /// Another one was published since it was written.
    Outdated {
        number: i64,
    },
    AlreadyPublished {
        number: i64,
    },
    AlreadyTried {
        on: Day,
    },
    /// Some members, and not all of them by leaving it empty.
    NobodyTries,
    /// A trial begins today or later, and before the day for all.
    NoTimeToTry,
    /// The day for all is over.
    Past,
}

/// Who publishes, and what they find.
#[derive(Debug, Clone, Copy)]
pub struct At {
    pub by: PersonId,
    pub today: Day,
    /// The number of the last baseline; 0: there is none.
    pub latest: i64,
    /// The association wants a second person to publish what the first has drafted.
    pub second: bool,
}

use CannotPublish::*;

/// SHA-256 in hexadecimal digits: equal texts have equal ones.
pub fn fingerprint(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Wish {
    pub fn draft(&self, id: DraftId, by: PersonId, today: Day, based_on: i64) -> Result<Draft, CannotPublish> {
        let (title, decision) = (self.title.trim(), self.decision.trim());
        if title.is_empty() {
            return Err(NoTitle);
        }
        let from = self.from.unwrap_or(today);
        Ok(Draft {
            id,
            title: title.into(),
            decision: decision.into(),
            from,
            text: self.yaml.clone(),
            based_on,
            by,
            on: today,
            trial: None,
            published: None,
        })
    }
}

impl Draft {
    /// Only what is not published changes.
    pub fn is_open(&self) -> Result<(), CannotPublish> {
        self.published.map_or(Ok(()), |number| Err(AlreadyPublished { number }))
    }

    /// For all; says the number of the baseline.
    pub fn publish(&self, plan: &Plan, at: At) -> Result<i64, CannotPublish> {
        self.is_ready(plan, at)?;
        Ok(at.latest + 1)
    }

    /// For some members, up to the day on which it holds for all. `plan`: what it is for them.
    pub fn try_out(
        &self,
        plan: &Plan,
        members: BTreeSet<MemberId>,
        first: Day,
        at: At,
    ) -> Result<Trial, CannotPublish> {
        if let Some(trial) = &self.trial {
            return Err(AlreadyTried { on: trial.on });
        }
        if members.is_empty() {
            return Err(NobodyTries);
        }
        if first < at.today || self.from <= first {
            return Err(NoTimeToTry);
        }
        self.is_ready(plan, at)?;
        Ok(Trial { members, period: Period { from: first, to: self.from }, by: at.by, on: at.today })
    }

    fn is_ready(&self, plan: &Plan, at: At) -> Result<(), CannotPublish> {
        self.is_open()?;
        let lines = || plan.refused().map(|(entry, _)| entry.line);
        let refused = [
            (self.decision.is_empty(), NoDecision),
            (self.based_on != at.latest, Outdated { number: at.latest }),
            (self.from < at.today, Past),
            (lines().next().is_some(), Refused { entries: lines().count(), line: lines().min().unwrap_or(0) }),
            (plan.changes_nothing(), Nothing),
            (at.second && self.by == at.by, OwnDraft),
        ];
        refused.into_iter().find(|(so, _)| *so).map_or(Ok(()), |(_, refused)| Err(refused))
    }
}

/// What a scope said last about a setting in one rule set, and what it says last in another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference<'a> {
    pub was: Option<&'a Entry>,
    pub is: Option<&'a Entry>,
}

/// From general to special. Who resolved it and why is not what it says.
pub fn differences<'a>(before: &'a [Entry], after: &'a [Entry]) -> Vec<Difference<'a>> {
    let mut last: BTreeMap<_, Difference> = BTreeMap::new();
    let (mut was, mut is): (Vec<&Entry>, Vec<&Entry>) = (before.iter().collect(), after.iter().collect());
    was.sort_by_key(|entry| entry.key());
    is.sort_by_key(|entry| entry.key());
    let place = |entry: &Entry| (entry.wish.scope.strength(), entry.wish.scope.to_string(), entry.wish.setting.clone());
    let none = Difference { was: None, is: None };
    was.into_iter().for_each(|entry| last.entry(place(entry)).or_insert(none).was = said(entry));
    is.into_iter().for_each(|entry| last.entry(place(entry)).or_insert(none).is = said(entry));
    let text = |entry: Option<&Entry>| {
        entry.map(|Entry { wish: w, .. }| (w.value.clone(), w.mode.clone(), w.least.clone(), w.most.clone()))
    };
    last.into_values().filter(|difference| text(difference.was) != text(difference.is)).collect()
}

fn said(entry: &Entry) -> Option<&Entry> {
    Some(entry).filter(|entry| !entry.unset)
}

#[cfg(test)]
mod tests;
