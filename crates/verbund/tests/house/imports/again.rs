//! What is taken away as a list comes back without loss: into the same member it changes nothing, into an empty one it is the same.

use agreement::acts::register;
use agreement::demo::WITTINGEN;
use agreement::party::{Ars, Party, PartyKind};
use base::Cents;
use base::testing::Stage;
use inventory::acts::take_in;
use inventory::device::{Class, Device, Kind};
use inventory::holding::Source;
use inventory::life::Step;
use inventory::network::{Network, prefix};
use inventory::person::Post;
use inventory::site::{Site, SiteKind, Uplink};

use super::*;
use crate::people::knock;

const LISTS: [(&str, About); 4] =
    [("sites", About::Sites), ("people", About::People), ("devices", About::Devices), ("networks", About::Networks)];

/// Umlauts, leading zeros, what a spreadsheet would take for a formula, and two people of one name.
async fn furnish(house: &House) {
    let head = Actor::person(HEAD);
    let since = day("2019-05-01");
    house
        .act(&head, async |w| {
            let site = Site {
                street: "Bahnhofstraße 36; Hof".into(),
                town: "Brome".into(),
                municipality: "031515402005".into(),
                lat_e6: Some(52_600_430),
                lon_e6: Some(-5),
                uplink: Uplink::Fibre,
                ..Site::named("0017", SiteKind::TownHall, "Rathaus „Groß-Öhningen“")
            };
            let site = take_in(w, BROME, site, since, Source::Person).await?;
            take_in(w, BROME, Site::named("0018", SiteKind::DayCare, "-Kita-"), since, Source::Person).await?;
            let post = |mail: &str, login: &str| Post {
                login: login.into(),
                mail: mail.into(),
                phone: "05833 0401".into(),
                department: "=SUMME(A1)".into(),
                site: Some(site),
                ..Post::of("Jörg", "Müßig")
            };
            let first = take_in(w, BROME, post("j.muessig@brome.example", "001"), since, Source::Person).await?;
            let second = take_in(w, BROME, post("", "002"), since, Source::Person).await?;
            take_in(w, BROME, Post::of("Ute", "Ohne-Konto"), since, Source::Person).await?;
            let device = Device {
                state: Step::InRepair,
                maker: "Größe & Söhne".into(),
                model: "+49".into(),
                serial: "0012345678901234567".into(),
                asset_tag: "00042".into(),
                os_name: "Windows 10".into(),
                os_version: "10.0".into(),
                site: Some(site),
                room: "1.02".into(),
                person: Some(second),
                bought_on: Some(day("2019-03-31")),
                price: Some(Cents(123_450)),
                warranty_to: Some(day("2022-02-28")),
                ..Device::named("BRO-NB-1", Class::School, Kind::Notebook)
            };
            take_in(w, BROME, device, since, Source::Person).await?;
            let plain = Device { person: Some(first), ..Device::named("@home", Class::Administration, Kind::Pc) };
            take_in(w, BROME, plain, since, Source::Person).await?;
            let network = Network {
                area: "Gäste".into(),
                vlan: Some(1504),
                purpose: "3/4 der Geräte".into(),
                gateway: "10.51.40.1".into(),
                site: Some(site),
                ..Network::of(prefix("10.51.40.0/24").unwrap(), "Büro")
            };
            take_in(w, BROME, network, since, Source::Person).await.map(drop)
        })
        .await
        .unwrap();
}

async fn list(stage: &Stage, member: MemberId, list: &str, format: &str) -> Vec<u8> {
    let path = format!("GET /inventory/{list}?member={member}&cols=all&as={format}");
    knock(&stage.house, Some(HEAD), &path, "").await.bytes
}

fn bringing(member: MemberId, about: About, file: &[u8]) -> Bring {
    let list = List::read("liste", file).unwrap();
    let columns = columns::guess(about, &list.headings);
    // Whose it was does not matter here.
    let columns = columns.into_iter().map(|field| field.filter(|field| *field != columns::MEMBER)).collect();
    Bring { member, about, file: "liste".into(), list, columns }
}

/// Rows without the columns that say whose it is and since when, and what is counted or found out.
fn rows(file: &[u8]) -> Vec<Vec<String>> {
    let list = List::read("liste", file).unwrap();
    let kept =
        |place: &usize| !["Mitglied", "So seit", "Geräte", "Überschneidung"].contains(&list.headings[*place].as_str());
    let columns: Vec<usize> = (0..list.headings.len()).filter(kept).collect();
    let row =
        |cells: &Vec<String>| columns.iter().map(|place| cells.get(*place).cloned().unwrap_or_default()).collect();
    // People of one name stand in the order in which they came.
    let mut rows: Vec<Vec<String>> = list.rows.iter().map(|(_, cells)| row(cells)).collect();
    rows.sort();
    rows
}

#[tokio::test]
async fn a_list_taken_away_comes_back_without_loss() {
    for stage in empty_houses().await {
        let (house, head) = (&stage.house, Actor::person(HEAD));
        head_of(house).await;
        furnish(house).await;
        for (name, about) in LISTS {
            let mut files = Vec::new();
            for format in ["csv", "xlsx"] {
                let file = list(&stage, BROME, name, format).await;
                let plan = bringing(BROME, about, &file);
                let (verdicts, told) = judge(&mut house.read(&head).await.unwrap(), &plan).await.unwrap();
                assert_eq!((told.unchanged, told.rows()), (told.rows(), plan.list.rows.len() as i64), "{verdicts:#?}");
                files.push(file);
            }
            let plan = bringing(WITTINGEN, about, &files[1]);
            let (_, told) = house.act(&head, async |w| bring(w, &plan).await).await.unwrap();
            assert_eq!(told.taken, plan.list.rows.len() as i64, "{name}");
            let there = list(&stage, WITTINGEN, name, "csv").await;
            assert_eq!(rows(&there), rows(&files[0]), "{name} on {}", stage.engine);
        }
    }
}

#[tokio::test]
async fn a_row_of_another_member_is_not_read_into_this_one() {
    for stage in empty_houses().await {
        let (house, head) = (&stage.house, Actor::person(HEAD));
        head_of(house).await;
        let brome = Party {
            id: BROME,
            kind: PartyKind::JointMunicipality,
            name: "Samtgemeinde Brome".into(),
            short_name: "Brome".into(),
            ars: Ars::read("031515402", PartyKind::JointMunicipality).unwrap(),
            part_of: None,
            address: String::new(),
            population: None,
        };
        house.act(&head, async |w| register(w, &brome).await).await.unwrap();
        let list = List::read("liste", "Name;Mitglied\nPC-1;Brome\nPC-2;Wittingen\nPC-3;\n".as_bytes()).unwrap();
        let columns = columns::guess(About::Devices, &list.headings);
        let plan = Bring { member: BROME, about: About::Devices, file: "liste".into(), list, columns };
        let (verdicts, told) = judge(&mut house.read(&head).await.unwrap(), &plan).await.unwrap();
        assert_eq!((told.taken, told.rejected), (2, 1), "{verdicts:#?}");
    }
}
