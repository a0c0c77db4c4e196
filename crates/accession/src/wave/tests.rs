use base::MemberId;
use proptest::prelude::*;

use super::*;

fn stop(site: &str, kind: SiteKind, devices: i64) -> Stop {
    Stop {
        site: site.into(),
        kind,
        counts: Counts { sites: 1, users: devices / 2, admin_devices: devices, school_devices: 0 },
    }
}

fn town() -> Vec<Stop> {
    vec![
        stop("rathaus", SiteKind::TownHall, 40),
        stop("buergerbuero", SiteKind::Offices, 6),
        stop("bauhof", SiteKind::Depot, 4),
        stop("feuerwehr", SiteKind::FireStation, 1),
        stop("grundschule", SiteKind::School, 22),
    ]
}

fn known() -> Vec<Experience> {
    let took = |step, size, days| {
        let began = Day::of(2017, 5, 1);
        Experience {
            party: MemberId::ASSOCIATION,
            step,
            began,
            ended: began.plus_days(days),
            size,
            lesson: String::new(),
        }
    };
    vec![
        took(Step::Network, 4, 14),
        took(Step::Accounts, 60, 10),
        took(Step::Workplaces, 50, 14),
        took(Step::Schools, 30, 10),
    ]
}

#[test]
fn every_site_moves_once_and_in_order() {
    let waves = plan(Day::of(2020, 3, 2), &town(), 4, &known());
    let parts: Vec<Part> = waves.iter().map(|wave| wave.part).collect();
    assert_eq!(parts, Part::ALL);
    let mut sites: Vec<&str> = waves.iter().flat_map(|wave| wave.sites.iter().map(String::as_str)).collect();
    sites.sort_unstable();
    assert_eq!(sites, ["bauhof", "buergerbuero", "feuerwehr", "grundschule", "rathaus"]);
    assert_eq!(waves[2].sites, ["buergerbuero"]);
}

#[test]
fn nobody_moves_in_holy_week_and_schools_only_in_summer() {
    let waves = plan(Day::of(2020, 4, 6), &town(), 4, &known());
    assert_eq!((waves[0].begins, waves[0].held), (Day::of(2020, 4, 20), Held::ByCalendar(Closed::Easter)));
    let schools = waves.iter().find(|wave| wave.part == Part::Schools).unwrap();
    assert_eq!((schools.begins, schools.held), (Day::of(2020, 7, 16), Held::ByHolidays));
}

proptest! {
    #[test]
    fn whatever_moves_the_plan_holds(start in 0i64..800, devices in prop::collection::vec((0usize..23, 0i64..60), 1..30), networks in 0i64..20) {
        let start = Day::of(2020, 1, 1).plus_days(start);
        let kinds = SiteKind::ALL;
        let stops: Vec<Stop> = devices.iter().enumerate().map(|(at, (kind, count))| stop(&at.to_string(), kinds[kind % kinds.len()], *count)).collect();
        let waves = plan(start, &stops, networks, &known());
        prop_assert_eq!(waves.iter().map(|wave| wave.sites.len()).sum::<usize>(), stops.len());
        for pair in waves.windows(2) {
            prop_assert!(pair[0].p50 < pair[1].begins, "{:?}", pair);
        }
        for wave in &waves {
            prop_assert!(start <= wave.begins && wave.begins <= wave.p50 && wave.p50 <= wave.p80);
            prop_assert!(wave.part == Part::Schools || calendar::closed(wave.begins).is_none());
        }
    }
}
