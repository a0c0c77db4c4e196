//! Deciding about one conflict, or accepting all proposals at once.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Failure, Frame, Result, Visitor};
use serde::Deserialize;

use super::list::unusable;
use super::{Able, Names, accession};
use crate::accession::{Accession, AccessionId};
use crate::conflict::{Conflict, Evidence};
use crate::decision::{self, Answer, Decision};
use crate::texts::{Texts, conflict as words_of, texts, words};
use crate::{acts, store};

#[derive(Template)]
#[template(path = "accession/conflict.html")]
struct ConflictPage {
    f: Frame,
    t: &'static Texts,
    accession: Accession,
    name: String,
    conflict: Conflict,
    decisions: Vec<Decision>,
    /// Labels of the things it is about.
    things: Vec<String>,
    sites: Vec<String>,
    able: Able,
}

impl ConflictPage {
    fn kind(&self) -> &'static str {
        words_of::kind(self.f.lang, self.conflict.kind)
    }

    fn evidence(&self, evidence: &Evidence) -> String {
        words_of::evidence(self.f.lang, evidence)
    }

    fn proposal(&self) -> String {
        words_of::proposal(self.f.lang, &self.conflict.proposal)
    }

    fn answer(&self, decision: &Decision) -> String {
        words::answer(self.f.lang, &decision.answer)
    }

    /// Codes and labels of what can be answered.
    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        let accepted = self.conflict.proposal.is_answer().then_some("accepted");
        let codes = accepted.into_iter().chain(decision::answers(self.conflict.kind).iter().copied());
        codes.map(|code| (code, words::choice(self.f.lang, code))).collect()
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    key: String,
}

pub(crate) async fn show(
    visitor: Visitor,
    Path(id): Path<AccessionId>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let accession = accession(&mut r, id).await?;
    let kept = store::last(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let conflict =
        kept.report.conflicts.iter().find(|conflict| conflict.key == asked.key).cloned().ok_or(Failure::NotFound)?;
    let mut decisions = store::decisions(&mut r, id).await?;
    decisions.retain(|decision| decision.conflict == conflict.key);
    let stocktake = &kept.report.stocktake;
    let label = |key: &String| {
        let devices = stocktake.devices.iter().find(|device| device.key == *key).map(|device| device.value.label());
        devices.or_else(|| stocktake.people.iter().find(|person| person.key == *key).map(|person| person.value.label()))
    };
    let things = conflict.things.iter().filter_map(label).collect();
    let sites = stocktake.sites.iter().map(|site| site.value.name.clone()).collect();
    let name = Names::read(&mut r).await?.whole(accession.member);
    let able = Able::of(&mut r, accession.member).await?;
    let (f, t) = (visitor.frame(), texts(visitor.lang));
    html(ConflictPage { f, t, accession, name, conflict, decisions, things, sites, able })
}

#[derive(Deserialize)]
pub(crate) struct Said {
    key: String,
    answer: String,
    #[serde(default)]
    value: String,
}

pub(crate) async fn decide(visitor: Visitor, Path(id): Path<AccessionId>, Form(said): Form<Said>) -> Result<Redirect> {
    let answer = Answer::of(&said.answer, &said.value).ok_or(Failure::Unusable(unusable()))?;
    let answers = [(said.key, answer)];
    visitor.act(async move |w| acts::decide(w, id, &answers).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}?k=open#conflicts")))
}

pub(crate) async fn accept_all(visitor: Visitor, Path(id): Path<AccessionId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::accept_all(w, id).await).await?;
    Ok(Redirect::to(&format!("/accession/{id}#conflicts")))
}

/// For the value of a query: keys hold colons, umlauts and whatever people call things.
pub(crate) fn encoded(key: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    key.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
