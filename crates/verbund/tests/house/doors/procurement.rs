//! Who may report needs, see what all need, and buy.

use agreement::demo::{BROME, HEAD, MEINERSEN, WITTINGEN, contact};
use base::{Actor, Cents, Day, House, MemberId, PersonId};
use procurement::acts::{agree, list, report};
use procurement::framework::{FrameworkId, Price, Terms, Tier};
use procurement::need::{NeedId, Wish};
use procurement::pool::Article;
use serde_json::json;

use super::{Door, canary};

fn wish(member: MemberId) -> Wish {
    let (part, article, budget, reason) = (String::new(), "notebook".into(), "1.1.1.06".into(), canary(member));
    Wish { member, part, article, quantity: 3, wanted_by: Day::of(2020, 7, 1), budget, reason }
}

fn terms() -> Terms {
    let tiers = vec![Tier { from: 1, price: Cents(80_000) }];
    Terms {
        title: "Arbeitsplätze".into(),
        supplier: "Muster-IT".into(),
        from: Day::of(2019, 1, 1),
        to: Day::of(2022, 1, 1),
        ceiling: Cents(5_000_000),
        prices: vec![Price { article: "notebook".into(), most: None, tiers }],
        members: vec![BROME, WITTINGEN],
    }
}

async fn reported(house: &House, by: PersonId, member: MemberId) -> NeedId {
    house.act(&Actor::person(by), async |w| report(w, &[wish(member)]).await).await.unwrap()[0]
}

async fn agreed(house: &House) -> FrameworkId {
    let agree = async |w: &mut base::Writing| {
        let article =
            Article { code: "notebook".into(), title: "Notebook".into(), schools: false, estimate: Cents(85_000) };
        list(w, &article).await?;
        agree(w, &terms()).await
    };
    house.act(&Actor::person(HEAD), agree).await.unwrap()
}

pub(super) async fn doors(house: &House) -> Vec<Door> {
    let framework = agreed(house).await;
    reported(house, HEAD, MEINERSEN).await;
    reported(house, HEAD, WITTINGEN).await;
    let brome = [(); 4].map(|()| reported(house, contact(BROME), BROME));
    let [seen, withdrawn, taken_back, ordered] = brome;
    let (seen, withdrawn, taken_back) = (seen.await, withdrawn.await, taken_back.await);
    let (ordered, also_ordered) = (ordered.await, reported(house, contact(BROME), BROME).await);
    let mut doors = pages(framework, seen, withdrawn, ordered);
    doors.extend(api(framework, seen, taken_back, also_ordered));
    doors
}

/// Everybody of the members but end users; foreign rows are not among what they see.
const READERS: [u16; 8] = [401, 403, 200, 403, 200, 200, 200, 200];
/// A thing of Brome.
const OF_BROME: [u16; 8] = [401, 403, 404, 403, 404, 200, 200, 200];

fn pages(framework: FrameworkId, seen: NeedId, withdrawn: NeedId, ordered: NeedId) -> Vec<Door> {
    let need = format!("member={BROME}&article=notebook&quantity=1&wanted_by=1.7.2020&budget=x");
    let contract =
        format!("title=T&supplier=S&from=1.1.2020&to=1.1.2021&ceiling=1.000&prices=notebook%3B1%3B800&member={BROME}");
    let limit = "procedure=direct&from=1.4.2020&up_to=1.000&source=x";
    let (needs, frameworks) = ("/procurement/needs", "/procurement/frameworks");
    vec![
        Door::new("GET /procurement/needs", needs, "", READERS),
        Door::new("POST /procurement/needs", needs, need, [401, 403, 403, 403, 403, 403, 303, 303]),
        Door::new("GET /procurement/needs/{id}", format!("{needs}/{seen}"), "", OF_BROME),
        Door::new(
            "POST /procurement/needs/{id}/withdrawal",
            format!("{needs}/{withdrawn}/withdrawal"),
            "",
            [401, 403, 404, 403, 404, 403, 303, 303],
        ),
        Door::new("GET /procurement/pool", "/procurement/pool", "", READERS),
        Door::new("GET /procurement/frameworks", frameworks, "", READERS),
        Door::new("POST /procurement/frameworks", frameworks, contract, [401, 403, 403, 403, 403, 403, 403, 303]),
        Door::new("GET /procurement/frameworks/{id}", format!("{frameworks}/{framework}"), "", OF_BROME),
        Door::new(
            "POST /procurement/frameworks/{id}/call-offs",
            format!("{frameworks}/{framework}/call-offs"),
            format!("need={ordered}"),
            [401, 403, 403, 403, 403, 403, 403, 303],
        ),
        Door::new("GET /procurement/limits", "/procurement/limits", "", READERS),
        Door::new("POST /procurement/limits", "/procurement/limits", limit, [401, 403, 403, 403, 403, 403, 403, 303]),
    ]
}

fn api(framework: FrameworkId, seen: NeedId, taken_back: NeedId, ordered: NeedId) -> Vec<Door> {
    let limit = json!({ "procedure": "direct", "schools": false, "from": "2020-04-01", "to": "9999-12-31", "up_to": 1,
        "source": "x" });
    let (needs, frameworks) = ("/api/v1/procurement/needs", "/api/v1/procurement/frameworks");
    let limits = "/api/v1/procurement/limits";
    vec![
        Door::new("GET /api/v1/procurement/needs", needs, "", READERS),
        Door::new(
            "POST /api/v1/procurement/needs",
            needs,
            json!(wish(BROME)).to_string(),
            [401, 403, 403, 403, 403, 403, 201, 201],
        ),
        Door::new("GET /api/v1/procurement/needs/{id}", format!("{needs}/{seen}"), "", OF_BROME),
        Door::new(
            "PUT /api/v1/procurement/needs/{id}/withdrawal",
            format!("{needs}/{taken_back}/withdrawal"),
            "",
            [401, 403, 404, 403, 404, 403, 204, 204],
        ),
        Door::new("GET /api/v1/procurement/pool", "/api/v1/procurement/pool", "", READERS),
        Door::new("GET /api/v1/procurement/frameworks", frameworks, "", READERS),
        Door::new(
            "POST /api/v1/procurement/frameworks",
            frameworks,
            json!(terms()).to_string(),
            [401, 403, 403, 403, 403, 403, 403, 201],
        ),
        Door::new("GET /api/v1/procurement/frameworks/{id}", format!("{frameworks}/{framework}"), "", OF_BROME),
        Door::new(
            "POST /api/v1/procurement/frameworks/{id}/call-offs",
            format!("{frameworks}/{framework}/call-offs"),
            json!([ordered]).to_string(),
            [401, 403, 403, 403, 403, 403, 403, 201],
        ),
        Door::new("GET /api/v1/procurement/limits", limits, "", READERS),
        Door::new(
            "POST /api/v1/procurement/limits",
            limits,
            limit.to_string(),
            [401, 403, 403, 403, 403, 403, 403, 204],
        ),
    ]
}
