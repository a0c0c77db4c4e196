//! What the page of an accession says about its facts.

use super::{ShowPage, last_day};
use crate::account::Line;
use crate::conflict::{Conflict, Evidence, Kind};
use crate::costs::Unknown;
use crate::counts::Counts;
use crate::decision::Decision;
use crate::gantt::Shut;
use crate::pages::decide::encoded;
use crate::phase::{Phase, State};
use crate::row::{Outcome, Reason};
use crate::runbook::Hand;
use crate::stocktake::Row;
use crate::store::{Kept, Planned, Transfer};
use crate::texts::{conflict as of_conflict, why, words};
use crate::wave::Part;

/// A conflict with the last decision about it.
pub(super) type Decided = (Conflict, Option<Decision>);

/// Every conflict with the last decision about it, open ones first.
pub(super) fn with_decisions(kept: Option<&Kept>, decisions: Vec<Decision>) -> Vec<Decided> {
    let conflicts = kept.map(|kept| kept.report.conflicts.clone()).unwrap_or_default();
    let last = |key: &str| decisions.iter().rev().find(|decision| decision.conflict == key).cloned();
    let mut all: Vec<_> =
        conflicts.into_iter().map(|conflict| (last(&conflict.key), conflict)).map(|(d, c)| (c, d)).collect();
    all.sort_by_key(|(_, decision)| decision.is_some());
    all
}

/// The group of a conflict, as filters name it.
pub(super) fn group(kind: Kind) -> &'static str {
    match kind {
        Kind::NetworkOverlap | Kind::NetworkPublic | Kind::NetworkUnlisted => "networks",
        Kind::LoginTaken | Kind::LoginTwice | Kind::SamePerson | Kind::Namesakes | Kind::PersonElsewhere => "people",
        Kind::SiteUnknown | Kind::Question(_) => "questions",
        _ => "devices",
    }
}

impl ShowPage {
    pub(super) fn counts(&self) -> Counts {
        self.kept.as_ref().map(|kept| kept.counts).unwrap_or_default()
    }

    /// Number of the phase at work.
    pub(super) fn at_work(&self) -> usize {
        self.phases.iter().position(|(_, state)| matches!(state, State::Now { .. })).unwrap_or(self.phases.len() - 1)
    }

    pub(super) fn phase(&self, phase: &Phase) -> &'static str {
        words::phase(self.f.lang, *phase)
    }

    /// Class, symbol, word for who does not see it, and day.
    pub(super) fn state(&self, state: &State) -> (&'static str, &'static str, &'static str, String) {
        let day = |word: &str, day: &Option<base::Day>| {
            day.map(|day| format!("{word} {}", self.f.lang.day(day))).unwrap_or_default()
        };
        match state {
            State::Done { on } => ("done", "ok", self.t.done, self.f.lang.day(on)),
            State::Now { until } => ("now", "dot", self.t.now, day(self.t.until, until)),
            State::Ahead { from } => ("", "todo", "", day(self.t.from, from)),
        }
    }

    pub(super) fn kind_and_form(&self, line: &Line) -> (&'static str, &'static str) {
        (why::kind(self.f.lang, line.kind), why::form(self.f.lang, line.form))
    }

    /// Rejected rows that somebody may want to do something about; headings and empty lines are in the list of all rows.
    pub(super) fn rejected(&self) -> Vec<&Row> {
        let Some(kept) = &self.kept else { return Vec::new() };
        kept.report
            .rejected()
            .filter(|row| row.reason.as_ref().is_some_and(|reason| !self.why(&reason.why).1.is_empty()))
            .collect()
    }

    pub(super) fn remarked(&self) -> Vec<&Row> {
        self.kept
            .as_ref()
            .map(|kept| kept.report.remarked().filter(|row| row.outcome != Outcome::Rejected).collect())
            .unwrap_or_default()
    }

    pub(super) fn why(&self, why: &crate::row::Why) -> (&'static str, &'static str) {
        why::why(self.f.lang, *why)
    }

    pub(super) fn undecided(&self) -> usize {
        self.conflicts.iter().filter(|(_, decision)| decision.is_none()).count()
    }

    /// How many open proposals could be accepted at once.
    pub(super) fn acceptable(&self) -> usize {
        self.conflicts.iter().filter(|(conflict, decision)| decision.is_none() && conflict.proposal.is_answer()).count()
    }

    /// Filters: code, label, how many.
    pub(super) fn groups(&self) -> Vec<(&'static str, &'static str, usize)> {
        let count = |of: &str| self.conflicts.iter().filter(|(conflict, _)| group(conflict.kind) == of).count();
        let t = self.t;
        let mut groups = vec![("", t.open_first, self.conflicts.len()), ("open", t.undecided, self.undecided())];
        groups.extend(
            [("networks", t.networks), ("devices", t.devices), ("people", t.people), ("questions", t.questions)]
                .map(|(code, label)| (code, label, count(code))),
        );
        groups
    }

    pub(super) fn shown_conflicts(&self) -> Vec<&(Conflict, Option<Decision>)> {
        let wanted = |(conflict, decision): &&(Conflict, Option<Decision>)| match self.group.as_str() {
            "" => true,
            "open" => decision.is_none(),
            of => group(conflict.kind) == of,
        };
        self.conflicts.iter().filter(wanted).collect()
    }

    pub(super) fn conflict_kind(&self, conflict: &Conflict) -> &'static str {
        of_conflict::kind(self.f.lang, conflict.kind)
    }

    pub(super) fn evidence(&self, evidence: &Evidence) -> String {
        of_conflict::evidence(self.f.lang, evidence)
    }

    pub(super) fn proposal(&self, conflict: &Conflict) -> String {
        of_conflict::proposal(self.f.lang, &conflict.proposal)
    }

    pub(super) fn answer(&self, decision: &Decision) -> String {
        words::answer(self.f.lang, &decision.answer)
    }

    pub(super) fn part(&self, part: &Part) -> &'static str {
        words::part(self.f.lang, *part)
    }

    pub(super) fn held(&self, planned: &Planned) -> String {
        words::held(self.f.lang, planned.wave.held)
    }

    pub(super) fn shut(&self, shut: &Shut) -> &'static str {
        match shut {
            Shut::Easter => self.t.easter,
            Shut::YearEnd => self.t.year_end,
            Shut::Summer => self.t.summer,
        }
    }

    pub(super) fn month(&self, day: &base::Day) -> String {
        const MONTHS: [(&str, &str); 12] = [
            ("Januar", "January"),
            ("Februar", "February"),
            ("März", "March"),
            ("April", "April"),
            ("Mai", "May"),
            ("Juni", "June"),
            ("Juli", "July"),
            ("August", "August"),
            ("September", "September"),
            ("Oktober", "October"),
            ("November", "November"),
            ("Dezember", "December"),
        ];
        let (de, en) = MONTHS[usize::try_from(day.0.month() - 1).unwrap_or(0)];
        self.f.lang.choose(de, en).into()
    }

    /// The finding of the drawing, for who does not see it.
    pub(super) fn drawing(&self) -> String {
        let Some((p50, p80)) = last_day(&self.waves) else { return String::new() };
        let (p50, p80) = (self.f.lang.day(p50), self.f.lang.day(p80));
        match self.f.lang {
            base::Lang::De => {
                format!("Die letzte Welle ist mit 50 % Sicherheit am {p50} fertig und mit 80 % am {p80}.")
            }
            base::Lang::En => format!("The last wave is through on {p50} with 50 % certainty, on {p80} with 80 %."),
        }
    }

    pub(super) fn last_wave(&self) -> (String, String) {
        let day = |day: base::Day| self.f.lang.day(day);
        last_day(&self.waves)
            .map_or(("–".into(), String::new()), |(p50, p80)| (day(p50), format!("{} {}", self.t.sure80, day(p80))))
    }

    pub(super) fn learnt_from(&self) -> usize {
        self.waves.iter().map(|planned| planned.wave.learnt_from).max().unwrap_or(0)
    }

    /// What of it has arrived.
    pub(super) fn arrived(&self) -> Counts {
        let mut all = Counts::default();
        let there = self.waves.iter().filter(|planned| planned.cutover.is_some_and(|day| day <= self.f.as_of));
        there.for_each(|planned| all.add(planned.came));
        all
    }

    pub(super) fn unknown(&self, why: &Unknown) -> String {
        words::unknown(self.f.lang, why)
    }

    pub(super) fn by_what(&self) -> &'static str {
        self.estimate.map_or("", |estimate| words::by_what(self.f.lang, estimate.by_what))
    }

    pub(super) fn href(&self, conflict: &Conflict) -> String {
        format!("/accession/{}/conflict?key={}", self.accession.id, encoded(&conflict.key))
    }

    pub(super) fn outcome(&self, code: &str) -> &'static str {
        let outcome = match code {
            "accepted" => Outcome::Accepted,
            "merged" => Outcome::Merged,
            "queued" => Outcome::Queued,
            _ => Outcome::Rejected,
        };
        why::outcome(self.f.lang, outcome)
    }

    /// Why it was rejected, or what of it was not taken.
    pub(super) fn reasons<'r>(&self, row: &'r Row) -> Vec<&'r Reason> {
        row.reason.iter().filter(|_| row.outcome == Outcome::Rejected).chain(&row.remarks).collect()
    }

    /// For the drawing, where space is short.
    pub(super) fn short_part(&self, part: &Part) -> &'static str {
        match part {
            Part::Villages => self.f.lang.choose("Feuerwehr, Dorfhaus", "Fire stations, halls"),
            Part::Applications => self.f.lang.choose("Fachverfahren", "Programs"),
            other => words::part(self.f.lang, *other),
        }
    }

    pub(super) fn specialism(&self, transfer: &Transfer) -> String {
        Hand::of(&transfer.specialism)
            .map_or_else(|| transfer.specialism.clone(), |hand| words::hand(self.f.lang, hand).into())
    }

    pub(super) fn specialisms(&self) -> Vec<(&'static str, &'static str)> {
        let staff = Hand::ALL.iter().filter(|hand| **hand != Hand::Newcomer);
        staff.map(|hand| (hand.code(), words::hand(self.f.lang, *hand))).collect()
    }
}
