//! What the rules of this room say no to. The words are in `texts`.

use base::Day;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    NoText,
    NoAmount,
    NotYet {
        number: String,
    },
    /// A statement that covers the day is released. What was wrong is made good by a new voucher in the open period.
    PeriodClosed {
        number: String,
        open_from: Day,
    },
    NumberTaken {
        number: String,
    },
    NoSuchPool {
        pool: String,
    },
    NothingToCorrect {
        number: String,
    },
    KeyNotWhole,
    NoKey {
        pool: String,
    },
    /// Nobody has any of what the key counts.
    NobodyToPay,
    /// Fractions beyond 128 bits: such a key is a mistake.
    TooFine,
    NoMembers,
    NotOver {
        last_day: Day,
    },
    NoCosts,
    Gap {
        next: Day,
    },
    AlreadyReleased {
        on: Day,
    },
    OwnStatement,
    /// Vouchers, quantities or keys have changed since it was made.
    Stale,
    NotReleased,
}
