//! Deeds about a version as a whole: draft it, write it anew, put it before the councils, give it up.

use base::{Failure, MemberId, Reading, Result, Writing, grant, journal};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::chain::{CannotChange, Chain};
use crate::difference::Difference;
use crate::document::Paper;
use crate::resolution::ResolutionId;
use crate::terms::Terms;
use crate::version::{Release, VersionId};
use crate::{DRAFT, print, store};

/// The next version, following the last one that was not given up.
pub async fn draft(w: &mut Writing, terms: &Terms) -> Result<VersionId> {
    grant::must(w, DRAFT, MemberId::ASSOCIATION, "").await?;
    fit(w, terms).await?;
    let (number, follows) = store::chain(w).await?.next()?;
    let id = VersionId(w.new_id());
    store::keep_version(w, id, number, follows).await?;
    let (body, hash) = stored(terms)?;
    store::keep_text(w, id, 1, &body, hash).await?;
    let details = json!({ "number": number, "title": terms.title, "starts": terms.starts });
    journal::note(w, MemberId::ASSOCIATION, "agreement.version.drafted", id.0, details).await?;
    Ok(id)
}

/// Other words. A text that councils have seen stays as it is; the new one is a revision behind it.
pub async fn revise(w: &mut Writing, id: VersionId, terms: &Terms) -> Result<()> {
    grant::must(w, DRAFT, MemberId::ASSOCIATION, "").await?;
    fit(w, terms).await?;
    let (chain, today) = (store::chain(w).await?, w.today());
    let version = chain.open(id, today)?.ok_or(Failure::NotFound)?;
    let last = version.text().ok_or(Failure::NotFound)?;
    let (body, hash) = stored(terms)?;
    let revision = match last.release {
        Some(_) => last.revision + 1,
        None => last.revision,
    };
    match last.release {
        Some(_) => store::keep_text(w, id, revision, &body, hash).await?,
        None => store::rewrite_text(w, id, revision, &body, hash).await?,
    }
    let details = json!({ "revision": revision, "title": terms.title });
    journal::note(w, MemberId::ASSOCIATION, "agreement.version.revised", id.0, details).await
}

/// Puts the text before the councils and keeps the file that will be signed. `hash`: of the text that the file shows, so
/// that nobody signs another. `taken_in`: resolutions that changed an earlier text and find their changes in this one.
pub async fn release(
    w: &mut Writing,
    id: VersionId,
    hash: &str,
    paper: &Paper,
    taken_in: &[ResolutionId],
) -> Result<()> {
    grant::must(w, DRAFT, MemberId::ASSOCIATION, "").await?;
    let (chain, today) = (store::chain(w).await?, w.today());
    let version = chain.open(id, today)?.ok_or(Failure::NotFound)?;
    let text = version.releasable(hash)?;
    let before = version.after.and_then(|after| chain.get(after)).and_then(|before| before.released(today));
    let before = before.map(|(text, _)| &text.terms);
    let law = store::law(w, today).await?;
    let needs = Difference::between(before, &text.terms).needs(before, &text.terms, &law);
    let document = store::keep_document(w, paper).await?;
    let release = Release { by: w.person(), on: today, document, needs };
    store::keep_release(w, id, text.revision, &release).await?;
    for resolution in taken_in {
        if !version.awaits(*resolution) || !store::take_in(w, *resolution, text.revision).await? {
            return Err(CannotChange::NotAwaited.into());
        }
    }
    let details = json!({ "revision": text.revision, "hash": hash, "step": release.needs.step });
    journal::note(w, MemberId::ASSOCIATION, "agreement.version.released", id.0, details).await
}

/// The text as it would be sent, and its hash. The same text gives the same file.
pub async fn printed(r: &mut Reading, chain: &Chain, id: VersionId) -> Result<(String, Paper)> {
    let version = chain.get(id).ok_or(Failure::NotFound)?;
    let text = version.text().ok_or(Failure::NotFound)?;
    let paper = print::agreement(version.number, text, &store::parties(r).await?)?;
    Ok((text.hash.clone(), paper))
}

/// Gives a version up that is not in force.
pub async fn withdraw(w: &mut Writing, id: VersionId, reason: &str) -> Result<()> {
    grant::must(w, DRAFT, MemberId::ASSOCIATION, "").await?;
    let (chain, today) = (store::chain(w).await?, w.today());
    chain.open(id, today)?.ok_or(Failure::NotFound)?;
    chain.free(id, reason)?;
    store::keep_withdrawal(w, id, reason).await?;
    journal::note(w, MemberId::ASSOCIATION, "agreement.version.withdrawn", id.0, json!({ "reason": reason })).await
}

/// The rules, and that every party is a body that can be one.
async fn fit(w: &mut Writing, terms: &Terms) -> Result<()> {
    terms.fit()?;
    let parties = store::parties(w).await?;
    let known = |id: &MemberId| parties.iter().any(|party| party.id == *id && party.part_of.is_none());
    if terms.parties.iter().all(known) { Ok(()) } else { Err(CannotChange::UnknownParty.into()) }
}

fn stored(terms: &Terms) -> Result<(String, Vec<u8>)> {
    let body = serde_json::to_string(terms).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let hash = Sha256::digest(&body).to_vec();
    Ok((body, hash))
}
