//! `kill -9` while reports come in: what was acknowledged is there, once; the rest is there as a whole or not at all.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

use inventory::device::Device;
use inventory::store;

use super::*;
use crate::agents::{brome, notebook, technician};

const TITLES: usize = 150;
const SENDERS: usize = 4;

fn name(number: usize) -> String {
    format!("BRO-NB-{number}")
}

fn report(number: usize) -> String {
    let titles: Vec<(String, String)> =
        (0..TITLES).map(|t| (format!("Titel {}", t + number % 7), "1.0".into())).collect();
    let titles: Vec<(&str, &str)> = titles.iter().map(|(name, version)| (name.as_str(), version.as_str())).collect();
    notebook(&name(number), &format!("5CG9{number:05}Q"), &titles)
}

/// Sends until nobody answers any more. Returns the numbers that were acknowledged, and the first that was not even tried.
fn send_until_it_dies(address: &str, first: usize) -> (BTreeSet<usize>, usize) {
    let acknowledged = Mutex::new(BTreeSet::new());
    let next = std::sync::atomic::AtomicUsize::new(first);
    std::thread::scope(|scope| {
        for _ in 0..SENDERS {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    match post(address, brome().unwrap(), report(number).as_bytes()) {
                        Some(200) => acknowledged.lock().unwrap().insert(number),
                        _ => return,
                    };
                }
            });
        }
    });
    (acknowledged.into_inner().unwrap(), next.into_inner())
}

/// How many devices have this name, and how many titles are on each.
async fn found(place: &Place, number: usize) -> Vec<usize> {
    let mut reading = place.house.read(&technician()).await.unwrap();
    let today = today();
    let key = inventory::name::sort_key(&name(number));
    let mut found = Vec::new();
    for id in store::by_key::<Device>(&mut reading, inventory::READ, BROME, &key, today).await.unwrap() {
        found.push(store::software::on_device(&mut reading, id, today).await.unwrap().len());
    }
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_is_there_once() {
    for place in places("killed").await {
        let (mut sure, mut first) = (BTreeSet::new(), 0);
        for life in 0..3 {
            let running = place.serve();
            let address = running.address.clone();
            let sending = tokio::task::spawn_blocking(move || send_until_it_dies(&address, first));
            tokio::time::sleep(Duration::from_millis(900 + 350 * life)).await;
            running.kill();
            let (acknowledged, next) = sending.await.unwrap();
            assert!(!acknowledged.is_empty(), "nothing was acknowledged on {}", place.engine);
            sure.extend(acknowledged);
            first = next;
        }
        let _running = place.serve();
        for number in 0..first {
            let devices = found(&place, number).await;
            match devices[..] {
                [TITLES] => {}
                [] if !sure.contains(&number) => {}
                _ => panic!("{number} on {}: {devices:?}, acknowledged: {}", place.engine, sure.contains(&number)),
            }
        }
        for number in 0..first {
            assert_eq!(post(&_running.address, brome().unwrap(), report(number).as_bytes()), Some(200));
            assert_eq!(found(&place, number).await, [TITLES], "{number} sent again on {}", place.engine);
        }
        eprintln!("{}: {} acknowledged of {first} sent in three lives", place.engine, sure.len());
    }
}
