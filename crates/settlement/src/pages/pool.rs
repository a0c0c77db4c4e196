//! Cost centres: what they are for, by which key they are shared, what is planned and booked this year; and the forms of the office.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Cents, Frame, Lang, MemberId, Period, Reading, Result, Visitor, form, grant};
use serde::Deserialize;

use crate::cost::{Component, Pool, Sphere};
use crate::key::Key;
use crate::refused::Refused;
use crate::texts::{Texts, component, key, sphere, texts};
use crate::{BOOK, MAKE, acts, store};

#[derive(Template)]
#[template(path = "settlement/pools.html")]
struct PoolsPage {
    f: Frame,
    t: &'static Texts,
    year: i16,
    rows: Vec<PoolRow>,
    may_book: bool,
    may_make: bool,
    members: Vec<(MemberId, String)>,
    components: Vec<(&'static str, &'static str)>,
    spheres: Vec<(&'static str, &'static str)>,
}

struct PoolRow {
    pool: Pool,
    sphere: &'static str,
    /// None: the agreement has no key for it.
    key: Option<String>,
    planned: Cents,
    booked: Cents,
}

impl PoolsPage {
    fn planned(&self) -> Cents {
        self.rows.iter().map(|row| row.planned).sum()
    }

    fn booked(&self) -> Cents {
        self.rows.iter().map(|row| row.booked).sum()
    }
}

pub(crate) async fn list(visitor: Visitor) -> Result<Html<String>> {
    let (lang, mut r) = (visitor.lang, visitor.read().await?);
    let year = r.as_of().0.year();
    let today = r.as_of() == r.today();
    let members = agreement::store::members(&mut r).await?;
    html(PoolsPage {
        f: visitor.frame(),
        t: texts(lang),
        year,
        rows: rows(&mut r, year, lang).await?,
        may_book: today && grant::holds(&mut r, BOOK, MemberId::ASSOCIATION, "").await?,
        may_make: today && grant::holds(&mut r, MAKE, MemberId::ASSOCIATION, "").await?,
        members: members.into_iter().map(|party| (party.id, party.short_name)).collect(),
        components: Component::ALL.map(|one| (one.code(), component(one, lang))).to_vec(),
        spheres: Sphere::ALL.map(|one| (one.code(), sphere(one, lang))).to_vec(),
    })
}

async fn rows(r: &mut Reading, year: i16, lang: Lang) -> Result<Vec<PoolRow>> {
    let mut planned: BTreeMap<String, Cents> = BTreeMap::new();
    for (pool, _, amount, _) in store::plan(r, year.into()).await? {
        *planned.entry(pool).or_default() += amount;
    }
    let mut booked: BTreeMap<String, Cents> = BTreeMap::new();
    for voucher in store::vouchers_within(r, Period::year(year)).await? {
        *booked.entry(voucher.entry.pool).or_default() += voucher.entry.amount;
    }
    let terms = agreement::store::terms(r).await?;
    let agreed = |code: &str| {
        let pools = terms.as_ref().map(|terms| terms.key.pools.as_slice()).unwrap_or_default();
        Key::agreed(&pools.iter().find(|pool| pool.key == code)?.measures).ok()
    };
    let row = |pool: Pool| PoolRow {
        key: agreed(&pool.code).map(|agreed| key(&agreed, lang)),
        planned: planned.get(&pool.code).copied().unwrap_or_default(),
        booked: booked.get(&pool.code).copied().unwrap_or_default(),
        sphere: sphere(pool.sphere, lang),
        pool,
    };
    Ok(store::pools(r).await?.into_iter().map(row).collect())
}

pub(crate) async fn open(visitor: Visitor, Form(pool): Form<Pool>) -> Result<Redirect> {
    visitor.act(async move |w| acts::open_pool(w, &pool).await).await?;
    Ok(Redirect::to("/settlement/pools"))
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct TypedPlan {
    year: String,
    resolution: String,
    lines: String,
}

pub(crate) async fn plan(visitor: Visitor, Form(typed): Form<TypedPlan>) -> Result<Redirect> {
    let t = texts(visitor.lang);
    let year: i64 = typed.year.trim().parse().map_err(|_| Refused::Unreadable(t.year))?;
    let costs = lines(&typed.lines, visitor.lang).ok_or(Refused::Unreadable(t.plan_lines))?;
    visitor.act(async move |w| acts::plan(w, year, &costs, &typed.resolution).await).await?;
    Ok(Redirect::to("/settlement/pools"))
}

/// Lines like `data-centre; Personal; 300.000,00`; the component in words or by its code.
fn lines(text: &str, lang: Lang) -> Option<Vec<(String, Component, Cents)>> {
    let line = |line: &str| {
        let mut fields = line.split(';').map(str::trim);
        let (pool, word, amount) = (fields.next()?, fields.next()?, fields.next()?);
        let named = |one: &Component| component(*one, lang).eq_ignore_ascii_case(word) || one.code() == word;
        Some((pool.to_owned(), Component::ALL.into_iter().find(named)?, form::cents(amount)?))
    };
    text.lines().filter(|text| !text.trim().is_empty()).map(line).collect()
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct TypedAdvances {
    member: MemberId,
    year: String,
    sum: String,
}

pub(crate) async fn set_advances(visitor: Visitor, Form(typed): Form<TypedAdvances>) -> Result<Redirect> {
    let t = texts(visitor.lang);
    let year: i16 = typed.year.trim().parse().map_err(|_| Refused::Unreadable(t.year))?;
    let sums = [(typed.member, form::cents(&typed.sum).ok_or(Refused::Unreadable(t.sum_of_year))?)];
    visitor.act(async move |w| acts::set_advances(w, year, &sums).await).await?;
    Ok(Redirect::to("/settlement/pools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_read_line_by_line() {
        let read = lines("data-centre; Personal; 300.000,00\n\nschools; material; 5\n", Lang::De).unwrap();
        let expected = [
            ("data-centre".to_owned(), Component::Staff, Cents(30_000_000)),
            ("schools".to_owned(), Component::Material, Cents(500)),
        ];
        assert_eq!(read, expected);
        assert_eq!(lines("data-centre; Strom; 1", Lang::De), None);
        assert_eq!(lines("data-centre; Personal", Lang::De), None);
    }
}
