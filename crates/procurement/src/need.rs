//! A need (Bedarf): what a member wants, how much of it, by when, and from which budget.

use base::{Day, MemberId, PersonId};
use serde::{Deserialize, Serialize};

use crate::refused::Refused;

base::id!(NeedId);

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = procurement::Wish)]
pub struct Wish {
    pub member: MemberId,
    /// A constituent municipality or a school; empty means the whole member.
    #[serde(default)]
    pub part: String,
    /// Code in the catalogue of articles.
    pub article: String,
    pub quantity: i64,
    pub wanted_by: Day,
    /// Where the money is appropriated (Haushaltsstelle), in the member's own words.
    pub budget: String,
    #[serde(default)]
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Need {
    pub id: NeedId,
    pub wish: Wish,
    pub reported_by: PersonId,
    pub reported_on: Day,
    pub state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case", tag = "state", content = "on")]
pub enum State {
    Open,
    /// Ordered under a framework contract.
    CalledOff(Day),
    Withdrawn(Day),
}

/// More than any association buys of one thing: a slip of the finger.
const MOST: i64 = 100_000;

impl Wish {
    pub fn report(&self, id: NeedId, by: PersonId, on: Day) -> Result<Need, Refused> {
        if !(1..=MOST).contains(&self.quantity) {
            return Err(Refused::Quantity);
        }
        if self.wanted_by < on {
            return Err(Refused::TooLate);
        }
        if self.budget.trim().is_empty() {
            return Err(Refused::NoBudget);
        }
        Ok(Need { id, wish: self.clone(), reported_by: by, reported_on: on, state: State::Open })
    }
}

impl Need {
    /// What is ordered can be sent back, not withdrawn.
    pub fn must_be_open(&self) -> Result<(), Refused> {
        match self.state {
            State::Open => Ok(()),
            State::CalledOff(on) => Err(Refused::AlreadyCalledOff { on }),
            State::Withdrawn(on) => Err(Refused::AlreadyWithdrawn { on }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(quantity: i64, wanted_by: Day, budget: &str) -> Result<Need, Refused> {
        let (member, article) = (MemberId(uuid::Uuid::from_u128(1)), "notebook".into());
        let (part, reason, budget) = (String::new(), String::new(), budget.into());
        let wish = Wish { member, part, article, quantity, wanted_by, budget, reason };
        wish.report(NeedId(uuid::Uuid::nil()), PersonId(uuid::Uuid::from_u128(2)), Day::of(2020, 3, 11))
    }

    #[test]
    fn what_may_be_reported() {
        let summer = Day::of(2020, 7, 1);
        assert!(report(12, summer, "1.1.1.01/7831").is_ok());
        assert!(report(12, Day::of(2020, 3, 11), "1.1.1.01/7831").is_ok());
        assert_eq!(report(12, Day::of(2020, 3, 10), "1.1.1.01/7831"), Err(Refused::TooLate));
        for quantity in [0, -1, 100_001] {
            assert_eq!(report(quantity, summer, "1.1.1.01/7831"), Err(Refused::Quantity));
        }
        assert_eq!(report(12, summer, " "), Err(Refused::NoBudget));
    }

    #[test]
    fn only_what_is_open_can_be_withdrawn_or_ordered() {
        let (need, on) = (report(12, Day::of(2020, 7, 1), "b").unwrap(), Day::of(2020, 3, 12));
        assert_eq!(need.must_be_open(), Ok(()));
        let ordered = Need { state: State::CalledOff(on), ..need.clone() };
        assert_eq!(ordered.must_be_open(), Err(Refused::AlreadyCalledOff { on }));
        let withdrawn = Need { state: State::Withdrawn(on), ..need };
        assert_eq!(withdrawn.must_be_open(), Err(Refused::AlreadyWithdrawn { on }));
    }
}
