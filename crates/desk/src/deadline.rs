//! Until when: time that counts only while somebody is there.

use base::{Day, Moment};

use crate::calendar::Calendar;

/// How much time there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowance {
    /// Minutes of service hours.
    Minutes(i64),
    /// To the end of the service hours, so many service days (Arbeitstage) later.
    Days(i64),
}

/// Neither `30m` nor `4h` nor `2d`.
#[derive(Debug, PartialEq, Eq)]
pub struct NoAllowance;

impl Allowance {
    pub fn read(text: &str) -> Result<Allowance, NoAllowance> {
        let text = text.trim();
        let number = |unit| text.strip_suffix(unit).and_then(|number: &str| number.parse().ok());
        let within = |number: &i64| (1..=10_000).contains(number);
        let minutes = number('m').or_else(|| number('h').map(|hours: i64| hours.saturating_mul(60))).filter(within);
        let days = number('d').filter(|days| (1..=250).contains(days));
        minutes.map(Allowance::Minutes).or(days.map(Allowance::Days)).ok_or(NoAllowance)
    }
}

/// A calendar without an open day within this is none.
const SEARCH: i64 = 400;

/// The moment at which the time is over, counted from `from`.
pub fn due(calendar: &Calendar, from: Moment, allowance: Allowance) -> Moment {
    match allowance {
        Allowance::Minutes(minutes) => after(calendar, from, minutes * 60_000_000),
        Allowance::Days(days) => {
            let begins = after(calendar, from, 0).day();
            let open = open_days(calendar, begins.plus_days(1));
            open.map(|(_, close)| close).nth(usize::try_from(days).unwrap_or(1).saturating_sub(1)).unwrap_or(from)
        }
    }
}

/// A deadline after its clock stood still: from then on there is as much service time as was left before. What was late stays
/// late.
pub fn moved(calendar: &Calendar, deadline: Moment, stood: Moment, now: Moment) -> Moment {
    if deadline <= stood || now <= stood {
        return deadline;
    }
    after(calendar, now, between(calendar, stood, deadline))
}

/// Service time between two moments, in microseconds.
fn between(calendar: &Calendar, from: Moment, to: Moment) -> i64 {
    let days = 0..=from.day().days_until(to.day());
    let open = days.filter_map(|days| calendar.open(from.day().plus_days(days)));
    open.map(|(open, close)| (close.min(to).0 - open.max(from).0).max(0)).sum()
}

/// `left`: service time in microseconds.
fn after(calendar: &Calendar, from: Moment, mut left: i64) -> Moment {
    for (open, close) in open_days(calendar, from.day()) {
        let start = open.max(from);
        let there = close.0 - start.0;
        if there > 0 && left <= there {
            return Moment(start.0 + left);
        }
        left -= there.max(0);
    }
    from
}

fn open_days(calendar: &Calendar, first: Day) -> impl Iterator<Item = (Moment, Moment)> {
    (0..SEARCH).filter_map(move |days| calendar.open(first.plus_days(days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn office() -> Calendar {
        Calendar::read("Mo-Do 7:30-16:30, Fr 7:30-12:30").expect("hours")
    }

    fn moment(text: &str) -> Moment {
        let (day, time) = text.split_once(' ').expect("day and time");
        let (hour, minute) = time.split_once(':').expect("hour and minute");
        Moment::at(day.parse().expect("a day"), hour.parse().expect("hour"), minute.parse().expect("minute"))
    }

    #[test]
    fn time_counts_while_somebody_is_there() {
        for (from, allowance, expected) in [
            // As on the intake page of 11 March 2020: a Wednesday.
            ("2020-03-11 8:04", "1h", "2020-03-11 9:04"),
            ("2020-03-11 8:04", "8h", "2020-03-11 16:04"),
            // Beyond the end of the day, over the night.
            ("2020-03-11 15:30", "4h", "2020-03-12 10:30"),
            // To the minute of closing, and one later.
            ("2020-03-11 16:00", "30m", "2020-03-11 16:30"),
            ("2020-03-11 16:01", "30m", "2020-03-12 7:31"),
            // Before opening, after closing, on a Friday afternoon, at the weekend.
            ("2020-03-11 6:00", "30m", "2020-03-11 8:00"),
            ("2020-03-11 18:00", "30m", "2020-03-12 8:00"),
            ("2020-03-13 12:00", "1h", "2020-03-16 8:00"),
            ("2020-03-14 10:00", "1h", "2020-03-16 8:30"),
            // Over Easter: Thursday before Good Friday to Tuesday after.
            ("2020-04-09 16:00", "1h", "2020-04-14 8:00"),
            // Over Reformation Day, a Thursday in 2019.
            ("2019-10-30 16:00", "1h", "2019-11-01 8:00"),
            // The night in which summer time begins takes nothing from the offices.
            ("2020-03-27 12:00", "1h", "2020-03-30 8:00"),
            // Service days: the day of the call does not count; after closing, the next one is the day of the call.
            ("2020-03-11 8:04", "1d", "2020-03-12 16:30"),
            ("2020-03-11 8:04", "2d", "2020-03-13 12:30"),
            ("2020-03-11 17:00", "1d", "2020-03-13 12:30"),
            ("2020-03-11 8:04", "5d", "2020-03-18 16:30"),
            ("2020-04-09 8:00", "1d", "2020-04-14 16:30"),
        ] {
            let due = due(&office(), moment(from), Allowance::read(allowance).expect("an allowance"));
            assert_eq!(due, moment(expected), "{allowance} from {from}");
        }
    }

    #[test]
    fn in_the_night_of_the_clocks_an_hour_is_an_hour() {
        let always = Calendar::read("Mo-So 0:00-24:00").expect("hours");
        // 1:30 and two hours more is 4:30 when 2:00 becomes 3:00, and 2:30 for the second time in autumn.
        let due = |from: &str| due(&always, moment(from), Allowance::Minutes(120));
        assert_eq!(due("2020-03-29 1:30"), moment("2020-03-29 4:30"));
        assert_eq!(due("2020-10-25 1:30").0, moment("2020-10-25 1:30").0 + 7_200_000_000);
    }

    #[test]
    fn allowances_as_people_write_them() {
        for (text, expected) in [
            ("30m", Ok(Allowance::Minutes(30))),
            ("4h", Ok(Allowance::Minutes(240))),
            ("2d", Ok(Allowance::Days(2))),
            ("", Err(NoAllowance)),
            ("4", Err(NoAllowance)),
            ("-1h", Err(NoAllowance)),
            ("0d", Err(NoAllowance)),
            ("9999999999999999h", Err(NoAllowance)),
        ] {
            assert_eq!(Allowance::read(text), expected, "{text}");
        }
    }

    #[test]
    fn the_clock_stands_while_one_waits() {
        for (deadline, stood, now, expected) in [
            // Two hours in which somebody was there.
            ("2020-03-11 16:00", "2020-03-11 10:00", "2020-03-11 12:00", "2020-03-12 9:00"),
            // Over the night: one hour of today and half an hour of tomorrow.
            ("2020-03-12 9:00", "2020-03-11 15:30", "2020-03-12 8:00", "2020-03-12 10:30"),
            // A weekend takes nothing from the desk.
            ("2020-03-16 9:00", "2020-03-13 13:00", "2020-03-16 7:00", "2020-03-16 9:00"),
            // It was late before.
            ("2020-03-11 9:00", "2020-03-11 10:00", "2020-03-12 8:00", "2020-03-11 9:00"),
        ] {
            let moved = moved(&office(), moment(deadline), moment(stood), moment(now));
            assert_eq!(moved, moment(expected), "{deadline}, stood from {stood} to {now}");
        }
    }

    proptest! {
        #[test]
        fn as_much_time_is_left_after_the_wait_as_before(left in 1i64..3000, stood in 0i64..300_000, waited in 1i64..30_000) {
            let stood = Moment(moment("2019-12-01 0:00").0 + stood * 60_000_000);
            let (now, deadline) = (stood.plus_seconds(waited * 60), due(&office(), stood, Allowance::Minutes(left)));
            let later = moved(&office(), deadline, stood, now);
            prop_assert!(later >= deadline);
            prop_assert_eq!(between(&office(), now, later), between(&office(), stood, deadline));
        }

        #[test]
        fn due_while_somebody_is_there_and_never_before(minutes in 1i64..3000, start in 0i64..600_000) {
            let from = Moment(moment("2019-12-01 0:00").0 + start * 60_000_000);
            let due_at = due(&office(), from, Allowance::Minutes(minutes));
            let (open, close) = office().open(due_at.day()).expect("an open day");
            prop_assert!(open < due_at && due_at <= close && due_at > from);
            let later = due(&office(), from, Allowance::Minutes(minutes + 1));
            prop_assert!(later > due_at, "more time is never less");
        }
    }
}
