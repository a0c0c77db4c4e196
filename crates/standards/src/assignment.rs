//! An assignment prescribes a value of a setting for a scope (Vorgabe), and what follows from all of them for one place.

use base::{Day, MemberId, Period, PersonId};

use crate::scope::{Place, Scope};
use crate::setting::{Merge, Setting, Stricter};
use crate::value::Value;

base::id!(AssignmentId);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    pub id: AssignmentId,
    pub setting: String,
    pub scope: Scope,
    pub value: Value,
    pub mode: Mode,
    /// Why here it is different; may be empty only for the whole association.
    pub reason: String,
    /// Who resolved it and where that is written: "Lenkungskreis 19.09.2019, TOP 4".
    pub decision: String,
    pub decided_by: PersonId,
    pub period: Period,
}

/// What a stronger scope may do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// Vorgabe: replaced by every stronger one.
    Default,
    /// Rahmen: replaced by stronger ones that keep within.
    Bound(Bound),
    /// Verbindlich: replaced by nothing; only an exception helps.
    Locked,
}

/// What somebody wants to prescribe, as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize, utoipa::ToSchema)]
pub struct Prescription {
    pub setting: String,
    /// For whom; nothing fixed is the whole association.
    #[serde(default)]
    pub scope: Scope,
    pub value: String,
    /// `default`, `bound` or `locked`
    #[serde(default)]
    pub mode: String,
    /// With `bound`: from where to where stronger scopes may go; without both, they may only be stricter.
    pub least: Option<String>,
    pub most: Option<String>,
    /// Why here it is different; needed for everything but the whole association.
    #[serde(default)]
    pub reason: String,
    /// Who resolved it, and where that is written.
    pub decision: String,
    /// The first day; today if left out.
    pub from: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotPrescribe {
    NoSuchSetting,
    NoSuchValue,
    NoSuchScope,
    /// A bound needs limits where no value is stricter than another.
    NoLimit,
    NoReason,
    NoDecision,
    /// Rules are not made for days that are over.
    Past,
    /// For this scope something begins on that day already.
    SameDay,
    /// A weaker scope says that nothing stronger may differ; an exception can still be asked for.
    Locked(Hindrance),
    OutOfBound(Hindrance),
}

/// What stands in the way of a value: who resolved it, and for whom an exception from it could be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hindrance {
    pub by: AssignmentId,
    pub decision: String,
    pub setting: String,
    pub member: Option<MemberId>,
}

/// From `least` to `most`, both included, in the order of the setting's kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bound {
    pub least: Option<Value>,
    pub most: Option<Value>,
}

/// What became of one assignment at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Applies,
    /// Its words are put together with those of the one that applies.
    Joined {
        with: AssignmentId,
    },
    /// Another one says something else.
    Weaker {
        than: AssignmentId,
    },
    /// Shut out by a binding one of a weaker scope.
    Locked {
        by: AssignmentId,
    },
    /// Its value lies outside of what a weaker scope allows.
    OutOfBound {
        of: AssignmentId,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    pub assignment: &'a Assignment,
    pub verdict: Verdict,
}

/// What is in force for the same scope on the first day of a new one, and so ends there.
pub fn replaced<'a>(all: &'a [Assignment], new: &Assignment) -> Option<&'a Assignment> {
    let same = |a: &&Assignment| a.setting == new.setting && a.scope == new.scope;
    all.iter().filter(same).find(|a| a.period.contains(new.period.from))
}

impl Bound {
    pub fn allows(&self, setting: &Setting, value: &Value) -> bool {
        self.least.as_ref().is_none_or(|least| setting.kind.is_at_least(value, least))
            && self.most.as_ref().is_none_or(|most| setting.kind.is_at_least(most, value))
    }
}

impl Prescription {
    /// As an assignment: from its first day to the next one of the same scope, if it may be made. `all`: everything prescribed.
    pub fn check(
        &self,
        id: AssignmentId,
        by: PersonId,
        today: Day,
        setting: &Setting,
        all: &[Assignment],
    ) -> Result<Assignment, CannotPrescribe> {
        use CannotPrescribe::*;
        let from = self.from.unwrap_or(today);
        let value = setting.kind.read(&self.value).ok_or(NoSuchValue)?;
        let mode = self.mode(setting, &value)?;
        let refused = [
            (!self.scope.is_sound(), NoSuchScope),
            (self.scope.strength() > 0 && self.reason.trim().is_empty(), NoReason),
            (self.decision.trim().is_empty(), NoDecision),
            (from < today, Past),
        ];
        if let Some((_, refused)) = refused.into_iter().find(|(so, _)| *so) {
            return Err(refused);
        }
        let to = self.end(setting, all, from)?;
        self.is_allowed(setting, all, &value, from)?;
        let (scope, reason, decision) = (self.scope.clone(), self.reason.clone(), self.decision.clone());
        let period = Period { from, to };
        Ok(Assignment {
            id,
            setting: setting.key.clone(),
            scope,
            value,
            mode,
            reason,
            decision,
            decided_by: by,
            period,
        })
    }

    /// A bound without limits: stronger scopes may only be stricter.
    pub(crate) fn mode(&self, setting: &Setting, value: &Value) -> Result<Mode, CannotPrescribe> {
        let limit = |text: &Option<String>| match text.as_deref().map(str::trim) {
            None | Some("") => Ok(None),
            Some(text) => setting.kind.read(text).map(Some).ok_or(CannotPrescribe::NoSuchValue),
        };
        Ok(match self.mode.as_str() {
            "locked" => Mode::Locked,
            "bound" => match (limit(&self.least)?, limit(&self.most)?, setting.stricter) {
                (None, None, Stricter::Lower) => Mode::Bound(Bound { least: None, most: Some(value.clone()) }),
                (None, None, Stricter::Higher) => Mode::Bound(Bound { least: Some(value.clone()), most: None }),
                (None, None, Stricter::Same) => return Err(CannotPrescribe::NoLimit),
                (least, most, _) => Mode::Bound(Bound { least, most }),
            },
            _ => Mode::Default,
        })
    }

    /// Where the next one of the same scope begins.
    fn end(&self, setting: &Setting, all: &[Assignment], from: Day) -> Result<Day, CannotPrescribe> {
        let same = all.iter().filter(|a| a.setting == setting.key && a.scope == self.scope);
        let beginnings: Vec<Day> = same.map(|a| a.period.from).filter(|begin| *begin >= from).collect();
        if beginnings.contains(&from) {
            return Err(CannotPrescribe::SameDay);
        }
        Ok(beginnings.into_iter().min().unwrap_or(Day::FAR))
    }

    fn is_allowed(
        &self,
        setting: &Setting,
        all: &[Assignment],
        value: &Value,
        day: Day,
    ) -> Result<(), CannotPrescribe> {
        let mut weaker = chain(setting, all, &self.scope.place(), day);
        weaker.retain(|step| step.assignment.scope.strength() < self.scope.strength());
        let found = |by: AssignmentId| Hindrance {
            by,
            decision: all.iter().find(|a| a.id == by).map(|a| a.decision.clone()).unwrap_or_default(),
            setting: setting.key.clone(),
            member: self.scope.member,
        };
        match hindrance(setting, &weaker, value) {
            Some(Verdict::Locked { by }) => Err(CannotPrescribe::Locked(found(by))),
            Some(Verdict::OutOfBound { of }) => Err(CannotPrescribe::OutOfBound(found(of))),
            _ => Ok(()),
        }
    }
}

/// All that hold for this place on this day, from general to special, each with what became of it. At most one applies:
/// scopes of one strength that cover one place are the same, and for one scope one assignment is in force.
pub fn chain<'a>(setting: &Setting, all: &'a [Assignment], place: &Place, day: Day) -> Vec<Step<'a>> {
    let in_force = |a: &&Assignment| a.setting == setting.key && a.period.contains(day) && a.scope.covers(place);
    let mut candidates: Vec<&Assignment> = all.iter().filter(in_force).collect();
    candidates.sort_by_key(|candidate| candidate.scope.strength());
    let mut steps: Vec<Step> = Vec::with_capacity(candidates.len());
    for assignment in candidates {
        let verdict = hindrance(setting, &steps, &assignment.value).unwrap_or(Verdict::Applies);
        steps.push(Step { assignment, verdict });
    }
    let heard = || steps.iter().filter(|step| step.verdict == Verdict::Applies).map(|step| step.assignment);
    let Some(winner) = heard().reduce(|a, b| if setting.keeps(&a.value, &b.value) { a } else { b }) else {
        return steps;
    };
    let beaten = match setting.merge {
        Merge::Union | Merge::Intersect => Verdict::Joined { with: winner.id },
        Merge::Replace | Merge::Strictest => Verdict::Weaker { than: winner.id },
    };
    let others = steps.iter_mut().filter(|step| step.verdict == Verdict::Applies && step.assignment.id != winner.id);
    others.for_each(|step| step.verdict = beaten);
    steps
}

impl Setting {
    /// Does the value of a weaker scope stand against the one of a stronger? Only if the strictest counts, and it is stricter.
    fn keeps(&self, weaker: &Value, stronger: &Value) -> bool {
        self.merge == Merge::Strictest && weaker != stronger && self.fulfils(weaker, stronger)
    }
}

/// The one that applies: what the chain names is what is used.
pub fn winner<'a>(chain: &[Step<'a>]) -> Option<&'a Assignment> {
    chain.iter().find(|step| step.verdict == Verdict::Applies).map(|step| step.assignment)
}

/// What is expected: the value of the one that applies, together with those that are joined with it.
pub fn expected(setting: &Setting, chain: &[Step]) -> Option<Value> {
    let joined = chain.iter().filter(|step| matches!(step.verdict, Verdict::Applies | Verdict::Joined { .. }));
    joined.map(|step| step.assignment.value.clone()).reduce(|a, b| match (setting.merge, a, b) {
        (Merge::Union, Value::Set(a), Value::Set(b)) => Value::Set(a.union(&b).cloned().collect()),
        (Merge::Intersect, Value::Set(a), Value::Set(b)) => Value::Set(a.intersection(&b).cloned().collect()),
        (.., b) => b,
    })
}

/// What in a weaker scope forbids the value. Those that were shut out themselves forbid nothing.
pub fn hindrance(setting: &Setting, weaker: &[Step], value: &Value) -> Option<Verdict> {
    let heard = |step: &&Step| !matches!(step.verdict, Verdict::Locked { .. } | Verdict::OutOfBound { .. });
    weaker.iter().filter(heard).find_map(|step| match &step.assignment.mode {
        Mode::Locked => Some(Verdict::Locked { by: step.assignment.id }),
        Mode::Bound(bound) if !bound.allows(setting, value) => Some(Verdict::OutOfBound { of: step.assignment.id }),
        _ => None,
    })
}

#[cfg(test)]
pub(crate) mod tests;
