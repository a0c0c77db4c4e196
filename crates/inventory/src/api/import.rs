//! Lists for programs: a CSV or XLSX comes as the body; first judged (`dry=true`), then done.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{MemberId, Result, Visitor};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, OpenApi, ToSchema};
use uuid::Uuid;

use crate::acts::import::{Bring, about, bring, judge, read, undo};
use crate::import::{Account, Verdict, columns};
use crate::store::import::{Done, all};

#[derive(OpenApi)]
#[openapi(paths(list, begin, take_back))]
pub(crate) struct Contract;

#[derive(Deserialize, IntoParams)]
pub(crate) struct Wish {
    member: MemberId,
    /// devices, people, sites or networks
    about: String,
    /// For the account.
    #[serde(default)]
    file: String,
    /// Only says what would become of each row.
    #[serde(default)]
    dry: bool,
}

/// What became of the rows; rejected ones with column, value and reason.
#[derive(Serialize, ToSchema)]
pub(crate) struct Told {
    /// Of the import, if it was done.
    import: Option<Uuid>,
    /// Which column was taken for which field.
    columns: Vec<Taken>,
    taken: i64,
    changed: i64,
    unchanged: i64,
    rejected: i64,
    /// Cells with a secret in them, left out.
    secrets: i64,
    faults: Vec<Rejected>,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct Taken {
    heading: String,
    field: Option<&'static str>,
}

#[derive(Serialize, ToSchema)]
pub(crate) struct Rejected {
    row: u32,
    column: String,
    value: String,
    code: &'static str,
    reason: String,
}

/// Imports, the youngest first.
#[utoipa::path(get, path = "/api/v1/inventory/imports", tag = "inventory", responses((status = 200, body = Vec<Done>)))]
pub(crate) async fn list(visitor: Visitor) -> Result<Json<Vec<Done>>> {
    Ok(Json(all(&mut visitor.read().await?).await?))
}

/// Reads a list.
#[utoipa::path(post, path = "/api/v1/inventory/imports", tag = "inventory", params(Wish), request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses((status = 200, body = Told), (status = 403), (status = 409)))]
pub(crate) async fn begin(visitor: Visitor, Query(wish): Query<Wish>, body: Bytes) -> Result<Response> {
    let lang = visitor.lang;
    let about = about(&wish.about)?;
    let list = read(wish.file.clone(), body.to_vec()).await?;
    let columns = columns::guess(about, &list.headings);
    let plan = Bring { member: wish.member, about, file: wish.file, list, columns };
    let (verdicts, account) = judge(&mut visitor.read().await?, &plan).await?;
    let answer = |import| Json(told(&plan, &verdicts, account, import, lang)).into_response();
    if wish.dry {
        return Ok(answer(None));
    }
    let plan = plan.clone();
    let done = plan.clone();
    let (id, account) = visitor.act(async move |w| bring(w, &plan).await).await?;
    Ok(Json(told(&done, &verdicts, account, Some(id), lang)).into_response())
}

fn told(plan: &Bring, verdicts: &[Verdict], account: Account, import: Option<Uuid>, lang: base::Lang) -> Told {
    let columns = plan.list.headings.iter().zip(&plan.columns);
    let fault = |verdict: &Verdict| {
        let fault = verdict.fault.as_ref()?;
        let (column, value) = (fault.column.clone(), fault.value.clone());
        Some(Rejected { row: verdict.row, column, value, code: fault.why.code(), reason: fault.why.text(lang) })
    };
    Told {
        import,
        columns: columns.map(|(heading, field)| Taken { heading: heading.clone(), field: *field }).collect(),
        taken: account.taken,
        changed: account.changed,
        unchanged: account.unchanged,
        rejected: account.rejected,
        secrets: account.secrets,
        faults: verdicts.iter().filter_map(fault).collect(),
    }
}

/// Undoes an import as a whole.
#[utoipa::path(delete, path = "/api/v1/inventory/imports/{id}", tag = "inventory", params(("id" = Uuid, Path)), responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(crate) async fn take_back(visitor: Visitor, Path(id): Path<Uuid>) -> Result<StatusCode> {
    visitor.act(async move |w| undo(w, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
