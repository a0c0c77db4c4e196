//! Framework contracts and what was ordered under them.

use std::collections::BTreeMap;

use base::{Cents, Day, MemberId, Reading, Result, Writing, of_whole_members};

use crate::READ;
use crate::framework::{CallOff, CallOffId, Called, Framework, FrameworkId, Line, Price, Terms, Tier};
use crate::need::NeedId;

macro_rules! frameworks {
    ($rest:literal) => {
        concat!(
            "SELECT f.framework_id, f.title, f.supplier, f.valid_from, f.valid_to, f.ceiling, f.called
            FROM procurement_framework f WHERE EXISTS (SELECT 1 FROM procurement_beneficiary b
                WHERE b.framework_id = f.framework_id AND ",
            of_whole_members!("b"),
            ")",
            $rest
        )
    };
}

base::statements! {
    FRAMEWORKS = frameworks!(" AND f.agreed_on <= $4 ORDER BY f.valid_to DESC, f.framework_id");
    FRAMEWORK = frameworks!(" AND f.framework_id = $4");
    PRICES = "SELECT p.article, p.most, p.called, t.from_pieces, t.price FROM procurement_price p
        JOIN procurement_tier t ON t.framework_id = p.framework_id AND t.article = p.article
        WHERE p.framework_id = $1 ORDER BY p.article, t.from_pieces";
    BENEFICIARIES = concat!("SELECT b.member_id FROM procurement_beneficiary b WHERE ", of_whole_members!("b"),
        " AND b.framework_id = $4 ORDER BY b.member_id");
    PLACED = concat!("SELECT c.call_off_id, c.placed_on, l.member_id, l.need_id, l.article, l.quantity, l.price, l.amount
        FROM procurement_line l JOIN procurement_call_off c ON c.call_off_id = l.call_off_id
        WHERE ", of_whole_members!("l"), " AND c.framework_id = $4 AND c.placed_on <= $5
        ORDER BY c.placed_on DESC, c.call_off_id, l.article, l.member_id");
    KEEP = "INSERT INTO procurement_framework
        (framework_id, title, supplier, valid_from, valid_to, ceiling, called, agreed_by, agreed_on)
        VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8)";
    KEEP_PRICE = "INSERT INTO procurement_price (framework_id, article, most, called) VALUES ($1, $2, $3, $4)";
    KEEP_TIER = "INSERT INTO procurement_tier (framework_id, article, from_pieces, price) VALUES ($1, $2, $3, $4)";
    KEEP_BENEFICIARY = "INSERT INTO procurement_beneficiary (member_id, framework_id) VALUES ($1, $2)";
    KEEP_CALL_OFF = "INSERT INTO procurement_call_off (call_off_id, framework_id, total, placed_by, placed_on)
        VALUES ($1, $2, $3, $4, $5)";
    KEEP_LINE = "INSERT INTO procurement_line (member_id, need_id, call_off_id, article, quantity, price, amount)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    CALL_AMOUNT = "UPDATE procurement_framework SET called = called + $2 WHERE framework_id = $1";
    CALL_PIECES = "UPDATE procurement_price SET called = called + $3 WHERE framework_id = $1 AND article = $2";
}

#[derive(sqlx::FromRow)]
struct Row {
    framework_id: FrameworkId,
    title: String,
    supplier: String,
    valid_from: Day,
    valid_to: Day,
    ceiling: Cents,
    called: Cents,
}

/// A line of an order, with the order it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub call_off: CallOffId,
    pub on: Day,
    pub line: Line,
}

#[derive(sqlx::FromRow)]
struct PlacedRow {
    call_off_id: CallOffId,
    placed_on: Day,
    member_id: MemberId,
    need_id: NeedId,
    article: String,
    quantity: i64,
    price: Cents,
    amount: Cents,
}

/// Those made for a member of the reader, the longest-lasting first. A reader for one member sees itself as the only one.
pub async fn frameworks(r: &mut Reading) -> Result<Vec<Framework>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(FRAMEWORKS).within(READ).bind(day).all().await?;
    let mut frameworks = Vec::with_capacity(rows.len());
    for row in rows {
        frameworks.push(whole(r, row).await?);
    }
    Ok(frameworks)
}

pub async fn framework(r: &mut Reading, id: FrameworkId) -> Result<Option<Framework>> {
    let row: Option<Row> = r.ask(FRAMEWORK).within(READ).bind(id).maybe().await?;
    Ok(match row {
        Some(row) => Some(whole(r, row).await?),
        None => None,
    })
}

async fn whole(r: &mut Reading, row: Row) -> Result<Framework> {
    let id = row.framework_id;
    let members: Vec<(MemberId,)> = r.ask(BENEFICIARIES).within(READ).bind(id).all().await?;
    let tiers: Vec<(String, Option<i64>, i64, i64, Cents)> = r.ask(PRICES).bind(id).all().await?;
    let mut prices: Vec<Price> = Vec::new();
    let mut pieces = BTreeMap::new();
    for (article, most, called, from, price) in tiers {
        pieces.insert(article.clone(), called);
        let tier = Tier { from, price };
        match prices.last_mut().filter(|last| last.article == article) {
            Some(last) => last.tiers.push(tier),
            None => prices.push(Price { article, most, tiers: vec![tier] }),
        }
    }
    let Row { title, supplier, valid_from: from, valid_to: to, ceiling, called: amount, .. } = row;
    let members = members.into_iter().map(|(member,)| member).collect();
    Ok(Framework {
        id,
        terms: Terms { title, supplier, from, to, ceiling, prices, members },
        called: Called { amount, pieces },
    })
}

/// What was ordered under a contract up to the day that is looked at, the youngest first.
pub async fn placed(r: &mut Reading, id: FrameworkId) -> Result<Vec<Placed>> {
    let day = r.as_of();
    let rows: Vec<PlacedRow> = r.ask(PLACED).within(READ).bind(id).bind(day).all().await?;
    Ok(rows.into_iter().map(Placed::from).collect())
}

pub(crate) async fn keep_framework(w: &mut Writing, id: FrameworkId, terms: &Terms) -> Result<()> {
    let (by, on) = (w.person(), w.today());
    let keep = w.change(KEEP).bind(id).bind(&terms.title).bind(&terms.supplier).bind(terms.from).bind(terms.to);
    keep.bind(terms.ceiling).bind(by).bind(on).rows().await?;
    let price = |price: &Price| vec![id.into(), (&price.article).into(), price.most.into(), 0_i64.into()];
    w.insert(KEEP_PRICE, terms.prices.iter().map(price).collect()).await?;
    let tiers = terms.prices.iter().flat_map(|price| price.tiers.iter().map(move |tier| (&price.article, tier)));
    let tiers =
        tiers.map(|(article, tier)| vec![id.into(), article.into(), tier.from.into(), tier.price.into()]).collect();
    w.insert(KEEP_TIER, tiers).await?;
    let members = terms.members.iter().map(|member| vec![(*member).into(), id.into()]).collect();
    w.insert(KEEP_BENEFICIARY, members).await
}

pub(crate) async fn keep_call_off(
    w: &mut Writing,
    framework: FrameworkId,
    id: CallOffId,
    order: &CallOff,
) -> Result<()> {
    let (by, on) = (w.person(), w.today());
    w.change(KEEP_CALL_OFF).bind(id).bind(framework).bind(order.total).bind(by).bind(on).rows().await?;
    let line = |line: &Line| {
        let Line { need, member, article, quantity, price, amount } = line;
        let (price, amount) = ((*price).into(), (*amount).into());
        vec![(*member).into(), (*need).into(), id.into(), article.into(), (*quantity).into(), price, amount]
    };
    w.insert(KEEP_LINE, order.lines.iter().map(line).collect()).await?;
    w.change(CALL_AMOUNT).bind(framework).bind(order.total).rows().await?;
    for line in &order.lines {
        w.change(CALL_PIECES).bind(framework).bind(&line.article).bind(line.quantity).rows().await?;
    }
    Ok(())
}

impl From<PlacedRow> for Placed {
    fn from(row: PlacedRow) -> Placed {
        let PlacedRow { need_id: need, member_id: member, article, quantity, price, amount, .. } = row;
        let line = Line { need, member, article, quantity, price, amount };
        Placed { call_off: row.call_off_id, on: row.placed_on, line }
    }
}
