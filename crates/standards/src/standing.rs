//! Everything the rules say about one setting at one place on one day. What is left is to look at the value, so it is made once
//! for all devices of the place.

use base::Day;

use crate::DeviceId;
use crate::assignment::{Assignment, chain, expected, winner};
use crate::exception::Exception;
use crate::scope::Place;
use crate::setting::Setting;
use crate::state::{Counts, Judgement, Rules, State};
use crate::value::Value;

#[derive(Debug, Clone)]
pub struct Standing<'a> {
    setting: &'a Setting,
    /// Whose value applies. `None`: the setting is not about such devices, or nothing is prescribed.
    pub by: Option<&'a Assignment>,
    pub expected: Option<Value>,
    /// What the whole association is to have.
    everybodys: Option<&'a Value>,
    exception: Option<&'a Exception>,
    /// The change is younger than the time it may take: how it stood the day before.
    before: Option<Box<Standing<'a>>>,
}

impl Rules {
    /// `device`: for exceptions of its own.
    pub fn standing<'a>(
        &'a self,
        setting: &'a Setting,
        device: Option<DeviceId>,
        place: &Place,
        day: Day,
    ) -> Standing<'a> {
        let about = setting.applies.to(&place.class, &place.device_kind);
        let chain = if about { chain(setting, &self.assignments, place, day) } else { Vec::new() };
        let by = winner(&chain);
        let young = |a: &&Assignment| day < a.period.from.plus_days(setting.grace_days);
        let before = |a: &Assignment| self.standing(setting, device, place, a.period.from.plus_days(-1));
        Standing {
            setting,
            by,
            expected: expected(setting, &chain),
            everybodys: self.of_association(setting, day).map(|a| &a.value),
            exception: self.exception(setting, device, place, day),
            before: by.filter(young).map(|a| Box::new(before(a))),
        }
    }
}

impl Standing<'_> {
    /// How a device stands that has this value. Pending counts as it did before the change.
    pub fn judge(&self, found: Option<&Value>) -> Judgement {
        let state = self.state(found);
        let counts = match (state, &self.before) {
            (State::Pending, Some(before)) => match before.judge(found).counts {
                Counts::NotAtAll => Counts::Neither,
                counts => counts,
            },
            _ => state.counts(),
        };
        Judgement { state, counts }
    }

    fn state(&self, found: Option<&Value>) -> State {
        let Some(expected) = &self.expected else { return State::NotApplicable };
        let Some(found) = found else { return State::Unknown };
        if self.setting.fulfils(found, expected) {
            let uniform = self.everybodys.is_some_and(|value| value == expected || value == found);
            return if uniform { State::Conforming } else { State::Differentiated };
        }
        if self.exception.is_some_and(|e| e.value.as_ref().is_none_or(|value| self.setting.fulfils(found, value))) {
            return State::Excepted;
        }
        if self.before.is_some() { State::Pending } else { State::Deviating }
    }
}
