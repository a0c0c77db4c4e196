//! Bodies, members, the law and its alarms.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::{Cursor, Page};
use base::{Day, Failure, MemberId, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::alarm::{Alarm, alarms};
use crate::chain::Leaving;
use crate::law::Point;
use crate::party::{Ars, Party, PartyKind, Population};
use crate::{acts, store};

/// `to` is the first day without it; missing without end.
#[derive(Serialize, ToSchema)]
#[schema(as = agreement::MembershipAnswer)]
pub(crate) struct MembershipAnswer {
    party: MemberId,
    from: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Day>,
}

#[derive(Deserialize, ToSchema)]
#[schema(as = agreement::PartyWish)]
pub(crate) struct PartyWish {
    kind: PartyKind,
    /// 5, 9 or 12 digits.
    ars: String,
    name: String,
    short_name: String,
    #[serde(default)]
    address: String,
    population: Option<Population>,
}

#[derive(Deserialize, ToSchema)]
#[schema(as = agreement::NoticeWish)]
pub(crate) struct NoticeWish {
    received_on: Day,
}

/// All bodies by their official key, members or not.
#[utoipa::path(get, path = "/api/v1/agreement/parties", responses((status = 200, body = Page<Party>)))]
pub(crate) async fn parties(visitor: Visitor, cursor: Cursor) -> Result<Json<Page<Party>>> {
    let mut parties = store::parties(&mut visitor.read().await?).await?;
    parties.retain(|party| party.ars.as_str() > cursor.after.as_str());
    parties.sort_by(|a, b| a.ars.cmp(&b.ars));
    Ok(Json(Page::of(parties, &cursor, |party| party.ars.to_string())))
}

#[utoipa::path(post, path = "/api/v1/agreement/parties", request_body = PartyWish, responses((status = 201, body = MemberId)))]
pub(crate) async fn register(visitor: Visitor, Json(wish): Json<PartyWish>) -> Result<(StatusCode, Json<MemberId>)> {
    let ars = Ars::read(&wish.ars, wish.kind)?;
    let id = visitor
        .act(async move |w| {
            let party = Party {
                id: MemberId(w.new_id()),
                kind: wish.kind,
                name: wish.name.clone(),
                short_name: wish.short_name.clone(),
                ars: ars.clone(),
                part_of: None,
                address: wish.address.clone(),
                population: wish.population,
            };
            acts::register(w, &party).await?;
            Ok(party.id)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(id)))
}

#[utoipa::path(get, path = "/api/v1/agreement/parties/{id}", params(("id" = MemberId, Path)), responses((status = 200, body = Party), (status = 404)))]
pub(crate) async fn party(visitor: Visitor, Path(id): Path<MemberId>) -> Result<Json<Party>> {
    store::party(&mut visitor.read().await?, id).await?.map(Json).ok_or(Failure::NotFound)
}

#[utoipa::path(put, path = "/api/v1/agreement/parties/{id}/population", params(("id" = MemberId, Path)), request_body = Population, responses((status = 204), (status = 404)))]
pub(crate) async fn count(
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Json(count): Json<Population>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::count(w, id, count).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A party gives notice; the answer says when its membership ends.
#[utoipa::path(put, path = "/api/v1/agreement/parties/{id}/notice", params(("id" = MemberId, Path)), request_body = NoticeWish, responses((status = 200, body = Leaving), (status = 404), (status = 409)))]
pub(crate) async fn give_notice(
    visitor: Visitor,
    Path(id): Path<MemberId>,
    Json(wish): Json<NoticeWish>,
) -> Result<Json<Leaving>> {
    Ok(Json(visitor.act(async move |w| acts::give_notice(w, id, wish.received_on).await).await?))
}

/// The members on the day looked at, the operator first.
#[utoipa::path(get, path = "/api/v1/agreement/members", responses((status = 200, body = Page<Party>)))]
pub(crate) async fn members(visitor: Visitor) -> Result<Json<Page<Party>>> {
    let items = store::members(&mut visitor.read().await?).await?;
    Ok(Json(Page { items, next: None }))
}

/// Who was, is and will be a member, from when to when.
#[utoipa::path(get, path = "/api/v1/agreement/memberships", responses((status = 200, body = Page<MembershipAnswer>)))]
pub(crate) async fn memberships(visitor: Visitor) -> Result<Json<Page<MembershipAnswer>>> {
    let memberships = store::memberships(&mut visitor.read().await?).await?;
    let answer = |m: &crate::chain::Membership| MembershipAnswer {
        party: m.party,
        from: m.period.from,
        to: (m.period.to != Day::FAR).then_some(m.period.to),
    };
    Ok(Json(Page { items: memberships.iter().map(answer).collect(), next: None }))
}

/// What we take the law to be, with its sources.
#[utoipa::path(get, path = "/api/v1/agreement/law", responses((status = 200, body = Page<Point>)))]
pub(crate) async fn law(visitor: Visitor) -> Result<Json<Page<Point>>> {
    Ok(Json(Page { items: store::points(&mut visitor.read().await?).await?, next: None }))
}

#[utoipa::path(post, path = "/api/v1/agreement/law", request_body = Point, responses((status = 201), (status = 409)))]
pub(crate) async fn put_point(visitor: Visitor, Json(point): Json<Point>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::put_point(w, &point).await).await?;
    Ok(StatusCode::CREATED)
}

/// What should not come as a surprise, the most urgent first.
#[utoipa::path(get, path = "/api/v1/agreement/alarms", responses((status = 200, body = Page<Alarm>)))]
pub(crate) async fn alarm_list(visitor: Visitor) -> Result<Json<Page<Alarm>>> {
    let mut r = visitor.read().await?;
    let day = r.as_of();
    let (chain, law) = (store::chain(&mut r).await?, store::law(&mut r, day).await?);
    Ok(Json(Page { items: alarms(&chain, &law, day), next: None }))
}
