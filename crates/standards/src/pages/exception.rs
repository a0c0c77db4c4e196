//! One exception, and the form to ask for one.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::journal::{self, Line};
use base::table::Choice;
use base::{Day, Failure, Frame, MemberId, PersonId, Result, Visitor, form, grant};
use serde::Deserialize;

use super::Names;
use crate::acts::Allowed;
use crate::exception::{Category, Exception, ExceptionId, Phase, Wish};
use crate::renewal::Renewal;
use crate::setting::Setting;
use crate::texts::{Texts, texts};
use crate::{DeviceId, PROPOSE, READ, acts, store};

#[derive(Template)]
#[template(path = "standards/exception.html")]
struct ExceptionPage {
    f: Frame,
    t: &'static Texts,
    x: Exception,
    setting: Setting,
    member: String,
    device: Option<(DeviceId, String)>,
    phase: Phase,
    people: BTreeMap<PersonId, String>,
    allowed: Allowed,
    own: bool,
    /// What goes on from it.
    next: Option<ExceptionId>,
    /// What was told before its end: days, and when.
    notices: Vec<(i64, Day)>,
    days_left: Option<i64>,
    history: Vec<Line>,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<ExceptionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let x = store::exception::one(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let settings = store::settings(&mut r).await?;
    let setting = settings.iter().find(|setting| setting.key == x.setting).cloned().ok_or(Failure::NotFound)?;
    let all = store::exception::all(&mut r, &settings).await?;
    let allowed = acts::allowed(&mut r, &x, &setting, &all).await?;
    let device = match x.device {
        Some(device) => {
            store::device::names(&mut r, Some(device)).await?.remove(&device).map(|name| (device, name.name))
        }
        None => None,
    };
    let notices = store::exception::notices(&mut r, Some(id)).await?;
    html(ExceptionPage {
        next: x.successor(&all).map(|next| next.id),
        notices: notices.into_iter().map(|(_, step, on)| (step, on)).collect(),
        days_left: x.days_left(&all, r.as_of()),
        f: visitor.frame(),
        t: texts(visitor.lang),
        member: Names::of(&mut r).await?.of_member(x.member),
        device,
        phase: x.phase(r.as_of()),
        people: store::exception::people(&mut r, &x).await?,
        own: x.decision.is_none() && x.proposed_by == r.person(),
        history: journal::history(&mut r, READ, id.0).await?,
        allowed,
        setting,
        x,
    })
}

#[derive(Template)]
#[template(path = "standards/propose.html")]
struct ProposePage {
    f: Frame,
    t: &'static Texts,
    settings: Vec<Setting>,
    members: Vec<Choice>,
    wish: Prefilled,
}

/// What the link to the form knows already.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Prefilled {
    #[serde(default)]
    setting: String,
    #[serde(default)]
    member: String,
    #[serde(default)]
    device: String,
}

pub(crate) async fn new(visitor: Visitor, Query(wish): Query<Prefilled>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let (settings, names) = (store::settings(&mut r).await?, Names::of(&mut r).await?);
    let mut members = grant::members(&mut r, PROPOSE).await?;
    if members.contains(&MemberId::ASSOCIATION) {
        members = agreement::store::members(&mut r).await?.into_iter().map(|party| party.id).collect();
    }
    let members = names.choices(members.into_iter());
    html(ProposePage { f: visitor.frame(), t: texts(visitor.lang), settings, members, wish })
}

/// The form as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    member: MemberId,
    #[serde(default)]
    part: String,
    #[serde(default)]
    device: String,
    setting: String,
    value: Option<String>,
    #[serde(default)]
    category: Category,
    reason: String,
    #[serde(default)]
    compensation: String,
    last_day: String,
}

pub(crate) async fn propose(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Redirect> {
    let unusable = || Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY);
    let device = match typed.device.trim() {
        "" => None,
        id => Some(id.parse().map_err(|_| unusable())?),
    };
    let last_day = form::day(&typed.last_day, visitor.house().clock.today()).ok_or_else(unusable)?;
    let Typed { member, part, setting, value, category, reason, compensation, .. } = typed;
    let wish = Wish { member, part, device, setting, value, category, reason, compensation, last_day };
    let id = visitor.act(async move |w| acts::propose(w, &wish).await).await?;
    Ok(Redirect::to(&format!("/standards/exceptions/{id}")))
}

/// The form to renew one, as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Longer {
    reason: String,
    #[serde(default)]
    compensation: String,
    last_day: String,
}

pub(crate) async fn renew(
    visitor: Visitor,
    Path(id): Path<ExceptionId>,
    Form(typed): Form<Longer>,
) -> Result<Redirect> {
    let today = visitor.house().clock.today();
    let last_day = form::day(&typed.last_day, today).ok_or(Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    let Longer { reason, compensation, .. } = typed;
    let wish = Renewal { reason, compensation, last_day };
    let new = visitor.act(async move |w| acts::renew(w, id, &wish).await).await?;
    Ok(Redirect::to(&format!("/standards/exceptions/{new}")))
}

pub(crate) async fn accept(visitor: Visitor, Path(id): Path<ExceptionId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::accept(w, id).await).await?;
    Ok(Redirect::to(&format!("/standards/exceptions/{id}")))
}

#[derive(Debug, Deserialize)]
pub(crate) struct Refusal {
    #[serde(default)]
    pub(crate) remark: String,
}

pub(crate) async fn refuse(
    visitor: Visitor,
    Path(id): Path<ExceptionId>,
    Form(why): Form<Refusal>,
) -> Result<Redirect> {
    visitor.act(async move |w| acts::refuse(w, id, &why.remark).await).await?;
    Ok(Redirect::to(&format!("/standards/exceptions/{id}")))
}

pub(crate) async fn withdraw(visitor: Visitor, Path(id): Path<ExceptionId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::withdraw(w, id).await).await?;
    Ok(Redirect::to(&format!("/standards/exceptions/{id}")))
}
