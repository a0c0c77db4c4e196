//! Value limits (Wertgrenzen): which procedure the law wants for an estimated value, on the day and for the sphere. They change
//! often, so they are dated data and never constants. Values are net, over the whole term and of all members together: whoever
//! divides an order to stay below a limit breaks section 3 VgV and UVgO.

use base::{Cents, Day, Period};
use serde::{Deserialize, Serialize};

/// From the lightest to the heaviest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Procedure {
    /// Direktauftrag
    Direct,
    /// Verhandlungsvergabe (formerly freihändige Vergabe)
    Negotiated,
    /// Beschränkte Ausschreibung ohne Teilnahmewettbewerb
    Restricted,
    /// Öffentliche Ausschreibung
    Open,
    /// Europe-wide, from the EU threshold on
    EuWide,
}

impl Procedure {
    pub const ALL: [Procedure; 5] =
        [Procedure::Direct, Procedure::Negotiated, Procedure::Restricted, Procedure::Open, Procedure::EuWide];

    /// As it is stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            Procedure::Direct => "direct",
            Procedure::Negotiated => "negotiated",
            Procedure::Restricted => "restricted",
            Procedure::Open => "open",
            Procedure::EuWide => "eu-wide",
        }
    }

    pub fn of(code: &str) -> Option<Procedure> {
        Procedure::ALL.into_iter().find(|procedure| procedure.code() == code)
    }
}

/// Up to which value a procedure may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Limit {
    pub procedure: Procedure,
    /// Only for what schools need.
    pub schools: bool,
    pub from: Day,
    /// Not included.
    pub to: Day,
    /// Included, net. An open national procedure ends a cent below the EU threshold.
    pub up_to: Cents,
    /// Where the limit is written down.
    pub source: String,
}

/// The lightest procedure that the limits of the day allow for this value. `schools`: all of it is for schools.
pub fn lightest(limits: &[Limit], value: Cents, schools: bool, day: Day) -> Procedure {
    let applies = |limit: &&Limit| {
        Period { from: limit.from, to: limit.to }.contains(day) && (schools || !limit.schools) && value <= limit.up_to
    };
    limits.iter().filter(applies).map(|limit| limit.procedure).min().unwrap_or(Procedure::EuWide)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(procedure: Procedure, schools: bool, from: Day, to: Day, euros: i64) -> Limit {
        Limit { procedure, schools, from, to, up_to: Cents(euros * 100), source: "test".into() }
    }

    /// Lower Saxony as far as known; the rows of the database say where each is written.
    fn limits() -> Vec<Limit> {
        let (y2017, change, far) = (Day::of(2017, 1, 1), Day::of(2025, 5, 29), Day::FAR);
        use Procedure::{Direct, Negotiated, Open, Restricted};
        vec![
            limit(Direct, false, y2017, change, 500),
            limit(Negotiated, false, y2017, change, 25_000),
            limit(Restricted, false, y2017, change, 50_000),
            limit(Direct, false, change, far, 20_000),
            limit(Direct, true, change, far, 100_000),
            limit(Negotiated, false, change, far, 100_000),
            Limit { up_to: Cents(21_399_999), ..limit(Open, false, Day::of(2020, 1, 1), Day::of(2022, 1, 1), 0) },
            Limit { up_to: Cents(21_599_999), ..limit(Open, false, Day::of(2026, 1, 1), Day::of(2028, 1, 1), 0) },
        ]
    }

    #[test]
    fn the_value_and_the_day_decide() {
        use Procedure::*;
        let (march_2020, before, after) = (Day::of(2020, 3, 11), Day::of(2025, 5, 28), Day::of(2025, 5, 29));
        for (day, schools, cents, expected) in [
            (march_2020, false, 50_000, Direct),
            (march_2020, false, 50_001, Negotiated),
            (march_2020, false, 2_500_000, Negotiated),
            (march_2020, false, 2_500_001, Restricted),
            (march_2020, false, 5_000_001, Open),
            (march_2020, true, 5_000_001, Open),
            (march_2020, false, 21_399_999, Open),
            (march_2020, false, 21_400_000, EuWide),
            (before, false, 1_900_000, Negotiated),
            (after, false, 1_900_000, Direct),
            (after, false, 2_000_001, Negotiated),
            (after, true, 2_000_001, Direct),
            (after, true, 10_000_000, Direct),
            (Day::of(2026, 6, 1), true, 10_000_001, Open),
            (Day::of(2026, 6, 1), false, 21_600_000, EuWide),
        ] {
            assert_eq!(
                lightest(&limits(), Cents(cents), schools, day),
                expected,
                "{cents} on {day}, schools: {schools}"
            );
        }
    }

    #[test]
    fn every_code_is_read_as_it_is_written() {
        assert!(Procedure::ALL.into_iter().all(|procedure| Procedure::of(procedure.code()) == Some(procedure)));
    }
}
