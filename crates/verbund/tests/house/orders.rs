//! Orders under a framework contract: two officers at its ceiling, and needs that are ordered once.

use agreement::demo::{BROME, HEAD, PROCUREMENT, WITTINGEN, contact};
use base::grant::{Grant, found};
use base::{Actor, Cents, Day, Failure, House, MemberId, Period, PersonId};
use procurement::acts;
use procurement::framework::{CallOff, FrameworkId, Price, Terms, Tier};
use procurement::need::{NeedId, Wish};
use procurement::pool::Article;
use procurement::store;

use crate::people::empty_houses;

/// Room for exactly one order of three notebooks.
const CEILING: Cents = Cents(5 * 80_000);

async fn move_in(house: &House) {
    let always = Period::since(Day::of(2017, 1, 1));
    let give = |person, role, member| Grant { person, member, part: String::new(), role, period: always };
    let grants = [
        give(HEAD, "head", MemberId::ASSOCIATION),
        give(PROCUREMENT, "procurement", MemberId::ASSOCIATION),
        give(contact(BROME), "contact", BROME),
    ];
    found(house, &grants).await.unwrap();
}

async fn agreed(house: &House) -> FrameworkId {
    let terms = Terms {
        title: "Arbeitsplätze".into(),
        supplier: "Muster-IT".into(),
        from: Day::of(2020, 1, 1),
        to: Day::of(2021, 1, 1),
        ceiling: CEILING,
        prices: vec![Price {
            article: "notebook".into(),
            most: None,
            tiers: vec![Tier { from: 1, price: Cents(80_000) }],
        }],
        members: vec![BROME, WITTINGEN],
    };
    let article =
        Article { code: "notebook".into(), title: "Notebook".into(), schools: false, estimate: Cents(85_000) };
    let agree = async |w: &mut base::Writing| {
        acts::list(w, &article).await?;
        acts::agree(w, &terms).await
    };
    house.act(&Actor::person(PROCUREMENT), agree).await.unwrap()
}

async fn need(house: &House, member: MemberId) -> NeedId {
    let (part, article, budget, reason) = (String::new(), "notebook".into(), "1.1.1.06".into(), String::new());
    let wishes = [Wish { member, part, article, quantity: 3, wanted_by: Day::of(2020, 7, 1), budget, reason }];
    house.act(&Actor::person(HEAD), async |w| acts::report(w, &wishes).await).await.unwrap()[0]
}

async fn order(house: House, who: PersonId, framework: FrameworkId, need: NeedId) -> Result<CallOff, Failure> {
    let order = house.act(&Actor::person(who), async move |w| acts::call_off(w, framework, &[need]).await).await;
    order.map(|(_, order)| order)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_officers_at_once_do_not_pass_the_ceiling() {
    for stage in empty_houses().await {
        move_in(&stage.house).await;
        for _ in 0..20 {
            let framework = agreed(&stage.house).await;
            let (brome, wittingen) = (need(&stage.house, BROME).await, need(&stage.house, WITTINGEN).await);
            let one = tokio::spawn(order(stage.house.clone(), HEAD, framework, brome));
            let other = tokio::spawn(order(stage.house.clone(), PROCUREMENT, framework, wittingen));
            let outcomes = [one.await.unwrap(), other.await.unwrap()];
            assert_eq!(outcomes.iter().filter(|one| one.is_ok()).count(), 1, "{}: {outcomes:?}", stage.engine);
            let lost = outcomes.into_iter().find_map(Result::err).unwrap();
            assert_eq!(lost.code(), "procurement.call-off.above-ceiling", "{}", stage.engine);
            let mut r = stage.house.read(&Actor::person(PROCUREMENT)).await.unwrap();
            let left = store::framework(&mut r, framework).await.unwrap().unwrap().left();
            assert_eq!(left, CEILING - Cents(240_000), "{}", stage.engine);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_need_is_ordered_once() {
    for stage in empty_houses().await {
        move_in(&stage.house).await;
        let framework = agreed(&stage.house).await;
        let brome = need(&stage.house, BROME).await;
        let one = tokio::spawn(order(stage.house.clone(), HEAD, framework, brome));
        let other = tokio::spawn(order(stage.house.clone(), PROCUREMENT, framework, brome));
        let outcomes = [one.await.unwrap(), other.await.unwrap()];
        let lost: Vec<&str> = outcomes.iter().filter_map(|one| one.as_ref().err()).map(Failure::code).collect();
        assert_eq!(lost, ["procurement.need.already-called-off"], "{}", stage.engine);
        let withdraw = async |w: &mut base::Writing| acts::withdraw(w, brome).await;
        let late = stage.house.act(&Actor::person(contact(BROME)), withdraw).await.unwrap_err();
        assert_eq!(late.code(), "procurement.need.already-called-off", "{}", stage.engine);
    }
}
