//! What is agreed with a member about service: hours, and how soon somebody reacts and how soon it works again.

use base::Moment;

use crate::calendar::{Calendar, NoHours};
use crate::deadline::{Allowance, NoAllowance, due};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub calendar: Calendar,
    /// Reaction and repair for the levels 1 (most urgent) to 4.
    pub levels: [(Allowance, Allowance); 4],
}

#[derive(Debug, PartialEq, Eq)]
pub enum Unfit {
    Hours,
    /// Not four pairs like `30m/4h`.
    Levels,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Somebody has answered by then.
    pub respond_by: Moment,
    /// It works again by then.
    pub restore_by: Moment,
}

impl Terms {
    /// `hours` as in [`Calendar::read`], `levels` as `30m/4h 1h/8h 4h/2d 1d/5d`.
    pub fn read(hours: &str, levels: &str) -> Result<Terms, Unfit> {
        let pair = |text: &str| -> Result<(Allowance, Allowance), NoAllowance> {
            let (respond, restore) = text.split_once('/').ok_or(NoAllowance)?;
            Ok((Allowance::read(respond)?, Allowance::read(restore)?))
        };
        let pairs: Result<Vec<_>, _> = levels.split_whitespace().map(pair).collect();
        let levels = pairs.ok().and_then(|pairs| pairs.try_into().ok()).ok_or(Unfit::Levels)?;
        Ok(Terms { calendar: Calendar::read(hours).map_err(|NoHours| Unfit::Hours)?, levels })
    }

    pub fn deadlines(&self, opened: Moment, level: i64) -> Deadlines {
        let place = usize::try_from(level.clamp(1, 4) - 1).unwrap_or(3);
        let (respond, restore) = self.levels[place];
        Deadlines { respond_by: due(&self.calendar, opened, respond), restore_by: due(&self.calendar, opened, restore) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Day;

    #[test]
    fn each_level_has_its_time() {
        let terms = Terms::read("Mo-Do 7:30-16:30, Fr 7:30-12:30", "30m/4h 1h/8h 4h/2d 1d/5d").expect("terms");
        let day = Day::of(2020, 3, 11);
        let at = |day, hour, minute| Moment::at(day, hour, minute);
        let opened = at(day, 8, 0);
        for (level, respond_by, restore_by) in [
            (1, at(day, 8, 30), at(day, 12, 0)),
            (2, at(day, 9, 0), at(day, 16, 0)),
            (3, at(day, 12, 0), at(day.plus_days(2), 12, 30)),
            (4, at(day.plus_days(1), 16, 30), at(day.plus_days(7), 16, 30)),
            (9, at(day.plus_days(1), 16, 30), at(day.plus_days(7), 16, 30)),
        ] {
            assert_eq!(terms.deadlines(opened, level), Deadlines { respond_by, restore_by }, "level {level}");
        }
    }

    #[test]
    fn terms_that_cannot_be() {
        let hours = "Mo 8:00-12:00";
        assert_eq!(Terms::read("immer", "30m/4h 1h/8h 4h/2d 1d/5d"), Err(Unfit::Hours));
        for levels in ["", "30m/4h", "30m/4h 1h/8h 4h/2d 1d", "30m/4h 1h/8h 4h/2d 1d/5d 1d/9d", "a/b c/d e/f g/h"] {
            assert_eq!(Terms::read(hours, levels), Err(Unfit::Levels), "{levels}");
        }
    }
}
