//! Who reports, who reads, who works on it. None of the eight works at the desk.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN, user};
use base::actor::SYSTEM;
use base::{Actor, House, MemberId, PersonId};
use desk::acts;
use desk::article::{ArticleId, Audience, Draft};
use desk::ticket::{Impact, Kind, Report, TicketId};
use serde_json::json;

use super::{Door, canary};

async fn reported(house: &House, by: PersonId, member: MemberId) -> TicketId {
    let report = Report {
        member,
        kind: Kind::Incident,
        impact: Impact::One,
        text: format!("Drucker {}", canary(member)),
        site: None,
        device: None,
        reporter: None,
        callback: String::new(),
        confidential: false,
        specialism: None,
    };
    house.act(&Actor::person(by), async |w| acts::report(w, &report).await).await.unwrap()
}

const SEEN: [u16; 8] = [401, 200, 200, 403, 200, 200, 200, 200];
/// Of Brome's ticket, which its end user reported.
const ITS: [u16; 8] = [401, 200, 404, 403, 404, 200, 200, 200];
const JOIN: [u16; 8] = [401, 404, 404, 403, 404, 403, 404, 404];
const WORK: [u16; 8] = [401, 403, 403, 403, 403, 403, 403, 403];

/// The reporter says more, and nobody else of these.
const fn said(status: u16) -> [u16; 8] {
    [401, status, 404, 403, 404, 403, 403, 403]
}

const fn head(status: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, status]
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    reported(house, HEAD, MEINERSEN).await;
    reported(house, HEAD, WITTINGEN).await;
    let id = reported(house, user(BROME), BROME).await;
    let mut doors = pages(&format!("/desk/tickets/{id}"));
    doors.extend(programs(&format!("/api/v1/desk/tickets/{id}")));
    doors.extend(articles(article(house).await));
    doors
}

async fn article(house: &House) -> ArticleId {
    let (title, text, words) = ("Maus klemmt".into(), "Umdrehen und reinigen.".into(), "maus".into());
    let draft = Draft { title, text, words, specialism: "clients".into(), audience: Audience::All };
    house.act(&Actor::person(SYSTEM), async |w| acts::write(w, &draft).await).await.unwrap()
}

/// Everybody who sees tickets reads what helps; who works on them writes it.
fn articles(id: ArticleId) -> Vec<Door> {
    let (form, json) = (
        "title=Maus&text=x&words=maus&specialism=clients&audience=all",
        json!({ "title": "Maus", "text": "x", "words": "maus", "specialism": "clients", "audience": "all" })
            .to_string(),
    );
    let (page, thing) = (format!("/desk/articles/{id}"), format!("/api/v1/desk/articles/{id}"));
    vec![
        Door::new("GET /desk/articles", "/desk/articles", "", SEEN),
        Door::new("POST /desk/articles", "/desk/articles", form, WORK),
        Door::new("GET /desk/articles/new", "/desk/articles/new", "", WORK),
        Door::new("GET /desk/articles/{id}", &page, "", SEEN),
        Door::new("POST /desk/articles/{id}/versions", format!("{page}/versions"), form, WORK),
        Door::new("GET /api/v1/desk/articles", "/api/v1/desk/articles", "", SEEN),
        Door::new("POST /api/v1/desk/articles", "/api/v1/desk/articles", &json, WORK),
        Door::new("GET /api/v1/desk/articles/{id}", &thing, "", SEEN),
        Door::new("POST /api/v1/desk/articles/{id}/versions", format!("{thing}/versions"), &json, WORK),
    ]
}

fn pages(page: &str) -> Vec<Door> {
    let form = format!("member={BROME}&text=Maus+klemmt");
    let terms = format!("member={BROME}&valid_from=1.4.2020&hours=Mo-Fr+8:00-16:00&levels=30m/4h+1h/8h+4h/2d+1d/5d");
    let at = |rest: &str| format!("{page}/{rest}");
    vec![
        Door::new("GET /desk/tickets", "/desk/tickets", "", SEEN),
        Door::new("POST /desk/tickets", "/desk/tickets", form, [401, 303, 403, 403, 403, 403, 303, 303]),
        Door::new("GET /desk/tickets/new", "/desk/tickets/new", "", [401, 200, 200, 403, 200, 403, 200, 200]),
        Door::new("GET /desk/causes", "/desk/causes", "", WORK),
        Door::new("POST /desk/causes", "/desk/causes", "cause=x", WORK),
        Door::new("POST /api/v1/desk/causes", "/api/v1/desk/causes", json!({ "cause": "x" }).to_string(), WORK),
        Door::new("GET /desk/intake", "/desk/intake?caller=5127", "", WORK),
        Door::new("GET /desk/tickets/{id}", page, "", ITS),
        // There is no cause that one could share.
        Door::new("POST /desk/tickets/{id}/affected", at("affected"), "", JOIN),
        Door::new("POST /desk/tickets/{id}/assignment", at("assignment"), "", WORK),
        Door::new("POST /desk/tickets/{id}/specialism", at("specialism"), "specialism=network&why=x", WORK),
        Door::new("POST /desk/tickets/{id}/answers", at("answers"), "text=Noch+immer", said(303)),
        Door::new("POST /desk/tickets/{id}/waiting", at("waiting"), "text=x", WORK),
        Door::new("POST /desk/tickets/{id}/clock", at("clock"), "", WORK),
        Door::new("POST /desk/tickets/{id}/main", at("main"), "number=20-00001", WORK),
        Door::new("POST /desk/tickets/{id}/notes", at("notes"), "text=x", WORK),
        Door::new("POST /desk/tickets/{id}/closure", at("closure"), "text=x", WORK),
        Door::new("POST /desk/tickets/{id}/reopening", at("reopening"), "text=x", said(409)),
        Door::new("GET /desk/terms", "/desk/terms", "", SEEN),
        Door::new("POST /desk/terms", "/desk/terms", terms, head(303)),
    ]
}

fn programs(thing: &str) -> Vec<Door> {
    let report = json!({ "member": BROME, "kind": "incident", "impact": "one", "text": "Maus klemmt" }).to_string();
    let words = json!({ "text": "Noch immer" }).to_string();
    let terms = json!({ "member": BROME.to_string(), "valid_from": "2020-05-01", "hours": "Mo-Fr 8:00-16:00",
        "levels": "30m/4h 1h/8h 4h/2d 1d/5d" });
    let at = |rest: &str| format!("{thing}/{rest}");
    let tickets = "/api/v1/desk/tickets";
    vec![
        Door::new("GET /api/v1/desk/tickets", tickets, "", SEEN),
        Door::new("POST /api/v1/desk/tickets", tickets, report, [401, 201, 403, 403, 403, 403, 201, 201]),
        Door::new("GET /api/v1/desk/tickets/{id}", thing, "", ITS),
        Door::new("PUT /api/v1/desk/tickets/{id}/affected", at("affected"), "{}", JOIN),
        Door::new("PUT /api/v1/desk/tickets/{id}/assignment", at("assignment"), "", WORK),
        Door::new(
            "PUT /api/v1/desk/tickets/{id}/specialism",
            at("specialism"),
            r#"{"specialism":"network","why":"x"}"#,
            WORK,
        ),
        Door::new("POST /api/v1/desk/tickets/{id}/answers", at("answers"), &words, said(201)),
        Door::new("PUT /api/v1/desk/tickets/{id}/waiting", at("waiting"), &words, WORK),
        Door::new("DELETE /api/v1/desk/tickets/{id}/waiting", at("waiting"), "", WORK),
        Door::new("PUT /api/v1/desk/tickets/{id}/main", at("main"), r#"{"number":"20-00001"}"#, WORK),
        Door::new("POST /api/v1/desk/tickets/{id}/notes", at("notes"), &words, WORK),
        Door::new("PUT /api/v1/desk/tickets/{id}/closure", at("closure"), &words, WORK),
        Door::new("PUT /api/v1/desk/tickets/{id}/reopening", at("reopening"), &words, said(409)),
        Door::new("GET /api/v1/desk/terms", "/api/v1/desk/terms", "", SEEN),
        Door::new("POST /api/v1/desk/terms", "/api/v1/desk/terms", terms.to_string(), head(201)),
    ]
}
