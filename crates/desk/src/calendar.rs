//! Service hours (Servicezeit): when somebody is there, in the offices' own time. On public holidays nobody is.

use std::fmt;

use base::{Day, Moment};
use operations::holiday::is_holiday;

/// From and to on each day of the week, Monday first, in minutes after midnight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    week: [Option<(i64, i64)>; 7],
}

/// Not hours as people write them, or a week in which nobody is ever there.
#[derive(Debug, PartialEq, Eq)]
pub struct NoHours;

const DAYS: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

impl Calendar {
    /// `Mo-Do 7:30-16:30, Fr 7:30-12:30`
    pub fn read(text: &str) -> Result<Calendar, NoHours> {
        let mut week = [None; 7];
        for part in text.split(',') {
            let (days, hours) = part.trim().split_once(' ').ok_or(NoHours)?;
            let (from, to) = hours.trim().split_once('-').ok_or(NoHours)?;
            let hours = (minutes(from)?, minutes(to)?);
            let (first, last) = days.split_once('-').unwrap_or((days, days));
            let (first, last) = (weekday(first)?, weekday(last)?);
            if hours.0 >= hours.1 || first > last {
                return Err(NoHours);
            }
            week[first..=last].fill(Some(hours));
        }
        if week.iter().all(Option::is_none) { Err(NoHours) } else { Ok(Calendar { week }) }
    }

    /// From when to when somebody is there on that day.
    pub fn open(&self, day: Day) -> Option<(Moment, Moment)> {
        let (from, to) = self.week[usize::from(day.0.weekday().to_monday_zero_offset().unsigned_abs())]?;
        (!is_holiday(day)).then(|| (at(day, from), at(day, to)))
    }
}

/// 24:00 is the beginning of the next day.
fn at(day: Day, minutes: i64) -> Moment {
    match minutes {
        1440 => Moment::at(day.plus_days(1), 0, 0),
        _ => Moment::at(day, (minutes / 60) as i8, (minutes % 60) as i8),
    }
}

fn minutes(text: &str) -> Result<i64, NoHours> {
    let (hour, minute) = text.trim().split_once(':').ok_or(NoHours)?;
    let (hour, minute): (i64, i64) = (hour.parse().map_err(|_| NoHours)?, minute.parse().map_err(|_| NoHours)?);
    let minutes = hour * 60 + minute;
    if (0..60).contains(&minute) && (0..=1440).contains(&minutes) { Ok(minutes) } else { Err(NoHours) }
}

fn weekday(text: &str) -> Result<usize, NoHours> {
    DAYS.iter().position(|day| *day == text.trim()).ok_or(NoHours)
}

/// As it is read; days with the same hours are drawn together.
impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minutes: i64| format!("{}:{:02}", minutes / 60, minutes % 60);
        let mut parts = Vec::new();
        let mut first = 0;
        while first < 7 {
            let last = (first..7).take_while(|day| self.week[*day] == self.week[first]).last().unwrap_or(first);
            if let Some((from, to)) = self.week[first] {
                let days = if first == last { DAYS[first].into() } else { format!("{}-{}", DAYS[first], DAYS[last]) };
                parts.push(format!("{days} {}-{}", clock(from), clock(to)));
            }
            first = last + 1;
        }
        f.write_str(&parts.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) const OFFICE: &str = "Mo-Do 7:30-16:30, Fr 7:30-12:30";

    #[test]
    fn hours_as_people_write_them() {
        for (text, expected) in [
            (OFFICE, Ok(OFFICE)),
            ("Mo 7:30-16:30, Di-Do 7:30-16:30, Fr 7:30-12:30", Ok(OFFICE)),
            ("Mo-So 0:00-24:00", Ok("Mo-So 0:00-24:00")),
            ("Sa 9:00-12:00", Ok("Sa 9:00-12:00")),
            ("", Err(NoHours)),
            ("Mo-Do", Err(NoHours)),
            ("Do-Mo 8:00-12:00", Err(NoHours)),
            ("Mo 16:30-7:30", Err(NoHours)),
            ("Mo 7:75-9:00", Err(NoHours)),
            ("Mo 7:30-25:00", Err(NoHours)),
            ("Mon 7:30-9:00", Err(NoHours)),
        ] {
            assert_eq!(Calendar::read(text).map(|hours| hours.to_string()), expected.map(String::from), "{text}");
        }
    }

    #[test]
    fn nobody_is_there_on_holidays() {
        let office = Calendar::read(OFFICE).expect("hours");
        let open = |text: &str| office.open(text.parse().expect("a day")).is_some();
        for (day, expected) in [
            ("2020-03-11", true),
            ("2020-03-14", false),
            // Good Friday, Labour Day, Reformation Day in 2018 and before it was a holiday.
            ("2020-04-10", false),
            ("2020-05-01", false),
            ("2018-10-31", false),
            ("2016-10-31", true),
        ] {
            assert_eq!(open(day), expected, "{day}");
        }
    }

    #[test]
    fn the_clocks_of_the_offices_count() {
        let night = Calendar::read("Mo-So 0:00-24:00").expect("hours");
        let hours = |text: &str| {
            let (from, to) = night.open(text.parse().expect("a day")).expect("open");
            (to.0 - from.0) / 3_600_000_000
        };
        assert_eq!((hours("2020-03-28"), hours("2020-03-29"), hours("2020-10-25")), (24, 23, 25));
    }
}
