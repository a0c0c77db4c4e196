//! All versions, one after the other: which is in force on which day, and who is therefore a member.

use std::collections::HashMap;

use base::{Day, MemberId, Period};
use serde::Serialize;

use crate::version::{Missing, Version, VersionId};

/// In the order of their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain {
    pub versions: Vec<Version>,
    pub leavings: Vec<Leaving>,
}

/// A party gave notice: after `last_day` it is no longer a member, whatever version is in force then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Leaving)]
pub struct Leaving {
    pub party: MemberId,
    pub received_on: Day,
    pub last_day: Day,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::State)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum State {
    Draft,
    /// Before the councils; the list says what is missing.
    Waiting {
        missing: Vec<Missing>,
    },
    /// The agreed day has passed, and something is still missing.
    Pending {
        missing: Vec<Missing>,
    },
    /// Nothing is missing but the day.
    Settled {
        from: Day,
    },
    InForce {
        since: Day,
    },
    Superseded {
        since: Day,
        by: Day,
    },
    /// Its limited term is over.
    Over {
        since: Day,
        last_day: Day,
    },
    Withdrawn {
        on: Day,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Membership {
    pub party: MemberId,
    pub period: Period,
}

/// A version while it was in force.
struct Reign<'c> {
    version: &'c Version,
    parties: &'c [MemberId],
    period: Period,
}

/// Why nothing can be done to a version now.
#[derive(Debug, PartialEq, Eq)]
pub enum CannotChange {
    /// The last version is still being written; it comes first.
    Unfinished {
        number: i64,
    },
    InForce,
    GivenUp,
    NotReleased,
    AlreadyReleased,
    /// Somebody wrote the text anew meanwhile.
    TextMoved,
    /// No changed resolution waits for this text.
    NotAwaited,
    /// Not registered, or only a part of a joint municipality.
    UnknownParty,
    /// Another version follows it.
    Followed {
        number: i64,
    },
    NoReason,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotLeave {
    NotAMember,
    AlreadyLeaving { last_day: Day },
    InTheFuture,
}

impl Chain {
    pub fn get(&self, id: VersionId) -> Option<&Version> {
        self.versions.iter().find(|version| version.id == id)
    }

    /// The version that a new one would follow: the last one that was not given up.
    pub fn last(&self) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.withdrawn.is_none())
    }

    /// Number of the next version, and of the one it follows (0: none).
    pub fn next(&self) -> Result<(i64, i64), CannotChange> {
        if let Some(version) = self.unfinished() {
            return Err(CannotChange::Unfinished { number: version.number });
        }
        let number = self.versions.iter().map(|version| version.number).max().unwrap_or(0) + 1;
        Ok((number, self.last().map_or(0, |last| last.number)))
    }

    /// The last version, while no council has seen it.
    pub fn unfinished(&self) -> Option<&Version> {
        self.last().filter(|last| last.texts.iter().all(|text| text.release.is_none()))
    }

    /// A version whose fate is still open; None if there is no such version.
    pub fn open(&self, id: VersionId, today: Day) -> Result<Option<&Version>, CannotChange> {
        match self.states(today).get(&id) {
            Some(State::Withdrawn { .. }) => Err(CannotChange::GivenUp),
            Some(State::InForce { .. } | State::Superseded { .. } | State::Over { .. }) => Err(CannotChange::InForce),
            _ => Ok(self.get(id)),
        }
    }

    /// May it be given up? Not while another one follows it.
    pub fn free(&self, id: VersionId, reason: &str) -> Result<(), CannotChange> {
        if reason.trim().is_empty() {
            return Err(CannotChange::NoReason);
        }
        let follower = self.versions.iter().find(|other| other.after == Some(id) && other.withdrawn.is_none());
        follower.map_or(Ok(()), |other| Err(CannotChange::Followed { number: other.number }))
    }

    /// What notice, received on that day, leads to.
    pub fn leave(&self, party: MemberId, received_on: Day) -> Result<Leaving, CannotLeave> {
        let version = self.in_force(received_on).and_then(|version| version.released(received_on));
        let member = self.members(received_on).contains(&party);
        let (text, _) = version.filter(|_| member).ok_or(CannotLeave::NotAMember)?;
        let leaving = self.leavings.iter().find(|leaving| leaving.party == party && leaving.last_day >= received_on);
        if let Some(leaving) = leaving {
            return Err(CannotLeave::AlreadyLeaving { last_day: leaving.last_day });
        }
        Ok(Leaving { party, received_on, last_day: text.terms.notice.end_after(received_on) })
    }

    /// Seen on `day` with what had happened up to it; a day to come shows what is decided and planned.
    pub fn states(&self, day: Day) -> HashMap<VersionId, State> {
        let effects = self.effects(day);
        let reigns = self.reigns(day);
        let of = |version: &Version| match effects.get(&version.id) {
            _ if version.withdrawn.is_some_and(|on| on <= day) => {
                State::Withdrawn { on: version.withdrawn.unwrap_or(day) }
            }
            None => State::Draft,
            Some(Err(missing)) => waiting(version, day, missing.clone()),
            Some(Ok(from)) => {
                let reign = reigns.iter().find(|reign| reign.version.id == version.id);
                reign.map_or(State::Settled { from: *from }, |reign| reign.state(day))
            }
        };
        self.versions.iter().map(|version| (version.id, of(version))).collect()
    }

    pub fn in_force(&self, day: Day) -> Option<&Version> {
        self.reigns(day).into_iter().find(|reign| reign.period.contains(day)).map(|reign| reign.version)
    }

    /// Who is bound on that day. Never typed: it follows from the version in force and the notices given.
    pub fn members(&self, day: Day) -> Vec<MemberId> {
        let memberships = self.memberships(day);
        memberships.into_iter().filter(|m| m.period.contains(day)).map(|m| m.party).collect()
    }

    /// From when to when each party was, is and will be a member, in the order of joining.
    pub fn memberships(&self, known: Day) -> Vec<Membership> {
        let mut all: Vec<Membership> = Vec::new();
        for reign in self.reigns(known) {
            for party in reign.parties.iter().copied() {
                match all.iter_mut().find(|m| m.party == party && m.period.to == reign.period.from) {
                    Some(before) => before.period.to = reign.period.to,
                    None => all.push(Membership { party, period: reign.period }),
                }
            }
        }
        for leaving in self.leavings.iter().filter(|leaving| leaving.received_on <= known) {
            let left = |m: &&mut Membership| m.party == leaving.party && m.period.contains(leaving.last_day);
            if let Some(membership) = all.iter_mut().find(left) {
                membership.period.to = leaving.last_day.plus_days(1);
            }
        }
        all.retain(|membership| membership.period.from < membership.period.to);
        all
    }

    /// For each version that was ever released: since when it is in force, or what is missing.
    fn effects(&self, known: Day) -> HashMap<VersionId, Result<Day, Vec<Missing>>> {
        let mut effects: HashMap<VersionId, Result<Day, Vec<Missing>>> = HashMap::new();
        for version in self.versions.iter().filter(|version| version.withdrawn.is_none_or(|on| on > known)) {
            let since = |id| effects.get(&id).and_then(|effect| effect.as_ref().ok()).copied();
            if let Some(effect) = version.effect(known, version.after.and_then(since)) {
                effects.insert(version.id, effect);
            }
        }
        effects
    }

    /// One after the other, without overlap: the next one ends the one before. Also those that are settled and still to come.
    fn reigns(&self, known: Day) -> Vec<Reign<'_>> {
        let effects = self.effects(known);
        let mut reigns: Vec<Reign> = Vec::new();
        for version in &self.versions {
            let (Some(Ok(since)), Some((text, _))) = (effects.get(&version.id), version.released(known)) else {
                continue;
            };
            if let Some(before) = reigns.last_mut() {
                before.period.to = before.period.to.min(*since);
            }
            let to = text.terms.ends.map_or(Day::FAR, |ends| ends.plus_days(1));
            reigns.push(Reign { version, parties: &text.terms.parties, period: Period { from: *since, to } });
        }
        reigns
    }
}

impl Reign<'_> {
    fn state(&self, day: Day) -> State {
        let Period { from: since, to } = self.period;
        let ends = self.version.released(day).and_then(|(text, _)| text.terms.ends);
        match ends {
            _ if day < since => State::Settled { from: since },
            _ if day < to => State::InForce { since },
            Some(last_day) if last_day.plus_days(1) == to => State::Over { since, last_day },
            _ => State::Superseded { since, by: to },
        }
    }
}

fn waiting(version: &Version, day: Day, missing: Vec<Missing>) -> State {
    let passed = version.released(day).is_some_and(|(text, _)| text.terms.starts <= day);
    if passed { State::Pending { missing } } else { State::Waiting { missing } }
}

#[cfg(test)]
mod tests;
