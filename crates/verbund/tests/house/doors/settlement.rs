//! Who may see, make and release statements. Here is no agreement in force and therefore no statement: what is seen of one is
//! tested with the example association (`settled`).

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN};
use base::{Actor, Cents, Day, House, MemberId};
use serde_json::{Value, json};
use settlement::acts::{open_pool, say};
use settlement::cost::{Pool, Sphere};
use settlement::own::{Figure, OwnFigure};

use super::{Door, canary};

fn figure(member: MemberId) -> OwnFigure {
    let (figure, amount, said_on) = (Figure::Appropriation, Cents(100), Day::of(2020, 3, 11));
    OwnFigure { member, year: 2020, figure, amount, words: canary(member), said_on }
}

fn pool() -> Pool {
    Pool { code: "it".into(), title: "IT".into(), sphere: Sphere::Administration, account: "4452.1".into() }
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let plant = async |w: &mut base::Writing| {
        open_pool(w, &pool()).await?;
        for member in [BROME, MEINERSEN, WITTINGEN] {
            say(w, &figure(member)).await?;
        }
        Ok(())
    };
    house.act(&Actor::person(HEAD), plant).await.unwrap();
    let mut doors = pages();
    doors.extend(api());
    doors
}

/// The audit office of Brome and the head of the association read; the others have nothing to do with money.
const READERS: [u16; 8] = [401, 403, 403, 403, 403, 200, 403, 200];
const NOTHING_THERE: [u16; 8] = [401, 403, 403, 403, 403, 404, 403, 404];

/// Only the head of the association, with this answer.
const fn head(status: u16) -> [u16; 8] {
    [401, 403, 403, 403, 403, 403, 403, status]
}

const ABSENT: &str = "01a00000-0000-7000-8000-000000000001";

fn pages() -> Vec<Door> {
    let one = format!("/settlement/statements/{ABSENT}");
    let of_brome = format!("{one}/members/{BROME}");
    let said = format!("member={BROME}&year=2020&figure=alone&amount=1&words=x");
    let voucher = "pool=it&component=staff&booked_on=1.3.2020&amount=1&number=1&text=x";
    let address = format!(
        "member={BROME}&name=Brome&street=Markt+1&postcode=38465&city=Brome&email=a%40beispiel.example&leitweg=04011000-1234512345-06"
    );
    let advance = format!("member={BROME}&year=2020&sum=1");
    vec![
        Door::new("GET /settlement/statements", "/settlement/statements", "", READERS),
        Door::new(
            "POST /settlement/statements",
            "/settlement/statements",
            "kind=quarter&year=2019&quarter=4",
            head(409),
        ),
        Door::new("GET /settlement/statements/{id}", &one, "", NOTHING_THERE),
        Door::new("POST /settlement/statements/{id}/release", format!("{one}/release"), "", head(404)),
        Door::new("GET /settlement/statements/{id}/canonical", format!("{one}/canonical"), "", NOTHING_THERE),
        Door::new("GET /settlement/statements/{id}/vouchers", format!("{one}/vouchers"), "", NOTHING_THERE),
        Door::new("GET /settlement/statements/{id}/members/{member}", &of_brome, "", NOTHING_THERE),
        Door::new(
            "GET /settlement/statements/{id}/members/{member}/devices",
            format!("{of_brome}/devices"),
            "",
            NOTHING_THERE,
        ),
        Door::new(
            "GET /settlement/statements/{id}/members/{member}/paper",
            format!("{of_brome}/paper"),
            "",
            NOTHING_THERE,
        ),
        Door::new("POST /settlement/figures", "/settlement/figures", said, head(303)),
        Door::new("GET /settlement/pools", "/settlement/pools", "", head(200)),
        Door::new("POST /settlement/pools", "/settlement/pools", "code=b&title=B&account=1&sphere=schools", head(303)),
        Door::new("POST /settlement/vouchers", "/settlement/vouchers", voucher, head(303)),
        Door::new(
            "POST /settlement/plans",
            "/settlement/plans",
            "year=2020&resolution=x&lines=it%3Bstaff%3B1",
            head(303),
        ),
        Door::new("GET /settlement/invoices", "/settlement/invoices", "", READERS),
        Door::new("POST /settlement/invoices", "/settlement/invoices", format!("statement={ABSENT}"), head(404)),
        Door::new("GET /settlement/invoices/{id}/xml", format!("/settlement/invoices/{ABSENT}/xml"), "", NOTHING_THERE),
        Door::new("GET /settlement/invoices/{id}/pdf", format!("/settlement/invoices/{ABSENT}/pdf"), "", NOTHING_THERE),
        Door::new(
            "POST /settlement/invoices/take-back",
            "/settlement/invoices/take-back",
            format!("invoice={ABSENT}"),
            head(404),
        ),
        Door::new("GET /settlement/billing", "/settlement/billing", "", head(200)),
        Door::new("POST /settlement/billing/addresses", "/settlement/billing/addresses", address, head(303)),
        Door::new(
            "POST /settlement/billing/taxes",
            "/settlement/billing/taxes",
            "pool=it&from=1.1.2020&treatment=taxable&rate=19&note=",
            head(303),
        ),
        Door::new("POST /settlement/advances", "/settlement/advances", advance, head(409)),
    ]
}

fn api() -> Vec<Door> {
    let one = format!("/api/v1/settlement/statements/{ABSENT}");
    let post = |what: &str| format!("/api/v1/settlement/{what}");
    let voucher = json!([{ "pool": "it", "component": "staff", "booked_on": "2020-03-01", "amount": 1, "number": "2", "text": "x" }]);
    let plan =
        json!({ "year": 2020, "resolution": "x", "costs": [{ "pool": "it", "component": "staff", "amount": 1 }] });
    let quantity = json!([{ "member": BROME, "base": "users", "count": 1, "from": "2020-03-01", "to": "2021-01-01", "words": "x" }]);
    let door = |route, path: String, body: Value, expected| Door::new(route, path, body.to_string(), expected);
    let nothing = Value::Null;
    vec![
        Door::new("GET /api/v1/settlement/statements", post("statements"), "", READERS),
        door(
            "POST /api/v1/settlement/statements",
            post("statements"),
            json!({ "kind": "plan", "year": 2020 }),
            head(409),
        ),
        Door::new("GET /api/v1/settlement/statements/{id}", &one, "", NOTHING_THERE),
        door("PUT /api/v1/settlement/statements/{id}/release", format!("{one}/release"), nothing, head(404)),
        Door::new("GET /api/v1/settlement/statements/{id}/vouchers", format!("{one}/vouchers"), "", NOTHING_THERE),
        Door::new(
            "GET /api/v1/settlement/members/{member}/years",
            format!("/api/v1/settlement/members/{BROME}/years"),
            "",
            READERS,
        ),
        Door::new("GET /api/v1/settlement/pools", post("pools"), "", head(200)),
        door("POST /api/v1/settlement/pools", post("pools"), json!(pool()), head(204)),
        door("POST /api/v1/settlement/vouchers", post("vouchers"), voucher, head(201)),
        door("POST /api/v1/settlement/plans", post("plans"), plan, head(204)),
        door(
            "POST /api/v1/settlement/advances",
            post("advances"),
            json!({ "year": 2020, "member": BROME, "sum": 1 }),
            head(409),
        ),
        door("POST /api/v1/settlement/quantities", post("quantities"), quantity, head(204)),
        door("POST /api/v1/settlement/figures", post("figures"), json!(figure(BROME)), head(204)),
    ]
}
