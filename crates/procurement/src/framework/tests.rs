//! Brome and Wittingen buy notebooks; the county has its own contract.

use base::PersonId;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::need::{State, Wish};

const BROME: MemberId = MemberId(Uuid::from_u128(1));
const WITTINGEN: MemberId = MemberId(Uuid::from_u128(2));
const COUNTY: MemberId = MemberId(Uuid::from_u128(3));
const TODAY: Day = Day::of(2020, 3, 11);

fn euros(euros: i64) -> Cents {
    Cents(euros * 100)
}

fn tier(from: i64, price: i64) -> Tier {
    Tier { from, price: euros(price) }
}

fn terms() -> Terms {
    let notebook =
        Price { article: "notebook".into(), most: Some(60), tiers: vec![tier(1, 800), tier(10, 750), tier(25, 700)] };
    let monitor = Price { article: "monitor".into(), most: None, tiers: vec![tier(1, 150)] };
    Terms {
        title: "Arbeitsplätze 2019-2021".into(),
        supplier: "Muster IT GmbH".into(),
        from: Day::of(2019, 7, 1),
        to: Day::of(2021, 7, 1),
        ceiling: euros(50_000),
        prices: vec![notebook, monitor],
        members: vec![BROME, WITTINGEN],
    }
}

fn framework(amount: i64, notebooks: i64) -> Framework {
    let called = Called { amount: Cents(amount), pieces: BTreeMap::from([("notebook".into(), notebooks)]) };
    Framework { id: FrameworkId(Uuid::nil()), terms: terms(), called }
}

fn need(member: MemberId, article: &str, quantity: i64) -> Need {
    let (part, budget, reason) = (String::new(), "1.1.1.01".into(), String::new());
    let wish = Wish { member, part, article: article.into(), quantity, wanted_by: TODAY, budget, reason };
    let reported_by = PersonId(Uuid::from_u128(9));
    Need { id: NeedId(Uuid::from_u128(quantity as u128)), wish, reported_by, reported_on: TODAY, state: State::Open }
}

#[test]
fn together_they_reach_the_better_tier() {
    let order =
        framework(0, 0).call_off(&[need(BROME, "notebook", 9), need(WITTINGEN, "notebook", 16)], TODAY).unwrap();
    let amounts: Vec<i64> = order.lines.iter().map(|line| line.amount.0).collect();
    assert_eq!(amounts, [630_000, 1_120_000]);
    assert_eq!(order.total, euros(25 * 700));
}

#[test]
fn the_tier_is_the_last_one_reached() {
    let terms = terms();
    let price = terms.price("notebook").unwrap();
    for (pieces, price_is, next) in
        [(1, 800, Some(10)), (9, 800, Some(10)), (10, 750, Some(25)), (25, 700, None), (999, 700, None)]
    {
        assert_eq!(price.of(pieces), Some(euros(price_is)), "{pieces}");
        assert_eq!(price.next(pieces).map(|tier| tier.from), next, "{pieces}");
    }
    assert_eq!(price.of(0), None);
}

#[test]
fn what_cannot_be_ordered() {
    let order = |framework: Framework, needs: &[Need], today| framework.call_off(needs, today).unwrap_err();
    let one = || need(BROME, "monitor", 1);
    assert_eq!(order(framework(0, 0), &[], TODAY), Refused::NothingOrdered);
    assert_eq!(order(framework(0, 0), &[one()], Day::of(2021, 7, 1)), Refused::NotInForce);
    assert_eq!(order(framework(0, 0), &[one()], Day::of(2019, 6, 30)), Refused::NotInForce);
    assert_eq!(order(framework(0, 0), &[need(COUNTY, "monitor", 1)], TODAY), Refused::NotForThisMember);
    let switch = need(BROME, "switch", 1);
    assert_eq!(order(framework(0, 0), &[switch], TODAY), Refused::NotOffered { article: "switch".into() });
    let called = Need { state: State::CalledOff(TODAY), ..one() };
    assert_eq!(order(framework(0, 0), &[called], TODAY), Refused::AlreadyCalledOff { on: TODAY });
    let above = Refused::AboveQuantity { article: "notebook".into(), left: 10 };
    assert_eq!(order(framework(0, 50), &[need(BROME, "notebook", 11)], TODAY), above);
    let left = Cents(14_999);
    assert_eq!(order(framework(4_985_001, 0), &[one()], TODAY), Refused::AboveCeiling { left, asked: euros(150) });
    assert!(framework(4_985_000, 0).call_off(&[one()], TODAY).is_ok());
}

#[test]
fn terms_that_make_sense() {
    assert_eq!(terms().check(), Ok(()));
    assert_eq!(Terms { to: terms().from, ..terms() }.check(), Err(Refused::NoTerm));
    assert_eq!(Terms { ceiling: Cents(0), ..terms() }.check(), Err(Refused::NoCeiling));
    assert_eq!(Terms { members: vec![], ..terms() }.check(), Err(Refused::NoCeiling));
    let prices =
        |tiers: Vec<Tier>| Terms { prices: vec![Price { article: "a".into(), most: None, tiers }], ..terms() }.check();
    assert_eq!(prices(vec![tier(1, 10), tier(5, 9)]), Ok(()));
    for tiers in
        [vec![], vec![tier(2, 10)], vec![tier(1, 10), tier(5, 11)], vec![tier(1, 10), tier(1, 9)], vec![tier(1, 0)]]
    {
        assert_eq!(prices(tiers), Err(Refused::NoPrices));
    }
    let twice = [terms().prices, terms().prices].concat();
    assert_eq!(Terms { prices: twice, ..terms() }.check(), Err(Refused::NoPrices));
}

proptest! {
    /// Whatever is asked for in whatever order, what was ordered stays within what was agreed.
    #[test]
    fn no_sequence_of_orders_passes_the_ceiling(asked in proptest::collection::vec((1_i64..40, any::<bool>()), 1..200)) {
        let mut framework = framework(0, 0);
        for (quantity, notebook) in asked {
            let article = if notebook { "notebook" } else { "monitor" };
            if let Ok(order) = framework.call_off(&[need(BROME, article, quantity)], TODAY) {
                framework.called.amount += order.total;
                *framework.called.pieces.entry(article.into()).or_default() += quantity;
            }
            prop_assert!(framework.left() >= Cents(0));
            prop_assert!(framework.pieces_left("notebook") >= Some(0));
        }
    }
}
