//! Who sees the devices of a member, and who changes them.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN};
use base::{Actor, House, MemberId};
use inventory::acts::take_in;
use inventory::device::{Class, Device, DeviceId, Kind};
use inventory::holding::Source;
use serde_json::json;

use super::{Door, canary};
use crate::people::day;

const LIST: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
const ONE: [u16; 8] = [401, 403, 404, 403, 404, 200, 200, 200];

/// The operator keeps devices; members see theirs.
const fn kept(done: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, done]
}

async fn planted(house: &House, member: MemberId) -> DeviceId {
    let device = Device { room: canary(member), ..Device::named(&canary(member), Class::Administration, Kind::Pc) };
    let head = Actor::person(HEAD);
    let deed = house.act(&head, async |w| take_in(w, member, device.clone(), day("2017-01-01"), Source::Person).await);
    deed.await.unwrap()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    planted(house, MEINERSEN).await;
    planted(house, WITTINGEN).await;
    let (id, given) = (planted(house, BROME).await, planted(house, BROME).await);
    let also_given = planted(house, BROME).await;
    let (page, thing) = (format!("/inventory/devices/{id}"), format!("/api/v1/inventory/devices/{id}"));
    let new = json!({ "member": BROME, "fields": { "name": "PC-2", "kind": "pc" } }).to_string();
    let to = json!({ "member": WITTINGEN }).to_string();
    vec![
        Door::new("GET /inventory/devices", "/inventory/devices", "", LIST),
        Door::new("POST /inventory/devices", "/inventory/devices", format!("member={BROME}&name=PC-1"), kept(303)),
        Door::new("GET /inventory/devices/new", "/inventory/devices/new", "", kept(200)),
        Door::new(
            "GET /inventory/devices/together",
            format!("/inventory/devices/together?device={id}&state=in-repair"),
            "",
            kept(200),
        ),
        Door::new(
            "POST /inventory/devices/together",
            "/inventory/devices/together",
            format!("device={id}&state=in-repair"),
            kept(303),
        ),
        Door::new("GET /inventory/devices/{id}", &page, "", ONE),
        Door::new("POST /inventory/devices/{id}", &page, "room=1.01", kept(303)),
        Door::new(
            "POST /inventory/devices/{id}/holder",
            format!("/inventory/devices/{given}/holder"),
            format!("member={WITTINGEN}"),
            kept(303),
        ),
        Door::new("GET /api/v1/inventory/devices", "/api/v1/inventory/devices", "", LIST),
        Door::new("POST /api/v1/inventory/devices", "/api/v1/inventory/devices", new, kept(201)),
        Door::new("GET /api/v1/inventory/devices/{id}", &thing, "", ONE),
        Door::new("PUT /api/v1/inventory/devices/{id}", &thing, r#"{"room":"2.02"}"#, kept(204)),
        Door::new("GET /api/v1/inventory/devices/{id}/states", format!("{thing}/states"), "", ONE),
        Door::new(
            "PUT /api/v1/inventory/devices/{id}/holder",
            format!("/api/v1/inventory/devices/{also_given}/holder"),
            to,
            kept(204),
        ),
    ]
}
