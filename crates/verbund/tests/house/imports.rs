//! A list comes in, comes in again, and is taken back: as a deed, and on the pages.

mod again;
mod pages;

use agreement::demo::{BROME, HEAD};
use base::grant::{Grant, found};
use base::{Actor, House, MemberId, Period, account};
use inventory::acts::import::{Bring, bring, judge, undo};
use inventory::import::list::List;
use inventory::import::{About, Account, columns};
use inventory::store::fleet::{Order, Wanted, devices};

use crate::people::{day, empty_houses};

const LIST: &str = "Rechnername;Typ;S/N;Kaufdatum;Anschaffungswert;Admin-Passwort;Raum\r\n\
    BRO-PC-0001;Rechner;PF-1XK7Q2;28.01.2020;989,00;geheim;1.01\r\n\
    BRO-NB-0002;Laptop;Default string;;;geheim;1.02\r\n\
    BRO-PC-0003;Toaster;;;;;\r\n\
    BRO-PC-0004;PC;;irgendwann;;;\r\n\
    BRO-NB-0002;Laptop;;;;;\r\n\
    ;Summe;;;1978,00;;\r\n";

fn list(text: &str) -> Bring {
    let list = List::read("liste.csv", text.as_bytes()).unwrap();
    let columns = columns::guess(About::Devices, &list.headings);
    Bring { member: BROME, about: About::Devices, file: "liste.csv".into(), list, columns }
}

async fn head_of(house: &House) {
    account::found(house, HEAD, "head", "Head", None).await.unwrap();
    let period = Period::since(day("2017-01-01"));
    let role = Grant { person: HEAD, member: MemberId::ASSOCIATION, part: String::new(), role: "head", period };
    found(house, &[role]).await.unwrap();
}

fn account(taken: i64, changed: i64, unchanged: i64) -> Account {
    Account { taken, changed, unchanged, rejected: 4, secrets: 2 }
}

#[tokio::test]
async fn every_row_is_accounted_for_and_twice_means_once() {
    for stage in empty_houses().await {
        let (house, head) = (&stage.house, Actor::person(HEAD));
        head_of(house).await;
        let there = async || {
            let order = Order { column: "name".into(), downwards: false, limit: 10, offset: 0 };
            let mut r = house.read(&head).await.unwrap();
            let (_, lines) = devices(&mut r, &Wanted::default(), &order).await.unwrap();
            lines.into_iter().map(|line| (line.held.thing.name, line.held.thing.room)).collect::<Vec<_>>()
        };
        let row = |name: &str, room: &str| (name.to_owned(), room.to_owned());

        let first = list(LIST);
        let (verdicts, dry) = judge(&mut house.read(&head).await.unwrap(), &first).await.unwrap();
        assert_eq!((dry, verdicts.len(), there().await.len()), (account(2, 0, 0), 6, 0), "dry means dry");
        let (_, done) = house.act(&head, async |w| bring(w, &first).await).await.unwrap();
        assert_eq!(done, account(2, 0, 0));
        let (_, again) = house.act(&head, async |w| bring(w, &first).await).await.unwrap();
        assert_eq!(again, account(0, 0, 2));
        assert_eq!(there().await, [row("BRO-NB-0002", "1.02"), row("BRO-PC-0001", "1.01")]);

        let moved = list(&LIST.replace(";1.01", ";2.02"));
        let (id, changed) = house.act(&head, async |w| bring(w, &moved).await).await.unwrap();
        assert_eq!(changed, account(0, 1, 1));
        assert_eq!(there().await[1], row("BRO-PC-0001", "2.02"));
        house.act(&head, async |w| undo(w, id).await).await.unwrap();
        assert_eq!(there().await[1], row("BRO-PC-0001", "1.01"), "as it was before");
        let twice = house.act(&head, async |w| undo(w, id).await).await;
        assert_eq!(twice.unwrap_err().code(), "inventory.import.undone-already");
    }
}
