//! Who sees what a newcomer handed over, who decides about it, and who moves it.

use accession::accession::{AccessionId, Wish};
use accession::acts::{self, Handed};
use accession::prospect::Interest;
use agreement::demo::{BROME, HEAD, MEINERSEN, WESENDORF, WITTINGEN};
use agreement::party::{Ars, Party, PartyKind};
use base::{Actor, House, MemberId};
use serde_json::json;

use super::{Door, canary};
use crate::people::day;

const LIST: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
const ONE: [u16; 8] = [401, 403, 404, 403, 404, 200, 200, 200];

/// Handing over and deciding: contacts of their own, and the head.
const fn contacts(status: u16) -> [u16; 8] {
    [401, 403, 404, 403, 404, 403, status, status]
}

const fn head(status: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, status]
}

/// What a member handed over once, its canary in a name, a file and a note. All have the same network and host name, so that each
/// is in the way of the others.
async fn handed_over(house: &House, member: MemberId, sign: &str) -> AccessionId {
    let word = canary(member);
    let wish = Wish { member, sign: sign.into(), pool: "10.60.0.0/16".into(), wished_on: day("2020-07-01") };
    let list = format!(
        "Hostname;Seriennummer;Standort;IP\n{word};SN0001;Rathaus;10.9.0.7\nPC-KASSE;SN0002;Rathaus;\n{word};SN0003;;"
    );
    let files = [
        Handed::read(&format!("{word}.csv"), list.as_bytes()),
        Handed::read("netze.txt", format!("10.9.0.0/24 {word}").as_bytes()),
    ];
    house
        .act(&Actor::person(HEAD), async |w| {
            acts::note_interest(w, member, Interest::Talk, &word).await?;
            let id = acts::open(w, &wish).await?;
            acts::hand_over(w, id, &files).await?;
            acts::plan(w, id, day("2020-04-20")).await?;
            Ok(id)
        })
        .await
        .unwrap()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let kind = PartyKind::JointMunicipality;
    let (name, ars) = ("Wesendorf".to_owned(), Ars::read("031515407", kind).unwrap());
    let party = Party {
        id: WESENDORF,
        kind,
        short_name: name.clone(),
        name,
        ars,
        part_of: None,
        address: String::new(),
        population: None,
    };
    let head = Actor::person(HEAD);
    house.act(&head, async |w| agreement::acts::register(w, &party).await).await.unwrap();
    handed_over(house, MEINERSEN, "MEI").await;
    handed_over(house, WITTINGEN, "WIT").await;
    let id = handed_over(house, BROME, "BRO").await;
    let mut doors = pages(id);
    doors.extend(programs(id));
    doors
}

fn pages(id: AccessionId) -> Vec<Door> {
    let at = |rest: &str| format!("/accession/{id}{rest}");
    let twice = format!("host-twice:device:{}~2", accession::fold::letters(&canary(BROME)));
    let decided = format!("key={twice}&answer=own&value=PC-9");
    vec![
        Door::new("GET /accession", "/accession", "", LIST),
        Door::new(
            "POST /accession/interests",
            "/accession/interests",
            format!("party={WESENDORF}&interest=talk"),
            head(303),
        ),
        Door::new("GET /accession/experience", "/accession/experience", "", LIST),
        Door::new("GET /accession/{id}", at(""), "", ONE),
        Door::new("POST /accession/{id}/files", at("/files"), "", [401, 403, 400, 403, 400, 403, 400, 400]),
        Door::new("POST /accession/{id}/checks", at("/checks"), "", contacts(303)),
        Door::new("GET /accession/{id}/rows", at("/rows"), "", ONE),
        Door::new("GET /accession/{id}/waiting", at("/waiting"), "", ONE),
        Door::new("GET /accession/{id}/conflict", at(&format!("/conflict?key={twice}")), "", ONE),
        Door::new("POST /accession/{id}/decisions", at("/decisions"), decided, contacts(303)),
        Door::new("POST /accession/{id}/acceptance", at("/acceptance"), "", contacts(303)),
        Door::new("POST /accession/{id}/plan", at("/plan"), "start=20.4.2020", head(303)),
        Door::new("GET /accession/{id}/waves/{part}", at("/waves/network"), "", ONE),
        Door::new(
            "POST /accession/{id}/waves/{part}/cutover",
            at("/waves/network/cutover"),
            "cutover=heute",
            head(409),
        ),
        Door::new("POST /accession/{id}/waves/{part}/withdrawal", at("/waves/network/withdrawal"), "", head(409)),
        Door::new("POST /accession/{id}/tasks", at("/tasks"), "task=network:order-link&part=network", head(303)),
        Door::new("GET /accession/{id}/costs", at("/costs"), "", ONE),
        Door::new("POST /accession/{id}/estimates", at("/estimates"), "without=100&with=200&by=users", head(303)),
        Door::new("POST /accession/{id}/agreement", at("/agreement"), "", head(409)),
        Door::new(
            "POST /accession/{id}/transfers",
            at("/transfers"),
            "login=emil&specialism=clients&day=heute&basis=x",
            head(303),
        ),
        Door::new("POST /accession/{id}/files/withdrawal", at("/files/withdrawal"), "name=netze.txt", contacts(303)),
        Door::new(
            "POST /accession",
            "/accession",
            format!("member={WESENDORF}&sign=WES&pool=10.61.0.0%2F16&wished_on=1.7.2020"),
            head(303),
        ),
    ]
}

fn programs(id: AccessionId) -> Vec<Door> {
    let at = |rest: &str| format!("/api/v1/accession/accessions/{id}{rest}");
    let route = |method: &str, rest: &str| format!("{method} /api/v1/accession/accessions/{{id}}{rest}");
    let file = json!([{ "name": "neu.csv", "content": "SG9zdG5hbWU7U2VyaWVubnVtbWVyClBDMTtTTjk5OTk=" }]).to_string();
    let wish =
        json!({ "member": WESENDORF, "sign": "WES", "pool": "10.61.0.0/16", "wished_on": "2020-07-01" }).to_string();
    let transfer = json!({ "person": HEAD, "specialism": "clients", "on": "2020-07-01", "basis": "x" }).to_string();
    let said = json!({ "party": WESENDORF, "interest": "talk" }).to_string();
    let decided = json!([{ "conflict": "serial-junk:none", "answer": "keep" }]).to_string();
    let estimate = json!({ "without": 100, "with": 200, "by": "users" }).to_string();
    let list = "/api/v1/accession/accessions";
    let doors: [(String, String, String, [u16; 8]); 24] = [
        ("GET /api/v1/accession/interests".into(), "/api/v1/accession/interests".into(), String::new(), LIST),
        ("POST /api/v1/accession/interests".into(), "/api/v1/accession/interests".into(), said, head(204)),
        ("GET /api/v1/accession/experience".into(), "/api/v1/accession/experience".into(), String::new(), LIST),
        (format!("GET {list}"), list.into(), String::new(), LIST),
        // Was opened on its page before.
        (format!("POST {list}"), list.into(), wish, head(409)),
        (route("GET", ""), at(""), String::new(), ONE),
        (route("POST", "/files"), at("/files"), file, contacts(200)),
        (route("DELETE", "/files/{name}"), at("/files/neu.csv"), String::new(), contacts(204)),
        (route("POST", "/checks"), at("/checks"), String::new(), contacts(204)),
        (route("GET", "/rows"), at("/rows"), String::new(), ONE),
        (route("GET", "/conflicts"), at("/conflicts"), String::new(), ONE),
        (route("POST", "/decisions"), at("/decisions"), decided, contacts(409)),
        (route("POST", "/acceptance"), at("/acceptance"), String::new(), contacts(200)),
        (route("GET", "/waves"), at("/waves"), String::new(), ONE),
        (route("POST", "/plan"), at("/plan"), json!({ "start": "2020-04-20" }).to_string(), head(204)),
        (
            route("PUT", "/waves/{part}/cutover"),
            at("/waves/network/cutover"),
            json!({ "on": "2020-05-04" }).to_string(),
            head(409),
        ),
        (route("DELETE", "/waves/{part}/cutover"), at("/waves/network/cutover"), String::new(), head(409)),
        (route("GET", "/tasks"), at("/tasks"), String::new(), ONE),
        (route("PUT", "/tasks/{task}"), at("/tasks/network:order-link"), json!({}).to_string(), head(204)),
        (route("DELETE", "/tasks/{task}"), at("/tasks/network:order-link"), String::new(), head(204)),
        (route("GET", "/costs"), at("/costs"), String::new(), ONE),
        (route("POST", "/estimates"), at("/estimates"), estimate, head(204)),
        (route("POST", "/agreement"), at("/agreement"), String::new(), head(409)),
        (route("POST", "/transfers"), at("/transfers"), transfer, head(204)),
    ];
    doors
        .into_iter()
        .map(|(route, path, body, expected)| Door::new(Box::leak(route.into_boxed_str()), path, body, expected))
        .collect()
}
