//! The conditions under which a version comes into force, one by one, with what is missing.

use base::{Day, MemberId};

use super::Seen;
use crate::difference::Needs;
use crate::law::Step;
use crate::resolution::Outcome;
use crate::step::{done, effective};
use crate::texts::conditions as words;
use crate::version::{Text, Version};

pub(crate) struct Condition {
    pub(crate) done: bool,
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
}

pub(super) fn of(seen: &Seen, version: &Version, text: &Text, needs: &Needs) -> Vec<Condition> {
    let mut all = vec![resolutions(seen, version, text), signatures(seen, version, text)];
    all.push(supervision(seen, version, text, needs));
    all.extend(needs.publication.map(|delay| publication(seen, version, text, delay)));
    let reached = text.terms.starts <= seen.day;
    let lines = vec![seen.lang.day(text.terms.starts)];
    all.push(Condition { done: reached, title: words::day(reached, seen.lang).into(), lines });
    all
}

/// How many of the parties, who comes last, who is missing.
fn counted(seen: &Seen, parties: &[MemberId], done: impl Fn(MemberId) -> Option<Day>) -> (usize, Vec<String>) {
    let missing: Vec<MemberId> = parties.iter().copied().filter(|party| done(*party).is_none()).collect();
    let last = parties.iter().filter_map(|party| Some((done(*party)?, *party))).max();
    let mut lines = Vec::new();
    match last {
        Some((on, party)) if missing.is_empty() => {
            lines.push(words::last(seen.name(party), &seen.lang.day(on), seen.lang));
        }
        _ => {}
    }
    if !missing.is_empty() {
        lines.push(words::missing(&seen.names(missing.iter().copied()), seen.lang));
    }
    (parties.len() - missing.len(), lines)
}

fn resolutions(seen: &Seen, version: &Version, text: &Text) -> Condition {
    let parties = &text.terms.parties;
    let (count, mut lines) = counted(seen, parties, |party| version.resolved(party, text.revision, seen.day));
    let changed =
        version.resolutions.iter().filter(|r| r.minutes.outcome == Outcome::Changed && r.minutes.on <= seen.day);
    for resolution in changed {
        let name = seen.name(resolution.minutes.party);
        let (taken_in, all) = (resolution.covers.is_some(), count == parties.len());
        lines.push(words::changed(name, &resolution.minutes.remark, taken_in, all, seen.lang));
    }
    let title = words::resolutions(count, parties.len(), seen.lang);
    Condition { done: count == parties.len(), title, lines }
}

fn signatures(seen: &Seen, version: &Version, text: &Text) -> Condition {
    let parties = &text.terms.parties;
    let (count, lines) = counted(seen, parties, |party| version.signed(party, text.revision, seen.day));
    Condition { done: count == parties.len(), title: words::signatures(count, parties.len(), seen.lang), lines }
}

fn supervision(seen: &Seen, version: &Version, text: &Text, needs: &Needs) -> Condition {
    let on = done(&version.supervisions, text.revision, needs.step, seen.day);
    let done = needs.step == Step::None || on.is_some();
    let answered = |s: &&crate::step::Supervision| s.revision == text.revision && s.answer.on <= seen.day;
    let answer = version.supervisions.iter().rfind(answered).map(|s| &s.answer);
    let mut lines: Vec<String> = answer
        .map(|answer| words::answer(&seen.lang.day(answer.on), &answer.reference, seen.lang))
        .into_iter()
        .collect();
    if !done && answer.is_none() {
        lines.push(seen.law.authority.clone());
    }
    lines.push(words::because(&needs.because, seen.lang));
    Condition { done, title: words::supervision(needs.step, done, seen.lang).into(), lines }
}

fn publication(seen: &Seen, version: &Version, text: &Text, delay: i64) -> Condition {
    let on = |party| effective(&version.publications, party, text.revision, delay, seen.day);
    let (count, mut lines) = counted(seen, &text.terms.parties, on);
    let done = count == text.terms.parties.len();
    let last = version.publications.iter().rfind(|p| p.revision == text.revision && p.place.on <= seen.day);
    if let Some(place) = last.map(|publication| &publication.place).filter(|_| done) {
        lines = vec![format!("{}, {}, {}", seen.lang.day(place.on), place.gazette, place.issue)];
    }
    Condition { done, title: words::publication(done, seen.lang).into(), lines }
}
