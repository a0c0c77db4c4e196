//! A plan and its preview as they stand on a page: entries, figures by setting and member, a picture of each with its numbers.

use base::{Lang, MemberId, Refusal};

use super::{Names, mode_words};
use crate::acts::baseline::Outlook;
use crate::assignment::Assignment;
use crate::plan::{Effect, Planned};
use crate::preview::Turns;
use crate::setting::Setting;
use crate::texts::texts;
use crate::uniformity::Measures;

pub(crate) struct Forecast {
    pub(crate) begins: usize,
    pub(crate) ends: usize,
    pub(crate) unchanged: usize,
    pub(crate) entries: Vec<Entry>,
    pub(crate) displaced: Vec<Displaced>,
    pub(crate) all: Turns,
    pub(crate) before: Measures,
    pub(crate) after: Measures,
    pub(crate) members: Vec<(MemberId, String, Measures, Measures)>,
    pub(crate) settings: Vec<Line>,
}

pub(crate) struct Entry {
    pub(crate) line: usize,
    pub(crate) key: String,
    pub(crate) setting: String,
    pub(crate) scope: String,
    pub(crate) from: String,
    /// Class and symbol of the mark, and its words.
    pub(crate) mark: (&'static str, &'static str, &'static str),
    pub(crate) was: String,
    pub(crate) is: String,
    /// Why it cannot be, and where one can ask for it all the same.
    pub(crate) why: Option<(String, Option<(String, &'static str)>)>,
}

pub(crate) struct Displaced {
    pub(crate) key: String,
    pub(crate) setting: String,
    pub(crate) scope: String,
    pub(crate) value: String,
    pub(crate) by: String,
    pub(crate) decision: String,
    pub(crate) from: String,
}

/// A setting at a member, and the bar beside it: parts of a thousand that turn worse and better.
pub(crate) struct Line {
    pub(crate) key: String,
    pub(crate) setting: String,
    pub(crate) member: MemberId,
    pub(crate) name: String,
    pub(crate) turns: Turns,
    pub(crate) worse: i64,
    pub(crate) better: i64,
}

pub(crate) fn forecast(outlook: &Outlook, names: &Names, lang: Lang) -> Forecast {
    let Outlook { rules, plan, displaced, preview, .. } = outlook;
    let setting = |key: &str| rules.settings.iter().find(|setting| setting.key == key);
    let line = |((at, member), turns): (&(usize, MemberId), &Turns)| {
        let of_thousand = |part: i64| part * 1000 / turns.devices.max(1);
        Line {
            key: rules.settings[*at].key.clone(),
            setting: rules.settings[*at].title(lang).to_owned(),
            member: *member,
            name: names.of_member(*member),
            turns: *turns,
            worse: of_thousand(turns.worse),
            better: of_thousand(turns.better),
        }
    };
    let shut_out = |d: &crate::plan::Displaced| Displaced {
        key: d.assignment.setting.clone(),
        setting: setting(&d.assignment.setting).map_or(&*d.assignment.setting, |s| s.title(lang)).to_owned(),
        scope: names.of_scope(&d.assignment.scope, lang),
        value: said(setting(&d.assignment.setting), &d.assignment, lang),
        by: format!("{}: {}", names.of_scope(&d.by.scope, lang), said(setting(&d.by.setting), &d.by, lang)),
        decision: d.by.decision.clone(),
        from: lang.day(d.from),
    };
    Forecast {
        begins: plan.begins().count(),
        ends: plan.ends().count(),
        unchanged: plan.unchanged(),
        entries: plan.steps.iter().map(|step| entry(step, setting(&step.entry.wish.setting), names, lang)).collect(),
        displaced: displaced.iter().map(shut_out).collect(),
        all: preview.sum(None, None),
        before: preview.all.0,
        after: preview.all.1,
        members: preview.members.iter().map(|(id, (was, is))| (*id, names.of_member(*id), *was, *is)).collect(),
        settings: preview.lines.iter().map(line).collect(),
    }
}

fn entry(step: &Planned, setting: Option<&Setting>, names: &Names, lang: Lang) -> Entry {
    let (t, wish) = (texts(lang), &step.entry.wish);
    let entry = Entry {
        line: step.entry.line,
        key: wish.setting.clone(),
        setting: setting.map_or(&*wish.setting, |setting| setting.title(lang)).to_owned(),
        scope: names.of_scope(&wish.scope, lang),
        from: wish.from.map(|from| lang.day(from)).unwrap_or_default(),
        mark: ("", "todo", t.unchanged),
        was: String::new(),
        is: if step.entry.unset { t.not_wanted.into() } else { wish.value.clone() },
        why: None,
    };
    match &step.effect {
        Effect::Begins { assignment, instead } => Entry {
            from: lang.day(assignment.period.from),
            mark: ("ok", "ok", t.begins),
            was: instead.as_ref().map_or_else(|| t.not_wanted.into(), |a| said(setting, a, lang)),
            is: said(setting, assignment, lang),
            ..entry
        },
        Effect::Ends { assignment, on } => {
            Entry { from: lang.day(*on), mark: ("info", "x", t.ends), was: said(setting, assignment, lang), ..entry }
        }
        Effect::Unchanged => entry,
        Effect::Refused(why) => {
            Entry { mark: ("bad", "bad", t.not_possible), why: Some((why.text(lang), why.instead(lang))), ..entry }
        }
    }
}

fn said(setting: Option<&Setting>, a: &Assignment, lang: Lang) -> String {
    let Some(setting) = setting else { return a.value.to_string() };
    let mode = mode_words(setting, a, lang);
    let value = setting.wanted(&a.value, lang);
    if mode.is_empty() { value } else { format!("{value}, {mode}") }
}
