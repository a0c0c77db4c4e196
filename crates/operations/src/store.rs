//! All SQL of this room.

mod catalogue;
mod outage;
mod probe;
mod window;

pub use catalogue::{STATEMENTS as OF_CATALOGUE, bookings, graph, node, node_by_key, nodes};
pub(crate) use catalogue::{
    bookers, drop_booking, end_booking, end_rest, keep_bookings, keep_level, keep_node, keep_rest,
};
pub use outage::{List, STATEMENTS as OF_OUTAGES, Wanted, count, list, open_outages, outage, outages_between};
pub(crate) use outage::{end_of_day, end_outage, keep_outages, open_targets, outages_after};
pub use probe::{STATEMENTS as OF_PROBES, targets};
pub(crate) use probe::{begin_state, change_target, end_state, end_target, keep_target, last_states, state_lasts};
pub use window::{STATEMENTS as OF_WINDOWS, windows_between};
pub(crate) use window::{drop_window, end_window, keep_window, window};

use base::{Period, Reading, Result};

use crate::account::Ground;
use crate::month::Month;

/// What the figures of these months are made of, as far as the reader may see.
pub async fn ground(r: &mut Reading, first: Month, last: Month) -> Result<Ground> {
    let period = Period { from: first.first(), to: last.next().first() };
    let ((from, _), (_, to)) = (first.ends(), last.ends());
    Ok(Ground {
        links: catalogue::links(r).await?,
        bookings: bookings(r, period).await?,
        levels: catalogue::levels(r).await?,
        outages: outages_between(r, from, to).await?,
        windows: windows_between(r, from, to).await?,
    })
}

/// Rows that hit a member as a whole are for everybody of it; those of a site for its part.
macro_rules! of_hit {
    ($row:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM base_grant g JOIN base_role_duty gd ON gd.role = g.role AND gd.duty = $3",
            " WHERE g.person_id = $1 AND g.valid_from <= $2 AND $2 < g.valid_to AND (g.everywhere OR (g.member_id = ",
            $row,
            ".member_id AND (",
            $row,
            ".site = '' OR g.part IN ('', ",
            $row,
            ".part)))))"
        )
    };
}
use of_hit;
