//! One device, with everything that explains how it stands.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use base::edge::html;
use base::table::Tone;
use base::{Failure, Frame, Lang, MemberId, Result, Visitor};
use serde::Deserialize;

use super::{Names, mode_words};
use crate::assignment::{AssignmentId, Verdict};
use crate::exception::{Exception, Phase};
use crate::explanation::{Explanation, explain};
use crate::state::State;
use crate::texts::{Texts, texts, verdict_word};
use crate::{DeviceId, PROPOSE, store};

#[derive(Template)]
#[template(path = "standards/device.html")]
struct DevicePage {
    f: Frame,
    t: &'static Texts,
    id: DeviceId,
    member: MemberId,
    name: String,
    below: String,
    lines: Vec<Line>,
    /// Class and symbol of a state, and "konform 6".
    counts: Vec<((&'static str, &'static str), String)>,
    why: Option<Why>,
    may_propose: bool,
}

struct Line {
    key: String,
    title: String,
    expected: String,
    found: String,
    state: State,
    origin: String,
    since: String,
}

/// The chain of one setting.
struct Why {
    key: String,
    title: String,
    steps: Vec<Step>,
    /// Address, reason, and where it stands: tone, words and day.
    excused: Vec<(String, String, Tone, String)>,
    line: Line,
}

struct Step {
    href: String,
    scope: String,
    value: String,
    mode: String,
    /// Class and symbol of the mark, and its words.
    mark: (&'static str, &'static str, &'static str),
    /// The one that stands against it.
    other: String,
    applies: bool,
    reason: String,
    decision: String,
    from: String,
}

#[derive(Deserialize)]
pub(crate) struct Wish {
    why: Option<String>,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<DeviceId>, Query(wish): Query<Wish>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let day = r.as_of();
    let rows = store::device::of_device(&mut r, id).await?;
    let device = rows.iter().find(|row| row.period.contains(day)).ok_or(Failure::NotFound)?;
    let (rules, names) = (store::rules(&mut r).await?, Names::of(&mut r).await?);
    let dictionary = store::dictionary(&mut r, &rules.settings).await?;
    let called = store::device::names(&mut r, Some(id)).await?.remove(&id);
    let explained = explain(&rules, &dictionary, &rows, day);
    let count = |state: State| explained.iter().filter(|e| e.judgement.state == state).count();
    let counted = State::ALL.into_iter().filter(|state| count(*state) > 0);
    let asked = wish.why.as_deref();
    let worst = || explained.iter().find(|e| e.judgement.state == State::Deviating).or(explained.first());
    let why = explained.iter().find(|e| Some(e.setting.key.as_str()) == asked).or_else(worst);
    let site = called.as_ref().map(|name| name.site.clone()).unwrap_or_default();
    let member = device.place.member;
    let below = [device.place.device_kind.clone(), site, names.of_member(member)];
    html(DevicePage {
        f: visitor.frame(),
        t: texts(lang),
        id,
        member,
        name: called.map_or_else(|| id.to_string(), |name| name.name),
        below: below.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        lines: explained.iter().map(|e| line(e, &names, lang)).collect(),
        counts: counted.map(|state| (state.mark(), format!("{} {}", state.word(lang), count(state)))).collect(),
        may_propose: visitor.actor().holds_somewhere(PROPOSE),
        why: why.map(|e| why_words(e, &names, lang)),
    })
}

fn line(e: &Explanation, names: &Names, lang: Lang) -> Line {
    let t = texts(lang);
    Line {
        key: e.setting.key.clone(),
        title: e.setting.title(lang).to_owned(),
        expected: e.expected.as_ref().map_or(t.not_wanted.to_owned(), |value| e.setting.wanted(value, lang)),
        found: e.found.map_or(t.unknown_value.to_owned(), |value| e.setting.shown(value, lang)),
        state: e.judgement.state,
        origin: e.by.map(|a| names.of_scope(&a.scope, lang)).unwrap_or_default(),
        since: e.since.map(|day| lang.day(day)).unwrap_or_default(),
    }
}

fn why_words(e: &Explanation, names: &Names, lang: Lang) -> Why {
    let t = texts(lang);
    let named = |id: AssignmentId| {
        let other = e.chain.iter().find(|step| step.assignment.id == id).map(|step| step.assignment);
        other.map(|a| format!("{}, {}", names.of_scope(&a.scope, lang), a.decision)).unwrap_or_default()
    };
    let step = |step: &crate::assignment::Step| Step {
        href: format!("/standards/assignments/{}", step.assignment.id),
        other: match step.verdict {
            Verdict::Applies => String::new(),
            Verdict::Joined { with: other }
            | Verdict::Weaker { than: other }
            | Verdict::Locked { by: other }
            | Verdict::OutOfBound { of: other } => named(other),
        },
        scope: names.of_scope(&step.assignment.scope, lang),
        value: e.setting.wanted(&step.assignment.value, lang),
        mode: mode_words(e.setting, step.assignment, lang),
        mark: match step.verdict {
            Verdict::Applies | Verdict::Joined { .. } => ("ok", "ok", verdict_word(step.verdict.key(), lang)),
            Verdict::Weaker { .. } => ("", "todo", t.weaker),
            Verdict::Locked { .. } | Verdict::OutOfBound { .. } => {
                ("warn", "warn", verdict_word(step.verdict.key(), lang))
            }
        },
        applies: step.verdict == Verdict::Applies,
        reason: step.assignment.reason.clone(),
        decision: step.assignment.decision.clone(),
        from: lang.day(step.assignment.period.from),
    };
    let excused = |(x, phase): &(&Exception, Phase)| {
        let words = match phase {
            Phase::InForce => format!("{} {}", t.until, lang.day(x.last_day)),
            Phase::Over => format!("{} {}", t.exception_over, lang.day(x.last_day.plus_days(1))),
            phase => phase.word(lang).to_owned(),
        };
        (format!("/standards/exceptions/{}", x.id), x.reason.clone(), phase.tone(), words)
    };
    Why {
        key: e.setting.key.clone(),
        title: e.setting.title(lang).to_owned(),
        steps: e.chain.iter().map(step).collect(),
        excused: e.excused.iter().map(excused).collect(),
        line: line(e, names, lang),
    }
}
