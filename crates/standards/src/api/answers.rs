//! The shapes of the answers.

use base::{Day, MemberId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::assignment::Step;
use crate::exception::ExceptionId;
use crate::explanation::Explanation;
use crate::figures::Figures;
use crate::scope::Scope;
use crate::setting::Setting;
use crate::state::Rules;
use crate::uniformity::{Measures, Tally};
use crate::value::Value;

#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Remark {
    #[serde(default)]
    pub(crate) remark: String,
}

/// One line of the catalogue.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SettingLine {
    pub(crate) setting: String,
    pub(crate) title: String,
    pub(crate) unit: String,
    pub(crate) weight: i64,
    pub(crate) grace_days: i64,
    pub(crate) max_exception_days: i64,
    /// What is in force for the whole association on the day asked for.
    pub(crate) value: Option<String>,
}

/// Measures and counts of the day.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Uniform {
    pub(crate) day: Day,
    pub(crate) all: Counted,
    pub(crate) members: Vec<OfMember>,
    pub(crate) settings: Vec<OfSetting>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Counted {
    pub(crate) measures: Measures,
    pub(crate) tally: Tally,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfMember {
    pub(crate) member: MemberId,
    pub(crate) exceptions: i64,
    pub(crate) measures: Measures,
    pub(crate) tally: Tally,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfSetting {
    pub(crate) setting: String,
    pub(crate) tally: Tally,
}

/// What is expected of a device and what it has.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Expectation {
    pub(crate) setting: String,
    pub(crate) expected: Option<String>,
    pub(crate) found: Option<String>,
    /// `conforming`, `differentiated`, `excepted`, `deviating`, `pending`, `unknown`, `not-applicable`
    pub(crate) state: &'static str,
    pub(crate) since: Option<Day>,
    /// The exception that allows the difference.
    pub(crate) exception: Option<ExceptionId>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Explained {
    pub(crate) expectation: Expectation,
    pub(crate) chain: Vec<Link>,
}

/// One assignment that is about the device, and what became of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Link {
    pub(crate) scope: Scope,
    pub(crate) value: String,
    /// `applies`, `joined`, `weaker`, `locked`, `out-of-bound`
    pub(crate) verdict: &'static str,
    pub(crate) reason: String,
    pub(crate) decision: String,
    pub(crate) decided_by: PersonId,
    pub(crate) from: Day,
}

impl SettingLine {
    pub(crate) fn of(rules: &Rules, setting: &Setting, day: Day) -> SettingLine {
        SettingLine {
            setting: setting.key.clone(),
            title: setting.title_de.clone(),
            unit: setting.unit.clone(),
            weight: setting.weight,
            grace_days: setting.grace_days,
            max_exception_days: setting.max_exception_days,
            value: rules.of_association(setting, day).map(|a| a.value.to_string()),
        }
    }
}

impl Uniform {
    pub(crate) fn of(figures: &Figures) -> Uniform {
        let of_member = |member: MemberId| OfMember {
            member,
            exceptions: figures.excepted.get(&member).copied().unwrap_or(0),
            measures: figures.measures(Some(member)),
            tally: figures.tally(None, Some(member)),
        };
        let of_setting =
            |setting: &Setting| OfSetting { setting: setting.key.clone(), tally: figures.tally(Some(setting), None) };
        Uniform {
            day: figures.day,
            all: Counted { measures: figures.measures(None), tally: figures.tally(None, None) },
            members: figures.members().into_iter().map(of_member).collect(),
            settings: figures.settings.iter().map(of_setting).collect(),
        }
    }
}

impl Explained {
    pub(crate) fn of(e: &Explanation) -> Explained {
        let expectation = Expectation {
            setting: e.setting.key.clone(),
            expected: e.expected.as_ref().map(Value::to_string),
            found: e.found.map(|value| value.to_string()),
            state: e.judgement.state.key(),
            since: e.since,
            exception: e.exception.map(|exception| exception.id),
        };
        Explained { expectation, chain: e.chain.iter().map(Link::of).collect() }
    }
}

impl Link {
    fn of(step: &Step) -> Link {
        Link {
            scope: step.assignment.scope.clone(),
            value: step.assignment.value.to_string(),
            verdict: step.verdict.key(),
            reason: step.assignment.reason.clone(),
            decision: step.assignment.decision.clone(),
            decided_by: step.assignment.decided_by,
            from: step.assignment.period.from,
        }
    }
}
