//! Who sees what is uniform, who may ask for exceptions, and who decides.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN, contact};
use base::actor::SYSTEM;
use base::{Actor, House, MemberId, PersonId};
use inventory::device::{Class, Device, DeviceId, Kind};
use inventory::holding::Source;
use serde_json::json;
use standards::acts::{accept, evaluate_all, prescribe, propose};
use standards::assignment::{AssignmentId, Prescription};
use standards::exception::{Category, ExceptionId, Wish};

use super::{Door, canary};
use crate::people::day;

async fn proposed(house: &House, by: PersonId, member: MemberId) -> ExceptionId {
    let wish = Wish {
        member,
        part: String::new(),
        device: None,
        setting: "client-os".into(),
        value: None,
        category: Category::Other,
        reason: canary(member),
        compensation: canary(member),
        last_day: day("2021-03-31"),
    };
    house.act(&Actor::person(by), async |w| propose(w, &wish).await).await.unwrap()
}

/// A notebook of the member, with the canary as its name.
pub(super) async fn notebook(house: &House, member: MemberId) -> DeviceId {
    let device =
        Device { os_name: canary(member), ..Device::named(&canary(member), Class::Administration, Kind::Notebook) };
    let take_in = async |w: &mut base::Writing| {
        inventory::acts::take_in(w, member, device.clone(), day("2020-03-02"), Source::Person).await
    };
    house.act(&Actor::person(HEAD), take_in).await.unwrap()
}

const READERS: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
const READERS_OF_BROME: [u16; 8] = [401, 403, 404, 403, 404, 200, 200, 200];
const HEAD_ALONE: [u16; 8] = [401, 403, 403, 403, 403, 403, 403, 303];
const HEAD_BY_PROGRAM: [u16; 8] = [401, 403, 403, 403, 403, 403, 403, 200];

pub(super) async fn doors(house: &House) -> Vec<Door> {
    for member in [MEINERSEN, WITTINGEN] {
        proposed(house, HEAD, member).await;
        notebook(house, member).await;
    }
    let device = notebook(house, BROME).await;
    house.act(&Actor::person(SYSTEM), async |w| evaluate_all(w).await).await.unwrap();
    let rule = Prescription {
        setting: "office".into(),
        value: "LibreOffice".into(),
        decision: "Lenkungskreis".into(),
        ..Prescription::default()
    };
    let line = house.act(&Actor::person(HEAD), async |w| prescribe(w, &rule).await).await.unwrap();
    let mut doors = of_settings(device);
    doors.extend(of_measures(line));
    doors.extend(of_exceptions(house).await);
    doors
}

fn of_measures(line: AssignmentId) -> Vec<Door> {
    let member = format!("/standards/members/{BROME}");
    let (page, thing) = (format!("/standards/assignments/{line}"), format!("/api/v1/standards/assignments/{line}"));
    let report = format!("/standards/report?member={BROME}");
    let values = "/api/v1/standards/settings/client-os/values";
    vec![
        Door::new("GET /standards/members/{id}", member, "", READERS_OF_BROME),
        Door::new("GET /standards/report", report, "", READERS_OF_BROME),
        Door::new("GET /standards/measures", "/standards/measures", "", READERS),
        Door::new("GET /standards/causes", "/standards/causes", "", READERS),
        Door::new("GET /standards/assignments/{id}", page, "", READERS),
        Door::new("GET /api/v1/standards/assignments/{id}", thing, "", READERS),
        Door::new("GET /api/v1/standards/causes", "/api/v1/standards/causes", "", READERS),
        Door::new("GET /api/v1/standards/measures", "/api/v1/standards/measures?by=device-kind", "", READERS),
        Door::new("GET /api/v1/standards/settings/{key}/values", values, "", READERS),
    ]
}

fn of_settings(device: DeviceId) -> Vec<Door> {
    let rule = json!({ "setting": "pdf-reader", "value": "20", "decision": "Lenkungskreis" }).to_string();
    let prescribed = "value=Windows+10&decision=Lenkungskreis";
    let (page, thing) = (format!("/standards/devices/{device}"), format!("/api/v1/standards/devices/{device}"));
    let why = format!("{thing}/settings/client-os");
    let new = [401, 403, 403, 403, 403, 403, 403, 201];
    vec![
        Door::new("GET /standards", "/standards", "", READERS),
        Door::new("GET /standards/settings/{key}", "/standards/settings/client-os", "", READERS),
        Door::new(
            "POST /standards/settings/{key}/assignments",
            "/standards/settings/client-os/assignments",
            prescribed,
            HEAD_ALONE,
        ),
        Door::new("GET /standards/devices", "/standards/devices", "", READERS),
        Door::new("GET /standards/devices/{id}", page, "", READERS_OF_BROME),
        Door::new("GET /api/v1/standards/settings", "/api/v1/standards/settings", "", READERS),
        Door::new("POST /api/v1/standards/assignments", "/api/v1/standards/assignments", rule, new),
        Door::new("GET /api/v1/standards/uniformity", "/api/v1/standards/uniformity", "", READERS),
        Door::new("GET /api/v1/standards/devices/{id}", thing, "", READERS_OF_BROME),
        Door::new("GET /api/v1/standards/devices/{id}/settings/{key}", why, "", READERS_OF_BROME),
    ]
}

async fn of_exceptions(house: &House) -> Vec<Door> {
    let mut ids = Vec::new();
    for _ in 0..8 {
        ids.push(proposed(house, contact(BROME), BROME).await);
    }
    for id in &ids[6..] {
        house.act(&Actor::person(HEAD), async |w| accept(w, *id).await).await.unwrap();
    }
    let page = |place: usize| format!("/standards/exceptions/{}", ids[place]);
    let thing = |place: usize| format!("/api/v1/standards/exceptions/{}", ids[place]);
    let all = ("/standards/exceptions", "/api/v1/standards/exceptions");
    let form = format!("member={BROME}&setting=client-os&reason=x&last_day=31.03.2021");
    let wish = json!({ "member": BROME, "setting": "client-os", "reason": "x", "last_day": "2021-03-31" }).to_string();
    let remark = json!({ "remark": "x" }).to_string();
    let propose = [401, 403, 403, 403, 403, 403, 303, 303];
    let propose_by_program = [401, 403, 403, 403, 403, 403, 201, 201];
    let withdraw = [401, 403, 404, 403, 404, 403, 303, 303];
    let withdraw_by_program = [401, 403, 404, 403, 404, 403, 200, 200];
    let longer = json!({ "reason": "x", "last_day": "2021-12-31" }).to_string();
    let renew = |path: String| format!("{path}/renewal");
    let renew_by_program = [401, 403, 404, 403, 404, 403, 201, 201];
    let accept = |path: String| format!("{path}/acceptance");
    let refuse = |path: String| format!("{path}/refusal");
    let end = |path: String| format!("{path}/withdrawal");
    vec![
        Door::new("GET /standards/exceptions", all.0, "", READERS),
        Door::new("POST /standards/exceptions", all.0, &form, propose),
        Door::new(
            "GET /standards/exceptions/new",
            "/standards/exceptions/new",
            "",
            [401, 403, 200, 403, 200, 403, 200, 200],
        ),
        Door::new("GET /standards/exceptions/{id}", page(0), "", READERS_OF_BROME),
        Door::new("POST /standards/exceptions/{id}/acceptance", accept(page(0)), "", HEAD_ALONE),
        Door::new("POST /standards/exceptions/{id}/refusal", refuse(page(1)), "remark=x", HEAD_ALONE),
        Door::new("POST /standards/exceptions/{id}/withdrawal", end(page(2)), "", withdraw),
        Door::new("POST /standards/exceptions/{id}/renewal", renew(page(6)), "reason=x&last_day=31.12.2021", withdraw),
        Door::new("POST /api/v1/standards/exceptions/{id}/renewal", renew(thing(7)), &longer, renew_by_program),
        Door::new("GET /api/v1/standards/exceptions", all.1, "", READERS),
        Door::new("POST /api/v1/standards/exceptions", all.1, &wish, propose_by_program),
        Door::new("GET /api/v1/standards/exceptions/{id}", thing(3), "", READERS_OF_BROME),
        Door::new("PUT /api/v1/standards/exceptions/{id}/acceptance", accept(thing(3)), "", HEAD_BY_PROGRAM),
        Door::new("PUT /api/v1/standards/exceptions/{id}/refusal", refuse(thing(4)), &remark, HEAD_BY_PROGRAM),
        Door::new("PUT /api/v1/standards/exceptions/{id}/withdrawal", end(thing(5)), "", withdraw_by_program),
    ]
}
