//! All SQL of this room.
//!
//! Who sees a ticket: the reporter and who has the same; the desk and the technicians; and of what is not confidential everybody who reads tickets of
//! that member, school or part. [`SEE`](crate::SEE) opens the door, the rest is in each statement.

/// "The reader holds this duty for the member and part of the ticket." `$1` person, `$2` day.
macro_rules! holds {
    ($duty:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM base_grant h JOIN base_role_duty hd ON hd.role = h.role AND hd.duty = '",
            $duty,
            "' WHERE h.person_id = $1 AND h.valid_from <= $2 AND $2 < h.valid_to
            AND (h.everywhere OR (h.member_id = t.member_id AND h.part IN ('', t.part))))"
        )
    };
}

macro_rules! visible {
    () => {
        concat!(
            base::of_members!("t"),
            " AND (t.reporter = $1 OR EXISTS (SELECT 1 FROM desk_affected f
                WHERE f.member_id = t.member_id AND f.ticket_id = t.ticket_id AND f.person_id = $1) OR ",
            holds!("desk.work"),
            " OR (NOT t.confidential AND ",
            holds!("desk.read"),
            "))"
        )
    };
}

mod article;
mod caller;
mod cause;
mod change;
mod listed;
mod terms;
mod ticket;

pub(crate) use article::keep_article;
pub use article::{STATEMENTS as OF_ARTICLES, article, articles, versions};
pub(crate) use caller::place;
pub use caller::{
    Caller, Device, Group, Reportable, STATEMENTS as OF_CALLERS, callers, devices, groups, me, my_devices, people,
    places,
};
pub use cause::{Known, STATEMENTS as OF_CAUSES, lasting};
pub(crate) use cause::{for_cause, joinable, keep_affected, known, over, site, works_at};
pub use change::STATEMENTS as OF_CHANGES;
pub(crate) use change::{
    answered, assign, close, keep, keep_all, keep_entry, merge, move_to, next_number, numbers, reopen, set_clock,
};
pub use listed::Listed;
pub use terms::{Agreed, STATEMENTS as OF_TERMS, Specialism, agreed, specialisms, terms, words};
pub(crate) use terms::{keep_staff, keep_terms};
pub(crate) use ticket::of_number;
pub use ticket::{
    Question, STATEMENTS as OF_TICKETS, Views, count, doubles, entries, list, of_caller, page, ticket, views,
};
