//! Needs, as they stood on the day that is looked at.

use base::{Day, MemberId, PersonId, Reading, Result, Writing, of_members};

use crate::READ;
use crate::need::{Need, NeedId, State, Wish};

macro_rules! needs {
    ($select:literal, $rest:literal) => {
        concat!(
            $select,
            " FROM procurement_need n
            LEFT JOIN procurement_line l ON l.member_id = n.member_id AND l.need_id = n.need_id
            LEFT JOIN procurement_call_off c ON c.call_off_id = l.call_off_id AND c.placed_on <= $4
            LEFT JOIN procurement_withdrawal w ON w.member_id = n.member_id AND w.need_id = n.need_id
                AND w.withdrawn_on <= $4
            WHERE ",
            of_members!("n"),
            " AND n.reported_on <= $4",
            $rest
        )
    };
}

macro_rules! rows {
    ($rest:literal) => {
        needs!(
            "SELECT n.member_id, n.need_id, n.part, n.article, n.quantity, n.wanted_by, n.budget, n.reason, n.reported_by,
                n.reported_on, c.placed_on, w.withdrawn_on",
            $rest
        )
    };
}

/// Member, article and state, each if it is asked for.
macro_rules! sought {
    ($order:literal) => {
        concat!(
            rows!(
                " AND ($5 = '' OR n.article = $5) AND (n.member_id = $6 OR $6 IS NULL)
                AND ($7 = '' OR $7 = CASE WHEN c.placed_on IS NOT NULL THEN 'called-off'
                    WHEN w.withdrawn_on IS NOT NULL THEN 'withdrawn' ELSE 'open' END) ORDER BY "
            ),
            $order,
            " LIMIT $8 OFFSET $9"
        )
    };
}

base::statements! {
    BY_DAY = sought!("n.wanted_by, n.need_id");
    BY_DAY_DOWN = sought!("n.wanted_by DESC, n.need_id");
    BY_ARTICLE = sought!("n.article, n.need_id");
    BY_ARTICLE_DOWN = sought!("n.article DESC, n.need_id");
    BY_QUANTITY = sought!("n.quantity, n.need_id");
    BY_QUANTITY_DOWN = sought!("n.quantity DESC, n.need_id");
    COUNT = needs!(
        "SELECT COUNT(*)",
        " AND ($5 = '' OR n.article = $5) AND (n.member_id = $6 OR $6 IS NULL)
        AND ($7 = '' OR $7 = CASE WHEN c.placed_on IS NOT NULL THEN 'called-off'
            WHEN w.withdrawn_on IS NOT NULL THEN 'withdrawn' ELSE 'open' END)"
    );
    OPEN = rows!(" AND c.placed_on IS NULL AND w.withdrawn_on IS NULL ORDER BY n.wanted_by, n.need_id");
    AFTER = rows!(" AND n.need_id > $5 ORDER BY n.need_id LIMIT $6");
    ONE = rows!(" AND n.need_id = $5");
    KEEP = "INSERT INTO procurement_need (member_id, need_id, part, article, quantity, wanted_by, budget, reason,
        reported_by, reported_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    WITHDRAW = "INSERT INTO procurement_withdrawal (member_id, need_id, withdrawn_by, withdrawn_on) VALUES ($1, $2, $3, $4)";
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    need_id: NeedId,
    part: String,
    article: String,
    quantity: i64,
    wanted_by: Day,
    budget: String,
    reason: String,
    reported_by: PersonId,
    reported_on: Day,
    placed_on: Option<Day>,
    withdrawn_on: Option<Day>,
}

/// What a list is narrowed to; empty: all.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sought<'a> {
    pub article: &'a str,
    pub member: Option<MemberId>,
    /// `open`, `called-off`, `withdrawn`
    pub state: &'a str,
    /// `wanted_by`, `article`, `quantity`, and whether downwards.
    pub sort: (&'a str, bool),
    pub limit: i64,
    pub offset: i64,
}

/// A page of needs, and how many there are in all.
#[derive(Debug)]
pub struct Found {
    pub total: i64,
    pub needs: Vec<Need>,
}

pub async fn needs(r: &mut Reading, sought: Sought<'_>) -> Result<Found> {
    let (day, member) = (r.as_of(), sought.member.map(|member| member.0));
    let sql = match sought.sort {
        ("article", false) => BY_ARTICLE,
        ("article", true) => BY_ARTICLE_DOWN,
        ("quantity", false) => BY_QUANTITY,
        ("quantity", true) => BY_QUANTITY_DOWN,
        (_, true) => BY_DAY_DOWN,
        _ => BY_DAY,
    };
    let (total,): (i64,) =
        r.ask(COUNT).within(READ).bind(day).bind(sought.article).bind(member).bind(sought.state).one().await?;
    let rows = r.ask(sql).within(READ).bind(day).bind(sought.article).bind(member).bind(sought.state);
    let rows: Vec<Row> = rows.bind(sought.limit).bind(sought.offset).all().await?;
    Ok(Found { total, needs: rows.into_iter().map(Need::from).collect() })
}

/// All that is neither ordered nor withdrawn, the most urgent first.
pub async fn open_needs(r: &mut Reading) -> Result<Vec<Need>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(OPEN).within(READ).bind(day).all().await?;
    Ok(rows.into_iter().map(Need::from).collect())
}

/// From one id on, for programs.
pub async fn needs_after(r: &mut Reading, after: NeedId, limit: i64) -> Result<Vec<Need>> {
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(AFTER).within(READ).bind(day).bind(after).bind(limit).all().await?;
    Ok(rows.into_iter().map(Need::from).collect())
}

/// None if it is not there or not the reader's: nobody can tell which.
pub async fn need(r: &mut Reading, id: NeedId) -> Result<Option<Need>> {
    let day = r.as_of();
    let row: Option<Row> = r.ask(ONE).within(READ).bind(day).bind(id).maybe().await?;
    Ok(row.map(Need::from))
}

pub(crate) async fn keep_needs(w: &mut Writing, needs: &[Need]) -> Result<()> {
    let rows = needs.iter().map(|need| {
        let (id, by, on, w) = (need.id, need.reported_by, need.reported_on, &need.wish);
        vec![
            w.member.into(),
            id.into(),
            (&w.part).into(),
            (&w.article).into(),
            w.quantity.into(),
            w.wanted_by.into(),
            (&w.budget).into(),
            (&w.reason).into(),
            by.into(),
            on.into(),
        ]
    });
    let rows = rows.collect();
    w.insert(KEEP, rows).await
}

pub(crate) async fn keep_withdrawal(w: &mut Writing, need: &Need) -> Result<()> {
    let (by, on) = (w.person(), w.today());
    w.change(WITHDRAW).bind(need.wish.member).bind(need.id).bind(by).bind(on).rows().await.map(drop)
}

impl From<Row> for Need {
    fn from(row: Row) -> Need {
        let Row { member_id: member, part, article, quantity, wanted_by, budget, reason, .. } = row;
        Need {
            id: row.need_id,
            wish: Wish { member, part, article, quantity, wanted_by, budget, reason },
            reported_by: row.reported_by,
            reported_on: row.reported_on,
            state: match (row.placed_on, row.withdrawn_on) {
                (Some(on), _) => State::CalledOff(on),
                (None, Some(on)) => State::Withdrawn(on),
                (None, None) => State::Open,
            },
        }
    }
}
