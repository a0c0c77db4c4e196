//! What the supervisory authority said, and where a version was made public.

use base::{Day, MemberId, PersonId};
use serde::{Deserialize, Serialize};

use crate::law::Step;

base::id!(SupervisionId);

/// A letter to or from the supervisory authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Supervision)]
pub struct Supervision {
    pub id: SupervisionId,
    pub revision: i64,
    pub answer: Answer,
    pub recorded_by: PersonId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Answer)]
pub struct Answer {
    pub step: Step,
    pub authority: String,
    /// File number (Aktenzeichen).
    pub reference: String,
    pub on: Day,
    /// False: refused, or sent back.
    pub granted: bool,
}

/// Öffentliche Bekanntmachung, for one party; one issue of a gazette may serve several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[schema(as = agreement::Publication)]
pub struct Publication {
    pub revision: i64,
    pub party: MemberId,
    pub place: Place,
    pub recorded_by: PersonId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema, Deserialize)]
#[schema(as = agreement::Place)]
pub struct Place {
    /// "Amtsblatt für den Landkreis Gifhorn"
    pub gazette: String,
    /// "Nr. 3/2020, Seite 71"
    pub issue: String,
    pub on: Day,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotKeep {
    NoReference,
    InTheFuture,
    BeforeTheText { released: Day },
    NoParty,
}

impl Answer {
    pub fn plausible(&self, released: Day, today: Day) -> Result<(), CannotKeep> {
        if self.reference.trim().is_empty() || self.authority.trim().is_empty() {
            return Err(CannotKeep::NoReference);
        }
        dated(self.on, released, today)
    }
}

impl Place {
    pub fn plausible(&self, released: Day, today: Day) -> Result<(), CannotKeep> {
        if self.gazette.trim().is_empty() || self.issue.trim().is_empty() {
            return Err(CannotKeep::NoReference);
        }
        dated(self.on, released, today)
    }
}

fn dated(on: Day, released: Day, today: Day) -> Result<(), CannotKeep> {
    if on > today {
        return Err(CannotKeep::InTheFuture);
    }
    if on < released { Err(CannotKeep::BeforeTheText { released }) } else { Ok(()) }
}

/// The day on which the step was done. The last answer counts; an approval is also more than a notification.
pub fn done(answers: &[Supervision], revision: i64, needed: Step, known: Day) -> Option<Day> {
    let about = answers.iter().filter(|s| s.revision == revision && s.answer.on <= known);
    let last = about.max_by_key(|s| (s.answer.on, s.id))?;
    (last.answer.granted && last.answer.step >= needed).then_some(last.answer.on)
}

/// The day on which the publication for this party takes effect: so many days after the first one.
pub fn effective(all: &[Publication], party: MemberId, revision: i64, delay: i64, known: Day) -> Option<Day> {
    let of_party = all.iter().filter(|p| p.party == party && p.revision == revision && p.place.on <= known);
    of_party.map(|p| p.place.on.plus_days(delay)).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{day, party};

    fn answer(number: u128, step: Step, on: &str, granted: bool) -> Supervision {
        let answer = Answer { step, authority: "MI".into(), reference: "32.21".into(), on: day(on), granted };
        let by = PersonId(uuid::Uuid::nil());
        Supervision { id: SupervisionId(uuid::Uuid::from_u128(number)), revision: 1, answer, recorded_by: by }
    }

    #[test]
    fn the_last_answer_counts() {
        let known = day("2020-12-31");
        let refused = answer(1, Step::Approval, "2020-02-01", false);
        let granted = answer(2, Step::Approval, "2020-02-24", true);
        let told = answer(3, Step::Notification, "2020-02-02", true);
        let (before, after) = (Some(day("2020-02-02")), Some(day("2020-02-24")));
        for (answers, needed, expected) in [
            (vec![], Step::Approval, None),
            (vec![refused.clone()], Step::Approval, None),
            (vec![granted.clone(), refused.clone()], Step::Approval, after),
            (vec![told.clone()], Step::Approval, None),
            (vec![told], Step::Notification, before),
            (vec![granted], Step::Notification, after),
            (vec![refused], Step::Notification, None),
        ] {
            assert_eq!(done(&answers, 1, needed, known), expected, "{answers:?}");
            assert_eq!(done(&answers, 2, needed, known), None, "another text");
        }
    }

    #[test]
    fn a_publication_takes_effect_the_day_after_and_for_whom_it_was_made() {
        let place = Place { gazette: "Amtsblatt".into(), issue: "3/2020".into(), on: day("2020-02-28") };
        let by = PersonId(uuid::Uuid::nil());
        let all = [Publication { revision: 1, party: party(0), place, recorded_by: by }];
        let effective = |number, known: &str| effective(&all, party(number), 1, 1, day(known));
        assert_eq!(effective(0, "2020-03-11"), Some(day("2020-02-29")));
        assert_eq!(effective(0, "2020-02-27"), None, "not yet known");
        assert_eq!(effective(1, "2020-03-11"), None);
    }
}
