//! Who decides on reports that nobody could place: the association, whoever's device it may be.

use agreement::demo::{BROME, HEAD, MEINERSEN};
use base::{Actor, House};
use inventory::quarantine::{Held, Reason, Suspect};
use inventory::report::{Hardware, Report};
use inventory::store::quarantine::entries;

use super::{Door, canary};

/// The duty to decide is with the pooled staff alone.
const LIST: [u16; 8] = [401, 403, 403, 403, 403, 403, 403, 200];

/// A report for each deed, since a decision ends it. Its name is Meinersen's business and nobody else's.
async fn waiting(house: &House, number: usize) -> String {
    let hardware = Hardware { name: Some(canary(MEINERSEN)), ..Hardware::default() };
    let report = Report { device: format!("pc-{number}"), hardware: Some(hardware), ..Report::default() };
    let suspect = Suspect {
        reason: Reason::ForeignDevice,
        credential: Some(BROME),
        device: None,
        holder: Some(MEINERSEN),
        came_from: "192.0.2.1".into(),
        held: Held { agent: None, report },
    };
    let head = Actor::person(HEAD);
    house.act(&head, async |w| inventory::acts::quarantine::enter(w, &suspect).await).await.unwrap();
    let newest = entries(&mut house.read(&head).await.unwrap(), None, 1).await.unwrap().remove(0);
    newest.entry_id.to_string()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let mut ids = Vec::new();
    for number in 0..5 {
        ids.push(waiting(house, number).await);
    }
    let with = |ending: u16| [401, 403, 403, 403, 403, 403, 403, ending];
    let (page, api) = ("/inventory/quarantine", "/api/v1/inventory/quarantine");
    let member = format!("member={BROME}");
    let json = serde_json::json!({ "member": BROME }).to_string();
    vec![
        Door::new("GET /inventory/quarantine", page, "", LIST),
        Door::new("GET /inventory/quarantine/{id}", format!("{page}/{}", ids[0]), "", LIST),
        Door::new(
            "POST /inventory/quarantine/{id}/acceptance",
            format!("{page}/{}/acceptance", ids[1]),
            member,
            with(303),
        ),
        Door::new("POST /inventory/quarantine/{id}/disposal", format!("{page}/{}/disposal", ids[2]), "", with(303)),
        Door::new("GET /api/v1/inventory/quarantine", api, "", LIST),
        Door::new("GET /api/v1/inventory/quarantine/{id}", format!("{api}/{}", ids[0]), "", LIST),
        Door::new(
            "PUT /api/v1/inventory/quarantine/{id}/acceptance",
            format!("{api}/{}/acceptance", ids[3]),
            json,
            with(200),
        ),
        Door::new("DELETE /api/v1/inventory/quarantine/{id}", format!("{api}/{}", ids[4]), "", with(204)),
    ]
}
