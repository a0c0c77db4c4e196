//! Who may ask for exceptions to the standards, and who decides.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN, contact};
use base::{Actor, House, MemberId, PersonId};
use serde_json::json;
use standards::acts::propose;
use standards::exception::{ExceptionId, Wish};

use super::{Door, canary};
use crate::people::day;

async fn proposed(house: &House, by: PersonId, member: MemberId) -> ExceptionId {
    let wish = Wish {
        member,
        part: String::new(),
        setting: "client-os".into(),
        reason: canary(member),
        last_day: day("2021-03-31"),
    };
    house.act(&Actor::person(by), async |w| propose(w, &wish).await).await.unwrap()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    proposed(house, HEAD, MEINERSEN).await;
    proposed(house, HEAD, WITTINGEN).await;
    let first = proposed(house, contact(BROME), BROME).await;
    let second = proposed(house, contact(BROME), BROME).await;
    let form = format!("member={BROME}&setting=client-os&reason=x&last_day=2021-03-31");
    let wish = json!({ "member": BROME, "setting": "client-os", "reason": "x", "last_day": "2021-03-31" }).to_string();
    let page = format!("/standards/exceptions/{first}");
    let thing = format!("/api/v1/standards/exceptions/{second}");
    vec![
        Door::new("GET /standards/exceptions", "/standards/exceptions", "", [401, 403, 200, 403, 200, 200, 200, 200]),
        Door::new(
            "POST /standards/exceptions",
            "/standards/exceptions",
            &form,
            [401, 403, 403, 403, 403, 403, 303, 303],
        ),
        Door::new("GET /standards/exceptions/{id}", &page, "", [401, 403, 404, 403, 404, 200, 200, 200]),
        Door::new(
            "POST /standards/exceptions/{id}/acceptance",
            format!("{page}/acceptance"),
            "",
            [401, 403, 403, 403, 403, 403, 403, 303],
        ),
        Door::new(
            "GET /api/v1/standards/exceptions",
            "/api/v1/standards/exceptions",
            "",
            [401, 403, 200, 403, 200, 200, 200, 200],
        ),
        Door::new(
            "POST /api/v1/standards/exceptions",
            "/api/v1/standards/exceptions",
            &wish,
            [401, 403, 403, 403, 403, 403, 201, 201],
        ),
        Door::new("GET /api/v1/standards/exceptions/{id}", &thing, "", [401, 403, 404, 403, 404, 200, 200, 200]),
        Door::new(
            "PUT /api/v1/standards/exceptions/{id}/acceptance",
            format!("{thing}/acceptance"),
            "",
            [401, 403, 403, 403, 403, 403, 403, 200],
        ),
    ]
}
