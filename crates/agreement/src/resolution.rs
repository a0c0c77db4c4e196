//! What a council made of a version: the words of the minutes, and what they are worth.

use base::{Day, MemberId, PersonId};
use serde::{Deserialize, Serialize};

base::id!(ResolutionId);

/// The fixed set of outcomes of German council minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Outcome)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// ungeändert beschlossen
    Unchanged,
    /// geändert beschlossen: not the text that lay before the council
    Changed,
    /// abgelehnt
    Rejected,
    /// vertagt
    Adjourned,
    /// zurückgezogen
    Withdrawn,
}

impl Outcome {
    pub const ALL: [Outcome; 5] =
        [Outcome::Unchanged, Outcome::Changed, Outcome::Rejected, Outcome::Adjourned, Outcome::Withdrawn];

    pub fn key(self) -> &'static str {
        match self {
            Outcome::Unchanged => "unchanged",
            Outcome::Changed => "changed",
            Outcome::Rejected => "rejected",
            Outcome::Adjourned => "adjourned",
            Outcome::Withdrawn => "withdrawn",
        }
    }

    pub fn of(key: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.key() == key)
    }

    fn carried(self) -> bool {
        matches!(self, Outcome::Unchanged | Outcome::Changed)
    }
}

/// The place in the Beratungsfolge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Role)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Vorberatung
    Preliminary,
    /// Entscheidung
    Decision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Votes)]
pub struct Votes {
    pub yes: i64,
    pub no: i64,
    pub abstained: i64,
}

/// What the council clerk writes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Minutes)]
pub struct Minutes {
    pub party: MemberId,
    /// Kreistag, Rat, Samtgemeinderat, ..
    pub committee: String,
    pub role: Role,
    /// Number of the council paper (Vorlage), the file number of the decision.
    pub paper: String,
    pub on: Day,
    pub votes: Votes,
    pub outcome: Outcome,
    /// What was changed or made a condition.
    #[serde(default)]
    pub remark: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Resolution)]
pub struct Resolution {
    pub id: ResolutionId,
    /// The text that lay before the council.
    pub revision: i64,
    /// The text this decision agrees to: the one before it, or a later one that took its changes in. None: no text yet.
    pub covers: Option<i64>,
    pub minutes: Minutes,
    pub recorded_by: PersonId,
    pub recorded_on: Day,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotRecord {
    NoCommittee,
    NoPaper,
    InTheFuture,
    /// Nobody can decide on a text that did not exist yet.
    BeforeTheText {
        released: Day,
    },
    /// The outcome says carried, the votes say not, or the other way round.
    VotesDisagree,
    NegativeVotes,
    /// What was changed must be said.
    NoRemark,
}

impl Minutes {
    /// Are these minutes possible, for a text released on that day?
    pub fn plausible(&self, released: Day, today: Day) -> Result<(), CannotRecord> {
        let Votes { yes, no, abstained } = self.votes;
        let decided = self.role == Role::Decision;
        match self.outcome {
            _ if self.committee.trim().is_empty() => Err(CannotRecord::NoCommittee),
            _ if decided && self.paper.trim().is_empty() => Err(CannotRecord::NoPaper),
            _ if self.on > today => Err(CannotRecord::InTheFuture),
            _ if self.on < released => Err(CannotRecord::BeforeTheText { released }),
            _ if yes < 0 || no < 0 || abstained < 0 => Err(CannotRecord::NegativeVotes),
            outcome if decided && outcome.carried() && yes <= no => Err(CannotRecord::VotesDisagree),
            Outcome::Rejected if decided && yes > no => Err(CannotRecord::VotesDisagree),
            Outcome::Changed if self.remark.trim().is_empty() => Err(CannotRecord::NoRemark),
            _ => Ok(()),
        }
    }

    /// A decision for this very text agrees to it; a changed one agrees to a text that is still to be written.
    pub fn covers(&self, revision: i64) -> Option<i64> {
        (self.role == Role::Decision && self.outcome == Outcome::Unchanged).then_some(revision)
    }
}

impl Resolution {
    /// Has this body decided for a text that no revision contains yet?
    pub fn awaits_its_text(&self) -> bool {
        self.minutes.role == Role::Decision && self.minutes.outcome == Outcome::Changed && self.covers.is_none()
    }
}

/// The day on which a party agreed to this text: its last decision about it counts, for a council can change its mind.
pub fn agreed(resolutions: &[Resolution], party: MemberId, revision: i64, known: Day) -> Option<Day> {
    let about = |r: &&Resolution| {
        r.minutes.party == party
            && r.minutes.role == Role::Decision
            && r.minutes.on <= known
            && (r.revision == revision || r.covers == Some(revision))
    };
    let last = resolutions.iter().filter(about).max_by_key(|r| (r.minutes.on, r.recorded_on, r.id))?;
    (last.minutes.outcome.carried() && last.covers == Some(revision)).then_some(last.minutes.on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{day, party};

    fn minutes(outcome: Outcome, yes: i64, no: i64) -> Minutes {
        Minutes {
            party: party(0),
            committee: "Rat".into(),
            role: Role::Decision,
            paper: "2019/077".into(),
            on: day("2019-11-28"),
            votes: Votes { yes, no, abstained: 0 },
            outcome,
            remark: String::new(),
        }
    }

    #[test]
    fn minutes_that_cannot_be() {
        use CannotRecord::*;
        use Outcome::*;
        let (released, today) = (day("2019-10-01"), day("2020-03-11"));
        let of = |outcome, yes, no| minutes(outcome, yes, no);
        for (minutes, expected) in [
            (of(Unchanged, 23, 1), Ok(())),
            (of(Unchanged, 12, 12), Err(VotesDisagree)),
            (of(Rejected, 12, 12), Ok(())),
            (of(Rejected, 13, 12), Err(VotesDisagree)),
            (of(Adjourned, 0, 0), Ok(())),
            (of(Changed, 20, 1), Err(NoRemark)),
            (Minutes { remark: "Bericht zweimal im Jahr".into(), ..of(Changed, 20, 1) }, Ok(())),
            (of(Unchanged, 5, -1), Err(NegativeVotes)),
            (Minutes { on: day("2020-03-12"), ..of(Unchanged, 5, 0) }, Err(InTheFuture)),
            (Minutes { on: day("2019-09-30"), ..of(Unchanged, 5, 0) }, Err(BeforeTheText { released })),
            (Minutes { paper: " ".into(), ..of(Unchanged, 5, 0) }, Err(NoPaper)),
            (Minutes { committee: String::new(), ..of(Unchanged, 5, 0) }, Err(NoCommittee)),
            (Minutes { role: Role::Preliminary, paper: String::new(), ..of(Unchanged, 0, 0) }, Ok(())),
        ] {
            assert_eq!(minutes.plausible(released, today), expected, "{minutes:?}");
        }
    }

    fn resolution(number: u128, revision: i64, covers: Option<i64>, on: &str, outcome: Outcome) -> Resolution {
        let minutes = Minutes { on: day(on), ..minutes(outcome, 9, 1) };
        let id = ResolutionId(uuid::Uuid::from_u128(number));
        Resolution { id, revision, covers, minutes, recorded_by: PersonId(uuid::Uuid::nil()), recorded_on: day(on) }
    }

    #[test]
    fn the_last_decision_about_the_text_counts() {
        use Outcome::*;
        let known = day("2020-12-31");
        let agreed = |all: &[Resolution], revision| agreed(all, party(0), revision, known);
        let yes = resolution(1, 1, Some(1), "2019-11-28", Unchanged);
        let repealed = resolution(2, 1, None, "2020-01-10", Rejected);
        let changed = resolution(3, 1, None, "2020-01-21", Changed);
        let taken_in = Resolution { covers: Some(2), ..changed.clone() };
        assert_eq!(agreed(&[], 1), None);
        assert_eq!(agreed(std::slice::from_ref(&yes), 1), Some(day("2019-11-28")));
        assert_eq!(agreed(std::slice::from_ref(&yes), 2), None, "that was another text");
        assert_eq!(agreed(&[yes.clone(), repealed], 1), None);
        assert_eq!(agreed(&[yes.clone(), changed], 1), None);
        assert_eq!(agreed(&[yes, taken_in.clone()], 2), Some(day("2020-01-21")));
        assert_eq!(agreed(&[taken_in], 1), None);
    }

    #[test]
    fn a_preliminary_debate_decides_nothing() {
        let mut debate = resolution(1, 1, None, "2019-11-20", Outcome::Unchanged);
        debate.minutes.role = Role::Preliminary;
        assert_eq!(debate.minutes.covers(1), None);
        assert_eq!(agreed(&[debate], party(0), 1, day("2020-01-01")), None);
    }
}
