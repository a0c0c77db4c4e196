//! Articles for programs.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use base::api::Page;
use base::{Failure, Result, Visitor};
use serde::Serialize;
use utoipa::ToSchema;

use crate::article::{Article, ArticleId, Draft};
use crate::{acts, store};

/// An article with its versions, the last one first.
#[derive(Serialize, ToSchema)]
#[schema(as = desk::ArticleAnswer)]
pub(crate) struct ArticleAnswer {
    #[serde(flatten)]
    article: Article,
    versions: Vec<Article>,
}

/// What helps, as far as the caller may read it.
#[utoipa::path(get, path = "/api/v1/desk/articles", responses((status = 200, body = Page<Article>)))]
pub(crate) async fn articles(visitor: Visitor) -> Result<Json<Page<Article>>> {
    Ok(Json(Page { items: store::articles(&mut visitor.read().await?).await?, next: None }))
}

#[utoipa::path(post, path = "/api/v1/desk/articles", request_body = Draft, responses((status = 201, body = ArticleId), (status = 409)))]
pub(crate) async fn write(visitor: Visitor, Json(draft): Json<Draft>) -> Result<(StatusCode, Json<ArticleId>)> {
    let id = visitor.act(async move |w| acts::write(w, &draft).await).await?;
    Ok((StatusCode::CREATED, Json(id)))
}

#[utoipa::path(get, path = "/api/v1/desk/articles/{id}", params(("id" = ArticleId, Path)), responses((status = 200, body = ArticleAnswer), (status = 404)))]
pub(crate) async fn article(visitor: Visitor, Path(id): Path<ArticleId>) -> Result<Json<ArticleAnswer>> {
    let mut r = visitor.read().await?;
    let article = store::article(&mut r, id).await?.ok_or(Failure::NotFound)?;
    Ok(Json(ArticleAnswer { article, versions: store::versions(&mut r, id).await? }))
}

/// A next version, from today on; for nobody, it is withdrawn.
#[utoipa::path(post, path = "/api/v1/desk/articles/{id}/versions", params(("id" = ArticleId, Path)), request_body = Draft, responses((status = 201), (status = 404), (status = 409)))]
pub(crate) async fn rewrite(
    visitor: Visitor,
    Path(id): Path<ArticleId>,
    Json(draft): Json<Draft>,
) -> Result<StatusCode> {
    visitor.act(async move |w| acts::rewrite(w, id, &draft).await).await?;
    Ok(StatusCode::CREATED)
}
