use base::{Day, Moment};
use proptest::prelude::*;

use super::*;
use crate::hours::Hours;
use crate::month::Month;
use crate::times::Span;

fn at(day: i8, hour: i8, minute: i8) -> Moment {
    Moment::at(Day::of(2020, 3, day), hour, minute)
}

fn times(spans: &[(Moment, Moment)]) -> Times {
    spans.iter().filter_map(|(from, to)| Span::between(*from, *to)).collect()
}

fn march() -> Month {
    Month::of(Day::of(2020, 3, 1))
}

fn happened(outages: &[(&str, Times)], windows: &[(&str, Times)]) -> Happened {
    let by_site = |list: &[(&str, Times)]| list.iter().map(|(site, times)| ((*site).into(), times.clone())).collect();
    Happened { outages: by_site(outages), windows: by_site(windows) }
}

const HOUR: i64 = 3600;
const OFFICE: i64 = 182 * HOUR;

#[test]
fn the_account_of_a_month() {
    let night_and_morning = times(&[(at(10, 22, 0), at(11, 8, 30))]);
    let same_again = times(&[(at(11, 7, 0), at(11, 8, 0)), (at(11, 8, 0), at(11, 9, 30))]);
    let morning = times(&[(at(11, 7, 30), at(11, 8, 30))]);
    let cases = [
        ("nothing happened", happened(&[], &[]), 1, (OFFICE, 0)),
        ("only the office hours of it count", happened(&[("", night_and_morning.clone())], &[]), 1, (OFFICE, HOUR)),
        ("all places are hit", happened(&[("", night_and_morning.clone())], &[]), 3, (3 * OFFICE, 3 * HOUR)),
        ("one of three is hit", happened(&[("A", night_and_morning.clone())], &[]), 3, (3 * OFFICE, HOUR)),
        (
            "what overlaps counts once, at each place",
            happened(&[("", night_and_morning.clone()), ("A", same_again)], &[]),
            2,
            (2 * OFFICE, 2 * HOUR + HOUR),
        ),
        (
            "announced time is neither up nor down",
            happened(&[("", night_and_morning.clone())], &[("", morning.clone())]),
            1,
            (OFFICE - HOUR, 0),
        ),
        (
            "announced for one site",
            happened(&[("", night_and_morning)], &[("A", morning)]),
            2,
            (2 * OFFICE - HOUR, HOUR),
        ),
    ];
    for (what, happened, places, (agreed, down)) in cases {
        let counted = Hours::Office.in_month(march());
        assert_eq!(availability(&counted, places, &happened), Availability { agreed, down }, "{what}");
    }
}

#[test]
fn an_outage_over_the_end_of_a_month_counts_in_both() {
    let outage = happened(&[("", times(&[(at(31, 23, 0), Moment::at(Day::of(2020, 4, 1), 2, 0))]))], &[]);
    let down = |month: Month| availability(&Hours::Always.in_month(month), 1, &outage).down;
    assert_eq!((down(march()), down(march().next())), (HOUR, 2 * HOUR));
}

#[test]
fn the_night_of_summer_time_has_no_two_o_clock() {
    let night = happened(&[("", times(&[(at(29, 1, 0), at(29, 4, 0))]))], &[]);
    let march = availability(&Hours::Always.in_month(march()), 1, &night);
    assert_eq!(march, Availability { agreed: 743 * HOUR, down: 2 * HOUR });
}

#[test]
fn shares_are_not_made_better() {
    let cases = [((10_000, 0), Some(10_000)), ((100_000, 1), Some(9_999)), ((200, 1), Some(9_950)), ((0, 0), None)];
    for ((agreed, down), share) in cases {
        assert_eq!(Availability { agreed, down }.share(), share);
    }
    assert!(Availability { agreed: 200, down: 1 }.reaches(9_950));
    assert!(!Availability { agreed: 199, down: 1 }.reaches(9_950));
    assert_eq!(Availability { agreed: 200, down: 1 }.allowed(9_950), 1);
}

proptest! {
    #[test]
    fn down_is_never_more_than_agreed(spans in prop::collection::vec((1i8..28, 0i8..24, 1i64..5000, 0usize..3, any::<bool>()), 0..12), places in 1i64..5) {
        let mut lists = [BTreeMap::<String, Vec<Span>>::new(), BTreeMap::new()];
        for (day, hour, minutes, site, planned) in spans {
            let from = at(day, hour, 0);
            let span = Span::between(from, from.plus_seconds(minutes * 60)).unwrap();
            lists[usize::from(planned)].entry(["", "A", "B"][site].into()).or_default().push(span);
        }
        let [outages, windows] = lists.map(|list| list.into_iter().map(|(site, spans)| (site, spans.into_iter().collect())).collect());
        let counted = Hours::Office.in_month(march());
        let result = availability(&counted, places, &Happened { outages, windows });
        prop_assert!(0 <= result.down && result.down <= result.agreed);
        prop_assert!(result.agreed <= counted.seconds() * places.max(2));
    }
}
