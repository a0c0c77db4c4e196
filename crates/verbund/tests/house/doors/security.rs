//! Who sees what advisories mean for whom, and who reads the journal.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN};
use base::{Actor, House};
use inventory::holding::Source;
use inventory::software::Title;

use super::standards::notebook;
use super::{Door, canary};
use crate::people::day;

/// One vulnerability of a tool that everybody has, of another name in each member.
const ADVISORY: &str = r#"{
    "document": { "title": "Werkzeug", "tracking": { "id": "T-1", "version": "1", "current_release_date": "2020-03-10" } },
    "product_tree": { "branches": [{ "category": "vendor", "name": "Muster", "branches": [
        { "category": "product_name", "name": "Werkzeug", "branches": [{ "category": "product_version_range", "name": "<2",
            "product": { "product_id": "W", "name": "Werkzeug <2" } }] }] }] },
    "vulnerabilities": [{ "cve": "CVE-2020-0001", "product_status": { "known_affected": ["W"] } }]
}"#;

const READERS: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
const JOURNAL: [u16; 8] = [401, 403, 403, 403, 403, 200, 403, 200];

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let head = Actor::person(HEAD);
    for member in [BROME, MEINERSEN, WITTINGEN] {
        let device = notebook(house, member).await;
        let title = Title::new(&format!("Werkzeug {}", canary(member)), "Muster", "1.0");
        let install = async |w: &mut base::Writing| {
            let titles = std::slice::from_ref(&title);
            inventory::acts::software::has(w, device, titles, day("2020-03-03"), Source::Person).await.map(drop)
        };
        house.act(&head, install).await.unwrap();
    }
    let advisory = house.act(&head, async |w| security::acts::import(w, ADVISORY).await).await.unwrap();
    let (page, thing) = (format!("/security/advisories/{advisory}"), format!("/api/v1/security/advisories/{advisory}"));
    let boundary = "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n";
    let upload = format!("{boundary}{ADVISORY}\r\n--x--\r\n");
    let other = ADVISORY.replace("T-1", "T-2");
    vec![
        Door::new("GET /security/advisories", "/security/advisories", "", READERS),
        Door::new(
            "POST /security/advisories",
            "/security/advisories",
            upload,
            [401, 403, 403, 403, 403, 403, 403, 303],
        ),
        Door::new("GET /security/advisories/{id}", &page, "", READERS),
        Door::new("GET /security/advisories/{id}/devices", format!("{page}/devices"), "", READERS),
        Door::new("GET /security/journal", "/security/journal", "", JOURNAL),
        Door::new("GET /security/journal/verification", "/security/journal/verification", "", JOURNAL),
        Door::new("GET /api/v1/security/advisories", "/api/v1/security/advisories", "", READERS),
        Door::new(
            "POST /api/v1/security/advisories",
            "/api/v1/security/advisories",
            other,
            [401, 403, 403, 403, 403, 403, 403, 201],
        ),
        Door::new("GET /api/v1/security/advisories/{id}", &thing, "", READERS),
        Door::new("GET /api/v1/security/advisories/{id}/devices", format!("{thing}/devices"), "", READERS),
        Door::new("GET /api/v1/security/journal", "/api/v1/security/journal", "", JOURNAL),
        Door::new("GET /api/v1/security/journal/verification", "/api/v1/security/journal/verification", "", JOURNAL),
    ]
}
