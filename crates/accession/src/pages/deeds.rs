//! The tracks of law and people.

use axum::Form;
use axum::extract::Path;
use axum::response::Redirect;
use base::{Failure, Result, Visitor, account, form};
use serde::Deserialize;

use super::list::unusable;
use crate::accession::AccessionId;
use crate::acts;

pub(crate) async fn draft_agreement(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::draft_agreement(w, id).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#law")))
}

#[derive(Deserialize)]
pub(crate) struct Change {
    /// Log-in of whoever changes.
    login: String,
    specialism: String,
    day: String,
    basis: String,
}

pub(crate) async fn transfer(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Form(change): Form<Change>,
) -> Result<Redirect> {
    let day = form::day(&change.day, visitor.frame().today).ok_or(Failure::Unusable(unusable()))?;
    let person = account::by_login(visitor.house(), &change.login).await?.ok_or(Failure::NotFound)?;
    visitor.act(async move |w| acts::transfer(w, id, person, &change.specialism, day, &change.basis).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#people")))
}
