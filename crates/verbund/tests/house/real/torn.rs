//! `kill -9` while lists are read in: each list that was acknowledged is there once and whole, the others whole or not at all.

use std::collections::BTreeSet;
use std::time::Duration;

use inventory::device::Device;
use inventory::store;

use super::*;
use crate::agents::technician;

const ROWS: usize = 120;

fn name(list: usize, row: usize) -> String {
    format!("BRO-PC-{list:04}-{row:04}")
}

fn list(number: usize) -> String {
    let rows = (0..ROWS).map(|row| format!("{};PC;1.{row:02}\n", name(number, row)));
    ["Rechnername;Typ;Raum\n".to_owned()].into_iter().chain(rows).collect()
}

/// The status of the answer to one list; `None` where there is none.
fn bring(address: &str, cookie: &str, number: usize) -> Option<u16> {
    let query = format!("member={BROME}&about=devices&file=liste-{number}.csv");
    let body = list(number);
    let head = format!(
        "POST /api/v1/inventory/imports?{query} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    sent(address, &head, body.as_bytes())
}

fn bring_until_it_dies(address: &str, cookie: &str, first: usize) -> (BTreeSet<usize>, usize) {
    let mut sure = BTreeSet::new();
    for number in first.. {
        match bring(address, cookie, number) {
            Some(200) => sure.insert(number),
            Some(other) => panic!("answered {other}"),
            None => return (sure, number + 1),
        };
    }
    unreachable!("it is killed before")
}

/// How many devices have each name of a list.
async fn found(place: &Place, number: usize) -> BTreeSet<usize> {
    let mut reading = place.house.read(&technician()).await.unwrap();
    let mut counts = BTreeSet::new();
    for row in [0, ROWS / 2, ROWS - 1] {
        let key = inventory::name::sort_key(&name(number, row));
        let known = store::by_key::<Device>(&mut reading, inventory::READ, BROME, &key, today()).await.unwrap();
        counts.insert(known.len());
    }
    counts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_there_whole_and_once_or_not_at_all() {
    for place in places("torn").await {
        let token = session::begin(&place.house, TECHNICIAN, "test").await.unwrap();
        let cookie = format!("{}={token}", session::COOKIE);
        let (mut sure, mut first) = (BTreeSet::new(), 0);
        for life in 0..3 {
            let running = place.serve();
            let (address, cookie) = (running.address.clone(), cookie.clone());
            let bringing = tokio::task::spawn_blocking(move || bring_until_it_dies(&address, &cookie, first));
            tokio::time::sleep(Duration::from_millis(1500 + 370 * life)).await;
            running.kill();
            let (acknowledged, next) = bringing.await.unwrap();
            sure.extend(acknowledged);
            first = next;
        }
        assert!(!sure.is_empty(), "nothing was acknowledged on {}", place.engine);
        let running = place.serve();
        for number in 0..first {
            let there = found(&place, number).await;
            let whole = there == BTreeSet::from([1]);
            assert!(whole || (there == BTreeSet::from([0]) && !sure.contains(&number)), "{number}: {there:?}");
            assert_eq!(bring(&running.address, &cookie, number), Some(200));
            assert_eq!(found(&place, number).await, BTreeSet::from([1]), "{number} again on {}", place.engine);
        }
        eprintln!("{}: {} lists acknowledged of {first} in three lives", place.engine, sure.len());
    }
}
