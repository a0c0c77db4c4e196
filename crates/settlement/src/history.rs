//! What a member bore through the years: the last word on each, from the plan to the true-up.

use base::{Cents, MemberId};
use serde::Serialize;

use crate::cost::Sphere;
use crate::statement::{Kind, Record};

/// A year of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Year {
    pub year: i16,
    pub administration: Cents,
    pub schools: Cents,
    /// From which kind of statement: a year that has no true-up yet is the sum of its quarters, one without quarters the plan.
    pub kind: Kind,
    /// Quarters summed; four where nothing is missing.
    pub quarters: usize,
}

impl Year {
    pub fn total(&self) -> Cents {
        self.administration + self.schools
    }
}

/// The years in which a member has an account, oldest first. `records`: what the reader sees, the latest made first.
pub fn years(records: &[Record], member: MemberId) -> Vec<Year> {
    let mut all: Vec<i16> = records.iter().map(year_of).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().filter_map(|year| of_year(records, member, year)).collect()
}

fn year_of(record: &Record) -> i16 {
    record.statement.head.from.0.year()
}

fn of_year(records: &[Record], member: MemberId, year: i16) -> Option<Year> {
    let of = |kind: Kind| {
        let mine = move |one: &&Record| one.statement.account(member).is_some() && one.statement.head.kind == kind;
        records.iter().filter(move |one| year_of(one) == year).filter(mine)
    };
    if let Some(trued_up) = of(Kind::Year).next() {
        return Some(summed(year, Kind::Year, member, &[trued_up]));
    }
    let quarters: Vec<&Record> = of(Kind::Quarter).collect();
    if !quarters.is_empty() {
        return Some(summed(year, Kind::Quarter, member, &quarters));
    }
    of(Kind::Plan).next().map(|plan| summed(year, Kind::Plan, member, &[plan]))
}

fn summed(year: i16, kind: Kind, member: MemberId, records: &[&Record]) -> Year {
    let of = |sphere: Sphere| {
        let pools = records.iter().flat_map(|one| &one.statement.pools).filter(|one| one.costs.pool.sphere == sphere);
        pools.filter_map(|shared| shared.portion(member)).map(|portion| portion.amount).sum()
    };
    let quarters = if kind == Kind::Quarter { records.len() } else { 4 };
    Year { year, administration: of(Sphere::Administration), schools: of(Sphere::Schools), kind, quarters }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use agreement::version::VersionId;
    use base::{Day, PersonId};
    use uuid::Uuid;

    use super::*;
    use crate::basis::{Base, Basis, Quantity};
    use crate::cost::{Component, ComponentCosts, Pool, PoolCosts};
    use crate::key::Key;
    use crate::statement::{Done, Head, Statement, StatementId};

    const BROME: MemberId = MemberId(Uuid::from_u128(1));

    fn record(kind: Kind, year: i16, month: i8, office: i64, school: i64) -> Record {
        let from = Day::of(year, month, 1);
        let head =
            Head { kind, from, to: from.plus_days(90), key_dates: vec![from], agreement: VersionId(Uuid::nil()) };
        let costs = |code: &str, sphere, amount| {
            let pool = Pool { code: code.into(), title: code.into(), sphere, account: String::new() };
            let components = vec![ComponentCosts { component: Component::Staff, amount: Cents(amount) }];
            (PoolCosts { pool, components, vouchers: 1, proof: String::new() }, Key::by(Base::Equal))
        };
        let costs = vec![costs("office", Sphere::Administration, office), costs("school", Sphere::Schools, school)];
        let quantities = BTreeMap::from([(Base::Equal, Quantity::steady(1, 90))]);
        let statement = Statement::draw_up(head, vec![Basis { member: BROME, days: 90, quantities }], costs, &[]);
        let made = Done { by: PersonId(Uuid::from_u128(2)), on: from };
        Record { id: StatementId(Uuid::nil()), statement: statement.unwrap(), hash: vec![], made, released: None }
    }

    #[test]
    fn the_last_word_on_each_year() {
        let records = [
            record(Kind::Plan, 2020, 1, 400, 40),
            record(Kind::Quarter, 2019, 4, 70, 7),
            record(Kind::Quarter, 2019, 1, 60, 6),
            record(Kind::Plan, 2019, 1, 999, 99),
            record(Kind::Quarter, 2018, 1, 55, 5),
            record(Kind::Year, 2018, 1, 300, 30),
        ];
        let year = |year, administration, schools, kind, quarters| Year {
            year,
            administration: Cents(administration),
            schools: Cents(schools),
            kind,
            quarters,
        };
        let expected = [
            year(2018, 300, 30, Kind::Year, 4),
            year(2019, 130, 13, Kind::Quarter, 2),
            year(2020, 400, 40, Kind::Plan, 4),
        ];
        assert_eq!(years(&records, BROME), expected);
        assert_eq!(years(&records, MemberId(Uuid::from_u128(9))), []);
    }
}
