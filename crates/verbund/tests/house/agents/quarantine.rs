//! Reports that nobody can place by rule, and what people decide.

use axum::http::StatusCode;
use base::House;
use inventory::acts::quarantine;
use inventory::device::{Class, Device, Kind};
use inventory::site::{Site, SiteKind};
use inventory::store::quarantine::{Entry, entries};

use super::*;

async fn waiting(house: &House) -> Vec<Entry> {
    entries(&mut house.read(&technician()).await.unwrap(), None, 100).await.unwrap()
}

/// As long as an agent may take to come back with its credential.
async fn a_moment() {
    tokio::time::sleep(std::time::Duration::from_secs(9)).await;
}

#[tokio::test]
async fn without_a_credential_it_is_asked_for_one_and_waits() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        let body = notebook("FREMD-1", "5CG9012ABC", &[]).replacen('{', r#"{"tag":"BRO-014","#, 1);
        let reply = server.post_as(None, Some(AGENT_ID), body.clone()).await;
        assert_eq!(reply.status, StatusCode::UNAUTHORIZED);
        assert_eq!(reply.headers["www-authenticate"], "Basic realm=\"verbund\"");
        assert!(reply.text.contains(r#""status":"error""#), "{}", reply.text);
        for _ in 0..2 {
            server.post(None, notebook("BRO-NB-1", "5CG9012XYZ", &[])).await;
        }
        assert_eq!(server.post(brome(), notebook("BRO-NB-1", "5CG9012XYZ", &[])).await.status, StatusCode::OK);
        assert_eq!(server.post(Some("Bearer wrong"), notebook("W", "X1", &[])).await.status, StatusCode::UNAUTHORIZED);
        a_moment().await;
        let mut left: Vec<(String, String, String)> =
            waiting(&stage.house).await.into_iter().map(|entry| (entry.reason, entry.name, entry.tag)).collect();
        left.sort();
        let entry = |name: &str, tag: &str| ("no-credential".to_owned(), name.to_owned(), tag.to_owned());
        assert_eq!(left, [entry("FREMD-1", "BRO-014"), entry("W", "")], "who came back with one is not among them");
    }
}

#[tokio::test]
async fn another_members_device_is_quarantined_and_changes_hands_by_decision() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        Server::of(&house.on(day("2020-02-01")))
            .post(wesendorf(), notebook("WES-NB-1", "5CG9012ABC", &[("7-Zip", "19.00")]))
            .await;
        for _ in 0..2 {
            let reply = server.post(brome(), notebook("BRO-NB-1", "5CG9012ABC", &[("7-Zip", "19.00")])).await;
            assert_eq!(reply.status, StatusCode::OK, "the agent is answered as always: {}", reply.text);
        }
        let entry = waiting(house).await.remove(0);
        assert_eq!((entry.reason.as_str(), entry.times), ("foreign-device", 2), "the same device is one entry");
        assert_eq!((entry.credential, entry.holder), (Some(BROME), Some(WESENDORF)));

        let device =
            house.act(&technician(), async |w| quarantine::accept(w, entry.entry_id, BROME).await).await.unwrap();
        assert_eq!(Some(device), entry.device_id);
        let mut reading = house.read(&technician()).await.unwrap();
        for (on, holder) in [("2020-03-10", WESENDORF), ("2020-03-11", BROME)] {
            let held = inventory::store::on::<Device>(&mut reading, device, day(on)).await.unwrap();
            assert_eq!(held.unwrap().member, holder, "{on}");
        }
        drop(reading);
        assert!(waiting(house).await.is_empty());
        assert_eq!(
            server.post(brome(), notebook("BRO-NB-1", "5CG9012ABC", &[("7-Zip", "19.00")])).await.status,
            StatusCode::OK
        );
        assert!(waiting(house).await.is_empty(), "it is Brome's now");
        server.post(wesendorf(), notebook("WES-NB-1", "5CG9012ABC", &[("7-Zip", "19.00")])).await;
        assert_eq!(waiting(house).await.len(), 1, "and no longer Wesendorf's, though it had been said before");
    }
}

#[tokio::test]
async fn a_tag_of_another_member_is_a_reason_to_ask() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        taken_in(house, WESENDORF, Site::named("WES-001", SiteKind::TownHall, "Rathaus")).await;
        let tagged =
            |tag: &str| notebook("BRO-NB-1", "5CG9012ABC", &[]).replacen('{', &format!(r#"{{"tag":"{tag}","#), 1);
        server.post(brome(), tagged("WES-001")).await;
        let entry = waiting(house).await.remove(0);
        assert_eq!((entry.reason.as_str(), entry.holder), ("foreign-tag", Some(WESENDORF)));
        house.act(&technician(), async |w| quarantine::discard(w, entry.entry_id).await).await.unwrap();
        server.post(brome(), tagged("nobody's")).await;
        assert!(waiting(house).await.is_empty(), "a tag that says nothing is only kept");
    }
}

#[tokio::test]
async fn two_devices_with_the_same_marks_are_not_guessed() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        for name in ["A", "B"] {
            let device = Device::named(name, Class::Administration, Kind::Notebook);
            taken_in(house, BROME, Device { serial: "5CG9012ABC".into(), ..device }).await;
        }
        server.post(brome(), notebook("BRO-NB-1", "5CG9012ABC", &[])).await;
        let entry = waiting(house).await.remove(0);
        assert_eq!(entry.reason, "several-devices");
        let accepted = house.act(&technician(), async |w| quarantine::accept(w, entry.entry_id, BROME).await).await;
        assert_eq!(accepted.unwrap_err().code(), "inventory.quarantine.several-devices");
    }
}

/// Who is in a member's service neither sees nor decides what waits.
#[tokio::test]
async fn quarantine_is_the_associations() {
    for stage in with_agents().await {
        let (server, house) = (Server::of(&stage.house), &stage.house);
        Server::of(house).post(wesendorf(), notebook("WES-NB-1", "5CG9012ABC", &[])).await;
        server.post(brome(), notebook("BRO-NB-1", "5CG9012ABC", &[])).await;
        let id = waiting(house).await.remove(0).entry_id;
        let ida = Actor::person(IDA);
        assert!(entries(&mut house.read(&ida).await.unwrap(), None, 100).await.unwrap().is_empty());
        for outcome in [
            house.act(&ida, async |w| quarantine::accept(w, id, BROME).await.map(drop)).await,
            house.act(&ida, async |w| quarantine::discard(w, id).await).await,
        ] {
            assert_eq!(outcome.unwrap_err().code(), "not-found");
        }
    }
}
