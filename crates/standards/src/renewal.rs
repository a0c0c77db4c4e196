//! Who still needs an exception asks again before it ends: a new exception that goes on from the old one, decided by somebody
//! else like any other, and all of them together no longer than the setting allows.

use base::{Day, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::exception::{Exception, ExceptionId, Phase, Refused};
use crate::setting::Setting;

/// What an exception goes on from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Renewed {
    pub from: ExceptionId,
    /// The first day of the first of them: from there it is counted how long all last together.
    pub began: Day,
}

/// What somebody says who asks for it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct Renewal {
    /// Why it is still needed.
    pub reason: String,
    #[serde(default)]
    pub compensation: String,
    pub last_day: Day,
}

impl Renewal {
    /// The same difference up to a later day. `all`: the exceptions that may go on from the old one already.
    pub fn propose(
        &self,
        old: &Exception,
        all: &[Exception],
        id: ExceptionId,
        by: PersonId,
        on: Day,
        setting: &Setting,
    ) -> Result<Exception, Refused> {
        let (Some(period), Phase::InForce | Phase::Over) = (old.period(), old.phase(on)) else {
            return Err(Refused::NeverInForce);
        };
        let refused = [
            (old.successor(all).is_some(), Refused::AlreadyRenewed),
            (self.reason.trim().is_empty(), Refused::NoReason),
            (self.last_day <= old.last_day, Refused::NotLonger { than: old.last_day }),
        ];
        if let Some((_, refused)) = refused.into_iter().find(|(so, _)| *so) {
            return Err(refused);
        }
        let began = old.renewed.map_or(period.from, |renewed| renewed.began);
        let new = Exception {
            id,
            reason: self.reason.clone(),
            compensation: self.compensation.clone(),
            proposed_by: by,
            proposed_on: on,
            last_day: self.last_day,
            decision: None,
            withdrawal: None,
            renewed: Some(Renewed { from: old.id, began }),
            ..old.clone()
        };
        new.fits(setting, on)?;
        Ok(new)
    }
}

impl Exception {
    /// The one that goes on from it: asked for or accepted, and not taken back.
    pub fn successor<'a>(&self, all: &'a [Exception]) -> Option<&'a Exception> {
        let goes_on = |other: &&Exception| other.renewed.is_some_and(|renewed| renewed.from == self.id);
        let stands = |other: &&Exception| {
            other.withdrawal.is_none() && other.decision.as_ref().is_none_or(|decision| decision.accepted)
        };
        all.iter().filter(goes_on).find(stands)
    }
}

#[cfg(test)]
mod tests {
    use base::MemberId;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::exception::tests::{accepted, day, person, printer_driver};

    /// Accepted on 12 March, up to the 21st; one may last 10 days, all of them 25.
    fn ask(old: &Exception, all: &[Exception], on: &str, last_day: &str) -> Result<Exception, Refused> {
        let wish = Renewal { reason: "Die Halle".into(), compensation: String::new(), last_day: day(last_day) };
        let id = ExceptionId(Uuid::from_u128(1000 + all.len() as u128));
        wish.propose(old, all, id, person(1), day(on), &printer_driver())
    }

    #[test]
    fn a_table_of_wishes() {
        let old = accepted();
        for (on, last_day, expected) in [
            ("2020-03-20", "2020-03-30", Ok(day("2020-03-12"))),
            ("2020-03-25", "2020-03-30", Ok(day("2020-03-12"))), // over: it may go on, but the gap counts as wrong
            ("2020-03-20", "2020-03-21", Err(Refused::NotLonger { than: day("2020-03-21") })),
            ("2020-03-20", "2020-03-31", Err(Refused::TooLong { latest: day("2020-03-30") })),
            ("2020-03-30", "2020-04-07", Err(Refused::TooLongInAll { latest: day("2020-04-06") })),
            ("2020-03-31", "2020-03-30", Err(Refused::AlreadyOver)),
        ] {
            let began = ask(&old, &[], on, last_day).map(|new| new.renewed.unwrap().began);
            assert_eq!(began, expected, "{on} {last_day}");
        }
        let wordless = Renewal { reason: " ".into(), compensation: String::new(), last_day: day("2020-03-30") };
        let id = ExceptionId(Uuid::from_u128(9));
        let refused = wordless.propose(&old, &[], id, person(1), day("2020-03-20"), &printer_driver());
        assert_eq!(refused, Err(Refused::NoReason));
    }

    #[test]
    fn what_was_never_in_force_has_nothing_to_go_on_from() {
        let old = accepted();
        let proposed = Exception { decision: None, ..old.clone() };
        let ended = Exception { withdrawal: old.withdraw(person(1), day("2020-03-15")).ok(), ..old.clone() };
        for exception in [&proposed, &ended] {
            assert_eq!(ask(exception, &[], "2020-03-16", "2020-03-25"), Err(Refused::NeverInForce));
        }
    }

    #[test]
    fn it_is_the_same_difference_and_decided_by_somebody_else() {
        let old = accepted();
        let new = ask(&old, &[], "2020-03-20", "2020-03-30").unwrap();
        assert_eq!(
            (new.member, &new.setting, new.device, new.category),
            (old.member, &old.setting, old.device, old.category)
        );
        assert_eq!((new.phase(day("2020-03-20")), new.proposed_on), (Phase::Proposed, day("2020-03-20")));
        assert_eq!(new.accept(person(1), day("2020-03-21"), &printer_driver()), Err(Refused::OwnProposal));
        let tightened = Setting { max_total_days: 15, ..printer_driver() };
        let too_long = Err(Refused::TooLongInAll { latest: day("2020-03-27") });
        assert_eq!(new.accept(person(2), day("2020-03-21"), &tightened), too_long);
        assert!(new.accept(person(2), day("2020-03-21"), &printer_driver()).is_ok());
    }

    #[test]
    fn one_goes_on_from_it_and_no_second() {
        let old = accepted();
        let new = ask(&old, &[], "2020-03-20", "2020-03-25").unwrap();
        let again = |all: &[Exception]| ask(&old, all, "2020-03-20", "2020-03-26").map(drop);
        assert_eq!(again(std::slice::from_ref(&new)), Err(Refused::AlreadyRenewed));
        let refused = Exception { decision: new.refuse(person(2), day("2020-03-20"), "nein").ok(), ..new.clone() };
        assert_eq!(again(&[refused]), Ok(()));
        let taken_back = Exception { withdrawal: new.withdraw(person(1), day("2020-03-20")).ok(), ..new };
        assert_eq!(again(&[taken_back]), Ok(()));
    }

    proptest! {
        /// However often one renews: together never longer than the setting says.
        #[test]
        fn the_chain_has_an_end(steps in prop::collection::vec((0..12i64, 1..15i64), 1..12)) {
            let (setting, mut last, mut all) = (printer_driver(), accepted(), Vec::new());
            let began = last.period().unwrap().from;
            let mut today = began;
            for (wait, longer) in steps {
                today = today.plus_days(wait);
                let wish = Renewal { reason: "x".into(), compensation: String::new(), last_day: last.last_day.plus_days(longer) };
                let id = ExceptionId(Uuid::from_u128(1000 + all.len() as u128));
                let Ok(new) = wish.propose(&last, &all, id, person(1), today, &setting) else { continue };
                let decision = new.accept(person(2), today, &setting).unwrap();
                last = Exception { decision: Some(decision), ..new };
                all.push(last.clone());
                prop_assert_eq!(last.renewed.unwrap().began, began);
            }
            prop_assert!(last.last_day <= began.plus_days(setting.max_total_days));
            prop_assert_eq!(last.member, MemberId(Uuid::from_u128(3)));
        }
    }
}
