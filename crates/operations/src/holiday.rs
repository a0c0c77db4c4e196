//! Public holidays of Lower Saxony (§ 2 NFeiertagsG): nobody is in the offices.

use base::Day;

/// In 2017 the Reformation's 500th anniversary was free once, since 2018 its day is free every year.
pub fn is_holiday(day: Day) -> bool {
    let fixed = match (day.0.month(), day.0.day()) {
        (1, 1) | (5, 1) | (10, 3) | (12, 25 | 26) => true,
        (10, 31) => day.0.year() >= 2017,
        _ => false,
    };
    // Good Friday, Easter Monday, Ascension, Whit Monday.
    fixed || matches!(easter(day.0.year()).days_until(day), -2 | 1 | 39 | 50)
}

/// Easter Sunday by the Gregorian rule (Gauss, in the form of Lichtenberg).
pub fn easter(year: i16) -> Day {
    let year_number = i64::from(year);
    let century = year_number / 100;
    let moon_shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun_shift = 2 - (3 * century + 3) / 4;
    let moon = year_number % 19;
    let seed = (19 * moon + moon_shift) % 30;
    let correction = (seed + moon / 11) / 29;
    let full_moon = 21 + seed - correction;
    let first_sunday = 7 - (year_number + year_number / 4 + sun_shift).rem_euclid(7);
    let distance = 7 - (full_moon - first_sunday).rem_euclid(7);
    // Counted as days of March, the first of which is 1.
    Day::of(year, 3, 1).plus_days(full_moon + distance - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_of_known_years() {
        for (year, month, day) in [
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2017, 4, 16),
            (2019, 4, 21),
            (2020, 4, 12),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), Day::of(year, month, day));
        }
    }

    #[test]
    fn holidays_of_lower_saxony() {
        let free = |day: &&str| is_holiday(day.parse().unwrap());
        let of_2020 = [
            "2020-01-01",
            "2020-04-10",
            "2020-04-13",
            "2020-05-01",
            "2020-05-21",
            "2020-06-01",
            "2020-10-03",
            "2020-10-31",
            "2020-12-25",
            "2020-12-26",
        ];
        assert!(of_2020.iter().all(free));
        let working = ["2020-01-06", "2020-04-12", "2020-06-11", "2020-11-01", "2016-10-31", "2020-12-24"];
        assert!(!working.iter().any(free));
        let days = (0..366).map(|n| Day::of(2020, 1, 1).plus_days(n));
        assert_eq!(days.filter(|day| is_holiday(*day)).count(), of_2020.len());
    }
}
