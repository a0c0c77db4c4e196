//! Waves, their runbook, and their day.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::{Day, Failure, Result, Visitor};
use serde::{Deserialize, Serialize};

use crate::accession::AccessionId;
use crate::counts::Counts;
use crate::pages::{accession, wave as page};
use crate::wave::{Part, Wave};
use crate::{acts, store};

#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Wave)]
pub(crate) struct Planned {
    wave: Wave,
    /// From this day on what moved with it is in the inventory.
    cutover: Option<Day>,
    came: Counts,
}

/// All waves, planned and run.
#[utoipa::path(get, path = "/api/v1/accession/accessions/{id}/waves", tag = "accession",
    params(("id" = AccessionId, Path)), responses((status = 200, body = Vec<Planned>)))]
pub(crate) async fn waves(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Json<Vec<Planned>>> {
    let mut r = visitor.read().await?;
    accession(&mut r, id).await?;
    let waves = store::waves(&mut r, id).await?.into_iter();
    Ok(Json(waves.map(|store::Planned { wave, cutover, came }| Planned { wave, cutover, came }).collect()))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Start)]
pub(crate) struct Start {
    start: Day,
}

/// Plans all waves that have not run.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/plan", tag = "accession",
    params(("id" = AccessionId, Path)), request_body = Start, responses((status = 204)))]
pub(crate) async fn plan(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Json(start): Json<Start>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::plan(w, id, start.start).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Cutover)]
pub(crate) struct Cutover {
    on: Day,
}

/// Brings what moves with a wave into the inventory. Says how much came.
#[utoipa::path(put, path = "/api/v1/accession/accessions/{id}/waves/{part}/cutover", tag = "accession",
    params(("id" = AccessionId, Path), ("part" = Part, Path)), request_body = Cutover, responses((status = 200, body = Counts)))]
pub(crate) async fn run(
    visitor: Visitor,
    Path((id, part)): Path<(AccessionId, String)>,
    Json(cutover): Json<Cutover>,
) -> Result<Json<Counts>> {
    let part = Part::of(&part).ok_or(Failure::NotFound)?;
    Ok(Json(visitor.act(async move |w| acts::run(w, id, part, cutover.on).await).await?))
}

/// Takes a wave back before its day.
#[utoipa::path(delete, path = "/api/v1/accession/accessions/{id}/waves/{part}/cutover", tag = "accession",
    params(("id" = AccessionId, Path), ("part" = Part, Path)), responses((status = 204)))]
pub(crate) async fn undo(visitor: Visitor, Path((id, part)): Path<(AccessionId, String)>) -> Result<StatusCode> {
    let part = Part::of(&part).ok_or(Failure::NotFound)?;
    visitor.act(async move |w| acts::undo(w, id, part).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Task)]
pub(crate) struct Task {
    key: String,
    part: Part,
    text: String,
    by_whom: String,
    due: Day,
    done_on: Option<Day>,
    note: String,
}

/// The runbook of all waves.
#[utoipa::path(get, path = "/api/v1/accession/accessions/{id}/tasks", tag = "accession",
    params(("id" = AccessionId, Path)), responses((status = 200, body = Vec<Task>)))]
pub(crate) async fn tasks(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Json<Vec<Task>>> {
    let mut r = visitor.read().await?;
    accession(&mut r, id).await?;
    let tasks = page::tasks(&mut r, id).await?.into_iter().map(|(task, done)| {
        let (done_on, note) = done.map_or((None, String::new()), |(on, note)| (Some(on), note));
        let text = page::said(visitor.lang, &task);
        Task { key: task.key, part: task.part, text, by_whom: task.hand.code().into(), due: task.due, done_on, note }
    });
    Ok(Json(tasks.collect()))
}

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Noted)]
pub(crate) struct Note {
    #[serde(default)]
    note: String,
}

/// A task is done.
#[utoipa::path(put, path = "/api/v1/accession/accessions/{id}/tasks/{task}", tag = "accession",
    params(("id" = AccessionId, Path), ("task" = String, Path)), request_body = Note, responses((status = 204)))]
pub(crate) async fn task_done(
    visitor: Visitor,
    Path((id, task)): Path<(AccessionId, String)>,
    Json(note): Json<Note>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::task_done(w, id, &task, &note.note).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A task was not done after all.
#[utoipa::path(delete, path = "/api/v1/accession/accessions/{id}/tasks/{task}", tag = "accession",
    params(("id" = AccessionId, Path), ("task" = String, Path)), responses((status = 204)))]
pub(crate) async fn task_open(visitor: Visitor, Path((id, task)): Path<(AccessionId, String)>) -> Result<StatusCode> {
    visitor.act(async move |w| acts::task_open(w, id, &task).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
