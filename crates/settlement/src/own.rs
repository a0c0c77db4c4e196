//! What a member says of itself, to compare its share with.

use base::{Cents, Day, MemberId};
use serde::{Deserialize, Serialize};

use crate::refused::Refused;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// What its budget has for the year (Haushaltsansatz).
    Appropriation,
    /// What an IT of its own would cost it in a whole year.
    Alone,
}

impl Figure {
    pub const ALL: [Figure; 2] = [Figure::Appropriation, Figure::Alone];

    /// As it is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Figure::Appropriation => "appropriation",
            Figure::Alone => "alone",
        }
    }

    pub fn of(code: &str) -> Option<Figure> {
        Figure::ALL.into_iter().find(|figure| figure.code() == code)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OwnFigure {
    pub member: MemberId,
    pub year: i64,
    pub figure: Figure,
    pub amount: Cents,
    /// Where it stands or what it rests on.
    pub words: String,
    #[serde(skip_deserializing, default = "never")]
    pub said_on: Day,
}

fn never() -> Day {
    Day::FAR
}

impl OwnFigure {
    pub fn check(&self) -> Result<(), Refused> {
        if self.amount < Cents(0) || !(2000..=2200).contains(&self.year) {
            return Err(Refused::NoAmount);
        }
        if self.words.trim().is_empty() { Err(Refused::NoText) } else { Ok(()) }
    }
}

/// What an IT of its own would have cost for the days of membership in a year.
pub fn alone_for(amount: Cents, days: i64, days_of_year: i64) -> Cents {
    Cents((i128::from(amount.0) * i128::from(days) / i128::from(days_of_year.max(1))) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alone_counts_for_the_days_of_membership() {
        assert_eq!(alone_for(Cents(23_684_960), 306, 366), Cents(19_802_179));
        assert_eq!(alone_for(Cents(100), 366, 366), Cents(100));
        assert_eq!(alone_for(Cents(100), 0, 0), Cents(0));
    }

    #[test]
    fn a_figure_says_what_it_rests_on() {
        let figure = |amount, words: &str| OwnFigure {
            member: MemberId(uuid::Uuid::nil()),
            year: 2020,
            figure: Figure::Appropriation,
            amount: Cents(amount),
            words: words.into(),
            said_on: Day::of(2020, 3, 11),
        };
        assert_eq!(figure(9_500_000, "1.1.1.06").check(), Ok(()));
        assert_eq!(figure(9_500_000, " ").check(), Err(Refused::NoText));
        assert_eq!(figure(-1, "1.1.1.06").check(), Err(Refused::NoAmount));
        assert!(Figure::ALL.into_iter().all(|figure| Figure::of(figure.code()) == Some(figure)));
    }
}
