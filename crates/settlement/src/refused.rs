//! What the rules of this room say no to. The words are in `texts`.

use base::Day;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Typed and not readable: the name of the field.
    Unreadable(&'static str),
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
    /// Another voucher has this number.
    NumberTaken {
        number: String,
    },
    NoSuchPool {
        pool: String,
    },
    /// There is no such voucher in the same pool.
    NothingToCorrect {
        number: String,
    },
    KeyNotWhole,
    /// The agreement has no key for a pool with costs.
    NoKey {
        pool: String,
    },
    /// The agreement names a measure that is not counted here.
    UnknownBase {
        base: String,
    },
    /// Nobody has any of what the key counts.
    NobodyToPay,
    /// Fractions beyond 128 bits: such a key is a mistake.
    TooFine,
    NoAgreement,
    NoMembers,
    NoCosts,
    NoSuchPeriod,
    NotOver {
        last_day: Day,
    },
    /// Another period comes first.
    Gap {
        next: Day,
    },
    AlreadyReleased {
        on: Day,
    },
    OwnStatement,
    /// Vouchers, quantities or keys have changed since it was made.
    Stale,
    NotAMember,
    NoPaper,
    /// Somebody has no address for invoices, or it lacks something.
    NoAddress {
        name: String,
    },
    NoLeitweg,
    /// Nobody said how a cost centre is taxed on that day.
    NoTax {
        pool: String,
    },
    /// Nothing is due, or everything is invoiced already.
    NothingToBill,
    /// The invoice is a credit note, or was taken back before.
    TakenBack,
}
