//! The waves as bars over the weeks: where everything stands in the drawing. Numbers only; the words come with the page.

use base::Day;
use jiff::civil::Weekday;

use crate::calendar;
use crate::wave::{Part, Wave};

/// Left of it stand the names.
const LEFT: i64 = 216;
const RIGHT: i64 = 1_140;
const TOP: i64 = 44;
const ROW: i64 = 30;

#[derive(Debug, Default)]
pub(crate) struct Gantt {
    pub(crate) height: i64,
    /// Bottom of the grid.
    pub(crate) bottom: i64,
    /// Lines between the months, with the first day of each.
    pub(crate) months: Vec<(i64, Day)>,
    /// Middles of the weeks, with their numbers.
    pub(crate) weeks: Vec<(i64, i8)>,
    /// Left edge and width of times in which nobody moves, and of the summer holidays.
    pub(crate) shut: Vec<(i64, i64, Shut)>,
    pub(crate) bars: Vec<Bar>,
    pub(crate) today: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shut {
    Easter,
    YearEnd,
    Summer,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) part: Part,
    pub(crate) y: i64,
    pub(crate) x: i64,
    pub(crate) width: i64,
    /// Where it ends four times out of five.
    pub(crate) x80: i64,
    pub(crate) done: bool,
}

impl Bar {
    /// The line below the row, the text, and the whisker.
    pub(crate) fn line(&self) -> i64 {
        self.y + 22
    }

    pub(crate) fn text(&self) -> i64 {
        self.y + 11
    }

    pub(crate) fn middle(&self) -> i64 {
        self.y + 7
    }
}

/// Empty if nothing is planned.
pub(crate) fn draw(waves: &[(Wave, bool)], today: Day) -> Gantt {
    let Some(first) = waves.iter().map(|(wave, _)| wave.begins).min() else { return Gantt::default() };
    let last = waves.iter().map(|(wave, _)| wave.p80).max().unwrap_or(first).plus_days(7);
    // From the Monday before; what is about to begin shows today, too.
    let from = if today < first && today.days_until(first) < 60 { today } else { first };
    let scale = Scale { from, days: from.days_until(last).max(7) };
    let bars: Vec<Bar> = (0..).zip(waves).map(|(row, (wave, done))| scale.bar(row, wave, *done)).collect();
    let bottom = TOP + ROW * i64::try_from(bars.len()).unwrap_or(0) + 8;
    Gantt {
        height: bottom + 24,
        bottom,
        months: scale.all(|day| day.0.day() == 1).map(|day| (scale.x(day), day)).collect(),
        weeks: scale
            .all(|day| day.0.weekday() == Weekday::Thursday)
            .map(|day| (scale.x(day), day.0.iso_week_date().week()))
            .collect(),
        shut: scale.shut(),
        bars,
        today: (from <= today && today <= last).then(|| scale.x(today)),
    }
}

struct Scale {
    from: Day,
    days: i64,
}

impl Scale {
    fn x(&self, day: Day) -> i64 {
        let days = if day < self.from { -day.days_until(self.from) } else { self.from.days_until(day) };
        (LEFT + days * (RIGHT - LEFT) / self.days).clamp(LEFT, RIGHT)
    }

    fn all(&self, wanted: impl Fn(&Day) -> bool) -> impl Iterator<Item = Day> {
        (0..=self.days).map(|day| self.from.plus_days(day)).filter(wanted)
    }

    fn bar(&self, row: i64, wave: &Wave, done: bool) -> Bar {
        let (x, end) = (self.x(wave.begins), self.x(wave.p50.plus_days(1)));
        let x80 = self.x(wave.p80.plus_days(1));
        Bar { part: wave.part, y: TOP + 12 + row * ROW, x, width: (end - x).max(3), x80, done }
    }

    fn shut(&self) -> Vec<(i64, i64, Shut)> {
        let mut shut = Vec::new();
        let mut day = self.from;
        let last = self.from.plus_days(self.days);
        while day < last {
            if let Some((why, after)) = calendar::closed(day) {
                let why = if why == calendar::Closed::Easter { Shut::Easter } else { Shut::YearEnd };
                shut.push((self.x(day), self.x(after) - self.x(day), why));
                day = after;
            }
            day = day.plus_days(1);
        }
        let summer = calendar::summer(self.from);
        if summer.from < last {
            shut.push((self.x(summer.from), self.x(summer.to.min(last)) - self.x(summer.from), Shut::Summer));
        }
        shut
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Counts;
    use crate::wave::Held;

    #[test]
    fn bars_lie_within_the_drawing_and_in_order() {
        let wave = |part, begins: Day, days| {
            let (p50, p80) = (begins.plus_days(days), begins.plus_days(days + 5));
            (
                Wave {
                    part,
                    sites: Vec::new(),
                    begins,
                    p50,
                    p80,
                    size: 1,
                    counts: Counts::default(),
                    held: Held::ByStart,
                    learnt_from: 5,
                },
                false,
            )
        };
        let waves = [wave(Part::Network, Day::of(2020, 4, 20), 6), wave(Part::Schools, Day::of(2020, 7, 16), 9)];
        let gantt = draw(&waves, Day::of(2020, 3, 11));
        assert_eq!(gantt.bars.iter().map(|bar| bar.y).collect::<Vec<_>>(), [56, 86]);
        assert!(gantt.bars.iter().all(|bar| LEFT <= bar.x && bar.x + bar.width <= bar.x80 && bar.x80 <= RIGHT));
        assert_eq!(gantt.today, Some(LEFT));
        let shut: Vec<Shut> = gantt.shut.iter().map(|(.., why)| *why).collect();
        assert_eq!(shut, [Shut::Easter, Shut::Summer]);
        assert_eq!(gantt.months.first().map(|(_, day)| *day), Some(Day::of(2020, 4, 1)));
        assert_eq!(draw(&[], Day::of(2020, 3, 11)).height, 0);
    }
}
