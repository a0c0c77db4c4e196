//! Value limits: all of them, and the form to set one.

use askama::Template;
use axum::Form;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Day, Frame, Result, Visitor, form};
use serde::Deserialize;

use super::may_buy;
use crate::limit::{Limit, Procedure};
use crate::refused::Refused;
use crate::texts::{Texts, procedure, texts};
use crate::{acts, store};

#[derive(Template)]
#[template(path = "procurement/limits.html")]
struct LimitsPage {
    f: Frame,
    t: &'static Texts,
    limits: Vec<Limit>,
    may_buy: bool,
    procedures: Vec<(&'static str, &'static str)>,
}

impl LimitsPage {
    fn word(&self, limit: &Limit) -> &'static str {
        procedure(limit.procedure, self.f.lang)
    }

    fn in_force(&self, limit: &Limit) -> bool {
        limit.from <= self.f.as_of && self.f.as_of < limit.to
    }
}

pub(crate) async fn list(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let (limits, may_buy) = (store::limits(&mut r).await?, may_buy(&mut r).await?);
    let procedures = Procedure::ALL.into_iter().filter(|one| *one != Procedure::EuWide);
    let procedures = procedures.map(|one| (one.code(), procedure(one, visitor.lang))).collect();
    html(LimitsPage { f: visitor.frame(), t: texts(visitor.lang), limits, may_buy, procedures })
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct Typed {
    procedure: Procedure,
    #[serde(default)]
    schools: String,
    from: String,
    up_to: String,
    source: String,
}

pub(crate) async fn set(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Redirect> {
    let t = texts(visitor.lang);
    let Typed { procedure, schools, from, up_to, source } = typed;
    let from = form::day(&from, visitor.frame().today).ok_or(Refused::Unreadable(t.from))?;
    let up_to = form::cents(&up_to).ok_or(Refused::Unreadable(t.up_to))?;
    let limit = Limit { procedure, schools: !schools.is_empty(), from, to: Day::FAR, up_to, source };
    visitor.act(async move |w| acts::set_limit(w, &limit).await).await?;
    Ok(Redirect::to("/procurement/limits"))
}
