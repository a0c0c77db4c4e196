//! Who hands lists over, applies them and takes them back.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN};
use base::{Actor, House, MemberId};
use inventory::acts::import::{apply, bring_in};
use inventory::import::About;
use inventory::import::list::List;
use uuid::Uuid;

use super::{Door, canary};

const LIST: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
const ONE: [u16; 8] = [401, 403, 404, 403, 404, 200, 200, 200];

/// The operator reads lists in; members see what became of theirs.
const fn kept(done: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, done]
}

async fn handed_over(house: &House, member: MemberId) -> Uuid {
    let name = canary(member);
    let list = List::read("liste.csv", format!("Name;Typ;Raum\n{name} neu;PC;{name}\n").as_bytes()).unwrap();
    let head = Actor::person(HEAD);
    house.act(&head, async |w| bring_in(w, member, About::Devices, &name, &list).await).await.unwrap()
}

async fn applied(house: &House, member: MemberId) -> Uuid {
    let draft = handed_over(house, member).await;
    let columns = |place: usize| ["name", "kind", "room"].get(place).map(|field| field.to_string());
    house.act(&Actor::person(HEAD), async |w| apply(w, draft, columns).await).await.unwrap()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    applied(house, MEINERSEN).await;
    applied(house, WITTINGEN).await;
    let (waits, goes, thrown) =
        (handed_over(house, BROME).await, handed_over(house, BROME).await, handed_over(house, BROME).await);
    let (done, undone, also_undone) =
        (applied(house, BROME).await, applied(house, BROME).await, applied(house, BROME).await);
    let form = format!(
        "--x\r\nContent-Disposition: form-data; name=\"member\"\r\n\r\n{BROME}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"about\"\r\n\r\ndevices\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n\r\nName;Typ\nPC-8;PC\n\r\n--x--\r\n"
    );
    let import = format!("/api/v1/inventory/imports?member={BROME}&about=devices&file=liste.csv");
    vec![
        Door::new("GET /inventory/imports", "/inventory/imports", "", LIST),
        Door::new("POST /inventory/imports", "/inventory/imports", form, kept(303)),
        Door::new("GET /inventory/imports/{id}", format!("/inventory/imports/{done}"), "", ONE),
        Door::new(
            "POST /inventory/imports/{id}/undoing",
            format!("/inventory/imports/{undone}/undoing"),
            "",
            kept(303),
        ),
        Door::new("GET /inventory/drafts/{id}", format!("/inventory/drafts/{waits}"), "", kept(200)),
        Door::new(
            "POST /inventory/drafts/{id}/application",
            format!("/inventory/drafts/{goes}/application"),
            "c0=name&c1=kind",
            kept(303),
        ),
        Door::new(
            "POST /inventory/drafts/{id}/disposal",
            format!("/inventory/drafts/{thrown}/disposal"),
            "",
            kept(303),
        ),
        Door::new("GET /api/v1/inventory/imports", "/api/v1/inventory/imports", "", LIST),
        Door::new("POST /api/v1/inventory/imports", import, "Name;Typ\nPC-9;PC\n", kept(200)),
        Door::new(
            "DELETE /api/v1/inventory/imports/{id}",
            format!("/api/v1/inventory/imports/{also_undone}"),
            "",
            kept(204),
        ),
    ]
}
