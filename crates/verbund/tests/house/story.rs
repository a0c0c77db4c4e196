//! The inventory of the example association, told into an empty house.

use agreement::demo::{self, BROME, HEAD, MEINERSEN, contact};
use base::{Actor, House, PersonId, account, grant};
use inventory::device::{Device, DeviceId};
use inventory::figures::Figures;
use inventory::store;

use crate::people::{day, empty_houses, knock};

/// With everybody of the cast in place.
pub(crate) async fn told(house: &House, until: &str) {
    for (person, login, name) in demo::people() {
        account::found(house, person, &login, &name, None).await.unwrap();
    }
    account::found(house, base::actor::SYSTEM, "system", "System", None).await.unwrap();
    grant::found(house, &demo::grants()).await.unwrap();
    inventory::demo::tell(house, day(until)).await.unwrap();
}

async fn figures(house: &House, who: PersonId, as_of: &str) -> (i64, i64, i64, i64) {
    let mut r = house.read(&Actor::person(who)).await.unwrap();
    r.look_at(day(as_of));
    let all = store::figures(&mut r).await.unwrap();
    let sum = |of: fn(&Figures) -> i64| all.iter().map(of).sum();
    (sum(|f| f.sites), sum(|f| f.users), sum(|f| f.admin_devices), sum(|f| f.school_devices))
}

#[tokio::test]
async fn the_figures_are_those_of_the_day_and_of_whose_they_are() {
    for stage in empty_houses().await {
        let house = &stage.house;
        told(house, "2020-03-11").await;
        assert_eq!(figures(house, HEAD, "2020-03-11").await, (235, 1_138, 1_407, 999));
        assert_eq!(figures(house, HEAD, "2017-01-02").await.0, 48);
        assert_eq!(figures(house, contact(BROME), "2020-03-11").await, (46, 104, 129, 76));
        assert_eq!(figures(house, contact(BROME), "2017-09-01").await, (0, 0, 0, 0));
    }
}

#[tokio::test]
async fn a_story_cut_short_knows_nothing_of_later_days() {
    for stage in empty_houses().await {
        let house = &stage.house.on(day("2020-01-15"));
        told(house, "2020-01-15").await;
        assert_eq!(figures(house, HEAD, "2020-01-15").await, figures(house, HEAD, "2021-01-15").await);
    }
}

#[tokio::test]
async fn a_notebook_of_meinersen_was_the_countys_first() {
    for stage in empty_houses().await {
        told(&stage.house, "2020-03-11").await;
        let mut r = stage.house.read(&Actor::person(HEAD)).await.unwrap();
        let found = base::search::find(&mut r, "PF-1XK7Q2", 5).await.unwrap();
        let id: DeviceId = found[0].href.rsplit('/').next().unwrap().parse().unwrap();
        let history = store::history::<Device>(&mut r, id).await.unwrap();
        let rooms: Vec<&str> = history.iter().map(|state| state.thing.room.as_str()).collect();
        assert_eq!(rooms, ["", "2.11", "2.14"], "delivered, handed over and set up, put into another room");
        let mut r = stage.house.read(&Actor::person(contact(MEINERSEN))).await.unwrap();
        assert_eq!(store::history::<Device>(&mut r, id).await.unwrap().len(), 2, "the county's part is the county's");
    }
}

/// Law first: on 1 March a seventh member with all it has, none of which has moved; planned to be through at the end of the year.
#[tokio::test]
async fn the_days_before_and_after_an_accession_differ_on_the_first_page() {
    for mut stage in empty_houses().await {
        verbund::demo::tell(&mut stage.house, verbund::demo::DAY).await.unwrap();
        for (day, shown, not) in [
            ("2020-02-29", vec!["6</a>", "235</a>", "Meinersen seit 01.01.2017"], "im Übergang"),
            (
                "2020-03-01",
                vec!["7</a>", "270</a>", "270 Standorte, davon 35 im Übergang", "Hankensbüttel seit"],
                "235 Standorte",
            ),
            (
                "2020-03-11",
                vec!["7</a>", "270 Standorte, davon 35 im Übergang", "1.200</a>", "35 im Übergang"],
                "235 Standorte",
            ),
            ("2020-12-31", vec!["7</a>", "270 Standorte", "Künftiger Tag"], "im Übergang"),
        ] {
            let page = knock(&stage.house, Some(HEAD), &format!("GET /?stand={day}"), "").await.body;
            let main = page.split_once("<main").unwrap().1;
            let missing: Vec<_> = shown.iter().filter(|words| !main.contains(**words)).collect();
            assert!(missing.is_empty() && !main.contains(not), "{day} on {}: {missing:?}", stage.engine);
        }
    }
}

/// What stands below a figure opens to exactly so many rows.
#[tokio::test]
async fn what_is_in_transition_opens_to_its_rows() {
    for mut stage in empty_houses().await {
        verbund::demo::tell(&mut stage.house, verbund::demo::DAY).await.unwrap();
        let page = knock(&stage.house, Some(HEAD), "GET /", "").await.body;
        let links: Vec<&str> =
            page.split("<a href=\"/accession/").skip(1).filter(|link| link.contains("/waiting?what=")).collect();
        assert_eq!(links.len(), 4, "sites, users and two kinds of devices");
        for link in links {
            let (address, rest) = link.split_once("\">davon ").unwrap();
            let (count, _) = rest.split_once(' ').unwrap();
            let list = knock(&stage.house, Some(HEAD), &format!("GET /accession/{address}"), "").await.body;
            assert!(
                list.contains(&format!("von {count}</span>")),
                "{address} has not {count} rows on {}",
                stage.engine
            );
        }
        assert!(!knock(&stage.house, Some(contact(BROME)), "GET /", "").await.body.contains("/waiting?"));
    }
}
