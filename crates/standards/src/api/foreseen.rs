//! The shape of a plan and its preview.

use base::{Day, Lang, MemberId, Refusal};
use serde::Serialize;
use utoipa::ToSchema;

use crate::acts::baseline::Outlook;
use crate::plan::{Effect, Planned};
use crate::preview::Turns;
use crate::scope::Scope;
use crate::uniformity::Measures;

/// What a rule set would change, and where that leads on the devices of the members one sees.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Foreseen {
    begins: usize,
    ends: usize,
    unchanged: usize,
    refused: usize,
    entries: Vec<Entry>,
    displaced: Vec<Displaced>,
    /// Measures before and after, without the time a change may take.
    before: Measures,
    after: Measures,
    settings: Vec<Line>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Entry {
    /// Of the text.
    line: usize,
    scope: Scope,
    setting: String,
    from: Option<Day>,
    /// `begins`, `ends`, `unchanged`, `refused`
    effect: &'static str,
    value: Option<String>,
    /// What ends with it.
    before: Option<String>,
    /// Why it cannot be: a code, and words.
    code: Option<&'static str>,
    why: Option<String>,
    /// Where an exception can be asked for.
    instead: Option<String>,
}

/// A value of a stronger scope that would not be heard any more.
#[derive(Debug, Serialize, ToSchema)]
struct Displaced {
    scope: Scope,
    setting: String,
    value: String,
    /// The scope of what shuts it out, and who resolved that.
    by: Scope,
    decision: String,
    from: Day,
}

/// Devices of a member and a setting.
#[derive(Debug, Serialize, ToSchema)]
struct Line {
    setting: String,
    member: MemberId,
    devices: i64,
    /// Something else is expected of them.
    expected: i64,
    /// They would not conform any more; of so many, nothing is known.
    worse: i64,
    unknown: i64,
    better: i64,
}

impl Foreseen {
    pub(crate) fn of(outlook: &Outlook, lang: Lang) -> Foreseen {
        let Outlook { rules, plan, displaced, preview, .. } = outlook;
        let line = |((at, member), turns): (&(usize, MemberId), &Turns)| {
            let (setting, Turns { devices, expected, worse, unknown, better }) =
                (rules.settings[*at].key.clone(), *turns);
            Line { setting, member: *member, devices, expected, worse, unknown, better }
        };
        let shown = |d: &crate::plan::Displaced| Displaced {
            scope: d.assignment.scope.clone(),
            setting: d.assignment.setting.clone(),
            value: d.assignment.value.to_string(),
            by: d.by.scope.clone(),
            decision: d.by.decision.clone(),
            from: d.from,
        };
        Foreseen {
            begins: plan.begins().count(),
            ends: plan.ends().count(),
            unchanged: plan.unchanged(),
            refused: plan.refused().count(),
            entries: plan.steps.iter().map(|step| Entry::of(step, lang)).collect(),
            displaced: displaced.iter().map(shown).collect(),
            before: preview.all.0,
            after: preview.all.1,
            settings: preview.lines.iter().map(line).collect(),
        }
    }
}

impl Entry {
    fn of(step: &Planned, lang: Lang) -> Entry {
        let wish = &step.entry.wish;
        let entry = Entry {
            line: step.entry.line,
            scope: wish.scope.clone(),
            setting: wish.setting.clone(),
            from: wish.from,
            effect: step.effect.key(),
            value: (!step.entry.unset).then(|| wish.value.clone()),
            before: None,
            code: None,
            why: None,
            instead: None,
        };
        match &step.effect {
            Effect::Begins { assignment, instead } => Entry {
                from: Some(assignment.period.from),
                before: instead.as_ref().map(|before| before.value.to_string()),
                ..entry
            },
            Effect::Ends { assignment, on } => {
                Entry { from: Some(*on), before: Some(assignment.value.to_string()), ..entry }
            }
            Effect::Unchanged => entry,
            Effect::Refused(why) => Entry {
                code: Some(why.code()),
                why: Some(why.text(lang)),
                instead: why.instead(lang).map(|(address, _)| address),
                ..entry
            },
        }
    }
}
