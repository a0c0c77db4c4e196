//! The page of a version, which is also the front page of the room.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Redirect, Response};
use base::edge::html;
use base::journal::{self, Line as Entry};
use base::table::Tone;
use base::{Failure, Frame, MemberId, Reading, Result, Visitor, grant};

use super::{Known, sent};
use crate::alarm::alarms;
use crate::document::{Document, DocumentId};
use crate::marked::{Fate, Piece};
use crate::signature::Proof;
use crate::texts::{Texts, texts};
use crate::version::{Version, VersionId};
use crate::view::timeline::{self, Timeline};
use crate::view::{Line, VersionView};
use crate::written::Fields;
use crate::{DRAFT, READ, RECORD, RESOLVE, SIGN, STEP, acts, store};

#[derive(Template)]
#[template(path = "agreement/version.html")]
struct VersionPage {
    f: Frame,
    t: &'static Texts,
    can: Can,
    lines: Vec<Line>,
    /// A version that is still being written comes before a new one.
    unfinished: Option<VersionId>,
    v: VersionView,
    alarms: Vec<(Tone, String)>,
    timeline: Option<Timeline>,
    documents: Vec<Document>,
    history: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "agreement/none.html")]
struct NonePage {
    f: Frame,
    t: &'static Texts,
    may_draft: bool,
}

/// Which buttons stand there. Nothing can be done to another day than today.
struct Can {
    draft: bool,
    resolve: bool,
    record: bool,
    step: bool,
    /// For these parties.
    sign: Vec<MemberId>,
}

/// The version in force on the day looked at, else the last one.
pub(crate) async fn current(visitor: Visitor) -> Result<Response> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    match known.chain.in_force(r.as_of()).or(known.chain.last()) {
        Some(version) => page(&visitor, &mut r, &known, version).await.map(IntoResponse::into_response),
        None => {
            let may_draft = visitor.actor().holds_somewhere(DRAFT);
            html(NonePage { f: visitor.frame(), t: texts(visitor.lang), may_draft }).map(IntoResponse::into_response)
        }
    }
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let version = known.chain.get(id).ok_or(Failure::NotFound)?;
    page(&visitor, &mut r, &known, version).await
}

async fn page(visitor: &Visitor, r: &mut Reading, known: &Known, version: &Version) -> Result<Html<String>> {
    let seen = known.seen(r.as_of(), visitor.lang);
    let alarms = alarms(&known.chain, &known.law, r.as_of());
    html(VersionPage {
        f: visitor.frame(),
        t: texts(visitor.lang),
        can: can(visitor, r).await?,
        lines: seen.lines(),
        unfinished: known.chain.unfinished().map(|version| version.id),
        v: seen.version(version).ok_or(Failure::NotFound)?,
        alarms: alarms.iter().map(|alarm| seen.alarm(alarm)).collect(),
        timeline: timeline::of(&seen),
        documents: documents(r, version).await?,
        history: journal::history(r, READ, version.id.0).await?,
    })
}

async fn can(visitor: &Visitor, r: &mut Reading) -> Result<Can> {
    let today = visitor.frame().is_today();
    let holds = |duty| today && visitor.actor().holds_somewhere(duty);
    let sign = if holds(SIGN) { grant::members(r, SIGN).await? } else { Vec::new() };
    Ok(Can { draft: holds(DRAFT), resolve: holds(RESOLVE), record: holds(RECORD), step: holds(STEP), sign })
}

/// The files of this version: what was sent, and what came back signed.
async fn documents(r: &mut Reading, version: &Version) -> Result<Vec<Document>> {
    let released = version.texts.iter().filter_map(|text| text.release.as_ref()).map(|release| release.document);
    let signed = version.signatures.iter().flat_map(|signature| match signature.proof {
        Proof::ByHand { scan } => vec![scan],
        Proof::Qualified { signed, report } => vec![signed, report],
    });
    let ids: Vec<DocumentId> = released.chain(signed).collect();
    let day = r.as_of();
    let all = store::documents(r).await?;
    Ok(all.into_iter().filter(|document| ids.contains(&document.id) && document.kept_on <= day).collect())
}

/// What was sent, to the byte; of a draft, what would be.
pub(crate) async fn paper(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Response> {
    let mut r = visitor.read().await?;
    let chain = store::chain(&mut r).await?;
    let version = chain.get(id).ok_or(Failure::NotFound)?;
    match version.text().and_then(|text| text.release.as_ref()) {
        Some(release) => Ok(sent(store::content(&mut r, release.document).await?)),
        None => Ok(sent(acts::printed(&mut r, &chain, id).await?.1)),
    }
}

pub(crate) async fn document(visitor: Visitor, Path(id): Path<DocumentId>) -> Result<Response> {
    Ok(sent(store::content(&mut visitor.read().await?, id).await?))
}

pub(crate) async fn withdraw(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    visitor.act(async move |w| acts::withdraw(w, id, Fields(&form).get("reason")).await).await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}
