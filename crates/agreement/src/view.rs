//! The pages of this room in words: what a version, its conditions and its difference look like to a reader.

mod conditions;
mod rows;
pub(crate) mod timeline;

use base::table::Tone;
use base::{Day, Lang, MemberId};

use crate::alarm::Alarm;
use crate::chain::{Chain, State};
use crate::difference::{Difference, Needs};
use crate::law::Law;
use crate::marked::{Fate, MarkedClause, clauses};
use crate::terms::Terms;
use crate::texts::{self, form};
use crate::version::{Text, Version};
use crate::{Party, VersionId};
pub(crate) use conditions::Condition;
pub(crate) use rows::{Debate, PartyRow, TaskRow, debate};

/// A state in words, with its tone.
pub(crate) struct Mark {
    pub(crate) tone: Tone,
    pub(crate) word: String,
}

/// One line in the list of versions.
pub(crate) struct Line {
    pub(crate) id: VersionId,
    pub(crate) number: i64,
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) mark: Mark,
    /// "01.03.2020", "geplant 01.08.2020"
    pub(crate) applies: String,
}

pub(crate) struct VersionView {
    pub(crate) line: Line,
    pub(crate) form: String,
    /// "auf Dauer" or "bis 31.12.2030"
    pub(crate) term: String,
    pub(crate) operator: String,
    pub(crate) hash: String,
    /// Only a draft so far, or there are changes that no council has seen.
    pub(crate) unreleased: bool,
    pub(crate) open: bool,
    pub(crate) conditions: Vec<Condition>,
    pub(crate) parties: Vec<PartyRow>,
    pub(crate) before: Option<i64>,
    pub(crate) changed: usize,
    pub(crate) clauses: Vec<MarkedClause>,
    /// Short names, above the tasks.
    pub(crate) names: Vec<String>,
    pub(crate) tasks: Vec<TaskRow>,
    pub(crate) pools: Vec<(String, String)>,
    pub(crate) annexes: Vec<(i64, String)>,
    pub(crate) notice: String,
}

/// What the rules need to know to put a version into words.
pub(crate) struct Seen<'s> {
    pub(crate) chain: &'s Chain,
    pub(crate) parties: &'s [Party],
    pub(crate) law: &'s Law,
    pub(crate) day: Day,
    pub(crate) lang: Lang,
}

impl<'s> Seen<'s> {
    pub(crate) fn name(&self, id: MemberId) -> &'s str {
        self.parties.iter().find(|party| party.id == id).map_or("", |party| &party.short_name)
    }

    fn names(&self, ids: impl IntoIterator<Item = MemberId>) -> String {
        ids.into_iter().map(|id| self.name(id)).collect::<Vec<_>>().join(", ")
    }

    /// All versions, the youngest first.
    pub(crate) fn lines(&self) -> Vec<Line> {
        self.chain
            .versions
            .iter()
            .rev()
            .filter(|version| version.drafted_on <= self.day)
            .map(|v| self.line(v))
            .collect()
    }

    fn line(&self, version: &Version) -> Line {
        let state = self.chain.states(self.day).remove(&version.id).unwrap_or(State::Draft);
        let terms = shown(version, self.day).map(|text| &text.terms);
        Line {
            id: version.id,
            number: version.number,
            kind: terms.map_or("", |terms| texts::kind(terms.kind, self.lang)),
            title: terms.map_or_else(String::new, |terms| terms.title.clone()),
            applies: texts::applies(&state, terms.map(|terms| terms.starts), self.lang),
            mark: texts::state(&state, self.lang),
        }
    }

    /// None for a version without a text.
    pub(crate) fn version(&self, version: &Version) -> Option<VersionView> {
        let (text, lang) = (shown(version, self.day)?, self.lang);
        let terms = &text.terms;
        let before = self.before(version);
        let needs = self.needs(text, before);
        let marked = clauses(before.map_or(&terms.clauses, |before| &before.clauses), &terms.clauses);
        Some(VersionView {
            line: self.line(version),
            form: form(&terms.form, lang),
            term: texts::term(terms.ends, lang),
            operator: self.operator(terms),
            hash: text.hash.clone(),
            unreleased: version.text().is_some_and(|last| last.release.is_none()),
            open: self.chain.open(version.id, self.day).is_ok(),
            conditions: conditions::of(self, version, text, &needs),
            parties: rows::parties(self, version, text),
            before: version.after.and_then(|after| self.chain.get(after)).map(|before| before.number),
            changed: marked.iter().filter(|clause| clause.fate != Fate::Unchanged).count(),
            clauses: marked,
            names: terms.parties.iter().map(|party| self.name(*party).to_owned()).collect(),
            tasks: rows::tasks(terms, lang),
            pools: rows::pools(terms, lang),
            annexes: terms.annexes.iter().map(|annex| (annex.number, annex.title.clone())).collect(),
            notice: texts::notice(&terms.notice, lang),
        })
    }

    /// The terms of the version before, as the councils saw them.
    fn before(&self, version: &Version) -> Option<&'s Terms> {
        let before = self.chain.get(version.after?)?;
        before.released(self.day).map(|(text, _)| &text.terms)
    }

    /// As settled at the release; for a draft as the law is read today.
    fn needs(&self, text: &Text, before: Option<&Terms>) -> Needs {
        let settled = text.release.as_ref().map(|release| release.needs.clone());
        let difference = || Difference::between(before, &text.terms).needs(before, &text.terms, self.law);
        settled.unwrap_or_else(difference)
    }

    fn operator(&self, terms: &Terms) -> String {
        terms.form.operator().map_or_else(String::new, |operator| {
            self.parties.iter().find(|party| party.id == operator).map_or_else(String::new, |party| party.name.clone())
        })
    }

    pub(crate) fn alarm(&self, alarm: &Alarm) -> (Tone, String) {
        let lang = self.lang;
        let day = |day: &Day| lang.day(*day);
        match alarm {
            Alarm::NoticeWindow { last_day, end } => {
                (Tone::Info, texts::notice_window(&day(last_day), &day(end), lang))
            }
            Alarm::TermEnds { last_day } => (Tone::Warn, texts::term_ends(&day(last_day), lang)),
            Alarm::Leaving { party, last_day } => (Tone::Warn, texts::leaving(self.name(*party), &day(last_day), lang)),
            Alarm::Pending { number, missing } => (Tone::Bad, texts::pending(*number, *missing, lang)),
        }
    }
}

/// What lay before the councils on that day; before that, the draft.
fn shown(version: &Version, day: Day) -> Option<&Text> {
    version.released(day).map(|(text, _)| text).or(version.texts.first())
}
