//! Servicezeit: the hours in which a service is to be there. What happens outside of them does not count.

use base::{Day, Moment};

use crate::holiday::is_holiday;
use crate::month::Month;
use crate::times::{Span, Times};

inventory::words! {
    /// Day and night, or Monday to Thursday 7:30 to 16:30 and Friday 7:30 to 12:30 but not on public holidays.
    pub enum Hours {
        Always = "always",
        Office = "office",
    }
}

impl Hours {
    pub fn in_month(self, month: Month) -> Times {
        match self {
            Hours::Always => {
                let (from, to) = month.ends();
                Span::between(from, to).into_iter().collect()
            }
            Hours::Office => month.days().filter_map(office_hours).collect(),
        }
    }
}

fn office_hours(day: Day) -> Option<Span> {
    let (hour, minute) = match day.0.weekday().to_monday_zero_offset() {
        0..=3 => (16, 30),
        4 => (12, 30),
        _ => return None,
    };
    if is_holiday(day) { None } else { Span::between(Moment::at(day, 7, 30), Moment::at(day, hour, minute)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_of_a_month() {
        for (month, always, office) in [
            // 20 working days, 4 of them Fridays
            ("2020-02", 696, 16 * 9 + 4 * 5),
            // summer time begins: an hour less in all, none in the offices
            ("2020-03", 743, 18 * 9 + 4 * 5),
            // Good Friday, Easter Monday
            ("2020-04", 720, 17 * 9 + 3 * 5),
            ("2020-10", 745, 17 * 9 + 5 * 5),
        ] {
            let month: Month = month.parse().unwrap();
            let hours = |hours: Hours| hours.in_month(month).seconds() / 3600;
            assert_eq!((hours(Hours::Always), hours(Hours::Office)), (always, office), "{month}");
        }
    }
}
