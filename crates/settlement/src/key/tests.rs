//! Three town halls share costs; Anna's joins on 1 July.

use super::*;
use crate::basis::Quantity;

const ANNA: MemberId = MemberId(uuid::Uuid::from_u128(1));
const BERT: MemberId = MemberId(uuid::Uuid::from_u128(2));
const CARLA: MemberId = MemberId(uuid::Uuid::from_u128(3));

fn basis(member: MemberId, days: i64, users: i64, device_days: i64) -> Basis {
    let quantities = BTreeMap::from([
        (Base::Users, Quantity { count: users, key_days: users * days, held_days: 0 }),
        (Base::AdminDevices, Quantity { count: 0, key_days: 0, held_days: device_days }),
        (Base::Equal, Quantity { count: 1, key_days: days, held_days: 0 }),
    ]);
    Basis { member, days, quantities }
}

fn town_halls() -> Vec<Basis> {
    vec![basis(ANNA, 184, 10, 500), basis(BERT, 366, 20, 1000), basis(CARLA, 366, 0, 2500)]
}

fn shares(parts: Vec<(&str, By)>) -> Result<Vec<String>, Refused> {
    let parts = parts.into_iter().map(|(weight, by)| Part { weight: weight.parse().unwrap(), by }).collect();
    Ok(Key { parts }.shares(&town_halls())?.iter().map(Share::to_string).collect())
}

fn fixed(shares: &[(MemberId, &str)]) -> By {
    By::Fixed(shares.iter().map(|(member, share)| (*member, share.parse().unwrap())).collect())
}

#[test]
fn shares_by_each_measure() {
    let by = |by| shares(vec![("1", by)]).unwrap();
    // 10 x 184 of 10 x 184 + 20 x 366
    assert_eq!(by(By::Count(Base::Users, Measure::KeyDate)), ["46/229", "183/229", "0/1"]);
    assert_eq!(by(By::Count(Base::AdminDevices, Measure::ByDay)), ["1/8", "1/4", "5/8"]);
    assert_eq!(by(By::Count(Base::Equal, Measure::KeyDate)), ["92/458", "183/458", "183/458"].map(reduced));
    // Half a year of half the costs, against a year of a quarter each.
    assert_eq!(
        by(fixed(&[(ANNA, "1/2"), (BERT, "1/4"), (CARLA, "1/4")])),
        ["92/275", "183/550", "183/550"].map(reduced)
    );
    assert_eq!(by(fixed(&[(BERT, "1")])), ["0/1", "1/1", "0/1"]);
}

fn reduced(text: &str) -> String {
    text.parse::<Share>().unwrap().to_string()
}

#[test]
fn measures_are_combined_each_for_its_part() {
    let halves = vec![("1/2", By::Count(Base::AdminDevices, Measure::ByDay)), ("1/2", fixed(&[(CARLA, "1")]))];
    assert_eq!(shares(halves).unwrap(), ["1/16", "1/8", "13/16"]);
}

#[test]
fn costs_without_anybody_to_pay_are_refused() {
    let nothing = By::Count(Base::SchoolDevices, Measure::KeyDate);
    assert_eq!(shares(vec![("1", nothing)]), Err(Refused::NobodyToPay));
}

#[test]
fn a_key_gives_out_the_whole() {
    let check = |parts: Vec<(&str, By)>| {
        Key { parts: parts.into_iter().map(|(weight, by)| Part { weight: weight.parse().unwrap(), by }).collect() }
            .check()
    };
    let users = || By::Count(Base::Users, Measure::KeyDate);
    assert_eq!(check(vec![("1/5", By::Count(Base::Equal, Measure::KeyDate)), ("4/5", users())]), Ok(()));
    assert_eq!(check(vec![("1/5", users()), ("3/5", users())]), Err(Refused::KeyNotWhole));
    assert_eq!(check(vec![]), Err(Refused::KeyNotWhole));
    assert_eq!(check(vec![("1", fixed(&[(ANNA, "1/2"), (BERT, "1/3")]))]), Err(Refused::KeyNotWhole));
}

#[test]
fn the_agreement_says_by_what_is_shared() {
    let measure = |base: &str, weight| agreement::terms::Measure { base: base.into(), weight };
    let key = Key::agreed(&[measure("users", 3), measure("admin-device-days", 1)]).unwrap();
    let part = |weight: &str, by| Part { weight: weight.parse().unwrap(), by };
    let users = part("3/4", By::Count(Base::Users, Measure::KeyDate));
    let devices = part("1/4", By::Count(Base::AdminDevices, Measure::ByDay));
    assert_eq!(key.parts, [users, devices]);
    assert_eq!(Key::agreed(&[measure("pupils", 1)]), Err(Refused::UnknownBase { base: "pupils".into() }));
    assert_eq!(Key::agreed(&[]), Err(Refused::KeyNotWhole));
}
