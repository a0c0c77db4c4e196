//! How a device stands to a setting, in one of seven words, and whether that counts as uniform, as different for a reason, or
//! as neither.

use base::{Day, MemberId};

use crate::DeviceId;
use crate::assignment::Assignment;
use crate::exception::Exception;
use crate::scope::{Place, Scope};
use crate::setting::Setting;
use crate::value::Value;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// konform: fulfils what is expected, and that is, or it has, the value of the association
    Conforming,
    /// differenziert: fulfils a value of its own scope that differs from the association's for a reason
    Differentiated,
    /// ausnahme: does not fulfil it, and an exception in force says that it need not
    Excepted,
    /// abweichend
    Deviating,
    /// ausstehend: does not fulfil it yet, and the change is younger than the time it may take
    Pending,
    /// unbekannt: nothing is known, which counts like a deviation
    Unknown,
    /// nicht anwendbar: the setting is not about this device, or nothing is prescribed
    NotApplicable,
}

/// For the measures: as the association wants it, different for a reason, or neither. Of each applicable device exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    Uniform,
    Different,
    Neither,
    NotAtAll,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    pub state: State,
    pub counts: Counts,
}

impl Judgement {
    pub const NOT_APPLICABLE: Judgement = Judgement { state: State::NotApplicable, counts: Counts::NotAtAll };
}

/// All that judging needs besides the device.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    pub settings: Vec<Setting>,
    pub assignments: Vec<Assignment>,
    pub exceptions: Vec<Exception>,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Conforming,
        State::Differentiated,
        State::Excepted,
        State::Deviating,
        State::Pending,
        State::Unknown,
        State::NotApplicable,
    ];

    /// In addresses and answers.
    pub fn key(self) -> &'static str {
        match self {
            State::Conforming => "conforming",
            State::Differentiated => "differentiated",
            State::Excepted => "excepted",
            State::Deviating => "deviating",
            State::Pending => "pending",
            State::Unknown => "unknown",
            State::NotApplicable => "not-applicable",
        }
    }

    pub fn of(key: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.key() == key)
    }

    pub(crate) fn counts(self) -> Counts {
        match self {
            State::Conforming => Counts::Uniform,
            State::Differentiated | State::Excepted => Counts::Different,
            State::Deviating | State::Unknown | State::Pending => Counts::Neither,
            State::NotApplicable => Counts::NotAtAll,
        }
    }
}

impl Counts {
    /// In addresses.
    pub fn key(self) -> &'static str {
        match self {
            Counts::Uniform => "uniform",
            Counts::Different => "different",
            Counts::Neither => "neither",
            Counts::NotAtAll => "not-at-all",
        }
    }
}

impl Rules {
    /// What is about one setting alone.
    pub fn narrowed(&self, setting: &Setting) -> Rules {
        let assignments = self.assignments.iter().filter(|a| a.setting == setting.key).cloned().collect();
        let exceptions = self.exceptions.iter().filter(|e| e.setting == setting.key).cloned().collect();
        Rules { settings: vec![setting.clone()], assignments, exceptions }
    }

    /// The place without the site and the part, where no rule asks for them: devices with the same context are judged alike, but
    /// for exceptions of their own.
    pub fn context(&self, place: &Place) -> Place {
        let site_asked = place.site.is_some() && self.assignments.iter().any(|a| a.scope.site == place.site);
        let part_asked = self.exceptions.iter().any(|exception| exception.part == place.part);
        Place {
            site: place.site.filter(|_| site_asked),
            part: if part_asked { place.part.clone() } else { String::new() },
            ..place.clone()
        }
    }

    /// The place with nothing but what rules ask for: enough for figures of the whole, and the past of the whole is few places.
    pub fn bare(&self, place: &Place) -> Place {
        let scoped = |fixed: fn(&Scope) -> bool| self.assignments.iter().any(|a| fixed(&a.scope));
        let of_member = scoped(|scope| scope.member.is_some()) || self.exceptions.iter().any(|e| e.device.is_none());
        let of_kind = scoped(|scope| scope.site_kind.is_some());
        let context = self.context(place);
        Place {
            member: if of_member { context.member } else { MemberId::ASSOCIATION },
            site_kind: if of_kind { context.site_kind } else { String::new() },
            ..context
        }
    }

    /// `device`: without one, only exceptions for all of a place.
    pub fn exception(
        &self,
        setting: &Setting,
        device: Option<DeviceId>,
        place: &Place,
        day: Day,
    ) -> Option<&Exception> {
        self.exceptions.iter().find(|e| e.setting == setting.key && e.in_force(day) && e.covers(device, place))
    }

    /// How a device stands that is at this place and has this value.
    pub fn judge(
        &self,
        setting: &Setting,
        device: DeviceId,
        place: &Place,
        found: Option<&Value>,
        day: Day,
    ) -> Judgement {
        self.standing(setting, Some(device), place, day).judge(found)
    }

    /// What is prescribed for the whole association on that day.
    pub fn of_association(&self, setting: &Setting, day: Day) -> Option<&Assignment> {
        let of_all = |a: &&Assignment| a.setting == setting.key && a.scope.strength() == 0 && a.period.contains(day);
        self.assignments.iter().find(of_all)
    }

    /// Since which day the device has been in its state, as far as its rows reach back. `found`: its place and value from which
    /// day on, oldest first.
    pub fn since(
        &self,
        setting: &Setting,
        device: DeviceId,
        found: &[(Day, Place, Option<Value>)],
        day: Day,
    ) -> Option<Day> {
        let at = |day: Day| {
            let (_, place, value) = found.iter().rev().find(|(from, ..)| *from <= day)?;
            Some(self.judge(setting, device, place, value.as_ref(), day).state)
        };
        let (now, mut since) = (at(day)?, day);
        let mut turns: Vec<Day> = found.iter().map(|(from, ..)| *from).chain(self.turns(setting)).collect();
        turns.sort();
        for turn in turns.into_iter().rev().filter(|turn| *turn <= day) {
            match at(turn) {
                Some(state) if state == now => since = turn,
                _ => break,
            }
        }
        Some(since)
    }

    /// Days on which a state may change although the device does not.
    fn turns(&self, setting: &Setting) -> impl Iterator<Item = Day> {
        let changes = self.assignments.iter().filter(|a| a.setting == setting.key);
        let graces = changes.flat_map(|a| [a.period.from, a.period.from.plus_days(setting.grace_days), a.period.to]);
        let excused = self.exceptions.iter().filter(|e| e.setting == setting.key);
        graces.chain(excused.flat_map(|e| e.period()).flat_map(|period| [period.from, period.to]))
    }
}

#[cfg(test)]
mod tests;
