//! Everybody who sees standards sees rule sets and drafts; only who may prescribe for the association drafts and publishes.

use agreement::demo::{BROME, HEAD};
use base::{Actor, House};
use serde_json::json;
use standards::acts::baseline::{draft, publish};
use standards::baseline::{DraftId, Wish};

use super::Door;
use crate::people::day;

const READERS: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];

/// The association alone.
const fn alone(done: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, done]
}

fn rules(setting: &str, value: &str) -> String {
    format!("scope: {{}}\nsettings:\n  {setting}:\n    - value: \"{value}\"\n")
}

async fn drafted(house: &House, setting: &str, value: &str) -> DraftId {
    let wish = Wish {
        title: setting.into(),
        decision: "Lenkungskreis".into(),
        from: Some(day("2020-04-01")),
        yaml: rules(setting, value),
    };
    house.act(&Actor::person(HEAD), async |w| draft(w, &wish).await).await.unwrap()
}

/// A form with files.
fn parts(fields: &[(&str, &str)]) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    fields.iter().map(part).collect::<String>() + "--x--\r\n"
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let first = drafted(house, "browser", "68").await;
    house.act(&Actor::person(HEAD), async |w| publish(w, first).await).await.unwrap();
    let (by_hand, by_program) = (drafted(house, "screen-lock", "10").await, drafted(house, "patch-age", "14").await);
    let page = |rest: &str| format!("/standards/drafts/{by_hand}{rest}");
    let thing = |rest: &str| format!("/api/v1/standards/drafts/{by_program}{rest}");
    let yaml = rules("screen-lock", "10");
    let form = parts(&[("title", "x"), ("decision", "Lenkungskreis"), ("from", "01.04.2020"), ("yaml", &yaml)]);
    let wish =
        json!({ "title": "x", "decision": "Lenkungskreis", "from": "2020-04-01", "yaml": rules("patch-age", "14") });
    let trial = json!({ "members": [BROME], "from": "2020-03-12" }).to_string();
    let (all, new, one) = ("/standards/baselines", "/standards/drafts/new", "/api/v1/standards/baselines/1");
    let by_page = [
        Door::new("GET /standards/rules.yaml", "/standards/rules.yaml", "", READERS),
        Door::new("GET /standards/baselines", all, "", READERS),
        Door::new("POST /standards/baselines/four-eyes", "/standards/baselines/four-eyes", "", alone(303)),
        Door::new("GET /standards/baselines/{number}", "/standards/baselines/1", "", READERS),
        Door::new("GET /standards/baselines/{number}/rules.yaml", "/standards/baselines/1/rules.yaml", "", READERS),
        Door::new("GET /standards/drafts/new", new, "", alone(200)),
        Door::new("POST /standards/drafts", "/standards/drafts", &form, alone(303)),
        Door::new("GET /standards/drafts/{id}", page(""), "", READERS),
        Door::new("POST /standards/drafts/{id}", page(""), &form, alone(303)),
        Door::new("POST /standards/drafts/{id}/rules", page("/rules"), "setting=office&value=LibreOffice", alone(303)),
        Door::new("GET /standards/drafts/{id}/devices", page("/devices"), "", READERS),
        Door::new(
            "POST /standards/drafts/{id}/trial",
            page("/trial"),
            format!("member={BROME}&from=12.03.2020"),
            alone(303),
        ),
        Door::new("POST /standards/drafts/{id}/publication", page("/publication"), "", alone(303)),
    ];
    let by_api = [
        Door::new("GET /api/v1/standards/rules", "/api/v1/standards/rules", "", READERS),
        Door::new("POST /api/v1/standards/plan", "/api/v1/standards/plan", wish.to_string(), READERS),
        Door::new("GET /api/v1/standards/baselines", "/api/v1/standards/baselines", "", READERS),
        Door::new("GET /api/v1/standards/baselines/{number}", one, "", READERS),
        Door::new("POST /api/v1/standards/drafts", "/api/v1/standards/drafts", wish.to_string(), alone(201)),
        Door::new("PUT /api/v1/standards/drafts/{id}", thing(""), wish.to_string(), alone(204)),
        Door::new("PUT /api/v1/standards/drafts/{id}/trial", thing("/trial"), trial, alone(204)),
        Door::new("PUT /api/v1/standards/drafts/{id}/publication", thing("/publication"), "", alone(200)),
    ];
    by_page.into_iter().chain(by_api).collect()
}
