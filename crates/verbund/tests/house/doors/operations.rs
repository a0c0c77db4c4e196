//! Who may see what is run and what does not work, and who says so.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN};
use base::{Actor, House, MemberId, Moment, Period};
use operations::acts::{self, NewNode, Watch};
use operations::hours::Hours;
use operations::node::{Audience, Booking, Kind, Level, Node, NodeId, Offer};
use operations::outage::{Declaration, Hit, OutageId};
use operations::probe::{ProbeKind, TargetId};
use operations::window::{Plan, WindowId};
use serde_json::json;

use super::{Door, canary};
use crate::people::day;

async fn service(house: &House) -> NodeId {
    let node = Node {
        id: NodeId(uuid::Uuid::nil()),
        key: "e-mail".into(),
        kind: Kind::Service,
        name: "E-Mail".into(),
        name_en: String::new(),
        purpose: String::new(),
        offer: Some(Offer::Mandatory),
        audience: Some(Audience::All),
        level: Some(Level { hours: Hours::Always, target: 9_950 }),
    };
    let new = NewNode { node, rests_on: vec![] };
    house.act(&Actor::person(HEAD), async |w| acts::register(w, &new).await).await.unwrap()
}

async fn outage(house: &House, node: NodeId, member: MemberId) -> OutageId {
    let (hits, words) = (vec![Hit::whole(member)], canary(member));
    let since = Moment::at(day("2020-03-11"), 7, 18);
    let declaration = Declaration { node, target: None, hits, since, expected: None, words };
    house.act(&Actor::person(HEAD), async |w| acts::declare(w, &declaration).await).await.unwrap()
}

async fn window(house: &House, node: NodeId, member: MemberId) -> WindowId {
    let (from, to) = (Moment::at(day("2020-03-12"), 8, 0), Moment::at(day("2020-03-12"), 12, 0));
    let plan = Plan { node, hits: vec![Hit::whole(member)], from, to, words: canary(member) };
    house.act(&Actor::person(HEAD), async |w| acts::plan(w, &plan).await).await.unwrap()
}

async fn booking(house: &House, node: NodeId, member: MemberId) {
    let booking = Booking { member, node, period: Period::since(day("2017-01-01")), places: 1 };
    house.act(&Actor::person(HEAD), async |w| acts::book(w, &booking).await).await.unwrap();
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let node = service(house).await;
    for member in [BROME, MEINERSEN, WITTINGEN] {
        booking(house, node, member).await;
        window(house, node, member).await;
    }
    for member in [MEINERSEN, WITTINGEN] {
        outage(house, node, member).await;
    }
    let (first, second) = (outage(house, node, BROME).await, outage(house, node, BROME).await);
    let (called_off, ended) = (window(house, node, BROME).await, window(house, node, BROME).await);
    let mut doors = catalogue(node);
    doors.extend(windows(called_off, ended));
    doors.extend(keeping(house, node).await);
    doors.extend(outages(node, first, second));
    doors
}

const READERS: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
/// Whoever may see outages may knock, and sees its own.
const SEERS: [u16; 8] = [401, 200, 200, 403, 200, 200, 200, 200];
const OF_BROME: [u16; 8] = [401, 200, 404, 403, 404, 200, 200, 200];

fn staff(done: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, done]
}

fn catalogue(node: NodeId) -> Vec<Door> {
    let (pages, api) = ("/operations/services", "/api/v1/operations/services");
    let new = json!({ "key": "files", "kind": "service", "name": "Dateien", "offer": "optional", "audience": "all" });
    let form = "key=printing&kind=service&name=Drucken&offer=optional&audience=all&hours=office&target=99%2C0";
    let booking = json!({ "member": agreement::demo::ISENBUETTEL, "service": node, "from": "2020-03-11", "places": 1 });
    let target = json!({ "service": node, "member": BROME, "kind": "sample", "address": "up" });
    vec![
        Door::new("GET /operations/services", pages, "", READERS),
        Door::new("POST /operations/services", pages, form, staff(303)),
        Door::new("GET /operations/services/{id}", format!("{pages}/{node}"), "", READERS),
        Door::new("GET /api/v1/operations/services", api, "", READERS),
        Door::new("POST /api/v1/operations/services", api, new.to_string(), staff(201)),
        Door::new("GET /api/v1/operations/services/{id}", format!("{api}/{node}"), "", READERS),
        Door::new(
            "GET /api/v1/operations/services/{id}/availability",
            format!("{api}/{node}/availability?month=2020-02"),
            "",
            READERS,
        ),
        Door::new("POST /api/v1/operations/bookings", "/api/v1/operations/bookings", booking.to_string(), staff(201)),
        Door::new("POST /api/v1/operations/targets", "/api/v1/operations/targets", target.to_string(), staff(201)),
    ]
}

fn windows(first: WindowId, second: WindowId) -> Vec<Door> {
    let (page, api) = (format!("/operations/windows/{first}"), format!("/api/v1/operations/windows/{second}"));
    vec![
        Door::new("POST /operations/windows/{id}/cancellation", format!("{page}/cancellation"), "", staff(303)),
        Door::new("DELETE /api/v1/operations/windows/{id}", api, "", staff(204)),
    ]
}

async fn component(house: &House, key: &str) -> NodeId {
    let node = Node {
        id: NodeId(uuid::Uuid::nil()),
        key: key.into(),
        kind: Kind::Host,
        name: key.into(),
        name_en: String::new(),
        purpose: String::new(),
        offer: None,
        audience: None,
        level: None,
    };
    let new = NewNode { node, rests_on: vec![] };
    house.act(&Actor::person(HEAD), async |w| acts::register(w, &new).await).await.unwrap()
}

async fn target(house: &House, node: NodeId) -> TargetId {
    let watch = Watch { node, hit: Hit::whole(BROME), kind: ProbeKind::Sample, address: "up".into() };
    house.act(&Actor::person(HEAD), async |w| acts::watch(w, &watch).await).await.unwrap()
}

/// Who keeps the catalogue says what it rests on, who takes it and what watches it.
async fn keeping(house: &House, node: NodeId) -> Vec<Door> {
    let (mail, host) = (component(house, "mail").await, component(house, "host").await);
    let (first, second) = (target(house, node).await, target(house, node).await);
    let (page, api) = (format!("/operations/services/{node}"), format!("/api/v1/operations/services/{node}"));
    let (targets, of_api) = ("/operations/targets", "/api/v1/operations/targets");
    let form = format!("member={BROME}&from=11.03.2020&places=7");
    let json = json!({ "from": "2020-03-11", "places": 3 }).to_string();
    let (lower, kind) = (format!("lower={mail}"), "kind=sample&address=down");
    let watch = format!("member={BROME}&kind=sample&address=up");
    let changed = json!({ "kind": "sample", "address": "down" }).to_string();
    vec![
        Door::new("POST /operations/services/{id}/rests", format!("{page}/rests"), lower, staff(303)),
        Door::new(
            "POST /operations/services/{id}/rests/{lower}/end",
            format!("{page}/rests/{mail}/end"),
            "",
            staff(303),
        ),
        Door::new("POST /operations/services/{id}/bookings", format!("{page}/bookings"), form, staff(303)),
        Door::new("POST /operations/services/{id}/targets", format!("{page}/targets"), watch, staff(303)),
        Door::new("POST /operations/targets/{id}", format!("{targets}/{first}"), kind, staff(303)),
        Door::new("POST /operations/targets/{id}/end", format!("{targets}/{first}/end"), "", staff(303)),
        Door::new("PUT /api/v1/operations/services/{id}/rests/{lower}", format!("{api}/rests/{host}"), "", staff(204)),
        Door::new(
            "DELETE /api/v1/operations/services/{id}/rests/{lower}",
            format!("{api}/rests/{host}"),
            "",
            staff(204),
        ),
        Door::new(
            "PUT /api/v1/operations/services/{id}/bookings/{member}",
            format!("{api}/bookings/{BROME}"),
            json,
            staff(204),
        ),
        Door::new("PUT /api/v1/operations/targets/{id}", format!("{of_api}/{second}"), changed, staff(204)),
        Door::new("DELETE /api/v1/operations/targets/{id}", format!("{of_api}/{second}"), "", staff(204)),
    ]
}

fn outages(node: NodeId, first: OutageId, second: OutageId) -> Vec<Door> {
    let (pages, api) = ("/operations/outages", "/api/v1/operations/outages");
    let (from, to) = (Moment::at(day("2020-03-20"), 8, 0), Moment::at(day("2020-03-20"), 9, 0));
    let new = json!({ "service": node, "whom": [{ "member": BROME }], "words": "x" });
    let window = json!({ "service": node, "from": from, "to": to, "words": "x" });
    let form = format!("node={node}&member={BROME}&words=x");
    let announce = format!("node={node}&member=all&from=20.03.2020+8%3A00&to=20.03.2020+9%3A00&words=x");
    vec![
        Door::new("GET /operations/outages", pages, "", SEERS),
        Door::new("POST /operations/outages", pages, form, staff(303)),
        Door::new("GET /operations/outages/{id}", format!("{pages}/{first}"), "", OF_BROME),
        Door::new("POST /operations/outages/{id}/end", format!("{pages}/{first}/end"), "", staff(303)),
        Door::new("POST /operations/windows", "/operations/windows", announce, staff(303)),
        Door::new("GET /api/v1/operations/outages", api, "", SEERS),
        Door::new("POST /api/v1/operations/outages", api, new.to_string(), staff(201)),
        Door::new("GET /api/v1/operations/outages/{id}", format!("{api}/{second}"), "", OF_BROME),
        Door::new("PUT /api/v1/operations/outages/{id}/end", format!("{api}/{second}/end"), "{}", staff(204)),
        Door::new("GET /api/v1/operations/windows", "/api/v1/operations/windows", "", SEERS),
        Door::new("POST /api/v1/operations/windows", "/api/v1/operations/windows", window.to_string(), staff(201)),
    ]
}
