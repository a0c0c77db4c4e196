//! The agreement belongs to all: contacts, clerks and auditors of every member read it, end users do not, and only the head of
//! the association writes it. So there is no canary in it.

use agreement::acts;
use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN};
use agreement::document::Paper;
use agreement::notice::{Notice, To};
use agreement::party::{Ars, Party, PartyKind};
use agreement::terms::{Clause, CostKey, Kind, LegalForm, Terms};
use agreement::version::VersionId;
use agreement::{VersionId as Id, store};
use base::{Actor, House, MemberId};
use serde_json::json;

use super::Door;
use crate::people::day;

const READERS: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];

/// Only the head of the association, with this answer.
const fn head(status: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, status]
}

fn body(id: MemberId, kind: PartyKind, ars: &str, name: &str) -> Party {
    let ars = Ars::read(ars, kind).unwrap();
    let (name, short_name) = (name.to_owned(), name.to_owned());
    Party { id, kind, name, short_name, ars, part_of: None, address: String::new(), population: None }
}

fn terms() -> Terms {
    Terms {
        kind: Kind::Foundation,
        title: "Gründung".into(),
        form: LegalForm::Agreement { operator: WITTINGEN },
        parties: vec![WITTINGEN, BROME],
        tasks: Vec::new(),
        key: CostKey { name: "Schlüssel".into(), pools: Vec::new() },
        clauses: vec![Clause { place: "§ 1".into(), title: "Beteiligte".into(), text: "Beide.".into() }],
        annexes: Vec::new(),
        starts: day("2017-01-01"),
        ends: None,
        notice: Notice { months: 24, to: To::YearEnd, first_end: None },
    }
}

/// Three bodies, and a version that lies before two councils.
async fn laid_before(house: &House) -> Id {
    let head = Actor::person(HEAD);
    let bodies = [
        body(WITTINGEN, PartyKind::Town, "031510040040", "Wittingen"),
        body(BROME, PartyKind::JointMunicipality, "031515402", "Brome"),
        body(MEINERSEN, PartyKind::JointMunicipality, "031515405", "Meinersen"),
    ];
    let paper = Paper { name: "Fassung.pdf".into(), media_type: "application/pdf".into(), bytes: b"%PDF".to_vec() };
    let deed = async |w: &mut base::Writing| {
        acts::register_all(w, &bodies).await?;
        let id: VersionId = acts::draft(w, &terms()).await?;
        let hash = store::chain(w).await?.get(id).and_then(|version| version.text()).unwrap().hash.clone();
        acts::release(w, id, &hash, &paper, &[]).await?;
        Ok(id)
    };
    house.act(&head, deed).await.unwrap()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let id = laid_before(house).await;
    let mut reading = house.read(&Actor::person(HEAD)).await.unwrap();
    let document = store::documents(&mut reading).await.unwrap()[0].id;
    drop(reading);
    let mut doors = pages(id, &format!("/agreement/documents/{document}"));
    doors.extend(programs(id, &format!("/api/v1/agreement/documents/{document}")));
    doors.extend(endings(id));
    doors
}

fn pages(id: Id, document: &str) -> Vec<Door> {
    let at = |rest: &str| format!("/agreement/versions/{id}{rest}");
    let party = format!("/agreement/parties/{BROME}");
    let council = format!("party={BROME}&committee=Rat&paper=1&on=heute&yes=9&outcome=unchanged");
    let letter = "step=approval&authority=MI&reference=32&on=heute&granted=yes";
    let gazette = format!("gazette=Amtsblatt&issue=3&on=heute&party={BROME}");
    let new = "kind=town&ars=031510009009&name=Stadt+Gifhorn&short_name=Gifhorn";
    let point = "point=alarm.days&value=90&valid_from=heute&source=Lenkungskreis";
    vec![
        Door::new("GET /agreement", "/agreement", "", READERS),
        Door::new("GET /agreement/versions/{id}", at(""), "", READERS),
        Door::new("GET /agreement/versions/{id}/paper", at("/paper"), "", READERS),
        Door::new("GET /agreement/documents/{id}", document, "", READERS),
        Door::new("GET /agreement/parties", "/agreement/parties", "", READERS),
        Door::new("GET /agreement/parties/{id}", &party, "", READERS),
        Door::new("GET /agreement/law", "/agreement/law", "", READERS),
        Door::new("POST /agreement/law", "/agreement/law", point, head(303)),
        Door::new("GET /agreement/parties/new", "/agreement/parties/new", "", head(200)),
        Door::new("POST /agreement/parties", "/agreement/parties", new, head(303)),
        Door::new(
            "POST /agreement/parties/{id}/population",
            format!("{party}/population"),
            "people=16.415&counted_on=31.12.2019",
            head(303),
        ),
        Door::new("POST /agreement/parties/{id}/notice", format!("{party}/notice"), "received_on=heute", head(409)),
        Door::new("GET /agreement/versions/new", "/agreement/versions/new", "", head(200)),
        Door::new("GET /agreement/versions/{id}/text", at("/text"), "", head(200)),
        Door::new("GET /agreement/versions/{id}/resolutions", at("/resolutions"), "", head(200)),
        Door::new("POST /agreement/versions/{id}/resolutions", at("/resolutions"), council, head(303)),
        Door::new("GET /agreement/versions/{id}/signatures", at("/signatures"), "", head(200)),
        Door::new("POST /agreement/versions/{id}/signatures", at("/signatures"), "", head(400)),
        Door::new("POST /agreement/versions/{id}/clearance", at("/clearance"), format!("party={BROME}"), head(403)),
        Door::new("GET /agreement/versions/{id}/supervision", at("/supervision"), "", head(200)),
        Door::new("POST /agreement/versions/{id}/supervision", at("/supervision"), letter, head(303)),
        Door::new("GET /agreement/versions/{id}/publications", at("/publications"), "", head(200)),
        Door::new("POST /agreement/versions/{id}/publications", at("/publications"), gazette, head(303)),
    ]
}

fn programs(id: Id, document: &str) -> Vec<Door> {
    let at = |rest: &str| format!("/api/v1/agreement/versions/{id}{rest}");
    let party = format!("/api/v1/agreement/parties/{MEINERSEN}");
    let new = json!({ "kind": "joint-municipality", "ars": "031515406", "name": "SG Papenteich", "short_name": "P." });
    let council = json!({ "party": WITTINGEN, "committee": "Rat", "role": "decision", "paper": "1", "on": "2020-03-11",
        "votes": { "yes": 9, "no": 0, "abstained": 0 }, "outcome": "unchanged" });
    let letter =
        json!({ "step": "approval", "authority": "MI", "reference": "33", "on": "2020-03-11", "granted": true });
    let gazette = json!({ "parties": [WITTINGEN], "gazette": "Amtsblatt", "issue": "3", "on": "2020-03-11" });
    let point =
        json!({ "key": "alarm.days", "valid_from": "2020-04-01", "value": "60", "source": "", "verified": true });
    vec![
        Door::new("GET /api/v1/agreement/parties", "/api/v1/agreement/parties", "", READERS),
        Door::new("POST /api/v1/agreement/parties", "/api/v1/agreement/parties", new.to_string(), head(201)),
        Door::new("GET /api/v1/agreement/parties/{id}", &party, "", READERS),
        Door::new(
            "PUT /api/v1/agreement/parties/{id}/population",
            format!("{party}/population"),
            json!({ "on": "2019-12-31", "people": 20_351 }).to_string(),
            head(204),
        ),
        Door::new(
            "PUT /api/v1/agreement/parties/{id}/notice",
            format!("{party}/notice"),
            json!({ "received_on": "2020-03-11" }).to_string(),
            head(409),
        ),
        Door::new("GET /api/v1/agreement/members", "/api/v1/agreement/members", "", READERS),
        Door::new("GET /api/v1/agreement/memberships", "/api/v1/agreement/memberships", "", READERS),
        Door::new("GET /api/v1/agreement/versions", "/api/v1/agreement/versions", "", READERS),
        Door::new("GET /api/v1/agreement/versions/{id}", at(""), "", READERS),
        Door::new("GET /api/v1/agreement/versions/{id}/difference", at("/difference"), "", READERS),
        Door::new("GET /api/v1/agreement/documents/{id}", document, "", READERS),
        Door::new("GET /api/v1/agreement/law", "/api/v1/agreement/law", "", READERS),
        Door::new("POST /api/v1/agreement/law", "/api/v1/agreement/law", point.to_string(), head(201)),
        Door::new("GET /api/v1/agreement/alarms", "/api/v1/agreement/alarms", "", READERS),
        Door::new(
            "POST /api/v1/agreement/versions/{id}/resolutions",
            at("/resolutions"),
            council.to_string(),
            head(201),
        ),
        Door::new("POST /api/v1/agreement/versions/{id}/signatures", at("/signatures"), "{}", head(400)),
        Door::new(
            "PUT /api/v1/agreement/versions/{id}/clearances/{party}",
            at(&format!("/clearances/{BROME}")),
            "",
            head(403),
        ),
        Door::new(
            "POST /api/v1/agreement/versions/{id}/supervisions",
            at("/supervisions"),
            letter.to_string(),
            head(201),
        ),
        Door::new(
            "POST /api/v1/agreement/versions/{id}/publications",
            at("/publications"),
            gazette.to_string(),
            head(201),
        ),
    ]
}

/// What changes the version for all that comes after, at last.
fn endings(id: Id) -> Vec<Door> {
    let page = |rest: &str| format!("/agreement/versions/{id}{rest}");
    let thing = |rest: &str| format!("/api/v1/agreement/versions/{id}{rest}");
    let form = format!(
        "kind=foundation&title=X&form=agreement&operator={BROME}&party={BROME}&party={WITTINGEN}&starts=1.1.2021&notice_months=24\
         &notice_to=year-end&clauses=A%0AB%0AC"
    );
    let text = serde_json::to_string(&terms()).unwrap();
    let hash = json!({ "hash": "00" }).to_string();
    let reason = json!({ "reason": "doppelt" }).to_string();
    vec![
        Door::new("POST /agreement/versions/{id}/text", page("/text"), &form, head(303)),
        Door::new("PUT /api/v1/agreement/versions/{id}/text", thing("/text"), &text, head(204)),
        Door::new("GET /agreement/versions/{id}/release", page("/release"), "", head(200)),
        Door::new("POST /agreement/versions/{id}/release", page("/release"), "hash=00", head(409)),
        Door::new("PUT /api/v1/agreement/versions/{id}/release", thing("/release"), hash, head(409)),
        Door::new("POST /agreement/versions", "/agreement/versions", form, head(303)),
        Door::new("POST /api/v1/agreement/versions", "/api/v1/agreement/versions", text, head(409)),
        Door::new("PUT /api/v1/agreement/versions/{id}/withdrawal", thing("/withdrawal"), reason, head(409)),
        Door::new("POST /agreement/versions/{id}/withdrawal", page("/withdrawal"), "reason=doppelt", head(409)),
    ]
}
