use std::collections::BTreeSet;

use base::Day;

use super::*;
use crate::device::Class;
use crate::figures::Figures;
use crate::site::SiteKind;

fn towns() -> Vec<(town::Town, Vec<person::Desk>, Vec<machine::Machine>)> {
    let mut names = person::Names::default();
    let told = |(member, code, period)| {
        let town = town::read(member, code, period);
        let people = person::people(&town, &mut names);
        let machines = machine::machines(&town, &people);
        (town, people, machines)
    };
    MOVES.into_iter().map(told).collect()
}

fn figures(day: Day) -> Figures {
    let mut all = Figures::none(base::MemberId::ASSOCIATION);
    let there = |from: Day, to: Day| i64::from(from <= day && day < to);
    for (town, people, machines) in towns() {
        all.sites += town.places.iter().map(|place| there(place.since, Day::FAR)).sum::<i64>();
        all.users += people.iter().flat_map(|desk| &desk.people).map(|stay| there(stay.from, stay.to)).sum::<i64>();
        for machine in &machines {
            let serves = there(machine.service.from, machine.service.to);
            match machine.now().class {
                Class::School => all.school_devices += serves,
                Class::Administration => all.admin_devices += serves,
            }
        }
    }
    all
}

#[test]
fn on_the_day_of_the_press_release_the_six_have_what_was_reported() {
    let Figures { sites, users, admin_devices, school_devices, .. } = figures(LAST);
    assert_eq!((sites, users, admin_devices, school_devices), (235, 1_138, 1_407, 999));
}

#[test]
fn the_town_halls_follow_one_by_one() {
    let sites: Vec<i64> = ["2017-01-02", "2017-06-01", "2017-10-01", "2018-01-01"]
        .into_iter()
        .map(|day| figures(day.parse().unwrap()).sites)
        .collect();
    assert!(sites.windows(2).all(|pair| pair[0] < pair[1]), "{sites:?}");
    assert_eq!((sites[0], sites[3]), (48, 235));
}

#[test]
fn every_name_and_key_is_there_once_and_states_are_in_order() {
    let (mut people, mut devices, mut ids) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (town, desks, mut machines) in towns() {
        machines.extend(plant::machines(&town));
        for stay in desks.iter().flat_map(|desk| &desk.people) {
            assert!(stay.from < stay.to);
            assert!(people.insert((town.code, stay.post.mail.clone())), "{:?}", stay.post);
        }
        for machine in &machines {
            assert!(ids.insert(machine.id) && devices.insert(machine.now().name.clone()), "{}", machine.now().name);
            assert!(machine.states.windows(2).all(|pair| pair[0].0 < pair[1].0));
            assert!(machine.states.windows(2).all(|pair| {
                let (before, after) = (pair[0].1.state, pair[1].1.state);
                before == after || before.next().contains(&after)
            }));
        }
    }
}

#[test]
fn schools_hold_school_devices_only() {
    for (town, _, machines) in towns() {
        let school = |machine: &machine::Machine| town.places[machine.place].site.kind == SiteKind::School;
        assert!(machines.iter().all(|machine| school(machine) == (machine.now().class == Class::School)));
    }
}
