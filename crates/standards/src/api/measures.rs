//! Figures of groups, and what there really is.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, Query};
use base::{Day, Failure, MemberId, Result, Visitor};
use serde::Serialize;
use utoipa::ToSchema;

use crate::assignment::AssignmentId;
use crate::decided::{Reach, reach};
use crate::group::{Axis, Wanted};
use crate::store;
use crate::uniformity::{Measures, Permille, Tally};
use crate::variety::{Tenths, Variety};

/// The parts of the whole along one axis.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeasuresByPart {
    day: Day,
    /// `member`, `class`, `site-kind` or `device-kind`
    by: &'static str,
    parts: Vec<PartMeasures>,
}

#[derive(Debug, Serialize, ToSchema)]
struct PartMeasures {
    /// Id of the member, or the key of a class or kind; empty: no site.
    part: String,
    measures: Measures,
    /// Of the settings that count in U, D and E.
    tally: Tally,
}

/// Which values of a setting there are.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ValuesFound {
    day: Day,
    /// Devices of which the value is known.
    known: i64,
    /// 1 / Σ p² in tenths, rounded up: 10 means one value.
    effective: Option<Tenths>,
    /// How often two devices picked at random have the same value.
    agreement: Option<Permille>,
    values: Vec<ValueFound>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ValueFound {
    value: String,
    devices: i64,
}

/// U, D and E of groups of devices with exact counts: divided along one axis, and narrowed along any of them.
#[utoipa::path(get, path = "/api/v1/standards/measures",
    params(("by" = Option<String>, Query), ("member" = Option<String>, Query), ("class" = Option<String>, Query),
        ("site-kind" = Option<String>, Query), ("device-kind" = Option<String>, Query)),
    responses((status = 200, body = MeasuresByPart)))]
pub(crate) async fn measures(
    visitor: Visitor,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Json<MeasuresByPart>> {
    let figures = store::figures(&mut visitor.read().await?).await?;
    let wish = |key: &str| asked.get(key).map(String::as_str).filter(|value| !value.is_empty());
    let (axis, wanted) = (wish("by").and_then(Axis::of).unwrap_or_default(), Wanted::of(wish));
    let part = |part: String| {
        let of_part = wanted.with(axis, &part);
        PartMeasures { part, measures: figures.measures_of(&of_part), tally: figures.counted(&of_part) }
    };
    let parts = figures.parts(axis, &wanted).into_iter().map(part).collect();
    Ok(Json(MeasuresByPart { day: figures.day, by: axis.key(), parts }))
}

/// The values of a setting that were found, the most frequent first, and how mixed they are.
#[utoipa::path(get, path = "/api/v1/standards/settings/{key}/values", params(("key" = String, Path)),
    responses((status = 200, body = ValuesFound), (status = 404, description = "no such setting")))]
pub(crate) async fn values(visitor: Visitor, Path(key): Path<String>) -> Result<Json<ValuesFound>> {
    let mut r = visitor.read().await?;
    let rules = store::rules(&mut r).await?;
    let setting = rules.settings.iter().find(|setting| setting.key == key).ok_or(Failure::NotFound)?;
    let (dictionary, day) = (store::dictionary(&mut r, &rules.settings).await?, r.as_of());
    let places = store::count::on(&mut r, &rules.narrowed(setting), day).await?;
    let variety = Variety::of(places.values(), setting);
    let value = |(number, devices): (u16, i64)| {
        Some(ValueFound { value: dictionary.value(setting.slot, number)?.to_string(), devices })
    };
    Ok(Json(ValuesFound {
        day,
        known: variety.known(),
        effective: variety.effective(),
        agreement: variety.agreement(),
        values: variety.values().into_iter().filter_map(value).collect(),
    }))
}

/// What one line decides, member by member.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecidedByLine {
    day: Day,
    setting: String,
    value: String,
    members: Vec<DecidedAtMember>,
}

/// Devices at one member, by what became of the line there.
#[derive(Debug, Serialize, ToSchema)]
struct DecidedAtMember {
    member: MemberId,
    applies: i64,
    joined: i64,
    weaker: i64,
    locked: i64,
    out_of_bound: i64,
}

/// One cause at one member.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CauseAtMember {
    /// Names the cause, for the service desk.
    cause: String,
    setting: String,
    expected: String,
    /// Left out: nothing is known.
    found: Option<String>,
    member: MemberId,
    devices: i64,
}

/// Which devices does this line decide? With counts by member.
#[utoipa::path(get, path = "/api/v1/standards/assignments/{id}", params(("id" = AssignmentId, Path)),
    responses((status = 200, body = DecidedByLine), (status = 404, description = "no such line")))]
pub(crate) async fn decided(visitor: Visitor, Path(id): Path<AssignmentId>) -> Result<Json<DecidedByLine>> {
    let mut r = visitor.read().await?;
    let (all, day) = (store::rules(&mut r).await?, r.as_of());
    let line = all.assignments.iter().find(|a| a.id == id).ok_or(Failure::NotFound)?;
    let setting = all.settings.iter().find(|s| s.key == line.setting).ok_or(Failure::NotFound)?;
    let rules = all.narrowed(setting);
    let places = store::count::on(&mut r, &rules, day).await?;
    let at = |(member, Reach([applies, joined, weaker, locked, out_of_bound]))| DecidedAtMember {
        member,
        applies,
        joined,
        weaker,
        locked,
        out_of_bound,
    };
    let members = reach(&rules, setting, id, &places, day).into_iter().map(at).collect();
    Ok(Json(DecidedByLine { day, setting: line.setting.clone(), value: line.value.to_string(), members }))
}

/// What deviates without a reason: one line for each cause and member, the widest cause first.
#[utoipa::path(get, path = "/api/v1/standards/causes", responses((status = 200, body = Vec<CauseAtMember>)))]
pub(crate) async fn causes(visitor: Visitor) -> Result<Json<Vec<CauseAtMember>>> {
    let mut r = visitor.read().await?;
    let rules = store::rules(&mut r).await?;
    let open = store::causes(&mut r, &rules).await?;
    let lines = open.iter().flat_map(|(cause, hit)| {
        hit.iter().map(|(member, devices)| CauseAtMember {
            cause: cause.key(),
            setting: cause.setting.clone(),
            expected: cause.expected.to_string(),
            found: cause.found.as_ref().map(|value| value.to_string()),
            member: *member,
            devices: *devices,
        })
    });
    Ok(Json(lines.collect()))
}
