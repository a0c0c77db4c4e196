//! Inventory agents at the door: what they send was recorded from unmodified ones, what they get back is what they expect.

mod crowd;
mod intake;
mod limits;
mod quarantine;

use std::path::Path;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use base::grant::{Grant, found};
use base::{Actor, House, MemberId, Period, PersonId, account};
use inventory::feeds::wrapping::Wrapping;
use tower::ServiceExt;

use crate::people::*;

pub(crate) const ADDRESS: &str = "/inventory/agents";
const AGENT_ID: &str = "18a65f88-8033-4bb8-9b7b-3810d9e1963b";

/// Everybody, the system, and an agent account for Brome and one for Wesendorf, with their secrets.
pub(crate) async fn with_agents() -> Vec<base::testing::Stage> {
    let stages = houses().await;
    for stage in &stages {
        verbund::programs::system(&stage.house).await.unwrap();
        let (member, period) = (MemberId::ASSOCIATION, Period::since(day("2017-01-01")));
        let technician = Grant { person: TECHNICIAN, member, part: String::new(), role: "technician", period };
        account::found(&stage.house, TECHNICIAN, "technik", "Technik", None).await.unwrap();
        found(&stage.house, &[technician]).await.unwrap();
        let early = stage.house.on(day("2017-01-01"));
        for (number, member, login, secret) in
            [(41, BROME, "agent.brome", "geheim-brome"), (42, WESENDORF, "agent.wesendorf", "geheim-wesendorf")]
        {
            let person = PersonId(uuid::Uuid::from_u128(number));
            verbund::programs::agent(&early, person, member, login, secret).await.unwrap();
        }
    }
    stages
}

/// Looks after the devices of all members.
pub(crate) const TECHNICIAN: PersonId = PersonId(uuid::Uuid::from_u128(40));

pub(crate) fn brome() -> Option<&'static str> {
    Some("Basic YWdlbnQuYnJvbWU6Z2VoZWltLWJyb21l")
}

pub(crate) fn wesendorf() -> Option<&'static str> {
    Some("Basic YWdlbnQud2VzZW5kb3JmOmdlaGVpbS13ZXNlbmRvcmY=")
}

pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Unpacked.
    pub(crate) text: String,
}

impl Reply {
    pub(crate) async fn of(response: Response) -> Reply {
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        let text = Wrapping::of(&body).unpack(&body, 1 << 20).unwrap();
        Reply { status, headers, text: String::from_utf8(text).unwrap() }
    }
}

/// A house that keeps what it knows between requests, as a running one does.
pub(crate) struct Server(axum::Router);

impl Server {
    pub(crate) fn of(house: &House) -> Server {
        Server(verbund::router(house.clone()))
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Reply {
        Reply::of(self.0.clone().oneshot(request).await.unwrap()).await
    }

    pub(crate) async fn post(&self, credential: Option<&str>, body: impl Into<Vec<u8>>) -> Reply {
        self.post_as(credential, None, body).await
    }

    /// With the header by which GLPI agents are known.
    pub(crate) async fn post_as(
        &self,
        credential: Option<&str>,
        agent: Option<&str>,
        body: impl Into<Vec<u8>>,
    ) -> Reply {
        let mut request = Request::post(ADDRESS).header(header::CONTENT_TYPE, "application/x-compress-zlib");
        if let Some(credential) = credential {
            request = request.header(header::AUTHORIZATION, credential);
        }
        if let Some(agent) = agent {
            request = request.header("glpi-agent-id", agent);
        }
        self.send(request.body(Body::from(body.into())).unwrap()).await
    }
}

pub(crate) fn shared(file: &str) -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/agents").join(file);
    let bytes = std::fs::read(path).ok();
    if bytes.is_none() {
        eprintln!("SKIPPED: ../shared/data/agents/{file} is not here");
    }
    bytes
}

/// A report of a notebook, in the words of a GLPI agent.
pub(crate) fn notebook(name: &str, serial: &str, titles: &[(&str, &str)]) -> String {
    let titles: Vec<_> =
        titles.iter().map(|(name, version)| serde_json::json!({ "name": name, "version": version })).collect();
    serde_json::json!({ "action": "inventory", "deviceid": format!("{name}-2020-03-11-08-00-00"), "content": {
        "versionclient": "GLPI-Agent_v1.12",
        "bios": { "ssn": serial, "smanufacturer": "Dell Inc.", "smodel": "Latitude 5400" },
        "hardware": { "name": name, "uuid": uuid(serial), "chassis_type": "Notebook", "memory": 8192 },
        "operatingsystem": { "full_name": "Microsoft Windows 10 Pro", "version": "1909", "kernel_version": "10.0.18363" },
        "networks": [{ "description": "Ethernet", "mac": mac(serial), "ipaddress": "10.51.40.7", "ipmask": "255.255.255.0" }],
        "softwares": titles,
    } }).to_string()
}

fn digits(serial: &str) -> u64 {
    serial.bytes().fold(7, |sum, byte| sum * 31 + u64::from(byte))
}

fn uuid(serial: &str) -> String {
    format!("4c4c4544-0034-3010-8048-{:012x}", digits(serial) & 0xFFFF_FFFF_FFFF)
}

fn mac(serial: &str) -> String {
    let digits = digits(serial).to_be_bytes();
    format!("00:50:b6:{:02x}:{:02x}:{:02x}", digits[5], digits[6], digits[7])
}

pub(crate) fn technician() -> Actor {
    Actor::person(TECHNICIAN)
}

/// By a list, not by an agent.
pub(crate) async fn taken_in<T: inventory::acts::Deeds>(house: &House, member: MemberId, thing: T) -> T::Id {
    let (today, technician) = (house.clock.today(), technician());
    let source = inventory::holding::Source::Import;
    let deed =
        house.act(&technician, async |w| inventory::acts::take_in(w, member, thing.clone(), today, source).await);
    deed.await.unwrap()
}
