//! What is in the way, and decisions about it.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::{Lang, Moment, PersonId, Result, Visitor};
use serde::{Deserialize, Serialize};

use crate::accession::AccessionId;
use crate::conflict::Kind;
use crate::decision::{self, Answer, Decision};
use crate::pages::accession;
use crate::texts::conflict as words;
use crate::{acts, conflict, store};

#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Conflict)]
pub(crate) struct InTheWay {
    key: String,
    kind: String,
    label: String,
    evidence: Vec<String>,
    proposal: String,
    /// Besides accepting the proposal.
    answers: Vec<String>,
    affected: u64,
    decided: Option<Decided>,
}

#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = accession::Decision)]
struct Decided {
    answer: Answer,
    by: PersonId,
    at: Moment,
}

/// All conflicts with the last decision about each.
#[utoipa::path(get, path = "/api/v1/accession/accessions/{id}/conflicts", tag = "accession",
    params(("id" = AccessionId, Path)), responses((status = 200, body = Vec<InTheWay>)))]
pub(crate) async fn conflicts(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Json<Vec<InTheWay>>> {
    let mut r = visitor.read().await?;
    accession(&mut r, id).await?;
    let conflicts = store::last(&mut r, id).await?.map(|kept| kept.report.conflicts).unwrap_or_default();
    let decisions = store::decisions(&mut r, id).await?;
    Ok(Json(conflicts.iter().map(|conflict| in_the_way(visitor.lang, conflict, &decisions)).collect()))
}

fn in_the_way(lang: Lang, conflict: &conflict::Conflict, decisions: &[Decision]) -> InTheWay {
    let last = decisions.iter().rev().find(|decision| decision.conflict == conflict.key);
    let kind = match conflict.kind {
        Kind::Question(why) => super::files::code(&why),
        kind => super::files::code(&kind),
    };
    InTheWay {
        key: conflict.key.clone(),
        kind,
        label: conflict.label.clone(),
        evidence: conflict.evidence.iter().map(|evidence| words::evidence(lang, evidence)).collect(),
        proposal: words::proposal(lang, &conflict.proposal),
        answers: decision::answers(conflict.kind).iter().map(|code| (*code).to_owned()).collect(),
        affected: conflict.affected,
        decided: last.map(|decision| Decided { answer: decision.answer.clone(), by: decision.by, at: decision.at }),
    }
}

#[derive(Deserialize, utoipa::ToSchema)]
#[schema(as = accession::Answered)]
pub(crate) struct Answered {
    conflict: String,
    answer: Answer,
}

/// Answers several conflicts, all or none.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/decisions", tag = "accession",
    params(("id" = AccessionId, Path)), request_body = Vec<Answered>, responses((status = 204)))]
pub(crate) async fn decide(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Json(answered): Json<Vec<Answered>>,
) -> Result<StatusCode> {
    let answers: Vec<(String, Answer)> = answered.into_iter().map(|one| (one.conflict, one.answer)).collect();
    visitor.act(async move |w| acts::decide(w, id, &answers).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Accepts every proposal that nobody has answered yet. Says how many.
#[utoipa::path(post, path = "/api/v1/accession/accessions/{id}/acceptance", tag = "accession",
    params(("id" = AccessionId, Path)), responses((status = 200, body = usize)))]
pub(crate) async fn accept_all(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Json<usize>> {
    Ok(Json(visitor.act(async move |w| acts::accept_all(w, id).await).await?))
}
