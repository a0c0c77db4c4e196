//! `kill -9` while a newcomer's files are read and while its waves move: each is there whole and once, or not at all.

use std::time::Duration;

use accession::accession::AccessionId;
use accession::counts::Counts;
use accession::store;
use accession::wave::Part;
use agreement::demo::{HANKENSBUETTEL, HEAD};
use base::Actor;
use base::actor::SYSTEM;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::*;
use crate::accession::{decide_all, head, told_to};

/// How long it may work before it dies, longer at each try.
fn lives() -> impl Iterator<Item = Duration> {
    (0..).map(|life| Duration::from_millis(20 + 45 * life))
}

/// Sends until it was answered, and kills the program again and again while it works. After each death `look` says how much there is.
async fn until_answered<L: AsyncFn() -> usize>(
    place: &Place,
    request: &(String, String, Vec<u8>),
    whole: usize,
    look: L,
) -> usize {
    for (deaths, life) in lives().enumerate() {
        let running = place.serve();
        let (address, (method, path, body)) = (running.address.clone(), request.clone());
        let cookie = session::begin(&place.house, HEAD, "test").await.unwrap();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {}={cookie}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            session::COOKIE,
            body.len()
        );
        let sending = tokio::task::spawn_blocking(move || sent(&address, &head, &body));
        tokio::time::sleep(life).await;
        running.kill();
        let answer = sending.await.unwrap();
        assert!(answer.is_none_or(|status| status == 200), "{path} on {}: {answer:?}", place.engine);
        let there = look().await;
        assert!(there == whole || (there == 0 && answer.is_none()), "{path} on {}: {there} of {whole}", place.engine);
        if there == whole {
            return deaths;
        }
    }
    unreachable!("lives grow until it is answered")
}

async fn known(place: &Place) -> (AccessionId, Vec<(String, Vec<u8>)>) {
    let mut reading = place.house.read(&head()).await.unwrap();
    let id = store::of_member(&mut reading, HANKENSBUETTEL).await.unwrap().unwrap().id;
    let files = store::files(&mut reading, id).await.unwrap();
    (id, files.into_iter().map(|(name, hash, ..)| (name, hash)).collect())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_folder_is_read_whole_and_a_wave_moves_whole_or_not_at_all() {
    for place in bare_places("moved").await {
        account::found(&place.house, SYSTEM, "system", "System", None).await.unwrap();
        told_to(&place.house, day("2020-03-11")).await;
        decide_all(&place.house).await;
        let (id, before) = known(&place).await;
        let list = |number: usize| -> String {
            (0..400).map(|row| format!("HKB-NEU-{number}-{row:03};SN{number}X{row:05};Bauhof\n")).collect()
        };
        let file = |number: usize| {
            let text = format!("Hostname;Seriennummer;Standort\n{}", list(number));
            json!({ "name": format!("nachtrag-{number}.csv"), "content": STANDARD.encode(text) })
        };
        let files = json!([file(0), file(1), file(2)]);
        let request =
            ("POST".to_owned(), format!("/api/v1/accession/accessions/{id}/files"), files.to_string().into_bytes());
        let read = async || {
            let (_, now) = known(&place).await;
            let mut reading = place.house.read(&head()).await.unwrap();
            let report = store::last(&mut reading, id).await.unwrap().unwrap().report;
            let accounted = report.account.lines.iter().filter(|line| line.file.starts_with("nachtrag-")).count();
            assert!(report.account.agrees());
            assert_eq!(now.len() - before.len(), accounted, "a file without its account");
            accounted
        };
        let mut deaths = until_answered(&place, &request, 3, read).await;
        let mut arrived = Counts::default();
        for part in [Part::Network, Part::Pilot, Part::TownHall, Part::Villages, Part::Schools] {
            let path = format!("/api/v1/accession/accessions/{id}/waves/{}/cutover", part.code());
            let request = ("PUT".to_owned(), path, json!({ "on": today() }).to_string().into_bytes());
            let (whole, planned) = expected(&place, id, part).await;
            deaths += until_answered(&place, &request, whole, async || moved(&place, id, part).await).await;
            arrived.add(planned);
            assert_eq!(there(&place).await, arrived, "{} on {}", part.code(), place.engine);
        }
        eprintln!("{}: killed {deaths} times in vain before everything had arrived", place.engine);
    }
}

/// How many things come with a wave, and as what they count.
async fn expected(place: &Place, id: AccessionId, part: Part) -> (usize, Counts) {
    let mut reading = place.house.read(&Actor::person(HEAD)).await.unwrap();
    let report = store::last(&mut reading, id).await.unwrap().unwrap().report;
    let decisions = store::decisions(&mut reading, id).await.unwrap();
    let answers = decisions.into_iter().map(|decision| (decision.conflict, decision.answer)).collect();
    let moving = accession::moving::of(&report, &answers);
    let waves = store::waves(&mut reading, id).await.unwrap();
    let sites = &waves.iter().find(|planned| planned.wave.part == part).unwrap().wave.sites;
    let here = |site: &str| sites.iter().any(|of| of == site);
    let at = |sites: usize, people: usize, devices: usize| sites + people + devices;
    let things = at(
        moving.sites.iter().filter(|item| here(&item.key)).count(),
        moving.people.iter().filter(|item| here(&item.site)).count(),
        moving.devices.iter().filter(|item| here(&item.site)).count(),
    );
    let networks = if part == Part::Network { moving.networks.len() } else { 0 };
    (things + networks, moving.counts_at(here))
}

async fn moved(place: &Place, id: AccessionId, part: Part) -> usize {
    let mut reading = place.house.read(&head()).await.unwrap();
    let moved = store::moved(&mut reading, id).await.unwrap();
    moved.iter().filter(|(.., with)| with == part.code()).count()
}

/// What the inventory has of it today.
async fn there(place: &Place) -> Counts {
    let mut reading = place.house.read(&head()).await.unwrap();
    reading.look_at(today());
    let figures = inventory::store::figures(&mut reading).await.unwrap();
    let Some(of) = figures.iter().find(|figures| figures.member == HANKENSBUETTEL) else { return Counts::default() };
    Counts { sites: of.sites, users: of.users, admin_devices: of.admin_devices, school_devices: of.school_devices }
}
