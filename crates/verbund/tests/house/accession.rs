//! Hankensbüttel's accession on both engines: read once, in transition from its first day, moved wave by wave, nothing twice.

use accession::acts::{self, Handed};
use accession::conflict::{Kind, Proposal};
use accession::counts::Counts;
use accession::decision::Answer;
use accession::row::Why;
use accession::store;
use accession::wave::Part;
use agreement::demo::{self, *};
use base::testing::Stage;
use base::{Actor, Day, House, Result, account, grant};

use crate::people::{day, empty_houses};

async fn told(until: Day) -> Vec<Stage> {
    let stages = empty_houses().await;
    for Stage { house, .. } in &stages {
        told_to(house, until).await;
    }
    stages
}

pub(crate) async fn told_to(house: &House, until: Day) {
    for (person, login, name) in demo::people() {
        account::found(house, person, &login, &name, None).await.unwrap();
    }
    grant::found(house, &demo::grants()).await.unwrap();
    demo::tell(house, until).await.unwrap();
    inventory::demo::tell(house, until).await.unwrap();
    accession::demo::tell(house, until).await.unwrap();
}

const ALL: Counts = Counts { sites: 35, users: 62, admin_devices: 97, school_devices: 33 };

pub(crate) fn head() -> Actor {
    Actor::person(HEAD)
}

async fn the_accession(house: &House) -> accession::accession::Accession {
    let mut reading = house.read(&head()).await.unwrap();
    store::of_member(&mut reading, HANKENSBUETTEL).await.unwrap().unwrap()
}

/// What is in transition on a day, as known on 11 March 2020, and how many sites the inventory counts then.
async fn transition(house: &House, on: &str) -> (Option<Counts>, i64) {
    let mut reading = house.read(&head()).await.unwrap();
    reading.look_at(day(on));
    let all = store::in_transition(&mut reading).await.unwrap();
    let figures = inventory::store::figures(&mut reading).await.unwrap();
    (all.first().map(|transition| transition.in_transition), figures.iter().map(|figures| figures.sites).sum())
}

#[tokio::test]
async fn in_law_from_its_first_day_in_technology_not_yet() {
    for Stage { house, engine, .. } in &told(day("2020-03-11")).await {
        assert_eq!(transition(house, "2020-02-29").await, (None, 235), "{engine}");
        assert_eq!(transition(house, "2020-03-01").await, (Some(ALL), 235));
        // A day ahead goes by the plan: the pilot is through by then, and at the end nothing is left.
        let (after_pilot, _) = transition(house, "2020-05-10").await;
        assert_eq!(after_pilot.unwrap().sites, 34);
        assert_eq!(transition(house, "2020-09-01").await, (Some(Counts::default()), 235));
    }
}

#[tokio::test]
async fn what_is_in_the_way_is_found() {
    for Stage { house, engine, .. } in &told(day("2020-03-11")).await {
        let id = the_accession(house).await.id;
        let mut reading = house.read(&head()).await.unwrap();
        let report = store::last(&mut reading, id).await.unwrap().unwrap().report;
        assert!(report.account.agrees(), "{engine}");
        let found =
            |kind: Kind, label: &str| report.conflicts.iter().find(|c| c.kind == kind && c.label.contains(label));
        for (kind, label) in [
            (Kind::NetworkOverlap, "192.168.0.0/24"),
            (Kind::NetworkOverlap, "10.0.0.0/8"),
            (Kind::NetworkUnlisted, "192.168.2.0/24"),
            (Kind::HostTaken, "WIT-PC-0002"),
            (Kind::PersonElsewhere, "Gesa Beispielbach"),
            (Kind::SamePerson, ""),
            (Kind::Namesakes, ""),
            (Kind::SerialJunk, ""),
            (Kind::Question(Why::FunctionAccount), "svc_backup"),
        ] {
            assert!(found(kind, label).is_some(), "{kind:?} {label}");
        }
        let elsewhere = found(Kind::PersonElsewhere, "").unwrap();
        assert!(matches!(elsewhere.proposal, Proposal::Merge { .. }), "{elsewhere:?}");
    }
}

/// Answers everything: as proposed, else so that it comes along.
pub(crate) async fn decide_all(house: &House) {
    let id = the_accession(house).await.id;
    let decide = async |w: &mut base::Writing| {
        acts::accept_all(w, id).await?;
        let kept = store::last(w, id).await?.unwrap();
        let decided = store::decisions(w, id).await?;
        let open = kept.report.conflicts.iter().filter(|c| !decided.iter().any(|d| d.conflict == c.key));
        let answer = |kind: Kind| match kind {
            Kind::SiteUnknown => Answer::Own("Rathaus Hankensbüttel".into()),
            Kind::Question(_) | Kind::DeviceUnlisted => Answer::Leave,
            _ => Answer::Keep,
        };
        let answers: Vec<_> = open.map(|conflict| (conflict.key.clone(), answer(conflict.kind))).collect();
        acts::decide(w, id, &answers).await
    };
    house.act(&head(), decide).await.unwrap();
}

async fn run(house: &House, part: Part, cutover: &str) -> Result<Counts> {
    let id = the_accession(house).await.id;
    house.act(&head(), async |w| acts::run(w, id, part, day(cutover)).await).await
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    result.unwrap_err().code()
}

#[tokio::test]
async fn wave_by_wave_everything_arrives_once() {
    for Stage { house, engine, .. } in &told(day("2020-03-11")).await {
        assert_eq!(code(run(house, Part::TownHall, "2020-05-11").await), "accession.wave.undecided", "{engine}");
        decide_all(house).await;
        let mut arrived = Counts::default();
        for part in
            [Part::Network, Part::Accounts, Part::Pilot, Part::TownHall, Part::Outposts, Part::Villages, Part::Schools]
        {
            arrived.add(run(house, part, "2020-03-11").await.unwrap());
        }
        assert_eq!(arrived, ALL);
        assert_eq!(code(run(house, Part::TownHall, "2020-03-11").await), "accession.wave.already-run");
        assert_eq!(transition(house, "2020-03-11").await, (None, 270));
        let mut reading = house.read(&head()).await.unwrap();
        let figures = inventory::store::figures(&mut reading).await.unwrap();
        let of = figures.iter().find(|figures| figures.member == HANKENSBUETTEL).unwrap();
        let there = Counts {
            sites: of.sites,
            users: of.users,
            admin_devices: of.admin_devices,
            school_devices: of.school_devices,
        };
        assert_eq!(there, ALL);
        drop(reading);
        plugged_in_anew(house).await;
        // The day before, it was not there yet.
        assert_eq!(transition(house, "2020-03-10").await, (Some(ALL), 235));
    }
}

/// A printer with a reserved address keeps its number within the new network, and its card.
async fn plugged_in_anew(house: &House) {
    let id = the_accession(house).await.id;
    let mut reading = house.read(&head()).await.unwrap();
    let report = store::last(&mut reading, id).await.unwrap().unwrap().report;
    let conflict = report.conflicts.iter().find(|c| c.label.starts_with("192.168.0.0/24")).unwrap();
    let Proposal::Renumber { to } = &conflict.proposal else { panic!("{conflict:?}") };
    let std::net::IpAddr::V4(network) = to.network() else { panic!("{to}") };
    let moved = store::moved(&mut reading, id).await.unwrap();
    let (_, _, thing, _) = moved.iter().find(|(key, ..)| key == "address:192.168.0.20").unwrap();
    let cards = inventory::store::fact::interfaces(&mut reading, (*thing).into(), day("2020-03-11")).await.unwrap();
    let expected = std::net::Ipv4Addr::from(u32::from(network) + 20).to_string();
    let card: Vec<(&str, &str)> = cards.iter().map(|card| (card.mac.as_str(), card.address.as_str())).collect();
    assert_eq!(card, [("001a4b000014", expected.as_str())]);
    assert!(cards[0].network_id.is_some(), "it lies in a network of the member");
}

#[tokio::test]
async fn a_wave_can_be_taken_back_before_its_day() {
    for stage in &told(day("2020-03-11")).await {
        let Stage { house, engine, .. } = stage;
        decide_all(house).await;
        let id = the_accession(house).await.id;
        assert_eq!(code(run(house, Part::Pilot, "2020-02-29").await), "accession.wave.day-passed", "{engine}");
        let cards = stage.count_bare(HEAD, "inventory_interface").await;
        run(house, Part::Pilot, "2020-05-04").await.unwrap();
        assert!(stage.count_bare(HEAD, "inventory_interface").await > cards);
        assert_eq!(transition(house, "2020-05-04").await.1, 236);
        house.act(&head(), async |w| acts::undo(w, id, Part::Pilot).await).await.unwrap();
        assert_eq!(transition(house, "2020-05-04").await.1, 235);
        assert_eq!(stage.count_bare(HEAD, "inventory_interface").await, cards, "its cards went with it");
        run(house, Part::Pilot, "2020-03-11").await.unwrap();
        let undone = house.act(&head(), async |w| acts::undo(w, id, Part::Pilot).await).await;
        assert_eq!(code(undone), "accession.wave.has-begun");
    }
}

#[tokio::test]
async fn the_same_files_again_change_nothing() {
    for Stage { house, engine, .. } in &told(day("2019-11-20")).await {
        let id = the_accession(house).await.id;
        let mover = Actor::person(MOVER);
        let file = Handed::read("neu.csv", b"Hostname;Seriennummer;Standort\nHKB-NEU;SNX0001;Bauhof");
        let hand_over =
            async || house.act(&mover, async |w| acts::hand_over(w, id, std::slice::from_ref(&file)).await).await;
        assert_eq!((hand_over().await.unwrap(), hand_over().await.unwrap()), (1, 0), "{engine}");
        let mut reading = house.read(&head()).await.unwrap();
        assert_eq!(store::last(&mut reading, id).await.unwrap().unwrap().counts.admin_devices, 98);
        drop(reading);
        house.act(&mover, async |w| acts::withdraw(w, id, "neu.csv").await).await.unwrap();
        let mut reading = house.read(&head()).await.unwrap();
        assert_eq!(store::last(&mut reading, id).await.unwrap().unwrap().counts, ALL);
        assert_eq!(store::in_transition(&mut reading).await.unwrap(), [], "not a member in 2019");
    }
}

#[tokio::test]
async fn who_changes_to_the_county_leaves_its_rights_behind() {
    for Stage { house, engine, .. } in &told(day("2020-03-11")).await {
        let mut reading = house.read(&Actor::person(MOVER)).await.unwrap();
        let holds = grant::holds(&mut reading, accession::PLAN, HANKENSBUETTEL, "").await.unwrap();
        assert!(holds, "{engine}: one of the staff now");
        let mut before = house.on(day("2020-02-29")).read(&Actor::person(MOVER)).await.unwrap();
        assert!(grant::holds(&mut before, accession::HAND_OVER, HANKENSBUETTEL, "").await.unwrap());
        assert!(!grant::holds(&mut before, accession::PLAN, HANKENSBUETTEL, "").await.unwrap());
    }
}
