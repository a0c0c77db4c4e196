//! Handing files over, taking them back, checking anew.

use axum::Form;
use axum::extract::Path;
use axum::response::Redirect;
use base::upload::Upload;
use base::{Failure, Result, Visitor};
use serde::Deserialize;

use super::list::unusable;
use crate::accession::AccessionId;
use crate::acts::{self, Handed};

/// Several files in one form. They are read before the deed begins, aside from the tasks that serve pages.
pub(crate) async fn hand_over(visitor: Visitor, Path(id): Path<AccessionId>, upload: Upload) -> Result<Redirect> {
    let files = tokio::task::spawn_blocking(move || {
        upload.files.iter().map(|part| Handed::read(&part.name, &part.content)).collect::<Vec<_>>()
    });
    let files = files.await.map_err(|_| Failure::Unusable(unusable()))?;
    visitor.act(async move |w| acts::hand_over(w, id, &files).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#files")))
}

#[derive(Deserialize)]
pub(crate) struct Named {
    name: String,
}

pub(crate) async fn withdraw(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Form(named): Form<Named>,
) -> Result<Redirect> {
    visitor.act(async move |w| acts::withdraw(w, id, &named.name).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#files")))
}

pub(crate) async fn check(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::check(w, id).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#conflicts")))
}
