//! Reports that find their device.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::House;
use inventory::device::{Device, DeviceId, Kind};
use inventory::holding::{Holding, Source};
use inventory::site::{Site, SiteKind};
use inventory::{acts, name, store};

use super::*;

async fn devices(house: &House, member: MemberId, name: &str) -> Vec<Holding<Device>> {
    let mut reading = house.read(&technician()).await.unwrap();
    let (key, today) = (name::sort_key(name), reading.today());
    let ids: Vec<DeviceId> = store::by_key::<Device>(&mut reading, inventory::READ, member, &key, today).await.unwrap();
    let mut found = Vec::new();
    for id in ids {
        found.extend(store::on::<Device>(&mut reading, id, today).await.unwrap());
    }
    found
}

async fn device(house: &House, member: MemberId, name: &str) -> Holding<Device> {
    let mut found = devices(house, member, name).await;
    assert_eq!(found.len(), 1, "{name}: {found:#?}");
    found.remove(0)
}

async fn titles(house: &House, device: DeviceId) -> Vec<String> {
    let mut reading = house.read(&technician()).await.unwrap();
    let today = reading.today();
    let titles = store::software::on_device(&mut reading, device, today).await.unwrap();
    titles.into_iter().map(|title| format!("{} {}", title.name, title.version)).collect()
}

/// Entries of the journal about a thing.
async fn entries(house: &House, device: DeviceId) -> Vec<String> {
    let mut reading = house.read(&technician()).await.unwrap();
    let lines = base::journal::history(&mut reading, inventory::READ, device.0).await.unwrap();
    lines.into_iter().map(|line| line.deed).collect()
}

/// Every recorded request, byte by byte, and the answer that the recorded server gave where it was ours to repeat.
#[tokio::test]
async fn a_recorded_glpi_agent_from_the_first_word_to_the_partial_report() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        let folder = "glpi-agent-full-then-partial";
        for (number, status, answer) in [
            (1, StatusCode::ACCEPTED, r#""status":"pending""#),
            (2, StatusCode::OK, r#""disabled""#),
            (3, StatusCode::OK, r#""status":"ok""#),
            (4, StatusCode::OK, r#""disabled""#),
            (5, StatusCode::OK, r#""status":"ok""#),
            (7, StatusCode::OK, r#""status":"ok""#),
        ] {
            let Some(recorded) = shared(&format!("captured/{folder}/00{number}-request.bin")) else { return };
            let reply = server.send(replayed(&recorded, brome())).await;
            assert_eq!(reply.status, status, "{number}: {}", reply.text);
            assert!(reply.text.contains(answer), "{number}: {}", reply.text);
        }
        let held = device(&stage.house, BROME, "vm").await;
        assert_eq!(held.thing.os_name, "Debian GNU/Linux 12 (bookworm)");
        assert!(titles(&stage.house, held.id).await.len() > 1_000, "a partial report leaves the software alone");
        assert_eq!(devices(&stage.house, WESENDORF, "vm").await, []);
    }
}

/// The request as it was on the wire, but for where it goes and the credential.
fn replayed(recorded: &[u8], credential: Option<&str>) -> Request<Body> {
    let end = recorded.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = std::str::from_utf8(&recorded[..end]).unwrap();
    let mut request = Request::post(ADDRESS);
    for (name, value) in head.lines().skip(1).filter_map(|line| line.split_once(": ")) {
        if !name.eq_ignore_ascii_case("host") {
            request = request.header(name, value);
        }
    }
    if let Some(credential) = credential {
        request = request.header(header::AUTHORIZATION, credential);
    }
    request.body(Body::from(recorded[end + 4..].to_vec())).unwrap()
}

#[tokio::test]
async fn a_recorded_fusioninventory_agent_is_answered_as_it_packs() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        for (number, answer) in [(1, "<RESPONSE>SEND</RESPONSE>"), (2, "<REPLY></REPLY>"), (3, "<REPLY></REPLY>")] {
            let Some(recorded) = shared(&format!("captured/fusioninventory-2.6-zlib/00{number}-request.bin")) else {
                return;
            };
            let request = replayed(&recorded, brome());
            let label = request.headers()[header::CONTENT_TYPE].clone();
            let reply = server.send(request).await;
            assert_eq!((reply.status, &reply.headers[header::CONTENT_TYPE]), (StatusCode::OK, &label), "{number}");
            assert!(reply.text.contains(answer), "{number}: {}", reply.text);
        }
        let held = device(&stage.house, BROME, "vm").await;
        assert_eq!((held.trace.source, titles(&stage.house, held.id).await.len() > 1_000), (Source::Agent, true));
    }
}

/// The same machine, first by one agent, then by the other: one device.
#[tokio::test]
async fn two_agents_on_one_machine_report_one_device() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        let (Some(glpi), Some(fusion)) =
            (shared("full/glpi-agent-1133-packages.json"), shared("full/fusioninventory-1132-packages.xml"))
        else {
            return;
        };
        assert_eq!(server.post_as(brome(), Some(AGENT_ID), glpi).await.status, StatusCode::OK);
        assert_eq!(server.post(brome(), fusion).await.status, StatusCode::OK);
        device(&stage.house, BROME, "pc-0001").await;
    }
}

#[tokio::test]
async fn what_is_said_again_leaves_no_trace_and_what_changed_does() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        let first = notebook("BRO-NB-1", "5CG9012ABC", &[("7-Zip", "19.00"), ("Mozilla Firefox", "68.4.2")]);
        assert_eq!(server.post(brome(), first.clone()).await.status, StatusCode::OK);
        let held = device(house, BROME, "BRO-NB-1").await;
        let (thing, id) = (&held.thing, held.id);
        assert_eq!(
            (thing.kind, thing.maker.as_str(), thing.serial.as_str()),
            (Kind::Notebook, "Dell Inc.", "5CG9012ABC")
        );
        let before = entries(house, id).await;
        server.post(brome(), first).await;
        assert_eq!(entries(house, id).await, before, "the same again is no event");

        let second = notebook("BRO-NB-1", "5CG9012ABC", &[("7-Zip", "19.00"), ("Mozilla Firefox", "68.5.0")]);
        server.post(brome(), second).await;
        assert_eq!(titles(house, id).await, ["7-Zip 19.00", "Mozilla Firefox 68.5.0"]);
        assert_eq!(entries(house, id).await.len(), before.len() + 1);

        let renamed = notebook("BRO-NB-2", "5CG9012ABC", &[("7-Zip", "19.00"), ("Mozilla Firefox", "68.5.0")]);
        server.post(brome(), renamed).await;
        assert_eq!(device(house, BROME, "BRO-NB-2").await.id, id, "known by serial and id, whatever it is called");
        assert_eq!(devices(house, BROME, "BRO-NB-1").await, []);
    }
}

/// The software of an earlier day stays what it was.
#[tokio::test]
async fn any_day_can_be_asked_for() {
    for stage in with_agents().await {
        let march = stage.house.on(day("2020-03-02"));
        let report = |version| notebook("BRO-NB-1", "5CG9012ABC", &[("Mozilla Firefox", version)]);
        Server::of(&march).post(brome(), report("68.4.2")).await;
        Server::of(&stage.house).post(brome(), report("68.5.0")).await;
        let id = device(&stage.house, BROME, "BRO-NB-1").await.id;
        let mut reading = stage.house.read(&technician()).await.unwrap();
        for (on, version) in [("2020-03-01", None), ("2020-03-02", Some("68.4.2")), ("2020-03-11", Some("68.5.0"))] {
            let titles = store::software::on_device(&mut reading, id, day(on)).await.unwrap();
            assert_eq!(titles.first().map(|title| title.version.as_str()), version, "{on}");
        }
    }
}

/// The published pair of reports of one machine, half a year apart: exactly the packages that differ, differ.
#[tokio::test]
async fn the_difference_between_two_large_reports_is_exact() {
    for stage in with_agents().await {
        let examples =
            ["computer_3", "computer_3_updated"].map(|name| shared(&format!("inventory_format/examples/{name}.json")));
        let [Some(first), Some(second)] = examples else { return };
        let in_report = |body: &[u8]| -> std::collections::BTreeSet<String> {
            let said: serde_json::Value = serde_json::from_slice(body).unwrap();
            let text = |title: &serde_json::Value, key: &str| title[key].as_str().unwrap_or_default().to_owned();
            let titles = said["content"]["softwares"].as_array().unwrap().iter();
            titles.map(|title| format!("{} {}", text(title, "name"), text(title, "version"))).collect()
        };
        let server = Server::of(&stage.house);
        for body in [first, second] {
            assert_eq!(server.post(brome(), body.clone()).await.status, StatusCode::OK);
            let id = device(&stage.house, BROME, "LF014").await.id;
            let kept: std::collections::BTreeSet<String> = titles(&stage.house, id).await.into_iter().collect();
            assert_eq!(kept, in_report(&body));
        }
    }
}

#[tokio::test]
async fn a_person_who_corrects_is_right() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        server.post(brome(), notebook("BRO-NB-1", "5CG9012ABC", &[])).await;
        let held = device(house, BROME, "BRO-NB-1").await;
        let id = held.id;
        let patch = held.thing.allowed(vec![("model", "Latitude 5401".into())], Source::Person);
        let today = house.clock.today();
        house
            .act(&technician(), async |w| acts::change::<Device>(w, id, &patch, today, Source::Person).await)
            .await
            .unwrap();
        server.post(brome(), notebook("BRO-NB-1", "5CG9012ABC", &[("7-Zip", "19.00")])).await;
        assert_eq!(device(house, BROME, "BRO-NB-1").await.thing.model, "Latitude 5401");
    }
}

/// Taken in by a list, with a serial or only a name; then its agent speaks for the first time.
#[tokio::test]
async fn what_people_wrote_down_before_is_found() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        let with_serial = Device { serial: "5CG9012ABC".into(), ..named("Rathaus 1") };
        let mut ids = Vec::new();
        for thing in [with_serial, named("BRO-NB-7")] {
            ids.push(taken_in(house, BROME, thing).await);
        }
        server.post(brome(), notebook("BRO-NB-1", "5CG9012ABC", &[])).await;
        server.post(brome(), notebook("BRO-NB-7", "5CG9012XYZ", &[])).await;
        assert_eq!(device(house, BROME, "BRO-NB-1").await.id, ids[0]);
        assert_eq!(device(house, BROME, "BRO-NB-7").await.id, ids[1]);
    }
}

fn named(name: &str) -> Device {
    Device::named(name, inventory::device::Class::Administration, Kind::Notebook)
}

/// A tag that is the code of one of the member's own sites says where a new device stands.
#[tokio::test]
async fn a_tag_of_an_own_site_places_a_new_device() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        let site = taken_in(house, BROME, Site::named("BRO-014", SiteKind::School, "Grundschule")).await;
        let tagged = notebook("BRO-NB-1", "5CG9012ABC", &[]).replacen('{', r#"{"tag":"BRO-014","#, 1);
        server.post(brome(), tagged).await;
        let held = device(house, BROME, "BRO-NB-1").await;
        assert_eq!((held.thing.site, held.thing.class), (Some(site), inventory::device::Class::School));
    }
}

/// Eight of the same at once, from an impatient agent: one device on both engines.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_impatient_agent_reports_one_device() {
    for stage in with_agents().await {
        let server = std::sync::Arc::new(Server::of(&stage.house));
        let body = notebook("BRO-NB-1", "5CG9012ABC", &[("7-Zip", "19.00"), ("Mozilla Firefox", "68.4.2")]);
        let posts = (0..8).map(|_| {
            let (server, body) = (server.clone(), body.clone());
            tokio::spawn(async move { server.post(brome(), body).await.status })
        });
        for post in posts.collect::<Vec<_>>() {
            assert_eq!(post.await.unwrap(), StatusCode::OK, "{}", stage.engine);
        }
        let id = device(&stage.house, BROME, "BRO-NB-1").await.id;
        assert_eq!(titles(&stage.house, id).await.len(), 2);
    }
}

/// Many new devices at once, all with titles that nobody has named before.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_do_not_get_into_each_others_way() {
    for stage in with_agents().await {
        let server = std::sync::Arc::new(Server::of(&stage.house));
        let posts = (0..24).map(|n| {
            let (server, who) = (server.clone(), if n % 2 == 0 { brome() } else { wesendorf() });
            let body = notebook(
                &format!("NB-{n}"),
                &format!("5CG90{n:02}XYZ"),
                &[("Gemeinsam", "1"), (&format!("Eigen {}", n / 2), "1")],
            );
            tokio::spawn(async move { server.post(who, body).await })
        });
        for post in posts.collect::<Vec<_>>() {
            let reply = post.await.unwrap();
            assert_eq!(reply.status, StatusCode::OK, "{}: {}", stage.engine, reply.text);
        }
        for n in 0..24 {
            let member = if n % 2 == 0 { BROME } else { WESENDORF };
            let id = device(&stage.house, member, &format!("NB-{n}")).await.id;
            assert_eq!(titles(&stage.house, id).await, [format!("Eigen {} 1", n / 2), "Gemeinsam 1".to_owned()], "{n}");
        }
    }
}
