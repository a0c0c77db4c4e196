//! The same for programs.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Cents, Day, Failure, MemberId, Reading, Result, Visitor, grant};
use serde::{Deserialize, Serialize};
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Contract;

use crate::acts::Booked;
use crate::basis::Declared;
use crate::cost::{Component, Entry, Pool, Voucher};
use crate::history::{Year, years};
use crate::own::OwnFigure;
use crate::statement::{Kind, Record, Statement, StatementId};
use crate::term::Term;
use crate::{READ, acts, store};

#[derive(OpenApi)]
#[openapi(paths(
    list,
    show,
    make,
    release,
    vouchers,
    book,
    pools,
    open_pool,
    plan,
    set_advances,
    declare,
    say,
    member_years
))]
struct Promised;

pub(crate) fn contract() -> Contract {
    Promised::openapi()
}

/// A statement in a list.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Summary {
    id: StatementId,
    kind: Kind,
    from: Day,
    /// Not included.
    to: Day,
    total: Cents,
    vouchers: i64,
    made_on: Day,
    /// None: a draft.
    released_on: Option<Day>,
}

/// A statement, whole. `statement` is the canonical form; `sha256` is its checksum in hexadecimal digits.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Whole {
    id: StatementId,
    statement: Statement,
    sha256: String,
    made_on: Day,
    released_on: Option<Day>,
    /// It was computed again from its content and the vouchers of its period, and agrees to the byte.
    agrees: bool,
}

impl From<&Record> for Summary {
    fn from(record: &Record) -> Summary {
        let (head, statement) = (&record.statement.head, &record.statement);
        Summary {
            id: record.id,
            kind: head.kind,
            from: head.from,
            to: head.to,
            total: statement.total(),
            vouchers: statement.vouchers(),
            made_on: record.made.on,
            released_on: record.released.map(|released| released.on),
        }
    }
}

async fn record(r: &mut Reading, id: StatementId) -> Result<Record> {
    store::record(r, id).await?.ok_or(Failure::NotFound)
}

/// Statements in which a member of the caller has a part, the latest period first.
#[utoipa::path(get, path = "/api/v1/settlement/statements", tag = "settlement",
    responses((status = 200, body = Vec<Summary>)))]
pub(crate) async fn list(visitor: Visitor) -> Result<Json<Vec<Summary>>> {
    let records = store::records(&mut visitor.read().await?).await?;
    Ok(Json(records.iter().map(Summary::from).collect()))
}

/// One statement.
#[utoipa::path(get, path = "/api/v1/settlement/statements/{id}", tag = "settlement",
    params(("id" = StatementId, Path)), responses((status = 200, body = Whole)))]
pub(crate) async fn show(visitor: Visitor, Path(id): Path<StatementId>) -> Result<Json<Whole>> {
    let mut r = visitor.read().await?;
    let record = record(&mut r, id).await?;
    let agrees = crate::pages::agrees(&mut r, &record).await?;
    let sha256 = record.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let (made_on, released_on) = (record.made.on, record.released.map(|released| released.on));
    Ok(Json(Whole { id, statement: record.statement, sha256, made_on, released_on, agrees }))
}

/// Makes the statement of a term; a draft of the same term gives way to it.
#[utoipa::path(post, path = "/api/v1/settlement/statements", tag = "settlement", request_body = Term,
    responses((status = 201, body = StatementId)))]
pub(crate) async fn make(visitor: Visitor, Json(term): Json<Term>) -> Result<(StatusCode, Json<StatementId>)> {
    let id = visitor.act(async move |w| acts::make(w, term).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

/// Releases what somebody else made.
#[utoipa::path(put, path = "/api/v1/settlement/statements/{id}/release", tag = "settlement",
    params(("id" = StatementId, Path)), responses((status = 204)))]
pub(crate) async fn release(visitor: Visitor, Path(id): Path<StatementId>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::release(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The vouchers behind a statement, by number.
#[utoipa::path(get, path = "/api/v1/settlement/statements/{id}/vouchers", tag = "settlement",
    params(("id" = StatementId, Path), ("cursor" = Option<String>, Query), ("limit" = Option<i64>, Query)),
    responses((status = 200, body = Page<Voucher>)))]
pub(crate) async fn vouchers(
    visitor: Visitor,
    Path(id): Path<StatementId>,
    cursor: Cursor,
) -> Result<Json<Page<Voucher>>> {
    let mut r = visitor.read().await?;
    let period = record(&mut r, id).await?.statement.head.period();
    let vouchers = store::vouchers_after(&mut r, period, &cursor.after, cursor.limit + 1).await?;
    Ok(Json(Page::of(vouchers, &cursor, |voucher| voucher.entry.number.clone())))
}

/// Books entries, all or none. What is there already, word by word, is left alone.
#[utoipa::path(post, path = "/api/v1/settlement/vouchers", tag = "settlement", request_body = Vec<Entry>,
    responses((status = 201, body = Booked)))]
pub(crate) async fn book(visitor: Visitor, Json(entries): Json<Vec<Entry>>) -> Result<(StatusCode, Json<Booked>)> {
    let booked = visitor.act(async move |w| acts::book(w, &entries).await).await?;
    Ok((StatusCode::CREATED, Json(booked)))
}

/// Cost centres.
#[utoipa::path(get, path = "/api/v1/settlement/pools", tag = "settlement", responses((status = 200, body = Vec<Pool>)))]
pub(crate) async fn pools(visitor: Visitor) -> Result<Json<Vec<Pool>>> {
    Ok(Json(store::pools(&mut visitor.read().await?).await?))
}

/// Opens a cost centre, or changes its words.
#[utoipa::path(post, path = "/api/v1/settlement/pools", tag = "settlement", request_body = Pool,
    responses((status = 204)))]
pub(crate) async fn open_pool(visitor: Visitor, Json(pool): Json<Pool>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::open_pool(w, &pool).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a year is expected to cost.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Plan {
    year: i64,
    resolution: String,
    costs: Vec<Planned>,
}

#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Planned {
    pool: String,
    component: Component,
    amount: Cents,
}

/// Plans a year, instead of what was planned before.
#[utoipa::path(post, path = "/api/v1/settlement/plans", tag = "settlement", request_body = Plan, responses((status = 204)))]
pub(crate) async fn plan(visitor: Visitor, Json(plan): Json<Plan>) -> Result<StatusCode> {
    let costs: Vec<_> = plan.costs.into_iter().map(|one| (one.pool, one.component, one.amount)).collect();
    let (year, resolution) = (plan.year, plan.resolution);
    visitor.act(async move |w| acts::plan(w, year, &costs, &resolution).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a member pays in advance in a year.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Advances {
    year: i16,
    member: MemberId,
    sum: Cents,
}

/// Sets the advance payments of a member, in equal parts on the days of the year.
#[utoipa::path(post, path = "/api/v1/settlement/advances", tag = "settlement", request_body = Advances,
    responses((status = 204)))]
pub(crate) async fn set_advances(visitor: Visitor, Json(wish): Json<Advances>) -> Result<StatusCode> {
    let (year, sums) = (wish.year, [(wish.member, wish.sum)]);
    visitor.act(async move |w| acts::set_advances(w, year, &sums).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Agrees quantities that count instead of those in the inventory, while a member's holdings are in transition.
#[utoipa::path(post, path = "/api/v1/settlement/quantities", tag = "settlement", request_body = Vec<Declared>,
    responses((status = 204)))]
pub(crate) async fn declare(visitor: Visitor, Json(quantities): Json<Vec<Declared>>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::declare(w, &quantities).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a member says of itself.
#[utoipa::path(post, path = "/api/v1/settlement/figures", tag = "settlement", request_body = OwnFigure,
    responses((status = 204)))]
pub(crate) async fn say(visitor: Visitor, Json(figure): Json<OwnFigure>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::say(w, &figure).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a member bore through the years.
#[utoipa::path(get, path = "/api/v1/settlement/members/{member}/years", tag = "settlement",
    params(("member" = MemberId, Path)), responses((status = 200, body = Vec<Year>)))]
pub(crate) async fn member_years(visitor: Visitor, Path(member): Path<MemberId>) -> Result<Json<Vec<Year>>> {
    let mut r = visitor.read().await?;
    if !grant::holds(&mut r, READ, member, "").await? {
        return Err(Failure::NotFound);
    }
    Ok(Json(years(&store::records(&mut r).await?, member)))
}
