//! Pools, plans and vouchers.

use base::{Cents, Day, Period, Reading, Result, Writing};

use crate::cost::{Component, Entry, Pool, Sphere, Voucher, VoucherId};

macro_rules! vouchers {
    ($rest:literal) => {
        concat!(
            "SELECT v.voucher_id, v.number, v.pool, v.component, v.booked_on, v.amount, v.words, v.corrects
            FROM settlement_voucher v WHERE ",
            $rest
        )
    };
}

macro_rules! sought {
    ($order:literal) => {
        concat!(
            vouchers!("v.booked_on >= $1 AND v.booked_on < $2 AND ($3 = '' OR v.pool = $3) ORDER BY "),
            $order,
            " LIMIT $4 OFFSET $5"
        )
    };
}

base::statements! {
    POOLS = "SELECT pool, title, sphere, account FROM settlement_pool ORDER BY pool";
    KEEP_POOL = "INSERT INTO settlement_pool (pool, title, sphere, account) VALUES ($1, $2, $3, $4)
        ON CONFLICT (pool) DO UPDATE SET title = excluded.title, sphere = excluded.sphere, account = excluded.account";
    PLAN = "SELECT pool, component, amount, resolution FROM settlement_plan WHERE year = $1 ORDER BY pool, component";
    DROP_PLAN = "DELETE FROM settlement_plan WHERE year = $1";
    KEEP_PLAN = "INSERT INTO settlement_plan (year, pool, component, amount, resolution) VALUES ($1, $2, $3, $4, $5)";
    WITHIN = vouchers!("v.booked_on >= $1 AND v.booked_on < $2 ORDER BY v.number");
    COSTS = "SELECT v.pool, CAST(SUM(v.amount) AS BIGINT) FROM settlement_voucher v
        WHERE v.booked_on >= $1 AND v.booked_on < $2 GROUP BY v.pool ORDER BY v.pool";
    NAMED = vouchers!("v.number >= $1 AND v.number <= $2");
    ONE = vouchers!("v.voucher_id = $1");
    BY_NUMBER = sought!("v.number");
    BY_NUMBER_DOWN = sought!("v.number DESC");
    BY_DAY = sought!("v.booked_on, v.number");
    BY_DAY_DOWN = sought!("v.booked_on DESC, v.number");
    BY_AMOUNT = sought!("v.amount, v.number");
    BY_AMOUNT_DOWN = sought!("v.amount DESC, v.number");
    AFTER = vouchers!("v.booked_on >= $1 AND v.booked_on < $2 AND v.number > $3 ORDER BY v.number LIMIT $4");
    COUNT = "SELECT COUNT(*) FROM settlement_voucher v
        WHERE v.booked_on >= $1 AND v.booked_on < $2 AND ($3 = '' OR v.pool = $3)";
    KEEP_VOUCHER = "INSERT INTO settlement_voucher
        (voucher_id, number, pool, component, booked_on, amount, words, corrects, booked_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

#[derive(sqlx::FromRow)]
struct Row {
    voucher_id: VoucherId,
    number: String,
    pool: String,
    component: String,
    booked_on: Day,
    amount: Cents,
    words: String,
    corrects: Option<VoucherId>,
}

/// A page of vouchers.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'a> {
    pub period: Period,
    /// Empty: all.
    pub pool: &'a str,
    /// `number`, `booked_on`, `amount`, and whether downwards.
    pub sort: (&'a str, bool),
    pub limit: i64,
    pub offset: i64,
}

pub async fn pools(r: &mut Reading) -> Result<Vec<Pool>> {
    let rows: Vec<(String, String, String, String)> = r.ask(POOLS).all().await?;
    let pool = |(code, title, sphere, account): (String, String, String, String)| {
        Some(Pool { code, title, sphere: Sphere::of(&sphere)?, account })
    };
    Ok(rows.into_iter().filter_map(pool).collect())
}

/// Pool, component and amount planned for a year, and the resolution they rest on.
pub(crate) async fn plan(r: &mut Reading, year: i64) -> Result<Vec<(String, Component, Cents, String)>> {
    let rows: Vec<(String, String, Cents, String)> = r.ask(PLAN).bind(year).all().await?;
    let line = |(pool, component, amount, resolution): (String, String, Cents, String)| {
        Some((pool, Component::of(&component)?, amount, resolution))
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// All vouchers of a period, by their numbers.
pub async fn vouchers_within(r: &mut Reading, period: Period) -> Result<Vec<Voucher>> {
    let rows: Vec<Row> = r.ask(WITHIN).bind(period.from).bind(period.to).all().await?;
    Ok(rows.into_iter().filter_map(Row::voucher).collect())
}

/// What each pool with vouchers cost in a period.
pub async fn costs_within(r: &mut Reading, period: Period) -> Result<Vec<(String, Cents)>> {
    r.ask(COSTS).bind(period.from).bind(period.to).all().await
}

pub async fn voucher(r: &mut Reading, id: VoucherId) -> Result<Option<Voucher>> {
    let row: Option<Row> = r.ask(ONE).bind(id).maybe().await?;
    Ok(row.and_then(Row::voucher))
}

/// The vouchers whose numbers lie between two.
pub async fn vouchers_named(r: &mut Reading, first: &str, last: &str) -> Result<Vec<Voucher>> {
    let rows: Vec<Row> = r.ask(NAMED).bind(first).bind(last).all().await?;
    Ok(rows.into_iter().filter_map(Row::voucher).collect())
}

/// From one number on, for programs.
pub async fn vouchers_after(r: &mut Reading, period: Period, after: &str, limit: i64) -> Result<Vec<Voucher>> {
    let rows: Vec<Row> = r.ask(AFTER).bind(period.from).bind(period.to).bind(after).bind(limit).all().await?;
    Ok(rows.into_iter().filter_map(Row::voucher).collect())
}

/// A page of the vouchers of a period, and how many there are in all.
pub async fn vouchers(r: &mut Reading, sought: Sought<'_>) -> Result<(i64, Vec<Voucher>)> {
    let Period { from, to } = sought.period;
    let (total,): (i64,) = r.ask(COUNT).bind(from).bind(to).bind(sought.pool).one().await?;
    let sql = match sought.sort {
        ("booked_on", false) => BY_DAY,
        ("booked_on", true) => BY_DAY_DOWN,
        ("amount", false) => BY_AMOUNT,
        ("amount", true) => BY_AMOUNT_DOWN,
        (_, true) => BY_NUMBER_DOWN,
        _ => BY_NUMBER,
    };
    let rows = r.ask(sql).bind(from).bind(to).bind(sought.pool).bind(sought.limit).bind(sought.offset);
    let rows: Vec<Row> = rows.all().await?;
    Ok((total, rows.into_iter().filter_map(Row::voucher).collect()))
}

pub(crate) async fn keep_pool(w: &mut Writing, pool: &Pool) -> Result<()> {
    let keep = w.change(KEEP_POOL).bind(&pool.code).bind(&pool.title).bind(pool.sphere.code()).bind(&pool.account);
    keep.rows().await.map(drop)
}

/// These costs are what the year is planned with, instead of what was before.
pub(crate) async fn keep_plan(
    w: &mut Writing,
    year: i64,
    costs: &[(String, Component, Cents)],
    resolution: &str,
) -> Result<()> {
    w.change(DROP_PLAN).bind(year).rows().await?;
    let rows = costs.iter().map(|(pool, component, amount)| {
        vec![year.into(), pool.into(), component.code().into(), (*amount).into(), resolution.into()]
    });
    w.insert(KEEP_PLAN, rows.collect()).await
}

pub(crate) async fn keep_vouchers(w: &mut Writing, vouchers: &[Voucher]) -> Result<()> {
    let by = w.person();
    let rows = vouchers.iter().map(|Voucher { id, entry: e }| {
        let (component, corrects) = (e.component.code().into(), e.corrects.map(|voucher| voucher.0).into());
        let (day, amount) = (e.booked_on.into(), e.amount.into());
        vec![
            (*id).into(),
            (&e.number).into(),
            (&e.pool).into(),
            component,
            day,
            amount,
            (&e.text).into(),
            corrects,
            by.into(),
        ]
    });
    w.insert(KEEP_VOUCHER, rows.collect()).await
}

impl Row {
    /// None for a component that a later version of this program wrote.
    fn voucher(self) -> Option<Voucher> {
        let Row { voucher_id: id, number, pool, component, booked_on, amount, words: text, corrects } = self;
        let component = Component::of(&component)?;
        Some(Voucher { id, entry: Entry { pool, component, booked_on, amount, number, text, corrects } })
    }
}
