//! U and D over time as points of a picture. Beside it stands a table with the same values.

use base::Day;

use crate::uniformity::{Measures, Permille};

const LEFT: i64 = 44;
const WIDTH: i64 = 500;
const TOP: i64 = 12;
const HEIGHT: i64 = 200;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Chart {
    /// `x,y x,y ..` of the two lines.
    pub(crate) uniformity: String,
    pub(crate) differentiation: String,
    /// Where the lines end.
    pub(crate) end: Option<(i64, i64, i64)>,
    /// Beginnings of years.
    pub(crate) years: Vec<(i64, i16)>,
    /// Height and percent of the lines of the grid.
    pub(crate) grid: Vec<(i64, i64)>,
}

/// `None`: with one day or less there is nothing to draw.
pub(crate) fn chart(history: &[(Day, Measures)]) -> Option<Chart> {
    let known: Vec<(Day, Permille, Permille)> =
        history.iter().filter_map(|(day, m)| Some((*day, m.uniformity?, m.differentiation?))).collect();
    let ((first, ..), (last, u, d)) = (known.first()?, known.last()?);
    let whole = first.days_until(*last);
    if whole <= 0 {
        return None;
    }
    let x = |day: Day| LEFT + first.days_until(day) * WIDTH / whole;
    let y = |permille: Permille| TOP + HEIGHT - permille.0 * HEIGHT / 1000;
    let line = |value: fn(&(Day, Permille, Permille)) -> Permille| {
        known.iter().map(|point| format!("{},{}", x(point.0), y(value(point)))).collect::<Vec<_>>().join(" ")
    };
    let years = (first.0.year()..=last.0.year()).map(|year| (Day::first_of_year(year), year));
    Some(Chart {
        uniformity: line(|point| point.1),
        differentiation: line(|point| point.2),
        end: Some((x(*last), y(*u), y(*d))),
        years: years.filter(|(day, _)| first <= day && day <= last).map(|(day, year)| (x(day), year)).collect(),
        grid: [0, 20, 40, 60, 80, 100].map(|percent| (y(Permille(percent * 10)), percent)).to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, u: i64, d: i64) -> (Day, Measures) {
        let measures =
            Measures { uniformity: Some(Permille(u)), differentiation: Some(Permille(d)), ..Measures::default() };
        (day.parse().unwrap(), measures)
    }

    #[test]
    fn time_runs_to_the_right_and_much_is_high() {
        let history = [at("2019-01-01", 500, 100), at("2020-01-01", 1000, 0)];
        let chart = chart(&history).unwrap();
        assert_eq!((chart.uniformity.as_str(), chart.differentiation.as_str()), ("44,112 544,12", "44,192 544,212"));
        assert_eq!((chart.end, chart.years), (Some((544, 12, 212)), vec![(44, 2019), (544, 2020)]));
    }

    #[test]
    fn one_day_is_no_line() {
        assert_eq!(chart(&[]), None);
        assert_eq!(chart(&[at("2020-03-11", 864, 33)]), None);
        assert_eq!(chart(&[("2020-03-11".parse().unwrap(), Measures::default())]), None);
    }
}
