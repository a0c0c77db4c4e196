//! What a version changes against the one before, and therefore needs (§ 6 (1) NKomZG): approval and publication only where
//! the circle of parties or the stock of tasks changes. A new price list or key needs neither.

use std::collections::BTreeMap;

use base::MemberId;
use serde::{Deserialize, Serialize};

use crate::law::{Law, Step};
use crate::terms::{Handover, Nature, Task, Terms};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Difference)]
pub struct Difference {
    /// There is no version before.
    pub first: bool,
    pub form: bool,
    pub joined: Vec<MemberId>,
    pub left: Vec<MemberId>,
    /// Keys of the tasks that were added, dropped, or are handed over otherwise.
    pub tasks: Vec<String>,
    pub key: bool,
    pub notice: bool,
}

/// What must be done before the version can come into force, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Needs)]
pub struct Needs {
    pub step: Step,
    /// Published so many days before; none: no publication needed.
    pub publication: Option<i64>,
    pub because: Vec<Because>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Because)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    First,
    Form,
    Circle,
    Tasks,
}

impl Difference {
    pub fn between(before: Option<&Terms>, after: &Terms) -> Difference {
        let Some(before) = before else {
            return Difference { first: true, ..Difference::nothing() };
        };
        let only_in = |these: &Terms, those: &Terms| -> Vec<MemberId> {
            these.parties.iter().copied().filter(|party| !those.parties.contains(party)).collect()
        };
        Difference {
            first: false,
            form: before.form != after.form,
            joined: only_in(after, before),
            left: only_in(before, after),
            tasks: changed_tasks(before, after),
            key: before.key != after.key,
            notice: before.notice != after.notice || before.ends != after.ends,
        }
    }

    fn nothing() -> Difference {
        Difference {
            first: false,
            form: false,
            joined: Vec::new(),
            left: Vec::new(),
            tasks: Vec::new(),
            key: false,
            notice: false,
        }
    }

    /// The step is the strictest of those that the tasks concerned call for: all tasks where the circle changes, else the
    /// changed ones.
    pub fn needs(&self, before: Option<&Terms>, after: &Terms, law: &Law) -> Needs {
        let because: Vec<Because> = [
            (self.first, Because::First),
            (self.form, Because::Form),
            (!self.joined.is_empty() || !self.left.is_empty(), Because::Circle),
            (!self.tasks.is_empty(), Because::Tasks),
        ]
        .into_iter()
        .filter_map(|(holds, because)| holds.then_some(because))
        .collect();
        let all_concerned = because.iter().any(|because| *because != Because::Tasks);
        let concerned = |task: &&Task| all_concerned || self.tasks.contains(&task.key);
        let tasks = after.tasks.iter().chain(before.iter().flat_map(|before| &before.tasks));
        let of_tasks = tasks.filter(concerned).map(|task| law.step_for(task.nature));
        let of_form = self.form.then_some(law.form);
        Needs {
            step: of_tasks.chain(of_form).max().unwrap_or(Step::None),
            publication: (!because.is_empty()).then_some(law.publication_delay),
            because,
        }
    }
}

/// A new name alone is no change of the stock, nor is what newcomers hand over: that is the circle.
fn changed_tasks(before: &Terms, after: &Terms) -> Vec<String> {
    let common = |party: MemberId| before.parties.contains(&party) && after.parties.contains(&party);
    let stock = |tasks: &[Task]| -> BTreeMap<String, (Nature, Vec<Handover>)> {
        let of = |task: &Task| {
            let mut handovers = task.handovers.clone();
            handovers.retain(|handover| common(handover.party));
            handovers.sort();
            (task.key.clone(), (task.nature, handovers))
        };
        tasks.iter().map(of).collect()
    };
    let (before, after) = (stock(&before.tasks), stock(&after.tasks));
    let keys = before.keys().chain(after.keys().filter(|key| !before.contains_key(*key)));
    keys.filter(|key| before.get(*key) != after.get(*key)).cloned().collect()
}

#[cfg(test)]
mod tests;
