//! One setting: why it is there, what is prescribed, who stands how to it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Failure, Frame, MemberId, Result, Visitor, form, grant};
use serde::Deserialize;

use super::{Names, mode_words};
use crate::assignment::Prescription;
use crate::scope::Scope;
use crate::setting::Setting;
use crate::state::State;
use crate::texts::{Texts, texts};
use crate::uniformity::Tally;
use crate::{PRESCRIBE, PROPOSE, acts, store};

#[derive(Template)]
#[template(path = "standards/setting.html")]
struct SettingPage {
    f: Frame,
    t: &'static Texts,
    setting: Setting,
    assignments: Vec<Line>,
    members: Vec<(MemberId, String, Tally)>,
    tally: Tally,
    may_prescribe: bool,
    may_propose: bool,
}

struct Line {
    scope: String,
    value: String,
    mode: String,
    reason: String,
    decision: String,
    from: String,
    to: String,
    in_force: bool,
}

pub(crate) async fn show(visitor: Visitor, Path(key): Path<String>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let setting = store::setting(&mut r, &key).await?.ok_or(Failure::NotFound)?;
    let (names, figures) = (Names::of(&mut r).await?, store::figures(&mut r).await?);
    let mut assignments = store::assignments(&mut r, std::slice::from_ref(&setting)).await?;
    assignments.sort_by_key(|a| (a.scope.strength(), a.scope.to_string(), a.period.from));
    let line = |a: &crate::assignment::Assignment| Line {
        scope: names.of_scope(&a.scope, lang),
        value: setting.wanted(&a.value, lang),
        mode: mode_words(&setting, a, lang),
        reason: a.reason.clone(),
        decision: a.decision.clone(),
        from: lang.day(a.period.from),
        to: lang.day(a.period.to),
        in_force: a.period.contains(figures.day),
    };
    let tally = |member: MemberId| (member, names.of_member(member), figures.tally(Some(&setting), Some(member)));
    html(SettingPage {
        f: visitor.frame(),
        t: texts(lang),
        assignments: assignments.iter().map(line).collect(),
        members: figures.members().into_iter().map(tally).collect(),
        tally: figures.tally(Some(&setting), None),
        may_propose: visitor.actor().holds_somewhere(PROPOSE),
        may_prescribe: grant::holds(&mut r, PRESCRIBE, MemberId::ASSOCIATION, "").await?,
        setting,
    })
}

/// What the form on the page says; everything as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    scope: String,
    value: String,
    #[serde(default)]
    mode: String,
    least: Option<String>,
    most: Option<String>,
    #[serde(default)]
    reason: String,
    decision: String,
    #[serde(default)]
    from: String,
}

pub(crate) async fn prescribe(visitor: Visitor, Path(key): Path<String>, Form(typed): Form<Typed>) -> Result<Redirect> {
    let unusable = || Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY);
    let scope: Scope = typed.scope.parse().map_err(|_| unusable())?;
    let from = match typed.from.trim() {
        "" => None,
        text => Some(form::day(text, visitor.house().clock.today()).ok_or_else(unusable)?),
    };
    let Typed { value, mode, least, most, reason, decision, .. } = typed;
    let wish = Prescription { setting: key.clone(), scope, value, mode, least, most, reason, decision, from };
    visitor.act(async move |w| acts::prescribe(w, &wish).await).await?;
    Ok(Redirect::to(&format!("/standards/settings/{key}")))
}
