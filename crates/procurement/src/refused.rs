//! What the rules of this room say no to. The words are in `texts`.

use base::{Cents, Day};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Typed and not readable: the name of the field.
    Unreadable(&'static str),
    Quantity,
    TooLate,
    NoBudget,
    NoSuchArticle,
    AlreadyCalledOff {
        on: Day,
    },
    AlreadyWithdrawn {
        on: Day,
    },
    NoTerm,
    NoCeiling,
    NoPrices,
    NotInForce,
    NothingOrdered,
    NotOffered {
        article: String,
    },
    NotForThisMember,
    AboveQuantity {
        article: String,
        left: i64,
    },
    AboveCeiling {
        left: Cents,
        asked: Cents,
    },
    NoLimit,
}
