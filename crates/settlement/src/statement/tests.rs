//! One quarter of two town halls: Anna's with 10 users, Bert's with 20. Tina makes the statement, Rolf releases it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::basis::{Base, Quantity};
use crate::cost::{Component, ComponentCosts, Pool, Sphere};

const ANNA: MemberId = MemberId(Uuid::from_u128(1));
const BERT: MemberId = MemberId(Uuid::from_u128(2));
const TINA: PersonId = PersonId(Uuid::from_u128(3));
const ROLF: PersonId = PersonId(Uuid::from_u128(4));

fn head() -> Head {
    let (from, to) = (Day::of(2019, 10, 1), Day::of(2020, 1, 1));
    Head { kind: Kind::Quarter, from, to, key_dates: vec![from], agreement: VersionId(Uuid::from_u128(5)) }
}

fn basis(member: MemberId, users: i64) -> Basis {
    let quantities = BTreeMap::from([(Base::Users, Quantity { count: users, key_days: users * 92, held_days: 0 })]);
    Basis { member, days: 92, quantities }
}

fn costs(code: &str, amount: i64) -> (PoolCosts, Key) {
    let pool = Pool { code: code.into(), title: code.into(), sphere: Sphere::Administration, account: "4452.1".into() };
    let of = |component, amount| ComponentCosts { component, amount: Cents(amount) };
    let components = vec![of(Component::Staff, amount - 1), of(Component::Material, 1)];
    (PoolCosts { pool, components, vouchers: 2, proof: "ab".into() }, Key::by(Base::Users))
}

fn statement() -> Statement {
    let costs = vec![costs("security", 50), costs("data-centre", 100)];
    Statement::draw_up(head(), vec![basis(BERT, 20), basis(ANNA, 10)], costs, &[(BERT, Cents(120))]).unwrap()
}

#[test]
fn costs_are_shared_and_what_was_billed_is_taken_off() {
    let statement = statement();
    let accounts: Vec<_> = statement.accounts.iter().map(|a| (a.member, a.amount.0, a.billed.0, a.due.0)).collect();
    // 33.3 and 16.7, 66.7 and 33.3: one cent each to the larger remainder.
    assert_eq!(accounts, [(ANNA, 50, 0, 50), (BERT, 100, 120, -20)]);
    assert_eq!((statement.total(), statement.vouchers()), (Cents(150), 4));
}

#[test]
fn the_same_input_in_another_order_is_the_same_statement_to_the_byte() {
    let costs = vec![costs("data-centre", 100), costs("security", 50)];
    let other = Statement::draw_up(head(), vec![basis(ANNA, 10), basis(BERT, 20)], costs, &[(BERT, Cents(120))]);
    assert_eq!(other.unwrap().canonical().unwrap(), statement().canonical().unwrap());
}

#[test]
fn whoever_has_it_can_compute_it_again() {
    let canonical = statement().canonical().unwrap();
    let read: Statement = serde_json::from_str(&canonical).unwrap();
    assert_eq!(hash(&read.again().unwrap().canonical().unwrap()), hash(&canonical));

    let forged = canonical.replace(r#""amount":50,"billed":0,"due":50"#, r#""amount":40,"billed":0,"due":40"#);
    assert_ne!(forged, canonical);
    let read: Statement = serde_json::from_str(&forged).unwrap();
    assert_ne!(hash(&read.again().unwrap().canonical().unwrap()), hash(&forged));
}

/// Another form of these bytes would make every hash of the past worthless: then the number of the form has to change.
#[test]
fn the_canonical_form_is_this_one() {
    let canonical = statement().canonical().unwrap();
    let begins = concat!(
        r#"{"form":1,"head":{"kind":"quarter","from":"2019-10-01","to":"2020-01-01","key_dates":["2019-10-01"],"#,
        r#""agreement":"00000000-0000-0000-0000-000000000005"},"members":[{"member":"00000000-0000-0000-0000-000000000001","#,
        r#""days":92,"quantities":{"users":{"count":10,"key_days":920,"held_days":0}}},"#
    );
    assert!(canonical.starts_with(begins), "{canonical}");
    let pool = concat!(
        r#""pools":[{"costs":{"pool":{"code":"data-centre","title":"data-centre","sphere":"administration","#,
        r#""account":"4452.1"},"components":[{"component":"staff","amount":99},"#,
        r#"{"component":"material","amount":1}],"vouchers":2,"proof":"ab"},"#,
        r#""key":{"parts":[{"weight":"1/1","by":{"count":["users","key-date"]}}]},"#,
        r#""portions":[{"member":"00000000-0000-0000-0000-000000000001","share":"1/3","amount":33},"#
    );
    assert!(canonical.contains(pool), "{canonical}");
}

#[test]
fn four_eyes_and_nothing_changed_meanwhile() {
    let (made, hash) = (Done { by: TINA, on: Day::of(2020, 2, 20) }, vec![1, 2, 3]);
    let id = StatementId(Uuid::nil());
    let record = Record { id, statement: statement(), hash: hash.clone(), made, released: None };
    let today = Day::of(2020, 3, 11);
    assert_eq!(record.release(ROLF, today, &hash), Ok(Done { by: ROLF, on: today }));
    assert_eq!(record.release(TINA, today, &hash), Err(Refused::OwnStatement));
    assert_eq!(record.release(ROLF, today, &[1, 2, 4]), Err(Refused::Stale));
    let released = Record { released: Some(Done { by: ROLF, on: today }), ..record };
    assert_eq!(released.release(ROLF, today, &hash), Err(Refused::AlreadyReleased { on: today }));
}

#[test]
fn without_members_there_is_nothing_to_state() {
    assert_eq!(Statement::draw_up(head(), vec![], vec![costs("security", 50)], &[]), Err(Refused::NoMembers));
    let nobody = Statement::draw_up(head(), vec![basis(ANNA, 0)], vec![costs("security", 50)], &[]);
    assert_eq!(nobody, Err(Refused::NobodyToPay));
}
