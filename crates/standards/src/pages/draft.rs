//! A draft of a rule set: written or uploaded, what it would change and where that leads, tried by some, published for all.

use std::collections::BTreeSet;

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::journal::{self, Line as Told};
use base::table::Choice;
use base::upload::Upload;
use base::{Day, Failure, Frame, MemberId, Refusal, Result, Visitor, form, grant};
use serde::Deserialize;

use super::Names;
use super::forecast::{Forecast, forecast};
use crate::acts::baseline as acts;
use crate::assignment::Prescription;
use crate::baseline::{Draft, DraftId, Wish};
use crate::scope::Scope;
use crate::setting::Setting;
use crate::texts::{Texts, texts};
use crate::{PRESCRIBE, READ, store};

#[derive(Template)]
#[template(path = "standards/draft-new.html")]
struct NewPage {
    f: Frame,
    t: &'static Texts,
}

pub(crate) async fn new(visitor: Visitor) -> Result<Html<String>> {
    html(NewPage { f: visitor.frame(), t: texts(visitor.lang) })
}

#[derive(Template)]
#[template(path = "standards/draft.html")]
struct DraftPage {
    f: Frame,
    t: &'static Texts,
    d: Draft,
    by: String,
    tried_by: Vec<String>,
    seen: Forecast,
    settings: Vec<Setting>,
    members: Vec<Choice>,
    may_publish: bool,
    /// Why it cannot be published now.
    hindered: Option<String>,
    history: Vec<Told>,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<DraftId>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let d = store::baseline::draft(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let names = Names::of(&mut r).await?;
    let outlook = acts::outlook(&mut r, &d).await?;
    let members = agreement::store::members(&mut r).await?;
    let hindered = acts::hindered(&mut r, &d, &outlook.plan).await?;
    let tried = d.trial.iter().flat_map(|trial| &trial.members);
    html(DraftPage {
        f: visitor.frame(),
        t: texts(lang),
        by: store::baseline::name(&mut r, d.by).await?,
        tried_by: tried.map(|member| names.of_member(*member)).collect(),
        seen: forecast(&outlook, &names, lang),
        members: names.choices(members.into_iter().map(|party| party.id)),
        may_publish: grant::holds(&mut r, PRESCRIBE, MemberId::ASSOCIATION, "").await? && d.published.is_none(),
        hindered: hindered.map(|why| why.text(lang)),
        history: journal::history(&mut r, READ, id.0).await?,
        settings: outlook.rules.settings,
        d,
    })
}

pub(crate) async fn keep(visitor: Visitor, upload: Upload) -> Result<Redirect> {
    let wish = wish(&visitor, &upload)?;
    let id = visitor.act(async move |w| acts::draft(w, &wish).await).await?;
    Ok(Redirect::to(&format!("/standards/drafts/{id}")))
}

pub(crate) async fn change(visitor: Visitor, Path(id): Path<DraftId>, upload: Upload) -> Result<Redirect> {
    let wish = wish(&visitor, &upload)?;
    visitor.act(async move |w| acts::change(w, id, &wish).await).await?;
    Ok(Redirect::to(&format!("/standards/drafts/{id}")))
}

fn unusable() -> Failure {
    Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY)
}

fn day(visitor: &Visitor, text: &str) -> Result<Option<Day>> {
    match text.trim() {
        "" => Ok(None),
        text => form::day(text, visitor.house().clock.today()).map(Some).ok_or_else(unusable),
    }
}

/// A chosen file stands against what was typed.
fn wish(visitor: &Visitor, upload: &Upload) -> Result<Wish> {
    let file = upload.files.first().filter(|file| !file.content.is_empty());
    let yaml = match file {
        Some(file) => String::from_utf8(file.content.clone()).map_err(|_| unusable())?,
        // Browsers end lines in both ways.
        None => upload.field("yaml").replace("\r\n", "\n"),
    };
    let from = day(visitor, upload.field("from"))?;
    Ok(Wish { title: upload.field("title").into(), decision: upload.field("decision").into(), from, yaml })
}

/// One rule, as it was typed; without a value, nothing is prescribed any more.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    setting: String,
    #[serde(default)]
    member: String,
    #[serde(default)]
    site_kind: String,
    #[serde(default)]
    device_kind: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    mode: String,
    #[serde(default)]
    least: String,
    #[serde(default)]
    most: String,
    #[serde(default)]
    reason: String,
}

pub(crate) async fn add(visitor: Visitor, Path(id): Path<DraftId>, Form(typed): Form<Typed>) -> Result<Redirect> {
    let some = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let member = some(typed.member).map(|id| id.parse().map_err(|_| unusable())).transpose()?;
    let scope = Scope { member, site_kind: some(typed.site_kind), device_kind: some(typed.device_kind), site: None };
    let wish = Prescription {
        setting: typed.setting,
        scope,
        value: typed.value.trim().into(),
        mode: some(typed.mode).filter(|mode| mode != "default").unwrap_or_default(),
        least: some(typed.least),
        most: some(typed.most),
        reason: typed.reason.trim().into(),
        ..Prescription::default()
    };
    visitor.act(async move |w| acts::add(w, id, &wish).await).await?;
    Ok(Redirect::to(&format!("/standards/drafts/{id}")))
}

/// Boxes of one name come as several pairs.
pub(crate) async fn try_out(
    visitor: Visitor,
    Path(id): Path<DraftId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    let of = |name: &'static str| pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str());
    let members: Result<BTreeSet<MemberId>, _> = of("member").map(str::parse).collect();
    let members = members.map_err(|_| unusable())?;
    let first = day(&visitor, of("from").next().unwrap_or(""))?.unwrap_or(visitor.house().clock.today());
    visitor.act(async move |w| acts::try_out(w, id, members.clone(), first).await).await?;
    Ok(Redirect::to(&format!("/standards/drafts/{id}")))
}

pub(crate) async fn publish(visitor: Visitor, Path(id): Path<DraftId>) -> Result<Redirect> {
    let number = visitor.act(async move |w| acts::publish(w, id).await).await?;
    Ok(Redirect::to(&format!("/standards/baselines/{number}")))
}
