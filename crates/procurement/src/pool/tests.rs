//! Brome and Wittingen need notebooks and screens.

use base::PersonId;
use uuid::Uuid;

use super::*;
use crate::framework::Tier;
use crate::need::{NeedId, State, Wish};

const BROME: MemberId = MemberId(Uuid::from_u128(1));
const WITTINGEN: MemberId = MemberId(Uuid::from_u128(2));
const TODAY: Day = Day::of(2020, 3, 11);

fn need(member: MemberId, article: &str, quantity: i64) -> Need {
    let (part, budget, reason) = (String::new(), "1.1.1.01".into(), String::new());
    let wish = Wish { member, part, article: article.into(), quantity, wanted_by: TODAY, budget, reason };
    let reported_by = PersonId(Uuid::from_u128(9));
    Need { id: NeedId(Uuid::nil()), wish, reported_by, reported_on: TODAY, state: State::Open }
}

fn article(code: &str, euros: i64) -> Article {
    Article { code: code.into(), title: code.into(), schools: false, estimate: Cents(euros * 100) }
}

fn pooled() -> Pooled {
    let needs = [
        need(WITTINGEN, "notebook", 16),
        need(BROME, "notebook", 4),
        need(BROME, "notebook", 5),
        need(BROME, "screen", 10),
    ];
    Pooled::of(&needs, &[article("notebook", 800), article("printer", 300), article("screen", 150)])
}

#[test]
fn needs_of_all_side_by_side() {
    let pooled = pooled();
    assert_eq!(pooled.members, [BROME, WITTINGEN]);
    let rows: Vec<_> =
        pooled.rows.iter().map(|row| (row.article.code.as_str(), row.pieces.clone(), row.total)).collect();
    assert_eq!(rows, [("notebook", vec![9, 16], 25), ("screen", vec![10, 0], 10)]);
    assert_eq!((pooled.columns(), pooled.value()), (vec![19, 16], Cents(2_150_000)));
}

#[test]
fn what_all_need_counts_together() {
    let limit = |procedure, euros: i64| {
        let (from, to, up_to) = (Day::of(2017, 1, 1), Day::FAR, Cents(euros * 100));
        Limit { procedure, schools: false, from, to, up_to, source: "test".into() }
    };
    let limits = [limit(Procedure::Direct, 13_000), limit(Procedure::Negotiated, 25_000)];
    let judgement = pooled().judge(&limits, TODAY);
    assert_eq!((judgement.procedure, judgement.alone), (Procedure::Negotiated, Procedure::Direct));
    assert_eq!(Pooled::of(&[], &[]).judge(&limits, TODAY).alone, Procedure::Direct);
}

#[test]
fn ordering_together_saves_the_difference_of_the_tiers() {
    let tier = |from, euros: i64| Tier { from, price: Cents(euros * 100) };
    let price =
        Price { article: "notebook".into(), most: None, tiers: vec![tier(1, 800), tier(10, 750), tier(25, 700)] };
    // 9 x 800 and 16 x 750 against 25 x 700
    assert_eq!(pooled().rows[0].advantage(&price), Some(Cents((9 * 800 + 16 * 750 - 25 * 700) * 100)));
}
