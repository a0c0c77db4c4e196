//! What a rule set would change, before anything is written: entry by entry what begins, what ends, what is there already, and
//! what cannot be, with the reason.

use base::{Day, MemberId, PersonId};
use uuid::Uuid;

use crate::assignment::{Assignment, AssignmentId, CannotPrescribe, Prescription, Verdict, chain, replaced};
use crate::ruleset::Entry;
use crate::setting::Setting;

/// What an entry is read against.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    pub settings: &'a [Setting],
    /// Everything prescribed so far.
    pub assignments: &'a [Assignment],
    pub by: PersonId,
    pub today: Day,
    /// For entries that name no day, and no decision.
    pub from: Day,
    pub decision: &'a str,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    pub entry: Entry,
    pub effect: Effect,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// `instead`: what ends on its first day.
    Begins {
        assignment: Assignment,
        instead: Option<Box<Assignment>>,
    },
    /// It ended later, or not at all.
    Ends {
        assignment: Assignment,
        on: Day,
    },
    Unchanged,
    Refused(CannotPrescribe),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub steps: Vec<Planned>,
    /// Everything prescribed when it is carried out.
    pub after: Vec<Assignment>,
}

/// A value of a stronger scope that is heard today and would not be heard any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Displaced {
    pub assignment: Assignment,
    pub by: Assignment,
    /// From which day on.
    pub from: Day,
}

impl Basis<'_> {
    /// From general to special, and from early to late, so that each entry is asked against those it has to keep to.
    pub fn plan(&self, entries: &[Entry]) -> Plan {
        let dated = |entry: &Entry| {
            let mut entry = entry.clone();
            entry.wish.from.get_or_insert(self.from);
            entry.key()
        };
        let mut sorted: Vec<&Entry> = entries.iter().collect();
        sorted.sort_by_key(|entry| dated(entry));
        let mut plan = Plan { steps: Vec::new(), after: self.assignments.to_vec() };
        for (at, entry) in sorted.into_iter().enumerate() {
            let effect = if entry.unset {
                self.end(entry, &mut plan.after)
            } else {
                // Numbers for the time being: what is carried out gets names of its own.
                self.begin(entry, AssignmentId(Uuid::from_u128(u128::MAX - at as u128)), &mut plan.after)
            };
            plan.steps.push(Planned { entry: entry.clone(), effect: effect.unwrap_or_else(Effect::Refused) });
        }
        plan
    }

    fn begin(&self, entry: &Entry, id: AssignmentId, all: &mut Vec<Assignment>) -> Result<Effect, CannotPrescribe> {
        let known = self.settings.iter().find(|setting| setting.key == entry.wish.setting);
        let setting = known.ok_or(CannotPrescribe::NoSuchSetting)?;
        let mut wish = entry.wish.clone();
        let from = *wish.from.get_or_insert(self.from);
        if wish.decision.trim().is_empty() {
            wish.decision = self.decision.to_owned();
        }
        if all.iter().any(|a| entry.is_there(&wish, setting, a, from)) {
            return Ok(Effect::Unchanged);
        }
        let new = wish.check(id, self.by, self.today, setting, all)?;
        let instead = replaced(all, &new).cloned().map(Box::new);
        all.iter_mut().filter(|a| Some(a.id) == instead.as_ref().map(|a| a.id)).for_each(|a| a.period.to = from);
        all.push(new.clone());
        Ok(Effect::Begins { assignment: new, instead })
    }

    fn end(&self, entry: &Entry, all: &mut [Assignment]) -> Result<Effect, CannotPrescribe> {
        let on = entry.wish.from.unwrap_or(self.from);
        let same = |a: &&mut Assignment| a.setting == entry.wish.setting && a.scope == entry.wish.scope;
        let Some(there) = all.iter_mut().filter(same).find(|a| a.period.contains(on)) else {
            return Ok(Effect::Unchanged);
        };
        if on < self.today {
            return Err(CannotPrescribe::Past);
        }
        if there.period.from == on {
            return Err(CannotPrescribe::SameDay);
        }
        let before = there.clone();
        there.period.to = on;
        Ok(Effect::Ends { assignment: before, on })
    }
}

impl Entry {
    /// Prescribed already: with a day of its own, from that very day on; without one, whenever it began.
    fn is_there(&self, wish: &Prescription, setting: &Setting, a: &Assignment, from: Day) -> bool {
        let same_day = match self.wish.from {
            Some(from) => a.period.from == from,
            None => a.period.contains(from),
        };
        let same = |said: &str, there: &str| said == there || said.trim().is_empty();
        same_day
            && a.setting == self.wish.setting
            && a.scope == self.wish.scope
            && setting.kind.read(&wish.value).as_ref() == Some(&a.value)
            && wish.mode(setting, &a.value).as_ref() == Ok(&a.mode)
            && same(&self.wish.reason, &a.reason)
            && same(&self.wish.decision, &a.decision)
    }
}

impl Plan {
    pub fn begins(&self) -> impl Iterator<Item = (&Assignment, Option<&Assignment>)> {
        self.steps.iter().filter_map(|step| match &step.effect {
            Effect::Begins { assignment, instead } => Some((assignment, instead.as_deref())),
            _ => None,
        })
    }

    pub fn ends(&self) -> impl Iterator<Item = (&Assignment, Day)> {
        self.steps.iter().filter_map(|step| match &step.effect {
            Effect::Ends { assignment, on } => Some((assignment, *on)),
            _ => None,
        })
    }

    pub fn refused(&self) -> impl Iterator<Item = (&Entry, &CannotPrescribe)> {
        self.steps.iter().filter_map(|step| match &step.effect {
            Effect::Refused(why) => Some((&step.entry, why)),
            _ => None,
        })
    }

    pub fn unchanged(&self) -> usize {
        self.steps.iter().filter(|step| step.effect == Effect::Unchanged).count()
    }

    pub fn changes_nothing(&self) -> bool {
        self.begins().next().is_none() && self.ends().next().is_none()
    }

    /// The first day and setting by setting: what it touches.
    pub fn touches(&self, setting: &Setting) -> bool {
        self.begins().map(|(a, _)| a).chain(self.ends().map(|(a, _)| a)).any(|a| a.setting == setting.key)
    }

    /// Values of stronger scopes that were heard before and are shut out now. They stay, and are heard again when what shuts
    /// them out ends.
    pub fn displaced(&self, basis: &Basis) -> Vec<Displaced> {
        let mut found: Vec<Displaced> = Vec::new();
        let mut days: Vec<Day> = self.begins().map(|(a, _)| a.period.from).chain([basis.from]).collect();
        days.sort();
        days.dedup();
        for (setting, day) in basis.settings.iter().flat_map(|setting| days.iter().map(move |day| (setting, *day))) {
            for old in basis.assignments.iter().filter(|a| a.setting == setting.key && a.period.contains(day)) {
                let shut_out = |all: &[Assignment]| shut_out_by(setting, all, old, day).cloned();
                let known = found.iter().any(|displaced| displaced.assignment.id == old.id);
                if let Some(by) = shut_out(&self.after).filter(|_| !known && shut_out(basis.assignments).is_none()) {
                    found.push(Displaced { assignment: old.clone(), by, from: day });
                }
            }
        }
        found
    }

    /// The same for some members alone, up to the day on which all begin: what is for everybody, said to each of them. Where a
    /// member has a say of its own about the setting, that of everybody would not reach it, and it is left out.
    pub fn for_members(&self, basis: &Basis, members: &[MemberId], first: Day) -> Plan {
        let of_everybody = |a: &Assignment| a.scope.member.is_none() && a.scope.site.is_none();
        let own = |member: MemberId, setting: &str| {
            let mut of_setting = basis.assignments.iter().filter(|a| a.setting == setting && first < a.period.to);
            of_setting.any(|a| a.scope.member == Some(member))
        };
        let mut entries = Vec::new();
        for (new, _) in self.begins().filter(|(new, _)| of_everybody(new) && new.period.from <= basis.from) {
            let entry = self.steps.iter().find(|step| step.effect.begins(new.id)).map(|step| &step.entry);
            for member in members.iter().filter(|member| !own(**member, &new.setting)) {
                let mut entry = entry.cloned().unwrap_or_default();
                entry.wish.scope = crate::scope::Scope { member: Some(*member), ..new.scope.clone() };
                entry.wish.from = Some(first);
                entry.wish.decision = new.decision.clone();
                if entry.wish.reason.trim().is_empty() {
                    entry.wish.reason = basis.decision.to_owned();
                }
                entries.push(entry);
            }
        }
        let mut plan = basis.plan(&entries);
        let fresh: Vec<AssignmentId> = plan.begins().map(|(new, _)| new.id).collect();
        let ends = |a: &mut Assignment| a.period.to = a.period.to.min(basis.from);
        plan.after.iter_mut().filter(|a| fresh.contains(&a.id)).for_each(ends);
        plan.steps.iter_mut().for_each(|step| {
            if let Effect::Begins { assignment, .. } = &mut step.effect {
                ends(assignment);
            }
        });
        plan
    }
}

impl Effect {
    /// In answers.
    pub fn key(&self) -> &'static str {
        match self {
            Effect::Begins { .. } => "begins",
            Effect::Ends { .. } => "ends",
            Effect::Unchanged => "unchanged",
            Effect::Refused(_) => "refused",
        }
    }

    fn begins(&self, id: AssignmentId) -> bool {
        matches!(self, Effect::Begins { assignment, .. } if assignment.id == id)
    }
}

/// What in weaker scopes shuts it out on that day, as far as it is about the whole of its scope.
fn shut_out_by<'a>(setting: &Setting, all: &'a [Assignment], old: &Assignment, day: Day) -> Option<&'a Assignment> {
    let steps = chain(setting, all, &old.scope.place(), day);
    let own = steps.iter().find(|step| step.assignment.id == old.id)?;
    match own.verdict {
        Verdict::Locked { by } | Verdict::OutOfBound { of: by } => all.iter().find(|a| a.id == by),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
