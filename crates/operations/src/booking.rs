//! Taking a service at more or fewer places from a day on, or no longer. What was before keeps its days.

use base::Day;

use crate::node::Booking;
use crate::refused::Refused;

/// What a change does to what is kept.
#[derive(Debug, PartialEq, Eq)]
pub enum Before {
    Nothing,
    /// It ends where the new one begins.
    Ends(Booking),
    /// It began on the same day, so it never was.
    Replaced(Booking),
}

/// `held`: all bookings of one member for one service. `places`: 0 is no longer.
pub fn change(held: &[Booking], from: Day, places: i64) -> Result<Before, Refused> {
    if places < 0 {
        return Err(Refused::NoPlaces);
    }
    if held.iter().any(|booking| booking.period.from > from) {
        return Err(Refused::BookedLater);
    }
    match held.iter().find(|booking| booking.holds_on(from)) {
        None if places == 0 => Err(Refused::NothingBooked),
        None => Ok(Before::Nothing),
        Some(booking) if booking.places == places => Err(Refused::Unchanged),
        Some(booking) if booking.period.from == from => Ok(Before::Replaced(*booking)),
        Some(booking) => Ok(Before::Ends(*booking)),
    }
}

#[cfg(test)]
mod tests {
    use base::{MemberId, Period};
    use uuid::Uuid;

    use super::*;
    use crate::node::NodeId;

    fn booking(from: &str, to: &str, places: i64) -> Booking {
        let period = Period { from: from.parse().unwrap(), to: to.parse().unwrap() };
        Booking { member: MemberId(Uuid::nil()), node: NodeId(Uuid::nil()), period, places }
    }

    #[test]
    fn what_a_change_does() {
        let first = booking("2017-01-01", "2020-01-01", 3);
        let second = booking("2020-01-01", "9999-12-31", 5);
        let held = [first, second];
        for (held, from, places, expected) in [
            (&held[..0], "2020-03-11", 4, Ok(Before::Nothing)),
            (&held[..0], "2020-03-11", 0, Err(Refused::NothingBooked)),
            (&held[..1], "2020-03-11", 0, Err(Refused::NothingBooked)),
            (&held[..1], "2020-03-11", 2, Ok(Before::Nothing)),
            (&held[..], "2020-03-11", 6, Ok(Before::Ends(second))),
            (&held[..], "2020-03-11", 0, Ok(Before::Ends(second))),
            (&held[..], "2020-03-11", 5, Err(Refused::Unchanged)),
            (&held[..], "2020-03-11", -1, Err(Refused::NoPlaces)),
            (&held[..], "2020-01-01", 6, Ok(Before::Replaced(second))),
            (&held[..], "2019-12-31", 6, Err(Refused::BookedLater)),
        ] {
            assert_eq!(change(held, from.parse().unwrap(), places), expected, "{places} from {from}");
        }
    }
}
