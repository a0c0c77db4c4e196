//! What the rules of this room say no to. The words stand in `texts`.

use base::Moment;

#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    NotAKey,
    KeyTaken,
    NoName,
    /// A service needs offer and audience, a component has none.
    NotOffered,
    NotAShare,
    NoSuchNode,
    /// It would rest on itself.
    Ring,
    NoPlaces,
    BookedAlready,
    /// A booking begins after the day of the change.
    BookedLater,
    NothingBooked,
    RestsAlready,
    NotResting,
    Unchanged,
    NobodyHit,
    NoSuchSite {
        site: String,
    },
    NoWords,
    NotATime,
    NotANumber,
    InTheFuture,
    EndsBeforeItBegins,
    AlreadyEnded {
        at: Moment,
    },
    NotAnnounced,
    WindowOver {
        at: Moment,
    },
    NotAnAddress,
}
